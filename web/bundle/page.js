/*! Built by `make bundle` from sources with the digest 571d430aedfd52f2eb6faa49ce793c2ce3fb152372619adb07a9184bc83c52d0 */
var fb=["index","layer","unit","pixel","digit","label"],gb=/^\d{1,9}$/,Lo=["train","data","draw","inspect","jobs","models"],$b=["components"];function Qi(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Lo,...$b].includes(n)?n:Lo[0],o=n===""||i===n?null:n,r=[...new URLSearchParams(s)].filter(([,w])=>w!==""),c=([w,C])=>fb.includes(w)&&!gb.test(C),p=Object.fromEntries(r.filter(w=>!c(w)));return{view:i,choices:p,unknown:o,ignored:r.filter(c).map(w=>w.join("="))}}function z(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,o])=>[i,String(o)]));return n.size>0?`#${e}?${n}`:`#${e}`}var ii=class{#t;constructor(t){this.#t=t}get choices(){return Qi(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=Qi(location.hash);if(n!==this.#t)return;let o=z(n,{...i,...t});o!==location.hash&&(s?history.pushState(null,"",o):history.replaceState(null,"",o))}};var we={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to open. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Ar=["queued","running","succeeded","failed","cancelled"];function ve(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Or=globalThis,dc=Or.ShadowRoot&&(Or.ShadyCSS===void 0||Or.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,ld=Symbol(),Ym=new WeakMap,bb=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==ld)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(dc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=Ym.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&Ym.set(t,e))}return e}toString(){return this.cssText}},wb=e=>new bb(typeof e=="string"?e:e+"",void 0,ld),vb=(e,t)=>{if(dc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Or.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},Jm=dc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return wb(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:yb,defineProperty:xb,getOwnPropertyDescriptor:kb,getOwnPropertyNames:Eb,getOwnPropertySymbols:_b,getPrototypeOf:Sb}=Object,Nr=globalThis,Xm=Nr.trustedTypes,Tb=Xm?Xm.emptyScript:"",Ab=Nr.reactiveElementPolyfillSupport,jo=(e,t)=>e,hc={toAttribute(e,t){switch(t){case Boolean:e=e?Tb:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},pc=(e,t)=>!yb(e,t),Km={attribute:!0,type:String,converter:hc,reflect:!1,useDefault:!1,hasChanged:pc};Symbol.metadata??=Symbol("metadata"),Nr.litPropertyMetadata??=new WeakMap;var Zi=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Km){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&xb(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=kb(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:n,set(o){let r=n?.call(this);i?.call(this,o),this.requestUpdate(e,r,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Km}static _$Ei(){if(this.hasOwnProperty(jo("elementProperties")))return;let e=Sb(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(jo("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(jo("properties"))){let t=this.properties,s=[...Eb(t),..._b(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(Jm(n))}else e!==void 0&&t.push(Jm(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return vb(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:hc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),o=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:hc;this._$Em=n;let r=o.fromAttribute(t,i.type);this[n]=r??this._$Ej?.get(n)??r,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let o=this.constructor;if(n===!1&&(i=this[e]),s??=o.getPropertyOptions(e),!((s.hasChanged??pc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},o){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),i!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:o}=i,r=this[n];o!==!0||this._$AL.has(n)||r===void 0||this.C(n,void 0,i,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};Zi.elementStyles=[],Zi.shadowRootOptions={mode:"open"},Zi[jo("elementProperties")]=new Map,Zi[jo("finalized")]=new Map,Ab?.({ReactiveElement:Zi}),(Nr.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fc=globalThis,Qm=e=>e,Mr=fc.trustedTypes,Zm=Mr?Mr.createPolicy("lit-html",{createHTML:e=>e}):void 0,gc="$lit$",hn=`lit$${Math.random().toFixed(9).slice(2)}$`,$c="?"+hn,Ob=`<${$c}>`,li=document,Fo=()=>li.createComment(""),zo=e=>e===null||typeof e!="object"&&typeof e!="function",bc=Array.isArray,cd=e=>bc(e)||typeof e?.[Symbol.iterator]=="function",cc=`[ 	
\f\r]`,Ro=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,td=/-->/g,ed=/>/g,oi=RegExp(`>|${cc}(?:([^\\s"'>=/]+)(${cc}*=${cc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),sd=/'/g,nd=/"/g,ud=/^(?:script|style|textarea|title)$/i,wc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=wc(1),Dt=wc(2),Jk=wc(3),Ts=Symbol.for("lit-noChange"),Q=Symbol.for("lit-nothing"),id=new WeakMap,ai=li.createTreeWalker(li,129);function hd(e,t){if(!bc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Zm!==void 0?Zm.createHTML(t):t}var md=(e,t)=>{let s=e.length-1,n=[],i,o=t===2?"<svg>":t===3?"<math>":"",r=Ro;for(let c=0;c<s;c++){let p=e[c],w,C,N=-1,V=0;for(;V<p.length&&(r.lastIndex=V,C=r.exec(p),C!==null);)V=r.lastIndex,r===Ro?C[1]==="!--"?r=td:C[1]!==void 0?r=ed:C[2]!==void 0?(ud.test(C[2])&&(i=RegExp("</"+C[2],"g")),r=oi):C[3]!==void 0&&(r=oi):r===oi?C[0]===">"?(r=i??Ro,N=-1):C[1]===void 0?N=-2:(N=r.lastIndex-C[2].length,w=C[1],r=C[3]===void 0?oi:C[3]==='"'?nd:sd):r===nd||r===sd?r=oi:r===td||r===ed?r=Ro:(r=oi,i=void 0);let B=r===oi&&e[c+1].startsWith("/>")?" ":"";o+=r===Ro?p+Ob:N>=0?(n.push(w),p.slice(0,N)+gc+p.slice(N)+hn+B):p+hn+(N===-2?c:B)}return[hd(e,o+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},mc=class dd{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let o=0,r=0,c=t.length-1,p=this.parts,[w,C]=md(t,s);if(this.el=dd.createElement(w,n),ai.currentNode=this.el.content,s===2||s===3){let N=this.el.content.firstChild;N.replaceWith(...N.childNodes)}for(;(i=ai.nextNode())!==null&&p.length<c;){if(i.nodeType===1){if(i.hasAttributes())for(let N of i.getAttributeNames())if(N.endsWith(gc)){let V=C[r++],B=i.getAttribute(N).split(hn),ft=/([.?@])?(.*)/.exec(V);p.push({type:1,index:o,name:ft[2],strings:B,ctor:ft[1]==="."?gd:ft[1]==="?"?$d:ft[1]==="@"?bd:Bo}),i.removeAttribute(N)}else N.startsWith(hn)&&(p.push({type:6,index:o}),i.removeAttribute(N));if(ud.test(i.tagName)){let N=i.textContent.split(hn),V=N.length-1;if(V>0){i.textContent=Mr?Mr.emptyScript:"";for(let B=0;B<V;B++)i.append(N[B],Fo()),ai.nextNode(),p.push({type:2,index:++o});i.append(N[V],Fo())}}}else if(i.nodeType===8)if(i.data===$c)p.push({type:2,index:o});else{let N=-1;for(;(N=i.data.indexOf(hn,N+1))!==-1;)p.push({type:7,index:o}),N+=hn.length-1}o++}}static createElement(t,s){let n=li.createElement("template");return n.innerHTML=t,n}};function ci(e,t,s=e,n){if(t===Ts)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,o=zo(t)?void 0:t._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=ci(e,i._$AS(e,t.values),i,n)),t}var pd=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??li).importNode(t,!0);ai.currentNode=n;let i=ai.nextNode(),o=0,r=0,c=s[0];for(;c!==void 0;){if(o===c.index){let p;c.type===2?p=new Cr(i,i.nextSibling,this,e):c.type===1?p=new c.ctor(i,c.name,c.strings,this,e):c.type===6&&(p=new wd(i,this,e)),this._$AV.push(p),c=s[++r]}o!==c?.index&&(i=ai.nextNode(),o++)}return ai.currentNode=li,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Cr=class fd{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=Q,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=ci(this,t,s),zo(t)?t===Q||t==null||t===""?(this._$AH!==Q&&this._$AR(),this._$AH=Q):t!==this._$AH&&t!==Ts&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):cd(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==Q&&zo(this._$AH)?this._$AA.nextSibling.data=t:this.T(li.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=mc.createElement(hd(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let o=new pd(i,this),r=o.u(this.options);o.p(s),this.T(r),this._$AH=o}}_$AC(t){let s=id.get(t.strings);return s===void 0&&id.set(t.strings,s=new mc(t)),s}k(t){bc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let o of t)i===s.length?s.push(n=new fd(this.O(Fo()),this.O(Fo()),this,this.options)):n=s[i],n._$AI(o),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Qm(t).nextSibling;Qm(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Bo=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=Q,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=Q}_$AI(e,t=this,s,n){let i=this.strings,o=!1;if(i===void 0)e=ci(this,e,t,0),o=!zo(e)||e!==this._$AH&&e!==Ts,o&&(this._$AH=e);else{let r=e,c,p;for(e=i[0],c=0;c<i.length-1;c++)p=ci(this,r[s+c],t,c),p===Ts&&(p=this._$AH[c]),o||=!zo(p)||p!==this._$AH[c],p===Q?e=Q:e!==Q&&(e+=(p??"")+i[c+1]),this._$AH[c]=p}o&&!n&&this.j(e)}j(e){e===Q?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},gd=class extends Bo{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===Q?void 0:e}},$d=class extends Bo{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==Q)}},bd=class extends Bo{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=ci(this,e,t,0)??Q)===Ts)return;let s=this._$AH,n=e===Q&&s!==Q||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==Q&&(s===Q||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},wd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){ci(this,e)}},Mb={M:gc,P:hn,A:$c,C:1,L:md,R:pd,D:cd,V:ci,I:Cr,H:Bo,N:$d,U:bd,B:gd,F:wd},Nb=fc.litHtmlPolyfillSupport;Nb?.(mc,Cr),(fc.litHtmlVersions??=[]).push("3.3.3");var Ht=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let o=s?.renderBefore??null;n._$litPart$=i=new Cr(t.insertBefore(Fo(),o),o,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var vc=globalThis,to=class extends Zi{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ht(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return Ts}};to._$litElement$=!0,to.finalized=!0,vc.litElementHydrateSupport?.({LitElement:to});var Cb=vc.litElementPolyfillSupport;Cb?.({LitElement:to});(vc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Nn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Ir=e=>(...t)=>({_$litDirective$:e,values:t}),Pr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Xk=Ir(class extends Pr{constructor(e){if(super(e),e.type!==Nn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return Ts}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Ib}=Mb,od=e=>e,Pb=e=>e.strings===void 0,rd=()=>document.createComment(""),Do=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let o=n.insertBefore(rd(),i),r=n.insertBefore(rd(),i);s=new Ib(o,r,e,e.options)}else{let o=s._$AB.nextSibling,r=s._$AM,c=r!==e;if(c){let p;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(p=e._$AU)!==r._$AU&&s._$AP(p)}if(o!==i||c){let p=s._$AA;for(;p!==o;){let w=od(p).nextSibling;od(n).insertBefore(p,i),p=w}}}return s},ri=(e,t,s=e)=>(e._$AI(t,s),e),Lb={},yc=(e,t=Lb)=>e._$AH=t,Rb=e=>e._$AH,uc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Kk=Ir(class extends Pr{constructor(){super(...arguments),this.key=Q}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(yc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ui=Ir(class extends Pr{constructor(e){if(super(e),e.type!==Nn.PROPERTY&&e.type!==Nn.ATTRIBUTE&&e.type!==Nn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Pb(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===Ts||t===Q)return t;let s=e.element,n=e.name;if(e.type===Nn.PROPERTY){if(t===s[n])return Ts}else if(e.type===Nn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return Ts}else if(e.type===Nn.ATTRIBUTE&&s.getAttribute(n)===t+"")return Ts;return yc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ad=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},vd=Ir(class extends Pr{constructor(e){if(super(e),e.type!==Nn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],o=[],r=0;for(let c of e)i[r]=n?n(c,r):r,o[r]=s(c,r),r++;return{values:o,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Rb(e),{values:o,keys:r}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=r,o;let c=this.ut??=[],p=[],w,C,N=0,V=i.length-1,B=0,ft=o.length-1;for(;N<=V&&B<=ft;)if(i[N]===null)N++;else if(i[V]===null)V--;else if(c[N]===r[B])p[B]=ri(i[N],o[B]),N++,B++;else if(c[V]===r[ft])p[ft]=ri(i[V],o[ft]),V--,ft--;else if(c[N]===r[ft])p[ft]=ri(i[N],o[ft]),Do(e,p[ft+1],i[N]),N++,ft--;else if(c[V]===r[B])p[B]=ri(i[V],o[B]),Do(e,i[N],i[V]),V--,B++;else if(w===void 0&&(w=ad(r,B,ft),C=ad(c,N,V)),w.has(c[N]))if(w.has(c[V])){let Wt=C.get(r[B]),Js=Wt!==void 0?i[Wt]:null;if(Js===null){let qn=Do(e,i[N]);ri(qn,o[B]),p[B]=qn}else p[B]=ri(Js,o[B]),Do(e,i[N],Js),i[Wt]=null;B++}else uc(i[V]),V--;else uc(i[N]),N++;for(;B<=ft;){let Wt=Do(e,p[ft+1]);ri(Wt,o[B]),p[B++]=Wt}for(;N<=V;){let Wt=i[N++];Wt!==null&&uc(Wt)}return this.ut=r,yc(e,p),Ts}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var xc={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Db=Symbol(),fs=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??jb,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(o){i=!0,s=o}if(this.p===n){if(t===Db)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},jb=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!pc(s,t[n])));function ce(e){return Number(e)===8?"an 8":`a ${e}`}function gs(e){return String(e)==="1"?"1 image":`${e} images`}function kc(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Lr={images:"images",table:"table"};function he(e){return e.slice(-8)}var dt={locale:"en",best:"best",states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${he(t)}`,unknownRun:e=>`Run ${he(e)}`};var Fb=1e6,Rr="\xA0";function st(e,t=2){return e==null?dt.none:`${(e*100).toFixed(t)}${Rr}%`}function yd(e){return`${Number((e*100).toFixed(2))} %`}function wt(e,t=4){if(e==null)return dt.none;let s=Number(e.toPrecision(t));return Math.abs(s)<Fb?s.toString():s.toExponential()}function Tt(e){return e==null?dt.none:Math.round(e).toLocaleString(dt.locale)}function Dr(e){return Number.isInteger(e)?Tt(e):""}function hi(e){if(e==null)return dt.none;let t=Math.round(e);if(t<60)return`${t}${Rr}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?Ec(`${s} min ${n} s`):Ec(`${Math.floor(s/60)} h ${s%60} min`)}function tn(e){return e==null?dt.none:e<1e3?`${e}${Rr}B`:Ec(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Pe(e){return e==null?dt.none:new Date(e).toLocaleString(dt.locale,{dateStyle:"medium",timeStyle:"medium"})}function Ec(e){return e.replaceAll(" ",Rr)}function jr(e,t,{picked:s,pick:n,names:i,shown:o}){let r=p=>{let w=i?.[p]??String(p),C=e[p];return a`
      <tr class=${p===t?"answer":""} @click=${()=>n(p)}>
        <th scope="row">
          <button class="pick" aria-label=${dt.pick(w)} aria-pressed=${String(p===s)}>${w}</button>
        </th>
        ${kd(C,dt.probabilityOf(w),st(C))}
      </tr>
    `},c=i?dt.classProbabilities:dt.probabilities;return xd(c,(o??[...e.keys()]).map(r))}function Fr(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${kd(n??0,dt.accuracyOf(t[i]??i),st(n,1))}
    </tr>
  `;return xd(dt.classAccuracy,e.map(s))}function xd(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function kd(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function Ze(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:o,resolve:r}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),Ht(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?dt.keep:dt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let c=()=>i.close("no");return addEventListener("popstate",c),i.addEventListener("close",()=>{removeEventListener("popstate",c),i.remove(),r(i.returnValue==="yes")}),document.body.append(i),i.showModal(),o}var Ed={train:Dt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:Dt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:Dt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:Dt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:Dt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:Dt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:Dt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:Dt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:Dt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:Dt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:Dt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:Dt`<path d="M7 4.500v15l12-7.500Z" />`,stop:Dt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:Dt`<path d="M12 5v14M5 12h14" />`,close:Dt`<path d="m6 6 12 12M18 6 6 18" />`,check:Dt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:Dt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:Dt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:Dt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:Dt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:Dt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:Dt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:Dt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},_d=Object.keys(Ed);function ye(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Ed[e]??Q}</svg>`}function Sd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function eo({icon:e,title:t,text:s,actions:n=[]}){let i=({href:o,text:r},c)=>a`<a class=${c===0?"button primary":"button"} href=${o}>${r}</a>`;return a`
    <div class="empty">
      ${ye(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var fe=class extends to{createRenderRoot(){return this}};function mn(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Kt(e,t,s,n={}){let{kind:i="",foot:o=Q,isFocusable:r,isTall:c,isCaptionVisible:p}=n;return a`
    <div
      class=${c?"scrolls tall":"scrolls"}
      tabindex=${r?0:Q}
      role=${r?"group":Q}
      aria-label=${r?e:Q}
    >
      <table class=${`list ${i}`}>
        <caption class=${p?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(zb)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${o}
      </table>
    </div>
  `}function zb(e){let{number:t,text:s=e,order:n=Q,sort:i}=e,o=t??s;return a`
    <th scope="col" class=${t===void 0?Q:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${o}</button>`:o}
    </th>
  `}function Be(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var _c=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},ne=new _c;var Sc=class extends fe{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),ne.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),ne.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=ne.outage!==null&&ve({state:t});return a`<span class=${`state state-${t}`}>${ye(t)}${dt.states[t]}</span>
      ${s?a`<span class="faint">${dt.lastKnown(ne.silentS)}</span>`:null}`}};customElements.define("state-badge",Sc);function ts(e){return a`<state-badge .state=${e}></state-badge>`}function Cn(e){return dt.stateOf[e.state](e)}function so(e,t){let s=null,n=null;return{show(i){let{key:o,open:r}=t(i);if(o!==s){n?.close();let c=document.createElement("div");e.replaceChildren(c),s!==null&&e.closest("main")?.focus(),s=o,n=r(c)}n.show(i)},close(){n?.close()}}}function zs({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${ye("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}function In(e,t,...s){Ht(zs(t,...s),e)}var me={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var mi=6,Bb=200,Ub=0,Tc=class extends fe{static properties={subject:{},text:{}};#t=`help-${Ub+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${dt.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#o}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#r}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#r()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#o,Bb))}#o=()=>{this.isConnected&&this.#s.hidePopover()};#r=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),o=s.bottom+mi+i<=innerHeight,r=Math.min(s.left-mi,innerWidth-n-mi);t.style.left=`${Math.max(mi,r)}px`,t.style.top=`${o?s.bottom+mi:Math.max(mi,s.top-mi-i)}px`}};customElements.define("help-tip",Tc);function zr({name:e,label:t,options:s,chosen:n,choose:i}){let o=([r,c])=>a`
    <label>
      <input
        type="radio"
        name=${e}
        value=${r}
        .checked=${r===n}
        @change=${()=>i(r)}
      />
      ${c}
    </label>
  `;return a`
    <fieldset class="segmented">
      <legend class="unseen">${t}</legend>
      ${s.map(o)}
    </fieldset>
  `}function os(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}</span>`:a`${i}${t}`}
      ${Ac(e)}
    </div>
  `}function Ac({id:e,wrong:t,meaning:s}){let n=(i,o)=>a`<p class="wrong" id=${Td(e,o)}>${i}</p>`;return a`
    ${t.map(n)} ${s?a`<p class="meaning" id=${Ad(e)}>${s}</p>`:Q}
  `}function Ue({id:e,wrong:t,meaning:s}){let n=t.map((i,o)=>Td(e,o));return s&&n.push(Ad(e)),n.length>0?n.join(" "):Q}function Td(e,t){return`${e}-wrong-${t}`}function Ad(e){return`${e}-meaning`}function Od(e,t){let{field:s}=me,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},o=Object.entries(me.axes);return a`
    <section class="card stack">
      <h2>${me.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${os(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Ue(n)} value="50.5" />`)}
      ${os(i,a`<input id=${i.id} aria-describedby=${Ue(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${zr({name:"sample-axis",label:me.axis,options:o,chosen:e,choose:t})}
    </section>
  `}var qb=[.98,.71,.06],Oc=class extends fe{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Od(this.axis,i=>this.axis=i),n=[...[Hb(),Wb(),Vb(),t,Gb(),Yb(),Jb(),Xb()],Kb(),Qb()];return zs({title:me.title},a`<p>${me.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",Oc);function Md(e){return mn(e,"components-page")}function dn(e,t){return a`
    <section class="card stack">
      <h2>${me.sections[e]}</h2>
      ${t}
    </section>
  `}function Hb(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return dn("type",Object.entries(me.typeSizes).map(e))}function Wb(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return dn("colors",a`<ul class="plain colors">${Object.entries(me.colors).map(e)}</ul>`)}function Vb(){let{buttons:e}=me,t=()=>Ze(me.question,me.yes,{detail:a`<p>${me.detail}</p>`});return dn("buttons",a`
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
    `)}function Gb(){let{plain:e,best:t,warning:s}=me.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${ye("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return dn("states",[a`<div class="toolbar">${Ar.map(i=>ts(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Yb(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return dn("figures",[a`<dl class="metrics">${me.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${me.progress}></progress>`,Fr(qb)])}function Jb(){let{version:e,created:t,accuracy:s,state:n}=me.columns,i=([r,c,p,w],C)=>a`
    <tr class=${C===1?"answer":""}>
      <th scope="row">${r}</th>
      <td>${c}</td>
      <td class="number">${p}</td>
      <td>${ts(w)}</td>
    </tr>
  `,o=[e,t,{number:s},n];return dn("table",Kt(me.table,o,me.rows.map(i)))}function Xb(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return dn("notices",Object.entries(me.notices).map(e))}function Kb(){let{title:e,text:t,action:s}=me.emptyState;return dn("empty",eo({icon:"jobs",title:e,text:t,actions:[{href:z("train"),text:s}]}))}function Qb(){let e=t=>a`<li>${ye(t)} <code>${t}</code></li>`;return dn("icons",a`<ul class="plain icons">${_d.map(e)}</ul>`)}var Uo={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var Zb=.5,tw=60,ew=[429,502,503,504],pn=class extends Error{constructor(t,s={},n=null){super(s.detail??Uo.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=ew.includes(t)}},di=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Uo.unreachable)}};async function Br(e){let t=sw(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new pn(e.status,s,t)}function sw(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,Zb),tw):null}function ue(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(o),n(new DOMException("","AbortError"))},o=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Mc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},pi=Cd("sessionStorage"),Nd=Cd("localStorage");function Cd(e){try{return globalThis[e]}catch{return new Mc}}var Ur="mlpforge.token",nw=.2,Id=/^[!-~]([ -~]*[!-~])?$/,Nc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Ur);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ue(nw))}get token(){let t=pi.getItem(Ur);return t!==null&&Id.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Id.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#o(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){pi.removeItem(Ur),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#o(s)}#o(t){pi.setItem(Ur,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},rs=new Nc;var iw=.5,ow=5,rw=401,aw=204;async function as(e,t={}){let{token:s}=rs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(o){throw o.name==="AbortError"?o:new di}if(i.status===rw)return await rs.requestToken(s),as(e,t);if(!i.ok)throw await Br(i);return ne.noteAnswer(),i}async function Ye(e,{signal:t}={}){return fn(await as(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return fn(await as(t,{method:e,signal:n,headers:i}));let o={"Content-Type":"application/json",...i};return fn(await as(t,{method:e,signal:n,headers:o,body:JSON.stringify(s)}))}async function xt(e,{signal:t}={}){return ie(()=>Ye(e,{signal:t}),t)}async function ie(e,t){let s={},n=iw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;ne.report(s,i.message),await ue(i.retryAfterS??n,t),n=Math.min(n*2,ow)}}finally{ne.clear(s)}}async function fn(e){return e.status===aw?null:qo(()=>e.json())}async function qo(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new di}}function no(e){return/^\d$/.test(e??"")?Number(e):null}var lw=404,cw=[".",".."];function G(e,...t){let s=t.find(n=>cw.includes(String(n)));if(s!==void 0)throw new pn(lw,{detail:Uo.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function jt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,o])=>[i,String(o)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var uw=200,hw=404,Pd=new Map;async function qr(e){let t=[],s=null;do{let n=await xt(jt("/datasets",{limit:uw,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function io({dataset:e,dataset_version:t},s){let n=G`/datasets/${e}/versions/${t}`,i=Pd.get(n);if(i!==void 0)return i;try{let o=await xt(n,{signal:s});return Pd.set(n,o),o}catch(o){if(o.status===hw)return null;throw o}}function fi({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function Cc({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Ld(e,t){let s=n=>{let i=n.columns?.map(({name:o,kind:r,values:c})=>[o,r,c]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,Cc(n),i])};return s(e)===s(t)}function Pn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function oe(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Vt({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${dt.loading}</p>`;return a`${oe(t)} ${e==null?n:s(e)}`}var J={title:"Data",all:"All data sets",list:"Data sets",kinds:Lr,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${ce(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,deleteYes:"Delete permanently",importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Ln(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var Hr=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(mw).filter(n=>n!==null)}};function mw(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var dw=40,pw=1,fw=204,Rd=404,gw=422;async function Dd(e,t,s){let n=e,i=(o,r)=>{n={...n,lastEventId:r},t(o,n)};for(;n.ids.length>0;){try{let o=await ie(()=>$w(n,s),s);if(o.status===fw)return;await bw(o,i,s)}catch(o){n=await yw(n,o,s)}await ue(pw,s)}}function $w({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(o=>["job",o])),i=t===null?{}:{"Last-Event-ID":t};return as(`/events?${n}`,{headers:i,signal:s})}async function bw(e,t,s){let n=new Hr,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let o=await ww(i,s);if(o===null)return;ne.noteAnswer();let r=n.read(o),c=r.at(-1);c!==void 0&&t(r.map(vw),c.id)}}finally{i.cancel().catch(()=>{})}}async function ww(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ue(dw,n).catch(()=>{});try{let o=await Promise.race([e.read(),i]);return o===void 0||o.done?null:o.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function vw({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function yw(e,t,s){if(t.status===gw&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Rd)throw t;let n=await Promise.all(e.ids.map(i=>xw(i,s)));return{ids:e.ids.filter((i,o)=>n[o]),lastEventId:null}}async function xw(e,t){try{return await xt(G`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Rd)return!1;throw s}}var Ic="mlpforge.job-events",kw=20,Ew=50,_w=5,Wr=class{#t=Ln();#e=new BroadcastChannel(Ic);#s;#n=[];#i=new Map;#o=!1;#r=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#m(s),ne.addEventListener("change",()=>{this.#r&&this.#b({kind:"connection",outage:ne.outage})}),this.#h()}want(t){this.#n=[...t],this.#r?this.#f():this.#w()}#h(){let{locks:t}=navigator;if(t===void 0){this.#u();return}let s=new Promise(()=>{});t.request(jd(this.#t),()=>(this.#o=!0,this.#w(),s)),t.request(Ic,()=>(this.#u(),s))}#u(){this.#r=!0,ne.clear(this),this.#b({kind:"request"}),this.#f()}#m(t){if(t.kind==="events"){if(this.#r)return;this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#r?this.#d(t):t.kind==="request"?this.#w():t.kind==="connection"&&!this.#r&&(t.outage===null?ne.clear(this):ne.report(this,t.outage.reason))}#d({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(jd(t),()=>this.#p(t)),this.#i.set(t,s),this.#f()}#p(t){this.#i.delete(t),this.#f()}#f(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#$()},Ew))}#$(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-kw),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,ne.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#g()))}async#g(){let t=new AbortController;this.#l=t,await this.#y(t.signal),this.#l===t&&(this.#l=null)}async#y(t){let s=(n,i)=>{ne.clear(this),this.#a=i,this.#b({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Dd(this.#a,s,t),ne.clear(this);return}catch(n){if(n.name==="AbortError")return;ne.report(this,n.message),await ue(_w,t).catch(()=>{})}}#w(){this.#o&&!this.#r&&this.#b({kind:"want",ids:this.#n})}#b(t){this.#e.postMessage({...t,from:this.#t})}};function jd(e){return`${Ic}.${e}`}var Vr=new Set,Pc=null;function zd(e){let t={ids:[],onEvent:e};return Vr.add(t),{change(s){t.ids=[...s],Fd()},close(){Vr.delete(t),Fd()}}}function Fd(){let e=[...new Set([...Vr].flatMap(t=>t.ids))];Pc===null&&e.length===0||(Pc??=new Wr(Sw),Pc.want(e))}function Sw(e){for(let t of e)for(let{ids:s,onEvent:n}of Vr)s.includes(t.jobId)&&n(t)}function oo(e){let{state:t,attempt:s}=e;return ve(e)?t==="queued"?2*s:2*s-1:1/0}var Gr=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!ve(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&oo(t)<oo(this.job))return;let s=this.job?.progress,n=this.job!==null&&oo(t)===oo(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#r(s)}#n(t){this.#e=oo(t),this.absorbJob(t)}#i(t){this.#o(t.step)&&(this.job={...this.job,progress:t})}#o(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=oo(this.job)}#r(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#o(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Bd(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,o)=>n(o)>n(i)?o:i)}var Tw=3,Aw=400,Ow=404,As=class extends EventTarget{#t=new Map;#e=zd(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#h()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new Gr(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#o(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.message,this.#m())})}async#o(t,s){let n=i=>xt(i,{signal:s});t.absorbJob(await n(G`/jobs/${t.id}`)),this.#m(),t.hasEnded||(this.#s.add(t.id),this.#h(),t.absorbJob(await n(G`/jobs/${t.id}`))),t.absorbHistory(await n(G`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#c(t),this.#m(),await this.#r(t,s)}async#r(t,s){for(;t.job.state==="queued";){if(await ue(Tw,s),t.job.state!=="queued")return;t.absorbJob(await xt(G`/jobs/${t.id}`,{signal:s})),this.#m()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:o}=n,r=i.hasEnded;i.absorbEvent(s),this.#u(),i.hasEnded&&!r&&this.#l(i,o.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await xt(G`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===Ow)return;throw n}this.#m()}#c(t){this.#s.delete(t.id),this.#h()}#h(){this.#e.change([...this.#s])}#u(){this.#n??=setTimeout(()=>this.#m(),Aw)}#m(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};var Wo="none",Mw="#/components/schemas/ImportOptions",Nw="#/components/schemas/JobSpec";async function Ud(e){let t=await xt("/openapi.json",{signal:e});return Jr(t,Xr(t,{$ref:Mw}),"")}var Ho=null;async function Rn(e){if(Ho!==null)return Ho;let t=await xt("/openapi.json",{signal:e}),s=Jr(t,Xr(t,{$ref:Nw}),"");return Ho=s,s}function jc(e){return e.flatMap(t=>[t,...jc(Object.values(t.variants).flat())])}function Fc(e){if(Ho===null)return null;let t=new Map(Ho.map(s=>[Yr(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,Cw(t.get(s),n)]).filter(([,s])=>s!==void 0))}function Yr({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function Cw(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Lc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(r=>[Yr(r),r.defaultValue])),i=Object.entries(t).filter(([r,c])=>!Lc(c,n.get(r))),o=Object.fromEntries(i);return Lc(o,{kind:e.defaultValue?.kind})?void 0:o}function Lc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function Jr(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Iw(e,i,`${s}${n}`))}function Iw(e,t,s){let n=t.anyOf??[t],i=n.some(N=>N.type==="null"),o=Xr(e,n.find(N=>N.type!=="null")),r="default"in t?t.default:o.default,{title:c=s,description:p=""}=t,C={...{name:s,title:c,description:p,choiceTitles:t["x-enum-titles"]??{}},defaultValue:r,isNullable:i,bounds:{},choices:[],variants:{}};return{...C,...Pw(e,o,C)}}function Pw(e,t,{name:s,isNullable:n}){return t.discriminator?Lw(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Dc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:Jr(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Dc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Dc(t)}}function Lw(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>Xr(e,w)),o=Object.fromEntries(i.map(w=>[Rc(w),Jr(e,w,`${s}.`)])),r=i.map(Rc),c=n?[Wo,...r]:r,p=Object.fromEntries(i.map(w=>[Rc(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:c,choiceTitles:p,variants:o}}function Rc(e){return e.properties.kind.const}function Dc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function Xr(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var It=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>xt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var Rw=401,Kr={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function Qr({name:e,file:t,kind:s,query:n},{onProgress:i,signal:o}){let r=jt(G`/datasets/${e}/versions`,n),c={"Content-Type":Kr[s],"Idempotency-Key":Ln()};return fn(await ie(()=>qd(r,t,{headers:c,onProgress:i,signal:o}),o))}async function qd(e,t,s){let{token:n}=rs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},o=await Dw(e,t,{...s,headers:i});if(o.status===Rw)return await rs.requestToken(n),qd(e,t,s);if(!o.ok)throw await Br(o);return o}function Dw(e,t,{headers:s,onProgress:n,signal:i}){let{promise:o,resolve:r,reject:c}=Promise.withResolvers(),p=new XMLHttpRequest;p.open("POST",e);for(let[w,C]of Object.entries(s))p.setRequestHeader(w,C);return p.upload.addEventListener("progress",({loaded:w,total:C})=>n(w/C)),p.addEventListener("load",()=>r(jw(p))),p.addEventListener("error",()=>c(new di)),p.addEventListener("abort",()=>c(i.reason)),i.addEventListener("abort",()=>p.abort(),{once:!0}),p.send(t),o}function jw(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function es(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Vo(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,o])=>a`<optgroup label=${i}>${es(o,t)}</optgroup>`;return s.map(n)}function Us(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var Hd=/^\.(\w+)[^:]*: /;function Wd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(Hd.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${J.options}</summary>
      <div class="columns narrow">${n.map(i=>Fw(i,s.get(i.name)))}</div>
    </details>
  `}function Fw(e,t){let s={id:`import-${e.name}`,label:J.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:J.sentence(e.description.replace(Hd,""))};return os(s,e.kind==="choice"?zw(e,s):Bw(e,s))}function zw({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Ue(n)}>
      ${es(t.map(i=>[i,i]),s)}
    </select>
  `}function Bw({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ue(n)}
    />
  `}var Uw=422,ro=class{#t;#e;#s;#n;#i=null;#o=null;#r=null;#a=new AbortController;#l=new As;#c=!1;constructor({name:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n,this.#n=new It(s),this.#l.addEventListener("change",()=>this.#x())}close(){this.#a.abort(),this.#n.abort(),this.#l.close()}template(){return a`
      <section class="card">
        <h2>${J.importTitle(this.#t)}</h2>
        <p class="faint">${J.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${t=>this.#y(t)}
          @dragover=${t=>t.preventDefault()}
          @drop=${t=>this.#$(t)}
        >
          <div class="row">
            ${this.#f()} ${this.#t===null?qw():null}
          </div>
          ${this.#n.value&&this.#h?Wd(this.#n.value,this.#h,this.#d):null}
          <div><button class="primary" aria-disabled=${this.#m}>${J.importSend}</button></div>
        </form>
        ${oe(this.#p)}
        <div role="status">${this.#o===null?null:Hw(this.#o)} ${this.#v()}</div>
      </section>
    `}get#h(){let t=this.#i?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(Kr,t)?t:null}get#u(){return this.#l.runs[0]?.job??null}get#m(){return this.#o!==null||this.#u!==null&&ve(this.#u)}get#d(){let t=this.#r?.status===Uw?this.#r.fields:[];return new Map(t.map(({loc:s,msg:n})=>[String(s.at(-1)),n]))}get#p(){return this.#i!==null&&this.#h===null?{message:J.unknownKind(this.#i.name)}:this.#r??this.#n.error}#f(){let t=Object.keys(Kr).map(s=>`.${s}`).join(",");return a`
      <label class="field">
        ${J.importFile}
        <input name="file" type="file" accept=${t} required @change=${s=>this.#g(s.target.files[0])} />
      </label>
    `}#$(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#g(s[0]))}#g(t=null){this.#i=t,this.#r=null,this.#n.value===null&&this.#n.run(Ud),this.#e()}async#y(t){t.preventDefault();let[s,n]=[this.#i,this.#h];if(this.#m||s===null||n===null)return;let i=Object.fromEntries(new FormData(t.target)),{name:o,file:r,...c}=i,p=this.#t??o.trim();this.#w();try{let w=V=>this.#b(V),{signal:C}=this.#a,N=await Qr({name:p,file:s,kind:n,query:c},{onProgress:w,signal:C});this.#l.follow([N.id])}catch(w){if(w.name==="AbortError")return;this.#r=w}this.#b(null)}#w(){this.#l.follow([]),this.#r=null,this.#c=!1,this.#b(0)}#b(t){this.#o=t,this.#e()}#x(){this.#e(),!(this.#u?.state!=="succeeded"||this.#c)&&(this.#c=!0,this.#s())}#v(){let t=this.#u;if(t===null)return null;let{dataset:s,error:n}=t;return a`
      <p>${ts(t.state)} ${Cn(t)} <a href=${z("jobs",{job:t.id})}>${J.job}</a></p>
      ${n&&a`<p class="notice error">${n.message}</p>`}
      ${s&&a`<p><a href=${z("data",{dataset:s.name,version:s.version})}>${J.open}</a></p>`}
    `}};function qw(){return a`
    <label class="field">
      ${J.importName}
      <input name="name" required maxlength="63" autocomplete="off" spellcheck="false" />
    </label>
  `}function Hw(e){return a`
    <p>
      ${J.uploading} <progress max="1" .value=${e} aria-label=${J.uploadProgress}></progress>
      ${st(e,0)}
    </p>
  `}var zc=class extends fe{#t=new fs(this,{task:(t,{signal:s})=>qr(s),args:()=>[]});#e=new ro({name:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.close()}render(){let t=Vt(this.#t,s=>a`<section class="card">${Ww(s)}</section>`);return zs({title:J.title},t,this.#e.template())}};customElements.define("dataset-list",zc);function Ww(e){let{name:t,kind:s,examples:n,classes:i,version:o}=J.columns,r=[t,s,{number:n},{number:i},o];return Kt(J.list,r,e.map(Vw))}function Vw({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:o}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${z("data",{dataset:e})}>${e}</a></th>
      <td>${J.kinds[t]}</td>
      <td class="number">${Tt(i+o)}</td>
      <td class="number">${Tt(s)}</td>
      <td>${J.version(n)}</td>
    </tr>
  `}function qs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Bc=12,Vd=120,Uc=28,Gw=1,Yw=.9;function Yd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${J.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function Jd(e){let{fact:t}=J,s=[[t.kind,J.kinds[e.kind]],[t.train,Tt(e.train_examples)],[t.test,Tt(e.test_examples)],[t.shape,e.input_shape.join(J.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&J.preparations[e.prepare]],[t.created,e.created_at&&Pe(e.created_at)],[t.source,e.source===null?J.builtIn:Jw(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return qs(J.facts,s.filter(([,n])=>n!=null))}function Jw({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${J.source(e,tn(t))}
    <ul class="plain">${n.map(([i,o])=>a`<li class="faint">${J.option(i,o)}</li>`)}</ul>
  `}function Xd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:o}=J.columns,r=N=>s===null?[]:[Tt(s.train[N]),Tt(s.test[N])],c=N=>Be(e[N]??N,r(N)),p=Array.from({length:t},(N,V)=>c(V)),w={isTall:!0,isFocusable:!0},C=s===null?[n]:[n,{number:i},{number:o}];return Kt(J.classes,C,p,w)}function Kd(e){let{name:t,kind:s,mean:n,std:i,distribution:o,values:r}=J.columns,c=C=>a`
    <tr>
      <th scope="row">${C.name}</th>
      <td>${J.columnKinds[C.kind]}</td>
      <td class="number">${wt(C.mean)}</td>
      <td class="number">${wt(C.std)}</td>
      <td>${Xw(C)}</td>
      <td>${Kw(C)}</td>
    </tr>
  `,p=[t,s,{number:n},{number:i},o,r],w={isTall:!0,isFocusable:!0};return Kt(J.tableColumns,p,e.map(c),w)}function Xw({name:e,values:t,histogram:s,counts:n}){if(n!==null)return Gd(n,J.textsPicture(e,Qd(t,n)));if(s===null)return J.none;let[i,o]=[s.lowest,s.highest],r=(o-i)/s.counts.length,c=s.counts.indexOf(Math.max(...s.counts)),p=J.range(wt(i+c*r),wt(i+(c+1)*r)),w=J.numbersPicture(e,J.range(wt(i),wt(o)),p);return Gd(s.counts,w)}function Kw({values:e,histogram:t,counts:s}){return e!==null?Qd(e,s):t===null?J.none:J.range(wt(t.lowest),wt(t.highest))}function Qd(e,t){let s=(i,o)=>t===null?i:J.counted(i,Tt(t[o])),n=e.slice(0,Bc).map(s).join(J.between);return e.length>Bc?J.andMore(n,e.length-Bc):n}function Gd(e,t){let s=Vd/e.length,n=Math.max(...e,1),i=(o,r)=>{let c=o===0?0:Math.max(Gw,o/n*Uc);return`M${r*s} ${Uc}v${-c}h${s*Yw}v${c}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${Vd} ${Uc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Os=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var Zd=255,qc=3,Hc=class extends Os{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:o}){let r=new ImageData(n,s);for(let c=0;c<n*s;c+=1){let p=c*i,w=i===qc?t.slice(p,p+qc):Array(qc).fill(t[p]);r.data.set([...w.map(C=>C*Zd/o),Zd],c*4)}this.put(r)}};customElements.define("raw-image",Hc);var Qw=6,Wc=12,Zw=1e5,Zr=class{#t;#e;constructor(t,s){this.#t=t,this.#e=new It(s),this.#e.run(n=>tv(t,n))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${J.examples}</h2>
        ${Vt(this.#e,t=>t.map(s=>ev(s,this.#t)))}
        ${this.#t.classes>Wc?a`<p class="faint">${J.firstClasses(Wc)}</p>`:null}
      </section>
    `}};async function tv({name:e,version:t,classes:s,class_names:n,input_shape:i},o){let r=i.reduce((w,C)=>w*C,1),c=Math.max(1,Math.min(Qw,Math.floor(Zw/r))),p=async w=>{let C={split:"train",class:n[w]??w,limit:c},N=jt(G`/datasets/${e}/versions/${t}/examples`,C),{items:V}=await xt(N,{signal:o});return{className:n[w]??String(w),items:V}};return Promise.all(Array.from({length:Math.min(s,Wc)},(w,C)=>p(C)))}function ev({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:o,index:r})=>a`
    <li>
      <raw-image .example=${{pixels:o,shape:s,pixelMax:n}} .label=${J.image(r,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${J.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var sv=8,Vc=20,ta=class{#t;#e;constructor({name:t,version:s,columns:n},i){this.#t=n,this.#e=new It(i);let o={split:"train",limit:sv};this.#e.get(()=>jt(G`/datasets/${t}/versions/${s}/examples`,o))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${J.examples}</h2>
        ${Vt(this.#e,({items:t})=>nv(this.#t.slice(0,Vc),t))}
        ${this.#t.length>Vc?a`<p class="faint">${J.firstColumns(Vc)}</p>`:null}
      </section>
    `}};function nv(e,t){let s=({name:o,kind:r})=>r==="number"?{number:o}:o,n=[{number:J.columns.index},J.columns.label,...e.map(s)],i=({index:o,class_name:r,row:c})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${r}</td>
      ${e.map(({name:p})=>iv(c[p]))}
    </tr>
  `;return Kt(J.examples,n,t.map(i),{isFocusable:!0})}function iv(e){return typeof e=="number"?a`<td class="number">${wt(e,6)}</td>`:a`<td>${e}</td>`}var tp=100,ea=class{#t;#e;constructor({name:t,kind:s},n){this.#t=s==="table",this.#e=new It(n),this.#e.run(i=>ov(t,i))}close(){this.#e.abort()}template(){let t=this.#t?J.predict:J.model,s=({name:i,version:o})=>a`
      <li><a href=${z("models",{model:i,version:o})}>${t({name:i,version:o})}</a></li>
    `,n=i=>a`<ul class="plain">${i.map(s)}</ul>`;return a`
      <section class="card">
        <h2>${J.models}</h2>
        ${Vt(this.#e,i=>i.length>0?n(i):a`<p>${J.noModels(tp)}</p>`)}
      </section>
    `}};async function ov(e,t){let s={kind:"train",state:"succeeded",limit:tp},{items:n}=await xt(jt("/jobs",s),{signal:t}),i=new Map;for(let{spec:o,model:r}of n){let c=r!==null&&!(i.get(r.name)?.version>r.version);o.dataset===e&&c&&i.set(r.name,r)}return[...i.values()]}var sa=class{#t;#e;#s;#n=new It(()=>this.#h());#i=null;#o=null;#r;#a=null;#l=!1;constructor(t,{dataset:s,version:n}){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#d();this.#r=new ro({name:s,redraw:i,onDone:()=>this.#c()}),this.#c()}show(){this.#d()}close(){this.#l=!0,this.#n.abort(),this.#i?.close(),this.#o?.close(),this.#r.close()}#c(){this.#n.run(async t=>{let s=G`/datasets/${this.#e}/versions`,[n,i]=await Promise.all([xt(s+G`/${this.#s}`,{signal:t}),xt(s,{signal:t})]);return{info:n,numbers:i.items.map(({version:o})=>o)}})}#h(){let t=this.#n.value?.info;t!==void 0&&this.#u(t),this.#d()}#u(t){this.#i?.close(),this.#o?.close();let s=t.kind==="table"?ta:Zr;this.#i=new s(t,()=>this.#d()),this.#o=new ea(t,()=>this.#d())}async#m({name:t,version:s}){if(await Ze(J.deleteQuestion(t,s),J.deleteYes)){this.#a=null;try{await Pt("DELETE",G`/datasets/${t}/versions/${s}`),this.#l||(location.hash=z("data"))}catch(n){this.#a=n,this.#d()}}}#d(){let{value:t,error:s}=this.#n,n={href:z("data"),text:J.all},i=t?J.versionTitle(this.#e,t.info.version):this.#e,o=Vt({value:t,error:s??this.#a},r=>this.#p(r));In(this.#t,{title:i,back:n},o)}#p({info:t,numbers:s}){let n=t.source===null;return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${Yd(t.warnings)}
        ${this.#f(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${J.facts}</h2>${Jd(t)}</section>
        <section class="card"><h2>${J.classes}</h2>${Xd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${J.versions}</h2>${rv(t,s)}</section>
          ${this.#o?.template()}
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${J.tableColumns}</h2>${Kd(t.columns)}</section>`:null}
      ${this.#i?.template()} ${n?null:this.#r.template()}
    `}#f(t,s){let{name:n,version:i,source:o,test_examples:r}=t,c=i===s[0],p=a`<a class="button" href=${z("train",{dataset:n})}>${J.train}</a>`;return a`
      ${r===0?a`<p>${J.noTestSet}</p>`:null}
      <div class="row">
        ${c&&r>0?p:null}
        ${o===null?null:a`<button class="danger" @click=${()=>this.#m(t)}>${J.delete}</button>`}
      </div>
    `}};function rv({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${z("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${J.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function ep(e){return so(e,({dataset:t,version:s="latest"})=>{if(!t)return{key:"",open:i=>mn(i,"dataset-list")};let n=i=>new sa(i,{dataset:t,version:s});return{key:JSON.stringify([t,s]),open:n}})}var av=100,$s="latest",$i="mnist",lv=.02;async function ia({model:e,dataset:t},s){let n=(B,ft)=>Ye(jt(B,{limit:av,...ft}),{signal:s}),[i,o,r]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),c=r.items.find(({name:B})=>B===t)?.input_shape,p=B=>Pn(B,c),w=i.items.filter(p),C=w.find(({name:B})=>B===e)??Go(w),N=new Set(r.items.filter(B=>!p(B)).map(({name:B})=>B)),V=C?await n(G`/models/${C.name}/versions`):{items:[]};return{models:w,jobs:o.items.filter(({spec:B})=>B!==null&&!N.has(B.dataset)),datasets:r.items.filter(({kind:B})=>B==="images"),versions:V.items,unfit:i.items.filter(B=>!p(B)).map(({name:B})=>B)}}function oa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:r})=>r===e);if(e)return{model:e,version:i?na(i,n.versions):$s};let o=Go(n.models);return o?{model:o.name,version:t??na(o,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function na({name:e,latest:t,default:s},n){if(s!==$s)return String(s);let i=np(e,n);return i===null||i.version===t?$s:String(i.version)}function sp(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:c})=>c===e.model)??{},i=e.version===$s?s:n?.[e.version??""]??Number(e.version),o=t.versions.find(({name:c,version:p})=>c===e.model&&p===i),r=np(e.model,t.versions);return o===void 0||r===null||gi(o)===null?null:gi(r)-gi(o)>lv?{chosen:o,best:r}:null}function np(e,t){let s=t.filter(i=>i.name===e&&gi(i)!==null),n=(i,o)=>gi(i)>gi(o);return s.reduce((i,o)=>i===null||n(o,i)?o:i,null)}function ip(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:gi(s)}function gi({metrics:e}){return e?.test_accuracy??null}function op(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:r})=>r===e?.job),o=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(r=>r.name===o)??Go(n)}function Go(e){return e.find(({name:t})=>t===$i)??e[0]}function ra(e,t,s){let n=sp(e,t);if(n===null)return null;let{chosen:i,best:o}=n,r=({metrics:c})=>st(c.test_accuracy);return a`
    <p class="notice warning">
      ${dt.poorVersion(i.version,r(i),o.version,r(o))}
      <button @click=${()=>s(String(o.version))}>${dt.useVersion(o.version)}</button>
    </p>
  `}var cv={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},uv={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},I={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${he(t)}`,oldRun:e=>`run ${he(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${cv[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${ce(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${ce(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${ce(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${ce(e)} most (+${t.sum})`:`No part supports ${ce(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${uv[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${ce(e)}`,added:(e,t)=>`Added as ${ce(e)}. The collection has ${gs(t)}.`,full:e=>`The collection is full: it holds at most ${gs(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${gs(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${ce(e)}, no prediction`:e===t?`${ce(e)}, predicted correctly`:`${ce(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${ce(t)}`,removed:e=>`Deleted. The collection has ${gs(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${gs(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${gs(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function gn(e){return Math.round(Math.sqrt(e.length))}function Dn(e,t,s=gn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function aa(e){return[e,e,e]}var Je=280;function Gc(e,t){e.fillStyle="black",e.fillRect(0,0,Je,Je);for(let s of t)"pixels"in s?hv(e,s.pixels):la(e,s,0)}function la(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function hv(e,t){let s=Dn(t,aa),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,Je,Je)}var bi=10,mv=Je/bi,rp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function ap(e,t,s){let n={x:Je/2,y:Je/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},o=()=>{i(),s(null)};e.addEventListener("keydown",r=>{dv(r,n,{...t,lift:i})&&(r.preventDefault(),s(n))}),e.addEventListener("blur",o),e.addEventListener("pointerdown",o)}function lp({x:e,y:t}){return{column:Math.floor(e/bi)+1,row:Math.floor(t/bi)+1,cells:mv}}function dv(e,t,s){let{key:n,timeStamp:i}=e;if(pv(e))fv(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in rp)gv(t,rp[n],s,i);else if(n===" ")$v(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function pv({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function fv(e){e.lift(),e.undo()}function gv(e,[t,s],n,i){let o=r=>Math.min(Je-bi/2,Math.max(bi/2,r));e.x=o(e.x+t*bi),e.y=o(e.y+s*bi),e.isDown&&n.extend([[e.x,e.y]],i)}function $v(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var bv="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function cp(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=wv(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(bv,i=>{if(i.pointerId!==s||n===null)return;let o=i.getCoalescedEvents(),r=o.length>0?o:[i];t.extend(r.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function wv(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:o,clientY:r})=>[(o-t)/n*Je,(r-s)/i*Je]}var Yc=140,Jc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#o=document.createElement("span");#r=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;up(this.#s,Je),up(this.#n,Yc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",I.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=I.placeholder,this.#o.className="cursor",this.#o.hidden=!0,this.#r.className="unseen",this.#r.setAttribute("role","status"),this.append(this.#s,this.#i,this.#o,this.#r);let t=this.#l();ap(this.#s,t,s=>this.#d(s)),cp(this.#s,t),Gc(Yo(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){Yo(this.#n).drawImage(this.#s,0,0,Yc,Yc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Gc(Yo(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#h(t,s),end:()=>this.#u(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),la(Yo(this.#s),n,0),this.#m(s)}#h(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),la(Yo(this.#s),this.#e,n),this.#m(s)}#u(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#d(t){this.#o.hidden=t===null,this.#r.textContent=t===null?"":I.cursor({...lp(t),...t}),t!==null&&(this.#o.classList.toggle("down",t.isDown),this.#o.style.left=`${t.x/Je*100}%`,this.#o.style.top=`${t.y/Je*100}%`)}};function up(e,t){e.width=t,e.height=t}function Yo(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Jc);var dp=20,vv=33,yv=3988292384,xv=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?yv:0);return s}),hp=[147,78,85,77,80,89,1,0],mp=64;function ca(e){return Ev(Object.entries(e).map(([t,s])=>[`${t}.npy`,kv(s)]))}function ua(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function ha(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function pp(e){let t=e.map(i=>Array.from(i,o=>o.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(en(4,...n))}}function kv({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,o=hp.length+2,r=mp-(o+i.length+1)%mp,c=new TextEncoder().encode(`${i}${" ".repeat(r)}
`),p=new Uint8Array(o+c.length+s.length);return p.set([...hp,...en(2,c.length),...c]),p.set(s,o+c.length),p}function Ev(e){let t=[],s=[],n=0;for(let[o,r]of e){let c=_v(o,r),p=[80,75,3,4,...c,...Xc(o)];s.push(...Sv(o,c,n)),t.push(new Uint8Array(p),r),n+=p.length+r.length}let i=Tv(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function _v(e,t){return[...en(2,dp,0,0,0,vv),...en(4,Av(t),t.length,t.length),...en(2,Xc(e).length,0)]}function Sv(e,t,s){let n=[...en(2,0,0,0),...en(4,0,s)];return[80,75,1,2,...en(2,dp),...t,...n,...Xc(e)]}function Tv(e,t,s){let n=en(4,t,s);return[80,75,5,6,...en(2,0,0,e,e),...n,0,0]}function Xc(e){return new TextEncoder().encode(e)}function en(e,...t){let s=n=>Array.from({length:e},(i,o)=>n>>>8*o&255);return t.flatMap(s)}function Av(e){let t=4294967295;for(let s of e)t=t>>>8^xv[(t^s)&255];return(t^4294967295)>>>0}function fp(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Ms(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Kc="mlpforge.collection",Jo=500,ma=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===Kc||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(Kc)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<Jo&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>Ms(n,784)??[]);return ca({images:ua(s),labels:ha(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(Kc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function gp(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:o}){let r=i?a`<p class="faint">${I.noPrediction}</p>`:null;return a`
    <section class="card">
      <h2>${I.prediction}</h2>
      ${n}
      ${e.prediction?Ov(e,{label:t,accuracy:s},o):r}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function Ov({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},o){let{digit:r,probabilities:c,warnings:p}=e;return a`
    <p class="headline">
      <strong class="predicted">${r}</strong>
      <span>
        <b>${st(c[r])}</b> ${Mv(e,i)}
        <span class="faint">${t===null?null:I.took(t)}</span>
        ${n===null?null:a`<span class="truth">${I.truth(n,n===r)}</span>`}
      </span>
    </p>
    ${p.map(w=>a`<p class="notice warning">${I.warnings[w]??w}</p>`)}
    ${jr(c,r,{picked:s,pick:o})}
    <p class="faint small">${I.pickHint}</p>
  `}function Mv({epoch:e,model:t,version:s},n){if(e!==void 0)return I.byRun(e);let i=n===null?"":I.accuracy(st(n));return`${I.byVersion(t,s)}${i}`}var $p="draw-answer";function bp(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function wp(e){return performance.clearMeasures($p),performance.measure($p,{start:e}).duration}var wi=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(Nv)}this.#s=null}};function Nv(e){if(e.name!=="AbortError")throw e}var Cv=1,da=class{#t=null;#e;#s;#n=null;#i=new wi((t,s)=>this.#l(this.#r(s)));#o=new wi((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#o.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#o.cancel()}async#r(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:o}=this.#e;this.#n=n;let r={pixels:o,toPng:()=>this.#e.toPng()},c=await ie(()=>s.predict(r,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:o,...c,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let o=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(o);return}catch(o){if(!o.isTemporary)throw o;await ue(o.retryAfterS??Cv,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var Iv=1,Pv=100,Lv=404,pa=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#o={ink:0,tookMs:null};#r=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new da(t,{onPrediction:i=>this.#u(i),onExplanation:i=>this.#p(i),onError:i=>this.#f(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#c()),s.addEventListener("predictor",()=>this.#h()),s.addEventListener("epoch",()=>this.#b());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#b(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#o;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#v("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#g(),this.#v("change");return}this.#e.predictor===null&&this.#w(),this.#s.predict()}#c(){this.#s.predictNow(),this.#$(),this.#v("change")}#h(){this.#w(),this.isWaiting=!1,this.#e.predictor===null&&this.#g(),this.#s.setPredictor(this.#e.predictor),this.#v("change")}#u(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#$(),this.#v("change"),this.#m(t),t.epoch<this.#e.run?.lastEpoch&&this.#x()}async#m(t){await bp(),this.#y(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<Pv||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#p(t){this.explanation=t,this.#v("change")}#f(t){this.isWaiting=this.#e.run!==null&&t.status===Lv,this.isWaiting?this.#x():(this.#g(),this.error=t),this.#v("change")}#$(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=I.announcement(s,st(n[s]))),this.#n=i,this.#v("settle")}#g(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#y({ink:t,changedAt:s}){s===null||t<=this.#o.ink||(this.#o={ink:t,tookMs:wp(s)},this.isSettled&&this.#v("change"))}#w(){this.#o={ink:this.#t.ink,tookMs:null}}#b(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#x(){this.#r||(this.#r=!0,await ue(Iv,this.#a.signal).catch(()=>{}),this.#r=!1,this.#b())}#v(t){this.dispatchEvent(new Event(t))}};var Rv=new Uint8Array(784),Qc=class extends Os{set pixels(t){this.show(t??Rv)}draw(t){this.put(Dn(t,aa))}};customElements.define("digit-image",Qc);function fa(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Zc=new Map;function vp(e,t,s,n){let i="",o=()=>Ht(Dv(t,{linkOf:s,remove:r,removedNote:i}),e),r=(c,p)=>{t.remove(c),i=I.removed(t.images.length),o(),Bv(e,p)};return t.listen(n),t.addEventListener("change",o,{signal:n}),o(),o}function Dv(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return a`
    <section class="card">
      <h2 tabindex="-1">${I.collection}</h2>
      ${i.length===0?a`<p class="faint">${I.collectionEmpty}</p>`:jv(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function jv(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:c})=>c!==null),o=i.filter(({label:c,digit:p})=>c===p).length,r=(c,p)=>Fv(c,p,{linkOf:s,remove:n});return a`
    <div class="row">
      <p>
        ${I.collectionOf(t.length,Jo)}
        ${i.length>0?a`<b>${I.rightShare(o,i.length,st(o/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>fa(e.toNpz(),I.file)}>${I.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(r)}
    </ul>
  `}function Fv(e,t,{linkOf:s,remove:n}){let{code:i,label:o,digit:r}=e;return a`
    <li class=${r===null||o===r?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${zv(i)} .label=${I.thumbnail(o,r)}>
        </digit-image>
      </a>
      <span aria-hidden="true">${I.caption(o,r)}</span>
      <button
        aria-label=${I.removeThis(t+1,o)}
        @click=${()=>n(i,t)}
      >
        ${I.remove}
      </button>
    </li>
  `}function zv(e){return Zc.has(e)||Zc.set(e,Ms(e,784)),Zc.get(e)}function Bv(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var Uv=[0,114,178],qv=[213,94,0],yp=255;function Xo(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?Uv:qv,[i,o,r]=n.map(c=>yp+(c-yp)*s);return[i,o,r]}var tu=class extends Os{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Dn(t,n=>Xo(n,s)))}};customElements.define("signed-image",tu);var ga=3,Hv=3;function xp(e,t){let s=Wv(t),n=r=>({part:I.parts[s.indexOf(r)],sum:wt(r,Hv)}),[i,o]=[Math.min(...s),Math.max(...s)];return I.contributionWords(e,o>0?n(o):null,i<0?n(i):null)}function Wv(e){let t=gn(e),s=i=>Math.floor(i*ga/t),n=new Array(ga*ga).fill(0);return e.forEach((i,o)=>{n[s(Math.floor(o/t))*ga+s(o%t)]+=i}),n}var Vv=4,Gv=1.2,Yv=3,Jv={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},eu=class extends Os{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((o,r)=>Math.max(o,r),0),i=Math.ceil(Math.sqrt(t.length*Vv));this.style.maxWidth=`${i*Gv}rem`,this.put(Dn(t,o=>Xo(o,n),i))}};function kp(e,t){let s=e.map((i,o)=>({value:i,unit:o})).sort((i,o)=>Math.abs(o.value)-Math.abs(i.value)).slice(0,Yv).map(({value:i,unit:o})=>I.unit(o,i.toFixed(2))),n=e.filter(Jv[t]).length;return I.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",eu);function _p(e,t){return a`
    <section class="card explanation-card">
      <h2>${I.explanation}</h2>
      ${e.prediction?Xv(e,t):a`<p class="faint">${I.noExplanation}</p>`}
    </section>
  `}function Xv({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${I.inputLabel}></digit-image>
        <figcaption>${I.input}</figcaption>
      </figure>
      ${t&&Kv(t)}
    </div>
    ${t&&a`<p>${xp(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${I.backToPrediction}</button>`}
    ${t&&Qv(t)}
    <p><a href=${i}>${I.inspect}</a></p>
  `}function Kv({digit:e,contributions:t}){let s=i=>wt(i.reduce((o,r)=>o+r,0),3),n=I.contributionsLabel(e,{most:Ep(t),against:Ep(t.map(i=>-i))});return a`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${I.contributions(e)} ${Sp({low:I.opposes,high:I.supports})}
        <span class="faint">
          ${I.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function Sp(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${I.legend}>${Object.entries(e).map(t)}</span>
  `}function Ep(e){let t=e.reduce((n,i,o)=>i>e[n]?o:n,0);if(e[t]<=0)return I.noPixel;let s=gn(e);return I.pixel(Math.floor(t/s)+1,t%s+1)}function Qv({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,o)=>{let r=kp(i,t);return a`
      <figure class="layer">
        <figcaption>${I.layer(o+1,i.length)}</figcaption>
        <unit-activity
          .activity=${{values:i,activation:t}}
          .label=${I.layerLabel(o+1,r)}
        ></unit-activity>
        <p class="faint small">${r}</p>
      </figure>
    `};return a`
    <h3>${I.hidden}</h3>
    ${Sp({none:I.inactive,high:I.active})}
    ${e.map(n)}
  `}var Zv=[0,1,2,3,4,5,6,7,8,9],$n={min:8,max:48,step:2,default:24};function Ap(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${I.drawing}</h2>
        ${t.prediction&&t0(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${Tp(e,I.undo,()=>e.undo())} ${Tp(e,I.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${I.testImage}
        </button>
        ${e0(e.brush,s.setBrush)}
      </div>
      ${s0(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${I.keys}</p>
    </section>
  `}function Tp(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function t0({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${st(t[e],0)}</span>
  `}function e0(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${I.brush}
      <input
        type="range"
        min=${$n.min}
        max=${$n.max}
        step=${$n.step}
        .value=${String(e)}
        aria-valuetext=${I.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function s0({label:e,canAdd:t,addedNote:s},n){let i=o=>a`
    <button
      aria-label=${I.labelAs(o)}
      aria-pressed=${String(o===e)}
      ?disabled=${!t}
      @click=${()=>n(o)}
    >
      ${o}
    </button>
  `;return a`
    <div class="label-group" role="group" aria-labelledby="it-was">
      <span id="it-was">${I.was}</span>
      ${Zv.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var $a="job:";function Op(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:n0(t);let i=({target:o})=>s(i0(o.value));return a`
    <div class="row" role="group" aria-label=${I.predictor}>
      <label class="field">
        <span class="meaning">${I.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${o0(e,t)}
        </select>
      </label>
      ${e.job?null:r0(e,t,{choose:s,refresh:n})}
    </div>
  `}function n0({unfit:e}){return a`<p class="notice">${e.length>0?I.noFitModel:I.noModel} <a href="#train">${I.train}</a></p>`}function i0(e){return e.startsWith($a)?{job:e.slice($a.length)}:{model:e}}function o0(e,t){let s=e.job?$a+e.job:e.model,n=(t?.jobs??[]).map(({id:r,spec:c})=>[$a+r,I.run(c.model,r)]),i=(t?.models??[]).map(({name:r})=>[r,r]),o={[I.runs]:e.job?Us(n,s,I.oldRun(e.job)):n,[I.models]:e.model?Us(i,s):i};return Vo(o,s)}function r0(e,t,{choose:s,refresh:n}){let i=({target:N})=>s({model:e.model,version:N.value}),o=t?.models.find(({name:N})=>N===e.model),r=Object.entries(o?.aliases??{}).map(([N,V])=>[N,I.alias(N,V)]);o&&r.unshift([$s,I.latest(o.latest)]);let c=(t?.versions??[]).filter(({name:N})=>N===e.model).map(({version:N,metrics:V})=>[String(N),a0(N,V)]),{version:p}=e,w=c.some(([N])=>N===p),C={[I.aliases]:w?r:Us(r,p),[I.numbers]:c};return a`
    <label class="field">
      <span class="meaning">${I.version}</span>
      <select @change=${i} @focus=${n}>
        ${Vo(C,p)}
      </select>
    </label>
  `}function a0(e,t){let s=t?.test_accuracy;return s==null?String(e):I.numbered(e,st(s))}var ba=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#o=new It(()=>this.#c());#r;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#r=i,t.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=no(s)}settle(t=[]){this.#l(fp(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let o=this.#s.images.length;this.addedNote=i?I.added(t,o):I.full(Jo)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#o.get(()=>G`/datasets/${t}/test/${n}`)}get error(){return this.#o.error}close(){this.#o.abort()}inspectLink(t,s){return z("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Ms(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(){let{value:t,error:s}=this.#o;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#r()}#h(){this.#o.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function Mp({ref:e,lists:t}){let s=t&&op(e,t);return s&&Pn(s)?s:null}var wa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:o}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:o},{signal:n}):Np(jt("/predict",{model:i,version:o,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:o}=this,r={pixels:t,model:i,version:o,...s===null?{}:{digit:s}},[c,p]=await Promise.all([Pt("POST","/explain",r,{signal:n}),Cp({model:i,version:o},t,s,n).catch(l0)]);return{error:null,...p,...c}}},va=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=G`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):Np(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Cp({job_id:this.jobId},t,s,n)}}};async function Np(e,t,s){return fn(await as(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Cp(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:o,images:r}=await Pt("POST","/inspect",i,{signal:n}),[c]=r,p=c.layers.slice(0,-1).map(w=>w.z);return{digit:s??c.digit,contributions:c.contributions,activation:o,hidden:p}}function l0(e){if(!(e instanceof pn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var ya=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new It(()=>this.#o());constructor(t){super(),this.#t=t}show(t){this.#e=t,this.#r(oa(t,this.lists)),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#r(oa(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>ie(()=>ia({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#o(){this.lists!==null&&this.ref===null&&this.#r(oa(this.#e,this.lists)),this.#d("change")}#r(t,s){if(c0(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#l(t.job):this.#m(t&&new wa(t.model,t.version)),t?.model&&this.#a(t),n&&this.lists!==null&&this.refresh(),this.#d("change")}async#a(t){try{await Ye(G`/models/${t.model}/versions/${t.version}`)}catch(s){if(s.isTemporary||t!==this.ref)return;this.note=s.message,this.#d("change")}}#l(t){this.#n=0,this.#m(null);let s=new As;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#c(n))}#c(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>this.#n&&this.#h(t),this.#d("change"))}#h(t){this.#n=t.lastEpoch,this.predictor===null?this.#m(new va(t.id)):this.#d("epoch")}#u({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=I.unpublished(t,n?.message),this.run=null,this.#m(null);return}this.note=I.published(s.name,s.version),this.#r({model:s.name,version:String(s.version)})}#m(t){this.predictor=t,this.#d("predictor")}#d(t){this.dispatchEvent(new Event(t))}};function c0(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Ip=.1,Pp=[-1,0,1],u0=[[0,0],...Pp.flatMap(e=>Pp.map(t=>[e,t])).filter(([e,t])=>e||t)];function Rp(e,t){return Math.ceil(t*Ip/(1-Ip)/e)}function Dp(e,{classNames:t,copies:s}){let n=e.flatMap(({code:o})=>h0(Ms(o,784)??[],s)),i=e.flatMap(({label:o})=>new Array(s).fill(o));return ca({x:ua(n),y:ha(i),class_names:pp(t)})}function h0(e,t){let s=u0.map(([n,i])=>m0(e,n,i)).filter(n=>Lp(n)===Lp(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Lp(e){return e.reduce((t,s)=>t+s,0)}function m0(e,t,s){return e.map((n,i)=>{let[o,r]=[Math.floor(i/28)-t,i%28-s];return o>=0&&o<28&&r>=0&&r<28?e[o*28+r]:0})}async function jp(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new As,{promise:i,resolve:o,reject:r}=Promise.withResolvers(),c=()=>{let[{job:p,missing:w,hasEnded:C}]=n.runs;w!==null&&r(new Error(w)),p!==null&&t(p),C&&o(p)};n.addEventListener("change",c),s.addEventListener("abort",()=>r(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",c),n.close()}}var zp="mlpforge.submission",d0=1;async function xa(e,t){let s=JSON.stringify(e),n=f0(),o=n?.text===s&&(n.respondedAt===null||p0(n.respondedAt))?n.name:Ln(),r=()=>Fp({text:s,name:o,respondedAt:Date.now()});Fp({text:s,name:o,respondedAt:null});try{let c={"Idempotency-Key":o},p=await ie(()=>Pt("POST","/jobs",e,{signal:t,headers:c}),t);return r(),p}catch(c){throw c instanceof pn&&r(),c}}function p0(e){return Date.now()-e<d0*1e3}function f0(){return JSON.parse(pi.getItem(zp)??"null")}function Fp(e){pi.setItem(zp,JSON.stringify(e))}var g0="drawings",$0=3,b0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],ka=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#r(await this.#o(t))})}train(t){return this.#i(async()=>{let s=await this.#o(t),{images:n}=this.#t,{name:i,version:o}=await this.#r(s),{signal:r}=this.#s,c=await this.#l(await xa(w0(s,`${i}@${o}`),r));this.#e(c.model),this.outcome=await v0(s.manifest,c,n,r)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#u();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#u()}}async#o({model:t,version:s}){let{signal:n}=this.#s,i=await xt(G`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:o,dataset_version:r}=i,c={dataset:o?.name,dataset_version:r??"latest"},p=o&&await io(c,n);if(!p)throw new Error(I.noDataset(t,i.version));return{manifest:i,dataset:p,classNames:Cc(p)}}async#r({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:p})=>s.indexOf(String(p)));if(i.includes(-1))throw new Error(I.foreignLabel(n[i.indexOf(-1)].label,t.name));let o=n.map(({code:p},w)=>({code:p,label:i[w]})),r=Rp(o.length,t.train_examples),c=JSON.stringify({drawings:o,classNames:s,copies:r});if(this.#n?.content!==c){let p=Dp(o,{classNames:s,copies:r});this.#n={content:c,dataset:await this.#a(p,I.described(o.length,r))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,o=c=>this.#h(c);this.#h(0);let r=await Qr({name:g0,file:t,kind:"npz",query:n},{onProgress:o,signal:i});return this.#h(null),(await this.#l(r)).dataset}async#l({id:t}){let s=r=>this.#c(r),{state:n,error:i,...o}=await jp(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??I.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#u()}#h(t){this.share=t,this.#u()}#u(){this.dispatchEvent(new Event("change"))}};function w0({manifest:e,dataset:t},s){let{name:n,version:i,spec:o}=e,r=Object.entries(o??{}).filter(([c])=>b0.includes(c));return{...Object.fromEntries(r),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:$0}}async function v0(e,{model:t,metrics:s},n,i){let o=({test_accuracy:p})=>p??null,[r,c]=await Promise.all([e,t].map(p=>y0(p,n,i)));return{model:t,before:{right:r,accuracy:o(e.metrics)},after:{right:c,accuracy:o(s)},count:n.length}}async function y0({name:e,version:t},s,n){let o={pixels:s.map(({code:c})=>Ms(c,784)),model:e,version:t},{predictions:r}=await ie(()=>Pt("POST","/predict",o,{signal:n}),n);return r.filter(({class_name:c},p)=>c===String(s[p].label)).length}function Ea(e){let t={};for(let[s,n]of Object.entries(e))Bp(t,s,n);return t}function _a({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function Bp(e,t,s){s!==null&&(t==="tags"?e[t]=nu(s):Array.isArray(s)?e[t]=su(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):x0(e,t,s))}function x0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))Bp(e,`${t}.${n}`,i)}function su(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function nu(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function Up(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:o,outcome:r}=e;return!s&&i.length===0&&o===null?null:a`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${I.trainOnDrawings}</h2>
      <p class="faint">${I.trainingMeaning}</p>
      ${s?k0(e,t):null} ${oe(o)}
      <div role="status" class="stack">
        ${n===null?null:E0(n)} ${i.map(c=>_0(c,e.manifest))} ${r&&S0(r)}
      </div>
    </section>
  `}function k0(e,t){return t?.model?a`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${I.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${I.upload}</button>
    </div>
  `:a`<p>${I.chooseVersion}</p>`}function E0(e){return a`<p>${I.uploading} <progress max="1" .value=${e} aria-label=${I.uploading}></progress></p>`}function _0(e,t){let{step:s,total_steps:n}=e.progress,[i,o]=e.spec===null?[I.importJob,I.importProgress]:[I.trainingJob,I.trainingProgress],r=a`<progress max=${n} .value=${s} aria-label=${o}></progress>`,{dataset:c}=e,p=c&&{..._a(t),extra_datasets:`${c.name}@${c.version}`};return a`
    <p>
      ${ts(e.state)} ${Cn(e)} ${e.state==="running"?r:null}
      <a href=${z("jobs",{job:e.id})}>${i}</a>
      ${p&&a`<a href=${z("train",p)}>${I.otherSettings}</a>`}
    </p>
  `}function S0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:o})=>st(o));return a`
    <p class="notice">
      <a href=${z("models",{model:e.name,version:e.version})}>${I.versionOf(e.name,e.version)}</a>
      ${I.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:I.accuracyChange(...i)}
    </p>
  `}function qp(e,t){return new iu(e,t)}var iu=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#o;#r=new ma(Nd);#a;#l;#c=document.createElement("div");#h=null;#u=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#c),this.#s=s,this.#n=new ya(s),this.#o=new ba(this.#e,s,this.#r,()=>this.#m()),this.#i=new pa(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#m()),this.#i.addEventListener("change",()=>this.#m()),this.#i.addEventListener("settle",()=>this.#o.settle(this.#i.prediction?.pixels));let i=({code:o,label:r})=>z("draw",{...this.#n.ref,pixels:o,label:r});this.#a=vp(n,this.#r,i,this.#u.signal),this.#l=new ka(this.#r,o=>this.#p(o));for(let o of[this.#l,this.#r])o.addEventListener("change",()=>this.#d())}show(t){this.#e.brush=T0(t.brush),this.#i.explain(no(t.digit)),this.#o.show(t),this.#n.show(t),this.#m()}close(){this.#u.abort(),this.#o.close(),this.#n.close(),this.#i.close(),this.#l.close()}#m(){this.#u.signal.aborted||(Ht(this.#f(),this.#t),this.#h!==this.#n.ref&&(this.#h=this.#n.ref,this.#a(),this.#d()))}#d(){if(this.#u.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#r.images.length>0};Ht(Up(this.#l,t),this.#c)}#p({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#f(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return a`
      <div class="row">
        <h1>${I.title}</h1>
        ${Op(t,s,n)}
      </div>
      <div class="columns narrow">${this.#$()} ${this.#g()} ${this.#y()}</div>
    `}#$(){let{label:t,addedNote:s}=this.#o,{prediction:n}=this.#i,i=Mp(this.#n);return Ap(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#x},{setBrush:o=>this.#b(o),showTestImage:i&&(()=>this.#o.putTestImage(i)),addToCollection:o=>this.#v(o)})}#g(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:o,error:r}=this.#i,c=s?.unfit.includes(t?.model??""),p=a`
      ${ra(t,s,B=>this.#n.choose({model:t?.model,version:B}))}
      ${O0([this.#o.isInvalid?I.invalidPixels:i,A0(n,o),c?I.unfit(t?.model):null])}
      ${oe(c?null:r??this.#o.error??this.#n.error)}
    `,w=B=>this.#w(B),C=this.#n.predictor!==null,{label:N}=this.#o,V=ip(this.#i.prediction,s);return gp(this.#i,{label:N,accuracy:V,notes:p,hasPredictor:C,explain:w})}#y(){let{digit:t}=this.#i;return _p(this.#i,{explain:s=>this.#w(s),inspectLink:this.#o.inspectLink(this.#n.ref,t)})}#w(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#b(t){this.#e.brush=t,this.#s.change({brush:t===$n.default?null:t}),this.#m()}get#x(){return this.#n.predictor===null?this.#o.isKnown:this.#i.isSettled}#v(t){this.#x&&(this.#o.addToCollection(t,this.#i.prediction),this.#m())}};function T0(e){let t=Number(e??$n.default);return t>=$n.min&&t<=$n.max?t:$n.default}function A0(e,t){return e===null||e.job===null?null:e.job.state==="queued"?I.queued:e.lastEpoch===0?I.noEpoch:t?I.noSnapshot:null}function O0(e){return a`
    <div role="status">
      ${e.map(t=>t&&a`<p class="notice">${t}</p>`)}
    </div>
  `}var Sa={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},x={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${ce(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${ce(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${ce(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${he(t)}`,chosenJob:e=>`job ${he(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:Sa,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Sa[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${Sa[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Sa[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${gs(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:ce,imageAt:(e,t)=>`${ce(e)}, ${t}`,losses:"Mean loss after each step",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var ru=10,au=100,Hp=1e3,Wp=["images","learning_rate","steps"],M0={dataset:"mnist",split:"test",index:"0",layer:"1",unit:"0",images:"5",steps:"0",learning_rate:"0.1"},ao={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},Vp={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},Gp={split:null,index:null,pixels:null,label:null};function lo(e){let t=Ns(e)==="fresh";return{...M0,...t?ao:{},...e}}function Ns({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function jn(e){return Ns(e)==="job"?{job_id:e.job}:Ns(e)==="version"?{model:e.model??$i,version:e.version??$s}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:N0(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function bn(e){return e.pixels!==void 0}function Ko(e){if(!bn(e))return ou(e,Cs(e.index));let t=Ms(e.pixels,784);return t&&{pixels:t,label:co(e)}}function co({label:e}){return no(e)}function Yp(e,t){let s=Math.min(Cs(e.images),ru+1);if(!bn(e)){let r=Cs(e.index),c=p=>t===null?r+p:(r+p)%t;return Array.from({length:s},(p,w)=>ou(e,c(w)))}let n=co(e)===null?[]:[Ko(e)],i={...e,split:"train"},o=Array.from({length:s-n.length},(r,c)=>ou(i,c));return[...n,...o]}function Cs(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ta({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(Cs(e),t.length-1)}function lu({layer:e}){return Math.max(1,Cs(e))}function cu({digit:e}){return e===void 0?null:Cs(e)}function ou({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function N0(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var C0=/^\d{1,10}$/;function Hs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function uo(e,{min:t,max:s,...n}){let i=o=>o>=t&&o<=(s??1/0);return Aa(e,{...n,number:{min:t,max:s,step:1},read:o=>C0.test(String(Number(o)))&&i(Number(o))?String(Number(o)):null,requirement:x.requirement.whole(t,s)})}function Jp(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Aa(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:x.requirement.positive(t)})}function Aa(e,{name:t,label:s,value:n,onChange:i,read:o,requirement:r,...c}){let{meaning:p,number:w}=c,C=e.invalid.get(t),N=Xp(t,s,C===void 0?c.wrong:r,p),V=({target:ft})=>{let Wt=ft.value===""?null:o(ft.value);if(Wt===null){e.noteInvalid(t,ft.value);return}ft.value=Wt,i(Wt)},B=a`
    <input
      id=${N.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??Q}
      max=${w?.max??Q}
      step=${w?.step??Q}
      .value=${C??n}
      aria-invalid=${N.wrong.length>0}
      aria-describedby=${Ue(N)}
      @change=${V}
    />
  `;return os(N,B)}function ho({name:e,label:t,value:s,onChange:n,options:i,wrong:o=null}){let r=Xp(e,t,o),c=a`
    <select
      id=${r.id}
      aria-invalid=${r.wrong.length>0}
      aria-describedby=${Ue(r)}
      @change=${p=>n(p.target.value)}
    >
      ${es(i,s)}
    </select>
  `;return os(r,c)}function Xp(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var I0=Array.from({length:10},(e,t)=>[String(t),String(t)]);function Oa(e,t){return ho({name:t,label:x.image.label,value:e.choices.label??"",options:[["",x.image.unlabeled],...I0],wrong:Hs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function Kp(e){let t=bn(e.choices)?L0(e):R0(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${x.image.title}</h2>
      <div class="inspect-image">
        ${P0(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function uu({inspectedChoices:e,inspected:t}){if(bn(e))return x.image.drawn(co(e));let{label:s}=t.whole.images[0];return x.image.ofDataset(e.split,Cs(e.index),s)}function Ma({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return x.image.prediction(t,st(s[t]))}function P0(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${x.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${x.image.pictureOf(s)}></digit-image>
      <p>${uu(e)}<br /><strong>${Ma(e)}</strong></p>
    </div>
  `}function L0(e){let t=()=>e.choose("image",Gp,{isStep:!0}),s=Ko(e.choices)===null?new Error(x.image.unreadable):null;return a`
    ${oe(s)} ${Oa(e,"label")}
    <div class="row">
      <button @click=${t}>${x.image.toDataset}</button>
      <a class="button" href=${z("draw")}>${x.image.draw}</a>
    </div>
  `}function R0(e){let{choices:t,error:s,total:n}=e,i=p=>e.choose("image",p,{isStep:!0}),o=p=>i({index:p}),r=Cs(t.index),c=p=>o((r+p+n)%n);return a`
    <div class="row">
      ${ho({name:"split",label:x.image.split,value:t.split,options:Object.entries(x.image.splits),wrong:Hs(s,"split","dataset"),onChange:p=>i({split:p})})}
      ${uo(e,{name:"index",label:x.image.index(n),value:String(r),min:0,max:n===null?void 0:n-1,wrong:Hs(s,"index"),onChange:o})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>c(-1)}>${x.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>c(1)}>${x.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>o(Math.floor(Math.random()*n))}>
        ${x.image.random}
      </button>
      <a class="button" href=${z("draw")}>${x.image.draw}</a>
    </div>
  `}var D0={models:[],jobs:[],versions:[]};function Qp({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??D0,o=Ns(e),r=j0(e),c=[...s.flatMap(F0),...i.map(z0)],p=n.map(({id:N,spec:V})=>[vi({job:N}),x.network.job(V.model,N)]),w=[vi({hidden_sizes:ao.hidden_sizes}),x.network.fresh],C={[x.network.versions]:o==="version"?Us(c,r,B0(e)):c,[x.network.jobs]:o==="job"?Us(p,r,x.network.chosenJob(e.job)):p,[x.network.untrained]:[w]};return{value:r,groups:C}}function j0(e){let t=Ns(e);return vi(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:ao.hidden_sizes}:jn(e))}function F0({name:e,latest:t,aliases:s}){let n=(i,o)=>[vi({model:e,version:i}),o];return[n($s,x.network.latest(e,t)),...Object.entries(s).map(([i,o])=>n(i,x.network.alias(e,i,o)))]}function z0({name:e,version:t}){return[vi({model:e,version:t}),x.network.number(e,t)]}function B0(e){let{model:t,version:s}=jn(e);return x.network.number(t,s)}function vi(e){return String(new URLSearchParams(e))}var U0=/^\d{1,9}(,\d{1,9})*$/,q0=2**32-1,H0={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Zp(e){let t=Ns(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${x.network.title}</h2>
      <div>${W0(e)}</div>
      ${t==="fresh"?V0(e):Q}
      ${t==="job"?a`<p><button @click=${s}>${x.network.newest}</button></p>`:Q}
      ${e.inspected===null?Q:a`<p>${hu(e)}</p>`}
      <p><a href=${z("inspect",H0)}>${x.network.notebook}</a></p>
    </section>
  `}function hu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>x.network.ofVersion(t.model,t.version),job:()=>x.network.ofJob(t.epoch,t.step),fresh:()=>x.network.ofNothing}[t.kind]()}: ${x.network.shape(s,n,i)}`}function W0(e){let{value:t,groups:s}=Qp(e),n=({target:i})=>{let o=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...Vp,...o},{isStep:!0})};return a`
    <label>
      ${x.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${Vo(s,t)}</select>
    </label>
  `}function V0(e){let{choices:t,error:s}=e,n=o=>e.choose("network",o,{isStep:!0}),i=(o,r,c,...p)=>ho({name:o,label:r,value:t[o],options:Object.entries(c),wrong:Hs(s,o,...p),onChange:w=>n({[o]:w})});return a`
    <div class="row">
      ${Aa(e,{name:"hidden_sizes",label:x.network.hiddenSizes,meaning:x.network.hiddenSizesMeaning,value:t.hidden_sizes,read:G0,requirement:x.requirement.sizes,wrong:Hs(s,"hidden_sizes"),onChange:o=>n({hidden_sizes:o})})}
      ${i("activation",x.network.activation,x.network.activations)}
      ${i("initializer",x.network.initializer,x.network.initializers,"std","kind")}
      ${uo(e,{name:"seed",label:x.network.seed,value:t.seed,min:0,max:q0,wrong:Hs(s,"seed"),onChange:o=>n({seed:o})})}
    </div>
  `}function G0(e){let t=e.replaceAll(/\s/g,"");return U0.test(t)?t:null}function j(e,t=4){return wt(e,t).replaceAll("-","\u2212")}function Fn(e,t=4){return e<0?`(${j(e,t)})`:j(e,t)}function mo(e,t){let s=gn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Y0={image:J0,network:X0,pixel:K0,unit:Q0,digit:Z0,step:ty};function tf(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Y0[e.topic]?.(e)}function J0(e){return x.announcements.image(uu(e),Ma(e))}function X0(e){return x.announcements.network(hu(e),Ma(e))}function K0({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ta(t,s),{row:o,column:r}=mo(s,i);return x.announcements.pixel(x.pixels.chosen(o,r),j(s[i]),j(n[i]))}function Q0({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return x.announcements.unit(t.layer,t.unit,j(s[t.unit]),j(n[t.unit]))}function Z0({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return x.announcements.digit(t,j(s[t]),j(n[t]))}function ty({training:e}){if(e===null)return"";let{losses:t}=e.after;return x.announcements.step(t.length-1,j(t.at(-1)),j(t[0]))}var ey=24,Na=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:o},r){let c=await this.#e({network:t,images:[s]},r),p=ef(t,c.network),w=c.layer_sizes,C=w.length-1,N=o!==null&&o<w[C]?o:c.images[0].digit,V={network:p,images:[s]},[B,ft]=await Promise.all([this.#e({...V,unit:sy(w,n,i)},r),this.#e({...V,unit:{layer:C,unit:N},digit:N},r)]);return{whole:c,hidden:B,output:ft}}async step({network:t,images:s,steps:n,learningRate:i},{whole:o,hidden:r},c){let{layer:p,unit:w}=r.unit,C={network:ef(t,o.network),images:s,learning_rate:i,unit:{layer:p,unit:w}},[N,V]=await Promise.all([this.#e({...C,steps:0},c),this.#e({...C,steps:n},c)]);return{before:N,after:V}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let o=await ie(()=>Pt("POST","/inspect",t,{signal:s}),s),[r]=this.#t.keys();return this.#t.size>=ey&&this.#t.delete(r),this.#t.set(n,o),o}};function sf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function ef(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function sy(e,t,s){let n=Math.min(t,e.length-2);return{layer:n,unit:Math.min(s,e[n]-1)}}var ny=.12,iy=3,oy=.3,Ca=class extends EventTarget{choices=lo({});lists=null;inspected=null;inspectedChoices=lo({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Na;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let c of Object.keys(s))this.invalid.delete(c);let o=Object.entries(s).filter(([,c])=>c!==null),r=Object.entries(this.#e).filter(([c])=>!(c in s));return this.#e=Object.fromEntries([...r,...o.map(([c,p])=>[c,String(p)])]),this.#i(i?ny:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=lo(this.#e),this.#t.change({steps:n}),this.#d()}noteInvalid(t,s){this.invalid.set(t,s),this.#d()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#o(t).catch(s=>this.#m(s))}close(){this.#n.abort()}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=cu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return Math.min(lu(this.choices),s)===t?Cs(this.choices.unit):null}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=lo(this.#e),this.isLoading=!0,this.#d();try{t>0&&await ue(t,i),this.#t.change(s,n),this.lists===null&&await this.#o(i),this.#r(),await this.#a(i)}catch(o){this.#m(o)}return i.aborted?!1:(this.isLoading=!1,this.#d(),!0)}async#o(t){let{model:s,dataset:n}=bn(this.choices)?{model:this.choices.model}:this.choices;this.lists=await ie(()=>ia({model:s,dataset:n},t),t),this.#d()}#r(){if(Ns(this.#e)!==null||this.lists===null)return;let t=Go(this.lists.models),s=t?{model:t.name,version:na(t,this.lists.versions)}:{hidden_sizes:ao.hidden_sizes};this.#e={...this.#e,...s},this.choices=lo(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#u("error",()=>this.#c(t)),i=()=>this.#h(n,t),o=n===null?null:await this.#u("stepError",i),r=[n,o].flatMap(c=>Object.values(c??{}));if(this.isMixed=n!==null&&!sf(r),!this.isMixed||s===iy){this.#l(n,o);return}this.#s.clear(),await ue(oy,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#c(t){let{choices:s}=this,n=Ko(s);if(n===null)return null;let i={network:jn(s),image:n,layer:lu(s),unit:Cs(s.unit),digit:cu(s)};return this.#s.inspect(i,t)}#h(t,s){let{choices:n}=this,i={network:jn(n),images:Yp(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#u(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#m(t){t.name!=="AbortError"&&(this.error=t,this.#d())}#d(){this.dispatchEvent(new Event("change"))}};var ry={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},ay={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},xe={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${ay[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${ry[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,o)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${o}`}};var ly={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Fn(e)}</sup>)`,slope:e=>({notation:a`${j(e)} · (1 − ${j(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${xe.tanh}(${j(e)})`,slope:e=>({notation:a`(1 − ${Fn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${xe.max}(0, ${j(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function po(e){return ly[e]}var Qo=8;function Le(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function bs(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Ws(e){return a`∂<var>L</var>/∂${e}`}function Zo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Ia(e){return e===1?"x":`z ${e-1}`}var{spoken:fo}=xe;function nf(e,t,{p:s,target:n,gradient:i}){let o=j(s,Qo),r=a`
    ${Ws(bs("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${o} − ${n} = <b>${j(i)}</b>
  `;return Le(r,fo.byLogit(t,o,n,j(i)))}function mu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Ws(bs("b",e,t))} = ${Ws(bs("a",e,t))} =
    <b>${j(s)}</b>
  `;return Le(i,fo.byBias(n,j(s)))}function du({layer:e,unit:t}){let s=a`
    ${Ws(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${Zo(e)}[<var>i</var>] · ${Ws(bs("a",e,t))}
  `;return Le(s,fo.byWeight(Ia(e),e))}function of({layer:e,unit:t},s){let n=e+1,i=a`
    ${Ws(bs("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Ws(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${j(s)}</b>
  `;return Le(i,fo.byActivated(e,t,n,j(s)))}function rf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:o}){let r=po(e).slope(n),c=a`
    ${Ws(bs("a",t,s))} = ${Ws(bs("z",t,s))} · ${r.notation} =
    ${j(i)} · ${j(r.value)} = <b>${j(o)}</b>
  `,p={z:j(i),slope:j(r.value),a:j(o)};return Le(c,fo.bySum(e,t,s,j(n),p))}function af({layer:e,unit:t,bias:s,grad_bias:n},i){let o=s-i*n,r=bs("b",e,t),c=a`
    ${r} ← ${r} − <var>η</var> ${Ws(r)} =
    ${j(s)} − ${j(i)} · ${Fn(n)} = <b>${j(o)}</b>
  `,p=[s,i,n,o].map(w=>j(w));return Le(c,fo.update(e,t,...p))}function zn({caption:e,headings:t,rows:s,...n}){return Kt(e,t,s,{...n,isFocusable:!0})}function go({caption:e,digits:t,chosen:s,columns:n,foot:i}){let o=(r,c)=>{let p=n.map(([,w])=>w(c));return Be(c,p,{isMarked:c===s})};return zn({caption:e,headings:[x.numbers.ofDigit,...n.map(([r])=>r)],rows:Array.from({length:t},o),foot:i})}var{spoken:sn}=xe;function lf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>
  `;return Le(i,sn.scaled(e,j(t),j(s),j(n)))}function cf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${j(s)} · ${Fn(n)} = <b>${j(s*n)}</b>
  `;return Le(i,sn.product(j(s),j(n),j(s*n)))}function Pa(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${Zo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return Le(t,sn.layer(e,Ia(e)))}function uf({layer:e,unit:t},s,n,i){let o=a`
    ${bs("a",e,t)} = ∑<sub><var>i</var></sub> ${Zo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${bs("b",e,t)} =
    ${j(s)} + ${Fn(n)} = <b>${j(i)}</b>
  `;return Le(o,sn.sum(e,t,j(s),j(n),j(i)))}function hf(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${xe.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return Le(s,sn.activation(e,t))}function mf(e,{layer:t,unit:s},n,i){let o=po(e).applied(n),r=a`${bs("z",t,s)} = ${o} = <b>${j(i)}</b>`;return Le(r,sn.activated(e,t,s,j(n),j(i)))}function df(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${xe.exp}(<var>a</var>[<var>k</var>] − ${xe.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${xe.exp}(<var>a</var>[<var>c</var>] − ${xe.max} <var>a</var>)
  `;return Le(e,sn.softmax)}function pf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>`;return Le(i,sn.probability(e,j(t),j(s),j(n)))}function ff(e,t,s){let n=j(t,Qo),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${xe.ln} <var>p</var>[<var>c</var>] =
    −${xe.ln} <var>p</var>[${e}] = −${xe.ln} ${n} = <b>${j(s)}</b>
  `;return Le(i,sn.loss(e,n,j(s)))}function gf(e,t,s,n){let i=j(s,Qo),o=a`
    −<var>t</var>[${e}] ${xe.ln} <var>p</var>[${e}] = −${t} · ${xe.ln} ${i} =
    <b>${j(n)}</b>
  `;return Le(o,sn.share(e,t,i,j(n)))}function $f(e){let{label:t}=e.inspected.whole.images[0];return{title:x.loss.title,content:a`
      <p>${x.loss.about}</p>
      ${t===null?pu(e,"loss-label"):cy(e)}
    `}}function pu(e,t){return a`
    <div class="notice">
      <p>${x.loss.unlabeled}</p>
      ${Oa(e,t)}
    </div>
  `}function cy({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,o=+(i===t);return a`
    ${ff(t,n[t],s)}
    <div class="beside">
      ${uy(e.whole.images[0],i)}
      <div>
        <h3>${x.numbers.Digit(i)}</h3>
        <p>${x.loss.share(i)}</p>
        ${gf(i,o,n[i],o*s)}
      </div>
    </div>
  `}function uy({label:e,loss:t,probabilities:s},n){return go({caption:x.loss.table,digits:s.length,chosen:n,columns:[[a`<var>t</var>`,i=>i===e?1:0],[a`<var>p</var>`,i=>j(s[i])],[a`−<var>t</var> ${xe.ln} <var>p</var>`,i=>j(i===e?t:0)]]})}function Vs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],o=x.range(j(n),j(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${o}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${o}</span></figcaption>
    </figure>
  `}function yi(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function wf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:o}){let c=t.map((B,ft)=>({place:ft,product:B*s[ft]})).sort((B,ft)=>Math.abs(ft.product)-Math.abs(B.product)),{input:p,value:w,weight:C,product:N}=x.numbers,V=({place:B,product:ft})=>Be(n(B),[t[B],s[B],ft].map(Wt=>j(Wt)));return zn({caption:e,headings:[p,w,C,N],rows:c.slice(0,i).map(V),foot:hy(c,i,o),isTall:!0})}function hy(e,t,s){let n=e.slice(t),i=(o,r)=>a`
    <tr><th scope="row" colspan="3">${o}</th><td class="number">${j(r)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(x.numbers.others(n.length),bf(n)):Q}
      ${i(x.numbers.bias,s)} ${i(x.numbers.sum,bf(e)+s)}
    </tfoot>
  `}function bf(e){return e.reduce((t,{product:s})=>t+s,0)}var my=10,dy=100,py=yi((e,t)=>t.map((s,n)=>s*e.weight[n]));function La(e,t,s,n=Q){let i=fu(e.layer,t),o=py(e,i),r=o.reduce((p,w)=>p+w,0),c=t.layers[e.layer-1].a[e.unit];return a`
    ${uf(e,r,e.bias,c)}
    <div class="beside">
      ${wf({caption:x.numbers.productsOf(s),inputs:i,weights:e.weight,nameOf:gu(e.layer,i),most:e.layer===1?my:dy,bias:e.bias})}
      <div>${e.layer===1?fy(e,o,s):n}</div>
    </div>
  `}function fu(e,t){return e===1?t.input:t.layers[e-2].z}function gu(e,t){return e>1?x.numbers.unit:s=>{let{row:n,column:i}=mo(t,s);return x.numbers.pixel(n,i)}}function fy(e,t,s){return a`
    <div class="beside">
      ${Vs(x.sums.weights,x.sums.weightsOf(s),e.weight)}
      ${Vs(x.sums.products,x.sums.productsOf(s),t)}
    </div>
    <p class="faint">${x.legend}</p>
  `}var gy=5;function vf(e){let[t]=e.inspected.whole.images;return{title:x.gradients.title,content:a`
      <p>${x.gradients.about}</p>
      ${t.label===null?pu(e,"gradient-label"):$y(e.inspected)}
    `}}function $y({whole:e,hidden:t,output:s}){let[n]=e.images,i=x.numbers.unit(t.unit.unit);return a`
    <div class="beside">
      ${yy(n,s.unit.unit)}
      <div>${by(n,s.unit)}</div>
    </div>
    <h3>${x.gradients.unit(i)}</h3>
    <div class="beside">
      <div>
        ${wy(e.activation,n,t.unit)}
        ${mu(t.unit,i)} ${du(t.unit)}
      </div>
      ${yf(n,t.unit,i)}
      ${Vs(x.gradients.input,x.gradients.inputOf,n.grad_input)}
    </div>
    <p class="faint">${x.legend}</p>
  `}function by(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=x.numbers.digit(s);return a`
    <h3>${x.numbers.Digit(s)}</h3>
    ${nf(t.layer,s,n)} ${mu(t,i)}
    ${du(t)} ${yf(e,t,i)}
  `}function wy(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${of(s,i.gradZ)} ${rf(e,s,i)}
  `}function yf(e,t,s){if(t.layer===1)return Vs(x.gradients.weights,x.gradients.weightsOf(s),t.grad_weight);let n=fu(t.layer,e),i=gu(t.layer,n);return vy({caption:x.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function vy({caption:e,inputs:t,unit:s,nameOf:n}){let i=c=>Math.abs(s.grad_weight[c]),o=t.map((c,p)=>p).sort((c,p)=>i(p)-i(c)),r=c=>Be(n(c),[j(t[c]),j(s.grad_weight[c])]);return zn({caption:e,headings:[x.numbers.input,x.numbers.value,x.numbers.gradient],rows:o.slice(0,gy).map(r),isCaptionVisible:!0})}function yy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return go({caption:x.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,o=>j(t[o])],[a`<var>t</var>`,o=>o===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,o=>j(i[o])]]})}var xi=6,xf=60,$u=240,Ra=120,kf=8;function Ef(e,t,s){let{of:n}=po(e),[i,o]=[n(-xi),n(xi)],r=V=>Math.max(-xi,Math.min(xi,V)),c=V=>(r(V)/xi/2+.5)*$u,p=V=>Ra-kf-(V-i)/(o-i)*(Ra-2*kf),w=Array.from({length:xf+1},(V,B)=>{let ft=B/xf*2*xi-xi;return`${c(ft).toFixed(1)},${p(n(ft)).toFixed(1)}`}),C=Dt`
    <line x1=${c(0)} y1="0" x2=${c(0)} y2=${Ra}></line>
    <line x1="0" y1=${p(0)} x2=${$u} y2=${p(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${c(t)} cy=${p(n(r(t)))} r="5"></circle>
  `,N=x.activation.curve(e,j(t),j(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${$u} ${Ra}`} role="img" aria-label=${N}>
      ${C}
    </svg>
  `}var xy=[.2126,.7152,.0722],ky=.179,wu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#o=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#u(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#r();let s=this.#n(t);this.#e.forEach((n,i)=>Ey(n,s(i)))}set chosen(t){bu(this.#e[this.#o],{isStop:!1,isChosen:!1}),this.#o=Math.min(t??0,this.#e.length-1),bu(this.#e[this.#o],{isStop:!0,isChosen:t!==null})}#r(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return bu(n,{isStop:!1,isChosen:!1}),n}),this.#o=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#h(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#o,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#u(t);s!==null&&this.#h(s)}#h(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#u({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function bu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function Ey(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(_y(n)>ky?"black":"white")}function _y(e){return e.reduce((t,s,n)=>{let i=s/255,o=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+o*xy[n]},0)}customElements.define("number-grid",wu);var Sy=10,Da=1e3,Ty=yi(e=>e.slice(0,Da));function ja({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${Sy}
        .describe=${i?Oy:Ay}
        .values=${t.length>Da?Ty(t):t}
        .chosen=${s}
        @choose=${o=>n(o.detail)}
      ></number-grid>
    </div>
    ${t.length>Da?a`<p class="faint">${x.numbers.more(Da,t.length)}</p>`:Q}
  `}var Ay=_f(x.numbers.Unit),Oy=_f(x.numbers.Digit);function _f(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=j(t[n]);return{text:`${n}
${i}`,name:x.numbers.cell(e(n),i),color:Xo(t[n],s)}}}}function Sf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:x.sums.title(t),content:a`
      <p>${x.sums.about(s[t-1],s[t])}</p>
      ${Pa(t)}
      <p class="faint">${x.sums.choose}</p>
      ${Af(e,t,"a",x.sums.values)}
      ${Of(e,t,i=>La(i,n[0],x.numbers.unit(i.unit)))}
    `}}function Tf(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:o}=n[0].layers[t-1],r=c=>a`
    ${mf(s,c,i[c.unit],o[c.unit])}
    ${Ef(s,i[c.unit],o[c.unit])}
  `;return{title:x.activation.title(t),content:a`
      <p>${x.activation.about(s)}</p>
      ${hf(t,s)}
      <div class="beside">
        ${Af(e,t,"z",x.activation.values)}
        <div>${Of(e,t,r)}</div>
      </div>
    `}}function Af(e,t,s,n){return ja({label:x.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Of({inspected:e},t,s){let{unit:n}=e.hidden;return n.layer!==t?Q:a`
    <h3>${x.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Mf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,o=x.numbers.digit(i.unit),{contributions:r}=s.images[0];return{title:x.output.title,content:a`
      <p>${x.output.about(t.layer_sizes[n-1])}</p>
      ${Pa(n)}
      <p class="faint">${x.output.choose}</p>
      ${ja({label:x.numbers.gridOf(x.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:c=>e.choose("digit",{digit:c},{isQuick:!0}),isOfDigits:!0})}
      <h3>${x.numbers.Digit(i.unit)}</h3>
      ${La(i,s.images[0],o,My(i.unit,r))}
    `}}function Nf({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(c=>Math.exp(c-n)),o=i.reduce((c,p)=>c+p,0),r=e.output.unit.unit;return{title:x.softmax.title,content:a`
      <p>${x.softmax.about}</p>
      ${df()}
      <div class="beside">
        ${Ny({logits:t,largest:n,powers:i,sum:o,probs:s},r)}
        <div>
          <h3>${x.numbers.Digit(r)}</h3>
          ${pf(r,i[r],o,s[r])}
        </div>
      </div>
    `}}function My(e,t){let s=x.output.contributionsOf(e);return a`
    ${Vs(x.output.contributions(e),s,t)}
    <p class="faint">${x.legend}</p>
  `}function Ny({logits:e,largest:t,powers:s,sum:n,probs:i},o){let{exp:r,max:c}=xe,p=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${x.softmax.sum}</th>
        <td class="number">${j(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return go({caption:x.softmax.table,digits:e.length,chosen:o,columns:[[a`${x.softmax.logit} <var>a</var>`,w=>j(e[w])],[a`<var>a</var> − ${c} <var>a</var>`,w=>j(e[w]-t)],[a`${r}(<var>a</var> − ${c} <var>a</var>)`,w=>j(s[w])],[a`<var>p</var>`,w=>j(i[w])]],foot:p})}var Cy="#767676",vu=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${x.pixels.grid}
          .columns=${gn(t.pixels)}
          .describe=${Iy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;Ht([n,Py(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function Iy(e){return t=>{let s=Math.round(e[t]),n=s===0?Cy:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function Py({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:o,column:r}=mo(e,i);return a`
    <div class="pixel-detail">
      <h3>${x.pixels.chosen(o,r)}</h3>
      ${lf(i,e[i],s,t[i])}
      ${n.layer===1?a`<p>${x.pixels.inUnit(x.numbers.unit(n.unit))}</p>
            ${cf(i,n.unit,t[i],n.weight[i])}`:Q}
    </div>
  `}customElements.define("pixel-walk",vu);var Ly=255;function Cf(e){let{whole:t,hidden:s}=e.inspected,[n]=t.images,i=Ta(e.choices,n.pixels),o=Ry(n),r=({detail:c})=>e.choose("pixel",{pixel:c},{isQuick:!0});return{title:x.pixels.title,content:a`
      <p>${x.pixels.about(n.pixels.length,o)}</p>
      <p class="faint">${x.pixels.use}</p>
      <pixel-walk
        class="beside"
        .shown=${{image:n,divisor:o,unit:s.unit,chosen:i}}
        @choose=${r}
      ></pixel-walk>
    `}}function Ry({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):Ly}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var Dy=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",o="bottom",r="left",c="right",p="#000",w=p+"0",C="mousemove",N="mousedown",V="mouseup",B="mouseenter",ft="mouseleave",Wt="dblclick",Js="change",qn="dppxchange",gl="--",_i=typeof window<"u",$l=_i?document:null,Si=_i?window:null,g$=_i?navigator:null,Ft,or;function ls(l,h){if(h!=null){let g=l.classList;!g.contains(h)&&g.add(h)}}function bl(l,h){let g=l.classList;g.contains(h)&&g.remove(h)}function Qt(l,h,g){l.style[h]=g+"px"}function Is(l,h,g,m){let $=$l.createElement(l);return h!=null&&ls($,h),g?.insertBefore($,m),$}function vs(l,h){return Is("div",l,h)}let sh=new WeakMap;function Xs(l,h,g,m,$){let k="translate("+h+"px,"+g+"px)";k!=sh.get(l)&&(l.style.transform=k,sh.set(l,k),0>h||0>g||h>m||g>$?ls(l,e):bl(l,e))}let nh=new WeakMap;function ih(l,h,g){let m=h+g;m!=nh.get(l)&&(nh.set(l,m),l.style.background=h,l.style.borderColor=g)}let oh=new WeakMap;function rh(l,h,g,m){let $=h+""+g;$!=oh.get(l)&&(oh.set(l,$),l.style.height=g+"px",l.style.width=h+"px",l.style.marginLeft=m?-h/2+"px":0,l.style.marginTop=m?-g/2+"px":0)}let wl={passive:!0},$$={...wl,capture:!0};function Hn(l,h,g,m){h.addEventListener(l,g,m?$$:wl)}function vl(l,h,g){h.removeEventListener(l,g,wl)}function Ps(l,h,g,m){let $;g=g||0;let k=2147483647>=(m=m||h.length-1);for(;m-g>1;)$=k?g+m>>1:us((g+m)/2),l>h[$]?g=$:m=$;return l-h[g]>h[m]-l?m:g}function ah(l){return(h,g,m)=>{let $=-1,k=-1;for(let v=g;m>=v;v++)if(l(h[v])){$=v;break}for(let v=m;v>=g;v--)if(l(h[v])){k=v;break}return[$,k]}}_i&&(function l(){let h=devicePixelRatio;Ft!=h&&(Ft=h,or&&vl(Js,or,l),or=matchMedia(`(min-resolution: ${Ft-.001}dppx) and (max-resolution: ${Ft+.001}dppx)`),Hn(Js,or,l),Si.dispatchEvent(new CustomEvent(qn)))})();let lh=l=>l!=null,ch=l=>l!=null&&l>0,rr=ah(lh),b$=ah(ch);function ar(l,h,g,m){let $=mh(l),k=mh(h);l==h&&($==-1?(l*=g,h/=g):(l/=g,h*=g));let v=g==10?on:dh,T=k==1?ys:us,O=($==1?us:ys)(v(Se(l))),A=T(v(Se(h))),P=Ti(g,O),E=Ti(g,A);return g==10&&(0>O&&(P=Yt(P,-O)),0>A&&(E=Yt(E,-A))),m||g==2?(l=P*$,h=E*k):(l=vh(l,P),h=ur(h,E)),[l,h]}function yl(l,h,g,m){let $=ar(l,h,g,m);return l==0&&($[0]=0),h==0&&($[1]=0),$}let xl=.1,uh={mode:3,pad:xl},xo={pad:0,soft:null,mode:0},w$={min:xo,max:xo};function lr(l,h,g,m){return hr(g)?hh(l,h,g):(xo.pad=g,xo.soft=m?0:null,xo.mode=m?3:0,hh(l,h,w$))}function Lt(l,h){return l??h}function hh(l,h,g){let m=g.min,$=g.max,k=Lt(m.pad,0),v=Lt($.pad,0),T=Lt(m.hard,-Gt),O=Lt($.hard,Gt),A=Lt(m.soft,Gt),P=Lt($.soft,-Gt),E=Lt(m.mode,0),q=Lt($.mode,0),nt=h-l,Y=on(nt),et=Ke(Se(l),Se(h)),vt=on(et),ut=Se(vt-Y);(1e-24>nt||ut>10)&&(nt=0,l!=0&&h!=0||(nt=1e-24,E==2&&A!=Gt&&(k=0),q==2&&P!=-Gt&&(v=0)));let H=nt||et||1e3,$t=on(H),Z=Ti(10,us($t)),ot=Yt(vh(l-H*(nt==0?l==0?.1:1:k),Z/10),24),K=A>l||E!=1&&(E!=3||ot>A)&&(E!=2||A>ot)?Gt:A,kt=Ke(T,K>ot&&l>=K?K:Ls(K,ot)),Et=Yt(ur(h+H*(nt==0?h==0?.1:1:v),Z/10),24),St=h>P||q!=1&&(q!=3||P>Et)&&(q!=2||Et>P)?-Gt:P,Ot=Ls(O,Et>St&&St>=h?St:Ke(St,Et));return kt==Ot&&kt==0&&(Ot=100),[kt,Ot]}let v$=new Intl.NumberFormat(_i?g$.language:"en-US"),kl=l=>v$.format(l),cs=Math,cr=cs.PI,Se=cs.abs,us=cs.floor,Te=cs.round,ys=cs.ceil,Ls=cs.min,Ke=cs.max,Ti=cs.pow,mh=cs.sign,on=cs.log10,dh=cs.log2,El=(l,h=1)=>cs.asinh(l/h),Gt=1/0;function ph(l){return 1+(0|on((l^l>>31)-(l>>31)))}function _l(l,h,g){return Ls(Ke(l,h),g)}function fh(l){return typeof l=="function"}function Nt(l){return fh(l)?l:()=>l}let gh=l=>l,$h=(l,h)=>h,y$=()=>null,bh=()=>!0,wh=(l,h)=>l==h,x$=/\.\d*?(?=9{6,}|0{6,})/gm,Wn=l=>{if(xh(l)||vn.has(l))return l;let h=""+l,g=h.match(x$);if(g==null)return l;let m=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,k]=h.split("e");return+`${Wn($)}e${k}`}return Yt(l,m)};function Vn(l,h){return Wn(Yt(Wn(l/h))*h)}function ur(l,h){return Wn(ys(Wn(l/h))*h)}function vh(l,h){return Wn(us(Wn(l/h))*h)}function Yt(l,h=0){if(xh(l))return l;let g=10**h;return Te(l*g*(1+Number.EPSILON))/g}let vn=new Map;function yh(l){return((""+l).split(".")[1]||"").length}function ko(l,h,g,m){let $=[],k=m.map(yh);for(let v=h;g>v;v++){let T=Se(v),O=Yt(Ti(l,v),T);for(let A=0;m.length>A;A++){let P=l==10?+`${m[A]}e${v}`:m[A]*O,E=(0>v?T:0)+(k[A]>v?k[A]:0),q=l==10?P:Yt(P,E);$.push(q),vn.set(q,E)}}return $}let Eo={},Sl=[],Ai=[null,null],yn=Array.isArray,xh=Number.isInteger;function kh(l){return typeof l=="string"}function hr(l){let h=!1;if(l!=null){let g=l.constructor;h=g==null||g==Object}return h}function k$(l){return l!=null&&typeof l=="object"}let E$=Object.getPrototypeOf(Uint8Array),Eh="__proto__";function Oi(l,h=hr){let g;if(yn(l)){let m=l.find(($=>$!=null));if(yn(m)||h(m)){g=Array(l.length);for(let $=0;l.length>$;$++)g[$]=Oi(l[$],h)}else g=l.slice()}else if(l instanceof E$)g=l.slice();else if(h(l)){g={};for(let m in l)m!=Eh&&(g[m]=Oi(l[m],h))}else g=l;return g}function ke(l){let h=arguments;for(let g=1;h.length>g;g++){let m=h[g];for(let $ in m)$!=Eh&&(hr(l[$])?ke(l[$],Oi(m[$])):l[$]=Oi(m[$]))}return l}function _$(l,h,g){for(let m,$=0,k=-1;h.length>$;$++){let v=h[$];if(v>k){for(m=v-1;m>=0&&l[m]==null;)l[m--]=null;for(m=v+1;g>m&&l[m]==null;)l[k=m++]=null}}}let S$=typeof queueMicrotask>"u"?l=>Promise.resolve().then(l):queueMicrotask,_h=["January","February","March","April","May","June","July","August","September","October","November","December"],Sh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Th(l){return l.slice(0,3)}let T$=Sh.map(Th),A$=_h.map(Th),O$={MMMM:_h,MMM:A$,WWWW:Sh,WWW:T$};function _o(l){return(10>l?"0":"")+l}let M$={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,h)=>h.MMMM[l.getMonth()],MMM:(l,h)=>h.MMM[l.getMonth()],MM:l=>_o(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>_o(l.getDate()),D:l=>l.getDate(),WWWW:(l,h)=>h.WWWW[l.getDay()],WWW:(l,h)=>h.WWW[l.getDay()],HH:l=>_o(l.getHours()),H:l=>l.getHours(),h:l=>{let h=l.getHours();return h==0?12:h>12?h-12:h},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>_o(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>_o(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>(function(h){return(10>h?"00":100>h?"0":"")+h})(l.getMilliseconds())};function Tl(l,h){h=h||O$;let g,m=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(l);)m.push(g[0][0]=="{"?M$[g[1]]:g[0]);return k=>{let v="";for(let T=0;m.length>T;T++)v+=typeof m[T]=="string"?m[T]:m[T](k,h);return v}}let N$=new Intl.DateTimeFormat().resolvedOptions().timeZone,Ah=l=>l%1==0,mr=[1,2,2.5,5],C$=ko(10,-32,0,mr),Oh=ko(10,0,32,mr),I$=Oh.filter(Ah),Gn=C$.concat(Oh),Mh="{YYYY}",Nh=`
`+Mh,Ch="{M}/{D}",So=`
`+Ch,dr=So+"/{YY}",Ih="{aa}",Mi="{h}:{mm}"+Ih,Ph=`
`+Mi,Lh=":{ss}",Ut=null;function Rh(l){let h=1e3*l,g=60*h,m=60*g,$=24*m,k=30*$,v=365*$;return[(l==1?ko(10,0,3,mr).filter(Ah):ko(10,-3,0,mr)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,m,2*m,3*m,4*m,6*m,8*m,12*m,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,k,2*k,3*k,4*k,6*k,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Mh,Ut,Ut,Ut,Ut,Ut,Ut,1],[28*$,"{MMM}",Nh,Ut,Ut,Ut,Ut,Ut,1],[$,Ch,Nh,Ut,Ut,Ut,Ut,Ut,1],[m,"{h}"+Ih,dr,Ut,So,Ut,Ut,Ut,1],[g,Mi,dr,Ut,So,Ut,Ut,Ut,1],[h,Lh,dr+" "+Mi,Ut,So+" "+Mi,Ut,Ph,Ut,1],[l,Lh+".{fff}",dr+" "+Mi,Ut,So+" "+Mi,Ut,Ph,Ut,1]],function(T){return(O,A,P,E,q,nt)=>{let Y=[],et=q>=v,vt=q>=k&&v>q,ut=T(P),H=Yt(ut*l,3),$t=Al(ut.getFullYear(),et?0:ut.getMonth(),vt||et?1:ut.getDate()),Z=Yt($t*l,3);if(vt||et){let ot=vt?q/k:0,K=et?q/v:0,kt=H==Z?H:Yt(Al($t.getFullYear()+K,$t.getMonth()+ot,1)*l,3),Et=new Date(Te(kt/l)),St=Et.getFullYear(),Ot=Et.getMonth();for(let it=0;E>=kt;it++){let lt=Al(St+K*it,Ot+ot*it,1),pt=lt-T(Yt(lt*l,3));kt=Yt((+lt+pt)*l,3),kt>E||Y.push(kt)}}else{let ot=$>q?q:$,K=Z+(us(P)-us(H))+ur(H-Z,ot);Y.push(K);let kt=T(K),Et=kt.getHours()+kt.getMinutes()/g+kt.getSeconds()/m,St=q/m,Ot=nt/O.axes[A]._space;for(;K=Yt(K+q,l==1?0:3),E>=K;)if(St>1){let it=us(Yt(Et+St,6))%24,lt=T(K).getHours()-it;lt>1&&(lt=-1),K-=lt*m,Et=(Et+St)%24,.7>Yt((K-Y[Y.length-1])/q,3)*Ot||Y.push(K)}else Y.push(K)}return Y}}]}let[P$,L$,R$]=Rh(1),[D$,j$,F$]=Rh(.001);function Dh(l,h){return l.map((g=>g.map(((m,$)=>$==0||$==8||m==null?m:h($==1||g[8]==0?m:g[1]+m)))))}function jh(l,h){return(g,m,$,k,v)=>{let T,O,A,P,E,q,nt=h.find((Y=>v>=Y[0]))||h[h.length-1];return m.map((Y=>{let et=l(Y),vt=et.getFullYear(),ut=et.getMonth(),H=et.getDate(),$t=et.getHours(),Z=et.getMinutes(),ot=et.getSeconds(),K=vt!=T&&nt[2]||ut!=O&&nt[3]||H!=A&&nt[4]||$t!=P&&nt[5]||Z!=E&&nt[6]||ot!=q&&nt[7]||nt[1];return T=vt,O=ut,A=H,P=$t,E=Z,q=ot,K(et)}))}}function Al(l,h,g){return new Date(l,h,g)}function Fh(l,h){return h(l)}function zh(l,h){return(g,m,$,k)=>k==null?gl:h(l(m))}ko(2,-53,53,[1]);let z$={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,h){let g=l.series[h];return g.width?g.stroke(l,h):g.points.width?g.points.stroke(l,h):null},fill:function(l,h){return l.series[h].fill(l,h)},dash:"solid"},idx:null,idxs:null,values:[]},Ol=[0,0];function pr(l,h,g,m=!0){return $=>{$.button==0&&(!m||$.target==h)&&g($)}}function Ml(l,h,g,m=!0){return $=>{(!m||$.target==h)&&g($)}}let B$={show:!0,x:!0,y:!0,lock:!1,move:function(l,h,g){return Ol[0]=h,Ol[1]=g,Ol},points:{one:!1,show:function(l,h){let g=l.cursor.points,m=vs(),$=g.size(l,h);Qt(m,s,$),Qt(m,n,$);let k=$/-2;Qt(m,"marginLeft",k),Qt(m,"marginTop",k);let v=g.width(l,h,$);return v&&Qt(m,"borderWidth",v),m},size:function(l,h){return l.series[h].points.size},width:0,stroke:function(l,h){let g=l.series[h].points;return g._stroke||g._fill},fill:function(l,h){let g=l.series[h].points;return g._fill||g._stroke}},bind:{mousedown:pr,mouseup:pr,click:pr,dblclick:pr,mousemove:Ml,mouseleave:Ml,mouseenter:Ml},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,h,g,m,$)=>m-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Bh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Nl=ke({},Bh,{filter:$h}),Uh=ke({},Nl,{size:10}),qh=ke({},Bh,{show:!1}),Cl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Hh="bold "+Cl,Wh={show:!0,scale:"x",stroke:p,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Hh,side:2,grid:Nl,ticks:Uh,border:qh,font:Cl,lineGap:1.5,rotate:0},Vh={show:!0,scale:"x",auto:!1,sorted:1,min:Gt,max:-Gt,idxs:[]};function U$(l,h){return h.map((g=>g==null?"":kl(g)))}function q$(l,h,g,m,$,k,v){let T=[],O=vn.get($)||0;for(let A=g=v?g:Yt(ur(g,$),O);m>=A;A=Yt(A+$,O))T.push(Object.is(A,-0)?0:A);return T}function Il(l,h,g,m,$){let k=[],v=l.scales[l.axes[h].scale].log,T=us((v==10?on:dh)(g));$=Ti(v,T),v==10&&($=Gn[Ps($,Gn)]);let O=g,A=$*v;v==10&&(A=Gn[Ps(A,Gn)]);do k.push(O),O+=$,v!=10||vn.has(O)||(O=Yt(O,vn.get($))),A>O||(A=($=O)*v,v==10&&(A=Gn[Ps(A,Gn)]));while(m>=O);return k}function H$(l,h,g,m,$){let k=l.scales[l.axes[h].scale].asinh,v=m>k?Il(l,h,Ke(k,g),m,$):[k],T=0>m||g>0?[]:[0];return(-k>g?Il(l,h,Ke(k,-m),-g,$):[k]).reverse().map((O=>-O)).concat(T,v)}let Gh=/./,W$=/[12357]/,V$=/[125]/,Yh=/1/,Pl=(l,h,g,m)=>l.map((($,k)=>h==4&&$==0||k%m==0&&g.test($.toExponential()[0>$?1:0])?$:null));function G$(l,h,g){let m=l.axes[g],$=m.scale,k=l.scales[$],v=l.valToPos,T=m._space,O=v(10,$),A=v(9,$)-O<T?v(7,$)-O<T?v(5,$)-O<T?Yh:V$:W$:Gh;if(A==Yh){let P=Se(v(1,$)-O);if(T>P)return Pl(h.slice().reverse(),k.distr,A,ys(T/P)).reverse()}return Pl(h,k.distr,A,1)}function Y$(l,h,g){let m=l.axes[g],$=m.scale,k=m._space,v=l.valToPos,T=Se(v(1,$)-v(2,$));return k>T?Pl(h.slice().reverse(),3,Gh,ys(k/T)).reverse():h}function J$(l,h,g,m){return m==null?gl:h==null?"":kl(h)}let Jh={show:!0,scale:"y",stroke:p,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Hh,side:3,grid:Nl,ticks:Uh,border:qh,font:Cl,lineGap:1.5,rotate:0},Xh={scale:null,auto:!0,sorted:0,min:Gt,max:-Gt},Kh=(l,h,g,m,$)=>$,Qh={show:!0,auto:!0,sorted:0,gaps:Kh,alpha:1,facets:[ke({},Xh,{scale:"x"}),ke({},Xh,{scale:"y"})]},Zh={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Kh,alpha:1,points:{show:function(l,h){let{scale:g,idxs:m}=l.series[0],$=l._data[0],k=l.valToPos($[m[0]],g,!0),v=l.valToPos($[m[1]],g,!0);return Se(v-k)/(l.series[h].points.space*Ft)>=m[1]-m[0]},filter:null},values:null,min:Gt,max:-Gt,idxs:[],path:null,clip:null};function X$(l,h,g){return g/10}let tm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},K$=ke({},tm,{time:!1,ori:1}),em={};function sm(l){let h=em[l];return h||(h={key:l,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((m=>m!=g))},pub(g,m,$,k,v,T,O){for(let A=0;h.plots.length>A;A++)h.plots[A]!=m&&h.plots[A].pub(g,m,$,k,v,T,O)}},l!=null&&(em[l]=h)),h}function Yn(l,h,g){let m=l.mode,$=l.series[h],k=m==2?l._data[h]:l._data,v=l.scales,T=l.bbox,O=k[0],A=m==2?k[1]:k[h],P=m==2?v[$.facets[0].scale]:v[l.series[0].scale],E=m==2?v[$.facets[1].scale]:v[$.scale],q=T.left,nt=T.top,Y=T.width,et=T.height,vt=l.valToPosH,ut=l.valToPosV;return P.ori==0?g($,O,A,P,E,vt,ut,q,nt,Y,et,gr,Ni,br,om,am):g($,O,A,P,E,ut,vt,nt,q,et,Y,$r,Ci,Dl,rm,lm)}function Ll(l,h){let g=0,m=0,$=Lt(l.bands,Sl);for(let k=0;$.length>k;k++){let v=$[k];v.series[0]==h?g=v.dir:v.series[1]==h&&(m|=v.dir==1?1:2)}return[g,m==1?-1:m==2?1:m==3?2:0]}function Q$(l,h,g,m,$){let k=l.series[h],v=l.scales[l.mode==2?k.facets[1].scale:k.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function rn(l,h,g,m,$,k){return Yn(l,h,((v,T,O,A,P,E,q,nt,Y,et,vt)=>{let ut=v.pxRound,H=A.ori==0?Ni:Ci,$t,Z;A.dir*(A.ori==0?1:-1)==1?($t=g,Z=m):($t=m,Z=g);let ot=ut(E(T[$t],A,et,nt)),K=ut(q(O[$t],P,vt,Y)),kt=ut(E(T[Z],A,et,nt)),Et=ut(q(k==1?P.max:P.min,P,vt,Y)),St=new Path2D($);return H(St,kt,Et),H(St,ot,Et),H(St,ot,K),St}))}function fr(l,h,g,m,$,k){let v=null;if(l.length>0){v=new Path2D;let T=h==0?br:Dl,O=g;for(let E=0;l.length>E;E++){let q=l[E];if(q[1]>q[0]){let nt=q[0]-O;nt>0&&T(v,O,m,nt,m+k),O=q[1]}}let A=g+$-O,P=10;A>0&&T(v,O,m-P/2,A,m+k+P)}return v}function Rl(l,h,g,m,$,k,v){let T=[],O=l.length;for(let A=$==1?g:m;A>=g&&m>=A;A+=$)if(h[A]===null){let P=A,E=A;if($==1)for(;++A<=m&&h[A]===null;)E=A;else for(;--A>=g&&h[A]===null;)E=A;let q=k(l[P]),nt=E==P?q:k(l[E]),Y=P-$;q=v>0||0>Y||Y>=O?q:k(l[Y]);let et=E+$;nt=0>v||0>et||et>=O?nt:k(l[et]),q>nt||T.push([q,nt])}return T}function nm(l){return l==0?gh:l==1?Te:h=>Vn(h,l)}function im(l){let h=l==0?gr:$r,g=l==0?($,k,v,T,O,A)=>{$.arcTo(k,v,T,O,A)}:($,k,v,T,O,A)=>{$.arcTo(v,k,O,T,A)},m=l==0?($,k,v,T,O)=>{$.rect(k,v,T,O)}:($,k,v,T,O)=>{$.rect(v,k,O,T)};return($,k,v,T,O,A=0,P=0)=>{A==0&&P==0?m($,k,v,T,O):(A=Ls(A,T/2,O/2),P=Ls(P,T/2,O/2),h($,k+A,v),g($,k+T,v,k+T,v+O,A),g($,k+T,v+O,k,v+O,P),g($,k,v+O,k,v,P),g($,k,v,k+T,v,A),$.closePath())}}let gr=(l,h,g)=>{l.moveTo(h,g)},$r=(l,h,g)=>{l.moveTo(g,h)},Ni=(l,h,g)=>{l.lineTo(h,g)},Ci=(l,h,g)=>{l.lineTo(g,h)},br=im(0),Dl=im(1),om=(l,h,g,m,$,k)=>{l.arc(h,g,m,$,k)},rm=(l,h,g,m,$,k)=>{l.arc(g,h,m,$,k)},am=(l,h,g,m,$,k,v)=>{l.bezierCurveTo(h,g,m,$,k,v)},lm=(l,h,g,m,$,k,v)=>{l.bezierCurveTo(g,h,$,m,v,k)};function cm(){return(l,h,g,m,$)=>Yn(l,h,((k,v,T,O,A,P,E,q,nt,Y,et)=>{let vt,ut,{pxRound:H,points:$t}=k;O.ori==0?(vt=gr,ut=om):(vt=$r,ut=rm);let Z=Yt($t.width*Ft,3),ot=($t.size-$t.width)/2*Ft,K=Yt(2*ot,3),kt=new Path2D,Et=new Path2D,{left:St,top:Ot,width:it,height:lt}=l.bbox;br(Et,St-K,Ot-K,it+2*K,lt+2*K);let pt=Rt=>{if(T[Rt]!=null){let ht=H(P(v[Rt],O,Y,q)),Mt=H(E(T[Rt],A,et,nt));vt(kt,ht+ot,Mt),ut(kt,ht,Mt,ot,0,2*cr)}};if($)$.forEach(pt);else for(let Rt=g;m>=Rt;Rt++)pt(Rt);return{stroke:Z>0?kt:null,fill:kt,clip:Et,flags:3}}))}function um(l){return(h,g,m,$,k,v)=>{m!=$&&(k!=m&&v!=m&&l(h,g,m),k!=$&&v!=$&&l(h,g,$),l(h,g,v))}}let Z$=um(Ni),tb=um(Ci);function hm(l){let h=Lt(l?.alignGaps,0);return(g,m,$,k)=>Yn(g,m,((v,T,O,A,P,E,q,nt,Y,et,vt)=>{[$,k]=rr(O,$,k);let ut,H,$t=v.pxRound,Z=lt=>$t(E(lt,A,et,nt)),ot=lt=>$t(q(lt,P,vt,Y));A.ori==0?(ut=Ni,H=Z$):(ut=Ci,H=tb);let K=A.dir*(A.ori==0?1:-1),kt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},Et=kt.stroke,St=!1;if(k-$<4*et)for(let lt=K==1?$:k;lt>=$&&k>=lt;lt+=K){let pt=O[lt];pt===null?St=!0:pt!=null&&ut(Et,Z(T[lt]),ot(pt))}else{let lt,pt,Rt,ht=ct=>g.posToVal(ct,A.key,!0),Mt=null,re=null,Ae=Z(T[K==1?$:k]),Jt=Z(T[$]),Re=Z(T[k]),At=ht(K==1?Jt+1:Re-1);for(let ct=K==1?$:k;ct>=$&&k>=ct;ct+=K){let rt=T[ct],ae=(K==1?At>rt:rt>At)?Ae:Z(rt),de=O[ct];ae==Ae?de!=null?(pt=de,Mt==null?(ut(Et,ae,ot(pt)),lt=Mt=re=pt):Mt>pt?Mt=pt:pt>re&&(re=pt)):de===null&&(St=!0):(Mt!=null&&H(Et,Ae,ot(Mt),ot(re),ot(lt),ot(pt)),de!=null?(pt=de,ut(Et,ae,ot(pt)),Mt=re=lt=pt):(Mt=re=null,de===null&&(St=!0)),Ae=ae,At=ht(Ae+K))}Mt!=null&&Mt!=re&&Rt!=Ae&&H(Et,Ae,ot(Mt),ot(re),ot(lt),ot(pt))}let[Ot,it]=Ll(g,m);if(v.fill!=null||Ot!=0){let lt=kt.fill=new Path2D(Et),pt=ot(v.fillTo(g,m,v.min,v.max,Ot)),Rt=Z(T[$]),ht=Z(T[k]);K==-1&&([ht,Rt]=[Rt,ht]),ut(lt,ht,pt),ut(lt,Rt,pt)}if(!v.spanGaps){let lt=[];St&&lt.push(...Rl(T,O,$,k,K,Z,h)),kt.gaps=lt=v.gaps(g,m,$,k,lt),kt.clip=fr(lt,A.ori,nt,Y,et,vt)}return it!=0&&(kt.band=it==2?[rn(g,m,$,k,Et,-1),rn(g,m,$,k,Et,1)]:rn(g,m,$,k,Et,it)),kt}))}function mm(l,h,g,m,$,k,v=Gt){if(l.length>1){let T=null;for(let O=0,A=1/0;l.length>O;O++)if(h[O]!==void 0){if(T!=null){let P=Se(l[O]-l[T]);A>P&&(A=P,v=Se(g(l[O],m,$,k)-g(l[T],m,$,k)))}T=O}}return v}function eb(l,h,g,m,$){let k=l.length;if(2>k)return null;let v=new Path2D;if(g(v,l[0],h[0]),k==2)m(v,l[1],h[1]);else{let T=Array(k),O=Array(k-1),A=Array(k-1),P=Array(k-1);for(let E=0;k-1>E;E++)A[E]=h[E+1]-h[E],P[E]=l[E+1]-l[E],O[E]=A[E]/P[E];T[0]=O[0];for(let E=1;k-1>E;E++)O[E]===0||O[E-1]===0||O[E-1]>0!=O[E]>0?T[E]=0:(T[E]=3*(P[E-1]+P[E])/((2*P[E]+P[E-1])/O[E-1]+(P[E]+2*P[E-1])/O[E]),isFinite(T[E])||(T[E]=0));T[k-1]=O[k-2];for(let E=0;k-1>E;E++)$(v,l[E]+P[E]/3,h[E]+T[E]*P[E]/3,l[E+1]-P[E]/3,h[E+1]-T[E+1]*P[E]/3,l[E+1],h[E+1])}return v}let jl=new Set;function dm(){for(let l of jl)l.syncRect(!0)}_i&&(Hn("resize",Si,dm),Hn("scroll",Si,dm,!0),Hn(qn,Si,(()=>{qe.pxRatio=Ft})));let sb=hm(),nb=cm();function pm(l,h,g,m){return(m?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map((($,k)=>Fl($,k,h,g)))}function Fl(l,h,g,m){return ke({},h==0?g:m,l)}function fm(l,h,g){return h==null?Ai:[h,g]}let ib=fm;function ob(l,h,g){return h==null?Ai:lr(h,g,xl,!0)}function gm(l,h,g,m){return h==null?Ai:ar(h,g,l.scales[m].log,!1)}let rb=gm;function $m(l,h,g,m){return h==null?Ai:yl(h,g,l.scales[m].log,!1)}let ab=$m;function lb(l,h,g,m,$){let k=Ke(ph(l),ph(h)),v=h-l,T=Ps($/m*v,g);do{let O=g[T],A=m*O/v;if(A>=$&&17>=k+(5>O?vn.get(O):0))return[O,A]}while(++T<g.length);return[0,0]}function bm(l){let h,g;return[l=l.replace(/(\d+)px/,((m,$)=>(h=Te((g=+$)*Ft))+"px")),h,g]}function cb(l){l.show&&[l.font,l.labelFont].forEach((h=>{let g=Yt(h[2]*Ft,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function qe(l,h,g){let m={mode:Lt(l.mode,1)},$=m.mode;function k(u,d,f,b){let y=d.valToPct(u);return b+f*(d.dir==-1?1-y:y)}function v(u,d,f,b){let y=d.valToPct(u);return b+f*(d.dir==-1?y:1-y)}function T(u,d,f,b){return d.ori==0?k(u,d,f,b):v(u,d,f,b)}m.valToPosH=k,m.valToPosV=v;let O=!1;m.status=0;let A=m.root=vs("uplot");l.id!=null&&(A.id=l.id),ls(A,l.class),l.title&&(vs("u-title",A).textContent=l.title);let P=Is("canvas"),E=m.ctx=P.getContext("2d"),q=vs("u-wrap",A);Hn("click",q,(u=>{u.target===Y&&(Zt!=Vi||le!=Gi)&&Fe.click(m,u)}),!0);let nt=m.under=vs("u-under",q);q.appendChild(P);let Y=m.over=vs("u-over",q),et=+Lt((l=Oi(l)).pxAlign,1),vt=nm(et);(l.plugins||[]).forEach((u=>{u.opts&&(l=u.opts(m,l)||l)}));let ut=l.ms||.001,H=m.series=$==1?pm(l.series||[],Vh,Zh,!1):(function(u,d){return u.map(((f,b)=>b==0?{}:ke({},d,f)))})(l.series||[null],Qh),$t=m.axes=pm(l.axes||[],Wh,Jh,!0),Z=m.scales={},ot=m.bands=l.bands||[];ot.forEach((u=>{u.fill=Nt(u.fill||null),u.dir=Lt(u.dir,-1)}));let K=$==2?H[1].facets[0].scale:H[0].scale,kt={axes:function(){for(let u=0;$t.length>u;u++){let d=$t[u];if(!d.show||!d._show)continue;let f,b,y=d.side,S=y%2,M=d.stroke(m,u),L=y==0||y==3?-1:1,[D,F]=d._found;if(d.label!=null){let se=Te((d._lpos+d.labelGap*L)*Ft);_m(d.labelFont[0],M,"center",y==2?"top":o),E.save(),S==1?(f=b=0,E.translate(se,Te(ss+Qn/2)),E.rotate((y==3?-cr:cr)/2)):(f=Te(ks+js/2),b=se);let Ge=fh(d.label)?d.label(m,u,D,F):d.label;E.fillText(Ge,f,b),E.restore()}if(F==0)continue;let W=Z[d.scale],at=S==0?js:Qn,Ct=S==0?ks:ss,yt=d._splits,gt=W.distr==2?yt.map((se=>Fs[se])):yt,bt=W.distr==2?Fs[yt[1]]-Fs[yt[0]]:D,U=d.ticks,mt=d.border,zt=U.show?U.size:0,be=Te(zt*Ft),ee=Te((d.alignTo==2?d._size-zt-d.gap:d.gap)*Ft),qt=d._rotate*-cr/180,ze=vt(d._pos*Ft),We=ze+(be+ee)*L;b=S==0?We:0,f=S==1?We:0,_m(d.font[0],M,d.align==1?r:d.align==2?c:qt>0?r:0>qt?c:S==0?"center":y==3?c:r,qt||S==1?"middle":y==2?"top":o);let Ve=d.font[1]*d.lineGap,pe=yt.map((se=>vt(T(se,W,at,Ct)))),ds=d._values;for(let se=0;ds.length>se;se++){let Ge=ds[se];if(Ge!=null){S==0?f=pe[se]:b=pe[se],Ge=""+Ge;let is=Ge.indexOf(`
`)==-1?[Ge]:Ge.split(/\n/gm);for(let Ss=0;is.length>Ss;Ss++){let un=is[Ss];qt?(E.save(),E.translate(f,b+Ss*Ve),E.rotate(qt),E.fillText(un,0,0),E.restore()):E.fillText(un,f,b+Ss*Ve)}}}U.show&&Ql(pe,U.filter(m,gt,u,F,bt),S,y,ze,be,Yt(U.width*Ft,3),U.stroke(m,u),U.dash,U.cap);let _e=d.grid;_e.show&&Ql(pe,_e.filter(m,gt,u,F,bt),S,S==0?2:1,S==0?ss:ks,S==0?Qn:js,Yt(_e.width*Ft,3),_e.stroke(m,u),_e.dash,_e.cap),mt.show&&Ql([ze],[1],S==0?1:0,S==0?1:2,S==1?ss:ks,S==1?Qn:js,Yt(mt.width*Ft,3),mt.stroke(m,u),mt.dash,mt.cap)}Ie("drawAxes")},series:function(){if(je>0){let u=H.some((d=>d._focus))&&ns!=Ks.alpha;u&&(E.globalAlpha=ns=Ks.alpha),H.forEach(((d,f)=>{if(f>0&&d.show&&(Tm(f,!1),Tm(f,!0),d._paths==null)){let b=ns;ns!=d.alpha&&(E.globalAlpha=ns=d.alpha);let y=$==2?[0,h[f][0].length-1]:(function(S){let M=_l(Oe-1,0,je-1),L=_l(Me+1,0,je-1);for(;S[M]==null&&M>0;)M--;for(;S[L]==null&&je-1>L;)L++;return[M,L]})(h[f]);d._paths=d.paths(m,f,y[0],y[1]),ns!=b&&(E.globalAlpha=ns=b)}})),H.forEach(((d,f)=>{if(f>0&&d.show){let b=ns;ns!=d.alpha&&(E.globalAlpha=ns=d.alpha),d._paths!=null&&Am(f,!1);{let y=d._paths!=null?d._paths.gaps:null,S=d.points.show(m,f,Oe,Me,y),M=d.points.filter(m,f,S,y);(S||M)&&(d.points._paths=d.points.paths(m,f,Oe,Me,M),Am(f,!0))}ns!=b&&(E.globalAlpha=ns=b),Ie("drawSeries",f)}})),u&&(E.globalAlpha=ns=1)}}},Et=(l.drawOrder||["axes","series"]).map((u=>kt[u]));function St(u){let d=u.distr==3?f=>on(f>0?f:u.clamp(m,f,u.min,u.max,u.key)):u.distr==4?f=>El(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=d(f),{_min:y,_max:S}=u;return(b-y)/(S-y)}}function Ot(u){let d=Z[u];if(d==null){let f=(l.scales||Eo)[u]||Eo;if(f.from!=null){Ot(f.from);let b=ke({},Z[f.from],f,{key:u});b.valToPct=St(b),Z[u]=b}else{d=Z[u]=ke({},u==K?tm:K$,f),d.key=u;let b=d.time,y=d.range,S=yn(y);if((u!=K||$==2&&!b)&&(!S||y[0]!=null&&y[1]!=null||(y={min:y[0]==null?uh:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?uh:{mode:1,hard:y[1],soft:y[1]}},S=!1),!S&&hr(y))){let M=y;y=(L,D,F)=>D==null?Ai:lr(D,F,M)}d.range=Nt(y||(b?ib:u==K?d.distr==3?rb:d.distr==4?ab:fm:d.distr==3?gm:d.distr==4?$m:ob)),d.auto=Nt(!S&&d.auto),d.clamp=Nt(d.clamp||X$),d._min=d._max=null,d.valToPct=St(d)}}}Ot("x"),Ot("y"),$==1&&H.forEach((u=>{Ot(u.scale)})),$t.forEach((u=>{Ot(u.scale)}));for(let u in l.scales)Ot(u);let it=Z[K],lt=it.distr,pt,Rt;it.ori==0?(ls(A,"u-hz"),pt=k,Rt=v):(ls(A,"u-vt"),pt=v,Rt=k);let ht={};for(let u in Z){let d=Z[u];d.min==null&&d.max==null||(ht[u]={min:d.min,max:d.max},d.min=d.max=null)}let Mt=l.tzDate||(u=>new Date(Te(u/ut))),re=l.fmtDate||Tl,Ae=ut==1?R$(Mt):F$(Mt),Jt=jh(Mt,Dh(ut==1?L$:j$,re)),Re=zh(Mt,Fh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),At=[],ct=m.legend=ke({},z$,l.legend),rt=m.cursor=ke({},B$,{drag:{y:$==2}},l.cursor),ae=ct.show,de=rt.show,ge=ct.markers,Rs,Ii,hs;ct.idxs=At,ge.width=Nt(ge.width),ge.dash=Nt(ge.dash),ge.stroke=Nt(ge.stroke),ge.fill=Nt(ge.fill);let $e,ms=[],xn=[],xs=!1,kn={};if(ct.live){let u=H[1]?H[1].values:null;xs=u!=null,$e=xs?u(m,1,0):{_:0};for(let d in $e)kn[d]=gl}if(ae)if(Rs=Is("table","u-legend",A),hs=Is("tbody",null,Rs),ct.mount(m,Rs),xs){Ii=Is("thead",null,Rs,hs);let u=Is("tr",null,Ii);for(var Pi in Is("th",null,u),$e)Is("th",t,u).textContent=Pi}else ls(Rs,"u-inline"),ct.live&&ls(Rs,"u-live");let Li={show:!0},To={show:!1},En=new Map;function Qe(u,d,f,b=!0){let y=En.get(d)||{},S=rt.bind[u](m,d,f,b);S&&(Hn(u,d,y[u]=S),En.set(d,y))}function Ri(u,d){let f=En.get(d)||{};for(let b in f)u!=null&&b!=u||(vl(b,d,f[b]),delete f[b]);u==null&&En.delete(d)}let an=0,Jn=0,_t=0,tt=0,Xt=0,De=0,Xn=Xt,ln=De,Kn=_t,Ds=tt,ks=0,ss=0,js=0,Qn=0;m.bbox={};let zl=!1,wr=!1,Di=!1,Zn=!1,vr=!1,Es=!1;function Bl(u,d,f){(f||u!=m.width||d!=m.height)&&wm(u,d),qi(!1),Di=!0,wr=!0,Yi()}function wm(u,d){m.width=an=_t=u,m.height=Jn=tt=d,Xt=De=0,(function(){let b=!1,y=!1,S=!1,M=!1;$t.forEach((L=>{if(L.show&&L._show){let{side:D,_size:F}=L,W=F+(L.label!=null?L.labelSize:0);W>0&&(D%2?(_t-=W,D==3?(Xt+=W,M=!0):S=!0):(tt-=W,D==0?(De+=W,b=!0):y=!0))}})),ei[0]=b,ei[1]=S,ei[2]=y,ei[3]=M,_t-=_n[1]+_n[3],Xt+=_n[3],tt-=_n[2]+_n[0],De+=_n[0]})(),(function(){let b=Xt+_t,y=De+tt,S=Xt,M=De;function L(D,F){switch(D){case 1:return b+=F,b-F;case 2:return y+=F,y-F;case 3:return S-=F,S+F;case 0:return M-=F,M+F}}$t.forEach((D=>{if(D.show&&D._show){let F=D.side;D._pos=L(F,D._size),D.label!=null&&(D._lpos=L(F,D.labelSize))}}))})();let f=m.bbox;ks=f.left=Vn(Xt*Ft,.5),ss=f.top=Vn(De*Ft,.5),js=f.width=Vn(_t*Ft,.5),Qn=f.height=Vn(tt*Ft,.5)}let ub=3;if(m.setSize=function({width:u,height:d}){Bl(u,d)},rt.dataIdx==null){let u=rt.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let f=u.prox=Nt(u.prox),b=u.bias??=0;rt.dataIdx=(y,S,M,L)=>{if(S==0)return M;let D=M,F=f(y,S,M,L)??Gt,W=F>=0&&Gt>F,at=it.ori==0?_t:tt,Ct=rt.left,yt=h[0],gt=h[S];if(d.has(gt[M])){D=null;let bt,U=null,mt=null;if(b==0||b==-1)for(bt=M;U==null&&bt-- >0;)d.has(gt[bt])||(U=bt);if(b==0||b==1)for(bt=M;mt==null&&bt++<gt.length;)d.has(gt[bt])||(mt=bt);if(U!=null||mt!=null)if(W){let zt=Ct-(U==null?-1/0:pt(yt[U],it,at,0)),be=(mt==null?1/0:pt(yt[mt],it,at,0))-Ct;zt>be?be>F||(D=mt):zt>F||(D=U)}else D=mt==null?U:U==null||M-U>mt-M?mt:U}else W&&Se(Ct-pt(yt[M],it,at,0))>F&&(D=null);return D}}let ti=u=>{rt.event=u};rt.idxs=At,rt._lock=!1;let He=rt.points;He.show=Nt(He.show),He.size=Nt(He.size),He.stroke=Nt(He.stroke),He.width=Nt(He.width),He.fill=Nt(He.fill);let Ks=m.focus=ke({},l.focus||{alpha:.3},rt.focus),ji=Ks.prox>=0,Fi=ji&&He.one,_s=[],zi=[],Bi=[];function vm(u,d){let f=He.show(m,d);if(f instanceof HTMLElement)return ls(f,"u-cursor-pt"),ls(f,u.class),Xs(f,-10,-10,_t,tt),Y.insertBefore(f,_s[d]),f}function ym(u,d){if($==1||d>0){let f=$==1&&Z[u.scale].time,b=u.value;u.value=f?kh(b)?zh(Mt,Fh(b,re)):b||Re:b||J$,u.label=u.label||(f?"Time":"Value")}if(Fi||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||sb||y$,u.fillTo=Nt(u.fillTo||Q$),u.pxAlign=+Lt(u.pxAlign,et),u.pxRound=nm(u.pxAlign),u.stroke=Nt(u.stroke||null),u.fill=Nt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(y){return Yt(1*(3+2*(y||1)),3)})(Ke(1,u.width)),b=u.points=ke({},{size:f,width:Ke(1,.2*f),stroke:u.stroke,space:2*f,paths:nb,_stroke:null,_fill:null},u.points);b.show=Nt(b.show),b.filter=Nt(b.filter),b.fill=Nt(b.fill),b.stroke=Nt(b.stroke),b.paths=Nt(b.paths),b.pxAlign=u.pxAlign}if(ae){let f=(function(b,y){if(y==0&&(xs||!ct.live||$==2))return Ai;let S=[],M=Is("tr","u-series",hs,hs.childNodes[y]);ls(M,b.class),b.show||ls(M,e);let L=Is("th",null,M);if(ge.show){let W=vs("u-marker",L);if(y>0){let at=ge.width(m,y);at&&(W.style.border=at+"px "+ge.dash(m,y)+" "+ge.stroke(m,y)),W.style.background=ge.fill(m,y)}}let D=vs(t,L);for(var F in b.label instanceof HTMLElement?D.appendChild(b.label):D.textContent=b.label,y>0&&(ge.show||(D.style.color=b.width>0?ge.stroke(m,y):ge.fill(m,y)),Qe("click",L,(W=>{if(rt._lock)return;ti(W);let at=H.indexOf(b);if((W.ctrlKey||W.metaKey)!=ct.isolate){let Ct=H.some(((yt,gt)=>gt>0&&gt!=at&&yt.show));H.forEach(((yt,gt)=>{gt>0&&Qs(gt,Ct?gt==at?Li:To:Li,!0,Ee.setSeries)}))}else Qs(at,{show:!b.show},!0,Ee.setSeries)}),!1),ji&&Qe(B,L,(W=>{rt._lock||(ti(W),Qs(H.indexOf(b),Xi,!0,Ee.setSeries))}),!1)),$e){let W=Is("td","u-value",M);W.textContent="--",S.push(W)}return[M,S]})(u,d);ms.splice(d,0,f[0]),xn.splice(d,0,f[1]),ct.values.push(null)}if(de){At.splice(d,0,null);let f=null;Fi?d==0&&(f=vm(u,d)):d>0&&(f=vm(u,d)),_s.splice(d,0,f),zi.splice(d,0,0),Bi.splice(d,0,0)}Ie("addSeries",d)}m.addSeries=function(u,d){d=d??H.length,u=$==1?Fl(u,d,Vh,Zh):Fl(u,d,{},Qh),H.splice(d,0,u),ym(H[d],d)},m.delSeries=function(u){if(H.splice(u,1),ae){ct.values.splice(u,1),xn.splice(u,1);let d=ms.splice(u,1)[0];Ri(null,d.firstChild),d.remove()}de&&(At.splice(u,1),_s.splice(u,1)[0].remove(),zi.splice(u,1),Bi.splice(u,1)),Ie("delSeries",u)};let ei=[!1,!1,!1,!1];function Ao(u,d,f){let[b,y,S,M]=f,L=d%2,D=0;return L==0&&(M||y)&&(D=d==0&&!b||d==2&&!S?Te(Wh.size/3):0),L==1&&(b||S)&&(D=d==1&&!y||d==3&&!M?Te(Jh.size/2):0),D}let xm=m.padding=(l.padding||[Ao,Ao,Ao,Ao]).map((u=>Nt(Lt(u,Ao)))),_n=m._padding=xm.map(((u,d)=>u(m,d,ei,0))),je,Oe=null,Me=null,yr=$==1?H[0].idxs:null,xr,Ui,Ul,ql,Hl,Wl,Vl,Gl,Yl,ns,Fs=null,Oo=!1;function km(u,d){if(m.data=m._data=h=u??[],$==2){je=0;for(let f=1;H.length>f;f++)je+=h[f][0].length}else{h.length==0&&(m.data=m._data=h=[[]]),Fs=h[0],je=Fs.length;let f=h;if(lt==2){f=h.slice();let b=f[0]=Array(je);for(let y=0;je>y;y++)b[y]=y}m._data=h=f}if(qi(!0),Ie("setData"),lt==2&&(Di=!0),d!==!1){let f=it;f.auto(m,Oo)?Jl():Tn(K,f.min,f.max),Zn=Zn||rt.left>=0,Es=!0,Yi()}}function Jl(){let u,d;Oo=!0,$==1&&(je>0?(Oe=yr[0]=0,Me=yr[1]=je-1,u=h[0][Oe],d=h[0][Me],lt==2?(u=Oe,d=Me):u==d&&(lt==3?[u,d]=ar(u,u,it.log,!1):lt==4?[u,d]=yl(u,u,it.log,!1):it.time?d=u+Te(86400/ut):[u,d]=lr(u,d,xl,!0))):(Oe=yr[0]=u=null,Me=yr[1]=d=null)),Tn(K,u,d)}function Em(u,d,f,b,y,S){u??=w,f??=Sl,b??="butt",y??=w,S??="round",u!=xr&&(E.strokeStyle=xr=u),y!=Ui&&(E.fillStyle=Ui=y),d!=Ul&&(E.lineWidth=Ul=d),S!=Hl&&(E.lineJoin=Hl=S),b!=Wl&&(E.lineCap=Wl=b),f!=ql&&E.setLineDash(ql=f)}function _m(u,d,f,b){d!=Ui&&(E.fillStyle=Ui=d),u!=Vl&&(E.font=Vl=u),f!=Gl&&(E.textAlign=Gl=f),b!=Yl&&(E.textBaseline=Yl=b)}function Xl(u,d,f,b,y=0){if(b.length>0&&u.auto(m,Oo)&&(d==null||d.min==null)){let S=Lt(Oe,0),M=Lt(Me,b.length-1),L=f.min==null?(function(D,F,W,at=0,Ct=!1){let yt=Ct?b$:rr,gt=Ct?ch:lh;[F,W]=yt(D,F,W);let bt=D[F],U=D[F];if(F>-1)if(at==1)bt=D[F],U=D[W];else if(at==-1)bt=D[W],U=D[F];else for(let mt=F;W>=mt;mt++){let zt=D[mt];gt(zt)&&(bt>zt?bt=zt:zt>U&&(U=zt))}return[bt??Gt,U??-Gt]})(b,S,M,y,u.distr==3):[f.min,f.max];u.min=Ls(u.min,f.min=L[0]),u.max=Ke(u.max,f.max=L[1])}}m.setData=km;let Sm={min:null,max:null};function Tm(u,d){let f=d?H[u].points:H[u];f._stroke=f.stroke(m,u),f._fill=f.fill(m,u)}function Am(u,d){let f=d?H[u].points:H[u],{stroke:b,fill:y,clip:S,flags:M,_stroke:L=f._stroke,_fill:D=f._fill,_width:F=f.width}=f._paths;F=Yt(F*Ft,3);let W=null,at=F%2/2;d&&D==null&&(D=F>0?"#fff":L);let Ct=f.pxAlign==1&&at>0;if(Ct&&E.translate(at,at),!d){let yt=ks-F/2,gt=ss-F/2,bt=js+F,U=Qn+F;W=new Path2D,W.rect(yt,gt,bt,U)}d?Kl(L,F,f.dash,f.cap,D,b,y,M,S):(function(yt,gt,bt,U,mt,zt,be,ee,qt,ze,We){let Ve=!1;qt!=0&&ot.forEach(((pe,ds)=>{if(pe.series[0]==yt){let _e,se=H[pe.series[1]],Ge=h[pe.series[1]],is=(se._paths||Eo).band;yn(is)&&(is=pe.dir==1?is[0]:is[1]);let Ss=null;se.show&&is&&(function(un,Mn,ps){for(Mn=Lt(Mn,0),ps=Lt(ps,un.length-1);ps>=Mn;){if(un[Mn]!=null)return!0;Mn++}return!1})(Ge,Oe,Me)?(Ss=pe.fill(m,ds)||zt,_e=se._paths.clip):is=null,Kl(gt,bt,U,mt,Ss,be,ee,qt,ze,We,_e,is),Ve=!0}})),Ve||Kl(gt,bt,U,mt,zt,be,ee,qt,ze,We)})(u,L,F,f.dash,f.cap,D,b,y,M,W,S),Ct&&E.translate(-at,-at)}let Om=3;function Kl(u,d,f,b,y,S,M,L,D,F,W,at){Em(u,d,f,b,y),(D||F||at)&&(E.save(),D&&E.clip(D),F&&E.clip(F)),at?(L&Om)==Om?(E.clip(at),W&&E.clip(W),Er(y,M),kr(u,S,d)):2&L?(Er(y,M),E.clip(at),kr(u,S,d)):1&L&&(E.save(),E.clip(at),W&&E.clip(W),Er(y,M),E.restore(),kr(u,S,d)):(Er(y,M),kr(u,S,d)),(D||F||at)&&E.restore()}function kr(u,d,f){f>0&&(d instanceof Map?d.forEach(((b,y)=>{E.strokeStyle=xr=y,E.stroke(b)})):d!=null&&u&&E.stroke(d))}function Er(u,d){d instanceof Map?d.forEach(((f,b)=>{E.fillStyle=Ui=b,E.fill(f)})):d!=null&&u&&E.fill(d)}function Ql(u,d,f,b,y,S,M,L,D,F){let W=M%2/2;et==1&&E.translate(W,W),Em(L,M,D,F,L),E.beginPath();let at,Ct,yt,gt,bt=y+(b==0||b==3?-S:S);f==0?(Ct=y,gt=bt):(at=y,yt=bt);for(let U=0;u.length>U;U++)d[U]!=null&&(f==0?at=yt=u[U]:Ct=gt=u[U],E.moveTo(at,Ct),E.lineTo(yt,gt));E.stroke(),et==1&&E.translate(-W,-W)}function hb(u){let d=!0;return $t.forEach(((f,b)=>{if(!f.show)return;let y=Z[f.scale];if(y.min==null)return void(f._show&&(d=!1,f._show=!1,qi(!1)));f._show||(d=!1,f._show=!0,qi(!1));let S=f.side,M=S%2,{min:L,max:D}=y,[F,W]=(function(U,mt,zt,be){let ee,qt=$t[U];if(be>0){let ze=qt._space=qt.space(m,U,mt,zt,be);ee=lb(mt,zt,qt._incrs=qt.incrs(m,U,mt,zt,be,ze),be,ze)}else ee=[0,0];return qt._found=ee})(b,L,D,M==0?_t:tt);if(W==0)return;let at=f._splits=f.splits(m,b,L,D,F,W,y.distr==2),Ct=y.distr==2?at.map((U=>Fs[U])):at,yt=y.distr==2?Fs[at[1]]-Fs[at[0]]:F,gt=f._values=f.values(m,f.filter(m,Ct,b,W,yt),b,W,yt);f._rotate=S==2?f.rotate(m,gt,b,W):0;let bt=f._size;f._size=ys(f.size(m,gt,b,u)),bt!=null&&f._size!=bt&&(d=!1)})),d}function mb(u){let d=!0;return xm.forEach(((f,b)=>{let y=f(m,b,ei,u);y!=_n[b]&&(d=!1),_n[b]=y})),d}function qi(u){H.forEach(((d,f)=>{f>0&&(d._paths=null,u&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let Zl,tc,Hi,Wi,Mm,Nm,Vi,Gi,Cm,Im,Zt,le,_r=!1,ec=!1,Mo=[];function db(){ec=!1;for(let u=0;Mo.length>u;u++)Ie(...Mo[u]);Mo.length=0}function Yi(){_r||(S$(Pm),_r=!0)}function Pm(){if(zl&&((function(){for(let b in Z){let y=Z[b];ht[b]==null&&(y.min==null||ht[K]!=null&&y.auto(m,Oo))&&(ht[b]=Sm)}for(let b in Z){let y=Z[b];ht[b]==null&&y.from!=null&&ht[y.from]!=null&&(ht[b]=Sm)}ht[K]!=null&&qi(!0);let u={};for(let b in ht){let y=ht[b];if(y!=null){let S=u[b]=Oi(Z[b],k$);if(y.min!=null)ke(S,y);else if(b!=K||$==2)if(je==0&&S.from==null){let M=S.range(m,null,null,b);S.min=M[0],S.max=M[1]}else S.min=Gt,S.max=-Gt}}if(je>0){H.forEach(((b,y)=>{if($==1){let S=b.scale,M=ht[S];if(M==null)return;let L=u[S];if(y==0){let D=L.range(m,L.min,L.max,S);L.min=D[0],L.max=D[1],Oe=Ps(L.min,h[0]),Me=Ps(L.max,h[0]),Me-Oe>1&&(L.min>h[0][Oe]&&Oe++,h[0][Me]>L.max&&Me--),b.min=Fs[Oe],b.max=Fs[Me]}else b.show&&b.auto&&Xl(L,M,b,h[y],b.sorted);b.idxs[0]=Oe,b.idxs[1]=Me}else if(y>0&&b.show&&b.auto){let[S,M]=b.facets,L=S.scale,D=M.scale,[F,W]=h[y],at=u[L],Ct=u[D];at!=null&&Xl(at,ht[L],S,F,S.sorted),Ct!=null&&Xl(Ct,ht[D],M,W,M.sorted),b.min=M.min,b.max=M.max}}));for(let b in u){let y=u[b],S=ht[b];if(y.from==null&&(S==null||S.min==null)){let M=y.range(m,y.min==Gt?null:y.min,y.max==-Gt?null:y.max,b);y.min=M[0],y.max=M[1]}}}for(let b in u){let y=u[b];if(y.from!=null){let S=u[y.from];if(S.min==null)y.min=y.max=null;else{let M=y.range(m,S.min,S.max,b);y.min=M[0],y.max=M[1]}}}let d={},f=!1;for(let b in u){let y=u[b],S=Z[b];if(S.min!=y.min||S.max!=y.max){S.min=y.min,S.max=y.max;let M=S.distr;S._min=M==3?on(S.min):M==4?El(S.min,S.asinh):M==100?S.fwd(S.min):S.min,S._max=M==3?on(S.max):M==4?El(S.max,S.asinh):M==100?S.fwd(S.max):S.max,d[b]=f=!0}}if(f){H.forEach(((b,y)=>{$==2?y>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)Di=!0,Ie("setScale",b);de&&rt.left>=0&&(Zn=Es=!0)}for(let b in ht)ht[b]=null})(),zl=!1),Di&&((function(){let u=!1,d=0;for(;!u;){d++;let f=hb(d),b=mb(d);u=d==ub||f&&b,u||(wm(m.width,m.height),wr=!0)}})(),Di=!1),wr){if(Qt(nt,r,Xt),Qt(nt,"top",De),Qt(nt,s,_t),Qt(nt,n,tt),Qt(Y,r,Xt),Qt(Y,"top",De),Qt(Y,s,_t),Qt(Y,n,tt),Qt(q,s,an),Qt(q,n,Jn),P.width=Te(an*Ft),P.height=Te(Jn*Ft),$t.forEach((({_el:u,_show:d,_size:f,_pos:b,side:y})=>{if(u!=null)if(d){let S=y%2==1;Qt(u,S?"left":"top",b-(y===3||y===0?f:0)),Qt(u,S?"width":"height",f),Qt(u,S?"top":"left",S?De:Xt),Qt(u,S?"height":"width",S?tt:_t),bl(u,e)}else ls(u,e)})),xr=Ui=Ul=Hl=Wl=Vl=Gl=Yl=ql=null,ns=1,Io(!0),Xt!=Xn||De!=ln||_t!=Kn||tt!=Ds){qi(!1);let u=_t/Kn,d=tt/Ds;if(de&&!Zn&&rt.left>=0){rt.left*=u,rt.top*=d,Hi&&Xs(Hi,Te(rt.left),0,_t,tt),Wi&&Xs(Wi,0,Te(rt.top),_t,tt);for(let f=0;_s.length>f;f++){let b=_s[f];b!=null&&(zi[f]*=u,Bi[f]*=d,Xs(b,ys(zi[f]),ys(Bi[f]),_t,tt))}}if(te.show&&!vr&&te.left>=0&&te.width>0){te.left*=u,te.width*=u,te.top*=d,te.height*=d;for(let f in oc)Qt(Ji,f,te[f])}Xn=Xt,ln=De,Kn=_t,Ds=tt}Ie("setSize"),wr=!1}an>0&&Jn>0&&(E.clearRect(0,0,P.width,P.height),Ie("drawClear"),Et.forEach((u=>u())),Ie("draw")),te.show&&vr&&(Sr(te),vr=!1),de&&Zn&&(ni(null,!0,!1),Zn=!1),ct.show&&ct.live&&Es&&(nc(),Es=!1),O||(O=!0,m.status=1,Ie("ready")),Oo=!1,_r=!1}function sc(u,d){let f=Z[u];if(f.from==null){if(je==0){let b=f.range(m,d.min,d.max,u);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(je>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==K&&f.distr==2&&je>0&&(d.min=Ps(d.min,h[0]),d.max=Ps(d.max,h[0]),d.min==d.max&&d.max++),ht[u]=d,zl=!0,Yi()}}m.batch=function(u,d=!1){_r=!0,ec=d,u(m),Pm(),d&&Mo.length>0&&queueMicrotask(db)},m.redraw=(u,d)=>{Di=d||!1,u!==!1?Tn(K,it.min,it.max):Yi()},m.setScale=sc;let Sn=!1,Fe=rt.drag,Ne=Fe.x,Ce=Fe.y;de&&(rt.x&&(Zl=vs("u-cursor-x",Y)),rt.y&&(tc=vs("u-cursor-y",Y)),it.ori==0?(Hi=Zl,Wi=tc):(Hi=tc,Wi=Zl),Zt=rt.left,le=rt.top);let te=m.select=ke({show:!0,over:!0,left:0,width:0,top:0,height:0},l.select),Ji=te.show?vs("u-select",te.over?Y:nt):null;function Sr(u,d){if(te.show){for(let f in u)te[f]=u[f],f in oc&&Qt(Ji,f,u[f]);d!==!1&&Ie("setSelect")}}function Tn(u,d,f){sc(u,{min:d,max:f})}function Qs(u,d,f,b){d.focus!=null&&(function(y){if(y!=si){let S=y==null,M=Ks.alpha!=1;H.forEach(((L,D)=>{if($==1||D>0){let F=S||D==0||D==y;L._focus=S?null:F,M&&(function(W,at){H[W].alpha=at,de&&_s[W]!=null&&(_s[W].style.opacity=at),ae&&ms[W]&&(ms[W].style.opacity=at)})(D,F?1:Ks.alpha)}})),si=y,M&&Yi()}})(u),d.show!=null&&H.forEach(((y,S)=>{0>=S||u!=S&&u!=null||(y.show=d.show,(function(M){if(H[M].show)ae&&bl(ms[M],e);else if(ae&&ls(ms[M],e),de){let L=Fi?_s[0]:_s[M];L!=null&&Xs(L,-10,-10,_t,tt)}})(S),$==2?(Tn(y.facets[0].scale,null,null),Tn(y.facets[1].scale,null,null)):Tn(y.scale,null,null),Yi())})),f!==!1&&Ie("setSeries",u,d),b&&Po("setSeries",m,u,d)}let cn,An,si;m.setSelect=Sr,m.setSeries=Qs,m.addBand=function(u,d){u.fill=Nt(u.fill||null),u.dir=Lt(u.dir,-1),ot.splice(d=d??ot.length,0,u)},m.setBand=function(u,d){ke(ot[u],d)},m.delBand=function(u){u==null?ot.length=0:ot.splice(u,1)};let Xi={focus:!0};function Zs(u,d,f){let b=Z[d];f&&(u=u/Ft-(b.ori==1?De:Xt));let y=_t;b.ori==1&&(y=tt,u=y-u),b.dir==-1&&(u=y-u);let S=b._min,M=S+u/y*(b._max-S),L=b.distr;return L==3?Ti(10,M):L==4?((D,F=1)=>cs.sinh(D)*F)(M,b.asinh):L==100?b.bwd(M):M}function Lm(u,d){Qt(Ji,r,te.left=u),Qt(Ji,s,te.width=d)}function Rm(u,d){Qt(Ji,"top",te.top=u),Qt(Ji,n,te.height=d)}ae&&ji&&Qe(ft,Rs,(u=>{rt._lock||(ti(u),si!=null&&Qs(null,Xi,!0,Ee.setSeries))})),m.valToIdx=u=>Ps(u,h[0]),m.posToIdx=function(u,d){return Ps(Zs(u,K,d),h[0],Oe,Me)},m.posToVal=Zs,m.valToPos=(u,d,f)=>Z[d].ori==0?k(u,Z[d],f?js:_t,f?ks:0):v(u,Z[d],f?Qn:tt,f?ss:0),m.setCursor=(u,d,f)=>{Zt=u.left,le=u.top,ni(null,d,f)};let No=it.ori==0?Lm:Rm,Co=it.ori==1?Lm:Rm;function nc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{At[b]=f})):(f=>f===void 0)(u.idx)||At.fill(u.idx),ct.idx=At[0]),ae&&ct.live){for(let f=0;H.length>f;f++)(f>0||$==1&&!xs)&&pb(f,At[f]);(function(){if(ae&&ct.live)for(let f=$==2?1:0;H.length>f;f++){if(f==0&&xs)continue;let b=ct.values[f],y=0;for(let S in b)xn[f][y++].firstChild.nodeValue=b[S]}})()}Es=!1,d!==!1&&Ie("setLegend")}function pb(u,d){let f,b=H[u],y=u==0&&lt==2?Fs:h[u];xs?f=b.values(m,u,d)??kn:(f=b.value(m,d==null?null:y[d],u,d),f=f==null?kn:{_:f}),ct.values[u]=f}function ni(u,d,f){let b;Cm=Zt,Im=le,[Zt,le]=rt.move(m,Zt,le),rt.left=Zt,rt.top=le,de&&(Hi&&Xs(Hi,Te(Zt),0,_t,tt),Wi&&Xs(Wi,0,Te(le),_t,tt)),cn=Gt,An=null;let y=it.ori==0?_t:tt,S=it.ori==1?_t:tt;if(0>Zt||je==0||Oe>Me){b=rt.idx=null;for(let M=0;H.length>M;M++){let L=_s[M];L!=null&&Xs(L,-10,-10,_t,tt)}ji&&Qs(null,Xi,!0,u==null&&Ee.setSeries),ct.live&&(At.fill(b),Es=!0)}else{let M,L,D;$==1&&(M=it.ori==0?Zt:le,L=Zs(M,K),b=rt.idx=Ps(L,h[0],Oe,Me),D=pt(h[0][b],it,y,0));let F=-10,W=-10,at=0,Ct=0,yt=!0,gt="",bt="";for(let U=$==2?1:0;H.length>U;U++){let mt=H[U],zt=At[U],be=zt==null?null:$==1?h[U][zt]:h[U][1][zt],ee=rt.dataIdx(m,U,b,L),qt=ee==null?null:$==1?h[U][ee]:h[U][1][ee];if(Es=Es||qt!=be||ee!=zt,At[U]=ee,U>0&&mt.show){let ze=ee==null?-10:ee==b?D:pt($==1?h[0][ee]:h[U][0][ee],it,y,0),We=qt==null?-10:Rt(qt,$==1?Z[mt.scale]:Z[mt.facets[1].scale],S,0);if(ji&&qt!=null){let Ve=it.ori==1?Zt:le,pe=Se(Ks.dist(m,U,ee,We,Ve));if(cn>pe){let ds=Ks.bias;if(ds!=0){let _e=Zs(Ve,mt.scale),se=0>_e?-1:1;se!=(0>qt?-1:1)||(se==1?ds==1?_e>qt:qt>_e:ds==1?qt>_e:_e>qt)||(cn=pe,An=U)}else cn=pe,An=U}}if(Es||Fi){let Ve,pe;it.ori==0?(Ve=ze,pe=We):(Ve=We,pe=ze);let ds,_e,se,Ge,is,Ss,un=!0,Mn=He.bbox;if(Mn!=null){un=!1;let ps=Mn(m,U);se=ps.left,Ge=ps.top,ds=ps.width,_e=ps.height}else se=Ve,Ge=pe,ds=_e=He.size(m,U);if(Ss=He.fill(m,U),is=He.stroke(m,U),Fi)U!=An||cn>Ks.prox||(F=se,W=Ge,at=ds,Ct=_e,yt=un,gt=Ss,bt=is);else{let ps=_s[U];ps!=null&&(zi[U]=se,Bi[U]=Ge,rh(ps,ds,_e,un),ih(ps,Ss,is),Xs(ps,ys(se),ys(Ge),_t,tt))}}}}if(Fi){let U=Ks.prox;if(Es||(si==null?U>=cn:cn>U||An!=si)){let mt=_s[0];mt!=null&&(zi[0]=F,Bi[0]=W,rh(mt,at,Ct,yt),ih(mt,gt,bt),Xs(mt,ys(F),ys(W),_t,tt))}}}if(te.show&&Sn)if(u!=null){let[M,L]=Ee.scales,[D,F]=Ee.match,[W,at]=u.cursor.sync.scales,Ct=u.cursor.drag;if(Ne=Ct._x,Ce=Ct._y,Ne||Ce){let yt,gt,bt,U,mt,{left:zt,top:be,width:ee,height:qt}=u.select,ze=u.scales[W].ori,We=u.posToVal,Ve=M!=null&&D(M,W),pe=L!=null&&F(L,at);Ve&&Ne?(ze==0?(yt=zt,gt=ee):(yt=be,gt=qt),bt=Z[M],U=pt(We(yt,W),bt,y,0),mt=pt(We(yt+gt,W),bt,y,0),No(Ls(U,mt),Se(mt-U))):No(0,y),pe&&Ce?(ze==1?(yt=zt,gt=ee):(yt=be,gt=qt),bt=Z[L],U=Rt(We(yt,at),bt,S,0),mt=Rt(We(yt+gt,at),bt,S,0),Co(Ls(U,mt),Se(mt-U))):Co(0,S)}else rc()}else{let M=Se(Cm-Mm),L=Se(Im-Nm);if(it.ori==1){let at=M;M=L,L=at}Ne=Fe.x&&M>=Fe.dist,Ce=Fe.y&&L>=Fe.dist;let D,F,W=Fe.uni;W!=null?Ne&&Ce&&(Ne=M>=W,Ce=L>=W,Ne||Ce||(L>M?Ce=!0:Ne=!0)):Fe.x&&Fe.y&&(Ne||Ce)&&(Ne=Ce=!0),Ne&&(it.ori==0?(D=Vi,F=Zt):(D=Gi,F=le),No(Ls(D,F),Se(F-D)),Ce||Co(0,S)),Ce&&(it.ori==1?(D=Vi,F=Zt):(D=Gi,F=le),Co(Ls(D,F),Se(F-D)),Ne||No(0,y)),Ne||Ce||(No(0,0),Co(0,0))}if(Fe._x=Ne,Fe._y=Ce,u==null){if(f){if(Gm!=null){let[M,L]=Ee.scales;Ee.values[0]=M!=null?Zs(it.ori==0?Zt:le,M):null,Ee.values[1]=L!=null?Zs(it.ori==1?Zt:le,L):null}Po(C,m,Zt,le,_t,tt,b)}if(ji){let M=f&&Ee.setSeries,L=Ks.prox;si==null?cn>L||Qs(An,Xi,!0,M):cn>L?Qs(null,Xi,!0,M):An!=si&&Qs(An,Xi,!0,M)}}Es&&(ct.idx=b,nc()),d!==!1&&Ie("setCursor")}m.setLegend=nc;let On=null;function Io(u=!1){u?On=null:(On=Y.getBoundingClientRect(),Ie("syncRect",On))}function Dm(u,d,f,b,y,S){rt._lock||Sn&&u!=null&&u.movementX==0&&u.movementY==0||(ic(u,d,f,b,y,S,0,!1,u!=null),u!=null?ni(null,!0,!0):ni(d,!0,!1))}function ic(u,d,f,b,y,S,M,L,D){if(On==null&&Io(!1),ti(u),u!=null)f=u.clientX-On.left,b=u.clientY-On.top;else{if(0>f||0>b)return Zt=-10,void(le=-10);let[F,W]=Ee.scales,at=d.cursor.sync,[Ct,yt]=at.values,[gt,bt]=at.scales,[U,mt]=Ee.match,zt=d.axes[0].side%2==1,be=it.ori==0?_t:tt,ee=it.ori==1?_t:tt,qt=zt?S:y,ze=zt?y:S,We=zt?b:f,Ve=zt?f:b;if(f=gt!=null?U(F,gt)?T(Ct,Z[F],be,0):-10:be*(We/qt),b=bt!=null?mt(W,bt)?T(yt,Z[W],ee,0):-10:ee*(Ve/ze),it.ori==1){let pe=f;f=b,b=pe}}!D||d!=null&&d.cursor.event.type!=C||(f>1&&_t-1>f||(f=Vn(f,_t)),b>1&&tt-1>b||(b=Vn(b,tt))),L?(Mm=f,Nm=b,[Vi,Gi]=rt.move(m,f,b)):(Zt=f,le=b)}Object.defineProperty(m,"rect",{get:()=>(On==null&&Io(!1),On)});let oc={width:0,height:0,left:0,top:0};function rc(){Sr(oc,!1)}let jm,Fm,zm,Bm;function Um(u,d,f,b,y,S){Sn=!0,Ne=Ce=Fe._x=Fe._y=!1,ic(u,d,f,b,y,S,0,!0,!1),u!=null&&(Qe(V,$l,qm,!1),Po(N,m,Vi,Gi,_t,tt,null));let{left:M,top:L,width:D,height:F}=te;jm=M,Fm=L,zm=D,Bm=F}function qm(u,d,f,b,y,S){Sn=Fe._x=Fe._y=!1,ic(u,d,f,b,y,S,0,!1,!0);let{left:M,top:L,width:D,height:F}=te,W=D>0||F>0,at=jm!=M||Fm!=L||zm!=D||Bm!=F;if(W&&at&&Sr(te),Fe.setScale&&W&&at){let Ct=M,yt=D,gt=L,bt=F;if(it.ori==1&&(Ct=L,yt=F,gt=M,bt=D),Ne&&Tn(K,Zs(Ct,K),Zs(Ct+yt,K)),Ce)for(let U in Z){let mt=Z[U];U!=K&&mt.from==null&&mt.min!=Gt&&Tn(U,Zs(gt+bt,U),Zs(gt,U))}rc()}else rt.lock&&(rt._lock=!rt._lock,ni(d,!0,u!=null));u!=null&&(Ri(V,$l),Po(V,m,Zt,le,_t,tt,null))}function Hm(u){rt._lock||(ti(u),Jl(),rc(),u!=null&&Po(Wt,m,Zt,le,_t,tt,null))}function Wm(){$t.forEach(cb),Bl(m.width,m.height,!0)}Hn(qn,Si,Wm);let Ki={};Ki.mousedown=Um,Ki.mousemove=Dm,Ki.mouseup=qm,Ki.dblclick=Hm,Ki.setSeries=(u,d,f,b)=>{(f=(0,Ee.match[2])(m,d,f))!=-1&&Qs(f,b,!0,!1)},de&&(Qe(N,Y,Um),Qe(C,Y,Dm),Qe(B,Y,(u=>{ti(u),Io(!1)})),Qe(ft,Y,(function(u){if(rt._lock)return;ti(u);let d=Sn;if(Sn){let f,b,y=!0,S=!0,M=10;it.ori==0?(f=Ne,b=Ce):(f=Ce,b=Ne),f&&b&&(y=M>=Zt||Zt>=_t-M,S=M>=le||le>=tt-M),f&&y&&(Zt=Vi>Zt?0:_t),b&&S&&(le=Gi>le?0:tt),ni(null,!0,!0),Sn=!1}Zt=-10,le=-10,At.fill(null),ni(null,!0,!0),d&&(Sn=d)})),Qe(Wt,Y,Hm),jl.add(m),m.syncRect=Io);let Tr=m.hooks=l.hooks||{};function Ie(u,d,f){ec?Mo.push([u,d,f]):u in Tr&&Tr[u].forEach((b=>{b.call(null,m,d,f)}))}(l.plugins||[]).forEach((u=>{for(let d in u.hooks)Tr[d]=(Tr[d]||[]).concat(u.hooks[d])}));let Vm=(u,d,f)=>f,Ee=ke({key:null,setSeries:!1,filters:{pub:bh,sub:bh},scales:[K,H[1]?H[1].scale:null],match:[wh,wh,Vm],values:[null,null]},rt.sync);Ee.match.length==2&&Ee.match.push(Vm),rt.sync=Ee;let Gm=Ee.key,ac=sm(Gm);function Po(u,d,f,b,y,S,M){Ee.filters.pub(u,d,f,b,y,S,M)&&ac.pub(u,d,f,b,y,S,M)}function lc(){Ie("init",l,h),km(h||l.data,!1),ht[K]?sc(K,ht[K]):Jl(),vr=te.show&&(te.width>0||te.height>0),Zn=Es=!0,Bl(l.width,l.height)}return ac.sub(m),m.pub=function(u,d,f,b,y,S,M){Ee.filters.sub(u,d,f,b,y,S,M)&&Ki[u](null,d,f,b,y,S,M)},m.destroy=function(){ac.unsub(m),jl.delete(m),En.clear(),vl(qn,Si,Wm),A.remove(),Rs?.remove(),Ie("destroy")},H.forEach(ym),$t.forEach((function(u,d){if(u._show=u.show,u.show){let f=Z[u.scale];f==null&&(u.scale=u.side%2?H[1].scale:K,f=Z[u.scale]);let b=f.time;u.size=Nt(u.size),u.space=Nt(u.space),u.rotate=Nt(u.rotate),yn(u.incrs)&&u.incrs.forEach((S=>{!vn.has(S)&&vn.set(S,yh(S))})),u.incrs=Nt(u.incrs||(f.distr==2?I$:b?ut==1?P$:D$:Gn)),u.splits=Nt(u.splits||(b&&f.distr==1?Ae:f.distr==3?Il:f.distr==4?H$:q$)),u.stroke=Nt(u.stroke),u.grid.stroke=Nt(u.grid.stroke),u.ticks.stroke=Nt(u.ticks.stroke),u.border.stroke=Nt(u.border.stroke);let y=u.values;u.values=yn(y)&&!yn(y[0])?Nt(y):b?yn(y)?jh(Mt,Dh(y,re)):kh(y)?(function(S,M){let L=Tl(M);return(D,F)=>F.map((W=>L(S(W))))})(Mt,y):y||Jt:y||U$,u.filter=Nt(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Y$:$h:G$)),u.font=bm(u.font),u.labelFont=bm(u.labelFont),u._size=u.size(m,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(ei[d]=!0,u._el=vs("u-axis",q))}})),g?g instanceof HTMLElement?(g.appendChild(A),lc()):g(m,lc):lc(),m}qe.assign=ke,qe.fmtNum=kl,qe.rangeNum=lr,qe.rangeLog=ar,qe.rangeAsinh=yl,qe.orient=Yn,qe.pxRatio=Ft,qe.join=function(l,h){if((function(v){let T=v[0][0],O=T.length;for(let A=1;v.length>A;A++){let P=v[A][0];if(P.length!=O)return!1;if(P!=T){for(let E=0;O>E;E++)if(P[E]!=T[E])return!1}}return!0})(l)){let v=l[0].slice();for(let T=1;l.length>T;T++)v.push(...l[T].slice(1));return(function(T,O=100){let A=T.length;if(1>=A)return!0;let P=0,E=A-1;for(;E>=P&&T[P]==null;)P++;for(;E>=P&&T[E]==null;)E--;if(P>=E)return!0;let q=Ke(1,us((E-P+1)/O));for(let nt=T[P],Y=P+q;E>=Y;Y+=q){let et=T[Y];if(et!=null){if(nt>=et)return!1;nt=et}}return!0})(v[0])||(v=(function(T){let O=T[0],A=O.length,P=Array(A);for(let q=0;P.length>q;q++)P[q]=q;P.sort(((q,nt)=>O[q]-O[nt]));let E=[];for(let q=0;T.length>q;q++){let nt=T[q],Y=Array(A);for(let et=0;A>et;et++)Y[et]=nt[P[et]];E.push(Y)}return E})(v)),v}let g=new Set;for(let v=0;l.length>v;v++){let T=l[v][0],O=T.length;for(let A=0;O>A;A++)g.add(T[A])}let m=[Array.from(g).sort(((v,T)=>v-T))],$=m[0].length,k=new Map;for(let v=0;$>v;v++)k.set(m[0][v],v);for(let v=0;l.length>v;v++){let T=l[v],O=T[0];for(let A=1;T.length>A;A++){let P=T[A],E=Array($).fill(void 0),q=h?h[v][A]:1,nt=[];for(let Y=0;P.length>Y;Y++){let et=P[Y],vt=k.get(O[Y]);et===null?q!=0&&(E[vt]=et,q==2&&nt.push(vt)):E[vt]=et}_$(E,nt,$),m.push(E)}}return m},qe.fmtDate=Tl,qe.tzDate=function(l,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+l+6e4*l.getTimezoneOffset()):h==N$?g=l:(g=new Date(l.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(l.getMilliseconds())),g},qe.sync=sm;{qe.addGap=function(h,g,m){let $=h[h.length-1];$&&$[0]==g?$[1]=m:h.push([g,m])},qe.clipGaps=fr;let l=qe.paths={points:cm};l.linear=hm,l.stepped=function(h){let g=Lt(h.align,1),m=Lt(h.ascDesc,!1),$=Lt(h.alignGaps,0),k=Lt(h.extend,!1);return(v,T,O,A)=>Yn(v,T,((P,E,q,nt,Y,et,vt,ut,H,$t,Z)=>{[O,A]=rr(q,O,A);let ot=P.pxRound,{left:K,width:kt}=v.bbox,Et=At=>ot(et(At,nt,$t,ut)),St=At=>ot(vt(At,Y,Z,H)),Ot=nt.ori==0?Ni:Ci,it={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},lt=it.stroke,pt=nt.dir*(nt.ori==0?1:-1),Rt=St(q[pt==1?O:A]),ht=Et(E[pt==1?O:A]),Mt=ht,re=ht;k&&g==-1&&(re=K,Ot(lt,re,Rt)),Ot(lt,ht,Rt);for(let At=pt==1?O:A;At>=O&&A>=At;At+=pt){let ct=q[At];if(ct==null)continue;let rt=Et(E[At]),ae=St(ct);g==1?Ot(lt,rt,Rt):Ot(lt,Mt,ae),Ot(lt,rt,ae),Rt=ae,Mt=rt}let Ae=Mt;k&&g==1&&(Ae=K+kt,Ot(lt,Ae,Rt));let[Jt,Re]=Ll(v,T);if(P.fill!=null||Jt!=0){let At=it.fill=new Path2D(lt),ct=St(P.fillTo(v,T,P.min,P.max,Jt));Ot(At,Ae,ct),Ot(At,re,ct)}if(!P.spanGaps){let At=[];At.push(...Rl(E,q,O,A,pt,Et,$));let ct=P.width*Ft/2,rt=m||g==1?ct:-ct,ae=m||g==-1?-ct:ct;At.forEach((de=>{de[0]+=rt,de[1]+=ae})),it.gaps=At=P.gaps(v,T,O,A,At),it.clip=fr(At,nt.ori,ut,H,$t,Z)}return Re!=0&&(it.band=Re==2?[rn(v,T,O,A,lt,-1),rn(v,T,O,A,lt,1)]:rn(v,T,O,A,lt,Re)),it}))},l.bars=function(h){let g=Lt((h=h||Eo).size,[.6,Gt,1]),m=h.align||0,$=h.gap||0,k=h.radius;k=k==null?[0,0]:typeof k=="number"?[k,0]:k;let v=Nt(k),T=1-g[0],O=Lt(g[1],Gt),A=Lt(g[2],1),P=Lt(h.disp,Eo),E=Lt(h.each,(()=>{})),{fill:q,stroke:nt}=P;return(Y,et,vt,ut)=>Yn(Y,et,((H,$t,Z,ot,K,kt,Et,St,Ot,it,lt)=>{let pt,Rt,ht=H.pxRound,Mt=m,re=$*Ft,Ae=O*Ft,Jt=A*Ft;ot.ori==0?[pt,Rt]=v(Y,et):[Rt,pt]=v(Y,et);let Re=ot.dir*(ot.ori==0?1:-1),At,ct,rt,ae=ot.ori==0?br:Dl,de=ot.ori==0?E:(tt,Xt,De,Xn,ln,Kn,Ds)=>{E(tt,Xt,De,ln,Xn,Ds,Kn)},ge=Lt(Y.bands,Sl).find((tt=>tt.series[0]==et)),Rs=H.fillTo(Y,et,H.min,H.max,ge!=null?ge.dir:0),Ii=ht(Et(Rs,K,lt,Ot)),hs=it,$e=ht(H.width*Ft),ms=!1,xn=null,xs=null,kn=null,Pi=null;q==null||$e!=0&&nt==null||(ms=!0,xn=q.values(Y,et,vt,ut),xs=new Map,new Set(xn).forEach((tt=>{tt!=null&&xs.set(tt,new Path2D)})),$e>0&&(kn=nt.values(Y,et,vt,ut),Pi=new Map,new Set(kn).forEach((tt=>{tt!=null&&Pi.set(tt,new Path2D)}))));let{x0:Li,size:To}=P;if(Li!=null&&To!=null){Mt=1,$t=Li.values(Y,et,vt,ut),Li.unit==2&&($t=$t.map((Xt=>Y.posToVal(St+Xt*it,ot.key,!0))));let tt=To.values(Y,et,vt,ut);ct=To.unit==2?tt[0]*it:kt(tt[0],ot,it,St)-kt(0,ot,it,St),hs=mm($t,Z,kt,ot,it,St,hs),rt=hs-ct+re}else hs=mm($t,Z,kt,ot,it,St,hs),rt=hs*T+re,ct=hs-rt;1>rt&&(rt=0),ct/2>$e||($e=0),5>rt&&(ht=gh);let En=rt>0;ct=ht(_l(hs-rt-(En?$e:0),Jt,Ae)),At=(Mt==0?ct/2:Mt==Re?0:ct)-Mt*Re*((Mt==0?re/2:0)+(En?$e/2:0));let Qe={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Ri=ms?null:new Path2D,an=null;if(ge!=null)an=Y.data[ge.series[1]];else{let{y0:tt,y1:Xt}=P;tt!=null&&Xt!=null&&(Z=Xt.values(Y,et,vt,ut),an=tt.values(Y,et,vt,ut))}let Jn=pt*ct,_t=Rt*ct;for(let tt=Re==1?vt:ut;tt>=vt&&ut>=tt;tt+=Re){let Xt=Z[tt];if(Xt==null)continue;if(an!=null){let ss=an[tt]??0;if(Xt-ss==0)continue;Ii=Et(ss,K,lt,Ot)}let De=kt(ot.distr!=2||P!=null?$t[tt]:tt,ot,it,St),Xn=Et(Lt(Xt,Rs),K,lt,Ot),ln=ht(De-At),Kn=ht(Ke(Xn,Ii)),Ds=ht(Ls(Xn,Ii)),ks=Kn-Ds;if(Xt!=null){let ss=0>Xt?_t:Jn,js=0>Xt?Jn:_t;ms?($e>0&&kn[tt]!=null&&ae(Pi.get(kn[tt]),ln,Ds+us($e/2),ct,Ke(0,ks-$e),ss,js),xn[tt]!=null&&ae(xs.get(xn[tt]),ln,Ds+us($e/2),ct,Ke(0,ks-$e),ss,js)):ae(Ri,ln,Ds+us($e/2),ct,Ke(0,ks-$e),ss,js),de(Y,et,tt,ln-$e/2,Ds,ct+$e,ks)}}return $e>0?Qe.stroke=ms?Pi:Ri:ms||(Qe._fill=H.width==0?H._fill:H._stroke??H._fill,Qe.width=0),Qe.fill=ms?xs:Ri,Qe}))},l.spline=function(h){return(function(g,m){let $=Lt(m?.alignGaps,0);return(k,v,T,O)=>Yn(k,v,((A,P,E,q,nt,Y,et,vt,ut,H,$t)=>{[T,O]=rr(E,T,O);let Z,ot,K,kt=A.pxRound,Et=Jt=>kt(Y(Jt,q,H,vt)),St=Jt=>kt(et(Jt,nt,$t,ut));q.ori==0?(Z=gr,K=Ni,ot=am):(Z=$r,K=Ci,ot=lm);let Ot=q.dir*(q.ori==0?1:-1),it=Et(P[Ot==1?T:O]),lt=it,pt=[],Rt=[];for(let Jt=Ot==1?T:O;Jt>=T&&O>=Jt;Jt+=Ot)if(E[Jt]!=null){let Re=Et(P[Jt]);pt.push(lt=Re),Rt.push(St(E[Jt]))}let ht={stroke:g(pt,Rt,Z,K,ot,kt),fill:null,clip:null,band:null,gaps:null,flags:1},Mt=ht.stroke,[re,Ae]=Ll(k,v);if(A.fill!=null||re!=0){let Jt=ht.fill=new Path2D(Mt),Re=St(A.fillTo(k,v,A.min,A.max,re));K(Jt,lt,Re),K(Jt,it,Re)}if(!A.spanGaps){let Jt=[];Jt.push(...Rl(P,E,T,O,Ot,Et,$)),ht.gaps=Jt=A.gaps(k,v,T,O,Jt),ht.clip=fr(Jt,q.ori,vt,ut,H,$t)}return Ae!=0&&(ht.band=Ae==2?[rn(k,v,T,O,Mt,-1),rn(k,v,T,O,Mt,1)]:rn(k,v,T,O,Mt,Ae)),ht}))})(eb,h)}}return qe})(),yu=Dy;var ki={from:null,to:null};function jy(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function If({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let o=s>0?jy(t,s):t,r=Math.max(0,i.from===null?0:xu(e,i.from)),c=Math.min(e.length-1,i.to===null?1/0:xu(e,i.to)+1),p=Math.ceil((c-r+1)/500),w=[];for(let N=c;N>r;N-=p)w.push(N);c>=r&&w.push(r),w.reverse();let C=N=>n&&!(N>0)?null:N;return[w.map(N=>e[N]),w.map(N=>C(o[N]))]}function Pf({xs:e,ys:t},s){let n=xu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function xu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Fy="12px system-ui, sans-serif",zy=[7,4],By=[2,3],Df=5,Uy=24,qy=48,Hy=58,Wy=14,Vy=32,Gy=3,Yy={left:0,top:0,width:0,height:0},Lf={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function jf(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,o)=>s(`--series-${o+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function ku({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?Lf.background:Lf[s===null?e.emphasis??"normal":"focused"]}function Ff(e,{size:t,colors:s,zoom:n,formatX:i,formatY:o,isLog:r,group:c,...p}){return{...t,scales:{x:{time:!1,range:(w,C,N)=>Ky(n(),C,N)},y:{distr:r?Gy:1}},legend:{show:!1},cursor:Jy(c,p),axes:[Rf({size:Vy,format:i,colors:s}),Rf({size:Qy,format:o,colors:s})],series:[{},...e.map(w=>Zy(w,s))],hooks:{setCursor:[w=>p.onCursor(w.cursor.idx??null)],setSeries:[(w,C)=>p.onFocus(C??null)],setSelect:[w=>Xy(w,p.onZoom)]}}}function Jy(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Df},focus:{prox:Uy},hover:{prox:qy},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function Xy(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,o]=[s,s+n].map(r=>e.posToVal(r,"x"));e.setSelect(Yy,!1),t({from:i,to:o})}function Ky({from:e,to:t},s,n){let i=e??s,o=t??n;return i<o?[i,o]:[i-1,i+1]}function Rf({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Fy,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,o)=>o.map(r=>r==null?"":t(r))}}function Qy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Hy,Math.ceil(Math.max(...s,0))+Wy)}function Zy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,o=n?zy:i?By:void 0,r=e.isRaw?{show:!1}:{size:Df};return{stroke:()=>t().series[s-1],dash:o,points:r,...ku(e,null)}}var tx=240,ex=240,sx=["series","smoothing","isLog","zoom"],Eu=class extends fe{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#o={point:null,"focus-line":null};#r=new ResizeObserver(()=>requestAnimationFrame(()=>this.#d()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Dr,this.formatY=wt,this.smoothing=0,this.isLog=!1,this.zoom=ki,this.focused=null,this.group=null,this.height=tx}connectedCallback(){super.connectedCallback(),this.#r.observe(this),this.#i.addEventListener("change",this.#g)}disconnectedCallback(){super.disconnectedCallback(),this.#r.disconnect(),this.#i.removeEventListener("change",this.#g),this.#$()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${dt.nothingYet}</p>`:Q}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#$();let s=sx.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#f()}#c(){let t=this.smoothing>0?this.series.map(o=>({line:o,isRaw:!0})):[],s=(o,r)=>zf(o.line)-zf(r.line);this.#s=[...t,...this.series.map(o=>({line:o,isRaw:!1})).sort(s)];let n=yu.join(this.#s.map(({line:o,isRaw:r})=>If(o,{...this.#h,...r?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(nx)]);this.#t===null||this.#e!==i?(this.#$(),this.#e=i,this.#t=new yu(this.#u(),n,this.#a)):this.#t.setData(n),this.#f()}get#h(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#u(){return Ff(this.#s,{size:this.#m,colors:()=>this.#n??=jf(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#p("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#p("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#p("zoom",t)})}get#m(){return{width:Math.max(this.clientWidth,ex),height:this.height}}#d(){let t=this.#m;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#p(t,s){this.#o[t]!==s&&(this.#o[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#f(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],ku(t,this.focused))),this.#t.redraw(!1)}#$(){this.#t?.destroy(),this.#t=null,this.#p("point",null),this.#p("focus-line",null)}#g=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Eu);function zf({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function nx({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var ix=5,ox=3,rx=yi((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),ax=yi(e=>[{label:x.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function Bf({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${x.step.losses}</h3>
    <div class="beside">
      ${lx(s.losses)} ${n>0?cx(s.losses):Q}
    </div>
    <h3>${x.step.probabilities}</h3>
    ${ux(t,s,n)} ${mx(t,s,n)}
  `}function lx(e){let t=(s,n)=>{let i=n>0?j(s-e[n-1]):"";return Be(n,[j(s,ix),i])};return zn({caption:x.step.losses,headings:[x.step.step,x.step.loss,x.step.change],rows:e.map(t),isTall:!0})}function cx(e){return a`
    <line-chart
      .label=${x.step.lossChart}
      .xLabel=${x.step.step}
      .yLabel=${x.step.loss}
      .series=${ax(e)}
    ></line-chart>
  `}function ux(e,t,s){let n=e.images[0].probabilities.map((r,c)=>c),i=({label:r,probabilities:c},p)=>Be(x.step.imageAt(r,p),c.map((w,C)=>hx(w,C===r))),o=(r,c)=>[i(r,x.step.before),s>0?i(t.images[c],x.step.after(s)):Q];return zn({caption:x.step.probabilities,headings:[x.step.image,...n],rows:e.images.map(o)})}function hx(e,t){let s=e===null?j(e):e.toFixed(ox);return t?a`<mark>${s}</mark>`:s}function mx(e,t,s){let{unit:n}=t,i=x.numbers.unit(n.unit),o=rx(n,e.unit);return a`
    <h3>${x.step.update(i)}</h3>
    ${af(n,t.learning_rate)}
    ${n.layer===1?a`<div class="beside">
            ${Vs(x.step.weightsNow,x.step.weightsNowOf(i),n.weight)}
            ${s>0?Vs(x.step.weightsMoved,x.step.weightsMovedOf(i),o):Q}
          </div>
          <p class="faint">${x.legend}</p>`:Q}
  `}function Uf(e){let{choices:t,training:s,stepError:n}=e,i=bn(t)&&co(t)===null;return{title:x.step.title,content:a`
      <p>${x.step.about(t.images)} ${i?x.step.withoutDrawn:""}</p>
      ${dx(e)} ${oe(n)}
      ${s===null?"":a`${px(s.before)} ${Bf(e)}`}
    `}}function dx(e){let t=Number(e.choices.steps),n=e.stepError!==null||Wp.some(w=>e.invalid.has(w))||t>=au,i=t===0,o=w=>e.choose("step",w,{isStep:!0}),r=(w,C)=>({name:w,label:C,value:e.choices[w],wrong:Hs(e.stepError,w),onChange:N=>o({[w]:N})}),c=(w,C,N)=>uo(e,{...r(w,C),...N}),p=r("learning_rate",x.step.learningRate);return a`
    <div class="row step-fields">
      ${c("images",x.step.images,{min:1,max:ru})}
      ${Jp(e,{...p,max:Hp})}
      ${c("steps",x.step.steps,{min:0,max:au})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${x.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||o({steps:0})}>${x.step.reset}</button>
    </div>
  `}function px({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${x.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${x.step.batch}>${e.map(t)}</ul>`}function qf(e,t){let s=new Ca(t);return s.addEventListener("change",()=>Ht(fx(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function fx(e){let{choices:t,lists:s}=e,n=Ns(t)==="version"?jn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0});return a`
    <h1>${x.title}</h1>
    <p>${x.about}</p>
    <p class="unseen" role="status">${tf(e)}</p>
    <div class="stack">
      <div class="columns">${Kp(e)} ${Zp(e)}</div>
      ${ra(n,s,i)} ${oe(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${x.mixed}</p>`:Q}
      </div>
      <div class="stack" aria-busy=${e.isLoading}>
        ${e.inspected===null?Q:gx(e)}
      </div>
    </div>
  `}function gx(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,o)=>o+1);return[Cf(e),...s.flatMap(i=>[Sf(e,i),Tf(e,i)]),Mf(e),Nf(e),$f(e),vf(e),Uf(e)].map(({title:i,content:o},r)=>$x(r+1,i,o))}function $x(e,t,s){let n=`inspect-section-${e}`;return a`
    <section class="card inspect-section" aria-labelledby=${n}>
      <h2 id=${n}>${e}. ${t}</h2>
      ${s}
    </section>
  `}function Gs(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Fa(e,t){try{for(;;){let s=await e();if(s===null)return;await ue(s,t),await bx(t)}}catch(s){if(s.name!=="AbortError")throw s}}function bx(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Bn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,o)=>a`<a class="button" href=${s(i)}>${o}</a>`;return a`
    <nav class="row pager" aria-label=${dt.pages}>
      ${e.newer===null?null:n(e.newer,dt.newer)}
      <span class="faint">${dt.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),dt.older)}
    </nav>
  `}var X={title:"Jobs",jobTitle:e=>`Job ${he(e)}`,shortId:he,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",sortedOf:e=>`Sorted: the newest ${e} of them.`,bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:e=>`number ${e} in the queue`,progressOf:e=>`Progress of job ${he(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${he(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${he(e)}`,cancelQuestion:e=>`Cancel job ${he(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${he(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function Hf({state:e="",model:t=""},s,n){let i=c=>{c.preventDefault();let p=new FormData(c.target);n(String(p.get("state")),String(p.get("model")).trim())},o=c=>c.target.form.requestSubmit(),r=Ar.map(c=>[c,dt.states[c]]);return a`
    <form class="row" role="search" aria-label=${X.filters} @submit=${i}>
      <label class="row">
        ${X.state}
        <select name="state" @change=${o}>
          ${es([["",X.anyState],...r],e)}
        </select>
      </label>
      <label class="row">
        ${X.model}
        <input name="model" list="job-models" .value=${t} placeholder=${X.anyModel} @change=${o} />
      </label>
      <datalist id="job-models">${s.map(c=>a`<option value=${c}></option>`)}</datalist>
      <button>${X.apply}</button>
      ${e||t?a`<a href=${z("jobs")}>${X.clear}</a>`:null}
    </form>
  `}function za(e){return a`<span class="badge accent" title=${e}>${ye("best")}${dt.best}</span>`}function Un(e,t="",s){let n=s[Wf(t)];if(n===void 0)return e;let i=t.startsWith("-")?-1:1,o=e.map(c=>({item:c,value:n(c)??null})),r=o.filter(({value:c})=>c!==null);return r.sort((c,p)=>i*wx(c.value,p.value)),[...r,...o.filter(({value:c})=>c===null)].map(({item:c})=>c)}function Ys(e,{name:t,isNumber:s=!1},n="",i){let o=Wf(n)===t,r=o&&n.startsWith("-"),c=s===r;return{[s?"number":"text"]:e,order:o?c?"ascending":"descending":"none",sort:()=>i(o&&!r?"-"+t:t)}}function Wf(e){return e.replace("-","")}function wx(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var ws={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ba(e){let t=Fc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${ws.allDefaults}</p>`:Vf(ws.changed,t)}
    <details>
      <summary>${ws.whole}</summary>
      ${Vf(ws.whole,e)}
    </details>
  `}function $o(e){let t=Fc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([o,r])=>ws.field(o,_u(r)));return i.length>0?i.join(ws.between):ws.defaults}function Vf(e,t){let s=([n,i])=>[a`<code>${n}</code>`,_u(i)];return qs(e,Object.entries(t).map(s))}function _u(e){if(e===null)return ws.none;if(Array.isArray(e))return e.join(ws.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,o])=>ws.field(i,_u(o)));return[t,...n].filter(Boolean).join(ws.betweenItems)||ws.none}function Ua(e){if(e.state==="queued")return e.queue_position&&X.position(e.queue_position);if(e.state!=="running")return e.started_at&&X.took(Su(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[st(t/s,0),...n===null?[]:[X.left(hi(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${X.progressOf(e.id)}></progress>
    <span class="faint">${i.join(X.between)}</span>
  `}function Su(e){let t=vx(e);return t!==null&&t<10?X.seconds(t.toFixed(1)):hi(t)}function vx({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var Gf={model:e=>`${Jf(e)} ${kx(e)??""}`,accuracy:Tu,submitted:e=>Date.parse(e.submitted_at)};function Yf(e,t,{cancel:s,sort:n}){let{job:i,model:o,version:r,chosen:c,state:p,accuracy:w,submitted:C,change:N}=X.columns,V=[i,Ys(o,{name:"model"},t,n),{number:r},c,p,Ys(w,{name:"accuracy",isNumber:!0},t,n),Ys(C,{name:"submitted",isNumber:!0},t,n),N],B=yx(e),ft=Wt=>a`<tr>${xx(Wt,B.has(Wt.id),s)}</tr>`;return Kt(X.list,V,[vd(Un(e,t,Gf),({id:Wt})=>Wt,ft)])}function yx(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Tu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Un(n,"accuracy",Gf)[0].id))}function xx(e,t,s){let{id:n,name:i,note:o}=e;return a`
    <th scope="row">
      <a class="long-name" href=${z("jobs",{job:n})}>${i||a`<code>${X.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${X.shortId(n)}</code>`:null}
      ${o?a`<p class="note faint" title=${o}>${o}</p>`:null}
    </th>
    <td><span class="long-name">${Jf(e)}</span></td>
    <td class="number">${Ex(e)}</td>
    <td class="chosen">${_x(e)}</td>
    <td>${ts(e.state)} ${Ua(e)}</td>
    <td class="number">${st(Tu(e))} ${t?za(X.bestMeaning):null}</td>
    <td class="moment number">${Pe(e.submitted_at)}</td>
    <td>${ve(e)?Sx(e,s):null}</td>
  `}function Jf({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function kx({model:e,dataset:t}){return(e??t)?.version??null}function Tu({metrics:e}){return e.test_accuracy??e.accuracy??null}function Ex({model:e,dataset:t}){return e?a`<a href=${z("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${z("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function _x({spec:e,reproduction:t,kind:s}){return t?X.reproduces(t.of):e?$o(e):X.kinds[s]}function Sx(e,t){return a`
    <button aria-label=${X.cancelJob(e.id)} @click=${()=>t(e)}>${X.cancel}</button>
  `}var Tx=20,Xf=200,Ax=2,Ox=15,Au=class extends fe{static properties={choices:{attribute:!1}};address;#t=new AbortController;#e=new fs(this,{task:([t],{signal:s})=>Mx(t,s),autoRun:!1});#s=new fs(this,{task:(t,{signal:s})=>Ye("/models",{signal:s}),args:()=>[]});#n={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.abort()}updated(t){t.has("choices")&&this.#o()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,o=i?{limit:Xf}:{cursor:Gs(n).cursor,limit:Tx};return jt("/jobs",{state:t,model:s,...o})}#o(){this.#t.abort(),this.#t=new AbortController,Fa(()=>this.#r(),this.#t.signal)}async#r(){return await this.#e.run([this.#i]),this.#e.error?null:this.#e.value?.items.some(ve)?Ax:Ox}#a(t){this.address.change({...t,after:null},{isStep:!0}),this.choices=this.address.choices}async#l({id:t}){if(await Ze(X.cancelQuestion(t),X.cancelYes)){this.#n={error:null,status:""};try{await Pt("POST",G`/jobs/${t}/cancel`),this.#n.status=X.cancelled(t)}catch(s){this.#n.error=s}this.requestUpdate(),this.isConnected&&this.#o()}}render(){let t=this.#s.value?.items.map(({name:c})=>c)??[],s=Hf(this.choices,t,(c,p)=>this.#a({state:c,model:p})),{value:n,error:i}=this.#e,o=n?.query===this.#i?n:null,r=Vt({value:o,error:this.#n.error??i},c=>this.#c(c));return zs({title:X.title},s,r)}#c({items:t,next_cursor:s}){let{after:n,sort:i,...o}=this.choices,r=w=>z("jobs",{...o,after:w}),c={cancel:w=>this.#l(w),sort:w=>this.#a({sort:w})},p=i&&s!==null?X.sortedOf(Xf):"";return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#n.status} ${Nx(t)} ${p}</p>
        ${t.length>0?Yf(t,i,c):Cx(o)}
        ${i?null:Bn(Gs(n),s,r)}
      </section>
    `}};customElements.define("job-list",Au);async function Mx(e,t){let[s]=await Promise.all([xt(e,{signal:t}),Rn(t)]);return{query:e,...s}}function Nx(e){let t=s=>e.filter(n=>n.state===s).length;return X.activity(t("running"),t("queued"))}function Cx({state:e,model:t}){if(e||t)return a`<p class="empty">${X.none}</p>`;let s=[{href:z("train"),text:X.trainOne}];return eo({icon:"jobs",title:X.noneYet,text:X.whatJobsAre,actions:s})}var nn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function qa(e){let t=Object.keys(nn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${nn.none}</p>`;let s=t.map(n=>[nn.names[n],Ix(n,e[n])]);return a`${Ou(e)} ${qs(nn.title,s)}`}function Ou({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function Ix(e,t){return e.endsWith("_accuracy")?st(t):e==="stop_reason"?nn.stopReasons[t]:e.endsWith("_epoch")?t:wt(t,5)}var Mu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ei={job:e=>`Job ${he(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Mu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Mu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Mu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Ha(e){return e.map(t=>a`
    <li><a href=${z("jobs",{job:t.id})}>${Ei.job(t.id)}</a>: ${Nu(t)}</li>
  `)}function Nu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ei.identical}</strong>`:t.identical===!1?a`<strong>${Ei.different}</strong> ${Px(t.first_difference)}`:Ei.open[e]}function Px({kind:e,step:t,field:s,original:n,reproduced:i}){let o={original:Kf(n),reproduced:Kf(i)};return Ei.firstDifference[e]({step:t,field:s,...o})}function Kf(e){return e===null?Ei.nothing:typeof e=="number"?wt(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90 %. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var tr=["epoch","step","time"],Cu=.99,Zf="..",Lx=4;function Iu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[o,r=null]=n.split(Zf).map(c=>c===""?null:Number(c));return{x:tr.includes(e)?e:tr[0],smoothing:i>0?Math.min(i,Cu):0,isLog:s==="log",zoom:Rx(o,r)?{from:o,to:r}:ki}}function tg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===tr[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${Zf}${i??""}`}}function eg({from:e,to:t},s){return s==="time"?{from:Qf(e),to:Qf(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function Rx(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function Qf(e){return e===null?null:Number(e.toPrecision(Lx))}var Dx=.01;function sg(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${zr({name:"curves-x",label:Bt.xAxis,options:tr.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:ki})})}
      ${jx(e,t)} ${Fx(e,t)} ${zx(e,t)}
    </div>
  `}function jx({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Cu}
        step=${Dx}
        .value=${ui(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function Fx({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${ui(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function zx({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(r,c,p)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${c}
      placeholder=${p}
      .value=${ui(t[r]===null?"":String(t[r]))}
      @change=${({target:w})=>s.choose({zoom:{...t,[r]:w.value===""?null:w.valueAsNumber}})}
    />
  `,o=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${o} @click=${()=>s.choose({zoom:ki})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var Bx={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function ng(e,t){let s=Object.entries(Bx).map(([n,i])=>[n,e.flatMap(o=>Ux(o,t,i))]);return Object.fromEntries(s)}function Ux({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},o,r){let c=n?"strong":i===!1?"faded":void 0,p=o==="time"?qx(t):t.map(w=>w[o]);return r.map(w=>({...w,id:e,color:s,emphasis:c,xs:p,ys:t.map(C=>C[w.field])})).filter(({ys:w},C)=>C===0||w.some(N=>N!==null))}function qx(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function ig(e,t,s,n){let i=Object.entries(t).flatMap(([o,r])=>Hx(o,r));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(Wx)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(o=>Vx(o,i,s,n))}</tbody>
      </table>
    </div>
  `}function Hx(e,t){let s=e==="accuracy"?st:wt;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function Wx({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Wa({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function Vx({run:e,color:t,label:s,isBest:n},i,{x:o,placeOf:r,focused:c},p){let w=i.map(({lines:V})=>V.find(({id:B})=>B===e.id)),C=w.map(V=>V===void 0?-1:Pf(V,o??1/0)),N=w.flatMap((V,B)=>V?.xs[C[B]]??[]);return a`
    <tr
      class=${e.id===c?"answer":""}
      @pointerenter=${()=>p(e.id)}
      @pointerleave=${()=>p(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Wa({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${ye("best")}<span class="unseen">${Bt.best}</span>`:Q}
      </th>
      ${i.map(({format:V},B)=>a`<td class="number">${V(w[B]?.ys[C[B]])}</td>`)}
      <td class="number faint">${N.length>0?r(Math.max(...N)):Bt.unknown}</td>
    </tr>
  `}function Wa({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var Gx="cross_entropy",Yx=240,Jx=130,Xx="runs",Pu=class extends fe{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Iu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Iu(new ii(this.view).choices)};#n(t){let s=tg({...this.choices,...t});new ii(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:o,isChosen:r,isBest:c})=>[i.epochs,o,r,c]),n=[t,...s];n.length===this.#t.length&&n.every((i,o)=>i===this.#t[o])||(this.#t=n,this.#e=ng(this.shown,t))}render(){let t=this.shown.every(({run:o})=>!o.job?.spec||o.job.spec.loss===Gx),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${sg(this.choices,{try:o=>this.choices={...this.choices,...o},choose:o=>this.#n(o)})}
      <div class="chart-grid">
        ${this.#o("loss",{...s,y:s.y(t)})} ${this.#o("accuracy",n)}
        ${this.#o("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:Kx[t],focused:this.focused};return ig(this.shown,this.#e,s,n=>this.focused=n)}#o(t,{title:s,label:n,y:i,help:o}){let{x:r,smoothing:c,isLog:p,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${o}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[r]}
          .yLabel=${i}
          .tickOf=${r==="time"?wt:Dr}
          .formatY=${t==="accuracy"?yd:wt}
          .height=${t==="rate"?Jx:Yx}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:c}
          .isLog=${p&&t!=="accuracy"}
          .zoom=${w}
          .group=${Xx}
          .focused=${this.focused}
          @point=${({detail:C})=>this.x=C}
          @focus-line=${({detail:C})=>this.focused=C}
          @zoom=${({detail:C})=>this.#n({zoom:eg(C,r)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Pu);var Kx={epoch:Tt,step:Tt,time:e=>e.toFixed(1)};function Va({id:e,name:t,spec:s}){return t||(s?dt.runName(s.model,e):dt.unknownRun(e))}var Lu=100;async function Ga({id:e,model:t},s){let n={model:t,limit:Lu},{items:i}=await xt(jt("/jobs",n),{signal:s});return i.filter(o=>o.reproduction?.of===e)}function og(e){let t={"Idempotency-Key":Ln()};return ie(()=>Pt("POST",G`/jobs/${e}/reproduce`,void 0,{headers:t}))}var Qx=80,Zx=1e3,Ru=class extends fe{static properties={job:{attribute:!1}};#t=new fs(this,{task:([t],{signal:s})=>Pt("PATCH",G`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,o)=>os({id:i,label:X.labels[i],wrong:[]},o);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${X.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",a`<input id="name" name="name" maxlength=${Qx} .value=${ui(t)} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${Zx} .value=${ui(s)}></textarea>`)}
          <div class="row">
            <button>${X.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":X.labels.saved}</span>
          </div>
          ${oe(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Ru);function rg(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${ts(e.state)} ${Cn(e)}</p>
      ${n&&s1(n)}
      ${t&&a`<p>${X.fact.published} ${t1(t)}</p>`}
      ${s&&a`<p>${X.fact.published} ${e1(s)}</p>`}
      ${i&&n1(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Ua(e)}</div>`:null}
  `}function t1(e){let t={model:e.name,version:e.version};return a`<a href=${z("models",t)}>${X.version(e)}</a>`}function e1({name:e,version:t}){return a`<a href=${z("data",{dataset:e,version:t})}>${X.version({name:e,version:t})}</a>`}function s1({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${X.remedies[e]}</p>
    </div>
  `}function n1(e){let t=e.reproduction.of;return a`
    <p>
      ${X.fact.original} <a href=${z("jobs",{job:t})}>${X.jobTitle(t)}</a>.
      ${Nu(e)}
    </p>
  `}function ag(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${X.actions}>
      ${ve(e)?a`<button @click=${t}>${X.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${X.reproduce}</button>`:null}
      ${n&&i1(e)}
    </div>
    ${i?a`<p class="faint">${X.reproduceMeaning}</p>`:null}
  `}function i1(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${z("train",{jobs:t})}>${ve(e)?X.watch:X.overlay}</a>
    <a class="button" href=${z("train",Ea(s))}>${X.again}</a>
    <a class="button" href=${z("jobs",{model:s.model})}>${X.ofModel(s.model)}</a>
  `}function lg(e){let{fact:t}=X,s=[[t.id,a`<code>${e.id}</code>`],...o1(e),[t.submitted,Pe(e.submitted_at)],[t.started,Pe(e.started_at)],[t.finished,Pe(e.finished_at)],[t.took,Su(e)],[t.attempt,e.attempt],...e.spec?r1(e.progress):[]];return qs(X.facts,s)}function o1({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[X.fact.model,s]]:[],...t?.dataset?[[X.fact.dataset,t.dataset]]:[]]}function r1({step:e,total_steps:t,steps_per_second:s}){return[[X.fact.steps,X.stepsOf(Tt(e),Tt(t))],[X.fact.speed,X.speed(wt(s))]]}var a1=2,Du=class extends fe{jobId="";#t=new As;#e=new fs(this,{task:([t],{signal:s})=>Ga(t,s),autoRun:!1});#s=new AbortController;#n=new fs(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new fs(this,{task:(t,{signal:s})=>Rn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId])}disconnectedCallback(){super.disconnectedCallback(),this.#s.abort(),this.#t.close()}get#i(){return this.#t.runs[0]}#o(){let{job:t}=this.#i;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#e.status===xc.INITIAL&&this.#r(),this.requestUpdate()}#r(){if(!this.isConnected)return;this.#s.abort(),this.#s=new AbortController;let t={id:this.jobId,model:this.#i.job.spec.model};Fa(async()=>(await this.#e.run([t]),this.#e.value?.some(ve)?a1:null),this.#s.signal)}async#a(){await Ze(X.cancelQuestion(this.jobId),X.cancelYes)&&this.#c(()=>Pt("POST",G`/jobs/${this.jobId}/cancel`))}#l(){this.#c(async()=>{await og(this.jobId),this.#r()})}#c(t){this.#n.status!==xc.PENDING&&this.#n.run([t])}render(){let{job:t,missing:s}=this.#i,n=s?new Error(s):this.#n.error??this.#e.error,i={href:z("jobs"),text:X.all},o=t?.name||X.jobTitle(this.jobId);return zs({title:o,back:i},Vt({value:t,error:n},()=>this.#h(t)))}#h(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#i.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${rg(t)} ${ag(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#u(t)}
      <div class="columns">
        ${t.spec&&this.#m(t)}
        <section class="card"><h2>${X.facts}</h2>${lg(t)}</section>
      </div>
    `}#u(t){let s=[{run:this.#i,color:1,label:Va(t)}];return a`
      <section class="card stack">
        <h2>${X.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#m(t){return a`
      <div class="stack">
        <section class="card"><h2>${X.spec}</h2>${Ba(t.spec)}</section>
        ${this.#e.value&&l1(this.#e.value)}
      </div>
      <section class="card"><h2>${nn.title}</h2>${qa(t.metrics)}</section>
    `}};customElements.define("job-page",Du);function l1(e){return a`
    <section class="card" aria-live="polite">
      <h2>${X.reproductions}</h2>
      ${e.length>0?a`<ul>${Ha(e)}</ul>`:a`<p>${X.noReproduction(Lu)}</p>`}
    </section>
  `}function cg(e,t){return so(e,({job:s})=>s?{key:s,open:n=>mn(n,"job-page",{jobId:s})}:{key:"",open:n=>mn(n,"job-list",{address:t})})}var _={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestMeaning:"The highest test accuracy of this list",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${he(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,deleteYes:"Delete permanently",prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${ce(t)}, predicted correctly with ${n}`:`Test image ${e}: ${ce(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100 %. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${gs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${gs(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${gs(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t)=>`No. ${e}: ${ce(t)}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function Ya(e,t,s){let n=i=>{i.preventDefault();let o=new FormData(i.target).getAll("version");location.hash=z("models",{model:e,compare:o.join(",")})};return a`
    <section class="card">
      <h2>${_.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${ug(_.first,t,s[0])} ${ug(_.second,t,s[1])}
        <button>${_.compare}</button>
      </form>
    </section>
  `}function ug(e,t,s){let n=t.map(({version:i,metrics:o})=>[String(i),_.versionOption(i,st(o.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${es(Us(n,String(s)),String(s))}
      </select>
    </label>
  `}var c1="400px",ju=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:c1});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let o=G`/datasets/${t}/${s}/${n}`;o!==this.#e&&(this.#e=o,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#o()}async#o(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await xt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",ju);function Ja({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var u1=.05;function dg(e){let[t,s]=e.versions;return a`
    <h2>${_.whoIsBetter}</h2>
    <p>${_.accuracies(hg(t),hg(s),Tt(e.examples))}</p>
    <p class="notice" role="status">${h1(e)}</p>
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
          ${mg(_.isRight(t.version),e.both_right,e.only_first_right)}
          ${mg(_.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${d1(e.mcnemar)}</p>
  `}function hg({version:e,accuracy:t}){return{version:e,accuracy:st(t)}}function mg(e,...t){return Be(e,t.map(Tt))}function h1({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,o]=e.map(({version:C})=>C),[r,c]=s>n?[i,o]:[o,i];if(s+n===0)return _.sameImages;let p=[Tt(Math.max(s,n)),Tt(Math.min(s,n))],w={better:r,worse:c,counts:p,p:m1(t.p_value)};return t.p_value<u1?_.significant(w):_.notSignificant(w)}function m1(e){return e<1e-4?_.pTiny:_.pIs(wt(e,2))}function d1({statistic:e,exact:t}){return t?_.exactTest:_.chiSquare(wt(e))}function pg({model:e,dataset:t,disagreements:s,images:n,versions:i}){let o=r=>{let c=i.map(({version:p},w)=>({model:e,version:p,...p1(r,w)}));return Ja({example:{dataset:t,split:"test",index:r.index,label:_.image(r.index,r.label)},caption:f1(r,c,t)})};return a`
    <h2>${_.disagreements(Tt(s))}</h2>
    ${s>n.length?a`<p class="faint">${_.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(o)}</ul>
  `}function p1({label:e,digits:t,probabilities:s},n){let i=t[n];return{digit:i,isRight:i===e,share:st(s[n],1)}}function f1({index:e,label:t},s,n){let i=({model:o,version:r,digit:c,isRight:p,share:w})=>a`
    <li class=${p?"right":""}>
      <a href=${z("inspect",{model:o,version:r,dataset:n,split:"test",index:e})}>
        ${_.answerOf({version:r,digit:c,share:w,isRight:p})}
      </a>
    </li>
  `;return a`${_.image(e,t)}<ul class="plain">${s.map(i)}</ul>`}var g1=60,$1=100,Xa=class{#t;#e;#s=[];#n=new It(()=>this.#r());#i=new It(()=>this.#r());constructor(t,s){this.#t=t,this.#e=s}show({compare:t}){this.#s=t.split(","),this.#i.reset(),this.#r(),this.#o()}close(){this.#n.abort(),this.#i.abort()}#o(){let t=this.#e,s={versions:this.#s,limit:g1},n=i=>Pt("POST",G`/models/${t}/compare`,s,{signal:i});this.#n.get(()=>jt(G`/models/${t}/versions`,{limit:$1})),this.#i.run(i=>ie(()=>n(i),i))}#r(){let t={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},s=_.comparisonTitle(this.#e,this.#s),n=Ya(this.#e,this.#n.value?.items??[],this.#s),i=Vt(this.#i,o=>this.#a(o));In(this.#t,{title:s,back:t},n,i)}#a(t){return a`
      <section class="card">${dg(t)}</section>
      <section class="card">${pg(t)}</section>
    `}};var bo=class{#t;#e;#s;#n=!1;#i=null;#o=null;constructor({model:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n}template(){return a`
      <section class="card">
        <h2>${_.importTitle}</h2>
        <p class="faint">${_.importMeaning}</p>
        <form class="row" @submit=${t=>this.#a(t)}>
          ${this.#t===null?this.#r():null}
          <label class="field">
            ${_.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${this.#n}>${_.importSend}</button>
        </form>
        ${oe(this.#o)}
        <div role="status">${this.#n?_.importing:this.#i&&w1(this.#i)}</div>
      </section>
    `}#r(){return a`
      <label class="field">
        ${_.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `}async#a(t){if(t.preventDefault(),this.#n)return;let s=new FormData(t.target),n=this.#t??String(s.get("model")).trim();this.#n=!0,this.#i=null,this.#o=null,this.#e();try{this.#i=await b1(G`/models/${n}/versions`,s.get("file"))}catch(i){this.#o=i}this.#n=!1,this.#e(),this.#i&&this.#s()}};async function b1(e,t){return fn(await as(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function w1({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${z("models",{model:e,version:t})}>${_.imported(e,t)}</a>
      ${s.test_accuracy===null?_.importedUnseen:null}
    </p>
  `}var v1=20,y1=200,x1={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},Fu=class extends fe{static properties={choices:{attribute:!1}};address;#t=new fs(this,{task:([t,s],{signal:n})=>xt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Gs(this.choices.after)],argsEqual:([t],[s])=>t===s});#e=new bo({model:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}get#s(){let{after:t,sort:s}=this.choices;return jt("/models",s?{limit:y1}:{limit:v1,cursor:Gs(t).cursor})}#n(t){this.address.change({sort:t,after:null},{isStep:!0}),this.choices=this.address.choices}render(){let t=Vt(this.#t,s=>this.#i(s));return zs({title:_.title},t,this.#e.template())}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,o=r=>z("models",{after:r});return a`
      <section class="card stack">
        ${t.length>0?E1(t,i,r=>this.#n(r)):k1()}
        ${i?null:Bn(n,s,o)}
      </section>
    `}};customElements.define("model-list",Fu);function k1(){let e=[{href:z("train"),text:_.trainOne}];return eo({icon:"models",title:_.noModels,text:_.whatModelsAre,actions:e})}function E1(e,t,s){let{model:n,latest:i,accuracy:o,created:r,default:c,aliases:p}=_.columns,w=[Ys(n,{name:"name"},t,s),i,Ys(o,{name:"accuracy",isNumber:!0},t,s),Ys(r,{name:"created",isNumber:!0},t,s),c,p];return Kt(_.list,w,Un(e,t,x1).map(_1))}function _1({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:o}){return a`
    <tr>
      <th scope="row"><a href=${z("models",{model:e})}>${e}</a></th>
      <td><a href=${z("models",{model:e,version:t})}>${_.version(t)}</a></td>
      <td class="number">${st(n)}</td>
      <td class="moment number">${Pe(i)}</td>
      <td>${o}</td>
      <td>${S1(e,s)}</td>
    </tr>
  `}function S1(e,t){let s=Object.entries(t);if(s.length===0)return _.noAliases;let n=([i,o])=>a`
    <li><a href=${z("models",{model:e,version:o,alias:i})}>${_.pointsAt(i,o)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var Ka=class{#t=document.createElement("tbody");#e=new Map;show(t){let s=new Set(t.map(([n])=>n));for(let[n,i]of this.#e)s.has(n)||this.#i(n,i);return t.forEach(([n,i],o)=>this.#n(this.#s(n,i),o)),this.#t}#s(t,s){let n=this.#e.get(t)??document.createElement("tr");return this.#e.set(t,n),Ht(s,n),n}#n(t,s){let n=this.#t.children[s]??null;n!==t&&this.#t.insertBefore(t,n)}#i(t,s){s.remove(),this.#e.delete(t)}};var T1=10,Qa=class{#t;#e=null;#s;constructor(t,s){this.#t=t,this.#s=new It(s)}isOf(t){return this.#e===t}show(t,{isNew:s=!1}={}){this.#e===t&&!s||(this.#e=t,this.#s.reset(),t!==null&&this.#n(null))}close(){this.#s.abort()}#n(t){let s=this.#e,n=this.#s.value?.items??[];return this.#s.run(async i=>{let o=G`/models/${this.#t}/aliases/${s}/history`,r=jt(o,{limit:T1,cursor:t}),c=await xt(r,{signal:i});return{...c,items:[...n,...c.items]}})}template(t,s){if(this.#e===null)return null;let n=(r,c)=>c===0&&t?O1(t,r,s):null,i=(r,c)=>a`<li>${A1(r)} ${n(r,c)}</li>`,o=({items:r,next_cursor:c})=>a`
      <ol class="moves" reversed>${r.map(i)}</ol>
      ${c&&a`<button @click=${()=>this.#n(c)}>${_.earlier}</button>`}
    `;return a`
      <div>
        <h3>${_.historyOf(this.#e)}</h3>
        ${Vt(this.#s,o)}
      </div>
    `}};function A1({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Pe(e)}</span> ${_.changeText(t,s)}`}function O1(e,{from_version:t,to_version:s},n){return t===null||s===null?null:a`<button @click=${()=>n(e,t)}>${_.moveBack(t)}</button>`}var M1="latest";function fg(e){if(e.list.value===null)return null;let{aliases:t,default:s}=e.list.value;return a`
    <p>${_.defaultIs(s)}</p>
    ${e.here===null?C1(e,s,t):N1(e,s)}
  `}function N1(e,t){let{here:s}=e;return t===s?null:a`<button @click=${()=>e.setDefault(s)}>${_.makeDefault(s)}</button>`}function C1(e,t,s){let n=o=>{o.preventDefault(),e.setDefault(String(new FormData(o.target).get("default")).trim())},i=[M1,...s.map(({alias:o})=>o)];return a`
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
      <datalist id="default-refs">${i.map(o=>a`<option value=${o}></option>`)}</datalist>
      <button>${_.setDefault}</button>
    </form>
  `}function gg(e){let{history:t}=e,s=e.list.value?.aliases??null,n=s?.find(({alias:i})=>t.isOf(i));return a`
    <section class="card">
      <h2>${_.aliases}</h2>
      ${oe(e.error)}
      <p role="status">${e.status}</p>
      <div class="columns wide">
        <div>
          ${s===null?a`<p>${dt.loading}</p>`:I1(s,e)}
          ${D1(e)} ${fg(e)}
        </div>
        ${t.template(n,(i,o)=>e.move(i,o))}
      </div>
    </section>
  `}function I1(e,t){if(e.length===0)return a`<p>${_.noAliasesYet}</p>`;let{alias:s,pointsAt:n,change:i}=_.columns,o=e.map(r=>[r.alias,P1(r,t)]);return Kt(_.aliases,[s,n,i],t.rows.show(o))}function P1(e,t){let{model:s,here:n,history:i}=t,{alias:o,version:r}=e;return a`
    <th scope="row"><span class="long-name">${o}</span></th>
    <td><a href=${z("models",{model:s,version:r})}>${_.version(r)}</a></td>
    <td>
      <div class="row">
        ${n===null?R1(e,t):L1(e,t)}
        <button
          aria-expanded=${i.isOf(o)}
          aria-label=${_.historyOf(o)}
          @click=${()=>t.toggleHistory(o)}
        >${_.history}</button>
        <button class="danger quiet" aria-label=${_.removeAlias(o)} @click=${()=>t.remove(e)}>${_.remove}</button>
      </div>
    </td>
  `}function L1(e,t){let{here:s}=t;return e.version===s?a`<span class="faint">${_.pointsHere}</span>`:a`
    <button class="primary" aria-label=${_.moveAlias(e.alias,s)} @click=${()=>t.move(e,s)}>
      ${_.moveHere}
    </button>
  `}function R1(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t.move(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${_.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${_.moveIt(e.alias)}>${_.move}</button>
    </form>
  `}function D1(e){let{here:t}=e;return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target);e.make(String(i.get("alias")).trim(),t??Number(i.get("version")))}}>
      <label class="field">
        ${_.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${t===null?j1():null}
      <button>${t===null?_.make:_.makeHere(t)}</button>
    </form>
  `}function j1(){return a`
    <label class="field">
      ${_.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var F1=412;function $g(e,t,s){return Pt("PUT",G`/models/${e}/aliases/${t.alias}`,{version:s},{headers:yg(t)})}function bg(e,t){let s=yg(t);return Pt("DELETE",G`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function wg(e,t){return Pt("PATCH",G`/models/${e}`,{default:t})}function vg(e,t,s){return e.status!==F1?e:t.generation===null?{message:_.isThere(t.alias,s?.version)}:s===null?{message:_.wasRemoved(t.alias)}:{message:_.wasMoved(t.alias,t.version,s.version)}}function yg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var wo=class{list;history;rows=new Ka;status="";#t;#e;#s;#n=!1;#i=null;#o=!1;constructor({model:t,here:s,address:n,redraw:i,onDone:o}){this.model=t,this.here=s,this.#t=n,this.#e=i,this.#s=o,this.list=new It(i),this.history=new Qa(t,i),this.#r()}show({alias:t=null}){this.history.show(t)}close(){this.#o=!0,this.list.abort(),this.history.close()}get error(){return this.#i??this.list.error}template(){return gg(this)}#r(){return this.list.run(async t=>{let s=G`/models/${this.model}`,{aliases:n,default:i}=await xt(s,{signal:t}),o=r=>xt(`${s}${G`/aliases/${r}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(o)),default:i}})}make(t,s){return this.move({alias:t,version:null,generation:null},s)}toggleHistory(t){let s=this.#t.choices.alias===t?null:t;this.#t.change({alias:s}),this.history.show(s),this.#e()}async move(t,s){t.version!==null&&!await this.#a(t,s)||!await this.#c(t,()=>$g(this.model,t,s))||(this.status=_.moved(t.alias,t.version,s),this.#t.change({alias:t.alias}),this.history.show(t.alias,{isNew:!0}),this.#e())}async#a({alias:t,version:s},n){let[i,o]=await Promise.all([s,n].map(c=>this.#l(c))),r=a`<p>${_.moveChange(i,o)}</p>`;return Ze(_.moveQuestion(t),_.moveYes,{detail:r,isDestructive:!1})}async#l(t){let s=await Ye(G`/models/${this.model}/versions/${t}`).catch(()=>null);return _.measured(t,st(s?.metrics.test_accuracy))}async remove(t){await Ze(_.removeQuestion(t.alias),_.removeYes)&&await this.#c(t,()=>bg(this.model,t))&&(this.status=_.removed(t.alias),this.#t.change({alias:null}),this.history.show(null),this.#e())}async setDefault(t){await this.#c(null,()=>wg(this.model,t))&&(this.status=_.defaultSet(this.list.value?.default),this.#e())}async#c(t,s){if(this.#n)return!1;this.#n=!0,this.status="",this.#i=null;try{await s()}catch(n){this.#i=n}return this.#o||(await this.#r(),this.#o)?!1:(this.#i&&t&&this.#h(t),this.#n=!1,this.#s(),this.#e(),this.#i===null)}#h(t){let s=this.list.value?.aliases.find(({alias:n})=>n===t.alias)??null;this.#i=vg(this.#i,t,s),this.history.isOf(t.alias)&&this.history.show(t.alias,{isNew:!0})}};var xg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function kg(e,t,s){let{columns:n}=_,i=[Ys(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ys(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],o=e.filter(({metrics:p})=>p.test_accuracy!==null),r=o.length>1?Un(o,"accuracy",xg)[0]:null,c=p=>z1(p,p===r);return Kt(_.versions,i,Un(e,t,xg).map(c))}function z1(e,t){let{name:s,version:n,aliases:i,metrics:o}=e;return a`
    <tr>
      <th scope="row"><a href=${z("models",{model:s,version:n})}>${_.version(n)}</a></th>
      <td>${i.length>0?i.join(_.between):_.noAliases}</td>
      <td class="number">${t?za(_.bestVersion):null} ${st(o.test_accuracy)}</td>
      <td class="number">${zu(e.layer_sizes)}</td>
      <td class="number">${Tt(e.parameters)}</td>
      <td class="number">${tn(e.weights.size_bytes)}</td>
      <td>${Bu(e.job_id)}</td>
      <td class="moment">${Pe(e.created_at)}</td>
    </tr>
  `}function zu(e){return e.join(_.betweenLayers)}function Bu(e){return e===null?_.isImported:a`<a href=${z("jobs",{job:e})}>${_.job(e)}</a>`}var B1=20,U1=100,Za=class{#t;#e;#s;#n={};#i=new It(()=>this.#l());#o;#r;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#l(),o=()=>this.#a();this.#o=new wo({model:s,here:null,address:n,redraw:i,onDone:o}),this.#r=new bo({model:s,redraw:i,onDone:o})}show(t){let s=["after","sort"].some(n=>t[n]!==this.#n[n])||this.#i.value===null;this.#n=t,s&&this.#a(),this.#o.show(t),this.#l()}close(){this.#i.abort(),this.#o.close()}#a(){let t=Gs(this.#n.after),s=this.#n.sort?{limit:U1}:{limit:B1,cursor:t.cursor};this.#i.run(async n=>{let i=jt(G`/models/${this.#e}/versions`,s);return{...await xt(i,{signal:n}),at:t}})}#l(){let t={href:z("models"),text:_.all},s=Vt(this.#i,n=>this.#c(n));In(this.#t,{title:_.modelTitle(this.#e),back:t},s)}#c({items:t,next_cursor:s,at:n}){let{sort:i}=this.#n,o=c=>z("models",{model:this.#e,after:c}),r=c=>{this.#s.change({sort:c,after:null},{isStep:!0}),this.show(this.#s.choices)};return a`
      <section class="card stack">
        <h2>${_.versions}</h2>
        ${kg(t,i,r)} ${i?null:Bn(n,s,o)}
      </section>
      ${t.length>1?Ya(this.#e,t,[t[1].version,t[0].version]):null}
      ${this.#o.template()} ${this.#r.template()}
    `}};var q1=/filename="([^"]+)"/;async function Eg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await as(e,{signal:t}),i=n.headers.get("Content-Length"),o=[],r=0;for await(let w of H1(n))o.push(w),r+=w.length,s(r,i===null?null:Number(i));let c=n.headers.get("Content-Type")??"",[,p=null]=q1.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(o,{type:c}),name:p}}async function*H1(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await qo(()=>t.read());if(s)return;yield n}}var W1=["npz","onnx","safetensors"],tl=class{card=document.createElement("section");#t;#e;#s=new AbortController;#n="";#i=null;#o=null;constructor({model:t,version:s}){this.#t=t,this.#e=s,this.card.className="card",this.#r()}close(){this.#s.abort()}#r(){let t=this.#o!==null,s=n=>a`
      <li>
        <button aria-disabled=${t} @click=${()=>this.#a(n)}>${_.download(n)}</button>
        <span class="faint">${_.formats[n]}</span>
      </li>
    `;Ht(a`
        <h2>${_.downloads}</h2>
        <ul class="plain stack">${W1.map(s)}</ul>
        ${oe(this.#i)}
        <p role="status">${this.#n}</p>
        ${t?V1(this.#o):null}
      `,this.card)}async#a(t){if(this.#o!==null)return;let s=G`/models/${this.#t}/versions/${this.#e}/weights`,n=(i,o)=>{this.#o={format:t,bytes:i,all:o},this.#r()};this.#i=null,this.#n=_.making(t),n(0,null);try{let{signal:i}=this.#s,{blob:o,name:r}=await Eg(jt(s,{format:t}),{signal:i,onProgress:n});fa(o,r??`weights.${t}`),this.#n=_.saved(r,tn(o.size))}catch(i){if(i.name==="AbortError")return;this.#i=i,this.#n=""}this.#o=null,this.#r()}};function V1({format:e,bytes:t,all:s}){let n=_.fetched(e,tn(t),s&&tn(s));return a`
    <p>
      <progress max=${s??Q} value=${s===null?Q:t} aria-label=${_.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var _g=e=>`${(e*100).toFixed(e<.1?1:0)} %`,er={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${_g(n)}`:`${e} of ${t} predicted as ${s}, ${_g(n)}`};var G1={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},Sg=5,Uu=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,Ht(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=Y1(this.#t);return a`
      <p class="faint">${er.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${er.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${er.corner}</th>
              ${t.map(n=>a`<th scope="col">${this.#o(n)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${t.map(n=>a`
              <tr>
                <th scope="row">${this.#o(n)}</th>
                ${t.map(i=>this.#r(n,i,s))}
              </tr>
            `)}
          </tbody>
        </table>
      </div>
    `}#o(t){return this.#e[t]??String(t)}#r(t,s,n){let i=this.#t[t],o=i[s],r=o/i.reduce((p,w)=>p+w,0);if(o===0)return a`<td class="none">0</td>`;let c=this.#s?.label===t&&this.#s?.digit===s;return a`
      <td class=${t===s?`right-${Tg(r)}`:`wrong-${Tg(r/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${er.cell(o,this.#o(t),this.#o(s),r)}
          aria-current=${c}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${o}</a>
      </td>
    `}#a(t,s){let n=this.#s??J1(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=G1[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,o]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[o]===0;)[i,o]=[i+s[0],o+s[1]];this.querySelector(`[data-cell="${i} ${o}"]`)?.focus()}};function Tg(e){return Math.min(Sg,Math.max(1,Math.ceil(Math.sqrt(e)*Sg)))}function Y1(e){let t=e.map((s,n)=>{let i=s.reduce((r,c)=>r+c,0),o=s.filter((r,c)=>c!==n);return i===0?0:Math.max(...o)/i});return Math.max(...t)}function J1(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Uu);var X1=24,el=class{#t;#e;#s;#n=null;#i=null;#o;#r;constructor({model:t,version:s,names:n,redraw:i}){this.#t=t,this.#e=s,this.#s=n,this.#r=new It(i)}show({cell:t,after:s}){this.#i=t,this.#o=s;let i={...t??{only:"mistakes"},limit:X1,cursor:Gs(s).cursor},o=jt(G`/models/${this.#t}/versions/${this.#e}/answers`,i);o!==this.#n&&(this.#n=o,this.#r.reset(),this.#r.get(()=>o))}close(){this.#r.abort()}template(t){return a`
      <section class="card stack">
        <h2 aria-live="polite">${this.#i?_.cellTitle(this.#a(this.#i)):_.mistakes}</h2>
        ${Vt(this.#r,s=>this.#l(s,t))}
      </section>
    `}#a({label:t,digit:s}){return{label:this.#s[t]??t,digit:this.#s[s]??s}}#l({items:t,next_cursor:s},n){let i={model:this.#t,version:this.#e},o=r=>z("models",{...i,...this.#i,after:r});return a`
      ${t.length===0?a`<p>${_.noImages}</p>`:null}
      <ul class="examples">${t.map(r=>this.#c(r,n))}</ul>
      ${Bn(Gs(this.#o),s,o)}
      ${this.#i&&a`<p><a href=${z("models",i)}>${_.allMistakes}</a></p>`}
    `}#c({index:t,label:s,digit:n,probability:i},o){let r={model:this.#t,version:this.#e,dataset:o,split:"test",index:t},c={index:t,...this.#a({label:s,digit:n}),share:st(i,1)};if(o===null){let p={model:this.#t,version:this.#e,...this.#i,after:this.#o,example:t};return a`<li><a href=${z("models",p)}>${_.number(t)}</a> ${_.predictedShort(c)}</li>`}return Ja({example:{dataset:o,split:"test",index:t,label:_.predicted(c)},caption:a`<a href=${z("inspect",r)}>${_.number(t)}</a> ${_.predictedShort(c)}`})}};var vo=100;function Ag({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${_.calibrationError(st(e))}</p>
    <p class="faint">${_.calibrationMeaning}</p>
    ${K1(s)}
    <details>
      <summary>${_.calibrationTable}</summary>
      ${Q1(s)}
    </details>
  `}function K1(e){let t=({lower:n,upper:i,accuracy:o})=>Dt`
    <rect x=${n*vo} y=${(1-o)*vo} width=${(i-n)*vo} height=${o*vo} />
  `,s=({confidence:n,accuracy:i})=>Dt`
    <circle cx=${n*vo} cy=${(1-i)*vo} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${_.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function Q1(e){let t=({lower:i,upper:o,examples:r,confidence:c,accuracy:p})=>{let w=_.range(st(i,0),st(o,0));return Be(w,[Tt(r),st(c,1),st(p,1)])},{columns:s}=_,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Kt(_.calibrationTable,[s.confidenceRange,...n],e.map(t))}var sl=class{#t;#e;#s;#n;#i;#o;#r=null;#a;constructor({name:t,version:s,evaluation:n,input_transform:i},o){this.#t=t,this.#e=s,this.#s=n!==null,this.#n=i?.class_names??[],this.#i=i?.kind==="table",this.#o=new It(o),this.#a=new el({model:t,version:s,names:this.#n,redraw:o});let r=()=>G`/models/${t}/versions/${s}/evaluation`;this.#s&&this.#o.get(r)}show({label:t,digit:s,after:n}){let i=/^\d+$/.test(t??"")&&/^\d+$/.test(s??"");this.#r=i?{label:Number(t),digit:Number(s)}:null,this.#s&&this.#a.show({cell:this.#r,after:n})}close(){this.#o.abort(),this.#a.close()}template(){let{value:t}=this.#o;return t!==null?this.#l(t):a`
      <section class="card">
        <h2>${_.evaluation}</h2>
        ${this.#s?Vt(this.#o,()=>null):a`<p>${_.noEvaluation}</p>`}
      </section>
    `}#l({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let[o,r]=[this.#t,this.#e],c=(w,C)=>z("models",{model:o,version:r,label:w,digit:C}),p={counts:s,names:this.#n,chosen:this.#r,linkOf:c};return a`
      <div class="columns wide">
        <section class="card">
          <h2>${_.confusion}</h2>
          <confusion-matrix .shown=${p}></confusion-matrix>
        </section>
        ${this.#a.template(this.#i?null:t)}
      </div>
      <div class="columns">
        <section class="card"><h2>${_.classes}</h2>${Z1(n,this.#n)}</section>
        <section class="card"><h2>${_.calibration}</h2>${Ag(i)}</section>
      </div>
    `}};function Z1(e,t){let s=({label:p,examples:w,precision:C,recall:N})=>Be(t[p]??p,[Tt(w),st(C,1),st(N,1)]),{label:n,examples:i,precision:o,recall:r}=_.columns,c=[n,{number:i},{number:o},{number:r}];return a`
    <p class="faint">${_.classesMeaning}</p>
    ${Kt(_.classes,c,e.map(s),{isFocusable:!0})}
  `}var qu=20,sr=100;function Og(e,t,s){let{name:n,value:i,bar:o,contribution:r,largest:c,contributionsOf:p}=_.prediction,w=[...e.keys()].sort((B,ft)=>Math.abs(t[ft])-Math.abs(t[B])),C=Math.abs(t[w[0]])||1,N=B=>a`
    <tr>
      <th scope="row">${e[B]}</th>
      <td>${s[e[B]]}</td>
      <td>${tk(t[B]/C)}</td>
      <td class="number">${wt(t[B],3)}</td>
    </tr>
  `;return a`
    ${Kt(p,[n,i,o,{number:r}],w.slice(0,qu).map(N),{kind:"contributions",isFocusable:!0})}
    ${w.length>qu?a`<p class="faint">${c(qu)}</p>`:null}
  `}function tk(e){let t=Math.abs(e)*sr;return a`
    <svg viewBox=${`0 0 ${2*sr} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?sr-t:sr} y="2" width=${t} height="12" />
      <path d=${`M${sr} 0V16`} />
    </svg>
  `}var ek=6;function Mg(e){let t=({mean:s,values:n})=>n===null?wt(s??0,ek):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function Ng(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function Cg(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:o})=>{let r=Number(t[i]);return o===null&&Number.isFinite(r)?r:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function Ig(e,t,s,n){let i=(o,r)=>{let c=s.get(o.name),p={id:`row-${r}`,label:o.name,wrong:c===void 0?[]:[c],meaning:o.values===null?_.prediction.column(wt(o.mean),wt(o.std)):""},w=C=>n(o.name,C.target.value);return os(p,sk(o,t[o.name],p,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function sk({values:e},t,s,n){let{id:i,wrong:o}=s;return e!==null?a`
      <select id=${i} aria-invalid=${o.length>0} aria-describedby=${Ue(s)} @change=${n}>
        ${es(e.map(r=>[r,r]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${o.length>0}
      aria-describedby=${Ue(s)}
      @input=${n}
    />
  `}var Hu=20,nl=class{#t;#e;#s;#n;#i=null;#o=null;#r=null;#a=null;#l=new It(()=>this.#p());#c=new wi((t,s)=>this.#y(s));constructor(t,s){this.#t=t,this.#s=s,this.#e=t.input_transform.columns,this.#n=Mg(this.#e)}show({example:t}){let s=this.#i===null,n=/^\d+$/.test(t??"")?Number(t):this.#i??0;n!==this.#i&&(this.#i=n,this.#d(()=>n),s||document.querySelector(".prediction")?.scrollIntoView())}close(){this.#l.abort(),this.#c.cancel()}template(){let{title:t,meaning:s}=_.prediction,n=(i,o)=>this.#f(i,o);return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${i=>i.preventDefault()}>
            ${this.#u()} ${Ig(this.#e,this.#n,this.#h,n)}
          </form>
          <div class="stack">
            ${oe(this.#h.size>0?null:this.#a)} ${this.#m()}
          </div>
        </div>
      </section>
    `}get#h(){let t=new Set(this.#e.map(({name:n})=>n)),s=(this.#a?.fields??[]).map(({loc:n,msg:i})=>[String(n.at(-1)),i]);return new Map(s.filter(([n])=>t.has(n)))}#u(){let{loadExample:t,example:s,noExamples:n}=_.prediction,{value:i,error:o}=this.#l;if(i===null&&o===null)return null;if(i===null)return a`<p>${n}</p>`;let r=c=>Math.floor(Math.random()*c);return a`
      <div class="row">
        <button type="button" @click=${()=>this.#d(r)}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `}#m(){if(this.#r===null)return null;let{answer:t,contributions:s,contributionsMeaning:n,mostProbable:i}=_.prediction,{class:o,probabilities:r,columns:c,contributions:p,texts:w}=this.#r,{class_names:C}=this.#t.input_transform,N=[...r.keys()].sort((Wt,Js)=>r[Js]-r[Wt]),[V]=N,B=N.slice(0,Hu).sort((Wt,Js)=>Wt-Js),ft=Wt=>this.#$(Wt);return a`
      <p role="status"><strong>${t(C[V],st(r[V]))}</strong></p>
      ${jr(r,V,{picked:o,pick:ft,names:C,shown:B})}
      ${N.length>Hu?a`<p class="faint">${i(Hu)}</p>`:null}
      <div>
        <h3>${s(C[o])}</h3>
        <p class="faint">${n}</p>
        ${Og(c,p,w)}
      </div>
    `}#d(t){let{dataset:s,dataset_version:n}=this.#t;this.#l.run(async i=>{let o=s&&await io({dataset:s.name,dataset_version:n},i);if(!o?.test_examples)throw new Error(_.prediction.noExamples);let r=t(o.test_examples);return xt(G`/datasets/${s.name}/versions/${n}/test/${r}`,{signal:i})})}#p(){let{value:t,error:s}=this.#l;t!==null&&s===null&&(this.#n=Ng(t.row)),this.#o=null,this.#g()}#f(t,s){this.#n={...this.#n,[t]:s},this.#g()}#$(t){this.#o=t,this.#g()}#g(){this.#c.submit(null),this.#s()}async#y(t){let{name:s,version:n}=this.#t,i=this.#n,o=[Cg(this.#e,i)],r={model:s,version:n,rows:o,...this.#o===null?{}:{class:this.#o}};try{let c=await ie(()=>Pt("POST","/explain",r,{signal:t}),t);this.#r={...c,texts:i},this.#a=null}catch(c){if(c.name==="AbortError")throw c;this.#r=null,this.#a=c}this.#s()}};function Lg(e,t){let{columns:s,fact:n}=_,{dataset:i,weights:o}=e,r=[[s.accuracy,st(e.metrics.test_accuracy)],[s.layers,zu(e.layer_sizes)],[s.parameters,Tt(e.parameters)],[s.size,tn(o.size_bytes)],[s.created,Pe(e.created_at)],[s.origin,Bu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,nk(t)]],[n.dataset,i===null?_.noDataset:Pg(i.name,i.sha256)],[n.weights,Pg(_.sha256,o.sha256)]];return qs(_.facts,r)}function Rg(e){let t=Object.entries(e).map(([s,n])=>[_.environmentNames[s],n]);return qs(_.environment,t)}function nk(e){return e===null?null:e.length===0?_.notReproduced:a`<ul class="plain">${Ha(e)}</ul>`}function Pg(e,t){return a`${e} <code class="digest">${t}</code>`}var il=class{#t;#e;#s;#n;#i={};#o=new It(()=>this.#h());#r=new It(()=>this.#p());#a=null;#l=null;#c=!1;constructor(t,{model:s,version:n},i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#o.run(async o=>{let r=G`/models/${s}/versions/${n}`,[c]=await Promise.all([xt(r,{signal:o}),Rn(o)]);return c})}show(t){this.#i=t,this.#l?.aliases.show(t),this.#l?.evaluation.show(t),this.#l?.prediction?.show(t),this.#p()}close(){this.#c=!0,this.#o.abort(),this.#r.abort(),this.#l?.aliases.close(),this.#l?.evaluation.close(),this.#l?.downloads.close(),this.#l?.prediction?.close()}#h(){let{value:t}=this.#o;t!==null&&(this.#l=this.#u(t),this.#m(t)),this.show(this.#i)}#u(t){let{name:s,version:n}=t,i=()=>this.#p();return{prediction:t.input_transform?.kind==="table"?new nl(t,i):null,aliases:new wo({model:s,here:n,address:this.#n,redraw:i,onDone:i}),downloads:new tl({model:s,version:n}),evaluation:new sl(t,i)}}#m({job_id:t,spec:s}){t!==null&&this.#r.run(n=>Ga({id:t,model:s.model},n))}async#d(){let{version:t}=this.#o.value;if(await Ze(_.deleteQuestion(this.#e,t),_.deleteYes)){this.#a=null;try{await Pt("DELETE",G`/models/${this.#e}/versions/${t}`),this.#c||(location.hash=z("models",{model:this.#e}))}catch(s){this.#a=s,this.#p(),this.#t.querySelector(".error")?.scrollIntoView({block:"nearest"})}}}#p(){let{value:t}=this.#o,s=this.#o.error??this.#r.error??this.#a,n={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},i=_.versionTitle(this.#e,t?.version??this.#s),o=Vt({value:t,error:s},r=>this.#f(r));In(this.#t,{title:i,back:n},o)}#f(t){let{spec:s,metrics:n,environment:i}=t,{prediction:o,aliases:r,downloads:c,evaluation:p}=this.#l;return a`
      <div class="columns">
        <section class="card">
          <h2>${_.facts}</h2>
          ${Lg(t,this.#r.value)} ${this.#$(t)}
        </section>
        <section class="card"><h2>${nn.title}</h2>${qa(n)}</section>
      </div>
      ${o?.template()} ${r.template()} ${p.template()}
      <div class="columns">
        ${c.card}
        <section class="card">
          <h2>${_.environment}</h2>
          ${Rg(i)}
        </section>
        ${s&&a`<section class="card"><h2>${_.spec}</h2>${Ba(s)}</section>`}
      </div>
    `}#$(t){return a`
      <div class="row">
        ${ik(t)}
        <a class="button" href=${z("train",_a(t))}>${_.continue}</a>
        <button class="danger" @click=${()=>this.#d()}>${_.delete}</button>
      </div>
    `}};function ik({name:e,version:t,input_transform:s,dataset:n}){let i=(r,c,p)=>a`<a class="button" href=${z(r,{model:e,version:t,...c})}>${p}</a>`,o={dataset:n?.name===$i?null:n?.name};return[s===null||Pn(s)?i("draw",{},_.draw):null,s===null||fi(s)?i("inspect",o,_.inspect):null]}function Dg(e,t){return so(e,({model:s,version:n,compare:i})=>{if(!s)return{key:ol(),open:o=>mn(o,"model-list",{address:t})};if(i)return{key:ol(s,"compare"),open:o=>new Xa(o,s)};if(n){let o={model:s,version:n},r=c=>new il(c,o,t);return{key:ol(s,"version",n),open:r}}return{key:ol(s),open:o=>new Za(o,s,t)}})}function ol(...e){return JSON.stringify(e)}var Wu=e=>e===1?"1 hidden unit":`${e} hidden units`,jg=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,R={title:"Train",intro:"Start a training job and watch it learn. The defaults train the notebook's network.",form:"A new run",loading:"Loading the form\u2026",groups:{data:"Version of the data, extra data and class weights",network:"Initializer, loss, number type and seed",schedule:"Learning rate schedule",overfitting:"Regularization",source:"Order of the examples",limits:"Limits and tags",other:"More"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",numberOf:e=>`How many: ${e}`,lengthMeaning:"How long to train: choose one.",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Lr[t]}, ${kc(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${kc(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",runs:"Runs",none:"No runs yet. Start one, or overlay an existing run.",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${he(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{epoch:"Epoch",step:"Step",speed:"Steps per second",left:"Time left",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",testAccuracy:"Accuracy, test",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${jg(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Wu(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Wu(e)} after epoch ${t}${jg(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Wu(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var wn="on",nr="off",ok="true";function ir(e,t){return e.kind==="union"?t?.kind??Wo:e.kind==="part"?t==null?nr:wn:t==null?"":e.kind==="tags"?nu(t):Array.isArray(t)?su(t,{isMarked:e.kind==="rates"}):String(t)}function Fg(e,t){if(t.trim()!=="")return e.kind==="flag"?t===ok:e.kind==="tags"?ak(t):e.kind==="number"?Vu(t):e.kind==="names"?rl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?rk(t):e.kind==="rates"?Vu(t):t}function Vu(e){let t=Number(e);return Number.isFinite(t)?t:e}function rk(e){return rl(e).map(t=>t===""?t:Vu(t))}function rl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function zg(e){let t=Bg(e),s=t.filter(Gu).map(n=>Ug(n)[0]);return{invalid:t.filter(n=>!Gu(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function ak(e){return Object.fromEntries(Bg(e).filter(Gu).map(Ug))}function Bg(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function Gu(e){return e.indexOf("=")>0}function Ug(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function Yu({choiceTitles:e},t){return e[t]??Hg(t)}function qg(e){return[e.description&&`${Hg(e.description)}.`,R.formats[e.kind],lk(e.bounds),ck(e)].filter(Boolean).join(" ")}function lk({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,o]=[e,t].map(c=>Number.isInteger(c)?Tt(c):c);if(!s&&!n)return R.between(i,o);let r=s?R.above(i):R.from(i);return R.inBounds(r,n?R.below(o):R.upTo(o))}function ck(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=ir(e,e.defaultValue);return t===""?"":e.kind==="flag"?R.byDefault(e.defaultValue?R.on:R.off):e.kind==="union"&&t===Wo?"":R.byDefault(e.choices.length>0?Yu(e,t):t)}function Hg(e){return e[0].toUpperCase()+e.slice(1)}var uk=3;function Gg(e,t){let s=Ju(e,t),n=e.kind==="flag"||e.kind==="part";return os(s,hk(e,t,s),{isChanged:t.isChanged,isTick:n})}function Ju(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,meaning:qg(e)}}function hk(e,t,s){return t.options!=null?Wg(e,t,s,Us(t.options,t.text)):e.kind==="choice"||e.kind==="union"?Wg(e,t,s,e.choices.map(n=>[n,Yu(e,n)])):e.kind==="flag"?Vg(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?Vg(e,t,s,{yes:wn,no:nr}):e.kind==="tags"?dk(e,t,s):e.kind==="names"?[al(e,t,s),mk(t)]:al(e,t,s)}function al(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},o){return a`
    <input
      id=${o.id}
      name=${e.name}
      .value=${t}
      ?disabled=${!i}
      placeholder=${s}
      inputmode=${e.kind==="number"?"decimal":"text"}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Ue(o)}
      @input=${r=>n(r.target.value)}
    />
  `}function mk({text:e,change:t,suggestions:s=[]}){let n=rl(e),i=c=>t([...n,c].join(R.betweenNames)),o=c=>a`<button type="button" @click=${()=>i(c)}>${R.add(c)}</button>`,r=s.filter(c=>!n.some(p=>p.split("@")[0]===c));return r.length>0?a`<div class="row start-aligned">${r.map(o)}</div>`:null}function Wg(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ue(n)}
      @change=${o=>s(o.target.value)}
    >
      ${es(i,t)}
    </select>
  `}function Vg(e,{text:t,change:s},n,{yes:i,no:o}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ue(n)}
      @change=${r=>s(r.target.checked?i:o)}
    />
  `}function dk(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${uk}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ue(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var Yg=["dataset","start_from","model","hidden_sizes","activation","optimizer.kind","batch_size"],Jg={data:["dataset_version","extra_datasets","class_weights"],network:["initializer.kind","loss","dtype","seed"],schedule:["schedule.kind"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","validation_fraction","early_stopping"],source:["sampling"],limits:["max_seconds","checkpoint_seconds","publish","tags"]};function Xg(e,t){let s=r=>r.map(c=>e.find(p=>p.name===c)).filter(Boolean),n=Object.entries(Jg).map(([r,c])=>[r,s(c)]),i=new Set([...Yg,...Object.values(Jg).flat(),...t]),o=e.filter(({name:r})=>!i.has(r));return{common:s(Yg),lengths:s(t),folded:[...n,["other",o]]}}var pk=["augmentation.kind"],fk=["hidden_sizes","activation","initializer.kind"],Kg=["steps","epochs"],ll=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(jc(t).map(s=>[s.name,s]))}get fields(){let t=[...this.dataset?.kind==="table"?pk:[],...this.valueOf("start_from")===wn?fk:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...o}=this.#t;this.#t={...o,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===wn?wn:nr:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||ir(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===wn&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[Yr(n),this.#o(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#o(t){let s=this.textOf(t);if(t.kind==="union")return this.#r(t,s);if(t.kind==="part")return s===wn?this.#i(this.partsOf(t)):void 0;let n=Fg(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#r(t,s){let n=this.#i(this.partsOf(t));return s===ir(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function Qg(e){let{common:t,lengths:s,folded:n}=Xg(e.form.fields,Kg);return a`
    <form class="card stack train-form" novalidate aria-labelledby="train-form-title" @submit=${o=>{o.preventDefault(),e.start()}}>
      <div>
        <h2 id="train-form-title">${R.form}</h2>
        ${gk(e)}
      </div>
      ${t.map(o=>Xu(o,e))} ${$k(s,e)}
      ${n.map(([o,r])=>wk(o,r,e))}
      <div class="row start">
        <button class="primary">${e.isStarting?R.starting:R.start}</button>
        <button type="button" @click=${()=>e.reset()}>${R.reset}</button>
      </div>
      <details>
        <summary>${R.request}</summary>
        <pre class="request">${JSON.stringify(e.form.spec,null,2)}</pre>
      </details>
    </form>
  `}function gk({wrong:e,formErrors:t}){let s=e.size>0?[R.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function Xu(e,t){let s=t.form.partsOf(e),n=Gg(e,Zg(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>Xu(i,t))}
    </div>
  `}function Zg(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(o){s.setText(e,o),t.change(e.name)}}}function $k(e,t){return a`
    <fieldset class="stack" aria-describedby="train-length-meaning">
      <legend>${R.length}</legend>
      <p class="meaning" id="train-length-meaning">${R.lengthMeaning}</p>
      ${e.map(s=>bk(s,t))}
    </fieldset>
  `}function bk(e,t){let s=Zg(e,t),n=Ju(e,s),i=t.form.length===e.name,o=()=>{t.form.chooseLength(e.name),t.change(e.name)};return a`
    <div class=${s.isChanged?"field changed":"field"}>
      <div class="length">
        <label>
          <input type="radio" name="length" value=${e.name} .checked=${i} @change=${o} />
          ${n.label}
        </label>
        <label class="unseen" for=${n.id}>${R.numberOf(n.label)}</label>
        ${al(e,{...s,text:i?s.text:"",isEnabled:i},n)}
      </div>
      ${Ac(n)}
    </div>
  `}function wk(e,t,s){if(t.length===0)return null;let i=t.flatMap(o=>[o,...s.form.partsOf(o)]).filter(o=>s.form.isChanged(o)).length;return a`
    <details>
      <summary>
        ${R.groups[e]} ${i>0?a`<span class="changed-count">${R.changed(i)}</span>`:null}
      </summary>
      <div class="stack">${t.map(o=>Xu(o,s))}</div>
    </details>
  `}var vk=200,cl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await qr(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,R.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#o(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Ld(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#r(G`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),R.datasetVersion(i)]);return[[$s,R.newest(t.version)],...n]}#i(){let t=this.#r("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||R.chooseModel])}#o(t){let s=this.#r("/models")?.find(o=>o.name===t),n=s&&this.#r(G`/models/${t}/versions`);if(!n)return null;let i=({metrics:o})=>o.test_accuracy===null?null:st(o.test_accuracy);return[["",R.defaultVersion(s.default)],[$s,R.newest(s.latest)],...Object.entries(s.aliases).map(([o,r])=>[o,R.alias(o,r)]),...n.map(o=>[String(o.version),R.modelVersion(o.version,i(o))])]}#r(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return ie(()=>Ye(jt(t,{limit:vk}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var yk=["number","rates"],xk=/^\s*-?\d*,\d+\s*$/;function t$(e,t){let s=new Set(t.map(({name:o})=>o)),n=new Map,i=[];for(let{loc:o,msg:r}of e){let c=kk(o,s);c===null?i.push(o.length>0?`${o.join(".")}: ${r}`:r):n.set(c.name,[...n.get(c.name)??[],Ek(c.rest,r)])}return{byName:n,others:i}}function e$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=zg(e.textOf(s)),o=[...n.map(R.invalidTag),...i.map(R.duplicateTag)];o.length>0&&t.set(s.name,o)}return t}function s$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!yk.includes(s.kind)||xk.test(t.textOf(s))&&e.set(s.name,[...n,R.decimalPoint])}}function kk(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(o=>t.has(o));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function Ek([e],t){return e===void 0?t:typeof e=="number"?R.itemIsWrong(e+1,t):R.tagIsWrong(e,t)}var _k=422,ul=class{form=null;wrong=new Map;formErrors=[];isStarting=!1;#t;#e;#s;#n={};constructor(t,s,n){this.#t=t,this.#s=s,this.#e=n,this.options=new cl(n,()=>this.#o()),this.#u(),this.#i().catch(i=>this.#r(i))}show(t){this.#n=t,this.form!==null&&(this.form.choices=t,this.#u())}async#i(){this.form=new ll(await Rn(this.#e)),this.#s.loaded(),this.show(this.#n),await this.options.load()}#o(){this.form.datasets=this.options.datasets,this.#u()}#r(t){t.name!=="AbortError"&&(this.formErrors=[t.message],this.#u())}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#s.changed(this.form.choices),this.#u()}reset(){this.wrong=new Map,this.formErrors=[],this.form.choices={},this.#a()}async start(){this.isStarting||(this.wrong=e$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#l(),this.#u(),this.#c())}async#l(){this.isStarting=!0,this.#u();try{let t=await xa(this.form.spec,this.#e);this.#s.started(t)}catch(t){this.#h(t)}this.isStarting=!1}#c(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){let{byName:s,others:n}=t$(t.fields??[],this.form.shown);s$(s,this.form);let i=t.status===_k&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}#u(){if(this.form===null){Ht(a`<p class="card" role="status">${this.formErrors[0]??R.loading}</p>`,this.#t);return}Ht(Qg(this),this.#t)}};var Sk=.3,Ku=1,n$=404,Tk=422,hl=class extends EventTarget{sheet=null;classes=null;dataset=null;#t=null;#e=0;#s=!1;#n=new AbortController;update(t){if(t!==this.#t&&this.#i(t),t?.job==null||this.#s)return;(t.hasEnded||t.lastEpoch>this.#e&&Ak(t))&&this.#e!==1/0&&this.#o(t,this.#n.signal)}close(){this.#n.abort()}#i(t){this.#n.abort(),this.#n=new AbortController,this.#t=t,this.#e=0,this.#s=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#s=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await io(t.job.spec,s),t.hasEnded?await this.#a(t.job.model,s):await this.#l(t,s),this.#e=n}catch(i){if(i.name==="AbortError")return;if(i.status===n$&&(this.#e=n),await ue(Ku,s).catch(()=>{}),i.status!==n$&&!i.isTemporary)throw i}finally{s.aborted||this.#r()}}#r(){this.#s=!1,this.dispatchEvent(new Event("change"))}async#a(t,s){if(t===null)return;let n=G`/models/${t.name}/versions/${t.version}`,i=await Ye(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:o})=>o),epoch:null},this.sheet=await this.#c(`${n}/weights?format=png`,s)}async#l(t,s){if(await ue(Sk,s),t.hasEnded)return;let n=G`/jobs/${t.id}/snapshot`,i=await Ye(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.sheet=await this.#c(`${n}?format=png`,s),this.dispatchEvent(new Event("change")),await ue(Ku,s)}async#c(t,s){if(this.dataset!==null&&!fi(this.dataset))return null;try{let n=await as(t,{signal:s}),i=c=>Number(n.headers.get(c)),o=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await qo(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:o}}catch(n){if(n.status===Tk)return null;throw n}}};function Ak({job:e,epochs:t}){return t.reduce((n,i)=>n+i.seconds,0)>Ku&&t.at(-1).step<e.progress.total_steps}var Qu=class extends Os{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",Qu);function i$({run:e,label:t,dataset:s},n,i){if(e.job===null)return null;let{job:o}=e;return a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      <div role="status">
        <p>
          ${ts(o.state)} ${Cn(o)}
          ${R.stopReasons[o.metrics.stop_reason]??""}
        </p>
        ${o.error&&a`<p class="notice error">${o.error.message}</p>`} ${Ou(o.metrics)}
      </div>
      ${Ok(e)} ${oe(i)}
      <div class="row">
        ${ve(o)?a`<button @click=${n.cancel}>${R.cancel}</button>`:Q}
        <button @click=${n.takeSettings}>${R.settings}</button>
        ${Mk(o,s)}
      </div>
    </section>
  `}function Ok({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[R.facts.epoch,Tt(n?.epoch??s.epoch)],[R.facts.step,R.stepOf(Tt(s.step),Tt(s.total_steps))],[R.facts.speed,wt(s.steps_per_second)],[R.facts.left,ve(e)?hi(s.eta_seconds):null],[R.facts.loss,wt(n?.train_loss)],[R.facts.trainAccuracy,st(n?.train_accuracy)],[R.facts.validationAccuracy,n?.validation_accuracy==null?null:st(n.validation_accuracy)],[R.facts.testAccuracy,st(n?.test_accuracy)],[R.facts.attempt,e.attempt>1?Tt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,o])=>o!==null).map(([o,r])=>a`<div><dt>${o}</dt><dd>${r}</dd></div>`)}
    </dl>
  `}function Mk({id:e,state:t,model:s},n){let i=(w,C)=>a`<a href=${w}>${C}</a>`,o={dataset:n?.name===$i?null:n?.name},r=w=>[n===null||Pn(n)?i(z("draw",w),R.draw):null,n===null||fi(n)?i(z("inspect",{...w,...o}),R.inspect):null],c=i(z("jobs",{job:e}),R.job);if(t==="running")return[...r({job:e}),c];if(s===null)return c;let p={model:s.name,version:s.version};return[i(z("models",p),R.version),...r(p),c]}function o$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[o,r]=i?[R.insightNever,R.insightNever]:[R.classesLater,R.weightsLater],c=({epoch:p})=>p===null?0:n.lastEpoch-p;return a`
    <div class="columns">
      <section class="card">
        <h2>${R.classes}</h2>
        <p class="faint">${e===null?o:R.classesOf(e.epoch,c(e))}</p>
        ${e&&Fr(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!fi(s)?null:Nk(t,r,c)}
    </div>
  `}function Nk(e,t,s){return a`
    <section class="card">
      <h2>${R.weights}</h2>
      <p class="faint">${e===null?t:R.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${R.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function r$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:o}=R,r=a`<span class="unseen">${R.actions}</span>`,c=[s,n,{number:o},{number:i},r],p=e.map(w=>Ck(w,t));return Kt(R.shown,c,p,{kind:"run-legend",isFocusable:!0})}function Ck(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${Ik(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${ts(s.job.state)} ${ve(s.job)?Pk(s.job,n):Q}
              </span>
            </td>
            <td class="number">${st(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${wt(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${Lk(e,t)}</td>
    </tr>
  `}function Ik({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:o}){let r=e.job?.spec?$o(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${Wa({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${R.details(s)}
        @click=${()=>o(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${ye("best")}${R.best}</span>`:Q}
    </span>
    ${r&&a`<span class="faint spec" title=${r}>${r}</span>`}
  `}function Pk({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:o}=t,r=e==="running"&&o!==null?hi(o):Tt(n);return a`
    <progress max=${i} .value=${n} aria-label=${R.progressOf(s)}></progress>
    <span class="number faint">${r}</span>
  `}function Lk({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${s?R.show(t):R.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?R.showShort:R.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${R.remove(t)}
        title=${R.remove(t)}
        @click=${()=>i(e.id)}
      >
        ${ye("close")}
      </button>
    </span>
  `}var l$=["jobs","run","hide","x","smoothing","scale","zoom"];function Zu({jobs:e="",run:t,hide:s=""}){let n=[...new Set(a$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:a$(s).filter(o=>n.includes(o))}}function th({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function ml({ids:e,hidden:t},s){let i=[...e.filter(o=>o!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(o=>i.includes(o)&&o!==s)}}function c$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function u$({ids:e,chosen:t,hidden:s},n){let i=e.filter(o=>o!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(o=>o!==n)}}function h$(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function a$(e){return e.split(",").filter(t=>t!=="")}function m$(e,t,{refresh:s,overlay:n}){let i=t.length>=20,o=e.filter(({id:c})=>!t.includes(c));return a`
    <form class="row picker" @submit=${c=>{c.preventDefault();let p=new FormData(c.target).get("run");p&&n(String(p))}}>
      <label for="run-picker">${R.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${es([["",R.choose],...o.map(Rk)],"")}
      </select>
      <button ?disabled=${i}>${R.overlay}</button>
      ${i?a`<span class="faint">${R.full(20)}</span>`:Q}
    </form>
  `}function Rk({id:e,spec:t,state:s,submitted_at:n}){let i=dt.states[s];return[e,R.recent(t.model,i,Pe(n),$o(t))]}var jk="/jobs?limit=30",pl=class{#t;#e;#s;#n=new As;#i=new hl;#o={ids:[],chosen:null,hidden:[]};#r=[];#a=null;#l=null;#c=null;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n,this.#d(),this.#n.addEventListener("change",()=>this.requestRedraw()),this.#i.addEventListener("change",()=>this.requestRedraw()),this.#u()}show(t,{replaced:s=null}={}){this.#l=s,t.chosen!==this.#o.chosen&&(this.#a=null),this.#o=t,this.#n.follow(t.ids),this.requestRedraw()}focus(){document.getElementById("runs-title")?.focus()}close(){cancelAnimationFrame(this.#c??0),this.#c=0,this.#n.close(),this.#i.close()}#h(t){this.show(t),this.#e.changed(t)}requestRedraw(){this.#c??=requestAnimationFrame(()=>this.#d())}async#u(){try{let{items:t}=await Ye(jk,{signal:this.#s});this.#r=t.filter(({spec:s})=>s!==null),this.requestRedraw()}catch(t){if(t.name!=="AbortError"&&!t.isTemporary)throw t}}async#m(t,s){if(await Ze(R.cancelQuestion(s),R.cancel)){try{t.absorbJob(await Pt("POST",G`/jobs/${t.id}/cancel`)),this.#a=null}catch(n){this.#a=n}this.requestRedraw()}}#d(){this.#c=null;let t=this.#$(),s=t.find(({isChosen:n})=>n);this.#i.update(s?.run??null),Ht(a`
        <section class="card stack" aria-labelledby="runs-title">
          <h2 id="runs-title" tabindex="-1">${R.runs}</h2>
          <div role="status">${this.#l&&R.replaced(this.#l,20)}</div>
          ${t.length>0?this.#g(t):a`<p>${R.none}</p>`} ${this.#y()}
        </section>
        ${s?.run.missing===null?this.#p(s,t):Q}
      `,this.#t)}#p(t,s){return[this.#w(t),this.#f(s),o$(this.#i,t.run)]}#f(t){let s=t.filter(({run:n,isHidden:i})=>n.missing===null&&!i);return a`
      <section class="card stack">
        <h2>${R.curves}</h2>
        <run-charts view="train" .shown=${s}></run-charts>
      </section>
    `}#$(){let{chosen:t,hidden:s}=this.#o,n=Bd(this.#n.runs);return this.#n.runs.map((i,o)=>({run:i,color:o%6+1,label:Va(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}#g(t){return r$(t,{choose:s=>this.#h({...this.#o,chosen:s}),toggle:s=>this.#h(h$(this.#o,s)),remove:s=>this.#h(u$(this.#o,s))})}#y(){return m$(this.#r,this.#o.ids,{refresh:()=>this.#u(),overlay:t=>this.#h({...ml(this.#o,t),chosen:this.#o.chosen??t})})}#w({run:t,label:s}){let n={cancel:()=>this.#m(t,s),takeSettings:()=>this.#e.takeSettings(Ea(t.job.spec??{}))};return i$({run:t,label:s,dataset:this.#i.dataset},n,this.#a)}};function d$(e,t){return new eh(e,t)}var eh=class{#t;#e=new AbortController;#s;#n;constructor(t,s){this.#t=s,Ht(a`
        <h1>${R.title}</h1>
        <p>${R.intro}</p>
        <div class="train">
          <div id="train-form"></div>
          <div id="train-runs" class="stack"></div>
        </div>
      `,t);let{signal:n}=this.#e,i=o=>t.querySelector(o);this.#s=new ul(i("#train-form"),this.#i(),n),this.#n=new pl(i("#train-runs"),this.#o(),n)}show(t){this.#s.show(t),this.#n.show(Zu(t))}close(){this.#e.abort(),this.#n.close()}#i(){return{loaded:()=>this.#n.requestRedraw(),changed:t=>this.#r(t),started:t=>{let s=Zu(this.#t.choices),n=ml(s,t.id);this.#t.change(th(n),{isStep:!0}),this.#n.show(n,{replaced:c$(s,t.id)}),this.#n.focus()}}}#o(){return{changed:t=>this.#t.change(th(t)),takeSettings:t=>{this.#r(t),this.#s.show(t)}}}#r(t){let s=Object.keys(this.#t.choices).filter(i=>!l$.includes(i)),n=Object.fromEntries(s.map(i=>[i,null]));this.#t.change({...n,...t})}};function p$(e){let t=!1,s=Qi(""),n=document.createElement("header"),i=document.createElement("section"),o=document.createElement("main");o.id="view",o.tabIndex=-1,i.className="notices",i.ariaLabel=we.notices,e.replaceChildren(n,i,o);let r=()=>{Ht(zk(s.view),n),Ht([t?Bk():null,Uk(s),qk(ne.outage),Hk(rs.isTokenNeeded)],i),o.classList.toggle("stale",ne.outage!==null)};return ne.addEventListener("change",r),rs.addEventListener("change",r),{begin(c){let p=document.createElement("div");p.className=`view view-${c}`;let w=o.contains(document.activeElement);return o.replaceChildren(p),w&&o.focus(),p},showFailed(c){t=c,r()},showAddress(c){s=c,r()}}}function Fk(e){e.preventDefault(),document.getElementById("view")?.focus()}function zk(e){let t=s=>a`
    <li>
      <a href=${z(s)} aria-current=${s===e?"page":"false"}>
        ${ye(s)} ${we.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${Fk}>${we.skip}</a>
    <a class="brand" href=${z(Lo[0])}>${Sd()} ${we.name}</a>
    <nav aria-label=${we.navigation}>
      <ul>
        ${Lo.map(t)}
      </ul>
    </nav>
    ${rs.isGuarded?null:a`<a class="aside" href="/docs">${we.docs}</a>`}
    ${rs.token&&a`<button class="aside" @click=${()=>rs.signOut()}>${we.signOut}</button>`}
  `}function Bk(){return a`
    <p class="notice error" role="alert">
      ${we.failed} <button @click=${()=>location.reload()}>${we.reload}</button>
    </p>
  `}function Uk({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(we.unknownView(t,we.views[e]))}
      ${s.length>0?n(we.ignored(s)):null}
    </div>
  `}function qk(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${we.outage(e)}</p>`}
    </div>
  `}function Hk(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),rs.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${we.tokenNeeded}</p>
      <label>${we.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${we.tokenSend}</button>
      ${rs.wasRejected?a`<p role="alert">${we.tokenRejected}</p>`:null}
    </form>
  `:null}var Wk={train:d$,data:ep,draw:qp,inspect:qf,jobs:cg,models:Dg,components:Md},fl=p$(document.body),yo={name:"",opened:null};function f$(){let e=Qi(location.hash),{view:t,choices:s}=e;if(fl.showAddress(e),yo.name===t){yo.opened?.show(s);return}yo.opened?.close(),yo={name:t,opened:null};let n=fl.begin(t);document.title=`${we.views[t]} \xB7 ${we.name}`;try{yo.opened=Wk[t](n,new ii(t)),yo.opened.show(s),fl.showFailed(!1)}catch(i){throw fl.showFailed(!0),i}}addEventListener("popstate",f$);f$();
