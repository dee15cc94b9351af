/*! Built by `make bundle` from sources with the digest c6e5d94f9f1a8c73f7205c03f74e8cecb2fe5ac24bcf6d543e30b3b29a8318a3 */
var tb=["index","layer","unit","pixel","digit","label"],eb=/^\d{1,9}$/,Or=["train","data","draw","inspect","jobs","models"],sb=["components"];function Gi(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Or,...sb].includes(n)?n:Or[0],r=n===""||i===n?null:n,a=[...new URLSearchParams(s)].filter(([,k])=>k!==""),u=([k,P])=>tb.includes(k)&&!eb.test(P),f=Object.fromEntries(a.filter(k=>!u(k)));return{view:i,choices:f,unknown:r,ignored:a.filter(u).map(k=>k.join("="))}}function z(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}var xo=class{#t;constructor(t){this.#t=t}get choices(){return Gi(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=Gi(location.hash);if(n!==this.#t)return;let r=z(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var $e={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to open. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var ko=["queued","running","succeeded","failed","cancelled"];function _e(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Eo=globalThis,rc=Eo.ShadowRoot&&(Eo.ShadyCSS===void 0||Eo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Qm=Symbol(),jm=new WeakMap,nb=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==Qm)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(rc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=jm.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&jm.set(t,e))}return e}toString(){return this.cssText}},ib=e=>new nb(typeof e=="string"?e:e+"",void 0,Qm),rb=(e,t)=>{if(rc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Eo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},Fm=rc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return ib(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:ob,defineProperty:ab,getOwnPropertyDescriptor:lb,getOwnPropertyNames:cb,getOwnPropertySymbols:ub,getPrototypeOf:hb}=Object,So=globalThis,zm=So.trustedTypes,mb=zm?zm.emptyScript:"",db=So.reactiveElementPolyfillSupport,Cr=(e,t)=>e,nc={toAttribute(e,t){switch(t){case Boolean:e=e?mb:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},oc=(e,t)=>!ob(e,t),Bm={attribute:!0,type:String,converter:nc,reflect:!1,useDefault:!1,hasChanged:oc};Symbol.metadata??=Symbol("metadata"),So.litPropertyMetadata??=new WeakMap;var Ji=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Bm){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&ab(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=lb(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let a=n?.call(this);i?.call(this,r),this.requestUpdate(e,a,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Bm}static _$Ei(){if(this.hasOwnProperty(Cr("elementProperties")))return;let e=hb(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Cr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Cr("properties"))){let t=this.properties,s=[...cb(t),...ub(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(Fm(n))}else e!==void 0&&t.push(Fm(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rb(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:nc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:nc;this._$Em=n;let a=r.fromAttribute(t,i.type);this[n]=a??this._$Ej?.get(n)??a,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??oc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,a=this[n];r!==!0||this._$AL.has(n)||a===void 0||this.C(n,void 0,i,a)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};Ji.elementStyles=[],Ji.shadowRootOptions={mode:"open"},Ji[Cr("elementProperties")]=new Map,Ji[Cr("finalized")]=new Map,db?.({ReactiveElement:Ji}),(So.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ac=globalThis,Um=e=>e,_o=ac.trustedTypes,qm=_o?_o.createPolicy("lit-html",{createHTML:e=>e}):void 0,lc="$lit$",un=`lit$${Math.random().toFixed(9).slice(2)}$`,cc="?"+un,pb=`<${cc}>`,ii=document,Ir=()=>ii.createComment(""),Pr=e=>e===null||typeof e!="object"&&typeof e!="function",uc=Array.isArray,Zm=e=>uc(e)||typeof e?.[Symbol.iterator]=="function",ec=`[ 	
\f\r]`,Mr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Wm=/-->/g,Hm=/>/g,ei=RegExp(`>|${ec}(?:([^\\s"'>=/]+)(${ec}*=${ec}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Vm=/'/g,Gm=/"/g,td=/^(?:script|style|textarea|title)$/i,hc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),o=hc(1),Lt=hc(2),uk=hc(3),Es=Symbol.for("lit-noChange"),tt=Symbol.for("lit-nothing"),Jm=new WeakMap,ni=ii.createTreeWalker(ii,129);function ed(e,t){if(!uc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return qm!==void 0?qm.createHTML(t):t}var sd=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",a=Mr;for(let u=0;u<s;u++){let f=e[u],k,P,N=-1,X=0;for(;X<f.length&&(a.lastIndex=X,P=a.exec(f),P!==null);)X=a.lastIndex,a===Mr?P[1]==="!--"?a=Wm:P[1]!==void 0?a=Hm:P[2]!==void 0?(td.test(P[2])&&(i=RegExp("</"+P[2],"g")),a=ei):P[3]!==void 0&&(a=ei):a===ei?P[0]===">"?(a=i??Mr,N=-1):P[1]===void 0?N=-2:(N=a.lastIndex-P[2].length,k=P[1],a=P[3]===void 0?ei:P[3]==='"'?Gm:Vm):a===Gm||a===Vm?a=ei:a===Wm||a===Hm?a=Mr:(a=ei,i=void 0);let U=a===ei&&e[u+1].startsWith("/>")?" ":"";r+=a===Mr?f+pb:N>=0?(n.push(k),f.slice(0,N)+lc+f.slice(N)+un+U):f+un+(N===-2?u:U)}return[ed(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},ic=class nd{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,a=0,u=t.length-1,f=this.parts,[k,P]=sd(t,s);if(this.el=nd.createElement(k,n),ni.currentNode=this.el.content,s===2||s===3){let N=this.el.content.firstChild;N.replaceWith(...N.childNodes)}for(;(i=ni.nextNode())!==null&&f.length<u;){if(i.nodeType===1){if(i.hasAttributes())for(let N of i.getAttributeNames())if(N.endsWith(lc)){let X=P[a++],U=i.getAttribute(N).split(un),ft=/([.?@])?(.*)/.exec(X);f.push({type:1,index:r,name:ft[2],strings:U,ctor:ft[1]==="."?od:ft[1]==="?"?ad:ft[1]==="@"?ld:Rr}),i.removeAttribute(N)}else N.startsWith(un)&&(f.push({type:6,index:r}),i.removeAttribute(N));if(td.test(i.tagName)){let N=i.textContent.split(un),X=N.length-1;if(X>0){i.textContent=_o?_o.emptyScript:"";for(let U=0;U<X;U++)i.append(N[U],Ir()),ni.nextNode(),f.push({type:2,index:++r});i.append(N[X],Ir())}}}else if(i.nodeType===8)if(i.data===cc)f.push({type:2,index:r});else{let N=-1;for(;(N=i.data.indexOf(un,N+1))!==-1;)f.push({type:7,index:r}),N+=un.length-1}r++}}static createElement(t,s){let n=ii.createElement("template");return n.innerHTML=t,n}};function ri(e,t,s=e,n){if(t===Es)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Pr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=ri(e,i._$AS(e,t.values),i,n)),t}var id=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??ii).importNode(t,!0);ni.currentNode=n;let i=ni.nextNode(),r=0,a=0,u=s[0];for(;u!==void 0;){if(r===u.index){let f;u.type===2?f=new To(i,i.nextSibling,this,e):u.type===1?f=new u.ctor(i,u.name,u.strings,this,e):u.type===6&&(f=new cd(i,this,e)),this._$AV.push(f),u=s[++a]}r!==u?.index&&(i=ni.nextNode(),r++)}return ni.currentNode=ii,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},To=class rd{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=tt,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=ri(this,t,s),Pr(t)?t===tt||t==null||t===""?(this._$AH!==tt&&this._$AR(),this._$AH=tt):t!==this._$AH&&t!==Es&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Zm(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==tt&&Pr(this._$AH)?this._$AA.nextSibling.data=t:this.T(ii.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=ic.createElement(ed(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new id(i,this),a=r.u(this.options);r.p(s),this.T(a),this._$AH=r}}_$AC(t){let s=Jm.get(t.strings);return s===void 0&&Jm.set(t.strings,s=new ic(t)),s}k(t){uc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new rd(this.O(Ir()),this.O(Ir()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Um(t).nextSibling;Um(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Rr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=tt,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=tt}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=ri(this,e,t,0),r=!Pr(e)||e!==this._$AH&&e!==Es,r&&(this._$AH=e);else{let a=e,u,f;for(e=i[0],u=0;u<i.length-1;u++)f=ri(this,a[s+u],t,u),f===Es&&(f=this._$AH[u]),r||=!Pr(f)||f!==this._$AH[u],f===tt?e=tt:e!==tt&&(e+=(f??"")+i[u+1]),this._$AH[u]=f}r&&!n&&this.j(e)}j(e){e===tt?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},od=class extends Rr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===tt?void 0:e}},ad=class extends Rr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==tt)}},ld=class extends Rr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=ri(this,e,t,0)??tt)===Es)return;let s=this._$AH,n=e===tt&&s!==tt||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==tt&&(s===tt||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},cd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){ri(this,e)}},fb={M:lc,P:un,A:cc,C:1,L:sd,R:id,D:Zm,V:ri,I:To,H:Rr,N:ad,U:ld,B:od,F:cd},gb=ac.litHtmlPolyfillSupport;gb?.(ic,To),(ac.litHtmlVersions??=[]).push("3.3.3");var jt=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new To(t.insertBefore(Ir(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var mc=globalThis,Yi=class extends Ji{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=jt(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Es}};Yi._$litElement$=!0,Yi.finalized=!0,mc.litElementHydrateSupport?.({LitElement:Yi});var $b=mc.litElementPolyfillSupport;$b?.({LitElement:Yi});(mc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Mn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ao=e=>(...t)=>({_$litDirective$:e,values:t}),Oo=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var hk=Ao(class extends Oo{constructor(e){if(super(e),e.type!==Mn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return Es}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:bb}=fb,Ym=e=>e,wb=e=>e.strings===void 0,Xm=()=>document.createComment(""),Nr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(Xm(),i),a=n.insertBefore(Xm(),i);s=new bb(r,a,e,e.options)}else{let r=s._$AB.nextSibling,a=s._$AM,u=a!==e;if(u){let f;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(f=e._$AU)!==a._$AU&&s._$AP(f)}if(r!==i||u){let f=s._$AA;for(;f!==r;){let k=Ym(f).nextSibling;Ym(n).insertBefore(f,i),f=k}}}return s},si=(e,t,s=e)=>(e._$AI(t,s),e),vb={},dc=(e,t=vb)=>e._$AH=t,yb=e=>e._$AH,sc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var mk=Ao(class extends Oo{constructor(){super(...arguments),this.key=tt}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(dc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var pc=Ao(class extends Oo{constructor(e){if(super(e),e.type!==Mn.PROPERTY&&e.type!==Mn.ATTRIBUTE&&e.type!==Mn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!wb(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Es||t===tt)return t;let s=e.element,n=e.name;if(e.type===Mn.PROPERTY){if(t===s[n])return Es}else if(e.type===Mn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return Es}else if(e.type===Mn.ATTRIBUTE&&s.getAttribute(n)===t+"")return Es;return dc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Km=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},ud=Ao(class extends Oo{constructor(e){if(super(e),e.type!==Mn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],a=0;for(let u of e)i[a]=n?n(u,a):a,r[a]=s(u,a),a++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=yb(e),{values:r,keys:a}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=a,r;let u=this.ut??=[],f=[],k,P,N=0,X=i.length-1,U=0,ft=r.length-1;for(;N<=X&&U<=ft;)if(i[N]===null)N++;else if(i[X]===null)X--;else if(u[N]===a[U])f[U]=si(i[N],r[U]),N++,U++;else if(u[X]===a[ft])f[ft]=si(i[X],r[ft]),X--,ft--;else if(u[N]===a[ft])f[ft]=si(i[N],r[ft]),Nr(e,f[ft+1],i[N]),N++,ft--;else if(u[X]===a[U])f[U]=si(i[X],r[U]),Nr(e,i[N],i[X]),X--,U++;else if(k===void 0&&(k=Km(a,U,ft),P=Km(u,N,X)),k.has(u[N]))if(k.has(u[X])){let Wt=P.get(a[U]),Vs=Wt!==void 0?i[Wt]:null;if(Vs===null){let zn=Nr(e,i[N]);si(zn,r[U]),f[U]=zn}else f[U]=si(Vs,r[U]),Nr(e,i[N],Vs),i[Wt]=null;U++}else sc(i[X]),X--;else sc(i[N]),N++;for(;U<=ft;){let Wt=Nr(e,f[ft+1]);si(Wt,r[U]),f[U++]=Wt}for(;N<=X;){let Wt=i[N++];Wt!==null&&sc(Wt)}return this.ut=a,dc(e,f),Es}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fc={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},xb=Symbol(),js=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??kb,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===xb)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},kb=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!oc(s,t[n])));function le(e){return Number(e)===8?"an 8":`a ${e}`}function ds(e){return String(e)==="1"?"1 image":`${e} images`}function gc(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Mo={images:"images",table:"table"};function ue(e){return e.slice(-8)}var ut={locale:"en",states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${ue(t)}`,unknownRun:e=>`Run ${ue(e)}`,line:"Line",latestOf:e=>`${e}: values at the pointer, or the newest`,at:(e,t)=>`${e} ${t}`};var Eb=1e6;function ot(e,t=2){return e==null?ut.none:`${(e*100).toFixed(t)} %`}function _t(e,t=4){if(e==null)return ut.none;let s=Number(e.toPrecision(t));return Math.abs(s)<Eb?s.toString():s.toExponential()}function At(e){return e==null?ut.none:Math.round(e).toLocaleString(ut.locale)}function hd(e){return Number.isInteger(e)?At(e):""}function oi(e){if(e==null)return ut.none;let t=Math.round(e);if(t<60)return`${t} s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?`${s} min ${n} s`:`${Math.floor(s/60)} h ${s%60} min`}function Ks(e){return e==null?ut.none:e<1e3?`${e} B`:e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`}function We(e){return e==null?ut.none:new Date(e).toLocaleString(ut.locale,{dateStyle:"medium",timeStyle:"medium"})}function No(e,t,{picked:s,pick:n,names:i,shown:r}){let a=f=>{let k=i?.[f]??String(f),P=e[f];return o`
      <tr class=${f===t?"answer":""} @click=${()=>n(f)}>
        <th scope="row">
          <button class="pick" aria-label=${ut.pick(k)} aria-pressed=${String(f===s)}>${k}</button>
        </th>
        ${dd(P,ut.probabilityOf(k),ot(P))}
      </tr>
    `},u=i?ut.classProbabilities:ut.probabilities;return md(u,(r??[...e.keys()]).map(a))}function Co(e,t=[]){let s=(n,i)=>o`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${dd(n??0,ut.accuracyOf(t[i]??i),ot(n,1))}
    </tr>
  `;return md(ut.classAccuracy,e.map(s))}function md(e,t){return o`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function dd(e,t,s){return o`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function es(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:a}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),jt(o`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?ut.keep:ut.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let u=()=>i.close("no");return addEventListener("popstate",u),i.addEventListener("close",()=>{removeEventListener("popstate",u),i.remove(),a(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var pd={train:Lt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:Lt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:Lt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:Lt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:Lt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:Lt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:Lt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:Lt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:Lt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:Lt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:Lt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:Lt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:Lt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:Lt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:Lt`<path d="M7 4.500v15l12-7.500Z" />`,stop:Lt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:Lt`<path d="M12 5v14M5 12h14" />`,close:Lt`<path d="m6 6 12 12M18 6 6 18" />`,check:Lt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:Lt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:Lt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:Lt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:Lt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:Lt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:Lt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:Lt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},fd=Object.keys(pd);function ss(e){return o`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${pd[e]??tt}</svg>`}function gd(){return o`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function $d({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:a},u)=>o`<a class=${u===0?"button primary":"button"} href=${r}>${a}</a>`;return o`
    <div class="empty">
      ${ss(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?o`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var He=class extends Yi{createRenderRoot(){return this}};function ai(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Xt(e,t,s,n={}){let{kind:i="",foot:r=tt,isFocusable:a,isTall:u,isCaptionVisible:f}=n;return o`
    <div
      class=${u?"scrolls tall":"scrolls"}
      tabindex=${a?0:tt}
      role=${a?"group":tt}
      aria-label=${a?e:tt}
    >
      <table class=${`list ${i}`}>
        <caption class=${f?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(_b)}</tr>
        </thead>
        ${Array.isArray(s)?o`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function _b(e){let{number:t,text:s=e,order:n=tt,sort:i}=e,r=t??s;return o`
    <th scope="col" class=${t===void 0?tt:"number"} aria-sort=${n}>
      ${i?o`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Le(e,t,{isMarked:s=!1}={}){return o`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>o`<td class="number">${n}</td>`)}
    </tr>
  `}var $c=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},se=new $c;var bc=class extends He{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),se.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),se.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=se.outage!==null&&_e({state:t});return o`<span class=${`state state-${t}`}>${ss(t)}${ut.states[t]}</span>
      ${s?o`<span class="faint">${ut.lastKnown(se.silentS)}</span>`:null}`}};customElements.define("state-badge",bc);function Xe(e){return o`<state-badge .state=${e}></state-badge>`}function Nn(e){return ut.stateOf[e.state](e)}function Xi(e,t){let s=null,n=null;return{show(i){let{key:r,open:a}=t(i);if(r!==s){n?.close();let u=document.createElement("div");e.replaceChildren(u),s!==null&&e.closest("main")?.focus(),s=r,n=a(u)}n.show(i)},close(){n?.close()}}}function hn({title:e,back:t},...s){return o`
    ${t&&o`<a class="back" href=${t.href}>${ss("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}function Qs(e,t,...s){jt(hn(t,...s),e)}var he={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var li=6,Sb=200,Tb=0,wc=class extends He{static properties={subject:{},text:{}};#t=`help-${Tb+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return o`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${ut.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#r}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#o}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Sb))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+li+i<=innerHeight,a=Math.min(s.left-li,innerWidth-n-li);t.style.left=`${Math.max(li,a)}px`,t.style.top=`${r?s.bottom+li:Math.max(li,s.top-li-i)}px`}};customElements.define("help-tip",wc);function bd({name:e,label:t,options:s,chosen:n,choose:i}){let r=([a,u])=>o`
    <label>
      <input
        type="radio"
        name=${e}
        value=${a}
        .checked=${a===n}
        @change=${()=>i(a)}
      />
      ${u}
    </label>
  `;return o`
    <fieldset class="segmented">
      <legend class="unseen">${t}</legend>
      ${s.map(r)}
    </fieldset>
  `}function ns(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=o`<label for=${e.id}>${e.label}</label>`;return o`
    <div class=${s?"field changed":"field"}>
      ${n?o`<span class="tick">${t}${i}</span>`:o`${i}${t}`}
      ${vc(e)}
    </div>
  `}function vc({id:e,wrong:t,meaning:s}){let n=(i,r)=>o`<p class="wrong" id=${wd(e,r)}>${i}</p>`;return o`
    ${t.map(n)} ${s?o`<p class="meaning" id=${vd(e)}>${s}</p>`:tt}
  `}function je({id:e,wrong:t,meaning:s}){let n=t.map((i,r)=>wd(e,r));return s&&n.push(vd(e)),n.length>0?n.join(" "):tt}function wd(e,t){return`${e}-wrong-${t}`}function vd(e){return`${e}-meaning`}function yd(e,t){let{field:s}=he,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(he.axes);return o`
    <section class="card stack">
      <h2>${he.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${ns(n,o`<input id=${n.id} aria-invalid="true" aria-describedby=${je(n)} value="50.5" />`)}
      ${ns(i,o`<input id=${i.id} aria-describedby=${je(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${bd({name:"sample-axis",label:he.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Ab=[.98,.71,.06],yc=class extends He{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=yd(this.axis,i=>this.axis=i),n=[...[Ob(),Mb(),Nb(),t,Cb(),Ib(),Pb(),Rb()],Db(),Lb()];return hn({title:he.title},o`<p>${he.intro}</p>`,o`<div class="samples">${n}</div>`)}};customElements.define("components-page",yc);function xd(e){return ai(e,"components-page")}function mn(e,t){return o`
    <section class="card stack">
      <h2>${he.sections[e]}</h2>
      ${t}
    </section>
  `}function Ob(){let e=([t,s])=>o`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return mn("type",Object.entries(he.typeSizes).map(e))}function Mb(){let e=([t,s])=>o`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return mn("colors",o`<ul class="plain colors">${Object.entries(he.colors).map(e)}</ul>`)}function Nb(){let{buttons:e}=he,t=()=>es(he.question,he.yes,{detail:o`<p>${he.detail}</p>`});return mn("buttons",o`
      <div class="toolbar">
        <button class="primary">${ss("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${ss("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${ss("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function Cb(){let{plain:e,best:t,warning:s}=he.badges,n=o`
    <span class="badge">${e}</span>
    <span class="badge accent">${ss("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return mn("states",[o`<div class="toolbar">${ko.map(i=>Xe(i))}</div>`,o`<div class="toolbar">${n}</div>`])}function Ib(){let e=([t,s,n])=>o`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return mn("figures",[o`<dl class="metrics">${he.figures.map(e)}</dl>`,o`<progress max="1" value="0.6" aria-label=${he.progress}></progress>`,Co(Ab)])}function Pb(){let{version:e,created:t,accuracy:s,state:n}=he.columns,i=([a,u,f,k],P)=>o`
    <tr class=${P===1?"answer":""}>
      <th scope="row">${a}</th>
      <td>${u}</td>
      <td class="number">${f}</td>
      <td>${Xe(k)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return mn("table",Xt(he.table,r,he.rows.map(i)))}function Rb(){let e=([t,s])=>o`<p class=${`notice ${t}`}>${s}</p>`;return mn("notices",Object.entries(he.notices).map(e))}function Db(){let{title:e,text:t,action:s}=he.emptyState;return mn("empty",$d({icon:"jobs",title:e,text:t,actions:[{href:z("train"),text:s}]}))}function Lb(){let e=t=>o`<li>${ss(t)} <code>${t}</code></li>`;return mn("icons",o`<ul class="plain icons">${fd.map(e)}</ul>`)}var Dr={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var jb=.5,Fb=60,zb=[429,502,503,504],dn=class extends Error{constructor(t,s={},n=null){super(s.detail??Dr.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=zb.includes(t)}},ci=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Dr.unreachable)}};async function Io(e){let t=Bb(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new dn(e.status,s,t)}function Bb(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,jb),Fb):null}function ce(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var xc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},ui=Ed("sessionStorage"),kd=Ed("localStorage");function Ed(e){try{return globalThis[e]}catch{return new xc}}var Po="mlpforge.token",Ub=.2,_d=/^[!-~]([ -~]*[!-~])?$/,kc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Po);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ce(Ub))}get token(){let t=ui.getItem(Po);return t!==null&&_d.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!_d.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){ui.removeItem(Po),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){ui.setItem(Po,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},is=new kc;var qb=.5,Wb=5,Hb=401,Vb=204;async function rs(e,t={}){let{token:s}=is,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new ci}if(i.status===Hb)return await is.requestToken(s),rs(e,t);if(!i.ok)throw await Io(i);return se.noteAnswer(),i}async function _s(e,{signal:t}={}){return pn(await rs(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return pn(await rs(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return pn(await rs(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function yt(e,{signal:t}={}){return ne(()=>_s(e,{signal:t}),t)}async function ne(e,t){let s={},n=qb;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;se.report(s,i.message),await ce(i.retryAfterS??n,t),n=Math.min(n*2,Wb)}}finally{se.clear(s)}}async function pn(e){return e.status===Vb?null:Lr(()=>e.json())}async function Lr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new ci}}function Ki(e){return/^\d$/.test(e??"")?Number(e):null}var Gb=404,Jb=[".",".."];function K(e,...t){let s=t.find(n=>Jb.includes(String(n)));if(s!==void 0)throw new dn(Gb,{detail:Dr.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function Ft(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var Yb=200,Xb=404,Sd=new Map;async function Ro(e){let t=[],s=null;do{let n=await yt(Ft("/datasets",{limit:Yb,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function Qi({dataset:e,dataset_version:t},s){let n=K`/datasets/${e}/versions/${t}`,i=Sd.get(n);if(i!==void 0)return i;try{let r=await yt(n,{signal:s});return Sd.set(n,r),r}catch(r){if(r.status===Xb)return null;throw r}}function hi({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function Ec({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Td(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:a,values:u})=>[r,a,u]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,Ec(n),i])};return s(e)===s(t)}function Cn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function ie(e){return o`
    <div role="alert">
      ${e&&o`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Ht({value:e,error:t},s){let n=t?null:o`<p aria-live="polite">${ut.loading}</p>`;return o`${ie(t)} ${e==null?n:s(e)}`}var J={title:"Data",all:"All data sets",list:"Data sets",kinds:Mo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${le(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,deleteYes:"Delete permanently",importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function In(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var Do=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(Kb).filter(n=>n!==null)}};function Kb(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var Qb=40,Zb=1,tw=204,Ad=404,ew=422;async function Od(e,t,s){let n=e,i=(r,a)=>{n={...n,lastEventId:a},t(r,n)};for(;n.ids.length>0;){try{let r=await ne(()=>sw(n,s),s);if(r.status===tw)return;await nw(r,i,s)}catch(r){n=await ow(n,r,s)}await ce(Zb,s)}}function sw({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return rs(`/events?${n}`,{headers:i,signal:s})}async function nw(e,t,s){let n=new Do,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await iw(i,s);if(r===null)return;se.noteAnswer();let a=n.read(r),u=a.at(-1);u!==void 0&&t(a.map(rw),u.id)}}finally{i.cancel().catch(()=>{})}}async function iw(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ce(Qb,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function rw({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function ow(e,t,s){if(t.status===ew&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Ad)throw t;let n=await Promise.all(e.ids.map(i=>aw(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function aw(e,t){try{return await yt(K`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Ad)return!1;throw s}}var _c="mlpforge.job-events",lw=20,cw=50,uw=5,Lo=class{#t=In();#e=new BroadcastChannel(_c);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#u=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#m(s),se.addEventListener("change",()=>{this.#o&&this.#$({kind:"connection",outage:se.outage})}),this.#h()}want(t){this.#n=[...t],this.#o?this.#p():this.#v()}#h(){let{locks:t}=navigator;if(t===void 0){this.#c();return}let s=new Promise(()=>{});t.request(Md(this.#t),()=>(this.#r=!0,this.#v(),s)),t.request(_c,()=>(this.#c(),s))}#c(){this.#o=!0,se.clear(this),this.#$({kind:"request"}),this.#p()}#m(t){if(t.kind==="events"){if(this.#o)return;this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#d(t):t.kind==="request"?this.#v():t.kind==="connection"&&!this.#o&&(t.outage===null?se.clear(this):se.report(this,t.outage.reason))}#d({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Md(t),()=>this.#f(t)),this.#i.set(t,s),this.#p()}#f(t){this.#i.delete(t),this.#p()}#p(){this.#u===null&&(this.#u=setTimeout(()=>{this.#u=null,this.#b()},cw))}#b(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-lw),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,se.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#g()))}async#g(){let t=new AbortController;this.#l=t,await this.#y(t.signal),this.#l===t&&(this.#l=null)}async#y(t){let s=(n,i)=>{se.clear(this),this.#a=i,this.#$({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Od(this.#a,s,t),se.clear(this);return}catch(n){if(n.name==="AbortError")return;se.report(this,n.message),await ce(uw,t).catch(()=>{})}}#v(){this.#r&&!this.#o&&this.#$({kind:"want",ids:this.#n})}#$(t){this.#e.postMessage({...t,from:this.#t})}};function Md(e){return`${_c}.${e}`}var jo=new Set,Sc=null;function Cd(e){let t={ids:[],onEvent:e};return jo.add(t),{change(s){t.ids=[...s],Nd()},close(){jo.delete(t),Nd()}}}function Nd(){let e=[...new Set([...jo].flatMap(t=>t.ids))];Sc===null&&e.length===0||(Sc??=new Lo(hw),Sc.want(e))}function hw(e){for(let t of e)for(let{ids:s,onEvent:n}of jo)s.includes(t.jobId)&&n(t)}function Zi(e){let{state:t,attempt:s}=e;return _e(e)?t==="queued"?2*s:2*s-1:1/0}var Fo=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!_e(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&Zi(t)<Zi(this.job))return;let s=this.job?.progress,n=this.job!==null&&Zi(t)===Zi(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=Zi(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=Zi(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};var mw=3,dw=400,pw=404,Ss=class extends EventTarget{#t=new Map;#e=Cd(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#h()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new Fo(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#u(s),s.missing=i.message,this.#m())})}async#r(t,s){let n=i=>yt(i,{signal:s});t.absorbJob(await n(K`/jobs/${t.id}`)),this.#m(),t.hasEnded||(this.#s.add(t.id),this.#h(),t.absorbJob(await n(K`/jobs/${t.id}`))),t.absorbHistory(await n(K`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#u(t),this.#m(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await ce(mw,s),t.job.state!=="queued")return;t.absorbJob(await yt(K`/jobs/${t.id}`,{signal:s})),this.#m()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,a=i.hasEnded;i.absorbEvent(s),this.#c(),i.hasEnded&&!a&&this.#l(i,r.signal)}async#l(t,s){this.#u(t);try{t.absorbHistory(await yt(K`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===pw)return;throw n}this.#m()}#u(t){this.#s.delete(t.id),this.#h()}#h(){this.#e.change([...this.#s])}#c(){this.#n??=setTimeout(()=>this.#m(),dw)}#m(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};var Fr="none",fw="#/components/schemas/ImportOptions",gw="#/components/schemas/JobSpec";async function Id(e){let t=await yt("/openapi.json",{signal:e});return Bo(t,Uo(t,{$ref:fw}),"")}var jr=null;async function Pn(e){if(jr!==null)return jr;let t=await yt("/openapi.json",{signal:e}),s=Bo(t,Uo(t,{$ref:gw}),"");return jr=s,s}function Mc(e){return e.flatMap(t=>[t,...Mc(Object.values(t.variants).flat())])}function Nc(e){if(jr===null)return null;let t=new Map(jr.map(s=>[zo(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,$w(t.get(s),n)]).filter(([,s])=>s!==void 0))}function zo({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function $w(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Tc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(a=>[zo(a),a.defaultValue])),i=Object.entries(t).filter(([a,u])=>!Tc(u,n.get(a))),r=Object.fromEntries(i);return Tc(r,{kind:e.defaultValue?.kind})?void 0:r}function Tc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function Bo(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>bw(e,i,`${s}${n}`))}function bw(e,t,s){let n=t.anyOf??[t],i=n.some(N=>N.type==="null"),r=Uo(e,n.find(N=>N.type!=="null")),a="default"in t?t.default:r.default,{title:u=s,description:f=""}=t,P={...{name:s,title:u,description:f,choiceTitles:t["x-enum-titles"]??{}},defaultValue:a,isNullable:i,bounds:{},choices:[],variants:{}};return{...P,...ww(e,r,P)}}function ww(e,t,{name:s,isNullable:n}){return t.discriminator?vw(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Oc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:Bo(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Oc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Oc(t)}}function vw(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(k=>Uo(e,k)),r=Object.fromEntries(i.map(k=>[Ac(k),Bo(e,k,`${s}.`)])),a=i.map(Ac),u=n?[Fr,...a]:a,f=Object.fromEntries(i.map(k=>[Ac(k),k.title]));return{kind:"union",name:`${s}.kind`,choices:u,choiceTitles:f,variants:r}}function Ac(e){return e.properties.kind.const}function Oc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function Uo(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Ct=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>yt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var yw=401,qo={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function Wo({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let a=Ft(K`/datasets/${e}/versions`,n),u={"Content-Type":qo[s],"Idempotency-Key":In()};return pn(await ne(()=>Pd(a,t,{headers:u,onProgress:i,signal:r}),r))}async function Pd(e,t,s){let{token:n}=is,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await xw(e,t,{...s,headers:i});if(r.status===yw)return await is.requestToken(n),Pd(e,t,s);if(!r.ok)throw await Io(r);return r}function xw(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:a,reject:u}=Promise.withResolvers(),f=new XMLHttpRequest;f.open("POST",e);for(let[k,P]of Object.entries(s))f.setRequestHeader(k,P);return f.upload.addEventListener("progress",({loaded:k,total:P})=>n(k/P)),f.addEventListener("load",()=>a(kw(f))),f.addEventListener("error",()=>u(new ci)),f.addEventListener("abort",()=>u(i.reason)),i.addEventListener("abort",()=>f.abort(),{once:!0}),f.send(t),r}function kw(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function Ke(e,t){return e.map(([s,n])=>o`<option value=${s} .selected=${s===t}>${n}</option>`)}function zr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>o`<optgroup label=${i}>${Ke(r,t)}</optgroup>`;return s.map(n)}function zs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var Rd=/^\.(\w+)[^:]*: /;function Dd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(Rd.exec(i)?.[1]));return o`
    <details ?open=${s.size>0}>
      <summary>${J.options}</summary>
      <div class="columns narrow">${n.map(i=>Ew(i,s.get(i.name)))}</div>
    </details>
  `}function Ew(e,t){let s={id:`import-${e.name}`,label:J.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:J.sentence(e.description.replace(Rd,""))};return ns(s,e.kind==="choice"?_w(e,s):Sw(e,s))}function _w({name:e,choices:t,defaultValue:s},n){return o`
    <select id=${n.id} name=${e} aria-describedby=${je(n)}>
      ${Ke(t.map(i=>[i,i]),s)}
    </select>
  `}function Sw({name:e,kind:t,defaultValue:s},n){return o`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${je(n)}
    />
  `}var Tw=422,tr=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=new AbortController;#l=new Ss;#u=!1;constructor({name:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n,this.#n=new Ct(s),this.#l.addEventListener("change",()=>this.#x())}close(){this.#a.abort(),this.#n.abort(),this.#l.close()}template(){return o`
      <section class="card">
        <h2>${J.importTitle(this.#t)}</h2>
        <p class="faint">${J.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${t=>this.#y(t)}
          @dragover=${t=>t.preventDefault()}
          @drop=${t=>this.#b(t)}
        >
          <div class="row">
            ${this.#p()} ${this.#t===null?Aw():null}
          </div>
          ${this.#n.value&&this.#h?Dd(this.#n.value,this.#h,this.#d):null}
          <div><button class="primary" aria-disabled=${this.#m}>${J.importSend}</button></div>
        </form>
        ${ie(this.#f)}
        <div role="status">${this.#r===null?null:Ow(this.#r)} ${this.#w()}</div>
      </section>
    `}get#h(){let t=this.#i?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(qo,t)?t:null}get#c(){return this.#l.runs[0]?.job??null}get#m(){return this.#r!==null||this.#c!==null&&_e(this.#c)}get#d(){let t=this.#o?.status===Tw?this.#o.fields:[];return new Map(t.map(({loc:s,msg:n})=>[String(s.at(-1)),n]))}get#f(){return this.#i!==null&&this.#h===null?{message:J.unknownKind(this.#i.name)}:this.#o??this.#n.error}#p(){let t=Object.keys(qo).map(s=>`.${s}`).join(",");return o`
      <label class="field">
        ${J.importFile}
        <input name="file" type="file" accept=${t} required @change=${s=>this.#g(s.target.files[0])} />
      </label>
    `}#b(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#g(s[0]))}#g(t=null){this.#i=t,this.#o=null,this.#n.value===null&&this.#n.run(Id),this.#e()}async#y(t){t.preventDefault();let[s,n]=[this.#i,this.#h];if(this.#m||s===null||n===null)return;let i=Object.fromEntries(new FormData(t.target)),{name:r,file:a,...u}=i,f=this.#t??r.trim();this.#v();try{let k=X=>this.#$(X),{signal:P}=this.#a,N=await Wo({name:f,file:s,kind:n,query:u},{onProgress:k,signal:P});this.#l.follow([N.id])}catch(k){if(k.name==="AbortError")return;this.#o=k}this.#$(null)}#v(){this.#l.follow([]),this.#o=null,this.#u=!1,this.#$(0)}#$(t){this.#r=t,this.#e()}#x(){this.#e(),!(this.#c?.state!=="succeeded"||this.#u)&&(this.#u=!0,this.#s())}#w(){let t=this.#c;if(t===null)return null;let{dataset:s,error:n}=t;return o`
      <p>${Xe(t.state)} ${Nn(t)} <a href=${z("jobs",{job:t.id})}>${J.job}</a></p>
      ${n&&o`<p class="notice error">${n.message}</p>`}
      ${s&&o`<p><a href=${z("data",{dataset:s.name,version:s.version})}>${J.open}</a></p>`}
    `}};function Aw(){return o`
    <label class="field">
      ${J.importName}
      <input name="name" required maxlength="63" autocomplete="off" spellcheck="false" />
    </label>
  `}function Ow(e){return o`
    <p>
      ${J.uploading} <progress max="1" .value=${e} aria-label=${J.uploadProgress}></progress>
      ${ot(e,0)}
    </p>
  `}var Cc=class extends He{#t=new js(this,{task:(t,{signal:s})=>Ro(s),args:()=>[]});#e=new tr({name:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.close()}render(){let t=Ht(this.#t,s=>o`<section class="card">${Mw(s)}</section>`);return hn({title:J.title},t,this.#e.template())}};customElements.define("dataset-list",Cc);function Mw(e){let{name:t,kind:s,examples:n,classes:i,version:r}=J.columns,a=[t,s,{number:n},{number:i},r];return Xt(J.list,a,e.map(Nw))}function Nw({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return o`
    <tr>
      <th scope="row"><a class="long-name" href=${z("data",{dataset:e})}>${e}</a></th>
      <td>${J.kinds[t]}</td>
      <td class="number">${At(i+r)}</td>
      <td class="number">${At(s)}</td>
      <td>${J.version(n)}</td>
    </tr>
  `}function Bs(e,t){let s=([n,i])=>o`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return o`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Ic=12,Ld=120,Pc=28,Cw=1,Iw=.9;function Fd(e){return e.length===0?null:o`
    <ul class="plain stack" aria-label=${J.warnings}>
      ${e.map(({message:t})=>o`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function zd(e){let{fact:t}=J,s=[[t.kind,J.kinds[e.kind]],[t.train,At(e.train_examples)],[t.test,At(e.test_examples)],[t.shape,e.input_shape.join(J.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&J.preparations[e.prepare]],[t.created,e.created_at&&We(e.created_at)],[t.source,e.source===null?J.builtIn:Pw(e.source)],[t.sha256,o`<span class="digest">${e.sha256}</span>`]];return Bs(J.facts,s.filter(([,n])=>n!=null))}function Pw({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return o`
    ${J.source(e,Ks(t))}
    <ul class="plain">${n.map(([i,r])=>o`<li class="faint">${J.option(i,r)}</li>`)}</ul>
  `}function Bd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=J.columns,a=N=>s===null?[]:[At(s.train[N]),At(s.test[N])],u=N=>Le(e[N]??N,a(N)),f=Array.from({length:t},(N,X)=>u(X)),k={isTall:!0,isFocusable:!0},P=s===null?[n]:[n,{number:i},{number:r}];return Xt(J.classes,P,f,k)}function Ud(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:a}=J.columns,u=P=>o`
    <tr>
      <th scope="row">${P.name}</th>
      <td>${J.columnKinds[P.kind]}</td>
      <td class="number">${_t(P.mean)}</td>
      <td class="number">${_t(P.std)}</td>
      <td>${Rw(P)}</td>
      <td>${Dw(P)}</td>
    </tr>
  `,f=[t,s,{number:n},{number:i},r,a],k={isTall:!0,isFocusable:!0};return Xt(J.tableColumns,f,e.map(u),k)}function Rw({name:e,values:t,histogram:s,counts:n}){if(n!==null)return jd(n,J.textsPicture(e,qd(t,n)));if(s===null)return J.none;let[i,r]=[s.lowest,s.highest],a=(r-i)/s.counts.length,u=s.counts.indexOf(Math.max(...s.counts)),f=J.range(_t(i+u*a),_t(i+(u+1)*a)),k=J.numbersPicture(e,J.range(_t(i),_t(r)),f);return jd(s.counts,k)}function Dw({values:e,histogram:t,counts:s}){return e!==null?qd(e,s):t===null?J.none:J.range(_t(t.lowest),_t(t.highest))}function qd(e,t){let s=(i,r)=>t===null?i:J.counted(i,At(t[r])),n=e.slice(0,Ic).map(s).join(J.between);return e.length>Ic?J.andMore(n,e.length-Ic):n}function jd(e,t){let s=Ld/e.length,n=Math.max(...e,1),i=(r,a)=>{let u=r===0?0:Math.max(Cw,r/n*Pc);return`M${a*s} ${Pc}v${-u}h${s*Iw}v${u}z`};return o`
    <svg class="histogram" viewBox=${`0 0 ${Ld} ${Pc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ts=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var Wd=255,Rc=3,Dc=class extends Ts{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let a=new ImageData(n,s);for(let u=0;u<n*s;u+=1){let f=u*i,k=i===Rc?t.slice(f,f+Rc):Array(Rc).fill(t[f]);a.data.set([...k.map(P=>P*Wd/r),Wd],u*4)}this.put(a)}};customElements.define("raw-image",Dc);var Lw=6,Lc=12,jw=1e5,Ho=class{#t;#e;constructor(t,s){this.#t=t,this.#e=new Ct(s),this.#e.run(n=>Fw(t,n))}close(){this.#e.abort()}template(){return o`
      <section class="card">
        <h2>${J.examples}</h2>
        ${Ht(this.#e,t=>t.map(s=>zw(s,this.#t)))}
        ${this.#t.classes>Lc?o`<p class="faint">${J.firstClasses(Lc)}</p>`:null}
      </section>
    `}};async function Fw({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let a=i.reduce((k,P)=>k*P,1),u=Math.max(1,Math.min(Lw,Math.floor(jw/a))),f=async k=>{let P={split:"train",class:n[k]??k,limit:u},N=Ft(K`/datasets/${e}/versions/${t}/examples`,P),{items:X}=await yt(N,{signal:r});return{className:n[k]??String(k),items:X}};return Promise.all(Array.from({length:Math.min(s,Lc)},(k,P)=>f(P)))}function zw({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:a})=>o`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${J.image(a,e)}></raw-image>
    </li>
  `;return o`
    <h3>${e}</h3>
    ${t.length===0?o`<p>${J.noExamples}</p>`:o`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var Bw=8,jc=20,Vo=class{#t;#e;constructor({name:t,version:s,columns:n},i){this.#t=n,this.#e=new Ct(i);let r={split:"train",limit:Bw};this.#e.get(()=>Ft(K`/datasets/${t}/versions/${s}/examples`,r))}close(){this.#e.abort()}template(){return o`
      <section class="card">
        <h2>${J.examples}</h2>
        ${Ht(this.#e,({items:t})=>Uw(this.#t.slice(0,jc),t))}
        ${this.#t.length>jc?o`<p class="faint">${J.firstColumns(jc)}</p>`:null}
      </section>
    `}};function Uw(e,t){let s=({name:r,kind:a})=>a==="number"?{number:r}:r,n=[{number:J.columns.index},J.columns.label,...e.map(s)],i=({index:r,class_name:a,row:u})=>o`
    <tr>
      <th scope="row" class="number">${r}</th>
      <td>${a}</td>
      ${e.map(({name:f})=>qw(u[f]))}
    </tr>
  `;return Xt(J.examples,n,t.map(i),{isFocusable:!0})}function qw(e){return typeof e=="number"?o`<td class="number">${_t(e,6)}</td>`:o`<td>${e}</td>`}var Hd=100,Go=class{#t;#e;constructor({name:t,kind:s},n){this.#t=s==="table",this.#e=new Ct(n),this.#e.run(i=>Ww(t,i))}close(){this.#e.abort()}template(){let t=this.#t?J.predict:J.model,s=({name:i,version:r})=>o`
      <li><a href=${z("models",{model:i,version:r})}>${t({name:i,version:r})}</a></li>
    `,n=i=>o`<ul class="plain">${i.map(s)}</ul>`;return o`
      <section class="card">
        <h2>${J.models}</h2>
        ${Ht(this.#e,i=>i.length>0?n(i):o`<p>${J.noModels(Hd)}</p>`)}
      </section>
    `}};async function Ww(e,t){let s={kind:"train",state:"succeeded",limit:Hd},{items:n}=await yt(Ft("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:a}of n){let u=a!==null&&!(i.get(a.name)?.version>a.version);r.dataset===e&&u&&i.set(a.name,a)}return[...i.values()]}var Jo=class{#t;#e;#s;#n=new Ct(()=>this.#h());#i=null;#r=null;#o;#a=null;#l=!1;constructor(t,{dataset:s,version:n}){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#d();this.#o=new tr({name:s,redraw:i,onDone:()=>this.#u()}),this.#u()}show(){this.#d()}close(){this.#l=!0,this.#n.abort(),this.#i?.close(),this.#r?.close(),this.#o.close()}#u(){this.#n.run(async t=>{let s=K`/datasets/${this.#e}/versions`,[n,i]=await Promise.all([yt(s+K`/${this.#s}`,{signal:t}),yt(s,{signal:t})]);return{info:n,numbers:i.items.map(({version:r})=>r)}})}#h(){let t=this.#n.value?.info;t!==void 0&&this.#c(t),this.#d()}#c(t){this.#i?.close(),this.#r?.close();let s=t.kind==="table"?Vo:Ho;this.#i=new s(t,()=>this.#d()),this.#r=new Go(t,()=>this.#d())}async#m({name:t,version:s}){if(await es(J.deleteQuestion(t,s),J.deleteYes)){this.#a=null;try{await Pt("DELETE",K`/datasets/${t}/versions/${s}`),this.#l||(location.hash=z("data"))}catch(n){this.#a=n,this.#d()}}}#d(){let{value:t,error:s}=this.#n,n={href:z("data"),text:J.all},i=t?J.versionTitle(this.#e,t.info.version):this.#e,r=Ht({value:t,error:s??this.#a},a=>this.#f(a));Qs(this.#t,{title:i,back:n},r)}#f({info:t,numbers:s}){let n=t.source===null;return o`
      <section class="card stack">
        ${t.description?o`<p>${t.description}</p>`:null} ${Fd(t.warnings)}
        ${this.#p(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${J.facts}</h2>${zd(t)}</section>
        <section class="card"><h2>${J.classes}</h2>${Bd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${J.versions}</h2>${Hw(t,s)}</section>
          ${this.#r?.template()}
        </div>
      </div>
      ${t.columns?o`<section class="card"><h2>${J.tableColumns}</h2>${Ud(t.columns)}</section>`:null}
      ${this.#i?.template()} ${n?null:this.#o.template()}
    `}#p(t,s){let{name:n,version:i,source:r,test_examples:a}=t,u=i===s[0],f=o`<a class="button" href=${z("train",{dataset:n})}>${J.train}</a>`;return o`
      ${a===0?o`<p>${J.noTestSet}</p>`:null}
      <div class="row">
        ${u&&a>0?f:null}
        ${r===null?null:o`<button @click=${()=>this.#m(t)}>${J.delete}</button>`}
      </div>
    `}};function Hw({name:e,version:t},s){let n=i=>o`
    <li>
      <a href=${z("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${J.version(i)}
      </a>
    </li>
  `;return o`<ul class="chips">${s.map(n)}</ul>`}function Vd(e){return Xi(e,({dataset:t,version:s="latest"})=>{if(!t)return{key:"",open:i=>ai(i,"dataset-list")};let n=i=>new Jo(i,{dataset:t,version:s});return{key:JSON.stringify([t,s]),open:n}})}var Vw=100,ps="latest",di="mnist",Gw=.02;async function Xo({model:e,dataset:t},s){let n=(U,ft)=>_s(Ft(U,{limit:Vw,...ft}),{signal:s}),[i,r,a]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),u=a.items.find(({name:U})=>U===t)?.input_shape,f=U=>Cn(U,u),k=i.items.filter(f),P=k.find(({name:U})=>U===e)??Br(k),N=new Set(a.items.filter(U=>!f(U)).map(({name:U})=>U)),X=P?await n(K`/models/${P.name}/versions`):{items:[]};return{models:k,jobs:r.items.filter(({spec:U})=>U!==null&&!N.has(U.dataset)),datasets:a.items.filter(({kind:U})=>U==="images"),versions:X.items,unfit:i.items.filter(U=>!f(U)).map(({name:U})=>U)}}function Ko({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:a})=>a===e);if(e)return{model:e,version:i?Yo(i,n.versions):ps};let r=Br(n.models);return r?{model:r.name,version:t??Yo(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function Yo({name:e,latest:t,default:s},n){if(s!==ps)return String(s);let i=Jd(e,n);return i===null||i.version===t?ps:String(i.version)}function Gd(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:u})=>u===e.model)??{},i=e.version===ps?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:u,version:f})=>u===e.model&&f===i),a=Jd(e.model,t.versions);return r===void 0||a===null||mi(r)===null?null:mi(a)-mi(r)>Gw?{chosen:r,best:a}:null}function Jd(e,t){let s=t.filter(i=>i.name===e&&mi(i)!==null),n=(i,r)=>mi(i)>mi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function Yd(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:mi(s)}function mi({metrics:e}){return e?.test_accuracy??null}function Xd(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:a})=>a===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(a=>a.name===r)??Br(n)}function Br(e){return e.find(({name:t})=>t===di)??e[0]}function Qo(e,t,s){let n=Gd(e,t);if(n===null)return null;let{chosen:i,best:r}=n,a=({metrics:u})=>ot(u.test_accuracy);return o`
    <p class="notice warning">
      ${ut.poorVersion(i.version,a(i),r.version,a(r))}
      <button @click=${()=>s(String(r.version))}>${ut.useVersion(r.version)}</button>
    </p>
  `}var Jw={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},Yw={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},C={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${ue(t)}`,oldRun:e=>`run ${ue(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${Jw[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${le(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${le(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${le(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${le(e)} most (+${t.sum})`:`No part supports ${le(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${Yw[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${le(e)}`,added:(e,t)=>`Added as ${le(e)}. The collection has ${ds(t)}.`,full:e=>`The collection is full: it holds at most ${ds(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${ds(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${le(e)}, no prediction`:e===t?`${le(e)}, predicted correctly`:`${le(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${le(t)}`,removed:e=>`Deleted. The collection has ${ds(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${ds(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${ds(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function fn(e){return Math.round(Math.sqrt(e.length))}function Rn(e,t,s=fn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function Zo(e){return[e,e,e]}var Ve=280;function Fc(e,t){e.fillStyle="black",e.fillRect(0,0,Ve,Ve);for(let s of t)"pixels"in s?Xw(e,s.pixels):ta(e,s,0)}function ta(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function Xw(e,t){let s=Rn(t,Zo),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,Ve,Ve)}var pi=10,Kw=Ve/pi,Kd={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function Qd(e,t,s){let n={x:Ve/2,y:Ve/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",a=>{Qw(a,n,{...t,lift:i})&&(a.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function Zd({x:e,y:t}){return{column:Math.floor(e/pi)+1,row:Math.floor(t/pi)+1,cells:Kw}}function Qw(e,t,s){let{key:n,timeStamp:i}=e;if(Zw(e))tv(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in Kd)ev(t,Kd[n],s,i);else if(n===" ")sv(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function Zw({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function tv(e){e.lift(),e.undo()}function ev(e,[t,s],n,i){let r=a=>Math.min(Ve-pi/2,Math.max(pi/2,a));e.x=r(e.x+t*pi),e.y=r(e.y+s*pi),e.isDown&&n.extend([[e.x,e.y]],i)}function sv(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var nv="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function tp(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=iv(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(nv,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),a=r.length>0?r:[i];t.extend(a.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function iv(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:a})=>[(r-t)/n*Ve,(a-s)/i*Ve]}var zc=140,Bc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;ep(this.#s,Ve),ep(this.#n,zc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",C.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=C.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();Qd(this.#s,t,s=>this.#d(s)),tp(this.#s,t),Fc(Ur(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){Ur(this.#n).drawImage(this.#s,0,0,zc,zc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Fc(Ur(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#u(t,s),extend:(t,s)=>this.#h(t,s),end:()=>this.#c(),undo:()=>this.undo()}}#u(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),ta(Ur(this.#s),n,0),this.#m(s)}#h(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),ta(Ur(this.#s),this.#e,n),this.#m(s)}#c(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#d(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":C.cursor({...Zd(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/Ve*100}%`,this.#r.style.top=`${t.y/Ve*100}%`)}};function ep(e,t){e.width=t,e.height=t}function Ur(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Bc);var ip=20,rv=33,ov=3988292384,av=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?ov:0);return s}),sp=[147,78,85,77,80,89,1,0],np=64;function ea(e){return cv(Object.entries(e).map(([t,s])=>[`${t}.npy`,lv(s)]))}function sa(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function na(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function rp(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(Zs(4,...n))}}function lv({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=sp.length+2,a=np-(r+i.length+1)%np,u=new TextEncoder().encode(`${i}${" ".repeat(a)}
`),f=new Uint8Array(r+u.length+s.length);return f.set([...sp,...Zs(2,u.length),...u]),f.set(s,r+u.length),f}function cv(e){let t=[],s=[],n=0;for(let[r,a]of e){let u=uv(r,a),f=[80,75,3,4,...u,...Uc(r)];s.push(...hv(r,u,n)),t.push(new Uint8Array(f),a),n+=f.length+a.length}let i=mv(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function uv(e,t){return[...Zs(2,ip,0,0,0,rv),...Zs(4,dv(t),t.length,t.length),...Zs(2,Uc(e).length,0)]}function hv(e,t,s){let n=[...Zs(2,0,0,0),...Zs(4,0,s)];return[80,75,1,2,...Zs(2,ip),...t,...n,...Uc(e)]}function mv(e,t,s){let n=Zs(4,t,s);return[80,75,5,6,...Zs(2,0,0,e,e),...n,0,0]}function Uc(e){return new TextEncoder().encode(e)}function Zs(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function dv(e){let t=4294967295;for(let s of e)t=t>>>8^av[(t^s)&255];return(t^4294967295)>>>0}function op(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function As(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var qc="mlpforge.collection",qr=500,ia=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===qc||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(qc)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<qr&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>As(n,784)??[]);return ea({images:sa(s),labels:na(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(qc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function ap(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:r}){let a=i?o`<p class="faint">${C.noPrediction}</p>`:null;return o`
    <section class="card">
      <h2>${C.prediction}</h2>
      ${n}
      ${e.prediction?pv(e,{label:t,accuracy:s},r):a}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function pv({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:a,probabilities:u,warnings:f}=e;return o`
    <p class="headline">
      <strong class="predicted">${a}</strong>
      <span>
        <b>${ot(u[a])}</b> ${fv(e,i)}
        <span class="faint">${t===null?null:C.took(t)}</span>
        ${n===null?null:o`<span class="truth">${C.truth(n,n===a)}</span>`}
      </span>
    </p>
    ${f.map(k=>o`<p class="notice warning">${C.warnings[k]??k}</p>`)}
    ${No(u,a,{picked:s,pick:r})}
    <p class="faint small">${C.pickHint}</p>
  `}function fv({epoch:e,model:t,version:s},n){if(e!==void 0)return C.byRun(e);let i=n===null?"":C.accuracy(ot(n));return`${C.byVersion(t,s)}${i}`}var lp="draw-answer";function cp(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function up(e){return performance.clearMeasures(lp),performance.measure(lp,{start:e}).duration}var fi=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(gv)}this.#s=null}};function gv(e){if(e.name!=="AbortError")throw e}var $v=1,ra=class{#t=null;#e;#s;#n=null;#i=new fi((t,s)=>this.#l(this.#o(s)));#r=new fi((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let a={pixels:r,toPng:()=>this.#e.toPng()},u=await ne(()=>s.predict(a,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...u,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await ce(r.retryAfterS??$v,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var bv=1,wv=100,vv=404,oa=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#r={ink:0,tookMs:null};#o=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new ra(t,{onPrediction:i=>this.#c(i),onExplanation:i=>this.#f(i),onError:i=>this.#p(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#u()),s.addEventListener("predictor",()=>this.#h()),s.addEventListener("epoch",()=>this.#$());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#$(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#r;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#w("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#g(),this.#w("change");return}this.#e.predictor===null&&this.#v(),this.#s.predict()}#u(){this.#s.predictNow(),this.#b(),this.#w("change")}#h(){this.#v(),this.isWaiting=!1,this.#e.predictor===null&&this.#g(),this.#s.setPredictor(this.#e.predictor),this.#w("change")}#c(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#b(),this.#w("change"),this.#m(t),t.epoch<this.#e.run?.lastEpoch&&this.#x()}async#m(t){await cp(),this.#y(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<wv||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#f(t){this.explanation=t,this.#w("change")}#p(t){this.isWaiting=this.#e.run!==null&&t.status===vv,this.isWaiting?this.#x():(this.#g(),this.error=t),this.#w("change")}#b(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=C.announcement(s,ot(n[s]))),this.#n=i,this.#w("settle")}#g(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#y({ink:t,changedAt:s}){s===null||t<=this.#r.ink||(this.#r={ink:t,tookMs:up(s)},this.isSettled&&this.#w("change"))}#v(){this.#r={ink:this.#t.ink,tookMs:null}}#$(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#x(){this.#o||(this.#o=!0,await ce(bv,this.#a.signal).catch(()=>{}),this.#o=!1,this.#$())}#w(t){this.dispatchEvent(new Event(t))}};var yv=new Uint8Array(784),Wc=class extends Ts{set pixels(t){this.show(t??yv)}draw(t){this.put(Rn(t,Zo))}};customElements.define("digit-image",Wc);function aa(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Hc=new Map;function hp(e,t,s,n){let i="",r=()=>jt(xv(t,{linkOf:s,remove:a,removedNote:i}),e),a=(u,f)=>{t.remove(u),i=C.removed(t.images.length),r(),Sv(e,f)};return t.listen(n),t.addEventListener("change",r,{signal:n}),r(),r}function xv(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return o`
    <section class="card">
      <h2 tabindex="-1">${C.collection}</h2>
      ${i.length===0?o`<p class="faint">${C.collectionEmpty}</p>`:kv(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function kv(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:u})=>u!==null),r=i.filter(({label:u,digit:f})=>u===f).length,a=(u,f)=>Ev(u,f,{linkOf:s,remove:n});return o`
    <div class="row">
      <p>
        ${C.collectionOf(t.length,qr)}
        ${i.length>0?o`<b>${C.rightShare(r,i.length,ot(r/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>aa(e.toNpz(),C.file)}>${C.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(a)}
    </ul>
  `}function Ev(e,t,{linkOf:s,remove:n}){let{code:i,label:r,digit:a}=e;return o`
    <li class=${a===null||r===a?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${_v(i)} .label=${C.thumbnail(r,a)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${C.caption(r,a)}</span>
      <button
        aria-label=${C.removeThis(t+1,r)}
        @click=${()=>n(i,t)}
      >
        ${C.remove}
      </button>
    </li>
  `}function _v(e){return Hc.has(e)||Hc.set(e,As(e,784)),Hc.get(e)}function Sv(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var Tv=[0,114,178],Av=[213,94,0],mp=255;function Wr(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?Tv:Av,[i,r,a]=n.map(u=>mp+(u-mp)*s);return[i,r,a]}var Vc=class extends Ts{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Rn(t,n=>Wr(n,s)))}};customElements.define("signed-image",Vc);var la=3,Ov=3;function dp(e,t){let s=Mv(t),n=a=>({part:C.parts[s.indexOf(a)],sum:_t(a,Ov)}),[i,r]=[Math.min(...s),Math.max(...s)];return C.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function Mv(e){let t=fn(e),s=i=>Math.floor(i*la/t),n=new Array(la*la).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*la+s(r%t)]+=i}),n}var Nv=4,Cv=1.2,Iv=3,Pv={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},Gc=class extends Ts{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,a)=>Math.max(r,a),0),i=Math.ceil(Math.sqrt(t.length*Nv));this.style.maxWidth=`${i*Cv}rem`,this.put(Rn(t,r=>Wr(r,n),i))}};function pp(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,Iv).map(({value:i,unit:r})=>C.unit(r,i.toFixed(2))),n=e.filter(Pv[t]).length;return C.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",Gc);function gp(e,t){return o`
    <section class="card explanation-card">
      <h2>${C.explanation}</h2>
      ${e.prediction?Rv(e,t):o`<p class="faint">${C.noExplanation}</p>`}
    </section>
  `}function Rv({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return o`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${C.inputLabel}></digit-image>
        <figcaption>${C.input}</figcaption>
      </figure>
      ${t&&Dv(t)}
    </div>
    ${t&&o`<p>${dp(t.digit,t.contributions)}</p>`}
    ${s===null?null:o`<button @click=${()=>n(null)}>${C.backToPrediction}</button>`}
    ${t&&Lv(t)}
    <p><a href=${i}>${C.inspect}</a></p>
  `}function Dv({digit:e,contributions:t}){let s=i=>_t(i.reduce((r,a)=>r+a,0),3),n=C.contributionsLabel(e,{most:fp(t),against:fp(t.map(i=>-i))});return o`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${C.contributions(e)} ${$p({low:C.opposes,high:C.supports})}
        <span class="faint">
          ${C.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function $p(e){let t=([s,n])=>o`<span class=${s}>${n}</span>`;return o`
    <span class="legend" role="group" aria-label=${C.legend}>${Object.entries(e).map(t)}</span>
  `}function fp(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return C.noPixel;let s=fn(e);return C.pixel(Math.floor(t/s)+1,t%s+1)}function Lv({hidden:e,activation:t,error:s}){if(s!==null)return o`<p class="notice">${s}</p>`;let n=(i,r)=>{let a=pp(i,t);return o`
      <figure class="layer">
        <figcaption>${C.layer(r+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${C.layerLabel(r+1,a)}
        ></unit-activity>
        <p class="faint small">${a}</p>
      </figure>
    `};return o`
    <h3>${C.hidden}</h3>
    ${$p({none:C.inactive,high:C.active})}
    ${e.map(n)}
  `}var jv=[0,1,2,3,4,5,6,7,8,9],gn={min:8,max:48,step:2,default:24};function wp(e,t,s){return o`
    <section class="card pad-card">
      <div class="title">
        <h2>${C.drawing}</h2>
        ${t.prediction&&Fv(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${bp(e,C.undo,()=>e.undo())} ${bp(e,C.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${C.testImage}
        </button>
        ${zv(e.brush,s.setBrush)}
      </div>
      ${Bv(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${C.keys}</p>
    </section>
  `}function bp(e,t,s){let n=()=>e.isBlank||s();return o`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function Fv({digit:e,probabilities:t}){return o`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${ot(t[e],0)}</span>
  `}function zv(e,t){let s=({target:n})=>t(Number(n.value));return o`
    <label class="brush">
      ${C.brush}
      <input
        type="range"
        min=${gn.min}
        max=${gn.max}
        step=${gn.step}
        .value=${String(e)}
        aria-valuetext=${C.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function Bv({label:e,canAdd:t,addedNote:s},n){let i=r=>o`
    <button
      aria-label=${C.labelAs(r)}
      aria-pressed=${String(r===e)}
      ?disabled=${!t}
      @click=${()=>n(r)}
    >
      ${r}
    </button>
  `;return o`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${C.was}</span>
      ${jv.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var ca="job:";function vp(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:Uv(t);let i=({target:r})=>s(qv(r.value));return o`
    <div class="row" role="group" aria-label=${C.predictor}>
      <label class="field">
        <span class="meaning">${C.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${Wv(e,t)}
        </select>
      </label>
      ${e.job?null:Hv(e,t,{choose:s,refresh:n})}
    </div>
  `}function Uv({unfit:e}){return o`<p class="notice">${e.length>0?C.noFitModel:C.noModel} <a href="#train">${C.train}</a></p>`}function qv(e){return e.startsWith(ca)?{job:e.slice(ca.length)}:{model:e}}function Wv(e,t){let s=e.job?ca+e.job:e.model,n=(t?.jobs??[]).map(({id:a,spec:u})=>[ca+a,C.run(u.model,a)]),i=(t?.models??[]).map(({name:a})=>[a,a]),r={[C.runs]:e.job?zs(n,s,C.oldRun(e.job)):n,[C.models]:e.model?zs(i,s):i};return zr(r,s)}function Hv(e,t,{choose:s,refresh:n}){let i=({target:N})=>s({model:e.model,version:N.value}),r=t?.models.find(({name:N})=>N===e.model),a=Object.entries(r?.aliases??{}).map(([N,X])=>[N,C.alias(N,X)]);r&&a.unshift([ps,C.latest(r.latest)]);let u=(t?.versions??[]).filter(({name:N})=>N===e.model).map(({version:N,metrics:X})=>[String(N),Vv(N,X)]),{version:f}=e,k=u.some(([N])=>N===f),P={[C.aliases]:k?a:zs(a,f),[C.numbers]:u};return o`
    <label class="field">
      <span class="meaning">${C.version}</span>
      <select @change=${i} @focus=${n}>
        ${zr(P,f)}
      </select>
    </label>
  `}function Vv(e,t){let s=t?.test_accuracy;return s==null?String(e):C.numbered(e,ot(s))}var ua=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=new Ct(()=>this.#u());#o;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#o=i,t.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=Ki(s)}settle(t=[]){this.#l(op(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?C.added(t,r):C.full(qr)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#r.get(()=>K`/datasets/${t}/test/${n}`)}get error(){return this.#r.error}close(){this.#r.abort()}inspectLink(t,s){return z("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:As(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#u(){let{value:t,error:s}=this.#r;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#o()}#h(){this.#r.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function yp({ref:e,lists:t}){let s=t&&Xd(e,t);return s&&Cn(s)?s:null}var ha=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):xp(Ft("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,a={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[u,f]=await Promise.all([Pt("POST","/explain",a,{signal:n}),kp({model:i,version:r},t,s,n).catch(Gv)]);return{error:null,...f,...u}}},ma=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=K`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):xp(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await kp({job_id:this.jobId},t,s,n)}}};async function xp(e,t,s){return pn(await rs(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function kp(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:a}=await Pt("POST","/inspect",i,{signal:n}),[u]=a,f=u.layers.slice(0,-1).map(k=>k.z);return{digit:s??u.digit,contributions:u.contributions,activation:r,hidden:f}}function Gv(e){if(!(e instanceof dn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var da=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new Ct(()=>this.#r());constructor(t){super(),this.#t=t}show(t){this.#e=t,this.#o(Ko(t,this.lists)),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#o(Ko(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>ne(()=>Xo({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#r(){this.lists!==null&&this.ref===null&&this.#o(Ko(this.#e,this.lists)),this.#m("change")}#o(t,s){if(Jv(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#a(t.job):this.#c(t&&new ha(t.model,t.version)),n&&this.lists!==null&&this.refresh(),this.#m("change")}#a(t){this.#n=0,this.#c(null);let s=new Ss;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#l(n))}#l(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#h(t.job):t.lastEpoch>this.#n&&this.#u(t),this.#m("change"))}#u(t){this.#n=t.lastEpoch,this.predictor===null?this.#c(new ma(t.id)):this.#m("epoch")}#h({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=C.unpublished(t,n?.message),this.run=null,this.#c(null);return}this.note=C.published(s.name,s.version),this.#o({model:s.name,version:String(s.version)})}#c(t){this.predictor=t,this.#m("predictor")}#m(t){this.dispatchEvent(new Event(t))}};function Jv(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Ep=.1,_p=[-1,0,1],Yv=[[0,0],..._p.flatMap(e=>_p.map(t=>[e,t])).filter(([e,t])=>e||t)];function Tp(e,t){return Math.ceil(t*Ep/(1-Ep)/e)}function Ap(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>Xv(As(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return ea({x:sa(n),y:na(i),class_names:rp(t)})}function Xv(e,t){let s=Yv.map(([n,i])=>Kv(e,n,i)).filter(n=>Sp(n)===Sp(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Sp(e){return e.reduce((t,s)=>t+s,0)}function Kv(e,t,s){return e.map((n,i)=>{let[r,a]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&a>=0&&a<28?e[r*28+a]:0})}async function Op(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new Ss,{promise:i,resolve:r,reject:a}=Promise.withResolvers(),u=()=>{let[{job:f,missing:k,hasEnded:P}]=n.runs;k!==null&&a(new Error(k)),f!==null&&t(f),P&&r(f)};n.addEventListener("change",u),s.addEventListener("abort",()=>a(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",u),n.close()}}var Np="mlpforge.submission",Qv=1;async function pa(e,t){let s=JSON.stringify(e),n=t0(),r=n?.text===s&&(n.respondedAt===null||Zv(n.respondedAt))?n.name:In(),a=()=>Mp({text:s,name:r,respondedAt:Date.now()});Mp({text:s,name:r,respondedAt:null});try{let u={"Idempotency-Key":r},f=await ne(()=>Pt("POST","/jobs",e,{signal:t,headers:u}),t);return a(),f}catch(u){throw u instanceof dn&&a(),u}}function Zv(e){return Date.now()-e<Qv*1e3}function t0(){return JSON.parse(ui.getItem(Np)??"null")}function Mp(e){ui.setItem(Np,JSON.stringify(e))}var e0="drawings",s0=3,n0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],fa=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#o(await this.#r(t))})}train(t){return this.#i(async()=>{let s=await this.#r(t),{images:n}=this.#t,{name:i,version:r}=await this.#o(s),{signal:a}=this.#s,u=await this.#l(await pa(i0(s,`${i}@${r}`),a));this.#e(u.model),this.outcome=await r0(s.manifest,u,n,a)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#c();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#c()}}async#r({model:t,version:s}){let{signal:n}=this.#s,i=await yt(K`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:a}=i,u={dataset:r?.name,dataset_version:a??"latest"},f=r&&await Qi(u,n);if(!f)throw new Error(C.noDataset(t,i.version));return{manifest:i,dataset:f,classNames:Ec(f)}}async#o({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:f})=>s.indexOf(String(f)));if(i.includes(-1))throw new Error(C.foreignLabel(n[i.indexOf(-1)].label,t.name));let r=n.map(({code:f},k)=>({code:f,label:i[k]})),a=Tp(r.length,t.train_examples),u=JSON.stringify({drawings:r,classNames:s,copies:a});if(this.#n?.content!==u){let f=Ap(r,{classNames:s,copies:a});this.#n={content:u,dataset:await this.#a(f,C.described(r.length,a))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,r=u=>this.#h(u);this.#h(0);let a=await Wo({name:e0,file:t,kind:"npz",query:n},{onProgress:r,signal:i});return this.#h(null),(await this.#l(a)).dataset}async#l({id:t}){let s=a=>this.#u(a),{state:n,error:i,...r}=await Op(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??C.cancelled);return r}#u(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#c()}#h(t){this.share=t,this.#c()}#c(){this.dispatchEvent(new Event("change"))}};function i0({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,a=Object.entries(r??{}).filter(([u])=>n0.includes(u));return{...Object.fromEntries(a),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:s0}}async function r0(e,{model:t,metrics:s},n,i){let r=({test_accuracy:f})=>f??null,[a,u]=await Promise.all([e,t].map(f=>o0(f,n,i)));return{model:t,before:{right:a,accuracy:r(e.metrics)},after:{right:u,accuracy:r(s)},count:n.length}}async function o0({name:e,version:t},s,n){let r={pixels:s.map(({code:u})=>As(u,784)),model:e,version:t},{predictions:a}=await ne(()=>Pt("POST","/predict",r,{signal:n}),n);return a.filter(({class_name:u},f)=>u===String(s[f].label)).length}function ga(e){let t={};for(let[s,n]of Object.entries(e))Cp(t,s,n);return t}function $a({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function Cp(e,t,s){s!==null&&(t==="tags"?e[t]=Yc(s):Array.isArray(s)?e[t]=Jc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):a0(e,t,s))}function a0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))Cp(e,`${t}.${n}`,i)}function Jc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Yc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function Ip(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:r,outcome:a}=e;return!s&&i.length===0&&r===null?null:o`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${C.trainOnDrawings}</h2>
      <p class="faint">${C.trainingMeaning}</p>
      ${s?l0(e,t):null} ${ie(r)}
      <div role="status" class="stack">
        ${n===null?null:c0(n)} ${i.map(u=>u0(u,e.manifest))} ${a&&h0(a)}
      </div>
    </section>
  `}function l0(e,t){return t?.model?o`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${C.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${C.upload}</button>
    </div>
  `:o`<p>${C.chooseVersion}</p>`}function c0(e){return o`<p>${C.uploading} <progress max="1" .value=${e} aria-label=${C.uploading}></progress></p>`}function u0(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[C.importJob,C.importProgress]:[C.trainingJob,C.trainingProgress],a=o`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:u}=e,f=u&&{...$a(t),extra_datasets:`${u.name}@${u.version}`};return o`
    <p>
      ${Xe(e.state)} ${Nn(e)} ${e.state==="running"?a:null}
      <a href=${z("jobs",{job:e.id})}>${i}</a>
      ${f&&o`<a href=${z("train",f)}>${C.otherSettings}</a>`}
    </p>
  `}function h0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>ot(r));return o`
    <p class="notice">
      <a href=${z("models",{model:e.name,version:e.version})}>${C.versionOf(e.name,e.version)}</a>
      ${C.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:C.accuracyChange(...i)}
    </p>
  `}function Pp(e,t){return new Xc(e,t)}var Xc=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#r;#o=new ia(kd);#a;#l;#u=document.createElement("div");#h=null;#c=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#u),this.#s=s,this.#n=new da(s),this.#r=new ua(this.#e,s,this.#o,()=>this.#m()),this.#i=new oa(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#m()),this.#i.addEventListener("change",()=>this.#m()),this.#i.addEventListener("settle",()=>this.#r.settle(this.#i.prediction?.pixels));let i=({code:r,label:a})=>z("draw",{...this.#n.ref,pixels:r,label:a});this.#a=hp(n,this.#o,i,this.#c.signal),this.#l=new fa(this.#o,r=>this.#f(r));for(let r of[this.#l,this.#o])r.addEventListener("change",()=>this.#d())}show(t){this.#e.brush=m0(t.brush),this.#i.explain(Ki(t.digit)),this.#r.show(t),this.#n.show(t),this.#m()}close(){this.#c.abort(),this.#r.close(),this.#n.close(),this.#i.close(),this.#l.close()}#m(){this.#c.signal.aborted||(jt(this.#p(),this.#t),this.#h!==this.#n.ref&&(this.#h=this.#n.ref,this.#a(),this.#d()))}#d(){if(this.#c.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#o.images.length>0};jt(Ip(this.#l,t),this.#u)}#f({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#p(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return o`
      <div class="row">
        <h1>${C.title}</h1>
        ${vp(t,s,n)}
      </div>
      <div class="columns narrow">${this.#b()} ${this.#g()} ${this.#y()}</div>
    `}#b(){let{label:t,addedNote:s}=this.#r,{prediction:n}=this.#i,i=yp(this.#n);return wp(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#x},{setBrush:r=>this.#$(r),showTestImage:i&&(()=>this.#r.putTestImage(i)),addToCollection:r=>this.#w(r)})}#g(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:r,error:a}=this.#i,u=s?.unfit.includes(t?.model??""),f=o`
      ${Qo(t,s,U=>this.#n.choose({model:t?.model,version:U}))}
      ${p0([this.#r.isInvalid?C.invalidPixels:i,d0(n,r),u?C.unfit(t?.model):null])}
      ${ie(u?null:a??this.#r.error??this.#n.error)}
    `,k=U=>this.#v(U),P=this.#n.predictor!==null,{label:N}=this.#r,X=Yd(this.#i.prediction,s);return ap(this.#i,{label:N,accuracy:X,notes:f,hasPredictor:P,explain:k})}#y(){let{digit:t}=this.#i;return gp(this.#i,{explain:s=>this.#v(s),inspectLink:this.#r.inspectLink(this.#n.ref,t)})}#v(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#$(t){this.#e.brush=t,this.#s.change({brush:t===gn.default?null:t}),this.#m()}get#x(){return this.#n.predictor===null?this.#r.isKnown:this.#i.isSettled}#w(t){this.#x&&(this.#r.addToCollection(t,this.#i.prediction),this.#m())}};function m0(e){let t=Number(e??gn.default);return t>=gn.min&&t<=gn.max?t:gn.default}function d0(e,t){return e===null||e.job===null?null:e.job.state==="queued"?C.queued:e.lastEpoch===0?C.noEpoch:t?C.noSnapshot:null}function p0(e){return o`
    <div role="status">
      ${e.map(t=>t&&o`<p class="notice">${t}</p>`)}
    </div>
  `}var ba={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},y={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${le(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${le(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${le(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${ue(t)}`,chosenJob:e=>`job ${ue(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:ba,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${ba[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${ba[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${ba[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${ds(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:le,imageAt:(e,t)=>`${le(e)}, ${t}`,losses:"Mean loss after each step",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var Qc=10,Zc=100,Rp=1e3,Dp=["images","learning_rate","steps"],f0={dataset:"mnist",split:"test",index:"0",layer:"1",unit:"0",images:"5",steps:"0",learning_rate:"0.1"},er={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},Lp={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},jp={split:null,index:null,pixels:null,label:null};function sr(e){let t=Os(e)==="fresh";return{...f0,...t?er:{},...e}}function Os({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Dn(e){return Os(e)==="job"?{job_id:e.job}:Os(e)==="version"?{model:e.model??di,version:e.version??ps}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:g0(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function $n(e){return e.pixels!==void 0}function Hr(e){if(!$n(e))return Kc(e,Ms(e.index));let t=As(e.pixels,784);return t&&{pixels:t,label:nr(e)}}function nr({label:e}){return Ki(e)}function Fp(e,t){let s=Math.min(Ms(e.images),Qc+1);if(!$n(e)){let a=Ms(e.index),u=f=>t===null?a+f:(a+f)%t;return Array.from({length:s},(f,k)=>Kc(e,u(k)))}let n=nr(e)===null?[]:[Hr(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(a,u)=>Kc(i,u));return[...n,...r]}function Ms(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function wa({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(Ms(e),t.length-1)}function tu({layer:e}){return Math.max(1,Ms(e))}function eu({digit:e}){return e===void 0?null:Ms(e)}function Kc({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function g0(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var $0=/^\d{1,10}$/;function Us(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function ir(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return va(e,{...n,number:{min:t,max:s,step:1},read:r=>$0.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:y.requirement.whole(t,s)})}function zp(e,{max:t,...s}){let n=i=>i>0&&i<=t;return va(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:y.requirement.positive(t)})}function va(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:a,...u}){let{meaning:f,number:k}=u,P=e.invalid.get(t),N=Bp(t,s,P===void 0?u.wrong:a,f),X=({target:ft})=>{let Wt=ft.value===""?null:r(ft.value);if(Wt===null){e.noteInvalid(t,ft.value);return}ft.value=Wt,i(Wt)},U=o`
    <input
      id=${N.id}
      type=${k?"number":"text"}
      required
      min=${k?.min??tt}
      max=${k?.max??tt}
      step=${k?.step??tt}
      .value=${P??n}
      aria-invalid=${N.wrong.length>0}
      aria-describedby=${je(N)}
      @change=${X}
    />
  `;return ns(N,U)}function rr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let a=Bp(e,t,r),u=o`
    <select
      id=${a.id}
      aria-invalid=${a.wrong.length>0}
      aria-describedby=${je(a)}
      @change=${f=>n(f.target.value)}
    >
      ${Ke(i,s)}
    </select>
  `;return ns(a,u)}function Bp(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var b0=Array.from({length:10},(e,t)=>[String(t),String(t)]);function ya(e,t){return rr({name:t,label:y.image.label,value:e.choices.label??"",options:[["",y.image.unlabeled],...b0],wrong:Us(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function Up(e){let t=$n(e.choices)?v0(e):y0(e);return o`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${y.image.title}</h2>
      <div class="inspect-image">
        ${w0(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function su({inspectedChoices:e,inspected:t}){if($n(e))return y.image.drawn(nr(e));let{label:s}=t.whole.images[0];return y.image.ofDataset(e.split,Ms(e.index),s)}function xa({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return y.image.prediction(t,ot(s[t]))}function w0(e){if(e.inspected===null)return o`<digit-image .pixels=${null} .label=${y.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return o`
    <div>
      <digit-image .pixels=${t} .label=${y.image.pictureOf(s)}></digit-image>
      <p>${su(e)}<br /><strong>${xa(e)}</strong></p>
    </div>
  `}function v0(e){let t=()=>e.choose("image",jp,{isStep:!0}),s=Hr(e.choices)===null?new Error(y.image.unreadable):null;return o`
    ${ie(s)} ${ya(e,"label")}
    <div class="row">
      <button @click=${t}>${y.image.toDataset}</button>
      <a class="button" href=${z("draw")}>${y.image.draw}</a>
    </div>
  `}function y0(e){let{choices:t,error:s,total:n}=e,i=f=>e.choose("image",f,{isStep:!0}),r=f=>i({index:f}),a=Ms(t.index),u=f=>r((a+f+n)%n);return o`
    <div class="row">
      ${rr({name:"split",label:y.image.split,value:t.split,options:Object.entries(y.image.splits),wrong:Us(s,"split","dataset"),onChange:f=>i({split:f})})}
      ${ir(e,{name:"index",label:y.image.index(n),value:String(a),min:0,max:n===null?void 0:n-1,wrong:Us(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>u(-1)}>${y.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>u(1)}>${y.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${y.image.random}
      </button>
      <a class="button" href=${z("draw")}>${y.image.draw}</a>
    </div>
  `}var x0={models:[],jobs:[],versions:[]};function qp({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??x0,r=Os(e),a=k0(e),u=[...s.flatMap(E0),...i.map(_0)],f=n.map(({id:N,spec:X})=>[gi({job:N}),y.network.job(X.model,N)]),k=[gi({hidden_sizes:er.hidden_sizes}),y.network.fresh],P={[y.network.versions]:r==="version"?zs(u,a,S0(e)):u,[y.network.jobs]:r==="job"?zs(f,a,y.network.chosenJob(e.job)):f,[y.network.untrained]:[k]};return{value:a,groups:P}}function k0(e){let t=Os(e);return gi(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:er.hidden_sizes}:Dn(e))}function E0({name:e,latest:t,aliases:s}){let n=(i,r)=>[gi({model:e,version:i}),r];return[n(ps,y.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,y.network.alias(e,i,r)))]}function _0({name:e,version:t}){return[gi({model:e,version:t}),y.network.number(e,t)]}function S0(e){let{model:t,version:s}=Dn(e);return y.network.number(t,s)}function gi(e){return String(new URLSearchParams(e))}var T0=/^\d{1,9}(,\d{1,9})*$/,A0=2**32-1,O0={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Wp(e){let t=Os(e.choices),s=()=>e.refreshJob();return o`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${y.network.title}</h2>
      <div>${M0(e)}</div>
      ${t==="fresh"?N0(e):tt}
      ${t==="job"?o`<p><button @click=${s}>${y.network.newest}</button></p>`:tt}
      ${e.inspected===null?tt:o`<p>${nu(e)}</p>`}
      <p><a href=${z("inspect",O0)}>${y.network.notebook}</a></p>
    </section>
  `}function nu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>y.network.ofVersion(t.model,t.version),job:()=>y.network.ofJob(t.epoch,t.step),fresh:()=>y.network.ofNothing}[t.kind]()}: ${y.network.shape(s,n,i)}`}function M0(e){let{value:t,groups:s}=qp(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...Lp,...r},{isStep:!0})};return o`
    <label>
      ${y.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${zr(s,t)}</select>
    </label>
  `}function N0(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,a,u,...f)=>rr({name:r,label:a,value:t[r],options:Object.entries(u),wrong:Us(s,r,...f),onChange:k=>n({[r]:k})});return o`
    <div class="row">
      ${va(e,{name:"hidden_sizes",label:y.network.hiddenSizes,meaning:y.network.hiddenSizesMeaning,value:t.hidden_sizes,read:C0,requirement:y.requirement.sizes,wrong:Us(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",y.network.activation,y.network.activations)}
      ${i("initializer",y.network.initializer,y.network.initializers,"std","kind")}
      ${ir(e,{name:"seed",label:y.network.seed,value:t.seed,min:0,max:A0,wrong:Us(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function C0(e){let t=e.replaceAll(/\s/g,"");return T0.test(t)?t:null}function j(e,t=4){return _t(e,t).replaceAll("-","\u2212")}function Ln(e,t=4){return e<0?`(${j(e,t)})`:j(e,t)}function or(e,t){let s=fn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var I0={image:P0,network:R0,pixel:D0,unit:L0,digit:j0,step:F0};function Hp(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":I0[e.topic]?.(e)}function P0(e){return y.announcements.image(su(e),xa(e))}function R0(e){return y.announcements.network(nu(e),xa(e))}function D0({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=wa(t,s),{row:r,column:a}=or(s,i);return y.announcements.pixel(y.pixels.chosen(r,a),j(s[i]),j(n[i]))}function L0({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return y.announcements.unit(t.layer,t.unit,j(s[t.unit]),j(n[t.unit]))}function j0({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return y.announcements.digit(t,j(s[t]),j(n[t]))}function F0({training:e}){if(e===null)return"";let{losses:t}=e.after;return y.announcements.step(t.length-1,j(t.at(-1)),j(t[0]))}var z0=24,ka=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},a){let u=await this.#e({network:t,images:[s]},a),f=Vp(t,u.network),k=u.layer_sizes,P=k.length-1,N=r!==null&&r<k[P]?r:u.images[0].digit,X={network:f,images:[s]},[U,ft]=await Promise.all([this.#e({...X,unit:B0(k,n,i)},a),this.#e({...X,unit:{layer:P,unit:N},digit:N},a)]);return{whole:u,hidden:U,output:ft}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:a},u){let{layer:f,unit:k}=a.unit,P={network:Vp(t,r.network),images:s,learning_rate:i,unit:{layer:f,unit:k}},[N,X]=await Promise.all([this.#e({...P,steps:0},u),this.#e({...P,steps:n},u)]);return{before:N,after:X}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await ne(()=>Pt("POST","/inspect",t,{signal:s}),s),[a]=this.#t.keys();return this.#t.size>=z0&&this.#t.delete(a),this.#t.set(n,r),r}};function Gp(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function Vp(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function B0(e,t,s){let n=Math.min(t,e.length-2);return{layer:n,unit:Math.min(s,e[n]-1)}}var U0=.12,q0=3,W0=.3,Ea=class extends EventTarget{choices=sr({});lists=null;inspected=null;inspectedChoices=sr({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new ka;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let u of Object.keys(s))this.invalid.delete(u);let r=Object.entries(s).filter(([,u])=>u!==null),a=Object.entries(this.#e).filter(([u])=>!(u in s));return this.#e=Object.fromEntries([...a,...r.map(([u,f])=>[u,String(f)])]),this.#i(i?U0:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=sr(this.#e),this.#t.change({steps:n}),this.#d()}noteInvalid(t,s){this.invalid.set(t,s),this.#d()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#r(t).catch(s=>this.#m(s))}close(){this.#n.abort()}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=eu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return Math.min(tu(this.choices),s)===t?Ms(this.choices.unit):null}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=sr(this.#e),this.isLoading=!0,this.#d();try{t>0&&await ce(t,i),this.#t.change(s,n),this.lists===null&&await this.#r(i),this.#o(),await this.#a(i)}catch(r){this.#m(r)}return i.aborted?!1:(this.isLoading=!1,this.#d(),!0)}async#r(t){let{model:s,dataset:n}=$n(this.choices)?{model:this.choices.model}:this.choices;this.lists=await ne(()=>Xo({model:s,dataset:n},t),t),this.#d()}#o(){if(Os(this.#e)!==null||this.lists===null)return;let t=Br(this.lists.models),s=t?{model:t.name,version:Yo(t,this.lists.versions)}:{hidden_sizes:er.hidden_sizes};this.#e={...this.#e,...s},this.choices=sr(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#c("error",()=>this.#u(t)),i=()=>this.#h(n,t),r=n===null?null:await this.#c("stepError",i),a=[n,r].flatMap(u=>Object.values(u??{}));if(this.isMixed=n!==null&&!Gp(a),!this.isMixed||s===q0){this.#l(n,r);return}this.#s.clear(),await ce(W0,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#u(t){let{choices:s}=this,n=Hr(s);if(n===null)return null;let i={network:Dn(s),image:n,layer:tu(s),unit:Ms(s.unit),digit:eu(s)};return this.#s.inspect(i,t)}#h(t,s){let{choices:n}=this,i={network:Dn(n),images:Fp(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#c(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#m(t){t.name!=="AbortError"&&(this.error=t,this.#d())}#d(){this.dispatchEvent(new Event("change"))}};var H0={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},V0={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},be={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${V0[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${H0[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var G0={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>o`1 / (1 + <var>e</var><sup>−${Ln(e)}</sup>)`,slope:e=>({notation:o`${j(e)} · (1 − ${j(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>o`${be.tanh}(${j(e)})`,slope:e=>({notation:o`(1 − ${Ln(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>o`${be.max}(0, ${j(e)})`,slope:e=>({notation:o`${e>0?1:0}`,value:e>0?1:0})}};function ar(e){return G0[e]}var Vr=8;function Ne(e,t){return o`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function fs(e,t,s){return o`<var>${e}</var><sub>${t}</sub>[${s}]`}function qs(e){return o`∂<var>L</var>/∂${e}`}function Gr(e){return e===1?o`<var>x</var>`:o`<var>z</var><sub>${e-1}</sub>`}function _a(e){return e===1?"x":`z ${e-1}`}var{spoken:lr}=be;function Jp(e,t,{p:s,target:n,gradient:i}){let r=j(s,Vr),a=o`
    ${qs(fs("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${j(i)}</b>
  `;return Ne(a,lr.byLogit(t,r,n,j(i)))}function iu({layer:e,unit:t,grad_bias:s},n){let i=o`
    ${qs(fs("b",e,t))} = ${qs(fs("a",e,t))} =
    <b>${j(s)}</b>
  `;return Ne(i,lr.byBias(n,j(s)))}function ru({layer:e,unit:t}){let s=o`
    ${qs(o`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${Gr(e)}[<var>i</var>] · ${qs(fs("a",e,t))}
  `;return Ne(s,lr.byWeight(_a(e),e))}function Yp({layer:e,unit:t},s){let n=e+1,i=o`
    ${qs(fs("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${qs(o`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${j(s)}</b>
  `;return Ne(i,lr.byActivated(e,t,n,j(s)))}function Xp(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let a=ar(e).slope(n),u=o`
    ${qs(fs("a",t,s))} = ${qs(fs("z",t,s))} · ${a.notation} =
    ${j(i)} · ${j(a.value)} = <b>${j(r)}</b>
  `,f={z:j(i),slope:j(a.value),a:j(r)};return Ne(u,lr.bySum(e,t,s,j(n),f))}function Kp({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,a=fs("b",e,t),u=o`
    ${a} ← ${a} − <var>η</var> ${qs(a)} =
    ${j(s)} − ${j(i)} · ${Ln(n)} = <b>${j(r)}</b>
  `,f=[s,i,n,r].map(k=>j(k));return Ne(u,lr.update(e,t,...f))}function jn({caption:e,headings:t,rows:s,...n}){return Xt(e,t,s,{...n,isFocusable:!0})}function cr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(a,u)=>{let f=n.map(([,k])=>k(u));return Le(u,f,{isMarked:u===s})};return jn({caption:e,headings:[y.numbers.ofDigit,...n.map(([a])=>a)],rows:Array.from({length:t},r),foot:i})}var{spoken:tn}=be;function Qp(e,t,s,n){let i=o`
    <var>x</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>
  `;return Ne(i,tn.scaled(e,j(t),j(s),j(n)))}function Zp(e,t,s,n){let i=o`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${j(s)} · ${Ln(n)} = <b>${j(s*n)}</b>
  `;return Ne(i,tn.product(j(s),j(n),j(s*n)))}function Sa(e){let t=o`
    <var>a</var><sub>${e}</sub> = ${Gr(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return Ne(t,tn.layer(e,_a(e)))}function tf({layer:e,unit:t},s,n,i){let r=o`
    ${fs("a",e,t)} = ∑<sub><var>i</var></sub> ${Gr(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${fs("b",e,t)} =
    ${j(s)} + ${Ln(n)} = <b>${j(i)}</b>
  `;return Ne(r,tn.sum(e,t,j(s),j(n),j(i)))}function ef(e,t){let s=o`
    <var>z</var><sub>${e}</sub> =
    ${be.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return Ne(s,tn.activation(e,t))}function sf(e,{layer:t,unit:s},n,i){let r=ar(e).applied(n),a=o`${fs("z",t,s)} = ${r} = <b>${j(i)}</b>`;return Ne(a,tn.activated(e,t,s,j(n),j(i)))}function nf(){let e=o`
    <var>p</var>[<var>k</var>] =
    ${be.exp}(<var>a</var>[<var>k</var>] − ${be.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${be.exp}(<var>a</var>[<var>c</var>] − ${be.max} <var>a</var>)
  `;return Ne(e,tn.softmax)}function rf(e,t,s,n){let i=o`<var>p</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>`;return Ne(i,tn.probability(e,j(t),j(s),j(n)))}function of(e,t,s){let n=j(t,Vr),i=o`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${be.ln} <var>p</var>[<var>c</var>] =
    −${be.ln} <var>p</var>[${e}] = −${be.ln} ${n} = <b>${j(s)}</b>
  `;return Ne(i,tn.loss(e,n,j(s)))}function af(e,t,s,n){let i=j(s,Vr),r=o`
    −<var>t</var>[${e}] ${be.ln} <var>p</var>[${e}] = −${t} · ${be.ln} ${i} =
    <b>${j(n)}</b>
  `;return Ne(r,tn.share(e,t,i,j(n)))}function lf(e){let{label:t}=e.inspected.whole.images[0];return{title:y.loss.title,content:o`
      <p>${y.loss.about}</p>
      ${t===null?ou(e,"loss-label"):J0(e)}
    `}}function ou(e,t){return o`
    <div class="notice">
      <p>${y.loss.unlabeled}</p>
      ${ya(e,t)}
    </div>
  `}function J0({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return o`
    ${of(t,n[t],s)}
    <div class="beside">
      ${Y0(e.whole.images[0],i)}
      <div>
        <h3>${y.numbers.Digit(i)}</h3>
        <p>${y.loss.share(i)}</p>
        ${af(i,r,n[i],r*s)}
      </div>
    </div>
  `}function Y0({label:e,loss:t,probabilities:s},n){return cr({caption:y.loss.table,digits:s.length,chosen:n,columns:[[o`<var>t</var>`,i=>i===e?1:0],[o`<var>p</var>`,i=>j(s[i])],[o`−<var>t</var> ${be.ln} <var>p</var>`,i=>j(i===e?t:0)]]})}function Ws(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=y.range(j(n),j(i));return o`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function $i(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function uf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let u=t.map((U,ft)=>({place:ft,product:U*s[ft]})).sort((U,ft)=>Math.abs(ft.product)-Math.abs(U.product)),{input:f,value:k,weight:P,product:N}=y.numbers,X=({place:U,product:ft})=>Le(n(U),[t[U],s[U],ft].map(Wt=>j(Wt)));return jn({caption:e,headings:[f,k,P,N],rows:u.slice(0,i).map(X),foot:X0(u,i,r),isTall:!0})}function X0(e,t,s){let n=e.slice(t),i=(r,a)=>o`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${j(a)}</td></tr>
  `;return o`
    <tfoot>
      ${n.length>0?i(y.numbers.others(n.length),cf(n)):tt}
      ${i(y.numbers.bias,s)} ${i(y.numbers.sum,cf(e)+s)}
    </tfoot>
  `}function cf(e){return e.reduce((t,{product:s})=>t+s,0)}var K0=10,Q0=100,Z0=$i((e,t)=>t.map((s,n)=>s*e.weight[n]));function Ta(e,t,s,n=tt){let i=au(e.layer,t),r=Z0(e,i),a=r.reduce((f,k)=>f+k,0),u=t.layers[e.layer-1].a[e.unit];return o`
    ${tf(e,a,e.bias,u)}
    <div class="beside">
      ${uf({caption:y.numbers.productsOf(s),inputs:i,weights:e.weight,nameOf:lu(e.layer,i),most:e.layer===1?K0:Q0,bias:e.bias})}
      <div>${e.layer===1?ty(e,r,s):n}</div>
    </div>
  `}function au(e,t){return e===1?t.input:t.layers[e-2].z}function lu(e,t){return e>1?y.numbers.unit:s=>{let{row:n,column:i}=or(t,s);return y.numbers.pixel(n,i)}}function ty(e,t,s){return o`
    <div class="beside">
      ${Ws(y.sums.weights,y.sums.weightsOf(s),e.weight)}
      ${Ws(y.sums.products,y.sums.productsOf(s),t)}
    </div>
    <p class="faint">${y.legend}</p>
  `}var ey=5;function hf(e){let[t]=e.inspected.whole.images;return{title:y.gradients.title,content:o`
      <p>${y.gradients.about}</p>
      ${t.label===null?ou(e,"gradient-label"):sy(e.inspected)}
    `}}function sy({whole:e,hidden:t,output:s}){let[n]=e.images,i=y.numbers.unit(t.unit.unit);return o`
    <div class="beside">
      ${oy(n,s.unit.unit)}
      <div>${ny(n,s.unit)}</div>
    </div>
    <h3>${y.gradients.unit(i)}</h3>
    <div class="beside">
      <div>
        ${iy(e.activation,n,t.unit)}
        ${iu(t.unit,i)} ${ru(t.unit)}
      </div>
      ${mf(n,t.unit,i)}
      ${Ws(y.gradients.input,y.gradients.inputOf,n.grad_input)}
    </div>
    <p class="faint">${y.legend}</p>
  `}function ny(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=y.numbers.digit(s);return o`
    <h3>${y.numbers.Digit(s)}</h3>
    ${Jp(t.layer,s,n)} ${iu(t,i)}
    ${ru(t)} ${mf(e,t,i)}
  `}function iy(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return o`
    ${Yp(s,i.gradZ)} ${Xp(e,s,i)}
  `}function mf(e,t,s){if(t.layer===1)return Ws(y.gradients.weights,y.gradients.weightsOf(s),t.grad_weight);let n=au(t.layer,e),i=lu(t.layer,n);return ry({caption:y.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function ry({caption:e,inputs:t,unit:s,nameOf:n}){let i=u=>Math.abs(s.grad_weight[u]),r=t.map((u,f)=>f).sort((u,f)=>i(f)-i(u)),a=u=>Le(n(u),[j(t[u]),j(s.grad_weight[u])]);return jn({caption:e,headings:[y.numbers.input,y.numbers.value,y.numbers.gradient],rows:r.slice(0,ey).map(a),isCaptionVisible:!0})}function oy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return cr({caption:y.gradients.table,digits:t.length,chosen:n,columns:[[o`<var>p</var>`,r=>j(t[r])],[o`<var>t</var>`,r=>r===e?1:0],[o`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>j(i[r])]]})}var bi=6,df=60,cu=240,Aa=120,pf=8;function ff(e,t,s){let{of:n}=ar(e),[i,r]=[n(-bi),n(bi)],a=X=>Math.max(-bi,Math.min(bi,X)),u=X=>(a(X)/bi/2+.5)*cu,f=X=>Aa-pf-(X-i)/(r-i)*(Aa-2*pf),k=Array.from({length:df+1},(X,U)=>{let ft=U/df*2*bi-bi;return`${u(ft).toFixed(1)},${f(n(ft)).toFixed(1)}`}),P=Lt`
    <line x1=${u(0)} y1="0" x2=${u(0)} y2=${Aa}></line>
    <line x1="0" y1=${f(0)} x2=${cu} y2=${f(0)}></line>
    <polyline points=${k.join(" ")}></polyline>
    <circle cx=${u(t)} cy=${f(n(a(t)))} r="5"></circle>
  `,N=y.activation.curve(e,j(t),j(s));return o`
    <svg class="activation-curve" viewBox=${`0 0 ${cu} ${Aa}`} role="img" aria-label=${N}>
      ${P}
    </svg>
  `}var ay=[.2126,.7152,.0722],ly=.179,hu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#u(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#c(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>cy(n,s(i)))}set chosen(t){uu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),uu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return uu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#h(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#u(t){let s=this.#c(t);s!==null&&this.#h(s)}#h(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#c({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function uu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function cy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(uy(n)>ly?"black":"white")}function uy(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*ay[n]},0)}customElements.define("number-grid",hu);var hy=10,Oa=1e3,my=$i(e=>e.slice(0,Oa));function Ma({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return o`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${hy}
        .describe=${i?py:dy}
        .values=${t.length>Oa?my(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Oa?o`<p class="faint">${y.numbers.more(Oa,t.length)}</p>`:tt}
  `}var dy=gf(y.numbers.Unit),py=gf(y.numbers.Digit);function gf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=j(t[n]);return{text:`${n}
${i}`,name:y.numbers.cell(e(n),i),color:Wr(t[n],s)}}}}function $f(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:y.sums.title(t),content:o`
      <p>${y.sums.about(s[t-1],s[t])}</p>
      ${Sa(t)}
      <p class="faint">${y.sums.choose}</p>
      ${wf(e,t,"a",y.sums.values)}
      ${vf(e,t,i=>Ta(i,n[0],y.numbers.unit(i.unit)))}
    `}}function bf(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],a=u=>o`
    ${sf(s,u,i[u.unit],r[u.unit])}
    ${ff(s,i[u.unit],r[u.unit])}
  `;return{title:y.activation.title(t),content:o`
      <p>${y.activation.about(s)}</p>
      ${ef(t,s)}
      <div class="beside">
        ${wf(e,t,"z",y.activation.values)}
        <div>${vf(e,t,a)}</div>
      </div>
    `}}function wf(e,t,s,n){return Ma({label:y.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function vf({inspected:e},t,s){let{unit:n}=e.hidden;return n.layer!==t?tt:o`
    <h3>${y.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function yf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=y.numbers.digit(i.unit),{contributions:a}=s.images[0];return{title:y.output.title,content:o`
      <p>${y.output.about(t.layer_sizes[n-1])}</p>
      ${Sa(n)}
      <p class="faint">${y.output.choose}</p>
      ${Ma({label:y.numbers.gridOf(y.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:u=>e.choose("digit",{digit:u},{isQuick:!0}),isOfDigits:!0})}
      <h3>${y.numbers.Digit(i.unit)}</h3>
      ${Ta(i,s.images[0],r,fy(i.unit,a))}
    `}}function xf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(u=>Math.exp(u-n)),r=i.reduce((u,f)=>u+f,0),a=e.output.unit.unit;return{title:y.softmax.title,content:o`
      <p>${y.softmax.about}</p>
      ${nf()}
      <div class="beside">
        ${gy({logits:t,largest:n,powers:i,sum:r,probs:s},a)}
        <div>
          <h3>${y.numbers.Digit(a)}</h3>
          ${rf(a,i[a],r,s[a])}
        </div>
      </div>
    `}}function fy(e,t){let s=y.output.contributionsOf(e);return o`
    ${Ws(y.output.contributions(e),s,t)}
    <p class="faint">${y.legend}</p>
  `}function gy({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:a,max:u}=be,f=o`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${y.softmax.sum}</th>
        <td class="number">${j(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return cr({caption:y.softmax.table,digits:e.length,chosen:r,columns:[[o`${y.softmax.logit} <var>a</var>`,k=>j(e[k])],[o`<var>a</var> − ${u} <var>a</var>`,k=>j(e[k]-t)],[o`${a}(<var>a</var> − ${u} <var>a</var>)`,k=>j(s[k])],[o`<var>p</var>`,k=>j(i[k])]],foot:f})}var $y="#767676",mu=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=o`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${y.pixels.grid}
          .columns=${fn(t.pixels)}
          .describe=${by}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;jt([n,wy(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function by(e){return t=>{let s=Math.round(e[t]),n=s===0?$y:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function wy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:a}=or(e,i);return o`
    <div class="pixel-detail">
      <h3>${y.pixels.chosen(r,a)}</h3>
      ${Qp(i,e[i],s,t[i])}
      ${n.layer===1?o`<p>${y.pixels.inUnit(y.numbers.unit(n.unit))}</p>
            ${Zp(i,n.unit,t[i],n.weight[i])}`:tt}
    </div>
  `}customElements.define("pixel-walk",mu);var vy=255;function kf(e){let{whole:t,hidden:s}=e.inspected,[n]=t.images,i=wa(e.choices,n.pixels),r=yy(n),a=({detail:u})=>e.choose("pixel",{pixel:u},{isQuick:!0});return{title:y.pixels.title,content:o`
      <p>${y.pixels.about(n.pixels.length,r)}</p>
      <p class="faint">${y.pixels.use}</p>
      <pixel-walk
        class="beside"
        .shown=${{image:n,divisor:r,unit:s.unit,chosen:i}}
        @choose=${a}
      ></pixel-walk>
    `}}function yy({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):vy}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var xy=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",a="left",u="right",f="#000",k=f+"0",P="mousemove",N="mousedown",X="mouseup",U="mouseenter",ft="mouseleave",Wt="dblclick",Vs="change",zn="dppxchange",ll="--",vi=typeof window<"u",cl=vi?document:null,yi=vi?window:null,e$=vi?navigator:null,zt,Qr;function os(l,h){if(h!=null){let g=l.classList;!g.contains(h)&&g.add(h)}}function ul(l,h){let g=l.classList;g.contains(h)&&g.remove(h)}function Kt(l,h,g){l.style[h]=g+"px"}function Ns(l,h,g,m){let $=cl.createElement(l);return h!=null&&os($,h),g?.insertBefore($,m),$}function $s(l,h){return Ns("div",l,h)}let Vu=new WeakMap;function Gs(l,h,g,m,$){let x="translate("+h+"px,"+g+"px)";x!=Vu.get(l)&&(l.style.transform=x,Vu.set(l,x),0>h||0>g||h>m||g>$?os(l,e):ul(l,e))}let Gu=new WeakMap;function Ju(l,h,g){let m=h+g;m!=Gu.get(l)&&(Gu.set(l,m),l.style.background=h,l.style.borderColor=g)}let Yu=new WeakMap;function Xu(l,h,g,m){let $=h+""+g;$!=Yu.get(l)&&(Yu.set(l,$),l.style.height=g+"px",l.style.width=h+"px",l.style.marginLeft=m?-h/2+"px":0,l.style.marginTop=m?-g/2+"px":0)}let hl={passive:!0},s$={...hl,capture:!0};function Bn(l,h,g,m){h.addEventListener(l,g,m?s$:hl)}function ml(l,h,g){h.removeEventListener(l,g,hl)}function Cs(l,h,g,m){let $;g=g||0;let x=2147483647>=(m=m||h.length-1);for(;m-g>1;)$=x?g+m>>1:ls((g+m)/2),l>h[$]?g=$:m=$;return l-h[g]>h[m]-l?m:g}function Ku(l){return(h,g,m)=>{let $=-1,x=-1;for(let w=g;m>=w;w++)if(l(h[w])){$=w;break}for(let w=m;w>=g;w--)if(l(h[w])){x=w;break}return[$,x]}}vi&&(function l(){let h=devicePixelRatio;zt!=h&&(zt=h,Qr&&ml(Vs,Qr,l),Qr=matchMedia(`(min-resolution: ${zt-.001}dppx) and (max-resolution: ${zt+.001}dppx)`),Bn(Vs,Qr,l),yi.dispatchEvent(new CustomEvent(zn)))})();let Qu=l=>l!=null,Zu=l=>l!=null&&l>0,Zr=Ku(Qu),n$=Ku(Zu);function to(l,h,g,m){let $=sh(l),x=sh(h);l==h&&($==-1?(l*=g,h/=g):(l/=g,h*=g));let w=g==10?nn:nh,T=x==1?bs:ls,O=($==1?ls:bs)(w(xe(l))),A=T(w(xe(h))),I=xi(g,O),E=xi(g,A);return g==10&&(0>O&&(I=Gt(I,-O)),0>A&&(E=Gt(E,-A))),m||g==2?(l=I*$,h=E*x):(l=uh(l,I),h=no(h,E)),[l,h]}function dl(l,h,g,m){let $=to(l,h,g,m);return l==0&&($[0]=0),h==0&&($[1]=0),$}let pl=.1,th={mode:3,pad:pl},gr={pad:0,soft:null,mode:0},i$={min:gr,max:gr};function eo(l,h,g,m){return io(g)?eh(l,h,g):(gr.pad=g,gr.soft=m?0:null,gr.mode=m?3:0,eh(l,h,i$))}function Rt(l,h){return l??h}function eh(l,h,g){let m=g.min,$=g.max,x=Rt(m.pad,0),w=Rt($.pad,0),T=Rt(m.hard,-Vt),O=Rt($.hard,Vt),A=Rt(m.soft,Vt),I=Rt($.soft,-Vt),E=Rt(m.mode,0),q=Rt($.mode,0),st=h-l,G=nn(st),et=Je(xe(l),xe(h)),wt=nn(et),ht=xe(wt-G);(1e-24>st||ht>10)&&(st=0,l!=0&&h!=0||(st=1e-24,E==2&&A!=Vt&&(x=0),q==2&&I!=-Vt&&(w=0)));let W=st||et||1e3,$t=nn(W),Q=xi(10,ls($t)),it=Gt(uh(l-W*(st==0?l==0?.1:1:x),Q/10),24),Y=A>l||E!=1&&(E!=3||it>A)&&(E!=2||A>it)?Vt:A,xt=Je(T,Y>it&&l>=Y?Y:Is(Y,it)),kt=Gt(no(h+W*(st==0?h==0?.1:1:w),Q/10),24),St=h>I||q!=1&&(q!=3||I>kt)&&(q!=2||kt>I)?-Vt:I,Ot=Is(O,kt>St&&St>=h?St:Je(St,kt));return xt==Ot&&xt==0&&(Ot=100),[xt,Ot]}let r$=new Intl.NumberFormat(vi?e$.language:"en-US"),fl=l=>r$.format(l),as=Math,so=as.PI,xe=as.abs,ls=as.floor,ke=as.round,bs=as.ceil,Is=as.min,Je=as.max,xi=as.pow,sh=as.sign,nn=as.log10,nh=as.log2,gl=(l,h=1)=>as.asinh(l/h),Vt=1/0;function ih(l){return 1+(0|nn((l^l>>31)-(l>>31)))}function $l(l,h,g){return Is(Je(l,h),g)}function rh(l){return typeof l=="function"}function Nt(l){return rh(l)?l:()=>l}let oh=l=>l,ah=(l,h)=>h,o$=()=>null,lh=()=>!0,ch=(l,h)=>l==h,a$=/\.\d*?(?=9{6,}|0{6,})/gm,Un=l=>{if(mh(l)||wn.has(l))return l;let h=""+l,g=h.match(a$);if(g==null)return l;let m=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,x]=h.split("e");return+`${Un($)}e${x}`}return Gt(l,m)};function qn(l,h){return Un(Gt(Un(l/h))*h)}function no(l,h){return Un(bs(Un(l/h))*h)}function uh(l,h){return Un(ls(Un(l/h))*h)}function Gt(l,h=0){if(mh(l))return l;let g=10**h;return ke(l*g*(1+Number.EPSILON))/g}let wn=new Map;function hh(l){return((""+l).split(".")[1]||"").length}function $r(l,h,g,m){let $=[],x=m.map(hh);for(let w=h;g>w;w++){let T=xe(w),O=Gt(xi(l,w),T);for(let A=0;m.length>A;A++){let I=l==10?+`${m[A]}e${w}`:m[A]*O,E=(0>w?T:0)+(x[A]>w?x[A]:0),q=l==10?I:Gt(I,E);$.push(q),wn.set(q,E)}}return $}let br={},bl=[],ki=[null,null],vn=Array.isArray,mh=Number.isInteger;function dh(l){return typeof l=="string"}function io(l){let h=!1;if(l!=null){let g=l.constructor;h=g==null||g==Object}return h}function l$(l){return l!=null&&typeof l=="object"}let c$=Object.getPrototypeOf(Uint8Array),ph="__proto__";function Ei(l,h=io){let g;if(vn(l)){let m=l.find(($=>$!=null));if(vn(m)||h(m)){g=Array(l.length);for(let $=0;l.length>$;$++)g[$]=Ei(l[$],h)}else g=l.slice()}else if(l instanceof c$)g=l.slice();else if(h(l)){g={};for(let m in l)m!=ph&&(g[m]=Ei(l[m],h))}else g=l;return g}function we(l){let h=arguments;for(let g=1;h.length>g;g++){let m=h[g];for(let $ in m)$!=ph&&(io(l[$])?we(l[$],Ei(m[$])):l[$]=Ei(m[$]))}return l}function u$(l,h,g){for(let m,$=0,x=-1;h.length>$;$++){let w=h[$];if(w>x){for(m=w-1;m>=0&&l[m]==null;)l[m--]=null;for(m=w+1;g>m&&l[m]==null;)l[x=m++]=null}}}let h$=typeof queueMicrotask>"u"?l=>Promise.resolve().then(l):queueMicrotask,fh=["January","February","March","April","May","June","July","August","September","October","November","December"],gh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function $h(l){return l.slice(0,3)}let m$=gh.map($h),d$=fh.map($h),p$={MMMM:fh,MMM:d$,WWWW:gh,WWW:m$};function wr(l){return(10>l?"0":"")+l}let f$={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,h)=>h.MMMM[l.getMonth()],MMM:(l,h)=>h.MMM[l.getMonth()],MM:l=>wr(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>wr(l.getDate()),D:l=>l.getDate(),WWWW:(l,h)=>h.WWWW[l.getDay()],WWW:(l,h)=>h.WWW[l.getDay()],HH:l=>wr(l.getHours()),H:l=>l.getHours(),h:l=>{let h=l.getHours();return h==0?12:h>12?h-12:h},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>wr(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>wr(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>(function(h){return(10>h?"00":100>h?"0":"")+h})(l.getMilliseconds())};function wl(l,h){h=h||p$;let g,m=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(l);)m.push(g[0][0]=="{"?f$[g[1]]:g[0]);return x=>{let w="";for(let T=0;m.length>T;T++)w+=typeof m[T]=="string"?m[T]:m[T](x,h);return w}}let g$=new Intl.DateTimeFormat().resolvedOptions().timeZone,bh=l=>l%1==0,ro=[1,2,2.5,5],$$=$r(10,-32,0,ro),wh=$r(10,0,32,ro),b$=wh.filter(bh),Wn=$$.concat(wh),vh="{YYYY}",yh=`
`+vh,xh="{M}/{D}",vr=`
`+xh,oo=vr+"/{YY}",kh="{aa}",_i="{h}:{mm}"+kh,Eh=`
`+_i,_h=":{ss}",Ut=null;function Sh(l){let h=1e3*l,g=60*h,m=60*g,$=24*m,x=30*$,w=365*$;return[(l==1?$r(10,0,3,ro).filter(bh):$r(10,-3,0,ro)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,m,2*m,3*m,4*m,6*m,8*m,12*m,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,x,2*x,3*x,4*x,6*x,w,2*w,5*w,10*w,25*w,50*w,100*w]),[[w,vh,Ut,Ut,Ut,Ut,Ut,Ut,1],[28*$,"{MMM}",yh,Ut,Ut,Ut,Ut,Ut,1],[$,xh,yh,Ut,Ut,Ut,Ut,Ut,1],[m,"{h}"+kh,oo,Ut,vr,Ut,Ut,Ut,1],[g,_i,oo,Ut,vr,Ut,Ut,Ut,1],[h,_h,oo+" "+_i,Ut,vr+" "+_i,Ut,Eh,Ut,1],[l,_h+".{fff}",oo+" "+_i,Ut,vr+" "+_i,Ut,Eh,Ut,1]],function(T){return(O,A,I,E,q,st)=>{let G=[],et=q>=w,wt=q>=x&&w>q,ht=T(I),W=Gt(ht*l,3),$t=vl(ht.getFullYear(),et?0:ht.getMonth(),wt||et?1:ht.getDate()),Q=Gt($t*l,3);if(wt||et){let it=wt?q/x:0,Y=et?q/w:0,xt=W==Q?W:Gt(vl($t.getFullYear()+Y,$t.getMonth()+it,1)*l,3),kt=new Date(ke(xt/l)),St=kt.getFullYear(),Ot=kt.getMonth();for(let nt=0;E>=xt;nt++){let lt=vl(St+Y*nt,Ot+it*nt,1),pt=lt-T(Gt(lt*l,3));xt=Gt((+lt+pt)*l,3),xt>E||G.push(xt)}}else{let it=$>q?q:$,Y=Q+(ls(I)-ls(W))+no(W-Q,it);G.push(Y);let xt=T(Y),kt=xt.getHours()+xt.getMinutes()/g+xt.getSeconds()/m,St=q/m,Ot=st/O.axes[A]._space;for(;Y=Gt(Y+q,l==1?0:3),E>=Y;)if(St>1){let nt=ls(Gt(kt+St,6))%24,lt=T(Y).getHours()-nt;lt>1&&(lt=-1),Y-=lt*m,kt=(kt+St)%24,.7>Gt((Y-G[G.length-1])/q,3)*Ot||G.push(Y)}else G.push(Y)}return G}}]}let[w$,v$,y$]=Sh(1),[x$,k$,E$]=Sh(.001);function Th(l,h){return l.map((g=>g.map(((m,$)=>$==0||$==8||m==null?m:h($==1||g[8]==0?m:g[1]+m)))))}function Ah(l,h){return(g,m,$,x,w)=>{let T,O,A,I,E,q,st=h.find((G=>w>=G[0]))||h[h.length-1];return m.map((G=>{let et=l(G),wt=et.getFullYear(),ht=et.getMonth(),W=et.getDate(),$t=et.getHours(),Q=et.getMinutes(),it=et.getSeconds(),Y=wt!=T&&st[2]||ht!=O&&st[3]||W!=A&&st[4]||$t!=I&&st[5]||Q!=E&&st[6]||it!=q&&st[7]||st[1];return T=wt,O=ht,A=W,I=$t,E=Q,q=it,Y(et)}))}}function vl(l,h,g){return new Date(l,h,g)}function Oh(l,h){return h(l)}function Mh(l,h){return(g,m,$,x)=>x==null?ll:h(l(m))}$r(2,-53,53,[1]);let _$={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,h){let g=l.series[h];return g.width?g.stroke(l,h):g.points.width?g.points.stroke(l,h):null},fill:function(l,h){return l.series[h].fill(l,h)},dash:"solid"},idx:null,idxs:null,values:[]},yl=[0,0];function ao(l,h,g,m=!0){return $=>{$.button==0&&(!m||$.target==h)&&g($)}}function xl(l,h,g,m=!0){return $=>{(!m||$.target==h)&&g($)}}let S$={show:!0,x:!0,y:!0,lock:!1,move:function(l,h,g){return yl[0]=h,yl[1]=g,yl},points:{one:!1,show:function(l,h){let g=l.cursor.points,m=$s(),$=g.size(l,h);Kt(m,s,$),Kt(m,n,$);let x=$/-2;Kt(m,"marginLeft",x),Kt(m,"marginTop",x);let w=g.width(l,h,$);return w&&Kt(m,"borderWidth",w),m},size:function(l,h){return l.series[h].points.size},width:0,stroke:function(l,h){let g=l.series[h].points;return g._stroke||g._fill},fill:function(l,h){let g=l.series[h].points;return g._fill||g._stroke}},bind:{mousedown:ao,mouseup:ao,click:ao,dblclick:ao,mousemove:xl,mouseleave:xl,mouseenter:xl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,h,g,m,$)=>m-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Nh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},kl=we({},Nh,{filter:ah}),Ch=we({},kl,{size:10}),Ih=we({},Nh,{show:!1}),El='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Ph="bold "+El,Rh={show:!0,scale:"x",stroke:f,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ph,side:2,grid:kl,ticks:Ch,border:Ih,font:El,lineGap:1.5,rotate:0},Dh={show:!0,scale:"x",auto:!1,sorted:1,min:Vt,max:-Vt,idxs:[]};function T$(l,h){return h.map((g=>g==null?"":fl(g)))}function A$(l,h,g,m,$,x,w){let T=[],O=wn.get($)||0;for(let A=g=w?g:Gt(no(g,$),O);m>=A;A=Gt(A+$,O))T.push(Object.is(A,-0)?0:A);return T}function _l(l,h,g,m,$){let x=[],w=l.scales[l.axes[h].scale].log,T=ls((w==10?nn:nh)(g));$=xi(w,T),w==10&&($=Wn[Cs($,Wn)]);let O=g,A=$*w;w==10&&(A=Wn[Cs(A,Wn)]);do x.push(O),O+=$,w!=10||wn.has(O)||(O=Gt(O,wn.get($))),A>O||(A=($=O)*w,w==10&&(A=Wn[Cs(A,Wn)]));while(m>=O);return x}function O$(l,h,g,m,$){let x=l.scales[l.axes[h].scale].asinh,w=m>x?_l(l,h,Je(x,g),m,$):[x],T=0>m||g>0?[]:[0];return(-x>g?_l(l,h,Je(x,-m),-g,$):[x]).reverse().map((O=>-O)).concat(T,w)}let Lh=/./,M$=/[12357]/,N$=/[125]/,jh=/1/,Sl=(l,h,g,m)=>l.map((($,x)=>h==4&&$==0||x%m==0&&g.test($.toExponential()[0>$?1:0])?$:null));function C$(l,h,g){let m=l.axes[g],$=m.scale,x=l.scales[$],w=l.valToPos,T=m._space,O=w(10,$),A=w(9,$)-O<T?w(7,$)-O<T?w(5,$)-O<T?jh:N$:M$:Lh;if(A==jh){let I=xe(w(1,$)-O);if(T>I)return Sl(h.slice().reverse(),x.distr,A,bs(T/I)).reverse()}return Sl(h,x.distr,A,1)}function I$(l,h,g){let m=l.axes[g],$=m.scale,x=m._space,w=l.valToPos,T=xe(w(1,$)-w(2,$));return x>T?Sl(h.slice().reverse(),3,Lh,bs(x/T)).reverse():h}function P$(l,h,g,m){return m==null?ll:h==null?"":fl(h)}let Fh={show:!0,scale:"y",stroke:f,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Ph,side:3,grid:kl,ticks:Ch,border:Ih,font:El,lineGap:1.5,rotate:0},zh={scale:null,auto:!0,sorted:0,min:Vt,max:-Vt},Bh=(l,h,g,m,$)=>$,Uh={show:!0,auto:!0,sorted:0,gaps:Bh,alpha:1,facets:[we({},zh,{scale:"x"}),we({},zh,{scale:"y"})]},qh={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Bh,alpha:1,points:{show:function(l,h){let{scale:g,idxs:m}=l.series[0],$=l._data[0],x=l.valToPos($[m[0]],g,!0),w=l.valToPos($[m[1]],g,!0);return xe(w-x)/(l.series[h].points.space*zt)>=m[1]-m[0]},filter:null},values:null,min:Vt,max:-Vt,idxs:[],path:null,clip:null};function R$(l,h,g){return g/10}let Wh={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},D$=we({},Wh,{time:!1,ori:1}),Hh={};function Vh(l){let h=Hh[l];return h||(h={key:l,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((m=>m!=g))},pub(g,m,$,x,w,T,O){for(let A=0;h.plots.length>A;A++)h.plots[A]!=m&&h.plots[A].pub(g,m,$,x,w,T,O)}},l!=null&&(Hh[l]=h)),h}function Hn(l,h,g){let m=l.mode,$=l.series[h],x=m==2?l._data[h]:l._data,w=l.scales,T=l.bbox,O=x[0],A=m==2?x[1]:x[h],I=m==2?w[$.facets[0].scale]:w[l.series[0].scale],E=m==2?w[$.facets[1].scale]:w[$.scale],q=T.left,st=T.top,G=T.width,et=T.height,wt=l.valToPosH,ht=l.valToPosV;return I.ori==0?g($,O,A,I,E,wt,ht,q,st,G,et,co,Si,ho,Yh,Kh):g($,O,A,I,E,ht,wt,st,q,et,G,uo,Ti,Ol,Xh,Qh)}function Tl(l,h){let g=0,m=0,$=Rt(l.bands,bl);for(let x=0;$.length>x;x++){let w=$[x];w.series[0]==h?g=w.dir:w.series[1]==h&&(m|=w.dir==1?1:2)}return[g,m==1?-1:m==2?1:m==3?2:0]}function L$(l,h,g,m,$){let x=l.series[h],w=l.scales[l.mode==2?x.facets[1].scale:x.scale];return $==-1?w.min:$==1?w.max:w.distr==3?w.dir==1?w.min:w.max:0}function rn(l,h,g,m,$,x){return Hn(l,h,((w,T,O,A,I,E,q,st,G,et,wt)=>{let ht=w.pxRound,W=A.ori==0?Si:Ti,$t,Q;A.dir*(A.ori==0?1:-1)==1?($t=g,Q=m):($t=m,Q=g);let it=ht(E(T[$t],A,et,st)),Y=ht(q(O[$t],I,wt,G)),xt=ht(E(T[Q],A,et,st)),kt=ht(q(x==1?I.max:I.min,I,wt,G)),St=new Path2D($);return W(St,xt,kt),W(St,it,kt),W(St,it,Y),St}))}function lo(l,h,g,m,$,x){let w=null;if(l.length>0){w=new Path2D;let T=h==0?ho:Ol,O=g;for(let E=0;l.length>E;E++){let q=l[E];if(q[1]>q[0]){let st=q[0]-O;st>0&&T(w,O,m,st,m+x),O=q[1]}}let A=g+$-O,I=10;A>0&&T(w,O,m-I/2,A,m+x+I)}return w}function Al(l,h,g,m,$,x,w){let T=[],O=l.length;for(let A=$==1?g:m;A>=g&&m>=A;A+=$)if(h[A]===null){let I=A,E=A;if($==1)for(;++A<=m&&h[A]===null;)E=A;else for(;--A>=g&&h[A]===null;)E=A;let q=x(l[I]),st=E==I?q:x(l[E]),G=I-$;q=w>0||0>G||G>=O?q:x(l[G]);let et=E+$;st=0>w||0>et||et>=O?st:x(l[et]),q>st||T.push([q,st])}return T}function Gh(l){return l==0?oh:l==1?ke:h=>qn(h,l)}function Jh(l){let h=l==0?co:uo,g=l==0?($,x,w,T,O,A)=>{$.arcTo(x,w,T,O,A)}:($,x,w,T,O,A)=>{$.arcTo(w,x,O,T,A)},m=l==0?($,x,w,T,O)=>{$.rect(x,w,T,O)}:($,x,w,T,O)=>{$.rect(w,x,O,T)};return($,x,w,T,O,A=0,I=0)=>{A==0&&I==0?m($,x,w,T,O):(A=Is(A,T/2,O/2),I=Is(I,T/2,O/2),h($,x+A,w),g($,x+T,w,x+T,w+O,A),g($,x+T,w+O,x,w+O,I),g($,x,w+O,x,w,I),g($,x,w,x+T,w,A),$.closePath())}}let co=(l,h,g)=>{l.moveTo(h,g)},uo=(l,h,g)=>{l.moveTo(g,h)},Si=(l,h,g)=>{l.lineTo(h,g)},Ti=(l,h,g)=>{l.lineTo(g,h)},ho=Jh(0),Ol=Jh(1),Yh=(l,h,g,m,$,x)=>{l.arc(h,g,m,$,x)},Xh=(l,h,g,m,$,x)=>{l.arc(g,h,m,$,x)},Kh=(l,h,g,m,$,x,w)=>{l.bezierCurveTo(h,g,m,$,x,w)},Qh=(l,h,g,m,$,x,w)=>{l.bezierCurveTo(g,h,$,m,w,x)};function Zh(){return(l,h,g,m,$)=>Hn(l,h,((x,w,T,O,A,I,E,q,st,G,et)=>{let wt,ht,{pxRound:W,points:$t}=x;O.ori==0?(wt=co,ht=Yh):(wt=uo,ht=Xh);let Q=Gt($t.width*zt,3),it=($t.size-$t.width)/2*zt,Y=Gt(2*it,3),xt=new Path2D,kt=new Path2D,{left:St,top:Ot,width:nt,height:lt}=l.bbox;ho(kt,St-Y,Ot-Y,nt+2*Y,lt+2*Y);let pt=Dt=>{if(T[Dt]!=null){let mt=W(I(w[Dt],O,G,q)),Mt=W(E(T[Dt],A,et,st));wt(xt,mt+it,Mt),ht(xt,mt,Mt,it,0,2*so)}};if($)$.forEach(pt);else for(let Dt=g;m>=Dt;Dt++)pt(Dt);return{stroke:Q>0?xt:null,fill:xt,clip:kt,flags:3}}))}function tm(l){return(h,g,m,$,x,w)=>{m!=$&&(x!=m&&w!=m&&l(h,g,m),x!=$&&w!=$&&l(h,g,$),l(h,g,w))}}let j$=tm(Si),F$=tm(Ti);function em(l){let h=Rt(l?.alignGaps,0);return(g,m,$,x)=>Hn(g,m,((w,T,O,A,I,E,q,st,G,et,wt)=>{[$,x]=Zr(O,$,x);let ht,W,$t=w.pxRound,Q=lt=>$t(E(lt,A,et,st)),it=lt=>$t(q(lt,I,wt,G));A.ori==0?(ht=Si,W=j$):(ht=Ti,W=F$);let Y=A.dir*(A.ori==0?1:-1),xt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},kt=xt.stroke,St=!1;if(x-$<4*et)for(let lt=Y==1?$:x;lt>=$&&x>=lt;lt+=Y){let pt=O[lt];pt===null?St=!0:pt!=null&&ht(kt,Q(T[lt]),it(pt))}else{let lt,pt,Dt,mt=ct=>g.posToVal(ct,A.key,!0),Mt=null,re=null,Ee=Q(T[Y==1?$:x]),Jt=Q(T[$]),Ce=Q(T[x]),Tt=mt(Y==1?Jt+1:Ce-1);for(let ct=Y==1?$:x;ct>=$&&x>=ct;ct+=Y){let rt=T[ct],oe=(Y==1?Tt>rt:rt>Tt)?Ee:Q(rt),me=O[ct];oe==Ee?me!=null?(pt=me,Mt==null?(ht(kt,oe,it(pt)),lt=Mt=re=pt):Mt>pt?Mt=pt:pt>re&&(re=pt)):me===null&&(St=!0):(Mt!=null&&W(kt,Ee,it(Mt),it(re),it(lt),it(pt)),me!=null?(pt=me,ht(kt,oe,it(pt)),Mt=re=lt=pt):(Mt=re=null,me===null&&(St=!0)),Ee=oe,Tt=mt(Ee+Y))}Mt!=null&&Mt!=re&&Dt!=Ee&&W(kt,Ee,it(Mt),it(re),it(lt),it(pt))}let[Ot,nt]=Tl(g,m);if(w.fill!=null||Ot!=0){let lt=xt.fill=new Path2D(kt),pt=it(w.fillTo(g,m,w.min,w.max,Ot)),Dt=Q(T[$]),mt=Q(T[x]);Y==-1&&([mt,Dt]=[Dt,mt]),ht(lt,mt,pt),ht(lt,Dt,pt)}if(!w.spanGaps){let lt=[];St&&lt.push(...Al(T,O,$,x,Y,Q,h)),xt.gaps=lt=w.gaps(g,m,$,x,lt),xt.clip=lo(lt,A.ori,st,G,et,wt)}return nt!=0&&(xt.band=nt==2?[rn(g,m,$,x,kt,-1),rn(g,m,$,x,kt,1)]:rn(g,m,$,x,kt,nt)),xt}))}function sm(l,h,g,m,$,x,w=Vt){if(l.length>1){let T=null;for(let O=0,A=1/0;l.length>O;O++)if(h[O]!==void 0){if(T!=null){let I=xe(l[O]-l[T]);A>I&&(A=I,w=xe(g(l[O],m,$,x)-g(l[T],m,$,x)))}T=O}}return w}function z$(l,h,g,m,$){let x=l.length;if(2>x)return null;let w=new Path2D;if(g(w,l[0],h[0]),x==2)m(w,l[1],h[1]);else{let T=Array(x),O=Array(x-1),A=Array(x-1),I=Array(x-1);for(let E=0;x-1>E;E++)A[E]=h[E+1]-h[E],I[E]=l[E+1]-l[E],O[E]=A[E]/I[E];T[0]=O[0];for(let E=1;x-1>E;E++)O[E]===0||O[E-1]===0||O[E-1]>0!=O[E]>0?T[E]=0:(T[E]=3*(I[E-1]+I[E])/((2*I[E]+I[E-1])/O[E-1]+(I[E]+2*I[E-1])/O[E]),isFinite(T[E])||(T[E]=0));T[x-1]=O[x-2];for(let E=0;x-1>E;E++)$(w,l[E]+I[E]/3,h[E]+T[E]*I[E]/3,l[E+1]-I[E]/3,h[E+1]-T[E+1]*I[E]/3,l[E+1],h[E+1])}return w}let Ml=new Set;function nm(){for(let l of Ml)l.syncRect(!0)}vi&&(Bn("resize",yi,nm),Bn("scroll",yi,nm,!0),Bn(zn,yi,(()=>{Fe.pxRatio=zt})));let B$=em(),U$=Zh();function im(l,h,g,m){return(m?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map((($,x)=>Nl($,x,h,g)))}function Nl(l,h,g,m){return we({},h==0?g:m,l)}function rm(l,h,g){return h==null?ki:[h,g]}let q$=rm;function W$(l,h,g){return h==null?ki:eo(h,g,pl,!0)}function om(l,h,g,m){return h==null?ki:to(h,g,l.scales[m].log,!1)}let H$=om;function am(l,h,g,m){return h==null?ki:dl(h,g,l.scales[m].log,!1)}let V$=am;function G$(l,h,g,m,$){let x=Je(ih(l),ih(h)),w=h-l,T=Cs($/m*w,g);do{let O=g[T],A=m*O/w;if(A>=$&&17>=x+(5>O?wn.get(O):0))return[O,A]}while(++T<g.length);return[0,0]}function lm(l){let h,g;return[l=l.replace(/(\d+)px/,((m,$)=>(h=ke((g=+$)*zt))+"px")),h,g]}function J$(l){l.show&&[l.font,l.labelFont].forEach((h=>{let g=Gt(h[2]*zt,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Fe(l,h,g){let m={mode:Rt(l.mode,1)},$=m.mode;function x(c,d,p,b){let v=d.valToPct(c);return b+p*(d.dir==-1?1-v:v)}function w(c,d,p,b){let v=d.valToPct(c);return b+p*(d.dir==-1?v:1-v)}function T(c,d,p,b){return d.ori==0?x(c,d,p,b):w(c,d,p,b)}m.valToPosH=x,m.valToPosV=w;let O=!1;m.status=0;let A=m.root=$s("uplot");l.id!=null&&(A.id=l.id),os(A,l.class),l.title&&($s("u-title",A).textContent=l.title);let I=Ns("canvas"),E=m.ctx=I.getContext("2d"),q=$s("u-wrap",A);Bn("click",q,(c=>{c.target===G&&(Qt!=Bi||ae!=Ui)&&Re.click(m,c)}),!0);let st=m.under=$s("u-under",q);q.appendChild(I);let G=m.over=$s("u-over",q),et=+Rt((l=Ei(l)).pxAlign,1),wt=Gh(et);(l.plugins||[]).forEach((c=>{c.opts&&(l=c.opts(m,l)||l)}));let ht=l.ms||.001,W=m.series=$==1?im(l.series||[],Dh,qh,!1):(function(c,d){return c.map(((p,b)=>b==0?{}:we({},d,p)))})(l.series||[null],Uh),$t=m.axes=im(l.axes||[],Rh,Fh,!0),Q=m.scales={},it=m.bands=l.bands||[];it.forEach((c=>{c.fill=Nt(c.fill||null),c.dir=Rt(c.dir,-1)}));let Y=$==2?W[1].facets[0].scale:W[0].scale,xt={axes:function(){for(let c=0;$t.length>c;c++){let d=$t[c];if(!d.show||!d._show)continue;let p,b,v=d.side,S=v%2,M=d.stroke(m,c),R=v==0||v==3?-1:1,[L,F]=d._found;if(d.label!=null){let ee=ke((d._lpos+d.labelGap*R)*zt);fm(d.labelFont[0],M,"center",v==2?"top":r),E.save(),S==1?(p=b=0,E.translate(ee,ke(Qe+Yn/2)),E.rotate((v==3?-so:so)/2)):(p=ke(vs+Ds/2),b=ee);let qe=rh(d.label)?d.label(m,c,L,F):d.label;E.fillText(qe,p,b),E.restore()}if(F==0)continue;let H=Q[d.scale],at=S==0?Ds:Yn,It=S==0?vs:Qe,vt=d._splits,gt=H.distr==2?vt.map((ee=>Ls[ee])):vt,bt=H.distr==2?Ls[vt[1]]-Ls[vt[0]]:L,B=d.ticks,dt=d.border,Bt=B.show?B.size:0,ge=ke(Bt*zt),te=ke((d.alignTo==2?d._size-Bt-d.gap:d.gap)*zt),qt=d._rotate*-so/180,De=wt(d._pos*zt),Be=De+(ge+te)*R;b=S==0?Be:0,p=S==1?Be:0,fm(d.font[0],M,d.align==1?a:d.align==2?u:qt>0?a:0>qt?u:S==0?"center":v==3?u:a,qt||S==1?"middle":v==2?"top":r);let Ue=d.font[1]*d.lineGap,de=vt.map((ee=>wt(T(ee,H,at,It)))),hs=d._values;for(let ee=0;hs.length>ee;ee++){let qe=hs[ee];if(qe!=null){S==0?p=de[ee]:b=de[ee],qe=""+qe;let ts=qe.indexOf(`
`)==-1?[qe]:qe.split(/\n/gm);for(let ks=0;ts.length>ks;ks++){let cn=ts[ks];qt?(E.save(),E.translate(p,b+ks*Ue),E.rotate(qt),E.fillText(cn,0,0),E.restore()):E.fillText(cn,p,b+ks*Ue)}}}B.show&&Wl(de,B.filter(m,gt,c,F,bt),S,v,De,ge,Gt(B.width*zt,3),B.stroke(m,c),B.dash,B.cap);let ye=d.grid;ye.show&&Wl(de,ye.filter(m,gt,c,F,bt),S,S==0?2:1,S==0?Qe:vs,S==0?Yn:Ds,Gt(ye.width*zt,3),ye.stroke(m,c),ye.dash,ye.cap),dt.show&&Wl([De],[1],S==0?1:0,S==0?1:2,S==1?Qe:vs,S==1?Yn:Ds,Gt(dt.width*zt,3),dt.stroke(m,c),dt.dash,dt.cap)}Me("drawAxes")},series:function(){if(Pe>0){let c=W.some((d=>d._focus))&&Ze!=Js.alpha;c&&(E.globalAlpha=Ze=Js.alpha),W.forEach(((d,p)=>{if(p>0&&d.show&&($m(p,!1),$m(p,!0),d._paths==null)){let b=Ze;Ze!=d.alpha&&(E.globalAlpha=Ze=d.alpha);let v=$==2?[0,h[p][0].length-1]:(function(S){let M=$l(Se-1,0,Pe-1),R=$l(Te+1,0,Pe-1);for(;S[M]==null&&M>0;)M--;for(;S[R]==null&&Pe-1>R;)R++;return[M,R]})(h[p]);d._paths=d.paths(m,p,v[0],v[1]),Ze!=b&&(E.globalAlpha=Ze=b)}})),W.forEach(((d,p)=>{if(p>0&&d.show){let b=Ze;Ze!=d.alpha&&(E.globalAlpha=Ze=d.alpha),d._paths!=null&&bm(p,!1);{let v=d._paths!=null?d._paths.gaps:null,S=d.points.show(m,p,Se,Te,v),M=d.points.filter(m,p,S,v);(S||M)&&(d.points._paths=d.points.paths(m,p,Se,Te,M),bm(p,!0))}Ze!=b&&(E.globalAlpha=Ze=b),Me("drawSeries",p)}})),c&&(E.globalAlpha=Ze=1)}}},kt=(l.drawOrder||["axes","series"]).map((c=>xt[c]));function St(c){let d=c.distr==3?p=>nn(p>0?p:c.clamp(m,p,c.min,c.max,c.key)):c.distr==4?p=>gl(p,c.asinh):c.distr==100?p=>c.fwd(p):p=>p;return p=>{let b=d(p),{_min:v,_max:S}=c;return(b-v)/(S-v)}}function Ot(c){let d=Q[c];if(d==null){let p=(l.scales||br)[c]||br;if(p.from!=null){Ot(p.from);let b=we({},Q[p.from],p,{key:c});b.valToPct=St(b),Q[c]=b}else{d=Q[c]=we({},c==Y?Wh:D$,p),d.key=c;let b=d.time,v=d.range,S=vn(v);if((c!=Y||$==2&&!b)&&(!S||v[0]!=null&&v[1]!=null||(v={min:v[0]==null?th:{mode:1,hard:v[0],soft:v[0]},max:v[1]==null?th:{mode:1,hard:v[1],soft:v[1]}},S=!1),!S&&io(v))){let M=v;v=(R,L,F)=>L==null?ki:eo(L,F,M)}d.range=Nt(v||(b?q$:c==Y?d.distr==3?H$:d.distr==4?V$:rm:d.distr==3?om:d.distr==4?am:W$)),d.auto=Nt(!S&&d.auto),d.clamp=Nt(d.clamp||R$),d._min=d._max=null,d.valToPct=St(d)}}}Ot("x"),Ot("y"),$==1&&W.forEach((c=>{Ot(c.scale)})),$t.forEach((c=>{Ot(c.scale)}));for(let c in l.scales)Ot(c);let nt=Q[Y],lt=nt.distr,pt,Dt;nt.ori==0?(os(A,"u-hz"),pt=x,Dt=w):(os(A,"u-vt"),pt=w,Dt=x);let mt={};for(let c in Q){let d=Q[c];d.min==null&&d.max==null||(mt[c]={min:d.min,max:d.max},d.min=d.max=null)}let Mt=l.tzDate||(c=>new Date(ke(c/ht))),re=l.fmtDate||wl,Ee=ht==1?y$(Mt):E$(Mt),Jt=Ah(Mt,Th(ht==1?v$:k$,re)),Ce=Mh(Mt,Oh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),Tt=[],ct=m.legend=we({},_$,l.legend),rt=m.cursor=we({},S$,{drag:{y:$==2}},l.cursor),oe=ct.show,me=rt.show,pe=ct.markers,Ps,Ai,cs;ct.idxs=Tt,pe.width=Nt(pe.width),pe.dash=Nt(pe.dash),pe.stroke=Nt(pe.stroke),pe.fill=Nt(pe.fill);let fe,us=[],yn=[],ws=!1,xn={};if(ct.live){let c=W[1]?W[1].values:null;ws=c!=null,fe=ws?c(m,1,0):{_:0};for(let d in fe)xn[d]=ll}if(oe)if(Ps=Ns("table","u-legend",A),cs=Ns("tbody",null,Ps),ct.mount(m,Ps),ws){Ai=Ns("thead",null,Ps,cs);let c=Ns("tr",null,Ai);for(var Oi in Ns("th",null,c),fe)Ns("th",t,c).textContent=Oi}else os(Ps,"u-inline"),ct.live&&os(Ps,"u-live");let Mi={show:!0},yr={show:!1},kn=new Map;function Ye(c,d,p,b=!0){let v=kn.get(d)||{},S=rt.bind[c](m,d,p,b);S&&(Bn(c,d,v[c]=S),kn.set(d,v))}function Ni(c,d){let p=kn.get(d)||{};for(let b in p)c!=null&&b!=c||(ml(b,d,p[b]),delete p[b]);c==null&&kn.delete(d)}let on=0,Vn=0,Et=0,Z=0,Yt=0,Ie=0,Gn=Yt,an=Ie,Jn=Et,Rs=Z,vs=0,Qe=0,Ds=0,Yn=0;m.bbox={};let Cl=!1,mo=!1,Ci=!1,Xn=!1,po=!1,ys=!1;function Il(c,d,p){(p||c!=m.width||d!=m.height)&&cm(c,d),ji(!1),Ci=!0,mo=!0,qi()}function cm(c,d){m.width=on=Et=c,m.height=Vn=Z=d,Yt=Ie=0,(function(){let b=!1,v=!1,S=!1,M=!1;$t.forEach((R=>{if(R.show&&R._show){let{side:L,_size:F}=R,H=F+(R.label!=null?R.labelSize:0);H>0&&(L%2?(Et-=H,L==3?(Yt+=H,M=!0):S=!0):(Z-=H,L==0?(Ie+=H,b=!0):v=!0))}})),Qn[0]=b,Qn[1]=S,Qn[2]=v,Qn[3]=M,Et-=En[1]+En[3],Yt+=En[3],Z-=En[2]+En[0],Ie+=En[0]})(),(function(){let b=Yt+Et,v=Ie+Z,S=Yt,M=Ie;function R(L,F){switch(L){case 1:return b+=F,b-F;case 2:return v+=F,v-F;case 3:return S-=F,S+F;case 0:return M-=F,M+F}}$t.forEach((L=>{if(L.show&&L._show){let F=L.side;L._pos=R(F,L._size),L.label!=null&&(L._lpos=R(F,L.labelSize))}}))})();let p=m.bbox;vs=p.left=qn(Yt*zt,.5),Qe=p.top=qn(Ie*zt,.5),Ds=p.width=qn(Et*zt,.5),Yn=p.height=qn(Z*zt,.5)}let Y$=3;if(m.setSize=function({width:c,height:d}){Il(c,d)},rt.dataIdx==null){let c=rt.hover,d=c.skip=new Set(c.skip??[]);d.add(void 0);let p=c.prox=Nt(c.prox),b=c.bias??=0;rt.dataIdx=(v,S,M,R)=>{if(S==0)return M;let L=M,F=p(v,S,M,R)??Vt,H=F>=0&&Vt>F,at=nt.ori==0?Et:Z,It=rt.left,vt=h[0],gt=h[S];if(d.has(gt[M])){L=null;let bt,B=null,dt=null;if(b==0||b==-1)for(bt=M;B==null&&bt-- >0;)d.has(gt[bt])||(B=bt);if(b==0||b==1)for(bt=M;dt==null&&bt++<gt.length;)d.has(gt[bt])||(dt=bt);if(B!=null||dt!=null)if(H){let Bt=It-(B==null?-1/0:pt(vt[B],nt,at,0)),ge=(dt==null?1/0:pt(vt[dt],nt,at,0))-It;Bt>ge?ge>F||(L=dt):Bt>F||(L=B)}else L=dt==null?B:B==null||M-B>dt-M?dt:B}else H&&xe(It-pt(vt[M],nt,at,0))>F&&(L=null);return L}}let Kn=c=>{rt.event=c};rt.idxs=Tt,rt._lock=!1;let ze=rt.points;ze.show=Nt(ze.show),ze.size=Nt(ze.size),ze.stroke=Nt(ze.stroke),ze.width=Nt(ze.width),ze.fill=Nt(ze.fill);let Js=m.focus=we({},l.focus||{alpha:.3},rt.focus),Ii=Js.prox>=0,Pi=Ii&&ze.one,xs=[],Ri=[],Di=[];function um(c,d){let p=ze.show(m,d);if(p instanceof HTMLElement)return os(p,"u-cursor-pt"),os(p,c.class),Gs(p,-10,-10,Et,Z),G.insertBefore(p,xs[d]),p}function hm(c,d){if($==1||d>0){let p=$==1&&Q[c.scale].time,b=c.value;c.value=p?dh(b)?Mh(Mt,Oh(b,re)):b||Ce:b||P$,c.label=c.label||(p?"Time":"Value")}if(Pi||d>0){c.width=c.width==null?1:c.width,c.paths=c.paths||B$||o$,c.fillTo=Nt(c.fillTo||L$),c.pxAlign=+Rt(c.pxAlign,et),c.pxRound=Gh(c.pxAlign),c.stroke=Nt(c.stroke||null),c.fill=Nt(c.fill||null),c._stroke=c._fill=c._paths=c._focus=null;let p=(function(v){return Gt(1*(3+2*(v||1)),3)})(Je(1,c.width)),b=c.points=we({},{size:p,width:Je(1,.2*p),stroke:c.stroke,space:2*p,paths:U$,_stroke:null,_fill:null},c.points);b.show=Nt(b.show),b.filter=Nt(b.filter),b.fill=Nt(b.fill),b.stroke=Nt(b.stroke),b.paths=Nt(b.paths),b.pxAlign=c.pxAlign}if(oe){let p=(function(b,v){if(v==0&&(ws||!ct.live||$==2))return ki;let S=[],M=Ns("tr","u-series",cs,cs.childNodes[v]);os(M,b.class),b.show||os(M,e);let R=Ns("th",null,M);if(pe.show){let H=$s("u-marker",R);if(v>0){let at=pe.width(m,v);at&&(H.style.border=at+"px "+pe.dash(m,v)+" "+pe.stroke(m,v)),H.style.background=pe.fill(m,v)}}let L=$s(t,R);for(var F in b.label instanceof HTMLElement?L.appendChild(b.label):L.textContent=b.label,v>0&&(pe.show||(L.style.color=b.width>0?pe.stroke(m,v):pe.fill(m,v)),Ye("click",R,(H=>{if(rt._lock)return;Kn(H);let at=W.indexOf(b);if((H.ctrlKey||H.metaKey)!=ct.isolate){let It=W.some(((vt,gt)=>gt>0&&gt!=at&&vt.show));W.forEach(((vt,gt)=>{gt>0&&Ys(gt,It?gt==at?Mi:yr:Mi,!0,ve.setSeries)}))}else Ys(at,{show:!b.show},!0,ve.setSeries)}),!1),Ii&&Ye(U,R,(H=>{rt._lock||(Kn(H),Ys(W.indexOf(b),Hi,!0,ve.setSeries))}),!1)),fe){let H=Ns("td","u-value",M);H.textContent="--",S.push(H)}return[M,S]})(c,d);us.splice(d,0,p[0]),yn.splice(d,0,p[1]),ct.values.push(null)}if(me){Tt.splice(d,0,null);let p=null;Pi?d==0&&(p=um(c,d)):d>0&&(p=um(c,d)),xs.splice(d,0,p),Ri.splice(d,0,0),Di.splice(d,0,0)}Me("addSeries",d)}m.addSeries=function(c,d){d=d??W.length,c=$==1?Nl(c,d,Dh,qh):Nl(c,d,{},Uh),W.splice(d,0,c),hm(W[d],d)},m.delSeries=function(c){if(W.splice(c,1),oe){ct.values.splice(c,1),yn.splice(c,1);let d=us.splice(c,1)[0];Ni(null,d.firstChild),d.remove()}me&&(Tt.splice(c,1),xs.splice(c,1)[0].remove(),Ri.splice(c,1),Di.splice(c,1)),Me("delSeries",c)};let Qn=[!1,!1,!1,!1];function xr(c,d,p){let[b,v,S,M]=p,R=d%2,L=0;return R==0&&(M||v)&&(L=d==0&&!b||d==2&&!S?ke(Rh.size/3):0),R==1&&(b||S)&&(L=d==1&&!v||d==3&&!M?ke(Fh.size/2):0),L}let mm=m.padding=(l.padding||[xr,xr,xr,xr]).map((c=>Nt(Rt(c,xr)))),En=m._padding=mm.map(((c,d)=>c(m,d,Qn,0))),Pe,Se=null,Te=null,fo=$==1?W[0].idxs:null,go,Li,Pl,Rl,Dl,Ll,jl,Fl,zl,Ze,Ls=null,kr=!1;function dm(c,d){if(m.data=m._data=h=c??[],$==2){Pe=0;for(let p=1;W.length>p;p++)Pe+=h[p][0].length}else{h.length==0&&(m.data=m._data=h=[[]]),Ls=h[0],Pe=Ls.length;let p=h;if(lt==2){p=h.slice();let b=p[0]=Array(Pe);for(let v=0;Pe>v;v++)b[v]=v}m._data=h=p}if(ji(!0),Me("setData"),lt==2&&(Ci=!0),d!==!1){let p=nt;p.auto(m,kr)?Bl():Sn(Y,p.min,p.max),Xn=Xn||rt.left>=0,ys=!0,qi()}}function Bl(){let c,d;kr=!0,$==1&&(Pe>0?(Se=fo[0]=0,Te=fo[1]=Pe-1,c=h[0][Se],d=h[0][Te],lt==2?(c=Se,d=Te):c==d&&(lt==3?[c,d]=to(c,c,nt.log,!1):lt==4?[c,d]=dl(c,c,nt.log,!1):nt.time?d=c+ke(86400/ht):[c,d]=eo(c,d,pl,!0))):(Se=fo[0]=c=null,Te=fo[1]=d=null)),Sn(Y,c,d)}function pm(c,d,p,b,v,S){c??=k,p??=bl,b??="butt",v??=k,S??="round",c!=go&&(E.strokeStyle=go=c),v!=Li&&(E.fillStyle=Li=v),d!=Pl&&(E.lineWidth=Pl=d),S!=Dl&&(E.lineJoin=Dl=S),b!=Ll&&(E.lineCap=Ll=b),p!=Rl&&E.setLineDash(Rl=p)}function fm(c,d,p,b){d!=Li&&(E.fillStyle=Li=d),c!=jl&&(E.font=jl=c),p!=Fl&&(E.textAlign=Fl=p),b!=zl&&(E.textBaseline=zl=b)}function Ul(c,d,p,b,v=0){if(b.length>0&&c.auto(m,kr)&&(d==null||d.min==null)){let S=Rt(Se,0),M=Rt(Te,b.length-1),R=p.min==null?(function(L,F,H,at=0,It=!1){let vt=It?n$:Zr,gt=It?Zu:Qu;[F,H]=vt(L,F,H);let bt=L[F],B=L[F];if(F>-1)if(at==1)bt=L[F],B=L[H];else if(at==-1)bt=L[H],B=L[F];else for(let dt=F;H>=dt;dt++){let Bt=L[dt];gt(Bt)&&(bt>Bt?bt=Bt:Bt>B&&(B=Bt))}return[bt??Vt,B??-Vt]})(b,S,M,v,c.distr==3):[p.min,p.max];c.min=Is(c.min,p.min=R[0]),c.max=Je(c.max,p.max=R[1])}}m.setData=dm;let gm={min:null,max:null};function $m(c,d){let p=d?W[c].points:W[c];p._stroke=p.stroke(m,c),p._fill=p.fill(m,c)}function bm(c,d){let p=d?W[c].points:W[c],{stroke:b,fill:v,clip:S,flags:M,_stroke:R=p._stroke,_fill:L=p._fill,_width:F=p.width}=p._paths;F=Gt(F*zt,3);let H=null,at=F%2/2;d&&L==null&&(L=F>0?"#fff":R);let It=p.pxAlign==1&&at>0;if(It&&E.translate(at,at),!d){let vt=vs-F/2,gt=Qe-F/2,bt=Ds+F,B=Yn+F;H=new Path2D,H.rect(vt,gt,bt,B)}d?ql(R,F,p.dash,p.cap,L,b,v,M,S):(function(vt,gt,bt,B,dt,Bt,ge,te,qt,De,Be){let Ue=!1;qt!=0&&it.forEach(((de,hs)=>{if(de.series[0]==vt){let ye,ee=W[de.series[1]],qe=h[de.series[1]],ts=(ee._paths||br).band;vn(ts)&&(ts=de.dir==1?ts[0]:ts[1]);let ks=null;ee.show&&ts&&(function(cn,On,ms){for(On=Rt(On,0),ms=Rt(ms,cn.length-1);ms>=On;){if(cn[On]!=null)return!0;On++}return!1})(qe,Se,Te)?(ks=de.fill(m,hs)||Bt,ye=ee._paths.clip):ts=null,ql(gt,bt,B,dt,ks,ge,te,qt,De,Be,ye,ts),Ue=!0}})),Ue||ql(gt,bt,B,dt,Bt,ge,te,qt,De,Be)})(c,R,F,p.dash,p.cap,L,b,v,M,H,S),It&&E.translate(-at,-at)}let wm=3;function ql(c,d,p,b,v,S,M,R,L,F,H,at){pm(c,d,p,b,v),(L||F||at)&&(E.save(),L&&E.clip(L),F&&E.clip(F)),at?(R&wm)==wm?(E.clip(at),H&&E.clip(H),bo(v,M),$o(c,S,d)):2&R?(bo(v,M),E.clip(at),$o(c,S,d)):1&R&&(E.save(),E.clip(at),H&&E.clip(H),bo(v,M),E.restore(),$o(c,S,d)):(bo(v,M),$o(c,S,d)),(L||F||at)&&E.restore()}function $o(c,d,p){p>0&&(d instanceof Map?d.forEach(((b,v)=>{E.strokeStyle=go=v,E.stroke(b)})):d!=null&&c&&E.stroke(d))}function bo(c,d){d instanceof Map?d.forEach(((p,b)=>{E.fillStyle=Li=b,E.fill(p)})):d!=null&&c&&E.fill(d)}function Wl(c,d,p,b,v,S,M,R,L,F){let H=M%2/2;et==1&&E.translate(H,H),pm(R,M,L,F,R),E.beginPath();let at,It,vt,gt,bt=v+(b==0||b==3?-S:S);p==0?(It=v,gt=bt):(at=v,vt=bt);for(let B=0;c.length>B;B++)d[B]!=null&&(p==0?at=vt=c[B]:It=gt=c[B],E.moveTo(at,It),E.lineTo(vt,gt));E.stroke(),et==1&&E.translate(-H,-H)}function X$(c){let d=!0;return $t.forEach(((p,b)=>{if(!p.show)return;let v=Q[p.scale];if(v.min==null)return void(p._show&&(d=!1,p._show=!1,ji(!1)));p._show||(d=!1,p._show=!0,ji(!1));let S=p.side,M=S%2,{min:R,max:L}=v,[F,H]=(function(B,dt,Bt,ge){let te,qt=$t[B];if(ge>0){let De=qt._space=qt.space(m,B,dt,Bt,ge);te=G$(dt,Bt,qt._incrs=qt.incrs(m,B,dt,Bt,ge,De),ge,De)}else te=[0,0];return qt._found=te})(b,R,L,M==0?Et:Z);if(H==0)return;let at=p._splits=p.splits(m,b,R,L,F,H,v.distr==2),It=v.distr==2?at.map((B=>Ls[B])):at,vt=v.distr==2?Ls[at[1]]-Ls[at[0]]:F,gt=p._values=p.values(m,p.filter(m,It,b,H,vt),b,H,vt);p._rotate=S==2?p.rotate(m,gt,b,H):0;let bt=p._size;p._size=bs(p.size(m,gt,b,c)),bt!=null&&p._size!=bt&&(d=!1)})),d}function K$(c){let d=!0;return mm.forEach(((p,b)=>{let v=p(m,b,Qn,c);v!=En[b]&&(d=!1),En[b]=v})),d}function ji(c){W.forEach(((d,p)=>{p>0&&(d._paths=null,c&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let Hl,Vl,Fi,zi,vm,ym,Bi,Ui,xm,km,Qt,ae,wo=!1,Gl=!1,Er=[];function Q$(){Gl=!1;for(let c=0;Er.length>c;c++)Me(...Er[c]);Er.length=0}function qi(){wo||(h$(Em),wo=!0)}function Em(){if(Cl&&((function(){for(let b in Q){let v=Q[b];mt[b]==null&&(v.min==null||mt[Y]!=null&&v.auto(m,kr))&&(mt[b]=gm)}for(let b in Q){let v=Q[b];mt[b]==null&&v.from!=null&&mt[v.from]!=null&&(mt[b]=gm)}mt[Y]!=null&&ji(!0);let c={};for(let b in mt){let v=mt[b];if(v!=null){let S=c[b]=Ei(Q[b],l$);if(v.min!=null)we(S,v);else if(b!=Y||$==2)if(Pe==0&&S.from==null){let M=S.range(m,null,null,b);S.min=M[0],S.max=M[1]}else S.min=Vt,S.max=-Vt}}if(Pe>0){W.forEach(((b,v)=>{if($==1){let S=b.scale,M=mt[S];if(M==null)return;let R=c[S];if(v==0){let L=R.range(m,R.min,R.max,S);R.min=L[0],R.max=L[1],Se=Cs(R.min,h[0]),Te=Cs(R.max,h[0]),Te-Se>1&&(R.min>h[0][Se]&&Se++,h[0][Te]>R.max&&Te--),b.min=Ls[Se],b.max=Ls[Te]}else b.show&&b.auto&&Ul(R,M,b,h[v],b.sorted);b.idxs[0]=Se,b.idxs[1]=Te}else if(v>0&&b.show&&b.auto){let[S,M]=b.facets,R=S.scale,L=M.scale,[F,H]=h[v],at=c[R],It=c[L];at!=null&&Ul(at,mt[R],S,F,S.sorted),It!=null&&Ul(It,mt[L],M,H,M.sorted),b.min=M.min,b.max=M.max}}));for(let b in c){let v=c[b],S=mt[b];if(v.from==null&&(S==null||S.min==null)){let M=v.range(m,v.min==Vt?null:v.min,v.max==-Vt?null:v.max,b);v.min=M[0],v.max=M[1]}}}for(let b in c){let v=c[b];if(v.from!=null){let S=c[v.from];if(S.min==null)v.min=v.max=null;else{let M=v.range(m,S.min,S.max,b);v.min=M[0],v.max=M[1]}}}let d={},p=!1;for(let b in c){let v=c[b],S=Q[b];if(S.min!=v.min||S.max!=v.max){S.min=v.min,S.max=v.max;let M=S.distr;S._min=M==3?nn(S.min):M==4?gl(S.min,S.asinh):M==100?S.fwd(S.min):S.min,S._max=M==3?nn(S.max):M==4?gl(S.max,S.asinh):M==100?S.fwd(S.max):S.max,d[b]=p=!0}}if(p){W.forEach(((b,v)=>{$==2?v>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)Ci=!0,Me("setScale",b);me&&rt.left>=0&&(Xn=ys=!0)}for(let b in mt)mt[b]=null})(),Cl=!1),Ci&&((function(){let c=!1,d=0;for(;!c;){d++;let p=X$(d),b=K$(d);c=d==Y$||p&&b,c||(cm(m.width,m.height),mo=!0)}})(),Ci=!1),mo){if(Kt(st,a,Yt),Kt(st,"top",Ie),Kt(st,s,Et),Kt(st,n,Z),Kt(G,a,Yt),Kt(G,"top",Ie),Kt(G,s,Et),Kt(G,n,Z),Kt(q,s,on),Kt(q,n,Vn),I.width=ke(on*zt),I.height=ke(Vn*zt),$t.forEach((({_el:c,_show:d,_size:p,_pos:b,side:v})=>{if(c!=null)if(d){let S=v%2==1;Kt(c,S?"left":"top",b-(v===3||v===0?p:0)),Kt(c,S?"width":"height",p),Kt(c,S?"top":"left",S?Ie:Yt),Kt(c,S?"height":"width",S?Z:Et),ul(c,e)}else os(c,e)})),go=Li=Pl=Dl=Ll=jl=Fl=zl=Rl=null,Ze=1,Tr(!0),Yt!=Gn||Ie!=an||Et!=Jn||Z!=Rs){ji(!1);let c=Et/Jn,d=Z/Rs;if(me&&!Xn&&rt.left>=0){rt.left*=c,rt.top*=d,Fi&&Gs(Fi,ke(rt.left),0,Et,Z),zi&&Gs(zi,0,ke(rt.top),Et,Z);for(let p=0;xs.length>p;p++){let b=xs[p];b!=null&&(Ri[p]*=c,Di[p]*=d,Gs(b,bs(Ri[p]),bs(Di[p]),Et,Z))}}if(Zt.show&&!po&&Zt.left>=0&&Zt.width>0){Zt.left*=c,Zt.width*=c,Zt.top*=d,Zt.height*=d;for(let p in Kl)Kt(Wi,p,Zt[p])}Gn=Yt,an=Ie,Jn=Et,Rs=Z}Me("setSize"),mo=!1}on>0&&Vn>0&&(E.clearRect(0,0,I.width,I.height),Me("drawClear"),kt.forEach((c=>c())),Me("draw")),Zt.show&&po&&(vo(Zt),po=!1),me&&Xn&&(ti(null,!0,!1),Xn=!1),ct.show&&ct.live&&ys&&(Yl(),ys=!1),O||(O=!0,m.status=1,Me("ready")),kr=!1,wo=!1}function Jl(c,d){let p=Q[c];if(p.from==null){if(Pe==0){let b=p.range(m,d.min,d.max,c);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(Pe>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;c==Y&&p.distr==2&&Pe>0&&(d.min=Cs(d.min,h[0]),d.max=Cs(d.max,h[0]),d.min==d.max&&d.max++),mt[c]=d,Cl=!0,qi()}}m.batch=function(c,d=!1){wo=!0,Gl=d,c(m),Em(),d&&Er.length>0&&queueMicrotask(Q$)},m.redraw=(c,d)=>{Ci=d||!1,c!==!1?Sn(Y,nt.min,nt.max):qi()},m.setScale=Jl;let _n=!1,Re=rt.drag,Ae=Re.x,Oe=Re.y;me&&(rt.x&&(Hl=$s("u-cursor-x",G)),rt.y&&(Vl=$s("u-cursor-y",G)),nt.ori==0?(Fi=Hl,zi=Vl):(Fi=Vl,zi=Hl),Qt=rt.left,ae=rt.top);let Zt=m.select=we({show:!0,over:!0,left:0,width:0,top:0,height:0},l.select),Wi=Zt.show?$s("u-select",Zt.over?G:st):null;function vo(c,d){if(Zt.show){for(let p in c)Zt[p]=c[p],p in Kl&&Kt(Wi,p,c[p]);d!==!1&&Me("setSelect")}}function Sn(c,d,p){Jl(c,{min:d,max:p})}function Ys(c,d,p,b){d.focus!=null&&(function(v){if(v!=Zn){let S=v==null,M=Js.alpha!=1;W.forEach(((R,L)=>{if($==1||L>0){let F=S||L==0||L==v;R._focus=S?null:F,M&&(function(H,at){W[H].alpha=at,me&&xs[H]!=null&&(xs[H].style.opacity=at),oe&&us[H]&&(us[H].style.opacity=at)})(L,F?1:Js.alpha)}})),Zn=v,M&&qi()}})(c),d.show!=null&&W.forEach(((v,S)=>{0>=S||c!=S&&c!=null||(v.show=d.show,(function(M){if(W[M].show)oe&&ul(us[M],e);else if(oe&&os(us[M],e),me){let R=Pi?xs[0]:xs[M];R!=null&&Gs(R,-10,-10,Et,Z)}})(S),$==2?(Sn(v.facets[0].scale,null,null),Sn(v.facets[1].scale,null,null)):Sn(v.scale,null,null),qi())})),p!==!1&&Me("setSeries",c,d),b&&Ar("setSeries",m,c,d)}let ln,Tn,Zn;m.setSelect=vo,m.setSeries=Ys,m.addBand=function(c,d){c.fill=Nt(c.fill||null),c.dir=Rt(c.dir,-1),it.splice(d=d??it.length,0,c)},m.setBand=function(c,d){we(it[c],d)},m.delBand=function(c){c==null?it.length=0:it.splice(c,1)};let Hi={focus:!0};function Xs(c,d,p){let b=Q[d];p&&(c=c/zt-(b.ori==1?Ie:Yt));let v=Et;b.ori==1&&(v=Z,c=v-c),b.dir==-1&&(c=v-c);let S=b._min,M=S+c/v*(b._max-S),R=b.distr;return R==3?xi(10,M):R==4?((L,F=1)=>as.sinh(L)*F)(M,b.asinh):R==100?b.bwd(M):M}function _m(c,d){Kt(Wi,a,Zt.left=c),Kt(Wi,s,Zt.width=d)}function Sm(c,d){Kt(Wi,"top",Zt.top=c),Kt(Wi,n,Zt.height=d)}oe&&Ii&&Ye(ft,Ps,(c=>{rt._lock||(Kn(c),Zn!=null&&Ys(null,Hi,!0,ve.setSeries))})),m.valToIdx=c=>Cs(c,h[0]),m.posToIdx=function(c,d){return Cs(Xs(c,Y,d),h[0],Se,Te)},m.posToVal=Xs,m.valToPos=(c,d,p)=>Q[d].ori==0?x(c,Q[d],p?Ds:Et,p?vs:0):w(c,Q[d],p?Yn:Z,p?Qe:0),m.setCursor=(c,d,p)=>{Qt=c.left,ae=c.top,ti(null,d,p)};let _r=nt.ori==0?_m:Sm,Sr=nt.ori==1?_m:Sm;function Yl(c,d){if(c!=null&&(c.idxs?c.idxs.forEach(((p,b)=>{Tt[b]=p})):(p=>p===void 0)(c.idx)||Tt.fill(c.idx),ct.idx=Tt[0]),oe&&ct.live){for(let p=0;W.length>p;p++)(p>0||$==1&&!ws)&&Z$(p,Tt[p]);(function(){if(oe&&ct.live)for(let p=$==2?1:0;W.length>p;p++){if(p==0&&ws)continue;let b=ct.values[p],v=0;for(let S in b)yn[p][v++].firstChild.nodeValue=b[S]}})()}ys=!1,d!==!1&&Me("setLegend")}function Z$(c,d){let p,b=W[c],v=c==0&&lt==2?Ls:h[c];ws?p=b.values(m,c,d)??xn:(p=b.value(m,d==null?null:v[d],c,d),p=p==null?xn:{_:p}),ct.values[c]=p}function ti(c,d,p){let b;xm=Qt,km=ae,[Qt,ae]=rt.move(m,Qt,ae),rt.left=Qt,rt.top=ae,me&&(Fi&&Gs(Fi,ke(Qt),0,Et,Z),zi&&Gs(zi,0,ke(ae),Et,Z)),ln=Vt,Tn=null;let v=nt.ori==0?Et:Z,S=nt.ori==1?Et:Z;if(0>Qt||Pe==0||Se>Te){b=rt.idx=null;for(let M=0;W.length>M;M++){let R=xs[M];R!=null&&Gs(R,-10,-10,Et,Z)}Ii&&Ys(null,Hi,!0,c==null&&ve.setSeries),ct.live&&(Tt.fill(b),ys=!0)}else{let M,R,L;$==1&&(M=nt.ori==0?Qt:ae,R=Xs(M,Y),b=rt.idx=Cs(R,h[0],Se,Te),L=pt(h[0][b],nt,v,0));let F=-10,H=-10,at=0,It=0,vt=!0,gt="",bt="";for(let B=$==2?1:0;W.length>B;B++){let dt=W[B],Bt=Tt[B],ge=Bt==null?null:$==1?h[B][Bt]:h[B][1][Bt],te=rt.dataIdx(m,B,b,R),qt=te==null?null:$==1?h[B][te]:h[B][1][te];if(ys=ys||qt!=ge||te!=Bt,Tt[B]=te,B>0&&dt.show){let De=te==null?-10:te==b?L:pt($==1?h[0][te]:h[B][0][te],nt,v,0),Be=qt==null?-10:Dt(qt,$==1?Q[dt.scale]:Q[dt.facets[1].scale],S,0);if(Ii&&qt!=null){let Ue=nt.ori==1?Qt:ae,de=xe(Js.dist(m,B,te,Be,Ue));if(ln>de){let hs=Js.bias;if(hs!=0){let ye=Xs(Ue,dt.scale),ee=0>ye?-1:1;ee!=(0>qt?-1:1)||(ee==1?hs==1?ye>qt:qt>ye:hs==1?qt>ye:ye>qt)||(ln=de,Tn=B)}else ln=de,Tn=B}}if(ys||Pi){let Ue,de;nt.ori==0?(Ue=De,de=Be):(Ue=Be,de=De);let hs,ye,ee,qe,ts,ks,cn=!0,On=ze.bbox;if(On!=null){cn=!1;let ms=On(m,B);ee=ms.left,qe=ms.top,hs=ms.width,ye=ms.height}else ee=Ue,qe=de,hs=ye=ze.size(m,B);if(ks=ze.fill(m,B),ts=ze.stroke(m,B),Pi)B!=Tn||ln>Js.prox||(F=ee,H=qe,at=hs,It=ye,vt=cn,gt=ks,bt=ts);else{let ms=xs[B];ms!=null&&(Ri[B]=ee,Di[B]=qe,Xu(ms,hs,ye,cn),Ju(ms,ks,ts),Gs(ms,bs(ee),bs(qe),Et,Z))}}}}if(Pi){let B=Js.prox;if(ys||(Zn==null?B>=ln:ln>B||Tn!=Zn)){let dt=xs[0];dt!=null&&(Ri[0]=F,Di[0]=H,Xu(dt,at,It,vt),Ju(dt,gt,bt),Gs(dt,bs(F),bs(H),Et,Z))}}}if(Zt.show&&_n)if(c!=null){let[M,R]=ve.scales,[L,F]=ve.match,[H,at]=c.cursor.sync.scales,It=c.cursor.drag;if(Ae=It._x,Oe=It._y,Ae||Oe){let vt,gt,bt,B,dt,{left:Bt,top:ge,width:te,height:qt}=c.select,De=c.scales[H].ori,Be=c.posToVal,Ue=M!=null&&L(M,H),de=R!=null&&F(R,at);Ue&&Ae?(De==0?(vt=Bt,gt=te):(vt=ge,gt=qt),bt=Q[M],B=pt(Be(vt,H),bt,v,0),dt=pt(Be(vt+gt,H),bt,v,0),_r(Is(B,dt),xe(dt-B))):_r(0,v),de&&Oe?(De==1?(vt=Bt,gt=te):(vt=ge,gt=qt),bt=Q[R],B=Dt(Be(vt,at),bt,S,0),dt=Dt(Be(vt+gt,at),bt,S,0),Sr(Is(B,dt),xe(dt-B))):Sr(0,S)}else Ql()}else{let M=xe(xm-vm),R=xe(km-ym);if(nt.ori==1){let at=M;M=R,R=at}Ae=Re.x&&M>=Re.dist,Oe=Re.y&&R>=Re.dist;let L,F,H=Re.uni;H!=null?Ae&&Oe&&(Ae=M>=H,Oe=R>=H,Ae||Oe||(R>M?Oe=!0:Ae=!0)):Re.x&&Re.y&&(Ae||Oe)&&(Ae=Oe=!0),Ae&&(nt.ori==0?(L=Bi,F=Qt):(L=Ui,F=ae),_r(Is(L,F),xe(F-L)),Oe||Sr(0,S)),Oe&&(nt.ori==1?(L=Bi,F=Qt):(L=Ui,F=ae),Sr(Is(L,F),xe(F-L)),Ae||_r(0,v)),Ae||Oe||(_r(0,0),Sr(0,0))}if(Re._x=Ae,Re._y=Oe,c==null){if(p){if(Lm!=null){let[M,R]=ve.scales;ve.values[0]=M!=null?Xs(nt.ori==0?Qt:ae,M):null,ve.values[1]=R!=null?Xs(nt.ori==1?Qt:ae,R):null}Ar(P,m,Qt,ae,Et,Z,b)}if(Ii){let M=p&&ve.setSeries,R=Js.prox;Zn==null?ln>R||Ys(Tn,Hi,!0,M):ln>R?Ys(null,Hi,!0,M):Tn!=Zn&&Ys(Tn,Hi,!0,M)}}ys&&(ct.idx=b,Yl()),d!==!1&&Me("setCursor")}m.setLegend=Yl;let An=null;function Tr(c=!1){c?An=null:(An=G.getBoundingClientRect(),Me("syncRect",An))}function Tm(c,d,p,b,v,S){rt._lock||_n&&c!=null&&c.movementX==0&&c.movementY==0||(Xl(c,d,p,b,v,S,0,!1,c!=null),c!=null?ti(null,!0,!0):ti(d,!0,!1))}function Xl(c,d,p,b,v,S,M,R,L){if(An==null&&Tr(!1),Kn(c),c!=null)p=c.clientX-An.left,b=c.clientY-An.top;else{if(0>p||0>b)return Qt=-10,void(ae=-10);let[F,H]=ve.scales,at=d.cursor.sync,[It,vt]=at.values,[gt,bt]=at.scales,[B,dt]=ve.match,Bt=d.axes[0].side%2==1,ge=nt.ori==0?Et:Z,te=nt.ori==1?Et:Z,qt=Bt?S:v,De=Bt?v:S,Be=Bt?b:p,Ue=Bt?p:b;if(p=gt!=null?B(F,gt)?T(It,Q[F],ge,0):-10:ge*(Be/qt),b=bt!=null?dt(H,bt)?T(vt,Q[H],te,0):-10:te*(Ue/De),nt.ori==1){let de=p;p=b,b=de}}!L||d!=null&&d.cursor.event.type!=P||(p>1&&Et-1>p||(p=qn(p,Et)),b>1&&Z-1>b||(b=qn(b,Z))),R?(vm=p,ym=b,[Bi,Ui]=rt.move(m,p,b)):(Qt=p,ae=b)}Object.defineProperty(m,"rect",{get:()=>(An==null&&Tr(!1),An)});let Kl={width:0,height:0,left:0,top:0};function Ql(){vo(Kl,!1)}let Am,Om,Mm,Nm;function Cm(c,d,p,b,v,S){_n=!0,Ae=Oe=Re._x=Re._y=!1,Xl(c,d,p,b,v,S,0,!0,!1),c!=null&&(Ye(X,cl,Im,!1),Ar(N,m,Bi,Ui,Et,Z,null));let{left:M,top:R,width:L,height:F}=Zt;Am=M,Om=R,Mm=L,Nm=F}function Im(c,d,p,b,v,S){_n=Re._x=Re._y=!1,Xl(c,d,p,b,v,S,0,!1,!0);let{left:M,top:R,width:L,height:F}=Zt,H=L>0||F>0,at=Am!=M||Om!=R||Mm!=L||Nm!=F;if(H&&at&&vo(Zt),Re.setScale&&H&&at){let It=M,vt=L,gt=R,bt=F;if(nt.ori==1&&(It=R,vt=F,gt=M,bt=L),Ae&&Sn(Y,Xs(It,Y),Xs(It+vt,Y)),Oe)for(let B in Q){let dt=Q[B];B!=Y&&dt.from==null&&dt.min!=Vt&&Sn(B,Xs(gt+bt,B),Xs(gt,B))}Ql()}else rt.lock&&(rt._lock=!rt._lock,ti(d,!0,c!=null));c!=null&&(Ni(X,cl),Ar(X,m,Qt,ae,Et,Z,null))}function Pm(c){rt._lock||(Kn(c),Bl(),Ql(),c!=null&&Ar(Wt,m,Qt,ae,Et,Z,null))}function Rm(){$t.forEach(J$),Il(m.width,m.height,!0)}Bn(zn,yi,Rm);let Vi={};Vi.mousedown=Cm,Vi.mousemove=Tm,Vi.mouseup=Im,Vi.dblclick=Pm,Vi.setSeries=(c,d,p,b)=>{(p=(0,ve.match[2])(m,d,p))!=-1&&Ys(p,b,!0,!1)},me&&(Ye(N,G,Cm),Ye(P,G,Tm),Ye(U,G,(c=>{Kn(c),Tr(!1)})),Ye(ft,G,(function(c){if(rt._lock)return;Kn(c);let d=_n;if(_n){let p,b,v=!0,S=!0,M=10;nt.ori==0?(p=Ae,b=Oe):(p=Oe,b=Ae),p&&b&&(v=M>=Qt||Qt>=Et-M,S=M>=ae||ae>=Z-M),p&&v&&(Qt=Bi>Qt?0:Et),b&&S&&(ae=Ui>ae?0:Z),ti(null,!0,!0),_n=!1}Qt=-10,ae=-10,Tt.fill(null),ti(null,!0,!0),d&&(_n=d)})),Ye(Wt,G,Pm),Ml.add(m),m.syncRect=Tr);let yo=m.hooks=l.hooks||{};function Me(c,d,p){Gl?Er.push([c,d,p]):c in yo&&yo[c].forEach((b=>{b.call(null,m,d,p)}))}(l.plugins||[]).forEach((c=>{for(let d in c.hooks)yo[d]=(yo[d]||[]).concat(c.hooks[d])}));let Dm=(c,d,p)=>p,ve=we({key:null,setSeries:!1,filters:{pub:lh,sub:lh},scales:[Y,W[1]?W[1].scale:null],match:[ch,ch,Dm],values:[null,null]},rt.sync);ve.match.length==2&&ve.match.push(Dm),rt.sync=ve;let Lm=ve.key,Zl=Vh(Lm);function Ar(c,d,p,b,v,S,M){ve.filters.pub(c,d,p,b,v,S,M)&&Zl.pub(c,d,p,b,v,S,M)}function tc(){Me("init",l,h),dm(h||l.data,!1),mt[Y]?Jl(Y,mt[Y]):Bl(),po=Zt.show&&(Zt.width>0||Zt.height>0),Xn=ys=!0,Il(l.width,l.height)}return Zl.sub(m),m.pub=function(c,d,p,b,v,S,M){ve.filters.sub(c,d,p,b,v,S,M)&&Vi[c](null,d,p,b,v,S,M)},m.destroy=function(){Zl.unsub(m),Ml.delete(m),kn.clear(),ml(zn,yi,Rm),A.remove(),Ps?.remove(),Me("destroy")},W.forEach(hm),$t.forEach((function(c,d){if(c._show=c.show,c.show){let p=Q[c.scale];p==null&&(c.scale=c.side%2?W[1].scale:Y,p=Q[c.scale]);let b=p.time;c.size=Nt(c.size),c.space=Nt(c.space),c.rotate=Nt(c.rotate),vn(c.incrs)&&c.incrs.forEach((S=>{!wn.has(S)&&wn.set(S,hh(S))})),c.incrs=Nt(c.incrs||(p.distr==2?b$:b?ht==1?w$:x$:Wn)),c.splits=Nt(c.splits||(b&&p.distr==1?Ee:p.distr==3?_l:p.distr==4?O$:A$)),c.stroke=Nt(c.stroke),c.grid.stroke=Nt(c.grid.stroke),c.ticks.stroke=Nt(c.ticks.stroke),c.border.stroke=Nt(c.border.stroke);let v=c.values;c.values=vn(v)&&!vn(v[0])?Nt(v):b?vn(v)?Ah(Mt,Th(v,re)):dh(v)?(function(S,M){let R=wl(M);return(L,F)=>F.map((H=>R(S(H))))})(Mt,v):v||Jt:v||T$,c.filter=Nt(c.filter||(3>p.distr||p.log!=10?p.distr==3&&p.log==2?I$:ah:C$)),c.font=lm(c.font),c.labelFont=lm(c.labelFont),c._size=c.size(m,null,d,0),c._space=c._rotate=c._incrs=c._found=c._splits=c._values=null,c._size>0&&(Qn[d]=!0,c._el=$s("u-axis",q))}})),g?g instanceof HTMLElement?(g.appendChild(A),tc()):g(m,tc):tc(),m}Fe.assign=we,Fe.fmtNum=fl,Fe.rangeNum=eo,Fe.rangeLog=to,Fe.rangeAsinh=dl,Fe.orient=Hn,Fe.pxRatio=zt,Fe.join=function(l,h){if((function(w){let T=w[0][0],O=T.length;for(let A=1;w.length>A;A++){let I=w[A][0];if(I.length!=O)return!1;if(I!=T){for(let E=0;O>E;E++)if(I[E]!=T[E])return!1}}return!0})(l)){let w=l[0].slice();for(let T=1;l.length>T;T++)w.push(...l[T].slice(1));return(function(T,O=100){let A=T.length;if(1>=A)return!0;let I=0,E=A-1;for(;E>=I&&T[I]==null;)I++;for(;E>=I&&T[E]==null;)E--;if(I>=E)return!0;let q=Je(1,ls((E-I+1)/O));for(let st=T[I],G=I+q;E>=G;G+=q){let et=T[G];if(et!=null){if(st>=et)return!1;st=et}}return!0})(w[0])||(w=(function(T){let O=T[0],A=O.length,I=Array(A);for(let q=0;I.length>q;q++)I[q]=q;I.sort(((q,st)=>O[q]-O[st]));let E=[];for(let q=0;T.length>q;q++){let st=T[q],G=Array(A);for(let et=0;A>et;et++)G[et]=st[I[et]];E.push(G)}return E})(w)),w}let g=new Set;for(let w=0;l.length>w;w++){let T=l[w][0],O=T.length;for(let A=0;O>A;A++)g.add(T[A])}let m=[Array.from(g).sort(((w,T)=>w-T))],$=m[0].length,x=new Map;for(let w=0;$>w;w++)x.set(m[0][w],w);for(let w=0;l.length>w;w++){let T=l[w],O=T[0];for(let A=1;T.length>A;A++){let I=T[A],E=Array($).fill(void 0),q=h?h[w][A]:1,st=[];for(let G=0;I.length>G;G++){let et=I[G],wt=x.get(O[G]);et===null?q!=0&&(E[wt]=et,q==2&&st.push(wt)):E[wt]=et}u$(E,st,$),m.push(E)}}return m},Fe.fmtDate=wl,Fe.tzDate=function(l,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+l+6e4*l.getTimezoneOffset()):h==g$?g=l:(g=new Date(l.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(l.getMilliseconds())),g},Fe.sync=Vh;{Fe.addGap=function(h,g,m){let $=h[h.length-1];$&&$[0]==g?$[1]=m:h.push([g,m])},Fe.clipGaps=lo;let l=Fe.paths={points:Zh};l.linear=em,l.stepped=function(h){let g=Rt(h.align,1),m=Rt(h.ascDesc,!1),$=Rt(h.alignGaps,0),x=Rt(h.extend,!1);return(w,T,O,A)=>Hn(w,T,((I,E,q,st,G,et,wt,ht,W,$t,Q)=>{[O,A]=Zr(q,O,A);let it=I.pxRound,{left:Y,width:xt}=w.bbox,kt=Tt=>it(et(Tt,st,$t,ht)),St=Tt=>it(wt(Tt,G,Q,W)),Ot=st.ori==0?Si:Ti,nt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},lt=nt.stroke,pt=st.dir*(st.ori==0?1:-1),Dt=St(q[pt==1?O:A]),mt=kt(E[pt==1?O:A]),Mt=mt,re=mt;x&&g==-1&&(re=Y,Ot(lt,re,Dt)),Ot(lt,mt,Dt);for(let Tt=pt==1?O:A;Tt>=O&&A>=Tt;Tt+=pt){let ct=q[Tt];if(ct==null)continue;let rt=kt(E[Tt]),oe=St(ct);g==1?Ot(lt,rt,Dt):Ot(lt,Mt,oe),Ot(lt,rt,oe),Dt=oe,Mt=rt}let Ee=Mt;x&&g==1&&(Ee=Y+xt,Ot(lt,Ee,Dt));let[Jt,Ce]=Tl(w,T);if(I.fill!=null||Jt!=0){let Tt=nt.fill=new Path2D(lt),ct=St(I.fillTo(w,T,I.min,I.max,Jt));Ot(Tt,Ee,ct),Ot(Tt,re,ct)}if(!I.spanGaps){let Tt=[];Tt.push(...Al(E,q,O,A,pt,kt,$));let ct=I.width*zt/2,rt=m||g==1?ct:-ct,oe=m||g==-1?-ct:ct;Tt.forEach((me=>{me[0]+=rt,me[1]+=oe})),nt.gaps=Tt=I.gaps(w,T,O,A,Tt),nt.clip=lo(Tt,st.ori,ht,W,$t,Q)}return Ce!=0&&(nt.band=Ce==2?[rn(w,T,O,A,lt,-1),rn(w,T,O,A,lt,1)]:rn(w,T,O,A,lt,Ce)),nt}))},l.bars=function(h){let g=Rt((h=h||br).size,[.6,Vt,1]),m=h.align||0,$=h.gap||0,x=h.radius;x=x==null?[0,0]:typeof x=="number"?[x,0]:x;let w=Nt(x),T=1-g[0],O=Rt(g[1],Vt),A=Rt(g[2],1),I=Rt(h.disp,br),E=Rt(h.each,(()=>{})),{fill:q,stroke:st}=I;return(G,et,wt,ht)=>Hn(G,et,((W,$t,Q,it,Y,xt,kt,St,Ot,nt,lt)=>{let pt,Dt,mt=W.pxRound,Mt=m,re=$*zt,Ee=O*zt,Jt=A*zt;it.ori==0?[pt,Dt]=w(G,et):[Dt,pt]=w(G,et);let Ce=it.dir*(it.ori==0?1:-1),Tt,ct,rt,oe=it.ori==0?ho:Ol,me=it.ori==0?E:(Z,Yt,Ie,Gn,an,Jn,Rs)=>{E(Z,Yt,Ie,an,Gn,Rs,Jn)},pe=Rt(G.bands,bl).find((Z=>Z.series[0]==et)),Ps=W.fillTo(G,et,W.min,W.max,pe!=null?pe.dir:0),Ai=mt(kt(Ps,Y,lt,Ot)),cs=nt,fe=mt(W.width*zt),us=!1,yn=null,ws=null,xn=null,Oi=null;q==null||fe!=0&&st==null||(us=!0,yn=q.values(G,et,wt,ht),ws=new Map,new Set(yn).forEach((Z=>{Z!=null&&ws.set(Z,new Path2D)})),fe>0&&(xn=st.values(G,et,wt,ht),Oi=new Map,new Set(xn).forEach((Z=>{Z!=null&&Oi.set(Z,new Path2D)}))));let{x0:Mi,size:yr}=I;if(Mi!=null&&yr!=null){Mt=1,$t=Mi.values(G,et,wt,ht),Mi.unit==2&&($t=$t.map((Yt=>G.posToVal(St+Yt*nt,it.key,!0))));let Z=yr.values(G,et,wt,ht);ct=yr.unit==2?Z[0]*nt:xt(Z[0],it,nt,St)-xt(0,it,nt,St),cs=sm($t,Q,xt,it,nt,St,cs),rt=cs-ct+re}else cs=sm($t,Q,xt,it,nt,St,cs),rt=cs*T+re,ct=cs-rt;1>rt&&(rt=0),ct/2>fe||(fe=0),5>rt&&(mt=oh);let kn=rt>0;ct=mt($l(cs-rt-(kn?fe:0),Jt,Ee)),Tt=(Mt==0?ct/2:Mt==Ce?0:ct)-Mt*Ce*((Mt==0?re/2:0)+(kn?fe/2:0));let Ye={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Ni=us?null:new Path2D,on=null;if(pe!=null)on=G.data[pe.series[1]];else{let{y0:Z,y1:Yt}=I;Z!=null&&Yt!=null&&(Q=Yt.values(G,et,wt,ht),on=Z.values(G,et,wt,ht))}let Vn=pt*ct,Et=Dt*ct;for(let Z=Ce==1?wt:ht;Z>=wt&&ht>=Z;Z+=Ce){let Yt=Q[Z];if(Yt==null)continue;if(on!=null){let Qe=on[Z]??0;if(Yt-Qe==0)continue;Ai=kt(Qe,Y,lt,Ot)}let Ie=xt(it.distr!=2||I!=null?$t[Z]:Z,it,nt,St),Gn=kt(Rt(Yt,Ps),Y,lt,Ot),an=mt(Ie-Tt),Jn=mt(Je(Gn,Ai)),Rs=mt(Is(Gn,Ai)),vs=Jn-Rs;if(Yt!=null){let Qe=0>Yt?Et:Vn,Ds=0>Yt?Vn:Et;us?(fe>0&&xn[Z]!=null&&oe(Oi.get(xn[Z]),an,Rs+ls(fe/2),ct,Je(0,vs-fe),Qe,Ds),yn[Z]!=null&&oe(ws.get(yn[Z]),an,Rs+ls(fe/2),ct,Je(0,vs-fe),Qe,Ds)):oe(Ni,an,Rs+ls(fe/2),ct,Je(0,vs-fe),Qe,Ds),me(G,et,Z,an-fe/2,Rs,ct+fe,vs)}}return fe>0?Ye.stroke=us?Oi:Ni:us||(Ye._fill=W.width==0?W._fill:W._stroke??W._fill,Ye.width=0),Ye.fill=us?ws:Ni,Ye}))},l.spline=function(h){return(function(g,m){let $=Rt(m?.alignGaps,0);return(x,w,T,O)=>Hn(x,w,((A,I,E,q,st,G,et,wt,ht,W,$t)=>{[T,O]=Zr(E,T,O);let Q,it,Y,xt=A.pxRound,kt=Jt=>xt(G(Jt,q,W,wt)),St=Jt=>xt(et(Jt,st,$t,ht));q.ori==0?(Q=co,Y=Si,it=Kh):(Q=uo,Y=Ti,it=Qh);let Ot=q.dir*(q.ori==0?1:-1),nt=kt(I[Ot==1?T:O]),lt=nt,pt=[],Dt=[];for(let Jt=Ot==1?T:O;Jt>=T&&O>=Jt;Jt+=Ot)if(E[Jt]!=null){let Ce=kt(I[Jt]);pt.push(lt=Ce),Dt.push(St(E[Jt]))}let mt={stroke:g(pt,Dt,Q,Y,it,xt),fill:null,clip:null,band:null,gaps:null,flags:1},Mt=mt.stroke,[re,Ee]=Tl(x,w);if(A.fill!=null||re!=0){let Jt=mt.fill=new Path2D(Mt),Ce=St(A.fillTo(x,w,A.min,A.max,re));Y(Jt,lt,Ce),Y(Jt,nt,Ce)}if(!A.spanGaps){let Jt=[];Jt.push(...Al(I,E,T,O,Ot,kt,$)),mt.gaps=Jt=A.gaps(x,w,T,O,Jt),mt.clip=lo(Jt,q.ori,wt,ht,W,$t)}return Ee!=0&&(mt.band=Ee==2?[rn(x,w,T,O,Mt,-1),rn(x,w,T,O,Mt,1)]:rn(x,w,T,O,Mt,Ee)),mt}))})(z$,h)}}return Fe})(),Ef=xy;function du(e){let t=ky(e.map(s=>s.xs));return[t,...e.map(s=>Ey(s,t))]}function _f(e,t){let s=Math.min(t,e.length-1);for(;s>=0&&e[s]==null;)s-=1;return s}function ky(e){let t=new Float64Array(e.reduce((n,i)=>n+i.length,0)),s=0;for(let n of e)t.set(n,s),s+=n.length;return t.sort(),t.filter((n,i)=>i===0||n!==t[i-1])}function Ey({xs:e,ys:t},s){let n=new Array(s.length).fill(null),i=0;for(let r=0;r<e.length;r+=1){for(;s[i]<e[r];)i+=1;n[i]=t[r]}return n}function Sf(e,t,s,{place:n,xLabel:i,yLabel:r,formatY:a}){let[u,...f]=s,k=(P,N)=>{let X=_f(f[N],n??u.length-1);return o`
      <tr>
        <th scope="row"><span class=${pu(P)} aria-hidden="true"></span> ${P.label}</th>
        <td class="number">${X<0?ut.none:a(f[N][X])}</td>
        <td class="number faint">${X<0?"":ut.at(i,At(u[X]))}</td>
      </tr>
    `};return o`
    <table class="chart-key">
      <caption class="unseen">${ut.latestOf(e)}</caption>
      <thead class="unseen">
        <tr><th scope="col">${ut.line}</th><th scope="col">${r}</th><th scope="col">${i}</th></tr>
      </thead>
      <tbody>
        ${t.map(k)}
      </tbody>
    </table>
  `}function pu({color:e,isDashed:t=!1,isDotted:s=!1}){return`swatch series-${e}${t?" dashed":s?" dotted":""}`}var _y="12px system-ui, sans-serif",Sy=[7,4],Ty=[2,3],Ay=1.75,Af=5,Oy=58,My=14,Ny=32;function fu(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=[1,2,3,4,5,6].map(i=>s(`--series-${i}`));return{ink:s("--faint"),line:s("--line"),series:n}}function Of(e,{size:t,colors:s,formatY:n,onCursor:i}){return{...t,scales:{x:{time:!1}},legend:{show:!1},cursor:{drag:{x:!1,y:!1},y:!1,points:{size:Af}},axes:[Tf({size:Ny,format:hd,colors:s}),Tf({size:Cy,format:n,colors:s})],series:[{},...e.map(r=>Iy(r,s))],hooks:{setCursor:[r=>i(r.cursor.idx??null)]}}}function Tf({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:_y,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(a=>a==null?"":t(a))}}function Cy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Oy,Math.ceil(Math.max(...s,0))+My)}function Iy({color:e,isDashed:t,isDotted:s},n){return{stroke:()=>n().series[e-1],width:Ay,dash:t?Sy:s?Ty:void 0,spanGaps:!0,points:{size:Af}}}var Py=260,Ry=240,gu=class extends HTMLElement{#t=document.createElement("div");#e=document.createElement("div");#s=document.createElement("p");#n=document.createElement("p");#i=[];#r=null;#o={label:"",xLabel:"",yLabel:"",formatY:_t};#a=null;#l=null;#u="";#h=null;#c=!1;#m=matchMedia("(prefers-color-scheme: dark)");#d=new ResizeObserver(()=>requestAnimationFrame(()=>this.#p()));connectedCallback(){this.#t.setAttribute("role","img"),this.#t.className="chart-picture",this.#s.className="chart-y",this.#n.className="chart-x",this.#e.className="scrolls",this.replaceChildren(this.#s,this.#t,this.#n,this.#e),this.#d.observe(this),this.#m.addEventListener("change",this.#w),this.#p()}disconnectedCallback(){this.#d.disconnect(),this.#m.removeEventListener("change",this.#w),this.#x()}get series(){return this.#i}set series(t){t!==this.#i&&(this.#i=t,this.#r=null,this.#p())}set label(t){this.#f({label:t})}set xLabel(t){this.#f({xLabel:t})}set yLabel(t){this.#f({yLabel:t})}set formatY(t){this.#f({formatY:t})}#f(t){Object.entries(t).every(([n,i])=>this.#o[n]===i)||(Object.assign(this.#o,t),this.#p())}#p(){this.#c||(this.#c=!0,queueMicrotask(()=>this.#b()))}#b(){this.#c=!1,this.isConnected&&(this.#h??=fu(this),this.#t.setAttribute("aria-label",this.#o.label),this.#s.textContent=this.#o.yLabel,this.#n.textContent=this.#o.xLabel,this.#g(),this.#$())}#g(){let t={width:Math.max(this.clientWidth,Ry),height:Py},s=this.#r===null,n=this.#r??du(this.#i);if(this.#r=n,n[0].length===0){this.#x(),this.#t.textContent=ut.nothingYet;return}let i=this.#i.map(({color:r,isDashed:a,isDotted:u})=>[r,a,u]);if(this.#l===null||this.#u!==JSON.stringify(i)){this.#x(),this.#t.replaceChildren(),this.#u=JSON.stringify(i),this.#l=new Ef(this.#y(t),n,this.#t);return}this.#l.batch(()=>{s&&this.#l.setData(n),t.width!==this.#l.width&&this.#l.setSize(t)})}#y(t){return Of(this.#i,{size:t,colors:()=>this.#h??fu(this),formatY:s=>this.#o.formatY(s),onCursor:s=>this.#v(s)})}#v(t){t!==this.#a&&(this.#a=t,this.#p())}#$(){let t={...this.#o,place:this.#a};jt(Sf(this.#o.label,this.#i,this.#r??du(this.#i),t),this.#e)}#x(){this.#l?.destroy(),this.#l=null,this.#a=null}#w=()=>{this.#h=null,this.#x(),this.#p()}};customElements.define("line-chart",gu);var Dy=5,Ly=3,jy=$i((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),Fy=$i(e=>[{label:y.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function Mf({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return o`
    <h3>${y.step.losses}</h3>
    <div class="beside">
      ${zy(s.losses)} ${n>0?By(s.losses):tt}
    </div>
    <h3>${y.step.probabilities}</h3>
    ${Uy(t,s,n)} ${Wy(t,s,n)}
  `}function zy(e){let t=(s,n)=>{let i=n>0?j(s-e[n-1]):"";return Le(n,[j(s,Dy),i])};return jn({caption:y.step.losses,headings:[y.step.step,y.step.loss,y.step.change],rows:e.map(t),isTall:!0})}function By(e){return o`
    <line-chart
      .label=${y.step.lossChart}
      .xLabel=${y.step.step}
      .yLabel=${y.step.loss}
      .series=${Fy(e)}
    ></line-chart>
  `}function Uy(e,t,s){let n=e.images[0].probabilities.map((a,u)=>u),i=({label:a,probabilities:u},f)=>Le(y.step.imageAt(a,f),u.map((k,P)=>qy(k,P===a))),r=(a,u)=>[i(a,y.step.before),s>0?i(t.images[u],y.step.after(s)):tt];return jn({caption:y.step.probabilities,headings:[y.step.image,...n],rows:e.images.map(r)})}function qy(e,t){let s=e===null?j(e):e.toFixed(Ly);return t?o`<mark>${s}</mark>`:s}function Wy(e,t,s){let{unit:n}=t,i=y.numbers.unit(n.unit),r=jy(n,e.unit);return o`
    <h3>${y.step.update(i)}</h3>
    ${Kp(n,t.learning_rate)}
    ${n.layer===1?o`<div class="beside">
            ${Ws(y.step.weightsNow,y.step.weightsNowOf(i),n.weight)}
            ${s>0?Ws(y.step.weightsMoved,y.step.weightsMovedOf(i),r):tt}
          </div>
          <p class="faint">${y.legend}</p>`:tt}
  `}function Nf(e){let{choices:t,training:s,stepError:n}=e,i=$n(t)&&nr(t)===null;return{title:y.step.title,content:o`
      <p>${y.step.about(t.images)} ${i?y.step.withoutDrawn:""}</p>
      ${Hy(e)} ${ie(n)}
      ${s===null?"":o`${Vy(s.before)} ${Mf(e)}`}
    `}}function Hy(e){let t=Number(e.choices.steps),n=e.stepError!==null||Dp.some(k=>e.invalid.has(k))||t>=Zc,i=t===0,r=k=>e.choose("step",k,{isStep:!0}),a=(k,P)=>({name:k,label:P,value:e.choices[k],wrong:Us(e.stepError,k),onChange:N=>r({[k]:N})}),u=(k,P,N)=>ir(e,{...a(k,P),...N}),f=a("learning_rate",y.step.learningRate);return o`
    <div class="row step-fields">
      ${u("images",y.step.images,{min:1,max:Qc})}
      ${zp(e,{...f,max:Rp})}
      ${u("steps",y.step.steps,{min:0,max:Zc})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${y.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${y.step.reset}</button>
    </div>
  `}function Vy({images:e}){let t=({pixels:s,label:n})=>o`
    <li><digit-image .pixels=${s} .label=${y.step.imageOf(n)}></digit-image></li>
  `;return o`<ul class="batch" aria-label=${y.step.batch}>${e.map(t)}</ul>`}function Cf(e,t){let s=new Ea(t);return s.addEventListener("change",()=>jt(Gy(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function Gy(e){let{choices:t,lists:s}=e,n=Os(t)==="version"?Dn(t):null,i=r=>e.choose("network",{version:r},{isStep:!0});return o`
    <h1>${y.title}</h1>
    <p>${y.about}</p>
    <p class="unseen" role="status">${Hp(e)}</p>
    <div class="stack">
      <div class="columns">${Up(e)} ${Wp(e)}</div>
      ${Qo(n,s,i)} ${ie(e.error)}
      <div role="status">
        ${e.isMixed?o`<p class="notice warning">${y.mixed}</p>`:tt}
      </div>
      <div class="stack" aria-busy=${e.isLoading}>
        ${e.inspected===null?tt:Jy(e)}
      </div>
    </div>
  `}function Jy(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,r)=>r+1);return[kf(e),...s.flatMap(i=>[$f(e,i),bf(e,i)]),yf(e),xf(e),lf(e),hf(e),Nf(e)].map(({title:i,content:r},a)=>Yy(a+1,i,r))}function Yy(e,t,s){let n=`inspect-section-${e}`;return o`
    <section class="card inspect-section" aria-labelledby=${n}>
      <h2 id=${n}>${e}. ${t}</h2>
      ${s}
    </section>
  `}function en(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Na(e,t){try{for(;;){let s=await e();if(s===null)return;await ce(s,t),await Xy(t)}}catch(s){if(s.name!=="AbortError")throw s}}function Xy(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Fn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,r)=>o`<a class="button" href=${s(i)}>${r}</a>`;return o`
    <nav class="row pager" aria-label=${ut.pages}>
      ${e.newer===null?null:n(e.newer,ut.newer)}
      <span class="faint">${ut.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),ut.older)}
    </nav>
  `}var V={title:"Jobs",jobTitle:e=>`Job ${ue(e)}`,shortId:ue,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",sortedOf:e=>`Sorted: the newest ${e} of them.`,best:"best",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:e=>`number ${e} in the queue`,progressOf:e=>`Progress of job ${ue(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${ue(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${ue(e)}`,cancelQuestion:e=>`Cancel job ${ue(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${ue(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function If({state:e="",model:t=""},s,n){let i=u=>{u.preventDefault();let f=new FormData(u.target);n(String(f.get("state")),String(f.get("model")).trim())},r=u=>u.target.form.requestSubmit(),a=ko.map(u=>[u,ut.states[u]]);return o`
    <form class="row" role="search" aria-label=${V.filters} @submit=${i}>
      <label class="row">
        ${V.state}
        <select name="state" @change=${r}>
          ${Ke([["",V.anyState],...a],e)}
        </select>
      </label>
      <label class="row">
        ${V.model}
        <input name="model" list="job-models" .value=${t} placeholder=${V.anyModel} @change=${r} />
      </label>
      <datalist id="job-models">${s.map(u=>o`<option value=${u}></option>`)}</datalist>
      <button>${V.apply}</button>
      ${e||t?o`<a href=${z("jobs")}>${V.clear}</a>`:null}
    </form>
  `}function $u(e,t="",s){let n=s[Pf(t)];if(n===void 0)return e;let i=t.startsWith("-")?-1:1,r=e.map(u=>({item:u,value:n(u)??null})),a=r.filter(({value:u})=>u!==null);return a.sort((u,f)=>i*Ky(u.value,f.value)),[...a,...r.filter(({value:u})=>u===null)].map(({item:u})=>u)}function Ca(e,{name:t,isNumber:s=!1},n="",i){let r=Pf(n)===t,a=r&&n.startsWith("-"),u=s===a;return{[s?"number":"text"]:e,order:r?u?"ascending":"descending":"none",sort:()=>i(r&&!a?"-"+t:t)}}function Pf(e){return e.replace("-","")}function Ky(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var gs={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ia(e){let t=Nc(e);if(t===null)return null;let s=Object.keys(t).length===0;return o`
    ${s?o`<p>${gs.allDefaults}</p>`:Rf(gs.changed,t)}
    <details>
      <summary>${gs.whole}</summary>
      ${Rf(gs.whole,e)}
    </details>
  `}function ur(e){let t=Nc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,a])=>gs.field(r,bu(a)));return i.length>0?i.join(gs.between):gs.defaults}function Rf(e,t){let s=([n,i])=>[o`<code>${n}</code>`,bu(i)];return Bs(e,Object.entries(t).map(s))}function bu(e){if(e===null)return gs.none;if(Array.isArray(e))return e.join(gs.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>gs.field(i,bu(r)));return[t,...n].filter(Boolean).join(gs.betweenItems)||gs.none}function Pa(e){if(e.state==="queued")return e.queue_position&&V.position(e.queue_position);if(e.state!=="running")return e.started_at&&V.took(wu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[ot(t/s,0),...n===null?[]:[V.left(oi(n))]];return o`
    <progress max=${s} .value=${t} aria-label=${V.progressOf(e.id)}></progress>
    <span class="faint">${i.join(V.between)}</span>
  `}function wu(e){let t=Qy(e);return t!==null&&t<10?V.seconds(t.toFixed(1)):oi(t)}function Qy({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var Df={model:e=>`${jf(e)} ${sx(e)??""}`,accuracy:vu,submitted:e=>Date.parse(e.submitted_at)};function Lf(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:a,chosen:u,state:f,accuracy:k,submitted:P,change:N}=V.columns,X=[i,Ca(r,{name:"model"},t,n),{number:a},u,f,Ca(k,{name:"accuracy",isNumber:!0},t,n),Ca(P,{name:"submitted",isNumber:!0},t,n),N],U=Zy(e),ft=Wt=>o`<tr>${tx(Wt,U.has(Wt.id),s)}</tr>`;return Xt(V.list,X,[ud($u(e,t,Df),({id:Wt})=>Wt,ft)])}function Zy(e){let t=new Map;for(let n of e.filter(i=>i.spec&&vu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>$u(n,"accuracy",Df)[0].id))}function tx(e,t,s){let{id:n,name:i,note:r}=e;return o`
    <th scope="row">
      <a class="long-name" href=${z("jobs",{job:n})}>${i||o`<code>${V.shortId(n)}</code>`}</a>
      ${i?o`<code class="faint">${V.shortId(n)}</code>`:null}
      ${r?o`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name">${jf(e)}</span></td>
    <td class="number">${nx(e)}</td>
    <td class="chosen">${ix(e)}</td>
    <td>${Xe(e.state)} ${Pa(e)}</td>
    <td class="number">${ot(vu(e))} ${t?ex():null}</td>
    <td class="moment number">${We(e.submitted_at)}</td>
    <td>${_e(e)?rx(e,s):null}</td>
  `}function ex(){return o`<span class="badge best" title=${V.bestMeaning}>${V.best}</span>`}function jf({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function sx({model:e,dataset:t}){return(e??t)?.version??null}function vu({metrics:e}){return e.test_accuracy??e.accuracy??null}function nx({model:e,dataset:t}){return e?o`<a href=${z("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&o`<a href=${z("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function ix({spec:e,reproduction:t,kind:s}){return t?V.reproduces(t.of):e?ur(e):V.kinds[s]}function rx(e,t){return o`
    <button aria-label=${V.cancelJob(e.id)} @click=${()=>t(e)}>${V.cancel}</button>
  `}var ox=20,Ff=200,ax=2,lx=15,yu=class extends He{static properties={choices:{attribute:!1}};address;#t=new AbortController;#e=new js(this,{task:([t],{signal:s})=>cx(t,s),autoRun:!1});#s=new js(this,{task:(t,{signal:s})=>_s("/models",{signal:s}),args:()=>[]});#n={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:Ff}:{cursor:en(n).cursor,limit:ox};return Ft("/jobs",{state:t,model:s,...r})}#r(){this.#t.abort(),this.#t=new AbortController,Na(()=>this.#o(),this.#t.signal)}async#o(){return await this.#e.run([this.#i]),this.#e.error?null:this.#e.value?.items.some(_e)?ax:lx}#a(t){this.address.change({...t,after:null},{isStep:!0}),this.choices=this.address.choices}async#l({id:t}){if(await es(V.cancelQuestion(t),V.cancelYes)){this.#n={error:null,status:""};try{await Pt("POST",K`/jobs/${t}/cancel`),this.#n.status=V.cancelled(t)}catch(s){this.#n.error=s}this.requestUpdate(),this.isConnected&&this.#r()}}render(){let t=this.#s.value?.items.map(({name:u})=>u)??[],s=If(this.choices,t,(u,f)=>this.#a({state:u,model:f})),{value:n,error:i}=this.#e,r=n?.query===this.#i?n:null,a=Ht({value:r,error:this.#n.error??i},u=>this.#u(u));return hn({title:V.title},s,a)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,a=k=>z("jobs",{...r,after:k}),u={cancel:k=>this.#l(k),sort:k=>this.#a({sort:k})},f=i&&s!==null?V.sortedOf(Ff):"";return o`
      <section class="card stack">
        <p role="status" class="faint">${this.#n.status} ${ux(t)} ${f}</p>
        ${t.length>0?Lf(t,i,u):hx(r)}
        ${i?null:Fn(en(n),s,a)}
      </section>
    `}};customElements.define("job-list",yu);async function cx(e,t){let[s]=await Promise.all([yt(e,{signal:t}),Pn(t)]);return{query:e,...s}}function ux(e){let t=s=>e.filter(n=>n.state===s).length;return V.activity(t("running"),t("queued"))}function hx({state:e,model:t}){return e||t?o`<p class="empty">${V.none}</p>`:o`
    <div class="empty">
      <p><strong>${V.noneYet}</strong></p>
      <p>${V.whatJobsAre}</p>
      <a class="button primary" href=${z("train")}>${V.trainOne}</a>
    </div>
  `}var sn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Ra(e){let t=Object.keys(sn.names).filter(n=>e[n]!==null);if(t.length===0)return o`<p>${sn.none}</p>`;let s=t.map(n=>[sn.names[n],mx(n,e[n])]);return o`${xu(e)} ${Bs(sn.title,s)}`}function xu({warning:e}){return e?o`<p class="notice warning">${e}</p>`:null}function mx(e,t){return e.endsWith("_accuracy")?ot(t):e==="stop_reason"?sn.stopReasons[t]:e.endsWith("_epoch")?t:_t(t,5)}var ku=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,wi={job:e=>`Job ${ue(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${ku(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${ku(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${ku(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Da(e){return e.map(t=>o`
    <li><a href=${z("jobs",{job:t.id})}>${wi.job(t.id)}</a>: ${Eu(t)}</li>
  `)}function Eu({state:e,reproduction:t}){return t.identical===!0?o`<strong>${wi.identical}</strong>`:t.identical===!1?o`<strong>${wi.different}</strong> ${dx(t.first_difference)}`:wi.open[e]}function dx({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:zf(n),reproduced:zf(i)};return wi.firstDifference[e]({step:t,field:s,...r})}function zf(e){return e===null?wi.nothing:typeof e=="number"?_t(e,9):e}var _u=(e,t)=>s=>s===""?t:`${s}, ${e}`,Hs={loss:{label:"Mean loss of each epoch",x:"step",y:e=>e?"loss (nats)":"loss"},accuracy:{label:"Accuracy by epoch",x:"epoch",y:"accuracy"},training:_u("training","Training"),validation:_u("validation","Validation"),test:_u("test","Test")};var px="cross_entropy",hr=class{#t=new La(fx);#e=new La(gx);lossOf(t){let s=t.every(({run:a})=>!a.job?.spec||a.job.spec.loss===px),{label:n,x:i,y:r}=Hs.loss;return Bf({label:n,x:i,y:r(s)},_t,this.#t.of(t))}accuracyOf(t){return Bf(Hs.accuracy,ot,this.#e.of(t))}};function Bf({label:e,x:t,y:s},n,i){return o`
    <line-chart
      .label=${e}
      .xLabel=${t}
      .yLabel=${s}
      .formatY=${n}
      .series=${i}
    ></line-chart>
  `}var La=class{#t;#e=[];#s=[];constructor(t){this.#t=t}of(t){let s=t.flatMap(({run:r,color:a,label:u})=>[r.epochs,a,u]),i=s.length===this.#e.length&&s.every((r,a)=>r===this.#e[a])?this.#s:t.flatMap(r=>this.#t(r));return this.#e=s,this.#s=i,i}};function fx(e){let t=Uf(e,"step");return[t(Hs.training,"train_loss"),t(Hs.validation,"validation_loss",{isDotted:!0})].filter(qf)}function gx(e){let t=Uf(e,"epoch");return[t(Hs.test,"test_accuracy"),t(Hs.training,"train_accuracy",{isDashed:!0}),t(Hs.validation,"validation_accuracy",{isDotted:!0})].filter(qf)}function Uf({run:e,color:t,label:s},n){let i=e.epochs.map(r=>r[n]);return(r,a,u={})=>({label:r(s),color:t,xs:i,ys:e.epochs.map(f=>f[a]),...u})}function qf({ys:e},t){return t===0||e.some(s=>s!==null)}var Su=100;async function ja({id:e,model:t},s){let n={model:t,limit:Su},{items:i}=await yt(Ft("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function Wf(e){let t={"Idempotency-Key":In()};return ne(()=>Pt("POST",K`/jobs/${e}/reproduce`,void 0,{headers:t}))}var $x=80,bx=1e3,Tu=class extends He{static properties={job:{attribute:!1}};#t=new js(this,{task:([t],{signal:s})=>Pt("PATCH",K`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>ns({id:i,label:V.labels[i],wrong:[]},r);return o`
      ${s?o`<p class="note">${s}</p>`:null}
      <details>
        <summary>${V.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",o`<input id="name" name="name" maxlength=${$x} .value=${pc(t)} />`)}
          ${n("note",o`<textarea id="note" name="note" rows="2" maxlength=${bx} .value=${pc(s)}></textarea>`)}
          <div class="row">
            <button>${V.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":V.labels.saved}</span>
          </div>
          ${ie(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Tu);function Hf(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return o`
    <div role="status">
      <p>${Xe(e.state)} ${Nn(e)}</p>
      ${n&&yx(n)}
      ${t&&o`<p>${V.fact.published} ${wx(t)}</p>`}
      ${s&&o`<p>${V.fact.published} ${vx(s)}</p>`}
      ${i&&xx(e)}
    </div>
    ${e.state==="running"?o`<div class="row">${Pa(e)}</div>`:null}
  `}function wx(e){let t={model:e.name,version:e.version};return o`<a href=${z("models",t)}>${V.version(e)}</a>`}function vx({name:e,version:t}){return o`<a href=${z("data",{dataset:e,version:t})}>${V.version({name:e,version:t})}</a>`}function yx({type:e,message:t}){return o`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${V.remedies[e]}</p>
    </div>
  `}function xx(e){let t=e.reproduction.of;return o`
    <p>
      ${V.fact.original} <a href=${z("jobs",{job:t})}>${V.jobTitle(t)}</a>.
      ${Eu(e)}
    </p>
  `}function Vf(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return o`
    <div class="row" role="group" aria-label=${V.actions}>
      ${_e(e)?o`<button @click=${t}>${V.cancel}</button>`:null}
      ${i?o`<button @click=${s}>${V.reproduce}</button>`:null}
      ${n&&kx(e)}
    </div>
    ${i?o`<p class="faint">${V.reproduceMeaning}</p>`:null}
  `}function kx(e){let{id:t,spec:s}=e;return o`
    <a class="button" href=${z("train",{jobs:t})}>${_e(e)?V.watch:V.overlay}</a>
    <a class="button" href=${z("train",ga(s))}>${V.again}</a>
    <a class="button" href=${z("jobs",{model:s.model})}>${V.ofModel(s.model)}</a>
  `}function Gf(e){let{fact:t}=V,s=[[t.id,o`<code>${e.id}</code>`],...Ex(e),[t.submitted,We(e.submitted_at)],[t.started,We(e.started_at)],[t.finished,We(e.finished_at)],[t.took,wu(e)],[t.attempt,e.attempt],...e.spec?_x(e.progress):[]];return Bs(V.facts,s)}function Ex({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[V.fact.model,s]]:[],...t?.dataset?[[V.fact.dataset,t.dataset]]:[]]}function _x({step:e,total_steps:t,steps_per_second:s}){return[[V.fact.steps,V.stepsOf(At(e),At(t))],[V.fact.speed,V.speed(_t(s))]]}var Sx=2,Au=class extends He{jobId="";#t=new Ss;#e=new hr;#s=new js(this,{task:([t],{signal:s})=>ja(t,s),autoRun:!1});#n=new AbortController;#i=new js(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new js(this,{task:(t,{signal:s})=>Pn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId])}disconnectedCallback(){super.disconnectedCallback(),this.#n.abort(),this.#t.close()}get#r(){return this.#t.runs[0]}#o(){let{job:t}=this.#r;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#s.status===fc.INITIAL&&this.#a(),this.requestUpdate()}#a(){if(!this.isConnected)return;this.#n.abort(),this.#n=new AbortController;let t={id:this.jobId,model:this.#r.job.spec.model};Na(async()=>(await this.#s.run([t]),this.#s.value?.some(_e)?Sx:null),this.#n.signal)}async#l(){await es(V.cancelQuestion(this.jobId),V.cancelYes)&&this.#h(()=>Pt("POST",K`/jobs/${this.jobId}/cancel`))}#u(){this.#h(async()=>{await Wf(this.jobId),this.#a()})}#h(t){this.#i.status!==fc.PENDING&&this.#i.run([t])}render(){let{job:t,missing:s}=this.#r,n=s?new Error(s):this.#i.error??this.#s.error,i={href:z("jobs"),text:V.all},r=t?.name||V.jobTitle(this.jobId);return hn({title:r,back:i},Ht({value:t,error:n},()=>this.#c(t)))}#c(t){let s={cancel:()=>this.#l(),reproduce:()=>this.#u()},n=({detail:i})=>{this.#r.absorbJob(i),this.requestUpdate()};return o`
      <section class="card stack">
        ${Hf(t)} ${Vf(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&o`<section class="card"><h2>${V.curves}</h2>${this.#d()}</section>`}
      <div class="columns">
        ${t.spec&&this.#m(t)}
        <section class="card"><h2>${V.facts}</h2>${Gf(t)}</section>
      </div>
    `}#m(t){return o`
      <div class="stack">
        <section class="card"><h2>${V.spec}</h2>${Ia(t.spec)}</section>
        ${this.#s.value&&Tx(this.#s.value)}
      </div>
      <section class="card"><h2>${sn.title}</h2>${Ra(t.metrics)}</section>
    `}#d(){let t=[{run:this.#r,color:1,label:""}];return o`
      <div class="columns">
        <div><h3>${Hs.loss.label}</h3>${this.#e.lossOf(t)}</div>
        <div><h3>${Hs.accuracy.label}</h3>${this.#e.accuracyOf(t)}</div>
      </div>
    `}};customElements.define("job-page",Au);function Tx(e){return o`
    <section class="card" aria-live="polite">
      <h2>${V.reproductions}</h2>
      ${e.length>0?o`<ul>${Da(e)}</ul>`:o`<p>${V.noReproduction(Su)}</p>`}
    </section>
  `}function Jf(e,t){return Xi(e,({job:s})=>s?{key:s,open:n=>ai(n,"job-page",{jobId:s})}:{key:"",open:n=>ai(n,"job-list",{address:t})})}var _={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${ue(e)}`,isImported:"imported",columns:{model:"Model",latest:"Latest",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,deleteYes:"Delete permanently",prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${le(t)}, predicted correctly with ${n}`:`Test image ${e}: ${le(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100 %. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${ds(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${ds(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${ds(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t)=>`No. ${e}: ${le(t)}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function Fa(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=z("models",{model:e,compare:r.join(",")})};return o`
    <section class="card">
      <h2>${_.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${Yf(_.first,t,s[0])} ${Yf(_.second,t,s[1])}
        <button>${_.compare}</button>
      </form>
    </section>
  `}function Yf(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),_.versionOption(i,ot(r.test_accuracy))]);return o`
    <label class="field">
      ${e}
      <select name="version">
        ${Ke(zs(n,String(s)),String(s))}
      </select>
    </label>
  `}var Ax="400px",Ou=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:Ax});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=K`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await yt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Ou);function za({example:e,caption:t}){return o`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var Ox=.05;function Qf(e){let[t,s]=e.versions;return o`
    <h2>${_.whoIsBetter}</h2>
    <p>${_.accuracies(Xf(t),Xf(s),At(e.examples))}</p>
    <p class="notice" role="status">${Mx(e)}</p>
    <div class="scrolls">
      <table class="list fourfold">
        <caption class="unseen">${_.fourfold}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${_.isRight(s.version)}</th>
            <th scope="col">${_.isWrong(s.version)}</th>
          </tr>
        </thead>
        <tbody>
          ${Kf(_.isRight(t.version),e.both_right,e.only_first_right)}
          ${Kf(_.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${Cx(e.mcnemar)}</p>
  `}function Xf({version:e,accuracy:t}){return{version:e,accuracy:ot(t)}}function Kf(e,...t){return Le(e,t.map(At))}function Mx({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:P})=>P),[a,u]=s>n?[i,r]:[r,i];if(s+n===0)return _.sameImages;let f=[At(Math.max(s,n)),At(Math.min(s,n))],k={better:a,worse:u,counts:f,p:Nx(t.p_value)};return t.p_value<Ox?_.significant(k):_.notSignificant(k)}function Nx(e){return e<1e-4?_.pTiny:_.pIs(_t(e,2))}function Cx({statistic:e,exact:t}){return t?_.exactTest:_.chiSquare(_t(e))}function Zf({model:e,dataset:t,disagreements:s,images:n,versions:i}){let r=a=>{let u=i.map(({version:f},k)=>({model:e,version:f,...Ix(a,k)}));return za({example:{dataset:t,split:"test",index:a.index,label:_.image(a.index,a.label)},caption:Px(a,u,t)})};return o`
    <h2>${_.disagreements(At(s))}</h2>
    ${s>n.length?o`<p class="faint">${_.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(r)}</ul>
  `}function Ix({label:e,digits:t,probabilities:s},n){let i=t[n];return{digit:i,isRight:i===e,share:ot(s[n],1)}}function Px({index:e,label:t},s,n){let i=({model:r,version:a,digit:u,isRight:f,share:k})=>o`
    <li class=${f?"right":""}>
      <a href=${z("inspect",{model:r,version:a,dataset:n,split:"test",index:e})}>
        ${_.answerOf({version:a,digit:u,share:k,isRight:f})}
      </a>
    </li>
  `;return o`${_.image(e,t)}<ul class="plain">${s.map(i)}</ul>`}var Rx=60,Dx=100,Ba=class{#t;#e;#s=[];#n=new Ct(()=>this.#o());#i=new Ct(()=>this.#o());constructor(t,s){this.#t=t,this.#e=s}show({compare:t}){this.#s=t.split(","),this.#i.reset(),this.#o(),this.#r()}close(){this.#n.abort(),this.#i.abort()}#r(){let t=this.#e,s={versions:this.#s,limit:Rx},n=i=>Pt("POST",K`/models/${t}/compare`,s,{signal:i});this.#n.get(()=>Ft(K`/models/${t}/versions`,{limit:Dx})),this.#i.run(i=>ne(()=>n(i),i))}#o(){let t={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},s=_.comparisonTitle(this.#e,this.#s),n=Fa(this.#e,this.#n.value?.items??[],this.#s),i=Ht(this.#i,r=>this.#a(r));Qs(this.#t,{title:s,back:t},n,i)}#a(t){return o`
      <section class="card">${Qf(t)}</section>
      <section class="card">${Zf(t)}</section>
    `}};var mr=class{#t;#e;#s;#n=!1;#i=null;#r=null;constructor({model:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n}template(){return o`
      <section class="card">
        <h2>${_.importTitle}</h2>
        <p class="faint">${_.importMeaning}</p>
        <form class="row" @submit=${t=>this.#a(t)}>
          ${this.#t===null?this.#o():null}
          <label class="field">
            ${_.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${this.#n}>${_.importSend}</button>
        </form>
        ${ie(this.#r)}
        <div role="status">${this.#n?_.importing:this.#i&&jx(this.#i)}</div>
      </section>
    `}#o(){return o`
      <label class="field">
        ${_.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `}async#a(t){if(t.preventDefault(),this.#n)return;let s=new FormData(t.target),n=this.#t??String(s.get("model")).trim();this.#n=!0,this.#i=null,this.#r=null,this.#e();try{this.#i=await Lx(K`/models/${n}/versions`,s.get("file"))}catch(i){this.#r=i}this.#n=!1,this.#e(),this.#i&&this.#s()}};async function Lx(e,t){return pn(await rs(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function jx({name:e,version:t,metrics:s}){return o`
    <p>
      <a href=${z("models",{model:e,version:t})}>${_.imported(e,t)}</a>
      ${s.test_accuracy===null?_.importedUnseen:null}
    </p>
  `}var Fx=20,Ua=class{#t;#e={};#s=new Ct(()=>this.#r());#n=new mr({model:null,redraw:()=>this.#r(),onDone:()=>this.#i()});constructor(t){this.#t=t}show(t){this.#e=t,this.#r(),this.#i()}close(){this.#s.abort()}#i(){let t=en(this.#e.after),s=Ft("/models",{limit:Fx,cursor:t.cursor});this.#s.run(async n=>({...await yt(s,{signal:n}),at:t}))}#r(){let t=Ht(this.#s,s=>this.#o(s));Qs(this.#t,{title:_.title},t,this.#n.template())}#o({items:t,next_cursor:s,at:n}){let i=r=>z("models",{after:r});return o`
      <section class="card stack">
        ${t.length>0?Bx(t):zx()}
        ${Fn(n,s,i)}
      </section>
    `}};function zx(){return o`<p>${_.noModels} <a href=${z("train")}>${_.trainOne}</a></p>`}function Bx(e){let{model:t,latest:s,aliases:n}=_.columns;return Xt(_.list,[t,s,n],e.map(Ux))}function Ux({name:e,latest:t,aliases:s}){return o`
    <tr>
      <th scope="row"><a href=${z("models",{model:e})}>${e}</a></th>
      <td><a href=${z("models",{model:e,version:t})}>${_.version(t)}</a></td>
      <td>${qx(e,s)}</td>
    </tr>
  `}function qx(e,t){let s=Object.entries(t);if(s.length===0)return _.noAliases;let n=([i,r])=>o`
    <li><a href=${z("models",{model:e,version:r,alias:i})}>${_.pointsAt(i,r)}</a></li>
  `;return o`<ul class="chips">${s.map(n)}</ul>`}var qa=class{#t=document.createElement("tbody");#e=new Map;show(t){let s=new Set(t.map(([n])=>n));for(let[n,i]of this.#e)s.has(n)||this.#i(n,i);return t.forEach(([n,i],r)=>this.#n(this.#s(n,i),r)),this.#t}#s(t,s){let n=this.#e.get(t)??document.createElement("tr");return this.#e.set(t,n),jt(s,n),n}#n(t,s){let n=this.#t.children[s]??null;n!==t&&this.#t.insertBefore(t,n)}#i(t,s){s.remove(),this.#e.delete(t)}};var Wx=10,Wa=class{#t;#e=null;#s;constructor(t,s){this.#t=t,this.#s=new Ct(s)}isOf(t){return this.#e===t}show(t,{isNew:s=!1}={}){this.#e===t&&!s||(this.#e=t,this.#s.reset(),t!==null&&this.#n(null))}close(){this.#s.abort()}#n(t){let s=this.#e,n=this.#s.value?.items??[];return this.#s.run(async i=>{let r=K`/models/${this.#t}/aliases/${s}/history`,a=Ft(r,{limit:Wx,cursor:t}),u=await yt(a,{signal:i});return{...u,items:[...n,...u.items]}})}template(t,s){if(this.#e===null)return null;let n=(a,u)=>u===0&&t?Vx(t,a,s):null,i=(a,u)=>o`<li>${Hx(a)} ${n(a,u)}</li>`,r=({items:a,next_cursor:u})=>o`
      <ol class="moves" reversed>${a.map(i)}</ol>
      ${u&&o`<button @click=${()=>this.#n(u)}>${_.earlier}</button>`}
    `;return o`
      <div>
        <h3>${_.historyOf(this.#e)}</h3>
        ${Ht(this.#s,r)}
      </div>
    `}};function Hx({moved_at:e,from_version:t,to_version:s}){return o`<span class="moment">${We(e)}</span> ${_.changeText(t,s)}`}function Vx(e,{from_version:t,to_version:s},n){return t===null||s===null?null:o`<button @click=${()=>n(e,t)}>${_.moveBack(t)}</button>`}var Gx="latest";function tg(e){if(e.list.value===null)return null;let{aliases:t,default:s}=e.list.value;return o`
    <p>${_.defaultIs(s)}</p>
    ${e.here===null?Yx(e,s,t):Jx(e,s)}
  `}function Jx(e,t){let{here:s}=e;return t===s?null:o`<button @click=${()=>e.setDefault(s)}>${_.makeDefault(s)}</button>`}function Yx(e,t,s){let n=r=>{r.preventDefault(),e.setDefault(String(new FormData(r.target).get("default")).trim())},i=[Gx,...s.map(({alias:r})=>r)];return o`
    <form class="row" @submit=${n}>
      <label class="field">
        ${_.defaultRef}
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
      <datalist id="default-refs">${i.map(r=>o`<option value=${r}></option>`)}</datalist>
      <button>${_.setDefault}</button>
    </form>
  `}function eg(e){let{history:t}=e,s=e.list.value?.aliases??null,n=s?.find(({alias:i})=>t.isOf(i));return o`
    <section class="card">
      <h2>${_.aliases}</h2>
      ${ie(e.error)}
      <p role="status">${e.status}</p>
      <div class="columns wide">
        <div>
          ${s===null?o`<p>${ut.loading}</p>`:Xx(s,e)}
          ${t1(e)} ${tg(e)}
        </div>
        ${t.template(n,(i,r)=>e.move(i,r))}
      </div>
    </section>
  `}function Xx(e,t){if(e.length===0)return o`<p>${_.noAliasesYet}</p>`;let{alias:s,pointsAt:n,change:i}=_.columns,r=e.map(a=>[a.alias,Kx(a,t)]);return Xt(_.aliases,[s,n,i],t.rows.show(r))}function Kx(e,t){let{model:s,here:n,history:i}=t,{alias:r,version:a}=e;return o`
    <th scope="row"><span class="long-name">${r}</span></th>
    <td><a href=${z("models",{model:s,version:a})}>${_.version(a)}</a></td>
    <td>
      <div class="row">
        ${n===null?Zx(e,t):Qx(e,t)}
        <button
          aria-expanded=${i.isOf(r)}
          aria-label=${_.historyOf(r)}
          @click=${()=>t.toggleHistory(r)}
        >${_.history}</button>
        <button aria-label=${_.removeAlias(r)} @click=${()=>t.remove(e)}>${_.remove}</button>
      </div>
    </td>
  `}function Qx(e,t){let{here:s}=t;return e.version===s?o`<span class="faint">${_.pointsHere}</span>`:o`
    <button class="primary" aria-label=${_.moveAlias(e.alias,s)} @click=${()=>t.move(e,s)}>
      ${_.moveHere}
    </button>
  `}function Zx(e,t){return o`
    <form class="row" @submit=${n=>{n.preventDefault(),t.move(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${_.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${_.moveIt(e.alias)}>${_.move}</button>
    </form>
  `}function t1(e){let{here:t}=e;return o`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target);e.make(String(i.get("alias")).trim(),t??Number(i.get("version")))}}>
      <label class="field">
        ${_.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${t===null?e1():null}
      <button>${t===null?_.make:_.makeHere(t)}</button>
    </form>
  `}function e1(){return o`
    <label class="field">
      ${_.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var s1=412;function sg(e,t,s){return Pt("PUT",K`/models/${e}/aliases/${t.alias}`,{version:s},{headers:og(t)})}function ng(e,t){let s=og(t);return Pt("DELETE",K`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function ig(e,t){return Pt("PATCH",K`/models/${e}`,{default:t})}function rg(e,t,s){return e.status!==s1?e:t.generation===null?{message:_.isThere(t.alias,s?.version)}:s===null?{message:_.wasRemoved(t.alias)}:{message:_.wasMoved(t.alias,t.version,s.version)}}function og({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var dr=class{list;history;rows=new qa;status="";#t;#e;#s;#n=!1;#i=null;#r=!1;constructor({model:t,here:s,address:n,redraw:i,onDone:r}){this.model=t,this.here=s,this.#t=n,this.#e=i,this.#s=r,this.list=new Ct(i),this.history=new Wa(t,i),this.#o()}show({alias:t=null}){this.history.show(t)}close(){this.#r=!0,this.list.abort(),this.history.close()}get error(){return this.#i??this.list.error}template(){return eg(this)}#o(){return this.list.run(async t=>{let s=K`/models/${this.model}`,{aliases:n,default:i}=await yt(s,{signal:t}),r=a=>yt(`${s}${K`/aliases/${a}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}})}make(t,s){return this.move({alias:t,version:null,generation:null},s)}toggleHistory(t){let s=this.#t.choices.alias===t?null:t;this.#t.change({alias:s}),this.history.show(s),this.#e()}async move(t,s){await this.#a(t,()=>sg(this.model,t,s))&&(this.status=_.moved(t.alias,t.version,s),this.#t.change({alias:t.alias}),this.history.show(t.alias,{isNew:!0}),this.#e())}async remove(t){await es(_.removeQuestion(t.alias),_.removeYes)&&await this.#a(t,()=>ng(this.model,t))&&(this.status=_.removed(t.alias),this.#t.change({alias:null}),this.history.show(null),this.#e())}async setDefault(t){await this.#a(null,()=>ig(this.model,t))&&(this.status=_.defaultSet(this.list.value?.default),this.#e())}async#a(t,s){if(this.#n)return!1;this.#n=!0,this.status="",this.#i=null;try{await s()}catch(n){this.#i=n}return this.#r||(await this.#o(),this.#r)?!1:(this.#i&&t&&this.#l(t),this.#n=!1,this.#s(),this.#e(),this.#i===null)}#l(t){let s=this.list.value?.aliases.find(({alias:n})=>n===t.alias)??null;this.#i=rg(this.#i,t,s),this.history.isOf(t.alias)&&this.history.show(t.alias,{isNew:!0})}};function ag(e){let{columns:t}=_,s=[t.version,t.aliases,{number:t.accuracy},{number:t.layers},{number:t.parameters},{number:t.size},t.origin,t.created];return Xt(_.versions,s,e.map(n1))}function n1(e){let{name:t,version:s,aliases:n,metrics:i}=e;return o`
    <tr>
      <th scope="row"><a href=${z("models",{model:t,version:s})}>${_.version(s)}</a></th>
      <td>${n.length>0?n.join(_.between):_.noAliases}</td>
      <td class="number">${ot(i.test_accuracy)}</td>
      <td class="number">${Mu(e.layer_sizes)}</td>
      <td class="number">${At(e.parameters)}</td>
      <td class="number">${Ks(e.weights.size_bytes)}</td>
      <td>${Nu(e.job_id)}</td>
      <td class="moment">${We(e.created_at)}</td>
    </tr>
  `}function Mu(e){return e.join(_.betweenLayers)}function Nu(e){return e===null?_.isImported:o`<a href=${z("jobs",{job:e})}>${_.job(e)}</a>`}var i1=20,Ha=class{#t;#e;#s={};#n=new Ct(()=>this.#a());#i;#r;constructor(t,s,n){this.#t=t,this.#e=s;let i=()=>this.#a(),r=()=>this.#o();this.#i=new dr({model:s,here:null,address:n,redraw:i,onDone:r}),this.#r=new mr({model:s,redraw:i,onDone:r})}show(t){let s=t.after!==this.#s.after||this.#n.value===null;this.#s=t,s&&this.#o(),this.#i.show(t),this.#a()}close(){this.#n.abort(),this.#i.close()}#o(){let t=en(this.#s.after),s={limit:i1,cursor:t.cursor};this.#n.run(async n=>{let i=Ft(K`/models/${this.#e}/versions`,s);return{...await yt(i,{signal:n}),at:t}})}#a(){let t={href:z("models"),text:_.all},s=Ht(this.#n,n=>this.#l(n));Qs(this.#t,{title:_.modelTitle(this.#e),back:t},s)}#l({items:t,next_cursor:s,at:n}){let i=r=>z("models",{model:this.#e,after:r});return o`
      <section class="card stack">
        <h2>${_.versions}</h2>
        ${ag(t)} ${Fn(n,s,i)}
      </section>
      ${t.length>1?Fa(this.#e,t,[t[1].version,t[0].version]):null}
      ${this.#i.template()} ${this.#r.template()}
    `}};var r1=/filename="([^"]+)"/;async function lg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await rs(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],a=0;for await(let k of o1(n))r.push(k),a+=k.length,s(a,i===null?null:Number(i));let u=n.headers.get("Content-Type")??"",[,f=null]=r1.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:u}),name:f}}async function*o1(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Lr(()=>t.read());if(s)return;yield n}}var a1=["npz","onnx","safetensors"],Va=class{card=document.createElement("section");#t;#e;#s=new AbortController;#n="";#i=null;#r=null;constructor({model:t,version:s}){this.#t=t,this.#e=s,this.card.className="card",this.#o()}close(){this.#s.abort()}#o(){let t=this.#r!==null,s=n=>o`
      <li>
        <button aria-disabled=${t} @click=${()=>this.#a(n)}>${_.download(n)}</button>
        <span class="faint">${_.formats[n]}</span>
      </li>
    `;jt(o`
        <h2>${_.downloads}</h2>
        <ul class="plain stack">${a1.map(s)}</ul>
        ${ie(this.#i)}
        <p role="status">${this.#n}</p>
        ${t?l1(this.#r):null}
      `,this.card)}async#a(t){if(this.#r!==null)return;let s=K`/models/${this.#t}/versions/${this.#e}/weights`,n=(i,r)=>{this.#r={format:t,bytes:i,all:r},this.#o()};this.#i=null,this.#n=_.making(t),n(0,null);try{let{signal:i}=this.#s,{blob:r,name:a}=await lg(Ft(s,{format:t}),{signal:i,onProgress:n});aa(r,a??`weights.${t}`),this.#n=_.saved(a,Ks(r.size))}catch(i){if(i.name==="AbortError")return;this.#i=i,this.#n=""}this.#r=null,this.#o()}};function l1({format:e,bytes:t,all:s}){let n=_.fetched(e,Ks(t),s&&Ks(s));return o`
    <p>
      <progress max=${s??tt} value=${s===null?tt:t} aria-label=${_.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var cg=e=>`${(e*100).toFixed(e<.1?1:0)} %`,Jr={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${cg(n)}`:`${e} of ${t} predicted as ${s}, ${cg(n)}`};var c1={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},ug=5,Cu=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,jt(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=u1(this.#t);return o`
      <p class="faint">${Jr.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${Jr.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${Jr.corner}</th>
              ${t.map(n=>o`<th scope="col">${this.#r(n)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${t.map(n=>o`
              <tr>
                <th scope="row">${this.#r(n)}</th>
                ${t.map(i=>this.#o(n,i,s))}
              </tr>
            `)}
          </tbody>
        </table>
      </div>
    `}#r(t){return this.#e[t]??String(t)}#o(t,s,n){let i=this.#t[t],r=i[s],a=r/i.reduce((f,k)=>f+k,0);if(r===0)return o`<td class="none">0</td>`;let u=this.#s?.label===t&&this.#s?.digit===s;return o`
      <td class=${t===s?`right-${hg(a)}`:`wrong-${hg(a/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${Jr.cell(r,this.#r(t),this.#r(s),a)}
          aria-current=${u}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#a(t,s){let n=this.#s??h1(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=c1[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function hg(e){return Math.min(ug,Math.max(1,Math.ceil(Math.sqrt(e)*ug)))}function u1(e){let t=e.map((s,n)=>{let i=s.reduce((a,u)=>a+u,0),r=s.filter((a,u)=>u!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function h1(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Cu);var m1=24,Ga=class{#t;#e;#s;#n=null;#i=null;#r;#o;constructor({model:t,version:s,names:n,redraw:i}){this.#t=t,this.#e=s,this.#s=n,this.#o=new Ct(i)}show({cell:t,after:s}){this.#i=t,this.#r=s;let i={...t??{only:"mistakes"},limit:m1,cursor:en(s).cursor},r=Ft(K`/models/${this.#t}/versions/${this.#e}/answers`,i);r!==this.#n&&(this.#n=r,this.#o.reset(),this.#o.get(()=>r))}close(){this.#o.abort()}template(t){return o`
      <section class="card stack">
        <h2 aria-live="polite">${this.#i?_.cellTitle(this.#a(this.#i)):_.mistakes}</h2>
        ${Ht(this.#o,s=>this.#l(s,t))}
      </section>
    `}#a({label:t,digit:s}){return{label:this.#s[t]??t,digit:this.#s[s]??s}}#l({items:t,next_cursor:s},n){let i={model:this.#t,version:this.#e},r=a=>z("models",{...i,...this.#i,after:a});return o`
      ${t.length===0?o`<p>${_.noImages}</p>`:null}
      <ul class="examples">${t.map(a=>this.#u(a,n))}</ul>
      ${Fn(en(this.#r),s,r)}
      ${this.#i&&o`<p><a href=${z("models",i)}>${_.allMistakes}</a></p>`}
    `}#u({index:t,label:s,digit:n,probability:i},r){let a={model:this.#t,version:this.#e,dataset:r,split:"test",index:t},u={index:t,...this.#a({label:s,digit:n}),share:ot(i,1)};if(r===null){let f={model:this.#t,version:this.#e,...this.#i,after:this.#r,example:t};return o`<li><a href=${z("models",f)}>${_.number(t)}</a> ${_.predictedShort(u)}</li>`}return za({example:{dataset:r,split:"test",index:t,label:_.predicted(u)},caption:o`<a href=${z("inspect",a)}>${_.number(t)}</a> ${_.predictedShort(u)}`})}};var pr=100;function mg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return o`
    <p>${_.calibrationError(ot(e))}</p>
    <p class="faint">${_.calibrationMeaning}</p>
    ${d1(s)}
    <details>
      <summary>${_.calibrationTable}</summary>
      ${p1(s)}
    </details>
  `}function d1(e){let t=({lower:n,upper:i,accuracy:r})=>Lt`
    <rect x=${n*pr} y=${(1-r)*pr} width=${(i-n)*pr} height=${r*pr} />
  `,s=({confidence:n,accuracy:i})=>Lt`
    <circle cx=${n*pr} cy=${(1-i)*pr} r="1.6" />
  `;return o`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${_.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function p1(e){let t=({lower:i,upper:r,examples:a,confidence:u,accuracy:f})=>{let k=_.range(ot(i,0),ot(r,0));return Le(k,[At(a),ot(u,1),ot(f,1)])},{columns:s}=_,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Xt(_.calibrationTable,[s.confidenceRange,...n],e.map(t))}var Ja=class{#t;#e;#s;#n;#i;#r;#o=null;#a;constructor({name:t,version:s,evaluation:n,input_transform:i},r){this.#t=t,this.#e=s,this.#s=n!==null,this.#n=i?.class_names??[],this.#i=i?.kind==="table",this.#r=new Ct(r),this.#a=new Ga({model:t,version:s,names:this.#n,redraw:r});let a=()=>K`/models/${t}/versions/${s}/evaluation`;this.#s&&this.#r.get(a)}show({label:t,digit:s,after:n}){let i=/^\d+$/.test(t??"")&&/^\d+$/.test(s??"");this.#o=i?{label:Number(t),digit:Number(s)}:null,this.#s&&this.#a.show({cell:this.#o,after:n})}close(){this.#r.abort(),this.#a.close()}template(){let{value:t}=this.#r;return t!==null?this.#l(t):o`
      <section class="card">
        <h2>${_.evaluation}</h2>
        ${this.#s?Ht(this.#r,()=>null):o`<p>${_.noEvaluation}</p>`}
      </section>
    `}#l({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let[r,a]=[this.#t,this.#e],u=(k,P)=>z("models",{model:r,version:a,label:k,digit:P}),f={counts:s,names:this.#n,chosen:this.#o,linkOf:u};return o`
      <div class="columns wide">
        <section class="card">
          <h2>${_.confusion}</h2>
          <confusion-matrix .shown=${f}></confusion-matrix>
        </section>
        ${this.#a.template(this.#i?null:t)}
      </div>
      <div class="columns">
        <section class="card"><h2>${_.classes}</h2>${f1(n,this.#n)}</section>
        <section class="card"><h2>${_.calibration}</h2>${mg(i)}</section>
      </div>
    `}};function f1(e,t){let s=({label:f,examples:k,precision:P,recall:N})=>Le(t[f]??f,[At(k),ot(P,1),ot(N,1)]),{label:n,examples:i,precision:r,recall:a}=_.columns,u=[n,{number:i},{number:r},{number:a}];return o`
    <p class="faint">${_.classesMeaning}</p>
    ${Xt(_.classes,u,e.map(s),{isFocusable:!0})}
  `}var Iu=20,Yr=100;function dg(e,t,s){let{name:n,value:i,bar:r,contribution:a,largest:u,contributionsOf:f}=_.prediction,k=[...e.keys()].sort((U,ft)=>Math.abs(t[ft])-Math.abs(t[U])),P=Math.abs(t[k[0]])||1,N=U=>o`
    <tr>
      <th scope="row">${e[U]}</th>
      <td>${s[e[U]]}</td>
      <td>${g1(t[U]/P)}</td>
      <td class="number">${_t(t[U],3)}</td>
    </tr>
  `;return o`
    ${Xt(f,[n,i,r,{number:a}],k.slice(0,Iu).map(N),{kind:"contributions",isFocusable:!0})}
    ${k.length>Iu?o`<p class="faint">${u(Iu)}</p>`:null}
  `}function g1(e){let t=Math.abs(e)*Yr;return o`
    <svg viewBox=${`0 0 ${2*Yr} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?Yr-t:Yr} y="2" width=${t} height="12" />
      <path d=${`M${Yr} 0V16`} />
    </svg>
  `}var $1=6;function pg(e){let t=({mean:s,values:n})=>n===null?_t(s??0,$1):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function fg(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function gg(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let a=Number(t[i]);return r===null&&Number.isFinite(a)?a:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function $g(e,t,s,n){let i=(r,a)=>{let u=s.get(r.name),f={id:`row-${a}`,label:r.name,wrong:u===void 0?[]:[u],meaning:r.values===null?_.prediction.column(_t(r.mean),_t(r.std)):""},k=P=>n(r.name,P.target.value);return ns(f,b1(r,t[r.name],f,k))};return o`<div class="row-form columns">${e.map(i)}</div>`}function b1({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?o`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${je(s)} @change=${n}>
        ${Ke(e.map(a=>[a,a]),t)}
      </select>
    `:o`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${r.length>0}
      aria-describedby=${je(s)}
      @input=${n}
    />
  `}var Pu=20,Ya=class{#t;#e;#s;#n;#i=null;#r=null;#o=null;#a=null;#l=new Ct(()=>this.#f());#u=new fi((t,s)=>this.#y(s));constructor(t,s){this.#t=t,this.#s=s,this.#e=t.input_transform.columns,this.#n=pg(this.#e)}show({example:t}){let s=this.#i===null,n=/^\d+$/.test(t??"")?Number(t):this.#i??0;n!==this.#i&&(this.#i=n,this.#d(()=>n),s||document.querySelector(".prediction")?.scrollIntoView())}close(){this.#l.abort(),this.#u.cancel()}template(){let{title:t,meaning:s}=_.prediction,n=(i,r)=>this.#p(i,r);return o`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${i=>i.preventDefault()}>
            ${this.#c()} ${$g(this.#e,this.#n,this.#h,n)}
          </form>
          <div class="stack">
            ${ie(this.#h.size>0?null:this.#a)} ${this.#m()}
          </div>
        </div>
      </section>
    `}get#h(){let t=new Set(this.#e.map(({name:n})=>n)),s=(this.#a?.fields??[]).map(({loc:n,msg:i})=>[String(n.at(-1)),i]);return new Map(s.filter(([n])=>t.has(n)))}#c(){let{loadExample:t,example:s,noExamples:n}=_.prediction,{value:i,error:r}=this.#l;if(i===null&&r===null)return null;if(i===null)return o`<p>${n}</p>`;let a=u=>Math.floor(Math.random()*u);return o`
      <div class="row">
        <button type="button" @click=${()=>this.#d(a)}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `}#m(){if(this.#o===null)return null;let{answer:t,contributions:s,contributionsMeaning:n,mostProbable:i}=_.prediction,{class:r,probabilities:a,columns:u,contributions:f,texts:k}=this.#o,{class_names:P}=this.#t.input_transform,N=[...a.keys()].sort((Wt,Vs)=>a[Vs]-a[Wt]),[X]=N,U=N.slice(0,Pu).sort((Wt,Vs)=>Wt-Vs),ft=Wt=>this.#b(Wt);return o`
      <p role="status"><strong>${t(P[X],ot(a[X]))}</strong></p>
      ${No(a,X,{picked:r,pick:ft,names:P,shown:U})}
      ${N.length>Pu?o`<p class="faint">${i(Pu)}</p>`:null}
      <div>
        <h3>${s(P[r])}</h3>
        <p class="faint">${n}</p>
        ${dg(u,f,k)}
      </div>
    `}#d(t){let{dataset:s,dataset_version:n}=this.#t;this.#l.run(async i=>{let r=s&&await Qi({dataset:s.name,dataset_version:n},i);if(!r?.test_examples)throw new Error(_.prediction.noExamples);let a=t(r.test_examples);return yt(K`/datasets/${s.name}/versions/${n}/test/${a}`,{signal:i})})}#f(){let{value:t,error:s}=this.#l;t!==null&&s===null&&(this.#n=fg(t.row)),this.#r=null,this.#g()}#p(t,s){this.#n={...this.#n,[t]:s},this.#g()}#b(t){this.#r=t,this.#g()}#g(){this.#u.submit(null),this.#s()}async#y(t){let{name:s,version:n}=this.#t,i=this.#n,r=[gg(this.#e,i)],a={model:s,version:n,rows:r,...this.#r===null?{}:{class:this.#r}};try{let u=await ne(()=>Pt("POST","/explain",a,{signal:t}),t);this.#o={...u,texts:i},this.#a=null}catch(u){if(u.name==="AbortError")throw u;this.#o=null,this.#a=u}this.#s()}};function wg(e,t){let{columns:s,fact:n}=_,{dataset:i,weights:r}=e,a=[[s.accuracy,ot(e.metrics.test_accuracy)],[s.layers,Mu(e.layer_sizes)],[s.parameters,At(e.parameters)],[s.size,Ks(r.size_bytes)],[s.created,We(e.created_at)],[s.origin,Nu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,w1(t)]],[n.dataset,i===null?_.noDataset:bg(i.name,i.sha256)],[n.weights,bg(_.sha256,r.sha256)]];return Bs(_.facts,a)}function vg(e){let t=Object.entries(e).map(([s,n])=>[_.environmentNames[s],n]);return Bs(_.environment,t)}function w1(e){return e===null?null:e.length===0?_.notReproduced:o`<ul class="plain">${Da(e)}</ul>`}function bg(e,t){return o`${e} <code class="digest">${t}</code>`}var Xa=class{#t;#e;#s;#n;#i={};#r=new Ct(()=>this.#h());#o=new Ct(()=>this.#f());#a=null;#l=null;#u=!1;constructor(t,{model:s,version:n},i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#r.run(async r=>{let a=K`/models/${s}/versions/${n}`,[u]=await Promise.all([yt(a,{signal:r}),Pn(r)]);return u})}show(t){this.#i=t,this.#l?.aliases.show(t),this.#l?.evaluation.show(t),this.#l?.prediction?.show(t),this.#f()}close(){this.#u=!0,this.#r.abort(),this.#o.abort(),this.#l?.aliases.close(),this.#l?.evaluation.close(),this.#l?.downloads.close(),this.#l?.prediction?.close()}#h(){let{value:t}=this.#r;t!==null&&(this.#l=this.#c(t),this.#m(t)),this.show(this.#i)}#c(t){let{name:s,version:n}=t,i=()=>this.#f();return{prediction:t.input_transform?.kind==="table"?new Ya(t,i):null,aliases:new dr({model:s,here:n,address:this.#n,redraw:i,onDone:i}),downloads:new Va({model:s,version:n}),evaluation:new Ja(t,i)}}#m({job_id:t,spec:s}){t!==null&&this.#o.run(n=>ja({id:t,model:s.model},n))}async#d(){let{version:t}=this.#r.value;if(await es(_.deleteQuestion(this.#e,t),_.deleteYes)){this.#a=null;try{await Pt("DELETE",K`/models/${this.#e}/versions/${t}`),this.#u||(location.hash=z("models",{model:this.#e}))}catch(s){this.#a=s,this.#f(),this.#t.querySelector(".error")?.scrollIntoView({block:"nearest"})}}}#f(){let{value:t}=this.#r,s=this.#r.error??this.#o.error??this.#a,n={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},i=_.versionTitle(this.#e,t?.version??this.#s),r=Ht({value:t,error:s},a=>this.#p(a));Qs(this.#t,{title:i,back:n},r)}#p(t){let{spec:s,metrics:n,environment:i}=t,{prediction:r,aliases:a,downloads:u,evaluation:f}=this.#l;return o`
      <div class="columns">
        <section class="card">
          <h2>${_.facts}</h2>
          ${wg(t,this.#o.value)} ${this.#b(t)}
        </section>
        <section class="card"><h2>${sn.title}</h2>${Ra(n)}</section>
      </div>
      ${r?.template()} ${a.template()} ${f.template()}
      <div class="columns">
        ${u.card}
        <section class="card">
          <h2>${_.environment}</h2>
          ${vg(i)}
        </section>
        ${s&&o`<section class="card"><h2>${_.spec}</h2>${Ia(s)}</section>`}
      </div>
    `}#b(t){return o`
      <div class="row">
        ${v1(t)}
        <a class="button" href=${z("train",$a(t))}>${_.continue}</a>
        <button @click=${()=>this.#d()}>${_.delete}</button>
      </div>
    `}};function v1({name:e,version:t,input_transform:s,dataset:n}){let i=(a,u,f)=>o`<a class="button" href=${z(a,{model:e,version:t,...u})}>${f}</a>`,r={dataset:n?.name===di?null:n?.name};return[s===null||Cn(s)?i("draw",{},_.draw):null,s===null||hi(s)?i("inspect",r,_.inspect):null]}function yg(e,t){return Xi(e,({model:s,version:n,compare:i})=>{if(!s)return{key:Ka(),open:r=>new Ua(r)};if(i)return{key:Ka(s,"compare"),open:r=>new Ba(r,s)};if(n){let r={model:s,version:n},a=u=>new Xa(u,r,t);return{key:Ka(s,"version",n),open:a}}return{key:Ka(s),open:r=>new Ha(r,s,t)}})}function Ka(...e){return JSON.stringify(e)}var Ru=e=>e===1?"1 hidden unit":`${e} hidden units`,xg=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,D={title:"Train",intro:"Start a training job and watch it learn. The defaults train the notebook's network.",form:"A new run",loading:"Loading the form\u2026",groups:{data:"Version of the data, extra data and class weights",network:"Initializer, loss, number type and seed",schedule:"Learning rate schedule",overfitting:"Regularization",source:"Order of the examples",limits:"Limits and tags",other:"More"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",numberOf:e=>`How many: ${e}`,lengthMeaning:"How long to train: choose one.",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Mo[t]}, ${gc(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${gc(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",runs:"Runs",none:"No runs yet. Start one, or overlay an existing run.",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",removeShort:"Remove",shown:"Shown runs",actions:"Actions",progress:"Progress",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${ue(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,loss:"Loss",accuracy:"Accuracy",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{epoch:"Epoch",step:"Step",speed:"Steps per second",left:"Time left",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",testAccuracy:"Accuracy, test",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${xg(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Ru(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Ru(e)} after epoch ${t}${xg(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Ru(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var bn="on",Xr="off",y1="true";function Kr(e,t){return e.kind==="union"?t?.kind??Fr:e.kind==="part"?t==null?Xr:bn:t==null?"":e.kind==="tags"?Yc(t):Array.isArray(t)?Jc(t,{isMarked:e.kind==="rates"}):String(t)}function kg(e,t){if(t.trim()!=="")return e.kind==="flag"?t===y1:e.kind==="tags"?k1(t):e.kind==="number"?Du(t):e.kind==="names"?Qa(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?x1(t):e.kind==="rates"?Du(t):t}function Du(e){let t=Number(e);return Number.isFinite(t)?t:e}function x1(e){return Qa(e).map(t=>t===""?t:Du(t))}function Qa(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function Eg(e){let t=_g(e),s=t.filter(Lu).map(n=>Sg(n)[0]);return{invalid:t.filter(n=>!Lu(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function k1(e){return Object.fromEntries(_g(e).filter(Lu).map(Sg))}function _g(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function Lu(e){return e.indexOf("=")>0}function Sg(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function ju({choiceTitles:e},t){return e[t]??Ag(t)}function Tg(e){return[e.description&&`${Ag(e.description)}.`,D.formats[e.kind],E1(e.bounds),_1(e)].filter(Boolean).join(" ")}function E1({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(u=>Number.isInteger(u)?At(u):u);if(!s&&!n)return D.between(i,r);let a=s?D.above(i):D.from(i);return D.inBounds(a,n?D.below(r):D.upTo(r))}function _1(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=Kr(e,e.defaultValue);return t===""?"":e.kind==="flag"?D.byDefault(e.defaultValue?D.on:D.off):e.kind==="union"&&t===Fr?"":D.byDefault(e.choices.length>0?ju(e,t):t)}function Ag(e){return e[0].toUpperCase()+e.slice(1)}var S1=3;function Ng(e,t){let s=Fu(e,t),n=e.kind==="flag"||e.kind==="part";return ns(s,T1(e,t,s),{isChanged:t.isChanged,isTick:n})}function Fu(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,meaning:Tg(e)}}function T1(e,t,s){return t.options!=null?Og(e,t,s,zs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?Og(e,t,s,e.choices.map(n=>[n,ju(e,n)])):e.kind==="flag"?Mg(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?Mg(e,t,s,{yes:bn,no:Xr}):e.kind==="tags"?O1(e,t,s):e.kind==="names"?[Za(e,t,s),A1(t)]:Za(e,t,s)}function Za(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return o`
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
      aria-describedby=${je(r)}
      @input=${a=>n(a.target.value)}
    />
  `}function A1({text:e,change:t,suggestions:s=[]}){let n=Qa(e),i=u=>t([...n,u].join(D.betweenNames)),r=u=>o`<button type="button" @click=${()=>i(u)}>${D.add(u)}</button>`,a=s.filter(u=>!n.some(f=>f.split("@")[0]===u));return a.length>0?o`<div class="row start-aligned">${a.map(r)}</div>`:null}function Og(e,{text:t,change:s},n,i){return o`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${je(n)}
      @change=${r=>s(r.target.value)}
    >
      ${Ke(i,t)}
    </select>
  `}function Mg(e,{text:t,change:s},n,{yes:i,no:r}){return o`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${je(n)}
      @change=${a=>s(a.target.checked?i:r)}
    />
  `}function O1(e,{text:t,change:s},n){return o`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${S1}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${je(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var Cg=["dataset","start_from","model","hidden_sizes","activation","optimizer.kind","batch_size"],Ig={data:["dataset_version","extra_datasets","class_weights"],network:["initializer.kind","loss","dtype","seed"],schedule:["schedule.kind"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","validation_fraction","early_stopping"],source:["sampling"],limits:["max_seconds","checkpoint_seconds","publish","tags"]};function Pg(e,t){let s=a=>a.map(u=>e.find(f=>f.name===u)).filter(Boolean),n=Object.entries(Ig).map(([a,u])=>[a,s(u)]),i=new Set([...Cg,...Object.values(Ig).flat(),...t]),r=e.filter(({name:a})=>!i.has(a));return{common:s(Cg),lengths:s(t),folded:[...n,["other",r]]}}var M1=["augmentation.kind"],N1=["hidden_sizes","activation","initializer.kind"],Rg=["steps","epochs"],tl=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Mc(t).map(s=>[s.name,s]))}get fields(){let t=[...this.dataset?.kind==="table"?M1:[],...this.valueOf("start_from")===bn?N1:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===bn?bn:Xr:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||Kr(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===bn&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[zo(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===bn?this.#i(this.partsOf(t)):void 0;let n=kg(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===Kr(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function Dg(e){let{common:t,lengths:s,folded:n}=Pg(e.form.fields,Rg);return o`
    <form class="card stack train-form" novalidate aria-labelledby="train-form-title" @submit=${r=>{r.preventDefault(),e.start()}}>
      <div>
        <h2 id="train-form-title">${D.form}</h2>
        ${C1(e)}
      </div>
      ${t.map(r=>zu(r,e))} ${I1(s,e)}
      ${n.map(([r,a])=>R1(r,a,e))}
      <div class="row start">
        <button class="primary">${e.isStarting?D.starting:D.start}</button>
        <button type="button" @click=${()=>e.reset()}>${D.reset}</button>
      </div>
      <details>
        <summary>${D.request}</summary>
        <pre class="request">${JSON.stringify(e.form.spec,null,2)}</pre>
      </details>
    </form>
  `}function C1({wrong:e,formErrors:t}){let s=e.size>0?[D.fieldsAreWrong(e.size),...t]:t;return o`
    <div role="alert">
      ${s.length>0?o`<div class="notice error">${s.map(n=>o`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function zu(e,t){let s=t.form.partsOf(e),n=Ng(e,Lg(e,t));return s.length===0?n:o`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>zu(i,t))}
    </div>
  `}function Lg(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function I1(e,t){return o`
    <fieldset class="stack" aria-describedby="train-length-meaning">
      <legend>${D.length}</legend>
      <p class="meaning" id="train-length-meaning">${D.lengthMeaning}</p>
      ${e.map(s=>P1(s,t))}
    </fieldset>
  `}function P1(e,t){let s=Lg(e,t),n=Fu(e,s),i=t.form.length===e.name,r=()=>{t.form.chooseLength(e.name),t.change(e.name)};return o`
    <div class=${s.isChanged?"field changed":"field"}>
      <div class="length">
        <label>
          <input type="radio" name="length" value=${e.name} .checked=${i} @change=${r} />
          ${n.label}
        </label>
        <label class="unseen" for=${n.id}>${D.numberOf(n.label)}</label>
        ${Za(e,{...s,text:i?s.text:"",isEnabled:i},n)}
      </div>
      ${vc(n)}
    </div>
  `}function R1(e,t,s){if(t.length===0)return null;let i=t.flatMap(r=>[r,...s.form.partsOf(r)]).filter(r=>s.form.isChanged(r)).length;return o`
    <details>
      <summary>
        ${D.groups[e]} ${i>0?o`<span class="changed-count">${D.changed(i)}</span>`:null}
      </summary>
      <div class="stack">${t.map(r=>zu(r,s))}</div>
    </details>
  `}var D1=200,el=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Ro(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,D.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Td(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(K`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),D.datasetVersion(i)]);return[[ps,D.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||D.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(K`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:ot(r.test_accuracy);return[["",D.defaultVersion(s.default)],[ps,D.newest(s.latest)],...Object.entries(s.aliases).map(([r,a])=>[r,D.alias(r,a)]),...n.map(r=>[String(r.version),D.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return ne(()=>_s(Ft(t,{limit:D1}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var L1=["number","rates"],j1=/^\s*-?\d*,\d+\s*$/;function jg(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:a}of e){let u=F1(r,s);u===null?i.push(r.length>0?`${r.join(".")}: ${a}`:a):n.set(u.name,[...n.get(u.name)??[],z1(u.rest,a)])}return{byName:n,others:i}}function Fg(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=Eg(e.textOf(s)),r=[...n.map(D.invalidTag),...i.map(D.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function zg(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!L1.includes(s.kind)||j1.test(t.textOf(s))&&e.set(s.name,[...n,D.decimalPoint])}}function F1(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function z1([e],t){return e===void 0?t:typeof e=="number"?D.itemIsWrong(e+1,t):D.tagIsWrong(e,t)}var B1=422,sl=class{form=null;wrong=new Map;formErrors=[];isStarting=!1;#t;#e;#s;#n={};constructor(t,s,n){this.#t=t,this.#s=s,this.#e=n,this.options=new el(n,()=>this.#r()),this.#c(),this.#i().catch(i=>this.#o(i))}show(t){this.#n=t,this.form!==null&&(this.form.choices=t,this.#c())}async#i(){this.form=new tl(await Pn(this.#e)),this.#s.loaded(),this.show(this.#n),await this.options.load()}#r(){this.form.datasets=this.options.datasets,this.#c()}#o(t){t.name!=="AbortError"&&(this.formErrors=[t.message],this.#c())}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#s.changed(this.form.choices),this.#c()}reset(){this.wrong=new Map,this.formErrors=[],this.form.choices={},this.#a()}async start(){this.isStarting||(this.wrong=Fg(this.form),this.formErrors=[],this.wrong.size===0&&await this.#l(),this.#c(),this.#u())}async#l(){this.isStarting=!0,this.#c();try{let t=await pa(this.form.spec,this.#e);this.#s.started(t)}catch(t){this.#h(t)}this.isStarting=!1}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){let{byName:s,others:n}=jg(t.fields??[],this.form.shown);zg(s,this.form);let i=t.status===B1&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}#c(){if(this.form===null){jt(o`<p class="card" role="status">${this.formErrors[0]??D.loading}</p>`,this.#t);return}jt(Dg(this),this.#t)}};function Bg({id:e,name:t,spec:s}){return t||(s?ut.runName(s.model,e):ut.unknownRun(e))}var U1=.3,Bu=1,Ug=404,q1=422,nl=class extends EventTarget{sheet=null;classes=null;dataset=null;#t=null;#e=0;#s=!1;#n=new AbortController;update(t){if(t!==this.#t&&this.#i(t),t?.job==null||this.#s)return;(t.hasEnded||t.lastEpoch>this.#e&&W1(t))&&this.#e!==1/0&&this.#r(t,this.#n.signal)}close(){this.#n.abort()}#i(t){this.#n.abort(),this.#n=new AbortController,this.#t=t,this.#e=0,this.#s=!1,this.sheet=null,this.classes=null,this.dataset=null}async#r(t,s){this.#s=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await Qi(t.job.spec,s),t.hasEnded?await this.#a(t.job.model,s):await this.#l(t,s),this.#e=n}catch(i){if(i.name==="AbortError")return;if(i.status===Ug&&(this.#e=n),await ce(Bu,s).catch(()=>{}),i.status!==Ug&&!i.isTemporary)throw i}finally{s.aborted||this.#o()}}#o(){this.#s=!1,this.dispatchEvent(new Event("change"))}async#a(t,s){if(t===null)return;let n=K`/models/${t.name}/versions/${t.version}`,i=await _s(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#u(`${n}/weights?format=png`,s)}async#l(t,s){if(await ce(U1,s),t.hasEnded)return;let n=K`/jobs/${t.id}/snapshot`,i=await _s(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.sheet=await this.#u(`${n}?format=png`,s),this.dispatchEvent(new Event("change")),await ce(Bu,s)}async#u(t,s){if(this.dataset!==null&&!hi(this.dataset))return null;try{let n=await rs(t,{signal:s}),i=u=>Number(n.headers.get(u)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Lr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===q1)return null;throw n}}};function W1({job:e,epochs:t}){return t.reduce((n,i)=>n+i.seconds,0)>Bu&&t.at(-1).step<e.progress.total_steps}var Uu=class extends Ts{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",Uu);function qg({run:e,label:t,dataset:s},n,i){if(e.job===null)return null;let{job:r}=e;return o`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      <div role="status">
        <p>
          ${Xe(r.state)} ${Nn(r)}
          ${D.stopReasons[r.metrics.stop_reason]??""}
        </p>
        ${r.error&&o`<p class="notice error">${r.error.message}</p>`} ${xu(r.metrics)}
      </div>
      ${H1(e)} ${ie(i)}
      <div class="row">
        ${_e(r)?o`<button @click=${n.cancel}>${D.cancel}</button>`:tt}
        <button @click=${n.takeSettings}>${D.settings}</button>
        ${V1(r,s)}
      </div>
    </section>
  `}function H1({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[D.facts.epoch,At(n?.epoch??s.epoch)],[D.facts.step,D.stepOf(At(s.step),At(s.total_steps))],[D.facts.speed,_t(s.steps_per_second)],[D.facts.left,_e(e)?oi(s.eta_seconds):null],[D.facts.loss,_t(n?.train_loss)],[D.facts.trainAccuracy,ot(n?.train_accuracy)],[D.facts.validationAccuracy,n?.validation_accuracy==null?null:ot(n.validation_accuracy)],[D.facts.testAccuracy,ot(n?.test_accuracy)],[D.facts.attempt,e.attempt>1?At(e.attempt):null]];return o`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,a])=>o`<div><dt>${r}</dt><dd>${a}</dd></div>`)}
    </dl>
  `}function V1({id:e,state:t,model:s},n){let i=(k,P)=>o`<a href=${k}>${P}</a>`,r={dataset:n?.name===di?null:n?.name},a=k=>[n===null||Cn(n)?i(z("draw",k),D.draw):null,n===null||hi(n)?i(z("inspect",{...k,...r}),D.inspect):null],u=i(z("jobs",{job:e}),D.job);if(t==="running")return[...a({job:e}),u];if(s===null)return u;let f={model:s.name,version:s.version};return[i(z("models",f),D.version),...a(f),u]}function Wg({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,a]=i?[D.insightNever,D.insightNever]:[D.classesLater,D.weightsLater],u=({epoch:f})=>f===null?0:n.lastEpoch-f;return o`
    <div class="columns">
      <section class="card">
        <h2>${D.classes}</h2>
        <p class="faint">${e===null?r:D.classesOf(e.epoch,u(e))}</p>
        ${e&&Co(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!hi(s)?null:G1(t,a,u)}
    </div>
  `}function G1(e,t,s){return o`
    <section class="card">
      <h2>${D.weights}</h2>
      <p class="faint">${e===null?t:D.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&o`<weights-image .blob=${e.blob} .label=${D.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function Hg(e,t){let{run:s,stateHead:n,progress:i,lossHead:r,testHead:a}=D,u=[s,n,i,r,a,o`<span class="unseen">${D.actions}</span>`],f=e.map(k=>J1(k,t));return Xt(D.shown,u,f,{kind:"legend",isFocusable:!0})}function J1(e,t){let{run:s,label:n,isChosen:i}=e;return o`
    <tr class=${i?"answer":""}>
      <th scope="row">${Y1(e,t)}</th>
      ${s.job===null?o`<td colspan="4">${s.missing??""}</td>`:o`
            <td>${Xe(s.job.state)}</td>
            <td>${X1(s.job,n)}</td>
            <td class="number">${_t(s.epochs.at(-1)?.train_loss,3)}</td>
            <td class="number">${ot(s.epochs.at(-1)?.test_accuracy)}</td>
          `}
      <td>${K1(e,t)}</td>
    </tr>
  `}function Y1({run:e,color:t,label:s,isChosen:n},{choose:i}){return o`
    <span class="run-name">
      <span class=${pu({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${D.details(s)}
        @click=${()=>i(e.id)}
      >
        ${s}
      </button>
    </span>
    ${e.job?.spec&&o`<span class="faint spec">${ur(e.job.spec)}</span>`}
  `}function X1({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,a=e==="running"&&r!==null?oi(r):At(n);return o`
    <progress max=${i} .value=${n} aria-label=${D.progressOf(s)}></progress>
    <span class="number faint">${a}</span>
  `}function K1({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return o`
    <span class="actions">
      <button
        aria-label=${s?D.show(t):D.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?D.showShort:D.hideShort}
      </button>
      <button aria-label=${D.remove(t)} @click=${()=>i(e.id)}>${D.removeShort}</button>
    </span>
  `}var Gg=["jobs","run","hide"];function qu({jobs:e="",run:t,hide:s=""}){let n=[...new Set(Vg(e))].slice(0,6),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:Vg(s).filter(r=>n.includes(r))}}function Wu({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function il({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-5),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function Jg({ids:e},t){return e.length>=6&&!e.includes(t)?e[0]:null}function Yg({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function Xg(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function Vg(e){return e.split(",").filter(t=>t!=="")}function Kg(e,t,{refresh:s,overlay:n}){let i=t.length>=6,r=e.filter(({id:u})=>!t.includes(u));return o`
    <form class="row picker" @submit=${u=>{u.preventDefault();let f=new FormData(u.target).get("run");f&&n(String(f))}}>
      <label for="run-picker">${D.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${Ke([["",D.choose],...r.map(Q1)],"")}
      </select>
      <button ?disabled=${i}>${D.overlay}</button>
      ${i?o`<span class="faint">${D.full(6)}</span>`:tt}
    </form>
  `}function Q1({id:e,spec:t,state:s,submitted_at:n}){let i=ut.states[s];return[e,D.recent(t.model,i,We(n),ur(t))]}var Z1="/jobs?limit=30",ol=class{#t;#e;#s;#n=new Ss;#i=new nl;#r=new hr;#o={ids:[],chosen:null,hidden:[]};#a=[];#l=null;#u=null;#h=null;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n,this.#f(),this.#n.addEventListener("change",()=>this.requestRedraw()),this.#i.addEventListener("change",()=>this.requestRedraw()),this.#m()}show(t,{replaced:s=null}={}){this.#u=s,t.chosen!==this.#o.chosen&&(this.#l=null),this.#o=t,this.#n.follow(t.ids),this.requestRedraw()}focus(){document.getElementById("runs-title")?.focus()}close(){cancelAnimationFrame(this.#h??0),this.#h=0,this.#n.close(),this.#i.close()}#c(t){this.show(t),this.#e.changed(t)}requestRedraw(){this.#h??=requestAnimationFrame(()=>this.#f())}async#m(){try{let{items:t}=await _s(Z1,{signal:this.#s});this.#a=t.filter(({spec:s})=>s!==null),this.requestRedraw()}catch(t){if(t.name!=="AbortError"&&!t.isTemporary)throw t}}async#d(t,s){if(await es(D.cancelQuestion(s),D.cancel)){try{t.absorbJob(await Pt("POST",K`/jobs/${t.id}/cancel`)),this.#l=null}catch(n){this.#l=n}this.requestRedraw()}}#f(){this.#h=null;let t=this.#g(),s=t.find(({isChosen:n})=>n);this.#i.update(s?.run??null),jt(o`
        <section class="card stack" aria-labelledby="runs-title">
          <h2 id="runs-title" tabindex="-1">${D.runs}</h2>
          <div role="status">${this.#u&&D.replaced(this.#u,6)}</div>
          ${t.length>0?this.#y(t):o`<p>${D.none}</p>`} ${this.#v()}
        </section>
        ${s?.run.missing===null?this.#p(s,t):tt}
      `,this.#t)}#p(t,s){return[this.#$(t),this.#b(s),Wg(this.#i,t.run)]}#b(t){let s=t.filter(({run:n,isHidden:i})=>n.missing===null&&!i);return o`
      <div class="columns">
        <section class="card"><h2>${D.loss}</h2>${this.#r.lossOf(s)}</section>
        <section class="card"><h2>${D.accuracy}</h2>${this.#r.accuracyOf(s)}</section>
      </div>
    `}#g(){let{chosen:t,hidden:s}=this.#o;return this.#n.runs.map((n,i)=>({run:n,color:i+1,label:Bg(n.job??{id:n.id}),isHidden:s.includes(n.id),isChosen:n.id===t}))}#y(t){return Hg(t,{choose:s=>this.#c({...this.#o,chosen:s}),toggle:s=>this.#c(Xg(this.#o,s)),remove:s=>this.#c(Yg(this.#o,s))})}#v(){return Kg(this.#a,this.#o.ids,{refresh:()=>this.#m(),overlay:t=>this.#c({...il(this.#o,t),chosen:this.#o.chosen??t})})}#$({run:t,label:s}){let n={cancel:()=>this.#d(t,s),takeSettings:()=>this.#e.takeSettings(ga(t.job.spec??{}))};return qg({run:t,label:s,dataset:this.#i.dataset},n,this.#l)}};function Qg(e,t){return new Hu(e,t)}var Hu=class{#t;#e=new AbortController;#s;#n;constructor(t,s){this.#t=s,jt(o`
        <h1>${D.title}</h1>
        <p>${D.intro}</p>
        <div class="train">
          <div id="train-form"></div>
          <div id="train-runs" class="stack"></div>
        </div>
      `,t);let{signal:n}=this.#e,i=r=>t.querySelector(r);this.#s=new sl(i("#train-form"),this.#i(),n),this.#n=new ol(i("#train-runs"),this.#r(),n)}show(t){this.#s.show(t),this.#n.show(qu(t))}close(){this.#e.abort(),this.#n.close()}#i(){return{loaded:()=>this.#n.requestRedraw(),changed:t=>this.#o(t),started:t=>{let s=qu(this.#t.choices),n=il(s,t.id);this.#t.change(Wu(n),{isStep:!0}),this.#n.show(n,{replaced:Jg(s,t.id)}),this.#n.focus()}}}#r(){return{changed:t=>this.#t.change(Wu(t)),takeSettings:t=>{this.#o(t),this.#s.show(t)}}}#o(t){let s=Object.keys(this.#t.choices).filter(i=>!Gg.includes(i)),n=Object.fromEntries(s.map(i=>[i,null]));this.#t.change({...n,...t})}};function Zg(e){let t=!1,s=Gi(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=$e.notices,e.replaceChildren(n,i,r);let a=()=>{jt(ek(s.view),n),jt([t?sk():null,nk(s),ik(se.outage),rk(is.isTokenNeeded)],i),r.classList.toggle("stale",se.outage!==null)};return se.addEventListener("change",a),is.addEventListener("change",a),{begin(u){let f=document.createElement("div");f.className=`view view-${u}`;let k=r.contains(document.activeElement);return r.replaceChildren(f),k&&r.focus(),f},showFailed(u){t=u,a()},showAddress(u){s=u,a()}}}function tk(e){e.preventDefault(),document.getElementById("view")?.focus()}function ek(e){let t=s=>o`
    <li>
      <a href=${z(s)} aria-current=${s===e?"page":"false"}>
        ${ss(s)} ${$e.views[s]}
      </a>
    </li>
  `;return o`
    <a class="skip" href="#view" @click=${tk}>${$e.skip}</a>
    <a class="brand" href=${z(Or[0])}>${gd()} ${$e.name}</a>
    <nav aria-label=${$e.navigation}>
      <ul>
        ${Or.map(t)}
      </ul>
    </nav>
    ${is.isGuarded?null:o`<a class="aside" href="/docs">${$e.docs}</a>`}
    ${is.token&&o`<button class="aside" @click=${()=>is.signOut()}>${$e.signOut}</button>`}
  `}function sk(){return o`
    <p class="notice error" role="alert">
      ${$e.failed} <button @click=${()=>location.reload()}>${$e.reload}</button>
    </p>
  `}function nk({view:e,unknown:t,ignored:s}){let n=i=>o`<p class="notice warning">${i}</p>`;return o`
    <div role="status">
      ${t&&n($e.unknownView(t,$e.views[e]))}
      ${s.length>0?n($e.ignored(s)):null}
    </div>
  `}function ik(e){return o`
    <div role="status">
      ${e&&o`<p class="notice warning">${$e.outage(e)}</p>`}
    </div>
  `}function rk(e){return e?o`
    <form class="notice" @submit=${s=>{s.preventDefault(),is.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${$e.tokenNeeded}</p>
      <label>${$e.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${$e.tokenSend}</button>
      ${is.wasRejected?o`<p role="alert">${$e.tokenRejected}</p>`:null}
    </form>
  `:null}var ok={train:Qg,data:Vd,draw:Pp,inspect:Cf,jobs:Jf,models:yg,components:xd},al=Zg(document.body),fr={name:"",opened:null};function t$(){let e=Gi(location.hash),{view:t,choices:s}=e;if(al.showAddress(e),fr.name===t){fr.opened?.show(s);return}fr.opened?.close(),fr={name:t,opened:null};let n=al.begin(t);document.title=`${$e.views[t]} \xB7 ${$e.name}`;try{fr.opened=ok[t](n,new xo(t)),fr.opened.show(s),al.showFailed(!1)}catch(i){throw al.showFailed(!0),i}}addEventListener("popstate",t$);t$();
