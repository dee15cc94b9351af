/*! Built by `make bundle` from sources with the digest dc904e2a02a42e6a1dffeae4cf7e5bb2aa453f1356bcc54cda5c1d4ee0c3fc57 */
var rw=["index","layer","unit","pixel","digit","label"],ow=/^\d{1,9}$/,jr=["train","data","draw","inspect","jobs","models"],aw=["components"];function Zi(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...jr,...aw].includes(n)?n:jr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,w])=>w!==""),l=([w,E])=>rw.includes(w)&&!ow.test(E),m=Object.fromEntries(o.filter(w=>!l(w)));return{view:i,choices:m,unknown:r,ignored:o.filter(l).map(w=>w.join("="))}}function U(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}var We=class{#t;constructor(t){this.#t=t}get choices(){return Zi(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=Zi(location.hash);if(n!==this.#t)return;let r=U(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var $e={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Lo=["queued","running","succeeded","failed","cancelled"];function be(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Ro=globalThis,lc=Ro.ShadowRoot&&(Ro.ShadyCSS===void 0||Ro.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,vd=Symbol(),od=new WeakMap,lw=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==vd)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(lc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=od.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&od.set(t,e))}return e}toString(){return this.cssText}},cw=e=>new lw(typeof e=="string"?e:e+"",void 0,vd),uw=(e,t)=>{if(lc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Ro.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},ad=lc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return cw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:hw,defineProperty:mw,getOwnPropertyDescriptor:dw,getOwnPropertyNames:pw,getOwnPropertySymbols:fw,getPrototypeOf:gw}=Object,Do=globalThis,ld=Do.trustedTypes,$w=ld?ld.emptyScript:"",bw=Do.reactiveElementPolyfillSupport,Ur=(e,t)=>e,oc={toAttribute(e,t){switch(t){case Boolean:e=e?$w:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},cc=(e,t)=>!hw(e,t),cd={attribute:!0,type:String,converter:oc,reflect:!1,useDefault:!1,hasChanged:cc};Symbol.metadata??=Symbol("metadata"),Do.litPropertyMetadata??=new WeakMap;var tr=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=cd){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&mw(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=dw(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??cd}static _$Ei(){if(this.hasOwnProperty(Ur("elementProperties")))return;let e=gw(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Ur("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Ur("properties"))){let t=this.properties,s=[...pw(t),...fw(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(ad(n))}else e!==void 0&&t.push(ad(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return uw(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:oc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:oc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??cc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};tr.elementStyles=[],tr.shadowRootOptions={mode:"open"},tr[Ur("elementProperties")]=new Map,tr[Ur("finalized")]=new Map,bw?.({ReactiveElement:tr}),(Do.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var uc=globalThis,ud=e=>e,Po=uc.trustedTypes,hd=Po?Po.createPolicy("lit-html",{createHTML:e=>e}):void 0,hc="$lit$",bn=`lit$${Math.random().toFixed(9).slice(2)}$`,mc="?"+bn,ww=`<${mc}>`,mi=document,Br=()=>mi.createComment(""),qr=e=>e===null||typeof e!="object"&&typeof e!="function",dc=Array.isArray,xd=e=>dc(e)||typeof e?.[Symbol.iterator]=="function",ic=`[ 	
\f\r]`,zr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,md=/-->/g,dd=/>/g,ci=RegExp(`>|${ic}(?:([^\\s"'>=/]+)(${ic}*=${ic}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pd=/'/g,fd=/"/g,yd=/^(?:script|style|textarea|title)$/i,pc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=pc(1),Tt=pc(2),y_=pc(3),Is=Symbol.for("lit-noChange"),q=Symbol.for("lit-nothing"),gd=new WeakMap,hi=mi.createTreeWalker(mi,129);function kd(e,t){if(!dc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return hd!==void 0?hd.createHTML(t):t}var Ed=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=zr;for(let l=0;l<s;l++){let m=e[l],w,E,T=-1,D=0;for(;D<m.length&&(o.lastIndex=D,E=o.exec(m),E!==null);)D=o.lastIndex,o===zr?E[1]==="!--"?o=md:E[1]!==void 0?o=dd:E[2]!==void 0?(yd.test(E[2])&&(i=RegExp("</"+E[2],"g")),o=ci):E[3]!==void 0&&(o=ci):o===ci?E[0]===">"?(o=i??zr,T=-1):E[1]===void 0?T=-2:(T=o.lastIndex-E[2].length,w=E[1],o=E[3]===void 0?ci:E[3]==='"'?fd:pd):o===fd||o===pd?o=ci:o===md||o===dd?o=zr:(o=ci,i=void 0);let P=o===ci&&e[l+1].startsWith("/>")?" ":"";r+=o===zr?m+ww:T>=0?(n.push(w),m.slice(0,T)+hc+m.slice(T)+bn+P):m+bn+(T===-2?l:P)}return[kd(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},ac=class _d{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,m=this.parts,[w,E]=Ed(t,s);if(this.el=_d.createElement(w,n),hi.currentNode=this.el.content,s===2||s===3){let T=this.el.content.firstChild;T.replaceWith(...T.childNodes)}for(;(i=hi.nextNode())!==null&&m.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let T of i.getAttributeNames())if(T.endsWith(hc)){let D=E[o++],P=i.getAttribute(T).split(bn),rt=/([.?@])?(.*)/.exec(D);m.push({type:1,index:r,name:rt[2],strings:P,ctor:rt[1]==="."?Ad:rt[1]==="?"?Od:rt[1]==="@"?Md:Hr}),i.removeAttribute(T)}else T.startsWith(bn)&&(m.push({type:6,index:r}),i.removeAttribute(T));if(yd.test(i.tagName)){let T=i.textContent.split(bn),D=T.length-1;if(D>0){i.textContent=Po?Po.emptyScript:"";for(let P=0;P<D;P++)i.append(T[P],Br()),hi.nextNode(),m.push({type:2,index:++r});i.append(T[D],Br())}}}else if(i.nodeType===8)if(i.data===mc)m.push({type:2,index:r});else{let T=-1;for(;(T=i.data.indexOf(bn,T+1))!==-1;)m.push({type:7,index:r}),T+=bn.length-1}r++}}static createElement(t,s){let n=mi.createElement("template");return n.innerHTML=t,n}};function di(e,t,s=e,n){if(t===Is)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=qr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=di(e,i._$AS(e,t.values),i,n)),t}var Sd=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??mi).importNode(t,!0);hi.currentNode=n;let i=hi.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let m;l.type===2?m=new jo(i,i.nextSibling,this,e):l.type===1?m=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(m=new Nd(i,this,e)),this._$AV.push(m),l=s[++o]}r!==l?.index&&(i=hi.nextNode(),r++)}return hi.currentNode=mi,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},jo=class Td{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=q,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=di(this,t,s),qr(t)?t===q||t==null||t===""?(this._$AH!==q&&this._$AR(),this._$AH=q):t!==this._$AH&&t!==Is&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):xd(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==q&&qr(this._$AH)?this._$AA.nextSibling.data=t:this.T(mi.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=ac.createElement(kd(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Sd(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=gd.get(t.strings);return s===void 0&&gd.set(t.strings,s=new ac(t)),s}k(t){dc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Td(this.O(Br()),this.O(Br()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=ud(t).nextSibling;ud(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Hr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=q,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=q}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=di(this,e,t,0),r=!qr(e)||e!==this._$AH&&e!==Is,r&&(this._$AH=e);else{let o=e,l,m;for(e=i[0],l=0;l<i.length-1;l++)m=di(this,o[s+l],t,l),m===Is&&(m=this._$AH[l]),r||=!qr(m)||m!==this._$AH[l],m===q?e=q:e!==q&&(e+=(m??"")+i[l+1]),this._$AH[l]=m}r&&!n&&this.j(e)}j(e){e===q?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Ad=class extends Hr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===q?void 0:e}},Od=class extends Hr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==q)}},Md=class extends Hr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=di(this,e,t,0)??q)===Is)return;let s=this._$AH,n=e===q&&s!==q||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==q&&(s===q||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Nd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){di(this,e)}},vw={M:hc,P:bn,A:mc,C:1,L:Ed,R:Sd,D:xd,V:di,I:jo,H:Hr,N:Od,U:Md,B:Ad,F:Nd},xw=uc.litHtmlPolyfillSupport;xw?.(ac,jo),(uc.litHtmlVersions??=[]).push("3.3.3");var Ve=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new jo(t.insertBefore(Br(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fc=globalThis,er=class extends tr{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ve(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Is}};er._$litElement$=!0,er.finalized=!0,fc.litElementHydrateSupport?.({LitElement:er});var yw=fc.litElementPolyfillSupport;yw?.({LitElement:er});(fc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var jn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},zo=e=>(...t)=>({_$litDirective$:e,values:t}),Fo=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var k_=zo(class extends Fo{constructor(e){if(super(e),e.type!==jn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return Is}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:kw}=vw,$d=e=>e,Ew=e=>e.strings===void 0,bd=()=>document.createComment(""),Fr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(bd(),i),o=n.insertBefore(bd(),i);s=new kw(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let m;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(m=e._$AU)!==o._$AU&&s._$AP(m)}if(r!==i||l){let m=s._$AA;for(;m!==r;){let w=$d(m).nextSibling;$d(n).insertBefore(m,i),m=w}}}return s},ui=(e,t,s=e)=>(e._$AI(t,s),e),_w={},gc=(e,t=_w)=>e._$AH=t,Sw=e=>e._$AH,rc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Id=zo(class extends Fo{constructor(){super(...arguments),this.key=q}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(gc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Uo=zo(class extends Fo{constructor(e){if(super(e),e.type!==jn.PROPERTY&&e.type!==jn.ATTRIBUTE&&e.type!==jn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Ew(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Is||t===q)return t;let s=e.element,n=e.name;if(e.type===jn.PROPERTY){if(t===s[n])return Is}else if(e.type===jn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return Is}else if(e.type===jn.ATTRIBUTE&&s.getAttribute(n)===t+"")return Is;return gc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var wd=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},Bo=zo(class extends Fo{constructor(e){if(super(e),e.type!==jn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Sw(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],m=[],w,E,T=0,D=i.length-1,P=0,rt=r.length-1;for(;T<=D&&P<=rt;)if(i[T]===null)T++;else if(i[D]===null)D--;else if(l[T]===o[P])m[P]=ui(i[T],r[P]),T++,P++;else if(l[D]===o[rt])m[rt]=ui(i[D],r[rt]),D--,rt--;else if(l[T]===o[rt])m[rt]=ui(i[T],r[rt]),Fr(e,m[rt+1],i[T]),T++,rt--;else if(l[D]===o[P])m[P]=ui(i[D],r[P]),Fr(e,i[T],i[D]),D--,P++;else if(w===void 0&&(w=wd(o,P,rt),E=wd(l,T,D)),w.has(l[T]))if(w.has(l[D])){let kt=E.get(o[P]),je=kt!==void 0?i[kt]:null;if(je===null){let ze=Fr(e,i[T]);ui(ze,r[P]),m[P]=ze}else m[P]=ui(je,r[P]),Fr(e,i[T],je),i[kt]=null;P++}else rc(i[D]),D--;else rc(i[T]),T++;for(;P<=rt;){let kt=Fr(e,m[rt+1]);ui(kt,r[P]),m[P++]=kt}for(;T<=D;){let kt=i[T++];kt!==null&&rc(kt)}return this.ut=o,gc(e,m),Is}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Te={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Tw=Symbol(),Ae=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Aw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===Tw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Aw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!cc(s,t[n])));function le(e){return Number(e)===8?"an 8":`a ${e}`}function vs(e){return String(e)==="1"?"1 image":`${e} images`}function qo(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Ho={images:"images",table:"table"};function ue(e){return e.slice(-8)}var ht={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${ue(t)}`,unknownRun:e=>`Run ${ue(e)}`};var Ow=1e6,Wo="\xA0";function Z(e,t=2){return e==null?ht.none:`${(e*100).toFixed(t)}${Wo}%`}function Cd(e){return`${Number((e*100).toFixed(2))} %`}function N(e,t=4){if(e==null)return ht.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<Ow?s.toString():s.toExponential()).replaceAll("-","\u2212")}function At(e){return e==null?ht.none:Math.round(e).toLocaleString(ht.locale)}function Vo(e){return Number.isInteger(e)?At(e):""}function wn(e){if(e==null)return ht.none;let t=Math.round(e);if(t<60)return`${t}${Wo}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?$c(`${s} min ${n} s`):$c(`${Math.floor(s/60)} h ${s%60} min`)}function nn(e){return e==null?ht.none:e<1e3?`${e}${Wo}B`:$c(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Re(e){return e==null?ht.none:new Date(e).toLocaleString(ht.locale,{dateStyle:"medium",timeStyle:"medium"})}function $c(e){return e.replaceAll(" ",Wo)}function Go(e,t,{picked:s,pick:n,names:i,shown:r}){let o=m=>{let w=i?.[m]??String(m),E=e[m];return a`
      <tr class=${m===t?"answer":""} @click=${()=>n(m)}>
        <th scope="row">
          <button class="pick" aria-label=${ht.pick(w)} aria-pressed=${String(m===s)}>${w}</button>
        </th>
        ${Rd(E,ht.probabilityOf(w),Z(E))}
      </tr>
    `},l=i?ht.classProbabilities:ht.probabilities;return Ld(l,(r??[...e.keys()]).map(o))}function Xo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${Rd(n??0,ht.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Ld(ht.classAccuracy,e.map(s))}function Ld(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Rd(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function xs(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),Ve(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?ht.keep:ht.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var Pd={train:Tt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:Tt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:Tt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:Tt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:Tt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:Tt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:Tt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:Tt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:Tt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:Tt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:Tt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:Tt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:Tt`<path d="M7 4.500v15l12-7.500Z" />`,stop:Tt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:Tt`<path d="M12 5v14M5 12h14" />`,close:Tt`<path d="m6 6 12 12M18 6 6 18" />`,check:Tt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:Tt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:Tt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:Tt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:Tt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:Tt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:Tt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:Tt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Dd=Object.keys(Pd);function we(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Pd[e]??q}</svg>`}function jd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function sr({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${we(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var ut=class extends er{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},Ct=class extends Ae{hostDisconnected(){this.abort()}hostConnected(){(this.status===Te.PENDING||this.error instanceof DOMException)&&this.run()}};function Jo(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Yt(e,t,s,n={}){let{kind:i="",foot:r=q,isFocusable:o,isTall:l,isCaptionVisible:m}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:q}
      role=${o?"group":q}
      aria-label=${o?e:q}
    >
      <table class=${`list ${i}`}>
        <caption class=${m?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Mw)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Mw(e){let{number:t,text:s=e,order:n=q,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?q:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Ge(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var bc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},Zt=new bc;var wc=class extends ut{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),Zt.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),Zt.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=Zt.outage!==null&&be({state:t});return a`<span class=${`state state-${t}`}>${we(t)}${ht.states[t]}</span>
      ${s?a`<span class="faint">${ht.lastKnown(Zt.silentS)}</span>`:null}`}};customElements.define("state-badge",wc);function os(e){return a`<state-badge .state=${e}></state-badge>`}function zn(e){return ht.stateOf[e.state](e)}function nr(e,t){let s="",n=null;return{show(i){let[r,o={}]=t(i),l=JSON.stringify([r,o]);l!==s&&(n=Object.assign(document.createElement(r),o),e.replaceChildren(),s!==""&&e.closest("main")?.focus(),s=l),n.choices=i,n.isConnected||e.replaceChildren(n)},close(){n?.remove()}}}function Pe({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${we("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}var he={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var pi=6,Nw=200,Iw=0,vc=class extends ut{static properties={subject:{},text:{}};#t=`help-${Iw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
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
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Nw))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+pi+i<=innerHeight,o=Math.min(s.left-pi,innerWidth-n-pi);t.style.left=`${Math.max(pi,o)}px`,t.style.top=`${r?s.bottom+pi:Math.max(pi,s.top-pi-i)}px`}};customElements.define("help-tip",vc);function ir({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
  `}function ts(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:q;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Cw(e)}
    </div>
  `}function Cw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${zd(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${xc(e)}>${s}</p>`:q}
    ${n?a`<p hidden id=${xc(e)}>${n}</p>`:q}
  `}function Xe({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>zd(e,o));return(s||n)&&i.push(xc(e)),i.length>0?i.join(" "):q}function zd(e,t){return`${e}-wrong-${t}`}function xc(e){return`${e}-meaning`}function Fd(e,t){let{field:s}=he,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(he.axes);return a`
    <section class="card stack">
      <h2>${he.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${ts(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Xe(n)} value="50.5" />`)}
      ${ts(i,a`<input id=${i.id} aria-describedby=${Xe(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${ir({name:"sample-axis",label:he.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Lw=[.98,.71,.06],yc=class extends ut{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Fd(this.axis,i=>this.axis=i),n=[...[Rw(),Pw(),Dw(),t,jw(),zw(),Fw(),Uw()],Bw(),qw()];return Pe({title:he.title},a`<p>${he.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",yc);function Ud(e){return Jo(e,"components-page")}function vn(e,t){return a`
    <section class="card stack">
      <h2>${he.sections[e]}</h2>
      ${t}
    </section>
  `}function Rw(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return vn("type",Object.entries(he.typeSizes).map(e))}function Pw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return vn("colors",a`<ul class="plain colors">${Object.entries(he.colors).map(e)}</ul>`)}function Dw(){let{buttons:e}=he,t=()=>xs(he.question,he.yes,{detail:a`<p>${he.detail}</p>`});return vn("buttons",a`
      <div class="toolbar">
        <button class="primary">${we("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${we("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${we("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function jw(){let{plain:e,best:t,warning:s}=he.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${we("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return vn("states",[a`<div class="toolbar">${Lo.map(i=>os(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function zw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return vn("figures",[a`<dl class="metrics">${he.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${he.progress}></progress>`,Xo(Lw)])}function Fw(){let{version:e,created:t,accuracy:s,state:n}=he.columns,i=([o,l,m,w],E)=>a`
    <tr class=${E===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${m}</td>
      <td>${os(w)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return vn("table",Yt(he.table,r,he.rows.map(i)))}function Uw(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return vn("notices",Object.entries(he.notices).map(e))}function Bw(){let{title:e,text:t,action:s}=he.emptyState;return vn("empty",sr({icon:"jobs",title:e,text:t,actions:[{href:U("train"),text:s}]}))}function qw(){let e=t=>a`<li>${we(t)} <code>${t}</code></li>`;return vn("icons",a`<ul class="plain icons">${Dd.map(e)}</ul>`)}var Wr={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var Hw=.5,Ww=60,Vw=[429,502,503,504],xn=class extends Error{constructor(t,s={},n=null){super(s.detail??Wr.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=Vw.includes(t)}},fi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Wr.unreachable)}};async function Yo(e){let t=Gw(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new xn(e.status,s,t)}function Gw(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,Hw),Ww):null}function ce(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var kc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},gi=qd("sessionStorage"),Bd=qd("localStorage");function qd(e){try{return globalThis[e]}catch{return new kc}}var Ko="mlpforge.token",Xw=.2,Hd=/^[!-~]([ -~]*[!-~])?$/,Ec=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Ko);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ce(Xw))}get token(){let t=gi.getItem(Ko);return t!==null&&Hd.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Hd.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){gi.removeItem(Ko),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){gi.setItem(Ko,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},hs=new Ec;var Jw=.5,Yw=5,Kw=401,Qw=204;async function ms(e,t={}){let{token:s}=hs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new fi}if(i.status===Kw)return await hs.requestToken(s),ms(e,t);if(!i.ok)throw await Yo(i);return Zt.noteAnswer(),i}async function es(e,{signal:t}={}){return yn(await ms(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return yn(await ms(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return yn(await ms(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function pt(e,{signal:t}={}){return Kt(()=>es(e,{signal:t}),t)}async function Kt(e,t){let s={},n=Jw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;Zt.report(s,i.message),await ce(i.retryAfterS??n,t),n=Math.min(n*2,Yw)}}finally{Zt.clear(s)}}async function yn(e){return e.status===Qw?null:Vr(()=>e.json())}async function Vr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new fi}}function rr(e){return/^\d$/.test(e??"")?Number(e):null}var Zw=404,tv=[".",".."];function X(e,...t){let s=t.find(n=>tv.includes(String(n)));if(s!==void 0)throw new xn(Zw,{detail:Wr.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function Ft(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var ev=200,sv=404,Wd=new Map;async function Qo(e){let t=[],s=null;do{let n=await pt(Ft("/datasets",{limit:ev,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function or({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=Wd.get(n);if(i!==void 0)return i;try{let r=await pt(n,{signal:s});return Wd.set(n,r),r}catch(r){if(r.status===sv)return null;throw r}}function rn({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function ar({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Vd(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,ar(n),i])};return s(e)===s(t)}function Fn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Qt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Oe({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${ht.loading}</p>`;return a`${Qt(t)} ${e==null?n:s(e)}`}function $i(e,t){return Oe(e.status===Te.PENDING?{}:e,t)}var Q={title:"Data",all:"All data sets",list:"Data sets",kinds:Ho,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${le(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Un(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var Zo=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(nv).filter(n=>n!==null)}};function nv(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var iv=40,rv=1,ov=204,Gd=404,av=422;async function Xd(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await Kt(()=>lv(n,s),s);if(r.status===ov)return;await cv(r,i,s)}catch(r){n=await mv(n,r,s)}await ce(rv,s)}}function lv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return ms(`/events?${n}`,{headers:i,signal:s})}async function cv(e,t,s){let n=new Zo,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await uv(i,s);if(r===null)return;Zt.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&t(o.map(hv),l.id)}}finally{i.cancel().catch(()=>{})}}async function uv(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ce(iv,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function hv({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function mv(e,t,s){if(t.status===av&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Gd)throw t;let n=await Promise.all(e.ids.map(i=>dv(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function dv(e,t){try{return await pt(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Gd)return!1;throw s}}var _c="mlpforge.job-events",pv=20,fv=50,gv=5,ta=class{#t=Un();#e=new BroadcastChannel(_c);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#u=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#h(s),Zt.addEventListener("change",()=>{this.#o&&this.#w({kind:"connection",outage:Zt.outage})}),this.#c()}want(t){this.#n=[...t],this.#o?this.#g():this.#v()}#c(){let{locks:t}=navigator;if(t===void 0){this.#m();return}let s=new Promise(()=>{});t.request(Jd(this.#t),()=>(this.#r=!0,this.#v(),s)),t.request(_c,()=>(this.#m(),s))}#m(){this.#o=!0,Zt.clear(this),this.#w({kind:"request"}),this.#g()}#h(t){if(t.kind==="events"){if(this.#o)return;Zt.noteAnswer(),this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#d(t):t.kind==="request"?this.#v():t.kind==="connection"&&!this.#o&&(t.outage===null?Zt.clear(this):Zt.report(this,t.outage.reason))}#d({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Jd(t),()=>this.#f(t)),this.#i.set(t,s),this.#g()}#f(t){this.#i.delete(t),this.#g()}#g(){this.#u===null&&(this.#u=setTimeout(()=>{this.#u=null,this.#b()},fv))}#b(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-pv),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,Zt.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#$()))}async#$(){let t=new AbortController;this.#l=t,await this.#x(t.signal),this.#l===t&&(this.#l=null)}async#x(t){let s=(n,i)=>{Zt.clear(this),this.#a=i,this.#w({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Xd(this.#a,s,t),Zt.clear(this);return}catch(n){if(n.name==="AbortError")return;Zt.report(this,n.message),await ce(gv,t).catch(()=>{})}}#v(){this.#r&&!this.#o&&this.#w({kind:"want",ids:this.#n})}#w(t){this.#e.postMessage({...t,from:this.#t})}};function Jd(e){return`${_c}.${e}`}var ea=new Set,Sc=null;function Kd(e){let t={ids:[],onEvent:e};return ea.add(t),{change(s){t.ids=[...s],Yd()},close(){ea.delete(t),Yd()}}}function Yd(){let e=[...new Set([...ea].flatMap(t=>t.ids))];Sc===null&&e.length===0||(Sc??=new ta($v),Sc.want(e))}function $v(e){for(let t of e)for(let{ids:s,onEvent:n}of ea)s.includes(t.jobId)&&n(t)}function lr(e){let{state:t,attempt:s}=e;return be(e)?t==="queued"?2*s:2*s-1:1/0}var sa=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!be(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&lr(t)<lr(this.job))return;let s=this.job?.progress,n=this.job!==null&&lr(t)===lr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=lr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=lr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Qd(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var bv=3,wv=400,vv=404,on=class extends EventTarget{#t=new Map;#e=Kd(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#c()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new sa(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#u(s),s.missing=i.message,this.#h())})}async#r(t,s){let n=i=>pt(i,{signal:s});t.absorbJob(await n(X`/jobs/${t.id}`)),this.#h(),t.hasEnded||(this.#s.add(t.id),this.#c(),t.absorbJob(await n(X`/jobs/${t.id}`))),t.absorbHistory(await n(X`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#u(t),this.#h(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await ce(bv,s),t.job.state!=="queued")return;t.absorbJob(await pt(X`/jobs/${t.id}`,{signal:s})),this.#h()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#m(),i.hasEnded&&!o&&this.#l(i,r.signal)}async#l(t,s){this.#u(t);try{t.absorbHistory(await pt(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===vv)return;throw n}this.#h()}#u(t){this.#s.delete(t.id),this.#c()}#c(){this.#e.change([...this.#s])}#m(){this.#n??=setTimeout(()=>this.#h(),wv)}#h(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};async function na(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new on,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:m,missing:w,hasEnded:E}]=n.runs;w!==null&&o(new Error(w)),m!==null&&t(m),E&&r(m)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Xr="none",xv="#/components/schemas/ImportOptions",yv="#/components/schemas/JobSpec";async function Zd(e){let t=await pt("/openapi.json",{signal:e});return ra(t,oa(t,{$ref:xv}),"")}var Gr=null;async function Bn(e){if(Gr!==null)return Gr;let t=await pt("/openapi.json",{signal:e}),s=ra(t,oa(t,{$ref:yv}),"");return Gr=s,s}function Mc(e){return e.flatMap(t=>[t,...Mc(Object.values(t.variants).flat())])}function Nc(e){if(Gr===null)return null;let t=new Map(Gr.map(s=>[ia(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,kv(t.get(s),n)]).filter(([,s])=>s!==void 0))}function ia({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function kv(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Tc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[ia(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Tc(l,n.get(o))),r=Object.fromEntries(i);return Tc(r,{kind:e.defaultValue?.kind})?void 0:r}function Tc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ra(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Ev(e,i,`${s}${n}`))}function Ev(e,t,s){let n=t.anyOf??[t],i=n.some(T=>T.type==="null"),r=oa(e,n.find(T=>T.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:m=""}=t,E={...{name:s,title:l,description:m,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...E,..._v(e,r,E)}}function _v(e,t,{name:s,isNullable:n}){return t.discriminator?Sv(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Oc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ra(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Oc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Oc(t)}}function Sv(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>oa(e,w)),r=Object.fromEntries(i.map(w=>[Ac(w),ra(e,w,`${s}.`)])),o=i.map(Ac),l=n?[Xr,...o]:o,m=Object.fromEntries(i.map(w=>[Ac(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:m,variants:r}}function Ac(e){return e.properties.kind.const}function Oc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function oa(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Tv=401,aa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function la({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=Ft(X`/datasets/${e}/versions`,n),l={"Content-Type":aa[s],"Idempotency-Key":Un()};return yn(await Kt(()=>tp(o,t,{headers:l,onProgress:i,signal:r}),r))}async function tp(e,t,s){let{token:n}=hs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await Av(e,t,{...s,headers:i});if(r.status===Tv)return await hs.requestToken(n),tp(e,t,s);if(!r.ok)throw await Yo(r);return r}function Av(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),m=new XMLHttpRequest;m.open("POST",e);for(let[w,E]of Object.entries(s))m.setRequestHeader(w,E);return m.upload.addEventListener("progress",({loaded:w,total:E})=>n(w/E)),m.addEventListener("load",()=>o(Ov(m))),m.addEventListener("error",()=>l(new fi)),m.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>m.abort(),{once:!0}),m.send(t),r}function Ov(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function as(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Jr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${as(r,t)}</optgroup>`;return s.map(n)}function Hs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var ep=/^\.(\w+)[^:]*: /;function sp(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(ep.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Q.options}</summary>
      <div class="columns narrow">${n.map(i=>Mv(i,s.get(i.name)))}</div>
    </details>
  `}function Mv(e,t){let s={id:`import-${e.name}`,label:Q.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Q.sentence(e.description.replace(ep,""))};return ts(s,e.kind==="choice"?Nv(e,s):Iv(e,s))}function Nv({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Xe(n)}>
      ${as(t.map(i=>[i,i]),s)}
    </select>
  `}function Iv({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Xe(n)}
    />
  `}var Cv=422,np=63,Ic=class extends ut{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new Ct(this,{task:([t],{signal:s})=>t?Zd(s):null,args:()=>[this.file!==null]});#e=new Ct(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await la(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await na(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(aa,t)?t:null}get#r(){return this.#e.status===Te.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:Q.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#a(){let t=this.#o,s=t?.status===Cv?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${Q.importTitle(this.name)}</h2>
        <p class="faint">${Q.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#m(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#u(s)}
        >
          <div class="row">${this.#l()} ${t?Lv():null}</div>
          ${this.#t.value&&this.#i?sp(this.#t.value,this.#i,this.#a):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${Q.importSend}</button></div>
        </form>
        ${Qt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?Pv(this.share):null} ${this.job&&Dv(this.job)}
        </div>
      </section>
    `}#l(){let t=Object.keys(aa).map(n=>`.${n}`).join(","),s=({target:n})=>this.#c(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${Q.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#u(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#c(s[0],t.currentTarget.elements.name))}#c(t,s){t!==null&&s?.value===""&&(s.value=Rv(t)),this.file=t}#m(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Ic);function Lv(){return a`
    <label class="field">
      ${Q.importName}
      <input name="name" required maxlength=${np} autocomplete="off" spellcheck="false" />
    </label>
  `}function Rv(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,np)}function Pv(e){return a`
    <p>
      ${Q.uploading} <progress max="1" .value=${e} aria-label=${Q.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}function Dv(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${os(s)} ${zn(e)} <a href=${U("jobs",{job:t})}>${Q.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${U("data",{dataset:n.name,version:n.version})}>${Q.open}</a></p>`}
  `}var Cc=class extends ut{#t=new Ct(this,{task:(t,{signal:s})=>Qo(s),args:()=>[]});render(){let t=Oe(this.#t,s=>a`<section class="card">${jv(s)}</section>`);return Pe({title:Q.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Cc);function jv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Q.columns,o=[t,s,{number:n},{number:i},r];return Yt(Q.list,o,e.map(zv))}function zv({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${U("data",{dataset:e})}>${e}</a></th>
      <td>${Q.kinds[t]}</td>
      <td class="number">${At(i+r)}</td>
      <td class="number">${At(s)}</td>
      <td>${Q.version(n)}</td>
    </tr>
  `}var Lc=class extends ut{path="";question="";next="";#t=new Ae(this,{task:()=>Pt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await xs(this.question,ht.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${ht.deleteVersion}</button>
      ${Qt(this.#t.error)}
    `}};customElements.define("delete-button",Lc);function Ws(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Rc=12,ip=120,Pc=28,Fv=1,Uv=.9;function op(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Q.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function ap(e){let{fact:t}=Q,s=[[t.kind,Q.kinds[e.kind]],[t.train,At(e.train_examples)],[t.test,At(e.test_examples)],[t.shape,e.input_shape.join(Q.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Q.preparations[e.prepare]],[t.created,e.created_at&&Re(e.created_at)],[t.source,e.source===null?Q.builtIn:Bv(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Ws(Q.facts,s.filter(([,n])=>n!=null))}function Bv({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Q.source(e,nn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Q.option(i,r)}</li>`)}</ul>
  `}function lp({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Q.columns,o=T=>s===null?[]:[At(s.train[T]),At(s.test[T])],l=T=>Ge(e[T]??T,o(T)),m=Array.from({length:t},(T,D)=>l(D)),w={isTall:!0,isFocusable:!0},E=s===null?[n]:[n,{number:i},{number:r}];return Yt(Q.classes,E,m,w)}function cp(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Q.columns,l=E=>a`
    <tr>
      <th scope="row">${E.name}</th>
      <td>${Q.columnKinds[E.kind]}</td>
      <td class="number">${N(E.mean)}</td>
      <td class="number">${N(E.std)}</td>
      <td>${qv(E)}</td>
      <td>${Hv(E)}</td>
    </tr>
  `,m=[t,s,{number:n},{number:i},r,o],w={isTall:!0,isFocusable:!0};return Yt(Q.tableColumns,m,e.map(l),w)}function qv({name:e,values:t,histogram:s,counts:n}){if(n!==null)return rp(n,Q.textsPicture(e,up(t,n)));if(s===null)return Q.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),m=Q.range(N(i+l*o),N(i+(l+1)*o)),w=Q.numbersPicture(e,Q.range(N(i),N(r)),m);return rp(s.counts,w)}function Hv({values:e,histogram:t,counts:s}){return e!==null?up(e,s):t===null?Q.none:Q.range(N(t.lowest),N(t.highest))}function up(e,t){let s=(i,r)=>t===null?i:Q.counted(i,At(t[r])),n=e.slice(0,Rc).map(s).join(Q.between);return e.length>Rc?Q.andMore(n,e.length-Rc):n}function rp(e,t){let s=ip/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Fv,r/n*Pc);return`M${o*s} ${Pc}v${-l}h${s*Uv}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${ip} ${Pc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Cs=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var hp=255,Dc=3,jc=class extends Cs{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let m=l*i,w=i===Dc?t.slice(m,m+Dc):Array(Dc).fill(t[m]);o.data.set([...w.map(E=>E*hp/r),hp],l*4)}this.put(o)}};customElements.define("raw-image",jc);var Wv=6,zc=12,Vv=1e5;async function mp({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((w,E)=>w*E,1),l=Math.max(1,Math.min(Wv,Math.floor(Vv/o))),m=async(w,E)=>{let T={split:"train",class:n[E]??E,limit:l},D=Ft(X`/datasets/${e}/versions/${t}/examples`,T),{items:P}=await pt(D,{signal:r});return{className:n[E]??String(E),items:P}};return Promise.all(Array.from({length:Math.min(s,zc)},m))}function dp(e,t){return a`
    ${t.map(s=>Gv(s,e))}
    ${e.classes>zc?a`<p class="faint">${Q.firstClasses(zc)}</p>`:null}
  `}function Gv({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Q.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Q.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var Xv=8,Fc=20;async function pp({name:e,version:t},s){let n={split:"train",limit:Xv};return(await pt(Ft(X`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function fp({columns:e},t){let s=e.slice(0,Fc),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:Q.columns.index},Q.columns.label,...s.map(n)],r=({index:o,class_name:l,row:m})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:w})=>Jv(m[w]))}
    </tr>
  `;return a`
    ${Yt(Q.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>Fc?a`<p class="faint">${Q.firstColumns(Fc)}</p>`:null}
  `}function Jv(e){return typeof e=="number"?a`<td class="number">${N(e,6)}</td>`:a`<td>${e}</td>`}var gp=100;async function $p(e,t){let s={kind:"train",state:"succeeded",limit:gp},{items:n}=await pt(Ft("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function bp({kind:e},t){if(t.length===0)return a`<p>${Q.noModels(gp)}</p>`;let s=e==="table"?Q.predict:Q.model,n=({name:i,version:r})=>a`
    <li><a href=${U("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var Uc=class extends ut{name="";version="";#t=new Ct(this,{task:(t,{signal:s})=>Yv(this.name,this.version,s),args:()=>[]});#e=new Ct(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?pp:mp)(t,s),args:()=>[this.#t.value?.info]});#s=new Ct(this,{task:([t],{signal:s})=>t&&$p(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:U("data"),text:Q.all},n=t?Q.versionTitle(this.name,t.info.version):this.name;return Pe({title:n,back:s},Oe(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${op(t.warnings)}
        ${Kv(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Q.facts}</h2>${ap(t)}</section>
        <section class="card"><h2>${Q.classes}</h2>${lp(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Q.versions}</h2>${Qv(t,s)}</section>
          <section class="card">
            <h2>${Q.models}</h2>
            ${$i(this.#s,n=>bp(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Q.tableColumns}</h2>${cp(t.columns)}</section>`:null}
      <section class="card">
        <h2>${Q.examples}</h2>
        ${$i(this.#e,n=>(t.kind==="table"?fp:dp)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",Uc);async function Yv(e,t,s){let n=X`/datasets/${e}/versions`,[i,r]=await Promise.all([pt(n+X`/${t}`,{signal:s}),pt(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function Kv({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${U("train",{dataset:e})}>${Q.train}</a>`;return a`
    ${n===0?a`<p>${Q.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${X`/datasets/${e}/versions/${t}`}
            .question=${Q.deleteQuestion(e,t)}
            .next=${U("data")}
          ></delete-button>`}
    </div>
  `}function Qv({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${U("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Q.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function wp(e){return nr(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var Zv=100,ys="latest",wi="mnist",t0=.02;async function ua({model:e,dataset:t},s){let n=(P,rt)=>es(Ft(P,{limit:Zv,...rt}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:P})=>P===t)?.input_shape,m=P=>Fn(P,l),w=i.items.filter(m),E=w.find(({name:P})=>P===e)??Yr(w),T=new Set(o.items.filter(P=>!m(P)).map(({name:P})=>P)),D=E?await n(X`/models/${E.name}/versions`):{items:[]};return{models:w,jobs:r.items.filter(({spec:P})=>P!==null&&!T.has(P.dataset)),datasets:o.items.filter(({kind:P})=>P==="images"),versions:D.items,unfit:i.items.filter(P=>!m(P)).map(({name:P})=>P)}}function ha({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?ca(i,n.versions):ys};let r=Yr(n.models);return r?{model:r.name,version:t??ca(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function ca({name:e,latest:t,default:s},n){if(s!==ys)return String(s);let i=xp(e,n);return i===null||i.version===t?ys:String(i.version)}function vp(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===ys?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:m})=>l===e.model&&m===i),o=xp(e.model,t.versions);return r===void 0||o===null||bi(r)===null?null:bi(o)-bi(r)>t0?{chosen:r,best:o}:null}function xp(e,t){let s=t.filter(i=>i.name===e&&bi(i)!==null),n=(i,r)=>bi(i)>bi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function yp(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:bi(s)}function bi({metrics:e}){return e?.test_accuracy??null}function kp(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??Yr(n)}function Yr(e){return e.find(({name:t})=>t===wi)??e[0]}function ma(e,t,s){let n=vp(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${ht.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${ht.useVersion(r.version)}</button>
    </p>
  `}var e0={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},s0={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},L={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${ue(t)}`,oldRun:e=>`run ${ue(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${e0[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${le(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${le(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${le(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${le(e)} most (+${t.sum})`:`No part supports ${le(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${s0[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${le(e)}`,added:(e,t)=>`Added as ${le(e)}. The collection has ${vs(t)}.`,full:e=>`The collection is full: it holds at most ${vs(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${vs(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${le(e)}, no prediction`:e===t?`${le(e)}, predicted correctly`:`${le(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${le(t)}`,removed:e=>`Deleted. The collection has ${vs(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${vs(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${vs(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function kn(e){return Math.round(Math.sqrt(e.length))}function qn(e,t,s=kn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function da(e){return[e,e,e]}var ss=280;function Bc(e,t){e.fillStyle="black",e.fillRect(0,0,ss,ss);for(let s of t)"pixels"in s?n0(e,s.pixels):pa(e,s,0)}function pa(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function n0(e,t){let s=qn(t,da),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,ss,ss)}var vi=10,i0=ss/vi,Ep={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function _p(e,t,s){let n={x:ss/2,y:ss/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{r0(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function Sp({x:e,y:t}){return{column:Math.floor(e/vi)+1,row:Math.floor(t/vi)+1,cells:i0}}function r0(e,t,s){let{key:n,timeStamp:i}=e;if(o0(e))a0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in Ep)l0(t,Ep[n],s,i);else if(n===" ")c0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function o0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function a0(e){e.lift(),e.undo()}function l0(e,[t,s],n,i){let r=o=>Math.min(ss-vi/2,Math.max(vi/2,o));e.x=r(e.x+t*vi),e.y=r(e.y+s*vi),e.isDown&&n.extend([[e.x,e.y]],i)}function c0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var u0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function Tp(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=h0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(u0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function h0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*ss,(o-s)/i*ss]}var qc=140,Hc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;Ap(this.#s,ss),Ap(this.#n,qc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",L.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=L.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();_p(this.#s,t,s=>this.#d(s)),Tp(this.#s,t),Bc(Kr(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){Kr(this.#n).drawImage(this.#s,0,0,qc,qc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Bc(Kr(this.#s),t),this.#h(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#u(t,s),extend:(t,s)=>this.#c(t,s),end:()=>this.#m(),undo:()=>this.undo()}}#u(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),pa(Kr(this.#s),n,0),this.#h(s)}#c(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),pa(Kr(this.#s),this.#e,n),this.#h(s)}#m(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#h(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#d(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":L.cursor({...Sp(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/ss*100}%`,this.#r.style.top=`${t.y/ss*100}%`)}};function Ap(e,t){e.width=t,e.height=t}function Kr(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Hc);var Np=20,m0=33,d0=3988292384,p0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?d0:0);return s}),Op=[147,78,85,77,80,89,1,0],Mp=64;function fa(e){return g0(Object.entries(e).map(([t,s])=>[`${t}.npy`,f0(s)]))}function ga(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function $a(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Ip(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(an(4,...n))}}function f0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=Op.length+2,o=Mp-(r+i.length+1)%Mp,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),m=new Uint8Array(r+l.length+s.length);return m.set([...Op,...an(2,l.length),...l]),m.set(s,r+l.length),m}function g0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=$0(r,o),m=[80,75,3,4,...l,...Wc(r)];s.push(...b0(r,l,n)),t.push(new Uint8Array(m),o),n+=m.length+o.length}let i=w0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function $0(e,t){return[...an(2,Np,0,0,0,m0),...an(4,v0(t),t.length,t.length),...an(2,Wc(e).length,0)]}function b0(e,t,s){let n=[...an(2,0,0,0),...an(4,0,s)];return[80,75,1,2,...an(2,Np),...t,...n,...Wc(e)]}function w0(e,t,s){let n=an(4,t,s);return[80,75,5,6,...an(2,0,0,e,e),...n,0,0]}function Wc(e){return new TextEncoder().encode(e)}function an(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function v0(e){let t=4294967295;for(let s of e)t=t>>>8^p0[(t^s)&255];return(t^4294967295)>>>0}function Cp(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Ls(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Vc="mlpforge.collection",Qr=500,ba=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===Vc||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(Vc)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<Qr&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>Ls(n,784)??[]);return fa({images:ga(s),labels:$a(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(Vc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function Lp(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:r}){let o=i?a`<p class="faint">${L.noPrediction}</p>`:null;return a`
    <section class="card">
      <h2>${L.prediction}</h2>
      ${n}
      ${e.prediction?x0(e,{label:t,accuracy:s},r):o}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function x0({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:m}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${y0(e,i)}
        <span class="faint">${t===null?null:L.took(t)}</span>
        ${n===null?null:a`<span class="truth">${L.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${m.map(w=>a`<p class="notice warning">${L.warnings[w]??w}</p>`)}
    ${Go(l,o,{picked:s,pick:r})}
    <p class="faint small">${L.pickHint}</p>
  `}function y0({epoch:e,model:t,version:s},n){if(e!==void 0)return L.byRun(e);let i=n===null?"":L.accuracy(Z(n));return`${L.byVersion(t,s)}${i}`}var Rp="draw-answer";function Pp(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function Dp(e){return performance.clearMeasures(Rp),performance.measure(Rp,{start:e}).duration}var xi=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(k0)}}finally{this.#s=null}}};function k0(e){if(e.name!=="AbortError")throw e}var E0=1,wa=class{#t=null;#e;#s;#n=null;#i=new xi((t,s)=>this.#l(this.#o(s)));#r=new xi((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await Kt(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await ce(r.retryAfterS??E0,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var _0=1,S0=100,T0=404,va=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#r={ink:0,tookMs:null};#o=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new wa(t,{onPrediction:i=>this.#m(i),onExplanation:i=>this.#f(i),onError:i=>this.#g(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#u()),s.addEventListener("predictor",()=>this.#c()),s.addEventListener("epoch",()=>this.#w());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#w(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#r;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#p("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#$(),this.#p("change");return}this.#e.predictor===null&&this.#v(),this.#s.predict()}#u(){this.#s.predictNow(),this.#b(),this.#p("change")}#c(){this.#v(),this.isWaiting=!1,this.#e.predictor===null&&this.#$(),this.#s.setPredictor(this.#e.predictor),this.#p("change")}#m(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#b(),this.#p("change"),this.#h(t),t.epoch<this.#e.run?.lastEpoch&&this.#y()}async#h(t){await Pp(),this.#x(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<S0||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#f(t){this.explanation=t,this.#p("change")}#g(t){this.isWaiting=this.#e.run!==null&&t.status===T0,this.isWaiting?this.#y():(this.#$(),this.error=t),this.#p("change")}#b(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=L.announcement(s,Z(n[s]))),this.#n=i,this.#p("settle")}#$(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#x({ink:t,changedAt:s}){s===null||t<=this.#r.ink||(this.#r={ink:t,tookMs:Dp(s)},this.isSettled&&this.#p("change"))}#v(){this.#r={ink:this.#t.ink,tookMs:null}}#w(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#y(){this.#o||(this.#o=!0,await ce(_0,this.#a.signal).catch(()=>{}),this.#o=!1,this.#w())}#p(t){this.dispatchEvent(new Event(t))}};var A0=new Uint8Array(784),Gc=class extends Cs{set pixels(t){this.show(t??A0)}draw(t){this.put(qn(t,da))}};customElements.define("digit-image",Gc);function xa(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Xc=new Map;function jp(e,t,s,n){let i="",r=()=>Ve(O0(t,{linkOf:s,remove:o,removedNote:i}),e),o=(l,m)=>{t.remove(l),i=L.removed(t.images.length),r(),C0(e,m)};return t.listen(n),t.addEventListener("change",r,{signal:n}),r(),r}function O0(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return a`
    <section class="card">
      <h2 tabindex="-1">${L.collection}</h2>
      ${i.length===0?a`<p class="faint">${L.collectionEmpty}</p>`:M0(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function M0(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:l})=>l!==null),r=i.filter(({label:l,digit:m})=>l===m).length,o=(l,m)=>N0(l,m,{linkOf:s,remove:n});return a`
    <div class="row">
      <p>
        ${L.collectionOf(t.length,Qr)}
        ${i.length>0?a`<b>${L.rightShare(r,i.length,Z(r/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>xa(e.toNpz(),L.file)}>${L.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(o)}
    </ul>
  `}function N0(e,t,{linkOf:s,remove:n}){let{code:i,label:r,digit:o}=e;return a`
    <li class=${o===null||r===o?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${I0(i)} .label=${L.thumbnail(r,o)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${L.caption(r,o)}</span>
      <button
        aria-label=${L.removeThis(t+1,r)}
        @click=${()=>n(i,t)}
      >
        ${L.remove}
      </button>
    </li>
  `}function I0(e){return Xc.has(e)||Xc.set(e,Ls(e,784)),Xc.get(e)}function C0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var L0=[0,114,178],R0=[213,94,0],zp=255;function Zr(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?L0:R0,[i,r,o]=n.map(l=>zp+(l-zp)*s);return[i,r,o]}var Jc=class extends Cs{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(qn(t,n=>Zr(n,s)))}};customElements.define("signed-image",Jc);var ya=3,P0=3;function Fp(e,t){let s=D0(t),n=o=>({part:L.parts[s.indexOf(o)],sum:N(o,P0)}),[i,r]=[Math.min(...s),Math.max(...s)];return L.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function D0(e){let t=kn(e),s=i=>Math.floor(i*ya/t),n=new Array(ya*ya).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*ya+s(r%t)]+=i}),n}var j0=4,z0=1.2,F0=3,U0={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},Yc=class extends Cs{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*j0));this.style.maxWidth=`${i*z0}rem`,this.put(qn(t,r=>Zr(r,n),i))}};function Up(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,F0).map(({value:i,unit:r})=>L.unit(r,i.toFixed(2))),n=e.filter(U0[t]).length;return L.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",Yc);function qp(e,t){return a`
    <section class="card explanation-card">
      <h2>${L.explanation}</h2>
      ${e.prediction?B0(e,t):a`<p class="faint">${L.noExplanation}</p>`}
    </section>
  `}function B0({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${L.inputLabel}></digit-image>
        <figcaption>${L.input}</figcaption>
      </figure>
      ${t&&q0(t)}
    </div>
    ${t&&a`<p>${Fp(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${L.backToPrediction}</button>`}
    ${t&&H0(t)}
    <p><a href=${i}>${L.inspect}</a></p>
  `}function q0({digit:e,contributions:t}){let s=i=>N(i.reduce((r,o)=>r+o,0),3),n=L.contributionsLabel(e,{most:Bp(t),against:Bp(t.map(i=>-i))});return a`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${L.contributions(e)} ${Hp({low:L.opposes,high:L.supports})}
        <span class="faint">
          ${L.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function Hp(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${L.legend}>${Object.entries(e).map(t)}</span>
  `}function Bp(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return L.noPixel;let s=kn(e);return L.pixel(Math.floor(t/s)+1,t%s+1)}function H0({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=Up(i,t);return a`
      <figure class="layer">
        <figcaption>${L.layer(r+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${L.layerLabel(r+1,o)}
        ></unit-activity>
        <p class="faint small">${o}</p>
      </figure>
    `};return a`
    <h3>${L.hidden}</h3>
    ${Hp({none:L.inactive,high:L.active})}
    ${e.map(n)}
  `}var W0=[0,1,2,3,4,5,6,7,8,9],En={min:8,max:48,step:2,default:24};function Vp(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${L.drawing}</h2>
        ${t.prediction&&V0(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${Wp(e,L.undo,()=>e.undo())} ${Wp(e,L.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${L.testImage}
        </button>
        ${G0(e.brush,s.setBrush)}
      </div>
      ${X0(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${L.keys}</p>
    </section>
  `}function Wp(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function V0({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function G0(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${L.brush}
      <input
        type="range"
        min=${En.min}
        max=${En.max}
        step=${En.step}
        .value=${String(e)}
        aria-valuetext=${L.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function X0({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
    <button
      aria-label=${L.labelAs(r)}
      aria-pressed=${String(r===e)}
      ?disabled=${!t}
      @click=${()=>n(r)}
    >
      ${r}
    </button>
  `;return a`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${L.was}</span>
      ${W0.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var ka="job:";function Gp(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:J0(t);let i=({target:r})=>s(Y0(r.value));return a`
    <div class="row" role="group" aria-label=${L.predictor}>
      <label class="field">
        <span class="meaning">${L.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${K0(e,t)}
        </select>
      </label>
      ${e.job?null:Q0(e,t,{choose:s,refresh:n})}
    </div>
  `}function J0({unfit:e}){return a`<p class="notice">${e.length>0?L.noFitModel:L.noModel} <a href="#train">${L.train}</a></p>`}function Y0(e){return e.startsWith(ka)?{job:e.slice(ka.length)}:{model:e}}function K0(e,t){let s=e.job?ka+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[ka+o,L.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[L.runs]:e.job?Hs(n,s,L.oldRun(e.job)):n,[L.models]:e.model?Hs(i,s):i};return Jr(r,s)}function Q0(e,t,{choose:s,refresh:n}){let i=({target:T})=>s({model:e.model,version:T.value}),r=t?.models.find(({name:T})=>T===e.model),o=Object.entries(r?.aliases??{}).map(([T,D])=>[T,L.alias(T,D)]);r&&o.unshift([ys,L.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:T})=>T===e.model).map(({version:T,metrics:D})=>[String(T),Z0(T,D)]),{version:m}=e,w=l.some(([T])=>T===m),E={[L.aliases]:w?o:Hs(o,m),[L.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${L.version}</span>
      <select @change=${i} @focus=${n}>
        ${Jr(E,m)}
      </select>
    </label>
  `}function Z0(e,t){let s=t?.test_accuracy;return s==null?String(e):L.numbered(e,Z(s))}var cr=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>pt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var Ea=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=new cr(()=>this.#u());#o;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#o=i,t.addEventListener("ink",()=>this.#c())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=rr(s)}settle(t=[]){this.#l(Cp(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?L.added(t,r):L.full(Qr)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#r.get(()=>X`/datasets/${t}/test/${n}`)}get error(){return this.#r.error}close(){this.#r.abort()}inspectLink(t,s){return U("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Ls(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#u(){let{value:t,error:s}=this.#r;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#o()}#c(){this.#r.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function Xp({ref:e,lists:t}){let s=t&&kp(e,t);return s&&Fn(s)?s:null}var _a=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):Jp(Ft("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,m]=await Promise.all([Pt("POST","/explain",o,{signal:n}),Yp({model:i,version:r},t,s,n).catch(tx)]);return{error:null,...m,...l}}},Sa=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):Jp(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Yp({job_id:this.jobId},t,s,n)}}};async function Jp(e,t,s){return yn(await ms(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Yp(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Pt("POST","/inspect",i,{signal:n}),[l]=o,m=l.layers.slice(0,-1).map(w=>w.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:m}}function tx(e){if(!(e instanceof xn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Ta=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new cr(()=>this.#r());constructor(t){super(),this.#t=t}show(t){this.#e=t;let s=ha(t,this.lists);Kp(s,this.ref)||(this.note=null),this.#o(s),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#o(ha(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>Kt(()=>ua({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#r(){this.lists!==null&&this.ref===null&&this.#o(ha(this.#e,this.lists)),this.#d("change")}#o(t,s){if(Kp(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#l(t.job):this.#h(t&&new _a(t.model,t.version)),t?.model&&this.#a(t),n&&this.lists!==null&&this.refresh(),this.#d("change")}async#a(t){try{await es(X`/models/${t.model}/versions/${t.version}`)}catch(s){if(s.isTemporary||t!==this.ref)return;this.note=s.message,this.#d("change")}}#l(t){this.#n=0,this.#h(null);let s=new on;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#u(n))}#u(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#m(t.job):t.lastEpoch>this.#n&&this.#c(t),this.#d("change"))}#c(t){this.#n=t.lastEpoch,this.predictor===null?this.#h(new Sa(t.id)):this.#d("epoch")}#m({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=L.unpublished(t,n?.message),this.run=null,this.#h(null);return}this.note=L.published(s.name,s.version),this.#o({model:s.name,version:String(s.version)})}#h(t){this.predictor=t,this.#d("predictor")}#d(t){this.dispatchEvent(new Event(t))}};function Kp(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Qp=.1,Zp=[-1,0,1],ex=[[0,0],...Zp.flatMap(e=>Zp.map(t=>[e,t])).filter(([e,t])=>e||t)];function ef(e,t){return Math.ceil(t*Qp/(1-Qp)/e)}function sf(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>sx(Ls(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return fa({x:ga(n),y:$a(i),class_names:Ip(t)})}function sx(e,t){let s=ex.map(([n,i])=>nx(e,n,i)).filter(n=>tf(n)===tf(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function tf(e){return e.reduce((t,s)=>t+s,0)}function nx(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var rf="mlpforge.submission",ix=1;async function Aa(e,t){let s=JSON.stringify(e),n=ox(),r=n?.text===s&&(n.respondedAt===null||rx(n.respondedAt))?n.name:Un(),o=()=>nf({text:s,name:r,respondedAt:Date.now()});nf({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},m=await Kt(()=>Pt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),m}catch(l){throw l instanceof xn&&o(),l}}function rx(e){return Date.now()-e<ix*1e3}function ox(){return JSON.parse(gi.getItem(rf)??"null")}function nf(e){gi.setItem(rf,JSON.stringify(e))}var ax="drawings",lx=3,cx=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],Oa=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#o(await this.#r(t))})}train(t){return this.#i(async()=>{let s=await this.#r(t),{images:n}=this.#t,{name:i,version:r}=await this.#o(s),{signal:o}=this.#s,l=await this.#l(await Aa(ux(s,`${i}@${r}`),o));this.#e(l.model),this.outcome=await hx(s.manifest,l,n,o)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#m();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#m()}}async#r({model:t,version:s}){let{signal:n}=this.#s,i=await pt(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},m=r&&await or(l,n);if(!m)throw new Error(L.noDataset(t,i.version));return{manifest:i,dataset:m,classNames:ar(m)}}async#o({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:m})=>s.indexOf(String(m)));if(i.includes(-1))throw new Error(L.foreignLabel(n[i.indexOf(-1)].label,t.name));let r=n.map(({code:m},w)=>({code:m,label:i[w]})),o=ef(r.length,t.train_examples),l=JSON.stringify({drawings:r,classNames:s,copies:o});if(this.#n?.content!==l){let m=sf(r,{classNames:s,copies:o});this.#n={content:l,dataset:await this.#a(m,L.described(r.length,o))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,r=l=>this.#c(l);this.#c(0);let o=await la({name:ax,file:t,kind:"npz",query:n},{onProgress:r,signal:i});return this.#c(null),(await this.#l(o)).dataset}async#l({id:t}){let s=o=>this.#u(o),{state:n,error:i,...r}=await na(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??L.cancelled);return r}#u(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#m()}#c(t){this.share=t,this.#m()}#m(){this.dispatchEvent(new Event("change"))}};function ux({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>cx.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:lx}}async function hx(e,{model:t,metrics:s},n,i){let r=({test_accuracy:m})=>m??null,[o,l]=await Promise.all([e,t].map(m=>mx(m,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function mx({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Ls(l,784)),model:e,version:t},{predictions:o}=await Kt(()=>Pt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},m)=>l===String(s[m].label)).length}function yi(e){let t={};for(let[s,n]of Object.entries(e))of(t,s,n);return t}function Ma({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function of(e,t,s){s!==null&&(t==="tags"?e[t]=Qc(s):Array.isArray(s)?e[t]=Kc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):dx(e,t,s))}function dx(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))of(e,`${t}.${n}`,i)}function Kc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Qc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function af(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:r,outcome:o}=e;return!s&&i.length===0&&r===null?null:a`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${L.trainOnDrawings}</h2>
      <p class="faint">${L.trainingMeaning}</p>
      ${s?px(e,t):null} ${Qt(r)}
      <div role="status" class="stack">
        ${n===null?null:fx(n)} ${i.map(l=>gx(l,e.manifest))} ${o&&$x(o)}
      </div>
    </section>
  `}function px(e,t){return t?.model?a`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${L.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${L.upload}</button>
    </div>
  `:a`<p>${L.chooseVersion}</p>`}function fx(e){return a`<p>${L.uploading} <progress max="1" .value=${e} aria-label=${L.uploading}></progress></p>`}function gx(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[L.importJob,L.importProgress]:[L.trainingJob,L.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,m=l&&{...Ma(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${os(e.state)} ${zn(e)} ${e.state==="running"?o:null}
      <a href=${U("jobs",{job:e.id})}>${i}</a>
      ${m&&a`<a href=${U("train",m)}>${L.otherSettings}</a>`}
    </p>
  `}function $x({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${U("models",{model:e.name,version:e.version})}>${L.versionOf(e.name,e.version)}</a>
      ${L.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:L.accuracyChange(...i)}
    </p>
  `}function lf(e,t){return new Zc(e,t)}var Zc=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#r;#o=new ba(Bd);#a;#l;#u=document.createElement("div");#c=null;#m=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#u),this.#s=s,this.#n=new Ta(s),this.#r=new Ea(this.#e,s,this.#o,()=>this.#h()),this.#i=new va(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#h()),this.#i.addEventListener("change",()=>this.#h()),this.#i.addEventListener("settle",()=>this.#r.settle(this.#i.prediction?.pixels));let i=({code:r,label:o})=>U("draw",{...this.#n.ref,pixels:r,label:o});this.#a=jp(n,this.#o,i,this.#m.signal),this.#l=new Oa(this.#o,r=>this.#f(r));for(let r of[this.#l,this.#o])r.addEventListener("change",()=>this.#d())}show(t){this.#e.brush=bx(t.brush),this.#i.explain(rr(t.digit)),this.#r.show(t),this.#n.show(t),this.#h()}close(){this.#m.abort(),this.#r.close(),this.#n.close(),this.#i.close(),this.#l.close()}#h(){this.#m.signal.aborted||(Ve(this.#g(),this.#t),this.#c!==this.#n.ref&&(this.#c=this.#n.ref,this.#a(),this.#d()))}#d(){if(this.#m.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#o.images.length>0};Ve(af(this.#l,t),this.#u)}#f({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#g(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return a`
      <div class="row">
        <h1>${L.title}</h1>
        ${Gp(t,s,n)}
      </div>
      <div class="columns narrow">${this.#b()} ${this.#$()} ${this.#x()}</div>
    `}#b(){let{label:t,addedNote:s}=this.#r,{prediction:n}=this.#i,i=Xp(this.#n);return Vp(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#y},{setBrush:r=>this.#w(r),showTestImage:i&&(()=>this.#r.putTestImage(i)),addToCollection:r=>this.#p(r)})}#$(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:r,error:o}=this.#i,l=s?.unfit.includes(t?.model??""),m=a`
      ${ma(t,s,P=>this.#n.choose({model:t?.model,version:P}))}
      ${vx([this.#r.isInvalid?L.invalidPixels:i,wx(n,r),l?L.unfit(t?.model):null])}
      ${Qt(l?null:o??this.#r.error??this.#n.error)}
    `,w=P=>this.#v(P),E=this.#n.predictor!==null,{label:T}=this.#r,D=yp(this.#i.prediction,s);return Lp(this.#i,{label:T,accuracy:D,notes:m,hasPredictor:E,explain:w})}#x(){let{digit:t}=this.#i;return qp(this.#i,{explain:s=>this.#v(s),inspectLink:this.#r.inspectLink(this.#n.ref,t)})}#v(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#w(t){this.#e.brush=t,this.#s.change({brush:t===En.default?null:t}),this.#h()}get#y(){return this.#n.predictor===null?this.#r.isKnown:this.#i.isSettled}#p(t){this.#y&&(this.#r.addToCollection(t,this.#i.prediction),this.#h())}};function bx(e){let t=Number(e??En.default);return t>=En.min&&t<=En.max?t:En.default}function wx(e,t){return e===null||e.job===null?null:e.job.state==="queued"?L.queued:e.lastEpoch===0?L.noEpoch:t?L.noSnapshot:null}function vx(e){return a`
    <div role="status">
      ${e.map(t=>t&&a`<p class="notice">${t}</p>`)}
    </div>
  `}var Na={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},y={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${le(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${le(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${le(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${ue(t)}`,chosenJob:e=>`job ${ue(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:Na,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Na[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${Na[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Na[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${vs(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:le,imageAt:(e,t)=>`${le(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var eu=10,su=100,cf=1e3,uf=["images","learning_rate","steps"],xx={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},ur={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},hf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},mf={split:null,index:null,pixels:null,label:null};function hr(e){let t=Rs(e)==="fresh";return{...xx,...t?ur:{},...e}}function Rs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Hn(e){return Rs(e)==="job"?{job_id:e.job}:Rs(e)==="version"?{model:e.model??wi,version:e.version??ys}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:yx(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function _n(e){return e.pixels!==void 0}function to(e){if(!_n(e))return tu(e,ln(e.index));let t=Ls(e.pixels,784);return t&&{pixels:t,label:mr(e)}}function mr({label:e}){return rr(e)}function df(e,t){let s=Math.min(ln(e.images),eu+1);if(!_n(e)){let o=ln(e.index),l=m=>t===null?o+m:(o+m)%t;return Array.from({length:s},(m,w)=>tu(e,l(w)))}let n=mr(e)===null?[]:[to(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>tu(i,l));return[...n,...r]}function ln(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ia({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(ln(e),t.length-1)}function nu({layer:e}){return Math.max(1,ln(e))}function iu({unit:e}){return e===void 0?null:ln(e)}function ru({digit:e}){return e===void 0?null:ln(e)}function tu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function yx(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var kx=/^\d{1,10}$/;function Vs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function dr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Ca(e,{...n,number:{min:t,max:s,step:1},read:r=>kx.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:y.requirement.whole(t,s)})}function pf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ca(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:y.requirement.positive(t)})}function Ca(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:m,number:w}=l,E=e.invalid.get(t),T=ff(t,s,E===void 0?l.wrong:o,m),D=({target:rt})=>{let kt=rt.value===""?null:r(rt.value);if(kt===null){e.noteInvalid(t,rt.value);return}rt.value=kt,i(kt)},P=a`
    <input
      id=${T.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??q}
      max=${w?.max??q}
      step=${w?.step??q}
      .value=${E??n}
      aria-invalid=${T.wrong.length>0}
      aria-describedby=${Xe(T)}
      @change=${D}
    />
  `;return ts(T,P)}function pr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=ff(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Xe(o)}
      @change=${m=>n(m.target.value)}
    >
      ${as(i,s)}
    </select>
  `;return ts(o,l)}function ff(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var Ex=Array.from({length:10},(e,t)=>[String(t),String(t)]);function La(e,t){return pr({name:t,label:y.image.label,value:e.choices.label??"",options:[["",y.image.unlabeled],...Ex],wrong:Vs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function gf(e){let t=_n(e.choices)?Sx(e):Tx(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${y.image.title}</h2>
      <div class="inspect-image">
        ${_x(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function ou({inspectedChoices:e,inspected:t}){if(_n(e))return y.image.drawn(mr(e));let{label:s}=t.whole.images[0];return y.image.ofDataset(e.split,ln(e.index),s)}function Ra({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return y.image.prediction(t,Z(s[t]))}function _x(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${y.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${y.image.pictureOf(s)}></digit-image>
      <p>${ou(e)}<br /><strong>${Ra(e)}</strong></p>
    </div>
  `}function Sx(e){let t=()=>e.choose("image",mf,{isStep:!0}),s=to(e.choices)===null?new Error(y.image.unreadable):null;return a`
    ${Qt(s)} ${La(e,"label")}
    <div class="row">
      <button @click=${t}>${y.image.toDataset}</button>
      <a class="button" href=${U("draw")}>${y.image.draw}</a>
    </div>
  `}function Tx(e){let{choices:t,error:s,total:n}=e,i=m=>e.choose("image",m,{isStep:!0}),r=m=>i({index:m}),o=ln(t.index),l=m=>r((o+m+n)%n);return a`
    <div class="row">
      ${pr({name:"split",label:y.image.split,value:t.split,options:Object.entries(y.image.splits),wrong:Vs(s,"split","dataset"),onChange:m=>i({split:m})})}
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
  `}var Ax={models:[],jobs:[],versions:[]};function $f({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??Ax,r=Rs(e),o=Ox(e),l=[...s.flatMap(Mx),...i.map(Nx)],m=n.map(({id:T,spec:D})=>[ki({job:T}),y.network.job(D.model,T)]),w=[ki({hidden_sizes:ur.hidden_sizes}),y.network.fresh],E={[y.network.versions]:r==="version"?Hs(l,o,Ix(e)):l,[y.network.jobs]:r==="job"?Hs(m,o,y.network.chosenJob(e.job)):m,[y.network.untrained]:[w]};return{value:o,groups:E}}function Ox(e){let t=Rs(e);return ki(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:ur.hidden_sizes}:Hn(e))}function Mx({name:e,latest:t,aliases:s}){let n=(i,r)=>[ki({model:e,version:i}),r];return[n(ys,y.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,y.network.alias(e,i,r)))]}function Nx({name:e,version:t}){return[ki({model:e,version:t}),y.network.number(e,t)]}function Ix(e){let{model:t,version:s}=Hn(e);return y.network.number(t,s)}function ki(e){return String(new URLSearchParams(e))}var Cx=/^\d{1,9}(,\d{1,9})*$/,Lx=2**32-1,Rx={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function bf(e){let t=Rs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${y.network.title}</h2>
      <div>${Px(e)}</div>
      ${t==="fresh"?Dx(e):q}
      ${t==="job"?a`<p><button @click=${s}>${y.network.newest}</button></p>`:q}
      ${e.inspected===null?q:a`<p>${au(e)}</p>`}
      <p><a href=${U("inspect",Rx)}>${y.network.notebook}</a></p>
    </section>
  `}function au({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>y.network.ofVersion(t.model,t.version),job:()=>y.network.ofJob(t.epoch,t.step),fresh:()=>y.network.ofNothing}[t.kind]()}: ${y.network.shape(s,n,i)}`}function Px(e){let{value:t,groups:s}=$f(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...hf,...r},{isStep:!0})};return a`
    <label>
      ${y.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${Jr(s,t)}</select>
    </label>
  `}function Dx(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...m)=>pr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Vs(s,r,...m),onChange:w=>n({[r]:w})});return a`
    <div class="row">
      ${Ca(e,{name:"hidden_sizes",label:y.network.hiddenSizes,meaning:y.network.hiddenSizesMeaning,value:t.hidden_sizes,read:jx,requirement:y.requirement.sizes,wrong:Vs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",y.network.activation,y.network.activations)}
      ${i("initializer",y.network.initializer,y.network.initializers,"std","kind")}
      ${dr(e,{name:"seed",label:y.network.seed,value:t.seed,min:0,max:Lx,wrong:Vs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function jx(e){let t=e.replaceAll(/\s/g,"");return Cx.test(t)?t:null}function Wn(e,t=4){return e<0?`(${N(e,t)})`:N(e,t)}function fr(e,t){let s=kn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var zx={image:Fx,network:Ux,pixel:Bx,unit:qx,digit:Hx,step:Wx};function wf(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":zx[e.topic]?.(e)}function Fx(e){return y.announcements.image(ou(e),Ra(e))}function Ux(e){return y.announcements.network(au(e),Ra(e))}function Bx({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ia(t,s),{row:r,column:o}=fr(s,i);return y.announcements.pixel(y.pixels.chosen(r,o),N(s[i]),N(n[i]))}function qx({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return y.announcements.unit(t.layer,t.unit,N(s[t.unit]),N(n[t.unit]))}function Hx({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return y.announcements.digit(t,N(s[t]),N(n[t]))}function Wx({training:e}){if(e===null)return"";let{losses:t}=e.after;return y.announcements.step(t.length-1,N(t.at(-1)),N(t[0]))}var Vx=24,Pa=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),m=vf(t,l.network),w=l.layer_sizes,E=w.length-1,T=r!==null&&r<w[E]?r:l.images[0].digit,D={network:m,images:[s]},P=Math.min(n,E-1),rt=l.images[0].layers.slice(0,-1).map(({z:ze},hn)=>{let Qs=i!==null&&hn+1===P;return{layer:hn+1,unit:Qs?Math.min(i,ze.length-1):Gx(ze)}}),[kt,...je]=await Promise.all([this.#e({...D,unit:{layer:E,unit:T},digit:T},o),...rt.map(ze=>this.#e({...D,unit:ze},o))]);return{whole:l,layers:je,hidden:je[P-1],output:kt}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:m,unit:w}=o.unit,E={network:vf(t,r.network),images:s,learning_rate:i,unit:{layer:m,unit:w}},[T,D]=await Promise.all([this.#e({...E,steps:0},l),this.#e({...E,steps:n},l)]);return{before:T,after:D}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await Kt(()=>Pt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=Vx&&this.#t.delete(o),this.#t.set(n,r),r}};function xf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function vf(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function Gx(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var Xx=.12,Jx=3,Yx=.3,Da=class extends EventTarget{choices=hr({});lists=null;inspected=null;inspectedChoices=hr({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Pa;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.#e).filter(([l])=>!(l in s));return this.#e=Object.fromEntries([...o,...r.map(([l,m])=>[l,String(m)])]),this.#i(i?Xx:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=hr(this.#e),this.#t.change({steps:n}),this.#d()}noteInvalid(t,s){this.invalid.set(t,s),this.#d()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#r(t).catch(s=>this.#h(s))}close(){this.#n.abort()}get requested(){return this.#e}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=ru(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(nu(this.choices),s)===t?iu(this.choices):null)??this.inspected.layers[t-1].unit.unit}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=hr(this.#e),this.isLoading=!0,this.#d();try{t>0&&await ce(t,i),this.#t.change(s,n),this.lists===null&&await this.#r(i),this.#o(),await this.#a(i)}catch(r){this.#h(r)}return i.aborted?!1:(this.isLoading=!1,this.#d(),!0)}async#r(t){let{model:s,dataset:n}=_n(this.choices)?{model:this.choices.model}:this.choices;this.lists=await Kt(()=>ua({model:s,dataset:n},t),t),this.#d()}#o(){if(Rs(this.#e)!==null||this.lists===null)return;let t=Yr(this.lists.models),s=t?{model:t.name,version:ca(t,this.lists.versions)}:{hidden_sizes:ur.hidden_sizes};this.#e={...this.#e,...s},this.choices=hr(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#m("error",()=>this.#u(t)),i=()=>this.#c(n,t),r=n===null?null:await this.#m("stepError",i),o=[n,r].flatMap(l=>Object.values(l??{}).flat());if(this.isMixed=n!==null&&!xf(o),!this.isMixed||s===Jx){this.#l(n,r);return}this.#s.clear(),await ce(Yx,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#u(t){let{choices:s}=this,n=to(s);if(n===null)return null;let i={network:Hn(s),image:n,layer:nu(s),unit:iu(s),digit:ru(s)};return this.#s.inspect(i,t)}#c(t,s){let{choices:n}=this,i={network:Hn(n),images:df(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#m(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#h(t){t.name!=="AbortError"&&(this.error=t,this.#d())}#d(){this.dispatchEvent(new Event("change"))}};var Kx={rootMargin:"-25% 0px -74% 0px"},lu=class extends ut{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),Kx);constructor(){super(),this.sections=[],this.choices={},this.current=""}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${U("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&yf(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${y.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&yf(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function yf(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",lu);var Qx={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},Zx={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},ve={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${Zx[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${Qx[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var ty={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Wn(e)}</sup>)`,slope:e=>({notation:a`${N(e)} · (1 − ${N(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${ve.tanh}(${N(e)})`,slope:e=>({notation:a`(1 − ${Wn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${ve.max}(0, ${N(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function gr(e){return ty[e]}var eo=8;function De(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function ks(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Gs(e){return a`∂<var>L</var>/∂${e}`}function so(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function ja(e){return e===1?"x":`z ${e-1}`}var{spoken:$r}=ve;function kf(e,t,{p:s,target:n,gradient:i}){let r=N(s,eo),o=a`
    ${Gs(ks("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${N(i)}</b>
  `;return De(o,$r.byLogit(t,r,n,N(i)))}function cu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Gs(ks("b",e,t))} = ${Gs(ks("a",e,t))} =
    <b>${N(s)}</b>
  `;return De(i,$r.byBias(n,N(s)))}function uu({layer:e,unit:t}){let s=a`
    ${Gs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${so(e)}[<var>i</var>] · ${Gs(ks("a",e,t))}
  `;return De(s,$r.byWeight(ja(e),e))}function Ef({layer:e,unit:t},s){let n=e+1,i=a`
    ${Gs(ks("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Gs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${N(s)}</b>
  `;return De(i,$r.byActivated(e,t,n,N(s)))}function _f(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=gr(e).slope(n),l=a`
    ${Gs(ks("a",t,s))} = ${Gs(ks("z",t,s))} · ${o.notation} =
    ${N(i)} · ${N(o.value)} = <b>${N(r)}</b>
  `,m={z:N(i),slope:N(o.value),a:N(r)};return De(l,$r.bySum(e,t,s,N(n),m))}function Sf({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=ks("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Gs(o)} =
    ${N(s)} − ${N(i)} · ${Wn(n)} = <b>${N(r)}</b>
  `,m=[s,i,n,r].map(w=>N(w));return De(l,$r.update(e,t,...m))}function Vn({caption:e,headings:t,rows:s,...n}){return Yt(e,t,s,{...n,isFocusable:!0})}function br({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let m=n.map(([,w])=>w(l));return Ge(l,m,{isMarked:l===s})};return Vn({caption:e,headings:[y.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:cn}=ve;function Tf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>
  `;return De(i,cn.scaled(e,N(t),N(s),N(n)))}function Af(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${N(s)} · ${Wn(n)} = <b>${N(s*n)}</b>
  `;return De(i,cn.product(N(s),N(n),N(s*n)))}function za(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${so(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return De(t,cn.layer(e,ja(e)))}function Of({layer:e,unit:t},s,n,i){let r=a`
    ${ks("a",e,t)} = ∑<sub><var>i</var></sub> ${so(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${ks("b",e,t)} =
    ${N(s)} + ${Wn(n)} = <b>${N(i)}</b>
  `;return De(r,cn.sum(e,t,N(s),N(n),N(i)))}function Mf(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${ve.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return De(s,cn.activation(e,t))}function Nf(e,{layer:t,unit:s},n,i){let r=gr(e).applied(n),o=a`${ks("z",t,s)} = ${r} = <b>${N(i)}</b>`;return De(o,cn.activated(e,t,s,N(n),N(i)))}function If(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${ve.exp}(<var>a</var>[<var>k</var>] − ${ve.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${ve.exp}(<var>a</var>[<var>c</var>] − ${ve.max} <var>a</var>)
  `;return De(e,cn.softmax)}function Cf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>`;return De(i,cn.probability(e,N(t),N(s),N(n)))}function Lf(e,t,s){let n=N(t,eo),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${ve.ln} <var>p</var>[<var>c</var>] =
    −${ve.ln} <var>p</var>[${e}] = −${ve.ln} ${n} = <b>${N(s)}</b>
  `;return De(i,cn.loss(e,n,N(s)))}function Rf(e,t,s,n){let i=N(s,eo),r=a`
    −<var>t</var>[${e}] ${ve.ln} <var>p</var>[${e}] = −${t} · ${ve.ln} ${i} =
    <b>${N(n)}</b>
  `;return De(r,cn.share(e,t,i,N(n)))}function Pf(e){let{label:t}=e.inspected.whole.images[0];return{title:y.loss.title,content:a`
      <div class="split">
        <div>
          <p>${y.loss.about}</p>
          ${t===null?hu(e,"loss-label"):ey(e)}
        </div>
        ${t===null?q:sy(e.inspected)}
      </div>
    `}}function hu(e,t){return a`
    <div class="notice">
      <p>${y.loss.unlabeled}</p>
      ${La(e,t)}
    </div>
  `}function ey({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${Lf(t,n[t],s)}
    <h3>${y.numbers.Digit(i)}</h3>
    <p>${y.loss.share(i)}</p>
    ${Rf(i,r,n[i],r*s)}
  `}function sy({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return br({caption:y.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>N(i[r])],[a`−<var>t</var> ${ve.ln} <var>p</var>`,r=>N(r===s?n:0)]]})}function Xs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=y.range(N(n),N(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Ei(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function jf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((P,rt)=>({place:rt,product:P*s[rt]})).sort((P,rt)=>Math.abs(rt.product)-Math.abs(P.product)),{input:m,value:w,weight:E,product:T}=y.numbers,D=({place:P,product:rt})=>Ge(n(P),[t[P],s[P],rt].map(kt=>N(kt)));return Vn({caption:e,headings:[m,w,E,T],rows:l.slice(0,i).map(D),foot:ny(l,i,r),isTall:!0})}function ny(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${N(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(y.numbers.others(n.length),Df(n)):q}
      ${i(y.numbers.bias,s)} ${i(y.numbers.sum,Df(e)+s)}
    </tfoot>
  `}function Df(e){return e.reduce((t,{product:s})=>t+s,0)}var iy=10,ry=100,oy=Ei((e,t)=>t.map((s,n)=>s*e.weight[n]));function Fa(e,t,s){let n=mu(e.layer,t),i=oy(e,n),r=i.reduce((l,m)=>l+m,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${Of(e,r,e.bias,o)}
    ${e.layer===1?ay(e,i,s):q}
    ${jf({caption:y.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:du(e.layer,n),most:e.layer===1?iy:ry,bias:e.bias})}
  `}function mu(e,t){return e===1?t.input:t.layers[e-2].z}function du(e,t){return e>1?y.numbers.unit:s=>{let{row:n,column:i}=fr(t,s);return y.numbers.pixel(n,i)}}function ay(e,t,s){return a`
    <div class="beside">
      ${Xs(y.sums.weights,y.sums.weightsOf(s),e.weight)}
      ${Xs(y.sums.products,y.sums.productsOf(s),t)}
    </div>
    <p class="faint">${y.legend}</p>
  `}var ly=5;function zf(e){let[t]=e.inspected.whole.images;return{title:y.gradients.title,content:a`
      <p>${y.gradients.about}</p>
      ${t.label===null?hu(e,"gradient-label"):cy(e.inspected)}
    `}}function cy({whole:e,hidden:t,output:s}){let[n]=e.images,i=y.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${dy(n,s.unit.unit)}
      <div>${uy(n,s.unit)}</div>
    </div>
    <h3>${y.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${hy(e.activation,n,t.unit)}
        ${cu(t.unit,i)} ${uu(t.unit)}
      </div>
      <div class="beside">
        ${Ff(n,t.unit,i)}
        ${Xs(y.gradients.input,y.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${y.legend}</p>
  `}function uy(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=y.numbers.digit(s);return a`
    <h3>${y.numbers.Digit(s)}</h3>
    ${kf(t.layer,s,n)} ${cu(t,i)}
    ${uu(t)} ${Ff(e,t,i)}
  `}function hy(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${Ef(s,i.gradZ)} ${_f(e,s,i)}
  `}function Ff(e,t,s){if(t.layer===1)return Xs(y.gradients.weights,y.gradients.weightsOf(s),t.grad_weight);let n=mu(t.layer,e),i=du(t.layer,n);return my({caption:y.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function my({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,m)=>m).sort((l,m)=>i(m)-i(l)),o=l=>Ge(n(l),[N(t[l]),N(s.grad_weight[l])]);return Vn({caption:e,headings:[y.numbers.input,y.numbers.value,y.numbers.gradient],rows:r.slice(0,ly).map(o),isCaptionVisible:!0})}function dy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return br({caption:y.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>N(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>N(i[r])]]})}var _i=6,Uf=60,pu=240,Ua=120,Bf=8;function qf(e,t,s){let{of:n}=gr(e),[i,r]=[n(-_i),n(_i)],o=D=>Math.max(-_i,Math.min(_i,D)),l=D=>(o(D)/_i/2+.5)*pu,m=D=>Ua-Bf-(D-i)/(r-i)*(Ua-2*Bf),w=Array.from({length:Uf+1},(D,P)=>{let rt=P/Uf*2*_i-_i;return`${l(rt).toFixed(1)},${m(n(rt)).toFixed(1)}`}),E=Tt`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${Ua}></line>
    <line x1="0" y1=${m(0)} x2=${pu} y2=${m(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${m(n(o(t)))} r="5"></circle>
  `,T=y.activation.curve(e,N(t),N(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${pu} ${Ua}`} role="img" aria-label=${T}>
      ${E}
    </svg>
  `}var py=[.2126,.7152,.0722],fy=.179,gu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#u(t)),this.addEventListener("pointerover",t=>this.#h("point",this.#m(t))),this.addEventListener("pointerleave",()=>this.#h("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>gy(n,s(i)))}set chosen(t){fu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),fu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return fu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#c(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#u(t){let s=this.#m(t);s!==null&&this.#c(s)}#c(t){this.chosen=t,this.#e[t].focus(),this.#h("choose",t)}#m({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#h(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function fu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function gy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??($y(n)>fy?"black":"white")}function $y(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*py[n]},0)}customElements.define("number-grid",gu);var by=10,Ba=1e3,wy=Ei(e=>e.slice(0,Ba));function qa({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${by}
        .describe=${i?xy:vy}
        .values=${t.length>Ba?wy(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Ba?a`<p class="faint">${y.numbers.more(Ba,t.length)}</p>`:q}
  `}var vy=Hf(y.numbers.Unit),xy=Hf(y.numbers.Digit);function Hf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=N(t[n]);return{text:`${n}
${i}`,name:y.numbers.cell(e(n),i),color:Zr(t[n],s)}}}}function Wf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:y.sums.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.sums.about(s[t-1],s[t])}</p>
          ${za(t)}
          <p class="faint">${y.sums.choose}</p>
          ${Gf(e,t,"a",y.sums.values)}
        </div>
        <div>${Xf(e,t,i=>Fa(i,n[0],y.numbers.unit(i.unit)))}</div>
      </div>
    `}}function Vf(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${Nf(s,l,i[l.unit],r[l.unit])}
    ${qf(s,i[l.unit],r[l.unit])}
  `;return{title:y.activation.title(t),content:a`
      <div class="split">
        <div>
          <p>${y.activation.about(s)}</p>
          ${Mf(t,s)}
          ${Gf(e,t,"z",y.activation.values)}
        </div>
        <div>${Xf(e,t,o)}</div>
      </div>
    `}}function Gf(e,t,s,n){return qa({label:y.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Xf({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${y.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Jf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=y.numbers.digit(i.unit),{contributions:o}=s.images[0];return{title:y.output.title,content:a`
      <div class="split">
        <div>
          <p>${y.output.about(t.layer_sizes[n-1])}</p>
          ${za(n)}
          <p class="faint">${y.output.choose}</p>
          ${qa({label:y.numbers.gridOf(y.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
          ${yy(i.unit,o)}
        </div>
        <div>
          <h3>${y.numbers.Digit(i.unit)}</h3>
          ${Fa(i,s.images[0],r)}
        </div>
      </div>
    `}}function Yf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,m)=>l+m,0),o=e.output.unit.unit;return{title:y.softmax.title,content:a`
      <div class="split">
        <div>
          <p>${y.softmax.about}</p>
          ${If()}
          <h3>${y.numbers.Digit(o)}</h3>
          ${Cf(o,i[o],r,s[o])}
        </div>
        ${ky({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
      </div>
    `}}function yy(e,t){let s=y.output.contributionsOf(e);return a`
    ${Xs(y.output.contributions(e),s,t)}
    <p class="faint">${y.legend}</p>
  `}function ky({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=ve,m=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${y.softmax.sum}</th>
        <td class="number">${N(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return br({caption:y.softmax.table,digits:e.length,chosen:r,columns:[[a`${y.softmax.logit} <var>a</var>`,w=>N(e[w])],[a`<var>a</var> − ${l} <var>a</var>`,w=>N(e[w]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,w=>N(s[w])],[a`<var>p</var>`,w=>N(i[w])]],foot:m})}var Ey="#767676",$u=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${y.pixels.grid}
          .columns=${kn(t.pixels)}
          .describe=${_y}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;Ve([n,Sy(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function _y(e){return t=>{let s=Math.round(e[t]),n=s===0?Ey:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function Sy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=fr(e,i);return a`
    <div class="pixel-detail">
      <h3>${y.pixels.chosen(r,o)}</h3>
      ${Tf(i,e[i],s,t[i])}
      <p>${y.pixels.inUnit(y.numbers.unit(n.unit))}</p>
      ${Af(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",$u);var Ty=255;function Kf(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ia(e.choices,n.pixels),r=Ay(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return{title:y.pixels.title,content:a`
      <div class="split">
        <div>
          <p>${y.pixels.about(n.pixels.length,r)}</p>
          <p class="faint">${y.pixels.use}</p>
        </div>
        <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
      </div>
    `}}function Ay({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):Ty}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var Oy=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",m="#000",w=m+"0",E="mousemove",T="mousedown",D="mouseup",P="mouseenter",rt="mouseleave",kt="dblclick",je="change",ze="dppxchange",hn="--",Qs=typeof window<"u",Er=Qs?document:null,Sn=Qs?window:null,ob=Qs?navigator:null,Ut,uo;function ds(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function dl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function te(c,h,g){c.style[h]=g+"px"}function Ps(c,h,g,d){let $=Er.createElement(c);return h!=null&&ds($,h),g?.insertBefore($,d),$}function _s(c,h){return Ps("div",c,h)}let ph=new WeakMap;function Zs(c,h,g,d,$){let k="translate("+h+"px,"+g+"px)";k!=ph.get(c)&&(c.style.transform=k,ph.set(c,k),0>h||0>g||h>d||g>$?ds(c,e):dl(c,e))}let fh=new WeakMap;function gh(c,h,g){let d=h+g;d!=fh.get(c)&&(fh.set(c,d),c.style.background=h,c.style.borderColor=g)}let $h=new WeakMap;function bh(c,h,g,d){let $=h+""+g;$!=$h.get(c)&&($h.set(c,$),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=d?-h/2+"px":0,c.style.marginTop=d?-g/2+"px":0)}let pl={passive:!0},ab={...pl,capture:!0};function Jn(c,h,g,d){h.addEventListener(c,g,d?ab:pl)}function fl(c,h,g){h.removeEventListener(c,g,pl)}function Ds(c,h,g,d){let $;g=g||0;let k=2147483647>=(d=d||h.length-1);for(;d-g>1;)$=k?g+d>>1:fs((g+d)/2),c>h[$]?g=$:d=$;return c-h[g]>h[d]-c?d:g}function wh(c){return(h,g,d)=>{let $=-1,k=-1;for(let v=g;d>=v;v++)if(c(h[v])){$=v;break}for(let v=d;v>=g;v--)if(c(h[v])){k=v;break}return[$,k]}}Qs&&(function c(){let h=devicePixelRatio;Ut!=h&&(Ut=h,uo&&fl(je,uo,c),uo=matchMedia(`(min-resolution: ${Ut-.001}dppx) and (max-resolution: ${Ut+.001}dppx)`),Jn(je,uo,c),Sn.dispatchEvent(new CustomEvent(ze)))})();let vh=c=>c!=null,xh=c=>c!=null&&c>0,ho=wh(vh),lb=wh(xh);function mo(c,h,g,d){let $=Eh(c),k=Eh(h);c==h&&($==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?mn:_h,O=k==1?Ss:fs,I=($==1?fs:Ss)(v(Ee(c))),M=O(v(Ee(h))),R=Ai(g,I),_=Ai(g,M);return g==10&&(0>I&&(R=Gt(R,-I)),0>M&&(_=Gt(_,-M))),d||g==2?(c=R*$,h=_*k):(c=Ih(c,R),h=go(h,_)),[c,h]}function gl(c,h,g,d){let $=mo(c,h,g,d);return c==0&&($[0]=0),h==0&&($[1]=0),$}let $l=.1,yh={mode:3,pad:$l},_r={pad:0,soft:null,mode:0},cb={min:_r,max:_r};function po(c,h,g,d){return $o(g)?kh(c,h,g):(_r.pad=g,_r.soft=d?0:null,_r.mode=d?3:0,kh(c,h,cb))}function jt(c,h){return c??h}function kh(c,h,g){let d=g.min,$=g.max,k=jt(d.pad,0),v=jt($.pad,0),O=jt(d.hard,-Vt),I=jt($.hard,Vt),M=jt(d.soft,Vt),R=jt($.soft,-Vt),_=jt(d.mode,0),W=jt($.mode,0),nt=h-c,J=mn(nt),st=is(Ee(c),Ee(h)),xt=mn(st),dt=Ee(xt-J);(1e-24>nt||dt>10)&&(nt=0,c!=0&&h!=0||(nt=1e-24,_==2&&M!=Vt&&(k=0),W==2&&R!=-Vt&&(v=0)));let V=nt||st||1e3,wt=mn(V),tt=Ai(10,fs(wt)),ot=Gt(Ih(c-V*(nt==0?c==0?.1:1:k),tt/10),24),Y=M>c||_!=1&&(_!=3||ot>M)&&(_!=2||M>ot)?Vt:M,Et=is(O,Y>ot&&c>=Y?Y:js(Y,ot)),_t=Gt(go(h+V*(nt==0?h==0?.1:1:v),tt/10),24),Ot=h>R||W!=1&&(W!=3||R>_t)&&(W!=2||_t>R)?-Vt:R,Nt=js(I,_t>Ot&&Ot>=h?Ot:is(Ot,_t));return Et==Nt&&Et==0&&(Nt=100),[Et,Nt]}let ub=new Intl.NumberFormat(Qs?ob.language:"en-US"),bl=c=>ub.format(c),ps=Math,fo=ps.PI,Ee=ps.abs,fs=ps.floor,_e=ps.round,Ss=ps.ceil,js=ps.min,is=ps.max,Ai=ps.pow,Eh=ps.sign,mn=ps.log10,_h=ps.log2,wl=(c,h=1)=>ps.asinh(c/h),Vt=1/0;function Sh(c){return 1+(0|mn((c^c>>31)-(c>>31)))}function vl(c,h,g){return js(is(c,h),g)}function Th(c){return typeof c=="function"}function Lt(c){return Th(c)?c:()=>c}let Ah=c=>c,Oh=(c,h)=>h,hb=()=>null,Mh=()=>!0,Nh=(c,h)=>c==h,mb=/\.\d*?(?=9{6,}|0{6,})/gm,Yn=c=>{if(Lh(c)||Tn.has(c))return c;let h=""+c,g=h.match(mb);if(g==null)return c;let d=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,k]=h.split("e");return+`${Yn($)}e${k}`}return Gt(c,d)};function Kn(c,h){return Yn(Gt(Yn(c/h))*h)}function go(c,h){return Yn(Ss(Yn(c/h))*h)}function Ih(c,h){return Yn(fs(Yn(c/h))*h)}function Gt(c,h=0){if(Lh(c))return c;let g=10**h;return _e(c*g*(1+Number.EPSILON))/g}let Tn=new Map;function Ch(c){return((""+c).split(".")[1]||"").length}function Sr(c,h,g,d){let $=[],k=d.map(Ch);for(let v=h;g>v;v++){let O=Ee(v),I=Gt(Ai(c,v),O);for(let M=0;d.length>M;M++){let R=c==10?+`${d[M]}e${v}`:d[M]*I,_=(0>v?O:0)+(k[M]>v?k[M]:0),W=c==10?R:Gt(R,_);$.push(W),Tn.set(W,_)}}return $}let Tr={},xl=[],Oi=[null,null],An=Array.isArray,Lh=Number.isInteger;function Rh(c){return typeof c=="string"}function $o(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function db(c){return c!=null&&typeof c=="object"}let pb=Object.getPrototypeOf(Uint8Array),Ph="__proto__";function Mi(c,h=$o){let g;if(An(c)){let d=c.find(($=>$!=null));if(An(d)||h(d)){g=Array(c.length);for(let $=0;c.length>$;$++)g[$]=Mi(c[$],h)}else g=c.slice()}else if(c instanceof pb)g=c.slice();else if(h(c)){g={};for(let d in c)d!=Ph&&(g[d]=Mi(c[d],h))}else g=c;return g}function xe(c){let h=arguments;for(let g=1;h.length>g;g++){let d=h[g];for(let $ in d)$!=Ph&&($o(c[$])?xe(c[$],Mi(d[$])):c[$]=Mi(d[$]))}return c}function fb(c,h,g){for(let d,$=0,k=-1;h.length>$;$++){let v=h[$];if(v>k){for(d=v-1;d>=0&&c[d]==null;)c[d--]=null;for(d=v+1;g>d&&c[d]==null;)c[k=d++]=null}}}let gb=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,Dh=["January","February","March","April","May","June","July","August","September","October","November","December"],jh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function zh(c){return c.slice(0,3)}let $b=jh.map(zh),bb=Dh.map(zh),wb={MMMM:Dh,MMM:bb,WWWW:jh,WWW:$b};function Ar(c){return(10>c?"0":"")+c}let vb={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Ar(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Ar(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Ar(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Ar(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Ar(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function yl(c,h){h=h||wb;let g,d=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(c);)d.push(g[0][0]=="{"?vb[g[1]]:g[0]);return k=>{let v="";for(let O=0;d.length>O;O++)v+=typeof d[O]=="string"?d[O]:d[O](k,h);return v}}let xb=new Intl.DateTimeFormat().resolvedOptions().timeZone,Fh=c=>c%1==0,bo=[1,2,2.5,5],yb=Sr(10,-32,0,bo),Uh=Sr(10,0,32,bo),kb=Uh.filter(Fh),Qn=yb.concat(Uh),Bh="{YYYY}",qh=`
`+Bh,Hh="{M}/{D}",Or=`
`+Hh,wo=Or+"/{YY}",Wh="{aa}",Ni="{h}:{mm}"+Wh,Vh=`
`+Ni,Gh=":{ss}",Ht=null;function Xh(c){let h=1e3*c,g=60*h,d=60*g,$=24*d,k=30*$,v=365*$;return[(c==1?Sr(10,0,3,bo).filter(Fh):Sr(10,-3,0,bo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,d,2*d,3*d,4*d,6*d,8*d,12*d,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,k,2*k,3*k,4*k,6*k,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Bh,Ht,Ht,Ht,Ht,Ht,Ht,1],[28*$,"{MMM}",qh,Ht,Ht,Ht,Ht,Ht,1],[$,Hh,qh,Ht,Ht,Ht,Ht,Ht,1],[d,"{h}"+Wh,wo,Ht,Or,Ht,Ht,Ht,1],[g,Ni,wo,Ht,Or,Ht,Ht,Ht,1],[h,Gh,wo+" "+Ni,Ht,Or+" "+Ni,Ht,Vh,Ht,1],[c,Gh+".{fff}",wo+" "+Ni,Ht,Or+" "+Ni,Ht,Vh,Ht,1]],function(O){return(I,M,R,_,W,nt)=>{let J=[],st=W>=v,xt=W>=k&&v>W,dt=O(R),V=Gt(dt*c,3),wt=kl(dt.getFullYear(),st?0:dt.getMonth(),xt||st?1:dt.getDate()),tt=Gt(wt*c,3);if(xt||st){let ot=xt?W/k:0,Y=st?W/v:0,Et=V==tt?V:Gt(kl(wt.getFullYear()+Y,wt.getMonth()+ot,1)*c,3),_t=new Date(_e(Et/c)),Ot=_t.getFullYear(),Nt=_t.getMonth();for(let it=0;_>=Et;it++){let ct=kl(Ot+Y*it,Nt+ot*it,1),$t=ct-O(Gt(ct*c,3));Et=Gt((+ct+$t)*c,3),Et>_||J.push(Et)}}else{let ot=$>W?W:$,Y=tt+(fs(R)-fs(V))+go(V-tt,ot);J.push(Y);let Et=O(Y),_t=Et.getHours()+Et.getMinutes()/g+Et.getSeconds()/d,Ot=W/d,Nt=nt/I.axes[M]._space;for(;Y=Gt(Y+W,c==1?0:3),_>=Y;)if(Ot>1){let it=fs(Gt(_t+Ot,6))%24,ct=O(Y).getHours()-it;ct>1&&(ct=-1),Y-=ct*d,_t=(_t+Ot)%24,.7>Gt((Y-J[J.length-1])/W,3)*Nt||J.push(Y)}else J.push(Y)}return J}}]}let[Eb,_b,Sb]=Xh(1),[Tb,Ab,Ob]=Xh(.001);function Jh(c,h){return c.map((g=>g.map(((d,$)=>$==0||$==8||d==null?d:h($==1||g[8]==0?d:g[1]+d)))))}function Yh(c,h){return(g,d,$,k,v)=>{let O,I,M,R,_,W,nt=h.find((J=>v>=J[0]))||h[h.length-1];return d.map((J=>{let st=c(J),xt=st.getFullYear(),dt=st.getMonth(),V=st.getDate(),wt=st.getHours(),tt=st.getMinutes(),ot=st.getSeconds(),Y=xt!=O&&nt[2]||dt!=I&&nt[3]||V!=M&&nt[4]||wt!=R&&nt[5]||tt!=_&&nt[6]||ot!=W&&nt[7]||nt[1];return O=xt,I=dt,M=V,R=wt,_=tt,W=ot,Y(st)}))}}function kl(c,h,g){return new Date(c,h,g)}function Kh(c,h){return h(c)}function Qh(c,h){return(g,d,$,k)=>k==null?hn:h(c(d))}Sr(2,-53,53,[1]);let Mb={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},El=[0,0];function vo(c,h,g,d=!0){return $=>{$.button==0&&(!d||$.target==h)&&g($)}}function _l(c,h,g,d=!0){return $=>{(!d||$.target==h)&&g($)}}let Nb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return El[0]=h,El[1]=g,El},points:{one:!1,show:function(c,h){let g=c.cursor.points,d=_s(),$=g.size(c,h);te(d,s,$),te(d,n,$);let k=$/-2;te(d,"marginLeft",k),te(d,"marginTop",k);let v=g.width(c,h,$);return v&&te(d,"borderWidth",v),d},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:vo,mouseup:vo,click:vo,dblclick:vo,mousemove:_l,mouseleave:_l,mouseenter:_l},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,d,$)=>d-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Zh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Sl=xe({},Zh,{filter:Oh}),tm=xe({},Sl,{size:10}),em=xe({},Zh,{show:!1}),Tl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',sm="bold "+Tl,nm={show:!0,scale:"x",stroke:m,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:sm,side:2,grid:Sl,ticks:tm,border:em,font:Tl,lineGap:1.5,rotate:0},im={show:!0,scale:"x",auto:!1,sorted:1,min:Vt,max:-Vt,idxs:[]};function Ib(c,h){return h.map((g=>g==null?"":bl(g)))}function Cb(c,h,g,d,$,k,v){let O=[],I=Tn.get($)||0;for(let M=g=v?g:Gt(go(g,$),I);d>=M;M=Gt(M+$,I))O.push(Object.is(M,-0)?0:M);return O}function Al(c,h,g,d,$){let k=[],v=c.scales[c.axes[h].scale].log,O=fs((v==10?mn:_h)(g));$=Ai(v,O),v==10&&($=Qn[Ds($,Qn)]);let I=g,M=$*v;v==10&&(M=Qn[Ds(M,Qn)]);do k.push(I),I+=$,v!=10||Tn.has(I)||(I=Gt(I,Tn.get($))),M>I||(M=($=I)*v,v==10&&(M=Qn[Ds(M,Qn)]));while(d>=I);return k}function Lb(c,h,g,d,$){let k=c.scales[c.axes[h].scale].asinh,v=d>k?Al(c,h,is(k,g),d,$):[k],O=0>d||g>0?[]:[0];return(-k>g?Al(c,h,is(k,-d),-g,$):[k]).reverse().map((I=>-I)).concat(O,v)}let rm=/./,Rb=/[12357]/,Pb=/[125]/,om=/1/,Ol=(c,h,g,d)=>c.map((($,k)=>h==4&&$==0||k%d==0&&g.test($.toExponential()[0>$?1:0])?$:null));function Db(c,h,g){let d=c.axes[g],$=d.scale,k=c.scales[$],v=c.valToPos,O=d._space,I=v(10,$),M=v(9,$)-I<O?v(7,$)-I<O?v(5,$)-I<O?om:Pb:Rb:rm;if(M==om){let R=Ee(v(1,$)-I);if(O>R)return Ol(h.slice().reverse(),k.distr,M,Ss(O/R)).reverse()}return Ol(h,k.distr,M,1)}function jb(c,h,g){let d=c.axes[g],$=d.scale,k=d._space,v=c.valToPos,O=Ee(v(1,$)-v(2,$));return k>O?Ol(h.slice().reverse(),3,rm,Ss(k/O)).reverse():h}function zb(c,h,g,d){return d==null?hn:h==null?"":bl(h)}let am={show:!0,scale:"y",stroke:m,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:sm,side:3,grid:Sl,ticks:tm,border:em,font:Tl,lineGap:1.5,rotate:0},lm={scale:null,auto:!0,sorted:0,min:Vt,max:-Vt},cm=(c,h,g,d,$)=>$,um={show:!0,auto:!0,sorted:0,gaps:cm,alpha:1,facets:[xe({},lm,{scale:"x"}),xe({},lm,{scale:"y"})]},hm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:cm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:d}=c.series[0],$=c._data[0],k=c.valToPos($[d[0]],g,!0),v=c.valToPos($[d[1]],g,!0);return Ee(v-k)/(c.series[h].points.space*Ut)>=d[1]-d[0]},filter:null},values:null,min:Vt,max:-Vt,idxs:[],path:null,clip:null};function Fb(c,h,g){return g/10}let mm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ub=xe({},mm,{time:!1,ori:1}),dm={};function pm(c){let h=dm[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((d=>d!=g))},pub(g,d,$,k,v,O,I){for(let M=0;h.plots.length>M;M++)h.plots[M]!=d&&h.plots[M].pub(g,d,$,k,v,O,I)}},c!=null&&(dm[c]=h)),h}function Zn(c,h,g){let d=c.mode,$=c.series[h],k=d==2?c._data[h]:c._data,v=c.scales,O=c.bbox,I=k[0],M=d==2?k[1]:k[h],R=d==2?v[$.facets[0].scale]:v[c.series[0].scale],_=d==2?v[$.facets[1].scale]:v[$.scale],W=O.left,nt=O.top,J=O.width,st=O.height,xt=c.valToPosH,dt=c.valToPosV;return R.ori==0?g($,I,M,R,_,xt,dt,W,nt,J,st,yo,Ii,Eo,$m,wm):g($,I,M,R,_,dt,xt,nt,W,st,J,ko,Ci,Il,bm,vm)}function Ml(c,h){let g=0,d=0,$=jt(c.bands,xl);for(let k=0;$.length>k;k++){let v=$[k];v.series[0]==h?g=v.dir:v.series[1]==h&&(d|=v.dir==1?1:2)}return[g,d==1?-1:d==2?1:d==3?2:0]}function Bb(c,h,g,d,$){let k=c.series[h],v=c.scales[c.mode==2?k.facets[1].scale:k.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function dn(c,h,g,d,$,k){return Zn(c,h,((v,O,I,M,R,_,W,nt,J,st,xt)=>{let dt=v.pxRound,V=M.ori==0?Ii:Ci,wt,tt;M.dir*(M.ori==0?1:-1)==1?(wt=g,tt=d):(wt=d,tt=g);let ot=dt(_(O[wt],M,st,nt)),Y=dt(W(I[wt],R,xt,J)),Et=dt(_(O[tt],M,st,nt)),_t=dt(W(k==1?R.max:R.min,R,xt,J)),Ot=new Path2D($);return V(Ot,Et,_t),V(Ot,ot,_t),V(Ot,ot,Y),Ot}))}function xo(c,h,g,d,$,k){let v=null;if(c.length>0){v=new Path2D;let O=h==0?Eo:Il,I=g;for(let _=0;c.length>_;_++){let W=c[_];if(W[1]>W[0]){let nt=W[0]-I;nt>0&&O(v,I,d,nt,d+k),I=W[1]}}let M=g+$-I,R=10;M>0&&O(v,I,d-R/2,M,d+k+R)}return v}function Nl(c,h,g,d,$,k,v){let O=[],I=c.length;for(let M=$==1?g:d;M>=g&&d>=M;M+=$)if(h[M]===null){let R=M,_=M;if($==1)for(;++M<=d&&h[M]===null;)_=M;else for(;--M>=g&&h[M]===null;)_=M;let W=k(c[R]),nt=_==R?W:k(c[_]),J=R-$;W=v>0||0>J||J>=I?W:k(c[J]);let st=_+$;nt=0>v||0>st||st>=I?nt:k(c[st]),W>nt||O.push([W,nt])}return O}function fm(c){return c==0?Ah:c==1?_e:h=>Kn(h,c)}function gm(c){let h=c==0?yo:ko,g=c==0?($,k,v,O,I,M)=>{$.arcTo(k,v,O,I,M)}:($,k,v,O,I,M)=>{$.arcTo(v,k,I,O,M)},d=c==0?($,k,v,O,I)=>{$.rect(k,v,O,I)}:($,k,v,O,I)=>{$.rect(v,k,I,O)};return($,k,v,O,I,M=0,R=0)=>{M==0&&R==0?d($,k,v,O,I):(M=js(M,O/2,I/2),R=js(R,O/2,I/2),h($,k+M,v),g($,k+O,v,k+O,v+I,M),g($,k+O,v+I,k,v+I,R),g($,k,v+I,k,v,R),g($,k,v,k+O,v,M),$.closePath())}}let yo=(c,h,g)=>{c.moveTo(h,g)},ko=(c,h,g)=>{c.moveTo(g,h)},Ii=(c,h,g)=>{c.lineTo(h,g)},Ci=(c,h,g)=>{c.lineTo(g,h)},Eo=gm(0),Il=gm(1),$m=(c,h,g,d,$,k)=>{c.arc(h,g,d,$,k)},bm=(c,h,g,d,$,k)=>{c.arc(g,h,d,$,k)},wm=(c,h,g,d,$,k,v)=>{c.bezierCurveTo(h,g,d,$,k,v)},vm=(c,h,g,d,$,k,v)=>{c.bezierCurveTo(g,h,$,d,v,k)};function xm(){return(c,h,g,d,$)=>Zn(c,h,((k,v,O,I,M,R,_,W,nt,J,st)=>{let xt,dt,{pxRound:V,points:wt}=k;I.ori==0?(xt=yo,dt=$m):(xt=ko,dt=bm);let tt=Gt(wt.width*Ut,3),ot=(wt.size-wt.width)/2*Ut,Y=Gt(2*ot,3),Et=new Path2D,_t=new Path2D,{left:Ot,top:Nt,width:it,height:ct}=c.bbox;Eo(_t,Ot-Y,Nt-Y,it+2*Y,ct+2*Y);let $t=zt=>{if(O[zt]!=null){let ft=V(R(v[zt],I,J,W)),It=V(_(O[zt],M,st,nt));xt(Et,ft+ot,It),dt(Et,ft,It,ot,0,2*fo)}};if($)$.forEach($t);else for(let zt=g;d>=zt;zt++)$t(zt);return{stroke:tt>0?Et:null,fill:Et,clip:_t,flags:3}}))}function ym(c){return(h,g,d,$,k,v)=>{d!=$&&(k!=d&&v!=d&&c(h,g,d),k!=$&&v!=$&&c(h,g,$),c(h,g,v))}}let qb=ym(Ii),Hb=ym(Ci);function km(c){let h=jt(c?.alignGaps,0);return(g,d,$,k)=>Zn(g,d,((v,O,I,M,R,_,W,nt,J,st,xt)=>{[$,k]=ho(I,$,k);let dt,V,wt=v.pxRound,tt=ct=>wt(_(ct,M,st,nt)),ot=ct=>wt(W(ct,R,xt,J));M.ori==0?(dt=Ii,V=qb):(dt=Ci,V=Hb);let Y=M.dir*(M.ori==0?1:-1),Et={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},_t=Et.stroke,Ot=!1;if(k-$<4*st)for(let ct=Y==1?$:k;ct>=$&&k>=ct;ct+=Y){let $t=I[ct];$t===null?Ot=!0:$t!=null&&dt(_t,tt(O[ct]),ot($t))}else{let ct,$t,zt,ft=mt=>g.posToVal(mt,M.key,!0),It=null,re=null,Se=tt(O[Y==1?$:k]),Xt=tt(O[$]),Fe=tt(O[k]),Mt=ft(Y==1?Xt+1:Fe-1);for(let mt=Y==1?$:k;mt>=$&&k>=mt;mt+=Y){let at=O[mt],oe=(Y==1?Mt>at:at>Mt)?Se:tt(at),me=I[mt];oe==Se?me!=null?($t=me,It==null?(dt(_t,oe,ot($t)),ct=It=re=$t):It>$t?It=$t:$t>re&&(re=$t)):me===null&&(Ot=!0):(It!=null&&V(_t,Se,ot(It),ot(re),ot(ct),ot($t)),me!=null?($t=me,dt(_t,oe,ot($t)),It=re=ct=$t):(It=re=null,me===null&&(Ot=!0)),Se=oe,Mt=ft(Se+Y))}It!=null&&It!=re&&zt!=Se&&V(_t,Se,ot(It),ot(re),ot(ct),ot($t))}let[Nt,it]=Ml(g,d);if(v.fill!=null||Nt!=0){let ct=Et.fill=new Path2D(_t),$t=ot(v.fillTo(g,d,v.min,v.max,Nt)),zt=tt(O[$]),ft=tt(O[k]);Y==-1&&([ft,zt]=[zt,ft]),dt(ct,ft,$t),dt(ct,zt,$t)}if(!v.spanGaps){let ct=[];Ot&&ct.push(...Nl(O,I,$,k,Y,tt,h)),Et.gaps=ct=v.gaps(g,d,$,k,ct),Et.clip=xo(ct,M.ori,nt,J,st,xt)}return it!=0&&(Et.band=it==2?[dn(g,d,$,k,_t,-1),dn(g,d,$,k,_t,1)]:dn(g,d,$,k,_t,it)),Et}))}function Em(c,h,g,d,$,k,v=Vt){if(c.length>1){let O=null;for(let I=0,M=1/0;c.length>I;I++)if(h[I]!==void 0){if(O!=null){let R=Ee(c[I]-c[O]);M>R&&(M=R,v=Ee(g(c[I],d,$,k)-g(c[O],d,$,k)))}O=I}}return v}function Wb(c,h,g,d,$){let k=c.length;if(2>k)return null;let v=new Path2D;if(g(v,c[0],h[0]),k==2)d(v,c[1],h[1]);else{let O=Array(k),I=Array(k-1),M=Array(k-1),R=Array(k-1);for(let _=0;k-1>_;_++)M[_]=h[_+1]-h[_],R[_]=c[_+1]-c[_],I[_]=M[_]/R[_];O[0]=I[0];for(let _=1;k-1>_;_++)I[_]===0||I[_-1]===0||I[_-1]>0!=I[_]>0?O[_]=0:(O[_]=3*(R[_-1]+R[_])/((2*R[_]+R[_-1])/I[_-1]+(R[_]+2*R[_-1])/I[_]),isFinite(O[_])||(O[_]=0));O[k-1]=I[k-2];for(let _=0;k-1>_;_++)$(v,c[_]+R[_]/3,h[_]+O[_]*R[_]/3,c[_+1]-R[_]/3,h[_+1]-O[_+1]*R[_]/3,c[_+1],h[_+1])}return v}let Cl=new Set;function _m(){for(let c of Cl)c.syncRect(!0)}Qs&&(Jn("resize",Sn,_m),Jn("scroll",Sn,_m,!0),Jn(ze,Sn,(()=>{Je.pxRatio=Ut})));let Vb=km(),Gb=xm();function Sm(c,h,g,d){return(d?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map((($,k)=>Ll($,k,h,g)))}function Ll(c,h,g,d){return xe({},h==0?g:d,c)}function Tm(c,h,g){return h==null?Oi:[h,g]}let Xb=Tm;function Jb(c,h,g){return h==null?Oi:po(h,g,$l,!0)}function Am(c,h,g,d){return h==null?Oi:mo(h,g,c.scales[d].log,!1)}let Yb=Am;function Om(c,h,g,d){return h==null?Oi:gl(h,g,c.scales[d].log,!1)}let Kb=Om;function Qb(c,h,g,d,$){let k=is(Sh(c),Sh(h)),v=h-c,O=Ds($/d*v,g);do{let I=g[O],M=d*I/v;if(M>=$&&17>=k+(5>I?Tn.get(I):0))return[I,M]}while(++O<g.length);return[0,0]}function Mm(c){let h,g;return[c=c.replace(/(\d+)px/,((d,$)=>(h=_e((g=+$)*Ut))+"px")),h,g]}function Zb(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Gt(h[2]*Ut,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Je(c,h,g){let d={mode:jt(c.mode,1)},$=d.mode;function k(u,p,f,b){let x=p.valToPct(u);return b+f*(p.dir==-1?1-x:x)}function v(u,p,f,b){let x=p.valToPct(u);return b+f*(p.dir==-1?x:1-x)}function O(u,p,f,b){return p.ori==0?k(u,p,f,b):v(u,p,f,b)}d.valToPosH=k,d.valToPosV=v;let I=!1;d.status=0;let M=d.root=_s("uplot");c.id!=null&&(M.id=c.id),ds(M,c.class),c.title&&(_s("u-title",M).textContent=c.title);let R=Ps("canvas"),_=d.ctx=R.getContext("2d"),W=_s("u-wrap",M);Jn("click",W,(u=>{u.target===J&&(ee!=Gi||ae!=Xi)&&qe.click(d,u)}),!0);let nt=d.under=_s("u-under",W);W.appendChild(R);let J=d.over=_s("u-over",W),st=+jt((c=Mi(c)).pxAlign,1),xt=fm(st);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(d,c)||c)}));let dt=c.ms||.001,V=d.series=$==1?Sm(c.series||[],im,hm,!1):(function(u,p){return u.map(((f,b)=>b==0?{}:xe({},p,f)))})(c.series||[null],um),wt=d.axes=Sm(c.axes||[],nm,am,!0),tt=d.scales={},ot=d.bands=c.bands||[];ot.forEach((u=>{u.fill=Lt(u.fill||null),u.dir=jt(u.dir,-1)}));let Y=$==2?V[1].facets[0].scale:V[0].scale,Et={axes:function(){for(let u=0;wt.length>u;u++){let p=wt[u];if(!p.show||!p._show)continue;let f,b,x=p.side,A=x%2,C=p.stroke(d,u),z=x==0||x==3?-1:1,[F,B]=p._found;if(p.label!=null){let ie=_e((p._lpos+p.labelGap*z)*Ut);Dm(p.labelFont[0],C,"center",x==2?"top":r),_.save(),A==1?(f=b=0,_.translate(ie,_e(ls+ni/2)),_.rotate((x==3?-fo:fo)/2)):(f=_e(As+Us/2),b=ie);let Ze=Th(p.label)?p.label(d,u,F,B):p.label;_.fillText(Ze,f,b),_.restore()}if(B==0)continue;let G=tt[p.scale],lt=A==0?Us:ni,Rt=A==0?As:ls,yt=p._splits,bt=G.distr==2?yt.map((ie=>Bs[ie])):yt,vt=G.distr==2?Bs[yt[1]]-Bs[yt[0]]:F,H=p.ticks,gt=p.border,Bt=H.show?H.size:0,ge=_e(Bt*Ut),ne=_e((p.alignTo==2?p._size-Bt-p.gap:p.gap)*Ut),Wt=p._rotate*-fo/180,He=xt(p._pos*Ut),Ke=He+(ge+ne)*z;b=A==0?Ke:0,f=A==1?Ke:0,Dm(p.font[0],C,p.align==1?o:p.align==2?l:Wt>0?o:0>Wt?l:A==0?"center":x==3?l:o,Wt||A==1?"middle":x==2?"top":r);let Qe=p.font[1]*p.lineGap,de=yt.map((ie=>xt(O(ie,G,lt,Rt)))),bs=p._values;for(let ie=0;bs.length>ie;ie++){let Ze=bs[ie];if(Ze!=null){A==0?f=de[ie]:b=de[ie],Ze=""+Ze;let us=Ze.indexOf(`
`)==-1?[Ze]:Ze.split(/\n/gm);for(let Ns=0;us.length>Ns;Ns++){let $n=us[Ns];Wt?(_.save(),_.translate(f,b+Ns*Qe),_.rotate(Wt),_.fillText($n,0,0),_.restore()):_.fillText($n,f,b+Ns*Qe)}}}H.show&&Gl(de,H.filter(d,bt,u,B,vt),A,x,He,ge,Gt(H.width*Ut,3),H.stroke(d,u),H.dash,H.cap);let ke=p.grid;ke.show&&Gl(de,ke.filter(d,bt,u,B,vt),A,A==0?2:1,A==0?ls:As,A==0?ni:Us,Gt(ke.width*Ut,3),ke.stroke(d,u),ke.dash,ke.cap),gt.show&&Gl([He],[1],A==0?1:0,A==0?1:2,A==1?ls:As,A==1?ni:Us,Gt(gt.width*Ut,3),gt.stroke(d,u),gt.dash,gt.cap)}Le("drawAxes")},series:function(){if(Be>0){let u=V.some((p=>p._focus))&&cs!=tn.alpha;u&&(_.globalAlpha=cs=tn.alpha),V.forEach(((p,f)=>{if(f>0&&p.show&&(zm(f,!1),zm(f,!0),p._paths==null)){let b=cs;cs!=p.alpha&&(_.globalAlpha=cs=p.alpha);let x=$==2?[0,h[f][0].length-1]:(function(A){let C=vl(Me-1,0,Be-1),z=vl(Ne+1,0,Be-1);for(;A[C]==null&&C>0;)C--;for(;A[z]==null&&Be-1>z;)z++;return[C,z]})(h[f]);p._paths=p.paths(d,f,x[0],x[1]),cs!=b&&(_.globalAlpha=cs=b)}})),V.forEach(((p,f)=>{if(f>0&&p.show){let b=cs;cs!=p.alpha&&(_.globalAlpha=cs=p.alpha),p._paths!=null&&Fm(f,!1);{let x=p._paths!=null?p._paths.gaps:null,A=p.points.show(d,f,Me,Ne,x),C=p.points.filter(d,f,A,x);(A||C)&&(p.points._paths=p.points.paths(d,f,Me,Ne,C),Fm(f,!0))}cs!=b&&(_.globalAlpha=cs=b),Le("drawSeries",f)}})),u&&(_.globalAlpha=cs=1)}}},_t=(c.drawOrder||["axes","series"]).map((u=>Et[u]));function Ot(u){let p=u.distr==3?f=>mn(f>0?f:u.clamp(d,f,u.min,u.max,u.key)):u.distr==4?f=>wl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=p(f),{_min:x,_max:A}=u;return(b-x)/(A-x)}}function Nt(u){let p=tt[u];if(p==null){let f=(c.scales||Tr)[u]||Tr;if(f.from!=null){Nt(f.from);let b=xe({},tt[f.from],f,{key:u});b.valToPct=Ot(b),tt[u]=b}else{p=tt[u]=xe({},u==Y?mm:Ub,f),p.key=u;let b=p.time,x=p.range,A=An(x);if((u!=Y||$==2&&!b)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?yh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?yh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&$o(x))){let C=x;x=(z,F,B)=>F==null?Oi:po(F,B,C)}p.range=Lt(x||(b?Xb:u==Y?p.distr==3?Yb:p.distr==4?Kb:Tm:p.distr==3?Am:p.distr==4?Om:Jb)),p.auto=Lt(!A&&p.auto),p.clamp=Lt(p.clamp||Fb),p._min=p._max=null,p.valToPct=Ot(p)}}}Nt("x"),Nt("y"),$==1&&V.forEach((u=>{Nt(u.scale)})),wt.forEach((u=>{Nt(u.scale)}));for(let u in c.scales)Nt(u);let it=tt[Y],ct=it.distr,$t,zt;it.ori==0?(ds(M,"u-hz"),$t=k,zt=v):(ds(M,"u-vt"),$t=v,zt=k);let ft={};for(let u in tt){let p=tt[u];p.min==null&&p.max==null||(ft[u]={min:p.min,max:p.max},p.min=p.max=null)}let It=c.tzDate||(u=>new Date(_e(u/dt))),re=c.fmtDate||yl,Se=dt==1?Sb(It):Ob(It),Xt=Yh(It,Jh(dt==1?_b:Ab,re)),Fe=Qh(It,Kh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),Mt=[],mt=d.legend=xe({},Mb,c.legend),at=d.cursor=xe({},Nb,{drag:{y:$==2}},c.cursor),oe=mt.show,me=at.show,pe=mt.markers,zs,Li,gs;mt.idxs=Mt,pe.width=Lt(pe.width),pe.dash=Lt(pe.dash),pe.stroke=Lt(pe.stroke),pe.fill=Lt(pe.fill);let fe,$s=[],On=[],Ts=!1,Mn={};if(mt.live){let u=V[1]?V[1].values:null;Ts=u!=null,fe=Ts?u(d,1,0):{_:0};for(let p in fe)Mn[p]=hn}if(oe)if(zs=Ps("table","u-legend",M),gs=Ps("tbody",null,zs),mt.mount(d,zs),Ts){Li=Ps("thead",null,zs,gs);let u=Ps("tr",null,Li);for(var Ri in Ps("th",null,u),fe)Ps("th",t,u).textContent=Ri}else ds(zs,"u-inline"),mt.live&&ds(zs,"u-live");let Pi={show:!0},Mr={show:!1},Nn=new Map;function rs(u,p,f,b=!0){let x=Nn.get(p)||{},A=at.bind[u](d,p,f,b);A&&(Jn(u,p,x[u]=A),Nn.set(p,x))}function Di(u,p){let f=Nn.get(p)||{};for(let b in f)u!=null&&b!=u||(fl(b,p,f[b]),delete f[b]);u==null&&Nn.delete(p)}let pn=0,ti=0,St=0,et=0,Jt=0,Ue=0,ei=Jt,fn=Ue,si=St,Fs=et,As=0,ls=0,Us=0,ni=0;d.bbox={};let Rl=!1,_o=!1,ji=!1,ii=!1,So=!1,Os=!1;function Pl(u,p,f){(f||u!=d.width||p!=d.height)&&Nm(u,p),Hi(!1),ji=!0,_o=!0,Ji()}function Nm(u,p){d.width=pn=St=u,d.height=ti=et=p,Jt=Ue=0,(function(){let b=!1,x=!1,A=!1,C=!1;wt.forEach((z=>{if(z.show&&z._show){let{side:F,_size:B}=z,G=B+(z.label!=null?z.labelSize:0);G>0&&(F%2?(St-=G,F==3?(Jt+=G,C=!0):A=!0):(et-=G,F==0?(Ue+=G,b=!0):x=!0))}})),oi[0]=b,oi[1]=A,oi[2]=x,oi[3]=C,St-=In[1]+In[3],Jt+=In[3],et-=In[2]+In[0],Ue+=In[0]})(),(function(){let b=Jt+St,x=Ue+et,A=Jt,C=Ue;function z(F,B){switch(F){case 1:return b+=B,b-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return C-=B,C+B}}wt.forEach((F=>{if(F.show&&F._show){let B=F.side;F._pos=z(B,F._size),F.label!=null&&(F._lpos=z(B,F.labelSize))}}))})();let f=d.bbox;As=f.left=Kn(Jt*Ut,.5),ls=f.top=Kn(Ue*Ut,.5),Us=f.width=Kn(St*Ut,.5),ni=f.height=Kn(et*Ut,.5)}let tw=3;if(d.setSize=function({width:u,height:p}){Pl(u,p)},at.dataIdx==null){let u=at.hover,p=u.skip=new Set(u.skip??[]);p.add(void 0);let f=u.prox=Lt(u.prox),b=u.bias??=0;at.dataIdx=(x,A,C,z)=>{if(A==0)return C;let F=C,B=f(x,A,C,z)??Vt,G=B>=0&&Vt>B,lt=it.ori==0?St:et,Rt=at.left,yt=h[0],bt=h[A];if(p.has(bt[C])){F=null;let vt,H=null,gt=null;if(b==0||b==-1)for(vt=C;H==null&&vt-- >0;)p.has(bt[vt])||(H=vt);if(b==0||b==1)for(vt=C;gt==null&&vt++<bt.length;)p.has(bt[vt])||(gt=vt);if(H!=null||gt!=null)if(G){let Bt=Rt-(H==null?-1/0:$t(yt[H],it,lt,0)),ge=(gt==null?1/0:$t(yt[gt],it,lt,0))-Rt;Bt>ge?ge>B||(F=gt):Bt>B||(F=H)}else F=gt==null?H:H==null||C-H>gt-C?gt:H}else G&&Ee(Rt-$t(yt[C],it,lt,0))>B&&(F=null);return F}}let ri=u=>{at.event=u};at.idxs=Mt,at._lock=!1;let Ye=at.points;Ye.show=Lt(Ye.show),Ye.size=Lt(Ye.size),Ye.stroke=Lt(Ye.stroke),Ye.width=Lt(Ye.width),Ye.fill=Lt(Ye.fill);let tn=d.focus=xe({},c.focus||{alpha:.3},at.focus),zi=tn.prox>=0,Fi=zi&&Ye.one,Ms=[],Ui=[],Bi=[];function Im(u,p){let f=Ye.show(d,p);if(f instanceof HTMLElement)return ds(f,"u-cursor-pt"),ds(f,u.class),Zs(f,-10,-10,St,et),J.insertBefore(f,Ms[p]),f}function Cm(u,p){if($==1||p>0){let f=$==1&&tt[u.scale].time,b=u.value;u.value=f?Rh(b)?Qh(It,Kh(b,re)):b||Fe:b||zb,u.label=u.label||(f?"Time":"Value")}if(Fi||p>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Vb||hb,u.fillTo=Lt(u.fillTo||Bb),u.pxAlign=+jt(u.pxAlign,st),u.pxRound=fm(u.pxAlign),u.stroke=Lt(u.stroke||null),u.fill=Lt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Gt(1*(3+2*(x||1)),3)})(is(1,u.width)),b=u.points=xe({},{size:f,width:is(1,.2*f),stroke:u.stroke,space:2*f,paths:Gb,_stroke:null,_fill:null},u.points);b.show=Lt(b.show),b.filter=Lt(b.filter),b.fill=Lt(b.fill),b.stroke=Lt(b.stroke),b.paths=Lt(b.paths),b.pxAlign=u.pxAlign}if(oe){let f=(function(b,x){if(x==0&&(Ts||!mt.live||$==2))return Oi;let A=[],C=Ps("tr","u-series",gs,gs.childNodes[x]);ds(C,b.class),b.show||ds(C,e);let z=Ps("th",null,C);if(pe.show){let G=_s("u-marker",z);if(x>0){let lt=pe.width(d,x);lt&&(G.style.border=lt+"px "+pe.dash(d,x)+" "+pe.stroke(d,x)),G.style.background=pe.fill(d,x)}}let F=_s(t,z);for(var B in b.label instanceof HTMLElement?F.appendChild(b.label):F.textContent=b.label,x>0&&(pe.show||(F.style.color=b.width>0?pe.stroke(d,x):pe.fill(d,x)),rs("click",z,(G=>{if(at._lock)return;ri(G);let lt=V.indexOf(b);if((G.ctrlKey||G.metaKey)!=mt.isolate){let Rt=V.some(((yt,bt)=>bt>0&&bt!=lt&&yt.show));V.forEach(((yt,bt)=>{bt>0&&en(bt,Rt?bt==lt?Pi:Mr:Pi,!0,ye.setSeries)}))}else en(lt,{show:!b.show},!0,ye.setSeries)}),!1),zi&&rs(P,z,(G=>{at._lock||(ri(G),en(V.indexOf(b),Ki,!0,ye.setSeries))}),!1)),fe){let G=Ps("td","u-value",C);G.textContent="--",A.push(G)}return[C,A]})(u,p);$s.splice(p,0,f[0]),On.splice(p,0,f[1]),mt.values.push(null)}if(me){Mt.splice(p,0,null);let f=null;Fi?p==0&&(f=Im(u,p)):p>0&&(f=Im(u,p)),Ms.splice(p,0,f),Ui.splice(p,0,0),Bi.splice(p,0,0)}Le("addSeries",p)}d.addSeries=function(u,p){p=p??V.length,u=$==1?Ll(u,p,im,hm):Ll(u,p,{},um),V.splice(p,0,u),Cm(V[p],p)},d.delSeries=function(u){if(V.splice(u,1),oe){mt.values.splice(u,1),On.splice(u,1);let p=$s.splice(u,1)[0];Di(null,p.firstChild),p.remove()}me&&(Mt.splice(u,1),Ms.splice(u,1)[0].remove(),Ui.splice(u,1),Bi.splice(u,1)),Le("delSeries",u)};let oi=[!1,!1,!1,!1];function Nr(u,p,f){let[b,x,A,C]=f,z=p%2,F=0;return z==0&&(C||x)&&(F=p==0&&!b||p==2&&!A?_e(nm.size/3):0),z==1&&(b||A)&&(F=p==1&&!x||p==3&&!C?_e(am.size/2):0),F}let Lm=d.padding=(c.padding||[Nr,Nr,Nr,Nr]).map((u=>Lt(jt(u,Nr)))),In=d._padding=Lm.map(((u,p)=>u(d,p,oi,0))),Be,Me=null,Ne=null,To=$==1?V[0].idxs:null,Ao,qi,Dl,jl,zl,Fl,Ul,Bl,ql,cs,Bs=null,Ir=!1;function Rm(u,p){if(d.data=d._data=h=u??[],$==2){Be=0;for(let f=1;V.length>f;f++)Be+=h[f][0].length}else{h.length==0&&(d.data=d._data=h=[[]]),Bs=h[0],Be=Bs.length;let f=h;if(ct==2){f=h.slice();let b=f[0]=Array(Be);for(let x=0;Be>x;x++)b[x]=x}d._data=h=f}if(Hi(!0),Le("setData"),ct==2&&(ji=!0),p!==!1){let f=it;f.auto(d,Ir)?Hl():Ln(Y,f.min,f.max),ii=ii||at.left>=0,Os=!0,Ji()}}function Hl(){let u,p;Ir=!0,$==1&&(Be>0?(Me=To[0]=0,Ne=To[1]=Be-1,u=h[0][Me],p=h[0][Ne],ct==2?(u=Me,p=Ne):u==p&&(ct==3?[u,p]=mo(u,u,it.log,!1):ct==4?[u,p]=gl(u,u,it.log,!1):it.time?p=u+_e(86400/dt):[u,p]=po(u,p,$l,!0))):(Me=To[0]=u=null,Ne=To[1]=p=null)),Ln(Y,u,p)}function Pm(u,p,f,b,x,A){u??=w,f??=xl,b??="butt",x??=w,A??="round",u!=Ao&&(_.strokeStyle=Ao=u),x!=qi&&(_.fillStyle=qi=x),p!=Dl&&(_.lineWidth=Dl=p),A!=zl&&(_.lineJoin=zl=A),b!=Fl&&(_.lineCap=Fl=b),f!=jl&&_.setLineDash(jl=f)}function Dm(u,p,f,b){p!=qi&&(_.fillStyle=qi=p),u!=Ul&&(_.font=Ul=u),f!=Bl&&(_.textAlign=Bl=f),b!=ql&&(_.textBaseline=ql=b)}function Wl(u,p,f,b,x=0){if(b.length>0&&u.auto(d,Ir)&&(p==null||p.min==null)){let A=jt(Me,0),C=jt(Ne,b.length-1),z=f.min==null?(function(F,B,G,lt=0,Rt=!1){let yt=Rt?lb:ho,bt=Rt?xh:vh;[B,G]=yt(F,B,G);let vt=F[B],H=F[B];if(B>-1)if(lt==1)vt=F[B],H=F[G];else if(lt==-1)vt=F[G],H=F[B];else for(let gt=B;G>=gt;gt++){let Bt=F[gt];bt(Bt)&&(vt>Bt?vt=Bt:Bt>H&&(H=Bt))}return[vt??Vt,H??-Vt]})(b,A,C,x,u.distr==3):[f.min,f.max];u.min=js(u.min,f.min=z[0]),u.max=is(u.max,f.max=z[1])}}d.setData=Rm;let jm={min:null,max:null};function zm(u,p){let f=p?V[u].points:V[u];f._stroke=f.stroke(d,u),f._fill=f.fill(d,u)}function Fm(u,p){let f=p?V[u].points:V[u],{stroke:b,fill:x,clip:A,flags:C,_stroke:z=f._stroke,_fill:F=f._fill,_width:B=f.width}=f._paths;B=Gt(B*Ut,3);let G=null,lt=B%2/2;p&&F==null&&(F=B>0?"#fff":z);let Rt=f.pxAlign==1&&lt>0;if(Rt&&_.translate(lt,lt),!p){let yt=As-B/2,bt=ls-B/2,vt=Us+B,H=ni+B;G=new Path2D,G.rect(yt,bt,vt,H)}p?Vl(z,B,f.dash,f.cap,F,b,x,C,A):(function(yt,bt,vt,H,gt,Bt,ge,ne,Wt,He,Ke){let Qe=!1;Wt!=0&&ot.forEach(((de,bs)=>{if(de.series[0]==yt){let ke,ie=V[de.series[1]],Ze=h[de.series[1]],us=(ie._paths||Tr).band;An(us)&&(us=de.dir==1?us[0]:us[1]);let Ns=null;ie.show&&us&&(function($n,Dn,ws){for(Dn=jt(Dn,0),ws=jt(ws,$n.length-1);ws>=Dn;){if($n[Dn]!=null)return!0;Dn++}return!1})(Ze,Me,Ne)?(Ns=de.fill(d,bs)||Bt,ke=ie._paths.clip):us=null,Vl(bt,vt,H,gt,Ns,ge,ne,Wt,He,Ke,ke,us),Qe=!0}})),Qe||Vl(bt,vt,H,gt,Bt,ge,ne,Wt,He,Ke)})(u,z,B,f.dash,f.cap,F,b,x,C,G,A),Rt&&_.translate(-lt,-lt)}let Um=3;function Vl(u,p,f,b,x,A,C,z,F,B,G,lt){Pm(u,p,f,b,x),(F||B||lt)&&(_.save(),F&&_.clip(F),B&&_.clip(B)),lt?(z&Um)==Um?(_.clip(lt),G&&_.clip(G),Mo(x,C),Oo(u,A,p)):2&z?(Mo(x,C),_.clip(lt),Oo(u,A,p)):1&z&&(_.save(),_.clip(lt),G&&_.clip(G),Mo(x,C),_.restore(),Oo(u,A,p)):(Mo(x,C),Oo(u,A,p)),(F||B||lt)&&_.restore()}function Oo(u,p,f){f>0&&(p instanceof Map?p.forEach(((b,x)=>{_.strokeStyle=Ao=x,_.stroke(b)})):p!=null&&u&&_.stroke(p))}function Mo(u,p){p instanceof Map?p.forEach(((f,b)=>{_.fillStyle=qi=b,_.fill(f)})):p!=null&&u&&_.fill(p)}function Gl(u,p,f,b,x,A,C,z,F,B){let G=C%2/2;st==1&&_.translate(G,G),Pm(z,C,F,B,z),_.beginPath();let lt,Rt,yt,bt,vt=x+(b==0||b==3?-A:A);f==0?(Rt=x,bt=vt):(lt=x,yt=vt);for(let H=0;u.length>H;H++)p[H]!=null&&(f==0?lt=yt=u[H]:Rt=bt=u[H],_.moveTo(lt,Rt),_.lineTo(yt,bt));_.stroke(),st==1&&_.translate(-G,-G)}function ew(u){let p=!0;return wt.forEach(((f,b)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(p=!1,f._show=!1,Hi(!1)));f._show||(p=!1,f._show=!0,Hi(!1));let A=f.side,C=A%2,{min:z,max:F}=x,[B,G]=(function(H,gt,Bt,ge){let ne,Wt=wt[H];if(ge>0){let He=Wt._space=Wt.space(d,H,gt,Bt,ge);ne=Qb(gt,Bt,Wt._incrs=Wt.incrs(d,H,gt,Bt,ge,He),ge,He)}else ne=[0,0];return Wt._found=ne})(b,z,F,C==0?St:et);if(G==0)return;let lt=f._splits=f.splits(d,b,z,F,B,G,x.distr==2),Rt=x.distr==2?lt.map((H=>Bs[H])):lt,yt=x.distr==2?Bs[lt[1]]-Bs[lt[0]]:B,bt=f._values=f.values(d,f.filter(d,Rt,b,G,yt),b,G,yt);f._rotate=A==2?f.rotate(d,bt,b,G):0;let vt=f._size;f._size=Ss(f.size(d,bt,b,u)),vt!=null&&f._size!=vt&&(p=!1)})),p}function sw(u){let p=!0;return Lm.forEach(((f,b)=>{let x=f(d,b,oi,u);x!=In[b]&&(p=!1),In[b]=x})),p}function Hi(u){V.forEach(((p,f)=>{f>0&&(p._paths=null,u&&($==1?(p.min=null,p.max=null):p.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let Xl,Jl,Wi,Vi,Bm,qm,Gi,Xi,Hm,Wm,ee,ae,No=!1,Yl=!1,Cr=[];function nw(){Yl=!1;for(let u=0;Cr.length>u;u++)Le(...Cr[u]);Cr.length=0}function Ji(){No||(gb(Vm),No=!0)}function Vm(){if(Rl&&((function(){for(let b in tt){let x=tt[b];ft[b]==null&&(x.min==null||ft[Y]!=null&&x.auto(d,Ir))&&(ft[b]=jm)}for(let b in tt){let x=tt[b];ft[b]==null&&x.from!=null&&ft[x.from]!=null&&(ft[b]=jm)}ft[Y]!=null&&Hi(!0);let u={};for(let b in ft){let x=ft[b];if(x!=null){let A=u[b]=Mi(tt[b],db);if(x.min!=null)xe(A,x);else if(b!=Y||$==2)if(Be==0&&A.from==null){let C=A.range(d,null,null,b);A.min=C[0],A.max=C[1]}else A.min=Vt,A.max=-Vt}}if(Be>0){V.forEach(((b,x)=>{if($==1){let A=b.scale,C=ft[A];if(C==null)return;let z=u[A];if(x==0){let F=z.range(d,z.min,z.max,A);z.min=F[0],z.max=F[1],Me=Ds(z.min,h[0]),Ne=Ds(z.max,h[0]),Ne-Me>1&&(z.min>h[0][Me]&&Me++,h[0][Ne]>z.max&&Ne--),b.min=Bs[Me],b.max=Bs[Ne]}else b.show&&b.auto&&Wl(z,C,b,h[x],b.sorted);b.idxs[0]=Me,b.idxs[1]=Ne}else if(x>0&&b.show&&b.auto){let[A,C]=b.facets,z=A.scale,F=C.scale,[B,G]=h[x],lt=u[z],Rt=u[F];lt!=null&&Wl(lt,ft[z],A,B,A.sorted),Rt!=null&&Wl(Rt,ft[F],C,G,C.sorted),b.min=C.min,b.max=C.max}}));for(let b in u){let x=u[b],A=ft[b];if(x.from==null&&(A==null||A.min==null)){let C=x.range(d,x.min==Vt?null:x.min,x.max==-Vt?null:x.max,b);x.min=C[0],x.max=C[1]}}}for(let b in u){let x=u[b];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let C=x.range(d,A.min,A.max,b);x.min=C[0],x.max=C[1]}}}let p={},f=!1;for(let b in u){let x=u[b],A=tt[b];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let C=A.distr;A._min=C==3?mn(A.min):C==4?wl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?mn(A.max):C==4?wl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,p[b]=f=!0}}if(f){V.forEach(((b,x)=>{$==2?x>0&&p.y&&(b._paths=null):p[b.scale]&&(b._paths=null)}));for(let b in p)ji=!0,Le("setScale",b);me&&at.left>=0&&(ii=Os=!0)}for(let b in ft)ft[b]=null})(),Rl=!1),ji&&((function(){let u=!1,p=0;for(;!u;){p++;let f=ew(p),b=sw(p);u=p==tw||f&&b,u||(Nm(d.width,d.height),_o=!0)}})(),ji=!1),_o){if(te(nt,o,Jt),te(nt,"top",Ue),te(nt,s,St),te(nt,n,et),te(J,o,Jt),te(J,"top",Ue),te(J,s,St),te(J,n,et),te(W,s,pn),te(W,n,ti),R.width=_e(pn*Ut),R.height=_e(ti*Ut),wt.forEach((({_el:u,_show:p,_size:f,_pos:b,side:x})=>{if(u!=null)if(p){let A=x%2==1;te(u,A?"left":"top",b-(x===3||x===0?f:0)),te(u,A?"width":"height",f),te(u,A?"top":"left",A?Ue:Jt),te(u,A?"height":"width",A?et:St),dl(u,e)}else ds(u,e)})),Ao=qi=Dl=zl=Fl=Ul=Bl=ql=jl=null,cs=1,Pr(!0),Jt!=ei||Ue!=fn||St!=si||et!=Fs){Hi(!1);let u=St/si,p=et/Fs;if(me&&!ii&&at.left>=0){at.left*=u,at.top*=p,Wi&&Zs(Wi,_e(at.left),0,St,et),Vi&&Zs(Vi,0,_e(at.top),St,et);for(let f=0;Ms.length>f;f++){let b=Ms[f];b!=null&&(Ui[f]*=u,Bi[f]*=p,Zs(b,Ss(Ui[f]),Ss(Bi[f]),St,et))}}if(se.show&&!So&&se.left>=0&&se.width>0){se.left*=u,se.width*=u,se.top*=p,se.height*=p;for(let f in tc)te(Yi,f,se[f])}ei=Jt,fn=Ue,si=St,Fs=et}Le("setSize"),_o=!1}pn>0&&ti>0&&(_.clearRect(0,0,R.width,R.height),Le("drawClear"),_t.forEach((u=>u())),Le("draw")),se.show&&So&&(Io(se),So=!1),me&&ii&&(li(null,!0,!1),ii=!1),mt.show&&mt.live&&Os&&(Ql(),Os=!1),I||(I=!0,d.status=1,Le("ready")),Ir=!1,No=!1}function Kl(u,p){let f=tt[u];if(f.from==null){if(Be==0){let b=f.range(d,p.min,p.max,u);p.min=b[0],p.max=b[1]}if(p.min>p.max){let b=p.min;p.min=p.max,p.max=b}if(Be>1&&p.min!=null&&p.max!=null&&1e-16>p.max-p.min)return;u==Y&&f.distr==2&&Be>0&&(p.min=Ds(p.min,h[0]),p.max=Ds(p.max,h[0]),p.min==p.max&&p.max++),ft[u]=p,Rl=!0,Ji()}}d.batch=function(u,p=!1){No=!0,Yl=p,u(d),Vm(),p&&Cr.length>0&&queueMicrotask(nw)},d.redraw=(u,p)=>{ji=p||!1,u!==!1?Ln(Y,it.min,it.max):Ji()},d.setScale=Kl;let Cn=!1,qe=at.drag,Ie=qe.x,Ce=qe.y;me&&(at.x&&(Xl=_s("u-cursor-x",J)),at.y&&(Jl=_s("u-cursor-y",J)),it.ori==0?(Wi=Xl,Vi=Jl):(Wi=Jl,Vi=Xl),ee=at.left,ae=at.top);let se=d.select=xe({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),Yi=se.show?_s("u-select",se.over?J:nt):null;function Io(u,p){if(se.show){for(let f in u)se[f]=u[f],f in tc&&te(Yi,f,u[f]);p!==!1&&Le("setSelect")}}function Ln(u,p,f){Kl(u,{min:p,max:f})}function en(u,p,f,b){p.focus!=null&&(function(x){if(x!=ai){let A=x==null,C=tn.alpha!=1;V.forEach(((z,F)=>{if($==1||F>0){let B=A||F==0||F==x;z._focus=A?null:B,C&&(function(G,lt){V[G].alpha=lt,me&&Ms[G]!=null&&(Ms[G].style.opacity=lt),oe&&$s[G]&&($s[G].style.opacity=lt)})(F,B?1:tn.alpha)}})),ai=x,C&&Ji()}})(u),p.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=p.show,(function(C){if(V[C].show)oe&&dl($s[C],e);else if(oe&&ds($s[C],e),me){let z=Fi?Ms[0]:Ms[C];z!=null&&Zs(z,-10,-10,St,et)}})(A),$==2?(Ln(x.facets[0].scale,null,null),Ln(x.facets[1].scale,null,null)):Ln(x.scale,null,null),Ji())})),f!==!1&&Le("setSeries",u,p),b&&Dr("setSeries",d,u,p)}let gn,Rn,ai;d.setSelect=Io,d.setSeries=en,d.addBand=function(u,p){u.fill=Lt(u.fill||null),u.dir=jt(u.dir,-1),ot.splice(p=p??ot.length,0,u)},d.setBand=function(u,p){xe(ot[u],p)},d.delBand=function(u){u==null?ot.length=0:ot.splice(u,1)};let Ki={focus:!0};function sn(u,p,f){let b=tt[p];f&&(u=u/Ut-(b.ori==1?Ue:Jt));let x=St;b.ori==1&&(x=et,u=x-u),b.dir==-1&&(u=x-u);let A=b._min,C=A+u/x*(b._max-A),z=b.distr;return z==3?Ai(10,C):z==4?((F,B=1)=>ps.sinh(F)*B)(C,b.asinh):z==100?b.bwd(C):C}function Gm(u,p){te(Yi,o,se.left=u),te(Yi,s,se.width=p)}function Xm(u,p){te(Yi,"top",se.top=u),te(Yi,n,se.height=p)}oe&&zi&&rs(rt,zs,(u=>{at._lock||(ri(u),ai!=null&&en(null,Ki,!0,ye.setSeries))})),d.valToIdx=u=>Ds(u,h[0]),d.posToIdx=function(u,p){return Ds(sn(u,Y,p),h[0],Me,Ne)},d.posToVal=sn,d.valToPos=(u,p,f)=>tt[p].ori==0?k(u,tt[p],f?Us:St,f?As:0):v(u,tt[p],f?ni:et,f?ls:0),d.setCursor=(u,p,f)=>{ee=u.left,ae=u.top,li(null,p,f)};let Lr=it.ori==0?Gm:Xm,Rr=it.ori==1?Gm:Xm;function Ql(u,p){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{Mt[b]=f})):(f=>f===void 0)(u.idx)||Mt.fill(u.idx),mt.idx=Mt[0]),oe&&mt.live){for(let f=0;V.length>f;f++)(f>0||$==1&&!Ts)&&iw(f,Mt[f]);(function(){if(oe&&mt.live)for(let f=$==2?1:0;V.length>f;f++){if(f==0&&Ts)continue;let b=mt.values[f],x=0;for(let A in b)On[f][x++].firstChild.nodeValue=b[A]}})()}Os=!1,p!==!1&&Le("setLegend")}function iw(u,p){let f,b=V[u],x=u==0&&ct==2?Bs:h[u];Ts?f=b.values(d,u,p)??Mn:(f=b.value(d,p==null?null:x[p],u,p),f=f==null?Mn:{_:f}),mt.values[u]=f}function li(u,p,f){let b;Hm=ee,Wm=ae,[ee,ae]=at.move(d,ee,ae),at.left=ee,at.top=ae,me&&(Wi&&Zs(Wi,_e(ee),0,St,et),Vi&&Zs(Vi,0,_e(ae),St,et)),gn=Vt,Rn=null;let x=it.ori==0?St:et,A=it.ori==1?St:et;if(0>ee||Be==0||Me>Ne){b=at.idx=null;for(let C=0;V.length>C;C++){let z=Ms[C];z!=null&&Zs(z,-10,-10,St,et)}zi&&en(null,Ki,!0,u==null&&ye.setSeries),mt.live&&(Mt.fill(b),Os=!0)}else{let C,z,F;$==1&&(C=it.ori==0?ee:ae,z=sn(C,Y),b=at.idx=Ds(z,h[0],Me,Ne),F=$t(h[0][b],it,x,0));let B=-10,G=-10,lt=0,Rt=0,yt=!0,bt="",vt="";for(let H=$==2?1:0;V.length>H;H++){let gt=V[H],Bt=Mt[H],ge=Bt==null?null:$==1?h[H][Bt]:h[H][1][Bt],ne=at.dataIdx(d,H,b,z),Wt=ne==null?null:$==1?h[H][ne]:h[H][1][ne];if(Os=Os||Wt!=ge||ne!=Bt,Mt[H]=ne,H>0&&gt.show){let He=ne==null?-10:ne==b?F:$t($==1?h[0][ne]:h[H][0][ne],it,x,0),Ke=Wt==null?-10:zt(Wt,$==1?tt[gt.scale]:tt[gt.facets[1].scale],A,0);if(zi&&Wt!=null){let Qe=it.ori==1?ee:ae,de=Ee(tn.dist(d,H,ne,Ke,Qe));if(gn>de){let bs=tn.bias;if(bs!=0){let ke=sn(Qe,gt.scale),ie=0>ke?-1:1;ie!=(0>Wt?-1:1)||(ie==1?bs==1?ke>Wt:Wt>ke:bs==1?Wt>ke:ke>Wt)||(gn=de,Rn=H)}else gn=de,Rn=H}}if(Os||Fi){let Qe,de;it.ori==0?(Qe=He,de=Ke):(Qe=Ke,de=He);let bs,ke,ie,Ze,us,Ns,$n=!0,Dn=Ye.bbox;if(Dn!=null){$n=!1;let ws=Dn(d,H);ie=ws.left,Ze=ws.top,bs=ws.width,ke=ws.height}else ie=Qe,Ze=de,bs=ke=Ye.size(d,H);if(Ns=Ye.fill(d,H),us=Ye.stroke(d,H),Fi)H!=Rn||gn>tn.prox||(B=ie,G=Ze,lt=bs,Rt=ke,yt=$n,bt=Ns,vt=us);else{let ws=Ms[H];ws!=null&&(Ui[H]=ie,Bi[H]=Ze,bh(ws,bs,ke,$n),gh(ws,Ns,us),Zs(ws,Ss(ie),Ss(Ze),St,et))}}}}if(Fi){let H=tn.prox;if(Os||(ai==null?H>=gn:gn>H||Rn!=ai)){let gt=Ms[0];gt!=null&&(Ui[0]=B,Bi[0]=G,bh(gt,lt,Rt,yt),gh(gt,bt,vt),Zs(gt,Ss(B),Ss(G),St,et))}}}if(se.show&&Cn)if(u!=null){let[C,z]=ye.scales,[F,B]=ye.match,[G,lt]=u.cursor.sync.scales,Rt=u.cursor.drag;if(Ie=Rt._x,Ce=Rt._y,Ie||Ce){let yt,bt,vt,H,gt,{left:Bt,top:ge,width:ne,height:Wt}=u.select,He=u.scales[G].ori,Ke=u.posToVal,Qe=C!=null&&F(C,G),de=z!=null&&B(z,lt);Qe&&Ie?(He==0?(yt=Bt,bt=ne):(yt=ge,bt=Wt),vt=tt[C],H=$t(Ke(yt,G),vt,x,0),gt=$t(Ke(yt+bt,G),vt,x,0),Lr(js(H,gt),Ee(gt-H))):Lr(0,x),de&&Ce?(He==1?(yt=Bt,bt=ne):(yt=ge,bt=Wt),vt=tt[z],H=zt(Ke(yt,lt),vt,A,0),gt=zt(Ke(yt+bt,lt),vt,A,0),Rr(js(H,gt),Ee(gt-H))):Rr(0,A)}else ec()}else{let C=Ee(Hm-Bm),z=Ee(Wm-qm);if(it.ori==1){let lt=C;C=z,z=lt}Ie=qe.x&&C>=qe.dist,Ce=qe.y&&z>=qe.dist;let F,B,G=qe.uni;G!=null?Ie&&Ce&&(Ie=C>=G,Ce=z>=G,Ie||Ce||(z>C?Ce=!0:Ie=!0)):qe.x&&qe.y&&(Ie||Ce)&&(Ie=Ce=!0),Ie&&(it.ori==0?(F=Gi,B=ee):(F=Xi,B=ae),Lr(js(F,B),Ee(B-F)),Ce||Rr(0,A)),Ce&&(it.ori==1?(F=Gi,B=ee):(F=Xi,B=ae),Rr(js(F,B),Ee(B-F)),Ie||Lr(0,x)),Ie||Ce||(Lr(0,0),Rr(0,0))}if(qe._x=Ie,qe._y=Ce,u==null){if(f){if(rd!=null){let[C,z]=ye.scales;ye.values[0]=C!=null?sn(it.ori==0?ee:ae,C):null,ye.values[1]=z!=null?sn(it.ori==1?ee:ae,z):null}Dr(E,d,ee,ae,St,et,b)}if(zi){let C=f&&ye.setSeries,z=tn.prox;ai==null?gn>z||en(Rn,Ki,!0,C):gn>z?en(null,Ki,!0,C):Rn!=ai&&en(Rn,Ki,!0,C)}}Os&&(mt.idx=b,Ql()),p!==!1&&Le("setCursor")}d.setLegend=Ql;let Pn=null;function Pr(u=!1){u?Pn=null:(Pn=J.getBoundingClientRect(),Le("syncRect",Pn))}function Jm(u,p,f,b,x,A){at._lock||Cn&&u!=null&&u.movementX==0&&u.movementY==0||(Zl(u,p,f,b,x,A,0,!1,u!=null),u!=null?li(null,!0,!0):li(p,!0,!1))}function Zl(u,p,f,b,x,A,C,z,F){if(Pn==null&&Pr(!1),ri(u),u!=null)f=u.clientX-Pn.left,b=u.clientY-Pn.top;else{if(0>f||0>b)return ee=-10,void(ae=-10);let[B,G]=ye.scales,lt=p.cursor.sync,[Rt,yt]=lt.values,[bt,vt]=lt.scales,[H,gt]=ye.match,Bt=p.axes[0].side%2==1,ge=it.ori==0?St:et,ne=it.ori==1?St:et,Wt=Bt?A:x,He=Bt?x:A,Ke=Bt?b:f,Qe=Bt?f:b;if(f=bt!=null?H(B,bt)?O(Rt,tt[B],ge,0):-10:ge*(Ke/Wt),b=vt!=null?gt(G,vt)?O(yt,tt[G],ne,0):-10:ne*(Qe/He),it.ori==1){let de=f;f=b,b=de}}!F||p!=null&&p.cursor.event.type!=E||(f>1&&St-1>f||(f=Kn(f,St)),b>1&&et-1>b||(b=Kn(b,et))),z?(Bm=f,qm=b,[Gi,Xi]=at.move(d,f,b)):(ee=f,ae=b)}Object.defineProperty(d,"rect",{get:()=>(Pn==null&&Pr(!1),Pn)});let tc={width:0,height:0,left:0,top:0};function ec(){Io(tc,!1)}let Ym,Km,Qm,Zm;function td(u,p,f,b,x,A){Cn=!0,Ie=Ce=qe._x=qe._y=!1,Zl(u,p,f,b,x,A,0,!0,!1),u!=null&&(rs(D,Er,ed,!1),Dr(T,d,Gi,Xi,St,et,null));let{left:C,top:z,width:F,height:B}=se;Ym=C,Km=z,Qm=F,Zm=B}function ed(u,p,f,b,x,A){Cn=qe._x=qe._y=!1,Zl(u,p,f,b,x,A,0,!1,!0);let{left:C,top:z,width:F,height:B}=se,G=F>0||B>0,lt=Ym!=C||Km!=z||Qm!=F||Zm!=B;if(G&&lt&&Io(se),qe.setScale&&G&&lt){let Rt=C,yt=F,bt=z,vt=B;if(it.ori==1&&(Rt=z,yt=B,bt=C,vt=F),Ie&&Ln(Y,sn(Rt,Y),sn(Rt+yt,Y)),Ce)for(let H in tt){let gt=tt[H];H!=Y&&gt.from==null&&gt.min!=Vt&&Ln(H,sn(bt+vt,H),sn(bt,H))}ec()}else at.lock&&(at._lock=!at._lock,li(p,!0,u!=null));u!=null&&(Di(D,Er),Dr(D,d,ee,ae,St,et,null))}function sd(u){at._lock||(ri(u),Hl(),ec(),u!=null&&Dr(kt,d,ee,ae,St,et,null))}function nd(){wt.forEach(Zb),Pl(d.width,d.height,!0)}Jn(ze,Sn,nd);let Qi={};Qi.mousedown=td,Qi.mousemove=Jm,Qi.mouseup=ed,Qi.dblclick=sd,Qi.setSeries=(u,p,f,b)=>{(f=(0,ye.match[2])(d,p,f))!=-1&&en(f,b,!0,!1)},me&&(rs(T,J,td),rs(E,J,Jm),rs(P,J,(u=>{ri(u),Pr(!1)})),rs(rt,J,(function(u){if(at._lock)return;ri(u);let p=Cn;if(Cn){let f,b,x=!0,A=!0,C=10;it.ori==0?(f=Ie,b=Ce):(f=Ce,b=Ie),f&&b&&(x=C>=ee||ee>=St-C,A=C>=ae||ae>=et-C),f&&x&&(ee=Gi>ee?0:St),b&&A&&(ae=Xi>ae?0:et),li(null,!0,!0),Cn=!1}ee=-10,ae=-10,Mt.fill(null),li(null,!0,!0),p&&(Cn=p)})),rs(kt,J,sd),Cl.add(d),d.syncRect=Pr);let Co=d.hooks=c.hooks||{};function Le(u,p,f){Yl?Cr.push([u,p,f]):u in Co&&Co[u].forEach((b=>{b.call(null,d,p,f)}))}(c.plugins||[]).forEach((u=>{for(let p in u.hooks)Co[p]=(Co[p]||[]).concat(u.hooks[p])}));let id=(u,p,f)=>f,ye=xe({key:null,setSeries:!1,filters:{pub:Mh,sub:Mh},scales:[Y,V[1]?V[1].scale:null],match:[Nh,Nh,id],values:[null,null]},at.sync);ye.match.length==2&&ye.match.push(id),at.sync=ye;let rd=ye.key,sc=pm(rd);function Dr(u,p,f,b,x,A,C){ye.filters.pub(u,p,f,b,x,A,C)&&sc.pub(u,p,f,b,x,A,C)}function nc(){Le("init",c,h),Rm(h||c.data,!1),ft[Y]?Kl(Y,ft[Y]):Hl(),So=se.show&&(se.width>0||se.height>0),ii=Os=!0,Pl(c.width,c.height)}return sc.sub(d),d.pub=function(u,p,f,b,x,A,C){ye.filters.sub(u,p,f,b,x,A,C)&&Qi[u](null,p,f,b,x,A,C)},d.destroy=function(){sc.unsub(d),Cl.delete(d),Nn.clear(),fl(ze,Sn,nd),M.remove(),zs?.remove(),Le("destroy")},V.forEach(Cm),wt.forEach((function(u,p){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:Y,f=tt[u.scale]);let b=f.time;u.size=Lt(u.size),u.space=Lt(u.space),u.rotate=Lt(u.rotate),An(u.incrs)&&u.incrs.forEach((A=>{!Tn.has(A)&&Tn.set(A,Ch(A))})),u.incrs=Lt(u.incrs||(f.distr==2?kb:b?dt==1?Eb:Tb:Qn)),u.splits=Lt(u.splits||(b&&f.distr==1?Se:f.distr==3?Al:f.distr==4?Lb:Cb)),u.stroke=Lt(u.stroke),u.grid.stroke=Lt(u.grid.stroke),u.ticks.stroke=Lt(u.ticks.stroke),u.border.stroke=Lt(u.border.stroke);let x=u.values;u.values=An(x)&&!An(x[0])?Lt(x):b?An(x)?Yh(It,Jh(x,re)):Rh(x)?(function(A,C){let z=yl(C);return(F,B)=>B.map((G=>z(A(G))))})(It,x):x||Xt:x||Ib,u.filter=Lt(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?jb:Oh:Db)),u.font=Mm(u.font),u.labelFont=Mm(u.labelFont),u._size=u.size(d,null,p,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(oi[p]=!0,u._el=_s("u-axis",W))}})),g?g instanceof HTMLElement?(g.appendChild(M),nc()):g(d,nc):nc(),d}Je.assign=xe,Je.fmtNum=bl,Je.rangeNum=po,Je.rangeLog=mo,Je.rangeAsinh=gl,Je.orient=Zn,Je.pxRatio=Ut,Je.join=function(c,h){if((function(v){let O=v[0][0],I=O.length;for(let M=1;v.length>M;M++){let R=v[M][0];if(R.length!=I)return!1;if(R!=O){for(let _=0;I>_;_++)if(R[_]!=O[_])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,I=100){let M=O.length;if(1>=M)return!0;let R=0,_=M-1;for(;_>=R&&O[R]==null;)R++;for(;_>=R&&O[_]==null;)_--;if(R>=_)return!0;let W=is(1,fs((_-R+1)/I));for(let nt=O[R],J=R+W;_>=J;J+=W){let st=O[J];if(st!=null){if(nt>=st)return!1;nt=st}}return!0})(v[0])||(v=(function(O){let I=O[0],M=I.length,R=Array(M);for(let W=0;R.length>W;W++)R[W]=W;R.sort(((W,nt)=>I[W]-I[nt]));let _=[];for(let W=0;O.length>W;W++){let nt=O[W],J=Array(M);for(let st=0;M>st;st++)J[st]=nt[R[st]];_.push(J)}return _})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],I=O.length;for(let M=0;I>M;M++)g.add(O[M])}let d=[Array.from(g).sort(((v,O)=>v-O))],$=d[0].length,k=new Map;for(let v=0;$>v;v++)k.set(d[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],I=O[0];for(let M=1;O.length>M;M++){let R=O[M],_=Array($).fill(void 0),W=h?h[v][M]:1,nt=[];for(let J=0;R.length>J;J++){let st=R[J],xt=k.get(I[J]);st===null?W!=0&&(_[xt]=st,W==2&&nt.push(xt)):_[xt]=st}fb(_,nt,$),d.push(_)}}return d},Je.fmtDate=yl,Je.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==xb?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Je.sync=pm;{Je.addGap=function(h,g,d){let $=h[h.length-1];$&&$[0]==g?$[1]=d:h.push([g,d])},Je.clipGaps=xo;let c=Je.paths={points:xm};c.linear=km,c.stepped=function(h){let g=jt(h.align,1),d=jt(h.ascDesc,!1),$=jt(h.alignGaps,0),k=jt(h.extend,!1);return(v,O,I,M)=>Zn(v,O,((R,_,W,nt,J,st,xt,dt,V,wt,tt)=>{[I,M]=ho(W,I,M);let ot=R.pxRound,{left:Y,width:Et}=v.bbox,_t=Mt=>ot(st(Mt,nt,wt,dt)),Ot=Mt=>ot(xt(Mt,J,tt,V)),Nt=nt.ori==0?Ii:Ci,it={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ct=it.stroke,$t=nt.dir*(nt.ori==0?1:-1),zt=Ot(W[$t==1?I:M]),ft=_t(_[$t==1?I:M]),It=ft,re=ft;k&&g==-1&&(re=Y,Nt(ct,re,zt)),Nt(ct,ft,zt);for(let Mt=$t==1?I:M;Mt>=I&&M>=Mt;Mt+=$t){let mt=W[Mt];if(mt==null)continue;let at=_t(_[Mt]),oe=Ot(mt);g==1?Nt(ct,at,zt):Nt(ct,It,oe),Nt(ct,at,oe),zt=oe,It=at}let Se=It;k&&g==1&&(Se=Y+Et,Nt(ct,Se,zt));let[Xt,Fe]=Ml(v,O);if(R.fill!=null||Xt!=0){let Mt=it.fill=new Path2D(ct),mt=Ot(R.fillTo(v,O,R.min,R.max,Xt));Nt(Mt,Se,mt),Nt(Mt,re,mt)}if(!R.spanGaps){let Mt=[];Mt.push(...Nl(_,W,I,M,$t,_t,$));let mt=R.width*Ut/2,at=d||g==1?mt:-mt,oe=d||g==-1?-mt:mt;Mt.forEach((me=>{me[0]+=at,me[1]+=oe})),it.gaps=Mt=R.gaps(v,O,I,M,Mt),it.clip=xo(Mt,nt.ori,dt,V,wt,tt)}return Fe!=0&&(it.band=Fe==2?[dn(v,O,I,M,ct,-1),dn(v,O,I,M,ct,1)]:dn(v,O,I,M,ct,Fe)),it}))},c.bars=function(h){let g=jt((h=h||Tr).size,[.6,Vt,1]),d=h.align||0,$=h.gap||0,k=h.radius;k=k==null?[0,0]:typeof k=="number"?[k,0]:k;let v=Lt(k),O=1-g[0],I=jt(g[1],Vt),M=jt(g[2],1),R=jt(h.disp,Tr),_=jt(h.each,(()=>{})),{fill:W,stroke:nt}=R;return(J,st,xt,dt)=>Zn(J,st,((V,wt,tt,ot,Y,Et,_t,Ot,Nt,it,ct)=>{let $t,zt,ft=V.pxRound,It=d,re=$*Ut,Se=I*Ut,Xt=M*Ut;ot.ori==0?[$t,zt]=v(J,st):[zt,$t]=v(J,st);let Fe=ot.dir*(ot.ori==0?1:-1),Mt,mt,at,oe=ot.ori==0?Eo:Il,me=ot.ori==0?_:(et,Jt,Ue,ei,fn,si,Fs)=>{_(et,Jt,Ue,fn,ei,Fs,si)},pe=jt(J.bands,xl).find((et=>et.series[0]==st)),zs=V.fillTo(J,st,V.min,V.max,pe!=null?pe.dir:0),Li=ft(_t(zs,Y,ct,Nt)),gs=it,fe=ft(V.width*Ut),$s=!1,On=null,Ts=null,Mn=null,Ri=null;W==null||fe!=0&&nt==null||($s=!0,On=W.values(J,st,xt,dt),Ts=new Map,new Set(On).forEach((et=>{et!=null&&Ts.set(et,new Path2D)})),fe>0&&(Mn=nt.values(J,st,xt,dt),Ri=new Map,new Set(Mn).forEach((et=>{et!=null&&Ri.set(et,new Path2D)}))));let{x0:Pi,size:Mr}=R;if(Pi!=null&&Mr!=null){It=1,wt=Pi.values(J,st,xt,dt),Pi.unit==2&&(wt=wt.map((Jt=>J.posToVal(Ot+Jt*it,ot.key,!0))));let et=Mr.values(J,st,xt,dt);mt=Mr.unit==2?et[0]*it:Et(et[0],ot,it,Ot)-Et(0,ot,it,Ot),gs=Em(wt,tt,Et,ot,it,Ot,gs),at=gs-mt+re}else gs=Em(wt,tt,Et,ot,it,Ot,gs),at=gs*O+re,mt=gs-at;1>at&&(at=0),mt/2>fe||(fe=0),5>at&&(ft=Ah);let Nn=at>0;mt=ft(vl(gs-at-(Nn?fe:0),Xt,Se)),Mt=(It==0?mt/2:It==Fe?0:mt)-It*Fe*((It==0?re/2:0)+(Nn?fe/2:0));let rs={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Di=$s?null:new Path2D,pn=null;if(pe!=null)pn=J.data[pe.series[1]];else{let{y0:et,y1:Jt}=R;et!=null&&Jt!=null&&(tt=Jt.values(J,st,xt,dt),pn=et.values(J,st,xt,dt))}let ti=$t*mt,St=zt*mt;for(let et=Fe==1?xt:dt;et>=xt&&dt>=et;et+=Fe){let Jt=tt[et];if(Jt==null)continue;if(pn!=null){let ls=pn[et]??0;if(Jt-ls==0)continue;Li=_t(ls,Y,ct,Nt)}let Ue=Et(ot.distr!=2||R!=null?wt[et]:et,ot,it,Ot),ei=_t(jt(Jt,zs),Y,ct,Nt),fn=ft(Ue-Mt),si=ft(is(ei,Li)),Fs=ft(js(ei,Li)),As=si-Fs;if(Jt!=null){let ls=0>Jt?St:ti,Us=0>Jt?ti:St;$s?(fe>0&&Mn[et]!=null&&oe(Ri.get(Mn[et]),fn,Fs+fs(fe/2),mt,is(0,As-fe),ls,Us),On[et]!=null&&oe(Ts.get(On[et]),fn,Fs+fs(fe/2),mt,is(0,As-fe),ls,Us)):oe(Di,fn,Fs+fs(fe/2),mt,is(0,As-fe),ls,Us),me(J,st,et,fn-fe/2,Fs,mt+fe,As)}}return fe>0?rs.stroke=$s?Ri:Di:$s||(rs._fill=V.width==0?V._fill:V._stroke??V._fill,rs.width=0),rs.fill=$s?Ts:Di,rs}))},c.spline=function(h){return(function(g,d){let $=jt(d?.alignGaps,0);return(k,v,O,I)=>Zn(k,v,((M,R,_,W,nt,J,st,xt,dt,V,wt)=>{[O,I]=ho(_,O,I);let tt,ot,Y,Et=M.pxRound,_t=Xt=>Et(J(Xt,W,V,xt)),Ot=Xt=>Et(st(Xt,nt,wt,dt));W.ori==0?(tt=yo,Y=Ii,ot=wm):(tt=ko,Y=Ci,ot=vm);let Nt=W.dir*(W.ori==0?1:-1),it=_t(R[Nt==1?O:I]),ct=it,$t=[],zt=[];for(let Xt=Nt==1?O:I;Xt>=O&&I>=Xt;Xt+=Nt)if(_[Xt]!=null){let Fe=_t(R[Xt]);$t.push(ct=Fe),zt.push(Ot(_[Xt]))}let ft={stroke:g($t,zt,tt,Y,ot,Et),fill:null,clip:null,band:null,gaps:null,flags:1},It=ft.stroke,[re,Se]=Ml(k,v);if(M.fill!=null||re!=0){let Xt=ft.fill=new Path2D(It),Fe=Ot(M.fillTo(k,v,M.min,M.max,re));Y(Xt,ct,Fe),Y(Xt,it,Fe)}if(!M.spanGaps){let Xt=[];Xt.push(...Nl(R,_,O,I,Nt,_t,$)),ft.gaps=Xt=M.gaps(k,v,O,I,Xt),ft.clip=xo(Xt,W.ori,xt,dt,V,wt)}return Se!=0&&(ft.band=Se==2?[dn(k,v,O,I,It,-1),dn(k,v,O,I,It,1)]:dn(k,v,O,I,It,Se)),ft}))})(Wb,h)}}return Je})(),bu=Oy;var Si={from:null,to:null};function My(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function Qf({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?My(t,s):t,o=Math.max(0,i.from===null?0:wu(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:wu(e,i.to)+1),m=Math.ceil((l-o+1)/500),w=[];for(let T=l;T>o;T-=m)w.push(T);l>=o&&w.push(o),w.reverse();let E=T=>n&&!(T>0)?null:T;return[w.map(T=>e[T]),w.map(T=>E(r[T]))]}function Zf({xs:e,ys:t},s){let n=wu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function wu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Ny="12px system-ui, sans-serif",Iy=[7,4],Cy=[2,3],sg=5,Ly=24,Ry=48,Py=58,Dy=14,jy=32,zy=3,Fy={left:0,top:0,width:0,height:0},tg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function ng(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function vu({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?tg.background:tg[s===null?e.emphasis??"normal":"focused"]}function ig(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...m}){return{...t,scales:{x:{time:!1,range:(w,E,T)=>qy(n(),E,T)},y:{distr:o?zy:1}},legend:{show:!1},cursor:Uy(l,m),axes:[eg({size:jy,format:i,colors:s}),eg({size:Hy,format:r,colors:s})],series:[{},...e.map(w=>Wy(w,s))],hooks:{setCursor:[w=>m.onCursor(w.cursor.idx??null)],setSeries:[(w,E)=>m.onFocus(E??null)],setSelect:[w=>By(w,m.onZoom)]}}}function Uy(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:sg},focus:{prox:Ly},hover:{prox:Ry},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function By(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(Fy,!1),t({from:i,to:r})}function qy({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function eg({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Ny,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function Hy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Py,Math.ceil(Math.max(...s,0))+Dy)}function Wy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?Iy:i?Cy:void 0,o=e.isRaw?{show:!1}:{size:sg};return{stroke:()=>t().series[s-1],dash:r,points:o,...vu(e,null)}}var Vy=240,Gy=240,Xy=["series","smoothing","isLog","zoom"],xu=class extends ut{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#r={point:null,"focus-line":null};#o=new ResizeObserver(()=>requestAnimationFrame(()=>this.#d()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Vo,this.formatY=N,this.smoothing=0,this.isLog=!1,this.zoom=Si,this.focused=null,this.group=null,this.height=Vy}connectedCallback(){super.connectedCallback(),this.#o.observe(this),this.#i.addEventListener("change",this.#$)}disconnectedCallback(){super.disconnectedCallback(),this.#o.disconnect(),this.#i.removeEventListener("change",this.#$),this.#b()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${ht.nothingYet}</p>`:q}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#b();let s=Xy.some(n=>t.has(n));this.#t===null||s?this.#u():t.has("focused")&&this.#g()}#u(){let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>rg(r.line)-rg(o.line);this.#s=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=bu.join(this.#s.map(({line:r,isRaw:o})=>Qf(r,{...this.#c,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(Jy)]);this.#t===null||this.#e!==i?(this.#b(),this.#e=i,this.#t=new bu(this.#m(),n,this.#a)):this.#t.setData(n),this.#g()}get#c(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#m(){return ig(this.#s,{size:this.#h,colors:()=>this.#n??=ng(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#f("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#f("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#f("zoom",t)})}get#h(){return{width:Math.max(this.clientWidth,Gy),height:this.height}}#d(){let t=this.#h;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#f(t,s){this.#r[t]!==s&&(this.#r[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#g(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],vu(t,this.focused))),this.#t.redraw(!1)}#b(){this.#t?.destroy(),this.#t=null,this.#f("point",null),this.#f("focus-line",null)}#$=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",xu);function rg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function Jy({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var Yy=5,Ky=3,Qy=Ei((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),Zy=Ei(e=>[{label:y.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function og({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${y.step.losses}</h3>
    <div class="split">
      ${t1(s)} ${n>0?s1(s.losses):q}
    </div>
    <div class="split">
      <div>
        <h3>${y.step.probabilities}</h3>
        ${n1(t,s,n)}
      </div>
      <div>${r1(t,s,n)}</div>
    </div>
  `}function t1({losses:e,digits:t,images:s}){let n=(m,w)=>{let E=w>0?N(m-e[w-1]):"",T=s.map(({label:D},P)=>e1(t[w][P],D));return Ge(w,[N(m,Yy),E,...T])},{step:i,loss:r,change:o,target:l}=y.step;return Vn({caption:y.step.losses,headings:[i,r,o,...s.map(({label:m})=>l(m))],rows:e.map(n),isTall:!0})}function e1(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?y.step.right:y.step.wrong}</span>
    </span>
  `}function s1(e){return a`
    <line-chart
      .label=${y.step.lossChart}
      .xLabel=${y.step.step}
      .yLabel=${y.step.loss}
      .series=${Zy(e)}
    ></line-chart>
  `}function n1(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},m)=>Ge(y.step.imageAt(o,m),l.map((w,E)=>i1(w,E===o))),r=(o,l)=>[i(o,y.step.before),s>0?i(t.images[l],y.step.after(s)):q];return Vn({caption:y.step.probabilities,headings:[y.step.image,...n],rows:e.images.map(r)})}function i1(e,t){let s=e===null?N(e):e.toFixed(Ky);return t?a`<mark>${s}</mark>`:s}function r1(e,t,s){let{unit:n}=t,i=y.numbers.unit(n.unit),r=Qy(n,e.unit);return a`
    <h3>${y.step.update(i)}</h3>
    ${Sf(n,t.learning_rate)}
    ${n.layer===1?o1(n,i,s>0?r:null):q}
  `}function o1(e,t,s){return a`
    <div class="beside">
      ${Xs(y.step.weightsNow,y.step.weightsNowOf(t),e.weight)}
      ${s?Xs(y.step.weightsMoved,y.step.weightsMovedOf(t),s):q}
    </div>
    <p class="faint">${y.legend}</p>
  `}function ag(e){let{choices:t,training:s,stepError:n}=e,i=_n(t)&&mr(t)===null;return{title:y.step.title,content:a`
      <div class="split">
        <div>
          <p>${y.step.about(t.images)} ${i?y.step.withoutDrawn:""}</p>
          ${a1(e)} ${Qt(n)}
        </div>
        ${s===null?q:l1(s.before)}
      </div>
      ${s===null?q:og(e)}
    `}}function a1(e){let t=Number(e.choices.steps),n=e.stepError!==null||uf.some(w=>e.invalid.has(w))||t>=su,i=t===0,r=w=>e.choose("step",w,{isStep:!0}),o=(w,E)=>({name:w,label:E,value:e.choices[w],wrong:Vs(e.stepError,w),onChange:T=>r({[w]:T})}),l=(w,E,T)=>dr(e,{...o(w,E),...T}),m=o("learning_rate",y.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",y.step.images,{min:1,max:eu})}
      ${pf(e,{...m,max:cf})}
      ${l("steps",y.step.steps,{min:0,max:su})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${y.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${y.step.reset}</button>
    </div>
  `}function l1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${y.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${y.step.batch}>${e.map(t)}</ul>`}function lg(e,t){let s=new Da(t);return s.addEventListener("change",()=>Ve(c1(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function c1(e){let{choices:t,lists:s}=e,n=Rs(t)==="version"?Hn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0}),r=e.inspected===null?[]:h1(e);return a`
    <h1>${y.title}</h1>
    <p>${y.about}</p>
    <p class="unseen" role="status">${wf(e)}</p>
    <div class="stack">
      <div class="columns">${gf(e)} ${bf(e)}</div>
      ${ma(n,s,i)} ${Qt(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${y.mixed}</p>`:q}
      </div>
    </div>
    ${r.length>0?u1(e,r):q}
    <div class="stack" aria-busy=${e.isLoading}>${r.map(m1)}</div>
  `}function u1(e,t){let s=t.filter(({name:n})=>n);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function h1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,r)=>r+1),n=y.sections;return[{id:"input",name:n.input,...Kf(e)},...s.flatMap(i=>[{id:`layer-${i}`,name:n.layer(i),...Wf(e,i)},{id:`layer-${i}`,...Vf(e,i)}]),{id:"output",name:n.output,...Jf(e)},{id:"softmax",name:n.softmax,...Yf(e)},{id:"loss",name:n.loss,...Pf(e)},{id:"gradients",name:n.gradients,...zf(e)},{id:"step",name:n.step,...ag(e)}]}function m1({id:e,title:t,content:s},n){let i=`inspect-section-${n+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${i}>
      <h2 id=${i} tabindex="-1">${n+1}. ${t}</h2>
      ${s}
    </section>
  `}function Js(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Ha(e,t){try{for(;;){let s=await e();if(s===null)return;await ce(s,t),await d1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function d1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Gn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,r)=>a`<a class="button" href=${s(i)}>${r}</a>`;return a`
    <nav class="row pager" aria-label=${ht.pages}>
      ${e.newer===null?null:n(e.newer,ht.newer)}
      <span class="faint">${ht.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),ht.older)}
    </nav>
  `}var Wa="-";function Xn(e,t="",s){let n=s[cg(t)];if(n===void 0)return e;let i=t.startsWith(Wa)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,m)=>i*p1(l.value,m.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Ys(e,{name:t,isNumber:s=!1},n="",i){let r=cg(n)===t,o=r&&n.startsWith(Wa),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Wa+t:t)}}function wr(e,t){return e===null?null:a`<p class="faint" role="status">${ht.sortedOf(t)}</p>`}function cg(e){return e.replace(Wa,"")}function p1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var K={title:"Jobs",jobTitle:e=>`Job ${ue(e)}`,shortId:ue,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${ue(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${ue(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${ue(e)}`,cancelQuestion:e=>`Cancel job ${ue(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${ue(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function ug({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let m=new FormData(l.target);n(String(m.get("state")),String(m.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=Lo.map(l=>[l,ht.states[l]]);return a`
    <form class="row" role="search" aria-label=${K.filters} @submit=${i}>
      <label class="row">
        ${K.state}
        <select name="state" @change=${r}>
          ${as([["",K.anyState],...o],e)}
        </select>
      </label>
      <label class="row">
        ${K.model}
        <input name="model" list="job-models" .value=${t} placeholder=${K.anyModel} @change=${r} />
      </label>
      <datalist id="job-models">${s.map(l=>a`<option value=${l}></option>`)}</datalist>
      <button>${K.apply}</button>
      ${e||t?a`<a href=${U("jobs")}>${K.clear}</a>`:null}
    </form>
  `}function Va(e){return a`<span class="badge accent" title=${e}>${we("best")}${ht.best}</span>`}var Es={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ga(e){let t=Nc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${Es.allDefaults}</p>`:hg(Es.changed,t)}
    <details>
      <summary>${Es.whole}</summary>
      ${hg(Es.whole,e)}
    </details>
  `}function vr(e){let t=Nc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>Es.field(r,yu(o)));return i.length>0?i.join(Es.between):Es.defaults}function hg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,yu(i)];return Ws(e,Object.entries(t).map(s))}function yu(e){if(e===null)return Es.none;if(Array.isArray(e))return e.join(Es.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>Es.field(i,yu(r)));return[t,...n].filter(Boolean).join(Es.betweenItems)||Es.none}function Xa(e){if(e.state==="queued")return e.queue_position&&f1(e);if(e.state!=="running")return e.started_at&&K.took(ku(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[K.left(wn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${K.progressOf(e.id)}></progress>
    <span class="faint">${i.join(K.between)}</span>
  `}function f1({queue_position:e,queue_eta_seconds:t}){return K.position(e,t==null?null:wn(t))}function ku(e){let t=g1(e);return t!==null&&t<10?K.seconds(t.toFixed(1)):wn(t)}function g1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var mg={model:e=>`${pg(e)} ${w1(e)??""}`,accuracy:Eu,submitted:e=>Date.parse(e.submitted_at)};function dg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:m,accuracy:w,submitted:E,change:T}=K.columns,D=[i,Ys(r,{name:"model"},t,n),{number:o},l,m,Ys(w,{name:"accuracy",isNumber:!0},t,n),Ys(E,{name:"submitted",isNumber:!0},t,n),T],P=$1(e),rt=kt=>a`<tr>${b1(kt,P.has(kt.id),s)}</tr>`;return Yt(K.list,D,[Bo(Xn(e,t,mg),({id:kt})=>kt,rt)])}function $1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Eu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Xn(n,"accuracy",mg)[0].id))}function b1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name" href=${U("jobs",{job:n})}>${i||a`<code>${K.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${K.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name">${pg(e)}</span></td>
    <td class="number">${v1(e)}</td>
    <td class="chosen">${x1(e)}</td>
    <td>${os(e.state)} ${Xa(e)}</td>
    <td class="number">${Z(Eu(e))} ${t?Va(K.bestMeaning):null}</td>
    <td class="moment number">${Re(e.submitted_at)}</td>
    <td>${be(e)?y1(e,s):null}</td>
  `}function pg({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function w1({model:e,dataset:t}){return(e??t)?.version??null}function Eu({metrics:e}){return e.test_accuracy??e.accuracy??null}function v1({model:e,dataset:t}){return e?a`<a href=${U("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${U("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function x1({spec:e,reproduction:t,kind:s}){return t?K.reproduces(t.of):e?vr(e):K.kinds[s]}function y1(e,t){return a`
    <button aria-label=${K.cancelJob(e.id)} @click=${()=>t(e)}>${K.cancel}</button>
  `}var k1=20,fg=200,E1=2,_1=15,_u=class extends ut{static properties={choices:{attribute:!1}};#t=new We("jobs");#e=new AbortController;#s=new Ct(this,{task:([t],{signal:s})=>S1(t,s),autoRun:!1});#n=new Ct(this,{task:(t,{signal:s})=>es("/models",{signal:s}),args:()=>[]});#i={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#o()}get#r(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:fg}:{cursor:Js(n).cursor,limit:k1};return Ft("/jobs",{state:t,model:s,...r})}#o(){this.#e.abort(),this.#e=new AbortController,Ha(()=>this.#a(),this.#e.signal)}async#a(){return await this.#s.run([this.#r]),this.#s.error?null:this.#s.value?.items.some(be)?E1:_1}#l(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#u({id:t}){if(await xs(K.cancelQuestion(t),K.cancelYes)){this.#i={error:null,status:""};try{await Pt("POST",X`/jobs/${t}/cancel`),this.#i.status=K.cancelled(t)}catch(s){this.#i.error=s}this.requestUpdate(),this.isConnected&&this.#o()}}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=ug(this.choices,t,(l,m)=>this.#l({state:l,model:m})),{value:n,error:i}=this.#s,r=n?.query===this.#r?n:null,o=Oe({value:r,error:this.#i.error??i},l=>this.#c(l));return Pe({title:K.title},s,o)}#c({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=m=>U("jobs",{...r,after:m}),l={cancel:m=>this.#u(m),sort:m=>this.#l({sort:m})};return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#i.status} ${T1(t)}</p>
        ${t.length>0?dg(t,i,l):A1(r)}
        ${i?wr(s,fg):Gn(Js(n),s,o)}
      </section>
    `}};customElements.define("job-list",_u);async function S1(e,t){let[s]=await Promise.all([pt(e,{signal:t}),Bn(t)]);return{query:e,...s}}function T1(e){let t=s=>e.filter(n=>n.state===s).length;return K.activity(t("running"),t("queued"))}function A1({state:e,model:t}){if(e||t)return a`<p class="empty">${K.none}</p>`;let s=[{href:U("train"),text:K.trainOne}];return sr({icon:"jobs",title:K.noneYet,text:K.whatJobsAre,actions:s})}var un={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Ja(e){let t=Object.keys(un.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${un.none}</p>`;let s=t.map(n=>[un.names[n],O1(n,e[n])]);return a`${Su(e)} ${Ws(un.title,s)}`}function Su({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function O1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?un.stopReasons[t]:e.endsWith("_epoch")?t:N(t,5)}var Tu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ti={job:e=>`Job ${ue(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Tu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Tu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Tu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Ya(e){return e.map(t=>a`
    <li><a href=${U("jobs",{job:t.id})}>${Ti.job(t.id)}</a>: ${Au(t)}</li>
  `)}function Au({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ti.identical}</strong>`:t.identical===!1?a`<strong>${Ti.different}</strong> ${M1(t.first_difference)}`:Ti.open[e]}function M1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:gg(n),reproduced:gg(i)};return Ti.firstDifference[e]({step:t,field:s,...r})}function gg(e){return e===null?Ti.nothing:typeof e=="number"?N(e,9):e}var qt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var no=["epoch","step","time"],Ou=.99,bg="..",N1=4;function Mu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(bg).map(l=>l===""?null:Number(l));return{x:no.includes(e)?e:no[0],smoothing:i>0?Math.min(i,Ou):0,isLog:s==="log",zoom:I1(r,o)?{from:r,to:o}:Si}}function wg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===no[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${bg}${i??""}`}}function vg({from:e,to:t},s){return s==="time"?{from:$g(e),to:$g(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function I1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function $g(e){return e===null?null:Number(e.toPrecision(N1))}var C1=.01;function xg(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${qt.toolbar}>
      ${ir({name:"curves-x",label:qt.xAxis,options:no.map(s=>[s,qt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Si})})}
      ${L1(e,t)} ${R1(e,t)} ${P1(e,t)}
    </div>
  `}function L1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):qt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${qt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Ou}
        step=${C1}
        .value=${Uo(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${qt.smoothing} .text=${qt.smoothingHelp}></help-tip>
    </span>
  `}function R1({isLog:e},t){return a`
    <label class="tool" title=${qt.logOf}>
      <input
        type="checkbox"
        .checked=${Uo(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${qt.log}
    </label>
  `}function P1({x:e,zoom:t},s){let n=qt.xLabels[e],i=(o,l,m)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${m}
      .value=${Uo(t[o]===null?"":String(t[o]))}
      @change=${({target:w})=>s.choose({zoom:{...t,[o]:w.value===""?null:w.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${qt.zoom} ${i("from",qt.zoomFrom(n),qt.start)} ${qt.to}
      ${i("to",qt.zoomTo(n),qt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Si})}>${qt.reset}</button>
      <help-tip .subject=${qt.zoom} .text=${qt.zoomHelp}></help-tip>
    </span>
  `}var D1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function yg(e,t){let s=Object.entries(D1).map(([n,i])=>[n,e.flatMap(r=>j1(r,t,i))]);return Object.fromEntries(s)}function j1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,m=r==="time"?z1(t):t.map(w=>w[r]);return o.map(w=>({...w,id:e,color:s,emphasis:l,xs:m,ys:t.map(E=>E[w.field])})).filter(({ys:w},E)=>E===0||w.some(T=>T!==null))}function z1(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function kg(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>F1(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${qt.values}>
      <table>
        <caption class="unseen">${qt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${qt.run}</th>
            ${i.map(U1)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>B1(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function F1(e,t){let s=e==="accuracy"?Z:N;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function U1({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Ka({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${qt.fields[e]}</th>`}function B1({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},m){let w=i.map(({lines:D})=>D.find(({id:P})=>P===e.id)),E=w.map(D=>D===void 0?-1:Zf(D,r??1/0)),T=w.flatMap((D,P)=>D?.xs[E[P]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>m(e.id)}
      @pointerleave=${()=>m(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Ka({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${we("best")}<span class="unseen">${qt.best}</span>`:q}
      </th>
      ${i.map(({format:D},P)=>a`<td class="number">${D(w[P]?.ys[E[P]])}</td>`)}
      <td class="number faint">${T.length>0?o(Math.max(...T)):qt.unknown}</td>
    </tr>
  `}function Ka({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var q1="cross_entropy",H1=240,W1=130,V1="runs",Nu=class extends ut{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Mu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Mu(new We(this.view).choices)};#n(t){let s=wg({...this.choices,...t});new We(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=yg(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===q1),{loss:s,accuracy:n,rate:i}=qt;return a`
      ${xg(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:qt.xLabels[t],placeOf:G1[t],focused:this.focused};return kg(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:m,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${qt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?N:Vo}
          .formatY=${t==="accuracy"?Cd:N}
          .height=${t==="rate"?W1:H1}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${m&&t!=="accuracy"}
          .zoom=${w}
          .group=${V1}
          .focused=${this.focused}
          @point=${({detail:E})=>this.x=E}
          @focus-line=${({detail:E})=>this.focused=E}
          @zoom=${({detail:E})=>this.#n({zoom:vg(E,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Nu);var G1={epoch:At,step:At,time:e=>e.toFixed(1)};function io({id:e,name:t,spec:s}){return t||(s?ht.runName(s.model,e):ht.unknownRun(e))}var Iu=100;async function Qa({id:e,model:t},s){let n={model:t,limit:Iu},{items:i}=await pt(Ft("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function Eg(e){let t={"Idempotency-Key":Un()};return Kt(()=>Pt("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var X1=80,J1=1e3,Cu=class extends ut{static properties={job:{attribute:!1}};#t=new Ae(this,{task:([t],{signal:s})=>Pt("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>ts({id:i,label:K.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${K.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",a`<input id="name" name="name" maxlength=${X1} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${J1} .value=${s}></textarea>`)}
          <div class="row">
            <button>${K.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":K.labels.saved}</span>
          </div>
          ${Qt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Cu);function _g(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${os(e.state)} ${zn(e)}</p>
      ${n&&Q1(n)}
      ${t&&a`<p>${K.fact.published} ${Y1(t)}</p>`}
      ${s&&a`<p>${K.fact.published} ${K1(s)}</p>`}
      ${i&&Z1(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Xa(e)}</div>`:null}
  `}function Y1(e){let t={model:e.name,version:e.version};return a`<a href=${U("models",t)}>${K.version(e)}</a>`}function K1({name:e,version:t}){return a`<a href=${U("data",{dataset:e,version:t})}>${K.version({name:e,version:t})}</a>`}function Q1({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${K.remedies[e]}</p>
    </div>
  `}function Z1(e){let t=e.reproduction.of;return a`
    <p>
      ${K.fact.original} <a href=${U("jobs",{job:t})}>${K.jobTitle(t)}</a>.
      ${Au(e)}
    </p>
  `}function Sg(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${K.actions}>
      ${be(e)?a`<button @click=${t}>${K.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${K.reproduce}</button>`:null}
      ${n&&tk(e)}
    </div>
    ${i?a`<p class="faint">${K.reproduceMeaning}</p>`:null}
  `}function tk(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${U("train",{jobs:t})}>${be(e)?K.watch:K.overlay}</a>
    <a class="button" href=${U("train",yi(s))}>${K.again}</a>
    <a class="button" href=${U("jobs",{model:s.model})}>${K.ofModel(s.model)}</a>
  `}function Tg(e){let{fact:t}=K,s=[[t.id,a`<code>${e.id}</code>`],...ek(e),[t.submitted,Re(e.submitted_at)],[t.started,Re(e.started_at)],[t.finished,Re(e.finished_at)],[t.took,ku(e)],[t.attempt,e.attempt],...e.spec?sk(e.progress):[]];return Ws(K.facts,s)}function ek({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[K.fact.model,s]]:[],...t?.dataset?[[K.fact.dataset,t.dataset]]:[]]}function sk({step:e,total_steps:t,steps_per_second:s}){return[[K.fact.steps,K.stepsOf(At(e),At(t))],[K.fact.speed,K.speed(N(s))]]}var nk=2,Lu=class extends ut{jobId="";#t=new on;#e;#s=new Ae(this,{task:([t],{signal:s})=>Qa(t,s),autoRun:!1});#n=new AbortController;#i=new Ae(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new Ae(this,{task:(t,{signal:s})=>Bn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#r()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#n.abort(),this.#t.close()}#r(){let{job:t}=this.#e;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#s.status===Te.INITIAL&&this.#o(),this.requestUpdate()}#o(){if(!this.isConnected)return;this.#n.abort(),this.#n=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Ha(async()=>(await this.#s.run([t]),this.#s.value?.some(be)?nk:null),this.#n.signal)}async#a(){await xs(K.cancelQuestion(this.jobId),K.cancelYes)&&this.#u(()=>Pt("POST",X`/jobs/${this.jobId}/cancel`))}#l(){this.#u(async()=>{await Eg(this.jobId),this.#o()})}#u(t){this.#i.status!==Te.PENDING&&this.#i.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#i.error??this.#s.error,i={href:U("jobs"),text:K.all},r=t?.name||K.jobTitle(this.jobId);return Pe({title:r,back:i},Oe({value:t,error:n},()=>this.#c(t)))}#c(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${_g(t)} ${Sg(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#h(t)}
        <section class="card"><h2>${K.facts}</h2>${Tg(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:io(t)}];return a`
      <section class="card stack">
        <h2>${K.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#h(t){return a`
      <div class="stack">
        <section class="card"><h2>${K.spec}</h2>${Ga(t.spec)}</section>
        ${this.#s.value&&ik(this.#s.value)}
      </div>
      <section class="card"><h2>${un.title}</h2>${Ja(t.metrics)}</section>
    `}};customElements.define("job-page",Lu);function ik(e){return a`
    <section class="card" aria-live="polite">
      <h2>${K.reproductions}</h2>
      ${e.length>0?a`<ul>${Ya(e)}</ul>`:a`<p>${K.noReproduction(Iu)}</p>`}
    </section>
  `}function Ag(e){return nr(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var S={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${ue(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${le(t)}, predicted correctly with ${n}`:`Test image ${e}: ${le(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${vs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${vs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${vs(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=le(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function Za(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=U("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${S.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${Og(S.first,t,s[0])} ${Og(S.second,t,s[1])}
        <button>${S.compare}</button>
      </form>
    </section>
  `}function Og(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),S.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${as(Hs(n,String(s)),String(s))}
      </select>
    </label>
  `}var rk="400px",Ru=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:rk});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await pt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Ru);function tl({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var ok=.05;function Ig(e){let[t,s]=e.versions;return a`
    <h2>${S.whoIsBetter}</h2>
    <p>${S.accuracies(Mg(t),Mg(s),At(e.examples))}</p>
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
          ${Ng(S.isRight(t.version),e.both_right,e.only_first_right)}
          ${Ng(S.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${ck(e.mcnemar)}</p>
  `}function Mg({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function Ng(e,...t){return Ge(e,t.map(At))}function ak({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:E})=>E),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return S.sameImages;let m=[At(Math.max(s,n)),At(Math.min(s,n))],w={better:o,worse:l,counts:m,p:lk(t.p_value)};return t.p_value<ok?S.significant(w):S.notSignificant(w)}function lk(e){return e<1e-4?S.pTiny:S.pIs(N(e,2))}function ck({statistic:e,exact:t}){return t?S.exactTest:S.chiSquare(N(e))}function Cg({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],m=w=>{let E=i.map(({version:D},P)=>({model:e,version:D,...uk(w,P,l)})),T=S.image(w.index,w.label,l[w.label]);return o?a`<li>${T} ${hk(w,E)}</li>`:tl({example:{dataset:t,split:"test",index:w.index,label:T},caption:a`${T}${Lg(E,D=>mk(D,w,t))}`})};return a`
    <h2>${S.disagreements(At(s))}</h2>
    ${s>n.length?a`<p class="faint">${S.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(m)}</ul>
  `}function uk({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Lg(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${S.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function hk({index:e},t){return Lg(t,({model:s,version:n})=>U("models",{model:s,version:n,example:e}))}function mk({model:e,version:t},{index:s},n){return U("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var dk=60,pk=100,Pu=class extends ut{static properties={choices:{attribute:!1}};model="";#t=new Ct(this,{task:(t,{signal:s})=>pt(Ft(X`/models/${this.model}/versions`,{limit:pk}),{signal:s}),args:()=>[]});#e=new Ct(this,{task:([t],{signal:s})=>fk(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:U("models",{model:this.model}),text:S.allOf(this.model)},n=S.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${Ig(l)}</section>
      <section class="card">${Cg(l,r)}</section>
    `;return Pe({title:n,back:s},Za(this.model,i,t),$i(this.#e,o))}};customElements.define("version-comparison",Pu);function fk(e,t,s){return Kt(()=>Pt("POST",X`/models/${e}/compare`,{versions:t,limit:dk},{signal:s}),s)}var Du=class extends ut{model=null;#t=new Ae(this,{task:([t,s])=>$k(X`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===Te.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===Te.PENDING;return a`
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
    `}};customElements.define("version-import-form",Du);function gk(){return a`
    <label class="field">
      ${S.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function $k(e,t){return yn(await ms(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function bk({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${U("models",{model:e,version:t})}>${S.imported(e,t)}</a>
      ${s.test_accuracy===null?S.importedUnseen:null}
    </p>
  `}var wk=20,Rg=200,vk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},ju=class extends ut{static properties={choices:{attribute:!1}};#t=new We("models");#e=new Ct(this,{task:([t,s],{signal:n})=>pt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Js(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return Ft("/models",s?{limit:Rg}:{limit:wk,cursor:Js(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=Oe(this.#e,s=>this.#i(s));return Pe({title:S.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>U("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?yk(t,i,o=>this.#n(o)):xk()}
        ${i?wr(s,Rg):Gn(n,s,r)}
      </section>
    `}};customElements.define("model-list",ju);function xk(){let e=[{href:U("train"),text:S.trainOne}];return sr({icon:"models",title:S.noModels,text:S.whatModelsAre,actions:e})}function yk(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:m}=S.columns,w=[Ys(n,{name:"name"},t,s),i,Ys(r,{name:"accuracy",isNumber:!0},t,s),Ys(o,{name:"created",isNumber:!0},t,s),l,m];return Yt(S.list,w,Xn(e,t,vk).map(kk))}function kk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:e})}>${e}</a></th>
      <td><a href=${U("models",{model:e,version:t})}>${S.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Re(i)}</td>
      <td>${r}</td>
      <td>${Ek(e,s)}</td>
    </tr>
  `}function Ek(e,t){let s=Object.entries(t);if(s.length===0)return S.noAliases;let n=([i,r])=>a`
    <li><a href=${U("models",{model:e,version:r,alias:i})}>${S.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var _k=10,zu=class extends ut{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new Ct(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=X`/models/${this.model}/aliases/${this.alias}/history`,i=await pt(Ft(n,{limit:_k,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${Sk(i)} ${t(i,r)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${S.earlier}</button>`}
    `;return a`
      <h3>${S.historyOf(this.alias)}</h3>
      ${Oe(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${S.moveBack(t)}</button>`}};customElements.define("alias-history",zu);function Sk({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Re(e)}</span> ${S.changeText(t,s)}`}function Pg(e,t,s){if(e.length===0)return a`<p>${S.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=S.columns,o=l=>Tk(l,t,s);return Yt(S.aliases,[n,i,r],[Bo(e,l=>l.alias,o)])}function Tk(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:m}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${U("models",{model:t,version:m})}>${S.version(m)}</a></td>
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
  `}function Dg(e,t){return a`
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
  `}var Nk=412;function jg(e,t,s){return Pt("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Bg(t)})}function zg(e,t){let s=Bg(t);return Pt("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function Fg(e,t){return Pt("PATCH",X`/models/${e}`,{default:t})}function Ug(e,t,s){return e.status!==Nk?e:t.generation===null?{message:S.isThere(t.alias,s?.version)}:s===null?{message:S.wasRemoved(t.alias)}:{message:S.wasMoved(t.alias,t.version,s.version)}}function Bg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var Ik="latest";function qg({ref:e,here:t,aliases:s},n){let i=t===null?Lk(e,s,n):Ck(e,t,n);return a`<p>${S.defaultIs(e)}</p>${i}`}function Ck(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${S.makeDefault(t)}</button>`}function Lk(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[Ik,...t.map(({alias:r})=>r)];return a`
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
  `}var Fu=class extends ut{static properties={choices:{attribute:!1}};model="";here=null;#t=new We("models");#e=new Ct(this,{task:(t,{signal:s})=>Rk(this.model,s),args:()=>[]});#s=new Ae(this,{task:([t])=>this.#u(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await Pk(this.model,t,s)||this.#l({make:()=>jg(this.model,t,s),done:()=>S.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await xs(S.removeQuestion(t.alias),S.removeYes)&&this.#l({make:()=>zg(this.model,t),done:()=>S.removed(t.alias),known:t,next:{alias:null}})}#a(t){let s=()=>S.defaultSet(this.#e.value?.default);this.#l({make:()=>Fg(this.model,t),done:s})}#l(t){this.#s.status!==Te.PENDING&&this.#s.run([t])}async#u({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?Ug(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===Te.PENDING,{value:r}=this.#e;return a`
      <section class="card">
        <h2>${S.aliases}</h2>
        ${Qt((i?null:n)??this.#e.error)}
        <p role="status">${i?null:s}</p>
        <div class="columns wide">
          <div>${r?this.#c(r):a`<p>${ht.loading}</p>`}</div>
          ${r&&this.choices.alias?this.#m(this.choices.alias):null}
        </div>
      </section>
    `}#c({aliases:t,default:s}){let{model:n,here:i}=this,r=this.choices.alias,o=(w,E)=>this.#r(w,E);return a`
      ${Pg(t,{model:n,here:i,shown:r},{move:o,remove:w=>this.#o(w),toggle:w=>this.#n({alias:w===r?null:w})})} ${Dg(i,o)}
      ${qg({ref:s,here:i,aliases:t},w=>this.#a(w))}
    `}#m(t){let s=this.#i(t);return Id(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",Fu);async function Rk(e,t){let s=X`/models/${e}`,{aliases:n,default:i}=await pt(s,{signal:t}),r=o=>pt(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function Pk(e,{alias:t,version:s},n){let i=async m=>{let w=await es(X`/models/${e}/versions/${m}`).catch(()=>null);return S.measured(m,Z(w?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${S.moveChange(r,o)}</p>`;return xs(S.moveQuestion(t),S.moveYes,{detail:l,isDestructive:!1})}var Hg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function Wg(e,t,s){let{columns:n}=S,i=[Ys(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ys(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:m})=>m.test_accuracy!==null),o=r.length>1?Xn(r,"accuracy",Hg)[0]:null,l=m=>Dk(m,m===o);return Yt(S.versions,i,Xn(e,t,Hg).map(l))}function Dk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${U("models",{model:s,version:n})}>${S.version(n)}</a></th>
      <td>${i.length>0?i.join(S.between):S.noAliases}</td>
      <td class="number">${t?Va(S.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Uu(e.layer_sizes)}</td>
      <td class="number">${At(e.parameters)}</td>
      <td class="number">${nn(e.weights.size_bytes)}</td>
      <td>${Bu(e.job_id)}</td>
      <td class="moment">${Re(e.created_at)}</td>
    </tr>
  `}function Uu(e){return e.join(S.betweenLayers)}function Bu(e){return e===null?S.isImported:a`<a href=${U("jobs",{job:e})}>${S.job(e)}</a>`}var jk=20,Vg=100,qu=class extends ut{static properties={choices:{attribute:!1}};model="";#t=new We("models");#e=new Ct(this,{task:([t,s],{signal:n})=>zk(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:U("models"),text:S.all},s=S.modelTitle(this.model);return Pe({title:s,back:t},Oe(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>U("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${S.versions}</h2>
        ${Wg(t,i,l=>this.#s(l))}
        ${i?wr(s,Vg):Gn(n,s,r)}
      </section>
      ${t.length>1?Za(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",qu);async function zk(e,{after:t,sort:s},n){let i=Js(t),r=s?{limit:Vg}:{limit:jk,cursor:i.cursor};return{...await pt(Ft(X`/models/${e}/versions`,r),{signal:n}),at:i}}var Fk=/filename="([^"]+)"/;async function Gg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await ms(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let w of Uk(n))r.push(w),o+=w.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,m=null]=Fk.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:m}}async function*Uk(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Vr(()=>t.read());if(s)return;yield n}}var Bk=["npz","onnx","safetensors"],Hu=class extends ut{static properties={progress:{state:!0}};model="";version=0;#t=new Ct(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,m)=>this.progress={format:t,bytes:l,all:m};n(0,null);let i=Ft(X`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await Gg(i,{signal:s,onProgress:n});return xa(r,o??`weights.${t}`),S.saved(o,nn(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===Te.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${S.download(l)}</button>
        <span class="faint">${S.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${S.downloads}</h2>
        <ul class="plain stack">${Bk.map(o)}</ul>
        ${Qt(i?null:n)}
        <p role="status">${i?S.making(this.progress.format):s}</p>
        ${i?qk(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",Hu);function qk({format:e,bytes:t,all:s}){let n=S.fetched(e,nn(t),s&&nn(s));return a`
    <p>
      <progress max=${s??q} value=${s===null?q:t} aria-label=${S.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var Xg=e=>`${(e*100).toFixed(e<.1?1:0)} %`,ro={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${Xg(n)}`:`${e} of ${t} predicted as ${s}, ${Xg(n)}`};var Hk={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},Jg=5,Wu=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,Ve(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=Wk(this.#t);return a`
      <p class="faint">${ro.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${ro.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${ro.corner}</th>
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
      <td class=${t===s?`right-${Yg(o)}`:`wrong-${Yg(o/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${ro.cell(r,this.#r(t),this.#r(s),o)}
          aria-current=${l}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#a(t,s){let n=this.#s??Vk(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=Hk[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function Yg(e){return Math.min(Jg,Math.max(1,Math.ceil(Math.sqrt(e)*Jg)))}function Wk(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function Vk(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Wu);var xr=100;function Kg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${S.calibrationError(Z(e))}</p>
    <p class="faint">${S.calibrationMeaning}</p>
    ${Gk(s)}
    <details>
      <summary>${S.calibrationTable}</summary>
      ${Xk(s)}
    </details>
  `}function Gk(e){let t=({lower:n,upper:i,accuracy:r})=>Tt`
    <rect x=${n*xr} y=${(1-r)*xr} width=${(i-n)*xr} height=${r*xr} />
  `,s=({confidence:n,accuracy:i})=>Tt`
    <circle cx=${n*xr} cy=${(1-i)*xr} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${S.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function Xk(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:m})=>{let w=S.range(Z(i,0),Z(r,0));return Ge(w,[At(o),Z(l,1),Z(m,1)])},{columns:s}=S,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Yt(S.calibrationTable,[s.confidenceRange,...n],e.map(t))}var Jk=24;function el({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var Vu=class extends ut{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new Ct(this,{task:([t],{signal:s})=>pt(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...el(this.choices)??{only:"mistakes"},limit:Jk,cursor:Js(this.choices.after).cursor};return Ft(X`/models/${t}/versions/${s}/answers`,i)}render(){let t=el(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?S.cellTitle(this.#s(t)):S.mistakes}</h2>
        ${$i(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=m=>U("models",{...i,...n,after:m}),l=m=>this.images===null?this.#i(m,{...i,...n,after:r}):this.#r(m,i);return a`
      ${t.length===0?a`<p>${S.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${Gn(Js(r),s,o)}
      ${n&&a`<p><a href=${U("models",i)}>${S.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,U("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return tl({example:{...n,label:S.predicted(this.#a(t))},caption:this.#o(t,U("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${S.number(t.index)}</a> ${S.predictedShort(this.#a(t))}`}#a({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:Z(i,1)}}};customElements.define("test-predictions",Vu);var Gu=class extends ut{static properties={choices:{attribute:!1}};manifest=null;#t=new Ct(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&pt(X`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${S.evaluation}</h2>
        ${this.manifest.evaluation?Oe(this.#t,()=>null):a`<p>${S.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,m=l?.class_names??[],w=(T,D)=>U("models",{model:r,version:o,label:T,digit:D}),E={counts:s,names:m,chosen:el(this.choices),linkOf:w};return a`
      <div class="columns wide">
        <section class="card">
          <h2>${S.confusion}</h2>
          <confusion-matrix .shown=${E}></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${l?.kind==="table"?null:t}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${S.classes}</h2>${Yk(n,m)}</section>
        <section class="card"><h2>${S.calibration}</h2>${Kg(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",Gu);function Yk(e,t){let s=({label:m,examples:w,precision:E,recall:T})=>Ge(t[m]??m,[At(w),Z(E,1),Z(T,1)]),{label:n,examples:i,precision:r,recall:o}=S.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${S.classesMeaning}</p>
    ${Yt(S.classes,l,e.map(s),{isFocusable:!0})}
  `}var Xu=20,oo=100;function Qg(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:m}=S.prediction,w=[...e.keys()].sort((P,rt)=>Math.abs(t[rt])-Math.abs(t[P])),E=Math.abs(t[w[0]])||1,T=P=>a`
    <tr>
      <th scope="row">${e[P]}</th>
      <td>${s[e[P]]}</td>
      <td>${Kk(t[P]/E)}</td>
      <td class="number">${N(t[P],3)}</td>
    </tr>
  `;return a`
    ${Yt(m,[n,i,r,{number:o}],w.slice(0,Xu).map(T),{kind:"contributions",isFocusable:!0})}
    ${w.length>Xu?a`<p class="faint">${l(Xu)}</p>`:null}
  `}function Kk(e){let t=Math.abs(e)*oo;return a`
    <svg viewBox=${`0 0 ${2*oo} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?oo-t:oo} y="2" width=${t} height="12" />
      <path d=${`M${oo} 0V16`} />
    </svg>
  `}var Qk=6;function Ju(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(Qk))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function Zg(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function t$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function e$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),m={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?S.prediction.column(N(r.mean),N(r.std)):""},w=E=>n(r.name,E.target.value);return ts(m,Zk(r,t[r.name],m,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function Zk({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${Xe(s)} @change=${n}>
        ${as(e.map(o=>[o,o]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${r.length>0}
      aria-describedby=${Xe(s)}
      @input=${n}
    />
  `}var Yu=20,Ku=class extends ut{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new Ct(this,{task:([t],{signal:s})=>tE(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(Zg(t)),onError:()=>this.#n(this.texts??Ju(this.#s))});#e=new Ct(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[t$(this.#s,t)],...s===null?{}:{class:s}};return{...await Kt(()=>Pt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=S.prediction,n=this.texts??Ju(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#a()} ${e$(this.#s,n,r,i)}
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
    `:null}#l({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:m,mostProbable:w}=S.prediction,{class_names:E}=this.manifest.input_transform,T=[...s.keys()].sort((kt,je)=>s[je]-s[kt]),[D]=T,P=T.slice(0,Yu).sort((kt,je)=>kt-je),rt=kt=>this.picked=kt;return a`
      <p role="status"><strong>${o(E[D],Z(s[D]))}</strong></p>
      ${Go(s,D,{picked:t,pick:rt,names:E,shown:P})}
      ${T.length>Yu?a`<p class="faint">${w(Yu)}</p>`:null}
      <div>
        <h3>${l(E[t])}</h3>
        <p class="faint">${m}</p>
        ${Qg(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",Ku);async function tE({dataset:e,dataset_version:t},s,n){let i=e&&await or({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(S.prediction.noExamples);return{...await pt(X`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function n$(e,t){let{columns:s,fact:n}=S,{dataset:i,weights:r}=e,o=[[s.accuracy,Z(e.metrics.test_accuracy)],[s.layers,Uu(e.layer_sizes)],[s.parameters,At(e.parameters)],[s.size,nn(r.size_bytes)],[s.created,Re(e.created_at)],[s.origin,Bu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,eE(t)]],[n.dataset,i===null?S.noDataset:s$(i.name,i.sha256)],[n.weights,s$(S.sha256,r.sha256)]];return Ws(S.facts,o)}function i$(e){let t=Object.entries(e).map(([s,n])=>[S.environmentNames[s],n]);return Ws(S.environment,t)}function eE(e){return e?e.length===0?S.notReproduced:a`<ul class="plain">${Ya(e)}</ul>`:null}function s$(e,t){return a`${e} <code class="digest">${t}</code>`}var Qu=class extends ut{static properties={choices:{attribute:!1}};model="";version="";#t=new Ct(this,{task:(t,{signal:s})=>sE(this.model,this.version,s),args:()=>[]});#e=new Ct(this,{task:([t],{signal:s})=>t?.job_id&&Qa({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:U("models",{model:this.model}),text:S.allOf(this.model)},i=S.versionTitle(this.model,t?.version??this.version);return Pe({title:i,back:n},Oe({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:m}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${S.facts}</h2>
          ${n$(t,this.#e.value)} ${nE(t)}
        </section>
        <section class="card"><h2>${un.title}</h2>${Ja(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${m}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${m}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${m}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${S.environment}</h2>
          ${i$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${S.spec}</h2>${Ga(i)}</section>`}
      </div>
    `}};customElements.define("version-page",Qu);async function sE(e,t,s){let n=X`/models/${e}/versions/${t}`,[i]=await Promise.all([pt(n,{signal:s}),Bn(s)]);return i}function nE(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${iE(e)}
      <a class="button" href=${U("train",Ma(e))}>${S.continue}</a>
      <delete-button
        .path=${X`/models/${t}/versions/${s}`}
        .question=${S.deleteQuestion(t,s)}
        .next=${U("models",{model:t})}
      ></delete-button>
    </div>
  `}function iE({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,m)=>a`<a class="button" href=${U(o,{model:e,version:t,...l})}>${m}</a>`,r={dataset:n?.name===wi?null:n?.name};return[s===null||Fn(s)?i("draw",{},S.draw):null,s===null||rn(s)?i("inspect",r,S.inspect):null]}function r$(e){return nr(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var Zu=e=>e===1?"1 hidden unit":`${e} hidden units`,o$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,j={title:"Train",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Ho[t]}, ${qo(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${qo(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${qo(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${ue(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${o$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Zu(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Zu(e)} after epoch ${t}${o$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Zu(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Ks="on",ao="off",rE="true";function lo(e,t){return e.kind==="union"?t?.kind??Xr:e.kind==="part"?t==null?ao:Ks:t==null?"":e.kind==="tags"?Qc(t):Array.isArray(t)?Kc(t,{isMarked:e.kind==="rates"}):String(t)}function sl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===rE:e.kind==="tags"?aE(t):e.kind==="number"?th(t):e.kind==="names"?nl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?oE(t):e.kind==="rates"?th(t):t}function th(e){let t=Number(e);return Number.isFinite(t)?t:e}function oE(e){return nl(e).map(t=>t===""?t:th(t))}function nl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function a$(e){let t=l$(e),s=t.filter(eh).map(n=>c$(n)[0]);return{invalid:t.filter(n=>!eh(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function aE(e){return Object.fromEntries(l$(e).filter(eh).map(c$))}function l$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function eh(e){return e.indexOf("=")>0}function c$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function sh({choiceTitles:e},t){return e[t]??h$(t)}function u$(e){return[e.description&&`${h$(e.description)}.`,j.formats[e.kind],lE(e.bounds),cE(e)].filter(Boolean).join(" ")}function lE({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?At(l):l);if(!s&&!n)return j.between(i,r);let o=s?j.above(i):j.from(i);return j.inBounds(o,n?j.below(r):j.upTo(r))}function cE(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=lo(e,e.defaultValue);return t===""?"":e.kind==="flag"?j.byDefault(e.defaultValue?j.on:j.off):e.kind==="union"&&t===Xr?"":j.byDefault(e.choices.length>0?sh(e,t):t)}function h$(e){return e[0].toUpperCase()+e.slice(1)}var uE=3;function nh(e,t){let s=ih(e,t),n=e.kind==="flag"||e.kind==="part";return ts(s,hE(e,t,s),{isChanged:t.isChanged,isTick:n})}function ih(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:u$(e)}}function hE(e,t,s){return t.options!=null?m$(e,t,s,Hs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?m$(e,t,s,e.choices.map(n=>[n,sh(e,n)])):e.kind==="flag"?d$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?d$(e,t,s,{yes:Ks,no:ao}):e.kind==="tags"?dE(e,t,s):e.kind==="names"?[il(e,t,s),mE(t)]:il(e,t,s)}function il(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
      aria-describedby=${Xe(r)}
      @input=${o=>n(o.target.value)}
    />
  `}function mE({text:e,change:t,suggestions:s=[]}){let n=nl(e),i=l=>t([...n,l].join(j.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${j.add(l)}</button>`,o=s.filter(l=>!n.some(m=>m.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function m$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Xe(n)}
      @change=${r=>s(r.target.value)}
    >
      ${as(i,t)}
    </select>
  `}function d$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Xe(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function dE(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${uE}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Xe(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var p$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],f$={model:["model","start_from","publish","tags"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"],limits:["priority","max_seconds","checkpoint_seconds"]};function g$(e,t){let{shown:s}=e,n=E=>E.map(T=>s.find(D=>D.name===T)).filter(Boolean),i=n(p$),r=Object.entries(f$).map(([E,T])=>[E,n(T)]),o=i.flatMap(E=>e.partsOf(E)).filter(E=>!i.includes(E)),l=new Set([...p$,...Object.values(f$).flat(),...t]),m=e.fields.filter(({name:E})=>!l.has(E)),w=r.map(([E,T])=>[E,E==="optimizer"?[...o,...T]:T]);return{main:i,lengths:n(t),groups:[...w,["other",m]]}}var pE=["augmentation.kind"],fE=["hidden_sizes","activation","initializer.kind"],$$=["steps","epochs"],yr=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Mc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?pE:[],...this.valueOf("start_from")===Ks?fE:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Ks?Ks:ao:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||lo(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Ks&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[ia(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Ks?this.#i(this.partsOf(t)):void 0;let n=sl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===lo(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function b$(e){let{main:t,lengths:s,groups:n}=g$(e.form,$$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${j.form} @submit=${i}>
      ${gE(e)}
      <div class="main-fields">
        ${t.map(r=>nh(r,rh(r,e)))} ${$E(s,e)}
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
  `}function w$(e,t){let s=t.form.partsOf(e),n=nh(e,rh(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>w$(i,t))}
    </div>
  `}function rh(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function $E(e,t){let{form:s}=t,n=e.find(({name:w})=>w===s.length),i=rh(n,t),r={...ih(n,i),label:j.length},o=w=>{s.chooseLength(w),t.change(w)},l={name:"length",label:j.lengthUnit,options:e.map(({name:w,title:E})=>[w,E]),chosen:n.name,choose:o},m=a`
    <div class="length">
      ${il(n,i,r)}
      ${ir(l)}
    </div>
  `;return ts(r,m,{isChanged:i.isChanged})}function bE(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
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
      ${t.map(n=>w$(n,s))}
    </fieldset>
  `}var vE=["number","rates"],xE=/^\s*-?\d*,\d+\s*$/;function v$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=yE(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],kE(l.rest,o)])}return{byName:n,others:i}}function x$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=a$(e.textOf(s)),r=[...n.map(j.invalidTag),...i.map(j.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function y$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!vE.includes(s.kind)||xE.test(t.textOf(s))&&e.set(s.name,[...n,j.decimalPoint])}}function yE(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function kE([e],t){return e===void 0?t:typeof e=="number"?j.itemIsWrong(e+1,t):j.tagIsWrong(e,t)}var EE=200,rl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Qo(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,j.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Vd(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),j.datasetVersion(i)]);return[[ys,j.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||j.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",j.defaultVersion(s.default)],[ys,j.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,j.alias(r,o)]),...n.map(r=>[String(r.version),j.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return Kt(()=>es(Ft(t,{limit:EE}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var _E=422,ol=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new rl(n,()=>this.#a()),this.#n=new Ae(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>Aa(r,n);this.#i=new Ae(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===Te.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new yr(await Bn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#a(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#l()}#l(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#l()};async start(){this.isStarting||(this.wrong=x$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#u(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#c())}async#u(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#m(t):s!==void 0&&this.#e.started(s)}#c(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#m(t){if(t.name==="AbortError")return;let{byName:s,others:n}=v$(t.fields??[],this.form.shown);y$(s,this.form);let i=t.status===_E&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var k$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},SE={notebook:{},better:{...k$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...k$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function E$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=([i,r])=>a`
    <button type="button" aria-pressed=${TE(e,r)===s} @click=${()=>t(yi(r))}>
      <strong>${j.presets[i].title}</strong>
      <span class="faint">${j.presets[i].text}</span>
    </button>
  `;return a`
    <div class="presets" role="group" aria-label=${j.presetsLabel}>${Object.entries(SE).map(n)}</div>
  `}function TE({allFields:e},t){let s=new yr(e);return s.choices=yi(t),JSON.stringify(s.spec)}var _$=.95;function S$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,m=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,w=Z(m).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${w}</p>
      <div class="headline-text">
        <p class="faint">${j.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${os(i.state)} ${zn(i)} ${j.stopReasons[l.stop_reason]??""}
            ${OE(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${AE(i,r)}</p>
      ${be(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${j.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${j.cancel}</button>
          `:q}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Su(l)}
    ${Qt(n)}
  `}function AE(e,t){let{progress:s}=e,n=j.epochOf(At(t.at(-1)?.epoch??s.epoch));return!be(e)||s.eta_seconds===null?n:`${n} \xB7 ${j.left(wn(s.eta_seconds))}`}function OE(e){let t=e.findIndex(({test_accuracy:n})=>n>=_$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${j.milestone(Z(_$,0),wn(Math.max(1,s)))}</span>`}var ME=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Dt={sources:{fresh:()=>"Before training",job:({epoch:e})=>e===1?"After 1 epoch":`After ${e} epochs`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${ME(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function T$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),m={x:1,y:22+(t-22-l)/2,width:l*n,height:l},w=Math.max(...s.map(({length:kt})=>kt)),E=(t-22-14)/Math.max(w,1),T=Math.max(3,Math.min(9,E*.42)),D=e-o,P=(D-14-m.width)/s.length,rt=s.map((kt,je)=>{let ze=m.x+m.width+P*(je+1)-T,hn=Math.min((t-22-14)/kt.length,E*2.6,30),Qs=22+(t-22-hn*kt.length)/2;return kt.map((Er,Sn)=>({x:ze,y:Qs+hn*(Sn+.5),unit:Er}))});return{width:e,height:t,radius:T,input:m,columns:rt,bars:D}}function A$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function O$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,m=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(m+.5)/o}}function M$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var NE=3,N$=.08,IE=2.6,al=10,CE=10,LE=70,oh=7,RE=9,PE=50;function I$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?q:t.layers.map((i,r)=>{let o=r===0?n:DE(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,m=i.units.flatMap((w,E)=>i.weights[E].map((T,D)=>{let P=s?.layer===r&&s?.unit===w;return jE(o(i.inputs[E][D]),e.columns[r][E],T/l,P)}));return Tt`<g class=${s===null?"weights":"weights dimmed"}>${m}</g>`})}function DE(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function jE(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return Tt`
    <path
      class=${n?`${r} focused`:r}
      d=${A$(e,t)}
      stroke-width=${(.5+(IE-.5)*i).toFixed(2)}
      stroke-opacity=${(N$+(1-N$)*i*i).toFixed(2)}
    ></path>
  `}function C$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,m=zE(t,i),w=i===e.columns.length-1;return e.columns[i].map(({x:E,y:T,unit:D},P)=>{let rt=l?.[P]??0,kt=s?.layer===i&&s.unit===D,je=o.layer===i&&o.unit===D,ze=w?Dt.class(n[D]??D):Dt.unit(D,i+1);return Tt`
      <g
        class=${kt?"unit focused":"unit"}
        role="button"
        tabindex=${je?0:-1}
        data-layer=${i}
        data-unit=${D}
        aria-label=${l?`${ze}: ${Dt.output(ah(rt,w))}`:ze}
        @pointerenter=${()=>r({layer:i,unit:D})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:D})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${E} cy=${T} r=${e.radius}></circle>
        <circle
          class=${rt<0?"fill against":"fill for"}
          cx=${E} cy=${T} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(rt)/m).toFixed(2)}
        ></circle>
      </g>
    `})}function zE(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function L$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:m})=>String(s[m]??m).length)),o=Math.min(LE,12+oh*r),l=Math.max(CE,e.width-e.bars-o-PE);return n.map(({y:m,unit:w},E)=>{let T=i?.[E]??0,D=String(s[w]??w),P=(rt,kt)=>Tt`<rect class=${rt} x=${e.bars+o} y=${m-al/2} width=${kt} height=${al} rx="2"></rect>`;return Tt`
      <g class=${FE(t,w)} aria-hidden="true">
        <text x=${e.bars} y=${m} dy="0.35em">${ll(D,RE)}</text>
        ${P("track",l)} ${P("bar",(l*T).toFixed(1))}
        <text class="share" x=${e.width-1} y=${m} dy="0.35em" text-anchor="end">${i?Z(T,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${m-al} width=${o-2} height=${2*al} rx="4"></rect>
      </g>
    `})}function FE(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function ll(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function ah(e,t){return t?Z(e,1):N(e,NE)}var UE=3;function R$(e){return e.flatMap((t,s)=>Array(D$(t)).fill(s))}function P$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+D$(n));s+=i.length;let r=n.kind==="number"?N(i[0],UE):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function D$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var j$=3;function z$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Dt.legend}</p>`;let l=t.layer===e.layers.length-1,m=l?Dt.class(s[t.unit]??t.unit):Dt.unit(t.unit,t.layer+1),w=t.layer===0?n:P=>Dt.unit(P,t.layer),E=r.weights[o].map((P,rt)=>Dt.weightOf(w(r.inputs[o][rt]),N(P,j$))),T=e.unit,D=i&&t.layer===0&&T?.layer===1&&T.unit===t.unit;return a`
    ${D?a`<signed-image .values=${T.weight} .label=${Dt.weightImage(t.unit)}></signed-image>`:q}
    <p>
      <strong>${m}</strong>: ${Dt.output(ah(r.values[o],l))}.
      ${E.length>0?Dt.strongest(E.join(Dt.betweenWeights)):q}
    </p>
  `}function F$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),m=i[r.indexOf(l)],w=Dt.shown(i.length,e[o+1]);return Dt.layer(o+1,w,Dt.mostActive(m,N(l,j$)))});return[Dt.describe(e.join(Dt.betweenSizes)),s,...n].join(Dt.between)}var BE=300,qE=260,HE=560,U$=20,B$=12,WE=404,VE=422,GE=135,lh=class extends ut{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s="";#n=0;#i=null;#r={layer:0,unit:0};#o="";#a=0;#l=new ResizeObserver(()=>this.#c());#u=new xi((t,s)=>this.#d(t,s));constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#u.cancel()}#c(){this.clientWidth!==this.#a&&(this.#a=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,stamp:s}=this.network,n={network:t,image:this.#m,units:U$,...this.#h},i=JSON.stringify([n,s]);i!==this.#s&&(this.#s=i,this.#u.submit({body:n,info:this.info}))}get#m(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#n%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#i?.layer===0&&rn(this.info)?{unit:{layer:1,unit:this.#i?.unit}}:{}}async#d({body:t,info:s},n){let i=()=>Pt("POST","/inspect/summary",t,{signal:n});try{let r=await("job_id"in t.network?i():Kt(i,n));this.#f({...r,image:t.image},s)}catch(r){if(r.status===VE)this.#g(r);else if(r.status!==WE&&!r.isTemporary)throw r}}#f(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#o="";let o=t.layers.map((l,m)=>JE(l,r?.[m].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#g(t){this.#t=null,this.#o=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#a>0))return a`<div class="network-space"></div>`;let s=this.#$(),{layout:n,summary:i}=s,r=this.#p(i);return a`
      <div class="network-picture">
        ${this.#v(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:F$(i,r)}
          @keydown=${o=>this.#_(o,n)}
        >
          ${this.#w(n)} ${I$(s)}
          ${n.columns.map((o,l)=>C$(s,l,{select:this.#k,tabStop:this.#r}))}
          ${L$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#y(i)} ${r}</p>
        ${this.network?.isGone?q:this.#b()}
      </div>
      <div class="unit-details">
        ${this.#o?a`<p class="notice">${this.#o}</p>`:z$({...s,...this.#x})}
      </div>
    `}#b(){let t=this.info.kind==="table"?Dt.anotherRow:Dt.anotherImage;return a`<button type="button" class="small" @click=${this.#E}>${t}</button>`}#$(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>XE(Math.min(l,U$))),r=this.#a<HE?qE:BE,o=T$({width:this.#a,height:r},i,this.#x.ratio);return i[this.#r.layer]?.includes(this.#r.unit)||(this.#r={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#i,classNames:ar(this.info),placeOf:l=>O$(o.input,this.#x.placeOf(l),this.#x.grid)}}get#x(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let E=R$(s),T=Math.min(s.length,B$);return{ratio:1,grid:{columns:1,rows:T},placeOf:rt=>Math.min(E[rt],T-1),inputName:rt=>s[E[rt]].name,hasImages:!1}}let[i,r,o=1]=n,l=E=>Math.floor(E/o),m=E=>Dt.pixel(Math.floor(l(E)/r),l(E)%r),w={columns:r,rows:i};return{ratio:r/i,grid:w,placeOf:l,inputName:m,hasImages:rn(this.info)}}#v({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return q;let{kind:n,columns:i}=this.info;return n==="table"?YE(P$(i,this.#t.pixels).slice(0,B$),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#p(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#$().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#w({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#a/3)<GE?Dt.shownShort:Dt.shown,r=([{x:o},...l],m)=>Tt`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[m])}</text>`;return t.slice(0,-1).map(r)}#y(t){let s=t?.network;return s===void 0?q:a`<span class="badge">${Dt.sources[s.kind](s)}</span>`}#p(t){let s=ar(this.info),{split:n,index:i}=this.#t?.image??this.#m,r=this.#t?.label,o=(n==="test"?Dt.example:Dt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:m}=t;if(l===null)return`${o}, ${Dt.notRead}`;let w=m.at(-1).values[m.at(-1).units.indexOf(l)],E=l===r?Dt.right:Dt.wrong;return`${o}, ${Dt.predicted(s[l],Z(w,1))}: ${E}`}#k=t=>{this.#i=t,t!==null&&(this.#r=t),this.requestUpdate()};#E=()=>{this.#n+=1,this.requestUpdate()};async#_(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#r,o=s[i].findIndex(E=>E.unit===r),l=s[i+n[0]];if(l===void 0)return;let m=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),w=l[Math.max(0,Math.min(l.length-1,m))];this.#k({layer:i+n[0],unit:w.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",lh);function XE(e){return Array.from({length:e},(t,s)=>s)}function JE(e,t){let s=M$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function YE(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/oh)-2,m=({name:w,value:E},T)=>{let D=ll(E,Math.ceil(l/2));return Tt`
      <g>
        <title>${w}: ${E}</title>
        <text class="cell" x=${t} y=${s+o*(T+.5)} dy="0.35em">${ll(w,l-D.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(T+.5)} dy="0.35em" text-anchor="end">${D}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(m)}</svg>`}var KE=["activation","initializer","seed","dataset","dataset_version"];function q$({job:e,hasEnded:t},s){let{spec:n,model:i,id:r}=e,o=W$(n);return i!==null?{...o,choice:{model:i.name,version:i.version},stamp:null}:s!==null?{...o,choice:{job_id:r},stamp:s,isGone:t}:o}function H$(e){let{spec:t}=e,s=t.start_from,n=W$({...QE(e),...t});return e.valueOf("start_from")===Ks?s?.model?{...n,choice:{model:s.model,version:s.version??"latest"}}:null:n.hiddenSizes.length>0&&n.hiddenSizes.every(r=>Number.isInteger(r)&&r>0)?n:null}function W$(e){let t=Object.fromEntries(KE.filter(s=>e[s]!=null).map(s=>[s,e[s]]));return{choice:{hidden_sizes:e.hidden_sizes,...t},stamp:null,hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function QE({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??sl(n,"")]))}var ch=class extends Cs{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",ch);function V$({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${ZE(e)}
      <div class="row">
        <button @click=${n}>${j.settings}</button>
        ${t_(e.job,s)}
      </div>
    </section>
  `}function ZE({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[j.facts.step,j.stepOf(At(s.step),At(s.total_steps))],[j.facts.speed,N(s.steps_per_second)],[j.facts.loss,N(n?.train_loss)],[j.facts.trainAccuracy,Z(n?.train_accuracy)],[j.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[j.facts.attempt,e.attempt>1?At(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function t_({id:e,state:t,model:s},n){let i=(w,E)=>a`<a href=${w}>${E}</a>`,r={dataset:n?.name===wi?null:n?.name},o=w=>[n===null||Fn(n)?i(U("draw",w),j.draw):null,n===null||rn(n)?i(U("inspect",{...w,...r}),j.inspect):null],l=i(U("jobs",{job:e}),j.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let m={model:s.name,version:s.version};return[i(U("models",m),j.version),...o(m),l]}function G$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,o]=i?[j.insightNever,j.insightNever]:[j.classesLater,j.weightsLater],l=({epoch:m})=>m===null?0:n.lastEpoch-m;return a`
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
  `}function X$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=j,o=a`<span class="unseen">${j.actions}</span>`,l=[s,n,{number:r},{number:i},o],m=e.map(w=>s_(w,t));return Yt(j.shown,l,m,{kind:"run-legend",isFocusable:!0})}function s_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${n_(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${os(s.job.state)} ${be(s.job)?i_(s.job,n):q}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${N(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${r_(e,t)}</td>
    </tr>
  `}function n_({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?vr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${Ka({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${j.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${we("best")}${j.best}</span>`:q}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function i_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?wn(r):At(n);return a`
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
        ${we("close")}
      </button>
    </span>
  `}function uh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(J$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:J$(s).filter(r=>n.includes(r))}}function hh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function cl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function Y$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function K$({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function Q$(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function J$(e){return e.split(",").filter(t=>t!=="")}function Z$(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let m=new FormData(l.target).get("run");m&&n(String(m))}}>
      <label for="run-picker">${j.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${as([["",j.choose],...r.map(o_)],"")}
      </select>
      <button ?disabled=${i}>${j.overlay}</button>
      ${i?a`<span class="faint">${j.full(20)}</span>`:q}
    </form>
  `}function o_({id:e,spec:t,state:s,submitted_at:n}){let i=ht.states[s];return[e,j.recent(t.model,i,Re(n),vr(t))]}var a_=.3,tb=1,mh=-1,eb=404,l_=422,hl=class{sheet=null;classes=null;dataset=null;#t;#e=null;#s=mh;#n=!1;#i=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#i.abort()}update(t){if(t!==this.#e&&this.#r(t),t?.job?.spec==null||this.#n||document.hidden)return;(t.hasEnded||this.#s===mh||t.lastEpoch>this.#s&&sb(t))&&this.#s!==1/0&&this.#o(t,this.#i.signal)}#r(t){this.#i.abort(),this.#i=new AbortController,this.#e=t,this.#s=mh,this.#n=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#n=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await or(t.job.spec,s),t.hasEnded?await this.#l(t.job.model,s):sb(t)&&await this.#u(t,s),this.#s=n}catch(i){if(i.name==="AbortError")return;if(i.status===eb&&(this.#s=n),await ce(tb,s).catch(()=>{}),i.status!==eb&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#n=!1,this.#t.requestUpdate()}async#l(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await es(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#c(`${n}/weights?format=png`,s)}async#u(t,s){if(await ce(a_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await es(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#c(`${n}?format=png`,s),this.#t.requestUpdate(),await ce(tb,s)}async#c(t,s){if(this.dataset!==null&&!rn(this.dataset))return null;try{let n=await ms(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Vr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===l_)return null;throw n}}};function sb({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var u_="/jobs?limit=30",ml=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new on;#i;constructor(t,s){this.#e=t,this.#s=s,this.snapshot=new hl(t),this.#n.addEventListener("change",this.#r),this.#i=new Ae(t,{task:(n,{signal:i})=>h_(i),args:()=>[]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#r)}hostUpdate(){this.snapshot.update(this.chosen?.run??null)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#r),this.#n.close(),this.#i.abort()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=Qd(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:io(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#r=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#o({...this.#t,chosen:t}),toggle:t=>this.#o(Q$(this.#t,t)),remove:t=>this.#a(t),overlay:t=>this.#o({...cl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#l(t)};#o(t){this.show(t),this.#s(t)}#a(t){this.#o(K$(this.#t,t)),this.#i.run()}async#l(t){if(await xs(j.cancelQuestion(io(t.job)),j.cancel)){try{t.absorbJob(await Pt("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function h_(e){try{let{items:t}=await es(u_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function nb(e){return Jo(e,"train-view")}var dh=class extends ut{static properties={choices:{attribute:!1}};#t=new We("train");#e=!1;#s=new ol(this,{changed:t=>{this.#e=!0,this.#d(t)},started:t=>this.#h(t)});#n=new ml(this,t=>{this.#e=!1,this.#t.change(hh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(uh(this.choices)))}render(){return a`
      <h1 class="unseen">${j.title}</h1>
      ${this.#s.form===null?q:E$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#i()}</div>
        <div class="train-run stack">${this.#r()}</div>
        <div class="train-more stack">${this.#c()} ${this.#m()}</div>
      </div>
    `}#i(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??j.loading}</p>`:b$(this.#s)}#r(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?S$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${j.none(this.#a)}</p>`}
        <network-picture .network=${this.#o} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#u():q}
    `}get#o(){let{chosen:t,snapshot:s}=this.#n;if(t&&this.#l)return q$(t.run,s.classes?.epoch??null);let{form:n}=this.#s;return n===null?null:H$(n)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#l)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.snapshot.dataset??(t?.name===s?t:null)}get#l(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(be(t)||!this.#e)}#u(){return a`
      <section class="card">
        <h2 class="unseen">${j.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#c(){let{chosen:t,snapshot:s}=this.#n;if(t===void 0||t.run.missing!==null)return q;let n=()=>this.#s.applyPreset(yi(t.run.job?.spec??{}));return[V$({...t,dataset:s.dataset},n),G$(s,t.run)]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r}=this.#n;return t.length+i.length===0?q:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${j.runs}</h2>
        <div role="status">${n&&j.replaced(n,20)}</div>
        ${t.length>0?X$(t,s):q} ${Z$(i,r,s)}
      </section>
    `}#h(t){let s=uh(this.#t.choices),n=cl(s,t.id);this.#e=!1,this.#t.change(hh(n),{isStep:!0}),this.#n.show(n,{replaced:Y$(s,t.id)})}#d(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",dh);function ib(e){let t=!1,s=Zi(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=$e.notices,e.replaceChildren(n,i,r);let o=()=>{Ve(d_(s.view),n),Ve([t?p_():null,f_(s),g_(Zt.outage),$_(hs.isTokenNeeded)],i),r.classList.toggle("stale",Zt.outage!==null)};return Zt.addEventListener("change",o),hs.addEventListener("change",o),{begin(l){let m=document.createElement("div");m.className=`view view-${l}`;let w=r.contains(document.activeElement);return r.replaceChildren(m),w&&r.focus(),m},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function m_(e){e.preventDefault(),document.getElementById("view")?.focus()}function d_(e){let t=s=>a`
    <li>
      <a href=${U(s)} aria-current=${s===e?"page":"false"}>
        ${we(s)} ${$e.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${m_}>${$e.skip}</a>
    <a class="brand" href=${U(jr[0])}>${jd()} ${$e.name}</a>
    <nav aria-label=${$e.navigation}>
      <ul>
        ${jr.map(t)}
      </ul>
    </nav>
    ${hs.isGuarded?null:a`<a class="aside" href="/docs">${$e.docs}</a>`}
    ${hs.token&&a`<button class="aside" @click=${()=>hs.signOut()}>${$e.signOut}</button>`}
  `}function p_(){return a`
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
  `:null}var b_={train:nb,data:wp,draw:lf,inspect:lg,jobs:Ag,models:r$,components:Ud},co=ib(document.body),kr={name:"",opened:null};function rb(){let e=Zi(location.hash),{view:t,choices:s}=e;if(co.showAddress(e),kr.name===t){kr.opened?.show(s);return}kr.opened?.close(),kr={name:t,opened:null};let n=co.begin(t);document.title=`${$e.views[t]} \xB7 ${$e.name}`;try{kr.opened=b_[t](n,new We(t)),co.showFailed(!1),kr.opened.show(s)}catch(i){throw co.showFailed(!0),i}}addEventListener("popstate",rb);addEventListener("render-error",()=>co.showFailed(!0));rb();
