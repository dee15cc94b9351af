/*! Built by `make bundle` from sources with the digest 91c0e41c10f8736df0a7cffc4d5cc6e71c7722a564b629bc88b4b795bfcdbd41 */
var vv=["index","layer","unit","pixel","digit","label"],xv=/^\d{1,9}$/,yv=/^#\/?(models|jobs|sweeps|datasets|data)\/?([^/?]+)?(?:\/(?:versions\/)?([^/?]+))?\/?$/,kv={models:"model",jobs:"job",sweeps:"sweep",datasets:"dataset",data:"dataset"},Yr=["train","data","draw","inspect","jobs","models"],Ev=["sweeps","components"];function hr(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Yr,...Ev].includes(n)?n:Yr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,f])=>f!==""),l=([f,v])=>vv.includes(f)&&!xv.test(v),h=Object.fromEntries(o.filter(f=>!l(f)));return{view:i,choices:h,unknown:r,ignored:o.filter(l).map(f=>f.join("="))}}function R(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}function qp(e){let[,t,s,n]=yv.exec(e)??[];return t===void 0?e:R(t==="datasets"?"data":t,{[kv[t]]:s,version:n})}var Ee=class{#t;constructor(t){this.#t=t}get choices(){return hr(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=hr(location.hash);if(n!==this.#t)return;let r=R(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var _e={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",sweeps:"Sweeps",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token or a key. Enter one to continue.",token:"Token or key:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token or key."};var Zo=["queued","running","succeeded","failed","cancelled"];function Xt(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var ta=globalThis,_c=ta.ShadowRoot&&(ta.ShadyCSS===void 0||ta.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,id=Symbol(),Hp=new WeakMap,_v=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==id)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(_c&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=Hp.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&Hp.set(t,e))}return e}toString(){return this.cssText}},Sv=e=>new _v(typeof e=="string"?e:e+"",void 0,id),Tv=(e,t)=>{if(_c)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=ta.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},Wp=_c?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return Sv(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:Av,defineProperty:Ov,getOwnPropertyDescriptor:Mv,getOwnPropertyNames:Nv,getOwnPropertySymbols:Iv,getPrototypeOf:Cv}=Object,sa=globalThis,Vp=sa.trustedTypes,Lv=Vp?Vp.emptyScript:"",Pv=sa.reactiveElementPolyfillSupport,Zr=(e,t)=>e,kc={toAttribute(e,t){switch(t){case Boolean:e=e?Lv:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},Sc=(e,t)=>!Av(e,t),Gp={attribute:!0,type:String,converter:kc,reflect:!1,useDefault:!1,hasChanged:Sc};Symbol.metadata??=Symbol("metadata"),sa.litPropertyMetadata??=new WeakMap;var mr=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Gp){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&Ov(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=Mv(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Gp}static _$Ei(){if(this.hasOwnProperty(Zr("elementProperties")))return;let e=Cv(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Zr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Zr("properties"))){let t=this.properties,s=[...Nv(t),...Iv(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(Wp(n))}else e!==void 0&&t.push(Wp(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return Tv(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:kc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:kc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??Sc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};mr.elementStyles=[],mr.shadowRootOptions={mode:"open"},mr[Zr("elementProperties")]=new Map,mr[Zr("finalized")]=new Map,Pv?.({ReactiveElement:mr}),(sa.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Tc=globalThis,Jp=e=>e,ea=Tc.trustedTypes,Xp=ea?ea.createPolicy("lit-html",{createHTML:e=>e}):void 0,Ac="$lit$",An=`lit$${Math.random().toFixed(9).slice(2)}$`,Oc="?"+An,Rv=`<${Oc}>`,_i=document,to=()=>_i.createComment(""),eo=e=>e===null||typeof e!="object"&&typeof e!="function",Mc=Array.isArray,rd=e=>Mc(e)||typeof e?.[Symbol.iterator]=="function",xc=`[ 	
\f\r]`,Kr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Yp=/-->/g,Kp=/>/g,yi=RegExp(`>|${xc}(?:([^\\s"'>=/]+)(${xc}*=${xc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qp=/'/g,Zp=/"/g,od=/^(?:script|style|textarea|title)$/i,Nc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=Nc(1),vt=Nc(2),qT=Nc(3),ps=Symbol.for("lit-noChange"),z=Symbol.for("lit-nothing"),td=new WeakMap,Ei=_i.createTreeWalker(_i,129);function ad(e,t){if(!Mc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Xp!==void 0?Xp.createHTML(t):t}var ld=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Kr;for(let l=0;l<s;l++){let h=e[l],f,v,k=-1,L=0;for(;L<h.length&&(o.lastIndex=L,v=o.exec(h),v!==null);)L=o.lastIndex,o===Kr?v[1]==="!--"?o=Yp:v[1]!==void 0?o=Kp:v[2]!==void 0?(od.test(v[2])&&(i=RegExp("</"+v[2],"g")),o=yi):v[3]!==void 0&&(o=yi):o===yi?v[0]===">"?(o=i??Kr,k=-1):v[1]===void 0?k=-2:(k=o.lastIndex-v[2].length,f=v[1],o=v[3]===void 0?yi:v[3]==='"'?Zp:Qp):o===Zp||o===Qp?o=yi:o===Yp||o===Kp?o=Kr:(o=yi,i=void 0);let D=o===yi&&e[l+1].startsWith("/>")?" ":"";r+=o===Kr?h+Rv:k>=0?(n.push(f),h.slice(0,k)+Ac+h.slice(k)+An+D):h+An+(k===-2?l:D)}return[ad(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},Ec=class cd{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,h=this.parts,[f,v]=ld(t,s);if(this.el=cd.createElement(f,n),Ei.currentNode=this.el.content,s===2||s===3){let k=this.el.content.firstChild;k.replaceWith(...k.childNodes)}for(;(i=Ei.nextNode())!==null&&h.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let k of i.getAttributeNames())if(k.endsWith(Ac)){let L=v[o++],D=i.getAttribute(k).split(An),tt=/([.?@])?(.*)/.exec(L);h.push({type:1,index:r,name:tt[2],strings:D,ctor:tt[1]==="."?md:tt[1]==="?"?pd:tt[1]==="@"?dd:so}),i.removeAttribute(k)}else k.startsWith(An)&&(h.push({type:6,index:r}),i.removeAttribute(k));if(od.test(i.tagName)){let k=i.textContent.split(An),L=k.length-1;if(L>0){i.textContent=ea?ea.emptyScript:"";for(let D=0;D<L;D++)i.append(k[D],to()),Ei.nextNode(),h.push({type:2,index:++r});i.append(k[L],to())}}}else if(i.nodeType===8)if(i.data===Oc)h.push({type:2,index:r});else{let k=-1;for(;(k=i.data.indexOf(An,k+1))!==-1;)h.push({type:7,index:r}),k+=An.length-1}r++}}static createElement(t,s){let n=_i.createElement("template");return n.innerHTML=t,n}};function Si(e,t,s=e,n){if(t===ps)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=eo(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=Si(e,i._$AS(e,t.values),i,n)),t}var ud=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??_i).importNode(t,!0);Ei.currentNode=n;let i=Ei.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let h;l.type===2?h=new na(i,i.nextSibling,this,e):l.type===1?h=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(h=new fd(i,this,e)),this._$AV.push(h),l=s[++o]}r!==l?.index&&(i=Ei.nextNode(),r++)}return Ei.currentNode=_i,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},na=class hd{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=z,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=Si(this,t,s),eo(t)?t===z||t==null||t===""?(this._$AH!==z&&this._$AR(),this._$AH=z):t!==this._$AH&&t!==ps&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):rd(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==z&&eo(this._$AH)?this._$AA.nextSibling.data=t:this.T(_i.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=Ec.createElement(ad(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new ud(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=td.get(t.strings);return s===void 0&&td.set(t.strings,s=new Ec(t)),s}k(t){Mc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new hd(this.O(to()),this.O(to()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Jp(t).nextSibling;Jp(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},so=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=z,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=z}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=Si(this,e,t,0),r=!eo(e)||e!==this._$AH&&e!==ps,r&&(this._$AH=e);else{let o=e,l,h;for(e=i[0],l=0;l<i.length-1;l++)h=Si(this,o[s+l],t,l),h===ps&&(h=this._$AH[l]),r||=!eo(h)||h!==this._$AH[l],h===z?e=z:e!==z&&(e+=(h??"")+i[l+1]),this._$AH[l]=h}r&&!n&&this.j(e)}j(e){e===z?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},md=class extends so{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===z?void 0:e}},pd=class extends so{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==z)}},dd=class extends so{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=Si(this,e,t,0)??z)===ps)return;let s=this._$AH,n=e===z&&s!==z||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==z&&(s===z||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},fd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){Si(this,e)}},jv={M:Ac,P:An,A:Oc,C:1,L:ld,R:ud,D:rd,V:Si,I:na,H:so,N:pd,U:dd,B:md,F:fd},Dv=Tc.litHtmlPolyfillSupport;Dv?.(Ec,na),(Tc.litHtmlVersions??=[]).push("3.3.3");var dr=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new na(t.insertBefore(to(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ic=globalThis,pr=class extends mr{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=dr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return ps}};pr._$litElement$=!0,pr.finalized=!0,Ic.litElementHydrateSupport?.({LitElement:pr});var Fv=Ic.litElementPolyfillSupport;Fv?.({LitElement:pr});(Ic.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Kn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},no=e=>(...t)=>({_$litDirective$:e,values:t}),io=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var HT=no(class extends io{constructor(e){if(super(e),e.type!==Kn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return ps}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var zv={},gd=no(class extends io{constructor(){super(...arguments),this.ot=zv}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,i)=>n===this.ot[i]))return ps}else if(this.ot===t)return ps;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Uv}=jv,ed=e=>e,Bv=e=>e.strings===void 0,sd=()=>document.createComment(""),Qr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(sd(),i),o=n.insertBefore(sd(),i);s=new Uv(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let h;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(h=e._$AU)!==o._$AU&&s._$AP(h)}if(r!==i||l){let h=s._$AA;for(;h!==r;){let f=ed(h).nextSibling;ed(n).insertBefore(h,i),h=f}}}return s},ki=(e,t,s=e)=>(e._$AI(t,s),e),qv={},Cc=(e,t=qv)=>e._$AH=t,Hv=e=>e._$AH,yc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var $d=no(class extends io{constructor(){super(...arguments),this.key=z}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(Cc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ia=no(class extends io{constructor(e){if(super(e),e.type!==Kn.PROPERTY&&e.type!==Kn.ATTRIBUTE&&e.type!==Kn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Bv(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===ps||t===z)return t;let s=e.element,n=e.name;if(e.type===Kn.PROPERTY){if(t===s[n])return ps}else if(e.type===Kn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return ps}else if(e.type===Kn.ATTRIBUTE&&s.getAttribute(n)===t+"")return ps;return Cc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var nd=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},cn=no(class extends io{constructor(e){if(super(e),e.type!==Kn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Hv(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],h=[],f,v,k=0,L=i.length-1,D=0,tt=r.length-1;for(;k<=L&&D<=tt;)if(i[k]===null)k++;else if(i[L]===null)L--;else if(l[k]===o[D])h[D]=ki(i[k],r[D]),k++,D++;else if(l[L]===o[tt])h[tt]=ki(i[L],r[tt]),L--,tt--;else if(l[k]===o[tt])h[tt]=ki(i[k],r[tt]),Qr(e,h[tt+1],i[k]),k++,tt--;else if(l[L]===o[D])h[D]=ki(i[L],r[D]),Qr(e,i[k],i[L]),L--,D++;else if(f===void 0&&(f=nd(o,D,tt),v=nd(l,k,L)),f.has(l[k]))if(f.has(l[L])){let _t=v.get(o[D]),He=_t!==void 0?i[_t]:null;if(He===null){let We=Qr(e,i[k]);ki(We,r[D]),h[D]=We}else h[D]=ki(He,r[D]),Qr(e,i[k],He),i[_t]=null;D++}else yc(i[L]),L--;else yc(i[k]),k++;for(;D<=tt;){let _t=Qr(e,h[tt+1]);ki(_t,r[D]),h[D++]=_t}for(;k<=L;){let _t=i[k++];_t!==null&&yc(_t)}return this.ut=o,Cc(e,h),ps}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ie={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Wv=Symbol(),as=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Vv,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===Wv)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Vv=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!Sc(s,t[n])));function pe(e){return Number(e)===8?"an 8":`a ${e}`}function On(e){return String(e)==="1"?"1 image":`${e} images`}function Mn(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var ra={images:"images",table:"table"};function Yt(e){return e.slice(-8)}var pt={locale:"en",best:"best",work:"Jobs and sweeps",workViews:{jobs:"Jobs",sweeps:"Sweeps"},sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${Yt(t)}`,unknownRun:e=>`Run ${Yt(e)}`};var Gv=1e6,oa="\xA0";function K(e,t=2){return e==null?pt.none:`${(e*100).toFixed(t)}${oa}%`}function fr(e){return`${Number((e*100).toFixed(2))} %`}function O(e,t=4){if(e==null)return pt.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<Gv?s.toString():s.toExponential()).replaceAll("-","\u2212")}function xt(e){return e==null?pt.none:Math.round(e).toLocaleString(pt.locale)}function aa(e){return Number.isInteger(e)?xt(e):""}function _s(e){if(e==null)return pt.none;let t=Math.round(e);if(t<60)return`${t}${oa}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?Lc(`${s} min ${n} s`):Lc(`${Math.floor(s/60)} h ${s%60} min`)}function un(e){return e==null?pt.none:e<1e3?`${e}${oa}B`:Lc(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function we(e){return e==null?pt.none:new Date(e).toLocaleString(pt.locale,{dateStyle:"medium",timeStyle:"medium"})}function Lc(e){return e.replaceAll(" ",oa)}function la(e,t,{picked:s,pick:n,names:i,shown:r}){let o=h=>{let f=i?.[h]??String(h),v=e[h];return a`
      <tr class=${h===t?"answer":""} @click=${()=>n(h)}>
        <th scope="row">
          <button class="pick class-name" aria-label=${pt.pick(f)} aria-pressed=${String(h===s)}>${f}</button>
        </th>
        ${Rc(v,pt.probabilityOf(f),K(v))}
      </tr>
    `},l=i?pt.classProbabilities:pt.probabilities;return Pc(l,(r??[...e.keys()]).map(o))}function ca(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row"><span class="class-name">${t[i]??i}</span></th>
      ${Rc(n??0,pt.accuracyOf(t[i]??i),K(n,1))}
    </tr>
  `;return Pc(pt.classAccuracy,e.map(s))}function bd(e,t){let s=([n,i,r])=>a`
    <tr>
      <th scope="row"><span class="class-name">${n}</span></th>
      ${Rc(i,n,r)}
    </tr>
  `;return Pc(e,t.map(s))}function Pc(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Rc(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function ls(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),dr(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?pt.keep:pt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var wd={train:vt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:vt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:vt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:vt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:vt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,sweeps:vt`<path d="M5 4v16M12 4v16M19 4v16" /><path d="m5 8 7 8 7-9" />`,models:vt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:vt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:vt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:vt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:vt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:vt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:vt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:vt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:vt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:vt`<path d="M7 4.500v15l12-7.500Z" />`,stop:vt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:vt`<path d="M12 5v14M5 12h14" />`,close:vt`<path d="m6 6 12 12M18 6 6 18" />`,check:vt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:vt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:vt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:vt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:vt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:vt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:vt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:vt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},vd=Object.keys(wd);function de(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${wd[e]??z}</svg>`}function xd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function Nn({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${de(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}function hn(e,t){let s="",n=null;return{show(i){let[r,o={}]=t(i),l=JSON.stringify([r,o]);l!==s&&(n=Object.assign(document.createElement(r),o),e.replaceChildren(),s!==""&&e.closest("main")?.focus(),s=l),n.choices=i,n.isConnected||e.replaceChildren(n)},close(){n?.remove()}}}function ve({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${de("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}var Q=class extends pr{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},lt=class extends as{#t;constructor(t,s){super(t,s),this.#t=t}get error(){return this.#e?void 0:super.error}hostDisconnected(){queueMicrotask(()=>this.#t.isConnected||this.abort())}hostConnected(){this.autoRun&&(this.status===ie.PENDING||this.#e)&&this.run()}get#e(){return super.error?.name==="AbortError"}};function Qn(e,t,s={}){return hn(e,()=>[t,s])}function Ht(e,t,s,n={}){let{kind:i="",foot:r=z,isFocusable:o,isTall:l,isCaptionVisible:h}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:z}
      role=${o?"group":z}
      aria-label=${o?e:z}
    >
      <table class=${`list ${i}`}>
        <caption class=${h?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Jv)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Jv(e){let{number:t,text:s=e,order:n=z,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?z:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Ke(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var jc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},se=new jc;var Dc=class extends Q{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),se.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),se.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=se.outage!==null&&Xt({state:t});return a`<span class=${`state state-${t}`}>${de(t)}${pt.states[t]}</span>
      ${s?a`<span class="faint">${pt.lastKnown(se.silentS)}</span>`:null}`}};customElements.define("state-badge",Dc);function Se(e){return a`<state-badge .state=${e}></state-badge>`}function Zn(e){return pt.stateOf[e.state](e)}var fe={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var Ti=6,Xv=200,Yv=0,Fc=class extends Q{static properties={subject:{},text:{}};#t=`help-${Yv+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
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
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Xv))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+Ti+i<=innerHeight,o=Math.min(s.left-Ti,innerWidth-n-Ti);t.style.left=`${Math.max(Ti,o)}px`,t.style.top=`${r?s.bottom+Ti:Math.max(Ti,s.top-Ti-i)}px`}};customElements.define("help-tip",Fc);function gr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
  `}function ze(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:z;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Kv(e)}
    </div>
  `}function Kv({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${yd(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${zc(e)}>${s}</p>`:z}
    ${n?a`<p hidden id=${zc(e)}>${n}</p>`:z}
  `}function Le({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>yd(e,o));return(s||n)&&i.push(zc(e)),i.length>0?i.join(" "):z}function yd(e,t){return`${e}-wrong-${t}`}function zc(e){return`${e}-meaning`}function kd(e,t){let{field:s}=fe,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(fe.axes);return a`
    <section class="card stack">
      <h2>${fe.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${ze(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Le(n)} value="50.5" />`)}
      ${ze(i,a`<input id=${i.id} aria-describedby=${Le(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${gr({name:"sample-axis",label:fe.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Qv=[.98,.71,.06],Uc=class extends Q{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=kd(this.axis,i=>this.axis=i),n=[...[Zv(),t0(),e0(),t,s0(),n0(),i0(),r0()],o0(),a0()];return ve({title:fe.title},a`<p>${fe.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",Uc);function Ed(e){return Qn(e,"components-page")}function In(e,t){return a`
    <section class="card stack">
      <h2>${fe.sections[e]}</h2>
      ${t}
    </section>
  `}function Zv(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return In("type",Object.entries(fe.typeSizes).map(e))}function t0(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return In("colors",a`<ul class="plain colors">${Object.entries(fe.colors).map(e)}</ul>`)}function e0(){let{buttons:e}=fe,t=()=>ls(fe.question,fe.yes,{detail:a`<p>${fe.detail}</p>`});return In("buttons",a`
      <div class="toolbar">
        <button class="primary">${de("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${de("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${de("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function s0(){let{plain:e,best:t,warning:s}=fe.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${de("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return In("states",[a`<div class="toolbar">${Zo.map(i=>Se(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function n0(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return In("figures",[a`<dl class="metrics">${fe.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${fe.progress}></progress>`,ca(Qv)])}function i0(){let{version:e,created:t,accuracy:s,state:n}=fe.columns,i=([o,l,h,f],v)=>a`
    <tr class=${v===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${h}</td>
      <td>${Se(f)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return In("table",Ht(fe.table,r,fe.rows.map(i)))}function r0(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return In("notices",Object.entries(fe.notices).map(e))}function o0(){let{title:e,text:t,action:s}=fe.emptyState;return In("empty",Nn({icon:"jobs",title:e,text:t,actions:[{href:R("train"),text:s}]}))}function a0(){let e=t=>a`<li>${de(t)} <code>${t}</code></li>`;return In("icons",a`<ul class="plain icons">${vd.map(e)}</ul>`)}var Ai={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,noRun:e=>`No such run: ${e}`,requestFailed:e=>`The request failed with status ${e}.`};var l0=.5,c0=60,u0=[429,502,503,504],Cn=class extends Error{constructor(t,s={},n=null){super(s.detail??Ai.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=u0.includes(t)}},Oi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Ai.unreachable)}};async function ua(e){let t=h0(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new Cn(e.status,s,t)}function h0(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,l0),c0):null}function Kt(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Bc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},Mi=Sd("sessionStorage"),_d=Sd("localStorage");function Sd(e){try{return globalThis[e]}catch{return new Bc}}var ha="mlpforge.token",m0=.2,Td=/^[!-~]([ -~]*[!-~])?$/,qc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(ha);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=Kt(m0))}get token(){let t=Mi.getItem(ha);return t!==null&&Td.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Td.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){Mi.removeItem(ha),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){Mi.setItem(ha,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},ds=new qc;var p0=.5,d0=5,f0=401,g0=204;async function fs(e,t={}){let{token:s}=ds,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new Oi}if(i.status===f0)return await ds.requestToken(s),fs(e,t);if(!i.ok)throw await ua(i);return se.noteAnswer(),i}async function Ue(e,{signal:t}={}){return Ln(await fs(e,{signal:t}))}async function Rt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return Ln(await fs(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return Ln(await fs(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function dt(e,{signal:t}={}){return ne(()=>Ue(e,{signal:t}),t)}async function ne(e,t){let s={},n=p0;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;se.report(s,i.message),await Kt(i.retryAfterS??n,t),n=Math.min(n*2,d0)}}finally{se.clear(s)}}async function Ln(e){return e.status===g0?null:ro(()=>e.json())}async function ro(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new Oi}}function $r(e){return/^\d$/.test(e??"")?Number(e):null}var $0=404,b0=[".",".."];function G(e,...t){let s=t.find(n=>b0.includes(String(n)));if(s!==void 0)throw new Cn($0,{detail:Ai.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function jt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").flatMap(([i,r])=>[r].flat().map(o=>[i,String(o)]));return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var w0=200,v0=404,Ad=new Map;async function ma(e){let t=[],s=null;do{let n=await dt(jt("/datasets",{limit:w0,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function br({dataset:e,dataset_version:t},s){let n=G`/datasets/${e}/versions/${t}`,i=Ad.get(n);if(i!==void 0)return i;try{let r=await dt(n,{signal:s});return Ad.set(n,r),r}catch(r){if(r.status===v0)return null;throw r}}function Xs({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function wr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Od(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,wr(n),i])};return s(e)===s(t)}function ti({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Wt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function ge({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${pt.loading}</p>`;return a`${Wt(t)} ${e==null?n:s(e)}`}function Ni(e,t){return ge(e.status===ie.PENDING?{}:e,t)}var st={title:"Data",all:"All data sets",list:"Data sets",kinds:ra,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version\xA0${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${pe(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version\xA0${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version\xA0${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function mn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var pa=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(x0).filter(n=>n!==null)}};function x0(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var y0=.4,k0=40,E0=1,_0=204,Md=404,S0=422;async function Nd(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await ne(()=>T0(n,s),s);if(r.status===_0)return;await A0(r,i,s)}catch(r){n=await N0(n,r,s)}await Kt(E0,s)}}function T0({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return fs(`/events?${n}`,{headers:i,signal:s})}async function A0(e,t,s){let n=new pa,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await O0(i,s);if(r===null)return;se.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&(t(o.map(M0),l.id),await Kt(y0,s))}}finally{i.cancel().catch(()=>{})}}async function O0(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=Kt(k0,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function M0({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function N0(e,t,s){if(t.status===S0&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Md)throw t;let n=await Promise.all(e.ids.map(i=>I0(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function I0(e,t){try{return await dt(G`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Md)return!1;throw s}}var Hc="mlpforge.job-events",C0=20,L0=50,P0=5,da=class{#t=mn();#e;#s;#n=null;#i=new AbortController;#r=[];#o=new Map;#l=!1;#a=!1;#c={ids:[],lastEventId:null};#u=null;#h=null;constructor(t,s){this.#e=t,this.#s=s,document.addEventListener("visibilitychange",()=>this.#m()),se.addEventListener("change",()=>{this.#a&&this.#_({kind:"connection",outage:se.outage})}),document.hidden||this.#p()}#m(){let t=this.#n===null;document.hidden?this.#g():t&&(this.#p(),this.#s())}want(t){this.#r=[...t],this.#a?this.#b():this.#y()}#p(){let{locks:t}=navigator;if(this.#n=new BroadcastChannel(Hc),this.#n.onmessage=({data:s})=>this.#$(s),t===void 0){this.#d();return}this.#i=new AbortController,this.#f(Id(this.#t),()=>{this.#l=!0,this.#y()}),this.#f(Hc,()=>this.#d())}#f(t,s){let{signal:n}=this.#i,{promise:i,resolve:r}=Promise.withResolvers();n.addEventListener("abort",r);let o=()=>{if(!n.aborted)return s(),i};navigator.locks.request(t,{signal:n},o).catch(()=>{})}#g(){this.#i.abort(),this.#u?.abort(),this.#u=null,clearTimeout(this.#h??void 0),this.#h=null,this.#a=!1,this.#l=!1,this.#o.clear(),this.#n?.close(),this.#n=null,se.clear(this)}#d(){this.#a=!0,se.clear(this),this.#_({kind:"request"}),this.#b()}#$(t){if(t.kind==="events"){if(this.#a)return;se.noteAnswer(),this.#c=t.position,this.#e(t.events)}else t.kind==="want"&&this.#a?this.#w(t):t.kind==="request"?this.#y():t.kind==="connection"&&!this.#a&&(t.outage===null?se.clear(this):se.report(this,t.outage.reason))}#w({from:t,ids:s}){this.#o.has(t)||navigator.locks.request(Id(t),()=>this.#v(t)),this.#o.set(t,s),this.#b()}#v(t){this.#o.delete(t),this.#b()}#b(){this.#h===null&&(this.#h=setTimeout(()=>{this.#h=null,this.#E()},L0))}#E(){let s=[...new Set([...this.#r,...[...this.#o.values()].flat()])].sort().slice(-C0),n=s.every(i=>this.#c.ids.includes(i));s.length>0&&n&&this.#u!==null||(this.#u?.abort(),this.#u=null,se.clear(this),s.length!==0&&((!n||this.#c.lastEventId===null)&&(this.#c={ids:s,lastEventId:null}),this.#k()))}async#k(){let t=new AbortController;this.#u=t,await this.#x(t.signal),this.#u===t&&(this.#u=null)}async#x(t){let s=(n,i)=>{se.clear(this),this.#c=i,this.#_({kind:"events",events:n,position:i}),this.#e(n)};for(;!t.aborted;)try{await Nd(this.#c,s,t),se.clear(this);return}catch(n){if(n.name==="AbortError")return;se.report(this,n.message),await Kt(P0,t).catch(()=>{})}}#y(){this.#l&&!this.#a&&this.#_({kind:"want",ids:this.#r})}#_(t){this.#n?.postMessage({...t,from:this.#t})}};function Id(e){return`${Hc}.${e}`}var oo=new Set,Wc=null;function Ld(e){let t={ids:[],...e};return oo.add(t),{change(s){t.ids=[...s],Cd()},close(){oo.delete(t),Cd()}}}function Cd(){let e=[...new Set([...oo].flatMap(t=>t.ids))];Wc===null&&e.length===0||(Wc??=new da(R0,()=>oo.forEach(({onGap:t})=>t())),Wc.want(e))}function R0(e){for(let t of e)for(let{ids:s,onEvent:n}of oo)s.includes(t.jobId)&&n(t)}function vr(e){let{state:t,attempt:s}=e;return Xt(e)?t==="queued"?2*s:2*s-1:1/0}var fa=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!Xt(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get trainedS(){let{step:t=0,steps_per_second:s}=this.job?.progress??{};return s>0?t/s:0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&vr(t)<vr(this.job))return;let s=this.job?.progress,n=this.job!==null&&vr(t)===vr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=vr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=vr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Pd(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var j0=3,D0=400,F0=1e3,z0=30,Rd=404,pn=class extends EventTarget{#t=new Map;#e=Ld({onEvent:({jobId:t,...s})=>this.#h(t,s),onGap:()=>this.#l()});#s=new Set;#n;#i=-1/0;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#r(s);this.runs=t.map(s=>this.#t.get(s).run),this.#f()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#r(t){let s=new fa(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#a(s,n.signal).catch(i=>this.#o(s,i))}#o(t,s){s.name!=="AbortError"&&(this.#p(t),t.missing=s.status===Rd?Ai.noRun(t.id):s.message,this.#d())}#l(){for(let{run:t,controller:s}of this.#t.values())this.#s.has(t.id)&&this.#c(t,s.signal).catch(n=>this.#o(t,n))}async#a(t,s){t.absorbJob(await dt(G`/jobs/${t.id}`,{signal:s})),this.#d(),t.hasEnded||(this.#s.add(t.id),this.#f()),await this.#c(t,s),await this.#u(t,s)}async#c(t,s){let n=i=>dt(i,{signal:s});t.hasEnded||t.absorbJob(await n(G`/jobs/${t.id}`)),t.absorbHistory(await n(G`/jobs/${t.job.id}/metrics`)),t.hasEnded&&this.#p(t),this.#d()}async#u(t,s){for(;t.job.state==="queued";)if(await Kt(j0,s),!document.hidden){if(t.job.state!=="queued")return;t.absorbJob(await dt(G`/jobs/${t.id}`,{signal:s})),this.#d()}}#h(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#g(i),i.hasEnded&&!o&&this.#m(i,r.signal)}async#m(t,s){this.#p(t);try{t.absorbHistory(await dt(G`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===Rd)return;throw n}this.#d()}#p(t){this.#s.delete(t.id),this.#f()}#f(){this.#e.change([...this.#s])}#g(t){let s=t.trainedS<z0?D0:F0;this.#n??=setTimeout(()=>this.#d(),Math.max(0,this.#i+s-performance.now()))}#d(){clearTimeout(this.#n),this.#n=void 0,this.#i=performance.now(),this.dispatchEvent(new Event("change"))}};async function ga(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new pn,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:h,missing:f,hasEnded:v}]=n.runs;f!==null&&o(new Error(f)),h!==null&&t(h),v&&r(h)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var lo="none",U0="#/components/schemas/ImportOptions",B0="#/components/schemas/JobSpec";async function jd(e){let t=await dt("/openapi.json",{signal:e});return ba(t,wa(t,{$ref:U0}),"")}var ao=null;async function js(e){if(ao!==null)return ao;let t=await dt("/openapi.json",{signal:e}),s=ba(t,wa(t,{$ref:B0}),"");return ao=s,s}function Xc(e){return e.flatMap(t=>[t,...Xc(Object.values(t.variants).flat())])}function co(e){if(ao===null)return null;let t=new Map(ao.map(s=>[$a(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,q0(t.get(s),n)]).filter(([,s])=>s!==void 0))}function $a({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function q0(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Vc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[$a(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Vc(l,n.get(o))),r=Object.fromEntries(i);return Vc(r,{kind:e.defaultValue?.kind})?void 0:r}function Vc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ba(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>H0(e,i,`${s}${n}`))}function H0(e,t,s){let n=t.anyOf??[t],i=n.some(k=>k.type==="null"),r=wa(e,n.find(k=>k.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:h=""}=t,v={...{name:s,title:l,description:h,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...v,...W0(e,r,v)}}function W0(e,t,{name:s,isNullable:n}){return t.discriminator?V0(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Jc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ba(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Jc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Jc(t)}}function V0(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(f=>wa(e,f)),r=Object.fromEntries(i.map(f=>[Gc(f),ba(e,f,`${s}.`)])),o=i.map(Gc),l=n?[lo,...o]:o,h=Object.fromEntries(i.map(f=>[Gc(f),f.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:h,variants:r}}function Gc(e){return e.properties.kind.const}function Jc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function wa(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var G0=401,va={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function xa({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=jt(G`/datasets/${e}/versions`,n),l={"Content-Type":va[s],"Idempotency-Key":mn()};return Ln(await ne(()=>Dd(o,t,{headers:l,onProgress:i,signal:r}),r))}async function Dd(e,t,s){let{token:n}=ds,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await J0(e,t,{...s,headers:i});if(r.status===G0)return await ds.requestToken(n),Dd(e,t,s);if(!r.ok)throw await ua(r);return r}function J0(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),h=new XMLHttpRequest;h.open("POST",e);for(let[f,v]of Object.entries(s))h.setRequestHeader(f,v);return h.upload.addEventListener("progress",({loaded:f,total:v})=>n(f/v)),h.addEventListener("load",()=>o(X0(h))),h.addEventListener("error",()=>l(new Oi)),h.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>h.abort(),{once:!0}),h.send(t),r}function X0(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function Be(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function uo(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${Be(r,t)}</optgroup>`;return s.map(n)}function Ys(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var Fd=/^\.(\w+)[^:]*: /;function zd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(Fd.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${st.options}</summary>
      <div class="columns narrow">${n.map(i=>Y0(i,s.get(i.name)))}</div>
    </details>
  `}function Y0(e,t){let s={id:`import-${e.name}`,label:st.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:st.sentence(e.description.replace(Fd,""))};return ze(s,e.kind==="choice"?K0(e,s):Q0(e,s))}function K0({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Le(n)}>
      ${Be(t.map(i=>[i,i]),s)}
    </select>
  `}function Q0({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
    />
  `}var Z0=422,Ud=63,Yc=class extends Q{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new lt(this,{task:([t],{signal:s})=>t?jd(s):null,args:()=>[this.file!==null]});#e=new lt(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await xa(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await ga(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(va,t)?t:null}get#r(){return this.#e.status===ie.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:st.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#l(){let t=this.#o,s=t?.status===Z0?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${st.importTitle(this.name)}</h2>
        <p class="faint">${st.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#h(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#c(s)}
        >
          <div class="row">${this.#a()} ${t?tx():null}</div>
          ${this.#t.value&&this.#i?zd(this.#t.value,this.#i,this.#l):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${st.importSend}</button></div>
        </form>
        ${Wt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?sx(this.share):null} ${this.job&&nx(this.job)}
        </div>
      </section>
    `}#a(){let t=Object.keys(va).map(n=>`.${n}`).join(","),s=({target:n})=>this.#u(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${st.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#c(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#u(s[0],t.currentTarget.elements.name))}#u(t,s){t!==null&&s?.value===""&&(s.value=ex(t)),this.file=t}#h(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Yc);function tx(){return a`
    <label class="field">
      ${st.importName}
      <input name="name" required maxlength=${Ud} autocomplete="off" spellcheck="false" />
    </label>
  `}function ex(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,Ud)}function sx(e){return a`
    <p>
      ${st.uploading} <progress max="1" .value=${e} aria-label=${st.uploadProgress}></progress>
      ${K(e,0)}
    </p>
  `}function nx(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${Se(s)} ${Zn(e)} <a href=${R("jobs",{job:t})}>${st.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${R("data",{dataset:n.name,version:n.version})}>${st.open}</a></p>`}
  `}var Kc=class extends Q{#t=new lt(this,{task:(t,{signal:s})=>ma(s),args:()=>[]});render(){let t=ge(this.#t,s=>a`<section class="card">${ix(s)}</section>`);return ve({title:st.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Kc);function ix(e){let{name:t,kind:s,examples:n,classes:i,version:r}=st.columns,o=[t,s,{number:n},{number:i},r];return Ht(st.list,o,e.map(rx))}function rx({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${R("data",{dataset:e})}>${e}</a></th>
      <td>${st.kinds[t]}</td>
      <td class="number">${xt(i+r)}</td>
      <td class="number">${xt(s)}</td>
      <td>${st.version(n)}</td>
    </tr>
  `}var Qc=class extends Q{path="";question="";next="";#t=new as(this,{task:()=>Rt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await ls(this.question,pt.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${pt.deleteVersion}</button>
      ${Wt(this.#t.error)}
    `}};customElements.define("delete-button",Qc);function gs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Zc=12,Bd=120,tu=28,ox=1,ax=.9;function Hd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${st.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function Wd(e){let{fact:t}=st,s=[[t.kind,st.kinds[e.kind]],[t.train,xt(e.train_examples)],[t.test,xt(e.test_examples)],[t.shape,e.input_shape.join(st.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&st.preparations[e.prepare]],[t.created,e.created_at&&we(e.created_at)],[t.source,e.source===null?st.builtIn:lx(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return gs(st.facts,s.filter(([,n])=>n!=null))}function lx({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${st.source(e,un(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${st.option(i,r)}</li>`)}</ul>
  `}function Vd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=st.columns,o=k=>s===null?[]:[xt(s.train[k]),xt(s.test[k])],l=k=>Ke(e[k]??k,o(k)),h=Array.from({length:t},(k,L)=>l(L)),f={isTall:!0,isFocusable:!0},v=s===null?[n]:[n,{number:i},{number:r}];return Ht(st.classes,v,h,f)}function Gd(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=st.columns,l=v=>a`
    <tr>
      <th scope="row">${v.name}</th>
      <td>${st.columnKinds[v.kind]}</td>
      <td class="number">${O(v.mean)}</td>
      <td class="number">${O(v.std)}</td>
      <td>${cx(v)}</td>
      <td>${ux(v)}</td>
    </tr>
  `,h=[t,s,{number:n},{number:i},r,o],f={isTall:!0,isFocusable:!0};return Ht(st.tableColumns,h,e.map(l),f)}function cx({name:e,values:t,histogram:s,counts:n}){if(n!==null)return qd(n,st.textsPicture(e,Jd(t,n)));if(s===null)return st.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),h=st.range(O(i+l*o),O(i+(l+1)*o)),f=st.numbersPicture(e,st.range(O(i),O(r)),h);return qd(s.counts,f)}function ux({values:e,histogram:t,counts:s}){return e!==null?Jd(e,s):t===null?st.none:st.range(O(t.lowest),O(t.highest))}function Jd(e,t){let s=(i,r)=>t===null?i:st.counted(i,xt(t[r])),n=e.slice(0,Zc).map(s).join(st.between);return e.length>Zc?st.andMore(n,e.length-Zc):n}function qd(e,t){let s=Bd/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(ox,r/n*tu);return`M${o*s} ${tu}v${-l}h${s*ax}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${Bd} ${tu}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ds=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var Xd=255,eu=3,su=class extends Ds{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let h=l*i,f=i===eu?t.slice(h,h+eu):Array(eu).fill(t[h]);o.data.set([...f.map(v=>v*Xd/r),Xd],l*4)}this.put(o)}};customElements.define("raw-image",su);var hx=6,nu=12,mx=1e5;async function Yd({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((f,v)=>f*v,1),l=Math.max(1,Math.min(hx,Math.floor(mx/o))),h=async(f,v)=>{let k={split:"train",class:n[v]??v,limit:l},L=jt(G`/datasets/${e}/versions/${t}/examples`,k),{items:D}=await dt(L,{signal:r});return{className:n[v]??String(v),items:D}};return Promise.all(Array.from({length:Math.min(s,nu)},h))}function Kd(e,t){return a`
    ${t.map(s=>px(s,e))}
    ${e.classes>nu?a`<p class="faint">${st.firstClasses(nu)}</p>`:null}
  `}function px({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${st.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${st.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var dx=8,iu=20;async function Qd({name:e,version:t},s){let n={split:"train",limit:dx};return(await dt(jt(G`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function Zd({columns:e},t){let s=e.slice(0,iu),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:st.columns.index},st.columns.label,...s.map(n)],r=({index:o,class_name:l,row:h})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:f})=>fx(h[f]))}
    </tr>
  `;return a`
    ${Ht(st.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>iu?a`<p class="faint">${st.firstColumns(iu)}</p>`:null}
  `}function fx(e){return typeof e=="number"?a`<td class="number">${O(e,6)}</td>`:a`<td>${e}</td>`}var tf=100;async function ef(e,t){let s={kind:"train",state:"succeeded",limit:tf},{items:n}=await dt(jt("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function sf({kind:e},t){if(t.length===0)return a`<p>${st.noModels(tf)}</p>`;let s=e==="table"?st.predict:st.model,n=({name:i,version:r})=>a`
    <li><a href=${R("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var ru=class extends Q{name="";version="";#t=new lt(this,{task:(t,{signal:s})=>gx(this.name,this.version,s),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?Qd:Yd)(t,s),args:()=>[this.#t.value?.info]});#s=new lt(this,{task:([t],{signal:s})=>t&&ef(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:R("data"),text:st.all},n=t?st.versionTitle(this.name,t.info.version):this.name;return ve({title:n,back:s},ge(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${Hd(t.warnings)}
        ${$x(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${st.facts}</h2>${Wd(t)}</section>
        <section class="card"><h2>${st.classes}</h2>${Vd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${st.versions}</h2>${bx(t,s)}</section>
          <section class="card">
            <h2>${st.models}</h2>
            ${Ni(this.#s,n=>sf(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${st.tableColumns}</h2>${Gd(t.columns)}</section>`:null}
      <section class="card">
        <h2>${st.examples}</h2>
        ${Ni(this.#e,n=>(t.kind==="table"?Zd:Kd)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",ru);async function gx(e,t,s){let n=G`/datasets/${e}/versions`,[i,r]=await Promise.all([dt(n+G`/${t}`,{signal:s}),dt(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function $x({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${R("train",{dataset:e})}>${st.train}</a>`;return a`
    ${n===0?a`<p>${st.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${G`/datasets/${e}/versions/${t}`}
            .question=${st.deleteQuestion(e,t)}
            .next=${R("data")}
          ></delete-button>`}
    </div>
  `}function bx({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${R("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${st.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function nf(e){return hn(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var af=20,wx=33,vx=3988292384,xx=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?vx:0);return s}),rf=[147,78,85,77,80,89,1,0],of=64;function ya(e){return kx(Object.entries(e).map(([t,s])=>[`${t}.npy`,yx(s)]))}function ka(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function Ea(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function lf(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(dn(4,...n))}}function yx({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=rf.length+2,o=of-(r+i.length+1)%of,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),h=new Uint8Array(r+l.length+s.length);return h.set([...rf,...dn(2,l.length),...l]),h.set(s,r+l.length),h}function kx(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=Ex(r,o),h=[80,75,3,4,...l,...ou(r)];s.push(..._x(r,l,n)),t.push(new Uint8Array(h),o),n+=h.length+o.length}let i=Sx(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function Ex(e,t){return[...dn(2,af,0,0,0,wx),...dn(4,Tx(t),t.length,t.length),...dn(2,ou(e).length,0)]}function _x(e,t,s){let n=[...dn(2,0,0,0),...dn(4,0,s)];return[80,75,1,2,...dn(2,af),...t,...n,...ou(e)]}function Sx(e,t,s){let n=dn(4,t,s);return[80,75,5,6,...dn(2,0,0,e,e),...n,0,0]}function ou(e){return new TextEncoder().encode(e)}function dn(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function Tx(e){let t=4294967295;for(let s of e)t=t>>>8^xx[(t^s)&255];return(t^4294967295)>>>0}function cf(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Fs(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var au="mlpforge.collection",ho=500,_a=class{images=[];#t;#e;constructor(t,s){this.#t=t,this.#e=s,t.addController(this)}hostConnected(){this.#n(),addEventListener("storage",this.#s)}hostDisconnected(){removeEventListener("storage",this.#s)}add(t){let s=this.#n().filter(({code:n})=>n!==t.code);return s.length<ho&&this.#i([...s,t])}remove(t){this.#i(this.#n().filter(s=>s.code!==t))}#s=({key:t})=>{(t===au||t===null)&&this.#n()};#n(){return this.images=JSON.parse(this.#e.getItem(au)??"[]"),this.#t.requestUpdate(),this.images}#i(t){try{this.#e.setItem(au,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.#n(),!0}};function uf(e){let t=e.map(({code:s})=>Fs(s,784)??[]);return ya({images:ka(t),labels:Ea(e.map(({label:s})=>s))})}var Ax=100,Ss="latest",Ks="mnist",Ox=.02;async function Ta({model:e,dataset:t},s){let n=(D,tt)=>Ue(jt(D,{limit:Ax,...tt}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:D})=>D===t)?.input_shape,h=D=>ti(D,l),f=i.items.filter(h),v=f.find(({name:D})=>D===e)??mo(f),k=new Set(o.items.filter(D=>!h(D)).map(({name:D})=>D)),L=v?await n(G`/models/${v.name}/versions`):{items:[]};return{models:f,jobs:r.items.filter(({spec:D})=>D!==null&&!k.has(D.dataset)),datasets:o.items.filter(({kind:D})=>D==="images"),versions:L.items,unfit:i.items.filter(D=>!h(D)).map(({name:D})=>D)}}function Aa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?Sa(i,n.versions):Ss};let r=mo(n.models);return r?{model:r.name,version:t??Sa(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function Sa({name:e,latest:t,default:s},n){if(s!==Ss)return String(s);let i=mf(e,n);return i===null||i.version===t?Ss:String(i.version)}function hf(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===Ss?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:h})=>l===e.model&&h===i),o=mf(e.model,t.versions);return r===void 0||o===null||Ii(r)===null?null:Ii(o)-Ii(r)>Ox?{chosen:r,best:o}:null}function mf(e,t){let s=t.filter(i=>i.name===e&&Ii(i)!==null),n=(i,r)=>Ii(i)>Ii(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function pf(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:Ii(s)}function Ii({metrics:e}){return e?.test_accuracy??null}function df(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??mo(n)}function mo(e){return e.find(({name:t})=>t===Ks)??e[0]}function Oa(e,t,s){let n=hf(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>K(l.test_accuracy);return a`
    <p class="notice warning">
      ${pt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${pt.useVersion(r.version)}</button>
    </p>
  `}var Mx={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},Nx={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},P={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${Yt(t)}`,oldRun:e=>`run ${Yt(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:["No model yet","A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],noFitModel:["No model takes drawings","They become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images."],unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${Mx[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",nothingDrawn:"Nothing drawn yet",noPrediction:"Draw something: the probabilities of the ten digits appear here while you draw.",examples:"Or take a test image:",example:e=>`Test image ${e}`,byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${pe(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"With the prediction you see how the network has made it:",preview:{input:"The gray pixels that the network receives.",contributions:"The pixels that support the predicted digit, and those that oppose it.",hidden:"How active each unit of the network is."},input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>e===null?"For and against":`For and against ${pe(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${pe(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${pe(e)} most (+${t.sum})`:`No part supports ${pe(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors, and the sums of the contributions to the logit",supports:e=>`supports ${e}`,opposes:e=>`opposes ${e}`,inactive:"inactive",active:"active",backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${Nx[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${pe(e)}`,added:(e,t)=>`Added as ${pe(e)}. The collection has ${On(t)}.`,full:e=>`The collection is full: it holds at most ${On(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${On(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${pe(e)}, no prediction`:e===t?`${pe(e)}, predicted correctly`:`${pe(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${pe(t)}`,removed:e=>`Deleted. The collection has ${On(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${On(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${On(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function Pn(e){return Math.round(Math.sqrt(e.length))}function ei(e,t,s=Pn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function Ma(e){return[e,e,e]}var is=280;function lu(e,t){e.fillStyle="black",e.fillRect(0,0,is,is);for(let s of t)"pixels"in s?Ix(e,s.pixels):Na(e,s,0)}function Na(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function Ix(e,t){let s=ei(t,Ma),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,is,is)}var Ci=10,Cx=is/Ci,ff={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function gf(e,t,s){let n={x:is/2,y:is/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{Lx(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function $f({x:e,y:t}){return{column:Math.floor(e/Ci)+1,row:Math.floor(t/Ci)+1,cells:Cx}}function Lx(e,t,s){let{key:n,timeStamp:i}=e;if(Px(e))Rx(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in ff)jx(t,ff[n],s,i);else if(n===" ")Dx(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function Px({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function Rx(e){e.lift(),e.undo()}function jx(e,[t,s],n,i){let r=o=>Math.min(is-Ci/2,Math.max(Ci/2,o));e.x=r(e.x+t*Ci),e.y=r(e.y+s*Ci),e.isDown&&n.extend([[e.x,e.y]],i)}function Dx(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var Fx="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function bf(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=zx(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(Fx,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function zx(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*is,(o-s)/i*is]}var cu=140,uu=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;wf(this.#s,is),wf(this.#n,cu),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",P.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=P.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#a();gf(this.#s,t,s=>this.#p(s)),bf(this.#s,t),lu(po(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#l([{pixels:t}])}clear(){this.#l([])}undo(){this.#l(this.#t.slice(0,-1))}toPng(){po(this.#n).drawImage(this.#s,0,0,cu,cu);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#l(t){this.#e=null,this.#t=t,lu(po(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#a(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#h(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),Na(po(this.#s),n,0),this.#m(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),Na(po(this.#s),this.#e,n),this.#m(s)}#h(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":P.cursor({...$f(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/is*100}%`,this.#r.style.top=`${t.y/is*100}%`)}};function wf(e,t){e.width=t,e.height=t}function po(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",uu);var Ux=new Uint8Array(784),hu=class extends Ds{set pixels(t){this.show(t??Ux)}draw(t){this.put(ei(t,Ma))}};customElements.define("digit-image",hu);function Ia(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var mu=class extends Q{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=null;#e="";constructor(){super(),this.images=[],this.predictor=null}updated(){this.#t!==null&&Bx(this,this.#t),this.#t=null}render(){return a`
      <section class="card">
        <h2 tabindex="-1">${P.collection}</h2>
        ${this.images.length===0?a`<p class="faint">${P.collectionEmpty}</p>`:this.#s()}
        <p class="unseen" role="status">${this.#e}</p>
      </section>
    `}#s(){let{images:t}=this,s=t.filter(({digit:r})=>r!==null),n=s.filter(({label:r,digit:o})=>r===o).length,i=P.rightShare(n,s.length,K(n/s.length,0));return a`
      <div class="row">
        <p>${P.collectionOf(t.length,ho)} ${s.length>0?a`<b>${i}</b>`:z}</p>
        <button @click=${()=>Ia(uf(t),P.file)}>${P.download}</button>
      </div>
      <ul class="thumbnails">
        ${cn(t,({code:r})=>r,(r,o)=>this.#n(r,o))}
      </ul>
    `}#n({code:t,label:s,digit:n},i){return a`
      <li class=${n===null||s===n?"":"mistaken"}>
        <a href=${R("draw",{...this.predictor,pixels:t,label:s})}>
          <digit-image
            .pixels=${gd([t],()=>Fs(t,784))}
            .label=${P.thumbnail(s,n)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${P.caption(s,n)}</span>
        <button aria-label=${P.removeThis(i+1,s)} @click=${()=>this.#i(t,i)}>
          ${P.remove}
        </button>
      </li>
    `}#i(t,s){this.#t=s,this.#e=P.removed(this.images.length-1),this.dispatchEvent(new CustomEvent("remove-image",{detail:t}))}};customElements.define("digit-collection",mu);function Bx(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}function Rn(e){let t={};for(let[s,n]of Object.entries(e))vf(t,s,n);return t}function Ca({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function vf(e,t,s){s!==null&&(t==="tags"?e[t]=du(s):Array.isArray(s)?e[t]=pu(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):qx(e,t,s))}function qx(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))vf(e,`${t}.${n}`,i)}function pu(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function du(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}var xf=.1,yf=[-1,0,1],Hx=[[0,0],...yf.flatMap(e=>yf.map(t=>[e,t])).filter(([e,t])=>e||t)];function Ef(e,t){return Math.ceil(t*xf/(1-xf)/e)}function _f(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>Wx(Fs(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return ya({x:ka(n),y:Ea(i),class_names:lf(t)})}function Wx(e,t){let s=Hx.map(([n,i])=>Vx(e,n,i)).filter(n=>kf(n)===kf(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function kf(e){return e.reduce((t,s)=>t+s,0)}function Vx(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var Tf="mlpforge.submission",Gx=1;async function La(e,t){let s=JSON.stringify(e),n=Xx(),r=n?.text===s&&(n.respondedAt===null||Jx(n.respondedAt))?n.name:mn(),o=()=>Sf({text:s,name:r,respondedAt:Date.now()});Sf({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},h=await ne(()=>Rt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),h}catch(l){throw l instanceof Cn&&o(),l}}function Jx(e){return Date.now()-e<Gx*1e3}function Xx(){return JSON.parse(Mi.getItem(Tf)??"null")}function Sf(e){Mi.setItem(Tf,JSON.stringify(e))}var Yx="drawings",Kx=3,Qx=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],Pa=class{share=null;jobs=[];manifest=null;#t;#e;#s=null;#n;constructor(t,s){this.#t=t,this.#e=s,this.#n=new lt(t,{task:([n],{signal:i})=>n(i),autoRun:!1,onError:()=>this.#u()})}upload(t,s){this.#i(async n=>{await this.#o(await this.#r(t,n),s,n)})}train(t,s){this.#i(async n=>{let i=await this.#r(t,n),{name:r,version:o}=await this.#o(i,s,n),l=await this.#a(await La(Zx(i,`${r}@${o}`),n),n);return this.#e(l.model),ty(i.manifest,l,s,n)})}get isBusy(){return this.#n.status===ie.PENDING}get error(){return this.isBusy?null:this.#n.error}get outcome(){return this.isBusy?void 0:this.#n.value}#i(t){this.isBusy||(this.jobs=[],this.#n.run([t]))}async#r({model:t,version:s},n){let i=await dt(G`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},h=r&&await br(l,n);if(!h)throw new Error(P.noDataset(t,i.version));return{manifest:i,dataset:h,classNames:wr(h)}}async#o({dataset:t,classNames:s},n,i){let r=n.map(({label:f})=>s.indexOf(String(f)));if(r.includes(-1))throw new Error(P.foreignLabel(n[r.indexOf(-1)].label,t.name));let o=n.map(({code:f},v)=>({code:f,label:r[v]})),l=Ef(o.length,t.train_examples),h=JSON.stringify({drawings:o,classNames:s,copies:l});if(this.#s?.content!==h){let f=_f(o,{classNames:s,copies:l}),v=await this.#l(f,P.described(o.length,l),i);this.#s={content:h,dataset:v}}return this.#s.dataset}async#l(t,s,n){let i={test_fraction:"0",description:s},r=l=>this.#h(l);this.#h(0);let o=await xa({name:Yx,file:t,kind:"npz",query:i},{onProgress:r,signal:n});return this.#h(null),(await this.#a(o,n)).dataset}async#a({id:t},s){let n=l=>this.#c(l),{state:i,error:r,...o}=await ga(t,{onChange:n,signal:s});if(i!=="succeeded")throw new Error(r?.message??P.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#t.requestUpdate()}#u(){this.#s=null,this.share=null}#h(t){this.share=t,this.#t.requestUpdate()}};function Zx({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>Qx.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:Kx}}async function ty(e,{model:t,metrics:s},n,i){let r=({test_accuracy:h})=>h??null,[o,l]=await Promise.all([e,t].map(h=>ey(h,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function ey({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Fs(l,784)),model:e,version:t},{predictions:o}=await ne(()=>Rt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},h)=>l===String(s[h].label)).length}var fu=class extends Q{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=new Pa(this,t=>this.dispatchEvent(new CustomEvent("published",{detail:t})));constructor(){super(),this.images=[],this.predictor=null}render(){let{share:t,jobs:s,error:n,outcome:i,manifest:r}=this.#t;return this.images.length===0&&s.length===0&&!n?z:a`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${P.trainOnDrawings}</h2>
        <p class="faint">${P.trainingMeaning}</p>
        ${this.images.length>0?this.#e():z} ${Wt(n)}
        <div role="status" class="stack">
          ${t===null?z:sy(t)} ${s.map(o=>ny(o,r))} ${i&&iy(i)}
        </div>
      </section>
    `}#e(){let{images:t,predictor:s}=this;if(!s?.model)return a`<p>${P.chooseVersion}</p>`;let n=(i,r,o)=>a`
      <button class=${i} aria-disabled=${this.#t.isBusy} @click=${o}>${r}</button>
    `;return a`
      <div class="row start">
        ${n("primary",P.trainOnDrawings,()=>this.#t.train(s,t))}
        ${n("",P.upload,()=>this.#t.upload(s,t))}
      </div>
    `}};customElements.define("drawings-training",fu);function sy(e){return a`<p>${P.uploading} <progress max="1" .value=${e} aria-label=${P.uploading}></progress></p>`}function ny(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[P.importJob,P.importProgress]:[P.trainingJob,P.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,h=l&&{...Ca(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${Se(e.state)} ${Zn(e)} ${e.state==="running"?o:null}
      <a href=${R("jobs",{job:e.id})}>${i}</a>
      ${h&&a`<a href=${R("train",h)}>${P.otherSettings}</a>`}
    </p>
  `}function iy({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>K(r));return a`
    <p class="notice">
      <a href=${R("models",{model:e.name,version:e.version})}>${P.versionOf(e.name,e.version)}</a>
      ${P.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:P.accuracyChange(...i)}
    </p>
  `}var ry="400px",gu=new Map;async function oy(e,t,s){let n=gu.get(e),i=()=>dt(t,{signal:s});if(n)return n.then(i,i);let r=i();return gu.set(e,r),r.catch(()=>gu.delete(e)),r}var $u=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s="";#n=new AbortController;#i=new IntersectionObserver(t=>this.#r(t),{rootMargin:ry});connectedCallback(){this.replaceChildren(this.#t),this.#n=new AbortController,this.#i.observe(this)}disconnectedCallback(){this.#i.disconnect(),this.#n.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=G`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#s=t,this.#t.pixels=null,this.#i.unobserve(this),this.#i.observe(this))}#r(t){t.some(s=>s.isIntersecting)&&this.#o()}async#o(){this.#i.unobserve(this);let t=this.#e;try{let{pixels:s}=await oy(this.#s,t,this.#n.signal);t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",$u);function Ra({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var ay=5;function Af({unfit:e}){let[t,s]=e.length>0?P.noFitModel:P.noModel;return Nn({icon:"models",title:t,text:s,actions:[{href:R("train"),text:P.train}]})}function Of(e,t){let s=Nn({icon:"draw",title:P.nothingDrawn,text:P.noPrediction});if(e===null)return s;let n=(i,r)=>a`
    <li>
      <button @click=${()=>t(r)}>
        <example-image
          .example=${{dataset:e.name,split:"test",index:r,label:P.example(r)}}
        ></example-image>
      </button>
    </li>
  `;return a`
    ${s}
    <p class="faint" id="examples">${P.examples}</p>
    <ul class="examples" aria-labelledby="examples">
      ${Array.from({length:Math.min(ay,e.test_examples)},n)}
    </ul>
  `}var ly=[0,114,178],cy=[213,94,0],Mf=255;function fo(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?ly:cy,[i,r,o]=n.map(l=>Mf+(l-Mf)*s);return[i,r,o]}var bu=class extends Ds{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(ei(t,n=>fo(n,s)))}};customElements.define("signed-image",bu);var ja=3,uy=3;function Nf(e,t){let s=hy(t),n=o=>({part:P.parts[s.indexOf(o)],sum:O(o,uy)}),[i,r]=[Math.min(...s),Math.max(...s)];return P.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function hy(e){let t=Pn(e),s=i=>Math.floor(i*ja/t),n=new Array(ja*ja).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*ja+s(r%t)]+=i}),n}var my=4,py=1.2,dy=3,fy=2,gy={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},wu=class extends Ds{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*my));this.style.maxWidth=`${i*py}rem`,this.put(ei(t,r=>fo(r,n),i))}};function If(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,dy).map(({value:i,unit:r})=>P.unit(r,O(i,fy))),n=e.filter(gy[t]).length;return P.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",wu);var Cf=3;function Pf(e,t){return a`
    <section class="card explanation-card">
      <h2>${P.explanation}</h2>
      ${e.prediction?by(e,t):$y()}
    </section>
  `}function $y(){let{input:e,contributions:t,hidden:s}=P.preview;return a`
    <p class="faint">${P.noExplanation}</p>
    <dl class="preview">
      <dt>${P.input}</dt>
      <dd>${e}</dd>
      <dt>${P.contributions(null)}</dt>
      <dd>${t} ${Da({low:P.opposes(""),high:P.supports("")})}</dd>
      <dt>${P.hidden}</dt>
      <dd>${s} ${Da({none:P.inactive,high:P.active})}</dd>
    </dl>
  `}function by({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${P.inputLabel}></digit-image>
        <figcaption>${P.input}</figcaption>
      </figure>
      ${t&&wy(t)}
    </div>
    ${t&&a`<p>${Nf(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${P.backToPrediction}</button>`}
    ${t&&vy(t)}
    <p><a href=${i}>${P.inspect}</a></p>
  `}function wy({digit:e,contributions:t}){let s=o=>t.filter(o).reduce((l,h)=>l+h,0),n=O(s(o=>o<0),Cf),i=`+${O(s(o=>o>0),Cf)}`,r=P.contributionsLabel(e,{most:Lf(t),against:Lf(t.map(o=>-o))});return a`
    <figure>
      <signed-image .values=${t} .label=${r}></signed-image>
      <figcaption>
        ${P.contributions(e)}
        ${Da({low:P.opposes(n),high:P.supports(i)})}
      </figcaption>
    </figure>
  `}function Da(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${P.legend}>${Object.entries(e).map(t)}</span>
  `}function Lf(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return P.noPixel;let s=Pn(e);return P.pixel(Math.floor(t/s)+1,t%s+1)}function vy({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=If(i,t);return a`
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
    ${Da({none:P.inactive,high:P.active})}
    ${e.map(n)}
  `}var Fa=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=null;#o;constructor(t,{pad:s,address:n,collection:i}){this.#t=s,this.#e=n,this.#s=i,this.#o=new lt(t,{task:([r],{signal:o})=>r&&dt(r,{signal:o}).then(l=>this.#u(l)),args:()=>[this.#r]}),s.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#l(t),this.label=$r(s)}settle(t){this.#a(cf(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?P.added(t,r):P.full(ho)}loadTestImage({name:t},s){this.#c(G`/datasets/${t}/test/${s}`)}get error(){return this.#o.error}inspectLink(t,s){return R("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#l(t){let s=t===null?null:Fs(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#a(t)}#a(t){this.#n=t,this.#i=this.#t.ink}#c(t){this.#r=t,this.#o.run()}#u({pixels:t,label:s}){this.#t.pixels=t,this.label=s,this.settle(t)}#h(){this.#r!==null&&this.#c(null),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function vu({ref:e,lists:t}){let s=t&&df(e,t);return s&&ti(s)?s:null}var xy=[0,1,2,3,4,5,6,7,8,9],jn={min:8,max:48,step:2,default:24};function jf(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${P.drawing}</h2>
        ${t.prediction&&yy(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${Rf(e,P.undo,()=>e.undo())} ${Rf(e,P.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${P.testImage}
        </button>
        ${ky(e.brush,s.setBrush)}
      </div>
      ${Ey(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${P.keys}</p>
    </section>
  `}function Rf(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function yy({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${K(t[e],0)}</span>
  `}function ky(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${P.brush}
      <input
        type="range"
        min=${jn.min}
        max=${jn.max}
        step=${jn.step}
        .value=${String(e)}
        aria-valuetext=${P.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function Ey({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
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
      ${xy.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}function Df(e,{label:t,accuracy:s,notes:n,empty:i,explain:r}){return a`
    <section class="card">
      <h2>${P.prediction}</h2>
      ${n}
      ${e.prediction?_y(e,{label:t,accuracy:s},r):i}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function _y({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:h}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${K(l[o])}</b> ${Sy(e,i)}
        <span class="faint">${t===null?null:P.took(t)}</span>
        ${n===null?null:a`<span class="truth">${P.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${h.map(f=>a`<p class="notice warning">${P.warnings[f]??f}</p>`)}
    ${la(l,o,{picked:s,pick:r})}
    <p class="faint small">${P.pickHint}</p>
  `}function Sy({epoch:e,model:t,version:s},n){if(e!==void 0)return P.byRun(e);let i=n===null?"":P.accuracy(K(n));return`${P.byVersion(t,s)}${i}`}var Ff="draw-answer";function zf(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function Uf(e){return performance.clearMeasures(Ff),performance.measure(Ff,{start:e}).duration}var Li=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(Ty)}}finally{this.#s=null}}};function Ty(e){if(e.name!=="AbortError")throw e}var Ay=1,za=class{#t=null;#e;#s;#n=null;#i=new Li((t,s)=>this.#a(this.#o(s)));#r=new Li((t,s)=>this.#a(this.#l(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await ne(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#l({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await Kt(r.retryAfterS??Ay,n)}}async#a(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var Oy=1,My=100,Ny=404,Ua=class{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n;#i;#r=null;#o=0;#l=null;#a=0;#c={ink:0,tookMs:null};#u=!1;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#i=new za(s,{onPrediction:r=>this.#f(r),onExplanation:r=>this.#$(r),onError:r=>this.#w(r)}),s.addEventListener("ink",()=>this.#h()),s.addEventListener("rest",()=>this.#m()),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#x),this.#t.requestUpdate()}hostUpdate(){let{predictor:t,run:s}=this.#s,n=s?.lastEpoch??0;t!==this.#r?this.#p(t):n>this.#o&&this.#x(),this.#o=n}hostDisconnected(){document.removeEventListener("visibilitychange",this.#x),this.#r=null,this.#i.setPredictor(null)}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#e.ink&&!this.#e.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#c;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#i.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#t.requestUpdate())}#h(){if(this.#e.isBlank){this.#i.cancel(),this.#b(),this.#t.requestUpdate();return}this.#r===null&&this.#k(),this.#i.predict()}#m(){this.#i.predictNow(),this.#v(),this.#t.requestUpdate()}#p(t){this.#r=t,this.#k(),this.isWaiting=!1,t===null&&this.#b(),this.#i.setPredictor(t)}#f(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#v(),this.#t.requestUpdate(),this.#g(t),t.epoch<this.#s.run?.lastEpoch&&this.#y()}async#g(t){await zf(),this.#E(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#e.ink;!i&&n-this.#a<My||(this.#a=n,this.#i.explain(s,this.digit,{isUrgent:i}))}#$(t){this.explanation=t,this.#t.requestUpdate()}#w(t){this.isWaiting=this.#s.run!==null&&t.status===Ny,this.isWaiting?this.#y():(this.#b(),this.error=t),this.#t.requestUpdate()}#v(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#l&&(this.announcement=P.announcement(s,K(n[s]))),this.#l=i,this.#n(this.prediction.pixels??[])}#b(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#l=null}#E({ink:t,changedAt:s}){s===null||t<=this.#c.ink||(this.#c={ink:t,tookMs:Uf(s)},this.isSettled&&this.#t.requestUpdate())}#k(){this.#c={ink:this.#e.ink,tookMs:null}}#x=()=>{!document.hidden&&this.#s.run!==null&&this.#i.predict()};async#y(){this.#u||(this.#u=!0,await Kt(Oy),this.#u=!1,this.#x())}};var Ba="job:";function Bf(e,t,{choose:s,refresh:n}){if(e===null)return null;let i=({target:r})=>s(Iy(r.value));return a`
    <div class="row" role="group" aria-label=${P.predictor}>
      <label class="field">
        <span class="meaning">${P.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${Cy(e,t)}
        </select>
      </label>
      ${e.job?null:Ly(e,t,{choose:s,refresh:n})}
    </div>
  `}function Iy(e){return e.startsWith(Ba)?{job:e.slice(Ba.length)}:{model:e}}function Cy(e,t){let s=e.job?Ba+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Ba+o,P.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[P.runs]:e.job?Ys(n,s,P.oldRun(e.job)):n,[P.models]:e.model?Ys(i,s):i};return uo(r,s)}function Ly(e,t,{choose:s,refresh:n}){let i=({target:k})=>s({model:e.model,version:k.value}),r=t?.models.find(({name:k})=>k===e.model),o=Object.entries(r?.aliases??{}).map(([k,L])=>[k,P.alias(k,L)]);r&&o.unshift([Ss,P.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:k})=>k===e.model).map(({version:k,metrics:L})=>[String(k),Py(k,L)]),{version:h}=e,f=l.some(([k])=>k===h),v={[P.aliases]:f?o:Ys(o,h),[P.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${P.version}</span>
      <select @change=${i} @focus=${n}>
        ${uo(v,h)}
      </select>
    </label>
  `}function Py(e,t){let s=t?.test_accuracy;return s==null?String(e):P.numbered(e,K(s))}var qa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Rt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):qf(jt("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,h]=await Promise.all([Rt("POST","/explain",o,{signal:n}),Hf({model:i,version:r},t,s,n).catch(Ry)]);return{error:null,...h,...l}}},Ha=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=G`/jobs/${this.jobId}/predict`;return t!==null?Rt("POST",i,{pixels:t},{signal:n}):qf(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Hf({job_id:this.jobId},t,s,n)}}};async function qf(e,t,s){return Ln(await fs(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Hf(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Rt("POST","/inspect",i,{signal:n}),[l]=o,h=l.layers.slice(0,-1).map(f=>f.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:h}}function Ry(e){if(!(e instanceof Cn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Wa=class{ref=null;predictor=null;#t;#e;#s={};#n=null;#i=null;#r;#o;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#r=new lt(t,{task:([n],{signal:i})=>ne(()=>Ta({model:n},i),i),args:()=>[(this.ref??this.#s).model??Ks]}),this.#o=new lt(t,{task:([n,i],{signal:r})=>n&&Ue(G`/models/${n}/versions/${i}`,{signal:r}),args:()=>[this.ref?.model,this.ref?.version]})}hostConnected(){this.ref?.job&&this.#a(this.ref.job)}hostUpdate(){this.ref===null&&this.#l(Aa(this.#s,this.lists))}hostDisconnected(){this.#n?.close()}show(t){this.#s=t,this.#l(Aa(t,this.lists))}choose(t){this.#l(Aa(t,this.lists),{isStep:!0})}get run(){return this.#n?.runs[0]??null}get note(){let{error:t}=this.#o;return this.#i??(t&&!t.isTemporary?t.message:null)}get lists(){return this.#r.value??null}get error(){return this.#r.error}refresh(){this.#r.run()}#l(t,s){jy(t,this.ref)||(this.ref=t,this.#i=null,this.#n?.close(),this.#e.change({model:null,version:null,job:null,...t},s),this.predictor=t?.model?new qa(t.model,t.version):null,t?.job&&this.#a(t.job),this.#t.requestUpdate())}#a(t){let s=new pn;this.#n=s,s.addEventListener("change",()=>s===this.#n&&this.#c(s.runs[0])),s.follow([t])}#c(t){t!==void 0&&(t.missing!==null?this.#i=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>0&&(this.predictor??=new Ha(t.id)),this.#t.requestUpdate())}#u({state:t,model:s,error:n}){this.#n?.close(),this.predictor=null,s!==null&&this.#l({model:s.name,version:String(s.version)}),this.#i=s===null?P.unpublished(t,n?.message):P.published(s.name,s.version)}};function jy(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}function Wf(e){return Qn(e,"draw-view",{className:"stack"})}var xu=class extends Q{static properties={choices:{attribute:!1}};#t=new Ee("draw");#e=document.createElement("drawing-pad");#s=new _a(this,_d);#n=new Wa(this,this.#t);#i=new Fa(this,{pad:this.#e,address:this.#t,collection:this.#s});#r=new Ua(this,this.#e,this.#n,t=>this.#i.settle(t));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e.brush=Dy(this.choices.brush),this.#r.explain($r(this.choices.digit)),this.#i.show(this.choices),this.#n.show(this.choices))}render(){let{ref:t,lists:s}=this.#n,{images:n}=this.#s;return a`
      <div class="row">
        <h1>${P.title}</h1>
        ${Bf(t,s,this.#o)}
      </div>
      <div class="columns narrow">${this.#a()} ${this.#c()} ${this.#m()}</div>
      <digit-collection
        .images=${n}
        .predictor=${t}
        @remove-image=${({detail:i})=>this.#s.remove(i)}
      ></digit-collection>
      <drawings-training
        .images=${n}
        .predictor=${t}
        @published=${({detail:i})=>this.#l(i)}
      ></drawings-training>
    `}#o={choose:t=>this.#n.choose(t),refresh:()=>this.#n.refresh()};#l({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#a(){let{label:t,addedNote:s}=this.#i,{prediction:n}=this.#r,i=vu(this.#n);return jf(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#g},{setBrush:r=>this.#f(r),showTestImage:i&&(()=>this.#i.loadTestImage(i,Math.floor(Math.random()*i.test_examples))),addToCollection:r=>this.#d(r)})}#c(){let{label:t}=this.#i,s=pf(this.#r.prediction,this.#n.lists);return Df(this.#r,{label:t,accuracy:s,notes:this.#u(),empty:this.#h(),explain:n=>this.#p(n)})}#u(){let{ref:t,lists:s,run:n,note:i,error:r}=this.#n,o=s?.unfit.includes(t?.model??""),l=[this.#i.isInvalid?P.invalidPixels:i,Fy(n,this.#r.isWaiting),o?P.unfit(t?.model):null];return a`
      ${Oa(t,s,h=>this.#n.choose({model:t?.model,version:h}))}
      <div role="status">
        ${l.map(h=>h&&a`<p class="notice">${h}</p>`)}
      </div>
      ${Wt(o?null:this.#r.error??this.#i.error??r)}
    `}#h(){let{ref:t,lists:s,predictor:n}=this.#n;if(n===null)return t===null&&s!==null?Af(s):null;let i=vu(this.#n);return Of(i,r=>this.#i.loadTestImage(i,r))}#m(){return Pf(this.#r,{explain:t=>this.#p(t),inspectLink:this.#i.inspectLink(this.#n.ref,this.#r.digit)})}#p(t){this.#t.change({digit:t},{isStep:!0}),this.#r.explain(t)}#f(t){this.#e.brush=t,this.#t.change({brush:t===jn.default?null:t}),this.requestUpdate()}get#g(){return this.#n.predictor===null?this.#i.isKnown:this.#r.isSettled}#d(t){this.#g&&this.#i.addToCollection(t,this.#r.prediction)}};customElements.define("draw-view",xu);function Dy(e){let t=Number(e??jn.default);return t>=jn.min&&t<=jn.max?t:jn.default}function Fy(e,t){return e===null||e.job===null?null:e.job.state==="queued"?P.queued:e.lastEpoch===0?P.noEpoch:t?P.noSnapshot:null}var Va={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},E={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${pe(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${pe(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${pe(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${Yt(t)}`,chosenJob:e=>`job ${Yt(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"Such as 100, 50 for two layers; at most 8",activation:"Activation",activations:Va,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Va[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of layer 1 it is multiplied by its own weight:`},sums:{about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>`Activation of layer ${e}`,about:e=>`Each sum goes through ${Va[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Va[e]}, with a dot where ${t} becomes ${s}`},output:{about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${On(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:pe,imageAt:(e,t)=>`${pe(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var ku=10,Eu=100,Vf=1e3,Gf=["images","learning_rate","steps"],zy={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},xr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},Jf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},Xf={split:null,index:null,pixels:null,label:null};function go(e){let t=zs(e)==="fresh";return{...zy,...t?xr:{},...e}}function zs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function si(e){return zs(e)==="job"?{job_id:e.job}:zs(e)==="version"?{model:e.model??Ks,version:e.version??Ss}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:Uy(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Dn(e){return e.pixels!==void 0}function $o(e){if(!Dn(e))return yu(e,fn(e.index));let t=Fs(e.pixels,784);return t&&{pixels:t,label:yr(e)}}function yr({label:e}){return $r(e)}function Yf(e,t){let s=Math.min(fn(e.images),ku+1);if(!Dn(e)){let o=fn(e.index),l=h=>t===null?o+h:(o+h)%t;return Array.from({length:s},(h,f)=>yu(e,l(f)))}let n=yr(e)===null?[]:[$o(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>yu(i,l));return[...n,...r]}function fn(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ga({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(fn(e),t.length-1)}function _u({layer:e}){return Math.max(1,fn(e))}function Su({unit:e}){return e===void 0?null:fn(e)}function Tu({digit:e}){return e===void 0?null:fn(e)}function yu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function Uy(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var By=/^\d{1,10}$/;function Qs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function kr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Ja(e,{...n,number:{min:t,max:s,step:1},read:r=>By.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:E.requirement.whole(t,s)})}function Kf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ja(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:E.requirement.positive(t)})}function Ja(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:h,number:f}=l,v=e.invalid.get(t),k=Qf(t,s,v===void 0?l.wrong:o,h),L=({target:tt})=>{let _t=tt.value===""?null:r(tt.value);if(_t===null){e.noteInvalid(t,tt.value);return}tt.value=_t,i(_t)},D=a`
    <input
      id=${k.id}
      type=${f?"number":"text"}
      required
      min=${f?.min??z}
      max=${f?.max??z}
      step=${f?.step??z}
      .value=${v??n}
      aria-invalid=${k.wrong.length>0}
      aria-describedby=${Le(k)}
      @change=${L}
    />
  `;return ze(k,D)}function Er({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=Qf(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Le(o)}
      @change=${h=>n(h.target.value)}
    >
      ${Be(i,s)}
    </select>
  `;return ze(o,l)}function Qf(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var qy=Array.from({length:10},(e,t)=>[String(t),String(t)]);function Xa(e,t){return Er({name:t,label:E.image.label,value:e.choices.label??"",options:[["",E.image.unlabeled],...qy],wrong:Qs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function Zf(e){let t=Dn(e.choices)?Wy(e):Vy(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${E.image.title}</h2>
      <div class="inspect-image">
        ${Hy(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function Au({inspectedChoices:e,inspected:t}){if(Dn(e))return E.image.drawn(yr(e));let{label:s}=t.whole.images[0];return E.image.ofDataset(e.split,fn(e.index),s)}function Ya({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return E.image.prediction(t,K(s[t]))}function Hy(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${E.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${E.image.pictureOf(s)}></digit-image>
      <p>${Au(e)}<br /><strong>${Ya(e)}</strong></p>
    </div>
  `}function Wy(e){let t=()=>e.choose("image",Xf,{isStep:!0}),s=$o(e.choices)===null?new Error(E.image.unreadable):null;return a`
    ${Wt(s)} ${Xa(e,"label")}
    <div class="row">
      <button @click=${t}>${E.image.toDataset}</button>
      <a class="button" href=${R("draw")}>${E.image.draw}</a>
    </div>
  `}function Vy(e){let{choices:t,error:s,total:n}=e,i=h=>e.choose("image",h,{isStep:!0}),r=h=>i({index:h}),o=fn(t.index),l=h=>r((o+h+n)%n);return a`
    <div class="row">
      ${Er({name:"split",label:E.image.split,value:t.split,options:Object.entries(E.image.splits),wrong:Qs(s,"split","dataset"),onChange:h=>i({split:h})})}
      ${kr(e,{name:"index",label:E.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Qs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${E.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${E.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${E.image.random}
      </button>
      <a class="button" href=${R("draw")}>${E.image.draw}</a>
    </div>
  `}var Gy={models:[],jobs:[],versions:[]};function tg({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??Gy,r=zs(e),o=Jy(e),l=[...s.flatMap(Xy),...i.map(Yy)],h=n.map(({id:k,spec:L})=>[Pi({job:k}),E.network.job(L.model,k)]),f=[Pi({hidden_sizes:xr.hidden_sizes}),E.network.fresh],v={[E.network.versions]:r==="version"?Ys(l,o,Ky(e)):l,[E.network.jobs]:r==="job"?Ys(h,o,E.network.chosenJob(e.job)):h,[E.network.untrained]:[f]};return{value:o,groups:v}}function Jy(e){let t=zs(e);return Pi(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:xr.hidden_sizes}:si(e))}function Xy({name:e,latest:t,aliases:s}){let n=(i,r)=>[Pi({model:e,version:i}),r];return[n(Ss,E.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,E.network.alias(e,i,r)))]}function Yy({name:e,version:t}){return[Pi({model:e,version:t}),E.network.number(e,t)]}function Ky(e){let{model:t,version:s}=si(e);return E.network.number(t,s)}function Pi(e){return String(new URLSearchParams(e))}var Qy=/^\d{1,9}(,\d{1,9})*$/,Zy=2**32-1,t1={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function eg(e){let t=zs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${E.network.title}</h2>
      <div>${e1(e)}</div>
      ${t==="fresh"?s1(e):z}
      ${t==="job"?a`<p><button @click=${s}>${E.network.newest}</button></p>`:z}
      ${e.inspected===null?z:a`<p>${Ou(e)}</p>`}
      <p><a href=${R("inspect",t1)}>${E.network.notebook}</a></p>
    </section>
  `}function Ou({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>E.network.ofVersion(t.model,t.version),job:()=>E.network.ofJob(t.epoch,t.step),fresh:()=>E.network.ofNothing}[t.kind]()}: ${E.network.shape(s,n,i)}`}function e1(e){let{value:t,groups:s}=tg(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...Jf,...r},{isStep:!0})};return a`
    <label class="field">
      ${E.network.choose}
      <select @focus=${()=>e.list()} @change=${n}>${uo(s,t)}</select>
    </label>
  `}function s1(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...h)=>Er({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Qs(s,r,...h),onChange:f=>n({[r]:f})});return a`
    <div class="row">
      ${Ja(e,{name:"hidden_sizes",label:E.network.hiddenSizes,meaning:E.network.hiddenSizesMeaning,value:t.hidden_sizes,read:n1,requirement:E.requirement.sizes,wrong:Qs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",E.network.activation,E.network.activations)}
      ${i("initializer",E.network.initializer,E.network.initializers,"std","kind")}
      ${kr(e,{name:"seed",label:E.network.seed,value:t.seed,min:0,max:Zy,wrong:Qs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function n1(e){let t=e.replaceAll(/\s/g,"");return Qy.test(t)?t:null}function ni(e,t=4){return e<0?`(${O(e,t)})`:O(e,t)}function _r(e,t){let s=Pn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var i1={image:r1,network:o1,pixel:a1,unit:l1,digit:c1,step:u1};function sg(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":i1[e.topic]?.(e)}function r1(e){return E.announcements.image(Au(e),Ya(e))}function o1(e){return E.announcements.network(Ou(e),Ya(e))}function a1({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ga(t,s),{row:r,column:o}=_r(s,i);return E.announcements.pixel(E.pixels.chosen(r,o),O(s[i]),O(n[i]))}function l1({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return E.announcements.unit(t.layer,t.unit,O(s[t.unit]),O(n[t.unit]))}function c1({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return E.announcements.digit(t,O(s[t]),O(n[t]))}function u1({training:e}){if(e===null)return"";let{losses:t}=e.after;return E.announcements.step(t.length-1,O(t.at(-1)),O(t[0]))}var h1=24,Ka=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),h=ng(t,l.network),f=l.layer_sizes,v=f.length-1,k=r!==null&&r<f[v]?r:l.images[0].digit,L={network:h,images:[s]},D=Math.min(n,v-1),tt=l.images[0].layers.slice(0,-1).map(({z:We},xn)=>{let nn=i!==null&&xn+1===D;return{layer:xn+1,unit:nn?Math.min(i,We.length-1):m1(We)}}),[_t,...He]=await Promise.all([this.#e({...L,unit:{layer:v,unit:k},digit:k},o),...tt.map(We=>this.#e({...L,unit:We},o))]);return{whole:l,layers:He,hidden:He[D-1],output:_t}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:h,unit:f}=o.unit,v={network:ng(t,r.network),images:s,learning_rate:i,unit:{layer:h,unit:f}},[k,L]=await Promise.all([this.#e({...v,steps:0},l),this.#e({...v,steps:n},l)]);return{before:k,after:L}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await ne(()=>Rt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=h1&&this.#t.delete(o),this.#t.set(n,r),r}};function ig(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function ng(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function m1(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var p1=.12,d1=3,f1=.3,rg={changes:{},isStep:!1,settleS:0},Qa=class{requested={};choices=go({});inspected=null;inspectedChoices=go({});training=null;isMixed=!1;error=null;stepError=null;invalid=new Map;topic=null;#t;#e;#s=new Ka;#n=rg;#i;#r;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#i=new lt(t,{task:([n,i],{signal:r})=>ne(()=>Ta({model:n,dataset:i},r),r),args:()=>[this.choices.model??Ks,Dn(this.choices)?void 0:this.choices.dataset]}),this.#r=new lt(t,{task:([,n],{signal:i})=>n?this.#l(i):null,args:()=>[this.requested,this.lists!==null]})}hostUpdate(){if(this.lists===null||zs(this.requested)!==null)return;let t=mo(this.lists.models),s=t?{model:t.name,version:Sa(t,this.lists.versions)}:{hidden_sizes:xr.hidden_sizes};this.#o({...this.requested,...s}),this.#e.change(s)}show(t){this.topic=null,this.invalid.clear(),this.#o(t)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.requested).filter(([l])=>!(l in s));return this.#o(Object.fromEntries([...o,...r.map(([l,h])=>[l,String(h)])])),this.#n={changes:{...s,...this.requested},isStep:n,settleS:i?p1:0},this.#r.run()}async makeStep(){let t=Number(this.choices.steps);if(await this.choose("step",{steps:t+1},{isStep:!0}),this.stepError===null||this.inspectedChoices!==this.choices)return;let s=String(t);this.choices=go({...this.requested,steps:s}),this.requested.steps=s,this.#e.change({steps:s}),this.#t.requestUpdate()}noteInvalid(t,s){this.invalid.set(t,s),this.#t.requestUpdate()}refreshJob(){this.topic="network",this.#s.clear(),this.#r.run()}list(){this.#i.run()}get lists(){return this.#i.value??null}get isLoading(){return this.#r.status===ie.PENDING}get failure(){return this.error??this.#i.error??this.#r.error}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=Tu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(_u(this.choices),s)===t?Su(this.choices):null)??this.inspected.layers[t-1].unit.unit}#o(t){this.requested=t,this.choices=go(t),this.#t.requestUpdate()}async#l(t){let{changes:s,isStep:n,settleS:i}=this.#n;i>0&&await Kt(i,t),this.#n=rg,this.#e.change(s,{isStep:n});for(let r=1;;r+=1){let[o,l]=await og(()=>this.#a(t)),[h,f]=o===null?[null,null]:await og(()=>this.#c(o,t)),v=[o,h].flatMap(L=>Object.values(L??{}).flat()),k=o!==null&&!ig(v);if(t.throwIfAborted(),!k||r===d1){Object.assign(this,{inspected:o,error:l,training:h,stepError:f,isMixed:k,inspectedChoices:this.choices});return}this.#s.clear(),await Kt(f1,t)}}#a(t){let{choices:s}=this,n=$o(s);if(n===null)return null;let i={network:si(s),image:n,layer:_u(s),unit:Su(s),digit:Tu(s)};return this.#s.inspect(i,t)}#c(t,s){let{choices:n}=this,i={network:si(n),images:Yf(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}};async function og(e){try{return[await e(),null]}catch(t){if(t.name==="AbortError")throw t;return[null,t]}}var g1={rootMargin:"-25% 0px -74% 0px"},Mu=class extends Q{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),g1);constructor(){super(),this.sections=[],this.choices={},this.current=""}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${R("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&ag(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${E.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&ag(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function ag(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",Mu);var $1={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},b1={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},Te={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${b1[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${$1[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var w1={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${ni(e)}</sup>)`,slope:e=>({notation:a`${O(e)} · (1 − ${O(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${Te.tanh}(${O(e)})`,slope:e=>({notation:a`(1 − ${ni(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${Te.max}(0, ${O(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function Sr(e){return w1[e]}var bo=8;function qe(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function Ts(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Zs(e){return a`∂<var>L</var>/∂${e}`}function wo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Za(e){return e===1?"x":`z ${e-1}`}var{spoken:Tr}=Te;function lg(e,t,{p:s,target:n,gradient:i}){let r=O(s,bo),o=a`
    ${Zs(Ts("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${O(i)}</b>
  `;return qe(o,Tr.byLogit(t,r,n,O(i)))}function Nu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Zs(Ts("b",e,t))} = ${Zs(Ts("a",e,t))} =
    <b>${O(s)}</b>
  `;return qe(i,Tr.byBias(n,O(s)))}function Iu({layer:e,unit:t}){let s=a`
    ${Zs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${wo(e)}[<var>i</var>] · ${Zs(Ts("a",e,t))}
  `;return qe(s,Tr.byWeight(Za(e),e))}function cg({layer:e,unit:t},s){let n=e+1,i=a`
    ${Zs(Ts("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Zs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${O(s)}</b>
  `;return qe(i,Tr.byActivated(e,t,n,O(s)))}function ug(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=Sr(e).slope(n),l=a`
    ${Zs(Ts("a",t,s))} = ${Zs(Ts("z",t,s))} · ${o.notation} =
    ${O(i)} · ${O(o.value)} = <b>${O(r)}</b>
  `,h={z:O(i),slope:O(o.value),a:O(r)};return qe(l,Tr.bySum(e,t,s,O(n),h))}function hg({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=Ts("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Zs(o)} =
    ${O(s)} − ${O(i)} · ${ni(n)} = <b>${O(r)}</b>
  `,h=[s,i,n,r].map(f=>O(f));return qe(l,Tr.update(e,t,...h))}function ii({caption:e,headings:t,rows:s,...n}){return Ht(e,t,s,{...n,isFocusable:!0})}function Ar({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let h=n.map(([,f])=>f(l));return Ke(l,h,{isMarked:l===s})};return ii({caption:e,headings:[E.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:gn}=Te;function mg(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${O(t)} / ${O(s)} = <b>${O(n)}</b>
  `;return qe(i,gn.scaled(e,O(t),O(s),O(n)))}function pg(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${O(s)} · ${ni(n)} = <b>${O(s*n)}</b>
  `;return qe(i,gn.product(O(s),O(n),O(s*n)))}function tl(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${wo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return qe(t,gn.layer(e,Za(e)))}function dg({layer:e,unit:t},s,n,i){let r=a`
    ${Ts("a",e,t)} = ∑<sub><var>i</var></sub> ${wo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${Ts("b",e,t)} =
    ${O(s)} + ${ni(n)} = <b>${O(i)}</b>
  `;return qe(r,gn.sum(e,t,O(s),O(n),O(i)))}function fg(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${Te.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return qe(s,gn.activation(e,t))}function gg(e,{layer:t,unit:s},n,i){let r=Sr(e).applied(n),o=a`${Ts("z",t,s)} = ${r} = <b>${O(i)}</b>`;return qe(o,gn.activated(e,t,s,O(n),O(i)))}function $g(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${Te.exp}(<var>a</var>[<var>k</var>] − ${Te.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${Te.exp}(<var>a</var>[<var>c</var>] − ${Te.max} <var>a</var>)
  `;return qe(e,gn.softmax)}function bg(e,t,s,n){let i=a`<var>p</var>[${e}] = ${O(t)} / ${O(s)} = <b>${O(n)}</b>`;return qe(i,gn.probability(e,O(t),O(s),O(n)))}function wg(e,t,s){let n=O(t,bo),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${Te.ln} <var>p</var>[<var>c</var>] =
    −${Te.ln} <var>p</var>[${e}] = −${Te.ln} ${n} = <b>${O(s)}</b>
  `;return qe(i,gn.loss(e,n,O(s)))}function vg(e,t,s,n){let i=O(s,bo),r=a`
    −<var>t</var>[${e}] ${Te.ln} <var>p</var>[${e}] = −${t} · ${Te.ln} ${i} =
    <b>${O(n)}</b>
  `;return qe(r,gn.share(e,t,i,O(n)))}function xg(e){let{label:t}=e.inspected.whole.images[0];return a`
    <div class="split">
      <div>
        <p>${E.loss.about}</p>
        ${t===null?Cu(e,"loss-label"):v1(e)}
      </div>
      ${t===null?z:x1(e.inspected)}
    </div>
  `}function Cu(e,t){return a`
    <div class="notice">
      <p>${E.loss.unlabeled}</p>
      ${Xa(e,t)}
    </div>
  `}function v1({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${wg(t,n[t],s)}
    <h3>${E.numbers.Digit(i)}</h3>
    <p>${E.loss.share(i)}</p>
    ${vg(i,r,n[i],r*s)}
  `}function x1({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return Ar({caption:E.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>O(i[r])],[a`−<var>t</var> ${Te.ln} <var>p</var>`,r=>O(r===s?n:0)]]})}function tn(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=E.range(O(n),O(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Ri(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function kg({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((D,tt)=>({place:tt,product:D*s[tt]})).sort((D,tt)=>Math.abs(tt.product)-Math.abs(D.product)),{input:h,value:f,weight:v,product:k}=E.numbers,L=({place:D,product:tt})=>Ke(n(D),[t[D],s[D],tt].map(_t=>O(_t)));return ii({caption:e,headings:[h,f,v,k],rows:l.slice(0,i).map(L),foot:y1(l,i,r),isTall:!0})}function y1(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${O(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(E.numbers.others(n.length),yg(n)):z}
      ${i(E.numbers.bias,s)} ${i(E.numbers.sum,yg(e)+s)}
    </tfoot>
  `}function yg(e){return e.reduce((t,{product:s})=>t+s,0)}var k1=10,E1=100,_1=Ri((e,t)=>t.map((s,n)=>s*e.weight[n]));function el(e,t,s){let n=Lu(e.layer,t),i=_1(e,n),r=i.reduce((l,h)=>l+h,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${dg(e,r,e.bias,o)}
    ${e.layer===1?S1(e,i,s):z}
    ${kg({caption:E.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:Pu(e.layer,n),most:e.layer===1?k1:E1,bias:e.bias})}
  `}function Lu(e,t){return e===1?t.input:t.layers[e-2].z}function Pu(e,t){return e>1?E.numbers.unit:s=>{let{row:n,column:i}=_r(t,s);return E.numbers.pixel(n,i)}}function S1(e,t,s){return a`
    <div class="beside">
      ${tn(E.sums.weights,E.sums.weightsOf(s),e.weight)}
      ${tn(E.sums.products,E.sums.productsOf(s),t)}
    </div>
    <p class="faint">${E.legend}</p>
  `}var T1=5;function Eg(e){let[t]=e.inspected.whole.images;return a`
    <p>${E.gradients.about}</p>
    ${t.label===null?Cu(e,"gradient-label"):A1(e.inspected)}
  `}function A1({whole:e,hidden:t,output:s}){let[n]=e.images,i=E.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${I1(n,s.unit.unit)}
      <div>${O1(n,s.unit)}</div>
    </div>
    <h3>${E.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${M1(e.activation,n,t.unit)}
        ${Nu(t.unit,i)} ${Iu(t.unit)}
      </div>
      <div class="beside">
        ${_g(n,t.unit,i)}
        ${tn(E.gradients.input,E.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${E.legend}</p>
  `}function O1(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=E.numbers.digit(s);return a`
    <h3>${E.numbers.Digit(s)}</h3>
    ${lg(t.layer,s,n)} ${Nu(t,i)}
    ${Iu(t)} ${_g(e,t,i)}
  `}function M1(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${cg(s,i.gradZ)} ${ug(e,s,i)}
  `}function _g(e,t,s){if(t.layer===1)return tn(E.gradients.weights,E.gradients.weightsOf(s),t.grad_weight);let n=Lu(t.layer,e),i=Pu(t.layer,n);return N1({caption:E.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function N1({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,h)=>h).sort((l,h)=>i(h)-i(l)),o=l=>Ke(n(l),[O(t[l]),O(s.grad_weight[l])]);return ii({caption:e,headings:[E.numbers.input,E.numbers.value,E.numbers.gradient],rows:r.slice(0,T1).map(o),isCaptionVisible:!0})}function I1({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return Ar({caption:E.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>O(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>O(i[r])]]})}var ji=6,Sg=60,Ru=240,sl=120,Tg=8;function Ag(e,t,s){let{of:n}=Sr(e),[i,r]=[n(-ji),n(ji)],o=L=>Math.max(-ji,Math.min(ji,L)),l=L=>(o(L)/ji/2+.5)*Ru,h=L=>sl-Tg-(L-i)/(r-i)*(sl-2*Tg),f=Array.from({length:Sg+1},(L,D)=>{let tt=D/Sg*2*ji-ji;return`${l(tt).toFixed(1)},${h(n(tt)).toFixed(1)}`}),v=vt`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${sl}></line>
    <line x1="0" y1=${h(0)} x2=${Ru} y2=${h(0)}></line>
    <polyline points=${f.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${h(n(o(t)))} r="5"></circle>
  `,k=E.activation.curve(e,O(t),O(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${Ru} ${sl}`} role="img" aria-label=${k}>
      ${v}
    </svg>
  `}var C1=[.2126,.7152,.0722],L1=.179,Du=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#l(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#h(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>P1(n,s(i)))}set chosen(t){ju(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),ju(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return ju(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#l(t){let s=this.#a(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#a({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#h(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#h({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function ju(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function P1(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(R1(n)>L1?"black":"white")}function R1(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*C1[n]},0)}customElements.define("number-grid",Du);var j1=matchMedia("(max-width: 42rem)").matches?4:10,nl=1e3,D1=Ri(e=>e.slice(0,nl));function il({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${j1}
        .describe=${i?z1:F1}
        .values=${t.length>nl?D1(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>nl?a`<p class="faint">${E.numbers.more(nl,t.length)}</p>`:z}
  `}var F1=Og(E.numbers.Unit),z1=Og(E.numbers.Digit);function Og(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=O(t[n]);return{text:`${n}
${i}`,name:E.numbers.cell(e(n),i),color:fo(t[n],s)}}}}function Mg(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return a`
    <div class="split">
      <div>
        <p>${E.sums.about(s[t-1],s[t])}</p>
        ${tl(t)}
        <p class="faint">${E.sums.choose}</p>
        ${Ig(e,t,"a",E.sums.values)}
      </div>
      <div>${Cg(e,t,i=>el(i,n[0],E.numbers.unit(i.unit)))}</div>
    </div>
  `}function Ng(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${gg(s,l,i[l.unit],r[l.unit])}
    ${Ag(s,i[l.unit],r[l.unit])}
  `;return a`
    <div class="split">
      <div>
        <p>${E.activation.about(s)}</p>
        ${fg(t,s)}
        ${Ig(e,t,"z",E.activation.values)}
      </div>
      <div>${Cg(e,t,o)}</div>
    </div>
  `}function Ig(e,t,s,n){return il({label:E.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Cg({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${E.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Lg(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=E.numbers.digit(i.unit),{contributions:o}=s.images[0];return a`
    <div class="split">
      <div>
        <p>${E.output.about(t.layer_sizes[n-1])}</p>
        ${tl(n)}
        <p class="faint">${E.output.choose}</p>
        ${il({label:E.numbers.gridOf(E.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
        ${U1(i.unit,o)}
      </div>
      <div>
        <h3>${E.numbers.Digit(i.unit)}</h3>
        ${el(i,s.images[0],r)}
      </div>
    </div>
  `}function Pg({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,h)=>l+h,0),o=e.output.unit.unit;return a`
    <div class="split">
      <div>
        <p>${E.softmax.about}</p>
        ${$g()}
        <h3>${E.numbers.Digit(o)}</h3>
        ${bg(o,i[o],r,s[o])}
      </div>
      ${B1({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
    </div>
  `}function U1(e,t){let s=E.output.contributionsOf(e);return a`
    ${tn(E.output.contributions(e),s,t)}
    <p class="faint">${E.legend}</p>
  `}function B1({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=Te,h=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${E.softmax.sum}</th>
        <td class="number">${O(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return Ar({caption:E.softmax.table,digits:e.length,chosen:r,columns:[[a`${E.softmax.logit} <var>a</var>`,f=>O(e[f])],[a`<var>a</var> − ${l} <var>a</var>`,f=>O(e[f]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,f=>O(s[f])],[a`<var>p</var>`,f=>O(i[f])]],foot:h})}var q1="#767676",Fu=class extends Q{static properties={shown:{attribute:!1},pointed:{state:!0}};constructor(){super(),this.shown=null,this.pointed=null}render(){if(this.shown===null)return z;let{image:t,chosen:s}=this.shown;return a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${E.pixels.grid}
          .columns=${Pn(t.pixels)}
          .describe=${H1}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:n})=>this.dispatchEvent(new CustomEvent("choose",{detail:n}))}
          @point=${({detail:n})=>this.pointed=n}
        ></number-grid>
      </div>
      ${W1(this.shown,this.pointed??s)}
    `}};function H1(e){return t=>{let s=Math.round(e[t]),n=s===0?q1:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function W1({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=_r(e,i);return a`
    <div class="pixel-detail">
      <h3>${E.pixels.chosen(r,o)}</h3>
      ${mg(i,e[i],s,t[i])}
      <p>${E.pixels.inUnit(E.numbers.unit(n.unit))}</p>
      ${pg(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",Fu);var V1=255;function Rg(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ga(e.choices,n.pixels),r=G1(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return a`
    <div class="split">
      <div>
        <p>${E.pixels.about(n.pixels.length,r)}</p>
        <p class="faint">${E.pixels.use}</p>
      </div>
      <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
    </div>
  `}function G1({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):V1}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var J1=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",h="#000",f=h+"0",v="mousemove",k="mousedown",L="mouseup",D="mouseenter",tt="mouseleave",_t="dblclick",He="change",We="dppxchange",xn="--",nn=typeof window<"u",Rr=nn?document:null,Fn=nn?window:null,xw=nn?navigator:null,Bt,Mo;function bs(c,m){if(m!=null){let $=c.classList;!$.contains(m)&&$.add(m)}}function Ml(c,m){let $=c.classList;$.contains(m)&&$.remove(m)}function re(c,m,$){c.style[m]=$+"px"}function Us(c,m,$,p){let b=Rr.createElement(c);return m!=null&&bs(b,m),$?.insertBefore(b,p),b}function Ms(c,m){return Us("div",c,m)}let Kh=new WeakMap;function rn(c,m,$,p,b){let _="translate("+m+"px,"+$+"px)";_!=Kh.get(c)&&(c.style.transform=_,Kh.set(c,_),0>m||0>$||m>p||$>b?bs(c,e):Ml(c,e))}let Qh=new WeakMap;function Zh(c,m,$){let p=m+$;p!=Qh.get(c)&&(Qh.set(c,p),c.style.background=m,c.style.borderColor=$)}let tm=new WeakMap;function em(c,m,$,p){let b=m+""+$;b!=tm.get(c)&&(tm.set(c,b),c.style.height=$+"px",c.style.width=m+"px",c.style.marginLeft=p?-m/2+"px":0,c.style.marginTop=p?-$/2+"px":0)}let Nl={passive:!0},yw={...Nl,capture:!0};function li(c,m,$,p){m.addEventListener(c,$,p?yw:Nl)}function Il(c,m,$){m.removeEventListener(c,$,Nl)}function Bs(c,m,$,p){let b;$=$||0;let _=2147483647>=(p=p||m.length-1);for(;p-$>1;)b=_?$+p>>1:vs(($+p)/2),c>m[b]?$=b:p=b;return c-m[$]>m[p]-c?p:$}function sm(c){return(m,$,p)=>{let b=-1,_=-1;for(let x=$;p>=x;x++)if(c(m[x])){b=x;break}for(let x=p;x>=$;x--)if(c(m[x])){_=x;break}return[b,_]}}nn&&(function c(){let m=devicePixelRatio;Bt!=m&&(Bt=m,Mo&&Il(He,Mo,c),Mo=matchMedia(`(min-resolution: ${Bt-.001}dppx) and (max-resolution: ${Bt+.001}dppx)`),li(He,Mo,c),Fn.dispatchEvent(new CustomEvent(We)))})();let nm=c=>c!=null,im=c=>c!=null&&c>0,No=sm(nm),kw=sm(im);function Io(c,m,$,p){let b=am(c),_=am(m);c==m&&(b==-1?(c*=$,m/=$):(c/=$,m*=$));let x=$==10?yn:lm,M=_==1?Ns:vs,I=(b==1?vs:Ns)(x(Ne(c))),N=M(x(Ne(m))),j=zi($,I),S=zi($,N);return $==10&&(0>I&&(j=Zt(j,-I)),0>N&&(S=Zt(S,-N))),p||$==2?(c=j*b,m=S*_):(c=fm(c,j),m=Po(m,S)),[c,m]}function Cl(c,m,$,p){let b=Io(c,m,$,p);return c==0&&(b[0]=0),m==0&&(b[1]=0),b}let Ll=.1,rm={mode:3,pad:Ll},jr={pad:0,soft:null,mode:0},Ew={min:jr,max:jr};function Co(c,m,$,p){return Ro($)?om(c,m,$):(jr.pad=$,jr.soft=p?0:null,jr.mode=p?3:0,om(c,m,Ew))}function zt(c,m){return c??m}function om(c,m,$){let p=$.min,b=$.max,_=zt(p.pad,0),x=zt(b.pad,0),M=zt(p.hard,-Qt),I=zt(b.hard,Qt),N=zt(p.soft,Qt),j=zt(b.soft,-Qt),S=zt(p.mode,0),V=zt(b.mode,0),ot=m-c,Z=yn(ot),rt=rs(Ne(c),Ne(m)),St=yn(rt),gt=Ne(St-Z);(1e-24>ot||gt>10)&&(ot=0,c!=0&&m!=0||(ot=1e-24,S==2&&N!=Qt&&(_=0),V==2&&j!=-Qt&&(x=0)));let J=ot||rt||1e3,kt=yn(J),nt=zi(10,vs(kt)),ct=Zt(fm(c-J*(ot==0?c==0?.1:1:_),nt/10),24),et=N>c||S!=1&&(S!=3||ct>N)&&(S!=2||N>ct)?Qt:N,At=rs(M,et>ct&&c>=et?et:qs(et,ct)),Ot=Zt(Po(m+J*(ot==0?m==0?.1:1:x),nt/10),24),Nt=m>j||V!=1&&(V!=3||j>Ot)&&(V!=2||Ot>j)?-Qt:j,Ct=qs(I,Ot>Nt&&Nt>=m?Nt:rs(Nt,Ot));return At==Ct&&At==0&&(Ct=100),[At,Ct]}let _w=new Intl.NumberFormat(nn?xw.language:"en-US"),Pl=c=>_w.format(c),ws=Math,Lo=ws.PI,Ne=ws.abs,vs=ws.floor,Ie=ws.round,Ns=ws.ceil,qs=ws.min,rs=ws.max,zi=ws.pow,am=ws.sign,yn=ws.log10,lm=ws.log2,Rl=(c,m=1)=>ws.asinh(c/m),Qt=1/0;function cm(c){return 1+(0|yn((c^c>>31)-(c>>31)))}function jl(c,m,$){return qs(rs(c,m),$)}function um(c){return typeof c=="function"}function Pt(c){return um(c)?c:()=>c}let hm=c=>c,mm=(c,m)=>m,Sw=()=>null,pm=()=>!0,dm=(c,m)=>c==m,Tw=/\.\d*?(?=9{6,}|0{6,})/gm,ci=c=>{if($m(c)||zn.has(c))return c;let m=""+c,$=m.match(Tw);if($==null)return c;let p=$[0].length-1;if(m.indexOf("e-")!=-1){let[b,_]=m.split("e");return+`${ci(b)}e${_}`}return Zt(c,p)};function ui(c,m){return ci(Zt(ci(c/m))*m)}function Po(c,m){return ci(Ns(ci(c/m))*m)}function fm(c,m){return ci(vs(ci(c/m))*m)}function Zt(c,m=0){if($m(c))return c;let $=10**m;return Ie(c*$*(1+Number.EPSILON))/$}let zn=new Map;function gm(c){return((""+c).split(".")[1]||"").length}function Dr(c,m,$,p){let b=[],_=p.map(gm);for(let x=m;$>x;x++){let M=Ne(x),I=Zt(zi(c,x),M);for(let N=0;p.length>N;N++){let j=c==10?+`${p[N]}e${x}`:p[N]*I,S=(0>x?M:0)+(_[N]>x?_[N]:0),V=c==10?j:Zt(j,S);b.push(V),zn.set(V,S)}}return b}let Fr={},Dl=[],Ui=[null,null],Un=Array.isArray,$m=Number.isInteger;function bm(c){return typeof c=="string"}function Ro(c){let m=!1;if(c!=null){let $=c.constructor;m=$==null||$==Object}return m}function Aw(c){return c!=null&&typeof c=="object"}let Ow=Object.getPrototypeOf(Uint8Array),wm="__proto__";function Bi(c,m=Ro){let $;if(Un(c)){let p=c.find((b=>b!=null));if(Un(p)||m(p)){$=Array(c.length);for(let b=0;c.length>b;b++)$[b]=Bi(c[b],m)}else $=c.slice()}else if(c instanceof Ow)$=c.slice();else if(m(c)){$={};for(let p in c)p!=wm&&($[p]=Bi(c[p],m))}else $=c;return $}function Ae(c){let m=arguments;for(let $=1;m.length>$;$++){let p=m[$];for(let b in p)b!=wm&&(Ro(c[b])?Ae(c[b],Bi(p[b])):c[b]=Bi(p[b]))}return c}function Mw(c,m,$){for(let p,b=0,_=-1;m.length>b;b++){let x=m[b];if(x>_){for(p=x-1;p>=0&&c[p]==null;)c[p--]=null;for(p=x+1;$>p&&c[p]==null;)c[_=p++]=null}}}let Nw=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,vm=["January","February","March","April","May","June","July","August","September","October","November","December"],xm=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function ym(c){return c.slice(0,3)}let Iw=xm.map(ym),Cw=vm.map(ym),Lw={MMMM:vm,MMM:Cw,WWWW:xm,WWW:Iw};function zr(c){return(10>c?"0":"")+c}let Pw={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,m)=>m.MMMM[c.getMonth()],MMM:(c,m)=>m.MMM[c.getMonth()],MM:c=>zr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>zr(c.getDate()),D:c=>c.getDate(),WWWW:(c,m)=>m.WWWW[c.getDay()],WWW:(c,m)=>m.WWW[c.getDay()],HH:c=>zr(c.getHours()),H:c=>c.getHours(),h:c=>{let m=c.getHours();return m==0?12:m>12?m-12:m},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>zr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>zr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(m){return(10>m?"00":100>m?"0":"")+m})(c.getMilliseconds())};function Fl(c,m){m=m||Lw;let $,p=[],b=/\{([a-z]+)\}|[^{]+/gi;for(;$=b.exec(c);)p.push($[0][0]=="{"?Pw[$[1]]:$[0]);return _=>{let x="";for(let M=0;p.length>M;M++)x+=typeof p[M]=="string"?p[M]:p[M](_,m);return x}}let Rw=new Intl.DateTimeFormat().resolvedOptions().timeZone,km=c=>c%1==0,jo=[1,2,2.5,5],jw=Dr(10,-32,0,jo),Em=Dr(10,0,32,jo),Dw=Em.filter(km),hi=jw.concat(Em),_m="{YYYY}",Sm=`
`+_m,Tm="{M}/{D}",Ur=`
`+Tm,Do=Ur+"/{YY}",Am="{aa}",qi="{h}:{mm}"+Am,Om=`
`+qi,Mm=":{ss}",Gt=null;function Nm(c){let m=1e3*c,$=60*m,p=60*$,b=24*p,_=30*b,x=365*b;return[(c==1?Dr(10,0,3,jo).filter(km):Dr(10,-3,0,jo)).concat([m,5*m,10*m,15*m,30*m,$,5*$,10*$,15*$,30*$,p,2*p,3*p,4*p,6*p,8*p,12*p,b,2*b,3*b,4*b,5*b,6*b,7*b,8*b,9*b,10*b,15*b,_,2*_,3*_,4*_,6*_,x,2*x,5*x,10*x,25*x,50*x,100*x]),[[x,_m,Gt,Gt,Gt,Gt,Gt,Gt,1],[28*b,"{MMM}",Sm,Gt,Gt,Gt,Gt,Gt,1],[b,Tm,Sm,Gt,Gt,Gt,Gt,Gt,1],[p,"{h}"+Am,Do,Gt,Ur,Gt,Gt,Gt,1],[$,qi,Do,Gt,Ur,Gt,Gt,Gt,1],[m,Mm,Do+" "+qi,Gt,Ur+" "+qi,Gt,Om,Gt,1],[c,Mm+".{fff}",Do+" "+qi,Gt,Ur+" "+qi,Gt,Om,Gt,1]],function(M){return(I,N,j,S,V,ot)=>{let Z=[],rt=V>=x,St=V>=_&&x>V,gt=M(j),J=Zt(gt*c,3),kt=zl(gt.getFullYear(),rt?0:gt.getMonth(),St||rt?1:gt.getDate()),nt=Zt(kt*c,3);if(St||rt){let ct=St?V/_:0,et=rt?V/x:0,At=J==nt?J:Zt(zl(kt.getFullYear()+et,kt.getMonth()+ct,1)*c,3),Ot=new Date(Ie(At/c)),Nt=Ot.getFullYear(),Ct=Ot.getMonth();for(let at=0;S>=At;at++){let mt=zl(Nt+et*at,Ct+ct*at,1),wt=mt-M(Zt(mt*c,3));At=Zt((+mt+wt)*c,3),At>S||Z.push(At)}}else{let ct=b>V?V:b,et=nt+(vs(j)-vs(J))+Po(J-nt,ct);Z.push(et);let At=M(et),Ot=At.getHours()+At.getMinutes()/$+At.getSeconds()/p,Nt=V/p,Ct=ot/I.axes[N]._space;for(;et=Zt(et+V,c==1?0:3),S>=et;)if(Nt>1){let at=vs(Zt(Ot+Nt,6))%24,mt=M(et).getHours()-at;mt>1&&(mt=-1),et-=mt*p,Ot=(Ot+Nt)%24,.7>Zt((et-Z[Z.length-1])/V,3)*Ct||Z.push(et)}else Z.push(et)}return Z}}]}let[Fw,zw,Uw]=Nm(1),[Bw,qw,Hw]=Nm(.001);function Im(c,m){return c.map(($=>$.map(((p,b)=>b==0||b==8||p==null?p:m(b==1||$[8]==0?p:$[1]+p)))))}function Cm(c,m){return($,p,b,_,x)=>{let M,I,N,j,S,V,ot=m.find((Z=>x>=Z[0]))||m[m.length-1];return p.map((Z=>{let rt=c(Z),St=rt.getFullYear(),gt=rt.getMonth(),J=rt.getDate(),kt=rt.getHours(),nt=rt.getMinutes(),ct=rt.getSeconds(),et=St!=M&&ot[2]||gt!=I&&ot[3]||J!=N&&ot[4]||kt!=j&&ot[5]||nt!=S&&ot[6]||ct!=V&&ot[7]||ot[1];return M=St,I=gt,N=J,j=kt,S=nt,V=ct,et(rt)}))}}function zl(c,m,$){return new Date(c,m,$)}function Lm(c,m){return m(c)}function Pm(c,m){return($,p,b,_)=>_==null?xn:m(c(p))}Dr(2,-53,53,[1]);let Ww={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,m){let $=c.series[m];return $.width?$.stroke(c,m):$.points.width?$.points.stroke(c,m):null},fill:function(c,m){return c.series[m].fill(c,m)},dash:"solid"},idx:null,idxs:null,values:[]},Ul=[0,0];function Fo(c,m,$,p=!0){return b=>{b.button==0&&(!p||b.target==m)&&$(b)}}function Bl(c,m,$,p=!0){return b=>{(!p||b.target==m)&&$(b)}}let Vw={show:!0,x:!0,y:!0,lock:!1,move:function(c,m,$){return Ul[0]=m,Ul[1]=$,Ul},points:{one:!1,show:function(c,m){let $=c.cursor.points,p=Ms(),b=$.size(c,m);re(p,s,b),re(p,n,b);let _=b/-2;re(p,"marginLeft",_),re(p,"marginTop",_);let x=$.width(c,m,b);return x&&re(p,"borderWidth",x),p},size:function(c,m){return c.series[m].points.size},width:0,stroke:function(c,m){let $=c.series[m].points;return $._stroke||$._fill},fill:function(c,m){let $=c.series[m].points;return $._fill||$._stroke}},bind:{mousedown:Fo,mouseup:Fo,click:Fo,dblclick:Fo,mousemove:Bl,mouseleave:Bl,mouseenter:Bl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,m)=>{m.stopPropagation(),m.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,m,$,p,b)=>p-b,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Rm={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},ql=Ae({},Rm,{filter:mm}),jm=Ae({},ql,{size:10}),Dm=Ae({},Rm,{show:!1}),Hl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Fm="bold "+Hl,zm={show:!0,scale:"x",stroke:h,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Fm,side:2,grid:ql,ticks:jm,border:Dm,font:Hl,lineGap:1.5,rotate:0},Um={show:!0,scale:"x",auto:!1,sorted:1,min:Qt,max:-Qt,idxs:[]};function Gw(c,m){return m.map(($=>$==null?"":Pl($)))}function Jw(c,m,$,p,b,_,x){let M=[],I=zn.get(b)||0;for(let N=$=x?$:Zt(Po($,b),I);p>=N;N=Zt(N+b,I))M.push(Object.is(N,-0)?0:N);return M}function Wl(c,m,$,p,b){let _=[],x=c.scales[c.axes[m].scale].log,M=vs((x==10?yn:lm)($));b=zi(x,M),x==10&&(b=hi[Bs(b,hi)]);let I=$,N=b*x;x==10&&(N=hi[Bs(N,hi)]);do _.push(I),I+=b,x!=10||zn.has(I)||(I=Zt(I,zn.get(b))),N>I||(N=(b=I)*x,x==10&&(N=hi[Bs(N,hi)]));while(p>=I);return _}function Xw(c,m,$,p,b){let _=c.scales[c.axes[m].scale].asinh,x=p>_?Wl(c,m,rs(_,$),p,b):[_],M=0>p||$>0?[]:[0];return(-_>$?Wl(c,m,rs(_,-p),-$,b):[_]).reverse().map((I=>-I)).concat(M,x)}let Bm=/./,Yw=/[12357]/,Kw=/[125]/,qm=/1/,Vl=(c,m,$,p)=>c.map(((b,_)=>m==4&&b==0||_%p==0&&$.test(b.toExponential()[0>b?1:0])?b:null));function Qw(c,m,$){let p=c.axes[$],b=p.scale,_=c.scales[b],x=c.valToPos,M=p._space,I=x(10,b),N=x(9,b)-I<M?x(7,b)-I<M?x(5,b)-I<M?qm:Kw:Yw:Bm;if(N==qm){let j=Ne(x(1,b)-I);if(M>j)return Vl(m.slice().reverse(),_.distr,N,Ns(M/j)).reverse()}return Vl(m,_.distr,N,1)}function Zw(c,m,$){let p=c.axes[$],b=p.scale,_=p._space,x=c.valToPos,M=Ne(x(1,b)-x(2,b));return _>M?Vl(m.slice().reverse(),3,Bm,Ns(_/M)).reverse():m}function tv(c,m,$,p){return p==null?xn:m==null?"":Pl(m)}let Hm={show:!0,scale:"y",stroke:h,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Fm,side:3,grid:ql,ticks:jm,border:Dm,font:Hl,lineGap:1.5,rotate:0},Wm={scale:null,auto:!0,sorted:0,min:Qt,max:-Qt},Vm=(c,m,$,p,b)=>b,Gm={show:!0,auto:!0,sorted:0,gaps:Vm,alpha:1,facets:[Ae({},Wm,{scale:"x"}),Ae({},Wm,{scale:"y"})]},Jm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Vm,alpha:1,points:{show:function(c,m){let{scale:$,idxs:p}=c.series[0],b=c._data[0],_=c.valToPos(b[p[0]],$,!0),x=c.valToPos(b[p[1]],$,!0);return Ne(x-_)/(c.series[m].points.space*Bt)>=p[1]-p[0]},filter:null},values:null,min:Qt,max:-Qt,idxs:[],path:null,clip:null};function ev(c,m,$){return $/10}let Xm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},sv=Ae({},Xm,{time:!1,ori:1}),Ym={};function Km(c){let m=Ym[c];return m||(m={key:c,plots:[],sub($){m.plots.push($)},unsub($){m.plots=m.plots.filter((p=>p!=$))},pub($,p,b,_,x,M,I){for(let N=0;m.plots.length>N;N++)m.plots[N]!=p&&m.plots[N].pub($,p,b,_,x,M,I)}},c!=null&&(Ym[c]=m)),m}function mi(c,m,$){let p=c.mode,b=c.series[m],_=p==2?c._data[m]:c._data,x=c.scales,M=c.bbox,I=_[0],N=p==2?_[1]:_[m],j=p==2?x[b.facets[0].scale]:x[c.series[0].scale],S=p==2?x[b.facets[1].scale]:x[b.scale],V=M.left,ot=M.top,Z=M.width,rt=M.height,St=c.valToPosH,gt=c.valToPosV;return j.ori==0?$(b,I,N,j,S,St,gt,V,ot,Z,rt,Uo,Hi,qo,tp,sp):$(b,I,N,j,S,gt,St,ot,V,rt,Z,Bo,Wi,Xl,ep,np)}function Gl(c,m){let $=0,p=0,b=zt(c.bands,Dl);for(let _=0;b.length>_;_++){let x=b[_];x.series[0]==m?$=x.dir:x.series[1]==m&&(p|=x.dir==1?1:2)}return[$,p==1?-1:p==2?1:p==3?2:0]}function nv(c,m,$,p,b){let _=c.series[m],x=c.scales[c.mode==2?_.facets[1].scale:_.scale];return b==-1?x.min:b==1?x.max:x.distr==3?x.dir==1?x.min:x.max:0}function kn(c,m,$,p,b,_){return mi(c,m,((x,M,I,N,j,S,V,ot,Z,rt,St)=>{let gt=x.pxRound,J=N.ori==0?Hi:Wi,kt,nt;N.dir*(N.ori==0?1:-1)==1?(kt=$,nt=p):(kt=p,nt=$);let ct=gt(S(M[kt],N,rt,ot)),et=gt(V(I[kt],j,St,Z)),At=gt(S(M[nt],N,rt,ot)),Ot=gt(V(_==1?j.max:j.min,j,St,Z)),Nt=new Path2D(b);return J(Nt,At,Ot),J(Nt,ct,Ot),J(Nt,ct,et),Nt}))}function zo(c,m,$,p,b,_){let x=null;if(c.length>0){x=new Path2D;let M=m==0?qo:Xl,I=$;for(let S=0;c.length>S;S++){let V=c[S];if(V[1]>V[0]){let ot=V[0]-I;ot>0&&M(x,I,p,ot,p+_),I=V[1]}}let N=$+b-I,j=10;N>0&&M(x,I,p-j/2,N,p+_+j)}return x}function Jl(c,m,$,p,b,_,x){let M=[],I=c.length;for(let N=b==1?$:p;N>=$&&p>=N;N+=b)if(m[N]===null){let j=N,S=N;if(b==1)for(;++N<=p&&m[N]===null;)S=N;else for(;--N>=$&&m[N]===null;)S=N;let V=_(c[j]),ot=S==j?V:_(c[S]),Z=j-b;V=x>0||0>Z||Z>=I?V:_(c[Z]);let rt=S+b;ot=0>x||0>rt||rt>=I?ot:_(c[rt]),V>ot||M.push([V,ot])}return M}function Qm(c){return c==0?hm:c==1?Ie:m=>ui(m,c)}function Zm(c){let m=c==0?Uo:Bo,$=c==0?(b,_,x,M,I,N)=>{b.arcTo(_,x,M,I,N)}:(b,_,x,M,I,N)=>{b.arcTo(x,_,I,M,N)},p=c==0?(b,_,x,M,I)=>{b.rect(_,x,M,I)}:(b,_,x,M,I)=>{b.rect(x,_,I,M)};return(b,_,x,M,I,N=0,j=0)=>{N==0&&j==0?p(b,_,x,M,I):(N=qs(N,M/2,I/2),j=qs(j,M/2,I/2),m(b,_+N,x),$(b,_+M,x,_+M,x+I,N),$(b,_+M,x+I,_,x+I,j),$(b,_,x+I,_,x,j),$(b,_,x,_+M,x,N),b.closePath())}}let Uo=(c,m,$)=>{c.moveTo(m,$)},Bo=(c,m,$)=>{c.moveTo($,m)},Hi=(c,m,$)=>{c.lineTo(m,$)},Wi=(c,m,$)=>{c.lineTo($,m)},qo=Zm(0),Xl=Zm(1),tp=(c,m,$,p,b,_)=>{c.arc(m,$,p,b,_)},ep=(c,m,$,p,b,_)=>{c.arc($,m,p,b,_)},sp=(c,m,$,p,b,_,x)=>{c.bezierCurveTo(m,$,p,b,_,x)},np=(c,m,$,p,b,_,x)=>{c.bezierCurveTo($,m,b,p,x,_)};function ip(){return(c,m,$,p,b)=>mi(c,m,((_,x,M,I,N,j,S,V,ot,Z,rt)=>{let St,gt,{pxRound:J,points:kt}=_;I.ori==0?(St=Uo,gt=tp):(St=Bo,gt=ep);let nt=Zt(kt.width*Bt,3),ct=(kt.size-kt.width)/2*Bt,et=Zt(2*ct,3),At=new Path2D,Ot=new Path2D,{left:Nt,top:Ct,width:at,height:mt}=c.bbox;qo(Ot,Nt-et,Ct-et,at+2*et,mt+2*et);let wt=Ut=>{if(M[Ut]!=null){let $t=J(j(x[Ut],I,Z,V)),Lt=J(S(M[Ut],N,rt,ot));St(At,$t+ct,Lt),gt(At,$t,Lt,ct,0,2*Lo)}};if(b)b.forEach(wt);else for(let Ut=$;p>=Ut;Ut++)wt(Ut);return{stroke:nt>0?At:null,fill:At,clip:Ot,flags:3}}))}function rp(c){return(m,$,p,b,_,x)=>{p!=b&&(_!=p&&x!=p&&c(m,$,p),_!=b&&x!=b&&c(m,$,b),c(m,$,x))}}let iv=rp(Hi),rv=rp(Wi);function op(c){let m=zt(c?.alignGaps,0);return($,p,b,_)=>mi($,p,((x,M,I,N,j,S,V,ot,Z,rt,St)=>{[b,_]=No(I,b,_);let gt,J,kt=x.pxRound,nt=mt=>kt(S(mt,N,rt,ot)),ct=mt=>kt(V(mt,j,St,Z));N.ori==0?(gt=Hi,J=iv):(gt=Wi,J=rv);let et=N.dir*(N.ori==0?1:-1),At={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},Ot=At.stroke,Nt=!1;if(_-b<4*rt)for(let mt=et==1?b:_;mt>=b&&_>=mt;mt+=et){let wt=I[mt];wt===null?Nt=!0:wt!=null&&gt(Ot,nt(M[mt]),ct(wt))}else{let mt,wt,Ut,$t=ft=>$.posToVal(ft,N.key,!0),Lt=null,ue=null,Ce=nt(M[et==1?b:_]),te=nt(M[b]),Ve=nt(M[_]),It=$t(et==1?te+1:Ve-1);for(let ft=et==1?b:_;ft>=b&&_>=ft;ft+=et){let ut=M[ft],he=(et==1?It>ut:ut>It)?Ce:nt(ut),$e=I[ft];he==Ce?$e!=null?(wt=$e,Lt==null?(gt(Ot,he,ct(wt)),mt=Lt=ue=wt):Lt>wt?Lt=wt:wt>ue&&(ue=wt)):$e===null&&(Nt=!0):(Lt!=null&&J(Ot,Ce,ct(Lt),ct(ue),ct(mt),ct(wt)),$e!=null?(wt=$e,gt(Ot,he,ct(wt)),Lt=ue=mt=wt):(Lt=ue=null,$e===null&&(Nt=!0)),Ce=he,It=$t(Ce+et))}Lt!=null&&Lt!=ue&&Ut!=Ce&&J(Ot,Ce,ct(Lt),ct(ue),ct(mt),ct(wt))}let[Ct,at]=Gl($,p);if(x.fill!=null||Ct!=0){let mt=At.fill=new Path2D(Ot),wt=ct(x.fillTo($,p,x.min,x.max,Ct)),Ut=nt(M[b]),$t=nt(M[_]);et==-1&&([$t,Ut]=[Ut,$t]),gt(mt,$t,wt),gt(mt,Ut,wt)}if(!x.spanGaps){let mt=[];Nt&&mt.push(...Jl(M,I,b,_,et,nt,m)),At.gaps=mt=x.gaps($,p,b,_,mt),At.clip=zo(mt,N.ori,ot,Z,rt,St)}return at!=0&&(At.band=at==2?[kn($,p,b,_,Ot,-1),kn($,p,b,_,Ot,1)]:kn($,p,b,_,Ot,at)),At}))}function ap(c,m,$,p,b,_,x=Qt){if(c.length>1){let M=null;for(let I=0,N=1/0;c.length>I;I++)if(m[I]!==void 0){if(M!=null){let j=Ne(c[I]-c[M]);N>j&&(N=j,x=Ne($(c[I],p,b,_)-$(c[M],p,b,_)))}M=I}}return x}function ov(c,m,$,p,b){let _=c.length;if(2>_)return null;let x=new Path2D;if($(x,c[0],m[0]),_==2)p(x,c[1],m[1]);else{let M=Array(_),I=Array(_-1),N=Array(_-1),j=Array(_-1);for(let S=0;_-1>S;S++)N[S]=m[S+1]-m[S],j[S]=c[S+1]-c[S],I[S]=N[S]/j[S];M[0]=I[0];for(let S=1;_-1>S;S++)I[S]===0||I[S-1]===0||I[S-1]>0!=I[S]>0?M[S]=0:(M[S]=3*(j[S-1]+j[S])/((2*j[S]+j[S-1])/I[S-1]+(j[S]+2*j[S-1])/I[S]),isFinite(M[S])||(M[S]=0));M[_-1]=I[_-2];for(let S=0;_-1>S;S++)b(x,c[S]+j[S]/3,m[S]+M[S]*j[S]/3,c[S+1]-j[S]/3,m[S+1]-M[S+1]*j[S]/3,c[S+1],m[S+1])}return x}let Yl=new Set;function lp(){for(let c of Yl)c.syncRect(!0)}nn&&(li("resize",Fn,lp),li("scroll",Fn,lp,!0),li(We,Fn,(()=>{Qe.pxRatio=Bt})));let av=op(),lv=ip();function cp(c,m,$,p){return(p?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map(((b,_)=>Kl(b,_,m,$)))}function Kl(c,m,$,p){return Ae({},m==0?$:p,c)}function up(c,m,$){return m==null?Ui:[m,$]}let cv=up;function uv(c,m,$){return m==null?Ui:Co(m,$,Ll,!0)}function hp(c,m,$,p){return m==null?Ui:Io(m,$,c.scales[p].log,!1)}let hv=hp;function mp(c,m,$,p){return m==null?Ui:Cl(m,$,c.scales[p].log,!1)}let mv=mp;function pv(c,m,$,p,b){let _=rs(cm(c),cm(m)),x=m-c,M=Bs(b/p*x,$);do{let I=$[M],N=p*I/x;if(N>=b&&17>=_+(5>I?zn.get(I):0))return[I,N]}while(++M<$.length);return[0,0]}function pp(c){let m,$;return[c=c.replace(/(\d+)px/,((p,b)=>(m=Ie(($=+b)*Bt))+"px")),m,$]}function dv(c){c.show&&[c.font,c.labelFont].forEach((m=>{let $=Zt(m[2]*Bt,1);m[0]=m[0].replace(/[0-9.]+px/,$+"px"),m[1]=$}))}function Qe(c,m,$){let p={mode:zt(c.mode,1)},b=p.mode;function _(u,d,g,w){let y=d.valToPct(u);return w+g*(d.dir==-1?1-y:y)}function x(u,d,g,w){let y=d.valToPct(u);return w+g*(d.dir==-1?y:1-y)}function M(u,d,g,w){return d.ori==0?_(u,d,g,w):x(u,d,g,w)}p.valToPosH=_,p.valToPosV=x;let I=!1;p.status=0;let N=p.root=Ms("uplot");c.id!=null&&(N.id=c.id),bs(N,c.class),c.title&&(Ms("u-title",N).textContent=c.title);let j=Us("canvas"),S=p.ctx=j.getContext("2d"),V=Ms("u-wrap",N);li("click",V,(u=>{u.target===Z&&(oe!=rr||me!=or)&&Xe.click(p,u)}),!0);let ot=p.under=Ms("u-under",V);V.appendChild(j);let Z=p.over=Ms("u-over",V),rt=+zt((c=Bi(c)).pxAlign,1),St=Qm(rt);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(p,c)||c)}));let gt=c.ms||.001,J=p.series=b==1?cp(c.series||[],Um,Jm,!1):(function(u,d){return u.map(((g,w)=>w==0?{}:Ae({},d,g)))})(c.series||[null],Gm),kt=p.axes=cp(c.axes||[],zm,Hm,!0),nt=p.scales={},ct=p.bands=c.bands||[];ct.forEach((u=>{u.fill=Pt(u.fill||null),u.dir=zt(u.dir,-1)}));let et=b==2?J[1].facets[0].scale:J[0].scale,At={axes:function(){for(let u=0;kt.length>u;u++){let d=kt[u];if(!d.show||!d._show)continue;let g,w,y=d.side,A=y%2,C=d.stroke(p,u),B=y==0||y==3?-1:1,[q,H]=d._found;if(d.label!=null){let ce=Ie((d._lpos+d.labelGap*B)*Bt);vp(d.labelFont[0],C,"center",y==2?"top":r),S.save(),A==1?(g=w=0,S.translate(ce,Ie(us+gi/2)),S.rotate((y==3?-Lo:Lo)/2)):(g=Ie(Cs+Vs/2),w=ce);let ss=um(d.label)?d.label(p,u,q,H):d.label;S.fillText(ss,g,w),S.restore()}if(H==0)continue;let X=nt[d.scale],ht=A==0?Vs:gi,Dt=A==0?Cs:us,Tt=d._splits,yt=X.distr==2?Tt.map((ce=>Gs[ce])):Tt,Et=X.distr==2?Gs[Tt[1]]-Gs[Tt[0]]:q,W=d.ticks,bt=d.border,qt=W.show?W.size:0,ke=Ie(qt*Bt),le=Ie((d.alignTo==2?d._size-qt-d.gap:d.gap)*Bt),Jt=d._rotate*-Lo/180,Ye=St(d._pos*Bt),ts=Ye+(ke+le)*B;w=A==0?ts:0,g=A==1?ts:0,vp(d.font[0],C,d.align==1?o:d.align==2?l:Jt>0?o:0>Jt?l:A==0?"center":y==3?l:o,Jt||A==1?"middle":y==2?"top":r);let es=d.font[1]*d.lineGap,be=Tt.map((ce=>St(M(ce,X,ht,Dt)))),ks=d._values;for(let ce=0;ks.length>ce;ce++){let ss=ks[ce];if(ss!=null){A==0?g=be[ce]:w=be[ce],ss=""+ss;let ms=ss.indexOf(`
`)==-1?[ss]:ss.split(/\n/gm);for(let Rs=0;ms.length>Rs;Rs++){let Tn=ms[Rs];Jt?(S.save(),S.translate(g,w+Rs*es),S.rotate(Jt),S.fillText(Tn,0,0),S.restore()):S.fillText(Tn,g,w+Rs*es)}}}W.show&&uc(be,W.filter(p,yt,u,H,Et),A,y,Ye,ke,Zt(W.width*Bt,3),W.stroke(p,u),W.dash,W.cap);let Me=d.grid;Me.show&&uc(be,Me.filter(p,yt,u,H,Et),A,A==0?2:1,A==0?us:Cs,A==0?gi:Vs,Zt(Me.width*Bt,3),Me.stroke(p,u),Me.dash,Me.cap),bt.show&&uc([Ye],[1],A==0?1:0,A==0?1:2,A==1?us:Cs,A==1?gi:Vs,Zt(bt.width*Bt,3),bt.stroke(p,u),bt.dash,bt.cap)}Fe("drawAxes")},series:function(){if(Je>0){let u=J.some((d=>d._focus))&&hs!=on.alpha;u&&(S.globalAlpha=hs=on.alpha),J.forEach(((d,g)=>{if(g>0&&d.show&&(yp(g,!1),yp(g,!0),d._paths==null)){let w=hs;hs!=d.alpha&&(S.globalAlpha=hs=d.alpha);let y=b==2?[0,m[g][0].length-1]:(function(A){let C=jl(Pe-1,0,Je-1),B=jl(Re+1,0,Je-1);for(;A[C]==null&&C>0;)C--;for(;A[B]==null&&Je-1>B;)B++;return[C,B]})(m[g]);d._paths=d.paths(p,g,y[0],y[1]),hs!=w&&(S.globalAlpha=hs=w)}})),J.forEach(((d,g)=>{if(g>0&&d.show){let w=hs;hs!=d.alpha&&(S.globalAlpha=hs=d.alpha),d._paths!=null&&kp(g,!1);{let y=d._paths!=null?d._paths.gaps:null,A=d.points.show(p,g,Pe,Re,y),C=d.points.filter(p,g,A,y);(A||C)&&(d.points._paths=d.points.paths(p,g,Pe,Re,C),kp(g,!0))}hs!=w&&(S.globalAlpha=hs=w),Fe("drawSeries",g)}})),u&&(S.globalAlpha=hs=1)}}},Ot=(c.drawOrder||["axes","series"]).map((u=>At[u]));function Nt(u){let d=u.distr==3?g=>yn(g>0?g:u.clamp(p,g,u.min,u.max,u.key)):u.distr==4?g=>Rl(g,u.asinh):u.distr==100?g=>u.fwd(g):g=>g;return g=>{let w=d(g),{_min:y,_max:A}=u;return(w-y)/(A-y)}}function Ct(u){let d=nt[u];if(d==null){let g=(c.scales||Fr)[u]||Fr;if(g.from!=null){Ct(g.from);let w=Ae({},nt[g.from],g,{key:u});w.valToPct=Nt(w),nt[u]=w}else{d=nt[u]=Ae({},u==et?Xm:sv,g),d.key=u;let w=d.time,y=d.range,A=Un(y);if((u!=et||b==2&&!w)&&(!A||y[0]!=null&&y[1]!=null||(y={min:y[0]==null?rm:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?rm:{mode:1,hard:y[1],soft:y[1]}},A=!1),!A&&Ro(y))){let C=y;y=(B,q,H)=>q==null?Ui:Co(q,H,C)}d.range=Pt(y||(w?cv:u==et?d.distr==3?hv:d.distr==4?mv:up:d.distr==3?hp:d.distr==4?mp:uv)),d.auto=Pt(!A&&d.auto),d.clamp=Pt(d.clamp||ev),d._min=d._max=null,d.valToPct=Nt(d)}}}Ct("x"),Ct("y"),b==1&&J.forEach((u=>{Ct(u.scale)})),kt.forEach((u=>{Ct(u.scale)}));for(let u in c.scales)Ct(u);let at=nt[et],mt=at.distr,wt,Ut;at.ori==0?(bs(N,"u-hz"),wt=_,Ut=x):(bs(N,"u-vt"),wt=x,Ut=_);let $t={};for(let u in nt){let d=nt[u];d.min==null&&d.max==null||($t[u]={min:d.min,max:d.max},d.min=d.max=null)}let Lt=c.tzDate||(u=>new Date(Ie(u/gt))),ue=c.fmtDate||Fl,Ce=gt==1?Uw(Lt):Hw(Lt),te=Cm(Lt,Im(gt==1?zw:qw,ue)),Ve=Pm(Lt,Lm("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",ue)),It=[],ft=p.legend=Ae({},Ww,c.legend),ut=p.cursor=Ae({},Vw,{drag:{y:b==2}},c.cursor),he=ft.show,$e=ut.show,xe=ft.markers,Hs,Vi,xs;ft.idxs=It,xe.width=Pt(xe.width),xe.dash=Pt(xe.dash),xe.stroke=Pt(xe.stroke),xe.fill=Pt(xe.fill);let ye,ys=[],Bn=[],Is=!1,qn={};if(ft.live){let u=J[1]?J[1].values:null;Is=u!=null,ye=Is?u(p,1,0):{_:0};for(let d in ye)qn[d]=xn}if(he)if(Hs=Us("table","u-legend",N),xs=Us("tbody",null,Hs),ft.mount(p,Hs),Is){Vi=Us("thead",null,Hs,xs);let u=Us("tr",null,Vi);for(var Gi in Us("th",null,u),ye)Us("th",t,u).textContent=Gi}else bs(Hs,"u-inline"),ft.live&&bs(Hs,"u-live");let Ji={show:!0},Br={show:!1},Hn=new Map;function os(u,d,g,w=!0){let y=Hn.get(d)||{},A=ut.bind[u](p,d,g,w);A&&(li(u,d,y[u]=A),Hn.set(d,y))}function Xi(u,d){let g=Hn.get(d)||{};for(let w in g)u!=null&&w!=u||(Il(w,d,g[w]),delete g[w]);u==null&&Hn.delete(d)}let En=0,pi=0,Mt=0,it=0,ee=0,Ge=0,di=ee,_n=Ge,fi=Mt,Ws=it,Cs=0,us=0,Vs=0,gi=0;p.bbox={};let Ql=!1,Ho=!1,Yi=!1,$i=!1,Wo=!1,Ls=!1;function Zl(u,d,g){(g||u!=p.width||d!=p.height)&&dp(u,d),sr(!1),Yi=!0,Ho=!0,ar()}function dp(u,d){p.width=En=Mt=u,p.height=pi=it=d,ee=Ge=0,(function(){let w=!1,y=!1,A=!1,C=!1;kt.forEach((B=>{if(B.show&&B._show){let{side:q,_size:H}=B,X=H+(B.label!=null?B.labelSize:0);X>0&&(q%2?(Mt-=X,q==3?(ee+=X,C=!0):A=!0):(it-=X,q==0?(Ge+=X,w=!0):y=!0))}})),wi[0]=w,wi[1]=A,wi[2]=y,wi[3]=C,Mt-=Wn[1]+Wn[3],ee+=Wn[3],it-=Wn[2]+Wn[0],Ge+=Wn[0]})(),(function(){let w=ee+Mt,y=Ge+it,A=ee,C=Ge;function B(q,H){switch(q){case 1:return w+=H,w-H;case 2:return y+=H,y-H;case 3:return A-=H,A+H;case 0:return C-=H,C+H}}kt.forEach((q=>{if(q.show&&q._show){let H=q.side;q._pos=B(H,q._size),q.label!=null&&(q._lpos=B(H,q.labelSize))}}))})();let g=p.bbox;Cs=g.left=ui(ee*Bt,.5),us=g.top=ui(Ge*Bt,.5),Vs=g.width=ui(Mt*Bt,.5),gi=g.height=ui(it*Bt,.5)}let fv=3;if(p.setSize=function({width:u,height:d}){Zl(u,d)},ut.dataIdx==null){let u=ut.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let g=u.prox=Pt(u.prox),w=u.bias??=0;ut.dataIdx=(y,A,C,B)=>{if(A==0)return C;let q=C,H=g(y,A,C,B)??Qt,X=H>=0&&Qt>H,ht=at.ori==0?Mt:it,Dt=ut.left,Tt=m[0],yt=m[A];if(d.has(yt[C])){q=null;let Et,W=null,bt=null;if(w==0||w==-1)for(Et=C;W==null&&Et-- >0;)d.has(yt[Et])||(W=Et);if(w==0||w==1)for(Et=C;bt==null&&Et++<yt.length;)d.has(yt[Et])||(bt=Et);if(W!=null||bt!=null)if(X){let qt=Dt-(W==null?-1/0:wt(Tt[W],at,ht,0)),ke=(bt==null?1/0:wt(Tt[bt],at,ht,0))-Dt;qt>ke?ke>H||(q=bt):qt>H||(q=W)}else q=bt==null?W:W==null||C-W>bt-C?bt:W}else X&&Ne(Dt-wt(Tt[C],at,ht,0))>H&&(q=null);return q}}let bi=u=>{ut.event=u};ut.idxs=It,ut._lock=!1;let Ze=ut.points;Ze.show=Pt(Ze.show),Ze.size=Pt(Ze.size),Ze.stroke=Pt(Ze.stroke),Ze.width=Pt(Ze.width),Ze.fill=Pt(Ze.fill);let on=p.focus=Ae({},c.focus||{alpha:.3},ut.focus),Ki=on.prox>=0,Qi=Ki&&Ze.one,Ps=[],Zi=[],tr=[];function fp(u,d){let g=Ze.show(p,d);if(g instanceof HTMLElement)return bs(g,"u-cursor-pt"),bs(g,u.class),rn(g,-10,-10,Mt,it),Z.insertBefore(g,Ps[d]),g}function gp(u,d){if(b==1||d>0){let g=b==1&&nt[u.scale].time,w=u.value;u.value=g?bm(w)?Pm(Lt,Lm(w,ue)):w||Ve:w||tv,u.label=u.label||(g?"Time":"Value")}if(Qi||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||av||Sw,u.fillTo=Pt(u.fillTo||nv),u.pxAlign=+zt(u.pxAlign,rt),u.pxRound=Qm(u.pxAlign),u.stroke=Pt(u.stroke||null),u.fill=Pt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let g=(function(y){return Zt(1*(3+2*(y||1)),3)})(rs(1,u.width)),w=u.points=Ae({},{size:g,width:rs(1,.2*g),stroke:u.stroke,space:2*g,paths:lv,_stroke:null,_fill:null},u.points);w.show=Pt(w.show),w.filter=Pt(w.filter),w.fill=Pt(w.fill),w.stroke=Pt(w.stroke),w.paths=Pt(w.paths),w.pxAlign=u.pxAlign}if(he){let g=(function(w,y){if(y==0&&(Is||!ft.live||b==2))return Ui;let A=[],C=Us("tr","u-series",xs,xs.childNodes[y]);bs(C,w.class),w.show||bs(C,e);let B=Us("th",null,C);if(xe.show){let X=Ms("u-marker",B);if(y>0){let ht=xe.width(p,y);ht&&(X.style.border=ht+"px "+xe.dash(p,y)+" "+xe.stroke(p,y)),X.style.background=xe.fill(p,y)}}let q=Ms(t,B);for(var H in w.label instanceof HTMLElement?q.appendChild(w.label):q.textContent=w.label,y>0&&(xe.show||(q.style.color=w.width>0?xe.stroke(p,y):xe.fill(p,y)),os("click",B,(X=>{if(ut._lock)return;bi(X);let ht=J.indexOf(w);if((X.ctrlKey||X.metaKey)!=ft.isolate){let Dt=J.some(((Tt,yt)=>yt>0&&yt!=ht&&Tt.show));J.forEach(((Tt,yt)=>{yt>0&&an(yt,Dt?yt==ht?Ji:Br:Ji,!0,Oe.setSeries)}))}else an(ht,{show:!w.show},!0,Oe.setSeries)}),!1),Ki&&os(D,B,(X=>{ut._lock||(bi(X),an(J.indexOf(w),cr,!0,Oe.setSeries))}),!1)),ye){let X=Us("td","u-value",C);X.textContent="--",A.push(X)}return[C,A]})(u,d);ys.splice(d,0,g[0]),Bn.splice(d,0,g[1]),ft.values.push(null)}if($e){It.splice(d,0,null);let g=null;Qi?d==0&&(g=fp(u,d)):d>0&&(g=fp(u,d)),Ps.splice(d,0,g),Zi.splice(d,0,0),tr.splice(d,0,0)}Fe("addSeries",d)}p.addSeries=function(u,d){d=d??J.length,u=b==1?Kl(u,d,Um,Jm):Kl(u,d,{},Gm),J.splice(d,0,u),gp(J[d],d)},p.delSeries=function(u){if(J.splice(u,1),he){ft.values.splice(u,1),Bn.splice(u,1);let d=ys.splice(u,1)[0];Xi(null,d.firstChild),d.remove()}$e&&(It.splice(u,1),Ps.splice(u,1)[0].remove(),Zi.splice(u,1),tr.splice(u,1)),Fe("delSeries",u)};let wi=[!1,!1,!1,!1];function qr(u,d,g){let[w,y,A,C]=g,B=d%2,q=0;return B==0&&(C||y)&&(q=d==0&&!w||d==2&&!A?Ie(zm.size/3):0),B==1&&(w||A)&&(q=d==1&&!y||d==3&&!C?Ie(Hm.size/2):0),q}let $p=p.padding=(c.padding||[qr,qr,qr,qr]).map((u=>Pt(zt(u,qr)))),Wn=p._padding=$p.map(((u,d)=>u(p,d,wi,0))),Je,Pe=null,Re=null,Vo=b==1?J[0].idxs:null,Go,er,tc,ec,sc,nc,ic,rc,oc,hs,Gs=null,Hr=!1;function bp(u,d){if(p.data=p._data=m=u??[],b==2){Je=0;for(let g=1;J.length>g;g++)Je+=m[g][0].length}else{m.length==0&&(p.data=p._data=m=[[]]),Gs=m[0],Je=Gs.length;let g=m;if(mt==2){g=m.slice();let w=g[0]=Array(Je);for(let y=0;Je>y;y++)w[y]=y}p._data=m=g}if(sr(!0),Fe("setData"),mt==2&&(Yi=!0),d!==!1){let g=at;g.auto(p,Hr)?ac():Gn(et,g.min,g.max),$i=$i||ut.left>=0,Ls=!0,ar()}}function ac(){let u,d;Hr=!0,b==1&&(Je>0?(Pe=Vo[0]=0,Re=Vo[1]=Je-1,u=m[0][Pe],d=m[0][Re],mt==2?(u=Pe,d=Re):u==d&&(mt==3?[u,d]=Io(u,u,at.log,!1):mt==4?[u,d]=Cl(u,u,at.log,!1):at.time?d=u+Ie(86400/gt):[u,d]=Co(u,d,Ll,!0))):(Pe=Vo[0]=u=null,Re=Vo[1]=d=null)),Gn(et,u,d)}function wp(u,d,g,w,y,A){u??=f,g??=Dl,w??="butt",y??=f,A??="round",u!=Go&&(S.strokeStyle=Go=u),y!=er&&(S.fillStyle=er=y),d!=tc&&(S.lineWidth=tc=d),A!=sc&&(S.lineJoin=sc=A),w!=nc&&(S.lineCap=nc=w),g!=ec&&S.setLineDash(ec=g)}function vp(u,d,g,w){d!=er&&(S.fillStyle=er=d),u!=ic&&(S.font=ic=u),g!=rc&&(S.textAlign=rc=g),w!=oc&&(S.textBaseline=oc=w)}function lc(u,d,g,w,y=0){if(w.length>0&&u.auto(p,Hr)&&(d==null||d.min==null)){let A=zt(Pe,0),C=zt(Re,w.length-1),B=g.min==null?(function(q,H,X,ht=0,Dt=!1){let Tt=Dt?kw:No,yt=Dt?im:nm;[H,X]=Tt(q,H,X);let Et=q[H],W=q[H];if(H>-1)if(ht==1)Et=q[H],W=q[X];else if(ht==-1)Et=q[X],W=q[H];else for(let bt=H;X>=bt;bt++){let qt=q[bt];yt(qt)&&(Et>qt?Et=qt:qt>W&&(W=qt))}return[Et??Qt,W??-Qt]})(w,A,C,y,u.distr==3):[g.min,g.max];u.min=qs(u.min,g.min=B[0]),u.max=rs(u.max,g.max=B[1])}}p.setData=bp;let xp={min:null,max:null};function yp(u,d){let g=d?J[u].points:J[u];g._stroke=g.stroke(p,u),g._fill=g.fill(p,u)}function kp(u,d){let g=d?J[u].points:J[u],{stroke:w,fill:y,clip:A,flags:C,_stroke:B=g._stroke,_fill:q=g._fill,_width:H=g.width}=g._paths;H=Zt(H*Bt,3);let X=null,ht=H%2/2;d&&q==null&&(q=H>0?"#fff":B);let Dt=g.pxAlign==1&&ht>0;if(Dt&&S.translate(ht,ht),!d){let Tt=Cs-H/2,yt=us-H/2,Et=Vs+H,W=gi+H;X=new Path2D,X.rect(Tt,yt,Et,W)}d?cc(B,H,g.dash,g.cap,q,w,y,C,A):(function(Tt,yt,Et,W,bt,qt,ke,le,Jt,Ye,ts){let es=!1;Jt!=0&&ct.forEach(((be,ks)=>{if(be.series[0]==Tt){let Me,ce=J[be.series[1]],ss=m[be.series[1]],ms=(ce._paths||Fr).band;Un(ms)&&(ms=be.dir==1?ms[0]:ms[1]);let Rs=null;ce.show&&ms&&(function(Tn,Yn,Es){for(Yn=zt(Yn,0),Es=zt(Es,Tn.length-1);Es>=Yn;){if(Tn[Yn]!=null)return!0;Yn++}return!1})(ss,Pe,Re)?(Rs=be.fill(p,ks)||qt,Me=ce._paths.clip):ms=null,cc(yt,Et,W,bt,Rs,ke,le,Jt,Ye,ts,Me,ms),es=!0}})),es||cc(yt,Et,W,bt,qt,ke,le,Jt,Ye,ts)})(u,B,H,g.dash,g.cap,q,w,y,C,X,A),Dt&&S.translate(-ht,-ht)}let Ep=3;function cc(u,d,g,w,y,A,C,B,q,H,X,ht){wp(u,d,g,w,y),(q||H||ht)&&(S.save(),q&&S.clip(q),H&&S.clip(H)),ht?(B&Ep)==Ep?(S.clip(ht),X&&S.clip(X),Xo(y,C),Jo(u,A,d)):2&B?(Xo(y,C),S.clip(ht),Jo(u,A,d)):1&B&&(S.save(),S.clip(ht),X&&S.clip(X),Xo(y,C),S.restore(),Jo(u,A,d)):(Xo(y,C),Jo(u,A,d)),(q||H||ht)&&S.restore()}function Jo(u,d,g){g>0&&(d instanceof Map?d.forEach(((w,y)=>{S.strokeStyle=Go=y,S.stroke(w)})):d!=null&&u&&S.stroke(d))}function Xo(u,d){d instanceof Map?d.forEach(((g,w)=>{S.fillStyle=er=w,S.fill(g)})):d!=null&&u&&S.fill(d)}function uc(u,d,g,w,y,A,C,B,q,H){let X=C%2/2;rt==1&&S.translate(X,X),wp(B,C,q,H,B),S.beginPath();let ht,Dt,Tt,yt,Et=y+(w==0||w==3?-A:A);g==0?(Dt=y,yt=Et):(ht=y,Tt=Et);for(let W=0;u.length>W;W++)d[W]!=null&&(g==0?ht=Tt=u[W]:Dt=yt=u[W],S.moveTo(ht,Dt),S.lineTo(Tt,yt));S.stroke(),rt==1&&S.translate(-X,-X)}function gv(u){let d=!0;return kt.forEach(((g,w)=>{if(!g.show)return;let y=nt[g.scale];if(y.min==null)return void(g._show&&(d=!1,g._show=!1,sr(!1)));g._show||(d=!1,g._show=!0,sr(!1));let A=g.side,C=A%2,{min:B,max:q}=y,[H,X]=(function(W,bt,qt,ke){let le,Jt=kt[W];if(ke>0){let Ye=Jt._space=Jt.space(p,W,bt,qt,ke);le=pv(bt,qt,Jt._incrs=Jt.incrs(p,W,bt,qt,ke,Ye),ke,Ye)}else le=[0,0];return Jt._found=le})(w,B,q,C==0?Mt:it);if(X==0)return;let ht=g._splits=g.splits(p,w,B,q,H,X,y.distr==2),Dt=y.distr==2?ht.map((W=>Gs[W])):ht,Tt=y.distr==2?Gs[ht[1]]-Gs[ht[0]]:H,yt=g._values=g.values(p,g.filter(p,Dt,w,X,Tt),w,X,Tt);g._rotate=A==2?g.rotate(p,yt,w,X):0;let Et=g._size;g._size=Ns(g.size(p,yt,w,u)),Et!=null&&g._size!=Et&&(d=!1)})),d}function $v(u){let d=!0;return $p.forEach(((g,w)=>{let y=g(p,w,wi,u);y!=Wn[w]&&(d=!1),Wn[w]=y})),d}function sr(u){J.forEach(((d,g)=>{g>0&&(d._paths=null,u&&(b==1?(d.min=null,d.max=null):d.facets.forEach((w=>{w.min=null,w.max=null}))))}))}let hc,mc,nr,ir,_p,Sp,rr,or,Tp,Ap,oe,me,Yo=!1,pc=!1,Wr=[];function bv(){pc=!1;for(let u=0;Wr.length>u;u++)Fe(...Wr[u]);Wr.length=0}function ar(){Yo||(Nw(Op),Yo=!0)}function Op(){if(Ql&&((function(){for(let w in nt){let y=nt[w];$t[w]==null&&(y.min==null||$t[et]!=null&&y.auto(p,Hr))&&($t[w]=xp)}for(let w in nt){let y=nt[w];$t[w]==null&&y.from!=null&&$t[y.from]!=null&&($t[w]=xp)}$t[et]!=null&&sr(!0);let u={};for(let w in $t){let y=$t[w];if(y!=null){let A=u[w]=Bi(nt[w],Aw);if(y.min!=null)Ae(A,y);else if(w!=et||b==2)if(Je==0&&A.from==null){let C=A.range(p,null,null,w);A.min=C[0],A.max=C[1]}else A.min=Qt,A.max=-Qt}}if(Je>0){J.forEach(((w,y)=>{if(b==1){let A=w.scale,C=$t[A];if(C==null)return;let B=u[A];if(y==0){let q=B.range(p,B.min,B.max,A);B.min=q[0],B.max=q[1],Pe=Bs(B.min,m[0]),Re=Bs(B.max,m[0]),Re-Pe>1&&(B.min>m[0][Pe]&&Pe++,m[0][Re]>B.max&&Re--),w.min=Gs[Pe],w.max=Gs[Re]}else w.show&&w.auto&&lc(B,C,w,m[y],w.sorted);w.idxs[0]=Pe,w.idxs[1]=Re}else if(y>0&&w.show&&w.auto){let[A,C]=w.facets,B=A.scale,q=C.scale,[H,X]=m[y],ht=u[B],Dt=u[q];ht!=null&&lc(ht,$t[B],A,H,A.sorted),Dt!=null&&lc(Dt,$t[q],C,X,C.sorted),w.min=C.min,w.max=C.max}}));for(let w in u){let y=u[w],A=$t[w];if(y.from==null&&(A==null||A.min==null)){let C=y.range(p,y.min==Qt?null:y.min,y.max==-Qt?null:y.max,w);y.min=C[0],y.max=C[1]}}}for(let w in u){let y=u[w];if(y.from!=null){let A=u[y.from];if(A.min==null)y.min=y.max=null;else{let C=y.range(p,A.min,A.max,w);y.min=C[0],y.max=C[1]}}}let d={},g=!1;for(let w in u){let y=u[w],A=nt[w];if(A.min!=y.min||A.max!=y.max){A.min=y.min,A.max=y.max;let C=A.distr;A._min=C==3?yn(A.min):C==4?Rl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?yn(A.max):C==4?Rl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,d[w]=g=!0}}if(g){J.forEach(((w,y)=>{b==2?y>0&&d.y&&(w._paths=null):d[w.scale]&&(w._paths=null)}));for(let w in d)Yi=!0,Fe("setScale",w);$e&&ut.left>=0&&($i=Ls=!0)}for(let w in $t)$t[w]=null})(),Ql=!1),Yi&&((function(){let u=!1,d=0;for(;!u;){d++;let g=gv(d),w=$v(d);u=d==fv||g&&w,u||(dp(p.width,p.height),Ho=!0)}})(),Yi=!1),Ho){if(re(ot,o,ee),re(ot,"top",Ge),re(ot,s,Mt),re(ot,n,it),re(Z,o,ee),re(Z,"top",Ge),re(Z,s,Mt),re(Z,n,it),re(V,s,En),re(V,n,pi),j.width=Ie(En*Bt),j.height=Ie(pi*Bt),kt.forEach((({_el:u,_show:d,_size:g,_pos:w,side:y})=>{if(u!=null)if(d){let A=y%2==1;re(u,A?"left":"top",w-(y===3||y===0?g:0)),re(u,A?"width":"height",g),re(u,A?"top":"left",A?Ge:ee),re(u,A?"height":"width",A?it:Mt),Ml(u,e)}else bs(u,e)})),Go=er=tc=sc=nc=ic=rc=oc=ec=null,hs=1,Jr(!0),ee!=di||Ge!=_n||Mt!=fi||it!=Ws){sr(!1);let u=Mt/fi,d=it/Ws;if($e&&!$i&&ut.left>=0){ut.left*=u,ut.top*=d,nr&&rn(nr,Ie(ut.left),0,Mt,it),ir&&rn(ir,0,Ie(ut.top),Mt,it);for(let g=0;Ps.length>g;g++){let w=Ps[g];w!=null&&(Zi[g]*=u,tr[g]*=d,rn(w,Ns(Zi[g]),Ns(tr[g]),Mt,it))}}if(ae.show&&!Wo&&ae.left>=0&&ae.width>0){ae.left*=u,ae.width*=u,ae.top*=d,ae.height*=d;for(let g in $c)re(lr,g,ae[g])}di=ee,_n=Ge,fi=Mt,Ws=it}Fe("setSize"),Ho=!1}En>0&&pi>0&&(S.clearRect(0,0,j.width,j.height),Fe("drawClear"),Ot.forEach((u=>u())),Fe("draw")),ae.show&&Wo&&(Ko(ae),Wo=!1),$e&&$i&&(xi(null,!0,!1),$i=!1),ft.show&&ft.live&&Ls&&(fc(),Ls=!1),I||(I=!0,p.status=1,Fe("ready")),Hr=!1,Yo=!1}function dc(u,d){let g=nt[u];if(g.from==null){if(Je==0){let w=g.range(p,d.min,d.max,u);d.min=w[0],d.max=w[1]}if(d.min>d.max){let w=d.min;d.min=d.max,d.max=w}if(Je>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==et&&g.distr==2&&Je>0&&(d.min=Bs(d.min,m[0]),d.max=Bs(d.max,m[0]),d.min==d.max&&d.max++),$t[u]=d,Ql=!0,ar()}}p.batch=function(u,d=!1){Yo=!0,pc=d,u(p),Op(),d&&Wr.length>0&&queueMicrotask(bv)},p.redraw=(u,d)=>{Yi=d||!1,u!==!1?Gn(et,at.min,at.max):ar()},p.setScale=dc;let Vn=!1,Xe=ut.drag,je=Xe.x,De=Xe.y;$e&&(ut.x&&(hc=Ms("u-cursor-x",Z)),ut.y&&(mc=Ms("u-cursor-y",Z)),at.ori==0?(nr=hc,ir=mc):(nr=mc,ir=hc),oe=ut.left,me=ut.top);let ae=p.select=Ae({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),lr=ae.show?Ms("u-select",ae.over?Z:ot):null;function Ko(u,d){if(ae.show){for(let g in u)ae[g]=u[g],g in $c&&re(lr,g,u[g]);d!==!1&&Fe("setSelect")}}function Gn(u,d,g){dc(u,{min:d,max:g})}function an(u,d,g,w){d.focus!=null&&(function(y){if(y!=vi){let A=y==null,C=on.alpha!=1;J.forEach(((B,q)=>{if(b==1||q>0){let H=A||q==0||q==y;B._focus=A?null:H,C&&(function(X,ht){J[X].alpha=ht,$e&&Ps[X]!=null&&(Ps[X].style.opacity=ht),he&&ys[X]&&(ys[X].style.opacity=ht)})(q,H?1:on.alpha)}})),vi=y,C&&ar()}})(u),d.show!=null&&J.forEach(((y,A)=>{0>=A||u!=A&&u!=null||(y.show=d.show,(function(C){if(J[C].show)he&&Ml(ys[C],e);else if(he&&bs(ys[C],e),$e){let B=Qi?Ps[0]:Ps[C];B!=null&&rn(B,-10,-10,Mt,it)}})(A),b==2?(Gn(y.facets[0].scale,null,null),Gn(y.facets[1].scale,null,null)):Gn(y.scale,null,null),ar())})),g!==!1&&Fe("setSeries",u,d),w&&Xr("setSeries",p,u,d)}let Sn,Jn,vi;p.setSelect=Ko,p.setSeries=an,p.addBand=function(u,d){u.fill=Pt(u.fill||null),u.dir=zt(u.dir,-1),ct.splice(d=d??ct.length,0,u)},p.setBand=function(u,d){Ae(ct[u],d)},p.delBand=function(u){u==null?ct.length=0:ct.splice(u,1)};let cr={focus:!0};function ln(u,d,g){let w=nt[d];g&&(u=u/Bt-(w.ori==1?Ge:ee));let y=Mt;w.ori==1&&(y=it,u=y-u),w.dir==-1&&(u=y-u);let A=w._min,C=A+u/y*(w._max-A),B=w.distr;return B==3?zi(10,C):B==4?((q,H=1)=>ws.sinh(q)*H)(C,w.asinh):B==100?w.bwd(C):C}function Mp(u,d){re(lr,o,ae.left=u),re(lr,s,ae.width=d)}function Np(u,d){re(lr,"top",ae.top=u),re(lr,n,ae.height=d)}he&&Ki&&os(tt,Hs,(u=>{ut._lock||(bi(u),vi!=null&&an(null,cr,!0,Oe.setSeries))})),p.valToIdx=u=>Bs(u,m[0]),p.posToIdx=function(u,d){return Bs(ln(u,et,d),m[0],Pe,Re)},p.posToVal=ln,p.valToPos=(u,d,g)=>nt[d].ori==0?_(u,nt[d],g?Vs:Mt,g?Cs:0):x(u,nt[d],g?gi:it,g?us:0),p.setCursor=(u,d,g)=>{oe=u.left,me=u.top,xi(null,d,g)};let Vr=at.ori==0?Mp:Np,Gr=at.ori==1?Mp:Np;function fc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((g,w)=>{It[w]=g})):(g=>g===void 0)(u.idx)||It.fill(u.idx),ft.idx=It[0]),he&&ft.live){for(let g=0;J.length>g;g++)(g>0||b==1&&!Is)&&wv(g,It[g]);(function(){if(he&&ft.live)for(let g=b==2?1:0;J.length>g;g++){if(g==0&&Is)continue;let w=ft.values[g],y=0;for(let A in w)Bn[g][y++].firstChild.nodeValue=w[A]}})()}Ls=!1,d!==!1&&Fe("setLegend")}function wv(u,d){let g,w=J[u],y=u==0&&mt==2?Gs:m[u];Is?g=w.values(p,u,d)??qn:(g=w.value(p,d==null?null:y[d],u,d),g=g==null?qn:{_:g}),ft.values[u]=g}function xi(u,d,g){let w;Tp=oe,Ap=me,[oe,me]=ut.move(p,oe,me),ut.left=oe,ut.top=me,$e&&(nr&&rn(nr,Ie(oe),0,Mt,it),ir&&rn(ir,0,Ie(me),Mt,it)),Sn=Qt,Jn=null;let y=at.ori==0?Mt:it,A=at.ori==1?Mt:it;if(0>oe||Je==0||Pe>Re){w=ut.idx=null;for(let C=0;J.length>C;C++){let B=Ps[C];B!=null&&rn(B,-10,-10,Mt,it)}Ki&&an(null,cr,!0,u==null&&Oe.setSeries),ft.live&&(It.fill(w),Ls=!0)}else{let C,B,q;b==1&&(C=at.ori==0?oe:me,B=ln(C,et),w=ut.idx=Bs(B,m[0],Pe,Re),q=wt(m[0][w],at,y,0));let H=-10,X=-10,ht=0,Dt=0,Tt=!0,yt="",Et="";for(let W=b==2?1:0;J.length>W;W++){let bt=J[W],qt=It[W],ke=qt==null?null:b==1?m[W][qt]:m[W][1][qt],le=ut.dataIdx(p,W,w,B),Jt=le==null?null:b==1?m[W][le]:m[W][1][le];if(Ls=Ls||Jt!=ke||le!=qt,It[W]=le,W>0&&bt.show){let Ye=le==null?-10:le==w?q:wt(b==1?m[0][le]:m[W][0][le],at,y,0),ts=Jt==null?-10:Ut(Jt,b==1?nt[bt.scale]:nt[bt.facets[1].scale],A,0);if(Ki&&Jt!=null){let es=at.ori==1?oe:me,be=Ne(on.dist(p,W,le,ts,es));if(Sn>be){let ks=on.bias;if(ks!=0){let Me=ln(es,bt.scale),ce=0>Me?-1:1;ce!=(0>Jt?-1:1)||(ce==1?ks==1?Me>Jt:Jt>Me:ks==1?Jt>Me:Me>Jt)||(Sn=be,Jn=W)}else Sn=be,Jn=W}}if(Ls||Qi){let es,be;at.ori==0?(es=Ye,be=ts):(es=ts,be=Ye);let ks,Me,ce,ss,ms,Rs,Tn=!0,Yn=Ze.bbox;if(Yn!=null){Tn=!1;let Es=Yn(p,W);ce=Es.left,ss=Es.top,ks=Es.width,Me=Es.height}else ce=es,ss=be,ks=Me=Ze.size(p,W);if(Rs=Ze.fill(p,W),ms=Ze.stroke(p,W),Qi)W!=Jn||Sn>on.prox||(H=ce,X=ss,ht=ks,Dt=Me,Tt=Tn,yt=Rs,Et=ms);else{let Es=Ps[W];Es!=null&&(Zi[W]=ce,tr[W]=ss,em(Es,ks,Me,Tn),Zh(Es,Rs,ms),rn(Es,Ns(ce),Ns(ss),Mt,it))}}}}if(Qi){let W=on.prox;if(Ls||(vi==null?W>=Sn:Sn>W||Jn!=vi)){let bt=Ps[0];bt!=null&&(Zi[0]=H,tr[0]=X,em(bt,ht,Dt,Tt),Zh(bt,yt,Et),rn(bt,Ns(H),Ns(X),Mt,it))}}}if(ae.show&&Vn)if(u!=null){let[C,B]=Oe.scales,[q,H]=Oe.match,[X,ht]=u.cursor.sync.scales,Dt=u.cursor.drag;if(je=Dt._x,De=Dt._y,je||De){let Tt,yt,Et,W,bt,{left:qt,top:ke,width:le,height:Jt}=u.select,Ye=u.scales[X].ori,ts=u.posToVal,es=C!=null&&q(C,X),be=B!=null&&H(B,ht);es&&je?(Ye==0?(Tt=qt,yt=le):(Tt=ke,yt=Jt),Et=nt[C],W=wt(ts(Tt,X),Et,y,0),bt=wt(ts(Tt+yt,X),Et,y,0),Vr(qs(W,bt),Ne(bt-W))):Vr(0,y),be&&De?(Ye==1?(Tt=qt,yt=le):(Tt=ke,yt=Jt),Et=nt[B],W=Ut(ts(Tt,ht),Et,A,0),bt=Ut(ts(Tt+yt,ht),Et,A,0),Gr(qs(W,bt),Ne(bt-W))):Gr(0,A)}else bc()}else{let C=Ne(Tp-_p),B=Ne(Ap-Sp);if(at.ori==1){let ht=C;C=B,B=ht}je=Xe.x&&C>=Xe.dist,De=Xe.y&&B>=Xe.dist;let q,H,X=Xe.uni;X!=null?je&&De&&(je=C>=X,De=B>=X,je||De||(B>C?De=!0:je=!0)):Xe.x&&Xe.y&&(je||De)&&(je=De=!0),je&&(at.ori==0?(q=rr,H=oe):(q=or,H=me),Vr(qs(q,H),Ne(H-q)),De||Gr(0,A)),De&&(at.ori==1?(q=rr,H=oe):(q=or,H=me),Gr(qs(q,H),Ne(H-q)),je||Vr(0,y)),je||De||(Vr(0,0),Gr(0,0))}if(Xe._x=je,Xe._y=De,u==null){if(g){if(Bp!=null){let[C,B]=Oe.scales;Oe.values[0]=C!=null?ln(at.ori==0?oe:me,C):null,Oe.values[1]=B!=null?ln(at.ori==1?oe:me,B):null}Xr(v,p,oe,me,Mt,it,w)}if(Ki){let C=g&&Oe.setSeries,B=on.prox;vi==null?Sn>B||an(Jn,cr,!0,C):Sn>B?an(null,cr,!0,C):Jn!=vi&&an(Jn,cr,!0,C)}}Ls&&(ft.idx=w,fc()),d!==!1&&Fe("setCursor")}p.setLegend=fc;let Xn=null;function Jr(u=!1){u?Xn=null:(Xn=Z.getBoundingClientRect(),Fe("syncRect",Xn))}function Ip(u,d,g,w,y,A){ut._lock||Vn&&u!=null&&u.movementX==0&&u.movementY==0||(gc(u,d,g,w,y,A,0,!1,u!=null),u!=null?xi(null,!0,!0):xi(d,!0,!1))}function gc(u,d,g,w,y,A,C,B,q){if(Xn==null&&Jr(!1),bi(u),u!=null)g=u.clientX-Xn.left,w=u.clientY-Xn.top;else{if(0>g||0>w)return oe=-10,void(me=-10);let[H,X]=Oe.scales,ht=d.cursor.sync,[Dt,Tt]=ht.values,[yt,Et]=ht.scales,[W,bt]=Oe.match,qt=d.axes[0].side%2==1,ke=at.ori==0?Mt:it,le=at.ori==1?Mt:it,Jt=qt?A:y,Ye=qt?y:A,ts=qt?w:g,es=qt?g:w;if(g=yt!=null?W(H,yt)?M(Dt,nt[H],ke,0):-10:ke*(ts/Jt),w=Et!=null?bt(X,Et)?M(Tt,nt[X],le,0):-10:le*(es/Ye),at.ori==1){let be=g;g=w,w=be}}!q||d!=null&&d.cursor.event.type!=v||(g>1&&Mt-1>g||(g=ui(g,Mt)),w>1&&it-1>w||(w=ui(w,it))),B?(_p=g,Sp=w,[rr,or]=ut.move(p,g,w)):(oe=g,me=w)}Object.defineProperty(p,"rect",{get:()=>(Xn==null&&Jr(!1),Xn)});let $c={width:0,height:0,left:0,top:0};function bc(){Ko($c,!1)}let Cp,Lp,Pp,Rp;function jp(u,d,g,w,y,A){Vn=!0,je=De=Xe._x=Xe._y=!1,gc(u,d,g,w,y,A,0,!0,!1),u!=null&&(os(L,Rr,Dp,!1),Xr(k,p,rr,or,Mt,it,null));let{left:C,top:B,width:q,height:H}=ae;Cp=C,Lp=B,Pp=q,Rp=H}function Dp(u,d,g,w,y,A){Vn=Xe._x=Xe._y=!1,gc(u,d,g,w,y,A,0,!1,!0);let{left:C,top:B,width:q,height:H}=ae,X=q>0||H>0,ht=Cp!=C||Lp!=B||Pp!=q||Rp!=H;if(X&&ht&&Ko(ae),Xe.setScale&&X&&ht){let Dt=C,Tt=q,yt=B,Et=H;if(at.ori==1&&(Dt=B,Tt=H,yt=C,Et=q),je&&Gn(et,ln(Dt,et),ln(Dt+Tt,et)),De)for(let W in nt){let bt=nt[W];W!=et&&bt.from==null&&bt.min!=Qt&&Gn(W,ln(yt+Et,W),ln(yt,W))}bc()}else ut.lock&&(ut._lock=!ut._lock,xi(d,!0,u!=null));u!=null&&(Xi(L,Rr),Xr(L,p,oe,me,Mt,it,null))}function Fp(u){ut._lock||(bi(u),ac(),bc(),u!=null&&Xr(_t,p,oe,me,Mt,it,null))}function zp(){kt.forEach(dv),Zl(p.width,p.height,!0)}li(We,Fn,zp);let ur={};ur.mousedown=jp,ur.mousemove=Ip,ur.mouseup=Dp,ur.dblclick=Fp,ur.setSeries=(u,d,g,w)=>{(g=(0,Oe.match[2])(p,d,g))!=-1&&an(g,w,!0,!1)},$e&&(os(k,Z,jp),os(v,Z,Ip),os(D,Z,(u=>{bi(u),Jr(!1)})),os(tt,Z,(function(u){if(ut._lock)return;bi(u);let d=Vn;if(Vn){let g,w,y=!0,A=!0,C=10;at.ori==0?(g=je,w=De):(g=De,w=je),g&&w&&(y=C>=oe||oe>=Mt-C,A=C>=me||me>=it-C),g&&y&&(oe=rr>oe?0:Mt),w&&A&&(me=or>me?0:it),xi(null,!0,!0),Vn=!1}oe=-10,me=-10,It.fill(null),xi(null,!0,!0),d&&(Vn=d)})),os(_t,Z,Fp),Yl.add(p),p.syncRect=Jr);let Qo=p.hooks=c.hooks||{};function Fe(u,d,g){pc?Wr.push([u,d,g]):u in Qo&&Qo[u].forEach((w=>{w.call(null,p,d,g)}))}(c.plugins||[]).forEach((u=>{for(let d in u.hooks)Qo[d]=(Qo[d]||[]).concat(u.hooks[d])}));let Up=(u,d,g)=>g,Oe=Ae({key:null,setSeries:!1,filters:{pub:pm,sub:pm},scales:[et,J[1]?J[1].scale:null],match:[dm,dm,Up],values:[null,null]},ut.sync);Oe.match.length==2&&Oe.match.push(Up),ut.sync=Oe;let Bp=Oe.key,wc=Km(Bp);function Xr(u,d,g,w,y,A,C){Oe.filters.pub(u,d,g,w,y,A,C)&&wc.pub(u,d,g,w,y,A,C)}function vc(){Fe("init",c,m),bp(m||c.data,!1),$t[et]?dc(et,$t[et]):ac(),Wo=ae.show&&(ae.width>0||ae.height>0),$i=Ls=!0,Zl(c.width,c.height)}return wc.sub(p),p.pub=function(u,d,g,w,y,A,C){Oe.filters.sub(u,d,g,w,y,A,C)&&ur[u](null,d,g,w,y,A,C)},p.destroy=function(){wc.unsub(p),Yl.delete(p),Hn.clear(),Il(We,Fn,zp),N.remove(),Hs?.remove(),Fe("destroy")},J.forEach(gp),kt.forEach((function(u,d){if(u._show=u.show,u.show){let g=nt[u.scale];g==null&&(u.scale=u.side%2?J[1].scale:et,g=nt[u.scale]);let w=g.time;u.size=Pt(u.size),u.space=Pt(u.space),u.rotate=Pt(u.rotate),Un(u.incrs)&&u.incrs.forEach((A=>{!zn.has(A)&&zn.set(A,gm(A))})),u.incrs=Pt(u.incrs||(g.distr==2?Dw:w?gt==1?Fw:Bw:hi)),u.splits=Pt(u.splits||(w&&g.distr==1?Ce:g.distr==3?Wl:g.distr==4?Xw:Jw)),u.stroke=Pt(u.stroke),u.grid.stroke=Pt(u.grid.stroke),u.ticks.stroke=Pt(u.ticks.stroke),u.border.stroke=Pt(u.border.stroke);let y=u.values;u.values=Un(y)&&!Un(y[0])?Pt(y):w?Un(y)?Cm(Lt,Im(y,ue)):bm(y)?(function(A,C){let B=Fl(C);return(q,H)=>H.map((X=>B(A(X))))})(Lt,y):y||te:y||Gw,u.filter=Pt(u.filter||(3>g.distr||g.log!=10?g.distr==3&&g.log==2?Zw:mm:Qw)),u.font=pp(u.font),u.labelFont=pp(u.labelFont),u._size=u.size(p,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(wi[d]=!0,u._el=Ms("u-axis",V))}})),$?$ instanceof HTMLElement?($.appendChild(N),vc()):$(p,vc):vc(),p}Qe.assign=Ae,Qe.fmtNum=Pl,Qe.rangeNum=Co,Qe.rangeLog=Io,Qe.rangeAsinh=Cl,Qe.orient=mi,Qe.pxRatio=Bt,Qe.join=function(c,m){if((function(x){let M=x[0][0],I=M.length;for(let N=1;x.length>N;N++){let j=x[N][0];if(j.length!=I)return!1;if(j!=M){for(let S=0;I>S;S++)if(j[S]!=M[S])return!1}}return!0})(c)){let x=c[0].slice();for(let M=1;c.length>M;M++)x.push(...c[M].slice(1));return(function(M,I=100){let N=M.length;if(1>=N)return!0;let j=0,S=N-1;for(;S>=j&&M[j]==null;)j++;for(;S>=j&&M[S]==null;)S--;if(j>=S)return!0;let V=rs(1,vs((S-j+1)/I));for(let ot=M[j],Z=j+V;S>=Z;Z+=V){let rt=M[Z];if(rt!=null){if(ot>=rt)return!1;ot=rt}}return!0})(x[0])||(x=(function(M){let I=M[0],N=I.length,j=Array(N);for(let V=0;j.length>V;V++)j[V]=V;j.sort(((V,ot)=>I[V]-I[ot]));let S=[];for(let V=0;M.length>V;V++){let ot=M[V],Z=Array(N);for(let rt=0;N>rt;rt++)Z[rt]=ot[j[rt]];S.push(Z)}return S})(x)),x}let $=new Set;for(let x=0;c.length>x;x++){let M=c[x][0],I=M.length;for(let N=0;I>N;N++)$.add(M[N])}let p=[Array.from($).sort(((x,M)=>x-M))],b=p[0].length,_=new Map;for(let x=0;b>x;x++)_.set(p[0][x],x);for(let x=0;c.length>x;x++){let M=c[x],I=M[0];for(let N=1;M.length>N;N++){let j=M[N],S=Array(b).fill(void 0),V=m?m[x][N]:1,ot=[];for(let Z=0;j.length>Z;Z++){let rt=j[Z],St=_.get(I[Z]);rt===null?V!=0&&(S[St]=rt,V==2&&ot.push(St)):S[St]=rt}Mw(S,ot,b),p.push(S)}}return p},Qe.fmtDate=Fl,Qe.tzDate=function(c,m){let $;return m=="UTC"||m=="Etc/UTC"?$=new Date(+c+6e4*c.getTimezoneOffset()):m==Rw?$=c:($=new Date(c.toLocaleString("en-US",{timeZone:m})),$.setMilliseconds(c.getMilliseconds())),$},Qe.sync=Km;{Qe.addGap=function(m,$,p){let b=m[m.length-1];b&&b[0]==$?b[1]=p:m.push([$,p])},Qe.clipGaps=zo;let c=Qe.paths={points:ip};c.linear=op,c.stepped=function(m){let $=zt(m.align,1),p=zt(m.ascDesc,!1),b=zt(m.alignGaps,0),_=zt(m.extend,!1);return(x,M,I,N)=>mi(x,M,((j,S,V,ot,Z,rt,St,gt,J,kt,nt)=>{[I,N]=No(V,I,N);let ct=j.pxRound,{left:et,width:At}=x.bbox,Ot=It=>ct(rt(It,ot,kt,gt)),Nt=It=>ct(St(It,Z,nt,J)),Ct=ot.ori==0?Hi:Wi,at={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},mt=at.stroke,wt=ot.dir*(ot.ori==0?1:-1),Ut=Nt(V[wt==1?I:N]),$t=Ot(S[wt==1?I:N]),Lt=$t,ue=$t;_&&$==-1&&(ue=et,Ct(mt,ue,Ut)),Ct(mt,$t,Ut);for(let It=wt==1?I:N;It>=I&&N>=It;It+=wt){let ft=V[It];if(ft==null)continue;let ut=Ot(S[It]),he=Nt(ft);$==1?Ct(mt,ut,Ut):Ct(mt,Lt,he),Ct(mt,ut,he),Ut=he,Lt=ut}let Ce=Lt;_&&$==1&&(Ce=et+At,Ct(mt,Ce,Ut));let[te,Ve]=Gl(x,M);if(j.fill!=null||te!=0){let It=at.fill=new Path2D(mt),ft=Nt(j.fillTo(x,M,j.min,j.max,te));Ct(It,Ce,ft),Ct(It,ue,ft)}if(!j.spanGaps){let It=[];It.push(...Jl(S,V,I,N,wt,Ot,b));let ft=j.width*Bt/2,ut=p||$==1?ft:-ft,he=p||$==-1?-ft:ft;It.forEach(($e=>{$e[0]+=ut,$e[1]+=he})),at.gaps=It=j.gaps(x,M,I,N,It),at.clip=zo(It,ot.ori,gt,J,kt,nt)}return Ve!=0&&(at.band=Ve==2?[kn(x,M,I,N,mt,-1),kn(x,M,I,N,mt,1)]:kn(x,M,I,N,mt,Ve)),at}))},c.bars=function(m){let $=zt((m=m||Fr).size,[.6,Qt,1]),p=m.align||0,b=m.gap||0,_=m.radius;_=_==null?[0,0]:typeof _=="number"?[_,0]:_;let x=Pt(_),M=1-$[0],I=zt($[1],Qt),N=zt($[2],1),j=zt(m.disp,Fr),S=zt(m.each,(()=>{})),{fill:V,stroke:ot}=j;return(Z,rt,St,gt)=>mi(Z,rt,((J,kt,nt,ct,et,At,Ot,Nt,Ct,at,mt)=>{let wt,Ut,$t=J.pxRound,Lt=p,ue=b*Bt,Ce=I*Bt,te=N*Bt;ct.ori==0?[wt,Ut]=x(Z,rt):[Ut,wt]=x(Z,rt);let Ve=ct.dir*(ct.ori==0?1:-1),It,ft,ut,he=ct.ori==0?qo:Xl,$e=ct.ori==0?S:(it,ee,Ge,di,_n,fi,Ws)=>{S(it,ee,Ge,_n,di,Ws,fi)},xe=zt(Z.bands,Dl).find((it=>it.series[0]==rt)),Hs=J.fillTo(Z,rt,J.min,J.max,xe!=null?xe.dir:0),Vi=$t(Ot(Hs,et,mt,Ct)),xs=at,ye=$t(J.width*Bt),ys=!1,Bn=null,Is=null,qn=null,Gi=null;V==null||ye!=0&&ot==null||(ys=!0,Bn=V.values(Z,rt,St,gt),Is=new Map,new Set(Bn).forEach((it=>{it!=null&&Is.set(it,new Path2D)})),ye>0&&(qn=ot.values(Z,rt,St,gt),Gi=new Map,new Set(qn).forEach((it=>{it!=null&&Gi.set(it,new Path2D)}))));let{x0:Ji,size:Br}=j;if(Ji!=null&&Br!=null){Lt=1,kt=Ji.values(Z,rt,St,gt),Ji.unit==2&&(kt=kt.map((ee=>Z.posToVal(Nt+ee*at,ct.key,!0))));let it=Br.values(Z,rt,St,gt);ft=Br.unit==2?it[0]*at:At(it[0],ct,at,Nt)-At(0,ct,at,Nt),xs=ap(kt,nt,At,ct,at,Nt,xs),ut=xs-ft+ue}else xs=ap(kt,nt,At,ct,at,Nt,xs),ut=xs*M+ue,ft=xs-ut;1>ut&&(ut=0),ft/2>ye||(ye=0),5>ut&&($t=hm);let Hn=ut>0;ft=$t(jl(xs-ut-(Hn?ye:0),te,Ce)),It=(Lt==0?ft/2:Lt==Ve?0:ft)-Lt*Ve*((Lt==0?ue/2:0)+(Hn?ye/2:0));let os={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Xi=ys?null:new Path2D,En=null;if(xe!=null)En=Z.data[xe.series[1]];else{let{y0:it,y1:ee}=j;it!=null&&ee!=null&&(nt=ee.values(Z,rt,St,gt),En=it.values(Z,rt,St,gt))}let pi=wt*ft,Mt=Ut*ft;for(let it=Ve==1?St:gt;it>=St&&gt>=it;it+=Ve){let ee=nt[it];if(ee==null)continue;if(En!=null){let us=En[it]??0;if(ee-us==0)continue;Vi=Ot(us,et,mt,Ct)}let Ge=At(ct.distr!=2||j!=null?kt[it]:it,ct,at,Nt),di=Ot(zt(ee,Hs),et,mt,Ct),_n=$t(Ge-It),fi=$t(rs(di,Vi)),Ws=$t(qs(di,Vi)),Cs=fi-Ws;if(ee!=null){let us=0>ee?Mt:pi,Vs=0>ee?pi:Mt;ys?(ye>0&&qn[it]!=null&&he(Gi.get(qn[it]),_n,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs),Bn[it]!=null&&he(Is.get(Bn[it]),_n,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs)):he(Xi,_n,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs),$e(Z,rt,it,_n-ye/2,Ws,ft+ye,Cs)}}return ye>0?os.stroke=ys?Gi:Xi:ys||(os._fill=J.width==0?J._fill:J._stroke??J._fill,os.width=0),os.fill=ys?Is:Xi,os}))},c.spline=function(m){return(function($,p){let b=zt(p?.alignGaps,0);return(_,x,M,I)=>mi(_,x,((N,j,S,V,ot,Z,rt,St,gt,J,kt)=>{[M,I]=No(S,M,I);let nt,ct,et,At=N.pxRound,Ot=te=>At(Z(te,V,J,St)),Nt=te=>At(rt(te,ot,kt,gt));V.ori==0?(nt=Uo,et=Hi,ct=sp):(nt=Bo,et=Wi,ct=np);let Ct=V.dir*(V.ori==0?1:-1),at=Ot(j[Ct==1?M:I]),mt=at,wt=[],Ut=[];for(let te=Ct==1?M:I;te>=M&&I>=te;te+=Ct)if(S[te]!=null){let Ve=Ot(j[te]);wt.push(mt=Ve),Ut.push(Nt(S[te]))}let $t={stroke:$(wt,Ut,nt,et,ct,At),fill:null,clip:null,band:null,gaps:null,flags:1},Lt=$t.stroke,[ue,Ce]=Gl(_,x);if(N.fill!=null||ue!=0){let te=$t.fill=new Path2D(Lt),Ve=Nt(N.fillTo(_,x,N.min,N.max,ue));et(te,mt,Ve),et(te,at,Ve)}if(!N.spanGaps){let te=[];te.push(...Jl(j,S,M,I,Ct,Ot,b)),$t.gaps=te=N.gaps(_,x,M,I,te),$t.clip=zo(te,V.ori,St,gt,J,kt)}return Ce!=0&&($t.band=Ce==2?[kn(_,x,M,I,Lt,-1),kn(_,x,M,I,Lt,1)]:kn(_,x,M,I,Lt,Ce)),$t}))})(ov,m)}}return Qe})(),vo=J1;var X1="50px",ri=class{isInView=!1;#t;#e=new IntersectionObserver(t=>this.#s(t),{rootMargin:X1});constructor(t){this.#t=t,t.addController(this)}hostConnected(){this.#e.observe(this.#t)}hostDisconnected(){this.#e.disconnect()}#s(t){let{isIntersecting:s}=t.at(-1),n=s&&!this.isInView;this.isInView=s,n&&this.#t.requestUpdate()}};var Di={from:null,to:null};function Y1(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function jg({xs:e,ys:t,shape:s},{smoothing:n,isLog:i,zoom:r}){let o=n>0?Y1(t,n):t,l=Math.max(0,r.from===null?0:zu(e,r.from)),h=Math.min(e.length-1,r.to===null?1/0:zu(e,r.to)+1),f=s?1:Math.ceil((h-l+1)/500),v=[];for(let L=h;L>l;L-=f)v.push(L);h>=l&&v.push(l),v.reverse();let k=L=>i&&!(L>0)?null:L;return[v.map(L=>e[L]),v.map(L=>k(o[L]))]}function Dg({xs:e,ys:t},s){let n=zu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function zu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Uu=6,K1="12px system-ui, sans-serif",Q1=[7,4],Z1=[2,3],Ug=5,tk=7,ek=24,sk=48,nk=58,ik=14,rk=32,ok=3,ak={left:0,top:0,width:0,height:0},Fg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function Bg(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:Uu},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function rl({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?Fg.background:Fg[s===null?e.emphasis??"normal":"focused"]}function qg(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...h}){return{...t,scales:{x:{time:!1,range:(f,v,k)=>uk(n(),v,k)},y:{distr:o?ok:1}},legend:{show:!1},cursor:lk(l,e.some(({line:f})=>f.id),h),axes:[zg({size:rk,format:i,colors:s}),zg({size:hk,format:r,colors:s})],series:[{},...e.map(f=>mk(f,s))],hooks:{setCursor:[f=>h.onCursor(f.cursor.idx??null)],setSeries:[(f,v)=>h.onFocus(v??null)],setSelect:[f=>ck(f,h.onZoom)]}}}function lk(e,t,{onZoom:s}){let n=()=>s({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Ug},focus:{prox:t?ek:-1},hover:{prox:sk},...e===null?{}:{sync:{key:e,filters:{pub:i=>i==="mousemove"}}},bind:{dblclick:()=>n}}}function ck(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(ak,!1),t({from:i,to:r})}function uk({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function zg({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:K1,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function hk(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(nk,Math.ceil(Math.max(...s,0))+ik)}function mk(e,t){let{color:s,isDashed:n,isDotted:i,shape:r}=e.line,o=()=>t().series[s-1];if(r)return{stroke:o,...pk(r,o),...rl(e,null)};let l=n?Q1:i?Z1:void 0,h=e.isRaw?{show:!1}:{size:Ug};return{stroke:o,dash:l,points:h,...rl(e,null)}}function pk(e,t){return e==="steps"?{paths:vo.paths.stepped({align:1}),points:{show:!1}}:{paths:()=>null,points:{show:!0,size:tk,width:1.5,fill:e==="points"?t:()=>"transparent"}}}var dk=240,fk=240,gk=["series","smoothing","isLog","zoom"],Bu=class extends Q{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e=new ri(this);#s=!1;#n="";#i=[];#r=null;#o=matchMedia("(prefers-color-scheme: dark)");#l={point:null,"focus-line":null};#a=new ResizeObserver(()=>requestAnimationFrame(()=>this.#g()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=aa,this.formatY=O,this.smoothing=0,this.isLog=!1,this.zoom=Di,this.focused=null,this.group=null,this.height=dk}connectedCallback(){super.connectedCallback(),this.#a.observe(this),this.#o.addEventListener("change",this.#v)}disconnectedCallback(){super.disconnectedCallback(),this.#a.disconnect(),this.#o.removeEventListener("change",this.#v),this.#w()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#u?a`<p>${pt.nothingYet}</p>`:z}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#c(){return this.querySelector(".chart-picture")}get#u(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#c.style.minHeight=`${this.height}px`,this.#u)return this.#w();this.#s||=gk.some(s=>t.has(s)),this.#t!==null&&!this.#e.isInView?this.#s=!0:this.#t===null||this.#s?this.#h():t.has("focused")&&this.#$()}#h(){this.#s=!1;let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>Hg(r.line)-Hg(o.line);this.#i=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=vo.join(this.#i.map(({line:r,isRaw:o})=>jg(r,{...this.#m,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#i.map($k)]);this.#t===null||this.#n!==i?(this.#w(),this.#n=i,this.#t=new vo(this.#p(),n,this.#c)):this.#t.setData(n),this.#$()}get#m(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#p(){return qg(this.#i,{size:this.#f,colors:()=>this.#r??=Bg(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#d("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#d("focus-line",t===null?null:this.#i[t-1].line.id),onZoom:t=>this.#d("zoom",t)})}get#f(){return{width:Math.max(this.clientWidth,fk),height:this.height}}#g(){let t=this.#f;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#d(t,s){this.#l[t]!==s&&(this.#l[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#$(){this.#i.forEach((t,s)=>Object.assign(this.#t.series[s+1],rl(t,this.focused))),this.#t.redraw(!1)}#w(){this.#t?.destroy(),this.#t=null,this.#d("point",null),this.#d("focus-line",null)}#v=()=>{this.#r=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Bu);function Hg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function $k({line:{color:e,isDashed:t,isDotted:s,shape:n},isRaw:i}){return[e,t,s,n,i]}var bk=5,wk=3,vk=Ri((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),xk=Ri(e=>[{label:E.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function Wg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${E.step.losses}</h3>
    <div class="split">
      ${yk(s)} ${n>0?Ek(s.losses):z}
    </div>
    <div class="split">
      <div>
        <h3>${E.step.probabilities}</h3>
        ${_k(t,s,n)}
      </div>
      <div>${Tk(t,s,n)}</div>
    </div>
  `}function yk({losses:e,digits:t,images:s}){let n=(h,f)=>{let v=f>0?O(h-e[f-1]):"",k=s.map(({label:L},D)=>kk(t[f][D],L));return Ke(f,[O(h,bk),v,...k])},{step:i,loss:r,change:o,target:l}=E.step;return ii({caption:E.step.losses,headings:[i,r,o,...s.map(({label:h})=>l(h))],rows:e.map(n),isTall:!0})}function kk(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?E.step.right:E.step.wrong}</span>
    </span>
  `}function Ek(e){return a`
    <line-chart
      .label=${E.step.lossChart}
      .xLabel=${E.step.step}
      .yLabel=${E.step.loss}
      .series=${xk(e)}
    ></line-chart>
  `}function _k(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},h)=>Ke(E.step.imageAt(o,h),l.map((f,v)=>Sk(f,v===o))),r=(o,l)=>[i(o,E.step.before),s>0?i(t.images[l],E.step.after(s)):z];return ii({caption:E.step.probabilities,headings:[E.step.image,...n],rows:e.images.map(r)})}function Sk(e,t){let s=e===null?O(e):e.toFixed(wk);return t?a`<mark>${s}</mark>`:s}function Tk(e,t,s){let{unit:n}=t,i=E.numbers.unit(n.unit),r=vk(n,e.unit);return a`
    <h3>${E.step.update(i)}</h3>
    ${hg(n,t.learning_rate)}
    ${n.layer===1?Ak(n,i,s>0?r:null):z}
  `}function Ak(e,t,s){return a`
    <div class="beside">
      ${tn(E.step.weightsNow,E.step.weightsNowOf(t),e.weight)}
      ${s?tn(E.step.weightsMoved,E.step.weightsMovedOf(t),s):z}
    </div>
    <p class="faint">${E.legend}</p>
  `}function Vg(e){let{choices:t,training:s,stepError:n}=e,i=Dn(t)&&yr(t)===null;return a`
    <div class="split">
      <div>
        <p>${E.step.about(t.images)} ${i?E.step.withoutDrawn:""}</p>
        ${Ok(e)} ${Wt(n)}
      </div>
      ${s===null?z:Mk(s.before)}
    </div>
    ${s===null?z:Wg(e)}
  `}function Ok(e){let t=Number(e.choices.steps),n=e.stepError!==null||Gf.some(f=>e.invalid.has(f))||t>=Eu,i=t===0,r=f=>e.choose("step",f,{isStep:!0}),o=(f,v)=>({name:f,label:v,value:e.choices[f],wrong:Qs(e.stepError,f),onChange:k=>r({[f]:k})}),l=(f,v,k)=>kr(e,{...o(f,v),...k}),h=o("learning_rate",E.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",E.step.images,{min:1,max:ku})}
      ${Kf(e,{...h,max:Vf})}
      ${l("steps",E.step.steps,{min:0,max:Eu})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${E.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${E.step.reset}</button>
    </div>
  `}function Mk({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${E.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${E.step.batch}>${e.map(t)}</ul>`}function Gg(e){return Qn(e,"inspect-view")}var qu=class extends Q{static properties={choices:{attribute:!1}};#t=new Qa(this,new Ee("inspect"));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&this.#t.show(this.choices)}render(){let t=this.#t,{choices:s,lists:n}=t,i=zs(s)==="version"?si(s):null,r=l=>t.choose("network",{version:l},{isStep:!0}),o=t.inspected===null?[]:Ik(t);return a`
      <h1>${E.title}</h1>
      <p>${E.about}</p>
      <p class="unseen" role="status">${sg(t)}</p>
      <div class="stack">
        <div class="columns">${Zf(t)} ${eg(t)}</div>
        ${Oa(i,n,r)} ${Wt(t.failure)}
        <div role="status">
          ${t.isMixed?a`<p class="notice warning">${E.mixed}</p>`:z}
        </div>
      </div>
      ${o.length>0?Nk(t,o):z}
      <div class="stack" aria-busy=${t.isLoading}>${o.map(Ck)}</div>
    `}};customElements.define("inspect-view",qu);function Nk(e,t){let s=t.filter(({heading:n})=>n===void 0);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function Ik(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(r,o)=>o+1),n=E.sections,i=r=>{let o={id:`layer-${r}`,name:n.layer(r)};return[{...o,content:Mg(e,r)},{...o,heading:E.activation.title(r),content:Ng(e,r)}]};return[{id:"input",name:n.input,content:Rg(e)},...s.flatMap(i),{id:"output",name:n.output,content:Lg(e)},{id:"softmax",name:n.softmax,content:Pg(e)},{id:"loss",name:n.loss,content:xg(e)},{id:"gradients",name:n.gradients,content:Eg(e)},{id:"step",name:n.step,content:Vg(e)}]}function Ck({id:e,name:t,heading:s=t,content:n},i){let r=`inspect-section-${i+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${r}>
      <h2 id=${r} tabindex="-1">${s}</h2>
      ${n}
    </section>
  `}function $s(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function oi(e,t){try{for(;;){let s=await e();if(s===null)return;await Kt(s,t),await Lk(t)}}catch(s){if(s.name!=="AbortError")throw s}}function Lk(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function $n(e,t,s,{newer:n,older:i}=pt){if(e.newer===null&&t===null)return null;let r=(o,l)=>a`<a class="button" href=${s(o)}>${l}</a>`;return a`
    <nav class="row pager" aria-label=${pt.pages}>
      ${e.newer===null?null:r(e.newer,n)}
      <span class="faint">${pt.pageNumber(e.number)}</span>
      ${t===null?null:r(e.olderThan(t),i)}
    </nav>
  `}var ol="-";function bn(e,t="",s){let n=s[Jg(t)];if(n===void 0)return e;let i=t.startsWith(ol)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,h)=>i*Pk(l.value,h.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function cs(e,{name:t,isNumber:s=!1},n="",i){let r=Jg(n)===t,o=r&&n.startsWith(ol),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?ol+t:t)}}function Or(e,t){return e===null?null:a`<p class="faint" role="status">${pt.sortedOf(t)}</p>`}function Jg(e){return e.replace(ol,"")}function Pk(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}function al(e){let t=([s,n])=>a`
    <a href=${R(s)} aria-current=${s===e?"page":"false"}>${n}</a>
  `;return a`<nav class="segmented" aria-label=${pt.work}>${Object.entries(pt.workViews).map(t)}</nav>`}var Y={title:"Jobs",jobTitle:e=>`Job ${Yt(e)}`,shortId:Yt,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",kind:"Kind",allButTrials:"All but trials",anyKind:"All kinds",kindNames:{train:"Trainings",reproduce:"Reproductions",import_dataset:"Imports of data sets",batch_predict:"Batch predictions",sweep:"Sweeps",trial:"Trials of sweeps"},apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${Yt(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e}\xA0s`,milliseconds:e=>`${e}\xA0ms`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch",sweep:"searches hyperparameters"},reproduces:e=>`reproduces ${Yt(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${Yt(e)}`,cancelQuestion:e=>`Cancel job ${Yt(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${Yt(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version\xA0${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",sweep:"Open the sweep",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Reproduce trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};var Xg=["train","reproduce","import_dataset","batch_predict","sweep","trial"],Yg="all";function Kg(e){return e?e===Yg?null:[e]:Xg.filter(t=>t!=="trial")}function Qg({state:e="",model:t="",kind:s=""},n,i){let r=f=>{f.preventDefault();let v=new FormData(f.target),k=L=>String(v.get(L)).trim();i({state:k("state"),model:k("model"),kind:k("kind")})},o=f=>f.target.form.requestSubmit(),l=Zo.map(f=>[f,pt.states[f]]),h=Xg.map(f=>[f,Y.kindNames[f]]);return a`
    <form class="row" role="search" aria-label=${Y.filters} @submit=${r}>
      <label class="row">
        ${Y.state}
        <select name="state" @change=${o}>
          ${Be([["",Y.anyState],...l],e)}
        </select>
      </label>
      <label class="row">
        ${Y.kind}
        <select name="kind" @change=${o}>
          ${Be([["",Y.allButTrials],[Yg,Y.anyKind],...h],s)}
        </select>
      </label>
      <label class="row">
        ${Y.model}
        <input name="model" list="job-models" .value=${t} placeholder=${Y.anyModel} @change=${o} />
      </label>
      <datalist id="job-models">${n.map(f=>a`<option value=${f}></option>`)}</datalist>
      <button>${Y.apply}</button>
      ${e||t||s?a`<a href=${R("jobs")}>${Y.clear}</a>`:null}
    </form>
  `}function Mr(e){return a`<span class="badge accent" title=${e}>${de("best")}${pt.best}</span>`}var As={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Nr(e){let t=co(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${As.allDefaults}</p>`:Zg(As.changed,t)}
    <details>
      <summary>${As.whole}</summary>
      ${Zg(As.whole,e)}
    </details>
  `}function Ir(e){let t=co(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>As.field(r,Hu(o)));return i.length>0?i.join(As.between):As.defaults}function Zg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,Hu(i)];return gs(e,Object.entries(t).map(s))}function Hu(e){if(e===null)return As.none;if(Array.isArray(e))return e.join(As.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>As.field(i,Hu(r)));return[t,...n].filter(Boolean).join(As.betweenItems)||As.none}var Rk=10,jk=.1;function ll(e){if(e.state==="queued")return e.queue_position&&Dk(e);if(e.state!=="running")return e.started_at&&Y.took(Wu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[K(t/s,0),...n===null?[]:[Y.left(_s(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${Y.progressOf(e.id)}></progress>
    <span class="faint">${i.join(Y.between)}</span>
  `}function Dk({queue_position:e,queue_eta_seconds:t}){return Y.position(e,t==null?null:_s(t))}function Wu(e){let t=Fk(e);return t===null||t>=Rk?_s(t):t<jk?Y.milliseconds(Math.round(t*1e3)):Y.seconds(t.toFixed(1))}function Fk({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var t$={model:e=>`${Vu(e)} ${Bk(e)??""}`,accuracy:Gu,submitted:e=>Date.parse(e.submitted_at)};function e$(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:h,accuracy:f,submitted:v,change:k}=Y.columns,L=[i,cs(r,{name:"model"},t,n),{number:o},l,h,cs(f,{name:"accuracy",isNumber:!0},t,n),cs(v,{name:"submitted",isNumber:!0},t,n),k],D=zk(e),tt=_t=>a`<tr>${Uk(_t,D.has(_t.id),s)}</tr>`;return Ht(Y.list,L,[cn(bn(e,t,t$),({id:_t})=>_t,tt)])}function zk(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Gu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>bn(n,"accuracy",t$)[0].id))}function Uk(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name cut" title=${i||n} href=${e.kind==="sweep"?R("sweeps",{sweep:n}):R("jobs",{job:n})}>${i||a`<code>${Y.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${Y.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name cut" title=${Vu(e)}>${Vu(e)}</span></td>
    <td class="number">${qk(e)}</td>
    <td class="chosen">${Hk(e)}</td>
    <td>${Se(e.state)} ${ll(e)}</td>
    <td class="number">${K(Gu(e))} ${t?Mr(Y.bestMeaning):null}</td>
    <td class="moment number">${we(e.submitted_at)}</td>
    <td>${Xt(e)?Wk(e,s):null}</td>
  `}function Vu({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function Bk({model:e,dataset:t}){return(e??t)?.version??null}function Gu({metrics:e}){return e.test_accuracy??e.accuracy??null}function qk({model:e,dataset:t}){return e?a`<a href=${R("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${R("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function Hk({spec:e,reproduction:t,kind:s}){return t?Y.reproduces(t.of):e?Ir(e):Y.kinds[s]}function Wk(e,t){return a`
    <button aria-label=${Y.cancelJob(e.id)} @click=${()=>t(e)}>${Y.cancel}</button>
  `}var Vk=20,s$=200,Gk=2,Jk=15,Ju=class extends Q{static properties={choices:{attribute:!1},cancelled:{state:!0}};#t=new Ee("jobs");#e=new AbortController;#s=new lt(this,{task:([t],{signal:s})=>Xk(t,s),autoRun:!1});#n=new lt(this,{task:(t,{signal:s})=>Ue("/models",{signal:s}),args:()=>[]});constructor(){super(),this.choices={},this.cancelled=null}willUpdate(t){t.has("choices")&&(this.cancelled=null)}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,kind:n,after:i,sort:r}=this.choices,o=r?{limit:s$}:{cursor:$s(i).cursor,limit:Vk};return jt("/jobs",{state:t,model:s,kind:Kg(n),...o})}#r(){this.#e.abort(),this.#e=new AbortController,oi(()=>this.#o(),this.#e.signal)}async#o(){return await this.#s.run([this.#i]),this.#s.error?null:(this.#l(),this.#s.value?.items.some(Xt)?Gk:Jk)}#l(){if(!this.cancelled?.error)return;let{id:t,wasListed:s}=this.cancelled;this.#s.value?.items.filter(Xt).some(i=>i.id===t)||(this.cancelled=s?null:{...this.cancelled,wasListed:!0})}#a(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#c({id:t}){if(!await ls(Y.cancelQuestion(t),Y.cancelYes))return;let s=await Rt("POST",G`/jobs/${t}/cancel`).then(()=>null,n=>n);this.cancelled={id:t,error:s,wasListed:!1},this.isConnected&&this.#r()}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=Qg(this.choices,t,l=>this.#a(l)),{value:n,error:i}=this.#s,r=n?.query===this.#i?n:null,o=ge({value:r,error:this.cancelled?.error??i},l=>this.#u(l));return ve({title:Y.title},al("jobs"),s,o)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=v=>R("jobs",{...r,after:v}),l={cancel:v=>this.#c(v),sort:v=>this.#a({sort:v})},{id:h,error:f}=this.cancelled??{};return a`
      <section class="card stack">
        <p role="status" class="faint">${h&&!f?Y.cancelled(h):null} ${Yk(t)}</p>
        ${t.length>0?e$(t,i,l):Kk(r)}
        ${i?Or(s,s$):$n($s(n),s,o)}
      </section>
    `}};customElements.define("job-list",Ju);async function Xk(e,t){let[s]=await Promise.all([dt(e,{signal:t}),js(t)]);return{query:e,...s}}function Yk(e){let t=s=>e.filter(n=>n.state===s).length;return Y.activity(t("running"),t("queued"))}function Kk({state:e,model:t,kind:s}){if(e||t||s)return a`<p class="empty">${Y.none}</p>`;let n=[{href:R("train"),text:Y.trainOne}];return Nn({icon:"jobs",title:Y.noneYet,text:Y.whatJobsAre,actions:n})}var wn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function cl(e){let t=Object.keys(wn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${wn.none}</p>`;let s=t.map(n=>[wn.names[n],Qk(n,e[n])]);return a`${Xu(e)} ${gs(wn.title,s)}`}function Xu({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function Qk(e,t){return e.endsWith("_accuracy")?K(t):e==="stop_reason"?wn.stopReasons[t]:e.endsWith("_epoch")?t:O(t,5)}var Yu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Fi={job:e=>`Job ${Yt(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Yu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Yu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Yu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function ul(e){return e.map(t=>a`
    <li><a href=${R("jobs",{job:t.id})}>${Fi.job(t.id)}</a>: ${Ku(t)}</li>
  `)}function Ku({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Fi.identical}</strong>`:t.identical===!1?a`<strong>${Fi.different}</strong> ${Zk(t.first_difference)}`:Fi.open[e]}function Zk({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:n$(n),reproduced:n$(i)};return Fi.firstDifference[e]({step:t,field:s,...r})}function n$(e){return e===null?Fi.nothing:typeof e=="number"?O(e,9):e}var Vt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var xo=["epoch","step","time"],Qu=.99,r$="..",tE=4;function Zu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(r$).map(l=>l===""?null:Number(l));return{x:xo.includes(e)?e:xo[0],smoothing:i>0?Math.min(i,Qu):0,isLog:s==="log",zoom:eE(r,o)?{from:r,to:o}:Di}}function o$({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===xo[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${r$}${i??""}`}}function a$({from:e,to:t},s){return s==="time"?{from:i$(e),to:i$(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function eE(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function i$(e){return e===null?null:Number(e.toPrecision(tE))}var sE=.01;function l$(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Vt.toolbar}>
      ${gr({name:"curves-x",label:Vt.xAxis,options:xo.map(s=>[s,Vt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Di})})}
      ${nE(e,t)} ${iE(e,t)} ${rE(e,t)}
    </div>
  `}function nE({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Vt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Vt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Qu}
        step=${sE}
        .value=${ia(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Vt.smoothing} .text=${Vt.smoothingHelp}></help-tip>
    </span>
  `}function iE({isLog:e},t){return a`
    <label class="tool" title=${Vt.logOf}>
      <input
        type="checkbox"
        .checked=${ia(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Vt.log}
    </label>
  `}function rE({x:e,zoom:t},s){let n=Vt.xLabels[e],i=(o,l,h)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${h}
      .value=${ia(t[o]===null?"":String(t[o]))}
      @change=${({target:f})=>s.choose({zoom:{...t,[o]:f.value===""?null:f.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Vt.zoom} ${i("from",Vt.zoomFrom(n),Vt.start)} ${Vt.to}
      ${i("to",Vt.zoomTo(n),Vt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Di})}>${Vt.reset}</button>
      <help-tip .subject=${Vt.zoom} .text=${Vt.zoomHelp}></help-tip>
    </span>
  `}var oE={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function c$(e,t){let s=Object.entries(oE).map(([n,i])=>[n,e.flatMap(r=>aE(r,t,i))]);return Object.fromEntries(s)}function aE({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,h=r==="time"?lE(t):t.map(f=>f[r]);return o.map(f=>({...f,id:e,color:s,emphasis:l,xs:h,ys:t.map(v=>v[f.field])})).filter(({ys:f},v)=>v===0||f.some(k=>k!==null))}function lE(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function u$(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>cE(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Vt.values}>
      <table>
        <caption class="unseen">${Vt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Vt.run}</th>
            ${i.map(uE)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>hE(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function cE(e,t){let s=e==="accuracy"?K:O;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function uE({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${hl({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Vt.fields[e]}</th>`}function hE({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},h){let f=i.map(({lines:L})=>L.find(({id:D})=>D===e.id)),v=f.map(L=>L===void 0?-1:Dg(L,r??1/0)),k=f.flatMap((L,D)=>L?.xs[v[D]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>h(e.id)}
      @pointerleave=${()=>h(null)}
    >
      <th scope="row" title=${s}>
        <span class=${hl({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${de("best")}<span class="unseen">${Vt.best}</span>`:z}
      </th>
      ${i.map(({format:L},D)=>a`<td class="number">${L(f[D]?.ys[v[D]])}</td>`)}
      <td class="number faint">${k.length>0?o(Math.max(...k)):Vt.unknown}</td>
    </tr>
  `}function hl({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var mE="cross_entropy",pE=240,dE=130,fE="runs",th=class extends Q{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Zu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Zu(new Ee(this.view).choices)};#n(t){let s=o$({...this.choices,...t});new Ee(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=c$(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===mE),{loss:s,accuracy:n,rate:i}=Vt;return a`
      ${l$(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Vt.xLabels[t],placeOf:gE[t],focused:this.focused};return u$(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:h,zoom:f}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Vt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?O:aa}
          .formatY=${t==="accuracy"?fr:O}
          .height=${t==="rate"?dE:pE}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${h&&t!=="accuracy"}
          .zoom=${f}
          .group=${fE}
          .focused=${this.focused}
          @point=${({detail:v})=>this.x=v}
          @focus-line=${({detail:v})=>this.focused=v}
          @zoom=${({detail:v})=>this.#n({zoom:a$(v,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",th);var gE={epoch:xt,step:xt,time:e=>e.toFixed(1)};function yo({id:e,name:t,spec:s}){return t||(s?pt.runName(s.model,e):pt.unknownRun(e))}var eh=100;async function ml({id:e,model:t},s){let n={model:t,limit:eh},{items:i}=await dt(jt("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function h$(e){let t={"Idempotency-Key":mn()};return ne(()=>Rt("POST",G`/jobs/${e}/reproduce`,void 0,{headers:t}))}var $E=80,bE=1e3,sh=class extends Q{static properties={job:{attribute:!1},isSaved:{state:!0}};#t=new as(this,{task:([t],{signal:s})=>Rt("PATCH",G`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>{this.isSaved=!0,this.dispatchEvent(new CustomEvent("labeled",{detail:t}))}});constructor(){super(),this.job=null,this.isSaved=!1}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>ze({id:i,label:Y.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${Y.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)} @input=${()=>this.isSaved=!1}>
          ${n("name",a`<input id="name" name="name" maxlength=${$E} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${bE} .value=${s}></textarea>`)}
          <div class="row">
            <button>${Y.labels.save}</button>
            <span role="status">${this.isSaved?Y.labels.saved:""}</span>
          </div>
          ${Wt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",sh);var vn={improvement:(e,t,s,n)=>s===null?`Published as the model's first version, with a test accuracy of ${t}.`:`${e?"Better than":"Not published: not better than"} the default version ${s}: test accuracy ${t} against ${n}.`,moved:(e,t,s)=>t===null?`The alias ${e} was created at version ${s}.`:`The alias ${e} was moved from version ${t} to version ${s}.`,notMoved:(e,t)=>t===null?`The alias ${e} was not created.`:`The alias ${e} was not moved; it was at version ${t}.`,conditions:{min_accuracy:e=>`Accuracy of at least ${e}`,min_recall:e=>`Recall of each class of at least ${e}`,not_worse_than_current:e=>`Not significantly worse than the current version (p above ${e})`,better_than_current:e=>`Significantly better than the current version (p at most ${e})`},measured:(e,t)=>t?e:`p = ${e}`,noCurrent:"no current version to compare with",worstClass:e=>`, the lowest, of class ${e}`,changes:(e,t)=>e===null||t===null?"":` (only the new one correct: ${e}, only the current one: ${t})`,condition:(e,t,s)=>`${e}: ${t} (${s?"met":"not met"})`};function m$(e){if(!e)return null;let{is_better:t,accuracy:s,default_version:n,default_accuracy:i}=e;return a`<p>${vn.improvement(t,K(s),n,K(i))}</p>`}function p$(e){if(!e)return null;let{alias:t,moved:s,from_version:n,to_version:i,gate:r,reason:o}=e,l=s?vn.moved(t,n,i):vn.notMoved(t,n);return a`
    <div class=${s?"stack":"notice warning"}>
      <p>${l} ${r?null:o}</p>
      ${nh(r)}
    </div>
  `}function nh(e){return e?a`<ul>${e.conditions.map(t=>a`<li>${wE(t)}</li>`)}</ul>`:null}function wE({name:e,passed:t,needed:s,measured:n,label:i,n10:r,n01:o,reason:l}){let h=e.startsWith("min_"),f=L=>h?K(L):O(L,3),v=l??(n===null?vn.noCurrent:vn.measured(f(n),h)),k=i===null?vn.changes(r,o):vn.worstClass(i);return vn.condition(vn.conditions[e](f(s)),`${v}${k}`,t)}function d$(e){let{model:t,dataset:s,error:n,reproduction:i}=e,r=t?vE(t):s&&xE(s);return a`
    <div role="status">
      <p>${Se(e.state)} ${r?a`${Y.fact.published} ${r}`:Zn(e)}</p>
      ${n&&yE(n)}
      ${i&&kE(e)}
      ${m$(e.improvement)} ${p$(e.promotion)}
    </div>
    ${e.state==="running"?a`<div class="row">${ll(e)}</div>`:null}
  `}function vE(e){let t={model:e.name,version:e.version};return a`<a href=${R("models",t)}>${Y.version(e)}</a>`}function xE({name:e,version:t}){return a`<a href=${R("data",{dataset:e,version:t})}>${Y.version({name:e,version:t})}</a>`}function yE({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${Y.remedies[e]}</p>
    </div>
  `}function kE(e){let t=e.reproduction.of;return a`
    <p>
      ${Y.fact.original} <a href=${R("jobs",{job:t})}>${Y.jobTitle(t)}</a>.
      ${Ku(e)}
    </p>
  `}function f$(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${Y.actions}>
      ${Xt(e)?a`<button @click=${t}>${Y.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${Y.reproduce}</button>`:null}
      ${EE(e)} ${n&&_E(e)}
    </div>
    ${i?a`<p class="faint">${Y.reproduceMeaning}</p>`:null}
  `}function EE({id:e,kind:t,trial:s}){let n=t==="sweep"?e:s?.sweep_id;return n&&a`<a class="button" href=${R("sweeps",{sweep:n})}>${Y.sweep}</a>`}function _E(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${R("train",{jobs:t})}>${Xt(e)?Y.watch:Y.overlay}</a>
    <a class="button" href=${R("train",Rn(s))}>${Y.again}</a>
    <a class="button" href=${R("jobs",{model:s.model})}>${Y.ofModel(s.model)}</a>
  `}function g$(e){let{fact:t}=Y,s=[[t.id,a`<code>${e.id}</code>`],...SE(e),[t.submitted,we(e.submitted_at)],[t.started,we(e.started_at)],[t.finished,we(e.finished_at)],[t.took,Wu(e)],[t.attempt,e.attempt],...e.spec?TE(e.progress):[]];return gs(Y.facts,s)}function SE({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[Y.fact.model,s]]:[],...t?.dataset?[[Y.fact.dataset,t.dataset]]:[]]}function TE({step:e,total_steps:t,steps_per_second:s}){return[[Y.fact.steps,Y.stepsOf(xt(e),xt(t))],[Y.fact.speed,Y.speed(O(s))]]}var AE=2,ih=class extends Q{jobId="";#t=new pn;#e;#s=new lt(this,{task:(t,{signal:s})=>js(s),args:()=>[]});#n=new lt(this,{task:([t],{signal:s})=>ml(t,s),autoRun:!1});#i=new AbortController;#r=new as(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#i.abort(),this.#t.close()}#o(){let{job:t}=this.#e;t&&t.id!==this.jobId&&location.replace(R("jobs",{job:t.id})),t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#n.status===ie.INITIAL&&this.#l(),this.requestUpdate()}#l(){if(!this.isConnected)return;this.#i.abort(),this.#i=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};oi(async()=>(await this.#n.run([t]),this.#n.value?.some(Xt)?AE:null),this.#i.signal)}async#a(){await ls(Y.cancelQuestion(this.jobId),Y.cancelYes)&&this.#u(()=>Rt("POST",G`/jobs/${this.jobId}/cancel`))}#c(){this.#u(async()=>{await h$(this.jobId),this.#l()})}#u(t){this.#r.status!==ie.PENDING&&this.#r.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#r.error??this.#n.error??this.#s.error,i={href:R("jobs"),text:Y.all},r=t?.name||Y.jobTitle(this.jobId);return ve({title:r,back:i},ge({value:t,error:n},()=>this.#h(t)))}#h(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#c()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${d$(t)} ${f$(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#p(t)}
        <section class="card"><h2>${Y.facts}</h2>${g$(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:yo(t)}];return a`
      <section class="card stack">
        <h2>${Y.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#p(t){return a`
      <div class="stack">
        <section class="card"><h2>${Y.spec}</h2>${Nr(t.spec)}</section>
        ${this.#n.value&&OE(this.#n.value)}
      </div>
      <section class="card"><h2>${wn.title}</h2>${cl(t.metrics)}</section>
    `}};customElements.define("job-page",ih);function OE(e){return a`
    <section class="card" aria-live="polite">
      <h2>${Y.reproductions}</h2>
      ${e.length>0?a`<ul>${ul(e)}</ul>`:a`<p>${Y.noReproduction(eh)}</p>`}
    </section>
  `}function $$(e){return hn(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var T={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version\xA0${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${Yt(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",pages:{newer:"Previous",older:"Next"},noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${pe(t)}, predicted correctly with ${n}`:`Test image ${e}: ${pe(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${Mn(s)} in the test set, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test examples that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameExamples:"Both are correct on the same examples: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${Mn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${Mn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 examples differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${Mn(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=pe(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function pl(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=R("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${T.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${b$(T.first,t,s[0])} ${b$(T.second,t,s[1])}
        <button>${T.compare}</button>
      </form>
    </section>
  `}function b$(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),T.versionOption(i,K(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${Be(Ys(n,String(s)),String(s))}
      </select>
    </label>
  `}var ME=.05;function x$(e){let[t,s]=e.versions;return a`
    <h2>${T.whoIsBetter}</h2>
    <p>${T.accuracies(w$(t),w$(s),e.examples)}</p>
    <p class="notice" role="status">${NE(e)}</p>
    <div class="scrolls">
      <table class="list fourfold">
        <caption class="unseen">${T.fourfold}</caption>
        <thead>
          <tr>
            <td></td>
            <th scope="col">${T.isRight(s.version)}</th>
            <th scope="col">${T.isWrong(s.version)}</th>
          </tr>
        </thead>
        <tbody>
          ${v$(T.isRight(t.version),e.both_right,e.only_first_right)}
          ${v$(T.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${CE(e.mcnemar)}</p>
  `}function w$({version:e,accuracy:t}){return{version:e,accuracy:K(t)}}function v$(e,...t){return Ke(e,t.map(xt))}function NE({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:v})=>v),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return T.sameExamples;let h=[Math.max(s,n),Math.min(s,n)],f={better:o,worse:l,counts:h,p:IE(t.p_value)};return t.p_value<ME?T.significant(f):T.notSignificant(f)}function IE(e){return e<1e-4?T.pTiny:T.pIs(O(e,2))}function CE({statistic:e,exact:t}){return t?T.exactTest:T.chiSquare(O(e))}function y$({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],h=f=>{let v=i.map(({version:L},D)=>({model:e,version:L,...LE(f,D,l)})),k=T.image(f.index,f.label,l[f.label]);return o?a`<li>${k} ${PE(f,v)}</li>`:Ra({example:{dataset:t,split:"test",index:f.index,label:k},caption:a`${k}${k$(v,L=>RE(L,f,t))}`})};return a`
    <h2>${T.disagreements(s)}</h2>
    ${s>n.length?a`<p class="faint">${T.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(h)}</ul>
  `}function LE({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:K(s[n],1)}}function k$(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${T.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function PE({index:e},t){return k$(t,({model:s,version:n})=>R("models",{model:s,version:n,example:e}))}function RE({model:e,version:t},{index:s},n){return R("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var jE=60,DE=100,rh=class extends Q{static properties={choices:{attribute:!1}};model="";#t=new lt(this,{task:(t,{signal:s})=>dt(jt(G`/models/${this.model}/versions`,{limit:DE}),{signal:s}),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>FE(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:R("models",{model:this.model}),text:T.allOf(this.model)},n=T.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${x$(l)}</section>
      <section class="card">${y$(l,r)}</section>
    `;return ve({title:n,back:s},pl(this.model,i,t),Ni(this.#e,o))}};customElements.define("version-comparison",rh);function FE(e,t,s){return ne(()=>Rt("POST",G`/models/${e}/compare`,{versions:t,limit:jE},{signal:s}),s)}var oh=class extends Q{model=null;#t=new as(this,{task:([t,s])=>UE(G`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===ie.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===ie.PENDING;return a`
      <section class="card">
        <h2>${T.importTitle}</h2>
        <p class="faint">${T.importMeaning}</p>
        <form class="row" @submit=${r=>this.#e(r)}>
          ${this.model===null?zE():null}
          <label class="field">
            ${T.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${i}>${T.importSend}</button>
        </form>
        ${Wt(i?null:n)}
        <div role="status">${i?T.importing:s&&BE(s)}</div>
      </section>
    `}};customElements.define("version-import-form",oh);function zE(){return a`
    <label class="field">
      ${T.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function UE(e,t){return Ln(await fs(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function BE({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${R("models",{model:e,version:t})}>${T.imported(e,t)}</a>
      ${s.test_accuracy===null?T.importedUnseen:null}
    </p>
  `}var qE=20,E$=200,HE={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},ah=class extends Q{static properties={choices:{attribute:!1}};#t=new Ee("models");#e=new lt(this,{task:([t,s],{signal:n})=>dt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,$s(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return jt("/models",s?{limit:E$}:{limit:qE,cursor:$s(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=ge(this.#e,s=>this.#i(s));return ve({title:T.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>R("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?VE(t,i,o=>this.#n(o)):WE()}
        ${i?Or(s,E$):$n(n,s,r)}
      </section>
    `}};customElements.define("model-list",ah);function WE(){let e=[{href:R("train"),text:T.trainOne}];return Nn({icon:"models",title:T.noModels,text:T.whatModelsAre,actions:e})}function VE(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:h}=T.columns,f=[cs(n,{name:"name"},t,s),i,cs(r,{name:"accuracy",isNumber:!0},t,s),cs(o,{name:"created",isNumber:!0},t,s),l,h];return Ht(T.list,f,bn(e,t,HE).map(GE))}function GE({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${R("models",{model:e})}>${e}</a></th>
      <td><a href=${R("models",{model:e,version:t})}>${T.version(t)}</a></td>
      <td class="number">${K(n)}</td>
      <td class="moment number">${we(i)}</td>
      <td>${r}</td>
      <td>${JE(e,s)}</td>
    </tr>
  `}function JE(e,t){let s=Object.entries(t);if(s.length===0)return T.noAliases;let n=([i,r])=>a`
    <li><a href=${R("models",{model:e,version:r,alias:i})}>${T.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var XE=10,lh=class extends Q{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new lt(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=G`/models/${this.model}/aliases/${this.alias}/history`,i=await dt(jt(n,{limit:XE,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${YE(i)} ${t(i,r)} ${nh(i.gate)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${T.earlier}</button>`}
    `;return a`
      <h3>${T.historyOf(this.alias)}</h3>
      ${ge(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${T.moveBack(t)}</button>`}};customElements.define("alias-history",lh);function YE({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${we(e)}</span> ${T.changeText(t,s)}`}function _$(e,t,s){if(e.length===0)return a`<p>${T.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=T.columns,o=l=>KE(l,t,s);return Ht(T.aliases,[n,i,r],[cn(e,l=>l.alias,o)])}function KE(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:h}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${R("models",{model:t,version:h})}>${T.version(h)}</a></td>
      <td>
        <div class="row">
          ${s===null?ZE(e,i):QE(e,s,i)}
          <button
            aria-expanded=${l===n}
            aria-label=${T.historyOf(l)}
            @click=${()=>o(l)}
          >${T.history}</button>
          <button class="danger quiet" aria-label=${T.removeAlias(l)} @click=${()=>r(e)}>${T.remove}</button>
        </div>
      </td>
    </tr>
  `}function QE(e,t,s){return e.version===t?a`<span class="faint">${T.pointsHere}</span>`:a`
    <button class="primary" aria-label=${T.moveAlias(e.alias,t)} @click=${()=>s(e,t)}>
      ${T.moveHere}
    </button>
  `}function ZE(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${T.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${T.moveIt(e.alias)}>${T.move}</button>
    </form>
  `}function S$(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target),r=String(i.get("alias")).trim();t({alias:r,version:null,generation:null},e??Number(i.get("version")))}}>
      <label class="field">
        ${T.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${e===null?t_():null}
      <button>${e===null?T.make:T.makeHere(e)}</button>
    </form>
  `}function t_(){return a`
    <label class="field">
      ${T.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var e_=412;function T$(e,t,s){return Rt("PUT",G`/models/${e}/aliases/${t.alias}`,{version:s},{headers:N$(t)})}function A$(e,t){let s=N$(t);return Rt("DELETE",G`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function O$(e,t){return Rt("PATCH",G`/models/${e}`,{default:t})}function M$(e,t,s){return e.status!==e_?e:t.generation===null?{message:T.isThere(t.alias,s?.version)}:s===null?{message:T.wasRemoved(t.alias)}:{message:T.wasMoved(t.alias,t.version,s.version)}}function N$({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var s_="latest";function I$({ref:e,here:t,aliases:s},n){let i=t===null?i_(e,s,n):n_(e,t,n);return a`<p>${T.defaultIs(e)}</p>${i}`}function n_(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${T.makeDefault(t)}</button>`}function i_(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[s_,...t.map(({alias:r})=>r)];return a`
    <form class="row" @submit=${n}>
      <label class="field">
        ${T.defaultRef}
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
      <button>${T.setDefault}</button>
    </form>
  `}var ch=class extends Q{static properties={choices:{attribute:!1}};model="";here=null;#t=new Ee("models");#e=new lt(this,{task:(t,{signal:s})=>r_(this.model,s),args:()=>[]});#s=new as(this,{task:([t])=>this.#c(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await o_(this.model,t,s)||this.#a({make:()=>T$(this.model,t,s),done:()=>T.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await ls(T.removeQuestion(t.alias),T.removeYes)&&this.#a({make:()=>A$(this.model,t),done:()=>T.removed(t.alias),known:t,next:{alias:null}})}#l(t){let s=()=>T.defaultSet(this.#e.value?.default);this.#a({make:()=>O$(this.model,t),done:s})}#a(t){this.#s.status!==ie.PENDING&&this.#s.run([t])}async#c({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?M$(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===ie.PENDING,{value:r}=this.#e;return a`
      <section class="card">
        <h2>${T.aliases}</h2>
        ${Wt((i?null:n)??this.#e.error)}
        <p role="status">${i?null:s}</p>
        <div class="columns wide">
          <div>${r?this.#u(r):a`<p>${pt.loading}</p>`}</div>
          ${r&&this.choices.alias?this.#h(this.choices.alias):null}
        </div>
      </section>
    `}#u({aliases:t,default:s}){let{model:n,here:i}=this,r=this.choices.alias,o=(f,v)=>this.#r(f,v);return a`
      ${_$(t,{model:n,here:i,shown:r},{move:o,remove:f=>this.#o(f),toggle:f=>this.#n({alias:f===r?null:f})})} ${S$(i,o)}
      ${I$({ref:s,here:i,aliases:t},f=>this.#l(f))}
    `}#h(t){let s=this.#i(t);return $d(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",ch);async function r_(e,t){let s=G`/models/${e}`,{aliases:n,default:i}=await dt(s,{signal:t}),r=o=>dt(`${s}${G`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function o_(e,{alias:t,version:s},n){let i=async h=>{let f=await Ue(G`/models/${e}/versions/${h}`).catch(()=>null);return T.measured(h,K(f?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${T.moveChange(r,o)}</p>`;return ls(T.moveQuestion(t),T.moveYes,{detail:l,isDestructive:!1})}var C$={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function L$(e,t,s){let{columns:n}=T,i=[cs(n.version,{name:"version",isNumber:!0},t,s),n.aliases,cs(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:h})=>h.test_accuracy!==null),o=r.length>1?bn(r,"accuracy",C$)[0]:null,l=h=>a_(h,h===o);return Ht(T.versions,i,bn(e,t,C$).map(l))}function a_(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${R("models",{model:s,version:n})}>${T.version(n)}</a></th>
      <td>${i.length>0?i.join(T.between):T.noAliases}</td>
      <td class="number">${t?Mr(T.bestVersion):null} ${K(r.test_accuracy)}</td>
      <td class="number">${uh(e.layer_sizes)}</td>
      <td class="number">${xt(e.parameters)}</td>
      <td class="number">${un(e.weights.size_bytes)}</td>
      <td>${hh(e.job_id)}</td>
      <td class="moment">${we(e.created_at)}</td>
    </tr>
  `}function uh(e){return e.join(T.betweenLayers)}function hh(e){return e===null?T.isImported:a`<a href=${R("jobs",{job:e})}>${T.job(e)}</a>`}var l_=20,P$=100,mh=class extends Q{static properties={choices:{attribute:!1}};model="";#t=new Ee("models");#e=new lt(this,{task:([t,s],{signal:n})=>c_(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:R("models"),text:T.all},s=T.modelTitle(this.model);return ve({title:s,back:t},ge(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>R("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${T.versions}</h2>
        ${L$(t,i,l=>this.#s(l))}
        ${i?Or(s,P$):$n(n,s,r)}
      </section>
      ${t.length>1?pl(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",mh);async function c_(e,{after:t,sort:s},n){let i=$s(t),r=s?{limit:P$}:{limit:l_,cursor:i.cursor};return{...await dt(jt(G`/models/${e}/versions`,r),{signal:n}),at:i}}var u_=/filename="([^"]+)"/;async function R$(e,{signal:t,onProgress:s=()=>{}}={}){let n=await fs(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let f of h_(n))r.push(f),o+=f.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,h=null]=u_.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:h}}async function*h_(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await ro(()=>t.read());if(s)return;yield n}}var m_=["npz","onnx","safetensors"],ph=class extends Q{static properties={progress:{state:!0}};model="";version=0;#t=new lt(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,h)=>this.progress={format:t,bytes:l,all:h};n(0,null);let i=jt(G`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await R$(i,{signal:s,onProgress:n});return Ia(r,o??`weights.${t}`),T.saved(o,un(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===ie.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${T.download(l)}</button>
        <span class="faint">${T.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${T.downloads}</h2>
        <ul class="plain stack">${m_.map(o)}</ul>
        ${Wt(i?null:n)}
        <p role="status">${i?T.making(this.progress.format):s}</p>
        ${i?p_(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",ph);function p_({format:e,bytes:t,all:s}){let n=T.fetched(e,un(t),s&&un(s));return a`
    <p>
      <progress max=${s??z} value=${s===null?z:t} aria-label=${T.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var j$=e=>`${(e*100).toFixed(e<.1?1:0)} %`,ko={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${j$(n)}`:`${e} of ${t} predicted as ${s}, ${j$(n)}`};var d_={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},D$=5,dh=class extends Q{static properties={counts:{attribute:!1},names:{attribute:!1},chosen:{attribute:!1}};linkOf=()=>"";constructor(){super(),this.counts=[],this.names=[],this.chosen=null,this.addEventListener("keydown",this.#n)}render(){let t=this.counts.map((n,i)=>i),s=f_(this.counts);return a`
      <p class="faint">${ko.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${ko.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${ko.corner}</th>
              ${t.map(n=>a`<th scope="col">${this.#t(n)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${t.map(n=>a`
              <tr>
                <th scope="row">${this.#t(n)}</th>
                ${t.map(i=>this.#e(n,i,s))}
              </tr>
            `)}
          </tbody>
        </table>
      </div>
    `}#t(t){return this.names[t]??String(t)}#e(t,s,n){let i=this.counts[t],r=i[s],o=r/i.reduce((h,f)=>h+f,0);if(r===0)return a`<td class="none">0</td>`;let l=this.chosen?.label===t&&this.chosen?.digit===s;return a`
      <td class=${t===s?`right-${F$(o)}`:`wrong-${F$(o/n)}`}>
        <a
          href=${this.linkOf(t,s)}
          aria-label=${ko.cell(r,this.#t(t),this.#t(s),o)}
          aria-current=${l}
          tabindex=${this.#s(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#s(t,s){let n=this.chosen??g_(this.counts);return n.label===t&&n.digit===s}#n=t=>{let s=d_[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.counts[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function F$(e){return Math.min(D$,Math.max(1,Math.ceil(Math.sqrt(e)*D$)))}function f_(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function g_(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",dh);var Cr=100;function z$({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${T.calibrationError(K(e))}</p>
    <p class="faint">${T.calibrationMeaning}</p>
    ${$_(s)}
    <details>
      <summary>${T.calibrationTable}</summary>
      ${b_(s)}
    </details>
  `}function $_(e){let t=({lower:n,upper:i,accuracy:r})=>vt`
    <rect x=${n*Cr} y=${(1-r)*Cr} width=${(i-n)*Cr} height=${r*Cr} />
  `,s=({confidence:n,accuracy:i})=>vt`
    <circle cx=${n*Cr} cy=${(1-i)*Cr} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${T.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function b_(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:h})=>{let f=T.range(K(i,0),K(r,0));return Ke(f,[xt(o),K(l,1),K(h,1)])},{columns:s}=T,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Ht(T.calibrationTable,[s.confidenceRange,...n],e.map(t))}var w_=24;function dl({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var fh=class extends Q{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new lt(this,{task:([t],{signal:s})=>dt(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...dl(this.choices)??{only:"mistakes"},limit:w_,cursor:$s(this.choices.after).cursor};return jt(G`/models/${t}/versions/${s}/answers`,i)}render(){let t=dl(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?T.cellTitle(this.#s(t)):T.mistakes}</h2>
        ${Ni(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=h=>R("models",{...i,...n,after:h}),l=h=>this.images===null?this.#i(h,{...i,...n,after:r}):this.#r(h,i);return a`
      ${t.length===0?a`<p>${T.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${$n($s(r),s,o,T.pages)}
      ${n&&a`<p><a href=${R("models",i)}>${T.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,R("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return Ra({example:{...n,label:T.predicted(this.#l(t))},caption:this.#o(t,R("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${T.number(t.index)}</a> ${T.predictedShort(this.#l(t))}`}#l({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:K(i,1)}}};customElements.define("test-predictions",fh);var gh=class extends Q{static properties={choices:{attribute:!1}};manifest=null;#t=new lt(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&dt(G`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${T.evaluation}</h2>
        ${this.manifest.evaluation?ge(this.#t,()=>null):a`<p>${T.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,h=l?.class_names??[],f=(v,k)=>R("models",{model:r,version:o,label:v,digit:k});return a`
      <div class="columns wide">
        <section class="card">
          <h2>${T.confusion}</h2>
          <confusion-matrix
            .counts=${s}
            .names=${h}
            .chosen=${dl(this.choices)}
            .linkOf=${f}
          ></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${l?.kind==="table"?null:t}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${T.classes}</h2>${v_(n,h)}</section>
        <section class="card"><h2>${T.calibration}</h2>${z$(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",gh);function v_(e,t){let s=({label:h,examples:f,precision:v,recall:k})=>Ke(t[h]??h,[xt(f),K(v,1),K(k,1)]),{label:n,examples:i,precision:r,recall:o}=T.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${T.classesMeaning}</p>
    ${Ht(T.classes,l,e.map(s),{isFocusable:!0})}
  `}var $h=20,Eo=100;function U$(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:h}=T.prediction,f=[...e.keys()].sort((D,tt)=>Math.abs(t[tt])-Math.abs(t[D])),v=Math.abs(t[f[0]])||1,k=D=>a`
    <tr>
      <th scope="row">${e[D]}</th>
      <td>${s[e[D]]}</td>
      <td>${x_(t[D]/v)}</td>
      <td class="number">${O(t[D],3)}</td>
    </tr>
  `;return a`
    ${Ht(h,[n,i,r,{number:o}],f.slice(0,$h).map(k),{kind:"contributions",isFocusable:!0})}
    ${f.length>$h?a`<p class="faint">${l($h)}</p>`:null}
  `}function x_(e){let t=Math.abs(e)*Eo;return a`
    <svg viewBox=${`0 0 ${2*Eo} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?Eo-t:Eo} y="2" width=${t} height="12" />
      <path d=${`M${Eo} 0V16`} />
    </svg>
  `}var y_=6;function bh(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(y_))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function B$(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function q$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function H$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),h={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?T.prediction.column(O(r.mean),O(r.std)):""},f=v=>n(r.name,v.target.value);return ze(h,k_(r,t[r.name],h,f))};return a`<div class="row-form columns">${e.map(i)}</div>`}function k_({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${Le(s)} @change=${n}>
        ${Be(e.map(o=>[o,o]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${r.length>0}
      aria-describedby=${Le(s)}
      @input=${n}
    />
  `}var wh=20,vh=class extends Q{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new lt(this,{task:([t],{signal:s})=>E_(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(B$(t)),onError:()=>this.#n(this.texts??bh(this.#s))});#e=new lt(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[q$(this.#s,t)],...s===null?{}:{class:s}};return{...await ne(()=>Rt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=T.prediction,n=this.texts??bh(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#l()} ${H$(this.#s,n,r,i)}
          </form>
          <div class="stack">
            ${Wt(r.size>0?null:this.#e.error)} ${this.#e.value&&this.#a(this.#e.value)}
          </div>
        </div>
      </section>
    `}get#o(){let t=new Set(this.#s.map(({name:i})=>i)),{fields:s=[]}=this.#e.error??{},n=s.map(({loc:i,msg:r})=>[String(i.at(-1)),r]);return new Map(n.filter(([i])=>t.has(i)))}#l(){let{loadExample:t,example:s,noExamples:n}=T.prediction,{value:i,error:r}=this.#t;return r?a`<p>${n}</p>`:i?a`
      <div class="row">
        <button type="button" @click=${()=>this.#i()}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `:null}#a({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:h,mostProbable:f}=T.prediction,{class_names:v}=this.manifest.input_transform,k=[...s.keys()].sort((_t,He)=>s[He]-s[_t]),[L]=k,D=k.slice(0,wh).sort((_t,He)=>_t-He),tt=_t=>this.picked=_t;return a`
      <p role="status"><strong>${o(v[L],K(s[L]))}</strong></p>
      ${la(s,L,{picked:t,pick:tt,names:v,shown:D})}
      ${k.length>wh?a`<p class="faint">${f(wh)}</p>`:null}
      <div>
        <h3>${l(v[t])}</h3>
        <p class="faint">${h}</p>
        ${U$(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",vh);async function E_({dataset:e,dataset_version:t},s,n){let i=e&&await br({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(T.prediction.noExamples);return{...await dt(G`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function V$(e,t){let{columns:s,fact:n}=T,{dataset:i,weights:r}=e,o=[[s.layers,uh(e.layer_sizes)],[s.parameters,xt(e.parameters)],[s.size,un(r.size_bytes)],[s.created,we(e.created_at)],[s.origin,hh(e.job_id)],...e.job_id===null?[]:[[n.reproduced,__(t)]],[n.dataset,i===null?T.noDataset:W$(i.name,i.sha256)],[n.weights,W$(T.sha256,r.sha256)]];return gs(T.facts,o)}function G$(e){let t=Object.entries(e).map(([s,n])=>[T.environmentNames[s],n]);return gs(T.environment,t)}function __(e){return e?e.length===0?T.notReproduced:a`<ul class="plain">${ul(e)}</ul>`:null}function W$(e,t){return a`${e} <code class="digest">${t}</code>`}var xh=class extends Q{static properties={choices:{attribute:!1}};model="";version="";#t=new lt(this,{task:(t,{signal:s})=>S_(this.model,this.version,s),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>t?.job_id&&ml({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:R("models",{model:this.model}),text:T.allOf(this.model)},i=T.versionTitle(this.model,t?.version??this.version);return ve({title:i,back:n},ge({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:h}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${T.facts}</h2>
          ${V$(t,this.#e.value)} ${T_(t)}
        </section>
        <section class="card"><h2>${wn.title}</h2>${cl(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${h}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${h}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${h}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${T.environment}</h2>
          ${G$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${T.spec}</h2>${Nr(i)}</section>`}
      </div>
    `}};customElements.define("version-page",xh);async function S_(e,t,s){let n=G`/models/${e}/versions/${t}`,[i]=await Promise.all([dt(n,{signal:s}),js(s)]);return i}function T_(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${A_(e)}
      <a class="button" href=${R("train",Ca(e))}>${T.continue}</a>
      <delete-button
        .path=${G`/models/${t}/versions/${s}`}
        .question=${T.deleteQuestion(t,s)}
        .next=${R("models",{model:t})}
      ></delete-button>
    </div>
  `}function A_({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,h)=>a`<a class="button" href=${R(o,{model:e,version:t,...l})}>${h}</a>`,r={dataset:n?.name===Ks?null:n?.name};return[s===null||ti(s)?i("draw",{},T.draw):null,s===null||Xs(s)?i("inspect",r,T.inspect):null]}function J$(e){return hn(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var O_=500,M_=50;function X$(e,t){return dt(jt("/sweeps",e),{signal:t})}function fl(e,t){return dt(G`/sweeps/${e}`,{signal:t})}function Y$(e,t){return Rt("POST","/sweeps",e,{signal:t,headers:{"Idempotency-Key":mn()}})}function K$(e){return Rt("POST",G`/sweeps/${e}/cancel`)}function Q$(e,t){return Ue(G`/jobs/${e}`,{signal:t})}async function Z$(e,t,s){let n=t.find(Xt)?.number??(t.at(-1)?.number??-1)+1,i=new Map(t.map(l=>[l.number,l])),r=t.length>0?M_:O_,o=null;do{let l=jt(G`/sweeps/${e}/trials`,{limit:r,cursor:o}),{items:h,next_cursor:f}=await dt(l,{signal:s});for(let v of h)i.set(v.number,v);o=h.at(-1)?.number>n?f:null}while(o!==null);return[...i.values()].sort((l,h)=>l.number-h.number)}var U={title:"Sweeps",all:"All sweeps",list:"Sweeps, newest first",shortId:Yt,sweepTitle:e=>`Sweep ${Yt(e)}`,trial:e=>`Trial\xA0${e}`,version:(e,t)=>`${e}, version\xA0${t}`,none:"\u2013",between:", ",betweenChoices:" \xB7 ",setting:(e,t)=>`${e} ${t}`,range:(e,t,s)=>`${e} to ${t}${s?", logarithmic":""}`,cut:e=>`${e}\u2026`,cutTo:(e,t)=>e.length>t?`${e.slice(0,t-1)}\u2026`:e,columns:{sweep:"Sweep",model:"Model",state:"State",trials:"Trials ended",best:"Best objective",started:"Started",trial:"Trial",took:"Time"},noneYet:"No sweeps yet",whatSweepsAre:"A sweep trains one spec many times, each time with other values of the searched fields, and publishes the best network. Start one below, or save this as sweep.yaml and run the command.",exampleFile:`spec: {model: searched, epochs: 5, validation_fraction: 0.1}
space:
  optimizer.learning_rate: {log_uniform: [0.01, 1]}
  hidden_sizes: {choice: [[50], [300], [300, 100]]}
trials: 12`,exampleCommand:"mlpforge sweep sweep.yaml --watch",progressOf:e=>`Progress of sweep ${Yt(e)}`,endedOf:(e,t)=>`${e} of ${t}`,counted:(e,t)=>`${e}\xA0${t}`,counts:{queued:"Queued",running:"Running",succeeded:"Succeeded",pruned:"Pruned",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:"Waiting for a worker.",running:"Training its trials.",succeeded:"Succeeded; nothing was published.",failed:"Failed; nothing was published.",cancelled:"Cancelled; nothing was published."},published:"Published the best trial as",took:"Duration",seconds:e=>`${e}\xA0s`,actions:"Actions",cancel:"Cancel",cancelQuestion:e=>`Cancel sweep ${Yt(e)} and its trials? It publishes nothing.`,cancelYes:"Cancel the sweep",copySettings:"Copy settings",best:"Best trial",bestMeaning:"The best objective of the sweep",noBest:"No trial has succeeded yet.",trainLikeIt:"Train again with changes",objectives:{validation_accuracy:"Validation accuracy",validation_loss:"Validation loss"},axis:{validation_accuracy:"accuracy",validation_loss:"loss"},parallel:"Parallel coordinates",parallelHelp:"Each line is a trial. It crosses each axis at the trial's value, and ends at its objective. The bluer it is, the better is the trial's place among all. Where the blue lines meet on an axis, values are good.",parallelLabel:"Parallel coordinates of the trials, which the table of trials has as numbers. The arrow keys move through the trials, from the best one down.",parallelLegend:[["worse","worse"],["better","better"],["best","best trial"],["none","no objective: active, pruned or failed"]],noFocus:"Point at a line, or use the arrow keys, for the values of a trial.",noObjective:"no objective",describeTrial:(e,t,s)=>`Trial\xA0${e}, ${t}: ${s}`,history:"History",historyHelp:"The objective of each trial in the order of their numbers. The line is the best one so far.",historyLabel:"The objective of each trial, and the best so far; the table of trials has the numbers.",historyX:"trial",historyLegend:[["point","trial"],["best","best so far"],["ring","pruned, without an objective"]],importance:"Importance",importanceHelp:"How much each field decides whether a trial is among the best, by PED-ANOVA; the shares add up to 100\xA0%. A small share means that its values hardly matter in this space.",noImportance:"Known when enough trials have succeeded.",trials:"Trials",showAll:e=>`Show all ${e} trials`,search:"Search",spec:"Settings of all trials",fact:{objective:"Objective",sampler:"Sampler",pruner:"Pruner",parallel:"Parallel trials",publish:"Publishes",seed:"Seed",submitted:"Submitted",id:"Id"},samplers:{tpe:"TPE",random:"Random",grid:"Grid"},pruners:{none:"None",median:"Median",hyperband:"Hyperband"},publish:{best:"the best trial",never:"nothing"},startTitle:"Start a sweep",startMeaning:"Settings and space are JSON, with fields named as in a job's spec.",start:"Start sweep",fields:{spec:"Settings of all trials",space:"Search space",trials:"Trials",parallel:"Parallel",objective:"Objective",sampler:"Sampler",pruner:"Pruner"},help:{spec:"A job's spec: fields that it leaves out have their defaults. The validation fraction must be above 0, because trials are compared on the validation part.",space:"1 to 20 fields and the values to try: uniform or log_uniform with two numbers, int or log_int with two integers, or choice with a list of values.",trials:"How many trials to train, 1 to 1,000.",parallel:"How many trials may wait or run at the same time, 1 to 64.",objective:"What the best trial has: the highest accuracy or the lowest loss on the validation part.",sampler:"TPE learns from earlier trials. Random and grid give the same trials for the same seed; a grid needs choices or integers.",pruner:"How trials that fall behind are stopped early: compared with the median of the others, or by Hyperband."},choices:{objective:!0,sampler:!0,pruner:!0},notJson:(e,t)=>e==="trials"||e==="parallel"?"Enter a whole number.":`This is not valid JSON: ${t}.`,at:(e,t)=>`${e}: ${t}`};var N_=422,tb=["spec","space","trials","parallel","objective","sampler","pruner"],I_={spec:{model:"searched",epochs:5,validation_fraction:.1},space:{"optimizer.learning_rate":{log_uniform:[.01,1]},hidden_sizes:{choice:[[50],[300],[300,100]]}},trials:12,parallel:1},yh=class extends Q{static properties={from:{attribute:!1},wrong:{state:!0}};#t=new lt(this,{task:([t],{signal:s})=>t?C_(t,s):null,args:()=>[this.from]});#e=new lt(this,{task:([t],{signal:s})=>this.#s(t,s),autoRun:!1});constructor(){super(),this.from=null,this.wrong={}}async#s(t,s){let{id:n}=await Y$(t,s).catch(i=>{throw this.wrong=i.status===N_?R_(i.fields):{},i});location.hash=R("sweeps",{sweep:n})}#n(t){if(t.preventDefault(),this.#e.status===ie.PENDING)return;let{request:s,wrong:n}=P_(new FormData(t.target));this.wrong=n,Object.keys(n).length===0&&this.#e.run([{...this.#i,...s}])}get#i(){return this.#t.value??I_}render(){let t=this.from!==null&&this.#t.value==null&&!this.#t.error,{error:s}=this.#e,n=Object.keys(this.wrong).length>0;return a`
      <section class="card">
        <h2>${U.startTitle}</h2>
        <p class="faint">${U.startMeaning}</p>
        ${t?null:this.#r()} ${Wt(this.#t.error??(n?null:s))}
      </section>
    `}#r(){let t=this.#i,s=this.#e.status===ie.PENDING;return a`
      <form class="stack sweep-form" novalidate @submit=${n=>this.#n(n)}>
        <div class="columns">${this.#l("spec",t)} ${this.#l("space",t)}</div>
        <div class="toolbar fields">
          ${this.#a("trials",t)} ${this.#a("parallel",t)}
          ${this.#c("objective",t,U.objectives)} ${this.#c("sampler",t,U.samplers)}
          ${this.#c("pruner",t,U.pruners)}
        </div>
        <div><button class="primary" aria-disabled=${s}>${U.start}</button></div>
      </form>
    `}#o(t,s){let n={id:`sweep-${t}`,label:U.fields[t],wrong:this.wrong[t]??[],help:U.help[t]};return ze(n,s(n,{described:Le(n),isWrong:n.wrong.length>0}))}#l(t,s){return this.#o(t,({id:n},{described:i,isWrong:r})=>a`
        <textarea id=${n} name=${t} rows="7" spellcheck="false" autocapitalize="off"
          aria-describedby=${i} aria-invalid=${r} .defaultValue=${L_(s[t])}></textarea>
      `)}#a(t,s){return this.#o(t,({id:n},{described:i,isWrong:r})=>a`
        <input id=${n} name=${t} class="short" inputmode="numeric" autocomplete="off"
          aria-describedby=${i} aria-invalid=${r} .defaultValue=${String(s[t])} />
      `)}#c(t,s,n){return this.#o(t,({id:i},{described:r,isWrong:o})=>a`
        <select id=${i} name=${t} aria-describedby=${r} aria-invalid=${o}>
          ${Be(Object.entries(n),s[t]??Object.keys(n)[0])}
        </select>
      `)}};customElements.define("sweep-form",yh);async function C_(e,t){let[{request:s}]=await Promise.all([fl(e,t),js(t)]);return{...s,spec:{validation_fraction:s.spec.validation_fraction,...co(s.spec)}}}function L_(e){let t=n=>JSON.stringify(n,null,1).replace(/(,?)\n\s*/g,(i,r)=>r?", ":"");return`{
${Object.entries(e).map(([n,i])=>`  ${JSON.stringify(n)}: ${t(i)}`).join(`,
`)}
}`}function P_(e){let t={},s={};for(let n of tb){let i=String(e.get(n)).trim();try{t[n]=n in U.choices?i:JSON.parse(i)}catch(r){s[n]=[U.notJson(n,r.message)]}}return{request:t,wrong:s}}function R_(e){let t={};for(let{loc:s,msg:n}of e){let[i,...r]=s.map(String),o=tb.includes(i)?i:"space",l=o===i?r:s;t[o]=[...t[o]??[],l.length>0?U.at(l.join("."),n):n]}return t}var eb=3,j_="pruned";function Os(e){if(e===null)return U.none;if(typeof e=="number")return O(e,eb);if(Array.isArray(e))return e.length>0?e.map(Os).join("-"):U.none;if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>U.setting(i,Os(r)));return[t,...n].filter(Boolean).join(U.between)}function ai({objective:e}){return en({objective:e})?K:t=>O(t,eb+1)}function en({objective:e}){return e.endsWith("accuracy")}function _o({reason:e}){return e===j_}function gl(e){return e.split(".").at(-1)}function sb(e,t){let s=en(t)?-1:1;return e.filter(({objective:i})=>i!==null).sort((i,r)=>s*(Number(i.objective)-Number(r.objective)))}var D_=["succeeded","pruned","failed","cancelled"];function kh(e,{trials:t},s){return a`<progress max=${t} .value=${Eh(s)} aria-label=${U.progressOf(e)}></progress>`}function nb({trials:e},t){let n=["pruned","failed"].filter(i=>t[i]>0).map(i=>U.counted(xt(t[i]),U.counts[i].toLowerCase()));return[U.endedOf(xt(Eh(t)),xt(e)),...n].join(U.between)}function Eh(e){return D_.reduce((t,s)=>t+e[s],0)}function ib(e){let{id:t,state:s,request:n,counts:i,model:r,error:o}=e;return a`
    <div role="status">
      <p>${Se(s)} ${r?a`${U.published} ${rb(r)}`:U.stateOf[s]}</p>
      ${o&&a`<p class="notice error"><code>${o.type}</code>: ${o.message}</p>`}
    </div>
    <div class="sweep-progress">
      ${kh(t,n,i)}
      <span class="faint">${U.endedOf(xt(Eh(i)),xt(n.trials))}</span>
    </div>
    ${F_(e)}
  `}function rb({name:e,version:t}){return a`<a href=${R("models",{model:e,version:t})}>${U.version(e,t)}</a>`}function F_({counts:e,started_at:t,finished_at:s}){let n=Object.entries(e).filter(([l,h])=>h>0||l==="succeeded"),i=([l,h])=>a`<div><dt>${l}</dt><dd>${h}</dd></div>`,r=s&&t?[[U.took,_s((Date.parse(s)-Date.parse(t))/1e3)]]:[],o=[...n.map(([l,h])=>[U.counts[l],xt(h)]),...r];return a`<dl class="metrics">${o.map(i)}</dl>`}function ob({best:e,request:t,model:s,published:n},i){if(e===null)return a`<p class="faint">${U.noBest}</p>`;let r=Object.entries(e.parameters).map(([l,h])=>[a`<code>${l}</code>`,Os(h)]),{objective:o}=t;return a`
    <dl class="metrics"><div><dt>${U.objectives[o]}</dt><dd>${ai(t)(e.objective)}</dd></div></dl>
    ${gs(U.best,r)}
    <div class="row">
      <a class="button" href=${R("jobs",{job:e.job_id})}>${U.trial(e.number)}</a>
      ${n&&s?rb(s):null}
      ${i?.spec?a`<a href=${R("train",Rn(i.spec))}>${U.trainLikeIt}</a>`:null}
    </div>
  `}function ab({request:e,submitted_at:t,id:s}){let{space:n,sampler:i,pruner:r,objective:o,parallel:l,publish:h,seed:f}=e,{fact:v}=U;return gs(U.search,[...Object.entries(n).map(([k,L])=>[a`<code>${k}</code>`,z_(L)]),[v.objective,U.objectives[o]],[v.sampler,U.samplers[i]],[v.pruner,U.pruners[r]],[v.parallel,xt(l)],[v.publish,U.publish[h]],[v.seed,f],[v.submitted,we(t)],[v.id,a`<code>${s}</code>`]])}function z_(e){let[[t,s]]=Object.entries(e),n=s.map(Os);return t==="choice"?n.join(U.betweenChoices):U.range(n[0],n[1],t.startsWith("log"))}var U_=20,B_=2,q_=15,_h=class extends Q{static properties={choices:{attribute:!1}};#t=new AbortController;#e=new lt(this,{task:([t],{signal:s})=>H_(t,s),autoRun:!1});constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}updated(t){t.has("choices")&&(this.#t.abort(),this.#t=new AbortController,oi(()=>this.#s(),this.#t.signal))}async#s(){return await this.#e.run([this.choices.after]),this.#e.error?null:this.#e.value?.items.some(Xt)?B_:q_}render(){let{after:t,from:s}=this.choices,{value:n,error:i}=this.#e,r=n?.after===t?n:null,o=ge({value:r,error:i},h=>W_(h,t)),l=a`<sweep-form .from=${s??null}></sweep-form>`;return ve({title:U.title},al("sweeps"),o,l)}};customElements.define("sweep-list",_h);async function H_(e,t){let s=await X$({limit:U_,cursor:$s(e).cursor},t);return{after:e,...s}}function W_({items:e,next_cursor:t},s){if(e.length===0)return a`<section class="card">${G_()}</section>`;let{sweep:n,model:i,state:r,trials:o,best:l,started:h}=U.columns,f=[n,i,r,o,{number:l},{number:h}],v=cn(e,({id:k})=>k,k=>a`<tr>${V_(k)}</tr>`);return a`
    <section class="card stack">
      ${Ht(U.list,f,[v],{kind:"sweeps"})}
      ${$n($s(s),t,k=>R("sweeps",{after:k}))}
    </section>
  `}function V_({id:e,state:t,request:s,counts:n,best:i,started_at:r}){return a`
    <th scope="row"><a href=${R("sweeps",{sweep:e})}><code>${U.shortId(e)}</code></a></th>
    <td><span class="long-name cut" title=${s.spec.model}>${s.spec.model}</span></td>
    <td>${Se(t)}</td>
    <td>${kh(e,s,n)} <span class="faint">${nb(s,n)}</span></td>
    <td class="number">${i?ai(s)(i.objective):U.none}</td>
    <td class="moment number">${we(r)}</td>
  `}function G_(){return a`
    <div class="empty">
      ${de("sweeps")}
      <h2>${U.noneYet}</h2>
      <p>${U.whatSweepsAre}</p>
      <pre class="command"><code>${U.exampleFile}</code></pre>
      <pre class="command"><code>${U.exampleCommand}</code></pre>
    </div>
  `}var $l=5,J_=12,X_=[1,2,5],Y_=[1,2,5,10];function lb(e,t){let[[s,n]]=Object.entries(t),i=gl(e);if(s==="choice")return{name:e,label:i,...K_(n)};let[r,o]=n;return{name:e,label:i,...ub(r,o,{isLog:s.startsWith("log"),format:Os})}}function cb(e,t){let s=e.objective,[n,i]=t.length>0?[tS(t),eS(t)]:[0,1],r=en(e)?fr:O,o=n<i?0:Math.abs(n)/10||1;return{name:s,label:s,...ub(n-o,i+o,{isLog:!1,format:r})}}function K_(e){let t=e.map(o=>JSON.stringify(o)),s=o=>(o+.5)/e.length,n=Math.ceil(e.length/J_),i=e.map((o,l)=>({at:s(l),text:Os(o)}));return{placeOf:o=>{let l=t.indexOf(JSON.stringify(o));return l<0?NaN:s(l)},ticks:i.filter((o,l)=>l%n===0)}}function ub(e,t,{isLog:s,format:n}){let i=s?Math.log:Number,r=f=>(i(f)-i(e))/(i(t)-i(e)),o=(s?Z_(e,t):Q_(e,t)).map(f=>({at:r(f),text:n(f)})),l=1/($l+3),h=[e,t].map(f=>({at:r(f),text:n(f)}));return{placeOf:r,ticks:[h[0],...o.filter(({at:f})=>f>l&&f<1-l),h[1]]}}function Q_(e,t){let s=(t-e)/$l,n=10**Math.floor(Math.log10(s)),i=n*Y_.find(o=>o*n>=s),r=Math.ceil(e/i);return Array.from({length:Math.floor(t/i)-r+1},(o,l)=>(r+l)*i)}function Z_(e,t){let s=Math.floor(Math.log10(e)),n=Array.from({length:Math.ceil(Math.log10(t))-s+1},(h,f)=>s+f),i=n.length>$l-1?[1]:X_,o=n.flatMap(h=>i.map(f=>f*10**h)).filter(h=>h>e&&h<t),l=Math.ceil(o.length/$l);return o.filter((h,f)=>f%l===0)}function tS(e){return e.reduce((t,s)=>Math.min(t,s))}function eS(e){return e.reduce((t,s)=>Math.max(t,s))}var Sh={trial:1,best:3,pruned:2};function hb(e,t){let s=e.filter(({objective:f})=>f!==null),n=en(t)?Math.max:Math.min,i=en(t)?Math.min:Math.max,r=s.reduce((f,{objective:v})=>i(f,Number(v)),Number(s[0]?.objective)),o=NaN,l=s.map(({objective:f})=>o=Number.isNaN(o)?Number(f):n(o,Number(f))),h=s.length>0?e.filter(_o):[];return[{color:Sh.best,shape:"steps",xs:Th(s),ys:l},{color:Sh.pruned,shape:"rings",xs:Th(h),ys:h.map(()=>r)},{color:Sh.trial,shape:"points",xs:Th(s),ys:s.map(({objective:f})=>f)}]}function Th(e){return e.map(({number:t})=>t)}var sS=/^#(..)(..)(..)$/;function mb(e){let t=getComputedStyle(e),[s,n,i]=["--line","--positive","--edge"].map(o=>t.getPropertyValue(o).trim());return{shades:Array.from({length:12},(o,l)=>iS(s,n,l/11)),none:i}}function pb(e,t,{width:s,height:n},{shades:i,none:r}){let o=devicePixelRatio;[e.width,e.height]=[s*o,n*o];let l=e.getContext("2d");l.scale(o,o),l.lineWidth=1.5,l.lineJoin="round";let h=Map.groupBy(t,({rank:f})=>f===null?-1:Math.round(f*11));for(let f of[...h.keys()].sort((v,k)=>v-k))l.strokeStyle=f<0?r:i[f],l.globalAlpha=f<0?.5:1,l.setLineDash(f<0?[2,4]:[]),l.stroke(new Path2D(h.get(f)?.map(Ah).join("")))}function Ah({points:e}){return e.map(([t,s],n)=>`${n===0?"M":"L"}${t.toFixed(1)} ${s.toFixed(1)}`).join("")}function db(e,t,s){let[n,i]=t,r=null,o=s;for(let l of e){let h=Math.abs(nS(l,n)-i);h<o&&([r,o]=[l,h])}return r}function nS({points:e},t){let s=e.findIndex(l=>l[0]>=t);if(s<0)return NaN;let[n,i]=e[s],[r,o]=e[Math.max(s-1,0)];return n===r?i:o+(t-r)/(n-r)*(i-o)}function iS(e,t,s){let[n,i]=[e,t].map(r=>sS.exec(r)?.slice(1).map(o=>parseInt(o,16))??[0,0,0]);return`rgb(${n.map((r,o)=>Math.round(r+(i[o]-r)*s)).join(" ")})`}var Nh=320,rS=34,fb=14,Oh=56,gb=44,oS=104,aS=12,Mh=16,lS=["axes","trials"],Ih=class extends Q{static properties={axes:{attribute:!1},trials:{attribute:!1},best:{attribute:!1},focused:{attribute:!1},label:{},width:{state:!0}};#t=new ri(this);#e=matchMedia("(prefers-color-scheme: dark)");#s=new ResizeObserver(()=>requestAnimationFrame(()=>this.width=this.clientWidth));#n=[];#i=!0;constructor(){super(),this.axes=[],this.trials=[],this.best=null,this.focused=null,this.label="",this.width=0}connectedCallback(){super.connectedCallback(),this.#s.observe(this),this.#e.addEventListener("change",this.#r)}disconnectedCallback(){super.disconnectedCallback(),this.#s.disconnect(),this.#e.removeEventListener("change",this.#r)}#r=()=>{this.#i=!0,this.requestUpdate()};get#o(){return{width:Math.max(this.width,Oh+gb+oS*(this.axes.length-1)),height:Nh}}#l(t){let s=Math.max(this.axes.length-1,1);return Oh+t/s*(this.#o.width-Oh-gb)}willUpdate(t){[...lS,"width"].some(s=>t.has(s))&&(this.#i=!0,this.#n=this.trials.map(({number:s,places:n,rank:i})=>{let r=n.map((o,l)=>[this.#l(l),So(o)]).filter(([,o])=>Number.isFinite(o));return{number:s,rank:i,points:r}}))}render(){let{width:t,height:s}=this.#o;return a`
      <div class="scrolls" tabindex="0" role="group" aria-label=${this.label} @keydown=${this.#u}>
        <div class="parallel" @pointermove=${this.#c} @pointerdown=${this.#c} @pointerleave=${()=>this.#h(null)}>
          <canvas></canvas>
          <svg width=${t} height=${s} aria-hidden="true">
            ${this.axes.map((n,i)=>cS(n,this.#l(i)))}
            ${this.#a("best",this.best)} ${this.#a("focused",this.focused)}
          </svg>
        </div>
      </div>
    `}#a(t,s){let n=this.#n.find(r=>r.number===s);if(n===void 0)return z;let i=([r,o])=>vt`<circle class=${t} cx=${r} cy=${o} r="3.5"></circle>`;return vt`<path class=${t} d=${Ah(n)}></path>${n.points.map(i)}`}updated(){if(!this.#i||!this.#t.isInView||this.width===0)return;this.#i=!1;let t=this.querySelector("canvas"),{width:s,height:n}=this.#o;Object.assign(t.style,{width:`${s}px`,height:`${n}px`}),pb(t,this.#n,{width:s,height:n},mb(this))}#c=t=>{let{left:s,top:n}=t.currentTarget.getBoundingClientRect(),i=db(this.#n,[t.clientX-s,t.clientY-n],aS);this.#h(i?.number??null)};#u=t=>{let s={ArrowUp:-1,ArrowDown:1,Home:-1/0,End:1/0}[t.key],n=this.trials.filter(({rank:o})=>o!==null).sort((o,l)=>Number(l.rank)-Number(o.rank));if(s===void 0||n.length===0)return;t.preventDefault();let i=n.findIndex(({number:o})=>o===this.focused),r=i<0?0:i+s;this.#h(n[Math.max(0,Math.min(r,n.length-1))].number)};#h(t){t!==this.focused&&this.dispatchEvent(new CustomEvent("focus-trial",{detail:t}))}};customElements.define("parallel-chart",Ih);function So(e){return Nh-fb-e*(Nh-rS-fb)}function cS({name:e,label:t,ticks:s},n){let i=t.length>Mh?U.cut(t.slice(0,Mh-1)):t,r=({at:o,text:l})=>vt`
    <path d=${`M${n-4} ${So(o)}h4`}></path>
    <text class="tick-text" x=${n-8} y=${So(o)} dy="0.35em">${U.cutTo(l,Mh-2)}</text>
  `;return vt`
    <g class="axis">
      <path d=${`M${n} ${So(0)}V${So(1)}`}></path>
      ${s.map(r)}
      <text class="name" x=${n} y="16"><title>${e}</title>${i}</text>
    </g>
  `}var uS=10;function $b(e,{request:t,best:s},{order:n,shown:i,focused:r},{sort:o,focus:l}){let h=Object.keys(t.space),f=hS(t),v=(tt,_t)=>cs(tt,{name:_t,isNumber:!0},n,o),k=[v(U.columns.trial,"number"),cs(U.columns.state,{name:"state"},n,o),v(U.objectives[t.objective],"objective"),...h.map(tt=>cs(gl(tt),{name:tt,isNumber:Ch(t.space[tt])},n,o)),v(U.columns.took,"took")],L=tt=>a`
    <tr
      class=${tt.number===r?"answer":""}
      @pointerenter=${()=>l(tt.number)}
      @pointerleave=${()=>l(null)}
      @focusin=${()=>l(tt.number)}
      @focusout=${()=>l(null)}
    >
      ${pS(tt,t,tt.number===s?.number)}
    </tr>
  `,D=bn([...e].reverse(),n,f).slice(0,i);return Ht(U.trials,k,[cn(D,({number:tt})=>tt,L)],{kind:"trials"})}function hS(e){let t=en(e)?1:-1,s=Object.entries(e.space).map(([n,i])=>[n,Ch(i)?({parameters:r})=>r[n]:({parameters:r})=>Os(r[n])]);return{number:({number:n})=>n,state:dS,objective:({objective:n})=>n===null?null:t*n,took:bb,...Object.fromEntries(s)}}function mS(e){return e!==null&&e<uS?U.seconds(e.toFixed(1)):_s(e)}function Ch({choice:e}){return e===void 0||e.every(t=>typeof t=="number")}function pS(e,t,s){let{number:n,job_id:i,objective:r,parameters:o}=e,l=Object.keys(t.space),h=ai(t);return a`
    <th scope="row" class="number"><a href=${R("jobs",{job:i})} aria-label=${U.trial(n)}>${n}</a></th>
    <td>${_o(e)?a`<span class="badge">${U.counts.pruned}</span>`:Se(e.state)}</td>
    <td class="number">${s?Mr(U.bestMeaning):null} ${r===null?U.none:h(r)}</td>
    ${l.map(f=>a`<td class=${Ch(t.space[f])?"number":""}>${Os(o[f]??null)}</td>`)}
    <td class="number faint">${mS(bb(e))}</td>
  `}function dS(e){return _o(e)?U.counts.pruned:e.state}function bb({started_at:e,finished_at:t}){return e&&t?(Date.parse(t)-Date.parse(e))/1e3:null}var fS=2,gS=20,Lh=class extends Q{static properties={choices:{attribute:!1},focused:{state:!0},isWhole:{state:!0},cancelError:{state:!0}};sweepId="";#t=new AbortController;#e=new lt(this,{task:(t,{signal:s})=>this.#a(s),autoRun:!1});#s=new lt(this,{task:([t],{signal:s})=>t?Q$(t,s):null,args:()=>[this.#e.value?.sweep.best?.job_id]});#n=new lt(this,{task:(t,{signal:s})=>js(s),args:()=>[]});#i=null;#r=[];constructor(){super(),this.choices={},this.focused=null,this.isWhole=!1,this.cancelError=null}connectedCallback(){super.connectedCallback(),this.#o()}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}#o(){this.#t.abort(),this.#t=new AbortController,oi(()=>this.#l(),this.#t.signal)}async#l(){await this.#e.run([]);let{value:t,error:s}=this.#e;return!s&&t&&Xt(t.sweep)?fS:null}async#a(t){let s=await fl(this.sweepId,t);return this.#r=await Z$(this.sweepId,this.#r,t),this.#i=$S(s,this.#r),{sweep:s}}async#c(){await ls(U.cancelQuestion(this.sweepId),U.cancelYes)&&(this.cancelError=await K$(this.sweepId).then(()=>null,t=>t),this.isConnected&&this.#o())}#u=t=>{this.focused=t};#h(t){let s=new Ee("sweeps");s.change({sort:t}),this.choices=s.choices}render(){let{value:t,error:s}=this.#e,n={href:R("sweeps"),text:U.all},i=this.cancelError??s??this.#n.error;return ve({title:U.sweepTitle(this.sweepId),back:n},ge({value:t,error:i},({sweep:r})=>this.#m(r)))}#m(t){return a`
      <div class="columns">
        <section class="card stack">
          ${ib(t)}
          <div class="row" role="group" aria-label=${U.actions}>
            ${Xt(t)?a`<button @click=${()=>this.#c()}>${U.cancel}</button>`:null}
            <a class="button" href=${R("sweeps",{from:t.id})}>${U.copySettings}</a>
          </div>
        </section>
        <section class="card stack best-trial"><h2>${U.best}</h2>${ob(t,this.#s.value??null)}</section>
      </div>
      ${this.#p(t)}
      <div class="columns">${this.#f(t)} ${bS(t)}</div>
      ${this.#g(t)}
      <div class="columns">
        <section class="card"><h2>${U.search}</h2>${ab(t)}</section>
        <section class="card"><h2>${U.spec}</h2>${Nr(t.request.spec)}</section>
      </div>
    `}#p({best:t,request:s}){let n=this.#r.find(({number:i})=>i===this.focused);return a`
      <section class="card">
        <h2>${U.parallel} <help-tip .subject=${U.parallel} .text=${U.parallelHelp}></help-tip></h2>
        <parallel-chart
          .axes=${this.#i.axes}
          .trials=${this.#i.placed}
          .best=${t?.number??null}
          .focused=${this.focused}
          .label=${U.parallelLabel}
          @focus-trial=${({detail:i})=>this.#u(i)}
        ></parallel-chart>
        ${wb(U.parallelLegend)}
        <p class="trial-note faint" role="status">${n?wS(n,s):U.noFocus}</p>
      </section>
    `}#f({request:t}){return a`
      <section class="card">
        <h2>${U.history} <help-tip .subject=${U.history} .text=${U.historyHelp}></help-tip></h2>
        <line-chart
          .label=${U.historyLabel}
          .xLabel=${U.historyX}
          .yLabel=${U.objectives[t.objective]}
          .formatY=${en(t)?fr:O}
          .series=${this.#i.history}
          @point=${({detail:s})=>this.#u(s)}
        ></line-chart>
        ${wb(U.historyLegend)}
      </section>
    `}#g(t){let s=this.isWhole?1/0:gS,n={order:this.choices.sort??"objective",shown:s,focused:this.focused},i=this.#r.length>s;return a`
      <section class="card stack">
        <h2>${U.trials}</h2>
        ${$b(this.#r,t,n,{sort:r=>this.#h(r),focus:this.#u})}
        ${i?a`<div><button @click=${()=>this.isWhole=!0}>${U.showAll(xt(this.#r.length))}</button></div>`:null}
      </section>
    `}};customElements.define("sweep-page",Lh);function $S({request:e},t){let s=sb(t,e),n=new Map(s.map(({number:h},f)=>[h,1-f/Math.max(s.length-1,1)])),i=cb(e,s.map(h=>Number(h.objective))),o=[...Object.keys(e.space).map(h=>lb(h,e.space[h])),{...i,label:U.axis[e.objective]}],l=t.map(({number:h,parameters:f,objective:v})=>({number:h,rank:n.get(h)??null,places:o.map(({name:k,placeOf:L})=>k===e.objective?v===null?NaN:L(v):L(f[k]))}));return{axes:o,placed:l,history:hb(t,e)}}function bS({importance:e}){let t=Object.entries(e??{}).sort(([,s],[,n])=>n-s);return a`
    <section class="card">
      <h2>${U.importance} <help-tip .subject=${U.importance} .text=${U.importanceHelp}></help-tip></h2>
      ${e?bd(U.importance,t.map(([s,n])=>[s,n,K(n,1)])):a`<p class="faint">${U.noImportance}</p>`}
    </section>
  `}function wb(e){let t=([s,n])=>a`<li><span class=${`trial-mark ${s}`} aria-hidden="true"></span>${n}</li>`;return a`<ul class="chips trial-legend">${e.map(t)}</ul>`}function wS(e,t){let{number:s,objective:n,parameters:i}=e,r=n===null?U.noObjective:ai(t)(n),o=Object.entries(i).map(([l,h])=>U.setting(l,Os(h)));return U.describeTrial(s,r,o.join(U.betweenChoices))}function vb(e){return hn(e,({sweep:t})=>t?["sweep-page",{sweepId:t}]:["sweep-list"])}var Ph=e=>e===1?"1 hidden unit":`${e} hidden units`,xb=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,F={title:"Train",skip:"Skip the settings",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${ra[t]}, ${Mn(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${Mn(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${Mn(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${Yt(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${xb(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Ph(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Ph(e)} after epoch ${t}${xb(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Ph(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var sn="on",To="off",vS="true";function Ao(e,t){return e.kind==="union"?t?.kind??lo:e.kind==="part"?t==null?To:sn:t==null?"":e.kind==="tags"?du(t):Array.isArray(t)?pu(t,{isMarked:e.kind==="rates"}):String(t)}function bl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===vS:e.kind==="tags"?yS(t):e.kind==="number"?Rh(t):e.kind==="names"?wl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?xS(t):e.kind==="rates"?Rh(t):t}function Rh(e){let t=Number(e);return Number.isFinite(t)?t:e}function xS(e){return wl(e).map(t=>t===""?t:Rh(t))}function wl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function yb(e){let t=kb(e),s=t.filter(jh).map(n=>Eb(n)[0]);return{invalid:t.filter(n=>!jh(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function yS(e){return Object.fromEntries(kb(e).filter(jh).map(Eb))}function kb(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function jh(e){return e.indexOf("=")>0}function Eb(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function Dh({choiceTitles:e},t){return e[t]??Sb(t)}function _b(e){return[e.description&&`${Sb(e.description)}.`,F.formats[e.kind],kS(e.bounds),ES(e)].filter(Boolean).join(" ")}function kS({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?xt(l):l);if(!s&&!n)return F.between(i,r);let o=s?F.above(i):F.from(i);return F.inBounds(o,n?F.below(r):F.upTo(r))}function ES(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=Ao(e,e.defaultValue);return t===""?"":e.kind==="flag"?F.byDefault(e.defaultValue?F.on:F.off):e.kind==="union"&&t===lo?"":F.byDefault(e.choices.length>0?Dh(e,t):t)}function Sb(e){return e[0].toUpperCase()+e.slice(1)}var _S=3;function Fh(e,t){let s=zh(e,t),n=e.kind==="flag"||e.kind==="part";return ze(s,SS(e,t,s),{isChanged:t.isChanged,isTick:n})}function zh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:_b(e)}}function SS(e,t,s){return t.options!=null?Tb(e,t,s,Ys(t.options,t.text)):e.kind==="choice"||e.kind==="union"?Tb(e,t,s,e.choices.map(n=>[n,Dh(e,n)])):e.kind==="flag"?Ab(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?Ab(e,t,s,{yes:sn,no:To}):e.kind==="tags"?AS(e,t,s):e.kind==="names"?[vl(e,t,s),TS(t)]:vl(e,t,s)}function vl(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
      aria-describedby=${Le(r)}
      @input=${o=>n(o.target.value)}
    />
  `}function TS({text:e,change:t,suggestions:s=[]}){let n=wl(e),i=l=>t([...n,l].join(F.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${F.add(l)}</button>`,o=s.filter(l=>!n.some(h=>h.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function Tb(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @change=${r=>s(r.target.value)}
    >
      ${Be(i,t)}
    </select>
  `}function Ab(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function AS(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${_S}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var Ob=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],Mb={model:["model","start_from","publish","promote","tags"],limits:["priority","max_seconds","checkpoint_seconds"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","averaging","augmentation.kind","early_stopping"]};function Nb(e,t){let{shown:s}=e,n=v=>v.map(k=>s.find(L=>L.name===k)).filter(Boolean),i=n(Ob),r=Object.entries(Mb).map(([v,k])=>[v,n(k)]),o=i.flatMap(v=>e.partsOf(v)).filter(v=>!i.includes(v)),l=new Set([...Ob,...Object.values(Mb).flat(),...t]),h=e.fields.filter(({name:v})=>!l.has(v)),f=r.map(([v,k])=>[v,v==="optimizer"?[...o,...k]:k]);return{main:i,lengths:n(t),groups:[...f,["other",h]]}}var OS=["augmentation.kind"],MS=["hidden_sizes","activation","initializer.kind"],Ib=["steps","epochs"],Lr=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Xc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?OS:[],...this.valueOf("start_from")===sn?MS:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===sn?sn:To:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||Ao(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===sn&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[$a(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===sn?this.#i(this.partsOf(t)):void 0;let n=bl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===Ao(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function Cb(e){let{main:t,lengths:s,groups:n}=Nb(e.form,Ib),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${F.form} @submit=${i}>
      ${NS(e)}
      <div class="main-fields">
        ${t.map(r=>Fh(r,Uh(r,e)))} ${IS(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?F.starting:F.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${F.reset}</button>
      </div>
      ${CS(n,e)}
    </form>
  `}function NS({wrong:e,formErrors:t,loadError:s}){let i=[...e.size>0?[F.fieldsAreWrong(e.size)]:[],...t,...s?[s.message]:[]];return a`
    <div role="alert">
      ${i.length>0?a`<div class="notice error">${i.map(r=>a`<p>${r}</p>`)}</div>`:null}
    </div>
  `}function Lb(e,t){let s=t.form.partsOf(e),n=Fh(e,Uh(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>Lb(i,t))}
    </div>
  `}function Uh(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function IS(e,t){let{form:s}=t,n=e.find(({name:f})=>f===s.length),i=Uh(n,t),r={...zh(n,i),label:F.length},o=f=>{s.chooseLength(f),t.change(f)},l={name:"length",label:F.lengthUnit,options:e.map(({name:f,title:v})=>[f,v]),chosen:n.name,choose:o},h=a`
    <div class="length">
      ${vl(n,i,r)}
      ${gr(l)}
    </div>
  `;return ze(r,h,{isChanged:i.isChanged})}function CS(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${F.more} ${i>0?a`<span class="badge accent">${F.changed(i)}</span>`:null}
      </summary>
      <div class="groups">${e.map(([r,o])=>LS(r,o,t))}</div>
      <details>
        <summary>${F.request}</summary>
        <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
      </details>
    </details>
  `}function LS(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${F.groups[e]}</legend>
      ${t.map(n=>Lb(n,s))}
    </fieldset>
  `}var PS=["number","rates"],RS=/^\s*-?\d*,\d+\s*$/;function Pb(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=jS(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],DS(l.rest,o)])}return{byName:n,others:i}}function Rb(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=yb(e.textOf(s)),r=[...n.map(F.invalidTag),...i.map(F.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function jb(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!PS.includes(s.kind)||RS.test(t.textOf(s))&&e.set(s.name,[...n,F.decimalPoint])}}function jS(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function DS([e],t){return e===void 0?t:typeof e=="number"?F.itemIsWrong(e+1,t):F.tagIsWrong(e,t)}var FS=200,xl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await ma(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,F.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Od(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(G`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),F.datasetVersion(i)]);return[[Ss,F.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||F.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(G`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:K(r.test_accuracy);return[["",F.defaultVersion(s.default)],[Ss,F.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,F.alias(r,o)]),...n.map(r=>[String(r.version),F.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return ne(()=>Ue(jt(t,{limit:FS}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var zS=422,yl=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new xl(n,()=>this.#l()),this.#n=new as(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>La(r,n);this.#i=new as(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===ie.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new Lr(await js(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#l(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#a()};async start(){this.isStarting||(this.wrong=Rb(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#h(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){if(t.name==="AbortError")return;let{byName:s,others:n}=Pb(t.fields??[],this.form.shown);jb(s,this.form);let i=t.status===zS&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var Db={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},Bh={notebook:{},better:{...Db,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...Db,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function Fb({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=Object.keys(Bh),i=n.find(o=>qS(e,Bh[o])===s),r=o=>a`
    <button
      type="button"
      tabindex=${o===(i??n[0])?0:-1}
      aria-pressed=${o===i}
      @click=${()=>t(Rn(Bh[o]))}
    >
      <strong>${US(F.presets[o].title)}</strong>
      <span class="faint">${F.presets[o].text}</span>
    </button>
  `;return a`
    <div class="presets" role="toolbar" aria-label=${F.presetsLabel} @keydown=${BS}>${n.map(r)}</div>
  `}function US(e){return e.split(/([\d.]+ %)/).map(t=>t.endsWith("%")?a`<span class="number">${t}</span>`:t)}function BS(e){let t={ArrowRight:"nextElementSibling",ArrowLeft:"previousElementSibling"}[e.key];t!==void 0&&(e.preventDefault(),e.target[t]?.focus())}function qS({allFields:e},t){let s=new Lr(e);return s.choices=Rn(t),JSON.stringify(s.spec)}var zb=.95;function Ub({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,h=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,f=K(h).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${f}</p>
      <div class="headline-text">
        <p class="faint">${F.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${Se(i.state)} ${Zn(i)} ${F.stopReasons[l.stop_reason]??""}
            ${WS(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${HS(i,r)}</p>
      ${Xt(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${F.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${F.cancel}</button>
          `:z}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Xu(l)}
    ${Wt(n)}
  `}function HS(e,t){let{progress:s}=e,n=F.epochOf(xt(t.at(-1)?.epoch??s.epoch));return!Xt(e)||s.eta_seconds===null?n:`${n} \xB7 ${F.left(_s(s.eta_seconds))}`}function WS(e){let t=e.findIndex(({test_accuracy:n})=>n>=zb);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${F.milestone(K(zb,0),_s(Math.max(1,s)))}</span>`}var VS=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Bb=e=>e===1?"1 epoch":`${e} epochs`,Ft={sources:{fresh:()=>"Before training",unpublished:()=>"Before training; nothing was published",job:({epoch:e},t)=>`After ${Bb(e)}${t>0?`, ${Bb(t)} ago`:""}`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${VS(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function qb({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),h={x:1,y:22+(t-22-l)/2,width:l*n,height:l},f=Math.max(...s.map(({length:_t})=>_t)),v=(t-22-14)/Math.max(f,1),k=Math.max(3,Math.min(9,v*.42)),L=e-o,D=(L-14-h.width)/s.length,tt=s.map((_t,He)=>{let We=h.x+h.width+D*(He+1)-k,xn=Math.min((t-22-14)/_t.length,v*2.6,30),nn=22+(t-22-xn*_t.length)/2;return _t.map((Rr,Fn)=>({x:We,y:nn+xn*(Fn+.5),unit:Rr}))});return{width:e,height:t,radius:k,input:h,columns:tt,bars:L}}function Hb(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function Wb({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,h=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(h+.5)/o}}function Vb(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var GS=3,Gb=.08,JS=2.6,kl=10,XS=10,YS=70,qh=7,KS=9,QS=50;function Jb({layout:e,summary:t,focus:s,placeOf:n}){return t===null?z:t.layers.map((i,r)=>{let o=r===0?n:ZS(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,h=i.units.flatMap((f,v)=>i.weights[v].map((k,L)=>{let D=s?.layer===r&&s?.unit===f;return tT(o(i.inputs[v][L]),e.columns[r][v],k/l,D)}));return vt`<g class=${s===null?"weights":"weights dimmed"}>${h}</g>`})}function ZS(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function tT(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return vt`
    <path
      class=${n?`${r} focused`:r}
      d=${Hb(e,t)}
      stroke-width=${(.5+(JS-.5)*i).toFixed(2)}
      stroke-opacity=${(Gb+(1-Gb)*i*i).toFixed(2)}
    ></path>
  `}function Xb({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,h=eT(t,i),f=i===e.columns.length-1;return e.columns[i].map(({x:v,y:k,unit:L},D)=>{let tt=l?.[D]??0,_t=s?.layer===i&&s.unit===L,He=o.layer===i&&o.unit===L,We=f?Ft.class(n[L]??L):Ft.unit(L,i+1);return vt`
      <g
        class=${_t?"unit focused":"unit"}
        role="button"
        tabindex=${He?0:-1}
        data-layer=${i}
        data-unit=${L}
        aria-label=${l?`${We}: ${Ft.output(Hh(tt,f))}`:We}
        @pointerenter=${()=>r({layer:i,unit:L})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:L})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${v} cy=${k} r=${e.radius}></circle>
        <circle
          class=${tt<0?"fill against":"fill for"}
          cx=${v} cy=${k} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(tt)/h).toFixed(2)}
        ></circle>
      </g>
    `})}function eT(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function Yb({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:h})=>String(s[h]??h).length)),o=Math.min(YS,12+qh*r),l=Math.max(XS,e.width-e.bars-o-QS);return n.map(({y:h,unit:f},v)=>{let k=i?.[v]??0,L=String(s[f]??f),D=(tt,_t)=>vt`<rect class=${tt} x=${e.bars+o} y=${h-kl/2} width=${_t} height=${kl} rx="2"></rect>`;return vt`
      <g class=${sT(t,f)} aria-hidden="true">
        <text x=${e.bars} y=${h} dy="0.35em">${El(L,KS)}</text>
        ${D("track",l)} ${D("bar",(l*k).toFixed(1))}
        <text class="share" x=${e.width-1} y=${h} dy="0.35em" text-anchor="end">${i?K(k,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${h-kl} width=${o-2} height=${2*kl} rx="4"></rect>
      </g>
    `})}function sT(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function El(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function Hh(e,t){return t?K(e,1):O(e,GS)}var nT=.3,iT=1,rT=3,oT=404,aT=422,_l=class{#t;#e;#s="";#n;#i=new Li((t,s)=>this.#r(t,s));constructor({show:t,refuse:s}){this.#t=t,this.#e=s}submit(t,s,n){let i=JSON.stringify(t),[r,o]=[i!==this.#s,n!==this.#n];!r&&!o||(this.#s=i,this.#n=n,this.#i.submit({body:t,info:s,delayS:o?nT:0},{isUrgent:r}))}cancel(){this.#i.cancel()}async#r({body:t,info:s,delayS:n},i){let r=()=>this.#l(t,s,i);"job_id"in t.network?await this.#o(t,s,{delayS:n,signal:i}):await ne(r,i).catch(Kb)}async#o(t,s,{delayS:n,signal:i}){await Kt(n,i);for(let r=0;r<rT&&!document.hidden;r+=1){let o=await this.#l(t,s,i).catch(Kb);if(await Kt(iT-n,i),o>=(this.#n??0))return}}async#l(t,s,n){try{let i=await Rt("POST","/inspect/summary",t,{signal:n});return this.#t({...i,image:t.image},s),i.network.epoch}catch(i){if(i.status!==aT)throw i;return this.#e(i)}}};function Kb(e){if(e.status!==oT&&!e.isTemporary)throw e}var lT=3;function Qb(e){return e.flatMap((t,s)=>Array(tw(t)).fill(s))}function Zb(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+tw(n));s+=i.length;let r=n.kind==="number"?O(i[0],lT):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function tw({kind:e,values:t}){return e==="number"?1:(t??[]).length}var ew=3;function sw({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Ft.legend}</p>`;let l=t.layer===e.layers.length-1,h=l?Ft.class(s[t.unit]??t.unit):Ft.unit(t.unit,t.layer+1),f=t.layer===0?n:D=>Ft.unit(D,t.layer),v=r.weights[o].map((D,tt)=>Ft.weightOf(f(r.inputs[o][tt]),O(D,ew))),k=e.unit,L=i&&t.layer===0&&k?.layer===1&&k.unit===t.unit;return a`
    ${L?a`<signed-image .values=${k.weight} .label=${Ft.weightImage(t.unit)}></signed-image>`:z}
    <p>
      <strong>${h}</strong>: ${Ft.output(Hh(r.values[o],l))}.
      ${v.length>0?Ft.strongest(v.join(Ft.betweenWeights)):z}
    </p>
  `}function nw({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),h=i[r.indexOf(l)],f=Ft.shown(i.length,e[o+1]);return Ft.layer(o+1,f,Ft.mostActive(h,O(l,ew)))});return[Ft.describe(e.join(Ft.betweenSizes)),s,...n].join(Ft.between)}var cT=300,uT=260,hT=560,iw=20,rw=12,mT=135,Wh=class extends Q{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s=0;#n=null;#i={layer:0,unit:0};#r="";#o=0;#l=new ResizeObserver(()=>this.#c());#a=new _l({show:(t,s)=>this.#m(t,s),refuse:t=>this.#p(t)});constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#a.cancel()}#c(){this.clientWidth!==this.#o&&(this.#o=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,epoch:s,endedJob:n}=this.network;if(n!==void 0&&this.#t?.network.job_id===n)return;let i={network:t,image:this.#u,units:iw,...this.#h};this.#a.submit(i,this.info,s)}get#u(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#s%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#n?.layer===0&&Xs(this.info)?{unit:{layer:1,unit:this.#n?.unit}}:{}}#m(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#r="";let o=t.layers.map((l,h)=>dT(l,r?.[h].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#p(t){this.#t=null,this.#r=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#o>0))return a`<div class="network-space"></div>`;let s=this.#d(),{layout:n,summary:i}=s,r=this.#E(i);return a`
      <div class="network-picture">
        ${this.#w(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:nw(i,r)}
          @keydown=${o=>this.#y(o,n)}
        >
          ${this.#v(n)} ${Jb(s)}
          ${n.columns.map((o,l)=>Xb(s,l,{select:this.#k,tabStop:this.#i}))}
          ${Yb(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#b(i)} ${r}</p>
        ${this.#f(i)?z:this.#g()}
      </div>
      <div class="unit-details">
        ${this.#r?a`<p class="notice">${this.#r}</p>`:sw({...s,...this.#$})}
      </div>
    `}#f(t){return t?.network.job_id!==void 0&&t.network.job_id===this.network?.endedJob}#g(){let t=this.info.kind==="table"?Ft.anotherRow:Ft.anotherImage;return a`<button type="button" class="small" @click=${this.#x}>${t}</button>`}#d(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>pT(Math.min(l,iw))),r=this.#o<hT?uT:cT,o=qb({width:this.#o,height:r},i,this.#$.ratio);return i[this.#i.layer]?.includes(this.#i.unit)||(this.#i={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#n,classNames:wr(this.info),placeOf:l=>Wb(o.input,this.#$.placeOf(l),this.#$.grid)}}get#$(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let v=Qb(s),k=Math.min(s.length,rw);return{ratio:1,grid:{columns:1,rows:k},placeOf:tt=>Math.min(v[tt],k-1),inputName:tt=>s[v[tt]].name,hasImages:!1}}let[i,r,o=1]=n,l=v=>Math.floor(v/o),h=v=>Ft.pixel(Math.floor(l(v)/r),l(v)%r),f={columns:r,rows:i};return{ratio:r/i,grid:f,placeOf:l,inputName:h,hasImages:Xs(this.info)}}#w({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return z;let{kind:n,columns:i}=this.info;return n==="table"?fT(Zb(i,this.#t.pixels).slice(0,rw),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#E(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#d().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#v({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#o/3)<mT?Ft.shownShort:Ft.shown,r=([{x:o},...l],h)=>vt`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[h])}</text>`;return t.slice(0,-1).map(r)}#b(t){let s=t?.network;if(s===void 0)return z;let{lastEpoch:n,endedJob:i}=this.network,r=s.kind==="job"?(n??s.epoch)-s.epoch:0,o=s.kind==="job"||i===void 0?s.kind:"unpublished";return a`<span class="badge">${Ft.sources[o](s,r)}</span>`}#E(t){let s=wr(this.info),{split:n,index:i}=this.#t?.image??this.#u,r=this.#t?.label,o=(n==="test"?Ft.example:Ft.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:h}=t;if(l===null)return`${o}, ${Ft.notRead}`;let f=h.at(-1).values[h.at(-1).units.indexOf(l)],v=l===r?Ft.right:Ft.wrong;return`${o}, ${Ft.predicted(s[l],K(f,1))}: ${v}`}#k=t=>{this.#n=t,t!==null&&(this.#i=t),this.requestUpdate()};#x=()=>{this.#s+=1,this.requestUpdate()};async#y(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#i,o=s[i].findIndex(v=>v.unit===r),l=s[i+n[0]];if(l===void 0)return;let h=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),f=l[Math.max(0,Math.min(l.length-1,h))];this.#k({layer:i+n[0],unit:f.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",Wh);function pT(e){return Array.from({length:e},(t,s)=>s)}function dT(e,t){let s=Vb(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function fT(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/qh)-2,h=({name:f,value:v},k)=>{let L=El(v,Math.ceil(l/2));return vt`
      <g>
        <title>${f}: ${v}</title>
        <text class="cell" x=${t} y=${s+o*(k+.5)} dy="0.35em">${El(f,l-L.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(k+.5)} dy="0.35em" text-anchor="end">${L}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(h)}</svg>`}var gT=.2,$T=["activation","initializer","seed","dataset","dataset_version"];function ow({job:e,hasEnded:t,epochs:s,lastEpoch:n}){let{spec:i,model:r,id:o}=e,l={...lw(i),lastEpoch:n};if(r!==null)return{...l,choice:{model:r.name,version:r.version}};if(t)return{...l,endedJob:o};let h=s.filter(({step:v})=>v<e.progress.total_steps).at(-1),f=s.reduce((v,{seconds:k})=>v+k,0);return h&&f>gT?{...l,choice:{job_id:o},epoch:h.epoch}:l}function aw(e){let{spec:t}=e,s=lw({...bT(e),...t});return e.valueOf("start_from")===sn?"model"in s.choice?s:null:s.hiddenSizes.length>0&&s.hiddenSizes.every(i=>Number.isInteger(i)&&i>0)?s:null}function lw(e){let t=Object.fromEntries($T.filter(i=>e[i]!=null).map(i=>[i,e[i]])),{model:s,version:n="latest"}=e.start_from??{};return{choice:s?{model:s,version:n}:{hidden_sizes:e.hidden_sizes,...t},hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function bT({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??bl(n,"")]))}function cw({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${wT(e)}
      <div class="row">
        <button @click=${n}>${F.settings}</button>
        ${vT(e.job,s)}
      </div>
    </section>
  `}function wT({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[F.facts.step,F.stepOf(xt(s.step),xt(s.total_steps))],[F.facts.speed,O(s.steps_per_second)],[F.facts.loss,O(n?.train_loss)],[F.facts.trainAccuracy,K(n?.train_accuracy)],[F.facts.validationAccuracy,n?.validation_accuracy==null?null:K(n.validation_accuracy)],[F.facts.attempt,e.attempt>1?xt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function vT({id:e,state:t,model:s},n){let i=(f,v)=>a`<a href=${f}>${v}</a>`,r={dataset:n?.name===Ks?null:n?.name},o=f=>[n===null||ti(n)?i(R("draw",f),F.draw):null,n===null||Xs(n)?i(R("inspect",{...f,...r}),F.inspect):null],l=i(R("jobs",{job:e}),F.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let h={model:s.name,version:s.version};return[i(R("models",h),F.version),...o(h),l]}var Vh=class extends Ds{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",Vh);var xT=.3,uw=1,hw=404,yT=422,Sl=class{sheet=null;classes=null;#t;#e=null;#s=null;#n=0;#i=!1;#r=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#r.abort()}update(t,s){if(t!==this.#e&&this.#o(t),this.#s=s,t?.job?.spec==null||this.#i||document.hidden)return;(t.hasEnded||t.lastEpoch>this.#n&&kT(t))&&this.#n!==1/0&&this.#l(t,this.#r.signal)}#o(t){this.#r.abort(),this.#r=new AbortController,this.#e=t,this.#n=0,this.#i=!1,this.sheet=null,this.classes=null}async#l(t,s){this.#i=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{t.hasEnded?await this.#c(t.job.model,s):await this.#u(t,s),this.#n=n}catch(i){if(i.name==="AbortError")return;if(i.status===hw&&(this.#n=n),await Kt(uw,s).catch(()=>{}),i.status!==hw&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#i=!1,this.#t.requestUpdate()}async#c(t,s){if(t===null)return;let n=G`/models/${t.name}/versions/${t.version}`,i=await Ue(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#h(`${n}/weights?format=png`,s)}async#u(t,s){if(await Kt(xT,s),t.hasEnded)return;let n=G`/jobs/${t.id}/snapshot`,i=await Ue(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#h(`${n}?format=png`,s),this.#t.requestUpdate(),await Kt(uw,s)}async#h(t,s){if(this.#s!==null&&!Xs(this.#s))return null;try{let n=await fs(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await ro(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===yT)return null;throw n}}};function kT({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var Gh=class extends Q{static properties={run:{attribute:!1,hasChanged:()=>!0},info:{attribute:!1}};#t=new ri(this);#e=new Sl(this);constructor(){super(),this.run=null,this.info=null}shouldUpdate(t){return this.#t.isInView||!this.hasUpdated||t.has("info")}willUpdate(){this.#t.isInView&&this.#e.update(this.run,this.info)}render(){let{run:t,info:s}=this;if(t===null)return z;let{classes:n,sheet:i}=this.#e,r=t.hasEnded&&t.job.model===null,[o,l]=r?[F.insightNever,F.insightNever]:[F.classesLater,F.weightsLater],h=({epoch:f})=>f===null?0:t.lastEpoch-f;return a`
      <div class="columns">
        <section class="card">
          <h2>${F.classes}</h2>
          <p class="faint">${n===null?o:F.classesOf(n.epoch,h(n))}</p>
          ${n&&ca(n.shares,s?.class_names)}
        </section>
        ${s!==null&&!Xs(s)?null:ET(i,l,h)}
      </div>
    `}};customElements.define("run-insight",Gh);function ET(e,t,s){return a`
    <section class="card">
      <h2>${F.weights}</h2>
      <p class="faint">${e===null?t:F.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${F.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function mw(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=F,o=a`<span class="unseen">${F.actions}</span>`,l=[s,n,{number:r},{number:i},o],h=e.map(f=>_T(f,t));return Ht(F.shown,l,h,{kind:"run-legend",isFocusable:!0})}function _T(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${ST(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${i?z:s.missing}</td>`:a`
            <td>
              <span class="state-cell">
                ${Se(s.job.state)} ${Xt(s.job)?TT(s.job,n):z}
              </span>
            </td>
            <td class="number">${K(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${O(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${AT(e,t)}</td>
    </tr>
  `}function ST({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?Ir(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${hl({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${F.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${de("best")}${F.best}</span>`:z}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function TT({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?_s(r):xt(n);return a`
    <progress max=${i} .value=${n} aria-label=${F.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function AT({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${s?F.show(t):F.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?F.showShort:F.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${F.remove(t)}
        title=${F.remove(t)}
        @click=${()=>i(e.id)}
      >
        ${de("close")}
      </button>
    </span>
  `}function Jh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(pw(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:pw(s).filter(r=>n.includes(r))}}function Xh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function Tl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function dw({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function fw({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function gw(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function pw(e){return e.split(",").filter(t=>t!=="")}function $w(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let h=new FormData(l.target).get("run");h&&n(String(h))}}>
      <label for="run-picker">${F.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${Be([["",F.choose],...r.map(OT)],"")}
      </select>
      <button ?disabled=${i}>${F.overlay}</button>
      ${i?a`<span class="faint">${F.full(20)}</span>`:z}
    </form>
  `}function OT({id:e,spec:t,state:s,submitted_at:n}){let i=pt.states[s];return[e,F.recent(t.model,i,we(n),Ir(t))]}var MT="/jobs?limit=30",Ol=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new pn;#i;#r;constructor(t,s){this.#e=t,this.#s=s,this.#n.addEventListener("change",this.#l),this.#i=new lt(t,{task:(n,{signal:i})=>NT(i),args:()=>[]}),this.#r=new lt(t,{task:([n,i],{signal:r})=>n&&br({dataset:n,dataset_version:i},r),args:()=>[this.#o?.dataset,this.#o?.dataset_version]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#l)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#l),this.#n.close()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=Pd(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%Uu+1,label:yo(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get#o(){return this.chosen?.run.job?.spec}get dataset(){let{value:t}=this.#r;return t?.name===this.#o?.dataset?t??null:null}get loadError(){return this.#i.error??this.#r.error??null}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#l=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#a({...this.#t,chosen:t}),toggle:t=>this.#a(gw(this.#t,t)),remove:t=>this.#c(t),overlay:t=>this.#a({...Tl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#u(t)};#a(t){this.show(t),this.#s(t)}#c(t){this.#a(fw(this.#t,t)),this.#i.run()}async#u(t){if(await ls(F.cancelQuestion(yo(t.job)),F.cancel)){try{t.absorbJob(await Rt("POST",G`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function NT(e){try{let{items:t}=await Ue(MT,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function bw(e){return Qn(e,"train-view")}var Yh=class extends Q{static properties={choices:{attribute:!1}};#t=new Ee("train");#e=!1;#s=new yl(this,{changed:t=>{this.#e=!0,this.#f(t)},started:t=>this.#p(t)});#n=new Ol(this,t=>{this.#e=!1,this.#t.change(Xh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(Jh(this.choices)))}render(){return a`
      <h1 class="unseen">${F.title}</h1>
      <button type="button" class="skip" @click=${this.#i}>${F.skip}</button>
      ${this.#s.form===null?z:Fb(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#r()}</div>
        <div class="train-run stack">${this.#o()}</div>
        <div class="train-more stack">${this.#h()} ${this.#m()}</div>
      </div>
    `}#i(){this.querySelector(".train-form .start .primary")?.focus()}#r(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??F.loading}</p>`:Cb(this.#s)}#o(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?Ub(t,{cancel:s.cancel,error:n}):a`<p class="headline">${F.none(this.#a)}</p>`}
        <network-picture .network=${this.#l} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#u():z}
    `}get#l(){let{chosen:t}=this.#n;if(t&&this.#c)return ow(t.run);let{form:s}=this.#s;return s===null?null:aw(s)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#c)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.dataset??(t?.name===s?t:null)}get#c(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(Xt(t)||!this.#e)}#u(){return a`
      <section class="card">
        <h2 class="unseen">${F.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#h(){let{chosen:t,dataset:s}=this.#n;if(t===void 0||t.run.job===null)return z;let n=()=>this.#s.applyPreset(Rn(t.run.job?.spec??{}));return[cw({...t,dataset:s},n),a`<run-insight .run=${t.run} .info=${s}></run-insight>`]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r,loadError:o}=this.#n;return t.length+i.length===0&&o===null?z:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${F.runs}</h2>
        <div role="status">${n&&F.replaced(n,20)}</div>
        ${Wt(o)} ${t.length>0?mw(t,s):z} ${$w(i,r,s)}
      </section>
    `}#p(t){let s=Jh(this.#t.choices),n=Tl(s,t.id);this.#e=!1,this.#t.change(Xh(n),{isStep:!0}),this.#n.show(n,{replaced:dw(s,t.id)})}#f(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",Yh);function ww(e){let t=!1,s=hr(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=_e.notices,e.replaceChildren(n,i,r);let o=()=>{dr(LT(s.view),n),dr([t?PT():null,RT(s),jT(se.outage),DT(ds.isTokenNeeded)],i),r.classList.toggle("stale",se.outage!==null)};return se.addEventListener("change",o),ds.addEventListener("change",o),{begin(l){let h=document.createElement("div");h.className=`view view-${l}`;let f=r.contains(document.activeElement);return r.replaceChildren(h),f&&r.focus(),h},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function IT(e){e.preventDefault(),document.getElementById("view")?.focus()}var CT={sweeps:"jobs"};function LT(e){let t=CT[e]??e,s=n=>a`
    <li>
      <a href=${R(n)} aria-current=${n===t?"page":"false"}>
        ${de(n)} ${_e.views[n]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${IT}>${_e.skip}</a>
    <a class="brand" href=${R(Yr[0])}>${xd()} ${_e.name}</a>
    <nav aria-label=${_e.navigation}>
      <ul>
        ${Yr.map(s)}
      </ul>
    </nav>
    ${ds.isGuarded?null:a`<a class="aside" href="/docs">${_e.docs}</a>`}
    ${ds.token&&a`<button class="aside" @click=${()=>ds.signOut()}>${_e.signOut}</button>`}
  `}function PT(){return a`
    <p class="notice error" role="alert">
      ${_e.failed} <button @click=${()=>location.reload()}>${_e.reload}</button>
    </p>
  `}function RT({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(_e.unknownView(t,_e.views[e]))}
      ${s.length>0?n(_e.ignored(s)):null}
    </div>
  `}function jT(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${_e.outage(e)}</p>`}
    </div>
  `}function DT(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),ds.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${_e.tokenNeeded}</p>
      <label>${_e.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${_e.tokenSend}</button>
      ${ds.wasRejected?a`<p role="alert">${_e.tokenRejected}</p>`:null}
    </form>
  `:null}var FT={train:bw,data:nf,draw:Wf,inspect:Gg,jobs:$$,sweeps:vb,models:J$,components:Ed},Oo=ww(document.body),Pr={name:"",opened:null};function vw(){let e=qp(location.hash);e!==location.hash&&history.replaceState(null,"",e);let t=hr(e),{view:s,choices:n}=t;if(Oo.showAddress(t),Pr.name===s){Pr.opened?.show(n);return}let i=Oo.begin(s);Pr.opened?.close(),Pr={name:s,opened:null},document.title=`${_e.views[s]} \xB7 ${_e.name}`;try{Pr.opened=FT[s](i),Oo.showFailed(!1),Pr.opened.show(n)}catch(r){throw Oo.showFailed(!0),r}}addEventListener("popstate",vw);addEventListener("render-error",()=>Oo.showFailed(!0));vw();
