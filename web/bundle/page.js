/*! Built by `make bundle` from sources with the digest 2beac52bf0981cd8264a6fe3fe5d194cfb56f213c0747f02b4a43d66a30fda1d */
var fw=["index","layer","unit","pixel","digit","label"],gw=/^\d{1,9}$/,$w=/^#\/?(models|jobs|datasets|data)\/?([^/?]+)?(?:\/(?:versions\/)?([^/?]+))?\/?$/,bw={models:"model",jobs:"job",datasets:"dataset",data:"dataset"},Fr=["train","data","draw","inspect","jobs","models"],ww=["components"];function nr(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Fr,...ww].includes(n)?n:Fr[0],r=n===""||i===n?null:n,o=[...new URLSearchParams(s)].filter(([,$])=>$!==""),l=([$,y])=>fw.includes($)&&!gw.test(y),m=Object.fromEntries(o.filter($=>!l($)));return{view:i,choices:m,unknown:r,ignored:o.filter(l).map($=>$.join("="))}}function F(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,r])=>[i,String(r)]));return n.size>0?`#${e}?${n}`:`#${e}`}function dd(e){let[,t,s,n]=$w.exec(e)??[];return t===void 0?e:F(t==="datasets"?"data":t,{[bw[t]]:s,version:n})}var Ae=class{#t;constructor(t){this.#t=t}get choices(){return nr(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=nr(location.hash);if(n!==this.#t)return;let r=F(n,{...i,...t});r!==location.hash&&(s?history.pushState(null,"",r):history.replaceState(null,"",r))}};var we={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to show something. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var zo=["queued","running","succeeded","failed","cancelled"];function fe(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Fo=globalThis,uc=Fo.ShadowRoot&&(Fo.ShadyCSS===void 0||Fo.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,Ad=Symbol(),pd=new WeakMap,vw=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==Ad)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(uc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=pd.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&pd.set(t,e))}return e}toString(){return this.cssText}},xw=e=>new vw(typeof e=="string"?e:e+"",void 0,Ad),yw=(e,t)=>{if(uc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Fo.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},fd=uc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return xw(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:kw,defineProperty:Ew,getOwnPropertyDescriptor:_w,getOwnPropertyNames:Sw,getOwnPropertySymbols:Tw,getPrototypeOf:Aw}=Object,Bo=globalThis,gd=Bo.trustedTypes,Ow=gd?gd.emptyScript:"",Mw=Bo.reactiveElementPolyfillSupport,Wr=(e,t)=>e,lc={toAttribute(e,t){switch(t){case Boolean:e=e?Ow:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},hc=(e,t)=>!kw(e,t),$d={attribute:!0,type:String,converter:lc,reflect:!1,useDefault:!1,hasChanged:hc};Symbol.metadata??=Symbol("metadata"),Bo.litPropertyMetadata??=new WeakMap;var ir=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=$d){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&Ew(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=_w(this.prototype,e)??{get(){return this[t]},set(r){this[t]=r}};return{get:n,set(r){let o=n?.call(this);i?.call(this,r),this.requestUpdate(e,o,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??$d}static _$Ei(){if(this.hasOwnProperty(Wr("elementProperties")))return;let e=Aw(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Wr("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Wr("properties"))){let t=this.properties,s=[...Sw(t),...Tw(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(fd(n))}else e!==void 0&&t.push(fd(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return yw(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:lc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),r=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:lc;this._$Em=n;let o=r.fromAttribute(t,i.type);this[n]=o??this._$Ej?.get(n)??o,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let r=this.constructor;if(n===!1&&(i=this[e]),s??=r.getPropertyOptions(e),!((s.hasChanged??hc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(r._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},r){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,r??t??this[e]),i!==!0||r!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:r}=i,o=this[n];r!==!0||this._$AL.has(n)||o===void 0||this.C(n,void 0,i,o)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};ir.elementStyles=[],ir.shadowRootOptions={mode:"open"},ir[Wr("elementProperties")]=new Map,ir[Wr("finalized")]=new Map,Mw?.({ReactiveElement:ir}),(Bo.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var mc=globalThis,bd=e=>e,qo=mc.trustedTypes,wd=qo?qo.createPolicy("lit-html",{createHTML:e=>e}):void 0,dc="$lit$",$n=`lit$${Math.random().toFixed(9).slice(2)}$`,pc="?"+$n,Nw=`<${pc}>`,gi=document,Hr=()=>gi.createComment(""),Vr=e=>e===null||typeof e!="object"&&typeof e!="function",fc=Array.isArray,Od=e=>fc(e)||typeof e?.[Symbol.iterator]=="function",oc=`[ 	
\f\r]`,qr=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,vd=/-->/g,xd=/>/g,di=RegExp(`>|${oc}(?:([^\\s"'>=/]+)(${oc}*=${oc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),yd=/'/g,kd=/"/g,Md=/^(?:script|style|textarea|title)$/i,gc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=gc(1),At=gc(2),q_=gc(3),us=Symbol.for("lit-noChange"),U=Symbol.for("lit-nothing"),Ed=new WeakMap,fi=gi.createTreeWalker(gi,129);function Nd(e,t){if(!fc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return wd!==void 0?wd.createHTML(t):t}var Id=(e,t)=>{let s=e.length-1,n=[],i,r=t===2?"<svg>":t===3?"<math>":"",o=qr;for(let l=0;l<s;l++){let m=e[l],$,y,S=-1,D=0;for(;D<m.length&&(o.lastIndex=D,y=o.exec(m),y!==null);)D=o.lastIndex,o===qr?y[1]==="!--"?o=vd:y[1]!==void 0?o=xd:y[2]!==void 0?(Md.test(y[2])&&(i=RegExp("</"+y[2],"g")),o=di):y[3]!==void 0&&(o=di):o===di?y[0]===">"?(o=i??qr,S=-1):y[1]===void 0?S=-2:(S=o.lastIndex-y[2].length,$=y[1],o=y[3]===void 0?di:y[3]==='"'?kd:yd):o===kd||o===yd?o=di:o===vd||o===xd?o=qr:(o=di,i=void 0);let j=o===di&&e[l+1].startsWith("/>")?" ":"";r+=o===qr?m+Nw:S>=0?(n.push($),m.slice(0,S)+dc+m.slice(S)+$n+j):m+$n+(S===-2?l:j)}return[Nd(e,r+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},cc=class Cd{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let r=0,o=0,l=t.length-1,m=this.parts,[$,y]=Id(t,s);if(this.el=Cd.createElement($,n),fi.currentNode=this.el.content,s===2||s===3){let S=this.el.content.firstChild;S.replaceWith(...S.childNodes)}for(;(i=fi.nextNode())!==null&&m.length<l;){if(i.nodeType===1){if(i.hasAttributes())for(let S of i.getAttributeNames())if(S.endsWith(dc)){let D=y[o++],j=i.getAttribute(S).split($n),ot=/([.?@])?(.*)/.exec(D);m.push({type:1,index:r,name:ot[2],strings:j,ctor:ot[1]==="."?Pd:ot[1]==="?"?Dd:ot[1]==="@"?jd:Gr}),i.removeAttribute(S)}else S.startsWith($n)&&(m.push({type:6,index:r}),i.removeAttribute(S));if(Md.test(i.tagName)){let S=i.textContent.split($n),D=S.length-1;if(D>0){i.textContent=qo?qo.emptyScript:"";for(let j=0;j<D;j++)i.append(S[j],Hr()),fi.nextNode(),m.push({type:2,index:++r});i.append(S[D],Hr())}}}else if(i.nodeType===8)if(i.data===pc)m.push({type:2,index:r});else{let S=-1;for(;(S=i.data.indexOf($n,S+1))!==-1;)m.push({type:7,index:r}),S+=$n.length-1}r++}}static createElement(t,s){let n=gi.createElement("template");return n.innerHTML=t,n}};function $i(e,t,s=e,n){if(t===us)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,r=Vr(t)?void 0:t._$litDirective$;return i?.constructor!==r&&(i?._$AO?.(!1),r===void 0?i=void 0:(i=new r(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=$i(e,i._$AS(e,t.values),i,n)),t}var Rd=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??gi).importNode(t,!0);fi.currentNode=n;let i=fi.nextNode(),r=0,o=0,l=s[0];for(;l!==void 0;){if(r===l.index){let m;l.type===2?m=new Wo(i,i.nextSibling,this,e):l.type===1?m=new l.ctor(i,l.name,l.strings,this,e):l.type===6&&(m=new Ud(i,this,e)),this._$AV.push(m),l=s[++o]}r!==l?.index&&(i=fi.nextNode(),r++)}return fi.currentNode=gi,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Wo=class Ld{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=U,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=$i(this,t,s),Vr(t)?t===U||t==null||t===""?(this._$AH!==U&&this._$AR(),this._$AH=U):t!==this._$AH&&t!==us&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):Od(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==U&&Vr(this._$AH)?this._$AA.nextSibling.data=t:this.T(gi.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=cc.createElement(Nd(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let r=new Rd(i,this),o=r.u(this.options);r.p(s),this.T(o),this._$AH=r}}_$AC(t){let s=Ed.get(t.strings);return s===void 0&&Ed.set(t.strings,s=new cc(t)),s}k(t){fc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let r of t)i===s.length?s.push(n=new Ld(this.O(Hr()),this.O(Hr()),this,this.options)):n=s[i],n._$AI(r),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=bd(t).nextSibling;bd(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},Gr=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=U,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=U}_$AI(e,t=this,s,n){let i=this.strings,r=!1;if(i===void 0)e=$i(this,e,t,0),r=!Vr(e)||e!==this._$AH&&e!==us,r&&(this._$AH=e);else{let o=e,l,m;for(e=i[0],l=0;l<i.length-1;l++)m=$i(this,o[s+l],t,l),m===us&&(m=this._$AH[l]),r||=!Vr(m)||m!==this._$AH[l],m===U?e=U:e!==U&&(e+=(m??"")+i[l+1]),this._$AH[l]=m}r&&!n&&this.j(e)}j(e){e===U?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},Pd=class extends Gr{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===U?void 0:e}},Dd=class extends Gr{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==U)}},jd=class extends Gr{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=$i(this,e,t,0)??U)===us)return;let s=this._$AH,n=e===U&&s!==U||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==U&&(s===U||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Ud=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){$i(this,e)}},Iw={M:dc,P:$n,A:pc,C:1,L:Id,R:Rd,D:Od,V:$i,I:Wo,H:Gr,N:Dd,U:jd,B:Pd,F:Ud},Cw=mc.litHtmlPolyfillSupport;Cw?.(cc,Wo),(mc.litHtmlVersions??=[]).push("3.3.3");var or=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let r=s?.renderBefore??null;n._$litPart$=i=new Wo(t.insertBefore(Hr(),r),r,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var $c=globalThis,rr=class extends ir{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=or(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return us}};rr._$litElement$=!0,rr.finalized=!0,$c.litElementHydrateSupport?.({LitElement:rr});var Rw=$c.litElementPolyfillSupport;Rw?.({LitElement:rr});($c.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var zn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Xr=e=>(...t)=>({_$litDirective$:e,values:t}),Jr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var B_=Xr(class extends Jr{constructor(e){if(super(e),e.type!==zn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return us}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Lw={},zd=Xr(class extends Jr{constructor(){super(...arguments),this.ot=Lw}render(e,t){return t()}update(e,[t,s]){if(Array.isArray(t)){if(Array.isArray(this.ot)&&this.ot.length===t.length&&t.every((n,i)=>n===this.ot[i]))return us}else if(this.ot===t)return us;return this.ot=Array.isArray(t)?Array.from(t):t,this.render(t,s)}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Pw}=Iw,_d=e=>e,Dw=e=>e.strings===void 0,Sd=()=>document.createComment(""),Br=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let r=n.insertBefore(Sd(),i),o=n.insertBefore(Sd(),i);s=new Pw(r,o,e,e.options)}else{let r=s._$AB.nextSibling,o=s._$AM,l=o!==e;if(l){let m;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(m=e._$AU)!==o._$AU&&s._$AP(m)}if(r!==i||l){let m=s._$AA;for(;m!==r;){let $=_d(m).nextSibling;_d(n).insertBefore(m,i),m=$}}}return s},pi=(e,t,s=e)=>(e._$AI(t,s),e),jw={},bc=(e,t=jw)=>e._$AH=t,Uw=e=>e._$AH,ac=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Fd=Xr(class extends Jr{constructor(){super(...arguments),this.key=U}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(bc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Ho=Xr(class extends Jr{constructor(e){if(super(e),e.type!==zn.PROPERTY&&e.type!==zn.ATTRIBUTE&&e.type!==zn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Dw(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===us||t===U)return t;let s=e.element,n=e.name;if(e.type===zn.PROPERTY){if(t===s[n])return us}else if(e.type===zn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return us}else if(e.type===zn.ATTRIBUTE&&s.getAttribute(n)===t+"")return us;return bc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Td=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},ar=Xr(class extends Jr{constructor(e){if(super(e),e.type!==zn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],r=[],o=0;for(let l of e)i[o]=n?n(l,o):o,r[o]=s(l,o),o++;return{values:r,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Uw(e),{values:r,keys:o}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=o,r;let l=this.ut??=[],m=[],$,y,S=0,D=i.length-1,j=0,ot=r.length-1;for(;S<=D&&j<=ot;)if(i[S]===null)S++;else if(i[D]===null)D--;else if(l[S]===o[j])m[j]=pi(i[S],r[j]),S++,j++;else if(l[D]===o[ot])m[ot]=pi(i[D],r[ot]),D--,ot--;else if(l[S]===o[ot])m[ot]=pi(i[S],r[ot]),Br(e,m[ot+1],i[S]),S++,ot--;else if(l[D]===o[j])m[j]=pi(i[D],r[j]),Br(e,i[S],i[D]),D--,j++;else if($===void 0&&($=Td(o,j,ot),y=Td(l,S,D)),$.has(l[S]))if($.has(l[D])){let Et=y.get(o[j]),je=Et!==void 0?i[Et]:null;if(je===null){let Ue=Br(e,i[S]);pi(Ue,r[j]),m[j]=Ue}else m[j]=pi(je,r[j]),Br(e,i[S],je),i[Et]=null;j++}else ac(i[D]),D--;else ac(i[S]),S++;for(;j<=ot;){let Et=Br(e,m[ot+1]);pi(Et,r[j]),m[j++]=Et}for(;S<=D;){let Et=i[S++];Et!==null&&ac(Et)}return this.ut=o,bc(e,m),us}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ue={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},zw=Symbol(),is=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Fw,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(r){i=!0,s=r}if(this.p===n){if(t===zw)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Fw=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!hc(s,t[n])));function ce(e){return Number(e)===8?"an 8":`a ${e}`}function bn(e){return String(e)==="1"?"1 image":`${e} images`}function wn(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Vo={images:"images",table:"table"};function he(e){return e.slice(-8)}var dt={locale:"en",best:"best",sortedOf:e=>`Only the newest ${e} are sorted.`,states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",deleteVersion:"Delete this version",deleteYes:"Delete permanently",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${he(t)}`,unknownRun:e=>`Run ${he(e)}`};var qw=1e6,Go="\xA0";function Z(e,t=2){return e==null?dt.none:`${(e*100).toFixed(t)}${Go}%`}function qd(e){return`${Number((e*100).toFixed(2))} %`}function N(e,t=4){if(e==null)return dt.none;let s=Number(e.toPrecision(t));return(Math.abs(s)<qw?s.toString():s.toExponential()).replaceAll("-","\u2212")}function Rt(e){return e==null?dt.none:Math.round(e).toLocaleString(dt.locale)}function Xo(e){return Number.isInteger(e)?Rt(e):""}function vn(e){if(e==null)return dt.none;let t=Math.round(e);if(t<60)return`${t}${Go}s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?wc(`${s} min ${n} s`):wc(`${Math.floor(s/60)} h ${s%60} min`)}function nn(e){return e==null?dt.none:e<1e3?`${e}${Go}B`:wc(e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`)}function Le(e){return e==null?dt.none:new Date(e).toLocaleString(dt.locale,{dateStyle:"medium",timeStyle:"medium"})}function wc(e){return e.replaceAll(" ",Go)}function Jo(e,t,{picked:s,pick:n,names:i,shown:r}){let o=m=>{let $=i?.[m]??String(m),y=e[m];return a`
      <tr class=${m===t?"answer":""} @click=${()=>n(m)}>
        <th scope="row">
          <button class="pick class-name" aria-label=${dt.pick($)} aria-pressed=${String(m===s)}>${$}</button>
        </th>
        ${Wd(y,dt.probabilityOf($),Z(y))}
      </tr>
    `},l=i?dt.classProbabilities:dt.probabilities;return Bd(l,(r??[...e.keys()]).map(o))}function Yo(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row"><span class="class-name">${t[i]??i}</span></th>
      ${Wd(n??0,dt.accuracyOf(t[i]??i),Z(n,1))}
    </tr>
  `;return Bd(dt.classAccuracy,e.map(s))}function Bd(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function Wd(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function vs(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:r,resolve:o}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),or(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?dt.keep:dt.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let l=()=>i.close("no");return addEventListener("popstate",l),i.addEventListener("close",()=>{removeEventListener("popstate",l),i.remove(),o(i.returnValue==="yes")}),document.body.append(i),i.showModal(),r}var Hd={train:At`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:At`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:At`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:At`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:At`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:At`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:At`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:At`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:At`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:At`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:At`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:At`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:At`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:At`<path d="M7 4.500v15l12-7.500Z" />`,stop:At`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:At`<path d="M12 5v14M5 12h14" />`,close:At`<path d="m6 6 12 12M18 6 6 18" />`,check:At`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:At`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:At`<path d="M5 12h14M13 6l6 6-6 6" />`,download:At`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:At`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:At`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:At`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:At`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},Vd=Object.keys(Hd);function ve(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${Hd[e]??U}</svg>`}function Gd(){return a`
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
  `}function Fn(e,t){let s="",n=null;return{show(i){let[r,o={}]=t(i),l=JSON.stringify([r,o]);l!==s&&(n=Object.assign(document.createElement(r),o),e.replaceChildren(),s!==""&&e.closest("main")?.focus(),s=l),n.choices=i,n.isConnected||e.replaceChildren(n)},close(){n?.remove()}}}function Pe({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${ve("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}var et=class extends rr{createRenderRoot(){return this}scheduleUpdate(){try{super.scheduleUpdate()}catch(t){throw this.dispatchEvent(new Event("render-error",{bubbles:!0})),t}}},ht=class extends is{#t;constructor(t,s){super(t,s),this.#t=t}get error(){return this.#e?void 0:super.error}hostDisconnected(){queueMicrotask(()=>this.#t.isConnected||this.abort())}hostConnected(){this.autoRun&&(this.status===ue.PENDING||this.#e)&&this.run()}get#e(){return super.error?.name==="AbortError"}};function qn(e,t,s={}){return Fn(e,()=>[t,s])}function Qt(e,t,s,n={}){let{kind:i="",foot:r=U,isFocusable:o,isTall:l,isCaptionVisible:m}=n;return a`
    <div
      class=${l?"scrolls tall":"scrolls"}
      tabindex=${o?0:U}
      role=${o?"group":U}
      aria-label=${o?e:U}
    >
      <table class=${`list ${i}`}>
        <caption class=${m?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Bw)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${r}
      </table>
    </div>
  `}function Bw(e){let{number:t,text:s=e,order:n=U,sort:i}=e,r=t??s;return a`
    <th scope="col" class=${t===void 0?U:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${r}</button>`:r}
    </th>
  `}function He(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var vc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},Zt=new vc;var xc=class extends et{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),Zt.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),Zt.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=Zt.outage!==null&&fe({state:t});return a`<span class=${`state state-${t}`}>${ve(t)}${dt.states[t]}</span>
      ${s?a`<span class="faint">${dt.lastKnown(Zt.silentS)}</span>`:null}`}};customElements.define("state-badge",xc);function rs(e){return a`<state-badge .state=${e}></state-badge>`}function Bn(e){return dt.stateOf[e.state](e)}var me={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var bi=6,Ww=200,Hw=0,yc=class extends et{static properties={subject:{},text:{}};#t=`help-${Hw+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${dt.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#r}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#o}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#o()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#r,Ww))}#r=()=>{this.isConnected&&this.#s.hidePopover()};#o=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),r=s.bottom+bi+i<=innerHeight,o=Math.min(s.left-bi,innerWidth-n-bi);t.style.left=`${Math.max(bi,o)}px`,t.style.top=`${r?s.bottom+bi:Math.max(bi,s.top-bi-i)}px`}};customElements.define("help-tip",yc);function lr({name:e,label:t,options:s,chosen:n,choose:i}){let r=([o,l])=>a`
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
  `}function Qe(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`,{help:r}=e,o=r?a`<help-tip .subject=${e.label} .text=${r}></help-tip>`:U;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}${o}</span>`:a`<span class="label">${i}${o}</span>${t}`}
      ${Vw(e)}
    </div>
  `}function Vw({id:e,wrong:t,meaning:s,help:n}){let i=(r,o)=>a`<p class="wrong" id=${Xd(e,o)}>${r}</p>`;return a`
    ${t.map(i)} ${s?a`<p class="meaning" id=${kc(e)}>${s}</p>`:U}
    ${n?a`<p hidden id=${kc(e)}>${n}</p>`:U}
  `}function Ve({id:e,wrong:t,meaning:s,help:n}){let i=t.map((r,o)=>Xd(e,o));return(s||n)&&i.push(kc(e)),i.length>0?i.join(" "):U}function Xd(e,t){return`${e}-wrong-${t}`}function kc(e){return`${e}-meaning`}function Jd(e,t){let{field:s}=me,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},r=Object.entries(me.axes);return a`
    <section class="card stack">
      <h2>${me.sections.fields}</h2>
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
      ${lr({name:"sample-axis",label:me.axis,options:r,chosen:e,choose:t})}
    </section>
  `}var Gw=[.98,.71,.06],Ec=class extends et{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Jd(this.axis,i=>this.axis=i),n=[...[Xw(),Jw(),Yw(),t,Kw(),Qw(),Zw(),tv()],ev(),sv()];return Pe({title:me.title},a`<p>${me.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",Ec);function Yd(e){return qn(e,"components-page")}function yn(e,t){return a`
    <section class="card stack">
      <h2>${me.sections[e]}</h2>
      ${t}
    </section>
  `}function Xw(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return yn("type",Object.entries(me.typeSizes).map(e))}function Jw(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return yn("colors",a`<ul class="plain colors">${Object.entries(me.colors).map(e)}</ul>`)}function Yw(){let{buttons:e}=me,t=()=>vs(me.question,me.yes,{detail:a`<p>${me.detail}</p>`});return yn("buttons",a`
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
    `)}function Kw(){let{plain:e,best:t,warning:s}=me.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${ve("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return yn("states",[a`<div class="toolbar">${zo.map(i=>rs(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Qw(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return yn("figures",[a`<dl class="metrics">${me.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${me.progress}></progress>`,Yo(Gw)])}function Zw(){let{version:e,created:t,accuracy:s,state:n}=me.columns,i=([o,l,m,$],y)=>a`
    <tr class=${y===1?"answer":""}>
      <th scope="row">${o}</th>
      <td>${l}</td>
      <td class="number">${m}</td>
      <td>${rs($)}</td>
    </tr>
  `,r=[e,t,{number:s},n];return yn("table",Qt(me.table,r,me.rows.map(i)))}function tv(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return yn("notices",Object.entries(me.notices).map(e))}function ev(){let{title:e,text:t,action:s}=me.emptyState;return yn("empty",xn({icon:"jobs",title:e,text:t,actions:[{href:F("train"),text:s}]}))}function sv(){let e=t=>a`<li>${ve(t)} <code>${t}</code></li>`;return yn("icons",a`<ul class="plain icons">${Vd.map(e)}</ul>`)}var wi={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,noRun:e=>`No such run: ${e}`,requestFailed:e=>`The request failed with status ${e}.`};var nv=.5,iv=60,rv=[429,502,503,504],kn=class extends Error{constructor(t,s={},n=null){super(s.detail??wi.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=rv.includes(t)}},vi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(wi.unreachable)}};async function Ko(e){let t=ov(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new kn(e.status,s,t)}function ov(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,nv),iv):null}function Gt(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(r),n(new DOMException("","AbortError"))},r=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var _c=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},xi=Qd("sessionStorage"),Kd=Qd("localStorage");function Qd(e){try{return globalThis[e]}catch{return new _c}}var Qo="mlpforge.token",av=.2,Zd=/^[!-~]([ -~]*[!-~])?$/,Sc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(Qo);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=Gt(av))}get token(){let t=xi.getItem(Qo);return t!==null&&Zd.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Zd.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#r(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){xi.removeItem(Qo),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.token!==null&&this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#r(s)}#r(t){xi.setItem(Qo,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},hs=new Sc;var lv=.5,cv=5,uv=401,hv=204;async function ms(e,t={}){let{token:s}=hs,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(r){throw r.name==="AbortError"?r:new vi}if(i.status===uv)return await hs.requestToken(s),ms(e,t);if(!i.ok)throw await Ko(i);return Zt.noteAnswer(),i}async function Ze(e,{signal:t}={}){return En(await ms(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return En(await ms(t,{method:e,signal:n,headers:i}));let r={"Content-Type":"application/json",...i};return En(await ms(t,{method:e,signal:n,headers:r,body:JSON.stringify(s)}))}async function pt(e,{signal:t}={}){return te(()=>Ze(e,{signal:t}),t)}async function te(e,t){let s={},n=lv;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;Zt.report(s,i.message),await Gt(i.retryAfterS??n,t),n=Math.min(n*2,cv)}}finally{Zt.clear(s)}}async function En(e){return e.status===hv?null:Yr(()=>e.json())}async function Yr(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new vi}}function cr(e){return/^\d$/.test(e??"")?Number(e):null}var mv=404,dv=[".",".."];function X(e,...t){let s=t.find(n=>dv.includes(String(n)));if(s!==void 0)throw new kn(mv,{detail:wi.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function zt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,r])=>[i,String(r)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var pv=200,fv=404,tp=new Map;async function Zo(e){let t=[],s=null;do{let n=await pt(zt("/datasets",{limit:pv,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function ur({dataset:e,dataset_version:t},s){let n=X`/datasets/${e}/versions/${t}`,i=tp.get(n);if(i!==void 0)return i;try{let r=await pt(n,{signal:s});return tp.set(n,r),r}catch(r){if(r.status===fv)return null;throw r}}function qs({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function hr({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function ep(e,t){let s=n=>{let i=n.columns?.map(({name:r,kind:o,values:l})=>[r,o,l]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,hr(n),i])};return s(e)===s(t)}function Wn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function Vt(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Oe({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${dt.loading}</p>`;return a`${Vt(t)} ${e==null?n:s(e)}`}function yi(e,t){return Oe(e.status===ue.PENDING?{}:e,t)}var Q={title:"Data",all:"All data sets",list:"Data sets",kinds:Vo,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version\xA0${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${ce(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version\xA0${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version\xA0${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function Hn(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var ta=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(gv).filter(n=>n!==null)}};function gv(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var $v=.4,bv=40,wv=1,vv=204,sp=404,xv=422;async function np(e,t,s){let n=e,i=(r,o)=>{n={...n,lastEventId:o},t(r,n)};for(;n.ids.length>0;){try{let r=await te(()=>yv(n,s),s);if(r.status===vv)return;await kv(r,i,s)}catch(r){n=await Sv(n,r,s)}await Gt(wv,s)}}function yv({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(r=>["job",r])),i=t===null?{}:{"Last-Event-ID":t};return ms(`/events?${n}`,{headers:i,signal:s})}async function kv(e,t,s){let n=new ta,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let r=await Ev(i,s);if(r===null)return;Zt.noteAnswer();let o=n.read(r),l=o.at(-1);l!==void 0&&(t(o.map(_v),l.id),await Gt($v,s))}}finally{i.cancel().catch(()=>{})}}async function Ev(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=Gt(bv,n).catch(()=>{});try{let r=await Promise.race([e.read(),i]);return r===void 0||r.done?null:r.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function _v({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function Sv(e,t,s){if(t.status===xv&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==sp)throw t;let n=await Promise.all(e.ids.map(i=>Tv(i,s)));return{ids:e.ids.filter((i,r)=>n[r]),lastEventId:null}}async function Tv(e,t){try{return await pt(X`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===sp)return!1;throw s}}var Tc="mlpforge.job-events",Av=20,Ov=50,Mv=5,ea=class{#t=Hn();#e;#s;#n=null;#i=new AbortController;#r=[];#o=new Map;#l=!1;#a=!1;#c={ids:[],lastEventId:null};#u=null;#h=null;constructor(t,s){this.#e=t,this.#s=s,document.addEventListener("visibilitychange",()=>this.#m()),Zt.addEventListener("change",()=>{this.#a&&this.#_({kind:"connection",outage:Zt.outage})}),document.hidden||this.#p()}#m(){let t=this.#n===null;document.hidden?this.#g():t&&(this.#p(),this.#s())}want(t){this.#r=[...t],this.#a?this.#b():this.#y()}#p(){let{locks:t}=navigator;if(this.#n=new BroadcastChannel(Tc),this.#n.onmessage=({data:s})=>this.#$(s),t===void 0){this.#d();return}this.#i=new AbortController,this.#f(ip(this.#t),()=>{this.#l=!0,this.#y()}),this.#f(Tc,()=>this.#d())}#f(t,s){let{signal:n}=this.#i,{promise:i,resolve:r}=Promise.withResolvers();n.addEventListener("abort",r);let o=()=>{if(!n.aborted)return s(),i};navigator.locks.request(t,{signal:n},o).catch(()=>{})}#g(){this.#i.abort(),this.#u?.abort(),this.#u=null,clearTimeout(this.#h??void 0),this.#h=null,this.#a=!1,this.#l=!1,this.#o.clear(),this.#n?.close(),this.#n=null,Zt.clear(this)}#d(){this.#a=!0,Zt.clear(this),this.#_({kind:"request"}),this.#b()}#$(t){if(t.kind==="events"){if(this.#a)return;Zt.noteAnswer(),this.#c=t.position,this.#e(t.events)}else t.kind==="want"&&this.#a?this.#w(t):t.kind==="request"?this.#y():t.kind==="connection"&&!this.#a&&(t.outage===null?Zt.clear(this):Zt.report(this,t.outage.reason))}#w({from:t,ids:s}){this.#o.has(t)||navigator.locks.request(ip(t),()=>this.#v(t)),this.#o.set(t,s),this.#b()}#v(t){this.#o.delete(t),this.#b()}#b(){this.#h===null&&(this.#h=setTimeout(()=>{this.#h=null,this.#E()},Ov))}#E(){let s=[...new Set([...this.#r,...[...this.#o.values()].flat()])].sort().slice(-Av),n=s.every(i=>this.#c.ids.includes(i));s.length>0&&n&&this.#u!==null||(this.#u?.abort(),this.#u=null,Zt.clear(this),s.length!==0&&((!n||this.#c.lastEventId===null)&&(this.#c={ids:s,lastEventId:null}),this.#k()))}async#k(){let t=new AbortController;this.#u=t,await this.#x(t.signal),this.#u===t&&(this.#u=null)}async#x(t){let s=(n,i)=>{Zt.clear(this),this.#c=i,this.#_({kind:"events",events:n,position:i}),this.#e(n)};for(;!t.aborted;)try{await np(this.#c,s,t),Zt.clear(this);return}catch(n){if(n.name==="AbortError")return;Zt.report(this,n.message),await Gt(Mv,t).catch(()=>{})}}#y(){this.#l&&!this.#a&&this.#_({kind:"want",ids:this.#r})}#_(t){this.#n?.postMessage({...t,from:this.#t})}};function ip(e){return`${Tc}.${e}`}var Kr=new Set,Ac=null;function op(e){let t={ids:[],...e};return Kr.add(t),{change(s){t.ids=[...s],rp()},close(){Kr.delete(t),rp()}}}function rp(){let e=[...new Set([...Kr].flatMap(t=>t.ids))];Ac===null&&e.length===0||(Ac??=new ea(Nv,()=>Kr.forEach(({onGap:t})=>t())),Ac.want(e))}function Nv(e){for(let t of e)for(let{ids:s,onEvent:n}of Kr)s.includes(t.jobId)&&n(t)}function mr(e){let{state:t,attempt:s}=e;return fe(e)?t==="queued"?2*s:2*s-1:1/0}var sa=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!fe(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get trainedS(){let{step:t=0,steps_per_second:s}=this.job?.progress??{};return s>0?t/s:0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&mr(t)<mr(this.job))return;let s=this.job?.progress,n=this.job!==null&&mr(t)===mr(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#o(s)}#n(t){this.#e=mr(t),this.absorbJob(t)}#i(t){this.#r(t.step)&&(this.job={...this.job,progress:t})}#r(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=mr(this.job)}#o(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#r(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function ap(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,r)=>n(r)>n(i)?r:i)}var Iv=3,Cv=400,Rv=1e3,Lv=30,lp=404,rn=class extends EventTarget{#t=new Map;#e=op({onEvent:({jobId:t,...s})=>this.#h(t,s),onGap:()=>this.#l()});#s=new Set;#n;#i=-1/0;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#r(s);this.runs=t.map(s=>this.#t.get(s).run),this.#f()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#r(t){let s=new sa(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#a(s,n.signal).catch(i=>this.#o(s,i))}#o(t,s){s.name!=="AbortError"&&(this.#p(t),t.missing=s.status===lp?wi.noRun(t.id):s.message,this.#d())}#l(){for(let{run:t,controller:s}of this.#t.values())this.#s.has(t.id)&&this.#c(t,s.signal).catch(n=>this.#o(t,n))}async#a(t,s){t.absorbJob(await pt(X`/jobs/${t.id}`,{signal:s})),this.#d(),t.hasEnded||(this.#s.add(t.id),this.#f()),await this.#c(t,s),await this.#u(t,s)}async#c(t,s){let n=i=>pt(i,{signal:s});t.hasEnded||t.absorbJob(await n(X`/jobs/${t.id}`)),t.absorbHistory(await n(X`/jobs/${t.job.id}/metrics`)),t.hasEnded&&this.#p(t),this.#d()}async#u(t,s){for(;t.job.state==="queued";)if(await Gt(Iv,s),!document.hidden){if(t.job.state!=="queued")return;t.absorbJob(await pt(X`/jobs/${t.id}`,{signal:s})),this.#d()}}#h(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:r}=n,o=i.hasEnded;i.absorbEvent(s),this.#g(i),i.hasEnded&&!o&&this.#m(i,r.signal)}async#m(t,s){this.#p(t);try{t.absorbHistory(await pt(X`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===lp)return;throw n}this.#d()}#p(t){this.#s.delete(t.id),this.#f()}#f(){this.#e.change([...this.#s])}#g(t){let s=t.trainedS<Lv?Cv:Rv;this.#n??=setTimeout(()=>this.#d(),Math.max(0,this.#i+s-performance.now()))}#d(){clearTimeout(this.#n),this.#n=void 0,this.#i=performance.now(),this.dispatchEvent(new Event("change"))}};async function na(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new rn,{promise:i,resolve:r,reject:o}=Promise.withResolvers(),l=()=>{let[{job:m,missing:$,hasEnded:y}]=n.runs;$!==null&&o(new Error($)),m!==null&&t(m),y&&r(m)};n.addEventListener("change",l),s.addEventListener("abort",()=>o(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",l),n.close()}}var Zr="none",Pv="#/components/schemas/ImportOptions",Dv="#/components/schemas/JobSpec";async function cp(e){let t=await pt("/openapi.json",{signal:e});return ra(t,oa(t,{$ref:Pv}),"")}var Qr=null;async function Vn(e){if(Qr!==null)return Qr;let t=await pt("/openapi.json",{signal:e}),s=ra(t,oa(t,{$ref:Dv}),"");return Qr=s,s}function Ic(e){return e.flatMap(t=>[t,...Ic(Object.values(t.variants).flat())])}function Cc(e){if(Qr===null)return null;let t=new Map(Qr.map(s=>[ia(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,jv(t.get(s),n)]).filter(([,s])=>s!==void 0))}function ia({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function jv(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Oc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(o=>[ia(o),o.defaultValue])),i=Object.entries(t).filter(([o,l])=>!Oc(l,n.get(o))),r=Object.fromEntries(i);return Oc(r,{kind:e.defaultValue?.kind})?void 0:r}function Oc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function ra(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Uv(e,i,`${s}${n}`))}function Uv(e,t,s){let n=t.anyOf??[t],i=n.some(S=>S.type==="null"),r=oa(e,n.find(S=>S.type!=="null")),o="default"in t?t.default:r.default,{title:l=s,description:m=""}=t,y={...{name:s,title:l,description:m,choiceTitles:t["x-enum-titles"]??{}},defaultValue:o,isNullable:i,bounds:{},choices:[],variants:{}};return{...y,...zv(e,r,y)}}function zv(e,t,{name:s,isNullable:n}){return t.discriminator?Fv(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Nc(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:ra(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Nc(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Nc(t)}}function Fv(e,t,{name:s,isNullable:n}){let i=t.oneOf.map($=>oa(e,$)),r=Object.fromEntries(i.map($=>[Mc($),ra(e,$,`${s}.`)])),o=i.map(Mc),l=n?[Zr,...o]:o,m=Object.fromEntries(i.map($=>[Mc($),$.title]));return{kind:"union",name:`${s}.kind`,choices:l,choiceTitles:m,variants:r}}function Mc(e){return e.properties.kind.const}function Nc(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function oa(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var qv=401,aa={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function la({name:e,file:t,kind:s,query:n},{onProgress:i,signal:r}){let o=zt(X`/datasets/${e}/versions`,n),l={"Content-Type":aa[s],"Idempotency-Key":Hn()};return En(await te(()=>up(o,t,{headers:l,onProgress:i,signal:r}),r))}async function up(e,t,s){let{token:n}=hs,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},r=await Bv(e,t,{...s,headers:i});if(r.status===qv)return await hs.requestToken(n),up(e,t,s);if(!r.ok)throw await Ko(r);return r}function Bv(e,t,{headers:s,onProgress:n,signal:i}){let{promise:r,resolve:o,reject:l}=Promise.withResolvers(),m=new XMLHttpRequest;m.open("POST",e);for(let[$,y]of Object.entries(s))m.setRequestHeader($,y);return m.upload.addEventListener("progress",({loaded:$,total:y})=>n($/y)),m.addEventListener("load",()=>o(Wv(m))),m.addEventListener("error",()=>l(new vi)),m.addEventListener("abort",()=>l(i.reason)),i.addEventListener("abort",()=>m.abort(),{once:!0}),m.send(t),r}function Wv(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function os(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function to(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,r])=>a`<optgroup label=${i}>${os(r,t)}</optgroup>`;return s.map(n)}function Bs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var hp=/^\.(\w+)[^:]*: /;function mp(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(hp.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Q.options}</summary>
      <div class="columns narrow">${n.map(i=>Hv(i,s.get(i.name)))}</div>
    </details>
  `}function Hv(e,t){let s={id:`import-${e.name}`,label:Q.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Q.sentence(e.description.replace(hp,""))};return Qe(s,e.kind==="choice"?Vv(e,s):Gv(e,s))}function Vv({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Ve(n)}>
      ${os(t.map(i=>[i,i]),s)}
    </select>
  `}function Gv({name:e,kind:t,defaultValue:s},n){return a`
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
  `}var Xv=422,dp=63,Rc=class extends et{static properties={file:{state:!0},share:{state:!0},job:{state:!0}};name=null;#t=new ht(this,{task:([t],{signal:s})=>t?cp(s):null,args:()=>[this.file!==null]});#e=new ht(this,{task:([t],{signal:s})=>this.#n(t,s),autoRun:!1});#s=null;constructor(){super(),this.file=null,this.share=0,this.job=null}async#n(t,s){this.#s=t.file,[this.share,this.job]=[0,null];let{id:n}=await la(t,{onProgress:r=>this.share=r,signal:s}),{state:i}=await na(n,{onChange:r=>this.job=r,signal:s});i==="succeeded"&&this.dispatchEvent(new CustomEvent("imported"))}get#i(){let t=this.file?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(aa,t)?t:null}get#r(){return this.#e.status===ue.PENDING}get#o(){return this.file!==null&&this.#i===null?{message:Q.unknownKind(this.file.name)}:(!this.#r&&this.#s===this.file?this.#e.error:null)??this.#t.error}get#l(){let t=this.#o,s=t?.status===Xv?t.fields:[];return new Map(s.map(({loc:n,msg:i})=>[String(n.at(-1)),i]))}render(){let t=this.name===null;return a`
      <section class="card">
        <h2>${Q.importTitle(this.name)}</h2>
        <p class="faint">${Q.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${s=>this.#h(s)}
          @dragover=${s=>s.preventDefault()}
          @drop=${s=>this.#c(s)}
        >
          <div class="row">${this.#a()} ${t?Jv():null}</div>
          ${this.#t.value&&this.#i?mp(this.#t.value,this.#i,this.#l):null}
          <div><button class=${t?"primary":""} aria-disabled=${this.#r}>${Q.importSend}</button></div>
        </form>
        ${Vt(this.#o)}
        <div role="status">
          ${this.#r&&this.job===null?Kv(this.share):null} ${this.job&&Qv(this.job)}
        </div>
      </section>
    `}#a(){let t=Object.keys(aa).map(n=>`.${n}`).join(","),s=({target:n})=>this.#u(n.files[0]??null,n.form.elements.name);return a`
      <label class="field">
        ${Q.importFile}
        <input name="file" type="file" accept=${t} required @change=${s} />
      </label>
    `}#c(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#u(s[0],t.currentTarget.elements.name))}#u(t,s){t!==null&&s?.value===""&&(s.value=Yv(t)),this.file=t}#h(t){t.preventDefault();let s=this.#i;if(this.#r||s===null)return;let{name:n,file:i,...r}=Object.fromEntries(new FormData(t.target));this.#e.run([{name:this.name??n.trim(),file:this.file,kind:s,query:r}])}};customElements.define("dataset-import-form",Rc);function Jv(){return a`
    <label class="field">
      ${Q.importName}
      <input name="name" required maxlength=${dp} autocomplete="off" spellcheck="false" />
    </label>
  `}function Yv(e){return e.name.toLowerCase().replace(/\.[^.]*$/,"").replace(/[^a-z0-9_-]+/g,"-").replace(/^[^a-z0-9]+|-+$/g,"").slice(0,dp)}function Kv(e){return a`
    <p>
      ${Q.uploading} <progress max="1" .value=${e} aria-label=${Q.uploadProgress}></progress>
      ${Z(e,0)}
    </p>
  `}function Qv(e){let{id:t,state:s,dataset:n,error:i}=e;return a`
    <p>${rs(s)} ${Bn(e)} <a href=${F("jobs",{job:t})}>${Q.job}</a></p>
    ${i&&a`<p class="notice error">${i.message}</p>`}
    ${n&&a`<p><a href=${F("data",{dataset:n.name,version:n.version})}>${Q.open}</a></p>`}
  `}var Lc=class extends et{#t=new ht(this,{task:(t,{signal:s})=>Zo(s),args:()=>[]});render(){let t=Oe(this.#t,s=>a`<section class="card">${Zv(s)}</section>`);return Pe({title:Q.title},t,a`<dataset-import-form @imported=${()=>this.#t.run()}></dataset-import-form>`)}};customElements.define("dataset-list",Lc);function Zv(e){let{name:t,kind:s,examples:n,classes:i,version:r}=Q.columns,o=[t,s,{number:n},{number:i},r];return Qt(Q.list,o,e.map(t0))}function t0({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:r}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${F("data",{dataset:e})}>${e}</a></th>
      <td>${Q.kinds[t]}</td>
      <td class="number">${Rt(i+r)}</td>
      <td class="number">${Rt(s)}</td>
      <td>${Q.version(n)}</td>
    </tr>
  `}var Pc=class extends et{path="";question="";next="";#t=new is(this,{task:()=>Pt("DELETE",this.path),autoRun:!1,onComplete:()=>{this.isConnected&&(location.hash=this.next)}});async#e(){await vs(this.question,dt.deleteYes)&&this.#t.run()}render(){return a`
      <button class="danger quiet" @click=${()=>this.#e()}>${dt.deleteVersion}</button>
      ${Vt(this.#t.error)}
    `}};customElements.define("delete-button",Pc);function Ws(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Dc=12,pp=120,jc=28,e0=1,s0=.9;function gp(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Q.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function $p(e){let{fact:t}=Q,s=[[t.kind,Q.kinds[e.kind]],[t.train,Rt(e.train_examples)],[t.test,Rt(e.test_examples)],[t.shape,e.input_shape.join(Q.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Q.preparations[e.prepare]],[t.created,e.created_at&&Le(e.created_at)],[t.source,e.source===null?Q.builtIn:n0(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Ws(Q.facts,s.filter(([,n])=>n!=null))}function n0({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Q.source(e,nn(t))}
    <ul class="plain">${n.map(([i,r])=>a`<li class="faint">${Q.option(i,r)}</li>`)}</ul>
  `}function bp({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:r}=Q.columns,o=S=>s===null?[]:[Rt(s.train[S]),Rt(s.test[S])],l=S=>He(e[S]??S,o(S)),m=Array.from({length:t},(S,D)=>l(D)),$={isTall:!0,isFocusable:!0},y=s===null?[n]:[n,{number:i},{number:r}];return Qt(Q.classes,y,m,$)}function wp(e){let{name:t,kind:s,mean:n,std:i,distribution:r,values:o}=Q.columns,l=y=>a`
    <tr>
      <th scope="row">${y.name}</th>
      <td>${Q.columnKinds[y.kind]}</td>
      <td class="number">${N(y.mean)}</td>
      <td class="number">${N(y.std)}</td>
      <td>${i0(y)}</td>
      <td>${r0(y)}</td>
    </tr>
  `,m=[t,s,{number:n},{number:i},r,o],$={isTall:!0,isFocusable:!0};return Qt(Q.tableColumns,m,e.map(l),$)}function i0({name:e,values:t,histogram:s,counts:n}){if(n!==null)return fp(n,Q.textsPicture(e,vp(t,n)));if(s===null)return Q.none;let[i,r]=[s.lowest,s.highest],o=(r-i)/s.counts.length,l=s.counts.indexOf(Math.max(...s.counts)),m=Q.range(N(i+l*o),N(i+(l+1)*o)),$=Q.numbersPicture(e,Q.range(N(i),N(r)),m);return fp(s.counts,$)}function r0({values:e,histogram:t,counts:s}){return e!==null?vp(e,s):t===null?Q.none:Q.range(N(t.lowest),N(t.highest))}function vp(e,t){let s=(i,r)=>t===null?i:Q.counted(i,Rt(t[r])),n=e.slice(0,Dc).map(s).join(Q.between);return e.length>Dc?Q.andMore(n,e.length-Dc):n}function fp(e,t){let s=pp/e.length,n=Math.max(...e,1),i=(r,o)=>{let l=r===0?0:Math.max(e0,r/n*jc);return`M${o*s} ${jc}v${-l}h${s*s0}v${l}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${pp} ${jc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var Ns=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var xp=255,Uc=3,zc=class extends Ns{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:r}){let o=new ImageData(n,s);for(let l=0;l<n*s;l+=1){let m=l*i,$=i===Uc?t.slice(m,m+Uc):Array(Uc).fill(t[m]);o.data.set([...$.map(y=>y*xp/r),xp],l*4)}this.put(o)}};customElements.define("raw-image",zc);var o0=6,Fc=12,a0=1e5;async function yp({name:e,version:t,classes:s,class_names:n,input_shape:i},r){let o=i.reduce(($,y)=>$*y,1),l=Math.max(1,Math.min(o0,Math.floor(a0/o))),m=async($,y)=>{let S={split:"train",class:n[y]??y,limit:l},D=zt(X`/datasets/${e}/versions/${t}/examples`,S),{items:j}=await pt(D,{signal:r});return{className:n[y]??String(y),items:j}};return Promise.all(Array.from({length:Math.min(s,Fc)},m))}function kp(e,t){return a`
    ${t.map(s=>l0(s,e))}
    ${e.classes>Fc?a`<p class="faint">${Q.firstClasses(Fc)}</p>`:null}
  `}function l0({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:r,index:o})=>a`
    <li>
      <raw-image .example=${{pixels:r,shape:s,pixelMax:n}} .label=${Q.image(o,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Q.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var c0=8,qc=20;async function Ep({name:e,version:t},s){let n={split:"train",limit:c0};return(await pt(zt(X`/datasets/${e}/versions/${t}/examples`,n),{signal:s})).items}function _p({columns:e},t){let s=e.slice(0,qc),n=({name:o,kind:l})=>l==="number"?{number:o}:o,i=[{number:Q.columns.index},Q.columns.label,...s.map(n)],r=({index:o,class_name:l,row:m})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${l}</td>
      ${s.map(({name:$})=>u0(m[$]))}
    </tr>
  `;return a`
    ${Qt(Q.examples,i,t.map(r),{isFocusable:!0})}
    ${e.length>qc?a`<p class="faint">${Q.firstColumns(qc)}</p>`:null}
  `}function u0(e){return typeof e=="number"?a`<td class="number">${N(e,6)}</td>`:a`<td>${e}</td>`}var Sp=100;async function Tp(e,t){let s={kind:"train",state:"succeeded",limit:Sp},{items:n}=await pt(zt("/jobs",s),{signal:t}),i=new Map;for(let{spec:r,model:o}of n){let l=o!==null&&!(i.get(o.name)?.version>o.version);r.dataset===e&&l&&i.set(o.name,o)}return[...i.values()]}function Ap({kind:e},t){if(t.length===0)return a`<p>${Q.noModels(Sp)}</p>`;let s=e==="table"?Q.predict:Q.model,n=({name:i,version:r})=>a`
    <li><a href=${F("models",{model:i,version:r})}>${s({name:i,version:r})}</a></li>
  `;return a`<ul class="plain">${t.map(n)}</ul>`}var Bc=class extends et{name="";version="";#t=new ht(this,{task:(t,{signal:s})=>h0(this.name,this.version,s),args:()=>[]});#e=new ht(this,{task:([t],{signal:s})=>t&&(t.kind==="table"?Ep:yp)(t,s),args:()=>[this.#t.value?.info]});#s=new ht(this,{task:([t],{signal:s})=>t&&Tp(t.name,s),args:()=>[this.#t.value?.info]});render(){let{value:t}=this.#t,s={href:F("data"),text:Q.all},n=t?Q.versionTitle(this.name,t.info.version):this.name;return Pe({title:n,back:s},Oe(this.#t,i=>this.#n(i)))}#n({info:t,numbers:s}){return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${gp(t.warnings)}
        ${m0(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Q.facts}</h2>${$p(t)}</section>
        <section class="card"><h2>${Q.classes}</h2>${bp(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Q.versions}</h2>${d0(t,s)}</section>
          <section class="card">
            <h2>${Q.models}</h2>
            ${yi(this.#s,n=>Ap(t,n))}
          </section>
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Q.tableColumns}</h2>${wp(t.columns)}</section>`:null}
      <section class="card">
        <h2>${Q.examples}</h2>
        ${yi(this.#e,n=>(t.kind==="table"?_p:kp)(t,n))}
      </section>
      ${t.source===null?null:a`<dataset-import-form .name=${t.name} @imported=${()=>this.#t.run()}></dataset-import-form>`}
    `}};customElements.define("dataset-page",Bc);async function h0(e,t,s){let n=X`/datasets/${e}/versions`,[i,r]=await Promise.all([pt(n+X`/${t}`,{signal:s}),pt(n,{signal:s})]);return{info:i,numbers:r.items.map(o=>o.version)}}function m0({name:e,version:t,source:s,test_examples:n},i){let r=t===i[0],o=a`<a class="button primary" href=${F("train",{dataset:e})}>${Q.train}</a>`;return a`
    ${n===0?a`<p>${Q.noTestSet}</p>`:null}
    <div class="row">
      ${r&&n>0?o:null}
      ${s===null?null:a`<delete-button
            .path=${X`/datasets/${e}/versions/${t}`}
            .question=${Q.deleteQuestion(e,t)}
            .next=${F("data")}
          ></delete-button>`}
    </div>
  `}function d0({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${F("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Q.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function Op(e){return Fn(e,({dataset:t,version:s="latest"})=>t?["dataset-page",{name:t,version:s}]:["dataset-list"])}var Ip=20,p0=33,f0=3988292384,g0=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?f0:0);return s}),Mp=[147,78,85,77,80,89,1,0],Np=64;function ca(e){return b0(Object.entries(e).map(([t,s])=>[`${t}.npy`,$0(s)]))}function ua(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function ha(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function Cp(e){let t=e.map(i=>Array.from(i,r=>r.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(on(4,...n))}}function $0({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,r=Mp.length+2,o=Np-(r+i.length+1)%Np,l=new TextEncoder().encode(`${i}${" ".repeat(o)}
`),m=new Uint8Array(r+l.length+s.length);return m.set([...Mp,...on(2,l.length),...l]),m.set(s,r+l.length),m}function b0(e){let t=[],s=[],n=0;for(let[r,o]of e){let l=w0(r,o),m=[80,75,3,4,...l,...Wc(r)];s.push(...v0(r,l,n)),t.push(new Uint8Array(m),o),n+=m.length+o.length}let i=x0(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function w0(e,t){return[...on(2,Ip,0,0,0,p0),...on(4,y0(t),t.length,t.length),...on(2,Wc(e).length,0)]}function v0(e,t,s){let n=[...on(2,0,0,0),...on(4,0,s)];return[80,75,1,2,...on(2,Ip),...t,...n,...Wc(e)]}function x0(e,t,s){let n=on(4,t,s);return[80,75,5,6,...on(2,0,0,e,e),...n,0,0]}function Wc(e){return new TextEncoder().encode(e)}function on(e,...t){let s=n=>Array.from({length:e},(i,r)=>n>>>8*r&255);return t.flatMap(s)}function y0(e){let t=4294967295;for(let s of e)t=t>>>8^g0[(t^s)&255];return(t^4294967295)>>>0}function Rp(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Is(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Hc="mlpforge.collection",eo=500,ma=class{images=[];#t;#e;constructor(t,s){this.#t=t,this.#e=s,t.addController(this)}hostConnected(){this.#n(),addEventListener("storage",this.#s)}hostDisconnected(){removeEventListener("storage",this.#s)}add(t){let s=this.#n().filter(({code:n})=>n!==t.code);return s.length<eo&&this.#i([...s,t])}remove(t){this.#i(this.#n().filter(s=>s.code!==t))}#s=({key:t})=>{(t===Hc||t===null)&&this.#n()};#n(){return this.images=JSON.parse(this.#e.getItem(Hc)??"[]"),this.#t.requestUpdate(),this.images}#i(t){try{this.#e.setItem(Hc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.#n(),!0}};function Lp(e){let t=e.map(({code:s})=>Is(s,784)??[]);return ca({images:ua(t),labels:ha(e.map(({label:s})=>s))})}var k0=100,xs="latest",Hs="mnist",E0=.02;async function pa({model:e,dataset:t},s){let n=(j,ot)=>Ze(zt(j,{limit:k0,...ot}),{signal:s}),[i,r,o]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),l=o.items.find(({name:j})=>j===t)?.input_shape,m=j=>Wn(j,l),$=i.items.filter(m),y=$.find(({name:j})=>j===e)??so($),S=new Set(o.items.filter(j=>!m(j)).map(({name:j})=>j)),D=y?await n(X`/models/${y.name}/versions`):{items:[]};return{models:$,jobs:r.items.filter(({spec:j})=>j!==null&&!S.has(j.dataset)),datasets:o.items.filter(({kind:j})=>j==="images"),versions:D.items,unfit:i.items.filter(j=>!m(j)).map(({name:j})=>j)}}function fa({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:o})=>o===e);if(e)return{model:e,version:i?da(i,n.versions):xs};let r=so(n.models);return r?{model:r.name,version:t??da(r,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function da({name:e,latest:t,default:s},n){if(s!==xs)return String(s);let i=Dp(e,n);return i===null||i.version===t?xs:String(i.version)}function Pp(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:l})=>l===e.model)??{},i=e.version===xs?s:n?.[e.version??""]??Number(e.version),r=t.versions.find(({name:l,version:m})=>l===e.model&&m===i),o=Dp(e.model,t.versions);return r===void 0||o===null||ki(r)===null?null:ki(o)-ki(r)>E0?{chosen:r,best:o}:null}function Dp(e,t){let s=t.filter(i=>i.name===e&&ki(i)!==null),n=(i,r)=>ki(i)>ki(r);return s.reduce((i,r)=>i===null||n(r,i)?r:i,null)}function jp(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:ki(s)}function ki({metrics:e}){return e?.test_accuracy??null}function Up(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:o})=>o===e?.job),r=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(o=>o.name===r)??so(n)}function so(e){return e.find(({name:t})=>t===Hs)??e[0]}function ga(e,t,s){let n=Pp(e,t);if(n===null)return null;let{chosen:i,best:r}=n,o=({metrics:l})=>Z(l.test_accuracy);return a`
    <p class="notice warning">
      ${dt.poorVersion(i.version,o(i),r.version,o(r))}
      <button @click=${()=>s(String(r.version))}>${dt.useVersion(r.version)}</button>
    </p>
  `}var _0={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},S0={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},R={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${he(t)}`,oldRun:e=>`run ${he(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:["No model yet","A model recognizes what you draw. Train one, which takes half a minute, or wait for a running job."],noFitModel:["No model takes drawings","They become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images."],unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${_0[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",nothingDrawn:"Nothing drawn yet",noPrediction:"Draw something: the probabilities of the ten digits appear here while you draw.",examples:"Or take a test image:",example:e=>`Test image ${e}`,byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${ce(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"With the prediction you see how the network has made it:",preview:{input:"The gray pixels that the network receives.",contributions:"The pixels that support the predicted digit, and those that oppose it.",hidden:"How active each unit of the network is."},input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>e===null?"For and against":`For and against ${ce(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${ce(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${ce(e)} most (+${t.sum})`:`No part supports ${ce(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors, and the sums of the contributions to the logit",supports:e=>`supports ${e}`,opposes:e=>`opposes ${e}`,inactive:"inactive",active:"active",backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${S0[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${ce(e)}`,added:(e,t)=>`Added as ${ce(e)}. The collection has ${bn(t)}.`,full:e=>`The collection is full: it holds at most ${bn(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${bn(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${ce(e)}, no prediction`:e===t?`${ce(e)}, predicted correctly`:`${ce(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${ce(t)}`,removed:e=>`Deleted. The collection has ${bn(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${bn(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${bn(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function _n(e){return Math.round(Math.sqrt(e.length))}function Gn(e,t,s=_n(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function $a(e){return[e,e,e]}var es=280;function Vc(e,t){e.fillStyle="black",e.fillRect(0,0,es,es);for(let s of t)"pixels"in s?T0(e,s.pixels):ba(e,s,0)}function ba(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function T0(e,t){let s=Gn(t,$a),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,es,es)}var Ei=10,A0=es/Ei,zp={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function Fp(e,t,s){let n={x:es/2,y:es/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},r=()=>{i(),s(null)};e.addEventListener("keydown",o=>{O0(o,n,{...t,lift:i})&&(o.preventDefault(),s(n))}),e.addEventListener("blur",r),e.addEventListener("pointerdown",r)}function qp({x:e,y:t}){return{column:Math.floor(e/Ei)+1,row:Math.floor(t/Ei)+1,cells:A0}}function O0(e,t,s){let{key:n,timeStamp:i}=e;if(M0(e))N0(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in zp)I0(t,zp[n],s,i);else if(n===" ")C0(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function M0({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function N0(e){e.lift(),e.undo()}function I0(e,[t,s],n,i){let r=o=>Math.min(es-Ei/2,Math.max(Ei/2,o));e.x=r(e.x+t*Ei),e.y=r(e.y+s*Ei),e.isDown&&n.extend([[e.x,e.y]],i)}function C0(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var R0="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function Bp(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=L0(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(R0,i=>{if(i.pointerId!==s||n===null)return;let r=i.getCoalescedEvents(),o=r.length>0?r:[i];t.extend(o.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function L0(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:r,clientY:o})=>[(r-t)/n*es,(o-s)/i*es]}var Gc=140,Xc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#r=document.createElement("span");#o=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;Wp(this.#s,es),Wp(this.#n,Gc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",R.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=R.placeholder,this.#r.className="cursor",this.#r.hidden=!0,this.#o.className="unseen",this.#o.setAttribute("role","status"),this.append(this.#s,this.#i,this.#r,this.#o);let t=this.#a();Fp(this.#s,t,s=>this.#p(s)),Bp(this.#s,t),Vc(no(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#l([{pixels:t}])}clear(){this.#l([])}undo(){this.#l(this.#t.slice(0,-1))}toPng(){no(this.#n).drawImage(this.#s,0,0,Gc,Gc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#l(t){this.#e=null,this.#t=t,Vc(no(this.#s),t),this.#m(null),this.dispatchEvent(new Event("rest"))}#a(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#u(t,s),end:()=>this.#h(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),ba(no(this.#s),n,0),this.#m(s)}#u(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),ba(no(this.#s),this.#e,n),this.#m(s)}#h(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#m(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#p(t){this.#r.hidden=t===null,this.#o.textContent=t===null?"":R.cursor({...qp(t),...t}),t!==null&&(this.#r.classList.toggle("down",t.isDown),this.#r.style.left=`${t.x/es*100}%`,this.#r.style.top=`${t.y/es*100}%`)}};function Wp(e,t){e.width=t,e.height=t}function no(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Xc);var P0=new Uint8Array(784),Jc=class extends Ns{set pixels(t){this.show(t??P0)}draw(t){this.put(Gn(t,$a))}};customElements.define("digit-image",Jc);function wa(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Yc=class extends et{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=null;#e="";constructor(){super(),this.images=[],this.predictor=null}updated(){this.#t!==null&&D0(this,this.#t),this.#t=null}render(){return a`
      <section class="card">
        <h2 tabindex="-1">${R.collection}</h2>
        ${this.images.length===0?a`<p class="faint">${R.collectionEmpty}</p>`:this.#s()}
        <p class="unseen" role="status">${this.#e}</p>
      </section>
    `}#s(){let{images:t}=this,s=t.filter(({digit:r})=>r!==null),n=s.filter(({label:r,digit:o})=>r===o).length,i=R.rightShare(n,s.length,Z(n/s.length,0));return a`
      <div class="row">
        <p>${R.collectionOf(t.length,eo)} ${s.length>0?a`<b>${i}</b>`:U}</p>
        <button @click=${()=>wa(Lp(t),R.file)}>${R.download}</button>
      </div>
      <ul class="thumbnails">
        ${ar(t,({code:r})=>r,(r,o)=>this.#n(r,o))}
      </ul>
    `}#n({code:t,label:s,digit:n},i){return a`
      <li class=${n===null||s===n?"":"mistaken"}>
        <a href=${F("draw",{...this.predictor,pixels:t,label:s})}>
          <digit-image
            .pixels=${zd([t],()=>Is(t,784))}
            .label=${R.thumbnail(s,n)}
          ></digit-image>
        </a>
        <span aria-hidden="true">${R.caption(s,n)}</span>
        <button aria-label=${R.removeThis(i+1,s)} @click=${()=>this.#i(t,i)}>
          ${R.remove}
        </button>
      </li>
    `}#i(t,s){this.#t=s,this.#e=R.removed(this.images.length-1),this.dispatchEvent(new CustomEvent("remove-image",{detail:t}))}};customElements.define("digit-collection",Yc);function D0(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}function _i(e){let t={};for(let[s,n]of Object.entries(e))Hp(t,s,n);return t}function va({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function Hp(e,t,s){s!==null&&(t==="tags"?e[t]=Qc(s):Array.isArray(s)?e[t]=Kc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):j0(e,t,s))}function j0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))Hp(e,`${t}.${n}`,i)}function Kc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Qc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}var Vp=.1,Gp=[-1,0,1],U0=[[0,0],...Gp.flatMap(e=>Gp.map(t=>[e,t])).filter(([e,t])=>e||t)];function Jp(e,t){return Math.ceil(t*Vp/(1-Vp)/e)}function Yp(e,{classNames:t,copies:s}){let n=e.flatMap(({code:r})=>z0(Is(r,784)??[],s)),i=e.flatMap(({label:r})=>new Array(s).fill(r));return ca({x:ua(n),y:ha(i),class_names:Cp(t)})}function z0(e,t){let s=U0.map(([n,i])=>F0(e,n,i)).filter(n=>Xp(n)===Xp(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Xp(e){return e.reduce((t,s)=>t+s,0)}function F0(e,t,s){return e.map((n,i)=>{let[r,o]=[Math.floor(i/28)-t,i%28-s];return r>=0&&r<28&&o>=0&&o<28?e[r*28+o]:0})}var Qp="mlpforge.submission",q0=1;async function xa(e,t){let s=JSON.stringify(e),n=W0(),r=n?.text===s&&(n.respondedAt===null||B0(n.respondedAt))?n.name:Hn(),o=()=>Kp({text:s,name:r,respondedAt:Date.now()});Kp({text:s,name:r,respondedAt:null});try{let l={"Idempotency-Key":r},m=await te(()=>Pt("POST","/jobs",e,{signal:t,headers:l}),t);return o(),m}catch(l){throw l instanceof kn&&o(),l}}function B0(e){return Date.now()-e<q0*1e3}function W0(){return JSON.parse(xi.getItem(Qp)??"null")}function Kp(e){xi.setItem(Qp,JSON.stringify(e))}var H0="drawings",V0=3,G0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],ya=class{share=null;jobs=[];manifest=null;#t;#e;#s=null;#n;constructor(t,s){this.#t=t,this.#e=s,this.#n=new ht(t,{task:([n],{signal:i})=>n(i),autoRun:!1,onError:()=>this.#u()})}upload(t,s){this.#i(async n=>{await this.#o(await this.#r(t,n),s,n)})}train(t,s){this.#i(async n=>{let i=await this.#r(t,n),{name:r,version:o}=await this.#o(i,s,n),l=await this.#a(await xa(X0(i,`${r}@${o}`),n),n);return this.#e(l.model),J0(i.manifest,l,s,n)})}get isBusy(){return this.#n.status===ue.PENDING}get error(){return this.isBusy?null:this.#n.error}get outcome(){return this.isBusy?void 0:this.#n.value}#i(t){this.isBusy||(this.jobs=[],this.#n.run([t]))}async#r({model:t,version:s},n){let i=await pt(X`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:r,dataset_version:o}=i,l={dataset:r?.name,dataset_version:o??"latest"},m=r&&await ur(l,n);if(!m)throw new Error(R.noDataset(t,i.version));return{manifest:i,dataset:m,classNames:hr(m)}}async#o({dataset:t,classNames:s},n,i){let r=n.map(({label:$})=>s.indexOf(String($)));if(r.includes(-1))throw new Error(R.foreignLabel(n[r.indexOf(-1)].label,t.name));let o=n.map(({code:$},y)=>({code:$,label:r[y]})),l=Jp(o.length,t.train_examples),m=JSON.stringify({drawings:o,classNames:s,copies:l});if(this.#s?.content!==m){let $=Yp(o,{classNames:s,copies:l}),y=await this.#l($,R.described(o.length,l),i);this.#s={content:m,dataset:y}}return this.#s.dataset}async#l(t,s,n){let i={test_fraction:"0",description:s},r=l=>this.#h(l);this.#h(0);let o=await la({name:H0,file:t,kind:"npz",query:i},{onProgress:r,signal:n});return this.#h(null),(await this.#a(o,n)).dataset}async#a({id:t},s){let n=l=>this.#c(l),{state:i,error:r,...o}=await na(t,{onChange:n,signal:s});if(i!=="succeeded")throw new Error(r?.message??R.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#t.requestUpdate()}#u(){this.#s=null,this.share=null}#h(t){this.share=t,this.#t.requestUpdate()}};function X0({manifest:e,dataset:t},s){let{name:n,version:i,spec:r}=e,o=Object.entries(r??{}).filter(([l])=>G0.includes(l));return{...Object.fromEntries(o),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:V0}}async function J0(e,{model:t,metrics:s},n,i){let r=({test_accuracy:m})=>m??null,[o,l]=await Promise.all([e,t].map(m=>Y0(m,n,i)));return{model:t,before:{right:o,accuracy:r(e.metrics)},after:{right:l,accuracy:r(s)},count:n.length}}async function Y0({name:e,version:t},s,n){let r={pixels:s.map(({code:l})=>Is(l,784)),model:e,version:t},{predictions:o}=await te(()=>Pt("POST","/predict",r,{signal:n}),n);return o.filter(({class_name:l},m)=>l===String(s[m].label)).length}var Zc=class extends et{static properties={images:{attribute:!1},predictor:{attribute:!1}};#t=new ya(this,t=>this.dispatchEvent(new CustomEvent("published",{detail:t})));constructor(){super(),this.images=[],this.predictor=null}render(){let{share:t,jobs:s,error:n,outcome:i,manifest:r}=this.#t;return this.images.length===0&&s.length===0&&!n?U:a`
      <section class="card stack training-card" aria-labelledby="drawings-title">
        <h2 id="drawings-title">${R.trainOnDrawings}</h2>
        <p class="faint">${R.trainingMeaning}</p>
        ${this.images.length>0?this.#e():U} ${Vt(n)}
        <div role="status" class="stack">
          ${t===null?U:K0(t)} ${s.map(o=>Q0(o,r))} ${i&&Z0(i)}
        </div>
      </section>
    `}#e(){let{images:t,predictor:s}=this;if(!s?.model)return a`<p>${R.chooseVersion}</p>`;let n=(i,r,o)=>a`
      <button class=${i} aria-disabled=${this.#t.isBusy} @click=${o}>${r}</button>
    `;return a`
      <div class="row start">
        ${n("primary",R.trainOnDrawings,()=>this.#t.train(s,t))}
        ${n("",R.upload,()=>this.#t.upload(s,t))}
      </div>
    `}};customElements.define("drawings-training",Zc);function K0(e){return a`<p>${R.uploading} <progress max="1" .value=${e} aria-label=${R.uploading}></progress></p>`}function Q0(e,t){let{step:s,total_steps:n}=e.progress,[i,r]=e.spec===null?[R.importJob,R.importProgress]:[R.trainingJob,R.trainingProgress],o=a`<progress max=${n} .value=${s} aria-label=${r}></progress>`,{dataset:l}=e,m=l&&{...va(t),extra_datasets:`${l.name}@${l.version}`};return a`
    <p>
      ${rs(e.state)} ${Bn(e)} ${e.state==="running"?o:null}
      <a href=${F("jobs",{job:e.id})}>${i}</a>
      ${m&&a`<a href=${F("train",m)}>${R.otherSettings}</a>`}
    </p>
  `}function Z0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:r})=>Z(r));return a`
    <p class="notice">
      <a href=${F("models",{model:e.name,version:e.version})}>${R.versionOf(e.name,e.version)}</a>
      ${R.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:R.accuracyChange(...i)}
    </p>
  `}var tx="400px",tu=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:tx});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let r=X`/datasets/${t}/${s}/${n}`;r!==this.#e&&(this.#e=r,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#r()}async#r(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await pt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",tu);function ka({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var ex=5;function Zp({unfit:e}){let[t,s]=e.length>0?R.noFitModel:R.noModel;return xn({icon:"models",title:t,text:s,actions:[{href:F("train"),text:R.train}]})}function tf(e,t){let s=xn({icon:"draw",title:R.nothingDrawn,text:R.noPrediction});if(e===null)return s;let n=(i,r)=>a`
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
      ${Array.from({length:Math.min(ex,e.test_examples)},n)}
    </ul>
  `}var sx=[0,114,178],nx=[213,94,0],ef=255;function io(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?sx:nx,[i,r,o]=n.map(l=>ef+(l-ef)*s);return[i,r,o]}var eu=class extends Ns{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Gn(t,n=>io(n,s)))}};customElements.define("signed-image",eu);var Ea=3,ix=3;function sf(e,t){let s=rx(t),n=o=>({part:R.parts[s.indexOf(o)],sum:N(o,ix)}),[i,r]=[Math.min(...s),Math.max(...s)];return R.contributionWords(e,r>0?n(r):null,i<0?n(i):null)}function rx(e){let t=_n(e),s=i=>Math.floor(i*Ea/t),n=new Array(Ea*Ea).fill(0);return e.forEach((i,r)=>{n[s(Math.floor(r/t))*Ea+s(r%t)]+=i}),n}var ox=4,ax=1.2,lx=3,cx=2,ux={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},su=class extends Ns{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((r,o)=>Math.max(r,o),0),i=Math.ceil(Math.sqrt(t.length*ox));this.style.maxWidth=`${i*ax}rem`,this.put(Gn(t,r=>io(r,n),i))}};function nf(e,t){let s=e.map((i,r)=>({value:i,unit:r})).sort((i,r)=>Math.abs(r.value)-Math.abs(i.value)).slice(0,lx).map(({value:i,unit:r})=>R.unit(r,N(i,cx))),n=e.filter(ux[t]).length;return R.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",su);var rf=3;function af(e,t){return a`
    <section class="card explanation-card">
      <h2>${R.explanation}</h2>
      ${e.prediction?mx(e,t):hx()}
    </section>
  `}function hx(){let{input:e,contributions:t,hidden:s}=R.preview;return a`
    <p class="faint">${R.noExplanation}</p>
    <dl class="preview">
      <dt>${R.input}</dt>
      <dd>${e}</dd>
      <dt>${R.contributions(null)}</dt>
      <dd>${t} ${_a({low:R.opposes(""),high:R.supports("")})}</dd>
      <dt>${R.hidden}</dt>
      <dd>${s} ${_a({none:R.inactive,high:R.active})}</dd>
    </dl>
  `}function mx({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${R.inputLabel}></digit-image>
        <figcaption>${R.input}</figcaption>
      </figure>
      ${t&&dx(t)}
    </div>
    ${t&&a`<p>${sf(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${R.backToPrediction}</button>`}
    ${t&&px(t)}
    <p><a href=${i}>${R.inspect}</a></p>
  `}function dx({digit:e,contributions:t}){let s=o=>t.filter(o).reduce((l,m)=>l+m,0),n=N(s(o=>o<0),rf),i=`+${N(s(o=>o>0),rf)}`,r=R.contributionsLabel(e,{most:of(t),against:of(t.map(o=>-o))});return a`
    <figure>
      <signed-image .values=${t} .label=${r}></signed-image>
      <figcaption>
        ${R.contributions(e)}
        ${_a({low:R.opposes(n),high:R.supports(i)})}
      </figcaption>
    </figure>
  `}function _a(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${R.legend}>${Object.entries(e).map(t)}</span>
  `}function of(e){let t=e.reduce((n,i,r)=>i>e[n]?r:n,0);if(e[t]<=0)return R.noPixel;let s=_n(e);return R.pixel(Math.floor(t/s)+1,t%s+1)}function px({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,r)=>{let o=nf(i,t);return a`
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
    ${_a({none:R.inactive,high:R.active})}
    ${e.map(n)}
  `}var Sa=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#r=null;#o;constructor(t,{pad:s,address:n,collection:i}){this.#t=s,this.#e=n,this.#s=i,this.#o=new ht(t,{task:([r],{signal:o})=>r&&pt(r,{signal:o}).then(l=>this.#u(l)),args:()=>[this.#r]}),s.addEventListener("ink",()=>this.#h())}show({pixels:t=null,label:s}){t!==this.#n&&this.#l(t),this.label=cr(s)}settle(t){this.#a(Rp(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let r=this.#s.images.length;this.addedNote=i?R.added(t,r):R.full(eo)}loadTestImage({name:t},s){this.#c(X`/datasets/${t}/test/${s}`)}get error(){return this.#o.error}inspectLink(t,s){return F("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#l(t){let s=t===null?null:Is(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#a(t)}#a(t){this.#n=t,this.#i=this.#t.ink}#c(t){this.#r=t,this.#o.run()}#u({pixels:t,label:s}){this.#t.pixels=t,this.label=s,this.settle(t)}#h(){this.#r!==null&&this.#c(null),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function nu({ref:e,lists:t}){let s=t&&Up(e,t);return s&&Wn(s)?s:null}var fx=[0,1,2,3,4,5,6,7,8,9],Sn={min:8,max:48,step:2,default:24};function cf(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${R.drawing}</h2>
        ${t.prediction&&gx(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${lf(e,R.undo,()=>e.undo())} ${lf(e,R.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${R.testImage}
        </button>
        ${$x(e.brush,s.setBrush)}
      </div>
      ${bx(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${R.keys}</p>
    </section>
  `}function lf(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function gx({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${Z(t[e],0)}</span>
  `}function $x(e,t){let s=({target:n})=>t(Number(n.value));return a`
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
  `}function bx({label:e,canAdd:t,addedNote:s},n){let i=r=>a`
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
      ${fx.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}function uf(e,{label:t,accuracy:s,notes:n,empty:i,explain:r}){return a`
    <section class="card">
      <h2>${R.prediction}</h2>
      ${n}
      ${e.prediction?wx(e,{label:t,accuracy:s},r):i}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function wx({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},r){let{digit:o,probabilities:l,warnings:m}=e;return a`
    <p class="headline">
      <strong class="predicted">${o}</strong>
      <span>
        <b>${Z(l[o])}</b> ${vx(e,i)}
        <span class="faint">${t===null?null:R.took(t)}</span>
        ${n===null?null:a`<span class="truth">${R.truth(n,n===o)}</span>`}
      </span>
    </p>
    ${m.map($=>a`<p class="notice warning">${R.warnings[$]??$}</p>`)}
    ${Jo(l,o,{picked:s,pick:r})}
    <p class="faint small">${R.pickHint}</p>
  `}function vx({epoch:e,model:t,version:s},n){if(e!==void 0)return R.byRun(e);let i=n===null?"":R.accuracy(Z(n));return`${R.byVersion(t,s)}${i}`}var hf="draw-answer";function mf(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function df(e){return performance.clearMeasures(hf),performance.measure(hf,{start:e}).duration}var Si=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){try{for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(xx)}}finally{this.#s=null}}};function xx(e){if(e.name!=="AbortError")throw e}var yx=1,Ta=class{#t=null;#e;#s;#n=null;#i=new Si((t,s)=>this.#a(this.#o(s)));#r=new Si((t,s)=>this.#a(this.#l(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#r.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#r.cancel()}async#o(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:r}=this.#e;this.#n=n;let o={pixels:r,toPng:()=>this.#e.toPng()},l=await te(()=>s.predict(o,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:r,...l,ink:n,changedAt:i})}async#l({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let r=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(r);return}catch(r){if(!r.isTemporary)throw r;await Gt(r.retryAfterS??yx,n)}}async#a(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var kx=1,Ex=100,_x=404,Aa=class{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n;#i;#r=null;#o=0;#l=null;#a=0;#c={ink:0,tookMs:null};#u=!1;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#i=new Ta(s,{onPrediction:r=>this.#f(r),onExplanation:r=>this.#$(r),onError:r=>this.#w(r)}),s.addEventListener("ink",()=>this.#h()),s.addEventListener("rest",()=>this.#m()),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#x),this.#t.requestUpdate()}hostUpdate(){let{predictor:t,run:s}=this.#s,n=s?.lastEpoch??0;t!==this.#r?this.#p(t):n>this.#o&&this.#x(),this.#o=n}hostDisconnected(){document.removeEventListener("visibilitychange",this.#x),this.#r=null,this.#i.setPredictor(null)}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#e.ink&&!this.#e.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#c;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#i.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#t.requestUpdate())}#h(){if(this.#e.isBlank){this.#i.cancel(),this.#b(),this.#t.requestUpdate();return}this.#r===null&&this.#k(),this.#i.predict()}#m(){this.#i.predictNow(),this.#v(),this.#t.requestUpdate()}#p(t){this.#r=t,this.#k(),this.isWaiting=!1,t===null&&this.#b(),this.#i.setPredictor(t)}#f(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#v(),this.#t.requestUpdate(),this.#g(t),t.epoch<this.#s.run?.lastEpoch&&this.#y()}async#g(t){await mf(),this.#E(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#e.ink;!i&&n-this.#a<Ex||(this.#a=n,this.#i.explain(s,this.digit,{isUrgent:i}))}#$(t){this.explanation=t,this.#t.requestUpdate()}#w(t){this.isWaiting=this.#s.run!==null&&t.status===_x,this.isWaiting?this.#y():(this.#b(),this.error=t),this.#t.requestUpdate()}#v(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#l&&(this.announcement=R.announcement(s,Z(n[s]))),this.#l=i,this.#n(this.prediction.pixels??[])}#b(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#l=null}#E({ink:t,changedAt:s}){s===null||t<=this.#c.ink||(this.#c={ink:t,tookMs:df(s)},this.isSettled&&this.#t.requestUpdate())}#k(){this.#c={ink:this.#e.ink,tookMs:null}}#x=()=>{!document.hidden&&this.#s.run!==null&&this.#i.predict()};async#y(){this.#u||(this.#u=!0,await Gt(kx),this.#u=!1,this.#x())}};var Oa="job:";function pf(e,t,{choose:s,refresh:n}){if(e===null)return null;let i=({target:r})=>s(Sx(r.value));return a`
    <div class="row" role="group" aria-label=${R.predictor}>
      <label class="field">
        <span class="meaning">${R.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${Tx(e,t)}
        </select>
      </label>
      ${e.job?null:Ax(e,t,{choose:s,refresh:n})}
    </div>
  `}function Sx(e){return e.startsWith(Oa)?{job:e.slice(Oa.length)}:{model:e}}function Tx(e,t){let s=e.job?Oa+e.job:e.model,n=(t?.jobs??[]).map(({id:o,spec:l})=>[Oa+o,R.run(l.model,o)]),i=(t?.models??[]).map(({name:o})=>[o,o]),r={[R.runs]:e.job?Bs(n,s,R.oldRun(e.job)):n,[R.models]:e.model?Bs(i,s):i};return to(r,s)}function Ax(e,t,{choose:s,refresh:n}){let i=({target:S})=>s({model:e.model,version:S.value}),r=t?.models.find(({name:S})=>S===e.model),o=Object.entries(r?.aliases??{}).map(([S,D])=>[S,R.alias(S,D)]);r&&o.unshift([xs,R.latest(r.latest)]);let l=(t?.versions??[]).filter(({name:S})=>S===e.model).map(({version:S,metrics:D})=>[String(S),Ox(S,D)]),{version:m}=e,$=l.some(([S])=>S===m),y={[R.aliases]:$?o:Bs(o,m),[R.numbers]:l};return a`
    <label class="field">
      <span class="meaning">${R.version}</span>
      <select @change=${i} @focus=${n}>
        ${to(y,m)}
      </select>
    </label>
  `}function Ox(e,t){let s=t?.test_accuracy;return s==null?String(e):R.numbered(e,Z(s))}var Ma=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:r}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:r},{signal:n}):ff(zt("/predict",{model:i,version:r,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:r}=this,o={pixels:t,model:i,version:r,...s===null?{}:{digit:s}},[l,m]=await Promise.all([Pt("POST","/explain",o,{signal:n}),gf({model:i,version:r},t,s,n).catch(Mx)]);return{error:null,...m,...l}}},Na=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=X`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):ff(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await gf({job_id:this.jobId},t,s,n)}}};async function ff(e,t,s){return En(await ms(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function gf(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:r,images:o}=await Pt("POST","/inspect",i,{signal:n}),[l]=o,m=l.layers.slice(0,-1).map($=>$.z);return{digit:s??l.digit,contributions:l.contributions,activation:r,hidden:m}}function Mx(e){if(!(e instanceof kn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var Ia=class{ref=null;predictor=null;#t;#e;#s={};#n=null;#i=null;#r;#o;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#r=new ht(t,{task:([n],{signal:i})=>te(()=>pa({model:n},i),i),args:()=>[(this.ref??this.#s).model??Hs]}),this.#o=new ht(t,{task:([n,i],{signal:r})=>n&&Ze(X`/models/${n}/versions/${i}`,{signal:r}),args:()=>[this.ref?.model,this.ref?.version]})}hostConnected(){this.ref?.job&&this.#a(this.ref.job)}hostUpdate(){this.ref===null&&this.#l(fa(this.#s,this.lists))}hostDisconnected(){this.#n?.close()}show(t){this.#s=t,this.#l(fa(t,this.lists))}choose(t){this.#l(fa(t,this.lists),{isStep:!0})}get run(){return this.#n?.runs[0]??null}get note(){let{error:t}=this.#o;return this.#i??(t&&!t.isTemporary?t.message:null)}get lists(){return this.#r.value??null}get error(){return this.#r.error}refresh(){this.#r.run()}#l(t,s){Nx(t,this.ref)||(this.ref=t,this.#i=null,this.#n?.close(),this.#e.change({model:null,version:null,job:null,...t},s),this.predictor=t?.model?new Ma(t.model,t.version):null,t?.job&&this.#a(t.job),this.#t.requestUpdate())}#a(t){let s=new rn;this.#n=s,s.addEventListener("change",()=>s===this.#n&&this.#c(s.runs[0])),s.follow([t])}#c(t){t!==void 0&&(t.missing!==null?this.#i=t.missing:t.hasEnded?this.#u(t.job):t.lastEpoch>0&&(this.predictor??=new Na(t.id)),this.#t.requestUpdate())}#u({state:t,model:s,error:n}){this.#n?.close(),this.predictor=null,s!==null&&this.#l({model:s.name,version:String(s.version)}),this.#i=s===null?R.unpublished(t,n?.message):R.published(s.name,s.version)}};function Nx(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}function $f(e){return qn(e,"draw-view",{className:"stack"})}var iu=class extends et{static properties={choices:{attribute:!1}};#t=new Ae("draw");#e=document.createElement("drawing-pad");#s=new ma(this,Kd);#n=new Ia(this,this.#t);#i=new Sa(this,{pad:this.#e,address:this.#t,collection:this.#s});#r=new Aa(this,this.#e,this.#n,t=>this.#i.settle(t));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e.brush=Ix(this.choices.brush),this.#r.explain(cr(this.choices.digit)),this.#i.show(this.choices),this.#n.show(this.choices))}render(){let{ref:t,lists:s}=this.#n,{images:n}=this.#s;return a`
      <div class="row">
        <h1>${R.title}</h1>
        ${pf(t,s,this.#o)}
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
    `}#o={choose:t=>this.#n.choose(t),refresh:()=>this.#n.refresh()};#l({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#a(){let{label:t,addedNote:s}=this.#i,{prediction:n}=this.#r,i=nu(this.#n);return cf(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#g},{setBrush:r=>this.#f(r),showTestImage:i&&(()=>this.#i.loadTestImage(i,Math.floor(Math.random()*i.test_examples))),addToCollection:r=>this.#d(r)})}#c(){let{label:t}=this.#i,s=jp(this.#r.prediction,this.#n.lists);return uf(this.#r,{label:t,accuracy:s,notes:this.#u(),empty:this.#h(),explain:n=>this.#p(n)})}#u(){let{ref:t,lists:s,run:n,note:i,error:r}=this.#n,o=s?.unfit.includes(t?.model??""),l=[this.#i.isInvalid?R.invalidPixels:i,Cx(n,this.#r.isWaiting),o?R.unfit(t?.model):null];return a`
      ${ga(t,s,m=>this.#n.choose({model:t?.model,version:m}))}
      <div role="status">
        ${l.map(m=>m&&a`<p class="notice">${m}</p>`)}
      </div>
      ${Vt(o?null:this.#r.error??this.#i.error??r)}
    `}#h(){let{ref:t,lists:s,predictor:n}=this.#n;if(n===null)return t===null&&s!==null?Zp(s):null;let i=nu(this.#n);return tf(i,r=>this.#i.loadTestImage(i,r))}#m(){return af(this.#r,{explain:t=>this.#p(t),inspectLink:this.#i.inspectLink(this.#n.ref,this.#r.digit)})}#p(t){this.#t.change({digit:t},{isStep:!0}),this.#r.explain(t)}#f(t){this.#e.brush=t,this.#t.change({brush:t===Sn.default?null:t}),this.requestUpdate()}get#g(){return this.#n.predictor===null?this.#i.isKnown:this.#r.isSettled}#d(t){this.#g&&this.#i.addToCollection(t,this.#r.prediction)}};customElements.define("draw-view",iu);function Ix(e){let t=Number(e??Sn.default);return t>=Sn.min&&t<=Sn.max?t:Sn.default}function Cx(e,t){return e===null||e.job===null?null:e.job.state==="queued"?R.queued:e.lastEpoch===0?R.noEpoch:t?R.noSnapshot:null}var Ca={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},k={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",sections:{title:"Sections",input:"Input",layer:e=>`Layer ${e}`,output:"Output",softmax:"Softmax",loss:"Loss",gradients:"Gradients",step:"Step"},image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${ce(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${ce(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${ce(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${he(t)}`,chosenJob:e=>`job ${he(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"Such as 100, 50 for two layers; at most 8",activation:"Activation",activations:Ca,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${Ca[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of layer 1 it is multiplied by its own weight:`},sums:{about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>`Activation of layer ${e}`,about:e=>`Each sum goes through ${Ca[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${Ca[e]}, with a dot where ${t} becomes ${s}`},output:{about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${bn(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:ce,imageAt:(e,t)=>`${ce(e)}, ${t}`,losses:"Mean loss after each step, and the prediction for each image",target:e=>`Target ${e}`,right:"right",wrong:"wrong",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var ou=10,au=100,bf=1e3,wf=["images","learning_rate","steps"],Rx={dataset:"mnist",split:"test",index:"0",layer:"1",images:"5",steps:"0",learning_rate:"0.1"},dr={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},vf={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},xf={split:null,index:null,pixels:null,label:null};function ro(e){let t=Cs(e)==="fresh";return{...Rx,...t?dr:{},...e}}function Cs({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Xn(e){return Cs(e)==="job"?{job_id:e.job}:Cs(e)==="version"?{model:e.model??Hs,version:e.version??xs}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:Lx(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function Tn(e){return e.pixels!==void 0}function oo(e){if(!Tn(e))return ru(e,an(e.index));let t=Is(e.pixels,784);return t&&{pixels:t,label:pr(e)}}function pr({label:e}){return cr(e)}function yf(e,t){let s=Math.min(an(e.images),ou+1);if(!Tn(e)){let o=an(e.index),l=m=>t===null?o+m:(o+m)%t;return Array.from({length:s},(m,$)=>ru(e,l($)))}let n=pr(e)===null?[]:[oo(e)],i={...e,split:"train"},r=Array.from({length:s-n.length},(o,l)=>ru(i,l));return[...n,...r]}function an(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function Ra({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(an(e),t.length-1)}function lu({layer:e}){return Math.max(1,an(e))}function cu({unit:e}){return e===void 0?null:an(e)}function uu({digit:e}){return e===void 0?null:an(e)}function ru({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function Lx(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var Px=/^\d{1,10}$/;function Vs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function fr(e,{min:t,max:s,...n}){let i=r=>r>=t&&r<=(s??1/0);return La(e,{...n,number:{min:t,max:s,step:1},read:r=>Px.test(String(Number(r)))&&i(Number(r))?String(Number(r)):null,requirement:k.requirement.whole(t,s)})}function kf(e,{max:t,...s}){let n=i=>i>0&&i<=t;return La(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:k.requirement.positive(t)})}function La(e,{name:t,label:s,value:n,onChange:i,read:r,requirement:o,...l}){let{meaning:m,number:$}=l,y=e.invalid.get(t),S=Ef(t,s,y===void 0?l.wrong:o,m),D=({target:ot})=>{let Et=ot.value===""?null:r(ot.value);if(Et===null){e.noteInvalid(t,ot.value);return}ot.value=Et,i(Et)},j=a`
    <input
      id=${S.id}
      type=${$?"number":"text"}
      required
      min=${$?.min??U}
      max=${$?.max??U}
      step=${$?.step??U}
      .value=${y??n}
      aria-invalid=${S.wrong.length>0}
      aria-describedby=${Ve(S)}
      @change=${D}
    />
  `;return Qe(S,j)}function gr({name:e,label:t,value:s,onChange:n,options:i,wrong:r=null}){let o=Ef(e,t,r),l=a`
    <select
      id=${o.id}
      aria-invalid=${o.wrong.length>0}
      aria-describedby=${Ve(o)}
      @change=${m=>n(m.target.value)}
    >
      ${os(i,s)}
    </select>
  `;return Qe(o,l)}function Ef(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var Dx=Array.from({length:10},(e,t)=>[String(t),String(t)]);function Pa(e,t){return gr({name:t,label:k.image.label,value:e.choices.label??"",options:[["",k.image.unlabeled],...Dx],wrong:Vs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function _f(e){let t=Tn(e.choices)?Ux(e):zx(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${k.image.title}</h2>
      <div class="inspect-image">
        ${jx(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function hu({inspectedChoices:e,inspected:t}){if(Tn(e))return k.image.drawn(pr(e));let{label:s}=t.whole.images[0];return k.image.ofDataset(e.split,an(e.index),s)}function Da({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return k.image.prediction(t,Z(s[t]))}function jx(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${k.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${k.image.pictureOf(s)}></digit-image>
      <p>${hu(e)}<br /><strong>${Da(e)}</strong></p>
    </div>
  `}function Ux(e){let t=()=>e.choose("image",xf,{isStep:!0}),s=oo(e.choices)===null?new Error(k.image.unreadable):null;return a`
    ${Vt(s)} ${Pa(e,"label")}
    <div class="row">
      <button @click=${t}>${k.image.toDataset}</button>
      <a class="button" href=${F("draw")}>${k.image.draw}</a>
    </div>
  `}function zx(e){let{choices:t,error:s,total:n}=e,i=m=>e.choose("image",m,{isStep:!0}),r=m=>i({index:m}),o=an(t.index),l=m=>r((o+m+n)%n);return a`
    <div class="row">
      ${gr({name:"split",label:k.image.split,value:t.split,options:Object.entries(k.image.splits),wrong:Vs(s,"split","dataset"),onChange:m=>i({split:m})})}
      ${fr(e,{name:"index",label:k.image.index(n),value:String(o),min:0,max:n===null?void 0:n-1,wrong:Vs(s,"index"),onChange:r})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>l(-1)}>${k.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>l(1)}>${k.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>r(Math.floor(Math.random()*n))}>
        ${k.image.random}
      </button>
      <a class="button" href=${F("draw")}>${k.image.draw}</a>
    </div>
  `}var Fx={models:[],jobs:[],versions:[]};function Sf({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??Fx,r=Cs(e),o=qx(e),l=[...s.flatMap(Bx),...i.map(Wx)],m=n.map(({id:S,spec:D})=>[Ti({job:S}),k.network.job(D.model,S)]),$=[Ti({hidden_sizes:dr.hidden_sizes}),k.network.fresh],y={[k.network.versions]:r==="version"?Bs(l,o,Hx(e)):l,[k.network.jobs]:r==="job"?Bs(m,o,k.network.chosenJob(e.job)):m,[k.network.untrained]:[$]};return{value:o,groups:y}}function qx(e){let t=Cs(e);return Ti(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:dr.hidden_sizes}:Xn(e))}function Bx({name:e,latest:t,aliases:s}){let n=(i,r)=>[Ti({model:e,version:i}),r];return[n(xs,k.network.latest(e,t)),...Object.entries(s).map(([i,r])=>n(i,k.network.alias(e,i,r)))]}function Wx({name:e,version:t}){return[Ti({model:e,version:t}),k.network.number(e,t)]}function Hx(e){let{model:t,version:s}=Xn(e);return k.network.number(t,s)}function Ti(e){return String(new URLSearchParams(e))}var Vx=/^\d{1,9}(,\d{1,9})*$/,Gx=2**32-1,Xx={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Tf(e){let t=Cs(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${k.network.title}</h2>
      <div>${Jx(e)}</div>
      ${t==="fresh"?Yx(e):U}
      ${t==="job"?a`<p><button @click=${s}>${k.network.newest}</button></p>`:U}
      ${e.inspected===null?U:a`<p>${mu(e)}</p>`}
      <p><a href=${F("inspect",Xx)}>${k.network.notebook}</a></p>
    </section>
  `}function mu({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>k.network.ofVersion(t.model,t.version),job:()=>k.network.ofJob(t.epoch,t.step),fresh:()=>k.network.ofNothing}[t.kind]()}: ${k.network.shape(s,n,i)}`}function Jx(e){let{value:t,groups:s}=Sf(e),n=({target:i})=>{let r=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...vf,...r},{isStep:!0})};return a`
    <label class="field">
      ${k.network.choose}
      <select @focus=${()=>e.list()} @change=${n}>${to(s,t)}</select>
    </label>
  `}function Yx(e){let{choices:t,error:s}=e,n=r=>e.choose("network",r,{isStep:!0}),i=(r,o,l,...m)=>gr({name:r,label:o,value:t[r],options:Object.entries(l),wrong:Vs(s,r,...m),onChange:$=>n({[r]:$})});return a`
    <div class="row">
      ${La(e,{name:"hidden_sizes",label:k.network.hiddenSizes,meaning:k.network.hiddenSizesMeaning,value:t.hidden_sizes,read:Kx,requirement:k.requirement.sizes,wrong:Vs(s,"hidden_sizes"),onChange:r=>n({hidden_sizes:r})})}
      ${i("activation",k.network.activation,k.network.activations)}
      ${i("initializer",k.network.initializer,k.network.initializers,"std","kind")}
      ${fr(e,{name:"seed",label:k.network.seed,value:t.seed,min:0,max:Gx,wrong:Vs(s,"seed"),onChange:r=>n({seed:r})})}
    </div>
  `}function Kx(e){let t=e.replaceAll(/\s/g,"");return Vx.test(t)?t:null}function Jn(e,t=4){return e<0?`(${N(e,t)})`:N(e,t)}function $r(e,t){let s=_n(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var Qx={image:Zx,network:ty,pixel:ey,unit:sy,digit:ny,step:iy};function Af(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":Qx[e.topic]?.(e)}function Zx(e){return k.announcements.image(hu(e),Da(e))}function ty(e){return k.announcements.network(mu(e),Da(e))}function ey({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=Ra(t,s),{row:r,column:o}=$r(s,i);return k.announcements.pixel(k.pixels.chosen(r,o),N(s[i]),N(n[i]))}function sy({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return k.announcements.unit(t.layer,t.unit,N(s[t.unit]),N(n[t.unit]))}function ny({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return k.announcements.digit(t,N(s[t]),N(n[t]))}function iy({training:e}){if(e===null)return"";let{losses:t}=e.after;return k.announcements.step(t.length-1,N(t.at(-1)),N(t[0]))}var ry=24,ja=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:r},o){let l=await this.#e({network:t,images:[s]},o),m=Of(t,l.network),$=l.layer_sizes,y=$.length-1,S=r!==null&&r<$[y]?r:l.images[0].digit,D={network:m,images:[s]},j=Math.min(n,y-1),ot=l.images[0].layers.slice(0,-1).map(({z:Ue},un)=>{let Qs=i!==null&&un+1===j;return{layer:un+1,unit:Qs?Math.min(i,Ue.length-1):oy(Ue)}}),[Et,...je]=await Promise.all([this.#e({...D,unit:{layer:y,unit:S},digit:S},o),...ot.map(Ue=>this.#e({...D,unit:Ue},o))]);return{whole:l,layers:je,hidden:je[j-1],output:Et}}async step({network:t,images:s,steps:n,learningRate:i},{whole:r,hidden:o},l){let{layer:m,unit:$}=o.unit,y={network:Of(t,r.network),images:s,learning_rate:i,unit:{layer:m,unit:$}},[S,D]=await Promise.all([this.#e({...y,steps:0},l),this.#e({...y,steps:n},l)]);return{before:S,after:D}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let r=await te(()=>Pt("POST","/inspect",t,{signal:s}),s),[o]=this.#t.keys();return this.#t.size>=ry&&this.#t.delete(o),this.#t.set(n,r),r}};function Mf(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function Of(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function oy(e){let t=(s,n)=>Math.abs(e[s])>Math.abs(e[n]);return e.reduce((s,n,i)=>t(i,s)?i:s,0)}var ay=.12,ly=3,cy=.3,Nf={changes:{},isStep:!1,settleS:0},Ua=class{requested={};choices=ro({});inspected=null;inspectedChoices=ro({});training=null;isMixed=!1;error=null;stepError=null;invalid=new Map;topic=null;#t;#e;#s=new ja;#n=Nf;#i;#r;constructor(t,s){this.#t=t,this.#e=s,t.addController(this),this.#i=new ht(t,{task:([n,i],{signal:r})=>te(()=>pa({model:n,dataset:i},r),r),args:()=>[this.choices.model??Hs,Tn(this.choices)?void 0:this.choices.dataset]}),this.#r=new ht(t,{task:([,n],{signal:i})=>n?this.#l(i):null,args:()=>[this.requested,this.lists!==null]})}hostUpdate(){if(this.lists===null||Cs(this.requested)!==null)return;let t=so(this.lists.models),s=t?{model:t.name,version:da(t,this.lists.versions)}:{hidden_sizes:dr.hidden_sizes};this.#o({...this.requested,...s}),this.#e.change(s)}show(t){this.topic=null,this.invalid.clear(),this.#o(t)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let l of Object.keys(s))this.invalid.delete(l);let r=Object.entries(s).filter(([,l])=>l!==null),o=Object.entries(this.requested).filter(([l])=>!(l in s));return this.#o(Object.fromEntries([...o,...r.map(([l,m])=>[l,String(m)])])),this.#n={changes:{...s,...this.requested},isStep:n,settleS:i?ay:0},this.#r.run()}async makeStep(){let t=Number(this.choices.steps);if(await this.choose("step",{steps:t+1},{isStep:!0}),this.stepError===null||this.inspectedChoices!==this.choices)return;let s=String(t);this.choices=ro({...this.requested,steps:s}),this.requested.steps=s,this.#e.change({steps:s}),this.#t.requestUpdate()}noteInvalid(t,s){this.invalid.set(t,s),this.#t.requestUpdate()}refreshJob(){this.topic="network",this.#s.clear(),this.#r.run()}list(){this.#i.run()}get lists(){return this.#i.value??null}get isLoading(){return this.#r.status===ue.PENDING}get failure(){return this.error??this.#i.error??this.#r.error}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=uu(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return(Math.min(lu(this.choices),s)===t?cu(this.choices):null)??this.inspected.layers[t-1].unit.unit}#o(t){this.requested=t,this.choices=ro(t),this.#t.requestUpdate()}async#l(t){let{changes:s,isStep:n,settleS:i}=this.#n;i>0&&await Gt(i,t),this.#n=Nf,this.#e.change(s,{isStep:n});for(let r=1;;r+=1){let[o,l]=await If(()=>this.#a(t)),[m,$]=o===null?[null,null]:await If(()=>this.#c(o,t)),y=[o,m].flatMap(D=>Object.values(D??{}).flat()),S=o!==null&&!Mf(y);if(t.throwIfAborted(),!S||r===ly){Object.assign(this,{inspected:o,error:l,training:m,stepError:$,isMixed:S,inspectedChoices:this.choices});return}this.#s.clear(),await Gt(cy,t)}}#a(t){let{choices:s}=this,n=oo(s);if(n===null)return null;let i={network:Xn(s),image:n,layer:lu(s),unit:cu(s),digit:uu(s)};return this.#s.inspect(i,t)}#c(t,s){let{choices:n}=this,i={network:Xn(n),images:yf(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}};async function If(e){try{return[await e(),null]}catch(t){if(t.name==="AbortError")throw t;return[null,t]}}var uy={rootMargin:"-25% 0px -74% 0px"},du=class extends et{static properties={sections:{attribute:!1,hasChanged:(t,s)=>JSON.stringify(t)!==JSON.stringify(s)},choices:{attribute:!1},current:{state:!0}};#t=new IntersectionObserver(t=>this.#s(t),uy);constructor(){super(),this.sections=[],this.choices={},this.current=""}connectedCallback(){super.connectedCallback(),this.hasUpdated&&this.#e()}disconnectedCallback(){super.disconnectedCallback(),this.#t.disconnect()}render(){let t=({id:s,name:n})=>a`
      <li>
        <a
          href=${F("inspect",{...this.choices,section:s})}
          aria-current=${s===this.current?"location":"false"}
          @click=${()=>s===this.choices.section&&Cf(s)}
          >${n}</a
        >
      </li>
    `;return a`
      <nav aria-label=${k.sections.title}>
        <ol>
          ${this.sections.map(t)}
        </ol>
      </nav>
    `}updated(t){t.has("sections")&&this.#e();let{section:s}=this.choices;t.has("choices")&&s!==t.get("choices")?.section&&Cf(s),t.has("current")&&this.#n()}#e(){this.#t.disconnect();for(let t of document.querySelectorAll("[data-section]"))this.#t.observe(t)}#s(t){let s=t.find(({isIntersecting:n})=>n);s&&(this.current=s.target.dataset.section)}#n(){let t=this.querySelector("ol"),s=this.querySelector("[aria-current=location]")?.parentElement;t&&s&&(t.scrollLeft=s.offsetLeft-(t.clientWidth-s.clientWidth)/2)}};function Cf(e){let t=document.querySelector(`[data-section="${CSS.escape(e??"")}"]`);t?.scrollIntoView(),t?.querySelector("h2")?.focus({preventScroll:!0})}customElements.define("section-bar",du);var hy={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},my={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},xe={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${my[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${hy[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,r)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${r}`}};var dy={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Jn(e)}</sup>)`,slope:e=>({notation:a`${N(e)} · (1 − ${N(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${xe.tanh}(${N(e)})`,slope:e=>({notation:a`(1 − ${Jn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${xe.max}(0, ${N(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function br(e){return dy[e]}var ao=8;function De(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function ys(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Gs(e){return a`∂<var>L</var>/∂${e}`}function lo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function za(e){return e===1?"x":`z ${e-1}`}var{spoken:wr}=xe;function Rf(e,t,{p:s,target:n,gradient:i}){let r=N(s,ao),o=a`
    ${Gs(ys("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${r} − ${n} = <b>${N(i)}</b>
  `;return De(o,wr.byLogit(t,r,n,N(i)))}function pu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Gs(ys("b",e,t))} = ${Gs(ys("a",e,t))} =
    <b>${N(s)}</b>
  `;return De(i,wr.byBias(n,N(s)))}function fu({layer:e,unit:t}){let s=a`
    ${Gs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${lo(e)}[<var>i</var>] · ${Gs(ys("a",e,t))}
  `;return De(s,wr.byWeight(za(e),e))}function Lf({layer:e,unit:t},s){let n=e+1,i=a`
    ${Gs(ys("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Gs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${N(s)}</b>
  `;return De(i,wr.byActivated(e,t,n,N(s)))}function Pf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:r}){let o=br(e).slope(n),l=a`
    ${Gs(ys("a",t,s))} = ${Gs(ys("z",t,s))} · ${o.notation} =
    ${N(i)} · ${N(o.value)} = <b>${N(r)}</b>
  `,m={z:N(i),slope:N(o.value),a:N(r)};return De(l,wr.bySum(e,t,s,N(n),m))}function Df({layer:e,unit:t,bias:s,grad_bias:n},i){let r=s-i*n,o=ys("b",e,t),l=a`
    ${o} ← ${o} − <var>η</var> ${Gs(o)} =
    ${N(s)} − ${N(i)} · ${Jn(n)} = <b>${N(r)}</b>
  `,m=[s,i,n,r].map($=>N($));return De(l,wr.update(e,t,...m))}function Yn({caption:e,headings:t,rows:s,...n}){return Qt(e,t,s,{...n,isFocusable:!0})}function vr({caption:e,digits:t,chosen:s,columns:n,foot:i}){let r=(o,l)=>{let m=n.map(([,$])=>$(l));return He(l,m,{isMarked:l===s})};return Yn({caption:e,headings:[k.numbers.ofDigit,...n.map(([o])=>o)],rows:Array.from({length:t},r),foot:i})}var{spoken:ln}=xe;function jf(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>
  `;return De(i,ln.scaled(e,N(t),N(s),N(n)))}function Uf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${N(s)} · ${Jn(n)} = <b>${N(s*n)}</b>
  `;return De(i,ln.product(N(s),N(n),N(s*n)))}function Fa(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${lo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return De(t,ln.layer(e,za(e)))}function zf({layer:e,unit:t},s,n,i){let r=a`
    ${ys("a",e,t)} = ∑<sub><var>i</var></sub> ${lo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${ys("b",e,t)} =
    ${N(s)} + ${Jn(n)} = <b>${N(i)}</b>
  `;return De(r,ln.sum(e,t,N(s),N(n),N(i)))}function Ff(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${xe.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return De(s,ln.activation(e,t))}function qf(e,{layer:t,unit:s},n,i){let r=br(e).applied(n),o=a`${ys("z",t,s)} = ${r} = <b>${N(i)}</b>`;return De(o,ln.activated(e,t,s,N(n),N(i)))}function Bf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${xe.exp}(<var>a</var>[<var>k</var>] − ${xe.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${xe.exp}(<var>a</var>[<var>c</var>] − ${xe.max} <var>a</var>)
  `;return De(e,ln.softmax)}function Wf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${N(t)} / ${N(s)} = <b>${N(n)}</b>`;return De(i,ln.probability(e,N(t),N(s),N(n)))}function Hf(e,t,s){let n=N(t,ao),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${xe.ln} <var>p</var>[<var>c</var>] =
    −${xe.ln} <var>p</var>[${e}] = −${xe.ln} ${n} = <b>${N(s)}</b>
  `;return De(i,ln.loss(e,n,N(s)))}function Vf(e,t,s,n){let i=N(s,ao),r=a`
    −<var>t</var>[${e}] ${xe.ln} <var>p</var>[${e}] = −${t} · ${xe.ln} ${i} =
    <b>${N(n)}</b>
  `;return De(r,ln.share(e,t,i,N(n)))}function Gf(e){let{label:t}=e.inspected.whole.images[0];return a`
    <div class="split">
      <div>
        <p>${k.loss.about}</p>
        ${t===null?gu(e,"loss-label"):py(e)}
      </div>
      ${t===null?U:fy(e.inspected)}
    </div>
  `}function gu(e,t){return a`
    <div class="notice">
      <p>${k.loss.unlabeled}</p>
      ${Pa(e,t)}
    </div>
  `}function py({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,r=+(i===t);return a`
    ${Hf(t,n[t],s)}
    <h3>${k.numbers.Digit(i)}</h3>
    <p>${k.loss.share(i)}</p>
    ${Vf(i,r,n[i],r*s)}
  `}function fy({whole:e,output:t}){let{label:s,loss:n,probabilities:i}=e.images[0];return vr({caption:k.loss.table,digits:i.length,chosen:t.unit.unit,columns:[[a`<var>t</var>`,r=>r===s?1:0],[a`<var>p</var>`,r=>N(i[r])],[a`−<var>t</var> ${xe.ln} <var>p</var>`,r=>N(r===s?n:0)]]})}function Xs(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],r=k.range(N(n),N(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${r}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${r}</span></figcaption>
    </figure>
  `}function Ai(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function Jf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:r}){let l=t.map((j,ot)=>({place:ot,product:j*s[ot]})).sort((j,ot)=>Math.abs(ot.product)-Math.abs(j.product)),{input:m,value:$,weight:y,product:S}=k.numbers,D=({place:j,product:ot})=>He(n(j),[t[j],s[j],ot].map(Et=>N(Et)));return Yn({caption:e,headings:[m,$,y,S],rows:l.slice(0,i).map(D),foot:gy(l,i,r),isTall:!0})}function gy(e,t,s){let n=e.slice(t),i=(r,o)=>a`
    <tr><th scope="row" colspan="3">${r}</th><td class="number">${N(o)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(k.numbers.others(n.length),Xf(n)):U}
      ${i(k.numbers.bias,s)} ${i(k.numbers.sum,Xf(e)+s)}
    </tfoot>
  `}function Xf(e){return e.reduce((t,{product:s})=>t+s,0)}var $y=10,by=100,wy=Ai((e,t)=>t.map((s,n)=>s*e.weight[n]));function qa(e,t,s){let n=$u(e.layer,t),i=wy(e,n),r=i.reduce((l,m)=>l+m,0),o=t.layers[e.layer-1].a[e.unit];return a`
    ${zf(e,r,e.bias,o)}
    ${e.layer===1?vy(e,i,s):U}
    ${Jf({caption:k.numbers.productsOf(s),inputs:n,weights:e.weight,nameOf:bu(e.layer,n),most:e.layer===1?$y:by,bias:e.bias})}
  `}function $u(e,t){return e===1?t.input:t.layers[e-2].z}function bu(e,t){return e>1?k.numbers.unit:s=>{let{row:n,column:i}=$r(t,s);return k.numbers.pixel(n,i)}}function vy(e,t,s){return a`
    <div class="beside">
      ${Xs(k.sums.weights,k.sums.weightsOf(s),e.weight)}
      ${Xs(k.sums.products,k.sums.productsOf(s),t)}
    </div>
    <p class="faint">${k.legend}</p>
  `}var xy=5;function Yf(e){let[t]=e.inspected.whole.images;return a`
    <p>${k.gradients.about}</p>
    ${t.label===null?gu(e,"gradient-label"):yy(e.inspected)}
  `}function yy({whole:e,hidden:t,output:s}){let[n]=e.images,i=k.numbers.unit(t.unit.unit);return a`
    <div class="split">
      ${Sy(n,s.unit.unit)}
      <div>${ky(n,s.unit)}</div>
    </div>
    <h3>${k.gradients.unit(i)}</h3>
    <div class="split">
      <div>
        ${Ey(e.activation,n,t.unit)}
        ${pu(t.unit,i)} ${fu(t.unit)}
      </div>
      <div class="beside">
        ${Kf(n,t.unit,i)}
        ${Xs(k.gradients.input,k.gradients.inputOf,n.grad_input)}
      </div>
    </div>
    <p class="faint">${k.legend}</p>
  `}function ky(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=k.numbers.digit(s);return a`
    <h3>${k.numbers.Digit(s)}</h3>
    ${Rf(t.layer,s,n)} ${pu(t,i)}
    ${fu(t)} ${Kf(e,t,i)}
  `}function Ey(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${Lf(s,i.gradZ)} ${Pf(e,s,i)}
  `}function Kf(e,t,s){if(t.layer===1)return Xs(k.gradients.weights,k.gradients.weightsOf(s),t.grad_weight);let n=$u(t.layer,e),i=bu(t.layer,n);return _y({caption:k.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function _y({caption:e,inputs:t,unit:s,nameOf:n}){let i=l=>Math.abs(s.grad_weight[l]),r=t.map((l,m)=>m).sort((l,m)=>i(m)-i(l)),o=l=>He(n(l),[N(t[l]),N(s.grad_weight[l])]);return Yn({caption:e,headings:[k.numbers.input,k.numbers.value,k.numbers.gradient],rows:r.slice(0,xy).map(o),isCaptionVisible:!0})}function Sy({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return vr({caption:k.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,r=>N(t[r])],[a`<var>t</var>`,r=>r===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,r=>N(i[r])]]})}var Oi=6,Qf=60,wu=240,Ba=120,Zf=8;function tg(e,t,s){let{of:n}=br(e),[i,r]=[n(-Oi),n(Oi)],o=D=>Math.max(-Oi,Math.min(Oi,D)),l=D=>(o(D)/Oi/2+.5)*wu,m=D=>Ba-Zf-(D-i)/(r-i)*(Ba-2*Zf),$=Array.from({length:Qf+1},(D,j)=>{let ot=j/Qf*2*Oi-Oi;return`${l(ot).toFixed(1)},${m(n(ot)).toFixed(1)}`}),y=At`
    <line x1=${l(0)} y1="0" x2=${l(0)} y2=${Ba}></line>
    <line x1="0" y1=${m(0)} x2=${wu} y2=${m(0)}></line>
    <polyline points=${$.join(" ")}></polyline>
    <circle cx=${l(t)} cy=${m(n(o(t)))} r="5"></circle>
  `,S=k.activation.curve(e,N(t),N(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${wu} ${Ba}`} role="img" aria-label=${S}>
      ${y}
    </svg>
  `}var Ty=[.2126,.7152,.0722],Ay=.179,xu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#r=0;constructor(){super(),this.addEventListener("keydown",t=>this.#l(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#m("point",this.#h(t))),this.addEventListener("pointerleave",()=>this.#m("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#o();let s=this.#n(t);this.#e.forEach((n,i)=>Oy(n,s(i)))}set chosen(t){vu(this.#e[this.#r],{isStop:!1,isChosen:!1}),this.#r=Math.min(t??0,this.#e.length-1),vu(this.#e[this.#r],{isStop:!0,isChosen:t!==null})}#o(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return vu(n,{isStop:!1,isChosen:!1}),n}),this.#r=0}#l(t){let s=this.#a(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#u(Math.max(0,Math.min(this.#e.length-1,s))))}#a({key:t,ctrlKey:s}){let n=this.#r,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#h(t);s!==null&&this.#u(s)}#u(t){this.chosen=t,this.#e[t].focus(),this.#m("choose",t)}#h({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#m(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function vu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function Oy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(My(n)>Ay?"black":"white")}function My(e){return e.reduce((t,s,n)=>{let i=s/255,r=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+r*Ty[n]},0)}customElements.define("number-grid",xu);var Ny=matchMedia("(max-width: 42rem)").matches?4:10,Wa=1e3,Iy=Ai(e=>e.slice(0,Wa));function Ha({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${Ny}
        .describe=${i?Ry:Cy}
        .values=${t.length>Wa?Iy(t):t}
        .chosen=${s}
        @choose=${r=>n(r.detail)}
      ></number-grid>
    </div>
    ${t.length>Wa?a`<p class="faint">${k.numbers.more(Wa,t.length)}</p>`:U}
  `}var Cy=eg(k.numbers.Unit),Ry=eg(k.numbers.Digit);function eg(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=N(t[n]);return{text:`${n}
${i}`,name:k.numbers.cell(e(n),i),color:io(t[n],s)}}}}function sg(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return a`
    <div class="split">
      <div>
        <p>${k.sums.about(s[t-1],s[t])}</p>
        ${Fa(t)}
        <p class="faint">${k.sums.choose}</p>
        ${ig(e,t,"a",k.sums.values)}
      </div>
      <div>${rg(e,t,i=>qa(i,n[0],k.numbers.unit(i.unit)))}</div>
    </div>
  `}function ng(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:r}=n[0].layers[t-1],o=l=>a`
    ${qf(s,l,i[l.unit],r[l.unit])}
    ${tg(s,i[l.unit],r[l.unit])}
  `;return a`
    <div class="split">
      <div>
        <p>${k.activation.about(s)}</p>
        ${Ff(t,s)}
        ${ig(e,t,"z",k.activation.values)}
      </div>
      <div>${rg(e,t,o)}</div>
    </div>
  `}function ig(e,t,s,n){return Ha({label:k.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function rg({inspected:e},t,s){let{unit:n}=e.layers[t-1];return a`
    <h3>${k.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function og(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,r=k.numbers.digit(i.unit),{contributions:o}=s.images[0];return a`
    <div class="split">
      <div>
        <p>${k.output.about(t.layer_sizes[n-1])}</p>
        ${Fa(n)}
        <p class="faint">${k.output.choose}</p>
        ${Ha({label:k.numbers.gridOf(k.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:l=>e.choose("digit",{digit:l},{isQuick:!0}),isOfDigits:!0})}
        ${Ly(i.unit,o)}
      </div>
      <div>
        <h3>${k.numbers.Digit(i.unit)}</h3>
        ${qa(i,s.images[0],r)}
      </div>
    </div>
  `}function ag({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(l=>Math.exp(l-n)),r=i.reduce((l,m)=>l+m,0),o=e.output.unit.unit;return a`
    <div class="split">
      <div>
        <p>${k.softmax.about}</p>
        ${Bf()}
        <h3>${k.numbers.Digit(o)}</h3>
        ${Wf(o,i[o],r,s[o])}
      </div>
      ${Py({logits:t,largest:n,powers:i,sum:r,probs:s},o)}
    </div>
  `}function Ly(e,t){let s=k.output.contributionsOf(e);return a`
    ${Xs(k.output.contributions(e),s,t)}
    <p class="faint">${k.legend}</p>
  `}function Py({logits:e,largest:t,powers:s,sum:n,probs:i},r){let{exp:o,max:l}=xe,m=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${k.softmax.sum}</th>
        <td class="number">${N(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return vr({caption:k.softmax.table,digits:e.length,chosen:r,columns:[[a`${k.softmax.logit} <var>a</var>`,$=>N(e[$])],[a`<var>a</var> − ${l} <var>a</var>`,$=>N(e[$]-t)],[a`${o}(<var>a</var> − ${l} <var>a</var>)`,$=>N(s[$])],[a`<var>p</var>`,$=>N(i[$])]],foot:m})}var Dy="#767676",yu=class extends et{static properties={shown:{attribute:!1},pointed:{state:!0}};constructor(){super(),this.shown=null,this.pointed=null}render(){if(this.shown===null)return U;let{image:t,chosen:s}=this.shown;return a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${k.pixels.grid}
          .columns=${_n(t.pixels)}
          .describe=${jy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:n})=>this.dispatchEvent(new CustomEvent("choose",{detail:n}))}
          @point=${({detail:n})=>this.pointed=n}
        ></number-grid>
      </div>
      ${Uy(this.shown,this.pointed??s)}
    `}};function jy(e){return t=>{let s=Math.round(e[t]),n=s===0?Dy:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function Uy({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:r,column:o}=$r(e,i);return a`
    <div class="pixel-detail">
      <h3>${k.pixels.chosen(r,o)}</h3>
      ${jf(i,e[i],s,t[i])}
      <p>${k.pixels.inUnit(k.numbers.unit(n.unit))}</p>
      ${Uf(i,n.unit,t[i],n.weight[i])}
    </div>
  `}customElements.define("pixel-walk",yu);var zy=255;function lg(e){let{whole:t,layers:s}=e.inspected,[n]=t.images,i=Ra(e.choices,n.pixels),r=Fy(n),o=({detail:l})=>e.choose("pixel",{pixel:l},{isQuick:!0});return a`
    <div class="split">
      <div>
        <p>${k.pixels.about(n.pixels.length,r)}</p>
        <p class="faint">${k.pixels.use}</p>
      </div>
      <pixel-walk .shown=${{image:n,divisor:r,unit:s[0].unit,chosen:i}} @choose=${o}></pixel-walk>
    </div>
  `}function Fy({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):zy}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var qy=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",r="bottom",o="left",l="right",m="#000",$=m+"0",y="mousemove",S="mousedown",D="mouseup",j="mouseenter",ot="mouseleave",Et="dblclick",je="change",Ue="dppxchange",un="--",Qs=typeof window<"u",Tr=Qs?document:null,An=Qs?window:null,gb=Qs?navigator:null,Ft,$o;function ds(c,h){if(h!=null){let g=c.classList;!g.contains(h)&&g.add(h)}}function fl(c,h){let g=c.classList;g.contains(h)&&g.remove(h)}function ee(c,h,g){c.style[h]=g+"px"}function Rs(c,h,g,d){let b=Tr.createElement(c);return h!=null&&ds(b,h),g?.insertBefore(b,d),b}function Es(c,h){return Rs("div",c,h)}let xh=new WeakMap;function Zs(c,h,g,d,b){let E="translate("+h+"px,"+g+"px)";E!=xh.get(c)&&(c.style.transform=E,xh.set(c,E),0>h||0>g||h>d||g>b?ds(c,e):fl(c,e))}let yh=new WeakMap;function kh(c,h,g){let d=h+g;d!=yh.get(c)&&(yh.set(c,d),c.style.background=h,c.style.borderColor=g)}let Eh=new WeakMap;function _h(c,h,g,d){let b=h+""+g;b!=Eh.get(c)&&(Eh.set(c,b),c.style.height=g+"px",c.style.width=h+"px",c.style.marginLeft=d?-h/2+"px":0,c.style.marginTop=d?-g/2+"px":0)}let gl={passive:!0},$b={...gl,capture:!0};function Zn(c,h,g,d){h.addEventListener(c,g,d?$b:gl)}function $l(c,h,g){h.removeEventListener(c,g,gl)}function Ls(c,h,g,d){let b;g=g||0;let E=2147483647>=(d=d||h.length-1);for(;d-g>1;)b=E?g+d>>1:fs((g+d)/2),c>h[b]?g=b:d=b;return c-h[g]>h[d]-c?d:g}function Sh(c){return(h,g,d)=>{let b=-1,E=-1;for(let v=g;d>=v;v++)if(c(h[v])){b=v;break}for(let v=d;v>=g;v--)if(c(h[v])){E=v;break}return[b,E]}}Qs&&(function c(){let h=devicePixelRatio;Ft!=h&&(Ft=h,$o&&$l(je,$o,c),$o=matchMedia(`(min-resolution: ${Ft-.001}dppx) and (max-resolution: ${Ft+.001}dppx)`),Zn(je,$o,c),An.dispatchEvent(new CustomEvent(Ue)))})();let Th=c=>c!=null,Ah=c=>c!=null&&c>0,bo=Sh(Th),bb=Sh(Ah);function wo(c,h,g,d){let b=Nh(c),E=Nh(h);c==h&&(b==-1?(c*=g,h/=g):(c/=g,h*=g));let v=g==10?hn:Ih,O=E==1?_s:fs,I=(b==1?fs:_s)(v(_e(c))),M=O(v(_e(h))),L=Ii(g,I),_=Ii(g,M);return g==10&&(0>I&&(L=Jt(L,-I)),0>M&&(_=Jt(_,-M))),d||g==2?(c=L*b,h=_*E):(c=Uh(c,L),h=yo(h,_)),[c,h]}function bl(c,h,g,d){let b=wo(c,h,g,d);return c==0&&(b[0]=0),h==0&&(b[1]=0),b}let wl=.1,Oh={mode:3,pad:wl},Ar={pad:0,soft:null,mode:0},wb={min:Ar,max:Ar};function vo(c,h,g,d){return ko(g)?Mh(c,h,g):(Ar.pad=g,Ar.soft=d?0:null,Ar.mode=d?3:0,Mh(c,h,wb))}function jt(c,h){return c??h}function Mh(c,h,g){let d=g.min,b=g.max,E=jt(d.pad,0),v=jt(b.pad,0),O=jt(d.hard,-Xt),I=jt(b.hard,Xt),M=jt(d.soft,Xt),L=jt(b.soft,-Xt),_=jt(d.mode,0),H=jt(b.mode,0),it=h-c,J=hn(it),nt=ss(_e(c),_e(h)),yt=hn(nt),ft=_e(yt-J);(1e-24>it||ft>10)&&(it=0,c!=0&&h!=0||(it=1e-24,_==2&&M!=Xt&&(E=0),H==2&&L!=-Xt&&(v=0)));let V=it||nt||1e3,vt=hn(V),tt=Ii(10,fs(vt)),at=Jt(Uh(c-V*(it==0?c==0?.1:1:E),tt/10),24),Y=M>c||_!=1&&(_!=3||at>M)&&(_!=2||M>at)?Xt:M,_t=ss(O,Y>at&&c>=Y?Y:Ps(Y,at)),St=Jt(yo(h+V*(it==0?h==0?.1:1:v),tt/10),24),Ot=h>L||H!=1&&(H!=3||L>St)&&(H!=2||St>L)?-Xt:L,Nt=Ps(I,St>Ot&&Ot>=h?Ot:ss(Ot,St));return _t==Nt&&_t==0&&(Nt=100),[_t,Nt]}let vb=new Intl.NumberFormat(Qs?gb.language:"en-US"),vl=c=>vb.format(c),ps=Math,xo=ps.PI,_e=ps.abs,fs=ps.floor,Se=ps.round,_s=ps.ceil,Ps=ps.min,ss=ps.max,Ii=ps.pow,Nh=ps.sign,hn=ps.log10,Ih=ps.log2,xl=(c,h=1)=>ps.asinh(c/h),Xt=1/0;function Ch(c){return 1+(0|hn((c^c>>31)-(c>>31)))}function yl(c,h,g){return Ps(ss(c,h),g)}function Rh(c){return typeof c=="function"}function Ct(c){return Rh(c)?c:()=>c}let Lh=c=>c,Ph=(c,h)=>h,xb=()=>null,Dh=()=>!0,jh=(c,h)=>c==h,yb=/\.\d*?(?=9{6,}|0{6,})/gm,ti=c=>{if(Fh(c)||On.has(c))return c;let h=""+c,g=h.match(yb);if(g==null)return c;let d=g[0].length-1;if(h.indexOf("e-")!=-1){let[b,E]=h.split("e");return+`${ti(b)}e${E}`}return Jt(c,d)};function ei(c,h){return ti(Jt(ti(c/h))*h)}function yo(c,h){return ti(_s(ti(c/h))*h)}function Uh(c,h){return ti(fs(ti(c/h))*h)}function Jt(c,h=0){if(Fh(c))return c;let g=10**h;return Se(c*g*(1+Number.EPSILON))/g}let On=new Map;function zh(c){return((""+c).split(".")[1]||"").length}function Or(c,h,g,d){let b=[],E=d.map(zh);for(let v=h;g>v;v++){let O=_e(v),I=Jt(Ii(c,v),O);for(let M=0;d.length>M;M++){let L=c==10?+`${d[M]}e${v}`:d[M]*I,_=(0>v?O:0)+(E[M]>v?E[M]:0),H=c==10?L:Jt(L,_);b.push(H),On.set(H,_)}}return b}let Mr={},kl=[],Ci=[null,null],Mn=Array.isArray,Fh=Number.isInteger;function qh(c){return typeof c=="string"}function ko(c){let h=!1;if(c!=null){let g=c.constructor;h=g==null||g==Object}return h}function kb(c){return c!=null&&typeof c=="object"}let Eb=Object.getPrototypeOf(Uint8Array),Bh="__proto__";function Ri(c,h=ko){let g;if(Mn(c)){let d=c.find((b=>b!=null));if(Mn(d)||h(d)){g=Array(c.length);for(let b=0;c.length>b;b++)g[b]=Ri(c[b],h)}else g=c.slice()}else if(c instanceof Eb)g=c.slice();else if(h(c)){g={};for(let d in c)d!=Bh&&(g[d]=Ri(c[d],h))}else g=c;return g}function ye(c){let h=arguments;for(let g=1;h.length>g;g++){let d=h[g];for(let b in d)b!=Bh&&(ko(c[b])?ye(c[b],Ri(d[b])):c[b]=Ri(d[b]))}return c}function _b(c,h,g){for(let d,b=0,E=-1;h.length>b;b++){let v=h[b];if(v>E){for(d=v-1;d>=0&&c[d]==null;)c[d--]=null;for(d=v+1;g>d&&c[d]==null;)c[E=d++]=null}}}let Sb=typeof queueMicrotask>"u"?c=>Promise.resolve().then(c):queueMicrotask,Wh=["January","February","March","April","May","June","July","August","September","October","November","December"],Hh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Vh(c){return c.slice(0,3)}let Tb=Hh.map(Vh),Ab=Wh.map(Vh),Ob={MMMM:Wh,MMM:Ab,WWWW:Hh,WWW:Tb};function Nr(c){return(10>c?"0":"")+c}let Mb={YYYY:c=>c.getFullYear(),YY:c=>(c.getFullYear()+"").slice(2),MMMM:(c,h)=>h.MMMM[c.getMonth()],MMM:(c,h)=>h.MMM[c.getMonth()],MM:c=>Nr(c.getMonth()+1),M:c=>c.getMonth()+1,DD:c=>Nr(c.getDate()),D:c=>c.getDate(),WWWW:(c,h)=>h.WWWW[c.getDay()],WWW:(c,h)=>h.WWW[c.getDay()],HH:c=>Nr(c.getHours()),H:c=>c.getHours(),h:c=>{let h=c.getHours();return h==0?12:h>12?h-12:h},AA:c=>12>c.getHours()?"AM":"PM",aa:c=>12>c.getHours()?"am":"pm",a:c=>12>c.getHours()?"a":"p",mm:c=>Nr(c.getMinutes()),m:c=>c.getMinutes(),ss:c=>Nr(c.getSeconds()),s:c=>c.getSeconds(),fff:c=>(function(h){return(10>h?"00":100>h?"0":"")+h})(c.getMilliseconds())};function El(c,h){h=h||Ob;let g,d=[],b=/\{([a-z]+)\}|[^{]+/gi;for(;g=b.exec(c);)d.push(g[0][0]=="{"?Mb[g[1]]:g[0]);return E=>{let v="";for(let O=0;d.length>O;O++)v+=typeof d[O]=="string"?d[O]:d[O](E,h);return v}}let Nb=new Intl.DateTimeFormat().resolvedOptions().timeZone,Gh=c=>c%1==0,Eo=[1,2,2.5,5],Ib=Or(10,-32,0,Eo),Xh=Or(10,0,32,Eo),Cb=Xh.filter(Gh),si=Ib.concat(Xh),Jh="{YYYY}",Yh=`
`+Jh,Kh="{M}/{D}",Ir=`
`+Kh,_o=Ir+"/{YY}",Qh="{aa}",Li="{h}:{mm}"+Qh,Zh=`
`+Li,tm=":{ss}",Wt=null;function em(c){let h=1e3*c,g=60*h,d=60*g,b=24*d,E=30*b,v=365*b;return[(c==1?Or(10,0,3,Eo).filter(Gh):Or(10,-3,0,Eo)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,d,2*d,3*d,4*d,6*d,8*d,12*d,b,2*b,3*b,4*b,5*b,6*b,7*b,8*b,9*b,10*b,15*b,E,2*E,3*E,4*E,6*E,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Jh,Wt,Wt,Wt,Wt,Wt,Wt,1],[28*b,"{MMM}",Yh,Wt,Wt,Wt,Wt,Wt,1],[b,Kh,Yh,Wt,Wt,Wt,Wt,Wt,1],[d,"{h}"+Qh,_o,Wt,Ir,Wt,Wt,Wt,1],[g,Li,_o,Wt,Ir,Wt,Wt,Wt,1],[h,tm,_o+" "+Li,Wt,Ir+" "+Li,Wt,Zh,Wt,1],[c,tm+".{fff}",_o+" "+Li,Wt,Ir+" "+Li,Wt,Zh,Wt,1]],function(O){return(I,M,L,_,H,it)=>{let J=[],nt=H>=v,yt=H>=E&&v>H,ft=O(L),V=Jt(ft*c,3),vt=_l(ft.getFullYear(),nt?0:ft.getMonth(),yt||nt?1:ft.getDate()),tt=Jt(vt*c,3);if(yt||nt){let at=yt?H/E:0,Y=nt?H/v:0,_t=V==tt?V:Jt(_l(vt.getFullYear()+Y,vt.getMonth()+at,1)*c,3),St=new Date(Se(_t/c)),Ot=St.getFullYear(),Nt=St.getMonth();for(let rt=0;_>=_t;rt++){let ut=_l(Ot+Y*rt,Nt+at*rt,1),bt=ut-O(Jt(ut*c,3));_t=Jt((+ut+bt)*c,3),_t>_||J.push(_t)}}else{let at=b>H?H:b,Y=tt+(fs(L)-fs(V))+yo(V-tt,at);J.push(Y);let _t=O(Y),St=_t.getHours()+_t.getMinutes()/g+_t.getSeconds()/d,Ot=H/d,Nt=it/I.axes[M]._space;for(;Y=Jt(Y+H,c==1?0:3),_>=Y;)if(Ot>1){let rt=fs(Jt(St+Ot,6))%24,ut=O(Y).getHours()-rt;ut>1&&(ut=-1),Y-=ut*d,St=(St+Ot)%24,.7>Jt((Y-J[J.length-1])/H,3)*Nt||J.push(Y)}else J.push(Y)}return J}}]}let[Rb,Lb,Pb]=em(1),[Db,jb,Ub]=em(.001);function sm(c,h){return c.map((g=>g.map(((d,b)=>b==0||b==8||d==null?d:h(b==1||g[8]==0?d:g[1]+d)))))}function nm(c,h){return(g,d,b,E,v)=>{let O,I,M,L,_,H,it=h.find((J=>v>=J[0]))||h[h.length-1];return d.map((J=>{let nt=c(J),yt=nt.getFullYear(),ft=nt.getMonth(),V=nt.getDate(),vt=nt.getHours(),tt=nt.getMinutes(),at=nt.getSeconds(),Y=yt!=O&&it[2]||ft!=I&&it[3]||V!=M&&it[4]||vt!=L&&it[5]||tt!=_&&it[6]||at!=H&&it[7]||it[1];return O=yt,I=ft,M=V,L=vt,_=tt,H=at,Y(nt)}))}}function _l(c,h,g){return new Date(c,h,g)}function im(c,h){return h(c)}function rm(c,h){return(g,d,b,E)=>E==null?un:h(c(d))}Or(2,-53,53,[1]);let zb={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(c,h){let g=c.series[h];return g.width?g.stroke(c,h):g.points.width?g.points.stroke(c,h):null},fill:function(c,h){return c.series[h].fill(c,h)},dash:"solid"},idx:null,idxs:null,values:[]},Sl=[0,0];function So(c,h,g,d=!0){return b=>{b.button==0&&(!d||b.target==h)&&g(b)}}function Tl(c,h,g,d=!0){return b=>{(!d||b.target==h)&&g(b)}}let Fb={show:!0,x:!0,y:!0,lock:!1,move:function(c,h,g){return Sl[0]=h,Sl[1]=g,Sl},points:{one:!1,show:function(c,h){let g=c.cursor.points,d=Es(),b=g.size(c,h);ee(d,s,b),ee(d,n,b);let E=b/-2;ee(d,"marginLeft",E),ee(d,"marginTop",E);let v=g.width(c,h,b);return v&&ee(d,"borderWidth",v),d},size:function(c,h){return c.series[h].points.size},width:0,stroke:function(c,h){let g=c.series[h].points;return g._stroke||g._fill},fill:function(c,h){let g=c.series[h].points;return g._fill||g._stroke}},bind:{mousedown:So,mouseup:So,click:So,dblclick:So,mousemove:Tl,mouseleave:Tl,mouseenter:Tl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(c,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(c,h,g,d,b)=>d-b,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},om={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Al=ye({},om,{filter:Ph}),am=ye({},Al,{size:10}),lm=ye({},om,{show:!1}),Ol='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',cm="bold "+Ol,um={show:!0,scale:"x",stroke:m,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:cm,side:2,grid:Al,ticks:am,border:lm,font:Ol,lineGap:1.5,rotate:0},hm={show:!0,scale:"x",auto:!1,sorted:1,min:Xt,max:-Xt,idxs:[]};function qb(c,h){return h.map((g=>g==null?"":vl(g)))}function Bb(c,h,g,d,b,E,v){let O=[],I=On.get(b)||0;for(let M=g=v?g:Jt(yo(g,b),I);d>=M;M=Jt(M+b,I))O.push(Object.is(M,-0)?0:M);return O}function Ml(c,h,g,d,b){let E=[],v=c.scales[c.axes[h].scale].log,O=fs((v==10?hn:Ih)(g));b=Ii(v,O),v==10&&(b=si[Ls(b,si)]);let I=g,M=b*v;v==10&&(M=si[Ls(M,si)]);do E.push(I),I+=b,v!=10||On.has(I)||(I=Jt(I,On.get(b))),M>I||(M=(b=I)*v,v==10&&(M=si[Ls(M,si)]));while(d>=I);return E}function Wb(c,h,g,d,b){let E=c.scales[c.axes[h].scale].asinh,v=d>E?Ml(c,h,ss(E,g),d,b):[E],O=0>d||g>0?[]:[0];return(-E>g?Ml(c,h,ss(E,-d),-g,b):[E]).reverse().map((I=>-I)).concat(O,v)}let mm=/./,Hb=/[12357]/,Vb=/[125]/,dm=/1/,Nl=(c,h,g,d)=>c.map(((b,E)=>h==4&&b==0||E%d==0&&g.test(b.toExponential()[0>b?1:0])?b:null));function Gb(c,h,g){let d=c.axes[g],b=d.scale,E=c.scales[b],v=c.valToPos,O=d._space,I=v(10,b),M=v(9,b)-I<O?v(7,b)-I<O?v(5,b)-I<O?dm:Vb:Hb:mm;if(M==dm){let L=_e(v(1,b)-I);if(O>L)return Nl(h.slice().reverse(),E.distr,M,_s(O/L)).reverse()}return Nl(h,E.distr,M,1)}function Xb(c,h,g){let d=c.axes[g],b=d.scale,E=d._space,v=c.valToPos,O=_e(v(1,b)-v(2,b));return E>O?Nl(h.slice().reverse(),3,mm,_s(E/O)).reverse():h}function Jb(c,h,g,d){return d==null?un:h==null?"":vl(h)}let pm={show:!0,scale:"y",stroke:m,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:cm,side:3,grid:Al,ticks:am,border:lm,font:Ol,lineGap:1.5,rotate:0},fm={scale:null,auto:!0,sorted:0,min:Xt,max:-Xt},gm=(c,h,g,d,b)=>b,$m={show:!0,auto:!0,sorted:0,gaps:gm,alpha:1,facets:[ye({},fm,{scale:"x"}),ye({},fm,{scale:"y"})]},bm={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:gm,alpha:1,points:{show:function(c,h){let{scale:g,idxs:d}=c.series[0],b=c._data[0],E=c.valToPos(b[d[0]],g,!0),v=c.valToPos(b[d[1]],g,!0);return _e(v-E)/(c.series[h].points.space*Ft)>=d[1]-d[0]},filter:null},values:null,min:Xt,max:-Xt,idxs:[],path:null,clip:null};function Yb(c,h,g){return g/10}let wm={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Kb=ye({},wm,{time:!1,ori:1}),vm={};function xm(c){let h=vm[c];return h||(h={key:c,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((d=>d!=g))},pub(g,d,b,E,v,O,I){for(let M=0;h.plots.length>M;M++)h.plots[M]!=d&&h.plots[M].pub(g,d,b,E,v,O,I)}},c!=null&&(vm[c]=h)),h}function ni(c,h,g){let d=c.mode,b=c.series[h],E=d==2?c._data[h]:c._data,v=c.scales,O=c.bbox,I=E[0],M=d==2?E[1]:E[h],L=d==2?v[b.facets[0].scale]:v[c.series[0].scale],_=d==2?v[b.facets[1].scale]:v[b.scale],H=O.left,it=O.top,J=O.width,nt=O.height,yt=c.valToPosH,ft=c.valToPosV;return L.ori==0?g(b,I,M,L,_,yt,ft,H,it,J,nt,Ao,Pi,Mo,Em,Sm):g(b,I,M,L,_,ft,yt,it,H,nt,J,Oo,Di,Rl,_m,Tm)}function Il(c,h){let g=0,d=0,b=jt(c.bands,kl);for(let E=0;b.length>E;E++){let v=b[E];v.series[0]==h?g=v.dir:v.series[1]==h&&(d|=v.dir==1?1:2)}return[g,d==1?-1:d==2?1:d==3?2:0]}function Qb(c,h,g,d,b){let E=c.series[h],v=c.scales[c.mode==2?E.facets[1].scale:E.scale];return b==-1?v.min:b==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function mn(c,h,g,d,b,E){return ni(c,h,((v,O,I,M,L,_,H,it,J,nt,yt)=>{let ft=v.pxRound,V=M.ori==0?Pi:Di,vt,tt;M.dir*(M.ori==0?1:-1)==1?(vt=g,tt=d):(vt=d,tt=g);let at=ft(_(O[vt],M,nt,it)),Y=ft(H(I[vt],L,yt,J)),_t=ft(_(O[tt],M,nt,it)),St=ft(H(E==1?L.max:L.min,L,yt,J)),Ot=new Path2D(b);return V(Ot,_t,St),V(Ot,at,St),V(Ot,at,Y),Ot}))}function To(c,h,g,d,b,E){let v=null;if(c.length>0){v=new Path2D;let O=h==0?Mo:Rl,I=g;for(let _=0;c.length>_;_++){let H=c[_];if(H[1]>H[0]){let it=H[0]-I;it>0&&O(v,I,d,it,d+E),I=H[1]}}let M=g+b-I,L=10;M>0&&O(v,I,d-L/2,M,d+E+L)}return v}function Cl(c,h,g,d,b,E,v){let O=[],I=c.length;for(let M=b==1?g:d;M>=g&&d>=M;M+=b)if(h[M]===null){let L=M,_=M;if(b==1)for(;++M<=d&&h[M]===null;)_=M;else for(;--M>=g&&h[M]===null;)_=M;let H=E(c[L]),it=_==L?H:E(c[_]),J=L-b;H=v>0||0>J||J>=I?H:E(c[J]);let nt=_+b;it=0>v||0>nt||nt>=I?it:E(c[nt]),H>it||O.push([H,it])}return O}function ym(c){return c==0?Lh:c==1?Se:h=>ei(h,c)}function km(c){let h=c==0?Ao:Oo,g=c==0?(b,E,v,O,I,M)=>{b.arcTo(E,v,O,I,M)}:(b,E,v,O,I,M)=>{b.arcTo(v,E,I,O,M)},d=c==0?(b,E,v,O,I)=>{b.rect(E,v,O,I)}:(b,E,v,O,I)=>{b.rect(v,E,I,O)};return(b,E,v,O,I,M=0,L=0)=>{M==0&&L==0?d(b,E,v,O,I):(M=Ps(M,O/2,I/2),L=Ps(L,O/2,I/2),h(b,E+M,v),g(b,E+O,v,E+O,v+I,M),g(b,E+O,v+I,E,v+I,L),g(b,E,v+I,E,v,L),g(b,E,v,E+O,v,M),b.closePath())}}let Ao=(c,h,g)=>{c.moveTo(h,g)},Oo=(c,h,g)=>{c.moveTo(g,h)},Pi=(c,h,g)=>{c.lineTo(h,g)},Di=(c,h,g)=>{c.lineTo(g,h)},Mo=km(0),Rl=km(1),Em=(c,h,g,d,b,E)=>{c.arc(h,g,d,b,E)},_m=(c,h,g,d,b,E)=>{c.arc(g,h,d,b,E)},Sm=(c,h,g,d,b,E,v)=>{c.bezierCurveTo(h,g,d,b,E,v)},Tm=(c,h,g,d,b,E,v)=>{c.bezierCurveTo(g,h,b,d,v,E)};function Am(){return(c,h,g,d,b)=>ni(c,h,((E,v,O,I,M,L,_,H,it,J,nt)=>{let yt,ft,{pxRound:V,points:vt}=E;I.ori==0?(yt=Ao,ft=Em):(yt=Oo,ft=_m);let tt=Jt(vt.width*Ft,3),at=(vt.size-vt.width)/2*Ft,Y=Jt(2*at,3),_t=new Path2D,St=new Path2D,{left:Ot,top:Nt,width:rt,height:ut}=c.bbox;Mo(St,Ot-Y,Nt-Y,rt+2*Y,ut+2*Y);let bt=Ut=>{if(O[Ut]!=null){let gt=V(L(v[Ut],I,J,H)),It=V(_(O[Ut],M,nt,it));yt(_t,gt+at,It),ft(_t,gt,It,at,0,2*xo)}};if(b)b.forEach(bt);else for(let Ut=g;d>=Ut;Ut++)bt(Ut);return{stroke:tt>0?_t:null,fill:_t,clip:St,flags:3}}))}function Om(c){return(h,g,d,b,E,v)=>{d!=b&&(E!=d&&v!=d&&c(h,g,d),E!=b&&v!=b&&c(h,g,b),c(h,g,v))}}let Zb=Om(Pi),tw=Om(Di);function Mm(c){let h=jt(c?.alignGaps,0);return(g,d,b,E)=>ni(g,d,((v,O,I,M,L,_,H,it,J,nt,yt)=>{[b,E]=bo(I,b,E);let ft,V,vt=v.pxRound,tt=ut=>vt(_(ut,M,nt,it)),at=ut=>vt(H(ut,L,yt,J));M.ori==0?(ft=Pi,V=Zb):(ft=Di,V=tw);let Y=M.dir*(M.ori==0?1:-1),_t={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},St=_t.stroke,Ot=!1;if(E-b<4*nt)for(let ut=Y==1?b:E;ut>=b&&E>=ut;ut+=Y){let bt=I[ut];bt===null?Ot=!0:bt!=null&&ft(St,tt(O[ut]),at(bt))}else{let ut,bt,Ut,gt=mt=>g.posToVal(mt,M.key,!0),It=null,oe=null,Te=tt(O[Y==1?b:E]),Yt=tt(O[b]),ze=tt(O[E]),Mt=gt(Y==1?Yt+1:ze-1);for(let mt=Y==1?b:E;mt>=b&&E>=mt;mt+=Y){let lt=O[mt],ae=(Y==1?Mt>lt:lt>Mt)?Te:tt(lt),de=I[mt];ae==Te?de!=null?(bt=de,It==null?(ft(St,ae,at(bt)),ut=It=oe=bt):It>bt?It=bt:bt>oe&&(oe=bt)):de===null&&(Ot=!0):(It!=null&&V(St,Te,at(It),at(oe),at(ut),at(bt)),de!=null?(bt=de,ft(St,ae,at(bt)),It=oe=ut=bt):(It=oe=null,de===null&&(Ot=!0)),Te=ae,Mt=gt(Te+Y))}It!=null&&It!=oe&&Ut!=Te&&V(St,Te,at(It),at(oe),at(ut),at(bt))}let[Nt,rt]=Il(g,d);if(v.fill!=null||Nt!=0){let ut=_t.fill=new Path2D(St),bt=at(v.fillTo(g,d,v.min,v.max,Nt)),Ut=tt(O[b]),gt=tt(O[E]);Y==-1&&([gt,Ut]=[Ut,gt]),ft(ut,gt,bt),ft(ut,Ut,bt)}if(!v.spanGaps){let ut=[];Ot&&ut.push(...Cl(O,I,b,E,Y,tt,h)),_t.gaps=ut=v.gaps(g,d,b,E,ut),_t.clip=To(ut,M.ori,it,J,nt,yt)}return rt!=0&&(_t.band=rt==2?[mn(g,d,b,E,St,-1),mn(g,d,b,E,St,1)]:mn(g,d,b,E,St,rt)),_t}))}function Nm(c,h,g,d,b,E,v=Xt){if(c.length>1){let O=null;for(let I=0,M=1/0;c.length>I;I++)if(h[I]!==void 0){if(O!=null){let L=_e(c[I]-c[O]);M>L&&(M=L,v=_e(g(c[I],d,b,E)-g(c[O],d,b,E)))}O=I}}return v}function ew(c,h,g,d,b){let E=c.length;if(2>E)return null;let v=new Path2D;if(g(v,c[0],h[0]),E==2)d(v,c[1],h[1]);else{let O=Array(E),I=Array(E-1),M=Array(E-1),L=Array(E-1);for(let _=0;E-1>_;_++)M[_]=h[_+1]-h[_],L[_]=c[_+1]-c[_],I[_]=M[_]/L[_];O[0]=I[0];for(let _=1;E-1>_;_++)I[_]===0||I[_-1]===0||I[_-1]>0!=I[_]>0?O[_]=0:(O[_]=3*(L[_-1]+L[_])/((2*L[_]+L[_-1])/I[_-1]+(L[_]+2*L[_-1])/I[_]),isFinite(O[_])||(O[_]=0));O[E-1]=I[E-2];for(let _=0;E-1>_;_++)b(v,c[_]+L[_]/3,h[_]+O[_]*L[_]/3,c[_+1]-L[_]/3,h[_+1]-O[_+1]*L[_]/3,c[_+1],h[_+1])}return v}let Ll=new Set;function Im(){for(let c of Ll)c.syncRect(!0)}Qs&&(Zn("resize",An,Im),Zn("scroll",An,Im,!0),Zn(Ue,An,(()=>{Ge.pxRatio=Ft})));let sw=Mm(),nw=Am();function Cm(c,h,g,d){return(d?[c[0],c[1]].concat(c.slice(2)):[c[0]].concat(c.slice(1))).map(((b,E)=>Pl(b,E,h,g)))}function Pl(c,h,g,d){return ye({},h==0?g:d,c)}function Rm(c,h,g){return h==null?Ci:[h,g]}let iw=Rm;function rw(c,h,g){return h==null?Ci:vo(h,g,wl,!0)}function Lm(c,h,g,d){return h==null?Ci:wo(h,g,c.scales[d].log,!1)}let ow=Lm;function Pm(c,h,g,d){return h==null?Ci:bl(h,g,c.scales[d].log,!1)}let aw=Pm;function lw(c,h,g,d,b){let E=ss(Ch(c),Ch(h)),v=h-c,O=Ls(b/d*v,g);do{let I=g[O],M=d*I/v;if(M>=b&&17>=E+(5>I?On.get(I):0))return[I,M]}while(++O<g.length);return[0,0]}function Dm(c){let h,g;return[c=c.replace(/(\d+)px/,((d,b)=>(h=Se((g=+b)*Ft))+"px")),h,g]}function cw(c){c.show&&[c.font,c.labelFont].forEach((h=>{let g=Jt(h[2]*Ft,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Ge(c,h,g){let d={mode:jt(c.mode,1)},b=d.mode;function E(u,p,f,w){let x=p.valToPct(u);return w+f*(p.dir==-1?1-x:x)}function v(u,p,f,w){let x=p.valToPct(u);return w+f*(p.dir==-1?x:1-x)}function O(u,p,f,w){return p.ori==0?E(u,p,f,w):v(u,p,f,w)}d.valToPosH=E,d.valToPosV=v;let I=!1;d.status=0;let M=d.root=Es("uplot");c.id!=null&&(M.id=c.id),ds(M,c.class),c.title&&(Es("u-title",M).textContent=c.title);let L=Rs("canvas"),_=d.ctx=L.getContext("2d"),H=Es("u-wrap",M);Zn("click",H,(u=>{u.target===J&&(se!=Ki||le!=Qi)&&Be.click(d,u)}),!0);let it=d.under=Es("u-under",H);H.appendChild(L);let J=d.over=Es("u-over",H),nt=+jt((c=Ri(c)).pxAlign,1),yt=ym(nt);(c.plugins||[]).forEach((u=>{u.opts&&(c=u.opts(d,c)||c)}));let ft=c.ms||.001,V=d.series=b==1?Cm(c.series||[],hm,bm,!1):(function(u,p){return u.map(((f,w)=>w==0?{}:ye({},p,f)))})(c.series||[null],$m),vt=d.axes=Cm(c.axes||[],um,pm,!0),tt=d.scales={},at=d.bands=c.bands||[];at.forEach((u=>{u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1)}));let Y=b==2?V[1].facets[0].scale:V[0].scale,_t={axes:function(){for(let u=0;vt.length>u;u++){let p=vt[u];if(!p.show||!p._show)continue;let f,w,x=p.side,A=x%2,C=p.stroke(d,u),z=x==0||x==3?-1:1,[q,B]=p._found;if(p.label!=null){let re=Se((p._lpos+p.labelGap*z)*Ft);Wm(p.labelFont[0],C,"center",x==2?"top":r),_.save(),A==1?(f=w=0,_.translate(re,Se(as+ai/2)),_.rotate((x==3?-xo:xo)/2)):(f=Se(Ts+Us/2),w=re);let Ke=Rh(p.label)?p.label(d,u,q,B):p.label;_.fillText(Ke,f,w),_.restore()}if(B==0)continue;let G=tt[p.scale],ct=A==0?Us:ai,Lt=A==0?Ts:as,kt=p._splits,wt=G.distr==2?kt.map((re=>zs[re])):kt,xt=G.distr==2?zs[kt[1]]-zs[kt[0]]:q,W=p.ticks,$t=p.border,qt=W.show?W.size:0,be=Se(qt*Ft),ie=Se((p.alignTo==2?p._size-qt-p.gap:p.gap)*Ft),Ht=p._rotate*-xo/180,We=yt(p._pos*Ft),Je=We+(be+ie)*z;w=A==0?Je:0,f=A==1?Je:0,Wm(p.font[0],C,p.align==1?o:p.align==2?l:Ht>0?o:0>Ht?l:A==0?"center":x==3?l:o,Ht||A==1?"middle":x==2?"top":r);let Ye=p.font[1]*p.lineGap,pe=kt.map((re=>yt(O(re,G,ct,Lt)))),bs=p._values;for(let re=0;bs.length>re;re++){let Ke=bs[re];if(Ke!=null){A==0?f=pe[re]:w=pe[re],Ke=""+Ke;let cs=Ke.indexOf(`
`)==-1?[Ke]:Ke.split(/\n/gm);for(let Ms=0;cs.length>Ms;Ms++){let gn=cs[Ms];Ht?(_.save(),_.translate(f,w+Ms*Ye),_.rotate(Ht),_.fillText(gn,0,0),_.restore()):_.fillText(gn,f,w+Ms*Ye)}}}W.show&&Jl(pe,W.filter(d,wt,u,B,xt),A,x,We,be,Jt(W.width*Ft,3),W.stroke(d,u),W.dash,W.cap);let Ee=p.grid;Ee.show&&Jl(pe,Ee.filter(d,wt,u,B,xt),A,A==0?2:1,A==0?as:Ts,A==0?ai:Us,Jt(Ee.width*Ft,3),Ee.stroke(d,u),Ee.dash,Ee.cap),$t.show&&Jl([We],[1],A==0?1:0,A==0?1:2,A==1?as:Ts,A==1?ai:Us,Jt($t.width*Ft,3),$t.stroke(d,u),$t.dash,$t.cap)}Re("drawAxes")},series:function(){if(qe>0){let u=V.some((p=>p._focus))&&ls!=tn.alpha;u&&(_.globalAlpha=ls=tn.alpha),V.forEach(((p,f)=>{if(f>0&&p.show&&(Vm(f,!1),Vm(f,!0),p._paths==null)){let w=ls;ls!=p.alpha&&(_.globalAlpha=ls=p.alpha);let x=b==2?[0,h[f][0].length-1]:(function(A){let C=yl(Me-1,0,qe-1),z=yl(Ne+1,0,qe-1);for(;A[C]==null&&C>0;)C--;for(;A[z]==null&&qe-1>z;)z++;return[C,z]})(h[f]);p._paths=p.paths(d,f,x[0],x[1]),ls!=w&&(_.globalAlpha=ls=w)}})),V.forEach(((p,f)=>{if(f>0&&p.show){let w=ls;ls!=p.alpha&&(_.globalAlpha=ls=p.alpha),p._paths!=null&&Gm(f,!1);{let x=p._paths!=null?p._paths.gaps:null,A=p.points.show(d,f,Me,Ne,x),C=p.points.filter(d,f,A,x);(A||C)&&(p.points._paths=p.points.paths(d,f,Me,Ne,C),Gm(f,!0))}ls!=w&&(_.globalAlpha=ls=w),Re("drawSeries",f)}})),u&&(_.globalAlpha=ls=1)}}},St=(c.drawOrder||["axes","series"]).map((u=>_t[u]));function Ot(u){let p=u.distr==3?f=>hn(f>0?f:u.clamp(d,f,u.min,u.max,u.key)):u.distr==4?f=>xl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let w=p(f),{_min:x,_max:A}=u;return(w-x)/(A-x)}}function Nt(u){let p=tt[u];if(p==null){let f=(c.scales||Mr)[u]||Mr;if(f.from!=null){Nt(f.from);let w=ye({},tt[f.from],f,{key:u});w.valToPct=Ot(w),tt[u]=w}else{p=tt[u]=ye({},u==Y?wm:Kb,f),p.key=u;let w=p.time,x=p.range,A=Mn(x);if((u!=Y||b==2&&!w)&&(!A||x[0]!=null&&x[1]!=null||(x={min:x[0]==null?Oh:{mode:1,hard:x[0],soft:x[0]},max:x[1]==null?Oh:{mode:1,hard:x[1],soft:x[1]}},A=!1),!A&&ko(x))){let C=x;x=(z,q,B)=>q==null?Ci:vo(q,B,C)}p.range=Ct(x||(w?iw:u==Y?p.distr==3?ow:p.distr==4?aw:Rm:p.distr==3?Lm:p.distr==4?Pm:rw)),p.auto=Ct(!A&&p.auto),p.clamp=Ct(p.clamp||Yb),p._min=p._max=null,p.valToPct=Ot(p)}}}Nt("x"),Nt("y"),b==1&&V.forEach((u=>{Nt(u.scale)})),vt.forEach((u=>{Nt(u.scale)}));for(let u in c.scales)Nt(u);let rt=tt[Y],ut=rt.distr,bt,Ut;rt.ori==0?(ds(M,"u-hz"),bt=E,Ut=v):(ds(M,"u-vt"),bt=v,Ut=E);let gt={};for(let u in tt){let p=tt[u];p.min==null&&p.max==null||(gt[u]={min:p.min,max:p.max},p.min=p.max=null)}let It=c.tzDate||(u=>new Date(Se(u/ft))),oe=c.fmtDate||El,Te=ft==1?Pb(It):Ub(It),Yt=nm(It,sm(ft==1?Lb:jb,oe)),ze=rm(It,im("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",oe)),Mt=[],mt=d.legend=ye({},zb,c.legend),lt=d.cursor=ye({},Fb,{drag:{y:b==2}},c.cursor),ae=mt.show,de=lt.show,ge=mt.markers,Ds,ji,gs;mt.idxs=Mt,ge.width=Ct(ge.width),ge.dash=Ct(ge.dash),ge.stroke=Ct(ge.stroke),ge.fill=Ct(ge.fill);let $e,$s=[],Nn=[],Ss=!1,In={};if(mt.live){let u=V[1]?V[1].values:null;Ss=u!=null,$e=Ss?u(d,1,0):{_:0};for(let p in $e)In[p]=un}if(ae)if(Ds=Rs("table","u-legend",M),gs=Rs("tbody",null,Ds),mt.mount(d,Ds),Ss){ji=Rs("thead",null,Ds,gs);let u=Rs("tr",null,ji);for(var Ui in Rs("th",null,u),$e)Rs("th",t,u).textContent=Ui}else ds(Ds,"u-inline"),mt.live&&ds(Ds,"u-live");let zi={show:!0},Cr={show:!1},Cn=new Map;function ns(u,p,f,w=!0){let x=Cn.get(p)||{},A=lt.bind[u](d,p,f,w);A&&(Zn(u,p,x[u]=A),Cn.set(p,x))}function Fi(u,p){let f=Cn.get(p)||{};for(let w in f)u!=null&&w!=u||($l(w,p,f[w]),delete f[w]);u==null&&Cn.delete(p)}let dn=0,ii=0,Tt=0,st=0,Kt=0,Fe=0,ri=Kt,pn=Fe,oi=Tt,js=st,Ts=0,as=0,Us=0,ai=0;d.bbox={};let Dl=!1,No=!1,qi=!1,li=!1,Io=!1,As=!1;function jl(u,p,f){(f||u!=d.width||p!=d.height)&&jm(u,p),Xi(!1),qi=!0,No=!0,Zi()}function jm(u,p){d.width=dn=Tt=u,d.height=ii=st=p,Kt=Fe=0,(function(){let w=!1,x=!1,A=!1,C=!1;vt.forEach((z=>{if(z.show&&z._show){let{side:q,_size:B}=z,G=B+(z.label!=null?z.labelSize:0);G>0&&(q%2?(Tt-=G,q==3?(Kt+=G,C=!0):A=!0):(st-=G,q==0?(Fe+=G,w=!0):x=!0))}})),ui[0]=w,ui[1]=A,ui[2]=x,ui[3]=C,Tt-=Rn[1]+Rn[3],Kt+=Rn[3],st-=Rn[2]+Rn[0],Fe+=Rn[0]})(),(function(){let w=Kt+Tt,x=Fe+st,A=Kt,C=Fe;function z(q,B){switch(q){case 1:return w+=B,w-B;case 2:return x+=B,x-B;case 3:return A-=B,A+B;case 0:return C-=B,C+B}}vt.forEach((q=>{if(q.show&&q._show){let B=q.side;q._pos=z(B,q._size),q.label!=null&&(q._lpos=z(B,q.labelSize))}}))})();let f=d.bbox;Ts=f.left=ei(Kt*Ft,.5),as=f.top=ei(Fe*Ft,.5),Us=f.width=ei(Tt*Ft,.5),ai=f.height=ei(st*Ft,.5)}let uw=3;if(d.setSize=function({width:u,height:p}){jl(u,p)},lt.dataIdx==null){let u=lt.hover,p=u.skip=new Set(u.skip??[]);p.add(void 0);let f=u.prox=Ct(u.prox),w=u.bias??=0;lt.dataIdx=(x,A,C,z)=>{if(A==0)return C;let q=C,B=f(x,A,C,z)??Xt,G=B>=0&&Xt>B,ct=rt.ori==0?Tt:st,Lt=lt.left,kt=h[0],wt=h[A];if(p.has(wt[C])){q=null;let xt,W=null,$t=null;if(w==0||w==-1)for(xt=C;W==null&&xt-- >0;)p.has(wt[xt])||(W=xt);if(w==0||w==1)for(xt=C;$t==null&&xt++<wt.length;)p.has(wt[xt])||($t=xt);if(W!=null||$t!=null)if(G){let qt=Lt-(W==null?-1/0:bt(kt[W],rt,ct,0)),be=($t==null?1/0:bt(kt[$t],rt,ct,0))-Lt;qt>be?be>B||(q=$t):qt>B||(q=W)}else q=$t==null?W:W==null||C-W>$t-C?$t:W}else G&&_e(Lt-bt(kt[C],rt,ct,0))>B&&(q=null);return q}}let ci=u=>{lt.event=u};lt.idxs=Mt,lt._lock=!1;let Xe=lt.points;Xe.show=Ct(Xe.show),Xe.size=Ct(Xe.size),Xe.stroke=Ct(Xe.stroke),Xe.width=Ct(Xe.width),Xe.fill=Ct(Xe.fill);let tn=d.focus=ye({},c.focus||{alpha:.3},lt.focus),Bi=tn.prox>=0,Wi=Bi&&Xe.one,Os=[],Hi=[],Vi=[];function Um(u,p){let f=Xe.show(d,p);if(f instanceof HTMLElement)return ds(f,"u-cursor-pt"),ds(f,u.class),Zs(f,-10,-10,Tt,st),J.insertBefore(f,Os[p]),f}function zm(u,p){if(b==1||p>0){let f=b==1&&tt[u.scale].time,w=u.value;u.value=f?qh(w)?rm(It,im(w,oe)):w||ze:w||Jb,u.label=u.label||(f?"Time":"Value")}if(Wi||p>0){u.width=u.width==null?1:u.width,u.paths=u.paths||sw||xb,u.fillTo=Ct(u.fillTo||Qb),u.pxAlign=+jt(u.pxAlign,nt),u.pxRound=ym(u.pxAlign),u.stroke=Ct(u.stroke||null),u.fill=Ct(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(x){return Jt(1*(3+2*(x||1)),3)})(ss(1,u.width)),w=u.points=ye({},{size:f,width:ss(1,.2*f),stroke:u.stroke,space:2*f,paths:nw,_stroke:null,_fill:null},u.points);w.show=Ct(w.show),w.filter=Ct(w.filter),w.fill=Ct(w.fill),w.stroke=Ct(w.stroke),w.paths=Ct(w.paths),w.pxAlign=u.pxAlign}if(ae){let f=(function(w,x){if(x==0&&(Ss||!mt.live||b==2))return Ci;let A=[],C=Rs("tr","u-series",gs,gs.childNodes[x]);ds(C,w.class),w.show||ds(C,e);let z=Rs("th",null,C);if(ge.show){let G=Es("u-marker",z);if(x>0){let ct=ge.width(d,x);ct&&(G.style.border=ct+"px "+ge.dash(d,x)+" "+ge.stroke(d,x)),G.style.background=ge.fill(d,x)}}let q=Es(t,z);for(var B in w.label instanceof HTMLElement?q.appendChild(w.label):q.textContent=w.label,x>0&&(ge.show||(q.style.color=w.width>0?ge.stroke(d,x):ge.fill(d,x)),ns("click",z,(G=>{if(lt._lock)return;ci(G);let ct=V.indexOf(w);if((G.ctrlKey||G.metaKey)!=mt.isolate){let Lt=V.some(((kt,wt)=>wt>0&&wt!=ct&&kt.show));V.forEach(((kt,wt)=>{wt>0&&en(wt,Lt?wt==ct?zi:Cr:zi,!0,ke.setSeries)}))}else en(ct,{show:!w.show},!0,ke.setSeries)}),!1),Bi&&ns(j,z,(G=>{lt._lock||(ci(G),en(V.indexOf(w),er,!0,ke.setSeries))}),!1)),$e){let G=Rs("td","u-value",C);G.textContent="--",A.push(G)}return[C,A]})(u,p);$s.splice(p,0,f[0]),Nn.splice(p,0,f[1]),mt.values.push(null)}if(de){Mt.splice(p,0,null);let f=null;Wi?p==0&&(f=Um(u,p)):p>0&&(f=Um(u,p)),Os.splice(p,0,f),Hi.splice(p,0,0),Vi.splice(p,0,0)}Re("addSeries",p)}d.addSeries=function(u,p){p=p??V.length,u=b==1?Pl(u,p,hm,bm):Pl(u,p,{},$m),V.splice(p,0,u),zm(V[p],p)},d.delSeries=function(u){if(V.splice(u,1),ae){mt.values.splice(u,1),Nn.splice(u,1);let p=$s.splice(u,1)[0];Fi(null,p.firstChild),p.remove()}de&&(Mt.splice(u,1),Os.splice(u,1)[0].remove(),Hi.splice(u,1),Vi.splice(u,1)),Re("delSeries",u)};let ui=[!1,!1,!1,!1];function Rr(u,p,f){let[w,x,A,C]=f,z=p%2,q=0;return z==0&&(C||x)&&(q=p==0&&!w||p==2&&!A?Se(um.size/3):0),z==1&&(w||A)&&(q=p==1&&!x||p==3&&!C?Se(pm.size/2):0),q}let Fm=d.padding=(c.padding||[Rr,Rr,Rr,Rr]).map((u=>Ct(jt(u,Rr)))),Rn=d._padding=Fm.map(((u,p)=>u(d,p,ui,0))),qe,Me=null,Ne=null,Co=b==1?V[0].idxs:null,Ro,Gi,Ul,zl,Fl,ql,Bl,Wl,Hl,ls,zs=null,Lr=!1;function qm(u,p){if(d.data=d._data=h=u??[],b==2){qe=0;for(let f=1;V.length>f;f++)qe+=h[f][0].length}else{h.length==0&&(d.data=d._data=h=[[]]),zs=h[0],qe=zs.length;let f=h;if(ut==2){f=h.slice();let w=f[0]=Array(qe);for(let x=0;qe>x;x++)w[x]=x}d._data=h=f}if(Xi(!0),Re("setData"),ut==2&&(qi=!0),p!==!1){let f=rt;f.auto(d,Lr)?Vl():Pn(Y,f.min,f.max),li=li||lt.left>=0,As=!0,Zi()}}function Vl(){let u,p;Lr=!0,b==1&&(qe>0?(Me=Co[0]=0,Ne=Co[1]=qe-1,u=h[0][Me],p=h[0][Ne],ut==2?(u=Me,p=Ne):u==p&&(ut==3?[u,p]=wo(u,u,rt.log,!1):ut==4?[u,p]=bl(u,u,rt.log,!1):rt.time?p=u+Se(86400/ft):[u,p]=vo(u,p,wl,!0))):(Me=Co[0]=u=null,Ne=Co[1]=p=null)),Pn(Y,u,p)}function Bm(u,p,f,w,x,A){u??=$,f??=kl,w??="butt",x??=$,A??="round",u!=Ro&&(_.strokeStyle=Ro=u),x!=Gi&&(_.fillStyle=Gi=x),p!=Ul&&(_.lineWidth=Ul=p),A!=Fl&&(_.lineJoin=Fl=A),w!=ql&&(_.lineCap=ql=w),f!=zl&&_.setLineDash(zl=f)}function Wm(u,p,f,w){p!=Gi&&(_.fillStyle=Gi=p),u!=Bl&&(_.font=Bl=u),f!=Wl&&(_.textAlign=Wl=f),w!=Hl&&(_.textBaseline=Hl=w)}function Gl(u,p,f,w,x=0){if(w.length>0&&u.auto(d,Lr)&&(p==null||p.min==null)){let A=jt(Me,0),C=jt(Ne,w.length-1),z=f.min==null?(function(q,B,G,ct=0,Lt=!1){let kt=Lt?bb:bo,wt=Lt?Ah:Th;[B,G]=kt(q,B,G);let xt=q[B],W=q[B];if(B>-1)if(ct==1)xt=q[B],W=q[G];else if(ct==-1)xt=q[G],W=q[B];else for(let $t=B;G>=$t;$t++){let qt=q[$t];wt(qt)&&(xt>qt?xt=qt:qt>W&&(W=qt))}return[xt??Xt,W??-Xt]})(w,A,C,x,u.distr==3):[f.min,f.max];u.min=Ps(u.min,f.min=z[0]),u.max=ss(u.max,f.max=z[1])}}d.setData=qm;let Hm={min:null,max:null};function Vm(u,p){let f=p?V[u].points:V[u];f._stroke=f.stroke(d,u),f._fill=f.fill(d,u)}function Gm(u,p){let f=p?V[u].points:V[u],{stroke:w,fill:x,clip:A,flags:C,_stroke:z=f._stroke,_fill:q=f._fill,_width:B=f.width}=f._paths;B=Jt(B*Ft,3);let G=null,ct=B%2/2;p&&q==null&&(q=B>0?"#fff":z);let Lt=f.pxAlign==1&&ct>0;if(Lt&&_.translate(ct,ct),!p){let kt=Ts-B/2,wt=as-B/2,xt=Us+B,W=ai+B;G=new Path2D,G.rect(kt,wt,xt,W)}p?Xl(z,B,f.dash,f.cap,q,w,x,C,A):(function(kt,wt,xt,W,$t,qt,be,ie,Ht,We,Je){let Ye=!1;Ht!=0&&at.forEach(((pe,bs)=>{if(pe.series[0]==kt){let Ee,re=V[pe.series[1]],Ke=h[pe.series[1]],cs=(re._paths||Mr).band;Mn(cs)&&(cs=pe.dir==1?cs[0]:cs[1]);let Ms=null;re.show&&cs&&(function(gn,Un,ws){for(Un=jt(Un,0),ws=jt(ws,gn.length-1);ws>=Un;){if(gn[Un]!=null)return!0;Un++}return!1})(Ke,Me,Ne)?(Ms=pe.fill(d,bs)||qt,Ee=re._paths.clip):cs=null,Xl(wt,xt,W,$t,Ms,be,ie,Ht,We,Je,Ee,cs),Ye=!0}})),Ye||Xl(wt,xt,W,$t,qt,be,ie,Ht,We,Je)})(u,z,B,f.dash,f.cap,q,w,x,C,G,A),Lt&&_.translate(-ct,-ct)}let Xm=3;function Xl(u,p,f,w,x,A,C,z,q,B,G,ct){Bm(u,p,f,w,x),(q||B||ct)&&(_.save(),q&&_.clip(q),B&&_.clip(B)),ct?(z&Xm)==Xm?(_.clip(ct),G&&_.clip(G),Po(x,C),Lo(u,A,p)):2&z?(Po(x,C),_.clip(ct),Lo(u,A,p)):1&z&&(_.save(),_.clip(ct),G&&_.clip(G),Po(x,C),_.restore(),Lo(u,A,p)):(Po(x,C),Lo(u,A,p)),(q||B||ct)&&_.restore()}function Lo(u,p,f){f>0&&(p instanceof Map?p.forEach(((w,x)=>{_.strokeStyle=Ro=x,_.stroke(w)})):p!=null&&u&&_.stroke(p))}function Po(u,p){p instanceof Map?p.forEach(((f,w)=>{_.fillStyle=Gi=w,_.fill(f)})):p!=null&&u&&_.fill(p)}function Jl(u,p,f,w,x,A,C,z,q,B){let G=C%2/2;nt==1&&_.translate(G,G),Bm(z,C,q,B,z),_.beginPath();let ct,Lt,kt,wt,xt=x+(w==0||w==3?-A:A);f==0?(Lt=x,wt=xt):(ct=x,kt=xt);for(let W=0;u.length>W;W++)p[W]!=null&&(f==0?ct=kt=u[W]:Lt=wt=u[W],_.moveTo(ct,Lt),_.lineTo(kt,wt));_.stroke(),nt==1&&_.translate(-G,-G)}function hw(u){let p=!0;return vt.forEach(((f,w)=>{if(!f.show)return;let x=tt[f.scale];if(x.min==null)return void(f._show&&(p=!1,f._show=!1,Xi(!1)));f._show||(p=!1,f._show=!0,Xi(!1));let A=f.side,C=A%2,{min:z,max:q}=x,[B,G]=(function(W,$t,qt,be){let ie,Ht=vt[W];if(be>0){let We=Ht._space=Ht.space(d,W,$t,qt,be);ie=lw($t,qt,Ht._incrs=Ht.incrs(d,W,$t,qt,be,We),be,We)}else ie=[0,0];return Ht._found=ie})(w,z,q,C==0?Tt:st);if(G==0)return;let ct=f._splits=f.splits(d,w,z,q,B,G,x.distr==2),Lt=x.distr==2?ct.map((W=>zs[W])):ct,kt=x.distr==2?zs[ct[1]]-zs[ct[0]]:B,wt=f._values=f.values(d,f.filter(d,Lt,w,G,kt),w,G,kt);f._rotate=A==2?f.rotate(d,wt,w,G):0;let xt=f._size;f._size=_s(f.size(d,wt,w,u)),xt!=null&&f._size!=xt&&(p=!1)})),p}function mw(u){let p=!0;return Fm.forEach(((f,w)=>{let x=f(d,w,ui,u);x!=Rn[w]&&(p=!1),Rn[w]=x})),p}function Xi(u){V.forEach(((p,f)=>{f>0&&(p._paths=null,u&&(b==1?(p.min=null,p.max=null):p.facets.forEach((w=>{w.min=null,w.max=null}))))}))}let Yl,Kl,Ji,Yi,Jm,Ym,Ki,Qi,Km,Qm,se,le,Do=!1,Ql=!1,Pr=[];function dw(){Ql=!1;for(let u=0;Pr.length>u;u++)Re(...Pr[u]);Pr.length=0}function Zi(){Do||(Sb(Zm),Do=!0)}function Zm(){if(Dl&&((function(){for(let w in tt){let x=tt[w];gt[w]==null&&(x.min==null||gt[Y]!=null&&x.auto(d,Lr))&&(gt[w]=Hm)}for(let w in tt){let x=tt[w];gt[w]==null&&x.from!=null&&gt[x.from]!=null&&(gt[w]=Hm)}gt[Y]!=null&&Xi(!0);let u={};for(let w in gt){let x=gt[w];if(x!=null){let A=u[w]=Ri(tt[w],kb);if(x.min!=null)ye(A,x);else if(w!=Y||b==2)if(qe==0&&A.from==null){let C=A.range(d,null,null,w);A.min=C[0],A.max=C[1]}else A.min=Xt,A.max=-Xt}}if(qe>0){V.forEach(((w,x)=>{if(b==1){let A=w.scale,C=gt[A];if(C==null)return;let z=u[A];if(x==0){let q=z.range(d,z.min,z.max,A);z.min=q[0],z.max=q[1],Me=Ls(z.min,h[0]),Ne=Ls(z.max,h[0]),Ne-Me>1&&(z.min>h[0][Me]&&Me++,h[0][Ne]>z.max&&Ne--),w.min=zs[Me],w.max=zs[Ne]}else w.show&&w.auto&&Gl(z,C,w,h[x],w.sorted);w.idxs[0]=Me,w.idxs[1]=Ne}else if(x>0&&w.show&&w.auto){let[A,C]=w.facets,z=A.scale,q=C.scale,[B,G]=h[x],ct=u[z],Lt=u[q];ct!=null&&Gl(ct,gt[z],A,B,A.sorted),Lt!=null&&Gl(Lt,gt[q],C,G,C.sorted),w.min=C.min,w.max=C.max}}));for(let w in u){let x=u[w],A=gt[w];if(x.from==null&&(A==null||A.min==null)){let C=x.range(d,x.min==Xt?null:x.min,x.max==-Xt?null:x.max,w);x.min=C[0],x.max=C[1]}}}for(let w in u){let x=u[w];if(x.from!=null){let A=u[x.from];if(A.min==null)x.min=x.max=null;else{let C=x.range(d,A.min,A.max,w);x.min=C[0],x.max=C[1]}}}let p={},f=!1;for(let w in u){let x=u[w],A=tt[w];if(A.min!=x.min||A.max!=x.max){A.min=x.min,A.max=x.max;let C=A.distr;A._min=C==3?hn(A.min):C==4?xl(A.min,A.asinh):C==100?A.fwd(A.min):A.min,A._max=C==3?hn(A.max):C==4?xl(A.max,A.asinh):C==100?A.fwd(A.max):A.max,p[w]=f=!0}}if(f){V.forEach(((w,x)=>{b==2?x>0&&p.y&&(w._paths=null):p[w.scale]&&(w._paths=null)}));for(let w in p)qi=!0,Re("setScale",w);de&&lt.left>=0&&(li=As=!0)}for(let w in gt)gt[w]=null})(),Dl=!1),qi&&((function(){let u=!1,p=0;for(;!u;){p++;let f=hw(p),w=mw(p);u=p==uw||f&&w,u||(jm(d.width,d.height),No=!0)}})(),qi=!1),No){if(ee(it,o,Kt),ee(it,"top",Fe),ee(it,s,Tt),ee(it,n,st),ee(J,o,Kt),ee(J,"top",Fe),ee(J,s,Tt),ee(J,n,st),ee(H,s,dn),ee(H,n,ii),L.width=Se(dn*Ft),L.height=Se(ii*Ft),vt.forEach((({_el:u,_show:p,_size:f,_pos:w,side:x})=>{if(u!=null)if(p){let A=x%2==1;ee(u,A?"left":"top",w-(x===3||x===0?f:0)),ee(u,A?"width":"height",f),ee(u,A?"top":"left",A?Fe:Kt),ee(u,A?"height":"width",A?st:Tt),fl(u,e)}else ds(u,e)})),Ro=Gi=Ul=Fl=ql=Bl=Wl=Hl=zl=null,ls=1,Ur(!0),Kt!=ri||Fe!=pn||Tt!=oi||st!=js){Xi(!1);let u=Tt/oi,p=st/js;if(de&&!li&&lt.left>=0){lt.left*=u,lt.top*=p,Ji&&Zs(Ji,Se(lt.left),0,Tt,st),Yi&&Zs(Yi,0,Se(lt.top),Tt,st);for(let f=0;Os.length>f;f++){let w=Os[f];w!=null&&(Hi[f]*=u,Vi[f]*=p,Zs(w,_s(Hi[f]),_s(Vi[f]),Tt,st))}}if(ne.show&&!Io&&ne.left>=0&&ne.width>0){ne.left*=u,ne.width*=u,ne.top*=p,ne.height*=p;for(let f in sc)ee(tr,f,ne[f])}ri=Kt,pn=Fe,oi=Tt,js=st}Re("setSize"),No=!1}dn>0&&ii>0&&(_.clearRect(0,0,L.width,L.height),Re("drawClear"),St.forEach((u=>u())),Re("draw")),ne.show&&Io&&(jo(ne),Io=!1),de&&li&&(mi(null,!0,!1),li=!1),mt.show&&mt.live&&As&&(tc(),As=!1),I||(I=!0,d.status=1,Re("ready")),Lr=!1,Do=!1}function Zl(u,p){let f=tt[u];if(f.from==null){if(qe==0){let w=f.range(d,p.min,p.max,u);p.min=w[0],p.max=w[1]}if(p.min>p.max){let w=p.min;p.min=p.max,p.max=w}if(qe>1&&p.min!=null&&p.max!=null&&1e-16>p.max-p.min)return;u==Y&&f.distr==2&&qe>0&&(p.min=Ls(p.min,h[0]),p.max=Ls(p.max,h[0]),p.min==p.max&&p.max++),gt[u]=p,Dl=!0,Zi()}}d.batch=function(u,p=!1){Do=!0,Ql=p,u(d),Zm(),p&&Pr.length>0&&queueMicrotask(dw)},d.redraw=(u,p)=>{qi=p||!1,u!==!1?Pn(Y,rt.min,rt.max):Zi()},d.setScale=Zl;let Ln=!1,Be=lt.drag,Ie=Be.x,Ce=Be.y;de&&(lt.x&&(Yl=Es("u-cursor-x",J)),lt.y&&(Kl=Es("u-cursor-y",J)),rt.ori==0?(Ji=Yl,Yi=Kl):(Ji=Kl,Yi=Yl),se=lt.left,le=lt.top);let ne=d.select=ye({show:!0,over:!0,left:0,width:0,top:0,height:0},c.select),tr=ne.show?Es("u-select",ne.over?J:it):null;function jo(u,p){if(ne.show){for(let f in u)ne[f]=u[f],f in sc&&ee(tr,f,u[f]);p!==!1&&Re("setSelect")}}function Pn(u,p,f){Zl(u,{min:p,max:f})}function en(u,p,f,w){p.focus!=null&&(function(x){if(x!=hi){let A=x==null,C=tn.alpha!=1;V.forEach(((z,q)=>{if(b==1||q>0){let B=A||q==0||q==x;z._focus=A?null:B,C&&(function(G,ct){V[G].alpha=ct,de&&Os[G]!=null&&(Os[G].style.opacity=ct),ae&&$s[G]&&($s[G].style.opacity=ct)})(q,B?1:tn.alpha)}})),hi=x,C&&Zi()}})(u),p.show!=null&&V.forEach(((x,A)=>{0>=A||u!=A&&u!=null||(x.show=p.show,(function(C){if(V[C].show)ae&&fl($s[C],e);else if(ae&&ds($s[C],e),de){let z=Wi?Os[0]:Os[C];z!=null&&Zs(z,-10,-10,Tt,st)}})(A),b==2?(Pn(x.facets[0].scale,null,null),Pn(x.facets[1].scale,null,null)):Pn(x.scale,null,null),Zi())})),f!==!1&&Re("setSeries",u,p),w&&zr("setSeries",d,u,p)}let fn,Dn,hi;d.setSelect=jo,d.setSeries=en,d.addBand=function(u,p){u.fill=Ct(u.fill||null),u.dir=jt(u.dir,-1),at.splice(p=p??at.length,0,u)},d.setBand=function(u,p){ye(at[u],p)},d.delBand=function(u){u==null?at.length=0:at.splice(u,1)};let er={focus:!0};function sn(u,p,f){let w=tt[p];f&&(u=u/Ft-(w.ori==1?Fe:Kt));let x=Tt;w.ori==1&&(x=st,u=x-u),w.dir==-1&&(u=x-u);let A=w._min,C=A+u/x*(w._max-A),z=w.distr;return z==3?Ii(10,C):z==4?((q,B=1)=>ps.sinh(q)*B)(C,w.asinh):z==100?w.bwd(C):C}function td(u,p){ee(tr,o,ne.left=u),ee(tr,s,ne.width=p)}function ed(u,p){ee(tr,"top",ne.top=u),ee(tr,n,ne.height=p)}ae&&Bi&&ns(ot,Ds,(u=>{lt._lock||(ci(u),hi!=null&&en(null,er,!0,ke.setSeries))})),d.valToIdx=u=>Ls(u,h[0]),d.posToIdx=function(u,p){return Ls(sn(u,Y,p),h[0],Me,Ne)},d.posToVal=sn,d.valToPos=(u,p,f)=>tt[p].ori==0?E(u,tt[p],f?Us:Tt,f?Ts:0):v(u,tt[p],f?ai:st,f?as:0),d.setCursor=(u,p,f)=>{se=u.left,le=u.top,mi(null,p,f)};let Dr=rt.ori==0?td:ed,jr=rt.ori==1?td:ed;function tc(u,p){if(u!=null&&(u.idxs?u.idxs.forEach(((f,w)=>{Mt[w]=f})):(f=>f===void 0)(u.idx)||Mt.fill(u.idx),mt.idx=Mt[0]),ae&&mt.live){for(let f=0;V.length>f;f++)(f>0||b==1&&!Ss)&&pw(f,Mt[f]);(function(){if(ae&&mt.live)for(let f=b==2?1:0;V.length>f;f++){if(f==0&&Ss)continue;let w=mt.values[f],x=0;for(let A in w)Nn[f][x++].firstChild.nodeValue=w[A]}})()}As=!1,p!==!1&&Re("setLegend")}function pw(u,p){let f,w=V[u],x=u==0&&ut==2?zs:h[u];Ss?f=w.values(d,u,p)??In:(f=w.value(d,p==null?null:x[p],u,p),f=f==null?In:{_:f}),mt.values[u]=f}function mi(u,p,f){let w;Km=se,Qm=le,[se,le]=lt.move(d,se,le),lt.left=se,lt.top=le,de&&(Ji&&Zs(Ji,Se(se),0,Tt,st),Yi&&Zs(Yi,0,Se(le),Tt,st)),fn=Xt,Dn=null;let x=rt.ori==0?Tt:st,A=rt.ori==1?Tt:st;if(0>se||qe==0||Me>Ne){w=lt.idx=null;for(let C=0;V.length>C;C++){let z=Os[C];z!=null&&Zs(z,-10,-10,Tt,st)}Bi&&en(null,er,!0,u==null&&ke.setSeries),mt.live&&(Mt.fill(w),As=!0)}else{let C,z,q;b==1&&(C=rt.ori==0?se:le,z=sn(C,Y),w=lt.idx=Ls(z,h[0],Me,Ne),q=bt(h[0][w],rt,x,0));let B=-10,G=-10,ct=0,Lt=0,kt=!0,wt="",xt="";for(let W=b==2?1:0;V.length>W;W++){let $t=V[W],qt=Mt[W],be=qt==null?null:b==1?h[W][qt]:h[W][1][qt],ie=lt.dataIdx(d,W,w,z),Ht=ie==null?null:b==1?h[W][ie]:h[W][1][ie];if(As=As||Ht!=be||ie!=qt,Mt[W]=ie,W>0&&$t.show){let We=ie==null?-10:ie==w?q:bt(b==1?h[0][ie]:h[W][0][ie],rt,x,0),Je=Ht==null?-10:Ut(Ht,b==1?tt[$t.scale]:tt[$t.facets[1].scale],A,0);if(Bi&&Ht!=null){let Ye=rt.ori==1?se:le,pe=_e(tn.dist(d,W,ie,Je,Ye));if(fn>pe){let bs=tn.bias;if(bs!=0){let Ee=sn(Ye,$t.scale),re=0>Ee?-1:1;re!=(0>Ht?-1:1)||(re==1?bs==1?Ee>Ht:Ht>Ee:bs==1?Ht>Ee:Ee>Ht)||(fn=pe,Dn=W)}else fn=pe,Dn=W}}if(As||Wi){let Ye,pe;rt.ori==0?(Ye=We,pe=Je):(Ye=Je,pe=We);let bs,Ee,re,Ke,cs,Ms,gn=!0,Un=Xe.bbox;if(Un!=null){gn=!1;let ws=Un(d,W);re=ws.left,Ke=ws.top,bs=ws.width,Ee=ws.height}else re=Ye,Ke=pe,bs=Ee=Xe.size(d,W);if(Ms=Xe.fill(d,W),cs=Xe.stroke(d,W),Wi)W!=Dn||fn>tn.prox||(B=re,G=Ke,ct=bs,Lt=Ee,kt=gn,wt=Ms,xt=cs);else{let ws=Os[W];ws!=null&&(Hi[W]=re,Vi[W]=Ke,_h(ws,bs,Ee,gn),kh(ws,Ms,cs),Zs(ws,_s(re),_s(Ke),Tt,st))}}}}if(Wi){let W=tn.prox;if(As||(hi==null?W>=fn:fn>W||Dn!=hi)){let $t=Os[0];$t!=null&&(Hi[0]=B,Vi[0]=G,_h($t,ct,Lt,kt),kh($t,wt,xt),Zs($t,_s(B),_s(G),Tt,st))}}}if(ne.show&&Ln)if(u!=null){let[C,z]=ke.scales,[q,B]=ke.match,[G,ct]=u.cursor.sync.scales,Lt=u.cursor.drag;if(Ie=Lt._x,Ce=Lt._y,Ie||Ce){let kt,wt,xt,W,$t,{left:qt,top:be,width:ie,height:Ht}=u.select,We=u.scales[G].ori,Je=u.posToVal,Ye=C!=null&&q(C,G),pe=z!=null&&B(z,ct);Ye&&Ie?(We==0?(kt=qt,wt=ie):(kt=be,wt=Ht),xt=tt[C],W=bt(Je(kt,G),xt,x,0),$t=bt(Je(kt+wt,G),xt,x,0),Dr(Ps(W,$t),_e($t-W))):Dr(0,x),pe&&Ce?(We==1?(kt=qt,wt=ie):(kt=be,wt=Ht),xt=tt[z],W=Ut(Je(kt,ct),xt,A,0),$t=Ut(Je(kt+wt,ct),xt,A,0),jr(Ps(W,$t),_e($t-W))):jr(0,A)}else nc()}else{let C=_e(Km-Jm),z=_e(Qm-Ym);if(rt.ori==1){let ct=C;C=z,z=ct}Ie=Be.x&&C>=Be.dist,Ce=Be.y&&z>=Be.dist;let q,B,G=Be.uni;G!=null?Ie&&Ce&&(Ie=C>=G,Ce=z>=G,Ie||Ce||(z>C?Ce=!0:Ie=!0)):Be.x&&Be.y&&(Ie||Ce)&&(Ie=Ce=!0),Ie&&(rt.ori==0?(q=Ki,B=se):(q=Qi,B=le),Dr(Ps(q,B),_e(B-q)),Ce||jr(0,A)),Ce&&(rt.ori==1?(q=Ki,B=se):(q=Qi,B=le),jr(Ps(q,B),_e(B-q)),Ie||Dr(0,x)),Ie||Ce||(Dr(0,0),jr(0,0))}if(Be._x=Ie,Be._y=Ce,u==null){if(f){if(md!=null){let[C,z]=ke.scales;ke.values[0]=C!=null?sn(rt.ori==0?se:le,C):null,ke.values[1]=z!=null?sn(rt.ori==1?se:le,z):null}zr(y,d,se,le,Tt,st,w)}if(Bi){let C=f&&ke.setSeries,z=tn.prox;hi==null?fn>z||en(Dn,er,!0,C):fn>z?en(null,er,!0,C):Dn!=hi&&en(Dn,er,!0,C)}}As&&(mt.idx=w,tc()),p!==!1&&Re("setCursor")}d.setLegend=tc;let jn=null;function Ur(u=!1){u?jn=null:(jn=J.getBoundingClientRect(),Re("syncRect",jn))}function sd(u,p,f,w,x,A){lt._lock||Ln&&u!=null&&u.movementX==0&&u.movementY==0||(ec(u,p,f,w,x,A,0,!1,u!=null),u!=null?mi(null,!0,!0):mi(p,!0,!1))}function ec(u,p,f,w,x,A,C,z,q){if(jn==null&&Ur(!1),ci(u),u!=null)f=u.clientX-jn.left,w=u.clientY-jn.top;else{if(0>f||0>w)return se=-10,void(le=-10);let[B,G]=ke.scales,ct=p.cursor.sync,[Lt,kt]=ct.values,[wt,xt]=ct.scales,[W,$t]=ke.match,qt=p.axes[0].side%2==1,be=rt.ori==0?Tt:st,ie=rt.ori==1?Tt:st,Ht=qt?A:x,We=qt?x:A,Je=qt?w:f,Ye=qt?f:w;if(f=wt!=null?W(B,wt)?O(Lt,tt[B],be,0):-10:be*(Je/Ht),w=xt!=null?$t(G,xt)?O(kt,tt[G],ie,0):-10:ie*(Ye/We),rt.ori==1){let pe=f;f=w,w=pe}}!q||p!=null&&p.cursor.event.type!=y||(f>1&&Tt-1>f||(f=ei(f,Tt)),w>1&&st-1>w||(w=ei(w,st))),z?(Jm=f,Ym=w,[Ki,Qi]=lt.move(d,f,w)):(se=f,le=w)}Object.defineProperty(d,"rect",{get:()=>(jn==null&&Ur(!1),jn)});let sc={width:0,height:0,left:0,top:0};function nc(){jo(sc,!1)}let nd,id,rd,od;function ad(u,p,f,w,x,A){Ln=!0,Ie=Ce=Be._x=Be._y=!1,ec(u,p,f,w,x,A,0,!0,!1),u!=null&&(ns(D,Tr,ld,!1),zr(S,d,Ki,Qi,Tt,st,null));let{left:C,top:z,width:q,height:B}=ne;nd=C,id=z,rd=q,od=B}function ld(u,p,f,w,x,A){Ln=Be._x=Be._y=!1,ec(u,p,f,w,x,A,0,!1,!0);let{left:C,top:z,width:q,height:B}=ne,G=q>0||B>0,ct=nd!=C||id!=z||rd!=q||od!=B;if(G&&ct&&jo(ne),Be.setScale&&G&&ct){let Lt=C,kt=q,wt=z,xt=B;if(rt.ori==1&&(Lt=z,kt=B,wt=C,xt=q),Ie&&Pn(Y,sn(Lt,Y),sn(Lt+kt,Y)),Ce)for(let W in tt){let $t=tt[W];W!=Y&&$t.from==null&&$t.min!=Xt&&Pn(W,sn(wt+xt,W),sn(wt,W))}nc()}else lt.lock&&(lt._lock=!lt._lock,mi(p,!0,u!=null));u!=null&&(Fi(D,Tr),zr(D,d,se,le,Tt,st,null))}function cd(u){lt._lock||(ci(u),Vl(),nc(),u!=null&&zr(Et,d,se,le,Tt,st,null))}function ud(){vt.forEach(cw),jl(d.width,d.height,!0)}Zn(Ue,An,ud);let sr={};sr.mousedown=ad,sr.mousemove=sd,sr.mouseup=ld,sr.dblclick=cd,sr.setSeries=(u,p,f,w)=>{(f=(0,ke.match[2])(d,p,f))!=-1&&en(f,w,!0,!1)},de&&(ns(S,J,ad),ns(y,J,sd),ns(j,J,(u=>{ci(u),Ur(!1)})),ns(ot,J,(function(u){if(lt._lock)return;ci(u);let p=Ln;if(Ln){let f,w,x=!0,A=!0,C=10;rt.ori==0?(f=Ie,w=Ce):(f=Ce,w=Ie),f&&w&&(x=C>=se||se>=Tt-C,A=C>=le||le>=st-C),f&&x&&(se=Ki>se?0:Tt),w&&A&&(le=Qi>le?0:st),mi(null,!0,!0),Ln=!1}se=-10,le=-10,Mt.fill(null),mi(null,!0,!0),p&&(Ln=p)})),ns(Et,J,cd),Ll.add(d),d.syncRect=Ur);let Uo=d.hooks=c.hooks||{};function Re(u,p,f){Ql?Pr.push([u,p,f]):u in Uo&&Uo[u].forEach((w=>{w.call(null,d,p,f)}))}(c.plugins||[]).forEach((u=>{for(let p in u.hooks)Uo[p]=(Uo[p]||[]).concat(u.hooks[p])}));let hd=(u,p,f)=>f,ke=ye({key:null,setSeries:!1,filters:{pub:Dh,sub:Dh},scales:[Y,V[1]?V[1].scale:null],match:[jh,jh,hd],values:[null,null]},lt.sync);ke.match.length==2&&ke.match.push(hd),lt.sync=ke;let md=ke.key,ic=xm(md);function zr(u,p,f,w,x,A,C){ke.filters.pub(u,p,f,w,x,A,C)&&ic.pub(u,p,f,w,x,A,C)}function rc(){Re("init",c,h),qm(h||c.data,!1),gt[Y]?Zl(Y,gt[Y]):Vl(),Io=ne.show&&(ne.width>0||ne.height>0),li=As=!0,jl(c.width,c.height)}return ic.sub(d),d.pub=function(u,p,f,w,x,A,C){ke.filters.sub(u,p,f,w,x,A,C)&&sr[u](null,p,f,w,x,A,C)},d.destroy=function(){ic.unsub(d),Ll.delete(d),Cn.clear(),$l(Ue,An,ud),M.remove(),Ds?.remove(),Re("destroy")},V.forEach(zm),vt.forEach((function(u,p){if(u._show=u.show,u.show){let f=tt[u.scale];f==null&&(u.scale=u.side%2?V[1].scale:Y,f=tt[u.scale]);let w=f.time;u.size=Ct(u.size),u.space=Ct(u.space),u.rotate=Ct(u.rotate),Mn(u.incrs)&&u.incrs.forEach((A=>{!On.has(A)&&On.set(A,zh(A))})),u.incrs=Ct(u.incrs||(f.distr==2?Cb:w?ft==1?Rb:Db:si)),u.splits=Ct(u.splits||(w&&f.distr==1?Te:f.distr==3?Ml:f.distr==4?Wb:Bb)),u.stroke=Ct(u.stroke),u.grid.stroke=Ct(u.grid.stroke),u.ticks.stroke=Ct(u.ticks.stroke),u.border.stroke=Ct(u.border.stroke);let x=u.values;u.values=Mn(x)&&!Mn(x[0])?Ct(x):w?Mn(x)?nm(It,sm(x,oe)):qh(x)?(function(A,C){let z=El(C);return(q,B)=>B.map((G=>z(A(G))))})(It,x):x||Yt:x||qb,u.filter=Ct(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?Xb:Ph:Gb)),u.font=Dm(u.font),u.labelFont=Dm(u.labelFont),u._size=u.size(d,null,p,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(ui[p]=!0,u._el=Es("u-axis",H))}})),g?g instanceof HTMLElement?(g.appendChild(M),rc()):g(d,rc):rc(),d}Ge.assign=ye,Ge.fmtNum=vl,Ge.rangeNum=vo,Ge.rangeLog=wo,Ge.rangeAsinh=bl,Ge.orient=ni,Ge.pxRatio=Ft,Ge.join=function(c,h){if((function(v){let O=v[0][0],I=O.length;for(let M=1;v.length>M;M++){let L=v[M][0];if(L.length!=I)return!1;if(L!=O){for(let _=0;I>_;_++)if(L[_]!=O[_])return!1}}return!0})(c)){let v=c[0].slice();for(let O=1;c.length>O;O++)v.push(...c[O].slice(1));return(function(O,I=100){let M=O.length;if(1>=M)return!0;let L=0,_=M-1;for(;_>=L&&O[L]==null;)L++;for(;_>=L&&O[_]==null;)_--;if(L>=_)return!0;let H=ss(1,fs((_-L+1)/I));for(let it=O[L],J=L+H;_>=J;J+=H){let nt=O[J];if(nt!=null){if(it>=nt)return!1;it=nt}}return!0})(v[0])||(v=(function(O){let I=O[0],M=I.length,L=Array(M);for(let H=0;L.length>H;H++)L[H]=H;L.sort(((H,it)=>I[H]-I[it]));let _=[];for(let H=0;O.length>H;H++){let it=O[H],J=Array(M);for(let nt=0;M>nt;nt++)J[nt]=it[L[nt]];_.push(J)}return _})(v)),v}let g=new Set;for(let v=0;c.length>v;v++){let O=c[v][0],I=O.length;for(let M=0;I>M;M++)g.add(O[M])}let d=[Array.from(g).sort(((v,O)=>v-O))],b=d[0].length,E=new Map;for(let v=0;b>v;v++)E.set(d[0][v],v);for(let v=0;c.length>v;v++){let O=c[v],I=O[0];for(let M=1;O.length>M;M++){let L=O[M],_=Array(b).fill(void 0),H=h?h[v][M]:1,it=[];for(let J=0;L.length>J;J++){let nt=L[J],yt=E.get(I[J]);nt===null?H!=0&&(_[yt]=nt,H==2&&it.push(yt)):_[yt]=nt}_b(_,it,b),d.push(_)}}return d},Ge.fmtDate=El,Ge.tzDate=function(c,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+c+6e4*c.getTimezoneOffset()):h==Nb?g=c:(g=new Date(c.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(c.getMilliseconds())),g},Ge.sync=xm;{Ge.addGap=function(h,g,d){let b=h[h.length-1];b&&b[0]==g?b[1]=d:h.push([g,d])},Ge.clipGaps=To;let c=Ge.paths={points:Am};c.linear=Mm,c.stepped=function(h){let g=jt(h.align,1),d=jt(h.ascDesc,!1),b=jt(h.alignGaps,0),E=jt(h.extend,!1);return(v,O,I,M)=>ni(v,O,((L,_,H,it,J,nt,yt,ft,V,vt,tt)=>{[I,M]=bo(H,I,M);let at=L.pxRound,{left:Y,width:_t}=v.bbox,St=Mt=>at(nt(Mt,it,vt,ft)),Ot=Mt=>at(yt(Mt,J,tt,V)),Nt=it.ori==0?Pi:Di,rt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},ut=rt.stroke,bt=it.dir*(it.ori==0?1:-1),Ut=Ot(H[bt==1?I:M]),gt=St(_[bt==1?I:M]),It=gt,oe=gt;E&&g==-1&&(oe=Y,Nt(ut,oe,Ut)),Nt(ut,gt,Ut);for(let Mt=bt==1?I:M;Mt>=I&&M>=Mt;Mt+=bt){let mt=H[Mt];if(mt==null)continue;let lt=St(_[Mt]),ae=Ot(mt);g==1?Nt(ut,lt,Ut):Nt(ut,It,ae),Nt(ut,lt,ae),Ut=ae,It=lt}let Te=It;E&&g==1&&(Te=Y+_t,Nt(ut,Te,Ut));let[Yt,ze]=Il(v,O);if(L.fill!=null||Yt!=0){let Mt=rt.fill=new Path2D(ut),mt=Ot(L.fillTo(v,O,L.min,L.max,Yt));Nt(Mt,Te,mt),Nt(Mt,oe,mt)}if(!L.spanGaps){let Mt=[];Mt.push(...Cl(_,H,I,M,bt,St,b));let mt=L.width*Ft/2,lt=d||g==1?mt:-mt,ae=d||g==-1?-mt:mt;Mt.forEach((de=>{de[0]+=lt,de[1]+=ae})),rt.gaps=Mt=L.gaps(v,O,I,M,Mt),rt.clip=To(Mt,it.ori,ft,V,vt,tt)}return ze!=0&&(rt.band=ze==2?[mn(v,O,I,M,ut,-1),mn(v,O,I,M,ut,1)]:mn(v,O,I,M,ut,ze)),rt}))},c.bars=function(h){let g=jt((h=h||Mr).size,[.6,Xt,1]),d=h.align||0,b=h.gap||0,E=h.radius;E=E==null?[0,0]:typeof E=="number"?[E,0]:E;let v=Ct(E),O=1-g[0],I=jt(g[1],Xt),M=jt(g[2],1),L=jt(h.disp,Mr),_=jt(h.each,(()=>{})),{fill:H,stroke:it}=L;return(J,nt,yt,ft)=>ni(J,nt,((V,vt,tt,at,Y,_t,St,Ot,Nt,rt,ut)=>{let bt,Ut,gt=V.pxRound,It=d,oe=b*Ft,Te=I*Ft,Yt=M*Ft;at.ori==0?[bt,Ut]=v(J,nt):[Ut,bt]=v(J,nt);let ze=at.dir*(at.ori==0?1:-1),Mt,mt,lt,ae=at.ori==0?Mo:Rl,de=at.ori==0?_:(st,Kt,Fe,ri,pn,oi,js)=>{_(st,Kt,Fe,pn,ri,js,oi)},ge=jt(J.bands,kl).find((st=>st.series[0]==nt)),Ds=V.fillTo(J,nt,V.min,V.max,ge!=null?ge.dir:0),ji=gt(St(Ds,Y,ut,Nt)),gs=rt,$e=gt(V.width*Ft),$s=!1,Nn=null,Ss=null,In=null,Ui=null;H==null||$e!=0&&it==null||($s=!0,Nn=H.values(J,nt,yt,ft),Ss=new Map,new Set(Nn).forEach((st=>{st!=null&&Ss.set(st,new Path2D)})),$e>0&&(In=it.values(J,nt,yt,ft),Ui=new Map,new Set(In).forEach((st=>{st!=null&&Ui.set(st,new Path2D)}))));let{x0:zi,size:Cr}=L;if(zi!=null&&Cr!=null){It=1,vt=zi.values(J,nt,yt,ft),zi.unit==2&&(vt=vt.map((Kt=>J.posToVal(Ot+Kt*rt,at.key,!0))));let st=Cr.values(J,nt,yt,ft);mt=Cr.unit==2?st[0]*rt:_t(st[0],at,rt,Ot)-_t(0,at,rt,Ot),gs=Nm(vt,tt,_t,at,rt,Ot,gs),lt=gs-mt+oe}else gs=Nm(vt,tt,_t,at,rt,Ot,gs),lt=gs*O+oe,mt=gs-lt;1>lt&&(lt=0),mt/2>$e||($e=0),5>lt&&(gt=Lh);let Cn=lt>0;mt=gt(yl(gs-lt-(Cn?$e:0),Yt,Te)),Mt=(It==0?mt/2:It==ze?0:mt)-It*ze*((It==0?oe/2:0)+(Cn?$e/2:0));let ns={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Fi=$s?null:new Path2D,dn=null;if(ge!=null)dn=J.data[ge.series[1]];else{let{y0:st,y1:Kt}=L;st!=null&&Kt!=null&&(tt=Kt.values(J,nt,yt,ft),dn=st.values(J,nt,yt,ft))}let ii=bt*mt,Tt=Ut*mt;for(let st=ze==1?yt:ft;st>=yt&&ft>=st;st+=ze){let Kt=tt[st];if(Kt==null)continue;if(dn!=null){let as=dn[st]??0;if(Kt-as==0)continue;ji=St(as,Y,ut,Nt)}let Fe=_t(at.distr!=2||L!=null?vt[st]:st,at,rt,Ot),ri=St(jt(Kt,Ds),Y,ut,Nt),pn=gt(Fe-Mt),oi=gt(ss(ri,ji)),js=gt(Ps(ri,ji)),Ts=oi-js;if(Kt!=null){let as=0>Kt?Tt:ii,Us=0>Kt?ii:Tt;$s?($e>0&&In[st]!=null&&ae(Ui.get(In[st]),pn,js+fs($e/2),mt,ss(0,Ts-$e),as,Us),Nn[st]!=null&&ae(Ss.get(Nn[st]),pn,js+fs($e/2),mt,ss(0,Ts-$e),as,Us)):ae(Fi,pn,js+fs($e/2),mt,ss(0,Ts-$e),as,Us),de(J,nt,st,pn-$e/2,js,mt+$e,Ts)}}return $e>0?ns.stroke=$s?Ui:Fi:$s||(ns._fill=V.width==0?V._fill:V._stroke??V._fill,ns.width=0),ns.fill=$s?Ss:Fi,ns}))},c.spline=function(h){return(function(g,d){let b=jt(d?.alignGaps,0);return(E,v,O,I)=>ni(E,v,((M,L,_,H,it,J,nt,yt,ft,V,vt)=>{[O,I]=bo(_,O,I);let tt,at,Y,_t=M.pxRound,St=Yt=>_t(J(Yt,H,V,yt)),Ot=Yt=>_t(nt(Yt,it,vt,ft));H.ori==0?(tt=Ao,Y=Pi,at=Sm):(tt=Oo,Y=Di,at=Tm);let Nt=H.dir*(H.ori==0?1:-1),rt=St(L[Nt==1?O:I]),ut=rt,bt=[],Ut=[];for(let Yt=Nt==1?O:I;Yt>=O&&I>=Yt;Yt+=Nt)if(_[Yt]!=null){let ze=St(L[Yt]);bt.push(ut=ze),Ut.push(Ot(_[Yt]))}let gt={stroke:g(bt,Ut,tt,Y,at,_t),fill:null,clip:null,band:null,gaps:null,flags:1},It=gt.stroke,[oe,Te]=Il(E,v);if(M.fill!=null||oe!=0){let Yt=gt.fill=new Path2D(It),ze=Ot(M.fillTo(E,v,M.min,M.max,oe));Y(Yt,ut,ze),Y(Yt,rt,ze)}if(!M.spanGaps){let Yt=[];Yt.push(...Cl(L,_,O,I,Nt,St,b)),gt.gaps=Yt=M.gaps(E,v,O,I,Yt),gt.clip=To(Yt,H.ori,yt,ft,V,vt)}return Te!=0&&(gt.band=Te==2?[mn(E,v,O,I,It,-1),mn(E,v,O,I,It,1)]:mn(E,v,O,I,It,Te)),gt}))})(ew,h)}}return Ge})(),ku=qy;var By="50px",xr=class{isInView=!1;#t;#e=new IntersectionObserver(t=>this.#s(t),{rootMargin:By});constructor(t){this.#t=t,t.addController(this)}hostConnected(){this.#e.observe(this.#t)}hostDisconnected(){this.#e.disconnect()}#s(t){let{isIntersecting:s}=t.at(-1),n=s&&!this.isInView;this.isInView=s,n&&this.#t.requestUpdate()}};var Mi={from:null,to:null};function Wy(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function cg({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let r=s>0?Wy(t,s):t,o=Math.max(0,i.from===null?0:Eu(e,i.from)),l=Math.min(e.length-1,i.to===null?1/0:Eu(e,i.to)+1),m=Math.ceil((l-o+1)/500),$=[];for(let S=l;S>o;S-=m)$.push(S);l>=o&&$.push(o),$.reverse();let y=S=>n&&!(S>0)?null:S;return[$.map(S=>e[S]),$.map(S=>y(r[S]))]}function ug({xs:e,ys:t},s){let n=Eu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function Eu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Hy="12px system-ui, sans-serif",Vy=[7,4],Gy=[2,3],dg=5,Xy=24,Jy=48,Yy=58,Ky=14,Qy=32,Zy=3,t1={left:0,top:0,width:0,height:0},hg={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function pg(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,r)=>s(`--series-${r+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function _u({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?hg.background:hg[s===null?e.emphasis??"normal":"focused"]}function fg(e,{size:t,colors:s,zoom:n,formatX:i,formatY:r,isLog:o,group:l,...m}){return{...t,scales:{x:{time:!1,range:($,y,S)=>n1(n(),y,S)},y:{distr:o?Zy:1}},legend:{show:!1},cursor:e1(l,m),axes:[mg({size:Qy,format:i,colors:s}),mg({size:i1,format:r,colors:s})],series:[{},...e.map($=>r1($,s))],hooks:{setCursor:[$=>m.onCursor($.cursor.idx??null)],setSeries:[($,y)=>m.onFocus(y??null)],setSelect:[$=>s1($,m.onZoom)]}}}function e1(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:dg},focus:{prox:Xy},hover:{prox:Jy},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function s1(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,r]=[s,s+n].map(o=>e.posToVal(o,"x"));e.setSelect(t1,!1),t({from:i,to:r})}function n1({from:e,to:t},s,n){let i=e??s,r=t??n;return i<r?[i,r]:[i-1,i+1]}function mg({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Hy,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,r)=>r.map(o=>o==null?"":t(o))}}function i1(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(Yy,Math.ceil(Math.max(...s,0))+Ky)}function r1(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,r=n?Vy:i?Gy:void 0,o=e.isRaw?{show:!1}:{size:dg};return{stroke:()=>t().series[s-1],dash:r,points:o,..._u(e,null)}}var o1=240,a1=240,l1=["series","smoothing","isLog","zoom"],Su=class extends et{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e=new xr(this);#s=!1;#n="";#i=[];#r=null;#o=matchMedia("(prefers-color-scheme: dark)");#l={point:null,"focus-line":null};#a=new ResizeObserver(()=>requestAnimationFrame(()=>this.#g()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Xo,this.formatY=N,this.smoothing=0,this.isLog=!1,this.zoom=Mi,this.focused=null,this.group=null,this.height=o1}connectedCallback(){super.connectedCallback(),this.#a.observe(this),this.#o.addEventListener("change",this.#v)}disconnectedCallback(){super.disconnectedCallback(),this.#a.disconnect(),this.#o.removeEventListener("change",this.#v),this.#w()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#u?a`<p>${dt.nothingYet}</p>`:U}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#c(){return this.querySelector(".chart-picture")}get#u(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#c.style.minHeight=`${this.height}px`,this.#u)return this.#w();this.#s||=l1.some(s=>t.has(s)),this.#t!==null&&!this.#e.isInView?this.#s=!0:this.#t===null||this.#s?this.#h():t.has("focused")&&this.#$()}#h(){this.#s=!1;let t=this.smoothing>0?this.series.map(r=>({line:r,isRaw:!0})):[],s=(r,o)=>gg(r.line)-gg(o.line);this.#i=[...t,...this.series.map(r=>({line:r,isRaw:!1})).sort(s)];let n=ku.join(this.#i.map(({line:r,isRaw:o})=>cg(r,{...this.#m,...o?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#i.map(c1)]);this.#t===null||this.#n!==i?(this.#w(),this.#n=i,this.#t=new ku(this.#p(),n,this.#c)):this.#t.setData(n),this.#$()}get#m(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#p(){return fg(this.#i,{size:this.#f,colors:()=>this.#r??=pg(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#d("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#d("focus-line",t===null?null:this.#i[t-1].line.id),onZoom:t=>this.#d("zoom",t)})}get#f(){return{width:Math.max(this.clientWidth,a1),height:this.height}}#g(){let t=this.#f;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#d(t,s){this.#l[t]!==s&&(this.#l[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#$(){this.#i.forEach((t,s)=>Object.assign(this.#t.series[s+1],_u(t,this.focused))),this.#t.redraw(!1)}#w(){this.#t?.destroy(),this.#t=null,this.#d("point",null),this.#d("focus-line",null)}#v=()=>{this.#r=null,this.#t?.redraw(!1)}};customElements.define("line-chart",Su);function gg({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function c1({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var u1=5,h1=3,m1=Ai((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),d1=Ai(e=>[{label:k.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function $g({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${k.step.losses}</h3>
    <div class="split">
      ${p1(s)} ${n>0?g1(s.losses):U}
    </div>
    <div class="split">
      <div>
        <h3>${k.step.probabilities}</h3>
        ${$1(t,s,n)}
      </div>
      <div>${w1(t,s,n)}</div>
    </div>
  `}function p1({losses:e,digits:t,images:s}){let n=(m,$)=>{let y=$>0?N(m-e[$-1]):"",S=s.map(({label:D},j)=>f1(t[$][j],D));return He($,[N(m,u1),y,...S])},{step:i,loss:r,change:o,target:l}=k.step;return Yn({caption:k.step.losses,headings:[i,r,o,...s.map(({label:m})=>l(m))],rows:e.map(n),isTall:!0})}function f1(e,t){let s=e===t;return a`
    <span class=${s?"hit":"miss"}>
      ${e??"\u2013"} <span aria-hidden="true">${s?"\u2713":"\u2717"}</span>
      <span class="unseen">${s?k.step.right:k.step.wrong}</span>
    </span>
  `}function g1(e){return a`
    <line-chart
      .label=${k.step.lossChart}
      .xLabel=${k.step.step}
      .yLabel=${k.step.loss}
      .series=${d1(e)}
    ></line-chart>
  `}function $1(e,t,s){let n=e.images[0].probabilities.map((o,l)=>l),i=({label:o,probabilities:l},m)=>He(k.step.imageAt(o,m),l.map(($,y)=>b1($,y===o))),r=(o,l)=>[i(o,k.step.before),s>0?i(t.images[l],k.step.after(s)):U];return Yn({caption:k.step.probabilities,headings:[k.step.image,...n],rows:e.images.map(r)})}function b1(e,t){let s=e===null?N(e):e.toFixed(h1);return t?a`<mark>${s}</mark>`:s}function w1(e,t,s){let{unit:n}=t,i=k.numbers.unit(n.unit),r=m1(n,e.unit);return a`
    <h3>${k.step.update(i)}</h3>
    ${Df(n,t.learning_rate)}
    ${n.layer===1?v1(n,i,s>0?r:null):U}
  `}function v1(e,t,s){return a`
    <div class="beside">
      ${Xs(k.step.weightsNow,k.step.weightsNowOf(t),e.weight)}
      ${s?Xs(k.step.weightsMoved,k.step.weightsMovedOf(t),s):U}
    </div>
    <p class="faint">${k.legend}</p>
  `}function bg(e){let{choices:t,training:s,stepError:n}=e,i=Tn(t)&&pr(t)===null;return a`
    <div class="split">
      <div>
        <p>${k.step.about(t.images)} ${i?k.step.withoutDrawn:""}</p>
        ${x1(e)} ${Vt(n)}
      </div>
      ${s===null?U:y1(s.before)}
    </div>
    ${s===null?U:$g(e)}
  `}function x1(e){let t=Number(e.choices.steps),n=e.stepError!==null||wf.some($=>e.invalid.has($))||t>=au,i=t===0,r=$=>e.choose("step",$,{isStep:!0}),o=($,y)=>({name:$,label:y,value:e.choices[$],wrong:Vs(e.stepError,$),onChange:S=>r({[$]:S})}),l=($,y,S)=>fr(e,{...o($,y),...S}),m=o("learning_rate",k.step.learningRate);return a`
    <div class="row step-fields">
      ${l("images",k.step.images,{min:1,max:ou})}
      ${kf(e,{...m,max:bf})}
      ${l("steps",k.step.steps,{min:0,max:au})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${k.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||r({steps:0})}>${k.step.reset}</button>
    </div>
  `}function y1({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${k.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${k.step.batch}>${e.map(t)}</ul>`}function wg(e){return qn(e,"inspect-view")}var Tu=class extends et{static properties={choices:{attribute:!1}};#t=new Ua(this,new Ae("inspect"));constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&this.#t.show(this.choices)}render(){let t=this.#t,{choices:s,lists:n}=t,i=Cs(s)==="version"?Xn(s):null,r=l=>t.choose("network",{version:l},{isStep:!0}),o=t.inspected===null?[]:E1(t);return a`
      <h1>${k.title}</h1>
      <p>${k.about}</p>
      <p class="unseen" role="status">${Af(t)}</p>
      <div class="stack">
        <div class="columns">${_f(t)} ${Tf(t)}</div>
        ${ga(i,n,r)} ${Vt(t.failure)}
        <div role="status">
          ${t.isMixed?a`<p class="notice warning">${k.mixed}</p>`:U}
        </div>
      </div>
      ${o.length>0?k1(t,o):U}
      <div class="stack" aria-busy=${t.isLoading}>${o.map(_1)}</div>
    `}};customElements.define("inspect-view",Tu);function k1(e,t){let s=t.filter(({heading:n})=>n===void 0);return a`<section-bar
    .sections=${s.map(({id:n,name:i})=>({id:n,name:i}))}
    .choices=${e.requested}
  ></section-bar>`}function E1(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(r,o)=>o+1),n=k.sections,i=r=>{let o={id:`layer-${r}`,name:n.layer(r)};return[{...o,content:sg(e,r)},{...o,heading:k.activation.title(r),content:ng(e,r)}]};return[{id:"input",name:n.input,content:lg(e)},...s.flatMap(i),{id:"output",name:n.output,content:og(e)},{id:"softmax",name:n.softmax,content:ag(e)},{id:"loss",name:n.loss,content:Gf(e)},{id:"gradients",name:n.gradients,content:Yf(e)},{id:"step",name:n.step,content:bg(e)}]}function _1({id:e,name:t,heading:s=t,content:n},i){let r=`inspect-section-${i+1}`;return a`
    <section class="card inspect-section" data-section=${e} aria-labelledby=${r}>
      <h2 id=${r} tabindex="-1">${s}</h2>
      ${n}
    </section>
  `}function Js(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function Va(e,t){try{for(;;){let s=await e();if(s===null)return;await Gt(s,t),await S1(t)}}catch(s){if(s.name!=="AbortError")throw s}}function S1(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Kn(e,t,s,{newer:n,older:i}=dt){if(e.newer===null&&t===null)return null;let r=(o,l)=>a`<a class="button" href=${s(o)}>${l}</a>`;return a`
    <nav class="row pager" aria-label=${dt.pages}>
      ${e.newer===null?null:r(e.newer,n)}
      <span class="faint">${dt.pageNumber(e.number)}</span>
      ${t===null?null:r(e.olderThan(t),i)}
    </nav>
  `}var Ga="-";function Qn(e,t="",s){let n=s[vg(t)];if(n===void 0)return e;let i=t.startsWith(Ga)?-1:1,r=e.map(l=>({item:l,value:n(l)??null})),o=r.filter(({value:l})=>l!==null);return o.sort((l,m)=>i*T1(l.value,m.value)),[...o,...r.filter(({value:l})=>l===null)].map(({item:l})=>l)}function Ys(e,{name:t,isNumber:s=!1},n="",i){let r=vg(n)===t,o=r&&n.startsWith(Ga),l=s===o;return{[s?"number":"text"]:e,order:r?l?"ascending":"descending":"none",sort:()=>i(r&&!o?Ga+t:t)}}function yr(e,t){return e===null?null:a`<p class="faint" role="status">${dt.sortedOf(t)}</p>`}function vg(e){return e.replace(Ga,"")}function T1(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var K={title:"Jobs",jobTitle:e=>`Job ${he(e)}`,shortId:he,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:(e,t)=>`number ${e} in the queue${t===null?"":`, starts in about ${t}`}`,progressOf:e=>`Progress of job ${he(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e}\xA0s`,milliseconds:e=>`${e}\xA0ms`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${he(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${he(e)}`,cancelQuestion:e=>`Cancel job ${he(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${he(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version\xA0${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Reproduce trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function xg({state:e="",model:t=""},s,n){let i=l=>{l.preventDefault();let m=new FormData(l.target);n(String(m.get("state")),String(m.get("model")).trim())},r=l=>l.target.form.requestSubmit(),o=zo.map(l=>[l,dt.states[l]]);return a`
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
  `}function Xa(e){return a`<span class="badge accent" title=${e}>${ve("best")}${dt.best}</span>`}var ks={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Ja(e){let t=Cc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${ks.allDefaults}</p>`:yg(ks.changed,t)}
    <details>
      <summary>${ks.whole}</summary>
      ${yg(ks.whole,e)}
    </details>
  `}function kr(e){let t=Cc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([r,o])=>ks.field(r,Au(o)));return i.length>0?i.join(ks.between):ks.defaults}function yg(e,t){let s=([n,i])=>[a`<code>${n}</code>`,Au(i)];return Ws(e,Object.entries(t).map(s))}function Au(e){if(e===null)return ks.none;if(Array.isArray(e))return e.join(ks.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,r])=>ks.field(i,Au(r)));return[t,...n].filter(Boolean).join(ks.betweenItems)||ks.none}var A1=10,O1=.1;function Ya(e){if(e.state==="queued")return e.queue_position&&M1(e);if(e.state!=="running")return e.started_at&&K.took(Ou(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[Z(t/s,0),...n===null?[]:[K.left(vn(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${K.progressOf(e.id)}></progress>
    <span class="faint">${i.join(K.between)}</span>
  `}function M1({queue_position:e,queue_eta_seconds:t}){return K.position(e,t==null?null:vn(t))}function Ou(e){let t=N1(e);return t===null||t>=A1?vn(t):t<O1?K.milliseconds(Math.round(t*1e3)):K.seconds(t.toFixed(1))}function N1({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var kg={model:e=>`${Mu(e)} ${R1(e)??""}`,accuracy:Nu,submitted:e=>Date.parse(e.submitted_at)};function Eg(e,t,{cancel:s,sort:n}){let{job:i,model:r,version:o,chosen:l,state:m,accuracy:$,submitted:y,change:S}=K.columns,D=[i,Ys(r,{name:"model"},t,n),{number:o},l,m,Ys($,{name:"accuracy",isNumber:!0},t,n),Ys(y,{name:"submitted",isNumber:!0},t,n),S],j=I1(e),ot=Et=>a`<tr>${C1(Et,j.has(Et.id),s)}</tr>`;return Qt(K.list,D,[ar(Qn(e,t,kg),({id:Et})=>Et,ot)])}function I1(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Nu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>Qn(n,"accuracy",kg)[0].id))}function C1(e,t,s){let{id:n,name:i,note:r}=e;return a`
    <th scope="row">
      <a class="long-name cut" title=${i||n} href=${F("jobs",{job:n})}>${i||a`<code>${K.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${K.shortId(n)}</code>`:null}
      ${r?a`<p class="note faint" title=${r}>${r}</p>`:null}
    </th>
    <td><span class="long-name cut" title=${Mu(e)}>${Mu(e)}</span></td>
    <td class="number">${L1(e)}</td>
    <td class="chosen">${P1(e)}</td>
    <td>${rs(e.state)} ${Ya(e)}</td>
    <td class="number">${Z(Nu(e))} ${t?Xa(K.bestMeaning):null}</td>
    <td class="moment number">${Le(e.submitted_at)}</td>
    <td>${fe(e)?D1(e,s):null}</td>
  `}function Mu({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function R1({model:e,dataset:t}){return(e??t)?.version??null}function Nu({metrics:e}){return e.test_accuracy??e.accuracy??null}function L1({model:e,dataset:t}){return e?a`<a href=${F("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${F("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function P1({spec:e,reproduction:t,kind:s}){return t?K.reproduces(t.of):e?kr(e):K.kinds[s]}function D1(e,t){return a`
    <button aria-label=${K.cancelJob(e.id)} @click=${()=>t(e)}>${K.cancel}</button>
  `}var j1=20,_g=200,U1=2,z1=15,Iu=class extends et{static properties={choices:{attribute:!1},cancelled:{state:!0}};#t=new Ae("jobs");#e=new AbortController;#s=new ht(this,{task:([t],{signal:s})=>F1(t,s),autoRun:!1});#n=new ht(this,{task:(t,{signal:s})=>Ze("/models",{signal:s}),args:()=>[]});constructor(){super(),this.choices={},this.cancelled=null}willUpdate(t){t.has("choices")&&(this.cancelled=null)}disconnectedCallback(){super.disconnectedCallback(),this.#e.abort()}updated(t){t.has("choices")&&this.#r()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,r=i?{limit:_g}:{cursor:Js(n).cursor,limit:j1};return zt("/jobs",{state:t,model:s,...r})}#r(){this.#e.abort(),this.#e=new AbortController,Va(()=>this.#o(),this.#e.signal)}async#o(){return await this.#s.run([this.#i]),this.#s.error?null:(this.#l(),this.#s.value?.items.some(fe)?U1:z1)}#l(){if(!this.cancelled?.error)return;let{id:t,wasListed:s}=this.cancelled;this.#s.value?.items.filter(fe).some(i=>i.id===t)||(this.cancelled=s?null:{...this.cancelled,wasListed:!0})}#a(t){this.#t.change({...t,after:null},{isStep:!0}),this.choices=this.#t.choices}async#c({id:t}){if(!await vs(K.cancelQuestion(t),K.cancelYes))return;let s=await Pt("POST",X`/jobs/${t}/cancel`).then(()=>null,n=>n);this.cancelled={id:t,error:s,wasListed:!1},this.isConnected&&this.#r()}render(){let t=this.#n.value?.items.map(({name:l})=>l)??[],s=xg(this.choices,t,(l,m)=>this.#a({state:l,model:m})),{value:n,error:i}=this.#s,r=n?.query===this.#i?n:null,o=Oe({value:r,error:this.cancelled?.error??i},l=>this.#u(l));return Pe({title:K.title},s,o)}#u({items:t,next_cursor:s}){let{after:n,sort:i,...r}=this.choices,o=y=>F("jobs",{...r,after:y}),l={cancel:y=>this.#c(y),sort:y=>this.#a({sort:y})},{id:m,error:$}=this.cancelled??{};return a`
      <section class="card stack">
        <p role="status" class="faint">${m&&!$?K.cancelled(m):null} ${q1(t)}</p>
        ${t.length>0?Eg(t,i,l):B1(r)}
        ${i?yr(s,_g):Kn(Js(n),s,o)}
      </section>
    `}};customElements.define("job-list",Iu);async function F1(e,t){let[s]=await Promise.all([pt(e,{signal:t}),Vn(t)]);return{query:e,...s}}function q1(e){let t=s=>e.filter(n=>n.state===s).length;return K.activity(t("running"),t("queued"))}function B1({state:e,model:t}){if(e||t)return a`<p class="empty">${K.none}</p>`;let s=[{href:F("train"),text:K.trainOne}];return xn({icon:"jobs",title:K.noneYet,text:K.whatJobsAre,actions:s})}var cn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Ka(e){let t=Object.keys(cn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${cn.none}</p>`;let s=t.map(n=>[cn.names[n],W1(n,e[n])]);return a`${Cu(e)} ${Ws(cn.title,s)}`}function Cu({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function W1(e,t){return e.endsWith("_accuracy")?Z(t):e==="stop_reason"?cn.stopReasons[t]:e.endsWith("_epoch")?t:N(t,5)}var Ru=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,Ni={job:e=>`Job ${he(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Ru(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Ru(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Ru(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function Qa(e){return e.map(t=>a`
    <li><a href=${F("jobs",{job:t.id})}>${Ni.job(t.id)}</a>: ${Lu(t)}</li>
  `)}function Lu({state:e,reproduction:t}){return t.identical===!0?a`<strong>${Ni.identical}</strong>`:t.identical===!1?a`<strong>${Ni.different}</strong> ${H1(t.first_difference)}`:Ni.open[e]}function H1({kind:e,step:t,field:s,original:n,reproduced:i}){let r={original:Sg(n),reproduced:Sg(i)};return Ni.firstDifference[e]({step:t,field:s,...r})}function Sg(e){return e===null?Ni.nothing:typeof e=="number"?N(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90\xA0%. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. It is the loss of a run everywhere on the page. The validation loss is that of the weights after the epoch, on the validation part; the metrics of an ended job have that of the published weights on the training set."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var co=["epoch","step","time"],Pu=.99,Ag="..",V1=4;function Du({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[r,o=null]=n.split(Ag).map(l=>l===""?null:Number(l));return{x:co.includes(e)?e:co[0],smoothing:i>0?Math.min(i,Pu):0,isLog:s==="log",zoom:G1(r,o)?{from:r,to:o}:Mi}}function Og({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===co[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${Ag}${i??""}`}}function Mg({from:e,to:t},s){return s==="time"?{from:Tg(e),to:Tg(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function G1(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function Tg(e){return e===null?null:Number(e.toPrecision(V1))}var X1=.01;function Ng(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${lr({name:"curves-x",label:Bt.xAxis,options:co.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:Mi})})}
      ${J1(e,t)} ${Y1(e,t)} ${K1(e,t)}
    </div>
  `}function J1({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Pu}
        step=${X1}
        .value=${Ho(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function Y1({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${Ho(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function K1({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(o,l,m)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${l}
      placeholder=${m}
      .value=${Ho(t[o]===null?"":String(t[o]))}
      @change=${({target:$})=>s.choose({zoom:{...t,[o]:$.value===""?null:$.valueAsNumber}})}
    />
  `,r=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${r} @click=${()=>s.choose({zoom:Mi})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var Q1={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function Ig(e,t){let s=Object.entries(Q1).map(([n,i])=>[n,e.flatMap(r=>Z1(r,t,i))]);return Object.fromEntries(s)}function Z1({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},r,o){let l=n?"strong":i===!1?"faded":void 0,m=r==="time"?tk(t):t.map($=>$[r]);return o.map($=>({...$,id:e,color:s,emphasis:l,xs:m,ys:t.map(y=>y[$.field])})).filter(({ys:$},y)=>y===0||$.some(S=>S!==null))}function tk(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function Cg(e,t,s,n){let i=Object.entries(t).flatMap(([r,o])=>ek(r,o));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(sk)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(r=>nk(r,i,s,n))}</tbody>
      </table>
    </div>
  `}function ek(e,t){let s=e==="accuracy"?Z:N;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function sk({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Za({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function nk({run:e,color:t,label:s,isBest:n},i,{x:r,placeOf:o,focused:l},m){let $=i.map(({lines:D})=>D.find(({id:j})=>j===e.id)),y=$.map(D=>D===void 0?-1:ug(D,r??1/0)),S=$.flatMap((D,j)=>D?.xs[y[j]]??[]);return a`
    <tr
      class=${e.id===l?"answer":""}
      @pointerenter=${()=>m(e.id)}
      @pointerleave=${()=>m(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Za({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${ve("best")}<span class="unseen">${Bt.best}</span>`:U}
      </th>
      ${i.map(({format:D},j)=>a`<td class="number">${D($[j]?.ys[y[j]])}</td>`)}
      <td class="number faint">${S.length>0?o(Math.max(...S)):Bt.unknown}</td>
    </tr>
  `}function Za({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var ik="cross_entropy",rk=240,ok=130,ak="runs",ju=class extends et{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Du({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Du(new Ae(this.view).choices)};#n(t){let s=Og({...this.choices,...t});new Ae(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:r,isChosen:o,isBest:l})=>[i.epochs,r,o,l]),n=[t,...s];n.length===this.#t.length&&n.every((i,r)=>i===this.#t[r])||(this.#t=n,this.#e=Ig(this.shown,t))}render(){let t=this.shown.every(({run:r})=>!r.job?.spec||r.job.spec.loss===ik),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${Ng(this.choices,{try:r=>this.choices={...this.choices,...r},choose:r=>this.#n(r)})}
      <div class="chart-grid">
        ${this.#r("loss",{...s,y:s.y(t)})} ${this.#r("accuracy",n)}
        ${this.#r("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:lk[t],focused:this.focused};return Cg(this.shown,this.#e,s,n=>this.focused=n)}#r(t,{title:s,label:n,y:i,help:r}){let{x:o,smoothing:l,isLog:m,zoom:$}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${r}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[o]}
          .yLabel=${i}
          .tickOf=${o==="time"?N:Xo}
          .formatY=${t==="accuracy"?qd:N}
          .height=${t==="rate"?ok:rk}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:l}
          .isLog=${m&&t!=="accuracy"}
          .zoom=${$}
          .group=${ak}
          .focused=${this.focused}
          @point=${({detail:y})=>this.x=y}
          @focus-line=${({detail:y})=>this.focused=y}
          @zoom=${({detail:y})=>this.#n({zoom:Mg(y,o)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",ju);var lk={epoch:Rt,step:Rt,time:e=>e.toFixed(1)};function uo({id:e,name:t,spec:s}){return t||(s?dt.runName(s.model,e):dt.unknownRun(e))}var Uu=100;async function tl({id:e,model:t},s){let n={model:t,limit:Uu},{items:i}=await pt(zt("/jobs",n),{signal:s});return i.filter(r=>r.reproduction?.of===e)}function Rg(e){let t={"Idempotency-Key":Hn()};return te(()=>Pt("POST",X`/jobs/${e}/reproduce`,void 0,{headers:t}))}var ck=80,uk=1e3,zu=class extends et{static properties={job:{attribute:!1},isSaved:{state:!0}};#t=new is(this,{task:([t],{signal:s})=>Pt("PATCH",X`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>{this.isSaved=!0,this.dispatchEvent(new CustomEvent("labeled",{detail:t}))}});constructor(){super(),this.job=null,this.isSaved=!1}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,r)=>Qe({id:i,label:K.labels[i],wrong:[]},r);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${K.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)} @input=${()=>this.isSaved=!1}>
          ${n("name",a`<input id="name" name="name" maxlength=${ck} .value=${t} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${uk} .value=${s}></textarea>`)}
          <div class="row">
            <button>${K.labels.save}</button>
            <span role="status">${this.isSaved?K.labels.saved:""}</span>
          </div>
          ${Vt(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",zu);function Lg(e){let{model:t,dataset:s,error:n,reproduction:i}=e,r=t?hk(t):s&&mk(s);return a`
    <div role="status">
      <p>${rs(e.state)} ${r?a`${K.fact.published} ${r}`:Bn(e)}</p>
      ${n&&dk(n)}
      ${i&&pk(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${Ya(e)}</div>`:null}
  `}function hk(e){let t={model:e.name,version:e.version};return a`<a href=${F("models",t)}>${K.version(e)}</a>`}function mk({name:e,version:t}){return a`<a href=${F("data",{dataset:e,version:t})}>${K.version({name:e,version:t})}</a>`}function dk({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${K.remedies[e]}</p>
    </div>
  `}function pk(e){let t=e.reproduction.of;return a`
    <p>
      ${K.fact.original} <a href=${F("jobs",{job:t})}>${K.jobTitle(t)}</a>.
      ${Lu(e)}
    </p>
  `}function Pg(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${K.actions}>
      ${fe(e)?a`<button @click=${t}>${K.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${K.reproduce}</button>`:null}
      ${n&&fk(e)}
    </div>
    ${i?a`<p class="faint">${K.reproduceMeaning}</p>`:null}
  `}function fk(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${F("train",{jobs:t})}>${fe(e)?K.watch:K.overlay}</a>
    <a class="button" href=${F("train",_i(s))}>${K.again}</a>
    <a class="button" href=${F("jobs",{model:s.model})}>${K.ofModel(s.model)}</a>
  `}function Dg(e){let{fact:t}=K,s=[[t.id,a`<code>${e.id}</code>`],...gk(e),[t.submitted,Le(e.submitted_at)],[t.started,Le(e.started_at)],[t.finished,Le(e.finished_at)],[t.took,Ou(e)],[t.attempt,e.attempt],...e.spec?$k(e.progress):[]];return Ws(K.facts,s)}function gk({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[K.fact.model,s]]:[],...t?.dataset?[[K.fact.dataset,t.dataset]]:[]]}function $k({step:e,total_steps:t,steps_per_second:s}){return[[K.fact.steps,K.stepsOf(Rt(e),Rt(t))],[K.fact.speed,K.speed(N(s))]]}var bk=2,Fu=class extends et{jobId="";#t=new rn;#e;#s=new ht(this,{task:(t,{signal:s})=>Vn(s),args:()=>[]});#n=new ht(this,{task:([t],{signal:s})=>tl(t,s),autoRun:!1});#i=new AbortController;#r=new is(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId]),[this.#e]=this.#t.runs}disconnectedCallback(){super.disconnectedCallback(),this.#i.abort(),this.#t.close()}#o(){let{job:t}=this.#e;t&&t.id!==this.jobId&&location.replace(F("jobs",{job:t.id})),t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#n.status===ue.INITIAL&&this.#l(),this.requestUpdate()}#l(){if(!this.isConnected)return;this.#i.abort(),this.#i=new AbortController;let t={id:this.jobId,model:this.#e.job.spec.model};Va(async()=>(await this.#n.run([t]),this.#n.value?.some(fe)?bk:null),this.#i.signal)}async#a(){await vs(K.cancelQuestion(this.jobId),K.cancelYes)&&this.#u(()=>Pt("POST",X`/jobs/${this.jobId}/cancel`))}#c(){this.#u(async()=>{await Rg(this.jobId),this.#l()})}#u(t){this.#r.status!==ue.PENDING&&this.#r.run([t])}render(){let{job:t,missing:s}=this.#e,n=s?new Error(s):this.#r.error??this.#n.error??this.#s.error,i={href:F("jobs"),text:K.all},r=t?.name||K.jobTitle(this.jobId);return Pe({title:r,back:i},Oe({value:t,error:n},()=>this.#h(t)))}#h(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#c()},n=({detail:i})=>{this.#e.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${Lg(t)} ${Pg(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#m(t)}
      <div class="columns">
        ${t.spec&&this.#p(t)}
        <section class="card"><h2>${K.facts}</h2>${Dg(t)}</section>
      </div>
    `}#m(t){let s=[{run:this.#e,color:1,label:uo(t)}];return a`
      <section class="card stack">
        <h2>${K.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#p(t){return a`
      <div class="stack">
        <section class="card"><h2>${K.spec}</h2>${Ja(t.spec)}</section>
        ${this.#n.value&&wk(this.#n.value)}
      </div>
      <section class="card"><h2>${cn.title}</h2>${Ka(t.metrics)}</section>
    `}};customElements.define("job-page",Fu);function wk(e){return a`
    <section class="card" aria-live="polite">
      <h2>${K.reproductions}</h2>
      ${e.length>0?a`<ul>${Qa(e)}</ul>`:a`<p>${K.noReproduction(Uu)}</p>`}
    </section>
  `}function jg(e){return Fn(e,({job:t})=>t?["job-page",{jobId:t}]:["job-list"])}var T={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",whatModelsAre:"A job that has trained a network publishes it as a version of a model, which then predicts for every client.",bestVersion:"The highest test accuracy of the shown versions",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version\xA0${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version\xA0${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${he(e)}`,isImported:"imported",columns:{model:"Model",latest:"Newest version",default:"Default",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveQuestion:e=>`Move the alias ${e}?`,moveChange:(e,t)=>`Its requests get ${t} instead of ${e}.`,measured:(e,t)=>`version ${e} (test accuracy ${t})`,moveYes:"Move the alias",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",pages:{newer:"Previous",older:"Next"},noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${ce(t)}, predicted correctly with ${n}`:`Test image ${e}: ${ce(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100\xA0%. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${wn(s)} in the test set, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test examples that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameExamples:"Both are correct on the same examples: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${wn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${wn(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 examples differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${wn(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t,s=ce(t))=>`No. ${e}: ${s}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function el(e,t,s){let n=i=>{i.preventDefault();let r=new FormData(i.target).getAll("version");location.hash=F("models",{model:e,compare:r.join(",")})};return a`
    <section class="card">
      <h2>${T.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${Ug(T.first,t,s[0])} ${Ug(T.second,t,s[1])}
        <button>${T.compare}</button>
      </form>
    </section>
  `}function Ug(e,t,s){let n=t.map(({version:i,metrics:r})=>[String(i),T.versionOption(i,Z(r.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${os(Bs(n,String(s)),String(s))}
      </select>
    </label>
  `}var vk=.05;function qg(e){let[t,s]=e.versions;return a`
    <h2>${T.whoIsBetter}</h2>
    <p>${T.accuracies(zg(t),zg(s),e.examples)}</p>
    <p class="notice" role="status">${xk(e)}</p>
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
          ${Fg(T.isRight(t.version),e.both_right,e.only_first_right)}
          ${Fg(T.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${kk(e.mcnemar)}</p>
  `}function zg({version:e,accuracy:t}){return{version:e,accuracy:Z(t)}}function Fg(e,...t){return He(e,t.map(Rt))}function xk({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,r]=e.map(({version:y})=>y),[o,l]=s>n?[i,r]:[r,i];if(s+n===0)return T.sameExamples;let m=[Math.max(s,n),Math.min(s,n)],$={better:o,worse:l,counts:m,p:yk(t.p_value)};return t.p_value<vk?T.significant($):T.notSignificant($)}function yk(e){return e<1e-4?T.pTiny:T.pIs(N(e,2))}function kk({statistic:e,exact:t}){return t?T.exactTest:T.chiSquare(N(e))}function Bg({model:e,dataset:t,disagreements:s,images:n,versions:i},r){let o=r?.kind==="table",l=o&&r?.class_names||[],m=$=>{let y=i.map(({version:D},j)=>({model:e,version:D,...Ek($,j,l)})),S=T.image($.index,$.label,l[$.label]);return o?a`<li>${S} ${_k($,y)}</li>`:ka({example:{dataset:t,split:"test",index:$.index,label:S},caption:a`${S}${Wg(y,D=>Sk(D,$,t))}`})};return a`
    <h2>${T.disagreements(s)}</h2>
    ${s>n.length?a`<p class="faint">${T.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(m)}</ul>
  `}function Ek({label:e,digits:t,probabilities:s},n,i){let r=t[n];return{digit:i[r]??r,isRight:r===e,share:Z(s[n],1)}}function Wg(e,t){let s=n=>a`
    <li class=${n.isRight?"right":""}><a href=${t(n)}>${T.answerOf(n)}</a></li>
  `;return a`<ul class="plain">${e.map(s)}</ul>`}function _k({index:e},t){return Wg(t,({model:s,version:n})=>F("models",{model:s,version:n,example:e}))}function Sk({model:e,version:t},{index:s},n){return F("inspect",{model:e,version:t,dataset:n,split:"test",index:s})}var Tk=60,Ak=100,qu=class extends et{static properties={choices:{attribute:!1}};model="";#t=new ht(this,{task:(t,{signal:s})=>pt(zt(X`/models/${this.model}/versions`,{limit:Ak}),{signal:s}),args:()=>[]});#e=new ht(this,{task:([t],{signal:s})=>Ok(this.model,t.split(","),s),args:()=>[this.choices.compare]});constructor(){super(),this.choices={}}render(){let t=this.choices.compare.split(","),s={href:F("models",{model:this.model}),text:T.allOf(this.model)},n=T.comparisonTitle(this.model,t),i=this.#t.value?.items??[],r=(i.find(({version:l})=>t.includes(String(l)))??i[0])?.input_transform,o=l=>a`
      <section class="card">${qg(l)}</section>
      <section class="card">${Bg(l,r)}</section>
    `;return Pe({title:n,back:s},el(this.model,i,t),yi(this.#e,o))}};customElements.define("version-comparison",qu);function Ok(e,t,s){return te(()=>Pt("POST",X`/models/${e}/compare`,{versions:t,limit:Tk},{signal:s}),s)}var Bu=class extends et{model=null;#t=new is(this,{task:([t,s])=>Nk(X`/models/${t}/versions`,s),autoRun:!1,onComplete:()=>this.dispatchEvent(new CustomEvent("imported"))});#e(t){if(t.preventDefault(),this.#t.status===ue.PENDING)return;let s=new FormData(t.target);this.#t.run([this.model??String(s.get("model")).trim(),s.get("file")])}render(){let{status:t,value:s,error:n}=this.#t,i=t===ue.PENDING;return a`
      <section class="card">
        <h2>${T.importTitle}</h2>
        <p class="faint">${T.importMeaning}</p>
        <form class="row" @submit=${r=>this.#e(r)}>
          ${this.model===null?Mk():null}
          <label class="field">
            ${T.importFile}
            <input name="file" type="file" accept=".npz" required />
          </label>
          <button aria-disabled=${i}>${T.importSend}</button>
        </form>
        ${Vt(i?null:n)}
        <div role="status">${i?T.importing:s&&Ik(s)}</div>
      </section>
    `}};customElements.define("version-import-form",Bu);function Mk(){return a`
    <label class="field">
      ${T.importName}
      <input name="model" required maxlength="63" autocomplete="off" />
    </label>
  `}async function Nk(e,t){return En(await ms(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function Ik({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${F("models",{model:e,version:t})}>${T.imported(e,t)}</a>
      ${s.test_accuracy===null?T.importedUnseen:null}
    </p>
  `}var Ck=20,Hg=200,Rk={name:({name:e})=>e,accuracy:e=>e.test_accuracy,created:e=>Date.parse(e.created_at)||null},Wu=class extends et{static properties={choices:{attribute:!1}};#t=new Ae("models");#e=new ht(this,{task:([t,s],{signal:n})=>pt(t,{signal:n}).then(i=>({...i,at:s})),args:()=>[this.#s,Js(this.choices.after)],argsEqual:([t],[s])=>t===s});constructor(){super(),this.choices={}}get#s(){let{after:t,sort:s}=this.choices;return zt("/models",s?{limit:Hg}:{limit:Ck,cursor:Js(t).cursor})}#n(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t=Oe(this.#e,s=>this.#i(s));return Pe({title:T.title},t,a`<version-import-form @imported=${()=>this.#e.run()}></version-import-form>`)}#i({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=o=>F("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?Pk(t,i,o=>this.#n(o)):Lk()}
        ${i?yr(s,Hg):Kn(n,s,r)}
      </section>
    `}};customElements.define("model-list",Wu);function Lk(){let e=[{href:F("train"),text:T.trainOne}];return xn({icon:"models",title:T.noModels,text:T.whatModelsAre,actions:e})}function Pk(e,t,s){let{model:n,latest:i,accuracy:r,created:o,default:l,aliases:m}=T.columns,$=[Ys(n,{name:"name"},t,s),i,Ys(r,{name:"accuracy",isNumber:!0},t,s),Ys(o,{name:"created",isNumber:!0},t,s),l,m];return Qt(T.list,$,Qn(e,t,Rk).map(Dk))}function Dk({name:e,latest:t,aliases:s,test_accuracy:n,created_at:i,default:r}){return a`
    <tr>
      <th scope="row"><a href=${F("models",{model:e})}>${e}</a></th>
      <td><a href=${F("models",{model:e,version:t})}>${T.version(t)}</a></td>
      <td class="number">${Z(n)}</td>
      <td class="moment number">${Le(i)}</td>
      <td>${r}</td>
      <td>${jk(e,s)}</td>
    </tr>
  `}function jk(e,t){let s=Object.entries(t);if(s.length===0)return T.noAliases;let n=([i,r])=>a`
    <li><a href=${F("models",{model:e,version:r,alias:i})}>${T.pointsAt(i,r)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var Uk=10,Hu=class extends et{static properties={cursor:{state:!0}};model="";alias="";isMovable=!1;#t=new ht(this,{task:([t],{signal:s})=>this.#e(t,s),args:()=>[this.cursor]});constructor(){super(),this.cursor=null}async#e(t,s){let n=X`/models/${this.model}/aliases/${this.alias}/history`,i=await pt(zt(n,{limit:Uk,cursor:t}),{signal:s});return{...i,items:[...this.#t.value?.items??[],...i.items]}}render(){let t=(i,r)=>r===0&&this.isMovable?this.#s(i):null,s=(i,r)=>a`<li>${zk(i)} ${t(i,r)}</li>`,n=({items:i,next_cursor:r})=>a`
      <ol class="moves" reversed>${i.map(s)}</ol>
      ${r&&a`<button @click=${()=>this.cursor=r}>${T.earlier}</button>`}
    `;return a`
      <h3>${T.historyOf(this.alias)}</h3>
      ${Oe(this.#t,n)}
    `}#s({from_version:t,to_version:s}){return t===null||s===null?null:a`<button @click=${()=>this.dispatchEvent(new CustomEvent("move",{detail:t}))}>${T.moveBack(t)}</button>`}};customElements.define("alias-history",Hu);function zk({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Le(e)}</span> ${T.changeText(t,s)}`}function Vg(e,t,s){if(e.length===0)return a`<p>${T.noAliasesYet}</p>`;let{alias:n,pointsAt:i,change:r}=T.columns,o=l=>Fk(l,t,s);return Qt(T.aliases,[n,i,r],[ar(e,l=>l.alias,o)])}function Fk(e,{model:t,here:s,shown:n=""},{move:i,remove:r,toggle:o}){let{alias:l,version:m}=e;return a`
    <tr>
      <th scope="row"><span class="long-name">${l}</span></th>
      <td><a href=${F("models",{model:t,version:m})}>${T.version(m)}</a></td>
      <td>
        <div class="row">
          ${s===null?Bk(e,i):qk(e,s,i)}
          <button
            aria-expanded=${l===n}
            aria-label=${T.historyOf(l)}
            @click=${()=>o(l)}
          >${T.history}</button>
          <button class="danger quiet" aria-label=${T.removeAlias(l)} @click=${()=>r(e)}>${T.remove}</button>
        </div>
      </td>
    </tr>
  `}function qk(e,t,s){return e.version===t?a`<span class="faint">${T.pointsHere}</span>`:a`
    <button class="primary" aria-label=${T.moveAlias(e.alias,t)} @click=${()=>s(e,t)}>
      ${T.moveHere}
    </button>
  `}function Bk(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${T.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${T.moveIt(e.alias)}>${T.move}</button>
    </form>
  `}function Gg(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target),r=String(i.get("alias")).trim();t({alias:r,version:null,generation:null},e??Number(i.get("version")))}}>
      <label class="field">
        ${T.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${e===null?Wk():null}
      <button>${e===null?T.make:T.makeHere(e)}</button>
    </form>
  `}function Wk(){return a`
    <label class="field">
      ${T.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var Hk=412;function Xg(e,t,s){return Pt("PUT",X`/models/${e}/aliases/${t.alias}`,{version:s},{headers:Qg(t)})}function Jg(e,t){let s=Qg(t);return Pt("DELETE",X`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function Yg(e,t){return Pt("PATCH",X`/models/${e}`,{default:t})}function Kg(e,t,s){return e.status!==Hk?e:t.generation===null?{message:T.isThere(t.alias,s?.version)}:s===null?{message:T.wasRemoved(t.alias)}:{message:T.wasMoved(t.alias,t.version,s.version)}}function Qg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var Vk="latest";function Zg({ref:e,here:t,aliases:s},n){let i=t===null?Xk(e,s,n):Gk(e,t,n);return a`<p>${T.defaultIs(e)}</p>${i}`}function Gk(e,t,s){return e===t?null:a`<button @click=${()=>s(t)}>${T.makeDefault(t)}</button>`}function Xk(e,t,s){let n=r=>{r.preventDefault(),s(String(new FormData(r.target).get("default")).trim())},i=[Vk,...t.map(({alias:r})=>r)];return a`
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
  `}var Vu=class extends et{static properties={choices:{attribute:!1}};model="";here=null;#t=new Ae("models");#e=new ht(this,{task:(t,{signal:s})=>Jk(this.model,s),args:()=>[]});#s=new is(this,{task:([t])=>this.#c(t),autoRun:!1});constructor(){super(),this.choices={}}#n(t){this.#t.change(t),this.choices=this.#t.choices}#i(t){return this.#e.value?.aliases.find(({alias:s})=>s===t)??null}async#r(t,s){t.version!==null&&!await Yk(this.model,t,s)||this.#a({make:()=>Xg(this.model,t,s),done:()=>T.moved(t.alias,t.version,s),known:t,next:{alias:t.alias}})}async#o(t){await vs(T.removeQuestion(t.alias),T.removeYes)&&this.#a({make:()=>Jg(this.model,t),done:()=>T.removed(t.alias),known:t,next:{alias:null}})}#l(t){let s=()=>T.defaultSet(this.#e.value?.default);this.#a({make:()=>Yg(this.model,t),done:s})}#a(t){this.#s.status!==ue.PENDING&&this.#s.run([t])}async#c({make:t,done:s,known:n=null,next:i=null}){let r=await t().then(()=>null,o=>o);if(!this.isConnected)return"";if(await this.#e.run(),this.dispatchEvent(new CustomEvent("changed")),r!==null)throw n?Kg(r,n,this.#i(n.alias)):r;return i&&this.isConnected&&this.#n(i),s()}render(){let{status:t,value:s,error:n}=this.#s,i=t===ue.PENDING,{value:r}=this.#e;return a`
      <section class="card">
        <h2>${T.aliases}</h2>
        ${Vt((i?null:n)??this.#e.error)}
        <p role="status">${i?null:s}</p>
        <div class="columns wide">
          <div>${r?this.#u(r):a`<p>${dt.loading}</p>`}</div>
          ${r&&this.choices.alias?this.#h(this.choices.alias):null}
        </div>
      </section>
    `}#u({aliases:t,default:s}){let{model:n,here:i}=this,r=this.choices.alias,o=($,y)=>this.#r($,y);return a`
      ${Vg(t,{model:n,here:i,shown:r},{move:o,remove:$=>this.#o($),toggle:$=>this.#n({alias:$===r?null:$})})} ${Gg(i,o)}
      ${Zg({ref:s,here:i,aliases:t},$=>this.#l($))}
    `}#h(t){let s=this.#i(t);return Fd(JSON.stringify([t,s?.generation]),a`<alias-history
        .model=${this.model}
        .alias=${t}
        .isMovable=${s!==null}
        @move=${({detail:n})=>this.#r(s,n)}
      ></alias-history>`)}};customElements.define("alias-panel",Vu);async function Jk(e,t){let s=X`/models/${e}`,{aliases:n,default:i}=await pt(s,{signal:t}),r=o=>pt(`${s}${X`/aliases/${o}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(r)),default:i}}async function Yk(e,{alias:t,version:s},n){let i=async m=>{let $=await Ze(X`/models/${e}/versions/${m}`).catch(()=>null);return T.measured(m,Z($?.metrics.test_accuracy))},[r,o]=await Promise.all([s,n].map(i)),l=a`<p>${T.moveChange(r,o)}</p>`;return vs(T.moveQuestion(t),T.moveYes,{detail:l,isDestructive:!1})}var t$={version:({version:e})=>e,accuracy:({metrics:e})=>e.test_accuracy};function e$(e,t,s){let{columns:n}=T,i=[Ys(n.version,{name:"version",isNumber:!0},t,s),n.aliases,Ys(n.accuracy,{name:"accuracy",isNumber:!0},t,s),{number:n.layers},{number:n.parameters},{number:n.size},n.origin,n.created],r=e.filter(({metrics:m})=>m.test_accuracy!==null),o=r.length>1?Qn(r,"accuracy",t$)[0]:null,l=m=>Kk(m,m===o);return Qt(T.versions,i,Qn(e,t,t$).map(l))}function Kk(e,t){let{name:s,version:n,aliases:i,metrics:r}=e;return a`
    <tr>
      <th scope="row"><a href=${F("models",{model:s,version:n})}>${T.version(n)}</a></th>
      <td>${i.length>0?i.join(T.between):T.noAliases}</td>
      <td class="number">${t?Xa(T.bestVersion):null} ${Z(r.test_accuracy)}</td>
      <td class="number">${Gu(e.layer_sizes)}</td>
      <td class="number">${Rt(e.parameters)}</td>
      <td class="number">${nn(e.weights.size_bytes)}</td>
      <td>${Xu(e.job_id)}</td>
      <td class="moment">${Le(e.created_at)}</td>
    </tr>
  `}function Gu(e){return e.join(T.betweenLayers)}function Xu(e){return e===null?T.isImported:a`<a href=${F("jobs",{job:e})}>${T.job(e)}</a>`}var Qk=20,s$=100,Ju=class extends et{static properties={choices:{attribute:!1}};model="";#t=new Ae("models");#e=new ht(this,{task:([t,s],{signal:n})=>Zk(this.model,{after:t,sort:s},n),args:()=>[this.choices.after,this.choices.sort]});constructor(){super(),this.choices={}}#s(t){this.#t.change({sort:t,after:null},{isStep:!0}),this.choices=this.#t.choices}render(){let t={href:F("models"),text:T.all},s=T.modelTitle(this.model);return Pe({title:s,back:t},Oe(this.#e,n=>this.#n(n)))}#n({items:t,next_cursor:s,at:n}){let{sort:i}=this.choices,r=l=>F("models",{model:this.model,after:l}),o=()=>this.#e.run();return a`
      <section class="card stack">
        <h2>${T.versions}</h2>
        ${e$(t,i,l=>this.#s(l))}
        ${i?yr(s,s$):Kn(n,s,r)}
      </section>
      ${t.length>1?el(this.model,t,[t[1].version,t[0].version]):null}
      <alias-panel .model=${this.model} .choices=${this.choices} @changed=${o}></alias-panel>
      <version-import-form .model=${this.model} @imported=${o}></version-import-form>
    `}};customElements.define("model-page",Ju);async function Zk(e,{after:t,sort:s},n){let i=Js(t),r=s?{limit:s$}:{limit:Qk,cursor:i.cursor};return{...await pt(zt(X`/models/${e}/versions`,r),{signal:n}),at:i}}var tE=/filename="([^"]+)"/;async function n$(e,{signal:t,onProgress:s=()=>{}}={}){let n=await ms(e,{signal:t}),i=n.headers.get("Content-Length"),r=[],o=0;for await(let $ of eE(n))r.push($),o+=$.length,s(o,i===null?null:Number(i));let l=n.headers.get("Content-Type")??"",[,m=null]=tE.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(r,{type:l}),name:m}}async function*eE(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await Yr(()=>t.read());if(s)return;yield n}}var sE=["npz","onnx","safetensors"],Yu=class extends et{static properties={progress:{state:!0}};model="";version=0;#t=new ht(this,{task:([t],{signal:s})=>this.#e(t,s),autoRun:!1});constructor(){super(),this.progress={format:"",bytes:0,all:null}}async#e(t,s){let n=(l,m)=>this.progress={format:t,bytes:l,all:m};n(0,null);let i=zt(X`/models/${this.model}/versions/${this.version}/weights`,{format:t}),{blob:r,name:o}=await n$(i,{signal:s,onProgress:n});return wa(r,o??`weights.${t}`),T.saved(o,nn(r.size))}render(){let{status:t,value:s,error:n}=this.#t,i=t===ue.PENDING,r=l=>i||this.#t.run([l]),o=l=>a`
      <li>
        <button aria-disabled=${i} @click=${()=>r(l)}>${T.download(l)}</button>
        <span class="faint">${T.formats[l]}</span>
      </li>
    `;return a`
      <section class="card">
        <h2>${T.downloads}</h2>
        <ul class="plain stack">${sE.map(o)}</ul>
        ${Vt(i?null:n)}
        <p role="status">${i?T.making(this.progress.format):s}</p>
        ${i?nE(this.progress):null}
      </section>
    `}};customElements.define("version-downloads",Yu);function nE({format:e,bytes:t,all:s}){let n=T.fetched(e,nn(t),s&&nn(s));return a`
    <p>
      <progress max=${s??U} value=${s===null?U:t} aria-label=${T.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var i$=e=>`${(e*100).toFixed(e<.1?1:0)} %`,ho={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${i$(n)}`:`${e} of ${t} predicted as ${s}, ${i$(n)}`};var iE={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},r$=5,Ku=class extends et{static properties={counts:{attribute:!1},names:{attribute:!1},chosen:{attribute:!1}};linkOf=()=>"";constructor(){super(),this.counts=[],this.names=[],this.chosen=null,this.addEventListener("keydown",this.#n)}render(){let t=this.counts.map((n,i)=>i),s=rE(this.counts);return a`
      <p class="faint">${ho.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${ho.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${ho.corner}</th>
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
    `}#t(t){return this.names[t]??String(t)}#e(t,s,n){let i=this.counts[t],r=i[s],o=r/i.reduce((m,$)=>m+$,0);if(r===0)return a`<td class="none">0</td>`;let l=this.chosen?.label===t&&this.chosen?.digit===s;return a`
      <td class=${t===s?`right-${o$(o)}`:`wrong-${o$(o/n)}`}>
        <a
          href=${this.linkOf(t,s)}
          aria-label=${ho.cell(r,this.#t(t),this.#t(s),o)}
          aria-current=${l}
          tabindex=${this.#s(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${r}</a>
      </td>
    `}#s(t,s){let n=this.chosen??oE(this.counts);return n.label===t&&n.digit===s}#n=t=>{let s=iE[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,r]=[n[0]+s[0],n[1]+s[1]];for(;this.counts[i]?.[r]===0;)[i,r]=[i+s[0],r+s[1]];this.querySelector(`[data-cell="${i} ${r}"]`)?.focus()}};function o$(e){return Math.min(r$,Math.max(1,Math.ceil(Math.sqrt(e)*r$)))}function rE(e){let t=e.map((s,n)=>{let i=s.reduce((o,l)=>o+l,0),r=s.filter((o,l)=>l!==n);return i===0?0:Math.max(...r)/i});return Math.max(...t)}function oE(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",Ku);var Er=100;function a$({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${T.calibrationError(Z(e))}</p>
    <p class="faint">${T.calibrationMeaning}</p>
    ${aE(s)}
    <details>
      <summary>${T.calibrationTable}</summary>
      ${lE(s)}
    </details>
  `}function aE(e){let t=({lower:n,upper:i,accuracy:r})=>At`
    <rect x=${n*Er} y=${(1-r)*Er} width=${(i-n)*Er} height=${r*Er} />
  `,s=({confidence:n,accuracy:i})=>At`
    <circle cx=${n*Er} cy=${(1-i)*Er} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${T.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function lE(e){let t=({lower:i,upper:r,examples:o,confidence:l,accuracy:m})=>{let $=T.range(Z(i,0),Z(r,0));return He($,[Rt(o),Z(l,1),Z(m,1)])},{columns:s}=T,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Qt(T.calibrationTable,[s.confidenceRange,...n],e.map(t))}var cE=24;function sl({label:e,digit:t}){return e!==void 0&&t!==void 0?{label:Number(e),digit:Number(t)}:null}var Qu=class extends et{static properties={choices:{attribute:!1}};manifest=null;images=null;#t=new ht(this,{task:([t],{signal:s})=>pt(t,{signal:s}),args:()=>[this.#e]});constructor(){super(),this.choices={}}get#e(){let{name:t,version:s}=this.manifest,i={...sl(this.choices)??{only:"mistakes"},limit:cE,cursor:Js(this.choices.after).cursor};return zt(X`/models/${t}/versions/${s}/answers`,i)}render(){let t=sl(this.choices);return a`
      <section class="card stack">
        <h2 aria-live="polite">${t?T.cellTitle(this.#s(t)):T.mistakes}</h2>
        ${yi(this.#t,s=>this.#n(s,t))}
      </section>
    `}#s({label:t,digit:s}){let n=this.manifest.input_transform?.class_names??[];return{label:n[t]??t,digit:n[s]??s}}#n({items:t,next_cursor:s},n){let i={model:this.manifest.name,version:this.manifest.version},{after:r}=this.choices,o=m=>F("models",{...i,...n,after:m}),l=m=>this.images===null?this.#i(m,{...i,...n,after:r}):this.#r(m,i);return a`
      ${t.length===0?a`<p>${T.noImages}</p>`:null}
      <ul class="examples">${t.map(l)}</ul>
      ${Kn(Js(r),s,o,T.pages)}
      ${n&&a`<p><a href=${F("models",i)}>${T.allMistakes}</a></p>`}
    `}#i(t,s){return a`<li>${this.#o(t,F("models",{...s,example:t.index}))}</li>`}#r(t,s){let n={dataset:this.images,split:"test",index:t.index};return ka({example:{...n,label:T.predicted(this.#l(t))},caption:this.#o(t,F("inspect",{...s,...n}))})}#o(t,s){return a`<a href=${s}>${T.number(t.index)}</a> ${T.predictedShort(this.#l(t))}`}#l({index:t,label:s,digit:n,probability:i}){return{index:t,...this.#s({label:s,digit:n}),share:Z(i,1)}}};customElements.define("test-predictions",Qu);var Zu=class extends et{static properties={choices:{attribute:!1}};manifest=null;#t=new ht(this,{task:([{name:t,version:s,evaluation:n}],{signal:i})=>n&&pt(X`/models/${t}/versions/${s}/evaluation`,{signal:i}),args:()=>[this.manifest]});constructor(){super(),this.choices={}}render(){return this.#t.value?this.#e(this.#t.value):a`
      <section class="card">
        <h2>${T.evaluation}</h2>
        ${this.manifest.evaluation?Oe(this.#t,()=>null):a`<p>${T.noEvaluation}</p>`}
      </section>
    `}#e({dataset:t,confusion_matrix:s,classes:n,calibration:i}){let{name:r,version:o,input_transform:l}=this.manifest,m=l?.class_names??[],$=(y,S)=>F("models",{model:r,version:o,label:y,digit:S});return a`
      <div class="columns wide">
        <section class="card">
          <h2>${T.confusion}</h2>
          <confusion-matrix
            .counts=${s}
            .names=${m}
            .chosen=${sl(this.choices)}
            .linkOf=${$}
          ></confusion-matrix>
        </section>
        <test-predictions
          .manifest=${this.manifest}
          .choices=${this.choices}
          .images=${l?.kind==="table"?null:t}
        ></test-predictions>
      </div>
      <div class="columns">
        <section class="card"><h2>${T.classes}</h2>${uE(n,m)}</section>
        <section class="card"><h2>${T.calibration}</h2>${a$(i)}</section>
      </div>
    `}};customElements.define("version-evaluation",Zu);function uE(e,t){let s=({label:m,examples:$,precision:y,recall:S})=>He(t[m]??m,[Rt($),Z(y,1),Z(S,1)]),{label:n,examples:i,precision:r,recall:o}=T.columns,l=[n,{number:i},{number:r},{number:o}];return a`
    <p class="faint">${T.classesMeaning}</p>
    ${Qt(T.classes,l,e.map(s),{isFocusable:!0})}
  `}var th=20,mo=100;function l$(e,t,s){let{name:n,value:i,bar:r,contribution:o,largest:l,contributionsOf:m}=T.prediction,$=[...e.keys()].sort((j,ot)=>Math.abs(t[ot])-Math.abs(t[j])),y=Math.abs(t[$[0]])||1,S=j=>a`
    <tr>
      <th scope="row">${e[j]}</th>
      <td>${s[e[j]]}</td>
      <td>${hE(t[j]/y)}</td>
      <td class="number">${N(t[j],3)}</td>
    </tr>
  `;return a`
    ${Qt(m,[n,i,r,{number:o}],$.slice(0,th).map(S),{kind:"contributions",isFocusable:!0})}
    ${$.length>th?a`<p class="faint">${l(th)}</p>`:null}
  `}function hE(e){let t=Math.abs(e)*mo;return a`
    <svg viewBox=${`0 0 ${2*mo} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?mo-t:mo} y="2" width=${t} height="12" />
      <path d=${`M${mo} 0V16`} />
    </svg>
  `}var mE=6;function eh(e){let t=({mean:s,values:n})=>n===null?String(Number((s??0).toPrecision(mE))):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function c$(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function u$(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:r})=>{let o=Number(t[i]);return r===null&&Number.isFinite(o)?o:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function h$(e,t,s,n){let i=(r,o)=>{let l=s.get(r.name),m={id:`row-${o}`,label:r.name,wrong:l===void 0?[]:[l],meaning:r.values===null?T.prediction.column(N(r.mean),N(r.std)):""},$=y=>n(r.name,y.target.value);return Qe(m,dE(r,t[r.name],m,$))};return a`<div class="row-form columns">${e.map(i)}</div>`}function dE({values:e},t,s,n){let{id:i,wrong:r}=s;return e!==null?a`
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
  `}var sh=20,nh=class extends et{static properties={choices:{attribute:!1},index:{state:!0},texts:{state:!0},picked:{state:!0}};manifest=null;#t=new ht(this,{task:([t],{signal:s})=>pE(this.manifest,t,s),args:()=>[this.index],onComplete:({row:t})=>this.#n(c$(t)),onError:()=>this.#n(this.texts??eh(this.#s))});#e=new ht(this,{task:([t,s],{signal:n})=>t&&this.#r(t,s,n),args:()=>[this.texts,this.picked]});constructor(){super(),this.choices={},this.index=0,this.texts=null,this.picked=null}get#s(){return this.manifest.input_transform.columns}willUpdate(t){let{example:s}=this.choices;!t.has("choices")||!/^\d+$/.test(s??"")||this.index!==Number(s)&&(this.index=Number(s),this.querySelector(".prediction")?.scrollIntoView())}#n(t){this.texts=t,this.picked=null}#i(){let{count:t}=this.#t.value;this.index=(this.index+1+Math.floor(Math.random()*(t-1)))%t}async#r(t,s,n){let{name:i,version:r}=this.manifest,o={model:i,version:r,rows:[u$(this.#s,t)],...s===null?{}:{class:s}};return{...await te(()=>Pt("POST","/explain",o,{signal:n}),n),texts:t}}render(){let{title:t,meaning:s}=T.prediction,n=this.texts??eh(this.#s),i=(o,l)=>this.texts={...n,[o]:l},r=this.#o;return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${o=>o.preventDefault()}>
            ${this.#l()} ${h$(this.#s,n,r,i)}
          </form>
          <div class="stack">
            ${Vt(r.size>0?null:this.#e.error)} ${this.#e.value&&this.#a(this.#e.value)}
          </div>
        </div>
      </section>
    `}get#o(){let t=new Set(this.#s.map(({name:i})=>i)),{fields:s=[]}=this.#e.error??{},n=s.map(({loc:i,msg:r})=>[String(i.at(-1)),r]);return new Map(n.filter(([i])=>t.has(i)))}#l(){let{loadExample:t,example:s,noExamples:n}=T.prediction,{value:i,error:r}=this.#t;return r?a`<p>${n}</p>`:i?a`
      <div class="row">
        <button type="button" @click=${()=>this.#i()}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `:null}#a({class:t,probabilities:s,columns:n,contributions:i,texts:r}){let{answer:o,contributions:l,contributionsMeaning:m,mostProbable:$}=T.prediction,{class_names:y}=this.manifest.input_transform,S=[...s.keys()].sort((Et,je)=>s[je]-s[Et]),[D]=S,j=S.slice(0,sh).sort((Et,je)=>Et-je),ot=Et=>this.picked=Et;return a`
      <p role="status"><strong>${o(y[D],Z(s[D]))}</strong></p>
      ${Jo(s,D,{picked:t,pick:ot,names:y,shown:j})}
      ${S.length>sh?a`<p class="faint">${$(sh)}</p>`:null}
      <div>
        <h3>${l(y[t])}</h3>
        <p class="faint">${m}</p>
        ${l$(n,i,r)}
      </div>
    `}};customElements.define("row-prediction",nh);async function pE({dataset:e,dataset_version:t},s,n){let i=e&&await ur({dataset:e.name,dataset_version:t},n);if(!i?.test_examples)throw new Error(T.prediction.noExamples);return{...await pt(X`/datasets/${e.name}/versions/${t}/test/${s}`,{signal:n}),count:i.test_examples}}function d$(e,t){let{columns:s,fact:n}=T,{dataset:i,weights:r}=e,o=[[s.layers,Gu(e.layer_sizes)],[s.parameters,Rt(e.parameters)],[s.size,nn(r.size_bytes)],[s.created,Le(e.created_at)],[s.origin,Xu(e.job_id)],...e.job_id===null?[]:[[n.reproduced,fE(t)]],[n.dataset,i===null?T.noDataset:m$(i.name,i.sha256)],[n.weights,m$(T.sha256,r.sha256)]];return Ws(T.facts,o)}function p$(e){let t=Object.entries(e).map(([s,n])=>[T.environmentNames[s],n]);return Ws(T.environment,t)}function fE(e){return e?e.length===0?T.notReproduced:a`<ul class="plain">${Qa(e)}</ul>`:null}function m$(e,t){return a`${e} <code class="digest">${t}</code>`}var ih=class extends et{static properties={choices:{attribute:!1}};model="";version="";#t=new ht(this,{task:(t,{signal:s})=>gE(this.model,this.version,s),args:()=>[]});#e=new ht(this,{task:([t],{signal:s})=>t?.job_id&&tl({id:t.job_id,model:t.spec.model},s),args:()=>[this.#t.value]});constructor(){super(),this.choices={}}render(){let{value:t}=this.#t,s=this.#t.error??this.#e.error,n={href:F("models",{model:this.model}),text:T.allOf(this.model)},i=T.versionTitle(this.model,t?.version??this.version);return Pe({title:i,back:n},Oe({value:t,error:s},r=>this.#s(r)))}#s(t){let{name:s,version:n,spec:i,metrics:r,environment:o,input_transform:l}=t,{choices:m}=this;return a`
      <div class="columns">
        <section class="card">
          <h2>${T.facts}</h2>
          ${d$(t,this.#e.value)} ${$E(t)}
        </section>
        <section class="card"><h2>${cn.title}</h2>${Ka(r)}</section>
      </div>
      ${l?.kind==="table"?a`<row-prediction .manifest=${t} .choices=${m}></row-prediction>`:null}
      <alias-panel .model=${s} .here=${n} .choices=${m}></alias-panel>
      <version-evaluation .manifest=${t} .choices=${m}></version-evaluation>
      <div class="columns">
        <version-downloads .model=${s} .version=${n}></version-downloads>
        <section class="card">
          <h2>${T.environment}</h2>
          ${p$(o)}
        </section>
        ${i&&a`<section class="card"><h2>${T.spec}</h2>${Ja(i)}</section>`}
      </div>
    `}};customElements.define("version-page",ih);async function gE(e,t,s){let n=X`/models/${e}/versions/${t}`,[i]=await Promise.all([pt(n,{signal:s}),Vn(s)]);return i}function $E(e){let{name:t,version:s}=e;return a`
    <div class="row">
      ${bE(e)}
      <a class="button" href=${F("train",va(e))}>${T.continue}</a>
      <delete-button
        .path=${X`/models/${t}/versions/${s}`}
        .question=${T.deleteQuestion(t,s)}
        .next=${F("models",{model:t})}
      ></delete-button>
    </div>
  `}function bE({name:e,version:t,input_transform:s,dataset:n}){let i=(o,l,m)=>a`<a class="button" href=${F(o,{model:e,version:t,...l})}>${m}</a>`,r={dataset:n?.name===Hs?null:n?.name};return[s===null||Wn(s)?i("draw",{},T.draw):null,s===null||qs(s)?i("inspect",r,T.inspect):null]}function f$(e){return Fn(e,({model:t,version:s,compare:n})=>t?n?["version-comparison",{model:t}]:s?["version-page",{model:t,version:s}]:["model-page",{model:t}]:["model-list"])}var rh=e=>e===1?"1 hidden unit":`${e} hidden units`,g$=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,P={title:"Train",skip:"Skip the settings",form:"A new run",loading:"Loading the form\u2026",presetsLabel:"Presets",presets:{notebook:{title:"Notebook",text:"50 sigmoid units: 95\xA0% in seconds"},better:{title:"Better: 98.5 %",text:"300 ReLU units, distorted images"},best:{title:"Best in 5 minutes",text:"800 ReLU units, elastic images"},diverging:{title:"Learning rate too large",text:"It rises to 5, and the network forgets"}},more:"More settings",groups:{model:"Model",data:"Data",optimizer:"Optimizer and schedule",network:"Network and loss",overfitting:"Regularization",limits:"Limits",other:"Others"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",lengthUnit:"Unit of the length",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Vo[t]}, ${wn(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${wn(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",testAccuracyOf:e=>`Test accuracy of ${e}`,epochOf:e=>`Epoch ${e}`,left:e=>`${e} left`,milestone:(e,t)=>`${e} after ${t}`,none:e=>e===null?"Press Start training, and watch every weight.":`Press Start training: the network learns from ${wn(e.train_examples)} of ${e.name}, and you can watch every weight.`,runs:"Runs",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${he(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{step:"Step",speed:"Steps per second",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${g$(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${rh(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${rh(e)} after epoch ${t}${g$(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${rh(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var Ks="on",po="off",wE="true";function fo(e,t){return e.kind==="union"?t?.kind??Zr:e.kind==="part"?t==null?po:Ks:t==null?"":e.kind==="tags"?Qc(t):Array.isArray(t)?Kc(t,{isMarked:e.kind==="rates"}):String(t)}function nl(e,t){if(t.trim()!=="")return e.kind==="flag"?t===wE:e.kind==="tags"?xE(t):e.kind==="number"?oh(t):e.kind==="names"?il(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?vE(t):e.kind==="rates"?oh(t):t}function oh(e){let t=Number(e);return Number.isFinite(t)?t:e}function vE(e){return il(e).map(t=>t===""?t:oh(t))}function il(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function $$(e){let t=b$(e),s=t.filter(ah).map(n=>w$(n)[0]);return{invalid:t.filter(n=>!ah(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function xE(e){return Object.fromEntries(b$(e).filter(ah).map(w$))}function b$(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function ah(e){return e.indexOf("=")>0}function w$(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function lh({choiceTitles:e},t){return e[t]??x$(t)}function v$(e){return[e.description&&`${x$(e.description)}.`,P.formats[e.kind],yE(e.bounds),kE(e)].filter(Boolean).join(" ")}function yE({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,r]=[e,t].map(l=>Number.isInteger(l)?Rt(l):l);if(!s&&!n)return P.between(i,r);let o=s?P.above(i):P.from(i);return P.inBounds(o,n?P.below(r):P.upTo(r))}function kE(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=fo(e,e.defaultValue);return t===""?"":e.kind==="flag"?P.byDefault(e.defaultValue?P.on:P.off):e.kind==="union"&&t===Zr?"":P.byDefault(e.choices.length>0?lh(e,t):t)}function x$(e){return e[0].toUpperCase()+e.slice(1)}var EE=3;function ch(e,t){let s=uh(e,t),n=e.kind==="flag"||e.kind==="part";return Qe(s,_E(e,t,s),{isChanged:t.isChanged,isTick:n})}function uh(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,help:v$(e)}}function _E(e,t,s){return t.options!=null?y$(e,t,s,Bs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?y$(e,t,s,e.choices.map(n=>[n,lh(e,n)])):e.kind==="flag"?k$(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?k$(e,t,s,{yes:Ks,no:po}):e.kind==="tags"?TE(e,t,s):e.kind==="names"?[rl(e,t,s),SE(t)]:rl(e,t,s)}function rl(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},r){return a`
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
  `}function SE({text:e,change:t,suggestions:s=[]}){let n=il(e),i=l=>t([...n,l].join(P.betweenNames)),r=l=>a`<button type="button" @click=${()=>i(l)}>${P.add(l)}</button>`,o=s.filter(l=>!n.some(m=>m.split("@")[0]===l));return o.length>0?a`<div class="row start-aligned">${o.map(r)}</div>`:null}function y$(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @change=${r=>s(r.target.value)}
    >
      ${os(i,t)}
    </select>
  `}function k$(e,{text:t,change:s},n,{yes:i,no:r}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @change=${o=>s(o.target.checked?i:r)}
    />
  `}function TE(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${EE}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Ve(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var E$=["dataset","hidden_sizes","activation","optimizer.kind","optimizer.learning_rate"],_$={model:["model","start_from","publish","promote","tags"],limits:["priority","max_seconds","checkpoint_seconds"],data:["dataset_version","extra_datasets","class_weights","validation_fraction","sampling","batch_size"],optimizer:["schedule.kind"],network:["initializer.kind","loss","dtype","seed"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","early_stopping"]};function S$(e,t){let{shown:s}=e,n=y=>y.map(S=>s.find(D=>D.name===S)).filter(Boolean),i=n(E$),r=Object.entries(_$).map(([y,S])=>[y,n(S)]),o=i.flatMap(y=>e.partsOf(y)).filter(y=>!i.includes(y)),l=new Set([...E$,...Object.values(_$).flat(),...t]),m=e.fields.filter(({name:y})=>!l.has(y)),$=r.map(([y,S])=>[y,y==="optimizer"?[...o,...S]:S]);return{main:i,lengths:n(t),groups:[...$,["other",m]]}}var AE=["augmentation.kind"],OE=["hidden_sizes","activation","initializer.kind"],T$=["steps","epochs"],_r=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Ic(t).map(s=>[s.name,s]))}get allFields(){return this.#e}get names(){return[...this.#s.keys()]}get fields(){let t=[...this.dataset?.kind==="table"?AE:[],...this.valueOf("start_from")===Ks?OE:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...r}=this.#t;this.#t={...r,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===Ks?Ks:po:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||fo(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===Ks&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[ia(n),this.#r(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#r(t){let s=this.textOf(t);if(t.kind==="union")return this.#o(t,s);if(t.kind==="part")return s===Ks?this.#i(this.partsOf(t)):void 0;let n=nl(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#o(t,s){let n=this.#i(this.partsOf(t));return s===fo(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function A$(e){let{main:t,lengths:s,groups:n}=S$(e.form,T$),i=r=>{r.preventDefault(),e.start()};return a`
    <form class="card train-form" novalidate aria-label=${P.form} @submit=${i}>
      ${ME(e)}
      <div class="main-fields">
        ${t.map(r=>ch(r,hh(r,e)))} ${NE(s,e)}
      </div>
      <div class="row start">
        <button class="primary">${e.isStarting?P.starting:P.start}</button>
        <button type="button" class="quiet" @click=${()=>e.reset()}>${P.reset}</button>
      </div>
      ${IE(n,e)}
    </form>
  `}function ME({wrong:e,formErrors:t,loadError:s}){let i=[...e.size>0?[P.fieldsAreWrong(e.size)]:[],...t,...s?[s.message]:[]];return a`
    <div role="alert">
      ${i.length>0?a`<div class="notice error">${i.map(r=>a`<p>${r}</p>`)}</div>`:null}
    </div>
  `}function O$(e,t){let s=t.form.partsOf(e),n=ch(e,hh(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>O$(i,t))}
    </div>
  `}function hh(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(r){s.setText(e,r),t.change(e.name)}}}function NE(e,t){let{form:s}=t,n=e.find(({name:$})=>$===s.length),i=hh(n,t),r={...uh(n,i),label:P.length},o=$=>{s.chooseLength($),t.change($)},l={name:"length",label:P.lengthUnit,options:e.map(({name:$,title:y})=>[$,y]),chosen:n.name,choose:o},m=a`
    <div class="length">
      ${rl(n,i,r)}
      ${lr(l)}
    </div>
  `;return Qe(r,m,{isChanged:i.isChanged})}function IE(e,t){let{form:s}=t,n=e.flatMap(([,r])=>r).flatMap(r=>[r,...s.partsOf(r)]),i=new Set(n.filter(r=>s.isChanged(r))).size;return a`
    <details class="more">
      <summary>
        ${P.more} ${i>0?a`<span class="badge accent">${P.changed(i)}</span>`:null}
      </summary>
      <div class="groups">${e.map(([r,o])=>CE(r,o,t))}</div>
      <details>
        <summary>${P.request}</summary>
        <pre class="request">${JSON.stringify(s.spec,null,2)}</pre>
      </details>
    </details>
  `}function CE(e,t,s){return t.length===0?null:a`
    <fieldset class="stack">
      <legend>${P.groups[e]}</legend>
      ${t.map(n=>O$(n,s))}
    </fieldset>
  `}var RE=["number","rates"],LE=/^\s*-?\d*,\d+\s*$/;function M$(e,t){let s=new Set(t.map(({name:r})=>r)),n=new Map,i=[];for(let{loc:r,msg:o}of e){let l=PE(r,s);l===null?i.push(r.length>0?`${r.join(".")}: ${o}`:o):n.set(l.name,[...n.get(l.name)??[],DE(l.rest,o)])}return{byName:n,others:i}}function N$(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=$$(e.textOf(s)),r=[...n.map(P.invalidTag),...i.map(P.duplicateTag)];r.length>0&&t.set(s.name,r)}return t}function I$(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!RE.includes(s.kind)||LE.test(t.textOf(s))&&e.set(s.name,[...n,P.decimalPoint])}}function PE(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(r=>t.has(r));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function DE([e],t){return e===void 0?t:typeof e=="number"?P.itemIsWrong(e+1,t):P.tagIsWrong(e,t)}var jE=200,ol=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Zo(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,P.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#r(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&ep(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#o(X`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),P.datasetVersion(i)]);return[[xs,P.newest(t.version)],...n]}#i(){let t=this.#o("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||P.chooseModel])}#r(t){let s=this.#o("/models")?.find(r=>r.name===t),n=s&&this.#o(X`/models/${t}/versions`);if(!n)return null;let i=({metrics:r})=>r.test_accuracy===null?null:Z(r.test_accuracy);return[["",P.defaultVersion(s.default)],[xs,P.newest(s.latest)],...Object.entries(s.aliases).map(([r,o])=>[r,P.alias(r,o)]),...n.map(r=>[String(r.version),P.modelVersion(r.version,i(r))])]}#o(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return te(()=>Ze(zt(t,{limit:jE}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var UE=422,al=class{form=null;wrong=new Map;formErrors=[];#t;#e;#s={};#n;#i;#r=new AbortController;constructor(t,s){this.#t=t,this.#e=s,t.addController(this);let{signal:n}=this.#r;this.options=new ol(n,()=>this.#l()),this.#n=new is(t,{task:()=>this.#o(n),args:()=>[]});let i=([r])=>xa(r,n);this.#i=new is(t,{task:i,autoRun:!1})}hostDisconnected(){this.#r.abort()}get loadError(){return this.#n.error}get isStarting(){return this.#i.status===ue.PENDING}show(t){this.#s=t,this.form!==null&&(this.form.choices=t),this.#t.requestUpdate()}async#o(t){let s=new _r(await Vn(t));s.choices=this.#s,this.form=s,this.#t.requestUpdate(),await this.options.load()}#l(){this.form.datasets=this.options.datasets,this.#t.requestUpdate()}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#e.changed(this.form.choices),this.#t.requestUpdate()}reset(){this.applyPreset({})}applyPreset=t=>{this.wrong=new Map,this.formErrors=[],this.form.choices=t,this.#a()};async start(){this.isStarting||(this.wrong=N$(this.form),this.formErrors=[],this.wrong.size===0&&await this.#c(),this.#t.requestUpdate(),await this.#t.updateComplete,this.#u())}async#c(){await this.#i.run([this.form.spec]);let{error:t,value:s}=this.#i;t!==void 0?this.#h(t):s!==void 0&&this.#e.started(s)}#u(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#h(t){if(t.name==="AbortError")return;let{byName:s,others:n}=M$(t.fields??[],this.form.shown);I$(s,this.form);let i=t.status===UE&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}};var C$={activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:.1,momentum:.9},sampling:"shuffle"},mh={notebook:{},better:{...C$,hidden_sizes:[300],schedule:{kind:"cosine"},augmentation:{kind:"affine",rotation_degrees:12,scaling:.12,translation_px:1},epochs:15},best:{...C$,hidden_sizes:[800],schedule:{kind:"cosine",warmup_steps:1e3},augmentation:{kind:"elastic",alpha_px:44,sigma_px:5},epochs:40,max_seconds:300},diverging:{activation:"relu",initializer:{kind:"he"},optimizer:{kind:"sgd",learning_rate:5},schedule:{kind:"constant",warmup_steps:6e3},epochs:14,publish:"never"}};function R$({form:e,applyPreset:t}){let s=JSON.stringify(e.spec),n=Object.keys(mh),i=n.find(o=>qE(e,mh[o])===s),r=o=>a`
    <button
      type="button"
      tabindex=${o===(i??n[0])?0:-1}
      aria-pressed=${o===i}
      @click=${()=>t(_i(mh[o]))}
    >
      <strong>${zE(P.presets[o].title)}</strong>
      <span class="faint">${P.presets[o].text}</span>
    </button>
  `;return a`
    <div class="presets" role="toolbar" aria-label=${P.presetsLabel} @keydown=${FE}>${n.map(r)}</div>
  `}function zE(e){return e.split(/([\d.]+ %)/).map(t=>t.endsWith("%")?a`<span class="number">${t}</span>`:t)}function FE(e){let t={ArrowRight:"nextElementSibling",ArrowLeft:"previousElementSibling"}[e.key];t!==void 0&&(e.preventDefault(),e.target[t]?.focus())}function qE({allFields:e},t){let s=new _r(e);return s.choices=_i(t),JSON.stringify(s.spec)}var L$=.95;function P$({run:e,label:t},{cancel:s,error:n}){let{job:i,epochs:r}=e;if(i===null)return a`<p class="headline" aria-live="polite">${e.missing}</p>`;let{progress:o,metrics:l}=i,m=i.metrics.test_accuracy??r.at(-1)?.test_accuracy,$=Z(m).replace("\xA0"," ");return a`
    <div class="headline" role="group" aria-label=${t}>
      <p class="big number" data-testid="test-accuracy">${$}</p>
      <div class="headline-text">
        <p class="faint">${P.testAccuracyOf(t)}</p>
        <div role="status">
          <p>
            ${rs(i.state)} ${Bn(i)} ${P.stopReasons[l.stop_reason]??""}
            ${WE(r)}
          </p>
        </div>
      </div>
      <p class="faint number">${BE(i,r)}</p>
      ${fe(i)?a`
            <progress max=${o.total_steps} .value=${o.step} aria-label=${P.progressOf(t)}></progress>
            <button @click=${()=>s(e)}>${P.cancel}</button>
          `:U}
    </div>
    ${i.error&&a`<p class="notice error" role="alert">${i.error.message}</p>`} ${Cu(l)}
    ${Vt(n)}
  `}function BE(e,t){let{progress:s}=e,n=P.epochOf(Rt(t.at(-1)?.epoch??s.epoch));return!fe(e)||s.eta_seconds===null?n:`${n} \xB7 ${P.left(vn(s.eta_seconds))}`}function WE(e){let t=e.findIndex(({test_accuracy:n})=>n>=L$);if(t<0)return null;let s=e.slice(0,t+1).reduce((n,i)=>n+i.seconds,0);return a`<span class="badge good">${P.milestone(Z(L$,0),vn(Math.max(1,s)))}</span>`}var HE=e=>e.startsWith("-")?e.replace("-","\u2212"):`+${e}`,D$=e=>e===1?"1 epoch":`${e} epochs`,Dt={sources:{fresh:()=>"Before training",unpublished:()=>"Before training; nothing was published",job:({epoch:e},t)=>`After ${D$(e)}${t>0?`, ${D$(t)} ago`:""}`,version:({model:e,version:t})=>`Version ${t} of ${e}`},predicted:(e,t)=>`the network says ${e} (${t})`,right:"right",wrong:"wrong",notRead:"no prediction: its numbers are not finite",example:(e,t)=>`Test example ${e}: ${t}`,training:(e,t)=>`Training example ${e}: ${t}`,anotherImage:"Another image",anotherRow:"Another row",shown:(e,t)=>e===t?`${t} units`:`${e} of ${t} units shown`,shownShort:(e,t)=>e===t?String(t):`${e} of ${t}`,legend:"Fill: a unit's activity. Lines: its strongest weights, blue positive, vermilion negative. Point at a unit for more.",unit:(e,t)=>`Unit ${e} of layer ${t}`,class:e=>`Class ${e}`,output:e=>`output ${e}`,strongest:e=>`Strongest weights: ${e}.`,weightOf:(e,t)=>`${e} ${HE(t)}`,betweenWeights:", ",pixel:(e,t)=>`pixel ${e}, ${t}`,weightImage:e=>`The weights of unit ${e} as an image of its input`,describe:e=>`Network ${e}`,mostActive:(e,t)=>`most active: unit ${e} (${t})`,layer:(e,t,s)=>`Layer ${e}: ${t}${s?`; ${s}`:""}`,between:". ",betweenSizes:"-"};function j$({width:e,height:t},s,n){let i=e<560,r=i?Math.min(96,e*.24):Math.min(190,e*.22),o=i?Math.min(108,e*.3):Math.min(200,e*.24),l=Math.min(r/n,t-22-14),m={x:1,y:22+(t-22-l)/2,width:l*n,height:l},$=Math.max(...s.map(({length:Et})=>Et)),y=(t-22-14)/Math.max($,1),S=Math.max(3,Math.min(9,y*.42)),D=e-o,j=(D-14-m.width)/s.length,ot=s.map((Et,je)=>{let Ue=m.x+m.width+j*(je+1)-S,un=Math.min((t-22-14)/Et.length,y*2.6,30),Qs=22+(t-22-un*Et.length)/2;return Et.map((Tr,An)=>({x:Ue,y:Qs+un*(An+.5),unit:Tr}))});return{width:e,height:t,radius:S,input:m,columns:ot,bars:D}}function U$(e,t){let s=(e.x+t.x)/2,n=(i,r)=>`${i.toFixed(1)} ${r.toFixed(1)}`;return`M${n(e.x,e.y)}C${n(s,e.y)} ${n(s,t.y)} ${n(t.x,t.y)}`}function z$({x:e,y:t,width:s,height:n},i,{columns:r,rows:o}){let l=i%r,m=Math.floor(i/r);return{x:r===1?e+s:e+s*(l+.5)/r,y:t+n*(m+.5)/o}}function F$(e,t){if(e===void 0||e.length!==t.length)return t;let s=t.filter(n=>!e.includes(n));return e.map(n=>t.includes(n)?n:s.shift())}var VE=3,q$=.08,GE=2.6,ll=10,XE=10,JE=70,dh=7,YE=9,KE=50;function B$({layout:e,summary:t,focus:s,placeOf:n}){return t===null?U:t.layers.map((i,r)=>{let o=r===0?n:QE(e.columns[r-1]),l=Math.max(...i.weights.flat().map(Math.abs),0)||1,m=i.units.flatMap(($,y)=>i.weights[y].map((S,D)=>{let j=s?.layer===r&&s?.unit===$;return ZE(o(i.inputs[y][D]),e.columns[r][y],S/l,j)}));return At`<g class=${s===null?"weights":"weights dimmed"}>${m}</g>`})}function QE(e){let t=new Map(e.map(s=>[s.unit,s]));return s=>t.get(s)}function ZE(e,t,s,n){let i=Math.abs(s),r=s<0?"against":"for";return At`
    <path
      class=${n?`${r} focused`:r}
      d=${U$(e,t)}
      stroke-width=${(.5+(GE-.5)*i).toFixed(2)}
      stroke-opacity=${(q$+(1-q$)*i*i).toFixed(2)}
    ></path>
  `}function W$({layout:e,summary:t,focus:s,classNames:n},i,{select:r,tabStop:o}){let l=t?.layers[i].values,m=t_(t,i),$=i===e.columns.length-1;return e.columns[i].map(({x:y,y:S,unit:D},j)=>{let ot=l?.[j]??0,Et=s?.layer===i&&s.unit===D,je=o.layer===i&&o.unit===D,Ue=$?Dt.class(n[D]??D):Dt.unit(D,i+1);return At`
      <g
        class=${Et?"unit focused":"unit"}
        role="button"
        tabindex=${je?0:-1}
        data-layer=${i}
        data-unit=${D}
        aria-label=${l?`${Ue}: ${Dt.output(ph(ot,$))}`:Ue}
        @pointerenter=${()=>r({layer:i,unit:D})}
        @pointerleave=${()=>r(null)}
        @focus=${()=>r({layer:i,unit:D})}
        @blur=${()=>r(null)}
      >
        <circle class="back" cx=${y} cy=${S} r=${e.radius}></circle>
        <circle
          class=${ot<0?"fill against":"fill for"}
          cx=${y} cy=${S} r=${e.radius}
          fill-opacity=${Math.min(1,Math.abs(ot)/m).toFixed(2)}
        ></circle>
      </g>
    `})}function t_(e,t){return e===null||e.activation!=="relu"||t===e.layers.length-1?1:Math.max(...e.layers[t].values.map(Math.abs),0)||1}function H$({layout:e,summary:t,classNames:s}){let n=e.columns.at(-1)??[],i=t?.layers.at(-1).values,r=Math.max(...n.map(({unit:m})=>String(s[m]??m).length)),o=Math.min(JE,12+dh*r),l=Math.max(XE,e.width-e.bars-o-KE);return n.map(({y:m,unit:$},y)=>{let S=i?.[y]??0,D=String(s[$]??$),j=(ot,Et)=>At`<rect class=${ot} x=${e.bars+o} y=${m-ll/2} width=${Et} height=${ll} rx="2"></rect>`;return At`
      <g class=${e_(t,$)} aria-hidden="true">
        <text x=${e.bars} y=${m} dy="0.35em">${cl(D,YE)}</text>
        ${j("track",l)} ${j("bar",(l*S).toFixed(1))}
        <text class="share" x=${e.width-1} y=${m} dy="0.35em" text-anchor="end">${i?Z(S,1):""}</text>
        <rect class="label" x=${e.bars-5} y=${m-ll} width=${o-2} height=${2*ll} rx="4"></rect>
      </g>
    `})}function e_(e,t){let s=e?.label===t;return`class-row${e?.digit!==t?"":s||e.label===null?" right":" wrong"}${s?" labeled":""}`}function cl(e,t){return e.length>t?`${e.slice(0,t-1)}\u2026`:e}function ph(e,t){return t?Z(e,1):N(e,VE)}var s_=.3,n_=1,i_=3,r_=404,o_=422,ul=class{#t;#e;#s="";#n;#i=new Si((t,s)=>this.#r(t,s));constructor({show:t,refuse:s}){this.#t=t,this.#e=s}submit(t,s,n){let i=JSON.stringify(t),[r,o]=[i!==this.#s,n!==this.#n];!r&&!o||(this.#s=i,this.#n=n,this.#i.submit({body:t,info:s,delayS:o?s_:0},{isUrgent:r}))}cancel(){this.#i.cancel()}async#r({body:t,info:s,delayS:n},i){let r=()=>this.#l(t,s,i);"job_id"in t.network?await this.#o(t,s,{delayS:n,signal:i}):await te(r,i).catch(V$)}async#o(t,s,{delayS:n,signal:i}){await Gt(n,i);for(let r=0;r<i_&&!document.hidden;r+=1){let o=await this.#l(t,s,i).catch(V$);if(await Gt(n_-n,i),o>=(this.#n??0))return}}async#l(t,s,n){try{let i=await Pt("POST","/inspect/summary",t,{signal:n});return this.#t({...i,image:t.image},s),i.network.epoch}catch(i){if(i.status!==o_)throw i;return this.#e(i)}}};function V$(e){if(e.status!==r_&&!e.isTemporary)throw e}var a_=3;function G$(e){return e.flatMap((t,s)=>Array(J$(t)).fill(s))}function X$(e,t){let s=0;return e.map(n=>{let i=t.slice(s,s+J$(n));s+=i.length;let r=n.kind==="number"?N(i[0],a_):n.values?.[i.indexOf(1)]??"";return{name:n.name,value:r}})}function J$({kind:e,values:t}){return e==="number"?1:(t??[]).length}var Y$=3;function K$({summary:e,focus:t,classNames:s,inputName:n,hasImages:i}){let r=t===null?void 0:e?.layers[t.layer],o=r?.units.indexOf(t?.unit)??-1;if(t===null||o<0)return a`<p class="faint">${Dt.legend}</p>`;let l=t.layer===e.layers.length-1,m=l?Dt.class(s[t.unit]??t.unit):Dt.unit(t.unit,t.layer+1),$=t.layer===0?n:j=>Dt.unit(j,t.layer),y=r.weights[o].map((j,ot)=>Dt.weightOf($(r.inputs[o][ot]),N(j,Y$))),S=e.unit,D=i&&t.layer===0&&S?.layer===1&&S.unit===t.unit;return a`
    ${D?a`<signed-image .values=${S.weight} .label=${Dt.weightImage(t.unit)}></signed-image>`:U}
    <p>
      <strong>${m}</strong>: ${Dt.output(ph(r.values[o],l))}.
      ${y.length>0?Dt.strongest(y.join(Dt.betweenWeights)):U}
    </p>
  `}function Q$({layer_sizes:e,layers:t},s){let n=t.slice(0,-1).map(({units:i,values:r},o)=>{let l=Math.max(...r),m=i[r.indexOf(l)],$=Dt.shown(i.length,e[o+1]);return Dt.layer(o+1,$,Dt.mostActive(m,N(l,Y$)))});return[Dt.describe(e.join(Dt.betweenSizes)),s,...n].join(Dt.between)}var l_=300,c_=260,u_=560,Z$=20,tb=12,h_=135,fh=class extends et{static properties={network:{attribute:!1},info:{attribute:!1}};#t=null;#e="";#s=0;#n=null;#i={layer:0,unit:0};#r="";#o=0;#l=new ResizeObserver(()=>this.#c());#a=new ul({show:(t,s)=>this.#m(t,s),refuse:t=>this.#p(t)});constructor(){super(),this.network=null,this.info=null}connectedCallback(){super.connectedCallback(),this.#l.observe(this)}disconnectedCallback(){super.disconnectedCallback(),this.#l.disconnect(),this.#a.cancel()}#c(){this.clientWidth!==this.#o&&(this.#o=this.clientWidth,this.requestUpdate())}willUpdate(){if(this.network===null||this.info===null||this.info.name!==this.network.dataset)return;let{choice:t,epoch:s,endedJob:n}=this.network;if(n!==void 0&&this.#t?.network.job_id===n)return;let i={network:t,image:this.#u,units:Z$,...this.#h};this.#a.submit(i,this.info,s)}get#u(){let{name:t,version:s,test_examples:n,train_examples:i}=this.info,r=this.#s%(n||i);return{dataset:t,dataset_version:s,split:n>0?"test":"train",index:r}}get#h(){return this.#n?.layer===0&&qs(this.info)?{unit:{layer:1,unit:this.#n?.unit}}:{}}#m(t,{input_shape:s,pixel_max:n}){let i=String(t.layer_sizes),r=i===this.#e?this.#t?.layers:void 0;this.#e=i,this.#r="";let o=t.layers.map((l,m)=>d_(l,r?.[m].units));this.#t={...t,layers:o,example:{pixels:t.pixels,shape:s,pixelMax:n}},this.requestUpdate()}#p(t){this.#t=null,this.#r=t.message,this.requestUpdate()}render(){if(!(this.network!==null&&this.info!==null&&this.#o>0))return a`<div class="network-space"></div>`;let s=this.#d(),{layout:n,summary:i}=s,r=this.#E(i);return a`
      <div class="network-picture">
        ${this.#w(n)}
        <svg
          width=${n.width}
          height=${n.height}
          role="group"
          aria-label=${i===null?r:Q$(i,r)}
          @keydown=${o=>this.#y(o,n)}
        >
          ${this.#v(n)} ${B$(s)}
          ${n.columns.map((o,l)=>W$(s,l,{select:this.#k,tabStop:this.#i}))}
          ${H$(s)}
        </svg>
      </div>
      <div class="row network-caption">
        <p>${this.#b(i)} ${r}</p>
        ${this.#f(i)?U:this.#g()}
      </div>
      <div class="unit-details">
        ${this.#r?a`<p class="notice">${this.#r}</p>`:K$({...s,...this.#$})}
      </div>
    `}#f(t){return t?.network.job_id!==void 0&&t.network.job_id===this.network?.endedJob}#g(){let t=this.info.kind==="table"?Dt.anotherRow:Dt.anotherImage;return a`<button type="button" class="small" @click=${this.#x}>${t}</button>`}#d(){let{hiddenSizes:t}=this.network,s=[...t,this.info.classes],n=String(this.#t?.layer_sizes.slice(1))===String(s)?this.#t:null,i=n?.layers.map(l=>l.units)??s.map(l=>m_(Math.min(l,Z$))),r=this.#o<u_?c_:l_,o=j$({width:this.#o,height:r},i,this.#$.ratio);return i[this.#i.layer]?.includes(this.#i.unit)||(this.#i={layer:0,unit:i[0][0]}),{layout:o,summary:n,focus:this.#n,classNames:hr(this.info),placeOf:l=>z$(o.input,this.#$.placeOf(l),this.#$.grid)}}get#$(){let{kind:t,columns:s,input_shape:n}=this.info;if(t==="table"){let y=G$(s),S=Math.min(s.length,tb);return{ratio:1,grid:{columns:1,rows:S},placeOf:ot=>Math.min(y[ot],S-1),inputName:ot=>s[y[ot]].name,hasImages:!1}}let[i,r,o=1]=n,l=y=>Math.floor(y/o),m=y=>Dt.pixel(Math.floor(l(y)/r),l(y)%r),$={columns:r,rows:i};return{ratio:r/i,grid:$,placeOf:l,inputName:m,hasImages:qs(this.info)}}#w({input:t,height:s}){if(this.#t?.image.dataset!==this.info.name)return U;let{kind:n,columns:i}=this.info;return n==="table"?p_(X$(i,this.#t.pixels).slice(0,tb),t,s):a`<raw-image .example=${this.#t.example} .label=${this.#E(null)}></raw-image>`}updated(){let t=this.querySelector("raw-image");if(t===null)return;let{x:s,y:n,width:i,height:r}=this.#d().layout.input;Object.assign(t.style,{left:`${s}px`,top:`${n}px`,width:`${i}px`,height:`${r}px`})}#v({columns:t}){let s=[...this.network?.hiddenSizes??[],this.info.classes],i=(t.length>2?t[1][0].x-t[0][0].x:this.#o/3)<h_?Dt.shownShort:Dt.shown,r=([{x:o},...l],m)=>At`<text class="header" x=${o} y="12" text-anchor="middle">${i(l.length+1,s[m])}</text>`;return t.slice(0,-1).map(r)}#b(t){let s=t?.network;if(s===void 0)return U;let{lastEpoch:n,endedJob:i}=this.network,r=s.kind==="job"?(n??s.epoch)-s.epoch:0,o=s.kind==="job"||i===void 0?s.kind:"unpublished";return a`<span class="badge">${Dt.sources[o](s,r)}</span>`}#E(t){let s=hr(this.info),{split:n,index:i}=this.#t?.image??this.#u,r=this.#t?.label,o=(n==="test"?Dt.example:Dt.training)(i,s[r]??"");if(t===null)return o;let{digit:l,layers:m}=t;if(l===null)return`${o}, ${Dt.notRead}`;let $=m.at(-1).values[m.at(-1).units.indexOf(l)],y=l===r?Dt.right:Dt.wrong;return`${o}, ${Dt.predicted(s[l],Z($,1))}: ${y}`}#k=t=>{this.#n=t,t!==null&&(this.#i=t),this.requestUpdate()};#x=()=>{this.#s+=1,this.requestUpdate()};async#y(t,{columns:s}){let n={ArrowUp:[0,-1],ArrowDown:[0,1],ArrowLeft:[-1,0],ArrowRight:[1,0]}[t.key];if(n===void 0)return;t.preventDefault();let{layer:i,unit:r}=this.#i,o=s[i].findIndex(y=>y.unit===r),l=s[i+n[0]];if(l===void 0)return;let m=n[0]===0?o+n[1]:Math.round((o+.5)/s[i].length*l.length-.5),$=l[Math.max(0,Math.min(l.length-1,m))];this.#k({layer:i+n[0],unit:$.unit}),await this.updateComplete,this.querySelector("svg [tabindex='0']")?.focus()}};customElements.define("network-picture",fh);function m_(e){return Array.from({length:e},(t,s)=>s)}function d_(e,t){let s=F$(t,e.units),n=s.map(r=>e.units.indexOf(r)),i=r=>n.map(o=>r[o]);return{units:s,values:i(e.values),inputs:i(e.inputs),weights:i(e.weights)}}function p_(e,{x:t,y:s,width:n,height:i},r){let o=i/e.length,l=Math.floor(n/dh)-2,m=({name:$,value:y},S)=>{let D=cl(y,Math.ceil(l/2));return At`
      <g>
        <title>${$}: ${y}</title>
        <text class="cell" x=${t} y=${s+o*(S+.5)} dy="0.35em">${cl($,l-D.length)}</text>
        <text class="cell value" x=${t+n-8} y=${s+o*(S+.5)} dy="0.35em" text-anchor="end">${D}</text>
      </g>
    `};return a`<svg class="table-row" width=${t+n} height=${r} aria-hidden="true">${e.map(m)}</svg>`}var f_=.2,g_=["activation","initializer","seed","dataset","dataset_version"];function eb({job:e,hasEnded:t,epochs:s,lastEpoch:n}){let{spec:i,model:r,id:o}=e,l={...nb(i),lastEpoch:n};if(r!==null)return{...l,choice:{model:r.name,version:r.version}};if(t)return{...l,endedJob:o};let m=s.filter(({step:y})=>y<e.progress.total_steps).at(-1),$=s.reduce((y,{seconds:S})=>y+S,0);return m&&$>f_?{...l,choice:{job_id:o},epoch:m.epoch}:l}function sb(e){let{spec:t}=e,s=nb({...$_(e),...t});return e.valueOf("start_from")===Ks?"model"in s.choice?s:null:s.hiddenSizes.length>0&&s.hiddenSizes.every(i=>Number.isInteger(i)&&i>0)?s:null}function nb(e){let t=Object.fromEntries(g_.filter(i=>e[i]!=null).map(i=>[i,e[i]])),{model:s,version:n="latest"}=e.start_from??{};return{choice:s?{model:s,version:n}:{hidden_sizes:e.hidden_sizes,...t},hiddenSizes:e.hidden_sizes,dataset:e.dataset,datasetVersion:e.dataset_version}}function $_({allFields:e}){let t=["hidden_sizes","dataset","dataset_version"],s=e.filter(({name:n})=>t.includes(n));return Object.fromEntries(s.map(n=>[n.name,n.defaultValue??nl(n,"")]))}function ib({run:e,label:t,dataset:s},n){return e.job===null?null:a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      ${b_(e)}
      <div class="row">
        <button @click=${n}>${P.settings}</button>
        ${w_(e.job,s)}
      </div>
    </section>
  `}function b_({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[P.facts.step,P.stepOf(Rt(s.step),Rt(s.total_steps))],[P.facts.speed,N(s.steps_per_second)],[P.facts.loss,N(n?.train_loss)],[P.facts.trainAccuracy,Z(n?.train_accuracy)],[P.facts.validationAccuracy,n?.validation_accuracy==null?null:Z(n.validation_accuracy)],[P.facts.attempt,e.attempt>1?Rt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,r])=>r!==null).map(([r,o])=>a`<div><dt>${r}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function w_({id:e,state:t,model:s},n){let i=($,y)=>a`<a href=${$}>${y}</a>`,r={dataset:n?.name===Hs?null:n?.name},o=$=>[n===null||Wn(n)?i(F("draw",$),P.draw):null,n===null||qs(n)?i(F("inspect",{...$,...r}),P.inspect):null],l=i(F("jobs",{job:e}),P.job);if(t==="running")return[...o({job:e}),l];if(s===null)return l;let m={model:s.name,version:s.version};return[i(F("models",m),P.version),...o(m),l]}var gh=class extends Ns{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",gh);var v_=.3,rb=1,ob=404,x_=422,hl=class{sheet=null;classes=null;#t;#e=null;#s=null;#n=0;#i=!1;#r=new AbortController;constructor(t){this.#t=t,t.addController(this)}hostDisconnected(){this.#r.abort()}update(t,s){if(t!==this.#e&&this.#o(t),this.#s=s,t?.job?.spec==null||this.#i||document.hidden)return;(t.hasEnded||t.lastEpoch>this.#n&&y_(t))&&this.#n!==1/0&&this.#l(t,this.#r.signal)}#o(t){this.#r.abort(),this.#r=new AbortController,this.#e=t,this.#n=0,this.#i=!1,this.sheet=null,this.classes=null}async#l(t,s){this.#i=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{t.hasEnded?await this.#c(t.job.model,s):await this.#u(t,s),this.#n=n}catch(i){if(i.name==="AbortError")return;if(i.status===ob&&(this.#n=n),await Gt(rb,s).catch(()=>{}),i.status!==ob&&!i.isTemporary)throw i}finally{s.aborted||this.#a()}}#a(){this.#i=!1,this.#t.requestUpdate()}async#c(t,s){if(t===null)return;let n=X`/models/${t.name}/versions/${t.version}`,i=await Ze(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:r})=>r),epoch:null},this.sheet=await this.#h(`${n}/weights?format=png`,s)}async#u(t,s){if(await Gt(v_,s),t.hasEnded)return;let n=X`/jobs/${t.id}/snapshot`,i=await Ze(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.#t.requestUpdate(),this.sheet=await this.#h(`${n}?format=png`,s),this.#t.requestUpdate(),await Gt(rb,s)}async#h(t,s){if(this.#s!==null&&!qs(this.#s))return null;try{let n=await ms(t,{signal:s}),i=l=>Number(n.headers.get(l)),r=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await Yr(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:r}}catch(n){if(n.status===x_)return null;throw n}}};function y_({job:e,epochs:t}){return t.length>0&&t.at(-1).step<e.progress.total_steps}var $h=class extends et{static properties={run:{attribute:!1,hasChanged:()=>!0},info:{attribute:!1}};#t=new xr(this);#e=new hl(this);constructor(){super(),this.run=null,this.info=null}shouldUpdate(t){return this.#t.isInView||!this.hasUpdated||t.has("info")}willUpdate(){this.#t.isInView&&this.#e.update(this.run,this.info)}render(){let{run:t,info:s}=this;if(t===null)return U;let{classes:n,sheet:i}=this.#e,r=t.hasEnded&&t.job.model===null,[o,l]=r?[P.insightNever,P.insightNever]:[P.classesLater,P.weightsLater],m=({epoch:$})=>$===null?0:t.lastEpoch-$;return a`
      <div class="columns">
        <section class="card">
          <h2>${P.classes}</h2>
          <p class="faint">${n===null?o:P.classesOf(n.epoch,m(n))}</p>
          ${n&&Yo(n.shares,s?.class_names)}
        </section>
        ${s!==null&&!qs(s)?null:k_(i,l,m)}
      </div>
    `}};customElements.define("run-insight",$h);function k_(e,t,s){return a`
    <section class="card">
      <h2>${P.weights}</h2>
      <p class="faint">${e===null?t:P.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${P.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function ab(e,t){let{run:s,stateHead:n,lossHead:i,testHead:r}=P,o=a`<span class="unseen">${P.actions}</span>`,l=[s,n,{number:r},{number:i},o],m=e.map($=>E_($,t));return Qt(P.shown,l,m,{kind:"run-legend",isFocusable:!0})}function E_(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${__(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${i?U:s.missing}</td>`:a`
            <td>
              <span class="state-cell">
                ${rs(s.job.state)} ${fe(s.job)?S_(s.job,n):U}
              </span>
            </td>
            <td class="number">${Z(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${N(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${T_(e,t)}</td>
    </tr>
  `}function __({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:r}){let o=e.job?.spec?kr(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${Za({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${P.details(s)}
        @click=${()=>r(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${ve("best")}${P.best}</span>`:U}
    </span>
    ${o&&a`<span class="faint spec" title=${o}>${o}</span>`}
  `}function S_({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:r}=t,o=e==="running"&&r!==null?vn(r):Rt(n);return a`
    <progress max=${i} .value=${n} aria-label=${P.progressOf(s)}></progress>
    <span class="number faint">${o}</span>
  `}function T_({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
    <span class="actions">
      <button
        class="quiet small"
        aria-label=${s?P.show(t):P.hide(t)}
        @click=${()=>n(e.id)}
      >
        ${s?P.showShort:P.hideShort}
      </button>
      <button
        class="quiet small"
        aria-label=${P.remove(t)}
        title=${P.remove(t)}
        @click=${()=>i(e.id)}
      >
        ${ve("close")}
      </button>
    </span>
  `}function bh({jobs:e="",run:t,hide:s=""}){let n=[...new Set(lb(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:lb(s).filter(r=>n.includes(r))}}function wh({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function ml({ids:e,hidden:t},s){let i=[...e.filter(r=>r!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(r=>i.includes(r)&&r!==s)}}function cb({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function ub({ids:e,chosen:t,hidden:s},n){let i=e.filter(r=>r!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(r=>r!==n)}}function hb(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function lb(e){return e.split(",").filter(t=>t!=="")}function mb(e,t,{refresh:s,overlay:n}){let i=t.length>=20,r=e.filter(({id:l})=>!t.includes(l));return a`
    <form class="row picker" @submit=${l=>{l.preventDefault();let m=new FormData(l.target).get("run");m&&n(String(m))}}>
      <label for="run-picker">${P.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${os([["",P.choose],...r.map(A_)],"")}
      </select>
      <button ?disabled=${i}>${P.overlay}</button>
      ${i?a`<span class="faint">${P.full(20)}</span>`:U}
    </form>
  `}function A_({id:e,spec:t,state:s,submitted_at:n}){let i=dt.states[s];return[e,P.recent(t.model,i,Le(n),kr(t))]}var M_="/jobs?limit=30",pl=class{error=null;replaced=null;#t={ids:[],chosen:null,hidden:[]};#e;#s;#n=new rn;#i;#r;constructor(t,s){this.#e=t,this.#s=s,this.#n.addEventListener("change",this.#l),this.#i=new ht(t,{task:(n,{signal:i})=>N_(i),args:()=>[]}),this.#r=new ht(t,{task:([n,i],{signal:r})=>n&&ur({dataset:n,dataset_version:i},r),args:()=>[this.#o?.dataset,this.#o?.dataset_version]}),t.addController(this)}hostConnected(){document.addEventListener("visibilitychange",this.#l)}hostDisconnected(){document.removeEventListener("visibilitychange",this.#l),this.#n.close()}show(t,{replaced:s=null}={}){this.replaced=s,t.chosen!==this.#t.chosen&&(this.error=null),this.#t=t,this.#n.follow(t.ids),this.#e.requestUpdate()}get all(){let{chosen:t,hidden:s}=this.#t,n=ap(this.#n.runs);return this.#n.runs.map((i,r)=>({run:i,color:r%6+1,label:uo(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}get chosen(){return this.all.find(({isChosen:t})=>t)}get#o(){return this.chosen?.run.job?.spec}get dataset(){let{value:t}=this.#r;return t?.name===this.#o?.dataset?t??null:null}get loadError(){return this.#i.error??this.#r.error??null}get visible(){return this.all.filter(({run:t,isHidden:s})=>t.missing===null&&!s)}get ids(){return this.#t.ids}get recent(){return this.#i.value??[]}#l=()=>{document.hidden||this.#e.requestUpdate()};actions={choose:t=>this.#a({...this.#t,chosen:t}),toggle:t=>this.#a(hb(this.#t,t)),remove:t=>this.#c(t),overlay:t=>this.#a({...ml(this.#t,t),chosen:this.#t.chosen??t}),refresh:()=>this.#i.run(),cancel:t=>this.#u(t)};#a(t){this.show(t),this.#s(t)}#c(t){this.#a(ub(this.#t,t)),this.#i.run()}async#u(t){if(await vs(P.cancelQuestion(uo(t.job)),P.cancel)){try{t.absorbJob(await Pt("POST",X`/jobs/${t.id}/cancel`)),this.error=null}catch(s){this.error=s}this.#e.requestUpdate()}}};async function N_(e){try{let{items:t}=await Ze(M_,{signal:e});return t.filter(({spec:s})=>s!==null)}catch(t){if(t.isTemporary)return[];throw t}}function db(e){return qn(e,"train-view")}var vh=class extends et{static properties={choices:{attribute:!1}};#t=new Ae("train");#e=!1;#s=new al(this,{changed:t=>{this.#e=!0,this.#f(t)},started:t=>this.#p(t)});#n=new pl(this,t=>{this.#e=!1,this.#t.change(wh(t))});constructor(){super(),this.choices={}}willUpdate(t){t.has("choices")&&(this.#e=!1,this.#s.show(this.choices),this.#n.show(bh(this.choices)))}render(){return a`
      <h1 class="unseen">${P.title}</h1>
      <button type="button" class="skip" @click=${this.#i}>${P.skip}</button>
      ${this.#s.form===null?U:R$(this.#s)}
      <div class="train">
        <div class="train-settings">${this.#r()}</div>
        <div class="train-run stack">${this.#o()}</div>
        <div class="train-more stack">${this.#h()} ${this.#m()}</div>
      </div>
    `}#i(){this.querySelector(".train-form .start .primary")?.focus()}#r(){let{form:t,loadError:s}=this.#s;return t===null?a`<p class="card" role="status">${s?.message??P.loading}</p>`:A$(this.#s)}#o(){let{chosen:t,actions:s,error:n}=this.#n;return a`
      <section class="card network-card">
        ${t?P$(t,{cancel:s.cancel,error:n}):a`<p class="headline">${P.none(this.#a)}</p>`}
        <network-picture .network=${this.#l} .info=${this.#a}></network-picture>
      </section>
      ${t?.run.missing===null?this.#u():U}
    `}get#l(){let{chosen:t}=this.#n;if(t&&this.#c)return eb(t.run);let{form:s}=this.#s;return s===null?null:sb(s)}get#a(){let t=this.#s.form?.dataset??null;if(!this.#c)return t;let s=this.#n.chosen?.run.job?.spec.dataset;return this.#n.dataset??(t?.name===s?t:null)}get#c(){let t=this.#n.chosen?.run.job;return t?.spec!=null&&(fe(t)||!this.#e)}#u(){return a`
      <section class="card">
        <h2 class="unseen">${P.curves}</h2>
        <run-charts view="train" .shown=${this.#n.visible}></run-charts>
      </section>
    `}#h(){let{chosen:t,dataset:s}=this.#n;if(t===void 0||t.run.job===null)return U;let n=()=>this.#s.applyPreset(_i(t.run.job?.spec??{}));return[ib({...t,dataset:s},n),a`<run-insight .run=${t.run} .info=${s}></run-insight>`]}#m(){let{all:t,actions:s,replaced:n,recent:i,ids:r,loadError:o}=this.#n;return t.length+i.length===0&&o===null?U:a`
      <section class="card stack" aria-labelledby="runs-title">
        <h2 id="runs-title">${P.runs}</h2>
        <div role="status">${n&&P.replaced(n,20)}</div>
        ${Vt(o)} ${t.length>0?ab(t,s):U} ${mb(i,r,s)}
      </section>
    `}#p(t){let s=bh(this.#t.choices),n=ml(s,t.id);this.#e=!1,this.#t.change(wh(n),{isStep:!0}),this.#n.show(n,{replaced:cb(s,t.id)})}#f(t){let s=Object.fromEntries(this.#s.form.names.map(n=>[n,null]));this.#t.change({...s,...t})}};customElements.define("train-view",vh);function pb(e){let t=!1,s=nr(""),n=document.createElement("header"),i=document.createElement("section"),r=document.createElement("main");r.id="view",r.tabIndex=-1,i.className="notices",i.ariaLabel=we.notices,e.replaceChildren(n,i,r);let o=()=>{or(C_(s.view),n),or([t?R_():null,L_(s),P_(Zt.outage),D_(hs.isTokenNeeded)],i),r.classList.toggle("stale",Zt.outage!==null)};return Zt.addEventListener("change",o),hs.addEventListener("change",o),{begin(l){let m=document.createElement("div");m.className=`view view-${l}`;let $=r.contains(document.activeElement);return r.replaceChildren(m),$&&r.focus(),m},showFailed(l){t=l,o()},showAddress(l){s=l,o()}}}function I_(e){e.preventDefault(),document.getElementById("view")?.focus()}function C_(e){let t=s=>a`
    <li>
      <a href=${F(s)} aria-current=${s===e?"page":"false"}>
        ${ve(s)} ${we.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${I_}>${we.skip}</a>
    <a class="brand" href=${F(Fr[0])}>${Gd()} ${we.name}</a>
    <nav aria-label=${we.navigation}>
      <ul>
        ${Fr.map(t)}
      </ul>
    </nav>
    ${hs.isGuarded?null:a`<a class="aside" href="/docs">${we.docs}</a>`}
    ${hs.token&&a`<button class="aside" @click=${()=>hs.signOut()}>${we.signOut}</button>`}
  `}function R_(){return a`
    <p class="notice error" role="alert">
      ${we.failed} <button @click=${()=>location.reload()}>${we.reload}</button>
    </p>
  `}function L_({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(we.unknownView(t,we.views[e]))}
      ${s.length>0?n(we.ignored(s)):null}
    </div>
  `}function P_(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${we.outage(e)}</p>`}
    </div>
  `}function D_(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),hs.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${we.tokenNeeded}</p>
      <label>${we.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${we.tokenSend}</button>
      ${hs.wasRejected?a`<p role="alert">${we.tokenRejected}</p>`:null}
    </form>
  `:null}var j_={train:db,data:Op,draw:$f,inspect:wg,jobs:jg,models:f$,components:Yd},go=pb(document.body),Sr={name:"",opened:null};function fb(){let e=dd(location.hash);e!==location.hash&&history.replaceState(null,"",e);let t=nr(e),{view:s,choices:n}=t;if(go.showAddress(t),Sr.name===s){Sr.opened?.show(n);return}Sr.opened?.close(),Sr={name:s,opened:null};let i=go.begin(s);document.title=`${we.views[s]} \xB7 ${we.name}`;try{Sr.opened=j_[s](i),go.showFailed(!1),Sr.opened.show(n)}catch(r){throw go.showFailed(!0),r}}addEventListener("popstate",fb);addEventListener("render-error",()=>go.showFailed(!0));fb();
