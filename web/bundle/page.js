/*! Built by `make bundle` from sources with the digest 28c0f9125c18722ba02445e4852384c74d83b422eee9715cc4933e9ccd39f94a */
var aw=["index","layer","unit","pixel","digit","label"],lw=/^\d{1,9}$/,zr=["train","data","draw","inspect","jobs","models"],cw=["components"];function tr(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...zr,...cw].includes(n)?n:zr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,w])=>w!==""),l=([w,k])=>aw.includes(w)&&!lw.test(k),m=Object.fromEntries(o.filter(w=>!l(w)));return{view:i,choices:m,unknown:r,ignored:o.filter(l).map(w=>w.join("="))}}function q(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}var Ae=class{#t;constructor(t){this.#t=t}get choices(){return tr(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=tr(location.hash);if(n!==this.#t)return;let r=q(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var $e={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Do=["queued","running","succeeded","failed","cancelled"];function be(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var jo=globalThis,lc=jo.ShadowRoot&&(jo.ShadyCSS===void 0||jo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,yp=Symbol(),lp=new WeakMap,uw=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==yp)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(lc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=lp.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&lp.set(t,e))}return e}toString(){return this.cssText}},hw=e=>new uw(typeof e=="string"?e:e+"",void 0,yp),mw=(e,t)=>{if(lc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=jo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},cp=lc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return hw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:pw,defineProperty:dw,getOwnPropertyDescriptor:fw,getOwnPropertyNames:gw,getOwnPropertySymbols:$w,getPrototypeOf:bw}=Object,Fo=globalThis,up=Fo.trustedTypes,ww=up?up.emptyScript:"",vw=Fo.reactiveElementPolyfillSupport,qr=(e,t)=>e,oc={toAttribute(e,t){switch(t){case Boolean:e=e?ww:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},cc=(e,t)=>!pw(e,t),hp={attribute:!0,type:String,converter:oc,reflect:!1,useDefault:!1,hasChanged:cc};Symbol.metadata??=Symbol("metadata"),Fo.litPropertyMetadata??=new WeakMap;var er=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=hp){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&dw(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=fw(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??hp}static _$Ei(){if(this.hasOwnProperty(qr("elementProperties")))return;let e=bw(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(qr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(qr("properties"))){let t=this.properties,s=[...gw(t),...$w(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(cp(n))}else e!==void 0&&t.push(cp(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return mw(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:oc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:oc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??cc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};er.elementStyles=[],er.shadowRootOptions={mode:"open"},er[qr("elementProperties")]=new Map,er[qr("finalized")]=new Map,vw?.({ReactiveElement:er}),(Fo.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var uc=globalThis,mp=e=>e,zo=uc.trustedTypes,pp=zo?zo.createPolicy("lit-html",{createHTML:e=>e}):void 0,hc="$lit$",bn=`lit$${Math.random().toFixed(9).slice(2)}$`,mc="?"+bn,xw=`<${mc}>`,di=document,Br=()=>di.createComment(""),Wr=e=>e===null||typeof e!="object"&&typeof e!="function",pc=Array.isArray,kp=e=>pc(e)||typeof e?.[Symbol.iterator]=="function",ic=`[ 	
\f\r]`,Fr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,dp=/-->/g,fp=/>/g,hi=RegExp(`>|${ic}(?:([^\\s"'>=/]+)(${ic}*=${ic}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),gp=/'/g,$p=/"/g,Ep=/^(?:script|style|textarea|title)$/i,dc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=dc(1),At=dc(2),y_=dc(3),us=Symbol.for("lit-noChange"),U=Symbol.for("lit-nothing"),bp=new WeakMap,pi=di.createTreeWalker(di,129);function _p(e,t){if(!pc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return pp!==void 0?pp.createHTML(t):t}var Sp=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Fr;for(let l=0;l<s;l++){let m=e[l],w,k,T=-1,P=0;for(;P<m.length&&(o.lastIndex=P,k=o.exec(m),k!==null);)P=o.lastIndex,o===Fr?k[1]==="!--"?o=dp:k[1]!==void 0?o=fp:k[2]!==void 0?(Ep.test(k[2])&&(i=RegExp("</"+k[2],"g")),o=hi):k[3]!==void 0&&(o=hi):o===hi?k[0]===">"?(o=i??Fr,T=-1):k[1]===void 0?T=-2:(T=o.lastIndex-k[2].length,w=k[1],o=k[3]===void 0?hi:k[3]==='"'?$p:gp):o===$p||o===gp?o=hi:o===dp||o===fp?o=Fr:(o=hi,i=void 0);let D=o===hi&&e[l+1].startsWith("/>")?" ":"";r+=o===Fr?m+xw:T>=0?(n.push(w),m.slice(0,T)+hc+m.slice(T)+bn+D):m+bn+(T===-2?l:D)}return[_p(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},ac=class Tp{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,m=this.parts,[w,k]=Sp(t,s);if(this.el=Tp.createElement(w,n),pi.currentNode=this.el.content,s===2||s===3){let T=this.el.content.firstChild;T.replaceWith(...T.childNodes)}for(;(i=pi.nextNode())!==null&&m.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let T of i.getAttributeNames())if(T.endsWith(hc)){let P=k[o++],D=i.getAttribute(T).split(bn),rt=/([.?@])?(.*)/.exec(P);m.push({type:1,index:r,name:rt[2],strings:D,ctor:rt[1]==="."?Mp:rt[1]==="?"?Np:rt[1]==="@"?Ip:Hr}),i.removeAttribute(T)}else T.startsWith(bn)&&(m.push({type:6,index:r}),i.removeAttribute(T));if(Ep.test(i.tagName)){let T=i.textContent.split(bn),P=T.length-1;if(P>0){i.textContent=zo?zo.emptyScript:"";for(let D=0;D<P;D++)i.append(T[D],Br()),pi.nextNode(),m.push({type:2,index:++r});i.append(T[P],Br())}}}else if(i.nodeType===8)if(i.data===mc)m.push({type:2,index:r});else{let T=-1;for(;(T=i.data.indexOf(bn,T+1))!==-1;)m.push({type:7,index:r}),T+=bn.length-1}r++}}static createElement(t,s){let n=di.createElement("template");return n.innerHTML=t,n}};function fi(e,t,s=e,n){if(t===us)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Wr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=fi(e,i._$AS(e,t.values),i,n)),t}var Ap=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??di).importNode(t,!0);pi.currentNode=n;let i=pi.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let m;l.type===2?m=new Uo(i,i.nextSibling,this,e):l.type===1?m=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(m=new Cp(i,this,e)),this._$AV.push(m),l=s[++o]}r!==l?.index&&(i=pi.nextNode(),r++)}return pi.currentNode=di,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Uo=class Op{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=U,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=fi(this,t,s),Wr(t)?t===U||t==null||t===""?(this._$AH!==U&&this._$AR(),this._$AH=U):t!==this._$AH&&t!==us&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):kp(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==U&&Wr(this._$AH)?this._$AA.nextSibling.data=t:this.T(di.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=ac.createElement(_p(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Ap(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=bp.get(t.strings);return s===void 0&&bp.set(t.strings,s=new ac(t)),s}k(t){pc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Op(this.O(Br()),this.O(Br()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=mp(t).nextSibling;mp(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Hr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=U,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=U}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=fi(this,e,t,0),r=!Wr(e)||e!==this._$AH&&e!==us,r&&(this._$AH=e);else{let o=e,l,m;for(e=i[0],l=0;l<i.length-1;l++)m=fi(this,o[s+l],t,l),m===us&&(m=this._$AH[l]),r||=!Wr(m)||m!==this._$AH[l],m===U?e=U:e!==U&&(e+=(m??"")+i[l+1]),this._$AH[l]=m}r&&!n&&this.j(e)}j(e){e===U?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Mp=class extends Hr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===U?void 0:e}},Np=class extends Hr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==U)}},Ip=class extends Hr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=fi(this,e,t,0)??U)===us)return;let s=this._$AH,n=e===U&&s!==U||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==U&&(s===U||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Cp=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){fi(this,e)}},yw={M:hc,P:bn,A:mc,C:1,L:Sp,R:Ap,D:kp,V:fi,I:Uo,H:Hr,N:Np,U:Ip,B:Mp,F:Cp},kw=uc.litHtmlPolyfillSupport;kw?.(ac,Uo),(uc.litHtmlVersions??=[]).push("3.3.3");var Is=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new Uo(t.insertBefore(Br(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fc=globalThis,sr=class extends er{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Is(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return us}};sr._$litElement$=!0,sr.finalized=!0,fc.litElementHydrateSupport?.({LitElement:sr});var Ew=fc.litElementPolyfillSupport;Ew?.({LitElement:sr});(fc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Fn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Vr=e=>(...t)=>({_$litDirective$:e,values:t}),Gr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var k_=Vr(class extends Gr{constructor(e){if(super(e),e.type!==Fn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return us}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var _w={},Rp=Vr(class extends Gr{constructor(){super(...arguments),this.ot=_w}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,i)=>n===this.ot[i]))return us}else if(this.ot===t)return us;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Sw}=yw,wp=e=>e,Tw=e=>e.strings===void 0,vp=()=>document.createComment(""),Ur=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(vp(),i),o=n.insertBefore(vp(),i);s=new Sw(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let m;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(m=e._$AU)!==o._$AU&&s._$AP(m)}if(r!==i||l){let m=s._$AA;for(;m!==r;){let w=wp(m).nextSibling;wp(n).insertBefore(m,i),m=w}}}return s},mi=(e,t,s=e)=>(e._$AI(t,s),e),Aw={},gc=(e,t=Aw)=>e._$AH=t,Ow=e=>e._$AH,rc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Lp=Vr(class extends Gr{constructor(){super(...arguments),this.key=U}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(gc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var qo=Vr(class extends Gr{constructor(e){if(super(e),e.type!==Fn.PROPERTY&&e.type!==Fn.ATTRIBUTE&&e.type!==Fn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Tw(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===us||t===U)return t;let s=e.element,n=e.name;if(e.type===Fn.PROPERTY){if(t===s[n])return us}else if(e.type===Fn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return us}else if(e.type===Fn.ATTRIBUTE&&s.getAttribute(n)===t+"")return us;return gc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var xp=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},nr=Vr(class extends Gr{constructor(e){if(super(e),e.type!==Fn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Ow(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],m=[],w,k,T=0,P=i.length-1,D=0,rt=r.length-1;for(;T<=P&&D<=rt;)if(i[T]===null)T++;else if(i[P]===null)P--;else if(l[T]===o[D])m[D]=mi(i[T],r[D]),T++,D++;else if(l[P]===o[rt])m[rt]=mi(i[P],r[rt]),P--,rt--;else if(l[T]===o[rt])m[rt]=mi(i[T],r[rt]),Ur(e,m[rt+1],i[T]),T++,rt--;else if(l[P]===o[D])m[D]=mi(i[P],r[D]),Ur(e,i[T],i[P]),P--,D++;else if(w===void 0&&(w=xp(o,D,rt),k=xp(l,T,P)),w.has(l[T]))if(w.has(l[P])){let Et=k.get(o[D]),ze=Et!==void 0?i[Et]:null;if(ze===null){let Fe=Ur(e,i[T]);mi(Fe,r[D]),m[D]=Fe}else m[D]=mi(ze,r[D]),Ur(e,i[T],ze),i[Et]=null;D++}else rc(i[P]),P--;else rc(i[T]),T++;for(;D<=rt;){let Et=Ur(e,m[rt+1]);mi(Et,r[D]),m[D++]=Et}for(;T<=P;){let Et=i[T++];Et!==null&&rc(Et)}return this.ut=o,gc(e,m),us}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var we={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Mw=Symbol(),Oe=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Nw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===Mw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Nw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!cc(s,t[n])));function le(e){return Number(e)===8?"an 8":`a ${e}`}function vs(e){return String(e)==="1"?"1 image":`${e} images`}function Bo(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Wo={images:"images",table:"table"};function ue(e){return e.slice(-8)}var ht={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${ue(t)}`,unknownRun:e=>`Run ${ue(e)}`};var Iw=1e6,Ho="\xA0";function Z(e,t=2){return e==null?ht.none:`${(e*100).toFixed(t)}${Ho}%`}function Pp(e){return`${Number((e*100).toFixed(2))} %`}function N(e,t=4){if(e==null)return ht.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<Iw?s.toString():s.toExponential()).replaceAll("-","\u2212")}function Ot(e){return e==null?ht.none:Math.round(e).toLocaleString(ht.locale)}function Vo(e){return Number.isInteger(e)?Ot(e):""}function wn(e){if(e==null)return ht.none;let t=Math.round(e);if(t<60)return`${t}${Ho}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?$c(`${s} min ${n} s`):$c(`${Math.floor(s/60)} h ${s%60} min`)}function nn(e){return e==null?ht.none:e<1e3?`${e}${Ho}B`:$c(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Pe(e){return e==null?ht.none:new Date(e).toLocaleString(ht.locale,{dateStyle:"medium",timeStyle:"medium"})}function $c(e){return e.replaceAll(" ",Ho)}function Go(e,t,{picked:s,pick:n,names:i,shown:r}){let o=m=>{let w=i?.[m]??String(m),k=e[m];return a`
      <tr class=${m===t?"answer":""} @click=${()=>n(m)}>
        <th scope="row">
          <button class="pick" aria-label=${ht.pick(w)} aria-pressed=${String(m===s)}>${w}</button>
        </th>
        ${jp(k,ht.probabilityOf(w),Z(k))}
      </tr>
    `},l=i?ht.classProbabilities:ht.probabilities;return Dp(l,(r??[...e.keys()]).map(o))}function Xo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${jp(n??0,ht.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Dp(ht.classAccuracy,e.map(s))}function Dp(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function jp(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function xs(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),Is(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?ht.keep:ht.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var zp={train:At`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:At`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:At`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:At`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:At`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:At`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:At`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:At`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:At`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:At`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:At`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:At`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:At`<path d="M7 4.500v15l12-7.500Z" />`,stop:At`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:At`<path d="M12 5v14M5 12h14" />`,close:At`<path d="m6 6 12 12M18 6 6 18" />`,check:At`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:At`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:At`<path d="M5 12h14M13 6l6 6-6 6" />`,download:At`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:At`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:At`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:At`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:At`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Fp=Object.keys(zp);function ve(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${zp[e]??U}</svg>`}function Up(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function vn({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${ve(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var lt=class extends sr{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},xt=class extends Oe{#t;constructor(t,s){super(t,s),this.#t=t}get error(){return this.#e?void 0:super.error}hostDisconnected(){queueMicrotask(()=>this.#t.isConnected||this.abort())}hostConnected(){this.autoRun&&(this.status===we.PENDING||this.#e)&&this.run()}get#e(){return super.error?.name==="AbortError"}};function ir(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Yt(e,t,s,n={}){let{kind:i="",foot:r=U,isFocusable:o,isTall:l,isCaptionVisible:m}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:U}
      role=${o?"group":U}
      aria-label=${o?e:U}
    >
      <table class=${`list ${i}`}>
        <caption class=${m?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Cw)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Cw(e){let{number:t,text:s=e,order:n=U,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?U:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Ve(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var bc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},Zt=new bc;var wc=class extends lt{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),Zt.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),Zt.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=Zt.outage!==null&&be({state:t});return a`<span class=${`state state-${t}`}>${ve(t)}${ht.states[t]}</span>
      ${s?a`<span class="faint">${ht.lastKnown(Zt.silentS)}</span>`:null}`}};customElements.define("state-badge",wc);function rs(e){return a`<state-badge .state=${e}></state-badge>`}function Un(e){return ht.stateOf[e.state](e)}function rr(e,t){let s="",n=null;return{show(i){let[r,o={}]=t(i),l=JSON.stringify([r,o]);l!==s&&(n=Object.assign(document.createElement(r),o),e.replaceChildren(),s!==""&&e.closest("main")?.focus(),s=l),n.choices=i,n.isConnected||e.replaceChildren(n)},close(){n?.remove()}}}function De({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${ve("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}var he={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var gi=6,Rw=200,Lw=0,vc=class extends lt{static properties={subject:{},text:{}};#t=`help-${Lw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${ht.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#r}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#o}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Rw))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+gi+i<=innerHeight,o=Math.min(s.left-gi,innerWidth-n-gi);t.style.left=`${Math.max(gi,o)}px`,t.style.top=`${r?s.bottom+gi:Math.max(gi,s.top-gi-i)}px`}};customElements.define("help-tip",vc);function or({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
  `}function Ze(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:U;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Pw(e)}
    </div>
  `}function Pw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${qp(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${xc(e)}>${s}</p>`:U}
    ${n?a`<p hidden id=${xc(e)}>${n}</p>`:U}
  `}function Ge({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>qp(e,o));return(s||n)&&i.push(xc(e)),i.length>0?i.join(" "):U}function qp(e,t){return`${e}-wrong-${t}`}function xc(e){return`${e}-meaning`}function Bp(e,t){let{field:s}=he,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(he.axes);return a`
    <section class="card stack">
      <h2>${he.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${Ze(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Ge(n)} value="50.5" />`)}
      ${Ze(i,a`<input id=${i.id} aria-describedby=${Ge(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${or({name:"sample-axis",label:he.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Dw=[.98,.71,.06],yc=class extends lt{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Bp(this.axis,i=>this.axis=i),n=[...[jw(),zw(),Fw(),t,Uw(),qw(),Bw(),Ww()],Hw(),Vw()];return De({title:he.title},a`<p>${he.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",yc);function Wp(e){return ir(e,"components-page")}function xn(e,t){return a`
    <section class="card stack">
      <h2>${he.sections[e]}</h2>
      ${t}
    </section>
  `}function jw(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return xn("type",Object.entries(he.typeSizes).map(e))}function zw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return xn("colors",a`<ul class="plain colors">${Object.entries(he.colors).map(e)}</ul>`)}function Fw(){let{buttons:e}=he,t=()=>xs(he.question,he.yes,{detail:a`<p>${he.detail}</p>`});return xn("buttons",a`
      <div class="toolbar">
        <button class="primary">${ve("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${ve("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${ve("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function Uw(){let{plain:e,best:t,warning:s}=he.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${ve("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return xn("states",[a`<div class="toolbar">${Do.map(i=>rs(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function qw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return xn("figures",[a`<dl class="metrics">${he.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${he.progress}></progress>`,Xo(Dw)])}function Bw(){let{version:e,created:t,accuracy:s,state:n}=he.columns,i=([o,l,m,w],k)=>a`
    <tr class=${k===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${m}</td>
      <td>${rs(w)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return xn("table",Yt(he.table,r,he.rows.map(i)))}function Ww(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return xn("notices",Object.entries(he.notices).map(e))}function Hw(){let{title:e,text:t,action:s}=he.emptyState;return xn("empty",vn({icon:"jobs",title:e,text:t,actions:[{href:q("train"),text:s}]}))}function Vw(){let e=t=>a`<li>${ve(t)} <code>${t}</code></li>`;return xn("icons",a`<ul class="plain icons">${Fp.map(e)}</ul>`)}var Xr={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var Gw=.5,Xw=60,Jw=[429,502,503,504],yn=class extends Error{constructor(t,s={},n=null){super(s.detail??Xr.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=Jw.includes(t)}},$i=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Xr.unreachable)}};async function Jo(e){let t=Yw(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new yn(e.status,s,t)}function Yw(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,Gw),Xw):null}function ce(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var kc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},bi=Vp("sessionStorage"),Hp=Vp("localStorage");function Vp(e){try{return globalThis[e]}catch{return new kc}}var Yo="mlpforge.token",Kw=.2,Gp=/^[!-~]([ -~]*[!-~])?$/,Ec=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Yo);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ce(Kw))}get token(){let t=bi.getItem(Yo);return t!==null&&Gp.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Gp.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){bi.removeItem(Yo),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){bi.setItem(Yo,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},hs=new Ec;var Qw=.5,Zw=5,tv=401,ev=204;async function ms(e,t={}){let{token:s}=hs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new $i}if(i.status===tv)return await hs.requestToken(s),ms(e,t);if(!i.ok)throw await Jo(i);return Zt.noteAnswer(),i}async function ts(e,{signal:t}={}){return kn(await ms(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return kn(await ms(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return kn(await ms(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function dt(e,{signal:t}={}){return Kt(()=>ts(e,{signal:t}),t)}async function Kt(e,t){let s={},n=Qw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;Zt.report(s,i.message),await ce(i.retryAfterS??n,t),n=Math.min(n*2,Zw)}}finally{Zt.clear(s)}}async function kn(e){return e.status===ev?null:Jr(()=>e.json())}async function Jr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new $i}}function ar(e){return/^\d$/.test(e??"")?Number(e):null}var sv=404,nv=[".",".."];function X(e,...t){let s=t.find(n=>nv.includes(String(n)));if(s!==void 0)throw new yn(sv,{detail:Xr.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function Ft(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var iv=200,rv=404,Xp=new Map;async function Ko(e){let t=[],s=null;do{let n=await dt(Ft("/datasets",{limit:iv,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function lr({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=Xp.get(n);if(i!==void 0)return i;try{let r=await dt(n,{signal:s});return Xp.set(n,r),r}catch(r){if(r.status===rv)return null;throw r}}function rn({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function cr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Jp(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,cr(n),i])};return s(e)===s(t)}function qn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Qt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Me({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${ht.loading}</p>`;return a`${Qt(t)} ${e==null?n:s(e)}`}function wi(e,t){return Me(e.status===we.PENDING?{}:e,t)}var Q={title:"Data",all:"All data sets",list:"Data sets",kinds:Wo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${le(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Bn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var Qo=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(ov).filter(n=>n!==null)}};function ov(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var av=40,lv=1,cv=204,Yp=404,uv=422;async function Kp(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await Kt(()=>hv(n,s),s);if(r.status===cv)return;await mv(r,i,s)}catch(r){n=await fv(n,r,s)}await ce(lv,s)}}function hv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return ms(`/events?${n}`,{headers:i,signal:s})}async function mv(e,t,s){let n=new Qo,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await pv(i,s);if(r===null)return;Zt.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&t(o.map(dv),l.id)}}finally{i.cancel().catch(()=>{})}}async function pv(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ce(av,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function dv({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function fv(e,t,s){if(t.status===uv&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Yp)throw t;let n=await Promise.all(e.ids.map(i=>gv(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function gv(e,t){try{return await dt(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Yp)return!1;throw s}}var _c="mlpforge.job-events",$v=20,bv=50,wv=5,Zo=class{#t=Bn();#e=new BroadcastChannel(_c);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#m(s),Zt.addEventListener("change",()=>{this.#o&&this.#$({kind:"connection",outage:Zt.outage})}),this.#u()}want(t){this.#n=[...t],this.#o?this.#d():this.#v()}#u(){let{locks:t}=navigator;if(t===void 0){this.#h();return}let s=new Promise(()=>{});t.request(Qp(this.#t),()=>(this.#r=!0,this.#v(),s)),t.request(_c,()=>(this.#h(),s))}#h(){this.#o=!0,Zt.clear(this),this.#$({kind:"request"}),this.#d()}#m(t){if(t.kind==="events"){if(this.#o)return;Zt.noteAnswer(),this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#p(t):t.kind==="request"?this.#v():t.kind==="connection"&&!this.#o&&(t.outage===null?Zt.clear(this):Zt.report(this,t.outage.reason))}#p({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Qp(t),()=>this.#f(t)),this.#i.set(t,s),this.#d()}#f(t){this.#i.delete(t),this.#d()}#d(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#g()},bv))}#g(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-$v),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,Zt.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#b()))}async#b(){let t=new AbortController;this.#l=t,await this.#w(t.signal),this.#l===t&&(this.#l=null)}async#w(t){let s=(n,i)=>{Zt.clear(this),this.#a=i,this.#$({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Kp(this.#a,s,t),Zt.clear(this);return}catch(n){if(n.name==="AbortError")return;Zt.report(this,n.message),await ce(wv,t).catch(()=>{})}}#v(){this.#r&&!this.#o&&this.#$({kind:"want",ids:this.#n})}#$(t){this.#e.postMessage({...t,from:this.#t})}};function Qp(e){return`${_c}.${e}`}var ta=new Set,Sc=null;function td(e){let t={ids:[],onEvent:e};return ta.add(t),{change(s){t.ids=[...s],Zp()},close(){ta.delete(t),Zp()}}}function Zp(){let e=[...new Set([...ta].flatMap(t=>t.ids))];Sc===null&&e.length===0||(Sc??=new Zo(vv),Sc.want(e))}function vv(e){for(let t of e)for(let{ids:s,onEvent:n}of ta)s.includes(t.jobId)&&n(t)}function ur(e){let{state:t,attempt:s}=e;return be(e)?t==="queued"?2*s:2*s-1:1/0}var ea=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!be(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&ur(t)<ur(this.job))return;let s=this.job?.progress,n=this.job!==null&&ur(t)===ur(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=ur(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=ur(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function ed(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var xv=3,yv=400,kv=404,on=class extends EventTarget{#t=new Map;#e=td(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#u()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new ea(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.message,this.#m())})}async#r(t,s){let n=i=>dt(i,{signal:s});t.absorbJob(await n(X`/jobs/${t.id}`)),this.#m(),t.hasEnded||(this.#s.add(t.id),this.#u(),t.absorbJob(await n(X`/jobs/${t.id}`))),t.absorbHistory(await n(X`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#c(t),this.#m(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await ce(xv,s),t.job.state!=="queued")return;t.absorbJob(await dt(X`/jobs/${t.id}`,{signal:s})),this.#m()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#h(),i.hasEnded&&!o&&this.#l(i,r.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await dt(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===kv)return;throw n}this.#m()}#c(t){this.#s.delete(t.id),this.#u()}#u(){this.#e.change([...this.#s])}#h(){this.#n??=setTimeout(()=>this.#m(),yv)}#m(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};async function sa(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new on,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:m,missing:w,hasEnded:k}]=n.runs;w!==null&&o(new Error(w)),m!==null&&t(m),k&&r(m)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Kr="none",Ev="#/components/schemas/ImportOptions",_v="#/components/schemas/JobSpec";async function sd(e){let t=await dt("/openapi.json",{signal:e});return ia(t,ra(t,{$ref:Ev}),"")}var Yr=null;async function Wn(e){if(Yr!==null)return Yr;let t=await dt("/openapi.json",{signal:e}),s=ia(t,ra(t,{$ref:_v}),"");return Yr=s,s}function Mc(e){return e.flatMap(t=>[t,...Mc(Object.values(t.variants).flat())])}function Nc(e){if(Yr===null)return null;let t=new Map(Yr.map(s=>[na(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,Sv(t.get(s),n)]).filter(([,s])=>s!==void 0))}function na({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function Sv(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Tc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[na(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Tc(l,n.get(o))),r=Object.fromEntries(i);return Tc(r,{kind:e.defaultValue?.kind})?void 0:r}function Tc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ia(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Tv(e,i,`${s}${n}`))}function Tv(e,t,s){let n=t.anyOf??[t],i=n.some(T=>T.type==="null"),r=ra(e,n.find(T=>T.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:m=""}=t,k={...{name:s,title:l,description:m,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...k,...Av(e,r,k)}}function Av(e,t,{name:s,isNullable:n}){return t.discriminator?Ov(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Oc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ia(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Oc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Oc(t)}}function Ov(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>ra(e,w)),r=Object.fromEntries(i.map(w=>[Ac(w),ia(e,w,`${s}.`)])),o=i.map(Ac),l=n?[Kr,...o]:o,m=Object.fromEntries(i.map(w=>[Ac(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:m,variants:r}}function Ac(e){return e.properties.kind.const}function Oc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function ra(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Mv=401,oa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function aa({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=Ft(X`/datasets/${e}/versions`,n),l={"Content-Type":oa[s],"Idempotency-Key":Bn()};return kn(await Kt(()=>nd(o,t,{headers:l,onProgress:i,signal:r}),r))}async function nd(e,t,s){let{token:n}=hs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await Nv(e,t,{...s,headers:i});if(r.status===Mv)return await hs.requestToken(n),nd(e,t,s);if(!r.ok)throw await Jo(r);return r}function Nv(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),m=new XMLHttpRequest;m.open("POST",e);for(let[w,k]of Object.entries(s))m.setRequestHeader(w,k);return m.upload.addEventListener("progress",({loaded:w,total:k})=>n(w/k)),m.addEventListener("load",()=>o(Iv(m))),m.addEventListener("error",()=>l(new $i)),m.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>m.abort(),{once:!0}),m.send(t),r}function Iv(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function os(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Qr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${os(r,t)}</optgroup>`;return s.map(n)}function Ws(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var id=/^\.(\w+)[^:]*: /;function rd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(id.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Q.options}</summary>
      <div class="columns narrow">${n.map(i=>Cv(i,s.get(i.name)))}</div>
    </details>
  `}function Cv(e,t){let s={id:`import-${e.name}`,label:Q.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Q.sentence(e.description.replace(id,""))};return Ze(s,e.kind==="choice"?Rv(e,s):Lv(e,s))}function Rv({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Ge(n)}>
      ${os(t.map(i=>[i,i]),s)}
    </select>
  `}function Lv({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
    />
  `}var Pv=422,od=63,Ic=class extends lt{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new xt(this,{task:([t],{signal:s})=>t?sd(s):null,args:()=>[this.file!==null]});#e=new xt(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await aa(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await sa(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(oa,t)?t:null}get#r(){return this.#e.status===we.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:Q.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#a(){let t=this.#o,s=t?.status===Pv?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${Q.importTitle(this.name)}</h2>
        <p class="faint">${Q.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#h(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#c(s)}
        >
          <div class="row">${this.#l()} ${t?Dv():null}</div>
          ${this.#t.value&&this.#i?rd(this.#t.value,this.#i,this.#a):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${Q.importSend}</button></div>
        </form>
        ${Qt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?zv(this.share):null} ${this.job&&Fv(this.job)}
        </div>
      </section>
    `}#l(){let t=Object.keys(oa).map(n=>`.${n}`).join(","),s=({target:n})=>this.#u(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${Q.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#c(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#u(s[0],t.currentTarget.elements.name))}#u(t,s){t!==null&&s?.value===""&&(s.value=jv(t)),this.file=t}#h(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Ic);function Dv(){return a`
    <label class="field">
      ${Q.importName}
      <input name="name" required maxlength=${od} autocomplete="off" spellcheck="false" />
    </label>
  `}function jv(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,od)}function zv(e){return a`
    <p>
      ${Q.uploading} <progress max="1" .value=${e} aria-label=${Q.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}function Fv(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${rs(s)} ${Un(e)} <a href=${q("jobs",{job:t})}>${Q.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${q("data",{dataset:n.name,version:n.version})}>${Q.open}</a></p>`}
  `}var Cc=class extends lt{#t=new xt(this,{task:(t,{signal:s})=>Ko(s),args:()=>[]});render(){let t=Me(this.#t,s=>a`<section class="card">${Uv(s)}</section>`);return De({title:Q.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Cc);function Uv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Q.columns,o=[t,s,{number:n},{number:i},r];return Yt(Q.list,o,e.map(qv))}function qv({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${q("data",{dataset:e})}>${e}</a></th>
      <td>${Q.kinds[t]}</td>
      <td class="number">${Ot(i+r)}</td>
      <td class="number">${Ot(s)}</td>
      <td>${Q.version(n)}</td>
    </tr>
  `}var Rc=class extends lt{path="";question="";next="";#t=new Oe(this,{task:()=>Pt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await xs(this.question,ht.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${ht.deleteVersion}</button>
      ${Qt(this.#t.error)}
    `}};customElements.define("delete-button",Rc);function Hs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Lc=12,ad=120,Pc=28,Bv=1,Wv=.9;function cd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Q.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function ud(e){let{fact:t}=Q,s=[[t.kind,Q.kinds[e.kind]],[t.train,Ot(e.train_examples)],[t.test,Ot(e.test_examples)],[t.shape,e.input_shape.join(Q.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Q.preparations[e.prepare]],[t.created,e.created_at&&Pe(e.created_at)],[t.source,e.source===null?Q.builtIn:Hv(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Hs(Q.facts,s.filter(([,n])=>n!=null))}function Hv({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Q.source(e,nn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Q.option(i,r)}</li>`)}</ul>
  `}function hd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Q.columns,o=T=>s===null?[]:[Ot(s.train[T]),Ot(s.test[T])],l=T=>Ve(e[T]??T,o(T)),m=Array.from({length:t},(T,P)=>l(P)),w={isTall:!0,isFocusable:!0},k=s===null?[n]:[n,{number:i},{number:r}];return Yt(Q.classes,k,m,w)}function md(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Q.columns,l=k=>a`
    <tr>
      <th scope="row">${k.name}</th>
      <td>${Q.columnKinds[k.kind]}</td>
      <td class="number">${N(k.mean)}</td>
      <td class="number">${N(k.std)}</td>
      <td>${Vv(k)}</td>
      <td>${Gv(k)}</td>
    </tr>
  `,m=[t,s,{number:n},{number:i},r,o],w={isTall:!0,isFocusable:!0};return Yt(Q.tableColumns,m,e.map(l),w)}function Vv({name:e,values:t,histogram:s,counts:n}){if(n!==null)return ld(n,Q.textsPicture(e,pd(t,n)));if(s===null)return Q.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),m=Q.range(N(i+l*o),N(i+(l+1)*o)),w=Q.numbersPicture(e,Q.range(N(i),N(r)),m);return ld(s.counts,w)}function Gv({values:e,histogram:t,counts:s}){return e!==null?pd(e,s):t===null?Q.none:Q.range(N(t.lowest),N(t.highest))}function pd(e,t){let s=(i,r)=>t===null?i:Q.counted(i,Ot(t[r])),n=e.slice(0,Lc).map(s).join(Q.between);return e.length>Lc?Q.andMore(n,e.length-Lc):n}function ld(e,t){let s=ad/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Bv,r/n*Pc);return`M${o*s} ${Pc}v${-l}h${s*Wv}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${ad} ${Pc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Cs=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var dd=255,Dc=3,jc=class extends Cs{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let m=l*i,w=i===Dc?t.slice(m,m+Dc):Array(Dc).fill(t[m]);o.data.set([...w.map(k=>k*dd/r),dd],l*4)}this.put(o)}};customElements.define("raw-image",jc);var Xv=6,zc=12,Jv=1e5;async function fd({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((w,k)=>w*k,1),l=Math.max(1,Math.min(Xv,Math.floor(Jv/o))),m=async(w,k)=>{let T={split:"train",class:n[k]??k,limit:l},P=Ft(X`/datasets/${e}/versions/${t}/examples`,T),{items:D}=await dt(P,{signal:r});return{className:n[k]??String(k),items:D}};return Promise.all(Array.from({length:Math.min(s,zc)},m))}function gd(e,t){return a`
    ${t.map(s=>Yv(s,e))}
    ${e.classes>zc?a`<p class="faint">${Q.firstClasses(zc)}</p>`:null}
  `}function Yv({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Q.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Q.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var Kv=8,Fc=20;async function $d({name:e,version:t},s){let n={split:"train",limit:Kv};return(await dt(Ft(X`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function bd({columns:e},t){let s=e.slice(0,Fc),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:Q.columns.index},Q.columns.label,...s.map(n)],r=({index:o,class_name:l,row:m})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:w})=>Qv(m[w]))}
    </tr>
  `;return a`
    ${Yt(Q.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>Fc?a`<p class="faint">${Q.firstColumns(Fc)}</p>`:null}
  `}function Qv(e){return typeof e=="number"?a`<td class="number">${N(e,6)}</td>`:a`<td>${e}</td>`}var wd=100;async function vd(e,t){let s={kind:"train",state:"succeeded",limit:wd},{items:n}=await dt(Ft("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function xd({kind:e},t){if(t.length===0)return a`<p>${Q.noModels(wd)}</p>`;let s=e==="table"?Q.predict:Q.model,n=({name:i,version:r})=>a`
    <li><a href=${q("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var Uc=class extends lt{name="";version="";#t=new xt(this,{task:(t,{signal:s})=>Zv(this.name,this.version,s),args:()=>[]});#e=new xt(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?$d:fd)(t,s),args:()=>[this.#t.value?.info]});#s=new xt(this,{task:([t],{signal:s})=>t&&vd(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:q("data"),text:Q.all},n=t?Q.versionTitle(this.name,t.info.version):this.name;return De({title:n,back:s},Me(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${cd(t.warnings)}
        ${t0(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Q.facts}</h2>${ud(t)}</section>
        <section class="card"><h2>${Q.classes}</h2>${hd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Q.versions}</h2>${e0(t,s)}</section>
          <section class="card">
            <h2>${Q.models}</h2>
            ${wi(this.#s,n=>xd(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Q.tableColumns}</h2>${md(t.columns)}</section>`:null}
      <section class="card">
        <h2>${Q.examples}</h2>
        ${wi(this.#e,n=>(t.kind==="table"?bd:gd)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",Uc);async function Zv(e,t,s){let n=X`/datasets/${e}/versions`,[i,r]=await Promise.all([dt(n+X`/${t}`,{signal:s}),dt(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function t0({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${q("train",{dataset:e})}>${Q.train}</a>`;return a`
    ${n===0?a`<p>${Q.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${X`/datasets/${e}/versions/${t}`}
            .question=${Q.deleteQuestion(e,t)}
            .next=${q("data")}
          ></delete-button>`}
    </div>
  `}function e0({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${q("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Q.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function yd(e){return rr(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var _d=20,s0=33,n0=3988292384,i0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?n0:0);return s}),kd=[147,78,85,77,80,89,1,0],Ed=64;function la(e){return o0(Object.entries(e).map(([t,s])=>[`${t}.npy`,r0(s)]))}function ca(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function ua(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Sd(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(an(4,...n))}}function r0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=kd.length+2,o=Ed-(r+i.length+1)%Ed,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),m=new Uint8Array(r+l.length+s.length);return m.set([...kd,...an(2,l.length),...l]),m.set(s,r+l.length),m}function o0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=a0(r,o),m=[80,75,3,4,...l,...qc(r)];s.push(...l0(r,l,n)),t.push(new Uint8Array(m),o),n+=m.length+o.length}let i=c0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function a0(e,t){return[...an(2,_d,0,0,0,s0),...an(4,u0(t),t.length,t.length),...an(2,qc(e).length,0)]}function l0(e,t,s){let n=[...an(2,0,0,0),...an(4,0,s)];return[80,75,1,2,...an(2,_d),...t,...n,...qc(e)]}function c0(e,t,s){let n=an(4,t,s);return[80,75,5,6,...an(2,0,0,e,e),...n,0,0]}function qc(e){return new TextEncoder().encode(e)}function an(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function u0(e){let t=4294967295;for(let s of e)t=t>>>8^i0[(t^s)&255];return(t^4294967295)>>>0}function Td(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Rs(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Bc="mlpforge.collection",Zr=500,ha=class{images=[];#t;#e;constructor(t,s){this.#t=t,this.#e=s,t.addController(this)}hostConnected(){this.#n(),addEventListener("storage",this.#s)}hostDisconnected(){removeEventListener("storage",this.#s)}add(t){let s=this.#n().filter(({code:n})=>n!==t.code);return s.length<Zr&&this.#i([...s,t])}remove(t){this.#i(this.#n().filter(s=>s.code!==t))}#s=({key:t})=>{(t===Bc||t===null)&&this.#n()};#n(){return this.images=JSON.parse(this.#e.getItem(Bc)??"[]"),this.#t.requestUpdate(),this.images}#i(t){try{this.#e.setItem(Bc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.#n(),!0}};function Ad(e){let t=e.map(({code:s})=>Rs(s,784)??[]);return la({images:ca(t),labels:ua(e.map(({label:s})=>s))})}var h0=100,ys="latest",En="mnist",m0=.02;async function pa({model:e,dataset:t},s){let n=(D,rt)=>ts(Ft(D,{limit:h0,...rt}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:D})=>D===t)?.input_shape,m=D=>qn(D,l),w=i.items.filter(m),k=w.find(({name:D})=>D===e)??to(w),T=new Set(o.items.filter(D=>!m(D)).map(({name:D})=>D)),P=k?await n(X`/models/${k.name}/versions`):{items:[]};return{models:w,jobs:r.items.filter(({spec:D})=>D!==null&&!T.has(D.dataset)),datasets:o.items.filter(({kind:D})=>D==="images"),versions:P.items,unfit:i.items.filter(D=>!m(D)).map(({name:D})=>D)}}function da({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?ma(i,n.versions):ys};let r=to(n.models);return r?{model:r.name,version:t??ma(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function ma({name:e,latest:t,default:s},n){if(s!==ys)return String(s);let i=Md(e,n);return i===null||i.version===t?ys:String(i.version)}function Od(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===ys?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:m})=>l===e.model&&m===i),o=Md(e.model,t.versions);return r===void 0||o===null||vi(r)===null?null:vi(o)-vi(r)>m0?{chosen:r,best:o}:null}function Md(e,t){let s=t.filter(i=>i.name===e&&vi(i)!==null),n=(i,r)=>vi(i)>vi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function Nd(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:vi(s)}function vi({metrics:e}){return e?.test_accuracy??null}function Id(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??to(n)}function to(e){return e.find(({name:t})=>t===En)??e[0]}function fa(e,t,s){let n=Od(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${ht.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${ht.useVersion(r.version)}</button>
    </p>
  `}var p0={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},d0={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},R={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${ue(t)}`,oldRun:e=>`run ${ue(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:["No model yet","A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],noFitModel:["No model takes drawings","They become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images."],unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${p0[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",nothingDrawn:"Nothing drawn yet",noPrediction:"Draw something: the probabilities of the ten digits appear here while you draw.",examples:"Or take a test image:",example:e=>`Test image ${e}`,byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${le(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"With the prediction you see how the network has made it:",preview:{input:"The gray pixels that the network receives.",contributions:"The pixels that support the predicted digit, and those that oppose it.",hidden:"How active each unit of the network is."},input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>e===null?"For and against":`For and against ${le(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${le(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${le(e)} most (+${t.sum})`:`No part supports ${le(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors, and the sums of the contributions to the logit",supports:e=>`supports ${e}`,opposes:e=>`opposes ${e}`,inactive:"inactive",active:"active",backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${d0[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${le(e)}`,added:(e,t)=>`Added as ${le(e)}. The collection has ${vs(t)}.`,full:e=>`The collection is full: it holds at most ${vs(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${vs(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${le(e)}, no prediction`:e===t?`${le(e)}, predicted correctly`:`${le(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${le(t)}`,removed:e=>`Deleted. The collection has ${vs(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${vs(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${vs(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function _n(e){return Math.round(Math.sqrt(e.length))}function Hn(e,t,s=_n(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function ga(e){return[e,e,e]}var ss=280;function Wc(e,t){e.fillStyle="black",e.fillRect(0,0,ss,ss);for(let s of t)"pixels"in s?f0(e,s.pixels):$a(e,s,0)}function $a(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function f0(e,t){let s=Hn(t,ga),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,ss,ss)}var xi=10,g0=ss/xi,Cd={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function Rd(e,t,s){let n={x:ss/2,y:ss/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{$0(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function Ld({x:e,y:t}){return{column:Math.floor(e/xi)+1,row:Math.floor(t/xi)+1,cells:g0}}function $0(e,t,s){let{key:n,timeStamp:i}=e;if(b0(e))w0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in Cd)v0(t,Cd[n],s,i);else if(n===" ")x0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function b0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function w0(e){e.lift(),e.undo()}function v0(e,[t,s],n,i){let r=o=>Math.min(ss-xi/2,Math.max(xi/2,o));e.x=r(e.x+t*xi),e.y=r(e.y+s*xi),e.isDown&&n.extend([[e.x,e.y]],i)}function x0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var y0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function Pd(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=k0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(y0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function k0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*ss,(o-s)/i*ss]}var Hc=140,Vc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;Dd(this.#s,ss),Dd(this.#n,Hc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",R.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=R.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();Rd(this.#s,t,s=>this.#p(s)),Pd(this.#s,t),Wc(eo(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){eo(this.#n).drawImage(this.#s,0,0,Hc,Hc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Wc(eo(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#h(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),$a(eo(this.#s),n,0),this.#m(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),$a(eo(this.#s),this.#e,n),this.#m(s)}#h(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":R.cursor({...Ld(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/ss*100}%`,this.#r.style.top=`${t.y/ss*100}%`)}};function Dd(e,t){e.width=t,e.height=t}function eo(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Vc);var E0=new Uint8Array(784),Gc=class extends Cs{set pixels(t){this.show(t??E0)}draw(t){this.put(Hn(t,ga))}};customElements.define("digit-image",Gc);function ba(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Xc=class extends lt{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=null;#e="";constructor(){super(),this.images=[],this.predictor=null}updated(){this.#t!==null&&_0(this,this.#t),this.#t=null}render(){return a`
      <section class="card">
        <h2 tabindex="-1">${R.collection}</h2>
        ${this.images.length===0?a`<p class="faint">${R.collectionEmpty}</p>`:this.#s()}
        <p class="unseen" role="status">${this.#e}</p>
      </section>
    `}#s(){let{images:t}=this,s=t.filter(({digit:r})=>r!==null),n=s.filter(({label:r,digit:o})=>r===o).length,i=R.rightShare(n,s.length,Z(n/s.length,0));return a`
      <div class="row">
        <p>${R.collectionOf(t.length,Zr)} ${s.length>0?a`<b>${i}</b>`:U}</p>
        <button @click=${()=>ba(Ad(t),R.file)}>${R.download}</button>
      </div>
      <ul class="thumbnails">
        ${nr(t,({code:r})=>r,(r,o)=>this.#n(r,o))}
      </ul>
    `}#n({code:t,label:s,digit:n},i){return a`
      <li class=${n===null||s===n?"":"mistaken"}>
        <a href=${q("draw",{...this.predictor,pixels:t,label:s})}>
          <digit-image
            .pixels=${Rp([t],()=>Rs(t,784))}
            .label=${R.thumbnail(s,n)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${R.caption(s,n)}</span>
        <button aria-label=${R.removeThis(i+1,s)} @click=${()=>this.#i(t,i)}>
          ${R.remove}
        </button>
      </li>
    `}#i(t,s){this.#t=s,this.#e=R.removed(this.images.length-1),this.dispatchEvent(new CustomEvent("remove-image",{detail:t}))}};customElements.define("digit-collection",Xc);function _0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}function yi(e){let t={};for(let[s,n]of Object.entries(e))jd(t,s,n);return t}function wa({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function jd(e,t,s){s!==null&&(t==="tags"?e[t]=Yc(s):Array.isArray(s)?e[t]=Jc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):S0(e,t,s))}function S0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))jd(e,`${t}.${n}`,i)}function Jc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Yc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}var zd=.1,Fd=[-1,0,1],T0=[[0,0],...Fd.flatMap(e=>Fd.map(t=>[e,t])).filter(([e,t])=>e||t)];function qd(e,t){return Math.ceil(t*zd/(1-zd)/e)}function Bd(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>A0(Rs(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return la({x:ca(n),y:ua(i),class_names:Sd(t)})}function A0(e,t){let s=T0.map(([n,i])=>O0(e,n,i)).filter(n=>Ud(n)===Ud(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Ud(e){return e.reduce((t,s)=>t+s,0)}function O0(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var Hd="mlpforge.submission",M0=1;async function va(e,t){let s=JSON.stringify(e),n=I0(),r=n?.text===s&&(n.respondedAt===null||N0(n.respondedAt))?n.name:Bn(),o=()=>Wd({text:s,name:r,respondedAt:Date.now()});Wd({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},m=await Kt(()=>Pt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),m}catch(l){throw l instanceof yn&&o(),l}}function N0(e){return Date.now()-e<M0*1e3}function I0(){return JSON.parse(bi.getItem(Hd)??"null")}function Wd(e){bi.setItem(Hd,JSON.stringify(e))}var C0="drawings",R0=3,L0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],xa=class{share=null;jobs=[];manifest=null;#t;#e;#s=null;#n;constructor(t,s){this.#t=t,this.#e=s,this.#n=new xt(t,{task:([n],{signal:i})=>n(i),autoRun:!1,onError:()=>this.#u()})}upload(t,s){this.#i(async n=>{await this.#o(await this.#r(t,n),s,n)})}train(t,s){this.#i(async n=>{let i=await this.#r(t,n),{name:r,version:o}=await this.#o(i,s,n),l=await this.#l(await va(P0(i,`${r}@${o}`),n),n);return this.#e(l.model),D0(i.manifest,l,s,n)})}get isBusy(){return this.#n.status===we.PENDING}get error(){return this.isBusy?null:this.#n.error}get outcome(){return this.isBusy?void 0:this.#n.value}#i(t){this.isBusy||(this.jobs=[],this.#n.run([t]))}async#r({model:t,version:s},n){let i=await dt(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},m=r&&await lr(l,n);if(!m)throw new Error(R.noDataset(t,i.version));return{manifest:i,dataset:m,classNames:cr(m)}}async#o({dataset:t,classNames:s},n,i){let r=n.map(({label:w})=>s.indexOf(String(w)));if(r.includes(-1))throw new Error(R.foreignLabel(n[r.indexOf(-1)].label,t.name));let o=n.map(({code:w},k)=>({code:w,label:r[k]})),l=qd(o.length,t.train_examples),m=JSON.stringify({drawings:o,classNames:s,copies:l});if(this.#s?.content!==m){let w=Bd(o,{classNames:s,copies:l}),k=await this.#a(w,R.described(o.length,l),i);this.#s={content:m,dataset:k}}return this.#s.dataset}async#a(t,s,n){let i={test_fraction:"0",description:s},r=l=>this.#h(l);this.#h(0);let o=await aa({name:C0,file:t,kind:"npz",query:i},{onProgress:r,signal:n});return this.#h(null),(await this.#l(o,n)).dataset}async#l({id:t},s){let n=l=>this.#c(l),{state:i,error:r,...o}=await sa(t,{onChange:n,signal:s});if(i!=="succeeded")throw new Error(r?.message??R.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#t.requestUpdate()}#u(){this.#s=null,this.share=null}#h(t){this.share=t,this.#t.requestUpdate()}};function P0({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>L0.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:R0}}async function D0(e,{model:t,metrics:s},n,i){let r=({test_accuracy:m})=>m??null,[o,l]=await Promise.all([e,t].map(m=>j0(m,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function j0({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Rs(l,784)),model:e,version:t},{predictions:o}=await Kt(()=>Pt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},m)=>l===String(s[m].label)).length}var Kc=class extends lt{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=new xa(this,t=>this.dispatchEvent(new CustomEvent("published",{detail:t})));constructor(){super(),this.images=[],this.predictor=null}render(){let{share:t,jobs:s,error:n,outcome:i,manifest:r}=this.#t;return this.images.length===0&&s.length===0&&!n?U:a`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${R.trainOnDrawings}</h2>
        <p class="faint">${R.trainingMeaning}</p>
        ${this.images.length>0?this.#e():U} ${Qt(n)}
        <div role="status" class="stack">
          ${t===null?U:z0(t)} ${s.map(o=>F0(o,r))} ${i&&U0(i)}
        </div>
      </section>
    `}#e(){let{images:t,predictor:s}=this;if(!s?.model)return a`<p>${R.chooseVersion}</p>`;let n=(i,r,o)=>a`
      <button class=${i} aria-disabled=${this.#t.isBusy} @click=${o}>${r}</button>
    `;return a`
      <div class="row start">
        ${n("primary",R.trainOnDrawings,()=>this.#t.train(s,t))}
        ${n("",R.upload,()=>this.#t.upload(s,t))}
      </div>
    `}};customElements.define("drawings-training",Kc);function z0(e){return a`<p>${R.uploading} <progress max="1" .value=${e} aria-label=${R.uploading}></progress></p>`}function F0(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[R.importJob,R.importProgress]:[R.trainingJob,R.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,m=l&&{...wa(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${rs(e.state)} ${Un(e)} ${e.state==="running"?o:null}
      <a href=${q("jobs",{job:e.id})}>${i}</a>
      ${m&&a`<a href=${q("train",m)}>${R.otherSettings}</a>`}
    </p>
  `}function U0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${q("models",{model:e.name,version:e.version})}>${R.versionOf(e.name,e.version)}</a>
      ${R.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:R.accuracyChange(...i)}
    </p>
  `}var q0="400px",Qc=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:q0});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await dt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Qc);function ya({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var B0=5;function Vd({unfit:e}){let[t,s]=e.length>0?R.noFitModel:R.noModel;return vn({icon:"models",title:t,text:s,actions:[{href:q("train"),text:R.train}]})}function Gd(e,t){let s=vn({icon:"draw",title:R.nothingDrawn,text:R.noPrediction});if(e===null)return s;let n=(i,r)=>a`
    <li>
      <button @click=${()=>t(r)}>
        <example-image
          .example=${{dataset:e.name,split:"test",index:r,label:R.example(r)}}
        ></example-image>
      </button>
    </li>
  `;return a`
    ${s}
    <p class="faint" id="examples">${R.examples}</p>
    <ul class="examples" aria-labelledby="examples">
      ${Array.from({length:Math.min(B0,e.test_examples)},n)}
    </ul>
  `}var W0=[0,114,178],H0=[213,94,0],Xd=255;function so(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?W0:H0,[i,r,o]=n.map(l=>Xd+(l-Xd)*s);return[i,r,o]}var Zc=class extends Cs{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Hn(t,n=>so(n,s)))}};customElements.define("signed-image",Zc);var ka=3,V0=3;function Jd(e,t){let s=G0(t),n=o=>({part:R.parts[s.indexOf(o)],sum:N(o,V0)}),[i,r]=[Math.min(...s),Math.max(...s)];return R.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function G0(e){let t=_n(e),s=i=>Math.floor(i*ka/t),n=new Array(ka*ka).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*ka+s(r%t)]+=i}),n}var X0=4,J0=1.2,Y0=3,K0=2,Q0={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},tu=class extends Cs{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*X0));this.style.maxWidth=`${i*J0}rem`,this.put(Hn(t,r=>so(r,n),i))}};function Yd(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,Y0).map(({value:i,unit:r})=>R.unit(r,N(i,K0))),n=e.filter(Q0[t]).length;return R.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",tu);var Kd=3;function Zd(e,t){return a`
    <section class="card explanation-card">
      <h2>${R.explanation}</h2>
      ${e.prediction?tx(e,t):Z0()}
    </section>
  `}function Z0(){let{input:e,contributions:t,hidden:s}=R.preview;return a`
    <p class="faint">${R.noExplanation}</p>
    <dl class="preview">
      <dt>${R.input}</dt>
      <dd>${e}</dd>
      <dt>${R.contributions(null)}</dt>
      <dd>${t} ${Ea({low:R.opposes(""),high:R.supports("")})}</dd>
      <dt>${R.hidden}</dt>
      <dd>${s} ${Ea({none:R.inactive,high:R.active})}</dd>
    </dl>
  `}function tx({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${R.inputLabel}></digit-image>
        <figcaption>${R.input}</figcaption>
      </figure>
      ${t&&ex(t)}
    </div>
    ${t&&a`<p>${Jd(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${R.backToPrediction}</button>`}
    ${t&&sx(t)}
    <p><a href=${i}>${R.inspect}</a></p>
  `}function ex({digit:e,contributions:t}){let s=o=>t.filter(o).reduce((l,m)=>l+m,0),n=N(s(o=>o<0),Kd),i=`+${N(s(o=>o>0),Kd)}`,r=R.contributionsLabel(e,{most:Qd(t),against:Qd(t.map(o=>-o))});return a`
    <figure>
      <signed-image .values=${t} .label=${r}></signed-image>
      <figcaption>
        ${R.contributions(e)}
        ${Ea({low:R.opposes(n),high:R.supports(i)})}
      </figcaption>
    </figure>
  `}function Ea(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${R.legend}>${Object.entries(e).map(t)}</span>
  `}function Qd(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return R.noPixel;let s=_n(e);return R.pixel(Math.floor(t/s)+1,t%s+1)}function sx({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=Yd(i,t);return a`
      <figure class="layer">
        <figcaption>${R.layer(r+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${R.layerLabel(r+1,o)}
        ></unit-activity>
        <p class="faint small">${o}</p>
      </figure>
    `};return a`
    <h3>${R.hidden}</h3>
    ${Ea({none:R.inactive,high:R.active})}
    ${e.map(n)}
  `}var _a=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=null;#o;constructor(t,{pad:s,address:n,collection:i}){this.#t=s,this.#e=n,this.#s=i,this.#o=new xt(t,{task:([r],{signal:o})=>r&&dt(r,{signal:o}).then(l=>this.#u(l)),args:()=>[this.#r]}),s.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=ar(s)}settle(t){this.#l(Td(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?R.added(t,r):R.full(Zr)}loadTestImage({name:t},s){this.#c(X`/datasets/${t}/test/${s}`)}get error(){return this.#o.error}inspectLink(t,s){return q("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Rs(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(t){this.#r=t,this.#o.run()}#u({pixels:t,label:s}){this.#t.pixels=t,this.label=s,this.settle(t)}#h(){this.#r!==null&&this.#c(null),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function eu({ref:e,lists:t}){let s=t&&Id(e,t);return s&&qn(s)?s:null}var nx=[0,1,2,3,4,5,6,7,8,9],Sn={min:8,max:48,step:2,default:24};function ef(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${R.drawing}</h2>
        ${t.prediction&&ix(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${tf(e,R.undo,()=>e.undo())} ${tf(e,R.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${R.testImage}
        </button>
        ${rx(e.brush,s.setBrush)}
      </div>
      ${ox(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${R.keys}</p>
    </section>
  `}function tf(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function ix({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function rx(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${R.brush}
      <input
        type="range"
        min=${Sn.min}
        max=${Sn.max}
        step=${Sn.step}
        .value=${String(e)}
        aria-valuetext=${R.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function ox({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
    <button
      aria-label=${R.labelAs(r)}
      aria-pressed=${String(r===e)}
      ?disabled=${!t}
      @click=${()=>n(r)}
    >
      ${r}
    </button>
  `;return a`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${R.was}</span>
      ${nx.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}function sf(e,{label:t,accuracy:s,notes:n,empty:i,explain:r}){return a`
    <section class="card">
      <h2>${R.prediction}</h2>
      ${n}
      ${e.prediction?ax(e,{label:t,accuracy:s},r):i}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function ax({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:m}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${lx(e,i)}
        <span class="faint">${t===null?null:R.took(t)}</span>
        ${n===null?null:a`<span class="truth">${R.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${m.map(w=>a`<p class="notice warning">${R.warnings[w]??w}</p>`)}
    ${Go(l,o,{picked:s,pick:r})}
    <p class="faint small">${R.pickHint}</p>
  `}function lx({epoch:e,model:t,version:s},n){if(e!==void 0)return R.byRun(e);let i=n===null?"":R.accuracy(Z(n));return`${R.byVersion(t,s)}${i}`}var nf="draw-answer";function rf(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function of(e){return performance.clearMeasures(nf),performance.measure(nf,{start:e}).duration}var ki=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(cx)}}finally{this.#s=null}}};function cx(e){if(e.name!=="AbortError")throw e}var ux=1,Sa=class{#t=null;#e;#s;#n=null;#i=new ki((t,s)=>this.#l(this.#o(s)));#r=new ki((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await Kt(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await ce(r.retryAfterS??ux,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var hx=1,mx=100,px=404,Ta=class{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n;#i;#r=null;#o=0;#a=null;#l=0;#c={ink:0,tookMs:null};#u=!1;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#i=new Sa(s,{onPrediction:r=>this.#f(r),onExplanation:r=>this.#b(r),onError:r=>this.#w(r)}),s.addEventListener("ink",()=>this.#h()),s.addEventListener("rest",()=>this.#m()),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#x),this.#t.requestUpdate()}hostUpdate(){let{predictor:t,run:s}=this.#s,n=s?.lastEpoch??0;t!==this.#r?this.#p(t):n>this.#o&&this.#x(),this.#o=n}hostDisconnected(){document.removeEventListener("visibilitychange",this.#x),this.#r=null,this.#i.setPredictor(null)}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#e.ink&&!this.#e.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#c;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#i.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#t.requestUpdate())}#h(){if(this.#e.isBlank){this.#i.cancel(),this.#$(),this.#t.requestUpdate();return}this.#r===null&&this.#y(),this.#i.predict()}#m(){this.#i.predictNow(),this.#v(),this.#t.requestUpdate()}#p(t){this.#r=t,this.#y(),this.isWaiting=!1,t===null&&this.#$(),this.#i.setPredictor(t)}#f(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#v(),this.#t.requestUpdate(),this.#d(t),t.epoch<this.#s.run?.lastEpoch&&this.#k()}async#d(t){await rf(),this.#E(t),this.prediction===t&&this.#g(t)}#g({ink:t,pixels:s}){let n=performance.now(),i=t===this.#e.ink;!i&&n-this.#l<mx||(this.#l=n,this.#i.explain(s,this.digit,{isUrgent:i}))}#b(t){this.explanation=t,this.#t.requestUpdate()}#w(t){this.isWaiting=this.#s.run!==null&&t.status===px,this.isWaiting?this.#k():(this.#$(),this.error=t),this.#t.requestUpdate()}#v(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#a&&(this.announcement=R.announcement(s,Z(n[s]))),this.#a=i,this.#n(this.prediction.pixels??[])}#$(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#a=null}#E({ink:t,changedAt:s}){s===null||t<=this.#c.ink||(this.#c={ink:t,tookMs:of(s)},this.isSettled&&this.#t.requestUpdate())}#y(){this.#c={ink:this.#e.ink,tookMs:null}}#x=()=>{!document.hidden&&this.#s.run!==null&&this.#i.predict()};async#k(){this.#u||(this.#u=!0,await ce(hx),this.#u=!1,this.#x())}};var Aa="job:";function af(e,t,{choose:s,refresh:n}){if(e===null)return null;let i=({target:r})=>s(dx(r.value));return a`
    <div class="row" role="group" aria-label=${R.predictor}>
      <label class="field">
        <span class="meaning">${R.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${fx(e,t)}
        </select>
      </label>
      ${e.job?null:gx(e,t,{choose:s,refresh:n})}
    </div>
  `}function dx(e){return e.startsWith(Aa)?{job:e.slice(Aa.length)}:{model:e}}function fx(e,t){let s=e.job?Aa+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Aa+o,R.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[R.runs]:e.job?Ws(n,s,R.oldRun(e.job)):n,[R.models]:e.model?Ws(i,s):i};return Qr(r,s)}function gx(e,t,{choose:s,refresh:n}){let i=({target:T})=>s({model:e.model,version:T.value}),r=t?.models.find(({name:T})=>T===e.model),o=Object.entries(r?.aliases??{}).map(([T,P])=>[T,R.alias(T,P)]);r&&o.unshift([ys,R.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:T})=>T===e.model).map(({version:T,metrics:P})=>[String(T),$x(T,P)]),{version:m}=e,w=l.some(([T])=>T===m),k={[R.aliases]:w?o:Ws(o,m),[R.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${R.version}</span>
      <select @change=${i} @focus=${n}>
        ${Qr(k,m)}
      </select>
    </label>
  `}function $x(e,t){let s=t?.test_accuracy;return s==null?String(e):R.numbered(e,Z(s))}var Oa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):lf(Ft("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,m]=await Promise.all([Pt("POST","/explain",o,{signal:n}),cf({model:i,version:r},t,s,n).catch(bx)]);return{error:null,...m,...l}}},Ma=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):lf(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await cf({job_id:this.jobId},t,s,n)}}};async function lf(e,t,s){return kn(await ms(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function cf(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Pt("POST","/inspect",i,{signal:n}),[l]=o,m=l.layers.slice(0,-1).map(w=>w.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:m}}function bx(e){if(!(e instanceof yn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Na=class{ref=null;predictor=null;#t;#e;#s={};#n=null;#i=null;#r;#o;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#r=new xt(t,{task:([n],{signal:i})=>Kt(()=>pa({model:n},i),i),args:()=>[(this.ref??this.#s).model??En]}),this.#o=new xt(t,{task:([n,i],{signal:r})=>n&&ts(X`/models/${n}/versions/${i}`,{signal:r}),args:()=>[this.ref?.model,this.ref?.version]})}hostConnected(){this.ref?.job&&this.#l(this.ref.job)}hostUpdate(){this.ref===null&&this.#a(da(this.#s,this.lists))}hostDisconnected(){this.#n?.close()}show(t){this.#s=t,this.#a(da(t,this.lists))}choose(t){this.#a(da(t,this.lists),{isStep:!0})}get run(){return this.#n?.runs[0]??null}get note(){let{error:t}=this.#o;return this.#i??(t&&!t.isTemporary?t.message:null)}get lists(){return this.#r.value??null}get error(){return this.#r.error}refresh(){this.#r.run()}#a(t,s){wx(t,this.ref)||(this.ref=t,this.#i=null,this.#n?.close(),this.#e.change({model:null,version:null,job:null,...t},s),this.predictor=t?.model?new Oa(t.model,t.version):null,t?.job&&this.#l(t.job),this.#t.requestUpdate())}#l(t){let s=new on;this.#n=s,s.addEventListener("change",()=>s===this.#n&&this.#c(s.runs[0])),s.follow([t])}#c(t){t!==void 0&&(t.missing!==null?this.#i=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>0&&(this.predictor??=new Ma(t.id)),this.#t.requestUpdate())}#u({state:t,model:s,error:n}){this.#n?.close(),this.predictor=null,s!==null&&this.#a({model:s.name,version:String(s.version)}),this.#i=s===null?R.unpublished(t,n?.message):R.published(s.name,s.version)}};function wx(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}function uf(e){return ir(e,"draw-view",{className:"stack"})}var su=class extends lt{static properties={choices:{attribute:!1}};#t=new Ae("draw");#e=document.createElement("drawing-pad");#s=new ha(this,Hp);#n=new Na(this,this.#t);#i=new _a(this,{pad:this.#e,address:this.#t,collection:this.#s});#r=new Ta(this,this.#e,this.#n,t=>this.#i.settle(t));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e.brush=vx(this.choices.brush),this.#r.explain(ar(this.choices.digit)),this.#i.show(this.choices),this.#n.show(this.choices))}render(){let{ref:t,lists:s}=this.#n,{images:n}=this.#s;return a`
      <div class="row">
        <h1>${R.title}</h1>
        ${af(t,s,this.#o)}
      </div>
      <div class="columns narrow">${this.#l()} ${this.#c()} ${this.#m()}</div>
      <digit-collection
        .images=${n}
        .predictor=${t}
        @remove-image=${({detail:i})=>this.#s.remove(i)}
      ></digit-collection>
      <drawings-training
        .images=${n}
        .predictor=${t}
        @published=${({detail:i})=>this.#a(i)}
      ></drawings-training>
    `}#o={choose:t=>this.#n.choose(t),refresh:()=>this.#n.refresh()};#a({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#l(){let{label:t,addedNote:s}=this.#i,{prediction:n}=this.#r,i=eu(this.#n);return ef(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#d},{setBrush:r=>this.#f(r),showTestImage:i&&(()=>this.#i.loadTestImage(i,Math.floor(Math.random()*i.test_examples))),addToCollection:r=>this.#g(r)})}#c(){let{label:t}=this.#i,s=Nd(this.#r.prediction,this.#n.lists);return sf(this.#r,{label:t,accuracy:s,notes:this.#u(),empty:this.#h(),explain:n=>this.#p(n)})}#u(){let{ref:t,lists:s,run:n,note:i,error:r}=this.#n,o=s?.unfit.includes(t?.model??""),l=[this.#i.isInvalid?R.invalidPixels:i,xx(n,this.#r.isWaiting),o?R.unfit(t?.model):null];return a`
      ${fa(t,s,m=>this.#n.choose({model:t?.model,version:m}))}
      <div role="status">
        ${l.map(m=>m&&a`<p class="notice">${m}</p>`)}
      </div>
      ${Qt(o?null:this.#r.error??this.#i.error??r)}
    `}#h(){let{ref:t,lists:s,predictor:n}=this.#n;if(n===null)return t===null&&s!==null?Vd(s):null;let i=eu(this.#n);return Gd(i,r=>this.#i.loadTestImage(i,r))}#m(){return Zd(this.#r,{explain:t=>this.#p(t),inspectLink:this.#i.inspectLink(this.#n.ref,this.#r.digit)})}#p(t){this.#t.change({digit:t},{isStep:!0}),this.#r.explain(t)}#f(t){this.#e.brush=t,this.#t.change({brush:t===Sn.default?null:t}),this.requestUpdate()}get#d(){return this.#n.predictor===null?this.#i.isKnown:this.#r.isSettled}#g(t){this.#d&&this.#i.addToCollection(t,this.#r.prediction)}};customElements.define("draw-view",su);function vx(e){let t=Number(e??Sn.default);return t>=Sn.min&&t<=Sn.max?t:Sn.default}function xx(e,t){return e===null||e.job===null?null:e.job.state==="queued"?R.queued:e.lastEpoch===0?R.noEpoch:t?R.noSnapshot:null}var Ia={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},y={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${le(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${le(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${le(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${ue(t)}`,chosenJob:e=>`job ${ue(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:Ia,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Ia[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${Ia[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Ia[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${vs(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:le,imageAt:(e,t)=>`${le(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var iu=10,ru=100,hf=1e3,mf=["images","learning_rate","steps"],yx={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},hr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},pf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},df={split:null,index:null,pixels:null,label:null};function mr(e){let t=Ls(e)==="fresh";return{...yx,...t?hr:{},...e}}function Ls({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Vn(e){return Ls(e)==="job"?{job_id:e.job}:Ls(e)==="version"?{model:e.model??En,version:e.version??ys}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:kx(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Tn(e){return e.pixels!==void 0}function no(e){if(!Tn(e))return nu(e,ln(e.index));let t=Rs(e.pixels,784);return t&&{pixels:t,label:pr(e)}}function pr({label:e}){return ar(e)}function ff(e,t){let s=Math.min(ln(e.images),iu+1);if(!Tn(e)){let o=ln(e.index),l=m=>t===null?o+m:(o+m)%t;return Array.from({length:s},(m,w)=>nu(e,l(w)))}let n=pr(e)===null?[]:[no(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>nu(i,l));return[...n,...r]}function ln(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ca({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(ln(e),t.length-1)}function ou({layer:e}){return Math.max(1,ln(e))}function au({unit:e}){return e===void 0?null:ln(e)}function lu({digit:e}){return e===void 0?null:ln(e)}function nu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function kx(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var Ex=/^\d{1,10}$/;function Vs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function dr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Ra(e,{...n,number:{min:t,max:s,step:1},read:r=>Ex.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:y.requirement.whole(t,s)})}function gf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ra(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:y.requirement.positive(t)})}function Ra(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:m,number:w}=l,k=e.invalid.get(t),T=$f(t,s,k===void 0?l.wrong:o,m),P=({target:rt})=>{let Et=rt.value===""?null:r(rt.value);if(Et===null){e.noteInvalid(t,rt.value);return}rt.value=Et,i(Et)},D=a`
    <input
      id=${T.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??U}
      max=${w?.max??U}
      step=${w?.step??U}
      .value=${k??n}
      aria-invalid=${T.wrong.length>0}
      aria-describedby=${Ge(T)}
      @change=${P}
    />
  `;return Ze(T,D)}function fr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=$f(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Ge(o)}
      @change=${m=>n(m.target.value)}
    >
      ${os(i,s)}
    </select>
  `;return Ze(o,l)}function $f(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var _x=Array.from({length:10},(e,t)=>[String(t),String(t)]);function La(e,t){return fr({name:t,label:y.image.label,value:e.choices.label??"",options:[["",y.image.unlabeled],..._x],wrong:Vs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function bf(e){let t=Tn(e.choices)?Tx(e):Ax(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${y.image.title}</h2>
      <div class="inspect-image">
        ${Sx(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function cu({inspectedChoices:e,inspected:t}){if(Tn(e))return y.image.drawn(pr(e));let{label:s}=t.whole.images[0];return y.image.ofDataset(e.split,ln(e.index),s)}function Pa({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return y.image.prediction(t,Z(s[t]))}function Sx(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${y.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${y.image.pictureOf(s)}></digit-image>
      <p>${cu(e)}<br /><strong>${Pa(e)}</strong></p>
    </div>
  `}function Tx(e){let t=()=>e.choose("image",df,{isStep:!0}),s=no(e.choices)===null?new Error(y.image.unreadable):null;return a`
    ${Qt(s)} ${La(e,"label")}
    <div class="row">
      <button @click=${t}>${y.image.toDataset}</button>
      <a class="button" href=${q("draw")}>${y.image.draw}</a>
    </div>
  `}function Ax(e){let{choices:t,error:s,total:n}=e,i=m=>e.choose("image",m,{isStep:!0}),r=m=>i({index:m}),o=ln(t.index),l=m=>r((o+m+n)%n);return a`
    <div class="row">
      ${fr({name:"split",label:y.image.split,value:t.split,options:Object.entries(y.image.splits),wrong:Vs(s,"split","dataset"),onChange:m=>i({split:m})})}
      ${dr(e,{name:"index",label:y.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Vs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${y.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${y.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${y.image.random}
      </button>
      <a class="button" href=${q("draw")}>${y.image.draw}</a>
    </div>
  `}var Ox={models:[],jobs:[],versions:[]};function wf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??Ox,r=Ls(e),o=Mx(e),l=[...s.flatMap(Nx),...i.map(Ix)],m=n.map(({id:T,spec:P})=>[Ei({job:T}),y.network.job(P.model,T)]),w=[Ei({hidden_sizes:hr.hidden_sizes}),y.network.fresh],k={[y.network.versions]:r==="version"?Ws(l,o,Cx(e)):l,[y.network.jobs]:r==="job"?Ws(m,o,y.network.chosenJob(e.job)):m,[y.network.untrained]:[w]};return{value:o,groups:k}}function Mx(e){let t=Ls(e);return Ei(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:hr.hidden_sizes}:Vn(e))}function Nx({name:e,latest:t,aliases:s}){let n=(i,r)=>[Ei({model:e,version:i}),r];return[n(ys,y.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,y.network.alias(e,i,r)))]}function Ix({name:e,version:t}){return[Ei({model:e,version:t}),y.network.number(e,t)]}function Cx(e){let{model:t,version:s}=Vn(e);return y.network.number(t,s)}function Ei(e){return String(new URLSearchParams(e))}var Rx=/^\d{1,9}(,\d{1,9})*$/,Lx=2**32-1,Px={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function vf(e){let t=Ls(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${y.network.title}</h2>
      <div>${Dx(e)}</div>
      ${t==="fresh"?jx(e):U}
      ${t==="job"?a`<p><button @click=${s}>${y.network.newest}</button></p>`:U}
      ${e.inspected===null?U:a`<p>${uu(e)}</p>`}
      <p><a href=${q("inspect",Px)}>${y.network.notebook}</a></p>
    </section>
  `}function uu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>y.network.ofVersion(t.model,t.version),job:()=>y.network.ofJob(t.epoch,t.step),fresh:()=>y.network.ofNothing}[t.kind]()}: ${y.network.shape(s,n,i)}`}function Dx(e){let{value:t,groups:s}=wf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...pf,...r},{isStep:!0})};return a`
    <label>
      ${y.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${Qr(s,t)}</select>
    </label>
  `}function jx(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...m)=>fr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Vs(s,r,...m),onChange:w=>n({[r]:w})});return a`
    <div class="row">
      ${Ra(e,{name:"hidden_sizes",label:y.network.hiddenSizes,meaning:y.network.hiddenSizesMeaning,value:t.hidden_sizes,read:zx,requirement:y.requirement.sizes,wrong:Vs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",y.network.activation,y.network.activations)}
      ${i("initializer",y.network.initializer,y.network.initializers,"std","kind")}
      ${dr(e,{name:"seed",label:y.network.seed,value:t.seed,min:0,max:Lx,wrong:Vs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function zx(e){let t=e.replaceAll(/\s/g,"");return Rx.test(t)?t:null}function Gn(e,t=4){return e<0?`(${N(e,t)})`:N(e,t)}function gr(e,t){let s=_n(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Fx={image:Ux,network:qx,pixel:Bx,unit:Wx,digit:Hx,step:Vx};function xf(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Fx[e.topic]?.(e)}function Ux(e){return y.announcements.image(cu(e),Pa(e))}function qx(e){return y.announcements.network(uu(e),Pa(e))}function Bx({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ca(t,s),{row:r,column:o}=gr(s,i);return y.announcements.pixel(y.pixels.chosen(r,o),N(s[i]),N(n[i]))}function Wx({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return y.announcements.unit(t.layer,t.unit,N(s[t.unit]),N(n[t.unit]))}function Hx({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return y.announcements.digit(t,N(s[t]),N(n[t]))}function Vx({training:e}){if(e===null)return"";let{losses:t}=e.after;return y.announcements.step(t.length-1,N(t.at(-1)),N(t[0]))}var Gx=24,Da=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),m=yf(t,l.network),w=l.layer_sizes,k=w.length-1,T=r!==null&&r<w[k]?r:l.images[0].digit,P={network:m,images:[s]},D=Math.min(n,k-1),rt=l.images[0].layers.slice(0,-1).map(({z:Fe},hn)=>{let Qs=i!==null&&hn+1===D;return{layer:hn+1,unit:Qs?Math.min(i,Fe.length-1):Xx(Fe)}}),[Et,...ze]=await Promise.all([this.#e({...P,unit:{layer:k,unit:T},digit:T},o),...rt.map(Fe=>this.#e({...P,unit:Fe},o))]);return{whole:l,layers:ze,hidden:ze[D-1],output:Et}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:m,unit:w}=o.unit,k={network:yf(t,r.network),images:s,learning_rate:i,unit:{layer:m,unit:w}},[T,P]=await Promise.all([this.#e({...k,steps:0},l),this.#e({...k,steps:n},l)]);return{before:T,after:P}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await Kt(()=>Pt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=Gx&&this.#t.delete(o),this.#t.set(n,r),r}};function kf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function yf(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function Xx(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var Jx=.12,Yx=3,Kx=.3,ja=class extends EventTarget{choices=mr({});lists=null;inspected=null;inspectedChoices=mr({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Da;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.#e).filter(([l])=>!(l in s));return this.#e=Object.fromEntries([...o,...r.map(([l,m])=>[l,String(m)])]),this.#i(i?Jx:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=mr(this.#e),this.#t.change({steps:n}),this.#p()}noteInvalid(t,s){this.invalid.set(t,s),this.#p()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#r(t).catch(s=>this.#m(s))}close(){this.#n.abort()}get requested(){return this.#e}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=lu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(ou(this.choices),s)===t?au(this.choices):null)??this.inspected.layers[t-1].unit.unit}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=mr(this.#e),this.isLoading=!0,this.#p();try{t>0&&await ce(t,i),this.#t.change(s,n),this.lists===null&&await this.#r(i),this.#o(),await this.#a(i)}catch(r){this.#m(r)}return i.aborted?!1:(this.isLoading=!1,this.#p(),!0)}async#r(t){let{model:s,dataset:n}=Tn(this.choices)?{model:this.choices.model}:this.choices;this.lists=await Kt(()=>pa({model:s,dataset:n},t),t),this.#p()}#o(){if(Ls(this.#e)!==null||this.lists===null)return;let t=to(this.lists.models),s=t?{model:t.name,version:ma(t,this.lists.versions)}:{hidden_sizes:hr.hidden_sizes};this.#e={...this.#e,...s},this.choices=mr(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#h("error",()=>this.#c(t)),i=()=>this.#u(n,t),r=n===null?null:await this.#h("stepError",i),o=[n,r].flatMap(l=>Object.values(l??{}).flat());if(this.isMixed=n!==null&&!kf(o),!this.isMixed||s===Yx){this.#l(n,r);return}this.#s.clear(),await ce(Kx,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#c(t){let{choices:s}=this,n=no(s);if(n===null)return null;let i={network:Vn(s),image:n,layer:ou(s),unit:au(s),digit:lu(s)};return this.#s.inspect(i,t)}#u(t,s){let{choices:n}=this,i={network:Vn(n),images:ff(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#h(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#m(t){t.name!=="AbortError"&&(this.error=t,this.#p())}#p(){this.dispatchEvent(new Event("change"))}};var Qx={rootMargin:"-25% 0px -74% 0px"},hu=class extends lt{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),Qx);constructor(){super(),this.sections=[],this.choices={},this.current=""}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${q("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&Ef(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${y.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&Ef(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function Ef(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",hu);var Zx={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},ty={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},xe={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${ty[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${Zx[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var ey={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Gn(e)}</sup>)`,slope:e=>({notation:a`${N(e)} · (1 − ${N(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${xe.tanh}(${N(e)})`,slope:e=>({notation:a`(1 − ${Gn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${xe.max}(0, ${N(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function $r(e){return ey[e]}var io=8;function je(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function ks(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Gs(e){return a`∂<var>L</var>/∂${e}`}function ro(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function za(e){return e===1?"x":`z ${e-1}`}var{spoken:br}=xe;function _f(e,t,{p:s,target:n,gradient:i}){let r=N(s,io),o=a`
    ${Gs(ks("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${N(i)}</b>
  `;return je(o,br.byLogit(t,r,n,N(i)))}function mu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Gs(ks("b",e,t))} = ${Gs(ks("a",e,t))} =
    <b>${N(s)}</b>
  `;return je(i,br.byBias(n,N(s)))}function pu({layer:e,unit:t}){let s=a`
    ${Gs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${ro(e)}[<var>i</var>] · ${Gs(ks("a",e,t))}
  `;return je(s,br.byWeight(za(e),e))}function Sf({layer:e,unit:t},s){let n=e+1,i=a`
    ${Gs(ks("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Gs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${N(s)}</b>
  `;return je(i,br.byActivated(e,t,n,N(s)))}function Tf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=$r(e).slope(n),l=a`
    ${Gs(ks("a",t,s))} = ${Gs(ks("z",t,s))} · ${o.notation} =
    ${N(i)} · ${N(o.value)} = <b>${N(r)}</b>
  `,m={z:N(i),slope:N(o.value),a:N(r)};return je(l,br.bySum(e,t,s,N(n),m))}function Af({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=ks("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Gs(o)} =
    ${N(s)} − ${N(i)} · ${Gn(n)} = <b>${N(r)}</b>
  `,m=[s,i,n,r].map(w=>N(w));return je(l,br.update(e,t,...m))}function Xn({caption:e,headings:t,rows:s,...n}){return Yt(e,t,s,{...n,isFocusable:!0})}function wr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let m=n.map(([,w])=>w(l));return Ve(l,m,{isMarked:l===s})};return Xn({caption:e,headings:[y.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:cn}=xe;function Of(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>
  `;return je(i,cn.scaled(e,N(t),N(s),N(n)))}function Mf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${N(s)} · ${Gn(n)} = <b>${N(s*n)}</b>
  `;return je(i,cn.product(N(s),N(n),N(s*n)))}function Fa(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${ro(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return je(t,cn.layer(e,za(e)))}function Nf({layer:e,unit:t},s,n,i){let r=a`
    ${ks("a",e,t)} = ∑<sub><var>i</var></sub> ${ro(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${ks("b",e,t)} =
    ${N(s)} + ${Gn(n)} = <b>${N(i)}</b>
  `;return je(r,cn.sum(e,t,N(s),N(n),N(i)))}function If(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${xe.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return je(s,cn.activation(e,t))}function Cf(e,{layer:t,unit:s},n,i){let r=$r(e).applied(n),o=a`${ks("z",t,s)} = ${r} = <b>${N(i)}</b>`;return je(o,cn.activated(e,t,s,N(n),N(i)))}function Rf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${xe.exp}(<var>a</var>[<var>k</var>] − ${xe.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${xe.exp}(<var>a</var>[<var>c</var>] − ${xe.max} <var>a</var>)
  `;return je(e,cn.softmax)}function Lf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>`;return je(i,cn.probability(e,N(t),N(s),N(n)))}function Pf(e,t,s){let n=N(t,io),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${xe.ln} <var>p</var>[<var>c</var>] =
    −${xe.ln} <var>p</var>[${e}] = −${xe.ln} ${n} = <b>${N(s)}</b>
  `;return je(i,cn.loss(e,n,N(s)))}function Df(e,t,s,n){let i=N(s,io),r=a`
    −<var>t</var>[${e}] ${xe.ln} <var>p</var>[${e}] = −${t} · ${xe.ln} ${i} =
    <b>${N(n)}</b>
  `;return je(r,cn.share(e,t,i,N(n)))}function jf(e){let{label:t}=e.inspected.whole.images[0];return{title:y.loss.title,content:a`
      <div class="split">
        <div>
          <p>${y.loss.about}</p>
          ${t===null?du(e,"loss-label"):sy(e)}
        </div>
        ${t===null?U:ny(e.inspected)}
      </div>
    `}}function du(e,t){return a`
    <div class="notice">
      <p>${y.loss.unlabeled}</p>
      ${La(e,t)}
    </div>
  `}function sy({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${Pf(t,n[t],s)}
    <h3>${y.numbers.Digit(i)}</h3>
    <p>${y.loss.share(i)}</p>
    ${Df(i,r,n[i],r*s)}
  `}function ny({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return wr({caption:y.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>N(i[r])],[a`−<var>t</var> ${xe.ln} <var>p</var>`,r=>N(r===s?n:0)]]})}function Xs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=y.range(N(n),N(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function _i(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function Ff({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((D,rt)=>({place:rt,product:D*s[rt]})).sort((D,rt)=>Math.abs(rt.product)-Math.abs(D.product)),{input:m,value:w,weight:k,product:T}=y.numbers,P=({place:D,product:rt})=>Ve(n(D),[t[D],s[D],rt].map(Et=>N(Et)));return Xn({caption:e,headings:[m,w,k,T],rows:l.slice(0,i).map(P),foot:iy(l,i,r),isTall:!0})}function iy(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${N(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(y.numbers.others(n.length),zf(n)):U}
      ${i(y.numbers.bias,s)} ${i(y.numbers.sum,zf(e)+s)}
    </tfoot>
  `}function zf(e){return e.reduce((t,{product:s})=>t+s,0)}var ry=10,oy=100,ay=_i((e,t)=>t.map((s,n)=>s*e.weight[n]));function Ua(e,t,s){let n=fu(e.layer,t),i=ay(e,n),r=i.reduce((l,m)=>l+m,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${Nf(e,r,e.bias,o)}
    ${e.layer===1?ly(e,i,s):U}
    ${Ff({caption:y.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:gu(e.layer,n),most:e.layer===1?ry:oy,bias:e.bias})}
  `}function fu(e,t){return e===1?t.input:t.layers[e-2].z}function gu(e,t){return e>1?y.numbers.unit:s=>{let{row:n,column:i}=gr(t,s);return y.numbers.pixel(n,i)}}function ly(e,t,s){return a`
    <div class="beside">
      ${Xs(y.sums.weights,y.sums.weightsOf(s),e.weight)}
      ${Xs(y.sums.products,y.sums.productsOf(s),t)}
    </div>
    <p class="faint">${y.legend}</p>
  `}var cy=5;function Uf(e){let[t]=e.inspected.whole.images;return{title:y.gradients.title,content:a`
      <p>${y.gradients.about}</p>
      ${t.label===null?du(e,"gradient-label"):uy(e.inspected)}
    `}}function uy({whole:e,hidden:t,output:s}){let[n]=e.images,i=y.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${dy(n,s.unit.unit)}
      <div>${hy(n,s.unit)}</div>
    </div>
    <h3>${y.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${my(e.activation,n,t.unit)}
        ${mu(t.unit,i)} ${pu(t.unit)}
      </div>
      <div class="beside">
        ${qf(n,t.unit,i)}
        ${Xs(y.gradients.input,y.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${y.legend}</p>
  `}function hy(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=y.numbers.digit(s);return a`
    <h3>${y.numbers.Digit(s)}</h3>
    ${_f(t.layer,s,n)} ${mu(t,i)}
    ${pu(t)} ${qf(e,t,i)}
  `}function my(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${Sf(s,i.gradZ)} ${Tf(e,s,i)}
  `}function qf(e,t,s){if(t.layer===1)return Xs(y.gradients.weights,y.gradients.weightsOf(s),t.grad_weight);let n=fu(t.layer,e),i=gu(t.layer,n);return py({caption:y.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function py({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,m)=>m).sort((l,m)=>i(m)-i(l)),o=l=>Ve(n(l),[N(t[l]),N(s.grad_weight[l])]);return Xn({caption:e,headings:[y.numbers.input,y.numbers.value,y.numbers.gradient],rows:r.slice(0,cy).map(o),isCaptionVisible:!0})}function dy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return wr({caption:y.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>N(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>N(i[r])]]})}var Si=6,Bf=60,$u=240,qa=120,Wf=8;function Hf(e,t,s){let{of:n}=$r(e),[i,r]=[n(-Si),n(Si)],o=P=>Math.max(-Si,Math.min(Si,P)),l=P=>(o(P)/Si/2+.5)*$u,m=P=>qa-Wf-(P-i)/(r-i)*(qa-2*Wf),w=Array.from({length:Bf+1},(P,D)=>{let rt=D/Bf*2*Si-Si;return`${l(rt).toFixed(1)},${m(n(rt)).toFixed(1)}`}),k=At`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${qa}></line>
    <line x1="0" y1=${m(0)} x2=${$u} y2=${m(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${m(n(o(t)))} r="5"></circle>
  `,T=y.activation.curve(e,N(t),N(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${$u} ${qa}`} role="img" aria-label=${T}>
      ${k}
    </svg>
  `}var fy=[.2126,.7152,.0722],gy=.179,wu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#h(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>$y(n,s(i)))}set chosen(t){bu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),bu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return bu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#h(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#h({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function bu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function $y(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(by(n)>gy?"black":"white")}function by(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*fy[n]},0)}customElements.define("number-grid",wu);var wy=10,Ba=1e3,vy=_i(e=>e.slice(0,Ba));function Wa({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${wy}
        .describe=${i?yy:xy}
        .values=${t.length>Ba?vy(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Ba?a`<p class="faint">${y.numbers.more(Ba,t.length)}</p>`:U}
  `}var xy=Vf(y.numbers.Unit),yy=Vf(y.numbers.Digit);function Vf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=N(t[n]);return{text:`${n}
${i}`,name:y.numbers.cell(e(n),i),color:so(t[n],s)}}}}function Gf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:y.sums.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.sums.about(s[t-1],s[t])}</p>
          ${Fa(t)}
          <p class="faint">${y.sums.choose}</p>
          ${Jf(e,t,"a",y.sums.values)}
        </div>
        <div>${Yf(e,t,i=>Ua(i,n[0],y.numbers.unit(i.unit)))}</div>
      </div>
    `}}function Xf(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${Cf(s,l,i[l.unit],r[l.unit])}
    ${Hf(s,i[l.unit],r[l.unit])}
  `;return{title:y.activation.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.activation.about(s)}</p>
          ${If(t,s)}
          ${Jf(e,t,"z",y.activation.values)}
        </div>
        <div>${Yf(e,t,o)}</div>
      </div>
    `}}function Jf(e,t,s,n){return Wa({label:y.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Yf({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${y.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Kf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=y.numbers.digit(i.unit),{contributions:o}=s.images[0];return{title:y.output.title,content:a`
      <div class="split">
        <div>
          <p>${y.output.about(t.layer_sizes[n-1])}</p>
          ${Fa(n)}
          <p class="faint">${y.output.choose}</p>
          ${Wa({label:y.numbers.gridOf(y.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
          ${ky(i.unit,o)}
        </div>
        <div>
          <h3>${y.numbers.Digit(i.unit)}</h3>
          ${Ua(i,s.images[0],r)}
        </div>
      </div>
    `}}function Qf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,m)=>l+m,0),o=e.output.unit.unit;return{title:y.softmax.title,content:a`
      <div class="split">
        <div>
          <p>${y.softmax.about}</p>
          ${Rf()}
          <h3>${y.numbers.Digit(o)}</h3>
          ${Lf(o,i[o],r,s[o])}
        </div>
        ${Ey({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
      </div>
    `}}function ky(e,t){let s=y.output.contributionsOf(e);return a`
    ${Xs(y.output.contributions(e),s,t)}
    <p class="faint">${y.legend}</p>
  `}function Ey({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=xe,m=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${y.softmax.sum}</th>
        <td class="number">${N(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return wr({caption:y.softmax.table,digits:e.length,chosen:r,columns:[[a`${y.softmax.logit} <var>a</var>`,w=>N(e[w])],[a`<var>a</var> − ${l} <var>a</var>`,w=>N(e[w]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,w=>N(s[w])],[a`<var>p</var>`,w=>N(i[w])]],foot:m})}var _y="#767676",vu=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${y.pixels.grid}
          .columns=${_n(t.pixels)}
          .describe=${Sy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;Is([n,Ty(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function Sy(e){return t=>{let s=Math.round(e[t]),n=s===0?_y:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function Ty({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=gr(e,i);return a`
    <div class="pixel-detail">
      <h3>${y.pixels.chosen(r,o)}</h3>
      ${Of(i,e[i],s,t[i])}
      <p>${y.pixels.inUnit(y.numbers.unit(n.unit))}</p>
      ${Mf(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",vu);var Ay=255;function Zf(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ca(e.choices,n.pixels),r=Oy(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return{title:y.pixels.title,content:a`
      <div class="split">
        <div>
          <p>${y.pixels.about(n.pixels.length,r)}</p>
          <p class="faint">${y.pixels.use}</p>
        </div>
        <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
      </div>
    `}}function Oy({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):Ay}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var My=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",m="#000",w=m+"0",k="mousemove",T="mousedown",P="mouseup",D="mouseenter",rt="mouseleave",Et="dblclick",ze="change",Fe="dppxchange",hn="--",Qs=typeof window<"u",_r=Qs?document:null,An=Qs?window:null,lb=Qs?navigator:null,Ut,po;function ps(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function pl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function te(c,h,g){c.style[h]=g+"px"}function Ps(c,h,g,p){let $=_r.createElement(c);return h!=null&&ps($,h),g?.insertBefore($,p),$}function _s(c,h){return Ps("div",c,h)}let gh=new WeakMap;function Zs(c,h,g,p,$){let E="translate("+h+"px,"+g+"px)";E!=gh.get(c)&&(c.style.transform=E,gh.set(c,E),0>h||0>g||h>p||g>$?ps(c,e):pl(c,e))}let $h=new WeakMap;function bh(c,h,g){let p=h+g;p!=$h.get(c)&&($h.set(c,p),c.style.background=h,c.style.borderColor=g)}let wh=new WeakMap;function vh(c,h,g,p){let $=h+""+g;$!=wh.get(c)&&(wh.set(c,$),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=p?-h/2+"px":0,c.style.marginTop=p?-g/2+"px":0)}let dl={passive:!0},cb={...dl,capture:!0};function Kn(c,h,g,p){h.addEventListener(c,g,p?cb:dl)}function fl(c,h,g){h.removeEventListener(c,g,dl)}function Ds(c,h,g,p){let $;g=g||0;let E=2147483647>=(p=p||h.length-1);for(;p-g>1;)$=E?g+p>>1:fs((g+p)/2),c>h[$]?g=$:p=$;return c-h[g]>h[p]-c?p:g}function xh(c){return(h,g,p)=>{let $=-1,E=-1;for(let v=g;p>=v;v++)if(c(h[v])){$=v;break}for(let v=p;v>=g;v--)if(c(h[v])){E=v;break}return[$,E]}}Qs&&(function c(){let h=devicePixelRatio;Ut!=h&&(Ut=h,po&&fl(ze,po,c),po=matchMedia(`(min-resolution: ${Ut-.001}dppx) and (max-resolution: ${Ut+.001}dppx)`),Kn(ze,po,c),An.dispatchEvent(new CustomEvent(Fe)))})();let yh=c=>c!=null,kh=c=>c!=null&&c>0,fo=xh(yh),ub=xh(kh);function go(c,h,g,p){let $=Sh(c),E=Sh(h);c==h&&($==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?mn:Th,O=E==1?Ss:fs,I=($==1?fs:Ss)(v(_e(c))),M=O(v(_e(h))),L=Oi(g,I),_=Oi(g,M);return g==10&&(0>I&&(L=Gt(L,-I)),0>M&&(_=Gt(_,-M))),p||g==2?(c=L*$,h=_*E):(c=Rh(c,L),h=wo(h,_)),[c,h]}function gl(c,h,g,p){let $=go(c,h,g,p);return c==0&&($[0]=0),h==0&&($[1]=0),$}let $l=.1,Eh={mode:3,pad:$l},Sr={pad:0,soft:null,mode:0},hb={min:Sr,max:Sr};function $o(c,h,g,p){return vo(g)?_h(c,h,g):(Sr.pad=g,Sr.soft=p?0:null,Sr.mode=p?3:0,_h(c,h,hb))}function jt(c,h){return c??h}function _h(c,h,g){let p=g.min,$=g.max,E=jt(p.pad,0),v=jt($.pad,0),O=jt(p.hard,-Vt),I=jt($.hard,Vt),M=jt(p.soft,Vt),L=jt($.soft,-Vt),_=jt(p.mode,0),H=jt($.mode,0),nt=h-c,J=mn(nt),st=ns(_e(c),_e(h)),yt=mn(st),pt=_e(yt-J);(1e-24>nt||pt>10)&&(nt=0,c!=0&&h!=0||(nt=1e-24,_==2&&M!=Vt&&(E=0),H==2&&L!=-Vt&&(v=0)));let V=nt||st||1e3,wt=mn(V),tt=Oi(10,fs(wt)),ot=Gt(Rh(c-V*(nt==0?c==0?.1:1:E),tt/10),24),Y=M>c||_!=1&&(_!=3||ot>M)&&(_!=2||M>ot)?Vt:M,_t=ns(O,Y>ot&&c>=Y?Y:js(Y,ot)),St=Gt(wo(h+V*(nt==0?h==0?.1:1:v),tt/10),24),Mt=h>L||H!=1&&(H!=3||L>St)&&(H!=2||St>L)?-Vt:L,It=js(I,St>Mt&&Mt>=h?Mt:ns(Mt,St));return _t==It&&_t==0&&(It=100),[_t,It]}let mb=new Intl.NumberFormat(Qs?lb.language:"en-US"),bl=c=>mb.format(c),ds=Math,bo=ds.PI,_e=ds.abs,fs=ds.floor,Se=ds.round,Ss=ds.ceil,js=ds.min,ns=ds.max,Oi=ds.pow,Sh=ds.sign,mn=ds.log10,Th=ds.log2,wl=(c,h=1)=>ds.asinh(c/h),Vt=1/0;function Ah(c){return 1+(0|mn((c^c>>31)-(c>>31)))}function vl(c,h,g){return js(ns(c,h),g)}function Oh(c){return typeof c=="function"}function Rt(c){return Oh(c)?c:()=>c}let Mh=c=>c,Nh=(c,h)=>h,pb=()=>null,Ih=()=>!0,Ch=(c,h)=>c==h,db=/\.\d*?(?=9{6,}|0{6,})/gm,Qn=c=>{if(Ph(c)||On.has(c))return c;let h=""+c,g=h.match(db);if(g==null)return c;let p=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,E]=h.split("e");return+`${Qn($)}e${E}`}return Gt(c,p)};function Zn(c,h){return Qn(Gt(Qn(c/h))*h)}function wo(c,h){return Qn(Ss(Qn(c/h))*h)}function Rh(c,h){return Qn(fs(Qn(c/h))*h)}function Gt(c,h=0){if(Ph(c))return c;let g=10**h;return Se(c*g*(1+Number.EPSILON))/g}let On=new Map;function Lh(c){return((""+c).split(".")[1]||"").length}function Tr(c,h,g,p){let $=[],E=p.map(Lh);for(let v=h;g>v;v++){let O=_e(v),I=Gt(Oi(c,v),O);for(let M=0;p.length>M;M++){let L=c==10?+`${p[M]}e${v}`:p[M]*I,_=(0>v?O:0)+(E[M]>v?E[M]:0),H=c==10?L:Gt(L,_);$.push(H),On.set(H,_)}}return $}let Ar={},xl=[],Mi=[null,null],Mn=Array.isArray,Ph=Number.isInteger;function Dh(c){return typeof c=="string"}function vo(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function fb(c){return c!=null&&typeof c=="object"}let gb=Object.getPrototypeOf(Uint8Array),jh="__proto__";function Ni(c,h=vo){let g;if(Mn(c)){let p=c.find(($=>$!=null));if(Mn(p)||h(p)){g=Array(c.length);for(let $=0;c.length>$;$++)g[$]=Ni(c[$],h)}else g=c.slice()}else if(c instanceof gb)g=c.slice();else if(h(c)){g={};for(let p in c)p!=jh&&(g[p]=Ni(c[p],h))}else g=c;return g}function ye(c){let h=arguments;for(let g=1;h.length>g;g++){let p=h[g];for(let $ in p)$!=jh&&(vo(c[$])?ye(c[$],Ni(p[$])):c[$]=Ni(p[$]))}return c}function $b(c,h,g){for(let p,$=0,E=-1;h.length>$;$++){let v=h[$];if(v>E){for(p=v-1;p>=0&&c[p]==null;)c[p--]=null;for(p=v+1;g>p&&c[p]==null;)c[E=p++]=null}}}let bb=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,zh=["January","February","March","April","May","June","July","August","September","October","November","December"],Fh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Uh(c){return c.slice(0,3)}let wb=Fh.map(Uh),vb=zh.map(Uh),xb={MMMM:zh,MMM:vb,WWWW:Fh,WWW:wb};function Or(c){return(10>c?"0":"")+c}let yb={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Or(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Or(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Or(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Or(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Or(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function yl(c,h){h=h||xb;let g,p=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(c);)p.push(g[0][0]=="{"?yb[g[1]]:g[0]);return E=>{let v="";for(let O=0;p.length>O;O++)v+=typeof p[O]=="string"?p[O]:p[O](E,h);return v}}let kb=new Intl.DateTimeFormat().resolvedOptions().timeZone,qh=c=>c%1==0,xo=[1,2,2.5,5],Eb=Tr(10,-32,0,xo),Bh=Tr(10,0,32,xo),_b=Bh.filter(qh),ti=Eb.concat(Bh),Wh="{YYYY}",Hh=`
`+Wh,Vh="{M}/{D}",Mr=`
`+Vh,yo=Mr+"/{YY}",Gh="{aa}",Ii="{h}:{mm}"+Gh,Xh=`
`+Ii,Jh=":{ss}",Wt=null;function Yh(c){let h=1e3*c,g=60*h,p=60*g,$=24*p,E=30*$,v=365*$;return[(c==1?Tr(10,0,3,xo).filter(qh):Tr(10,-3,0,xo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,p,2*p,3*p,4*p,6*p,8*p,12*p,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,E,2*E,3*E,4*E,6*E,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Wh,Wt,Wt,Wt,Wt,Wt,Wt,1],[28*$,"{MMM}",Hh,Wt,Wt,Wt,Wt,Wt,1],[$,Vh,Hh,Wt,Wt,Wt,Wt,Wt,1],[p,"{h}"+Gh,yo,Wt,Mr,Wt,Wt,Wt,1],[g,Ii,yo,Wt,Mr,Wt,Wt,Wt,1],[h,Jh,yo+" "+Ii,Wt,Mr+" "+Ii,Wt,Xh,Wt,1],[c,Jh+".{fff}",yo+" "+Ii,Wt,Mr+" "+Ii,Wt,Xh,Wt,1]],function(O){return(I,M,L,_,H,nt)=>{let J=[],st=H>=v,yt=H>=E&&v>H,pt=O(L),V=Gt(pt*c,3),wt=kl(pt.getFullYear(),st?0:pt.getMonth(),yt||st?1:pt.getDate()),tt=Gt(wt*c,3);if(yt||st){let ot=yt?H/E:0,Y=st?H/v:0,_t=V==tt?V:Gt(kl(wt.getFullYear()+Y,wt.getMonth()+ot,1)*c,3),St=new Date(Se(_t/c)),Mt=St.getFullYear(),It=St.getMonth();for(let it=0;_>=_t;it++){let ut=kl(Mt+Y*it,It+ot*it,1),$t=ut-O(Gt(ut*c,3));_t=Gt((+ut+$t)*c,3),_t>_||J.push(_t)}}else{let ot=$>H?H:$,Y=tt+(fs(L)-fs(V))+wo(V-tt,ot);J.push(Y);let _t=O(Y),St=_t.getHours()+_t.getMinutes()/g+_t.getSeconds()/p,Mt=H/p,It=nt/I.axes[M]._space;for(;Y=Gt(Y+H,c==1?0:3),_>=Y;)if(Mt>1){let it=fs(Gt(St+Mt,6))%24,ut=O(Y).getHours()-it;ut>1&&(ut=-1),Y-=ut*p,St=(St+Mt)%24,.7>Gt((Y-J[J.length-1])/H,3)*It||J.push(Y)}else J.push(Y)}return J}}]}let[Sb,Tb,Ab]=Yh(1),[Ob,Mb,Nb]=Yh(.001);function Kh(c,h){return c.map((g=>g.map(((p,$)=>$==0||$==8||p==null?p:h($==1||g[8]==0?p:g[1]+p)))))}function Qh(c,h){return(g,p,$,E,v)=>{let O,I,M,L,_,H,nt=h.find((J=>v>=J[0]))||h[h.length-1];return p.map((J=>{let st=c(J),yt=st.getFullYear(),pt=st.getMonth(),V=st.getDate(),wt=st.getHours(),tt=st.getMinutes(),ot=st.getSeconds(),Y=yt!=O&&nt[2]||pt!=I&&nt[3]||V!=M&&nt[4]||wt!=L&&nt[5]||tt!=_&&nt[6]||ot!=H&&nt[7]||nt[1];return O=yt,I=pt,M=V,L=wt,_=tt,H=ot,Y(st)}))}}function kl(c,h,g){return new Date(c,h,g)}function Zh(c,h){return h(c)}function tm(c,h){return(g,p,$,E)=>E==null?hn:h(c(p))}Tr(2,-53,53,[1]);let Ib={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},El=[0,0];function ko(c,h,g,p=!0){return $=>{$.button==0&&(!p||$.target==h)&&g($)}}function _l(c,h,g,p=!0){return $=>{(!p||$.target==h)&&g($)}}let Cb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return El[0]=h,El[1]=g,El},points:{one:!1,show:function(c,h){let g=c.cursor.points,p=_s(),$=g.size(c,h);te(p,s,$),te(p,n,$);let E=$/-2;te(p,"marginLeft",E),te(p,"marginTop",E);let v=g.width(c,h,$);return v&&te(p,"borderWidth",v),p},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:ko,mouseup:ko,click:ko,dblclick:ko,mousemove:_l,mouseleave:_l,mouseenter:_l},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,p,$)=>p-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},em={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Sl=ye({},em,{filter:Nh}),sm=ye({},Sl,{size:10}),nm=ye({},em,{show:!1}),Tl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',im="bold "+Tl,rm={show:!0,scale:"x",stroke:m,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:im,side:2,grid:Sl,ticks:sm,border:nm,font:Tl,lineGap:1.5,rotate:0},om={show:!0,scale:"x",auto:!1,sorted:1,min:Vt,max:-Vt,idxs:[]};function Rb(c,h){return h.map((g=>g==null?"":bl(g)))}function Lb(c,h,g,p,$,E,v){let O=[],I=On.get($)||0;for(let M=g=v?g:Gt(wo(g,$),I);p>=M;M=Gt(M+$,I))O.push(Object.is(M,-0)?0:M);return O}function Al(c,h,g,p,$){let E=[],v=c.scales[c.axes[h].scale].log,O=fs((v==10?mn:Th)(g));$=Oi(v,O),v==10&&($=ti[Ds($,ti)]);let I=g,M=$*v;v==10&&(M=ti[Ds(M,ti)]);do E.push(I),I+=$,v!=10||On.has(I)||(I=Gt(I,On.get($))),M>I||(M=($=I)*v,v==10&&(M=ti[Ds(M,ti)]));while(p>=I);return E}function Pb(c,h,g,p,$){let E=c.scales[c.axes[h].scale].asinh,v=p>E?Al(c,h,ns(E,g),p,$):[E],O=0>p||g>0?[]:[0];return(-E>g?Al(c,h,ns(E,-p),-g,$):[E]).reverse().map((I=>-I)).concat(O,v)}let am=/./,Db=/[12357]/,jb=/[125]/,lm=/1/,Ol=(c,h,g,p)=>c.map((($,E)=>h==4&&$==0||E%p==0&&g.test($.toExponential()[0>$?1:0])?$:null));function zb(c,h,g){let p=c.axes[g],$=p.scale,E=c.scales[$],v=c.valToPos,O=p._space,I=v(10,$),M=v(9,$)-I<O?v(7,$)-I<O?v(5,$)-I<O?lm:jb:Db:am;if(M==lm){let L=_e(v(1,$)-I);if(O>L)return Ol(h.slice().reverse(),E.distr,M,Ss(O/L)).reverse()}return Ol(h,E.distr,M,1)}function Fb(c,h,g){let p=c.axes[g],$=p.scale,E=p._space,v=c.valToPos,O=_e(v(1,$)-v(2,$));return E>O?Ol(h.slice().reverse(),3,am,Ss(E/O)).reverse():h}function Ub(c,h,g,p){return p==null?hn:h==null?"":bl(h)}let cm={show:!0,scale:"y",stroke:m,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:im,side:3,grid:Sl,ticks:sm,border:nm,font:Tl,lineGap:1.5,rotate:0},um={scale:null,auto:!0,sorted:0,min:Vt,max:-Vt},hm=(c,h,g,p,$)=>$,mm={show:!0,auto:!0,sorted:0,gaps:hm,alpha:1,facets:[ye({},um,{scale:"x"}),ye({},um,{scale:"y"})]},pm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:hm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:p}=c.series[0],$=c._data[0],E=c.valToPos($[p[0]],g,!0),v=c.valToPos($[p[1]],g,!0);return _e(v-E)/(c.series[h].points.space*Ut)>=p[1]-p[0]},filter:null},values:null,min:Vt,max:-Vt,idxs:[],path:null,clip:null};function qb(c,h,g){return g/10}let dm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Bb=ye({},dm,{time:!1,ori:1}),fm={};function gm(c){let h=fm[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((p=>p!=g))},pub(g,p,$,E,v,O,I){for(let M=0;h.plots.length>M;M++)h.plots[M]!=p&&h.plots[M].pub(g,p,$,E,v,O,I)}},c!=null&&(fm[c]=h)),h}function ei(c,h,g){let p=c.mode,$=c.series[h],E=p==2?c._data[h]:c._data,v=c.scales,O=c.bbox,I=E[0],M=p==2?E[1]:E[h],L=p==2?v[$.facets[0].scale]:v[c.series[0].scale],_=p==2?v[$.facets[1].scale]:v[$.scale],H=O.left,nt=O.top,J=O.width,st=O.height,yt=c.valToPosH,pt=c.valToPosV;return L.ori==0?g($,I,M,L,_,yt,pt,H,nt,J,st,_o,Ci,To,wm,xm):g($,I,M,L,_,pt,yt,nt,H,st,J,So,Ri,Il,vm,ym)}function Ml(c,h){let g=0,p=0,$=jt(c.bands,xl);for(let E=0;$.length>E;E++){let v=$[E];v.series[0]==h?g=v.dir:v.series[1]==h&&(p|=v.dir==1?1:2)}return[g,p==1?-1:p==2?1:p==3?2:0]}function Wb(c,h,g,p,$){let E=c.series[h],v=c.scales[c.mode==2?E.facets[1].scale:E.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function pn(c,h,g,p,$,E){return ei(c,h,((v,O,I,M,L,_,H,nt,J,st,yt)=>{let pt=v.pxRound,V=M.ori==0?Ci:Ri,wt,tt;M.dir*(M.ori==0?1:-1)==1?(wt=g,tt=p):(wt=p,tt=g);let ot=pt(_(O[wt],M,st,nt)),Y=pt(H(I[wt],L,yt,J)),_t=pt(_(O[tt],M,st,nt)),St=pt(H(E==1?L.max:L.min,L,yt,J)),Mt=new Path2D($);return V(Mt,_t,St),V(Mt,ot,St),V(Mt,ot,Y),Mt}))}function Eo(c,h,g,p,$,E){let v=null;if(c.length>0){v=new Path2D;let O=h==0?To:Il,I=g;for(let _=0;c.length>_;_++){let H=c[_];if(H[1]>H[0]){let nt=H[0]-I;nt>0&&O(v,I,p,nt,p+E),I=H[1]}}let M=g+$-I,L=10;M>0&&O(v,I,p-L/2,M,p+E+L)}return v}function Nl(c,h,g,p,$,E,v){let O=[],I=c.length;for(let M=$==1?g:p;M>=g&&p>=M;M+=$)if(h[M]===null){let L=M,_=M;if($==1)for(;++M<=p&&h[M]===null;)_=M;else for(;--M>=g&&h[M]===null;)_=M;let H=E(c[L]),nt=_==L?H:E(c[_]),J=L-$;H=v>0||0>J||J>=I?H:E(c[J]);let st=_+$;nt=0>v||0>st||st>=I?nt:E(c[st]),H>nt||O.push([H,nt])}return O}function $m(c){return c==0?Mh:c==1?Se:h=>Zn(h,c)}function bm(c){let h=c==0?_o:So,g=c==0?($,E,v,O,I,M)=>{$.arcTo(E,v,O,I,M)}:($,E,v,O,I,M)=>{$.arcTo(v,E,I,O,M)},p=c==0?($,E,v,O,I)=>{$.rect(E,v,O,I)}:($,E,v,O,I)=>{$.rect(v,E,I,O)};return($,E,v,O,I,M=0,L=0)=>{M==0&&L==0?p($,E,v,O,I):(M=js(M,O/2,I/2),L=js(L,O/2,I/2),h($,E+M,v),g($,E+O,v,E+O,v+I,M),g($,E+O,v+I,E,v+I,L),g($,E,v+I,E,v,L),g($,E,v,E+O,v,M),$.closePath())}}let _o=(c,h,g)=>{c.moveTo(h,g)},So=(c,h,g)=>{c.moveTo(g,h)},Ci=(c,h,g)=>{c.lineTo(h,g)},Ri=(c,h,g)=>{c.lineTo(g,h)},To=bm(0),Il=bm(1),wm=(c,h,g,p,$,E)=>{c.arc(h,g,p,$,E)},vm=(c,h,g,p,$,E)=>{c.arc(g,h,p,$,E)},xm=(c,h,g,p,$,E,v)=>{c.bezierCurveTo(h,g,p,$,E,v)},ym=(c,h,g,p,$,E,v)=>{c.bezierCurveTo(g,h,$,p,v,E)};function km(){return(c,h,g,p,$)=>ei(c,h,((E,v,O,I,M,L,_,H,nt,J,st)=>{let yt,pt,{pxRound:V,points:wt}=E;I.ori==0?(yt=_o,pt=wm):(yt=So,pt=vm);let tt=Gt(wt.width*Ut,3),ot=(wt.size-wt.width)/2*Ut,Y=Gt(2*ot,3),_t=new Path2D,St=new Path2D,{left:Mt,top:It,width:it,height:ut}=c.bbox;To(St,Mt-Y,It-Y,it+2*Y,ut+2*Y);let $t=zt=>{if(O[zt]!=null){let ft=V(L(v[zt],I,J,H)),Ct=V(_(O[zt],M,st,nt));yt(_t,ft+ot,Ct),pt(_t,ft,Ct,ot,0,2*bo)}};if($)$.forEach($t);else for(let zt=g;p>=zt;zt++)$t(zt);return{stroke:tt>0?_t:null,fill:_t,clip:St,flags:3}}))}function Em(c){return(h,g,p,$,E,v)=>{p!=$&&(E!=p&&v!=p&&c(h,g,p),E!=$&&v!=$&&c(h,g,$),c(h,g,v))}}let Hb=Em(Ci),Vb=Em(Ri);function _m(c){let h=jt(c?.alignGaps,0);return(g,p,$,E)=>ei(g,p,((v,O,I,M,L,_,H,nt,J,st,yt)=>{[$,E]=fo(I,$,E);let pt,V,wt=v.pxRound,tt=ut=>wt(_(ut,M,st,nt)),ot=ut=>wt(H(ut,L,yt,J));M.ori==0?(pt=Ci,V=Hb):(pt=Ri,V=Vb);let Y=M.dir*(M.ori==0?1:-1),_t={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},St=_t.stroke,Mt=!1;if(E-$<4*st)for(let ut=Y==1?$:E;ut>=$&&E>=ut;ut+=Y){let $t=I[ut];$t===null?Mt=!0:$t!=null&&pt(St,tt(O[ut]),ot($t))}else{let ut,$t,zt,ft=mt=>g.posToVal(mt,M.key,!0),Ct=null,re=null,Te=tt(O[Y==1?$:E]),Xt=tt(O[$]),Ue=tt(O[E]),Nt=ft(Y==1?Xt+1:Ue-1);for(let mt=Y==1?$:E;mt>=$&&E>=mt;mt+=Y){let at=O[mt],oe=(Y==1?Nt>at:at>Nt)?Te:tt(at),me=I[mt];oe==Te?me!=null?($t=me,Ct==null?(pt(St,oe,ot($t)),ut=Ct=re=$t):Ct>$t?Ct=$t:$t>re&&(re=$t)):me===null&&(Mt=!0):(Ct!=null&&V(St,Te,ot(Ct),ot(re),ot(ut),ot($t)),me!=null?($t=me,pt(St,oe,ot($t)),Ct=re=ut=$t):(Ct=re=null,me===null&&(Mt=!0)),Te=oe,Nt=ft(Te+Y))}Ct!=null&&Ct!=re&&zt!=Te&&V(St,Te,ot(Ct),ot(re),ot(ut),ot($t))}let[It,it]=Ml(g,p);if(v.fill!=null||It!=0){let ut=_t.fill=new Path2D(St),$t=ot(v.fillTo(g,p,v.min,v.max,It)),zt=tt(O[$]),ft=tt(O[E]);Y==-1&&([ft,zt]=[zt,ft]),pt(ut,ft,$t),pt(ut,zt,$t)}if(!v.spanGaps){let ut=[];Mt&&ut.push(...Nl(O,I,$,E,Y,tt,h)),_t.gaps=ut=v.gaps(g,p,$,E,ut),_t.clip=Eo(ut,M.ori,nt,J,st,yt)}return it!=0&&(_t.band=it==2?[pn(g,p,$,E,St,-1),pn(g,p,$,E,St,1)]:pn(g,p,$,E,St,it)),_t}))}function Sm(c,h,g,p,$,E,v=Vt){if(c.length>1){let O=null;for(let I=0,M=1/0;c.length>I;I++)if(h[I]!==void 0){if(O!=null){let L=_e(c[I]-c[O]);M>L&&(M=L,v=_e(g(c[I],p,$,E)-g(c[O],p,$,E)))}O=I}}return v}function Gb(c,h,g,p,$){let E=c.length;if(2>E)return null;let v=new Path2D;if(g(v,c[0],h[0]),E==2)p(v,c[1],h[1]);else{let O=Array(E),I=Array(E-1),M=Array(E-1),L=Array(E-1);for(let _=0;E-1>_;_++)M[_]=h[_+1]-h[_],L[_]=c[_+1]-c[_],I[_]=M[_]/L[_];O[0]=I[0];for(let _=1;E-1>_;_++)I[_]===0||I[_-1]===0||I[_-1]>0!=I[_]>0?O[_]=0:(O[_]=3*(L[_-1]+L[_])/((2*L[_]+L[_-1])/I[_-1]+(L[_]+2*L[_-1])/I[_]),isFinite(O[_])||(O[_]=0));O[E-1]=I[E-2];for(let _=0;E-1>_;_++)$(v,c[_]+L[_]/3,h[_]+O[_]*L[_]/3,c[_+1]-L[_]/3,h[_+1]-O[_+1]*L[_]/3,c[_+1],h[_+1])}return v}let Cl=new Set;function Tm(){for(let c of Cl)c.syncRect(!0)}Qs&&(Kn("resize",An,Tm),Kn("scroll",An,Tm,!0),Kn(Fe,An,(()=>{Xe.pxRatio=Ut})));let Xb=_m(),Jb=km();function Am(c,h,g,p){return(p?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map((($,E)=>Rl($,E,h,g)))}function Rl(c,h,g,p){return ye({},h==0?g:p,c)}function Om(c,h,g){return h==null?Mi:[h,g]}let Yb=Om;function Kb(c,h,g){return h==null?Mi:$o(h,g,$l,!0)}function Mm(c,h,g,p){return h==null?Mi:go(h,g,c.scales[p].log,!1)}let Qb=Mm;function Nm(c,h,g,p){return h==null?Mi:gl(h,g,c.scales[p].log,!1)}let Zb=Nm;function tw(c,h,g,p,$){let E=ns(Ah(c),Ah(h)),v=h-c,O=Ds($/p*v,g);do{let I=g[O],M=p*I/v;if(M>=$&&17>=E+(5>I?On.get(I):0))return[I,M]}while(++O<g.length);return[0,0]}function Im(c){let h,g;return[c=c.replace(/(\d+)px/,((p,$)=>(h=Se((g=+$)*Ut))+"px")),h,g]}function ew(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Gt(h[2]*Ut,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Xe(c,h,g){let p={mode:jt(c.mode,1)},$=p.mode;function E(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?1-x:x)}function v(u,d,f,b){let x=d.valToPct(u);return b+f*(d.dir==-1?x:1-x)}function O(u,d,f,b){return d.ori==0?E(u,d,f,b):v(u,d,f,b)}p.valToPosH=E,p.valToPosV=v;let I=!1;p.status=0;let M=p.root=_s("uplot");c.id!=null&&(M.id=c.id),ps(M,c.class),c.title&&(_s("u-title",M).textContent=c.title);let L=Ps("canvas"),_=p.ctx=L.getContext("2d"),H=_s("u-wrap",M);Kn("click",H,(u=>{u.target===J&&(ee!=Xi||ae!=Ji)&&We.click(p,u)}),!0);let nt=p.under=_s("u-under",H);H.appendChild(L);let J=p.over=_s("u-over",H),st=+jt((c=Ni(c)).pxAlign,1),yt=$m(st);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(p,c)||c)}));let pt=c.ms||.001,V=p.series=$==1?Am(c.series||[],om,pm,!1):(function(u,d){return u.map(((f,b)=>b==0?{}:ye({},d,f)))})(c.series||[null],mm),wt=p.axes=Am(c.axes||[],rm,cm,!0),tt=p.scales={},ot=p.bands=c.bands||[];ot.forEach((u=>{u.fill=Rt(u.fill||null),u.dir=jt(u.dir,-1)}));let Y=$==2?V[1].facets[0].scale:V[0].scale,_t={axes:function(){for(let u=0;wt.length>u;u++){let d=wt[u];if(!d.show||!d._show)continue;let f,b,x=d.side,A=x%2,C=d.stroke(p,u),z=x==0||x==3?-1:1,[F,B]=d._found;if(d.label!=null){let ie=Se((d._lpos+d.labelGap*z)*Ut);zm(d.labelFont[0],C,"center",x==2?"top":r),_.save(),A==1?(f=b=0,_.translate(ie,Se(as+ri/2)),_.rotate((x==3?-bo:bo)/2)):(f=Se(As+Us/2),b=ie);let Qe=Oh(d.label)?d.label(p,u,F,B):d.label;_.fillText(Qe,f,b),_.restore()}if(B==0)continue;let G=tt[d.scale],ct=A==0?Us:ri,Lt=A==0?As:as,kt=d._splits,bt=G.distr==2?kt.map((ie=>qs[ie])):kt,vt=G.distr==2?qs[kt[1]]-qs[kt[0]]:F,W=d.ticks,gt=d.border,qt=W.show?W.size:0,ge=Se(qt*Ut),ne=Se((d.alignTo==2?d._size-qt-d.gap:d.gap)*Ut),Ht=d._rotate*-bo/180,He=yt(d._pos*Ut),Ye=He+(ge+ne)*z;b=A==0?Ye:0,f=A==1?Ye:0,zm(d.font[0],C,d.align==1?o:d.align==2?l:Ht>0?o:0>Ht?l:A==0?"center":x==3?l:o,Ht||A==1?"middle":x==2?"top":r);let Ke=d.font[1]*d.lineGap,pe=kt.map((ie=>yt(O(ie,G,ct,Lt)))),bs=d._values;for(let ie=0;bs.length>ie;ie++){let Qe=bs[ie];if(Qe!=null){A==0?f=pe[ie]:b=pe[ie],Qe=""+Qe;let cs=Qe.indexOf(`
`)==-1?[Qe]:Qe.split(/\n/gm);for(let Ns=0;cs.length>Ns;Ns++){let $n=cs[Ns];Ht?(_.save(),_.translate(f,b+Ns*Ke),_.rotate(Ht),_.fillText($n,0,0),_.restore()):_.fillText($n,f,b+Ns*Ke)}}}W.show&&Gl(pe,W.filter(p,bt,u,B,vt),A,x,He,ge,Gt(W.width*Ut,3),W.stroke(p,u),W.dash,W.cap);let Ee=d.grid;Ee.show&&Gl(pe,Ee.filter(p,bt,u,B,vt),A,A==0?2:1,A==0?as:As,A==0?ri:Us,Gt(Ee.width*Ut,3),Ee.stroke(p,u),Ee.dash,Ee.cap),gt.show&&Gl([He],[1],A==0?1:0,A==0?1:2,A==1?as:As,A==1?ri:Us,Gt(gt.width*Ut,3),gt.stroke(p,u),gt.dash,gt.cap)}Le("drawAxes")},series:function(){if(Be>0){let u=V.some((d=>d._focus))&&ls!=tn.alpha;u&&(_.globalAlpha=ls=tn.alpha),V.forEach(((d,f)=>{if(f>0&&d.show&&(Um(f,!1),Um(f,!0),d._paths==null)){let b=ls;ls!=d.alpha&&(_.globalAlpha=ls=d.alpha);let x=$==2?[0,h[f][0].length-1]:(function(A){let C=vl(Ne-1,0,Be-1),z=vl(Ie+1,0,Be-1);for(;A[C]==null&&C>0;)C--;for(;A[z]==null&&Be-1>z;)z++;return[C,z]})(h[f]);d._paths=d.paths(p,f,x[0],x[1]),ls!=b&&(_.globalAlpha=ls=b)}})),V.forEach(((d,f)=>{if(f>0&&d.show){let b=ls;ls!=d.alpha&&(_.globalAlpha=ls=d.alpha),d._paths!=null&&qm(f,!1);{let x=d._paths!=null?d._paths.gaps:null,A=d.points.show(p,f,Ne,Ie,x),C=d.points.filter(p,f,A,x);(A||C)&&(d.points._paths=d.points.paths(p,f,Ne,Ie,C),qm(f,!0))}ls!=b&&(_.globalAlpha=ls=b),Le("drawSeries",f)}})),u&&(_.globalAlpha=ls=1)}}},St=(c.drawOrder||["axes","series"]).map((u=>_t[u]));function Mt(u){let d=u.distr==3?f=>mn(f>0?f:u.clamp(p,f,u.min,u.max,u.key)):u.distr==4?f=>wl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=d(f),{_min:x,_max:A}=u;return(b-x)/(A-x)}}function It(u){let d=tt[u];if(d==null){let f=(c.scales||Ar)[u]||Ar;if(f.from!=null){It(f.from);let b=ye({},tt[f.from],f,{key:u});b.valToPct=Mt(b),tt[u]=b}else{d=tt[u]=ye({},u==Y?dm:Bb,f),d.key=u;let b=d.time,x=d.range,A=Mn(x);if((u!=Y||$==2&&!b)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?Eh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?Eh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&vo(x))){let C=x;x=(z,F,B)=>F==null?Mi:$o(F,B,C)}d.range=Rt(x||(b?Yb:u==Y?d.distr==3?Qb:d.distr==4?Zb:Om:d.distr==3?Mm:d.distr==4?Nm:Kb)),d.auto=Rt(!A&&d.auto),d.clamp=Rt(d.clamp||qb),d._min=d._max=null,d.valToPct=Mt(d)}}}It("x"),It("y"),$==1&&V.forEach((u=>{It(u.scale)})),wt.forEach((u=>{It(u.scale)}));for(let u in c.scales)It(u);let it=tt[Y],ut=it.distr,$t,zt;it.ori==0?(ps(M,"u-hz"),$t=E,zt=v):(ps(M,"u-vt"),$t=v,zt=E);let ft={};for(let u in tt){let d=tt[u];d.min==null&&d.max==null||(ft[u]={min:d.min,max:d.max},d.min=d.max=null)}let Ct=c.tzDate||(u=>new Date(Se(u/pt))),re=c.fmtDate||yl,Te=pt==1?Ab(Ct):Nb(Ct),Xt=Qh(Ct,Kh(pt==1?Tb:Mb,re)),Ue=tm(Ct,Zh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),Nt=[],mt=p.legend=ye({},Ib,c.legend),at=p.cursor=ye({},Cb,{drag:{y:$==2}},c.cursor),oe=mt.show,me=at.show,de=mt.markers,zs,Li,gs;mt.idxs=Nt,de.width=Rt(de.width),de.dash=Rt(de.dash),de.stroke=Rt(de.stroke),de.fill=Rt(de.fill);let fe,$s=[],Nn=[],Ts=!1,In={};if(mt.live){let u=V[1]?V[1].values:null;Ts=u!=null,fe=Ts?u(p,1,0):{_:0};for(let d in fe)In[d]=hn}if(oe)if(zs=Ps("table","u-legend",M),gs=Ps("tbody",null,zs),mt.mount(p,zs),Ts){Li=Ps("thead",null,zs,gs);let u=Ps("tr",null,Li);for(var Pi in Ps("th",null,u),fe)Ps("th",t,u).textContent=Pi}else ps(zs,"u-inline"),mt.live&&ps(zs,"u-live");let Di={show:!0},Nr={show:!1},Cn=new Map;function is(u,d,f,b=!0){let x=Cn.get(d)||{},A=at.bind[u](p,d,f,b);A&&(Kn(u,d,x[u]=A),Cn.set(d,x))}function ji(u,d){let f=Cn.get(d)||{};for(let b in f)u!=null&&b!=u||(fl(b,d,f[b]),delete f[b]);u==null&&Cn.delete(d)}let dn=0,si=0,Tt=0,et=0,Jt=0,qe=0,ni=Jt,fn=qe,ii=Tt,Fs=et,As=0,as=0,Us=0,ri=0;p.bbox={};let Ll=!1,Ao=!1,zi=!1,oi=!1,Oo=!1,Os=!1;function Pl(u,d,f){(f||u!=p.width||d!=p.height)&&Cm(u,d),Hi(!1),zi=!0,Ao=!0,Yi()}function Cm(u,d){p.width=dn=Tt=u,p.height=si=et=d,Jt=qe=0,(function(){let b=!1,x=!1,A=!1,C=!1;wt.forEach((z=>{if(z.show&&z._show){let{side:F,_size:B}=z,G=B+(z.label!=null?z.labelSize:0);G>0&&(F%2?(Tt-=G,F==3?(Jt+=G,C=!0):A=!0):(et-=G,F==0?(qe+=G,b=!0):x=!0))}})),li[0]=b,li[1]=A,li[2]=x,li[3]=C,Tt-=Rn[1]+Rn[3],Jt+=Rn[3],et-=Rn[2]+Rn[0],qe+=Rn[0]})(),(function(){let b=Jt+Tt,x=qe+et,A=Jt,C=qe;function z(F,B){switch(F){case 1:return b+=B,b-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return C-=B,C+B}}wt.forEach((F=>{if(F.show&&F._show){let B=F.side;F._pos=z(B,F._size),F.label!=null&&(F._lpos=z(B,F.labelSize))}}))})();let f=p.bbox;As=f.left=Zn(Jt*Ut,.5),as=f.top=Zn(qe*Ut,.5),Us=f.width=Zn(Tt*Ut,.5),ri=f.height=Zn(et*Ut,.5)}let sw=3;if(p.setSize=function({width:u,height:d}){Pl(u,d)},at.dataIdx==null){let u=at.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let f=u.prox=Rt(u.prox),b=u.bias??=0;at.dataIdx=(x,A,C,z)=>{if(A==0)return C;let F=C,B=f(x,A,C,z)??Vt,G=B>=0&&Vt>B,ct=it.ori==0?Tt:et,Lt=at.left,kt=h[0],bt=h[A];if(d.has(bt[C])){F=null;let vt,W=null,gt=null;if(b==0||b==-1)for(vt=C;W==null&&vt-- >0;)d.has(bt[vt])||(W=vt);if(b==0||b==1)for(vt=C;gt==null&&vt++<bt.length;)d.has(bt[vt])||(gt=vt);if(W!=null||gt!=null)if(G){let qt=Lt-(W==null?-1/0:$t(kt[W],it,ct,0)),ge=(gt==null?1/0:$t(kt[gt],it,ct,0))-Lt;qt>ge?ge>B||(F=gt):qt>B||(F=W)}else F=gt==null?W:W==null||C-W>gt-C?gt:W}else G&&_e(Lt-$t(kt[C],it,ct,0))>B&&(F=null);return F}}let ai=u=>{at.event=u};at.idxs=Nt,at._lock=!1;let Je=at.points;Je.show=Rt(Je.show),Je.size=Rt(Je.size),Je.stroke=Rt(Je.stroke),Je.width=Rt(Je.width),Je.fill=Rt(Je.fill);let tn=p.focus=ye({},c.focus||{alpha:.3},at.focus),Fi=tn.prox>=0,Ui=Fi&&Je.one,Ms=[],qi=[],Bi=[];function Rm(u,d){let f=Je.show(p,d);if(f instanceof HTMLElement)return ps(f,"u-cursor-pt"),ps(f,u.class),Zs(f,-10,-10,Tt,et),J.insertBefore(f,Ms[d]),f}function Lm(u,d){if($==1||d>0){let f=$==1&&tt[u.scale].time,b=u.value;u.value=f?Dh(b)?tm(Ct,Zh(b,re)):b||Ue:b||Ub,u.label=u.label||(f?"Time":"Value")}if(Ui||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Xb||pb,u.fillTo=Rt(u.fillTo||Wb),u.pxAlign=+jt(u.pxAlign,st),u.pxRound=$m(u.pxAlign),u.stroke=Rt(u.stroke||null),u.fill=Rt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Gt(1*(3+2*(x||1)),3)})(ns(1,u.width)),b=u.points=ye({},{size:f,width:ns(1,.2*f),stroke:u.stroke,space:2*f,paths:Jb,_stroke:null,_fill:null},u.points);b.show=Rt(b.show),b.filter=Rt(b.filter),b.fill=Rt(b.fill),b.stroke=Rt(b.stroke),b.paths=Rt(b.paths),b.pxAlign=u.pxAlign}if(oe){let f=(function(b,x){if(x==0&&(Ts||!mt.live||$==2))return Mi;let A=[],C=Ps("tr","u-series",gs,gs.childNodes[x]);ps(C,b.class),b.show||ps(C,e);let z=Ps("th",null,C);if(de.show){let G=_s("u-marker",z);if(x>0){let ct=de.width(p,x);ct&&(G.style.border=ct+"px "+de.dash(p,x)+" "+de.stroke(p,x)),G.style.background=de.fill(p,x)}}let F=_s(t,z);for(var B in b.label instanceof HTMLElement?F.appendChild(b.label):F.textContent=b.label,x>0&&(de.show||(F.style.color=b.width>0?de.stroke(p,x):de.fill(p,x)),is("click",z,(G=>{if(at._lock)return;ai(G);let ct=V.indexOf(b);if((G.ctrlKey||G.metaKey)!=mt.isolate){let Lt=V.some(((kt,bt)=>bt>0&&bt!=ct&&kt.show));V.forEach(((kt,bt)=>{bt>0&&en(bt,Lt?bt==ct?Di:Nr:Di,!0,ke.setSeries)}))}else en(ct,{show:!b.show},!0,ke.setSeries)}),!1),Fi&&is(D,z,(G=>{at._lock||(ai(G),en(V.indexOf(b),Qi,!0,ke.setSeries))}),!1)),fe){let G=Ps("td","u-value",C);G.textContent="--",A.push(G)}return[C,A]})(u,d);$s.splice(d,0,f[0]),Nn.splice(d,0,f[1]),mt.values.push(null)}if(me){Nt.splice(d,0,null);let f=null;Ui?d==0&&(f=Rm(u,d)):d>0&&(f=Rm(u,d)),Ms.splice(d,0,f),qi.splice(d,0,0),Bi.splice(d,0,0)}Le("addSeries",d)}p.addSeries=function(u,d){d=d??V.length,u=$==1?Rl(u,d,om,pm):Rl(u,d,{},mm),V.splice(d,0,u),Lm(V[d],d)},p.delSeries=function(u){if(V.splice(u,1),oe){mt.values.splice(u,1),Nn.splice(u,1);let d=$s.splice(u,1)[0];ji(null,d.firstChild),d.remove()}me&&(Nt.splice(u,1),Ms.splice(u,1)[0].remove(),qi.splice(u,1),Bi.splice(u,1)),Le("delSeries",u)};let li=[!1,!1,!1,!1];function Ir(u,d,f){let[b,x,A,C]=f,z=d%2,F=0;return z==0&&(C||x)&&(F=d==0&&!b||d==2&&!A?Se(rm.size/3):0),z==1&&(b||A)&&(F=d==1&&!x||d==3&&!C?Se(cm.size/2):0),F}let Pm=p.padding=(c.padding||[Ir,Ir,Ir,Ir]).map((u=>Rt(jt(u,Ir)))),Rn=p._padding=Pm.map(((u,d)=>u(p,d,li,0))),Be,Ne=null,Ie=null,Mo=$==1?V[0].idxs:null,No,Wi,Dl,jl,zl,Fl,Ul,ql,Bl,ls,qs=null,Cr=!1;function Dm(u,d){if(p.data=p._data=h=u??[],$==2){Be=0;for(let f=1;V.length>f;f++)Be+=h[f][0].length}else{h.length==0&&(p.data=p._data=h=[[]]),qs=h[0],Be=qs.length;let f=h;if(ut==2){f=h.slice();let b=f[0]=Array(Be);for(let x=0;Be>x;x++)b[x]=x}p._data=h=f}if(Hi(!0),Le("setData"),ut==2&&(zi=!0),d!==!1){let f=it;f.auto(p,Cr)?Wl():Pn(Y,f.min,f.max),oi=oi||at.left>=0,Os=!0,Yi()}}function Wl(){let u,d;Cr=!0,$==1&&(Be>0?(Ne=Mo[0]=0,Ie=Mo[1]=Be-1,u=h[0][Ne],d=h[0][Ie],ut==2?(u=Ne,d=Ie):u==d&&(ut==3?[u,d]=go(u,u,it.log,!1):ut==4?[u,d]=gl(u,u,it.log,!1):it.time?d=u+Se(86400/pt):[u,d]=$o(u,d,$l,!0))):(Ne=Mo[0]=u=null,Ie=Mo[1]=d=null)),Pn(Y,u,d)}function jm(u,d,f,b,x,A){u??=w,f??=xl,b??="butt",x??=w,A??="round",u!=No&&(_.strokeStyle=No=u),x!=Wi&&(_.fillStyle=Wi=x),d!=Dl&&(_.lineWidth=Dl=d),A!=zl&&(_.lineJoin=zl=A),b!=Fl&&(_.lineCap=Fl=b),f!=jl&&_.setLineDash(jl=f)}function zm(u,d,f,b){d!=Wi&&(_.fillStyle=Wi=d),u!=Ul&&(_.font=Ul=u),f!=ql&&(_.textAlign=ql=f),b!=Bl&&(_.textBaseline=Bl=b)}function Hl(u,d,f,b,x=0){if(b.length>0&&u.auto(p,Cr)&&(d==null||d.min==null)){let A=jt(Ne,0),C=jt(Ie,b.length-1),z=f.min==null?(function(F,B,G,ct=0,Lt=!1){let kt=Lt?ub:fo,bt=Lt?kh:yh;[B,G]=kt(F,B,G);let vt=F[B],W=F[B];if(B>-1)if(ct==1)vt=F[B],W=F[G];else if(ct==-1)vt=F[G],W=F[B];else for(let gt=B;G>=gt;gt++){let qt=F[gt];bt(qt)&&(vt>qt?vt=qt:qt>W&&(W=qt))}return[vt??Vt,W??-Vt]})(b,A,C,x,u.distr==3):[f.min,f.max];u.min=js(u.min,f.min=z[0]),u.max=ns(u.max,f.max=z[1])}}p.setData=Dm;let Fm={min:null,max:null};function Um(u,d){let f=d?V[u].points:V[u];f._stroke=f.stroke(p,u),f._fill=f.fill(p,u)}function qm(u,d){let f=d?V[u].points:V[u],{stroke:b,fill:x,clip:A,flags:C,_stroke:z=f._stroke,_fill:F=f._fill,_width:B=f.width}=f._paths;B=Gt(B*Ut,3);let G=null,ct=B%2/2;d&&F==null&&(F=B>0?"#fff":z);let Lt=f.pxAlign==1&&ct>0;if(Lt&&_.translate(ct,ct),!d){let kt=As-B/2,bt=as-B/2,vt=Us+B,W=ri+B;G=new Path2D,G.rect(kt,bt,vt,W)}d?Vl(z,B,f.dash,f.cap,F,b,x,C,A):(function(kt,bt,vt,W,gt,qt,ge,ne,Ht,He,Ye){let Ke=!1;Ht!=0&&ot.forEach(((pe,bs)=>{if(pe.series[0]==kt){let Ee,ie=V[pe.series[1]],Qe=h[pe.series[1]],cs=(ie._paths||Ar).band;Mn(cs)&&(cs=pe.dir==1?cs[0]:cs[1]);let Ns=null;ie.show&&cs&&(function($n,zn,ws){for(zn=jt(zn,0),ws=jt(ws,$n.length-1);ws>=zn;){if($n[zn]!=null)return!0;zn++}return!1})(Qe,Ne,Ie)?(Ns=pe.fill(p,bs)||qt,Ee=ie._paths.clip):cs=null,Vl(bt,vt,W,gt,Ns,ge,ne,Ht,He,Ye,Ee,cs),Ke=!0}})),Ke||Vl(bt,vt,W,gt,qt,ge,ne,Ht,He,Ye)})(u,z,B,f.dash,f.cap,F,b,x,C,G,A),Lt&&_.translate(-ct,-ct)}let Bm=3;function Vl(u,d,f,b,x,A,C,z,F,B,G,ct){jm(u,d,f,b,x),(F||B||ct)&&(_.save(),F&&_.clip(F),B&&_.clip(B)),ct?(z&Bm)==Bm?(_.clip(ct),G&&_.clip(G),Co(x,C),Io(u,A,d)):2&z?(Co(x,C),_.clip(ct),Io(u,A,d)):1&z&&(_.save(),_.clip(ct),G&&_.clip(G),Co(x,C),_.restore(),Io(u,A,d)):(Co(x,C),Io(u,A,d)),(F||B||ct)&&_.restore()}function Io(u,d,f){f>0&&(d instanceof Map?d.forEach(((b,x)=>{_.strokeStyle=No=x,_.stroke(b)})):d!=null&&u&&_.stroke(d))}function Co(u,d){d instanceof Map?d.forEach(((f,b)=>{_.fillStyle=Wi=b,_.fill(f)})):d!=null&&u&&_.fill(d)}function Gl(u,d,f,b,x,A,C,z,F,B){let G=C%2/2;st==1&&_.translate(G,G),jm(z,C,F,B,z),_.beginPath();let ct,Lt,kt,bt,vt=x+(b==0||b==3?-A:A);f==0?(Lt=x,bt=vt):(ct=x,kt=vt);for(let W=0;u.length>W;W++)d[W]!=null&&(f==0?ct=kt=u[W]:Lt=bt=u[W],_.moveTo(ct,Lt),_.lineTo(kt,bt));_.stroke(),st==1&&_.translate(-G,-G)}function nw(u){let d=!0;return wt.forEach(((f,b)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(d=!1,f._show=!1,Hi(!1)));f._show||(d=!1,f._show=!0,Hi(!1));let A=f.side,C=A%2,{min:z,max:F}=x,[B,G]=(function(W,gt,qt,ge){let ne,Ht=wt[W];if(ge>0){let He=Ht._space=Ht.space(p,W,gt,qt,ge);ne=tw(gt,qt,Ht._incrs=Ht.incrs(p,W,gt,qt,ge,He),ge,He)}else ne=[0,0];return Ht._found=ne})(b,z,F,C==0?Tt:et);if(G==0)return;let ct=f._splits=f.splits(p,b,z,F,B,G,x.distr==2),Lt=x.distr==2?ct.map((W=>qs[W])):ct,kt=x.distr==2?qs[ct[1]]-qs[ct[0]]:B,bt=f._values=f.values(p,f.filter(p,Lt,b,G,kt),b,G,kt);f._rotate=A==2?f.rotate(p,bt,b,G):0;let vt=f._size;f._size=Ss(f.size(p,bt,b,u)),vt!=null&&f._size!=vt&&(d=!1)})),d}function iw(u){let d=!0;return Pm.forEach(((f,b)=>{let x=f(p,b,li,u);x!=Rn[b]&&(d=!1),Rn[b]=x})),d}function Hi(u){V.forEach(((d,f)=>{f>0&&(d._paths=null,u&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let Xl,Jl,Vi,Gi,Wm,Hm,Xi,Ji,Vm,Gm,ee,ae,Ro=!1,Yl=!1,Rr=[];function rw(){Yl=!1;for(let u=0;Rr.length>u;u++)Le(...Rr[u]);Rr.length=0}function Yi(){Ro||(bb(Xm),Ro=!0)}function Xm(){if(Ll&&((function(){for(let b in tt){let x=tt[b];ft[b]==null&&(x.min==null||ft[Y]!=null&&x.auto(p,Cr))&&(ft[b]=Fm)}for(let b in tt){let x=tt[b];ft[b]==null&&x.from!=null&&ft[x.from]!=null&&(ft[b]=Fm)}ft[Y]!=null&&Hi(!0);let u={};for(let b in ft){let x=ft[b];if(x!=null){let A=u[b]=Ni(tt[b],fb);if(x.min!=null)ye(A,x);else if(b!=Y||$==2)if(Be==0&&A.from==null){let C=A.range(p,null,null,b);A.min=C[0],A.max=C[1]}else A.min=Vt,A.max=-Vt}}if(Be>0){V.forEach(((b,x)=>{if($==1){let A=b.scale,C=ft[A];if(C==null)return;let z=u[A];if(x==0){let F=z.range(p,z.min,z.max,A);z.min=F[0],z.max=F[1],Ne=Ds(z.min,h[0]),Ie=Ds(z.max,h[0]),Ie-Ne>1&&(z.min>h[0][Ne]&&Ne++,h[0][Ie]>z.max&&Ie--),b.min=qs[Ne],b.max=qs[Ie]}else b.show&&b.auto&&Hl(z,C,b,h[x],b.sorted);b.idxs[0]=Ne,b.idxs[1]=Ie}else if(x>0&&b.show&&b.auto){let[A,C]=b.facets,z=A.scale,F=C.scale,[B,G]=h[x],ct=u[z],Lt=u[F];ct!=null&&Hl(ct,ft[z],A,B,A.sorted),Lt!=null&&Hl(Lt,ft[F],C,G,C.sorted),b.min=C.min,b.max=C.max}}));for(let b in u){let x=u[b],A=ft[b];if(x.from==null&&(A==null||A.min==null)){let C=x.range(p,x.min==Vt?null:x.min,x.max==-Vt?null:x.max,b);x.min=C[0],x.max=C[1]}}}for(let b in u){let x=u[b];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let C=x.range(p,A.min,A.max,b);x.min=C[0],x.max=C[1]}}}let d={},f=!1;for(let b in u){let x=u[b],A=tt[b];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let C=A.distr;A._min=C==3?mn(A.min):C==4?wl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?mn(A.max):C==4?wl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,d[b]=f=!0}}if(f){V.forEach(((b,x)=>{$==2?x>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)zi=!0,Le("setScale",b);me&&at.left>=0&&(oi=Os=!0)}for(let b in ft)ft[b]=null})(),Ll=!1),zi&&((function(){let u=!1,d=0;for(;!u;){d++;let f=nw(d),b=iw(d);u=d==sw||f&&b,u||(Cm(p.width,p.height),Ao=!0)}})(),zi=!1),Ao){if(te(nt,o,Jt),te(nt,"top",qe),te(nt,s,Tt),te(nt,n,et),te(J,o,Jt),te(J,"top",qe),te(J,s,Tt),te(J,n,et),te(H,s,dn),te(H,n,si),L.width=Se(dn*Ut),L.height=Se(si*Ut),wt.forEach((({_el:u,_show:d,_size:f,_pos:b,side:x})=>{if(u!=null)if(d){let A=x%2==1;te(u,A?"left":"top",b-(x===3||x===0?f:0)),te(u,A?"width":"height",f),te(u,A?"top":"left",A?qe:Jt),te(u,A?"height":"width",A?et:Tt),pl(u,e)}else ps(u,e)})),No=Wi=Dl=zl=Fl=Ul=ql=Bl=jl=null,ls=1,Dr(!0),Jt!=ni||qe!=fn||Tt!=ii||et!=Fs){Hi(!1);let u=Tt/ii,d=et/Fs;if(me&&!oi&&at.left>=0){at.left*=u,at.top*=d,Vi&&Zs(Vi,Se(at.left),0,Tt,et),Gi&&Zs(Gi,0,Se(at.top),Tt,et);for(let f=0;Ms.length>f;f++){let b=Ms[f];b!=null&&(qi[f]*=u,Bi[f]*=d,Zs(b,Ss(qi[f]),Ss(Bi[f]),Tt,et))}}if(se.show&&!Oo&&se.left>=0&&se.width>0){se.left*=u,se.width*=u,se.top*=d,se.height*=d;for(let f in tc)te(Ki,f,se[f])}ni=Jt,fn=qe,ii=Tt,Fs=et}Le("setSize"),Ao=!1}dn>0&&si>0&&(_.clearRect(0,0,L.width,L.height),Le("drawClear"),St.forEach((u=>u())),Le("draw")),se.show&&Oo&&(Lo(se),Oo=!1),me&&oi&&(ui(null,!0,!1),oi=!1),mt.show&&mt.live&&Os&&(Ql(),Os=!1),I||(I=!0,p.status=1,Le("ready")),Cr=!1,Ro=!1}function Kl(u,d){let f=tt[u];if(f.from==null){if(Be==0){let b=f.range(p,d.min,d.max,u);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(Be>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==Y&&f.distr==2&&Be>0&&(d.min=Ds(d.min,h[0]),d.max=Ds(d.max,h[0]),d.min==d.max&&d.max++),ft[u]=d,Ll=!0,Yi()}}p.batch=function(u,d=!1){Ro=!0,Yl=d,u(p),Xm(),d&&Rr.length>0&&queueMicrotask(rw)},p.redraw=(u,d)=>{zi=d||!1,u!==!1?Pn(Y,it.min,it.max):Yi()},p.setScale=Kl;let Ln=!1,We=at.drag,Ce=We.x,Re=We.y;me&&(at.x&&(Xl=_s("u-cursor-x",J)),at.y&&(Jl=_s("u-cursor-y",J)),it.ori==0?(Vi=Xl,Gi=Jl):(Vi=Jl,Gi=Xl),ee=at.left,ae=at.top);let se=p.select=ye({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),Ki=se.show?_s("u-select",se.over?J:nt):null;function Lo(u,d){if(se.show){for(let f in u)se[f]=u[f],f in tc&&te(Ki,f,u[f]);d!==!1&&Le("setSelect")}}function Pn(u,d,f){Kl(u,{min:d,max:f})}function en(u,d,f,b){d.focus!=null&&(function(x){if(x!=ci){let A=x==null,C=tn.alpha!=1;V.forEach(((z,F)=>{if($==1||F>0){let B=A||F==0||F==x;z._focus=A?null:B,C&&(function(G,ct){V[G].alpha=ct,me&&Ms[G]!=null&&(Ms[G].style.opacity=ct),oe&&$s[G]&&($s[G].style.opacity=ct)})(F,B?1:tn.alpha)}})),ci=x,C&&Yi()}})(u),d.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=d.show,(function(C){if(V[C].show)oe&&pl($s[C],e);else if(oe&&ps($s[C],e),me){let z=Ui?Ms[0]:Ms[C];z!=null&&Zs(z,-10,-10,Tt,et)}})(A),$==2?(Pn(x.facets[0].scale,null,null),Pn(x.facets[1].scale,null,null)):Pn(x.scale,null,null),Yi())})),f!==!1&&Le("setSeries",u,d),b&&jr("setSeries",p,u,d)}let gn,Dn,ci;p.setSelect=Lo,p.setSeries=en,p.addBand=function(u,d){u.fill=Rt(u.fill||null),u.dir=jt(u.dir,-1),ot.splice(d=d??ot.length,0,u)},p.setBand=function(u,d){ye(ot[u],d)},p.delBand=function(u){u==null?ot.length=0:ot.splice(u,1)};let Qi={focus:!0};function sn(u,d,f){let b=tt[d];f&&(u=u/Ut-(b.ori==1?qe:Jt));let x=Tt;b.ori==1&&(x=et,u=x-u),b.dir==-1&&(u=x-u);let A=b._min,C=A+u/x*(b._max-A),z=b.distr;return z==3?Oi(10,C):z==4?((F,B=1)=>ds.sinh(F)*B)(C,b.asinh):z==100?b.bwd(C):C}function Jm(u,d){te(Ki,o,se.left=u),te(Ki,s,se.width=d)}function Ym(u,d){te(Ki,"top",se.top=u),te(Ki,n,se.height=d)}oe&&Fi&&is(rt,zs,(u=>{at._lock||(ai(u),ci!=null&&en(null,Qi,!0,ke.setSeries))})),p.valToIdx=u=>Ds(u,h[0]),p.posToIdx=function(u,d){return Ds(sn(u,Y,d),h[0],Ne,Ie)},p.posToVal=sn,p.valToPos=(u,d,f)=>tt[d].ori==0?E(u,tt[d],f?Us:Tt,f?As:0):v(u,tt[d],f?ri:et,f?as:0),p.setCursor=(u,d,f)=>{ee=u.left,ae=u.top,ui(null,d,f)};let Lr=it.ori==0?Jm:Ym,Pr=it.ori==1?Jm:Ym;function Ql(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{Nt[b]=f})):(f=>f===void 0)(u.idx)||Nt.fill(u.idx),mt.idx=Nt[0]),oe&&mt.live){for(let f=0;V.length>f;f++)(f>0||$==1&&!Ts)&&ow(f,Nt[f]);(function(){if(oe&&mt.live)for(let f=$==2?1:0;V.length>f;f++){if(f==0&&Ts)continue;let b=mt.values[f],x=0;for(let A in b)Nn[f][x++].firstChild.nodeValue=b[A]}})()}Os=!1,d!==!1&&Le("setLegend")}function ow(u,d){let f,b=V[u],x=u==0&&ut==2?qs:h[u];Ts?f=b.values(p,u,d)??In:(f=b.value(p,d==null?null:x[d],u,d),f=f==null?In:{_:f}),mt.values[u]=f}function ui(u,d,f){let b;Vm=ee,Gm=ae,[ee,ae]=at.move(p,ee,ae),at.left=ee,at.top=ae,me&&(Vi&&Zs(Vi,Se(ee),0,Tt,et),Gi&&Zs(Gi,0,Se(ae),Tt,et)),gn=Vt,Dn=null;let x=it.ori==0?Tt:et,A=it.ori==1?Tt:et;if(0>ee||Be==0||Ne>Ie){b=at.idx=null;for(let C=0;V.length>C;C++){let z=Ms[C];z!=null&&Zs(z,-10,-10,Tt,et)}Fi&&en(null,Qi,!0,u==null&&ke.setSeries),mt.live&&(Nt.fill(b),Os=!0)}else{let C,z,F;$==1&&(C=it.ori==0?ee:ae,z=sn(C,Y),b=at.idx=Ds(z,h[0],Ne,Ie),F=$t(h[0][b],it,x,0));let B=-10,G=-10,ct=0,Lt=0,kt=!0,bt="",vt="";for(let W=$==2?1:0;V.length>W;W++){let gt=V[W],qt=Nt[W],ge=qt==null?null:$==1?h[W][qt]:h[W][1][qt],ne=at.dataIdx(p,W,b,z),Ht=ne==null?null:$==1?h[W][ne]:h[W][1][ne];if(Os=Os||Ht!=ge||ne!=qt,Nt[W]=ne,W>0&&gt.show){let He=ne==null?-10:ne==b?F:$t($==1?h[0][ne]:h[W][0][ne],it,x,0),Ye=Ht==null?-10:zt(Ht,$==1?tt[gt.scale]:tt[gt.facets[1].scale],A,0);if(Fi&&Ht!=null){let Ke=it.ori==1?ee:ae,pe=_e(tn.dist(p,W,ne,Ye,Ke));if(gn>pe){let bs=tn.bias;if(bs!=0){let Ee=sn(Ke,gt.scale),ie=0>Ee?-1:1;ie!=(0>Ht?-1:1)||(ie==1?bs==1?Ee>Ht:Ht>Ee:bs==1?Ht>Ee:Ee>Ht)||(gn=pe,Dn=W)}else gn=pe,Dn=W}}if(Os||Ui){let Ke,pe;it.ori==0?(Ke=He,pe=Ye):(Ke=Ye,pe=He);let bs,Ee,ie,Qe,cs,Ns,$n=!0,zn=Je.bbox;if(zn!=null){$n=!1;let ws=zn(p,W);ie=ws.left,Qe=ws.top,bs=ws.width,Ee=ws.height}else ie=Ke,Qe=pe,bs=Ee=Je.size(p,W);if(Ns=Je.fill(p,W),cs=Je.stroke(p,W),Ui)W!=Dn||gn>tn.prox||(B=ie,G=Qe,ct=bs,Lt=Ee,kt=$n,bt=Ns,vt=cs);else{let ws=Ms[W];ws!=null&&(qi[W]=ie,Bi[W]=Qe,vh(ws,bs,Ee,$n),bh(ws,Ns,cs),Zs(ws,Ss(ie),Ss(Qe),Tt,et))}}}}if(Ui){let W=tn.prox;if(Os||(ci==null?W>=gn:gn>W||Dn!=ci)){let gt=Ms[0];gt!=null&&(qi[0]=B,Bi[0]=G,vh(gt,ct,Lt,kt),bh(gt,bt,vt),Zs(gt,Ss(B),Ss(G),Tt,et))}}}if(se.show&&Ln)if(u!=null){let[C,z]=ke.scales,[F,B]=ke.match,[G,ct]=u.cursor.sync.scales,Lt=u.cursor.drag;if(Ce=Lt._x,Re=Lt._y,Ce||Re){let kt,bt,vt,W,gt,{left:qt,top:ge,width:ne,height:Ht}=u.select,He=u.scales[G].ori,Ye=u.posToVal,Ke=C!=null&&F(C,G),pe=z!=null&&B(z,ct);Ke&&Ce?(He==0?(kt=qt,bt=ne):(kt=ge,bt=Ht),vt=tt[C],W=$t(Ye(kt,G),vt,x,0),gt=$t(Ye(kt+bt,G),vt,x,0),Lr(js(W,gt),_e(gt-W))):Lr(0,x),pe&&Re?(He==1?(kt=qt,bt=ne):(kt=ge,bt=Ht),vt=tt[z],W=zt(Ye(kt,ct),vt,A,0),gt=zt(Ye(kt+bt,ct),vt,A,0),Pr(js(W,gt),_e(gt-W))):Pr(0,A)}else ec()}else{let C=_e(Vm-Wm),z=_e(Gm-Hm);if(it.ori==1){let ct=C;C=z,z=ct}Ce=We.x&&C>=We.dist,Re=We.y&&z>=We.dist;let F,B,G=We.uni;G!=null?Ce&&Re&&(Ce=C>=G,Re=z>=G,Ce||Re||(z>C?Re=!0:Ce=!0)):We.x&&We.y&&(Ce||Re)&&(Ce=Re=!0),Ce&&(it.ori==0?(F=Xi,B=ee):(F=Ji,B=ae),Lr(js(F,B),_e(B-F)),Re||Pr(0,A)),Re&&(it.ori==1?(F=Xi,B=ee):(F=Ji,B=ae),Pr(js(F,B),_e(B-F)),Ce||Lr(0,x)),Ce||Re||(Lr(0,0),Pr(0,0))}if(We._x=Ce,We._y=Re,u==null){if(f){if(ap!=null){let[C,z]=ke.scales;ke.values[0]=C!=null?sn(it.ori==0?ee:ae,C):null,ke.values[1]=z!=null?sn(it.ori==1?ee:ae,z):null}jr(k,p,ee,ae,Tt,et,b)}if(Fi){let C=f&&ke.setSeries,z=tn.prox;ci==null?gn>z||en(Dn,Qi,!0,C):gn>z?en(null,Qi,!0,C):Dn!=ci&&en(Dn,Qi,!0,C)}}Os&&(mt.idx=b,Ql()),d!==!1&&Le("setCursor")}p.setLegend=Ql;let jn=null;function Dr(u=!1){u?jn=null:(jn=J.getBoundingClientRect(),Le("syncRect",jn))}function Km(u,d,f,b,x,A){at._lock||Ln&&u!=null&&u.movementX==0&&u.movementY==0||(Zl(u,d,f,b,x,A,0,!1,u!=null),u!=null?ui(null,!0,!0):ui(d,!0,!1))}function Zl(u,d,f,b,x,A,C,z,F){if(jn==null&&Dr(!1),ai(u),u!=null)f=u.clientX-jn.left,b=u.clientY-jn.top;else{if(0>f||0>b)return ee=-10,void(ae=-10);let[B,G]=ke.scales,ct=d.cursor.sync,[Lt,kt]=ct.values,[bt,vt]=ct.scales,[W,gt]=ke.match,qt=d.axes[0].side%2==1,ge=it.ori==0?Tt:et,ne=it.ori==1?Tt:et,Ht=qt?A:x,He=qt?x:A,Ye=qt?b:f,Ke=qt?f:b;if(f=bt!=null?W(B,bt)?O(Lt,tt[B],ge,0):-10:ge*(Ye/Ht),b=vt!=null?gt(G,vt)?O(kt,tt[G],ne,0):-10:ne*(Ke/He),it.ori==1){let pe=f;f=b,b=pe}}!F||d!=null&&d.cursor.event.type!=k||(f>1&&Tt-1>f||(f=Zn(f,Tt)),b>1&&et-1>b||(b=Zn(b,et))),z?(Wm=f,Hm=b,[Xi,Ji]=at.move(p,f,b)):(ee=f,ae=b)}Object.defineProperty(p,"rect",{get:()=>(jn==null&&Dr(!1),jn)});let tc={width:0,height:0,left:0,top:0};function ec(){Lo(tc,!1)}let Qm,Zm,tp,ep;function sp(u,d,f,b,x,A){Ln=!0,Ce=Re=We._x=We._y=!1,Zl(u,d,f,b,x,A,0,!0,!1),u!=null&&(is(P,_r,np,!1),jr(T,p,Xi,Ji,Tt,et,null));let{left:C,top:z,width:F,height:B}=se;Qm=C,Zm=z,tp=F,ep=B}function np(u,d,f,b,x,A){Ln=We._x=We._y=!1,Zl(u,d,f,b,x,A,0,!1,!0);let{left:C,top:z,width:F,height:B}=se,G=F>0||B>0,ct=Qm!=C||Zm!=z||tp!=F||ep!=B;if(G&&ct&&Lo(se),We.setScale&&G&&ct){let Lt=C,kt=F,bt=z,vt=B;if(it.ori==1&&(Lt=z,kt=B,bt=C,vt=F),Ce&&Pn(Y,sn(Lt,Y),sn(Lt+kt,Y)),Re)for(let W in tt){let gt=tt[W];W!=Y&&gt.from==null&&gt.min!=Vt&&Pn(W,sn(bt+vt,W),sn(bt,W))}ec()}else at.lock&&(at._lock=!at._lock,ui(d,!0,u!=null));u!=null&&(ji(P,_r),jr(P,p,ee,ae,Tt,et,null))}function ip(u){at._lock||(ai(u),Wl(),ec(),u!=null&&jr(Et,p,ee,ae,Tt,et,null))}function rp(){wt.forEach(ew),Pl(p.width,p.height,!0)}Kn(Fe,An,rp);let Zi={};Zi.mousedown=sp,Zi.mousemove=Km,Zi.mouseup=np,Zi.dblclick=ip,Zi.setSeries=(u,d,f,b)=>{(f=(0,ke.match[2])(p,d,f))!=-1&&en(f,b,!0,!1)},me&&(is(T,J,sp),is(k,J,Km),is(D,J,(u=>{ai(u),Dr(!1)})),is(rt,J,(function(u){if(at._lock)return;ai(u);let d=Ln;if(Ln){let f,b,x=!0,A=!0,C=10;it.ori==0?(f=Ce,b=Re):(f=Re,b=Ce),f&&b&&(x=C>=ee||ee>=Tt-C,A=C>=ae||ae>=et-C),f&&x&&(ee=Xi>ee?0:Tt),b&&A&&(ae=Ji>ae?0:et),ui(null,!0,!0),Ln=!1}ee=-10,ae=-10,Nt.fill(null),ui(null,!0,!0),d&&(Ln=d)})),is(Et,J,ip),Cl.add(p),p.syncRect=Dr);let Po=p.hooks=c.hooks||{};function Le(u,d,f){Yl?Rr.push([u,d,f]):u in Po&&Po[u].forEach((b=>{b.call(null,p,d,f)}))}(c.plugins||[]).forEach((u=>{for(let d in u.hooks)Po[d]=(Po[d]||[]).concat(u.hooks[d])}));let op=(u,d,f)=>f,ke=ye({key:null,setSeries:!1,filters:{pub:Ih,sub:Ih},scales:[Y,V[1]?V[1].scale:null],match:[Ch,Ch,op],values:[null,null]},at.sync);ke.match.length==2&&ke.match.push(op),at.sync=ke;let ap=ke.key,sc=gm(ap);function jr(u,d,f,b,x,A,C){ke.filters.pub(u,d,f,b,x,A,C)&&sc.pub(u,d,f,b,x,A,C)}function nc(){Le("init",c,h),Dm(h||c.data,!1),ft[Y]?Kl(Y,ft[Y]):Wl(),Oo=se.show&&(se.width>0||se.height>0),oi=Os=!0,Pl(c.width,c.height)}return sc.sub(p),p.pub=function(u,d,f,b,x,A,C){ke.filters.sub(u,d,f,b,x,A,C)&&Zi[u](null,d,f,b,x,A,C)},p.destroy=function(){sc.unsub(p),Cl.delete(p),Cn.clear(),fl(Fe,An,rp),M.remove(),zs?.remove(),Le("destroy")},V.forEach(Lm),wt.forEach((function(u,d){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:Y,f=tt[u.scale]);let b=f.time;u.size=Rt(u.size),u.space=Rt(u.space),u.rotate=Rt(u.rotate),Mn(u.incrs)&&u.incrs.forEach((A=>{!On.has(A)&&On.set(A,Lh(A))})),u.incrs=Rt(u.incrs||(f.distr==2?_b:b?pt==1?Sb:Ob:ti)),u.splits=Rt(u.splits||(b&&f.distr==1?Te:f.distr==3?Al:f.distr==4?Pb:Lb)),u.stroke=Rt(u.stroke),u.grid.stroke=Rt(u.grid.stroke),u.ticks.stroke=Rt(u.ticks.stroke),u.border.stroke=Rt(u.border.stroke);let x=u.values;u.values=Mn(x)&&!Mn(x[0])?Rt(x):b?Mn(x)?Qh(Ct,Kh(x,re)):Dh(x)?(function(A,C){let z=yl(C);return(F,B)=>B.map((G=>z(A(G))))})(Ct,x):x||Xt:x||Rb,u.filter=Rt(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Fb:Nh:zb)),u.font=Im(u.font),u.labelFont=Im(u.labelFont),u._size=u.size(p,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(li[d]=!0,u._el=_s("u-axis",H))}})),g?g instanceof HTMLElement?(g.appendChild(M),nc()):g(p,nc):nc(),p}Xe.assign=ye,Xe.fmtNum=bl,Xe.rangeNum=$o,Xe.rangeLog=go,Xe.rangeAsinh=gl,Xe.orient=ei,Xe.pxRatio=Ut,Xe.join=function(c,h){if((function(v){let O=v[0][0],I=O.length;for(let M=1;v.length>M;M++){let L=v[M][0];if(L.length!=I)return!1;if(L!=O){for(let _=0;I>_;_++)if(L[_]!=O[_])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,I=100){let M=O.length;if(1>=M)return!0;let L=0,_=M-1;for(;_>=L&&O[L]==null;)L++;for(;_>=L&&O[_]==null;)_--;if(L>=_)return!0;let H=ns(1,fs((_-L+1)/I));for(let nt=O[L],J=L+H;_>=J;J+=H){let st=O[J];if(st!=null){if(nt>=st)return!1;nt=st}}return!0})(v[0])||(v=(function(O){let I=O[0],M=I.length,L=Array(M);for(let H=0;L.length>H;H++)L[H]=H;L.sort(((H,nt)=>I[H]-I[nt]));let _=[];for(let H=0;O.length>H;H++){let nt=O[H],J=Array(M);for(let st=0;M>st;st++)J[st]=nt[L[st]];_.push(J)}return _})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],I=O.length;for(let M=0;I>M;M++)g.add(O[M])}let p=[Array.from(g).sort(((v,O)=>v-O))],$=p[0].length,E=new Map;for(let v=0;$>v;v++)E.set(p[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],I=O[0];for(let M=1;O.length>M;M++){let L=O[M],_=Array($).fill(void 0),H=h?h[v][M]:1,nt=[];for(let J=0;L.length>J;J++){let st=L[J],yt=E.get(I[J]);st===null?H!=0&&(_[yt]=st,H==2&&nt.push(yt)):_[yt]=st}$b(_,nt,$),p.push(_)}}return p},Xe.fmtDate=yl,Xe.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==kb?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Xe.sync=gm;{Xe.addGap=function(h,g,p){let $=h[h.length-1];$&&$[0]==g?$[1]=p:h.push([g,p])},Xe.clipGaps=Eo;let c=Xe.paths={points:km};c.linear=_m,c.stepped=function(h){let g=jt(h.align,1),p=jt(h.ascDesc,!1),$=jt(h.alignGaps,0),E=jt(h.extend,!1);return(v,O,I,M)=>ei(v,O,((L,_,H,nt,J,st,yt,pt,V,wt,tt)=>{[I,M]=fo(H,I,M);let ot=L.pxRound,{left:Y,width:_t}=v.bbox,St=Nt=>ot(st(Nt,nt,wt,pt)),Mt=Nt=>ot(yt(Nt,J,tt,V)),It=nt.ori==0?Ci:Ri,it={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ut=it.stroke,$t=nt.dir*(nt.ori==0?1:-1),zt=Mt(H[$t==1?I:M]),ft=St(_[$t==1?I:M]),Ct=ft,re=ft;E&&g==-1&&(re=Y,It(ut,re,zt)),It(ut,ft,zt);for(let Nt=$t==1?I:M;Nt>=I&&M>=Nt;Nt+=$t){let mt=H[Nt];if(mt==null)continue;let at=St(_[Nt]),oe=Mt(mt);g==1?It(ut,at,zt):It(ut,Ct,oe),It(ut,at,oe),zt=oe,Ct=at}let Te=Ct;E&&g==1&&(Te=Y+_t,It(ut,Te,zt));let[Xt,Ue]=Ml(v,O);if(L.fill!=null||Xt!=0){let Nt=it.fill=new Path2D(ut),mt=Mt(L.fillTo(v,O,L.min,L.max,Xt));It(Nt,Te,mt),It(Nt,re,mt)}if(!L.spanGaps){let Nt=[];Nt.push(...Nl(_,H,I,M,$t,St,$));let mt=L.width*Ut/2,at=p||g==1?mt:-mt,oe=p||g==-1?-mt:mt;Nt.forEach((me=>{me[0]+=at,me[1]+=oe})),it.gaps=Nt=L.gaps(v,O,I,M,Nt),it.clip=Eo(Nt,nt.ori,pt,V,wt,tt)}return Ue!=0&&(it.band=Ue==2?[pn(v,O,I,M,ut,-1),pn(v,O,I,M,ut,1)]:pn(v,O,I,M,ut,Ue)),it}))},c.bars=function(h){let g=jt((h=h||Ar).size,[.6,Vt,1]),p=h.align||0,$=h.gap||0,E=h.radius;E=E==null?[0,0]:typeof E=="number"?[E,0]:E;let v=Rt(E),O=1-g[0],I=jt(g[1],Vt),M=jt(g[2],1),L=jt(h.disp,Ar),_=jt(h.each,(()=>{})),{fill:H,stroke:nt}=L;return(J,st,yt,pt)=>ei(J,st,((V,wt,tt,ot,Y,_t,St,Mt,It,it,ut)=>{let $t,zt,ft=V.pxRound,Ct=p,re=$*Ut,Te=I*Ut,Xt=M*Ut;ot.ori==0?[$t,zt]=v(J,st):[zt,$t]=v(J,st);let Ue=ot.dir*(ot.ori==0?1:-1),Nt,mt,at,oe=ot.ori==0?To:Il,me=ot.ori==0?_:(et,Jt,qe,ni,fn,ii,Fs)=>{_(et,Jt,qe,fn,ni,Fs,ii)},de=jt(J.bands,xl).find((et=>et.series[0]==st)),zs=V.fillTo(J,st,V.min,V.max,de!=null?de.dir:0),Li=ft(St(zs,Y,ut,It)),gs=it,fe=ft(V.width*Ut),$s=!1,Nn=null,Ts=null,In=null,Pi=null;H==null||fe!=0&&nt==null||($s=!0,Nn=H.values(J,st,yt,pt),Ts=new Map,new Set(Nn).forEach((et=>{et!=null&&Ts.set(et,new Path2D)})),fe>0&&(In=nt.values(J,st,yt,pt),Pi=new Map,new Set(In).forEach((et=>{et!=null&&Pi.set(et,new Path2D)}))));let{x0:Di,size:Nr}=L;if(Di!=null&&Nr!=null){Ct=1,wt=Di.values(J,st,yt,pt),Di.unit==2&&(wt=wt.map((Jt=>J.posToVal(Mt+Jt*it,ot.key,!0))));let et=Nr.values(J,st,yt,pt);mt=Nr.unit==2?et[0]*it:_t(et[0],ot,it,Mt)-_t(0,ot,it,Mt),gs=Sm(wt,tt,_t,ot,it,Mt,gs),at=gs-mt+re}else gs=Sm(wt,tt,_t,ot,it,Mt,gs),at=gs*O+re,mt=gs-at;1>at&&(at=0),mt/2>fe||(fe=0),5>at&&(ft=Mh);let Cn=at>0;mt=ft(vl(gs-at-(Cn?fe:0),Xt,Te)),Nt=(Ct==0?mt/2:Ct==Ue?0:mt)-Ct*Ue*((Ct==0?re/2:0)+(Cn?fe/2:0));let is={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},ji=$s?null:new Path2D,dn=null;if(de!=null)dn=J.data[de.series[1]];else{let{y0:et,y1:Jt}=L;et!=null&&Jt!=null&&(tt=Jt.values(J,st,yt,pt),dn=et.values(J,st,yt,pt))}let si=$t*mt,Tt=zt*mt;for(let et=Ue==1?yt:pt;et>=yt&&pt>=et;et+=Ue){let Jt=tt[et];if(Jt==null)continue;if(dn!=null){let as=dn[et]??0;if(Jt-as==0)continue;Li=St(as,Y,ut,It)}let qe=_t(ot.distr!=2||L!=null?wt[et]:et,ot,it,Mt),ni=St(jt(Jt,zs),Y,ut,It),fn=ft(qe-Nt),ii=ft(ns(ni,Li)),Fs=ft(js(ni,Li)),As=ii-Fs;if(Jt!=null){let as=0>Jt?Tt:si,Us=0>Jt?si:Tt;$s?(fe>0&&In[et]!=null&&oe(Pi.get(In[et]),fn,Fs+fs(fe/2),mt,ns(0,As-fe),as,Us),Nn[et]!=null&&oe(Ts.get(Nn[et]),fn,Fs+fs(fe/2),mt,ns(0,As-fe),as,Us)):oe(ji,fn,Fs+fs(fe/2),mt,ns(0,As-fe),as,Us),me(J,st,et,fn-fe/2,Fs,mt+fe,As)}}return fe>0?is.stroke=$s?Pi:ji:$s||(is._fill=V.width==0?V._fill:V._stroke??V._fill,is.width=0),is.fill=$s?Ts:ji,is}))},c.spline=function(h){return(function(g,p){let $=jt(p?.alignGaps,0);return(E,v,O,I)=>ei(E,v,((M,L,_,H,nt,J,st,yt,pt,V,wt)=>{[O,I]=fo(_,O,I);let tt,ot,Y,_t=M.pxRound,St=Xt=>_t(J(Xt,H,V,yt)),Mt=Xt=>_t(st(Xt,nt,wt,pt));H.ori==0?(tt=_o,Y=Ci,ot=xm):(tt=So,Y=Ri,ot=ym);let It=H.dir*(H.ori==0?1:-1),it=St(L[It==1?O:I]),ut=it,$t=[],zt=[];for(let Xt=It==1?O:I;Xt>=O&&I>=Xt;Xt+=It)if(_[Xt]!=null){let Ue=St(L[Xt]);$t.push(ut=Ue),zt.push(Mt(_[Xt]))}let ft={stroke:g($t,zt,tt,Y,ot,_t),fill:null,clip:null,band:null,gaps:null,flags:1},Ct=ft.stroke,[re,Te]=Ml(E,v);if(M.fill!=null||re!=0){let Xt=ft.fill=new Path2D(Ct),Ue=Mt(M.fillTo(E,v,M.min,M.max,re));Y(Xt,ut,Ue),Y(Xt,it,Ue)}if(!M.spanGaps){let Xt=[];Xt.push(...Nl(L,_,O,I,It,St,$)),ft.gaps=Xt=M.gaps(E,v,O,I,Xt),ft.clip=Eo(Xt,H.ori,yt,pt,V,wt)}return Te!=0&&(ft.band=Te==2?[pn(E,v,O,I,Ct,-1),pn(E,v,O,I,Ct,1)]:pn(E,v,O,I,Ct,Te)),ft}))})(Gb,h)}}return Xe})(),xu=My;var Ti={from:null,to:null};function Ny(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function tg({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?Ny(t,s):t,o=Math.max(0,i.from===null?0:yu(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:yu(e,i.to)+1),m=Math.ceil((l-o+1)/500),w=[];for(let T=l;T>o;T-=m)w.push(T);l>=o&&w.push(o),w.reverse();let k=T=>n&&!(T>0)?null:T;return[w.map(T=>e[T]),w.map(T=>k(r[T]))]}function eg({xs:e,ys:t},s){let n=yu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function yu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Iy="12px system-ui, sans-serif",Cy=[7,4],Ry=[2,3],ig=5,Ly=24,Py=48,Dy=58,jy=14,zy=32,Fy=3,Uy={left:0,top:0,width:0,height:0},sg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function rg(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function ku({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?sg.background:sg[s===null?e.emphasis??"normal":"focused"]}function og(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...m}){return{...t,scales:{x:{time:!1,range:(w,k,T)=>Wy(n(),k,T)},y:{distr:o?Fy:1}},legend:{show:!1},cursor:qy(l,m),axes:[ng({size:zy,format:i,colors:s}),ng({size:Hy,format:r,colors:s})],series:[{},...e.map(w=>Vy(w,s))],hooks:{setCursor:[w=>m.onCursor(w.cursor.idx??null)],setSeries:[(w,k)=>m.onFocus(k??null)],setSelect:[w=>By(w,m.onZoom)]}}}function qy(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:ig},focus:{prox:Ly},hover:{prox:Py},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function By(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(Uy,!1),t({from:i,to:r})}function Wy({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function ng({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Iy,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function Hy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Dy,Math.ceil(Math.max(...s,0))+jy)}function Vy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?Cy:i?Ry:void 0,o=e.isRaw?{show:!1}:{size:ig};return{stroke:()=>t().series[s-1],dash:r,points:o,...ku(e,null)}}var Gy=240,Xy=240,Jy=["series","smoothing","isLog","zoom"],Eu=class extends lt{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#r={point:null,"focus-line":null};#o=new ResizeObserver(()=>requestAnimationFrame(()=>this.#p()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Vo,this.formatY=N,this.smoothing=0,this.isLog=!1,this.zoom=Ti,this.focused=null,this.group=null,this.height=Gy}connectedCallback(){super.connectedCallback(),this.#o.observe(this),this.#i.addEventListener("change",this.#b)}disconnectedCallback(){super.disconnectedCallback(),this.#o.disconnect(),this.#i.removeEventListener("change",this.#b),this.#g()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${ht.nothingYet}</p>`:U}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#g();let s=Jy.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#d()}#c(){let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>ag(r.line)-ag(o.line);this.#s=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=xu.join(this.#s.map(({line:r,isRaw:o})=>tg(r,{...this.#u,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(Yy)]);this.#t===null||this.#e!==i?(this.#g(),this.#e=i,this.#t=new xu(this.#h(),n,this.#a)):this.#t.setData(n),this.#d()}get#u(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#h(){return og(this.#s,{size:this.#m,colors:()=>this.#n??=rg(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#f("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#f("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#f("zoom",t)})}get#m(){return{width:Math.max(this.clientWidth,Xy),height:this.height}}#p(){let t=this.#m;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#f(t,s){this.#r[t]!==s&&(this.#r[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#d(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],ku(t,this.focused))),this.#t.redraw(!1)}#g(){this.#t?.destroy(),this.#t=null,this.#f("point",null),this.#f("focus-line",null)}#b=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Eu);function ag({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function Yy({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var Ky=5,Qy=3,Zy=_i((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),t1=_i(e=>[{label:y.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function lg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${y.step.losses}</h3>
    <div class="split">
      ${e1(s)} ${n>0?n1(s.losses):U}
    </div>
    <div class="split">
      <div>
        <h3>${y.step.probabilities}</h3>
        ${i1(t,s,n)}
      </div>
      <div>${o1(t,s,n)}</div>
    </div>
  `}function e1({losses:e,digits:t,images:s}){let n=(m,w)=>{let k=w>0?N(m-e[w-1]):"",T=s.map(({label:P},D)=>s1(t[w][D],P));return Ve(w,[N(m,Ky),k,...T])},{step:i,loss:r,change:o,target:l}=y.step;return Xn({caption:y.step.losses,headings:[i,r,o,...s.map(({label:m})=>l(m))],rows:e.map(n),isTall:!0})}function s1(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?y.step.right:y.step.wrong}</span>
    </span>
  `}function n1(e){return a`
    <line-chart
      .label=${y.step.lossChart}
      .xLabel=${y.step.step}
      .yLabel=${y.step.loss}
      .series=${t1(e)}
    ></line-chart>
  `}function i1(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},m)=>Ve(y.step.imageAt(o,m),l.map((w,k)=>r1(w,k===o))),r=(o,l)=>[i(o,y.step.before),s>0?i(t.images[l],y.step.after(s)):U];return Xn({caption:y.step.probabilities,headings:[y.step.image,...n],rows:e.images.map(r)})}function r1(e,t){let s=e===null?N(e):e.toFixed(Qy);return t?a`<mark>${s}</mark>`:s}function o1(e,t,s){let{unit:n}=t,i=y.numbers.unit(n.unit),r=Zy(n,e.unit);return a`
    <h3>${y.step.update(i)}</h3>
    ${Af(n,t.learning_rate)}
    ${n.layer===1?a1(n,i,s>0?r:null):U}
  `}function a1(e,t,s){return a`
    <div class="beside">
      ${Xs(y.step.weightsNow,y.step.weightsNowOf(t),e.weight)}
      ${s?Xs(y.step.weightsMoved,y.step.weightsMovedOf(t),s):U}
    </div>
    <p class="faint">${y.legend}</p>
  `}function cg(e){let{choices:t,training:s,stepError:n}=e,i=Tn(t)&&pr(t)===null;return{title:y.step.title,content:a`
      <div class="split">
        <div>
          <p>${y.step.about(t.images)} ${i?y.step.withoutDrawn:""}</p>
          ${l1(e)} ${Qt(n)}
        </div>
        ${s===null?U:c1(s.before)}
      </div>
      ${s===null?U:lg(e)}
    `}}function l1(e){let t=Number(e.choices.steps),n=e.stepError!==null||mf.some(w=>e.invalid.has(w))||t>=ru,i=t===0,r=w=>e.choose("step",w,{isStep:!0}),o=(w,k)=>({name:w,label:k,value:e.choices[w],wrong:Vs(e.stepError,w),onChange:T=>r({[w]:T})}),l=(w,k,T)=>dr(e,{...o(w,k),...T}),m=o("learning_rate",y.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",y.step.images,{min:1,max:iu})}
      ${gf(e,{...m,max:hf})}
      ${l("steps",y.step.steps,{min:0,max:ru})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${y.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${y.step.reset}</button>
    </div>
  `}function c1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${y.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${y.step.batch}>${e.map(t)}</ul>`}function ug(e,t){let s=new ja(t);return s.addEventListener("change",()=>Is(u1(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function u1(e){let{choices:t,lists:s}=e,n=Ls(t)==="version"?Vn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0}),r=e.inspected===null?[]:m1(e);return a`
    <h1>${y.title}</h1>
    <p>${y.about}</p>
    <p class="unseen" role="status">${xf(e)}</p>
    <div class="stack">
      <div class="columns">${bf(e)} ${vf(e)}</div>
      ${fa(n,s,i)} ${Qt(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${y.mixed}</p>`:U}
      </div>
    </div>
    ${r.length>0?h1(e,r):U}
    <div class="stack" aria-busy=${e.isLoading}>${r.map(p1)}</div>
  `}function h1(e,t){let s=t.filter(({name:n})=>n);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function m1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,r)=>r+1),n=y.sections;return[{id:"input",name:n.input,...Zf(e)},...s.flatMap(i=>[{id:`layer-${i}`,name:n.layer(i),...Gf(e,i)},{id:`layer-${i}`,...Xf(e,i)}]),{id:"output",name:n.output,...Kf(e)},{id:"softmax",name:n.softmax,...Qf(e)},{id:"loss",name:n.loss,...jf(e)},{id:"gradients",name:n.gradients,...Uf(e)},{id:"step",name:n.step,...cg(e)}]}function p1({id:e,title:t,content:s},n){let i=`inspect-section-${n+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${i}>
      <h2 id=${i} tabindex="-1">${n+1}. ${t}</h2>
      ${s}
    </section>
  `}function Js(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Ha(e,t){try{for(;;){let s=await e();if(s===null)return;await ce(s,t),await d1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function d1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Jn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,r)=>a`<a class="button" href=${s(i)}>${r}</a>`;return a`
    <nav class="row pager" aria-label=${ht.pages}>
      ${e.newer===null?null:n(e.newer,ht.newer)}
      <span class="faint">${ht.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),ht.older)}
    </nav>
  `}var Va="-";function Yn(e,t="",s){let n=s[hg(t)];if(n===void 0)return e;let i=t.startsWith(Va)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,m)=>i*f1(l.value,m.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Ys(e,{name:t,isNumber:s=!1},n="",i){let r=hg(n)===t,o=r&&n.startsWith(Va),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Va+t:t)}}function vr(e,t){return e===null?null:a`<p class="faint" role="status">${ht.sortedOf(t)}</p>`}function hg(e){return e.replace(Va,"")}function f1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var K={title:"Jobs",jobTitle:e=>`Job ${ue(e)}`,shortId:ue,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${ue(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${ue(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${ue(e)}`,cancelQuestion:e=>`Cancel job ${ue(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${ue(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function mg({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let m=new FormData(l.target);n(String(m.get("state")),String(m.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=Do.map(l=>[l,ht.states[l]]);return a`
    <form class="row" role="search" aria-label=${K.filters} @submit=${i}>
      <label class="row">
        ${K.state}
        <select name="state" @change=${r}>
          ${os([["",K.anyState],...o],e)}
        </select>
      </label>
      <label class="row">
        ${K.model}
        <input name="model" list="job-models" .value=${t} placeholder=${K.anyModel} @change=${r} />
      </label>
      <datalist id="job-models">${s.map(l=>a`<option value=${l}></option>`)}</datalist>
      <button>${K.apply}</button>
      ${e||t?a`<a href=${q("jobs")}>${K.clear}</a>`:null}
    </form>
  `}function Ga(e){return a`<span class="badge accent" title=${e}>${ve("best")}${ht.best}</span>`}var Es={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Xa(e){let t=Nc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${Es.allDefaults}</p>`:pg(Es.changed,t)}
    <details>
      <summary>${Es.whole}</summary>
      ${pg(Es.whole,e)}
    </details>
  `}function xr(e){let t=Nc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>Es.field(r,_u(o)));return i.length>0?i.join(Es.between):Es.defaults}function pg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,_u(i)];return Hs(e,Object.entries(t).map(s))}function _u(e){if(e===null)return Es.none;if(Array.isArray(e))return e.join(Es.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>Es.field(i,_u(r)));return[t,...n].filter(Boolean).join(Es.betweenItems)||Es.none}function Ja(e){if(e.state==="queued")return e.queue_position&&g1(e);if(e.state!=="running")return e.started_at&&K.took(Su(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[K.left(wn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${K.progressOf(e.id)}></progress>
    <span class="faint">${i.join(K.between)}</span>
  `}function g1({queue_position:e,queue_eta_seconds:t}){return K.position(e,t==null?null:wn(t))}function Su(e){let t=$1(e);return t!==null&&t<10?K.seconds(t.toFixed(1)):wn(t)}function $1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var dg={model:e=>`${gg(e)} ${v1(e)??""}`,accuracy:Tu,submitted:e=>Date.parse(e.submitted_at)};function fg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:m,accuracy:w,submitted:k,change:T}=K.columns,P=[i,Ys(r,{name:"model"},t,n),{number:o},l,m,Ys(w,{name:"accuracy",isNumber:!0},t,n),Ys(k,{name:"submitted",isNumber:!0},t,n),T],D=b1(e),rt=Et=>a`<tr>${w1(Et,D.has(Et.id),s)}</tr>`;return Yt(K.list,P,[nr(Yn(e,t,dg),({id:Et})=>Et,rt)])}function b1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Tu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Yn(n,"accuracy",dg)[0].id))}function w1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name" href=${q("jobs",{job:n})}>${i||a`<code>${K.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${K.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name">${gg(e)}</span></td>
    <td class="number">${x1(e)}</td>
    <td class="chosen">${y1(e)}</td>
    <td>${rs(e.state)} ${Ja(e)}</td>
    <td class="number">${Z(Tu(e))} ${t?Ga(K.bestMeaning):null}</td>
    <td class="moment number">${Pe(e.submitted_at)}</td>
    <td>${be(e)?k1(e,s):null}</td>
  `}function gg({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function v1({model:e,dataset:t}){return(e??t)?.version??null}function Tu({metrics:e}){return e.test_accuracy??e.accuracy??null}function x1({model:e,dataset:t}){return e?a`<a href=${q("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${q("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function y1({spec:e,reproduction:t,kind:s}){return t?K.reproduces(t.of):e?xr(e):K.kinds[s]}function k1(e,t){return a`
    <button aria-label=${K.cancelJob(e.id)} @click=${()=>t(e)}>${K.cancel}</button>
  `}var E1=20,$g=200,_1=2,S1=15,Au=class extends lt{static properties={choices:{attribute:!1}};#t=new Ae("jobs");#e=new AbortController;#s=new xt(this,{task:([t],{signal:s})=>T1(t,s),autoRun:!1});#n=new xt(this,{task:(t,{signal:s})=>ts("/models",{signal:s}),args:()=>[]});#i={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#o()}get#r(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:$g}:{cursor:Js(n).cursor,limit:E1};return Ft("/jobs",{state:t,model:s,...r})}#o(){this.#e.abort(),this.#e=new AbortController,Ha(()=>this.#a(),this.#e.signal)}async#a(){return await this.#s.run([this.#r]),this.#s.error?null:this.#s.value?.items.some(be)?_1:S1}#l(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#c({id:t}){if(await xs(K.cancelQuestion(t),K.cancelYes)){this.#i={error:null,status:""};try{await Pt("POST",X`/jobs/${t}/cancel`),this.#i.status=K.cancelled(t)}catch(s){this.#i.error=s}this.requestUpdate(),this.isConnected&&this.#o()}}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=mg(this.choices,t,(l,m)=>this.#l({state:l,model:m})),{value:n,error:i}=this.#s,r=n?.query===this.#r?n:null,o=Me({value:r,error:this.#i.error??i},l=>this.#u(l));return De({title:K.title},s,o)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=m=>q("jobs",{...r,after:m}),l={cancel:m=>this.#c(m),sort:m=>this.#l({sort:m})};return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#i.status} ${A1(t)}</p>
        ${t.length>0?fg(t,i,l):O1(r)}
        ${i?vr(s,$g):Jn(Js(n),s,o)}
      </section>
    `}};customElements.define("job-list",Au);async function T1(e,t){let[s]=await Promise.all([dt(e,{signal:t}),Wn(t)]);return{query:e,...s}}function A1(e){let t=s=>e.filter(n=>n.state===s).length;return K.activity(t("running"),t("queued"))}function O1({state:e,model:t}){if(e||t)return a`<p class="empty">${K.none}</p>`;let s=[{href:q("train"),text:K.trainOne}];return vn({icon:"jobs",title:K.noneYet,text:K.whatJobsAre,actions:s})}var un={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Ya(e){let t=Object.keys(un.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${un.none}</p>`;let s=t.map(n=>[un.names[n],M1(n,e[n])]);return a`${Ou(e)} ${Hs(un.title,s)}`}function Ou({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function M1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?un.stopReasons[t]:e.endsWith("_epoch")?t:N(t,5)}var Mu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ai={job:e=>`Job ${ue(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Mu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Mu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Mu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Ka(e){return e.map(t=>a`
    <li><a href=${q("jobs",{job:t.id})}>${Ai.job(t.id)}</a>: ${Nu(t)}</li>
  `)}function Nu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ai.identical}</strong>`:t.identical===!1?a`<strong>${Ai.different}</strong> ${N1(t.first_difference)}`:Ai.open[e]}function N1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:bg(n),reproduced:bg(i)};return Ai.firstDifference[e]({step:t,field:s,...r})}function bg(e){return e===null?Ai.nothing:typeof e=="number"?N(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var oo=["epoch","step","time"],Iu=.99,vg="..",I1=4;function Cu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(vg).map(l=>l===""?null:Number(l));return{x:oo.includes(e)?e:oo[0],smoothing:i>0?Math.min(i,Iu):0,isLog:s==="log",zoom:C1(r,o)?{from:r,to:o}:Ti}}function xg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===oo[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${vg}${i??""}`}}function yg({from:e,to:t},s){return s==="time"?{from:wg(e),to:wg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function C1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function wg(e){return e===null?null:Number(e.toPrecision(I1))}var R1=.01;function kg(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${or({name:"curves-x",label:Bt.xAxis,options:oo.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Ti})})}
      ${L1(e,t)} ${P1(e,t)} ${D1(e,t)}
    </div>
  `}function L1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Iu}
        step=${R1}
        .value=${qo(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function P1({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${qo(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function D1({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(o,l,m)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${m}
      .value=${qo(t[o]===null?"":String(t[o]))}
      @change=${({target:w})=>s.choose({zoom:{...t,[o]:w.value===""?null:w.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Ti})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var j1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function Eg(e,t){let s=Object.entries(j1).map(([n,i])=>[n,e.flatMap(r=>z1(r,t,i))]);return Object.fromEntries(s)}function z1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,m=r==="time"?F1(t):t.map(w=>w[r]);return o.map(w=>({...w,id:e,color:s,emphasis:l,xs:m,ys:t.map(k=>k[w.field])})).filter(({ys:w},k)=>k===0||w.some(T=>T!==null))}function F1(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function _g(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>U1(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(q1)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>B1(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function U1(e,t){let s=e==="accuracy"?Z:N;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function q1({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Qa({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function B1({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},m){let w=i.map(({lines:P})=>P.find(({id:D})=>D===e.id)),k=w.map(P=>P===void 0?-1:eg(P,r??1/0)),T=w.flatMap((P,D)=>P?.xs[k[D]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>m(e.id)}
      @pointerleave=${()=>m(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Qa({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${ve("best")}<span class="unseen">${Bt.best}</span>`:U}
      </th>
      ${i.map(({format:P},D)=>a`<td class="number">${P(w[D]?.ys[k[D]])}</td>`)}
      <td class="number faint">${T.length>0?o(Math.max(...T)):Bt.unknown}</td>
    </tr>
  `}function Qa({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var W1="cross_entropy",H1=240,V1=130,G1="runs",Ru=class extends lt{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Cu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Cu(new Ae(this.view).choices)};#n(t){let s=xg({...this.choices,...t});new Ae(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=Eg(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===W1),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${kg(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:X1[t],focused:this.focused};return _g(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:m,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?N:Vo}
          .formatY=${t==="accuracy"?Pp:N}
          .height=${t==="rate"?V1:H1}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${m&&t!=="accuracy"}
          .zoom=${w}
          .group=${G1}
          .focused=${this.focused}
          @point=${({detail:k})=>this.x=k}
          @focus-line=${({detail:k})=>this.focused=k}
          @zoom=${({detail:k})=>this.#n({zoom:yg(k,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Ru);var X1={epoch:Ot,step:Ot,time:e=>e.toFixed(1)};function ao({id:e,name:t,spec:s}){return t||(s?ht.runName(s.model,e):ht.unknownRun(e))}var Lu=100;async function Za({id:e,model:t},s){let n={model:t,limit:Lu},{items:i}=await dt(Ft("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function Sg(e){let t={"Idempotency-Key":Bn()};return Kt(()=>Pt("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var J1=80,Y1=1e3,Pu=class extends lt{static properties={job:{attribute:!1}};#t=new Oe(this,{task:([t],{signal:s})=>Pt("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>Ze({id:i,label:K.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${K.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",a`<input id="name" name="name" maxlength=${J1} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${Y1} .value=${s}></textarea>`)}
          <div class="row">
            <button>${K.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":K.labels.saved}</span>
          </div>
          ${Qt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Pu);function Tg(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${rs(e.state)} ${Un(e)}</p>
      ${n&&Z1(n)}
      ${t&&a`<p>${K.fact.published} ${K1(t)}</p>`}
      ${s&&a`<p>${K.fact.published} ${Q1(s)}</p>`}
      ${i&&tk(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Ja(e)}</div>`:null}
  `}function K1(e){let t={model:e.name,version:e.version};return a`<a href=${q("models",t)}>${K.version(e)}</a>`}function Q1({name:e,version:t}){return a`<a href=${q("data",{dataset:e,version:t})}>${K.version({name:e,version:t})}</a>`}function Z1({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${K.remedies[e]}</p>
    </div>
  `}function tk(e){let t=e.reproduction.of;return a`
    <p>
      ${K.fact.original} <a href=${q("jobs",{job:t})}>${K.jobTitle(t)}</a>.
      ${Nu(e)}
    </p>
  `}function Ag(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${K.actions}>
      ${be(e)?a`<button @click=${t}>${K.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${K.reproduce}</button>`:null}
      ${n&&ek(e)}
    </div>
    ${i?a`<p class="faint">${K.reproduceMeaning}</p>`:null}
  `}function ek(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${q("train",{jobs:t})}>${be(e)?K.watch:K.overlay}</a>
    <a class="button" href=${q("train",yi(s))}>${K.again}</a>
    <a class="button" href=${q("jobs",{model:s.model})}>${K.ofModel(s.model)}</a>
  `}function Og(e){let{fact:t}=K,s=[[t.id,a`<code>${e.id}</code>`],...sk(e),[t.submitted,Pe(e.submitted_at)],[t.started,Pe(e.started_at)],[t.finished,Pe(e.finished_at)],[t.took,Su(e)],[t.attempt,e.attempt],...e.spec?nk(e.progress):[]];return Hs(K.facts,s)}function sk({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[K.fact.model,s]]:[],...t?.dataset?[[K.fact.dataset,t.dataset]]:[]]}function nk({step:e,total_steps:t,steps_per_second:s}){return[[K.fact.steps,K.stepsOf(Ot(e),Ot(t))],[K.fact.speed,K.speed(N(s))]]}var ik=2,Du=class extends lt{jobId="";#t=new on;#e;#s=new Oe(this,{task:([t],{signal:s})=>Za(t,s),autoRun:!1});#n=new AbortController;#i=new Oe(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new Oe(this,{task:(t,{signal:s})=>Wn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#r()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#n.abort(),this.#t.close()}#r(){let{job:t}=this.#e;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#s.status===we.INITIAL&&this.#o(),this.requestUpdate()}#o(){if(!this.isConnected)return;this.#n.abort(),this.#n=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Ha(async()=>(await this.#s.run([t]),this.#s.value?.some(be)?ik:null),this.#n.signal)}async#a(){await xs(K.cancelQuestion(this.jobId),K.cancelYes)&&this.#c(()=>Pt("POST",X`/jobs/${this.jobId}/cancel`))}#l(){this.#c(async()=>{await Sg(this.jobId),this.#o()})}#c(t){this.#i.status!==we.PENDING&&this.#i.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#i.error??this.#s.error,i={href:q("jobs"),text:K.all},r=t?.name||K.jobTitle(this.jobId);return De({title:r,back:i},Me({value:t,error:n},()=>this.#u(t)))}#u(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${Tg(t)} ${Ag(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#h(t)}
      <div class="columns">
        ${t.spec&&this.#m(t)}
        <section class="card"><h2>${K.facts}</h2>${Og(t)}</section>
      </div>
    `}#h(t){let s=[{run:this.#e,color:1,label:ao(t)}];return a`
      <section class="card stack">
        <h2>${K.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#m(t){return a`
      <div class="stack">
        <section class="card"><h2>${K.spec}</h2>${Xa(t.spec)}</section>
        ${this.#s.value&&rk(this.#s.value)}
      </div>
      <section class="card"><h2>${un.title}</h2>${Ya(t.metrics)}</section>
    `}};customElements.define("job-page",Du);function rk(e){return a`
    <section class="card" aria-live="polite">
      <h2>${K.reproductions}</h2>
      ${e.length>0?a`<ul>${Ka(e)}</ul>`:a`<p>${K.noReproduction(Lu)}</p>`}
    </section>
  `}function Mg(e){return rr(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var S={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${ue(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${le(t)}, predicted correctly with ${n}`:`Test image ${e}: ${le(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${vs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${vs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${vs(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=le(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function tl(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=q("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${S.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${Ng(S.first,t,s[0])} ${Ng(S.second,t,s[1])}
        <button>${S.compare}</button>
      </form>
    </section>
  `}function Ng(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),S.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${os(Ws(n,String(s)),String(s))}
      </select>
    </label>
  `}var ok=.05;function Rg(e){let[t,s]=e.versions;return a`
    <h2>${S.whoIsBetter}</h2>
    <p>${S.accuracies(Ig(t),Ig(s),Ot(e.examples))}</p>
    <p class="notice" role="status">${ak(e)}</p>
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
          ${Cg(S.isRight(t.version),e.both_right,e.only_first_right)}
          ${Cg(S.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${ck(e.mcnemar)}</p>
  `}function Ig({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function Cg(e,...t){return Ve(e,t.map(Ot))}function ak({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:k})=>k),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return S.sameImages;let m=[Ot(Math.max(s,n)),Ot(Math.min(s,n))],w={better:o,worse:l,counts:m,p:lk(t.p_value)};return t.p_value<ok?S.significant(w):S.notSignificant(w)}function lk(e){return e<1e-4?S.pTiny:S.pIs(N(e,2))}function ck({statistic:e,exact:t}){return t?S.exactTest:S.chiSquare(N(e))}function Lg({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],m=w=>{let k=i.map(({version:P},D)=>({model:e,version:P,...uk(w,D,l)})),T=S.image(w.index,w.label,l[w.label]);return o?a`<li>${T} ${hk(w,k)}</li>`:ya({example:{dataset:t,split:"test",index:w.index,label:T},caption:a`${T}${Pg(k,P=>mk(P,w,t))}`})};return a`
    <h2>${S.disagreements(Ot(s))}</h2>
    ${s>n.length?a`<p class="faint">${S.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(m)}</ul>
  `}function uk({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Pg(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${S.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function hk({index:e},t){return Pg(t,({model:s,version:n})=>q("models",{model:s,version:n,example:e}))}function mk({model:e,version:t},{index:s},n){return q("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var pk=60,dk=100,ju=class extends lt{static properties={choices:{attribute:!1}};model="";#t=new xt(this,{task:(t,{signal:s})=>dt(Ft(X`/models/${this.model}/versions`,{limit:dk}),{signal:s}),args:()=>[]});#e=new xt(this,{task:([t],{signal:s})=>fk(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:q("models",{model:this.model}),text:S.allOf(this.model)},n=S.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${Rg(l)}</section>
      <section class="card">${Lg(l,r)}</section>
    `;return De({title:n,back:s},tl(this.model,i,t),wi(this.#e,o))}};customElements.define("version-comparison",ju);function fk(e,t,s){return Kt(()=>Pt("POST",X`/models/${e}/compare`,{versions:t,limit:pk},{signal:s}),s)}var zu=class extends lt{model=null;#t=new Oe(this,{task:([t,s])=>$k(X`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===we.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===we.PENDING;return a`
      <section class="card">
        <h2>${S.importTitle}</h2>
        <p class="faint">${S.importMeaning}</p>
        <form class="row" @submit=${r=>this.#e(r)}>
          ${this.model===null?gk():null}
          <label class="field">
            ${S.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${i}>${S.importSend}</button>
        </form>
        ${Qt(i?null:n)}
        <div role="status">${i?S.importing:s&&bk(s)}</div>
      </section>
    `}};customElements.define("version-import-form",zu);function gk(){return a`
    <label class="field">
      ${S.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function $k(e,t){return kn(await ms(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function bk({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${q("models",{model:e,version:t})}>${S.imported(e,t)}</a>
      ${s.test_accuracy===null?S.importedUnseen:null}
    </p>
  `}var wk=20,Dg=200,vk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},Fu=class extends lt{static properties={choices:{attribute:!1}};#t=new Ae("models");#e=new xt(this,{task:([t,s],{signal:n})=>dt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Js(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return Ft("/models",s?{limit:Dg}:{limit:wk,cursor:Js(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=Me(this.#e,s=>this.#i(s));return De({title:S.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>q("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?yk(t,i,o=>this.#n(o)):xk()}
        ${i?vr(s,Dg):Jn(n,s,r)}
      </section>
    `}};customElements.define("model-list",Fu);function xk(){let e=[{href:q("train"),text:S.trainOne}];return vn({icon:"models",title:S.noModels,text:S.whatModelsAre,actions:e})}function yk(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:m}=S.columns,w=[Ys(n,{name:"name"},t,s),i,Ys(r,{name:"accuracy",isNumber:!0},t,s),Ys(o,{name:"created",isNumber:!0},t,s),l,m];return Yt(S.list,w,Yn(e,t,vk).map(kk))}function kk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${q("models",{model:e})}>${e}</a></th>
      <td><a href=${q("models",{model:e,version:t})}>${S.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Pe(i)}</td>
      <td>${r}</td>
      <td>${Ek(e,s)}</td>
    </tr>
  `}function Ek(e,t){let s=Object.entries(t);if(s.length===0)return S.noAliases;let n=([i,r])=>a`
    <li><a href=${q("models",{model:e,version:r,alias:i})}>${S.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var _k=10,Uu=class extends lt{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new xt(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=X`/models/${this.model}/aliases/${this.alias}/history`,i=await dt(Ft(n,{limit:_k,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${Sk(i)} ${t(i,r)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${S.earlier}</button>`}
    `;return a`
      <h3>${S.historyOf(this.alias)}</h3>
      ${Me(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${S.moveBack(t)}</button>`}};customElements.define("alias-history",Uu);function Sk({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Pe(e)}</span> ${S.changeText(t,s)}`}function jg(e,t,s){if(e.length===0)return a`<p>${S.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=S.columns,o=l=>Tk(l,t,s);return Yt(S.aliases,[n,i,r],[nr(e,l=>l.alias,o)])}function Tk(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:m}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${q("models",{model:t,version:m})}>${S.version(m)}</a></td>
      <td>
        <div class="row">
          ${s===null?Ok(e,i):Ak(e,s,i)}
          <button
            aria-expanded=${l===n}
            aria-label=${S.historyOf(l)}
            @click=${()=>o(l)}
          >${S.history}</button>
          <button class="danger quiet" aria-label=${S.removeAlias(l)} @click=${()=>r(e)}>${S.remove}</button>
        </div>
      </td>
    </tr>
  `}function Ak(e,t,s){return e.version===t?a`<span class="faint">${S.pointsHere}</span>`:a`
    <button class="primary" aria-label=${S.moveAlias(e.alias,t)} @click=${()=>s(e,t)}>
      ${S.moveHere}
    </button>
  `}function Ok(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${S.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${S.moveIt(e.alias)}>${S.move}</button>
    </form>
  `}function zg(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target),r=String(i.get("alias")).trim();t({alias:r,version:null,generation:null},e??Number(i.get("version")))}}>
      <label class="field">
        ${S.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${e===null?Mk():null}
      <button>${e===null?S.make:S.makeHere(e)}</button>
    </form>
  `}function Mk(){return a`
    <label class="field">
      ${S.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var Nk=412;function Fg(e,t,s){return Pt("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Wg(t)})}function Ug(e,t){let s=Wg(t);return Pt("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function qg(e,t){return Pt("PATCH",X`/models/${e}`,{default:t})}function Bg(e,t,s){return e.status!==Nk?e:t.generation===null?{message:S.isThere(t.alias,s?.version)}:s===null?{message:S.wasRemoved(t.alias)}:{message:S.wasMoved(t.alias,t.version,s.version)}}function Wg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var Ik="latest";function Hg({ref:e,here:t,aliases:s},n){let i=t===null?Rk(e,s,n):Ck(e,t,n);return a`<p>${S.defaultIs(e)}</p>${i}`}function Ck(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${S.makeDefault(t)}</button>`}function Rk(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[Ik,...t.map(({alias:r})=>r)];return a`
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
          .value=${String(e)}
        />
      </label>
      <datalist id="default-refs">${i.map(r=>a`<option value=${r}></option>`)}</datalist>
      <button>${S.setDefault}</button>
    </form>
  `}var qu=class extends lt{static properties={choices:{attribute:!1}};model="";here=null;#t=new Ae("models");#e=new xt(this,{task:(t,{signal:s})=>Lk(this.model,s),args:()=>[]});#s=new Oe(this,{task:([t])=>this.#c(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await Pk(this.model,t,s)||this.#l({make:()=>Fg(this.model,t,s),done:()=>S.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await xs(S.removeQuestion(t.alias),S.removeYes)&&this.#l({make:()=>Ug(this.model,t),done:()=>S.removed(t.alias),known:t,next:{alias:null}})}#a(t){let s=()=>S.defaultSet(this.#e.value?.default);this.#l({make:()=>qg(this.model,t),done:s})}#l(t){this.#s.status!==we.PENDING&&this.#s.run([t])}async#c({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?Bg(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===we.PENDING,{value:r}=this.#e;return a`
      <section class="card">
        <h2>${S.aliases}</h2>
        ${Qt((i?null:n)??this.#e.error)}
        <p role="status">${i?null:s}</p>
        <div class="columns wide">
          <div>${r?this.#u(r):a`<p>${ht.loading}</p>`}</div>
          ${r&&this.choices.alias?this.#h(this.choices.alias):null}
        </div>
      </section>
    `}#u({aliases:t,default:s}){let{model:n,here:i}=this,r=this.choices.alias,o=(w,k)=>this.#r(w,k);return a`
      ${jg(t,{model:n,here:i,shown:r},{move:o,remove:w=>this.#o(w),toggle:w=>this.#n({alias:w===r?null:w})})} ${zg(i,o)}
      ${Hg({ref:s,here:i,aliases:t},w=>this.#a(w))}
    `}#h(t){let s=this.#i(t);return Lp(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",qu);async function Lk(e,t){let s=X`/models/${e}`,{aliases:n,default:i}=await dt(s,{signal:t}),r=o=>dt(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function Pk(e,{alias:t,version:s},n){let i=async m=>{let w=await ts(X`/models/${e}/versions/${m}`).catch(()=>null);return S.measured(m,Z(w?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${S.moveChange(r,o)}</p>`;return xs(S.moveQuestion(t),S.moveYes,{detail:l,isDestructive:!1})}var Vg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function Gg(e,t,s){let{columns:n}=S,i=[Ys(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ys(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:m})=>m.test_accuracy!==null),o=r.length>1?Yn(r,"accuracy",Vg)[0]:null,l=m=>Dk(m,m===o);return Yt(S.versions,i,Yn(e,t,Vg).map(l))}function Dk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${q("models",{model:s,version:n})}>${S.version(n)}</a></th>
      <td>${i.length>0?i.join(S.between):S.noAliases}</td>
      <td class="number">${t?Ga(S.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Bu(e.layer_sizes)}</td>
      <td class="number">${Ot(e.parameters)}</td>
      <td class="number">${nn(e.weights.size_bytes)}</td>
      <td>${Wu(e.job_id)}</td>
      <td class="moment">${Pe(e.created_at)}</td>
    </tr>
  `}function Bu(e){return e.join(S.betweenLayers)}function Wu(e){return e===null?S.isImported:a`<a href=${q("jobs",{job:e})}>${S.job(e)}</a>`}var jk=20,Xg=100,Hu=class extends lt{static properties={choices:{attribute:!1}};model="";#t=new Ae("models");#e=new xt(this,{task:([t,s],{signal:n})=>zk(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:q("models"),text:S.all},s=S.modelTitle(this.model);return De({title:s,back:t},Me(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>q("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${S.versions}</h2>
        ${Gg(t,i,l=>this.#s(l))}
        ${i?vr(s,Xg):Jn(n,s,r)}
      </section>
      ${t.length>1?tl(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",Hu);async function zk(e,{after:t,sort:s},n){let i=Js(t),r=s?{limit:Xg}:{limit:jk,cursor:i.cursor};return{...await dt(Ft(X`/models/${e}/versions`,r),{signal:n}),at:i}}var Fk=/filename="([^"]+)"/;async function Jg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await ms(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let w of Uk(n))r.push(w),o+=w.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,m=null]=Fk.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:m}}async function*Uk(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Jr(()=>t.read());if(s)return;yield n}}var qk=["npz","onnx","safetensors"],Vu=class extends lt{static properties={progress:{state:!0}};model="";version=0;#t=new xt(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,m)=>this.progress={format:t,bytes:l,all:m};n(0,null);let i=Ft(X`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await Jg(i,{signal:s,onProgress:n});return ba(r,o??`weights.${t}`),S.saved(o,nn(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===we.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${S.download(l)}</button>
        <span class="faint">${S.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${S.downloads}</h2>
        <ul class="plain stack">${qk.map(o)}</ul>
        ${Qt(i?null:n)}
        <p role="status">${i?S.making(this.progress.format):s}</p>
        ${i?Bk(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",Vu);function Bk({format:e,bytes:t,all:s}){let n=S.fetched(e,nn(t),s&&nn(s));return a`
    <p>
      <progress max=${s??U} value=${s===null?U:t} aria-label=${S.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var Yg=e=>`${(e*100).toFixed(e<.1?1:0)} %`,lo={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${Yg(n)}`:`${e} of ${t} predicted as ${s}, ${Yg(n)}`};var Wk={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},Kg=5,Gu=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,Is(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=Hk(this.#t);return a`
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
    `}#r(t){return this.#e[t]??String(t)}#o(t,s,n){let i=this.#t[t],r=i[s],o=r/i.reduce((m,w)=>m+w,0);if(r===0)return a`<td class="none">0</td>`;let l=this.#s?.label===t&&this.#s?.digit===s;return a`
      <td class=${t===s?`right-${Qg(o)}`:`wrong-${Qg(o/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${lo.cell(r,this.#r(t),this.#r(s),o)}
          aria-current=${l}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#a(t,s){let n=this.#s??Vk(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=Wk[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function Qg(e){return Math.min(Kg,Math.max(1,Math.ceil(Math.sqrt(e)*Kg)))}function Hk(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function Vk(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Gu);var yr=100;function Zg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${S.calibrationError(Z(e))}</p>
    <p class="faint">${S.calibrationMeaning}</p>
    ${Gk(s)}
    <details>
      <summary>${S.calibrationTable}</summary>
      ${Xk(s)}
    </details>
  `}function Gk(e){let t=({lower:n,upper:i,accuracy:r})=>At`
    <rect x=${n*yr} y=${(1-r)*yr} width=${(i-n)*yr} height=${r*yr} />
  `,s=({confidence:n,accuracy:i})=>At`
    <circle cx=${n*yr} cy=${(1-i)*yr} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${S.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function Xk(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:m})=>{let w=S.range(Z(i,0),Z(r,0));return Ve(w,[Ot(o),Z(l,1),Z(m,1)])},{columns:s}=S,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Yt(S.calibrationTable,[s.confidenceRange,...n],e.map(t))}var Jk=24;function el({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var Xu=class extends lt{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new xt(this,{task:([t],{signal:s})=>dt(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...el(this.choices)??{only:"mistakes"},limit:Jk,cursor:Js(this.choices.after).cursor};return Ft(X`/models/${t}/versions/${s}/answers`,i)}render(){let t=el(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?S.cellTitle(this.#s(t)):S.mistakes}</h2>
        ${wi(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=m=>q("models",{...i,...n,after:m}),l=m=>this.images===null?this.#i(m,{...i,...n,after:r}):this.#r(m,i);return a`
      ${t.length===0?a`<p>${S.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${Jn(Js(r),s,o)}
      ${n&&a`<p><a href=${q("models",i)}>${S.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,q("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return ya({example:{...n,label:S.predicted(this.#a(t))},caption:this.#o(t,q("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${S.number(t.index)}</a> ${S.predictedShort(this.#a(t))}`}#a({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:Z(i,1)}}};customElements.define("test-predictions",Xu);var Ju=class extends lt{static properties={choices:{attribute:!1}};manifest=null;#t=new xt(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&dt(X`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${S.evaluation}</h2>
        ${this.manifest.evaluation?Me(this.#t,()=>null):a`<p>${S.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,m=l?.class_names??[],w=(T,P)=>q("models",{model:r,version:o,label:T,digit:P}),k={counts:s,names:m,chosen:el(this.choices),linkOf:w};return a`
      <div class="columns wide">
        <section class="card">
          <h2>${S.confusion}</h2>
          <confusion-matrix .shown=${k}></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${l?.kind==="table"?null:t}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${S.classes}</h2>${Yk(n,m)}</section>
        <section class="card"><h2>${S.calibration}</h2>${Zg(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",Ju);function Yk(e,t){let s=({label:m,examples:w,precision:k,recall:T})=>Ve(t[m]??m,[Ot(w),Z(k,1),Z(T,1)]),{label:n,examples:i,precision:r,recall:o}=S.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${S.classesMeaning}</p>
    ${Yt(S.classes,l,e.map(s),{isFocusable:!0})}
  `}var Yu=20,co=100;function t$(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:m}=S.prediction,w=[...e.keys()].sort((D,rt)=>Math.abs(t[rt])-Math.abs(t[D])),k=Math.abs(t[w[0]])||1,T=D=>a`
    <tr>
      <th scope="row">${e[D]}</th>
      <td>${s[e[D]]}</td>
      <td>${Kk(t[D]/k)}</td>
      <td class="number">${N(t[D],3)}</td>
    </tr>
  `;return a`
    ${Yt(m,[n,i,r,{number:o}],w.slice(0,Yu).map(T),{kind:"contributions",isFocusable:!0})}
    ${w.length>Yu?a`<p class="faint">${l(Yu)}</p>`:null}
  `}function Kk(e){let t=Math.abs(e)*co;return a`
    <svg viewBox=${`0 0 ${2*co} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?co-t:co} y="2" width=${t} height="12" />
      <path d=${`M${co} 0V16`} />
    </svg>
  `}var Qk=6;function Ku(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(Qk))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function e$(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function s$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function n$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),m={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?S.prediction.column(N(r.mean),N(r.std)):""},w=k=>n(r.name,k.target.value);return Ze(m,Zk(r,t[r.name],m,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function Zk({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${Ge(s)} @change=${n}>
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
      aria-describedby=${Ge(s)}
      @input=${n}
    />
  `}var Qu=20,Zu=class extends lt{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new xt(this,{task:([t],{signal:s})=>tE(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(e$(t)),onError:()=>this.#n(this.texts??Ku(this.#s))});#e=new xt(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[s$(this.#s,t)],...s===null?{}:{class:s}};return{...await Kt(()=>Pt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=S.prediction,n=this.texts??Ku(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#a()} ${n$(this.#s,n,r,i)}
          </form>
          <div class="stack">
            ${Qt(r.size>0?null:this.#e.error)} ${this.#e.value&&this.#l(this.#e.value)}
          </div>
        </div>
      </section>
    `}get#o(){let t=new Set(this.#s.map(({name:i})=>i)),{fields:s=[]}=this.#e.error??{},n=s.map(({loc:i,msg:r})=>[String(i.at(-1)),r]);return new Map(n.filter(([i])=>t.has(i)))}#a(){let{loadExample:t,example:s,noExamples:n}=S.prediction,{value:i,error:r}=this.#t;return r?a`<p>${n}</p>`:i?a`
      <div class="row">
        <button type="button" @click=${()=>this.#i()}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `:null}#l({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:m,mostProbable:w}=S.prediction,{class_names:k}=this.manifest.input_transform,T=[...s.keys()].sort((Et,ze)=>s[ze]-s[Et]),[P]=T,D=T.slice(0,Qu).sort((Et,ze)=>Et-ze),rt=Et=>this.picked=Et;return a`
      <p role="status"><strong>${o(k[P],Z(s[P]))}</strong></p>
      ${Go(s,P,{picked:t,pick:rt,names:k,shown:D})}
      ${T.length>Qu?a`<p class="faint">${w(Qu)}</p>`:null}
      <div>
        <h3>${l(k[t])}</h3>
        <p class="faint">${m}</p>
        ${t$(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",Zu);async function tE({dataset:e,dataset_version:t},s,n){let i=e&&await lr({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(S.prediction.noExamples);return{...await dt(X`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function r$(e,t){let{columns:s,fact:n}=S,{dataset:i,weights:r}=e,o=[[s.accuracy,Z(e.metrics.test_accuracy)],[s.layers,Bu(e.layer_sizes)],[s.parameters,Ot(e.parameters)],[s.size,nn(r.size_bytes)],[s.created,Pe(e.created_at)],[s.origin,Wu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,eE(t)]],[n.dataset,i===null?S.noDataset:i$(i.name,i.sha256)],[n.weights,i$(S.sha256,r.sha256)]];return Hs(S.facts,o)}function o$(e){let t=Object.entries(e).map(([s,n])=>[S.environmentNames[s],n]);return Hs(S.environment,t)}function eE(e){return e?e.length===0?S.notReproduced:a`<ul class="plain">${Ka(e)}</ul>`:null}function i$(e,t){return a`${e} <code class="digest">${t}</code>`}var th=class extends lt{static properties={choices:{attribute:!1}};model="";version="";#t=new xt(this,{task:(t,{signal:s})=>sE(this.model,this.version,s),args:()=>[]});#e=new xt(this,{task:([t],{signal:s})=>t?.job_id&&Za({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:q("models",{model:this.model}),text:S.allOf(this.model)},i=S.versionTitle(this.model,t?.version??this.version);return De({title:i,back:n},Me({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:m}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${S.facts}</h2>
          ${r$(t,this.#e.value)} ${nE(t)}
        </section>
        <section class="card"><h2>${un.title}</h2>${Ya(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${m}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${m}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${m}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${S.environment}</h2>
          ${o$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${S.spec}</h2>${Xa(i)}</section>`}
      </div>
    `}};customElements.define("version-page",th);async function sE(e,t,s){let n=X`/models/${e}/versions/${t}`,[i]=await Promise.all([dt(n,{signal:s}),Wn(s)]);return i}function nE(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${iE(e)}
      <a class="button" href=${q("train",wa(e))}>${S.continue}</a>
      <delete-button
        .path=${X`/models/${t}/versions/${s}`}
        .question=${S.deleteQuestion(t,s)}
        .next=${q("models",{model:t})}
      ></delete-button>
    </div>
  `}function iE({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,m)=>a`<a class="button" href=${q(o,{model:e,version:t,...l})}>${m}</a>`,r={dataset:n?.name===En?null:n?.name};return[s===null||qn(s)?i("draw",{},S.draw):null,s===null||rn(s)?i("inspect",r,S.inspect):null]}function a$(e){return rr(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var eh=e=>e===1?"1 hidden unit":`${e} hidden units`,l$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,j={title:"Train",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Wo[t]}, ${Bo(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${Bo(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${Bo(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${ue(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${l$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${eh(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${eh(e)} after epoch ${t}${l$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${eh(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Ks="on",uo="off",rE="true";function ho(e,t){return e.kind==="union"?t?.kind??Kr:e.kind==="part"?t==null?uo:Ks:t==null?"":e.kind==="tags"?Yc(t):Array.isArray(t)?Jc(t,{isMarked:e.kind==="rates"}):String(t)}function sl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===rE:e.kind==="tags"?aE(t):e.kind==="number"?sh(t):e.kind==="names"?nl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?oE(t):e.kind==="rates"?sh(t):t}function sh(e){let t=Number(e);return Number.isFinite(t)?t:e}function oE(e){return nl(e).map(t=>t===""?t:sh(t))}function nl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function c$(e){let t=u$(e),s=t.filter(nh).map(n=>h$(n)[0]);return{invalid:t.filter(n=>!nh(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function aE(e){return Object.fromEntries(u$(e).filter(nh).map(h$))}function u$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function nh(e){return e.indexOf("=")>0}function h$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function ih({choiceTitles:e},t){return e[t]??p$(t)}function m$(e){return[e.description&&`${p$(e.description)}.`,j.formats[e.kind],lE(e.bounds),cE(e)].filter(Boolean).join(" ")}function lE({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?Ot(l):l);if(!s&&!n)return j.between(i,r);let o=s?j.above(i):j.from(i);return j.inBounds(o,n?j.below(r):j.upTo(r))}function cE(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=ho(e,e.defaultValue);return t===""?"":e.kind==="flag"?j.byDefault(e.defaultValue?j.on:j.off):e.kind==="union"&&t===Kr?"":j.byDefault(e.choices.length>0?ih(e,t):t)}function p$(e){return e[0].toUpperCase()+e.slice(1)}var uE=3;function rh(e,t){let s=oh(e,t),n=e.kind==="flag"||e.kind==="part";return Ze(s,hE(e,t,s),{isChanged:t.isChanged,isTick:n})}function oh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:m$(e)}}function hE(e,t,s){return t.options!=null?d$(e,t,s,Ws(t.options,t.text)):e.kind==="choice"||e.kind==="union"?d$(e,t,s,e.choices.map(n=>[n,ih(e,n)])):e.kind==="flag"?f$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?f$(e,t,s,{yes:Ks,no:uo}):e.kind==="tags"?pE(e,t,s):e.kind==="names"?[il(e,t,s),mE(t)]:il(e,t,s)}function il(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
      aria-describedby=${Ge(r)}
      @input=${o=>n(o.target.value)}
    />
  `}function mE({text:e,change:t,suggestions:s=[]}){let n=nl(e),i=l=>t([...n,l].join(j.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${j.add(l)}</button>`,o=s.filter(l=>!n.some(m=>m.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function d$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @change=${r=>s(r.target.value)}
    >
      ${os(i,t)}
    </select>
  `}function f$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function pE(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${uE}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var g$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],$$={model:["model","start_from","publish","tags"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"],limits:["priority","max_seconds","checkpoint_seconds"]};function b$(e,t){let{shown:s}=e,n=k=>k.map(T=>s.find(P=>P.name===T)).filter(Boolean),i=n(g$),r=Object.entries($$).map(([k,T])=>[k,n(T)]),o=i.flatMap(k=>e.partsOf(k)).filter(k=>!i.includes(k)),l=new Set([...g$,...Object.values($$).flat(),...t]),m=e.fields.filter(({name:k})=>!l.has(k)),w=r.map(([k,T])=>[k,k==="optimizer"?[...o,...T]:T]);return{main:i,lengths:n(t),groups:[...w,["other",m]]}}var dE=["augmentation.kind"],fE=["hidden_sizes","activation","initializer.kind"],w$=["steps","epochs"],kr=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Mc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?dE:[],...this.valueOf("start_from")===Ks?fE:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Ks?Ks:uo:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||ho(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Ks&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[na(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Ks?this.#i(this.partsOf(t)):void 0;let n=sl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===ho(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function v$(e){let{main:t,lengths:s,groups:n}=b$(e.form,w$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${j.form} @submit=${i}>
      ${gE(e)}
      <div class="main-fields">
        ${t.map(r=>rh(r,ah(r,e)))} ${$E(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?j.starting:j.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${j.reset}</button>
      </div>
      ${bE(n,e)}
    </form>
  `}function gE({wrong:e,formErrors:t}){let s=e.size>0?[j.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function x$(e,t){let s=t.form.partsOf(e),n=rh(e,ah(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>x$(i,t))}
    </div>
  `}function ah(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function $E(e,t){let{form:s}=t,n=e.find(({name:w})=>w===s.length),i=ah(n,t),r={...oh(n,i),label:j.length},o=w=>{s.chooseLength(w),t.change(w)},l={name:"length",label:j.lengthUnit,options:e.map(({name:w,title:k})=>[w,k]),chosen:n.name,choose:o},m=a`
    <div class="length">
      ${il(n,i,r)}
      ${or(l)}
    </div>
  `;return Ze(r,m,{isChanged:i.isChanged})}function bE(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${j.more} ${i>0?a`<span class="badge accent">${j.changed(i)}</span>`:null}
      </summary>
      <div class="stack">
        ${e.map(([r,o])=>wE(r,o,t))}
        <details>
          <summary>${j.request}</summary>
          <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
        </details>
      </div>
    </details>
  `}function wE(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${j.groups[e]}</legend>
      ${t.map(n=>x$(n,s))}
    </fieldset>
  `}var vE=["number","rates"],xE=/^\s*-?\d*,\d+\s*$/;function y$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=yE(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],kE(l.rest,o)])}return{byName:n,others:i}}function k$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=c$(e.textOf(s)),r=[...n.map(j.invalidTag),...i.map(j.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function E$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!vE.includes(s.kind)||xE.test(t.textOf(s))&&e.set(s.name,[...n,j.decimalPoint])}}function yE(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function kE([e],t){return e===void 0?t:typeof e=="number"?j.itemIsWrong(e+1,t):j.tagIsWrong(e,t)}var EE=200,rl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Ko(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,j.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Jp(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),j.datasetVersion(i)]);return[[ys,j.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||j.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",j.defaultVersion(s.default)],[ys,j.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,j.alias(r,o)]),...n.map(r=>[String(r.version),j.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return Kt(()=>ts(Ft(t,{limit:EE}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var _E=422,ol=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new rl(n,()=>this.#a()),this.#n=new Oe(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>va(r,n);this.#i=new Oe(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===we.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new kr(await Wn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#a(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#l()}#l(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#l()};async start(){this.isStarting||(this.wrong=k$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#h(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){if(t.name==="AbortError")return;let{byName:s,others:n}=y$(t.fields??[],this.form.shown);E$(s,this.form);let i=t.status===_E&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var _$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},SE={notebook:{},better:{..._$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{..._$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function S$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=([i,r])=>a`
    <button type="button" aria-pressed=${TE(e,r)===s} @click=${()=>t(yi(r))}>
      <strong>${j.presets[i].title}</strong>
      <span class="faint">${j.presets[i].text}</span>
    </button>
  `;return a`
    <div class="presets" role="group" aria-label=${j.presetsLabel}>${Object.entries(SE).map(n)}</div>
  `}function TE({allFields:e},t){let s=new kr(e);return s.choices=yi(t),JSON.stringify(s.spec)}var T$=.95;function A$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,m=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,w=Z(m).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${w}</p>
      <div class="headline-text">
        <p class="faint">${j.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${rs(i.state)} ${Un(i)} ${j.stopReasons[l.stop_reason]??""}
            ${OE(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${AE(i,r)}</p>
      ${be(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${j.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${j.cancel}</button>
          `:U}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Ou(l)}
    ${Qt(n)}
  `}function AE(e,t){let{progress:s}=e,n=j.epochOf(Ot(t.at(-1)?.epoch??s.epoch));return!be(e)||s.eta_seconds===null?n:`${n} \xB7 ${j.left(wn(s.eta_seconds))}`}function OE(e){let t=e.findIndex(({test_accuracy:n})=>n>=T$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${j.milestone(Z(T$,0),wn(Math.max(1,s)))}</span>`}var ME=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Dt={sources:{fresh:()=>"Before training",job:({epoch:e})=>e===1?"After 1 epoch":`After ${e} epochs`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${ME(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function O$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),m={x:1,y:22+(t-22-l)/2,width:l*n,height:l},w=Math.max(...s.map(({length:Et})=>Et)),k=(t-22-14)/Math.max(w,1),T=Math.max(3,Math.min(9,k*.42)),P=e-o,D=(P-14-m.width)/s.length,rt=s.map((Et,ze)=>{let Fe=m.x+m.width+D*(ze+1)-T,hn=Math.min((t-22-14)/Et.length,k*2.6,30),Qs=22+(t-22-hn*Et.length)/2;return Et.map((_r,An)=>({x:Fe,y:Qs+hn*(An+.5),unit:_r}))});return{width:e,height:t,radius:T,input:m,columns:rt,bars:P}}function M$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function N$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,m=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(m+.5)/o}}function I$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var NE=3,C$=.08,IE=2.6,al=10,CE=10,RE=70,lh=7,LE=9,PE=50;function R$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?U:t.layers.map((i,r)=>{let o=r===0?n:DE(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,m=i.units.flatMap((w,k)=>i.weights[k].map((T,P)=>{let D=s?.layer===r&&s?.unit===w;return jE(o(i.inputs[k][P]),e.columns[r][k],T/l,D)}));return At`<g class=${s===null?"weights":"weights dimmed"}>${m}</g>`})}function DE(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function jE(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return At`
    <path
      class=${n?`${r} focused`:r}
      d=${M$(e,t)}
      stroke-width=${(.5+(IE-.5)*i).toFixed(2)}
      stroke-opacity=${(C$+(1-C$)*i*i).toFixed(2)}
    ></path>
  `}function L$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,m=zE(t,i),w=i===e.columns.length-1;return e.columns[i].map(({x:k,y:T,unit:P},D)=>{let rt=l?.[D]??0,Et=s?.layer===i&&s.unit===P,ze=o.layer===i&&o.unit===P,Fe=w?Dt.class(n[P]??P):Dt.unit(P,i+1);return At`
      <g
        class=${Et?"unit focused":"unit"}
        role="button"
        tabindex=${ze?0:-1}
        data-layer=${i}
        data-unit=${P}
        aria-label=${l?`${Fe}: ${Dt.output(ch(rt,w))}`:Fe}
        @pointerenter=${()=>r({layer:i,unit:P})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:P})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${k} cy=${T} r=${e.radius}></circle>
        <circle
          class=${rt<0?"fill against":"fill for"}
          cx=${k} cy=${T} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(rt)/m).toFixed(2)}
        ></circle>
      </g>
    `})}function zE(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function P$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:m})=>String(s[m]??m).length)),o=Math.min(RE,12+lh*r),l=Math.max(CE,e.width-e.bars-o-PE);return n.map(({y:m,unit:w},k)=>{let T=i?.[k]??0,P=String(s[w]??w),D=(rt,Et)=>At`<rect class=${rt} x=${e.bars+o} y=${m-al/2} width=${Et} height=${al} rx="2"></rect>`;return At`
      <g class=${FE(t,w)} aria-hidden="true">
        <text x=${e.bars} y=${m} dy="0.35em">${ll(P,LE)}</text>
        ${D("track",l)} ${D("bar",(l*T).toFixed(1))}
        <text class="share" x=${e.width-1} y=${m} dy="0.35em" text-anchor="end">${i?Z(T,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${m-al} width=${o-2} height=${2*al} rx="4"></rect>
      </g>
    `})}function FE(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function ll(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function ch(e,t){return t?Z(e,1):N(e,NE)}var UE=3;function D$(e){return e.flatMap((t,s)=>Array(z$(t)).fill(s))}function j$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+z$(n));s+=i.length;let r=n.kind==="number"?N(i[0],UE):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function z$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var F$=3;function U$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Dt.legend}</p>`;let l=t.layer===e.layers.length-1,m=l?Dt.class(s[t.unit]??t.unit):Dt.unit(t.unit,t.layer+1),w=t.layer===0?n:D=>Dt.unit(D,t.layer),k=r.weights[o].map((D,rt)=>Dt.weightOf(w(r.inputs[o][rt]),N(D,F$))),T=e.unit,P=i&&t.layer===0&&T?.layer===1&&T.unit===t.unit;return a`
    ${P?a`<signed-image .values=${T.weight} .label=${Dt.weightImage(t.unit)}></signed-image>`:U}
    <p>
      <strong>${m}</strong>: ${Dt.output(ch(r.values[o],l))}.
      ${k.length>0?Dt.strongest(k.join(Dt.betweenWeights)):U}
    </p>
  `}function q$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),m=i[r.indexOf(l)],w=Dt.shown(i.length,e[o+1]);return Dt.layer(o+1,w,Dt.mostActive(m,N(l,F$)))});return[Dt.describe(e.join(Dt.betweenSizes)),s,...n].join(Dt.between)}var qE=300,BE=260,WE=560,B$=20,W$=12,HE=404,VE=422,GE=135,uh=class extends lt{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s="";#n=0;#i=null;#r={layer:0,unit:0};#o="";#a=0;#l=new ResizeObserver(()=>this.#u());#c=new ki((t,s)=>this.#p(t,s));constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#c.cancel()}#u(){this.clientWidth!==this.#a&&(this.#a=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,stamp:s}=this.network,n={network:t,image:this.#h,units:B$,...this.#m},i=JSON.stringify([n,s]);i!==this.#s&&(this.#s=i,this.#c.submit({body:n,info:this.info}))}get#h(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#n%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#m(){return this.#i?.layer===0&&rn(this.info)?{unit:{layer:1,unit:this.#i?.unit}}:{}}async#p({body:t,info:s},n){let i=()=>Pt("POST","/inspect/summary",t,{signal:n});try{let r=await("job_id"in t.network?i():Kt(i,n));this.#f({...r,image:t.image},s)}catch(r){if(r.status===VE)this.#d(r);else if(r.status!==HE&&!r.isTemporary)throw r}}#f(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#o="";let o=t.layers.map((l,m)=>JE(l,r?.[m].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#d(t){this.#t=null,this.#o=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#a>0))return a`<div class="network-space"></div>`;let s=this.#b(),{layout:n,summary:i}=s,r=this.#y(i);return a`
      <div class="network-picture">
        ${this.#v(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:q$(i,r)}
          @keydown=${o=>this.#_(o,n)}
        >
          ${this.#$(n)} ${R$(s)}
          ${n.columns.map((o,l)=>L$(s,l,{select:this.#x,tabStop:this.#r}))}
          ${P$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#E(i)} ${r}</p>
        ${this.network?.isGone?U:this.#g()}
      </div>
      <div class="unit-details">
        ${this.#o?a`<p class="notice">${this.#o}</p>`:U$({...s,...this.#w})}
      </div>
    `}#g(){let t=this.info.kind==="table"?Dt.anotherRow:Dt.anotherImage;return a`<button type="button" class="small" @click=${this.#k}>${t}</button>`}#b(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>XE(Math.min(l,B$))),r=this.#a<WE?BE:qE,o=O$({width:this.#a,height:r},i,this.#w.ratio);return i[this.#r.layer]?.includes(this.#r.unit)||(this.#r={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#i,classNames:cr(this.info),placeOf:l=>N$(o.input,this.#w.placeOf(l),this.#w.grid)}}get#w(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let k=D$(s),T=Math.min(s.length,W$);return{ratio:1,grid:{columns:1,rows:T},placeOf:rt=>Math.min(k[rt],T-1),inputName:rt=>s[k[rt]].name,hasImages:!1}}let[i,r,o=1]=n,l=k=>Math.floor(k/o),m=k=>Dt.pixel(Math.floor(l(k)/r),l(k)%r),w={columns:r,rows:i};return{ratio:r/i,grid:w,placeOf:l,inputName:m,hasImages:rn(this.info)}}#v({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return U;let{kind:n,columns:i}=this.info;return n==="table"?YE(j$(i,this.#t.pixels).slice(0,W$),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#y(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#b().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#$({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#a/3)<GE?Dt.shownShort:Dt.shown,r=([{x:o},...l],m)=>At`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[m])}</text>`;return t.slice(0,-1).map(r)}#E(t){let s=t?.network;return s===void 0?U:a`<span class="badge">${Dt.sources[s.kind](s)}</span>`}#y(t){let s=cr(this.info),{split:n,index:i}=this.#t?.image??this.#h,r=this.#t?.label,o=(n==="test"?Dt.example:Dt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:m}=t;if(l===null)return`${o}, ${Dt.notRead}`;let w=m.at(-1).values[m.at(-1).units.indexOf(l)],k=l===r?Dt.right:Dt.wrong;return`${o}, ${Dt.predicted(s[l],Z(w,1))}: ${k}`}#x=t=>{this.#i=t,t!==null&&(this.#r=t),this.requestUpdate()};#k=()=>{this.#n+=1,this.requestUpdate()};async#_(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#r,o=s[i].findIndex(k=>k.unit===r),l=s[i+n[0]];if(l===void 0)return;let m=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),w=l[Math.max(0,Math.min(l.length-1,m))];this.#x({layer:i+n[0],unit:w.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",uh);function XE(e){return Array.from({length:e},(t,s)=>s)}function JE(e,t){let s=I$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function YE(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/lh)-2,m=({name:w,value:k},T)=>{let P=ll(k,Math.ceil(l/2));return At`
      <g>
        <title>${w}: ${k}</title>
        <text class="cell" x=${t} y=${s+o*(T+.5)} dy="0.35em">${ll(w,l-P.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(T+.5)} dy="0.35em" text-anchor="end">${P}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(m)}</svg>`}var KE=["activation","initializer","seed","dataset","dataset_version"];function H$({job:e,hasEnded:t},s){let{spec:n,model:i,id:r}=e,o=G$(n);return i!==null?{...o,choice:{model:i.name,version:i.version},stamp:null}:s!==null?{...o,choice:{job_id:r},stamp:s,isGone:t}:o}function V$(e){let{spec:t}=e,s=t.start_from,n=G$({...QE(e),...t});return e.valueOf("start_from")===Ks?s?.model?{...n,choice:{model:s.model,version:s.version??"latest"}}:null:n.hiddenSizes.length>0&&n.hiddenSizes.every(r=>Number.isInteger(r)&&r>0)?n:null}function G$(e){let t=Object.fromEntries(KE.filter(s=>e[s]!=null).map(s=>[s,e[s]]));return{choice:{hidden_sizes:e.hidden_sizes,...t},stamp:null,hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function QE({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??sl(n,"")]))}var hh=class extends Cs{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",hh);function X$({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${ZE(e)}
      <div class="row">
        <button @click=${n}>${j.settings}</button>
        ${t_(e.job,s)}
      </div>
    </section>
  `}function ZE({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[j.facts.step,j.stepOf(Ot(s.step),Ot(s.total_steps))],[j.facts.speed,N(s.steps_per_second)],[j.facts.loss,N(n?.train_loss)],[j.facts.trainAccuracy,Z(n?.train_accuracy)],[j.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[j.facts.attempt,e.attempt>1?Ot(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function t_({id:e,state:t,model:s},n){let i=(w,k)=>a`<a href=${w}>${k}</a>`,r={dataset:n?.name===En?null:n?.name},o=w=>[n===null||qn(n)?i(q("draw",w),j.draw):null,n===null||rn(n)?i(q("inspect",{...w,...r}),j.inspect):null],l=i(q("jobs",{job:e}),j.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let m={model:s.name,version:s.version};return[i(q("models",m),j.version),...o(m),l]}function J$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,o]=i?[j.insightNever,j.insightNever]:[j.classesLater,j.weightsLater],l=({epoch:m})=>m===null?0:n.lastEpoch-m;return a`
    <div class="columns">
      <section class="card">
        <h2>${j.classes}</h2>
        <p class="faint">${e===null?r:j.classesOf(e.epoch,l(e))}</p>
        ${e&&Xo(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!rn(s)?null:e_(t,o,l)}
    </div>
  `}function e_(e,t,s){return a`
    <section class="card">
      <h2>${j.weights}</h2>
      <p class="faint">${e===null?t:j.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${j.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function Y$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=j,o=a`<span class="unseen">${j.actions}</span>`,l=[s,n,{number:r},{number:i},o],m=e.map(w=>s_(w,t));return Yt(j.shown,l,m,{kind:"run-legend",isFocusable:!0})}function s_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${n_(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${rs(s.job.state)} ${be(s.job)?i_(s.job,n):U}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${N(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${r_(e,t)}</td>
    </tr>
  `}function n_({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?xr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${Qa({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${j.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${ve("best")}${j.best}</span>`:U}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function i_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?wn(r):Ot(n);return a`
    <progress max=${i} .value=${n} aria-label=${j.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function r_({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
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
        ${ve("close")}
      </button>
    </span>
  `}function mh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(K$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:K$(s).filter(r=>n.includes(r))}}function ph({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function cl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function Q$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function Z$({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function tb(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function K$(e){return e.split(",").filter(t=>t!=="")}function eb(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let m=new FormData(l.target).get("run");m&&n(String(m))}}>
      <label for="run-picker">${j.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${os([["",j.choose],...r.map(o_)],"")}
      </select>
      <button ?disabled=${i}>${j.overlay}</button>
      ${i?a`<span class="faint">${j.full(20)}</span>`:U}
    </form>
  `}function o_({id:e,spec:t,state:s,submitted_at:n}){let i=ht.states[s];return[e,j.recent(t.model,i,Pe(n),xr(t))]}var a_=.3,sb=1,dh=-1,nb=404,l_=422,hl=class{sheet=null;classes=null;dataset=null;#t;#e=null;#s=dh;#n=!1;#i=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#i.abort()}update(t){if(t!==this.#e&&this.#r(t),t?.job?.spec==null||this.#n||document.hidden)return;(t.hasEnded||this.#s===dh||t.lastEpoch>this.#s&&ib(t))&&this.#s!==1/0&&this.#o(t,this.#i.signal)}#r(t){this.#i.abort(),this.#i=new AbortController,this.#e=t,this.#s=dh,this.#n=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#n=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await lr(t.job.spec,s),t.hasEnded?await this.#l(t.job.model,s):ib(t)&&await this.#c(t,s),this.#s=n}catch(i){if(i.name==="AbortError")return;if(i.status===nb&&(this.#s=n),await ce(sb,s).catch(()=>{}),i.status!==nb&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#n=!1,this.#t.requestUpdate()}async#l(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await ts(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#u(`${n}/weights?format=png`,s)}async#c(t,s){if(await ce(a_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await ts(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#u(`${n}?format=png`,s),this.#t.requestUpdate(),await ce(sb,s)}async#u(t,s){if(this.dataset!==null&&!rn(this.dataset))return null;try{let n=await ms(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Jr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===l_)return null;throw n}}};function ib({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var u_="/jobs?limit=30",ml=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new on;#i;constructor(t,s){this.#e=t,this.#s=s,this.snapshot=new hl(t),this.#n.addEventListener("change",this.#r),this.#i=new Oe(t,{task:(n,{signal:i})=>h_(i),args:()=>[]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#r)}hostUpdate(){this.snapshot.update(this.chosen?.run??null)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#r),this.#n.close(),this.#i.abort()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=ed(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:ao(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#r=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#o({...this.#t,chosen:t}),toggle:t=>this.#o(tb(this.#t,t)),remove:t=>this.#a(t),overlay:t=>this.#o({...cl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#l(t)};#o(t){this.show(t),this.#s(t)}#a(t){this.#o(Z$(this.#t,t)),this.#i.run()}async#l(t){if(await xs(j.cancelQuestion(ao(t.job)),j.cancel)){try{t.absorbJob(await Pt("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function h_(e){try{let{items:t}=await ts(u_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function rb(e){return ir(e,"train-view")}var fh=class extends lt{static properties={choices:{attribute:!1}};#t=new Ae("train");#e=!1;#s=new ol(this,{changed:t=>{this.#e=!0,this.#p(t)},started:t=>this.#m(t)});#n=new ml(this,t=>{this.#e=!1,this.#t.change(ph(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(mh(this.choices)))}render(){return a`
      <h1 class="unseen">${j.title}</h1>
      ${this.#s.form===null?U:S$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#i()}</div>
        <div class="train-run stack">${this.#r()}</div>
        <div class="train-more stack">${this.#u()} ${this.#h()}</div>
      </div>
    `}#i(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??j.loading}</p>`:v$(this.#s)}#r(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?A$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${j.none(this.#a)}</p>`}
        <network-picture .network=${this.#o} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#c():U}
    `}get#o(){let{chosen:t,snapshot:s}=this.#n;if(t&&this.#l)return H$(t.run,s.classes?.epoch??null);let{form:n}=this.#s;return n===null?null:V$(n)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#l)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.snapshot.dataset??(t?.name===s?t:null)}get#l(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(be(t)||!this.#e)}#c(){return a`
      <section class="card">
        <h2 class="unseen">${j.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#u(){let{chosen:t,snapshot:s}=this.#n;if(t===void 0||t.run.missing!==null)return U;let n=()=>this.#s.applyPreset(yi(t.run.job?.spec??{}));return[X$({...t,dataset:s.dataset},n),J$(s,t.run)]}#h(){let{all:t,actions:s,replaced:n,recent:i,ids:r}=this.#n;return t.length+i.length===0?U:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${j.runs}</h2>
        <div role="status">${n&&j.replaced(n,20)}</div>
        ${t.length>0?Y$(t,s):U} ${eb(i,r,s)}
      </section>
    `}#m(t){let s=mh(this.#t.choices),n=cl(s,t.id);this.#e=!1,this.#t.change(ph(n),{isStep:!0}),this.#n.show(n,{replaced:Q$(s,t.id)})}#p(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",fh);function ob(e){let t=!1,s=tr(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=$e.notices,e.replaceChildren(n,i,r);let o=()=>{Is(p_(s.view),n),Is([t?d_():null,f_(s),g_(Zt.outage),$_(hs.isTokenNeeded)],i),r.classList.toggle("stale",Zt.outage!==null)};return Zt.addEventListener("change",o),hs.addEventListener("change",o),{begin(l){let m=document.createElement("div");m.className=`view view-${l}`;let w=r.contains(document.activeElement);return r.replaceChildren(m),w&&r.focus(),m},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function m_(e){e.preventDefault(),document.getElementById("view")?.focus()}function p_(e){let t=s=>a`
    <li>
      <a href=${q(s)} aria-current=${s===e?"page":"false"}>
        ${ve(s)} ${$e.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${m_}>${$e.skip}</a>
    <a class="brand" href=${q(zr[0])}>${Up()} ${$e.name}</a>
    <nav aria-label=${$e.navigation}>
      <ul>
        ${zr.map(t)}
      </ul>
    </nav>
    ${hs.isGuarded?null:a`<a class="aside" href="/docs">${$e.docs}</a>`}
    ${hs.token&&a`<button class="aside" @click=${()=>hs.signOut()}>${$e.signOut}</button>`}
  `}function d_(){return a`
    <p class="notice error" role="alert">
      ${$e.failed} <button @click=${()=>location.reload()}>${$e.reload}</button>
    </p>
  `}function f_({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n($e.unknownView(t,$e.views[e]))}
      ${s.length>0?n($e.ignored(s)):null}
    </div>
  `}function g_(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${$e.outage(e)}</p>`}
    </div>
  `}function $_(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),hs.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${$e.tokenNeeded}</p>
      <label>${$e.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${$e.tokenSend}</button>
      ${hs.wasRejected?a`<p role="alert">${$e.tokenRejected}</p>`:null}
    </form>
  `:null}var b_={train:rb,data:yd,draw:uf,inspect:ug,jobs:Mg,models:a$,components:Wp},mo=ob(document.body),Er={name:"",opened:null};function ab(){let e=tr(location.hash),{view:t,choices:s}=e;if(mo.showAddress(e),Er.name===t){Er.opened?.show(s);return}Er.opened?.close(),Er={name:t,opened:null};let n=mo.begin(t);document.title=`${$e.views[t]} \xB7 ${$e.name}`;try{Er.opened=b_[t](n,new Ae(t)),mo.showFailed(!1),Er.opened.show(s)}catch(i){throw mo.showFailed(!0),i}}addEventListener("popstate",ab);addEventListener("render-error",()=>mo.showFailed(!0));ab();
