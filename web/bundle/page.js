/*! Built by `make bundle` from sources with the digest c58f30507cb6f3a5eb1d640b9d2ca509a5d2443443685120e1abf1e29e3be71c */
var pv=["index","layer","unit","pixel","digit","label"],dv=/^\d{1,9}$/,fv=/^#\/?(models|jobs|sweeps|datasets|data)\/?([^/?]+)?(?:\/(?:versions\/)?([^/?]+))?\/?$/,gv={models:"model",jobs:"job",sweeps:"sweep",datasets:"dataset",data:"dataset"},Xr=["train","data","draw","inspect","jobs","models"],$v=["sweeps","components"];function ur(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Xr,...$v].includes(n)?n:Xr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,f])=>f!==""),l=([f,v])=>pv.includes(f)&&!dv.test(v),h=Object.fromEntries(o.filter(f=>!l(f)));return{view:i,choices:h,unknown:r,ignored:o.filter(l).map(f=>f.join("="))}}function R(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}function Up(e){let[,t,s,n]=fv.exec(e)??[];return t===void 0?e:R(t==="datasets"?"data":t,{[gv[t]]:s,version:n})}var Ee=class{#t;constructor(t){this.#t=t}get choices(){return ur(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=ur(location.hash);if(n!==this.#t)return;let r=R(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var _e={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",sweeps:"Sweeps",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var Qo=["queued","running","succeeded","failed","cancelled"];function Xt(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Zo=globalThis,Ec=Zo.ShadowRoot&&(Zo.ShadyCSS===void 0||Zo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,sd=Symbol(),Bp=new WeakMap,bv=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==sd)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Ec&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=Bp.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&Bp.set(t,e))}return e}toString(){return this.cssText}},wv=e=>new bv(typeof e=="string"?e:e+"",void 0,sd),vv=(e,t)=>{if(Ec)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Zo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},qp=Ec?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return wv(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:xv,defineProperty:yv,getOwnPropertyDescriptor:kv,getOwnPropertyNames:Ev,getOwnPropertySymbols:_v,getPrototypeOf:Sv}=Object,ea=globalThis,Hp=ea.trustedTypes,Tv=Hp?Hp.emptyScript:"",Av=ea.reactiveElementPolyfillSupport,Qr=(e,t)=>e,yc={toAttribute(e,t){switch(t){case Boolean:e=e?Tv:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},_c=(e,t)=>!xv(e,t),Wp={attribute:!0,type:String,converter:yc,reflect:!1,useDefault:!1,hasChanged:_c};Symbol.metadata??=Symbol("metadata"),ea.litPropertyMetadata??=new WeakMap;var hr=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Wp){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&yv(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=kv(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Wp}static _$Ei(){if(this.hasOwnProperty(Qr("elementProperties")))return;let e=Sv(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Qr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Qr("properties"))){let t=this.properties,s=[...Ev(t),..._v(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(qp(n))}else e!==void 0&&t.push(qp(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return vv(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:yc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:yc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??_c)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};hr.elementStyles=[],hr.shadowRootOptions={mode:"open"},hr[Qr("elementProperties")]=new Map,hr[Qr("finalized")]=new Map,Av?.({ReactiveElement:hr}),(ea.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Sc=globalThis,Vp=e=>e,ta=Sc.trustedTypes,Gp=ta?ta.createPolicy("lit-html",{createHTML:e=>e}):void 0,Tc="$lit$",Tn=`lit$${Math.random().toFixed(9).slice(2)}$`,Ac="?"+Tn,Ov=`<${Ac}>`,Ei=document,Zr=()=>Ei.createComment(""),to=e=>e===null||typeof e!="object"&&typeof e!="function",Oc=Array.isArray,nd=e=>Oc(e)||typeof e?.[Symbol.iterator]=="function",vc=`[ 	
\f\r]`,Yr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Jp=/-->/g,Xp=/>/g,xi=RegExp(`>|${vc}(?:([^\\s"'>=/]+)(${vc}*=${vc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Yp=/'/g,Kp=/"/g,id=/^(?:script|style|textarea|title)$/i,Mc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=Mc(1),vt=Mc(2),PT=Mc(3),ps=Symbol.for("lit-noChange"),z=Symbol.for("lit-nothing"),Qp=new WeakMap,ki=Ei.createTreeWalker(Ei,129);function rd(e,t){if(!Oc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Gp!==void 0?Gp.createHTML(t):t}var od=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Yr;for(let l=0;l<s;l++){let h=e[l],f,v,_=-1,P=0;for(;P<h.length&&(o.lastIndex=P,v=o.exec(h),v!==null);)P=o.lastIndex,o===Yr?v[1]==="!--"?o=Jp:v[1]!==void 0?o=Xp:v[2]!==void 0?(id.test(v[2])&&(i=RegExp("</"+v[2],"g")),o=xi):v[3]!==void 0&&(o=xi):o===xi?v[0]===">"?(o=i??Yr,_=-1):v[1]===void 0?_=-2:(_=o.lastIndex-v[2].length,f=v[1],o=v[3]===void 0?xi:v[3]==='"'?Kp:Yp):o===Kp||o===Yp?o=xi:o===Jp||o===Xp?o=Yr:(o=xi,i=void 0);let D=o===xi&&e[l+1].startsWith("/>")?" ":"";r+=o===Yr?h+Ov:_>=0?(n.push(f),h.slice(0,_)+Tc+h.slice(_)+Tn+D):h+Tn+(_===-2?l:D)}return[rd(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},kc=class ad{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,h=this.parts,[f,v]=od(t,s);if(this.el=ad.createElement(f,n),ki.currentNode=this.el.content,s===2||s===3){let _=this.el.content.firstChild;_.replaceWith(..._.childNodes)}for(;(i=ki.nextNode())!==null&&h.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let _ of i.getAttributeNames())if(_.endsWith(Tc)){let P=v[o++],D=i.getAttribute(_).split(Tn),Z=/([.?@])?(.*)/.exec(P);h.push({type:1,index:r,name:Z[2],strings:D,ctor:Z[1]==="."?ud:Z[1]==="?"?hd:Z[1]==="@"?md:eo}),i.removeAttribute(_)}else _.startsWith(Tn)&&(h.push({type:6,index:r}),i.removeAttribute(_));if(id.test(i.tagName)){let _=i.textContent.split(Tn),P=_.length-1;if(P>0){i.textContent=ta?ta.emptyScript:"";for(let D=0;D<P;D++)i.append(_[D],Zr()),ki.nextNode(),h.push({type:2,index:++r});i.append(_[P],Zr())}}}else if(i.nodeType===8)if(i.data===Ac)h.push({type:2,index:r});else{let _=-1;for(;(_=i.data.indexOf(Tn,_+1))!==-1;)h.push({type:7,index:r}),_+=Tn.length-1}r++}}static createElement(t,s){let n=Ei.createElement("template");return n.innerHTML=t,n}};function _i(e,t,s=e,n){if(t===ps)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=to(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=_i(e,i._$AS(e,t.values),i,n)),t}var ld=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??Ei).importNode(t,!0);ki.currentNode=n;let i=ki.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let h;l.type===2?h=new sa(i,i.nextSibling,this,e):l.type===1?h=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(h=new pd(i,this,e)),this._$AV.push(h),l=s[++o]}r!==l?.index&&(i=ki.nextNode(),r++)}return ki.currentNode=Ei,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},sa=class cd{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=z,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=_i(this,t,s),to(t)?t===z||t==null||t===""?(this._$AH!==z&&this._$AR(),this._$AH=z):t!==this._$AH&&t!==ps&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):nd(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==z&&to(this._$AH)?this._$AA.nextSibling.data=t:this.T(Ei.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=kc.createElement(rd(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new ld(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=Qp.get(t.strings);return s===void 0&&Qp.set(t.strings,s=new kc(t)),s}k(t){Oc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new cd(this.O(Zr()),this.O(Zr()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Vp(t).nextSibling;Vp(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},eo=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=z,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=z}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=_i(this,e,t,0),r=!to(e)||e!==this._$AH&&e!==ps,r&&(this._$AH=e);else{let o=e,l,h;for(e=i[0],l=0;l<i.length-1;l++)h=_i(this,o[s+l],t,l),h===ps&&(h=this._$AH[l]),r||=!to(h)||h!==this._$AH[l],h===z?e=z:e!==z&&(e+=(h??"")+i[l+1]),this._$AH[l]=h}r&&!n&&this.j(e)}j(e){e===z?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},ud=class extends eo{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===z?void 0:e}},hd=class extends eo{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==z)}},md=class extends eo{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=_i(this,e,t,0)??z)===ps)return;let s=this._$AH,n=e===z&&s!==z||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==z&&(s===z||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},pd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){_i(this,e)}},Mv={M:Tc,P:Tn,A:Ac,C:1,L:od,R:ld,D:nd,V:_i,I:sa,H:eo,N:hd,U:md,B:ud,F:pd},Nv=Sc.litHtmlPolyfillSupport;Nv?.(kc,sa),(Sc.litHtmlVersions??=[]).push("3.3.3");var pr=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new sa(t.insertBefore(Zr(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Nc=globalThis,mr=class extends hr{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=pr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return ps}};mr._$litElement$=!0,mr.finalized=!0,Nc.litElementHydrateSupport?.({LitElement:mr});var Iv=Nc.litElementPolyfillSupport;Iv?.({LitElement:mr});(Nc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Yn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},so=e=>(...t)=>({_$litDirective$:e,values:t}),no=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var RT=so(class extends no{constructor(e){if(super(e),e.type!==Yn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return ps}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Cv={},dd=so(class extends no{constructor(){super(...arguments),this.ot=Cv}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,i)=>n===this.ot[i]))return ps}else if(this.ot===t)return ps;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Lv}=Mv,Zp=e=>e,Pv=e=>e.strings===void 0,td=()=>document.createComment(""),Kr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(td(),i),o=n.insertBefore(td(),i);s=new Lv(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let h;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(h=e._$AU)!==o._$AU&&s._$AP(h)}if(r!==i||l){let h=s._$AA;for(;h!==r;){let f=Zp(h).nextSibling;Zp(n).insertBefore(h,i),h=f}}}return s},yi=(e,t,s=e)=>(e._$AI(t,s),e),Rv={},Ic=(e,t=Rv)=>e._$AH=t,jv=e=>e._$AH,xc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fd=so(class extends no{constructor(){super(...arguments),this.key=z}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(Ic(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var na=so(class extends no{constructor(e){if(super(e),e.type!==Yn.PROPERTY&&e.type!==Yn.ATTRIBUTE&&e.type!==Yn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Pv(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===ps||t===z)return t;let s=e.element,n=e.name;if(e.type===Yn.PROPERTY){if(t===s[n])return ps}else if(e.type===Yn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return ps}else if(e.type===Yn.ATTRIBUTE&&s.getAttribute(n)===t+"")return ps;return Ic(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ed=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},cn=so(class extends no{constructor(e){if(super(e),e.type!==Yn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=jv(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],h=[],f,v,_=0,P=i.length-1,D=0,Z=r.length-1;for(;_<=P&&D<=Z;)if(i[_]===null)_++;else if(i[P]===null)P--;else if(l[_]===o[D])h[D]=yi(i[_],r[D]),_++,D++;else if(l[P]===o[Z])h[Z]=yi(i[P],r[Z]),P--,Z--;else if(l[_]===o[Z])h[Z]=yi(i[_],r[Z]),Kr(e,h[Z+1],i[_]),_++,Z--;else if(l[P]===o[D])h[D]=yi(i[P],r[D]),Kr(e,i[_],i[P]),P--,D++;else if(f===void 0&&(f=ed(o,D,Z),v=ed(l,_,P)),f.has(l[_]))if(f.has(l[P])){let _t=v.get(o[D]),qe=_t!==void 0?i[_t]:null;if(qe===null){let He=Kr(e,i[_]);yi(He,r[D]),h[D]=He}else h[D]=yi(qe,r[D]),Kr(e,i[_],qe),i[_t]=null;D++}else xc(i[P]),P--;else xc(i[_]),_++;for(;D<=Z;){let _t=Kr(e,h[Z+1]);yi(_t,r[D]),h[D++]=_t}for(;_<=P;){let _t=i[_++];_t!==null&&xc(_t)}return this.ut=o,Ic(e,h),ps}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ie={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Dv=Symbol(),as=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Fv,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===Dv)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Fv=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!_c(s,t[n])));function pe(e){return Number(e)===8?"an 8":`a ${e}`}function An(e){return String(e)==="1"?"1 image":`${e} images`}function On(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var ia={images:"images",table:"table"};function Yt(e){return e.slice(-8)}var pt={locale:"en",best:"best",work:"Jobs and sweeps",workViews:{jobs:"Jobs",sweeps:"Sweeps"},sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${Yt(t)}`,unknownRun:e=>`Run ${Yt(e)}`};var zv=1e6,ra="\xA0";function et(e,t=2){return e==null?pt.none:`${(e*100).toFixed(t)}${ra}%`}function dr(e){return`${Number((e*100).toFixed(2))} %`}function O(e,t=4){if(e==null)return pt.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<zv?s.toString():s.toExponential()).replaceAll("-","\u2212")}function xt(e){return e==null?pt.none:Math.round(e).toLocaleString(pt.locale)}function oa(e){return Number.isInteger(e)?xt(e):""}function _s(e){if(e==null)return pt.none;let t=Math.round(e);if(t<60)return`${t}${ra}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?Cc(`${s} min ${n} s`):Cc(`${Math.floor(s/60)} h ${s%60} min`)}function un(e){return e==null?pt.none:e<1e3?`${e}${ra}B`:Cc(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function we(e){return e==null?pt.none:new Date(e).toLocaleString(pt.locale,{dateStyle:"medium",timeStyle:"medium"})}function Cc(e){return e.replaceAll(" ",ra)}function aa(e,t,{picked:s,pick:n,names:i,shown:r}){let o=h=>{let f=i?.[h]??String(h),v=e[h];return a`
      <tr class=${h===t?"answer":""} @click=${()=>n(h)}>
        <th scope="row">
          <button class="pick class-name" aria-label=${pt.pick(f)} aria-pressed=${String(h===s)}>${f}</button>
        </th>
        ${Pc(v,pt.probabilityOf(f),et(v))}
      </tr>
    `},l=i?pt.classProbabilities:pt.probabilities;return Lc(l,(r??[...e.keys()]).map(o))}function la(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row"><span class="class-name">${t[i]??i}</span></th>
      ${Pc(n??0,pt.accuracyOf(t[i]??i),et(n,1))}
    </tr>
  `;return Lc(pt.classAccuracy,e.map(s))}function gd(e,t){let s=([n,i,r])=>a`
    <tr>
      <th scope="row"><span class="class-name">${n}</span></th>
      ${Pc(i,n,r)}
    </tr>
  `;return Lc(e,t.map(s))}function Lc(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Pc(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function ls(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),pr(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?pt.keep:pt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var $d={train:vt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:vt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:vt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:vt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:vt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,sweeps:vt`<path d="M5 4v16M12 4v16M19 4v16" /><path d="m5 8 7 8 7-9" />`,models:vt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:vt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:vt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:vt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:vt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:vt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:vt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:vt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:vt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:vt`<path d="M7 4.500v15l12-7.500Z" />`,stop:vt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:vt`<path d="M12 5v14M5 12h14" />`,close:vt`<path d="m6 6 12 12M18 6 6 18" />`,check:vt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:vt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:vt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:vt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:vt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:vt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:vt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:vt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},bd=Object.keys($d);function de(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${$d[e]??z}</svg>`}function wd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function Mn({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
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
  `}var Y=class extends mr{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},lt=class extends as{#t;constructor(t,s){super(t,s),this.#t=t}get error(){return this.#e?void 0:super.error}hostDisconnected(){queueMicrotask(()=>this.#t.isConnected||this.abort())}hostConnected(){this.autoRun&&(this.status===ie.PENDING||this.#e)&&this.run()}get#e(){return super.error?.name==="AbortError"}};function Kn(e,t,s={}){return hn(e,()=>[t,s])}function Ht(e,t,s,n={}){let{kind:i="",foot:r=z,isFocusable:o,isTall:l,isCaptionVisible:h}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:z}
      role=${o?"group":z}
      aria-label=${o?e:z}
    >
      <table class=${`list ${i}`}>
        <caption class=${h?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Uv)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Uv(e){let{number:t,text:s=e,order:n=z,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?z:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Ye(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var Rc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},se=new Rc;var jc=class extends Y{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),se.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),se.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=se.outage!==null&&Xt({state:t});return a`<span class=${`state state-${t}`}>${de(t)}${pt.states[t]}</span>
      ${s?a`<span class="faint">${pt.lastKnown(se.silentS)}</span>`:null}`}};customElements.define("state-badge",jc);function Se(e){return a`<state-badge .state=${e}></state-badge>`}function Qn(e){return pt.stateOf[e.state](e)}var fe={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var Si=6,Bv=200,qv=0,Dc=class extends Y{static properties={subject:{},text:{}};#t=`help-${qv+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
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
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Bv))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+Si+i<=innerHeight,o=Math.min(s.left-Si,innerWidth-n-Si);t.style.left=`${Math.max(Si,o)}px`,t.style.top=`${r?s.bottom+Si:Math.max(Si,s.top-Si-i)}px`}};customElements.define("help-tip",Dc);function fr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
      ${Hv(e)}
    </div>
  `}function Hv({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${vd(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${Fc(e)}>${s}</p>`:z}
    ${n?a`<p hidden id=${Fc(e)}>${n}</p>`:z}
  `}function Le({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>vd(e,o));return(s||n)&&i.push(Fc(e)),i.length>0?i.join(" "):z}function vd(e,t){return`${e}-wrong-${t}`}function Fc(e){return`${e}-meaning`}function xd(e,t){let{field:s}=fe,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(fe.axes);return a`
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
      ${fr({name:"sample-axis",label:fe.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Wv=[.98,.71,.06],zc=class extends Y{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=xd(this.axis,i=>this.axis=i),n=[...[Vv(),Gv(),Jv(),t,Xv(),Yv(),Kv(),Qv()],Zv(),t0()];return ve({title:fe.title},a`<p>${fe.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",zc);function yd(e){return Kn(e,"components-page")}function Nn(e,t){return a`
    <section class="card stack">
      <h2>${fe.sections[e]}</h2>
      ${t}
    </section>
  `}function Vv(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return Nn("type",Object.entries(fe.typeSizes).map(e))}function Gv(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return Nn("colors",a`<ul class="plain colors">${Object.entries(fe.colors).map(e)}</ul>`)}function Jv(){let{buttons:e}=fe,t=()=>ls(fe.question,fe.yes,{detail:a`<p>${fe.detail}</p>`});return Nn("buttons",a`
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
    `)}function Xv(){let{plain:e,best:t,warning:s}=fe.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${de("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return Nn("states",[a`<div class="toolbar">${Qo.map(i=>Se(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Yv(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return Nn("figures",[a`<dl class="metrics">${fe.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${fe.progress}></progress>`,la(Wv)])}function Kv(){let{version:e,created:t,accuracy:s,state:n}=fe.columns,i=([o,l,h,f],v)=>a`
    <tr class=${v===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${h}</td>
      <td>${Se(f)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return Nn("table",Ht(fe.table,r,fe.rows.map(i)))}function Qv(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return Nn("notices",Object.entries(fe.notices).map(e))}function Zv(){let{title:e,text:t,action:s}=fe.emptyState;return Nn("empty",Mn({icon:"jobs",title:e,text:t,actions:[{href:R("train"),text:s}]}))}function t0(){let e=t=>a`<li>${de(t)} <code>${t}</code></li>`;return Nn("icons",a`<ul class="plain icons">${bd.map(e)}</ul>`)}var Ti={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,noRun:e=>`No such run: ${e}`,requestFailed:e=>`The request failed with status ${e}.`};var e0=.5,s0=60,n0=[429,502,503,504],In=class extends Error{constructor(t,s={},n=null){super(s.detail??Ti.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=n0.includes(t)}},Ai=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Ti.unreachable)}};async function ca(e){let t=i0(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new In(e.status,s,t)}function i0(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,e0),s0):null}function Kt(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Uc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},Oi=Ed("sessionStorage"),kd=Ed("localStorage");function Ed(e){try{return globalThis[e]}catch{return new Uc}}var ua="mlpforge.token",r0=.2,_d=/^[!-~]([ -~]*[!-~])?$/,Bc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(ua);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=Kt(r0))}get token(){let t=Oi.getItem(ua);return t!==null&&_d.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!_d.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){Oi.removeItem(ua),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){Oi.setItem(ua,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},ds=new Bc;var o0=.5,a0=5,l0=401,c0=204;async function fs(e,t={}){let{token:s}=ds,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new Ai}if(i.status===l0)return await ds.requestToken(s),fs(e,t);if(!i.ok)throw await ca(i);return se.noteAnswer(),i}async function Ue(e,{signal:t}={}){return Cn(await fs(e,{signal:t}))}async function Rt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return Cn(await fs(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return Cn(await fs(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function dt(e,{signal:t}={}){return ne(()=>Ue(e,{signal:t}),t)}async function ne(e,t){let s={},n=o0;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;se.report(s,i.message),await Kt(i.retryAfterS??n,t),n=Math.min(n*2,a0)}}finally{se.clear(s)}}async function Cn(e){return e.status===c0?null:io(()=>e.json())}async function io(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new Ai}}function gr(e){return/^\d$/.test(e??"")?Number(e):null}var u0=404,h0=[".",".."];function G(e,...t){let s=t.find(n=>h0.includes(String(n)));if(s!==void 0)throw new In(u0,{detail:Ti.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function jt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var m0=200,p0=404,Sd=new Map;async function ha(e){let t=[],s=null;do{let n=await dt(jt("/datasets",{limit:m0,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function $r({dataset:e,dataset_version:t},s){let n=G`/datasets/${e}/versions/${t}`,i=Sd.get(n);if(i!==void 0)return i;try{let r=await dt(n,{signal:s});return Sd.set(n,r),r}catch(r){if(r.status===p0)return null;throw r}}function Xs({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function br({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Td(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,br(n),i])};return s(e)===s(t)}function Zn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Wt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function ge({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${pt.loading}</p>`;return a`${Wt(t)} ${e==null?n:s(e)}`}function Mi(e,t){return ge(e.status===ie.PENDING?{}:e,t)}var st={title:"Data",all:"All data sets",list:"Data sets",kinds:ia,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version\xA0${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${pe(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version\xA0${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version\xA0${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function mn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var ma=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(d0).filter(n=>n!==null)}};function d0(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var f0=.4,g0=40,$0=1,b0=204,Ad=404,w0=422;async function Od(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await ne(()=>v0(n,s),s);if(r.status===b0)return;await x0(r,i,s)}catch(r){n=await E0(n,r,s)}await Kt($0,s)}}function v0({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return fs(`/events?${n}`,{headers:i,signal:s})}async function x0(e,t,s){let n=new ma,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await y0(i,s);if(r===null)return;se.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&(t(o.map(k0),l.id),await Kt(f0,s))}}finally{i.cancel().catch(()=>{})}}async function y0(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=Kt(g0,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function k0({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function E0(e,t,s){if(t.status===w0&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Ad)throw t;let n=await Promise.all(e.ids.map(i=>_0(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function _0(e,t){try{return await dt(G`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Ad)return!1;throw s}}var qc="mlpforge.job-events",S0=20,T0=50,A0=5,pa=class{#t=mn();#e;#s;#n=null;#i=new AbortController;#r=[];#o=new Map;#l=!1;#a=!1;#c={ids:[],lastEventId:null};#u=null;#h=null;constructor(t,s){this.#e=t,this.#s=s,document.addEventListener("visibilitychange",()=>this.#m()),se.addEventListener("change",()=>{this.#a&&this.#_({kind:"connection",outage:se.outage})}),document.hidden||this.#p()}#m(){let t=this.#n===null;document.hidden?this.#g():t&&(this.#p(),this.#s())}want(t){this.#r=[...t],this.#a?this.#b():this.#y()}#p(){let{locks:t}=navigator;if(this.#n=new BroadcastChannel(qc),this.#n.onmessage=({data:s})=>this.#$(s),t===void 0){this.#d();return}this.#i=new AbortController,this.#f(Md(this.#t),()=>{this.#l=!0,this.#y()}),this.#f(qc,()=>this.#d())}#f(t,s){let{signal:n}=this.#i,{promise:i,resolve:r}=Promise.withResolvers();n.addEventListener("abort",r);let o=()=>{if(!n.aborted)return s(),i};navigator.locks.request(t,{signal:n},o).catch(()=>{})}#g(){this.#i.abort(),this.#u?.abort(),this.#u=null,clearTimeout(this.#h??void 0),this.#h=null,this.#a=!1,this.#l=!1,this.#o.clear(),this.#n?.close(),this.#n=null,se.clear(this)}#d(){this.#a=!0,se.clear(this),this.#_({kind:"request"}),this.#b()}#$(t){if(t.kind==="events"){if(this.#a)return;se.noteAnswer(),this.#c=t.position,this.#e(t.events)}else t.kind==="want"&&this.#a?this.#w(t):t.kind==="request"?this.#y():t.kind==="connection"&&!this.#a&&(t.outage===null?se.clear(this):se.report(this,t.outage.reason))}#w({from:t,ids:s}){this.#o.has(t)||navigator.locks.request(Md(t),()=>this.#v(t)),this.#o.set(t,s),this.#b()}#v(t){this.#o.delete(t),this.#b()}#b(){this.#h===null&&(this.#h=setTimeout(()=>{this.#h=null,this.#E()},T0))}#E(){let s=[...new Set([...this.#r,...[...this.#o.values()].flat()])].sort().slice(-S0),n=s.every(i=>this.#c.ids.includes(i));s.length>0&&n&&this.#u!==null||(this.#u?.abort(),this.#u=null,se.clear(this),s.length!==0&&((!n||this.#c.lastEventId===null)&&(this.#c={ids:s,lastEventId:null}),this.#k()))}async#k(){let t=new AbortController;this.#u=t,await this.#x(t.signal),this.#u===t&&(this.#u=null)}async#x(t){let s=(n,i)=>{se.clear(this),this.#c=i,this.#_({kind:"events",events:n,position:i}),this.#e(n)};for(;!t.aborted;)try{await Od(this.#c,s,t),se.clear(this);return}catch(n){if(n.name==="AbortError")return;se.report(this,n.message),await Kt(A0,t).catch(()=>{})}}#y(){this.#l&&!this.#a&&this.#_({kind:"want",ids:this.#r})}#_(t){this.#n?.postMessage({...t,from:this.#t})}};function Md(e){return`${qc}.${e}`}var ro=new Set,Hc=null;function Id(e){let t={ids:[],...e};return ro.add(t),{change(s){t.ids=[...s],Nd()},close(){ro.delete(t),Nd()}}}function Nd(){let e=[...new Set([...ro].flatMap(t=>t.ids))];Hc===null&&e.length===0||(Hc??=new pa(O0,()=>ro.forEach(({onGap:t})=>t())),Hc.want(e))}function O0(e){for(let t of e)for(let{ids:s,onEvent:n}of ro)s.includes(t.jobId)&&n(t)}function wr(e){let{state:t,attempt:s}=e;return Xt(e)?t==="queued"?2*s:2*s-1:1/0}var da=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!Xt(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get trainedS(){let{step:t=0,steps_per_second:s}=this.job?.progress??{};return s>0?t/s:0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&wr(t)<wr(this.job))return;let s=this.job?.progress,n=this.job!==null&&wr(t)===wr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=wr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=wr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function Cd(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var M0=3,N0=400,I0=1e3,C0=30,Ld=404,pn=class extends EventTarget{#t=new Map;#e=Id({onEvent:({jobId:t,...s})=>this.#h(t,s),onGap:()=>this.#l()});#s=new Set;#n;#i=-1/0;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#r(s);this.runs=t.map(s=>this.#t.get(s).run),this.#f()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#r(t){let s=new da(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#a(s,n.signal).catch(i=>this.#o(s,i))}#o(t,s){s.name!=="AbortError"&&(this.#p(t),t.missing=s.status===Ld?Ti.noRun(t.id):s.message,this.#d())}#l(){for(let{run:t,controller:s}of this.#t.values())this.#s.has(t.id)&&this.#c(t,s.signal).catch(n=>this.#o(t,n))}async#a(t,s){t.absorbJob(await dt(G`/jobs/${t.id}`,{signal:s})),this.#d(),t.hasEnded||(this.#s.add(t.id),this.#f()),await this.#c(t,s),await this.#u(t,s)}async#c(t,s){let n=i=>dt(i,{signal:s});t.hasEnded||t.absorbJob(await n(G`/jobs/${t.id}`)),t.absorbHistory(await n(G`/jobs/${t.job.id}/metrics`)),t.hasEnded&&this.#p(t),this.#d()}async#u(t,s){for(;t.job.state==="queued";)if(await Kt(M0,s),!document.hidden){if(t.job.state!=="queued")return;t.absorbJob(await dt(G`/jobs/${t.id}`,{signal:s})),this.#d()}}#h(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#g(i),i.hasEnded&&!o&&this.#m(i,r.signal)}async#m(t,s){this.#p(t);try{t.absorbHistory(await dt(G`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===Ld)return;throw n}this.#d()}#p(t){this.#s.delete(t.id),this.#f()}#f(){this.#e.change([...this.#s])}#g(t){let s=t.trainedS<C0?N0:I0;this.#n??=setTimeout(()=>this.#d(),Math.max(0,this.#i+s-performance.now()))}#d(){clearTimeout(this.#n),this.#n=void 0,this.#i=performance.now(),this.dispatchEvent(new Event("change"))}};async function fa(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new pn,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:h,missing:f,hasEnded:v}]=n.runs;f!==null&&o(new Error(f)),h!==null&&t(h),v&&r(h)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var ao="none",L0="#/components/schemas/ImportOptions",P0="#/components/schemas/JobSpec";async function Pd(e){let t=await dt("/openapi.json",{signal:e});return $a(t,ba(t,{$ref:L0}),"")}var oo=null;async function js(e){if(oo!==null)return oo;let t=await dt("/openapi.json",{signal:e}),s=$a(t,ba(t,{$ref:P0}),"");return oo=s,s}function Jc(e){return e.flatMap(t=>[t,...Jc(Object.values(t.variants).flat())])}function lo(e){if(oo===null)return null;let t=new Map(oo.map(s=>[ga(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,R0(t.get(s),n)]).filter(([,s])=>s!==void 0))}function ga({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function R0(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Wc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[ga(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Wc(l,n.get(o))),r=Object.fromEntries(i);return Wc(r,{kind:e.defaultValue?.kind})?void 0:r}function Wc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function $a(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>j0(e,i,`${s}${n}`))}function j0(e,t,s){let n=t.anyOf??[t],i=n.some(_=>_.type==="null"),r=ba(e,n.find(_=>_.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:h=""}=t,v={...{name:s,title:l,description:h,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...v,...D0(e,r,v)}}function D0(e,t,{name:s,isNullable:n}){return t.discriminator?F0(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Gc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:$a(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Gc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Gc(t)}}function F0(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(f=>ba(e,f)),r=Object.fromEntries(i.map(f=>[Vc(f),$a(e,f,`${s}.`)])),o=i.map(Vc),l=n?[ao,...o]:o,h=Object.fromEntries(i.map(f=>[Vc(f),f.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:h,variants:r}}function Vc(e){return e.properties.kind.const}function Gc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function ba(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var z0=401,wa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function va({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=jt(G`/datasets/${e}/versions`,n),l={"Content-Type":wa[s],"Idempotency-Key":mn()};return Cn(await ne(()=>Rd(o,t,{headers:l,onProgress:i,signal:r}),r))}async function Rd(e,t,s){let{token:n}=ds,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await U0(e,t,{...s,headers:i});if(r.status===z0)return await ds.requestToken(n),Rd(e,t,s);if(!r.ok)throw await ca(r);return r}function U0(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),h=new XMLHttpRequest;h.open("POST",e);for(let[f,v]of Object.entries(s))h.setRequestHeader(f,v);return h.upload.addEventListener("progress",({loaded:f,total:v})=>n(f/v)),h.addEventListener("load",()=>o(B0(h))),h.addEventListener("error",()=>l(new Ai)),h.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>h.abort(),{once:!0}),h.send(t),r}function B0(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function Ke(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function co(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${Ke(r,t)}</optgroup>`;return s.map(n)}function Ys(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var jd=/^\.(\w+)[^:]*: /;function Dd(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(jd.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${st.options}</summary>
      <div class="columns narrow">${n.map(i=>q0(i,s.get(i.name)))}</div>
    </details>
  `}function q0(e,t){let s={id:`import-${e.name}`,label:st.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:st.sentence(e.description.replace(jd,""))};return ze(s,e.kind==="choice"?H0(e,s):W0(e,s))}function H0({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Le(n)}>
      ${Ke(t.map(i=>[i,i]),s)}
    </select>
  `}function W0({name:e,kind:t,defaultValue:s},n){return a`
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
  `}var V0=422,Fd=63,Xc=class extends Y{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new lt(this,{task:([t],{signal:s})=>t?Pd(s):null,args:()=>[this.file!==null]});#e=new lt(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await va(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await fa(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(wa,t)?t:null}get#r(){return this.#e.status===ie.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:st.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#l(){let t=this.#o,s=t?.status===V0?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${st.importTitle(this.name)}</h2>
        <p class="faint">${st.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#h(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#c(s)}
        >
          <div class="row">${this.#a()} ${t?G0():null}</div>
          ${this.#t.value&&this.#i?Dd(this.#t.value,this.#i,this.#l):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${st.importSend}</button></div>
        </form>
        ${Wt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?X0(this.share):null} ${this.job&&Y0(this.job)}
        </div>
      </section>
    `}#a(){let t=Object.keys(wa).map(n=>`.${n}`).join(","),s=({target:n})=>this.#u(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${st.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#c(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#u(s[0],t.currentTarget.elements.name))}#u(t,s){t!==null&&s?.value===""&&(s.value=J0(t)),this.file=t}#h(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Xc);function G0(){return a`
    <label class="field">
      ${st.importName}
      <input name="name" required maxlength=${Fd} autocomplete="off" spellcheck="false" />
    </label>
  `}function J0(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,Fd)}function X0(e){return a`
    <p>
      ${st.uploading} <progress max="1" .value=${e} aria-label=${st.uploadProgress}></progress>
      ${et(e,0)}
    </p>
  `}function Y0(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${Se(s)} ${Qn(e)} <a href=${R("jobs",{job:t})}>${st.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${R("data",{dataset:n.name,version:n.version})}>${st.open}</a></p>`}
  `}var Yc=class extends Y{#t=new lt(this,{task:(t,{signal:s})=>ha(s),args:()=>[]});render(){let t=ge(this.#t,s=>a`<section class="card">${K0(s)}</section>`);return ve({title:st.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Yc);function K0(e){let{name:t,kind:s,examples:n,classes:i,version:r}=st.columns,o=[t,s,{number:n},{number:i},r];return Ht(st.list,o,e.map(Q0))}function Q0({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${R("data",{dataset:e})}>${e}</a></th>
      <td>${st.kinds[t]}</td>
      <td class="number">${xt(i+r)}</td>
      <td class="number">${xt(s)}</td>
      <td>${st.version(n)}</td>
    </tr>
  `}var Kc=class extends Y{path="";question="";next="";#t=new as(this,{task:()=>Rt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await ls(this.question,pt.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${pt.deleteVersion}</button>
      ${Wt(this.#t.error)}
    `}};customElements.define("delete-button",Kc);function gs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Qc=12,zd=120,Zc=28,Z0=1,tx=.9;function Bd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${st.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function qd(e){let{fact:t}=st,s=[[t.kind,st.kinds[e.kind]],[t.train,xt(e.train_examples)],[t.test,xt(e.test_examples)],[t.shape,e.input_shape.join(st.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&st.preparations[e.prepare]],[t.created,e.created_at&&we(e.created_at)],[t.source,e.source===null?st.builtIn:ex(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return gs(st.facts,s.filter(([,n])=>n!=null))}function ex({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${st.source(e,un(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${st.option(i,r)}</li>`)}</ul>
  `}function Hd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=st.columns,o=_=>s===null?[]:[xt(s.train[_]),xt(s.test[_])],l=_=>Ye(e[_]??_,o(_)),h=Array.from({length:t},(_,P)=>l(P)),f={isTall:!0,isFocusable:!0},v=s===null?[n]:[n,{number:i},{number:r}];return Ht(st.classes,v,h,f)}function Wd(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=st.columns,l=v=>a`
    <tr>
      <th scope="row">${v.name}</th>
      <td>${st.columnKinds[v.kind]}</td>
      <td class="number">${O(v.mean)}</td>
      <td class="number">${O(v.std)}</td>
      <td>${sx(v)}</td>
      <td>${nx(v)}</td>
    </tr>
  `,h=[t,s,{number:n},{number:i},r,o],f={isTall:!0,isFocusable:!0};return Ht(st.tableColumns,h,e.map(l),f)}function sx({name:e,values:t,histogram:s,counts:n}){if(n!==null)return Ud(n,st.textsPicture(e,Vd(t,n)));if(s===null)return st.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),h=st.range(O(i+l*o),O(i+(l+1)*o)),f=st.numbersPicture(e,st.range(O(i),O(r)),h);return Ud(s.counts,f)}function nx({values:e,histogram:t,counts:s}){return e!==null?Vd(e,s):t===null?st.none:st.range(O(t.lowest),O(t.highest))}function Vd(e,t){let s=(i,r)=>t===null?i:st.counted(i,xt(t[r])),n=e.slice(0,Qc).map(s).join(st.between);return e.length>Qc?st.andMore(n,e.length-Qc):n}function Ud(e,t){let s=zd/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Z0,r/n*Zc);return`M${o*s} ${Zc}v${-l}h${s*tx}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${zd} ${Zc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ds=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var Gd=255,tu=3,eu=class extends Ds{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let h=l*i,f=i===tu?t.slice(h,h+tu):Array(tu).fill(t[h]);o.data.set([...f.map(v=>v*Gd/r),Gd],l*4)}this.put(o)}};customElements.define("raw-image",eu);var ix=6,su=12,rx=1e5;async function Jd({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((f,v)=>f*v,1),l=Math.max(1,Math.min(ix,Math.floor(rx/o))),h=async(f,v)=>{let _={split:"train",class:n[v]??v,limit:l},P=jt(G`/datasets/${e}/versions/${t}/examples`,_),{items:D}=await dt(P,{signal:r});return{className:n[v]??String(v),items:D}};return Promise.all(Array.from({length:Math.min(s,su)},h))}function Xd(e,t){return a`
    ${t.map(s=>ox(s,e))}
    ${e.classes>su?a`<p class="faint">${st.firstClasses(su)}</p>`:null}
  `}function ox({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${st.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${st.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var ax=8,nu=20;async function Yd({name:e,version:t},s){let n={split:"train",limit:ax};return(await dt(jt(G`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function Kd({columns:e},t){let s=e.slice(0,nu),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:st.columns.index},st.columns.label,...s.map(n)],r=({index:o,class_name:l,row:h})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:f})=>lx(h[f]))}
    </tr>
  `;return a`
    ${Ht(st.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>nu?a`<p class="faint">${st.firstColumns(nu)}</p>`:null}
  `}function lx(e){return typeof e=="number"?a`<td class="number">${O(e,6)}</td>`:a`<td>${e}</td>`}var Qd=100;async function Zd(e,t){let s={kind:"train",state:"succeeded",limit:Qd},{items:n}=await dt(jt("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function tf({kind:e},t){if(t.length===0)return a`<p>${st.noModels(Qd)}</p>`;let s=e==="table"?st.predict:st.model,n=({name:i,version:r})=>a`
    <li><a href=${R("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var iu=class extends Y{name="";version="";#t=new lt(this,{task:(t,{signal:s})=>cx(this.name,this.version,s),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?Yd:Jd)(t,s),args:()=>[this.#t.value?.info]});#s=new lt(this,{task:([t],{signal:s})=>t&&Zd(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:R("data"),text:st.all},n=t?st.versionTitle(this.name,t.info.version):this.name;return ve({title:n,back:s},ge(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${Bd(t.warnings)}
        ${ux(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${st.facts}</h2>${qd(t)}</section>
        <section class="card"><h2>${st.classes}</h2>${Hd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${st.versions}</h2>${hx(t,s)}</section>
          <section class="card">
            <h2>${st.models}</h2>
            ${Mi(this.#s,n=>tf(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${st.tableColumns}</h2>${Wd(t.columns)}</section>`:null}
      <section class="card">
        <h2>${st.examples}</h2>
        ${Mi(this.#e,n=>(t.kind==="table"?Kd:Xd)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",iu);async function cx(e,t,s){let n=G`/datasets/${e}/versions`,[i,r]=await Promise.all([dt(n+G`/${t}`,{signal:s}),dt(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function ux({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${R("train",{dataset:e})}>${st.train}</a>`;return a`
    ${n===0?a`<p>${st.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${G`/datasets/${e}/versions/${t}`}
            .question=${st.deleteQuestion(e,t)}
            .next=${R("data")}
          ></delete-button>`}
    </div>
  `}function hx({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${R("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${st.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function ef(e){return hn(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var rf=20,mx=33,px=3988292384,dx=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?px:0);return s}),sf=[147,78,85,77,80,89,1,0],nf=64;function xa(e){return gx(Object.entries(e).map(([t,s])=>[`${t}.npy`,fx(s)]))}function ya(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function ka(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function of(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(dn(4,...n))}}function fx({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=sf.length+2,o=nf-(r+i.length+1)%nf,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),h=new Uint8Array(r+l.length+s.length);return h.set([...sf,...dn(2,l.length),...l]),h.set(s,r+l.length),h}function gx(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=$x(r,o),h=[80,75,3,4,...l,...ru(r)];s.push(...bx(r,l,n)),t.push(new Uint8Array(h),o),n+=h.length+o.length}let i=wx(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function $x(e,t){return[...dn(2,rf,0,0,0,mx),...dn(4,vx(t),t.length,t.length),...dn(2,ru(e).length,0)]}function bx(e,t,s){let n=[...dn(2,0,0,0),...dn(4,0,s)];return[80,75,1,2,...dn(2,rf),...t,...n,...ru(e)]}function wx(e,t,s){let n=dn(4,t,s);return[80,75,5,6,...dn(2,0,0,e,e),...n,0,0]}function ru(e){return new TextEncoder().encode(e)}function dn(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function vx(e){let t=4294967295;for(let s of e)t=t>>>8^dx[(t^s)&255];return(t^4294967295)>>>0}function af(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Fs(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var ou="mlpforge.collection",uo=500,Ea=class{images=[];#t;#e;constructor(t,s){this.#t=t,this.#e=s,t.addController(this)}hostConnected(){this.#n(),addEventListener("storage",this.#s)}hostDisconnected(){removeEventListener("storage",this.#s)}add(t){let s=this.#n().filter(({code:n})=>n!==t.code);return s.length<uo&&this.#i([...s,t])}remove(t){this.#i(this.#n().filter(s=>s.code!==t))}#s=({key:t})=>{(t===ou||t===null)&&this.#n()};#n(){return this.images=JSON.parse(this.#e.getItem(ou)??"[]"),this.#t.requestUpdate(),this.images}#i(t){try{this.#e.setItem(ou,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.#n(),!0}};function lf(e){let t=e.map(({code:s})=>Fs(s,784)??[]);return xa({images:ya(t),labels:ka(e.map(({label:s})=>s))})}var xx=100,Ss="latest",Ks="mnist",yx=.02;async function Sa({model:e,dataset:t},s){let n=(D,Z)=>Ue(jt(D,{limit:xx,...Z}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:D})=>D===t)?.input_shape,h=D=>Zn(D,l),f=i.items.filter(h),v=f.find(({name:D})=>D===e)??ho(f),_=new Set(o.items.filter(D=>!h(D)).map(({name:D})=>D)),P=v?await n(G`/models/${v.name}/versions`):{items:[]};return{models:f,jobs:r.items.filter(({spec:D})=>D!==null&&!_.has(D.dataset)),datasets:o.items.filter(({kind:D})=>D==="images"),versions:P.items,unfit:i.items.filter(D=>!h(D)).map(({name:D})=>D)}}function Ta({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?_a(i,n.versions):Ss};let r=ho(n.models);return r?{model:r.name,version:t??_a(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function _a({name:e,latest:t,default:s},n){if(s!==Ss)return String(s);let i=uf(e,n);return i===null||i.version===t?Ss:String(i.version)}function cf(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===Ss?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:h})=>l===e.model&&h===i),o=uf(e.model,t.versions);return r===void 0||o===null||Ni(r)===null?null:Ni(o)-Ni(r)>yx?{chosen:r,best:o}:null}function uf(e,t){let s=t.filter(i=>i.name===e&&Ni(i)!==null),n=(i,r)=>Ni(i)>Ni(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function hf(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:Ni(s)}function Ni({metrics:e}){return e?.test_accuracy??null}function mf(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??ho(n)}function ho(e){return e.find(({name:t})=>t===Ks)??e[0]}function Aa(e,t,s){let n=cf(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>et(l.test_accuracy);return a`
    <p class="notice warning">
      ${pt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${pt.useVersion(r.version)}</button>
    </p>
  `}var kx={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},Ex={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},L={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${Yt(t)}`,oldRun:e=>`run ${Yt(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:["No model yet","A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],noFitModel:["No model takes drawings","They become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images."],unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${kx[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",nothingDrawn:"Nothing drawn yet",noPrediction:"Draw something: the probabilities of the ten digits appear here while you draw.",examples:"Or take a test image:",example:e=>`Test image ${e}`,byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${pe(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"With the prediction you see how the network has made it:",preview:{input:"The gray pixels that the network receives.",contributions:"The pixels that support the predicted digit, and those that oppose it.",hidden:"How active each unit of the network is."},input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>e===null?"For and against":`For and against ${pe(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${pe(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${pe(e)} most (+${t.sum})`:`No part supports ${pe(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors, and the sums of the contributions to the logit",supports:e=>`supports ${e}`,opposes:e=>`opposes ${e}`,inactive:"inactive",active:"active",backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${Ex[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${pe(e)}`,added:(e,t)=>`Added as ${pe(e)}. The collection has ${An(t)}.`,full:e=>`The collection is full: it holds at most ${An(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${An(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${pe(e)}, no prediction`:e===t?`${pe(e)}, predicted correctly`:`${pe(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${pe(t)}`,removed:e=>`Deleted. The collection has ${An(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${An(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${An(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function Ln(e){return Math.round(Math.sqrt(e.length))}function ti(e,t,s=Ln(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function Oa(e){return[e,e,e]}var is=280;function au(e,t){e.fillStyle="black",e.fillRect(0,0,is,is);for(let s of t)"pixels"in s?_x(e,s.pixels):Ma(e,s,0)}function Ma(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function _x(e,t){let s=ti(t,Oa),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,is,is)}var Ii=10,Sx=is/Ii,pf={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function df(e,t,s){let n={x:is/2,y:is/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{Tx(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function ff({x:e,y:t}){return{column:Math.floor(e/Ii)+1,row:Math.floor(t/Ii)+1,cells:Sx}}function Tx(e,t,s){let{key:n,timeStamp:i}=e;if(Ax(e))Ox(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in pf)Mx(t,pf[n],s,i);else if(n===" ")Nx(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function Ax({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function Ox(e){e.lift(),e.undo()}function Mx(e,[t,s],n,i){let r=o=>Math.min(is-Ii/2,Math.max(Ii/2,o));e.x=r(e.x+t*Ii),e.y=r(e.y+s*Ii),e.isDown&&n.extend([[e.x,e.y]],i)}function Nx(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var Ix="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function gf(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=Cx(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(Ix,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function Cx(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*is,(o-s)/i*is]}var lu=140,cu=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;$f(this.#s,is),$f(this.#n,lu),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",L.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=L.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#a();df(this.#s,t,s=>this.#p(s)),gf(this.#s,t),au(mo(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#l([{pixels:t}])}clear(){this.#l([])}undo(){this.#l(this.#t.slice(0,-1))}toPng(){mo(this.#n).drawImage(this.#s,0,0,lu,lu);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#l(t){this.#e=null,this.#t=t,au(mo(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#a(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#h(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),Ma(mo(this.#s),n,0),this.#m(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),Ma(mo(this.#s),this.#e,n),this.#m(s)}#h(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":L.cursor({...ff(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/is*100}%`,this.#r.style.top=`${t.y/is*100}%`)}};function $f(e,t){e.width=t,e.height=t}function mo(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",cu);var Lx=new Uint8Array(784),uu=class extends Ds{set pixels(t){this.show(t??Lx)}draw(t){this.put(ti(t,Oa))}};customElements.define("digit-image",uu);function Na(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var hu=class extends Y{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=null;#e="";constructor(){super(),this.images=[],this.predictor=null}updated(){this.#t!==null&&Px(this,this.#t),this.#t=null}render(){return a`
      <section class="card">
        <h2 tabindex="-1">${L.collection}</h2>
        ${this.images.length===0?a`<p class="faint">${L.collectionEmpty}</p>`:this.#s()}
        <p class="unseen" role="status">${this.#e}</p>
      </section>
    `}#s(){let{images:t}=this,s=t.filter(({digit:r})=>r!==null),n=s.filter(({label:r,digit:o})=>r===o).length,i=L.rightShare(n,s.length,et(n/s.length,0));return a`
      <div class="row">
        <p>${L.collectionOf(t.length,uo)} ${s.length>0?a`<b>${i}</b>`:z}</p>
        <button @click=${()=>Na(lf(t),L.file)}>${L.download}</button>
      </div>
      <ul class="thumbnails">
        ${cn(t,({code:r})=>r,(r,o)=>this.#n(r,o))}
      </ul>
    `}#n({code:t,label:s,digit:n},i){return a`
      <li class=${n===null||s===n?"":"mistaken"}>
        <a href=${R("draw",{...this.predictor,pixels:t,label:s})}>
          <digit-image
            .pixels=${dd([t],()=>Fs(t,784))}
            .label=${L.thumbnail(s,n)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${L.caption(s,n)}</span>
        <button aria-label=${L.removeThis(i+1,s)} @click=${()=>this.#i(t,i)}>
          ${L.remove}
        </button>
      </li>
    `}#i(t,s){this.#t=s,this.#e=L.removed(this.images.length-1),this.dispatchEvent(new CustomEvent("remove-image",{detail:t}))}};customElements.define("digit-collection",hu);function Px(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}function Pn(e){let t={};for(let[s,n]of Object.entries(e))bf(t,s,n);return t}function Ia({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function bf(e,t,s){s!==null&&(t==="tags"?e[t]=pu(s):Array.isArray(s)?e[t]=mu(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):Rx(e,t,s))}function Rx(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))bf(e,`${t}.${n}`,i)}function mu(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function pu(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}var wf=.1,vf=[-1,0,1],jx=[[0,0],...vf.flatMap(e=>vf.map(t=>[e,t])).filter(([e,t])=>e||t)];function yf(e,t){return Math.ceil(t*wf/(1-wf)/e)}function kf(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>Dx(Fs(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return xa({x:ya(n),y:ka(i),class_names:of(t)})}function Dx(e,t){let s=jx.map(([n,i])=>Fx(e,n,i)).filter(n=>xf(n)===xf(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function xf(e){return e.reduce((t,s)=>t+s,0)}function Fx(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var _f="mlpforge.submission",zx=1;async function Ca(e,t){let s=JSON.stringify(e),n=Bx(),r=n?.text===s&&(n.respondedAt===null||Ux(n.respondedAt))?n.name:mn(),o=()=>Ef({text:s,name:r,respondedAt:Date.now()});Ef({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},h=await ne(()=>Rt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),h}catch(l){throw l instanceof In&&o(),l}}function Ux(e){return Date.now()-e<zx*1e3}function Bx(){return JSON.parse(Oi.getItem(_f)??"null")}function Ef(e){Oi.setItem(_f,JSON.stringify(e))}var qx="drawings",Hx=3,Wx=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],La=class{share=null;jobs=[];manifest=null;#t;#e;#s=null;#n;constructor(t,s){this.#t=t,this.#e=s,this.#n=new lt(t,{task:([n],{signal:i})=>n(i),autoRun:!1,onError:()=>this.#u()})}upload(t,s){this.#i(async n=>{await this.#o(await this.#r(t,n),s,n)})}train(t,s){this.#i(async n=>{let i=await this.#r(t,n),{name:r,version:o}=await this.#o(i,s,n),l=await this.#a(await Ca(Vx(i,`${r}@${o}`),n),n);return this.#e(l.model),Gx(i.manifest,l,s,n)})}get isBusy(){return this.#n.status===ie.PENDING}get error(){return this.isBusy?null:this.#n.error}get outcome(){return this.isBusy?void 0:this.#n.value}#i(t){this.isBusy||(this.jobs=[],this.#n.run([t]))}async#r({model:t,version:s},n){let i=await dt(G`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},h=r&&await $r(l,n);if(!h)throw new Error(L.noDataset(t,i.version));return{manifest:i,dataset:h,classNames:br(h)}}async#o({dataset:t,classNames:s},n,i){let r=n.map(({label:f})=>s.indexOf(String(f)));if(r.includes(-1))throw new Error(L.foreignLabel(n[r.indexOf(-1)].label,t.name));let o=n.map(({code:f},v)=>({code:f,label:r[v]})),l=yf(o.length,t.train_examples),h=JSON.stringify({drawings:o,classNames:s,copies:l});if(this.#s?.content!==h){let f=kf(o,{classNames:s,copies:l}),v=await this.#l(f,L.described(o.length,l),i);this.#s={content:h,dataset:v}}return this.#s.dataset}async#l(t,s,n){let i={test_fraction:"0",description:s},r=l=>this.#h(l);this.#h(0);let o=await va({name:qx,file:t,kind:"npz",query:i},{onProgress:r,signal:n});return this.#h(null),(await this.#a(o,n)).dataset}async#a({id:t},s){let n=l=>this.#c(l),{state:i,error:r,...o}=await fa(t,{onChange:n,signal:s});if(i!=="succeeded")throw new Error(r?.message??L.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#t.requestUpdate()}#u(){this.#s=null,this.share=null}#h(t){this.share=t,this.#t.requestUpdate()}};function Vx({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>Wx.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:Hx}}async function Gx(e,{model:t,metrics:s},n,i){let r=({test_accuracy:h})=>h??null,[o,l]=await Promise.all([e,t].map(h=>Jx(h,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function Jx({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Fs(l,784)),model:e,version:t},{predictions:o}=await ne(()=>Rt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},h)=>l===String(s[h].label)).length}var du=class extends Y{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=new La(this,t=>this.dispatchEvent(new CustomEvent("published",{detail:t})));constructor(){super(),this.images=[],this.predictor=null}render(){let{share:t,jobs:s,error:n,outcome:i,manifest:r}=this.#t;return this.images.length===0&&s.length===0&&!n?z:a`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${L.trainOnDrawings}</h2>
        <p class="faint">${L.trainingMeaning}</p>
        ${this.images.length>0?this.#e():z} ${Wt(n)}
        <div role="status" class="stack">
          ${t===null?z:Xx(t)} ${s.map(o=>Yx(o,r))} ${i&&Kx(i)}
        </div>
      </section>
    `}#e(){let{images:t,predictor:s}=this;if(!s?.model)return a`<p>${L.chooseVersion}</p>`;let n=(i,r,o)=>a`
      <button class=${i} aria-disabled=${this.#t.isBusy} @click=${o}>${r}</button>
    `;return a`
      <div class="row start">
        ${n("primary",L.trainOnDrawings,()=>this.#t.train(s,t))}
        ${n("",L.upload,()=>this.#t.upload(s,t))}
      </div>
    `}};customElements.define("drawings-training",du);function Xx(e){return a`<p>${L.uploading} <progress max="1" .value=${e} aria-label=${L.uploading}></progress></p>`}function Yx(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[L.importJob,L.importProgress]:[L.trainingJob,L.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,h=l&&{...Ia(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${Se(e.state)} ${Qn(e)} ${e.state==="running"?o:null}
      <a href=${R("jobs",{job:e.id})}>${i}</a>
      ${h&&a`<a href=${R("train",h)}>${L.otherSettings}</a>`}
    </p>
  `}function Kx({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>et(r));return a`
    <p class="notice">
      <a href=${R("models",{model:e.name,version:e.version})}>${L.versionOf(e.name,e.version)}</a>
      ${L.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:L.accuracyChange(...i)}
    </p>
  `}var Qx="400px",fu=new Map;async function Zx(e,t,s){let n=fu.get(e),i=()=>dt(t,{signal:s});if(n)return n.then(i,i);let r=i();return fu.set(e,r),r.catch(()=>fu.delete(e)),r}var gu=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s="";#n=new AbortController;#i=new IntersectionObserver(t=>this.#r(t),{rootMargin:Qx});connectedCallback(){this.replaceChildren(this.#t),this.#n=new AbortController,this.#i.observe(this)}disconnectedCallback(){this.#i.disconnect(),this.#n.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=G`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#s=t,this.#t.pixels=null,this.#i.unobserve(this),this.#i.observe(this))}#r(t){t.some(s=>s.isIntersecting)&&this.#o()}async#o(){this.#i.unobserve(this);let t=this.#e;try{let{pixels:s}=await Zx(this.#s,t,this.#n.signal);t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",gu);function Pa({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var ty=5;function Sf({unfit:e}){let[t,s]=e.length>0?L.noFitModel:L.noModel;return Mn({icon:"models",title:t,text:s,actions:[{href:R("train"),text:L.train}]})}function Tf(e,t){let s=Mn({icon:"draw",title:L.nothingDrawn,text:L.noPrediction});if(e===null)return s;let n=(i,r)=>a`
    <li>
      <button @click=${()=>t(r)}>
        <example-image
          .example=${{dataset:e.name,split:"test",index:r,label:L.example(r)}}
        ></example-image>
      </button>
    </li>
  `;return a`
    ${s}
    <p class="faint" id="examples">${L.examples}</p>
    <ul class="examples" aria-labelledby="examples">
      ${Array.from({length:Math.min(ty,e.test_examples)},n)}
    </ul>
  `}var ey=[0,114,178],sy=[213,94,0],Af=255;function po(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?ey:sy,[i,r,o]=n.map(l=>Af+(l-Af)*s);return[i,r,o]}var $u=class extends Ds{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(ti(t,n=>po(n,s)))}};customElements.define("signed-image",$u);var Ra=3,ny=3;function Of(e,t){let s=iy(t),n=o=>({part:L.parts[s.indexOf(o)],sum:O(o,ny)}),[i,r]=[Math.min(...s),Math.max(...s)];return L.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function iy(e){let t=Ln(e),s=i=>Math.floor(i*Ra/t),n=new Array(Ra*Ra).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*Ra+s(r%t)]+=i}),n}var ry=4,oy=1.2,ay=3,ly=2,cy={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},bu=class extends Ds{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*ry));this.style.maxWidth=`${i*oy}rem`,this.put(ti(t,r=>po(r,n),i))}};function Mf(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,ay).map(({value:i,unit:r})=>L.unit(r,O(i,ly))),n=e.filter(cy[t]).length;return L.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",bu);var Nf=3;function Cf(e,t){return a`
    <section class="card explanation-card">
      <h2>${L.explanation}</h2>
      ${e.prediction?hy(e,t):uy()}
    </section>
  `}function uy(){let{input:e,contributions:t,hidden:s}=L.preview;return a`
    <p class="faint">${L.noExplanation}</p>
    <dl class="preview">
      <dt>${L.input}</dt>
      <dd>${e}</dd>
      <dt>${L.contributions(null)}</dt>
      <dd>${t} ${ja({low:L.opposes(""),high:L.supports("")})}</dd>
      <dt>${L.hidden}</dt>
      <dd>${s} ${ja({none:L.inactive,high:L.active})}</dd>
    </dl>
  `}function hy({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${L.inputLabel}></digit-image>
        <figcaption>${L.input}</figcaption>
      </figure>
      ${t&&my(t)}
    </div>
    ${t&&a`<p>${Of(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${L.backToPrediction}</button>`}
    ${t&&py(t)}
    <p><a href=${i}>${L.inspect}</a></p>
  `}function my({digit:e,contributions:t}){let s=o=>t.filter(o).reduce((l,h)=>l+h,0),n=O(s(o=>o<0),Nf),i=`+${O(s(o=>o>0),Nf)}`,r=L.contributionsLabel(e,{most:If(t),against:If(t.map(o=>-o))});return a`
    <figure>
      <signed-image .values=${t} .label=${r}></signed-image>
      <figcaption>
        ${L.contributions(e)}
        ${ja({low:L.opposes(n),high:L.supports(i)})}
      </figcaption>
    </figure>
  `}function ja(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${L.legend}>${Object.entries(e).map(t)}</span>
  `}function If(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return L.noPixel;let s=Ln(e);return L.pixel(Math.floor(t/s)+1,t%s+1)}function py({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=Mf(i,t);return a`
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
    ${ja({none:L.inactive,high:L.active})}
    ${e.map(n)}
  `}var Da=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=null;#o;constructor(t,{pad:s,address:n,collection:i}){this.#t=s,this.#e=n,this.#s=i,this.#o=new lt(t,{task:([r],{signal:o})=>r&&dt(r,{signal:o}).then(l=>this.#u(l)),args:()=>[this.#r]}),s.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#l(t),this.label=gr(s)}settle(t){this.#a(af(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?L.added(t,r):L.full(uo)}loadTestImage({name:t},s){this.#c(G`/datasets/${t}/test/${s}`)}get error(){return this.#o.error}inspectLink(t,s){return R("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#l(t){let s=t===null?null:Fs(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#a(t)}#a(t){this.#n=t,this.#i=this.#t.ink}#c(t){this.#r=t,this.#o.run()}#u({pixels:t,label:s}){this.#t.pixels=t,this.label=s,this.settle(t)}#h(){this.#r!==null&&this.#c(null),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function wu({ref:e,lists:t}){let s=t&&mf(e,t);return s&&Zn(s)?s:null}var dy=[0,1,2,3,4,5,6,7,8,9],Rn={min:8,max:48,step:2,default:24};function Pf(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${L.drawing}</h2>
        ${t.prediction&&fy(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${Lf(e,L.undo,()=>e.undo())} ${Lf(e,L.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${L.testImage}
        </button>
        ${gy(e.brush,s.setBrush)}
      </div>
      ${$y(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${L.keys}</p>
    </section>
  `}function Lf(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function fy({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${et(t[e],0)}</span>
  `}function gy(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${L.brush}
      <input
        type="range"
        min=${Rn.min}
        max=${Rn.max}
        step=${Rn.step}
        .value=${String(e)}
        aria-valuetext=${L.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function $y({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
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
      ${dy.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}function Rf(e,{label:t,accuracy:s,notes:n,empty:i,explain:r}){return a`
    <section class="card">
      <h2>${L.prediction}</h2>
      ${n}
      ${e.prediction?by(e,{label:t,accuracy:s},r):i}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function by({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:h}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${et(l[o])}</b> ${wy(e,i)}
        <span class="faint">${t===null?null:L.took(t)}</span>
        ${n===null?null:a`<span class="truth">${L.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${h.map(f=>a`<p class="notice warning">${L.warnings[f]??f}</p>`)}
    ${aa(l,o,{picked:s,pick:r})}
    <p class="faint small">${L.pickHint}</p>
  `}function wy({epoch:e,model:t,version:s},n){if(e!==void 0)return L.byRun(e);let i=n===null?"":L.accuracy(et(n));return`${L.byVersion(t,s)}${i}`}var jf="draw-answer";function Df(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function Ff(e){return performance.clearMeasures(jf),performance.measure(jf,{start:e}).duration}var Ci=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(vy)}}finally{this.#s=null}}};function vy(e){if(e.name!=="AbortError")throw e}var xy=1,Fa=class{#t=null;#e;#s;#n=null;#i=new Ci((t,s)=>this.#a(this.#o(s)));#r=new Ci((t,s)=>this.#a(this.#l(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await ne(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#l({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await Kt(r.retryAfterS??xy,n)}}async#a(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var yy=1,ky=100,Ey=404,za=class{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n;#i;#r=null;#o=0;#l=null;#a=0;#c={ink:0,tookMs:null};#u=!1;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#i=new Fa(s,{onPrediction:r=>this.#f(r),onExplanation:r=>this.#$(r),onError:r=>this.#w(r)}),s.addEventListener("ink",()=>this.#h()),s.addEventListener("rest",()=>this.#m()),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#x),this.#t.requestUpdate()}hostUpdate(){let{predictor:t,run:s}=this.#s,n=s?.lastEpoch??0;t!==this.#r?this.#p(t):n>this.#o&&this.#x(),this.#o=n}hostDisconnected(){document.removeEventListener("visibilitychange",this.#x),this.#r=null,this.#i.setPredictor(null)}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#e.ink&&!this.#e.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#c;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#i.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#t.requestUpdate())}#h(){if(this.#e.isBlank){this.#i.cancel(),this.#b(),this.#t.requestUpdate();return}this.#r===null&&this.#k(),this.#i.predict()}#m(){this.#i.predictNow(),this.#v(),this.#t.requestUpdate()}#p(t){this.#r=t,this.#k(),this.isWaiting=!1,t===null&&this.#b(),this.#i.setPredictor(t)}#f(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#v(),this.#t.requestUpdate(),this.#g(t),t.epoch<this.#s.run?.lastEpoch&&this.#y()}async#g(t){await Df(),this.#E(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#e.ink;!i&&n-this.#a<ky||(this.#a=n,this.#i.explain(s,this.digit,{isUrgent:i}))}#$(t){this.explanation=t,this.#t.requestUpdate()}#w(t){this.isWaiting=this.#s.run!==null&&t.status===Ey,this.isWaiting?this.#y():(this.#b(),this.error=t),this.#t.requestUpdate()}#v(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#l&&(this.announcement=L.announcement(s,et(n[s]))),this.#l=i,this.#n(this.prediction.pixels??[])}#b(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#l=null}#E({ink:t,changedAt:s}){s===null||t<=this.#c.ink||(this.#c={ink:t,tookMs:Ff(s)},this.isSettled&&this.#t.requestUpdate())}#k(){this.#c={ink:this.#e.ink,tookMs:null}}#x=()=>{!document.hidden&&this.#s.run!==null&&this.#i.predict()};async#y(){this.#u||(this.#u=!0,await Kt(yy),this.#u=!1,this.#x())}};var Ua="job:";function zf(e,t,{choose:s,refresh:n}){if(e===null)return null;let i=({target:r})=>s(_y(r.value));return a`
    <div class="row" role="group" aria-label=${L.predictor}>
      <label class="field">
        <span class="meaning">${L.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${Sy(e,t)}
        </select>
      </label>
      ${e.job?null:Ty(e,t,{choose:s,refresh:n})}
    </div>
  `}function _y(e){return e.startsWith(Ua)?{job:e.slice(Ua.length)}:{model:e}}function Sy(e,t){let s=e.job?Ua+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Ua+o,L.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[L.runs]:e.job?Ys(n,s,L.oldRun(e.job)):n,[L.models]:e.model?Ys(i,s):i};return co(r,s)}function Ty(e,t,{choose:s,refresh:n}){let i=({target:_})=>s({model:e.model,version:_.value}),r=t?.models.find(({name:_})=>_===e.model),o=Object.entries(r?.aliases??{}).map(([_,P])=>[_,L.alias(_,P)]);r&&o.unshift([Ss,L.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:_})=>_===e.model).map(({version:_,metrics:P})=>[String(_),Ay(_,P)]),{version:h}=e,f=l.some(([_])=>_===h),v={[L.aliases]:f?o:Ys(o,h),[L.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${L.version}</span>
      <select @change=${i} @focus=${n}>
        ${co(v,h)}
      </select>
    </label>
  `}function Ay(e,t){let s=t?.test_accuracy;return s==null?String(e):L.numbered(e,et(s))}var Ba=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Rt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):Uf(jt("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,h]=await Promise.all([Rt("POST","/explain",o,{signal:n}),Bf({model:i,version:r},t,s,n).catch(Oy)]);return{error:null,...h,...l}}},qa=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=G`/jobs/${this.jobId}/predict`;return t!==null?Rt("POST",i,{pixels:t},{signal:n}):Uf(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Bf({job_id:this.jobId},t,s,n)}}};async function Uf(e,t,s){return Cn(await fs(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Bf(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Rt("POST","/inspect",i,{signal:n}),[l]=o,h=l.layers.slice(0,-1).map(f=>f.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:h}}function Oy(e){if(!(e instanceof In)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Ha=class{ref=null;predictor=null;#t;#e;#s={};#n=null;#i=null;#r;#o;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#r=new lt(t,{task:([n],{signal:i})=>ne(()=>Sa({model:n},i),i),args:()=>[(this.ref??this.#s).model??Ks]}),this.#o=new lt(t,{task:([n,i],{signal:r})=>n&&Ue(G`/models/${n}/versions/${i}`,{signal:r}),args:()=>[this.ref?.model,this.ref?.version]})}hostConnected(){this.ref?.job&&this.#a(this.ref.job)}hostUpdate(){this.ref===null&&this.#l(Ta(this.#s,this.lists))}hostDisconnected(){this.#n?.close()}show(t){this.#s=t,this.#l(Ta(t,this.lists))}choose(t){this.#l(Ta(t,this.lists),{isStep:!0})}get run(){return this.#n?.runs[0]??null}get note(){let{error:t}=this.#o;return this.#i??(t&&!t.isTemporary?t.message:null)}get lists(){return this.#r.value??null}get error(){return this.#r.error}refresh(){this.#r.run()}#l(t,s){My(t,this.ref)||(this.ref=t,this.#i=null,this.#n?.close(),this.#e.change({model:null,version:null,job:null,...t},s),this.predictor=t?.model?new Ba(t.model,t.version):null,t?.job&&this.#a(t.job),this.#t.requestUpdate())}#a(t){let s=new pn;this.#n=s,s.addEventListener("change",()=>s===this.#n&&this.#c(s.runs[0])),s.follow([t])}#c(t){t!==void 0&&(t.missing!==null?this.#i=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>0&&(this.predictor??=new qa(t.id)),this.#t.requestUpdate())}#u({state:t,model:s,error:n}){this.#n?.close(),this.predictor=null,s!==null&&this.#l({model:s.name,version:String(s.version)}),this.#i=s===null?L.unpublished(t,n?.message):L.published(s.name,s.version)}};function My(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}function qf(e){return Kn(e,"draw-view",{className:"stack"})}var vu=class extends Y{static properties={choices:{attribute:!1}};#t=new Ee("draw");#e=document.createElement("drawing-pad");#s=new Ea(this,kd);#n=new Ha(this,this.#t);#i=new Da(this,{pad:this.#e,address:this.#t,collection:this.#s});#r=new za(this,this.#e,this.#n,t=>this.#i.settle(t));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e.brush=Ny(this.choices.brush),this.#r.explain(gr(this.choices.digit)),this.#i.show(this.choices),this.#n.show(this.choices))}render(){let{ref:t,lists:s}=this.#n,{images:n}=this.#s;return a`
      <div class="row">
        <h1>${L.title}</h1>
        ${zf(t,s,this.#o)}
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
    `}#o={choose:t=>this.#n.choose(t),refresh:()=>this.#n.refresh()};#l({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#a(){let{label:t,addedNote:s}=this.#i,{prediction:n}=this.#r,i=wu(this.#n);return Pf(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#g},{setBrush:r=>this.#f(r),showTestImage:i&&(()=>this.#i.loadTestImage(i,Math.floor(Math.random()*i.test_examples))),addToCollection:r=>this.#d(r)})}#c(){let{label:t}=this.#i,s=hf(this.#r.prediction,this.#n.lists);return Rf(this.#r,{label:t,accuracy:s,notes:this.#u(),empty:this.#h(),explain:n=>this.#p(n)})}#u(){let{ref:t,lists:s,run:n,note:i,error:r}=this.#n,o=s?.unfit.includes(t?.model??""),l=[this.#i.isInvalid?L.invalidPixels:i,Iy(n,this.#r.isWaiting),o?L.unfit(t?.model):null];return a`
      ${Aa(t,s,h=>this.#n.choose({model:t?.model,version:h}))}
      <div role="status">
        ${l.map(h=>h&&a`<p class="notice">${h}</p>`)}
      </div>
      ${Wt(o?null:this.#r.error??this.#i.error??r)}
    `}#h(){let{ref:t,lists:s,predictor:n}=this.#n;if(n===null)return t===null&&s!==null?Sf(s):null;let i=wu(this.#n);return Tf(i,r=>this.#i.loadTestImage(i,r))}#m(){return Cf(this.#r,{explain:t=>this.#p(t),inspectLink:this.#i.inspectLink(this.#n.ref,this.#r.digit)})}#p(t){this.#t.change({digit:t},{isStep:!0}),this.#r.explain(t)}#f(t){this.#e.brush=t,this.#t.change({brush:t===Rn.default?null:t}),this.requestUpdate()}get#g(){return this.#n.predictor===null?this.#i.isKnown:this.#r.isSettled}#d(t){this.#g&&this.#i.addToCollection(t,this.#r.prediction)}};customElements.define("draw-view",vu);function Ny(e){let t=Number(e??Rn.default);return t>=Rn.min&&t<=Rn.max?t:Rn.default}function Iy(e,t){return e===null||e.job===null?null:e.job.state==="queued"?L.queued:e.lastEpoch===0?L.noEpoch:t?L.noSnapshot:null}var Wa={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},k={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${pe(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${pe(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${pe(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${Yt(t)}`,chosenJob:e=>`job ${Yt(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"Such as 100, 50 for two layers; at most 8",activation:"Activation",activations:Wa,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Wa[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of layer 1 it is multiplied by its own weight:`},sums:{about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>`Activation of layer ${e}`,about:e=>`Each sum goes through ${Wa[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Wa[e]}, with a dot where ${t} becomes ${s}`},output:{about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${An(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:pe,imageAt:(e,t)=>`${pe(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var yu=10,ku=100,Hf=1e3,Wf=["images","learning_rate","steps"],Cy={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},vr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},Vf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},Gf={split:null,index:null,pixels:null,label:null};function fo(e){let t=zs(e)==="fresh";return{...Cy,...t?vr:{},...e}}function zs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function ei(e){return zs(e)==="job"?{job_id:e.job}:zs(e)==="version"?{model:e.model??Ks,version:e.version??Ss}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:Ly(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function jn(e){return e.pixels!==void 0}function go(e){if(!jn(e))return xu(e,fn(e.index));let t=Fs(e.pixels,784);return t&&{pixels:t,label:xr(e)}}function xr({label:e}){return gr(e)}function Jf(e,t){let s=Math.min(fn(e.images),yu+1);if(!jn(e)){let o=fn(e.index),l=h=>t===null?o+h:(o+h)%t;return Array.from({length:s},(h,f)=>xu(e,l(f)))}let n=xr(e)===null?[]:[go(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>xu(i,l));return[...n,...r]}function fn(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Va({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(fn(e),t.length-1)}function Eu({layer:e}){return Math.max(1,fn(e))}function _u({unit:e}){return e===void 0?null:fn(e)}function Su({digit:e}){return e===void 0?null:fn(e)}function xu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function Ly(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var Py=/^\d{1,10}$/;function Qs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function yr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Ga(e,{...n,number:{min:t,max:s,step:1},read:r=>Py.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:k.requirement.whole(t,s)})}function Xf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ga(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:k.requirement.positive(t)})}function Ga(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:h,number:f}=l,v=e.invalid.get(t),_=Yf(t,s,v===void 0?l.wrong:o,h),P=({target:Z})=>{let _t=Z.value===""?null:r(Z.value);if(_t===null){e.noteInvalid(t,Z.value);return}Z.value=_t,i(_t)},D=a`
    <input
      id=${_.id}
      type=${f?"number":"text"}
      required
      min=${f?.min??z}
      max=${f?.max??z}
      step=${f?.step??z}
      .value=${v??n}
      aria-invalid=${_.wrong.length>0}
      aria-describedby=${Le(_)}
      @change=${P}
    />
  `;return ze(_,D)}function kr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=Yf(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Le(o)}
      @change=${h=>n(h.target.value)}
    >
      ${Ke(i,s)}
    </select>
  `;return ze(o,l)}function Yf(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var Ry=Array.from({length:10},(e,t)=>[String(t),String(t)]);function Ja(e,t){return kr({name:t,label:k.image.label,value:e.choices.label??"",options:[["",k.image.unlabeled],...Ry],wrong:Qs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function Kf(e){let t=jn(e.choices)?Dy(e):Fy(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${k.image.title}</h2>
      <div class="inspect-image">
        ${jy(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function Tu({inspectedChoices:e,inspected:t}){if(jn(e))return k.image.drawn(xr(e));let{label:s}=t.whole.images[0];return k.image.ofDataset(e.split,fn(e.index),s)}function Xa({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return k.image.prediction(t,et(s[t]))}function jy(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${k.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${k.image.pictureOf(s)}></digit-image>
      <p>${Tu(e)}<br /><strong>${Xa(e)}</strong></p>
    </div>
  `}function Dy(e){let t=()=>e.choose("image",Gf,{isStep:!0}),s=go(e.choices)===null?new Error(k.image.unreadable):null;return a`
    ${Wt(s)} ${Ja(e,"label")}
    <div class="row">
      <button @click=${t}>${k.image.toDataset}</button>
      <a class="button" href=${R("draw")}>${k.image.draw}</a>
    </div>
  `}function Fy(e){let{choices:t,error:s,total:n}=e,i=h=>e.choose("image",h,{isStep:!0}),r=h=>i({index:h}),o=fn(t.index),l=h=>r((o+h+n)%n);return a`
    <div class="row">
      ${kr({name:"split",label:k.image.split,value:t.split,options:Object.entries(k.image.splits),wrong:Qs(s,"split","dataset"),onChange:h=>i({split:h})})}
      ${yr(e,{name:"index",label:k.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Qs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${k.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${k.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${k.image.random}
      </button>
      <a class="button" href=${R("draw")}>${k.image.draw}</a>
    </div>
  `}var zy={models:[],jobs:[],versions:[]};function Qf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??zy,r=zs(e),o=Uy(e),l=[...s.flatMap(By),...i.map(qy)],h=n.map(({id:_,spec:P})=>[Li({job:_}),k.network.job(P.model,_)]),f=[Li({hidden_sizes:vr.hidden_sizes}),k.network.fresh],v={[k.network.versions]:r==="version"?Ys(l,o,Hy(e)):l,[k.network.jobs]:r==="job"?Ys(h,o,k.network.chosenJob(e.job)):h,[k.network.untrained]:[f]};return{value:o,groups:v}}function Uy(e){let t=zs(e);return Li(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:vr.hidden_sizes}:ei(e))}function By({name:e,latest:t,aliases:s}){let n=(i,r)=>[Li({model:e,version:i}),r];return[n(Ss,k.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,k.network.alias(e,i,r)))]}function qy({name:e,version:t}){return[Li({model:e,version:t}),k.network.number(e,t)]}function Hy(e){let{model:t,version:s}=ei(e);return k.network.number(t,s)}function Li(e){return String(new URLSearchParams(e))}var Wy=/^\d{1,9}(,\d{1,9})*$/,Vy=2**32-1,Gy={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Zf(e){let t=zs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${k.network.title}</h2>
      <div>${Jy(e)}</div>
      ${t==="fresh"?Xy(e):z}
      ${t==="job"?a`<p><button @click=${s}>${k.network.newest}</button></p>`:z}
      ${e.inspected===null?z:a`<p>${Au(e)}</p>`}
      <p><a href=${R("inspect",Gy)}>${k.network.notebook}</a></p>
    </section>
  `}function Au({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>k.network.ofVersion(t.model,t.version),job:()=>k.network.ofJob(t.epoch,t.step),fresh:()=>k.network.ofNothing}[t.kind]()}: ${k.network.shape(s,n,i)}`}function Jy(e){let{value:t,groups:s}=Qf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...Vf,...r},{isStep:!0})};return a`
    <label class="field">
      ${k.network.choose}
      <select @focus=${()=>e.list()} @change=${n}>${co(s,t)}</select>
    </label>
  `}function Xy(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...h)=>kr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Qs(s,r,...h),onChange:f=>n({[r]:f})});return a`
    <div class="row">
      ${Ga(e,{name:"hidden_sizes",label:k.network.hiddenSizes,meaning:k.network.hiddenSizesMeaning,value:t.hidden_sizes,read:Yy,requirement:k.requirement.sizes,wrong:Qs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",k.network.activation,k.network.activations)}
      ${i("initializer",k.network.initializer,k.network.initializers,"std","kind")}
      ${yr(e,{name:"seed",label:k.network.seed,value:t.seed,min:0,max:Vy,wrong:Qs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function Yy(e){let t=e.replaceAll(/\s/g,"");return Wy.test(t)?t:null}function si(e,t=4){return e<0?`(${O(e,t)})`:O(e,t)}function Er(e,t){let s=Ln(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Ky={image:Qy,network:Zy,pixel:t1,unit:e1,digit:s1,step:n1};function tg(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Ky[e.topic]?.(e)}function Qy(e){return k.announcements.image(Tu(e),Xa(e))}function Zy(e){return k.announcements.network(Au(e),Xa(e))}function t1({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Va(t,s),{row:r,column:o}=Er(s,i);return k.announcements.pixel(k.pixels.chosen(r,o),O(s[i]),O(n[i]))}function e1({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return k.announcements.unit(t.layer,t.unit,O(s[t.unit]),O(n[t.unit]))}function s1({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return k.announcements.digit(t,O(s[t]),O(n[t]))}function n1({training:e}){if(e===null)return"";let{losses:t}=e.after;return k.announcements.step(t.length-1,O(t.at(-1)),O(t[0]))}var i1=24,Ya=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),h=eg(t,l.network),f=l.layer_sizes,v=f.length-1,_=r!==null&&r<f[v]?r:l.images[0].digit,P={network:h,images:[s]},D=Math.min(n,v-1),Z=l.images[0].layers.slice(0,-1).map(({z:He},vn)=>{let nn=i!==null&&vn+1===D;return{layer:vn+1,unit:nn?Math.min(i,He.length-1):r1(He)}}),[_t,...qe]=await Promise.all([this.#e({...P,unit:{layer:v,unit:_},digit:_},o),...Z.map(He=>this.#e({...P,unit:He},o))]);return{whole:l,layers:qe,hidden:qe[D-1],output:_t}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:h,unit:f}=o.unit,v={network:eg(t,r.network),images:s,learning_rate:i,unit:{layer:h,unit:f}},[_,P]=await Promise.all([this.#e({...v,steps:0},l),this.#e({...v,steps:n},l)]);return{before:_,after:P}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await ne(()=>Rt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=i1&&this.#t.delete(o),this.#t.set(n,r),r}};function sg(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function eg(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function r1(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var o1=.12,a1=3,l1=.3,ng={changes:{},isStep:!1,settleS:0},Ka=class{requested={};choices=fo({});inspected=null;inspectedChoices=fo({});training=null;isMixed=!1;error=null;stepError=null;invalid=new Map;topic=null;#t;#e;#s=new Ya;#n=ng;#i;#r;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#i=new lt(t,{task:([n,i],{signal:r})=>ne(()=>Sa({model:n,dataset:i},r),r),args:()=>[this.choices.model??Ks,jn(this.choices)?void 0:this.choices.dataset]}),this.#r=new lt(t,{task:([,n],{signal:i})=>n?this.#l(i):null,args:()=>[this.requested,this.lists!==null]})}hostUpdate(){if(this.lists===null||zs(this.requested)!==null)return;let t=ho(this.lists.models),s=t?{model:t.name,version:_a(t,this.lists.versions)}:{hidden_sizes:vr.hidden_sizes};this.#o({...this.requested,...s}),this.#e.change(s)}show(t){this.topic=null,this.invalid.clear(),this.#o(t)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.requested).filter(([l])=>!(l in s));return this.#o(Object.fromEntries([...o,...r.map(([l,h])=>[l,String(h)])])),this.#n={changes:{...s,...this.requested},isStep:n,settleS:i?o1:0},this.#r.run()}async makeStep(){let t=Number(this.choices.steps);if(await this.choose("step",{steps:t+1},{isStep:!0}),this.stepError===null||this.inspectedChoices!==this.choices)return;let s=String(t);this.choices=fo({...this.requested,steps:s}),this.requested.steps=s,this.#e.change({steps:s}),this.#t.requestUpdate()}noteInvalid(t,s){this.invalid.set(t,s),this.#t.requestUpdate()}refreshJob(){this.topic="network",this.#s.clear(),this.#r.run()}list(){this.#i.run()}get lists(){return this.#i.value??null}get isLoading(){return this.#r.status===ie.PENDING}get failure(){return this.error??this.#i.error??this.#r.error}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=Su(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(Eu(this.choices),s)===t?_u(this.choices):null)??this.inspected.layers[t-1].unit.unit}#o(t){this.requested=t,this.choices=fo(t),this.#t.requestUpdate()}async#l(t){let{changes:s,isStep:n,settleS:i}=this.#n;i>0&&await Kt(i,t),this.#n=ng,this.#e.change(s,{isStep:n});for(let r=1;;r+=1){let[o,l]=await ig(()=>this.#a(t)),[h,f]=o===null?[null,null]:await ig(()=>this.#c(o,t)),v=[o,h].flatMap(P=>Object.values(P??{}).flat()),_=o!==null&&!sg(v);if(t.throwIfAborted(),!_||r===a1){Object.assign(this,{inspected:o,error:l,training:h,stepError:f,isMixed:_,inspectedChoices:this.choices});return}this.#s.clear(),await Kt(l1,t)}}#a(t){let{choices:s}=this,n=go(s);if(n===null)return null;let i={network:ei(s),image:n,layer:Eu(s),unit:_u(s),digit:Su(s)};return this.#s.inspect(i,t)}#c(t,s){let{choices:n}=this,i={network:ei(n),images:Jf(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}};async function ig(e){try{return[await e(),null]}catch(t){if(t.name==="AbortError")throw t;return[null,t]}}var c1={rootMargin:"-25% 0px -74% 0px"},Ou=class extends Y{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),c1);constructor(){super(),this.sections=[],this.choices={},this.current=""}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${R("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&rg(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${k.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&rg(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function rg(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",Ou);var u1={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},h1={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},Te={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${h1[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${u1[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var m1={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${si(e)}</sup>)`,slope:e=>({notation:a`${O(e)} · (1 − ${O(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${Te.tanh}(${O(e)})`,slope:e=>({notation:a`(1 − ${si(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${Te.max}(0, ${O(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function _r(e){return m1[e]}var $o=8;function Be(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function Ts(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Zs(e){return a`∂<var>L</var>/∂${e}`}function bo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Qa(e){return e===1?"x":`z ${e-1}`}var{spoken:Sr}=Te;function og(e,t,{p:s,target:n,gradient:i}){let r=O(s,$o),o=a`
    ${Zs(Ts("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${O(i)}</b>
  `;return Be(o,Sr.byLogit(t,r,n,O(i)))}function Mu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Zs(Ts("b",e,t))} = ${Zs(Ts("a",e,t))} =
    <b>${O(s)}</b>
  `;return Be(i,Sr.byBias(n,O(s)))}function Nu({layer:e,unit:t}){let s=a`
    ${Zs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${bo(e)}[<var>i</var>] · ${Zs(Ts("a",e,t))}
  `;return Be(s,Sr.byWeight(Qa(e),e))}function ag({layer:e,unit:t},s){let n=e+1,i=a`
    ${Zs(Ts("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Zs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${O(s)}</b>
  `;return Be(i,Sr.byActivated(e,t,n,O(s)))}function lg(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=_r(e).slope(n),l=a`
    ${Zs(Ts("a",t,s))} = ${Zs(Ts("z",t,s))} · ${o.notation} =
    ${O(i)} · ${O(o.value)} = <b>${O(r)}</b>
  `,h={z:O(i),slope:O(o.value),a:O(r)};return Be(l,Sr.bySum(e,t,s,O(n),h))}function cg({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=Ts("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Zs(o)} =
    ${O(s)} − ${O(i)} · ${si(n)} = <b>${O(r)}</b>
  `,h=[s,i,n,r].map(f=>O(f));return Be(l,Sr.update(e,t,...h))}function ni({caption:e,headings:t,rows:s,...n}){return Ht(e,t,s,{...n,isFocusable:!0})}function Tr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let h=n.map(([,f])=>f(l));return Ye(l,h,{isMarked:l===s})};return ni({caption:e,headings:[k.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:gn}=Te;function ug(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${O(t)} / ${O(s)} = <b>${O(n)}</b>
  `;return Be(i,gn.scaled(e,O(t),O(s),O(n)))}function hg(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${O(s)} · ${si(n)} = <b>${O(s*n)}</b>
  `;return Be(i,gn.product(O(s),O(n),O(s*n)))}function Za(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${bo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return Be(t,gn.layer(e,Qa(e)))}function mg({layer:e,unit:t},s,n,i){let r=a`
    ${Ts("a",e,t)} = ∑<sub><var>i</var></sub> ${bo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${Ts("b",e,t)} =
    ${O(s)} + ${si(n)} = <b>${O(i)}</b>
  `;return Be(r,gn.sum(e,t,O(s),O(n),O(i)))}function pg(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${Te.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return Be(s,gn.activation(e,t))}function dg(e,{layer:t,unit:s},n,i){let r=_r(e).applied(n),o=a`${Ts("z",t,s)} = ${r} = <b>${O(i)}</b>`;return Be(o,gn.activated(e,t,s,O(n),O(i)))}function fg(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${Te.exp}(<var>a</var>[<var>k</var>] − ${Te.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${Te.exp}(<var>a</var>[<var>c</var>] − ${Te.max} <var>a</var>)
  `;return Be(e,gn.softmax)}function gg(e,t,s,n){let i=a`<var>p</var>[${e}] = ${O(t)} / ${O(s)} = <b>${O(n)}</b>`;return Be(i,gn.probability(e,O(t),O(s),O(n)))}function $g(e,t,s){let n=O(t,$o),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${Te.ln} <var>p</var>[<var>c</var>] =
    −${Te.ln} <var>p</var>[${e}] = −${Te.ln} ${n} = <b>${O(s)}</b>
  `;return Be(i,gn.loss(e,n,O(s)))}function bg(e,t,s,n){let i=O(s,$o),r=a`
    −<var>t</var>[${e}] ${Te.ln} <var>p</var>[${e}] = −${t} · ${Te.ln} ${i} =
    <b>${O(n)}</b>
  `;return Be(r,gn.share(e,t,i,O(n)))}function wg(e){let{label:t}=e.inspected.whole.images[0];return a`
    <div class="split">
      <div>
        <p>${k.loss.about}</p>
        ${t===null?Iu(e,"loss-label"):p1(e)}
      </div>
      ${t===null?z:d1(e.inspected)}
    </div>
  `}function Iu(e,t){return a`
    <div class="notice">
      <p>${k.loss.unlabeled}</p>
      ${Ja(e,t)}
    </div>
  `}function p1({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${$g(t,n[t],s)}
    <h3>${k.numbers.Digit(i)}</h3>
    <p>${k.loss.share(i)}</p>
    ${bg(i,r,n[i],r*s)}
  `}function d1({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return Tr({caption:k.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>O(i[r])],[a`−<var>t</var> ${Te.ln} <var>p</var>`,r=>O(r===s?n:0)]]})}function tn(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=k.range(O(n),O(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Pi(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function xg({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((D,Z)=>({place:Z,product:D*s[Z]})).sort((D,Z)=>Math.abs(Z.product)-Math.abs(D.product)),{input:h,value:f,weight:v,product:_}=k.numbers,P=({place:D,product:Z})=>Ye(n(D),[t[D],s[D],Z].map(_t=>O(_t)));return ni({caption:e,headings:[h,f,v,_],rows:l.slice(0,i).map(P),foot:f1(l,i,r),isTall:!0})}function f1(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${O(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(k.numbers.others(n.length),vg(n)):z}
      ${i(k.numbers.bias,s)} ${i(k.numbers.sum,vg(e)+s)}
    </tfoot>
  `}function vg(e){return e.reduce((t,{product:s})=>t+s,0)}var g1=10,$1=100,b1=Pi((e,t)=>t.map((s,n)=>s*e.weight[n]));function tl(e,t,s){let n=Cu(e.layer,t),i=b1(e,n),r=i.reduce((l,h)=>l+h,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${mg(e,r,e.bias,o)}
    ${e.layer===1?w1(e,i,s):z}
    ${xg({caption:k.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:Lu(e.layer,n),most:e.layer===1?g1:$1,bias:e.bias})}
  `}function Cu(e,t){return e===1?t.input:t.layers[e-2].z}function Lu(e,t){return e>1?k.numbers.unit:s=>{let{row:n,column:i}=Er(t,s);return k.numbers.pixel(n,i)}}function w1(e,t,s){return a`
    <div class="beside">
      ${tn(k.sums.weights,k.sums.weightsOf(s),e.weight)}
      ${tn(k.sums.products,k.sums.productsOf(s),t)}
    </div>
    <p class="faint">${k.legend}</p>
  `}var v1=5;function yg(e){let[t]=e.inspected.whole.images;return a`
    <p>${k.gradients.about}</p>
    ${t.label===null?Iu(e,"gradient-label"):x1(e.inspected)}
  `}function x1({whole:e,hidden:t,output:s}){let[n]=e.images,i=k.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${_1(n,s.unit.unit)}
      <div>${y1(n,s.unit)}</div>
    </div>
    <h3>${k.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${k1(e.activation,n,t.unit)}
        ${Mu(t.unit,i)} ${Nu(t.unit)}
      </div>
      <div class="beside">
        ${kg(n,t.unit,i)}
        ${tn(k.gradients.input,k.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${k.legend}</p>
  `}function y1(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=k.numbers.digit(s);return a`
    <h3>${k.numbers.Digit(s)}</h3>
    ${og(t.layer,s,n)} ${Mu(t,i)}
    ${Nu(t)} ${kg(e,t,i)}
  `}function k1(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${ag(s,i.gradZ)} ${lg(e,s,i)}
  `}function kg(e,t,s){if(t.layer===1)return tn(k.gradients.weights,k.gradients.weightsOf(s),t.grad_weight);let n=Cu(t.layer,e),i=Lu(t.layer,n);return E1({caption:k.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function E1({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,h)=>h).sort((l,h)=>i(h)-i(l)),o=l=>Ye(n(l),[O(t[l]),O(s.grad_weight[l])]);return ni({caption:e,headings:[k.numbers.input,k.numbers.value,k.numbers.gradient],rows:r.slice(0,v1).map(o),isCaptionVisible:!0})}function _1({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return Tr({caption:k.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>O(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>O(i[r])]]})}var Ri=6,Eg=60,Pu=240,el=120,_g=8;function Sg(e,t,s){let{of:n}=_r(e),[i,r]=[n(-Ri),n(Ri)],o=P=>Math.max(-Ri,Math.min(Ri,P)),l=P=>(o(P)/Ri/2+.5)*Pu,h=P=>el-_g-(P-i)/(r-i)*(el-2*_g),f=Array.from({length:Eg+1},(P,D)=>{let Z=D/Eg*2*Ri-Ri;return`${l(Z).toFixed(1)},${h(n(Z)).toFixed(1)}`}),v=vt`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${el}></line>
    <line x1="0" y1=${h(0)} x2=${Pu} y2=${h(0)}></line>
    <polyline points=${f.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${h(n(o(t)))} r="5"></circle>
  `,_=k.activation.curve(e,O(t),O(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${Pu} ${el}`} role="img" aria-label=${_}>
      ${v}
    </svg>
  `}var S1=[.2126,.7152,.0722],T1=.179,ju=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#l(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#h(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>A1(n,s(i)))}set chosen(t){Ru(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),Ru(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return Ru(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#l(t){let s=this.#a(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#a({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#h(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#h({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function Ru(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function A1(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(O1(n)>T1?"black":"white")}function O1(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*S1[n]},0)}customElements.define("number-grid",ju);var M1=matchMedia("(max-width: 42rem)").matches?4:10,sl=1e3,N1=Pi(e=>e.slice(0,sl));function nl({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${M1}
        .describe=${i?C1:I1}
        .values=${t.length>sl?N1(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>sl?a`<p class="faint">${k.numbers.more(sl,t.length)}</p>`:z}
  `}var I1=Tg(k.numbers.Unit),C1=Tg(k.numbers.Digit);function Tg(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=O(t[n]);return{text:`${n}
${i}`,name:k.numbers.cell(e(n),i),color:po(t[n],s)}}}}function Ag(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return a`
    <div class="split">
      <div>
        <p>${k.sums.about(s[t-1],s[t])}</p>
        ${Za(t)}
        <p class="faint">${k.sums.choose}</p>
        ${Mg(e,t,"a",k.sums.values)}
      </div>
      <div>${Ng(e,t,i=>tl(i,n[0],k.numbers.unit(i.unit)))}</div>
    </div>
  `}function Og(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${dg(s,l,i[l.unit],r[l.unit])}
    ${Sg(s,i[l.unit],r[l.unit])}
  `;return a`
    <div class="split">
      <div>
        <p>${k.activation.about(s)}</p>
        ${pg(t,s)}
        ${Mg(e,t,"z",k.activation.values)}
      </div>
      <div>${Ng(e,t,o)}</div>
    </div>
  `}function Mg(e,t,s,n){return nl({label:k.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Ng({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${k.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Ig(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=k.numbers.digit(i.unit),{contributions:o}=s.images[0];return a`
    <div class="split">
      <div>
        <p>${k.output.about(t.layer_sizes[n-1])}</p>
        ${Za(n)}
        <p class="faint">${k.output.choose}</p>
        ${nl({label:k.numbers.gridOf(k.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
        ${L1(i.unit,o)}
      </div>
      <div>
        <h3>${k.numbers.Digit(i.unit)}</h3>
        ${tl(i,s.images[0],r)}
      </div>
    </div>
  `}function Cg({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,h)=>l+h,0),o=e.output.unit.unit;return a`
    <div class="split">
      <div>
        <p>${k.softmax.about}</p>
        ${fg()}
        <h3>${k.numbers.Digit(o)}</h3>
        ${gg(o,i[o],r,s[o])}
      </div>
      ${P1({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
    </div>
  `}function L1(e,t){let s=k.output.contributionsOf(e);return a`
    ${tn(k.output.contributions(e),s,t)}
    <p class="faint">${k.legend}</p>
  `}function P1({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=Te,h=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${k.softmax.sum}</th>
        <td class="number">${O(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return Tr({caption:k.softmax.table,digits:e.length,chosen:r,columns:[[a`${k.softmax.logit} <var>a</var>`,f=>O(e[f])],[a`<var>a</var> − ${l} <var>a</var>`,f=>O(e[f]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,f=>O(s[f])],[a`<var>p</var>`,f=>O(i[f])]],foot:h})}var R1="#767676",Du=class extends Y{static properties={shown:{attribute:!1},pointed:{state:!0}};constructor(){super(),this.shown=null,this.pointed=null}render(){if(this.shown===null)return z;let{image:t,chosen:s}=this.shown;return a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${k.pixels.grid}
          .columns=${Ln(t.pixels)}
          .describe=${j1}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:n})=>this.dispatchEvent(new CustomEvent("choose",{detail:n}))}
          @point=${({detail:n})=>this.pointed=n}
        ></number-grid>
      </div>
      ${D1(this.shown,this.pointed??s)}
    `}};function j1(e){return t=>{let s=Math.round(e[t]),n=s===0?R1:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function D1({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=Er(e,i);return a`
    <div class="pixel-detail">
      <h3>${k.pixels.chosen(r,o)}</h3>
      ${ug(i,e[i],s,t[i])}
      <p>${k.pixels.inUnit(k.numbers.unit(n.unit))}</p>
      ${hg(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",Du);var F1=255;function Lg(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Va(e.choices,n.pixels),r=z1(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return a`
    <div class="split">
      <div>
        <p>${k.pixels.about(n.pixels.length,r)}</p>
        <p class="faint">${k.pixels.use}</p>
      </div>
      <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
    </div>
  `}function z1({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):F1}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var U1=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",h="#000",f=h+"0",v="mousemove",_="mousedown",P="mouseup",D="mouseenter",Z="mouseleave",_t="dblclick",qe="change",He="dppxchange",vn="--",nn=typeof window<"u",Pr=nn?document:null,Dn=nn?window:null,dw=nn?navigator:null,Bt,Oo;function bs(c,m){if(m!=null){let $=c.classList;!$.contains(m)&&$.add(m)}}function Ol(c,m){let $=c.classList;$.contains(m)&&$.remove(m)}function re(c,m,$){c.style[m]=$+"px"}function Us(c,m,$,p){let b=Pr.createElement(c);return m!=null&&bs(b,m),$?.insertBefore(b,p),b}function Ms(c,m){return Us("div",c,m)}let Xh=new WeakMap;function rn(c,m,$,p,b){let E="translate("+m+"px,"+$+"px)";E!=Xh.get(c)&&(c.style.transform=E,Xh.set(c,E),0>m||0>$||m>p||$>b?bs(c,e):Ol(c,e))}let Yh=new WeakMap;function Kh(c,m,$){let p=m+$;p!=Yh.get(c)&&(Yh.set(c,p),c.style.background=m,c.style.borderColor=$)}let Qh=new WeakMap;function Zh(c,m,$,p){let b=m+""+$;b!=Qh.get(c)&&(Qh.set(c,b),c.style.height=$+"px",c.style.width=m+"px",c.style.marginLeft=p?-m/2+"px":0,c.style.marginTop=p?-$/2+"px":0)}let Ml={passive:!0},fw={...Ml,capture:!0};function ai(c,m,$,p){m.addEventListener(c,$,p?fw:Ml)}function Nl(c,m,$){m.removeEventListener(c,$,Ml)}function Bs(c,m,$,p){let b;$=$||0;let E=2147483647>=(p=p||m.length-1);for(;p-$>1;)b=E?$+p>>1:vs(($+p)/2),c>m[b]?$=b:p=b;return c-m[$]>m[p]-c?p:$}function tm(c){return(m,$,p)=>{let b=-1,E=-1;for(let x=$;p>=x;x++)if(c(m[x])){b=x;break}for(let x=p;x>=$;x--)if(c(m[x])){E=x;break}return[b,E]}}nn&&(function c(){let m=devicePixelRatio;Bt!=m&&(Bt=m,Oo&&Nl(qe,Oo,c),Oo=matchMedia(`(min-resolution: ${Bt-.001}dppx) and (max-resolution: ${Bt+.001}dppx)`),ai(qe,Oo,c),Dn.dispatchEvent(new CustomEvent(He)))})();let em=c=>c!=null,sm=c=>c!=null&&c>0,Mo=tm(em),gw=tm(sm);function No(c,m,$,p){let b=rm(c),E=rm(m);c==m&&(b==-1?(c*=$,m/=$):(c/=$,m*=$));let x=$==10?xn:om,M=E==1?Ns:vs,I=(b==1?vs:Ns)(x(Ne(c))),N=M(x(Ne(m))),j=Fi($,I),S=Fi($,N);return $==10&&(0>I&&(j=Zt(j,-I)),0>N&&(S=Zt(S,-N))),p||$==2?(c=j*b,m=S*E):(c=pm(c,j),m=Lo(m,S)),[c,m]}function Il(c,m,$,p){let b=No(c,m,$,p);return c==0&&(b[0]=0),m==0&&(b[1]=0),b}let Cl=.1,nm={mode:3,pad:Cl},Rr={pad:0,soft:null,mode:0},$w={min:Rr,max:Rr};function Io(c,m,$,p){return Po($)?im(c,m,$):(Rr.pad=$,Rr.soft=p?0:null,Rr.mode=p?3:0,im(c,m,$w))}function zt(c,m){return c??m}function im(c,m,$){let p=$.min,b=$.max,E=zt(p.pad,0),x=zt(b.pad,0),M=zt(p.hard,-Qt),I=zt(b.hard,Qt),N=zt(p.soft,Qt),j=zt(b.soft,-Qt),S=zt(p.mode,0),V=zt(b.mode,0),ot=m-c,K=xn(ot),rt=rs(Ne(c),Ne(m)),St=xn(rt),gt=Ne(St-K);(1e-24>ot||gt>10)&&(ot=0,c!=0&&m!=0||(ot=1e-24,S==2&&N!=Qt&&(E=0),V==2&&j!=-Qt&&(x=0)));let J=ot||rt||1e3,kt=xn(J),nt=Fi(10,vs(kt)),ct=Zt(pm(c-J*(ot==0?c==0?.1:1:E),nt/10),24),tt=N>c||S!=1&&(S!=3||ct>N)&&(S!=2||N>ct)?Qt:N,At=rs(M,tt>ct&&c>=tt?tt:qs(tt,ct)),Ot=Zt(Lo(m+J*(ot==0?m==0?.1:1:x),nt/10),24),Nt=m>j||V!=1&&(V!=3||j>Ot)&&(V!=2||Ot>j)?-Qt:j,Ct=qs(I,Ot>Nt&&Nt>=m?Nt:rs(Nt,Ot));return At==Ct&&At==0&&(Ct=100),[At,Ct]}let bw=new Intl.NumberFormat(nn?dw.language:"en-US"),Ll=c=>bw.format(c),ws=Math,Co=ws.PI,Ne=ws.abs,vs=ws.floor,Ie=ws.round,Ns=ws.ceil,qs=ws.min,rs=ws.max,Fi=ws.pow,rm=ws.sign,xn=ws.log10,om=ws.log2,Pl=(c,m=1)=>ws.asinh(c/m),Qt=1/0;function am(c){return 1+(0|xn((c^c>>31)-(c>>31)))}function Rl(c,m,$){return qs(rs(c,m),$)}function lm(c){return typeof c=="function"}function Pt(c){return lm(c)?c:()=>c}let cm=c=>c,um=(c,m)=>m,ww=()=>null,hm=()=>!0,mm=(c,m)=>c==m,vw=/\.\d*?(?=9{6,}|0{6,})/gm,li=c=>{if(fm(c)||Fn.has(c))return c;let m=""+c,$=m.match(vw);if($==null)return c;let p=$[0].length-1;if(m.indexOf("e-")!=-1){let[b,E]=m.split("e");return+`${li(b)}e${E}`}return Zt(c,p)};function ci(c,m){return li(Zt(li(c/m))*m)}function Lo(c,m){return li(Ns(li(c/m))*m)}function pm(c,m){return li(vs(li(c/m))*m)}function Zt(c,m=0){if(fm(c))return c;let $=10**m;return Ie(c*$*(1+Number.EPSILON))/$}let Fn=new Map;function dm(c){return((""+c).split(".")[1]||"").length}function jr(c,m,$,p){let b=[],E=p.map(dm);for(let x=m;$>x;x++){let M=Ne(x),I=Zt(Fi(c,x),M);for(let N=0;p.length>N;N++){let j=c==10?+`${p[N]}e${x}`:p[N]*I,S=(0>x?M:0)+(E[N]>x?E[N]:0),V=c==10?j:Zt(j,S);b.push(V),Fn.set(V,S)}}return b}let Dr={},jl=[],zi=[null,null],zn=Array.isArray,fm=Number.isInteger;function gm(c){return typeof c=="string"}function Po(c){let m=!1;if(c!=null){let $=c.constructor;m=$==null||$==Object}return m}function xw(c){return c!=null&&typeof c=="object"}let yw=Object.getPrototypeOf(Uint8Array),$m="__proto__";function Ui(c,m=Po){let $;if(zn(c)){let p=c.find((b=>b!=null));if(zn(p)||m(p)){$=Array(c.length);for(let b=0;c.length>b;b++)$[b]=Ui(c[b],m)}else $=c.slice()}else if(c instanceof yw)$=c.slice();else if(m(c)){$={};for(let p in c)p!=$m&&($[p]=Ui(c[p],m))}else $=c;return $}function Ae(c){let m=arguments;for(let $=1;m.length>$;$++){let p=m[$];for(let b in p)b!=$m&&(Po(c[b])?Ae(c[b],Ui(p[b])):c[b]=Ui(p[b]))}return c}function kw(c,m,$){for(let p,b=0,E=-1;m.length>b;b++){let x=m[b];if(x>E){for(p=x-1;p>=0&&c[p]==null;)c[p--]=null;for(p=x+1;$>p&&c[p]==null;)c[E=p++]=null}}}let Ew=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,bm=["January","February","March","April","May","June","July","August","September","October","November","December"],wm=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function vm(c){return c.slice(0,3)}let _w=wm.map(vm),Sw=bm.map(vm),Tw={MMMM:bm,MMM:Sw,WWWW:wm,WWW:_w};function Fr(c){return(10>c?"0":"")+c}let Aw={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,m)=>m.MMMM[c.getMonth()],MMM:(c,m)=>m.MMM[c.getMonth()],MM:c=>Fr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Fr(c.getDate()),D:c=>c.getDate(),WWWW:(c,m)=>m.WWWW[c.getDay()],WWW:(c,m)=>m.WWW[c.getDay()],HH:c=>Fr(c.getHours()),H:c=>c.getHours(),h:c=>{let m=c.getHours();return m==0?12:m>12?m-12:m},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Fr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Fr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(m){return(10>m?"00":100>m?"0":"")+m})(c.getMilliseconds())};function Dl(c,m){m=m||Tw;let $,p=[],b=/\{([a-z]+)\}|[^{]+/gi;for(;$=b.exec(c);)p.push($[0][0]=="{"?Aw[$[1]]:$[0]);return E=>{let x="";for(let M=0;p.length>M;M++)x+=typeof p[M]=="string"?p[M]:p[M](E,m);return x}}let Ow=new Intl.DateTimeFormat().resolvedOptions().timeZone,xm=c=>c%1==0,Ro=[1,2,2.5,5],Mw=jr(10,-32,0,Ro),ym=jr(10,0,32,Ro),Nw=ym.filter(xm),ui=Mw.concat(ym),km="{YYYY}",Em=`
`+km,_m="{M}/{D}",zr=`
`+_m,jo=zr+"/{YY}",Sm="{aa}",Bi="{h}:{mm}"+Sm,Tm=`
`+Bi,Am=":{ss}",Gt=null;function Om(c){let m=1e3*c,$=60*m,p=60*$,b=24*p,E=30*b,x=365*b;return[(c==1?jr(10,0,3,Ro).filter(xm):jr(10,-3,0,Ro)).concat([m,5*m,10*m,15*m,30*m,$,5*$,10*$,15*$,30*$,p,2*p,3*p,4*p,6*p,8*p,12*p,b,2*b,3*b,4*b,5*b,6*b,7*b,8*b,9*b,10*b,15*b,E,2*E,3*E,4*E,6*E,x,2*x,5*x,10*x,25*x,50*x,100*x]),[[x,km,Gt,Gt,Gt,Gt,Gt,Gt,1],[28*b,"{MMM}",Em,Gt,Gt,Gt,Gt,Gt,1],[b,_m,Em,Gt,Gt,Gt,Gt,Gt,1],[p,"{h}"+Sm,jo,Gt,zr,Gt,Gt,Gt,1],[$,Bi,jo,Gt,zr,Gt,Gt,Gt,1],[m,Am,jo+" "+Bi,Gt,zr+" "+Bi,Gt,Tm,Gt,1],[c,Am+".{fff}",jo+" "+Bi,Gt,zr+" "+Bi,Gt,Tm,Gt,1]],function(M){return(I,N,j,S,V,ot)=>{let K=[],rt=V>=x,St=V>=E&&x>V,gt=M(j),J=Zt(gt*c,3),kt=Fl(gt.getFullYear(),rt?0:gt.getMonth(),St||rt?1:gt.getDate()),nt=Zt(kt*c,3);if(St||rt){let ct=St?V/E:0,tt=rt?V/x:0,At=J==nt?J:Zt(Fl(kt.getFullYear()+tt,kt.getMonth()+ct,1)*c,3),Ot=new Date(Ie(At/c)),Nt=Ot.getFullYear(),Ct=Ot.getMonth();for(let at=0;S>=At;at++){let mt=Fl(Nt+tt*at,Ct+ct*at,1),wt=mt-M(Zt(mt*c,3));At=Zt((+mt+wt)*c,3),At>S||K.push(At)}}else{let ct=b>V?V:b,tt=nt+(vs(j)-vs(J))+Lo(J-nt,ct);K.push(tt);let At=M(tt),Ot=At.getHours()+At.getMinutes()/$+At.getSeconds()/p,Nt=V/p,Ct=ot/I.axes[N]._space;for(;tt=Zt(tt+V,c==1?0:3),S>=tt;)if(Nt>1){let at=vs(Zt(Ot+Nt,6))%24,mt=M(tt).getHours()-at;mt>1&&(mt=-1),tt-=mt*p,Ot=(Ot+Nt)%24,.7>Zt((tt-K[K.length-1])/V,3)*Ct||K.push(tt)}else K.push(tt)}return K}}]}let[Iw,Cw,Lw]=Om(1),[Pw,Rw,jw]=Om(.001);function Mm(c,m){return c.map(($=>$.map(((p,b)=>b==0||b==8||p==null?p:m(b==1||$[8]==0?p:$[1]+p)))))}function Nm(c,m){return($,p,b,E,x)=>{let M,I,N,j,S,V,ot=m.find((K=>x>=K[0]))||m[m.length-1];return p.map((K=>{let rt=c(K),St=rt.getFullYear(),gt=rt.getMonth(),J=rt.getDate(),kt=rt.getHours(),nt=rt.getMinutes(),ct=rt.getSeconds(),tt=St!=M&&ot[2]||gt!=I&&ot[3]||J!=N&&ot[4]||kt!=j&&ot[5]||nt!=S&&ot[6]||ct!=V&&ot[7]||ot[1];return M=St,I=gt,N=J,j=kt,S=nt,V=ct,tt(rt)}))}}function Fl(c,m,$){return new Date(c,m,$)}function Im(c,m){return m(c)}function Cm(c,m){return($,p,b,E)=>E==null?vn:m(c(p))}jr(2,-53,53,[1]);let Dw={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,m){let $=c.series[m];return $.width?$.stroke(c,m):$.points.width?$.points.stroke(c,m):null},fill:function(c,m){return c.series[m].fill(c,m)},dash:"solid"},idx:null,idxs:null,values:[]},zl=[0,0];function Do(c,m,$,p=!0){return b=>{b.button==0&&(!p||b.target==m)&&$(b)}}function Ul(c,m,$,p=!0){return b=>{(!p||b.target==m)&&$(b)}}let Fw={show:!0,x:!0,y:!0,lock:!1,move:function(c,m,$){return zl[0]=m,zl[1]=$,zl},points:{one:!1,show:function(c,m){let $=c.cursor.points,p=Ms(),b=$.size(c,m);re(p,s,b),re(p,n,b);let E=b/-2;re(p,"marginLeft",E),re(p,"marginTop",E);let x=$.width(c,m,b);return x&&re(p,"borderWidth",x),p},size:function(c,m){return c.series[m].points.size},width:0,stroke:function(c,m){let $=c.series[m].points;return $._stroke||$._fill},fill:function(c,m){let $=c.series[m].points;return $._fill||$._stroke}},bind:{mousedown:Do,mouseup:Do,click:Do,dblclick:Do,mousemove:Ul,mouseleave:Ul,mouseenter:Ul},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,m)=>{m.stopPropagation(),m.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,m,$,p,b)=>p-b,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Lm={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Bl=Ae({},Lm,{filter:um}),Pm=Ae({},Bl,{size:10}),Rm=Ae({},Lm,{show:!1}),ql='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',jm="bold "+ql,Dm={show:!0,scale:"x",stroke:h,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:jm,side:2,grid:Bl,ticks:Pm,border:Rm,font:ql,lineGap:1.5,rotate:0},Fm={show:!0,scale:"x",auto:!1,sorted:1,min:Qt,max:-Qt,idxs:[]};function zw(c,m){return m.map(($=>$==null?"":Ll($)))}function Uw(c,m,$,p,b,E,x){let M=[],I=Fn.get(b)||0;for(let N=$=x?$:Zt(Lo($,b),I);p>=N;N=Zt(N+b,I))M.push(Object.is(N,-0)?0:N);return M}function Hl(c,m,$,p,b){let E=[],x=c.scales[c.axes[m].scale].log,M=vs((x==10?xn:om)($));b=Fi(x,M),x==10&&(b=ui[Bs(b,ui)]);let I=$,N=b*x;x==10&&(N=ui[Bs(N,ui)]);do E.push(I),I+=b,x!=10||Fn.has(I)||(I=Zt(I,Fn.get(b))),N>I||(N=(b=I)*x,x==10&&(N=ui[Bs(N,ui)]));while(p>=I);return E}function Bw(c,m,$,p,b){let E=c.scales[c.axes[m].scale].asinh,x=p>E?Hl(c,m,rs(E,$),p,b):[E],M=0>p||$>0?[]:[0];return(-E>$?Hl(c,m,rs(E,-p),-$,b):[E]).reverse().map((I=>-I)).concat(M,x)}let zm=/./,qw=/[12357]/,Hw=/[125]/,Um=/1/,Wl=(c,m,$,p)=>c.map(((b,E)=>m==4&&b==0||E%p==0&&$.test(b.toExponential()[0>b?1:0])?b:null));function Ww(c,m,$){let p=c.axes[$],b=p.scale,E=c.scales[b],x=c.valToPos,M=p._space,I=x(10,b),N=x(9,b)-I<M?x(7,b)-I<M?x(5,b)-I<M?Um:Hw:qw:zm;if(N==Um){let j=Ne(x(1,b)-I);if(M>j)return Wl(m.slice().reverse(),E.distr,N,Ns(M/j)).reverse()}return Wl(m,E.distr,N,1)}function Vw(c,m,$){let p=c.axes[$],b=p.scale,E=p._space,x=c.valToPos,M=Ne(x(1,b)-x(2,b));return E>M?Wl(m.slice().reverse(),3,zm,Ns(E/M)).reverse():m}function Gw(c,m,$,p){return p==null?vn:m==null?"":Ll(m)}let Bm={show:!0,scale:"y",stroke:h,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:jm,side:3,grid:Bl,ticks:Pm,border:Rm,font:ql,lineGap:1.5,rotate:0},qm={scale:null,auto:!0,sorted:0,min:Qt,max:-Qt},Hm=(c,m,$,p,b)=>b,Wm={show:!0,auto:!0,sorted:0,gaps:Hm,alpha:1,facets:[Ae({},qm,{scale:"x"}),Ae({},qm,{scale:"y"})]},Vm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Hm,alpha:1,points:{show:function(c,m){let{scale:$,idxs:p}=c.series[0],b=c._data[0],E=c.valToPos(b[p[0]],$,!0),x=c.valToPos(b[p[1]],$,!0);return Ne(x-E)/(c.series[m].points.space*Bt)>=p[1]-p[0]},filter:null},values:null,min:Qt,max:-Qt,idxs:[],path:null,clip:null};function Jw(c,m,$){return $/10}let Gm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Xw=Ae({},Gm,{time:!1,ori:1}),Jm={};function Xm(c){let m=Jm[c];return m||(m={key:c,plots:[],sub($){m.plots.push($)},unsub($){m.plots=m.plots.filter((p=>p!=$))},pub($,p,b,E,x,M,I){for(let N=0;m.plots.length>N;N++)m.plots[N]!=p&&m.plots[N].pub($,p,b,E,x,M,I)}},c!=null&&(Jm[c]=m)),m}function hi(c,m,$){let p=c.mode,b=c.series[m],E=p==2?c._data[m]:c._data,x=c.scales,M=c.bbox,I=E[0],N=p==2?E[1]:E[m],j=p==2?x[b.facets[0].scale]:x[c.series[0].scale],S=p==2?x[b.facets[1].scale]:x[b.scale],V=M.left,ot=M.top,K=M.width,rt=M.height,St=c.valToPosH,gt=c.valToPosV;return j.ori==0?$(b,I,N,j,S,St,gt,V,ot,K,rt,zo,qi,Bo,Qm,tp):$(b,I,N,j,S,gt,St,ot,V,rt,K,Uo,Hi,Jl,Zm,ep)}function Vl(c,m){let $=0,p=0,b=zt(c.bands,jl);for(let E=0;b.length>E;E++){let x=b[E];x.series[0]==m?$=x.dir:x.series[1]==m&&(p|=x.dir==1?1:2)}return[$,p==1?-1:p==2?1:p==3?2:0]}function Yw(c,m,$,p,b){let E=c.series[m],x=c.scales[c.mode==2?E.facets[1].scale:E.scale];return b==-1?x.min:b==1?x.max:x.distr==3?x.dir==1?x.min:x.max:0}function yn(c,m,$,p,b,E){return hi(c,m,((x,M,I,N,j,S,V,ot,K,rt,St)=>{let gt=x.pxRound,J=N.ori==0?qi:Hi,kt,nt;N.dir*(N.ori==0?1:-1)==1?(kt=$,nt=p):(kt=p,nt=$);let ct=gt(S(M[kt],N,rt,ot)),tt=gt(V(I[kt],j,St,K)),At=gt(S(M[nt],N,rt,ot)),Ot=gt(V(E==1?j.max:j.min,j,St,K)),Nt=new Path2D(b);return J(Nt,At,Ot),J(Nt,ct,Ot),J(Nt,ct,tt),Nt}))}function Fo(c,m,$,p,b,E){let x=null;if(c.length>0){x=new Path2D;let M=m==0?Bo:Jl,I=$;for(let S=0;c.length>S;S++){let V=c[S];if(V[1]>V[0]){let ot=V[0]-I;ot>0&&M(x,I,p,ot,p+E),I=V[1]}}let N=$+b-I,j=10;N>0&&M(x,I,p-j/2,N,p+E+j)}return x}function Gl(c,m,$,p,b,E,x){let M=[],I=c.length;for(let N=b==1?$:p;N>=$&&p>=N;N+=b)if(m[N]===null){let j=N,S=N;if(b==1)for(;++N<=p&&m[N]===null;)S=N;else for(;--N>=$&&m[N]===null;)S=N;let V=E(c[j]),ot=S==j?V:E(c[S]),K=j-b;V=x>0||0>K||K>=I?V:E(c[K]);let rt=S+b;ot=0>x||0>rt||rt>=I?ot:E(c[rt]),V>ot||M.push([V,ot])}return M}function Ym(c){return c==0?cm:c==1?Ie:m=>ci(m,c)}function Km(c){let m=c==0?zo:Uo,$=c==0?(b,E,x,M,I,N)=>{b.arcTo(E,x,M,I,N)}:(b,E,x,M,I,N)=>{b.arcTo(x,E,I,M,N)},p=c==0?(b,E,x,M,I)=>{b.rect(E,x,M,I)}:(b,E,x,M,I)=>{b.rect(x,E,I,M)};return(b,E,x,M,I,N=0,j=0)=>{N==0&&j==0?p(b,E,x,M,I):(N=qs(N,M/2,I/2),j=qs(j,M/2,I/2),m(b,E+N,x),$(b,E+M,x,E+M,x+I,N),$(b,E+M,x+I,E,x+I,j),$(b,E,x+I,E,x,j),$(b,E,x,E+M,x,N),b.closePath())}}let zo=(c,m,$)=>{c.moveTo(m,$)},Uo=(c,m,$)=>{c.moveTo($,m)},qi=(c,m,$)=>{c.lineTo(m,$)},Hi=(c,m,$)=>{c.lineTo($,m)},Bo=Km(0),Jl=Km(1),Qm=(c,m,$,p,b,E)=>{c.arc(m,$,p,b,E)},Zm=(c,m,$,p,b,E)=>{c.arc($,m,p,b,E)},tp=(c,m,$,p,b,E,x)=>{c.bezierCurveTo(m,$,p,b,E,x)},ep=(c,m,$,p,b,E,x)=>{c.bezierCurveTo($,m,b,p,x,E)};function sp(){return(c,m,$,p,b)=>hi(c,m,((E,x,M,I,N,j,S,V,ot,K,rt)=>{let St,gt,{pxRound:J,points:kt}=E;I.ori==0?(St=zo,gt=Qm):(St=Uo,gt=Zm);let nt=Zt(kt.width*Bt,3),ct=(kt.size-kt.width)/2*Bt,tt=Zt(2*ct,3),At=new Path2D,Ot=new Path2D,{left:Nt,top:Ct,width:at,height:mt}=c.bbox;Bo(Ot,Nt-tt,Ct-tt,at+2*tt,mt+2*tt);let wt=Ut=>{if(M[Ut]!=null){let $t=J(j(x[Ut],I,K,V)),Lt=J(S(M[Ut],N,rt,ot));St(At,$t+ct,Lt),gt(At,$t,Lt,ct,0,2*Co)}};if(b)b.forEach(wt);else for(let Ut=$;p>=Ut;Ut++)wt(Ut);return{stroke:nt>0?At:null,fill:At,clip:Ot,flags:3}}))}function np(c){return(m,$,p,b,E,x)=>{p!=b&&(E!=p&&x!=p&&c(m,$,p),E!=b&&x!=b&&c(m,$,b),c(m,$,x))}}let Kw=np(qi),Qw=np(Hi);function ip(c){let m=zt(c?.alignGaps,0);return($,p,b,E)=>hi($,p,((x,M,I,N,j,S,V,ot,K,rt,St)=>{[b,E]=Mo(I,b,E);let gt,J,kt=x.pxRound,nt=mt=>kt(S(mt,N,rt,ot)),ct=mt=>kt(V(mt,j,St,K));N.ori==0?(gt=qi,J=Kw):(gt=Hi,J=Qw);let tt=N.dir*(N.ori==0?1:-1),At={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},Ot=At.stroke,Nt=!1;if(E-b<4*rt)for(let mt=tt==1?b:E;mt>=b&&E>=mt;mt+=tt){let wt=I[mt];wt===null?Nt=!0:wt!=null&&gt(Ot,nt(M[mt]),ct(wt))}else{let mt,wt,Ut,$t=ft=>$.posToVal(ft,N.key,!0),Lt=null,ue=null,Ce=nt(M[tt==1?b:E]),te=nt(M[b]),We=nt(M[E]),It=$t(tt==1?te+1:We-1);for(let ft=tt==1?b:E;ft>=b&&E>=ft;ft+=tt){let ut=M[ft],he=(tt==1?It>ut:ut>It)?Ce:nt(ut),$e=I[ft];he==Ce?$e!=null?(wt=$e,Lt==null?(gt(Ot,he,ct(wt)),mt=Lt=ue=wt):Lt>wt?Lt=wt:wt>ue&&(ue=wt)):$e===null&&(Nt=!0):(Lt!=null&&J(Ot,Ce,ct(Lt),ct(ue),ct(mt),ct(wt)),$e!=null?(wt=$e,gt(Ot,he,ct(wt)),Lt=ue=mt=wt):(Lt=ue=null,$e===null&&(Nt=!0)),Ce=he,It=$t(Ce+tt))}Lt!=null&&Lt!=ue&&Ut!=Ce&&J(Ot,Ce,ct(Lt),ct(ue),ct(mt),ct(wt))}let[Ct,at]=Vl($,p);if(x.fill!=null||Ct!=0){let mt=At.fill=new Path2D(Ot),wt=ct(x.fillTo($,p,x.min,x.max,Ct)),Ut=nt(M[b]),$t=nt(M[E]);tt==-1&&([$t,Ut]=[Ut,$t]),gt(mt,$t,wt),gt(mt,Ut,wt)}if(!x.spanGaps){let mt=[];Nt&&mt.push(...Gl(M,I,b,E,tt,nt,m)),At.gaps=mt=x.gaps($,p,b,E,mt),At.clip=Fo(mt,N.ori,ot,K,rt,St)}return at!=0&&(At.band=at==2?[yn($,p,b,E,Ot,-1),yn($,p,b,E,Ot,1)]:yn($,p,b,E,Ot,at)),At}))}function rp(c,m,$,p,b,E,x=Qt){if(c.length>1){let M=null;for(let I=0,N=1/0;c.length>I;I++)if(m[I]!==void 0){if(M!=null){let j=Ne(c[I]-c[M]);N>j&&(N=j,x=Ne($(c[I],p,b,E)-$(c[M],p,b,E)))}M=I}}return x}function Zw(c,m,$,p,b){let E=c.length;if(2>E)return null;let x=new Path2D;if($(x,c[0],m[0]),E==2)p(x,c[1],m[1]);else{let M=Array(E),I=Array(E-1),N=Array(E-1),j=Array(E-1);for(let S=0;E-1>S;S++)N[S]=m[S+1]-m[S],j[S]=c[S+1]-c[S],I[S]=N[S]/j[S];M[0]=I[0];for(let S=1;E-1>S;S++)I[S]===0||I[S-1]===0||I[S-1]>0!=I[S]>0?M[S]=0:(M[S]=3*(j[S-1]+j[S])/((2*j[S]+j[S-1])/I[S-1]+(j[S]+2*j[S-1])/I[S]),isFinite(M[S])||(M[S]=0));M[E-1]=I[E-2];for(let S=0;E-1>S;S++)b(x,c[S]+j[S]/3,m[S]+M[S]*j[S]/3,c[S+1]-j[S]/3,m[S+1]-M[S+1]*j[S]/3,c[S+1],m[S+1])}return x}let Xl=new Set;function op(){for(let c of Xl)c.syncRect(!0)}nn&&(ai("resize",Dn,op),ai("scroll",Dn,op,!0),ai(He,Dn,(()=>{Qe.pxRatio=Bt})));let tv=ip(),ev=sp();function ap(c,m,$,p){return(p?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map(((b,E)=>Yl(b,E,m,$)))}function Yl(c,m,$,p){return Ae({},m==0?$:p,c)}function lp(c,m,$){return m==null?zi:[m,$]}let sv=lp;function nv(c,m,$){return m==null?zi:Io(m,$,Cl,!0)}function cp(c,m,$,p){return m==null?zi:No(m,$,c.scales[p].log,!1)}let iv=cp;function up(c,m,$,p){return m==null?zi:Il(m,$,c.scales[p].log,!1)}let rv=up;function ov(c,m,$,p,b){let E=rs(am(c),am(m)),x=m-c,M=Bs(b/p*x,$);do{let I=$[M],N=p*I/x;if(N>=b&&17>=E+(5>I?Fn.get(I):0))return[I,N]}while(++M<$.length);return[0,0]}function hp(c){let m,$;return[c=c.replace(/(\d+)px/,((p,b)=>(m=Ie(($=+b)*Bt))+"px")),m,$]}function av(c){c.show&&[c.font,c.labelFont].forEach((m=>{let $=Zt(m[2]*Bt,1);m[0]=m[0].replace(/[0-9.]+px/,$+"px"),m[1]=$}))}function Qe(c,m,$){let p={mode:zt(c.mode,1)},b=p.mode;function E(u,d,g,w){let y=d.valToPct(u);return w+g*(d.dir==-1?1-y:y)}function x(u,d,g,w){let y=d.valToPct(u);return w+g*(d.dir==-1?y:1-y)}function M(u,d,g,w){return d.ori==0?E(u,d,g,w):x(u,d,g,w)}p.valToPosH=E,p.valToPosV=x;let I=!1;p.status=0;let N=p.root=Ms("uplot");c.id!=null&&(N.id=c.id),bs(N,c.class),c.title&&(Ms("u-title",N).textContent=c.title);let j=Us("canvas"),S=p.ctx=j.getContext("2d"),V=Ms("u-wrap",N);ai("click",V,(u=>{u.target===K&&(oe!=ir||me!=rr)&&Je.click(p,u)}),!0);let ot=p.under=Ms("u-under",V);V.appendChild(j);let K=p.over=Ms("u-over",V),rt=+zt((c=Ui(c)).pxAlign,1),St=Ym(rt);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(p,c)||c)}));let gt=c.ms||.001,J=p.series=b==1?ap(c.series||[],Fm,Vm,!1):(function(u,d){return u.map(((g,w)=>w==0?{}:Ae({},d,g)))})(c.series||[null],Wm),kt=p.axes=ap(c.axes||[],Dm,Bm,!0),nt=p.scales={},ct=p.bands=c.bands||[];ct.forEach((u=>{u.fill=Pt(u.fill||null),u.dir=zt(u.dir,-1)}));let tt=b==2?J[1].facets[0].scale:J[0].scale,At={axes:function(){for(let u=0;kt.length>u;u++){let d=kt[u];if(!d.show||!d._show)continue;let g,w,y=d.side,A=y%2,C=d.stroke(p,u),B=y==0||y==3?-1:1,[q,H]=d._found;if(d.label!=null){let ce=Ie((d._lpos+d.labelGap*B)*Bt);bp(d.labelFont[0],C,"center",y==2?"top":r),S.save(),A==1?(g=w=0,S.translate(ce,Ie(us+fi/2)),S.rotate((y==3?-Co:Co)/2)):(g=Ie(Cs+Vs/2),w=ce);let ss=lm(d.label)?d.label(p,u,q,H):d.label;S.fillText(ss,g,w),S.restore()}if(H==0)continue;let X=nt[d.scale],ht=A==0?Vs:fi,Dt=A==0?Cs:us,Tt=d._splits,yt=X.distr==2?Tt.map((ce=>Gs[ce])):Tt,Et=X.distr==2?Gs[Tt[1]]-Gs[Tt[0]]:q,W=d.ticks,bt=d.border,qt=W.show?W.size:0,ke=Ie(qt*Bt),le=Ie((d.alignTo==2?d._size-qt-d.gap:d.gap)*Bt),Jt=d._rotate*-Co/180,Xe=St(d._pos*Bt),ts=Xe+(ke+le)*B;w=A==0?ts:0,g=A==1?ts:0,bp(d.font[0],C,d.align==1?o:d.align==2?l:Jt>0?o:0>Jt?l:A==0?"center":y==3?l:o,Jt||A==1?"middle":y==2?"top":r);let es=d.font[1]*d.lineGap,be=Tt.map((ce=>St(M(ce,X,ht,Dt)))),ks=d._values;for(let ce=0;ks.length>ce;ce++){let ss=ks[ce];if(ss!=null){A==0?g=be[ce]:w=be[ce],ss=""+ss;let ms=ss.indexOf(`
`)==-1?[ss]:ss.split(/\n/gm);for(let Rs=0;ms.length>Rs;Rs++){let Sn=ms[Rs];Jt?(S.save(),S.translate(g,w+Rs*es),S.rotate(Jt),S.fillText(Sn,0,0),S.restore()):S.fillText(Sn,g,w+Rs*es)}}}W.show&&cc(be,W.filter(p,yt,u,H,Et),A,y,Xe,ke,Zt(W.width*Bt,3),W.stroke(p,u),W.dash,W.cap);let Me=d.grid;Me.show&&cc(be,Me.filter(p,yt,u,H,Et),A,A==0?2:1,A==0?us:Cs,A==0?fi:Vs,Zt(Me.width*Bt,3),Me.stroke(p,u),Me.dash,Me.cap),bt.show&&cc([Xe],[1],A==0?1:0,A==0?1:2,A==1?us:Cs,A==1?fi:Vs,Zt(bt.width*Bt,3),bt.stroke(p,u),bt.dash,bt.cap)}Fe("drawAxes")},series:function(){if(Ge>0){let u=J.some((d=>d._focus))&&hs!=on.alpha;u&&(S.globalAlpha=hs=on.alpha),J.forEach(((d,g)=>{if(g>0&&d.show&&(vp(g,!1),vp(g,!0),d._paths==null)){let w=hs;hs!=d.alpha&&(S.globalAlpha=hs=d.alpha);let y=b==2?[0,m[g][0].length-1]:(function(A){let C=Rl(Pe-1,0,Ge-1),B=Rl(Re+1,0,Ge-1);for(;A[C]==null&&C>0;)C--;for(;A[B]==null&&Ge-1>B;)B++;return[C,B]})(m[g]);d._paths=d.paths(p,g,y[0],y[1]),hs!=w&&(S.globalAlpha=hs=w)}})),J.forEach(((d,g)=>{if(g>0&&d.show){let w=hs;hs!=d.alpha&&(S.globalAlpha=hs=d.alpha),d._paths!=null&&xp(g,!1);{let y=d._paths!=null?d._paths.gaps:null,A=d.points.show(p,g,Pe,Re,y),C=d.points.filter(p,g,A,y);(A||C)&&(d.points._paths=d.points.paths(p,g,Pe,Re,C),xp(g,!0))}hs!=w&&(S.globalAlpha=hs=w),Fe("drawSeries",g)}})),u&&(S.globalAlpha=hs=1)}}},Ot=(c.drawOrder||["axes","series"]).map((u=>At[u]));function Nt(u){let d=u.distr==3?g=>xn(g>0?g:u.clamp(p,g,u.min,u.max,u.key)):u.distr==4?g=>Pl(g,u.asinh):u.distr==100?g=>u.fwd(g):g=>g;return g=>{let w=d(g),{_min:y,_max:A}=u;return(w-y)/(A-y)}}function Ct(u){let d=nt[u];if(d==null){let g=(c.scales||Dr)[u]||Dr;if(g.from!=null){Ct(g.from);let w=Ae({},nt[g.from],g,{key:u});w.valToPct=Nt(w),nt[u]=w}else{d=nt[u]=Ae({},u==tt?Gm:Xw,g),d.key=u;let w=d.time,y=d.range,A=zn(y);if((u!=tt||b==2&&!w)&&(!A||y[0]!=null&&y[1]!=null||(y={min:y[0]==null?nm:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?nm:{mode:1,hard:y[1],soft:y[1]}},A=!1),!A&&Po(y))){let C=y;y=(B,q,H)=>q==null?zi:Io(q,H,C)}d.range=Pt(y||(w?sv:u==tt?d.distr==3?iv:d.distr==4?rv:lp:d.distr==3?cp:d.distr==4?up:nv)),d.auto=Pt(!A&&d.auto),d.clamp=Pt(d.clamp||Jw),d._min=d._max=null,d.valToPct=Nt(d)}}}Ct("x"),Ct("y"),b==1&&J.forEach((u=>{Ct(u.scale)})),kt.forEach((u=>{Ct(u.scale)}));for(let u in c.scales)Ct(u);let at=nt[tt],mt=at.distr,wt,Ut;at.ori==0?(bs(N,"u-hz"),wt=E,Ut=x):(bs(N,"u-vt"),wt=x,Ut=E);let $t={};for(let u in nt){let d=nt[u];d.min==null&&d.max==null||($t[u]={min:d.min,max:d.max},d.min=d.max=null)}let Lt=c.tzDate||(u=>new Date(Ie(u/gt))),ue=c.fmtDate||Dl,Ce=gt==1?Lw(Lt):jw(Lt),te=Nm(Lt,Mm(gt==1?Cw:Rw,ue)),We=Cm(Lt,Im("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",ue)),It=[],ft=p.legend=Ae({},Dw,c.legend),ut=p.cursor=Ae({},Fw,{drag:{y:b==2}},c.cursor),he=ft.show,$e=ut.show,xe=ft.markers,Hs,Wi,xs;ft.idxs=It,xe.width=Pt(xe.width),xe.dash=Pt(xe.dash),xe.stroke=Pt(xe.stroke),xe.fill=Pt(xe.fill);let ye,ys=[],Un=[],Is=!1,Bn={};if(ft.live){let u=J[1]?J[1].values:null;Is=u!=null,ye=Is?u(p,1,0):{_:0};for(let d in ye)Bn[d]=vn}if(he)if(Hs=Us("table","u-legend",N),xs=Us("tbody",null,Hs),ft.mount(p,Hs),Is){Wi=Us("thead",null,Hs,xs);let u=Us("tr",null,Wi);for(var Vi in Us("th",null,u),ye)Us("th",t,u).textContent=Vi}else bs(Hs,"u-inline"),ft.live&&bs(Hs,"u-live");let Gi={show:!0},Ur={show:!1},qn=new Map;function os(u,d,g,w=!0){let y=qn.get(d)||{},A=ut.bind[u](p,d,g,w);A&&(ai(u,d,y[u]=A),qn.set(d,y))}function Ji(u,d){let g=qn.get(d)||{};for(let w in g)u!=null&&w!=u||(Nl(w,d,g[w]),delete g[w]);u==null&&qn.delete(d)}let kn=0,mi=0,Mt=0,it=0,ee=0,Ve=0,pi=ee,En=Ve,di=Mt,Ws=it,Cs=0,us=0,Vs=0,fi=0;p.bbox={};let Kl=!1,qo=!1,Xi=!1,gi=!1,Ho=!1,Ls=!1;function Ql(u,d,g){(g||u!=p.width||d!=p.height)&&mp(u,d),er(!1),Xi=!0,qo=!0,or()}function mp(u,d){p.width=kn=Mt=u,p.height=mi=it=d,ee=Ve=0,(function(){let w=!1,y=!1,A=!1,C=!1;kt.forEach((B=>{if(B.show&&B._show){let{side:q,_size:H}=B,X=H+(B.label!=null?B.labelSize:0);X>0&&(q%2?(Mt-=X,q==3?(ee+=X,C=!0):A=!0):(it-=X,q==0?(Ve+=X,w=!0):y=!0))}})),bi[0]=w,bi[1]=A,bi[2]=y,bi[3]=C,Mt-=Hn[1]+Hn[3],ee+=Hn[3],it-=Hn[2]+Hn[0],Ve+=Hn[0]})(),(function(){let w=ee+Mt,y=Ve+it,A=ee,C=Ve;function B(q,H){switch(q){case 1:return w+=H,w-H;case 2:return y+=H,y-H;case 3:return A-=H,A+H;case 0:return C-=H,C+H}}kt.forEach((q=>{if(q.show&&q._show){let H=q.side;q._pos=B(H,q._size),q.label!=null&&(q._lpos=B(H,q.labelSize))}}))})();let g=p.bbox;Cs=g.left=ci(ee*Bt,.5),us=g.top=ci(Ve*Bt,.5),Vs=g.width=ci(Mt*Bt,.5),fi=g.height=ci(it*Bt,.5)}let lv=3;if(p.setSize=function({width:u,height:d}){Ql(u,d)},ut.dataIdx==null){let u=ut.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let g=u.prox=Pt(u.prox),w=u.bias??=0;ut.dataIdx=(y,A,C,B)=>{if(A==0)return C;let q=C,H=g(y,A,C,B)??Qt,X=H>=0&&Qt>H,ht=at.ori==0?Mt:it,Dt=ut.left,Tt=m[0],yt=m[A];if(d.has(yt[C])){q=null;let Et,W=null,bt=null;if(w==0||w==-1)for(Et=C;W==null&&Et-- >0;)d.has(yt[Et])||(W=Et);if(w==0||w==1)for(Et=C;bt==null&&Et++<yt.length;)d.has(yt[Et])||(bt=Et);if(W!=null||bt!=null)if(X){let qt=Dt-(W==null?-1/0:wt(Tt[W],at,ht,0)),ke=(bt==null?1/0:wt(Tt[bt],at,ht,0))-Dt;qt>ke?ke>H||(q=bt):qt>H||(q=W)}else q=bt==null?W:W==null||C-W>bt-C?bt:W}else X&&Ne(Dt-wt(Tt[C],at,ht,0))>H&&(q=null);return q}}let $i=u=>{ut.event=u};ut.idxs=It,ut._lock=!1;let Ze=ut.points;Ze.show=Pt(Ze.show),Ze.size=Pt(Ze.size),Ze.stroke=Pt(Ze.stroke),Ze.width=Pt(Ze.width),Ze.fill=Pt(Ze.fill);let on=p.focus=Ae({},c.focus||{alpha:.3},ut.focus),Yi=on.prox>=0,Ki=Yi&&Ze.one,Ps=[],Qi=[],Zi=[];function pp(u,d){let g=Ze.show(p,d);if(g instanceof HTMLElement)return bs(g,"u-cursor-pt"),bs(g,u.class),rn(g,-10,-10,Mt,it),K.insertBefore(g,Ps[d]),g}function dp(u,d){if(b==1||d>0){let g=b==1&&nt[u.scale].time,w=u.value;u.value=g?gm(w)?Cm(Lt,Im(w,ue)):w||We:w||Gw,u.label=u.label||(g?"Time":"Value")}if(Ki||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||tv||ww,u.fillTo=Pt(u.fillTo||Yw),u.pxAlign=+zt(u.pxAlign,rt),u.pxRound=Ym(u.pxAlign),u.stroke=Pt(u.stroke||null),u.fill=Pt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let g=(function(y){return Zt(1*(3+2*(y||1)),3)})(rs(1,u.width)),w=u.points=Ae({},{size:g,width:rs(1,.2*g),stroke:u.stroke,space:2*g,paths:ev,_stroke:null,_fill:null},u.points);w.show=Pt(w.show),w.filter=Pt(w.filter),w.fill=Pt(w.fill),w.stroke=Pt(w.stroke),w.paths=Pt(w.paths),w.pxAlign=u.pxAlign}if(he){let g=(function(w,y){if(y==0&&(Is||!ft.live||b==2))return zi;let A=[],C=Us("tr","u-series",xs,xs.childNodes[y]);bs(C,w.class),w.show||bs(C,e);let B=Us("th",null,C);if(xe.show){let X=Ms("u-marker",B);if(y>0){let ht=xe.width(p,y);ht&&(X.style.border=ht+"px "+xe.dash(p,y)+" "+xe.stroke(p,y)),X.style.background=xe.fill(p,y)}}let q=Ms(t,B);for(var H in w.label instanceof HTMLElement?q.appendChild(w.label):q.textContent=w.label,y>0&&(xe.show||(q.style.color=w.width>0?xe.stroke(p,y):xe.fill(p,y)),os("click",B,(X=>{if(ut._lock)return;$i(X);let ht=J.indexOf(w);if((X.ctrlKey||X.metaKey)!=ft.isolate){let Dt=J.some(((Tt,yt)=>yt>0&&yt!=ht&&Tt.show));J.forEach(((Tt,yt)=>{yt>0&&an(yt,Dt?yt==ht?Gi:Ur:Gi,!0,Oe.setSeries)}))}else an(ht,{show:!w.show},!0,Oe.setSeries)}),!1),Yi&&os(D,B,(X=>{ut._lock||($i(X),an(J.indexOf(w),lr,!0,Oe.setSeries))}),!1)),ye){let X=Us("td","u-value",C);X.textContent="--",A.push(X)}return[C,A]})(u,d);ys.splice(d,0,g[0]),Un.splice(d,0,g[1]),ft.values.push(null)}if($e){It.splice(d,0,null);let g=null;Ki?d==0&&(g=pp(u,d)):d>0&&(g=pp(u,d)),Ps.splice(d,0,g),Qi.splice(d,0,0),Zi.splice(d,0,0)}Fe("addSeries",d)}p.addSeries=function(u,d){d=d??J.length,u=b==1?Yl(u,d,Fm,Vm):Yl(u,d,{},Wm),J.splice(d,0,u),dp(J[d],d)},p.delSeries=function(u){if(J.splice(u,1),he){ft.values.splice(u,1),Un.splice(u,1);let d=ys.splice(u,1)[0];Ji(null,d.firstChild),d.remove()}$e&&(It.splice(u,1),Ps.splice(u,1)[0].remove(),Qi.splice(u,1),Zi.splice(u,1)),Fe("delSeries",u)};let bi=[!1,!1,!1,!1];function Br(u,d,g){let[w,y,A,C]=g,B=d%2,q=0;return B==0&&(C||y)&&(q=d==0&&!w||d==2&&!A?Ie(Dm.size/3):0),B==1&&(w||A)&&(q=d==1&&!y||d==3&&!C?Ie(Bm.size/2):0),q}let fp=p.padding=(c.padding||[Br,Br,Br,Br]).map((u=>Pt(zt(u,Br)))),Hn=p._padding=fp.map(((u,d)=>u(p,d,bi,0))),Ge,Pe=null,Re=null,Wo=b==1?J[0].idxs:null,Vo,tr,Zl,tc,ec,sc,nc,ic,rc,hs,Gs=null,qr=!1;function gp(u,d){if(p.data=p._data=m=u??[],b==2){Ge=0;for(let g=1;J.length>g;g++)Ge+=m[g][0].length}else{m.length==0&&(p.data=p._data=m=[[]]),Gs=m[0],Ge=Gs.length;let g=m;if(mt==2){g=m.slice();let w=g[0]=Array(Ge);for(let y=0;Ge>y;y++)w[y]=y}p._data=m=g}if(er(!0),Fe("setData"),mt==2&&(Xi=!0),d!==!1){let g=at;g.auto(p,qr)?oc():Vn(tt,g.min,g.max),gi=gi||ut.left>=0,Ls=!0,or()}}function oc(){let u,d;qr=!0,b==1&&(Ge>0?(Pe=Wo[0]=0,Re=Wo[1]=Ge-1,u=m[0][Pe],d=m[0][Re],mt==2?(u=Pe,d=Re):u==d&&(mt==3?[u,d]=No(u,u,at.log,!1):mt==4?[u,d]=Il(u,u,at.log,!1):at.time?d=u+Ie(86400/gt):[u,d]=Io(u,d,Cl,!0))):(Pe=Wo[0]=u=null,Re=Wo[1]=d=null)),Vn(tt,u,d)}function $p(u,d,g,w,y,A){u??=f,g??=jl,w??="butt",y??=f,A??="round",u!=Vo&&(S.strokeStyle=Vo=u),y!=tr&&(S.fillStyle=tr=y),d!=Zl&&(S.lineWidth=Zl=d),A!=ec&&(S.lineJoin=ec=A),w!=sc&&(S.lineCap=sc=w),g!=tc&&S.setLineDash(tc=g)}function bp(u,d,g,w){d!=tr&&(S.fillStyle=tr=d),u!=nc&&(S.font=nc=u),g!=ic&&(S.textAlign=ic=g),w!=rc&&(S.textBaseline=rc=w)}function ac(u,d,g,w,y=0){if(w.length>0&&u.auto(p,qr)&&(d==null||d.min==null)){let A=zt(Pe,0),C=zt(Re,w.length-1),B=g.min==null?(function(q,H,X,ht=0,Dt=!1){let Tt=Dt?gw:Mo,yt=Dt?sm:em;[H,X]=Tt(q,H,X);let Et=q[H],W=q[H];if(H>-1)if(ht==1)Et=q[H],W=q[X];else if(ht==-1)Et=q[X],W=q[H];else for(let bt=H;X>=bt;bt++){let qt=q[bt];yt(qt)&&(Et>qt?Et=qt:qt>W&&(W=qt))}return[Et??Qt,W??-Qt]})(w,A,C,y,u.distr==3):[g.min,g.max];u.min=qs(u.min,g.min=B[0]),u.max=rs(u.max,g.max=B[1])}}p.setData=gp;let wp={min:null,max:null};function vp(u,d){let g=d?J[u].points:J[u];g._stroke=g.stroke(p,u),g._fill=g.fill(p,u)}function xp(u,d){let g=d?J[u].points:J[u],{stroke:w,fill:y,clip:A,flags:C,_stroke:B=g._stroke,_fill:q=g._fill,_width:H=g.width}=g._paths;H=Zt(H*Bt,3);let X=null,ht=H%2/2;d&&q==null&&(q=H>0?"#fff":B);let Dt=g.pxAlign==1&&ht>0;if(Dt&&S.translate(ht,ht),!d){let Tt=Cs-H/2,yt=us-H/2,Et=Vs+H,W=fi+H;X=new Path2D,X.rect(Tt,yt,Et,W)}d?lc(B,H,g.dash,g.cap,q,w,y,C,A):(function(Tt,yt,Et,W,bt,qt,ke,le,Jt,Xe,ts){let es=!1;Jt!=0&&ct.forEach(((be,ks)=>{if(be.series[0]==Tt){let Me,ce=J[be.series[1]],ss=m[be.series[1]],ms=(ce._paths||Dr).band;zn(ms)&&(ms=be.dir==1?ms[0]:ms[1]);let Rs=null;ce.show&&ms&&(function(Sn,Xn,Es){for(Xn=zt(Xn,0),Es=zt(Es,Sn.length-1);Es>=Xn;){if(Sn[Xn]!=null)return!0;Xn++}return!1})(ss,Pe,Re)?(Rs=be.fill(p,ks)||qt,Me=ce._paths.clip):ms=null,lc(yt,Et,W,bt,Rs,ke,le,Jt,Xe,ts,Me,ms),es=!0}})),es||lc(yt,Et,W,bt,qt,ke,le,Jt,Xe,ts)})(u,B,H,g.dash,g.cap,q,w,y,C,X,A),Dt&&S.translate(-ht,-ht)}let yp=3;function lc(u,d,g,w,y,A,C,B,q,H,X,ht){$p(u,d,g,w,y),(q||H||ht)&&(S.save(),q&&S.clip(q),H&&S.clip(H)),ht?(B&yp)==yp?(S.clip(ht),X&&S.clip(X),Jo(y,C),Go(u,A,d)):2&B?(Jo(y,C),S.clip(ht),Go(u,A,d)):1&B&&(S.save(),S.clip(ht),X&&S.clip(X),Jo(y,C),S.restore(),Go(u,A,d)):(Jo(y,C),Go(u,A,d)),(q||H||ht)&&S.restore()}function Go(u,d,g){g>0&&(d instanceof Map?d.forEach(((w,y)=>{S.strokeStyle=Vo=y,S.stroke(w)})):d!=null&&u&&S.stroke(d))}function Jo(u,d){d instanceof Map?d.forEach(((g,w)=>{S.fillStyle=tr=w,S.fill(g)})):d!=null&&u&&S.fill(d)}function cc(u,d,g,w,y,A,C,B,q,H){let X=C%2/2;rt==1&&S.translate(X,X),$p(B,C,q,H,B),S.beginPath();let ht,Dt,Tt,yt,Et=y+(w==0||w==3?-A:A);g==0?(Dt=y,yt=Et):(ht=y,Tt=Et);for(let W=0;u.length>W;W++)d[W]!=null&&(g==0?ht=Tt=u[W]:Dt=yt=u[W],S.moveTo(ht,Dt),S.lineTo(Tt,yt));S.stroke(),rt==1&&S.translate(-X,-X)}function cv(u){let d=!0;return kt.forEach(((g,w)=>{if(!g.show)return;let y=nt[g.scale];if(y.min==null)return void(g._show&&(d=!1,g._show=!1,er(!1)));g._show||(d=!1,g._show=!0,er(!1));let A=g.side,C=A%2,{min:B,max:q}=y,[H,X]=(function(W,bt,qt,ke){let le,Jt=kt[W];if(ke>0){let Xe=Jt._space=Jt.space(p,W,bt,qt,ke);le=ov(bt,qt,Jt._incrs=Jt.incrs(p,W,bt,qt,ke,Xe),ke,Xe)}else le=[0,0];return Jt._found=le})(w,B,q,C==0?Mt:it);if(X==0)return;let ht=g._splits=g.splits(p,w,B,q,H,X,y.distr==2),Dt=y.distr==2?ht.map((W=>Gs[W])):ht,Tt=y.distr==2?Gs[ht[1]]-Gs[ht[0]]:H,yt=g._values=g.values(p,g.filter(p,Dt,w,X,Tt),w,X,Tt);g._rotate=A==2?g.rotate(p,yt,w,X):0;let Et=g._size;g._size=Ns(g.size(p,yt,w,u)),Et!=null&&g._size!=Et&&(d=!1)})),d}function uv(u){let d=!0;return fp.forEach(((g,w)=>{let y=g(p,w,bi,u);y!=Hn[w]&&(d=!1),Hn[w]=y})),d}function er(u){J.forEach(((d,g)=>{g>0&&(d._paths=null,u&&(b==1?(d.min=null,d.max=null):d.facets.forEach((w=>{w.min=null,w.max=null}))))}))}let uc,hc,sr,nr,kp,Ep,ir,rr,_p,Sp,oe,me,Xo=!1,mc=!1,Hr=[];function hv(){mc=!1;for(let u=0;Hr.length>u;u++)Fe(...Hr[u]);Hr.length=0}function or(){Xo||(Ew(Tp),Xo=!0)}function Tp(){if(Kl&&((function(){for(let w in nt){let y=nt[w];$t[w]==null&&(y.min==null||$t[tt]!=null&&y.auto(p,qr))&&($t[w]=wp)}for(let w in nt){let y=nt[w];$t[w]==null&&y.from!=null&&$t[y.from]!=null&&($t[w]=wp)}$t[tt]!=null&&er(!0);let u={};for(let w in $t){let y=$t[w];if(y!=null){let A=u[w]=Ui(nt[w],xw);if(y.min!=null)Ae(A,y);else if(w!=tt||b==2)if(Ge==0&&A.from==null){let C=A.range(p,null,null,w);A.min=C[0],A.max=C[1]}else A.min=Qt,A.max=-Qt}}if(Ge>0){J.forEach(((w,y)=>{if(b==1){let A=w.scale,C=$t[A];if(C==null)return;let B=u[A];if(y==0){let q=B.range(p,B.min,B.max,A);B.min=q[0],B.max=q[1],Pe=Bs(B.min,m[0]),Re=Bs(B.max,m[0]),Re-Pe>1&&(B.min>m[0][Pe]&&Pe++,m[0][Re]>B.max&&Re--),w.min=Gs[Pe],w.max=Gs[Re]}else w.show&&w.auto&&ac(B,C,w,m[y],w.sorted);w.idxs[0]=Pe,w.idxs[1]=Re}else if(y>0&&w.show&&w.auto){let[A,C]=w.facets,B=A.scale,q=C.scale,[H,X]=m[y],ht=u[B],Dt=u[q];ht!=null&&ac(ht,$t[B],A,H,A.sorted),Dt!=null&&ac(Dt,$t[q],C,X,C.sorted),w.min=C.min,w.max=C.max}}));for(let w in u){let y=u[w],A=$t[w];if(y.from==null&&(A==null||A.min==null)){let C=y.range(p,y.min==Qt?null:y.min,y.max==-Qt?null:y.max,w);y.min=C[0],y.max=C[1]}}}for(let w in u){let y=u[w];if(y.from!=null){let A=u[y.from];if(A.min==null)y.min=y.max=null;else{let C=y.range(p,A.min,A.max,w);y.min=C[0],y.max=C[1]}}}let d={},g=!1;for(let w in u){let y=u[w],A=nt[w];if(A.min!=y.min||A.max!=y.max){A.min=y.min,A.max=y.max;let C=A.distr;A._min=C==3?xn(A.min):C==4?Pl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?xn(A.max):C==4?Pl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,d[w]=g=!0}}if(g){J.forEach(((w,y)=>{b==2?y>0&&d.y&&(w._paths=null):d[w.scale]&&(w._paths=null)}));for(let w in d)Xi=!0,Fe("setScale",w);$e&&ut.left>=0&&(gi=Ls=!0)}for(let w in $t)$t[w]=null})(),Kl=!1),Xi&&((function(){let u=!1,d=0;for(;!u;){d++;let g=cv(d),w=uv(d);u=d==lv||g&&w,u||(mp(p.width,p.height),qo=!0)}})(),Xi=!1),qo){if(re(ot,o,ee),re(ot,"top",Ve),re(ot,s,Mt),re(ot,n,it),re(K,o,ee),re(K,"top",Ve),re(K,s,Mt),re(K,n,it),re(V,s,kn),re(V,n,mi),j.width=Ie(kn*Bt),j.height=Ie(mi*Bt),kt.forEach((({_el:u,_show:d,_size:g,_pos:w,side:y})=>{if(u!=null)if(d){let A=y%2==1;re(u,A?"left":"top",w-(y===3||y===0?g:0)),re(u,A?"width":"height",g),re(u,A?"top":"left",A?Ve:ee),re(u,A?"height":"width",A?it:Mt),Ol(u,e)}else bs(u,e)})),Vo=tr=Zl=ec=sc=nc=ic=rc=tc=null,hs=1,Gr(!0),ee!=pi||Ve!=En||Mt!=di||it!=Ws){er(!1);let u=Mt/di,d=it/Ws;if($e&&!gi&&ut.left>=0){ut.left*=u,ut.top*=d,sr&&rn(sr,Ie(ut.left),0,Mt,it),nr&&rn(nr,0,Ie(ut.top),Mt,it);for(let g=0;Ps.length>g;g++){let w=Ps[g];w!=null&&(Qi[g]*=u,Zi[g]*=d,rn(w,Ns(Qi[g]),Ns(Zi[g]),Mt,it))}}if(ae.show&&!Ho&&ae.left>=0&&ae.width>0){ae.left*=u,ae.width*=u,ae.top*=d,ae.height*=d;for(let g in gc)re(ar,g,ae[g])}pi=ee,En=Ve,di=Mt,Ws=it}Fe("setSize"),qo=!1}kn>0&&mi>0&&(S.clearRect(0,0,j.width,j.height),Fe("drawClear"),Ot.forEach((u=>u())),Fe("draw")),ae.show&&Ho&&(Yo(ae),Ho=!1),$e&&gi&&(vi(null,!0,!1),gi=!1),ft.show&&ft.live&&Ls&&(dc(),Ls=!1),I||(I=!0,p.status=1,Fe("ready")),qr=!1,Xo=!1}function pc(u,d){let g=nt[u];if(g.from==null){if(Ge==0){let w=g.range(p,d.min,d.max,u);d.min=w[0],d.max=w[1]}if(d.min>d.max){let w=d.min;d.min=d.max,d.max=w}if(Ge>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==tt&&g.distr==2&&Ge>0&&(d.min=Bs(d.min,m[0]),d.max=Bs(d.max,m[0]),d.min==d.max&&d.max++),$t[u]=d,Kl=!0,or()}}p.batch=function(u,d=!1){Xo=!0,mc=d,u(p),Tp(),d&&Hr.length>0&&queueMicrotask(hv)},p.redraw=(u,d)=>{Xi=d||!1,u!==!1?Vn(tt,at.min,at.max):or()},p.setScale=pc;let Wn=!1,Je=ut.drag,je=Je.x,De=Je.y;$e&&(ut.x&&(uc=Ms("u-cursor-x",K)),ut.y&&(hc=Ms("u-cursor-y",K)),at.ori==0?(sr=uc,nr=hc):(sr=hc,nr=uc),oe=ut.left,me=ut.top);let ae=p.select=Ae({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),ar=ae.show?Ms("u-select",ae.over?K:ot):null;function Yo(u,d){if(ae.show){for(let g in u)ae[g]=u[g],g in gc&&re(ar,g,u[g]);d!==!1&&Fe("setSelect")}}function Vn(u,d,g){pc(u,{min:d,max:g})}function an(u,d,g,w){d.focus!=null&&(function(y){if(y!=wi){let A=y==null,C=on.alpha!=1;J.forEach(((B,q)=>{if(b==1||q>0){let H=A||q==0||q==y;B._focus=A?null:H,C&&(function(X,ht){J[X].alpha=ht,$e&&Ps[X]!=null&&(Ps[X].style.opacity=ht),he&&ys[X]&&(ys[X].style.opacity=ht)})(q,H?1:on.alpha)}})),wi=y,C&&or()}})(u),d.show!=null&&J.forEach(((y,A)=>{0>=A||u!=A&&u!=null||(y.show=d.show,(function(C){if(J[C].show)he&&Ol(ys[C],e);else if(he&&bs(ys[C],e),$e){let B=Ki?Ps[0]:Ps[C];B!=null&&rn(B,-10,-10,Mt,it)}})(A),b==2?(Vn(y.facets[0].scale,null,null),Vn(y.facets[1].scale,null,null)):Vn(y.scale,null,null),or())})),g!==!1&&Fe("setSeries",u,d),w&&Jr("setSeries",p,u,d)}let _n,Gn,wi;p.setSelect=Yo,p.setSeries=an,p.addBand=function(u,d){u.fill=Pt(u.fill||null),u.dir=zt(u.dir,-1),ct.splice(d=d??ct.length,0,u)},p.setBand=function(u,d){Ae(ct[u],d)},p.delBand=function(u){u==null?ct.length=0:ct.splice(u,1)};let lr={focus:!0};function ln(u,d,g){let w=nt[d];g&&(u=u/Bt-(w.ori==1?Ve:ee));let y=Mt;w.ori==1&&(y=it,u=y-u),w.dir==-1&&(u=y-u);let A=w._min,C=A+u/y*(w._max-A),B=w.distr;return B==3?Fi(10,C):B==4?((q,H=1)=>ws.sinh(q)*H)(C,w.asinh):B==100?w.bwd(C):C}function Ap(u,d){re(ar,o,ae.left=u),re(ar,s,ae.width=d)}function Op(u,d){re(ar,"top",ae.top=u),re(ar,n,ae.height=d)}he&&Yi&&os(Z,Hs,(u=>{ut._lock||($i(u),wi!=null&&an(null,lr,!0,Oe.setSeries))})),p.valToIdx=u=>Bs(u,m[0]),p.posToIdx=function(u,d){return Bs(ln(u,tt,d),m[0],Pe,Re)},p.posToVal=ln,p.valToPos=(u,d,g)=>nt[d].ori==0?E(u,nt[d],g?Vs:Mt,g?Cs:0):x(u,nt[d],g?fi:it,g?us:0),p.setCursor=(u,d,g)=>{oe=u.left,me=u.top,vi(null,d,g)};let Wr=at.ori==0?Ap:Op,Vr=at.ori==1?Ap:Op;function dc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((g,w)=>{It[w]=g})):(g=>g===void 0)(u.idx)||It.fill(u.idx),ft.idx=It[0]),he&&ft.live){for(let g=0;J.length>g;g++)(g>0||b==1&&!Is)&&mv(g,It[g]);(function(){if(he&&ft.live)for(let g=b==2?1:0;J.length>g;g++){if(g==0&&Is)continue;let w=ft.values[g],y=0;for(let A in w)Un[g][y++].firstChild.nodeValue=w[A]}})()}Ls=!1,d!==!1&&Fe("setLegend")}function mv(u,d){let g,w=J[u],y=u==0&&mt==2?Gs:m[u];Is?g=w.values(p,u,d)??Bn:(g=w.value(p,d==null?null:y[d],u,d),g=g==null?Bn:{_:g}),ft.values[u]=g}function vi(u,d,g){let w;_p=oe,Sp=me,[oe,me]=ut.move(p,oe,me),ut.left=oe,ut.top=me,$e&&(sr&&rn(sr,Ie(oe),0,Mt,it),nr&&rn(nr,0,Ie(me),Mt,it)),_n=Qt,Gn=null;let y=at.ori==0?Mt:it,A=at.ori==1?Mt:it;if(0>oe||Ge==0||Pe>Re){w=ut.idx=null;for(let C=0;J.length>C;C++){let B=Ps[C];B!=null&&rn(B,-10,-10,Mt,it)}Yi&&an(null,lr,!0,u==null&&Oe.setSeries),ft.live&&(It.fill(w),Ls=!0)}else{let C,B,q;b==1&&(C=at.ori==0?oe:me,B=ln(C,tt),w=ut.idx=Bs(B,m[0],Pe,Re),q=wt(m[0][w],at,y,0));let H=-10,X=-10,ht=0,Dt=0,Tt=!0,yt="",Et="";for(let W=b==2?1:0;J.length>W;W++){let bt=J[W],qt=It[W],ke=qt==null?null:b==1?m[W][qt]:m[W][1][qt],le=ut.dataIdx(p,W,w,B),Jt=le==null?null:b==1?m[W][le]:m[W][1][le];if(Ls=Ls||Jt!=ke||le!=qt,It[W]=le,W>0&&bt.show){let Xe=le==null?-10:le==w?q:wt(b==1?m[0][le]:m[W][0][le],at,y,0),ts=Jt==null?-10:Ut(Jt,b==1?nt[bt.scale]:nt[bt.facets[1].scale],A,0);if(Yi&&Jt!=null){let es=at.ori==1?oe:me,be=Ne(on.dist(p,W,le,ts,es));if(_n>be){let ks=on.bias;if(ks!=0){let Me=ln(es,bt.scale),ce=0>Me?-1:1;ce!=(0>Jt?-1:1)||(ce==1?ks==1?Me>Jt:Jt>Me:ks==1?Jt>Me:Me>Jt)||(_n=be,Gn=W)}else _n=be,Gn=W}}if(Ls||Ki){let es,be;at.ori==0?(es=Xe,be=ts):(es=ts,be=Xe);let ks,Me,ce,ss,ms,Rs,Sn=!0,Xn=Ze.bbox;if(Xn!=null){Sn=!1;let Es=Xn(p,W);ce=Es.left,ss=Es.top,ks=Es.width,Me=Es.height}else ce=es,ss=be,ks=Me=Ze.size(p,W);if(Rs=Ze.fill(p,W),ms=Ze.stroke(p,W),Ki)W!=Gn||_n>on.prox||(H=ce,X=ss,ht=ks,Dt=Me,Tt=Sn,yt=Rs,Et=ms);else{let Es=Ps[W];Es!=null&&(Qi[W]=ce,Zi[W]=ss,Zh(Es,ks,Me,Sn),Kh(Es,Rs,ms),rn(Es,Ns(ce),Ns(ss),Mt,it))}}}}if(Ki){let W=on.prox;if(Ls||(wi==null?W>=_n:_n>W||Gn!=wi)){let bt=Ps[0];bt!=null&&(Qi[0]=H,Zi[0]=X,Zh(bt,ht,Dt,Tt),Kh(bt,yt,Et),rn(bt,Ns(H),Ns(X),Mt,it))}}}if(ae.show&&Wn)if(u!=null){let[C,B]=Oe.scales,[q,H]=Oe.match,[X,ht]=u.cursor.sync.scales,Dt=u.cursor.drag;if(je=Dt._x,De=Dt._y,je||De){let Tt,yt,Et,W,bt,{left:qt,top:ke,width:le,height:Jt}=u.select,Xe=u.scales[X].ori,ts=u.posToVal,es=C!=null&&q(C,X),be=B!=null&&H(B,ht);es&&je?(Xe==0?(Tt=qt,yt=le):(Tt=ke,yt=Jt),Et=nt[C],W=wt(ts(Tt,X),Et,y,0),bt=wt(ts(Tt+yt,X),Et,y,0),Wr(qs(W,bt),Ne(bt-W))):Wr(0,y),be&&De?(Xe==1?(Tt=qt,yt=le):(Tt=ke,yt=Jt),Et=nt[B],W=Ut(ts(Tt,ht),Et,A,0),bt=Ut(ts(Tt+yt,ht),Et,A,0),Vr(qs(W,bt),Ne(bt-W))):Vr(0,A)}else $c()}else{let C=Ne(_p-kp),B=Ne(Sp-Ep);if(at.ori==1){let ht=C;C=B,B=ht}je=Je.x&&C>=Je.dist,De=Je.y&&B>=Je.dist;let q,H,X=Je.uni;X!=null?je&&De&&(je=C>=X,De=B>=X,je||De||(B>C?De=!0:je=!0)):Je.x&&Je.y&&(je||De)&&(je=De=!0),je&&(at.ori==0?(q=ir,H=oe):(q=rr,H=me),Wr(qs(q,H),Ne(H-q)),De||Vr(0,A)),De&&(at.ori==1?(q=ir,H=oe):(q=rr,H=me),Vr(qs(q,H),Ne(H-q)),je||Wr(0,y)),je||De||(Wr(0,0),Vr(0,0))}if(Je._x=je,Je._y=De,u==null){if(g){if(zp!=null){let[C,B]=Oe.scales;Oe.values[0]=C!=null?ln(at.ori==0?oe:me,C):null,Oe.values[1]=B!=null?ln(at.ori==1?oe:me,B):null}Jr(v,p,oe,me,Mt,it,w)}if(Yi){let C=g&&Oe.setSeries,B=on.prox;wi==null?_n>B||an(Gn,lr,!0,C):_n>B?an(null,lr,!0,C):Gn!=wi&&an(Gn,lr,!0,C)}}Ls&&(ft.idx=w,dc()),d!==!1&&Fe("setCursor")}p.setLegend=dc;let Jn=null;function Gr(u=!1){u?Jn=null:(Jn=K.getBoundingClientRect(),Fe("syncRect",Jn))}function Mp(u,d,g,w,y,A){ut._lock||Wn&&u!=null&&u.movementX==0&&u.movementY==0||(fc(u,d,g,w,y,A,0,!1,u!=null),u!=null?vi(null,!0,!0):vi(d,!0,!1))}function fc(u,d,g,w,y,A,C,B,q){if(Jn==null&&Gr(!1),$i(u),u!=null)g=u.clientX-Jn.left,w=u.clientY-Jn.top;else{if(0>g||0>w)return oe=-10,void(me=-10);let[H,X]=Oe.scales,ht=d.cursor.sync,[Dt,Tt]=ht.values,[yt,Et]=ht.scales,[W,bt]=Oe.match,qt=d.axes[0].side%2==1,ke=at.ori==0?Mt:it,le=at.ori==1?Mt:it,Jt=qt?A:y,Xe=qt?y:A,ts=qt?w:g,es=qt?g:w;if(g=yt!=null?W(H,yt)?M(Dt,nt[H],ke,0):-10:ke*(ts/Jt),w=Et!=null?bt(X,Et)?M(Tt,nt[X],le,0):-10:le*(es/Xe),at.ori==1){let be=g;g=w,w=be}}!q||d!=null&&d.cursor.event.type!=v||(g>1&&Mt-1>g||(g=ci(g,Mt)),w>1&&it-1>w||(w=ci(w,it))),B?(kp=g,Ep=w,[ir,rr]=ut.move(p,g,w)):(oe=g,me=w)}Object.defineProperty(p,"rect",{get:()=>(Jn==null&&Gr(!1),Jn)});let gc={width:0,height:0,left:0,top:0};function $c(){Yo(gc,!1)}let Np,Ip,Cp,Lp;function Pp(u,d,g,w,y,A){Wn=!0,je=De=Je._x=Je._y=!1,fc(u,d,g,w,y,A,0,!0,!1),u!=null&&(os(P,Pr,Rp,!1),Jr(_,p,ir,rr,Mt,it,null));let{left:C,top:B,width:q,height:H}=ae;Np=C,Ip=B,Cp=q,Lp=H}function Rp(u,d,g,w,y,A){Wn=Je._x=Je._y=!1,fc(u,d,g,w,y,A,0,!1,!0);let{left:C,top:B,width:q,height:H}=ae,X=q>0||H>0,ht=Np!=C||Ip!=B||Cp!=q||Lp!=H;if(X&&ht&&Yo(ae),Je.setScale&&X&&ht){let Dt=C,Tt=q,yt=B,Et=H;if(at.ori==1&&(Dt=B,Tt=H,yt=C,Et=q),je&&Vn(tt,ln(Dt,tt),ln(Dt+Tt,tt)),De)for(let W in nt){let bt=nt[W];W!=tt&&bt.from==null&&bt.min!=Qt&&Vn(W,ln(yt+Et,W),ln(yt,W))}$c()}else ut.lock&&(ut._lock=!ut._lock,vi(d,!0,u!=null));u!=null&&(Ji(P,Pr),Jr(P,p,oe,me,Mt,it,null))}function jp(u){ut._lock||($i(u),oc(),$c(),u!=null&&Jr(_t,p,oe,me,Mt,it,null))}function Dp(){kt.forEach(av),Ql(p.width,p.height,!0)}ai(He,Dn,Dp);let cr={};cr.mousedown=Pp,cr.mousemove=Mp,cr.mouseup=Rp,cr.dblclick=jp,cr.setSeries=(u,d,g,w)=>{(g=(0,Oe.match[2])(p,d,g))!=-1&&an(g,w,!0,!1)},$e&&(os(_,K,Pp),os(v,K,Mp),os(D,K,(u=>{$i(u),Gr(!1)})),os(Z,K,(function(u){if(ut._lock)return;$i(u);let d=Wn;if(Wn){let g,w,y=!0,A=!0,C=10;at.ori==0?(g=je,w=De):(g=De,w=je),g&&w&&(y=C>=oe||oe>=Mt-C,A=C>=me||me>=it-C),g&&y&&(oe=ir>oe?0:Mt),w&&A&&(me=rr>me?0:it),vi(null,!0,!0),Wn=!1}oe=-10,me=-10,It.fill(null),vi(null,!0,!0),d&&(Wn=d)})),os(_t,K,jp),Xl.add(p),p.syncRect=Gr);let Ko=p.hooks=c.hooks||{};function Fe(u,d,g){mc?Hr.push([u,d,g]):u in Ko&&Ko[u].forEach((w=>{w.call(null,p,d,g)}))}(c.plugins||[]).forEach((u=>{for(let d in u.hooks)Ko[d]=(Ko[d]||[]).concat(u.hooks[d])}));let Fp=(u,d,g)=>g,Oe=Ae({key:null,setSeries:!1,filters:{pub:hm,sub:hm},scales:[tt,J[1]?J[1].scale:null],match:[mm,mm,Fp],values:[null,null]},ut.sync);Oe.match.length==2&&Oe.match.push(Fp),ut.sync=Oe;let zp=Oe.key,bc=Xm(zp);function Jr(u,d,g,w,y,A,C){Oe.filters.pub(u,d,g,w,y,A,C)&&bc.pub(u,d,g,w,y,A,C)}function wc(){Fe("init",c,m),gp(m||c.data,!1),$t[tt]?pc(tt,$t[tt]):oc(),Ho=ae.show&&(ae.width>0||ae.height>0),gi=Ls=!0,Ql(c.width,c.height)}return bc.sub(p),p.pub=function(u,d,g,w,y,A,C){Oe.filters.sub(u,d,g,w,y,A,C)&&cr[u](null,d,g,w,y,A,C)},p.destroy=function(){bc.unsub(p),Xl.delete(p),qn.clear(),Nl(He,Dn,Dp),N.remove(),Hs?.remove(),Fe("destroy")},J.forEach(dp),kt.forEach((function(u,d){if(u._show=u.show,u.show){let g=nt[u.scale];g==null&&(u.scale=u.side%2?J[1].scale:tt,g=nt[u.scale]);let w=g.time;u.size=Pt(u.size),u.space=Pt(u.space),u.rotate=Pt(u.rotate),zn(u.incrs)&&u.incrs.forEach((A=>{!Fn.has(A)&&Fn.set(A,dm(A))})),u.incrs=Pt(u.incrs||(g.distr==2?Nw:w?gt==1?Iw:Pw:ui)),u.splits=Pt(u.splits||(w&&g.distr==1?Ce:g.distr==3?Hl:g.distr==4?Bw:Uw)),u.stroke=Pt(u.stroke),u.grid.stroke=Pt(u.grid.stroke),u.ticks.stroke=Pt(u.ticks.stroke),u.border.stroke=Pt(u.border.stroke);let y=u.values;u.values=zn(y)&&!zn(y[0])?Pt(y):w?zn(y)?Nm(Lt,Mm(y,ue)):gm(y)?(function(A,C){let B=Dl(C);return(q,H)=>H.map((X=>B(A(X))))})(Lt,y):y||te:y||zw,u.filter=Pt(u.filter||(3>g.distr||g.log!=10?g.distr==3&&g.log==2?Vw:um:Ww)),u.font=hp(u.font),u.labelFont=hp(u.labelFont),u._size=u.size(p,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(bi[d]=!0,u._el=Ms("u-axis",V))}})),$?$ instanceof HTMLElement?($.appendChild(N),wc()):$(p,wc):wc(),p}Qe.assign=Ae,Qe.fmtNum=Ll,Qe.rangeNum=Io,Qe.rangeLog=No,Qe.rangeAsinh=Il,Qe.orient=hi,Qe.pxRatio=Bt,Qe.join=function(c,m){if((function(x){let M=x[0][0],I=M.length;for(let N=1;x.length>N;N++){let j=x[N][0];if(j.length!=I)return!1;if(j!=M){for(let S=0;I>S;S++)if(j[S]!=M[S])return!1}}return!0})(c)){let x=c[0].slice();for(let M=1;c.length>M;M++)x.push(...c[M].slice(1));return(function(M,I=100){let N=M.length;if(1>=N)return!0;let j=0,S=N-1;for(;S>=j&&M[j]==null;)j++;for(;S>=j&&M[S]==null;)S--;if(j>=S)return!0;let V=rs(1,vs((S-j+1)/I));for(let ot=M[j],K=j+V;S>=K;K+=V){let rt=M[K];if(rt!=null){if(ot>=rt)return!1;ot=rt}}return!0})(x[0])||(x=(function(M){let I=M[0],N=I.length,j=Array(N);for(let V=0;j.length>V;V++)j[V]=V;j.sort(((V,ot)=>I[V]-I[ot]));let S=[];for(let V=0;M.length>V;V++){let ot=M[V],K=Array(N);for(let rt=0;N>rt;rt++)K[rt]=ot[j[rt]];S.push(K)}return S})(x)),x}let $=new Set;for(let x=0;c.length>x;x++){let M=c[x][0],I=M.length;for(let N=0;I>N;N++)$.add(M[N])}let p=[Array.from($).sort(((x,M)=>x-M))],b=p[0].length,E=new Map;for(let x=0;b>x;x++)E.set(p[0][x],x);for(let x=0;c.length>x;x++){let M=c[x],I=M[0];for(let N=1;M.length>N;N++){let j=M[N],S=Array(b).fill(void 0),V=m?m[x][N]:1,ot=[];for(let K=0;j.length>K;K++){let rt=j[K],St=E.get(I[K]);rt===null?V!=0&&(S[St]=rt,V==2&&ot.push(St)):S[St]=rt}kw(S,ot,b),p.push(S)}}return p},Qe.fmtDate=Dl,Qe.tzDate=function(c,m){let $;return m=="UTC"||m=="Etc/UTC"?$=new Date(+c+6e4*c.getTimezoneOffset()):m==Ow?$=c:($=new Date(c.toLocaleString("en-US",{timeZone:m})),$.setMilliseconds(c.getMilliseconds())),$},Qe.sync=Xm;{Qe.addGap=function(m,$,p){let b=m[m.length-1];b&&b[0]==$?b[1]=p:m.push([$,p])},Qe.clipGaps=Fo;let c=Qe.paths={points:sp};c.linear=ip,c.stepped=function(m){let $=zt(m.align,1),p=zt(m.ascDesc,!1),b=zt(m.alignGaps,0),E=zt(m.extend,!1);return(x,M,I,N)=>hi(x,M,((j,S,V,ot,K,rt,St,gt,J,kt,nt)=>{[I,N]=Mo(V,I,N);let ct=j.pxRound,{left:tt,width:At}=x.bbox,Ot=It=>ct(rt(It,ot,kt,gt)),Nt=It=>ct(St(It,K,nt,J)),Ct=ot.ori==0?qi:Hi,at={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},mt=at.stroke,wt=ot.dir*(ot.ori==0?1:-1),Ut=Nt(V[wt==1?I:N]),$t=Ot(S[wt==1?I:N]),Lt=$t,ue=$t;E&&$==-1&&(ue=tt,Ct(mt,ue,Ut)),Ct(mt,$t,Ut);for(let It=wt==1?I:N;It>=I&&N>=It;It+=wt){let ft=V[It];if(ft==null)continue;let ut=Ot(S[It]),he=Nt(ft);$==1?Ct(mt,ut,Ut):Ct(mt,Lt,he),Ct(mt,ut,he),Ut=he,Lt=ut}let Ce=Lt;E&&$==1&&(Ce=tt+At,Ct(mt,Ce,Ut));let[te,We]=Vl(x,M);if(j.fill!=null||te!=0){let It=at.fill=new Path2D(mt),ft=Nt(j.fillTo(x,M,j.min,j.max,te));Ct(It,Ce,ft),Ct(It,ue,ft)}if(!j.spanGaps){let It=[];It.push(...Gl(S,V,I,N,wt,Ot,b));let ft=j.width*Bt/2,ut=p||$==1?ft:-ft,he=p||$==-1?-ft:ft;It.forEach(($e=>{$e[0]+=ut,$e[1]+=he})),at.gaps=It=j.gaps(x,M,I,N,It),at.clip=Fo(It,ot.ori,gt,J,kt,nt)}return We!=0&&(at.band=We==2?[yn(x,M,I,N,mt,-1),yn(x,M,I,N,mt,1)]:yn(x,M,I,N,mt,We)),at}))},c.bars=function(m){let $=zt((m=m||Dr).size,[.6,Qt,1]),p=m.align||0,b=m.gap||0,E=m.radius;E=E==null?[0,0]:typeof E=="number"?[E,0]:E;let x=Pt(E),M=1-$[0],I=zt($[1],Qt),N=zt($[2],1),j=zt(m.disp,Dr),S=zt(m.each,(()=>{})),{fill:V,stroke:ot}=j;return(K,rt,St,gt)=>hi(K,rt,((J,kt,nt,ct,tt,At,Ot,Nt,Ct,at,mt)=>{let wt,Ut,$t=J.pxRound,Lt=p,ue=b*Bt,Ce=I*Bt,te=N*Bt;ct.ori==0?[wt,Ut]=x(K,rt):[Ut,wt]=x(K,rt);let We=ct.dir*(ct.ori==0?1:-1),It,ft,ut,he=ct.ori==0?Bo:Jl,$e=ct.ori==0?S:(it,ee,Ve,pi,En,di,Ws)=>{S(it,ee,Ve,En,pi,Ws,di)},xe=zt(K.bands,jl).find((it=>it.series[0]==rt)),Hs=J.fillTo(K,rt,J.min,J.max,xe!=null?xe.dir:0),Wi=$t(Ot(Hs,tt,mt,Ct)),xs=at,ye=$t(J.width*Bt),ys=!1,Un=null,Is=null,Bn=null,Vi=null;V==null||ye!=0&&ot==null||(ys=!0,Un=V.values(K,rt,St,gt),Is=new Map,new Set(Un).forEach((it=>{it!=null&&Is.set(it,new Path2D)})),ye>0&&(Bn=ot.values(K,rt,St,gt),Vi=new Map,new Set(Bn).forEach((it=>{it!=null&&Vi.set(it,new Path2D)}))));let{x0:Gi,size:Ur}=j;if(Gi!=null&&Ur!=null){Lt=1,kt=Gi.values(K,rt,St,gt),Gi.unit==2&&(kt=kt.map((ee=>K.posToVal(Nt+ee*at,ct.key,!0))));let it=Ur.values(K,rt,St,gt);ft=Ur.unit==2?it[0]*at:At(it[0],ct,at,Nt)-At(0,ct,at,Nt),xs=rp(kt,nt,At,ct,at,Nt,xs),ut=xs-ft+ue}else xs=rp(kt,nt,At,ct,at,Nt,xs),ut=xs*M+ue,ft=xs-ut;1>ut&&(ut=0),ft/2>ye||(ye=0),5>ut&&($t=cm);let qn=ut>0;ft=$t(Rl(xs-ut-(qn?ye:0),te,Ce)),It=(Lt==0?ft/2:Lt==We?0:ft)-Lt*We*((Lt==0?ue/2:0)+(qn?ye/2:0));let os={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Ji=ys?null:new Path2D,kn=null;if(xe!=null)kn=K.data[xe.series[1]];else{let{y0:it,y1:ee}=j;it!=null&&ee!=null&&(nt=ee.values(K,rt,St,gt),kn=it.values(K,rt,St,gt))}let mi=wt*ft,Mt=Ut*ft;for(let it=We==1?St:gt;it>=St&&gt>=it;it+=We){let ee=nt[it];if(ee==null)continue;if(kn!=null){let us=kn[it]??0;if(ee-us==0)continue;Wi=Ot(us,tt,mt,Ct)}let Ve=At(ct.distr!=2||j!=null?kt[it]:it,ct,at,Nt),pi=Ot(zt(ee,Hs),tt,mt,Ct),En=$t(Ve-It),di=$t(rs(pi,Wi)),Ws=$t(qs(pi,Wi)),Cs=di-Ws;if(ee!=null){let us=0>ee?Mt:mi,Vs=0>ee?mi:Mt;ys?(ye>0&&Bn[it]!=null&&he(Vi.get(Bn[it]),En,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs),Un[it]!=null&&he(Is.get(Un[it]),En,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs)):he(Ji,En,Ws+vs(ye/2),ft,rs(0,Cs-ye),us,Vs),$e(K,rt,it,En-ye/2,Ws,ft+ye,Cs)}}return ye>0?os.stroke=ys?Vi:Ji:ys||(os._fill=J.width==0?J._fill:J._stroke??J._fill,os.width=0),os.fill=ys?Is:Ji,os}))},c.spline=function(m){return(function($,p){let b=zt(p?.alignGaps,0);return(E,x,M,I)=>hi(E,x,((N,j,S,V,ot,K,rt,St,gt,J,kt)=>{[M,I]=Mo(S,M,I);let nt,ct,tt,At=N.pxRound,Ot=te=>At(K(te,V,J,St)),Nt=te=>At(rt(te,ot,kt,gt));V.ori==0?(nt=zo,tt=qi,ct=tp):(nt=Uo,tt=Hi,ct=ep);let Ct=V.dir*(V.ori==0?1:-1),at=Ot(j[Ct==1?M:I]),mt=at,wt=[],Ut=[];for(let te=Ct==1?M:I;te>=M&&I>=te;te+=Ct)if(S[te]!=null){let We=Ot(j[te]);wt.push(mt=We),Ut.push(Nt(S[te]))}let $t={stroke:$(wt,Ut,nt,tt,ct,At),fill:null,clip:null,band:null,gaps:null,flags:1},Lt=$t.stroke,[ue,Ce]=Vl(E,x);if(N.fill!=null||ue!=0){let te=$t.fill=new Path2D(Lt),We=Nt(N.fillTo(E,x,N.min,N.max,ue));tt(te,mt,We),tt(te,at,We)}if(!N.spanGaps){let te=[];te.push(...Gl(j,S,M,I,Ct,Ot,b)),$t.gaps=te=N.gaps(E,x,M,I,te),$t.clip=Fo(te,V.ori,St,gt,J,kt)}return Ce!=0&&($t.band=Ce==2?[yn(E,x,M,I,Lt,-1),yn(E,x,M,I,Lt,1)]:yn(E,x,M,I,Lt,Ce)),$t}))})(Zw,m)}}return Qe})(),wo=U1;var B1="50px",ii=class{isInView=!1;#t;#e=new IntersectionObserver(t=>this.#s(t),{rootMargin:B1});constructor(t){this.#t=t,t.addController(this)}hostConnected(){this.#e.observe(this.#t)}hostDisconnected(){this.#e.disconnect()}#s(t){let{isIntersecting:s}=t.at(-1),n=s&&!this.isInView;this.isInView=s,n&&this.#t.requestUpdate()}};var ji={from:null,to:null};function q1(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function Pg({xs:e,ys:t,shape:s},{smoothing:n,isLog:i,zoom:r}){let o=n>0?q1(t,n):t,l=Math.max(0,r.from===null?0:Fu(e,r.from)),h=Math.min(e.length-1,r.to===null?1/0:Fu(e,r.to)+1),f=s?1:Math.ceil((h-l+1)/500),v=[];for(let P=h;P>l;P-=f)v.push(P);h>=l&&v.push(l),v.reverse();let _=P=>i&&!(P>0)?null:P;return[v.map(P=>e[P]),v.map(P=>_(o[P]))]}function Rg({xs:e,ys:t},s){let n=Fu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function Fu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var zu=6,H1="12px system-ui, sans-serif",W1=[7,4],V1=[2,3],Fg=5,G1=7,J1=24,X1=48,Y1=58,K1=14,Q1=32,Z1=3,tk={left:0,top:0,width:0,height:0},jg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function zg(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:zu},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function il({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?jg.background:jg[s===null?e.emphasis??"normal":"focused"]}function Ug(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...h}){return{...t,scales:{x:{time:!1,range:(f,v,_)=>nk(n(),v,_)},y:{distr:o?Z1:1}},legend:{show:!1},cursor:ek(l,e.some(({line:f})=>f.id),h),axes:[Dg({size:Q1,format:i,colors:s}),Dg({size:ik,format:r,colors:s})],series:[{},...e.map(f=>rk(f,s))],hooks:{setCursor:[f=>h.onCursor(f.cursor.idx??null)],setSeries:[(f,v)=>h.onFocus(v??null)],setSelect:[f=>sk(f,h.onZoom)]}}}function ek(e,t,{onZoom:s}){let n=()=>s({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Fg},focus:{prox:t?J1:-1},hover:{prox:X1},...e===null?{}:{sync:{key:e,filters:{pub:i=>i==="mousemove"}}},bind:{dblclick:()=>n}}}function sk(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(tk,!1),t({from:i,to:r})}function nk({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function Dg({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:H1,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function ik(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Y1,Math.ceil(Math.max(...s,0))+K1)}function rk(e,t){let{color:s,isDashed:n,isDotted:i,shape:r}=e.line,o=()=>t().series[s-1];if(r)return{stroke:o,...ok(r,o),...il(e,null)};let l=n?W1:i?V1:void 0,h=e.isRaw?{show:!1}:{size:Fg};return{stroke:o,dash:l,points:h,...il(e,null)}}function ok(e,t){return e==="steps"?{paths:wo.paths.stepped({align:1}),points:{show:!1}}:{paths:()=>null,points:{show:!0,size:G1,width:1.5,fill:e==="points"?t:()=>"transparent"}}}var ak=240,lk=240,ck=["series","smoothing","isLog","zoom"],Uu=class extends Y{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e=new ii(this);#s=!1;#n="";#i=[];#r=null;#o=matchMedia("(prefers-color-scheme: dark)");#l={point:null,"focus-line":null};#a=new ResizeObserver(()=>requestAnimationFrame(()=>this.#g()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=oa,this.formatY=O,this.smoothing=0,this.isLog=!1,this.zoom=ji,this.focused=null,this.group=null,this.height=ak}connectedCallback(){super.connectedCallback(),this.#a.observe(this),this.#o.addEventListener("change",this.#v)}disconnectedCallback(){super.disconnectedCallback(),this.#a.disconnect(),this.#o.removeEventListener("change",this.#v),this.#w()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#u?a`<p>${pt.nothingYet}</p>`:z}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#c(){return this.querySelector(".chart-picture")}get#u(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#c.style.minHeight=`${this.height}px`,this.#u)return this.#w();this.#s||=ck.some(s=>t.has(s)),this.#t!==null&&!this.#e.isInView?this.#s=!0:this.#t===null||this.#s?this.#h():t.has("focused")&&this.#$()}#h(){this.#s=!1;let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>Bg(r.line)-Bg(o.line);this.#i=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=wo.join(this.#i.map(({line:r,isRaw:o})=>Pg(r,{...this.#m,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#i.map(uk)]);this.#t===null||this.#n!==i?(this.#w(),this.#n=i,this.#t=new wo(this.#p(),n,this.#c)):this.#t.setData(n),this.#$()}get#m(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#p(){return Ug(this.#i,{size:this.#f,colors:()=>this.#r??=zg(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#d("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#d("focus-line",t===null?null:this.#i[t-1].line.id),onZoom:t=>this.#d("zoom",t)})}get#f(){return{width:Math.max(this.clientWidth,lk),height:this.height}}#g(){let t=this.#f;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#d(t,s){this.#l[t]!==s&&(this.#l[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#$(){this.#i.forEach((t,s)=>Object.assign(this.#t.series[s+1],il(t,this.focused))),this.#t.redraw(!1)}#w(){this.#t?.destroy(),this.#t=null,this.#d("point",null),this.#d("focus-line",null)}#v=()=>{this.#r=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Uu);function Bg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function uk({line:{color:e,isDashed:t,isDotted:s,shape:n},isRaw:i}){return[e,t,s,n,i]}var hk=5,mk=3,pk=Pi((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),dk=Pi(e=>[{label:k.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function qg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${k.step.losses}</h3>
    <div class="split">
      ${fk(s)} ${n>0?$k(s.losses):z}
    </div>
    <div class="split">
      <div>
        <h3>${k.step.probabilities}</h3>
        ${bk(t,s,n)}
      </div>
      <div>${vk(t,s,n)}</div>
    </div>
  `}function fk({losses:e,digits:t,images:s}){let n=(h,f)=>{let v=f>0?O(h-e[f-1]):"",_=s.map(({label:P},D)=>gk(t[f][D],P));return Ye(f,[O(h,hk),v,..._])},{step:i,loss:r,change:o,target:l}=k.step;return ni({caption:k.step.losses,headings:[i,r,o,...s.map(({label:h})=>l(h))],rows:e.map(n),isTall:!0})}function gk(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?k.step.right:k.step.wrong}</span>
    </span>
  `}function $k(e){return a`
    <line-chart
      .label=${k.step.lossChart}
      .xLabel=${k.step.step}
      .yLabel=${k.step.loss}
      .series=${dk(e)}
    ></line-chart>
  `}function bk(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},h)=>Ye(k.step.imageAt(o,h),l.map((f,v)=>wk(f,v===o))),r=(o,l)=>[i(o,k.step.before),s>0?i(t.images[l],k.step.after(s)):z];return ni({caption:k.step.probabilities,headings:[k.step.image,...n],rows:e.images.map(r)})}function wk(e,t){let s=e===null?O(e):e.toFixed(mk);return t?a`<mark>${s}</mark>`:s}function vk(e,t,s){let{unit:n}=t,i=k.numbers.unit(n.unit),r=pk(n,e.unit);return a`
    <h3>${k.step.update(i)}</h3>
    ${cg(n,t.learning_rate)}
    ${n.layer===1?xk(n,i,s>0?r:null):z}
  `}function xk(e,t,s){return a`
    <div class="beside">
      ${tn(k.step.weightsNow,k.step.weightsNowOf(t),e.weight)}
      ${s?tn(k.step.weightsMoved,k.step.weightsMovedOf(t),s):z}
    </div>
    <p class="faint">${k.legend}</p>
  `}function Hg(e){let{choices:t,training:s,stepError:n}=e,i=jn(t)&&xr(t)===null;return a`
    <div class="split">
      <div>
        <p>${k.step.about(t.images)} ${i?k.step.withoutDrawn:""}</p>
        ${yk(e)} ${Wt(n)}
      </div>
      ${s===null?z:kk(s.before)}
    </div>
    ${s===null?z:qg(e)}
  `}function yk(e){let t=Number(e.choices.steps),n=e.stepError!==null||Wf.some(f=>e.invalid.has(f))||t>=ku,i=t===0,r=f=>e.choose("step",f,{isStep:!0}),o=(f,v)=>({name:f,label:v,value:e.choices[f],wrong:Qs(e.stepError,f),onChange:_=>r({[f]:_})}),l=(f,v,_)=>yr(e,{...o(f,v),..._}),h=o("learning_rate",k.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",k.step.images,{min:1,max:yu})}
      ${Xf(e,{...h,max:Hf})}
      ${l("steps",k.step.steps,{min:0,max:ku})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${k.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${k.step.reset}</button>
    </div>
  `}function kk({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${k.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${k.step.batch}>${e.map(t)}</ul>`}function Wg(e){return Kn(e,"inspect-view")}var Bu=class extends Y{static properties={choices:{attribute:!1}};#t=new Ka(this,new Ee("inspect"));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&this.#t.show(this.choices)}render(){let t=this.#t,{choices:s,lists:n}=t,i=zs(s)==="version"?ei(s):null,r=l=>t.choose("network",{version:l},{isStep:!0}),o=t.inspected===null?[]:_k(t);return a`
      <h1>${k.title}</h1>
      <p>${k.about}</p>
      <p class="unseen" role="status">${tg(t)}</p>
      <div class="stack">
        <div class="columns">${Kf(t)} ${Zf(t)}</div>
        ${Aa(i,n,r)} ${Wt(t.failure)}
        <div role="status">
          ${t.isMixed?a`<p class="notice warning">${k.mixed}</p>`:z}
        </div>
      </div>
      ${o.length>0?Ek(t,o):z}
      <div class="stack" aria-busy=${t.isLoading}>${o.map(Sk)}</div>
    `}};customElements.define("inspect-view",Bu);function Ek(e,t){let s=t.filter(({heading:n})=>n===void 0);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function _k(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(r,o)=>o+1),n=k.sections,i=r=>{let o={id:`layer-${r}`,name:n.layer(r)};return[{...o,content:Ag(e,r)},{...o,heading:k.activation.title(r),content:Og(e,r)}]};return[{id:"input",name:n.input,content:Lg(e)},...s.flatMap(i),{id:"output",name:n.output,content:Ig(e)},{id:"softmax",name:n.softmax,content:Cg(e)},{id:"loss",name:n.loss,content:wg(e)},{id:"gradients",name:n.gradients,content:yg(e)},{id:"step",name:n.step,content:Hg(e)}]}function Sk({id:e,name:t,heading:s=t,content:n},i){let r=`inspect-section-${i+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${r}>
      <h2 id=${r} tabindex="-1">${s}</h2>
      ${n}
    </section>
  `}function $s(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function ri(e,t){try{for(;;){let s=await e();if(s===null)return;await Kt(s,t),await Tk(t)}}catch(s){if(s.name!=="AbortError")throw s}}function Tk(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function $n(e,t,s,{newer:n,older:i}=pt){if(e.newer===null&&t===null)return null;let r=(o,l)=>a`<a class="button" href=${s(o)}>${l}</a>`;return a`
    <nav class="row pager" aria-label=${pt.pages}>
      ${e.newer===null?null:r(e.newer,n)}
      <span class="faint">${pt.pageNumber(e.number)}</span>
      ${t===null?null:r(e.olderThan(t),i)}
    </nav>
  `}var rl="-";function bn(e,t="",s){let n=s[Vg(t)];if(n===void 0)return e;let i=t.startsWith(rl)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,h)=>i*Ak(l.value,h.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function cs(e,{name:t,isNumber:s=!1},n="",i){let r=Vg(n)===t,o=r&&n.startsWith(rl),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?rl+t:t)}}function Ar(e,t){return e===null?null:a`<p class="faint" role="status">${pt.sortedOf(t)}</p>`}function Vg(e){return e.replace(rl,"")}function Ak(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}function ol(e){let t=([s,n])=>a`
    <a href=${R(s)} aria-current=${s===e?"page":"false"}>${n}</a>
  `;return a`<nav class="segmented" aria-label=${pt.work}>${Object.entries(pt.workViews).map(t)}</nav>`}var Q={title:"Jobs",jobTitle:e=>`Job ${Yt(e)}`,shortId:Yt,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${Yt(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e}\xA0s`,milliseconds:e=>`${e}\xA0ms`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch",sweep:"searches hyperparameters"},reproduces:e=>`reproduces ${Yt(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${Yt(e)}`,cancelQuestion:e=>`Cancel job ${Yt(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${Yt(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version\xA0${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",sweep:"Open the sweep",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Reproduce trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function Gg({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let h=new FormData(l.target);n(String(h.get("state")),String(h.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=Qo.map(l=>[l,pt.states[l]]);return a`
    <form class="row" role="search" aria-label=${Q.filters} @submit=${i}>
      <label class="row">
        ${Q.state}
        <select name="state" @change=${r}>
          ${Ke([["",Q.anyState],...o],e)}
        </select>
      </label>
      <label class="row">
        ${Q.model}
        <input name="model" list="job-models" .value=${t} placeholder=${Q.anyModel} @change=${r} />
      </label>
      <datalist id="job-models">${s.map(l=>a`<option value=${l}></option>`)}</datalist>
      <button>${Q.apply}</button>
      ${e||t?a`<a href=${R("jobs")}>${Q.clear}</a>`:null}
    </form>
  `}function Or(e){return a`<span class="badge accent" title=${e}>${de("best")}${pt.best}</span>`}var As={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Mr(e){let t=lo(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${As.allDefaults}</p>`:Jg(As.changed,t)}
    <details>
      <summary>${As.whole}</summary>
      ${Jg(As.whole,e)}
    </details>
  `}function Nr(e){let t=lo(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>As.field(r,qu(o)));return i.length>0?i.join(As.between):As.defaults}function Jg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,qu(i)];return gs(e,Object.entries(t).map(s))}function qu(e){if(e===null)return As.none;if(Array.isArray(e))return e.join(As.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>As.field(i,qu(r)));return[t,...n].filter(Boolean).join(As.betweenItems)||As.none}var Ok=10,Mk=.1;function al(e){if(e.state==="queued")return e.queue_position&&Nk(e);if(e.state!=="running")return e.started_at&&Q.took(Hu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[et(t/s,0),...n===null?[]:[Q.left(_s(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${Q.progressOf(e.id)}></progress>
    <span class="faint">${i.join(Q.between)}</span>
  `}function Nk({queue_position:e,queue_eta_seconds:t}){return Q.position(e,t==null?null:_s(t))}function Hu(e){let t=Ik(e);return t===null||t>=Ok?_s(t):t<Mk?Q.milliseconds(Math.round(t*1e3)):Q.seconds(t.toFixed(1))}function Ik({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var Xg={model:e=>`${Wu(e)} ${Pk(e)??""}`,accuracy:Vu,submitted:e=>Date.parse(e.submitted_at)};function Yg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:h,accuracy:f,submitted:v,change:_}=Q.columns,P=[i,cs(r,{name:"model"},t,n),{number:o},l,h,cs(f,{name:"accuracy",isNumber:!0},t,n),cs(v,{name:"submitted",isNumber:!0},t,n),_],D=Ck(e),Z=_t=>a`<tr>${Lk(_t,D.has(_t.id),s)}</tr>`;return Ht(Q.list,P,[cn(bn(e,t,Xg),({id:_t})=>_t,Z)])}function Ck(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Vu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>bn(n,"accuracy",Xg)[0].id))}function Lk(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name cut" title=${i||n} href=${e.kind==="sweep"?R("sweeps",{sweep:n}):R("jobs",{job:n})}>${i||a`<code>${Q.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${Q.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name cut" title=${Wu(e)}>${Wu(e)}</span></td>
    <td class="number">${Rk(e)}</td>
    <td class="chosen">${jk(e)}</td>
    <td>${Se(e.state)} ${al(e)}</td>
    <td class="number">${et(Vu(e))} ${t?Or(Q.bestMeaning):null}</td>
    <td class="moment number">${we(e.submitted_at)}</td>
    <td>${Xt(e)?Dk(e,s):null}</td>
  `}function Wu({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function Pk({model:e,dataset:t}){return(e??t)?.version??null}function Vu({metrics:e}){return e.test_accuracy??e.accuracy??null}function Rk({model:e,dataset:t}){return e?a`<a href=${R("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${R("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function jk({spec:e,reproduction:t,kind:s}){return t?Q.reproduces(t.of):e?Nr(e):Q.kinds[s]}function Dk(e,t){return a`
    <button aria-label=${Q.cancelJob(e.id)} @click=${()=>t(e)}>${Q.cancel}</button>
  `}var Fk=20,Kg=200,zk=2,Uk=15,Gu=class extends Y{static properties={choices:{attribute:!1},cancelled:{state:!0}};#t=new Ee("jobs");#e=new AbortController;#s=new lt(this,{task:([t],{signal:s})=>Bk(t,s),autoRun:!1});#n=new lt(this,{task:(t,{signal:s})=>Ue("/models",{signal:s}),args:()=>[]});constructor(){super(),this.choices={},this.cancelled=null}willUpdate(t){t.has("choices")&&(this.cancelled=null)}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:Kg}:{cursor:$s(n).cursor,limit:Fk};return jt("/jobs",{state:t,model:s,...r})}#r(){this.#e.abort(),this.#e=new AbortController,ri(()=>this.#o(),this.#e.signal)}async#o(){return await this.#s.run([this.#i]),this.#s.error?null:(this.#l(),this.#s.value?.items.some(Xt)?zk:Uk)}#l(){if(!this.cancelled?.error)return;let{id:t,wasListed:s}=this.cancelled;this.#s.value?.items.filter(Xt).some(i=>i.id===t)||(this.cancelled=s?null:{...this.cancelled,wasListed:!0})}#a(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#c({id:t}){if(!await ls(Q.cancelQuestion(t),Q.cancelYes))return;let s=await Rt("POST",G`/jobs/${t}/cancel`).then(()=>null,n=>n);this.cancelled={id:t,error:s,wasListed:!1},this.isConnected&&this.#r()}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=Gg(this.choices,t,(l,h)=>this.#a({state:l,model:h})),{value:n,error:i}=this.#s,r=n?.query===this.#i?n:null,o=ge({value:r,error:this.cancelled?.error??i},l=>this.#u(l));return ve({title:Q.title},ol("jobs"),s,o)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=v=>R("jobs",{...r,after:v}),l={cancel:v=>this.#c(v),sort:v=>this.#a({sort:v})},{id:h,error:f}=this.cancelled??{};return a`
      <section class="card stack">
        <p role="status" class="faint">${h&&!f?Q.cancelled(h):null} ${qk(t)}</p>
        ${t.length>0?Yg(t,i,l):Hk(r)}
        ${i?Ar(s,Kg):$n($s(n),s,o)}
      </section>
    `}};customElements.define("job-list",Gu);async function Bk(e,t){let[s]=await Promise.all([dt(e,{signal:t}),js(t)]);return{query:e,...s}}function qk(e){let t=s=>e.filter(n=>n.state===s).length;return Q.activity(t("running"),t("queued"))}function Hk({state:e,model:t}){if(e||t)return a`<p class="empty">${Q.none}</p>`;let s=[{href:R("train"),text:Q.trainOne}];return Mn({icon:"jobs",title:Q.noneYet,text:Q.whatJobsAre,actions:s})}var wn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function ll(e){let t=Object.keys(wn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${wn.none}</p>`;let s=t.map(n=>[wn.names[n],Wk(n,e[n])]);return a`${Ju(e)} ${gs(wn.title,s)}`}function Ju({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function Wk(e,t){return e.endsWith("_accuracy")?et(t):e==="stop_reason"?wn.stopReasons[t]:e.endsWith("_epoch")?t:O(t,5)}var Xu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Di={job:e=>`Job ${Yt(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Xu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Xu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Xu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function cl(e){return e.map(t=>a`
    <li><a href=${R("jobs",{job:t.id})}>${Di.job(t.id)}</a>: ${Yu(t)}</li>
  `)}function Yu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Di.identical}</strong>`:t.identical===!1?a`<strong>${Di.different}</strong> ${Vk(t.first_difference)}`:Di.open[e]}function Vk({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:Qg(n),reproduced:Qg(i)};return Di.firstDifference[e]({step:t,field:s,...r})}function Qg(e){return e===null?Di.nothing:typeof e=="number"?O(e,9):e}var Vt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var vo=["epoch","step","time"],Ku=.99,t$="..",Gk=4;function Qu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(t$).map(l=>l===""?null:Number(l));return{x:vo.includes(e)?e:vo[0],smoothing:i>0?Math.min(i,Ku):0,isLog:s==="log",zoom:Jk(r,o)?{from:r,to:o}:ji}}function e$({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===vo[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${t$}${i??""}`}}function s$({from:e,to:t},s){return s==="time"?{from:Zg(e),to:Zg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function Jk(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function Zg(e){return e===null?null:Number(e.toPrecision(Gk))}var Xk=.01;function n$(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Vt.toolbar}>
      ${fr({name:"curves-x",label:Vt.xAxis,options:vo.map(s=>[s,Vt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:ji})})}
      ${Yk(e,t)} ${Kk(e,t)} ${Qk(e,t)}
    </div>
  `}function Yk({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Vt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Vt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Ku}
        step=${Xk}
        .value=${na(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Vt.smoothing} .text=${Vt.smoothingHelp}></help-tip>
    </span>
  `}function Kk({isLog:e},t){return a`
    <label class="tool" title=${Vt.logOf}>
      <input
        type="checkbox"
        .checked=${na(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Vt.log}
    </label>
  `}function Qk({x:e,zoom:t},s){let n=Vt.xLabels[e],i=(o,l,h)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${h}
      .value=${na(t[o]===null?"":String(t[o]))}
      @change=${({target:f})=>s.choose({zoom:{...t,[o]:f.value===""?null:f.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Vt.zoom} ${i("from",Vt.zoomFrom(n),Vt.start)} ${Vt.to}
      ${i("to",Vt.zoomTo(n),Vt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:ji})}>${Vt.reset}</button>
      <help-tip .subject=${Vt.zoom} .text=${Vt.zoomHelp}></help-tip>
    </span>
  `}var Zk={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function i$(e,t){let s=Object.entries(Zk).map(([n,i])=>[n,e.flatMap(r=>tE(r,t,i))]);return Object.fromEntries(s)}function tE({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,h=r==="time"?eE(t):t.map(f=>f[r]);return o.map(f=>({...f,id:e,color:s,emphasis:l,xs:h,ys:t.map(v=>v[f.field])})).filter(({ys:f},v)=>v===0||f.some(_=>_!==null))}function eE(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function r$(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>sE(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Vt.values}>
      <table>
        <caption class="unseen">${Vt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Vt.run}</th>
            ${i.map(nE)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>iE(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function sE(e,t){let s=e==="accuracy"?et:O;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function nE({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${ul({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Vt.fields[e]}</th>`}function iE({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},h){let f=i.map(({lines:P})=>P.find(({id:D})=>D===e.id)),v=f.map(P=>P===void 0?-1:Rg(P,r??1/0)),_=f.flatMap((P,D)=>P?.xs[v[D]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>h(e.id)}
      @pointerleave=${()=>h(null)}
    >
      <th scope="row" title=${s}>
        <span class=${ul({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${de("best")}<span class="unseen">${Vt.best}</span>`:z}
      </th>
      ${i.map(({format:P},D)=>a`<td class="number">${P(f[D]?.ys[v[D]])}</td>`)}
      <td class="number faint">${_.length>0?o(Math.max(..._)):Vt.unknown}</td>
    </tr>
  `}function ul({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var rE="cross_entropy",oE=240,aE=130,lE="runs",Zu=class extends Y{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Qu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Qu(new Ee(this.view).choices)};#n(t){let s=e$({...this.choices,...t});new Ee(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=i$(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===rE),{loss:s,accuracy:n,rate:i}=Vt;return a`
      ${n$(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Vt.xLabels[t],placeOf:cE[t],focused:this.focused};return r$(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:h,zoom:f}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Vt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?O:oa}
          .formatY=${t==="accuracy"?dr:O}
          .height=${t==="rate"?aE:oE}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${h&&t!=="accuracy"}
          .zoom=${f}
          .group=${lE}
          .focused=${this.focused}
          @point=${({detail:v})=>this.x=v}
          @focus-line=${({detail:v})=>this.focused=v}
          @zoom=${({detail:v})=>this.#n({zoom:s$(v,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Zu);var cE={epoch:xt,step:xt,time:e=>e.toFixed(1)};function xo({id:e,name:t,spec:s}){return t||(s?pt.runName(s.model,e):pt.unknownRun(e))}var th=100;async function hl({id:e,model:t},s){let n={model:t,limit:th},{items:i}=await dt(jt("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function o$(e){let t={"Idempotency-Key":mn()};return ne(()=>Rt("POST",G`/jobs/${e}/reproduce`,void 0,{headers:t}))}var uE=80,hE=1e3,eh=class extends Y{static properties={job:{attribute:!1},isSaved:{state:!0}};#t=new as(this,{task:([t],{signal:s})=>Rt("PATCH",G`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>{this.isSaved=!0,this.dispatchEvent(new CustomEvent("labeled",{detail:t}))}});constructor(){super(),this.job=null,this.isSaved=!1}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>ze({id:i,label:Q.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${Q.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)} @input=${()=>this.isSaved=!1}>
          ${n("name",a`<input id="name" name="name" maxlength=${uE} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${hE} .value=${s}></textarea>`)}
          <div class="row">
            <button>${Q.labels.save}</button>
            <span role="status">${this.isSaved?Q.labels.saved:""}</span>
          </div>
          ${Wt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",eh);function a$(e){let{model:t,dataset:s,error:n,reproduction:i}=e,r=t?mE(t):s&&pE(s);return a`
    <div role="status">
      <p>${Se(e.state)} ${r?a`${Q.fact.published} ${r}`:Qn(e)}</p>
      ${n&&dE(n)}
      ${i&&fE(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${al(e)}</div>`:null}
  `}function mE(e){let t={model:e.name,version:e.version};return a`<a href=${R("models",t)}>${Q.version(e)}</a>`}function pE({name:e,version:t}){return a`<a href=${R("data",{dataset:e,version:t})}>${Q.version({name:e,version:t})}</a>`}function dE({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${Q.remedies[e]}</p>
    </div>
  `}function fE(e){let t=e.reproduction.of;return a`
    <p>
      ${Q.fact.original} <a href=${R("jobs",{job:t})}>${Q.jobTitle(t)}</a>.
      ${Yu(e)}
    </p>
  `}function l$(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${Q.actions}>
      ${Xt(e)?a`<button @click=${t}>${Q.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${Q.reproduce}</button>`:null}
      ${gE(e)} ${n&&$E(e)}
    </div>
    ${i?a`<p class="faint">${Q.reproduceMeaning}</p>`:null}
  `}function gE({id:e,kind:t,trial:s}){let n=t==="sweep"?e:s?.sweep_id;return n&&a`<a class="button" href=${R("sweeps",{sweep:n})}>${Q.sweep}</a>`}function $E(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${R("train",{jobs:t})}>${Xt(e)?Q.watch:Q.overlay}</a>
    <a class="button" href=${R("train",Pn(s))}>${Q.again}</a>
    <a class="button" href=${R("jobs",{model:s.model})}>${Q.ofModel(s.model)}</a>
  `}function c$(e){let{fact:t}=Q,s=[[t.id,a`<code>${e.id}</code>`],...bE(e),[t.submitted,we(e.submitted_at)],[t.started,we(e.started_at)],[t.finished,we(e.finished_at)],[t.took,Hu(e)],[t.attempt,e.attempt],...e.spec?wE(e.progress):[]];return gs(Q.facts,s)}function bE({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[Q.fact.model,s]]:[],...t?.dataset?[[Q.fact.dataset,t.dataset]]:[]]}function wE({step:e,total_steps:t,steps_per_second:s}){return[[Q.fact.steps,Q.stepsOf(xt(e),xt(t))],[Q.fact.speed,Q.speed(O(s))]]}var vE=2,sh=class extends Y{jobId="";#t=new pn;#e;#s=new lt(this,{task:(t,{signal:s})=>js(s),args:()=>[]});#n=new lt(this,{task:([t],{signal:s})=>hl(t,s),autoRun:!1});#i=new AbortController;#r=new as(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#i.abort(),this.#t.close()}#o(){let{job:t}=this.#e;t&&t.id!==this.jobId&&location.replace(R("jobs",{job:t.id})),t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#n.status===ie.INITIAL&&this.#l(),this.requestUpdate()}#l(){if(!this.isConnected)return;this.#i.abort(),this.#i=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};ri(async()=>(await this.#n.run([t]),this.#n.value?.some(Xt)?vE:null),this.#i.signal)}async#a(){await ls(Q.cancelQuestion(this.jobId),Q.cancelYes)&&this.#u(()=>Rt("POST",G`/jobs/${this.jobId}/cancel`))}#c(){this.#u(async()=>{await o$(this.jobId),this.#l()})}#u(t){this.#r.status!==ie.PENDING&&this.#r.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#r.error??this.#n.error??this.#s.error,i={href:R("jobs"),text:Q.all},r=t?.name||Q.jobTitle(this.jobId);return ve({title:r,back:i},ge({value:t,error:n},()=>this.#h(t)))}#h(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#c()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${a$(t)} ${l$(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#p(t)}
        <section class="card"><h2>${Q.facts}</h2>${c$(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:xo(t)}];return a`
      <section class="card stack">
        <h2>${Q.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#p(t){return a`
      <div class="stack">
        <section class="card"><h2>${Q.spec}</h2>${Mr(t.spec)}</section>
        ${this.#n.value&&xE(this.#n.value)}
      </div>
      <section class="card"><h2>${wn.title}</h2>${ll(t.metrics)}</section>
    `}};customElements.define("job-page",sh);function xE(e){return a`
    <section class="card" aria-live="polite">
      <h2>${Q.reproductions}</h2>
      ${e.length>0?a`<ul>${cl(e)}</ul>`:a`<p>${Q.noReproduction(th)}</p>`}
    </section>
  `}function u$(e){return hn(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var T={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version\xA0${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${Yt(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",pages:{newer:"Previous",older:"Next"},noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${pe(t)}, predicted correctly with ${n}`:`Test image ${e}: ${pe(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${On(s)} in the test set, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test examples that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameExamples:"Both are correct on the same examples: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${On(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${On(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 examples differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${On(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=pe(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function ml(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=R("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${T.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${h$(T.first,t,s[0])} ${h$(T.second,t,s[1])}
        <button>${T.compare}</button>
      </form>
    </section>
  `}function h$(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),T.versionOption(i,et(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${Ke(Ys(n,String(s)),String(s))}
      </select>
    </label>
  `}var yE=.05;function d$(e){let[t,s]=e.versions;return a`
    <h2>${T.whoIsBetter}</h2>
    <p>${T.accuracies(m$(t),m$(s),e.examples)}</p>
    <p class="notice" role="status">${kE(e)}</p>
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
          ${p$(T.isRight(t.version),e.both_right,e.only_first_right)}
          ${p$(T.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${_E(e.mcnemar)}</p>
  `}function m$({version:e,accuracy:t}){return{version:e,accuracy:et(t)}}function p$(e,...t){return Ye(e,t.map(xt))}function kE({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:v})=>v),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return T.sameExamples;let h=[Math.max(s,n),Math.min(s,n)],f={better:o,worse:l,counts:h,p:EE(t.p_value)};return t.p_value<yE?T.significant(f):T.notSignificant(f)}function EE(e){return e<1e-4?T.pTiny:T.pIs(O(e,2))}function _E({statistic:e,exact:t}){return t?T.exactTest:T.chiSquare(O(e))}function f$({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],h=f=>{let v=i.map(({version:P},D)=>({model:e,version:P,...SE(f,D,l)})),_=T.image(f.index,f.label,l[f.label]);return o?a`<li>${_} ${TE(f,v)}</li>`:Pa({example:{dataset:t,split:"test",index:f.index,label:_},caption:a`${_}${g$(v,P=>AE(P,f,t))}`})};return a`
    <h2>${T.disagreements(s)}</h2>
    ${s>n.length?a`<p class="faint">${T.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(h)}</ul>
  `}function SE({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:et(s[n],1)}}function g$(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${T.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function TE({index:e},t){return g$(t,({model:s,version:n})=>R("models",{model:s,version:n,example:e}))}function AE({model:e,version:t},{index:s},n){return R("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var OE=60,ME=100,nh=class extends Y{static properties={choices:{attribute:!1}};model="";#t=new lt(this,{task:(t,{signal:s})=>dt(jt(G`/models/${this.model}/versions`,{limit:ME}),{signal:s}),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>NE(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:R("models",{model:this.model}),text:T.allOf(this.model)},n=T.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${d$(l)}</section>
      <section class="card">${f$(l,r)}</section>
    `;return ve({title:n,back:s},ml(this.model,i,t),Mi(this.#e,o))}};customElements.define("version-comparison",nh);function NE(e,t,s){return ne(()=>Rt("POST",G`/models/${e}/compare`,{versions:t,limit:OE},{signal:s}),s)}var ih=class extends Y{model=null;#t=new as(this,{task:([t,s])=>CE(G`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===ie.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===ie.PENDING;return a`
      <section class="card">
        <h2>${T.importTitle}</h2>
        <p class="faint">${T.importMeaning}</p>
        <form class="row" @submit=${r=>this.#e(r)}>
          ${this.model===null?IE():null}
          <label class="field">
            ${T.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${i}>${T.importSend}</button>
        </form>
        ${Wt(i?null:n)}
        <div role="status">${i?T.importing:s&&LE(s)}</div>
      </section>
    `}};customElements.define("version-import-form",ih);function IE(){return a`
    <label class="field">
      ${T.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function CE(e,t){return Cn(await fs(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function LE({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${R("models",{model:e,version:t})}>${T.imported(e,t)}</a>
      ${s.test_accuracy===null?T.importedUnseen:null}
    </p>
  `}var PE=20,$$=200,RE={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},rh=class extends Y{static properties={choices:{attribute:!1}};#t=new Ee("models");#e=new lt(this,{task:([t,s],{signal:n})=>dt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,$s(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return jt("/models",s?{limit:$$}:{limit:PE,cursor:$s(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=ge(this.#e,s=>this.#i(s));return ve({title:T.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>R("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?DE(t,i,o=>this.#n(o)):jE()}
        ${i?Ar(s,$$):$n(n,s,r)}
      </section>
    `}};customElements.define("model-list",rh);function jE(){let e=[{href:R("train"),text:T.trainOne}];return Mn({icon:"models",title:T.noModels,text:T.whatModelsAre,actions:e})}function DE(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:h}=T.columns,f=[cs(n,{name:"name"},t,s),i,cs(r,{name:"accuracy",isNumber:!0},t,s),cs(o,{name:"created",isNumber:!0},t,s),l,h];return Ht(T.list,f,bn(e,t,RE).map(FE))}function FE({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${R("models",{model:e})}>${e}</a></th>
      <td><a href=${R("models",{model:e,version:t})}>${T.version(t)}</a></td>
      <td class="number">${et(n)}</td>
      <td class="moment number">${we(i)}</td>
      <td>${r}</td>
      <td>${zE(e,s)}</td>
    </tr>
  `}function zE(e,t){let s=Object.entries(t);if(s.length===0)return T.noAliases;let n=([i,r])=>a`
    <li><a href=${R("models",{model:e,version:r,alias:i})}>${T.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var UE=10,oh=class extends Y{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new lt(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=G`/models/${this.model}/aliases/${this.alias}/history`,i=await dt(jt(n,{limit:UE,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${BE(i)} ${t(i,r)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${T.earlier}</button>`}
    `;return a`
      <h3>${T.historyOf(this.alias)}</h3>
      ${ge(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${T.moveBack(t)}</button>`}};customElements.define("alias-history",oh);function BE({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${we(e)}</span> ${T.changeText(t,s)}`}function b$(e,t,s){if(e.length===0)return a`<p>${T.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=T.columns,o=l=>qE(l,t,s);return Ht(T.aliases,[n,i,r],[cn(e,l=>l.alias,o)])}function qE(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:h}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${R("models",{model:t,version:h})}>${T.version(h)}</a></td>
      <td>
        <div class="row">
          ${s===null?WE(e,i):HE(e,s,i)}
          <button
            aria-expanded=${l===n}
            aria-label=${T.historyOf(l)}
            @click=${()=>o(l)}
          >${T.history}</button>
          <button class="danger quiet" aria-label=${T.removeAlias(l)} @click=${()=>r(e)}>${T.remove}</button>
        </div>
      </td>
    </tr>
  `}function HE(e,t,s){return e.version===t?a`<span class="faint">${T.pointsHere}</span>`:a`
    <button class="primary" aria-label=${T.moveAlias(e.alias,t)} @click=${()=>s(e,t)}>
      ${T.moveHere}
    </button>
  `}function WE(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${T.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${T.moveIt(e.alias)}>${T.move}</button>
    </form>
  `}function w$(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target),r=String(i.get("alias")).trim();t({alias:r,version:null,generation:null},e??Number(i.get("version")))}}>
      <label class="field">
        ${T.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${e===null?VE():null}
      <button>${e===null?T.make:T.makeHere(e)}</button>
    </form>
  `}function VE(){return a`
    <label class="field">
      ${T.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var GE=412;function v$(e,t,s){return Rt("PUT",G`/models/${e}/aliases/${t.alias}`,{version:s},{headers:E$(t)})}function x$(e,t){let s=E$(t);return Rt("DELETE",G`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function y$(e,t){return Rt("PATCH",G`/models/${e}`,{default:t})}function k$(e,t,s){return e.status!==GE?e:t.generation===null?{message:T.isThere(t.alias,s?.version)}:s===null?{message:T.wasRemoved(t.alias)}:{message:T.wasMoved(t.alias,t.version,s.version)}}function E$({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var JE="latest";function _$({ref:e,here:t,aliases:s},n){let i=t===null?YE(e,s,n):XE(e,t,n);return a`<p>${T.defaultIs(e)}</p>${i}`}function XE(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${T.makeDefault(t)}</button>`}function YE(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[JE,...t.map(({alias:r})=>r)];return a`
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
  `}var ah=class extends Y{static properties={choices:{attribute:!1}};model="";here=null;#t=new Ee("models");#e=new lt(this,{task:(t,{signal:s})=>KE(this.model,s),args:()=>[]});#s=new as(this,{task:([t])=>this.#c(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await QE(this.model,t,s)||this.#a({make:()=>v$(this.model,t,s),done:()=>T.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await ls(T.removeQuestion(t.alias),T.removeYes)&&this.#a({make:()=>x$(this.model,t),done:()=>T.removed(t.alias),known:t,next:{alias:null}})}#l(t){let s=()=>T.defaultSet(this.#e.value?.default);this.#a({make:()=>y$(this.model,t),done:s})}#a(t){this.#s.status!==ie.PENDING&&this.#s.run([t])}async#c({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?k$(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===ie.PENDING,{value:r}=this.#e;return a`
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
      ${b$(t,{model:n,here:i,shown:r},{move:o,remove:f=>this.#o(f),toggle:f=>this.#n({alias:f===r?null:f})})} ${w$(i,o)}
      ${_$({ref:s,here:i,aliases:t},f=>this.#l(f))}
    `}#h(t){let s=this.#i(t);return fd(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",ah);async function KE(e,t){let s=G`/models/${e}`,{aliases:n,default:i}=await dt(s,{signal:t}),r=o=>dt(`${s}${G`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function QE(e,{alias:t,version:s},n){let i=async h=>{let f=await Ue(G`/models/${e}/versions/${h}`).catch(()=>null);return T.measured(h,et(f?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${T.moveChange(r,o)}</p>`;return ls(T.moveQuestion(t),T.moveYes,{detail:l,isDestructive:!1})}var S$={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function T$(e,t,s){let{columns:n}=T,i=[cs(n.version,{name:"version",isNumber:!0},t,s),n.aliases,cs(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:h})=>h.test_accuracy!==null),o=r.length>1?bn(r,"accuracy",S$)[0]:null,l=h=>ZE(h,h===o);return Ht(T.versions,i,bn(e,t,S$).map(l))}function ZE(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${R("models",{model:s,version:n})}>${T.version(n)}</a></th>
      <td>${i.length>0?i.join(T.between):T.noAliases}</td>
      <td class="number">${t?Or(T.bestVersion):null} ${et(r.test_accuracy)}</td>
      <td class="number">${lh(e.layer_sizes)}</td>
      <td class="number">${xt(e.parameters)}</td>
      <td class="number">${un(e.weights.size_bytes)}</td>
      <td>${ch(e.job_id)}</td>
      <td class="moment">${we(e.created_at)}</td>
    </tr>
  `}function lh(e){return e.join(T.betweenLayers)}function ch(e){return e===null?T.isImported:a`<a href=${R("jobs",{job:e})}>${T.job(e)}</a>`}var t_=20,A$=100,uh=class extends Y{static properties={choices:{attribute:!1}};model="";#t=new Ee("models");#e=new lt(this,{task:([t,s],{signal:n})=>e_(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:R("models"),text:T.all},s=T.modelTitle(this.model);return ve({title:s,back:t},ge(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>R("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${T.versions}</h2>
        ${T$(t,i,l=>this.#s(l))}
        ${i?Ar(s,A$):$n(n,s,r)}
      </section>
      ${t.length>1?ml(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",uh);async function e_(e,{after:t,sort:s},n){let i=$s(t),r=s?{limit:A$}:{limit:t_,cursor:i.cursor};return{...await dt(jt(G`/models/${e}/versions`,r),{signal:n}),at:i}}var s_=/filename="([^"]+)"/;async function O$(e,{signal:t,onProgress:s=()=>{}}={}){let n=await fs(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let f of n_(n))r.push(f),o+=f.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,h=null]=s_.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:h}}async function*n_(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await io(()=>t.read());if(s)return;yield n}}var i_=["npz","onnx","safetensors"],hh=class extends Y{static properties={progress:{state:!0}};model="";version=0;#t=new lt(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,h)=>this.progress={format:t,bytes:l,all:h};n(0,null);let i=jt(G`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await O$(i,{signal:s,onProgress:n});return Na(r,o??`weights.${t}`),T.saved(o,un(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===ie.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${T.download(l)}</button>
        <span class="faint">${T.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${T.downloads}</h2>
        <ul class="plain stack">${i_.map(o)}</ul>
        ${Wt(i?null:n)}
        <p role="status">${i?T.making(this.progress.format):s}</p>
        ${i?r_(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",hh);function r_({format:e,bytes:t,all:s}){let n=T.fetched(e,un(t),s&&un(s));return a`
    <p>
      <progress max=${s??z} value=${s===null?z:t} aria-label=${T.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var M$=e=>`${(e*100).toFixed(e<.1?1:0)} %`,yo={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${M$(n)}`:`${e} of ${t} predicted as ${s}, ${M$(n)}`};var o_={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},N$=5,mh=class extends Y{static properties={counts:{attribute:!1},names:{attribute:!1},chosen:{attribute:!1}};linkOf=()=>"";constructor(){super(),this.counts=[],this.names=[],this.chosen=null,this.addEventListener("keydown",this.#n)}render(){let t=this.counts.map((n,i)=>i),s=a_(this.counts);return a`
      <p class="faint">${yo.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${yo.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${yo.corner}</th>
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
      <td class=${t===s?`right-${I$(o)}`:`wrong-${I$(o/n)}`}>
        <a
          href=${this.linkOf(t,s)}
          aria-label=${yo.cell(r,this.#t(t),this.#t(s),o)}
          aria-current=${l}
          tabindex=${this.#s(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#s(t,s){let n=this.chosen??l_(this.counts);return n.label===t&&n.digit===s}#n=t=>{let s=o_[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.counts[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function I$(e){return Math.min(N$,Math.max(1,Math.ceil(Math.sqrt(e)*N$)))}function a_(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function l_(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",mh);var Ir=100;function C$({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${T.calibrationError(et(e))}</p>
    <p class="faint">${T.calibrationMeaning}</p>
    ${c_(s)}
    <details>
      <summary>${T.calibrationTable}</summary>
      ${u_(s)}
    </details>
  `}function c_(e){let t=({lower:n,upper:i,accuracy:r})=>vt`
    <rect x=${n*Ir} y=${(1-r)*Ir} width=${(i-n)*Ir} height=${r*Ir} />
  `,s=({confidence:n,accuracy:i})=>vt`
    <circle cx=${n*Ir} cy=${(1-i)*Ir} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${T.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function u_(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:h})=>{let f=T.range(et(i,0),et(r,0));return Ye(f,[xt(o),et(l,1),et(h,1)])},{columns:s}=T,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Ht(T.calibrationTable,[s.confidenceRange,...n],e.map(t))}var h_=24;function pl({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var ph=class extends Y{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new lt(this,{task:([t],{signal:s})=>dt(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...pl(this.choices)??{only:"mistakes"},limit:h_,cursor:$s(this.choices.after).cursor};return jt(G`/models/${t}/versions/${s}/answers`,i)}render(){let t=pl(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?T.cellTitle(this.#s(t)):T.mistakes}</h2>
        ${Mi(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=h=>R("models",{...i,...n,after:h}),l=h=>this.images===null?this.#i(h,{...i,...n,after:r}):this.#r(h,i);return a`
      ${t.length===0?a`<p>${T.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${$n($s(r),s,o,T.pages)}
      ${n&&a`<p><a href=${R("models",i)}>${T.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,R("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return Pa({example:{...n,label:T.predicted(this.#l(t))},caption:this.#o(t,R("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${T.number(t.index)}</a> ${T.predictedShort(this.#l(t))}`}#l({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:et(i,1)}}};customElements.define("test-predictions",ph);var dh=class extends Y{static properties={choices:{attribute:!1}};manifest=null;#t=new lt(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&dt(G`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${T.evaluation}</h2>
        ${this.manifest.evaluation?ge(this.#t,()=>null):a`<p>${T.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,h=l?.class_names??[],f=(v,_)=>R("models",{model:r,version:o,label:v,digit:_});return a`
      <div class="columns wide">
        <section class="card">
          <h2>${T.confusion}</h2>
          <confusion-matrix
            .counts=${s}
            .names=${h}
            .chosen=${pl(this.choices)}
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
        <section class="card"><h2>${T.classes}</h2>${m_(n,h)}</section>
        <section class="card"><h2>${T.calibration}</h2>${C$(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",dh);function m_(e,t){let s=({label:h,examples:f,precision:v,recall:_})=>Ye(t[h]??h,[xt(f),et(v,1),et(_,1)]),{label:n,examples:i,precision:r,recall:o}=T.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${T.classesMeaning}</p>
    ${Ht(T.classes,l,e.map(s),{isFocusable:!0})}
  `}var fh=20,ko=100;function L$(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:h}=T.prediction,f=[...e.keys()].sort((D,Z)=>Math.abs(t[Z])-Math.abs(t[D])),v=Math.abs(t[f[0]])||1,_=D=>a`
    <tr>
      <th scope="row">${e[D]}</th>
      <td>${s[e[D]]}</td>
      <td>${p_(t[D]/v)}</td>
      <td class="number">${O(t[D],3)}</td>
    </tr>
  `;return a`
    ${Ht(h,[n,i,r,{number:o}],f.slice(0,fh).map(_),{kind:"contributions",isFocusable:!0})}
    ${f.length>fh?a`<p class="faint">${l(fh)}</p>`:null}
  `}function p_(e){let t=Math.abs(e)*ko;return a`
    <svg viewBox=${`0 0 ${2*ko} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?ko-t:ko} y="2" width=${t} height="12" />
      <path d=${`M${ko} 0V16`} />
    </svg>
  `}var d_=6;function gh(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(d_))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function P$(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function R$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function j$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),h={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?T.prediction.column(O(r.mean),O(r.std)):""},f=v=>n(r.name,v.target.value);return ze(h,f_(r,t[r.name],h,f))};return a`<div class="row-form columns">${e.map(i)}</div>`}function f_({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
      <select id=${i} aria-invalid=${r.length>0} aria-describedby=${Le(s)} @change=${n}>
        ${Ke(e.map(o=>[o,o]),t)}
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
  `}var $h=20,bh=class extends Y{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new lt(this,{task:([t],{signal:s})=>g_(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(P$(t)),onError:()=>this.#n(this.texts??gh(this.#s))});#e=new lt(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[R$(this.#s,t)],...s===null?{}:{class:s}};return{...await ne(()=>Rt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=T.prediction,n=this.texts??gh(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#l()} ${j$(this.#s,n,r,i)}
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
    `:null}#a({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:h,mostProbable:f}=T.prediction,{class_names:v}=this.manifest.input_transform,_=[...s.keys()].sort((_t,qe)=>s[qe]-s[_t]),[P]=_,D=_.slice(0,$h).sort((_t,qe)=>_t-qe),Z=_t=>this.picked=_t;return a`
      <p role="status"><strong>${o(v[P],et(s[P]))}</strong></p>
      ${aa(s,P,{picked:t,pick:Z,names:v,shown:D})}
      ${_.length>$h?a`<p class="faint">${f($h)}</p>`:null}
      <div>
        <h3>${l(v[t])}</h3>
        <p class="faint">${h}</p>
        ${L$(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",bh);async function g_({dataset:e,dataset_version:t},s,n){let i=e&&await $r({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(T.prediction.noExamples);return{...await dt(G`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function F$(e,t){let{columns:s,fact:n}=T,{dataset:i,weights:r}=e,o=[[s.layers,lh(e.layer_sizes)],[s.parameters,xt(e.parameters)],[s.size,un(r.size_bytes)],[s.created,we(e.created_at)],[s.origin,ch(e.job_id)],...e.job_id===null?[]:[[n.reproduced,$_(t)]],[n.dataset,i===null?T.noDataset:D$(i.name,i.sha256)],[n.weights,D$(T.sha256,r.sha256)]];return gs(T.facts,o)}function z$(e){let t=Object.entries(e).map(([s,n])=>[T.environmentNames[s],n]);return gs(T.environment,t)}function $_(e){return e?e.length===0?T.notReproduced:a`<ul class="plain">${cl(e)}</ul>`:null}function D$(e,t){return a`${e} <code class="digest">${t}</code>`}var wh=class extends Y{static properties={choices:{attribute:!1}};model="";version="";#t=new lt(this,{task:(t,{signal:s})=>b_(this.model,this.version,s),args:()=>[]});#e=new lt(this,{task:([t],{signal:s})=>t?.job_id&&hl({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:R("models",{model:this.model}),text:T.allOf(this.model)},i=T.versionTitle(this.model,t?.version??this.version);return ve({title:i,back:n},ge({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:h}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${T.facts}</h2>
          ${F$(t,this.#e.value)} ${w_(t)}
        </section>
        <section class="card"><h2>${wn.title}</h2>${ll(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${h}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${h}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${h}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${T.environment}</h2>
          ${z$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${T.spec}</h2>${Mr(i)}</section>`}
      </div>
    `}};customElements.define("version-page",wh);async function b_(e,t,s){let n=G`/models/${e}/versions/${t}`,[i]=await Promise.all([dt(n,{signal:s}),js(s)]);return i}function w_(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${v_(e)}
      <a class="button" href=${R("train",Ia(e))}>${T.continue}</a>
      <delete-button
        .path=${G`/models/${t}/versions/${s}`}
        .question=${T.deleteQuestion(t,s)}
        .next=${R("models",{model:t})}
      ></delete-button>
    </div>
  `}function v_({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,h)=>a`<a class="button" href=${R(o,{model:e,version:t,...l})}>${h}</a>`,r={dataset:n?.name===Ks?null:n?.name};return[s===null||Zn(s)?i("draw",{},T.draw):null,s===null||Xs(s)?i("inspect",r,T.inspect):null]}function U$(e){return hn(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var x_=500,y_=50;function B$(e,t){return dt(jt("/sweeps",e),{signal:t})}function dl(e,t){return dt(G`/sweeps/${e}`,{signal:t})}function q$(e,t){return Rt("POST","/sweeps",e,{signal:t,headers:{"Idempotency-Key":mn()}})}function H$(e){return Rt("POST",G`/sweeps/${e}/cancel`)}function W$(e,t){return Ue(G`/jobs/${e}`,{signal:t})}async function V$(e,t,s){let n=t.find(Xt)?.number??(t.at(-1)?.number??-1)+1,i=new Map(t.map(l=>[l.number,l])),r=t.length>0?y_:x_,o=null;do{let l=jt(G`/sweeps/${e}/trials`,{limit:r,cursor:o}),{items:h,next_cursor:f}=await dt(l,{signal:s});for(let v of h)i.set(v.number,v);o=h.at(-1)?.number>n?f:null}while(o!==null);return[...i.values()].sort((l,h)=>l.number-h.number)}var U={title:"Sweeps",all:"All sweeps",list:"Sweeps, newest first",shortId:Yt,sweepTitle:e=>`Sweep ${Yt(e)}`,trial:e=>`Trial\xA0${e}`,version:(e,t)=>`${e}, version\xA0${t}`,none:"\u2013",between:", ",betweenChoices:" \xB7 ",setting:(e,t)=>`${e} ${t}`,range:(e,t,s)=>`${e} to ${t}${s?", logarithmic":""}`,cut:e=>`${e}\u2026`,cutTo:(e,t)=>e.length>t?`${e.slice(0,t-1)}\u2026`:e,columns:{sweep:"Sweep",model:"Model",state:"State",trials:"Trials ended",best:"Best objective",started:"Started",trial:"Trial",took:"Time"},noneYet:"No sweeps yet",whatSweepsAre:"A sweep trains one spec many times, each time with other values of the searched fields, and publishes the best network. Start one below, or save this as sweep.yaml and run the command.",exampleFile:`spec: {model: searched, epochs: 5, validation_fraction: 0.1}
space:
  optimizer.learning_rate: {log_uniform: [0.01, 1]}
  hidden_sizes: {choice: [[50], [300], [300, 100]]}
trials: 12`,exampleCommand:"mlpforge sweep sweep.yaml --watch",progressOf:e=>`Progress of sweep ${Yt(e)}`,endedOf:(e,t)=>`${e} of ${t}`,counted:(e,t)=>`${e}\xA0${t}`,counts:{queued:"Queued",running:"Running",succeeded:"Succeeded",pruned:"Pruned",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:"Waiting for a worker.",running:"Training its trials.",succeeded:"Succeeded; nothing was published.",failed:"Failed; nothing was published.",cancelled:"Cancelled; nothing was published."},published:"Published the best trial as",took:"Duration",seconds:e=>`${e}\xA0s`,actions:"Actions",cancel:"Cancel",cancelQuestion:e=>`Cancel sweep ${Yt(e)} and its trials? It publishes nothing.`,cancelYes:"Cancel the sweep",copySettings:"Copy settings",best:"Best trial",bestMeaning:"The best objective of the sweep",noBest:"No trial has succeeded yet.",trainLikeIt:"Train again with changes",objectives:{validation_accuracy:"Validation accuracy",validation_loss:"Validation loss"},axis:{validation_accuracy:"accuracy",validation_loss:"loss"},parallel:"Parallel coordinates",parallelHelp:"Each line is a trial. It crosses each axis at the trial's value, and ends at its objective. The bluer it is, the better is the trial's place among all. Where the blue lines meet on an axis, values are good.",parallelLabel:"Parallel coordinates of the trials, which the table of trials has as numbers. The arrow keys move through the trials, from the best one down.",parallelLegend:[["worse","worse"],["better","better"],["best","best trial"],["none","no objective: active, pruned or failed"]],noFocus:"Point at a line, or use the arrow keys, for the values of a trial.",noObjective:"no objective",describeTrial:(e,t,s)=>`Trial\xA0${e}, ${t}: ${s}`,history:"History",historyHelp:"The objective of each trial in the order of their numbers. The line is the best one so far.",historyLabel:"The objective of each trial, and the best so far; the table of trials has the numbers.",historyX:"trial",historyLegend:[["point","trial"],["best","best so far"],["ring","pruned, without an objective"]],importance:"Importance",importanceHelp:"How much each field decides whether a trial is among the best, by PED-ANOVA; the shares add up to 100\xA0%. A small share means that its values hardly matter in this space.",noImportance:"Known when enough trials have succeeded.",trials:"Trials",showAll:e=>`Show all ${e} trials`,search:"Search",spec:"Settings of all trials",fact:{objective:"Objective",sampler:"Sampler",pruner:"Pruner",parallel:"Parallel trials",publish:"Publishes",seed:"Seed",submitted:"Submitted",id:"Id"},samplers:{tpe:"TPE",random:"Random",grid:"Grid"},pruners:{none:"None",median:"Median",hyperband:"Hyperband"},publish:{best:"the best trial",never:"nothing"},startTitle:"Start a sweep",startMeaning:"Settings and space are JSON, with fields named as in a job's spec.",start:"Start sweep",fields:{spec:"Settings of all trials",space:"Search space",trials:"Trials",parallel:"Parallel",objective:"Objective",sampler:"Sampler",pruner:"Pruner"},help:{spec:"A job's spec: fields that it leaves out have their defaults. The validation fraction must be above 0, because trials are compared on the validation part.",space:"1 to 20 fields and the values to try: uniform or log_uniform with two numbers, int or log_int with two integers, or choice with a list of values.",trials:"How many trials to train, 1 to 1,000.",parallel:"How many trials may wait or run at the same time, 1 to 64.",objective:"What the best trial has: the highest accuracy or the lowest loss on the validation part.",sampler:"TPE learns from earlier trials. Random and grid give the same trials for the same seed; a grid needs choices or integers.",pruner:"How trials that fall behind are stopped early: compared with the median of the others, or by Hyperband."},choices:{objective:!0,sampler:!0,pruner:!0},notJson:(e,t)=>e==="trials"||e==="parallel"?"Enter a whole number.":`This is not valid JSON: ${t}.`,at:(e,t)=>`${e}: ${t}`};var k_=422,G$=["spec","space","trials","parallel","objective","sampler","pruner"],E_={spec:{model:"searched",epochs:5,validation_fraction:.1},space:{"optimizer.learning_rate":{log_uniform:[.01,1]},hidden_sizes:{choice:[[50],[300],[300,100]]}},trials:12,parallel:1},vh=class extends Y{static properties={from:{attribute:!1},wrong:{state:!0}};#t=new lt(this,{task:([t],{signal:s})=>t?__(t,s):null,args:()=>[this.from]});#e=new lt(this,{task:([t],{signal:s})=>this.#s(t,s),autoRun:!1});constructor(){super(),this.from=null,this.wrong={}}async#s(t,s){let{id:n}=await q$(t,s).catch(i=>{throw this.wrong=i.status===k_?A_(i.fields):{},i});location.hash=R("sweeps",{sweep:n})}#n(t){if(t.preventDefault(),this.#e.status===ie.PENDING)return;let{request:s,wrong:n}=T_(new FormData(t.target));this.wrong=n,Object.keys(n).length===0&&this.#e.run([{...this.#i,...s}])}get#i(){return this.#t.value??E_}render(){let t=this.from!==null&&this.#t.value==null&&!this.#t.error,{error:s}=this.#e,n=Object.keys(this.wrong).length>0;return a`
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
          aria-describedby=${i} aria-invalid=${r} .defaultValue=${S_(s[t])}></textarea>
      `)}#a(t,s){return this.#o(t,({id:n},{described:i,isWrong:r})=>a`
        <input id=${n} name=${t} class="short" inputmode="numeric" autocomplete="off"
          aria-describedby=${i} aria-invalid=${r} .defaultValue=${String(s[t])} />
      `)}#c(t,s,n){return this.#o(t,({id:i},{described:r,isWrong:o})=>a`
        <select id=${i} name=${t} aria-describedby=${r} aria-invalid=${o}>
          ${Ke(Object.entries(n),s[t]??Object.keys(n)[0])}
        </select>
      `)}};customElements.define("sweep-form",vh);async function __(e,t){let[{request:s}]=await Promise.all([dl(e,t),js(t)]);return{...s,spec:{validation_fraction:s.spec.validation_fraction,...lo(s.spec)}}}function S_(e){let t=n=>JSON.stringify(n,null,1).replace(/(,?)\n\s*/g,(i,r)=>r?", ":"");return`{
${Object.entries(e).map(([n,i])=>`  ${JSON.stringify(n)}: ${t(i)}`).join(`,
`)}
}`}function T_(e){let t={},s={};for(let n of G$){let i=String(e.get(n)).trim();try{t[n]=n in U.choices?i:JSON.parse(i)}catch(r){s[n]=[U.notJson(n,r.message)]}}return{request:t,wrong:s}}function A_(e){let t={};for(let{loc:s,msg:n}of e){let[i,...r]=s.map(String),o=G$.includes(i)?i:"space",l=o===i?r:s;t[o]=[...t[o]??[],l.length>0?U.at(l.join("."),n):n]}return t}var J$=3,O_="pruned";function Os(e){if(e===null)return U.none;if(typeof e=="number")return O(e,J$);if(Array.isArray(e))return e.length>0?e.map(Os).join("-"):U.none;if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>U.setting(i,Os(r)));return[t,...n].filter(Boolean).join(U.between)}function oi({objective:e}){return en({objective:e})?et:t=>O(t,J$+1)}function en({objective:e}){return e.endsWith("accuracy")}function Eo({reason:e}){return e===O_}function fl(e){return e.split(".").at(-1)}function X$(e,t){let s=en(t)?-1:1;return e.filter(({objective:i})=>i!==null).sort((i,r)=>s*(Number(i.objective)-Number(r.objective)))}var M_=["succeeded","pruned","failed","cancelled"];function xh(e,{trials:t},s){return a`<progress max=${t} .value=${yh(s)} aria-label=${U.progressOf(e)}></progress>`}function Y$({trials:e},t){let n=["pruned","failed"].filter(i=>t[i]>0).map(i=>U.counted(xt(t[i]),U.counts[i].toLowerCase()));return[U.endedOf(xt(yh(t)),xt(e)),...n].join(U.between)}function yh(e){return M_.reduce((t,s)=>t+e[s],0)}function K$(e){let{id:t,state:s,request:n,counts:i,model:r,error:o}=e;return a`
    <div role="status">
      <p>${Se(s)} ${r?a`${U.published} ${Q$(r)}`:U.stateOf[s]}</p>
      ${o&&a`<p class="notice error"><code>${o.type}</code>: ${o.message}</p>`}
    </div>
    <div class="sweep-progress">
      ${xh(t,n,i)}
      <span class="faint">${U.endedOf(xt(yh(i)),xt(n.trials))}</span>
    </div>
    ${N_(e)}
  `}function Q$({name:e,version:t}){return a`<a href=${R("models",{model:e,version:t})}>${U.version(e,t)}</a>`}function N_({counts:e,started_at:t,finished_at:s}){let n=Object.entries(e).filter(([l,h])=>h>0||l==="succeeded"),i=([l,h])=>a`<div><dt>${l}</dt><dd>${h}</dd></div>`,r=s&&t?[[U.took,_s((Date.parse(s)-Date.parse(t))/1e3)]]:[],o=[...n.map(([l,h])=>[U.counts[l],xt(h)]),...r];return a`<dl class="metrics">${o.map(i)}</dl>`}function Z$({best:e,request:t,model:s,published:n},i){if(e===null)return a`<p class="faint">${U.noBest}</p>`;let r=Object.entries(e.parameters).map(([l,h])=>[a`<code>${l}</code>`,Os(h)]),{objective:o}=t;return a`
    <dl class="metrics"><div><dt>${U.objectives[o]}</dt><dd>${oi(t)(e.objective)}</dd></div></dl>
    ${gs(U.best,r)}
    <div class="row">
      <a class="button" href=${R("jobs",{job:e.job_id})}>${U.trial(e.number)}</a>
      ${n&&s?Q$(s):null}
      ${i?.spec?a`<a href=${R("train",Pn(i.spec))}>${U.trainLikeIt}</a>`:null}
    </div>
  `}function tb({request:e,submitted_at:t,id:s}){let{space:n,sampler:i,pruner:r,objective:o,parallel:l,publish:h,seed:f}=e,{fact:v}=U;return gs(U.search,[...Object.entries(n).map(([_,P])=>[a`<code>${_}</code>`,I_(P)]),[v.objective,U.objectives[o]],[v.sampler,U.samplers[i]],[v.pruner,U.pruners[r]],[v.parallel,xt(l)],[v.publish,U.publish[h]],[v.seed,f],[v.submitted,we(t)],[v.id,a`<code>${s}</code>`]])}function I_(e){let[[t,s]]=Object.entries(e),n=s.map(Os);return t==="choice"?n.join(U.betweenChoices):U.range(n[0],n[1],t.startsWith("log"))}var C_=20,L_=2,P_=15,kh=class extends Y{static properties={choices:{attribute:!1}};#t=new AbortController;#e=new lt(this,{task:([t],{signal:s})=>R_(t,s),autoRun:!1});constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}updated(t){t.has("choices")&&(this.#t.abort(),this.#t=new AbortController,ri(()=>this.#s(),this.#t.signal))}async#s(){return await this.#e.run([this.choices.after]),this.#e.error?null:this.#e.value?.items.some(Xt)?L_:P_}render(){let{after:t,from:s}=this.choices,{value:n,error:i}=this.#e,r=n?.after===t?n:null,o=ge({value:r,error:i},h=>j_(h,t)),l=a`<sweep-form .from=${s??null}></sweep-form>`;return ve({title:U.title},ol("sweeps"),o,l)}};customElements.define("sweep-list",kh);async function R_(e,t){let s=await B$({limit:C_,cursor:$s(e).cursor},t);return{after:e,...s}}function j_({items:e,next_cursor:t},s){if(e.length===0)return a`<section class="card">${F_()}</section>`;let{sweep:n,model:i,state:r,trials:o,best:l,started:h}=U.columns,f=[n,i,r,o,{number:l},{number:h}],v=cn(e,({id:_})=>_,_=>a`<tr>${D_(_)}</tr>`);return a`
    <section class="card stack">
      ${Ht(U.list,f,[v],{kind:"sweeps"})}
      ${$n($s(s),t,_=>R("sweeps",{after:_}))}
    </section>
  `}function D_({id:e,state:t,request:s,counts:n,best:i,started_at:r}){return a`
    <th scope="row"><a href=${R("sweeps",{sweep:e})}><code>${U.shortId(e)}</code></a></th>
    <td><span class="long-name cut" title=${s.spec.model}>${s.spec.model}</span></td>
    <td>${Se(t)}</td>
    <td>${xh(e,s,n)} <span class="faint">${Y$(s,n)}</span></td>
    <td class="number">${i?oi(s)(i.objective):U.none}</td>
    <td class="moment number">${we(r)}</td>
  `}function F_(){return a`
    <div class="empty">
      ${de("sweeps")}
      <h2>${U.noneYet}</h2>
      <p>${U.whatSweepsAre}</p>
      <pre class="command"><code>${U.exampleFile}</code></pre>
      <pre class="command"><code>${U.exampleCommand}</code></pre>
    </div>
  `}var gl=5,z_=12,U_=[1,2,5],B_=[1,2,5,10];function eb(e,t){let[[s,n]]=Object.entries(t),i=fl(e);if(s==="choice")return{name:e,label:i,...q_(n)};let[r,o]=n;return{name:e,label:i,...nb(r,o,{isLog:s.startsWith("log"),format:Os})}}function sb(e,t){let s=e.objective,[n,i]=t.length>0?[V_(t),G_(t)]:[0,1],r=en(e)?dr:O,o=n<i?0:Math.abs(n)/10||1;return{name:s,label:s,...nb(n-o,i+o,{isLog:!1,format:r})}}function q_(e){let t=e.map(o=>JSON.stringify(o)),s=o=>(o+.5)/e.length,n=Math.ceil(e.length/z_),i=e.map((o,l)=>({at:s(l),text:Os(o)}));return{placeOf:o=>{let l=t.indexOf(JSON.stringify(o));return l<0?NaN:s(l)},ticks:i.filter((o,l)=>l%n===0)}}function nb(e,t,{isLog:s,format:n}){let i=s?Math.log:Number,r=f=>(i(f)-i(e))/(i(t)-i(e)),o=(s?W_(e,t):H_(e,t)).map(f=>({at:r(f),text:n(f)})),l=1/(gl+3),h=[e,t].map(f=>({at:r(f),text:n(f)}));return{placeOf:r,ticks:[h[0],...o.filter(({at:f})=>f>l&&f<1-l),h[1]]}}function H_(e,t){let s=(t-e)/gl,n=10**Math.floor(Math.log10(s)),i=n*B_.find(o=>o*n>=s),r=Math.ceil(e/i);return Array.from({length:Math.floor(t/i)-r+1},(o,l)=>(r+l)*i)}function W_(e,t){let s=Math.floor(Math.log10(e)),n=Array.from({length:Math.ceil(Math.log10(t))-s+1},(h,f)=>s+f),i=n.length>gl-1?[1]:U_,o=n.flatMap(h=>i.map(f=>f*10**h)).filter(h=>h>e&&h<t),l=Math.ceil(o.length/gl);return o.filter((h,f)=>f%l===0)}function V_(e){return e.reduce((t,s)=>Math.min(t,s))}function G_(e){return e.reduce((t,s)=>Math.max(t,s))}var Eh={trial:1,best:3,pruned:2};function ib(e,t){let s=e.filter(({objective:f})=>f!==null),n=en(t)?Math.max:Math.min,i=en(t)?Math.min:Math.max,r=s.reduce((f,{objective:v})=>i(f,Number(v)),Number(s[0]?.objective)),o=NaN,l=s.map(({objective:f})=>o=Number.isNaN(o)?Number(f):n(o,Number(f))),h=s.length>0?e.filter(Eo):[];return[{color:Eh.best,shape:"steps",xs:_h(s),ys:l},{color:Eh.pruned,shape:"rings",xs:_h(h),ys:h.map(()=>r)},{color:Eh.trial,shape:"points",xs:_h(s),ys:s.map(({objective:f})=>f)}]}function _h(e){return e.map(({number:t})=>t)}var J_=/^#(..)(..)(..)$/;function rb(e){let t=getComputedStyle(e),[s,n,i]=["--line","--positive","--edge"].map(o=>t.getPropertyValue(o).trim());return{shades:Array.from({length:12},(o,l)=>Y_(s,n,l/11)),none:i}}function ob(e,t,{width:s,height:n},{shades:i,none:r}){let o=devicePixelRatio;[e.width,e.height]=[s*o,n*o];let l=e.getContext("2d");l.scale(o,o),l.lineWidth=1.5,l.lineJoin="round";let h=Map.groupBy(t,({rank:f})=>f===null?-1:Math.round(f*11));for(let f of[...h.keys()].sort((v,_)=>v-_))l.strokeStyle=f<0?r:i[f],l.globalAlpha=f<0?.5:1,l.setLineDash(f<0?[2,4]:[]),l.stroke(new Path2D(h.get(f)?.map(Sh).join("")))}function Sh({points:e}){return e.map(([t,s],n)=>`${n===0?"M":"L"}${t.toFixed(1)} ${s.toFixed(1)}`).join("")}function ab(e,t,s){let[n,i]=t,r=null,o=s;for(let l of e){let h=Math.abs(X_(l,n)-i);h<o&&([r,o]=[l,h])}return r}function X_({points:e},t){let s=e.findIndex(l=>l[0]>=t);if(s<0)return NaN;let[n,i]=e[s],[r,o]=e[Math.max(s-1,0)];return n===r?i:o+(t-r)/(n-r)*(i-o)}function Y_(e,t,s){let[n,i]=[e,t].map(r=>J_.exec(r)?.slice(1).map(o=>parseInt(o,16))??[0,0,0]);return`rgb(${n.map((r,o)=>Math.round(r+(i[o]-r)*s)).join(" ")})`}var Oh=320,K_=34,lb=14,Th=56,cb=44,Q_=104,Z_=12,Ah=16,tS=["axes","trials"],Mh=class extends Y{static properties={axes:{attribute:!1},trials:{attribute:!1},best:{attribute:!1},focused:{attribute:!1},label:{},width:{state:!0}};#t=new ii(this);#e=matchMedia("(prefers-color-scheme: dark)");#s=new ResizeObserver(()=>requestAnimationFrame(()=>this.width=this.clientWidth));#n=[];#i=!0;constructor(){super(),this.axes=[],this.trials=[],this.best=null,this.focused=null,this.label="",this.width=0}connectedCallback(){super.connectedCallback(),this.#s.observe(this),this.#e.addEventListener("change",this.#r)}disconnectedCallback(){super.disconnectedCallback(),this.#s.disconnect(),this.#e.removeEventListener("change",this.#r)}#r=()=>{this.#i=!0,this.requestUpdate()};get#o(){return{width:Math.max(this.width,Th+cb+Q_*(this.axes.length-1)),height:Oh}}#l(t){let s=Math.max(this.axes.length-1,1);return Th+t/s*(this.#o.width-Th-cb)}willUpdate(t){[...tS,"width"].some(s=>t.has(s))&&(this.#i=!0,this.#n=this.trials.map(({number:s,places:n,rank:i})=>{let r=n.map((o,l)=>[this.#l(l),_o(o)]).filter(([,o])=>Number.isFinite(o));return{number:s,rank:i,points:r}}))}render(){let{width:t,height:s}=this.#o;return a`
      <div class="scrolls" tabindex="0" role="group" aria-label=${this.label} @keydown=${this.#u}>
        <div class="parallel" @pointermove=${this.#c} @pointerdown=${this.#c} @pointerleave=${()=>this.#h(null)}>
          <canvas></canvas>
          <svg width=${t} height=${s} aria-hidden="true">
            ${this.axes.map((n,i)=>eS(n,this.#l(i)))}
            ${this.#a("best",this.best)} ${this.#a("focused",this.focused)}
          </svg>
        </div>
      </div>
    `}#a(t,s){let n=this.#n.find(r=>r.number===s);if(n===void 0)return z;let i=([r,o])=>vt`<circle class=${t} cx=${r} cy=${o} r="3.5"></circle>`;return vt`<path class=${t} d=${Sh(n)}></path>${n.points.map(i)}`}updated(){if(!this.#i||!this.#t.isInView||this.width===0)return;this.#i=!1;let t=this.querySelector("canvas"),{width:s,height:n}=this.#o;Object.assign(t.style,{width:`${s}px`,height:`${n}px`}),ob(t,this.#n,{width:s,height:n},rb(this))}#c=t=>{let{left:s,top:n}=t.currentTarget.getBoundingClientRect(),i=ab(this.#n,[t.clientX-s,t.clientY-n],Z_);this.#h(i?.number??null)};#u=t=>{let s={ArrowUp:-1,ArrowDown:1,Home:-1/0,End:1/0}[t.key],n=this.trials.filter(({rank:o})=>o!==null).sort((o,l)=>Number(l.rank)-Number(o.rank));if(s===void 0||n.length===0)return;t.preventDefault();let i=n.findIndex(({number:o})=>o===this.focused),r=i<0?0:i+s;this.#h(n[Math.max(0,Math.min(r,n.length-1))].number)};#h(t){t!==this.focused&&this.dispatchEvent(new CustomEvent("focus-trial",{detail:t}))}};customElements.define("parallel-chart",Mh);function _o(e){return Oh-lb-e*(Oh-K_-lb)}function eS({name:e,label:t,ticks:s},n){let i=t.length>Ah?U.cut(t.slice(0,Ah-1)):t,r=({at:o,text:l})=>vt`
    <path d=${`M${n-4} ${_o(o)}h4`}></path>
    <text class="tick-text" x=${n-8} y=${_o(o)} dy="0.35em">${U.cutTo(l,Ah-2)}</text>
  `;return vt`
    <g class="axis">
      <path d=${`M${n} ${_o(0)}V${_o(1)}`}></path>
      ${s.map(r)}
      <text class="name" x=${n} y="16"><title>${e}</title>${i}</text>
    </g>
  `}var sS=10;function ub(e,{request:t,best:s},{order:n,shown:i,focused:r},{sort:o,focus:l}){let h=Object.keys(t.space),f=nS(t),v=(Z,_t)=>cs(Z,{name:_t,isNumber:!0},n,o),_=[v(U.columns.trial,"number"),cs(U.columns.state,{name:"state"},n,o),v(U.objectives[t.objective],"objective"),...h.map(Z=>cs(fl(Z),{name:Z,isNumber:Nh(t.space[Z])},n,o)),v(U.columns.took,"took")],P=Z=>a`
    <tr
      class=${Z.number===r?"answer":""}
      @pointerenter=${()=>l(Z.number)}
      @pointerleave=${()=>l(null)}
      @focusin=${()=>l(Z.number)}
      @focusout=${()=>l(null)}
    >
      ${rS(Z,t,Z.number===s?.number)}
    </tr>
  `,D=bn([...e].reverse(),n,f).slice(0,i);return Ht(U.trials,_,[cn(D,({number:Z})=>Z,P)],{kind:"trials"})}function nS(e){let t=en(e)?1:-1,s=Object.entries(e.space).map(([n,i])=>[n,Nh(i)?({parameters:r})=>r[n]:({parameters:r})=>Os(r[n])]);return{number:({number:n})=>n,state:oS,objective:({objective:n})=>n===null?null:t*n,took:hb,...Object.fromEntries(s)}}function iS(e){return e!==null&&e<sS?U.seconds(e.toFixed(1)):_s(e)}function Nh({choice:e}){return e===void 0||e.every(t=>typeof t=="number")}function rS(e,t,s){let{number:n,job_id:i,objective:r,parameters:o}=e,l=Object.keys(t.space),h=oi(t);return a`
    <th scope="row" class="number"><a href=${R("jobs",{job:i})} aria-label=${U.trial(n)}>${n}</a></th>
    <td>${Eo(e)?a`<span class="badge">${U.counts.pruned}</span>`:Se(e.state)}</td>
    <td class="number">${s?Or(U.bestMeaning):null} ${r===null?U.none:h(r)}</td>
    ${l.map(f=>a`<td class=${Nh(t.space[f])?"number":""}>${Os(o[f]??null)}</td>`)}
    <td class="number faint">${iS(hb(e))}</td>
  `}function oS(e){return Eo(e)?U.counts.pruned:e.state}function hb({started_at:e,finished_at:t}){return e&&t?(Date.parse(t)-Date.parse(e))/1e3:null}var aS=2,lS=20,Ih=class extends Y{static properties={choices:{attribute:!1},focused:{state:!0},isWhole:{state:!0},cancelError:{state:!0}};sweepId="";#t=new AbortController;#e=new lt(this,{task:(t,{signal:s})=>this.#a(s),autoRun:!1});#s=new lt(this,{task:([t],{signal:s})=>t?W$(t,s):null,args:()=>[this.#e.value?.sweep.best?.job_id]});#n=new lt(this,{task:(t,{signal:s})=>js(s),args:()=>[]});#i=null;#r=[];constructor(){super(),this.choices={},this.focused=null,this.isWhole=!1,this.cancelError=null}connectedCallback(){super.connectedCallback(),this.#o()}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort()}#o(){this.#t.abort(),this.#t=new AbortController,ri(()=>this.#l(),this.#t.signal)}async#l(){await this.#e.run([]);let{value:t,error:s}=this.#e;return!s&&t&&Xt(t.sweep)?aS:null}async#a(t){let s=await dl(this.sweepId,t);return this.#r=await V$(this.sweepId,this.#r,t),this.#i=cS(s,this.#r),{sweep:s}}async#c(){await ls(U.cancelQuestion(this.sweepId),U.cancelYes)&&(this.cancelError=await H$(this.sweepId).then(()=>null,t=>t),this.isConnected&&this.#o())}#u=t=>{this.focused=t};#h(t){let s=new Ee("sweeps");s.change({sort:t}),this.choices=s.choices}render(){let{value:t,error:s}=this.#e,n={href:R("sweeps"),text:U.all},i=this.cancelError??s??this.#n.error;return ve({title:U.sweepTitle(this.sweepId),back:n},ge({value:t,error:i},({sweep:r})=>this.#m(r)))}#m(t){return a`
      <div class="columns">
        <section class="card stack">
          ${K$(t)}
          <div class="row" role="group" aria-label=${U.actions}>
            ${Xt(t)?a`<button @click=${()=>this.#c()}>${U.cancel}</button>`:null}
            <a class="button" href=${R("sweeps",{from:t.id})}>${U.copySettings}</a>
          </div>
        </section>
        <section class="card stack best-trial"><h2>${U.best}</h2>${Z$(t,this.#s.value??null)}</section>
      </div>
      ${this.#p(t)}
      <div class="columns">${this.#f(t)} ${uS(t)}</div>
      ${this.#g(t)}
      <div class="columns">
        <section class="card"><h2>${U.search}</h2>${tb(t)}</section>
        <section class="card"><h2>${U.spec}</h2>${Mr(t.request.spec)}</section>
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
        ${mb(U.parallelLegend)}
        <p class="trial-note faint" role="status">${n?hS(n,s):U.noFocus}</p>
      </section>
    `}#f({request:t}){return a`
      <section class="card">
        <h2>${U.history} <help-tip .subject=${U.history} .text=${U.historyHelp}></help-tip></h2>
        <line-chart
          .label=${U.historyLabel}
          .xLabel=${U.historyX}
          .yLabel=${U.objectives[t.objective]}
          .formatY=${en(t)?dr:O}
          .series=${this.#i.history}
          @point=${({detail:s})=>this.#u(s)}
        ></line-chart>
        ${mb(U.historyLegend)}
      </section>
    `}#g(t){let s=this.isWhole?1/0:lS,n={order:this.choices.sort??"objective",shown:s,focused:this.focused},i=this.#r.length>s;return a`
      <section class="card stack">
        <h2>${U.trials}</h2>
        ${ub(this.#r,t,n,{sort:r=>this.#h(r),focus:this.#u})}
        ${i?a`<div><button @click=${()=>this.isWhole=!0}>${U.showAll(xt(this.#r.length))}</button></div>`:null}
      </section>
    `}};customElements.define("sweep-page",Ih);function cS({request:e},t){let s=X$(t,e),n=new Map(s.map(({number:h},f)=>[h,1-f/Math.max(s.length-1,1)])),i=sb(e,s.map(h=>Number(h.objective))),o=[...Object.keys(e.space).map(h=>eb(h,e.space[h])),{...i,label:U.axis[e.objective]}],l=t.map(({number:h,parameters:f,objective:v})=>({number:h,rank:n.get(h)??null,places:o.map(({name:_,placeOf:P})=>_===e.objective?v===null?NaN:P(v):P(f[_]))}));return{axes:o,placed:l,history:ib(t,e)}}function uS({importance:e}){let t=Object.entries(e??{}).sort(([,s],[,n])=>n-s);return a`
    <section class="card">
      <h2>${U.importance} <help-tip .subject=${U.importance} .text=${U.importanceHelp}></help-tip></h2>
      ${e?gd(U.importance,t.map(([s,n])=>[s,n,et(n,1)])):a`<p class="faint">${U.noImportance}</p>`}
    </section>
  `}function mb(e){let t=([s,n])=>a`<li><span class=${`trial-mark ${s}`} aria-hidden="true"></span>${n}</li>`;return a`<ul class="chips trial-legend">${e.map(t)}</ul>`}function hS(e,t){let{number:s,objective:n,parameters:i}=e,r=n===null?U.noObjective:oi(t)(n),o=Object.entries(i).map(([l,h])=>U.setting(l,Os(h)));return U.describeTrial(s,r,o.join(U.betweenChoices))}function pb(e){return hn(e,({sweep:t})=>t?["sweep-page",{sweepId:t}]:["sweep-list"])}var Ch=e=>e===1?"1 hidden unit":`${e} hidden units`,db=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,F={title:"Train",skip:"Skip the settings",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${ia[t]}, ${On(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${On(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${On(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${Yt(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${db(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Ch(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Ch(e)} after epoch ${t}${db(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Ch(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var sn="on",So="off",mS="true";function To(e,t){return e.kind==="union"?t?.kind??ao:e.kind==="part"?t==null?So:sn:t==null?"":e.kind==="tags"?pu(t):Array.isArray(t)?mu(t,{isMarked:e.kind==="rates"}):String(t)}function $l(e,t){if(t.trim()!=="")return e.kind==="flag"?t===mS:e.kind==="tags"?dS(t):e.kind==="number"?Lh(t):e.kind==="names"?bl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?pS(t):e.kind==="rates"?Lh(t):t}function Lh(e){let t=Number(e);return Number.isFinite(t)?t:e}function pS(e){return bl(e).map(t=>t===""?t:Lh(t))}function bl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function fb(e){let t=gb(e),s=t.filter(Ph).map(n=>$b(n)[0]);return{invalid:t.filter(n=>!Ph(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function dS(e){return Object.fromEntries(gb(e).filter(Ph).map($b))}function gb(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function Ph(e){return e.indexOf("=")>0}function $b(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function Rh({choiceTitles:e},t){return e[t]??wb(t)}function bb(e){return[e.description&&`${wb(e.description)}.`,F.formats[e.kind],fS(e.bounds),gS(e)].filter(Boolean).join(" ")}function fS({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?xt(l):l);if(!s&&!n)return F.between(i,r);let o=s?F.above(i):F.from(i);return F.inBounds(o,n?F.below(r):F.upTo(r))}function gS(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=To(e,e.defaultValue);return t===""?"":e.kind==="flag"?F.byDefault(e.defaultValue?F.on:F.off):e.kind==="union"&&t===ao?"":F.byDefault(e.choices.length>0?Rh(e,t):t)}function wb(e){return e[0].toUpperCase()+e.slice(1)}var $S=3;function jh(e,t){let s=Dh(e,t),n=e.kind==="flag"||e.kind==="part";return ze(s,bS(e,t,s),{isChanged:t.isChanged,isTick:n})}function Dh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:bb(e)}}function bS(e,t,s){return t.options!=null?vb(e,t,s,Ys(t.options,t.text)):e.kind==="choice"||e.kind==="union"?vb(e,t,s,e.choices.map(n=>[n,Rh(e,n)])):e.kind==="flag"?xb(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?xb(e,t,s,{yes:sn,no:So}):e.kind==="tags"?vS(e,t,s):e.kind==="names"?[wl(e,t,s),wS(t)]:wl(e,t,s)}function wl(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
  `}function wS({text:e,change:t,suggestions:s=[]}){let n=bl(e),i=l=>t([...n,l].join(F.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${F.add(l)}</button>`,o=s.filter(l=>!n.some(h=>h.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function vb(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @change=${r=>s(r.target.value)}
    >
      ${Ke(i,t)}
    </select>
  `}function xb(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function vS(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${$S}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Le(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var yb=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],kb={model:["model","start_from","publish","promote","tags"],limits:["priority","max_seconds","checkpoint_seconds"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"]};function Eb(e,t){let{shown:s}=e,n=v=>v.map(_=>s.find(P=>P.name===_)).filter(Boolean),i=n(yb),r=Object.entries(kb).map(([v,_])=>[v,n(_)]),o=i.flatMap(v=>e.partsOf(v)).filter(v=>!i.includes(v)),l=new Set([...yb,...Object.values(kb).flat(),...t]),h=e.fields.filter(({name:v})=>!l.has(v)),f=r.map(([v,_])=>[v,v==="optimizer"?[...o,..._]:_]);return{main:i,lengths:n(t),groups:[...f,["other",h]]}}var xS=["augmentation.kind"],yS=["hidden_sizes","activation","initializer.kind"],_b=["steps","epochs"],Cr=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Jc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?xS:[],...this.valueOf("start_from")===sn?yS:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===sn?sn:So:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||To(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===sn&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[ga(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===sn?this.#i(this.partsOf(t)):void 0;let n=$l(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===To(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function Sb(e){let{main:t,lengths:s,groups:n}=Eb(e.form,_b),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${F.form} @submit=${i}>
      ${kS(e)}
      <div class="main-fields">
        ${t.map(r=>jh(r,Fh(r,e)))} ${ES(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?F.starting:F.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${F.reset}</button>
      </div>
      ${_S(n,e)}
    </form>
  `}function kS({wrong:e,formErrors:t,loadError:s}){let i=[...e.size>0?[F.fieldsAreWrong(e.size)]:[],...t,...s?[s.message]:[]];return a`
    <div role="alert">
      ${i.length>0?a`<div class="notice error">${i.map(r=>a`<p>${r}</p>`)}</div>`:null}
    </div>
  `}function Tb(e,t){let s=t.form.partsOf(e),n=jh(e,Fh(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>Tb(i,t))}
    </div>
  `}function Fh(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function ES(e,t){let{form:s}=t,n=e.find(({name:f})=>f===s.length),i=Fh(n,t),r={...Dh(n,i),label:F.length},o=f=>{s.chooseLength(f),t.change(f)},l={name:"length",label:F.lengthUnit,options:e.map(({name:f,title:v})=>[f,v]),chosen:n.name,choose:o},h=a`
    <div class="length">
      ${wl(n,i,r)}
      ${fr(l)}
    </div>
  `;return ze(r,h,{isChanged:i.isChanged})}function _S(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${F.more} ${i>0?a`<span class="badge accent">${F.changed(i)}</span>`:null}
      </summary>
      <div class="groups">${e.map(([r,o])=>SS(r,o,t))}</div>
      <details>
        <summary>${F.request}</summary>
        <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
      </details>
    </details>
  `}function SS(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${F.groups[e]}</legend>
      ${t.map(n=>Tb(n,s))}
    </fieldset>
  `}var TS=["number","rates"],AS=/^\s*-?\d*,\d+\s*$/;function Ab(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=OS(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],MS(l.rest,o)])}return{byName:n,others:i}}function Ob(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=fb(e.textOf(s)),r=[...n.map(F.invalidTag),...i.map(F.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function Mb(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!TS.includes(s.kind)||AS.test(t.textOf(s))&&e.set(s.name,[...n,F.decimalPoint])}}function OS(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function MS([e],t){return e===void 0?t:typeof e=="number"?F.itemIsWrong(e+1,t):F.tagIsWrong(e,t)}var NS=200,vl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await ha(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,F.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Td(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(G`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),F.datasetVersion(i)]);return[[Ss,F.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||F.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(G`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:et(r.test_accuracy);return[["",F.defaultVersion(s.default)],[Ss,F.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,F.alias(r,o)]),...n.map(r=>[String(r.version),F.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return ne(()=>Ue(jt(t,{limit:NS}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var IS=422,xl=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new vl(n,()=>this.#l()),this.#n=new as(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>Ca(r,n);this.#i=new as(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===ie.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new Cr(await js(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#l(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#a()};async start(){this.isStarting||(this.wrong=Ob(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#h(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){if(t.name==="AbortError")return;let{byName:s,others:n}=Ab(t.fields??[],this.form.shown);Mb(s,this.form);let i=t.status===IS&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var Nb={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},zh={notebook:{},better:{...Nb,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...Nb,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function Ib({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=Object.keys(zh),i=n.find(o=>PS(e,zh[o])===s),r=o=>a`
    <button
      type="button"
      tabindex=${o===(i??n[0])?0:-1}
      aria-pressed=${o===i}
      @click=${()=>t(Pn(zh[o]))}
    >
      <strong>${CS(F.presets[o].title)}</strong>
      <span class="faint">${F.presets[o].text}</span>
    </button>
  `;return a`
    <div class="presets" role="toolbar" aria-label=${F.presetsLabel} @keydown=${LS}>${n.map(r)}</div>
  `}function CS(e){return e.split(/([\d.]+ %)/).map(t=>t.endsWith("%")?a`<span class="number">${t}</span>`:t)}function LS(e){let t={ArrowRight:"nextElementSibling",ArrowLeft:"previousElementSibling"}[e.key];t!==void 0&&(e.preventDefault(),e.target[t]?.focus())}function PS({allFields:e},t){let s=new Cr(e);return s.choices=Pn(t),JSON.stringify(s.spec)}var Cb=.95;function Lb({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,h=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,f=et(h).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${f}</p>
      <div class="headline-text">
        <p class="faint">${F.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${Se(i.state)} ${Qn(i)} ${F.stopReasons[l.stop_reason]??""}
            ${jS(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${RS(i,r)}</p>
      ${Xt(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${F.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${F.cancel}</button>
          `:z}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Ju(l)}
    ${Wt(n)}
  `}function RS(e,t){let{progress:s}=e,n=F.epochOf(xt(t.at(-1)?.epoch??s.epoch));return!Xt(e)||s.eta_seconds===null?n:`${n} \xB7 ${F.left(_s(s.eta_seconds))}`}function jS(e){let t=e.findIndex(({test_accuracy:n})=>n>=Cb);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${F.milestone(et(Cb,0),_s(Math.max(1,s)))}</span>`}var DS=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Pb=e=>e===1?"1 epoch":`${e} epochs`,Ft={sources:{fresh:()=>"Before training",unpublished:()=>"Before training; nothing was published",job:({epoch:e},t)=>`After ${Pb(e)}${t>0?`, ${Pb(t)} ago`:""}`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${DS(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function Rb({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),h={x:1,y:22+(t-22-l)/2,width:l*n,height:l},f=Math.max(...s.map(({length:_t})=>_t)),v=(t-22-14)/Math.max(f,1),_=Math.max(3,Math.min(9,v*.42)),P=e-o,D=(P-14-h.width)/s.length,Z=s.map((_t,qe)=>{let He=h.x+h.width+D*(qe+1)-_,vn=Math.min((t-22-14)/_t.length,v*2.6,30),nn=22+(t-22-vn*_t.length)/2;return _t.map((Pr,Dn)=>({x:He,y:nn+vn*(Dn+.5),unit:Pr}))});return{width:e,height:t,radius:_,input:h,columns:Z,bars:P}}function jb(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function Db({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,h=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(h+.5)/o}}function Fb(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var FS=3,zb=.08,zS=2.6,yl=10,US=10,BS=70,Uh=7,qS=9,HS=50;function Ub({layout:e,summary:t,focus:s,placeOf:n}){return t===null?z:t.layers.map((i,r)=>{let o=r===0?n:WS(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,h=i.units.flatMap((f,v)=>i.weights[v].map((_,P)=>{let D=s?.layer===r&&s?.unit===f;return VS(o(i.inputs[v][P]),e.columns[r][v],_/l,D)}));return vt`<g class=${s===null?"weights":"weights dimmed"}>${h}</g>`})}function WS(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function VS(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return vt`
    <path
      class=${n?`${r} focused`:r}
      d=${jb(e,t)}
      stroke-width=${(.5+(zS-.5)*i).toFixed(2)}
      stroke-opacity=${(zb+(1-zb)*i*i).toFixed(2)}
    ></path>
  `}function Bb({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,h=GS(t,i),f=i===e.columns.length-1;return e.columns[i].map(({x:v,y:_,unit:P},D)=>{let Z=l?.[D]??0,_t=s?.layer===i&&s.unit===P,qe=o.layer===i&&o.unit===P,He=f?Ft.class(n[P]??P):Ft.unit(P,i+1);return vt`
      <g
        class=${_t?"unit focused":"unit"}
        role="button"
        tabindex=${qe?0:-1}
        data-layer=${i}
        data-unit=${P}
        aria-label=${l?`${He}: ${Ft.output(Bh(Z,f))}`:He}
        @pointerenter=${()=>r({layer:i,unit:P})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:P})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${v} cy=${_} r=${e.radius}></circle>
        <circle
          class=${Z<0?"fill against":"fill for"}
          cx=${v} cy=${_} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(Z)/h).toFixed(2)}
        ></circle>
      </g>
    `})}function GS(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function qb({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:h})=>String(s[h]??h).length)),o=Math.min(BS,12+Uh*r),l=Math.max(US,e.width-e.bars-o-HS);return n.map(({y:h,unit:f},v)=>{let _=i?.[v]??0,P=String(s[f]??f),D=(Z,_t)=>vt`<rect class=${Z} x=${e.bars+o} y=${h-yl/2} width=${_t} height=${yl} rx="2"></rect>`;return vt`
      <g class=${JS(t,f)} aria-hidden="true">
        <text x=${e.bars} y=${h} dy="0.35em">${kl(P,qS)}</text>
        ${D("track",l)} ${D("bar",(l*_).toFixed(1))}
        <text class="share" x=${e.width-1} y=${h} dy="0.35em" text-anchor="end">${i?et(_,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${h-yl} width=${o-2} height=${2*yl} rx="4"></rect>
      </g>
    `})}function JS(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function kl(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function Bh(e,t){return t?et(e,1):O(e,FS)}var XS=.3,YS=1,KS=3,QS=404,ZS=422,El=class{#t;#e;#s="";#n;#i=new Ci((t,s)=>this.#r(t,s));constructor({show:t,refuse:s}){this.#t=t,this.#e=s}submit(t,s,n){let i=JSON.stringify(t),[r,o]=[i!==this.#s,n!==this.#n];!r&&!o||(this.#s=i,this.#n=n,this.#i.submit({body:t,info:s,delayS:o?XS:0},{isUrgent:r}))}cancel(){this.#i.cancel()}async#r({body:t,info:s,delayS:n},i){let r=()=>this.#l(t,s,i);"job_id"in t.network?await this.#o(t,s,{delayS:n,signal:i}):await ne(r,i).catch(Hb)}async#o(t,s,{delayS:n,signal:i}){await Kt(n,i);for(let r=0;r<KS&&!document.hidden;r+=1){let o=await this.#l(t,s,i).catch(Hb);if(await Kt(YS-n,i),o>=(this.#n??0))return}}async#l(t,s,n){try{let i=await Rt("POST","/inspect/summary",t,{signal:n});return this.#t({...i,image:t.image},s),i.network.epoch}catch(i){if(i.status!==ZS)throw i;return this.#e(i)}}};function Hb(e){if(e.status!==QS&&!e.isTemporary)throw e}var tT=3;function Wb(e){return e.flatMap((t,s)=>Array(Gb(t)).fill(s))}function Vb(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+Gb(n));s+=i.length;let r=n.kind==="number"?O(i[0],tT):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function Gb({kind:e,values:t}){return e==="number"?1:(t??[]).length}var Jb=3;function Xb({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Ft.legend}</p>`;let l=t.layer===e.layers.length-1,h=l?Ft.class(s[t.unit]??t.unit):Ft.unit(t.unit,t.layer+1),f=t.layer===0?n:D=>Ft.unit(D,t.layer),v=r.weights[o].map((D,Z)=>Ft.weightOf(f(r.inputs[o][Z]),O(D,Jb))),_=e.unit,P=i&&t.layer===0&&_?.layer===1&&_.unit===t.unit;return a`
    ${P?a`<signed-image .values=${_.weight} .label=${Ft.weightImage(t.unit)}></signed-image>`:z}
    <p>
      <strong>${h}</strong>: ${Ft.output(Bh(r.values[o],l))}.
      ${v.length>0?Ft.strongest(v.join(Ft.betweenWeights)):z}
    </p>
  `}function Yb({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),h=i[r.indexOf(l)],f=Ft.shown(i.length,e[o+1]);return Ft.layer(o+1,f,Ft.mostActive(h,O(l,Jb)))});return[Ft.describe(e.join(Ft.betweenSizes)),s,...n].join(Ft.between)}var eT=300,sT=260,nT=560,Kb=20,Qb=12,iT=135,qh=class extends Y{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s=0;#n=null;#i={layer:0,unit:0};#r="";#o=0;#l=new ResizeObserver(()=>this.#c());#a=new El({show:(t,s)=>this.#m(t,s),refuse:t=>this.#p(t)});constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#a.cancel()}#c(){this.clientWidth!==this.#o&&(this.#o=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,epoch:s,endedJob:n}=this.network;if(n!==void 0&&this.#t?.network.job_id===n)return;let i={network:t,image:this.#u,units:Kb,...this.#h};this.#a.submit(i,this.info,s)}get#u(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#s%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#n?.layer===0&&Xs(this.info)?{unit:{layer:1,unit:this.#n?.unit}}:{}}#m(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#r="";let o=t.layers.map((l,h)=>oT(l,r?.[h].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#p(t){this.#t=null,this.#r=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#o>0))return a`<div class="network-space"></div>`;let s=this.#d(),{layout:n,summary:i}=s,r=this.#E(i);return a`
      <div class="network-picture">
        ${this.#w(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:Yb(i,r)}
          @keydown=${o=>this.#y(o,n)}
        >
          ${this.#v(n)} ${Ub(s)}
          ${n.columns.map((o,l)=>Bb(s,l,{select:this.#k,tabStop:this.#i}))}
          ${qb(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#b(i)} ${r}</p>
        ${this.#f(i)?z:this.#g()}
      </div>
      <div class="unit-details">
        ${this.#r?a`<p class="notice">${this.#r}</p>`:Xb({...s,...this.#$})}
      </div>
    `}#f(t){return t?.network.job_id!==void 0&&t.network.job_id===this.network?.endedJob}#g(){let t=this.info.kind==="table"?Ft.anotherRow:Ft.anotherImage;return a`<button type="button" class="small" @click=${this.#x}>${t}</button>`}#d(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>rT(Math.min(l,Kb))),r=this.#o<nT?sT:eT,o=Rb({width:this.#o,height:r},i,this.#$.ratio);return i[this.#i.layer]?.includes(this.#i.unit)||(this.#i={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#n,classNames:br(this.info),placeOf:l=>Db(o.input,this.#$.placeOf(l),this.#$.grid)}}get#$(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let v=Wb(s),_=Math.min(s.length,Qb);return{ratio:1,grid:{columns:1,rows:_},placeOf:Z=>Math.min(v[Z],_-1),inputName:Z=>s[v[Z]].name,hasImages:!1}}let[i,r,o=1]=n,l=v=>Math.floor(v/o),h=v=>Ft.pixel(Math.floor(l(v)/r),l(v)%r),f={columns:r,rows:i};return{ratio:r/i,grid:f,placeOf:l,inputName:h,hasImages:Xs(this.info)}}#w({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return z;let{kind:n,columns:i}=this.info;return n==="table"?aT(Vb(i,this.#t.pixels).slice(0,Qb),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#E(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#d().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#v({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#o/3)<iT?Ft.shownShort:Ft.shown,r=([{x:o},...l],h)=>vt`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[h])}</text>`;return t.slice(0,-1).map(r)}#b(t){let s=t?.network;if(s===void 0)return z;let{lastEpoch:n,endedJob:i}=this.network,r=s.kind==="job"?(n??s.epoch)-s.epoch:0,o=s.kind==="job"||i===void 0?s.kind:"unpublished";return a`<span class="badge">${Ft.sources[o](s,r)}</span>`}#E(t){let s=br(this.info),{split:n,index:i}=this.#t?.image??this.#u,r=this.#t?.label,o=(n==="test"?Ft.example:Ft.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:h}=t;if(l===null)return`${o}, ${Ft.notRead}`;let f=h.at(-1).values[h.at(-1).units.indexOf(l)],v=l===r?Ft.right:Ft.wrong;return`${o}, ${Ft.predicted(s[l],et(f,1))}: ${v}`}#k=t=>{this.#n=t,t!==null&&(this.#i=t),this.requestUpdate()};#x=()=>{this.#s+=1,this.requestUpdate()};async#y(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#i,o=s[i].findIndex(v=>v.unit===r),l=s[i+n[0]];if(l===void 0)return;let h=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),f=l[Math.max(0,Math.min(l.length-1,h))];this.#k({layer:i+n[0],unit:f.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",qh);function rT(e){return Array.from({length:e},(t,s)=>s)}function oT(e,t){let s=Fb(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function aT(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/Uh)-2,h=({name:f,value:v},_)=>{let P=kl(v,Math.ceil(l/2));return vt`
      <g>
        <title>${f}: ${v}</title>
        <text class="cell" x=${t} y=${s+o*(_+.5)} dy="0.35em">${kl(f,l-P.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(_+.5)} dy="0.35em" text-anchor="end">${P}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(h)}</svg>`}var lT=.2,cT=["activation","initializer","seed","dataset","dataset_version"];function Zb({job:e,hasEnded:t,epochs:s,lastEpoch:n}){let{spec:i,model:r,id:o}=e,l={...ew(i),lastEpoch:n};if(r!==null)return{...l,choice:{model:r.name,version:r.version}};if(t)return{...l,endedJob:o};let h=s.filter(({step:v})=>v<e.progress.total_steps).at(-1),f=s.reduce((v,{seconds:_})=>v+_,0);return h&&f>lT?{...l,choice:{job_id:o},epoch:h.epoch}:l}function tw(e){let{spec:t}=e,s=ew({...uT(e),...t});return e.valueOf("start_from")===sn?"model"in s.choice?s:null:s.hiddenSizes.length>0&&s.hiddenSizes.every(i=>Number.isInteger(i)&&i>0)?s:null}function ew(e){let t=Object.fromEntries(cT.filter(i=>e[i]!=null).map(i=>[i,e[i]])),{model:s,version:n="latest"}=e.start_from??{};return{choice:s?{model:s,version:n}:{hidden_sizes:e.hidden_sizes,...t},hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function uT({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??$l(n,"")]))}function sw({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${hT(e)}
      <div class="row">
        <button @click=${n}>${F.settings}</button>
        ${mT(e.job,s)}
      </div>
    </section>
  `}function hT({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[F.facts.step,F.stepOf(xt(s.step),xt(s.total_steps))],[F.facts.speed,O(s.steps_per_second)],[F.facts.loss,O(n?.train_loss)],[F.facts.trainAccuracy,et(n?.train_accuracy)],[F.facts.validationAccuracy,n?.validation_accuracy==null?null:et(n.validation_accuracy)],[F.facts.attempt,e.attempt>1?xt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function mT({id:e,state:t,model:s},n){let i=(f,v)=>a`<a href=${f}>${v}</a>`,r={dataset:n?.name===Ks?null:n?.name},o=f=>[n===null||Zn(n)?i(R("draw",f),F.draw):null,n===null||Xs(n)?i(R("inspect",{...f,...r}),F.inspect):null],l=i(R("jobs",{job:e}),F.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let h={model:s.name,version:s.version};return[i(R("models",h),F.version),...o(h),l]}var Hh=class extends Ds{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",Hh);var pT=.3,nw=1,iw=404,dT=422,_l=class{sheet=null;classes=null;#t;#e=null;#s=null;#n=0;#i=!1;#r=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#r.abort()}update(t,s){if(t!==this.#e&&this.#o(t),this.#s=s,t?.job?.spec==null||this.#i||document.hidden)return;(t.hasEnded||t.lastEpoch>this.#n&&fT(t))&&this.#n!==1/0&&this.#l(t,this.#r.signal)}#o(t){this.#r.abort(),this.#r=new AbortController,this.#e=t,this.#n=0,this.#i=!1,this.sheet=null,this.classes=null}async#l(t,s){this.#i=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{t.hasEnded?await this.#c(t.job.model,s):await this.#u(t,s),this.#n=n}catch(i){if(i.name==="AbortError")return;if(i.status===iw&&(this.#n=n),await Kt(nw,s).catch(()=>{}),i.status!==iw&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#i=!1,this.#t.requestUpdate()}async#c(t,s){if(t===null)return;let n=G`/models/${t.name}/versions/${t.version}`,i=await Ue(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#h(`${n}/weights?format=png`,s)}async#u(t,s){if(await Kt(pT,s),t.hasEnded)return;let n=G`/jobs/${t.id}/snapshot`,i=await Ue(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#h(`${n}?format=png`,s),this.#t.requestUpdate(),await Kt(nw,s)}async#h(t,s){if(this.#s!==null&&!Xs(this.#s))return null;try{let n=await fs(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await io(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===dT)return null;throw n}}};function fT({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var Wh=class extends Y{static properties={run:{attribute:!1,hasChanged:()=>!0},info:{attribute:!1}};#t=new ii(this);#e=new _l(this);constructor(){super(),this.run=null,this.info=null}shouldUpdate(t){return this.#t.isInView||!this.hasUpdated||t.has("info")}willUpdate(){this.#t.isInView&&this.#e.update(this.run,this.info)}render(){let{run:t,info:s}=this;if(t===null)return z;let{classes:n,sheet:i}=this.#e,r=t.hasEnded&&t.job.model===null,[o,l]=r?[F.insightNever,F.insightNever]:[F.classesLater,F.weightsLater],h=({epoch:f})=>f===null?0:t.lastEpoch-f;return a`
      <div class="columns">
        <section class="card">
          <h2>${F.classes}</h2>
          <p class="faint">${n===null?o:F.classesOf(n.epoch,h(n))}</p>
          ${n&&la(n.shares,s?.class_names)}
        </section>
        ${s!==null&&!Xs(s)?null:gT(i,l,h)}
      </div>
    `}};customElements.define("run-insight",Wh);function gT(e,t,s){return a`
    <section class="card">
      <h2>${F.weights}</h2>
      <p class="faint">${e===null?t:F.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${F.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function rw(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=F,o=a`<span class="unseen">${F.actions}</span>`,l=[s,n,{number:r},{number:i},o],h=e.map(f=>$T(f,t));return Ht(F.shown,l,h,{kind:"run-legend",isFocusable:!0})}function $T(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${bT(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${i?z:s.missing}</td>`:a`
            <td>
              <span class="state-cell">
                ${Se(s.job.state)} ${Xt(s.job)?wT(s.job,n):z}
              </span>
            </td>
            <td class="number">${et(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${O(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${vT(e,t)}</td>
    </tr>
  `}function bT({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?Nr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${ul({color:t})} aria-hidden="true"></span>
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
  `}function wT({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?_s(r):xt(n);return a`
    <progress max=${i} .value=${n} aria-label=${F.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function vT({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
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
  `}function Vh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(ow(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:ow(s).filter(r=>n.includes(r))}}function Gh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function Sl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function aw({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function lw({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function cw(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function ow(e){return e.split(",").filter(t=>t!=="")}function uw(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let h=new FormData(l.target).get("run");h&&n(String(h))}}>
      <label for="run-picker">${F.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${Ke([["",F.choose],...r.map(xT)],"")}
      </select>
      <button ?disabled=${i}>${F.overlay}</button>
      ${i?a`<span class="faint">${F.full(20)}</span>`:z}
    </form>
  `}function xT({id:e,spec:t,state:s,submitted_at:n}){let i=pt.states[s];return[e,F.recent(t.model,i,we(n),Nr(t))]}var yT="/jobs?limit=30",Al=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new pn;#i;#r;constructor(t,s){this.#e=t,this.#s=s,this.#n.addEventListener("change",this.#l),this.#i=new lt(t,{task:(n,{signal:i})=>kT(i),args:()=>[]}),this.#r=new lt(t,{task:([n,i],{signal:r})=>n&&$r({dataset:n,dataset_version:i},r),args:()=>[this.#o?.dataset,this.#o?.dataset_version]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#l)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#l),this.#n.close()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=Cd(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%zu+1,label:xo(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get#o(){return this.chosen?.run.job?.spec}get dataset(){let{value:t}=this.#r;return t?.name===this.#o?.dataset?t??null:null}get loadError(){return this.#i.error??this.#r.error??null}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#l=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#a({...this.#t,chosen:t}),toggle:t=>this.#a(cw(this.#t,t)),remove:t=>this.#c(t),overlay:t=>this.#a({...Sl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#u(t)};#a(t){this.show(t),this.#s(t)}#c(t){this.#a(lw(this.#t,t)),this.#i.run()}async#u(t){if(await ls(F.cancelQuestion(xo(t.job)),F.cancel)){try{t.absorbJob(await Rt("POST",G`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function kT(e){try{let{items:t}=await Ue(yT,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function hw(e){return Kn(e,"train-view")}var Jh=class extends Y{static properties={choices:{attribute:!1}};#t=new Ee("train");#e=!1;#s=new xl(this,{changed:t=>{this.#e=!0,this.#f(t)},started:t=>this.#p(t)});#n=new Al(this,t=>{this.#e=!1,this.#t.change(Gh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(Vh(this.choices)))}render(){return a`
      <h1 class="unseen">${F.title}</h1>
      <button type="button" class="skip" @click=${this.#i}>${F.skip}</button>
      ${this.#s.form===null?z:Ib(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#r()}</div>
        <div class="train-run stack">${this.#o()}</div>
        <div class="train-more stack">${this.#h()} ${this.#m()}</div>
      </div>
    `}#i(){this.querySelector(".train-form .start .primary")?.focus()}#r(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??F.loading}</p>`:Sb(this.#s)}#o(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?Lb(t,{cancel:s.cancel,error:n}):a`<p class="headline">${F.none(this.#a)}</p>`}
        <network-picture .network=${this.#l} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#u():z}
    `}get#l(){let{chosen:t}=this.#n;if(t&&this.#c)return Zb(t.run);let{form:s}=this.#s;return s===null?null:tw(s)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#c)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.dataset??(t?.name===s?t:null)}get#c(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(Xt(t)||!this.#e)}#u(){return a`
      <section class="card">
        <h2 class="unseen">${F.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#h(){let{chosen:t,dataset:s}=this.#n;if(t===void 0||t.run.job===null)return z;let n=()=>this.#s.applyPreset(Pn(t.run.job?.spec??{}));return[sw({...t,dataset:s},n),a`<run-insight .run=${t.run} .info=${s}></run-insight>`]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r,loadError:o}=this.#n;return t.length+i.length===0&&o===null?z:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${F.runs}</h2>
        <div role="status">${n&&F.replaced(n,20)}</div>
        ${Wt(o)} ${t.length>0?rw(t,s):z} ${uw(i,r,s)}
      </section>
    `}#p(t){let s=Vh(this.#t.choices),n=Sl(s,t.id);this.#e=!1,this.#t.change(Gh(n),{isStep:!0}),this.#n.show(n,{replaced:aw(s,t.id)})}#f(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",Jh);function mw(e){let t=!1,s=ur(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=_e.notices,e.replaceChildren(n,i,r);let o=()=>{pr(ST(s.view),n),pr([t?TT():null,AT(s),OT(se.outage),MT(ds.isTokenNeeded)],i),r.classList.toggle("stale",se.outage!==null)};return se.addEventListener("change",o),ds.addEventListener("change",o),{begin(l){let h=document.createElement("div");h.className=`view view-${l}`;let f=r.contains(document.activeElement);return r.replaceChildren(h),f&&r.focus(),h},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function ET(e){e.preventDefault(),document.getElementById("view")?.focus()}var _T={sweeps:"jobs"};function ST(e){let t=_T[e]??e,s=n=>a`
    <li>
      <a href=${R(n)} aria-current=${n===t?"page":"false"}>
        ${de(n)} ${_e.views[n]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${ET}>${_e.skip}</a>
    <a class="brand" href=${R(Xr[0])}>${wd()} ${_e.name}</a>
    <nav aria-label=${_e.navigation}>
      <ul>
        ${Xr.map(s)}
      </ul>
    </nav>
    ${ds.isGuarded?null:a`<a class="aside" href="/docs">${_e.docs}</a>`}
    ${ds.token&&a`<button class="aside" @click=${()=>ds.signOut()}>${_e.signOut}</button>`}
  `}function TT(){return a`
    <p class="notice error" role="alert">
      ${_e.failed} <button @click=${()=>location.reload()}>${_e.reload}</button>
    </p>
  `}function AT({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(_e.unknownView(t,_e.views[e]))}
      ${s.length>0?n(_e.ignored(s)):null}
    </div>
  `}function OT(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${_e.outage(e)}</p>`}
    </div>
  `}function MT(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),ds.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${_e.tokenNeeded}</p>
      <label>${_e.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${_e.tokenSend}</button>
      ${ds.wasRejected?a`<p role="alert">${_e.tokenRejected}</p>`:null}
    </form>
  `:null}var NT={train:hw,data:ef,draw:qf,inspect:Wg,jobs:u$,sweeps:pb,models:U$,components:yd},Ao=mw(document.body),Lr={name:"",opened:null};function pw(){let e=Up(location.hash);e!==location.hash&&history.replaceState(null,"",e);let t=ur(e),{view:s,choices:n}=t;if(Ao.showAddress(t),Lr.name===s){Lr.opened?.show(n);return}let i=Ao.begin(s);Lr.opened?.close(),Lr={name:s,opened:null},document.title=`${_e.views[s]} \xB7 ${_e.name}`;try{Lr.opened=NT[s](i),Ao.showFailed(!1),Lr.opened.show(n)}catch(r){throw Ao.showFailed(!0),r}}addEventListener("popstate",pw);addEventListener("render-error",()=>Ao.showFailed(!0));pw();
