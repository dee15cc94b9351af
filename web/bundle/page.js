/*! Built by `make bundle` from sources with the digest f7de283c09d13a12bc73c89fa046084cfbfc7542a8c8357f1f61545521aeb860 */
var tw=["index","layer","unit","pixel","digit","label"],ew=/^\d{1,9}$/,Fr=["train","data","draw","inspect","jobs","models"],sw=["components"];function tr(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Fr,...sw].includes(n)?n:Fr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,w])=>w!==""),l=([w,_])=>tw.includes(w)&&!ew.test(_),p=Object.fromEntries(o.filter(w=>!l(w)));return{view:i,choices:p,unknown:r,ignored:o.filter(l).map(w=>w.join("="))}}function U(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}var bn=class{#t;constructor(t){this.#t=t}get choices(){return tr(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=tr(location.hash);if(n!==this.#t)return;let r=U(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var xe={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to open. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Do=["queued","running","succeeded","failed","cancelled"];function me(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var jo=globalThis,yc=jo.ShadowRoot&&(jo.ShadyCSS===void 0||jo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,vp=Symbol(),op=new WeakMap,nw=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==vp)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(yc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=op.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&op.set(t,e))}return e}toString(){return this.cssText}},iw=e=>new nw(typeof e=="string"?e:e+"",void 0,vp),rw=(e,t)=>{if(yc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=jo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},ap=yc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return iw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:ow,defineProperty:aw,getOwnPropertyDescriptor:lw,getOwnPropertyNames:cw,getOwnPropertySymbols:uw,getPrototypeOf:hw}=Object,Fo=globalThis,lp=Fo.trustedTypes,mw=lp?lp.emptyScript:"",pw=Fo.reactiveElementPolyfillSupport,qr=(e,t)=>e,vc={toAttribute(e,t){switch(t){case Boolean:e=e?mw:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},kc=(e,t)=>!ow(e,t),cp={attribute:!0,type:String,converter:vc,reflect:!1,useDefault:!1,hasChanged:kc};Symbol.metadata??=Symbol("metadata"),Fo.litPropertyMetadata??=new WeakMap;var er=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=cp){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&aw(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=lw(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??cp}static _$Ei(){if(this.hasOwnProperty(qr("elementProperties")))return;let e=hw(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(qr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(qr("properties"))){let t=this.properties,s=[...cw(t),...uw(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(ap(n))}else e!==void 0&&t.push(ap(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rw(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:vc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:vc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??kc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};er.elementStyles=[],er.shadowRootOptions={mode:"open"},er[qr("elementProperties")]=new Map,er[qr("finalized")]=new Map,pw?.({ReactiveElement:er}),(Fo.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var _c=globalThis,up=e=>e,zo=_c.trustedTypes,hp=zo?zo.createPolicy("lit-html",{createHTML:e=>e}):void 0,Ec="$lit$",wn=`lit$${Math.random().toFixed(9).slice(2)}$`,Sc="?"+wn,dw=`<${Sc}>`,fi=document,Hr=()=>fi.createComment(""),Wr=e=>e===null||typeof e!="object"&&typeof e!="function",Tc=Array.isArray,xp=e=>Tc(e)||typeof e?.[Symbol.iterator]=="function",bc=`[ 	
\f\r]`,Ur=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,mp=/-->/g,pp=/>/g,mi=RegExp(`>|${bc}(?:([^\\s"'>=/]+)(${bc}*=${bc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),dp=/'/g,fp=/"/g,yp=/^(?:script|style|textarea|title)$/i,Ac=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=Ac(1),Tt=Ac(2),hE=Ac(3),Ms=Symbol.for("lit-noChange"),q=Symbol.for("lit-nothing"),gp=new WeakMap,di=fi.createTreeWalker(fi,129);function kp(e,t){if(!Tc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return hp!==void 0?hp.createHTML(t):t}var _p=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Ur;for(let l=0;l<s;l++){let p=e[l],w,_,T=-1,L=0;for(;L<p.length&&(o.lastIndex=L,_=o.exec(p),_!==null);)L=o.lastIndex,o===Ur?_[1]==="!--"?o=mp:_[1]!==void 0?o=pp:_[2]!==void 0?(yp.test(_[2])&&(i=RegExp("</"+_[2],"g")),o=mi):_[3]!==void 0&&(o=mi):o===mi?_[0]===">"?(o=i??Ur,T=-1):_[1]===void 0?T=-2:(T=o.lastIndex-_[2].length,w=_[1],o=_[3]===void 0?mi:_[3]==='"'?fp:dp):o===fp||o===dp?o=mi:o===mp||o===pp?o=Ur:(o=mi,i=void 0);let R=o===mi&&e[l+1].startsWith("/>")?" ":"";r+=o===Ur?p+dw:T>=0?(n.push(w),p.slice(0,T)+Ec+p.slice(T)+wn+R):p+wn+(T===-2?l:R)}return[kp(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},xc=class Ep{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,p=this.parts,[w,_]=_p(t,s);if(this.el=Ep.createElement(w,n),di.currentNode=this.el.content,s===2||s===3){let T=this.el.content.firstChild;T.replaceWith(...T.childNodes)}for(;(i=di.nextNode())!==null&&p.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let T of i.getAttributeNames())if(T.endsWith(Ec)){let L=_[o++],R=i.getAttribute(T).split(wn),rt=/([.?@])?(.*)/.exec(L);p.push({type:1,index:r,name:rt[2],strings:R,ctor:rt[1]==="."?Ap:rt[1]==="?"?Op:rt[1]==="@"?Mp:Vr}),i.removeAttribute(T)}else T.startsWith(wn)&&(p.push({type:6,index:r}),i.removeAttribute(T));if(yp.test(i.tagName)){let T=i.textContent.split(wn),L=T.length-1;if(L>0){i.textContent=zo?zo.emptyScript:"";for(let R=0;R<L;R++)i.append(T[R],Hr()),di.nextNode(),p.push({type:2,index:++r});i.append(T[L],Hr())}}}else if(i.nodeType===8)if(i.data===Sc)p.push({type:2,index:r});else{let T=-1;for(;(T=i.data.indexOf(wn,T+1))!==-1;)p.push({type:7,index:r}),T+=wn.length-1}r++}}static createElement(t,s){let n=fi.createElement("template");return n.innerHTML=t,n}};function gi(e,t,s=e,n){if(t===Ms)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Wr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=gi(e,i._$AS(e,t.values),i,n)),t}var Sp=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??fi).importNode(t,!0);di.currentNode=n;let i=di.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let p;l.type===2?p=new Uo(i,i.nextSibling,this,e):l.type===1?p=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(p=new Np(i,this,e)),this._$AV.push(p),l=s[++o]}r!==l?.index&&(i=di.nextNode(),r++)}return di.currentNode=fi,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Uo=class Tp{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=q,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=gi(this,t,s),Wr(t)?t===q||t==null||t===""?(this._$AH!==q&&this._$AR(),this._$AH=q):t!==this._$AH&&t!==Ms&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):xp(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==q&&Wr(this._$AH)?this._$AA.nextSibling.data=t:this.T(fi.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=xc.createElement(kp(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Sp(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=gp.get(t.strings);return s===void 0&&gp.set(t.strings,s=new xc(t)),s}k(t){Tc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Tp(this.O(Hr()),this.O(Hr()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=up(t).nextSibling;up(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Vr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=q,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=q}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=gi(this,e,t,0),r=!Wr(e)||e!==this._$AH&&e!==Ms,r&&(this._$AH=e);else{let o=e,l,p;for(e=i[0],l=0;l<i.length-1;l++)p=gi(this,o[s+l],t,l),p===Ms&&(p=this._$AH[l]),r||=!Wr(p)||p!==this._$AH[l],p===q?e=q:e!==q&&(e+=(p??"")+i[l+1]),this._$AH[l]=p}r&&!n&&this.j(e)}j(e){e===q?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ap=class extends Vr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===q?void 0:e}},Op=class extends Vr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==q)}},Mp=class extends Vr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=gi(this,e,t,0)??q)===Ms)return;let s=this._$AH,n=e===q&&s!==q||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==q&&(s===q||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Np=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){gi(this,e)}},fw={M:Ec,P:wn,A:Sc,C:1,L:_p,R:Sp,D:xp,V:gi,I:Uo,H:Vr,N:Op,U:Mp,B:Ap,F:Np},gw=_c.litHtmlPolyfillSupport;gw?.(xc,Uo),(_c.litHtmlVersions??=[]).push("3.3.3");var pe=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new Uo(t.insertBefore(Hr(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Oc=globalThis,sr=class extends er{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=pe(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Ms}};sr._$litElement$=!0,sr.finalized=!0,Oc.litElementHydrateSupport?.({LitElement:sr});var $w=Oc.litElementPolyfillSupport;$w?.({LitElement:sr});(Oc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var zn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Bo=e=>(...t)=>({_$litDirective$:e,values:t}),qo=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var mE=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return Ms}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:bw}=fw,$p=e=>e,ww=e=>e.strings===void 0,bp=()=>document.createComment(""),Br=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(bp(),i),o=n.insertBefore(bp(),i);s=new bw(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let p;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(p=e._$AU)!==o._$AU&&s._$AP(p)}if(r!==i||l){let p=s._$AA;for(;p!==r;){let w=$p(p).nextSibling;$p(n).insertBefore(p,i),p=w}}}return s},pi=(e,t,s=e)=>(e._$AI(t,s),e),vw={},Mc=(e,t=vw)=>e._$AH=t,xw=e=>e._$AH,wc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var pE=Bo(class extends qo{constructor(){super(...arguments),this.key=q}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(Mc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ho=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.PROPERTY&&e.type!==zn.ATTRIBUTE&&e.type!==zn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!ww(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Ms||t===q)return t;let s=e.element,n=e.name;if(e.type===zn.PROPERTY){if(t===s[n])return Ms}else if(e.type===zn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return Ms}else if(e.type===zn.ATTRIBUTE&&s.getAttribute(n)===t+"")return Ms;return Mc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var wp=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},Ip=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=xw(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],p=[],w,_,T=0,L=i.length-1,R=0,rt=r.length-1;for(;T<=L&&R<=rt;)if(i[T]===null)T++;else if(i[L]===null)L--;else if(l[T]===o[R])p[R]=pi(i[T],r[R]),T++,R++;else if(l[L]===o[rt])p[rt]=pi(i[L],r[rt]),L--,rt--;else if(l[T]===o[rt])p[rt]=pi(i[T],r[rt]),Br(e,p[rt+1],i[T]),T++,rt--;else if(l[L]===o[R])p[R]=pi(i[L],r[R]),Br(e,i[T],i[L]),L--,R++;else if(w===void 0&&(w=wp(o,R,rt),_=wp(l,T,L)),w.has(l[T]))if(w.has(l[L])){let kt=_.get(o[R]),je=kt!==void 0?i[kt]:null;if(je===null){let ze=Br(e,i[T]);pi(ze,r[R]),p[R]=ze}else p[R]=pi(je,r[R]),Br(e,i[T],je),i[kt]=null;R++}else wc(i[L]),L--;else wc(i[T]),T++;for(;R<=rt;){let kt=Br(e,p[rt+1]);pi(kt,r[R]),p[R++]=kt}for(;T<=L;){let kt=i[T++];kt!==null&&wc(kt)}return this.ut=o,Mc(e,p),Ms}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Gr={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},yw=Symbol(),Le=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??kw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===yw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},kw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!kc(s,t[n])));function ue(e){return Number(e)===8?"an 8":`a ${e}`}function ws(e){return String(e)==="1"?"1 image":`${e} images`}function Wo(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Vo={images:"images",table:"table"};function de(e){return e.slice(-8)}var pt={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${de(t)}`,unknownRun:e=>`Run ${de(e)}`};var _w=1e6,Go="\xA0";function Z(e,t=2){return e==null?pt.none:`${(e*100).toFixed(t)}${Go}%`}function Cp(e){return`${Number((e*100).toFixed(2))} %`}function ht(e,t=4){if(e==null)return pt.none;let s=Number(e.toPrecision(t));return Math.abs(s)<_w?s.toString():s.toExponential()}function At(e){return e==null?pt.none:Math.round(e).toLocaleString(pt.locale)}function Xo(e){return Number.isInteger(e)?At(e):""}function Fn(e){if(e==null)return pt.none;let t=Math.round(e);if(t<60)return`${t}${Go}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?Nc(`${s} min ${n} s`):Nc(`${Math.floor(s/60)} h ${s%60} min`)}function rn(e){return e==null?pt.none:e<1e3?`${e}${Go}B`:Nc(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Re(e){return e==null?pt.none:new Date(e).toLocaleString(pt.locale,{dateStyle:"medium",timeStyle:"medium"})}function Nc(e){return e.replaceAll(" ",Go)}function Jo(e,t,{picked:s,pick:n,names:i,shown:r}){let o=p=>{let w=i?.[p]??String(p),_=e[p];return a`
      <tr class=${p===t?"answer":""} @click=${()=>n(p)}>
        <th scope="row">
          <button class="pick" aria-label=${pt.pick(w)} aria-pressed=${String(p===s)}>${w}</button>
        </th>
        ${Lp(_,pt.probabilityOf(w),Z(_))}
      </tr>
    `},l=i?pt.classProbabilities:pt.probabilities;return Pp(l,(r??[...e.keys()]).map(o))}function Yo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${Lp(n??0,pt.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Pp(pt.classAccuracy,e.map(s))}function Pp(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Lp(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function is(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),pe(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?pt.keep:pt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var Rp={train:Tt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:Tt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:Tt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:Tt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:Tt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:Tt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:Tt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:Tt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:Tt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:Tt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:Tt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:Tt`<path d="M7 4.500v15l12-7.500Z" />`,stop:Tt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:Tt`<path d="M12 5v14M5 12h14" />`,close:Tt`<path d="m6 6 12 12M18 6 6 18" />`,check:Tt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:Tt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:Tt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:Tt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:Tt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:Tt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:Tt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:Tt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Dp=Object.keys(Rp);function ye(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Rp[e]??q}</svg>`}function jp(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function nr({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${ye(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var Vt=class extends sr{createRenderRoot(){return this}};function Bs(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){return Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n),n.updateComplete},close(){n.remove()}}}function Qt(e,t,s,n={}){let{kind:i="",foot:r=q,isFocusable:o,isTall:l,isCaptionVisible:p}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:q}
      role=${o?"group":q}
      aria-label=${o?e:q}
    >
      <table class=${`list ${i}`}>
        <caption class=${p?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Ew)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Ew(e){let{number:t,text:s=e,order:n=q,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?q:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function We(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var Ic=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},te=new Ic;var Cc=class extends Vt{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),te.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),te.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=te.outage!==null&&me({state:t});return a`<span class=${`state state-${t}`}>${ye(t)}${pt.states[t]}</span>
      ${s?a`<span class="faint">${pt.lastKnown(te.silentS)}</span>`:null}`}};customElements.define("state-badge",Cc);function rs(e){return a`<state-badge .state=${e}></state-badge>`}function Un(e){return pt.stateOf[e.state](e)}function ir(e,t){let s=null,n=null;return{show(i){let{key:r,open:o}=t(i);if(r!==s){n?.close();let l=document.createElement("div");e.replaceChildren(l),s!==null&&e.closest("main")?.focus(),s=r,n=o(l)}return n.show(i)},close(){n?.close()}}}function qs({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${ye("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}function Bn(e,t,...s){pe(qs(t,...s),e)}var fe={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var $i=6,Sw=200,Tw=0,Pc=class extends Vt{static properties={subject:{},text:{}};#t=`help-${Tw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${pt.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#r}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#o}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Sw))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+$i+i<=innerHeight,o=Math.min(s.left-$i,innerWidth-n-$i);t.style.left=`${Math.max($i,o)}px`,t.style.top=`${r?s.bottom+$i:Math.max($i,s.top-$i-i)}px`}};customElements.define("help-tip",Pc);function rr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
    <label>
      <input
        type="radio"
        name=${e}
        value=${o}
        .checked=${o===n}
        @change=${()=>i(o)}
      />
      ${l}
    </label>
  `;return a`
    <fieldset class="segmented">
      <legend class="unseen">${t}</legend>
      ${s.map(r)}
    </fieldset>
  `}function Qe(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:q;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Aw(e)}
    </div>
  `}function Aw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${zp(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${Lc(e)}>${s}</p>`:q}
    ${n?a`<p hidden id=${Lc(e)}>${n}</p>`:q}
  `}function Ve({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>zp(e,o));return(s||n)&&i.push(Lc(e)),i.length>0?i.join(" "):q}function zp(e,t){return`${e}-wrong-${t}`}function Lc(e){return`${e}-meaning`}function Fp(e,t){let{field:s}=fe,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(fe.axes);return a`
    <section class="card stack">
      <h2>${fe.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${Qe(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Ve(n)} value="50.5" />`)}
      ${Qe(i,a`<input id=${i.id} aria-describedby=${Ve(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${rr({name:"sample-axis",label:fe.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Ow=[.98,.71,.06],Rc=class extends Vt{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Fp(this.axis,i=>this.axis=i),n=[...[Mw(),Nw(),Iw(),t,Cw(),Pw(),Lw(),Rw()],Dw(),jw()];return qs({title:fe.title},a`<p>${fe.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",Rc);function Up(e){return Bs(e,"components-page")}function vn(e,t){return a`
    <section class="card stack">
      <h2>${fe.sections[e]}</h2>
      ${t}
    </section>
  `}function Mw(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return vn("type",Object.entries(fe.typeSizes).map(e))}function Nw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return vn("colors",a`<ul class="plain colors">${Object.entries(fe.colors).map(e)}</ul>`)}function Iw(){let{buttons:e}=fe,t=()=>is(fe.question,fe.yes,{detail:a`<p>${fe.detail}</p>`});return vn("buttons",a`
      <div class="toolbar">
        <button class="primary">${ye("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${ye("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${ye("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function Cw(){let{plain:e,best:t,warning:s}=fe.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${ye("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return vn("states",[a`<div class="toolbar">${Do.map(i=>rs(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Pw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return vn("figures",[a`<dl class="metrics">${fe.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${fe.progress}></progress>`,Yo(Ow)])}function Lw(){let{version:e,created:t,accuracy:s,state:n}=fe.columns,i=([o,l,p,w],_)=>a`
    <tr class=${_===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${p}</td>
      <td>${rs(w)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return vn("table",Qt(fe.table,r,fe.rows.map(i)))}function Rw(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return vn("notices",Object.entries(fe.notices).map(e))}function Dw(){let{title:e,text:t,action:s}=fe.emptyState;return vn("empty",nr({icon:"jobs",title:e,text:t,actions:[{href:U("train"),text:s}]}))}function jw(){let e=t=>a`<li>${ye(t)} <code>${t}</code></li>`;return vn("icons",a`<ul class="plain icons">${Dp.map(e)}</ul>`)}var Xr={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var zw=.5,Fw=60,Uw=[429,502,503,504],xn=class extends Error{constructor(t,s={},n=null){super(s.detail??Xr.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=Uw.includes(t)}},bi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Xr.unreachable)}};async function Ko(e){let t=Bw(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new xn(e.status,s,t)}function Bw(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,zw),Fw):null}function he(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Dc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},wi=qp("sessionStorage"),Bp=qp("localStorage");function qp(e){try{return globalThis[e]}catch{return new Dc}}var Qo="mlpforge.token",qw=.2,Hp=/^[!-~]([ -~]*[!-~])?$/,jc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Qo);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=he(qw))}get token(){let t=wi.getItem(Qo);return t!==null&&Hp.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Hp.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){wi.removeItem(Qo),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){wi.setItem(Qo,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},us=new jc;var Hw=.5,Ww=5,Vw=401,Gw=204;async function hs(e,t={}){let{token:s}=us,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new bi}if(i.status===Vw)return await us.requestToken(s),hs(e,t);if(!i.ok)throw await Ko(i);return te.noteAnswer(),i}async function Ze(e,{signal:t}={}){return yn(await hs(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return yn(await hs(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return yn(await hs(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function yt(e,{signal:t}={}){return Zt(()=>Ze(e,{signal:t}),t)}async function Zt(e,t){let s={},n=Hw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;te.report(s,i.message),await he(i.retryAfterS??n,t),n=Math.min(n*2,Ww)}}finally{te.clear(s)}}async function yn(e){return e.status===Gw?null:Jr(()=>e.json())}async function Jr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new bi}}function or(e){return/^\d$/.test(e??"")?Number(e):null}var Xw=404,Jw=[".",".."];function X(e,...t){let s=t.find(n=>Jw.includes(String(n)));if(s!==void 0)throw new xn(Xw,{detail:Xr.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function Ft(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var Yw=200,Kw=404,Wp=new Map;async function Zo(e){let t=[],s=null;do{let n=await yt(Ft("/datasets",{limit:Yw,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function ar({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=Wp.get(n);if(i!==void 0)return i;try{let r=await yt(n,{signal:s});return Wp.set(n,r),r}catch(r){if(r.status===Kw)return null;throw r}}function on({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function lr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Vp(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,lr(n),i])};return s(e)===s(t)}function qn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function oe(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Gt({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${pt.loading}</p>`;return a`${oe(t)} ${e==null?n:s(e)}`}var Y={title:"Data",all:"All data sets",list:"Data sets",kinds:Vo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${ue(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,deleteYes:"Delete permanently",importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Hn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var ta=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(Qw).filter(n=>n!==null)}};function Qw(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var Zw=40,tv=1,ev=204,Gp=404,sv=422;async function Xp(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await Zt(()=>nv(n,s),s);if(r.status===ev)return;await iv(r,i,s)}catch(r){n=await av(n,r,s)}await he(tv,s)}}function nv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return hs(`/events?${n}`,{headers:i,signal:s})}async function iv(e,t,s){let n=new ta,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await rv(i,s);if(r===null)return;te.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&t(o.map(ov),l.id)}}finally{i.cancel().catch(()=>{})}}async function rv(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=he(Zw,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function ov({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function av(e,t,s){if(t.status===sv&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Gp)throw t;let n=await Promise.all(e.ids.map(i=>lv(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function lv(e,t){try{return await yt(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Gp)return!1;throw s}}var zc="mlpforge.job-events",cv=20,uv=50,hv=5,ea=class{#t=Hn();#e=new BroadcastChannel(zc);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#h(s),te.addEventListener("change",()=>{this.#o&&this.#b({kind:"connection",outage:te.outage})}),this.#u()}want(t){this.#n=[...t],this.#o?this.#f():this.#x()}#u(){let{locks:t}=navigator;if(t===void 0){this.#m();return}let s=new Promise(()=>{});t.request(Jp(this.#t),()=>(this.#r=!0,this.#x(),s)),t.request(zc,()=>(this.#m(),s))}#m(){this.#o=!0,te.clear(this),this.#b({kind:"request"}),this.#f()}#h(t){if(t.kind==="events"){if(this.#o)return;te.noteAnswer(),this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#p(t):t.kind==="request"?this.#x():t.kind==="connection"&&!this.#o&&(t.outage===null?te.clear(this):te.report(this,t.outage.reason))}#p({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Jp(t),()=>this.#d(t)),this.#i.set(t,s),this.#f()}#d(t){this.#i.delete(t),this.#f()}#f(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#$()},uv))}#$(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-cv),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,te.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#g()))}async#g(){let t=new AbortController;this.#l=t,await this.#v(t.signal),this.#l===t&&(this.#l=null)}async#v(t){let s=(n,i)=>{te.clear(this),this.#a=i,this.#b({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Xp(this.#a,s,t),te.clear(this);return}catch(n){if(n.name==="AbortError")return;te.report(this,n.message),await he(hv,t).catch(()=>{})}}#x(){this.#r&&!this.#o&&this.#b({kind:"want",ids:this.#n})}#b(t){this.#e.postMessage({...t,from:this.#t})}};function Jp(e){return`${zc}.${e}`}var sa=new Set,Fc=null;function Kp(e){let t={ids:[],onEvent:e};return sa.add(t),{change(s){t.ids=[...s],Yp()},close(){sa.delete(t),Yp()}}}function Yp(){let e=[...new Set([...sa].flatMap(t=>t.ids))];Fc===null&&e.length===0||(Fc??=new ea(mv),Fc.want(e))}function mv(e){for(let t of e)for(let{ids:s,onEvent:n}of sa)s.includes(t.jobId)&&n(t)}function cr(e){let{state:t,attempt:s}=e;return me(e)?t==="queued"?2*s:2*s-1:1/0}var na=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!me(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&cr(t)<cr(this.job))return;let s=this.job?.progress,n=this.job!==null&&cr(t)===cr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=cr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=cr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Qp(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var pv=3,dv=400,fv=404,Ns=class extends EventTarget{#t=new Map;#e=Kp(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#u()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new na(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.message,this.#h())})}async#r(t,s){let n=i=>yt(i,{signal:s});t.absorbJob(await n(X`/jobs/${t.id}`)),this.#h(),t.hasEnded||(this.#s.add(t.id),this.#u(),t.absorbJob(await n(X`/jobs/${t.id}`))),t.absorbHistory(await n(X`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#c(t),this.#h(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await he(pv,s),t.job.state!=="queued")return;t.absorbJob(await yt(X`/jobs/${t.id}`,{signal:s})),this.#h()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#m(),i.hasEnded&&!o&&this.#l(i,r.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await yt(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===fv)return;throw n}this.#h()}#c(t){this.#s.delete(t.id),this.#u()}#u(){this.#e.change([...this.#s])}#m(){this.#n??=setTimeout(()=>this.#h(),dv)}#h(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};var Kr="none",gv="#/components/schemas/ImportOptions",$v="#/components/schemas/JobSpec";async function Zp(e){let t=await yt("/openapi.json",{signal:e});return ra(t,oa(t,{$ref:gv}),"")}var Yr=null;async function Wn(e){if(Yr!==null)return Yr;let t=await yt("/openapi.json",{signal:e}),s=ra(t,oa(t,{$ref:$v}),"");return Yr=s,s}function Hc(e){return e.flatMap(t=>[t,...Hc(Object.values(t.variants).flat())])}function Wc(e){if(Yr===null)return null;let t=new Map(Yr.map(s=>[ia(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,bv(t.get(s),n)]).filter(([,s])=>s!==void 0))}function ia({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function bv(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Uc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[ia(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Uc(l,n.get(o))),r=Object.fromEntries(i);return Uc(r,{kind:e.defaultValue?.kind})?void 0:r}function Uc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ra(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>wv(e,i,`${s}${n}`))}function wv(e,t,s){let n=t.anyOf??[t],i=n.some(T=>T.type==="null"),r=oa(e,n.find(T=>T.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:p=""}=t,_={...{name:s,title:l,description:p,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{..._,...vv(e,r,_)}}function vv(e,t,{name:s,isNullable:n}){return t.discriminator?xv(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:qc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ra(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:qc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:qc(t)}}function xv(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>oa(e,w)),r=Object.fromEntries(i.map(w=>[Bc(w),ra(e,w,`${s}.`)])),o=i.map(Bc),l=n?[Kr,...o]:o,p=Object.fromEntries(i.map(w=>[Bc(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:p,variants:r}}function Bc(e){return e.properties.kind.const}function qc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function oa(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Rt=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>yt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var yv=401,aa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function la({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=Ft(X`/datasets/${e}/versions`,n),l={"Content-Type":aa[s],"Idempotency-Key":Hn()};return yn(await Zt(()=>td(o,t,{headers:l,onProgress:i,signal:r}),r))}async function td(e,t,s){let{token:n}=us,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await kv(e,t,{...s,headers:i});if(r.status===yv)return await us.requestToken(n),td(e,t,s);if(!r.ok)throw await Ko(r);return r}function kv(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),p=new XMLHttpRequest;p.open("POST",e);for(let[w,_]of Object.entries(s))p.setRequestHeader(w,_);return p.upload.addEventListener("progress",({loaded:w,total:_})=>n(w/_)),p.addEventListener("load",()=>o(_v(p))),p.addEventListener("error",()=>l(new bi)),p.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>p.abort(),{once:!0}),p.send(t),r}function _v(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function os(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Qr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${os(r,t)}</optgroup>`;return s.map(n)}function Ws(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var ed=/^\.(\w+)[^:]*: /;function sd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(ed.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Y.options}</summary>
      <div class="columns narrow">${n.map(i=>Ev(i,s.get(i.name)))}</div>
    </details>
  `}function Ev(e,t){let s={id:`import-${e.name}`,label:Y.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Y.sentence(e.description.replace(ed,""))};return Qe(s,e.kind==="choice"?Sv(e,s):Tv(e,s))}function Sv({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Ve(n)}>
      ${os(t.map(i=>[i,i]),s)}
    </select>
  `}function Tv({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
    />
  `}var Av=422,nd=63,ur=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=new AbortController;#l=new Ns;#c=!1;constructor({name:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n,this.#n=new Rt(s),this.#l.addEventListener("change",()=>this.#y())}close(){this.#a.abort(),this.#n.abort(),this.#l.close()}template(){return a`
      <section class="card">
        <h2>${Y.importTitle(this.#t)}</h2>
        <p class="faint">${Y.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${t=>this.#v(t)}
          @dragover=${t=>t.preventDefault()}
          @drop=${t=>this.#$(t)}
        >
          <div class="row">
            ${this.#f()} ${this.#t===null?Ov():null}
          </div>
          ${this.#n.value&&this.#u?sd(this.#n.value,this.#u,this.#p):null}
          <div><button class=${this.#t===null?"primary":""} aria-disabled=${this.#h}>${Y.importSend}</button></div>
        </form>
        ${oe(this.#d)}
        <div role="status">${this.#r===null?null:Nv(this.#r)} ${this.#w()}</div>
      </section>
    `}get#u(){let t=this.#i?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(aa,t)?t:null}get#m(){return this.#l.runs[0]?.job??null}get#h(){return this.#r!==null||this.#m!==null&&me(this.#m)}get#p(){let t=this.#o?.status===Av?this.#o.fields:[];return new Map(t.map(({loc:s,msg:n})=>[String(s.at(-1)),n]))}get#d(){return this.#i!==null&&this.#u===null?{message:Y.unknownKind(this.#i.name)}:this.#o??this.#n.error}#f(){let t=Object.keys(aa).map(s=>`.${s}`).join(",");return a`
      <label class="field">
        ${Y.importFile}
        <input name="file" type="file" accept=${t} required @change=${s=>this.#g(s.target.files[0]??null,s.target.form.elements.name)} />
      </label>
    `}#$(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#g(s[0],t.currentTarget.elements.name))}#g(t,s){t!==null&&s?.value===""&&(s.value=Mv(t)),this.#i=t,this.#o=null,this.#n.value===null&&this.#n.run(Zp),this.#e()}async#v(t){t.preventDefault();let[s,n]=[this.#i,this.#u];if(this.#h||s===null||n===null)return;let i=Object.fromEntries(new FormData(t.target)),{name:r,file:o,...l}=i,p=this.#t??r.trim();this.#x();try{let w=L=>this.#b(L),{signal:_}=this.#a,T=await la({name:p,file:s,kind:n,query:l},{onProgress:w,signal:_});this.#l.follow([T.id])}catch(w){if(w.name==="AbortError")return;this.#o=w}this.#b(null)}#x(){this.#l.follow([]),this.#o=null,this.#c=!1,this.#b(0)}#b(t){this.#r=t,this.#e()}#y(){this.#e(),!(this.#m?.state!=="succeeded"||this.#c)&&(this.#c=!0,this.#s())}#w(){let t=this.#m;if(t===null)return null;let{dataset:s,error:n}=t;return a`
      <p>${rs(t.state)} ${Un(t)} <a href=${U("jobs",{job:t.id})}>${Y.job}</a></p>
      ${n&&a`<p class="notice error">${n.message}</p>`}
      ${s&&a`<p><a href=${U("data",{dataset:s.name,version:s.version})}>${Y.open}</a></p>`}
    `}};function Ov(){return a`
    <label class="field">
      ${Y.importName}
      <input name="name" required maxlength=${nd} autocomplete="off" spellcheck="false" />
    </label>
  `}function Mv(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,nd)}function Nv(e){return a`
    <p>
      ${Y.uploading} <progress max="1" .value=${e} aria-label=${Y.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}var Vc=class extends Vt{#t=new Le(this,{task:(t,{signal:s})=>Zo(s),args:()=>[]});#e=new ur({name:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.close()}render(){let t=Gt(this.#t,s=>a`<section class="card">${Iv(s)}</section>`);return qs({title:Y.title},t,this.#e.template())}};customElements.define("dataset-list",Vc);function Iv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Y.columns,o=[t,s,{number:n},{number:i},r];return Qt(Y.list,o,e.map(Cv))}function Cv({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${U("data",{dataset:e})}>${e}</a></th>
      <td>${Y.kinds[t]}</td>
      <td class="number">${At(i+r)}</td>
      <td class="number">${At(s)}</td>
      <td>${Y.version(n)}</td>
    </tr>
  `}function Vs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Gc=12,id=120,Xc=28,Pv=1,Lv=.9;function od(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Y.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function ad(e){let{fact:t}=Y,s=[[t.kind,Y.kinds[e.kind]],[t.train,At(e.train_examples)],[t.test,At(e.test_examples)],[t.shape,e.input_shape.join(Y.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Y.preparations[e.prepare]],[t.created,e.created_at&&Re(e.created_at)],[t.source,e.source===null?Y.builtIn:Rv(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Vs(Y.facts,s.filter(([,n])=>n!=null))}function Rv({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Y.source(e,rn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Y.option(i,r)}</li>`)}</ul>
  `}function ld({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Y.columns,o=T=>s===null?[]:[At(s.train[T]),At(s.test[T])],l=T=>We(e[T]??T,o(T)),p=Array.from({length:t},(T,L)=>l(L)),w={isTall:!0,isFocusable:!0},_=s===null?[n]:[n,{number:i},{number:r}];return Qt(Y.classes,_,p,w)}function cd(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Y.columns,l=_=>a`
    <tr>
      <th scope="row">${_.name}</th>
      <td>${Y.columnKinds[_.kind]}</td>
      <td class="number">${ht(_.mean)}</td>
      <td class="number">${ht(_.std)}</td>
      <td>${Dv(_)}</td>
      <td>${jv(_)}</td>
    </tr>
  `,p=[t,s,{number:n},{number:i},r,o],w={isTall:!0,isFocusable:!0};return Qt(Y.tableColumns,p,e.map(l),w)}function Dv({name:e,values:t,histogram:s,counts:n}){if(n!==null)return rd(n,Y.textsPicture(e,ud(t,n)));if(s===null)return Y.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),p=Y.range(ht(i+l*o),ht(i+(l+1)*o)),w=Y.numbersPicture(e,Y.range(ht(i),ht(r)),p);return rd(s.counts,w)}function jv({values:e,histogram:t,counts:s}){return e!==null?ud(e,s):t===null?Y.none:Y.range(ht(t.lowest),ht(t.highest))}function ud(e,t){let s=(i,r)=>t===null?i:Y.counted(i,At(t[r])),n=e.slice(0,Gc).map(s).join(Y.between);return e.length>Gc?Y.andMore(n,e.length-Gc):n}function rd(e,t){let s=id/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Pv,r/n*Xc);return`M${o*s} ${Xc}v${-l}h${s*Lv}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${id} ${Xc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Is=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var hd=255,Jc=3,Yc=class extends Is{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let p=l*i,w=i===Jc?t.slice(p,p+Jc):Array(Jc).fill(t[p]);o.data.set([...w.map(_=>_*hd/r),hd],l*4)}this.put(o)}};customElements.define("raw-image",Yc);var zv=6,Kc=12,Fv=1e5,ca=class{#t;#e;constructor(t,s){this.#t=t,this.#e=new Rt(s),this.#e.run(n=>Uv(t,n))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Gt(this.#e,t=>t.map(s=>Bv(s,this.#t)))}
        ${this.#t.classes>Kc?a`<p class="faint">${Y.firstClasses(Kc)}</p>`:null}
      </section>
    `}};async function Uv({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((w,_)=>w*_,1),l=Math.max(1,Math.min(zv,Math.floor(Fv/o))),p=async w=>{let _={split:"train",class:n[w]??w,limit:l},T=Ft(X`/datasets/${e}/versions/${t}/examples`,_),{items:L}=await yt(T,{signal:r});return{className:n[w]??String(w),items:L}};return Promise.all(Array.from({length:Math.min(s,Kc)},(w,_)=>p(_)))}function Bv({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Y.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Y.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var qv=8,Qc=20,ua=class{#t;#e;constructor({name:t,version:s,columns:n},i){this.#t=n,this.#e=new Rt(i);let r={split:"train",limit:qv};this.#e.get(()=>Ft(X`/datasets/${t}/versions/${s}/examples`,r))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Gt(this.#e,({items:t})=>Hv(this.#t.slice(0,Qc),t))}
        ${this.#t.length>Qc?a`<p class="faint">${Y.firstColumns(Qc)}</p>`:null}
      </section>
    `}};function Hv(e,t){let s=({name:r,kind:o})=>o==="number"?{number:r}:r,n=[{number:Y.columns.index},Y.columns.label,...e.map(s)],i=({index:r,class_name:o,row:l})=>a`
    <tr>
      <th scope="row" class="number">${r}</th>
      <td>${o}</td>
      ${e.map(({name:p})=>Wv(l[p]))}
    </tr>
  `;return Qt(Y.examples,n,t.map(i),{isFocusable:!0})}function Wv(e){return typeof e=="number"?a`<td class="number">${ht(e,6)}</td>`:a`<td>${e}</td>`}var md=100,ha=class{#t;#e;constructor({name:t,kind:s},n){this.#t=s==="table",this.#e=new Rt(n),this.#e.run(i=>Vv(t,i))}close(){this.#e.abort()}template(){let t=this.#t?Y.predict:Y.model,s=({name:i,version:r})=>a`
      <li><a href=${U("models",{model:i,version:r})}>${t({name:i,version:r})}</a></li>
    `,n=i=>a`<ul class="plain">${i.map(s)}</ul>`;return a`
      <section class="card">
        <h2>${Y.models}</h2>
        ${Gt(this.#e,i=>i.length>0?n(i):a`<p>${Y.noModels(md)}</p>`)}
      </section>
    `}};async function Vv(e,t){let s={kind:"train",state:"succeeded",limit:md},{items:n}=await yt(Ft("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}var ma=class{#t;#e;#s;#n=new Rt(()=>this.#u());#i=null;#r=null;#o;#a=null;#l=!1;constructor(t,{dataset:s,version:n}){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#p();this.#o=new ur({name:s,redraw:i,onDone:()=>this.#c()}),this.#c()}show(){this.#p()}close(){this.#l=!0,this.#n.abort(),this.#i?.close(),this.#r?.close(),this.#o.close()}#c(){this.#n.run(async t=>{let s=X`/datasets/${this.#e}/versions`,[n,i]=await Promise.all([yt(s+X`/${this.#s}`,{signal:t}),yt(s,{signal:t})]);return{info:n,numbers:i.items.map(({version:r})=>r)}})}#u(){let t=this.#n.value?.info;t!==void 0&&this.#m(t),this.#p()}#m(t){this.#i?.close(),this.#r?.close();let s=t.kind==="table"?ua:ca;this.#i=new s(t,()=>this.#p()),this.#r=new ha(t,()=>this.#p())}async#h({name:t,version:s}){if(await is(Y.deleteQuestion(t,s),Y.deleteYes)){this.#a=null;try{await Pt("DELETE",X`/datasets/${t}/versions/${s}`),this.#l||(location.hash=U("data"))}catch(n){this.#a=n,this.#p()}}}#p(){let{value:t,error:s}=this.#n,n={href:U("data"),text:Y.all},i=t?Y.versionTitle(this.#e,t.info.version):this.#e,r=Gt({value:t,error:s??this.#a},o=>this.#d(o));Bn(this.#t,{title:i,back:n},r)}#d({info:t,numbers:s}){let n=t.source===null;return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${od(t.warnings)}
        ${this.#f(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Y.facts}</h2>${ad(t)}</section>
        <section class="card"><h2>${Y.classes}</h2>${ld(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Y.versions}</h2>${Gv(t,s)}</section>
          ${this.#r?.template()}
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Y.tableColumns}</h2>${cd(t.columns)}</section>`:null}
      ${this.#i?.template()} ${n?null:this.#o.template()}
    `}#f(t,s){let{name:n,version:i,source:r,test_examples:o}=t,l=i===s[0],p=a`<a class="button primary" href=${U("train",{dataset:n})}>${Y.train}</a>`;return a`
      ${o===0?a`<p>${Y.noTestSet}</p>`:null}
      <div class="row">
        ${l&&o>0?p:null}
        ${r===null?null:a`<button class="danger quiet" @click=${()=>this.#h(t)}>${Y.delete}</button>`}
      </div>
    `}};function Gv({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${U("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Y.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function pd(e){return ir(e,({dataset:t,version:s="latest"})=>{if(!t)return{key:"",open:i=>Bs(i,"dataset-list")};let n=i=>new ma(i,{dataset:t,version:s});return{key:JSON.stringify([t,s]),open:n}})}var Xv=100,vs="latest",xi="mnist",Jv=.02;async function da({model:e,dataset:t},s){let n=(R,rt)=>Ze(Ft(R,{limit:Xv,...rt}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:R})=>R===t)?.input_shape,p=R=>qn(R,l),w=i.items.filter(p),_=w.find(({name:R})=>R===e)??Zr(w),T=new Set(o.items.filter(R=>!p(R)).map(({name:R})=>R)),L=_?await n(X`/models/${_.name}/versions`):{items:[]};return{models:w,jobs:r.items.filter(({spec:R})=>R!==null&&!T.has(R.dataset)),datasets:o.items.filter(({kind:R})=>R==="images"),versions:L.items,unfit:i.items.filter(R=>!p(R)).map(({name:R})=>R)}}function fa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?pa(i,n.versions):vs};let r=Zr(n.models);return r?{model:r.name,version:t??pa(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function pa({name:e,latest:t,default:s},n){if(s!==vs)return String(s);let i=fd(e,n);return i===null||i.version===t?vs:String(i.version)}function dd(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===vs?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:p})=>l===e.model&&p===i),o=fd(e.model,t.versions);return r===void 0||o===null||vi(r)===null?null:vi(o)-vi(r)>Jv?{chosen:r,best:o}:null}function fd(e,t){let s=t.filter(i=>i.name===e&&vi(i)!==null),n=(i,r)=>vi(i)>vi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function gd(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:vi(s)}function vi({metrics:e}){return e?.test_accuracy??null}function $d(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??Zr(n)}function Zr(e){return e.find(({name:t})=>t===xi)??e[0]}function ga(e,t,s){let n=dd(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${pt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${pt.useVersion(r.version)}</button>
    </p>
  `}var Yv={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},Kv={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},C={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${de(t)}`,oldRun:e=>`run ${de(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${Yv[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${ue(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${ue(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${ue(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${ue(e)} most (+${t.sum})`:`No part supports ${ue(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${Kv[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${ue(e)}`,added:(e,t)=>`Added as ${ue(e)}. The collection has ${ws(t)}.`,full:e=>`The collection is full: it holds at most ${ws(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${ws(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${ue(e)}, no prediction`:e===t?`${ue(e)}, predicted correctly`:`${ue(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${ue(t)}`,removed:e=>`Deleted. The collection has ${ws(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${ws(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${ws(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function kn(e){return Math.round(Math.sqrt(e.length))}function Vn(e,t,s=kn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function $a(e){return[e,e,e]}var ts=280;function Zc(e,t){e.fillStyle="black",e.fillRect(0,0,ts,ts);for(let s of t)"pixels"in s?Qv(e,s.pixels):ba(e,s,0)}function ba(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function Qv(e,t){let s=Vn(t,$a),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,ts,ts)}var yi=10,Zv=ts/yi,bd={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function wd(e,t,s){let n={x:ts/2,y:ts/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{t0(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function vd({x:e,y:t}){return{column:Math.floor(e/yi)+1,row:Math.floor(t/yi)+1,cells:Zv}}function t0(e,t,s){let{key:n,timeStamp:i}=e;if(e0(e))s0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in bd)n0(t,bd[n],s,i);else if(n===" ")i0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function e0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function s0(e){e.lift(),e.undo()}function n0(e,[t,s],n,i){let r=o=>Math.min(ts-yi/2,Math.max(yi/2,o));e.x=r(e.x+t*yi),e.y=r(e.y+s*yi),e.isDown&&n.extend([[e.x,e.y]],i)}function i0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var r0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function xd(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=o0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(r0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function o0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*ts,(o-s)/i*ts]}var tu=140,eu=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;yd(this.#s,ts),yd(this.#n,tu),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",C.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=C.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();wd(this.#s,t,s=>this.#p(s)),xd(this.#s,t),Zc(to(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){to(this.#n).drawImage(this.#s,0,0,tu,tu);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Zc(to(this.#s),t),this.#h(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#m(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),ba(to(this.#s),n,0),this.#h(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),ba(to(this.#s),this.#e,n),this.#h(s)}#m(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#h(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":C.cursor({...vd(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/ts*100}%`,this.#r.style.top=`${t.y/ts*100}%`)}};function yd(e,t){e.width=t,e.height=t}function to(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",eu);var Ed=20,a0=33,l0=3988292384,c0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?l0:0);return s}),kd=[147,78,85,77,80,89,1,0],_d=64;function wa(e){return h0(Object.entries(e).map(([t,s])=>[`${t}.npy`,u0(s)]))}function va(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function xa(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Sd(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(an(4,...n))}}function u0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=kd.length+2,o=_d-(r+i.length+1)%_d,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),p=new Uint8Array(r+l.length+s.length);return p.set([...kd,...an(2,l.length),...l]),p.set(s,r+l.length),p}function h0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=m0(r,o),p=[80,75,3,4,...l,...su(r)];s.push(...p0(r,l,n)),t.push(new Uint8Array(p),o),n+=p.length+o.length}let i=d0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function m0(e,t){return[...an(2,Ed,0,0,0,a0),...an(4,f0(t),t.length,t.length),...an(2,su(e).length,0)]}function p0(e,t,s){let n=[...an(2,0,0,0),...an(4,0,s)];return[80,75,1,2,...an(2,Ed),...t,...n,...su(e)]}function d0(e,t,s){let n=an(4,t,s);return[80,75,5,6,...an(2,0,0,e,e),...n,0,0]}function su(e){return new TextEncoder().encode(e)}function an(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function f0(e){let t=4294967295;for(let s of e)t=t>>>8^c0[(t^s)&255];return(t^4294967295)>>>0}function Td(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Cs(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var nu="mlpforge.collection",eo=500,ya=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===nu||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(nu)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<eo&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>Cs(n,784)??[]);return wa({images:va(s),labels:xa(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(nu,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function Ad(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:r}){let o=i?a`<p class="faint">${C.noPrediction}</p>`:null;return a`
    <section class="card">
      <h2>${C.prediction}</h2>
      ${n}
      ${e.prediction?g0(e,{label:t,accuracy:s},r):o}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function g0({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:p}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${$0(e,i)}
        <span class="faint">${t===null?null:C.took(t)}</span>
        ${n===null?null:a`<span class="truth">${C.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${p.map(w=>a`<p class="notice warning">${C.warnings[w]??w}</p>`)}
    ${Jo(l,o,{picked:s,pick:r})}
    <p class="faint small">${C.pickHint}</p>
  `}function $0({epoch:e,model:t,version:s},n){if(e!==void 0)return C.byRun(e);let i=n===null?"":C.accuracy(Z(n));return`${C.byVersion(t,s)}${i}`}var Od="draw-answer";function Md(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function Nd(e){return performance.clearMeasures(Od),performance.measure(Od,{start:e}).duration}var _n=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(b0)}}finally{this.#s=null}}};function b0(e){if(e.name!=="AbortError")throw e}var w0=1,ka=class{#t=null;#e;#s;#n=null;#i=new _n((t,s)=>this.#l(this.#o(s)));#r=new _n((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await Zt(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await he(r.retryAfterS??w0,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var v0=1,x0=100,y0=404,_a=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#r={ink:0,tookMs:null};#o=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new ka(t,{onPrediction:i=>this.#m(i),onExplanation:i=>this.#d(i),onError:i=>this.#f(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#c()),s.addEventListener("predictor",()=>this.#u()),s.addEventListener("epoch",()=>this.#b());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#b(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#r;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#w("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#g(),this.#w("change");return}this.#e.predictor===null&&this.#x(),this.#s.predict()}#c(){this.#s.predictNow(),this.#$(),this.#w("change")}#u(){this.#x(),this.isWaiting=!1,this.#e.predictor===null&&this.#g(),this.#s.setPredictor(this.#e.predictor),this.#w("change")}#m(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#$(),this.#w("change"),this.#h(t),t.epoch<this.#e.run?.lastEpoch&&this.#y()}async#h(t){await Md(),this.#v(t),this.prediction===t&&this.#p(t)}#p({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<x0||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#d(t){this.explanation=t,this.#w("change")}#f(t){this.isWaiting=this.#e.run!==null&&t.status===y0,this.isWaiting?this.#y():(this.#g(),this.error=t),this.#w("change")}#$(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=C.announcement(s,Z(n[s]))),this.#n=i,this.#w("settle")}#g(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#v({ink:t,changedAt:s}){s===null||t<=this.#r.ink||(this.#r={ink:t,tookMs:Nd(s)},this.isSettled&&this.#w("change"))}#x(){this.#r={ink:this.#t.ink,tookMs:null}}#b(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#y(){this.#o||(this.#o=!0,await he(v0,this.#a.signal).catch(()=>{}),this.#o=!1,this.#b())}#w(t){this.dispatchEvent(new Event(t))}};var k0=new Uint8Array(784),iu=class extends Is{set pixels(t){this.show(t??k0)}draw(t){this.put(Vn(t,$a))}};customElements.define("digit-image",iu);function Ea(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var ru=new Map;function Id(e,t,s,n){let i="",r=()=>pe(_0(t,{linkOf:s,remove:o,removedNote:i}),e),o=(l,p)=>{t.remove(l),i=C.removed(t.images.length),r(),A0(e,p)};return t.listen(n),t.addEventListener("change",r,{signal:n}),r(),r}function _0(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return a`
    <section class="card">
      <h2 tabindex="-1">${C.collection}</h2>
      ${i.length===0?a`<p class="faint">${C.collectionEmpty}</p>`:E0(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function E0(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:l})=>l!==null),r=i.filter(({label:l,digit:p})=>l===p).length,o=(l,p)=>S0(l,p,{linkOf:s,remove:n});return a`
    <div class="row">
      <p>
        ${C.collectionOf(t.length,eo)}
        ${i.length>0?a`<b>${C.rightShare(r,i.length,Z(r/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>Ea(e.toNpz(),C.file)}>${C.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(o)}
    </ul>
  `}function S0(e,t,{linkOf:s,remove:n}){let{code:i,label:r,digit:o}=e;return a`
    <li class=${o===null||r===o?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${T0(i)} .label=${C.thumbnail(r,o)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${C.caption(r,o)}</span>
      <button
        aria-label=${C.removeThis(t+1,r)}
        @click=${()=>n(i,t)}
      >
        ${C.remove}
      </button>
    </li>
  `}function T0(e){return ru.has(e)||ru.set(e,Cs(e,784)),ru.get(e)}function A0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var O0=[0,114,178],M0=[213,94,0],Cd=255;function so(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?O0:M0,[i,r,o]=n.map(l=>Cd+(l-Cd)*s);return[i,r,o]}var ou=class extends Is{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Vn(t,n=>so(n,s)))}};customElements.define("signed-image",ou);var Sa=3,N0=3;function Pd(e,t){let s=I0(t),n=o=>({part:C.parts[s.indexOf(o)],sum:ht(o,N0)}),[i,r]=[Math.min(...s),Math.max(...s)];return C.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function I0(e){let t=kn(e),s=i=>Math.floor(i*Sa/t),n=new Array(Sa*Sa).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*Sa+s(r%t)]+=i}),n}var C0=4,P0=1.2,L0=3,R0={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},au=class extends Is{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*C0));this.style.maxWidth=`${i*P0}rem`,this.put(Vn(t,r=>so(r,n),i))}};function Ld(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,L0).map(({value:i,unit:r})=>C.unit(r,i.toFixed(2))),n=e.filter(R0[t]).length;return C.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",au);function Dd(e,t){return a`
    <section class="card explanation-card">
      <h2>${C.explanation}</h2>
      ${e.prediction?D0(e,t):a`<p class="faint">${C.noExplanation}</p>`}
    </section>
  `}function D0({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${C.inputLabel}></digit-image>
        <figcaption>${C.input}</figcaption>
      </figure>
      ${t&&j0(t)}
    </div>
    ${t&&a`<p>${Pd(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${C.backToPrediction}</button>`}
    ${t&&z0(t)}
    <p><a href=${i}>${C.inspect}</a></p>
  `}function j0({digit:e,contributions:t}){let s=i=>ht(i.reduce((r,o)=>r+o,0),3),n=C.contributionsLabel(e,{most:Rd(t),against:Rd(t.map(i=>-i))});return a`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${C.contributions(e)} ${jd({low:C.opposes,high:C.supports})}
        <span class="faint">
          ${C.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function jd(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${C.legend}>${Object.entries(e).map(t)}</span>
  `}function Rd(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return C.noPixel;let s=kn(e);return C.pixel(Math.floor(t/s)+1,t%s+1)}function z0({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=Ld(i,t);return a`
      <figure class="layer">
        <figcaption>${C.layer(r+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${C.layerLabel(r+1,o)}
        ></unit-activity>
        <p class="faint small">${o}</p>
      </figure>
    `};return a`
    <h3>${C.hidden}</h3>
    ${jd({none:C.inactive,high:C.active})}
    ${e.map(n)}
  `}var F0=[0,1,2,3,4,5,6,7,8,9],En={min:8,max:48,step:2,default:24};function Fd(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${C.drawing}</h2>
        ${t.prediction&&U0(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${zd(e,C.undo,()=>e.undo())} ${zd(e,C.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${C.testImage}
        </button>
        ${B0(e.brush,s.setBrush)}
      </div>
      ${q0(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${C.keys}</p>
    </section>
  `}function zd(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function U0({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function B0(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${C.brush}
      <input
        type="range"
        min=${En.min}
        max=${En.max}
        step=${En.step}
        .value=${String(e)}
        aria-valuetext=${C.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function q0({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
    <button
      aria-label=${C.labelAs(r)}
      aria-pressed=${String(r===e)}
      ?disabled=${!t}
      @click=${()=>n(r)}
    >
      ${r}
    </button>
  `;return a`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${C.was}</span>
      ${F0.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var Ta="job:";function Ud(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:H0(t);let i=({target:r})=>s(W0(r.value));return a`
    <div class="row" role="group" aria-label=${C.predictor}>
      <label class="field">
        <span class="meaning">${C.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${V0(e,t)}
        </select>
      </label>
      ${e.job?null:G0(e,t,{choose:s,refresh:n})}
    </div>
  `}function H0({unfit:e}){return a`<p class="notice">${e.length>0?C.noFitModel:C.noModel} <a href="#train">${C.train}</a></p>`}function W0(e){return e.startsWith(Ta)?{job:e.slice(Ta.length)}:{model:e}}function V0(e,t){let s=e.job?Ta+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Ta+o,C.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[C.runs]:e.job?Ws(n,s,C.oldRun(e.job)):n,[C.models]:e.model?Ws(i,s):i};return Qr(r,s)}function G0(e,t,{choose:s,refresh:n}){let i=({target:T})=>s({model:e.model,version:T.value}),r=t?.models.find(({name:T})=>T===e.model),o=Object.entries(r?.aliases??{}).map(([T,L])=>[T,C.alias(T,L)]);r&&o.unshift([vs,C.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:T})=>T===e.model).map(({version:T,metrics:L})=>[String(T),X0(T,L)]),{version:p}=e,w=l.some(([T])=>T===p),_={[C.aliases]:w?o:Ws(o,p),[C.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${C.version}</span>
      <select @change=${i} @focus=${n}>
        ${Qr(_,p)}
      </select>
    </label>
  `}function X0(e,t){let s=t?.test_accuracy;return s==null?String(e):C.numbered(e,Z(s))}var Aa=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=new Rt(()=>this.#c());#o;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#o=i,t.addEventListener("ink",()=>this.#u())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=or(s)}settle(t=[]){this.#l(Td(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?C.added(t,r):C.full(eo)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#r.get(()=>X`/datasets/${t}/test/${n}`)}get error(){return this.#r.error}close(){this.#r.abort()}inspectLink(t,s){return U("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Cs(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(){let{value:t,error:s}=this.#r;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#o()}#u(){this.#r.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function Bd({ref:e,lists:t}){let s=t&&$d(e,t);return s&&qn(s)?s:null}var Oa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):qd(Ft("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,p]=await Promise.all([Pt("POST","/explain",o,{signal:n}),Hd({model:i,version:r},t,s,n).catch(J0)]);return{error:null,...p,...l}}},Ma=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):qd(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Hd({job_id:this.jobId},t,s,n)}}};async function qd(e,t,s){return yn(await hs(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Hd(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Pt("POST","/inspect",i,{signal:n}),[l]=o,p=l.layers.slice(0,-1).map(w=>w.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:p}}function J0(e){if(!(e instanceof xn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Na=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new Rt(()=>this.#r());constructor(t){super(),this.#t=t}show(t){this.#e=t;let s=fa(t,this.lists);Wd(s,this.ref)||(this.note=null),this.#o(s),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#o(fa(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>Zt(()=>da({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#r(){this.lists!==null&&this.ref===null&&this.#o(fa(this.#e,this.lists)),this.#p("change")}#o(t,s){if(Wd(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#l(t.job):this.#h(t&&new Oa(t.model,t.version)),t?.model&&this.#a(t),n&&this.lists!==null&&this.refresh(),this.#p("change")}async#a(t){try{await Ze(X`/models/${t.model}/versions/${t.version}`)}catch(s){if(s.isTemporary||t!==this.ref)return;this.note=s.message,this.#p("change")}}#l(t){this.#n=0,this.#h(null);let s=new Ns;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#c(n))}#c(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#m(t.job):t.lastEpoch>this.#n&&this.#u(t),this.#p("change"))}#u(t){this.#n=t.lastEpoch,this.predictor===null?this.#h(new Ma(t.id)):this.#p("epoch")}#m({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=C.unpublished(t,n?.message),this.run=null,this.#h(null);return}this.note=C.published(s.name,s.version),this.#o({model:s.name,version:String(s.version)})}#h(t){this.predictor=t,this.#p("predictor")}#p(t){this.dispatchEvent(new Event(t))}};function Wd(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Vd=.1,Gd=[-1,0,1],Y0=[[0,0],...Gd.flatMap(e=>Gd.map(t=>[e,t])).filter(([e,t])=>e||t)];function Jd(e,t){return Math.ceil(t*Vd/(1-Vd)/e)}function Yd(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>K0(Cs(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return wa({x:va(n),y:xa(i),class_names:Sd(t)})}function K0(e,t){let s=Y0.map(([n,i])=>Q0(e,n,i)).filter(n=>Xd(n)===Xd(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Xd(e){return e.reduce((t,s)=>t+s,0)}function Q0(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}async function Kd(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new Ns,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:p,missing:w,hasEnded:_}]=n.runs;w!==null&&o(new Error(w)),p!==null&&t(p),_&&r(p)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Zd="mlpforge.submission",Z0=1;async function Ia(e,t){let s=JSON.stringify(e),n=ex(),r=n?.text===s&&(n.respondedAt===null||tx(n.respondedAt))?n.name:Hn(),o=()=>Qd({text:s,name:r,respondedAt:Date.now()});Qd({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},p=await Zt(()=>Pt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),p}catch(l){throw l instanceof xn&&o(),l}}function tx(e){return Date.now()-e<Z0*1e3}function ex(){return JSON.parse(wi.getItem(Zd)??"null")}function Qd(e){wi.setItem(Zd,JSON.stringify(e))}var sx="drawings",nx=3,ix=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],Ca=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#o(await this.#r(t))})}train(t){return this.#i(async()=>{let s=await this.#r(t),{images:n}=this.#t,{name:i,version:r}=await this.#o(s),{signal:o}=this.#s,l=await this.#l(await Ia(rx(s,`${i}@${r}`),o));this.#e(l.model),this.outcome=await ox(s.manifest,l,n,o)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#m();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#m()}}async#r({model:t,version:s}){let{signal:n}=this.#s,i=await yt(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},p=r&&await ar(l,n);if(!p)throw new Error(C.noDataset(t,i.version));return{manifest:i,dataset:p,classNames:lr(p)}}async#o({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:p})=>s.indexOf(String(p)));if(i.includes(-1))throw new Error(C.foreignLabel(n[i.indexOf(-1)].label,t.name));let r=n.map(({code:p},w)=>({code:p,label:i[w]})),o=Jd(r.length,t.train_examples),l=JSON.stringify({drawings:r,classNames:s,copies:o});if(this.#n?.content!==l){let p=Yd(r,{classNames:s,copies:o});this.#n={content:l,dataset:await this.#a(p,C.described(r.length,o))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,r=l=>this.#u(l);this.#u(0);let o=await la({name:sx,file:t,kind:"npz",query:n},{onProgress:r,signal:i});return this.#u(null),(await this.#l(o)).dataset}async#l({id:t}){let s=o=>this.#c(o),{state:n,error:i,...r}=await Kd(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??C.cancelled);return r}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#m()}#u(t){this.share=t,this.#m()}#m(){this.dispatchEvent(new Event("change"))}};function rx({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>ix.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:nx}}async function ox(e,{model:t,metrics:s},n,i){let r=({test_accuracy:p})=>p??null,[o,l]=await Promise.all([e,t].map(p=>ax(p,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function ax({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Cs(l,784)),model:e,version:t},{predictions:o}=await Zt(()=>Pt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},p)=>l===String(s[p].label)).length}function ki(e){let t={};for(let[s,n]of Object.entries(e))tf(t,s,n);return t}function Pa({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function tf(e,t,s){s!==null&&(t==="tags"?e[t]=cu(s):Array.isArray(s)?e[t]=lu(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):lx(e,t,s))}function lx(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))tf(e,`${t}.${n}`,i)}function lu(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function cu(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function ef(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:r,outcome:o}=e;return!s&&i.length===0&&r===null?null:a`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${C.trainOnDrawings}</h2>
      <p class="faint">${C.trainingMeaning}</p>
      ${s?cx(e,t):null} ${oe(r)}
      <div role="status" class="stack">
        ${n===null?null:ux(n)} ${i.map(l=>hx(l,e.manifest))} ${o&&mx(o)}
      </div>
    </section>
  `}function cx(e,t){return t?.model?a`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${C.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${C.upload}</button>
    </div>
  `:a`<p>${C.chooseVersion}</p>`}function ux(e){return a`<p>${C.uploading} <progress max="1" .value=${e} aria-label=${C.uploading}></progress></p>`}function hx(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[C.importJob,C.importProgress]:[C.trainingJob,C.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,p=l&&{...Pa(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${rs(e.state)} ${Un(e)} ${e.state==="running"?o:null}
      <a href=${U("jobs",{job:e.id})}>${i}</a>
      ${p&&a`<a href=${U("train",p)}>${C.otherSettings}</a>`}
    </p>
  `}function mx({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${U("models",{model:e.name,version:e.version})}>${C.versionOf(e.name,e.version)}</a>
      ${C.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:C.accuracyChange(...i)}
    </p>
  `}function sf(e,t){return new uu(e,t)}var uu=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#r;#o=new ya(Bp);#a;#l;#c=document.createElement("div");#u=null;#m=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#c),this.#s=s,this.#n=new Na(s),this.#r=new Aa(this.#e,s,this.#o,()=>this.#h()),this.#i=new _a(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#h()),this.#i.addEventListener("change",()=>this.#h()),this.#i.addEventListener("settle",()=>this.#r.settle(this.#i.prediction?.pixels));let i=({code:r,label:o})=>U("draw",{...this.#n.ref,pixels:r,label:o});this.#a=Id(n,this.#o,i,this.#m.signal),this.#l=new Ca(this.#o,r=>this.#d(r));for(let r of[this.#l,this.#o])r.addEventListener("change",()=>this.#p())}show(t){this.#e.brush=px(t.brush),this.#i.explain(or(t.digit)),this.#r.show(t),this.#n.show(t),this.#h()}close(){this.#m.abort(),this.#r.close(),this.#n.close(),this.#i.close(),this.#l.close()}#h(){this.#m.signal.aborted||(pe(this.#f(),this.#t),this.#u!==this.#n.ref&&(this.#u=this.#n.ref,this.#a(),this.#p()))}#p(){if(this.#m.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#o.images.length>0};pe(ef(this.#l,t),this.#c)}#d({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#f(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return a`
      <div class="row">
        <h1>${C.title}</h1>
        ${Ud(t,s,n)}
      </div>
      <div class="columns narrow">${this.#$()} ${this.#g()} ${this.#v()}</div>
    `}#$(){let{label:t,addedNote:s}=this.#r,{prediction:n}=this.#i,i=Bd(this.#n);return Fd(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#y},{setBrush:r=>this.#b(r),showTestImage:i&&(()=>this.#r.putTestImage(i)),addToCollection:r=>this.#w(r)})}#g(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:r,error:o}=this.#i,l=s?.unfit.includes(t?.model??""),p=a`
      ${ga(t,s,R=>this.#n.choose({model:t?.model,version:R}))}
      ${fx([this.#r.isInvalid?C.invalidPixels:i,dx(n,r),l?C.unfit(t?.model):null])}
      ${oe(l?null:o??this.#r.error??this.#n.error)}
    `,w=R=>this.#x(R),_=this.#n.predictor!==null,{label:T}=this.#r,L=gd(this.#i.prediction,s);return Ad(this.#i,{label:T,accuracy:L,notes:p,hasPredictor:_,explain:w})}#v(){let{digit:t}=this.#i;return Dd(this.#i,{explain:s=>this.#x(s),inspectLink:this.#r.inspectLink(this.#n.ref,t)})}#x(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#b(t){this.#e.brush=t,this.#s.change({brush:t===En.default?null:t}),this.#h()}get#y(){return this.#n.predictor===null?this.#r.isKnown:this.#i.isSettled}#w(t){this.#y&&(this.#r.addToCollection(t,this.#i.prediction),this.#h())}};function px(e){let t=Number(e??En.default);return t>=En.min&&t<=En.max?t:En.default}function dx(e,t){return e===null||e.job===null?null:e.job.state==="queued"?C.queued:e.lastEpoch===0?C.noEpoch:t?C.noSnapshot:null}function fx(e){return a`
    <div role="status">
      ${e.map(t=>t&&a`<p class="notice">${t}</p>`)}
    </div>
  `}var La={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},y={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${ue(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${ue(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${ue(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${de(t)}`,chosenJob:e=>`job ${de(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:La,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${La[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${La[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${La[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${ws(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:ue,imageAt:(e,t)=>`${ue(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var mu=10,pu=100,nf=1e3,rf=["images","learning_rate","steps"],gx={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},hr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},of={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},af={split:null,index:null,pixels:null,label:null};function mr(e){let t=Ps(e)==="fresh";return{...gx,...t?hr:{},...e}}function Ps({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Gn(e){return Ps(e)==="job"?{job_id:e.job}:Ps(e)==="version"?{model:e.model??xi,version:e.version??vs}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:$x(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Sn(e){return e.pixels!==void 0}function no(e){if(!Sn(e))return hu(e,ln(e.index));let t=Cs(e.pixels,784);return t&&{pixels:t,label:pr(e)}}function pr({label:e}){return or(e)}function lf(e,t){let s=Math.min(ln(e.images),mu+1);if(!Sn(e)){let o=ln(e.index),l=p=>t===null?o+p:(o+p)%t;return Array.from({length:s},(p,w)=>hu(e,l(w)))}let n=pr(e)===null?[]:[no(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>hu(i,l));return[...n,...r]}function ln(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ra({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(ln(e),t.length-1)}function du({layer:e}){return Math.max(1,ln(e))}function fu({unit:e}){return e===void 0?null:ln(e)}function gu({digit:e}){return e===void 0?null:ln(e)}function hu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function $x(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var bx=/^\d{1,10}$/;function Gs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function dr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Da(e,{...n,number:{min:t,max:s,step:1},read:r=>bx.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:y.requirement.whole(t,s)})}function cf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Da(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:y.requirement.positive(t)})}function Da(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:p,number:w}=l,_=e.invalid.get(t),T=uf(t,s,_===void 0?l.wrong:o,p),L=({target:rt})=>{let kt=rt.value===""?null:r(rt.value);if(kt===null){e.noteInvalid(t,rt.value);return}rt.value=kt,i(kt)},R=a`
    <input
      id=${T.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??q}
      max=${w?.max??q}
      step=${w?.step??q}
      .value=${_??n}
      aria-invalid=${T.wrong.length>0}
      aria-describedby=${Ve(T)}
      @change=${L}
    />
  `;return Qe(T,R)}function fr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=uf(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Ve(o)}
      @change=${p=>n(p.target.value)}
    >
      ${os(i,s)}
    </select>
  `;return Qe(o,l)}function uf(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var wx=Array.from({length:10},(e,t)=>[String(t),String(t)]);function ja(e,t){return fr({name:t,label:y.image.label,value:e.choices.label??"",options:[["",y.image.unlabeled],...wx],wrong:Gs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function hf(e){let t=Sn(e.choices)?xx(e):yx(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${y.image.title}</h2>
      <div class="inspect-image">
        ${vx(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function $u({inspectedChoices:e,inspected:t}){if(Sn(e))return y.image.drawn(pr(e));let{label:s}=t.whole.images[0];return y.image.ofDataset(e.split,ln(e.index),s)}function za({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return y.image.prediction(t,Z(s[t]))}function vx(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${y.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${y.image.pictureOf(s)}></digit-image>
      <p>${$u(e)}<br /><strong>${za(e)}</strong></p>
    </div>
  `}function xx(e){let t=()=>e.choose("image",af,{isStep:!0}),s=no(e.choices)===null?new Error(y.image.unreadable):null;return a`
    ${oe(s)} ${ja(e,"label")}
    <div class="row">
      <button @click=${t}>${y.image.toDataset}</button>
      <a class="button" href=${U("draw")}>${y.image.draw}</a>
    </div>
  `}function yx(e){let{choices:t,error:s,total:n}=e,i=p=>e.choose("image",p,{isStep:!0}),r=p=>i({index:p}),o=ln(t.index),l=p=>r((o+p+n)%n);return a`
    <div class="row">
      ${fr({name:"split",label:y.image.split,value:t.split,options:Object.entries(y.image.splits),wrong:Gs(s,"split","dataset"),onChange:p=>i({split:p})})}
      ${dr(e,{name:"index",label:y.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Gs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${y.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${y.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${y.image.random}
      </button>
      <a class="button" href=${U("draw")}>${y.image.draw}</a>
    </div>
  `}var kx={models:[],jobs:[],versions:[]};function mf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??kx,r=Ps(e),o=_x(e),l=[...s.flatMap(Ex),...i.map(Sx)],p=n.map(({id:T,spec:L})=>[_i({job:T}),y.network.job(L.model,T)]),w=[_i({hidden_sizes:hr.hidden_sizes}),y.network.fresh],_={[y.network.versions]:r==="version"?Ws(l,o,Tx(e)):l,[y.network.jobs]:r==="job"?Ws(p,o,y.network.chosenJob(e.job)):p,[y.network.untrained]:[w]};return{value:o,groups:_}}function _x(e){let t=Ps(e);return _i(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:hr.hidden_sizes}:Gn(e))}function Ex({name:e,latest:t,aliases:s}){let n=(i,r)=>[_i({model:e,version:i}),r];return[n(vs,y.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,y.network.alias(e,i,r)))]}function Sx({name:e,version:t}){return[_i({model:e,version:t}),y.network.number(e,t)]}function Tx(e){let{model:t,version:s}=Gn(e);return y.network.number(t,s)}function _i(e){return String(new URLSearchParams(e))}var Ax=/^\d{1,9}(,\d{1,9})*$/,Ox=2**32-1,Mx={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function pf(e){let t=Ps(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${y.network.title}</h2>
      <div>${Nx(e)}</div>
      ${t==="fresh"?Ix(e):q}
      ${t==="job"?a`<p><button @click=${s}>${y.network.newest}</button></p>`:q}
      ${e.inspected===null?q:a`<p>${bu(e)}</p>`}
      <p><a href=${U("inspect",Mx)}>${y.network.notebook}</a></p>
    </section>
  `}function bu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>y.network.ofVersion(t.model,t.version),job:()=>y.network.ofJob(t.epoch,t.step),fresh:()=>y.network.ofNothing}[t.kind]()}: ${y.network.shape(s,n,i)}`}function Nx(e){let{value:t,groups:s}=mf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...of,...r},{isStep:!0})};return a`
    <label>
      ${y.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${Qr(s,t)}</select>
    </label>
  `}function Ix(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...p)=>fr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Gs(s,r,...p),onChange:w=>n({[r]:w})});return a`
    <div class="row">
      ${Da(e,{name:"hidden_sizes",label:y.network.hiddenSizes,meaning:y.network.hiddenSizesMeaning,value:t.hidden_sizes,read:Cx,requirement:y.requirement.sizes,wrong:Gs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",y.network.activation,y.network.activations)}
      ${i("initializer",y.network.initializer,y.network.initializers,"std","kind")}
      ${dr(e,{name:"seed",label:y.network.seed,value:t.seed,min:0,max:Ox,wrong:Gs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function Cx(e){let t=e.replaceAll(/\s/g,"");return Ax.test(t)?t:null}function F(e,t=4){return ht(e,t).replaceAll("-","\u2212")}function Xn(e,t=4){return e<0?`(${F(e,t)})`:F(e,t)}function gr(e,t){let s=kn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Px={image:Lx,network:Rx,pixel:Dx,unit:jx,digit:zx,step:Fx};function df(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Px[e.topic]?.(e)}function Lx(e){return y.announcements.image($u(e),za(e))}function Rx(e){return y.announcements.network(bu(e),za(e))}function Dx({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ra(t,s),{row:r,column:o}=gr(s,i);return y.announcements.pixel(y.pixels.chosen(r,o),F(s[i]),F(n[i]))}function jx({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return y.announcements.unit(t.layer,t.unit,F(s[t.unit]),F(n[t.unit]))}function zx({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return y.announcements.digit(t,F(s[t]),F(n[t]))}function Fx({training:e}){if(e===null)return"";let{losses:t}=e.after;return y.announcements.step(t.length-1,F(t.at(-1)),F(t[0]))}var Ux=24,Fa=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),p=ff(t,l.network),w=l.layer_sizes,_=w.length-1,T=r!==null&&r<w[_]?r:l.images[0].digit,L={network:p,images:[s]},R=Math.min(n,_-1),rt=l.images[0].layers.slice(0,-1).map(({z:ze},hn)=>{let Zs=i!==null&&hn+1===R;return{layer:hn+1,unit:Zs?Math.min(i,ze.length-1):Bx(ze)}}),[kt,...je]=await Promise.all([this.#e({...L,unit:{layer:_,unit:T},digit:T},o),...rt.map(ze=>this.#e({...L,unit:ze},o))]);return{whole:l,layers:je,hidden:je[R-1],output:kt}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:p,unit:w}=o.unit,_={network:ff(t,r.network),images:s,learning_rate:i,unit:{layer:p,unit:w}},[T,L]=await Promise.all([this.#e({..._,steps:0},l),this.#e({..._,steps:n},l)]);return{before:T,after:L}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await Zt(()=>Pt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=Ux&&this.#t.delete(o),this.#t.set(n,r),r}};function gf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function ff(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function Bx(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var qx=.12,Hx=3,Wx=.3,Ua=class extends EventTarget{choices=mr({});lists=null;inspected=null;inspectedChoices=mr({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Fa;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.#e).filter(([l])=>!(l in s));return this.#e=Object.fromEntries([...o,...r.map(([l,p])=>[l,String(p)])]),this.#i(i?qx:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=mr(this.#e),this.#t.change({steps:n}),this.#p()}noteInvalid(t,s){this.invalid.set(t,s),this.#p()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#r(t).catch(s=>this.#h(s))}close(){this.#n.abort()}get requested(){return this.#e}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=gu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(du(this.choices),s)===t?fu(this.choices):null)??this.inspected.layers[t-1].unit.unit}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=mr(this.#e),this.isLoading=!0,this.#p();try{t>0&&await he(t,i),this.#t.change(s,n),this.lists===null&&await this.#r(i),this.#o(),await this.#a(i)}catch(r){this.#h(r)}return i.aborted?!1:(this.isLoading=!1,this.#p(),!0)}async#r(t){let{model:s,dataset:n}=Sn(this.choices)?{model:this.choices.model}:this.choices;this.lists=await Zt(()=>da({model:s,dataset:n},t),t),this.#p()}#o(){if(Ps(this.#e)!==null||this.lists===null)return;let t=Zr(this.lists.models),s=t?{model:t.name,version:pa(t,this.lists.versions)}:{hidden_sizes:hr.hidden_sizes};this.#e={...this.#e,...s},this.choices=mr(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#m("error",()=>this.#c(t)),i=()=>this.#u(n,t),r=n===null?null:await this.#m("stepError",i),o=[n,r].flatMap(l=>Object.values(l??{}).flat());if(this.isMixed=n!==null&&!gf(o),!this.isMixed||s===Hx){this.#l(n,r);return}this.#s.clear(),await he(Wx,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#c(t){let{choices:s}=this,n=no(s);if(n===null)return null;let i={network:Gn(s),image:n,layer:du(s),unit:fu(s),digit:gu(s)};return this.#s.inspect(i,t)}#u(t,s){let{choices:n}=this,i={network:Gn(n),images:lf(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#m(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#h(t){t.name!=="AbortError"&&(this.error=t,this.#p())}#p(){this.dispatchEvent(new Event("change"))}};var Vx={rootMargin:"-25% 0px -74% 0px"},wu=class extends Vt{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),Vx);constructor(){super(),this.sections=[],this.choices={},this.current=""}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${U("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&$f(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${y.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&$f(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function $f(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",wu);var Gx={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},Xx={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},ke={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${Xx[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${Gx[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var Jx={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Xn(e)}</sup>)`,slope:e=>({notation:a`${F(e)} · (1 − ${F(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${ke.tanh}(${F(e)})`,slope:e=>({notation:a`(1 − ${Xn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${ke.max}(0, ${F(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function $r(e){return Jx[e]}var io=8;function De(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function xs(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Xs(e){return a`∂<var>L</var>/∂${e}`}function ro(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Ba(e){return e===1?"x":`z ${e-1}`}var{spoken:br}=ke;function bf(e,t,{p:s,target:n,gradient:i}){let r=F(s,io),o=a`
    ${Xs(xs("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${F(i)}</b>
  `;return De(o,br.byLogit(t,r,n,F(i)))}function vu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Xs(xs("b",e,t))} = ${Xs(xs("a",e,t))} =
    <b>${F(s)}</b>
  `;return De(i,br.byBias(n,F(s)))}function xu({layer:e,unit:t}){let s=a`
    ${Xs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${ro(e)}[<var>i</var>] · ${Xs(xs("a",e,t))}
  `;return De(s,br.byWeight(Ba(e),e))}function wf({layer:e,unit:t},s){let n=e+1,i=a`
    ${Xs(xs("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Xs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${F(s)}</b>
  `;return De(i,br.byActivated(e,t,n,F(s)))}function vf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=$r(e).slope(n),l=a`
    ${Xs(xs("a",t,s))} = ${Xs(xs("z",t,s))} · ${o.notation} =
    ${F(i)} · ${F(o.value)} = <b>${F(r)}</b>
  `,p={z:F(i),slope:F(o.value),a:F(r)};return De(l,br.bySum(e,t,s,F(n),p))}function xf({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=xs("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Xs(o)} =
    ${F(s)} − ${F(i)} · ${Xn(n)} = <b>${F(r)}</b>
  `,p=[s,i,n,r].map(w=>F(w));return De(l,br.update(e,t,...p))}function Jn({caption:e,headings:t,rows:s,...n}){return Qt(e,t,s,{...n,isFocusable:!0})}function wr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let p=n.map(([,w])=>w(l));return We(l,p,{isMarked:l===s})};return Jn({caption:e,headings:[y.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:cn}=ke;function yf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${F(t)} / ${F(s)} = <b>${F(n)}</b>
  `;return De(i,cn.scaled(e,F(t),F(s),F(n)))}function kf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${F(s)} · ${Xn(n)} = <b>${F(s*n)}</b>
  `;return De(i,cn.product(F(s),F(n),F(s*n)))}function qa(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${ro(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return De(t,cn.layer(e,Ba(e)))}function _f({layer:e,unit:t},s,n,i){let r=a`
    ${xs("a",e,t)} = ∑<sub><var>i</var></sub> ${ro(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${xs("b",e,t)} =
    ${F(s)} + ${Xn(n)} = <b>${F(i)}</b>
  `;return De(r,cn.sum(e,t,F(s),F(n),F(i)))}function Ef(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${ke.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return De(s,cn.activation(e,t))}function Sf(e,{layer:t,unit:s},n,i){let r=$r(e).applied(n),o=a`${xs("z",t,s)} = ${r} = <b>${F(i)}</b>`;return De(o,cn.activated(e,t,s,F(n),F(i)))}function Tf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${ke.exp}(<var>a</var>[<var>k</var>] − ${ke.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${ke.exp}(<var>a</var>[<var>c</var>] − ${ke.max} <var>a</var>)
  `;return De(e,cn.softmax)}function Af(e,t,s,n){let i=a`<var>p</var>[${e}] = ${F(t)} / ${F(s)} = <b>${F(n)}</b>`;return De(i,cn.probability(e,F(t),F(s),F(n)))}function Of(e,t,s){let n=F(t,io),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${ke.ln} <var>p</var>[<var>c</var>] =
    −${ke.ln} <var>p</var>[${e}] = −${ke.ln} ${n} = <b>${F(s)}</b>
  `;return De(i,cn.loss(e,n,F(s)))}function Mf(e,t,s,n){let i=F(s,io),r=a`
    −<var>t</var>[${e}] ${ke.ln} <var>p</var>[${e}] = −${t} · ${ke.ln} ${i} =
    <b>${F(n)}</b>
  `;return De(r,cn.share(e,t,i,F(n)))}function Nf(e){let{label:t}=e.inspected.whole.images[0];return{title:y.loss.title,content:a`
      <div class="split">
        <div>
          <p>${y.loss.about}</p>
          ${t===null?yu(e,"loss-label"):Yx(e)}
        </div>
        ${t===null?q:Kx(e.inspected)}
      </div>
    `}}function yu(e,t){return a`
    <div class="notice">
      <p>${y.loss.unlabeled}</p>
      ${ja(e,t)}
    </div>
  `}function Yx({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${Of(t,n[t],s)}
    <h3>${y.numbers.Digit(i)}</h3>
    <p>${y.loss.share(i)}</p>
    ${Mf(i,r,n[i],r*s)}
  `}function Kx({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return wr({caption:y.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>F(i[r])],[a`−<var>t</var> ${ke.ln} <var>p</var>`,r=>F(r===s?n:0)]]})}function Js(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=y.range(F(n),F(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Ei(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function Cf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((R,rt)=>({place:rt,product:R*s[rt]})).sort((R,rt)=>Math.abs(rt.product)-Math.abs(R.product)),{input:p,value:w,weight:_,product:T}=y.numbers,L=({place:R,product:rt})=>We(n(R),[t[R],s[R],rt].map(kt=>F(kt)));return Jn({caption:e,headings:[p,w,_,T],rows:l.slice(0,i).map(L),foot:Qx(l,i,r),isTall:!0})}function Qx(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${F(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(y.numbers.others(n.length),If(n)):q}
      ${i(y.numbers.bias,s)} ${i(y.numbers.sum,If(e)+s)}
    </tfoot>
  `}function If(e){return e.reduce((t,{product:s})=>t+s,0)}var Zx=10,ty=100,ey=Ei((e,t)=>t.map((s,n)=>s*e.weight[n]));function Ha(e,t,s){let n=ku(e.layer,t),i=ey(e,n),r=i.reduce((l,p)=>l+p,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${_f(e,r,e.bias,o)}
    ${e.layer===1?sy(e,i,s):q}
    ${Cf({caption:y.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:_u(e.layer,n),most:e.layer===1?Zx:ty,bias:e.bias})}
  `}function ku(e,t){return e===1?t.input:t.layers[e-2].z}function _u(e,t){return e>1?y.numbers.unit:s=>{let{row:n,column:i}=gr(t,s);return y.numbers.pixel(n,i)}}function sy(e,t,s){return a`
    <div class="beside">
      ${Js(y.sums.weights,y.sums.weightsOf(s),e.weight)}
      ${Js(y.sums.products,y.sums.productsOf(s),t)}
    </div>
    <p class="faint">${y.legend}</p>
  `}var ny=5;function Pf(e){let[t]=e.inspected.whole.images;return{title:y.gradients.title,content:a`
      <p>${y.gradients.about}</p>
      ${t.label===null?yu(e,"gradient-label"):iy(e.inspected)}
    `}}function iy({whole:e,hidden:t,output:s}){let[n]=e.images,i=y.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${ly(n,s.unit.unit)}
      <div>${ry(n,s.unit)}</div>
    </div>
    <h3>${y.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${oy(e.activation,n,t.unit)}
        ${vu(t.unit,i)} ${xu(t.unit)}
      </div>
      <div class="beside">
        ${Lf(n,t.unit,i)}
        ${Js(y.gradients.input,y.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${y.legend}</p>
  `}function ry(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=y.numbers.digit(s);return a`
    <h3>${y.numbers.Digit(s)}</h3>
    ${bf(t.layer,s,n)} ${vu(t,i)}
    ${xu(t)} ${Lf(e,t,i)}
  `}function oy(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${wf(s,i.gradZ)} ${vf(e,s,i)}
  `}function Lf(e,t,s){if(t.layer===1)return Js(y.gradients.weights,y.gradients.weightsOf(s),t.grad_weight);let n=ku(t.layer,e),i=_u(t.layer,n);return ay({caption:y.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function ay({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,p)=>p).sort((l,p)=>i(p)-i(l)),o=l=>We(n(l),[F(t[l]),F(s.grad_weight[l])]);return Jn({caption:e,headings:[y.numbers.input,y.numbers.value,y.numbers.gradient],rows:r.slice(0,ny).map(o),isCaptionVisible:!0})}function ly({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return wr({caption:y.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>F(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>F(i[r])]]})}var Si=6,Rf=60,Eu=240,Wa=120,Df=8;function jf(e,t,s){let{of:n}=$r(e),[i,r]=[n(-Si),n(Si)],o=L=>Math.max(-Si,Math.min(Si,L)),l=L=>(o(L)/Si/2+.5)*Eu,p=L=>Wa-Df-(L-i)/(r-i)*(Wa-2*Df),w=Array.from({length:Rf+1},(L,R)=>{let rt=R/Rf*2*Si-Si;return`${l(rt).toFixed(1)},${p(n(rt)).toFixed(1)}`}),_=Tt`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${Wa}></line>
    <line x1="0" y1=${p(0)} x2=${Eu} y2=${p(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${p(n(o(t)))} r="5"></circle>
  `,T=y.activation.curve(e,F(t),F(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${Eu} ${Wa}`} role="img" aria-label=${T}>
      ${_}
    </svg>
  `}var cy=[.2126,.7152,.0722],uy=.179,Tu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#h("point",this.#m(t))),this.addEventListener("pointerleave",()=>this.#h("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>hy(n,s(i)))}set chosen(t){Su(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),Su(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return Su(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#m(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#h("choose",t)}#m({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#h(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function Su(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function hy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(my(n)>uy?"black":"white")}function my(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*cy[n]},0)}customElements.define("number-grid",Tu);var py=10,Va=1e3,dy=Ei(e=>e.slice(0,Va));function Ga({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${py}
        .describe=${i?gy:fy}
        .values=${t.length>Va?dy(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Va?a`<p class="faint">${y.numbers.more(Va,t.length)}</p>`:q}
  `}var fy=zf(y.numbers.Unit),gy=zf(y.numbers.Digit);function zf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=F(t[n]);return{text:`${n}
${i}`,name:y.numbers.cell(e(n),i),color:so(t[n],s)}}}}function Ff(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:y.sums.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.sums.about(s[t-1],s[t])}</p>
          ${qa(t)}
          <p class="faint">${y.sums.choose}</p>
          ${Bf(e,t,"a",y.sums.values)}
        </div>
        <div>${qf(e,t,i=>Ha(i,n[0],y.numbers.unit(i.unit)))}</div>
      </div>
    `}}function Uf(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${Sf(s,l,i[l.unit],r[l.unit])}
    ${jf(s,i[l.unit],r[l.unit])}
  `;return{title:y.activation.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.activation.about(s)}</p>
          ${Ef(t,s)}
          ${Bf(e,t,"z",y.activation.values)}
        </div>
        <div>${qf(e,t,o)}</div>
      </div>
    `}}function Bf(e,t,s,n){return Ga({label:y.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function qf({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${y.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Hf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=y.numbers.digit(i.unit),{contributions:o}=s.images[0];return{title:y.output.title,content:a`
      <div class="split">
        <div>
          <p>${y.output.about(t.layer_sizes[n-1])}</p>
          ${qa(n)}
          <p class="faint">${y.output.choose}</p>
          ${Ga({label:y.numbers.gridOf(y.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
          ${$y(i.unit,o)}
        </div>
        <div>
          <h3>${y.numbers.Digit(i.unit)}</h3>
          ${Ha(i,s.images[0],r)}
        </div>
      </div>
    `}}function Wf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,p)=>l+p,0),o=e.output.unit.unit;return{title:y.softmax.title,content:a`
      <div class="split">
        <div>
          <p>${y.softmax.about}</p>
          ${Tf()}
          <h3>${y.numbers.Digit(o)}</h3>
          ${Af(o,i[o],r,s[o])}
        </div>
        ${by({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
      </div>
    `}}function $y(e,t){let s=y.output.contributionsOf(e);return a`
    ${Js(y.output.contributions(e),s,t)}
    <p class="faint">${y.legend}</p>
  `}function by({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=ke,p=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${y.softmax.sum}</th>
        <td class="number">${F(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return wr({caption:y.softmax.table,digits:e.length,chosen:r,columns:[[a`${y.softmax.logit} <var>a</var>`,w=>F(e[w])],[a`<var>a</var> − ${l} <var>a</var>`,w=>F(e[w]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,w=>F(s[w])],[a`<var>p</var>`,w=>F(i[w])]],foot:p})}var wy="#767676",Au=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${y.pixels.grid}
          .columns=${kn(t.pixels)}
          .describe=${vy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;pe([n,xy(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function vy(e){return t=>{let s=Math.round(e[t]),n=s===0?wy:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function xy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=gr(e,i);return a`
    <div class="pixel-detail">
      <h3>${y.pixels.chosen(r,o)}</h3>
      ${yf(i,e[i],s,t[i])}
      <p>${y.pixels.inUnit(y.numbers.unit(n.unit))}</p>
      ${kf(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",Au);var yy=255;function Vf(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ra(e.choices,n.pixels),r=ky(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return{title:y.pixels.title,content:a`
      <div class="split">
        <div>
          <p>${y.pixels.about(n.pixels.length,r)}</p>
          <p class="faint">${y.pixels.use}</p>
        </div>
        <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
      </div>
    `}}function ky({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):yy}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var _y=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",p="#000",w=p+"0",_="mousemove",T="mousedown",L="mouseup",R="mouseenter",rt="mouseleave",kt="dblclick",je="change",ze="dppxchange",hn="--",Zs=typeof window<"u",Sr=Zs?document:null,Tn=Zs?window:null,eb=Zs?navigator:null,Ut,po;function ms(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function Tl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function ee(c,h,g){c.style[h]=g+"px"}function Ls(c,h,g,m){let $=Sr.createElement(c);return h!=null&&ms($,h),g?.insertBefore($,m),$}function ks(c,h){return Ls("div",c,h)}let dh=new WeakMap;function tn(c,h,g,m,$){let k="translate("+h+"px,"+g+"px)";k!=dh.get(c)&&(c.style.transform=k,dh.set(c,k),0>h||0>g||h>m||g>$?ms(c,e):Tl(c,e))}let fh=new WeakMap;function gh(c,h,g){let m=h+g;m!=fh.get(c)&&(fh.set(c,m),c.style.background=h,c.style.borderColor=g)}let $h=new WeakMap;function bh(c,h,g,m){let $=h+""+g;$!=$h.get(c)&&($h.set(c,$),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=m?-h/2+"px":0,c.style.marginTop=m?-g/2+"px":0)}let Al={passive:!0},sb={...Al,capture:!0};function Qn(c,h,g,m){h.addEventListener(c,g,m?sb:Al)}function Ol(c,h,g){h.removeEventListener(c,g,Al)}function Rs(c,h,g,m){let $;g=g||0;let k=2147483647>=(m=m||h.length-1);for(;m-g>1;)$=k?g+m>>1:ds((g+m)/2),c>h[$]?g=$:m=$;return c-h[g]>h[m]-c?m:g}function wh(c){return(h,g,m)=>{let $=-1,k=-1;for(let v=g;m>=v;v++)if(c(h[v])){$=v;break}for(let v=m;v>=g;v--)if(c(h[v])){k=v;break}return[$,k]}}Zs&&(function c(){let h=devicePixelRatio;Ut!=h&&(Ut=h,po&&Ol(je,po,c),po=matchMedia(`(min-resolution: ${Ut-.001}dppx) and (max-resolution: ${Ut+.001}dppx)`),Qn(je,po,c),Tn.dispatchEvent(new CustomEvent(ze)))})();let vh=c=>c!=null,xh=c=>c!=null&&c>0,fo=wh(vh),nb=wh(xh);function go(c,h,g,m){let $=_h(c),k=_h(h);c==h&&($==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?mn:Eh,O=k==1?_s:ds,N=($==1?ds:_s)(v(Te(c))),M=O(v(Te(h))),P=Oi(g,N),E=Oi(g,M);return g==10&&(0>N&&(P=Jt(P,-N)),0>M&&(E=Jt(E,-M))),m||g==2?(c=P*$,h=E*k):(c=Ih(c,P),h=wo(h,E)),[c,h]}function Ml(c,h,g,m){let $=go(c,h,g,m);return c==0&&($[0]=0),h==0&&($[1]=0),$}let Nl=.1,yh={mode:3,pad:Nl},Tr={pad:0,soft:null,mode:0},ib={min:Tr,max:Tr};function $o(c,h,g,m){return vo(g)?kh(c,h,g):(Tr.pad=g,Tr.soft=m?0:null,Tr.mode=m?3:0,kh(c,h,ib))}function jt(c,h){return c??h}function kh(c,h,g){let m=g.min,$=g.max,k=jt(m.pad,0),v=jt($.pad,0),O=jt(m.hard,-Xt),N=jt($.hard,Xt),M=jt(m.soft,Xt),P=jt($.soft,-Xt),E=jt(m.mode,0),W=jt($.mode,0),nt=h-c,J=mn(nt),st=ss(Te(c),Te(h)),vt=mn(st),mt=Te(vt-J);(1e-24>nt||mt>10)&&(nt=0,c!=0&&h!=0||(nt=1e-24,E==2&&M!=Xt&&(k=0),W==2&&P!=-Xt&&(v=0)));let V=nt||st||1e3,bt=mn(V),tt=Oi(10,ds(bt)),ot=Jt(Ih(c-V*(nt==0?c==0?.1:1:k),tt/10),24),K=M>c||E!=1&&(E!=3||ot>M)&&(E!=2||M>ot)?Xt:M,_t=ss(O,K>ot&&c>=K?K:Ds(K,ot)),Et=Jt(wo(h+V*(nt==0?h==0?.1:1:v),tt/10),24),Ot=h>P||W!=1&&(W!=3||P>Et)&&(W!=2||Et>P)?-Xt:P,Nt=Ds(N,Et>Ot&&Ot>=h?Ot:ss(Ot,Et));return _t==Nt&&_t==0&&(Nt=100),[_t,Nt]}let rb=new Intl.NumberFormat(Zs?eb.language:"en-US"),Il=c=>rb.format(c),ps=Math,bo=ps.PI,Te=ps.abs,ds=ps.floor,Ae=ps.round,_s=ps.ceil,Ds=ps.min,ss=ps.max,Oi=ps.pow,_h=ps.sign,mn=ps.log10,Eh=ps.log2,Cl=(c,h=1)=>ps.asinh(c/h),Xt=1/0;function Sh(c){return 1+(0|mn((c^c>>31)-(c>>31)))}function Pl(c,h,g){return Ds(ss(c,h),g)}function Th(c){return typeof c=="function"}function Ct(c){return Th(c)?c:()=>c}let Ah=c=>c,Oh=(c,h)=>h,ob=()=>null,Mh=()=>!0,Nh=(c,h)=>c==h,ab=/\.\d*?(?=9{6,}|0{6,})/gm,Zn=c=>{if(Ph(c)||An.has(c))return c;let h=""+c,g=h.match(ab);if(g==null)return c;let m=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,k]=h.split("e");return+`${Zn($)}e${k}`}return Jt(c,m)};function ti(c,h){return Zn(Jt(Zn(c/h))*h)}function wo(c,h){return Zn(_s(Zn(c/h))*h)}function Ih(c,h){return Zn(ds(Zn(c/h))*h)}function Jt(c,h=0){if(Ph(c))return c;let g=10**h;return Ae(c*g*(1+Number.EPSILON))/g}let An=new Map;function Ch(c){return((""+c).split(".")[1]||"").length}function Ar(c,h,g,m){let $=[],k=m.map(Ch);for(let v=h;g>v;v++){let O=Te(v),N=Jt(Oi(c,v),O);for(let M=0;m.length>M;M++){let P=c==10?+`${m[M]}e${v}`:m[M]*N,E=(0>v?O:0)+(k[M]>v?k[M]:0),W=c==10?P:Jt(P,E);$.push(W),An.set(W,E)}}return $}let Or={},Ll=[],Mi=[null,null],On=Array.isArray,Ph=Number.isInteger;function Lh(c){return typeof c=="string"}function vo(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function lb(c){return c!=null&&typeof c=="object"}let cb=Object.getPrototypeOf(Uint8Array),Rh="__proto__";function Ni(c,h=vo){let g;if(On(c)){let m=c.find(($=>$!=null));if(On(m)||h(m)){g=Array(c.length);for(let $=0;c.length>$;$++)g[$]=Ni(c[$],h)}else g=c.slice()}else if(c instanceof cb)g=c.slice();else if(h(c)){g={};for(let m in c)m!=Rh&&(g[m]=Ni(c[m],h))}else g=c;return g}function _e(c){let h=arguments;for(let g=1;h.length>g;g++){let m=h[g];for(let $ in m)$!=Rh&&(vo(c[$])?_e(c[$],Ni(m[$])):c[$]=Ni(m[$]))}return c}function ub(c,h,g){for(let m,$=0,k=-1;h.length>$;$++){let v=h[$];if(v>k){for(m=v-1;m>=0&&c[m]==null;)c[m--]=null;for(m=v+1;g>m&&c[m]==null;)c[k=m++]=null}}}let hb=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,Dh=["January","February","March","April","May","June","July","August","September","October","November","December"],jh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function zh(c){return c.slice(0,3)}let mb=jh.map(zh),pb=Dh.map(zh),db={MMMM:Dh,MMM:pb,WWWW:jh,WWW:mb};function Mr(c){return(10>c?"0":"")+c}let fb={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Mr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Mr(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Mr(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Mr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Mr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function Rl(c,h){h=h||db;let g,m=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(c);)m.push(g[0][0]=="{"?fb[g[1]]:g[0]);return k=>{let v="";for(let O=0;m.length>O;O++)v+=typeof m[O]=="string"?m[O]:m[O](k,h);return v}}let gb=new Intl.DateTimeFormat().resolvedOptions().timeZone,Fh=c=>c%1==0,xo=[1,2,2.5,5],$b=Ar(10,-32,0,xo),Uh=Ar(10,0,32,xo),bb=Uh.filter(Fh),ei=$b.concat(Uh),Bh="{YYYY}",qh=`
`+Bh,Hh="{M}/{D}",Nr=`
`+Hh,yo=Nr+"/{YY}",Wh="{aa}",Ii="{h}:{mm}"+Wh,Vh=`
`+Ii,Gh=":{ss}",Ht=null;function Xh(c){let h=1e3*c,g=60*h,m=60*g,$=24*m,k=30*$,v=365*$;return[(c==1?Ar(10,0,3,xo).filter(Fh):Ar(10,-3,0,xo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,m,2*m,3*m,4*m,6*m,8*m,12*m,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,k,2*k,3*k,4*k,6*k,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Bh,Ht,Ht,Ht,Ht,Ht,Ht,1],[28*$,"{MMM}",qh,Ht,Ht,Ht,Ht,Ht,1],[$,Hh,qh,Ht,Ht,Ht,Ht,Ht,1],[m,"{h}"+Wh,yo,Ht,Nr,Ht,Ht,Ht,1],[g,Ii,yo,Ht,Nr,Ht,Ht,Ht,1],[h,Gh,yo+" "+Ii,Ht,Nr+" "+Ii,Ht,Vh,Ht,1],[c,Gh+".{fff}",yo+" "+Ii,Ht,Nr+" "+Ii,Ht,Vh,Ht,1]],function(O){return(N,M,P,E,W,nt)=>{let J=[],st=W>=v,vt=W>=k&&v>W,mt=O(P),V=Jt(mt*c,3),bt=Dl(mt.getFullYear(),st?0:mt.getMonth(),vt||st?1:mt.getDate()),tt=Jt(bt*c,3);if(vt||st){let ot=vt?W/k:0,K=st?W/v:0,_t=V==tt?V:Jt(Dl(bt.getFullYear()+K,bt.getMonth()+ot,1)*c,3),Et=new Date(Ae(_t/c)),Ot=Et.getFullYear(),Nt=Et.getMonth();for(let it=0;E>=_t;it++){let ct=Dl(Ot+K*it,Nt+ot*it,1),gt=ct-O(Jt(ct*c,3));_t=Jt((+ct+gt)*c,3),_t>E||J.push(_t)}}else{let ot=$>W?W:$,K=tt+(ds(P)-ds(V))+wo(V-tt,ot);J.push(K);let _t=O(K),Et=_t.getHours()+_t.getMinutes()/g+_t.getSeconds()/m,Ot=W/m,Nt=nt/N.axes[M]._space;for(;K=Jt(K+W,c==1?0:3),E>=K;)if(Ot>1){let it=ds(Jt(Et+Ot,6))%24,ct=O(K).getHours()-it;ct>1&&(ct=-1),K-=ct*m,Et=(Et+Ot)%24,.7>Jt((K-J[J.length-1])/W,3)*Nt||J.push(K)}else J.push(K)}return J}}]}let[wb,vb,xb]=Xh(1),[yb,kb,_b]=Xh(.001);function Jh(c,h){return c.map((g=>g.map(((m,$)=>$==0||$==8||m==null?m:h($==1||g[8]==0?m:g[1]+m)))))}function Yh(c,h){return(g,m,$,k,v)=>{let O,N,M,P,E,W,nt=h.find((J=>v>=J[0]))||h[h.length-1];return m.map((J=>{let st=c(J),vt=st.getFullYear(),mt=st.getMonth(),V=st.getDate(),bt=st.getHours(),tt=st.getMinutes(),ot=st.getSeconds(),K=vt!=O&&nt[2]||mt!=N&&nt[3]||V!=M&&nt[4]||bt!=P&&nt[5]||tt!=E&&nt[6]||ot!=W&&nt[7]||nt[1];return O=vt,N=mt,M=V,P=bt,E=tt,W=ot,K(st)}))}}function Dl(c,h,g){return new Date(c,h,g)}function Kh(c,h){return h(c)}function Qh(c,h){return(g,m,$,k)=>k==null?hn:h(c(m))}Ar(2,-53,53,[1]);let Eb={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},jl=[0,0];function ko(c,h,g,m=!0){return $=>{$.button==0&&(!m||$.target==h)&&g($)}}function zl(c,h,g,m=!0){return $=>{(!m||$.target==h)&&g($)}}let Sb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return jl[0]=h,jl[1]=g,jl},points:{one:!1,show:function(c,h){let g=c.cursor.points,m=ks(),$=g.size(c,h);ee(m,s,$),ee(m,n,$);let k=$/-2;ee(m,"marginLeft",k),ee(m,"marginTop",k);let v=g.width(c,h,$);return v&&ee(m,"borderWidth",v),m},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:ko,mouseup:ko,click:ko,dblclick:ko,mousemove:zl,mouseleave:zl,mouseenter:zl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,m,$)=>m-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Zh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Fl=_e({},Zh,{filter:Oh}),tm=_e({},Fl,{size:10}),em=_e({},Zh,{show:!1}),Ul='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',sm="bold "+Ul,nm={show:!0,scale:"x",stroke:p,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:sm,side:2,grid:Fl,ticks:tm,border:em,font:Ul,lineGap:1.5,rotate:0},im={show:!0,scale:"x",auto:!1,sorted:1,min:Xt,max:-Xt,idxs:[]};function Tb(c,h){return h.map((g=>g==null?"":Il(g)))}function Ab(c,h,g,m,$,k,v){let O=[],N=An.get($)||0;for(let M=g=v?g:Jt(wo(g,$),N);m>=M;M=Jt(M+$,N))O.push(Object.is(M,-0)?0:M);return O}function Bl(c,h,g,m,$){let k=[],v=c.scales[c.axes[h].scale].log,O=ds((v==10?mn:Eh)(g));$=Oi(v,O),v==10&&($=ei[Rs($,ei)]);let N=g,M=$*v;v==10&&(M=ei[Rs(M,ei)]);do k.push(N),N+=$,v!=10||An.has(N)||(N=Jt(N,An.get($))),M>N||(M=($=N)*v,v==10&&(M=ei[Rs(M,ei)]));while(m>=N);return k}function Ob(c,h,g,m,$){let k=c.scales[c.axes[h].scale].asinh,v=m>k?Bl(c,h,ss(k,g),m,$):[k],O=0>m||g>0?[]:[0];return(-k>g?Bl(c,h,ss(k,-m),-g,$):[k]).reverse().map((N=>-N)).concat(O,v)}let rm=/./,Mb=/[12357]/,Nb=/[125]/,om=/1/,ql=(c,h,g,m)=>c.map((($,k)=>h==4&&$==0||k%m==0&&g.test($.toExponential()[0>$?1:0])?$:null));function Ib(c,h,g){let m=c.axes[g],$=m.scale,k=c.scales[$],v=c.valToPos,O=m._space,N=v(10,$),M=v(9,$)-N<O?v(7,$)-N<O?v(5,$)-N<O?om:Nb:Mb:rm;if(M==om){let P=Te(v(1,$)-N);if(O>P)return ql(h.slice().reverse(),k.distr,M,_s(O/P)).reverse()}return ql(h,k.distr,M,1)}function Cb(c,h,g){let m=c.axes[g],$=m.scale,k=m._space,v=c.valToPos,O=Te(v(1,$)-v(2,$));return k>O?ql(h.slice().reverse(),3,rm,_s(k/O)).reverse():h}function Pb(c,h,g,m){return m==null?hn:h==null?"":Il(h)}let am={show:!0,scale:"y",stroke:p,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:sm,side:3,grid:Fl,ticks:tm,border:em,font:Ul,lineGap:1.5,rotate:0},lm={scale:null,auto:!0,sorted:0,min:Xt,max:-Xt},cm=(c,h,g,m,$)=>$,um={show:!0,auto:!0,sorted:0,gaps:cm,alpha:1,facets:[_e({},lm,{scale:"x"}),_e({},lm,{scale:"y"})]},hm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:cm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:m}=c.series[0],$=c._data[0],k=c.valToPos($[m[0]],g,!0),v=c.valToPos($[m[1]],g,!0);return Te(v-k)/(c.series[h].points.space*Ut)>=m[1]-m[0]},filter:null},values:null,min:Xt,max:-Xt,idxs:[],path:null,clip:null};function Lb(c,h,g){return g/10}let mm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Rb=_e({},mm,{time:!1,ori:1}),pm={};function dm(c){let h=pm[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((m=>m!=g))},pub(g,m,$,k,v,O,N){for(let M=0;h.plots.length>M;M++)h.plots[M]!=m&&h.plots[M].pub(g,m,$,k,v,O,N)}},c!=null&&(pm[c]=h)),h}function si(c,h,g){let m=c.mode,$=c.series[h],k=m==2?c._data[h]:c._data,v=c.scales,O=c.bbox,N=k[0],M=m==2?k[1]:k[h],P=m==2?v[$.facets[0].scale]:v[c.series[0].scale],E=m==2?v[$.facets[1].scale]:v[$.scale],W=O.left,nt=O.top,J=O.width,st=O.height,vt=c.valToPosH,mt=c.valToPosV;return P.ori==0?g($,N,M,P,E,vt,mt,W,nt,J,st,Eo,Ci,To,$m,wm):g($,N,M,P,E,mt,vt,nt,W,st,J,So,Pi,Vl,bm,vm)}function Hl(c,h){let g=0,m=0,$=jt(c.bands,Ll);for(let k=0;$.length>k;k++){let v=$[k];v.series[0]==h?g=v.dir:v.series[1]==h&&(m|=v.dir==1?1:2)}return[g,m==1?-1:m==2?1:m==3?2:0]}function Db(c,h,g,m,$){let k=c.series[h],v=c.scales[c.mode==2?k.facets[1].scale:k.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function pn(c,h,g,m,$,k){return si(c,h,((v,O,N,M,P,E,W,nt,J,st,vt)=>{let mt=v.pxRound,V=M.ori==0?Ci:Pi,bt,tt;M.dir*(M.ori==0?1:-1)==1?(bt=g,tt=m):(bt=m,tt=g);let ot=mt(E(O[bt],M,st,nt)),K=mt(W(N[bt],P,vt,J)),_t=mt(E(O[tt],M,st,nt)),Et=mt(W(k==1?P.max:P.min,P,vt,J)),Ot=new Path2D($);return V(Ot,_t,Et),V(Ot,ot,Et),V(Ot,ot,K),Ot}))}function _o(c,h,g,m,$,k){let v=null;if(c.length>0){v=new Path2D;let O=h==0?To:Vl,N=g;for(let E=0;c.length>E;E++){let W=c[E];if(W[1]>W[0]){let nt=W[0]-N;nt>0&&O(v,N,m,nt,m+k),N=W[1]}}let M=g+$-N,P=10;M>0&&O(v,N,m-P/2,M,m+k+P)}return v}function Wl(c,h,g,m,$,k,v){let O=[],N=c.length;for(let M=$==1?g:m;M>=g&&m>=M;M+=$)if(h[M]===null){let P=M,E=M;if($==1)for(;++M<=m&&h[M]===null;)E=M;else for(;--M>=g&&h[M]===null;)E=M;let W=k(c[P]),nt=E==P?W:k(c[E]),J=P-$;W=v>0||0>J||J>=N?W:k(c[J]);let st=E+$;nt=0>v||0>st||st>=N?nt:k(c[st]),W>nt||O.push([W,nt])}return O}function fm(c){return c==0?Ah:c==1?Ae:h=>ti(h,c)}function gm(c){let h=c==0?Eo:So,g=c==0?($,k,v,O,N,M)=>{$.arcTo(k,v,O,N,M)}:($,k,v,O,N,M)=>{$.arcTo(v,k,N,O,M)},m=c==0?($,k,v,O,N)=>{$.rect(k,v,O,N)}:($,k,v,O,N)=>{$.rect(v,k,N,O)};return($,k,v,O,N,M=0,P=0)=>{M==0&&P==0?m($,k,v,O,N):(M=Ds(M,O/2,N/2),P=Ds(P,O/2,N/2),h($,k+M,v),g($,k+O,v,k+O,v+N,M),g($,k+O,v+N,k,v+N,P),g($,k,v+N,k,v,P),g($,k,v,k+O,v,M),$.closePath())}}let Eo=(c,h,g)=>{c.moveTo(h,g)},So=(c,h,g)=>{c.moveTo(g,h)},Ci=(c,h,g)=>{c.lineTo(h,g)},Pi=(c,h,g)=>{c.lineTo(g,h)},To=gm(0),Vl=gm(1),$m=(c,h,g,m,$,k)=>{c.arc(h,g,m,$,k)},bm=(c,h,g,m,$,k)=>{c.arc(g,h,m,$,k)},wm=(c,h,g,m,$,k,v)=>{c.bezierCurveTo(h,g,m,$,k,v)},vm=(c,h,g,m,$,k,v)=>{c.bezierCurveTo(g,h,$,m,v,k)};function xm(){return(c,h,g,m,$)=>si(c,h,((k,v,O,N,M,P,E,W,nt,J,st)=>{let vt,mt,{pxRound:V,points:bt}=k;N.ori==0?(vt=Eo,mt=$m):(vt=So,mt=bm);let tt=Jt(bt.width*Ut,3),ot=(bt.size-bt.width)/2*Ut,K=Jt(2*ot,3),_t=new Path2D,Et=new Path2D,{left:Ot,top:Nt,width:it,height:ct}=c.bbox;To(Et,Ot-K,Nt-K,it+2*K,ct+2*K);let gt=zt=>{if(O[zt]!=null){let dt=V(P(v[zt],N,J,W)),It=V(E(O[zt],M,st,nt));vt(_t,dt+ot,It),mt(_t,dt,It,ot,0,2*bo)}};if($)$.forEach(gt);else for(let zt=g;m>=zt;zt++)gt(zt);return{stroke:tt>0?_t:null,fill:_t,clip:Et,flags:3}}))}function ym(c){return(h,g,m,$,k,v)=>{m!=$&&(k!=m&&v!=m&&c(h,g,m),k!=$&&v!=$&&c(h,g,$),c(h,g,v))}}let jb=ym(Ci),zb=ym(Pi);function km(c){let h=jt(c?.alignGaps,0);return(g,m,$,k)=>si(g,m,((v,O,N,M,P,E,W,nt,J,st,vt)=>{[$,k]=fo(N,$,k);let mt,V,bt=v.pxRound,tt=ct=>bt(E(ct,M,st,nt)),ot=ct=>bt(W(ct,P,vt,J));M.ori==0?(mt=Ci,V=jb):(mt=Pi,V=zb);let K=M.dir*(M.ori==0?1:-1),_t={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},Et=_t.stroke,Ot=!1;if(k-$<4*st)for(let ct=K==1?$:k;ct>=$&&k>=ct;ct+=K){let gt=N[ct];gt===null?Ot=!0:gt!=null&&mt(Et,tt(O[ct]),ot(gt))}else{let ct,gt,zt,dt=ut=>g.posToVal(ut,M.key,!0),It=null,ae=null,Oe=tt(O[K==1?$:k]),Yt=tt(O[$]),Fe=tt(O[k]),Mt=dt(K==1?Yt+1:Fe-1);for(let ut=K==1?$:k;ut>=$&&k>=ut;ut+=K){let at=O[ut],le=(K==1?Mt>at:at>Mt)?Oe:tt(at),ge=N[ut];le==Oe?ge!=null?(gt=ge,It==null?(mt(Et,le,ot(gt)),ct=It=ae=gt):It>gt?It=gt:gt>ae&&(ae=gt)):ge===null&&(Ot=!0):(It!=null&&V(Et,Oe,ot(It),ot(ae),ot(ct),ot(gt)),ge!=null?(gt=ge,mt(Et,le,ot(gt)),It=ae=ct=gt):(It=ae=null,ge===null&&(Ot=!0)),Oe=le,Mt=dt(Oe+K))}It!=null&&It!=ae&&zt!=Oe&&V(Et,Oe,ot(It),ot(ae),ot(ct),ot(gt))}let[Nt,it]=Hl(g,m);if(v.fill!=null||Nt!=0){let ct=_t.fill=new Path2D(Et),gt=ot(v.fillTo(g,m,v.min,v.max,Nt)),zt=tt(O[$]),dt=tt(O[k]);K==-1&&([dt,zt]=[zt,dt]),mt(ct,dt,gt),mt(ct,zt,gt)}if(!v.spanGaps){let ct=[];Ot&&ct.push(...Wl(O,N,$,k,K,tt,h)),_t.gaps=ct=v.gaps(g,m,$,k,ct),_t.clip=_o(ct,M.ori,nt,J,st,vt)}return it!=0&&(_t.band=it==2?[pn(g,m,$,k,Et,-1),pn(g,m,$,k,Et,1)]:pn(g,m,$,k,Et,it)),_t}))}function _m(c,h,g,m,$,k,v=Xt){if(c.length>1){let O=null;for(let N=0,M=1/0;c.length>N;N++)if(h[N]!==void 0){if(O!=null){let P=Te(c[N]-c[O]);M>P&&(M=P,v=Te(g(c[N],m,$,k)-g(c[O],m,$,k)))}O=N}}return v}function Fb(c,h,g,m,$){let k=c.length;if(2>k)return null;let v=new Path2D;if(g(v,c[0],h[0]),k==2)m(v,c[1],h[1]);else{let O=Array(k),N=Array(k-1),M=Array(k-1),P=Array(k-1);for(let E=0;k-1>E;E++)M[E]=h[E+1]-h[E],P[E]=c[E+1]-c[E],N[E]=M[E]/P[E];O[0]=N[0];for(let E=1;k-1>E;E++)N[E]===0||N[E-1]===0||N[E-1]>0!=N[E]>0?O[E]=0:(O[E]=3*(P[E-1]+P[E])/((2*P[E]+P[E-1])/N[E-1]+(P[E]+2*P[E-1])/N[E]),isFinite(O[E])||(O[E]=0));O[k-1]=N[k-2];for(let E=0;k-1>E;E++)$(v,c[E]+P[E]/3,h[E]+O[E]*P[E]/3,c[E+1]-P[E]/3,h[E+1]-O[E+1]*P[E]/3,c[E+1],h[E+1])}return v}let Gl=new Set;function Em(){for(let c of Gl)c.syncRect(!0)}Zs&&(Qn("resize",Tn,Em),Qn("scroll",Tn,Em,!0),Qn(ze,Tn,(()=>{Ge.pxRatio=Ut})));let Ub=km(),Bb=xm();function Sm(c,h,g,m){return(m?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map((($,k)=>Xl($,k,h,g)))}function Xl(c,h,g,m){return _e({},h==0?g:m,c)}function Tm(c,h,g){return h==null?Mi:[h,g]}let qb=Tm;function Hb(c,h,g){return h==null?Mi:$o(h,g,Nl,!0)}function Am(c,h,g,m){return h==null?Mi:go(h,g,c.scales[m].log,!1)}let Wb=Am;function Om(c,h,g,m){return h==null?Mi:Ml(h,g,c.scales[m].log,!1)}let Vb=Om;function Gb(c,h,g,m,$){let k=ss(Sh(c),Sh(h)),v=h-c,O=Rs($/m*v,g);do{let N=g[O],M=m*N/v;if(M>=$&&17>=k+(5>N?An.get(N):0))return[N,M]}while(++O<g.length);return[0,0]}function Mm(c){let h,g;return[c=c.replace(/(\d+)px/,((m,$)=>(h=Ae((g=+$)*Ut))+"px")),h,g]}function Xb(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Jt(h[2]*Ut,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Ge(c,h,g){let m={mode:jt(c.mode,1)},$=m.mode;function k(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?1-x:x)}function v(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?x:1-x)}function O(u,d,f,b){return d.ori==0?k(u,d,f,b):v(u,d,f,b)}m.valToPosH=k,m.valToPosV=v;let N=!1;m.status=0;let M=m.root=ks("uplot");c.id!=null&&(M.id=c.id),ms(M,c.class),c.title&&(ks("u-title",M).textContent=c.title);let P=Ls("canvas"),E=m.ctx=P.getContext("2d"),W=ks("u-wrap",M);Qn("click",W,(u=>{u.target===J&&(se!=Xi||ce!=Ji)&&qe.click(m,u)}),!0);let nt=m.under=ks("u-under",W);W.appendChild(P);let J=m.over=ks("u-over",W),st=+jt((c=Ni(c)).pxAlign,1),vt=fm(st);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(m,c)||c)}));let mt=c.ms||.001,V=m.series=$==1?Sm(c.series||[],im,hm,!1):(function(u,d){return u.map(((f,b)=>b==0?{}:_e({},d,f)))})(c.series||[null],um),bt=m.axes=Sm(c.axes||[],nm,am,!0),tt=m.scales={},ot=m.bands=c.bands||[];ot.forEach((u=>{u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1)}));let K=$==2?V[1].facets[0].scale:V[0].scale,_t={axes:function(){for(let u=0;bt.length>u;u++){let d=bt[u];if(!d.show||!d._show)continue;let f,b,x=d.side,A=x%2,I=d.stroke(m,u),j=x==0||x==3?-1:1,[z,B]=d._found;if(d.label!=null){let re=Ae((d._lpos+d.labelGap*j)*Ut);Dm(d.labelFont[0],I,"center",x==2?"top":r),E.save(),A==1?(f=b=0,E.translate(re,Ae(as+oi/2)),E.rotate((x==3?-bo:bo)/2)):(f=Ae(Ss+Fs/2),b=re);let Ke=Th(d.label)?d.label(m,u,z,B):d.label;E.fillText(Ke,f,b),E.restore()}if(B==0)continue;let G=tt[d.scale],lt=A==0?Fs:oi,Lt=A==0?Ss:as,xt=d._splits,$t=G.distr==2?xt.map((re=>Us[re])):xt,wt=G.distr==2?Us[xt[1]]-Us[xt[0]]:z,H=d.ticks,ft=d.border,Bt=H.show?H.size:0,ve=Ae(Bt*Ut),ie=Ae((d.alignTo==2?d._size-Bt-d.gap:d.gap)*Ut),Wt=d._rotate*-bo/180,He=vt(d._pos*Ut),Je=He+(ve+ie)*j;b=A==0?Je:0,f=A==1?Je:0,Dm(d.font[0],I,d.align==1?o:d.align==2?l:Wt>0?o:0>Wt?l:A==0?"center":x==3?l:o,Wt||A==1?"middle":x==2?"top":r);let Ye=d.font[1]*d.lineGap,$e=xt.map((re=>vt(O(re,G,lt,Lt)))),$s=d._values;for(let re=0;$s.length>re;re++){let Ke=$s[re];if(Ke!=null){A==0?f=$e[re]:b=$e[re],Ke=""+Ke;let cs=Ke.indexOf(`
`)==-1?[Ke]:Ke.split(/\n/gm);for(let Os=0;cs.length>Os;Os++){let $n=cs[Os];Wt?(E.save(),E.translate(f,b+Os*Ye),E.rotate(Wt),E.fillText($n,0,0),E.restore()):E.fillText($n,f,b+Os*Ye)}}}H.show&&ac($e,H.filter(m,$t,u,B,wt),A,x,He,ve,Jt(H.width*Ut,3),H.stroke(m,u),H.dash,H.cap);let Se=d.grid;Se.show&&ac($e,Se.filter(m,$t,u,B,wt),A,A==0?2:1,A==0?as:Ss,A==0?oi:Fs,Jt(Se.width*Ut,3),Se.stroke(m,u),Se.dash,Se.cap),ft.show&&ac([He],[1],A==0?1:0,A==0?1:2,A==1?as:Ss,A==1?oi:Fs,Jt(ft.width*Ut,3),ft.stroke(m,u),ft.dash,ft.cap)}Pe("drawAxes")},series:function(){if(Be>0){let u=V.some((d=>d._focus))&&ls!=en.alpha;u&&(E.globalAlpha=ls=en.alpha),V.forEach(((d,f)=>{if(f>0&&d.show&&(zm(f,!1),zm(f,!0),d._paths==null)){let b=ls;ls!=d.alpha&&(E.globalAlpha=ls=d.alpha);let x=$==2?[0,h[f][0].length-1]:(function(A){let I=Pl(Me-1,0,Be-1),j=Pl(Ne+1,0,Be-1);for(;A[I]==null&&I>0;)I--;for(;A[j]==null&&Be-1>j;)j++;return[I,j]})(h[f]);d._paths=d.paths(m,f,x[0],x[1]),ls!=b&&(E.globalAlpha=ls=b)}})),V.forEach(((d,f)=>{if(f>0&&d.show){let b=ls;ls!=d.alpha&&(E.globalAlpha=ls=d.alpha),d._paths!=null&&Fm(f,!1);{let x=d._paths!=null?d._paths.gaps:null,A=d.points.show(m,f,Me,Ne,x),I=d.points.filter(m,f,A,x);(A||I)&&(d.points._paths=d.points.paths(m,f,Me,Ne,I),Fm(f,!0))}ls!=b&&(E.globalAlpha=ls=b),Pe("drawSeries",f)}})),u&&(E.globalAlpha=ls=1)}}},Et=(c.drawOrder||["axes","series"]).map((u=>_t[u]));function Ot(u){let d=u.distr==3?f=>mn(f>0?f:u.clamp(m,f,u.min,u.max,u.key)):u.distr==4?f=>Cl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=d(f),{_min:x,_max:A}=u;return(b-x)/(A-x)}}function Nt(u){let d=tt[u];if(d==null){let f=(c.scales||Or)[u]||Or;if(f.from!=null){Nt(f.from);let b=_e({},tt[f.from],f,{key:u});b.valToPct=Ot(b),tt[u]=b}else{d=tt[u]=_e({},u==K?mm:Rb,f),d.key=u;let b=d.time,x=d.range,A=On(x);if((u!=K||$==2&&!b)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?yh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?yh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&vo(x))){let I=x;x=(j,z,B)=>z==null?Mi:$o(z,B,I)}d.range=Ct(x||(b?qb:u==K?d.distr==3?Wb:d.distr==4?Vb:Tm:d.distr==3?Am:d.distr==4?Om:Hb)),d.auto=Ct(!A&&d.auto),d.clamp=Ct(d.clamp||Lb),d._min=d._max=null,d.valToPct=Ot(d)}}}Nt("x"),Nt("y"),$==1&&V.forEach((u=>{Nt(u.scale)})),bt.forEach((u=>{Nt(u.scale)}));for(let u in c.scales)Nt(u);let it=tt[K],ct=it.distr,gt,zt;it.ori==0?(ms(M,"u-hz"),gt=k,zt=v):(ms(M,"u-vt"),gt=v,zt=k);let dt={};for(let u in tt){let d=tt[u];d.min==null&&d.max==null||(dt[u]={min:d.min,max:d.max},d.min=d.max=null)}let It=c.tzDate||(u=>new Date(Ae(u/mt))),ae=c.fmtDate||Rl,Oe=mt==1?xb(It):_b(It),Yt=Yh(It,Jh(mt==1?vb:kb,ae)),Fe=Qh(It,Kh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",ae)),Mt=[],ut=m.legend=_e({},Eb,c.legend),at=m.cursor=_e({},Sb,{drag:{y:$==2}},c.cursor),le=ut.show,ge=at.show,be=ut.markers,js,Li,fs;ut.idxs=Mt,be.width=Ct(be.width),be.dash=Ct(be.dash),be.stroke=Ct(be.stroke),be.fill=Ct(be.fill);let we,gs=[],Mn=[],Es=!1,Nn={};if(ut.live){let u=V[1]?V[1].values:null;Es=u!=null,we=Es?u(m,1,0):{_:0};for(let d in we)Nn[d]=hn}if(le)if(js=Ls("table","u-legend",M),fs=Ls("tbody",null,js),ut.mount(m,js),Es){Li=Ls("thead",null,js,fs);let u=Ls("tr",null,Li);for(var Ri in Ls("th",null,u),we)Ls("th",t,u).textContent=Ri}else ms(js,"u-inline"),ut.live&&ms(js,"u-live");let Di={show:!0},Ir={show:!1},In=new Map;function ns(u,d,f,b=!0){let x=In.get(d)||{},A=at.bind[u](m,d,f,b);A&&(Qn(u,d,x[u]=A),In.set(d,x))}function ji(u,d){let f=In.get(d)||{};for(let b in f)u!=null&&b!=u||(Ol(b,d,f[b]),delete f[b]);u==null&&In.delete(d)}let dn=0,ni=0,St=0,et=0,Kt=0,Ue=0,ii=Kt,fn=Ue,ri=St,zs=et,Ss=0,as=0,Fs=0,oi=0;m.bbox={};let Jl=!1,Ao=!1,zi=!1,ai=!1,Oo=!1,Ts=!1;function Yl(u,d,f){(f||u!=m.width||d!=m.height)&&Nm(u,d),Wi(!1),zi=!0,Ao=!0,Yi()}function Nm(u,d){m.width=dn=St=u,m.height=ni=et=d,Kt=Ue=0,(function(){let b=!1,x=!1,A=!1,I=!1;bt.forEach((j=>{if(j.show&&j._show){let{side:z,_size:B}=j,G=B+(j.label!=null?j.labelSize:0);G>0&&(z%2?(St-=G,z==3?(Kt+=G,I=!0):A=!0):(et-=G,z==0?(Ue+=G,b=!0):x=!0))}})),ci[0]=b,ci[1]=A,ci[2]=x,ci[3]=I,St-=Cn[1]+Cn[3],Kt+=Cn[3],et-=Cn[2]+Cn[0],Ue+=Cn[0]})(),(function(){let b=Kt+St,x=Ue+et,A=Kt,I=Ue;function j(z,B){switch(z){case 1:return b+=B,b-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return I-=B,I+B}}bt.forEach((z=>{if(z.show&&z._show){let B=z.side;z._pos=j(B,z._size),z.label!=null&&(z._lpos=j(B,z.labelSize))}}))})();let f=m.bbox;Ss=f.left=ti(Kt*Ut,.5),as=f.top=ti(Ue*Ut,.5),Fs=f.width=ti(St*Ut,.5),oi=f.height=ti(et*Ut,.5)}let Jb=3;if(m.setSize=function({width:u,height:d}){Yl(u,d)},at.dataIdx==null){let u=at.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let f=u.prox=Ct(u.prox),b=u.bias??=0;at.dataIdx=(x,A,I,j)=>{if(A==0)return I;let z=I,B=f(x,A,I,j)??Xt,G=B>=0&&Xt>B,lt=it.ori==0?St:et,Lt=at.left,xt=h[0],$t=h[A];if(d.has($t[I])){z=null;let wt,H=null,ft=null;if(b==0||b==-1)for(wt=I;H==null&&wt-- >0;)d.has($t[wt])||(H=wt);if(b==0||b==1)for(wt=I;ft==null&&wt++<$t.length;)d.has($t[wt])||(ft=wt);if(H!=null||ft!=null)if(G){let Bt=Lt-(H==null?-1/0:gt(xt[H],it,lt,0)),ve=(ft==null?1/0:gt(xt[ft],it,lt,0))-Lt;Bt>ve?ve>B||(z=ft):Bt>B||(z=H)}else z=ft==null?H:H==null||I-H>ft-I?ft:H}else G&&Te(Lt-gt(xt[I],it,lt,0))>B&&(z=null);return z}}let li=u=>{at.event=u};at.idxs=Mt,at._lock=!1;let Xe=at.points;Xe.show=Ct(Xe.show),Xe.size=Ct(Xe.size),Xe.stroke=Ct(Xe.stroke),Xe.width=Ct(Xe.width),Xe.fill=Ct(Xe.fill);let en=m.focus=_e({},c.focus||{alpha:.3},at.focus),Fi=en.prox>=0,Ui=Fi&&Xe.one,As=[],Bi=[],qi=[];function Im(u,d){let f=Xe.show(m,d);if(f instanceof HTMLElement)return ms(f,"u-cursor-pt"),ms(f,u.class),tn(f,-10,-10,St,et),J.insertBefore(f,As[d]),f}function Cm(u,d){if($==1||d>0){let f=$==1&&tt[u.scale].time,b=u.value;u.value=f?Lh(b)?Qh(It,Kh(b,ae)):b||Fe:b||Pb,u.label=u.label||(f?"Time":"Value")}if(Ui||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Ub||ob,u.fillTo=Ct(u.fillTo||Db),u.pxAlign=+jt(u.pxAlign,st),u.pxRound=fm(u.pxAlign),u.stroke=Ct(u.stroke||null),u.fill=Ct(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Jt(1*(3+2*(x||1)),3)})(ss(1,u.width)),b=u.points=_e({},{size:f,width:ss(1,.2*f),stroke:u.stroke,space:2*f,paths:Bb,_stroke:null,_fill:null},u.points);b.show=Ct(b.show),b.filter=Ct(b.filter),b.fill=Ct(b.fill),b.stroke=Ct(b.stroke),b.paths=Ct(b.paths),b.pxAlign=u.pxAlign}if(le){let f=(function(b,x){if(x==0&&(Es||!ut.live||$==2))return Mi;let A=[],I=Ls("tr","u-series",fs,fs.childNodes[x]);ms(I,b.class),b.show||ms(I,e);let j=Ls("th",null,I);if(be.show){let G=ks("u-marker",j);if(x>0){let lt=be.width(m,x);lt&&(G.style.border=lt+"px "+be.dash(m,x)+" "+be.stroke(m,x)),G.style.background=be.fill(m,x)}}let z=ks(t,j);for(var B in b.label instanceof HTMLElement?z.appendChild(b.label):z.textContent=b.label,x>0&&(be.show||(z.style.color=b.width>0?be.stroke(m,x):be.fill(m,x)),ns("click",j,(G=>{if(at._lock)return;li(G);let lt=V.indexOf(b);if((G.ctrlKey||G.metaKey)!=ut.isolate){let Lt=V.some(((xt,$t)=>$t>0&&$t!=lt&&xt.show));V.forEach(((xt,$t)=>{$t>0&&sn($t,Lt?$t==lt?Di:Ir:Di,!0,Ee.setSeries)}))}else sn(lt,{show:!b.show},!0,Ee.setSeries)}),!1),Fi&&ns(R,j,(G=>{at._lock||(li(G),sn(V.indexOf(b),Qi,!0,Ee.setSeries))}),!1)),we){let G=Ls("td","u-value",I);G.textContent="--",A.push(G)}return[I,A]})(u,d);gs.splice(d,0,f[0]),Mn.splice(d,0,f[1]),ut.values.push(null)}if(ge){Mt.splice(d,0,null);let f=null;Ui?d==0&&(f=Im(u,d)):d>0&&(f=Im(u,d)),As.splice(d,0,f),Bi.splice(d,0,0),qi.splice(d,0,0)}Pe("addSeries",d)}m.addSeries=function(u,d){d=d??V.length,u=$==1?Xl(u,d,im,hm):Xl(u,d,{},um),V.splice(d,0,u),Cm(V[d],d)},m.delSeries=function(u){if(V.splice(u,1),le){ut.values.splice(u,1),Mn.splice(u,1);let d=gs.splice(u,1)[0];ji(null,d.firstChild),d.remove()}ge&&(Mt.splice(u,1),As.splice(u,1)[0].remove(),Bi.splice(u,1),qi.splice(u,1)),Pe("delSeries",u)};let ci=[!1,!1,!1,!1];function Cr(u,d,f){let[b,x,A,I]=f,j=d%2,z=0;return j==0&&(I||x)&&(z=d==0&&!b||d==2&&!A?Ae(nm.size/3):0),j==1&&(b||A)&&(z=d==1&&!x||d==3&&!I?Ae(am.size/2):0),z}let Pm=m.padding=(c.padding||[Cr,Cr,Cr,Cr]).map((u=>Ct(jt(u,Cr)))),Cn=m._padding=Pm.map(((u,d)=>u(m,d,ci,0))),Be,Me=null,Ne=null,Mo=$==1?V[0].idxs:null,No,Hi,Kl,Ql,Zl,tc,ec,sc,nc,ls,Us=null,Pr=!1;function Lm(u,d){if(m.data=m._data=h=u??[],$==2){Be=0;for(let f=1;V.length>f;f++)Be+=h[f][0].length}else{h.length==0&&(m.data=m._data=h=[[]]),Us=h[0],Be=Us.length;let f=h;if(ct==2){f=h.slice();let b=f[0]=Array(Be);for(let x=0;Be>x;x++)b[x]=x}m._data=h=f}if(Wi(!0),Pe("setData"),ct==2&&(zi=!0),d!==!1){let f=it;f.auto(m,Pr)?ic():Ln(K,f.min,f.max),ai=ai||at.left>=0,Ts=!0,Yi()}}function ic(){let u,d;Pr=!0,$==1&&(Be>0?(Me=Mo[0]=0,Ne=Mo[1]=Be-1,u=h[0][Me],d=h[0][Ne],ct==2?(u=Me,d=Ne):u==d&&(ct==3?[u,d]=go(u,u,it.log,!1):ct==4?[u,d]=Ml(u,u,it.log,!1):it.time?d=u+Ae(86400/mt):[u,d]=$o(u,d,Nl,!0))):(Me=Mo[0]=u=null,Ne=Mo[1]=d=null)),Ln(K,u,d)}function Rm(u,d,f,b,x,A){u??=w,f??=Ll,b??="butt",x??=w,A??="round",u!=No&&(E.strokeStyle=No=u),x!=Hi&&(E.fillStyle=Hi=x),d!=Kl&&(E.lineWidth=Kl=d),A!=Zl&&(E.lineJoin=Zl=A),b!=tc&&(E.lineCap=tc=b),f!=Ql&&E.setLineDash(Ql=f)}function Dm(u,d,f,b){d!=Hi&&(E.fillStyle=Hi=d),u!=ec&&(E.font=ec=u),f!=sc&&(E.textAlign=sc=f),b!=nc&&(E.textBaseline=nc=b)}function rc(u,d,f,b,x=0){if(b.length>0&&u.auto(m,Pr)&&(d==null||d.min==null)){let A=jt(Me,0),I=jt(Ne,b.length-1),j=f.min==null?(function(z,B,G,lt=0,Lt=!1){let xt=Lt?nb:fo,$t=Lt?xh:vh;[B,G]=xt(z,B,G);let wt=z[B],H=z[B];if(B>-1)if(lt==1)wt=z[B],H=z[G];else if(lt==-1)wt=z[G],H=z[B];else for(let ft=B;G>=ft;ft++){let Bt=z[ft];$t(Bt)&&(wt>Bt?wt=Bt:Bt>H&&(H=Bt))}return[wt??Xt,H??-Xt]})(b,A,I,x,u.distr==3):[f.min,f.max];u.min=Ds(u.min,f.min=j[0]),u.max=ss(u.max,f.max=j[1])}}m.setData=Lm;let jm={min:null,max:null};function zm(u,d){let f=d?V[u].points:V[u];f._stroke=f.stroke(m,u),f._fill=f.fill(m,u)}function Fm(u,d){let f=d?V[u].points:V[u],{stroke:b,fill:x,clip:A,flags:I,_stroke:j=f._stroke,_fill:z=f._fill,_width:B=f.width}=f._paths;B=Jt(B*Ut,3);let G=null,lt=B%2/2;d&&z==null&&(z=B>0?"#fff":j);let Lt=f.pxAlign==1&&lt>0;if(Lt&&E.translate(lt,lt),!d){let xt=Ss-B/2,$t=as-B/2,wt=Fs+B,H=oi+B;G=new Path2D,G.rect(xt,$t,wt,H)}d?oc(j,B,f.dash,f.cap,z,b,x,I,A):(function(xt,$t,wt,H,ft,Bt,ve,ie,Wt,He,Je){let Ye=!1;Wt!=0&&ot.forEach((($e,$s)=>{if($e.series[0]==xt){let Se,re=V[$e.series[1]],Ke=h[$e.series[1]],cs=(re._paths||Or).band;On(cs)&&(cs=$e.dir==1?cs[0]:cs[1]);let Os=null;re.show&&cs&&(function($n,jn,bs){for(jn=jt(jn,0),bs=jt(bs,$n.length-1);bs>=jn;){if($n[jn]!=null)return!0;jn++}return!1})(Ke,Me,Ne)?(Os=$e.fill(m,$s)||Bt,Se=re._paths.clip):cs=null,oc($t,wt,H,ft,Os,ve,ie,Wt,He,Je,Se,cs),Ye=!0}})),Ye||oc($t,wt,H,ft,Bt,ve,ie,Wt,He,Je)})(u,j,B,f.dash,f.cap,z,b,x,I,G,A),Lt&&E.translate(-lt,-lt)}let Um=3;function oc(u,d,f,b,x,A,I,j,z,B,G,lt){Rm(u,d,f,b,x),(z||B||lt)&&(E.save(),z&&E.clip(z),B&&E.clip(B)),lt?(j&Um)==Um?(E.clip(lt),G&&E.clip(G),Co(x,I),Io(u,A,d)):2&j?(Co(x,I),E.clip(lt),Io(u,A,d)):1&j&&(E.save(),E.clip(lt),G&&E.clip(G),Co(x,I),E.restore(),Io(u,A,d)):(Co(x,I),Io(u,A,d)),(z||B||lt)&&E.restore()}function Io(u,d,f){f>0&&(d instanceof Map?d.forEach(((b,x)=>{E.strokeStyle=No=x,E.stroke(b)})):d!=null&&u&&E.stroke(d))}function Co(u,d){d instanceof Map?d.forEach(((f,b)=>{E.fillStyle=Hi=b,E.fill(f)})):d!=null&&u&&E.fill(d)}function ac(u,d,f,b,x,A,I,j,z,B){let G=I%2/2;st==1&&E.translate(G,G),Rm(j,I,z,B,j),E.beginPath();let lt,Lt,xt,$t,wt=x+(b==0||b==3?-A:A);f==0?(Lt=x,$t=wt):(lt=x,xt=wt);for(let H=0;u.length>H;H++)d[H]!=null&&(f==0?lt=xt=u[H]:Lt=$t=u[H],E.moveTo(lt,Lt),E.lineTo(xt,$t));E.stroke(),st==1&&E.translate(-G,-G)}function Yb(u){let d=!0;return bt.forEach(((f,b)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(d=!1,f._show=!1,Wi(!1)));f._show||(d=!1,f._show=!0,Wi(!1));let A=f.side,I=A%2,{min:j,max:z}=x,[B,G]=(function(H,ft,Bt,ve){let ie,Wt=bt[H];if(ve>0){let He=Wt._space=Wt.space(m,H,ft,Bt,ve);ie=Gb(ft,Bt,Wt._incrs=Wt.incrs(m,H,ft,Bt,ve,He),ve,He)}else ie=[0,0];return Wt._found=ie})(b,j,z,I==0?St:et);if(G==0)return;let lt=f._splits=f.splits(m,b,j,z,B,G,x.distr==2),Lt=x.distr==2?lt.map((H=>Us[H])):lt,xt=x.distr==2?Us[lt[1]]-Us[lt[0]]:B,$t=f._values=f.values(m,f.filter(m,Lt,b,G,xt),b,G,xt);f._rotate=A==2?f.rotate(m,$t,b,G):0;let wt=f._size;f._size=_s(f.size(m,$t,b,u)),wt!=null&&f._size!=wt&&(d=!1)})),d}function Kb(u){let d=!0;return Pm.forEach(((f,b)=>{let x=f(m,b,ci,u);x!=Cn[b]&&(d=!1),Cn[b]=x})),d}function Wi(u){V.forEach(((d,f)=>{f>0&&(d._paths=null,u&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let lc,cc,Vi,Gi,Bm,qm,Xi,Ji,Hm,Wm,se,ce,Po=!1,uc=!1,Lr=[];function Qb(){uc=!1;for(let u=0;Lr.length>u;u++)Pe(...Lr[u]);Lr.length=0}function Yi(){Po||(hb(Vm),Po=!0)}function Vm(){if(Jl&&((function(){for(let b in tt){let x=tt[b];dt[b]==null&&(x.min==null||dt[K]!=null&&x.auto(m,Pr))&&(dt[b]=jm)}for(let b in tt){let x=tt[b];dt[b]==null&&x.from!=null&&dt[x.from]!=null&&(dt[b]=jm)}dt[K]!=null&&Wi(!0);let u={};for(let b in dt){let x=dt[b];if(x!=null){let A=u[b]=Ni(tt[b],lb);if(x.min!=null)_e(A,x);else if(b!=K||$==2)if(Be==0&&A.from==null){let I=A.range(m,null,null,b);A.min=I[0],A.max=I[1]}else A.min=Xt,A.max=-Xt}}if(Be>0){V.forEach(((b,x)=>{if($==1){let A=b.scale,I=dt[A];if(I==null)return;let j=u[A];if(x==0){let z=j.range(m,j.min,j.max,A);j.min=z[0],j.max=z[1],Me=Rs(j.min,h[0]),Ne=Rs(j.max,h[0]),Ne-Me>1&&(j.min>h[0][Me]&&Me++,h[0][Ne]>j.max&&Ne--),b.min=Us[Me],b.max=Us[Ne]}else b.show&&b.auto&&rc(j,I,b,h[x],b.sorted);b.idxs[0]=Me,b.idxs[1]=Ne}else if(x>0&&b.show&&b.auto){let[A,I]=b.facets,j=A.scale,z=I.scale,[B,G]=h[x],lt=u[j],Lt=u[z];lt!=null&&rc(lt,dt[j],A,B,A.sorted),Lt!=null&&rc(Lt,dt[z],I,G,I.sorted),b.min=I.min,b.max=I.max}}));for(let b in u){let x=u[b],A=dt[b];if(x.from==null&&(A==null||A.min==null)){let I=x.range(m,x.min==Xt?null:x.min,x.max==-Xt?null:x.max,b);x.min=I[0],x.max=I[1]}}}for(let b in u){let x=u[b];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let I=x.range(m,A.min,A.max,b);x.min=I[0],x.max=I[1]}}}let d={},f=!1;for(let b in u){let x=u[b],A=tt[b];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let I=A.distr;A._min=I==3?mn(A.min):I==4?Cl(A.min,A.asinh):I==100?A.fwd(A.min):A.min,A._max=I==3?mn(A.max):I==4?Cl(A.max,A.asinh):I==100?A.fwd(A.max):A.max,d[b]=f=!0}}if(f){V.forEach(((b,x)=>{$==2?x>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)zi=!0,Pe("setScale",b);ge&&at.left>=0&&(ai=Ts=!0)}for(let b in dt)dt[b]=null})(),Jl=!1),zi&&((function(){let u=!1,d=0;for(;!u;){d++;let f=Yb(d),b=Kb(d);u=d==Jb||f&&b,u||(Nm(m.width,m.height),Ao=!0)}})(),zi=!1),Ao){if(ee(nt,o,Kt),ee(nt,"top",Ue),ee(nt,s,St),ee(nt,n,et),ee(J,o,Kt),ee(J,"top",Ue),ee(J,s,St),ee(J,n,et),ee(W,s,dn),ee(W,n,ni),P.width=Ae(dn*Ut),P.height=Ae(ni*Ut),bt.forEach((({_el:u,_show:d,_size:f,_pos:b,side:x})=>{if(u!=null)if(d){let A=x%2==1;ee(u,A?"left":"top",b-(x===3||x===0?f:0)),ee(u,A?"width":"height",f),ee(u,A?"top":"left",A?Ue:Kt),ee(u,A?"height":"width",A?et:St),Tl(u,e)}else ms(u,e)})),No=Hi=Kl=Zl=tc=ec=sc=nc=Ql=null,ls=1,jr(!0),Kt!=ii||Ue!=fn||St!=ri||et!=zs){Wi(!1);let u=St/ri,d=et/zs;if(ge&&!ai&&at.left>=0){at.left*=u,at.top*=d,Vi&&tn(Vi,Ae(at.left),0,St,et),Gi&&tn(Gi,0,Ae(at.top),St,et);for(let f=0;As.length>f;f++){let b=As[f];b!=null&&(Bi[f]*=u,qi[f]*=d,tn(b,_s(Bi[f]),_s(qi[f]),St,et))}}if(ne.show&&!Oo&&ne.left>=0&&ne.width>0){ne.left*=u,ne.width*=u,ne.top*=d,ne.height*=d;for(let f in dc)ee(Ki,f,ne[f])}ii=Kt,fn=Ue,ri=St,zs=et}Pe("setSize"),Ao=!1}dn>0&&ni>0&&(E.clearRect(0,0,P.width,P.height),Pe("drawClear"),Et.forEach((u=>u())),Pe("draw")),ne.show&&Oo&&(Lo(ne),Oo=!1),ge&&ai&&(hi(null,!0,!1),ai=!1),ut.show&&ut.live&&Ts&&(mc(),Ts=!1),N||(N=!0,m.status=1,Pe("ready")),Pr=!1,Po=!1}function hc(u,d){let f=tt[u];if(f.from==null){if(Be==0){let b=f.range(m,d.min,d.max,u);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(Be>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==K&&f.distr==2&&Be>0&&(d.min=Rs(d.min,h[0]),d.max=Rs(d.max,h[0]),d.min==d.max&&d.max++),dt[u]=d,Jl=!0,Yi()}}m.batch=function(u,d=!1){Po=!0,uc=d,u(m),Vm(),d&&Lr.length>0&&queueMicrotask(Qb)},m.redraw=(u,d)=>{zi=d||!1,u!==!1?Ln(K,it.min,it.max):Yi()},m.setScale=hc;let Pn=!1,qe=at.drag,Ie=qe.x,Ce=qe.y;ge&&(at.x&&(lc=ks("u-cursor-x",J)),at.y&&(cc=ks("u-cursor-y",J)),it.ori==0?(Vi=lc,Gi=cc):(Vi=cc,Gi=lc),se=at.left,ce=at.top);let ne=m.select=_e({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),Ki=ne.show?ks("u-select",ne.over?J:nt):null;function Lo(u,d){if(ne.show){for(let f in u)ne[f]=u[f],f in dc&&ee(Ki,f,u[f]);d!==!1&&Pe("setSelect")}}function Ln(u,d,f){hc(u,{min:d,max:f})}function sn(u,d,f,b){d.focus!=null&&(function(x){if(x!=ui){let A=x==null,I=en.alpha!=1;V.forEach(((j,z)=>{if($==1||z>0){let B=A||z==0||z==x;j._focus=A?null:B,I&&(function(G,lt){V[G].alpha=lt,ge&&As[G]!=null&&(As[G].style.opacity=lt),le&&gs[G]&&(gs[G].style.opacity=lt)})(z,B?1:en.alpha)}})),ui=x,I&&Yi()}})(u),d.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=d.show,(function(I){if(V[I].show)le&&Tl(gs[I],e);else if(le&&ms(gs[I],e),ge){let j=Ui?As[0]:As[I];j!=null&&tn(j,-10,-10,St,et)}})(A),$==2?(Ln(x.facets[0].scale,null,null),Ln(x.facets[1].scale,null,null)):Ln(x.scale,null,null),Yi())})),f!==!1&&Pe("setSeries",u,d),b&&zr("setSeries",m,u,d)}let gn,Rn,ui;m.setSelect=Lo,m.setSeries=sn,m.addBand=function(u,d){u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1),ot.splice(d=d??ot.length,0,u)},m.setBand=function(u,d){_e(ot[u],d)},m.delBand=function(u){u==null?ot.length=0:ot.splice(u,1)};let Qi={focus:!0};function nn(u,d,f){let b=tt[d];f&&(u=u/Ut-(b.ori==1?Ue:Kt));let x=St;b.ori==1&&(x=et,u=x-u),b.dir==-1&&(u=x-u);let A=b._min,I=A+u/x*(b._max-A),j=b.distr;return j==3?Oi(10,I):j==4?((z,B=1)=>ps.sinh(z)*B)(I,b.asinh):j==100?b.bwd(I):I}function Gm(u,d){ee(Ki,o,ne.left=u),ee(Ki,s,ne.width=d)}function Xm(u,d){ee(Ki,"top",ne.top=u),ee(Ki,n,ne.height=d)}le&&Fi&&ns(rt,js,(u=>{at._lock||(li(u),ui!=null&&sn(null,Qi,!0,Ee.setSeries))})),m.valToIdx=u=>Rs(u,h[0]),m.posToIdx=function(u,d){return Rs(nn(u,K,d),h[0],Me,Ne)},m.posToVal=nn,m.valToPos=(u,d,f)=>tt[d].ori==0?k(u,tt[d],f?Fs:St,f?Ss:0):v(u,tt[d],f?oi:et,f?as:0),m.setCursor=(u,d,f)=>{se=u.left,ce=u.top,hi(null,d,f)};let Rr=it.ori==0?Gm:Xm,Dr=it.ori==1?Gm:Xm;function mc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{Mt[b]=f})):(f=>f===void 0)(u.idx)||Mt.fill(u.idx),ut.idx=Mt[0]),le&&ut.live){for(let f=0;V.length>f;f++)(f>0||$==1&&!Es)&&Zb(f,Mt[f]);(function(){if(le&&ut.live)for(let f=$==2?1:0;V.length>f;f++){if(f==0&&Es)continue;let b=ut.values[f],x=0;for(let A in b)Mn[f][x++].firstChild.nodeValue=b[A]}})()}Ts=!1,d!==!1&&Pe("setLegend")}function Zb(u,d){let f,b=V[u],x=u==0&&ct==2?Us:h[u];Es?f=b.values(m,u,d)??Nn:(f=b.value(m,d==null?null:x[d],u,d),f=f==null?Nn:{_:f}),ut.values[u]=f}function hi(u,d,f){let b;Hm=se,Wm=ce,[se,ce]=at.move(m,se,ce),at.left=se,at.top=ce,ge&&(Vi&&tn(Vi,Ae(se),0,St,et),Gi&&tn(Gi,0,Ae(ce),St,et)),gn=Xt,Rn=null;let x=it.ori==0?St:et,A=it.ori==1?St:et;if(0>se||Be==0||Me>Ne){b=at.idx=null;for(let I=0;V.length>I;I++){let j=As[I];j!=null&&tn(j,-10,-10,St,et)}Fi&&sn(null,Qi,!0,u==null&&Ee.setSeries),ut.live&&(Mt.fill(b),Ts=!0)}else{let I,j,z;$==1&&(I=it.ori==0?se:ce,j=nn(I,K),b=at.idx=Rs(j,h[0],Me,Ne),z=gt(h[0][b],it,x,0));let B=-10,G=-10,lt=0,Lt=0,xt=!0,$t="",wt="";for(let H=$==2?1:0;V.length>H;H++){let ft=V[H],Bt=Mt[H],ve=Bt==null?null:$==1?h[H][Bt]:h[H][1][Bt],ie=at.dataIdx(m,H,b,j),Wt=ie==null?null:$==1?h[H][ie]:h[H][1][ie];if(Ts=Ts||Wt!=ve||ie!=Bt,Mt[H]=ie,H>0&&ft.show){let He=ie==null?-10:ie==b?z:gt($==1?h[0][ie]:h[H][0][ie],it,x,0),Je=Wt==null?-10:zt(Wt,$==1?tt[ft.scale]:tt[ft.facets[1].scale],A,0);if(Fi&&Wt!=null){let Ye=it.ori==1?se:ce,$e=Te(en.dist(m,H,ie,Je,Ye));if(gn>$e){let $s=en.bias;if($s!=0){let Se=nn(Ye,ft.scale),re=0>Se?-1:1;re!=(0>Wt?-1:1)||(re==1?$s==1?Se>Wt:Wt>Se:$s==1?Wt>Se:Se>Wt)||(gn=$e,Rn=H)}else gn=$e,Rn=H}}if(Ts||Ui){let Ye,$e;it.ori==0?(Ye=He,$e=Je):(Ye=Je,$e=He);let $s,Se,re,Ke,cs,Os,$n=!0,jn=Xe.bbox;if(jn!=null){$n=!1;let bs=jn(m,H);re=bs.left,Ke=bs.top,$s=bs.width,Se=bs.height}else re=Ye,Ke=$e,$s=Se=Xe.size(m,H);if(Os=Xe.fill(m,H),cs=Xe.stroke(m,H),Ui)H!=Rn||gn>en.prox||(B=re,G=Ke,lt=$s,Lt=Se,xt=$n,$t=Os,wt=cs);else{let bs=As[H];bs!=null&&(Bi[H]=re,qi[H]=Ke,bh(bs,$s,Se,$n),gh(bs,Os,cs),tn(bs,_s(re),_s(Ke),St,et))}}}}if(Ui){let H=en.prox;if(Ts||(ui==null?H>=gn:gn>H||Rn!=ui)){let ft=As[0];ft!=null&&(Bi[0]=B,qi[0]=G,bh(ft,lt,Lt,xt),gh(ft,$t,wt),tn(ft,_s(B),_s(G),St,et))}}}if(ne.show&&Pn)if(u!=null){let[I,j]=Ee.scales,[z,B]=Ee.match,[G,lt]=u.cursor.sync.scales,Lt=u.cursor.drag;if(Ie=Lt._x,Ce=Lt._y,Ie||Ce){let xt,$t,wt,H,ft,{left:Bt,top:ve,width:ie,height:Wt}=u.select,He=u.scales[G].ori,Je=u.posToVal,Ye=I!=null&&z(I,G),$e=j!=null&&B(j,lt);Ye&&Ie?(He==0?(xt=Bt,$t=ie):(xt=ve,$t=Wt),wt=tt[I],H=gt(Je(xt,G),wt,x,0),ft=gt(Je(xt+$t,G),wt,x,0),Rr(Ds(H,ft),Te(ft-H))):Rr(0,x),$e&&Ce?(He==1?(xt=Bt,$t=ie):(xt=ve,$t=Wt),wt=tt[j],H=zt(Je(xt,lt),wt,A,0),ft=zt(Je(xt+$t,lt),wt,A,0),Dr(Ds(H,ft),Te(ft-H))):Dr(0,A)}else fc()}else{let I=Te(Hm-Bm),j=Te(Wm-qm);if(it.ori==1){let lt=I;I=j,j=lt}Ie=qe.x&&I>=qe.dist,Ce=qe.y&&j>=qe.dist;let z,B,G=qe.uni;G!=null?Ie&&Ce&&(Ie=I>=G,Ce=j>=G,Ie||Ce||(j>I?Ce=!0:Ie=!0)):qe.x&&qe.y&&(Ie||Ce)&&(Ie=Ce=!0),Ie&&(it.ori==0?(z=Xi,B=se):(z=Ji,B=ce),Rr(Ds(z,B),Te(B-z)),Ce||Dr(0,A)),Ce&&(it.ori==1?(z=Xi,B=se):(z=Ji,B=ce),Dr(Ds(z,B),Te(B-z)),Ie||Rr(0,x)),Ie||Ce||(Rr(0,0),Dr(0,0))}if(qe._x=Ie,qe._y=Ce,u==null){if(f){if(rp!=null){let[I,j]=Ee.scales;Ee.values[0]=I!=null?nn(it.ori==0?se:ce,I):null,Ee.values[1]=j!=null?nn(it.ori==1?se:ce,j):null}zr(_,m,se,ce,St,et,b)}if(Fi){let I=f&&Ee.setSeries,j=en.prox;ui==null?gn>j||sn(Rn,Qi,!0,I):gn>j?sn(null,Qi,!0,I):Rn!=ui&&sn(Rn,Qi,!0,I)}}Ts&&(ut.idx=b,mc()),d!==!1&&Pe("setCursor")}m.setLegend=mc;let Dn=null;function jr(u=!1){u?Dn=null:(Dn=J.getBoundingClientRect(),Pe("syncRect",Dn))}function Jm(u,d,f,b,x,A){at._lock||Pn&&u!=null&&u.movementX==0&&u.movementY==0||(pc(u,d,f,b,x,A,0,!1,u!=null),u!=null?hi(null,!0,!0):hi(d,!0,!1))}function pc(u,d,f,b,x,A,I,j,z){if(Dn==null&&jr(!1),li(u),u!=null)f=u.clientX-Dn.left,b=u.clientY-Dn.top;else{if(0>f||0>b)return se=-10,void(ce=-10);let[B,G]=Ee.scales,lt=d.cursor.sync,[Lt,xt]=lt.values,[$t,wt]=lt.scales,[H,ft]=Ee.match,Bt=d.axes[0].side%2==1,ve=it.ori==0?St:et,ie=it.ori==1?St:et,Wt=Bt?A:x,He=Bt?x:A,Je=Bt?b:f,Ye=Bt?f:b;if(f=$t!=null?H(B,$t)?O(Lt,tt[B],ve,0):-10:ve*(Je/Wt),b=wt!=null?ft(G,wt)?O(xt,tt[G],ie,0):-10:ie*(Ye/He),it.ori==1){let $e=f;f=b,b=$e}}!z||d!=null&&d.cursor.event.type!=_||(f>1&&St-1>f||(f=ti(f,St)),b>1&&et-1>b||(b=ti(b,et))),j?(Bm=f,qm=b,[Xi,Ji]=at.move(m,f,b)):(se=f,ce=b)}Object.defineProperty(m,"rect",{get:()=>(Dn==null&&jr(!1),Dn)});let dc={width:0,height:0,left:0,top:0};function fc(){Lo(dc,!1)}let Ym,Km,Qm,Zm;function tp(u,d,f,b,x,A){Pn=!0,Ie=Ce=qe._x=qe._y=!1,pc(u,d,f,b,x,A,0,!0,!1),u!=null&&(ns(L,Sr,ep,!1),zr(T,m,Xi,Ji,St,et,null));let{left:I,top:j,width:z,height:B}=ne;Ym=I,Km=j,Qm=z,Zm=B}function ep(u,d,f,b,x,A){Pn=qe._x=qe._y=!1,pc(u,d,f,b,x,A,0,!1,!0);let{left:I,top:j,width:z,height:B}=ne,G=z>0||B>0,lt=Ym!=I||Km!=j||Qm!=z||Zm!=B;if(G&&lt&&Lo(ne),qe.setScale&&G&&lt){let Lt=I,xt=z,$t=j,wt=B;if(it.ori==1&&(Lt=j,xt=B,$t=I,wt=z),Ie&&Ln(K,nn(Lt,K),nn(Lt+xt,K)),Ce)for(let H in tt){let ft=tt[H];H!=K&&ft.from==null&&ft.min!=Xt&&Ln(H,nn($t+wt,H),nn($t,H))}fc()}else at.lock&&(at._lock=!at._lock,hi(d,!0,u!=null));u!=null&&(ji(L,Sr),zr(L,m,se,ce,St,et,null))}function sp(u){at._lock||(li(u),ic(),fc(),u!=null&&zr(kt,m,se,ce,St,et,null))}function np(){bt.forEach(Xb),Yl(m.width,m.height,!0)}Qn(ze,Tn,np);let Zi={};Zi.mousedown=tp,Zi.mousemove=Jm,Zi.mouseup=ep,Zi.dblclick=sp,Zi.setSeries=(u,d,f,b)=>{(f=(0,Ee.match[2])(m,d,f))!=-1&&sn(f,b,!0,!1)},ge&&(ns(T,J,tp),ns(_,J,Jm),ns(R,J,(u=>{li(u),jr(!1)})),ns(rt,J,(function(u){if(at._lock)return;li(u);let d=Pn;if(Pn){let f,b,x=!0,A=!0,I=10;it.ori==0?(f=Ie,b=Ce):(f=Ce,b=Ie),f&&b&&(x=I>=se||se>=St-I,A=I>=ce||ce>=et-I),f&&x&&(se=Xi>se?0:St),b&&A&&(ce=Ji>ce?0:et),hi(null,!0,!0),Pn=!1}se=-10,ce=-10,Mt.fill(null),hi(null,!0,!0),d&&(Pn=d)})),ns(kt,J,sp),Gl.add(m),m.syncRect=jr);let Ro=m.hooks=c.hooks||{};function Pe(u,d,f){uc?Lr.push([u,d,f]):u in Ro&&Ro[u].forEach((b=>{b.call(null,m,d,f)}))}(c.plugins||[]).forEach((u=>{for(let d in u.hooks)Ro[d]=(Ro[d]||[]).concat(u.hooks[d])}));let ip=(u,d,f)=>f,Ee=_e({key:null,setSeries:!1,filters:{pub:Mh,sub:Mh},scales:[K,V[1]?V[1].scale:null],match:[Nh,Nh,ip],values:[null,null]},at.sync);Ee.match.length==2&&Ee.match.push(ip),at.sync=Ee;let rp=Ee.key,gc=dm(rp);function zr(u,d,f,b,x,A,I){Ee.filters.pub(u,d,f,b,x,A,I)&&gc.pub(u,d,f,b,x,A,I)}function $c(){Pe("init",c,h),Lm(h||c.data,!1),dt[K]?hc(K,dt[K]):ic(),Oo=ne.show&&(ne.width>0||ne.height>0),ai=Ts=!0,Yl(c.width,c.height)}return gc.sub(m),m.pub=function(u,d,f,b,x,A,I){Ee.filters.sub(u,d,f,b,x,A,I)&&Zi[u](null,d,f,b,x,A,I)},m.destroy=function(){gc.unsub(m),Gl.delete(m),In.clear(),Ol(ze,Tn,np),M.remove(),js?.remove(),Pe("destroy")},V.forEach(Cm),bt.forEach((function(u,d){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:K,f=tt[u.scale]);let b=f.time;u.size=Ct(u.size),u.space=Ct(u.space),u.rotate=Ct(u.rotate),On(u.incrs)&&u.incrs.forEach((A=>{!An.has(A)&&An.set(A,Ch(A))})),u.incrs=Ct(u.incrs||(f.distr==2?bb:b?mt==1?wb:yb:ei)),u.splits=Ct(u.splits||(b&&f.distr==1?Oe:f.distr==3?Bl:f.distr==4?Ob:Ab)),u.stroke=Ct(u.stroke),u.grid.stroke=Ct(u.grid.stroke),u.ticks.stroke=Ct(u.ticks.stroke),u.border.stroke=Ct(u.border.stroke);let x=u.values;u.values=On(x)&&!On(x[0])?Ct(x):b?On(x)?Yh(It,Jh(x,ae)):Lh(x)?(function(A,I){let j=Rl(I);return(z,B)=>B.map((G=>j(A(G))))})(It,x):x||Yt:x||Tb,u.filter=Ct(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Cb:Oh:Ib)),u.font=Mm(u.font),u.labelFont=Mm(u.labelFont),u._size=u.size(m,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(ci[d]=!0,u._el=ks("u-axis",W))}})),g?g instanceof HTMLElement?(g.appendChild(M),$c()):g(m,$c):$c(),m}Ge.assign=_e,Ge.fmtNum=Il,Ge.rangeNum=$o,Ge.rangeLog=go,Ge.rangeAsinh=Ml,Ge.orient=si,Ge.pxRatio=Ut,Ge.join=function(c,h){if((function(v){let O=v[0][0],N=O.length;for(let M=1;v.length>M;M++){let P=v[M][0];if(P.length!=N)return!1;if(P!=O){for(let E=0;N>E;E++)if(P[E]!=O[E])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,N=100){let M=O.length;if(1>=M)return!0;let P=0,E=M-1;for(;E>=P&&O[P]==null;)P++;for(;E>=P&&O[E]==null;)E--;if(P>=E)return!0;let W=ss(1,ds((E-P+1)/N));for(let nt=O[P],J=P+W;E>=J;J+=W){let st=O[J];if(st!=null){if(nt>=st)return!1;nt=st}}return!0})(v[0])||(v=(function(O){let N=O[0],M=N.length,P=Array(M);for(let W=0;P.length>W;W++)P[W]=W;P.sort(((W,nt)=>N[W]-N[nt]));let E=[];for(let W=0;O.length>W;W++){let nt=O[W],J=Array(M);for(let st=0;M>st;st++)J[st]=nt[P[st]];E.push(J)}return E})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],N=O.length;for(let M=0;N>M;M++)g.add(O[M])}let m=[Array.from(g).sort(((v,O)=>v-O))],$=m[0].length,k=new Map;for(let v=0;$>v;v++)k.set(m[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],N=O[0];for(let M=1;O.length>M;M++){let P=O[M],E=Array($).fill(void 0),W=h?h[v][M]:1,nt=[];for(let J=0;P.length>J;J++){let st=P[J],vt=k.get(N[J]);st===null?W!=0&&(E[vt]=st,W==2&&nt.push(vt)):E[vt]=st}ub(E,nt,$),m.push(E)}}return m},Ge.fmtDate=Rl,Ge.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==gb?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Ge.sync=dm;{Ge.addGap=function(h,g,m){let $=h[h.length-1];$&&$[0]==g?$[1]=m:h.push([g,m])},Ge.clipGaps=_o;let c=Ge.paths={points:xm};c.linear=km,c.stepped=function(h){let g=jt(h.align,1),m=jt(h.ascDesc,!1),$=jt(h.alignGaps,0),k=jt(h.extend,!1);return(v,O,N,M)=>si(v,O,((P,E,W,nt,J,st,vt,mt,V,bt,tt)=>{[N,M]=fo(W,N,M);let ot=P.pxRound,{left:K,width:_t}=v.bbox,Et=Mt=>ot(st(Mt,nt,bt,mt)),Ot=Mt=>ot(vt(Mt,J,tt,V)),Nt=nt.ori==0?Ci:Pi,it={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ct=it.stroke,gt=nt.dir*(nt.ori==0?1:-1),zt=Ot(W[gt==1?N:M]),dt=Et(E[gt==1?N:M]),It=dt,ae=dt;k&&g==-1&&(ae=K,Nt(ct,ae,zt)),Nt(ct,dt,zt);for(let Mt=gt==1?N:M;Mt>=N&&M>=Mt;Mt+=gt){let ut=W[Mt];if(ut==null)continue;let at=Et(E[Mt]),le=Ot(ut);g==1?Nt(ct,at,zt):Nt(ct,It,le),Nt(ct,at,le),zt=le,It=at}let Oe=It;k&&g==1&&(Oe=K+_t,Nt(ct,Oe,zt));let[Yt,Fe]=Hl(v,O);if(P.fill!=null||Yt!=0){let Mt=it.fill=new Path2D(ct),ut=Ot(P.fillTo(v,O,P.min,P.max,Yt));Nt(Mt,Oe,ut),Nt(Mt,ae,ut)}if(!P.spanGaps){let Mt=[];Mt.push(...Wl(E,W,N,M,gt,Et,$));let ut=P.width*Ut/2,at=m||g==1?ut:-ut,le=m||g==-1?-ut:ut;Mt.forEach((ge=>{ge[0]+=at,ge[1]+=le})),it.gaps=Mt=P.gaps(v,O,N,M,Mt),it.clip=_o(Mt,nt.ori,mt,V,bt,tt)}return Fe!=0&&(it.band=Fe==2?[pn(v,O,N,M,ct,-1),pn(v,O,N,M,ct,1)]:pn(v,O,N,M,ct,Fe)),it}))},c.bars=function(h){let g=jt((h=h||Or).size,[.6,Xt,1]),m=h.align||0,$=h.gap||0,k=h.radius;k=k==null?[0,0]:typeof k=="number"?[k,0]:k;let v=Ct(k),O=1-g[0],N=jt(g[1],Xt),M=jt(g[2],1),P=jt(h.disp,Or),E=jt(h.each,(()=>{})),{fill:W,stroke:nt}=P;return(J,st,vt,mt)=>si(J,st,((V,bt,tt,ot,K,_t,Et,Ot,Nt,it,ct)=>{let gt,zt,dt=V.pxRound,It=m,ae=$*Ut,Oe=N*Ut,Yt=M*Ut;ot.ori==0?[gt,zt]=v(J,st):[zt,gt]=v(J,st);let Fe=ot.dir*(ot.ori==0?1:-1),Mt,ut,at,le=ot.ori==0?To:Vl,ge=ot.ori==0?E:(et,Kt,Ue,ii,fn,ri,zs)=>{E(et,Kt,Ue,fn,ii,zs,ri)},be=jt(J.bands,Ll).find((et=>et.series[0]==st)),js=V.fillTo(J,st,V.min,V.max,be!=null?be.dir:0),Li=dt(Et(js,K,ct,Nt)),fs=it,we=dt(V.width*Ut),gs=!1,Mn=null,Es=null,Nn=null,Ri=null;W==null||we!=0&&nt==null||(gs=!0,Mn=W.values(J,st,vt,mt),Es=new Map,new Set(Mn).forEach((et=>{et!=null&&Es.set(et,new Path2D)})),we>0&&(Nn=nt.values(J,st,vt,mt),Ri=new Map,new Set(Nn).forEach((et=>{et!=null&&Ri.set(et,new Path2D)}))));let{x0:Di,size:Ir}=P;if(Di!=null&&Ir!=null){It=1,bt=Di.values(J,st,vt,mt),Di.unit==2&&(bt=bt.map((Kt=>J.posToVal(Ot+Kt*it,ot.key,!0))));let et=Ir.values(J,st,vt,mt);ut=Ir.unit==2?et[0]*it:_t(et[0],ot,it,Ot)-_t(0,ot,it,Ot),fs=_m(bt,tt,_t,ot,it,Ot,fs),at=fs-ut+ae}else fs=_m(bt,tt,_t,ot,it,Ot,fs),at=fs*O+ae,ut=fs-at;1>at&&(at=0),ut/2>we||(we=0),5>at&&(dt=Ah);let In=at>0;ut=dt(Pl(fs-at-(In?we:0),Yt,Oe)),Mt=(It==0?ut/2:It==Fe?0:ut)-It*Fe*((It==0?ae/2:0)+(In?we/2:0));let ns={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ji=gs?null:new Path2D,dn=null;if(be!=null)dn=J.data[be.series[1]];else{let{y0:et,y1:Kt}=P;et!=null&&Kt!=null&&(tt=Kt.values(J,st,vt,mt),dn=et.values(J,st,vt,mt))}let ni=gt*ut,St=zt*ut;for(let et=Fe==1?vt:mt;et>=vt&&mt>=et;et+=Fe){let Kt=tt[et];if(Kt==null)continue;if(dn!=null){let as=dn[et]??0;if(Kt-as==0)continue;Li=Et(as,K,ct,Nt)}let Ue=_t(ot.distr!=2||P!=null?bt[et]:et,ot,it,Ot),ii=Et(jt(Kt,js),K,ct,Nt),fn=dt(Ue-Mt),ri=dt(ss(ii,Li)),zs=dt(Ds(ii,Li)),Ss=ri-zs;if(Kt!=null){let as=0>Kt?St:ni,Fs=0>Kt?ni:St;gs?(we>0&&Nn[et]!=null&&le(Ri.get(Nn[et]),fn,zs+ds(we/2),ut,ss(0,Ss-we),as,Fs),Mn[et]!=null&&le(Es.get(Mn[et]),fn,zs+ds(we/2),ut,ss(0,Ss-we),as,Fs)):le(ji,fn,zs+ds(we/2),ut,ss(0,Ss-we),as,Fs),ge(J,st,et,fn-we/2,zs,ut+we,Ss)}}return we>0?ns.stroke=gs?Ri:ji:gs||(ns._fill=V.width==0?V._fill:V._stroke??V._fill,ns.width=0),ns.fill=gs?Es:ji,ns}))},c.spline=function(h){return(function(g,m){let $=jt(m?.alignGaps,0);return(k,v,O,N)=>si(k,v,((M,P,E,W,nt,J,st,vt,mt,V,bt)=>{[O,N]=fo(E,O,N);let tt,ot,K,_t=M.pxRound,Et=Yt=>_t(J(Yt,W,V,vt)),Ot=Yt=>_t(st(Yt,nt,bt,mt));W.ori==0?(tt=Eo,K=Ci,ot=wm):(tt=So,K=Pi,ot=vm);let Nt=W.dir*(W.ori==0?1:-1),it=Et(P[Nt==1?O:N]),ct=it,gt=[],zt=[];for(let Yt=Nt==1?O:N;Yt>=O&&N>=Yt;Yt+=Nt)if(E[Yt]!=null){let Fe=Et(P[Yt]);gt.push(ct=Fe),zt.push(Ot(E[Yt]))}let dt={stroke:g(gt,zt,tt,K,ot,_t),fill:null,clip:null,band:null,gaps:null,flags:1},It=dt.stroke,[ae,Oe]=Hl(k,v);if(M.fill!=null||ae!=0){let Yt=dt.fill=new Path2D(It),Fe=Ot(M.fillTo(k,v,M.min,M.max,ae));K(Yt,ct,Fe),K(Yt,it,Fe)}if(!M.spanGaps){let Yt=[];Yt.push(...Wl(P,E,O,N,Nt,Et,$)),dt.gaps=Yt=M.gaps(k,v,O,N,Yt),dt.clip=_o(Yt,W.ori,vt,mt,V,bt)}return Oe!=0&&(dt.band=Oe==2?[pn(k,v,O,N,It,-1),pn(k,v,O,N,It,1)]:pn(k,v,O,N,It,Oe)),dt}))})(Fb,h)}}return Ge})(),Ou=_y;var Ti={from:null,to:null};function Ey(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function Gf({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?Ey(t,s):t,o=Math.max(0,i.from===null?0:Mu(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:Mu(e,i.to)+1),p=Math.ceil((l-o+1)/500),w=[];for(let T=l;T>o;T-=p)w.push(T);l>=o&&w.push(o),w.reverse();let _=T=>n&&!(T>0)?null:T;return[w.map(T=>e[T]),w.map(T=>_(r[T]))]}function Xf({xs:e,ys:t},s){let n=Mu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function Mu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Sy="12px system-ui, sans-serif",Ty=[7,4],Ay=[2,3],Kf=5,Oy=24,My=48,Ny=58,Iy=14,Cy=32,Py=3,Ly={left:0,top:0,width:0,height:0},Jf={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function Qf(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function Nu({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?Jf.background:Jf[s===null?e.emphasis??"normal":"focused"]}function Zf(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...p}){return{...t,scales:{x:{time:!1,range:(w,_,T)=>jy(n(),_,T)},y:{distr:o?Py:1}},legend:{show:!1},cursor:Ry(l,p),axes:[Yf({size:Cy,format:i,colors:s}),Yf({size:zy,format:r,colors:s})],series:[{},...e.map(w=>Fy(w,s))],hooks:{setCursor:[w=>p.onCursor(w.cursor.idx??null)],setSeries:[(w,_)=>p.onFocus(_??null)],setSelect:[w=>Dy(w,p.onZoom)]}}}function Ry(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Kf},focus:{prox:Oy},hover:{prox:My},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function Dy(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(Ly,!1),t({from:i,to:r})}function jy({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function Yf({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Sy,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function zy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Ny,Math.ceil(Math.max(...s,0))+Iy)}function Fy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?Ty:i?Ay:void 0,o=e.isRaw?{show:!1}:{size:Kf};return{stroke:()=>t().series[s-1],dash:r,points:o,...Nu(e,null)}}var Uy=240,By=240,qy=["series","smoothing","isLog","zoom"],Iu=class extends Vt{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#r={point:null,"focus-line":null};#o=new ResizeObserver(()=>requestAnimationFrame(()=>this.#p()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Xo,this.formatY=ht,this.smoothing=0,this.isLog=!1,this.zoom=Ti,this.focused=null,this.group=null,this.height=Uy}connectedCallback(){super.connectedCallback(),this.#o.observe(this),this.#i.addEventListener("change",this.#g)}disconnectedCallback(){super.disconnectedCallback(),this.#o.disconnect(),this.#i.removeEventListener("change",this.#g),this.#$()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${pt.nothingYet}</p>`:q}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#$();let s=qy.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#f()}#c(){let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>tg(r.line)-tg(o.line);this.#s=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=Ou.join(this.#s.map(({line:r,isRaw:o})=>Gf(r,{...this.#u,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(Hy)]);this.#t===null||this.#e!==i?(this.#$(),this.#e=i,this.#t=new Ou(this.#m(),n,this.#a)):this.#t.setData(n),this.#f()}get#u(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#m(){return Zf(this.#s,{size:this.#h,colors:()=>this.#n??=Qf(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#d("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#d("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#d("zoom",t)})}get#h(){return{width:Math.max(this.clientWidth,By),height:this.height}}#p(){let t=this.#h;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#d(t,s){this.#r[t]!==s&&(this.#r[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#f(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],Nu(t,this.focused))),this.#t.redraw(!1)}#$(){this.#t?.destroy(),this.#t=null,this.#d("point",null),this.#d("focus-line",null)}#g=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Iu);function tg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function Hy({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var Wy=5,Vy=3,Gy=Ei((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),Xy=Ei(e=>[{label:y.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function eg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${y.step.losses}</h3>
    <div class="split">
      ${Jy(s)} ${n>0?Ky(s.losses):q}
    </div>
    <div class="split">
      <div>
        <h3>${y.step.probabilities}</h3>
        ${Qy(t,s,n)}
      </div>
      <div>${t1(t,s,n)}</div>
    </div>
  `}function Jy({losses:e,digits:t,images:s}){let n=(p,w)=>{let _=w>0?F(p-e[w-1]):"",T=s.map(({label:L},R)=>Yy(t[w][R],L));return We(w,[F(p,Wy),_,...T])},{step:i,loss:r,change:o,target:l}=y.step;return Jn({caption:y.step.losses,headings:[i,r,o,...s.map(({label:p})=>l(p))],rows:e.map(n),isTall:!0})}function Yy(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?y.step.right:y.step.wrong}</span>
    </span>
  `}function Ky(e){return a`
    <line-chart
      .label=${y.step.lossChart}
      .xLabel=${y.step.step}
      .yLabel=${y.step.loss}
      .series=${Xy(e)}
    ></line-chart>
  `}function Qy(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},p)=>We(y.step.imageAt(o,p),l.map((w,_)=>Zy(w,_===o))),r=(o,l)=>[i(o,y.step.before),s>0?i(t.images[l],y.step.after(s)):q];return Jn({caption:y.step.probabilities,headings:[y.step.image,...n],rows:e.images.map(r)})}function Zy(e,t){let s=e===null?F(e):e.toFixed(Vy);return t?a`<mark>${s}</mark>`:s}function t1(e,t,s){let{unit:n}=t,i=y.numbers.unit(n.unit),r=Gy(n,e.unit);return a`
    <h3>${y.step.update(i)}</h3>
    ${xf(n,t.learning_rate)}
    ${n.layer===1?e1(n,i,s>0?r:null):q}
  `}function e1(e,t,s){return a`
    <div class="beside">
      ${Js(y.step.weightsNow,y.step.weightsNowOf(t),e.weight)}
      ${s?Js(y.step.weightsMoved,y.step.weightsMovedOf(t),s):q}
    </div>
    <p class="faint">${y.legend}</p>
  `}function sg(e){let{choices:t,training:s,stepError:n}=e,i=Sn(t)&&pr(t)===null;return{title:y.step.title,content:a`
      <div class="split">
        <div>
          <p>${y.step.about(t.images)} ${i?y.step.withoutDrawn:""}</p>
          ${s1(e)} ${oe(n)}
        </div>
        ${s===null?q:n1(s.before)}
      </div>
      ${s===null?q:eg(e)}
    `}}function s1(e){let t=Number(e.choices.steps),n=e.stepError!==null||rf.some(w=>e.invalid.has(w))||t>=pu,i=t===0,r=w=>e.choose("step",w,{isStep:!0}),o=(w,_)=>({name:w,label:_,value:e.choices[w],wrong:Gs(e.stepError,w),onChange:T=>r({[w]:T})}),l=(w,_,T)=>dr(e,{...o(w,_),...T}),p=o("learning_rate",y.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",y.step.images,{min:1,max:mu})}
      ${cf(e,{...p,max:nf})}
      ${l("steps",y.step.steps,{min:0,max:pu})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${y.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${y.step.reset}</button>
    </div>
  `}function n1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${y.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${y.step.batch}>${e.map(t)}</ul>`}function ng(e,t){let s=new Ua(t);return s.addEventListener("change",()=>pe(i1(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function i1(e){let{choices:t,lists:s}=e,n=Ps(t)==="version"?Gn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0}),r=e.inspected===null?[]:o1(e);return a`
    <h1>${y.title}</h1>
    <p>${y.about}</p>
    <p class="unseen" role="status">${df(e)}</p>
    <div class="stack">
      <div class="columns">${hf(e)} ${pf(e)}</div>
      ${ga(n,s,i)} ${oe(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${y.mixed}</p>`:q}
      </div>
    </div>
    ${r.length>0?r1(e,r):q}
    <div class="stack" aria-busy=${e.isLoading}>${r.map(a1)}</div>
  `}function r1(e,t){let s=t.filter(({name:n})=>n);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function o1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,r)=>r+1),n=y.sections;return[{id:"input",name:n.input,...Vf(e)},...s.flatMap(i=>[{id:`layer-${i}`,name:n.layer(i),...Ff(e,i)},{id:`layer-${i}`,...Uf(e,i)}]),{id:"output",name:n.output,...Hf(e)},{id:"softmax",name:n.softmax,...Wf(e)},{id:"loss",name:n.loss,...Nf(e)},{id:"gradients",name:n.gradients,...Pf(e)},{id:"step",name:n.step,...sg(e)}]}function a1({id:e,title:t,content:s},n){let i=`inspect-section-${n+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${i}>
      <h2 id=${i} tabindex="-1">${n+1}. ${t}</h2>
      ${s}
    </section>
  `}function Ys(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Xa(e,t){try{for(;;){let s=await e();if(s===null)return;await he(s,t),await l1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function l1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Yn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,r)=>a`<a class="button" href=${s(i)}>${r}</a>`;return a`
    <nav class="row pager" aria-label=${pt.pages}>
      ${e.newer===null?null:n(e.newer,pt.newer)}
      <span class="faint">${pt.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),pt.older)}
    </nav>
  `}var Ja="-";function Kn(e,t="",s){let n=s[ig(t)];if(n===void 0)return e;let i=t.startsWith(Ja)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,p)=>i*c1(l.value,p.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Ks(e,{name:t,isNumber:s=!1},n="",i){let r=ig(n)===t,o=r&&n.startsWith(Ja),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Ja+t:t)}}function vr(e,t){return e===null?null:a`<p class="faint" role="status">${pt.sortedOf(t)}</p>`}function ig(e){return e.replace(Ja,"")}function c1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var Q={title:"Jobs",jobTitle:e=>`Job ${de(e)}`,shortId:de,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:e=>`number ${e} in the queue`,progressOf:e=>`Progress of job ${de(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${de(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${de(e)}`,cancelQuestion:e=>`Cancel job ${de(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${de(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function rg({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let p=new FormData(l.target);n(String(p.get("state")),String(p.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=Do.map(l=>[l,pt.states[l]]);return a`
    <form class="row" role="search" aria-label=${Q.filters} @submit=${i}>
      <label class="row">
        ${Q.state}
        <select name="state" @change=${r}>
          ${os([["",Q.anyState],...o],e)}
        </select>
      </label>
      <label class="row">
        ${Q.model}
        <input name="model" list="job-models" .value=${t} placeholder=${Q.anyModel} @change=${r} />
      </label>
      <datalist id="job-models">${s.map(l=>a`<option value=${l}></option>`)}</datalist>
      <button>${Q.apply}</button>
      ${e||t?a`<a href=${U("jobs")}>${Q.clear}</a>`:null}
    </form>
  `}function Ya(e){return a`<span class="badge accent" title=${e}>${ye("best")}${pt.best}</span>`}var ys={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ka(e){let t=Wc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${ys.allDefaults}</p>`:og(ys.changed,t)}
    <details>
      <summary>${ys.whole}</summary>
      ${og(ys.whole,e)}
    </details>
  `}function xr(e){let t=Wc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>ys.field(r,Cu(o)));return i.length>0?i.join(ys.between):ys.defaults}function og(e,t){let s=([n,i])=>[a`<code>${n}</code>`,Cu(i)];return Vs(e,Object.entries(t).map(s))}function Cu(e){if(e===null)return ys.none;if(Array.isArray(e))return e.join(ys.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>ys.field(i,Cu(r)));return[t,...n].filter(Boolean).join(ys.betweenItems)||ys.none}function Qa(e){if(e.state==="queued")return e.queue_position&&Q.position(e.queue_position);if(e.state!=="running")return e.started_at&&Q.took(Pu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[Q.left(Fn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${Q.progressOf(e.id)}></progress>
    <span class="faint">${i.join(Q.between)}</span>
  `}function Pu(e){let t=u1(e);return t!==null&&t<10?Q.seconds(t.toFixed(1)):Fn(t)}function u1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var ag={model:e=>`${cg(e)} ${p1(e)??""}`,accuracy:Lu,submitted:e=>Date.parse(e.submitted_at)};function lg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:p,accuracy:w,submitted:_,change:T}=Q.columns,L=[i,Ks(r,{name:"model"},t,n),{number:o},l,p,Ks(w,{name:"accuracy",isNumber:!0},t,n),Ks(_,{name:"submitted",isNumber:!0},t,n),T],R=h1(e),rt=kt=>a`<tr>${m1(kt,R.has(kt.id),s)}</tr>`;return Qt(Q.list,L,[Ip(Kn(e,t,ag),({id:kt})=>kt,rt)])}function h1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Lu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Kn(n,"accuracy",ag)[0].id))}function m1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name" href=${U("jobs",{job:n})}>${i||a`<code>${Q.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${Q.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name">${cg(e)}</span></td>
    <td class="number">${d1(e)}</td>
    <td class="chosen">${f1(e)}</td>
    <td>${rs(e.state)} ${Qa(e)}</td>
    <td class="number">${Z(Lu(e))} ${t?Ya(Q.bestMeaning):null}</td>
    <td class="moment number">${Re(e.submitted_at)}</td>
    <td>${me(e)?g1(e,s):null}</td>
  `}function cg({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function p1({model:e,dataset:t}){return(e??t)?.version??null}function Lu({metrics:e}){return e.test_accuracy??e.accuracy??null}function d1({model:e,dataset:t}){return e?a`<a href=${U("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${U("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function f1({spec:e,reproduction:t,kind:s}){return t?Q.reproduces(t.of):e?xr(e):Q.kinds[s]}function g1(e,t){return a`
    <button aria-label=${Q.cancelJob(e.id)} @click=${()=>t(e)}>${Q.cancel}</button>
  `}var $1=20,ug=200,b1=2,w1=15,Ru=class extends Vt{static properties={choices:{attribute:!1}};address;#t=new AbortController;#e=new Le(this,{task:([t],{signal:s})=>v1(t,s),autoRun:!1});#s=new Le(this,{task:(t,{signal:s})=>Ze("/models",{signal:s}),args:()=>[]});#n={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:ug}:{cursor:Ys(n).cursor,limit:$1};return Ft("/jobs",{state:t,model:s,...r})}#r(){this.#t.abort(),this.#t=new AbortController,Xa(()=>this.#o(),this.#t.signal)}async#o(){return await this.#e.run([this.#i]),this.#e.error?null:this.#e.value?.items.some(me)?b1:w1}#a(t){this.address.change({...t,after:null},{isStep:!0}),this.choices=this.address.choices}async#l({id:t}){if(await is(Q.cancelQuestion(t),Q.cancelYes)){this.#n={error:null,status:""};try{await Pt("POST",X`/jobs/${t}/cancel`),this.#n.status=Q.cancelled(t)}catch(s){this.#n.error=s}this.requestUpdate(),this.isConnected&&this.#r()}}render(){let t=this.#s.value?.items.map(({name:l})=>l)??[],s=rg(this.choices,t,(l,p)=>this.#a({state:l,model:p})),{value:n,error:i}=this.#e,r=n?.query===this.#i?n:null,o=Gt({value:r,error:this.#n.error??i},l=>this.#c(l));return qs({title:Q.title},s,o)}#c({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=p=>U("jobs",{...r,after:p}),l={cancel:p=>this.#l(p),sort:p=>this.#a({sort:p})};return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#n.status} ${x1(t)}</p>
        ${t.length>0?lg(t,i,l):y1(r)}
        ${i?vr(s,ug):Yn(Ys(n),s,o)}
      </section>
    `}};customElements.define("job-list",Ru);async function v1(e,t){let[s]=await Promise.all([yt(e,{signal:t}),Wn(t)]);return{query:e,...s}}function x1(e){let t=s=>e.filter(n=>n.state===s).length;return Q.activity(t("running"),t("queued"))}function y1({state:e,model:t}){if(e||t)return a`<p class="empty">${Q.none}</p>`;let s=[{href:U("train"),text:Q.trainOne}];return nr({icon:"jobs",title:Q.noneYet,text:Q.whatJobsAre,actions:s})}var un={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Za(e){let t=Object.keys(un.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${un.none}</p>`;let s=t.map(n=>[un.names[n],k1(n,e[n])]);return a`${Du(e)} ${Vs(un.title,s)}`}function Du({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function k1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?un.stopReasons[t]:e.endsWith("_epoch")?t:ht(t,5)}var ju=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ai={job:e=>`Job ${de(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${ju(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${ju(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${ju(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function tl(e){return e.map(t=>a`
    <li><a href=${U("jobs",{job:t.id})}>${Ai.job(t.id)}</a>: ${zu(t)}</li>
  `)}function zu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ai.identical}</strong>`:t.identical===!1?a`<strong>${Ai.different}</strong> ${_1(t.first_difference)}`:Ai.open[e]}function _1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:hg(n),reproduced:hg(i)};return Ai.firstDifference[e]({step:t,field:s,...r})}function hg(e){return e===null?Ai.nothing:typeof e=="number"?ht(e,9):e}var qt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var oo=["epoch","step","time"],Fu=.99,pg="..",E1=4;function Uu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(pg).map(l=>l===""?null:Number(l));return{x:oo.includes(e)?e:oo[0],smoothing:i>0?Math.min(i,Fu):0,isLog:s==="log",zoom:S1(r,o)?{from:r,to:o}:Ti}}function dg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===oo[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${pg}${i??""}`}}function fg({from:e,to:t},s){return s==="time"?{from:mg(e),to:mg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function S1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function mg(e){return e===null?null:Number(e.toPrecision(E1))}var T1=.01;function gg(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${qt.toolbar}>
      ${rr({name:"curves-x",label:qt.xAxis,options:oo.map(s=>[s,qt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Ti})})}
      ${A1(e,t)} ${O1(e,t)} ${M1(e,t)}
    </div>
  `}function A1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):qt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${qt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Fu}
        step=${T1}
        .value=${Ho(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${qt.smoothing} .text=${qt.smoothingHelp}></help-tip>
    </span>
  `}function O1({isLog:e},t){return a`
    <label class="tool" title=${qt.logOf}>
      <input
        type="checkbox"
        .checked=${Ho(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${qt.log}
    </label>
  `}function M1({x:e,zoom:t},s){let n=qt.xLabels[e],i=(o,l,p)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${p}
      .value=${Ho(t[o]===null?"":String(t[o]))}
      @change=${({target:w})=>s.choose({zoom:{...t,[o]:w.value===""?null:w.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${qt.zoom} ${i("from",qt.zoomFrom(n),qt.start)} ${qt.to}
      ${i("to",qt.zoomTo(n),qt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Ti})}>${qt.reset}</button>
      <help-tip .subject=${qt.zoom} .text=${qt.zoomHelp}></help-tip>
    </span>
  `}var N1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function $g(e,t){let s=Object.entries(N1).map(([n,i])=>[n,e.flatMap(r=>I1(r,t,i))]);return Object.fromEntries(s)}function I1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,p=r==="time"?C1(t):t.map(w=>w[r]);return o.map(w=>({...w,id:e,color:s,emphasis:l,xs:p,ys:t.map(_=>_[w.field])})).filter(({ys:w},_)=>_===0||w.some(T=>T!==null))}function C1(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function bg(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>P1(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${qt.values}>
      <table>
        <caption class="unseen">${qt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${qt.run}</th>
            ${i.map(L1)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>R1(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function P1(e,t){let s=e==="accuracy"?Z:ht;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function L1({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${el({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${qt.fields[e]}</th>`}function R1({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},p){let w=i.map(({lines:L})=>L.find(({id:R})=>R===e.id)),_=w.map(L=>L===void 0?-1:Xf(L,r??1/0)),T=w.flatMap((L,R)=>L?.xs[_[R]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>p(e.id)}
      @pointerleave=${()=>p(null)}
    >
      <th scope="row" title=${s}>
        <span class=${el({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${ye("best")}<span class="unseen">${qt.best}</span>`:q}
      </th>
      ${i.map(({format:L},R)=>a`<td class="number">${L(w[R]?.ys[_[R]])}</td>`)}
      <td class="number faint">${T.length>0?o(Math.max(...T)):qt.unknown}</td>
    </tr>
  `}function el({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var D1="cross_entropy",j1=240,z1=130,F1="runs",Bu=class extends Vt{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Uu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Uu(new bn(this.view).choices)};#n(t){let s=dg({...this.choices,...t});new bn(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=$g(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===D1),{loss:s,accuracy:n,rate:i}=qt;return a`
      ${gg(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:qt.xLabels[t],placeOf:U1[t],focused:this.focused};return bg(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:p,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${qt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?ht:Xo}
          .formatY=${t==="accuracy"?Cp:ht}
          .height=${t==="rate"?z1:j1}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${p&&t!=="accuracy"}
          .zoom=${w}
          .group=${F1}
          .focused=${this.focused}
          @point=${({detail:_})=>this.x=_}
          @focus-line=${({detail:_})=>this.focused=_}
          @zoom=${({detail:_})=>this.#n({zoom:fg(_,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Bu);var U1={epoch:At,step:At,time:e=>e.toFixed(1)};function ao({id:e,name:t,spec:s}){return t||(s?pt.runName(s.model,e):pt.unknownRun(e))}var qu=100;async function sl({id:e,model:t},s){let n={model:t,limit:qu},{items:i}=await yt(Ft("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function wg(e){let t={"Idempotency-Key":Hn()};return Zt(()=>Pt("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var B1=80,q1=1e3,Hu=class extends Vt{static properties={job:{attribute:!1}};#t=new Le(this,{task:([t],{signal:s})=>Pt("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>Qe({id:i,label:Q.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${Q.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",a`<input id="name" name="name" maxlength=${B1} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${q1} .value=${s}></textarea>`)}
          <div class="row">
            <button>${Q.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":Q.labels.saved}</span>
          </div>
          ${oe(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Hu);function vg(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${rs(e.state)} ${Un(e)}</p>
      ${n&&V1(n)}
      ${t&&a`<p>${Q.fact.published} ${H1(t)}</p>`}
      ${s&&a`<p>${Q.fact.published} ${W1(s)}</p>`}
      ${i&&G1(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Qa(e)}</div>`:null}
  `}function H1(e){let t={model:e.name,version:e.version};return a`<a href=${U("models",t)}>${Q.version(e)}</a>`}function W1({name:e,version:t}){return a`<a href=${U("data",{dataset:e,version:t})}>${Q.version({name:e,version:t})}</a>`}function V1({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${Q.remedies[e]}</p>
    </div>
  `}function G1(e){let t=e.reproduction.of;return a`
    <p>
      ${Q.fact.original} <a href=${U("jobs",{job:t})}>${Q.jobTitle(t)}</a>.
      ${zu(e)}
    </p>
  `}function xg(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${Q.actions}>
      ${me(e)?a`<button @click=${t}>${Q.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${Q.reproduce}</button>`:null}
      ${n&&X1(e)}
    </div>
    ${i?a`<p class="faint">${Q.reproduceMeaning}</p>`:null}
  `}function X1(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${U("train",{jobs:t})}>${me(e)?Q.watch:Q.overlay}</a>
    <a class="button" href=${U("train",ki(s))}>${Q.again}</a>
    <a class="button" href=${U("jobs",{model:s.model})}>${Q.ofModel(s.model)}</a>
  `}function yg(e){let{fact:t}=Q,s=[[t.id,a`<code>${e.id}</code>`],...J1(e),[t.submitted,Re(e.submitted_at)],[t.started,Re(e.started_at)],[t.finished,Re(e.finished_at)],[t.took,Pu(e)],[t.attempt,e.attempt],...e.spec?Y1(e.progress):[]];return Vs(Q.facts,s)}function J1({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[Q.fact.model,s]]:[],...t?.dataset?[[Q.fact.dataset,t.dataset]]:[]]}function Y1({step:e,total_steps:t,steps_per_second:s}){return[[Q.fact.steps,Q.stepsOf(At(e),At(t))],[Q.fact.speed,Q.speed(ht(s))]]}var K1=2,Wu=class extends Vt{jobId="";#t=new Ns;#e;#s=new Le(this,{task:([t],{signal:s})=>sl(t,s),autoRun:!1});#n=new AbortController;#i=new Le(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new Le(this,{task:(t,{signal:s})=>Wn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#r()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#n.abort(),this.#t.close()}#r(){let{job:t}=this.#e;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#s.status===Gr.INITIAL&&this.#o(),this.requestUpdate()}#o(){if(!this.isConnected)return;this.#n.abort(),this.#n=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Xa(async()=>(await this.#s.run([t]),this.#s.value?.some(me)?K1:null),this.#n.signal)}async#a(){await is(Q.cancelQuestion(this.jobId),Q.cancelYes)&&this.#c(()=>Pt("POST",X`/jobs/${this.jobId}/cancel`))}#l(){this.#c(async()=>{await wg(this.jobId),this.#o()})}#c(t){this.#i.status!==Gr.PENDING&&this.#i.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#i.error??this.#s.error,i={href:U("jobs"),text:Q.all},r=t?.name||Q.jobTitle(this.jobId);return qs({title:r,back:i},Gt({value:t,error:n},()=>this.#u(t)))}#u(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${vg(t)} ${xg(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#h(t)}
        <section class="card"><h2>${Q.facts}</h2>${yg(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:ao(t)}];return a`
      <section class="card stack">
        <h2>${Q.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#h(t){return a`
      <div class="stack">
        <section class="card"><h2>${Q.spec}</h2>${Ka(t.spec)}</section>
        ${this.#s.value&&Q1(this.#s.value)}
      </div>
      <section class="card"><h2>${un.title}</h2>${Za(t.metrics)}</section>
    `}};customElements.define("job-page",Wu);function Q1(e){return a`
    <section class="card" aria-live="polite">
      <h2>${Q.reproductions}</h2>
      ${e.length>0?a`<ul>${tl(e)}</ul>`:a`<p>${Q.noReproduction(qu)}</p>`}
    </section>
  `}function kg(e,t){return ir(e,({job:s})=>s?{key:s,open:n=>Bs(n,"job-page",{jobId:s})}:{key:"",open:n=>Bs(n,"job-list",{address:t})})}var S={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${de(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,deleteYes:"Delete permanently",prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${ue(t)}, predicted correctly with ${n}`:`Test image ${e}: ${ue(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${ws(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${ws(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${ws(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=ue(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function nl(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=U("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${S.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${_g(S.first,t,s[0])} ${_g(S.second,t,s[1])}
        <button>${S.compare}</button>
      </form>
    </section>
  `}function _g(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),S.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${os(Ws(n,String(s)),String(s))}
      </select>
    </label>
  `}var Z1="400px",Vu=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:Z1});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await yt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Vu);function il({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var tk=.05;function Tg(e){let[t,s]=e.versions;return a`
    <h2>${S.whoIsBetter}</h2>
    <p>${S.accuracies(Eg(t),Eg(s),At(e.examples))}</p>
    <p class="notice" role="status">${ek(e)}</p>
    <div class="scrolls">
      <table class="list fourfold">
        <caption class="unseen">${S.fourfold}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${S.isRight(s.version)}</th>
            <th scope="col">${S.isWrong(s.version)}</th>
          </tr>
        </thead>
        <tbody>
          ${Sg(S.isRight(t.version),e.both_right,e.only_first_right)}
          ${Sg(S.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${nk(e.mcnemar)}</p>
  `}function Eg({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function Sg(e,...t){return We(e,t.map(At))}function ek({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:_})=>_),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return S.sameImages;let p=[At(Math.max(s,n)),At(Math.min(s,n))],w={better:o,worse:l,counts:p,p:sk(t.p_value)};return t.p_value<tk?S.significant(w):S.notSignificant(w)}function sk(e){return e<1e-4?S.pTiny:S.pIs(ht(e,2))}function nk({statistic:e,exact:t}){return t?S.exactTest:S.chiSquare(ht(e))}function Ag({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],p=w=>{let _=i.map(({version:L},R)=>({model:e,version:L,...ik(w,R,l)})),T=S.image(w.index,w.label,l[w.label]);return o?a`<li>${T} ${rk(w,_)}</li>`:il({example:{dataset:t,split:"test",index:w.index,label:T},caption:a`${T}${Og(_,L=>ok(L,w,t))}`})};return a`
    <h2>${S.disagreements(At(s))}</h2>
    ${s>n.length?a`<p class="faint">${S.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(p)}</ul>
  `}function ik({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Og(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${S.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function rk({index:e},t){return Og(t,({model:s,version:n})=>U("models",{model:s,version:n,example:e}))}function ok({model:e,version:t},{index:s},n){return U("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var ak=60,lk=100,rl=class{#t;#e;#s=[];#n=new Rt(()=>this.#o());#i=new Rt(()=>this.#o());constructor(t,s){this.#t=t,this.#e=s}show({compare:t}){this.#s=t.split(","),this.#i.reset(),this.#o(),this.#r()}close(){this.#n.abort(),this.#i.abort()}#r(){let t=this.#e,s={versions:this.#s,limit:ak},n=i=>Pt("POST",X`/models/${t}/compare`,s,{signal:i});this.#n.get(()=>Ft(X`/models/${t}/versions`,{limit:lk})),this.#i.run(i=>Zt(()=>n(i),i))}#o(){let t={href:U("models",{model:this.#e}),text:S.allOf(this.#e)},s=S.comparisonTitle(this.#e,this.#s),n=nl(this.#e,this.#n.value?.items??[],this.#s),i=Gt(this.#i,r=>this.#l(r));Bn(this.#t,{title:s,back:t},n,i)}get#a(){let t=this.#n.value?.items??[];return(t.find(({version:s})=>this.#s.includes(String(s)))??t[0])?.input_transform}#l(t){return a`
      <section class="card">${Tg(t)}</section>
      <section class="card">${Ag(t,this.#a)}</section>
    `}};var yr=class{#t;#e;#s;#n=!1;#i=null;#r=null;constructor({model:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n}template(){return a`
      <section class="card">
        <h2>${S.importTitle}</h2>
        <p class="faint">${S.importMeaning}</p>
        <form class="row" @submit=${t=>this.#a(t)}>
          ${this.#t===null?this.#o():null}
          <label class="field">
            ${S.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${this.#n}>${S.importSend}</button>
        </form>
        ${oe(this.#r)}
        <div role="status">${this.#n?S.importing:this.#i&&uk(this.#i)}</div>
      </section>
    `}#o(){return a`
      <label class="field">
        ${S.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `}async#a(t){if(t.preventDefault(),this.#n)return;let s=new FormData(t.target),n=this.#t??String(s.get("model")).trim();this.#n=!0,this.#i=null,this.#r=null,this.#e();try{this.#i=await ck(X`/models/${n}/versions`,s.get("file"))}catch(i){this.#r=i}this.#n=!1,this.#e(),this.#i&&this.#s()}};async function ck(e,t){return yn(await hs(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function uk({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${U("models",{model:e,version:t})}>${S.imported(e,t)}</a>
      ${s.test_accuracy===null?S.importedUnseen:null}
    </p>
  `}var hk=20,Mg=200,mk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},Gu=class extends Vt{static properties={choices:{attribute:!1}};address;#t=new Le(this,{task:([t,s],{signal:n})=>yt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Ys(this.choices.after)],argsEqual:([t],[s])=>t===s});#e=new yr({model:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}get#s(){let{after:t,sort:s}=this.choices;return Ft("/models",s?{limit:Mg}:{limit:hk,cursor:Ys(t).cursor})}#n(t){this.address.change({sort:t,after:null},{isStep:!0}),this.choices=this.address.choices}render(){let t=Gt(this.#t,s=>this.#i(s));return qs({title:S.title},t,this.#e.template())}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>U("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?dk(t,i,o=>this.#n(o)):pk()}
        ${i?vr(s,Mg):Yn(n,s,r)}
      </section>
    `}};customElements.define("model-list",Gu);function pk(){let e=[{href:U("train"),text:S.trainOne}];return nr({icon:"models",title:S.noModels,text:S.whatModelsAre,actions:e})}function dk(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:p}=S.columns,w=[Ks(n,{name:"name"},t,s),i,Ks(r,{name:"accuracy",isNumber:!0},t,s),Ks(o,{name:"created",isNumber:!0},t,s),l,p];return Qt(S.list,w,Kn(e,t,mk).map(fk))}function fk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:e})}>${e}</a></th>
      <td><a href=${U("models",{model:e,version:t})}>${S.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Re(i)}</td>
      <td>${r}</td>
      <td>${gk(e,s)}</td>
    </tr>
  `}function gk(e,t){let s=Object.entries(t);if(s.length===0)return S.noAliases;let n=([i,r])=>a`
    <li><a href=${U("models",{model:e,version:r,alias:i})}>${S.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var ol=class{#t=document.createElement("tbody");#e=new Map;show(t){let s=new Set(t.map(([n])=>n));for(let[n,i]of this.#e)s.has(n)||this.#i(n,i);return t.forEach(([n,i],r)=>this.#n(this.#s(n,i),r)),this.#t}#s(t,s){let n=this.#e.get(t)??document.createElement("tr");return this.#e.set(t,n),pe(s,n),n}#n(t,s){let n=this.#t.children[s]??null;n!==t&&this.#t.insertBefore(t,n)}#i(t,s){s.remove(),this.#e.delete(t)}};var $k=10,al=class{#t;#e=null;#s;constructor(t,s){this.#t=t,this.#s=new Rt(s)}isOf(t){return this.#e===t}show(t,{isNew:s=!1}={}){this.#e===t&&!s||(this.#e=t,this.#s.reset(),t!==null&&this.#n(null))}close(){this.#s.abort()}#n(t){let s=this.#e,n=this.#s.value?.items??[];return this.#s.run(async i=>{let r=X`/models/${this.#t}/aliases/${s}/history`,o=Ft(r,{limit:$k,cursor:t}),l=await yt(o,{signal:i});return{...l,items:[...n,...l.items]}})}template(t,s){if(this.#e===null)return null;let n=(o,l)=>l===0&&t?wk(t,o,s):null,i=(o,l)=>a`<li>${bk(o)} ${n(o,l)}</li>`,r=({items:o,next_cursor:l})=>a`
      <ol class="moves" reversed>${o.map(i)}</ol>
      ${l&&a`<button @click=${()=>this.#n(l)}>${S.earlier}</button>`}
    `;return a`
      <div>
        <h3>${S.historyOf(this.#e)}</h3>
        ${Gt(this.#s,r)}
      </div>
    `}};function bk({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Re(e)}</span> ${S.changeText(t,s)}`}function wk(e,{from_version:t,to_version:s},n){return t===null||s===null?null:a`<button @click=${()=>n(e,t)}>${S.moveBack(t)}</button>`}var vk="latest";function Ng(e){if(e.list.value===null)return null;let{aliases:t,default:s}=e.list.value;return a`
    <p>${S.defaultIs(s)}</p>
    ${e.here===null?yk(e,s,t):xk(e,s)}
  `}function xk(e,t){let{here:s}=e;return t===s?null:a`<button @click=${()=>e.setDefault(s)}>${S.makeDefault(s)}</button>`}function yk(e,t,s){let n=r=>{r.preventDefault(),e.setDefault(String(new FormData(r.target).get("default")).trim())},i=[vk,...s.map(({alias:r})=>r)];return a`
    <form class="row" @submit=${n}>
      <label class="field">
        ${S.defaultRef}
        <input
          name="default"
          list="default-refs"
          required
          maxlength="63"
          autocomplete="off"
          autocapitalize="off"
          .value=${String(t)}
        />
      </label>
      <datalist id="default-refs">${i.map(r=>a`<option value=${r}></option>`)}</datalist>
      <button>${S.setDefault}</button>
    </form>
  `}function Ig(e){let{history:t}=e,s=e.list.value?.aliases??null,n=s?.find(({alias:i})=>t.isOf(i));return a`
    <section class="card">
      <h2>${S.aliases}</h2>
      ${oe(e.error)}
      <p role="status">${e.status}</p>
      <div class="columns wide">
        <div>
          ${s===null?a`<p>${pt.loading}</p>`:kk(s,e)}
          ${Tk(e)} ${Ng(e)}
        </div>
        ${t.template(n,(i,r)=>e.move(i,r))}
      </div>
    </section>
  `}function kk(e,t){if(e.length===0)return a`<p>${S.noAliasesYet}</p>`;let{alias:s,pointsAt:n,change:i}=S.columns,r=e.map(o=>[o.alias,_k(o,t)]);return Qt(S.aliases,[s,n,i],t.rows.show(r))}function _k(e,t){let{model:s,here:n,history:i}=t,{alias:r,version:o}=e;return a`
    <th scope="row"><span class="long-name">${r}</span></th>
    <td><a href=${U("models",{model:s,version:o})}>${S.version(o)}</a></td>
    <td>
      <div class="row">
        ${n===null?Sk(e,t):Ek(e,t)}
        <button
          aria-expanded=${i.isOf(r)}
          aria-label=${S.historyOf(r)}
          @click=${()=>t.toggleHistory(r)}
        >${S.history}</button>
        <button class="danger quiet" aria-label=${S.removeAlias(r)} @click=${()=>t.remove(e)}>${S.remove}</button>
      </div>
    </td>
  `}function Ek(e,t){let{here:s}=t;return e.version===s?a`<span class="faint">${S.pointsHere}</span>`:a`
    <button class="primary" aria-label=${S.moveAlias(e.alias,s)} @click=${()=>t.move(e,s)}>
      ${S.moveHere}
    </button>
  `}function Sk(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t.move(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${S.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${S.moveIt(e.alias)}>${S.move}</button>
    </form>
  `}function Tk(e){let{here:t}=e;return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target);e.make(String(i.get("alias")).trim(),t??Number(i.get("version")))}}>
      <label class="field">
        ${S.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${t===null?Ak():null}
      <button>${t===null?S.make:S.makeHere(t)}</button>
    </form>
  `}function Ak(){return a`
    <label class="field">
      ${S.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var Ok=412;function Cg(e,t,s){return Pt("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Dg(t)})}function Pg(e,t){let s=Dg(t);return Pt("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function Lg(e,t){return Pt("PATCH",X`/models/${e}`,{default:t})}function Rg(e,t,s){return e.status!==Ok?e:t.generation===null?{message:S.isThere(t.alias,s?.version)}:s===null?{message:S.wasRemoved(t.alias)}:{message:S.wasMoved(t.alias,t.version,s.version)}}function Dg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var kr=class{list;history;rows=new ol;status="";#t;#e;#s;#n=!1;#i=null;#r=!1;constructor({model:t,here:s,address:n,redraw:i,onDone:r}){this.model=t,this.here=s,this.#t=n,this.#e=i,this.#s=r,this.list=new Rt(i),this.history=new al(t,i),this.#o()}show({alias:t=null}){this.history.show(t)}close(){this.#r=!0,this.list.abort(),this.history.close()}get error(){return this.#i??this.list.error}template(){return Ig(this)}#o(){return this.list.run(async t=>{let s=X`/models/${this.model}`,{aliases:n,default:i}=await yt(s,{signal:t}),r=o=>yt(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}})}make(t,s){return this.move({alias:t,version:null,generation:null},s)}toggleHistory(t){let s=this.#t.choices.alias===t?null:t;this.#t.change({alias:s}),this.history.show(s),this.#e()}async move(t,s){t.version!==null&&!await this.#a(t,s)||!await this.#c(t,()=>Cg(this.model,t,s))||(this.status=S.moved(t.alias,t.version,s),this.#t.change({alias:t.alias}),this.history.show(t.alias,{isNew:!0}),this.#e())}async#a({alias:t,version:s},n){let[i,r]=await Promise.all([s,n].map(l=>this.#l(l))),o=a`<p>${S.moveChange(i,r)}</p>`;return is(S.moveQuestion(t),S.moveYes,{detail:o,isDestructive:!1})}async#l(t){let s=await Ze(X`/models/${this.model}/versions/${t}`).catch(()=>null);return S.measured(t,Z(s?.metrics.test_accuracy))}async remove(t){await is(S.removeQuestion(t.alias),S.removeYes)&&await this.#c(t,()=>Pg(this.model,t))&&(this.status=S.removed(t.alias),this.#t.change({alias:null}),this.history.show(null),this.#e())}async setDefault(t){await this.#c(null,()=>Lg(this.model,t))&&(this.status=S.defaultSet(this.list.value?.default),this.#e())}async#c(t,s){if(this.#n)return!1;this.#n=!0,this.status="",this.#i=null;try{await s()}catch(n){this.#i=n}return this.#r||(await this.#o(),this.#r)?!1:(this.#i&&t&&this.#u(t),this.#n=!1,this.#s(),this.#e(),this.#i===null)}#u(t){let s=this.list.value?.aliases.find(({alias:n})=>n===t.alias)??null;this.#i=Rg(this.#i,t,s),this.history.isOf(t.alias)&&this.history.show(t.alias,{isNew:!0})}};var jg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function zg(e,t,s){let{columns:n}=S,i=[Ks(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ks(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:p})=>p.test_accuracy!==null),o=r.length>1?Kn(r,"accuracy",jg)[0]:null,l=p=>Mk(p,p===o);return Qt(S.versions,i,Kn(e,t,jg).map(l))}function Mk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:s,version:n})}>${S.version(n)}</a></th>
      <td>${i.length>0?i.join(S.between):S.noAliases}</td>
      <td class="number">${t?Ya(S.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Xu(e.layer_sizes)}</td>
      <td class="number">${At(e.parameters)}</td>
      <td class="number">${rn(e.weights.size_bytes)}</td>
      <td>${Ju(e.job_id)}</td>
      <td class="moment">${Re(e.created_at)}</td>
    </tr>
  `}function Xu(e){return e.join(S.betweenLayers)}function Ju(e){return e===null?S.isImported:a`<a href=${U("jobs",{job:e})}>${S.job(e)}</a>`}var Nk=20,Fg=100,ll=class{#t;#e;#s;#n={};#i=new Rt(()=>this.#l());#r;#o;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#l(),r=()=>this.#a();this.#r=new kr({model:s,here:null,address:n,redraw:i,onDone:r}),this.#o=new yr({model:s,redraw:i,onDone:r})}show(t){let s=["after","sort"].some(n=>t[n]!==this.#n[n])||this.#i.value===null;this.#n=t,s&&this.#a(),this.#r.show(t),this.#l()}close(){this.#i.abort(),this.#r.close()}#a(){let t=Ys(this.#n.after),s=this.#n.sort?{limit:Fg}:{limit:Nk,cursor:t.cursor};this.#i.run(async n=>{let i=Ft(X`/models/${this.#e}/versions`,s);return{...await yt(i,{signal:n}),at:t}})}#l(){let t={href:U("models"),text:S.all},s=Gt(this.#i,n=>this.#c(n));Bn(this.#t,{title:S.modelTitle(this.#e),back:t},s)}#c({items:t,next_cursor:s,at:n}){let{sort:i}=this.#n,r=l=>U("models",{model:this.#e,after:l}),o=l=>{this.#s.change({sort:l,after:null},{isStep:!0}),this.show(this.#s.choices)};return a`
      <section class="card stack">
        <h2>${S.versions}</h2>
        ${zg(t,i,o)} ${i?vr(s,Fg):Yn(n,s,r)}
      </section>
      ${t.length>1?nl(this.#e,t,[t[1].version,t[0].version]):null}
      ${this.#r.template()} ${this.#o.template()}
    `}};var Ik=/filename="([^"]+)"/;async function Ug(e,{signal:t,onProgress:s=()=>{}}={}){let n=await hs(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let w of Ck(n))r.push(w),o+=w.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,p=null]=Ik.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:p}}async function*Ck(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Jr(()=>t.read());if(s)return;yield n}}var Pk=["npz","onnx","safetensors"],cl=class{card=document.createElement("section");#t;#e;#s=new AbortController;#n="";#i=null;#r=null;constructor({model:t,version:s}){this.#t=t,this.#e=s,this.card.className="card",this.#o()}close(){this.#s.abort()}#o(){let t=this.#r!==null,s=n=>a`
      <li>
        <button aria-disabled=${t} @click=${()=>this.#a(n)}>${S.download(n)}</button>
        <span class="faint">${S.formats[n]}</span>
      </li>
    `;pe(a`
        <h2>${S.downloads}</h2>
        <ul class="plain stack">${Pk.map(s)}</ul>
        ${oe(this.#i)}
        <p role="status">${this.#n}</p>
        ${t?Lk(this.#r):null}
      `,this.card)}async#a(t){if(this.#r!==null)return;let s=X`/models/${this.#t}/versions/${this.#e}/weights`,n=(i,r)=>{this.#r={format:t,bytes:i,all:r},this.#o()};this.#i=null,this.#n=S.making(t),n(0,null);try{let{signal:i}=this.#s,{blob:r,name:o}=await Ug(Ft(s,{format:t}),{signal:i,onProgress:n});Ea(r,o??`weights.${t}`),this.#n=S.saved(o,rn(r.size))}catch(i){if(i.name==="AbortError")return;this.#i=i,this.#n=""}this.#r=null,this.#o()}};function Lk({format:e,bytes:t,all:s}){let n=S.fetched(e,rn(t),s&&rn(s));return a`
    <p>
      <progress max=${s??q} value=${s===null?q:t} aria-label=${S.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var Bg=e=>`${(e*100).toFixed(e<.1?1:0)} %`,lo={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${Bg(n)}`:`${e} of ${t} predicted as ${s}, ${Bg(n)}`};var Rk={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},qg=5,Yu=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,pe(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=Dk(this.#t);return a`
      <p class="faint">${lo.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${lo.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${lo.corner}</th>
              ${t.map(n=>a`<th scope="col">${this.#r(n)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${t.map(n=>a`
              <tr>
                <th scope="row">${this.#r(n)}</th>
                ${t.map(i=>this.#o(n,i,s))}
              </tr>
            `)}
          </tbody>
        </table>
      </div>
    `}#r(t){return this.#e[t]??String(t)}#o(t,s,n){let i=this.#t[t],r=i[s],o=r/i.reduce((p,w)=>p+w,0);if(r===0)return a`<td class="none">0</td>`;let l=this.#s?.label===t&&this.#s?.digit===s;return a`
      <td class=${t===s?`right-${Hg(o)}`:`wrong-${Hg(o/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${lo.cell(r,this.#r(t),this.#r(s),o)}
          aria-current=${l}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#a(t,s){let n=this.#s??jk(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=Rk[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function Hg(e){return Math.min(qg,Math.max(1,Math.ceil(Math.sqrt(e)*qg)))}function Dk(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function jk(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Yu);var zk=24,ul=class{#t;#e;#s;#n=null;#i=null;#r;#o;constructor({model:t,version:s,names:n,redraw:i}){this.#t=t,this.#e=s,this.#s=n,this.#o=new Rt(i)}show({cell:t,after:s}){this.#i=t,this.#r=s;let i={...t??{only:"mistakes"},limit:zk,cursor:Ys(s).cursor},r=Ft(X`/models/${this.#t}/versions/${this.#e}/answers`,i);r!==this.#n&&(this.#n=r,this.#o.reset(),this.#o.get(()=>r))}close(){this.#o.abort()}template(t){return a`
      <section class="card stack">
        <h2 aria-live="polite">${this.#i?S.cellTitle(this.#a(this.#i)):S.mistakes}</h2>
        ${Gt(this.#o,s=>this.#l(s,t))}
      </section>
    `}#a({label:t,digit:s}){return{label:this.#s[t]??t,digit:this.#s[s]??s}}#l({items:t,next_cursor:s},n){let i={model:this.#t,version:this.#e},r=o=>U("models",{...i,...this.#i,after:o});return a`
      ${t.length===0?a`<p>${S.noImages}</p>`:null}
      <ul class="examples">${t.map(o=>this.#c(o,n))}</ul>
      ${Yn(Ys(this.#r),s,r)}
      ${this.#i&&a`<p><a href=${U("models",i)}>${S.allMistakes}</a></p>`}
    `}#c({index:t,label:s,digit:n,probability:i},r){let o={model:this.#t,version:this.#e,dataset:r,split:"test",index:t},l={index:t,...this.#a({label:s,digit:n}),share:Z(i,1)};if(r===null){let p={model:this.#t,version:this.#e,...this.#i,after:this.#r,example:t};return a`<li><a href=${U("models",p)}>${S.number(t)}</a> ${S.predictedShort(l)}</li>`}return il({example:{dataset:r,split:"test",index:t,label:S.predicted(l)},caption:a`<a href=${U("inspect",o)}>${S.number(t)}</a> ${S.predictedShort(l)}`})}};var _r=100;function Wg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${S.calibrationError(Z(e))}</p>
    <p class="faint">${S.calibrationMeaning}</p>
    ${Fk(s)}
    <details>
      <summary>${S.calibrationTable}</summary>
      ${Uk(s)}
    </details>
  `}function Fk(e){let t=({lower:n,upper:i,accuracy:r})=>Tt`
    <rect x=${n*_r} y=${(1-r)*_r} width=${(i-n)*_r} height=${r*_r} />
  `,s=({confidence:n,accuracy:i})=>Tt`
    <circle cx=${n*_r} cy=${(1-i)*_r} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${S.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function Uk(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:p})=>{let w=S.range(Z(i,0),Z(r,0));return We(w,[At(o),Z(l,1),Z(p,1)])},{columns:s}=S,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Qt(S.calibrationTable,[s.confidenceRange,...n],e.map(t))}var hl=class{#t;#e;#s;#n;#i;#r;#o=null;#a;constructor({name:t,version:s,evaluation:n,input_transform:i},r){this.#t=t,this.#e=s,this.#s=n!==null,this.#n=i?.class_names??[],this.#i=i?.kind==="table",this.#r=new Rt(r),this.#a=new ul({model:t,version:s,names:this.#n,redraw:r});let o=()=>X`/models/${t}/versions/${s}/evaluation`;this.#s&&this.#r.get(o)}show({label:t,digit:s,after:n}){let i=/^\d+$/.test(t??"")&&/^\d+$/.test(s??"");this.#o=i?{label:Number(t),digit:Number(s)}:null,this.#s&&this.#a.show({cell:this.#o,after:n})}close(){this.#r.abort(),this.#a.close()}template(){let{value:t}=this.#r;return t!==null?this.#l(t):a`
      <section class="card">
        <h2>${S.evaluation}</h2>
        ${this.#s?Gt(this.#r,()=>null):a`<p>${S.noEvaluation}</p>`}
      </section>
    `}#l({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let[r,o]=[this.#t,this.#e],l=(w,_)=>U("models",{model:r,version:o,label:w,digit:_}),p={counts:s,names:this.#n,chosen:this.#o,linkOf:l};return a`
      <div class="columns wide">
        <section class="card">
          <h2>${S.confusion}</h2>
          <confusion-matrix .shown=${p}></confusion-matrix>
        </section>
        ${this.#a.template(this.#i?null:t)}
      </div>
      <div class="columns">
        <section class="card"><h2>${S.classes}</h2>${Bk(n,this.#n)}</section>
        <section class="card"><h2>${S.calibration}</h2>${Wg(i)}</section>
      </div>
    `}};function Bk(e,t){let s=({label:p,examples:w,precision:_,recall:T})=>We(t[p]??p,[At(w),Z(_,1),Z(T,1)]),{label:n,examples:i,precision:r,recall:o}=S.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${S.classesMeaning}</p>
    ${Qt(S.classes,l,e.map(s),{isFocusable:!0})}
  `}var Ku=20,co=100;function Vg(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:p}=S.prediction,w=[...e.keys()].sort((R,rt)=>Math.abs(t[rt])-Math.abs(t[R])),_=Math.abs(t[w[0]])||1,T=R=>a`
    <tr>
      <th scope="row">${e[R]}</th>
      <td>${s[e[R]]}</td>
      <td>${qk(t[R]/_)}</td>
      <td class="number">${ht(t[R],3)}</td>
    </tr>
  `;return a`
    ${Qt(p,[n,i,r,{number:o}],w.slice(0,Ku).map(T),{kind:"contributions",isFocusable:!0})}
    ${w.length>Ku?a`<p class="faint">${l(Ku)}</p>`:null}
  `}function qk(e){let t=Math.abs(e)*co;return a`
    <svg viewBox=${`0 0 ${2*co} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?co-t:co} y="2" width=${t} height="12" />
      <path d=${`M${co} 0V16`} />
    </svg>
  `}var Hk=6;function Gg(e){let t=({mean:s,values:n})=>n===null?ht(s??0,Hk):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function Xg(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function Jg(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function Yg(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),p={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?S.prediction.column(ht(r.mean),ht(r.std)):""},w=_=>n(r.name,_.target.value);return Qe(p,Wk(r,t[r.name],p,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function Wk({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${Ve(s)} @change=${n}>
        ${os(e.map(o=>[o,o]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${r.length>0}
      aria-describedby=${Ve(s)}
      @input=${n}
    />
  `}var Qu=20,ml=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=null;#l=new Rt(()=>this.#d());#c=new _n((t,s)=>this.#v(s));constructor(t,s){this.#t=t,this.#s=s,this.#e=t.input_transform.columns,this.#n=Gg(this.#e)}show({example:t}){let s=this.#i===null,n=/^\d+$/.test(t??"")?Number(t):this.#i??0;n!==this.#i&&(this.#i=n,this.#p(()=>n),s||document.querySelector(".prediction")?.scrollIntoView())}close(){this.#l.abort(),this.#c.cancel()}template(){let{title:t,meaning:s}=S.prediction,n=(i,r)=>this.#f(i,r);return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${i=>i.preventDefault()}>
            ${this.#m()} ${Yg(this.#e,this.#n,this.#u,n)}
          </form>
          <div class="stack">
            ${oe(this.#u.size>0?null:this.#a)} ${this.#h()}
          </div>
        </div>
      </section>
    `}get#u(){let t=new Set(this.#e.map(({name:n})=>n)),s=(this.#a?.fields??[]).map(({loc:n,msg:i})=>[String(n.at(-1)),i]);return new Map(s.filter(([n])=>t.has(n)))}#m(){let{loadExample:t,example:s,noExamples:n}=S.prediction,{value:i,error:r}=this.#l;if(i===null&&r===null)return null;if(i===null)return a`<p>${n}</p>`;let o=l=>Math.floor(Math.random()*l);return a`
      <div class="row">
        <button type="button" @click=${()=>this.#p(o)}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `}#h(){if(this.#o===null)return null;let{answer:t,contributions:s,contributionsMeaning:n,mostProbable:i}=S.prediction,{class:r,probabilities:o,columns:l,contributions:p,texts:w}=this.#o,{class_names:_}=this.#t.input_transform,T=[...o.keys()].sort((kt,je)=>o[je]-o[kt]),[L]=T,R=T.slice(0,Qu).sort((kt,je)=>kt-je),rt=kt=>this.#$(kt);return a`
      <p role="status"><strong>${t(_[L],Z(o[L]))}</strong></p>
      ${Jo(o,L,{picked:r,pick:rt,names:_,shown:R})}
      ${T.length>Qu?a`<p class="faint">${i(Qu)}</p>`:null}
      <div>
        <h3>${s(_[r])}</h3>
        <p class="faint">${n}</p>
        ${Vg(l,p,w)}
      </div>
    `}#p(t){let{dataset:s,dataset_version:n}=this.#t;this.#l.run(async i=>{let r=s&&await ar({dataset:s.name,dataset_version:n},i);if(!r?.test_examples)throw new Error(S.prediction.noExamples);let o=t(r.test_examples);return yt(X`/datasets/${s.name}/versions/${n}/test/${o}`,{signal:i})})}#d(){let{value:t,error:s}=this.#l;t!==null&&s===null&&(this.#n=Xg(t.row)),this.#r=null,this.#g()}#f(t,s){this.#n={...this.#n,[t]:s},this.#g()}#$(t){this.#r=t,this.#g()}#g(){this.#c.submit(null),this.#s()}async#v(t){let{name:s,version:n}=this.#t,i=this.#n,r=[Jg(this.#e,i)],o={model:s,version:n,rows:r,...this.#r===null?{}:{class:this.#r}};try{let l=await Zt(()=>Pt("POST","/explain",o,{signal:t}),t);this.#o={...l,texts:i},this.#a=null}catch(l){if(l.name==="AbortError")throw l;this.#o=null,this.#a=l}this.#s()}};function Qg(e,t){let{columns:s,fact:n}=S,{dataset:i,weights:r}=e,o=[[s.accuracy,Z(e.metrics.test_accuracy)],[s.layers,Xu(e.layer_sizes)],[s.parameters,At(e.parameters)],[s.size,rn(r.size_bytes)],[s.created,Re(e.created_at)],[s.origin,Ju(e.job_id)],...e.job_id===null?[]:[[n.reproduced,Vk(t)]],[n.dataset,i===null?S.noDataset:Kg(i.name,i.sha256)],[n.weights,Kg(S.sha256,r.sha256)]];return Vs(S.facts,o)}function Zg(e){let t=Object.entries(e).map(([s,n])=>[S.environmentNames[s],n]);return Vs(S.environment,t)}function Vk(e){return e===null?null:e.length===0?S.notReproduced:a`<ul class="plain">${tl(e)}</ul>`}function Kg(e,t){return a`${e} <code class="digest">${t}</code>`}var pl=class{#t;#e;#s;#n;#i={};#r=new Rt(()=>this.#u());#o=new Rt(()=>this.#d());#a=null;#l=null;#c=!1;constructor(t,{model:s,version:n},i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#r.run(async r=>{let o=X`/models/${s}/versions/${n}`,[l]=await Promise.all([yt(o,{signal:r}),Wn(r)]);return l})}show(t){this.#i=t,this.#l?.aliases.show(t),this.#l?.evaluation.show(t),this.#l?.prediction?.show(t),this.#d()}close(){this.#c=!0,this.#r.abort(),this.#o.abort(),this.#l?.aliases.close(),this.#l?.evaluation.close(),this.#l?.downloads.close(),this.#l?.prediction?.close()}#u(){let{value:t}=this.#r;t!==null&&(this.#l=this.#m(t),this.#h(t)),this.show(this.#i)}#m(t){let{name:s,version:n}=t,i=()=>this.#d();return{prediction:t.input_transform?.kind==="table"?new ml(t,i):null,aliases:new kr({model:s,here:n,address:this.#n,redraw:i,onDone:i}),downloads:new cl({model:s,version:n}),evaluation:new hl(t,i)}}#h({job_id:t,spec:s}){t!==null&&this.#o.run(n=>sl({id:t,model:s.model},n))}async#p(){let{version:t}=this.#r.value;if(await is(S.deleteQuestion(this.#e,t),S.deleteYes)){this.#a=null;try{await Pt("DELETE",X`/models/${this.#e}/versions/${t}`),this.#c||(location.hash=U("models",{model:this.#e}))}catch(s){this.#a=s,this.#d(),this.#t.querySelector(".error")?.scrollIntoView({block:"nearest"})}}}#d(){let{value:t}=this.#r,s=this.#r.error??this.#o.error??this.#a,n={href:U("models",{model:this.#e}),text:S.allOf(this.#e)},i=S.versionTitle(this.#e,t?.version??this.#s),r=Gt({value:t,error:s},o=>this.#f(o));Bn(this.#t,{title:i,back:n},r)}#f(t){let{spec:s,metrics:n,environment:i}=t,{prediction:r,aliases:o,downloads:l,evaluation:p}=this.#l;return a`
      <div class="columns">
        <section class="card">
          <h2>${S.facts}</h2>
          ${Qg(t,this.#o.value)} ${this.#$(t)}
        </section>
        <section class="card"><h2>${un.title}</h2>${Za(n)}</section>
      </div>
      ${r?.template()} ${o.template()} ${p.template()}
      <div class="columns">
        ${l.card}
        <section class="card">
          <h2>${S.environment}</h2>
          ${Zg(i)}
        </section>
        ${s&&a`<section class="card"><h2>${S.spec}</h2>${Ka(s)}</section>`}
      </div>
    `}#$(t){return a`
      <div class="row">
        ${Gk(t)}
        <a class="button" href=${U("train",Pa(t))}>${S.continue}</a>
        <button class="danger quiet" @click=${()=>this.#p()}>${S.delete}</button>
      </div>
    `}};function Gk({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,p)=>a`<a class="button" href=${U(o,{model:e,version:t,...l})}>${p}</a>`,r={dataset:n?.name===xi?null:n?.name};return[s===null||qn(s)?i("draw",{},S.draw):null,s===null||on(s)?i("inspect",r,S.inspect):null]}function t$(e,t){return ir(e,({model:s,version:n,compare:i})=>{if(!s)return{key:dl(),open:r=>Bs(r,"model-list",{address:t})};if(i)return{key:dl(s,"compare"),open:r=>new rl(r,s)};if(n){let r={model:s,version:n},o=l=>new pl(l,r,t);return{key:dl(s,"version",n),open:o}}return{key:dl(s),open:r=>new ll(r,s,t)}})}function dl(...e){return JSON.stringify(e)}var Zu=e=>e===1?"1 hidden unit":`${e} hidden units`,e$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,D={title:"Train",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Vo[t]}, ${Wo(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${Wo(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${Wo(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${de(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${e$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Zu(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Zu(e)} after epoch ${t}${e$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Zu(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Qs="on",uo="off",Xk="true";function ho(e,t){return e.kind==="union"?t?.kind??Kr:e.kind==="part"?t==null?uo:Qs:t==null?"":e.kind==="tags"?cu(t):Array.isArray(t)?lu(t,{isMarked:e.kind==="rates"}):String(t)}function fl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===Xk:e.kind==="tags"?Yk(t):e.kind==="number"?th(t):e.kind==="names"?gl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?Jk(t):e.kind==="rates"?th(t):t}function th(e){let t=Number(e);return Number.isFinite(t)?t:e}function Jk(e){return gl(e).map(t=>t===""?t:th(t))}function gl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function s$(e){let t=n$(e),s=t.filter(eh).map(n=>i$(n)[0]);return{invalid:t.filter(n=>!eh(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function Yk(e){return Object.fromEntries(n$(e).filter(eh).map(i$))}function n$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function eh(e){return e.indexOf("=")>0}function i$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function sh({choiceTitles:e},t){return e[t]??o$(t)}function r$(e){return[e.description&&`${o$(e.description)}.`,D.formats[e.kind],Kk(e.bounds),Qk(e)].filter(Boolean).join(" ")}function Kk({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?At(l):l);if(!s&&!n)return D.between(i,r);let o=s?D.above(i):D.from(i);return D.inBounds(o,n?D.below(r):D.upTo(r))}function Qk(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=ho(e,e.defaultValue);return t===""?"":e.kind==="flag"?D.byDefault(e.defaultValue?D.on:D.off):e.kind==="union"&&t===Kr?"":D.byDefault(e.choices.length>0?sh(e,t):t)}function o$(e){return e[0].toUpperCase()+e.slice(1)}var Zk=3;function nh(e,t){let s=ih(e,t),n=e.kind==="flag"||e.kind==="part";return Qe(s,t_(e,t,s),{isChanged:t.isChanged,isTick:n})}function ih(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:r$(e)}}function t_(e,t,s){return t.options!=null?a$(e,t,s,Ws(t.options,t.text)):e.kind==="choice"||e.kind==="union"?a$(e,t,s,e.choices.map(n=>[n,sh(e,n)])):e.kind==="flag"?l$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?l$(e,t,s,{yes:Qs,no:uo}):e.kind==="tags"?s_(e,t,s):e.kind==="names"?[$l(e,t,s),e_(t)]:$l(e,t,s)}function $l(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
    <input
      id=${r.id}
      name=${e.name}
      .value=${t}
      ?disabled=${!i}
      placeholder=${s}
      inputmode=${e.kind==="number"?"decimal":"text"}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${r.wrong.length>0}
      aria-describedby=${Ve(r)}
      @input=${o=>n(o.target.value)}
    />
  `}function e_({text:e,change:t,suggestions:s=[]}){let n=gl(e),i=l=>t([...n,l].join(D.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${D.add(l)}</button>`,o=s.filter(l=>!n.some(p=>p.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function a$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @change=${r=>s(r.target.value)}
    >
      ${os(i,t)}
    </select>
  `}function l$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function s_(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${Zk}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var c$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],u$={model:["model","start_from","publish","tags"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"],limits:["max_seconds","checkpoint_seconds"]};function h$(e,t){let{shown:s}=e,n=_=>_.map(T=>s.find(L=>L.name===T)).filter(Boolean),i=n(c$),r=Object.entries(u$).map(([_,T])=>[_,n(T)]),o=i.flatMap(_=>e.partsOf(_)).filter(_=>!i.includes(_)),l=new Set([...c$,...Object.values(u$).flat(),...t]),p=e.fields.filter(({name:_})=>!l.has(_)),w=r.map(([_,T])=>[_,_==="optimizer"?[...o,...T]:T]);return{main:i,lengths:n(t),groups:[...w,["other",p]]}}var n_=["augmentation.kind"],i_=["hidden_sizes","activation","initializer.kind"],m$=["steps","epochs"],Er=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Hc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?n_:[],...this.valueOf("start_from")===Qs?i_:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Qs?Qs:uo:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||ho(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Qs&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[ia(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Qs?this.#i(this.partsOf(t)):void 0;let n=fl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===ho(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function p$(e){let{main:t,lengths:s,groups:n}=h$(e.form,m$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${D.form} @submit=${i}>
      ${r_(e)}
      <div class="main-fields">
        ${t.map(r=>nh(r,rh(r,e)))} ${o_(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?D.starting:D.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${D.reset}</button>
      </div>
      ${a_(n,e)}
    </form>
  `}function r_({wrong:e,formErrors:t}){let s=e.size>0?[D.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function d$(e,t){let s=t.form.partsOf(e),n=nh(e,rh(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>d$(i,t))}
    </div>
  `}function rh(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function o_(e,t){let{form:s}=t,n=e.find(({name:w})=>w===s.length),i=rh(n,t),r={...ih(n,i),label:D.length},o=w=>{s.chooseLength(w),t.change(w)},l={name:"length",label:D.lengthUnit,options:e.map(({name:w,title:_})=>[w,_]),chosen:n.name,choose:o},p=a`
    <div class="length">
      ${$l(n,i,r)}
      ${rr(l)}
    </div>
  `;return Qe(r,p,{isChanged:i.isChanged})}function a_(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${D.more} ${i>0?a`<span class="badge accent">${D.changed(i)}</span>`:null}
      </summary>
      <div class="stack">
        ${e.map(([r,o])=>l_(r,o,t))}
        <details>
          <summary>${D.request}</summary>
          <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
        </details>
      </div>
    </details>
  `}function l_(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${D.groups[e]}</legend>
      ${t.map(n=>d$(n,s))}
    </fieldset>
  `}var c_=["number","rates"],u_=/^\s*-?\d*,\d+\s*$/;function f$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=h_(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],m_(l.rest,o)])}return{byName:n,others:i}}function g$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=s$(e.textOf(s)),r=[...n.map(D.invalidTag),...i.map(D.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function $$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!c_.includes(s.kind)||u_.test(t.textOf(s))&&e.set(s.name,[...n,D.decimalPoint])}}function h_(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function m_([e],t){return e===void 0?t:typeof e=="number"?D.itemIsWrong(e+1,t):D.tagIsWrong(e,t)}var p_=200,bl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Zo(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,D.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Vp(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),D.datasetVersion(i)]);return[[vs,D.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||D.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",D.defaultVersion(s.default)],[vs,D.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,D.alias(r,o)]),...n.map(r=>[String(r.version),D.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return Zt(()=>Ze(Ft(t,{limit:p_}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var d_=422,wl=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new bl(n,()=>this.#a()),this.#n=new Le(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>Ia(r,n);this.#i=new Le(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===Gr.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new Er(await Wn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#a(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#l()}#l(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#l()};async start(){this.isStarting||(this.wrong=g$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#m(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#m(t){if(t.name==="AbortError")return;let{byName:s,others:n}=f$(t.fields??[],this.form.shown);$$(s,this.form);let i=t.status===d_&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var b$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},f_={notebook:{},better:{...b$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...b$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function w$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=([i,r])=>a`
    <button type="button" aria-pressed=${g_(e,r)===s} @click=${()=>t(ki(r))}>
      <strong>${D.presets[i].title}</strong>
      <span class="faint">${D.presets[i].text}</span>
    </button>
  `;return a`
    <div class="presets" role="group" aria-label=${D.presetsLabel}>${Object.entries(f_).map(n)}</div>
  `}function g_({allFields:e},t){let s=new Er(e);return s.choices=ki(t),JSON.stringify(s.spec)}var v$=.95;function x$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,p=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,w=Z(p).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${w}</p>
      <div class="headline-text">
        <p class="faint">${D.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${rs(i.state)} ${Un(i)} ${D.stopReasons[l.stop_reason]??""}
            ${b_(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${$_(i,r)}</p>
      ${me(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${D.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${D.cancel}</button>
          `:q}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Du(l)}
    ${oe(n)}
  `}function $_(e,t){let{progress:s}=e,n=D.epochOf(At(t.at(-1)?.epoch??s.epoch));return!me(e)||s.eta_seconds===null?n:`${n} \xB7 ${D.left(Fn(s.eta_seconds))}`}function b_(e){let t=e.findIndex(({test_accuracy:n})=>n>=v$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${D.milestone(Z(v$,0),Fn(Math.max(1,s)))}</span>`}var w_=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Dt={sources:{fresh:()=>"Before training",job:({epoch:e})=>e===1?"After 1 epoch":`After ${e} epochs`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${w_(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function y$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),p={x:1,y:22+(t-22-l)/2,width:l*n,height:l},w=Math.max(...s.map(({length:kt})=>kt)),_=(t-22-14)/Math.max(w,1),T=Math.max(3,Math.min(9,_*.42)),L=e-o,R=(L-14-p.width)/s.length,rt=s.map((kt,je)=>{let ze=p.x+p.width+R*(je+1)-T,hn=Math.min((t-22-14)/kt.length,_*2.6,30),Zs=22+(t-22-hn*kt.length)/2;return kt.map((Sr,Tn)=>({x:ze,y:Zs+hn*(Tn+.5),unit:Sr}))});return{width:e,height:t,radius:T,input:p,columns:rt,bars:L}}function k$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function _$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,p=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(p+.5)/o}}function E$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var v_=3,S$=.08,x_=2.6,vl=10,y_=10,k_=70,oh=7,__=9,E_=50;function T$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?q:t.layers.map((i,r)=>{let o=r===0?n:S_(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,p=i.units.flatMap((w,_)=>i.weights[_].map((T,L)=>{let R=s?.layer===r&&s?.unit===w;return T_(o(i.inputs[_][L]),e.columns[r][_],T/l,R)}));return Tt`<g class=${s===null?"weights":"weights dimmed"}>${p}</g>`})}function S_(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function T_(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return Tt`
    <path
      class=${n?`${r} focused`:r}
      d=${k$(e,t)}
      stroke-width=${(.5+(x_-.5)*i).toFixed(2)}
      stroke-opacity=${(S$+(1-S$)*i*i).toFixed(2)}
    ></path>
  `}function A$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,p=A_(t,i),w=i===e.columns.length-1;return e.columns[i].map(({x:_,y:T,unit:L},R)=>{let rt=l?.[R]??0,kt=s?.layer===i&&s.unit===L,je=o.layer===i&&o.unit===L,ze=w?Dt.class(n[L]??L):Dt.unit(L,i+1);return Tt`
      <g
        class=${kt?"unit focused":"unit"}
        role="button"
        tabindex=${je?0:-1}
        data-layer=${i}
        data-unit=${L}
        aria-label=${l?`${ze}: ${Dt.output(ah(rt,w))}`:ze}
        @pointerenter=${()=>r({layer:i,unit:L})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:L})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${_} cy=${T} r=${e.radius}></circle>
        <circle
          class=${rt<0?"fill against":"fill for"}
          cx=${_} cy=${T} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(rt)/p).toFixed(2)}
        ></circle>
      </g>
    `})}function A_(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function O$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:p})=>String(s[p]??p).length)),o=Math.min(k_,12+oh*r),l=Math.max(y_,e.width-e.bars-o-E_);return n.map(({y:p,unit:w},_)=>{let T=i?.[_]??0,L=String(s[w]??w),R=(rt,kt)=>Tt`<rect class=${rt} x=${e.bars+o} y=${p-vl/2} width=${kt} height=${vl} rx="2"></rect>`;return Tt`
      <g class=${O_(t,w)} aria-hidden="true">
        <text x=${e.bars} y=${p} dy="0.35em">${xl(L,__)}</text>
        ${R("track",l)} ${R("bar",(l*T).toFixed(1))}
        <text class="share" x=${e.width-1} y=${p} dy="0.35em" text-anchor="end">${i?Z(T,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${p-vl} width=${o-2} height=${2*vl} rx="4"></rect>
      </g>
    `})}function O_(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function xl(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function ah(e,t){return t?Z(e,1):ht(e,v_)}var M_=3;function M$(e){return e.flatMap((t,s)=>Array(I$(t)).fill(s))}function N$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+I$(n));s+=i.length;let r=n.kind==="number"?ht(i[0],M_):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function I$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var C$=3;function P$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Dt.legend}</p>`;let l=t.layer===e.layers.length-1,p=l?Dt.class(s[t.unit]??t.unit):Dt.unit(t.unit,t.layer+1),w=t.layer===0?n:R=>Dt.unit(R,t.layer),_=r.weights[o].map((R,rt)=>Dt.weightOf(w(r.inputs[o][rt]),ht(R,C$))),T=e.unit,L=i&&t.layer===0&&T?.layer===1&&T.unit===t.unit;return a`
    ${L?a`<signed-image .values=${T.weight} .label=${Dt.weightImage(t.unit)}></signed-image>`:q}
    <p>
      <strong>${p}</strong>: ${Dt.output(ah(r.values[o],l))}.
      ${_.length>0?Dt.strongest(_.join(Dt.betweenWeights)):q}
    </p>
  `}function L$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),p=i[r.indexOf(l)],w=Dt.shown(i.length,e[o+1]);return Dt.layer(o+1,w,Dt.mostActive(p,ht(l,C$)))});return[Dt.describe(e.join(Dt.betweenSizes)),s,...n].join(Dt.between)}var N_=300,I_=260,C_=560,R$=20,D$=12,P_=404,L_=422,R_=135,lh=class extends Vt{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s="";#n=0;#i=null;#r={layer:0,unit:0};#o="";#a=0;#l=new ResizeObserver(()=>this.#u());#c=new _n((t,s)=>this.#p(t,s));constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#c.cancel()}#u(){this.clientWidth!==this.#a&&(this.#a=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,stamp:s}=this.network,n={network:t,image:this.#m,units:R$,...this.#h},i=JSON.stringify([n,s]);i!==this.#s&&(this.#s=i,this.#c.submit({body:n,info:this.info}))}get#m(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#n%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#i?.layer===0&&on(this.info)?{unit:{layer:1,unit:this.#i?.unit}}:{}}async#p({body:t,info:s},n){let i=()=>Pt("POST","/inspect/summary",t,{signal:n});try{let r=await("job_id"in t.network?i():Zt(i,n));this.#d({...r,image:t.image},s)}catch(r){if(r.status===L_)this.#f(r);else if(r.status!==P_&&!r.isTemporary)throw r}}#d(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#o="";let o=t.layers.map((l,p)=>j_(l,r?.[p].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#f(t){this.#t=null,this.#o=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#a>0))return a`<div class="network-space"></div>`;let s=this.#g(),{layout:n,summary:i}=s,r=this.#w(i);return a`
      <div class="network-picture">
        ${this.#x(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:L$(i,r)}
          @keydown=${o=>this.#E(o,n)}
        >
          ${this.#b(n)} ${T$(s)}
          ${n.columns.map((o,l)=>A$(s,l,{select:this.#k,tabStop:this.#r}))}
          ${O$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#y(i)} ${r}</p>
        ${this.network?.isGone?q:this.#$()}
      </div>
      <div class="unit-details">
        ${this.#o?a`<p class="notice">${this.#o}</p>`:P$({...s,...this.#v})}
      </div>
    `}#$(){let t=this.info.kind==="table"?Dt.anotherRow:Dt.anotherImage;return a`<button type="button" class="small" @click=${this.#_}>${t}</button>`}#g(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>D_(Math.min(l,R$))),r=this.#a<C_?I_:N_,o=y$({width:this.#a,height:r},i,this.#v.ratio);return i[this.#r.layer]?.includes(this.#r.unit)||(this.#r={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#i,classNames:lr(this.info),placeOf:l=>_$(o.input,this.#v.placeOf(l),this.#v.grid)}}get#v(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let _=M$(s),T=Math.min(s.length,D$);return{ratio:1,grid:{columns:1,rows:T},placeOf:rt=>Math.min(_[rt],T-1),inputName:rt=>s[_[rt]].name,hasImages:!1}}let[i,r,o=1]=n,l=_=>Math.floor(_/o),p=_=>Dt.pixel(Math.floor(l(_)/r),l(_)%r),w={columns:r,rows:i};return{ratio:r/i,grid:w,placeOf:l,inputName:p,hasImages:on(this.info)}}#x({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return q;let{kind:n,columns:i}=this.info;return n==="table"?z_(N$(i,this.#t.pixels).slice(0,D$),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#w(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#g().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#b({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#a/3)<R_?Dt.shownShort:Dt.shown,r=([{x:o},...l],p)=>Tt`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[p])}</text>`;return t.slice(0,-1).map(r)}#y(t){let s=t?.network;return s===void 0?q:a`<span class="badge">${Dt.sources[s.kind](s)}</span>`}#w(t){let s=lr(this.info),{split:n,index:i}=this.#t?.image??this.#m,r=this.#t?.label,o=(n==="test"?Dt.example:Dt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:p}=t;if(l===null)return`${o}, ${Dt.notRead}`;let w=p.at(-1).values[p.at(-1).units.indexOf(l)],_=l===r?Dt.right:Dt.wrong;return`${o}, ${Dt.predicted(s[l],Z(w,1))}: ${_}`}#k=t=>{this.#i=t,t!==null&&(this.#r=t),this.requestUpdate()};#_=()=>{this.#n+=1,this.requestUpdate()};async#E(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#r,o=s[i].findIndex(_=>_.unit===r),l=s[i+n[0]];if(l===void 0)return;let p=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),w=l[Math.max(0,Math.min(l.length-1,p))];this.#k({layer:i+n[0],unit:w.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",lh);function D_(e){return Array.from({length:e},(t,s)=>s)}function j_(e,t){let s=E$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function z_(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/oh)-2,p=({name:w,value:_},T)=>{let L=xl(_,Math.ceil(l/2));return Tt`
      <g>
        <title>${w}: ${_}</title>
        <text class="cell" x=${t} y=${s+o*(T+.5)} dy="0.35em">${xl(w,l-L.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(T+.5)} dy="0.35em" text-anchor="end">${L}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(p)}</svg>`}var F_=["activation","initializer","seed","dataset","dataset_version"];function j$({job:e,hasEnded:t},s){let{spec:n,model:i,id:r}=e,o=F$(n);return i!==null?{...o,choice:{model:i.name,version:i.version},stamp:null}:s!==null?{...o,choice:{job_id:r},stamp:s,isGone:t}:o}function z$(e){let{spec:t}=e,s=t.start_from,n=F$({...U_(e),...t});return e.valueOf("start_from")===Qs?s?.model?{...n,choice:{model:s.model,version:s.version??"latest"}}:null:n.hiddenSizes.length>0&&n.hiddenSizes.every(r=>Number.isInteger(r)&&r>0)?n:null}function F$(e){let t=Object.fromEntries(F_.filter(s=>e[s]!=null).map(s=>[s,e[s]]));return{choice:{hidden_sizes:e.hidden_sizes,...t},stamp:null,hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function U_({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??fl(n,"")]))}var ch=class extends Is{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",ch);function U$({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${B_(e)}
      <div class="row">
        <button @click=${n}>${D.settings}</button>
        ${q_(e.job,s)}
      </div>
    </section>
  `}function B_({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[D.facts.step,D.stepOf(At(s.step),At(s.total_steps))],[D.facts.speed,ht(s.steps_per_second)],[D.facts.loss,ht(n?.train_loss)],[D.facts.trainAccuracy,Z(n?.train_accuracy)],[D.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[D.facts.attempt,e.attempt>1?At(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function q_({id:e,state:t,model:s},n){let i=(w,_)=>a`<a href=${w}>${_}</a>`,r={dataset:n?.name===xi?null:n?.name},o=w=>[n===null||qn(n)?i(U("draw",w),D.draw):null,n===null||on(n)?i(U("inspect",{...w,...r}),D.inspect):null],l=i(U("jobs",{job:e}),D.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let p={model:s.name,version:s.version};return[i(U("models",p),D.version),...o(p),l]}function B$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,o]=i?[D.insightNever,D.insightNever]:[D.classesLater,D.weightsLater],l=({epoch:p})=>p===null?0:n.lastEpoch-p;return a`
    <div class="columns">
      <section class="card">
        <h2>${D.classes}</h2>
        <p class="faint">${e===null?r:D.classesOf(e.epoch,l(e))}</p>
        ${e&&Yo(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!on(s)?null:H_(t,o,l)}
    </div>
  `}function H_(e,t,s){return a`
    <section class="card">
      <h2>${D.weights}</h2>
      <p class="faint">${e===null?t:D.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${D.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function q$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=D,o=a`<span class="unseen">${D.actions}</span>`,l=[s,n,{number:r},{number:i},o],p=e.map(w=>W_(w,t));return Qt(D.shown,l,p,{kind:"run-legend",isFocusable:!0})}function W_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${V_(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${rs(s.job.state)} ${me(s.job)?G_(s.job,n):q}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${ht(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${X_(e,t)}</td>
    </tr>
  `}function V_({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?xr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${el({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${D.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${ye("best")}${D.best}</span>`:q}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function G_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?Fn(r):At(n);return a`
    <progress max=${i} .value=${n} aria-label=${D.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function X_({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${s?D.show(t):D.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?D.showShort:D.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${D.remove(t)}
        title=${D.remove(t)}
        @click=${()=>i(e.id)}
      >
        ${ye("close")}
      </button>
    </span>
  `}function uh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(H$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:H$(s).filter(r=>n.includes(r))}}function hh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function yl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function W$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function V$({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function G$(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function H$(e){return e.split(",").filter(t=>t!=="")}function X$(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let p=new FormData(l.target).get("run");p&&n(String(p))}}>
      <label for="run-picker">${D.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${os([["",D.choose],...r.map(J_)],"")}
      </select>
      <button ?disabled=${i}>${D.overlay}</button>
      ${i?a`<span class="faint">${D.full(20)}</span>`:q}
    </form>
  `}function J_({id:e,spec:t,state:s,submitted_at:n}){let i=pt.states[s];return[e,D.recent(t.model,i,Re(n),xr(t))]}var Y_=.3,J$=1,mh=-1,Y$=404,K_=422,_l=class{sheet=null;classes=null;dataset=null;#t;#e=null;#s=mh;#n=!1;#i=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#i.abort()}update(t){if(t!==this.#e&&this.#r(t),t?.job?.spec==null||this.#n||document.hidden)return;(t.hasEnded||this.#s===mh||t.lastEpoch>this.#s&&K$(t))&&this.#s!==1/0&&this.#o(t,this.#i.signal)}#r(t){this.#i.abort(),this.#i=new AbortController,this.#e=t,this.#s=mh,this.#n=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#n=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await ar(t.job.spec,s),t.hasEnded?await this.#l(t.job.model,s):K$(t)&&await this.#c(t,s),this.#s=n}catch(i){if(i.name==="AbortError")return;if(i.status===Y$&&(this.#s=n),await he(J$,s).catch(()=>{}),i.status!==Y$&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#n=!1,this.#t.requestUpdate()}async#l(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await Ze(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#u(`${n}/weights?format=png`,s)}async#c(t,s){if(await he(Y_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await Ze(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#u(`${n}?format=png`,s),this.#t.requestUpdate(),await he(J$,s)}async#u(t,s){if(this.dataset!==null&&!on(this.dataset))return null;try{let n=await hs(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Jr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===K_)return null;throw n}}};function K$({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var Z_="/jobs?limit=30",El=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new Ns;#i;constructor(t,s){this.#e=t,this.#s=s,this.snapshot=new _l(t),this.#n.addEventListener("change",this.#r),this.#i=new Le(t,{task:(n,{signal:i})=>tE(i),args:()=>[]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#r)}hostUpdate(){this.snapshot.update(this.chosen?.run??null)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#r),this.#n.close(),this.#i.abort()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=Qp(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:ao(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#r=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#o({...this.#t,chosen:t}),toggle:t=>this.#o(G$(this.#t,t)),remove:t=>this.#a(t),overlay:t=>this.#o({...yl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#l(t)};#o(t){this.show(t),this.#s(t)}#a(t){this.#o(V$(this.#t,t)),this.#i.run()}async#l(t){if(await is(D.cancelQuestion(ao(t.job)),D.cancel)){try{t.absorbJob(await Pt("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function tE(e){try{let{items:t}=await Ze(Z_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function Q$(e){return Bs(e,"train-view")}var ph=class extends Vt{static properties={choices:{attribute:!1}};#t=new bn("train");#e=!1;#s=new wl(this,{changed:t=>{this.#e=!0,this.#p(t)},started:t=>this.#h(t)});#n=new El(this,t=>{this.#e=!1,this.#t.change(hh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(uh(this.choices)))}render(){return a`
      <h1 class="unseen">${D.title}</h1>
      ${this.#s.form===null?q:w$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#i()}</div>
        <div class="train-run stack">${this.#r()}</div>
        <div class="train-more stack">${this.#u()} ${this.#m()}</div>
      </div>
    `}#i(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??D.loading}</p>`:p$(this.#s)}#r(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?x$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${D.none(this.#a)}</p>`}
        <network-picture .network=${this.#o} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#c():q}
    `}get#o(){let{chosen:t,snapshot:s}=this.#n;if(t&&this.#l)return j$(t.run,s.classes?.epoch??null);let{form:n}=this.#s;return n===null?null:z$(n)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#l)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.snapshot.dataset??(t?.name===s?t:null)}get#l(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(me(t)||!this.#e)}#c(){return a`
      <section class="card">
        <h2 class="unseen">${D.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#u(){let{chosen:t,snapshot:s}=this.#n;if(t===void 0||t.run.missing!==null)return q;let n=()=>this.#s.applyPreset(ki(t.run.job?.spec??{}));return[U$({...t,dataset:s.dataset},n),B$(s,t.run)]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r}=this.#n;return t.length+i.length===0?q:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${D.runs}</h2>
        <div role="status">${n&&D.replaced(n,20)}</div>
        ${t.length>0?q$(t,s):q} ${X$(i,r,s)}
      </section>
    `}#h(t){let s=uh(this.#t.choices),n=yl(s,t.id);this.#e=!1,this.#t.change(hh(n),{isStep:!0}),this.#n.show(n,{replaced:W$(s,t.id)})}#p(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",ph);function Z$(e){let t=!1,s=tr(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=xe.notices,e.replaceChildren(n,i,r);let o=()=>{pe(sE(s.view),n),pe([t?nE():null,iE(s),rE(te.outage),oE(us.isTokenNeeded)],i),r.classList.toggle("stale",te.outage!==null)};return te.addEventListener("change",o),us.addEventListener("change",o),{begin(l){let p=document.createElement("div");p.className=`view view-${l}`;let w=r.contains(document.activeElement);return r.replaceChildren(p),w&&r.focus(),p},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function eE(e){e.preventDefault(),document.getElementById("view")?.focus()}function sE(e){let t=s=>a`
    <li>
      <a href=${U(s)} aria-current=${s===e?"page":"false"}>
        ${ye(s)} ${xe.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${eE}>${xe.skip}</a>
    <a class="brand" href=${U(Fr[0])}>${jp()} ${xe.name}</a>
    <nav aria-label=${xe.navigation}>
      <ul>
        ${Fr.map(t)}
      </ul>
    </nav>
    ${us.isGuarded?null:a`<a class="aside" href="/docs">${xe.docs}</a>`}
    ${us.token&&a`<button class="aside" @click=${()=>us.signOut()}>${xe.signOut}</button>`}
  `}function nE(){return a`
    <p class="notice error" role="alert">
      ${xe.failed} <button @click=${()=>location.reload()}>${xe.reload}</button>
    </p>
  `}function iE({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(xe.unknownView(t,xe.views[e]))}
      ${s.length>0?n(xe.ignored(s)):null}
    </div>
  `}function rE(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${xe.outage(e)}</p>`}
    </div>
  `}function oE(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),us.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${xe.tokenNeeded}</p>
      <label>${xe.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${xe.tokenSend}</button>
      ${us.wasRejected?a`<p role="alert">${xe.tokenRejected}</p>`:null}
    </form>
  `:null}var aE={train:Q$,data:pd,draw:sf,inspect:ng,jobs:kg,models:t$,components:Up},Sl=Z$(document.body),mo={name:"",opened:null};async function tb(){let e=tr(location.hash),{view:t,choices:s}=e;if(Sl.showAddress(e),mo.name===t){mo.opened?.show(s);return}mo.opened?.close();let n={name:t,opened:null};mo=n;let i=Sl.begin(t);document.title=`${xe.views[t]} \xB7 ${xe.name}`;try{n.opened=aE[t](i,new bn(t)),Sl.showFailed(!1),await n.opened.show(s)}catch(r){throw mo===n&&Sl.showFailed(!0),r}}addEventListener("popstate",tb);tb();
