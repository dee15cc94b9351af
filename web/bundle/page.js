/*! Built by `make bundle` from sources with the digest e5772a8de372f7cfeadf908d01ee12772f77f613fd8c17bc9f25dff8c26053c0 */
var mw=["index","layer","unit","pixel","digit","label"],dw=/^\d{1,9}$/,pw=/^#\/?(models|jobs|datasets|data)\/?([^/?]+)?(?:\/(?:versions\/)?([^/?]+))?\/?$/,fw={models:"model",jobs:"job",datasets:"dataset",data:"dataset"},Ur=["train","data","draw","inspect","jobs","models"],gw=["components"];function sr(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Ur,...gw].includes(n)?n:Ur[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,b])=>b!==""),l=([b,y])=>mw.includes(b)&&!dw.test(y),m=Object.fromEntries(o.filter(b=>!l(b)));return{view:i,choices:m,unknown:r,ignored:o.filter(l).map(b=>b.join("="))}}function F(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}function ud(e){let[,t,s,n]=pw.exec(e)??[];return t===void 0?e:F(t==="datasets"?"data":t,{[fw[t]]:s,version:n})}var Ae=class{#t;constructor(t){this.#t=t}get choices(){return sr(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=sr(location.hash);if(n!==this.#t)return;let r=F(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var we={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var jo=["queued","running","succeeded","failed","cancelled"];function fe(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var zo=globalThis,lc=zo.ShadowRoot&&(zo.ShadyCSS===void 0||zo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,_d=Symbol(),hd=new WeakMap,$w=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==_d)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(lc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=hd.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&hd.set(t,e))}return e}toString(){return this.cssText}},bw=e=>new $w(typeof e=="string"?e:e+"",void 0,_d),ww=(e,t)=>{if(lc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=zo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},md=lc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return bw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:vw,defineProperty:xw,getOwnPropertyDescriptor:yw,getOwnPropertyNames:kw,getOwnPropertySymbols:Ew,getPrototypeOf:_w}=Object,Fo=globalThis,dd=Fo.trustedTypes,Sw=dd?dd.emptyScript:"",Tw=Fo.reactiveElementPolyfillSupport,Br=(e,t)=>e,oc={toAttribute(e,t){switch(t){case Boolean:e=e?Sw:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},cc=(e,t)=>!vw(e,t),pd={attribute:!0,type:String,converter:oc,reflect:!1,useDefault:!1,hasChanged:cc};Symbol.metadata??=Symbol("metadata"),Fo.litPropertyMetadata??=new WeakMap;var nr=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=pd){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&xw(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=yw(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??pd}static _$Ei(){if(this.hasOwnProperty(Br("elementProperties")))return;let e=_w(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Br("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Br("properties"))){let t=this.properties,s=[...kw(t),...Ew(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(md(n))}else e!==void 0&&t.push(md(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ww(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:oc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:oc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??cc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};nr.elementStyles=[],nr.shadowRootOptions={mode:"open"},nr[Br("elementProperties")]=new Map,nr[Br("finalized")]=new Map,Tw?.({ReactiveElement:nr}),(Fo.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var uc=globalThis,fd=e=>e,Uo=uc.trustedTypes,gd=Uo?Uo.createPolicy("lit-html",{createHTML:e=>e}):void 0,hc="$lit$",$n=`lit$${Math.random().toFixed(9).slice(2)}$`,mc="?"+$n,Aw=`<${mc}>`,fi=document,Wr=()=>fi.createComment(""),Hr=e=>e===null||typeof e!="object"&&typeof e!="function",dc=Array.isArray,Sd=e=>dc(e)||typeof e?.[Symbol.iterator]=="function",ic=`[ 	
\f\r]`,Fr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,$d=/-->/g,bd=/>/g,mi=RegExp(`>|${ic}(?:([^\\s"'>=/]+)(${ic}*=${ic}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),wd=/'/g,vd=/"/g,Td=/^(?:script|style|textarea|title)$/i,pc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=pc(1),At=pc(2),O_=pc(3),us=Symbol.for("lit-noChange"),U=Symbol.for("lit-nothing"),xd=new WeakMap,pi=fi.createTreeWalker(fi,129);function Ad(e,t){if(!dc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return gd!==void 0?gd.createHTML(t):t}var Od=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=Fr;for(let l=0;l<s;l++){let m=e[l],b,y,T=-1,P=0;for(;P<m.length&&(o.lastIndex=P,y=o.exec(m),y!==null);)P=o.lastIndex,o===Fr?y[1]==="!--"?o=$d:y[1]!==void 0?o=bd:y[2]!==void 0?(Td.test(y[2])&&(i=RegExp("</"+y[2],"g")),o=mi):y[3]!==void 0&&(o=mi):o===mi?y[0]===">"?(o=i??Fr,T=-1):y[1]===void 0?T=-2:(T=o.lastIndex-y[2].length,b=y[1],o=y[3]===void 0?mi:y[3]==='"'?vd:wd):o===vd||o===wd?o=mi:o===$d||o===bd?o=Fr:(o=mi,i=void 0);let D=o===mi&&e[l+1].startsWith("/>")?" ":"";r+=o===Fr?m+Aw:T>=0?(n.push(b),m.slice(0,T)+hc+m.slice(T)+$n+D):m+$n+(T===-2?l:D)}return[Ad(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},ac=class Md{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,m=this.parts,[b,y]=Od(t,s);if(this.el=Md.createElement(b,n),pi.currentNode=this.el.content,s===2||s===3){let T=this.el.content.firstChild;T.replaceWith(...T.childNodes)}for(;(i=pi.nextNode())!==null&&m.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let T of i.getAttributeNames())if(T.endsWith(hc)){let P=y[o++],D=i.getAttribute(T).split($n),ot=/([.?@])?(.*)/.exec(P);m.push({type:1,index:r,name:ot[2],strings:D,ctor:ot[1]==="."?Cd:ot[1]==="?"?Rd:ot[1]==="@"?Ld:Vr}),i.removeAttribute(T)}else T.startsWith($n)&&(m.push({type:6,index:r}),i.removeAttribute(T));if(Td.test(i.tagName)){let T=i.textContent.split($n),P=T.length-1;if(P>0){i.textContent=Uo?Uo.emptyScript:"";for(let D=0;D<P;D++)i.append(T[D],Wr()),pi.nextNode(),m.push({type:2,index:++r});i.append(T[P],Wr())}}}else if(i.nodeType===8)if(i.data===mc)m.push({type:2,index:r});else{let T=-1;for(;(T=i.data.indexOf($n,T+1))!==-1;)m.push({type:7,index:r}),T+=$n.length-1}r++}}static createElement(t,s){let n=fi.createElement("template");return n.innerHTML=t,n}};function gi(e,t,s=e,n){if(t===us)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Hr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=gi(e,i._$AS(e,t.values),i,n)),t}var Nd=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??fi).importNode(t,!0);pi.currentNode=n;let i=pi.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let m;l.type===2?m=new qo(i,i.nextSibling,this,e):l.type===1?m=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(m=new Pd(i,this,e)),this._$AV.push(m),l=s[++o]}r!==l?.index&&(i=pi.nextNode(),r++)}return pi.currentNode=fi,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},qo=class Id{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=U,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=gi(this,t,s),Hr(t)?t===U||t==null||t===""?(this._$AH!==U&&this._$AR(),this._$AH=U):t!==this._$AH&&t!==us&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Sd(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==U&&Hr(this._$AH)?this._$AA.nextSibling.data=t:this.T(fi.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=ac.createElement(Ad(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Nd(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=xd.get(t.strings);return s===void 0&&xd.set(t.strings,s=new ac(t)),s}k(t){dc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Id(this.O(Wr()),this.O(Wr()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=fd(t).nextSibling;fd(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Vr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=U,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=U}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=gi(this,e,t,0),r=!Hr(e)||e!==this._$AH&&e!==us,r&&(this._$AH=e);else{let o=e,l,m;for(e=i[0],l=0;l<i.length-1;l++)m=gi(this,o[s+l],t,l),m===us&&(m=this._$AH[l]),r||=!Hr(m)||m!==this._$AH[l],m===U?e=U:e!==U&&(e+=(m??"")+i[l+1]),this._$AH[l]=m}r&&!n&&this.j(e)}j(e){e===U?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Cd=class extends Vr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===U?void 0:e}},Rd=class extends Vr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==U)}},Ld=class extends Vr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=gi(this,e,t,0)??U)===us)return;let s=this._$AH,n=e===U&&s!==U||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==U&&(s===U||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Pd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){gi(this,e)}},Ow={M:hc,P:$n,A:mc,C:1,L:Od,R:Nd,D:Sd,V:gi,I:qo,H:Vr,N:Rd,U:Ld,B:Cd,F:Pd},Mw=uc.litHtmlPolyfillSupport;Mw?.(ac,qo),(uc.litHtmlVersions??=[]).push("3.3.3");var rr=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new qo(t.insertBefore(Wr(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var fc=globalThis,ir=class extends nr{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=rr(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return us}};ir._$litElement$=!0,ir.finalized=!0,fc.litElementHydrateSupport?.({LitElement:ir});var Nw=fc.litElementPolyfillSupport;Nw?.({LitElement:ir});(fc.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Un={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Gr=e=>(...t)=>({_$litDirective$:e,values:t}),Xr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var M_=Gr(class extends Xr{constructor(e){if(super(e),e.type!==Un.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return us}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Iw={},Dd=Gr(class extends Xr{constructor(){super(...arguments),this.ot=Iw}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,i)=>n===this.ot[i]))return us}else if(this.ot===t)return us;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Cw}=Ow,yd=e=>e,Rw=e=>e.strings===void 0,kd=()=>document.createComment(""),qr=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(kd(),i),o=n.insertBefore(kd(),i);s=new Cw(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let m;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(m=e._$AU)!==o._$AU&&s._$AP(m)}if(r!==i||l){let m=s._$AA;for(;m!==r;){let b=yd(m).nextSibling;yd(n).insertBefore(m,i),m=b}}}return s},di=(e,t,s=e)=>(e._$AI(t,s),e),Lw={},gc=(e,t=Lw)=>e._$AH=t,Pw=e=>e._$AH,rc=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var jd=Gr(class extends Xr{constructor(){super(...arguments),this.key=U}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(gc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Bo=Gr(class extends Xr{constructor(e){if(super(e),e.type!==Un.PROPERTY&&e.type!==Un.ATTRIBUTE&&e.type!==Un.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Rw(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===us||t===U)return t;let s=e.element,n=e.name;if(e.type===Un.PROPERTY){if(t===s[n])return us}else if(e.type===Un.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return us}else if(e.type===Un.ATTRIBUTE&&s.getAttribute(n)===t+"")return us;return gc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ed=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},or=Gr(class extends Xr{constructor(e){if(super(e),e.type!==Un.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Pw(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],m=[],b,y,T=0,P=i.length-1,D=0,ot=r.length-1;for(;T<=P&&D<=ot;)if(i[T]===null)T++;else if(i[P]===null)P--;else if(l[T]===o[D])m[D]=di(i[T],r[D]),T++,D++;else if(l[P]===o[ot])m[ot]=di(i[P],r[ot]),P--,ot--;else if(l[T]===o[ot])m[ot]=di(i[T],r[ot]),qr(e,m[ot+1],i[T]),T++,ot--;else if(l[P]===o[D])m[D]=di(i[P],r[D]),qr(e,i[T],i[P]),P--,D++;else if(b===void 0&&(b=Ed(o,D,ot),y=Ed(l,T,P)),b.has(l[T]))if(b.has(l[P])){let Et=y.get(o[D]),je=Et!==void 0?i[Et]:null;if(je===null){let ze=qr(e,i[T]);di(ze,r[D]),m[D]=ze}else m[D]=di(je,r[D]),qr(e,i[T],je),i[Et]=null;D++}else rc(i[P]),P--;else rc(i[T]),T++;for(;D<=ot;){let Et=qr(e,m[ot+1]);di(Et,r[D]),m[D++]=Et}for(;T<=P;){let Et=i[T++];Et!==null&&rc(Et)}return this.ut=o,gc(e,m),us}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ue={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Dw=Symbol(),He=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??jw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===Dw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},jw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!cc(s,t[n])));function le(e){return Number(e)===8?"an 8":`a ${e}`}function bn(e){return String(e)==="1"?"1 image":`${e} images`}function wn(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Wo={images:"images",table:"table"};function he(e){return e.slice(-8)}var mt={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${he(t)}`,unknownRun:e=>`Run ${he(e)}`};var zw=1e6,Ho="\xA0";function Z(e,t=2){return e==null?mt.none:`${(e*100).toFixed(t)}${Ho}%`}function zd(e){return`${Number((e*100).toFixed(2))} %`}function N(e,t=4){if(e==null)return mt.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<zw?s.toString():s.toExponential()).replaceAll("-","\u2212")}function Rt(e){return e==null?mt.none:Math.round(e).toLocaleString(mt.locale)}function Vo(e){return Number.isInteger(e)?Rt(e):""}function vn(e){if(e==null)return mt.none;let t=Math.round(e);if(t<60)return`${t}${Ho}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?$c(`${s} min ${n} s`):$c(`${Math.floor(s/60)} h ${s%60} min`)}function sn(e){return e==null?mt.none:e<1e3?`${e}${Ho}B`:$c(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Le(e){return e==null?mt.none:new Date(e).toLocaleString(mt.locale,{dateStyle:"medium",timeStyle:"medium"})}function $c(e){return e.replaceAll(" ",Ho)}function Go(e,t,{picked:s,pick:n,names:i,shown:r}){let o=m=>{let b=i?.[m]??String(m),y=e[m];return a`
      <tr class=${m===t?"answer":""} @click=${()=>n(m)}>
        <th scope="row">
          <button class="pick class-name" aria-label=${mt.pick(b)} aria-pressed=${String(m===s)}>${b}</button>
        </th>
        ${Fd(y,mt.probabilityOf(b),Z(y))}
      </tr>
    `},l=i?mt.classProbabilities:mt.probabilities;return Ud(l,(r??[...e.keys()]).map(o))}function Xo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row"><span class="class-name">${t[i]??i}</span></th>
      ${Fd(n??0,mt.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Ud(mt.classAccuracy,e.map(s))}function Ud(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Fd(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function vs(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),rr(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?mt.keep:mt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var qd={train:At`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:At`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:At`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:At`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:At`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:At`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:At`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:At`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:At`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:At`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:At`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:At`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:At`<path d="M7 4.500v15l12-7.500Z" />`,stop:At`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:At`<path d="M12 5v14M5 12h14" />`,close:At`<path d="m6 6 12 12M18 6 6 18" />`,check:At`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:At`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:At`<path d="M5 12h14M13 6l6 6-6 6" />`,download:At`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:At`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:At`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:At`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:At`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Bd=Object.keys(qd);function ve(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${qd[e]??U}</svg>`}function Wd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function xn({icon:e,title:t,text:s,actions:n=[]}){let i=({href:r,text:o},l)=>a`<a class=${l===0?"button primary":"button"} href=${r}>${o}</a>`;return a`
    <div class="empty">
      ${ve(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var nt=class extends ir{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},pt=class extends He{#t;constructor(t,s){super(t,s),this.#t=t}get error(){return this.#e?void 0:super.error}hostDisconnected(){queueMicrotask(()=>this.#t.isConnected||this.abort())}hostConnected(){this.autoRun&&(this.status===ue.PENDING||this.#e)&&this.run()}get#e(){return super.error?.name==="AbortError"}};function Fn(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Yt(e,t,s,n={}){let{kind:i="",foot:r=U,isFocusable:o,isTall:l,isCaptionVisible:m}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:U}
      role=${o?"group":U}
      aria-label=${o?e:U}
    >
      <table class=${`list ${i}`}>
        <caption class=${m?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Uw)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Uw(e){let{number:t,text:s=e,order:n=U,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?U:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function Ve(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var bc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},Zt=new bc;var wc=class extends nt{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),Zt.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),Zt.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=Zt.outage!==null&&fe({state:t});return a`<span class=${`state state-${t}`}>${ve(t)}${mt.states[t]}</span>
      ${s?a`<span class="faint">${mt.lastKnown(Zt.silentS)}</span>`:null}`}};customElements.define("state-badge",wc);function rs(e){return a`<state-badge .state=${e}></state-badge>`}function qn(e){return mt.stateOf[e.state](e)}function ar(e,t){let s="",n=null;return{show(i){let[r,o={}]=t(i),l=JSON.stringify([r,o]);l!==s&&(n=Object.assign(document.createElement(r),o),e.replaceChildren(),s!==""&&e.closest("main")?.focus(),s=l),n.choices=i,n.isConnected||e.replaceChildren(n)},close(){n?.remove()}}}function Pe({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${ve("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}var me={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var $i=6,Fw=200,qw=0,vc=class extends nt{static properties={subject:{},text:{}};#t=`help-${qw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
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
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Fw))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+$i+i<=innerHeight,o=Math.min(s.left-$i,innerWidth-n-$i);t.style.left=`${Math.max($i,o)}px`,t.style.top=`${r?s.bottom+$i:Math.max($i,s.top-$i-i)}px`}};customElements.define("help-tip",vc);function lr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
      ${Bw(e)}
    </div>
  `}function Bw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${Hd(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${xc(e)}>${s}</p>`:U}
    ${n?a`<p hidden id=${xc(e)}>${n}</p>`:U}
  `}function Ge({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>Hd(e,o));return(s||n)&&i.push(xc(e)),i.length>0?i.join(" "):U}function Hd(e,t){return`${e}-wrong-${t}`}function xc(e){return`${e}-meaning`}function Vd(e,t){let{field:s}=me,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(me.axes);return a`
    <section class="card stack">
      <h2>${me.sections.fields}</h2>
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
      ${lr({name:"sample-axis",label:me.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Ww=[.98,.71,.06],yc=class extends nt{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Vd(this.axis,i=>this.axis=i),n=[...[Hw(),Vw(),Gw(),t,Xw(),Jw(),Yw(),Kw()],Qw(),Zw()];return Pe({title:me.title},a`<p>${me.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",yc);function Gd(e){return Fn(e,"components-page")}function yn(e,t){return a`
    <section class="card stack">
      <h2>${me.sections[e]}</h2>
      ${t}
    </section>
  `}function Hw(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return yn("type",Object.entries(me.typeSizes).map(e))}function Vw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return yn("colors",a`<ul class="plain colors">${Object.entries(me.colors).map(e)}</ul>`)}function Gw(){let{buttons:e}=me,t=()=>vs(me.question,me.yes,{detail:a`<p>${me.detail}</p>`});return yn("buttons",a`
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
    `)}function Xw(){let{plain:e,best:t,warning:s}=me.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${ve("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return yn("states",[a`<div class="toolbar">${jo.map(i=>rs(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Jw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return yn("figures",[a`<dl class="metrics">${me.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${me.progress}></progress>`,Xo(Ww)])}function Yw(){let{version:e,created:t,accuracy:s,state:n}=me.columns,i=([o,l,m,b],y)=>a`
    <tr class=${y===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${m}</td>
      <td>${rs(b)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return yn("table",Yt(me.table,r,me.rows.map(i)))}function Kw(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return yn("notices",Object.entries(me.notices).map(e))}function Qw(){let{title:e,text:t,action:s}=me.emptyState;return yn("empty",xn({icon:"jobs",title:e,text:t,actions:[{href:F("train"),text:s}]}))}function Zw(){let e=t=>a`<li>${ve(t)} <code>${t}</code></li>`;return yn("icons",a`<ul class="plain icons">${Bd.map(e)}</ul>`)}var bi={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,noRun:e=>`No such run: ${e}`,requestFailed:e=>`The request failed with status ${e}.`};var tv=.5,ev=60,sv=[429,502,503,504],kn=class extends Error{constructor(t,s={},n=null){super(s.detail??bi.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=sv.includes(t)}},wi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(bi.unreachable)}};async function Jo(e){let t=nv(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new kn(e.status,s,t)}function nv(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,tv),ev):null}function ce(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var kc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},vi=Jd("sessionStorage"),Xd=Jd("localStorage");function Jd(e){try{return globalThis[e]}catch{return new kc}}var Yo="mlpforge.token",iv=.2,Yd=/^[!-~]([ -~]*[!-~])?$/,Ec=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Yo);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ce(iv))}get token(){let t=vi.getItem(Yo);return t!==null&&Yd.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Yd.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){vi.removeItem(Yo),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){vi.setItem(Yo,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},hs=new Ec;var rv=.5,ov=5,av=401,lv=204;async function ms(e,t={}){let{token:s}=hs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new wi}if(i.status===av)return await hs.requestToken(s),ms(e,t);if(!i.ok)throw await Jo(i);return Zt.noteAnswer(),i}async function ts(e,{signal:t}={}){return En(await ms(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return En(await ms(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return En(await ms(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function ft(e,{signal:t}={}){return Kt(()=>ts(e,{signal:t}),t)}async function Kt(e,t){let s={},n=rv;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;Zt.report(s,i.message),await ce(i.retryAfterS??n,t),n=Math.min(n*2,ov)}}finally{Zt.clear(s)}}async function En(e){return e.status===lv?null:Jr(()=>e.json())}async function Jr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new wi}}function cr(e){return/^\d$/.test(e??"")?Number(e):null}var cv=404,uv=[".",".."];function X(e,...t){let s=t.find(n=>uv.includes(String(n)));if(s!==void 0)throw new kn(cv,{detail:bi.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function Ut(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var hv=200,mv=404,Kd=new Map;async function Ko(e){let t=[],s=null;do{let n=await ft(Ut("/datasets",{limit:hv,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function ur({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=Kd.get(n);if(i!==void 0)return i;try{let r=await ft(n,{signal:s});return Kd.set(n,r),r}catch(r){if(r.status===mv)return null;throw r}}function nn({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function hr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Qd(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,hr(n),i])};return s(e)===s(t)}function Bn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Qt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Oe({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${mt.loading}</p>`;return a`${Qt(t)} ${e==null?n:s(e)}`}function xi(e,t){return Oe(e.status===ue.PENDING?{}:e,t)}var Q={title:"Data",all:"All data sets",list:"Data sets",kinds:Wo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version\xA0${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${le(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version\xA0${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version\xA0${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Wn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var Qo=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(dv).filter(n=>n!==null)}};function dv(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var pv=40,fv=1,gv=204,Zd=404,$v=422;async function tp(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await Kt(()=>bv(n,s),s);if(r.status===gv)return;await wv(r,i,s)}catch(r){n=await yv(n,r,s)}await ce(fv,s)}}function bv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return ms(`/events?${n}`,{headers:i,signal:s})}async function wv(e,t,s){let n=new Qo,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await vv(i,s);if(r===null)return;Zt.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&t(o.map(xv),l.id)}}finally{i.cancel().catch(()=>{})}}async function vv(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ce(pv,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function xv({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function yv(e,t,s){if(t.status===$v&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Zd)throw t;let n=await Promise.all(e.ids.map(i=>kv(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function kv(e,t){try{return await ft(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Zd)return!1;throw s}}var _c="mlpforge.job-events",Ev=20,_v=50,Sv=5,Zo=class{#t=Wn();#e=new BroadcastChannel(_c);#s;#n=[];#i=new Map;#r=!1;#o=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#m(s),Zt.addEventListener("change",()=>{this.#o&&this.#$({kind:"connection",outage:Zt.outage})}),this.#u()}want(t){this.#n=[...t],this.#o?this.#p():this.#v()}#u(){let{locks:t}=navigator;if(t===void 0){this.#h();return}let s=new Promise(()=>{});t.request(ep(this.#t),()=>(this.#r=!0,this.#v(),s)),t.request(_c,()=>(this.#h(),s))}#h(){this.#o=!0,Zt.clear(this),this.#$({kind:"request"}),this.#p()}#m(t){if(t.kind==="events"){if(this.#o)return;Zt.noteAnswer(),this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#o?this.#d(t):t.kind==="request"?this.#v():t.kind==="connection"&&!this.#o&&(t.outage===null?Zt.clear(this):Zt.report(this,t.outage.reason))}#d({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(ep(t),()=>this.#f(t)),this.#i.set(t,s),this.#p()}#f(t){this.#i.delete(t),this.#p()}#p(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#g()},_v))}#g(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-Ev),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,Zt.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#b()))}async#b(){let t=new AbortController;this.#l=t,await this.#w(t.signal),this.#l===t&&(this.#l=null)}async#w(t){let s=(n,i)=>{Zt.clear(this),this.#a=i,this.#$({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await tp(this.#a,s,t),Zt.clear(this);return}catch(n){if(n.name==="AbortError")return;Zt.report(this,n.message),await ce(Sv,t).catch(()=>{})}}#v(){this.#r&&!this.#o&&this.#$({kind:"want",ids:this.#n})}#$(t){this.#e.postMessage({...t,from:this.#t})}};function ep(e){return`${_c}.${e}`}var ta=new Set,Sc=null;function np(e){let t={ids:[],onEvent:e};return ta.add(t),{change(s){t.ids=[...s],sp()},close(){ta.delete(t),sp()}}}function sp(){let e=[...new Set([...ta].flatMap(t=>t.ids))];Sc===null&&e.length===0||(Sc??=new Zo(Tv),Sc.want(e))}function Tv(e){for(let t of e)for(let{ids:s,onEvent:n}of ta)s.includes(t.jobId)&&n(t)}function mr(e){let{state:t,attempt:s}=e;return fe(e)?t==="queued"?2*s:2*s-1:1/0}var ea=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!fe(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&mr(t)<mr(this.job))return;let s=this.job?.progress,n=this.job!==null&&mr(t)===mr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=mr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=mr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function ip(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var Av=3,Ov=400,rp=404,rn=class extends EventTarget{#t=new Map;#e=np(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#u()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new ea(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#r(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.status===rp?bi.noRun(s.id):i.message,this.#m())})}async#r(t,s){let n=i=>ft(i,{signal:s});t.absorbJob(await n(X`/jobs/${t.id}`)),this.#m(),t.hasEnded||(this.#s.add(t.id),this.#u(),t.absorbJob(await n(X`/jobs/${t.id}`))),t.absorbHistory(await n(X`/jobs/${t.job.id}/metrics`)),t.hasEnded&&this.#c(t),this.#m(),await this.#o(t,s)}async#o(t,s){for(;t.job.state==="queued";){if(await ce(Av,s),t.job.state!=="queued")return;t.absorbJob(await ft(X`/jobs/${t.id}`,{signal:s})),this.#m()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#h(),i.hasEnded&&!o&&this.#l(i,r.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await ft(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===rp)return;throw n}this.#m()}#c(t){this.#s.delete(t.id),this.#u()}#u(){this.#e.change([...this.#s])}#h(){this.#n??=setTimeout(()=>this.#m(),Ov)}#m(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};async function sa(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new rn,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:m,missing:b,hasEnded:y}]=n.runs;b!==null&&o(new Error(b)),m!==null&&t(m),y&&r(m)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Kr="none",Mv="#/components/schemas/ImportOptions",Nv="#/components/schemas/JobSpec";async function op(e){let t=await ft("/openapi.json",{signal:e});return ia(t,ra(t,{$ref:Mv}),"")}var Yr=null;async function Hn(e){if(Yr!==null)return Yr;let t=await ft("/openapi.json",{signal:e}),s=ia(t,ra(t,{$ref:Nv}),"");return Yr=s,s}function Mc(e){return e.flatMap(t=>[t,...Mc(Object.values(t.variants).flat())])}function Nc(e){if(Yr===null)return null;let t=new Map(Yr.map(s=>[na(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,Iv(t.get(s),n)]).filter(([,s])=>s!==void 0))}function na({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function Iv(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Tc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[na(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Tc(l,n.get(o))),r=Object.fromEntries(i);return Tc(r,{kind:e.defaultValue?.kind})?void 0:r}function Tc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ia(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Cv(e,i,`${s}${n}`))}function Cv(e,t,s){let n=t.anyOf??[t],i=n.some(T=>T.type==="null"),r=ra(e,n.find(T=>T.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:m=""}=t,y={...{name:s,title:l,description:m,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...y,...Rv(e,r,y)}}function Rv(e,t,{name:s,isNullable:n}){return t.discriminator?Lv(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Oc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ia(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Oc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Oc(t)}}function Lv(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(b=>ra(e,b)),r=Object.fromEntries(i.map(b=>[Ac(b),ia(e,b,`${s}.`)])),o=i.map(Ac),l=n?[Kr,...o]:o,m=Object.fromEntries(i.map(b=>[Ac(b),b.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:m,variants:r}}function Ac(e){return e.properties.kind.const}function Oc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function ra(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Pv=401,oa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function aa({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=Ut(X`/datasets/${e}/versions`,n),l={"Content-Type":oa[s],"Idempotency-Key":Wn()};return En(await Kt(()=>ap(o,t,{headers:l,onProgress:i,signal:r}),r))}async function ap(e,t,s){let{token:n}=hs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await Dv(e,t,{...s,headers:i});if(r.status===Pv)return await hs.requestToken(n),ap(e,t,s);if(!r.ok)throw await Jo(r);return r}function Dv(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),m=new XMLHttpRequest;m.open("POST",e);for(let[b,y]of Object.entries(s))m.setRequestHeader(b,y);return m.upload.addEventListener("progress",({loaded:b,total:y})=>n(b/y)),m.addEventListener("load",()=>o(jv(m))),m.addEventListener("error",()=>l(new wi)),m.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>m.abort(),{once:!0}),m.send(t),r}function jv(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function os(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function Qr(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${os(r,t)}</optgroup>`;return s.map(n)}function qs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var lp=/^\.(\w+)[^:]*: /;function cp(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(lp.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Q.options}</summary>
      <div class="columns narrow">${n.map(i=>zv(i,s.get(i.name)))}</div>
    </details>
  `}function zv(e,t){let s={id:`import-${e.name}`,label:Q.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Q.sentence(e.description.replace(lp,""))};return Ze(s,e.kind==="choice"?Uv(e,s):Fv(e,s))}function Uv({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Ge(n)}>
      ${os(t.map(i=>[i,i]),s)}
    </select>
  `}function Fv({name:e,kind:t,defaultValue:s},n){return a`
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
  `}var qv=422,up=63,Ic=class extends nt{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new pt(this,{task:([t],{signal:s})=>t?op(s):null,args:()=>[this.file!==null]});#e=new pt(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await aa(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await sa(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(oa,t)?t:null}get#r(){return this.#e.status===ue.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:Q.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#a(){let t=this.#o,s=t?.status===qv?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${Q.importTitle(this.name)}</h2>
        <p class="faint">${Q.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#h(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#c(s)}
        >
          <div class="row">${this.#l()} ${t?Bv():null}</div>
          ${this.#t.value&&this.#i?cp(this.#t.value,this.#i,this.#a):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${Q.importSend}</button></div>
        </form>
        ${Qt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?Hv(this.share):null} ${this.job&&Vv(this.job)}
        </div>
      </section>
    `}#l(){let t=Object.keys(oa).map(n=>`.${n}`).join(","),s=({target:n})=>this.#u(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${Q.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#c(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#u(s[0],t.currentTarget.elements.name))}#u(t,s){t!==null&&s?.value===""&&(s.value=Wv(t)),this.file=t}#h(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Ic);function Bv(){return a`
    <label class="field">
      ${Q.importName}
      <input name="name" required maxlength=${up} autocomplete="off" spellcheck="false" />
    </label>
  `}function Wv(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,up)}function Hv(e){return a`
    <p>
      ${Q.uploading} <progress max="1" .value=${e} aria-label=${Q.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}function Vv(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${rs(s)} ${qn(e)} <a href=${F("jobs",{job:t})}>${Q.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${F("data",{dataset:n.name,version:n.version})}>${Q.open}</a></p>`}
  `}var Cc=class extends nt{#t=new pt(this,{task:(t,{signal:s})=>Ko(s),args:()=>[]});render(){let t=Oe(this.#t,s=>a`<section class="card">${Gv(s)}</section>`);return Pe({title:Q.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Cc);function Gv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Q.columns,o=[t,s,{number:n},{number:i},r];return Yt(Q.list,o,e.map(Xv))}function Xv({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${F("data",{dataset:e})}>${e}</a></th>
      <td>${Q.kinds[t]}</td>
      <td class="number">${Rt(i+r)}</td>
      <td class="number">${Rt(s)}</td>
      <td>${Q.version(n)}</td>
    </tr>
  `}var Rc=class extends nt{path="";question="";next="";#t=new He(this,{task:()=>Pt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await vs(this.question,mt.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${mt.deleteVersion}</button>
      ${Qt(this.#t.error)}
    `}};customElements.define("delete-button",Rc);function Bs(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Lc=12,hp=120,Pc=28,Jv=1,Yv=.9;function dp(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Q.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function pp(e){let{fact:t}=Q,s=[[t.kind,Q.kinds[e.kind]],[t.train,Rt(e.train_examples)],[t.test,Rt(e.test_examples)],[t.shape,e.input_shape.join(Q.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Q.preparations[e.prepare]],[t.created,e.created_at&&Le(e.created_at)],[t.source,e.source===null?Q.builtIn:Kv(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Bs(Q.facts,s.filter(([,n])=>n!=null))}function Kv({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Q.source(e,sn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Q.option(i,r)}</li>`)}</ul>
  `}function fp({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Q.columns,o=T=>s===null?[]:[Rt(s.train[T]),Rt(s.test[T])],l=T=>Ve(e[T]??T,o(T)),m=Array.from({length:t},(T,P)=>l(P)),b={isTall:!0,isFocusable:!0},y=s===null?[n]:[n,{number:i},{number:r}];return Yt(Q.classes,y,m,b)}function gp(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Q.columns,l=y=>a`
    <tr>
      <th scope="row">${y.name}</th>
      <td>${Q.columnKinds[y.kind]}</td>
      <td class="number">${N(y.mean)}</td>
      <td class="number">${N(y.std)}</td>
      <td>${Qv(y)}</td>
      <td>${Zv(y)}</td>
    </tr>
  `,m=[t,s,{number:n},{number:i},r,o],b={isTall:!0,isFocusable:!0};return Yt(Q.tableColumns,m,e.map(l),b)}function Qv({name:e,values:t,histogram:s,counts:n}){if(n!==null)return mp(n,Q.textsPicture(e,$p(t,n)));if(s===null)return Q.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),m=Q.range(N(i+l*o),N(i+(l+1)*o)),b=Q.numbersPicture(e,Q.range(N(i),N(r)),m);return mp(s.counts,b)}function Zv({values:e,histogram:t,counts:s}){return e!==null?$p(e,s):t===null?Q.none:Q.range(N(t.lowest),N(t.highest))}function $p(e,t){let s=(i,r)=>t===null?i:Q.counted(i,Rt(t[r])),n=e.slice(0,Lc).map(s).join(Q.between);return e.length>Lc?Q.andMore(n,e.length-Lc):n}function mp(e,t){let s=hp/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(Jv,r/n*Pc);return`M${o*s} ${Pc}v${-l}h${s*Yv}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${hp} ${Pc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ns=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var bp=255,Dc=3,jc=class extends Ns{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let m=l*i,b=i===Dc?t.slice(m,m+Dc):Array(Dc).fill(t[m]);o.data.set([...b.map(y=>y*bp/r),bp],l*4)}this.put(o)}};customElements.define("raw-image",jc);var t0=6,zc=12,e0=1e5;async function wp({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce((b,y)=>b*y,1),l=Math.max(1,Math.min(t0,Math.floor(e0/o))),m=async(b,y)=>{let T={split:"train",class:n[y]??y,limit:l},P=Ut(X`/datasets/${e}/versions/${t}/examples`,T),{items:D}=await ft(P,{signal:r});return{className:n[y]??String(y),items:D}};return Promise.all(Array.from({length:Math.min(s,zc)},m))}function vp(e,t){return a`
    ${t.map(s=>s0(s,e))}
    ${e.classes>zc?a`<p class="faint">${Q.firstClasses(zc)}</p>`:null}
  `}function s0({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Q.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Q.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var n0=8,Uc=20;async function xp({name:e,version:t},s){let n={split:"train",limit:n0};return(await ft(Ut(X`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function yp({columns:e},t){let s=e.slice(0,Uc),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:Q.columns.index},Q.columns.label,...s.map(n)],r=({index:o,class_name:l,row:m})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:b})=>i0(m[b]))}
    </tr>
  `;return a`
    ${Yt(Q.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>Uc?a`<p class="faint">${Q.firstColumns(Uc)}</p>`:null}
  `}function i0(e){return typeof e=="number"?a`<td class="number">${N(e,6)}</td>`:a`<td>${e}</td>`}var kp=100;async function Ep(e,t){let s={kind:"train",state:"succeeded",limit:kp},{items:n}=await ft(Ut("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function _p({kind:e},t){if(t.length===0)return a`<p>${Q.noModels(kp)}</p>`;let s=e==="table"?Q.predict:Q.model,n=({name:i,version:r})=>a`
    <li><a href=${F("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var Fc=class extends nt{name="";version="";#t=new pt(this,{task:(t,{signal:s})=>r0(this.name,this.version,s),args:()=>[]});#e=new pt(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?xp:wp)(t,s),args:()=>[this.#t.value?.info]});#s=new pt(this,{task:([t],{signal:s})=>t&&Ep(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:F("data"),text:Q.all},n=t?Q.versionTitle(this.name,t.info.version):this.name;return Pe({title:n,back:s},Oe(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${dp(t.warnings)}
        ${o0(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Q.facts}</h2>${pp(t)}</section>
        <section class="card"><h2>${Q.classes}</h2>${fp(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Q.versions}</h2>${a0(t,s)}</section>
          <section class="card">
            <h2>${Q.models}</h2>
            ${xi(this.#s,n=>_p(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Q.tableColumns}</h2>${gp(t.columns)}</section>`:null}
      <section class="card">
        <h2>${Q.examples}</h2>
        ${xi(this.#e,n=>(t.kind==="table"?yp:vp)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",Fc);async function r0(e,t,s){let n=X`/datasets/${e}/versions`,[i,r]=await Promise.all([ft(n+X`/${t}`,{signal:s}),ft(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function o0({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${F("train",{dataset:e})}>${Q.train}</a>`;return a`
    ${n===0?a`<p>${Q.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${X`/datasets/${e}/versions/${t}`}
            .question=${Q.deleteQuestion(e,t)}
            .next=${F("data")}
          ></delete-button>`}
    </div>
  `}function a0({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${F("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Q.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function Sp(e){return ar(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var Op=20,l0=33,c0=3988292384,u0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?c0:0);return s}),Tp=[147,78,85,77,80,89,1,0],Ap=64;function la(e){return m0(Object.entries(e).map(([t,s])=>[`${t}.npy`,h0(s)]))}function ca(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function ua(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Mp(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(on(4,...n))}}function h0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=Tp.length+2,o=Ap-(r+i.length+1)%Ap,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),m=new Uint8Array(r+l.length+s.length);return m.set([...Tp,...on(2,l.length),...l]),m.set(s,r+l.length),m}function m0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=d0(r,o),m=[80,75,3,4,...l,...qc(r)];s.push(...p0(r,l,n)),t.push(new Uint8Array(m),o),n+=m.length+o.length}let i=f0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function d0(e,t){return[...on(2,Op,0,0,0,l0),...on(4,g0(t),t.length,t.length),...on(2,qc(e).length,0)]}function p0(e,t,s){let n=[...on(2,0,0,0),...on(4,0,s)];return[80,75,1,2,...on(2,Op),...t,...n,...qc(e)]}function f0(e,t,s){let n=on(4,t,s);return[80,75,5,6,...on(2,0,0,e,e),...n,0,0]}function qc(e){return new TextEncoder().encode(e)}function on(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function g0(e){let t=4294967295;for(let s of e)t=t>>>8^u0[(t^s)&255];return(t^4294967295)>>>0}function Np(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Is(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Bc="mlpforge.collection",Zr=500,ha=class{images=[];#t;#e;constructor(t,s){this.#t=t,this.#e=s,t.addController(this)}hostConnected(){this.#n(),addEventListener("storage",this.#s)}hostDisconnected(){removeEventListener("storage",this.#s)}add(t){let s=this.#n().filter(({code:n})=>n!==t.code);return s.length<Zr&&this.#i([...s,t])}remove(t){this.#i(this.#n().filter(s=>s.code!==t))}#s=({key:t})=>{(t===Bc||t===null)&&this.#n()};#n(){return this.images=JSON.parse(this.#e.getItem(Bc)??"[]"),this.#t.requestUpdate(),this.images}#i(t){try{this.#e.setItem(Bc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.#n(),!0}};function Ip(e){let t=e.map(({code:s})=>Is(s,784)??[]);return la({images:ca(t),labels:ua(e.map(({label:s})=>s))})}var $0=100,xs="latest",Ws="mnist",b0=.02;async function da({model:e,dataset:t},s){let n=(D,ot)=>ts(Ut(D,{limit:$0,...ot}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:D})=>D===t)?.input_shape,m=D=>Bn(D,l),b=i.items.filter(m),y=b.find(({name:D})=>D===e)??to(b),T=new Set(o.items.filter(D=>!m(D)).map(({name:D})=>D)),P=y?await n(X`/models/${y.name}/versions`):{items:[]};return{models:b,jobs:r.items.filter(({spec:D})=>D!==null&&!T.has(D.dataset)),datasets:o.items.filter(({kind:D})=>D==="images"),versions:P.items,unfit:i.items.filter(D=>!m(D)).map(({name:D})=>D)}}function pa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?ma(i,n.versions):xs};let r=to(n.models);return r?{model:r.name,version:t??ma(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function ma({name:e,latest:t,default:s},n){if(s!==xs)return String(s);let i=Rp(e,n);return i===null||i.version===t?xs:String(i.version)}function Cp(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===xs?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:m})=>l===e.model&&m===i),o=Rp(e.model,t.versions);return r===void 0||o===null||yi(r)===null?null:yi(o)-yi(r)>b0?{chosen:r,best:o}:null}function Rp(e,t){let s=t.filter(i=>i.name===e&&yi(i)!==null),n=(i,r)=>yi(i)>yi(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function Lp(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:yi(s)}function yi({metrics:e}){return e?.test_accuracy??null}function Pp(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??to(n)}function to(e){return e.find(({name:t})=>t===Ws)??e[0]}function fa(e,t,s){let n=Cp(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${mt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${mt.useVersion(r.version)}</button>
    </p>
  `}var w0={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},v0={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},R={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${he(t)}`,oldRun:e=>`run ${he(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:["No model yet","A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],noFitModel:["No model takes drawings","They become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images."],unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${w0[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",nothingDrawn:"Nothing drawn yet",noPrediction:"Draw something: the probabilities of the ten digits appear here while you draw.",examples:"Or take a test image:",example:e=>`Test image ${e}`,byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${le(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"With the prediction you see how the network has made it:",preview:{input:"The gray pixels that the network receives.",contributions:"The pixels that support the predicted digit, and those that oppose it.",hidden:"How active each unit of the network is."},input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>e===null?"For and against":`For and against ${le(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${le(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${le(e)} most (+${t.sum})`:`No part supports ${le(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors, and the sums of the contributions to the logit",supports:e=>`supports ${e}`,opposes:e=>`opposes ${e}`,inactive:"inactive",active:"active",backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${v0[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${le(e)}`,added:(e,t)=>`Added as ${le(e)}. The collection has ${bn(t)}.`,full:e=>`The collection is full: it holds at most ${bn(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${bn(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${le(e)}, no prediction`:e===t?`${le(e)}, predicted correctly`:`${le(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${le(t)}`,removed:e=>`Deleted. The collection has ${bn(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${bn(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${bn(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function _n(e){return Math.round(Math.sqrt(e.length))}function Vn(e,t,s=_n(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function ga(e){return[e,e,e]}var ss=280;function Wc(e,t){e.fillStyle="black",e.fillRect(0,0,ss,ss);for(let s of t)"pixels"in s?x0(e,s.pixels):$a(e,s,0)}function $a(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function x0(e,t){let s=Vn(t,ga),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,ss,ss)}var ki=10,y0=ss/ki,Dp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function jp(e,t,s){let n={x:ss/2,y:ss/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{k0(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function zp({x:e,y:t}){return{column:Math.floor(e/ki)+1,row:Math.floor(t/ki)+1,cells:y0}}function k0(e,t,s){let{key:n,timeStamp:i}=e;if(E0(e))_0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in Dp)S0(t,Dp[n],s,i);else if(n===" ")T0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function E0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function _0(e){e.lift(),e.undo()}function S0(e,[t,s],n,i){let r=o=>Math.min(ss-ki/2,Math.max(ki/2,o));e.x=r(e.x+t*ki),e.y=r(e.y+s*ki),e.isDown&&n.extend([[e.x,e.y]],i)}function T0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var A0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function Up(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=O0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(A0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function O0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*ss,(o-s)/i*ss]}var Hc=140,Vc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;Fp(this.#s,ss),Fp(this.#n,Hc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",R.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=R.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#l();jp(this.#s,t,s=>this.#d(s)),Up(this.#s,t),Wc(eo(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){eo(this.#n).drawImage(this.#s,0,0,Hc,Hc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,Wc(eo(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#h(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),$a(eo(this.#s),n,0),this.#m(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),$a(eo(this.#s),this.#e,n),this.#m(s)}#h(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#d(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":R.cursor({...zp(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/ss*100}%`,this.#r.style.top=`${t.y/ss*100}%`)}};function Fp(e,t){e.width=t,e.height=t}function eo(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Vc);var M0=new Uint8Array(784),Gc=class extends Ns{set pixels(t){this.show(t??M0)}draw(t){this.put(Vn(t,ga))}};customElements.define("digit-image",Gc);function ba(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Xc=class extends nt{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=null;#e="";constructor(){super(),this.images=[],this.predictor=null}updated(){this.#t!==null&&N0(this,this.#t),this.#t=null}render(){return a`
      <section class="card">
        <h2 tabindex="-1">${R.collection}</h2>
        ${this.images.length===0?a`<p class="faint">${R.collectionEmpty}</p>`:this.#s()}
        <p class="unseen" role="status">${this.#e}</p>
      </section>
    `}#s(){let{images:t}=this,s=t.filter(({digit:r})=>r!==null),n=s.filter(({label:r,digit:o})=>r===o).length,i=R.rightShare(n,s.length,Z(n/s.length,0));return a`
      <div class="row">
        <p>${R.collectionOf(t.length,Zr)} ${s.length>0?a`<b>${i}</b>`:U}</p>
        <button @click=${()=>ba(Ip(t),R.file)}>${R.download}</button>
      </div>
      <ul class="thumbnails">
        ${or(t,({code:r})=>r,(r,o)=>this.#n(r,o))}
      </ul>
    `}#n({code:t,label:s,digit:n},i){return a`
      <li class=${n===null||s===n?"":"mistaken"}>
        <a href=${F("draw",{...this.predictor,pixels:t,label:s})}>
          <digit-image
            .pixels=${Dd([t],()=>Is(t,784))}
            .label=${R.thumbnail(s,n)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${R.caption(s,n)}</span>
        <button aria-label=${R.removeThis(i+1,s)} @click=${()=>this.#i(t,i)}>
          ${R.remove}
        </button>
      </li>
    `}#i(t,s){this.#t=s,this.#e=R.removed(this.images.length-1),this.dispatchEvent(new CustomEvent("remove-image",{detail:t}))}};customElements.define("digit-collection",Xc);function N0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}function Ei(e){let t={};for(let[s,n]of Object.entries(e))qp(t,s,n);return t}function wa({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function qp(e,t,s){s!==null&&(t==="tags"?e[t]=Yc(s):Array.isArray(s)?e[t]=Jc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):I0(e,t,s))}function I0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))qp(e,`${t}.${n}`,i)}function Jc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Yc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}var Bp=.1,Wp=[-1,0,1],C0=[[0,0],...Wp.flatMap(e=>Wp.map(t=>[e,t])).filter(([e,t])=>e||t)];function Vp(e,t){return Math.ceil(t*Bp/(1-Bp)/e)}function Gp(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>R0(Is(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return la({x:ca(n),y:ua(i),class_names:Mp(t)})}function R0(e,t){let s=C0.map(([n,i])=>L0(e,n,i)).filter(n=>Hp(n)===Hp(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Hp(e){return e.reduce((t,s)=>t+s,0)}function L0(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var Jp="mlpforge.submission",P0=1;async function va(e,t){let s=JSON.stringify(e),n=j0(),r=n?.text===s&&(n.respondedAt===null||D0(n.respondedAt))?n.name:Wn(),o=()=>Xp({text:s,name:r,respondedAt:Date.now()});Xp({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},m=await Kt(()=>Pt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),m}catch(l){throw l instanceof kn&&o(),l}}function D0(e){return Date.now()-e<P0*1e3}function j0(){return JSON.parse(vi.getItem(Jp)??"null")}function Xp(e){vi.setItem(Jp,JSON.stringify(e))}var z0="drawings",U0=3,F0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],xa=class{share=null;jobs=[];manifest=null;#t;#e;#s=null;#n;constructor(t,s){this.#t=t,this.#e=s,this.#n=new pt(t,{task:([n],{signal:i})=>n(i),autoRun:!1,onError:()=>this.#u()})}upload(t,s){this.#i(async n=>{await this.#o(await this.#r(t,n),s,n)})}train(t,s){this.#i(async n=>{let i=await this.#r(t,n),{name:r,version:o}=await this.#o(i,s,n),l=await this.#l(await va(q0(i,`${r}@${o}`),n),n);return this.#e(l.model),B0(i.manifest,l,s,n)})}get isBusy(){return this.#n.status===ue.PENDING}get error(){return this.isBusy?null:this.#n.error}get outcome(){return this.isBusy?void 0:this.#n.value}#i(t){this.isBusy||(this.jobs=[],this.#n.run([t]))}async#r({model:t,version:s},n){let i=await ft(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},m=r&&await ur(l,n);if(!m)throw new Error(R.noDataset(t,i.version));return{manifest:i,dataset:m,classNames:hr(m)}}async#o({dataset:t,classNames:s},n,i){let r=n.map(({label:b})=>s.indexOf(String(b)));if(r.includes(-1))throw new Error(R.foreignLabel(n[r.indexOf(-1)].label,t.name));let o=n.map(({code:b},y)=>({code:b,label:r[y]})),l=Vp(o.length,t.train_examples),m=JSON.stringify({drawings:o,classNames:s,copies:l});if(this.#s?.content!==m){let b=Gp(o,{classNames:s,copies:l}),y=await this.#a(b,R.described(o.length,l),i);this.#s={content:m,dataset:y}}return this.#s.dataset}async#a(t,s,n){let i={test_fraction:"0",description:s},r=l=>this.#h(l);this.#h(0);let o=await aa({name:z0,file:t,kind:"npz",query:i},{onProgress:r,signal:n});return this.#h(null),(await this.#l(o,n)).dataset}async#l({id:t},s){let n=l=>this.#c(l),{state:i,error:r,...o}=await sa(t,{onChange:n,signal:s});if(i!=="succeeded")throw new Error(r?.message??R.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#t.requestUpdate()}#u(){this.#s=null,this.share=null}#h(t){this.share=t,this.#t.requestUpdate()}};function q0({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>F0.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:U0}}async function B0(e,{model:t,metrics:s},n,i){let r=({test_accuracy:m})=>m??null,[o,l]=await Promise.all([e,t].map(m=>W0(m,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function W0({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Is(l,784)),model:e,version:t},{predictions:o}=await Kt(()=>Pt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},m)=>l===String(s[m].label)).length}var Kc=class extends nt{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=new xa(this,t=>this.dispatchEvent(new CustomEvent("published",{detail:t})));constructor(){super(),this.images=[],this.predictor=null}render(){let{share:t,jobs:s,error:n,outcome:i,manifest:r}=this.#t;return this.images.length===0&&s.length===0&&!n?U:a`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${R.trainOnDrawings}</h2>
        <p class="faint">${R.trainingMeaning}</p>
        ${this.images.length>0?this.#e():U} ${Qt(n)}
        <div role="status" class="stack">
          ${t===null?U:H0(t)} ${s.map(o=>V0(o,r))} ${i&&G0(i)}
        </div>
      </section>
    `}#e(){let{images:t,predictor:s}=this;if(!s?.model)return a`<p>${R.chooseVersion}</p>`;let n=(i,r,o)=>a`
      <button class=${i} aria-disabled=${this.#t.isBusy} @click=${o}>${r}</button>
    `;return a`
      <div class="row start">
        ${n("primary",R.trainOnDrawings,()=>this.#t.train(s,t))}
        ${n("",R.upload,()=>this.#t.upload(s,t))}
      </div>
    `}};customElements.define("drawings-training",Kc);function H0(e){return a`<p>${R.uploading} <progress max="1" .value=${e} aria-label=${R.uploading}></progress></p>`}function V0(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[R.importJob,R.importProgress]:[R.trainingJob,R.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,m=l&&{...wa(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${rs(e.state)} ${qn(e)} ${e.state==="running"?o:null}
      <a href=${F("jobs",{job:e.id})}>${i}</a>
      ${m&&a`<a href=${F("train",m)}>${R.otherSettings}</a>`}
    </p>
  `}function G0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${F("models",{model:e.name,version:e.version})}>${R.versionOf(e.name,e.version)}</a>
      ${R.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:R.accuracyChange(...i)}
    </p>
  `}var X0="400px",Qc=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:X0});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await ft(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Qc);function ya({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var J0=5;function Yp({unfit:e}){let[t,s]=e.length>0?R.noFitModel:R.noModel;return xn({icon:"models",title:t,text:s,actions:[{href:F("train"),text:R.train}]})}function Kp(e,t){let s=xn({icon:"draw",title:R.nothingDrawn,text:R.noPrediction});if(e===null)return s;let n=(i,r)=>a`
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
      ${Array.from({length:Math.min(J0,e.test_examples)},n)}
    </ul>
  `}var Y0=[0,114,178],K0=[213,94,0],Qp=255;function so(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?Y0:K0,[i,r,o]=n.map(l=>Qp+(l-Qp)*s);return[i,r,o]}var Zc=class extends Ns{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Vn(t,n=>so(n,s)))}};customElements.define("signed-image",Zc);var ka=3,Q0=3;function Zp(e,t){let s=Z0(t),n=o=>({part:R.parts[s.indexOf(o)],sum:N(o,Q0)}),[i,r]=[Math.min(...s),Math.max(...s)];return R.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function Z0(e){let t=_n(e),s=i=>Math.floor(i*ka/t),n=new Array(ka*ka).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*ka+s(r%t)]+=i}),n}var tx=4,ex=1.2,sx=3,nx=2,ix={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},tu=class extends Ns{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*tx));this.style.maxWidth=`${i*ex}rem`,this.put(Vn(t,r=>so(r,n),i))}};function tf(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,sx).map(({value:i,unit:r})=>R.unit(r,N(i,nx))),n=e.filter(ix[t]).length;return R.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",tu);var ef=3;function nf(e,t){return a`
    <section class="card explanation-card">
      <h2>${R.explanation}</h2>
      ${e.prediction?ox(e,t):rx()}
    </section>
  `}function rx(){let{input:e,contributions:t,hidden:s}=R.preview;return a`
    <p class="faint">${R.noExplanation}</p>
    <dl class="preview">
      <dt>${R.input}</dt>
      <dd>${e}</dd>
      <dt>${R.contributions(null)}</dt>
      <dd>${t} ${Ea({low:R.opposes(""),high:R.supports("")})}</dd>
      <dt>${R.hidden}</dt>
      <dd>${s} ${Ea({none:R.inactive,high:R.active})}</dd>
    </dl>
  `}function ox({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${R.inputLabel}></digit-image>
        <figcaption>${R.input}</figcaption>
      </figure>
      ${t&&ax(t)}
    </div>
    ${t&&a`<p>${Zp(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${R.backToPrediction}</button>`}
    ${t&&lx(t)}
    <p><a href=${i}>${R.inspect}</a></p>
  `}function ax({digit:e,contributions:t}){let s=o=>t.filter(o).reduce((l,m)=>l+m,0),n=N(s(o=>o<0),ef),i=`+${N(s(o=>o>0),ef)}`,r=R.contributionsLabel(e,{most:sf(t),against:sf(t.map(o=>-o))});return a`
    <figure>
      <signed-image .values=${t} .label=${r}></signed-image>
      <figcaption>
        ${R.contributions(e)}
        ${Ea({low:R.opposes(n),high:R.supports(i)})}
      </figcaption>
    </figure>
  `}function Ea(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${R.legend}>${Object.entries(e).map(t)}</span>
  `}function sf(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return R.noPixel;let s=_n(e);return R.pixel(Math.floor(t/s)+1,t%s+1)}function lx({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=tf(i,t);return a`
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
  `}var _a=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=null;#o;constructor(t,{pad:s,address:n,collection:i}){this.#t=s,this.#e=n,this.#s=i,this.#o=new pt(t,{task:([r],{signal:o})=>r&&ft(r,{signal:o}).then(l=>this.#u(l)),args:()=>[this.#r]}),s.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=cr(s)}settle(t){this.#l(Np(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?R.added(t,r):R.full(Zr)}loadTestImage({name:t},s){this.#c(X`/datasets/${t}/test/${s}`)}get error(){return this.#o.error}inspectLink(t,s){return F("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Is(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(t){this.#r=t,this.#o.run()}#u({pixels:t,label:s}){this.#t.pixels=t,this.label=s,this.settle(t)}#h(){this.#r!==null&&this.#c(null),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function eu({ref:e,lists:t}){let s=t&&Pp(e,t);return s&&Bn(s)?s:null}var cx=[0,1,2,3,4,5,6,7,8,9],Sn={min:8,max:48,step:2,default:24};function of(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${R.drawing}</h2>
        ${t.prediction&&ux(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${rf(e,R.undo,()=>e.undo())} ${rf(e,R.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${R.testImage}
        </button>
        ${hx(e.brush,s.setBrush)}
      </div>
      ${mx(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${R.keys}</p>
    </section>
  `}function rf(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function ux({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function hx(e,t){let s=({target:n})=>t(Number(n.value));return a`
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
  `}function mx({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
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
      ${cx.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}function af(e,{label:t,accuracy:s,notes:n,empty:i,explain:r}){return a`
    <section class="card">
      <h2>${R.prediction}</h2>
      ${n}
      ${e.prediction?dx(e,{label:t,accuracy:s},r):i}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function dx({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:m}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${px(e,i)}
        <span class="faint">${t===null?null:R.took(t)}</span>
        ${n===null?null:a`<span class="truth">${R.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${m.map(b=>a`<p class="notice warning">${R.warnings[b]??b}</p>`)}
    ${Go(l,o,{picked:s,pick:r})}
    <p class="faint small">${R.pickHint}</p>
  `}function px({epoch:e,model:t,version:s},n){if(e!==void 0)return R.byRun(e);let i=n===null?"":R.accuracy(Z(n));return`${R.byVersion(t,s)}${i}`}var lf="draw-answer";function cf(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function uf(e){return performance.clearMeasures(lf),performance.measure(lf,{start:e}).duration}var _i=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(fx)}}finally{this.#s=null}}};function fx(e){if(e.name!=="AbortError")throw e}var gx=1,Sa=class{#t=null;#e;#s;#n=null;#i=new _i((t,s)=>this.#l(this.#o(s)));#r=new _i((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await Kt(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await ce(r.retryAfterS??gx,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var $x=1,bx=100,wx=404,Ta=class{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n;#i;#r=null;#o=0;#a=null;#l=0;#c={ink:0,tookMs:null};#u=!1;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#i=new Sa(s,{onPrediction:r=>this.#f(r),onExplanation:r=>this.#b(r),onError:r=>this.#w(r)}),s.addEventListener("ink",()=>this.#h()),s.addEventListener("rest",()=>this.#m()),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#x),this.#t.requestUpdate()}hostUpdate(){let{predictor:t,run:s}=this.#s,n=s?.lastEpoch??0;t!==this.#r?this.#d(t):n>this.#o&&this.#x(),this.#o=n}hostDisconnected(){document.removeEventListener("visibilitychange",this.#x),this.#r=null,this.#i.setPredictor(null)}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#e.ink&&!this.#e.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#c;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#i.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#t.requestUpdate())}#h(){if(this.#e.isBlank){this.#i.cancel(),this.#$(),this.#t.requestUpdate();return}this.#r===null&&this.#y(),this.#i.predict()}#m(){this.#i.predictNow(),this.#v(),this.#t.requestUpdate()}#d(t){this.#r=t,this.#y(),this.isWaiting=!1,t===null&&this.#$(),this.#i.setPredictor(t)}#f(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#v(),this.#t.requestUpdate(),this.#p(t),t.epoch<this.#s.run?.lastEpoch&&this.#k()}async#p(t){await cf(),this.#E(t),this.prediction===t&&this.#g(t)}#g({ink:t,pixels:s}){let n=performance.now(),i=t===this.#e.ink;!i&&n-this.#l<bx||(this.#l=n,this.#i.explain(s,this.digit,{isUrgent:i}))}#b(t){this.explanation=t,this.#t.requestUpdate()}#w(t){this.isWaiting=this.#s.run!==null&&t.status===wx,this.isWaiting?this.#k():(this.#$(),this.error=t),this.#t.requestUpdate()}#v(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#a&&(this.announcement=R.announcement(s,Z(n[s]))),this.#a=i,this.#n(this.prediction.pixels??[])}#$(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#a=null}#E({ink:t,changedAt:s}){s===null||t<=this.#c.ink||(this.#c={ink:t,tookMs:uf(s)},this.isSettled&&this.#t.requestUpdate())}#y(){this.#c={ink:this.#e.ink,tookMs:null}}#x=()=>{!document.hidden&&this.#s.run!==null&&this.#i.predict()};async#k(){this.#u||(this.#u=!0,await ce($x),this.#u=!1,this.#x())}};var Aa="job:";function hf(e,t,{choose:s,refresh:n}){if(e===null)return null;let i=({target:r})=>s(vx(r.value));return a`
    <div class="row" role="group" aria-label=${R.predictor}>
      <label class="field">
        <span class="meaning">${R.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${xx(e,t)}
        </select>
      </label>
      ${e.job?null:yx(e,t,{choose:s,refresh:n})}
    </div>
  `}function vx(e){return e.startsWith(Aa)?{job:e.slice(Aa.length)}:{model:e}}function xx(e,t){let s=e.job?Aa+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Aa+o,R.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[R.runs]:e.job?qs(n,s,R.oldRun(e.job)):n,[R.models]:e.model?qs(i,s):i};return Qr(r,s)}function yx(e,t,{choose:s,refresh:n}){let i=({target:T})=>s({model:e.model,version:T.value}),r=t?.models.find(({name:T})=>T===e.model),o=Object.entries(r?.aliases??{}).map(([T,P])=>[T,R.alias(T,P)]);r&&o.unshift([xs,R.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:T})=>T===e.model).map(({version:T,metrics:P})=>[String(T),kx(T,P)]),{version:m}=e,b=l.some(([T])=>T===m),y={[R.aliases]:b?o:qs(o,m),[R.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${R.version}</span>
      <select @change=${i} @focus=${n}>
        ${Qr(y,m)}
      </select>
    </label>
  `}function kx(e,t){let s=t?.test_accuracy;return s==null?String(e):R.numbered(e,Z(s))}var Oa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):mf(Ut("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,m]=await Promise.all([Pt("POST","/explain",o,{signal:n}),df({model:i,version:r},t,s,n).catch(Ex)]);return{error:null,...m,...l}}},Ma=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):mf(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await df({job_id:this.jobId},t,s,n)}}};async function mf(e,t,s){return En(await ms(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function df(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Pt("POST","/inspect",i,{signal:n}),[l]=o,m=l.layers.slice(0,-1).map(b=>b.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:m}}function Ex(e){if(!(e instanceof kn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Na=class{ref=null;predictor=null;#t;#e;#s={};#n=null;#i=null;#r;#o;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#r=new pt(t,{task:([n],{signal:i})=>Kt(()=>da({model:n},i),i),args:()=>[(this.ref??this.#s).model??Ws]}),this.#o=new pt(t,{task:([n,i],{signal:r})=>n&&ts(X`/models/${n}/versions/${i}`,{signal:r}),args:()=>[this.ref?.model,this.ref?.version]})}hostConnected(){this.ref?.job&&this.#l(this.ref.job)}hostUpdate(){this.ref===null&&this.#a(pa(this.#s,this.lists))}hostDisconnected(){this.#n?.close()}show(t){this.#s=t,this.#a(pa(t,this.lists))}choose(t){this.#a(pa(t,this.lists),{isStep:!0})}get run(){return this.#n?.runs[0]??null}get note(){let{error:t}=this.#o;return this.#i??(t&&!t.isTemporary?t.message:null)}get lists(){return this.#r.value??null}get error(){return this.#r.error}refresh(){this.#r.run()}#a(t,s){_x(t,this.ref)||(this.ref=t,this.#i=null,this.#n?.close(),this.#e.change({model:null,version:null,job:null,...t},s),this.predictor=t?.model?new Oa(t.model,t.version):null,t?.job&&this.#l(t.job),this.#t.requestUpdate())}#l(t){let s=new rn;this.#n=s,s.addEventListener("change",()=>s===this.#n&&this.#c(s.runs[0])),s.follow([t])}#c(t){t!==void 0&&(t.missing!==null?this.#i=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>0&&(this.predictor??=new Ma(t.id)),this.#t.requestUpdate())}#u({state:t,model:s,error:n}){this.#n?.close(),this.predictor=null,s!==null&&this.#a({model:s.name,version:String(s.version)}),this.#i=s===null?R.unpublished(t,n?.message):R.published(s.name,s.version)}};function _x(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}function pf(e){return Fn(e,"draw-view",{className:"stack"})}var su=class extends nt{static properties={choices:{attribute:!1}};#t=new Ae("draw");#e=document.createElement("drawing-pad");#s=new ha(this,Xd);#n=new Na(this,this.#t);#i=new _a(this,{pad:this.#e,address:this.#t,collection:this.#s});#r=new Ta(this,this.#e,this.#n,t=>this.#i.settle(t));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e.brush=Sx(this.choices.brush),this.#r.explain(cr(this.choices.digit)),this.#i.show(this.choices),this.#n.show(this.choices))}render(){let{ref:t,lists:s}=this.#n,{images:n}=this.#s;return a`
      <div class="row">
        <h1>${R.title}</h1>
        ${hf(t,s,this.#o)}
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
    `}#o={choose:t=>this.#n.choose(t),refresh:()=>this.#n.refresh()};#a({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#l(){let{label:t,addedNote:s}=this.#i,{prediction:n}=this.#r,i=eu(this.#n);return of(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#p},{setBrush:r=>this.#f(r),showTestImage:i&&(()=>this.#i.loadTestImage(i,Math.floor(Math.random()*i.test_examples))),addToCollection:r=>this.#g(r)})}#c(){let{label:t}=this.#i,s=Lp(this.#r.prediction,this.#n.lists);return af(this.#r,{label:t,accuracy:s,notes:this.#u(),empty:this.#h(),explain:n=>this.#d(n)})}#u(){let{ref:t,lists:s,run:n,note:i,error:r}=this.#n,o=s?.unfit.includes(t?.model??""),l=[this.#i.isInvalid?R.invalidPixels:i,Tx(n,this.#r.isWaiting),o?R.unfit(t?.model):null];return a`
      ${fa(t,s,m=>this.#n.choose({model:t?.model,version:m}))}
      <div role="status">
        ${l.map(m=>m&&a`<p class="notice">${m}</p>`)}
      </div>
      ${Qt(o?null:this.#r.error??this.#i.error??r)}
    `}#h(){let{ref:t,lists:s,predictor:n}=this.#n;if(n===null)return t===null&&s!==null?Yp(s):null;let i=eu(this.#n);return Kp(i,r=>this.#i.loadTestImage(i,r))}#m(){return nf(this.#r,{explain:t=>this.#d(t),inspectLink:this.#i.inspectLink(this.#n.ref,this.#r.digit)})}#d(t){this.#t.change({digit:t},{isStep:!0}),this.#r.explain(t)}#f(t){this.#e.brush=t,this.#t.change({brush:t===Sn.default?null:t}),this.requestUpdate()}get#p(){return this.#n.predictor===null?this.#i.isKnown:this.#r.isSettled}#g(t){this.#p&&this.#i.addToCollection(t,this.#r.prediction)}};customElements.define("draw-view",su);function Sx(e){let t=Number(e??Sn.default);return t>=Sn.min&&t<=Sn.max?t:Sn.default}function Tx(e,t){return e===null||e.job===null?null:e.job.state==="queued"?R.queued:e.lastEpoch===0?R.noEpoch:t?R.noSnapshot:null}var Ia={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},k={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${le(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${le(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${le(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${he(t)}`,chosenJob:e=>`job ${he(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"Such as 100, 50 for two layers; at most 8",activation:"Activation",activations:Ia,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Ia[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of layer 1 it is multiplied by its own weight:`},sums:{about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>`Activation of layer ${e}`,about:e=>`Each sum goes through ${Ia[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Ia[e]}, with a dot where ${t} becomes ${s}`},output:{about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${bn(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:le,imageAt:(e,t)=>`${le(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var iu=10,ru=100,ff=1e3,gf=["images","learning_rate","steps"],Ax={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},dr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},$f={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},bf={split:null,index:null,pixels:null,label:null};function no(e){let t=Cs(e)==="fresh";return{...Ax,...t?dr:{},...e}}function Cs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Gn(e){return Cs(e)==="job"?{job_id:e.job}:Cs(e)==="version"?{model:e.model??Ws,version:e.version??xs}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:Ox(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Tn(e){return e.pixels!==void 0}function io(e){if(!Tn(e))return nu(e,an(e.index));let t=Is(e.pixels,784);return t&&{pixels:t,label:pr(e)}}function pr({label:e}){return cr(e)}function wf(e,t){let s=Math.min(an(e.images),iu+1);if(!Tn(e)){let o=an(e.index),l=m=>t===null?o+m:(o+m)%t;return Array.from({length:s},(m,b)=>nu(e,l(b)))}let n=pr(e)===null?[]:[io(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>nu(i,l));return[...n,...r]}function an(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ca({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(an(e),t.length-1)}function ou({layer:e}){return Math.max(1,an(e))}function au({unit:e}){return e===void 0?null:an(e)}function lu({digit:e}){return e===void 0?null:an(e)}function nu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function Ox(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var Mx=/^\d{1,10}$/;function Hs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function fr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return Ra(e,{...n,number:{min:t,max:s,step:1},read:r=>Mx.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:k.requirement.whole(t,s)})}function vf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ra(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:k.requirement.positive(t)})}function Ra(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:m,number:b}=l,y=e.invalid.get(t),T=xf(t,s,y===void 0?l.wrong:o,m),P=({target:ot})=>{let Et=ot.value===""?null:r(ot.value);if(Et===null){e.noteInvalid(t,ot.value);return}ot.value=Et,i(Et)},D=a`
    <input
      id=${T.id}
      type=${b?"number":"text"}
      required
      min=${b?.min??U}
      max=${b?.max??U}
      step=${b?.step??U}
      .value=${y??n}
      aria-invalid=${T.wrong.length>0}
      aria-describedby=${Ge(T)}
      @change=${P}
    />
  `;return Ze(T,D)}function gr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=xf(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Ge(o)}
      @change=${m=>n(m.target.value)}
    >
      ${os(i,s)}
    </select>
  `;return Ze(o,l)}function xf(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var Nx=Array.from({length:10},(e,t)=>[String(t),String(t)]);function La(e,t){return gr({name:t,label:k.image.label,value:e.choices.label??"",options:[["",k.image.unlabeled],...Nx],wrong:Hs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function yf(e){let t=Tn(e.choices)?Cx(e):Rx(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${k.image.title}</h2>
      <div class="inspect-image">
        ${Ix(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function cu({inspectedChoices:e,inspected:t}){if(Tn(e))return k.image.drawn(pr(e));let{label:s}=t.whole.images[0];return k.image.ofDataset(e.split,an(e.index),s)}function Pa({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return k.image.prediction(t,Z(s[t]))}function Ix(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${k.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${k.image.pictureOf(s)}></digit-image>
      <p>${cu(e)}<br /><strong>${Pa(e)}</strong></p>
    </div>
  `}function Cx(e){let t=()=>e.choose("image",bf,{isStep:!0}),s=io(e.choices)===null?new Error(k.image.unreadable):null;return a`
    ${Qt(s)} ${La(e,"label")}
    <div class="row">
      <button @click=${t}>${k.image.toDataset}</button>
      <a class="button" href=${F("draw")}>${k.image.draw}</a>
    </div>
  `}function Rx(e){let{choices:t,error:s,total:n}=e,i=m=>e.choose("image",m,{isStep:!0}),r=m=>i({index:m}),o=an(t.index),l=m=>r((o+m+n)%n);return a`
    <div class="row">
      ${gr({name:"split",label:k.image.split,value:t.split,options:Object.entries(k.image.splits),wrong:Hs(s,"split","dataset"),onChange:m=>i({split:m})})}
      ${fr(e,{name:"index",label:k.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Hs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${k.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${k.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${k.image.random}
      </button>
      <a class="button" href=${F("draw")}>${k.image.draw}</a>
    </div>
  `}var Lx={models:[],jobs:[],versions:[]};function kf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??Lx,r=Cs(e),o=Px(e),l=[...s.flatMap(Dx),...i.map(jx)],m=n.map(({id:T,spec:P})=>[Si({job:T}),k.network.job(P.model,T)]),b=[Si({hidden_sizes:dr.hidden_sizes}),k.network.fresh],y={[k.network.versions]:r==="version"?qs(l,o,zx(e)):l,[k.network.jobs]:r==="job"?qs(m,o,k.network.chosenJob(e.job)):m,[k.network.untrained]:[b]};return{value:o,groups:y}}function Px(e){let t=Cs(e);return Si(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:dr.hidden_sizes}:Gn(e))}function Dx({name:e,latest:t,aliases:s}){let n=(i,r)=>[Si({model:e,version:i}),r];return[n(xs,k.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,k.network.alias(e,i,r)))]}function jx({name:e,version:t}){return[Si({model:e,version:t}),k.network.number(e,t)]}function zx(e){let{model:t,version:s}=Gn(e);return k.network.number(t,s)}function Si(e){return String(new URLSearchParams(e))}var Ux=/^\d{1,9}(,\d{1,9})*$/,Fx=2**32-1,qx={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Ef(e){let t=Cs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${k.network.title}</h2>
      <div>${Bx(e)}</div>
      ${t==="fresh"?Wx(e):U}
      ${t==="job"?a`<p><button @click=${s}>${k.network.newest}</button></p>`:U}
      ${e.inspected===null?U:a`<p>${uu(e)}</p>`}
      <p><a href=${F("inspect",qx)}>${k.network.notebook}</a></p>
    </section>
  `}function uu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>k.network.ofVersion(t.model,t.version),job:()=>k.network.ofJob(t.epoch,t.step),fresh:()=>k.network.ofNothing}[t.kind]()}: ${k.network.shape(s,n,i)}`}function Bx(e){let{value:t,groups:s}=kf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...$f,...r},{isStep:!0})};return a`
    <label class="field">
      ${k.network.choose}
      <select @focus=${()=>e.list()} @change=${n}>${Qr(s,t)}</select>
    </label>
  `}function Wx(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...m)=>gr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Hs(s,r,...m),onChange:b=>n({[r]:b})});return a`
    <div class="row">
      ${Ra(e,{name:"hidden_sizes",label:k.network.hiddenSizes,meaning:k.network.hiddenSizesMeaning,value:t.hidden_sizes,read:Hx,requirement:k.requirement.sizes,wrong:Hs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",k.network.activation,k.network.activations)}
      ${i("initializer",k.network.initializer,k.network.initializers,"std","kind")}
      ${fr(e,{name:"seed",label:k.network.seed,value:t.seed,min:0,max:Fx,wrong:Hs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function Hx(e){let t=e.replaceAll(/\s/g,"");return Ux.test(t)?t:null}function Xn(e,t=4){return e<0?`(${N(e,t)})`:N(e,t)}function $r(e,t){let s=_n(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Vx={image:Gx,network:Xx,pixel:Jx,unit:Yx,digit:Kx,step:Qx};function _f(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Vx[e.topic]?.(e)}function Gx(e){return k.announcements.image(cu(e),Pa(e))}function Xx(e){return k.announcements.network(uu(e),Pa(e))}function Jx({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ca(t,s),{row:r,column:o}=$r(s,i);return k.announcements.pixel(k.pixels.chosen(r,o),N(s[i]),N(n[i]))}function Yx({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return k.announcements.unit(t.layer,t.unit,N(s[t.unit]),N(n[t.unit]))}function Kx({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return k.announcements.digit(t,N(s[t]),N(n[t]))}function Qx({training:e}){if(e===null)return"";let{losses:t}=e.after;return k.announcements.step(t.length-1,N(t.at(-1)),N(t[0]))}var Zx=24,Da=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),m=Sf(t,l.network),b=l.layer_sizes,y=b.length-1,T=r!==null&&r<b[y]?r:l.images[0].digit,P={network:m,images:[s]},D=Math.min(n,y-1),ot=l.images[0].layers.slice(0,-1).map(({z:ze},un)=>{let Ks=i!==null&&un+1===D;return{layer:un+1,unit:Ks?Math.min(i,ze.length-1):ty(ze)}}),[Et,...je]=await Promise.all([this.#e({...P,unit:{layer:y,unit:T},digit:T},o),...ot.map(ze=>this.#e({...P,unit:ze},o))]);return{whole:l,layers:je,hidden:je[D-1],output:Et}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:m,unit:b}=o.unit,y={network:Sf(t,r.network),images:s,learning_rate:i,unit:{layer:m,unit:b}},[T,P]=await Promise.all([this.#e({...y,steps:0},l),this.#e({...y,steps:n},l)]);return{before:T,after:P}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await Kt(()=>Pt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=Zx&&this.#t.delete(o),this.#t.set(n,r),r}};function Tf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function Sf(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function ty(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var ey=.12,sy=3,ny=.3,Af={changes:{},isStep:!1,settleS:0},ja=class{requested={};choices=no({});inspected=null;inspectedChoices=no({});training=null;isMixed=!1;error=null;stepError=null;invalid=new Map;topic=null;#t;#e;#s=new Da;#n=Af;#i;#r;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#i=new pt(t,{task:([n,i],{signal:r})=>Kt(()=>da({model:n,dataset:i},r),r),args:()=>[this.choices.model??Ws,Tn(this.choices)?void 0:this.choices.dataset]}),this.#r=new pt(t,{task:([,n],{signal:i})=>n?this.#a(i):null,args:()=>[this.requested,this.lists!==null]})}hostUpdate(){if(this.lists===null||Cs(this.requested)!==null)return;let t=to(this.lists.models),s=t?{model:t.name,version:ma(t,this.lists.versions)}:{hidden_sizes:dr.hidden_sizes};this.#o({...this.requested,...s}),this.#e.change(s)}show(t){this.topic=null,this.invalid.clear(),this.#o(t)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.requested).filter(([l])=>!(l in s));return this.#o(Object.fromEntries([...o,...r.map(([l,m])=>[l,String(m)])])),this.#n={changes:{...s,...this.requested},isStep:n,settleS:i?ey:0},this.#r.run()}async makeStep(){let t=Number(this.choices.steps);if(await this.choose("step",{steps:t+1},{isStep:!0}),this.stepError===null||this.inspectedChoices!==this.choices)return;let s=String(t);this.choices=no({...this.requested,steps:s}),this.requested.steps=s,this.#e.change({steps:s}),this.#t.requestUpdate()}noteInvalid(t,s){this.invalid.set(t,s),this.#t.requestUpdate()}refreshJob(){this.topic="network",this.#s.clear(),this.#r.run()}list(){this.#i.run()}get lists(){return this.#i.value??null}get isLoading(){return this.#r.status===ue.PENDING}get failure(){return this.error??this.#i.error??this.#r.error}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=lu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(ou(this.choices),s)===t?au(this.choices):null)??this.inspected.layers[t-1].unit.unit}#o(t){this.requested=t,this.choices=no(t),this.#t.requestUpdate()}async#a(t){let{changes:s,isStep:n,settleS:i}=this.#n;i>0&&await ce(i,t),this.#n=Af,this.#e.change(s,{isStep:n});for(let r=1;;r+=1){let[o,l]=await Of(()=>this.#l(t)),[m,b]=o===null?[null,null]:await Of(()=>this.#c(o,t)),y=[o,m].flatMap(P=>Object.values(P??{}).flat()),T=o!==null&&!Tf(y);if(t.throwIfAborted(),!T||r===sy){Object.assign(this,{inspected:o,error:l,training:m,stepError:b,isMixed:T,inspectedChoices:this.choices});return}this.#s.clear(),await ce(ny,t)}}#l(t){let{choices:s}=this,n=io(s);if(n===null)return null;let i={network:Gn(s),image:n,layer:ou(s),unit:au(s),digit:lu(s)};return this.#s.inspect(i,t)}#c(t,s){let{choices:n}=this,i={network:Gn(n),images:wf(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}};async function Of(e){try{return[await e(),null]}catch(t){if(t.name==="AbortError")throw t;return[null,t]}}var iy={rootMargin:"-25% 0px -74% 0px"},hu=class extends nt{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),iy);constructor(){super(),this.sections=[],this.choices={},this.current=""}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${F("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&Mf(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${k.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&Mf(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function Mf(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",hu);var ry={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},oy={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},xe={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${oy[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${ry[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var ay={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Xn(e)}</sup>)`,slope:e=>({notation:a`${N(e)} · (1 − ${N(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${xe.tanh}(${N(e)})`,slope:e=>({notation:a`(1 − ${Xn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${xe.max}(0, ${N(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function br(e){return ay[e]}var ro=8;function De(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function ys(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Vs(e){return a`∂<var>L</var>/∂${e}`}function oo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function za(e){return e===1?"x":`z ${e-1}`}var{spoken:wr}=xe;function Nf(e,t,{p:s,target:n,gradient:i}){let r=N(s,ro),o=a`
    ${Vs(ys("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${N(i)}</b>
  `;return De(o,wr.byLogit(t,r,n,N(i)))}function mu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Vs(ys("b",e,t))} = ${Vs(ys("a",e,t))} =
    <b>${N(s)}</b>
  `;return De(i,wr.byBias(n,N(s)))}function du({layer:e,unit:t}){let s=a`
    ${Vs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${oo(e)}[<var>i</var>] · ${Vs(ys("a",e,t))}
  `;return De(s,wr.byWeight(za(e),e))}function If({layer:e,unit:t},s){let n=e+1,i=a`
    ${Vs(ys("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Vs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${N(s)}</b>
  `;return De(i,wr.byActivated(e,t,n,N(s)))}function Cf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=br(e).slope(n),l=a`
    ${Vs(ys("a",t,s))} = ${Vs(ys("z",t,s))} · ${o.notation} =
    ${N(i)} · ${N(o.value)} = <b>${N(r)}</b>
  `,m={z:N(i),slope:N(o.value),a:N(r)};return De(l,wr.bySum(e,t,s,N(n),m))}function Rf({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=ys("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Vs(o)} =
    ${N(s)} − ${N(i)} · ${Xn(n)} = <b>${N(r)}</b>
  `,m=[s,i,n,r].map(b=>N(b));return De(l,wr.update(e,t,...m))}function Jn({caption:e,headings:t,rows:s,...n}){return Yt(e,t,s,{...n,isFocusable:!0})}function vr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let m=n.map(([,b])=>b(l));return Ve(l,m,{isMarked:l===s})};return Jn({caption:e,headings:[k.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:ln}=xe;function Lf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>
  `;return De(i,ln.scaled(e,N(t),N(s),N(n)))}function Pf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${N(s)} · ${Xn(n)} = <b>${N(s*n)}</b>
  `;return De(i,ln.product(N(s),N(n),N(s*n)))}function Ua(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${oo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return De(t,ln.layer(e,za(e)))}function Df({layer:e,unit:t},s,n,i){let r=a`
    ${ys("a",e,t)} = ∑<sub><var>i</var></sub> ${oo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${ys("b",e,t)} =
    ${N(s)} + ${Xn(n)} = <b>${N(i)}</b>
  `;return De(r,ln.sum(e,t,N(s),N(n),N(i)))}function jf(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${xe.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return De(s,ln.activation(e,t))}function zf(e,{layer:t,unit:s},n,i){let r=br(e).applied(n),o=a`${ys("z",t,s)} = ${r} = <b>${N(i)}</b>`;return De(o,ln.activated(e,t,s,N(n),N(i)))}function Uf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${xe.exp}(<var>a</var>[<var>k</var>] − ${xe.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${xe.exp}(<var>a</var>[<var>c</var>] − ${xe.max} <var>a</var>)
  `;return De(e,ln.softmax)}function Ff(e,t,s,n){let i=a`<var>p</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>`;return De(i,ln.probability(e,N(t),N(s),N(n)))}function qf(e,t,s){let n=N(t,ro),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${xe.ln} <var>p</var>[<var>c</var>] =
    −${xe.ln} <var>p</var>[${e}] = −${xe.ln} ${n} = <b>${N(s)}</b>
  `;return De(i,ln.loss(e,n,N(s)))}function Bf(e,t,s,n){let i=N(s,ro),r=a`
    −<var>t</var>[${e}] ${xe.ln} <var>p</var>[${e}] = −${t} · ${xe.ln} ${i} =
    <b>${N(n)}</b>
  `;return De(r,ln.share(e,t,i,N(n)))}function Wf(e){let{label:t}=e.inspected.whole.images[0];return a`
    <div class="split">
      <div>
        <p>${k.loss.about}</p>
        ${t===null?pu(e,"loss-label"):ly(e)}
      </div>
      ${t===null?U:cy(e.inspected)}
    </div>
  `}function pu(e,t){return a`
    <div class="notice">
      <p>${k.loss.unlabeled}</p>
      ${La(e,t)}
    </div>
  `}function ly({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${qf(t,n[t],s)}
    <h3>${k.numbers.Digit(i)}</h3>
    <p>${k.loss.share(i)}</p>
    ${Bf(i,r,n[i],r*s)}
  `}function cy({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return vr({caption:k.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>N(i[r])],[a`−<var>t</var> ${xe.ln} <var>p</var>`,r=>N(r===s?n:0)]]})}function Gs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=k.range(N(n),N(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Ti(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function Vf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((D,ot)=>({place:ot,product:D*s[ot]})).sort((D,ot)=>Math.abs(ot.product)-Math.abs(D.product)),{input:m,value:b,weight:y,product:T}=k.numbers,P=({place:D,product:ot})=>Ve(n(D),[t[D],s[D],ot].map(Et=>N(Et)));return Jn({caption:e,headings:[m,b,y,T],rows:l.slice(0,i).map(P),foot:uy(l,i,r),isTall:!0})}function uy(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${N(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(k.numbers.others(n.length),Hf(n)):U}
      ${i(k.numbers.bias,s)} ${i(k.numbers.sum,Hf(e)+s)}
    </tfoot>
  `}function Hf(e){return e.reduce((t,{product:s})=>t+s,0)}var hy=10,my=100,dy=Ti((e,t)=>t.map((s,n)=>s*e.weight[n]));function Fa(e,t,s){let n=fu(e.layer,t),i=dy(e,n),r=i.reduce((l,m)=>l+m,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${Df(e,r,e.bias,o)}
    ${e.layer===1?py(e,i,s):U}
    ${Vf({caption:k.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:gu(e.layer,n),most:e.layer===1?hy:my,bias:e.bias})}
  `}function fu(e,t){return e===1?t.input:t.layers[e-2].z}function gu(e,t){return e>1?k.numbers.unit:s=>{let{row:n,column:i}=$r(t,s);return k.numbers.pixel(n,i)}}function py(e,t,s){return a`
    <div class="beside">
      ${Gs(k.sums.weights,k.sums.weightsOf(s),e.weight)}
      ${Gs(k.sums.products,k.sums.productsOf(s),t)}
    </div>
    <p class="faint">${k.legend}</p>
  `}var fy=5;function Gf(e){let[t]=e.inspected.whole.images;return a`
    <p>${k.gradients.about}</p>
    ${t.label===null?pu(e,"gradient-label"):gy(e.inspected)}
  `}function gy({whole:e,hidden:t,output:s}){let[n]=e.images,i=k.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${vy(n,s.unit.unit)}
      <div>${$y(n,s.unit)}</div>
    </div>
    <h3>${k.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${by(e.activation,n,t.unit)}
        ${mu(t.unit,i)} ${du(t.unit)}
      </div>
      <div class="beside">
        ${Xf(n,t.unit,i)}
        ${Gs(k.gradients.input,k.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${k.legend}</p>
  `}function $y(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=k.numbers.digit(s);return a`
    <h3>${k.numbers.Digit(s)}</h3>
    ${Nf(t.layer,s,n)} ${mu(t,i)}
    ${du(t)} ${Xf(e,t,i)}
  `}function by(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${If(s,i.gradZ)} ${Cf(e,s,i)}
  `}function Xf(e,t,s){if(t.layer===1)return Gs(k.gradients.weights,k.gradients.weightsOf(s),t.grad_weight);let n=fu(t.layer,e),i=gu(t.layer,n);return wy({caption:k.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function wy({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,m)=>m).sort((l,m)=>i(m)-i(l)),o=l=>Ve(n(l),[N(t[l]),N(s.grad_weight[l])]);return Jn({caption:e,headings:[k.numbers.input,k.numbers.value,k.numbers.gradient],rows:r.slice(0,fy).map(o),isCaptionVisible:!0})}function vy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return vr({caption:k.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>N(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>N(i[r])]]})}var Ai=6,Jf=60,$u=240,qa=120,Yf=8;function Kf(e,t,s){let{of:n}=br(e),[i,r]=[n(-Ai),n(Ai)],o=P=>Math.max(-Ai,Math.min(Ai,P)),l=P=>(o(P)/Ai/2+.5)*$u,m=P=>qa-Yf-(P-i)/(r-i)*(qa-2*Yf),b=Array.from({length:Jf+1},(P,D)=>{let ot=D/Jf*2*Ai-Ai;return`${l(ot).toFixed(1)},${m(n(ot)).toFixed(1)}`}),y=At`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${qa}></line>
    <line x1="0" y1=${m(0)} x2=${$u} y2=${m(0)}></line>
    <polyline points=${b.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${m(n(o(t)))} r="5"></circle>
  `,T=k.activation.curve(e,N(t),N(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${$u} ${qa}`} role="img" aria-label=${T}>
      ${y}
    </svg>
  `}var xy=[.2126,.7152,.0722],yy=.179,wu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#h(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>ky(n,s(i)))}set chosen(t){bu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),bu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return bu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#h(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#h({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function bu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function ky(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(Ey(n)>yy?"black":"white")}function Ey(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*xy[n]},0)}customElements.define("number-grid",wu);var _y=10,Ba=1e3,Sy=Ti(e=>e.slice(0,Ba));function Wa({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${_y}
        .describe=${i?Ay:Ty}
        .values=${t.length>Ba?Sy(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Ba?a`<p class="faint">${k.numbers.more(Ba,t.length)}</p>`:U}
  `}var Ty=Qf(k.numbers.Unit),Ay=Qf(k.numbers.Digit);function Qf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=N(t[n]);return{text:`${n}
${i}`,name:k.numbers.cell(e(n),i),color:so(t[n],s)}}}}function Zf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return a`
    <div class="split">
      <div>
        <p>${k.sums.about(s[t-1],s[t])}</p>
        ${Ua(t)}
        <p class="faint">${k.sums.choose}</p>
        ${eg(e,t,"a",k.sums.values)}
      </div>
      <div>${sg(e,t,i=>Fa(i,n[0],k.numbers.unit(i.unit)))}</div>
    </div>
  `}function tg(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${zf(s,l,i[l.unit],r[l.unit])}
    ${Kf(s,i[l.unit],r[l.unit])}
  `;return a`
    <div class="split">
      <div>
        <p>${k.activation.about(s)}</p>
        ${jf(t,s)}
        ${eg(e,t,"z",k.activation.values)}
      </div>
      <div>${sg(e,t,o)}</div>
    </div>
  `}function eg(e,t,s,n){return Wa({label:k.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function sg({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${k.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function ng(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=k.numbers.digit(i.unit),{contributions:o}=s.images[0];return a`
    <div class="split">
      <div>
        <p>${k.output.about(t.layer_sizes[n-1])}</p>
        ${Ua(n)}
        <p class="faint">${k.output.choose}</p>
        ${Wa({label:k.numbers.gridOf(k.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
        ${Oy(i.unit,o)}
      </div>
      <div>
        <h3>${k.numbers.Digit(i.unit)}</h3>
        ${Fa(i,s.images[0],r)}
      </div>
    </div>
  `}function ig({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,m)=>l+m,0),o=e.output.unit.unit;return a`
    <div class="split">
      <div>
        <p>${k.softmax.about}</p>
        ${Uf()}
        <h3>${k.numbers.Digit(o)}</h3>
        ${Ff(o,i[o],r,s[o])}
      </div>
      ${My({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
    </div>
  `}function Oy(e,t){let s=k.output.contributionsOf(e);return a`
    ${Gs(k.output.contributions(e),s,t)}
    <p class="faint">${k.legend}</p>
  `}function My({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=xe,m=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${k.softmax.sum}</th>
        <td class="number">${N(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return vr({caption:k.softmax.table,digits:e.length,chosen:r,columns:[[a`${k.softmax.logit} <var>a</var>`,b=>N(e[b])],[a`<var>a</var> − ${l} <var>a</var>`,b=>N(e[b]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,b=>N(s[b])],[a`<var>p</var>`,b=>N(i[b])]],foot:m})}var Ny="#767676",vu=class extends nt{static properties={shown:{attribute:!1},pointed:{state:!0}};constructor(){super(),this.shown=null,this.pointed=null}render(){if(this.shown===null)return U;let{image:t,chosen:s}=this.shown;return a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${k.pixels.grid}
          .columns=${_n(t.pixels)}
          .describe=${Iy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:n})=>this.dispatchEvent(new CustomEvent("choose",{detail:n}))}
          @point=${({detail:n})=>this.pointed=n}
        ></number-grid>
      </div>
      ${Cy(this.shown,this.pointed??s)}
    `}};function Iy(e){return t=>{let s=Math.round(e[t]),n=s===0?Ny:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function Cy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=$r(e,i);return a`
    <div class="pixel-detail">
      <h3>${k.pixels.chosen(r,o)}</h3>
      ${Lf(i,e[i],s,t[i])}
      <p>${k.pixels.inUnit(k.numbers.unit(n.unit))}</p>
      ${Pf(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",vu);var Ry=255;function rg(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ca(e.choices,n.pixels),r=Ly(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return a`
    <div class="split">
      <div>
        <p>${k.pixels.about(n.pixels.length,r)}</p>
        <p class="faint">${k.pixels.use}</p>
      </div>
      <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
    </div>
  `}function Ly({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):Ry}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var Py=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",m="#000",b=m+"0",y="mousemove",T="mousedown",P="mouseup",D="mouseenter",ot="mouseleave",Et="dblclick",je="change",ze="dppxchange",un="--",Ks=typeof window<"u",Sr=Ks?document:null,An=Ks?window:null,db=Ks?navigator:null,Ft,fo;function ds(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function dl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function te(c,h,g){c.style[h]=g+"px"}function Rs(c,h,g,d){let $=Sr.createElement(c);return h!=null&&ds($,h),g?.insertBefore($,d),$}function Es(c,h){return Rs("div",c,h)}let bh=new WeakMap;function Qs(c,h,g,d,$){let E="translate("+h+"px,"+g+"px)";E!=bh.get(c)&&(c.style.transform=E,bh.set(c,E),0>h||0>g||h>d||g>$?ds(c,e):dl(c,e))}let wh=new WeakMap;function vh(c,h,g){let d=h+g;d!=wh.get(c)&&(wh.set(c,d),c.style.background=h,c.style.borderColor=g)}let xh=new WeakMap;function yh(c,h,g,d){let $=h+""+g;$!=xh.get(c)&&(xh.set(c,$),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=d?-h/2+"px":0,c.style.marginTop=d?-g/2+"px":0)}let pl={passive:!0},pb={...pl,capture:!0};function Qn(c,h,g,d){h.addEventListener(c,g,d?pb:pl)}function fl(c,h,g){h.removeEventListener(c,g,pl)}function Ls(c,h,g,d){let $;g=g||0;let E=2147483647>=(d=d||h.length-1);for(;d-g>1;)$=E?g+d>>1:fs((g+d)/2),c>h[$]?g=$:d=$;return c-h[g]>h[d]-c?d:g}function kh(c){return(h,g,d)=>{let $=-1,E=-1;for(let v=g;d>=v;v++)if(c(h[v])){$=v;break}for(let v=d;v>=g;v--)if(c(h[v])){E=v;break}return[$,E]}}Ks&&(function c(){let h=devicePixelRatio;Ft!=h&&(Ft=h,fo&&fl(je,fo,c),fo=matchMedia(`(min-resolution: ${Ft-.001}dppx) and (max-resolution: ${Ft+.001}dppx)`),Qn(je,fo,c),An.dispatchEvent(new CustomEvent(ze)))})();let Eh=c=>c!=null,_h=c=>c!=null&&c>0,go=kh(Eh),fb=kh(_h);function $o(c,h,g,d){let $=Ah(c),E=Ah(h);c==h&&($==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?hn:Oh,O=E==1?_s:fs,I=($==1?fs:_s)(v(_e(c))),M=O(v(_e(h))),L=Ni(g,I),_=Ni(g,M);return g==10&&(0>I&&(L=Gt(L,-I)),0>M&&(_=Gt(_,-M))),d||g==2?(c=L*$,h=_*E):(c=Ph(c,L),h=vo(h,_)),[c,h]}function gl(c,h,g,d){let $=$o(c,h,g,d);return c==0&&($[0]=0),h==0&&($[1]=0),$}let $l=.1,Sh={mode:3,pad:$l},Tr={pad:0,soft:null,mode:0},gb={min:Tr,max:Tr};function bo(c,h,g,d){return xo(g)?Th(c,h,g):(Tr.pad=g,Tr.soft=d?0:null,Tr.mode=d?3:0,Th(c,h,gb))}function jt(c,h){return c??h}function Th(c,h,g){let d=g.min,$=g.max,E=jt(d.pad,0),v=jt($.pad,0),O=jt(d.hard,-Vt),I=jt($.hard,Vt),M=jt(d.soft,Vt),L=jt($.soft,-Vt),_=jt(d.mode,0),H=jt($.mode,0),it=h-c,J=hn(it),st=ns(_e(c),_e(h)),yt=hn(st),dt=_e(yt-J);(1e-24>it||dt>10)&&(it=0,c!=0&&h!=0||(it=1e-24,_==2&&M!=Vt&&(E=0),H==2&&L!=-Vt&&(v=0)));let V=it||st||1e3,vt=hn(V),tt=Ni(10,fs(vt)),at=Gt(Ph(c-V*(it==0?c==0?.1:1:E),tt/10),24),Y=M>c||_!=1&&(_!=3||at>M)&&(_!=2||M>at)?Vt:M,_t=ns(O,Y>at&&c>=Y?Y:Ps(Y,at)),St=Gt(vo(h+V*(it==0?h==0?.1:1:v),tt/10),24),Ot=h>L||H!=1&&(H!=3||L>St)&&(H!=2||St>L)?-Vt:L,Nt=Ps(I,St>Ot&&Ot>=h?Ot:ns(Ot,St));return _t==Nt&&_t==0&&(Nt=100),[_t,Nt]}let $b=new Intl.NumberFormat(Ks?db.language:"en-US"),bl=c=>$b.format(c),ps=Math,wo=ps.PI,_e=ps.abs,fs=ps.floor,Se=ps.round,_s=ps.ceil,Ps=ps.min,ns=ps.max,Ni=ps.pow,Ah=ps.sign,hn=ps.log10,Oh=ps.log2,wl=(c,h=1)=>ps.asinh(c/h),Vt=1/0;function Mh(c){return 1+(0|hn((c^c>>31)-(c>>31)))}function vl(c,h,g){return Ps(ns(c,h),g)}function Nh(c){return typeof c=="function"}function Ct(c){return Nh(c)?c:()=>c}let Ih=c=>c,Ch=(c,h)=>h,bb=()=>null,Rh=()=>!0,Lh=(c,h)=>c==h,wb=/\.\d*?(?=9{6,}|0{6,})/gm,Zn=c=>{if(jh(c)||On.has(c))return c;let h=""+c,g=h.match(wb);if(g==null)return c;let d=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,E]=h.split("e");return+`${Zn($)}e${E}`}return Gt(c,d)};function ti(c,h){return Zn(Gt(Zn(c/h))*h)}function vo(c,h){return Zn(_s(Zn(c/h))*h)}function Ph(c,h){return Zn(fs(Zn(c/h))*h)}function Gt(c,h=0){if(jh(c))return c;let g=10**h;return Se(c*g*(1+Number.EPSILON))/g}let On=new Map;function Dh(c){return((""+c).split(".")[1]||"").length}function Ar(c,h,g,d){let $=[],E=d.map(Dh);for(let v=h;g>v;v++){let O=_e(v),I=Gt(Ni(c,v),O);for(let M=0;d.length>M;M++){let L=c==10?+`${d[M]}e${v}`:d[M]*I,_=(0>v?O:0)+(E[M]>v?E[M]:0),H=c==10?L:Gt(L,_);$.push(H),On.set(H,_)}}return $}let Or={},xl=[],Ii=[null,null],Mn=Array.isArray,jh=Number.isInteger;function zh(c){return typeof c=="string"}function xo(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function vb(c){return c!=null&&typeof c=="object"}let xb=Object.getPrototypeOf(Uint8Array),Uh="__proto__";function Ci(c,h=xo){let g;if(Mn(c)){let d=c.find(($=>$!=null));if(Mn(d)||h(d)){g=Array(c.length);for(let $=0;c.length>$;$++)g[$]=Ci(c[$],h)}else g=c.slice()}else if(c instanceof xb)g=c.slice();else if(h(c)){g={};for(let d in c)d!=Uh&&(g[d]=Ci(c[d],h))}else g=c;return g}function ye(c){let h=arguments;for(let g=1;h.length>g;g++){let d=h[g];for(let $ in d)$!=Uh&&(xo(c[$])?ye(c[$],Ci(d[$])):c[$]=Ci(d[$]))}return c}function yb(c,h,g){for(let d,$=0,E=-1;h.length>$;$++){let v=h[$];if(v>E){for(d=v-1;d>=0&&c[d]==null;)c[d--]=null;for(d=v+1;g>d&&c[d]==null;)c[E=d++]=null}}}let kb=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,Fh=["January","February","March","April","May","June","July","August","September","October","November","December"],qh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Bh(c){return c.slice(0,3)}let Eb=qh.map(Bh),_b=Fh.map(Bh),Sb={MMMM:Fh,MMM:_b,WWWW:qh,WWW:Eb};function Mr(c){return(10>c?"0":"")+c}let Tb={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Mr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Mr(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Mr(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Mr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Mr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function yl(c,h){h=h||Sb;let g,d=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(c);)d.push(g[0][0]=="{"?Tb[g[1]]:g[0]);return E=>{let v="";for(let O=0;d.length>O;O++)v+=typeof d[O]=="string"?d[O]:d[O](E,h);return v}}let Ab=new Intl.DateTimeFormat().resolvedOptions().timeZone,Wh=c=>c%1==0,yo=[1,2,2.5,5],Ob=Ar(10,-32,0,yo),Hh=Ar(10,0,32,yo),Mb=Hh.filter(Wh),ei=Ob.concat(Hh),Vh="{YYYY}",Gh=`
`+Vh,Xh="{M}/{D}",Nr=`
`+Xh,ko=Nr+"/{YY}",Jh="{aa}",Ri="{h}:{mm}"+Jh,Yh=`
`+Ri,Kh=":{ss}",Wt=null;function Qh(c){let h=1e3*c,g=60*h,d=60*g,$=24*d,E=30*$,v=365*$;return[(c==1?Ar(10,0,3,yo).filter(Wh):Ar(10,-3,0,yo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,d,2*d,3*d,4*d,6*d,8*d,12*d,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,E,2*E,3*E,4*E,6*E,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Vh,Wt,Wt,Wt,Wt,Wt,Wt,1],[28*$,"{MMM}",Gh,Wt,Wt,Wt,Wt,Wt,1],[$,Xh,Gh,Wt,Wt,Wt,Wt,Wt,1],[d,"{h}"+Jh,ko,Wt,Nr,Wt,Wt,Wt,1],[g,Ri,ko,Wt,Nr,Wt,Wt,Wt,1],[h,Kh,ko+" "+Ri,Wt,Nr+" "+Ri,Wt,Yh,Wt,1],[c,Kh+".{fff}",ko+" "+Ri,Wt,Nr+" "+Ri,Wt,Yh,Wt,1]],function(O){return(I,M,L,_,H,it)=>{let J=[],st=H>=v,yt=H>=E&&v>H,dt=O(L),V=Gt(dt*c,3),vt=kl(dt.getFullYear(),st?0:dt.getMonth(),yt||st?1:dt.getDate()),tt=Gt(vt*c,3);if(yt||st){let at=yt?H/E:0,Y=st?H/v:0,_t=V==tt?V:Gt(kl(vt.getFullYear()+Y,vt.getMonth()+at,1)*c,3),St=new Date(Se(_t/c)),Ot=St.getFullYear(),Nt=St.getMonth();for(let rt=0;_>=_t;rt++){let ut=kl(Ot+Y*rt,Nt+at*rt,1),bt=ut-O(Gt(ut*c,3));_t=Gt((+ut+bt)*c,3),_t>_||J.push(_t)}}else{let at=$>H?H:$,Y=tt+(fs(L)-fs(V))+vo(V-tt,at);J.push(Y);let _t=O(Y),St=_t.getHours()+_t.getMinutes()/g+_t.getSeconds()/d,Ot=H/d,Nt=it/I.axes[M]._space;for(;Y=Gt(Y+H,c==1?0:3),_>=Y;)if(Ot>1){let rt=fs(Gt(St+Ot,6))%24,ut=O(Y).getHours()-rt;ut>1&&(ut=-1),Y-=ut*d,St=(St+Ot)%24,.7>Gt((Y-J[J.length-1])/H,3)*Nt||J.push(Y)}else J.push(Y)}return J}}]}let[Nb,Ib,Cb]=Qh(1),[Rb,Lb,Pb]=Qh(.001);function Zh(c,h){return c.map((g=>g.map(((d,$)=>$==0||$==8||d==null?d:h($==1||g[8]==0?d:g[1]+d)))))}function tm(c,h){return(g,d,$,E,v)=>{let O,I,M,L,_,H,it=h.find((J=>v>=J[0]))||h[h.length-1];return d.map((J=>{let st=c(J),yt=st.getFullYear(),dt=st.getMonth(),V=st.getDate(),vt=st.getHours(),tt=st.getMinutes(),at=st.getSeconds(),Y=yt!=O&&it[2]||dt!=I&&it[3]||V!=M&&it[4]||vt!=L&&it[5]||tt!=_&&it[6]||at!=H&&it[7]||it[1];return O=yt,I=dt,M=V,L=vt,_=tt,H=at,Y(st)}))}}function kl(c,h,g){return new Date(c,h,g)}function em(c,h){return h(c)}function sm(c,h){return(g,d,$,E)=>E==null?un:h(c(d))}Ar(2,-53,53,[1]);let Db={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},El=[0,0];function Eo(c,h,g,d=!0){return $=>{$.button==0&&(!d||$.target==h)&&g($)}}function _l(c,h,g,d=!0){return $=>{(!d||$.target==h)&&g($)}}let jb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return El[0]=h,El[1]=g,El},points:{one:!1,show:function(c,h){let g=c.cursor.points,d=Es(),$=g.size(c,h);te(d,s,$),te(d,n,$);let E=$/-2;te(d,"marginLeft",E),te(d,"marginTop",E);let v=g.width(c,h,$);return v&&te(d,"borderWidth",v),d},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:Eo,mouseup:Eo,click:Eo,dblclick:Eo,mousemove:_l,mouseleave:_l,mouseenter:_l},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,d,$)=>d-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},nm={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Sl=ye({},nm,{filter:Ch}),im=ye({},Sl,{size:10}),rm=ye({},nm,{show:!1}),Tl='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',om="bold "+Tl,am={show:!0,scale:"x",stroke:m,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:om,side:2,grid:Sl,ticks:im,border:rm,font:Tl,lineGap:1.5,rotate:0},lm={show:!0,scale:"x",auto:!1,sorted:1,min:Vt,max:-Vt,idxs:[]};function zb(c,h){return h.map((g=>g==null?"":bl(g)))}function Ub(c,h,g,d,$,E,v){let O=[],I=On.get($)||0;for(let M=g=v?g:Gt(vo(g,$),I);d>=M;M=Gt(M+$,I))O.push(Object.is(M,-0)?0:M);return O}function Al(c,h,g,d,$){let E=[],v=c.scales[c.axes[h].scale].log,O=fs((v==10?hn:Oh)(g));$=Ni(v,O),v==10&&($=ei[Ls($,ei)]);let I=g,M=$*v;v==10&&(M=ei[Ls(M,ei)]);do E.push(I),I+=$,v!=10||On.has(I)||(I=Gt(I,On.get($))),M>I||(M=($=I)*v,v==10&&(M=ei[Ls(M,ei)]));while(d>=I);return E}function Fb(c,h,g,d,$){let E=c.scales[c.axes[h].scale].asinh,v=d>E?Al(c,h,ns(E,g),d,$):[E],O=0>d||g>0?[]:[0];return(-E>g?Al(c,h,ns(E,-d),-g,$):[E]).reverse().map((I=>-I)).concat(O,v)}let cm=/./,qb=/[12357]/,Bb=/[125]/,um=/1/,Ol=(c,h,g,d)=>c.map((($,E)=>h==4&&$==0||E%d==0&&g.test($.toExponential()[0>$?1:0])?$:null));function Wb(c,h,g){let d=c.axes[g],$=d.scale,E=c.scales[$],v=c.valToPos,O=d._space,I=v(10,$),M=v(9,$)-I<O?v(7,$)-I<O?v(5,$)-I<O?um:Bb:qb:cm;if(M==um){let L=_e(v(1,$)-I);if(O>L)return Ol(h.slice().reverse(),E.distr,M,_s(O/L)).reverse()}return Ol(h,E.distr,M,1)}function Hb(c,h,g){let d=c.axes[g],$=d.scale,E=d._space,v=c.valToPos,O=_e(v(1,$)-v(2,$));return E>O?Ol(h.slice().reverse(),3,cm,_s(E/O)).reverse():h}function Vb(c,h,g,d){return d==null?un:h==null?"":bl(h)}let hm={show:!0,scale:"y",stroke:m,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:om,side:3,grid:Sl,ticks:im,border:rm,font:Tl,lineGap:1.5,rotate:0},mm={scale:null,auto:!0,sorted:0,min:Vt,max:-Vt},dm=(c,h,g,d,$)=>$,pm={show:!0,auto:!0,sorted:0,gaps:dm,alpha:1,facets:[ye({},mm,{scale:"x"}),ye({},mm,{scale:"y"})]},fm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:dm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:d}=c.series[0],$=c._data[0],E=c.valToPos($[d[0]],g,!0),v=c.valToPos($[d[1]],g,!0);return _e(v-E)/(c.series[h].points.space*Ft)>=d[1]-d[0]},filter:null},values:null,min:Vt,max:-Vt,idxs:[],path:null,clip:null};function Gb(c,h,g){return g/10}let gm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Xb=ye({},gm,{time:!1,ori:1}),$m={};function bm(c){let h=$m[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((d=>d!=g))},pub(g,d,$,E,v,O,I){for(let M=0;h.plots.length>M;M++)h.plots[M]!=d&&h.plots[M].pub(g,d,$,E,v,O,I)}},c!=null&&($m[c]=h)),h}function si(c,h,g){let d=c.mode,$=c.series[h],E=d==2?c._data[h]:c._data,v=c.scales,O=c.bbox,I=E[0],M=d==2?E[1]:E[h],L=d==2?v[$.facets[0].scale]:v[c.series[0].scale],_=d==2?v[$.facets[1].scale]:v[$.scale],H=O.left,it=O.top,J=O.width,st=O.height,yt=c.valToPosH,dt=c.valToPosV;return L.ori==0?g($,I,M,L,_,yt,dt,H,it,J,st,So,Li,Ao,xm,km):g($,I,M,L,_,dt,yt,it,H,st,J,To,Pi,Il,ym,Em)}function Ml(c,h){let g=0,d=0,$=jt(c.bands,xl);for(let E=0;$.length>E;E++){let v=$[E];v.series[0]==h?g=v.dir:v.series[1]==h&&(d|=v.dir==1?1:2)}return[g,d==1?-1:d==2?1:d==3?2:0]}function Jb(c,h,g,d,$){let E=c.series[h],v=c.scales[c.mode==2?E.facets[1].scale:E.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function mn(c,h,g,d,$,E){return si(c,h,((v,O,I,M,L,_,H,it,J,st,yt)=>{let dt=v.pxRound,V=M.ori==0?Li:Pi,vt,tt;M.dir*(M.ori==0?1:-1)==1?(vt=g,tt=d):(vt=d,tt=g);let at=dt(_(O[vt],M,st,it)),Y=dt(H(I[vt],L,yt,J)),_t=dt(_(O[tt],M,st,it)),St=dt(H(E==1?L.max:L.min,L,yt,J)),Ot=new Path2D($);return V(Ot,_t,St),V(Ot,at,St),V(Ot,at,Y),Ot}))}function _o(c,h,g,d,$,E){let v=null;if(c.length>0){v=new Path2D;let O=h==0?Ao:Il,I=g;for(let _=0;c.length>_;_++){let H=c[_];if(H[1]>H[0]){let it=H[0]-I;it>0&&O(v,I,d,it,d+E),I=H[1]}}let M=g+$-I,L=10;M>0&&O(v,I,d-L/2,M,d+E+L)}return v}function Nl(c,h,g,d,$,E,v){let O=[],I=c.length;for(let M=$==1?g:d;M>=g&&d>=M;M+=$)if(h[M]===null){let L=M,_=M;if($==1)for(;++M<=d&&h[M]===null;)_=M;else for(;--M>=g&&h[M]===null;)_=M;let H=E(c[L]),it=_==L?H:E(c[_]),J=L-$;H=v>0||0>J||J>=I?H:E(c[J]);let st=_+$;it=0>v||0>st||st>=I?it:E(c[st]),H>it||O.push([H,it])}return O}function wm(c){return c==0?Ih:c==1?Se:h=>ti(h,c)}function vm(c){let h=c==0?So:To,g=c==0?($,E,v,O,I,M)=>{$.arcTo(E,v,O,I,M)}:($,E,v,O,I,M)=>{$.arcTo(v,E,I,O,M)},d=c==0?($,E,v,O,I)=>{$.rect(E,v,O,I)}:($,E,v,O,I)=>{$.rect(v,E,I,O)};return($,E,v,O,I,M=0,L=0)=>{M==0&&L==0?d($,E,v,O,I):(M=Ps(M,O/2,I/2),L=Ps(L,O/2,I/2),h($,E+M,v),g($,E+O,v,E+O,v+I,M),g($,E+O,v+I,E,v+I,L),g($,E,v+I,E,v,L),g($,E,v,E+O,v,M),$.closePath())}}let So=(c,h,g)=>{c.moveTo(h,g)},To=(c,h,g)=>{c.moveTo(g,h)},Li=(c,h,g)=>{c.lineTo(h,g)},Pi=(c,h,g)=>{c.lineTo(g,h)},Ao=vm(0),Il=vm(1),xm=(c,h,g,d,$,E)=>{c.arc(h,g,d,$,E)},ym=(c,h,g,d,$,E)=>{c.arc(g,h,d,$,E)},km=(c,h,g,d,$,E,v)=>{c.bezierCurveTo(h,g,d,$,E,v)},Em=(c,h,g,d,$,E,v)=>{c.bezierCurveTo(g,h,$,d,v,E)};function _m(){return(c,h,g,d,$)=>si(c,h,((E,v,O,I,M,L,_,H,it,J,st)=>{let yt,dt,{pxRound:V,points:vt}=E;I.ori==0?(yt=So,dt=xm):(yt=To,dt=ym);let tt=Gt(vt.width*Ft,3),at=(vt.size-vt.width)/2*Ft,Y=Gt(2*at,3),_t=new Path2D,St=new Path2D,{left:Ot,top:Nt,width:rt,height:ut}=c.bbox;Ao(St,Ot-Y,Nt-Y,rt+2*Y,ut+2*Y);let bt=zt=>{if(O[zt]!=null){let gt=V(L(v[zt],I,J,H)),It=V(_(O[zt],M,st,it));yt(_t,gt+at,It),dt(_t,gt,It,at,0,2*wo)}};if($)$.forEach(bt);else for(let zt=g;d>=zt;zt++)bt(zt);return{stroke:tt>0?_t:null,fill:_t,clip:St,flags:3}}))}function Sm(c){return(h,g,d,$,E,v)=>{d!=$&&(E!=d&&v!=d&&c(h,g,d),E!=$&&v!=$&&c(h,g,$),c(h,g,v))}}let Yb=Sm(Li),Kb=Sm(Pi);function Tm(c){let h=jt(c?.alignGaps,0);return(g,d,$,E)=>si(g,d,((v,O,I,M,L,_,H,it,J,st,yt)=>{[$,E]=go(I,$,E);let dt,V,vt=v.pxRound,tt=ut=>vt(_(ut,M,st,it)),at=ut=>vt(H(ut,L,yt,J));M.ori==0?(dt=Li,V=Yb):(dt=Pi,V=Kb);let Y=M.dir*(M.ori==0?1:-1),_t={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},St=_t.stroke,Ot=!1;if(E-$<4*st)for(let ut=Y==1?$:E;ut>=$&&E>=ut;ut+=Y){let bt=I[ut];bt===null?Ot=!0:bt!=null&&dt(St,tt(O[ut]),at(bt))}else{let ut,bt,zt,gt=ht=>g.posToVal(ht,M.key,!0),It=null,re=null,Te=tt(O[Y==1?$:E]),Xt=tt(O[$]),Ue=tt(O[E]),Mt=gt(Y==1?Xt+1:Ue-1);for(let ht=Y==1?$:E;ht>=$&&E>=ht;ht+=Y){let lt=O[ht],oe=(Y==1?Mt>lt:lt>Mt)?Te:tt(lt),de=I[ht];oe==Te?de!=null?(bt=de,It==null?(dt(St,oe,at(bt)),ut=It=re=bt):It>bt?It=bt:bt>re&&(re=bt)):de===null&&(Ot=!0):(It!=null&&V(St,Te,at(It),at(re),at(ut),at(bt)),de!=null?(bt=de,dt(St,oe,at(bt)),It=re=ut=bt):(It=re=null,de===null&&(Ot=!0)),Te=oe,Mt=gt(Te+Y))}It!=null&&It!=re&&zt!=Te&&V(St,Te,at(It),at(re),at(ut),at(bt))}let[Nt,rt]=Ml(g,d);if(v.fill!=null||Nt!=0){let ut=_t.fill=new Path2D(St),bt=at(v.fillTo(g,d,v.min,v.max,Nt)),zt=tt(O[$]),gt=tt(O[E]);Y==-1&&([gt,zt]=[zt,gt]),dt(ut,gt,bt),dt(ut,zt,bt)}if(!v.spanGaps){let ut=[];Ot&&ut.push(...Nl(O,I,$,E,Y,tt,h)),_t.gaps=ut=v.gaps(g,d,$,E,ut),_t.clip=_o(ut,M.ori,it,J,st,yt)}return rt!=0&&(_t.band=rt==2?[mn(g,d,$,E,St,-1),mn(g,d,$,E,St,1)]:mn(g,d,$,E,St,rt)),_t}))}function Am(c,h,g,d,$,E,v=Vt){if(c.length>1){let O=null;for(let I=0,M=1/0;c.length>I;I++)if(h[I]!==void 0){if(O!=null){let L=_e(c[I]-c[O]);M>L&&(M=L,v=_e(g(c[I],d,$,E)-g(c[O],d,$,E)))}O=I}}return v}function Qb(c,h,g,d,$){let E=c.length;if(2>E)return null;let v=new Path2D;if(g(v,c[0],h[0]),E==2)d(v,c[1],h[1]);else{let O=Array(E),I=Array(E-1),M=Array(E-1),L=Array(E-1);for(let _=0;E-1>_;_++)M[_]=h[_+1]-h[_],L[_]=c[_+1]-c[_],I[_]=M[_]/L[_];O[0]=I[0];for(let _=1;E-1>_;_++)I[_]===0||I[_-1]===0||I[_-1]>0!=I[_]>0?O[_]=0:(O[_]=3*(L[_-1]+L[_])/((2*L[_]+L[_-1])/I[_-1]+(L[_]+2*L[_-1])/I[_]),isFinite(O[_])||(O[_]=0));O[E-1]=I[E-2];for(let _=0;E-1>_;_++)$(v,c[_]+L[_]/3,h[_]+O[_]*L[_]/3,c[_+1]-L[_]/3,h[_+1]-O[_+1]*L[_]/3,c[_+1],h[_+1])}return v}let Cl=new Set;function Om(){for(let c of Cl)c.syncRect(!0)}Ks&&(Qn("resize",An,Om),Qn("scroll",An,Om,!0),Qn(ze,An,(()=>{Xe.pxRatio=Ft})));let Zb=Tm(),tw=_m();function Mm(c,h,g,d){return(d?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map((($,E)=>Rl($,E,h,g)))}function Rl(c,h,g,d){return ye({},h==0?g:d,c)}function Nm(c,h,g){return h==null?Ii:[h,g]}let ew=Nm;function sw(c,h,g){return h==null?Ii:bo(h,g,$l,!0)}function Im(c,h,g,d){return h==null?Ii:$o(h,g,c.scales[d].log,!1)}let nw=Im;function Cm(c,h,g,d){return h==null?Ii:gl(h,g,c.scales[d].log,!1)}let iw=Cm;function rw(c,h,g,d,$){let E=ns(Mh(c),Mh(h)),v=h-c,O=Ls($/d*v,g);do{let I=g[O],M=d*I/v;if(M>=$&&17>=E+(5>I?On.get(I):0))return[I,M]}while(++O<g.length);return[0,0]}function Rm(c){let h,g;return[c=c.replace(/(\d+)px/,((d,$)=>(h=Se((g=+$)*Ft))+"px")),h,g]}function ow(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Gt(h[2]*Ft,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Xe(c,h,g){let d={mode:jt(c.mode,1)},$=d.mode;function E(u,p,f,w){let x=p.valToPct(u);return w+f*(p.dir==-1?1-x:x)}function v(u,p,f,w){let x=p.valToPct(u);return w+f*(p.dir==-1?x:1-x)}function O(u,p,f,w){return p.ori==0?E(u,p,f,w):v(u,p,f,w)}d.valToPosH=E,d.valToPosV=v;let I=!1;d.status=0;let M=d.root=Es("uplot");c.id!=null&&(M.id=c.id),ds(M,c.class),c.title&&(Es("u-title",M).textContent=c.title);let L=Rs("canvas"),_=d.ctx=L.getContext("2d"),H=Es("u-wrap",M);Qn("click",H,(u=>{u.target===J&&(ee!=Yi||ae!=Ki)&&Be.click(d,u)}),!0);let it=d.under=Es("u-under",H);H.appendChild(L);let J=d.over=Es("u-over",H),st=+jt((c=Ci(c)).pxAlign,1),yt=wm(st);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(d,c)||c)}));let dt=c.ms||.001,V=d.series=$==1?Mm(c.series||[],lm,fm,!1):(function(u,p){return u.map(((f,w)=>w==0?{}:ye({},p,f)))})(c.series||[null],pm),vt=d.axes=Mm(c.axes||[],am,hm,!0),tt=d.scales={},at=d.bands=c.bands||[];at.forEach((u=>{u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1)}));let Y=$==2?V[1].facets[0].scale:V[0].scale,_t={axes:function(){for(let u=0;vt.length>u;u++){let p=vt[u];if(!p.show||!p._show)continue;let f,w,x=p.side,A=x%2,C=p.stroke(d,u),z=x==0||x==3?-1:1,[q,B]=p._found;if(p.label!=null){let ie=Se((p._lpos+p.labelGap*z)*Ft);Fm(p.labelFont[0],C,"center",x==2?"top":r),_.save(),A==1?(f=w=0,_.translate(ie,Se(as+oi/2)),_.rotate((x==3?-wo:wo)/2)):(f=Se(Ts+zs/2),w=ie);let Qe=Nh(p.label)?p.label(d,u,q,B):p.label;_.fillText(Qe,f,w),_.restore()}if(B==0)continue;let G=tt[p.scale],ct=A==0?zs:oi,Lt=A==0?Ts:as,kt=p._splits,wt=G.distr==2?kt.map((ie=>Us[ie])):kt,xt=G.distr==2?Us[kt[1]]-Us[kt[0]]:q,W=p.ticks,$t=p.border,qt=W.show?W.size:0,be=Se(qt*Ft),ne=Se((p.alignTo==2?p._size-qt-p.gap:p.gap)*Ft),Ht=p._rotate*-wo/180,We=yt(p._pos*Ft),Ye=We+(be+ne)*z;w=A==0?Ye:0,f=A==1?Ye:0,Fm(p.font[0],C,p.align==1?o:p.align==2?l:Ht>0?o:0>Ht?l:A==0?"center":x==3?l:o,Ht||A==1?"middle":x==2?"top":r);let Ke=p.font[1]*p.lineGap,pe=kt.map((ie=>yt(O(ie,G,ct,Lt)))),bs=p._values;for(let ie=0;bs.length>ie;ie++){let Qe=bs[ie];if(Qe!=null){A==0?f=pe[ie]:w=pe[ie],Qe=""+Qe;let cs=Qe.indexOf(`
`)==-1?[Qe]:Qe.split(/\n/gm);for(let Ms=0;cs.length>Ms;Ms++){let gn=cs[Ms];Ht?(_.save(),_.translate(f,w+Ms*Ke),_.rotate(Ht),_.fillText(gn,0,0),_.restore()):_.fillText(gn,f,w+Ms*Ke)}}}W.show&&Gl(pe,W.filter(d,wt,u,B,xt),A,x,We,be,Gt(W.width*Ft,3),W.stroke(d,u),W.dash,W.cap);let Ee=p.grid;Ee.show&&Gl(pe,Ee.filter(d,wt,u,B,xt),A,A==0?2:1,A==0?as:Ts,A==0?oi:zs,Gt(Ee.width*Ft,3),Ee.stroke(d,u),Ee.dash,Ee.cap),$t.show&&Gl([We],[1],A==0?1:0,A==0?1:2,A==1?as:Ts,A==1?oi:zs,Gt($t.width*Ft,3),$t.stroke(d,u),$t.dash,$t.cap)}Re("drawAxes")},series:function(){if(qe>0){let u=V.some((p=>p._focus))&&ls!=Zs.alpha;u&&(_.globalAlpha=ls=Zs.alpha),V.forEach(((p,f)=>{if(f>0&&p.show&&(Bm(f,!1),Bm(f,!0),p._paths==null)){let w=ls;ls!=p.alpha&&(_.globalAlpha=ls=p.alpha);let x=$==2?[0,h[f][0].length-1]:(function(A){let C=vl(Me-1,0,qe-1),z=vl(Ne+1,0,qe-1);for(;A[C]==null&&C>0;)C--;for(;A[z]==null&&qe-1>z;)z++;return[C,z]})(h[f]);p._paths=p.paths(d,f,x[0],x[1]),ls!=w&&(_.globalAlpha=ls=w)}})),V.forEach(((p,f)=>{if(f>0&&p.show){let w=ls;ls!=p.alpha&&(_.globalAlpha=ls=p.alpha),p._paths!=null&&Wm(f,!1);{let x=p._paths!=null?p._paths.gaps:null,A=p.points.show(d,f,Me,Ne,x),C=p.points.filter(d,f,A,x);(A||C)&&(p.points._paths=p.points.paths(d,f,Me,Ne,C),Wm(f,!0))}ls!=w&&(_.globalAlpha=ls=w),Re("drawSeries",f)}})),u&&(_.globalAlpha=ls=1)}}},St=(c.drawOrder||["axes","series"]).map((u=>_t[u]));function Ot(u){let p=u.distr==3?f=>hn(f>0?f:u.clamp(d,f,u.min,u.max,u.key)):u.distr==4?f=>wl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let w=p(f),{_min:x,_max:A}=u;return(w-x)/(A-x)}}function Nt(u){let p=tt[u];if(p==null){let f=(c.scales||Or)[u]||Or;if(f.from!=null){Nt(f.from);let w=ye({},tt[f.from],f,{key:u});w.valToPct=Ot(w),tt[u]=w}else{p=tt[u]=ye({},u==Y?gm:Xb,f),p.key=u;let w=p.time,x=p.range,A=Mn(x);if((u!=Y||$==2&&!w)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?Sh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?Sh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&xo(x))){let C=x;x=(z,q,B)=>q==null?Ii:bo(q,B,C)}p.range=Ct(x||(w?ew:u==Y?p.distr==3?nw:p.distr==4?iw:Nm:p.distr==3?Im:p.distr==4?Cm:sw)),p.auto=Ct(!A&&p.auto),p.clamp=Ct(p.clamp||Gb),p._min=p._max=null,p.valToPct=Ot(p)}}}Nt("x"),Nt("y"),$==1&&V.forEach((u=>{Nt(u.scale)})),vt.forEach((u=>{Nt(u.scale)}));for(let u in c.scales)Nt(u);let rt=tt[Y],ut=rt.distr,bt,zt;rt.ori==0?(ds(M,"u-hz"),bt=E,zt=v):(ds(M,"u-vt"),bt=v,zt=E);let gt={};for(let u in tt){let p=tt[u];p.min==null&&p.max==null||(gt[u]={min:p.min,max:p.max},p.min=p.max=null)}let It=c.tzDate||(u=>new Date(Se(u/dt))),re=c.fmtDate||yl,Te=dt==1?Cb(It):Pb(It),Xt=tm(It,Zh(dt==1?Ib:Lb,re)),Ue=sm(It,em("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),Mt=[],ht=d.legend=ye({},Db,c.legend),lt=d.cursor=ye({},jb,{drag:{y:$==2}},c.cursor),oe=ht.show,de=lt.show,ge=ht.markers,Ds,Di,gs;ht.idxs=Mt,ge.width=Ct(ge.width),ge.dash=Ct(ge.dash),ge.stroke=Ct(ge.stroke),ge.fill=Ct(ge.fill);let $e,$s=[],Nn=[],Ss=!1,In={};if(ht.live){let u=V[1]?V[1].values:null;Ss=u!=null,$e=Ss?u(d,1,0):{_:0};for(let p in $e)In[p]=un}if(oe)if(Ds=Rs("table","u-legend",M),gs=Rs("tbody",null,Ds),ht.mount(d,Ds),Ss){Di=Rs("thead",null,Ds,gs);let u=Rs("tr",null,Di);for(var ji in Rs("th",null,u),$e)Rs("th",t,u).textContent=ji}else ds(Ds,"u-inline"),ht.live&&ds(Ds,"u-live");let zi={show:!0},Ir={show:!1},Cn=new Map;function is(u,p,f,w=!0){let x=Cn.get(p)||{},A=lt.bind[u](d,p,f,w);A&&(Qn(u,p,x[u]=A),Cn.set(p,x))}function Ui(u,p){let f=Cn.get(p)||{};for(let w in f)u!=null&&w!=u||(fl(w,p,f[w]),delete f[w]);u==null&&Cn.delete(p)}let dn=0,ni=0,Tt=0,et=0,Jt=0,Fe=0,ii=Jt,pn=Fe,ri=Tt,js=et,Ts=0,as=0,zs=0,oi=0;d.bbox={};let Ll=!1,Oo=!1,Fi=!1,ai=!1,Mo=!1,As=!1;function Pl(u,p,f){(f||u!=d.width||p!=d.height)&&Lm(u,p),Gi(!1),Fi=!0,Oo=!0,Qi()}function Lm(u,p){d.width=dn=Tt=u,d.height=ni=et=p,Jt=Fe=0,(function(){let w=!1,x=!1,A=!1,C=!1;vt.forEach((z=>{if(z.show&&z._show){let{side:q,_size:B}=z,G=B+(z.label!=null?z.labelSize:0);G>0&&(q%2?(Tt-=G,q==3?(Jt+=G,C=!0):A=!0):(et-=G,q==0?(Fe+=G,w=!0):x=!0))}})),ci[0]=w,ci[1]=A,ci[2]=x,ci[3]=C,Tt-=Rn[1]+Rn[3],Jt+=Rn[3],et-=Rn[2]+Rn[0],Fe+=Rn[0]})(),(function(){let w=Jt+Tt,x=Fe+et,A=Jt,C=Fe;function z(q,B){switch(q){case 1:return w+=B,w-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return C-=B,C+B}}vt.forEach((q=>{if(q.show&&q._show){let B=q.side;q._pos=z(B,q._size),q.label!=null&&(q._lpos=z(B,q.labelSize))}}))})();let f=d.bbox;Ts=f.left=ti(Jt*Ft,.5),as=f.top=ti(Fe*Ft,.5),zs=f.width=ti(Tt*Ft,.5),oi=f.height=ti(et*Ft,.5)}let aw=3;if(d.setSize=function({width:u,height:p}){Pl(u,p)},lt.dataIdx==null){let u=lt.hover,p=u.skip=new Set(u.skip??[]);p.add(void 0);let f=u.prox=Ct(u.prox),w=u.bias??=0;lt.dataIdx=(x,A,C,z)=>{if(A==0)return C;let q=C,B=f(x,A,C,z)??Vt,G=B>=0&&Vt>B,ct=rt.ori==0?Tt:et,Lt=lt.left,kt=h[0],wt=h[A];if(p.has(wt[C])){q=null;let xt,W=null,$t=null;if(w==0||w==-1)for(xt=C;W==null&&xt-- >0;)p.has(wt[xt])||(W=xt);if(w==0||w==1)for(xt=C;$t==null&&xt++<wt.length;)p.has(wt[xt])||($t=xt);if(W!=null||$t!=null)if(G){let qt=Lt-(W==null?-1/0:bt(kt[W],rt,ct,0)),be=($t==null?1/0:bt(kt[$t],rt,ct,0))-Lt;qt>be?be>B||(q=$t):qt>B||(q=W)}else q=$t==null?W:W==null||C-W>$t-C?$t:W}else G&&_e(Lt-bt(kt[C],rt,ct,0))>B&&(q=null);return q}}let li=u=>{lt.event=u};lt.idxs=Mt,lt._lock=!1;let Je=lt.points;Je.show=Ct(Je.show),Je.size=Ct(Je.size),Je.stroke=Ct(Je.stroke),Je.width=Ct(Je.width),Je.fill=Ct(Je.fill);let Zs=d.focus=ye({},c.focus||{alpha:.3},lt.focus),qi=Zs.prox>=0,Bi=qi&&Je.one,Os=[],Wi=[],Hi=[];function Pm(u,p){let f=Je.show(d,p);if(f instanceof HTMLElement)return ds(f,"u-cursor-pt"),ds(f,u.class),Qs(f,-10,-10,Tt,et),J.insertBefore(f,Os[p]),f}function Dm(u,p){if($==1||p>0){let f=$==1&&tt[u.scale].time,w=u.value;u.value=f?zh(w)?sm(It,em(w,re)):w||Ue:w||Vb,u.label=u.label||(f?"Time":"Value")}if(Bi||p>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Zb||bb,u.fillTo=Ct(u.fillTo||Jb),u.pxAlign=+jt(u.pxAlign,st),u.pxRound=wm(u.pxAlign),u.stroke=Ct(u.stroke||null),u.fill=Ct(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Gt(1*(3+2*(x||1)),3)})(ns(1,u.width)),w=u.points=ye({},{size:f,width:ns(1,.2*f),stroke:u.stroke,space:2*f,paths:tw,_stroke:null,_fill:null},u.points);w.show=Ct(w.show),w.filter=Ct(w.filter),w.fill=Ct(w.fill),w.stroke=Ct(w.stroke),w.paths=Ct(w.paths),w.pxAlign=u.pxAlign}if(oe){let f=(function(w,x){if(x==0&&(Ss||!ht.live||$==2))return Ii;let A=[],C=Rs("tr","u-series",gs,gs.childNodes[x]);ds(C,w.class),w.show||ds(C,e);let z=Rs("th",null,C);if(ge.show){let G=Es("u-marker",z);if(x>0){let ct=ge.width(d,x);ct&&(G.style.border=ct+"px "+ge.dash(d,x)+" "+ge.stroke(d,x)),G.style.background=ge.fill(d,x)}}let q=Es(t,z);for(var B in w.label instanceof HTMLElement?q.appendChild(w.label):q.textContent=w.label,x>0&&(ge.show||(q.style.color=w.width>0?ge.stroke(d,x):ge.fill(d,x)),is("click",z,(G=>{if(lt._lock)return;li(G);let ct=V.indexOf(w);if((G.ctrlKey||G.metaKey)!=ht.isolate){let Lt=V.some(((kt,wt)=>wt>0&&wt!=ct&&kt.show));V.forEach(((kt,wt)=>{wt>0&&tn(wt,Lt?wt==ct?zi:Ir:zi,!0,ke.setSeries)}))}else tn(ct,{show:!w.show},!0,ke.setSeries)}),!1),qi&&is(D,z,(G=>{lt._lock||(li(G),tn(V.indexOf(w),tr,!0,ke.setSeries))}),!1)),$e){let G=Rs("td","u-value",C);G.textContent="--",A.push(G)}return[C,A]})(u,p);$s.splice(p,0,f[0]),Nn.splice(p,0,f[1]),ht.values.push(null)}if(de){Mt.splice(p,0,null);let f=null;Bi?p==0&&(f=Pm(u,p)):p>0&&(f=Pm(u,p)),Os.splice(p,0,f),Wi.splice(p,0,0),Hi.splice(p,0,0)}Re("addSeries",p)}d.addSeries=function(u,p){p=p??V.length,u=$==1?Rl(u,p,lm,fm):Rl(u,p,{},pm),V.splice(p,0,u),Dm(V[p],p)},d.delSeries=function(u){if(V.splice(u,1),oe){ht.values.splice(u,1),Nn.splice(u,1);let p=$s.splice(u,1)[0];Ui(null,p.firstChild),p.remove()}de&&(Mt.splice(u,1),Os.splice(u,1)[0].remove(),Wi.splice(u,1),Hi.splice(u,1)),Re("delSeries",u)};let ci=[!1,!1,!1,!1];function Cr(u,p,f){let[w,x,A,C]=f,z=p%2,q=0;return z==0&&(C||x)&&(q=p==0&&!w||p==2&&!A?Se(am.size/3):0),z==1&&(w||A)&&(q=p==1&&!x||p==3&&!C?Se(hm.size/2):0),q}let jm=d.padding=(c.padding||[Cr,Cr,Cr,Cr]).map((u=>Ct(jt(u,Cr)))),Rn=d._padding=jm.map(((u,p)=>u(d,p,ci,0))),qe,Me=null,Ne=null,No=$==1?V[0].idxs:null,Io,Vi,Dl,jl,zl,Ul,Fl,ql,Bl,ls,Us=null,Rr=!1;function zm(u,p){if(d.data=d._data=h=u??[],$==2){qe=0;for(let f=1;V.length>f;f++)qe+=h[f][0].length}else{h.length==0&&(d.data=d._data=h=[[]]),Us=h[0],qe=Us.length;let f=h;if(ut==2){f=h.slice();let w=f[0]=Array(qe);for(let x=0;qe>x;x++)w[x]=x}d._data=h=f}if(Gi(!0),Re("setData"),ut==2&&(Fi=!0),p!==!1){let f=rt;f.auto(d,Rr)?Wl():Pn(Y,f.min,f.max),ai=ai||lt.left>=0,As=!0,Qi()}}function Wl(){let u,p;Rr=!0,$==1&&(qe>0?(Me=No[0]=0,Ne=No[1]=qe-1,u=h[0][Me],p=h[0][Ne],ut==2?(u=Me,p=Ne):u==p&&(ut==3?[u,p]=$o(u,u,rt.log,!1):ut==4?[u,p]=gl(u,u,rt.log,!1):rt.time?p=u+Se(86400/dt):[u,p]=bo(u,p,$l,!0))):(Me=No[0]=u=null,Ne=No[1]=p=null)),Pn(Y,u,p)}function Um(u,p,f,w,x,A){u??=b,f??=xl,w??="butt",x??=b,A??="round",u!=Io&&(_.strokeStyle=Io=u),x!=Vi&&(_.fillStyle=Vi=x),p!=Dl&&(_.lineWidth=Dl=p),A!=zl&&(_.lineJoin=zl=A),w!=Ul&&(_.lineCap=Ul=w),f!=jl&&_.setLineDash(jl=f)}function Fm(u,p,f,w){p!=Vi&&(_.fillStyle=Vi=p),u!=Fl&&(_.font=Fl=u),f!=ql&&(_.textAlign=ql=f),w!=Bl&&(_.textBaseline=Bl=w)}function Hl(u,p,f,w,x=0){if(w.length>0&&u.auto(d,Rr)&&(p==null||p.min==null)){let A=jt(Me,0),C=jt(Ne,w.length-1),z=f.min==null?(function(q,B,G,ct=0,Lt=!1){let kt=Lt?fb:go,wt=Lt?_h:Eh;[B,G]=kt(q,B,G);let xt=q[B],W=q[B];if(B>-1)if(ct==1)xt=q[B],W=q[G];else if(ct==-1)xt=q[G],W=q[B];else for(let $t=B;G>=$t;$t++){let qt=q[$t];wt(qt)&&(xt>qt?xt=qt:qt>W&&(W=qt))}return[xt??Vt,W??-Vt]})(w,A,C,x,u.distr==3):[f.min,f.max];u.min=Ps(u.min,f.min=z[0]),u.max=ns(u.max,f.max=z[1])}}d.setData=zm;let qm={min:null,max:null};function Bm(u,p){let f=p?V[u].points:V[u];f._stroke=f.stroke(d,u),f._fill=f.fill(d,u)}function Wm(u,p){let f=p?V[u].points:V[u],{stroke:w,fill:x,clip:A,flags:C,_stroke:z=f._stroke,_fill:q=f._fill,_width:B=f.width}=f._paths;B=Gt(B*Ft,3);let G=null,ct=B%2/2;p&&q==null&&(q=B>0?"#fff":z);let Lt=f.pxAlign==1&&ct>0;if(Lt&&_.translate(ct,ct),!p){let kt=Ts-B/2,wt=as-B/2,xt=zs+B,W=oi+B;G=new Path2D,G.rect(kt,wt,xt,W)}p?Vl(z,B,f.dash,f.cap,q,w,x,C,A):(function(kt,wt,xt,W,$t,qt,be,ne,Ht,We,Ye){let Ke=!1;Ht!=0&&at.forEach(((pe,bs)=>{if(pe.series[0]==kt){let Ee,ie=V[pe.series[1]],Qe=h[pe.series[1]],cs=(ie._paths||Or).band;Mn(cs)&&(cs=pe.dir==1?cs[0]:cs[1]);let Ms=null;ie.show&&cs&&(function(gn,zn,ws){for(zn=jt(zn,0),ws=jt(ws,gn.length-1);ws>=zn;){if(gn[zn]!=null)return!0;zn++}return!1})(Qe,Me,Ne)?(Ms=pe.fill(d,bs)||qt,Ee=ie._paths.clip):cs=null,Vl(wt,xt,W,$t,Ms,be,ne,Ht,We,Ye,Ee,cs),Ke=!0}})),Ke||Vl(wt,xt,W,$t,qt,be,ne,Ht,We,Ye)})(u,z,B,f.dash,f.cap,q,w,x,C,G,A),Lt&&_.translate(-ct,-ct)}let Hm=3;function Vl(u,p,f,w,x,A,C,z,q,B,G,ct){Um(u,p,f,w,x),(q||B||ct)&&(_.save(),q&&_.clip(q),B&&_.clip(B)),ct?(z&Hm)==Hm?(_.clip(ct),G&&_.clip(G),Ro(x,C),Co(u,A,p)):2&z?(Ro(x,C),_.clip(ct),Co(u,A,p)):1&z&&(_.save(),_.clip(ct),G&&_.clip(G),Ro(x,C),_.restore(),Co(u,A,p)):(Ro(x,C),Co(u,A,p)),(q||B||ct)&&_.restore()}function Co(u,p,f){f>0&&(p instanceof Map?p.forEach(((w,x)=>{_.strokeStyle=Io=x,_.stroke(w)})):p!=null&&u&&_.stroke(p))}function Ro(u,p){p instanceof Map?p.forEach(((f,w)=>{_.fillStyle=Vi=w,_.fill(f)})):p!=null&&u&&_.fill(p)}function Gl(u,p,f,w,x,A,C,z,q,B){let G=C%2/2;st==1&&_.translate(G,G),Um(z,C,q,B,z),_.beginPath();let ct,Lt,kt,wt,xt=x+(w==0||w==3?-A:A);f==0?(Lt=x,wt=xt):(ct=x,kt=xt);for(let W=0;u.length>W;W++)p[W]!=null&&(f==0?ct=kt=u[W]:Lt=wt=u[W],_.moveTo(ct,Lt),_.lineTo(kt,wt));_.stroke(),st==1&&_.translate(-G,-G)}function lw(u){let p=!0;return vt.forEach(((f,w)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(p=!1,f._show=!1,Gi(!1)));f._show||(p=!1,f._show=!0,Gi(!1));let A=f.side,C=A%2,{min:z,max:q}=x,[B,G]=(function(W,$t,qt,be){let ne,Ht=vt[W];if(be>0){let We=Ht._space=Ht.space(d,W,$t,qt,be);ne=rw($t,qt,Ht._incrs=Ht.incrs(d,W,$t,qt,be,We),be,We)}else ne=[0,0];return Ht._found=ne})(w,z,q,C==0?Tt:et);if(G==0)return;let ct=f._splits=f.splits(d,w,z,q,B,G,x.distr==2),Lt=x.distr==2?ct.map((W=>Us[W])):ct,kt=x.distr==2?Us[ct[1]]-Us[ct[0]]:B,wt=f._values=f.values(d,f.filter(d,Lt,w,G,kt),w,G,kt);f._rotate=A==2?f.rotate(d,wt,w,G):0;let xt=f._size;f._size=_s(f.size(d,wt,w,u)),xt!=null&&f._size!=xt&&(p=!1)})),p}function cw(u){let p=!0;return jm.forEach(((f,w)=>{let x=f(d,w,ci,u);x!=Rn[w]&&(p=!1),Rn[w]=x})),p}function Gi(u){V.forEach(((p,f)=>{f>0&&(p._paths=null,u&&($==1?(p.min=null,p.max=null):p.facets.forEach((w=>{w.min=null,w.max=null}))))}))}let Xl,Jl,Xi,Ji,Vm,Gm,Yi,Ki,Xm,Jm,ee,ae,Lo=!1,Yl=!1,Lr=[];function uw(){Yl=!1;for(let u=0;Lr.length>u;u++)Re(...Lr[u]);Lr.length=0}function Qi(){Lo||(kb(Ym),Lo=!0)}function Ym(){if(Ll&&((function(){for(let w in tt){let x=tt[w];gt[w]==null&&(x.min==null||gt[Y]!=null&&x.auto(d,Rr))&&(gt[w]=qm)}for(let w in tt){let x=tt[w];gt[w]==null&&x.from!=null&&gt[x.from]!=null&&(gt[w]=qm)}gt[Y]!=null&&Gi(!0);let u={};for(let w in gt){let x=gt[w];if(x!=null){let A=u[w]=Ci(tt[w],vb);if(x.min!=null)ye(A,x);else if(w!=Y||$==2)if(qe==0&&A.from==null){let C=A.range(d,null,null,w);A.min=C[0],A.max=C[1]}else A.min=Vt,A.max=-Vt}}if(qe>0){V.forEach(((w,x)=>{if($==1){let A=w.scale,C=gt[A];if(C==null)return;let z=u[A];if(x==0){let q=z.range(d,z.min,z.max,A);z.min=q[0],z.max=q[1],Me=Ls(z.min,h[0]),Ne=Ls(z.max,h[0]),Ne-Me>1&&(z.min>h[0][Me]&&Me++,h[0][Ne]>z.max&&Ne--),w.min=Us[Me],w.max=Us[Ne]}else w.show&&w.auto&&Hl(z,C,w,h[x],w.sorted);w.idxs[0]=Me,w.idxs[1]=Ne}else if(x>0&&w.show&&w.auto){let[A,C]=w.facets,z=A.scale,q=C.scale,[B,G]=h[x],ct=u[z],Lt=u[q];ct!=null&&Hl(ct,gt[z],A,B,A.sorted),Lt!=null&&Hl(Lt,gt[q],C,G,C.sorted),w.min=C.min,w.max=C.max}}));for(let w in u){let x=u[w],A=gt[w];if(x.from==null&&(A==null||A.min==null)){let C=x.range(d,x.min==Vt?null:x.min,x.max==-Vt?null:x.max,w);x.min=C[0],x.max=C[1]}}}for(let w in u){let x=u[w];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let C=x.range(d,A.min,A.max,w);x.min=C[0],x.max=C[1]}}}let p={},f=!1;for(let w in u){let x=u[w],A=tt[w];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let C=A.distr;A._min=C==3?hn(A.min):C==4?wl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?hn(A.max):C==4?wl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,p[w]=f=!0}}if(f){V.forEach(((w,x)=>{$==2?x>0&&p.y&&(w._paths=null):p[w.scale]&&(w._paths=null)}));for(let w in p)Fi=!0,Re("setScale",w);de&&lt.left>=0&&(ai=As=!0)}for(let w in gt)gt[w]=null})(),Ll=!1),Fi&&((function(){let u=!1,p=0;for(;!u;){p++;let f=lw(p),w=cw(p);u=p==aw||f&&w,u||(Lm(d.width,d.height),Oo=!0)}})(),Fi=!1),Oo){if(te(it,o,Jt),te(it,"top",Fe),te(it,s,Tt),te(it,n,et),te(J,o,Jt),te(J,"top",Fe),te(J,s,Tt),te(J,n,et),te(H,s,dn),te(H,n,ni),L.width=Se(dn*Ft),L.height=Se(ni*Ft),vt.forEach((({_el:u,_show:p,_size:f,_pos:w,side:x})=>{if(u!=null)if(p){let A=x%2==1;te(u,A?"left":"top",w-(x===3||x===0?f:0)),te(u,A?"width":"height",f),te(u,A?"top":"left",A?Fe:Jt),te(u,A?"height":"width",A?et:Tt),dl(u,e)}else ds(u,e)})),Io=Vi=Dl=zl=Ul=Fl=ql=Bl=jl=null,ls=1,jr(!0),Jt!=ii||Fe!=pn||Tt!=ri||et!=js){Gi(!1);let u=Tt/ri,p=et/js;if(de&&!ai&&lt.left>=0){lt.left*=u,lt.top*=p,Xi&&Qs(Xi,Se(lt.left),0,Tt,et),Ji&&Qs(Ji,0,Se(lt.top),Tt,et);for(let f=0;Os.length>f;f++){let w=Os[f];w!=null&&(Wi[f]*=u,Hi[f]*=p,Qs(w,_s(Wi[f]),_s(Hi[f]),Tt,et))}}if(se.show&&!Mo&&se.left>=0&&se.width>0){se.left*=u,se.width*=u,se.top*=p,se.height*=p;for(let f in tc)te(Zi,f,se[f])}ii=Jt,pn=Fe,ri=Tt,js=et}Re("setSize"),Oo=!1}dn>0&&ni>0&&(_.clearRect(0,0,L.width,L.height),Re("drawClear"),St.forEach((u=>u())),Re("draw")),se.show&&Mo&&(Po(se),Mo=!1),de&&ai&&(hi(null,!0,!1),ai=!1),ht.show&&ht.live&&As&&(Ql(),As=!1),I||(I=!0,d.status=1,Re("ready")),Rr=!1,Lo=!1}function Kl(u,p){let f=tt[u];if(f.from==null){if(qe==0){let w=f.range(d,p.min,p.max,u);p.min=w[0],p.max=w[1]}if(p.min>p.max){let w=p.min;p.min=p.max,p.max=w}if(qe>1&&p.min!=null&&p.max!=null&&1e-16>p.max-p.min)return;u==Y&&f.distr==2&&qe>0&&(p.min=Ls(p.min,h[0]),p.max=Ls(p.max,h[0]),p.min==p.max&&p.max++),gt[u]=p,Ll=!0,Qi()}}d.batch=function(u,p=!1){Lo=!0,Yl=p,u(d),Ym(),p&&Lr.length>0&&queueMicrotask(uw)},d.redraw=(u,p)=>{Fi=p||!1,u!==!1?Pn(Y,rt.min,rt.max):Qi()},d.setScale=Kl;let Ln=!1,Be=lt.drag,Ie=Be.x,Ce=Be.y;de&&(lt.x&&(Xl=Es("u-cursor-x",J)),lt.y&&(Jl=Es("u-cursor-y",J)),rt.ori==0?(Xi=Xl,Ji=Jl):(Xi=Jl,Ji=Xl),ee=lt.left,ae=lt.top);let se=d.select=ye({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),Zi=se.show?Es("u-select",se.over?J:it):null;function Po(u,p){if(se.show){for(let f in u)se[f]=u[f],f in tc&&te(Zi,f,u[f]);p!==!1&&Re("setSelect")}}function Pn(u,p,f){Kl(u,{min:p,max:f})}function tn(u,p,f,w){p.focus!=null&&(function(x){if(x!=ui){let A=x==null,C=Zs.alpha!=1;V.forEach(((z,q)=>{if($==1||q>0){let B=A||q==0||q==x;z._focus=A?null:B,C&&(function(G,ct){V[G].alpha=ct,de&&Os[G]!=null&&(Os[G].style.opacity=ct),oe&&$s[G]&&($s[G].style.opacity=ct)})(q,B?1:Zs.alpha)}})),ui=x,C&&Qi()}})(u),p.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=p.show,(function(C){if(V[C].show)oe&&dl($s[C],e);else if(oe&&ds($s[C],e),de){let z=Bi?Os[0]:Os[C];z!=null&&Qs(z,-10,-10,Tt,et)}})(A),$==2?(Pn(x.facets[0].scale,null,null),Pn(x.facets[1].scale,null,null)):Pn(x.scale,null,null),Qi())})),f!==!1&&Re("setSeries",u,p),w&&zr("setSeries",d,u,p)}let fn,Dn,ui;d.setSelect=Po,d.setSeries=tn,d.addBand=function(u,p){u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1),at.splice(p=p??at.length,0,u)},d.setBand=function(u,p){ye(at[u],p)},d.delBand=function(u){u==null?at.length=0:at.splice(u,1)};let tr={focus:!0};function en(u,p,f){let w=tt[p];f&&(u=u/Ft-(w.ori==1?Fe:Jt));let x=Tt;w.ori==1&&(x=et,u=x-u),w.dir==-1&&(u=x-u);let A=w._min,C=A+u/x*(w._max-A),z=w.distr;return z==3?Ni(10,C):z==4?((q,B=1)=>ps.sinh(q)*B)(C,w.asinh):z==100?w.bwd(C):C}function Km(u,p){te(Zi,o,se.left=u),te(Zi,s,se.width=p)}function Qm(u,p){te(Zi,"top",se.top=u),te(Zi,n,se.height=p)}oe&&qi&&is(ot,Ds,(u=>{lt._lock||(li(u),ui!=null&&tn(null,tr,!0,ke.setSeries))})),d.valToIdx=u=>Ls(u,h[0]),d.posToIdx=function(u,p){return Ls(en(u,Y,p),h[0],Me,Ne)},d.posToVal=en,d.valToPos=(u,p,f)=>tt[p].ori==0?E(u,tt[p],f?zs:Tt,f?Ts:0):v(u,tt[p],f?oi:et,f?as:0),d.setCursor=(u,p,f)=>{ee=u.left,ae=u.top,hi(null,p,f)};let Pr=rt.ori==0?Km:Qm,Dr=rt.ori==1?Km:Qm;function Ql(u,p){if(u!=null&&(u.idxs?u.idxs.forEach(((f,w)=>{Mt[w]=f})):(f=>f===void 0)(u.idx)||Mt.fill(u.idx),ht.idx=Mt[0]),oe&&ht.live){for(let f=0;V.length>f;f++)(f>0||$==1&&!Ss)&&hw(f,Mt[f]);(function(){if(oe&&ht.live)for(let f=$==2?1:0;V.length>f;f++){if(f==0&&Ss)continue;let w=ht.values[f],x=0;for(let A in w)Nn[f][x++].firstChild.nodeValue=w[A]}})()}As=!1,p!==!1&&Re("setLegend")}function hw(u,p){let f,w=V[u],x=u==0&&ut==2?Us:h[u];Ss?f=w.values(d,u,p)??In:(f=w.value(d,p==null?null:x[p],u,p),f=f==null?In:{_:f}),ht.values[u]=f}function hi(u,p,f){let w;Xm=ee,Jm=ae,[ee,ae]=lt.move(d,ee,ae),lt.left=ee,lt.top=ae,de&&(Xi&&Qs(Xi,Se(ee),0,Tt,et),Ji&&Qs(Ji,0,Se(ae),Tt,et)),fn=Vt,Dn=null;let x=rt.ori==0?Tt:et,A=rt.ori==1?Tt:et;if(0>ee||qe==0||Me>Ne){w=lt.idx=null;for(let C=0;V.length>C;C++){let z=Os[C];z!=null&&Qs(z,-10,-10,Tt,et)}qi&&tn(null,tr,!0,u==null&&ke.setSeries),ht.live&&(Mt.fill(w),As=!0)}else{let C,z,q;$==1&&(C=rt.ori==0?ee:ae,z=en(C,Y),w=lt.idx=Ls(z,h[0],Me,Ne),q=bt(h[0][w],rt,x,0));let B=-10,G=-10,ct=0,Lt=0,kt=!0,wt="",xt="";for(let W=$==2?1:0;V.length>W;W++){let $t=V[W],qt=Mt[W],be=qt==null?null:$==1?h[W][qt]:h[W][1][qt],ne=lt.dataIdx(d,W,w,z),Ht=ne==null?null:$==1?h[W][ne]:h[W][1][ne];if(As=As||Ht!=be||ne!=qt,Mt[W]=ne,W>0&&$t.show){let We=ne==null?-10:ne==w?q:bt($==1?h[0][ne]:h[W][0][ne],rt,x,0),Ye=Ht==null?-10:zt(Ht,$==1?tt[$t.scale]:tt[$t.facets[1].scale],A,0);if(qi&&Ht!=null){let Ke=rt.ori==1?ee:ae,pe=_e(Zs.dist(d,W,ne,Ye,Ke));if(fn>pe){let bs=Zs.bias;if(bs!=0){let Ee=en(Ke,$t.scale),ie=0>Ee?-1:1;ie!=(0>Ht?-1:1)||(ie==1?bs==1?Ee>Ht:Ht>Ee:bs==1?Ht>Ee:Ee>Ht)||(fn=pe,Dn=W)}else fn=pe,Dn=W}}if(As||Bi){let Ke,pe;rt.ori==0?(Ke=We,pe=Ye):(Ke=Ye,pe=We);let bs,Ee,ie,Qe,cs,Ms,gn=!0,zn=Je.bbox;if(zn!=null){gn=!1;let ws=zn(d,W);ie=ws.left,Qe=ws.top,bs=ws.width,Ee=ws.height}else ie=Ke,Qe=pe,bs=Ee=Je.size(d,W);if(Ms=Je.fill(d,W),cs=Je.stroke(d,W),Bi)W!=Dn||fn>Zs.prox||(B=ie,G=Qe,ct=bs,Lt=Ee,kt=gn,wt=Ms,xt=cs);else{let ws=Os[W];ws!=null&&(Wi[W]=ie,Hi[W]=Qe,yh(ws,bs,Ee,gn),vh(ws,Ms,cs),Qs(ws,_s(ie),_s(Qe),Tt,et))}}}}if(Bi){let W=Zs.prox;if(As||(ui==null?W>=fn:fn>W||Dn!=ui)){let $t=Os[0];$t!=null&&(Wi[0]=B,Hi[0]=G,yh($t,ct,Lt,kt),vh($t,wt,xt),Qs($t,_s(B),_s(G),Tt,et))}}}if(se.show&&Ln)if(u!=null){let[C,z]=ke.scales,[q,B]=ke.match,[G,ct]=u.cursor.sync.scales,Lt=u.cursor.drag;if(Ie=Lt._x,Ce=Lt._y,Ie||Ce){let kt,wt,xt,W,$t,{left:qt,top:be,width:ne,height:Ht}=u.select,We=u.scales[G].ori,Ye=u.posToVal,Ke=C!=null&&q(C,G),pe=z!=null&&B(z,ct);Ke&&Ie?(We==0?(kt=qt,wt=ne):(kt=be,wt=Ht),xt=tt[C],W=bt(Ye(kt,G),xt,x,0),$t=bt(Ye(kt+wt,G),xt,x,0),Pr(Ps(W,$t),_e($t-W))):Pr(0,x),pe&&Ce?(We==1?(kt=qt,wt=ne):(kt=be,wt=Ht),xt=tt[z],W=zt(Ye(kt,ct),xt,A,0),$t=zt(Ye(kt+wt,ct),xt,A,0),Dr(Ps(W,$t),_e($t-W))):Dr(0,A)}else ec()}else{let C=_e(Xm-Vm),z=_e(Jm-Gm);if(rt.ori==1){let ct=C;C=z,z=ct}Ie=Be.x&&C>=Be.dist,Ce=Be.y&&z>=Be.dist;let q,B,G=Be.uni;G!=null?Ie&&Ce&&(Ie=C>=G,Ce=z>=G,Ie||Ce||(z>C?Ce=!0:Ie=!0)):Be.x&&Be.y&&(Ie||Ce)&&(Ie=Ce=!0),Ie&&(rt.ori==0?(q=Yi,B=ee):(q=Ki,B=ae),Pr(Ps(q,B),_e(B-q)),Ce||Dr(0,A)),Ce&&(rt.ori==1?(q=Yi,B=ee):(q=Ki,B=ae),Dr(Ps(q,B),_e(B-q)),Ie||Pr(0,x)),Ie||Ce||(Pr(0,0),Dr(0,0))}if(Be._x=Ie,Be._y=Ce,u==null){if(f){if(cd!=null){let[C,z]=ke.scales;ke.values[0]=C!=null?en(rt.ori==0?ee:ae,C):null,ke.values[1]=z!=null?en(rt.ori==1?ee:ae,z):null}zr(y,d,ee,ae,Tt,et,w)}if(qi){let C=f&&ke.setSeries,z=Zs.prox;ui==null?fn>z||tn(Dn,tr,!0,C):fn>z?tn(null,tr,!0,C):Dn!=ui&&tn(Dn,tr,!0,C)}}As&&(ht.idx=w,Ql()),p!==!1&&Re("setCursor")}d.setLegend=Ql;let jn=null;function jr(u=!1){u?jn=null:(jn=J.getBoundingClientRect(),Re("syncRect",jn))}function Zm(u,p,f,w,x,A){lt._lock||Ln&&u!=null&&u.movementX==0&&u.movementY==0||(Zl(u,p,f,w,x,A,0,!1,u!=null),u!=null?hi(null,!0,!0):hi(p,!0,!1))}function Zl(u,p,f,w,x,A,C,z,q){if(jn==null&&jr(!1),li(u),u!=null)f=u.clientX-jn.left,w=u.clientY-jn.top;else{if(0>f||0>w)return ee=-10,void(ae=-10);let[B,G]=ke.scales,ct=p.cursor.sync,[Lt,kt]=ct.values,[wt,xt]=ct.scales,[W,$t]=ke.match,qt=p.axes[0].side%2==1,be=rt.ori==0?Tt:et,ne=rt.ori==1?Tt:et,Ht=qt?A:x,We=qt?x:A,Ye=qt?w:f,Ke=qt?f:w;if(f=wt!=null?W(B,wt)?O(Lt,tt[B],be,0):-10:be*(Ye/Ht),w=xt!=null?$t(G,xt)?O(kt,tt[G],ne,0):-10:ne*(Ke/We),rt.ori==1){let pe=f;f=w,w=pe}}!q||p!=null&&p.cursor.event.type!=y||(f>1&&Tt-1>f||(f=ti(f,Tt)),w>1&&et-1>w||(w=ti(w,et))),z?(Vm=f,Gm=w,[Yi,Ki]=lt.move(d,f,w)):(ee=f,ae=w)}Object.defineProperty(d,"rect",{get:()=>(jn==null&&jr(!1),jn)});let tc={width:0,height:0,left:0,top:0};function ec(){Po(tc,!1)}let td,ed,sd,nd;function id(u,p,f,w,x,A){Ln=!0,Ie=Ce=Be._x=Be._y=!1,Zl(u,p,f,w,x,A,0,!0,!1),u!=null&&(is(P,Sr,rd,!1),zr(T,d,Yi,Ki,Tt,et,null));let{left:C,top:z,width:q,height:B}=se;td=C,ed=z,sd=q,nd=B}function rd(u,p,f,w,x,A){Ln=Be._x=Be._y=!1,Zl(u,p,f,w,x,A,0,!1,!0);let{left:C,top:z,width:q,height:B}=se,G=q>0||B>0,ct=td!=C||ed!=z||sd!=q||nd!=B;if(G&&ct&&Po(se),Be.setScale&&G&&ct){let Lt=C,kt=q,wt=z,xt=B;if(rt.ori==1&&(Lt=z,kt=B,wt=C,xt=q),Ie&&Pn(Y,en(Lt,Y),en(Lt+kt,Y)),Ce)for(let W in tt){let $t=tt[W];W!=Y&&$t.from==null&&$t.min!=Vt&&Pn(W,en(wt+xt,W),en(wt,W))}ec()}else lt.lock&&(lt._lock=!lt._lock,hi(p,!0,u!=null));u!=null&&(Ui(P,Sr),zr(P,d,ee,ae,Tt,et,null))}function od(u){lt._lock||(li(u),Wl(),ec(),u!=null&&zr(Et,d,ee,ae,Tt,et,null))}function ad(){vt.forEach(ow),Pl(d.width,d.height,!0)}Qn(ze,An,ad);let er={};er.mousedown=id,er.mousemove=Zm,er.mouseup=rd,er.dblclick=od,er.setSeries=(u,p,f,w)=>{(f=(0,ke.match[2])(d,p,f))!=-1&&tn(f,w,!0,!1)},de&&(is(T,J,id),is(y,J,Zm),is(D,J,(u=>{li(u),jr(!1)})),is(ot,J,(function(u){if(lt._lock)return;li(u);let p=Ln;if(Ln){let f,w,x=!0,A=!0,C=10;rt.ori==0?(f=Ie,w=Ce):(f=Ce,w=Ie),f&&w&&(x=C>=ee||ee>=Tt-C,A=C>=ae||ae>=et-C),f&&x&&(ee=Yi>ee?0:Tt),w&&A&&(ae=Ki>ae?0:et),hi(null,!0,!0),Ln=!1}ee=-10,ae=-10,Mt.fill(null),hi(null,!0,!0),p&&(Ln=p)})),is(Et,J,od),Cl.add(d),d.syncRect=jr);let Do=d.hooks=c.hooks||{};function Re(u,p,f){Yl?Lr.push([u,p,f]):u in Do&&Do[u].forEach((w=>{w.call(null,d,p,f)}))}(c.plugins||[]).forEach((u=>{for(let p in u.hooks)Do[p]=(Do[p]||[]).concat(u.hooks[p])}));let ld=(u,p,f)=>f,ke=ye({key:null,setSeries:!1,filters:{pub:Rh,sub:Rh},scales:[Y,V[1]?V[1].scale:null],match:[Lh,Lh,ld],values:[null,null]},lt.sync);ke.match.length==2&&ke.match.push(ld),lt.sync=ke;let cd=ke.key,sc=bm(cd);function zr(u,p,f,w,x,A,C){ke.filters.pub(u,p,f,w,x,A,C)&&sc.pub(u,p,f,w,x,A,C)}function nc(){Re("init",c,h),zm(h||c.data,!1),gt[Y]?Kl(Y,gt[Y]):Wl(),Mo=se.show&&(se.width>0||se.height>0),ai=As=!0,Pl(c.width,c.height)}return sc.sub(d),d.pub=function(u,p,f,w,x,A,C){ke.filters.sub(u,p,f,w,x,A,C)&&er[u](null,p,f,w,x,A,C)},d.destroy=function(){sc.unsub(d),Cl.delete(d),Cn.clear(),fl(ze,An,ad),M.remove(),Ds?.remove(),Re("destroy")},V.forEach(Dm),vt.forEach((function(u,p){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:Y,f=tt[u.scale]);let w=f.time;u.size=Ct(u.size),u.space=Ct(u.space),u.rotate=Ct(u.rotate),Mn(u.incrs)&&u.incrs.forEach((A=>{!On.has(A)&&On.set(A,Dh(A))})),u.incrs=Ct(u.incrs||(f.distr==2?Mb:w?dt==1?Nb:Rb:ei)),u.splits=Ct(u.splits||(w&&f.distr==1?Te:f.distr==3?Al:f.distr==4?Fb:Ub)),u.stroke=Ct(u.stroke),u.grid.stroke=Ct(u.grid.stroke),u.ticks.stroke=Ct(u.ticks.stroke),u.border.stroke=Ct(u.border.stroke);let x=u.values;u.values=Mn(x)&&!Mn(x[0])?Ct(x):w?Mn(x)?tm(It,Zh(x,re)):zh(x)?(function(A,C){let z=yl(C);return(q,B)=>B.map((G=>z(A(G))))})(It,x):x||Xt:x||zb,u.filter=Ct(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Hb:Ch:Wb)),u.font=Rm(u.font),u.labelFont=Rm(u.labelFont),u._size=u.size(d,null,p,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(ci[p]=!0,u._el=Es("u-axis",H))}})),g?g instanceof HTMLElement?(g.appendChild(M),nc()):g(d,nc):nc(),d}Xe.assign=ye,Xe.fmtNum=bl,Xe.rangeNum=bo,Xe.rangeLog=$o,Xe.rangeAsinh=gl,Xe.orient=si,Xe.pxRatio=Ft,Xe.join=function(c,h){if((function(v){let O=v[0][0],I=O.length;for(let M=1;v.length>M;M++){let L=v[M][0];if(L.length!=I)return!1;if(L!=O){for(let _=0;I>_;_++)if(L[_]!=O[_])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,I=100){let M=O.length;if(1>=M)return!0;let L=0,_=M-1;for(;_>=L&&O[L]==null;)L++;for(;_>=L&&O[_]==null;)_--;if(L>=_)return!0;let H=ns(1,fs((_-L+1)/I));for(let it=O[L],J=L+H;_>=J;J+=H){let st=O[J];if(st!=null){if(it>=st)return!1;it=st}}return!0})(v[0])||(v=(function(O){let I=O[0],M=I.length,L=Array(M);for(let H=0;L.length>H;H++)L[H]=H;L.sort(((H,it)=>I[H]-I[it]));let _=[];for(let H=0;O.length>H;H++){let it=O[H],J=Array(M);for(let st=0;M>st;st++)J[st]=it[L[st]];_.push(J)}return _})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],I=O.length;for(let M=0;I>M;M++)g.add(O[M])}let d=[Array.from(g).sort(((v,O)=>v-O))],$=d[0].length,E=new Map;for(let v=0;$>v;v++)E.set(d[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],I=O[0];for(let M=1;O.length>M;M++){let L=O[M],_=Array($).fill(void 0),H=h?h[v][M]:1,it=[];for(let J=0;L.length>J;J++){let st=L[J],yt=E.get(I[J]);st===null?H!=0&&(_[yt]=st,H==2&&it.push(yt)):_[yt]=st}yb(_,it,$),d.push(_)}}return d},Xe.fmtDate=yl,Xe.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==Ab?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Xe.sync=bm;{Xe.addGap=function(h,g,d){let $=h[h.length-1];$&&$[0]==g?$[1]=d:h.push([g,d])},Xe.clipGaps=_o;let c=Xe.paths={points:_m};c.linear=Tm,c.stepped=function(h){let g=jt(h.align,1),d=jt(h.ascDesc,!1),$=jt(h.alignGaps,0),E=jt(h.extend,!1);return(v,O,I,M)=>si(v,O,((L,_,H,it,J,st,yt,dt,V,vt,tt)=>{[I,M]=go(H,I,M);let at=L.pxRound,{left:Y,width:_t}=v.bbox,St=Mt=>at(st(Mt,it,vt,dt)),Ot=Mt=>at(yt(Mt,J,tt,V)),Nt=it.ori==0?Li:Pi,rt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ut=rt.stroke,bt=it.dir*(it.ori==0?1:-1),zt=Ot(H[bt==1?I:M]),gt=St(_[bt==1?I:M]),It=gt,re=gt;E&&g==-1&&(re=Y,Nt(ut,re,zt)),Nt(ut,gt,zt);for(let Mt=bt==1?I:M;Mt>=I&&M>=Mt;Mt+=bt){let ht=H[Mt];if(ht==null)continue;let lt=St(_[Mt]),oe=Ot(ht);g==1?Nt(ut,lt,zt):Nt(ut,It,oe),Nt(ut,lt,oe),zt=oe,It=lt}let Te=It;E&&g==1&&(Te=Y+_t,Nt(ut,Te,zt));let[Xt,Ue]=Ml(v,O);if(L.fill!=null||Xt!=0){let Mt=rt.fill=new Path2D(ut),ht=Ot(L.fillTo(v,O,L.min,L.max,Xt));Nt(Mt,Te,ht),Nt(Mt,re,ht)}if(!L.spanGaps){let Mt=[];Mt.push(...Nl(_,H,I,M,bt,St,$));let ht=L.width*Ft/2,lt=d||g==1?ht:-ht,oe=d||g==-1?-ht:ht;Mt.forEach((de=>{de[0]+=lt,de[1]+=oe})),rt.gaps=Mt=L.gaps(v,O,I,M,Mt),rt.clip=_o(Mt,it.ori,dt,V,vt,tt)}return Ue!=0&&(rt.band=Ue==2?[mn(v,O,I,M,ut,-1),mn(v,O,I,M,ut,1)]:mn(v,O,I,M,ut,Ue)),rt}))},c.bars=function(h){let g=jt((h=h||Or).size,[.6,Vt,1]),d=h.align||0,$=h.gap||0,E=h.radius;E=E==null?[0,0]:typeof E=="number"?[E,0]:E;let v=Ct(E),O=1-g[0],I=jt(g[1],Vt),M=jt(g[2],1),L=jt(h.disp,Or),_=jt(h.each,(()=>{})),{fill:H,stroke:it}=L;return(J,st,yt,dt)=>si(J,st,((V,vt,tt,at,Y,_t,St,Ot,Nt,rt,ut)=>{let bt,zt,gt=V.pxRound,It=d,re=$*Ft,Te=I*Ft,Xt=M*Ft;at.ori==0?[bt,zt]=v(J,st):[zt,bt]=v(J,st);let Ue=at.dir*(at.ori==0?1:-1),Mt,ht,lt,oe=at.ori==0?Ao:Il,de=at.ori==0?_:(et,Jt,Fe,ii,pn,ri,js)=>{_(et,Jt,Fe,pn,ii,js,ri)},ge=jt(J.bands,xl).find((et=>et.series[0]==st)),Ds=V.fillTo(J,st,V.min,V.max,ge!=null?ge.dir:0),Di=gt(St(Ds,Y,ut,Nt)),gs=rt,$e=gt(V.width*Ft),$s=!1,Nn=null,Ss=null,In=null,ji=null;H==null||$e!=0&&it==null||($s=!0,Nn=H.values(J,st,yt,dt),Ss=new Map,new Set(Nn).forEach((et=>{et!=null&&Ss.set(et,new Path2D)})),$e>0&&(In=it.values(J,st,yt,dt),ji=new Map,new Set(In).forEach((et=>{et!=null&&ji.set(et,new Path2D)}))));let{x0:zi,size:Ir}=L;if(zi!=null&&Ir!=null){It=1,vt=zi.values(J,st,yt,dt),zi.unit==2&&(vt=vt.map((Jt=>J.posToVal(Ot+Jt*rt,at.key,!0))));let et=Ir.values(J,st,yt,dt);ht=Ir.unit==2?et[0]*rt:_t(et[0],at,rt,Ot)-_t(0,at,rt,Ot),gs=Am(vt,tt,_t,at,rt,Ot,gs),lt=gs-ht+re}else gs=Am(vt,tt,_t,at,rt,Ot,gs),lt=gs*O+re,ht=gs-lt;1>lt&&(lt=0),ht/2>$e||($e=0),5>lt&&(gt=Ih);let Cn=lt>0;ht=gt(vl(gs-lt-(Cn?$e:0),Xt,Te)),Mt=(It==0?ht/2:It==Ue?0:ht)-It*Ue*((It==0?re/2:0)+(Cn?$e/2:0));let is={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Ui=$s?null:new Path2D,dn=null;if(ge!=null)dn=J.data[ge.series[1]];else{let{y0:et,y1:Jt}=L;et!=null&&Jt!=null&&(tt=Jt.values(J,st,yt,dt),dn=et.values(J,st,yt,dt))}let ni=bt*ht,Tt=zt*ht;for(let et=Ue==1?yt:dt;et>=yt&&dt>=et;et+=Ue){let Jt=tt[et];if(Jt==null)continue;if(dn!=null){let as=dn[et]??0;if(Jt-as==0)continue;Di=St(as,Y,ut,Nt)}let Fe=_t(at.distr!=2||L!=null?vt[et]:et,at,rt,Ot),ii=St(jt(Jt,Ds),Y,ut,Nt),pn=gt(Fe-Mt),ri=gt(ns(ii,Di)),js=gt(Ps(ii,Di)),Ts=ri-js;if(Jt!=null){let as=0>Jt?Tt:ni,zs=0>Jt?ni:Tt;$s?($e>0&&In[et]!=null&&oe(ji.get(In[et]),pn,js+fs($e/2),ht,ns(0,Ts-$e),as,zs),Nn[et]!=null&&oe(Ss.get(Nn[et]),pn,js+fs($e/2),ht,ns(0,Ts-$e),as,zs)):oe(Ui,pn,js+fs($e/2),ht,ns(0,Ts-$e),as,zs),de(J,st,et,pn-$e/2,js,ht+$e,Ts)}}return $e>0?is.stroke=$s?ji:Ui:$s||(is._fill=V.width==0?V._fill:V._stroke??V._fill,is.width=0),is.fill=$s?Ss:Ui,is}))},c.spline=function(h){return(function(g,d){let $=jt(d?.alignGaps,0);return(E,v,O,I)=>si(E,v,((M,L,_,H,it,J,st,yt,dt,V,vt)=>{[O,I]=go(_,O,I);let tt,at,Y,_t=M.pxRound,St=Xt=>_t(J(Xt,H,V,yt)),Ot=Xt=>_t(st(Xt,it,vt,dt));H.ori==0?(tt=So,Y=Li,at=km):(tt=To,Y=Pi,at=Em);let Nt=H.dir*(H.ori==0?1:-1),rt=St(L[Nt==1?O:I]),ut=rt,bt=[],zt=[];for(let Xt=Nt==1?O:I;Xt>=O&&I>=Xt;Xt+=Nt)if(_[Xt]!=null){let Ue=St(L[Xt]);bt.push(ut=Ue),zt.push(Ot(_[Xt]))}let gt={stroke:g(bt,zt,tt,Y,at,_t),fill:null,clip:null,band:null,gaps:null,flags:1},It=gt.stroke,[re,Te]=Ml(E,v);if(M.fill!=null||re!=0){let Xt=gt.fill=new Path2D(It),Ue=Ot(M.fillTo(E,v,M.min,M.max,re));Y(Xt,ut,Ue),Y(Xt,rt,Ue)}if(!M.spanGaps){let Xt=[];Xt.push(...Nl(L,_,O,I,Nt,St,$)),gt.gaps=Xt=M.gaps(E,v,O,I,Xt),gt.clip=_o(Xt,H.ori,yt,dt,V,vt)}return Te!=0&&(gt.band=Te==2?[mn(E,v,O,I,It,-1),mn(E,v,O,I,It,1)]:mn(E,v,O,I,It,Te)),gt}))})(Qb,h)}}return Xe})(),xu=Py;var Oi={from:null,to:null};function Dy(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function og({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?Dy(t,s):t,o=Math.max(0,i.from===null?0:yu(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:yu(e,i.to)+1),m=Math.ceil((l-o+1)/500),b=[];for(let T=l;T>o;T-=m)b.push(T);l>=o&&b.push(o),b.reverse();let y=T=>n&&!(T>0)?null:T;return[b.map(T=>e[T]),b.map(T=>y(r[T]))]}function ag({xs:e,ys:t},s){let n=yu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function yu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var jy="12px system-ui, sans-serif",zy=[7,4],Uy=[2,3],ug=5,Fy=24,qy=48,By=58,Wy=14,Hy=32,Vy=3,Gy={left:0,top:0,width:0,height:0},lg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function hg(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function ku({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?lg.background:lg[s===null?e.emphasis??"normal":"focused"]}function mg(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...m}){return{...t,scales:{x:{time:!1,range:(b,y,T)=>Yy(n(),y,T)},y:{distr:o?Vy:1}},legend:{show:!1},cursor:Xy(l,m),axes:[cg({size:Hy,format:i,colors:s}),cg({size:Ky,format:r,colors:s})],series:[{},...e.map(b=>Qy(b,s))],hooks:{setCursor:[b=>m.onCursor(b.cursor.idx??null)],setSeries:[(b,y)=>m.onFocus(y??null)],setSelect:[b=>Jy(b,m.onZoom)]}}}function Xy(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:ug},focus:{prox:Fy},hover:{prox:qy},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function Jy(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(Gy,!1),t({from:i,to:r})}function Yy({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function cg({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:jy,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function Ky(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(By,Math.ceil(Math.max(...s,0))+Wy)}function Qy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?zy:i?Uy:void 0,o=e.isRaw?{show:!1}:{size:ug};return{stroke:()=>t().series[s-1],dash:r,points:o,...ku(e,null)}}var Zy=240,t1=240,e1=["series","smoothing","isLog","zoom"],Eu=class extends nt{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#r={point:null,"focus-line":null};#o=new ResizeObserver(()=>requestAnimationFrame(()=>this.#d()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Vo,this.formatY=N,this.smoothing=0,this.isLog=!1,this.zoom=Oi,this.focused=null,this.group=null,this.height=Zy}connectedCallback(){super.connectedCallback(),this.#o.observe(this),this.#i.addEventListener("change",this.#b)}disconnectedCallback(){super.disconnectedCallback(),this.#o.disconnect(),this.#i.removeEventListener("change",this.#b),this.#g()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${mt.nothingYet}</p>`:U}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#g();let s=e1.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#p()}#c(){let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>dg(r.line)-dg(o.line);this.#s=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=xu.join(this.#s.map(({line:r,isRaw:o})=>og(r,{...this.#u,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(s1)]);this.#t===null||this.#e!==i?(this.#g(),this.#e=i,this.#t=new xu(this.#h(),n,this.#a)):this.#t.setData(n),this.#p()}get#u(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#h(){return mg(this.#s,{size:this.#m,colors:()=>this.#n??=hg(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#f("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#f("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#f("zoom",t)})}get#m(){return{width:Math.max(this.clientWidth,t1),height:this.height}}#d(){let t=this.#m;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#f(t,s){this.#r[t]!==s&&(this.#r[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#p(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],ku(t,this.focused))),this.#t.redraw(!1)}#g(){this.#t?.destroy(),this.#t=null,this.#f("point",null),this.#f("focus-line",null)}#b=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Eu);function dg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function s1({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var n1=5,i1=3,r1=Ti((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),o1=Ti(e=>[{label:k.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function pg({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${k.step.losses}</h3>
    <div class="split">
      ${a1(s)} ${n>0?c1(s.losses):U}
    </div>
    <div class="split">
      <div>
        <h3>${k.step.probabilities}</h3>
        ${u1(t,s,n)}
      </div>
      <div>${m1(t,s,n)}</div>
    </div>
  `}function a1({losses:e,digits:t,images:s}){let n=(m,b)=>{let y=b>0?N(m-e[b-1]):"",T=s.map(({label:P},D)=>l1(t[b][D],P));return Ve(b,[N(m,n1),y,...T])},{step:i,loss:r,change:o,target:l}=k.step;return Jn({caption:k.step.losses,headings:[i,r,o,...s.map(({label:m})=>l(m))],rows:e.map(n),isTall:!0})}function l1(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?k.step.right:k.step.wrong}</span>
    </span>
  `}function c1(e){return a`
    <line-chart
      .label=${k.step.lossChart}
      .xLabel=${k.step.step}
      .yLabel=${k.step.loss}
      .series=${o1(e)}
    ></line-chart>
  `}function u1(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},m)=>Ve(k.step.imageAt(o,m),l.map((b,y)=>h1(b,y===o))),r=(o,l)=>[i(o,k.step.before),s>0?i(t.images[l],k.step.after(s)):U];return Jn({caption:k.step.probabilities,headings:[k.step.image,...n],rows:e.images.map(r)})}function h1(e,t){let s=e===null?N(e):e.toFixed(i1);return t?a`<mark>${s}</mark>`:s}function m1(e,t,s){let{unit:n}=t,i=k.numbers.unit(n.unit),r=r1(n,e.unit);return a`
    <h3>${k.step.update(i)}</h3>
    ${Rf(n,t.learning_rate)}
    ${n.layer===1?d1(n,i,s>0?r:null):U}
  `}function d1(e,t,s){return a`
    <div class="beside">
      ${Gs(k.step.weightsNow,k.step.weightsNowOf(t),e.weight)}
      ${s?Gs(k.step.weightsMoved,k.step.weightsMovedOf(t),s):U}
    </div>
    <p class="faint">${k.legend}</p>
  `}function fg(e){let{choices:t,training:s,stepError:n}=e,i=Tn(t)&&pr(t)===null;return a`
    <div class="split">
      <div>
        <p>${k.step.about(t.images)} ${i?k.step.withoutDrawn:""}</p>
        ${p1(e)} ${Qt(n)}
      </div>
      ${s===null?U:f1(s.before)}
    </div>
    ${s===null?U:pg(e)}
  `}function p1(e){let t=Number(e.choices.steps),n=e.stepError!==null||gf.some(b=>e.invalid.has(b))||t>=ru,i=t===0,r=b=>e.choose("step",b,{isStep:!0}),o=(b,y)=>({name:b,label:y,value:e.choices[b],wrong:Hs(e.stepError,b),onChange:T=>r({[b]:T})}),l=(b,y,T)=>fr(e,{...o(b,y),...T}),m=o("learning_rate",k.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",k.step.images,{min:1,max:iu})}
      ${vf(e,{...m,max:ff})}
      ${l("steps",k.step.steps,{min:0,max:ru})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${k.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${k.step.reset}</button>
    </div>
  `}function f1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${k.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${k.step.batch}>${e.map(t)}</ul>`}function gg(e){return Fn(e,"inspect-view")}var _u=class extends nt{static properties={choices:{attribute:!1}};#t=new ja(this,new Ae("inspect"));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&this.#t.show(this.choices)}render(){let t=this.#t,{choices:s,lists:n}=t,i=Cs(s)==="version"?Gn(s):null,r=l=>t.choose("network",{version:l},{isStep:!0}),o=t.inspected===null?[]:$1(t);return a`
      <h1>${k.title}</h1>
      <p>${k.about}</p>
      <p class="unseen" role="status">${_f(t)}</p>
      <div class="stack">
        <div class="columns">${yf(t)} ${Ef(t)}</div>
        ${fa(i,n,r)} ${Qt(t.failure)}
        <div role="status">
          ${t.isMixed?a`<p class="notice warning">${k.mixed}</p>`:U}
        </div>
      </div>
      ${o.length>0?g1(t,o):U}
      <div class="stack" aria-busy=${t.isLoading}>${o.map(b1)}</div>
    `}};customElements.define("inspect-view",_u);function g1(e,t){let s=t.filter(({heading:n})=>n===void 0);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function $1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(r,o)=>o+1),n=k.sections,i=r=>{let o={id:`layer-${r}`,name:n.layer(r)};return[{...o,content:Zf(e,r)},{...o,heading:k.activation.title(r),content:tg(e,r)}]};return[{id:"input",name:n.input,content:rg(e)},...s.flatMap(i),{id:"output",name:n.output,content:ng(e)},{id:"softmax",name:n.softmax,content:ig(e)},{id:"loss",name:n.loss,content:Wf(e)},{id:"gradients",name:n.gradients,content:Gf(e)},{id:"step",name:n.step,content:fg(e)}]}function b1({id:e,name:t,heading:s=t,content:n},i){let r=`inspect-section-${i+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${r}>
      <h2 id=${r} tabindex="-1">${s}</h2>
      ${n}
    </section>
  `}function Xs(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Ha(e,t){try{for(;;){let s=await e();if(s===null)return;await ce(s,t),await w1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function w1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Yn(e,t,s,{newer:n,older:i}=mt){if(e.newer===null&&t===null)return null;let r=(o,l)=>a`<a class="button" href=${s(o)}>${l}</a>`;return a`
    <nav class="row pager" aria-label=${mt.pages}>
      ${e.newer===null?null:r(e.newer,n)}
      <span class="faint">${mt.pageNumber(e.number)}</span>
      ${t===null?null:r(e.olderThan(t),i)}
    </nav>
  `}var Va="-";function Kn(e,t="",s){let n=s[$g(t)];if(n===void 0)return e;let i=t.startsWith(Va)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,m)=>i*v1(l.value,m.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Js(e,{name:t,isNumber:s=!1},n="",i){let r=$g(n)===t,o=r&&n.startsWith(Va),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Va+t:t)}}function xr(e,t){return e===null?null:a`<p class="faint" role="status">${mt.sortedOf(t)}</p>`}function $g(e){return e.replace(Va,"")}function v1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var K={title:"Jobs",jobTitle:e=>`Job ${he(e)}`,shortId:he,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${he(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e}\xA0s`,milliseconds:e=>`${e}\xA0ms`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${he(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${he(e)}`,cancelQuestion:e=>`Cancel job ${he(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${he(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version\xA0${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Reproduce trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function bg({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let m=new FormData(l.target);n(String(m.get("state")),String(m.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=jo.map(l=>[l,mt.states[l]]);return a`
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
      ${e||t?a`<a href=${F("jobs")}>${K.clear}</a>`:null}
    </form>
  `}function Ga(e){return a`<span class="badge accent" title=${e}>${ve("best")}${mt.best}</span>`}var ks={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Xa(e){let t=Nc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${ks.allDefaults}</p>`:wg(ks.changed,t)}
    <details>
      <summary>${ks.whole}</summary>
      ${wg(ks.whole,e)}
    </details>
  `}function yr(e){let t=Nc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>ks.field(r,Su(o)));return i.length>0?i.join(ks.between):ks.defaults}function wg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,Su(i)];return Bs(e,Object.entries(t).map(s))}function Su(e){if(e===null)return ks.none;if(Array.isArray(e))return e.join(ks.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>ks.field(i,Su(r)));return[t,...n].filter(Boolean).join(ks.betweenItems)||ks.none}var x1=10,y1=.1;function Ja(e){if(e.state==="queued")return e.queue_position&&k1(e);if(e.state!=="running")return e.started_at&&K.took(Tu(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[K.left(vn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${K.progressOf(e.id)}></progress>
    <span class="faint">${i.join(K.between)}</span>
  `}function k1({queue_position:e,queue_eta_seconds:t}){return K.position(e,t==null?null:vn(t))}function Tu(e){let t=E1(e);return t===null||t>=x1?vn(t):t<y1?K.milliseconds(Math.round(t*1e3)):K.seconds(t.toFixed(1))}function E1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var vg={model:e=>`${Au(e)} ${T1(e)??""}`,accuracy:Ou,submitted:e=>Date.parse(e.submitted_at)};function xg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:m,accuracy:b,submitted:y,change:T}=K.columns,P=[i,Js(r,{name:"model"},t,n),{number:o},l,m,Js(b,{name:"accuracy",isNumber:!0},t,n),Js(y,{name:"submitted",isNumber:!0},t,n),T],D=_1(e),ot=Et=>a`<tr>${S1(Et,D.has(Et.id),s)}</tr>`;return Yt(K.list,P,[or(Kn(e,t,vg),({id:Et})=>Et,ot)])}function _1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Ou(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Kn(n,"accuracy",vg)[0].id))}function S1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name cut" title=${i||n} href=${F("jobs",{job:n})}>${i||a`<code>${K.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${K.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name cut" title=${Au(e)}>${Au(e)}</span></td>
    <td class="number">${A1(e)}</td>
    <td class="chosen">${O1(e)}</td>
    <td>${rs(e.state)} ${Ja(e)}</td>
    <td class="number">${Z(Ou(e))} ${t?Ga(K.bestMeaning):null}</td>
    <td class="moment number">${Le(e.submitted_at)}</td>
    <td>${fe(e)?M1(e,s):null}</td>
  `}function Au({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function T1({model:e,dataset:t}){return(e??t)?.version??null}function Ou({metrics:e}){return e.test_accuracy??e.accuracy??null}function A1({model:e,dataset:t}){return e?a`<a href=${F("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${F("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function O1({spec:e,reproduction:t,kind:s}){return t?K.reproduces(t.of):e?yr(e):K.kinds[s]}function M1(e,t){return a`
    <button aria-label=${K.cancelJob(e.id)} @click=${()=>t(e)}>${K.cancel}</button>
  `}var N1=20,yg=200,I1=2,C1=15,Mu=class extends nt{static properties={choices:{attribute:!1},cancelled:{state:!0}};#t=new Ae("jobs");#e=new AbortController;#s=new pt(this,{task:([t],{signal:s})=>R1(t,s),autoRun:!1});#n=new pt(this,{task:(t,{signal:s})=>ts("/models",{signal:s}),args:()=>[]});constructor(){super(),this.choices={},this.cancelled=null}willUpdate(t){t.has("choices")&&(this.cancelled=null)}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:yg}:{cursor:Xs(n).cursor,limit:N1};return Ut("/jobs",{state:t,model:s,...r})}#r(){this.#e.abort(),this.#e=new AbortController,Ha(()=>this.#o(),this.#e.signal)}async#o(){return await this.#s.run([this.#i]),this.#s.error?null:(this.#a(),this.#s.value?.items.some(fe)?I1:C1)}#a(){if(!this.cancelled?.error)return;let{id:t,wasListed:s}=this.cancelled;this.#s.value?.items.filter(fe).some(i=>i.id===t)||(this.cancelled=s?null:{...this.cancelled,wasListed:!0})}#l(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#c({id:t}){if(!await vs(K.cancelQuestion(t),K.cancelYes))return;let s=await Pt("POST",X`/jobs/${t}/cancel`).then(()=>null,n=>n);this.cancelled={id:t,error:s,wasListed:!1},this.isConnected&&this.#r()}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=bg(this.choices,t,(l,m)=>this.#l({state:l,model:m})),{value:n,error:i}=this.#s,r=n?.query===this.#i?n:null,o=Oe({value:r,error:this.cancelled?.error??i},l=>this.#u(l));return Pe({title:K.title},s,o)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=y=>F("jobs",{...r,after:y}),l={cancel:y=>this.#c(y),sort:y=>this.#l({sort:y})},{id:m,error:b}=this.cancelled??{};return a`
      <section class="card stack">
        <p role="status" class="faint">${m&&!b?K.cancelled(m):null} ${L1(t)}</p>
        ${t.length>0?xg(t,i,l):P1(r)}
        ${i?xr(s,yg):Yn(Xs(n),s,o)}
      </section>
    `}};customElements.define("job-list",Mu);async function R1(e,t){let[s]=await Promise.all([ft(e,{signal:t}),Hn(t)]);return{query:e,...s}}function L1(e){let t=s=>e.filter(n=>n.state===s).length;return K.activity(t("running"),t("queued"))}function P1({state:e,model:t}){if(e||t)return a`<p class="empty">${K.none}</p>`;let s=[{href:F("train"),text:K.trainOne}];return xn({icon:"jobs",title:K.noneYet,text:K.whatJobsAre,actions:s})}var cn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Ya(e){let t=Object.keys(cn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${cn.none}</p>`;let s=t.map(n=>[cn.names[n],D1(n,e[n])]);return a`${Nu(e)} ${Bs(cn.title,s)}`}function Nu({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function D1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?cn.stopReasons[t]:e.endsWith("_epoch")?t:N(t,5)}var Iu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Mi={job:e=>`Job ${he(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Iu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Iu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Iu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Ka(e){return e.map(t=>a`
    <li><a href=${F("jobs",{job:t.id})}>${Mi.job(t.id)}</a>: ${Cu(t)}</li>
  `)}function Cu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Mi.identical}</strong>`:t.identical===!1?a`<strong>${Mi.different}</strong> ${j1(t.first_difference)}`:Mi.open[e]}function j1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:kg(n),reproduced:kg(i)};return Mi.firstDifference[e]({step:t,field:s,...r})}function kg(e){return e===null?Mi.nothing:typeof e=="number"?N(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var ao=["epoch","step","time"],Ru=.99,_g="..",z1=4;function Lu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(_g).map(l=>l===""?null:Number(l));return{x:ao.includes(e)?e:ao[0],smoothing:i>0?Math.min(i,Ru):0,isLog:s==="log",zoom:U1(r,o)?{from:r,to:o}:Oi}}function Sg({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===ao[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${_g}${i??""}`}}function Tg({from:e,to:t},s){return s==="time"?{from:Eg(e),to:Eg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function U1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function Eg(e){return e===null?null:Number(e.toPrecision(z1))}var F1=.01;function Ag(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${lr({name:"curves-x",label:Bt.xAxis,options:ao.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Oi})})}
      ${q1(e,t)} ${B1(e,t)} ${W1(e,t)}
    </div>
  `}function q1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Ru}
        step=${F1}
        .value=${Bo(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function B1({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${Bo(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function W1({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(o,l,m)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${m}
      .value=${Bo(t[o]===null?"":String(t[o]))}
      @change=${({target:b})=>s.choose({zoom:{...t,[o]:b.value===""?null:b.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Oi})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var H1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function Og(e,t){let s=Object.entries(H1).map(([n,i])=>[n,e.flatMap(r=>V1(r,t,i))]);return Object.fromEntries(s)}function V1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,m=r==="time"?G1(t):t.map(b=>b[r]);return o.map(b=>({...b,id:e,color:s,emphasis:l,xs:m,ys:t.map(y=>y[b.field])})).filter(({ys:b},y)=>y===0||b.some(T=>T!==null))}function G1(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function Mg(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>X1(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(J1)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>Y1(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function X1(e,t){let s=e==="accuracy"?Z:N;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function J1({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Qa({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function Y1({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},m){let b=i.map(({lines:P})=>P.find(({id:D})=>D===e.id)),y=b.map(P=>P===void 0?-1:ag(P,r??1/0)),T=b.flatMap((P,D)=>P?.xs[y[D]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>m(e.id)}
      @pointerleave=${()=>m(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Qa({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${ve("best")}<span class="unseen">${Bt.best}</span>`:U}
      </th>
      ${i.map(({format:P},D)=>a`<td class="number">${P(b[D]?.ys[y[D]])}</td>`)}
      <td class="number faint">${T.length>0?o(Math.max(...T)):Bt.unknown}</td>
    </tr>
  `}function Qa({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var K1="cross_entropy",Q1=240,Z1=130,tk="runs",Pu=class extends nt{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Lu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Lu(new Ae(this.view).choices)};#n(t){let s=Sg({...this.choices,...t});new Ae(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=Og(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===K1),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${Ag(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:ek[t],focused:this.focused};return Mg(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:m,zoom:b}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?N:Vo}
          .formatY=${t==="accuracy"?zd:N}
          .height=${t==="rate"?Z1:Q1}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${m&&t!=="accuracy"}
          .zoom=${b}
          .group=${tk}
          .focused=${this.focused}
          @point=${({detail:y})=>this.x=y}
          @focus-line=${({detail:y})=>this.focused=y}
          @zoom=${({detail:y})=>this.#n({zoom:Tg(y,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Pu);var ek={epoch:Rt,step:Rt,time:e=>e.toFixed(1)};function lo({id:e,name:t,spec:s}){return t||(s?mt.runName(s.model,e):mt.unknownRun(e))}var Du=100;async function Za({id:e,model:t},s){let n={model:t,limit:Du},{items:i}=await ft(Ut("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function Ng(e){let t={"Idempotency-Key":Wn()};return Kt(()=>Pt("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var sk=80,nk=1e3,ju=class extends nt{static properties={job:{attribute:!1},isSaved:{state:!0}};#t=new He(this,{task:([t],{signal:s})=>Pt("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>{this.isSaved=!0,this.dispatchEvent(new CustomEvent("labeled",{detail:t}))}});constructor(){super(),this.job=null,this.isSaved=!1}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>Ze({id:i,label:K.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${K.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)} @input=${()=>this.isSaved=!1}>
          ${n("name",a`<input id="name" name="name" maxlength=${sk} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${nk} .value=${s}></textarea>`)}
          <div class="row">
            <button>${K.labels.save}</button>
            <span role="status">${this.isSaved?K.labels.saved:""}</span>
          </div>
          ${Qt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",ju);function Ig(e){let{model:t,dataset:s,error:n,reproduction:i}=e,r=t?ik(t):s&&rk(s);return a`
    <div role="status">
      <p>${rs(e.state)} ${r?a`${K.fact.published} ${r}`:qn(e)}</p>
      ${n&&ok(n)}
      ${i&&ak(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Ja(e)}</div>`:null}
  `}function ik(e){let t={model:e.name,version:e.version};return a`<a href=${F("models",t)}>${K.version(e)}</a>`}function rk({name:e,version:t}){return a`<a href=${F("data",{dataset:e,version:t})}>${K.version({name:e,version:t})}</a>`}function ok({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${K.remedies[e]}</p>
    </div>
  `}function ak(e){let t=e.reproduction.of;return a`
    <p>
      ${K.fact.original} <a href=${F("jobs",{job:t})}>${K.jobTitle(t)}</a>.
      ${Cu(e)}
    </p>
  `}function Cg(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${K.actions}>
      ${fe(e)?a`<button @click=${t}>${K.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${K.reproduce}</button>`:null}
      ${n&&lk(e)}
    </div>
    ${i?a`<p class="faint">${K.reproduceMeaning}</p>`:null}
  `}function lk(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${F("train",{jobs:t})}>${fe(e)?K.watch:K.overlay}</a>
    <a class="button" href=${F("train",Ei(s))}>${K.again}</a>
    <a class="button" href=${F("jobs",{model:s.model})}>${K.ofModel(s.model)}</a>
  `}function Rg(e){let{fact:t}=K,s=[[t.id,a`<code>${e.id}</code>`],...ck(e),[t.submitted,Le(e.submitted_at)],[t.started,Le(e.started_at)],[t.finished,Le(e.finished_at)],[t.took,Tu(e)],[t.attempt,e.attempt],...e.spec?uk(e.progress):[]];return Bs(K.facts,s)}function ck({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[K.fact.model,s]]:[],...t?.dataset?[[K.fact.dataset,t.dataset]]:[]]}function uk({step:e,total_steps:t,steps_per_second:s}){return[[K.fact.steps,K.stepsOf(Rt(e),Rt(t))],[K.fact.speed,K.speed(N(s))]]}var hk=2,zu=class extends nt{jobId="";#t=new rn;#e;#s=new pt(this,{task:(t,{signal:s})=>Hn(s),args:()=>[]});#n=new pt(this,{task:([t],{signal:s})=>Za(t,s),autoRun:!1});#i=new AbortController;#r=new He(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#i.abort(),this.#t.close()}#o(){let{job:t}=this.#e;t&&t.id!==this.jobId&&location.replace(F("jobs",{job:t.id})),t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#n.status===ue.INITIAL&&this.#a(),this.requestUpdate()}#a(){if(!this.isConnected)return;this.#i.abort(),this.#i=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Ha(async()=>(await this.#n.run([t]),this.#n.value?.some(fe)?hk:null),this.#i.signal)}async#l(){await vs(K.cancelQuestion(this.jobId),K.cancelYes)&&this.#u(()=>Pt("POST",X`/jobs/${this.jobId}/cancel`))}#c(){this.#u(async()=>{await Ng(this.jobId),this.#a()})}#u(t){this.#r.status!==ue.PENDING&&this.#r.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#r.error??this.#n.error??this.#s.error,i={href:F("jobs"),text:K.all},r=t?.name||K.jobTitle(this.jobId);return Pe({title:r,back:i},Oe({value:t,error:n},()=>this.#h(t)))}#h(t){let s={cancel:()=>this.#l(),reproduce:()=>this.#c()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${Ig(t)} ${Cg(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#d(t)}
        <section class="card"><h2>${K.facts}</h2>${Rg(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:lo(t)}];return a`
      <section class="card stack">
        <h2>${K.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#d(t){return a`
      <div class="stack">
        <section class="card"><h2>${K.spec}</h2>${Xa(t.spec)}</section>
        ${this.#n.value&&mk(this.#n.value)}
      </div>
      <section class="card"><h2>${cn.title}</h2>${Ya(t.metrics)}</section>
    `}};customElements.define("job-page",zu);function mk(e){return a`
    <section class="card" aria-live="polite">
      <h2>${K.reproductions}</h2>
      ${e.length>0?a`<ul>${Ka(e)}</ul>`:a`<p>${K.noReproduction(Du)}</p>`}
    </section>
  `}function Lg(e){return ar(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var S={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version\xA0${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${he(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",pages:{newer:"Previous",older:"Next"},noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${le(t)}, predicted correctly with ${n}`:`Test image ${e}: ${le(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${wn(s)} in the test set, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test examples that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameExamples:"Both are correct on the same examples: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${wn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${wn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 examples differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${wn(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=le(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function tl(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=F("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${S.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${Pg(S.first,t,s[0])} ${Pg(S.second,t,s[1])}
        <button>${S.compare}</button>
      </form>
    </section>
  `}function Pg(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),S.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${os(qs(n,String(s)),String(s))}
      </select>
    </label>
  `}var dk=.05;function zg(e){let[t,s]=e.versions;return a`
    <h2>${S.whoIsBetter}</h2>
    <p>${S.accuracies(Dg(t),Dg(s),e.examples)}</p>
    <p class="notice" role="status">${pk(e)}</p>
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
          ${jg(S.isRight(t.version),e.both_right,e.only_first_right)}
          ${jg(S.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${gk(e.mcnemar)}</p>
  `}function Dg({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function jg(e,...t){return Ve(e,t.map(Rt))}function pk({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:y})=>y),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return S.sameExamples;let m=[Math.max(s,n),Math.min(s,n)],b={better:o,worse:l,counts:m,p:fk(t.p_value)};return t.p_value<dk?S.significant(b):S.notSignificant(b)}function fk(e){return e<1e-4?S.pTiny:S.pIs(N(e,2))}function gk({statistic:e,exact:t}){return t?S.exactTest:S.chiSquare(N(e))}function Ug({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],m=b=>{let y=i.map(({version:P},D)=>({model:e,version:P,...$k(b,D,l)})),T=S.image(b.index,b.label,l[b.label]);return o?a`<li>${T} ${bk(b,y)}</li>`:ya({example:{dataset:t,split:"test",index:b.index,label:T},caption:a`${T}${Fg(y,P=>wk(P,b,t))}`})};return a`
    <h2>${S.disagreements(s)}</h2>
    ${s>n.length?a`<p class="faint">${S.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(m)}</ul>
  `}function $k({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Fg(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${S.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function bk({index:e},t){return Fg(t,({model:s,version:n})=>F("models",{model:s,version:n,example:e}))}function wk({model:e,version:t},{index:s},n){return F("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var vk=60,xk=100,Uu=class extends nt{static properties={choices:{attribute:!1}};model="";#t=new pt(this,{task:(t,{signal:s})=>ft(Ut(X`/models/${this.model}/versions`,{limit:xk}),{signal:s}),args:()=>[]});#e=new pt(this,{task:([t],{signal:s})=>yk(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:F("models",{model:this.model}),text:S.allOf(this.model)},n=S.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${zg(l)}</section>
      <section class="card">${Ug(l,r)}</section>
    `;return Pe({title:n,back:s},tl(this.model,i,t),xi(this.#e,o))}};customElements.define("version-comparison",Uu);function yk(e,t,s){return Kt(()=>Pt("POST",X`/models/${e}/compare`,{versions:t,limit:vk},{signal:s}),s)}var Fu=class extends nt{model=null;#t=new He(this,{task:([t,s])=>Ek(X`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===ue.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===ue.PENDING;return a`
      <section class="card">
        <h2>${S.importTitle}</h2>
        <p class="faint">${S.importMeaning}</p>
        <form class="row" @submit=${r=>this.#e(r)}>
          ${this.model===null?kk():null}
          <label class="field">
            ${S.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${i}>${S.importSend}</button>
        </form>
        ${Qt(i?null:n)}
        <div role="status">${i?S.importing:s&&_k(s)}</div>
      </section>
    `}};customElements.define("version-import-form",Fu);function kk(){return a`
    <label class="field">
      ${S.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function Ek(e,t){return En(await ms(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function _k({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${F("models",{model:e,version:t})}>${S.imported(e,t)}</a>
      ${s.test_accuracy===null?S.importedUnseen:null}
    </p>
  `}var Sk=20,qg=200,Tk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},qu=class extends nt{static properties={choices:{attribute:!1}};#t=new Ae("models");#e=new pt(this,{task:([t,s],{signal:n})=>ft(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Xs(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return Ut("/models",s?{limit:qg}:{limit:Sk,cursor:Xs(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=Oe(this.#e,s=>this.#i(s));return Pe({title:S.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>F("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?Ok(t,i,o=>this.#n(o)):Ak()}
        ${i?xr(s,qg):Yn(n,s,r)}
      </section>
    `}};customElements.define("model-list",qu);function Ak(){let e=[{href:F("train"),text:S.trainOne}];return xn({icon:"models",title:S.noModels,text:S.whatModelsAre,actions:e})}function Ok(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:m}=S.columns,b=[Js(n,{name:"name"},t,s),i,Js(r,{name:"accuracy",isNumber:!0},t,s),Js(o,{name:"created",isNumber:!0},t,s),l,m];return Yt(S.list,b,Kn(e,t,Tk).map(Mk))}function Mk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${F("models",{model:e})}>${e}</a></th>
      <td><a href=${F("models",{model:e,version:t})}>${S.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Le(i)}</td>
      <td>${r}</td>
      <td>${Nk(e,s)}</td>
    </tr>
  `}function Nk(e,t){let s=Object.entries(t);if(s.length===0)return S.noAliases;let n=([i,r])=>a`
    <li><a href=${F("models",{model:e,version:r,alias:i})}>${S.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var Ik=10,Bu=class extends nt{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new pt(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=X`/models/${this.model}/aliases/${this.alias}/history`,i=await ft(Ut(n,{limit:Ik,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${Ck(i)} ${t(i,r)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${S.earlier}</button>`}
    `;return a`
      <h3>${S.historyOf(this.alias)}</h3>
      ${Oe(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${S.moveBack(t)}</button>`}};customElements.define("alias-history",Bu);function Ck({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Le(e)}</span> ${S.changeText(t,s)}`}function Bg(e,t,s){if(e.length===0)return a`<p>${S.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=S.columns,o=l=>Rk(l,t,s);return Yt(S.aliases,[n,i,r],[or(e,l=>l.alias,o)])}function Rk(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:m}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${F("models",{model:t,version:m})}>${S.version(m)}</a></td>
      <td>
        <div class="row">
          ${s===null?Pk(e,i):Lk(e,s,i)}
          <button
            aria-expanded=${l===n}
            aria-label=${S.historyOf(l)}
            @click=${()=>o(l)}
          >${S.history}</button>
          <button class="danger quiet" aria-label=${S.removeAlias(l)} @click=${()=>r(e)}>${S.remove}</button>
        </div>
      </td>
    </tr>
  `}function Lk(e,t,s){return e.version===t?a`<span class="faint">${S.pointsHere}</span>`:a`
    <button class="primary" aria-label=${S.moveAlias(e.alias,t)} @click=${()=>s(e,t)}>
      ${S.moveHere}
    </button>
  `}function Pk(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${S.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${S.moveIt(e.alias)}>${S.move}</button>
    </form>
  `}function Wg(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target),r=String(i.get("alias")).trim();t({alias:r,version:null,generation:null},e??Number(i.get("version")))}}>
      <label class="field">
        ${S.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${e===null?Dk():null}
      <button>${e===null?S.make:S.makeHere(e)}</button>
    </form>
  `}function Dk(){return a`
    <label class="field">
      ${S.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var jk=412;function Hg(e,t,s){return Pt("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Jg(t)})}function Vg(e,t){let s=Jg(t);return Pt("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function Gg(e,t){return Pt("PATCH",X`/models/${e}`,{default:t})}function Xg(e,t,s){return e.status!==jk?e:t.generation===null?{message:S.isThere(t.alias,s?.version)}:s===null?{message:S.wasRemoved(t.alias)}:{message:S.wasMoved(t.alias,t.version,s.version)}}function Jg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var zk="latest";function Yg({ref:e,here:t,aliases:s},n){let i=t===null?Fk(e,s,n):Uk(e,t,n);return a`<p>${S.defaultIs(e)}</p>${i}`}function Uk(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${S.makeDefault(t)}</button>`}function Fk(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[zk,...t.map(({alias:r})=>r)];return a`
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
  `}var Wu=class extends nt{static properties={choices:{attribute:!1}};model="";here=null;#t=new Ae("models");#e=new pt(this,{task:(t,{signal:s})=>qk(this.model,s),args:()=>[]});#s=new He(this,{task:([t])=>this.#c(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await Bk(this.model,t,s)||this.#l({make:()=>Hg(this.model,t,s),done:()=>S.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await vs(S.removeQuestion(t.alias),S.removeYes)&&this.#l({make:()=>Vg(this.model,t),done:()=>S.removed(t.alias),known:t,next:{alias:null}})}#a(t){let s=()=>S.defaultSet(this.#e.value?.default);this.#l({make:()=>Gg(this.model,t),done:s})}#l(t){this.#s.status!==ue.PENDING&&this.#s.run([t])}async#c({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?Xg(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===ue.PENDING,{value:r}=this.#e;return a`
      <section class="card">
        <h2>${S.aliases}</h2>
        ${Qt((i?null:n)??this.#e.error)}
        <p role="status">${i?null:s}</p>
        <div class="columns wide">
          <div>${r?this.#u(r):a`<p>${mt.loading}</p>`}</div>
          ${r&&this.choices.alias?this.#h(this.choices.alias):null}
        </div>
      </section>
    `}#u({aliases:t,default:s}){let{model:n,here:i}=this,r=this.choices.alias,o=(b,y)=>this.#r(b,y);return a`
      ${Bg(t,{model:n,here:i,shown:r},{move:o,remove:b=>this.#o(b),toggle:b=>this.#n({alias:b===r?null:b})})} ${Wg(i,o)}
      ${Yg({ref:s,here:i,aliases:t},b=>this.#a(b))}
    `}#h(t){let s=this.#i(t);return jd(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",Wu);async function qk(e,t){let s=X`/models/${e}`,{aliases:n,default:i}=await ft(s,{signal:t}),r=o=>ft(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function Bk(e,{alias:t,version:s},n){let i=async m=>{let b=await ts(X`/models/${e}/versions/${m}`).catch(()=>null);return S.measured(m,Z(b?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${S.moveChange(r,o)}</p>`;return vs(S.moveQuestion(t),S.moveYes,{detail:l,isDestructive:!1})}var Kg={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function Qg(e,t,s){let{columns:n}=S,i=[Js(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Js(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:m})=>m.test_accuracy!==null),o=r.length>1?Kn(r,"accuracy",Kg)[0]:null,l=m=>Wk(m,m===o);return Yt(S.versions,i,Kn(e,t,Kg).map(l))}function Wk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${F("models",{model:s,version:n})}>${S.version(n)}</a></th>
      <td>${i.length>0?i.join(S.between):S.noAliases}</td>
      <td class="number">${t?Ga(S.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Hu(e.layer_sizes)}</td>
      <td class="number">${Rt(e.parameters)}</td>
      <td class="number">${sn(e.weights.size_bytes)}</td>
      <td>${Vu(e.job_id)}</td>
      <td class="moment">${Le(e.created_at)}</td>
    </tr>
  `}function Hu(e){return e.join(S.betweenLayers)}function Vu(e){return e===null?S.isImported:a`<a href=${F("jobs",{job:e})}>${S.job(e)}</a>`}var Hk=20,Zg=100,Gu=class extends nt{static properties={choices:{attribute:!1}};model="";#t=new Ae("models");#e=new pt(this,{task:([t,s],{signal:n})=>Vk(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:F("models"),text:S.all},s=S.modelTitle(this.model);return Pe({title:s,back:t},Oe(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>F("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${S.versions}</h2>
        ${Qg(t,i,l=>this.#s(l))}
        ${i?xr(s,Zg):Yn(n,s,r)}
      </section>
      ${t.length>1?tl(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",Gu);async function Vk(e,{after:t,sort:s},n){let i=Xs(t),r=s?{limit:Zg}:{limit:Hk,cursor:i.cursor};return{...await ft(Ut(X`/models/${e}/versions`,r),{signal:n}),at:i}}var Gk=/filename="([^"]+)"/;async function t$(e,{signal:t,onProgress:s=()=>{}}={}){let n=await ms(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let b of Xk(n))r.push(b),o+=b.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,m=null]=Gk.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:m}}async function*Xk(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Jr(()=>t.read());if(s)return;yield n}}var Jk=["npz","onnx","safetensors"],Xu=class extends nt{static properties={progress:{state:!0}};model="";version=0;#t=new pt(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,m)=>this.progress={format:t,bytes:l,all:m};n(0,null);let i=Ut(X`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await t$(i,{signal:s,onProgress:n});return ba(r,o??`weights.${t}`),S.saved(o,sn(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===ue.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${S.download(l)}</button>
        <span class="faint">${S.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${S.downloads}</h2>
        <ul class="plain stack">${Jk.map(o)}</ul>
        ${Qt(i?null:n)}
        <p role="status">${i?S.making(this.progress.format):s}</p>
        ${i?Yk(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",Xu);function Yk({format:e,bytes:t,all:s}){let n=S.fetched(e,sn(t),s&&sn(s));return a`
    <p>
      <progress max=${s??U} value=${s===null?U:t} aria-label=${S.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var e$=e=>`${(e*100).toFixed(e<.1?1:0)} %`,co={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${e$(n)}`:`${e} of ${t} predicted as ${s}, ${e$(n)}`};var Kk={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},s$=5,Ju=class extends nt{static properties={counts:{attribute:!1},names:{attribute:!1},chosen:{attribute:!1}};linkOf=()=>"";constructor(){super(),this.counts=[],this.names=[],this.chosen=null,this.addEventListener("keydown",this.#n)}render(){let t=this.counts.map((n,i)=>i),s=Qk(this.counts);return a`
      <p class="faint">${co.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${co.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${co.corner}</th>
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
    `}#t(t){return this.names[t]??String(t)}#e(t,s,n){let i=this.counts[t],r=i[s],o=r/i.reduce((m,b)=>m+b,0);if(r===0)return a`<td class="none">0</td>`;let l=this.chosen?.label===t&&this.chosen?.digit===s;return a`
      <td class=${t===s?`right-${n$(o)}`:`wrong-${n$(o/n)}`}>
        <a
          href=${this.linkOf(t,s)}
          aria-label=${co.cell(r,this.#t(t),this.#t(s),o)}
          aria-current=${l}
          tabindex=${this.#s(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#s(t,s){let n=this.chosen??Zk(this.counts);return n.label===t&&n.digit===s}#n=t=>{let s=Kk[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.counts[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function n$(e){return Math.min(s$,Math.max(1,Math.ceil(Math.sqrt(e)*s$)))}function Qk(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function Zk(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Ju);var kr=100;function i$({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${S.calibrationError(Z(e))}</p>
    <p class="faint">${S.calibrationMeaning}</p>
    ${tE(s)}
    <details>
      <summary>${S.calibrationTable}</summary>
      ${eE(s)}
    </details>
  `}function tE(e){let t=({lower:n,upper:i,accuracy:r})=>At`
    <rect x=${n*kr} y=${(1-r)*kr} width=${(i-n)*kr} height=${r*kr} />
  `,s=({confidence:n,accuracy:i})=>At`
    <circle cx=${n*kr} cy=${(1-i)*kr} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${S.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function eE(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:m})=>{let b=S.range(Z(i,0),Z(r,0));return Ve(b,[Rt(o),Z(l,1),Z(m,1)])},{columns:s}=S,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Yt(S.calibrationTable,[s.confidenceRange,...n],e.map(t))}var sE=24;function el({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var Yu=class extends nt{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new pt(this,{task:([t],{signal:s})=>ft(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...el(this.choices)??{only:"mistakes"},limit:sE,cursor:Xs(this.choices.after).cursor};return Ut(X`/models/${t}/versions/${s}/answers`,i)}render(){let t=el(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?S.cellTitle(this.#s(t)):S.mistakes}</h2>
        ${xi(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=m=>F("models",{...i,...n,after:m}),l=m=>this.images===null?this.#i(m,{...i,...n,after:r}):this.#r(m,i);return a`
      ${t.length===0?a`<p>${S.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${Yn(Xs(r),s,o,S.pages)}
      ${n&&a`<p><a href=${F("models",i)}>${S.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,F("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return ya({example:{...n,label:S.predicted(this.#a(t))},caption:this.#o(t,F("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${S.number(t.index)}</a> ${S.predictedShort(this.#a(t))}`}#a({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:Z(i,1)}}};customElements.define("test-predictions",Yu);var Ku=class extends nt{static properties={choices:{attribute:!1}};manifest=null;#t=new pt(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&ft(X`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${S.evaluation}</h2>
        ${this.manifest.evaluation?Oe(this.#t,()=>null):a`<p>${S.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,m=l?.class_names??[],b=(y,T)=>F("models",{model:r,version:o,label:y,digit:T});return a`
      <div class="columns wide">
        <section class="card">
          <h2>${S.confusion}</h2>
          <confusion-matrix
            .counts=${s}
            .names=${m}
            .chosen=${el(this.choices)}
            .linkOf=${b}
          ></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${l?.kind==="table"?null:t}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${S.classes}</h2>${nE(n,m)}</section>
        <section class="card"><h2>${S.calibration}</h2>${i$(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",Ku);function nE(e,t){let s=({label:m,examples:b,precision:y,recall:T})=>Ve(t[m]??m,[Rt(b),Z(y,1),Z(T,1)]),{label:n,examples:i,precision:r,recall:o}=S.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${S.classesMeaning}</p>
    ${Yt(S.classes,l,e.map(s),{isFocusable:!0})}
  `}var Qu=20,uo=100;function r$(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:m}=S.prediction,b=[...e.keys()].sort((D,ot)=>Math.abs(t[ot])-Math.abs(t[D])),y=Math.abs(t[b[0]])||1,T=D=>a`
    <tr>
      <th scope="row">${e[D]}</th>
      <td>${s[e[D]]}</td>
      <td>${iE(t[D]/y)}</td>
      <td class="number">${N(t[D],3)}</td>
    </tr>
  `;return a`
    ${Yt(m,[n,i,r,{number:o}],b.slice(0,Qu).map(T),{kind:"contributions",isFocusable:!0})}
    ${b.length>Qu?a`<p class="faint">${l(Qu)}</p>`:null}
  `}function iE(e){let t=Math.abs(e)*uo;return a`
    <svg viewBox=${`0 0 ${2*uo} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?uo-t:uo} y="2" width=${t} height="12" />
      <path d=${`M${uo} 0V16`} />
    </svg>
  `}var rE=6;function Zu(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(rE))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function o$(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function a$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function l$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),m={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?S.prediction.column(N(r.mean),N(r.std)):""},b=y=>n(r.name,y.target.value);return Ze(m,oE(r,t[r.name],m,b))};return a`<div class="row-form columns">${e.map(i)}</div>`}function oE({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
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
  `}var th=20,eh=class extends nt{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new pt(this,{task:([t],{signal:s})=>aE(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(o$(t)),onError:()=>this.#n(this.texts??Zu(this.#s))});#e=new pt(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[a$(this.#s,t)],...s===null?{}:{class:s}};return{...await Kt(()=>Pt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=S.prediction,n=this.texts??Zu(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#a()} ${l$(this.#s,n,r,i)}
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
    `:null}#l({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:m,mostProbable:b}=S.prediction,{class_names:y}=this.manifest.input_transform,T=[...s.keys()].sort((Et,je)=>s[je]-s[Et]),[P]=T,D=T.slice(0,th).sort((Et,je)=>Et-je),ot=Et=>this.picked=Et;return a`
      <p role="status"><strong>${o(y[P],Z(s[P]))}</strong></p>
      ${Go(s,P,{picked:t,pick:ot,names:y,shown:D})}
      ${T.length>th?a`<p class="faint">${b(th)}</p>`:null}
      <div>
        <h3>${l(y[t])}</h3>
        <p class="faint">${m}</p>
        ${r$(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",eh);async function aE({dataset:e,dataset_version:t},s,n){let i=e&&await ur({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(S.prediction.noExamples);return{...await ft(X`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function u$(e,t){let{columns:s,fact:n}=S,{dataset:i,weights:r}=e,o=[[s.layers,Hu(e.layer_sizes)],[s.parameters,Rt(e.parameters)],[s.size,sn(r.size_bytes)],[s.created,Le(e.created_at)],[s.origin,Vu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,lE(t)]],[n.dataset,i===null?S.noDataset:c$(i.name,i.sha256)],[n.weights,c$(S.sha256,r.sha256)]];return Bs(S.facts,o)}function h$(e){let t=Object.entries(e).map(([s,n])=>[S.environmentNames[s],n]);return Bs(S.environment,t)}function lE(e){return e?e.length===0?S.notReproduced:a`<ul class="plain">${Ka(e)}</ul>`:null}function c$(e,t){return a`${e} <code class="digest">${t}</code>`}var sh=class extends nt{static properties={choices:{attribute:!1}};model="";version="";#t=new pt(this,{task:(t,{signal:s})=>cE(this.model,this.version,s),args:()=>[]});#e=new pt(this,{task:([t],{signal:s})=>t?.job_id&&Za({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:F("models",{model:this.model}),text:S.allOf(this.model)},i=S.versionTitle(this.model,t?.version??this.version);return Pe({title:i,back:n},Oe({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:m}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${S.facts}</h2>
          ${u$(t,this.#e.value)} ${uE(t)}
        </section>
        <section class="card"><h2>${cn.title}</h2>${Ya(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${m}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${m}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${m}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${S.environment}</h2>
          ${h$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${S.spec}</h2>${Xa(i)}</section>`}
      </div>
    `}};customElements.define("version-page",sh);async function cE(e,t,s){let n=X`/models/${e}/versions/${t}`,[i]=await Promise.all([ft(n,{signal:s}),Hn(s)]);return i}function uE(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${hE(e)}
      <a class="button" href=${F("train",wa(e))}>${S.continue}</a>
      <delete-button
        .path=${X`/models/${t}/versions/${s}`}
        .question=${S.deleteQuestion(t,s)}
        .next=${F("models",{model:t})}
      ></delete-button>
    </div>
  `}function hE({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,m)=>a`<a class="button" href=${F(o,{model:e,version:t,...l})}>${m}</a>`,r={dataset:n?.name===Ws?null:n?.name};return[s===null||Bn(s)?i("draw",{},S.draw):null,s===null||nn(s)?i("inspect",r,S.inspect):null]}function m$(e){return ar(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var nh=e=>e===1?"1 hidden unit":`${e} hidden units`,d$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,j={title:"Train",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Wo[t]}, ${wn(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${wn(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${wn(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${he(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${d$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${nh(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${nh(e)} after epoch ${t}${d$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${nh(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Ys="on",ho="off",mE="true";function mo(e,t){return e.kind==="union"?t?.kind??Kr:e.kind==="part"?t==null?ho:Ys:t==null?"":e.kind==="tags"?Yc(t):Array.isArray(t)?Jc(t,{isMarked:e.kind==="rates"}):String(t)}function sl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===mE:e.kind==="tags"?pE(t):e.kind==="number"?ih(t):e.kind==="names"?nl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?dE(t):e.kind==="rates"?ih(t):t}function ih(e){let t=Number(e);return Number.isFinite(t)?t:e}function dE(e){return nl(e).map(t=>t===""?t:ih(t))}function nl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function p$(e){let t=f$(e),s=t.filter(rh).map(n=>g$(n)[0]);return{invalid:t.filter(n=>!rh(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function pE(e){return Object.fromEntries(f$(e).filter(rh).map(g$))}function f$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function rh(e){return e.indexOf("=")>0}function g$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function oh({choiceTitles:e},t){return e[t]??b$(t)}function $$(e){return[e.description&&`${b$(e.description)}.`,j.formats[e.kind],fE(e.bounds),gE(e)].filter(Boolean).join(" ")}function fE({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?Rt(l):l);if(!s&&!n)return j.between(i,r);let o=s?j.above(i):j.from(i);return j.inBounds(o,n?j.below(r):j.upTo(r))}function gE(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=mo(e,e.defaultValue);return t===""?"":e.kind==="flag"?j.byDefault(e.defaultValue?j.on:j.off):e.kind==="union"&&t===Kr?"":j.byDefault(e.choices.length>0?oh(e,t):t)}function b$(e){return e[0].toUpperCase()+e.slice(1)}var $E=3;function ah(e,t){let s=lh(e,t),n=e.kind==="flag"||e.kind==="part";return Ze(s,bE(e,t,s),{isChanged:t.isChanged,isTick:n})}function lh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:$$(e)}}function bE(e,t,s){return t.options!=null?w$(e,t,s,qs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?w$(e,t,s,e.choices.map(n=>[n,oh(e,n)])):e.kind==="flag"?v$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?v$(e,t,s,{yes:Ys,no:ho}):e.kind==="tags"?vE(e,t,s):e.kind==="names"?[il(e,t,s),wE(t)]:il(e,t,s)}function il(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
  `}function wE({text:e,change:t,suggestions:s=[]}){let n=nl(e),i=l=>t([...n,l].join(j.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${j.add(l)}</button>`,o=s.filter(l=>!n.some(m=>m.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function w$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @change=${r=>s(r.target.value)}
    >
      ${os(i,t)}
    </select>
  `}function v$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function vE(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${$E}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ge(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var x$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],y$={model:["model","start_from","publish","tags"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"],limits:["priority","max_seconds","checkpoint_seconds"]};function k$(e,t){let{shown:s}=e,n=y=>y.map(T=>s.find(P=>P.name===T)).filter(Boolean),i=n(x$),r=Object.entries(y$).map(([y,T])=>[y,n(T)]),o=i.flatMap(y=>e.partsOf(y)).filter(y=>!i.includes(y)),l=new Set([...x$,...Object.values(y$).flat(),...t]),m=e.fields.filter(({name:y})=>!l.has(y)),b=r.map(([y,T])=>[y,y==="optimizer"?[...o,...T]:T]);return{main:i,lengths:n(t),groups:[...b,["other",m]]}}var xE=["augmentation.kind"],yE=["hidden_sizes","activation","initializer.kind"],E$=["steps","epochs"],Er=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Mc(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?xE:[],...this.valueOf("start_from")===Ys?yE:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Ys?Ys:ho:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||mo(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Ys&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[na(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Ys?this.#i(this.partsOf(t)):void 0;let n=sl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===mo(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function _$(e){let{main:t,lengths:s,groups:n}=k$(e.form,E$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${j.form} @submit=${i}>
      ${kE(e)}
      <div class="main-fields">
        ${t.map(r=>ah(r,ch(r,e)))} ${EE(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?j.starting:j.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${j.reset}</button>
      </div>
      ${_E(n,e)}
    </form>
  `}function kE({wrong:e,formErrors:t}){let s=e.size>0?[j.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function S$(e,t){let s=t.form.partsOf(e),n=ah(e,ch(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>S$(i,t))}
    </div>
  `}function ch(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function EE(e,t){let{form:s}=t,n=e.find(({name:b})=>b===s.length),i=ch(n,t),r={...lh(n,i),label:j.length},o=b=>{s.chooseLength(b),t.change(b)},l={name:"length",label:j.lengthUnit,options:e.map(({name:b,title:y})=>[b,y]),chosen:n.name,choose:o},m=a`
    <div class="length">
      ${il(n,i,r)}
      ${lr(l)}
    </div>
  `;return Ze(r,m,{isChanged:i.isChanged})}function _E(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${j.more} ${i>0?a`<span class="badge accent">${j.changed(i)}</span>`:null}
      </summary>
      <div class="stack">
        ${e.map(([r,o])=>SE(r,o,t))}
        <details>
          <summary>${j.request}</summary>
          <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
        </details>
      </div>
    </details>
  `}function SE(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${j.groups[e]}</legend>
      ${t.map(n=>S$(n,s))}
    </fieldset>
  `}var TE=["number","rates"],AE=/^\s*-?\d*,\d+\s*$/;function T$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=OE(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],ME(l.rest,o)])}return{byName:n,others:i}}function A$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=p$(e.textOf(s)),r=[...n.map(j.invalidTag),...i.map(j.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function O$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!TE.includes(s.kind)||AE.test(t.textOf(s))&&e.set(s.name,[...n,j.decimalPoint])}}function OE(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function ME([e],t){return e===void 0?t:typeof e=="number"?j.itemIsWrong(e+1,t):j.tagIsWrong(e,t)}var NE=200,rl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Ko(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,j.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Qd(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),j.datasetVersion(i)]);return[[xs,j.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||j.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",j.defaultVersion(s.default)],[xs,j.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,j.alias(r,o)]),...n.map(r=>[String(r.version),j.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return Kt(()=>ts(Ut(t,{limit:NE}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var IE=422,ol=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new rl(n,()=>this.#a()),this.#n=new He(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>va(r,n);this.#i=new He(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===ue.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new Er(await Hn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#a(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#l()}#l(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#l()};async start(){this.isStarting||(this.wrong=A$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#h(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){if(t.name==="AbortError")return;let{byName:s,others:n}=T$(t.fields??[],this.form.shown);O$(s,this.form);let i=t.status===IE&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var M$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},CE={notebook:{},better:{...M$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...M$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function N$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=([i,r])=>a`
    <button type="button" aria-pressed=${RE(e,r)===s} @click=${()=>t(Ei(r))}>
      <strong>${j.presets[i].title}</strong>
      <span class="faint">${j.presets[i].text}</span>
    </button>
  `;return a`
    <div class="presets" role="group" aria-label=${j.presetsLabel}>${Object.entries(CE).map(n)}</div>
  `}function RE({allFields:e},t){let s=new Er(e);return s.choices=Ei(t),JSON.stringify(s.spec)}var I$=.95;function C$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,m=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,b=Z(m).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${b}</p>
      <div class="headline-text">
        <p class="faint">${j.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${rs(i.state)} ${qn(i)} ${j.stopReasons[l.stop_reason]??""}
            ${PE(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${LE(i,r)}</p>
      ${fe(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${j.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${j.cancel}</button>
          `:U}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Nu(l)}
    ${Qt(n)}
  `}function LE(e,t){let{progress:s}=e,n=j.epochOf(Rt(t.at(-1)?.epoch??s.epoch));return!fe(e)||s.eta_seconds===null?n:`${n} \xB7 ${j.left(vn(s.eta_seconds))}`}function PE(e){let t=e.findIndex(({test_accuracy:n})=>n>=I$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${j.milestone(Z(I$,0),vn(Math.max(1,s)))}</span>`}var DE=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,Dt={sources:{fresh:()=>"Before training",job:({epoch:e})=>e===1?"After 1 epoch":`After ${e} epochs`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${DE(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function R$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),m={x:1,y:22+(t-22-l)/2,width:l*n,height:l},b=Math.max(...s.map(({length:Et})=>Et)),y=(t-22-14)/Math.max(b,1),T=Math.max(3,Math.min(9,y*.42)),P=e-o,D=(P-14-m.width)/s.length,ot=s.map((Et,je)=>{let ze=m.x+m.width+D*(je+1)-T,un=Math.min((t-22-14)/Et.length,y*2.6,30),Ks=22+(t-22-un*Et.length)/2;return Et.map((Sr,An)=>({x:ze,y:Ks+un*(An+.5),unit:Sr}))});return{width:e,height:t,radius:T,input:m,columns:ot,bars:P}}function L$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function P$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,m=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(m+.5)/o}}function D$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var jE=3,j$=.08,zE=2.6,al=10,UE=10,FE=70,uh=7,qE=9,BE=50;function z$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?U:t.layers.map((i,r)=>{let o=r===0?n:WE(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,m=i.units.flatMap((b,y)=>i.weights[y].map((T,P)=>{let D=s?.layer===r&&s?.unit===b;return HE(o(i.inputs[y][P]),e.columns[r][y],T/l,D)}));return At`<g class=${s===null?"weights":"weights dimmed"}>${m}</g>`})}function WE(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function HE(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return At`
    <path
      class=${n?`${r} focused`:r}
      d=${L$(e,t)}
      stroke-width=${(.5+(zE-.5)*i).toFixed(2)}
      stroke-opacity=${(j$+(1-j$)*i*i).toFixed(2)}
    ></path>
  `}function U$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,m=VE(t,i),b=i===e.columns.length-1;return e.columns[i].map(({x:y,y:T,unit:P},D)=>{let ot=l?.[D]??0,Et=s?.layer===i&&s.unit===P,je=o.layer===i&&o.unit===P,ze=b?Dt.class(n[P]??P):Dt.unit(P,i+1);return At`
      <g
        class=${Et?"unit focused":"unit"}
        role="button"
        tabindex=${je?0:-1}
        data-layer=${i}
        data-unit=${P}
        aria-label=${l?`${ze}: ${Dt.output(hh(ot,b))}`:ze}
        @pointerenter=${()=>r({layer:i,unit:P})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:P})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${y} cy=${T} r=${e.radius}></circle>
        <circle
          class=${ot<0?"fill against":"fill for"}
          cx=${y} cy=${T} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(ot)/m).toFixed(2)}
        ></circle>
      </g>
    `})}function VE(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function F$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:m})=>String(s[m]??m).length)),o=Math.min(FE,12+uh*r),l=Math.max(UE,e.width-e.bars-o-BE);return n.map(({y:m,unit:b},y)=>{let T=i?.[y]??0,P=String(s[b]??b),D=(ot,Et)=>At`<rect class=${ot} x=${e.bars+o} y=${m-al/2} width=${Et} height=${al} rx="2"></rect>`;return At`
      <g class=${GE(t,b)} aria-hidden="true">
        <text x=${e.bars} y=${m} dy="0.35em">${ll(P,qE)}</text>
        ${D("track",l)} ${D("bar",(l*T).toFixed(1))}
        <text class="share" x=${e.width-1} y=${m} dy="0.35em" text-anchor="end">${i?Z(T,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${m-al} width=${o-2} height=${2*al} rx="4"></rect>
      </g>
    `})}function GE(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function ll(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function hh(e,t){return t?Z(e,1):N(e,jE)}var XE=3;function q$(e){return e.flatMap((t,s)=>Array(W$(t)).fill(s))}function B$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+W$(n));s+=i.length;let r=n.kind==="number"?N(i[0],XE):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function W$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var H$=3;function V$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Dt.legend}</p>`;let l=t.layer===e.layers.length-1,m=l?Dt.class(s[t.unit]??t.unit):Dt.unit(t.unit,t.layer+1),b=t.layer===0?n:D=>Dt.unit(D,t.layer),y=r.weights[o].map((D,ot)=>Dt.weightOf(b(r.inputs[o][ot]),N(D,H$))),T=e.unit,P=i&&t.layer===0&&T?.layer===1&&T.unit===t.unit;return a`
    ${P?a`<signed-image .values=${T.weight} .label=${Dt.weightImage(t.unit)}></signed-image>`:U}
    <p>
      <strong>${m}</strong>: ${Dt.output(hh(r.values[o],l))}.
      ${y.length>0?Dt.strongest(y.join(Dt.betweenWeights)):U}
    </p>
  `}function G$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),m=i[r.indexOf(l)],b=Dt.shown(i.length,e[o+1]);return Dt.layer(o+1,b,Dt.mostActive(m,N(l,H$)))});return[Dt.describe(e.join(Dt.betweenSizes)),s,...n].join(Dt.between)}var JE=300,YE=260,KE=560,X$=20,J$=12,QE=404,ZE=422,t_=135,mh=class extends nt{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s="";#n=0;#i=null;#r={layer:0,unit:0};#o="";#a=0;#l=new ResizeObserver(()=>this.#u());#c=new _i((t,s)=>this.#d(t,s));constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#c.cancel()}#u(){this.clientWidth!==this.#a&&(this.#a=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,stamp:s}=this.network,n={network:t,image:this.#h,units:X$,...this.#m},i=JSON.stringify([n,s]);i!==this.#s&&(this.#s=i,this.#c.submit({body:n,info:this.info}))}get#h(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#n%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#m(){return this.#i?.layer===0&&nn(this.info)?{unit:{layer:1,unit:this.#i?.unit}}:{}}async#d({body:t,info:s},n){let i=()=>Pt("POST","/inspect/summary",t,{signal:n});try{let r=await("job_id"in t.network?i():Kt(i,n));this.#f({...r,image:t.image},s)}catch(r){if(r.status===ZE)this.#p(r);else if(r.status!==QE&&!r.isTemporary)throw r}}#f(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#o="";let o=t.layers.map((l,m)=>s_(l,r?.[m].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#p(t){this.#t=null,this.#o=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#a>0))return a`<div class="network-space"></div>`;let s=this.#b(),{layout:n,summary:i}=s,r=this.#y(i);return a`
      <div class="network-picture">
        ${this.#v(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:G$(i,r)}
          @keydown=${o=>this.#_(o,n)}
        >
          ${this.#$(n)} ${z$(s)}
          ${n.columns.map((o,l)=>U$(s,l,{select:this.#x,tabStop:this.#r}))}
          ${F$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#E(i)} ${r}</p>
        ${this.network?.isGone?U:this.#g()}
      </div>
      <div class="unit-details">
        ${this.#o?a`<p class="notice">${this.#o}</p>`:V$({...s,...this.#w})}
      </div>
    `}#g(){let t=this.info.kind==="table"?Dt.anotherRow:Dt.anotherImage;return a`<button type="button" class="small" @click=${this.#k}>${t}</button>`}#b(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>e_(Math.min(l,X$))),r=this.#a<KE?YE:JE,o=R$({width:this.#a,height:r},i,this.#w.ratio);return i[this.#r.layer]?.includes(this.#r.unit)||(this.#r={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#i,classNames:hr(this.info),placeOf:l=>P$(o.input,this.#w.placeOf(l),this.#w.grid)}}get#w(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let y=q$(s),T=Math.min(s.length,J$);return{ratio:1,grid:{columns:1,rows:T},placeOf:ot=>Math.min(y[ot],T-1),inputName:ot=>s[y[ot]].name,hasImages:!1}}let[i,r,o=1]=n,l=y=>Math.floor(y/o),m=y=>Dt.pixel(Math.floor(l(y)/r),l(y)%r),b={columns:r,rows:i};return{ratio:r/i,grid:b,placeOf:l,inputName:m,hasImages:nn(this.info)}}#v({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return U;let{kind:n,columns:i}=this.info;return n==="table"?n_(B$(i,this.#t.pixels).slice(0,J$),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#y(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#b().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#$({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#a/3)<t_?Dt.shownShort:Dt.shown,r=([{x:o},...l],m)=>At`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[m])}</text>`;return t.slice(0,-1).map(r)}#E(t){let s=t?.network;return s===void 0?U:a`<span class="badge">${Dt.sources[s.kind](s)}</span>`}#y(t){let s=hr(this.info),{split:n,index:i}=this.#t?.image??this.#h,r=this.#t?.label,o=(n==="test"?Dt.example:Dt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:m}=t;if(l===null)return`${o}, ${Dt.notRead}`;let b=m.at(-1).values[m.at(-1).units.indexOf(l)],y=l===r?Dt.right:Dt.wrong;return`${o}, ${Dt.predicted(s[l],Z(b,1))}: ${y}`}#x=t=>{this.#i=t,t!==null&&(this.#r=t),this.requestUpdate()};#k=()=>{this.#n+=1,this.requestUpdate()};async#_(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#r,o=s[i].findIndex(y=>y.unit===r),l=s[i+n[0]];if(l===void 0)return;let m=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),b=l[Math.max(0,Math.min(l.length-1,m))];this.#x({layer:i+n[0],unit:b.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",mh);function e_(e){return Array.from({length:e},(t,s)=>s)}function s_(e,t){let s=D$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function n_(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/uh)-2,m=({name:b,value:y},T)=>{let P=ll(y,Math.ceil(l/2));return At`
      <g>
        <title>${b}: ${y}</title>
        <text class="cell" x=${t} y=${s+o*(T+.5)} dy="0.35em">${ll(b,l-P.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(T+.5)} dy="0.35em" text-anchor="end">${P}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(m)}</svg>`}var i_=["activation","initializer","seed","dataset","dataset_version"];function Y$({job:e,hasEnded:t},s){let{spec:n,model:i,id:r}=e,o=Q$(n);return i!==null?{...o,choice:{model:i.name,version:i.version},stamp:null}:s!==null?{...o,choice:{job_id:r},stamp:s,isGone:t}:o}function K$(e){let{spec:t}=e,s=t.start_from,n=Q$({...r_(e),...t});return e.valueOf("start_from")===Ys?s?.model?{...n,choice:{model:s.model,version:s.version??"latest"}}:null:n.hiddenSizes.length>0&&n.hiddenSizes.every(r=>Number.isInteger(r)&&r>0)?n:null}function Q$(e){let t=Object.fromEntries(i_.filter(s=>e[s]!=null).map(s=>[s,e[s]]));return{choice:{hidden_sizes:e.hidden_sizes,...t},stamp:null,hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function r_({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??sl(n,"")]))}var dh=class extends Ns{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",dh);function Z$({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${o_(e)}
      <div class="row">
        <button @click=${n}>${j.settings}</button>
        ${a_(e.job,s)}
      </div>
    </section>
  `}function o_({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[j.facts.step,j.stepOf(Rt(s.step),Rt(s.total_steps))],[j.facts.speed,N(s.steps_per_second)],[j.facts.loss,N(n?.train_loss)],[j.facts.trainAccuracy,Z(n?.train_accuracy)],[j.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[j.facts.attempt,e.attempt>1?Rt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function a_({id:e,state:t,model:s},n){let i=(b,y)=>a`<a href=${b}>${y}</a>`,r={dataset:n?.name===Ws?null:n?.name},o=b=>[n===null||Bn(n)?i(F("draw",b),j.draw):null,n===null||nn(n)?i(F("inspect",{...b,...r}),j.inspect):null],l=i(F("jobs",{job:e}),j.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let m={model:s.name,version:s.version};return[i(F("models",m),j.version),...o(m),l]}function tb({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[r,o]=i?[j.insightNever,j.insightNever]:[j.classesLater,j.weightsLater],l=({epoch:m})=>m===null?0:n.lastEpoch-m;return a`
    <div class="columns">
      <section class="card">
        <h2>${j.classes}</h2>
        <p class="faint">${e===null?r:j.classesOf(e.epoch,l(e))}</p>
        ${e&&Xo(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!nn(s)?null:l_(t,o,l)}
    </div>
  `}function l_(e,t,s){return a`
    <section class="card">
      <h2>${j.weights}</h2>
      <p class="faint">${e===null?t:j.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${j.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function eb(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=j,o=a`<span class="unseen">${j.actions}</span>`,l=[s,n,{number:r},{number:i},o],m=e.map(b=>c_(b,t));return Yt(j.shown,l,m,{kind:"run-legend",isFocusable:!0})}function c_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${u_(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${rs(s.job.state)} ${fe(s.job)?h_(s.job,n):U}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${N(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${m_(e,t)}</td>
    </tr>
  `}function u_({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?yr(e.job.spec):"";return a`
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
  `}function h_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?vn(r):Rt(n);return a`
    <progress max=${i} .value=${n} aria-label=${j.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function m_({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
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
  `}function ph({jobs:e="",run:t,hide:s=""}){let n=[...new Set(sb(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:sb(s).filter(r=>n.includes(r))}}function fh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function cl({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function nb({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function ib({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function rb(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function sb(e){return e.split(",").filter(t=>t!=="")}function ob(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let m=new FormData(l.target).get("run");m&&n(String(m))}}>
      <label for="run-picker">${j.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${os([["",j.choose],...r.map(d_)],"")}
      </select>
      <button ?disabled=${i}>${j.overlay}</button>
      ${i?a`<span class="faint">${j.full(20)}</span>`:U}
    </form>
  `}function d_({id:e,spec:t,state:s,submitted_at:n}){let i=mt.states[s];return[e,j.recent(t.model,i,Le(n),yr(t))]}var p_=.3,ab=1,gh=-1,lb=404,f_=422,hl=class{sheet=null;classes=null;dataset=null;#t;#e=null;#s=gh;#n=!1;#i=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#i.abort()}update(t){if(t!==this.#e&&this.#r(t),t?.job?.spec==null||this.#n||document.hidden)return;(t.hasEnded||this.#s===gh||t.lastEpoch>this.#s&&cb(t))&&this.#s!==1/0&&this.#o(t,this.#i.signal)}#r(t){this.#i.abort(),this.#i=new AbortController,this.#e=t,this.#s=gh,this.#n=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#n=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await ur(t.job.spec,s),t.hasEnded?await this.#l(t.job.model,s):cb(t)&&await this.#c(t,s),this.#s=n}catch(i){if(i.name==="AbortError")return;if(i.status===lb&&(this.#s=n),await ce(ab,s).catch(()=>{}),i.status!==lb&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#n=!1,this.#t.requestUpdate()}async#l(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await ts(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#u(`${n}/weights?format=png`,s)}async#c(t,s){if(await ce(p_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await ts(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#u(`${n}?format=png`,s),this.#t.requestUpdate(),await ce(ab,s)}async#u(t,s){if(this.dataset!==null&&!nn(this.dataset))return null;try{let n=await ms(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Jr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===f_)return null;throw n}}};function cb({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var $_="/jobs?limit=30",ml=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new rn;#i;constructor(t,s){this.#e=t,this.#s=s,this.snapshot=new hl(t),this.#n.addEventListener("change",this.#r),this.#i=new He(t,{task:(n,{signal:i})=>b_(i),args:()=>[]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#r)}hostUpdate(){this.snapshot.update(this.chosen?.run??null)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#r),this.#n.close(),this.#i.abort()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=ip(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:lo(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#r=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#o({...this.#t,chosen:t}),toggle:t=>this.#o(rb(this.#t,t)),remove:t=>this.#a(t),overlay:t=>this.#o({...cl(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#l(t)};#o(t){this.show(t),this.#s(t)}#a(t){this.#o(ib(this.#t,t)),this.#i.run()}async#l(t){if(await vs(j.cancelQuestion(lo(t.job)),j.cancel)){try{t.absorbJob(await Pt("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function b_(e){try{let{items:t}=await ts($_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function ub(e){return Fn(e,"train-view")}var $h=class extends nt{static properties={choices:{attribute:!1}};#t=new Ae("train");#e=!1;#s=new ol(this,{changed:t=>{this.#e=!0,this.#d(t)},started:t=>this.#m(t)});#n=new ml(this,t=>{this.#e=!1,this.#t.change(fh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(ph(this.choices)))}render(){return a`
      <h1 class="unseen">${j.title}</h1>
      ${this.#s.form===null?U:N$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#i()}</div>
        <div class="train-run stack">${this.#r()}</div>
        <div class="train-more stack">${this.#u()} ${this.#h()}</div>
      </div>
    `}#i(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??j.loading}</p>`:_$(this.#s)}#r(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?C$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${j.none(this.#a)}</p>`}
        <network-picture .network=${this.#o} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#c():U}
    `}get#o(){let{chosen:t,snapshot:s}=this.#n;if(t&&this.#l)return Y$(t.run,s.classes?.epoch??null);let{form:n}=this.#s;return n===null?null:K$(n)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#l)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.snapshot.dataset??(t?.name===s?t:null)}get#l(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(fe(t)||!this.#e)}#c(){return a`
      <section class="card">
        <h2 class="unseen">${j.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#u(){let{chosen:t,snapshot:s}=this.#n;if(t===void 0||t.run.missing!==null)return U;let n=()=>this.#s.applyPreset(Ei(t.run.job?.spec??{}));return[Z$({...t,dataset:s.dataset},n),tb(s,t.run)]}#h(){let{all:t,actions:s,replaced:n,recent:i,ids:r}=this.#n;return t.length+i.length===0?U:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${j.runs}</h2>
        <div role="status">${n&&j.replaced(n,20)}</div>
        ${t.length>0?eb(t,s):U} ${ob(i,r,s)}
      </section>
    `}#m(t){let s=ph(this.#t.choices),n=cl(s,t.id);this.#e=!1,this.#t.change(fh(n),{isStep:!0}),this.#n.show(n,{replaced:nb(s,t.id)})}#d(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",$h);function hb(e){let t=!1,s=sr(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=we.notices,e.replaceChildren(n,i,r);let o=()=>{rr(v_(s.view),n),rr([t?x_():null,y_(s),k_(Zt.outage),E_(hs.isTokenNeeded)],i),r.classList.toggle("stale",Zt.outage!==null)};return Zt.addEventListener("change",o),hs.addEventListener("change",o),{begin(l){let m=document.createElement("div");m.className=`view view-${l}`;let b=r.contains(document.activeElement);return r.replaceChildren(m),b&&r.focus(),m},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function w_(e){e.preventDefault(),document.getElementById("view")?.focus()}function v_(e){let t=s=>a`
    <li>
      <a href=${F(s)} aria-current=${s===e?"page":"false"}>
        ${ve(s)} ${we.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${w_}>${we.skip}</a>
    <a class="brand" href=${F(Ur[0])}>${Wd()} ${we.name}</a>
    <nav aria-label=${we.navigation}>
      <ul>
        ${Ur.map(t)}
      </ul>
    </nav>
    ${hs.isGuarded?null:a`<a class="aside" href="/docs">${we.docs}</a>`}
    ${hs.token&&a`<button class="aside" @click=${()=>hs.signOut()}>${we.signOut}</button>`}
  `}function x_(){return a`
    <p class="notice error" role="alert">
      ${we.failed} <button @click=${()=>location.reload()}>${we.reload}</button>
    </p>
  `}function y_({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(we.unknownView(t,we.views[e]))}
      ${s.length>0?n(we.ignored(s)):null}
    </div>
  `}function k_(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${we.outage(e)}</p>`}
    </div>
  `}function E_(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),hs.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${we.tokenNeeded}</p>
      <label>${we.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${we.tokenSend}</button>
      ${hs.wasRejected?a`<p role="alert">${we.tokenRejected}</p>`:null}
    </form>
  `:null}var __={train:ub,data:Sp,draw:pf,inspect:gg,jobs:Lg,models:m$,components:Gd},po=hb(document.body),_r={name:"",opened:null};function mb(){let e=ud(location.hash);e!==location.hash&&history.replaceState(null,"",e);let t=sr(e),{view:s,choices:n}=t;if(po.showAddress(t),_r.name===s){_r.opened?.show(n);return}_r.opened?.close(),_r={name:s,opened:null};let i=po.begin(s);document.title=`${we.views[s]} \xB7 ${we.name}`;try{_r.opened=__[s](i),po.showFailed(!1),_r.opened.show(n)}catch(r){throw po.showFailed(!0),r}}addEventListener("popstate",mb);addEventListener("render-error",()=>po.showFailed(!0));mb();
