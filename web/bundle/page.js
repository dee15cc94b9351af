/*! Built by `make bundle` from sources with the digest 3ed2bda22ca1a68cbb6a222c1b92add83e78b0b4fe6a37186adc9e3772d3389b */
var Zb=["index","layer","unit","pixel","digit","label"],tw=/^\d{1,9}$/,Ur=["train","data","draw","inspect","jobs","models"],ew=["components"];function Zi(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Ur,...ew].includes(n)?n:Ur[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,w])=>w!==""),l=([w,_])=>Zb.includes(w)&&!tw.test(_),p=Object.fromEntries(o.filter(w=>!l(w)));return{view:i,choices:p,unknown:r,ignored:o.filter(l).map(w=>w.join("="))}}function U(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}var $n=class{#t;constructor(t){this.#t=t}get choices(){return Zi(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=Zi(location.hash);if(n!==this.#t)return;let r=U(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var ve={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Do=["queued","running","succeeded","failed","cancelled"];function he(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var jo=globalThis,xc=jo.ShadowRoot&&(jo.ShadyCSS===void 0||jo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,wp=Symbol(),rp=new WeakMap,sw=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==wp)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(xc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=rp.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&rp.set(t,e))}return e}toString(){return this.cssText}},nw=e=>new sw(typeof e=="string"?e:e+"",void 0,wp),iw=(e,t)=>{if(xc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=jo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},op=xc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return nw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:rw,defineProperty:ow,getOwnPropertyDescriptor:aw,getOwnPropertyNames:lw,getOwnPropertySymbols:cw,getPrototypeOf:uw}=Object,Fo=globalThis,ap=Fo.trustedTypes,hw=ap?ap.emptyScript:"",mw=Fo.reactiveElementPolyfillSupport,Hr=(e,t)=>e,wc={toAttribute(e,t){switch(t){case Boolean:e=e?hw:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},yc=(e,t)=>!rw(e,t),lp={attribute:!0,type:String,converter:wc,reflect:!1,useDefault:!1,hasChanged:yc};Symbol.metadata??=Symbol("metadata"),Fo.litPropertyMetadata??=new WeakMap;var tr=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=lp){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&ow(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=aw(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??lp}static _$Ei(){if(this.hasOwnProperty(Hr("elementProperties")))return;let e=uw(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Hr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Hr("properties"))){let t=this.properties,s=[...lw(t),...cw(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(op(n))}else e!==void 0&&t.push(op(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return iw(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:wc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:wc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??yc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};tr.elementStyles=[],tr.shadowRootOptions={mode:"open"},tr[Hr("elementProperties")]=new Map,tr[Hr("finalized")]=new Map,mw?.({ReactiveElement:tr}),(Fo.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var kc=globalThis,cp=e=>e,zo=kc.trustedTypes,up=zo?zo.createPolicy("lit-html",{createHTML:e=>e}):void 0,_c="$lit$",bn=`lit$${Math.random().toFixed(9).slice(2)}$`,Ec="?"+bn,pw=`<${Ec}>`,di=document,Wr=()=>di.createComment(""),Vr=e=>e===null||typeof e!="object"&&typeof e!="function",Sc=Array.isArray,vp=e=>Sc(e)||typeof e?.[Symbol.iterator]=="function",$c=`[ 	
\f\r]`,Br=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,hp=/-->/g,mp=/>/g,hi=RegExp(`>|${$c}(?:([^\\s"'>=/]+)(${$c}*=${$c}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pp=/'/g,dp=/"/g,xp=/^(?:script|style|textarea|title)$/i,Tc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=Tc(1),St=Tc(2),hE=Tc(3),Os=Symbol.for("lit-noChange"),q=Symbol.for("lit-nothing"),fp=new WeakMap,pi=di.createTreeWalker(di,129);function yp(e,t){if(!Sc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return up!==void 0?up.createHTML(t):t}var kp=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Br;for(let l=0;l<s;l++){let p=e[l],w,_,T=-1,R=0;for(;R<p.length&&(o.lastIndex=R,_=o.exec(p),_!==null);)R=o.lastIndex,o===Br?_[1]==="!--"?o=hp:_[1]!==void 0?o=mp:_[2]!==void 0?(xp.test(_[2])&&(i=RegExp("</"+_[2],"g")),o=hi):_[3]!==void 0&&(o=hi):o===hi?_[0]===">"?(o=i??Br,T=-1):_[1]===void 0?T=-2:(T=o.lastIndex-_[2].length,w=_[1],o=_[3]===void 0?hi:_[3]==='"'?dp:pp):o===dp||o===pp?o=hi:o===hp||o===mp?o=Br:(o=hi,i=void 0);let D=o===hi&&e[l+1].startsWith("/>")?" ":"";r+=o===Br?p+pw:T>=0?(n.push(w),p.slice(0,T)+_c+p.slice(T)+bn+D):p+bn+(T===-2?l:D)}return[yp(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},vc=class _p{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,p=this.parts,[w,_]=kp(t,s);if(this.el=_p.createElement(w,n),pi.currentNode=this.el.content,s===2||s===3){let T=this.el.content.firstChild;T.replaceWith(...T.childNodes)}for(;(i=pi.nextNode())!==null&&p.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let T of i.getAttributeNames())if(T.endsWith(_c)){let R=_[o++],D=i.getAttribute(T).split(bn),rt=/([.?@])?(.*)/.exec(R);p.push({type:1,index:r,name:rt[2],strings:D,ctor:rt[1]==="."?Tp:rt[1]==="?"?Ap:rt[1]==="@"?Op:Gr}),i.removeAttribute(T)}else T.startsWith(bn)&&(p.push({type:6,index:r}),i.removeAttribute(T));if(xp.test(i.tagName)){let T=i.textContent.split(bn),R=T.length-1;if(R>0){i.textContent=zo?zo.emptyScript:"";for(let D=0;D<R;D++)i.append(T[D],Wr()),pi.nextNode(),p.push({type:2,index:++r});i.append(T[R],Wr())}}}else if(i.nodeType===8)if(i.data===Ec)p.push({type:2,index:r});else{let T=-1;for(;(T=i.data.indexOf(bn,T+1))!==-1;)p.push({type:7,index:r}),T+=bn.length-1}r++}}static createElement(t,s){let n=di.createElement("template");return n.innerHTML=t,n}};function fi(e,t,s=e,n){if(t===Os)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Vr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=fi(e,i._$AS(e,t.values),i,n)),t}var Ep=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??di).importNode(t,!0);pi.currentNode=n;let i=pi.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let p;l.type===2?p=new Uo(i,i.nextSibling,this,e):l.type===1?p=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(p=new Mp(i,this,e)),this._$AV.push(p),l=s[++o]}r!==l?.index&&(i=pi.nextNode(),r++)}return pi.currentNode=di,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Uo=class Sp{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=q,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=fi(this,t,s),Vr(t)?t===q||t==null||t===""?(this._$AH!==q&&this._$AR(),this._$AH=q):t!==this._$AH&&t!==Os&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):vp(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==q&&Vr(this._$AH)?this._$AA.nextSibling.data=t:this.T(di.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=vc.createElement(yp(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Ep(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=fp.get(t.strings);return s===void 0&&fp.set(t.strings,s=new vc(t)),s}k(t){Sc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Sp(this.O(Wr()),this.O(Wr()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=cp(t).nextSibling;cp(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Gr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=q,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=q}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=fi(this,e,t,0),r=!Vr(e)||e!==this._$AH&&e!==Os,r&&(this._$AH=e);else{let o=e,l,p;for(e=i[0],l=0;l<i.length-1;l++)p=fi(this,o[s+l],t,l),p===Os&&(p=this._$AH[l]),r||=!Vr(p)||p!==this._$AH[l],p===q?e=q:e!==q&&(e+=(p??"")+i[l+1]),this._$AH[l]=p}r&&!n&&this.j(e)}j(e){e===q?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Tp=class extends Gr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===q?void 0:e}},Ap=class extends Gr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==q)}},Op=class extends Gr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=fi(this,e,t,0)??q)===Os)return;let s=this._$AH,n=e===q&&s!==q||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==q&&(s===q||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Mp=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){fi(this,e)}},dw={M:_c,P:bn,A:Ec,C:1,L:kp,R:Ep,D:vp,V:fi,I:Uo,H:Gr,N:Ap,U:Op,B:Tp,F:Mp},fw=kc.litHtmlPolyfillSupport;fw?.(vc,Uo),(kc.litHtmlVersions??=[]).push("3.3.3");var me=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new Uo(t.insertBefore(Wr(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ac=globalThis,er=class extends tr{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=me(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Os}};er._$litElement$=!0,er.finalized=!0,Ac.litElementHydrateSupport?.({LitElement:er});var gw=Ac.litElementPolyfillSupport;gw?.({LitElement:er});(Ac.litElementVersions??=[]).push("4.2.2");/**
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
*/var mE=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return Os}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:$w}=dw,gp=e=>e,bw=e=>e.strings===void 0,$p=()=>document.createComment(""),qr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore($p(),i),o=n.insertBefore($p(),i);s=new $w(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let p;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(p=e._$AU)!==o._$AU&&s._$AP(p)}if(r!==i||l){let p=s._$AA;for(;p!==r;){let w=gp(p).nextSibling;gp(n).insertBefore(p,i),p=w}}}return s},mi=(e,t,s=e)=>(e._$AI(t,s),e),ww={},Oc=(e,t=ww)=>e._$AH=t,vw=e=>e._$AH,bc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var pE=Bo(class extends qo{constructor(){super(...arguments),this.key=q}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(Oc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ho=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.PROPERTY&&e.type!==zn.ATTRIBUTE&&e.type!==zn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!bw(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Os||t===q)return t;let s=e.element,n=e.name;if(e.type===zn.PROPERTY){if(t===s[n])return Os}else if(e.type===zn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return Os}else if(e.type===zn.ATTRIBUTE&&s.getAttribute(n)===t+"")return Os;return Oc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var bp=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},Np=Bo(class extends qo{constructor(e){if(super(e),e.type!==zn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=vw(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],p=[],w,_,T=0,R=i.length-1,D=0,rt=r.length-1;for(;T<=R&&D<=rt;)if(i[T]===null)T++;else if(i[R]===null)R--;else if(l[T]===o[D])p[D]=mi(i[T],r[D]),T++,D++;else if(l[R]===o[rt])p[rt]=mi(i[R],r[rt]),R--,rt--;else if(l[T]===o[rt])p[rt]=mi(i[T],r[rt]),qr(e,p[rt+1],i[T]),T++,rt--;else if(l[R]===o[D])p[D]=mi(i[R],r[D]),qr(e,i[T],i[R]),R--,D++;else if(w===void 0&&(w=bp(o,D,rt),_=bp(l,T,R)),w.has(l[T]))if(w.has(l[R])){let yt=_.get(o[D]),De=yt!==void 0?i[yt]:null;if(De===null){let je=qr(e,i[T]);mi(je,r[D]),p[D]=je}else p[D]=mi(De,r[D]),qr(e,i[T],De),i[yt]=null;D++}else bc(i[R]),R--;else bc(i[T]),T++;for(;D<=rt;){let yt=qr(e,p[rt+1]);mi(yt,r[D]),p[D++]=yt}for(;T<=R;){let yt=i[T++];yt!==null&&bc(yt)}return this.ut=o,Oc(e,p),Os}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var sr={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},xw=Symbol(),Oe=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??yw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===xw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},yw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!yc(s,t[n])));function ce(e){return Number(e)===8?"an 8":`a ${e}`}function bs(e){return String(e)==="1"?"1 image":`${e} images`}function Wo(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Vo={images:"images",table:"table"};function pe(e){return e.slice(-8)}var mt={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${pe(t)}`,unknownRun:e=>`Run ${pe(e)}`};var kw=1e6,Go="\xA0";function Z(e,t=2){return e==null?mt.none:`${(e*100).toFixed(t)}${Go}%`}function Ip(e){return`${Number((e*100).toFixed(2))} %`}function N(e,t=4){if(e==null)return mt.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<kw?s.toString():s.toExponential()).replaceAll("-","\u2212")}function Tt(e){return e==null?mt.none:Math.round(e).toLocaleString(mt.locale)}function Xo(e){return Number.isInteger(e)?Tt(e):""}function wn(e){if(e==null)return mt.none;let t=Math.round(e);if(t<60)return`${t}${Go}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?Mc(`${s} min ${n} s`):Mc(`${Math.floor(s/60)} h ${s%60} min`)}function nn(e){return e==null?mt.none:e<1e3?`${e}${Go}B`:Mc(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Le(e){return e==null?mt.none:new Date(e).toLocaleString(mt.locale,{dateStyle:"medium",timeStyle:"medium"})}function Mc(e){return e.replaceAll(" ",Go)}function Jo(e,t,{picked:s,pick:n,names:i,shown:r}){let o=p=>{let w=i?.[p]??String(p),_=e[p];return a`
      <tr class=${p===t?"answer":""} @click=${()=>n(p)}>
        <th scope="row">
          <button class="pick" aria-label=${mt.pick(w)} aria-pressed=${String(p===s)}>${w}</button>
        </th>
        ${Pp(_,mt.probabilityOf(w),Z(_))}
      </tr>
    `},l=i?mt.classProbabilities:mt.probabilities;return Cp(l,(r??[...e.keys()]).map(o))}function Yo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${Pp(n??0,mt.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Cp(mt.classAccuracy,e.map(s))}function Cp(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Pp(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function ns(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),me(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?mt.keep:mt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var Lp={train:St`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:St`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:St`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:St`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:St`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:St`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:St`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:St`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:St`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:St`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:St`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:St`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:St`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:St`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:St`<path d="M7 4.500v15l12-7.500Z" />`,stop:St`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:St`<path d="M12 5v14M5 12h14" />`,close:St`<path d="m6 6 12 12M18 6 6 18" />`,check:St`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:St`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:St`<path d="M5 12h14M13 6l6 6-6 6" />`,download:St`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:St`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:St`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:St`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:St`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Rp=Object.keys(Lp);function xe(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Lp[e]??q}</svg>`}function Dp(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function nr({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${xe(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var Wt=class extends er{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}};function Us(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Kt(e,t,s,n={}){let{kind:i="",foot:r=q,isFocusable:o,isTall:l,isCaptionVisible:p}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:q}
      role=${o?"group":q}
      aria-label=${o?e:q}
    >
      <table class=${`list ${i}`}>
        <caption class=${p?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(_w)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function _w(e){let{number:t,text:s=e,order:n=q,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?q:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function He(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var Nc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},Zt=new Nc;var Ic=class extends Wt{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),Zt.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),Zt.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=Zt.outage!==null&&he({state:t});return a`<span class=${`state state-${t}`}>${xe(t)}${mt.states[t]}</span>
      ${s?a`<span class="faint">${mt.lastKnown(Zt.silentS)}</span>`:null}`}};customElements.define("state-badge",Ic);function is(e){return a`<state-badge .state=${e}></state-badge>`}function Fn(e){return mt.stateOf[e.state](e)}function ir(e,t){let s=null,n=null;return{show(i){let{key:r,open:o}=t(i);if(r!==s){n?.close();let l=document.createElement("div");e.replaceChildren(l),s!==null&&e.closest("main")?.focus(),s=r,n=o(l)}return n.show(i)},close(){n?.close()}}}function Bs({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${xe("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}function Un(e,t,...s){me(Bs(t,...s),e)}var de={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var gi=6,Ew=200,Sw=0,Cc=class extends Wt{static properties={subject:{},text:{}};#t=`help-${Sw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${mt.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#r}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#o}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Ew))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+gi+i<=innerHeight,o=Math.min(s.left-gi,innerWidth-n-gi);t.style.left=`${Math.max(gi,o)}px`,t.style.top=`${r?s.bottom+gi:Math.max(gi,s.top-gi-i)}px`}};customElements.define("help-tip",Cc);function rr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
  `}function Ke(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:q;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Tw(e)}
    </div>
  `}function Tw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${jp(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${Pc(e)}>${s}</p>`:q}
    ${n?a`<p hidden id=${Pc(e)}>${n}</p>`:q}
  `}function We({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>jp(e,o));return(s||n)&&i.push(Pc(e)),i.length>0?i.join(" "):q}function jp(e,t){return`${e}-wrong-${t}`}function Pc(e){return`${e}-meaning`}function zp(e,t){let{field:s}=de,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(de.axes);return a`
    <section class="card stack">
      <h2>${de.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${Ke(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${We(n)} value="50.5" />`)}
      ${Ke(i,a`<input id=${i.id} aria-describedby=${We(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${rr({name:"sample-axis",label:de.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Aw=[.98,.71,.06],Lc=class extends Wt{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=zp(this.axis,i=>this.axis=i),n=[...[Ow(),Mw(),Nw(),t,Iw(),Cw(),Pw(),Lw()],Rw(),Dw()];return Bs({title:de.title},a`<p>${de.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",Lc);function Fp(e){return Us(e,"components-page")}function vn(e,t){return a`
    <section class="card stack">
      <h2>${de.sections[e]}</h2>
      ${t}
    </section>
  `}function Ow(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return vn("type",Object.entries(de.typeSizes).map(e))}function Mw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return vn("colors",a`<ul class="plain colors">${Object.entries(de.colors).map(e)}</ul>`)}function Nw(){let{buttons:e}=de,t=()=>ns(de.question,de.yes,{detail:a`<p>${de.detail}</p>`});return vn("buttons",a`
      <div class="toolbar">
        <button class="primary">${xe("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${xe("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${xe("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function Iw(){let{plain:e,best:t,warning:s}=de.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${xe("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return vn("states",[a`<div class="toolbar">${Do.map(i=>is(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Cw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return vn("figures",[a`<dl class="metrics">${de.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${de.progress}></progress>`,Yo(Aw)])}function Pw(){let{version:e,created:t,accuracy:s,state:n}=de.columns,i=([o,l,p,w],_)=>a`
    <tr class=${_===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${p}</td>
      <td>${is(w)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return vn("table",Kt(de.table,r,de.rows.map(i)))}function Lw(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return vn("notices",Object.entries(de.notices).map(e))}function Rw(){let{title:e,text:t,action:s}=de.emptyState;return vn("empty",nr({icon:"jobs",title:e,text:t,actions:[{href:U("train"),text:s}]}))}function Dw(){let e=t=>a`<li>${xe(t)} <code>${t}</code></li>`;return vn("icons",a`<ul class="plain icons">${Rp.map(e)}</ul>`)}var Xr={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var jw=.5,zw=60,Fw=[429,502,503,504],xn=class extends Error{constructor(t,s={},n=null){super(s.detail??Xr.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=Fw.includes(t)}},$i=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Xr.unreachable)}};async function Ko(e){let t=Uw(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new xn(e.status,s,t)}function Uw(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,jw),zw):null}function ue(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Rc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},bi=Bp("sessionStorage"),Up=Bp("localStorage");function Bp(e){try{return globalThis[e]}catch{return new Rc}}var Qo="mlpforge.token",Bw=.2,qp=/^[!-~]([ -~]*[!-~])?$/,Dc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Qo);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ue(Bw))}get token(){let t=bi.getItem(Qo);return t!==null&&qp.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!qp.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){bi.removeItem(Qo),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){bi.setItem(Qo,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},cs=new Dc;var qw=.5,Hw=5,Ww=401,Vw=204;async function us(e,t={}){let{token:s}=cs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new $i}if(i.status===Ww)return await cs.requestToken(s),us(e,t);if(!i.ok)throw await Ko(i);return Zt.noteAnswer(),i}async function Qe(e,{signal:t}={}){return yn(await us(e,{signal:t}))}async function Ct(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return yn(await us(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return yn(await us(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function xt(e,{signal:t}={}){return Qt(()=>Qe(e,{signal:t}),t)}async function Qt(e,t){let s={},n=qw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;Zt.report(s,i.message),await ue(i.retryAfterS??n,t),n=Math.min(n*2,Hw)}}finally{Zt.clear(s)}}async function yn(e){return e.status===Vw?null:Jr(()=>e.json())}async function Jr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new $i}}function or(e){return/^\d$/.test(e??"")?Number(e):null}var Gw=404,Xw=[".",".."];function X(e,...t){let s=t.find(n=>Xw.includes(String(n)));if(s!==void 0)throw new xn(Gw,{detail:Xr.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function zt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var Jw=200,Yw=404,Hp=new Map;async function Zo(e){let t=[],s=null;do{let n=await xt(zt("/datasets",{limit:Jw,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function ar({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=Hp.get(n);if(i!==void 0)return i;try{let r=await xt(n,{signal:s});return Hp.set(n,r),r}catch(r){if(r.status===Yw)return null;throw r}}function rn({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function lr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Wp(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,lr(n),i])};return s(e)===s(t)}function Bn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function re(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Vt({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${mt.loading}</p>`;return a`${re(t)} ${e==null?n:s(e)}`}var Y={title:"Data",all:"All data sets",list:"Data sets",kinds:Vo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${ce(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,deleteYes:"Delete permanently",importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function qn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var ta=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(Kw).filter(n=>n!==null)}};function Kw(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var Qw=40,Zw=1,tv=204,Vp=404,ev=422;async function Gp(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await Qt(()=>sv(n,s),s);if(r.status===tv)return;await nv(r,i,s)}catch(r){n=await ov(n,r,s)}await ue(Zw,s)}}function sv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return us(`/events?${n}`,{headers:i,signal:s})}async function nv(e,t,s){let n=new ta,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await iv(i,s);if(r===null)return;Zt.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&t(o.map(rv),l.id)}}finally{i.cancel().catch(()=>{})}}async function iv(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ue(Qw,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function rv({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function ov(e,t,s){if(t.status===ev&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Vp)throw t;let n=await Promise.all(e.ids.map(i=>av(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function av(e,t){try{return await xt(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Vp)return!1;throw s}}var jc="mlpforge.job-events",lv=20,cv=50,uv=5,ea=class{#t=qn();#e=new BroadcastChannel(jc);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#h(s),Zt.addEventListener("change",()=>{this.#o&&this.#b({kind:"connection",outage:Zt.outage})}),this.#u()}want(t){this.#n=[...t],this.#o?this.#f():this.#x()}#u(){let{locks:t}=navigator;if(t===void 0){this.#m();return}let s=new Promise(()=>{});t.request(Xp(this.#t),()=>(this.#r=!0,this.#x(),s)),t.request(jc,()=>(this.#m(),s))}#m(){this.#o=!0,Zt.clear(this),this.#b({kind:"request"}),this.#f()}#h(t){if(t.kind==="events"){if(this.#o)return;Zt.noteAnswer(),this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#p(t):t.kind==="request"?this.#x():t.kind==="connection"&&!this.#o&&(t.outage===null?Zt.clear(this):Zt.report(this,t.outage.reason))}#p({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Xp(t),()=>this.#d(t)),this.#i.set(t,s),this.#f()}#d(t){this.#i.delete(t),this.#f()}#f(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#$()},cv))}#$(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-lv),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,Zt.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#g()))}async#g(){let t=new AbortController;this.#l=t,await this.#v(t.signal),this.#l===t&&(this.#l=null)}async#v(t){let s=(n,i)=>{Zt.clear(this),this.#a=i,this.#b({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Gp(this.#a,s,t),Zt.clear(this);return}catch(n){if(n.name==="AbortError")return;Zt.report(this,n.message),await ue(uv,t).catch(()=>{})}}#x(){this.#r&&!this.#o&&this.#b({kind:"want",ids:this.#n})}#b(t){this.#e.postMessage({...t,from:this.#t})}};function Xp(e){return`${jc}.${e}`}var sa=new Set,zc=null;function Yp(e){let t={ids:[],onEvent:e};return sa.add(t),{change(s){t.ids=[...s],Jp()},close(){sa.delete(t),Jp()}}}function Jp(){let e=[...new Set([...sa].flatMap(t=>t.ids))];zc===null&&e.length===0||(zc??=new ea(hv),zc.want(e))}function hv(e){for(let t of e)for(let{ids:s,onEvent:n}of sa)s.includes(t.jobId)&&n(t)}function cr(e){let{state:t,attempt:s}=e;return he(e)?t==="queued"?2*s:2*s-1:1/0}var na=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!he(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&cr(t)<cr(this.job))return;let s=this.job?.progress,n=this.job!==null&&cr(t)===cr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=cr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=cr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Kp(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var mv=3,pv=400,dv=404,Ms=class extends EventTarget{#t=new Map;#e=Yp(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#u()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new na(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.message,this.#h())})}async#r(t,s){let n=i=>xt(i,{signal:s});t.absorbJob(await n(X`/jobs/${t.id}`)),this.#h(),t.hasEnded||(this.#s.add(t.id),this.#u(),t.absorbJob(await n(X`/jobs/${t.id}`))),t.absorbHistory(await n(X`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#c(t),this.#h(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await ue(mv,s),t.job.state!=="queued")return;t.absorbJob(await xt(X`/jobs/${t.id}`,{signal:s})),this.#h()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#m(),i.hasEnded&&!o&&this.#l(i,r.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await xt(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===dv)return;throw n}this.#h()}#c(t){this.#s.delete(t.id),this.#u()}#u(){this.#e.change([...this.#s])}#m(){this.#n??=setTimeout(()=>this.#h(),pv)}#h(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};var Kr="none",fv="#/components/schemas/ImportOptions",gv="#/components/schemas/JobSpec";async function Qp(e){let t=await xt("/openapi.json",{signal:e});return ra(t,oa(t,{$ref:fv}),"")}var Yr=null;async function Hn(e){if(Yr!==null)return Yr;let t=await xt("/openapi.json",{signal:e}),s=ra(t,oa(t,{$ref:gv}),"");return Yr=s,s}function qc(e){return e.flatMap(t=>[t,...qc(Object.values(t.variants).flat())])}function Hc(e){if(Yr===null)return null;let t=new Map(Yr.map(s=>[ia(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,$v(t.get(s),n)]).filter(([,s])=>s!==void 0))}function ia({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function $v(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Fc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[ia(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Fc(l,n.get(o))),r=Object.fromEntries(i);return Fc(r,{kind:e.defaultValue?.kind})?void 0:r}function Fc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ra(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>bv(e,i,`${s}${n}`))}function bv(e,t,s){let n=t.anyOf??[t],i=n.some(T=>T.type==="null"),r=oa(e,n.find(T=>T.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:p=""}=t,_={...{name:s,title:l,description:p,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{..._,...wv(e,r,_)}}function wv(e,t,{name:s,isNullable:n}){return t.discriminator?vv(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Bc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ra(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Bc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Bc(t)}}function vv(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>oa(e,w)),r=Object.fromEntries(i.map(w=>[Uc(w),ra(e,w,`${s}.`)])),o=i.map(Uc),l=n?[Kr,...o]:o,p=Object.fromEntries(i.map(w=>[Uc(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:p,variants:r}}function Uc(e){return e.properties.kind.const}function Bc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function oa(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Lt=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>xt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var xv=401,aa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function la({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=zt(X`/datasets/${e}/versions`,n),l={"Content-Type":aa[s],"Idempotency-Key":qn()};return yn(await Qt(()=>Zp(o,t,{headers:l,onProgress:i,signal:r}),r))}async function Zp(e,t,s){let{token:n}=cs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await yv(e,t,{...s,headers:i});if(r.status===xv)return await cs.requestToken(n),Zp(e,t,s);if(!r.ok)throw await Ko(r);return r}function yv(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),p=new XMLHttpRequest;p.open("POST",e);for(let[w,_]of Object.entries(s))p.setRequestHeader(w,_);return p.upload.addEventListener("progress",({loaded:w,total:_})=>n(w/_)),p.addEventListener("load",()=>o(kv(p))),p.addEventListener("error",()=>l(new $i)),p.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>p.abort(),{once:!0}),p.send(t),r}function kv(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function rs(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Qr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${rs(r,t)}</optgroup>`;return s.map(n)}function Hs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var td=/^\.(\w+)[^:]*: /;function ed(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(td.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Y.options}</summary>
      <div class="columns narrow">${n.map(i=>_v(i,s.get(i.name)))}</div>
    </details>
  `}function _v(e,t){let s={id:`import-${e.name}`,label:Y.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Y.sentence(e.description.replace(td,""))};return Ke(s,e.kind==="choice"?Ev(e,s):Sv(e,s))}function Ev({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${We(n)}>
      ${rs(t.map(i=>[i,i]),s)}
    </select>
  `}function Sv({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${We(n)}
    />
  `}var Tv=422,sd=63,ur=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=new AbortController;#l=new Ms;#c=!1;constructor({name:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n,this.#n=new Lt(s),this.#l.addEventListener("change",()=>this.#y())}close(){this.#a.abort(),this.#n.abort(),this.#l.close()}template(){return a`
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
            ${this.#f()} ${this.#t===null?Av():null}
          </div>
          ${this.#n.value&&this.#u?ed(this.#n.value,this.#u,this.#p):null}
          <div><button class=${this.#t===null?"primary":""} aria-disabled=${this.#h}>${Y.importSend}</button></div>
        </form>
        ${re(this.#d)}
        <div role="status">${this.#r===null?null:Mv(this.#r)} ${this.#w()}</div>
      </section>
    `}get#u(){let t=this.#i?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(aa,t)?t:null}get#m(){return this.#l.runs[0]?.job??null}get#h(){return this.#r!==null||this.#m!==null&&he(this.#m)}get#p(){let t=this.#o?.status===Tv?this.#o.fields:[];return new Map(t.map(({loc:s,msg:n})=>[String(s.at(-1)),n]))}get#d(){return this.#i!==null&&this.#u===null?{message:Y.unknownKind(this.#i.name)}:this.#o??this.#n.error}#f(){let t=Object.keys(aa).map(s=>`.${s}`).join(",");return a`
      <label class="field">
        ${Y.importFile}
        <input name="file" type="file" accept=${t} required @change=${s=>this.#g(s.target.files[0]??null,s.target.form.elements.name)} />
      </label>
    `}#$(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#g(s[0],t.currentTarget.elements.name))}#g(t,s){t!==null&&s?.value===""&&(s.value=Ov(t)),this.#i=t,this.#o=null,this.#n.value===null&&this.#n.run(Qp),this.#e()}async#v(t){t.preventDefault();let[s,n]=[this.#i,this.#u];if(this.#h||s===null||n===null)return;let i=Object.fromEntries(new FormData(t.target)),{name:r,file:o,...l}=i,p=this.#t??r.trim();this.#x();try{let w=R=>this.#b(R),{signal:_}=this.#a,T=await la({name:p,file:s,kind:n,query:l},{onProgress:w,signal:_});this.#l.follow([T.id])}catch(w){if(w.name==="AbortError")return;this.#o=w}this.#b(null)}#x(){this.#l.follow([]),this.#o=null,this.#c=!1,this.#b(0)}#b(t){this.#r=t,this.#e()}#y(){this.#e(),!(this.#m?.state!=="succeeded"||this.#c)&&(this.#c=!0,this.#s())}#w(){let t=this.#m;if(t===null)return null;let{dataset:s,error:n}=t;return a`
      <p>${is(t.state)} ${Fn(t)} <a href=${U("jobs",{job:t.id})}>${Y.job}</a></p>
      ${n&&a`<p class="notice error">${n.message}</p>`}
      ${s&&a`<p><a href=${U("data",{dataset:s.name,version:s.version})}>${Y.open}</a></p>`}
    `}};function Av(){return a`
    <label class="field">
      ${Y.importName}
      <input name="name" required maxlength=${sd} autocomplete="off" spellcheck="false" />
    </label>
  `}function Ov(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,sd)}function Mv(e){return a`
    <p>
      ${Y.uploading} <progress max="1" .value=${e} aria-label=${Y.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}var Wc=class extends Wt{#t=new Oe(this,{task:(t,{signal:s})=>Zo(s),args:()=>[]});#e=new ur({name:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.close()}render(){let t=Vt(this.#t,s=>a`<section class="card">${Nv(s)}</section>`);return Bs({title:Y.title},t,this.#e.template())}};customElements.define("dataset-list",Wc);function Nv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Y.columns,o=[t,s,{number:n},{number:i},r];return Kt(Y.list,o,e.map(Iv))}function Iv({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${U("data",{dataset:e})}>${e}</a></th>
      <td>${Y.kinds[t]}</td>
      <td class="number">${Tt(i+r)}</td>
      <td class="number">${Tt(s)}</td>
      <td>${Y.version(n)}</td>
    </tr>
  `}function Ws(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Vc=12,nd=120,Gc=28,Cv=1,Pv=.9;function rd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Y.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function od(e){let{fact:t}=Y,s=[[t.kind,Y.kinds[e.kind]],[t.train,Tt(e.train_examples)],[t.test,Tt(e.test_examples)],[t.shape,e.input_shape.join(Y.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Y.preparations[e.prepare]],[t.created,e.created_at&&Le(e.created_at)],[t.source,e.source===null?Y.builtIn:Lv(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Ws(Y.facts,s.filter(([,n])=>n!=null))}function Lv({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Y.source(e,nn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Y.option(i,r)}</li>`)}</ul>
  `}function ad({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Y.columns,o=T=>s===null?[]:[Tt(s.train[T]),Tt(s.test[T])],l=T=>He(e[T]??T,o(T)),p=Array.from({length:t},(T,R)=>l(R)),w={isTall:!0,isFocusable:!0},_=s===null?[n]:[n,{number:i},{number:r}];return Kt(Y.classes,_,p,w)}function ld(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Y.columns,l=_=>a`
    <tr>
      <th scope="row">${_.name}</th>
      <td>${Y.columnKinds[_.kind]}</td>
      <td class="number">${N(_.mean)}</td>
      <td class="number">${N(_.std)}</td>
      <td>${Rv(_)}</td>
      <td>${Dv(_)}</td>
    </tr>
  `,p=[t,s,{number:n},{number:i},r,o],w={isTall:!0,isFocusable:!0};return Kt(Y.tableColumns,p,e.map(l),w)}function Rv({name:e,values:t,histogram:s,counts:n}){if(n!==null)return id(n,Y.textsPicture(e,cd(t,n)));if(s===null)return Y.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),p=Y.range(N(i+l*o),N(i+(l+1)*o)),w=Y.numbersPicture(e,Y.range(N(i),N(r)),p);return id(s.counts,w)}function Dv({values:e,histogram:t,counts:s}){return e!==null?cd(e,s):t===null?Y.none:Y.range(N(t.lowest),N(t.highest))}function cd(e,t){let s=(i,r)=>t===null?i:Y.counted(i,Tt(t[r])),n=e.slice(0,Vc).map(s).join(Y.between);return e.length>Vc?Y.andMore(n,e.length-Vc):n}function id(e,t){let s=nd/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Cv,r/n*Gc);return`M${o*s} ${Gc}v${-l}h${s*Pv}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${nd} ${Gc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ns=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var ud=255,Xc=3,Jc=class extends Ns{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let p=l*i,w=i===Xc?t.slice(p,p+Xc):Array(Xc).fill(t[p]);o.data.set([...w.map(_=>_*ud/r),ud],l*4)}this.put(o)}};customElements.define("raw-image",Jc);var jv=6,Yc=12,zv=1e5,ca=class{#t;#e;constructor(t,s){this.#t=t,this.#e=new Lt(s),this.#e.run(n=>Fv(t,n))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Vt(this.#e,t=>t.map(s=>Uv(s,this.#t)))}
        ${this.#t.classes>Yc?a`<p class="faint">${Y.firstClasses(Yc)}</p>`:null}
      </section>
    `}};async function Fv({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((w,_)=>w*_,1),l=Math.max(1,Math.min(jv,Math.floor(zv/o))),p=async w=>{let _={split:"train",class:n[w]??w,limit:l},T=zt(X`/datasets/${e}/versions/${t}/examples`,_),{items:R}=await xt(T,{signal:r});return{className:n[w]??String(w),items:R}};return Promise.all(Array.from({length:Math.min(s,Yc)},(w,_)=>p(_)))}function Uv({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Y.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Y.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var Bv=8,Kc=20,ua=class{#t;#e;constructor({name:t,version:s,columns:n},i){this.#t=n,this.#e=new Lt(i);let r={split:"train",limit:Bv};this.#e.get(()=>zt(X`/datasets/${t}/versions/${s}/examples`,r))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Vt(this.#e,({items:t})=>qv(this.#t.slice(0,Kc),t))}
        ${this.#t.length>Kc?a`<p class="faint">${Y.firstColumns(Kc)}</p>`:null}
      </section>
    `}};function qv(e,t){let s=({name:r,kind:o})=>o==="number"?{number:r}:r,n=[{number:Y.columns.index},Y.columns.label,...e.map(s)],i=({index:r,class_name:o,row:l})=>a`
    <tr>
      <th scope="row" class="number">${r}</th>
      <td>${o}</td>
      ${e.map(({name:p})=>Hv(l[p]))}
    </tr>
  `;return Kt(Y.examples,n,t.map(i),{isFocusable:!0})}function Hv(e){return typeof e=="number"?a`<td class="number">${N(e,6)}</td>`:a`<td>${e}</td>`}var hd=100,ha=class{#t;#e;constructor({name:t,kind:s},n){this.#t=s==="table",this.#e=new Lt(n),this.#e.run(i=>Wv(t,i))}close(){this.#e.abort()}template(){let t=this.#t?Y.predict:Y.model,s=({name:i,version:r})=>a`
      <li><a href=${U("models",{model:i,version:r})}>${t({name:i,version:r})}</a></li>
    `,n=i=>a`<ul class="plain">${i.map(s)}</ul>`;return a`
      <section class="card">
        <h2>${Y.models}</h2>
        ${Vt(this.#e,i=>i.length>0?n(i):a`<p>${Y.noModels(hd)}</p>`)}
      </section>
    `}};async function Wv(e,t){let s={kind:"train",state:"succeeded",limit:hd},{items:n}=await xt(zt("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}var ma=class{#t;#e;#s;#n=new Lt(()=>this.#u());#i=null;#r=null;#o;#a=null;#l=!1;constructor(t,{dataset:s,version:n}){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#p();this.#o=new ur({name:s,redraw:i,onDone:()=>this.#c()}),this.#c()}show(){this.#p()}close(){this.#l=!0,this.#n.abort(),this.#i?.close(),this.#r?.close(),this.#o.close()}#c(){this.#n.run(async t=>{let s=X`/datasets/${this.#e}/versions`,[n,i]=await Promise.all([xt(s+X`/${this.#s}`,{signal:t}),xt(s,{signal:t})]);return{info:n,numbers:i.items.map(({version:r})=>r)}})}#u(){let t=this.#n.value?.info;t!==void 0&&this.#m(t),this.#p()}#m(t){this.#i?.close(),this.#r?.close();let s=t.kind==="table"?ua:ca;this.#i=new s(t,()=>this.#p()),this.#r=new ha(t,()=>this.#p())}async#h({name:t,version:s}){if(await ns(Y.deleteQuestion(t,s),Y.deleteYes)){this.#a=null;try{await Ct("DELETE",X`/datasets/${t}/versions/${s}`),this.#l||(location.hash=U("data"))}catch(n){this.#a=n,this.#p()}}}#p(){let{value:t,error:s}=this.#n,n={href:U("data"),text:Y.all},i=t?Y.versionTitle(this.#e,t.info.version):this.#e,r=Vt({value:t,error:s??this.#a},o=>this.#d(o));Un(this.#t,{title:i,back:n},r)}#d({info:t,numbers:s}){let n=t.source===null;return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${rd(t.warnings)}
        ${this.#f(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Y.facts}</h2>${od(t)}</section>
        <section class="card"><h2>${Y.classes}</h2>${ad(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Y.versions}</h2>${Vv(t,s)}</section>
          ${this.#r?.template()}
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Y.tableColumns}</h2>${ld(t.columns)}</section>`:null}
      ${this.#i?.template()} ${n?null:this.#o.template()}
    `}#f(t,s){let{name:n,version:i,source:r,test_examples:o}=t,l=i===s[0],p=a`<a class="button primary" href=${U("train",{dataset:n})}>${Y.train}</a>`;return a`
      ${o===0?a`<p>${Y.noTestSet}</p>`:null}
      <div class="row">
        ${l&&o>0?p:null}
        ${r===null?null:a`<button class="danger quiet" @click=${()=>this.#h(t)}>${Y.delete}</button>`}
      </div>
    `}};function Vv({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${U("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Y.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function md(e){return ir(e,({dataset:t,version:s="latest"})=>{if(!t)return{key:"",open:i=>Us(i,"dataset-list")};let n=i=>new ma(i,{dataset:t,version:s});return{key:JSON.stringify([t,s]),open:n}})}var Gv=100,ws="latest",vi="mnist",Xv=.02;async function da({model:e,dataset:t},s){let n=(D,rt)=>Qe(zt(D,{limit:Gv,...rt}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:D})=>D===t)?.input_shape,p=D=>Bn(D,l),w=i.items.filter(p),_=w.find(({name:D})=>D===e)??Zr(w),T=new Set(o.items.filter(D=>!p(D)).map(({name:D})=>D)),R=_?await n(X`/models/${_.name}/versions`):{items:[]};return{models:w,jobs:r.items.filter(({spec:D})=>D!==null&&!T.has(D.dataset)),datasets:o.items.filter(({kind:D})=>D==="images"),versions:R.items,unfit:i.items.filter(D=>!p(D)).map(({name:D})=>D)}}function fa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?pa(i,n.versions):ws};let r=Zr(n.models);return r?{model:r.name,version:t??pa(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function pa({name:e,latest:t,default:s},n){if(s!==ws)return String(s);let i=dd(e,n);return i===null||i.version===t?ws:String(i.version)}function pd(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===ws?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:p})=>l===e.model&&p===i),o=dd(e.model,t.versions);return r===void 0||o===null||wi(r)===null?null:wi(o)-wi(r)>Xv?{chosen:r,best:o}:null}function dd(e,t){let s=t.filter(i=>i.name===e&&wi(i)!==null),n=(i,r)=>wi(i)>wi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function fd(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:wi(s)}function wi({metrics:e}){return e?.test_accuracy??null}function gd(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??Zr(n)}function Zr(e){return e.find(({name:t})=>t===vi)??e[0]}function ga(e,t,s){let n=pd(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${mt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${mt.useVersion(r.version)}</button>
    </p>
  `}var Jv={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},Yv={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},P={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${pe(t)}`,oldRun:e=>`run ${pe(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${Jv[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${ce(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${ce(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${ce(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${ce(e)} most (+${t.sum})`:`No part supports ${ce(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${Yv[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${ce(e)}`,added:(e,t)=>`Added as ${ce(e)}. The collection has ${bs(t)}.`,full:e=>`The collection is full: it holds at most ${bs(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${bs(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${ce(e)}, no prediction`:e===t?`${ce(e)}, predicted correctly`:`${ce(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${ce(t)}`,removed:e=>`Deleted. The collection has ${bs(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${bs(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${bs(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function kn(e){return Math.round(Math.sqrt(e.length))}function Wn(e,t,s=kn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function $a(e){return[e,e,e]}var Ze=280;function Qc(e,t){e.fillStyle="black",e.fillRect(0,0,Ze,Ze);for(let s of t)"pixels"in s?Kv(e,s.pixels):ba(e,s,0)}function ba(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function Kv(e,t){let s=Wn(t,$a),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,Ze,Ze)}var xi=10,Qv=Ze/xi,$d={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function bd(e,t,s){let n={x:Ze/2,y:Ze/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{Zv(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function wd({x:e,y:t}){return{column:Math.floor(e/xi)+1,row:Math.floor(t/xi)+1,cells:Qv}}function Zv(e,t,s){let{key:n,timeStamp:i}=e;if(t0(e))e0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in $d)s0(t,$d[n],s,i);else if(n===" ")n0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function t0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function e0(e){e.lift(),e.undo()}function s0(e,[t,s],n,i){let r=o=>Math.min(Ze-xi/2,Math.max(xi/2,o));e.x=r(e.x+t*xi),e.y=r(e.y+s*xi),e.isDown&&n.extend([[e.x,e.y]],i)}function n0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var i0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function vd(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=r0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(i0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function r0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*Ze,(o-s)/i*Ze]}var Zc=140,tu=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;xd(this.#s,Ze),xd(this.#n,Zc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",P.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=P.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();bd(this.#s,t,s=>this.#p(s)),vd(this.#s,t),Qc(to(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){to(this.#n).drawImage(this.#s,0,0,Zc,Zc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Qc(to(this.#s),t),this.#h(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#m(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),ba(to(this.#s),n,0),this.#h(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),ba(to(this.#s),this.#e,n),this.#h(s)}#m(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#h(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":P.cursor({...wd(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/Ze*100}%`,this.#r.style.top=`${t.y/Ze*100}%`)}};function xd(e,t){e.width=t,e.height=t}function to(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",tu);var _d=20,o0=33,a0=3988292384,l0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?a0:0);return s}),yd=[147,78,85,77,80,89,1,0],kd=64;function wa(e){return u0(Object.entries(e).map(([t,s])=>[`${t}.npy`,c0(s)]))}function va(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function xa(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Ed(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(on(4,...n))}}function c0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=yd.length+2,o=kd-(r+i.length+1)%kd,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),p=new Uint8Array(r+l.length+s.length);return p.set([...yd,...on(2,l.length),...l]),p.set(s,r+l.length),p}function u0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=h0(r,o),p=[80,75,3,4,...l,...eu(r)];s.push(...m0(r,l,n)),t.push(new Uint8Array(p),o),n+=p.length+o.length}let i=p0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function h0(e,t){return[...on(2,_d,0,0,0,o0),...on(4,d0(t),t.length,t.length),...on(2,eu(e).length,0)]}function m0(e,t,s){let n=[...on(2,0,0,0),...on(4,0,s)];return[80,75,1,2,...on(2,_d),...t,...n,...eu(e)]}function p0(e,t,s){let n=on(4,t,s);return[80,75,5,6,...on(2,0,0,e,e),...n,0,0]}function eu(e){return new TextEncoder().encode(e)}function on(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function d0(e){let t=4294967295;for(let s of e)t=t>>>8^l0[(t^s)&255];return(t^4294967295)>>>0}function Sd(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Is(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var su="mlpforge.collection",eo=500,ya=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===su||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(su)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<eo&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>Is(n,784)??[]);return wa({images:va(s),labels:xa(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(su,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function Td(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:r}){let o=i?a`<p class="faint">${P.noPrediction}</p>`:null;return a`
    <section class="card">
      <h2>${P.prediction}</h2>
      ${n}
      ${e.prediction?f0(e,{label:t,accuracy:s},r):o}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function f0({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:p}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${g0(e,i)}
        <span class="faint">${t===null?null:P.took(t)}</span>
        ${n===null?null:a`<span class="truth">${P.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${p.map(w=>a`<p class="notice warning">${P.warnings[w]??w}</p>`)}
    ${Jo(l,o,{picked:s,pick:r})}
    <p class="faint small">${P.pickHint}</p>
  `}function g0({epoch:e,model:t,version:s},n){if(e!==void 0)return P.byRun(e);let i=n===null?"":P.accuracy(Z(n));return`${P.byVersion(t,s)}${i}`}var Ad="draw-answer";function Od(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function Md(e){return performance.clearMeasures(Ad),performance.measure(Ad,{start:e}).duration}var _n=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch($0)}}finally{this.#s=null}}};function $0(e){if(e.name!=="AbortError")throw e}var b0=1,ka=class{#t=null;#e;#s;#n=null;#i=new _n((t,s)=>this.#l(this.#o(s)));#r=new _n((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await Qt(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await ue(r.retryAfterS??b0,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var w0=1,v0=100,x0=404,_a=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#r={ink:0,tookMs:null};#o=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new ka(t,{onPrediction:i=>this.#m(i),onExplanation:i=>this.#d(i),onError:i=>this.#f(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#c()),s.addEventListener("predictor",()=>this.#u()),s.addEventListener("epoch",()=>this.#b());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#b(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#r;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#w("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#g(),this.#w("change");return}this.#e.predictor===null&&this.#x(),this.#s.predict()}#c(){this.#s.predictNow(),this.#$(),this.#w("change")}#u(){this.#x(),this.isWaiting=!1,this.#e.predictor===null&&this.#g(),this.#s.setPredictor(this.#e.predictor),this.#w("change")}#m(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#$(),this.#w("change"),this.#h(t),t.epoch<this.#e.run?.lastEpoch&&this.#y()}async#h(t){await Od(),this.#v(t),this.prediction===t&&this.#p(t)}#p({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<v0||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#d(t){this.explanation=t,this.#w("change")}#f(t){this.isWaiting=this.#e.run!==null&&t.status===x0,this.isWaiting?this.#y():(this.#g(),this.error=t),this.#w("change")}#$(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=P.announcement(s,Z(n[s]))),this.#n=i,this.#w("settle")}#g(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#v({ink:t,changedAt:s}){s===null||t<=this.#r.ink||(this.#r={ink:t,tookMs:Md(s)},this.isSettled&&this.#w("change"))}#x(){this.#r={ink:this.#t.ink,tookMs:null}}#b(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#y(){this.#o||(this.#o=!0,await ue(w0,this.#a.signal).catch(()=>{}),this.#o=!1,this.#b())}#w(t){this.dispatchEvent(new Event(t))}};var y0=new Uint8Array(784),nu=class extends Ns{set pixels(t){this.show(t??y0)}draw(t){this.put(Wn(t,$a))}};customElements.define("digit-image",nu);function Ea(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var iu=new Map;function Nd(e,t,s,n){let i="",r=()=>me(k0(t,{linkOf:s,remove:o,removedNote:i}),e),o=(l,p)=>{t.remove(l),i=P.removed(t.images.length),r(),T0(e,p)};return t.listen(n),t.addEventListener("change",r,{signal:n}),r(),r}function k0(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return a`
    <section class="card">
      <h2 tabindex="-1">${P.collection}</h2>
      ${i.length===0?a`<p class="faint">${P.collectionEmpty}</p>`:_0(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function _0(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:l})=>l!==null),r=i.filter(({label:l,digit:p})=>l===p).length,o=(l,p)=>E0(l,p,{linkOf:s,remove:n});return a`
    <div class="row">
      <p>
        ${P.collectionOf(t.length,eo)}
        ${i.length>0?a`<b>${P.rightShare(r,i.length,Z(r/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>Ea(e.toNpz(),P.file)}>${P.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(o)}
    </ul>
  `}function E0(e,t,{linkOf:s,remove:n}){let{code:i,label:r,digit:o}=e;return a`
    <li class=${o===null||r===o?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${S0(i)} .label=${P.thumbnail(r,o)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${P.caption(r,o)}</span>
      <button
        aria-label=${P.removeThis(t+1,r)}
        @click=${()=>n(i,t)}
      >
        ${P.remove}
      </button>
    </li>
  `}function S0(e){return iu.has(e)||iu.set(e,Is(e,784)),iu.get(e)}function T0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var A0=[0,114,178],O0=[213,94,0],Id=255;function so(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?A0:O0,[i,r,o]=n.map(l=>Id+(l-Id)*s);return[i,r,o]}var ru=class extends Ns{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Wn(t,n=>so(n,s)))}};customElements.define("signed-image",ru);var Sa=3,M0=3;function Cd(e,t){let s=N0(t),n=o=>({part:P.parts[s.indexOf(o)],sum:N(o,M0)}),[i,r]=[Math.min(...s),Math.max(...s)];return P.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function N0(e){let t=kn(e),s=i=>Math.floor(i*Sa/t),n=new Array(Sa*Sa).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*Sa+s(r%t)]+=i}),n}var I0=4,C0=1.2,P0=3,L0={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},ou=class extends Ns{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*I0));this.style.maxWidth=`${i*C0}rem`,this.put(Wn(t,r=>so(r,n),i))}};function Pd(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,P0).map(({value:i,unit:r})=>P.unit(r,i.toFixed(2))),n=e.filter(L0[t]).length;return P.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",ou);function Rd(e,t){return a`
    <section class="card explanation-card">
      <h2>${P.explanation}</h2>
      ${e.prediction?R0(e,t):a`<p class="faint">${P.noExplanation}</p>`}
    </section>
  `}function R0({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${P.inputLabel}></digit-image>
        <figcaption>${P.input}</figcaption>
      </figure>
      ${t&&D0(t)}
    </div>
    ${t&&a`<p>${Cd(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${P.backToPrediction}</button>`}
    ${t&&j0(t)}
    <p><a href=${i}>${P.inspect}</a></p>
  `}function D0({digit:e,contributions:t}){let s=i=>N(i.reduce((r,o)=>r+o,0),3),n=P.contributionsLabel(e,{most:Ld(t),against:Ld(t.map(i=>-i))});return a`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${P.contributions(e)} ${Dd({low:P.opposes,high:P.supports})}
        <span class="faint">
          ${P.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function Dd(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${P.legend}>${Object.entries(e).map(t)}</span>
  `}function Ld(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return P.noPixel;let s=kn(e);return P.pixel(Math.floor(t/s)+1,t%s+1)}function j0({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=Pd(i,t);return a`
      <figure class="layer">
        <figcaption>${P.layer(r+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${P.layerLabel(r+1,o)}
        ></unit-activity>
        <p class="faint small">${o}</p>
      </figure>
    `};return a`
    <h3>${P.hidden}</h3>
    ${Dd({none:P.inactive,high:P.active})}
    ${e.map(n)}
  `}var z0=[0,1,2,3,4,5,6,7,8,9],En={min:8,max:48,step:2,default:24};function zd(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${P.drawing}</h2>
        ${t.prediction&&F0(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${jd(e,P.undo,()=>e.undo())} ${jd(e,P.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${P.testImage}
        </button>
        ${U0(e.brush,s.setBrush)}
      </div>
      ${B0(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${P.keys}</p>
    </section>
  `}function jd(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function F0({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function U0(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${P.brush}
      <input
        type="range"
        min=${En.min}
        max=${En.max}
        step=${En.step}
        .value=${String(e)}
        aria-valuetext=${P.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function B0({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
    <button
      aria-label=${P.labelAs(r)}
      aria-pressed=${String(r===e)}
      ?disabled=${!t}
      @click=${()=>n(r)}
    >
      ${r}
    </button>
  `;return a`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${P.was}</span>
      ${z0.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var Ta="job:";function Fd(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:q0(t);let i=({target:r})=>s(H0(r.value));return a`
    <div class="row" role="group" aria-label=${P.predictor}>
      <label class="field">
        <span class="meaning">${P.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${W0(e,t)}
        </select>
      </label>
      ${e.job?null:V0(e,t,{choose:s,refresh:n})}
    </div>
  `}function q0({unfit:e}){return a`<p class="notice">${e.length>0?P.noFitModel:P.noModel} <a href="#train">${P.train}</a></p>`}function H0(e){return e.startsWith(Ta)?{job:e.slice(Ta.length)}:{model:e}}function W0(e,t){let s=e.job?Ta+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Ta+o,P.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[P.runs]:e.job?Hs(n,s,P.oldRun(e.job)):n,[P.models]:e.model?Hs(i,s):i};return Qr(r,s)}function V0(e,t,{choose:s,refresh:n}){let i=({target:T})=>s({model:e.model,version:T.value}),r=t?.models.find(({name:T})=>T===e.model),o=Object.entries(r?.aliases??{}).map(([T,R])=>[T,P.alias(T,R)]);r&&o.unshift([ws,P.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:T})=>T===e.model).map(({version:T,metrics:R})=>[String(T),G0(T,R)]),{version:p}=e,w=l.some(([T])=>T===p),_={[P.aliases]:w?o:Hs(o,p),[P.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${P.version}</span>
      <select @change=${i} @focus=${n}>
        ${Qr(_,p)}
      </select>
    </label>
  `}function G0(e,t){let s=t?.test_accuracy;return s==null?String(e):P.numbered(e,Z(s))}var Aa=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=new Lt(()=>this.#c());#o;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#o=i,t.addEventListener("ink",()=>this.#u())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=or(s)}settle(t=[]){this.#l(Sd(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?P.added(t,r):P.full(eo)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#r.get(()=>X`/datasets/${t}/test/${n}`)}get error(){return this.#r.error}close(){this.#r.abort()}inspectLink(t,s){return U("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Is(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(){let{value:t,error:s}=this.#r;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#o()}#u(){this.#r.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function Ud({ref:e,lists:t}){let s=t&&gd(e,t);return s&&Bn(s)?s:null}var Oa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Ct("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):Bd(zt("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,p]=await Promise.all([Ct("POST","/explain",o,{signal:n}),qd({model:i,version:r},t,s,n).catch(X0)]);return{error:null,...p,...l}}},Ma=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Ct("POST",i,{pixels:t},{signal:n}):Bd(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await qd({job_id:this.jobId},t,s,n)}}};async function Bd(e,t,s){return yn(await us(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function qd(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Ct("POST","/inspect",i,{signal:n}),[l]=o,p=l.layers.slice(0,-1).map(w=>w.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:p}}function X0(e){if(!(e instanceof xn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Na=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new Lt(()=>this.#r());constructor(t){super(),this.#t=t}show(t){this.#e=t;let s=fa(t,this.lists);Hd(s,this.ref)||(this.note=null),this.#o(s),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#o(fa(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>Qt(()=>da({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#r(){this.lists!==null&&this.ref===null&&this.#o(fa(this.#e,this.lists)),this.#p("change")}#o(t,s){if(Hd(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#l(t.job):this.#h(t&&new Oa(t.model,t.version)),t?.model&&this.#a(t),n&&this.lists!==null&&this.refresh(),this.#p("change")}async#a(t){try{await Qe(X`/models/${t.model}/versions/${t.version}`)}catch(s){if(s.isTemporary||t!==this.ref)return;this.note=s.message,this.#p("change")}}#l(t){this.#n=0,this.#h(null);let s=new Ms;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#c(n))}#c(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#m(t.job):t.lastEpoch>this.#n&&this.#u(t),this.#p("change"))}#u(t){this.#n=t.lastEpoch,this.predictor===null?this.#h(new Ma(t.id)):this.#p("epoch")}#m({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=P.unpublished(t,n?.message),this.run=null,this.#h(null);return}this.note=P.published(s.name,s.version),this.#o({model:s.name,version:String(s.version)})}#h(t){this.predictor=t,this.#p("predictor")}#p(t){this.dispatchEvent(new Event(t))}};function Hd(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Wd=.1,Vd=[-1,0,1],J0=[[0,0],...Vd.flatMap(e=>Vd.map(t=>[e,t])).filter(([e,t])=>e||t)];function Xd(e,t){return Math.ceil(t*Wd/(1-Wd)/e)}function Jd(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>Y0(Is(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return wa({x:va(n),y:xa(i),class_names:Ed(t)})}function Y0(e,t){let s=J0.map(([n,i])=>K0(e,n,i)).filter(n=>Gd(n)===Gd(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Gd(e){return e.reduce((t,s)=>t+s,0)}function K0(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}async function Yd(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new Ms,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:p,missing:w,hasEnded:_}]=n.runs;w!==null&&o(new Error(w)),p!==null&&t(p),_&&r(p)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Qd="mlpforge.submission",Q0=1;async function Ia(e,t){let s=JSON.stringify(e),n=tx(),r=n?.text===s&&(n.respondedAt===null||Z0(n.respondedAt))?n.name:qn(),o=()=>Kd({text:s,name:r,respondedAt:Date.now()});Kd({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},p=await Qt(()=>Ct("POST","/jobs",e,{signal:t,headers:l}),t);return o(),p}catch(l){throw l instanceof xn&&o(),l}}function Z0(e){return Date.now()-e<Q0*1e3}function tx(){return JSON.parse(bi.getItem(Qd)??"null")}function Kd(e){bi.setItem(Qd,JSON.stringify(e))}var ex="drawings",sx=3,nx=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],Ca=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#o(await this.#r(t))})}train(t){return this.#i(async()=>{let s=await this.#r(t),{images:n}=this.#t,{name:i,version:r}=await this.#o(s),{signal:o}=this.#s,l=await this.#l(await Ia(ix(s,`${i}@${r}`),o));this.#e(l.model),this.outcome=await rx(s.manifest,l,n,o)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#m();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#m()}}async#r({model:t,version:s}){let{signal:n}=this.#s,i=await xt(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},p=r&&await ar(l,n);if(!p)throw new Error(P.noDataset(t,i.version));return{manifest:i,dataset:p,classNames:lr(p)}}async#o({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:p})=>s.indexOf(String(p)));if(i.includes(-1))throw new Error(P.foreignLabel(n[i.indexOf(-1)].label,t.name));let r=n.map(({code:p},w)=>({code:p,label:i[w]})),o=Xd(r.length,t.train_examples),l=JSON.stringify({drawings:r,classNames:s,copies:o});if(this.#n?.content!==l){let p=Jd(r,{classNames:s,copies:o});this.#n={content:l,dataset:await this.#a(p,P.described(r.length,o))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,r=l=>this.#u(l);this.#u(0);let o=await la({name:ex,file:t,kind:"npz",query:n},{onProgress:r,signal:i});return this.#u(null),(await this.#l(o)).dataset}async#l({id:t}){let s=o=>this.#c(o),{state:n,error:i,...r}=await Yd(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??P.cancelled);return r}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#m()}#u(t){this.share=t,this.#m()}#m(){this.dispatchEvent(new Event("change"))}};function ix({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>nx.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:sx}}async function rx(e,{model:t,metrics:s},n,i){let r=({test_accuracy:p})=>p??null,[o,l]=await Promise.all([e,t].map(p=>ox(p,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function ox({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Is(l,784)),model:e,version:t},{predictions:o}=await Qt(()=>Ct("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},p)=>l===String(s[p].label)).length}function yi(e){let t={};for(let[s,n]of Object.entries(e))Zd(t,s,n);return t}function Pa({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function Zd(e,t,s){s!==null&&(t==="tags"?e[t]=lu(s):Array.isArray(s)?e[t]=au(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):ax(e,t,s))}function ax(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))Zd(e,`${t}.${n}`,i)}function au(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function lu(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function tf(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:r,outcome:o}=e;return!s&&i.length===0&&r===null?null:a`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${P.trainOnDrawings}</h2>
      <p class="faint">${P.trainingMeaning}</p>
      ${s?lx(e,t):null} ${re(r)}
      <div role="status" class="stack">
        ${n===null?null:cx(n)} ${i.map(l=>ux(l,e.manifest))} ${o&&hx(o)}
      </div>
    </section>
  `}function lx(e,t){return t?.model?a`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${P.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${P.upload}</button>
    </div>
  `:a`<p>${P.chooseVersion}</p>`}function cx(e){return a`<p>${P.uploading} <progress max="1" .value=${e} aria-label=${P.uploading}></progress></p>`}function ux(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[P.importJob,P.importProgress]:[P.trainingJob,P.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,p=l&&{...Pa(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${is(e.state)} ${Fn(e)} ${e.state==="running"?o:null}
      <a href=${U("jobs",{job:e.id})}>${i}</a>
      ${p&&a`<a href=${U("train",p)}>${P.otherSettings}</a>`}
    </p>
  `}function hx({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${U("models",{model:e.name,version:e.version})}>${P.versionOf(e.name,e.version)}</a>
      ${P.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:P.accuracyChange(...i)}
    </p>
  `}function ef(e,t){return new cu(e,t)}var cu=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#r;#o=new ya(Up);#a;#l;#c=document.createElement("div");#u=null;#m=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#c),this.#s=s,this.#n=new Na(s),this.#r=new Aa(this.#e,s,this.#o,()=>this.#h()),this.#i=new _a(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#h()),this.#i.addEventListener("change",()=>this.#h()),this.#i.addEventListener("settle",()=>this.#r.settle(this.#i.prediction?.pixels));let i=({code:r,label:o})=>U("draw",{...this.#n.ref,pixels:r,label:o});this.#a=Nd(n,this.#o,i,this.#m.signal),this.#l=new Ca(this.#o,r=>this.#d(r));for(let r of[this.#l,this.#o])r.addEventListener("change",()=>this.#p())}show(t){this.#e.brush=mx(t.brush),this.#i.explain(or(t.digit)),this.#r.show(t),this.#n.show(t),this.#h()}close(){this.#m.abort(),this.#r.close(),this.#n.close(),this.#i.close(),this.#l.close()}#h(){this.#m.signal.aborted||(me(this.#f(),this.#t),this.#u!==this.#n.ref&&(this.#u=this.#n.ref,this.#a(),this.#p()))}#p(){if(this.#m.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#o.images.length>0};me(tf(this.#l,t),this.#c)}#d({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#f(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return a`
      <div class="row">
        <h1>${P.title}</h1>
        ${Fd(t,s,n)}
      </div>
      <div class="columns narrow">${this.#$()} ${this.#g()} ${this.#v()}</div>
    `}#$(){let{label:t,addedNote:s}=this.#r,{prediction:n}=this.#i,i=Ud(this.#n);return zd(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#y},{setBrush:r=>this.#b(r),showTestImage:i&&(()=>this.#r.putTestImage(i)),addToCollection:r=>this.#w(r)})}#g(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:r,error:o}=this.#i,l=s?.unfit.includes(t?.model??""),p=a`
      ${ga(t,s,D=>this.#n.choose({model:t?.model,version:D}))}
      ${dx([this.#r.isInvalid?P.invalidPixels:i,px(n,r),l?P.unfit(t?.model):null])}
      ${re(l?null:o??this.#r.error??this.#n.error)}
    `,w=D=>this.#x(D),_=this.#n.predictor!==null,{label:T}=this.#r,R=fd(this.#i.prediction,s);return Td(this.#i,{label:T,accuracy:R,notes:p,hasPredictor:_,explain:w})}#v(){let{digit:t}=this.#i;return Rd(this.#i,{explain:s=>this.#x(s),inspectLink:this.#r.inspectLink(this.#n.ref,t)})}#x(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#b(t){this.#e.brush=t,this.#s.change({brush:t===En.default?null:t}),this.#h()}get#y(){return this.#n.predictor===null?this.#r.isKnown:this.#i.isSettled}#w(t){this.#y&&(this.#r.addToCollection(t,this.#i.prediction),this.#h())}};function mx(e){let t=Number(e??En.default);return t>=En.min&&t<=En.max?t:En.default}function px(e,t){return e===null||e.job===null?null:e.job.state==="queued"?P.queued:e.lastEpoch===0?P.noEpoch:t?P.noSnapshot:null}function dx(e){return a`
    <div role="status">
      ${e.map(t=>t&&a`<p class="notice">${t}</p>`)}
    </div>
  `}var La={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},y={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${ce(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${ce(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${ce(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${pe(t)}`,chosenJob:e=>`job ${pe(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:La,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${La[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${La[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${La[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${bs(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:ce,imageAt:(e,t)=>`${ce(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var hu=10,mu=100,sf=1e3,nf=["images","learning_rate","steps"],fx={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},hr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},rf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},of={split:null,index:null,pixels:null,label:null};function mr(e){let t=Cs(e)==="fresh";return{...fx,...t?hr:{},...e}}function Cs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Vn(e){return Cs(e)==="job"?{job_id:e.job}:Cs(e)==="version"?{model:e.model??vi,version:e.version??ws}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:gx(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Sn(e){return e.pixels!==void 0}function no(e){if(!Sn(e))return uu(e,an(e.index));let t=Is(e.pixels,784);return t&&{pixels:t,label:pr(e)}}function pr({label:e}){return or(e)}function af(e,t){let s=Math.min(an(e.images),hu+1);if(!Sn(e)){let o=an(e.index),l=p=>t===null?o+p:(o+p)%t;return Array.from({length:s},(p,w)=>uu(e,l(w)))}let n=pr(e)===null?[]:[no(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>uu(i,l));return[...n,...r]}function an(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ra({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(an(e),t.length-1)}function pu({layer:e}){return Math.max(1,an(e))}function du({unit:e}){return e===void 0?null:an(e)}function fu({digit:e}){return e===void 0?null:an(e)}function uu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function gx(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var $x=/^\d{1,10}$/;function Vs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function dr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Da(e,{...n,number:{min:t,max:s,step:1},read:r=>$x.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:y.requirement.whole(t,s)})}function lf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Da(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:y.requirement.positive(t)})}function Da(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:p,number:w}=l,_=e.invalid.get(t),T=cf(t,s,_===void 0?l.wrong:o,p),R=({target:rt})=>{let yt=rt.value===""?null:r(rt.value);if(yt===null){e.noteInvalid(t,rt.value);return}rt.value=yt,i(yt)},D=a`
    <input
      id=${T.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??q}
      max=${w?.max??q}
      step=${w?.step??q}
      .value=${_??n}
      aria-invalid=${T.wrong.length>0}
      aria-describedby=${We(T)}
      @change=${R}
    />
  `;return Ke(T,D)}function fr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=cf(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${We(o)}
      @change=${p=>n(p.target.value)}
    >
      ${rs(i,s)}
    </select>
  `;return Ke(o,l)}function cf(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var bx=Array.from({length:10},(e,t)=>[String(t),String(t)]);function ja(e,t){return fr({name:t,label:y.image.label,value:e.choices.label??"",options:[["",y.image.unlabeled],...bx],wrong:Vs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function uf(e){let t=Sn(e.choices)?vx(e):xx(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${y.image.title}</h2>
      <div class="inspect-image">
        ${wx(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function gu({inspectedChoices:e,inspected:t}){if(Sn(e))return y.image.drawn(pr(e));let{label:s}=t.whole.images[0];return y.image.ofDataset(e.split,an(e.index),s)}function za({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return y.image.prediction(t,Z(s[t]))}function wx(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${y.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${y.image.pictureOf(s)}></digit-image>
      <p>${gu(e)}<br /><strong>${za(e)}</strong></p>
    </div>
  `}function vx(e){let t=()=>e.choose("image",of,{isStep:!0}),s=no(e.choices)===null?new Error(y.image.unreadable):null;return a`
    ${re(s)} ${ja(e,"label")}
    <div class="row">
      <button @click=${t}>${y.image.toDataset}</button>
      <a class="button" href=${U("draw")}>${y.image.draw}</a>
    </div>
  `}function xx(e){let{choices:t,error:s,total:n}=e,i=p=>e.choose("image",p,{isStep:!0}),r=p=>i({index:p}),o=an(t.index),l=p=>r((o+p+n)%n);return a`
    <div class="row">
      ${fr({name:"split",label:y.image.split,value:t.split,options:Object.entries(y.image.splits),wrong:Vs(s,"split","dataset"),onChange:p=>i({split:p})})}
      ${dr(e,{name:"index",label:y.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Vs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${y.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${y.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${y.image.random}
      </button>
      <a class="button" href=${U("draw")}>${y.image.draw}</a>
    </div>
  `}var yx={models:[],jobs:[],versions:[]};function hf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??yx,r=Cs(e),o=kx(e),l=[...s.flatMap(_x),...i.map(Ex)],p=n.map(({id:T,spec:R})=>[ki({job:T}),y.network.job(R.model,T)]),w=[ki({hidden_sizes:hr.hidden_sizes}),y.network.fresh],_={[y.network.versions]:r==="version"?Hs(l,o,Sx(e)):l,[y.network.jobs]:r==="job"?Hs(p,o,y.network.chosenJob(e.job)):p,[y.network.untrained]:[w]};return{value:o,groups:_}}function kx(e){let t=Cs(e);return ki(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:hr.hidden_sizes}:Vn(e))}function _x({name:e,latest:t,aliases:s}){let n=(i,r)=>[ki({model:e,version:i}),r];return[n(ws,y.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,y.network.alias(e,i,r)))]}function Ex({name:e,version:t}){return[ki({model:e,version:t}),y.network.number(e,t)]}function Sx(e){let{model:t,version:s}=Vn(e);return y.network.number(t,s)}function ki(e){return String(new URLSearchParams(e))}var Tx=/^\d{1,9}(,\d{1,9})*$/,Ax=2**32-1,Ox={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function mf(e){let t=Cs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${y.network.title}</h2>
      <div>${Mx(e)}</div>
      ${t==="fresh"?Nx(e):q}
      ${t==="job"?a`<p><button @click=${s}>${y.network.newest}</button></p>`:q}
      ${e.inspected===null?q:a`<p>${$u(e)}</p>`}
      <p><a href=${U("inspect",Ox)}>${y.network.notebook}</a></p>
    </section>
  `}function $u({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>y.network.ofVersion(t.model,t.version),job:()=>y.network.ofJob(t.epoch,t.step),fresh:()=>y.network.ofNothing}[t.kind]()}: ${y.network.shape(s,n,i)}`}function Mx(e){let{value:t,groups:s}=hf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...rf,...r},{isStep:!0})};return a`
    <label>
      ${y.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${Qr(s,t)}</select>
    </label>
  `}function Nx(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...p)=>fr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Vs(s,r,...p),onChange:w=>n({[r]:w})});return a`
    <div class="row">
      ${Da(e,{name:"hidden_sizes",label:y.network.hiddenSizes,meaning:y.network.hiddenSizesMeaning,value:t.hidden_sizes,read:Ix,requirement:y.requirement.sizes,wrong:Vs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",y.network.activation,y.network.activations)}
      ${i("initializer",y.network.initializer,y.network.initializers,"std","kind")}
      ${dr(e,{name:"seed",label:y.network.seed,value:t.seed,min:0,max:Ax,wrong:Vs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function Ix(e){let t=e.replaceAll(/\s/g,"");return Tx.test(t)?t:null}function Gn(e,t=4){return e<0?`(${N(e,t)})`:N(e,t)}function gr(e,t){let s=kn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Cx={image:Px,network:Lx,pixel:Rx,unit:Dx,digit:jx,step:zx};function pf(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Cx[e.topic]?.(e)}function Px(e){return y.announcements.image(gu(e),za(e))}function Lx(e){return y.announcements.network($u(e),za(e))}function Rx({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ra(t,s),{row:r,column:o}=gr(s,i);return y.announcements.pixel(y.pixels.chosen(r,o),N(s[i]),N(n[i]))}function Dx({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return y.announcements.unit(t.layer,t.unit,N(s[t.unit]),N(n[t.unit]))}function jx({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return y.announcements.digit(t,N(s[t]),N(n[t]))}function zx({training:e}){if(e===null)return"";let{losses:t}=e.after;return y.announcements.step(t.length-1,N(t.at(-1)),N(t[0]))}var Fx=24,Fa=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),p=df(t,l.network),w=l.layer_sizes,_=w.length-1,T=r!==null&&r<w[_]?r:l.images[0].digit,R={network:p,images:[s]},D=Math.min(n,_-1),rt=l.images[0].layers.slice(0,-1).map(({z:je},un)=>{let Qs=i!==null&&un+1===D;return{layer:un+1,unit:Qs?Math.min(i,je.length-1):Ux(je)}}),[yt,...De]=await Promise.all([this.#e({...R,unit:{layer:_,unit:T},digit:T},o),...rt.map(je=>this.#e({...R,unit:je},o))]);return{whole:l,layers:De,hidden:De[D-1],output:yt}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:p,unit:w}=o.unit,_={network:df(t,r.network),images:s,learning_rate:i,unit:{layer:p,unit:w}},[T,R]=await Promise.all([this.#e({..._,steps:0},l),this.#e({..._,steps:n},l)]);return{before:T,after:R}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await Qt(()=>Ct("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=Fx&&this.#t.delete(o),this.#t.set(n,r),r}};function ff(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function df(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function Ux(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var Bx=.12,qx=3,Hx=.3,Ua=class extends EventTarget{choices=mr({});lists=null;inspected=null;inspectedChoices=mr({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Fa;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.#e).filter(([l])=>!(l in s));return this.#e=Object.fromEntries([...o,...r.map(([l,p])=>[l,String(p)])]),this.#i(i?Bx:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=mr(this.#e),this.#t.change({steps:n}),this.#p()}noteInvalid(t,s){this.invalid.set(t,s),this.#p()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#r(t).catch(s=>this.#h(s))}close(){this.#n.abort()}get requested(){return this.#e}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=fu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(pu(this.choices),s)===t?du(this.choices):null)??this.inspected.layers[t-1].unit.unit}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=mr(this.#e),this.isLoading=!0,this.#p();try{t>0&&await ue(t,i),this.#t.change(s,n),this.lists===null&&await this.#r(i),this.#o(),await this.#a(i)}catch(r){this.#h(r)}return i.aborted?!1:(this.isLoading=!1,this.#p(),!0)}async#r(t){let{model:s,dataset:n}=Sn(this.choices)?{model:this.choices.model}:this.choices;this.lists=await Qt(()=>da({model:s,dataset:n},t),t),this.#p()}#o(){if(Cs(this.#e)!==null||this.lists===null)return;let t=Zr(this.lists.models),s=t?{model:t.name,version:pa(t,this.lists.versions)}:{hidden_sizes:hr.hidden_sizes};this.#e={...this.#e,...s},this.choices=mr(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#m("error",()=>this.#c(t)),i=()=>this.#u(n,t),r=n===null?null:await this.#m("stepError",i),o=[n,r].flatMap(l=>Object.values(l??{}).flat());if(this.isMixed=n!==null&&!ff(o),!this.isMixed||s===qx){this.#l(n,r);return}this.#s.clear(),await ue(Hx,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#c(t){let{choices:s}=this,n=no(s);if(n===null)return null;let i={network:Vn(s),image:n,layer:pu(s),unit:du(s),digit:fu(s)};return this.#s.inspect(i,t)}#u(t,s){let{choices:n}=this,i={network:Vn(n),images:af(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#m(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#h(t){t.name!=="AbortError"&&(this.error=t,this.#p())}#p(){this.dispatchEvent(new Event("change"))}};var Wx={rootMargin:"-25% 0px -74% 0px"},bu=class extends Wt{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),Wx);constructor(){super(),this.sections=[],this.choices={},this.current=""}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${U("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&gf(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${y.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&gf(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function gf(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",bu);var Vx={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},Gx={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},ye={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${Gx[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${Vx[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var Xx={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Gn(e)}</sup>)`,slope:e=>({notation:a`${N(e)} · (1 − ${N(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${ye.tanh}(${N(e)})`,slope:e=>({notation:a`(1 − ${Gn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${ye.max}(0, ${N(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function $r(e){return Xx[e]}var io=8;function Re(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function vs(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Gs(e){return a`∂<var>L</var>/∂${e}`}function ro(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Ba(e){return e===1?"x":`z ${e-1}`}var{spoken:br}=ye;function $f(e,t,{p:s,target:n,gradient:i}){let r=N(s,io),o=a`
    ${Gs(vs("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${N(i)}</b>
  `;return Re(o,br.byLogit(t,r,n,N(i)))}function wu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Gs(vs("b",e,t))} = ${Gs(vs("a",e,t))} =
    <b>${N(s)}</b>
  `;return Re(i,br.byBias(n,N(s)))}function vu({layer:e,unit:t}){let s=a`
    ${Gs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${ro(e)}[<var>i</var>] · ${Gs(vs("a",e,t))}
  `;return Re(s,br.byWeight(Ba(e),e))}function bf({layer:e,unit:t},s){let n=e+1,i=a`
    ${Gs(vs("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Gs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${N(s)}</b>
  `;return Re(i,br.byActivated(e,t,n,N(s)))}function wf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=$r(e).slope(n),l=a`
    ${Gs(vs("a",t,s))} = ${Gs(vs("z",t,s))} · ${o.notation} =
    ${N(i)} · ${N(o.value)} = <b>${N(r)}</b>
  `,p={z:N(i),slope:N(o.value),a:N(r)};return Re(l,br.bySum(e,t,s,N(n),p))}function vf({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=vs("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Gs(o)} =
    ${N(s)} − ${N(i)} · ${Gn(n)} = <b>${N(r)}</b>
  `,p=[s,i,n,r].map(w=>N(w));return Re(l,br.update(e,t,...p))}function Xn({caption:e,headings:t,rows:s,...n}){return Kt(e,t,s,{...n,isFocusable:!0})}function wr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let p=n.map(([,w])=>w(l));return He(l,p,{isMarked:l===s})};return Xn({caption:e,headings:[y.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:ln}=ye;function xf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>
  `;return Re(i,ln.scaled(e,N(t),N(s),N(n)))}function yf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${N(s)} · ${Gn(n)} = <b>${N(s*n)}</b>
  `;return Re(i,ln.product(N(s),N(n),N(s*n)))}function qa(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${ro(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return Re(t,ln.layer(e,Ba(e)))}function kf({layer:e,unit:t},s,n,i){let r=a`
    ${vs("a",e,t)} = ∑<sub><var>i</var></sub> ${ro(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${vs("b",e,t)} =
    ${N(s)} + ${Gn(n)} = <b>${N(i)}</b>
  `;return Re(r,ln.sum(e,t,N(s),N(n),N(i)))}function _f(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${ye.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return Re(s,ln.activation(e,t))}function Ef(e,{layer:t,unit:s},n,i){let r=$r(e).applied(n),o=a`${vs("z",t,s)} = ${r} = <b>${N(i)}</b>`;return Re(o,ln.activated(e,t,s,N(n),N(i)))}function Sf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${ye.exp}(<var>a</var>[<var>k</var>] − ${ye.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${ye.exp}(<var>a</var>[<var>c</var>] − ${ye.max} <var>a</var>)
  `;return Re(e,ln.softmax)}function Tf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>`;return Re(i,ln.probability(e,N(t),N(s),N(n)))}function Af(e,t,s){let n=N(t,io),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${ye.ln} <var>p</var>[<var>c</var>] =
    −${ye.ln} <var>p</var>[${e}] = −${ye.ln} ${n} = <b>${N(s)}</b>
  `;return Re(i,ln.loss(e,n,N(s)))}function Of(e,t,s,n){let i=N(s,io),r=a`
    −<var>t</var>[${e}] ${ye.ln} <var>p</var>[${e}] = −${t} · ${ye.ln} ${i} =
    <b>${N(n)}</b>
  `;return Re(r,ln.share(e,t,i,N(n)))}function Mf(e){let{label:t}=e.inspected.whole.images[0];return{title:y.loss.title,content:a`
      <div class="split">
        <div>
          <p>${y.loss.about}</p>
          ${t===null?xu(e,"loss-label"):Jx(e)}
        </div>
        ${t===null?q:Yx(e.inspected)}
      </div>
    `}}function xu(e,t){return a`
    <div class="notice">
      <p>${y.loss.unlabeled}</p>
      ${ja(e,t)}
    </div>
  `}function Jx({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${Af(t,n[t],s)}
    <h3>${y.numbers.Digit(i)}</h3>
    <p>${y.loss.share(i)}</p>
    ${Of(i,r,n[i],r*s)}
  `}function Yx({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return wr({caption:y.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>N(i[r])],[a`−<var>t</var> ${ye.ln} <var>p</var>`,r=>N(r===s?n:0)]]})}function Xs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=y.range(N(n),N(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function _i(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function If({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((D,rt)=>({place:rt,product:D*s[rt]})).sort((D,rt)=>Math.abs(rt.product)-Math.abs(D.product)),{input:p,value:w,weight:_,product:T}=y.numbers,R=({place:D,product:rt})=>He(n(D),[t[D],s[D],rt].map(yt=>N(yt)));return Xn({caption:e,headings:[p,w,_,T],rows:l.slice(0,i).map(R),foot:Kx(l,i,r),isTall:!0})}function Kx(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${N(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(y.numbers.others(n.length),Nf(n)):q}
      ${i(y.numbers.bias,s)} ${i(y.numbers.sum,Nf(e)+s)}
    </tfoot>
  `}function Nf(e){return e.reduce((t,{product:s})=>t+s,0)}var Qx=10,Zx=100,ty=_i((e,t)=>t.map((s,n)=>s*e.weight[n]));function Ha(e,t,s){let n=yu(e.layer,t),i=ty(e,n),r=i.reduce((l,p)=>l+p,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${kf(e,r,e.bias,o)}
    ${e.layer===1?ey(e,i,s):q}
    ${If({caption:y.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:ku(e.layer,n),most:e.layer===1?Qx:Zx,bias:e.bias})}
  `}function yu(e,t){return e===1?t.input:t.layers[e-2].z}function ku(e,t){return e>1?y.numbers.unit:s=>{let{row:n,column:i}=gr(t,s);return y.numbers.pixel(n,i)}}function ey(e,t,s){return a`
    <div class="beside">
      ${Xs(y.sums.weights,y.sums.weightsOf(s),e.weight)}
      ${Xs(y.sums.products,y.sums.productsOf(s),t)}
    </div>
    <p class="faint">${y.legend}</p>
  `}var sy=5;function Cf(e){let[t]=e.inspected.whole.images;return{title:y.gradients.title,content:a`
      <p>${y.gradients.about}</p>
      ${t.label===null?xu(e,"gradient-label"):ny(e.inspected)}
    `}}function ny({whole:e,hidden:t,output:s}){let[n]=e.images,i=y.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${ay(n,s.unit.unit)}
      <div>${iy(n,s.unit)}</div>
    </div>
    <h3>${y.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${ry(e.activation,n,t.unit)}
        ${wu(t.unit,i)} ${vu(t.unit)}
      </div>
      <div class="beside">
        ${Pf(n,t.unit,i)}
        ${Xs(y.gradients.input,y.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${y.legend}</p>
  `}function iy(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=y.numbers.digit(s);return a`
    <h3>${y.numbers.Digit(s)}</h3>
    ${$f(t.layer,s,n)} ${wu(t,i)}
    ${vu(t)} ${Pf(e,t,i)}
  `}function ry(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${bf(s,i.gradZ)} ${wf(e,s,i)}
  `}function Pf(e,t,s){if(t.layer===1)return Xs(y.gradients.weights,y.gradients.weightsOf(s),t.grad_weight);let n=yu(t.layer,e),i=ku(t.layer,n);return oy({caption:y.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function oy({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,p)=>p).sort((l,p)=>i(p)-i(l)),o=l=>He(n(l),[N(t[l]),N(s.grad_weight[l])]);return Xn({caption:e,headings:[y.numbers.input,y.numbers.value,y.numbers.gradient],rows:r.slice(0,sy).map(o),isCaptionVisible:!0})}function ay({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return wr({caption:y.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>N(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>N(i[r])]]})}var Ei=6,Lf=60,_u=240,Wa=120,Rf=8;function Df(e,t,s){let{of:n}=$r(e),[i,r]=[n(-Ei),n(Ei)],o=R=>Math.max(-Ei,Math.min(Ei,R)),l=R=>(o(R)/Ei/2+.5)*_u,p=R=>Wa-Rf-(R-i)/(r-i)*(Wa-2*Rf),w=Array.from({length:Lf+1},(R,D)=>{let rt=D/Lf*2*Ei-Ei;return`${l(rt).toFixed(1)},${p(n(rt)).toFixed(1)}`}),_=St`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${Wa}></line>
    <line x1="0" y1=${p(0)} x2=${_u} y2=${p(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${p(n(o(t)))} r="5"></circle>
  `,T=y.activation.curve(e,N(t),N(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${_u} ${Wa}`} role="img" aria-label=${T}>
      ${_}
    </svg>
  `}var ly=[.2126,.7152,.0722],cy=.179,Su=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#h("point",this.#m(t))),this.addEventListener("pointerleave",()=>this.#h("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>uy(n,s(i)))}set chosen(t){Eu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),Eu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return Eu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#m(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#h("choose",t)}#m({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#h(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function Eu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function uy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(hy(n)>cy?"black":"white")}function hy(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*ly[n]},0)}customElements.define("number-grid",Su);var my=10,Va=1e3,py=_i(e=>e.slice(0,Va));function Ga({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${my}
        .describe=${i?fy:dy}
        .values=${t.length>Va?py(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Va?a`<p class="faint">${y.numbers.more(Va,t.length)}</p>`:q}
  `}var dy=jf(y.numbers.Unit),fy=jf(y.numbers.Digit);function jf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=N(t[n]);return{text:`${n}
${i}`,name:y.numbers.cell(e(n),i),color:so(t[n],s)}}}}function zf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:y.sums.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.sums.about(s[t-1],s[t])}</p>
          ${qa(t)}
          <p class="faint">${y.sums.choose}</p>
          ${Uf(e,t,"a",y.sums.values)}
        </div>
        <div>${Bf(e,t,i=>Ha(i,n[0],y.numbers.unit(i.unit)))}</div>
      </div>
    `}}function Ff(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${Ef(s,l,i[l.unit],r[l.unit])}
    ${Df(s,i[l.unit],r[l.unit])}
  `;return{title:y.activation.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.activation.about(s)}</p>
          ${_f(t,s)}
          ${Uf(e,t,"z",y.activation.values)}
        </div>
        <div>${Bf(e,t,o)}</div>
      </div>
    `}}function Uf(e,t,s,n){return Ga({label:y.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Bf({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${y.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function qf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=y.numbers.digit(i.unit),{contributions:o}=s.images[0];return{title:y.output.title,content:a`
      <div class="split">
        <div>
          <p>${y.output.about(t.layer_sizes[n-1])}</p>
          ${qa(n)}
          <p class="faint">${y.output.choose}</p>
          ${Ga({label:y.numbers.gridOf(y.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
          ${gy(i.unit,o)}
        </div>
        <div>
          <h3>${y.numbers.Digit(i.unit)}</h3>
          ${Ha(i,s.images[0],r)}
        </div>
      </div>
    `}}function Hf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,p)=>l+p,0),o=e.output.unit.unit;return{title:y.softmax.title,content:a`
      <div class="split">
        <div>
          <p>${y.softmax.about}</p>
          ${Sf()}
          <h3>${y.numbers.Digit(o)}</h3>
          ${Tf(o,i[o],r,s[o])}
        </div>
        ${$y({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
      </div>
    `}}function gy(e,t){let s=y.output.contributionsOf(e);return a`
    ${Xs(y.output.contributions(e),s,t)}
    <p class="faint">${y.legend}</p>
  `}function $y({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=ye,p=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${y.softmax.sum}</th>
        <td class="number">${N(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return wr({caption:y.softmax.table,digits:e.length,chosen:r,columns:[[a`${y.softmax.logit} <var>a</var>`,w=>N(e[w])],[a`<var>a</var> − ${l} <var>a</var>`,w=>N(e[w]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,w=>N(s[w])],[a`<var>p</var>`,w=>N(i[w])]],foot:p})}var by="#767676",Tu=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${y.pixels.grid}
          .columns=${kn(t.pixels)}
          .describe=${wy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;me([n,vy(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function wy(e){return t=>{let s=Math.round(e[t]),n=s===0?by:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function vy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=gr(e,i);return a`
    <div class="pixel-detail">
      <h3>${y.pixels.chosen(r,o)}</h3>
      ${xf(i,e[i],s,t[i])}
      <p>${y.pixels.inUnit(y.numbers.unit(n.unit))}</p>
      ${yf(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",Tu);var xy=255;function Wf(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ra(e.choices,n.pixels),r=yy(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return{title:y.pixels.title,content:a`
      <div class="split">
        <div>
          <p>${y.pixels.about(n.pixels.length,r)}</p>
          <p class="faint">${y.pixels.use}</p>
        </div>
        <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
      </div>
    `}}function yy({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):xy}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var ky=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",p="#000",w=p+"0",_="mousemove",T="mousedown",R="mouseup",D="mouseenter",rt="mouseleave",yt="dblclick",De="change",je="dppxchange",un="--",Qs=typeof window<"u",Tr=Qs?document:null,Tn=Qs?window:null,tb=Qs?navigator:null,Ft,po;function hs(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function Sl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function te(c,h,g){c.style[h]=g+"px"}function Ps(c,h,g,m){let $=Tr.createElement(c);return h!=null&&hs($,h),g?.insertBefore($,m),$}function ys(c,h){return Ps("div",c,h)}let ph=new WeakMap;function Zs(c,h,g,m,$){let k="translate("+h+"px,"+g+"px)";k!=ph.get(c)&&(c.style.transform=k,ph.set(c,k),0>h||0>g||h>m||g>$?hs(c,e):Sl(c,e))}let dh=new WeakMap;function fh(c,h,g){let m=h+g;m!=dh.get(c)&&(dh.set(c,m),c.style.background=h,c.style.borderColor=g)}let gh=new WeakMap;function $h(c,h,g,m){let $=h+""+g;$!=gh.get(c)&&(gh.set(c,$),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=m?-h/2+"px":0,c.style.marginTop=m?-g/2+"px":0)}let Tl={passive:!0},eb={...Tl,capture:!0};function Kn(c,h,g,m){h.addEventListener(c,g,m?eb:Tl)}function Al(c,h,g){h.removeEventListener(c,g,Tl)}function Ls(c,h,g,m){let $;g=g||0;let k=2147483647>=(m=m||h.length-1);for(;m-g>1;)$=k?g+m>>1:ps((g+m)/2),c>h[$]?g=$:m=$;return c-h[g]>h[m]-c?m:g}function bh(c){return(h,g,m)=>{let $=-1,k=-1;for(let v=g;m>=v;v++)if(c(h[v])){$=v;break}for(let v=m;v>=g;v--)if(c(h[v])){k=v;break}return[$,k]}}Qs&&(function c(){let h=devicePixelRatio;Ft!=h&&(Ft=h,po&&Al(De,po,c),po=matchMedia(`(min-resolution: ${Ft-.001}dppx) and (max-resolution: ${Ft+.001}dppx)`),Kn(De,po,c),Tn.dispatchEvent(new CustomEvent(je)))})();let wh=c=>c!=null,vh=c=>c!=null&&c>0,fo=bh(wh),sb=bh(vh);function go(c,h,g,m){let $=kh(c),k=kh(h);c==h&&($==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?hn:_h,O=k==1?ks:ps,I=($==1?ps:ks)(v(Se(c))),M=O(v(Se(h))),L=Ai(g,I),E=Ai(g,M);return g==10&&(0>I&&(L=Xt(L,-I)),0>M&&(E=Xt(E,-M))),m||g==2?(c=L*$,h=E*k):(c=Nh(c,L),h=wo(h,E)),[c,h]}function Ol(c,h,g,m){let $=go(c,h,g,m);return c==0&&($[0]=0),h==0&&($[1]=0),$}let Ml=.1,xh={mode:3,pad:Ml},Ar={pad:0,soft:null,mode:0},nb={min:Ar,max:Ar};function $o(c,h,g,m){return vo(g)?yh(c,h,g):(Ar.pad=g,Ar.soft=m?0:null,Ar.mode=m?3:0,yh(c,h,nb))}function Dt(c,h){return c??h}function yh(c,h,g){let m=g.min,$=g.max,k=Dt(m.pad,0),v=Dt($.pad,0),O=Dt(m.hard,-Gt),I=Dt($.hard,Gt),M=Dt(m.soft,Gt),L=Dt($.soft,-Gt),E=Dt(m.mode,0),W=Dt($.mode,0),nt=h-c,J=hn(nt),st=es(Se(c),Se(h)),wt=hn(st),ht=Se(wt-J);(1e-24>nt||ht>10)&&(nt=0,c!=0&&h!=0||(nt=1e-24,E==2&&M!=Gt&&(k=0),W==2&&L!=-Gt&&(v=0)));let V=nt||st||1e3,$t=hn(V),tt=Ai(10,ps($t)),ot=Xt(Nh(c-V*(nt==0?c==0?.1:1:k),tt/10),24),K=M>c||E!=1&&(E!=3||ot>M)&&(E!=2||M>ot)?Gt:M,kt=es(O,K>ot&&c>=K?K:Rs(K,ot)),_t=Xt(wo(h+V*(nt==0?h==0?.1:1:v),tt/10),24),At=h>L||W!=1&&(W!=3||L>_t)&&(W!=2||_t>L)?-Gt:L,Mt=Rs(I,_t>At&&At>=h?At:es(At,_t));return kt==Mt&&kt==0&&(Mt=100),[kt,Mt]}let ib=new Intl.NumberFormat(Qs?tb.language:"en-US"),Nl=c=>ib.format(c),ms=Math,bo=ms.PI,Se=ms.abs,ps=ms.floor,Te=ms.round,ks=ms.ceil,Rs=ms.min,es=ms.max,Ai=ms.pow,kh=ms.sign,hn=ms.log10,_h=ms.log2,Il=(c,h=1)=>ms.asinh(c/h),Gt=1/0;function Eh(c){return 1+(0|hn((c^c>>31)-(c>>31)))}function Cl(c,h,g){return Rs(es(c,h),g)}function Sh(c){return typeof c=="function"}function It(c){return Sh(c)?c:()=>c}let Th=c=>c,Ah=(c,h)=>h,rb=()=>null,Oh=()=>!0,Mh=(c,h)=>c==h,ob=/\.\d*?(?=9{6,}|0{6,})/gm,Qn=c=>{if(Ch(c)||An.has(c))return c;let h=""+c,g=h.match(ob);if(g==null)return c;let m=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,k]=h.split("e");return+`${Qn($)}e${k}`}return Xt(c,m)};function Zn(c,h){return Qn(Xt(Qn(c/h))*h)}function wo(c,h){return Qn(ks(Qn(c/h))*h)}function Nh(c,h){return Qn(ps(Qn(c/h))*h)}function Xt(c,h=0){if(Ch(c))return c;let g=10**h;return Te(c*g*(1+Number.EPSILON))/g}let An=new Map;function Ih(c){return((""+c).split(".")[1]||"").length}function Or(c,h,g,m){let $=[],k=m.map(Ih);for(let v=h;g>v;v++){let O=Se(v),I=Xt(Ai(c,v),O);for(let M=0;m.length>M;M++){let L=c==10?+`${m[M]}e${v}`:m[M]*I,E=(0>v?O:0)+(k[M]>v?k[M]:0),W=c==10?L:Xt(L,E);$.push(W),An.set(W,E)}}return $}let Mr={},Pl=[],Oi=[null,null],On=Array.isArray,Ch=Number.isInteger;function Ph(c){return typeof c=="string"}function vo(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function ab(c){return c!=null&&typeof c=="object"}let lb=Object.getPrototypeOf(Uint8Array),Lh="__proto__";function Mi(c,h=vo){let g;if(On(c)){let m=c.find(($=>$!=null));if(On(m)||h(m)){g=Array(c.length);for(let $=0;c.length>$;$++)g[$]=Mi(c[$],h)}else g=c.slice()}else if(c instanceof lb)g=c.slice();else if(h(c)){g={};for(let m in c)m!=Lh&&(g[m]=Mi(c[m],h))}else g=c;return g}function ke(c){let h=arguments;for(let g=1;h.length>g;g++){let m=h[g];for(let $ in m)$!=Lh&&(vo(c[$])?ke(c[$],Mi(m[$])):c[$]=Mi(m[$]))}return c}function cb(c,h,g){for(let m,$=0,k=-1;h.length>$;$++){let v=h[$];if(v>k){for(m=v-1;m>=0&&c[m]==null;)c[m--]=null;for(m=v+1;g>m&&c[m]==null;)c[k=m++]=null}}}let ub=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,Rh=["January","February","March","April","May","June","July","August","September","October","November","December"],Dh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function jh(c){return c.slice(0,3)}let hb=Dh.map(jh),mb=Rh.map(jh),pb={MMMM:Rh,MMM:mb,WWWW:Dh,WWW:hb};function Nr(c){return(10>c?"0":"")+c}let db={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Nr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Nr(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Nr(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Nr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Nr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function Ll(c,h){h=h||pb;let g,m=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(c);)m.push(g[0][0]=="{"?db[g[1]]:g[0]);return k=>{let v="";for(let O=0;m.length>O;O++)v+=typeof m[O]=="string"?m[O]:m[O](k,h);return v}}let fb=new Intl.DateTimeFormat().resolvedOptions().timeZone,zh=c=>c%1==0,xo=[1,2,2.5,5],gb=Or(10,-32,0,xo),Fh=Or(10,0,32,xo),$b=Fh.filter(zh),ti=gb.concat(Fh),Uh="{YYYY}",Bh=`
`+Uh,qh="{M}/{D}",Ir=`
`+qh,yo=Ir+"/{YY}",Hh="{aa}",Ni="{h}:{mm}"+Hh,Wh=`
`+Ni,Vh=":{ss}",qt=null;function Gh(c){let h=1e3*c,g=60*h,m=60*g,$=24*m,k=30*$,v=365*$;return[(c==1?Or(10,0,3,xo).filter(zh):Or(10,-3,0,xo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,m,2*m,3*m,4*m,6*m,8*m,12*m,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,k,2*k,3*k,4*k,6*k,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Uh,qt,qt,qt,qt,qt,qt,1],[28*$,"{MMM}",Bh,qt,qt,qt,qt,qt,1],[$,qh,Bh,qt,qt,qt,qt,qt,1],[m,"{h}"+Hh,yo,qt,Ir,qt,qt,qt,1],[g,Ni,yo,qt,Ir,qt,qt,qt,1],[h,Vh,yo+" "+Ni,qt,Ir+" "+Ni,qt,Wh,qt,1],[c,Vh+".{fff}",yo+" "+Ni,qt,Ir+" "+Ni,qt,Wh,qt,1]],function(O){return(I,M,L,E,W,nt)=>{let J=[],st=W>=v,wt=W>=k&&v>W,ht=O(L),V=Xt(ht*c,3),$t=Rl(ht.getFullYear(),st?0:ht.getMonth(),wt||st?1:ht.getDate()),tt=Xt($t*c,3);if(wt||st){let ot=wt?W/k:0,K=st?W/v:0,kt=V==tt?V:Xt(Rl($t.getFullYear()+K,$t.getMonth()+ot,1)*c,3),_t=new Date(Te(kt/c)),At=_t.getFullYear(),Mt=_t.getMonth();for(let it=0;E>=kt;it++){let ct=Rl(At+K*it,Mt+ot*it,1),ft=ct-O(Xt(ct*c,3));kt=Xt((+ct+ft)*c,3),kt>E||J.push(kt)}}else{let ot=$>W?W:$,K=tt+(ps(L)-ps(V))+wo(V-tt,ot);J.push(K);let kt=O(K),_t=kt.getHours()+kt.getMinutes()/g+kt.getSeconds()/m,At=W/m,Mt=nt/I.axes[M]._space;for(;K=Xt(K+W,c==1?0:3),E>=K;)if(At>1){let it=ps(Xt(_t+At,6))%24,ct=O(K).getHours()-it;ct>1&&(ct=-1),K-=ct*m,_t=(_t+At)%24,.7>Xt((K-J[J.length-1])/W,3)*Mt||J.push(K)}else J.push(K)}return J}}]}let[bb,wb,vb]=Gh(1),[xb,yb,kb]=Gh(.001);function Xh(c,h){return c.map((g=>g.map(((m,$)=>$==0||$==8||m==null?m:h($==1||g[8]==0?m:g[1]+m)))))}function Jh(c,h){return(g,m,$,k,v)=>{let O,I,M,L,E,W,nt=h.find((J=>v>=J[0]))||h[h.length-1];return m.map((J=>{let st=c(J),wt=st.getFullYear(),ht=st.getMonth(),V=st.getDate(),$t=st.getHours(),tt=st.getMinutes(),ot=st.getSeconds(),K=wt!=O&&nt[2]||ht!=I&&nt[3]||V!=M&&nt[4]||$t!=L&&nt[5]||tt!=E&&nt[6]||ot!=W&&nt[7]||nt[1];return O=wt,I=ht,M=V,L=$t,E=tt,W=ot,K(st)}))}}function Rl(c,h,g){return new Date(c,h,g)}function Yh(c,h){return h(c)}function Kh(c,h){return(g,m,$,k)=>k==null?un:h(c(m))}Or(2,-53,53,[1]);let _b={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},Dl=[0,0];function ko(c,h,g,m=!0){return $=>{$.button==0&&(!m||$.target==h)&&g($)}}function jl(c,h,g,m=!0){return $=>{(!m||$.target==h)&&g($)}}let Eb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return Dl[0]=h,Dl[1]=g,Dl},points:{one:!1,show:function(c,h){let g=c.cursor.points,m=ys(),$=g.size(c,h);te(m,s,$),te(m,n,$);let k=$/-2;te(m,"marginLeft",k),te(m,"marginTop",k);let v=g.width(c,h,$);return v&&te(m,"borderWidth",v),m},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:ko,mouseup:ko,click:ko,dblclick:ko,mousemove:jl,mouseleave:jl,mouseenter:jl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,m,$)=>m-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Qh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},zl=ke({},Qh,{filter:Ah}),Zh=ke({},zl,{size:10}),tm=ke({},Qh,{show:!1}),Fl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',em="bold "+Fl,sm={show:!0,scale:"x",stroke:p,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:em,side:2,grid:zl,ticks:Zh,border:tm,font:Fl,lineGap:1.5,rotate:0},nm={show:!0,scale:"x",auto:!1,sorted:1,min:Gt,max:-Gt,idxs:[]};function Sb(c,h){return h.map((g=>g==null?"":Nl(g)))}function Tb(c,h,g,m,$,k,v){let O=[],I=An.get($)||0;for(let M=g=v?g:Xt(wo(g,$),I);m>=M;M=Xt(M+$,I))O.push(Object.is(M,-0)?0:M);return O}function Ul(c,h,g,m,$){let k=[],v=c.scales[c.axes[h].scale].log,O=ps((v==10?hn:_h)(g));$=Ai(v,O),v==10&&($=ti[Ls($,ti)]);let I=g,M=$*v;v==10&&(M=ti[Ls(M,ti)]);do k.push(I),I+=$,v!=10||An.has(I)||(I=Xt(I,An.get($))),M>I||(M=($=I)*v,v==10&&(M=ti[Ls(M,ti)]));while(m>=I);return k}function Ab(c,h,g,m,$){let k=c.scales[c.axes[h].scale].asinh,v=m>k?Ul(c,h,es(k,g),m,$):[k],O=0>m||g>0?[]:[0];return(-k>g?Ul(c,h,es(k,-m),-g,$):[k]).reverse().map((I=>-I)).concat(O,v)}let im=/./,Ob=/[12357]/,Mb=/[125]/,rm=/1/,Bl=(c,h,g,m)=>c.map((($,k)=>h==4&&$==0||k%m==0&&g.test($.toExponential()[0>$?1:0])?$:null));function Nb(c,h,g){let m=c.axes[g],$=m.scale,k=c.scales[$],v=c.valToPos,O=m._space,I=v(10,$),M=v(9,$)-I<O?v(7,$)-I<O?v(5,$)-I<O?rm:Mb:Ob:im;if(M==rm){let L=Se(v(1,$)-I);if(O>L)return Bl(h.slice().reverse(),k.distr,M,ks(O/L)).reverse()}return Bl(h,k.distr,M,1)}function Ib(c,h,g){let m=c.axes[g],$=m.scale,k=m._space,v=c.valToPos,O=Se(v(1,$)-v(2,$));return k>O?Bl(h.slice().reverse(),3,im,ks(k/O)).reverse():h}function Cb(c,h,g,m){return m==null?un:h==null?"":Nl(h)}let om={show:!0,scale:"y",stroke:p,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:em,side:3,grid:zl,ticks:Zh,border:tm,font:Fl,lineGap:1.5,rotate:0},am={scale:null,auto:!0,sorted:0,min:Gt,max:-Gt},lm=(c,h,g,m,$)=>$,cm={show:!0,auto:!0,sorted:0,gaps:lm,alpha:1,facets:[ke({},am,{scale:"x"}),ke({},am,{scale:"y"})]},um={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:lm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:m}=c.series[0],$=c._data[0],k=c.valToPos($[m[0]],g,!0),v=c.valToPos($[m[1]],g,!0);return Se(v-k)/(c.series[h].points.space*Ft)>=m[1]-m[0]},filter:null},values:null,min:Gt,max:-Gt,idxs:[],path:null,clip:null};function Pb(c,h,g){return g/10}let hm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Lb=ke({},hm,{time:!1,ori:1}),mm={};function pm(c){let h=mm[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((m=>m!=g))},pub(g,m,$,k,v,O,I){for(let M=0;h.plots.length>M;M++)h.plots[M]!=m&&h.plots[M].pub(g,m,$,k,v,O,I)}},c!=null&&(mm[c]=h)),h}function ei(c,h,g){let m=c.mode,$=c.series[h],k=m==2?c._data[h]:c._data,v=c.scales,O=c.bbox,I=k[0],M=m==2?k[1]:k[h],L=m==2?v[$.facets[0].scale]:v[c.series[0].scale],E=m==2?v[$.facets[1].scale]:v[$.scale],W=O.left,nt=O.top,J=O.width,st=O.height,wt=c.valToPosH,ht=c.valToPosV;return L.ori==0?g($,I,M,L,E,wt,ht,W,nt,J,st,Eo,Ii,To,gm,bm):g($,I,M,L,E,ht,wt,nt,W,st,J,So,Ci,Wl,$m,wm)}function ql(c,h){let g=0,m=0,$=Dt(c.bands,Pl);for(let k=0;$.length>k;k++){let v=$[k];v.series[0]==h?g=v.dir:v.series[1]==h&&(m|=v.dir==1?1:2)}return[g,m==1?-1:m==2?1:m==3?2:0]}function Rb(c,h,g,m,$){let k=c.series[h],v=c.scales[c.mode==2?k.facets[1].scale:k.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function mn(c,h,g,m,$,k){return ei(c,h,((v,O,I,M,L,E,W,nt,J,st,wt)=>{let ht=v.pxRound,V=M.ori==0?Ii:Ci,$t,tt;M.dir*(M.ori==0?1:-1)==1?($t=g,tt=m):($t=m,tt=g);let ot=ht(E(O[$t],M,st,nt)),K=ht(W(I[$t],L,wt,J)),kt=ht(E(O[tt],M,st,nt)),_t=ht(W(k==1?L.max:L.min,L,wt,J)),At=new Path2D($);return V(At,kt,_t),V(At,ot,_t),V(At,ot,K),At}))}function _o(c,h,g,m,$,k){let v=null;if(c.length>0){v=new Path2D;let O=h==0?To:Wl,I=g;for(let E=0;c.length>E;E++){let W=c[E];if(W[1]>W[0]){let nt=W[0]-I;nt>0&&O(v,I,m,nt,m+k),I=W[1]}}let M=g+$-I,L=10;M>0&&O(v,I,m-L/2,M,m+k+L)}return v}function Hl(c,h,g,m,$,k,v){let O=[],I=c.length;for(let M=$==1?g:m;M>=g&&m>=M;M+=$)if(h[M]===null){let L=M,E=M;if($==1)for(;++M<=m&&h[M]===null;)E=M;else for(;--M>=g&&h[M]===null;)E=M;let W=k(c[L]),nt=E==L?W:k(c[E]),J=L-$;W=v>0||0>J||J>=I?W:k(c[J]);let st=E+$;nt=0>v||0>st||st>=I?nt:k(c[st]),W>nt||O.push([W,nt])}return O}function dm(c){return c==0?Th:c==1?Te:h=>Zn(h,c)}function fm(c){let h=c==0?Eo:So,g=c==0?($,k,v,O,I,M)=>{$.arcTo(k,v,O,I,M)}:($,k,v,O,I,M)=>{$.arcTo(v,k,I,O,M)},m=c==0?($,k,v,O,I)=>{$.rect(k,v,O,I)}:($,k,v,O,I)=>{$.rect(v,k,I,O)};return($,k,v,O,I,M=0,L=0)=>{M==0&&L==0?m($,k,v,O,I):(M=Rs(M,O/2,I/2),L=Rs(L,O/2,I/2),h($,k+M,v),g($,k+O,v,k+O,v+I,M),g($,k+O,v+I,k,v+I,L),g($,k,v+I,k,v,L),g($,k,v,k+O,v,M),$.closePath())}}let Eo=(c,h,g)=>{c.moveTo(h,g)},So=(c,h,g)=>{c.moveTo(g,h)},Ii=(c,h,g)=>{c.lineTo(h,g)},Ci=(c,h,g)=>{c.lineTo(g,h)},To=fm(0),Wl=fm(1),gm=(c,h,g,m,$,k)=>{c.arc(h,g,m,$,k)},$m=(c,h,g,m,$,k)=>{c.arc(g,h,m,$,k)},bm=(c,h,g,m,$,k,v)=>{c.bezierCurveTo(h,g,m,$,k,v)},wm=(c,h,g,m,$,k,v)=>{c.bezierCurveTo(g,h,$,m,v,k)};function vm(){return(c,h,g,m,$)=>ei(c,h,((k,v,O,I,M,L,E,W,nt,J,st)=>{let wt,ht,{pxRound:V,points:$t}=k;I.ori==0?(wt=Eo,ht=gm):(wt=So,ht=$m);let tt=Xt($t.width*Ft,3),ot=($t.size-$t.width)/2*Ft,K=Xt(2*ot,3),kt=new Path2D,_t=new Path2D,{left:At,top:Mt,width:it,height:ct}=c.bbox;To(_t,At-K,Mt-K,it+2*K,ct+2*K);let ft=jt=>{if(O[jt]!=null){let pt=V(L(v[jt],I,J,W)),Nt=V(E(O[jt],M,st,nt));wt(kt,pt+ot,Nt),ht(kt,pt,Nt,ot,0,2*bo)}};if($)$.forEach(ft);else for(let jt=g;m>=jt;jt++)ft(jt);return{stroke:tt>0?kt:null,fill:kt,clip:_t,flags:3}}))}function xm(c){return(h,g,m,$,k,v)=>{m!=$&&(k!=m&&v!=m&&c(h,g,m),k!=$&&v!=$&&c(h,g,$),c(h,g,v))}}let Db=xm(Ii),jb=xm(Ci);function ym(c){let h=Dt(c?.alignGaps,0);return(g,m,$,k)=>ei(g,m,((v,O,I,M,L,E,W,nt,J,st,wt)=>{[$,k]=fo(I,$,k);let ht,V,$t=v.pxRound,tt=ct=>$t(E(ct,M,st,nt)),ot=ct=>$t(W(ct,L,wt,J));M.ori==0?(ht=Ii,V=Db):(ht=Ci,V=jb);let K=M.dir*(M.ori==0?1:-1),kt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},_t=kt.stroke,At=!1;if(k-$<4*st)for(let ct=K==1?$:k;ct>=$&&k>=ct;ct+=K){let ft=I[ct];ft===null?At=!0:ft!=null&&ht(_t,tt(O[ct]),ot(ft))}else{let ct,ft,jt,pt=ut=>g.posToVal(ut,M.key,!0),Nt=null,oe=null,Ae=tt(O[K==1?$:k]),Jt=tt(O[$]),ze=tt(O[k]),Ot=pt(K==1?Jt+1:ze-1);for(let ut=K==1?$:k;ut>=$&&k>=ut;ut+=K){let at=O[ut],ae=(K==1?Ot>at:at>Ot)?Ae:tt(at),fe=I[ut];ae==Ae?fe!=null?(ft=fe,Nt==null?(ht(_t,ae,ot(ft)),ct=Nt=oe=ft):Nt>ft?Nt=ft:ft>oe&&(oe=ft)):fe===null&&(At=!0):(Nt!=null&&V(_t,Ae,ot(Nt),ot(oe),ot(ct),ot(ft)),fe!=null?(ft=fe,ht(_t,ae,ot(ft)),Nt=oe=ct=ft):(Nt=oe=null,fe===null&&(At=!0)),Ae=ae,Ot=pt(Ae+K))}Nt!=null&&Nt!=oe&&jt!=Ae&&V(_t,Ae,ot(Nt),ot(oe),ot(ct),ot(ft))}let[Mt,it]=ql(g,m);if(v.fill!=null||Mt!=0){let ct=kt.fill=new Path2D(_t),ft=ot(v.fillTo(g,m,v.min,v.max,Mt)),jt=tt(O[$]),pt=tt(O[k]);K==-1&&([pt,jt]=[jt,pt]),ht(ct,pt,ft),ht(ct,jt,ft)}if(!v.spanGaps){let ct=[];At&&ct.push(...Hl(O,I,$,k,K,tt,h)),kt.gaps=ct=v.gaps(g,m,$,k,ct),kt.clip=_o(ct,M.ori,nt,J,st,wt)}return it!=0&&(kt.band=it==2?[mn(g,m,$,k,_t,-1),mn(g,m,$,k,_t,1)]:mn(g,m,$,k,_t,it)),kt}))}function km(c,h,g,m,$,k,v=Gt){if(c.length>1){let O=null;for(let I=0,M=1/0;c.length>I;I++)if(h[I]!==void 0){if(O!=null){let L=Se(c[I]-c[O]);M>L&&(M=L,v=Se(g(c[I],m,$,k)-g(c[O],m,$,k)))}O=I}}return v}function zb(c,h,g,m,$){let k=c.length;if(2>k)return null;let v=new Path2D;if(g(v,c[0],h[0]),k==2)m(v,c[1],h[1]);else{let O=Array(k),I=Array(k-1),M=Array(k-1),L=Array(k-1);for(let E=0;k-1>E;E++)M[E]=h[E+1]-h[E],L[E]=c[E+1]-c[E],I[E]=M[E]/L[E];O[0]=I[0];for(let E=1;k-1>E;E++)I[E]===0||I[E-1]===0||I[E-1]>0!=I[E]>0?O[E]=0:(O[E]=3*(L[E-1]+L[E])/((2*L[E]+L[E-1])/I[E-1]+(L[E]+2*L[E-1])/I[E]),isFinite(O[E])||(O[E]=0));O[k-1]=I[k-2];for(let E=0;k-1>E;E++)$(v,c[E]+L[E]/3,h[E]+O[E]*L[E]/3,c[E+1]-L[E]/3,h[E+1]-O[E+1]*L[E]/3,c[E+1],h[E+1])}return v}let Vl=new Set;function _m(){for(let c of Vl)c.syncRect(!0)}Qs&&(Kn("resize",Tn,_m),Kn("scroll",Tn,_m,!0),Kn(je,Tn,(()=>{Ve.pxRatio=Ft})));let Fb=ym(),Ub=vm();function Em(c,h,g,m){return(m?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map((($,k)=>Gl($,k,h,g)))}function Gl(c,h,g,m){return ke({},h==0?g:m,c)}function Sm(c,h,g){return h==null?Oi:[h,g]}let Bb=Sm;function qb(c,h,g){return h==null?Oi:$o(h,g,Ml,!0)}function Tm(c,h,g,m){return h==null?Oi:go(h,g,c.scales[m].log,!1)}let Hb=Tm;function Am(c,h,g,m){return h==null?Oi:Ol(h,g,c.scales[m].log,!1)}let Wb=Am;function Vb(c,h,g,m,$){let k=es(Eh(c),Eh(h)),v=h-c,O=Ls($/m*v,g);do{let I=g[O],M=m*I/v;if(M>=$&&17>=k+(5>I?An.get(I):0))return[I,M]}while(++O<g.length);return[0,0]}function Om(c){let h,g;return[c=c.replace(/(\d+)px/,((m,$)=>(h=Te((g=+$)*Ft))+"px")),h,g]}function Gb(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Xt(h[2]*Ft,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Ve(c,h,g){let m={mode:Dt(c.mode,1)},$=m.mode;function k(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?1-x:x)}function v(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?x:1-x)}function O(u,d,f,b){return d.ori==0?k(u,d,f,b):v(u,d,f,b)}m.valToPosH=k,m.valToPosV=v;let I=!1;m.status=0;let M=m.root=ys("uplot");c.id!=null&&(M.id=c.id),hs(M,c.class),c.title&&(ys("u-title",M).textContent=c.title);let L=Ps("canvas"),E=m.ctx=L.getContext("2d"),W=ys("u-wrap",M);Kn("click",W,(u=>{u.target===J&&(ee!=Gi||le!=Xi)&&Be.click(m,u)}),!0);let nt=m.under=ys("u-under",W);W.appendChild(L);let J=m.over=ys("u-over",W),st=+Dt((c=Mi(c)).pxAlign,1),wt=dm(st);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(m,c)||c)}));let ht=c.ms||.001,V=m.series=$==1?Em(c.series||[],nm,um,!1):(function(u,d){return u.map(((f,b)=>b==0?{}:ke({},d,f)))})(c.series||[null],cm),$t=m.axes=Em(c.axes||[],sm,om,!0),tt=m.scales={},ot=m.bands=c.bands||[];ot.forEach((u=>{u.fill=It(u.fill||null),u.dir=Dt(u.dir,-1)}));let K=$==2?V[1].facets[0].scale:V[0].scale,kt={axes:function(){for(let u=0;$t.length>u;u++){let d=$t[u];if(!d.show||!d._show)continue;let f,b,x=d.side,A=x%2,C=d.stroke(m,u),z=x==0||x==3?-1:1,[F,B]=d._found;if(d.label!=null){let ie=Te((d._lpos+d.labelGap*z)*Ft);Rm(d.labelFont[0],C,"center",x==2?"top":r),E.save(),A==1?(f=b=0,E.translate(ie,Te(os+ri/2)),E.rotate((x==3?-bo:bo)/2)):(f=Te(Es+zs/2),b=ie);let Ye=Sh(d.label)?d.label(m,u,F,B):d.label;E.fillText(Ye,f,b),E.restore()}if(B==0)continue;let G=tt[d.scale],lt=A==0?zs:ri,Pt=A==0?Es:os,vt=d._splits,gt=G.distr==2?vt.map((ie=>Fs[ie])):vt,bt=G.distr==2?Fs[vt[1]]-Fs[vt[0]]:F,H=d.ticks,dt=d.border,Ut=H.show?H.size:0,we=Te(Ut*Ft),ne=Te((d.alignTo==2?d._size-Ut-d.gap:d.gap)*Ft),Ht=d._rotate*-bo/180,qe=wt(d._pos*Ft),Xe=qe+(we+ne)*z;b=A==0?Xe:0,f=A==1?Xe:0,Rm(d.font[0],C,d.align==1?o:d.align==2?l:Ht>0?o:0>Ht?l:A==0?"center":x==3?l:o,Ht||A==1?"middle":x==2?"top":r);let Je=d.font[1]*d.lineGap,ge=vt.map((ie=>wt(O(ie,G,lt,Pt)))),gs=d._values;for(let ie=0;gs.length>ie;ie++){let Ye=gs[ie];if(Ye!=null){A==0?f=ge[ie]:b=ge[ie],Ye=""+Ye;let ls=Ye.indexOf(`
`)==-1?[Ye]:Ye.split(/\n/gm);for(let As=0;ls.length>As;As++){let gn=ls[As];Ht?(E.save(),E.translate(f,b+As*Je),E.rotate(Ht),E.fillText(gn,0,0),E.restore()):E.fillText(gn,f,b+As*Je)}}}H.show&&oc(ge,H.filter(m,gt,u,B,bt),A,x,qe,we,Xt(H.width*Ft,3),H.stroke(m,u),H.dash,H.cap);let Ee=d.grid;Ee.show&&oc(ge,Ee.filter(m,gt,u,B,bt),A,A==0?2:1,A==0?os:Es,A==0?ri:zs,Xt(Ee.width*Ft,3),Ee.stroke(m,u),Ee.dash,Ee.cap),dt.show&&oc([qe],[1],A==0?1:0,A==0?1:2,A==1?os:Es,A==1?ri:zs,Xt(dt.width*Ft,3),dt.stroke(m,u),dt.dash,dt.cap)}Pe("drawAxes")},series:function(){if(Ue>0){let u=V.some((d=>d._focus))&&as!=tn.alpha;u&&(E.globalAlpha=as=tn.alpha),V.forEach(((d,f)=>{if(f>0&&d.show&&(jm(f,!1),jm(f,!0),d._paths==null)){let b=as;as!=d.alpha&&(E.globalAlpha=as=d.alpha);let x=$==2?[0,h[f][0].length-1]:(function(A){let C=Cl(Me-1,0,Ue-1),z=Cl(Ne+1,0,Ue-1);for(;A[C]==null&&C>0;)C--;for(;A[z]==null&&Ue-1>z;)z++;return[C,z]})(h[f]);d._paths=d.paths(m,f,x[0],x[1]),as!=b&&(E.globalAlpha=as=b)}})),V.forEach(((d,f)=>{if(f>0&&d.show){let b=as;as!=d.alpha&&(E.globalAlpha=as=d.alpha),d._paths!=null&&zm(f,!1);{let x=d._paths!=null?d._paths.gaps:null,A=d.points.show(m,f,Me,Ne,x),C=d.points.filter(m,f,A,x);(A||C)&&(d.points._paths=d.points.paths(m,f,Me,Ne,C),zm(f,!0))}as!=b&&(E.globalAlpha=as=b),Pe("drawSeries",f)}})),u&&(E.globalAlpha=as=1)}}},_t=(c.drawOrder||["axes","series"]).map((u=>kt[u]));function At(u){let d=u.distr==3?f=>hn(f>0?f:u.clamp(m,f,u.min,u.max,u.key)):u.distr==4?f=>Il(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=d(f),{_min:x,_max:A}=u;return(b-x)/(A-x)}}function Mt(u){let d=tt[u];if(d==null){let f=(c.scales||Mr)[u]||Mr;if(f.from!=null){Mt(f.from);let b=ke({},tt[f.from],f,{key:u});b.valToPct=At(b),tt[u]=b}else{d=tt[u]=ke({},u==K?hm:Lb,f),d.key=u;let b=d.time,x=d.range,A=On(x);if((u!=K||$==2&&!b)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?xh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?xh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&vo(x))){let C=x;x=(z,F,B)=>F==null?Oi:$o(F,B,C)}d.range=It(x||(b?Bb:u==K?d.distr==3?Hb:d.distr==4?Wb:Sm:d.distr==3?Tm:d.distr==4?Am:qb)),d.auto=It(!A&&d.auto),d.clamp=It(d.clamp||Pb),d._min=d._max=null,d.valToPct=At(d)}}}Mt("x"),Mt("y"),$==1&&V.forEach((u=>{Mt(u.scale)})),$t.forEach((u=>{Mt(u.scale)}));for(let u in c.scales)Mt(u);let it=tt[K],ct=it.distr,ft,jt;it.ori==0?(hs(M,"u-hz"),ft=k,jt=v):(hs(M,"u-vt"),ft=v,jt=k);let pt={};for(let u in tt){let d=tt[u];d.min==null&&d.max==null||(pt[u]={min:d.min,max:d.max},d.min=d.max=null)}let Nt=c.tzDate||(u=>new Date(Te(u/ht))),oe=c.fmtDate||Ll,Ae=ht==1?vb(Nt):kb(Nt),Jt=Jh(Nt,Xh(ht==1?wb:yb,oe)),ze=Kh(Nt,Yh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",oe)),Ot=[],ut=m.legend=ke({},_b,c.legend),at=m.cursor=ke({},Eb,{drag:{y:$==2}},c.cursor),ae=ut.show,fe=at.show,$e=ut.markers,Ds,Pi,ds;ut.idxs=Ot,$e.width=It($e.width),$e.dash=It($e.dash),$e.stroke=It($e.stroke),$e.fill=It($e.fill);let be,fs=[],Mn=[],_s=!1,Nn={};if(ut.live){let u=V[1]?V[1].values:null;_s=u!=null,be=_s?u(m,1,0):{_:0};for(let d in be)Nn[d]=un}if(ae)if(Ds=Ps("table","u-legend",M),ds=Ps("tbody",null,Ds),ut.mount(m,Ds),_s){Pi=Ps("thead",null,Ds,ds);let u=Ps("tr",null,Pi);for(var Li in Ps("th",null,u),be)Ps("th",t,u).textContent=Li}else hs(Ds,"u-inline"),ut.live&&hs(Ds,"u-live");let Ri={show:!0},Cr={show:!1},In=new Map;function ss(u,d,f,b=!0){let x=In.get(d)||{},A=at.bind[u](m,d,f,b);A&&(Kn(u,d,x[u]=A),In.set(d,x))}function Di(u,d){let f=In.get(d)||{};for(let b in f)u!=null&&b!=u||(Al(b,d,f[b]),delete f[b]);u==null&&In.delete(d)}let pn=0,si=0,Et=0,et=0,Yt=0,Fe=0,ni=Yt,dn=Fe,ii=Et,js=et,Es=0,os=0,zs=0,ri=0;m.bbox={};let Xl=!1,Ao=!1,ji=!1,oi=!1,Oo=!1,Ss=!1;function Jl(u,d,f){(f||u!=m.width||d!=m.height)&&Mm(u,d),Hi(!1),ji=!0,Ao=!0,Ji()}function Mm(u,d){m.width=pn=Et=u,m.height=si=et=d,Yt=Fe=0,(function(){let b=!1,x=!1,A=!1,C=!1;$t.forEach((z=>{if(z.show&&z._show){let{side:F,_size:B}=z,G=B+(z.label!=null?z.labelSize:0);G>0&&(F%2?(Et-=G,F==3?(Yt+=G,C=!0):A=!0):(et-=G,F==0?(Fe+=G,b=!0):x=!0))}})),li[0]=b,li[1]=A,li[2]=x,li[3]=C,Et-=Cn[1]+Cn[3],Yt+=Cn[3],et-=Cn[2]+Cn[0],Fe+=Cn[0]})(),(function(){let b=Yt+Et,x=Fe+et,A=Yt,C=Fe;function z(F,B){switch(F){case 1:return b+=B,b-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return C-=B,C+B}}$t.forEach((F=>{if(F.show&&F._show){let B=F.side;F._pos=z(B,F._size),F.label!=null&&(F._lpos=z(B,F.labelSize))}}))})();let f=m.bbox;Es=f.left=Zn(Yt*Ft,.5),os=f.top=Zn(Fe*Ft,.5),zs=f.width=Zn(Et*Ft,.5),ri=f.height=Zn(et*Ft,.5)}let Xb=3;if(m.setSize=function({width:u,height:d}){Jl(u,d)},at.dataIdx==null){let u=at.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let f=u.prox=It(u.prox),b=u.bias??=0;at.dataIdx=(x,A,C,z)=>{if(A==0)return C;let F=C,B=f(x,A,C,z)??Gt,G=B>=0&&Gt>B,lt=it.ori==0?Et:et,Pt=at.left,vt=h[0],gt=h[A];if(d.has(gt[C])){F=null;let bt,H=null,dt=null;if(b==0||b==-1)for(bt=C;H==null&&bt-- >0;)d.has(gt[bt])||(H=bt);if(b==0||b==1)for(bt=C;dt==null&&bt++<gt.length;)d.has(gt[bt])||(dt=bt);if(H!=null||dt!=null)if(G){let Ut=Pt-(H==null?-1/0:ft(vt[H],it,lt,0)),we=(dt==null?1/0:ft(vt[dt],it,lt,0))-Pt;Ut>we?we>B||(F=dt):Ut>B||(F=H)}else F=dt==null?H:H==null||C-H>dt-C?dt:H}else G&&Se(Pt-ft(vt[C],it,lt,0))>B&&(F=null);return F}}let ai=u=>{at.event=u};at.idxs=Ot,at._lock=!1;let Ge=at.points;Ge.show=It(Ge.show),Ge.size=It(Ge.size),Ge.stroke=It(Ge.stroke),Ge.width=It(Ge.width),Ge.fill=It(Ge.fill);let tn=m.focus=ke({},c.focus||{alpha:.3},at.focus),zi=tn.prox>=0,Fi=zi&&Ge.one,Ts=[],Ui=[],Bi=[];function Nm(u,d){let f=Ge.show(m,d);if(f instanceof HTMLElement)return hs(f,"u-cursor-pt"),hs(f,u.class),Zs(f,-10,-10,Et,et),J.insertBefore(f,Ts[d]),f}function Im(u,d){if($==1||d>0){let f=$==1&&tt[u.scale].time,b=u.value;u.value=f?Ph(b)?Kh(Nt,Yh(b,oe)):b||ze:b||Cb,u.label=u.label||(f?"Time":"Value")}if(Fi||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Fb||rb,u.fillTo=It(u.fillTo||Rb),u.pxAlign=+Dt(u.pxAlign,st),u.pxRound=dm(u.pxAlign),u.stroke=It(u.stroke||null),u.fill=It(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Xt(1*(3+2*(x||1)),3)})(es(1,u.width)),b=u.points=ke({},{size:f,width:es(1,.2*f),stroke:u.stroke,space:2*f,paths:Ub,_stroke:null,_fill:null},u.points);b.show=It(b.show),b.filter=It(b.filter),b.fill=It(b.fill),b.stroke=It(b.stroke),b.paths=It(b.paths),b.pxAlign=u.pxAlign}if(ae){let f=(function(b,x){if(x==0&&(_s||!ut.live||$==2))return Oi;let A=[],C=Ps("tr","u-series",ds,ds.childNodes[x]);hs(C,b.class),b.show||hs(C,e);let z=Ps("th",null,C);if($e.show){let G=ys("u-marker",z);if(x>0){let lt=$e.width(m,x);lt&&(G.style.border=lt+"px "+$e.dash(m,x)+" "+$e.stroke(m,x)),G.style.background=$e.fill(m,x)}}let F=ys(t,z);for(var B in b.label instanceof HTMLElement?F.appendChild(b.label):F.textContent=b.label,x>0&&($e.show||(F.style.color=b.width>0?$e.stroke(m,x):$e.fill(m,x)),ss("click",z,(G=>{if(at._lock)return;ai(G);let lt=V.indexOf(b);if((G.ctrlKey||G.metaKey)!=ut.isolate){let Pt=V.some(((vt,gt)=>gt>0&&gt!=lt&&vt.show));V.forEach(((vt,gt)=>{gt>0&&en(gt,Pt?gt==lt?Ri:Cr:Ri,!0,_e.setSeries)}))}else en(lt,{show:!b.show},!0,_e.setSeries)}),!1),zi&&ss(D,z,(G=>{at._lock||(ai(G),en(V.indexOf(b),Ki,!0,_e.setSeries))}),!1)),be){let G=Ps("td","u-value",C);G.textContent="--",A.push(G)}return[C,A]})(u,d);fs.splice(d,0,f[0]),Mn.splice(d,0,f[1]),ut.values.push(null)}if(fe){Ot.splice(d,0,null);let f=null;Fi?d==0&&(f=Nm(u,d)):d>0&&(f=Nm(u,d)),Ts.splice(d,0,f),Ui.splice(d,0,0),Bi.splice(d,0,0)}Pe("addSeries",d)}m.addSeries=function(u,d){d=d??V.length,u=$==1?Gl(u,d,nm,um):Gl(u,d,{},cm),V.splice(d,0,u),Im(V[d],d)},m.delSeries=function(u){if(V.splice(u,1),ae){ut.values.splice(u,1),Mn.splice(u,1);let d=fs.splice(u,1)[0];Di(null,d.firstChild),d.remove()}fe&&(Ot.splice(u,1),Ts.splice(u,1)[0].remove(),Ui.splice(u,1),Bi.splice(u,1)),Pe("delSeries",u)};let li=[!1,!1,!1,!1];function Pr(u,d,f){let[b,x,A,C]=f,z=d%2,F=0;return z==0&&(C||x)&&(F=d==0&&!b||d==2&&!A?Te(sm.size/3):0),z==1&&(b||A)&&(F=d==1&&!x||d==3&&!C?Te(om.size/2):0),F}let Cm=m.padding=(c.padding||[Pr,Pr,Pr,Pr]).map((u=>It(Dt(u,Pr)))),Cn=m._padding=Cm.map(((u,d)=>u(m,d,li,0))),Ue,Me=null,Ne=null,Mo=$==1?V[0].idxs:null,No,qi,Yl,Kl,Ql,Zl,tc,ec,sc,as,Fs=null,Lr=!1;function Pm(u,d){if(m.data=m._data=h=u??[],$==2){Ue=0;for(let f=1;V.length>f;f++)Ue+=h[f][0].length}else{h.length==0&&(m.data=m._data=h=[[]]),Fs=h[0],Ue=Fs.length;let f=h;if(ct==2){f=h.slice();let b=f[0]=Array(Ue);for(let x=0;Ue>x;x++)b[x]=x}m._data=h=f}if(Hi(!0),Pe("setData"),ct==2&&(ji=!0),d!==!1){let f=it;f.auto(m,Lr)?nc():Ln(K,f.min,f.max),oi=oi||at.left>=0,Ss=!0,Ji()}}function nc(){let u,d;Lr=!0,$==1&&(Ue>0?(Me=Mo[0]=0,Ne=Mo[1]=Ue-1,u=h[0][Me],d=h[0][Ne],ct==2?(u=Me,d=Ne):u==d&&(ct==3?[u,d]=go(u,u,it.log,!1):ct==4?[u,d]=Ol(u,u,it.log,!1):it.time?d=u+Te(86400/ht):[u,d]=$o(u,d,Ml,!0))):(Me=Mo[0]=u=null,Ne=Mo[1]=d=null)),Ln(K,u,d)}function Lm(u,d,f,b,x,A){u??=w,f??=Pl,b??="butt",x??=w,A??="round",u!=No&&(E.strokeStyle=No=u),x!=qi&&(E.fillStyle=qi=x),d!=Yl&&(E.lineWidth=Yl=d),A!=Ql&&(E.lineJoin=Ql=A),b!=Zl&&(E.lineCap=Zl=b),f!=Kl&&E.setLineDash(Kl=f)}function Rm(u,d,f,b){d!=qi&&(E.fillStyle=qi=d),u!=tc&&(E.font=tc=u),f!=ec&&(E.textAlign=ec=f),b!=sc&&(E.textBaseline=sc=b)}function ic(u,d,f,b,x=0){if(b.length>0&&u.auto(m,Lr)&&(d==null||d.min==null)){let A=Dt(Me,0),C=Dt(Ne,b.length-1),z=f.min==null?(function(F,B,G,lt=0,Pt=!1){let vt=Pt?sb:fo,gt=Pt?vh:wh;[B,G]=vt(F,B,G);let bt=F[B],H=F[B];if(B>-1)if(lt==1)bt=F[B],H=F[G];else if(lt==-1)bt=F[G],H=F[B];else for(let dt=B;G>=dt;dt++){let Ut=F[dt];gt(Ut)&&(bt>Ut?bt=Ut:Ut>H&&(H=Ut))}return[bt??Gt,H??-Gt]})(b,A,C,x,u.distr==3):[f.min,f.max];u.min=Rs(u.min,f.min=z[0]),u.max=es(u.max,f.max=z[1])}}m.setData=Pm;let Dm={min:null,max:null};function jm(u,d){let f=d?V[u].points:V[u];f._stroke=f.stroke(m,u),f._fill=f.fill(m,u)}function zm(u,d){let f=d?V[u].points:V[u],{stroke:b,fill:x,clip:A,flags:C,_stroke:z=f._stroke,_fill:F=f._fill,_width:B=f.width}=f._paths;B=Xt(B*Ft,3);let G=null,lt=B%2/2;d&&F==null&&(F=B>0?"#fff":z);let Pt=f.pxAlign==1&&lt>0;if(Pt&&E.translate(lt,lt),!d){let vt=Es-B/2,gt=os-B/2,bt=zs+B,H=ri+B;G=new Path2D,G.rect(vt,gt,bt,H)}d?rc(z,B,f.dash,f.cap,F,b,x,C,A):(function(vt,gt,bt,H,dt,Ut,we,ne,Ht,qe,Xe){let Je=!1;Ht!=0&&ot.forEach(((ge,gs)=>{if(ge.series[0]==vt){let Ee,ie=V[ge.series[1]],Ye=h[ge.series[1]],ls=(ie._paths||Mr).band;On(ls)&&(ls=ge.dir==1?ls[0]:ls[1]);let As=null;ie.show&&ls&&(function(gn,jn,$s){for(jn=Dt(jn,0),$s=Dt($s,gn.length-1);$s>=jn;){if(gn[jn]!=null)return!0;jn++}return!1})(Ye,Me,Ne)?(As=ge.fill(m,gs)||Ut,Ee=ie._paths.clip):ls=null,rc(gt,bt,H,dt,As,we,ne,Ht,qe,Xe,Ee,ls),Je=!0}})),Je||rc(gt,bt,H,dt,Ut,we,ne,Ht,qe,Xe)})(u,z,B,f.dash,f.cap,F,b,x,C,G,A),Pt&&E.translate(-lt,-lt)}let Fm=3;function rc(u,d,f,b,x,A,C,z,F,B,G,lt){Lm(u,d,f,b,x),(F||B||lt)&&(E.save(),F&&E.clip(F),B&&E.clip(B)),lt?(z&Fm)==Fm?(E.clip(lt),G&&E.clip(G),Co(x,C),Io(u,A,d)):2&z?(Co(x,C),E.clip(lt),Io(u,A,d)):1&z&&(E.save(),E.clip(lt),G&&E.clip(G),Co(x,C),E.restore(),Io(u,A,d)):(Co(x,C),Io(u,A,d)),(F||B||lt)&&E.restore()}function Io(u,d,f){f>0&&(d instanceof Map?d.forEach(((b,x)=>{E.strokeStyle=No=x,E.stroke(b)})):d!=null&&u&&E.stroke(d))}function Co(u,d){d instanceof Map?d.forEach(((f,b)=>{E.fillStyle=qi=b,E.fill(f)})):d!=null&&u&&E.fill(d)}function oc(u,d,f,b,x,A,C,z,F,B){let G=C%2/2;st==1&&E.translate(G,G),Lm(z,C,F,B,z),E.beginPath();let lt,Pt,vt,gt,bt=x+(b==0||b==3?-A:A);f==0?(Pt=x,gt=bt):(lt=x,vt=bt);for(let H=0;u.length>H;H++)d[H]!=null&&(f==0?lt=vt=u[H]:Pt=gt=u[H],E.moveTo(lt,Pt),E.lineTo(vt,gt));E.stroke(),st==1&&E.translate(-G,-G)}function Jb(u){let d=!0;return $t.forEach(((f,b)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(d=!1,f._show=!1,Hi(!1)));f._show||(d=!1,f._show=!0,Hi(!1));let A=f.side,C=A%2,{min:z,max:F}=x,[B,G]=(function(H,dt,Ut,we){let ne,Ht=$t[H];if(we>0){let qe=Ht._space=Ht.space(m,H,dt,Ut,we);ne=Vb(dt,Ut,Ht._incrs=Ht.incrs(m,H,dt,Ut,we,qe),we,qe)}else ne=[0,0];return Ht._found=ne})(b,z,F,C==0?Et:et);if(G==0)return;let lt=f._splits=f.splits(m,b,z,F,B,G,x.distr==2),Pt=x.distr==2?lt.map((H=>Fs[H])):lt,vt=x.distr==2?Fs[lt[1]]-Fs[lt[0]]:B,gt=f._values=f.values(m,f.filter(m,Pt,b,G,vt),b,G,vt);f._rotate=A==2?f.rotate(m,gt,b,G):0;let bt=f._size;f._size=ks(f.size(m,gt,b,u)),bt!=null&&f._size!=bt&&(d=!1)})),d}function Yb(u){let d=!0;return Cm.forEach(((f,b)=>{let x=f(m,b,li,u);x!=Cn[b]&&(d=!1),Cn[b]=x})),d}function Hi(u){V.forEach(((d,f)=>{f>0&&(d._paths=null,u&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let ac,lc,Wi,Vi,Um,Bm,Gi,Xi,qm,Hm,ee,le,Po=!1,cc=!1,Rr=[];function Kb(){cc=!1;for(let u=0;Rr.length>u;u++)Pe(...Rr[u]);Rr.length=0}function Ji(){Po||(ub(Wm),Po=!0)}function Wm(){if(Xl&&((function(){for(let b in tt){let x=tt[b];pt[b]==null&&(x.min==null||pt[K]!=null&&x.auto(m,Lr))&&(pt[b]=Dm)}for(let b in tt){let x=tt[b];pt[b]==null&&x.from!=null&&pt[x.from]!=null&&(pt[b]=Dm)}pt[K]!=null&&Hi(!0);let u={};for(let b in pt){let x=pt[b];if(x!=null){let A=u[b]=Mi(tt[b],ab);if(x.min!=null)ke(A,x);else if(b!=K||$==2)if(Ue==0&&A.from==null){let C=A.range(m,null,null,b);A.min=C[0],A.max=C[1]}else A.min=Gt,A.max=-Gt}}if(Ue>0){V.forEach(((b,x)=>{if($==1){let A=b.scale,C=pt[A];if(C==null)return;let z=u[A];if(x==0){let F=z.range(m,z.min,z.max,A);z.min=F[0],z.max=F[1],Me=Ls(z.min,h[0]),Ne=Ls(z.max,h[0]),Ne-Me>1&&(z.min>h[0][Me]&&Me++,h[0][Ne]>z.max&&Ne--),b.min=Fs[Me],b.max=Fs[Ne]}else b.show&&b.auto&&ic(z,C,b,h[x],b.sorted);b.idxs[0]=Me,b.idxs[1]=Ne}else if(x>0&&b.show&&b.auto){let[A,C]=b.facets,z=A.scale,F=C.scale,[B,G]=h[x],lt=u[z],Pt=u[F];lt!=null&&ic(lt,pt[z],A,B,A.sorted),Pt!=null&&ic(Pt,pt[F],C,G,C.sorted),b.min=C.min,b.max=C.max}}));for(let b in u){let x=u[b],A=pt[b];if(x.from==null&&(A==null||A.min==null)){let C=x.range(m,x.min==Gt?null:x.min,x.max==-Gt?null:x.max,b);x.min=C[0],x.max=C[1]}}}for(let b in u){let x=u[b];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let C=x.range(m,A.min,A.max,b);x.min=C[0],x.max=C[1]}}}let d={},f=!1;for(let b in u){let x=u[b],A=tt[b];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let C=A.distr;A._min=C==3?hn(A.min):C==4?Il(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?hn(A.max):C==4?Il(A.max,A.asinh):C==100?A.fwd(A.max):A.max,d[b]=f=!0}}if(f){V.forEach(((b,x)=>{$==2?x>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)ji=!0,Pe("setScale",b);fe&&at.left>=0&&(oi=Ss=!0)}for(let b in pt)pt[b]=null})(),Xl=!1),ji&&((function(){let u=!1,d=0;for(;!u;){d++;let f=Jb(d),b=Yb(d);u=d==Xb||f&&b,u||(Mm(m.width,m.height),Ao=!0)}})(),ji=!1),Ao){if(te(nt,o,Yt),te(nt,"top",Fe),te(nt,s,Et),te(nt,n,et),te(J,o,Yt),te(J,"top",Fe),te(J,s,Et),te(J,n,et),te(W,s,pn),te(W,n,si),L.width=Te(pn*Ft),L.height=Te(si*Ft),$t.forEach((({_el:u,_show:d,_size:f,_pos:b,side:x})=>{if(u!=null)if(d){let A=x%2==1;te(u,A?"left":"top",b-(x===3||x===0?f:0)),te(u,A?"width":"height",f),te(u,A?"top":"left",A?Fe:Yt),te(u,A?"height":"width",A?et:Et),Sl(u,e)}else hs(u,e)})),No=qi=Yl=Ql=Zl=tc=ec=sc=Kl=null,as=1,zr(!0),Yt!=ni||Fe!=dn||Et!=ii||et!=js){Hi(!1);let u=Et/ii,d=et/js;if(fe&&!oi&&at.left>=0){at.left*=u,at.top*=d,Wi&&Zs(Wi,Te(at.left),0,Et,et),Vi&&Zs(Vi,0,Te(at.top),Et,et);for(let f=0;Ts.length>f;f++){let b=Ts[f];b!=null&&(Ui[f]*=u,Bi[f]*=d,Zs(b,ks(Ui[f]),ks(Bi[f]),Et,et))}}if(se.show&&!Oo&&se.left>=0&&se.width>0){se.left*=u,se.width*=u,se.top*=d,se.height*=d;for(let f in pc)te(Yi,f,se[f])}ni=Yt,dn=Fe,ii=Et,js=et}Pe("setSize"),Ao=!1}pn>0&&si>0&&(E.clearRect(0,0,L.width,L.height),Pe("drawClear"),_t.forEach((u=>u())),Pe("draw")),se.show&&Oo&&(Lo(se),Oo=!1),fe&&oi&&(ui(null,!0,!1),oi=!1),ut.show&&ut.live&&Ss&&(hc(),Ss=!1),I||(I=!0,m.status=1,Pe("ready")),Lr=!1,Po=!1}function uc(u,d){let f=tt[u];if(f.from==null){if(Ue==0){let b=f.range(m,d.min,d.max,u);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(Ue>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==K&&f.distr==2&&Ue>0&&(d.min=Ls(d.min,h[0]),d.max=Ls(d.max,h[0]),d.min==d.max&&d.max++),pt[u]=d,Xl=!0,Ji()}}m.batch=function(u,d=!1){Po=!0,cc=d,u(m),Wm(),d&&Rr.length>0&&queueMicrotask(Kb)},m.redraw=(u,d)=>{ji=d||!1,u!==!1?Ln(K,it.min,it.max):Ji()},m.setScale=uc;let Pn=!1,Be=at.drag,Ie=Be.x,Ce=Be.y;fe&&(at.x&&(ac=ys("u-cursor-x",J)),at.y&&(lc=ys("u-cursor-y",J)),it.ori==0?(Wi=ac,Vi=lc):(Wi=lc,Vi=ac),ee=at.left,le=at.top);let se=m.select=ke({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),Yi=se.show?ys("u-select",se.over?J:nt):null;function Lo(u,d){if(se.show){for(let f in u)se[f]=u[f],f in pc&&te(Yi,f,u[f]);d!==!1&&Pe("setSelect")}}function Ln(u,d,f){uc(u,{min:d,max:f})}function en(u,d,f,b){d.focus!=null&&(function(x){if(x!=ci){let A=x==null,C=tn.alpha!=1;V.forEach(((z,F)=>{if($==1||F>0){let B=A||F==0||F==x;z._focus=A?null:B,C&&(function(G,lt){V[G].alpha=lt,fe&&Ts[G]!=null&&(Ts[G].style.opacity=lt),ae&&fs[G]&&(fs[G].style.opacity=lt)})(F,B?1:tn.alpha)}})),ci=x,C&&Ji()}})(u),d.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=d.show,(function(C){if(V[C].show)ae&&Sl(fs[C],e);else if(ae&&hs(fs[C],e),fe){let z=Fi?Ts[0]:Ts[C];z!=null&&Zs(z,-10,-10,Et,et)}})(A),$==2?(Ln(x.facets[0].scale,null,null),Ln(x.facets[1].scale,null,null)):Ln(x.scale,null,null),Ji())})),f!==!1&&Pe("setSeries",u,d),b&&Fr("setSeries",m,u,d)}let fn,Rn,ci;m.setSelect=Lo,m.setSeries=en,m.addBand=function(u,d){u.fill=It(u.fill||null),u.dir=Dt(u.dir,-1),ot.splice(d=d??ot.length,0,u)},m.setBand=function(u,d){ke(ot[u],d)},m.delBand=function(u){u==null?ot.length=0:ot.splice(u,1)};let Ki={focus:!0};function sn(u,d,f){let b=tt[d];f&&(u=u/Ft-(b.ori==1?Fe:Yt));let x=Et;b.ori==1&&(x=et,u=x-u),b.dir==-1&&(u=x-u);let A=b._min,C=A+u/x*(b._max-A),z=b.distr;return z==3?Ai(10,C):z==4?((F,B=1)=>ms.sinh(F)*B)(C,b.asinh):z==100?b.bwd(C):C}function Vm(u,d){te(Yi,o,se.left=u),te(Yi,s,se.width=d)}function Gm(u,d){te(Yi,"top",se.top=u),te(Yi,n,se.height=d)}ae&&zi&&ss(rt,Ds,(u=>{at._lock||(ai(u),ci!=null&&en(null,Ki,!0,_e.setSeries))})),m.valToIdx=u=>Ls(u,h[0]),m.posToIdx=function(u,d){return Ls(sn(u,K,d),h[0],Me,Ne)},m.posToVal=sn,m.valToPos=(u,d,f)=>tt[d].ori==0?k(u,tt[d],f?zs:Et,f?Es:0):v(u,tt[d],f?ri:et,f?os:0),m.setCursor=(u,d,f)=>{ee=u.left,le=u.top,ui(null,d,f)};let Dr=it.ori==0?Vm:Gm,jr=it.ori==1?Vm:Gm;function hc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{Ot[b]=f})):(f=>f===void 0)(u.idx)||Ot.fill(u.idx),ut.idx=Ot[0]),ae&&ut.live){for(let f=0;V.length>f;f++)(f>0||$==1&&!_s)&&Qb(f,Ot[f]);(function(){if(ae&&ut.live)for(let f=$==2?1:0;V.length>f;f++){if(f==0&&_s)continue;let b=ut.values[f],x=0;for(let A in b)Mn[f][x++].firstChild.nodeValue=b[A]}})()}Ss=!1,d!==!1&&Pe("setLegend")}function Qb(u,d){let f,b=V[u],x=u==0&&ct==2?Fs:h[u];_s?f=b.values(m,u,d)??Nn:(f=b.value(m,d==null?null:x[d],u,d),f=f==null?Nn:{_:f}),ut.values[u]=f}function ui(u,d,f){let b;qm=ee,Hm=le,[ee,le]=at.move(m,ee,le),at.left=ee,at.top=le,fe&&(Wi&&Zs(Wi,Te(ee),0,Et,et),Vi&&Zs(Vi,0,Te(le),Et,et)),fn=Gt,Rn=null;let x=it.ori==0?Et:et,A=it.ori==1?Et:et;if(0>ee||Ue==0||Me>Ne){b=at.idx=null;for(let C=0;V.length>C;C++){let z=Ts[C];z!=null&&Zs(z,-10,-10,Et,et)}zi&&en(null,Ki,!0,u==null&&_e.setSeries),ut.live&&(Ot.fill(b),Ss=!0)}else{let C,z,F;$==1&&(C=it.ori==0?ee:le,z=sn(C,K),b=at.idx=Ls(z,h[0],Me,Ne),F=ft(h[0][b],it,x,0));let B=-10,G=-10,lt=0,Pt=0,vt=!0,gt="",bt="";for(let H=$==2?1:0;V.length>H;H++){let dt=V[H],Ut=Ot[H],we=Ut==null?null:$==1?h[H][Ut]:h[H][1][Ut],ne=at.dataIdx(m,H,b,z),Ht=ne==null?null:$==1?h[H][ne]:h[H][1][ne];if(Ss=Ss||Ht!=we||ne!=Ut,Ot[H]=ne,H>0&&dt.show){let qe=ne==null?-10:ne==b?F:ft($==1?h[0][ne]:h[H][0][ne],it,x,0),Xe=Ht==null?-10:jt(Ht,$==1?tt[dt.scale]:tt[dt.facets[1].scale],A,0);if(zi&&Ht!=null){let Je=it.ori==1?ee:le,ge=Se(tn.dist(m,H,ne,Xe,Je));if(fn>ge){let gs=tn.bias;if(gs!=0){let Ee=sn(Je,dt.scale),ie=0>Ee?-1:1;ie!=(0>Ht?-1:1)||(ie==1?gs==1?Ee>Ht:Ht>Ee:gs==1?Ht>Ee:Ee>Ht)||(fn=ge,Rn=H)}else fn=ge,Rn=H}}if(Ss||Fi){let Je,ge;it.ori==0?(Je=qe,ge=Xe):(Je=Xe,ge=qe);let gs,Ee,ie,Ye,ls,As,gn=!0,jn=Ge.bbox;if(jn!=null){gn=!1;let $s=jn(m,H);ie=$s.left,Ye=$s.top,gs=$s.width,Ee=$s.height}else ie=Je,Ye=ge,gs=Ee=Ge.size(m,H);if(As=Ge.fill(m,H),ls=Ge.stroke(m,H),Fi)H!=Rn||fn>tn.prox||(B=ie,G=Ye,lt=gs,Pt=Ee,vt=gn,gt=As,bt=ls);else{let $s=Ts[H];$s!=null&&(Ui[H]=ie,Bi[H]=Ye,$h($s,gs,Ee,gn),fh($s,As,ls),Zs($s,ks(ie),ks(Ye),Et,et))}}}}if(Fi){let H=tn.prox;if(Ss||(ci==null?H>=fn:fn>H||Rn!=ci)){let dt=Ts[0];dt!=null&&(Ui[0]=B,Bi[0]=G,$h(dt,lt,Pt,vt),fh(dt,gt,bt),Zs(dt,ks(B),ks(G),Et,et))}}}if(se.show&&Pn)if(u!=null){let[C,z]=_e.scales,[F,B]=_e.match,[G,lt]=u.cursor.sync.scales,Pt=u.cursor.drag;if(Ie=Pt._x,Ce=Pt._y,Ie||Ce){let vt,gt,bt,H,dt,{left:Ut,top:we,width:ne,height:Ht}=u.select,qe=u.scales[G].ori,Xe=u.posToVal,Je=C!=null&&F(C,G),ge=z!=null&&B(z,lt);Je&&Ie?(qe==0?(vt=Ut,gt=ne):(vt=we,gt=Ht),bt=tt[C],H=ft(Xe(vt,G),bt,x,0),dt=ft(Xe(vt+gt,G),bt,x,0),Dr(Rs(H,dt),Se(dt-H))):Dr(0,x),ge&&Ce?(qe==1?(vt=Ut,gt=ne):(vt=we,gt=Ht),bt=tt[z],H=jt(Xe(vt,lt),bt,A,0),dt=jt(Xe(vt+gt,lt),bt,A,0),jr(Rs(H,dt),Se(dt-H))):jr(0,A)}else dc()}else{let C=Se(qm-Um),z=Se(Hm-Bm);if(it.ori==1){let lt=C;C=z,z=lt}Ie=Be.x&&C>=Be.dist,Ce=Be.y&&z>=Be.dist;let F,B,G=Be.uni;G!=null?Ie&&Ce&&(Ie=C>=G,Ce=z>=G,Ie||Ce||(z>C?Ce=!0:Ie=!0)):Be.x&&Be.y&&(Ie||Ce)&&(Ie=Ce=!0),Ie&&(it.ori==0?(F=Gi,B=ee):(F=Xi,B=le),Dr(Rs(F,B),Se(B-F)),Ce||jr(0,A)),Ce&&(it.ori==1?(F=Gi,B=ee):(F=Xi,B=le),jr(Rs(F,B),Se(B-F)),Ie||Dr(0,x)),Ie||Ce||(Dr(0,0),jr(0,0))}if(Be._x=Ie,Be._y=Ce,u==null){if(f){if(ip!=null){let[C,z]=_e.scales;_e.values[0]=C!=null?sn(it.ori==0?ee:le,C):null,_e.values[1]=z!=null?sn(it.ori==1?ee:le,z):null}Fr(_,m,ee,le,Et,et,b)}if(zi){let C=f&&_e.setSeries,z=tn.prox;ci==null?fn>z||en(Rn,Ki,!0,C):fn>z?en(null,Ki,!0,C):Rn!=ci&&en(Rn,Ki,!0,C)}}Ss&&(ut.idx=b,hc()),d!==!1&&Pe("setCursor")}m.setLegend=hc;let Dn=null;function zr(u=!1){u?Dn=null:(Dn=J.getBoundingClientRect(),Pe("syncRect",Dn))}function Xm(u,d,f,b,x,A){at._lock||Pn&&u!=null&&u.movementX==0&&u.movementY==0||(mc(u,d,f,b,x,A,0,!1,u!=null),u!=null?ui(null,!0,!0):ui(d,!0,!1))}function mc(u,d,f,b,x,A,C,z,F){if(Dn==null&&zr(!1),ai(u),u!=null)f=u.clientX-Dn.left,b=u.clientY-Dn.top;else{if(0>f||0>b)return ee=-10,void(le=-10);let[B,G]=_e.scales,lt=d.cursor.sync,[Pt,vt]=lt.values,[gt,bt]=lt.scales,[H,dt]=_e.match,Ut=d.axes[0].side%2==1,we=it.ori==0?Et:et,ne=it.ori==1?Et:et,Ht=Ut?A:x,qe=Ut?x:A,Xe=Ut?b:f,Je=Ut?f:b;if(f=gt!=null?H(B,gt)?O(Pt,tt[B],we,0):-10:we*(Xe/Ht),b=bt!=null?dt(G,bt)?O(vt,tt[G],ne,0):-10:ne*(Je/qe),it.ori==1){let ge=f;f=b,b=ge}}!F||d!=null&&d.cursor.event.type!=_||(f>1&&Et-1>f||(f=Zn(f,Et)),b>1&&et-1>b||(b=Zn(b,et))),z?(Um=f,Bm=b,[Gi,Xi]=at.move(m,f,b)):(ee=f,le=b)}Object.defineProperty(m,"rect",{get:()=>(Dn==null&&zr(!1),Dn)});let pc={width:0,height:0,left:0,top:0};function dc(){Lo(pc,!1)}let Jm,Ym,Km,Qm;function Zm(u,d,f,b,x,A){Pn=!0,Ie=Ce=Be._x=Be._y=!1,mc(u,d,f,b,x,A,0,!0,!1),u!=null&&(ss(R,Tr,tp,!1),Fr(T,m,Gi,Xi,Et,et,null));let{left:C,top:z,width:F,height:B}=se;Jm=C,Ym=z,Km=F,Qm=B}function tp(u,d,f,b,x,A){Pn=Be._x=Be._y=!1,mc(u,d,f,b,x,A,0,!1,!0);let{left:C,top:z,width:F,height:B}=se,G=F>0||B>0,lt=Jm!=C||Ym!=z||Km!=F||Qm!=B;if(G&&lt&&Lo(se),Be.setScale&&G&&lt){let Pt=C,vt=F,gt=z,bt=B;if(it.ori==1&&(Pt=z,vt=B,gt=C,bt=F),Ie&&Ln(K,sn(Pt,K),sn(Pt+vt,K)),Ce)for(let H in tt){let dt=tt[H];H!=K&&dt.from==null&&dt.min!=Gt&&Ln(H,sn(gt+bt,H),sn(gt,H))}dc()}else at.lock&&(at._lock=!at._lock,ui(d,!0,u!=null));u!=null&&(Di(R,Tr),Fr(R,m,ee,le,Et,et,null))}function ep(u){at._lock||(ai(u),nc(),dc(),u!=null&&Fr(yt,m,ee,le,Et,et,null))}function sp(){$t.forEach(Gb),Jl(m.width,m.height,!0)}Kn(je,Tn,sp);let Qi={};Qi.mousedown=Zm,Qi.mousemove=Xm,Qi.mouseup=tp,Qi.dblclick=ep,Qi.setSeries=(u,d,f,b)=>{(f=(0,_e.match[2])(m,d,f))!=-1&&en(f,b,!0,!1)},fe&&(ss(T,J,Zm),ss(_,J,Xm),ss(D,J,(u=>{ai(u),zr(!1)})),ss(rt,J,(function(u){if(at._lock)return;ai(u);let d=Pn;if(Pn){let f,b,x=!0,A=!0,C=10;it.ori==0?(f=Ie,b=Ce):(f=Ce,b=Ie),f&&b&&(x=C>=ee||ee>=Et-C,A=C>=le||le>=et-C),f&&x&&(ee=Gi>ee?0:Et),b&&A&&(le=Xi>le?0:et),ui(null,!0,!0),Pn=!1}ee=-10,le=-10,Ot.fill(null),ui(null,!0,!0),d&&(Pn=d)})),ss(yt,J,ep),Vl.add(m),m.syncRect=zr);let Ro=m.hooks=c.hooks||{};function Pe(u,d,f){cc?Rr.push([u,d,f]):u in Ro&&Ro[u].forEach((b=>{b.call(null,m,d,f)}))}(c.plugins||[]).forEach((u=>{for(let d in u.hooks)Ro[d]=(Ro[d]||[]).concat(u.hooks[d])}));let np=(u,d,f)=>f,_e=ke({key:null,setSeries:!1,filters:{pub:Oh,sub:Oh},scales:[K,V[1]?V[1].scale:null],match:[Mh,Mh,np],values:[null,null]},at.sync);_e.match.length==2&&_e.match.push(np),at.sync=_e;let ip=_e.key,fc=pm(ip);function Fr(u,d,f,b,x,A,C){_e.filters.pub(u,d,f,b,x,A,C)&&fc.pub(u,d,f,b,x,A,C)}function gc(){Pe("init",c,h),Pm(h||c.data,!1),pt[K]?uc(K,pt[K]):nc(),Oo=se.show&&(se.width>0||se.height>0),oi=Ss=!0,Jl(c.width,c.height)}return fc.sub(m),m.pub=function(u,d,f,b,x,A,C){_e.filters.sub(u,d,f,b,x,A,C)&&Qi[u](null,d,f,b,x,A,C)},m.destroy=function(){fc.unsub(m),Vl.delete(m),In.clear(),Al(je,Tn,sp),M.remove(),Ds?.remove(),Pe("destroy")},V.forEach(Im),$t.forEach((function(u,d){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:K,f=tt[u.scale]);let b=f.time;u.size=It(u.size),u.space=It(u.space),u.rotate=It(u.rotate),On(u.incrs)&&u.incrs.forEach((A=>{!An.has(A)&&An.set(A,Ih(A))})),u.incrs=It(u.incrs||(f.distr==2?$b:b?ht==1?bb:xb:ti)),u.splits=It(u.splits||(b&&f.distr==1?Ae:f.distr==3?Ul:f.distr==4?Ab:Tb)),u.stroke=It(u.stroke),u.grid.stroke=It(u.grid.stroke),u.ticks.stroke=It(u.ticks.stroke),u.border.stroke=It(u.border.stroke);let x=u.values;u.values=On(x)&&!On(x[0])?It(x):b?On(x)?Jh(Nt,Xh(x,oe)):Ph(x)?(function(A,C){let z=Ll(C);return(F,B)=>B.map((G=>z(A(G))))})(Nt,x):x||Jt:x||Sb,u.filter=It(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Ib:Ah:Nb)),u.font=Om(u.font),u.labelFont=Om(u.labelFont),u._size=u.size(m,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(li[d]=!0,u._el=ys("u-axis",W))}})),g?g instanceof HTMLElement?(g.appendChild(M),gc()):g(m,gc):gc(),m}Ve.assign=ke,Ve.fmtNum=Nl,Ve.rangeNum=$o,Ve.rangeLog=go,Ve.rangeAsinh=Ol,Ve.orient=ei,Ve.pxRatio=Ft,Ve.join=function(c,h){if((function(v){let O=v[0][0],I=O.length;for(let M=1;v.length>M;M++){let L=v[M][0];if(L.length!=I)return!1;if(L!=O){for(let E=0;I>E;E++)if(L[E]!=O[E])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,I=100){let M=O.length;if(1>=M)return!0;let L=0,E=M-1;for(;E>=L&&O[L]==null;)L++;for(;E>=L&&O[E]==null;)E--;if(L>=E)return!0;let W=es(1,ps((E-L+1)/I));for(let nt=O[L],J=L+W;E>=J;J+=W){let st=O[J];if(st!=null){if(nt>=st)return!1;nt=st}}return!0})(v[0])||(v=(function(O){let I=O[0],M=I.length,L=Array(M);for(let W=0;L.length>W;W++)L[W]=W;L.sort(((W,nt)=>I[W]-I[nt]));let E=[];for(let W=0;O.length>W;W++){let nt=O[W],J=Array(M);for(let st=0;M>st;st++)J[st]=nt[L[st]];E.push(J)}return E})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],I=O.length;for(let M=0;I>M;M++)g.add(O[M])}let m=[Array.from(g).sort(((v,O)=>v-O))],$=m[0].length,k=new Map;for(let v=0;$>v;v++)k.set(m[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],I=O[0];for(let M=1;O.length>M;M++){let L=O[M],E=Array($).fill(void 0),W=h?h[v][M]:1,nt=[];for(let J=0;L.length>J;J++){let st=L[J],wt=k.get(I[J]);st===null?W!=0&&(E[wt]=st,W==2&&nt.push(wt)):E[wt]=st}cb(E,nt,$),m.push(E)}}return m},Ve.fmtDate=Ll,Ve.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==fb?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Ve.sync=pm;{Ve.addGap=function(h,g,m){let $=h[h.length-1];$&&$[0]==g?$[1]=m:h.push([g,m])},Ve.clipGaps=_o;let c=Ve.paths={points:vm};c.linear=ym,c.stepped=function(h){let g=Dt(h.align,1),m=Dt(h.ascDesc,!1),$=Dt(h.alignGaps,0),k=Dt(h.extend,!1);return(v,O,I,M)=>ei(v,O,((L,E,W,nt,J,st,wt,ht,V,$t,tt)=>{[I,M]=fo(W,I,M);let ot=L.pxRound,{left:K,width:kt}=v.bbox,_t=Ot=>ot(st(Ot,nt,$t,ht)),At=Ot=>ot(wt(Ot,J,tt,V)),Mt=nt.ori==0?Ii:Ci,it={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ct=it.stroke,ft=nt.dir*(nt.ori==0?1:-1),jt=At(W[ft==1?I:M]),pt=_t(E[ft==1?I:M]),Nt=pt,oe=pt;k&&g==-1&&(oe=K,Mt(ct,oe,jt)),Mt(ct,pt,jt);for(let Ot=ft==1?I:M;Ot>=I&&M>=Ot;Ot+=ft){let ut=W[Ot];if(ut==null)continue;let at=_t(E[Ot]),ae=At(ut);g==1?Mt(ct,at,jt):Mt(ct,Nt,ae),Mt(ct,at,ae),jt=ae,Nt=at}let Ae=Nt;k&&g==1&&(Ae=K+kt,Mt(ct,Ae,jt));let[Jt,ze]=ql(v,O);if(L.fill!=null||Jt!=0){let Ot=it.fill=new Path2D(ct),ut=At(L.fillTo(v,O,L.min,L.max,Jt));Mt(Ot,Ae,ut),Mt(Ot,oe,ut)}if(!L.spanGaps){let Ot=[];Ot.push(...Hl(E,W,I,M,ft,_t,$));let ut=L.width*Ft/2,at=m||g==1?ut:-ut,ae=m||g==-1?-ut:ut;Ot.forEach((fe=>{fe[0]+=at,fe[1]+=ae})),it.gaps=Ot=L.gaps(v,O,I,M,Ot),it.clip=_o(Ot,nt.ori,ht,V,$t,tt)}return ze!=0&&(it.band=ze==2?[mn(v,O,I,M,ct,-1),mn(v,O,I,M,ct,1)]:mn(v,O,I,M,ct,ze)),it}))},c.bars=function(h){let g=Dt((h=h||Mr).size,[.6,Gt,1]),m=h.align||0,$=h.gap||0,k=h.radius;k=k==null?[0,0]:typeof k=="number"?[k,0]:k;let v=It(k),O=1-g[0],I=Dt(g[1],Gt),M=Dt(g[2],1),L=Dt(h.disp,Mr),E=Dt(h.each,(()=>{})),{fill:W,stroke:nt}=L;return(J,st,wt,ht)=>ei(J,st,((V,$t,tt,ot,K,kt,_t,At,Mt,it,ct)=>{let ft,jt,pt=V.pxRound,Nt=m,oe=$*Ft,Ae=I*Ft,Jt=M*Ft;ot.ori==0?[ft,jt]=v(J,st):[jt,ft]=v(J,st);let ze=ot.dir*(ot.ori==0?1:-1),Ot,ut,at,ae=ot.ori==0?To:Wl,fe=ot.ori==0?E:(et,Yt,Fe,ni,dn,ii,js)=>{E(et,Yt,Fe,dn,ni,js,ii)},$e=Dt(J.bands,Pl).find((et=>et.series[0]==st)),Ds=V.fillTo(J,st,V.min,V.max,$e!=null?$e.dir:0),Pi=pt(_t(Ds,K,ct,Mt)),ds=it,be=pt(V.width*Ft),fs=!1,Mn=null,_s=null,Nn=null,Li=null;W==null||be!=0&&nt==null||(fs=!0,Mn=W.values(J,st,wt,ht),_s=new Map,new Set(Mn).forEach((et=>{et!=null&&_s.set(et,new Path2D)})),be>0&&(Nn=nt.values(J,st,wt,ht),Li=new Map,new Set(Nn).forEach((et=>{et!=null&&Li.set(et,new Path2D)}))));let{x0:Ri,size:Cr}=L;if(Ri!=null&&Cr!=null){Nt=1,$t=Ri.values(J,st,wt,ht),Ri.unit==2&&($t=$t.map((Yt=>J.posToVal(At+Yt*it,ot.key,!0))));let et=Cr.values(J,st,wt,ht);ut=Cr.unit==2?et[0]*it:kt(et[0],ot,it,At)-kt(0,ot,it,At),ds=km($t,tt,kt,ot,it,At,ds),at=ds-ut+oe}else ds=km($t,tt,kt,ot,it,At,ds),at=ds*O+oe,ut=ds-at;1>at&&(at=0),ut/2>be||(be=0),5>at&&(pt=Th);let In=at>0;ut=pt(Cl(ds-at-(In?be:0),Jt,Ae)),Ot=(Nt==0?ut/2:Nt==ze?0:ut)-Nt*ze*((Nt==0?oe/2:0)+(In?be/2:0));let ss={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Di=fs?null:new Path2D,pn=null;if($e!=null)pn=J.data[$e.series[1]];else{let{y0:et,y1:Yt}=L;et!=null&&Yt!=null&&(tt=Yt.values(J,st,wt,ht),pn=et.values(J,st,wt,ht))}let si=ft*ut,Et=jt*ut;for(let et=ze==1?wt:ht;et>=wt&&ht>=et;et+=ze){let Yt=tt[et];if(Yt==null)continue;if(pn!=null){let os=pn[et]??0;if(Yt-os==0)continue;Pi=_t(os,K,ct,Mt)}let Fe=kt(ot.distr!=2||L!=null?$t[et]:et,ot,it,At),ni=_t(Dt(Yt,Ds),K,ct,Mt),dn=pt(Fe-Ot),ii=pt(es(ni,Pi)),js=pt(Rs(ni,Pi)),Es=ii-js;if(Yt!=null){let os=0>Yt?Et:si,zs=0>Yt?si:Et;fs?(be>0&&Nn[et]!=null&&ae(Li.get(Nn[et]),dn,js+ps(be/2),ut,es(0,Es-be),os,zs),Mn[et]!=null&&ae(_s.get(Mn[et]),dn,js+ps(be/2),ut,es(0,Es-be),os,zs)):ae(Di,dn,js+ps(be/2),ut,es(0,Es-be),os,zs),fe(J,st,et,dn-be/2,js,ut+be,Es)}}return be>0?ss.stroke=fs?Li:Di:fs||(ss._fill=V.width==0?V._fill:V._stroke??V._fill,ss.width=0),ss.fill=fs?_s:Di,ss}))},c.spline=function(h){return(function(g,m){let $=Dt(m?.alignGaps,0);return(k,v,O,I)=>ei(k,v,((M,L,E,W,nt,J,st,wt,ht,V,$t)=>{[O,I]=fo(E,O,I);let tt,ot,K,kt=M.pxRound,_t=Jt=>kt(J(Jt,W,V,wt)),At=Jt=>kt(st(Jt,nt,$t,ht));W.ori==0?(tt=Eo,K=Ii,ot=bm):(tt=So,K=Ci,ot=wm);let Mt=W.dir*(W.ori==0?1:-1),it=_t(L[Mt==1?O:I]),ct=it,ft=[],jt=[];for(let Jt=Mt==1?O:I;Jt>=O&&I>=Jt;Jt+=Mt)if(E[Jt]!=null){let ze=_t(L[Jt]);ft.push(ct=ze),jt.push(At(E[Jt]))}let pt={stroke:g(ft,jt,tt,K,ot,kt),fill:null,clip:null,band:null,gaps:null,flags:1},Nt=pt.stroke,[oe,Ae]=ql(k,v);if(M.fill!=null||oe!=0){let Jt=pt.fill=new Path2D(Nt),ze=At(M.fillTo(k,v,M.min,M.max,oe));K(Jt,ct,ze),K(Jt,it,ze)}if(!M.spanGaps){let Jt=[];Jt.push(...Hl(L,E,O,I,Mt,_t,$)),pt.gaps=Jt=M.gaps(k,v,O,I,Jt),pt.clip=_o(Jt,W.ori,wt,ht,V,$t)}return Ae!=0&&(pt.band=Ae==2?[mn(k,v,O,I,Nt,-1),mn(k,v,O,I,Nt,1)]:mn(k,v,O,I,Nt,Ae)),pt}))})(zb,h)}}return Ve})(),Au=ky;var Si={from:null,to:null};function _y(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function Vf({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?_y(t,s):t,o=Math.max(0,i.from===null?0:Ou(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:Ou(e,i.to)+1),p=Math.ceil((l-o+1)/500),w=[];for(let T=l;T>o;T-=p)w.push(T);l>=o&&w.push(o),w.reverse();let _=T=>n&&!(T>0)?null:T;return[w.map(T=>e[T]),w.map(T=>_(r[T]))]}function Gf({xs:e,ys:t},s){let n=Ou(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function Ou(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Ey="12px system-ui, sans-serif",Sy=[7,4],Ty=[2,3],Yf=5,Ay=24,Oy=48,My=58,Ny=14,Iy=32,Cy=3,Py={left:0,top:0,width:0,height:0},Xf={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function Kf(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function Mu({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?Xf.background:Xf[s===null?e.emphasis??"normal":"focused"]}function Qf(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...p}){return{...t,scales:{x:{time:!1,range:(w,_,T)=>Dy(n(),_,T)},y:{distr:o?Cy:1}},legend:{show:!1},cursor:Ly(l,p),axes:[Jf({size:Iy,format:i,colors:s}),Jf({size:jy,format:r,colors:s})],series:[{},...e.map(w=>zy(w,s))],hooks:{setCursor:[w=>p.onCursor(w.cursor.idx??null)],setSeries:[(w,_)=>p.onFocus(_??null)],setSelect:[w=>Ry(w,p.onZoom)]}}}function Ly(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Yf},focus:{prox:Ay},hover:{prox:Oy},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function Ry(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(Py,!1),t({from:i,to:r})}function Dy({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function Jf({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Ey,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function jy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(My,Math.ceil(Math.max(...s,0))+Ny)}function zy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?Sy:i?Ty:void 0,o=e.isRaw?{show:!1}:{size:Yf};return{stroke:()=>t().series[s-1],dash:r,points:o,...Mu(e,null)}}var Fy=240,Uy=240,By=["series","smoothing","isLog","zoom"],Nu=class extends Wt{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#r={point:null,"focus-line":null};#o=new ResizeObserver(()=>requestAnimationFrame(()=>this.#p()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Xo,this.formatY=N,this.smoothing=0,this.isLog=!1,this.zoom=Si,this.focused=null,this.group=null,this.height=Fy}connectedCallback(){super.connectedCallback(),this.#o.observe(this),this.#i.addEventListener("change",this.#g)}disconnectedCallback(){super.disconnectedCallback(),this.#o.disconnect(),this.#i.removeEventListener("change",this.#g),this.#$()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${mt.nothingYet}</p>`:q}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#$();let s=By.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#f()}#c(){let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>Zf(r.line)-Zf(o.line);this.#s=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=Au.join(this.#s.map(({line:r,isRaw:o})=>Vf(r,{...this.#u,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(qy)]);this.#t===null||this.#e!==i?(this.#$(),this.#e=i,this.#t=new Au(this.#m(),n,this.#a)):this.#t.setData(n),this.#f()}get#u(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#m(){return Qf(this.#s,{size:this.#h,colors:()=>this.#n??=Kf(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#d("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#d("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#d("zoom",t)})}get#h(){return{width:Math.max(this.clientWidth,Uy),height:this.height}}#p(){let t=this.#h;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#d(t,s){this.#r[t]!==s&&(this.#r[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#f(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],Mu(t,this.focused))),this.#t.redraw(!1)}#$(){this.#t?.destroy(),this.#t=null,this.#d("point",null),this.#d("focus-line",null)}#g=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Nu);function Zf({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function qy({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var Hy=5,Wy=3,Vy=_i((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),Gy=_i(e=>[{label:y.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function tg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${y.step.losses}</h3>
    <div class="split">
      ${Xy(s)} ${n>0?Yy(s.losses):q}
    </div>
    <div class="split">
      <div>
        <h3>${y.step.probabilities}</h3>
        ${Ky(t,s,n)}
      </div>
      <div>${Zy(t,s,n)}</div>
    </div>
  `}function Xy({losses:e,digits:t,images:s}){let n=(p,w)=>{let _=w>0?N(p-e[w-1]):"",T=s.map(({label:R},D)=>Jy(t[w][D],R));return He(w,[N(p,Hy),_,...T])},{step:i,loss:r,change:o,target:l}=y.step;return Xn({caption:y.step.losses,headings:[i,r,o,...s.map(({label:p})=>l(p))],rows:e.map(n),isTall:!0})}function Jy(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?y.step.right:y.step.wrong}</span>
    </span>
  `}function Yy(e){return a`
    <line-chart
      .label=${y.step.lossChart}
      .xLabel=${y.step.step}
      .yLabel=${y.step.loss}
      .series=${Gy(e)}
    ></line-chart>
  `}function Ky(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},p)=>He(y.step.imageAt(o,p),l.map((w,_)=>Qy(w,_===o))),r=(o,l)=>[i(o,y.step.before),s>0?i(t.images[l],y.step.after(s)):q];return Xn({caption:y.step.probabilities,headings:[y.step.image,...n],rows:e.images.map(r)})}function Qy(e,t){let s=e===null?N(e):e.toFixed(Wy);return t?a`<mark>${s}</mark>`:s}function Zy(e,t,s){let{unit:n}=t,i=y.numbers.unit(n.unit),r=Vy(n,e.unit);return a`
    <h3>${y.step.update(i)}</h3>
    ${vf(n,t.learning_rate)}
    ${n.layer===1?t1(n,i,s>0?r:null):q}
  `}function t1(e,t,s){return a`
    <div class="beside">
      ${Xs(y.step.weightsNow,y.step.weightsNowOf(t),e.weight)}
      ${s?Xs(y.step.weightsMoved,y.step.weightsMovedOf(t),s):q}
    </div>
    <p class="faint">${y.legend}</p>
  `}function eg(e){let{choices:t,training:s,stepError:n}=e,i=Sn(t)&&pr(t)===null;return{title:y.step.title,content:a`
      <div class="split">
        <div>
          <p>${y.step.about(t.images)} ${i?y.step.withoutDrawn:""}</p>
          ${e1(e)} ${re(n)}
        </div>
        ${s===null?q:s1(s.before)}
      </div>
      ${s===null?q:tg(e)}
    `}}function e1(e){let t=Number(e.choices.steps),n=e.stepError!==null||nf.some(w=>e.invalid.has(w))||t>=mu,i=t===0,r=w=>e.choose("step",w,{isStep:!0}),o=(w,_)=>({name:w,label:_,value:e.choices[w],wrong:Vs(e.stepError,w),onChange:T=>r({[w]:T})}),l=(w,_,T)=>dr(e,{...o(w,_),...T}),p=o("learning_rate",y.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",y.step.images,{min:1,max:hu})}
      ${lf(e,{...p,max:sf})}
      ${l("steps",y.step.steps,{min:0,max:mu})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${y.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${y.step.reset}</button>
    </div>
  `}function s1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${y.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${y.step.batch}>${e.map(t)}</ul>`}function sg(e,t){let s=new Ua(t);return s.addEventListener("change",()=>me(n1(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function n1(e){let{choices:t,lists:s}=e,n=Cs(t)==="version"?Vn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0}),r=e.inspected===null?[]:r1(e);return a`
    <h1>${y.title}</h1>
    <p>${y.about}</p>
    <p class="unseen" role="status">${pf(e)}</p>
    <div class="stack">
      <div class="columns">${uf(e)} ${mf(e)}</div>
      ${ga(n,s,i)} ${re(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${y.mixed}</p>`:q}
      </div>
    </div>
    ${r.length>0?i1(e,r):q}
    <div class="stack" aria-busy=${e.isLoading}>${r.map(o1)}</div>
  `}function i1(e,t){let s=t.filter(({name:n})=>n);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function r1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,r)=>r+1),n=y.sections;return[{id:"input",name:n.input,...Wf(e)},...s.flatMap(i=>[{id:`layer-${i}`,name:n.layer(i),...zf(e,i)},{id:`layer-${i}`,...Ff(e,i)}]),{id:"output",name:n.output,...qf(e)},{id:"softmax",name:n.softmax,...Hf(e)},{id:"loss",name:n.loss,...Mf(e)},{id:"gradients",name:n.gradients,...Cf(e)},{id:"step",name:n.step,...eg(e)}]}function o1({id:e,title:t,content:s},n){let i=`inspect-section-${n+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${i}>
      <h2 id=${i} tabindex="-1">${n+1}. ${t}</h2>
      ${s}
    </section>
  `}function Js(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Xa(e,t){try{for(;;){let s=await e();if(s===null)return;await ue(s,t),await a1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function a1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Jn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,r)=>a`<a class="button" href=${s(i)}>${r}</a>`;return a`
    <nav class="row pager" aria-label=${mt.pages}>
      ${e.newer===null?null:n(e.newer,mt.newer)}
      <span class="faint">${mt.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),mt.older)}
    </nav>
  `}var Ja="-";function Yn(e,t="",s){let n=s[ng(t)];if(n===void 0)return e;let i=t.startsWith(Ja)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,p)=>i*l1(l.value,p.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Ys(e,{name:t,isNumber:s=!1},n="",i){let r=ng(n)===t,o=r&&n.startsWith(Ja),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Ja+t:t)}}function vr(e,t){return e===null?null:a`<p class="faint" role="status">${mt.sortedOf(t)}</p>`}function ng(e){return e.replace(Ja,"")}function l1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var Q={title:"Jobs",jobTitle:e=>`Job ${pe(e)}`,shortId:pe,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${pe(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${pe(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${pe(e)}`,cancelQuestion:e=>`Cancel job ${pe(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${pe(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function ig({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let p=new FormData(l.target);n(String(p.get("state")),String(p.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=Do.map(l=>[l,mt.states[l]]);return a`
    <form class="row" role="search" aria-label=${Q.filters} @submit=${i}>
      <label class="row">
        ${Q.state}
        <select name="state" @change=${r}>
          ${rs([["",Q.anyState],...o],e)}
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
  `}function Ya(e){return a`<span class="badge accent" title=${e}>${xe("best")}${mt.best}</span>`}var xs={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ka(e){let t=Hc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${xs.allDefaults}</p>`:rg(xs.changed,t)}
    <details>
      <summary>${xs.whole}</summary>
      ${rg(xs.whole,e)}
    </details>
  `}function xr(e){let t=Hc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>xs.field(r,Iu(o)));return i.length>0?i.join(xs.between):xs.defaults}function rg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,Iu(i)];return Ws(e,Object.entries(t).map(s))}function Iu(e){if(e===null)return xs.none;if(Array.isArray(e))return e.join(xs.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>xs.field(i,Iu(r)));return[t,...n].filter(Boolean).join(xs.betweenItems)||xs.none}function Qa(e){if(e.state==="queued")return e.queue_position&&c1(e);if(e.state!=="running")return e.started_at&&Q.took(Cu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[Q.left(wn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${Q.progressOf(e.id)}></progress>
    <span class="faint">${i.join(Q.between)}</span>
  `}function c1({queue_position:e,queue_eta_seconds:t}){return Q.position(e,t==null?null:wn(t))}function Cu(e){let t=u1(e);return t!==null&&t<10?Q.seconds(t.toFixed(1)):wn(t)}function u1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var og={model:e=>`${lg(e)} ${p1(e)??""}`,accuracy:Pu,submitted:e=>Date.parse(e.submitted_at)};function ag(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:p,accuracy:w,submitted:_,change:T}=Q.columns,R=[i,Ys(r,{name:"model"},t,n),{number:o},l,p,Ys(w,{name:"accuracy",isNumber:!0},t,n),Ys(_,{name:"submitted",isNumber:!0},t,n),T],D=h1(e),rt=yt=>a`<tr>${m1(yt,D.has(yt.id),s)}</tr>`;return Kt(Q.list,R,[Np(Yn(e,t,og),({id:yt})=>yt,rt)])}function h1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Pu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Yn(n,"accuracy",og)[0].id))}function m1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name" href=${U("jobs",{job:n})}>${i||a`<code>${Q.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${Q.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name">${lg(e)}</span></td>
    <td class="number">${d1(e)}</td>
    <td class="chosen">${f1(e)}</td>
    <td>${is(e.state)} ${Qa(e)}</td>
    <td class="number">${Z(Pu(e))} ${t?Ya(Q.bestMeaning):null}</td>
    <td class="moment number">${Le(e.submitted_at)}</td>
    <td>${he(e)?g1(e,s):null}</td>
  `}function lg({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function p1({model:e,dataset:t}){return(e??t)?.version??null}function Pu({metrics:e}){return e.test_accuracy??e.accuracy??null}function d1({model:e,dataset:t}){return e?a`<a href=${U("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${U("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function f1({spec:e,reproduction:t,kind:s}){return t?Q.reproduces(t.of):e?xr(e):Q.kinds[s]}function g1(e,t){return a`
    <button aria-label=${Q.cancelJob(e.id)} @click=${()=>t(e)}>${Q.cancel}</button>
  `}var $1=20,cg=200,b1=2,w1=15,Lu=class extends Wt{static properties={choices:{attribute:!1}};address;#t=new AbortController;#e=new Oe(this,{task:([t],{signal:s})=>v1(t,s),autoRun:!1});#s=new Oe(this,{task:(t,{signal:s})=>Qe("/models",{signal:s}),args:()=>[]});#n={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:cg}:{cursor:Js(n).cursor,limit:$1};return zt("/jobs",{state:t,model:s,...r})}#r(){this.#t.abort(),this.#t=new AbortController,Xa(()=>this.#o(),this.#t.signal)}async#o(){return await this.#e.run([this.#i]),this.#e.error?null:this.#e.value?.items.some(he)?b1:w1}#a(t){this.address.change({...t,after:null},{isStep:!0}),this.choices=this.address.choices}async#l({id:t}){if(await ns(Q.cancelQuestion(t),Q.cancelYes)){this.#n={error:null,status:""};try{await Ct("POST",X`/jobs/${t}/cancel`),this.#n.status=Q.cancelled(t)}catch(s){this.#n.error=s}this.requestUpdate(),this.isConnected&&this.#r()}}render(){let t=this.#s.value?.items.map(({name:l})=>l)??[],s=ig(this.choices,t,(l,p)=>this.#a({state:l,model:p})),{value:n,error:i}=this.#e,r=n?.query===this.#i?n:null,o=Vt({value:r,error:this.#n.error??i},l=>this.#c(l));return Bs({title:Q.title},s,o)}#c({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=p=>U("jobs",{...r,after:p}),l={cancel:p=>this.#l(p),sort:p=>this.#a({sort:p})};return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#n.status} ${x1(t)}</p>
        ${t.length>0?ag(t,i,l):y1(r)}
        ${i?vr(s,cg):Jn(Js(n),s,o)}
      </section>
    `}};customElements.define("job-list",Lu);async function v1(e,t){let[s]=await Promise.all([xt(e,{signal:t}),Hn(t)]);return{query:e,...s}}function x1(e){let t=s=>e.filter(n=>n.state===s).length;return Q.activity(t("running"),t("queued"))}function y1({state:e,model:t}){if(e||t)return a`<p class="empty">${Q.none}</p>`;let s=[{href:U("train"),text:Q.trainOne}];return nr({icon:"jobs",title:Q.noneYet,text:Q.whatJobsAre,actions:s})}var cn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Za(e){let t=Object.keys(cn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${cn.none}</p>`;let s=t.map(n=>[cn.names[n],k1(n,e[n])]);return a`${Ru(e)} ${Ws(cn.title,s)}`}function Ru({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function k1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?cn.stopReasons[t]:e.endsWith("_epoch")?t:N(t,5)}var Du=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ti={job:e=>`Job ${pe(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Du(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Du(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Du(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function tl(e){return e.map(t=>a`
    <li><a href=${U("jobs",{job:t.id})}>${Ti.job(t.id)}</a>: ${ju(t)}</li>
  `)}function ju({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ti.identical}</strong>`:t.identical===!1?a`<strong>${Ti.different}</strong> ${_1(t.first_difference)}`:Ti.open[e]}function _1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:ug(n),reproduced:ug(i)};return Ti.firstDifference[e]({step:t,field:s,...r})}function ug(e){return e===null?Ti.nothing:typeof e=="number"?N(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var oo=["epoch","step","time"],zu=.99,mg="..",E1=4;function Fu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(mg).map(l=>l===""?null:Number(l));return{x:oo.includes(e)?e:oo[0],smoothing:i>0?Math.min(i,zu):0,isLog:s==="log",zoom:S1(r,o)?{from:r,to:o}:Si}}function pg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===oo[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${mg}${i??""}`}}function dg({from:e,to:t},s){return s==="time"?{from:hg(e),to:hg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function S1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function hg(e){return e===null?null:Number(e.toPrecision(E1))}var T1=.01;function fg(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${rr({name:"curves-x",label:Bt.xAxis,options:oo.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Si})})}
      ${A1(e,t)} ${O1(e,t)} ${M1(e,t)}
    </div>
  `}function A1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${zu}
        step=${T1}
        .value=${Ho(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function O1({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${Ho(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function M1({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(o,l,p)=>a`
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
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Si})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var N1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function gg(e,t){let s=Object.entries(N1).map(([n,i])=>[n,e.flatMap(r=>I1(r,t,i))]);return Object.fromEntries(s)}function I1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,p=r==="time"?C1(t):t.map(w=>w[r]);return o.map(w=>({...w,id:e,color:s,emphasis:l,xs:p,ys:t.map(_=>_[w.field])})).filter(({ys:w},_)=>_===0||w.some(T=>T!==null))}function C1(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function $g(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>P1(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(L1)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>R1(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function P1(e,t){let s=e==="accuracy"?Z:N;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function L1({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${el({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function R1({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},p){let w=i.map(({lines:R})=>R.find(({id:D})=>D===e.id)),_=w.map(R=>R===void 0?-1:Gf(R,r??1/0)),T=w.flatMap((R,D)=>R?.xs[_[D]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>p(e.id)}
      @pointerleave=${()=>p(null)}
    >
      <th scope="row" title=${s}>
        <span class=${el({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${xe("best")}<span class="unseen">${Bt.best}</span>`:q}
      </th>
      ${i.map(({format:R},D)=>a`<td class="number">${R(w[D]?.ys[_[D]])}</td>`)}
      <td class="number faint">${T.length>0?o(Math.max(...T)):Bt.unknown}</td>
    </tr>
  `}function el({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var D1="cross_entropy",j1=240,z1=130,F1="runs",Uu=class extends Wt{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Fu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Fu(new $n(this.view).choices)};#n(t){let s=pg({...this.choices,...t});new $n(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=gg(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===D1),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${fg(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:U1[t],focused:this.focused};return $g(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:p,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?N:Xo}
          .formatY=${t==="accuracy"?Ip:N}
          .height=${t==="rate"?z1:j1}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${p&&t!=="accuracy"}
          .zoom=${w}
          .group=${F1}
          .focused=${this.focused}
          @point=${({detail:_})=>this.x=_}
          @focus-line=${({detail:_})=>this.focused=_}
          @zoom=${({detail:_})=>this.#n({zoom:dg(_,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Uu);var U1={epoch:Tt,step:Tt,time:e=>e.toFixed(1)};function ao({id:e,name:t,spec:s}){return t||(s?mt.runName(s.model,e):mt.unknownRun(e))}var Bu=100;async function sl({id:e,model:t},s){let n={model:t,limit:Bu},{items:i}=await xt(zt("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function bg(e){let t={"Idempotency-Key":qn()};return Qt(()=>Ct("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var B1=80,q1=1e3,qu=class extends Wt{static properties={job:{attribute:!1}};#t=new Oe(this,{task:([t],{signal:s})=>Ct("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>Ke({id:i,label:Q.labels[i],wrong:[]},r);return a`
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
          ${re(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",qu);function wg(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${is(e.state)} ${Fn(e)}</p>
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
      ${ju(e)}
    </p>
  `}function vg(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${Q.actions}>
      ${he(e)?a`<button @click=${t}>${Q.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${Q.reproduce}</button>`:null}
      ${n&&X1(e)}
    </div>
    ${i?a`<p class="faint">${Q.reproduceMeaning}</p>`:null}
  `}function X1(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${U("train",{jobs:t})}>${he(e)?Q.watch:Q.overlay}</a>
    <a class="button" href=${U("train",yi(s))}>${Q.again}</a>
    <a class="button" href=${U("jobs",{model:s.model})}>${Q.ofModel(s.model)}</a>
  `}function xg(e){let{fact:t}=Q,s=[[t.id,a`<code>${e.id}</code>`],...J1(e),[t.submitted,Le(e.submitted_at)],[t.started,Le(e.started_at)],[t.finished,Le(e.finished_at)],[t.took,Cu(e)],[t.attempt,e.attempt],...e.spec?Y1(e.progress):[]];return Ws(Q.facts,s)}function J1({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[Q.fact.model,s]]:[],...t?.dataset?[[Q.fact.dataset,t.dataset]]:[]]}function Y1({step:e,total_steps:t,steps_per_second:s}){return[[Q.fact.steps,Q.stepsOf(Tt(e),Tt(t))],[Q.fact.speed,Q.speed(N(s))]]}var K1=2,Hu=class extends Wt{jobId="";#t=new Ms;#e;#s=new Oe(this,{task:([t],{signal:s})=>sl(t,s),autoRun:!1});#n=new AbortController;#i=new Oe(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new Oe(this,{task:(t,{signal:s})=>Hn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#r()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#n.abort(),this.#t.close()}#r(){let{job:t}=this.#e;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#s.status===sr.INITIAL&&this.#o(),this.requestUpdate()}#o(){if(!this.isConnected)return;this.#n.abort(),this.#n=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Xa(async()=>(await this.#s.run([t]),this.#s.value?.some(he)?K1:null),this.#n.signal)}async#a(){await ns(Q.cancelQuestion(this.jobId),Q.cancelYes)&&this.#c(()=>Ct("POST",X`/jobs/${this.jobId}/cancel`))}#l(){this.#c(async()=>{await bg(this.jobId),this.#o()})}#c(t){this.#i.status!==sr.PENDING&&this.#i.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#i.error??this.#s.error,i={href:U("jobs"),text:Q.all},r=t?.name||Q.jobTitle(this.jobId);return Bs({title:r,back:i},Vt({value:t,error:n},()=>this.#u(t)))}#u(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${wg(t)} ${vg(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#h(t)}
        <section class="card"><h2>${Q.facts}</h2>${xg(t)}</section>
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
      <section class="card"><h2>${cn.title}</h2>${Za(t.metrics)}</section>
    `}};customElements.define("job-page",Hu);function Q1(e){return a`
    <section class="card" aria-live="polite">
      <h2>${Q.reproductions}</h2>
      ${e.length>0?a`<ul>${tl(e)}</ul>`:a`<p>${Q.noReproduction(Bu)}</p>`}
    </section>
  `}function yg(e,t){return ir(e,({job:s})=>s?{key:s,open:n=>Us(n,"job-page",{jobId:s})}:{key:"",open:n=>Us(n,"job-list",{address:t})})}var S={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${pe(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,deleteYes:"Delete permanently",prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${ce(t)}, predicted correctly with ${n}`:`Test image ${e}: ${ce(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${bs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${bs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${bs(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=ce(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function nl(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=U("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${S.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${kg(S.first,t,s[0])} ${kg(S.second,t,s[1])}
        <button>${S.compare}</button>
      </form>
    </section>
  `}function kg(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),S.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${rs(Hs(n,String(s)),String(s))}
      </select>
    </label>
  `}var Z1="400px",Wu=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:Z1});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await xt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Wu);function il({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var tk=.05;function Sg(e){let[t,s]=e.versions;return a`
    <h2>${S.whoIsBetter}</h2>
    <p>${S.accuracies(_g(t),_g(s),Tt(e.examples))}</p>
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
          ${Eg(S.isRight(t.version),e.both_right,e.only_first_right)}
          ${Eg(S.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${nk(e.mcnemar)}</p>
  `}function _g({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function Eg(e,...t){return He(e,t.map(Tt))}function ek({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:_})=>_),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return S.sameImages;let p=[Tt(Math.max(s,n)),Tt(Math.min(s,n))],w={better:o,worse:l,counts:p,p:sk(t.p_value)};return t.p_value<tk?S.significant(w):S.notSignificant(w)}function sk(e){return e<1e-4?S.pTiny:S.pIs(N(e,2))}function nk({statistic:e,exact:t}){return t?S.exactTest:S.chiSquare(N(e))}function Tg({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],p=w=>{let _=i.map(({version:R},D)=>({model:e,version:R,...ik(w,D,l)})),T=S.image(w.index,w.label,l[w.label]);return o?a`<li>${T} ${rk(w,_)}</li>`:il({example:{dataset:t,split:"test",index:w.index,label:T},caption:a`${T}${Ag(_,R=>ok(R,w,t))}`})};return a`
    <h2>${S.disagreements(Tt(s))}</h2>
    ${s>n.length?a`<p class="faint">${S.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(p)}</ul>
  `}function ik({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Ag(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${S.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function rk({index:e},t){return Ag(t,({model:s,version:n})=>U("models",{model:s,version:n,example:e}))}function ok({model:e,version:t},{index:s},n){return U("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var ak=60,lk=100,rl=class{#t;#e;#s=[];#n=new Lt(()=>this.#o());#i=new Lt(()=>this.#o());constructor(t,s){this.#t=t,this.#e=s}show({compare:t}){this.#s=t.split(","),this.#i.reset(),this.#o(),this.#r()}close(){this.#n.abort(),this.#i.abort()}#r(){let t=this.#e,s={versions:this.#s,limit:ak},n=i=>Ct("POST",X`/models/${t}/compare`,s,{signal:i});this.#n.get(()=>zt(X`/models/${t}/versions`,{limit:lk})),this.#i.run(i=>Qt(()=>n(i),i))}#o(){let t={href:U("models",{model:this.#e}),text:S.allOf(this.#e)},s=S.comparisonTitle(this.#e,this.#s),n=nl(this.#e,this.#n.value?.items??[],this.#s),i=Vt(this.#i,r=>this.#l(r));Un(this.#t,{title:s,back:t},n,i)}get#a(){let t=this.#n.value?.items??[];return(t.find(({version:s})=>this.#s.includes(String(s)))??t[0])?.input_transform}#l(t){return a`
      <section class="card">${Sg(t)}</section>
      <section class="card">${Tg(t,this.#a)}</section>
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
        ${re(this.#r)}
        <div role="status">${this.#n?S.importing:this.#i&&uk(this.#i)}</div>
      </section>
    `}#o(){return a`
      <label class="field">
        ${S.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `}async#a(t){if(t.preventDefault(),this.#n)return;let s=new FormData(t.target),n=this.#t??String(s.get("model")).trim();this.#n=!0,this.#i=null,this.#r=null,this.#e();try{this.#i=await ck(X`/models/${n}/versions`,s.get("file"))}catch(i){this.#r=i}this.#n=!1,this.#e(),this.#i&&this.#s()}};async function ck(e,t){return yn(await us(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function uk({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${U("models",{model:e,version:t})}>${S.imported(e,t)}</a>
      ${s.test_accuracy===null?S.importedUnseen:null}
    </p>
  `}var hk=20,Og=200,mk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},Vu=class extends Wt{static properties={choices:{attribute:!1}};address;#t=new Oe(this,{task:([t,s],{signal:n})=>xt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Js(this.choices.after)],argsEqual:([t],[s])=>t===s});#e=new yr({model:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}get#s(){let{after:t,sort:s}=this.choices;return zt("/models",s?{limit:Og}:{limit:hk,cursor:Js(t).cursor})}#n(t){this.address.change({sort:t,after:null},{isStep:!0}),this.choices=this.address.choices}render(){let t=Vt(this.#t,s=>this.#i(s));return Bs({title:S.title},t,this.#e.template())}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>U("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?dk(t,i,o=>this.#n(o)):pk()}
        ${i?vr(s,Og):Jn(n,s,r)}
      </section>
    `}};customElements.define("model-list",Vu);function pk(){let e=[{href:U("train"),text:S.trainOne}];return nr({icon:"models",title:S.noModels,text:S.whatModelsAre,actions:e})}function dk(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:p}=S.columns,w=[Ys(n,{name:"name"},t,s),i,Ys(r,{name:"accuracy",isNumber:!0},t,s),Ys(o,{name:"created",isNumber:!0},t,s),l,p];return Kt(S.list,w,Yn(e,t,mk).map(fk))}function fk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:e})}>${e}</a></th>
      <td><a href=${U("models",{model:e,version:t})}>${S.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Le(i)}</td>
      <td>${r}</td>
      <td>${gk(e,s)}</td>
    </tr>
  `}function gk(e,t){let s=Object.entries(t);if(s.length===0)return S.noAliases;let n=([i,r])=>a`
    <li><a href=${U("models",{model:e,version:r,alias:i})}>${S.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var ol=class{#t=document.createElement("tbody");#e=new Map;show(t){let s=new Set(t.map(([n])=>n));for(let[n,i]of this.#e)s.has(n)||this.#i(n,i);return t.forEach(([n,i],r)=>this.#n(this.#s(n,i),r)),this.#t}#s(t,s){let n=this.#e.get(t)??document.createElement("tr");return this.#e.set(t,n),me(s,n),n}#n(t,s){let n=this.#t.children[s]??null;n!==t&&this.#t.insertBefore(t,n)}#i(t,s){s.remove(),this.#e.delete(t)}};var $k=10,al=class{#t;#e=null;#s;constructor(t,s){this.#t=t,this.#s=new Lt(s)}isOf(t){return this.#e===t}show(t,{isNew:s=!1}={}){this.#e===t&&!s||(this.#e=t,this.#s.reset(),t!==null&&this.#n(null))}close(){this.#s.abort()}#n(t){let s=this.#e,n=this.#s.value?.items??[];return this.#s.run(async i=>{let r=X`/models/${this.#t}/aliases/${s}/history`,o=zt(r,{limit:$k,cursor:t}),l=await xt(o,{signal:i});return{...l,items:[...n,...l.items]}})}template(t,s){if(this.#e===null)return null;let n=(o,l)=>l===0&&t?wk(t,o,s):null,i=(o,l)=>a`<li>${bk(o)} ${n(o,l)}</li>`,r=({items:o,next_cursor:l})=>a`
      <ol class="moves" reversed>${o.map(i)}</ol>
      ${l&&a`<button @click=${()=>this.#n(l)}>${S.earlier}</button>`}
    `;return a`
      <div>
        <h3>${S.historyOf(this.#e)}</h3>
        ${Vt(this.#s,r)}
      </div>
    `}};function bk({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Le(e)}</span> ${S.changeText(t,s)}`}function wk(e,{from_version:t,to_version:s},n){return t===null||s===null?null:a`<button @click=${()=>n(e,t)}>${S.moveBack(t)}</button>`}var vk="latest";function Mg(e){if(e.list.value===null)return null;let{aliases:t,default:s}=e.list.value;return a`
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
  `}function Ng(e){let{history:t}=e,s=e.list.value?.aliases??null,n=s?.find(({alias:i})=>t.isOf(i));return a`
    <section class="card">
      <h2>${S.aliases}</h2>
      ${re(e.error)}
      <p role="status">${e.status}</p>
      <div class="columns wide">
        <div>
          ${s===null?a`<p>${mt.loading}</p>`:kk(s,e)}
          ${Tk(e)} ${Mg(e)}
        </div>
        ${t.template(n,(i,r)=>e.move(i,r))}
      </div>
    </section>
  `}function kk(e,t){if(e.length===0)return a`<p>${S.noAliasesYet}</p>`;let{alias:s,pointsAt:n,change:i}=S.columns,r=e.map(o=>[o.alias,_k(o,t)]);return Kt(S.aliases,[s,n,i],t.rows.show(r))}function _k(e,t){let{model:s,here:n,history:i}=t,{alias:r,version:o}=e;return a`
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
  `}var Ok=412;function Ig(e,t,s){return Ct("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Rg(t)})}function Cg(e,t){let s=Rg(t);return Ct("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function Pg(e,t){return Ct("PATCH",X`/models/${e}`,{default:t})}function Lg(e,t,s){return e.status!==Ok?e:t.generation===null?{message:S.isThere(t.alias,s?.version)}:s===null?{message:S.wasRemoved(t.alias)}:{message:S.wasMoved(t.alias,t.version,s.version)}}function Rg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var kr=class{list;history;rows=new ol;status="";#t;#e;#s;#n=!1;#i=null;#r=!1;constructor({model:t,here:s,address:n,redraw:i,onDone:r}){this.model=t,this.here=s,this.#t=n,this.#e=i,this.#s=r,this.list=new Lt(i),this.history=new al(t,i),this.#o()}show({alias:t=null}){this.history.show(t)}close(){this.#r=!0,this.list.abort(),this.history.close()}get error(){return this.#i??this.list.error}template(){return Ng(this)}#o(){return this.list.run(async t=>{let s=X`/models/${this.model}`,{aliases:n,default:i}=await xt(s,{signal:t}),r=o=>xt(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}})}make(t,s){return this.move({alias:t,version:null,generation:null},s)}toggleHistory(t){let s=this.#t.choices.alias===t?null:t;this.#t.change({alias:s}),this.history.show(s),this.#e()}async move(t,s){t.version!==null&&!await this.#a(t,s)||!await this.#c(t,()=>Ig(this.model,t,s))||(this.status=S.moved(t.alias,t.version,s),this.#t.change({alias:t.alias}),this.history.show(t.alias,{isNew:!0}),this.#e())}async#a({alias:t,version:s},n){let[i,r]=await Promise.all([s,n].map(l=>this.#l(l))),o=a`<p>${S.moveChange(i,r)}</p>`;return ns(S.moveQuestion(t),S.moveYes,{detail:o,isDestructive:!1})}async#l(t){let s=await Qe(X`/models/${this.model}/versions/${t}`).catch(()=>null);return S.measured(t,Z(s?.metrics.test_accuracy))}async remove(t){await ns(S.removeQuestion(t.alias),S.removeYes)&&await this.#c(t,()=>Cg(this.model,t))&&(this.status=S.removed(t.alias),this.#t.change({alias:null}),this.history.show(null),this.#e())}async setDefault(t){await this.#c(null,()=>Pg(this.model,t))&&(this.status=S.defaultSet(this.list.value?.default),this.#e())}async#c(t,s){if(this.#n)return!1;this.#n=!0,this.status="",this.#i=null;try{await s()}catch(n){this.#i=n}return this.#r||(await this.#o(),this.#r)?!1:(this.#i&&t&&this.#u(t),this.#n=!1,this.#s(),this.#e(),this.#i===null)}#u(t){let s=this.list.value?.aliases.find(({alias:n})=>n===t.alias)??null;this.#i=Lg(this.#i,t,s),this.history.isOf(t.alias)&&this.history.show(t.alias,{isNew:!0})}};var Dg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function jg(e,t,s){let{columns:n}=S,i=[Ys(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ys(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:p})=>p.test_accuracy!==null),o=r.length>1?Yn(r,"accuracy",Dg)[0]:null,l=p=>Mk(p,p===o);return Kt(S.versions,i,Yn(e,t,Dg).map(l))}function Mk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:s,version:n})}>${S.version(n)}</a></th>
      <td>${i.length>0?i.join(S.between):S.noAliases}</td>
      <td class="number">${t?Ya(S.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Gu(e.layer_sizes)}</td>
      <td class="number">${Tt(e.parameters)}</td>
      <td class="number">${nn(e.weights.size_bytes)}</td>
      <td>${Xu(e.job_id)}</td>
      <td class="moment">${Le(e.created_at)}</td>
    </tr>
  `}function Gu(e){return e.join(S.betweenLayers)}function Xu(e){return e===null?S.isImported:a`<a href=${U("jobs",{job:e})}>${S.job(e)}</a>`}var Nk=20,zg=100,ll=class{#t;#e;#s;#n={};#i=new Lt(()=>this.#l());#r;#o;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#l(),r=()=>this.#a();this.#r=new kr({model:s,here:null,address:n,redraw:i,onDone:r}),this.#o=new yr({model:s,redraw:i,onDone:r})}show(t){let s=["after","sort"].some(n=>t[n]!==this.#n[n])||this.#i.value===null;this.#n=t,s&&this.#a(),this.#r.show(t),this.#l()}close(){this.#i.abort(),this.#r.close()}#a(){let t=Js(this.#n.after),s=this.#n.sort?{limit:zg}:{limit:Nk,cursor:t.cursor};this.#i.run(async n=>{let i=zt(X`/models/${this.#e}/versions`,s);return{...await xt(i,{signal:n}),at:t}})}#l(){let t={href:U("models"),text:S.all},s=Vt(this.#i,n=>this.#c(n));Un(this.#t,{title:S.modelTitle(this.#e),back:t},s)}#c({items:t,next_cursor:s,at:n}){let{sort:i}=this.#n,r=l=>U("models",{model:this.#e,after:l}),o=l=>{this.#s.change({sort:l,after:null},{isStep:!0}),this.show(this.#s.choices)};return a`
      <section class="card stack">
        <h2>${S.versions}</h2>
        ${jg(t,i,o)} ${i?vr(s,zg):Jn(n,s,r)}
      </section>
      ${t.length>1?nl(this.#e,t,[t[1].version,t[0].version]):null}
      ${this.#r.template()} ${this.#o.template()}
    `}};var Ik=/filename="([^"]+)"/;async function Fg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await us(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let w of Ck(n))r.push(w),o+=w.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,p=null]=Ik.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:p}}async function*Ck(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Jr(()=>t.read());if(s)return;yield n}}var Pk=["npz","onnx","safetensors"],cl=class{card=document.createElement("section");#t;#e;#s=new AbortController;#n="";#i=null;#r=null;constructor({model:t,version:s}){this.#t=t,this.#e=s,this.card.className="card",this.#o()}close(){this.#s.abort()}#o(){let t=this.#r!==null,s=n=>a`
      <li>
        <button aria-disabled=${t} @click=${()=>this.#a(n)}>${S.download(n)}</button>
        <span class="faint">${S.formats[n]}</span>
      </li>
    `;me(a`
        <h2>${S.downloads}</h2>
        <ul class="plain stack">${Pk.map(s)}</ul>
        ${re(this.#i)}
        <p role="status">${this.#n}</p>
        ${t?Lk(this.#r):null}
      `,this.card)}async#a(t){if(this.#r!==null)return;let s=X`/models/${this.#t}/versions/${this.#e}/weights`,n=(i,r)=>{this.#r={format:t,bytes:i,all:r},this.#o()};this.#i=null,this.#n=S.making(t),n(0,null);try{let{signal:i}=this.#s,{blob:r,name:o}=await Fg(zt(s,{format:t}),{signal:i,onProgress:n});Ea(r,o??`weights.${t}`),this.#n=S.saved(o,nn(r.size))}catch(i){if(i.name==="AbortError")return;this.#i=i,this.#n=""}this.#r=null,this.#o()}};function Lk({format:e,bytes:t,all:s}){let n=S.fetched(e,nn(t),s&&nn(s));return a`
    <p>
      <progress max=${s??q} value=${s===null?q:t} aria-label=${S.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var Ug=e=>`${(e*100).toFixed(e<.1?1:0)} %`,lo={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${Ug(n)}`:`${e} of ${t} predicted as ${s}, ${Ug(n)}`};var Rk={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},Bg=5,Ju=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,me(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=Dk(this.#t);return a`
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
      <td class=${t===s?`right-${qg(o)}`:`wrong-${qg(o/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${lo.cell(r,this.#r(t),this.#r(s),o)}
          aria-current=${l}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#a(t,s){let n=this.#s??jk(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=Rk[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function qg(e){return Math.min(Bg,Math.max(1,Math.ceil(Math.sqrt(e)*Bg)))}function Dk(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function jk(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Ju);var zk=24,ul=class{#t;#e;#s;#n=null;#i=null;#r;#o;constructor({model:t,version:s,names:n,redraw:i}){this.#t=t,this.#e=s,this.#s=n,this.#o=new Lt(i)}show({cell:t,after:s}){this.#i=t,this.#r=s;let i={...t??{only:"mistakes"},limit:zk,cursor:Js(s).cursor},r=zt(X`/models/${this.#t}/versions/${this.#e}/answers`,i);r!==this.#n&&(this.#n=r,this.#o.reset(),this.#o.get(()=>r))}close(){this.#o.abort()}template(t){return a`
      <section class="card stack">
        <h2 aria-live="polite">${this.#i?S.cellTitle(this.#a(this.#i)):S.mistakes}</h2>
        ${Vt(this.#o,s=>this.#l(s,t))}
      </section>
    `}#a({label:t,digit:s}){return{label:this.#s[t]??t,digit:this.#s[s]??s}}#l({items:t,next_cursor:s},n){let i={model:this.#t,version:this.#e},r=o=>U("models",{...i,...this.#i,after:o});return a`
      ${t.length===0?a`<p>${S.noImages}</p>`:null}
      <ul class="examples">${t.map(o=>this.#c(o,n))}</ul>
      ${Jn(Js(this.#r),s,r)}
      ${this.#i&&a`<p><a href=${U("models",i)}>${S.allMistakes}</a></p>`}
    `}#c({index:t,label:s,digit:n,probability:i},r){let o={model:this.#t,version:this.#e,dataset:r,split:"test",index:t},l={index:t,...this.#a({label:s,digit:n}),share:Z(i,1)};if(r===null){let p={model:this.#t,version:this.#e,...this.#i,after:this.#r,example:t};return a`<li><a href=${U("models",p)}>${S.number(t)}</a> ${S.predictedShort(l)}</li>`}return il({example:{dataset:r,split:"test",index:t,label:S.predicted(l)},caption:a`<a href=${U("inspect",o)}>${S.number(t)}</a> ${S.predictedShort(l)}`})}};var _r=100;function Hg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${S.calibrationError(Z(e))}</p>
    <p class="faint">${S.calibrationMeaning}</p>
    ${Fk(s)}
    <details>
      <summary>${S.calibrationTable}</summary>
      ${Uk(s)}
    </details>
  `}function Fk(e){let t=({lower:n,upper:i,accuracy:r})=>St`
    <rect x=${n*_r} y=${(1-r)*_r} width=${(i-n)*_r} height=${r*_r} />
  `,s=({confidence:n,accuracy:i})=>St`
    <circle cx=${n*_r} cy=${(1-i)*_r} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${S.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function Uk(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:p})=>{let w=S.range(Z(i,0),Z(r,0));return He(w,[Tt(o),Z(l,1),Z(p,1)])},{columns:s}=S,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Kt(S.calibrationTable,[s.confidenceRange,...n],e.map(t))}var hl=class{#t;#e;#s;#n;#i;#r;#o=null;#a;constructor({name:t,version:s,evaluation:n,input_transform:i},r){this.#t=t,this.#e=s,this.#s=n!==null,this.#n=i?.class_names??[],this.#i=i?.kind==="table",this.#r=new Lt(r),this.#a=new ul({model:t,version:s,names:this.#n,redraw:r});let o=()=>X`/models/${t}/versions/${s}/evaluation`;this.#s&&this.#r.get(o)}show({label:t,digit:s,after:n}){let i=/^\d+$/.test(t??"")&&/^\d+$/.test(s??"");this.#o=i?{label:Number(t),digit:Number(s)}:null,this.#s&&this.#a.show({cell:this.#o,after:n})}close(){this.#r.abort(),this.#a.close()}template(){let{value:t}=this.#r;return t!==null?this.#l(t):a`
      <section class="card">
        <h2>${S.evaluation}</h2>
        ${this.#s?Vt(this.#r,()=>null):a`<p>${S.noEvaluation}</p>`}
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
        <section class="card"><h2>${S.calibration}</h2>${Hg(i)}</section>
      </div>
    `}};function Bk(e,t){let s=({label:p,examples:w,precision:_,recall:T})=>He(t[p]??p,[Tt(w),Z(_,1),Z(T,1)]),{label:n,examples:i,precision:r,recall:o}=S.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${S.classesMeaning}</p>
    ${Kt(S.classes,l,e.map(s),{isFocusable:!0})}
  `}var Yu=20,co=100;function Wg(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:p}=S.prediction,w=[...e.keys()].sort((D,rt)=>Math.abs(t[rt])-Math.abs(t[D])),_=Math.abs(t[w[0]])||1,T=D=>a`
    <tr>
      <th scope="row">${e[D]}</th>
      <td>${s[e[D]]}</td>
      <td>${qk(t[D]/_)}</td>
      <td class="number">${N(t[D],3)}</td>
    </tr>
  `;return a`
    ${Kt(p,[n,i,r,{number:o}],w.slice(0,Yu).map(T),{kind:"contributions",isFocusable:!0})}
    ${w.length>Yu?a`<p class="faint">${l(Yu)}</p>`:null}
  `}function qk(e){let t=Math.abs(e)*co;return a`
    <svg viewBox=${`0 0 ${2*co} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?co-t:co} y="2" width=${t} height="12" />
      <path d=${`M${co} 0V16`} />
    </svg>
  `}var Hk=6;function Vg(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(Hk))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function Gg(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function Xg(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function Jg(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),p={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?S.prediction.column(N(r.mean),N(r.std)):""},w=_=>n(r.name,_.target.value);return Ke(p,Wk(r,t[r.name],p,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function Wk({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${We(s)} @change=${n}>
        ${rs(e.map(o=>[o,o]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${r.length>0}
      aria-describedby=${We(s)}
      @input=${n}
    />
  `}var Ku=20,ml=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=null;#l=new Lt(()=>this.#d());#c=new _n((t,s)=>this.#v(s));constructor(t,s){this.#t=t,this.#s=s,this.#e=t.input_transform.columns,this.#n=Vg(this.#e)}show({example:t}){let s=this.#i===null,n=/^\d+$/.test(t??"")?Number(t):this.#i??0;n!==this.#i&&(this.#i=n,this.#p(()=>n),s||document.querySelector(".prediction")?.scrollIntoView())}close(){this.#l.abort(),this.#c.cancel()}template(){let{title:t,meaning:s}=S.prediction,n=(i,r)=>this.#f(i,r);return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${i=>i.preventDefault()}>
            ${this.#m()} ${Jg(this.#e,this.#n,this.#u,n)}
          </form>
          <div class="stack">
            ${re(this.#u.size>0?null:this.#a)} ${this.#h()}
          </div>
        </div>
      </section>
    `}get#u(){let t=new Set(this.#e.map(({name:n})=>n)),s=(this.#a?.fields??[]).map(({loc:n,msg:i})=>[String(n.at(-1)),i]);return new Map(s.filter(([n])=>t.has(n)))}#m(){let{loadExample:t,example:s,noExamples:n}=S.prediction,{value:i,error:r}=this.#l;if(i===null&&r===null)return null;if(i===null)return a`<p>${n}</p>`;let o=l=>Math.floor(Math.random()*l);return a`
      <div class="row">
        <button type="button" @click=${()=>this.#p(o)}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `}#h(){if(this.#o===null)return null;let{answer:t,contributions:s,contributionsMeaning:n,mostProbable:i}=S.prediction,{class:r,probabilities:o,columns:l,contributions:p,texts:w}=this.#o,{class_names:_}=this.#t.input_transform,T=[...o.keys()].sort((yt,De)=>o[De]-o[yt]),[R]=T,D=T.slice(0,Ku).sort((yt,De)=>yt-De),rt=yt=>this.#$(yt);return a`
      <p role="status"><strong>${t(_[R],Z(o[R]))}</strong></p>
      ${Jo(o,R,{picked:r,pick:rt,names:_,shown:D})}
      ${T.length>Ku?a`<p class="faint">${i(Ku)}</p>`:null}
      <div>
        <h3>${s(_[r])}</h3>
        <p class="faint">${n}</p>
        ${Wg(l,p,w)}
      </div>
    `}#p(t){let{dataset:s,dataset_version:n}=this.#t;this.#l.run(async i=>{let r=s&&await ar({dataset:s.name,dataset_version:n},i);if(!r?.test_examples)throw new Error(S.prediction.noExamples);let o=t(r.test_examples);return xt(X`/datasets/${s.name}/versions/${n}/test/${o}`,{signal:i})})}#d(){let{value:t,error:s}=this.#l;t!==null&&s===null&&(this.#n=Gg(t.row)),this.#r=null,this.#g()}#f(t,s){this.#n={...this.#n,[t]:s},this.#g()}#$(t){this.#r=t,this.#g()}#g(){this.#c.submit(null),this.#s()}async#v(t){let{name:s,version:n}=this.#t,i=this.#n,r=[Xg(this.#e,i)],o={model:s,version:n,rows:r,...this.#r===null?{}:{class:this.#r}};try{let l=await Qt(()=>Ct("POST","/explain",o,{signal:t}),t);this.#o={...l,texts:i},this.#a=null}catch(l){if(l.name==="AbortError")throw l;this.#o=null,this.#a=l}this.#s()}};function Kg(e,t){let{columns:s,fact:n}=S,{dataset:i,weights:r}=e,o=[[s.accuracy,Z(e.metrics.test_accuracy)],[s.layers,Gu(e.layer_sizes)],[s.parameters,Tt(e.parameters)],[s.size,nn(r.size_bytes)],[s.created,Le(e.created_at)],[s.origin,Xu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,Vk(t)]],[n.dataset,i===null?S.noDataset:Yg(i.name,i.sha256)],[n.weights,Yg(S.sha256,r.sha256)]];return Ws(S.facts,o)}function Qg(e){let t=Object.entries(e).map(([s,n])=>[S.environmentNames[s],n]);return Ws(S.environment,t)}function Vk(e){return e===null?null:e.length===0?S.notReproduced:a`<ul class="plain">${tl(e)}</ul>`}function Yg(e,t){return a`${e} <code class="digest">${t}</code>`}var pl=class{#t;#e;#s;#n;#i={};#r=new Lt(()=>this.#u());#o=new Lt(()=>this.#d());#a=null;#l=null;#c=!1;constructor(t,{model:s,version:n},i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#r.run(async r=>{let o=X`/models/${s}/versions/${n}`,[l]=await Promise.all([xt(o,{signal:r}),Hn(r)]);return l})}show(t){this.#i=t,this.#l?.aliases.show(t),this.#l?.evaluation.show(t),this.#l?.prediction?.show(t),this.#d()}close(){this.#c=!0,this.#r.abort(),this.#o.abort(),this.#l?.aliases.close(),this.#l?.evaluation.close(),this.#l?.downloads.close(),this.#l?.prediction?.close()}#u(){let{value:t}=this.#r;t!==null&&(this.#l=this.#m(t),this.#h(t)),this.show(this.#i)}#m(t){let{name:s,version:n}=t,i=()=>this.#d();return{prediction:t.input_transform?.kind==="table"?new ml(t,i):null,aliases:new kr({model:s,here:n,address:this.#n,redraw:i,onDone:i}),downloads:new cl({model:s,version:n}),evaluation:new hl(t,i)}}#h({job_id:t,spec:s}){t!==null&&this.#o.run(n=>sl({id:t,model:s.model},n))}async#p(){let{version:t}=this.#r.value;if(await ns(S.deleteQuestion(this.#e,t),S.deleteYes)){this.#a=null;try{await Ct("DELETE",X`/models/${this.#e}/versions/${t}`),this.#c||(location.hash=U("models",{model:this.#e}))}catch(s){this.#a=s,this.#d(),this.#t.querySelector(".error")?.scrollIntoView({block:"nearest"})}}}#d(){let{value:t}=this.#r,s=this.#r.error??this.#o.error??this.#a,n={href:U("models",{model:this.#e}),text:S.allOf(this.#e)},i=S.versionTitle(this.#e,t?.version??this.#s),r=Vt({value:t,error:s},o=>this.#f(o));Un(this.#t,{title:i,back:n},r)}#f(t){let{spec:s,metrics:n,environment:i}=t,{prediction:r,aliases:o,downloads:l,evaluation:p}=this.#l;return a`
      <div class="columns">
        <section class="card">
          <h2>${S.facts}</h2>
          ${Kg(t,this.#o.value)} ${this.#$(t)}
        </section>
        <section class="card"><h2>${cn.title}</h2>${Za(n)}</section>
      </div>
      ${r?.template()} ${o.template()} ${p.template()}
      <div class="columns">
        ${l.card}
        <section class="card">
          <h2>${S.environment}</h2>
          ${Qg(i)}
        </section>
        ${s&&a`<section class="card"><h2>${S.spec}</h2>${Ka(s)}</section>`}
      </div>
    `}#$(t){return a`
      <div class="row">
        ${Gk(t)}
        <a class="button" href=${U("train",Pa(t))}>${S.continue}</a>
        <button class="danger quiet" @click=${()=>this.#p()}>${S.delete}</button>
      </div>
    `}};function Gk({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,p)=>a`<a class="button" href=${U(o,{model:e,version:t,...l})}>${p}</a>`,r={dataset:n?.name===vi?null:n?.name};return[s===null||Bn(s)?i("draw",{},S.draw):null,s===null||rn(s)?i("inspect",r,S.inspect):null]}function Zg(e,t){return ir(e,({model:s,version:n,compare:i})=>{if(!s)return{key:dl(),open:r=>Us(r,"model-list",{address:t})};if(i)return{key:dl(s,"compare"),open:r=>new rl(r,s)};if(n){let r={model:s,version:n},o=l=>new pl(l,r,t);return{key:dl(s,"version",n),open:o}}return{key:dl(s),open:r=>new ll(r,s,t)}})}function dl(...e){return JSON.stringify(e)}var Qu=e=>e===1?"1 hidden unit":`${e} hidden units`,t$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,j={title:"Train",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Vo[t]}, ${Wo(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${Wo(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${Wo(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${pe(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${t$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Qu(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Qu(e)} after epoch ${t}${t$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Qu(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Ks="on",uo="off",Xk="true";function ho(e,t){return e.kind==="union"?t?.kind??Kr:e.kind==="part"?t==null?uo:Ks:t==null?"":e.kind==="tags"?lu(t):Array.isArray(t)?au(t,{isMarked:e.kind==="rates"}):String(t)}function fl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===Xk:e.kind==="tags"?Yk(t):e.kind==="number"?Zu(t):e.kind==="names"?gl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?Jk(t):e.kind==="rates"?Zu(t):t}function Zu(e){let t=Number(e);return Number.isFinite(t)?t:e}function Jk(e){return gl(e).map(t=>t===""?t:Zu(t))}function gl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function e$(e){let t=s$(e),s=t.filter(th).map(n=>n$(n)[0]);return{invalid:t.filter(n=>!th(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function Yk(e){return Object.fromEntries(s$(e).filter(th).map(n$))}function s$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function th(e){return e.indexOf("=")>0}function n$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function eh({choiceTitles:e},t){return e[t]??r$(t)}function i$(e){return[e.description&&`${r$(e.description)}.`,j.formats[e.kind],Kk(e.bounds),Qk(e)].filter(Boolean).join(" ")}function Kk({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?Tt(l):l);if(!s&&!n)return j.between(i,r);let o=s?j.above(i):j.from(i);return j.inBounds(o,n?j.below(r):j.upTo(r))}function Qk(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=ho(e,e.defaultValue);return t===""?"":e.kind==="flag"?j.byDefault(e.defaultValue?j.on:j.off):e.kind==="union"&&t===Kr?"":j.byDefault(e.choices.length>0?eh(e,t):t)}function r$(e){return e[0].toUpperCase()+e.slice(1)}var Zk=3;function sh(e,t){let s=nh(e,t),n=e.kind==="flag"||e.kind==="part";return Ke(s,t_(e,t,s),{isChanged:t.isChanged,isTick:n})}function nh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:i$(e)}}function t_(e,t,s){return t.options!=null?o$(e,t,s,Hs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?o$(e,t,s,e.choices.map(n=>[n,eh(e,n)])):e.kind==="flag"?a$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?a$(e,t,s,{yes:Ks,no:uo}):e.kind==="tags"?s_(e,t,s):e.kind==="names"?[$l(e,t,s),e_(t)]:$l(e,t,s)}function $l(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
      aria-describedby=${We(r)}
      @input=${o=>n(o.target.value)}
    />
  `}function e_({text:e,change:t,suggestions:s=[]}){let n=gl(e),i=l=>t([...n,l].join(j.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${j.add(l)}</button>`,o=s.filter(l=>!n.some(p=>p.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function o$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${We(n)}
      @change=${r=>s(r.target.value)}
    >
      ${rs(i,t)}
    </select>
  `}function a$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${We(n)}
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
      aria-describedby=${We(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var l$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],c$={model:["model","start_from","publish","tags"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"],limits:["priority","max_seconds","checkpoint_seconds"]};function u$(e,t){let{shown:s}=e,n=_=>_.map(T=>s.find(R=>R.name===T)).filter(Boolean),i=n(l$),r=Object.entries(c$).map(([_,T])=>[_,n(T)]),o=i.flatMap(_=>e.partsOf(_)).filter(_=>!i.includes(_)),l=new Set([...l$,...Object.values(c$).flat(),...t]),p=e.fields.filter(({name:_})=>!l.has(_)),w=r.map(([_,T])=>[_,_==="optimizer"?[...o,...T]:T]);return{main:i,lengths:n(t),groups:[...w,["other",p]]}}var n_=["augmentation.kind"],i_=["hidden_sizes","activation","initializer.kind"],h$=["steps","epochs"],Er=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(qc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?n_:[],...this.valueOf("start_from")===Ks?i_:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Ks?Ks:uo:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||ho(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Ks&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[ia(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Ks?this.#i(this.partsOf(t)):void 0;let n=fl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===ho(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function m$(e){let{main:t,lengths:s,groups:n}=u$(e.form,h$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${j.form} @submit=${i}>
      ${r_(e)}
      <div class="main-fields">
        ${t.map(r=>sh(r,ih(r,e)))} ${o_(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?j.starting:j.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${j.reset}</button>
      </div>
      ${a_(n,e)}
    </form>
  `}function r_({wrong:e,formErrors:t}){let s=e.size>0?[j.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function p$(e,t){let s=t.form.partsOf(e),n=sh(e,ih(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>p$(i,t))}
    </div>
  `}function ih(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function o_(e,t){let{form:s}=t,n=e.find(({name:w})=>w===s.length),i=ih(n,t),r={...nh(n,i),label:j.length},o=w=>{s.chooseLength(w),t.change(w)},l={name:"length",label:j.lengthUnit,options:e.map(({name:w,title:_})=>[w,_]),chosen:n.name,choose:o},p=a`
    <div class="length">
      ${$l(n,i,r)}
      ${rr(l)}
    </div>
  `;return Ke(r,p,{isChanged:i.isChanged})}function a_(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${j.more} ${i>0?a`<span class="badge accent">${j.changed(i)}</span>`:null}
      </summary>
      <div class="stack">
        ${e.map(([r,o])=>l_(r,o,t))}
        <details>
          <summary>${j.request}</summary>
          <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
        </details>
      </div>
    </details>
  `}function l_(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${j.groups[e]}</legend>
      ${t.map(n=>p$(n,s))}
    </fieldset>
  `}var c_=["number","rates"],u_=/^\s*-?\d*,\d+\s*$/;function d$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=h_(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],m_(l.rest,o)])}return{byName:n,others:i}}function f$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=e$(e.textOf(s)),r=[...n.map(j.invalidTag),...i.map(j.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function g$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!c_.includes(s.kind)||u_.test(t.textOf(s))&&e.set(s.name,[...n,j.decimalPoint])}}function h_(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function m_([e],t){return e===void 0?t:typeof e=="number"?j.itemIsWrong(e+1,t):j.tagIsWrong(e,t)}var p_=200,bl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Zo(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,j.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Wp(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),j.datasetVersion(i)]);return[[ws,j.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||j.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",j.defaultVersion(s.default)],[ws,j.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,j.alias(r,o)]),...n.map(r=>[String(r.version),j.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return Qt(()=>Qe(zt(t,{limit:p_}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var d_=422,wl=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new bl(n,()=>this.#a()),this.#n=new Oe(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>Ia(r,n);this.#i=new Oe(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===sr.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new Er(await Hn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#a(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#l()}#l(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#l()};async start(){this.isStarting||(this.wrong=f$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#m(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#m(t){if(t.name==="AbortError")return;let{byName:s,others:n}=d$(t.fields??[],this.form.shown);g$(s,this.form);let i=t.status===d_&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var $$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},f_={notebook:{},better:{...$$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...$$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function b$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=([i,r])=>a`
    <button type="button" aria-pressed=${g_(e,r)===s} @click=${()=>t(yi(r))}>
      <strong>${j.presets[i].title}</strong>
      <span class="faint">${j.presets[i].text}</span>
    </button>
  `;return a`
    <div class="presets" role="group" aria-label=${j.presetsLabel}>${Object.entries(f_).map(n)}</div>
  `}function g_({allFields:e},t){let s=new Er(e);return s.choices=yi(t),JSON.stringify(s.spec)}var w$=.95;function v$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,p=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,w=Z(p).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${w}</p>
      <div class="headline-text">
        <p class="faint">${j.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${is(i.state)} ${Fn(i)} ${j.stopReasons[l.stop_reason]??""}
            ${b_(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${$_(i,r)}</p>
      ${he(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${j.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${j.cancel}</button>
          `:q}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Ru(l)}
    ${re(n)}
  `}function $_(e,t){let{progress:s}=e,n=j.epochOf(Tt(t.at(-1)?.epoch??s.epoch));return!he(e)||s.eta_seconds===null?n:`${n} \xB7 ${j.left(wn(s.eta_seconds))}`}function b_(e){let t=e.findIndex(({test_accuracy:n})=>n>=w$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${j.milestone(Z(w$,0),wn(Math.max(1,s)))}</span>`}var w_=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Rt={sources:{fresh:()=>"Before training",job:({epoch:e})=>e===1?"After 1 epoch":`After ${e} epochs`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${w_(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function x$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),p={x:1,y:22+(t-22-l)/2,width:l*n,height:l},w=Math.max(...s.map(({length:yt})=>yt)),_=(t-22-14)/Math.max(w,1),T=Math.max(3,Math.min(9,_*.42)),R=e-o,D=(R-14-p.width)/s.length,rt=s.map((yt,De)=>{let je=p.x+p.width+D*(De+1)-T,un=Math.min((t-22-14)/yt.length,_*2.6,30),Qs=22+(t-22-un*yt.length)/2;return yt.map((Tr,Tn)=>({x:je,y:Qs+un*(Tn+.5),unit:Tr}))});return{width:e,height:t,radius:T,input:p,columns:rt,bars:R}}function y$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function k$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,p=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(p+.5)/o}}function _$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var v_=3,E$=.08,x_=2.6,vl=10,y_=10,k_=70,rh=7,__=9,E_=50;function S$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?q:t.layers.map((i,r)=>{let o=r===0?n:S_(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,p=i.units.flatMap((w,_)=>i.weights[_].map((T,R)=>{let D=s?.layer===r&&s?.unit===w;return T_(o(i.inputs[_][R]),e.columns[r][_],T/l,D)}));return St`<g class=${s===null?"weights":"weights dimmed"}>${p}</g>`})}function S_(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function T_(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return St`
    <path
      class=${n?`${r} focused`:r}
      d=${y$(e,t)}
      stroke-width=${(.5+(x_-.5)*i).toFixed(2)}
      stroke-opacity=${(E$+(1-E$)*i*i).toFixed(2)}
    ></path>
  `}function T$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,p=A_(t,i),w=i===e.columns.length-1;return e.columns[i].map(({x:_,y:T,unit:R},D)=>{let rt=l?.[D]??0,yt=s?.layer===i&&s.unit===R,De=o.layer===i&&o.unit===R,je=w?Rt.class(n[R]??R):Rt.unit(R,i+1);return St`
      <g
        class=${yt?"unit focused":"unit"}
        role="button"
        tabindex=${De?0:-1}
        data-layer=${i}
        data-unit=${R}
        aria-label=${l?`${je}: ${Rt.output(oh(rt,w))}`:je}
        @pointerenter=${()=>r({layer:i,unit:R})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:R})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${_} cy=${T} r=${e.radius}></circle>
        <circle
          class=${rt<0?"fill against":"fill for"}
          cx=${_} cy=${T} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(rt)/p).toFixed(2)}
        ></circle>
      </g>
    `})}function A_(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function A$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:p})=>String(s[p]??p).length)),o=Math.min(k_,12+rh*r),l=Math.max(y_,e.width-e.bars-o-E_);return n.map(({y:p,unit:w},_)=>{let T=i?.[_]??0,R=String(s[w]??w),D=(rt,yt)=>St`<rect class=${rt} x=${e.bars+o} y=${p-vl/2} width=${yt} height=${vl} rx="2"></rect>`;return St`
      <g class=${O_(t,w)} aria-hidden="true">
        <text x=${e.bars} y=${p} dy="0.35em">${xl(R,__)}</text>
        ${D("track",l)} ${D("bar",(l*T).toFixed(1))}
        <text class="share" x=${e.width-1} y=${p} dy="0.35em" text-anchor="end">${i?Z(T,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${p-vl} width=${o-2} height=${2*vl} rx="4"></rect>
      </g>
    `})}function O_(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function xl(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function oh(e,t){return t?Z(e,1):N(e,v_)}var M_=3;function O$(e){return e.flatMap((t,s)=>Array(N$(t)).fill(s))}function M$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+N$(n));s+=i.length;let r=n.kind==="number"?N(i[0],M_):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function N$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var I$=3;function C$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Rt.legend}</p>`;let l=t.layer===e.layers.length-1,p=l?Rt.class(s[t.unit]??t.unit):Rt.unit(t.unit,t.layer+1),w=t.layer===0?n:D=>Rt.unit(D,t.layer),_=r.weights[o].map((D,rt)=>Rt.weightOf(w(r.inputs[o][rt]),N(D,I$))),T=e.unit,R=i&&t.layer===0&&T?.layer===1&&T.unit===t.unit;return a`
    ${R?a`<signed-image .values=${T.weight} .label=${Rt.weightImage(t.unit)}></signed-image>`:q}
    <p>
      <strong>${p}</strong>: ${Rt.output(oh(r.values[o],l))}.
      ${_.length>0?Rt.strongest(_.join(Rt.betweenWeights)):q}
    </p>
  `}function P$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),p=i[r.indexOf(l)],w=Rt.shown(i.length,e[o+1]);return Rt.layer(o+1,w,Rt.mostActive(p,N(l,I$)))});return[Rt.describe(e.join(Rt.betweenSizes)),s,...n].join(Rt.between)}var N_=300,I_=260,C_=560,L$=20,R$=12,P_=404,L_=422,R_=135,ah=class extends Wt{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s="";#n=0;#i=null;#r={layer:0,unit:0};#o="";#a=0;#l=new ResizeObserver(()=>this.#u());#c=new _n((t,s)=>this.#p(t,s));constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#c.cancel()}#u(){this.clientWidth!==this.#a&&(this.#a=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,stamp:s}=this.network,n={network:t,image:this.#m,units:L$,...this.#h},i=JSON.stringify([n,s]);i!==this.#s&&(this.#s=i,this.#c.submit({body:n,info:this.info}))}get#m(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#n%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#i?.layer===0&&rn(this.info)?{unit:{layer:1,unit:this.#i?.unit}}:{}}async#p({body:t,info:s},n){let i=()=>Ct("POST","/inspect/summary",t,{signal:n});try{let r=await("job_id"in t.network?i():Qt(i,n));this.#d({...r,image:t.image},s)}catch(r){if(r.status===L_)this.#f(r);else if(r.status!==P_&&!r.isTemporary)throw r}}#d(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#o="";let o=t.layers.map((l,p)=>j_(l,r?.[p].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#f(t){this.#t=null,this.#o=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#a>0))return a`<div class="network-space"></div>`;let s=this.#g(),{layout:n,summary:i}=s,r=this.#w(i);return a`
      <div class="network-picture">
        ${this.#x(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:P$(i,r)}
          @keydown=${o=>this.#E(o,n)}
        >
          ${this.#b(n)} ${S$(s)}
          ${n.columns.map((o,l)=>T$(s,l,{select:this.#k,tabStop:this.#r}))}
          ${A$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#y(i)} ${r}</p>
        ${this.network?.isGone?q:this.#$()}
      </div>
      <div class="unit-details">
        ${this.#o?a`<p class="notice">${this.#o}</p>`:C$({...s,...this.#v})}
      </div>
    `}#$(){let t=this.info.kind==="table"?Rt.anotherRow:Rt.anotherImage;return a`<button type="button" class="small" @click=${this.#_}>${t}</button>`}#g(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>D_(Math.min(l,L$))),r=this.#a<C_?I_:N_,o=x$({width:this.#a,height:r},i,this.#v.ratio);return i[this.#r.layer]?.includes(this.#r.unit)||(this.#r={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#i,classNames:lr(this.info),placeOf:l=>k$(o.input,this.#v.placeOf(l),this.#v.grid)}}get#v(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let _=O$(s),T=Math.min(s.length,R$);return{ratio:1,grid:{columns:1,rows:T},placeOf:rt=>Math.min(_[rt],T-1),inputName:rt=>s[_[rt]].name,hasImages:!1}}let[i,r,o=1]=n,l=_=>Math.floor(_/o),p=_=>Rt.pixel(Math.floor(l(_)/r),l(_)%r),w={columns:r,rows:i};return{ratio:r/i,grid:w,placeOf:l,inputName:p,hasImages:rn(this.info)}}#x({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return q;let{kind:n,columns:i}=this.info;return n==="table"?z_(M$(i,this.#t.pixels).slice(0,R$),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#w(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#g().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#b({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#a/3)<R_?Rt.shownShort:Rt.shown,r=([{x:o},...l],p)=>St`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[p])}</text>`;return t.slice(0,-1).map(r)}#y(t){let s=t?.network;return s===void 0?q:a`<span class="badge">${Rt.sources[s.kind](s)}</span>`}#w(t){let s=lr(this.info),{split:n,index:i}=this.#t?.image??this.#m,r=this.#t?.label,o=(n==="test"?Rt.example:Rt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:p}=t;if(l===null)return`${o}, ${Rt.notRead}`;let w=p.at(-1).values[p.at(-1).units.indexOf(l)],_=l===r?Rt.right:Rt.wrong;return`${o}, ${Rt.predicted(s[l],Z(w,1))}: ${_}`}#k=t=>{this.#i=t,t!==null&&(this.#r=t),this.requestUpdate()};#_=()=>{this.#n+=1,this.requestUpdate()};async#E(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#r,o=s[i].findIndex(_=>_.unit===r),l=s[i+n[0]];if(l===void 0)return;let p=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),w=l[Math.max(0,Math.min(l.length-1,p))];this.#k({layer:i+n[0],unit:w.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",ah);function D_(e){return Array.from({length:e},(t,s)=>s)}function j_(e,t){let s=_$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function z_(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/rh)-2,p=({name:w,value:_},T)=>{let R=xl(_,Math.ceil(l/2));return St`
      <g>
        <title>${w}: ${_}</title>
        <text class="cell" x=${t} y=${s+o*(T+.5)} dy="0.35em">${xl(w,l-R.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(T+.5)} dy="0.35em" text-anchor="end">${R}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(p)}</svg>`}var F_=["activation","initializer","seed","dataset","dataset_version"];function D$({job:e,hasEnded:t},s){let{spec:n,model:i,id:r}=e,o=z$(n);return i!==null?{...o,choice:{model:i.name,version:i.version},stamp:null}:s!==null?{...o,choice:{job_id:r},stamp:s,isGone:t}:o}function j$(e){let{spec:t}=e,s=t.start_from,n=z$({...U_(e),...t});return e.valueOf("start_from")===Ks?s?.model?{...n,choice:{model:s.model,version:s.version??"latest"}}:null:n.hiddenSizes.length>0&&n.hiddenSizes.every(r=>Number.isInteger(r)&&r>0)?n:null}function z$(e){let t=Object.fromEntries(F_.filter(s=>e[s]!=null).map(s=>[s,e[s]]));return{choice:{hidden_sizes:e.hidden_sizes,...t},stamp:null,hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function U_({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??fl(n,"")]))}var lh=class extends Ns{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",lh);function F$({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${B_(e)}
      <div class="row">
        <button @click=${n}>${j.settings}</button>
        ${q_(e.job,s)}
      </div>
    </section>
  `}function B_({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[j.facts.step,j.stepOf(Tt(s.step),Tt(s.total_steps))],[j.facts.speed,N(s.steps_per_second)],[j.facts.loss,N(n?.train_loss)],[j.facts.trainAccuracy,Z(n?.train_accuracy)],[j.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[j.facts.attempt,e.attempt>1?Tt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function q_({id:e,state:t,model:s},n){let i=(w,_)=>a`<a href=${w}>${_}</a>`,r={dataset:n?.name===vi?null:n?.name},o=w=>[n===null||Bn(n)?i(U("draw",w),j.draw):null,n===null||rn(n)?i(U("inspect",{...w,...r}),j.inspect):null],l=i(U("jobs",{job:e}),j.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let p={model:s.name,version:s.version};return[i(U("models",p),j.version),...o(p),l]}function U$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,o]=i?[j.insightNever,j.insightNever]:[j.classesLater,j.weightsLater],l=({epoch:p})=>p===null?0:n.lastEpoch-p;return a`
    <div class="columns">
      <section class="card">
        <h2>${j.classes}</h2>
        <p class="faint">${e===null?r:j.classesOf(e.epoch,l(e))}</p>
        ${e&&Yo(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!rn(s)?null:H_(t,o,l)}
    </div>
  `}function H_(e,t,s){return a`
    <section class="card">
      <h2>${j.weights}</h2>
      <p class="faint">${e===null?t:j.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${j.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function B$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=j,o=a`<span class="unseen">${j.actions}</span>`,l=[s,n,{number:r},{number:i},o],p=e.map(w=>W_(w,t));return Kt(j.shown,l,p,{kind:"run-legend",isFocusable:!0})}function W_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${V_(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${is(s.job.state)} ${he(s.job)?G_(s.job,n):q}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${N(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${X_(e,t)}</td>
    </tr>
  `}function V_({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?xr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${el({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${j.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${xe("best")}${j.best}</span>`:q}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function G_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?wn(r):Tt(n);return a`
    <progress max=${i} .value=${n} aria-label=${j.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function X_({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${s?j.show(t):j.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?j.showShort:j.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${j.remove(t)}
        title=${j.remove(t)}
        @click=${()=>i(e.id)}
      >
        ${xe("close")}
      </button>
    </span>
  `}function ch({jobs:e="",run:t,hide:s=""}){let n=[...new Set(q$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:q$(s).filter(r=>n.includes(r))}}function uh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function yl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function H$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function W$({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function V$(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function q$(e){return e.split(",").filter(t=>t!=="")}function G$(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let p=new FormData(l.target).get("run");p&&n(String(p))}}>
      <label for="run-picker">${j.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${rs([["",j.choose],...r.map(J_)],"")}
      </select>
      <button ?disabled=${i}>${j.overlay}</button>
      ${i?a`<span class="faint">${j.full(20)}</span>`:q}
    </form>
  `}function J_({id:e,spec:t,state:s,submitted_at:n}){let i=mt.states[s];return[e,j.recent(t.model,i,Le(n),xr(t))]}var Y_=.3,X$=1,hh=-1,J$=404,K_=422,_l=class{sheet=null;classes=null;dataset=null;#t;#e=null;#s=hh;#n=!1;#i=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#i.abort()}update(t){if(t!==this.#e&&this.#r(t),t?.job?.spec==null||this.#n||document.hidden)return;(t.hasEnded||this.#s===hh||t.lastEpoch>this.#s&&Y$(t))&&this.#s!==1/0&&this.#o(t,this.#i.signal)}#r(t){this.#i.abort(),this.#i=new AbortController,this.#e=t,this.#s=hh,this.#n=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#n=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await ar(t.job.spec,s),t.hasEnded?await this.#l(t.job.model,s):Y$(t)&&await this.#c(t,s),this.#s=n}catch(i){if(i.name==="AbortError")return;if(i.status===J$&&(this.#s=n),await ue(X$,s).catch(()=>{}),i.status!==J$&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#n=!1,this.#t.requestUpdate()}async#l(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await Qe(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#u(`${n}/weights?format=png`,s)}async#c(t,s){if(await ue(Y_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await Qe(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#u(`${n}?format=png`,s),this.#t.requestUpdate(),await ue(X$,s)}async#u(t,s){if(this.dataset!==null&&!rn(this.dataset))return null;try{let n=await us(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Jr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===K_)return null;throw n}}};function Y$({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var Z_="/jobs?limit=30",El=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new Ms;#i;constructor(t,s){this.#e=t,this.#s=s,this.snapshot=new _l(t),this.#n.addEventListener("change",this.#r),this.#i=new Oe(t,{task:(n,{signal:i})=>tE(i),args:()=>[]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#r)}hostUpdate(){this.snapshot.update(this.chosen?.run??null)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#r),this.#n.close(),this.#i.abort()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=Kp(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:ao(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#r=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#o({...this.#t,chosen:t}),toggle:t=>this.#o(V$(this.#t,t)),remove:t=>this.#a(t),overlay:t=>this.#o({...yl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#l(t)};#o(t){this.show(t),this.#s(t)}#a(t){this.#o(W$(this.#t,t)),this.#i.run()}async#l(t){if(await ns(j.cancelQuestion(ao(t.job)),j.cancel)){try{t.absorbJob(await Ct("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function tE(e){try{let{items:t}=await Qe(Z_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function K$(e){return Us(e,"train-view")}var mh=class extends Wt{static properties={choices:{attribute:!1}};#t=new $n("train");#e=!1;#s=new wl(this,{changed:t=>{this.#e=!0,this.#p(t)},started:t=>this.#h(t)});#n=new El(this,t=>{this.#e=!1,this.#t.change(uh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(ch(this.choices)))}render(){return a`
      <h1 class="unseen">${j.title}</h1>
      ${this.#s.form===null?q:b$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#i()}</div>
        <div class="train-run stack">${this.#r()}</div>
        <div class="train-more stack">${this.#u()} ${this.#m()}</div>
      </div>
    `}#i(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??j.loading}</p>`:m$(this.#s)}#r(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?v$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${j.none(this.#a)}</p>`}
        <network-picture .network=${this.#o} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#c():q}
    `}get#o(){let{chosen:t,snapshot:s}=this.#n;if(t&&this.#l)return D$(t.run,s.classes?.epoch??null);let{form:n}=this.#s;return n===null?null:j$(n)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#l)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.snapshot.dataset??(t?.name===s?t:null)}get#l(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(he(t)||!this.#e)}#c(){return a`
      <section class="card">
        <h2 class="unseen">${j.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#u(){let{chosen:t,snapshot:s}=this.#n;if(t===void 0||t.run.missing!==null)return q;let n=()=>this.#s.applyPreset(yi(t.run.job?.spec??{}));return[F$({...t,dataset:s.dataset},n),U$(s,t.run)]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r}=this.#n;return t.length+i.length===0?q:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${j.runs}</h2>
        <div role="status">${n&&j.replaced(n,20)}</div>
        ${t.length>0?B$(t,s):q} ${G$(i,r,s)}
      </section>
    `}#h(t){let s=ch(this.#t.choices),n=yl(s,t.id);this.#e=!1,this.#t.change(uh(n),{isStep:!0}),this.#n.show(n,{replaced:H$(s,t.id)})}#p(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",mh);function Q$(e){let t=!1,s=Zi(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=ve.notices,e.replaceChildren(n,i,r);let o=()=>{me(sE(s.view),n),me([t?nE():null,iE(s),rE(Zt.outage),oE(cs.isTokenNeeded)],i),r.classList.toggle("stale",Zt.outage!==null)};return Zt.addEventListener("change",o),cs.addEventListener("change",o),{begin(l){let p=document.createElement("div");p.className=`view view-${l}`;let w=r.contains(document.activeElement);return r.replaceChildren(p),w&&r.focus(),p},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function eE(e){e.preventDefault(),document.getElementById("view")?.focus()}function sE(e){let t=s=>a`
    <li>
      <a href=${U(s)} aria-current=${s===e?"page":"false"}>
        ${xe(s)} ${ve.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${eE}>${ve.skip}</a>
    <a class="brand" href=${U(Ur[0])}>${Dp()} ${ve.name}</a>
    <nav aria-label=${ve.navigation}>
      <ul>
        ${Ur.map(t)}
      </ul>
    </nav>
    ${cs.isGuarded?null:a`<a class="aside" href="/docs">${ve.docs}</a>`}
    ${cs.token&&a`<button class="aside" @click=${()=>cs.signOut()}>${ve.signOut}</button>`}
  `}function nE(){return a`
    <p class="notice error" role="alert">
      ${ve.failed} <button @click=${()=>location.reload()}>${ve.reload}</button>
    </p>
  `}function iE({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(ve.unknownView(t,ve.views[e]))}
      ${s.length>0?n(ve.ignored(s)):null}
    </div>
  `}function rE(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${ve.outage(e)}</p>`}
    </div>
  `}function oE(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),cs.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${ve.tokenNeeded}</p>
      <label>${ve.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${ve.tokenSend}</button>
      ${cs.wasRejected?a`<p role="alert">${ve.tokenRejected}</p>`:null}
    </form>
  `:null}var aE={train:K$,data:md,draw:ef,inspect:sg,jobs:yg,models:Zg,components:Fp},mo=Q$(document.body),Sr={name:"",opened:null};function Z$(){let e=Zi(location.hash),{view:t,choices:s}=e;if(mo.showAddress(e),Sr.name===t){Sr.opened?.show(s);return}Sr.opened?.close(),Sr={name:t,opened:null};let n=mo.begin(t);document.title=`${ve.views[t]} \xB7 ${ve.name}`;try{Sr.opened=aE[t](n,new $n(t)),mo.showFailed(!1),Sr.opened.show(s)}catch(i){throw mo.showFailed(!0),i}}addEventListener("popstate",Z$);addEventListener("render-error",()=>mo.showFailed(!0));Z$();
