/*! Built by `make bundle` from sources with the digest f8465f4387fed2847a3233dcf0dfbc7667ea74495f8750a3c413179b26287f77 */
var hb=["index","layer","unit","pixel","digit","label"],mb=/^\d{1,9}$/,Co=["train","data","draw","inspect","jobs","models"],db=["components"];function Yi(e){let[t,s=""]=e.replace(/^#/,"").split("?",2),n=t==="inside"?"inspect":t,i=[...Co,...db].includes(n)?n:Co[0],o=n===""||i===n?null:n,r=[...new URLSearchParams(s)].filter(([,w])=>w!==""),c=([w,C])=>hb.includes(w)&&!mb.test(C),p=Object.fromEntries(r.filter(w=>!c(w)));return{view:i,choices:p,unknown:o,ignored:r.filter(c).map(w=>w.join("="))}}function z(e,t={}){let s=Object.entries(t).filter(([,i])=>i!=null&&i!==""),n=new URLSearchParams(s.map(([i,o])=>[i,String(o)]));return n.size>0?`#${e}?${n}`:`#${e}`}var ei=class{#t;constructor(t){this.#t=t}get choices(){return Yi(location.hash).choices}change(t,{isStep:s=!1}={}){let{view:n,choices:i}=Yi(location.hash);if(n!==this.#t)return;let o=z(n,{...i,...t});o!==location.hash&&(s?history.pushState(null,"",o):history.replaceState(null,"",o))}};var be={name:"mlp-forge",navigation:"Views",views:{train:"Train",data:"Data",draw:"Draw",inspect:"Inspect",jobs:"Jobs",models:"Models",components:"Components"},docs:"HTTP API",notices:"State of the service",skip:"Skip to the view",outage:({reason:e})=>`${e} The page retries by itself.`,unknownView:(e,t)=>`Unknown view \u201C${e}\u201D: showing ${t}.`,ignored:e=>`Ignored in the address, because a whole number is needed: ${e.join(", ")}.`,failed:"This view failed to open. This is a bug in the page; the browser's console has the trace.",reload:"Reload the page",tokenNeeded:"This service requires a token. Enter it to continue.",token:"Token:",tokenSend:"Sign in",signOut:"Sign out",tokenRejected:"The service rejected this token."};var _r=["queued","running","succeeded","failed","cancelled"];function we(e){return e.state==="queued"||e.state==="running"}/**
 * @license
 * Copyright 2019 Google LLC
 * SPDX-License-Identifier: BSD-3-Clause
 */var Sr=globalThis,uc=Sr.ShadowRoot&&(Sr.ShadyCSS===void 0||Sr.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,id=Symbol(),Hm=new WeakMap,pb=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==id)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(uc&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=Hm.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&Hm.set(t,e))}return e}toString(){return this.cssText}},fb=e=>new pb(typeof e=="string"?e:e+"",void 0,id),gb=(e,t)=>{if(uc)e.adoptedStyleSheets=t.map(s=>s instanceof CSSStyleSheet?s:s.styleSheet);else for(let s of t){let n=document.createElement("style"),i=Sr.litNonce;i!==void 0&&n.setAttribute("nonce",i),n.textContent=s.cssText,e.appendChild(n)}},Wm=uc?e=>e:e=>e instanceof CSSStyleSheet?(t=>{let s="";for(let n of t.cssRules)s+=n.cssText;return fb(s)})(e):e;/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{is:$b,defineProperty:bb,getOwnPropertyDescriptor:wb,getOwnPropertyNames:vb,getOwnPropertySymbols:yb,getPrototypeOf:xb}=Object,Ar=globalThis,Vm=Ar.trustedTypes,kb=Vm?Vm.emptyScript:"",Eb=Ar.reactiveElementPolyfillSupport,Lo=(e,t)=>e,lc={toAttribute(e,t){switch(t){case Boolean:e=e?kb:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let s=e;switch(t){case Boolean:s=e!==null;break;case Number:s=e===null?null:Number(e);break;case Object:case Array:try{s=JSON.parse(e)}catch{s=null}}return s}},hc=(e,t)=>!$b(e,t),Gm={attribute:!0,type:String,converter:lc,reflect:!1,useDefault:!1,hasChanged:hc};Symbol.metadata??=Symbol("metadata"),Ar.litPropertyMetadata??=new WeakMap;var Xi=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=Gm){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),n=this.getPropertyDescriptor(e,s,t);n!==void 0&&bb(this.prototype,e,n)}}static getPropertyDescriptor(e,t,s){let{get:n,set:i}=wb(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:n,set(o){let r=n?.call(this);i?.call(this,o),this.requestUpdate(e,r,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??Gm}static _$Ei(){if(this.hasOwnProperty(Lo("elementProperties")))return;let e=xb(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(Lo("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(Lo("properties"))){let t=this.properties,s=[...vb(t),...yb(t)];for(let n of s)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,n]of t)this.elementProperties.set(s,n)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let n=this._$Eu(t,s);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let n of s)t.unshift(Wm(n))}else e!==void 0&&t.push(Wm(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return gb(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,s);if(n!==void 0&&s.reflect===!0){let i=(s.converter?.toAttribute!==void 0?s.converter:lc).toAttribute(t,s.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let s=this.constructor,n=s._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=s.getPropertyOptions(n),o=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:lc;this._$Em=n;let r=o.fromAttribute(t,i.type);this[n]=r??this._$Ej?.get(n)??r,this._$Em=null}}requestUpdate(e,t,s,n=!1,i){if(e!==void 0){let o=this.constructor;if(n===!1&&(i=this[e]),s??=o.getPropertyOptions(e),!((s.hasChanged??hc)(i,t)||s.useDefault&&s.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:n,wrapped:i},o){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),i!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[n,i]of s){let{wrapped:o}=i,r=this[n];o!==!0||this._$AL.has(n)||r===void 0||this.C(n,void 0,i,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};Xi.elementStyles=[],Xi.shadowRootOptions={mode:"open"},Xi[Lo("elementProperties")]=new Map,Xi[Lo("finalized")]=new Map,Eb?.({ReactiveElement:Xi}),(Ar.reactiveElementVersions??=[]).push("2.1.2");/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var mc=globalThis,Jm=e=>e,Tr=mc.trustedTypes,Ym=Tr?Tr.createPolicy("lit-html",{createHTML:e=>e}):void 0,dc="$lit$",un=`lit$${Math.random().toFixed(9).slice(2)}$`,pc="?"+un,_b=`<${pc}>`,oi=document,Ro=()=>oi.createComment(""),Do=e=>e===null||typeof e!="object"&&typeof e!="function",fc=Array.isArray,od=e=>fc(e)||typeof e?.[Symbol.iterator]=="function",rc=`[ 	
\f\r]`,Io=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,Xm=/-->/g,Km=/>/g,si=RegExp(`>|${rc}(?:([^\\s"'>=/]+)(${rc}*=${rc}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),Qm=/'/g,Zm=/"/g,rd=/^(?:script|style|textarea|title)$/i,gc=e=>(t,...s)=>({_$litType$:e,strings:t,values:s}),a=gc(1),Dt=gc(2),qk=gc(3),_s=Symbol.for("lit-noChange"),K=Symbol.for("lit-nothing"),td=new WeakMap,ii=oi.createTreeWalker(oi,129);function ad(e,t){if(!fc(e)||!e.hasOwnProperty("raw"))throw Error("invalid template strings array");return Ym!==void 0?Ym.createHTML(t):t}var ld=(e,t)=>{let s=e.length-1,n=[],i,o=t===2?"<svg>":t===3?"<math>":"",r=Io;for(let c=0;c<s;c++){let p=e[c],w,C,N=-1,V=0;for(;V<p.length&&(r.lastIndex=V,C=r.exec(p),C!==null);)V=r.lastIndex,r===Io?C[1]==="!--"?r=Xm:C[1]!==void 0?r=Km:C[2]!==void 0?(rd.test(C[2])&&(i=RegExp("</"+C[2],"g")),r=si):C[3]!==void 0&&(r=si):r===si?C[0]===">"?(r=i??Io,N=-1):C[1]===void 0?N=-2:(N=r.lastIndex-C[2].length,w=C[1],r=C[3]===void 0?si:C[3]==='"'?Zm:Qm):r===Zm||r===Qm?r=si:r===Xm||r===Km?r=Io:(r=si,i=void 0);let B=r===si&&e[c+1].startsWith("/>")?" ":"";o+=r===Io?p+_b:N>=0?(n.push(w),p.slice(0,N)+dc+p.slice(N)+un+B):p+un+(N===-2?c:B)}return[ad(e,o+(e[s]||"<?>")+(t===2?"</svg>":t===3?"</math>":"")),n]},cc=class cd{constructor({strings:t,_$litType$:s},n){let i;this.parts=[];let o=0,r=0,c=t.length-1,p=this.parts,[w,C]=ld(t,s);if(this.el=cd.createElement(w,n),ii.currentNode=this.el.content,s===2||s===3){let N=this.el.content.firstChild;N.replaceWith(...N.childNodes)}for(;(i=ii.nextNode())!==null&&p.length<c;){if(i.nodeType===1){if(i.hasAttributes())for(let N of i.getAttributeNames())if(N.endsWith(dc)){let V=C[r++],B=i.getAttribute(N).split(un),pt=/([.?@])?(.*)/.exec(V);p.push({type:1,index:o,name:pt[2],strings:B,ctor:pt[1]==="."?md:pt[1]==="?"?dd:pt[1]==="@"?pd:jo}),i.removeAttribute(N)}else N.startsWith(un)&&(p.push({type:6,index:o}),i.removeAttribute(N));if(rd.test(i.tagName)){let N=i.textContent.split(un),V=N.length-1;if(V>0){i.textContent=Tr?Tr.emptyScript:"";for(let B=0;B<V;B++)i.append(N[B],Ro()),ii.nextNode(),p.push({type:2,index:++o});i.append(N[V],Ro())}}}else if(i.nodeType===8)if(i.data===pc)p.push({type:2,index:o});else{let N=-1;for(;(N=i.data.indexOf(un,N+1))!==-1;)p.push({type:7,index:o}),N+=un.length-1}o++}}static createElement(t,s){let n=oi.createElement("template");return n.innerHTML=t,n}};function ri(e,t,s=e,n){if(t===_s)return t;let i=n!==void 0?s._$Co?.[n]:s._$Cl,o=Do(t)?void 0:t._$litDirective$;return i?.constructor!==o&&(i?._$AO?.(!1),o===void 0?i=void 0:(i=new o(e),i._$AT(e,s,n)),n!==void 0?(s._$Co??=[])[n]=i:s._$Cl=i),i!==void 0&&(t=ri(e,i._$AS(e,t.values),i,n)),t}var ud=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,n=(e?.creationScope??oi).importNode(t,!0);ii.currentNode=n;let i=ii.nextNode(),o=0,r=0,c=s[0];for(;c!==void 0;){if(o===c.index){let p;c.type===2?p=new Or(i,i.nextSibling,this,e):c.type===1?p=new c.ctor(i,c.name,c.strings,this,e):c.type===6&&(p=new fd(i,this,e)),this._$AV.push(p),c=s[++r]}o!==c?.index&&(i=ii.nextNode(),o++)}return ii.currentNode=oi,n}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},Or=class hd{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(t,s,n,i){this.type=2,this._$AH=K,this._$AN=void 0,this._$AA=t,this._$AB=s,this._$AM=n,this.options=i,this._$Cv=i?.isConnected??!0}get parentNode(){let t=this._$AA.parentNode,s=this._$AM;return s!==void 0&&t?.nodeType===11&&(t=s.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(t,s=this){t=ri(this,t,s),Do(t)?t===K||t==null||t===""?(this._$AH!==K&&this._$AR(),this._$AH=K):t!==this._$AH&&t!==_s&&this._(t):t._$litType$!==void 0?this.$(t):t.nodeType!==void 0?this.T(t):od(t)?this.k(t):this._(t)}O(t){return this._$AA.parentNode.insertBefore(t,this._$AB)}T(t){this._$AH!==t&&(this._$AR(),this._$AH=this.O(t))}_(t){this._$AH!==K&&Do(this._$AH)?this._$AA.nextSibling.data=t:this.T(oi.createTextNode(t)),this._$AH=t}$(t){let{values:s,_$litType$:n}=t,i=typeof n=="number"?this._$AC(t):(n.el===void 0&&(n.el=cc.createElement(ad(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===i)this._$AH.p(s);else{let o=new ud(i,this),r=o.u(this.options);o.p(s),this.T(r),this._$AH=o}}_$AC(t){let s=td.get(t.strings);return s===void 0&&td.set(t.strings,s=new cc(t)),s}k(t){fc(this._$AH)||(this._$AH=[],this._$AR());let s=this._$AH,n,i=0;for(let o of t)i===s.length?s.push(n=new hd(this.O(Ro()),this.O(Ro()),this,this.options)):n=s[i],n._$AI(o),i++;i<s.length&&(this._$AR(n&&n._$AB.nextSibling,i),s.length=i)}_$AR(t=this._$AA.nextSibling,s){for(this._$AP?.(!1,!0,s);t!==this._$AB;){let n=Jm(t).nextSibling;Jm(t).remove(),t=n}}setConnected(t){this._$AM===void 0&&(this._$Cv=t,this._$AP?.(t))}},jo=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,n,i){this.type=1,this._$AH=K,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=K}_$AI(e,t=this,s,n){let i=this.strings,o=!1;if(i===void 0)e=ri(this,e,t,0),o=!Do(e)||e!==this._$AH&&e!==_s,o&&(this._$AH=e);else{let r=e,c,p;for(e=i[0],c=0;c<i.length-1;c++)p=ri(this,r[s+c],t,c),p===_s&&(p=this._$AH[c]),o||=!Do(p)||p!==this._$AH[c],p===K?e=K:e!==K&&(e+=(p??"")+i[c+1]),this._$AH[c]=p}o&&!n&&this.j(e)}j(e){e===K?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},md=class extends jo{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===K?void 0:e}},dd=class extends jo{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==K)}},pd=class extends jo{constructor(e,t,s,n,i){super(e,t,s,n,i),this.type=5}_$AI(e,t=this){if((e=ri(this,e,t,0)??K)===_s)return;let s=this._$AH,n=e===K&&s!==K||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,i=e!==K&&(s===K||n);n&&this.element.removeEventListener(this.name,this,s),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},fd=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){ri(this,e)}},Sb={M:dc,P:un,A:pc,C:1,L:ld,R:ud,D:od,V:ri,I:Or,H:jo,N:dd,U:pd,B:md,F:fd},Tb=mc.litHtmlPolyfillSupport;Tb?.(cc,Or),(mc.litHtmlVersions??=[]).push("3.3.3");var Ht=(e,t,s)=>{let n=s?.renderBefore??t,i=n._$litPart$;if(i===void 0){let o=s?.renderBefore??null;n._$litPart$=i=new Or(t.insertBefore(Ro(),o),o,void 0,s??{})}return i._$AI(e),i};/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var $c=globalThis,Ki=class extends Xi{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Ht(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return _s}};Ki._$litElement$=!0,Ki.finalized=!0,$c.litElementHydrateSupport?.({LitElement:Ki});var Ab=$c.litElementPolyfillSupport;Ab?.({LitElement:Ki});($c.litElementVersions??=[]).push("4.2.2");/**
* @license
* Copyright 2022 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Mn={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},Mr=e=>(...t)=>({_$litDirective$:e,values:t}),Nr=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Hk=Mr(class extends Nr{constructor(e){if(super(e),e.type!==Mn.ATTRIBUTE||e.name!=="class"||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return" "+Object.keys(e).filter(t=>e[t]).join(" ")+" "}update(e,[t]){if(this.st===void 0){this.st=new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(" ").split(/\s/).filter(n=>n!=="")));for(let n in t)t[n]&&!this.nt?.has(n)&&this.st.add(n);return this.render(t)}let s=e.element.classList;for(let n of this.st)n in t||(s.remove(n),this.st.delete(n));for(let n in t){let i=!!t[n];i===this.st.has(n)||this.nt?.has(n)||(i?(s.add(n),this.st.add(n)):(s.remove(n),this.st.delete(n)))}return _s}});/**
* @license
* Copyright 2018 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*//**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var{I:Ob}=Sb,ed=e=>e,Mb=e=>e.strings===void 0,sd=()=>document.createComment(""),Po=(e,t,s)=>{let n=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(s===void 0){let o=n.insertBefore(sd(),i),r=n.insertBefore(sd(),i);s=new Ob(o,r,e,e.options)}else{let o=s._$AB.nextSibling,r=s._$AM,c=r!==e;if(c){let p;s._$AQ?.(e),s._$AM=e,s._$AP!==void 0&&(p=e._$AU)!==r._$AU&&s._$AP(p)}if(o!==i||c){let p=s._$AA;for(;p!==o;){let w=ed(p).nextSibling;ed(n).insertBefore(p,i),p=w}}}return s},ni=(e,t,s=e)=>(e._$AI(t,s),e),Nb={},bc=(e,t=Nb)=>e._$AH=t,Cb=e=>e._$AH,ac=e=>{e._$AR(),e._$AA.remove()};/**
* @license
* Copyright 2021 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var Wk=Mr(class extends Nr{constructor(){super(...arguments),this.key=K}render(e,t){return this.key=e,t}update(e,[t,s]){return t!==this.key&&(bc(e),this.key=t),s}});/**
* @license
* Copyright 2020 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var ai=Mr(class extends Nr{constructor(e){if(super(e),e.type!==Mn.PROPERTY&&e.type!==Mn.ATTRIBUTE&&e.type!==Mn.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Mb(e))throw Error("`live` bindings can only contain a single expression")}render(e){return e}update(e,[t]){if(t===_s||t===K)return t;let s=e.element,n=e.name;if(e.type===Mn.PROPERTY){if(t===s[n])return _s}else if(e.type===Mn.BOOLEAN_ATTRIBUTE){if(!!t===s.hasAttribute(n))return _s}else if(e.type===Mn.ATTRIBUTE&&s.getAttribute(n)===t+"")return _s;return bc(e),t}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var nd=(e,t,s)=>{let n=new Map;for(let i=t;i<=s;i++)n.set(e[i],i);return n},gd=Mr(class extends Nr{constructor(e){if(super(e),e.type!==Mn.CHILD)throw Error("repeat() can only be used in text expressions")}dt(e,t,s){let n;s===void 0?s=t:t!==void 0&&(n=t);let i=[],o=[],r=0;for(let c of e)i[r]=n?n(c,r):r,o[r]=s(c,r),r++;return{values:o,keys:i}}render(e,t,s){return this.dt(e,t,s).values}update(e,[t,s,n]){let i=Cb(e),{values:o,keys:r}=this.dt(t,s,n);if(!Array.isArray(i))return this.ut=r,o;let c=this.ut??=[],p=[],w,C,N=0,V=i.length-1,B=0,pt=o.length-1;for(;N<=V&&B<=pt;)if(i[N]===null)N++;else if(i[V]===null)V--;else if(c[N]===r[B])p[B]=ni(i[N],o[B]),N++,B++;else if(c[V]===r[pt])p[pt]=ni(i[V],o[pt]),V--,pt--;else if(c[N]===r[pt])p[pt]=ni(i[N],o[pt]),Po(e,p[pt+1],i[N]),N++,pt--;else if(c[V]===r[B])p[B]=ni(i[V],o[B]),Po(e,i[N],i[V]),V--,B++;else if(w===void 0&&(w=nd(r,B,pt),C=nd(c,N,V)),w.has(c[N]))if(w.has(c[V])){let Wt=C.get(r[B]),Vs=Wt!==void 0?i[Wt]:null;if(Vs===null){let zn=Po(e,i[N]);ni(zn,o[B]),p[B]=zn}else p[B]=ni(Vs,o[B]),Po(e,i[N],Vs),i[Wt]=null;B++}else ac(i[V]),V--;else ac(i[N]),N++;for(;B<=pt;){let Wt=Po(e,p[pt+1]);ni(Wt,o[B]),p[B++]=Wt}for(;N<=V;){let Wt=i[N++];Wt!==null&&ac(Wt)}return this.ut=r,bc(e,p),_s}});/**
* @license
* Copyright 2017 Google LLC
* SPDX-License-Identifier: BSD-3-Clause
*/var wc={INITIAL:0,PENDING:1,COMPLETE:2,ERROR:3},Ib=Symbol(),Fs=class{get taskComplete(){return this.t||(this.i===1?this.t=new Promise(((e,t)=>{this.o=e,this.h=t})):this.i===3?this.t=Promise.reject(this.l):this.t=Promise.resolve(this.u)),this.t}constructor(e,t,s){this.p=0,this.i=0,(this._=e).addController(this);let n=typeof t=="object"?t:{task:t,args:s};this.v=n.task,this.j=n.args,this.m=n.argsEqual??Pb,this.k=n.onComplete,this.A=n.onError,this.autoRun=n.autoRun??!0,"initialValue"in n&&(this.u=n.initialValue,this.i=2,this.O=this.T?.())}hostUpdate(){this.autoRun===!0&&this.S()}hostUpdated(){this.autoRun==="afterUpdate"&&this.S()}T(){if(this.j===void 0)return;let e=this.j();if(!Array.isArray(e))throw Error("The args function must return an array");return e}async S(){let e=this.T(),t=this.O;this.O=e,e===t||e===void 0||t!==void 0&&this.m(t,e)||await this.run(e)}async run(e){let t,s;e??=this.T(),this.O=e,this.i===1?this.q?.abort():(this.t=void 0,this.o=void 0,this.h=void 0),this.i=1,this.autoRun==="afterUpdate"?queueMicrotask((()=>this._.requestUpdate())):this._.requestUpdate();let n=++this.p;this.q=new AbortController;let i=!1;try{t=await this.v(e,{signal:this.q.signal})}catch(o){i=!0,s=o}if(this.p===n){if(t===Ib)this.i=0;else{if(i===!1){try{this.k?.(t)}catch{}this.i=2,this.o?.(t)}else{try{this.A?.(s)}catch{}this.i=3,this.h?.(s)}this.u=t,this.l=s}this._.requestUpdate()}}abort(e){this.i===1&&this.q?.abort(e)}get value(){return this.u}get error(){return this.l}get status(){return this.i}render(e){switch(this.i){case 0:return e.initial?.();case 1:return e.pending?.();case 2:return e.complete?.(this.value);case 3:return e.error?.(this.error);default:throw Error("Unexpected status: "+this.i)}}},Pb=(e,t)=>e===t||e.length===t.length&&e.every(((s,n)=>!hc(s,t[n])));function ce(e){return Number(e)===8?"an 8":`a ${e}`}function ps(e){return String(e)==="1"?"1 image":`${e} images`}function vc(e){return e===1?"1 example":`${e.toLocaleString("en")} examples`}var Cr={images:"images",table:"table"};function he(e){return e.slice(-8)}var ft={locale:"en",states:{queued:"Queued",running:"Running",succeeded:"Succeeded",failed:"Failed",cancelled:"Cancelled"},stateOf:{queued:({queue_position:e})=>e===null?"Waiting for a worker.":`Waiting for a worker: number ${e} in the queue.`,running:({attempt:e,kind:t})=>{let s={import_dataset:"Importing",batch_predict:"Predicting"}[t]??"Training";return e>1?`${s}, attempt ${e}.`:`${s}.`},succeeded:({kind:e,model:t,dataset:s,result:n})=>n?`Succeeded with ${n.examples} predictions.`:s?`Imported as version ${s.version} of ${s.name}.`:t!==null?`Succeeded and published as version ${t.version} of ${t.name}.`:e==="reproduce"?"Succeeded; a reproduction publishes nothing.":"Succeeded; nothing was published.",failed:()=>"Failed; nothing was published.",cancelled:()=>"Cancelled; nothing was published."},none:"\u2013",pages:"Pages",pageNumber:e=>`Page ${e}`,newer:"Newer",older:"Older",loading:"Loading\u2026",keep:"No, keep it",cancel:"Cancel",helpAbout:e=>`Help: ${e}`,probabilities:"Probability of each digit",classProbabilities:"Probability of each class",probabilityOf:e=>`Probability of ${e}`,pick:e=>`Choose ${e}`,classAccuracy:"Accuracy by class",accuracyOf:e=>`Accuracy of ${e}`,nothingYet:"No metrics yet.",poorVersion:(e,t,s,n)=>`Version ${e} has a test accuracy of ${t}; version ${s} has ${n}.`,useVersion:e=>`Use version ${e}`,lastKnown:e=>`last known ${e} s ago`,runName:(e,t)=>`${e} ${he(t)}`,unknownRun:e=>`Run ${he(e)}`};var Lb=1e6;function rt(e,t=2){return e==null?ft.none:`${(e*100).toFixed(t)} %`}function $d(e){return`${Number((e*100).toFixed(2))} %`}function wt(e,t=4){if(e==null)return ft.none;let s=Number(e.toPrecision(t));return Math.abs(s)<Lb?s.toString():s.toExponential()}function Tt(e){return e==null?ft.none:Math.round(e).toLocaleString(ft.locale)}function Ir(e){return Number.isInteger(e)?Tt(e):""}function li(e){if(e==null)return ft.none;let t=Math.round(e);if(t<60)return`${t} s`;let s=Math.floor(t/60),n=String(t%60).padStart(2,"0");return s<60?`${s} min ${n} s`:`${Math.floor(s/60)} h ${s%60} min`}function Ks(e){return e==null?ft.none:e<1e3?`${e} B`:e<1e6?`${Math.round(e/1e3)} kB`:`${(e/1e6).toFixed(1)} MB`}function Ge(e){return e==null?ft.none:new Date(e).toLocaleString(ft.locale,{dateStyle:"medium",timeStyle:"medium"})}function Pr(e,t,{picked:s,pick:n,names:i,shown:o}){let r=p=>{let w=i?.[p]??String(p),C=e[p];return a`
      <tr class=${p===t?"answer":""} @click=${()=>n(p)}>
        <th scope="row">
          <button class="pick" aria-label=${ft.pick(w)} aria-pressed=${String(p===s)}>${w}</button>
        </th>
        ${wd(C,ft.probabilityOf(w),rt(C))}
      </tr>
    `},c=i?ft.classProbabilities:ft.probabilities;return bd(c,(o??[...e.keys()]).map(r))}function Lr(e,t=[]){let s=(n,i)=>a`
    <tr>
      <th scope="row">${t[i]??i}</th>
      ${wd(n??0,ft.accuracyOf(t[i]??i),rt(n,1))}
    </tr>
  `;return bd(ft.classAccuracy,e.map(s))}function bd(e,t){return a`
    <table class="probabilities">
      <caption class="unseen">${e}</caption>
      <tbody>
        ${t}
      </tbody>
    </table>
  `}function wd(e,t,s){return a`
    <td><meter min="0" max="1" .value=${e} aria-label=${t}></meter></td>
    <td class="number">${s}</td>
  `}function ns(e,t,{detail:s=null,isDestructive:n=!0}={}){let i=document.createElement("dialog"),{promise:o,resolve:r}=Promise.withResolvers();i.setAttribute("aria-labelledby","question"),Ht(a`
      <form method="dialog">
        <h2 id="question">${e}</h2>
        ${s}
        <div class="actions">
          <button value="no">${n?ft.keep:ft.cancel}</button>
          <button value="yes" class=${n?"danger":"primary"}>${t}</button>
        </div>
      </form>
    `,i);let c=()=>i.close("no");return addEventListener("popstate",c),i.addEventListener("close",()=>{removeEventListener("popstate",c),i.remove(),r(i.returnValue==="yes")}),document.body.append(i),i.showModal(),o}var vd={train:Dt`<path d="M4 4v16h16" /><path d="M7.5 7c1 6.5 4 9 12 9.5" />`,data:Dt`<ellipse cx="12" cy="6" rx="8" ry="3" /><path d="M4 6v6c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12v6c0 1.7 3.6 3 8 3s8-1.3 8-3v-6" />`,draw:Dt`<path d="m4 20 1-4.500L16.5 4a2.1 2.1 0 0 1 3 0l.5.5a2.1 2.1 0 0 1 0 3L8.5 19Z" /><path d="m14.5 6 3.5 3.5" />`,inspect:Dt`<circle cx="5.5" cy="7" r="2.5" /><circle cx="5.5" cy="17" r="2.5" /><circle cx="18.5" cy="12" r="2.5" /><path d="m8 8 8 3M8 16l8-3" />`,jobs:Dt`<path d="M10 6h10M10 12h10M10 18h10" /><path d="m3.5 6 1.2 1.200L7 5M3.5 12l1.2 1.200L7 11" /><circle cx="5" cy="18" r="1.2" />`,models:Dt`<path d="m12 3 8 4.500v9L12 21l-8-4.500v-9Z" /><path d="m4 7.5 8 4.5 8-4.500M12 12v9" />`,queued:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3 2" />`,running:Dt`<path d="M12 3.500a8.5 8.5 0 1 1-8.5 8.5" /><path d="m10 9 5 3-5 3Z" />`,succeeded:Dt`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.2 2.8 2.800L16 9.5" />`,failed:Dt`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,cancelled:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M6 18 18 6" />`,warning:Dt`<path d="M12 4 2.8 20h18.400Z" /><path d="M12 10v4.500M12 17.300v.2" />`,info:Dt`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5.500M12 7.800v.2" />`,best:Dt`<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8Z" />`,play:Dt`<path d="M7 4.500v15l12-7.500Z" />`,stop:Dt`<rect x="5.5" y="5.5" width="13" height="13" rx="1.5" />`,plus:Dt`<path d="M12 5v14M5 12h14" />`,close:Dt`<path d="m6 6 12 12M18 6 6 18" />`,check:Dt`<path d="m5 12.5 4.5 4.500L19 7.5" />`,back:Dt`<path d="M19 12H5M11 6l-6 6 6 6" />`,forward:Dt`<path d="M5 12h14M13 6l6 6-6 6" />`,download:Dt`<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.500M4.5 20h15" />`,upload:Dt`<path d="M12 15.500V4.500M7.5 9 12 4.5 16.5 9M4.5 20h15" />`,copy:Dt`<rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2" /><path d="M15.5 8.500V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7.500a2 2 0 0 0 2 2h2.5" />`,delete:Dt`<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 13h9l1-13M10.5 11v5M13.5 11v5" />`,settings:Dt`<path d="M4 7h9M17 7h3M4 17h3M11 17h9" /><circle cx="15" cy="7" r="2" /><circle cx="9" cy="17" r="2" />`},yd=Object.keys(vd);function Ae(e){return a`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${vd[e]??K}</svg>`}function xd(){return a`
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path class="for" d="M8 10.5 16 6.500M8 10.5 16 16M8 21.5 16 25.500M16 6.5 24 16" />
      <path class="against" d="M8 21.5 16 16M16 16h8M16 25.5 24 16" />
      <path class="units" d="M8 10.500h0M8 21.500h0M16 6.500h0M16 16h0M16 25.500h0M24 16h0" />
    </svg>
  `}function kd({icon:e,title:t,text:s,actions:n=[]}){let i=({href:o,text:r},c)=>a`<a class=${c===0?"button primary":"button"} href=${o}>${r}</a>`;return a`
    <div class="empty">
      ${Ae(e)}
      <h3>${t}</h3>
      <p>${s}</p>
      ${n.length>0?a`<div class="toolbar">${n.map(i)}</div>`:null}
    </div>
  `}var Ee=class extends Ki{createRenderRoot(){return this}};function ci(e,t,s={}){let n=Object.assign(document.createElement(t),s);return{show(i){Object.assign(n,{choices:i}),n.isConnected||e.replaceChildren(n)},close(){n.remove()}}}function Kt(e,t,s,n={}){let{kind:i="",foot:o=K,isFocusable:r,isTall:c,isCaptionVisible:p}=n;return a`
    <div
      class=${c?"scrolls tall":"scrolls"}
      tabindex=${r?0:K}
      role=${r?"group":K}
      aria-label=${r?e:K}
    >
      <table class=${`list ${i}`}>
        <caption class=${p?"":"unseen"}>${e}</caption>
        <thead>
          <tr>${t.map(Rb)}</tr>
        </thead>
        ${Array.isArray(s)?a`<tbody>${s}</tbody>`:s} ${o}
      </table>
    </div>
  `}function Rb(e){let{number:t,text:s=e,order:n=K,sort:i}=e,o=t??s;return a`
    <th scope="col" class=${t===void 0?K:"number"} aria-sort=${n}>
      ${i?a`<button class="quiet sort" @click=${i}>${o}</button>`:o}
    </th>
  `}function ze(e,t,{isMarked:s=!1}={}){return a`
    <tr class=${s?"answer":""}>
      <th scope="row">${e}</th>
      ${t.map(n=>a`<td class="number">${n}</td>`)}
    </tr>
  `}var yc=class extends EventTarget{outage=null;#t=new Map;#e=performance.now();#s=0;noteAnswer(){this.#e=performance.now()}get silentS(){return Math.round((performance.now()-this.#e)/1e3)}report(t,s){this.#t.delete(t),this.#t.set(t,s),this.#n()}clear(t){this.#t.delete(t)&&this.#n()}#n(){let t=[...this.#t.values()].at(-1);this.outage?.reason!==t&&(this.outage=t===void 0?null:{reason:t},clearInterval(this.#s),this.outage!==null&&(this.#s=setInterval(()=>this.#i(),1e3)),this.#i())}#i(){this.dispatchEvent(new Event("change"))}},ne=new yc;var xc=class extends Ee{static properties={state:{}};#t=()=>this.requestUpdate();constructor(){super(),this.state="queued"}connectedCallback(){super.connectedCallback(),ne.addEventListener("change",this.#t)}disconnectedCallback(){super.disconnectedCallback(),ne.removeEventListener("change",this.#t)}render(){let{state:t}=this,s=ne.outage!==null&&we({state:t});return a`<span class=${`state state-${t}`}>${Ae(t)}${ft.states[t]}</span>
      ${s?a`<span class="faint">${ft.lastKnown(ne.silentS)}</span>`:null}`}};customElements.define("state-badge",xc);function Qe(e){return a`<state-badge .state=${e}></state-badge>`}function Nn(e){return ft.stateOf[e.state](e)}function Qi(e,t){let s=null,n=null;return{show(i){let{key:o,open:r}=t(i);if(o!==s){n?.close();let c=document.createElement("div");e.replaceChildren(c),s!==null&&e.closest("main")?.focus(),s=o,n=r(c)}n.show(i)},close(){n?.close()}}}function hn({title:e,back:t},...s){return a`
    ${t&&a`<a class="back" href=${t.href}>${Ae("back")}${t.text}</a>`}
    <h1>${e}</h1>
    <div class="stack">${s}</div>
  `}function Qs(e,t,...s){Ht(hn(t,...s),e)}var me={title:"Components",intro:"Every part of the page's design system. The colors follow the system's light or dark scheme.",sections:{type:"Type",colors:"Colors",buttons:"Buttons",fields:"Fields",states:"States and badges",figures:"Figures",table:"Table",notices:"Notices",empty:"Empty state",icons:"Icons"},typeSizes:{"text-2xl":"One number, one answer","text-xl":"Title of a view","text-l":"Heading, figure","text-m":"Text, title of a card","text-s":"Fields, buttons, tables","text-xs":"Descriptions, captions"},colors:{ground:"the page",raised:"cards",sunken:"wells, hover",line:"separators",edge:"borders of fields",ink:"text",faint:"secondary text",accent:"actions, links, focus",answer:"selected",positive:"for, above zero",negative:"against, below zero",good:"success",danger:"deletes, failures",warning:"warning",error:"error","series-1":"run 1","series-2":"run 2","series-3":"run 3","series-4":"run 4","series-5":"run 5","series-6":"run 6"},buttons:{primary:"Start training",default:"Reset",quiet:"Copy settings",danger:"Delete permanently",quietDanger:"Delete",disabled:"Disabled",pressed:"Pressed",confirm:"Confirm"},question:"Delete version 3 of mnist permanently?",yes:"Delete version",detail:"Two aliases point at it.",axis:"Horizontal axis",axes:{step:"Step",epoch:"Epoch",time:"Time"},field:{rate:"Learning rate",rateHelp:"How far one step moves the weights. Too large a rate makes the loss grow; the notebook uses 0.1.",text:"Model",placeholder:"mnist",wrong:"Layer 1: enter a whole number.",layers:"Hidden layers",choice:"Activation",choiceValue:"relu",tick:"Shuffle after each epoch",range:"Brush",meaning:"A description stays visible only where people need it each time."},badges:{plain:"latest",best:"Best",warning:"2 epochs old"},figures:[["Test accuracy","96.99","%"],["Loss","0.1042",""],["Speed","41,200","images/s"],["Time left","12","s"]],progress:"Progress",table:"Versions",columns:{version:"Version",created:"Created",accuracy:"Accuracy",state:"State"},rows:[["3","today","98.41 %","running"],["2","yesterday","96.99 %","succeeded"],["1","yesterday","9.80 %","failed"]],notices:{plain:"Version 3 is the newest one.",warning:"The service is unavailable. The page retries by itself.",error:"The learning rate must be above 0, not -1."},emptyState:{title:"No jobs yet",text:"A job trains a network, imports data or predicts a file. Start one in Train; it appears here at once.",action:"Train a network"}};var ui=6,Db=200,jb=0,kc=class extends Ee{static properties={subject:{},text:{}};#t=`help-${jb+=1}`;#e=0;constructor(){super(),this.subject="",this.text="",this.addEventListener("pointerenter",t=>t.pointerType==="mouse"&&this.#n()),this.addEventListener("pointerleave",t=>t.pointerType==="mouse"&&this.#i())}render(){return a`
      <button
        type="button"
        class="help"
        popovertarget=${this.#t}
        popovertargetaction="show"
        aria-label=${ft.helpAbout(this.subject)}
        aria-describedby=${this.#t}
        @focus=${t=>t.target.matches(":focus-visible")&&this.#n()}
        @blur=${this.#o}
      >
        ?
      </button>
      <div class="help-text" id=${this.#t} popover @toggle=${this.#r}>${this.text}</div>
    `}get#s(){return this.querySelector(".help-text")}#n(){clearTimeout(this.#e),this.#s.showPopover(),this.#r()}#i(){this.contains(document.activeElement)||(this.#e=window.setTimeout(this.#o,Db))}#o=()=>{this.isConnected&&this.#s.hidePopover()};#r=()=>{let t=this.#s;if(!t.matches(":popover-open"))return;let s=this.getBoundingClientRect(),{width:n,height:i}=t.getBoundingClientRect(),o=s.bottom+ui+i<=innerHeight,r=Math.min(s.left-ui,innerWidth-n-ui);t.style.left=`${Math.max(ui,r)}px`,t.style.top=`${o?s.bottom+ui:Math.max(ui,s.top-ui-i)}px`}};customElements.define("help-tip",kc);function Rr({name:e,label:t,options:s,chosen:n,choose:i}){let o=([r,c])=>a`
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
  `}function is(e,t,{isChanged:s=!1,isTick:n=!1}={}){let i=a`<label for=${e.id}>${e.label}</label>`;return a`
    <div class=${s?"field changed":"field"}>
      ${n?a`<span class="tick">${t}${i}</span>`:a`${i}${t}`}
      ${Ec(e)}
    </div>
  `}function Ec({id:e,wrong:t,meaning:s}){let n=(i,o)=>a`<p class="wrong" id=${Ed(e,o)}>${i}</p>`;return a`
    ${t.map(n)} ${s?a`<p class="meaning" id=${_d(e)}>${s}</p>`:K}
  `}function Be({id:e,wrong:t,meaning:s}){let n=t.map((i,o)=>Ed(e,o));return s&&n.push(_d(e)),n.length>0?n.join(" "):K}function Ed(e,t){return`${e}-wrong-${t}`}function _d(e){return`${e}-meaning`}function Sd(e,t){let{field:s}=me,n={id:"sample-layers",label:s.layers,wrong:[s.wrong]},i={id:"sample-model",label:s.text,wrong:[],meaning:s.meaning},o=Object.entries(me.axes);return a`
    <section class="card stack">
      <h2>${me.sections.fields}</h2>
      <div class="field">
        <span class="label">
          <label for="sample-rate">${s.rate}</label>
          <help-tip .subject=${s.rate} .text=${s.rateHelp}></help-tip>
        </span>
        <input id="sample-rate" inputmode="decimal" value="0.1" />
      </div>
      ${is(n,a`<input id=${n.id} aria-invalid="true" aria-describedby=${Be(n)} value="50.5" />`)}
      ${is(i,a`<input id=${i.id} aria-describedby=${Be(i)} placeholder=${s.placeholder} />`)}
      <label class="field">${s.choice}<select><option>${s.choiceValue}</option></select></label>
      <label class="tick"><input type="checkbox" checked />${s.tick}</label>
      <label class="field">${s.range}<input type="range" /></label>
      ${Rr({name:"sample-axis",label:me.axis,options:o,chosen:e,choose:t})}
    </section>
  `}var Fb=[.98,.71,.06],_c=class extends Ee{static properties={axis:{state:!0}};constructor(){super(),this.axis="step"}render(){let t=Sd(this.axis,i=>this.axis=i),n=[...[zb(),Bb(),Ub(),t,qb(),Hb(),Wb(),Vb()],Gb(),Jb()];return hn({title:me.title},a`<p>${me.intro}</p>`,a`<div class="samples">${n}</div>`)}};customElements.define("components-page",_c);function Td(e){return ci(e,"components-page")}function mn(e,t){return a`
    <section class="card stack">
      <h2>${me.sections[e]}</h2>
      ${t}
    </section>
  `}function zb(){let e=([t,s])=>a`<p class=${`sample-${t}`}>${s} <code class="faint">${t}</code></p>`;return mn("type",Object.entries(me.typeSizes).map(e))}function Bb(){let e=([t,s])=>a`
    <li><span class=${`color color-${t}`}></span><code>${t}</code><span class="faint">${s}</span></li>
  `;return mn("colors",a`<ul class="plain colors">${Object.entries(me.colors).map(e)}</ul>`)}function Ub(){let{buttons:e}=me,t=()=>ns(me.question,me.yes,{detail:a`<p>${me.detail}</p>`});return mn("buttons",a`
      <div class="toolbar">
        <button class="primary">${Ae("play")}${e.primary}</button>
        <button>${e.default}</button>
        <button class="quiet">${Ae("copy")}${e.quiet}</button>
      </div>
      <div class="toolbar">
        <button class="danger">${Ae("delete")}${e.danger}</button>
        <button class="danger quiet">${e.quietDanger}</button>
      </div>
      <div class="toolbar">
        <button disabled>${e.disabled}</button>
        <button aria-pressed="true">${e.pressed}</button>
        <button @click=${t}>${e.confirm}</button>
      </div>
    `)}function qb(){let{plain:e,best:t,warning:s}=me.badges,n=a`
    <span class="badge">${e}</span>
    <span class="badge accent">${Ae("best")}${t}</span>
    <span class="badge warning">${s}</span>
  `;return mn("states",[a`<div class="toolbar">${_r.map(i=>Qe(i))}</div>`,a`<div class="toolbar">${n}</div>`])}function Hb(){let e=([t,s,n])=>a`
    <div>
      <dt>${t}</dt>
      <dd>${s} <span class="unit">${n}</span></dd>
    </div>
  `;return mn("figures",[a`<dl class="metrics">${me.figures.map(e)}</dl>`,a`<progress max="1" value="0.6" aria-label=${me.progress}></progress>`,Lr(Fb)])}function Wb(){let{version:e,created:t,accuracy:s,state:n}=me.columns,i=([r,c,p,w],C)=>a`
    <tr class=${C===1?"answer":""}>
      <th scope="row">${r}</th>
      <td>${c}</td>
      <td class="number">${p}</td>
      <td>${Qe(w)}</td>
    </tr>
  `,o=[e,t,{number:s},n];return mn("table",Kt(me.table,o,me.rows.map(i)))}function Vb(){let e=([t,s])=>a`<p class=${`notice ${t}`}>${s}</p>`;return mn("notices",Object.entries(me.notices).map(e))}function Gb(){let{title:e,text:t,action:s}=me.emptyState;return mn("empty",kd({icon:"jobs",title:e,text:t,actions:[{href:z("train"),text:s}]}))}function Jb(){let e=t=>a`<li>${Ae(t)} <code>${t}</code></li>`;return mn("icons",a`<ul class="plain icons">${yd.map(e)}</ul>`)}var Fo={unreachable:"The service can't be reached.",noName:e=>`\u201C${e}\u201D is not a valid name.`,requestFailed:e=>`The request failed with status ${e}.`};var Yb=.5,Xb=60,Kb=[429,502,503,504],dn=class extends Error{constructor(t,s={},n=null){super(s.detail??Fo.requestFailed(t)),this.name="ApiError",this.status=t,this.fields=s.errors??[],this.retryAfterS=n,this.isTemporary=Kb.includes(t)}},hi=class extends Error{name="NetworkError";isTemporary=!0;retryAfterS=null;fields=[];constructor(){super(Fo.unreachable)}};async function Dr(e){let t=Qb(e.headers.get("Retry-After")),s=await e.json().catch(()=>({}));return new dn(e.status,s,t)}function Qb(e){let t=Number(e??NaN);return Number.isFinite(t)?Math.min(Math.max(t,Yb),Xb):null}function ue(e,t){return new Promise((s,n)=>{let i=()=>{clearTimeout(o),n(new DOMException("","AbortError"))},o=setTimeout(()=>{t?.removeEventListener("abort",i),s(void 0)},e*1e3);t?.aborted?i():t?.addEventListener("abort",i,{once:!0})})}var Sc=class{#t=new Map;getItem(t){return this.#t.get(t)??null}setItem(t,s){this.#t.set(t,s)}removeItem(t){this.#t.delete(t)}},mi=Od("sessionStorage"),Ad=Od("localStorage");function Od(e){try{return globalThis[e]}catch{return new Sc}}var jr="mlpforge.token",Zb=.2,Md=/^[!-~]([ -~]*[!-~])?$/,Tc=class extends EventTarget{isTokenNeeded=!1;wasRejected=!1;#t=[];#e=new BroadcastChannel(jr);#s=Promise.resolve();constructor(){super(),this.#e.onmessage=({data:t})=>this.#i(t),this.token===null&&(this.#e.postMessage({kind:"request"}),this.#s=ue(Zb))}get token(){let t=mi.getItem(jr);return t!==null&&Md.test(t)?t:null}get isGuarded(){return this.isTokenNeeded||this.token!==null}setToken(t){let s=t.trim();if(!Md.test(s)){this.wasRejected=!0,this.dispatchEvent(new Event("change"));return}this.#e.postMessage({kind:"token",token:s}),this.#o(s)}signOut(){this.#e.postMessage({kind:"sign-out"}),this.#n()}#n(){mi.removeItem(jr),location.reload()}#i({kind:t,token:s}){t==="sign-out"?this.#n():t==="request"?this.token!==null&&this.#e.postMessage({kind:"token",token:this.token}):s!==this.token&&(this.token===null||this.isTokenNeeded)&&this.#o(s)}#o(t){mi.setItem(jr,t),this.isTokenNeeded=!1;let s=this.#t.splice(0);this.dispatchEvent(new Event("change"));for(let n of s)n()}async requestToken(t){if(await this.#s,this.token!==t)return;this.isTokenNeeded=!0,this.wasRejected=t!==null;let{promise:s,resolve:n}=Promise.withResolvers();this.#t.push(n),this.dispatchEvent(new Event("change")),await s}},os=new Tc;var tw=.5,ew=5,sw=401,nw=204;async function rs(e,t={}){let{token:s}=os,n=new Headers(t.headers);s!==null&&n.set("Authorization",`Bearer ${s}`);let i;try{i=await fetch(e,{...t,headers:n})}catch(o){throw o.name==="AbortError"?o:new hi}if(i.status===sw)return await os.requestToken(s),rs(e,t);if(!i.ok)throw await Dr(i);return ne.noteAnswer(),i}async function Ss(e,{signal:t}={}){return pn(await rs(e,{signal:t}))}async function Pt(e,t,s,{signal:n,headers:i={}}={}){if(s===void 0)return pn(await rs(t,{method:e,signal:n,headers:i}));let o={"Content-Type":"application/json",...i};return pn(await rs(t,{method:e,signal:n,headers:o,body:JSON.stringify(s)}))}async function xt(e,{signal:t}={}){return ie(()=>Ss(e,{signal:t}),t)}async function ie(e,t){let s={},n=tw;try{for(;;)try{return await e()}catch(i){if(!i.isTemporary)throw i;ne.report(s,i.message),await ue(i.retryAfterS??n,t),n=Math.min(n*2,ew)}}finally{ne.clear(s)}}async function pn(e){return e.status===nw?null:zo(()=>e.json())}async function zo(e){try{return await e()}catch(t){throw t.name==="AbortError"?t:new hi}}function Zi(e){return/^\d$/.test(e??"")?Number(e):null}var iw=404,ow=[".",".."];function Q(e,...t){let s=t.find(n=>ow.includes(String(n)));if(s!==void 0)throw new dn(iw,{detail:Fo.noName(s)});return String.raw({raw:e},...t.map(encodeURIComponent))}function jt(e,t){let n=Object.entries(t).filter(([,i])=>i!=null&&i!=="").map(([i,o])=>[i,String(o)]);return n.length>0?`${e}?${new URLSearchParams(n)}`:e}var rw=200,aw=404,Nd=new Map;async function Fr(e){let t=[],s=null;do{let n=await xt(jt("/datasets",{limit:rw,cursor:s}),{signal:e});t.push(...n.items),s=n.next_cursor}while(s!==null);return t}async function to({dataset:e,dataset_version:t},s){let n=Q`/datasets/${e}/versions/${t}`,i=Nd.get(n);if(i!==void 0)return i;try{let o=await xt(n,{signal:s});return Nd.set(n,o),o}catch(o){if(o.status===aw)return null;throw o}}function di({kind:e,input_shape:[t,s,n]}){return e==="images"&&t===s&&n===void 0}function Ac({class_names:e,classes:t}){return e.length>0?e:Array.from({length:t},(s,n)=>String(n))}function Cd(e,t){let s=n=>{let i=n.columns?.map(({name:o,kind:r,values:c})=>[o,r,c]);return JSON.stringify([n.kind,n.input_shape,n.pixel_max,Ac(n),i])};return s(e)===s(t)}function Cn({kind:e,input_shape:t},s=[28,28]){return e==="images"&&String(t)===String(s)}function oe(e){return a`
    <div role="alert">
      ${e&&a`<p class="notice error">${e.message}</p>`}
    </div>
  `}function Vt({value:e,error:t},s){let n=t?null:a`<p aria-live="polite">${ft.loading}</p>`;return a`${oe(t)} ${e==null?n:s(e)}`}var Y={title:"Data",all:"All data sets",list:"Data sets",kinds:Cr,columnKinds:{number:"number",text:"text"},preparations:{fit:"scaled to the shape",digit:"digits found, scaled and centered as in MNIST"},none:"\u2013",between:", ",times:" \xD7 ",version:e=>`Version ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,columns:{name:"Name",kind:"Kind",examples:"Examples",classes:"Classes",version:"Newest version",train:"Training",test:"Test",mean:"Mean",std:"Std. deviation",distribution:"Distribution",values:"Values",index:"Index",label:"Class"},facts:"Details",fact:{kind:"Kind",train:"Training examples",test:"Test examples",shape:"Shape",pixelMax:"Largest pixel value",prepare:"Pictures are",created:"Imported",source:"Source",sha256:"sha256"},builtIn:"built in, read-only",source:(e,t)=>`${e}, ${t}`,option:(e,t)=>`${e} = ${t}`,warnings:"Warnings",classes:"Classes",versions:"Versions",tableColumns:"Columns",counted:(e,t)=>`${e} (${t})`,range:(e,t)=>`${e} to ${t}`,numbersPicture:(e,t,s)=>`Distribution of ${e}, ${t}; the highest bar is from ${s}.`,textsPicture:(e,t)=>`Training examples by ${e}: ${t}.`,andMore:(e,t)=>`${e} and ${t} more`,examples:"Training examples",image:(e,t)=>`Training image ${e}: ${ce(t)}`,noExamples:"No examples in the training set.",firstClasses:e=>`The first ${e} classes are shown.`,firstColumns:e=>`The first ${e} columns are shown.`,models:"Models trained on it",model:({name:e,version:t})=>`${e}, version ${t}`,predict:({name:e,version:t})=>`Predict with ${e}, version ${t}`,noModels:e=>`None of the newest ${e} training jobs.`,train:"Train on this",noTestSet:"It has no test set: models can't be trained on it alone.",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Models that were trained on it stay.`,deleteYes:"Delete permanently",importTitle:e=>e===null?"Import a data set":`Import a version of ${e}`,importMeaning:"Choose a file, or drop it here: .csv with a header and a column of classes, .zip with a folder of images per class, or .npz with x and y.",importName:"Data set",importFile:"File (.csv, .zip, .npz)",importSend:"Import",unknownKind:e=>`${e} can't be imported: choose a .csv, .zip or .npz file.`,uploading:"Uploading\u2026",uploadProgress:"Progress of the upload",job:"Job",open:"Open the data set",options:"Options",sentence:e=>`${e[0].toUpperCase()}${e.slice(1)}.`,optionNames:{pixel_max:"Largest pixel value",size:"Size",color:"Color",prepare:"Preparation",label:"Class column",ignore:"Ignored columns",delimiter:"Delimiter",missing:"Empty cells",test_fraction:"Test fraction",seed:"Seed",description:"Description"}};function In(){let e=crypto.getRandomValues(new Uint8Array(12));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var zr=class{#t="";read(t){let s=(this.#t+t).split(`

`);return this.#t=s.pop()??"",s.map(lw).filter(n=>n!==null)}};function lw(e){let t={id:null,event:"message",data:null};for(let s of e.split(`
`)){let n=s.indexOf(": ");n>0&&(t[s.slice(0,n)]=s.slice(n+2))}return t.data===null?null:{id:t.id,kind:t.event,value:JSON.parse(t.data)}}var cw=40,uw=1,hw=204,Id=404,mw=422;async function Pd(e,t,s){let n=e,i=(o,r)=>{n={...n,lastEventId:r},t(o,n)};for(;n.ids.length>0;){try{let o=await ie(()=>dw(n,s),s);if(o.status===hw)return;await pw(o,i,s)}catch(o){n=await $w(n,o,s)}await ue(uw,s)}}function dw({ids:e,lastEventId:t},s){let n=new URLSearchParams(e.map(o=>["job",o])),i=t===null?{}:{"Last-Event-ID":t};return rs(`/events?${n}`,{headers:i,signal:s})}async function pw(e,t,s){let n=new zr,i=e.body.pipeThrough(new TextDecoderStream).getReader();try{for(;;){let o=await fw(i,s);if(o===null)return;ne.noteAnswer();let r=n.read(o),c=r.at(-1);c!==void 0&&t(r.map(gw),c.id)}}finally{i.cancel().catch(()=>{})}}async function fw(e,t){let s=new AbortController,n=AbortSignal.any([s.signal,t]),i=ue(cw,n).catch(()=>{});try{let o=await Promise.race([e.read(),i]);return o===void 0||o.done?null:o.value}catch{return t.throwIfAborted(),null}finally{s.abort()}}function gw({kind:e,value:t}){let{job_id:s,...n}=t;return{jobId:s,kind:e,value:n}}async function $w(e,t,s){if(t.status===mw&&e.lastEventId!==null)return{...e,lastEventId:null};if(t.status!==Id)throw t;let n=await Promise.all(e.ids.map(i=>bw(i,s)));return{ids:e.ids.filter((i,o)=>n[o]),lastEventId:null}}async function bw(e,t){try{return await xt(Q`/jobs/${e}`,{signal:t}),!0}catch(s){if(s.status===Id)return!1;throw s}}var Oc="mlpforge.job-events",ww=20,vw=50,yw=5,Br=class{#t=In();#e=new BroadcastChannel(Oc);#s;#n=[];#i=new Map;#o=!1;#r=!1;#a={ids:[],lastEventId:null};#l=null;#c=null;constructor(t){this.#s=t,this.#e.onmessage=({data:s})=>this.#h(s),ne.addEventListener("change",()=>{this.#r&&this.#b({kind:"connection",outage:ne.outage})}),this.#m()}want(t){this.#n=[...t],this.#r?this.#f():this.#w()}#m(){let{locks:t}=navigator;if(t===void 0){this.#u();return}let s=new Promise(()=>{});t.request(Ld(this.#t),()=>(this.#o=!0,this.#w(),s)),t.request(Oc,()=>(this.#u(),s))}#u(){this.#r=!0,ne.clear(this),this.#b({kind:"request"}),this.#f()}#h(t){if(t.kind==="events"){if(this.#r)return;this.#a=t.position,this.#s(t.events)}else t.kind==="want"&&this.#r?this.#d(t):t.kind==="request"?this.#w():t.kind==="connection"&&!this.#r&&(t.outage===null?ne.clear(this):ne.report(this,t.outage.reason))}#d({from:t,ids:s}){this.#i.has(t)||navigator.locks.request(Ld(t),()=>this.#p(t)),this.#i.set(t,s),this.#f()}#p(t){this.#i.delete(t),this.#f()}#f(){this.#c===null&&(this.#c=setTimeout(()=>{this.#c=null,this.#$()},vw))}#$(){let s=[...new Set([...this.#n,...[...this.#i.values()].flat()])].sort().slice(-ww),n=s.every(i=>this.#a.ids.includes(i));s.length>0&&n&&this.#l!==null||(this.#l?.abort(),this.#l=null,ne.clear(this),s.length!==0&&((!n||this.#a.lastEventId===null)&&(this.#a={ids:s,lastEventId:null}),this.#g()))}async#g(){let t=new AbortController;this.#l=t,await this.#y(t.signal),this.#l===t&&(this.#l=null)}async#y(t){let s=(n,i)=>{ne.clear(this),this.#a=i,this.#b({kind:"events",events:n,position:i}),this.#s(n)};for(;!t.aborted;)try{await Pd(this.#a,s,t),ne.clear(this);return}catch(n){if(n.name==="AbortError")return;ne.report(this,n.message),await ue(yw,t).catch(()=>{})}}#w(){this.#o&&!this.#r&&this.#b({kind:"want",ids:this.#n})}#b(t){this.#e.postMessage({...t,from:this.#t})}};function Ld(e){return`${Oc}.${e}`}var Ur=new Set,Mc=null;function Dd(e){let t={ids:[],onEvent:e};return Ur.add(t),{change(s){t.ids=[...s],Rd()},close(){Ur.delete(t),Rd()}}}function Rd(){let e=[...new Set([...Ur].flatMap(t=>t.ids))];Mc===null&&e.length===0||(Mc??=new Br(xw),Mc.want(e))}function xw(e){for(let t of e)for(let{ids:s,onEvent:n}of Ur)s.includes(t.jobId)&&n(t)}function eo(e){let{state:t,attempt:s}=e;return we(e)?t==="queued"?2*s:2*s-1:1/0}var qr=class{job=null;missing=null;#t=new Map;#e=null;#s=null;constructor(t){this.id=t}get hasEnded(){return this.job!==null&&!we(this.job)}get lastEpoch(){return this.epochs.at(-1)?.epoch??0}get epochs(){return this.#s??=[...this.#t.values()].sort((t,s)=>t.epoch-s.epoch),this.#s}absorbJob(t){if(this.job!==null&&eo(t)<eo(this.job))return;let s=this.job?.progress,n=this.job!==null&&eo(t)===eo(this.job)&&s.step>t.progress.step;this.job=n?{...t,progress:s}:t}absorbHistory({epochs:t}){for(let s of t)this.#t.set(s.epoch,s);this.#s=null}absorbEvent({kind:t,value:s}){t==="state"?this.#n(s):t==="progress"?this.#i(s):t==="epoch"&&this.#r(s)}#n(t){this.#e=eo(t),this.absorbJob(t)}#i(t){this.#o(t.step)&&(this.job={...this.job,progress:t})}#o(t){return this.job===null||t<this.job.progress.step?!1:this.#e===null||this.#e>=eo(this.job)}#r(t){if(this.#t.has(t.epoch))return;this.#t.set(t.epoch,t),this.#s=null;let{epoch:s,step:n}=t;this.#o(n)&&(this.job={...this.job,progress:{...this.job.progress,epoch:s,step:n}})}};function jd(e){let t=e.filter(({epochs:i})=>i.length>0);if(t.length<2)return null;let s=t.every(({epochs:i})=>i.at(-1).validation_accuracy!==null),n=({epochs:i})=>i.at(-1)[s?"validation_accuracy":"test_accuracy"]??-1;return t.reduce((i,o)=>n(o)>n(i)?o:i)}var kw=3,Ew=400,_w=404,Ts=class extends EventTarget{#t=new Map;#e=Dd(({jobId:t,...s})=>this.#a(t,s));#s=new Set;#n;runs=[];follow(t){for(let[s,{controller:n}]of this.#t)t.includes(s)||(n.abort(),this.#t.delete(s),this.#s.delete(s));for(let s of t)this.#t.has(s)||this.#i(s);this.runs=t.map(s=>this.#t.get(s).run),this.#m()}close(){clearTimeout(this.#n),this.follow([]),this.#e.close()}#i(t){let s=new qr(t),n=new AbortController;this.#t.set(t,{run:s,controller:n}),this.#o(s,n.signal).catch(i=>{i.name!=="AbortError"&&(this.#c(s),s.missing=i.message,this.#h())})}async#o(t,s){let n=i=>xt(i,{signal:s});t.absorbJob(await n(Q`/jobs/${t.id}`)),this.#h(),t.hasEnded||(this.#s.add(t.id),this.#m(),t.absorbJob(await n(Q`/jobs/${t.id}`))),t.absorbHistory(await n(Q`/jobs/${t.id}/metrics`)),t.hasEnded&&this.#c(t),this.#h(),await this.#r(t,s)}async#r(t,s){for(;t.job.state==="queued";){if(await ue(kw,s),t.job.state!=="queued")return;t.absorbJob(await xt(Q`/jobs/${t.id}`,{signal:s})),this.#h()}}#a(t,s){let n=this.#t.get(t);if(n===void 0)return;let{run:i,controller:o}=n,r=i.hasEnded;i.absorbEvent(s),this.#u(),i.hasEnded&&!r&&this.#l(i,o.signal)}async#l(t,s){this.#c(t);try{t.absorbHistory(await xt(Q`/jobs/${t.id}/metrics`,{signal:s}))}catch(n){if(n.name==="AbortError"||n.status===_w)return;throw n}this.#h()}#c(t){this.#s.delete(t.id),this.#m()}#m(){this.#e.change([...this.#s])}#u(){this.#n??=setTimeout(()=>this.#h(),Ew)}#h(){clearTimeout(this.#n),this.#n=void 0,this.dispatchEvent(new Event("change"))}};var Uo="none",Sw="#/components/schemas/ImportOptions",Tw="#/components/schemas/JobSpec";async function Fd(e){let t=await xt("/openapi.json",{signal:e});return Wr(t,Vr(t,{$ref:Sw}),"")}var Bo=null;async function Pn(e){if(Bo!==null)return Bo;let t=await xt("/openapi.json",{signal:e}),s=Wr(t,Vr(t,{$ref:Tw}),"");return Bo=s,s}function Pc(e){return e.flatMap(t=>[t,...Pc(Object.values(t.variants).flat())])}function Lc(e){if(Bo===null)return null;let t=new Map(Bo.map(s=>[Hr(s),s]));return Object.fromEntries(Object.entries(e).filter(([,s])=>s!==null).filter(([s])=>s!=="dataset_version").map(([s,n])=>[s,Aw(t.get(s),n)]).filter(([,s])=>s!==void 0))}function Hr({kind:e,name:t}){let s=t.split(".");return e==="union"?s.at(-2):s.at(-1)}function Aw(e,t){if(e?.kind!=="union"&&e?.kind!=="part")return Nc(t,e?.defaultValue)?void 0:t;let s=e.variants[t.kind??"on"]??[],n=new Map(s.map(r=>[Hr(r),r.defaultValue])),i=Object.entries(t).filter(([r,c])=>!Nc(c,n.get(r))),o=Object.fromEntries(i);return Nc(o,{kind:e.defaultValue?.kind})?void 0:o}function Nc(e,t){return JSON.stringify(e)===JSON.stringify(t)}function Wr(e,t,s){return Object.entries(t.properties).filter(([n])=>s===""||n!=="kind").map(([n,i])=>Ow(e,i,`${s}${n}`))}function Ow(e,t,s){let n=t.anyOf??[t],i=n.some(N=>N.type==="null"),o=Vr(e,n.find(N=>N.type!=="null")),r="default"in t?t.default:o.default,{title:c=s,description:p=""}=t,C={...{name:s,title:c,description:p,choiceTitles:t["x-enum-titles"]??{}},defaultValue:r,isNullable:i,bounds:{},choices:[],variants:{}};return{...C,...Mw(e,o,C)}}function Mw(e,t,{name:s,isNullable:n}){return t.discriminator?Nw(e,t,{name:s,isNullable:n}):t.oneOf?.some(({type:i})=>i==="integer")?{kind:"reference"}:t.oneOf?{kind:"rates",bounds:Ic(t.oneOf[0].items??t.oneOf[0])}:t.enum?{kind:"choice",choices:t.enum}:t.properties?{kind:"part",variants:{on:Wr(e,t,`${s}.`)}}:t.type==="object"?{kind:"tags",defaultValue:{}}:t.type==="array"&&t.items.type==="string"?{kind:"names"}:t.type==="array"?{kind:"list",bounds:Ic(t.items)}:t.type==="boolean"?{kind:"flag"}:t.type==="string"?{kind:"text"}:{kind:"number",bounds:Ic(t)}}function Nw(e,t,{name:s,isNullable:n}){let i=t.oneOf.map(w=>Vr(e,w)),o=Object.fromEntries(i.map(w=>[Cc(w),Wr(e,w,`${s}.`)])),r=i.map(Cc),c=n?[Uo,...r]:r,p=Object.fromEntries(i.map(w=>[Cc(w),w.title]));return{kind:"union",name:`${s}.kind`,choices:c,choiceTitles:p,variants:o}}function Cc(e){return e.properties.kind.const}function Ic(e){return{min:e.minimum??e.exclusiveMinimum,max:e.maximum??e.exclusiveMaximum,isMinExclusive:"exclusiveMinimum"in e,isMaxExclusive:"exclusiveMaximum"in e}}function Vr(e,t){return t.$ref===void 0?t:t.$ref.split("/").slice(1).reduce((n,i)=>n[i],e)}var Ct=class{value=null;error=null;#t;#e=new AbortController;constructor(t){this.#t=t}get(t){return this.run(s=>xt(t(),{signal:s}))}async run(t){this.abort(),this.#e=new AbortController;let{signal:s}=this.#e;try{let n=await t(s);s.throwIfAborted(),this.value=n,this.error=null}catch(n){if(n.name==="AbortError")return;this.error=n}this.#t()}reset(){this.abort(),this.value=null,this.error=null}abort(){this.#e.abort()}};var Cw=401,Gr={npz:"application/octet-stream",zip:"application/zip",csv:"text/csv"};async function Jr({name:e,file:t,kind:s,query:n},{onProgress:i,signal:o}){let r=jt(Q`/datasets/${e}/versions`,n),c={"Content-Type":Gr[s],"Idempotency-Key":In()};return pn(await ie(()=>zd(r,t,{headers:c,onProgress:i,signal:o}),o))}async function zd(e,t,s){let{token:n}=os,i=n===null?s.headers:{...s.headers,Authorization:`Bearer ${n}`},o=await Iw(e,t,{...s,headers:i});if(o.status===Cw)return await os.requestToken(n),zd(e,t,s);if(!o.ok)throw await Dr(o);return o}function Iw(e,t,{headers:s,onProgress:n,signal:i}){let{promise:o,resolve:r,reject:c}=Promise.withResolvers(),p=new XMLHttpRequest;p.open("POST",e);for(let[w,C]of Object.entries(s))p.setRequestHeader(w,C);return p.upload.addEventListener("progress",({loaded:w,total:C})=>n(w/C)),p.addEventListener("load",()=>r(Pw(p))),p.addEventListener("error",()=>c(new hi)),p.addEventListener("abort",()=>c(i.reason)),i.addEventListener("abort",()=>p.abort(),{once:!0}),p.send(t),o}function Pw(e){let t=e.getResponseHeader("Retry-After"),s=t===null?void 0:{"Retry-After":t};return new Response(e.responseText,{status:e.status,headers:s})}function Ze(e,t){return e.map(([s,n])=>a`<option value=${s} .selected=${s===t}>${n}</option>`)}function qo(e,t){let s=Object.entries(e).filter(([,i])=>i.length>0),n=([i,o])=>a`<optgroup label=${i}>${Ze(o,t)}</optgroup>`;return s.map(n)}function Bs(e,t,s=t){return e.some(([i])=>i===t)?e:[[t,s],...e]}var Bd=/^\.(\w+)[^:]*: /;function Ud(e,t,s){let n=e.filter(({description:i})=>[void 0,t].includes(Bd.exec(i)?.[1]));return a`
    <details ?open=${s.size>0}>
      <summary>${Y.options}</summary>
      <div class="columns narrow">${n.map(i=>Lw(i,s.get(i.name)))}</div>
    </details>
  `}function Lw(e,t){let s={id:`import-${e.name}`,label:Y.optionNames[e.name]??e.name,wrong:t===void 0?[]:[t],meaning:Y.sentence(e.description.replace(Bd,""))};return is(s,e.kind==="choice"?Rw(e,s):Dw(e,s))}function Rw({name:e,choices:t,defaultValue:s},n){return a`
    <select id=${n.id} name=${e} aria-describedby=${Be(n)}>
      ${Ze(t.map(i=>[i,i]),s)}
    </select>
  `}function Dw({name:e,kind:t,defaultValue:s},n){return a`
    <input
      id=${n.id}
      name=${e}
      inputmode=${t==="number"?"decimal":"text"}
      placeholder=${s??""}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Be(n)}
    />
  `}var jw=422,so=class{#t;#e;#s;#n;#i=null;#o=null;#r=null;#a=new AbortController;#l=new Ts;#c=!1;constructor({name:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n,this.#n=new Ct(s),this.#l.addEventListener("change",()=>this.#x())}close(){this.#a.abort(),this.#n.abort(),this.#l.close()}template(){return a`
      <section class="card">
        <h2>${Y.importTitle(this.#t)}</h2>
        <p class="faint">${Y.importMeaning}</p>
        <form
          class="stack import-form"
          @submit=${t=>this.#y(t)}
          @dragover=${t=>t.preventDefault()}
          @drop=${t=>this.#$(t)}
        >
          <div class="row">
            ${this.#f()} ${this.#t===null?Fw():null}
          </div>
          ${this.#n.value&&this.#m?Ud(this.#n.value,this.#m,this.#d):null}
          <div><button class="primary" aria-disabled=${this.#h}>${Y.importSend}</button></div>
        </form>
        ${oe(this.#p)}
        <div role="status">${this.#o===null?null:zw(this.#o)} ${this.#v()}</div>
      </section>
    `}get#m(){let t=this.#i?.name.toLowerCase().split(".").at(-1)??"";return Object.hasOwn(Gr,t)?t:null}get#u(){return this.#l.runs[0]?.job??null}get#h(){return this.#o!==null||this.#u!==null&&we(this.#u)}get#d(){let t=this.#r?.status===jw?this.#r.fields:[];return new Map(t.map(({loc:s,msg:n})=>[String(s.at(-1)),n]))}get#p(){return this.#i!==null&&this.#m===null?{message:Y.unknownKind(this.#i.name)}:this.#r??this.#n.error}#f(){let t=Object.keys(Gr).map(s=>`.${s}`).join(",");return a`
      <label class="field">
        ${Y.importFile}
        <input name="file" type="file" accept=${t} required @change=${s=>this.#g(s.target.files[0])} />
      </label>
    `}#$(t){t.preventDefault();let{files:s}=t.dataTransfer;s.length!==0&&(t.currentTarget.elements.file.files=s,this.#g(s[0]))}#g(t=null){this.#i=t,this.#r=null,this.#n.value===null&&this.#n.run(Fd),this.#e()}async#y(t){t.preventDefault();let[s,n]=[this.#i,this.#m];if(this.#h||s===null||n===null)return;let i=Object.fromEntries(new FormData(t.target)),{name:o,file:r,...c}=i,p=this.#t??o.trim();this.#w();try{let w=V=>this.#b(V),{signal:C}=this.#a,N=await Jr({name:p,file:s,kind:n,query:c},{onProgress:w,signal:C});this.#l.follow([N.id])}catch(w){if(w.name==="AbortError")return;this.#r=w}this.#b(null)}#w(){this.#l.follow([]),this.#r=null,this.#c=!1,this.#b(0)}#b(t){this.#o=t,this.#e()}#x(){this.#e(),!(this.#u?.state!=="succeeded"||this.#c)&&(this.#c=!0,this.#s())}#v(){let t=this.#u;if(t===null)return null;let{dataset:s,error:n}=t;return a`
      <p>${Qe(t.state)} ${Nn(t)} <a href=${z("jobs",{job:t.id})}>${Y.job}</a></p>
      ${n&&a`<p class="notice error">${n.message}</p>`}
      ${s&&a`<p><a href=${z("data",{dataset:s.name,version:s.version})}>${Y.open}</a></p>`}
    `}};function Fw(){return a`
    <label class="field">
      ${Y.importName}
      <input name="name" required maxlength="63" autocomplete="off" spellcheck="false" />
    </label>
  `}function zw(e){return a`
    <p>
      ${Y.uploading} <progress max="1" .value=${e} aria-label=${Y.uploadProgress}></progress>
      ${rt(e,0)}
    </p>
  `}var Rc=class extends Ee{#t=new Fs(this,{task:(t,{signal:s})=>Fr(s),args:()=>[]});#e=new so({name:null,redraw:()=>this.requestUpdate(),onDone:()=>this.#t.run()});disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.close()}render(){let t=Vt(this.#t,s=>a`<section class="card">${Bw(s)}</section>`);return hn({title:Y.title},t,this.#e.template())}};customElements.define("dataset-list",Rc);function Bw(e){let{name:t,kind:s,examples:n,classes:i,version:o}=Y.columns,r=[t,s,{number:n},{number:i},o];return Kt(Y.list,r,e.map(Uw))}function Uw({name:e,kind:t,classes:s,version:n,train_examples:i,test_examples:o}){return a`
    <tr>
      <th scope="row"><a class="long-name" href=${z("data",{dataset:e})}>${e}</a></th>
      <td>${Y.kinds[t]}</td>
      <td class="number">${Tt(i+o)}</td>
      <td class="number">${Tt(s)}</td>
      <td>${Y.version(n)}</td>
    </tr>
  `}function Us(e,t){let s=([n,i])=>a`<tr><th scope="row">${n}</th><td>${i}</td></tr>`;return a`
    <div class="scrolls">
      <table class="facts">
        <caption class="unseen">${e}</caption>
        <tbody>
          ${t.map(s)}
        </tbody>
      </table>
    </div>
  `}var Dc=12,qd=120,jc=28,qw=1,Hw=.9;function Wd(e){return e.length===0?null:a`
    <ul class="plain stack" aria-label=${Y.warnings}>
      ${e.map(({message:t})=>a`<li class="notice warning">${t}</li>`)}
    </ul>
  `}function Vd(e){let{fact:t}=Y,s=[[t.kind,Y.kinds[e.kind]],[t.train,Tt(e.train_examples)],[t.test,Tt(e.test_examples)],[t.shape,e.input_shape.join(Y.times)],[t.pixelMax,e.pixel_max],[t.prepare,e.prepare&&Y.preparations[e.prepare]],[t.created,e.created_at&&Ge(e.created_at)],[t.source,e.source===null?Y.builtIn:Ww(e.source)],[t.sha256,a`<span class="digest">${e.sha256}</span>`]];return Us(Y.facts,s.filter(([,n])=>n!=null))}function Ww({media_type:e,size_bytes:t,query:s}){let n=Object.entries(s).filter(([,i])=>i!=="");return a`
    ${Y.source(e,Ks(t))}
    <ul class="plain">${n.map(([i,o])=>a`<li class="faint">${Y.option(i,o)}</li>`)}</ul>
  `}function Gd({class_names:e,classes:t,examples_per_class:s}){let{name:n,train:i,test:o}=Y.columns,r=N=>s===null?[]:[Tt(s.train[N]),Tt(s.test[N])],c=N=>ze(e[N]??N,r(N)),p=Array.from({length:t},(N,V)=>c(V)),w={isTall:!0,isFocusable:!0},C=s===null?[n]:[n,{number:i},{number:o}];return Kt(Y.classes,C,p,w)}function Jd(e){let{name:t,kind:s,mean:n,std:i,distribution:o,values:r}=Y.columns,c=C=>a`
    <tr>
      <th scope="row">${C.name}</th>
      <td>${Y.columnKinds[C.kind]}</td>
      <td class="number">${wt(C.mean)}</td>
      <td class="number">${wt(C.std)}</td>
      <td>${Vw(C)}</td>
      <td>${Gw(C)}</td>
    </tr>
  `,p=[t,s,{number:n},{number:i},o,r],w={isTall:!0,isFocusable:!0};return Kt(Y.tableColumns,p,e.map(c),w)}function Vw({name:e,values:t,histogram:s,counts:n}){if(n!==null)return Hd(n,Y.textsPicture(e,Yd(t,n)));if(s===null)return Y.none;let[i,o]=[s.lowest,s.highest],r=(o-i)/s.counts.length,c=s.counts.indexOf(Math.max(...s.counts)),p=Y.range(wt(i+c*r),wt(i+(c+1)*r)),w=Y.numbersPicture(e,Y.range(wt(i),wt(o)),p);return Hd(s.counts,w)}function Gw({values:e,histogram:t,counts:s}){return e!==null?Yd(e,s):t===null?Y.none:Y.range(wt(t.lowest),wt(t.highest))}function Yd(e,t){let s=(i,o)=>t===null?i:Y.counted(i,Tt(t[o])),n=e.slice(0,Dc).map(s).join(Y.between);return e.length>Dc?Y.andMore(n,e.length-Dc):n}function Hd(e,t){let s=qd/e.length,n=Math.max(...e,1),i=(o,r)=>{let c=o===0?0:Math.max(qw,o/n*jc);return`M${r*s} ${jc}v${-c}h${s*Hw}v${c}z`};return a`
    <svg class="histogram" viewBox=${`0 0 ${qd} ${jc}`} role="img" aria-label=${t}>
      <path d=${e.map(i).join("")} />
    </svg>
  `}var As=class extends HTMLElement{canvas=document.createElement("canvas");shown;connectedCallback(){this.setAttribute("role","img"),this.replaceChildren(this.canvas)}set label(t){this.setAttribute("aria-label",t)}draw(t){}show(t){t!==this.shown&&(this.shown=t,this.draw(t))}put(t){this.canvas.width=t.width,this.canvas.height=t.height,this.canvas.getContext("2d")?.putImageData(t,0,0)}};var Xd=255,Fc=3,zc=class extends As{set example(t){this.show(t)}draw({pixels:t,shape:[s,n,i=1],pixelMax:o}){let r=new ImageData(n,s);for(let c=0;c<n*s;c+=1){let p=c*i,w=i===Fc?t.slice(p,p+Fc):Array(Fc).fill(t[p]);r.data.set([...w.map(C=>C*Xd/o),Xd],c*4)}this.put(r)}};customElements.define("raw-image",zc);var Jw=6,Bc=12,Yw=1e5,Yr=class{#t;#e;constructor(t,s){this.#t=t,this.#e=new Ct(s),this.#e.run(n=>Xw(t,n))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Vt(this.#e,t=>t.map(s=>Kw(s,this.#t)))}
        ${this.#t.classes>Bc?a`<p class="faint">${Y.firstClasses(Bc)}</p>`:null}
      </section>
    `}};async function Xw({name:e,version:t,classes:s,class_names:n,input_shape:i},o){let r=i.reduce((w,C)=>w*C,1),c=Math.max(1,Math.min(Jw,Math.floor(Yw/r))),p=async w=>{let C={split:"train",class:n[w]??w,limit:c},N=jt(Q`/datasets/${e}/versions/${t}/examples`,C),{items:V}=await xt(N,{signal:o});return{className:n[w]??String(w),items:V}};return Promise.all(Array.from({length:Math.min(s,Bc)},(w,C)=>p(C)))}function Kw({className:e,items:t},{input_shape:s,pixel_max:n}){let i=({pixels:o,index:r})=>a`
    <li>
      <raw-image .example=${{pixels:o,shape:s,pixelMax:n}} .label=${Y.image(r,e)}></raw-image>
    </li>
  `;return a`
    <h3>${e}</h3>
    ${t.length===0?a`<p>${Y.noExamples}</p>`:a`<ul class="raw-images">${t.map(i)}</ul>`}
  `}var Qw=8,Uc=20,Xr=class{#t;#e;constructor({name:t,version:s,columns:n},i){this.#t=n,this.#e=new Ct(i);let o={split:"train",limit:Qw};this.#e.get(()=>jt(Q`/datasets/${t}/versions/${s}/examples`,o))}close(){this.#e.abort()}template(){return a`
      <section class="card">
        <h2>${Y.examples}</h2>
        ${Vt(this.#e,({items:t})=>Zw(this.#t.slice(0,Uc),t))}
        ${this.#t.length>Uc?a`<p class="faint">${Y.firstColumns(Uc)}</p>`:null}
      </section>
    `}};function Zw(e,t){let s=({name:o,kind:r})=>r==="number"?{number:o}:o,n=[{number:Y.columns.index},Y.columns.label,...e.map(s)],i=({index:o,class_name:r,row:c})=>a`
    <tr>
      <th scope="row" class="number">${o}</th>
      <td>${r}</td>
      ${e.map(({name:p})=>tv(c[p]))}
    </tr>
  `;return Kt(Y.examples,n,t.map(i),{isFocusable:!0})}function tv(e){return typeof e=="number"?a`<td class="number">${wt(e,6)}</td>`:a`<td>${e}</td>`}var Kd=100,Kr=class{#t;#e;constructor({name:t,kind:s},n){this.#t=s==="table",this.#e=new Ct(n),this.#e.run(i=>ev(t,i))}close(){this.#e.abort()}template(){let t=this.#t?Y.predict:Y.model,s=({name:i,version:o})=>a`
      <li><a href=${z("models",{model:i,version:o})}>${t({name:i,version:o})}</a></li>
    `,n=i=>a`<ul class="plain">${i.map(s)}</ul>`;return a`
      <section class="card">
        <h2>${Y.models}</h2>
        ${Vt(this.#e,i=>i.length>0?n(i):a`<p>${Y.noModels(Kd)}</p>`)}
      </section>
    `}};async function ev(e,t){let s={kind:"train",state:"succeeded",limit:Kd},{items:n}=await xt(jt("/jobs",s),{signal:t}),i=new Map;for(let{spec:o,model:r}of n){let c=r!==null&&!(i.get(r.name)?.version>r.version);o.dataset===e&&c&&i.set(r.name,r)}return[...i.values()]}var Qr=class{#t;#e;#s;#n=new Ct(()=>this.#m());#i=null;#o=null;#r;#a=null;#l=!1;constructor(t,{dataset:s,version:n}){this.#t=t,this.#e=s,this.#s=n;let i=()=>this.#d();this.#r=new so({name:s,redraw:i,onDone:()=>this.#c()}),this.#c()}show(){this.#d()}close(){this.#l=!0,this.#n.abort(),this.#i?.close(),this.#o?.close(),this.#r.close()}#c(){this.#n.run(async t=>{let s=Q`/datasets/${this.#e}/versions`,[n,i]=await Promise.all([xt(s+Q`/${this.#s}`,{signal:t}),xt(s,{signal:t})]);return{info:n,numbers:i.items.map(({version:o})=>o)}})}#m(){let t=this.#n.value?.info;t!==void 0&&this.#u(t),this.#d()}#u(t){this.#i?.close(),this.#o?.close();let s=t.kind==="table"?Xr:Yr;this.#i=new s(t,()=>this.#d()),this.#o=new Kr(t,()=>this.#d())}async#h({name:t,version:s}){if(await ns(Y.deleteQuestion(t,s),Y.deleteYes)){this.#a=null;try{await Pt("DELETE",Q`/datasets/${t}/versions/${s}`),this.#l||(location.hash=z("data"))}catch(n){this.#a=n,this.#d()}}}#d(){let{value:t,error:s}=this.#n,n={href:z("data"),text:Y.all},i=t?Y.versionTitle(this.#e,t.info.version):this.#e,o=Vt({value:t,error:s??this.#a},r=>this.#p(r));Qs(this.#t,{title:i,back:n},o)}#p({info:t,numbers:s}){let n=t.source===null;return a`
      <section class="card stack">
        ${t.description?a`<p>${t.description}</p>`:null} ${Wd(t.warnings)}
        ${this.#f(t,s)}
      </section>
      <div class="columns">
        <section class="card"><h2>${Y.facts}</h2>${Vd(t)}</section>
        <section class="card"><h2>${Y.classes}</h2>${Gd(t)}</section>
        <div class="stack">
          <section class="card"><h2>${Y.versions}</h2>${sv(t,s)}</section>
          ${this.#o?.template()}
        </div>
      </div>
      ${t.columns?a`<section class="card"><h2>${Y.tableColumns}</h2>${Jd(t.columns)}</section>`:null}
      ${this.#i?.template()} ${n?null:this.#r.template()}
    `}#f(t,s){let{name:n,version:i,source:o,test_examples:r}=t,c=i===s[0],p=a`<a class="button" href=${z("train",{dataset:n})}>${Y.train}</a>`;return a`
      ${r===0?a`<p>${Y.noTestSet}</p>`:null}
      <div class="row">
        ${c&&r>0?p:null}
        ${o===null?null:a`<button @click=${()=>this.#h(t)}>${Y.delete}</button>`}
      </div>
    `}};function sv({name:e,version:t},s){let n=i=>a`
    <li>
      <a href=${z("data",{dataset:e,version:i})} aria-current=${i===t?"page":"false"}>
        ${Y.version(i)}
      </a>
    </li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}function Qd(e){return Qi(e,({dataset:t,version:s="latest"})=>{if(!t)return{key:"",open:i=>ci(i,"dataset-list")};let n=i=>new Qr(i,{dataset:t,version:s});return{key:JSON.stringify([t,s]),open:n}})}var nv=100,fs="latest",fi="mnist",iv=.02;async function ta({model:e,dataset:t},s){let n=(B,pt)=>Ss(jt(B,{limit:nv,...pt}),{signal:s}),[i,o,r]=await Promise.all([n("/models"),n("/jobs",{state:"running"}),n("/datasets")]),c=r.items.find(({name:B})=>B===t)?.input_shape,p=B=>Cn(B,c),w=i.items.filter(p),C=w.find(({name:B})=>B===e)??Ho(w),N=new Set(r.items.filter(B=>!p(B)).map(({name:B})=>B)),V=C?await n(Q`/models/${C.name}/versions`):{items:[]};return{models:w,jobs:o.items.filter(({spec:B})=>B!==null&&!N.has(B.dataset)),datasets:r.items.filter(({kind:B})=>B==="images"),versions:V.items,unfit:i.items.filter(B=>!p(B)).map(({name:B})=>B)}}function ea({model:e,version:t,job:s},n){if(s)return{job:s};if(e&&t)return{model:e,version:t};if(n===null)return null;let i=n.models.find(({name:r})=>r===e);if(e)return{model:e,version:i?Zr(i,n.versions):fs};let o=Ho(n.models);return o?{model:o.name,version:t??Zr(o,n.versions)}:n.jobs.length>0?{job:n.jobs[0].id}:null}function Zr({name:e,latest:t,default:s},n){if(s!==fs)return String(s);let i=tp(e,n);return i===null||i.version===t?fs:String(i.version)}function Zd(e,t){if(t===null||!e?.model)return null;let{latest:s,aliases:n}=t.models.find(({name:c})=>c===e.model)??{},i=e.version===fs?s:n?.[e.version??""]??Number(e.version),o=t.versions.find(({name:c,version:p})=>c===e.model&&p===i),r=tp(e.model,t.versions);return o===void 0||r===null||pi(o)===null?null:pi(r)-pi(o)>iv?{chosen:o,best:r}:null}function tp(e,t){let s=t.filter(i=>i.name===e&&pi(i)!==null),n=(i,o)=>pi(i)>pi(o);return s.reduce((i,o)=>i===null||n(o,i)?o:i,null)}function ep(e,t){let s=t?.versions.find(({name:n,version:i})=>n===e?.model&&i===e?.version);return s===void 0?null:pi(s)}function pi({metrics:e}){return e?.test_accuracy??null}function sp(e,{jobs:t,versions:s,datasets:n}){let i=t.find(({id:r})=>r===e?.job),o=i?i.spec.dataset:s[0]?.dataset?.name;return n.find(r=>r.name===o)??Ho(n)}function Ho(e){return e.find(({name:t})=>t===fi)??e[0]}function sa(e,t,s){let n=Zd(e,t);if(n===null)return null;let{chosen:i,best:o}=n,r=({metrics:c})=>rt(c.test_accuracy);return a`
    <p class="notice warning">
      ${ft.poorVersion(i.version,r(i),o.version,r(o))}
      <button @click=${()=>s(String(o.version))}>${ft.useVersion(o.version)}</button>
    </p>
  `}var ov={succeeded:"has ended",failed:"has failed",cancelled:"was cancelled"},rv={sigmoid:"above 0.5",tanh:"beyond \xB10.5",relu:"above 0"},I={title:"Draw",predictor:"Predictor",predictorLabel:"Model or running job",version:"Version",runs:"Running jobs",models:"Models",run:(e,t)=>`${e}, run ${he(t)}`,oldRun:e=>`run ${he(e)}`,latest:e=>`latest (now ${e})`,alias:(e,t)=>`${e} (now ${t})`,numbered:(e,t)=>`${e} (${t} test accuracy)`,aliases:"Aliases",numbers:"Versions",noModel:"No model yet: train one, or wait for a running job.",noFitModel:"No model takes drawings: they become gray images of 28\xD728 pixels, as in MNIST. Train a model on such images.",unfit:e=>`Model ${e} takes no gray images of 28\xD728 pixels, which drawings become. Choose another model.`,train:"Train a model",queued:"The job is queued. It predicts after its first epoch.",noEpoch:"The job has not finished its first epoch. It predicts after that.",noSnapshot:"The job has no snapshot yet. The page retries every second.",published:(e,t)=>`The run has ended and was published: version ${t} of ${e} predicts from now on.`,unpublished:(e,t)=>`The run ${ov[e]} and published nothing. ${t??""} Choose a model.`,invalidPixels:"The image in the address is invalid: it must have 28\xD728 pixels.",drawing:"Draw a digit",pad:"Drawing pad",placeholder:"Draw a digit here",keys:"Mouse, finger or pen. With keys: arrows move the cursor (Home, Page Up, End and Page Down diagonally), Space lowers and lifts the pen, Ctrl+Z takes a stroke back.",cursor:({column:e,row:t,cells:s,isDown:n})=>`${n?"Pen down":"Pen up"}: column ${e}, row ${t} of ${s}`,undo:"Undo",clear:"Clear",brush:"Brush width",brushPixels:e=>`${e} px`,testImage:"Random test image",prediction:"Prediction",noPrediction:"Draw something: the prediction follows while you draw.",byVersion:(e,t)=>`by version ${t} of ${e}`,accuracy:e=>`, which predicts ${e} of the test set correctly`,byRun:e=>`running job, after epoch ${e}`,announcement:(e,t)=>`Prediction: ${e}, ${t}.`,took:e=>`predicted in ${Math.round(e)} ms`,pickHint:"Choose a digit to see which pixels support or oppose it.",warnings:{blank:"The image is almost blank.",inverted:"The image was dark on light and has been inverted.",multi_digit:"This looks like more than one digit; the network reads one.",far_from_training:"This is unlike any training image: the prediction may mean nothing."},truth:(e,t)=>`It is ${ce(e)}: ${t?"right":"wrong"}.`,explanation:"Explanation",noExplanation:"The 28\xD728 input, its contributions and the hidden units.",input:"28\xD728 input",inputLabel:"The network's 28\xD728 input",contributions:e=>`For and against ${ce(e)}`,contributionsLabel:(e,{most:t,against:s})=>`Pixels that support ${ce(e)} (blue) or oppose it (vermilion). Strongest support: ${t}. Strongest opposition: ${s}.`,pixel:(e,t)=>`row ${e}, column ${t}`,noPixel:"none",parts:["top left","top","top right","left","center","right","bottom left","bottom","bottom right"],contributionWords:(e,t,s)=>{let n=t?`The ${t.part} supports ${ce(e)} most (+${t.sum})`:`No part supports ${ce(e)}`,i=s?`the ${s.part} opposes it most (${s.sum})`:"none opposes it";return`${n}; ${i}.`},legend:"Colors",supports:"supports",opposes:"opposes",inactive:"inactive",active:"active",sums:(e,t)=>`for ${e}, against ${t} (contributions to its logit)`,backToPrediction:"Back to the predicted digit",hidden:"Hidden units",layer:(e,t)=>`Layer ${e}: ${t===1?"1 unit":`${t} units`}`,layerLabel:(e,t)=>`Activity of layer ${e}. ${t}`,reading:(e,t,s,n)=>`${e} of ${t} ${rv[s]}. Strongest: ${n}.`,unit:(e,t)=>`unit ${e} (${t})`,inspect:"Inspect this image",was:"It was\u2026",labelAs:e=>`It was ${ce(e)}`,added:(e,t)=>`Added as ${ce(e)}. The collection has ${ps(t)}.`,full:e=>`The collection is full: it holds at most ${ps(e)}. Download it, then delete some.`,collection:"Your collection",collectionEmpty:"Images that you label are stored here, in this browser only, with their predictions.",collectionOf:(e,t)=>`${ps(e)} of at most ${t}, in this browser only.`,rightShare:(e,t,s)=>`${e} of ${t} were predicted correctly (${s}).`,thumbnail:(e,t)=>t===null?`${ce(e)}, no prediction`:e===t?`${ce(e)}, predicted correctly`:`${ce(e)}, predicted as ${t}`,caption:(e,t)=>t===null?String(e):e===t?`${e} \u2713`:`${e}, not ${t}`,remove:"Delete",removeThis:(e,t)=>`Delete image ${e}, ${ce(t)}`,removed:e=>`Deleted. The collection has ${ps(e)}.`,download:"Download as .npz",file:"digits.npz",trainOnDrawings:"Train on my drawings",trainingMeaning:"Publishes a new version of the chosen model. It starts from the chosen version and trains for three more epochs on the version's data set and your drawings. A few drawings among thousands of examples would change nothing, so each is repeated, moved by up to one pixel, until one example in ten is a drawing.",chooseVersion:"Choose a version of a model: a running job can't be trained further.",upload:"Upload as a data set",uploading:"Uploading the drawings",importJob:"Import job",otherSettings:"Train on it with other settings",trainingJob:"Training job",importProgress:"Import progress",trainingProgress:"Training progress",cancelled:"The job was cancelled.",noDataset:(e,t)=>`The data set of version ${t} of ${e} is unknown or was deleted: choose another version.`,foreignLabel:(e,t)=>`Data set ${t} has no class ${e}: delete the drawings with this label, or choose another model.`,described:(e,t)=>`${ps(e)} drawn on the page, each ${t} times`,versionOf:(e,t)=>`Version ${t} of ${e}`,outcome:(e,t,s)=>`predicts ${e} of ${ps(t)} of your collection correctly (before: ${s}).`,accuracyChange:(e,t)=>`Its test accuracy is ${t} (before: ${e}).`};function fn(e){return Math.round(Math.sqrt(e.length))}function Ln(e,t,s=fn(e)){let n=new ImageData(s,Math.ceil(e.length/s));for(let i=0;i<e.length;i+=1)n.data.set([...t(e[i]),255],i*4);return n}function na(e){return[e,e,e]}var Je=280;function qc(e,t){e.fillStyle="black",e.fillRect(0,0,Je,Je);for(let s of t)"pixels"in s?av(e,s.pixels):ia(e,s,0)}function ia(e,{width:t,points:s},n){e.strokeStyle="white",e.lineWidth=t,e.lineCap="round",e.lineJoin="round",e.beginPath(),e.moveTo(...s[n]);for(let i of s.slice(n))e.lineTo(...i);e.stroke()}function av(e,t){let s=Ln(t,na),n=new OffscreenCanvas(s.width,s.height);n.getContext("2d")?.putImageData(s,0,0),e.imageSmoothingEnabled=!1,e.drawImage(n,0,0,Je,Je)}var gi=10,lv=Je/gi,np={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1],Home:[-1,-1],PageUp:[1,-1],End:[-1,1],PageDown:[1,1]};function ip(e,t,s){let n={x:Je/2,y:Je/2,isDown:!1},i=()=>{n.isDown&&(n.isDown=!1,t.end())},o=()=>{i(),s(null)};e.addEventListener("keydown",r=>{cv(r,n,{...t,lift:i})&&(r.preventDefault(),s(n))}),e.addEventListener("blur",o),e.addEventListener("pointerdown",o)}function op({x:e,y:t}){return{column:Math.floor(e/gi)+1,row:Math.floor(t/gi)+1,cells:lv}}function cv(e,t,s){let{key:n,timeStamp:i}=e;if(uv(e))hv(s);else{if(e.altKey||e.ctrlKey||e.metaKey)return!1;if(n in np)mv(t,np[n],s,i);else if(n===" ")dv(t,s,i);else if(n==="Escape"&&t.isDown)s.lift();else return!1}return!0}function uv({key:e,ctrlKey:t,metaKey:s,shiftKey:n,altKey:i}){return e==="z"&&t!==s&&!n&&!i}function hv(e){e.lift(),e.undo()}function mv(e,[t,s],n,i){let o=r=>Math.min(Je-gi/2,Math.max(gi/2,r));e.x=o(e.x+t*gi),e.y=o(e.y+s*gi),e.isDown&&n.extend([[e.x,e.y]],i)}function dv(e,t,s){if(e.isDown){t.lift();return}e.isDown=!0,t.begin([e.x,e.y],s)}var pv="onpointerrawupdate"in window?"pointerrawupdate":"pointermove";function rp(e,t){let s=null,n=null;e.addEventListener("pointerdown",i=>{s!==null||i.button!==0||(s=i.pointerId,n=fv(e),e.setPointerCapture(s),t.begin(n(i),i.timeStamp))}),e.addEventListener(pv,i=>{if(i.pointerId!==s||n===null)return;let o=i.getCoalescedEvents(),r=o.length>0?o:[i];t.extend(r.map(n),i.timeStamp)}),e.addEventListener("lostpointercapture",i=>{i.pointerId===s&&(s=null,t.end())})}function fv(e){let{left:t,top:s,width:n,height:i}=e.getBoundingClientRect();return({clientX:o,clientY:r})=>[(o-t)/n*Je,(r-s)/i*Je]}var Hc=140,Wc=class extends HTMLElement{brush=24;ink=0;changedAt=null;#t=[];#e=null;#s=document.createElement("canvas");#n=document.createElement("canvas");#i=document.createElement("span");#o=document.createElement("span");#r=document.createElement("span");connectedCallback(){if(this.firstChild!==null)return;ap(this.#s,Je),ap(this.#n,Hc),this.#s.tabIndex=0,this.#s.setAttribute("role","application"),this.#s.setAttribute("aria-label",I.pad),this.#s.setAttribute("aria-describedby","pad-keys"),this.#i.className="placeholder",this.#i.ariaHidden="true",this.#i.textContent=I.placeholder,this.#o.className="cursor",this.#o.hidden=!0,this.#r.className="unseen",this.#r.setAttribute("role","status"),this.append(this.#s,this.#i,this.#o,this.#r);let t=this.#l();ip(this.#s,t,s=>this.#d(s)),rp(this.#s,t),qc(Wo(this.#s),this.#t),this.#i.hidden=!this.isBlank}get isBlank(){return this.#t.length===0}get isDrawing(){return this.#e!==null}get pixels(){return this.#t.length===1&&"pixels"in this.#t[0]?this.#t[0].pixels:null}set pixels(t){this.#a([{pixels:t}])}clear(){this.#a([])}undo(){this.#a(this.#t.slice(0,-1))}toPng(){Wo(this.#n).drawImage(this.#s,0,0,Hc,Hc);let[,t]=this.#n.toDataURL("image/png").split(","),s=atob(t),n=new Uint8Array(s.length);for(let i=0;i<s.length;i+=1)n[i]=s.charCodeAt(i);return n}#a(t){this.#e=null,this.#t=t,qc(Wo(this.#s),t),this.#h(null),this.dispatchEvent(new Event("rest"))}#l(){return{begin:(t,s)=>this.#c(t,s),extend:(t,s)=>this.#m(t,s),end:()=>this.#u(),undo:()=>this.undo()}}#c(t,s){let n={width:this.brush,points:[t]};this.#e=n,this.#t.push(n),ia(Wo(this.#s),n,0),this.#h(s)}#m(t,s){if(this.#e===null)return;let n=this.#e.points.length-1;this.#e.points.push(...t),ia(Wo(this.#s),this.#e,n),this.#h(s)}#u(){this.#e!==null&&(this.#e=null,this.dispatchEvent(new Event("rest")))}#h(t){this.ink+=1,this.changedAt=t,this.#i.hidden=!this.isBlank,this.dispatchEvent(new Event("ink"))}#d(t){this.#o.hidden=t===null,this.#r.textContent=t===null?"":I.cursor({...op(t),...t}),t!==null&&(this.#o.classList.toggle("down",t.isDown),this.#o.style.left=`${t.x/Je*100}%`,this.#o.style.top=`${t.y/Je*100}%`)}};function ap(e,t){e.width=t,e.height=t}function Wo(e){return e.getContext("2d",{alpha:!1,willReadFrequently:!0})}customElements.define("drawing-pad",Wc);var up=20,gv=33,$v=3988292384,bv=Uint32Array.from({length:256},(e,t)=>{let s=t;for(let n=0;n<8;n+=1)s=s>>>1^(s&1?$v:0);return s}),lp=[147,78,85,77,80,89,1,0],cp=64;function oa(e){return vv(Object.entries(e).map(([t,s])=>[`${t}.npy`,wv(s)]))}function ra(e){let t=new Uint8Array(e.length*784);return e.forEach((s,n)=>t.set(s,n*784)),{type:"|u1",shape:[e.length,28,28],bytes:t}}function aa(e){return{type:"|u1",shape:[e.length],bytes:Uint8Array.from(e)}}function hp(e){let t=e.map(i=>Array.from(i,o=>o.codePointAt(0)??0)),s=Math.max(1,...t.map(({length:i})=>i)),n=t.flatMap(i=>[...i,...new Array(s-i.length).fill(0)]);return{type:`<U${s}`,shape:[e.length],bytes:Uint8Array.from(Zs(4,...n))}}function wv({type:e,shape:t,bytes:s}){let n=t.length===1?`${t[0]},`:t.join(", "),i=`{'descr': '${e}', 'fortran_order': False, 'shape': (${n}), }`,o=lp.length+2,r=cp-(o+i.length+1)%cp,c=new TextEncoder().encode(`${i}${" ".repeat(r)}
`),p=new Uint8Array(o+c.length+s.length);return p.set([...lp,...Zs(2,c.length),...c]),p.set(s,o+c.length),p}function vv(e){let t=[],s=[],n=0;for(let[o,r]of e){let c=yv(o,r),p=[80,75,3,4,...c,...Vc(o)];s.push(...xv(o,c,n)),t.push(new Uint8Array(p),r),n+=p.length+r.length}let i=kv(e.length,s.length,n);return new Blob([...t,new Uint8Array([...s,...i])],{type:"application/zip"})}function yv(e,t){return[...Zs(2,up,0,0,0,gv),...Zs(4,Ev(t),t.length,t.length),...Zs(2,Vc(e).length,0)]}function xv(e,t,s){let n=[...Zs(2,0,0,0),...Zs(4,0,s)];return[80,75,1,2,...Zs(2,up),...t,...n,...Vc(e)]}function kv(e,t,s){let n=Zs(4,t,s);return[80,75,5,6,...Zs(2,0,0,e,e),...n,0,0]}function Vc(e){return new TextEncoder().encode(e)}function Zs(e,...t){let s=n=>Array.from({length:e},(i,o)=>n>>>8*o&255);return t.flatMap(s)}function Ev(e){let t=4294967295;for(let s of e)t=t>>>8^bv[(t^s)&255];return(t^4294967295)>>>0}function mp(e){let t=[];for(let n=0;n<e.length;){let i=1;for(;i<255&&e[n+i]===e[n];)i+=1;i===1&&e[n]!==0?t.push(e[n]):t.push(0,i,e[n]),n+=i}return btoa(String.fromCharCode(...t)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function Os(e,t){let s;try{s=Array.from(atob(e.replaceAll("-","+").replaceAll("_","/")),i=>i.charCodeAt(0))}catch{return null}let n=[];for(let i=0;i<s.length&&n.length<=t;i+=1)s[i]!==0?n.push(s[i]):(n.push(...new Array(s[i+1]??0).fill(s[i+2]??0)),i+=2);return n.length===t?n:null}var Gc="mlpforge.collection",Vo=500,la=class extends EventTarget{#t;constructor(t){super(),this.#t=t}listen(t){let s=({key:n})=>{(n===Gc||n===null)&&this.dispatchEvent(new Event("change"))};addEventListener("storage",s,{signal:t})}get images(){return JSON.parse(this.#t.getItem(Gc)??"[]")}add(t){let s=this.images.filter(({code:n})=>n!==t.code);return s.length<Vo&&this.#e([...s,t])}remove(t){this.#e(this.images.filter(s=>s.code!==t))}toNpz(){let{images:t}=this,s=t.map(({code:n})=>Os(n,784)??[]);return oa({images:ra(s),labels:aa(t.map(({label:n})=>n))})}#e(t){try{this.#t.setItem(Gc,JSON.stringify(t))}catch(s){if(s.name!=="QuotaExceededError")throw s;return!1}return this.dispatchEvent(new Event("change")),!0}};function dp(e,{label:t,accuracy:s,notes:n,hasPredictor:i,explain:o}){let r=i?a`<p class="faint">${I.noPrediction}</p>`:null;return a`
    <section class="card">
      <h2>${I.prediction}</h2>
      ${n}
      ${e.prediction?_v(e,{label:t,accuracy:s},o):r}
      <p class="unseen" role="status">${e.announcement}</p>
    </section>
  `}function _v({prediction:e,tookMs:t,digit:s},{label:n,accuracy:i},o){let{digit:r,probabilities:c,warnings:p}=e;return a`
    <p class="headline">
      <strong class="predicted">${r}</strong>
      <span>
        <b>${rt(c[r])}</b> ${Sv(e,i)}
        <span class="faint">${t===null?null:I.took(t)}</span>
        ${n===null?null:a`<span class="truth">${I.truth(n,n===r)}</span>`}
      </span>
    </p>
    ${p.map(w=>a`<p class="notice warning">${I.warnings[w]??w}</p>`)}
    ${Pr(c,r,{picked:s,pick:o})}
    <p class="faint small">${I.pickHint}</p>
  `}function Sv({epoch:e,model:t,version:s},n){if(e!==void 0)return I.byRun(e);let i=n===null?"":I.accuracy(rt(n));return`${I.byVersion(t,s)}${i}`}var pp="draw-answer";function fp(){return new Promise(e=>{let{port1:t,port2:s}=new MessageChannel;t.onmessage=e,requestAnimationFrame(()=>s.postMessage(null))})}function gp(e){return performance.clearMeasures(pp),performance.measure(pp,{start:e}).duration}var $i=class{#t;#e=null;#s=null;constructor(t){this.#t=t}submit(t,{isUrgent:s=!1}={}){this.#e={input:t},s&&this.#s?.abort(),this.#s===null&&this.#n()}cancel(){this.#e=null,this.#s?.abort()}async#n(){for(;this.#e!==null;){let{input:t}=this.#e;this.#e=null;let s=new AbortController;this.#s=s,await this.#t(t,s.signal).catch(Tv)}this.#s=null}};function Tv(e){if(e.name!=="AbortError")throw e}var Av=1,ca=class{#t=null;#e;#s;#n=null;#i=new $i((t,s)=>this.#l(this.#r(s)));#o=new $i((t,s)=>this.#l(this.#a(t,s)));constructor(t,s){this.#e=t,this.#s=s}predict(){this.#t!==null&&!this.#e.isBlank&&this.#i.submit(null)}predictNow(){this.#t===null||this.#e.isBlank||this.#n===this.#e.ink||this.#i.submit(null,{isUrgent:!0})}explain(t,s,{isUrgent:n}){this.#t!==null&&this.#o.submit({pixels:t,digit:s},{isUrgent:n})}setPredictor(t){this.#t=t,this.cancel(),this.predict()}cancel(){this.#n=null,this.#i.cancel(),this.#o.cancel()}async#r(t){let s=this.#t;if(s===null)return;let{ink:n,changedAt:i,pixels:o}=this.#e;this.#n=n;let r={pixels:o,toPng:()=>this.#e.toPng()},c=await ie(()=>s.predict(r,t),t);t.throwIfAborted(),this.#s.onPrediction({warnings:[],pixels:o,...c,ink:n,changedAt:i})}async#a({pixels:t,digit:s},n){let i=this.#t;if(i!==null)for(;;)try{let o=await i.explain(t,s,n);n.throwIfAborted(),this.#s.onExplanation(o);return}catch(o){if(!o.isTemporary)throw o;await ue(o.retryAfterS??Av,n)}}async#l(t){try{await t}catch(s){if(s.name==="AbortError")throw s;this.#s.onError(s)}}};var Ov=1,Mv=100,Nv=404,ua=class extends EventTarget{prediction=null;explanation=null;digit=null;error=null;isWaiting=!1;announcement="";#t;#e;#s;#n=null;#i=0;#o={ink:0,tookMs:null};#r=!1;#a=new AbortController;constructor(t,s){super(),this.#t=t,this.#e=s,this.#s=new ca(t,{onPrediction:i=>this.#u(i),onExplanation:i=>this.#p(i),onError:i=>this.#f(i)}),t.addEventListener("ink",()=>this.#l()),t.addEventListener("rest",()=>this.#c()),s.addEventListener("predictor",()=>this.#m()),s.addEventListener("epoch",()=>this.#b());let{signal:n}=this.#a;document.addEventListener("visibilitychange",()=>this.#b(),{signal:n})}get isSettled(){return this.prediction!==null&&this.prediction.ink===this.#t.ink&&!this.#t.isDrawing}get tookMs(){let{ink:t,tookMs:s}=this.#o;return this.isSettled&&t===this.prediction?.ink?s:null}explain(t){t!==this.digit&&(this.digit=t,this.prediction!==null&&this.#s.explain(this.prediction.pixels??[],t,{isUrgent:!0}),this.#v("change"))}close(){this.#a.abort(),this.#s.setPredictor(null)}#l(){if(this.#t.isBlank){this.#s.cancel(),this.#g(),this.#v("change");return}this.#e.predictor===null&&this.#w(),this.#s.predict()}#c(){this.#s.predictNow(),this.#$(),this.#v("change")}#m(){this.#w(),this.isWaiting=!1,this.#e.predictor===null&&this.#g(),this.#s.setPredictor(this.#e.predictor),this.#v("change")}#u(t){this.prediction=t,this.error=null,this.isWaiting=!1,this.#$(),this.#v("change"),this.#h(t),t.epoch<this.#e.run?.lastEpoch&&this.#x()}async#h(t){await fp(),this.#y(t),this.prediction===t&&this.#d(t)}#d({ink:t,pixels:s}){let n=performance.now(),i=t===this.#t.ink;!i&&n-this.#i<Mv||(this.#i=n,this.#s.explain(s,this.digit,{isUrgent:i}))}#p(t){this.explanation=t,this.#v("change")}#f(t){this.isWaiting=this.#e.run!==null&&t.status===Nv,this.isWaiting?this.#x():(this.#g(),this.error=t),this.#v("change")}#$(){if(!this.isSettled||this.prediction===null)return;let{ink:t,digit:s,probabilities:n}=this.prediction,i=`${t} ${s}`;i!==this.#n&&(this.announcement=I.announcement(s,rt(n[s]))),this.#n=i,this.#v("settle")}#g(){this.prediction=null,this.explanation=null,this.error=null,this.announcement="",this.#n=null}#y({ink:t,changedAt:s}){s===null||t<=this.#o.ink||(this.#o={ink:t,tookMs:gp(s)},this.isSettled&&this.#v("change"))}#w(){this.#o={ink:this.#t.ink,tookMs:null}}#b(){!document.hidden&&this.#e.run!==null&&this.#s.predict()}async#x(){this.#r||(this.#r=!0,await ue(Ov,this.#a.signal).catch(()=>{}),this.#r=!1,this.#b())}#v(t){this.dispatchEvent(new Event(t))}};var Cv=new Uint8Array(784),Jc=class extends As{set pixels(t){this.show(t??Cv)}draw(t){this.put(Ln(t,na))}};customElements.define("digit-image",Jc);function ha(e,t){let s=document.createElement("a");s.href=URL.createObjectURL(e),s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(s.href),6e4)}var Yc=new Map;function $p(e,t,s,n){let i="",o=()=>Ht(Iv(t,{linkOf:s,remove:r,removedNote:i}),e),r=(c,p)=>{t.remove(c),i=I.removed(t.images.length),o(),Dv(e,p)};return t.listen(n),t.addEventListener("change",o,{signal:n}),o(),o}function Iv(e,{linkOf:t,remove:s,removedNote:n}){let{images:i}=e;return a`
    <section class="card">
      <h2 tabindex="-1">${I.collection}</h2>
      ${i.length===0?a`<p class="faint">${I.collectionEmpty}</p>`:Pv(e,i,{linkOf:t,remove:s})}
      <p class="unseen" role="status">${n}</p>
    </section>
  `}function Pv(e,t,{linkOf:s,remove:n}){let i=t.filter(({digit:c})=>c!==null),o=i.filter(({label:c,digit:p})=>c===p).length,r=(c,p)=>Lv(c,p,{linkOf:s,remove:n});return a`
    <div class="row">
      <p>
        ${I.collectionOf(t.length,Vo)}
        ${i.length>0?a`<b>${I.rightShare(o,i.length,rt(o/i.length,0))}</b>`:null}
      </p>
      <button @click=${()=>ha(e.toNpz(),I.file)}>${I.download}</button>
    </div>
    <ul class="thumbnails">
      ${t.map(r)}
    </ul>
  `}function Lv(e,t,{linkOf:s,remove:n}){let{code:i,label:o,digit:r}=e;return a`
    <li class=${r===null||o===r?"":"mistaken"}>
      <a href=${s(e)}>
        <digit-image .pixels=${Rv(i)} .label=${I.thumbnail(o,r)}>
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
  `}function Rv(e){return Yc.has(e)||Yc.set(e,Os(e,784)),Yc.get(e)}function Dv(e,t){let s=e.querySelectorAll("li button");(s[Math.min(t,s.length-1)]??e.querySelector("h2")).focus()}var jv=[0,114,178],Fv=[213,94,0],bp=255;function Go(e,t){let s=t>0?Math.min(1,Math.abs(e)/t):0,n=e>0?jv:Fv,[i,o,r]=n.map(c=>bp+(c-bp)*s);return[i,o,r]}var Xc=class extends As{set values(t){this.show(t)}draw(t){let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);this.put(Ln(t,n=>Go(n,s)))}};customElements.define("signed-image",Xc);var ma=3,zv=3;function wp(e,t){let s=Bv(t),n=r=>({part:I.parts[s.indexOf(r)],sum:wt(r,zv)}),[i,o]=[Math.min(...s),Math.max(...s)];return I.contributionWords(e,o>0?n(o):null,i<0?n(i):null)}function Bv(e){let t=fn(e),s=i=>Math.floor(i*ma/t),n=new Array(ma*ma).fill(0);return e.forEach((i,o)=>{n[s(Math.floor(o/t))*ma+s(o%t)]+=i}),n}var Uv=4,qv=1.2,Hv=3,Wv={sigmoid:e=>e>.5,tanh:e=>Math.abs(e)>.5,relu:e=>e>0},Kc=class extends As{#t;set activity({values:t,activation:s}){this.#t=s,this.show(t)}draw(t){let n=this.#t!=="relu"?1:t.reduce((o,r)=>Math.max(o,r),0),i=Math.ceil(Math.sqrt(t.length*Uv));this.style.maxWidth=`${i*qv}rem`,this.put(Ln(t,o=>Go(o,n),i))}};function vp(e,t){let s=e.map((i,o)=>({value:i,unit:o})).sort((i,o)=>Math.abs(o.value)-Math.abs(i.value)).slice(0,Hv).map(({value:i,unit:o})=>I.unit(o,i.toFixed(2))),n=e.filter(Wv[t]).length;return I.reading(n,e.length,t,s.join(", "))}customElements.define("unit-activity",Kc);function xp(e,t){return a`
    <section class="card explanation-card">
      <h2>${I.explanation}</h2>
      ${e.prediction?Vv(e,t):a`<p class="faint">${I.noExplanation}</p>`}
    </section>
  `}function Vv({prediction:e,explanation:t,digit:s},{explain:n,inspectLink:i}){return a`
    <div class="images">
      <figure>
        <digit-image .pixels=${e.pixels} .label=${I.inputLabel}></digit-image>
        <figcaption>${I.input}</figcaption>
      </figure>
      ${t&&Gv(t)}
    </div>
    ${t&&a`<p>${wp(t.digit,t.contributions)}</p>`}
    ${s===null?null:a`<button @click=${()=>n(null)}>${I.backToPrediction}</button>`}
    ${t&&Jv(t)}
    <p><a href=${i}>${I.inspect}</a></p>
  `}function Gv({digit:e,contributions:t}){let s=i=>wt(i.reduce((o,r)=>o+r,0),3),n=I.contributionsLabel(e,{most:yp(t),against:yp(t.map(i=>-i))});return a`
    <figure>
      <signed-image .values=${t} .label=${n}></signed-image>
      <figcaption>
        ${I.contributions(e)} ${kp({low:I.opposes,high:I.supports})}
        <span class="faint">
          ${I.sums(s(t.filter(i=>i>0)),s(t.filter(i=>i<0)))}
        </span>
      </figcaption>
    </figure>
  `}function kp(e){let t=([s,n])=>a`<span class=${s}>${n}</span>`;return a`
    <span class="legend" role="group" aria-label=${I.legend}>${Object.entries(e).map(t)}</span>
  `}function yp(e){let t=e.reduce((n,i,o)=>i>e[n]?o:n,0);if(e[t]<=0)return I.noPixel;let s=fn(e);return I.pixel(Math.floor(t/s)+1,t%s+1)}function Jv({hidden:e,activation:t,error:s}){if(s!==null)return a`<p class="notice">${s}</p>`;let n=(i,o)=>{let r=vp(i,t);return a`
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
    ${kp({none:I.inactive,high:I.active})}
    ${e.map(n)}
  `}var Yv=[0,1,2,3,4,5,6,7,8,9],gn={min:8,max:48,step:2,default:24};function _p(e,t,s){return a`
    <section class="card pad-card">
      <div class="title">
        <h2>${I.drawing}</h2>
        ${t.prediction&&Xv(t.prediction)}
      </div>
      ${e}
      <div class="row">
        ${Ep(e,I.undo,()=>e.undo())} ${Ep(e,I.clear,()=>e.clear())}
        <button @click=${s.showTestImage} ?disabled=${s.showTestImage===null}>
          ${I.testImage}
        </button>
        ${Kv(e.brush,s.setBrush)}
      </div>
      ${Qv(t,s.addToCollection)}
      <p class="faint small" id="pad-keys">${I.keys}</p>
    </section>
  `}function Ep(e,t,s){let n=()=>e.isBlank||s();return a`<button aria-disabled=${e.isBlank} @click=${n}>${t}</button>`}function Xv({digit:e,probabilities:t}){return a`
    <span class="brief" aria-hidden="true"><strong>${e}</strong> ${rt(t[e],0)}</span>
  `}function Kv(e,t){let s=({target:n})=>t(Number(n.value));return a`
    <label class="brush">
      ${I.brush}
      <input
        type="range"
        min=${gn.min}
        max=${gn.max}
        step=${gn.step}
        .value=${String(e)}
        aria-valuetext=${I.brushPixels(e)}
        @input=${s}
      />
    </label>
  `}function Qv({label:e,canAdd:t,addedNote:s},n){let i=o=>a`
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
      ${Yv.map(i)}
    </div>
    <p class="small" role="status">${s}</p>
  `}var da="job:";function Sp(e,t,{choose:s,refresh:n}){if(e===null)return t===null?null:Zv(t);let i=({target:o})=>s(t0(o.value));return a`
    <div class="row" role="group" aria-label=${I.predictor}>
      <label class="field">
        <span class="meaning">${I.predictorLabel}</span>
        <select @change=${i} @focus=${n}>
          ${e0(e,t)}
        </select>
      </label>
      ${e.job?null:s0(e,t,{choose:s,refresh:n})}
    </div>
  `}function Zv({unfit:e}){return a`<p class="notice">${e.length>0?I.noFitModel:I.noModel} <a href="#train">${I.train}</a></p>`}function t0(e){return e.startsWith(da)?{job:e.slice(da.length)}:{model:e}}function e0(e,t){let s=e.job?da+e.job:e.model,n=(t?.jobs??[]).map(({id:r,spec:c})=>[da+r,I.run(c.model,r)]),i=(t?.models??[]).map(({name:r})=>[r,r]),o={[I.runs]:e.job?Bs(n,s,I.oldRun(e.job)):n,[I.models]:e.model?Bs(i,s):i};return qo(o,s)}function s0(e,t,{choose:s,refresh:n}){let i=({target:N})=>s({model:e.model,version:N.value}),o=t?.models.find(({name:N})=>N===e.model),r=Object.entries(o?.aliases??{}).map(([N,V])=>[N,I.alias(N,V)]);o&&r.unshift([fs,I.latest(o.latest)]);let c=(t?.versions??[]).filter(({name:N})=>N===e.model).map(({version:N,metrics:V})=>[String(N),n0(N,V)]),{version:p}=e,w=c.some(([N])=>N===p),C={[I.aliases]:w?r:Bs(r,p),[I.numbers]:c};return a`
    <label class="field">
      <span class="meaning">${I.version}</span>
      <select @change=${i} @focus=${n}>
        ${qo(C,p)}
      </select>
    </label>
  `}function n0(e,t){let s=t?.test_accuracy;return s==null?String(e):I.numbered(e,rt(s))}var pa=class{label=null;addedNote="";isInvalid=!1;#t;#e;#s;#n=null;#i=null;#o=new Ct(()=>this.#c());#r;constructor(t,s,n,i){this.#t=t,this.#e=s,this.#s=n,this.#r=i,t.addEventListener("ink",()=>this.#m())}show({pixels:t=null,label:s}){t!==this.#n&&this.#a(t),this.label=Zi(s)}settle(t=[]){this.#l(mp(t)),this.#e.change({pixels:this.#n,label:this.label})}get isKnown(){let{ink:t,isBlank:s,isDrawing:n}=this.#t;return this.#i===t&&!s&&!n}addToCollection(t,s){let n=s?.digit??null,i=this.#s.add({code:this.#n,label:t,digit:n});this.label=t,this.#e.change({label:t});let o=this.#s.images.length;this.addedNote=i?I.added(t,o):I.full(Vo)}putTestImage({name:t,test_examples:s}){let n=Math.floor(Math.random()*s);this.#o.get(()=>Q`/datasets/${t}/test/${n}`)}get error(){return this.#o.error}close(){this.#o.abort()}inspectLink(t,s){return z("inspect",{...t,pixels:this.#n,label:this.label,digit:s})}#a(t){let s=t===null?null:Os(t,784);s!==null?this.#t.pixels=s:this.#t.isBlank||this.#t.clear(),this.isInvalid=t!==null&&s===null,this.#l(t)}#l(t){this.#n=t,this.#i=this.#t.ink}#c(){let{value:t,error:s}=this.#o;s===null&&(this.#t.pixels=t.pixels,this.label=t.label,this.settle(t.pixels)),this.#r()}#m(){this.#o.reset(),this.label=null,this.addedNote="",this.isInvalid=!1,this.#t.isBlank&&(this.#n=null,this.#e.change({pixels:null,label:null}))}};function Tp({ref:e,lists:t}){let s=t&&sp(e,t);return s&&Cn(s)?s:null}var fa=class{constructor(t,s){this.model=t,this.version=s}predict({pixels:t,toPng:s},n){let{model:i,version:o}=this;return t!==null?Pt("POST","/predict",{pixels:t,model:i,version:o},{signal:n}):Ap(jt("/predict",{model:i,version:o,return_pixels:!0}),s,n)}async explain(t,s,n){let{model:i,version:o}=this,r={pixels:t,model:i,version:o,...s===null?{}:{digit:s}},[c,p]=await Promise.all([Pt("POST","/explain",r,{signal:n}),Op({model:i,version:o},t,s,n).catch(i0)]);return{error:null,...p,...c}}},ga=class{constructor(t){this.jobId=t}predict({pixels:t,toPng:s},n){let i=Q`/jobs/${this.jobId}/predict`;return t!==null?Pt("POST",i,{pixels:t},{signal:n}):Ap(`${i}?return_pixels=true`,s,n)}async explain(t,s,n){return{error:null,...await Op({job_id:this.jobId},t,s,n)}}};async function Ap(e,t,s){return pn(await rs(e,{method:"POST",headers:{"Content-Type":"image/png"},signal:s,body:t()}))}async function Op(e,t,s,n){let i={network:e,images:[{pixels:t}],digit:s},{activation:o,images:r}=await Pt("POST","/inspect",i,{signal:n}),[c]=r,p=c.layers.slice(0,-1).map(w=>w.z);return{digit:s??c.digit,contributions:c.contributions,activation:o,hidden:p}}function i0(e){if(!(e instanceof dn)||e.isTemporary)throw e;return{activation:null,hidden:[],error:e.message}}var $a=class extends EventTarget{ref=null;run=null;predictor=null;note=null;#t;#e={};#s=null;#n=0;#i=new Ct(()=>this.#o());constructor(t){super(),this.#t=t}show(t){this.#e=t,this.#r(ea(t,this.lists)),this.lists===null&&this.refresh()}choose(t){this.note=null,this.#r(ea(t,this.lists),{isStep:!0})}get lists(){return this.#i.value}get error(){return this.#i.error}refresh(){let{model:t}=this.ref??this.#e;this.#i.run(s=>ie(()=>ta({model:t},s),s))}close(){this.#i.abort(),this.#s?.close()}#o(){this.lists!==null&&this.ref===null&&this.#r(ea(this.#e,this.lists)),this.#h("change")}#r(t,s){if(o0(t,this.ref))return;let n=t?.model!==this.ref?.model;this.ref=t,this.#s?.close(),this.#s=null,this.run=null,this.#t.change({model:null,version:null,job:null,...t},s),t?.job?this.#a(t.job):this.#u(t&&new fa(t.model,t.version)),n&&this.lists!==null&&this.refresh(),this.#h("change")}#a(t){this.#n=0,this.#u(null);let s=new Ts;this.#s=s,s.follow([t]);let[n]=s.runs;s.addEventListener("change",()=>this.#l(n))}#l(t){t.id===this.ref?.job&&(this.run=t,t.missing!==null?this.note=t.missing:t.hasEnded?this.#m(t.job):t.lastEpoch>this.#n&&this.#c(t),this.#h("change"))}#c(t){this.#n=t.lastEpoch,this.predictor===null?this.#u(new ga(t.id)):this.#h("epoch")}#m({state:t,model:s,error:n}){if(this.#s?.close(),s===null){this.note=I.unpublished(t,n?.message),this.run=null,this.#u(null);return}this.note=I.published(s.name,s.version),this.#r({model:s.name,version:String(s.version)})}#u(t){this.predictor=t,this.#h("predictor")}#h(t){this.dispatchEvent(new Event(t))}};function o0(e,t){return["model","version","job"].every(s=>e?.[s]===t?.[s])}var Mp=.1,Np=[-1,0,1],r0=[[0,0],...Np.flatMap(e=>Np.map(t=>[e,t])).filter(([e,t])=>e||t)];function Ip(e,t){return Math.ceil(t*Mp/(1-Mp)/e)}function Pp(e,{classNames:t,copies:s}){let n=e.flatMap(({code:o})=>a0(Os(o,784)??[],s)),i=e.flatMap(({label:o})=>new Array(s).fill(o));return oa({x:ra(n),y:aa(i),class_names:hp(t)})}function a0(e,t){let s=r0.map(([n,i])=>l0(e,n,i)).filter(n=>Cp(n)===Cp(e));return Array.from({length:t},(n,i)=>s[i%s.length])}function Cp(e){return e.reduce((t,s)=>t+s,0)}function l0(e,t,s){return e.map((n,i)=>{let[o,r]=[Math.floor(i/28)-t,i%28-s];return o>=0&&o<28&&r>=0&&r<28?e[o*28+r]:0})}async function Lp(e,{onChange:t,signal:s}){s.throwIfAborted();let n=new Ts,{promise:i,resolve:o,reject:r}=Promise.withResolvers(),c=()=>{let[{job:p,missing:w,hasEnded:C}]=n.runs;w!==null&&r(new Error(w)),p!==null&&t(p),C&&o(p)};n.addEventListener("change",c),s.addEventListener("abort",()=>r(s.reason),{once:!0}),n.follow([e]);try{return await i}finally{n.removeEventListener("change",c),n.close()}}var Dp="mlpforge.submission",c0=1;async function ba(e,t){let s=JSON.stringify(e),n=h0(),o=n?.text===s&&(n.respondedAt===null||u0(n.respondedAt))?n.name:In(),r=()=>Rp({text:s,name:o,respondedAt:Date.now()});Rp({text:s,name:o,respondedAt:null});try{let c={"Idempotency-Key":o},p=await ie(()=>Pt("POST","/jobs",e,{signal:t,headers:c}),t);return r(),p}catch(c){throw c instanceof dn&&r(),c}}function u0(e){return Date.now()-e<c0*1e3}function h0(){return JSON.parse(mi.getItem(Dp)??"null")}function Rp(e){mi.setItem(Dp,JSON.stringify(e))}var m0="drawings",d0=3,p0=["class_weights","optimizer","weight_decay","dropout","max_norm","batch_size","dtype"],wa=class extends EventTarget{share=null;jobs=[];error=null;outcome=null;isBusy=!1;manifest=null;#t;#e;#s=new AbortController;#n=null;constructor(t,s){super(),this.#t=t,this.#e=s}upload(t){return this.#i(async()=>{await this.#r(await this.#o(t))})}train(t){return this.#i(async()=>{let s=await this.#o(t),{images:n}=this.#t,{name:i,version:o}=await this.#r(s),{signal:r}=this.#s,c=await this.#l(await ba(f0(s,`${i}@${o}`),r));this.#e(c.model),this.outcome=await g0(s.manifest,c,n,r)})}close(){this.#s.abort()}async#i(t){if(!this.isBusy){Object.assign(this,{isBusy:!0,jobs:[],error:null,outcome:null}),this.#u();try{await t()}catch(s){if(s.name==="AbortError")return;this.error=s,this.#n=null}Object.assign(this,{isBusy:!1,share:null}),this.#u()}}async#o({model:t,version:s}){let{signal:n}=this.#s,i=await xt(Q`/models/${t}/versions/${s}`,{signal:n});this.manifest=i;let{dataset:o,dataset_version:r}=i,c={dataset:o?.name,dataset_version:r??"latest"},p=o&&await to(c,n);if(!p)throw new Error(I.noDataset(t,i.version));return{manifest:i,dataset:p,classNames:Ac(p)}}async#r({dataset:t,classNames:s}){let{images:n}=this.#t,i=n.map(({label:p})=>s.indexOf(String(p)));if(i.includes(-1))throw new Error(I.foreignLabel(n[i.indexOf(-1)].label,t.name));let o=n.map(({code:p},w)=>({code:p,label:i[w]})),r=Ip(o.length,t.train_examples),c=JSON.stringify({drawings:o,classNames:s,copies:r});if(this.#n?.content!==c){let p=Pp(o,{classNames:s,copies:r});this.#n={content:c,dataset:await this.#a(p,I.described(o.length,r))}}return this.#n.dataset}async#a(t,s){let n={test_fraction:"0",description:s},{signal:i}=this.#s,o=c=>this.#m(c);this.#m(0);let r=await Jr({name:m0,file:t,kind:"npz",query:n},{onProgress:o,signal:i});return this.#m(null),(await this.#l(r)).dataset}async#l({id:t}){let s=r=>this.#c(r),{state:n,error:i,...o}=await Lp(t,{onChange:s,signal:this.#s.signal});if(n!=="succeeded")throw new Error(i?.message??I.cancelled);return o}#c(t){this.jobs=[...this.jobs.filter(({id:s})=>s!==t.id),t],this.#u()}#m(t){this.share=t,this.#u()}#u(){this.dispatchEvent(new Event("change"))}};function f0({manifest:e,dataset:t},s){let{name:n,version:i,spec:o}=e,r=Object.entries(o??{}).filter(([c])=>p0.includes(c));return{...Object.fromEntries(r),model:n,dataset:t.name,dataset_version:t.version,extra_datasets:[s],start_from:{model:n,version:i},epochs:d0}}async function g0(e,{model:t,metrics:s},n,i){let o=({test_accuracy:p})=>p??null,[r,c]=await Promise.all([e,t].map(p=>$0(p,n,i)));return{model:t,before:{right:r,accuracy:o(e.metrics)},after:{right:c,accuracy:o(s)},count:n.length}}async function $0({name:e,version:t},s,n){let o={pixels:s.map(({code:c})=>Os(c,784)),model:e,version:t},{predictions:r}=await ie(()=>Pt("POST","/predict",o,{signal:n}),n);return r.filter(({class_name:c},p)=>c===String(s[p].label)).length}function va(e){let t={};for(let[s,n]of Object.entries(e))jp(t,s,n);return t}function ya({name:e,version:t,dataset:s,dataset_version:n}){return{model:e,start_from:"on","start_from.model":e,"start_from.version":t,dataset:s?.name,dataset_version:n}}function jp(e,t,s){s!==null&&(t==="tags"?e[t]=Zc(s):Array.isArray(s)?e[t]=Qc(s,{isMarked:t==="dropout"}):typeof s!="object"?e[t]=String(s):b0(e,t,s))}function b0(e,t,s){"kind"in s||(e[t]="on");for(let[n,i]of Object.entries(s))jp(e,`${t}.${n}`,i)}function Qc(e,{isMarked:t}){return t&&e.length===1?`${e[0]},`:e.join(", ")}function Zc(e){return Object.entries(e).map(([t,s])=>`${t}=${s}`).join(`
`)}function Fp(e,{ref:t,hasImages:s}){let{share:n,jobs:i,error:o,outcome:r}=e;return!s&&i.length===0&&o===null?null:a`
    <section class="card stack training-card" aria-labelledby="drawings-title">
      <h2 id="drawings-title">${I.trainOnDrawings}</h2>
      <p class="faint">${I.trainingMeaning}</p>
      ${s?w0(e,t):null} ${oe(o)}
      <div role="status" class="stack">
        ${n===null?null:v0(n)} ${i.map(c=>y0(c,e.manifest))} ${r&&x0(r)}
      </div>
    </section>
  `}function w0(e,t){return t?.model?a`
    <div class="row start">
      <button class="primary" aria-disabled=${e.isBusy} @click=${()=>e.train(t)}>
        ${I.trainOnDrawings}
      </button>
      <button aria-disabled=${e.isBusy} @click=${()=>e.upload(t)}>${I.upload}</button>
    </div>
  `:a`<p>${I.chooseVersion}</p>`}function v0(e){return a`<p>${I.uploading} <progress max="1" .value=${e} aria-label=${I.uploading}></progress></p>`}function y0(e,t){let{step:s,total_steps:n}=e.progress,[i,o]=e.spec===null?[I.importJob,I.importProgress]:[I.trainingJob,I.trainingProgress],r=a`<progress max=${n} .value=${s} aria-label=${o}></progress>`,{dataset:c}=e,p=c&&{...ya(t),extra_datasets:`${c.name}@${c.version}`};return a`
    <p>
      ${Qe(e.state)} ${Nn(e)} ${e.state==="running"?r:null}
      <a href=${z("jobs",{job:e.id})}>${i}</a>
      ${p&&a`<a href=${z("train",p)}>${I.otherSettings}</a>`}
    </p>
  `}function x0({model:e,before:t,after:s,count:n}){let i=[t,s].map(({accuracy:o})=>rt(o));return a`
    <p class="notice">
      <a href=${z("models",{model:e.name,version:e.version})}>${I.versionOf(e.name,e.version)}</a>
      ${I.outcome(s.right,n,t.right)}
      ${s.accuracy===null||t.accuracy===null?null:I.accuracyChange(...i)}
    </p>
  `}function zp(e,t){return new tu(e,t)}var tu=class{#t=document.createElement("div");#e=document.createElement("drawing-pad");#s;#n;#i;#o;#r=new la(Ad);#a;#l;#c=document.createElement("div");#m=null;#u=new AbortController;constructor(t,s){let n=document.createElement("div");this.#t.className="stack",t.classList.add("stack"),t.append(this.#t,n,this.#c),this.#s=s,this.#n=new $a(s),this.#o=new pa(this.#e,s,this.#r,()=>this.#h()),this.#i=new ua(this.#e,this.#n),this.#n.addEventListener("change",()=>this.#h()),this.#i.addEventListener("change",()=>this.#h()),this.#i.addEventListener("settle",()=>this.#o.settle(this.#i.prediction?.pixels));let i=({code:o,label:r})=>z("draw",{...this.#n.ref,pixels:o,label:r});this.#a=$p(n,this.#r,i,this.#u.signal),this.#l=new wa(this.#r,o=>this.#p(o));for(let o of[this.#l,this.#r])o.addEventListener("change",()=>this.#d())}show(t){this.#e.brush=k0(t.brush),this.#i.explain(Zi(t.digit)),this.#o.show(t),this.#n.show(t),this.#h()}close(){this.#u.abort(),this.#o.close(),this.#n.close(),this.#i.close(),this.#l.close()}#h(){this.#u.signal.aborted||(Ht(this.#f(),this.#t),this.#m!==this.#n.ref&&(this.#m=this.#n.ref,this.#a(),this.#d()))}#d(){if(this.#u.signal.aborted)return;let t={ref:this.#n.ref,hasImages:this.#r.images.length>0};Ht(Fp(this.#l,t),this.#c)}#p({name:t,version:s}){this.#n.choose({model:t,version:String(s)}),this.#n.refresh()}#f(){let{ref:t,lists:s}=this.#n,n={choose:i=>this.#n.choose(i),refresh:()=>this.#n.refresh()};return a`
      <div class="row">
        <h1>${I.title}</h1>
        ${Sp(t,s,n)}
      </div>
      <div class="columns narrow">${this.#$()} ${this.#g()} ${this.#y()}</div>
    `}#$(){let{label:t,addedNote:s}=this.#o,{prediction:n}=this.#i,i=Tp(this.#n);return _p(this.#e,{prediction:n,label:t,addedNote:s,canAdd:this.#x},{setBrush:o=>this.#b(o),showTestImage:i&&(()=>this.#o.putTestImage(i)),addToCollection:o=>this.#v(o)})}#g(){let{ref:t,lists:s,run:n,note:i}=this.#n,{isWaiting:o,error:r}=this.#i,c=s?.unfit.includes(t?.model??""),p=a`
      ${sa(t,s,B=>this.#n.choose({model:t?.model,version:B}))}
      ${_0([this.#o.isInvalid?I.invalidPixels:i,E0(n,o),c?I.unfit(t?.model):null])}
      ${oe(c?null:r??this.#o.error??this.#n.error)}
    `,w=B=>this.#w(B),C=this.#n.predictor!==null,{label:N}=this.#o,V=ep(this.#i.prediction,s);return dp(this.#i,{label:N,accuracy:V,notes:p,hasPredictor:C,explain:w})}#y(){let{digit:t}=this.#i;return xp(this.#i,{explain:s=>this.#w(s),inspectLink:this.#o.inspectLink(this.#n.ref,t)})}#w(t){this.#s.change({digit:t},{isStep:!0}),this.#i.explain(t)}#b(t){this.#e.brush=t,this.#s.change({brush:t===gn.default?null:t}),this.#h()}get#x(){return this.#n.predictor===null?this.#o.isKnown:this.#i.isSettled}#v(t){this.#x&&(this.#o.addToCollection(t,this.#i.prediction),this.#h())}};function k0(e){let t=Number(e??gn.default);return t>=gn.min&&t<=gn.max?t:gn.default}function E0(e,t){return e===null||e.job===null?null:e.job.state==="queued"?I.queued:e.lastEpoch===0?I.noEpoch:t?I.noSnapshot:null}function _0(e){return a`
    <div role="status">
      ${e.map(t=>t&&a`<p class="notice">${t}</p>`)}
    </div>
  `}var xa={sigmoid:"sigmoid",tanh:"tanh",relu:"ReLU"},x={title:"Inspect",about:"How a network computes its prediction for one image, number by number, from the pixels to a training step.",image:{title:"Image",split:"Part of the data set",splits:{test:"Test images",train:"Training images"},index:e=>e===null?"Number":`Number, 0 to ${e-1}`,previous:"Previous",next:"Next",random:"Random",draw:"Draw one",toDataset:"Use a test image",label:"It was a",unlabeled:"no label",none:"No image yet",unreadable:"The image in the address is invalid: draw it again.",pictureOf:e=>e===null?"The inspected image":`The inspected image, ${ce(e)}`,drawn:e=>e===null?"Drawn, without a label.":`Drawn, labeled as ${ce(e)}.`,ofDataset:(e,t,s)=>`${e==="test"?"Test":"Training"} image ${t}, ${ce(s)}.`,prediction:(e,t)=>`The network predicts ${e} with ${t}.`},network:{title:"Network",choose:"Which network",versions:"Versions",jobs:"Running jobs",untrained:"Untrained",fresh:"Untrained network",latest:(e,t)=>`${e}, latest (${t})`,alias:(e,t,s)=>`${e}, ${t} (${s})`,number:(e,t)=>`${e}, version ${t}`,job:(e,t)=>`${e}, job ${he(t)}`,chosenJob:e=>`job ${he(e)}`,hiddenSizes:"Units of the hidden layers",hiddenSizesMeaning:"One number a layer, up to 8 of them, such as 50 or 100, 50",activation:"Activation",activations:xa,initializer:"Initializer",initializers:{.01:"N(0, 0.01\xB2)",.1:"N(0, 0.1\xB2)",xavier:"Xavier",he:"He"},seed:"Seed",newest:"Load the latest snapshot",ofVersion:(e,t)=>`Version ${t} of ${e}`,ofJob:(e,t)=>`After epoch ${e}, step ${t}`,ofNothing:"Untrained",shape:(e,t,s)=>`${e.join(" \u2192 ")} units, ${xa[t]}, ${s}`,notebook:"As the notebook begins: five steps on the first five training images"},requirement:{whole:(e,t)=>t===void 0?`Enter a whole number from ${e}.`:`Enter a whole number from ${e} to ${t}.`,positive:e=>`Enter a number above 0, up to ${e}, with a decimal point.`,sizes:"Enter whole numbers separated by commas, such as 100, 50."},mixed:"The job trains faster than the page loads: the numbers are of several epochs.",legend:"Blue is above 0, vermilion below 0.",range:(e,t)=>`From ${e} to ${t}.`,numbers:{gridOf:(e,t)=>`${e} of layer ${t}, unit by unit`,cell:(e,t)=>`${e}: ${t}`,more:(e,t)=>`The first ${e} of ${t} units.`,unit:e=>`unit ${e}`,Unit:e=>`Unit ${e}`,pixel:(e,t)=>`row ${e}, column ${t}`,digit:e=>`digit ${e}`,Digit:e=>`Digit ${e}`,ofDigit:"Digit",input:"Input",value:"Value",weight:"Weight",product:"Product",gradient:"Gradient",others:e=>`${e} others`,bias:"Bias",sum:"Sum",productsOf:e=>`Products that make the sum of ${e}`,gradientsOf:e=>`The largest gradients by the weights of ${e}`},pixels:{title:"Pixels",about:(e,t)=>`The image is ${e} whole numbers, 0 where it is black, 255 where it is white. Divided by ${t} they are x, one row of ${e} numbers, which is all that the network gets.`,use:"Point at a pixel, or walk with the arrow keys.",grid:"Pixels, 0 to 255",chosen:(e,t)=>`Row ${e}, column ${t}`,inUnit:e=>`In the sum of ${e} of the first layer it is multiplied by its own weight:`},sums:{title:e=>e===1?"First layer":`Layer ${e}`,about:(e,t)=>`Each of its ${t} units multiplies each of ${e} inputs by its own weight, and adds all products and its bias.`,choose:"Choose a unit to see how its value is computed.",values:"Sums",weights:"Its weights",weightsOf:e=>`The weights of ${e}, one dot per pixel`,products:"Pixel times weight",productsOf:e=>`Each pixel times its weight into ${e}`},activation:{title:e=>e===1?"Activation":`Activation of layer ${e}`,about:e=>`Each sum goes through ${xa[e]}. Without this nonlinearity, all layers together could do no more than a single one.`,values:"Activated sums",curve:(e,t,s)=>`The curve of ${xa[e]}, with a dot where ${t} becomes ${s}`},output:{title:"Output layer",about:e=>`One unit per digit adds up the activations of the ${e} units before it, weighted. There is no activation function here; these sums are the logits.`,values:"Logits",choose:"Choose a digit to see how its value is computed.",contributions:e=>`Contributions to ${e}`,contributionsOf:e=>`Each pixel times the gradient of the logit of ${e} by it`},softmax:{title:"Softmax",about:"The logits become probabilities. First the largest logit is subtracted from each: the result is the same, and exp can't overflow.",table:"From logits to probabilities",logit:"Logit",sum:"Sum"},loss:{title:"Loss",about:"The cross-entropy in nats. 0 means a certain and correct prediction; guessing among ten costs 2.303.",table:"What each digit adds to the loss",unlabeled:"Without a label there is no loss, and there are no gradients.",share:e=>`Of that, digit ${e} adds`},gradients:{title:"Gradients",about:"How the loss would change with each number, computed backwards: backpropagation. A step goes against the gradients.",table:"Gradients of the loss by the logits",unit:e=>`Gradients of ${e}`,weights:"Gradients by weight",weightsOf:e=>`Gradients of the loss by the weights of ${e}, one dot per pixel`,input:"Gradients by pixel",inputOf:"Gradients of the loss by the pixels: where blue, more ink would make it worse"},step:{title:"One step of training",about:e=>`Each step subtracts a small multiple of its gradient from every weight and bias, on ${ps(e)} at once. It happens in memory: the network above stays as it is.`,withoutDrawn:"The drawn image is not among them: it has no label.",images:"Images, 1 to 10",learningRate:"Learning rate",steps:"Steps made",make:"Make one step",reset:"Back to the start",batch:"The images of a step",imageOf:ce,imageAt:(e,t)=>`${ce(e)}, ${t}`,losses:"Mean loss after each step",lossChart:"Mean loss of the images against steps",step:"Step",loss:"Loss",change:"Change",probabilities:"Probabilities before and after the steps; that of the true digit is marked",image:"Image",before:"before",after:e=>e===1?"after 1 step":`after ${e} steps`,update:e=>`What the next step does to the bias of ${e}`,weightsNow:"Its weights now",weightsNowOf:e=>`The weights of ${e} after the steps`,weightsMoved:"What the steps changed",weightsMovedOf:e=>`What the steps changed of the weights of ${e}`},announcements:{image:(e,t)=>`${e} ${t}`,network:(e,t)=>`${e}. ${t}`,pixel:(e,t,s)=>`${e}: ${t}, scaled ${s}`,unit:(e,t,s,n)=>`Unit ${t} of layer ${e}: sum ${s}, activated ${n}`,digit:(e,t,s)=>`Digit ${e}: logit ${t}, probability ${s}`,step:(e,t,s)=>e===0?`Back at the start: loss ${t}`:`Step ${e}: loss ${t}; it was ${s} before the first step`}};var su=10,nu=100,Bp=1e3,Up=["images","learning_rate","steps"],S0={dataset:"mnist",split:"test",index:"0",layer:"1",unit:"0",images:"5",steps:"0",learning_rate:"0.1"},no={hidden_sizes:"50",activation:"sigmoid",initializer:"0.01",seed:"0"},qp={model:null,version:null,job:null,hidden_sizes:null,activation:null,initializer:null,seed:null},Hp={split:null,index:null,pixels:null,label:null};function io(e){let t=Ms(e)==="fresh";return{...S0,...t?no:{},...e}}function Ms({job:e,hidden_sizes:t,model:s,version:n}){return e!==void 0?"job":t!==void 0?"fresh":s!==void 0||n!==void 0?"version":null}function Rn(e){return Ms(e)==="job"?{job_id:e.job}:Ms(e)==="version"?{model:e.model??fi,version:e.version??fs}:{hidden_sizes:e.hidden_sizes.split(",").map(Number),activation:e.activation,initializer:T0(e.initializer),seed:Number(e.seed),dataset:e.dataset}}function $n(e){return e.pixels!==void 0}function Jo(e){if(!$n(e))return eu(e,Ns(e.index));let t=Os(e.pixels,784);return t&&{pixels:t,label:oo(e)}}function oo({label:e}){return Zi(e)}function Wp(e,t){let s=Math.min(Ns(e.images),su+1);if(!$n(e)){let r=Ns(e.index),c=p=>t===null?r+p:(r+p)%t;return Array.from({length:s},(p,w)=>eu(e,c(w)))}let n=oo(e)===null?[]:[Jo(e)],i={...e,split:"train"},o=Array.from({length:s-n.length},(r,c)=>eu(i,c));return[...n,...o]}function Ns(e){return/^\d{1,9}$/.test(e??"")?Number(e):0}function ka({pixel:e},t){return e===void 0?t.indexOf(Math.max(...t)):Math.min(Ns(e),t.length-1)}function iu({layer:e}){return Math.max(1,Ns(e))}function ou({digit:e}){return e===void 0?null:Ns(e)}function eu({dataset:e,split:t},s){return{dataset:e,split:t,index:s}}function T0(e){return Number.isNaN(Number(e))?{kind:e}:{kind:"normal",std:Number(e)}}var A0=/^\d{1,10}$/;function qs(e,...t){let s=({loc:n})=>n.filter(i=>typeof i=="string").at(-1);return e?.fields?.find(n=>t.includes(s(n)))?.msg??null}function ro(e,{min:t,max:s,...n}){let i=o=>o>=t&&o<=(s??1/0);return Ea(e,{...n,number:{min:t,max:s,step:1},read:o=>A0.test(String(Number(o)))&&i(Number(o))?String(Number(o)):null,requirement:x.requirement.whole(t,s)})}function Vp(e,{max:t,...s}){let n=i=>i>0&&i<=t;return Ea(e,{...s,number:{min:0,max:t,step:"any"},read:i=>n(Number(i))?String(Number(i)):null,requirement:x.requirement.positive(t)})}function Ea(e,{name:t,label:s,value:n,onChange:i,read:o,requirement:r,...c}){let{meaning:p,number:w}=c,C=e.invalid.get(t),N=Gp(t,s,C===void 0?c.wrong:r,p),V=({target:pt})=>{let Wt=pt.value===""?null:o(pt.value);if(Wt===null){e.noteInvalid(t,pt.value);return}pt.value=Wt,i(Wt)},B=a`
    <input
      id=${N.id}
      type=${w?"number":"text"}
      required
      min=${w?.min??K}
      max=${w?.max??K}
      step=${w?.step??K}
      .value=${C??n}
      aria-invalid=${N.wrong.length>0}
      aria-describedby=${Be(N)}
      @change=${V}
    />
  `;return is(N,B)}function ao({name:e,label:t,value:s,onChange:n,options:i,wrong:o=null}){let r=Gp(e,t,o),c=a`
    <select
      id=${r.id}
      aria-invalid=${r.wrong.length>0}
      aria-describedby=${Be(r)}
      @change=${p=>n(p.target.value)}
    >
      ${Ze(i,s)}
    </select>
  `;return is(r,c)}function Gp(e,t,s,n=""){return{id:`inspect-${e}`,label:t,wrong:s?[s]:[],meaning:n}}var O0=Array.from({length:10},(e,t)=>[String(t),String(t)]);function _a(e,t){return ao({name:t,label:x.image.label,value:e.choices.label??"",options:[["",x.image.unlabeled],...O0],wrong:qs(e.error,"label"),onChange:s=>e.choose("image",{label:s||null},{isStep:!0})})}function Jp(e){let t=$n(e.choices)?N0(e):C0(e);return a`
    <section class="card" aria-labelledby="inspect-image">
      <h2 id="inspect-image">${x.image.title}</h2>
      <div class="inspect-image">
        ${M0(e)}
        <div class="stack">${t}</div>
      </div>
    </section>
  `}function ru({inspectedChoices:e,inspected:t}){if($n(e))return x.image.drawn(oo(e));let{label:s}=t.whole.images[0];return x.image.ofDataset(e.split,Ns(e.index),s)}function Sa({inspected:e}){let{digit:t,probabilities:s}=e.whole.images[0];return x.image.prediction(t,rt(s[t]))}function M0(e){if(e.inspected===null)return a`<digit-image .pixels=${null} .label=${x.image.none}></digit-image>`;let{pixels:t,label:s}=e.inspected.whole.images[0];return a`
    <div>
      <digit-image .pixels=${t} .label=${x.image.pictureOf(s)}></digit-image>
      <p>${ru(e)}<br /><strong>${Sa(e)}</strong></p>
    </div>
  `}function N0(e){let t=()=>e.choose("image",Hp,{isStep:!0}),s=Jo(e.choices)===null?new Error(x.image.unreadable):null;return a`
    ${oe(s)} ${_a(e,"label")}
    <div class="row">
      <button @click=${t}>${x.image.toDataset}</button>
      <a class="button" href=${z("draw")}>${x.image.draw}</a>
    </div>
  `}function C0(e){let{choices:t,error:s,total:n}=e,i=p=>e.choose("image",p,{isStep:!0}),o=p=>i({index:p}),r=Ns(t.index),c=p=>o((r+p+n)%n);return a`
    <div class="row">
      ${ao({name:"split",label:x.image.split,value:t.split,options:Object.entries(x.image.splits),wrong:qs(s,"split","dataset"),onChange:p=>i({split:p})})}
      ${ro(e,{name:"index",label:x.image.index(n),value:String(r),min:0,max:n===null?void 0:n-1,wrong:qs(s,"index"),onChange:o})}
    </div>
    <div class="row">
      <button ?disabled=${n===null} @click=${()=>c(-1)}>${x.image.previous}</button>
      <button ?disabled=${n===null} @click=${()=>c(1)}>${x.image.next}</button>
      <button ?disabled=${n===null} @click=${()=>o(Math.floor(Math.random()*n))}>
        ${x.image.random}
      </button>
      <a class="button" href=${z("draw")}>${x.image.draw}</a>
    </div>
  `}var I0={models:[],jobs:[],versions:[]};function Yp({choices:e,lists:t}){let{models:s,jobs:n,versions:i}=t??I0,o=Ms(e),r=P0(e),c=[...s.flatMap(L0),...i.map(R0)],p=n.map(({id:N,spec:V})=>[bi({job:N}),x.network.job(V.model,N)]),w=[bi({hidden_sizes:no.hidden_sizes}),x.network.fresh],C={[x.network.versions]:o==="version"?Bs(c,r,D0(e)):c,[x.network.jobs]:o==="job"?Bs(p,r,x.network.chosenJob(e.job)):p,[x.network.untrained]:[w]};return{value:r,groups:C}}function P0(e){let t=Ms(e);return bi(t==="job"?{job:e.job}:t!=="version"?{hidden_sizes:no.hidden_sizes}:Rn(e))}function L0({name:e,latest:t,aliases:s}){let n=(i,o)=>[bi({model:e,version:i}),o];return[n(fs,x.network.latest(e,t)),...Object.entries(s).map(([i,o])=>n(i,x.network.alias(e,i,o)))]}function R0({name:e,version:t}){return[bi({model:e,version:t}),x.network.number(e,t)]}function D0(e){let{model:t,version:s}=Rn(e);return x.network.number(t,s)}function bi(e){return String(new URLSearchParams(e))}var j0=/^\d{1,9}(,\d{1,9})*$/,F0=2**32-1,z0={split:"train",index:0,hidden_sizes:50,initializer:.1,steps:5};function Xp(e){let t=Ms(e.choices),s=()=>e.refreshJob();return a`
    <section class="card stack" aria-labelledby="inspect-network">
      <h2 id="inspect-network">${x.network.title}</h2>
      <div>${B0(e)}</div>
      ${t==="fresh"?U0(e):K}
      ${t==="job"?a`<p><button @click=${s}>${x.network.newest}</button></p>`:K}
      ${e.inspected===null?K:a`<p>${au(e)}</p>`}
      <p><a href=${z("inspect",z0)}>${x.network.notebook}</a></p>
    </section>
  `}function au({inspected:e}){let{network:t,layer_sizes:s,activation:n,dtype:i}=e.whole;return`${{version:()=>x.network.ofVersion(t.model,t.version),job:()=>x.network.ofJob(t.epoch,t.step),fresh:()=>x.network.ofNothing}[t.kind]()}: ${x.network.shape(s,n,i)}`}function B0(e){let{value:t,groups:s}=Yp(e),n=({target:i})=>{let o=Object.fromEntries(new URLSearchParams(i.value));e.choose("network",{...qp,...o},{isStep:!0})};return a`
    <label>
      ${x.network.choose}<br />
      <select @focus=${()=>e.list()} @change=${n}>${qo(s,t)}</select>
    </label>
  `}function U0(e){let{choices:t,error:s}=e,n=o=>e.choose("network",o,{isStep:!0}),i=(o,r,c,...p)=>ao({name:o,label:r,value:t[o],options:Object.entries(c),wrong:qs(s,o,...p),onChange:w=>n({[o]:w})});return a`
    <div class="row">
      ${Ea(e,{name:"hidden_sizes",label:x.network.hiddenSizes,meaning:x.network.hiddenSizesMeaning,value:t.hidden_sizes,read:q0,requirement:x.requirement.sizes,wrong:qs(s,"hidden_sizes"),onChange:o=>n({hidden_sizes:o})})}
      ${i("activation",x.network.activation,x.network.activations)}
      ${i("initializer",x.network.initializer,x.network.initializers,"std","kind")}
      ${ro(e,{name:"seed",label:x.network.seed,value:t.seed,min:0,max:F0,wrong:qs(s,"seed"),onChange:o=>n({seed:o})})}
    </div>
  `}function q0(e){let t=e.replaceAll(/\s/g,"");return j0.test(t)?t:null}function j(e,t=4){return wt(e,t).replaceAll("-","\u2212")}function Dn(e,t=4){return e<0?`(${j(e,t)})`:j(e,t)}function lo(e,t){let s=fn(e);return{row:Math.floor(t/s)+1,column:t%s+1}}var H0={image:W0,network:V0,pixel:G0,unit:J0,digit:Y0,step:X0};function Kp(e){return e.topic===null||e.inspected===null||e.isLoading&&e.topic!=="pixel"?"":H0[e.topic]?.(e)}function W0(e){return x.announcements.image(ru(e),Sa(e))}function V0(e){return x.announcements.network(au(e),Sa(e))}function G0({inspected:e,choices:t}){let{pixels:s,input:n}=e.whole.images[0],i=ka(t,s),{row:o,column:r}=lo(s,i);return x.announcements.pixel(x.pixels.chosen(o,r),j(s[i]),j(n[i]))}function J0({inspected:e}){let t=e.hidden.unit,{a:s,z:n}=e.whole.images[0].layers[t.layer-1];return x.announcements.unit(t.layer,t.unit,j(s[t.unit]),j(n[t.unit]))}function Y0({inspected:e}){let t=e.output.unit.unit,{a:s,z:n}=e.whole.images[0].layers.at(-1);return x.announcements.digit(t,j(s[t]),j(n[t]))}function X0({training:e}){if(e===null)return"";let{losses:t}=e.after;return x.announcements.step(t.length-1,j(t.at(-1)),j(t[0]))}var K0=24,Ta=class{#t=new Map;clear(){this.#t.clear()}async inspect({network:t,image:s,layer:n,unit:i,digit:o},r){let c=await this.#e({network:t,images:[s]},r),p=Qp(t,c.network),w=c.layer_sizes,C=w.length-1,N=o!==null&&o<w[C]?o:c.images[0].digit,V={network:p,images:[s]},[B,pt]=await Promise.all([this.#e({...V,unit:Q0(w,n,i)},r),this.#e({...V,unit:{layer:C,unit:N},digit:N},r)]);return{whole:c,hidden:B,output:pt}}async step({network:t,images:s,steps:n,learningRate:i},{whole:o,hidden:r},c){let{layer:p,unit:w}=r.unit,C={network:Qp(t,o.network),images:s,learning_rate:i,unit:{layer:p,unit:w}},[N,V]=await Promise.all([this.#e({...C,steps:0},c),this.#e({...C,steps:n},c)]);return{before:N,after:V}}async#e(t,s){let n=JSON.stringify(t),i=this.#t.get(n);if(i!==void 0)return i;let o=await ie(()=>Pt("POST","/inspect",t,{signal:s}),s),[r]=this.#t.keys();return this.#t.size>=K0&&this.#t.delete(r),this.#t.set(n,o),o}};function Zp(e){return new Set(e.map(t=>JSON.stringify(t.network))).size===1}function Qp(e,t){return t.kind!=="version"?e:{model:t.model,version:String(t.version)}}function Q0(e,t,s){let n=Math.min(t,e.length-2);return{layer:n,unit:Math.min(s,e[n]-1)}}var Z0=.12,ty=3,ey=.3,Aa=class extends EventTarget{choices=io({});lists=null;inspected=null;inspectedChoices=io({});training=null;isMixed=!1;error=null;stepError=null;isLoading=!1;invalid=new Map;topic=null;#t;#e={};#s=new Ta;#n=new AbortController;constructor(t){super(),this.#t=t}show(t){this.#e=t,this.topic=null,this.invalid.clear(),this.#i(0)}choose(t,s,{isStep:n=!1,isQuick:i=!1}={}){this.topic=t;for(let c of Object.keys(s))this.invalid.delete(c);let o=Object.entries(s).filter(([,c])=>c!==null),r=Object.entries(this.#e).filter(([c])=>!(c in s));return this.#e=Object.fromEntries([...r,...o.map(([c,p])=>[c,String(p)])]),this.#i(i?Z0:0,{...s,...this.#e},{isStep:n})}async makeStep(){let t=Number(this.choices.steps);if(!await this.choose("step",{steps:t+1},{isStep:!0})||this.stepError===null)return;let n=String(t);this.#e={...this.#e,steps:n},this.choices=io(this.#e),this.#t.change({steps:n}),this.#d()}noteInvalid(t,s){this.invalid.set(t,s),this.#d()}refreshJob(){this.topic="network",this.#s.clear(),this.#i(0)}async list(){let{signal:t}=this.#n;await this.#o(t).catch(s=>this.#h(s))}close(){this.#n.abort()}get total(){return this.lists?.datasets.find(({name:s})=>s===this.choices.dataset)?.[`${this.choices.split}_examples`]??null}get digit(){let[t]=this.inspected.whole.images,s=ou(this.choices);return s!==null&&s<t.probabilities.length?s:t.digit}unitOf(t){let s=this.inspected.whole.layer_sizes.length-2;return Math.min(iu(this.choices),s)===t?Ns(this.choices.unit):null}async#i(t,s={},n={}){this.#n.abort(),this.#n=new AbortController;let{signal:i}=this.#n;this.choices=io(this.#e),this.isLoading=!0,this.#d();try{t>0&&await ue(t,i),this.#t.change(s,n),this.lists===null&&await this.#o(i),this.#r(),await this.#a(i)}catch(o){this.#h(o)}return i.aborted?!1:(this.isLoading=!1,this.#d(),!0)}async#o(t){let{model:s,dataset:n}=$n(this.choices)?{model:this.choices.model}:this.choices;this.lists=await ie(()=>ta({model:s,dataset:n},t),t),this.#d()}#r(){if(Ms(this.#e)!==null||this.lists===null)return;let t=Ho(this.lists.models),s=t?{model:t.name,version:Zr(t,this.lists.versions)}:{hidden_sizes:no.hidden_sizes};this.#e={...this.#e,...s},this.choices=io(this.#e),this.#t.change(s)}async#a(t){for(let s=1;;s+=1){let n=await this.#u("error",()=>this.#c(t)),i=()=>this.#m(n,t),o=n===null?null:await this.#u("stepError",i),r=[n,o].flatMap(c=>Object.values(c??{}));if(this.isMixed=n!==null&&!Zp(r),!this.isMixed||s===ty){this.#l(n,o);return}this.#s.clear(),await ue(ey,t)}}#l(t,s){this.inspected=t,this.training=s,this.inspectedChoices=this.choices}#c(t){let{choices:s}=this,n=Jo(s);if(n===null)return null;let i={network:Rn(s),image:n,layer:iu(s),unit:Ns(s.unit),digit:ou(s)};return this.#s.inspect(i,t)}#m(t,s){let{choices:n}=this,i={network:Rn(n),images:Wp(n,this.total),steps:Number(n.steps),learningRate:Number(n.learning_rate)};return this.#s.step(i,t,s)}async#u(t,s){try{let n=await s();return this[t]=null,n}catch(n){if(n.name==="AbortError")throw n;return this[t]=n,null}}#h(t){t.name!=="AbortError"&&(this.error=t,this.#d())}#d(){this.dispatchEvent(new Event("change"))}};var sy={sigmoid:e=>`${e} times 1 minus ${e}`,tanh:e=>`1 minus ${e} squared`,relu:e=>e==="0"?"0, because the unit is off":"1, because the unit is on"},ny={sigmoid:e=>`1 over 1 plus e to the power of minus ${e}`,tanh:e=>`the hyperbolic tangent of ${e}`,relu:e=>`the greater one of 0 and ${e}`},ve={exp:"exp",ln:"ln",max:"max",tanh:"tanh",activations:{sigmoid:"sigmoid",tanh:"tanh",relu:"relu"},spoken:{layer:(e,t)=>`a ${e} equals ${t} times W ${e} plus b ${e}`,activation:(e,t)=>`z ${e} equals ${t} of a ${e}`,softmax:"p equals softmax of a",scaled:(e,t,s,n)=>`x at ${e} equals pixel ${e} over ${s}, that is ${t} over ${s}, equals ${n}`,product:(e,t,s)=>`${e} times ${t} equals ${s}`,sum:(e,t,s,n,i)=>`a ${e} of unit ${t} equals the sum of its products plus its bias, that is ${s} plus ${n}, equals ${i}`,activated:(e,t,s,n,i)=>`z ${t} of unit ${s} equals ${ny[e](n)}, equals ${i}`,probability:(e,t,s,n)=>`p of digit ${e} equals e to its shifted logit over the sum of all such powers, that is ${t} over ${s}, equals ${n}`,loss:(e,t,s)=>`The loss equals minus the natural logarithm of the probability of digit ${e}, that is of ${t}, equals ${s}`,share:(e,t,s,n)=>`minus the target of digit ${e} times the logarithm of its probability, that is ${t} times the logarithm of ${s}, equals ${n}`,byLogit:(e,t,s,n)=>`The gradient by the logit of digit ${e} equals p minus its target, that is ${t} minus ${s}, equals ${n}`,byBias:(e,t)=>`The gradient by the bias of ${e} equals the one by its sum, ${t}`,byWeight:(e,t)=>`The gradient by each weight of layer ${t} equals its input, ${e}, times the gradient by the sum`,byActivated:(e,t,s,n)=>`The gradient by z ${e} of unit ${t} equals the sum of its weights into layer ${s}, each times the gradient by the sum there, equals ${n}`,bySum:(e,t,s,n,i)=>`The gradient by a ${t} of unit ${s} equals that times the slope of ${e}, ${sy[e](n)}; that is ${i.z} times ${i.slope}, equals ${i.a}`,update:(e,t,s,n,i,o)=>`The new b ${e} of unit ${t} equals the old one minus the learning rate times its gradient, that is ${s} minus ${n} times ${i}, equals ${o}`}};var iy={sigmoid:{of:e=>1/(1+Math.exp(-e)),applied:e=>a`1 / (1 + <var>e</var><sup>−${Dn(e)}</sup>)`,slope:e=>({notation:a`${j(e)} · (1 − ${j(e)})`,value:e*(1-e)})},tanh:{of:Math.tanh,applied:e=>a`${ve.tanh}(${j(e)})`,slope:e=>({notation:a`(1 − ${Dn(e)}²)`,value:1-e*e})},relu:{of:e=>Math.max(0,e),applied:e=>a`${ve.max}(0, ${j(e)})`,slope:e=>({notation:a`${e>0?1:0}`,value:e>0?1:0})}};function co(e){return iy[e]}var Yo=8;function Pe(e,t){return a`
    <p class="formula">
      <span aria-hidden="true">${e}</span><span class="unseen">${t}</span>
    </p>
  `}function gs(e,t,s){return a`<var>${e}</var><sub>${t}</sub>[${s}]`}function Hs(e){return a`∂<var>L</var>/∂${e}`}function Xo(e){return e===1?a`<var>x</var>`:a`<var>z</var><sub>${e-1}</sub>`}function Oa(e){return e===1?"x":`z ${e-1}`}var{spoken:uo}=ve;function tf(e,t,{p:s,target:n,gradient:i}){let o=j(s,Yo),r=a`
    ${Hs(gs("a",e,t))} = <var>p</var>[${t}] − <var>t</var>[${t}] =
    ${o} − ${n} = <b>${j(i)}</b>
  `;return Pe(r,uo.byLogit(t,o,n,j(i)))}function lu({layer:e,unit:t,grad_bias:s},n){let i=a`
    ${Hs(gs("b",e,t))} = ${Hs(gs("a",e,t))} =
    <b>${j(s)}</b>
  `;return Pe(i,uo.byBias(n,j(s)))}function cu({layer:e,unit:t}){let s=a`
    ${Hs(a`<var>W</var><sub>${e}</sub>[<var>i</var>, ${t}]`)} =
    ${Xo(e)}[<var>i</var>] · ${Hs(gs("a",e,t))}
  `;return Pe(s,uo.byWeight(Oa(e),e))}function ef({layer:e,unit:t},s){let n=e+1,i=a`
    ${Hs(gs("z",e,t))} = ∑<sub><var>k</var></sub>
    <var>W</var><sub>${n}</sub>[${t}, <var>k</var>] ·
    ${Hs(a`<var>a</var><sub>${n}</sub>[<var>k</var>]`)} = <b>${j(s)}</b>
  `;return Pe(i,uo.byActivated(e,t,n,j(s)))}function sf(e,{layer:t,unit:s},{z:n,gradZ:i,gradA:o}){let r=co(e).slope(n),c=a`
    ${Hs(gs("a",t,s))} = ${Hs(gs("z",t,s))} · ${r.notation} =
    ${j(i)} · ${j(r.value)} = <b>${j(o)}</b>
  `,p={z:j(i),slope:j(r.value),a:j(o)};return Pe(c,uo.bySum(e,t,s,j(n),p))}function nf({layer:e,unit:t,bias:s,grad_bias:n},i){let o=s-i*n,r=gs("b",e,t),c=a`
    ${r} ← ${r} − <var>η</var> ${Hs(r)} =
    ${j(s)} − ${j(i)} · ${Dn(n)} = <b>${j(o)}</b>
  `,p=[s,i,n,o].map(w=>j(w));return Pe(c,uo.update(e,t,...p))}function jn({caption:e,headings:t,rows:s,...n}){return Kt(e,t,s,{...n,isFocusable:!0})}function ho({caption:e,digits:t,chosen:s,columns:n,foot:i}){let o=(r,c)=>{let p=n.map(([,w])=>w(c));return ze(c,p,{isMarked:c===s})};return jn({caption:e,headings:[x.numbers.ofDigit,...n.map(([r])=>r)],rows:Array.from({length:t},o),foot:i})}var{spoken:tn}=ve;function of(e,t,s,n){let i=a`
    <var>x</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>
  `;return Pe(i,tn.scaled(e,j(t),j(s),j(n)))}function rf(e,t,s,n){let i=a`
    <var>x</var>[${e}] · <var>W</var><sub>1</sub>[${e}, ${t}] =
    ${j(s)} · ${Dn(n)} = <b>${j(s*n)}</b>
  `;return Pe(i,tn.product(j(s),j(n),j(s*n)))}function Ma(e){let t=a`
    <var>a</var><sub>${e}</sub> = ${Xo(e)} <var>W</var><sub>${e}</sub> +
    <var>b</var><sub>${e}</sub>
  `;return Pe(t,tn.layer(e,Oa(e)))}function af({layer:e,unit:t},s,n,i){let o=a`
    ${gs("a",e,t)} = ∑<sub><var>i</var></sub> ${Xo(e)}[<var>i</var>]
    <var>W</var><sub>${e}</sub>[<var>i</var>, ${t}] + ${gs("b",e,t)} =
    ${j(s)} + ${Dn(n)} = <b>${j(i)}</b>
  `;return Pe(o,tn.sum(e,t,j(s),j(n),j(i)))}function lf(e,t){let s=a`
    <var>z</var><sub>${e}</sub> =
    ${ve.activations[t]}(<var>a</var><sub>${e}</sub>)
  `;return Pe(s,tn.activation(e,t))}function cf(e,{layer:t,unit:s},n,i){let o=co(e).applied(n),r=a`${gs("z",t,s)} = ${o} = <b>${j(i)}</b>`;return Pe(r,tn.activated(e,t,s,j(n),j(i)))}function uf(){let e=a`
    <var>p</var>[<var>k</var>] =
    ${ve.exp}(<var>a</var>[<var>k</var>] − ${ve.max} <var>a</var>) /
    ∑<sub><var>c</var></sub> ${ve.exp}(<var>a</var>[<var>c</var>] − ${ve.max} <var>a</var>)
  `;return Pe(e,tn.softmax)}function hf(e,t,s,n){let i=a`<var>p</var>[${e}] = ${j(t)} / ${j(s)} = <b>${j(n)}</b>`;return Pe(i,tn.probability(e,j(t),j(s),j(n)))}function mf(e,t,s){let n=j(t,Yo),i=a`
    <var>L</var> =
    −∑<sub><var>c</var></sub> <var>t</var>[<var>c</var>] ${ve.ln} <var>p</var>[<var>c</var>] =
    −${ve.ln} <var>p</var>[${e}] = −${ve.ln} ${n} = <b>${j(s)}</b>
  `;return Pe(i,tn.loss(e,n,j(s)))}function df(e,t,s,n){let i=j(s,Yo),o=a`
    −<var>t</var>[${e}] ${ve.ln} <var>p</var>[${e}] = −${t} · ${ve.ln} ${i} =
    <b>${j(n)}</b>
  `;return Pe(o,tn.share(e,t,i,j(n)))}function pf(e){let{label:t}=e.inspected.whole.images[0];return{title:x.loss.title,content:a`
      <p>${x.loss.about}</p>
      ${t===null?uu(e,"loss-label"):oy(e)}
    `}}function uu(e,t){return a`
    <div class="notice">
      <p>${x.loss.unlabeled}</p>
      ${_a(e,t)}
    </div>
  `}function oy({inspected:e}){let{label:t,loss:s,probabilities:n}=e.whole.images[0],i=e.output.unit.unit,o=+(i===t);return a`
    ${mf(t,n[t],s)}
    <div class="beside">
      ${ry(e.whole.images[0],i)}
      <div>
        <h3>${x.numbers.Digit(i)}</h3>
        <p>${x.loss.share(i)}</p>
        ${df(i,o,n[i],o*s)}
      </div>
    </div>
  `}function ry({label:e,loss:t,probabilities:s},n){return ho({caption:x.loss.table,digits:s.length,chosen:n,columns:[[a`<var>t</var>`,i=>i===e?1:0],[a`<var>p</var>`,i=>j(s[i])],[a`−<var>t</var> ${ve.ln} <var>p</var>`,i=>j(i===e?t:0)]]})}function Ws(e,t,s){let[n,i]=[Math.min(...s),Math.max(...s)],o=x.range(j(n),j(i));return a`
    <figure>
      <signed-image .label=${`${t}. ${o}`} .values=${s}></signed-image>
      <figcaption>${e}<br /><span class="faint">${o}</span></figcaption>
    </figure>
  `}function wi(e){let t=new WeakMap;return(s,...n)=>(t.has(s)||t.set(s,e(s,...n)),t.get(s))}function gf({caption:e,inputs:t,weights:s,nameOf:n,most:i,bias:o}){let c=t.map((B,pt)=>({place:pt,product:B*s[pt]})).sort((B,pt)=>Math.abs(pt.product)-Math.abs(B.product)),{input:p,value:w,weight:C,product:N}=x.numbers,V=({place:B,product:pt})=>ze(n(B),[t[B],s[B],pt].map(Wt=>j(Wt)));return jn({caption:e,headings:[p,w,C,N],rows:c.slice(0,i).map(V),foot:ay(c,i,o),isTall:!0})}function ay(e,t,s){let n=e.slice(t),i=(o,r)=>a`
    <tr><th scope="row" colspan="3">${o}</th><td class="number">${j(r)}</td></tr>
  `;return a`
    <tfoot>
      ${n.length>0?i(x.numbers.others(n.length),ff(n)):K}
      ${i(x.numbers.bias,s)} ${i(x.numbers.sum,ff(e)+s)}
    </tfoot>
  `}function ff(e){return e.reduce((t,{product:s})=>t+s,0)}var ly=10,cy=100,uy=wi((e,t)=>t.map((s,n)=>s*e.weight[n]));function Na(e,t,s,n=K){let i=hu(e.layer,t),o=uy(e,i),r=o.reduce((p,w)=>p+w,0),c=t.layers[e.layer-1].a[e.unit];return a`
    ${af(e,r,e.bias,c)}
    <div class="beside">
      ${gf({caption:x.numbers.productsOf(s),inputs:i,weights:e.weight,nameOf:mu(e.layer,i),most:e.layer===1?ly:cy,bias:e.bias})}
      <div>${e.layer===1?hy(e,o,s):n}</div>
    </div>
  `}function hu(e,t){return e===1?t.input:t.layers[e-2].z}function mu(e,t){return e>1?x.numbers.unit:s=>{let{row:n,column:i}=lo(t,s);return x.numbers.pixel(n,i)}}function hy(e,t,s){return a`
    <div class="beside">
      ${Ws(x.sums.weights,x.sums.weightsOf(s),e.weight)}
      ${Ws(x.sums.products,x.sums.productsOf(s),t)}
    </div>
    <p class="faint">${x.legend}</p>
  `}var my=5;function $f(e){let[t]=e.inspected.whole.images;return{title:x.gradients.title,content:a`
      <p>${x.gradients.about}</p>
      ${t.label===null?uu(e,"gradient-label"):dy(e.inspected)}
    `}}function dy({whole:e,hidden:t,output:s}){let[n]=e.images,i=x.numbers.unit(t.unit.unit);return a`
    <div class="beside">
      ${$y(n,s.unit.unit)}
      <div>${py(n,s.unit)}</div>
    </div>
    <h3>${x.gradients.unit(i)}</h3>
    <div class="beside">
      <div>
        ${fy(e.activation,n,t.unit)}
        ${lu(t.unit,i)} ${cu(t.unit)}
      </div>
      ${bf(n,t.unit,i)}
      ${Ws(x.gradients.input,x.gradients.inputOf,n.grad_input)}
    </div>
    <p class="faint">${x.legend}</p>
  `}function py(e,t){let s=t.unit,n={p:e.probabilities[s],target:+(s===e.label),gradient:e.layers[t.layer-1].grad_a[s]},i=x.numbers.digit(s);return a`
    <h3>${x.numbers.Digit(s)}</h3>
    ${tf(t.layer,s,n)} ${lu(t,i)}
    ${cu(t)} ${bf(e,t,i)}
  `}function fy(e,t,s){let n=t.layers[s.layer-1],i={z:n.z[s.unit],gradZ:n.grad_z[s.unit],gradA:n.grad_a[s.unit]};return a`
    ${ef(s,i.gradZ)} ${sf(e,s,i)}
  `}function bf(e,t,s){if(t.layer===1)return Ws(x.gradients.weights,x.gradients.weightsOf(s),t.grad_weight);let n=hu(t.layer,e),i=mu(t.layer,n);return gy({caption:x.numbers.gradientsOf(s),inputs:n,unit:t,nameOf:i})}function gy({caption:e,inputs:t,unit:s,nameOf:n}){let i=c=>Math.abs(s.grad_weight[c]),o=t.map((c,p)=>p).sort((c,p)=>i(p)-i(c)),r=c=>ze(n(c),[j(t[c]),j(s.grad_weight[c])]);return jn({caption:e,headings:[x.numbers.input,x.numbers.value,x.numbers.gradient],rows:o.slice(0,my).map(r),isCaptionVisible:!0})}function $y({label:e,probabilities:t,layers:s},n){let i=s.at(-1).grad_a;return ho({caption:x.gradients.table,digits:t.length,chosen:n,columns:[[a`<var>p</var>`,o=>j(t[o])],[a`<var>t</var>`,o=>o===e?1:0],[a`∂<var>L</var>/∂<var>a</var> = <var>p</var> − <var>t</var>`,o=>j(i[o])]]})}var vi=6,wf=60,du=240,Ca=120,vf=8;function yf(e,t,s){let{of:n}=co(e),[i,o]=[n(-vi),n(vi)],r=V=>Math.max(-vi,Math.min(vi,V)),c=V=>(r(V)/vi/2+.5)*du,p=V=>Ca-vf-(V-i)/(o-i)*(Ca-2*vf),w=Array.from({length:wf+1},(V,B)=>{let pt=B/wf*2*vi-vi;return`${c(pt).toFixed(1)},${p(n(pt)).toFixed(1)}`}),C=Dt`
    <line x1=${c(0)} y1="0" x2=${c(0)} y2=${Ca}></line>
    <line x1="0" y1=${p(0)} x2=${du} y2=${p(0)}></line>
    <polyline points=${w.join(" ")}></polyline>
    <circle cx=${c(t)} cy=${p(n(r(t)))} r="5"></circle>
  `,N=x.activation.curve(e,j(t),j(s));return a`
    <svg class="activation-curve" viewBox=${`0 0 ${du} ${Ca}`} role="img" aria-label=${N}>
      ${C}
    </svg>
  `}var by=[.2126,.7152,.0722],wy=.179,fu=class extends HTMLElement{#t=document.createElement("table");#e=[];#s=1;#n=()=>()=>({text:"",color:[0,0,0]});#i=[];#o=0;constructor(){super(),this.addEventListener("keydown",t=>this.#a(t)),this.addEventListener("click",t=>this.#c(t)),this.addEventListener("pointerover",t=>this.#h("point",this.#u(t))),this.addEventListener("pointerleave",()=>this.#h("point",null))}connectedCallback(){this.#t.setAttribute("role","grid"),this.replaceChildren(this.#t)}set label(t){this.#t.setAttribute("aria-label",t)}set columns(t){this.#s=t}set describe(t){this.#n=t}set values(t){if(t===this.#i)return;this.#i=t,this.#e.length!==t.length&&this.#r();let s=this.#n(t);this.#e.forEach((n,i)=>vy(n,s(i)))}set chosen(t){pu(this.#e[this.#o],{isStop:!1,isChosen:!1}),this.#o=Math.min(t??0,this.#e.length-1),pu(this.#e[this.#o],{isStop:!0,isChosen:t!==null})}#r(){this.#t.replaceChildren(),this.#e=this.#i.map((t,s)=>{s%this.#s===0&&this.#t.insertRow();let n=this.#t.rows[this.#t.rows.length-1].insertCell();return pu(n,{isStop:!1,isChosen:!1}),n}),this.#o=0}#a(t){let s=this.#l(t);s===void 0||t.altKey||t.metaKey||(t.preventDefault(),this.#m(Math.max(0,Math.min(this.#e.length-1,s))))}#l({key:t,ctrlKey:s}){let n=this.#o,i=n-n%this.#s;return{ArrowLeft:n-1,ArrowRight:n+1,ArrowUp:n-this.#s<0?n:n-this.#s,ArrowDown:n+this.#s<this.#e.length?n+this.#s:n,Home:s?0:i,End:s?this.#e.length:i+this.#s-1}[t]}#c(t){let s=this.#u(t);s!==null&&this.#m(s)}#m(t){this.chosen=t,this.#e[t].focus(),this.#h("choose",t)}#u({target:t}){let s=this.#e.indexOf(t.closest("td"));return s<0?null:s}#h(t,s){this.dispatchEvent(new CustomEvent(t,{detail:s}))}};function pu(e,{isStop:t,isChosen:s}){e.tabIndex=t?0:-1,e.setAttribute("aria-selected",String(s))}function vy(e,{text:t,name:s,color:n,ink:i}){e.textContent!==t&&(e.textContent=t),s!==void 0&&e.setAttribute("aria-label",s),e.style.backgroundColor=`rgb(${n.join(" ")})`,e.style.color=i??(yy(n)>wy?"black":"white")}function yy(e){return e.reduce((t,s,n)=>{let i=s/255,o=i<=.04045?i/12.92:((i+.055)/1.055)**2.4;return t+o*by[n]},0)}customElements.define("number-grid",fu);var xy=10,Ia=1e3,ky=wi(e=>e.slice(0,Ia));function Pa({label:e,values:t,chosen:s,onChoose:n,isOfDigits:i=!1}){return a`
    <div class="scrolls">
      <number-grid
        class="unit-grid"
        .label=${e}
        .columns=${xy}
        .describe=${i?_y:Ey}
        .values=${t.length>Ia?ky(t):t}
        .chosen=${s}
        @choose=${o=>n(o.detail)}
      ></number-grid>
    </div>
    ${t.length>Ia?a`<p class="faint">${x.numbers.more(Ia,t.length)}</p>`:K}
  `}var Ey=xf(x.numbers.Unit),_y=xf(x.numbers.Digit);function xf(e){return t=>{let s=t.reduce((n,i)=>Math.max(n,Math.abs(i)),0);return n=>{let i=j(t[n]);return{text:`${n}
${i}`,name:x.numbers.cell(e(n),i),color:Go(t[n],s)}}}}function kf(e,t){let{layer_sizes:s,images:n}=e.inspected.whole;return{title:x.sums.title(t),content:a`
      <p>${x.sums.about(s[t-1],s[t])}</p>
      ${Ma(t)}
      <p class="faint">${x.sums.choose}</p>
      ${_f(e,t,"a",x.sums.values)}
      ${Sf(e,t,i=>Na(i,n[0],x.numbers.unit(i.unit)))}
    `}}function Ef(e,t){let{activation:s,images:n}=e.inspected.whole,{a:i,z:o}=n[0].layers[t-1],r=c=>a`
    ${cf(s,c,i[c.unit],o[c.unit])}
    ${yf(s,i[c.unit],o[c.unit])}
  `;return{title:x.activation.title(t),content:a`
      <p>${x.activation.about(s)}</p>
      ${lf(t,s)}
      <div class="beside">
        ${_f(e,t,"z",x.activation.values)}
        <div>${Sf(e,t,r)}</div>
      </div>
    `}}function _f(e,t,s,n){return Pa({label:x.numbers.gridOf(n,t),values:e.inspected.whole.images[0].layers[t-1][s],chosen:e.unitOf(t),onChoose:i=>e.choose("unit",{layer:t,unit:i},{isQuick:!0})})}function Sf({inspected:e},t,s){let{unit:n}=e.hidden;return n.layer!==t?K:a`
    <h3>${x.numbers.Unit(n.unit)}</h3>
    ${s(n)}
  `}function Tf(e){let{whole:t,output:s}=e.inspected,n=t.layer_sizes.length-1,{unit:i}=s,o=x.numbers.digit(i.unit),{contributions:r}=s.images[0];return{title:x.output.title,content:a`
      <p>${x.output.about(t.layer_sizes[n-1])}</p>
      ${Ma(n)}
      <p class="faint">${x.output.choose}</p>
      ${Pa({label:x.numbers.gridOf(x.output.values,n),values:t.images[0].layers[n-1].a,chosen:e.digit,onChoose:c=>e.choose("digit",{digit:c},{isQuick:!0}),isOfDigits:!0})}
      <h3>${x.numbers.Digit(i.unit)}</h3>
      ${Na(i,s.images[0],o,Sy(i.unit,r))}
    `}}function Af({inspected:e}){let{a:t,z:s}=e.whole.images[0].layers.at(-1),n=Math.max(...t),i=t.map(c=>Math.exp(c-n)),o=i.reduce((c,p)=>c+p,0),r=e.output.unit.unit;return{title:x.softmax.title,content:a`
      <p>${x.softmax.about}</p>
      ${uf()}
      <div class="beside">
        ${Ty({logits:t,largest:n,powers:i,sum:o,probs:s},r)}
        <div>
          <h3>${x.numbers.Digit(r)}</h3>
          ${hf(r,i[r],o,s[r])}
        </div>
      </div>
    `}}function Sy(e,t){let s=x.output.contributionsOf(e);return a`
    ${Ws(x.output.contributions(e),s,t)}
    <p class="faint">${x.legend}</p>
  `}function Ty({logits:e,largest:t,powers:s,sum:n,probs:i},o){let{exp:r,max:c}=ve,p=a`
    <tfoot>
      <tr>
        <th scope="row" colspan="3">${x.softmax.sum}</th>
        <td class="number">${j(n)}</td>
        <td class="number">1</td>
      </tr>
    </tfoot>
  `;return ho({caption:x.softmax.table,digits:e.length,chosen:o,columns:[[a`${x.softmax.logit} <var>a</var>`,w=>j(e[w])],[a`<var>a</var> − ${c} <var>a</var>`,w=>j(e[w]-t)],[a`${r}(<var>a</var> − ${c} <var>a</var>)`,w=>j(s[w])],[a`<var>p</var>`,w=>j(i[w])]],foot:p})}var Ay="#767676",gu=class extends HTMLElement{#t=null;#e=null;set shown(t){this.#t=t,this.#s()}#s(){let{image:t,chosen:s}=this.#t,n=a`
      <div class="scrolls pixel-box">
        <number-grid
          class="pixel-grid"
          .label=${x.pixels.grid}
          .columns=${fn(t.pixels)}
          .describe=${Oy}
          .values=${t.pixels}
          .chosen=${s}
          @choose=${({detail:i})=>this.dispatchEvent(new CustomEvent("choose",{detail:i}))}
          @point=${({detail:i})=>this.#n(i)}
        ></number-grid>
      </div>
    `;Ht([n,My(this.#t,this.#e??s)],this)}#n(t){this.#e=t,this.#s()}};function Oy(e){return t=>{let s=Math.round(e[t]),n=s===0?Ay:void 0;return{text:String(s),color:[s,s,s],ink:n}}}function My({image:{pixels:e,input:t},divisor:s,unit:n},i){let{row:o,column:r}=lo(e,i);return a`
    <div class="pixel-detail">
      <h3>${x.pixels.chosen(o,r)}</h3>
      ${of(i,e[i],s,t[i])}
      ${n.layer===1?a`<p>${x.pixels.inUnit(x.numbers.unit(n.unit))}</p>
            ${rf(i,n.unit,t[i],n.weight[i])}`:K}
    </div>
  `}customElements.define("pixel-walk",gu);var Ny=255;function Of(e){let{whole:t,hidden:s}=e.inspected,[n]=t.images,i=ka(e.choices,n.pixels),o=Cy(n),r=({detail:c})=>e.choose("pixel",{pixel:c},{isQuick:!0});return{title:x.pixels.title,content:a`
      <p>${x.pixels.about(n.pixels.length,o)}</p>
      <p class="faint">${x.pixels.use}</p>
      <pixel-walk
        class="beside"
        .shown=${{image:n,divisor:o,unit:s.unit,chosen:i}}
        @choose=${r}
      ></pixel-walk>
    `}}function Cy({pixels:e,input:t}){let s=e.indexOf(Math.max(...e));return e[s]>0?Math.round(e[s]/t[s]):Ny}/*! https://github.com/leeoniya/uPlot (v1.6.32) */var Iy=(function(){"use strict";let e="u-off",t="u-label",s="width",n="height",o="bottom",r="left",c="right",p="#000",w=p+"0",C="mousemove",N="mousedown",V="mouseup",B="mouseenter",pt="mouseleave",Wt="dblclick",Vs="change",zn="dppxchange",dl="--",xi=typeof window<"u",pl=xi?document:null,ki=xi?window:null,m$=xi?navigator:null,Ft,sr;function as(l,h){if(h!=null){let g=l.classList;!g.contains(h)&&g.add(h)}}function fl(l,h){let g=l.classList;g.contains(h)&&g.remove(h)}function Qt(l,h,g){l.style[h]=g+"px"}function Cs(l,h,g,m){let $=pl.createElement(l);return h!=null&&as($,h),g?.insertBefore($,m),$}function bs(l,h){return Cs("div",l,h)}let Qu=new WeakMap;function Gs(l,h,g,m,$){let k="translate("+h+"px,"+g+"px)";k!=Qu.get(l)&&(l.style.transform=k,Qu.set(l,k),0>h||0>g||h>m||g>$?as(l,e):fl(l,e))}let Zu=new WeakMap;function th(l,h,g){let m=h+g;m!=Zu.get(l)&&(Zu.set(l,m),l.style.background=h,l.style.borderColor=g)}let eh=new WeakMap;function sh(l,h,g,m){let $=h+""+g;$!=eh.get(l)&&(eh.set(l,$),l.style.height=g+"px",l.style.width=h+"px",l.style.marginLeft=m?-h/2+"px":0,l.style.marginTop=m?-g/2+"px":0)}let gl={passive:!0},d$={...gl,capture:!0};function Bn(l,h,g,m){h.addEventListener(l,g,m?d$:gl)}function $l(l,h,g){h.removeEventListener(l,g,gl)}function Is(l,h,g,m){let $;g=g||0;let k=2147483647>=(m=m||h.length-1);for(;m-g>1;)$=k?g+m>>1:cs((g+m)/2),l>h[$]?g=$:m=$;return l-h[g]>h[m]-l?m:g}function nh(l){return(h,g,m)=>{let $=-1,k=-1;for(let v=g;m>=v;v++)if(l(h[v])){$=v;break}for(let v=m;v>=g;v--)if(l(h[v])){k=v;break}return[$,k]}}xi&&(function l(){let h=devicePixelRatio;Ft!=h&&(Ft=h,sr&&$l(Vs,sr,l),sr=matchMedia(`(min-resolution: ${Ft-.001}dppx) and (max-resolution: ${Ft+.001}dppx)`),Bn(Vs,sr,l),ki.dispatchEvent(new CustomEvent(zn)))})();let ih=l=>l!=null,oh=l=>l!=null&&l>0,nr=nh(ih),p$=nh(oh);function ir(l,h,g,m){let $=lh(l),k=lh(h);l==h&&($==-1?(l*=g,h/=g):(l/=g,h*=g));let v=g==10?nn:ch,T=k==1?ws:cs,O=($==1?cs:ws)(v(_e(l))),A=T(v(_e(h))),P=Ei(g,O),E=Ei(g,A);return g==10&&(0>O&&(P=Jt(P,-O)),0>A&&(E=Jt(E,-A))),m||g==2?(l=P*$,h=E*k):(l=gh(l,P),h=ar(h,E)),[l,h]}function bl(l,h,g,m){let $=ir(l,h,g,m);return l==0&&($[0]=0),h==0&&($[1]=0),$}let wl=.1,rh={mode:3,pad:wl},wo={pad:0,soft:null,mode:0},f$={min:wo,max:wo};function or(l,h,g,m){return lr(g)?ah(l,h,g):(wo.pad=g,wo.soft=m?0:null,wo.mode=m?3:0,ah(l,h,f$))}function Lt(l,h){return l??h}function ah(l,h,g){let m=g.min,$=g.max,k=Lt(m.pad,0),v=Lt($.pad,0),T=Lt(m.hard,-Gt),O=Lt($.hard,Gt),A=Lt(m.soft,Gt),P=Lt($.soft,-Gt),E=Lt(m.mode,0),q=Lt($.mode,0),st=h-l,J=nn(st),et=Xe(_e(l),_e(h)),vt=nn(et),ut=_e(vt-J);(1e-24>st||ut>10)&&(st=0,l!=0&&h!=0||(st=1e-24,E==2&&A!=Gt&&(k=0),q==2&&P!=-Gt&&(v=0)));let H=st||et||1e3,$t=nn(H),Z=Ei(10,cs($t)),it=Jt(gh(l-H*(st==0?l==0?.1:1:k),Z/10),24),X=A>l||E!=1&&(E!=3||it>A)&&(E!=2||A>it)?Gt:A,kt=Xe(T,X>it&&l>=X?X:Ps(X,it)),Et=Jt(ar(h+H*(st==0?h==0?.1:1:v),Z/10),24),St=h>P||q!=1&&(q!=3||P>Et)&&(q!=2||Et>P)?-Gt:P,Ot=Ps(O,Et>St&&St>=h?St:Xe(St,Et));return kt==Ot&&kt==0&&(Ot=100),[kt,Ot]}let g$=new Intl.NumberFormat(xi?m$.language:"en-US"),vl=l=>g$.format(l),ls=Math,rr=ls.PI,_e=ls.abs,cs=ls.floor,Se=ls.round,ws=ls.ceil,Ps=ls.min,Xe=ls.max,Ei=ls.pow,lh=ls.sign,nn=ls.log10,ch=ls.log2,yl=(l,h=1)=>ls.asinh(l/h),Gt=1/0;function uh(l){return 1+(0|nn((l^l>>31)-(l>>31)))}function xl(l,h,g){return Ps(Xe(l,h),g)}function hh(l){return typeof l=="function"}function Nt(l){return hh(l)?l:()=>l}let mh=l=>l,dh=(l,h)=>h,$$=()=>null,ph=()=>!0,fh=(l,h)=>l==h,b$=/\.\d*?(?=9{6,}|0{6,})/gm,Un=l=>{if(bh(l)||wn.has(l))return l;let h=""+l,g=h.match(b$);if(g==null)return l;let m=g[0].length-1;if(h.indexOf("e-")!=-1){let[$,k]=h.split("e");return+`${Un($)}e${k}`}return Jt(l,m)};function qn(l,h){return Un(Jt(Un(l/h))*h)}function ar(l,h){return Un(ws(Un(l/h))*h)}function gh(l,h){return Un(cs(Un(l/h))*h)}function Jt(l,h=0){if(bh(l))return l;let g=10**h;return Se(l*g*(1+Number.EPSILON))/g}let wn=new Map;function $h(l){return((""+l).split(".")[1]||"").length}function vo(l,h,g,m){let $=[],k=m.map($h);for(let v=h;g>v;v++){let T=_e(v),O=Jt(Ei(l,v),T);for(let A=0;m.length>A;A++){let P=l==10?+`${m[A]}e${v}`:m[A]*O,E=(0>v?T:0)+(k[A]>v?k[A]:0),q=l==10?P:Jt(P,E);$.push(q),wn.set(q,E)}}return $}let yo={},kl=[],_i=[null,null],vn=Array.isArray,bh=Number.isInteger;function wh(l){return typeof l=="string"}function lr(l){let h=!1;if(l!=null){let g=l.constructor;h=g==null||g==Object}return h}function w$(l){return l!=null&&typeof l=="object"}let v$=Object.getPrototypeOf(Uint8Array),vh="__proto__";function Si(l,h=lr){let g;if(vn(l)){let m=l.find(($=>$!=null));if(vn(m)||h(m)){g=Array(l.length);for(let $=0;l.length>$;$++)g[$]=Si(l[$],h)}else g=l.slice()}else if(l instanceof v$)g=l.slice();else if(h(l)){g={};for(let m in l)m!=vh&&(g[m]=Si(l[m],h))}else g=l;return g}function ye(l){let h=arguments;for(let g=1;h.length>g;g++){let m=h[g];for(let $ in m)$!=vh&&(lr(l[$])?ye(l[$],Si(m[$])):l[$]=Si(m[$]))}return l}function y$(l,h,g){for(let m,$=0,k=-1;h.length>$;$++){let v=h[$];if(v>k){for(m=v-1;m>=0&&l[m]==null;)l[m--]=null;for(m=v+1;g>m&&l[m]==null;)l[k=m++]=null}}}let x$=typeof queueMicrotask>"u"?l=>Promise.resolve().then(l):queueMicrotask,yh=["January","February","March","April","May","June","July","August","September","October","November","December"],xh=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function kh(l){return l.slice(0,3)}let k$=xh.map(kh),E$=yh.map(kh),_$={MMMM:yh,MMM:E$,WWWW:xh,WWW:k$};function xo(l){return(10>l?"0":"")+l}let S$={YYYY:l=>l.getFullYear(),YY:l=>(l.getFullYear()+"").slice(2),MMMM:(l,h)=>h.MMMM[l.getMonth()],MMM:(l,h)=>h.MMM[l.getMonth()],MM:l=>xo(l.getMonth()+1),M:l=>l.getMonth()+1,DD:l=>xo(l.getDate()),D:l=>l.getDate(),WWWW:(l,h)=>h.WWWW[l.getDay()],WWW:(l,h)=>h.WWW[l.getDay()],HH:l=>xo(l.getHours()),H:l=>l.getHours(),h:l=>{let h=l.getHours();return h==0?12:h>12?h-12:h},AA:l=>12>l.getHours()?"AM":"PM",aa:l=>12>l.getHours()?"am":"pm",a:l=>12>l.getHours()?"a":"p",mm:l=>xo(l.getMinutes()),m:l=>l.getMinutes(),ss:l=>xo(l.getSeconds()),s:l=>l.getSeconds(),fff:l=>(function(h){return(10>h?"00":100>h?"0":"")+h})(l.getMilliseconds())};function El(l,h){h=h||_$;let g,m=[],$=/\{([a-z]+)\}|[^{]+/gi;for(;g=$.exec(l);)m.push(g[0][0]=="{"?S$[g[1]]:g[0]);return k=>{let v="";for(let T=0;m.length>T;T++)v+=typeof m[T]=="string"?m[T]:m[T](k,h);return v}}let T$=new Intl.DateTimeFormat().resolvedOptions().timeZone,Eh=l=>l%1==0,cr=[1,2,2.5,5],A$=vo(10,-32,0,cr),_h=vo(10,0,32,cr),O$=_h.filter(Eh),Hn=A$.concat(_h),Sh="{YYYY}",Th=`
`+Sh,Ah="{M}/{D}",ko=`
`+Ah,ur=ko+"/{YY}",Oh="{aa}",Ti="{h}:{mm}"+Oh,Mh=`
`+Ti,Nh=":{ss}",Ut=null;function Ch(l){let h=1e3*l,g=60*h,m=60*g,$=24*m,k=30*$,v=365*$;return[(l==1?vo(10,0,3,cr).filter(Eh):vo(10,-3,0,cr)).concat([h,5*h,10*h,15*h,30*h,g,5*g,10*g,15*g,30*g,m,2*m,3*m,4*m,6*m,8*m,12*m,$,2*$,3*$,4*$,5*$,6*$,7*$,8*$,9*$,10*$,15*$,k,2*k,3*k,4*k,6*k,v,2*v,5*v,10*v,25*v,50*v,100*v]),[[v,Sh,Ut,Ut,Ut,Ut,Ut,Ut,1],[28*$,"{MMM}",Th,Ut,Ut,Ut,Ut,Ut,1],[$,Ah,Th,Ut,Ut,Ut,Ut,Ut,1],[m,"{h}"+Oh,ur,Ut,ko,Ut,Ut,Ut,1],[g,Ti,ur,Ut,ko,Ut,Ut,Ut,1],[h,Nh,ur+" "+Ti,Ut,ko+" "+Ti,Ut,Mh,Ut,1],[l,Nh+".{fff}",ur+" "+Ti,Ut,ko+" "+Ti,Ut,Mh,Ut,1]],function(T){return(O,A,P,E,q,st)=>{let J=[],et=q>=v,vt=q>=k&&v>q,ut=T(P),H=Jt(ut*l,3),$t=_l(ut.getFullYear(),et?0:ut.getMonth(),vt||et?1:ut.getDate()),Z=Jt($t*l,3);if(vt||et){let it=vt?q/k:0,X=et?q/v:0,kt=H==Z?H:Jt(_l($t.getFullYear()+X,$t.getMonth()+it,1)*l,3),Et=new Date(Se(kt/l)),St=Et.getFullYear(),Ot=Et.getMonth();for(let nt=0;E>=kt;nt++){let lt=_l(St+X*nt,Ot+it*nt,1),dt=lt-T(Jt(lt*l,3));kt=Jt((+lt+dt)*l,3),kt>E||J.push(kt)}}else{let it=$>q?q:$,X=Z+(cs(P)-cs(H))+ar(H-Z,it);J.push(X);let kt=T(X),Et=kt.getHours()+kt.getMinutes()/g+kt.getSeconds()/m,St=q/m,Ot=st/O.axes[A]._space;for(;X=Jt(X+q,l==1?0:3),E>=X;)if(St>1){let nt=cs(Jt(Et+St,6))%24,lt=T(X).getHours()-nt;lt>1&&(lt=-1),X-=lt*m,Et=(Et+St)%24,.7>Jt((X-J[J.length-1])/q,3)*Ot||J.push(X)}else J.push(X)}return J}}]}let[M$,N$,C$]=Ch(1),[I$,P$,L$]=Ch(.001);function Ih(l,h){return l.map((g=>g.map(((m,$)=>$==0||$==8||m==null?m:h($==1||g[8]==0?m:g[1]+m)))))}function Ph(l,h){return(g,m,$,k,v)=>{let T,O,A,P,E,q,st=h.find((J=>v>=J[0]))||h[h.length-1];return m.map((J=>{let et=l(J),vt=et.getFullYear(),ut=et.getMonth(),H=et.getDate(),$t=et.getHours(),Z=et.getMinutes(),it=et.getSeconds(),X=vt!=T&&st[2]||ut!=O&&st[3]||H!=A&&st[4]||$t!=P&&st[5]||Z!=E&&st[6]||it!=q&&st[7]||st[1];return T=vt,O=ut,A=H,P=$t,E=Z,q=it,X(et)}))}}function _l(l,h,g){return new Date(l,h,g)}function Lh(l,h){return h(l)}function Rh(l,h){return(g,m,$,k)=>k==null?dl:h(l(m))}vo(2,-53,53,[1]);let R$={show:!0,live:!0,isolate:!1,mount:()=>{},markers:{show:!0,width:2,stroke:function(l,h){let g=l.series[h];return g.width?g.stroke(l,h):g.points.width?g.points.stroke(l,h):null},fill:function(l,h){return l.series[h].fill(l,h)},dash:"solid"},idx:null,idxs:null,values:[]},Sl=[0,0];function hr(l,h,g,m=!0){return $=>{$.button==0&&(!m||$.target==h)&&g($)}}function Tl(l,h,g,m=!0){return $=>{(!m||$.target==h)&&g($)}}let D$={show:!0,x:!0,y:!0,lock:!1,move:function(l,h,g){return Sl[0]=h,Sl[1]=g,Sl},points:{one:!1,show:function(l,h){let g=l.cursor.points,m=bs(),$=g.size(l,h);Qt(m,s,$),Qt(m,n,$);let k=$/-2;Qt(m,"marginLeft",k),Qt(m,"marginTop",k);let v=g.width(l,h,$);return v&&Qt(m,"borderWidth",v),m},size:function(l,h){return l.series[h].points.size},width:0,stroke:function(l,h){let g=l.series[h].points;return g._stroke||g._fill},fill:function(l,h){let g=l.series[h].points;return g._fill||g._stroke}},bind:{mousedown:hr,mouseup:hr,click:hr,dblclick:hr,mousemove:Tl,mouseleave:Tl,mouseenter:Tl},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(l,h)=>{h.stopPropagation(),h.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(l,h,g,m,$)=>m-$,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Dh={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},Al=ye({},Dh,{filter:dh}),jh=ye({},Al,{size:10}),Fh=ye({},Dh,{show:!1}),Ol='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',zh="bold "+Ol,Bh={show:!0,scale:"x",stroke:p,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:zh,side:2,grid:Al,ticks:jh,border:Fh,font:Ol,lineGap:1.5,rotate:0},Uh={show:!0,scale:"x",auto:!1,sorted:1,min:Gt,max:-Gt,idxs:[]};function j$(l,h){return h.map((g=>g==null?"":vl(g)))}function F$(l,h,g,m,$,k,v){let T=[],O=wn.get($)||0;for(let A=g=v?g:Jt(ar(g,$),O);m>=A;A=Jt(A+$,O))T.push(Object.is(A,-0)?0:A);return T}function Ml(l,h,g,m,$){let k=[],v=l.scales[l.axes[h].scale].log,T=cs((v==10?nn:ch)(g));$=Ei(v,T),v==10&&($=Hn[Is($,Hn)]);let O=g,A=$*v;v==10&&(A=Hn[Is(A,Hn)]);do k.push(O),O+=$,v!=10||wn.has(O)||(O=Jt(O,wn.get($))),A>O||(A=($=O)*v,v==10&&(A=Hn[Is(A,Hn)]));while(m>=O);return k}function z$(l,h,g,m,$){let k=l.scales[l.axes[h].scale].asinh,v=m>k?Ml(l,h,Xe(k,g),m,$):[k],T=0>m||g>0?[]:[0];return(-k>g?Ml(l,h,Xe(k,-m),-g,$):[k]).reverse().map((O=>-O)).concat(T,v)}let qh=/./,B$=/[12357]/,U$=/[125]/,Hh=/1/,Nl=(l,h,g,m)=>l.map((($,k)=>h==4&&$==0||k%m==0&&g.test($.toExponential()[0>$?1:0])?$:null));function q$(l,h,g){let m=l.axes[g],$=m.scale,k=l.scales[$],v=l.valToPos,T=m._space,O=v(10,$),A=v(9,$)-O<T?v(7,$)-O<T?v(5,$)-O<T?Hh:U$:B$:qh;if(A==Hh){let P=_e(v(1,$)-O);if(T>P)return Nl(h.slice().reverse(),k.distr,A,ws(T/P)).reverse()}return Nl(h,k.distr,A,1)}function H$(l,h,g){let m=l.axes[g],$=m.scale,k=m._space,v=l.valToPos,T=_e(v(1,$)-v(2,$));return k>T?Nl(h.slice().reverse(),3,qh,ws(k/T)).reverse():h}function W$(l,h,g,m){return m==null?dl:h==null?"":vl(h)}let Wh={show:!0,scale:"y",stroke:p,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:zh,side:3,grid:Al,ticks:jh,border:Fh,font:Ol,lineGap:1.5,rotate:0},Vh={scale:null,auto:!0,sorted:0,min:Gt,max:-Gt},Gh=(l,h,g,m,$)=>$,Jh={show:!0,auto:!0,sorted:0,gaps:Gh,alpha:1,facets:[ye({},Vh,{scale:"x"}),ye({},Vh,{scale:"y"})]},Yh={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Gh,alpha:1,points:{show:function(l,h){let{scale:g,idxs:m}=l.series[0],$=l._data[0],k=l.valToPos($[m[0]],g,!0),v=l.valToPos($[m[1]],g,!0);return _e(v-k)/(l.series[h].points.space*Ft)>=m[1]-m[0]},filter:null},values:null,min:Gt,max:-Gt,idxs:[],path:null,clip:null};function V$(l,h,g){return g/10}let Xh={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},G$=ye({},Xh,{time:!1,ori:1}),Kh={};function Qh(l){let h=Kh[l];return h||(h={key:l,plots:[],sub(g){h.plots.push(g)},unsub(g){h.plots=h.plots.filter((m=>m!=g))},pub(g,m,$,k,v,T,O){for(let A=0;h.plots.length>A;A++)h.plots[A]!=m&&h.plots[A].pub(g,m,$,k,v,T,O)}},l!=null&&(Kh[l]=h)),h}function Wn(l,h,g){let m=l.mode,$=l.series[h],k=m==2?l._data[h]:l._data,v=l.scales,T=l.bbox,O=k[0],A=m==2?k[1]:k[h],P=m==2?v[$.facets[0].scale]:v[l.series[0].scale],E=m==2?v[$.facets[1].scale]:v[$.scale],q=T.left,st=T.top,J=T.width,et=T.height,vt=l.valToPosH,ut=l.valToPosV;return P.ori==0?g($,O,A,P,E,vt,ut,q,st,J,et,dr,Ai,fr,em,nm):g($,O,A,P,E,ut,vt,st,q,et,J,pr,Oi,Pl,sm,im)}function Cl(l,h){let g=0,m=0,$=Lt(l.bands,kl);for(let k=0;$.length>k;k++){let v=$[k];v.series[0]==h?g=v.dir:v.series[1]==h&&(m|=v.dir==1?1:2)}return[g,m==1?-1:m==2?1:m==3?2:0]}function J$(l,h,g,m,$){let k=l.series[h],v=l.scales[l.mode==2?k.facets[1].scale:k.scale];return $==-1?v.min:$==1?v.max:v.distr==3?v.dir==1?v.min:v.max:0}function on(l,h,g,m,$,k){return Wn(l,h,((v,T,O,A,P,E,q,st,J,et,vt)=>{let ut=v.pxRound,H=A.ori==0?Ai:Oi,$t,Z;A.dir*(A.ori==0?1:-1)==1?($t=g,Z=m):($t=m,Z=g);let it=ut(E(T[$t],A,et,st)),X=ut(q(O[$t],P,vt,J)),kt=ut(E(T[Z],A,et,st)),Et=ut(q(k==1?P.max:P.min,P,vt,J)),St=new Path2D($);return H(St,kt,Et),H(St,it,Et),H(St,it,X),St}))}function mr(l,h,g,m,$,k){let v=null;if(l.length>0){v=new Path2D;let T=h==0?fr:Pl,O=g;for(let E=0;l.length>E;E++){let q=l[E];if(q[1]>q[0]){let st=q[0]-O;st>0&&T(v,O,m,st,m+k),O=q[1]}}let A=g+$-O,P=10;A>0&&T(v,O,m-P/2,A,m+k+P)}return v}function Il(l,h,g,m,$,k,v){let T=[],O=l.length;for(let A=$==1?g:m;A>=g&&m>=A;A+=$)if(h[A]===null){let P=A,E=A;if($==1)for(;++A<=m&&h[A]===null;)E=A;else for(;--A>=g&&h[A]===null;)E=A;let q=k(l[P]),st=E==P?q:k(l[E]),J=P-$;q=v>0||0>J||J>=O?q:k(l[J]);let et=E+$;st=0>v||0>et||et>=O?st:k(l[et]),q>st||T.push([q,st])}return T}function Zh(l){return l==0?mh:l==1?Se:h=>qn(h,l)}function tm(l){let h=l==0?dr:pr,g=l==0?($,k,v,T,O,A)=>{$.arcTo(k,v,T,O,A)}:($,k,v,T,O,A)=>{$.arcTo(v,k,O,T,A)},m=l==0?($,k,v,T,O)=>{$.rect(k,v,T,O)}:($,k,v,T,O)=>{$.rect(v,k,O,T)};return($,k,v,T,O,A=0,P=0)=>{A==0&&P==0?m($,k,v,T,O):(A=Ps(A,T/2,O/2),P=Ps(P,T/2,O/2),h($,k+A,v),g($,k+T,v,k+T,v+O,A),g($,k+T,v+O,k,v+O,P),g($,k,v+O,k,v,P),g($,k,v,k+T,v,A),$.closePath())}}let dr=(l,h,g)=>{l.moveTo(h,g)},pr=(l,h,g)=>{l.moveTo(g,h)},Ai=(l,h,g)=>{l.lineTo(h,g)},Oi=(l,h,g)=>{l.lineTo(g,h)},fr=tm(0),Pl=tm(1),em=(l,h,g,m,$,k)=>{l.arc(h,g,m,$,k)},sm=(l,h,g,m,$,k)=>{l.arc(g,h,m,$,k)},nm=(l,h,g,m,$,k,v)=>{l.bezierCurveTo(h,g,m,$,k,v)},im=(l,h,g,m,$,k,v)=>{l.bezierCurveTo(g,h,$,m,v,k)};function om(){return(l,h,g,m,$)=>Wn(l,h,((k,v,T,O,A,P,E,q,st,J,et)=>{let vt,ut,{pxRound:H,points:$t}=k;O.ori==0?(vt=dr,ut=em):(vt=pr,ut=sm);let Z=Jt($t.width*Ft,3),it=($t.size-$t.width)/2*Ft,X=Jt(2*it,3),kt=new Path2D,Et=new Path2D,{left:St,top:Ot,width:nt,height:lt}=l.bbox;fr(Et,St-X,Ot-X,nt+2*X,lt+2*X);let dt=Rt=>{if(T[Rt]!=null){let ht=H(P(v[Rt],O,J,q)),Mt=H(E(T[Rt],A,et,st));vt(kt,ht+it,Mt),ut(kt,ht,Mt,it,0,2*rr)}};if($)$.forEach(dt);else for(let Rt=g;m>=Rt;Rt++)dt(Rt);return{stroke:Z>0?kt:null,fill:kt,clip:Et,flags:3}}))}function rm(l){return(h,g,m,$,k,v)=>{m!=$&&(k!=m&&v!=m&&l(h,g,m),k!=$&&v!=$&&l(h,g,$),l(h,g,v))}}let Y$=rm(Ai),X$=rm(Oi);function am(l){let h=Lt(l?.alignGaps,0);return(g,m,$,k)=>Wn(g,m,((v,T,O,A,P,E,q,st,J,et,vt)=>{[$,k]=nr(O,$,k);let ut,H,$t=v.pxRound,Z=lt=>$t(E(lt,A,et,st)),it=lt=>$t(q(lt,P,vt,J));A.ori==0?(ut=Ai,H=Y$):(ut=Oi,H=X$);let X=A.dir*(A.ori==0?1:-1),kt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},Et=kt.stroke,St=!1;if(k-$<4*et)for(let lt=X==1?$:k;lt>=$&&k>=lt;lt+=X){let dt=O[lt];dt===null?St=!0:dt!=null&&ut(Et,Z(T[lt]),it(dt))}else{let lt,dt,Rt,ht=ct=>g.posToVal(ct,A.key,!0),Mt=null,re=null,Te=Z(T[X==1?$:k]),Yt=Z(T[$]),Le=Z(T[k]),At=ht(X==1?Yt+1:Le-1);for(let ct=X==1?$:k;ct>=$&&k>=ct;ct+=X){let ot=T[ct],ae=(X==1?At>ot:ot>At)?Te:Z(ot),de=O[ct];ae==Te?de!=null?(dt=de,Mt==null?(ut(Et,ae,it(dt)),lt=Mt=re=dt):Mt>dt?Mt=dt:dt>re&&(re=dt)):de===null&&(St=!0):(Mt!=null&&H(Et,Te,it(Mt),it(re),it(lt),it(dt)),de!=null?(dt=de,ut(Et,ae,it(dt)),Mt=re=lt=dt):(Mt=re=null,de===null&&(St=!0)),Te=ae,At=ht(Te+X))}Mt!=null&&Mt!=re&&Rt!=Te&&H(Et,Te,it(Mt),it(re),it(lt),it(dt))}let[Ot,nt]=Cl(g,m);if(v.fill!=null||Ot!=0){let lt=kt.fill=new Path2D(Et),dt=it(v.fillTo(g,m,v.min,v.max,Ot)),Rt=Z(T[$]),ht=Z(T[k]);X==-1&&([ht,Rt]=[Rt,ht]),ut(lt,ht,dt),ut(lt,Rt,dt)}if(!v.spanGaps){let lt=[];St&&lt.push(...Il(T,O,$,k,X,Z,h)),kt.gaps=lt=v.gaps(g,m,$,k,lt),kt.clip=mr(lt,A.ori,st,J,et,vt)}return nt!=0&&(kt.band=nt==2?[on(g,m,$,k,Et,-1),on(g,m,$,k,Et,1)]:on(g,m,$,k,Et,nt)),kt}))}function lm(l,h,g,m,$,k,v=Gt){if(l.length>1){let T=null;for(let O=0,A=1/0;l.length>O;O++)if(h[O]!==void 0){if(T!=null){let P=_e(l[O]-l[T]);A>P&&(A=P,v=_e(g(l[O],m,$,k)-g(l[T],m,$,k)))}T=O}}return v}function K$(l,h,g,m,$){let k=l.length;if(2>k)return null;let v=new Path2D;if(g(v,l[0],h[0]),k==2)m(v,l[1],h[1]);else{let T=Array(k),O=Array(k-1),A=Array(k-1),P=Array(k-1);for(let E=0;k-1>E;E++)A[E]=h[E+1]-h[E],P[E]=l[E+1]-l[E],O[E]=A[E]/P[E];T[0]=O[0];for(let E=1;k-1>E;E++)O[E]===0||O[E-1]===0||O[E-1]>0!=O[E]>0?T[E]=0:(T[E]=3*(P[E-1]+P[E])/((2*P[E]+P[E-1])/O[E-1]+(P[E]+2*P[E-1])/O[E]),isFinite(T[E])||(T[E]=0));T[k-1]=O[k-2];for(let E=0;k-1>E;E++)$(v,l[E]+P[E]/3,h[E]+T[E]*P[E]/3,l[E+1]-P[E]/3,h[E+1]-T[E+1]*P[E]/3,l[E+1],h[E+1])}return v}let Ll=new Set;function cm(){for(let l of Ll)l.syncRect(!0)}xi&&(Bn("resize",ki,cm),Bn("scroll",ki,cm,!0),Bn(zn,ki,(()=>{Ue.pxRatio=Ft})));let Q$=am(),Z$=om();function um(l,h,g,m){return(m?[l[0],l[1]].concat(l.slice(2)):[l[0]].concat(l.slice(1))).map((($,k)=>Rl($,k,h,g)))}function Rl(l,h,g,m){return ye({},h==0?g:m,l)}function hm(l,h,g){return h==null?_i:[h,g]}let tb=hm;function eb(l,h,g){return h==null?_i:or(h,g,wl,!0)}function mm(l,h,g,m){return h==null?_i:ir(h,g,l.scales[m].log,!1)}let sb=mm;function dm(l,h,g,m){return h==null?_i:bl(h,g,l.scales[m].log,!1)}let nb=dm;function ib(l,h,g,m,$){let k=Xe(uh(l),uh(h)),v=h-l,T=Is($/m*v,g);do{let O=g[T],A=m*O/v;if(A>=$&&17>=k+(5>O?wn.get(O):0))return[O,A]}while(++T<g.length);return[0,0]}function pm(l){let h,g;return[l=l.replace(/(\d+)px/,((m,$)=>(h=Se((g=+$)*Ft))+"px")),h,g]}function ob(l){l.show&&[l.font,l.labelFont].forEach((h=>{let g=Jt(h[2]*Ft,1);h[0]=h[0].replace(/[0-9.]+px/,g+"px"),h[1]=g}))}function Ue(l,h,g){let m={mode:Lt(l.mode,1)},$=m.mode;function k(u,d,f,b){let y=d.valToPct(u);return b+f*(d.dir==-1?1-y:y)}function v(u,d,f,b){let y=d.valToPct(u);return b+f*(d.dir==-1?y:1-y)}function T(u,d,f,b){return d.ori==0?k(u,d,f,b):v(u,d,f,b)}m.valToPosH=k,m.valToPosV=v;let O=!1;m.status=0;let A=m.root=bs("uplot");l.id!=null&&(A.id=l.id),as(A,l.class),l.title&&(bs("u-title",A).textContent=l.title);let P=Cs("canvas"),E=m.ctx=P.getContext("2d"),q=bs("u-wrap",A);Bn("click",q,(u=>{u.target===J&&(Zt!=qi||le!=Hi)&&je.click(m,u)}),!0);let st=m.under=bs("u-under",q);q.appendChild(P);let J=m.over=bs("u-over",q),et=+Lt((l=Si(l)).pxAlign,1),vt=Zh(et);(l.plugins||[]).forEach((u=>{u.opts&&(l=u.opts(m,l)||l)}));let ut=l.ms||.001,H=m.series=$==1?um(l.series||[],Uh,Yh,!1):(function(u,d){return u.map(((f,b)=>b==0?{}:ye({},d,f)))})(l.series||[null],Jh),$t=m.axes=um(l.axes||[],Bh,Wh,!0),Z=m.scales={},it=m.bands=l.bands||[];it.forEach((u=>{u.fill=Nt(u.fill||null),u.dir=Lt(u.dir,-1)}));let X=$==2?H[1].facets[0].scale:H[0].scale,kt={axes:function(){for(let u=0;$t.length>u;u++){let d=$t[u];if(!d.show||!d._show)continue;let f,b,y=d.side,S=y%2,M=d.stroke(m,u),L=y==0||y==3?-1:1,[D,F]=d._found;if(d.label!=null){let se=Se((d._lpos+d.labelGap*L)*Ft);ym(d.labelFont[0],M,"center",y==2?"top":o),E.save(),S==1?(f=b=0,E.translate(se,Se(ts+Yn/2)),E.rotate((y==3?-rr:rr)/2)):(f=Se(ys+Ds/2),b=se);let Ve=hh(d.label)?d.label(m,u,D,F):d.label;E.fillText(Ve,f,b),E.restore()}if(F==0)continue;let W=Z[d.scale],at=S==0?Ds:Yn,It=S==0?ys:ts,yt=d._splits,gt=W.distr==2?yt.map((se=>js[se])):yt,bt=W.distr==2?js[yt[1]]-js[yt[0]]:D,U=d.ticks,mt=d.border,zt=U.show?U.size:0,$e=Se(zt*Ft),ee=Se((d.alignTo==2?d._size-zt-d.gap:d.gap)*Ft),qt=d._rotate*-rr/180,Fe=vt(d._pos*Ft),He=Fe+($e+ee)*L;b=S==0?He:0,f=S==1?He:0,ym(d.font[0],M,d.align==1?r:d.align==2?c:qt>0?r:0>qt?c:S==0?"center":y==3?c:r,qt||S==1?"middle":y==2?"top":o);let We=d.font[1]*d.lineGap,pe=yt.map((se=>vt(T(se,W,at,It)))),ms=d._values;for(let se=0;ms.length>se;se++){let Ve=ms[se];if(Ve!=null){S==0?f=pe[se]:b=pe[se],Ve=""+Ve;let ss=Ve.indexOf(`
`)==-1?[Ve]:Ve.split(/\n/gm);for(let Es=0;ss.length>Es;Es++){let cn=ss[Es];qt?(E.save(),E.translate(f,b+Es*We),E.rotate(qt),E.fillText(cn,0,0),E.restore()):E.fillText(cn,f,b+Es*We)}}}U.show&&Yl(pe,U.filter(m,gt,u,F,bt),S,y,Fe,$e,Jt(U.width*Ft,3),U.stroke(m,u),U.dash,U.cap);let ke=d.grid;ke.show&&Yl(pe,ke.filter(m,gt,u,F,bt),S,S==0?2:1,S==0?ts:ys,S==0?Yn:Ds,Jt(ke.width*Ft,3),ke.stroke(m,u),ke.dash,ke.cap),mt.show&&Yl([Fe],[1],S==0?1:0,S==0?1:2,S==1?ts:ys,S==1?Yn:Ds,Jt(mt.width*Ft,3),mt.stroke(m,u),mt.dash,mt.cap)}Ie("drawAxes")},series:function(){if(De>0){let u=H.some((d=>d._focus))&&es!=Js.alpha;u&&(E.globalAlpha=es=Js.alpha),H.forEach(((d,f)=>{if(f>0&&d.show&&(km(f,!1),km(f,!0),d._paths==null)){let b=es;es!=d.alpha&&(E.globalAlpha=es=d.alpha);let y=$==2?[0,h[f][0].length-1]:(function(S){let M=xl(Oe-1,0,De-1),L=xl(Me+1,0,De-1);for(;S[M]==null&&M>0;)M--;for(;S[L]==null&&De-1>L;)L++;return[M,L]})(h[f]);d._paths=d.paths(m,f,y[0],y[1]),es!=b&&(E.globalAlpha=es=b)}})),H.forEach(((d,f)=>{if(f>0&&d.show){let b=es;es!=d.alpha&&(E.globalAlpha=es=d.alpha),d._paths!=null&&Em(f,!1);{let y=d._paths!=null?d._paths.gaps:null,S=d.points.show(m,f,Oe,Me,y),M=d.points.filter(m,f,S,y);(S||M)&&(d.points._paths=d.points.paths(m,f,Oe,Me,M),Em(f,!0))}es!=b&&(E.globalAlpha=es=b),Ie("drawSeries",f)}})),u&&(E.globalAlpha=es=1)}}},Et=(l.drawOrder||["axes","series"]).map((u=>kt[u]));function St(u){let d=u.distr==3?f=>nn(f>0?f:u.clamp(m,f,u.min,u.max,u.key)):u.distr==4?f=>yl(f,u.asinh):u.distr==100?f=>u.fwd(f):f=>f;return f=>{let b=d(f),{_min:y,_max:S}=u;return(b-y)/(S-y)}}function Ot(u){let d=Z[u];if(d==null){let f=(l.scales||yo)[u]||yo;if(f.from!=null){Ot(f.from);let b=ye({},Z[f.from],f,{key:u});b.valToPct=St(b),Z[u]=b}else{d=Z[u]=ye({},u==X?Xh:G$,f),d.key=u;let b=d.time,y=d.range,S=vn(y);if((u!=X||$==2&&!b)&&(!S||y[0]!=null&&y[1]!=null||(y={min:y[0]==null?rh:{mode:1,hard:y[0],soft:y[0]},max:y[1]==null?rh:{mode:1,hard:y[1],soft:y[1]}},S=!1),!S&&lr(y))){let M=y;y=(L,D,F)=>D==null?_i:or(D,F,M)}d.range=Nt(y||(b?tb:u==X?d.distr==3?sb:d.distr==4?nb:hm:d.distr==3?mm:d.distr==4?dm:eb)),d.auto=Nt(!S&&d.auto),d.clamp=Nt(d.clamp||V$),d._min=d._max=null,d.valToPct=St(d)}}}Ot("x"),Ot("y"),$==1&&H.forEach((u=>{Ot(u.scale)})),$t.forEach((u=>{Ot(u.scale)}));for(let u in l.scales)Ot(u);let nt=Z[X],lt=nt.distr,dt,Rt;nt.ori==0?(as(A,"u-hz"),dt=k,Rt=v):(as(A,"u-vt"),dt=v,Rt=k);let ht={};for(let u in Z){let d=Z[u];d.min==null&&d.max==null||(ht[u]={min:d.min,max:d.max},d.min=d.max=null)}let Mt=l.tzDate||(u=>new Date(Se(u/ut))),re=l.fmtDate||El,Te=ut==1?C$(Mt):L$(Mt),Yt=Ph(Mt,Ih(ut==1?N$:P$,re)),Le=Rh(Mt,Lh("{YYYY}-{MM}-{DD} {h}:{mm}{aa}",re)),At=[],ct=m.legend=ye({},R$,l.legend),ot=m.cursor=ye({},D$,{drag:{y:$==2}},l.cursor),ae=ct.show,de=ot.show,fe=ct.markers,Ls,Mi,us;ct.idxs=At,fe.width=Nt(fe.width),fe.dash=Nt(fe.dash),fe.stroke=Nt(fe.stroke),fe.fill=Nt(fe.fill);let ge,hs=[],yn=[],vs=!1,xn={};if(ct.live){let u=H[1]?H[1].values:null;vs=u!=null,ge=vs?u(m,1,0):{_:0};for(let d in ge)xn[d]=dl}if(ae)if(Ls=Cs("table","u-legend",A),us=Cs("tbody",null,Ls),ct.mount(m,Ls),vs){Mi=Cs("thead",null,Ls,us);let u=Cs("tr",null,Mi);for(var Ni in Cs("th",null,u),ge)Cs("th",t,u).textContent=Ni}else as(Ls,"u-inline"),ct.live&&as(Ls,"u-live");let Ci={show:!0},Eo={show:!1},kn=new Map;function Ke(u,d,f,b=!0){let y=kn.get(d)||{},S=ot.bind[u](m,d,f,b);S&&(Bn(u,d,y[u]=S),kn.set(d,y))}function Ii(u,d){let f=kn.get(d)||{};for(let b in f)u!=null&&b!=u||($l(b,d,f[b]),delete f[b]);u==null&&kn.delete(d)}let rn=0,Vn=0,_t=0,tt=0,Xt=0,Re=0,Gn=Xt,an=Re,Jn=_t,Rs=tt,ys=0,ts=0,Ds=0,Yn=0;m.bbox={};let Dl=!1,gr=!1,Pi=!1,Xn=!1,$r=!1,xs=!1;function jl(u,d,f){(f||u!=m.width||d!=m.height)&&fm(u,d),zi(!1),Pi=!0,gr=!0,Wi()}function fm(u,d){m.width=rn=_t=u,m.height=Vn=tt=d,Xt=Re=0,(function(){let b=!1,y=!1,S=!1,M=!1;$t.forEach((L=>{if(L.show&&L._show){let{side:D,_size:F}=L,W=F+(L.label!=null?L.labelSize:0);W>0&&(D%2?(_t-=W,D==3?(Xt+=W,M=!0):S=!0):(tt-=W,D==0?(Re+=W,b=!0):y=!0))}})),Qn[0]=b,Qn[1]=S,Qn[2]=y,Qn[3]=M,_t-=En[1]+En[3],Xt+=En[3],tt-=En[2]+En[0],Re+=En[0]})(),(function(){let b=Xt+_t,y=Re+tt,S=Xt,M=Re;function L(D,F){switch(D){case 1:return b+=F,b-F;case 2:return y+=F,y-F;case 3:return S-=F,S+F;case 0:return M-=F,M+F}}$t.forEach((D=>{if(D.show&&D._show){let F=D.side;D._pos=L(F,D._size),D.label!=null&&(D._lpos=L(F,D.labelSize))}}))})();let f=m.bbox;ys=f.left=qn(Xt*Ft,.5),ts=f.top=qn(Re*Ft,.5),Ds=f.width=qn(_t*Ft,.5),Yn=f.height=qn(tt*Ft,.5)}let rb=3;if(m.setSize=function({width:u,height:d}){jl(u,d)},ot.dataIdx==null){let u=ot.hover,d=u.skip=new Set(u.skip??[]);d.add(void 0);let f=u.prox=Nt(u.prox),b=u.bias??=0;ot.dataIdx=(y,S,M,L)=>{if(S==0)return M;let D=M,F=f(y,S,M,L)??Gt,W=F>=0&&Gt>F,at=nt.ori==0?_t:tt,It=ot.left,yt=h[0],gt=h[S];if(d.has(gt[M])){D=null;let bt,U=null,mt=null;if(b==0||b==-1)for(bt=M;U==null&&bt-- >0;)d.has(gt[bt])||(U=bt);if(b==0||b==1)for(bt=M;mt==null&&bt++<gt.length;)d.has(gt[bt])||(mt=bt);if(U!=null||mt!=null)if(W){let zt=It-(U==null?-1/0:dt(yt[U],nt,at,0)),$e=(mt==null?1/0:dt(yt[mt],nt,at,0))-It;zt>$e?$e>F||(D=mt):zt>F||(D=U)}else D=mt==null?U:U==null||M-U>mt-M?mt:U}else W&&_e(It-dt(yt[M],nt,at,0))>F&&(D=null);return D}}let Kn=u=>{ot.event=u};ot.idxs=At,ot._lock=!1;let qe=ot.points;qe.show=Nt(qe.show),qe.size=Nt(qe.size),qe.stroke=Nt(qe.stroke),qe.width=Nt(qe.width),qe.fill=Nt(qe.fill);let Js=m.focus=ye({},l.focus||{alpha:.3},ot.focus),Li=Js.prox>=0,Ri=Li&&qe.one,ks=[],Di=[],ji=[];function gm(u,d){let f=qe.show(m,d);if(f instanceof HTMLElement)return as(f,"u-cursor-pt"),as(f,u.class),Gs(f,-10,-10,_t,tt),J.insertBefore(f,ks[d]),f}function $m(u,d){if($==1||d>0){let f=$==1&&Z[u.scale].time,b=u.value;u.value=f?wh(b)?Rh(Mt,Lh(b,re)):b||Le:b||W$,u.label=u.label||(f?"Time":"Value")}if(Ri||d>0){u.width=u.width==null?1:u.width,u.paths=u.paths||Q$||$$,u.fillTo=Nt(u.fillTo||J$),u.pxAlign=+Lt(u.pxAlign,et),u.pxRound=Zh(u.pxAlign),u.stroke=Nt(u.stroke||null),u.fill=Nt(u.fill||null),u._stroke=u._fill=u._paths=u._focus=null;let f=(function(y){return Jt(1*(3+2*(y||1)),3)})(Xe(1,u.width)),b=u.points=ye({},{size:f,width:Xe(1,.2*f),stroke:u.stroke,space:2*f,paths:Z$,_stroke:null,_fill:null},u.points);b.show=Nt(b.show),b.filter=Nt(b.filter),b.fill=Nt(b.fill),b.stroke=Nt(b.stroke),b.paths=Nt(b.paths),b.pxAlign=u.pxAlign}if(ae){let f=(function(b,y){if(y==0&&(vs||!ct.live||$==2))return _i;let S=[],M=Cs("tr","u-series",us,us.childNodes[y]);as(M,b.class),b.show||as(M,e);let L=Cs("th",null,M);if(fe.show){let W=bs("u-marker",L);if(y>0){let at=fe.width(m,y);at&&(W.style.border=at+"px "+fe.dash(m,y)+" "+fe.stroke(m,y)),W.style.background=fe.fill(m,y)}}let D=bs(t,L);for(var F in b.label instanceof HTMLElement?D.appendChild(b.label):D.textContent=b.label,y>0&&(fe.show||(D.style.color=b.width>0?fe.stroke(m,y):fe.fill(m,y)),Ke("click",L,(W=>{if(ot._lock)return;Kn(W);let at=H.indexOf(b);if((W.ctrlKey||W.metaKey)!=ct.isolate){let It=H.some(((yt,gt)=>gt>0&&gt!=at&&yt.show));H.forEach(((yt,gt)=>{gt>0&&Ys(gt,It?gt==at?Ci:Eo:Ci,!0,xe.setSeries)}))}else Ys(at,{show:!b.show},!0,xe.setSeries)}),!1),Li&&Ke(B,L,(W=>{ot._lock||(Kn(W),Ys(H.indexOf(b),Gi,!0,xe.setSeries))}),!1)),ge){let W=Cs("td","u-value",M);W.textContent="--",S.push(W)}return[M,S]})(u,d);hs.splice(d,0,f[0]),yn.splice(d,0,f[1]),ct.values.push(null)}if(de){At.splice(d,0,null);let f=null;Ri?d==0&&(f=gm(u,d)):d>0&&(f=gm(u,d)),ks.splice(d,0,f),Di.splice(d,0,0),ji.splice(d,0,0)}Ie("addSeries",d)}m.addSeries=function(u,d){d=d??H.length,u=$==1?Rl(u,d,Uh,Yh):Rl(u,d,{},Jh),H.splice(d,0,u),$m(H[d],d)},m.delSeries=function(u){if(H.splice(u,1),ae){ct.values.splice(u,1),yn.splice(u,1);let d=hs.splice(u,1)[0];Ii(null,d.firstChild),d.remove()}de&&(At.splice(u,1),ks.splice(u,1)[0].remove(),Di.splice(u,1),ji.splice(u,1)),Ie("delSeries",u)};let Qn=[!1,!1,!1,!1];function _o(u,d,f){let[b,y,S,M]=f,L=d%2,D=0;return L==0&&(M||y)&&(D=d==0&&!b||d==2&&!S?Se(Bh.size/3):0),L==1&&(b||S)&&(D=d==1&&!y||d==3&&!M?Se(Wh.size/2):0),D}let bm=m.padding=(l.padding||[_o,_o,_o,_o]).map((u=>Nt(Lt(u,_o)))),En=m._padding=bm.map(((u,d)=>u(m,d,Qn,0))),De,Oe=null,Me=null,br=$==1?H[0].idxs:null,wr,Fi,Fl,zl,Bl,Ul,ql,Hl,Wl,es,js=null,So=!1;function wm(u,d){if(m.data=m._data=h=u??[],$==2){De=0;for(let f=1;H.length>f;f++)De+=h[f][0].length}else{h.length==0&&(m.data=m._data=h=[[]]),js=h[0],De=js.length;let f=h;if(lt==2){f=h.slice();let b=f[0]=Array(De);for(let y=0;De>y;y++)b[y]=y}m._data=h=f}if(zi(!0),Ie("setData"),lt==2&&(Pi=!0),d!==!1){let f=nt;f.auto(m,So)?Vl():Sn(X,f.min,f.max),Xn=Xn||ot.left>=0,xs=!0,Wi()}}function Vl(){let u,d;So=!0,$==1&&(De>0?(Oe=br[0]=0,Me=br[1]=De-1,u=h[0][Oe],d=h[0][Me],lt==2?(u=Oe,d=Me):u==d&&(lt==3?[u,d]=ir(u,u,nt.log,!1):lt==4?[u,d]=bl(u,u,nt.log,!1):nt.time?d=u+Se(86400/ut):[u,d]=or(u,d,wl,!0))):(Oe=br[0]=u=null,Me=br[1]=d=null)),Sn(X,u,d)}function vm(u,d,f,b,y,S){u??=w,f??=kl,b??="butt",y??=w,S??="round",u!=wr&&(E.strokeStyle=wr=u),y!=Fi&&(E.fillStyle=Fi=y),d!=Fl&&(E.lineWidth=Fl=d),S!=Bl&&(E.lineJoin=Bl=S),b!=Ul&&(E.lineCap=Ul=b),f!=zl&&E.setLineDash(zl=f)}function ym(u,d,f,b){d!=Fi&&(E.fillStyle=Fi=d),u!=ql&&(E.font=ql=u),f!=Hl&&(E.textAlign=Hl=f),b!=Wl&&(E.textBaseline=Wl=b)}function Gl(u,d,f,b,y=0){if(b.length>0&&u.auto(m,So)&&(d==null||d.min==null)){let S=Lt(Oe,0),M=Lt(Me,b.length-1),L=f.min==null?(function(D,F,W,at=0,It=!1){let yt=It?p$:nr,gt=It?oh:ih;[F,W]=yt(D,F,W);let bt=D[F],U=D[F];if(F>-1)if(at==1)bt=D[F],U=D[W];else if(at==-1)bt=D[W],U=D[F];else for(let mt=F;W>=mt;mt++){let zt=D[mt];gt(zt)&&(bt>zt?bt=zt:zt>U&&(U=zt))}return[bt??Gt,U??-Gt]})(b,S,M,y,u.distr==3):[f.min,f.max];u.min=Ps(u.min,f.min=L[0]),u.max=Xe(u.max,f.max=L[1])}}m.setData=wm;let xm={min:null,max:null};function km(u,d){let f=d?H[u].points:H[u];f._stroke=f.stroke(m,u),f._fill=f.fill(m,u)}function Em(u,d){let f=d?H[u].points:H[u],{stroke:b,fill:y,clip:S,flags:M,_stroke:L=f._stroke,_fill:D=f._fill,_width:F=f.width}=f._paths;F=Jt(F*Ft,3);let W=null,at=F%2/2;d&&D==null&&(D=F>0?"#fff":L);let It=f.pxAlign==1&&at>0;if(It&&E.translate(at,at),!d){let yt=ys-F/2,gt=ts-F/2,bt=Ds+F,U=Yn+F;W=new Path2D,W.rect(yt,gt,bt,U)}d?Jl(L,F,f.dash,f.cap,D,b,y,M,S):(function(yt,gt,bt,U,mt,zt,$e,ee,qt,Fe,He){let We=!1;qt!=0&&it.forEach(((pe,ms)=>{if(pe.series[0]==yt){let ke,se=H[pe.series[1]],Ve=h[pe.series[1]],ss=(se._paths||yo).band;vn(ss)&&(ss=pe.dir==1?ss[0]:ss[1]);let Es=null;se.show&&ss&&(function(cn,On,ds){for(On=Lt(On,0),ds=Lt(ds,cn.length-1);ds>=On;){if(cn[On]!=null)return!0;On++}return!1})(Ve,Oe,Me)?(Es=pe.fill(m,ms)||zt,ke=se._paths.clip):ss=null,Jl(gt,bt,U,mt,Es,$e,ee,qt,Fe,He,ke,ss),We=!0}})),We||Jl(gt,bt,U,mt,zt,$e,ee,qt,Fe,He)})(u,L,F,f.dash,f.cap,D,b,y,M,W,S),It&&E.translate(-at,-at)}let _m=3;function Jl(u,d,f,b,y,S,M,L,D,F,W,at){vm(u,d,f,b,y),(D||F||at)&&(E.save(),D&&E.clip(D),F&&E.clip(F)),at?(L&_m)==_m?(E.clip(at),W&&E.clip(W),yr(y,M),vr(u,S,d)):2&L?(yr(y,M),E.clip(at),vr(u,S,d)):1&L&&(E.save(),E.clip(at),W&&E.clip(W),yr(y,M),E.restore(),vr(u,S,d)):(yr(y,M),vr(u,S,d)),(D||F||at)&&E.restore()}function vr(u,d,f){f>0&&(d instanceof Map?d.forEach(((b,y)=>{E.strokeStyle=wr=y,E.stroke(b)})):d!=null&&u&&E.stroke(d))}function yr(u,d){d instanceof Map?d.forEach(((f,b)=>{E.fillStyle=Fi=b,E.fill(f)})):d!=null&&u&&E.fill(d)}function Yl(u,d,f,b,y,S,M,L,D,F){let W=M%2/2;et==1&&E.translate(W,W),vm(L,M,D,F,L),E.beginPath();let at,It,yt,gt,bt=y+(b==0||b==3?-S:S);f==0?(It=y,gt=bt):(at=y,yt=bt);for(let U=0;u.length>U;U++)d[U]!=null&&(f==0?at=yt=u[U]:It=gt=u[U],E.moveTo(at,It),E.lineTo(yt,gt));E.stroke(),et==1&&E.translate(-W,-W)}function ab(u){let d=!0;return $t.forEach(((f,b)=>{if(!f.show)return;let y=Z[f.scale];if(y.min==null)return void(f._show&&(d=!1,f._show=!1,zi(!1)));f._show||(d=!1,f._show=!0,zi(!1));let S=f.side,M=S%2,{min:L,max:D}=y,[F,W]=(function(U,mt,zt,$e){let ee,qt=$t[U];if($e>0){let Fe=qt._space=qt.space(m,U,mt,zt,$e);ee=ib(mt,zt,qt._incrs=qt.incrs(m,U,mt,zt,$e,Fe),$e,Fe)}else ee=[0,0];return qt._found=ee})(b,L,D,M==0?_t:tt);if(W==0)return;let at=f._splits=f.splits(m,b,L,D,F,W,y.distr==2),It=y.distr==2?at.map((U=>js[U])):at,yt=y.distr==2?js[at[1]]-js[at[0]]:F,gt=f._values=f.values(m,f.filter(m,It,b,W,yt),b,W,yt);f._rotate=S==2?f.rotate(m,gt,b,W):0;let bt=f._size;f._size=ws(f.size(m,gt,b,u)),bt!=null&&f._size!=bt&&(d=!1)})),d}function lb(u){let d=!0;return bm.forEach(((f,b)=>{let y=f(m,b,Qn,u);y!=En[b]&&(d=!1),En[b]=y})),d}function zi(u){H.forEach(((d,f)=>{f>0&&(d._paths=null,u&&($==1?(d.min=null,d.max=null):d.facets.forEach((b=>{b.min=null,b.max=null}))))}))}let Xl,Kl,Bi,Ui,Sm,Tm,qi,Hi,Am,Om,Zt,le,xr=!1,Ql=!1,To=[];function cb(){Ql=!1;for(let u=0;To.length>u;u++)Ie(...To[u]);To.length=0}function Wi(){xr||(x$(Mm),xr=!0)}function Mm(){if(Dl&&((function(){for(let b in Z){let y=Z[b];ht[b]==null&&(y.min==null||ht[X]!=null&&y.auto(m,So))&&(ht[b]=xm)}for(let b in Z){let y=Z[b];ht[b]==null&&y.from!=null&&ht[y.from]!=null&&(ht[b]=xm)}ht[X]!=null&&zi(!0);let u={};for(let b in ht){let y=ht[b];if(y!=null){let S=u[b]=Si(Z[b],w$);if(y.min!=null)ye(S,y);else if(b!=X||$==2)if(De==0&&S.from==null){let M=S.range(m,null,null,b);S.min=M[0],S.max=M[1]}else S.min=Gt,S.max=-Gt}}if(De>0){H.forEach(((b,y)=>{if($==1){let S=b.scale,M=ht[S];if(M==null)return;let L=u[S];if(y==0){let D=L.range(m,L.min,L.max,S);L.min=D[0],L.max=D[1],Oe=Is(L.min,h[0]),Me=Is(L.max,h[0]),Me-Oe>1&&(L.min>h[0][Oe]&&Oe++,h[0][Me]>L.max&&Me--),b.min=js[Oe],b.max=js[Me]}else b.show&&b.auto&&Gl(L,M,b,h[y],b.sorted);b.idxs[0]=Oe,b.idxs[1]=Me}else if(y>0&&b.show&&b.auto){let[S,M]=b.facets,L=S.scale,D=M.scale,[F,W]=h[y],at=u[L],It=u[D];at!=null&&Gl(at,ht[L],S,F,S.sorted),It!=null&&Gl(It,ht[D],M,W,M.sorted),b.min=M.min,b.max=M.max}}));for(let b in u){let y=u[b],S=ht[b];if(y.from==null&&(S==null||S.min==null)){let M=y.range(m,y.min==Gt?null:y.min,y.max==-Gt?null:y.max,b);y.min=M[0],y.max=M[1]}}}for(let b in u){let y=u[b];if(y.from!=null){let S=u[y.from];if(S.min==null)y.min=y.max=null;else{let M=y.range(m,S.min,S.max,b);y.min=M[0],y.max=M[1]}}}let d={},f=!1;for(let b in u){let y=u[b],S=Z[b];if(S.min!=y.min||S.max!=y.max){S.min=y.min,S.max=y.max;let M=S.distr;S._min=M==3?nn(S.min):M==4?yl(S.min,S.asinh):M==100?S.fwd(S.min):S.min,S._max=M==3?nn(S.max):M==4?yl(S.max,S.asinh):M==100?S.fwd(S.max):S.max,d[b]=f=!0}}if(f){H.forEach(((b,y)=>{$==2?y>0&&d.y&&(b._paths=null):d[b.scale]&&(b._paths=null)}));for(let b in d)Pi=!0,Ie("setScale",b);de&&ot.left>=0&&(Xn=xs=!0)}for(let b in ht)ht[b]=null})(),Dl=!1),Pi&&((function(){let u=!1,d=0;for(;!u;){d++;let f=ab(d),b=lb(d);u=d==rb||f&&b,u||(fm(m.width,m.height),gr=!0)}})(),Pi=!1),gr){if(Qt(st,r,Xt),Qt(st,"top",Re),Qt(st,s,_t),Qt(st,n,tt),Qt(J,r,Xt),Qt(J,"top",Re),Qt(J,s,_t),Qt(J,n,tt),Qt(q,s,rn),Qt(q,n,Vn),P.width=Se(rn*Ft),P.height=Se(Vn*Ft),$t.forEach((({_el:u,_show:d,_size:f,_pos:b,side:y})=>{if(u!=null)if(d){let S=y%2==1;Qt(u,S?"left":"top",b-(y===3||y===0?f:0)),Qt(u,S?"width":"height",f),Qt(u,S?"top":"left",S?Re:Xt),Qt(u,S?"height":"width",S?tt:_t),fl(u,e)}else as(u,e)})),wr=Fi=Fl=Bl=Ul=ql=Hl=Wl=zl=null,es=1,Mo(!0),Xt!=Gn||Re!=an||_t!=Jn||tt!=Rs){zi(!1);let u=_t/Jn,d=tt/Rs;if(de&&!Xn&&ot.left>=0){ot.left*=u,ot.top*=d,Bi&&Gs(Bi,Se(ot.left),0,_t,tt),Ui&&Gs(Ui,0,Se(ot.top),_t,tt);for(let f=0;ks.length>f;f++){let b=ks[f];b!=null&&(Di[f]*=u,ji[f]*=d,Gs(b,ws(Di[f]),ws(ji[f]),_t,tt))}}if(te.show&&!$r&&te.left>=0&&te.width>0){te.left*=u,te.width*=u,te.top*=d,te.height*=d;for(let f in sc)Qt(Vi,f,te[f])}Gn=Xt,an=Re,Jn=_t,Rs=tt}Ie("setSize"),gr=!1}rn>0&&Vn>0&&(E.clearRect(0,0,P.width,P.height),Ie("drawClear"),Et.forEach((u=>u())),Ie("draw")),te.show&&$r&&(kr(te),$r=!1),de&&Xn&&(ti(null,!0,!1),Xn=!1),ct.show&&ct.live&&xs&&(tc(),xs=!1),O||(O=!0,m.status=1,Ie("ready")),So=!1,xr=!1}function Zl(u,d){let f=Z[u];if(f.from==null){if(De==0){let b=f.range(m,d.min,d.max,u);d.min=b[0],d.max=b[1]}if(d.min>d.max){let b=d.min;d.min=d.max,d.max=b}if(De>1&&d.min!=null&&d.max!=null&&1e-16>d.max-d.min)return;u==X&&f.distr==2&&De>0&&(d.min=Is(d.min,h[0]),d.max=Is(d.max,h[0]),d.min==d.max&&d.max++),ht[u]=d,Dl=!0,Wi()}}m.batch=function(u,d=!1){xr=!0,Ql=d,u(m),Mm(),d&&To.length>0&&queueMicrotask(cb)},m.redraw=(u,d)=>{Pi=d||!1,u!==!1?Sn(X,nt.min,nt.max):Wi()},m.setScale=Zl;let _n=!1,je=ot.drag,Ne=je.x,Ce=je.y;de&&(ot.x&&(Xl=bs("u-cursor-x",J)),ot.y&&(Kl=bs("u-cursor-y",J)),nt.ori==0?(Bi=Xl,Ui=Kl):(Bi=Kl,Ui=Xl),Zt=ot.left,le=ot.top);let te=m.select=ye({show:!0,over:!0,left:0,width:0,top:0,height:0},l.select),Vi=te.show?bs("u-select",te.over?J:st):null;function kr(u,d){if(te.show){for(let f in u)te[f]=u[f],f in sc&&Qt(Vi,f,u[f]);d!==!1&&Ie("setSelect")}}function Sn(u,d,f){Zl(u,{min:d,max:f})}function Ys(u,d,f,b){d.focus!=null&&(function(y){if(y!=Zn){let S=y==null,M=Js.alpha!=1;H.forEach(((L,D)=>{if($==1||D>0){let F=S||D==0||D==y;L._focus=S?null:F,M&&(function(W,at){H[W].alpha=at,de&&ks[W]!=null&&(ks[W].style.opacity=at),ae&&hs[W]&&(hs[W].style.opacity=at)})(D,F?1:Js.alpha)}})),Zn=y,M&&Wi()}})(u),d.show!=null&&H.forEach(((y,S)=>{0>=S||u!=S&&u!=null||(y.show=d.show,(function(M){if(H[M].show)ae&&fl(hs[M],e);else if(ae&&as(hs[M],e),de){let L=Ri?ks[0]:ks[M];L!=null&&Gs(L,-10,-10,_t,tt)}})(S),$==2?(Sn(y.facets[0].scale,null,null),Sn(y.facets[1].scale,null,null)):Sn(y.scale,null,null),Wi())})),f!==!1&&Ie("setSeries",u,d),b&&No("setSeries",m,u,d)}let ln,Tn,Zn;m.setSelect=kr,m.setSeries=Ys,m.addBand=function(u,d){u.fill=Nt(u.fill||null),u.dir=Lt(u.dir,-1),it.splice(d=d??it.length,0,u)},m.setBand=function(u,d){ye(it[u],d)},m.delBand=function(u){u==null?it.length=0:it.splice(u,1)};let Gi={focus:!0};function Xs(u,d,f){let b=Z[d];f&&(u=u/Ft-(b.ori==1?Re:Xt));let y=_t;b.ori==1&&(y=tt,u=y-u),b.dir==-1&&(u=y-u);let S=b._min,M=S+u/y*(b._max-S),L=b.distr;return L==3?Ei(10,M):L==4?((D,F=1)=>ls.sinh(D)*F)(M,b.asinh):L==100?b.bwd(M):M}function Nm(u,d){Qt(Vi,r,te.left=u),Qt(Vi,s,te.width=d)}function Cm(u,d){Qt(Vi,"top",te.top=u),Qt(Vi,n,te.height=d)}ae&&Li&&Ke(pt,Ls,(u=>{ot._lock||(Kn(u),Zn!=null&&Ys(null,Gi,!0,xe.setSeries))})),m.valToIdx=u=>Is(u,h[0]),m.posToIdx=function(u,d){return Is(Xs(u,X,d),h[0],Oe,Me)},m.posToVal=Xs,m.valToPos=(u,d,f)=>Z[d].ori==0?k(u,Z[d],f?Ds:_t,f?ys:0):v(u,Z[d],f?Yn:tt,f?ts:0),m.setCursor=(u,d,f)=>{Zt=u.left,le=u.top,ti(null,d,f)};let Ao=nt.ori==0?Nm:Cm,Oo=nt.ori==1?Nm:Cm;function tc(u,d){if(u!=null&&(u.idxs?u.idxs.forEach(((f,b)=>{At[b]=f})):(f=>f===void 0)(u.idx)||At.fill(u.idx),ct.idx=At[0]),ae&&ct.live){for(let f=0;H.length>f;f++)(f>0||$==1&&!vs)&&ub(f,At[f]);(function(){if(ae&&ct.live)for(let f=$==2?1:0;H.length>f;f++){if(f==0&&vs)continue;let b=ct.values[f],y=0;for(let S in b)yn[f][y++].firstChild.nodeValue=b[S]}})()}xs=!1,d!==!1&&Ie("setLegend")}function ub(u,d){let f,b=H[u],y=u==0&&lt==2?js:h[u];vs?f=b.values(m,u,d)??xn:(f=b.value(m,d==null?null:y[d],u,d),f=f==null?xn:{_:f}),ct.values[u]=f}function ti(u,d,f){let b;Am=Zt,Om=le,[Zt,le]=ot.move(m,Zt,le),ot.left=Zt,ot.top=le,de&&(Bi&&Gs(Bi,Se(Zt),0,_t,tt),Ui&&Gs(Ui,0,Se(le),_t,tt)),ln=Gt,Tn=null;let y=nt.ori==0?_t:tt,S=nt.ori==1?_t:tt;if(0>Zt||De==0||Oe>Me){b=ot.idx=null;for(let M=0;H.length>M;M++){let L=ks[M];L!=null&&Gs(L,-10,-10,_t,tt)}Li&&Ys(null,Gi,!0,u==null&&xe.setSeries),ct.live&&(At.fill(b),xs=!0)}else{let M,L,D;$==1&&(M=nt.ori==0?Zt:le,L=Xs(M,X),b=ot.idx=Is(L,h[0],Oe,Me),D=dt(h[0][b],nt,y,0));let F=-10,W=-10,at=0,It=0,yt=!0,gt="",bt="";for(let U=$==2?1:0;H.length>U;U++){let mt=H[U],zt=At[U],$e=zt==null?null:$==1?h[U][zt]:h[U][1][zt],ee=ot.dataIdx(m,U,b,L),qt=ee==null?null:$==1?h[U][ee]:h[U][1][ee];if(xs=xs||qt!=$e||ee!=zt,At[U]=ee,U>0&&mt.show){let Fe=ee==null?-10:ee==b?D:dt($==1?h[0][ee]:h[U][0][ee],nt,y,0),He=qt==null?-10:Rt(qt,$==1?Z[mt.scale]:Z[mt.facets[1].scale],S,0);if(Li&&qt!=null){let We=nt.ori==1?Zt:le,pe=_e(Js.dist(m,U,ee,He,We));if(ln>pe){let ms=Js.bias;if(ms!=0){let ke=Xs(We,mt.scale),se=0>ke?-1:1;se!=(0>qt?-1:1)||(se==1?ms==1?ke>qt:qt>ke:ms==1?qt>ke:ke>qt)||(ln=pe,Tn=U)}else ln=pe,Tn=U}}if(xs||Ri){let We,pe;nt.ori==0?(We=Fe,pe=He):(We=He,pe=Fe);let ms,ke,se,Ve,ss,Es,cn=!0,On=qe.bbox;if(On!=null){cn=!1;let ds=On(m,U);se=ds.left,Ve=ds.top,ms=ds.width,ke=ds.height}else se=We,Ve=pe,ms=ke=qe.size(m,U);if(Es=qe.fill(m,U),ss=qe.stroke(m,U),Ri)U!=Tn||ln>Js.prox||(F=se,W=Ve,at=ms,It=ke,yt=cn,gt=Es,bt=ss);else{let ds=ks[U];ds!=null&&(Di[U]=se,ji[U]=Ve,sh(ds,ms,ke,cn),th(ds,Es,ss),Gs(ds,ws(se),ws(Ve),_t,tt))}}}}if(Ri){let U=Js.prox;if(xs||(Zn==null?U>=ln:ln>U||Tn!=Zn)){let mt=ks[0];mt!=null&&(Di[0]=F,ji[0]=W,sh(mt,at,It,yt),th(mt,gt,bt),Gs(mt,ws(F),ws(W),_t,tt))}}}if(te.show&&_n)if(u!=null){let[M,L]=xe.scales,[D,F]=xe.match,[W,at]=u.cursor.sync.scales,It=u.cursor.drag;if(Ne=It._x,Ce=It._y,Ne||Ce){let yt,gt,bt,U,mt,{left:zt,top:$e,width:ee,height:qt}=u.select,Fe=u.scales[W].ori,He=u.posToVal,We=M!=null&&D(M,W),pe=L!=null&&F(L,at);We&&Ne?(Fe==0?(yt=zt,gt=ee):(yt=$e,gt=qt),bt=Z[M],U=dt(He(yt,W),bt,y,0),mt=dt(He(yt+gt,W),bt,y,0),Ao(Ps(U,mt),_e(mt-U))):Ao(0,y),pe&&Ce?(Fe==1?(yt=zt,gt=ee):(yt=$e,gt=qt),bt=Z[L],U=Rt(He(yt,at),bt,S,0),mt=Rt(He(yt+gt,at),bt,S,0),Oo(Ps(U,mt),_e(mt-U))):Oo(0,S)}else nc()}else{let M=_e(Am-Sm),L=_e(Om-Tm);if(nt.ori==1){let at=M;M=L,L=at}Ne=je.x&&M>=je.dist,Ce=je.y&&L>=je.dist;let D,F,W=je.uni;W!=null?Ne&&Ce&&(Ne=M>=W,Ce=L>=W,Ne||Ce||(L>M?Ce=!0:Ne=!0)):je.x&&je.y&&(Ne||Ce)&&(Ne=Ce=!0),Ne&&(nt.ori==0?(D=qi,F=Zt):(D=Hi,F=le),Ao(Ps(D,F),_e(F-D)),Ce||Oo(0,S)),Ce&&(nt.ori==1?(D=qi,F=Zt):(D=Hi,F=le),Oo(Ps(D,F),_e(F-D)),Ne||Ao(0,y)),Ne||Ce||(Ao(0,0),Oo(0,0))}if(je._x=Ne,je._y=Ce,u==null){if(f){if(qm!=null){let[M,L]=xe.scales;xe.values[0]=M!=null?Xs(nt.ori==0?Zt:le,M):null,xe.values[1]=L!=null?Xs(nt.ori==1?Zt:le,L):null}No(C,m,Zt,le,_t,tt,b)}if(Li){let M=f&&xe.setSeries,L=Js.prox;Zn==null?ln>L||Ys(Tn,Gi,!0,M):ln>L?Ys(null,Gi,!0,M):Tn!=Zn&&Ys(Tn,Gi,!0,M)}}xs&&(ct.idx=b,tc()),d!==!1&&Ie("setCursor")}m.setLegend=tc;let An=null;function Mo(u=!1){u?An=null:(An=J.getBoundingClientRect(),Ie("syncRect",An))}function Im(u,d,f,b,y,S){ot._lock||_n&&u!=null&&u.movementX==0&&u.movementY==0||(ec(u,d,f,b,y,S,0,!1,u!=null),u!=null?ti(null,!0,!0):ti(d,!0,!1))}function ec(u,d,f,b,y,S,M,L,D){if(An==null&&Mo(!1),Kn(u),u!=null)f=u.clientX-An.left,b=u.clientY-An.top;else{if(0>f||0>b)return Zt=-10,void(le=-10);let[F,W]=xe.scales,at=d.cursor.sync,[It,yt]=at.values,[gt,bt]=at.scales,[U,mt]=xe.match,zt=d.axes[0].side%2==1,$e=nt.ori==0?_t:tt,ee=nt.ori==1?_t:tt,qt=zt?S:y,Fe=zt?y:S,He=zt?b:f,We=zt?f:b;if(f=gt!=null?U(F,gt)?T(It,Z[F],$e,0):-10:$e*(He/qt),b=bt!=null?mt(W,bt)?T(yt,Z[W],ee,0):-10:ee*(We/Fe),nt.ori==1){let pe=f;f=b,b=pe}}!D||d!=null&&d.cursor.event.type!=C||(f>1&&_t-1>f||(f=qn(f,_t)),b>1&&tt-1>b||(b=qn(b,tt))),L?(Sm=f,Tm=b,[qi,Hi]=ot.move(m,f,b)):(Zt=f,le=b)}Object.defineProperty(m,"rect",{get:()=>(An==null&&Mo(!1),An)});let sc={width:0,height:0,left:0,top:0};function nc(){kr(sc,!1)}let Pm,Lm,Rm,Dm;function jm(u,d,f,b,y,S){_n=!0,Ne=Ce=je._x=je._y=!1,ec(u,d,f,b,y,S,0,!0,!1),u!=null&&(Ke(V,pl,Fm,!1),No(N,m,qi,Hi,_t,tt,null));let{left:M,top:L,width:D,height:F}=te;Pm=M,Lm=L,Rm=D,Dm=F}function Fm(u,d,f,b,y,S){_n=je._x=je._y=!1,ec(u,d,f,b,y,S,0,!1,!0);let{left:M,top:L,width:D,height:F}=te,W=D>0||F>0,at=Pm!=M||Lm!=L||Rm!=D||Dm!=F;if(W&&at&&kr(te),je.setScale&&W&&at){let It=M,yt=D,gt=L,bt=F;if(nt.ori==1&&(It=L,yt=F,gt=M,bt=D),Ne&&Sn(X,Xs(It,X),Xs(It+yt,X)),Ce)for(let U in Z){let mt=Z[U];U!=X&&mt.from==null&&mt.min!=Gt&&Sn(U,Xs(gt+bt,U),Xs(gt,U))}nc()}else ot.lock&&(ot._lock=!ot._lock,ti(d,!0,u!=null));u!=null&&(Ii(V,pl),No(V,m,Zt,le,_t,tt,null))}function zm(u){ot._lock||(Kn(u),Vl(),nc(),u!=null&&No(Wt,m,Zt,le,_t,tt,null))}function Bm(){$t.forEach(ob),jl(m.width,m.height,!0)}Bn(zn,ki,Bm);let Ji={};Ji.mousedown=jm,Ji.mousemove=Im,Ji.mouseup=Fm,Ji.dblclick=zm,Ji.setSeries=(u,d,f,b)=>{(f=(0,xe.match[2])(m,d,f))!=-1&&Ys(f,b,!0,!1)},de&&(Ke(N,J,jm),Ke(C,J,Im),Ke(B,J,(u=>{Kn(u),Mo(!1)})),Ke(pt,J,(function(u){if(ot._lock)return;Kn(u);let d=_n;if(_n){let f,b,y=!0,S=!0,M=10;nt.ori==0?(f=Ne,b=Ce):(f=Ce,b=Ne),f&&b&&(y=M>=Zt||Zt>=_t-M,S=M>=le||le>=tt-M),f&&y&&(Zt=qi>Zt?0:_t),b&&S&&(le=Hi>le?0:tt),ti(null,!0,!0),_n=!1}Zt=-10,le=-10,At.fill(null),ti(null,!0,!0),d&&(_n=d)})),Ke(Wt,J,zm),Ll.add(m),m.syncRect=Mo);let Er=m.hooks=l.hooks||{};function Ie(u,d,f){Ql?To.push([u,d,f]):u in Er&&Er[u].forEach((b=>{b.call(null,m,d,f)}))}(l.plugins||[]).forEach((u=>{for(let d in u.hooks)Er[d]=(Er[d]||[]).concat(u.hooks[d])}));let Um=(u,d,f)=>f,xe=ye({key:null,setSeries:!1,filters:{pub:ph,sub:ph},scales:[X,H[1]?H[1].scale:null],match:[fh,fh,Um],values:[null,null]},ot.sync);xe.match.length==2&&xe.match.push(Um),ot.sync=xe;let qm=xe.key,ic=Qh(qm);function No(u,d,f,b,y,S,M){xe.filters.pub(u,d,f,b,y,S,M)&&ic.pub(u,d,f,b,y,S,M)}function oc(){Ie("init",l,h),wm(h||l.data,!1),ht[X]?Zl(X,ht[X]):Vl(),$r=te.show&&(te.width>0||te.height>0),Xn=xs=!0,jl(l.width,l.height)}return ic.sub(m),m.pub=function(u,d,f,b,y,S,M){xe.filters.sub(u,d,f,b,y,S,M)&&Ji[u](null,d,f,b,y,S,M)},m.destroy=function(){ic.unsub(m),Ll.delete(m),kn.clear(),$l(zn,ki,Bm),A.remove(),Ls?.remove(),Ie("destroy")},H.forEach($m),$t.forEach((function(u,d){if(u._show=u.show,u.show){let f=Z[u.scale];f==null&&(u.scale=u.side%2?H[1].scale:X,f=Z[u.scale]);let b=f.time;u.size=Nt(u.size),u.space=Nt(u.space),u.rotate=Nt(u.rotate),vn(u.incrs)&&u.incrs.forEach((S=>{!wn.has(S)&&wn.set(S,$h(S))})),u.incrs=Nt(u.incrs||(f.distr==2?O$:b?ut==1?M$:I$:Hn)),u.splits=Nt(u.splits||(b&&f.distr==1?Te:f.distr==3?Ml:f.distr==4?z$:F$)),u.stroke=Nt(u.stroke),u.grid.stroke=Nt(u.grid.stroke),u.ticks.stroke=Nt(u.ticks.stroke),u.border.stroke=Nt(u.border.stroke);let y=u.values;u.values=vn(y)&&!vn(y[0])?Nt(y):b?vn(y)?Ph(Mt,Ih(y,re)):wh(y)?(function(S,M){let L=El(M);return(D,F)=>F.map((W=>L(S(W))))})(Mt,y):y||Yt:y||j$,u.filter=Nt(u.filter||(3>f.distr||f.log!=10?f.distr==3&&f.log==2?H$:dh:q$)),u.font=pm(u.font),u.labelFont=pm(u.labelFont),u._size=u.size(m,null,d,0),u._space=u._rotate=u._incrs=u._found=u._splits=u._values=null,u._size>0&&(Qn[d]=!0,u._el=bs("u-axis",q))}})),g?g instanceof HTMLElement?(g.appendChild(A),oc()):g(m,oc):oc(),m}Ue.assign=ye,Ue.fmtNum=vl,Ue.rangeNum=or,Ue.rangeLog=ir,Ue.rangeAsinh=bl,Ue.orient=Wn,Ue.pxRatio=Ft,Ue.join=function(l,h){if((function(v){let T=v[0][0],O=T.length;for(let A=1;v.length>A;A++){let P=v[A][0];if(P.length!=O)return!1;if(P!=T){for(let E=0;O>E;E++)if(P[E]!=T[E])return!1}}return!0})(l)){let v=l[0].slice();for(let T=1;l.length>T;T++)v.push(...l[T].slice(1));return(function(T,O=100){let A=T.length;if(1>=A)return!0;let P=0,E=A-1;for(;E>=P&&T[P]==null;)P++;for(;E>=P&&T[E]==null;)E--;if(P>=E)return!0;let q=Xe(1,cs((E-P+1)/O));for(let st=T[P],J=P+q;E>=J;J+=q){let et=T[J];if(et!=null){if(st>=et)return!1;st=et}}return!0})(v[0])||(v=(function(T){let O=T[0],A=O.length,P=Array(A);for(let q=0;P.length>q;q++)P[q]=q;P.sort(((q,st)=>O[q]-O[st]));let E=[];for(let q=0;T.length>q;q++){let st=T[q],J=Array(A);for(let et=0;A>et;et++)J[et]=st[P[et]];E.push(J)}return E})(v)),v}let g=new Set;for(let v=0;l.length>v;v++){let T=l[v][0],O=T.length;for(let A=0;O>A;A++)g.add(T[A])}let m=[Array.from(g).sort(((v,T)=>v-T))],$=m[0].length,k=new Map;for(let v=0;$>v;v++)k.set(m[0][v],v);for(let v=0;l.length>v;v++){let T=l[v],O=T[0];for(let A=1;T.length>A;A++){let P=T[A],E=Array($).fill(void 0),q=h?h[v][A]:1,st=[];for(let J=0;P.length>J;J++){let et=P[J],vt=k.get(O[J]);et===null?q!=0&&(E[vt]=et,q==2&&st.push(vt)):E[vt]=et}y$(E,st,$),m.push(E)}}return m},Ue.fmtDate=El,Ue.tzDate=function(l,h){let g;return h=="UTC"||h=="Etc/UTC"?g=new Date(+l+6e4*l.getTimezoneOffset()):h==T$?g=l:(g=new Date(l.toLocaleString("en-US",{timeZone:h})),g.setMilliseconds(l.getMilliseconds())),g},Ue.sync=Qh;{Ue.addGap=function(h,g,m){let $=h[h.length-1];$&&$[0]==g?$[1]=m:h.push([g,m])},Ue.clipGaps=mr;let l=Ue.paths={points:om};l.linear=am,l.stepped=function(h){let g=Lt(h.align,1),m=Lt(h.ascDesc,!1),$=Lt(h.alignGaps,0),k=Lt(h.extend,!1);return(v,T,O,A)=>Wn(v,T,((P,E,q,st,J,et,vt,ut,H,$t,Z)=>{[O,A]=nr(q,O,A);let it=P.pxRound,{left:X,width:kt}=v.bbox,Et=At=>it(et(At,st,$t,ut)),St=At=>it(vt(At,J,Z,H)),Ot=st.ori==0?Ai:Oi,nt={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:1},lt=nt.stroke,dt=st.dir*(st.ori==0?1:-1),Rt=St(q[dt==1?O:A]),ht=Et(E[dt==1?O:A]),Mt=ht,re=ht;k&&g==-1&&(re=X,Ot(lt,re,Rt)),Ot(lt,ht,Rt);for(let At=dt==1?O:A;At>=O&&A>=At;At+=dt){let ct=q[At];if(ct==null)continue;let ot=Et(E[At]),ae=St(ct);g==1?Ot(lt,ot,Rt):Ot(lt,Mt,ae),Ot(lt,ot,ae),Rt=ae,Mt=ot}let Te=Mt;k&&g==1&&(Te=X+kt,Ot(lt,Te,Rt));let[Yt,Le]=Cl(v,T);if(P.fill!=null||Yt!=0){let At=nt.fill=new Path2D(lt),ct=St(P.fillTo(v,T,P.min,P.max,Yt));Ot(At,Te,ct),Ot(At,re,ct)}if(!P.spanGaps){let At=[];At.push(...Il(E,q,O,A,dt,Et,$));let ct=P.width*Ft/2,ot=m||g==1?ct:-ct,ae=m||g==-1?-ct:ct;At.forEach((de=>{de[0]+=ot,de[1]+=ae})),nt.gaps=At=P.gaps(v,T,O,A,At),nt.clip=mr(At,st.ori,ut,H,$t,Z)}return Le!=0&&(nt.band=Le==2?[on(v,T,O,A,lt,-1),on(v,T,O,A,lt,1)]:on(v,T,O,A,lt,Le)),nt}))},l.bars=function(h){let g=Lt((h=h||yo).size,[.6,Gt,1]),m=h.align||0,$=h.gap||0,k=h.radius;k=k==null?[0,0]:typeof k=="number"?[k,0]:k;let v=Nt(k),T=1-g[0],O=Lt(g[1],Gt),A=Lt(g[2],1),P=Lt(h.disp,yo),E=Lt(h.each,(()=>{})),{fill:q,stroke:st}=P;return(J,et,vt,ut)=>Wn(J,et,((H,$t,Z,it,X,kt,Et,St,Ot,nt,lt)=>{let dt,Rt,ht=H.pxRound,Mt=m,re=$*Ft,Te=O*Ft,Yt=A*Ft;it.ori==0?[dt,Rt]=v(J,et):[Rt,dt]=v(J,et);let Le=it.dir*(it.ori==0?1:-1),At,ct,ot,ae=it.ori==0?fr:Pl,de=it.ori==0?E:(tt,Xt,Re,Gn,an,Jn,Rs)=>{E(tt,Xt,Re,an,Gn,Rs,Jn)},fe=Lt(J.bands,kl).find((tt=>tt.series[0]==et)),Ls=H.fillTo(J,et,H.min,H.max,fe!=null?fe.dir:0),Mi=ht(Et(Ls,X,lt,Ot)),us=nt,ge=ht(H.width*Ft),hs=!1,yn=null,vs=null,xn=null,Ni=null;q==null||ge!=0&&st==null||(hs=!0,yn=q.values(J,et,vt,ut),vs=new Map,new Set(yn).forEach((tt=>{tt!=null&&vs.set(tt,new Path2D)})),ge>0&&(xn=st.values(J,et,vt,ut),Ni=new Map,new Set(xn).forEach((tt=>{tt!=null&&Ni.set(tt,new Path2D)}))));let{x0:Ci,size:Eo}=P;if(Ci!=null&&Eo!=null){Mt=1,$t=Ci.values(J,et,vt,ut),Ci.unit==2&&($t=$t.map((Xt=>J.posToVal(St+Xt*nt,it.key,!0))));let tt=Eo.values(J,et,vt,ut);ct=Eo.unit==2?tt[0]*nt:kt(tt[0],it,nt,St)-kt(0,it,nt,St),us=lm($t,Z,kt,it,nt,St,us),ot=us-ct+re}else us=lm($t,Z,kt,it,nt,St,us),ot=us*T+re,ct=us-ot;1>ot&&(ot=0),ct/2>ge||(ge=0),5>ot&&(ht=mh);let kn=ot>0;ct=ht(xl(us-ot-(kn?ge:0),Yt,Te)),At=(Mt==0?ct/2:Mt==Le?0:ct)-Mt*Le*((Mt==0?re/2:0)+(kn?ge/2:0));let Ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Ii=hs?null:new Path2D,rn=null;if(fe!=null)rn=J.data[fe.series[1]];else{let{y0:tt,y1:Xt}=P;tt!=null&&Xt!=null&&(Z=Xt.values(J,et,vt,ut),rn=tt.values(J,et,vt,ut))}let Vn=dt*ct,_t=Rt*ct;for(let tt=Le==1?vt:ut;tt>=vt&&ut>=tt;tt+=Le){let Xt=Z[tt];if(Xt==null)continue;if(rn!=null){let ts=rn[tt]??0;if(Xt-ts==0)continue;Mi=Et(ts,X,lt,Ot)}let Re=kt(it.distr!=2||P!=null?$t[tt]:tt,it,nt,St),Gn=Et(Lt(Xt,Ls),X,lt,Ot),an=ht(Re-At),Jn=ht(Xe(Gn,Mi)),Rs=ht(Ps(Gn,Mi)),ys=Jn-Rs;if(Xt!=null){let ts=0>Xt?_t:Vn,Ds=0>Xt?Vn:_t;hs?(ge>0&&xn[tt]!=null&&ae(Ni.get(xn[tt]),an,Rs+cs(ge/2),ct,Xe(0,ys-ge),ts,Ds),yn[tt]!=null&&ae(vs.get(yn[tt]),an,Rs+cs(ge/2),ct,Xe(0,ys-ge),ts,Ds)):ae(Ii,an,Rs+cs(ge/2),ct,Xe(0,ys-ge),ts,Ds),de(J,et,tt,an-ge/2,Rs,ct+ge,ys)}}return ge>0?Ke.stroke=hs?Ni:Ii:hs||(Ke._fill=H.width==0?H._fill:H._stroke??H._fill,Ke.width=0),Ke.fill=hs?vs:Ii,Ke}))},l.spline=function(h){return(function(g,m){let $=Lt(m?.alignGaps,0);return(k,v,T,O)=>Wn(k,v,((A,P,E,q,st,J,et,vt,ut,H,$t)=>{[T,O]=nr(E,T,O);let Z,it,X,kt=A.pxRound,Et=Yt=>kt(J(Yt,q,H,vt)),St=Yt=>kt(et(Yt,st,$t,ut));q.ori==0?(Z=dr,X=Ai,it=nm):(Z=pr,X=Oi,it=im);let Ot=q.dir*(q.ori==0?1:-1),nt=Et(P[Ot==1?T:O]),lt=nt,dt=[],Rt=[];for(let Yt=Ot==1?T:O;Yt>=T&&O>=Yt;Yt+=Ot)if(E[Yt]!=null){let Le=Et(P[Yt]);dt.push(lt=Le),Rt.push(St(E[Yt]))}let ht={stroke:g(dt,Rt,Z,X,it,kt),fill:null,clip:null,band:null,gaps:null,flags:1},Mt=ht.stroke,[re,Te]=Cl(k,v);if(A.fill!=null||re!=0){let Yt=ht.fill=new Path2D(Mt),Le=St(A.fillTo(k,v,A.min,A.max,re));X(Yt,lt,Le),X(Yt,nt,Le)}if(!A.spanGaps){let Yt=[];Yt.push(...Il(P,E,T,O,Ot,Et,$)),ht.gaps=Yt=A.gaps(k,v,T,O,Yt),ht.clip=mr(Yt,q.ori,vt,ut,H,$t)}return Te!=0&&(ht.band=Te==2?[on(k,v,T,O,Mt,-1),on(k,v,T,O,Mt,1)]:on(k,v,T,O,Mt,Te)),ht}))})(K$,h)}}return Ue})(),$u=Iy;function Py(e,t){let s=0,n=0;return Array.from(e,i=>i===null?null:(s=t*s+(1-t)*i,n=t*n+(1-t),s/n))}function Mf({xs:e,ys:t},{smoothing:s,isLog:n,zoom:i}){let o=s>0?Py(t,s):t,r=Math.max(0,i.from===null?0:bu(e,i.from)),c=Math.min(e.length-1,i.to===null?1/0:bu(e,i.to)+1),p=Math.ceil((c-r+1)/1e3),w=[];for(let N=c;N>=r;N-=p)w.push(N);w.reverse();let C=N=>n&&!(N>0)?null:N;return[w.map(N=>e[N]),w.map(N=>C(o[N]))]}function Nf({xs:e,ys:t},s){let n=bu(e,s);for(;n>=0&&t[n]===null;)n-=1;return n}function bu(e,t){let s=0,n=e.length;for(;s<n;){let i=s+n>>1;e[i]<=t?s=i+1:n=i}return s-1}var Ly="12px system-ui, sans-serif",Ry=[7,4],Dy=[2,3],Pf=5,jy=24,Fy=48,zy=58,By=14,Uy=32,qy=3,Hy={left:0,top:0,width:0,height:0},Cf={focused:{alpha:1,width:2.75},strong:{alpha:1,width:2.5},normal:{alpha:1,width:1.75},faded:{alpha:.45,width:1.5},background:{alpha:.2,width:1.5}};function Lf(e){let t=getComputedStyle(e),s=i=>t.getPropertyValue(i).trim(),n=Array.from({length:6},(i,o)=>s(`--series-${o+1}`));return{ink:s("--faint"),line:s("--line"),series:n}}function wu({line:e,isRaw:t},s){return t||s!==null&&e.id!==s?Cf.background:Cf[s===null?e.emphasis??"normal":"focused"]}function Rf(e,{size:t,colors:s,zoom:n,formatX:i,formatY:o,isLog:r,group:c,...p}){return{...t,scales:{x:{time:!1,range:(w,C,N)=>Gy(n(),C,N)},y:{distr:r?qy:1}},legend:{show:!1},cursor:Wy(c,p),axes:[If({size:Uy,format:i,colors:s}),If({size:Jy,format:o,colors:s})],series:[{},...e.map(w=>Yy(w,s))],hooks:{setCursor:[w=>p.onCursor(w.cursor.idx??null)],setSeries:[(w,C)=>p.onFocus(C??null)],setSelect:[w=>Vy(w,p.onZoom)]}}}function Wy(e,{onZoom:t}){let s=()=>t({from:null,to:null});return{drag:{x:!0,y:!1,setScale:!1},y:!1,points:{size:Pf},focus:{prox:jy},hover:{prox:Fy},...e===null?{}:{sync:{key:e,filters:{pub:n=>n==="mousemove"}}},bind:{dblclick:()=>s}}}function Vy(e,t){let{left:s,width:n}=e.select;if(n===0)return;let[i,o]=[s,s+n].map(r=>e.posToVal(r,"x"));e.setSelect(Hy,!1),t({from:i,to:o})}function Gy({from:e,to:t},s,n){let i=e??s,o=t??n;return i<o?[i,o]:[i-1,i+1]}function If({size:e,format:t,colors:s}){let n={stroke:()=>s().line,width:1};return{size:e,font:Ly,stroke:()=>s().ink,grid:n,ticks:{...n,size:4},values:(i,o)=>o.map(r=>r==null?"":t(r))}}function Jy(e,t){e.ctx.font=e.axes[1].font[0];let s=(t??[]).map(n=>e.ctx.measureText(n).width/devicePixelRatio);return Math.max(zy,Math.ceil(Math.max(...s,0))+By)}function Yy(e,t){let{color:s,isDashed:n,isDotted:i}=e.line,o=n?Ry:i?Dy:void 0,r=e.isRaw?{show:!1}:{size:Pf};return{stroke:()=>t().series[s-1],dash:o,points:r,...wu(e,null)}}var Xy=240,Ky=240,Qy=["series","smoothing","isLog","zoom"],mo={from:null,to:null},vu=class extends Ee{static properties={series:{attribute:!1},label:{},xLabel:{},yLabel:{},tickOf:{attribute:!1},formatY:{attribute:!1},smoothing:{type:Number},isLog:{type:Boolean},zoom:{attribute:!1},focused:{},group:{},height:{type:Number}};#t=null;#e="";#s=[];#n=null;#i=matchMedia("(prefers-color-scheme: dark)");#o={point:null,"focus-line":null};#r=new ResizeObserver(()=>requestAnimationFrame(()=>this.#d()));constructor(){super(),this.series=[],this.label="",this.xLabel="",this.yLabel="",this.tickOf=Ir,this.formatY=wt,this.smoothing=0,this.isLog=!1,this.zoom=mo,this.focused=null,this.group=null,this.height=Xy}connectedCallback(){super.connectedCallback(),this.#r.observe(this),this.#i.addEventListener("change",this.#g)}disconnectedCallback(){super.disconnectedCallback(),this.#r.disconnect(),this.#i.removeEventListener("change",this.#g),this.#$()}render(){return a`
      <p class="chart-y">${this.yLabel}</p>
      <div class="chart-picture" role="img" aria-label=${this.label}>
        ${this.#l?a`<p>${ft.nothingYet}</p>`:K}
      </div>
      <p class="chart-x">${this.xLabel}</p>
    `}get#a(){return this.querySelector(".chart-picture")}get#l(){return this.series.every(({xs:t})=>t.length===0)}updated(t){if(this.#a.style.minHeight=`${this.height}px`,this.#l)return this.#$();let s=Qy.some(n=>t.has(n));this.#t===null||s?this.#c():t.has("focused")&&this.#f()}#c(){let t=this.smoothing>0?this.series.map(o=>({line:o,isRaw:!0})):[],s=(o,r)=>Df(o.line)-Df(r.line);this.#s=[...t,...this.series.map(o=>({line:o,isRaw:!1})).sort(s)];let n=$u.join(this.#s.map(({line:o,isRaw:r})=>Mf(o,{...this.#m,...r?{smoothing:0}:{}}))),i=JSON.stringify([this.isLog,this.group,this.#s.map(Zy)]);this.#t===null||this.#e!==i?(this.#$(),this.#e=i,this.#t=new $u(this.#u(),n,this.#a)):this.#t.setData(n),this.#f()}get#m(){return{smoothing:this.smoothing,isLog:this.isLog,zoom:this.zoom}}#u(){return Rf(this.#s,{size:this.#h,colors:()=>this.#n??=Lf(this),zoom:()=>this.zoom,formatX:t=>this.tickOf(t),formatY:t=>this.formatY(t),isLog:this.isLog,group:this.group,onCursor:t=>this.#p("point",t===null?null:this.#t.data[0][t]),onFocus:t=>this.#p("focus-line",t===null?null:this.#s[t-1].line.id),onZoom:t=>this.#p("zoom",t)})}get#h(){return{width:Math.max(this.clientWidth,Ky),height:this.height}}#d(){let t=this.#h;this.#t!==null&&t.width!==this.#t.width&&this.#t.setSize(t)}#p(t,s){this.#o[t]!==s&&(this.#o[t]=s,this.dispatchEvent(new CustomEvent(t,{detail:s})))}#f(){this.#s.forEach((t,s)=>Object.assign(this.#t.series[s+1],wu(t,this.focused))),this.#t.redraw(!1)}#$(){this.#t?.destroy(),this.#t=null,this.#p("point",null),this.#p("focus-line",null)}#g=()=>{this.#n=null,this.#t?.redraw(!1)}};customElements.define("line-chart",vu);function Df({emphasis:e}){return e==="strong"?1:e==="faded"?-1:0}function Zy({line:{color:e,isDashed:t,isDotted:s},isRaw:n}){return[e,t,s,n]}var tx=5,ex=3,sx=wi((e,t)=>e.weight.map((s,n)=>s-t.weight[n])),nx=wi(e=>[{label:x.step.loss,color:1,xs:e.map((t,s)=>s),ys:e}]);function jf({training:e}){let{before:t,after:s}=e,n=s.losses.length-1;return a`
    <h3>${x.step.losses}</h3>
    <div class="beside">
      ${ix(s.losses)} ${n>0?ox(s.losses):K}
    </div>
    <h3>${x.step.probabilities}</h3>
    ${rx(t,s,n)} ${lx(t,s,n)}
  `}function ix(e){let t=(s,n)=>{let i=n>0?j(s-e[n-1]):"";return ze(n,[j(s,tx),i])};return jn({caption:x.step.losses,headings:[x.step.step,x.step.loss,x.step.change],rows:e.map(t),isTall:!0})}function ox(e){return a`
    <line-chart
      .label=${x.step.lossChart}
      .xLabel=${x.step.step}
      .yLabel=${x.step.loss}
      .series=${nx(e)}
    ></line-chart>
  `}function rx(e,t,s){let n=e.images[0].probabilities.map((r,c)=>c),i=({label:r,probabilities:c},p)=>ze(x.step.imageAt(r,p),c.map((w,C)=>ax(w,C===r))),o=(r,c)=>[i(r,x.step.before),s>0?i(t.images[c],x.step.after(s)):K];return jn({caption:x.step.probabilities,headings:[x.step.image,...n],rows:e.images.map(o)})}function ax(e,t){let s=e===null?j(e):e.toFixed(ex);return t?a`<mark>${s}</mark>`:s}function lx(e,t,s){let{unit:n}=t,i=x.numbers.unit(n.unit),o=sx(n,e.unit);return a`
    <h3>${x.step.update(i)}</h3>
    ${nf(n,t.learning_rate)}
    ${n.layer===1?a`<div class="beside">
            ${Ws(x.step.weightsNow,x.step.weightsNowOf(i),n.weight)}
            ${s>0?Ws(x.step.weightsMoved,x.step.weightsMovedOf(i),o):K}
          </div>
          <p class="faint">${x.legend}</p>`:K}
  `}function Ff(e){let{choices:t,training:s,stepError:n}=e,i=$n(t)&&oo(t)===null;return{title:x.step.title,content:a`
      <p>${x.step.about(t.images)} ${i?x.step.withoutDrawn:""}</p>
      ${cx(e)} ${oe(n)}
      ${s===null?"":a`${ux(s.before)} ${jf(e)}`}
    `}}function cx(e){let t=Number(e.choices.steps),n=e.stepError!==null||Up.some(w=>e.invalid.has(w))||t>=nu,i=t===0,o=w=>e.choose("step",w,{isStep:!0}),r=(w,C)=>({name:w,label:C,value:e.choices[w],wrong:qs(e.stepError,w),onChange:N=>o({[w]:N})}),c=(w,C,N)=>ro(e,{...r(w,C),...N}),p=r("learning_rate",x.step.learningRate);return a`
    <div class="row step-fields">
      ${c("images",x.step.images,{min:1,max:su})}
      ${Vp(e,{...p,max:Bp})}
      ${c("steps",x.step.steps,{min:0,max:nu})}
    </div>
    <div class="row">
      <button class="primary" aria-disabled=${n} @click=${()=>n||e.makeStep()}>
        ${x.step.make}
      </button>
      <button aria-disabled=${i} @click=${()=>i||o({steps:0})}>${x.step.reset}</button>
    </div>
  `}function ux({images:e}){let t=({pixels:s,label:n})=>a`
    <li><digit-image .pixels=${s} .label=${x.step.imageOf(n)}></digit-image></li>
  `;return a`<ul class="batch" aria-label=${x.step.batch}>${e.map(t)}</ul>`}function zf(e,t){let s=new Aa(t);return s.addEventListener("change",()=>Ht(hx(s),e)),{show:n=>s.show(n),close:()=>s.close()}}function hx(e){let{choices:t,lists:s}=e,n=Ms(t)==="version"?Rn(t):null,i=o=>e.choose("network",{version:o},{isStep:!0});return a`
    <h1>${x.title}</h1>
    <p>${x.about}</p>
    <p class="unseen" role="status">${Kp(e)}</p>
    <div class="stack">
      <div class="columns">${Jp(e)} ${Xp(e)}</div>
      ${sa(n,s,i)} ${oe(e.error)}
      <div role="status">
        ${e.isMixed?a`<p class="notice warning">${x.mixed}</p>`:K}
      </div>
      <div class="stack" aria-busy=${e.isLoading}>
        ${e.inspected===null?K:mx(e)}
      </div>
    </div>
  `}function mx(e){let t=e.inspected.whole.layer_sizes.length-2,s=Array.from({length:t},(i,o)=>o+1);return[Of(e),...s.flatMap(i=>[kf(e,i),Ef(e,i)]),Tf(e),Af(e),pf(e),$f(e),Ff(e)].map(({title:i,content:o},r)=>dx(r+1,i,o))}function dx(e,t,s){let n=`inspect-section-${e}`;return a`
    <section class="card inspect-section" aria-labelledby=${n}>
      <h2 id=${n}>${e}. ${t}</h2>
      ${s}
    </section>
  `}function en(e){let t=(e??"").split("*").filter(s=>s!=="");return{number:t.length+1,cursor:t.at(-1)??null,newer:t.length>0?t.slice(0,-1).join("*"):null,olderThan:s=>[...t,s].join("*")}}async function La(e,t){try{for(;;){let s=await e();if(s===null)return;await ue(s,t),await px(t)}}catch(s){if(s.name!=="AbortError")throw s}}function px(e){if(!document.hidden)return null;let{promise:t,resolve:s}=Promise.withResolvers(),n=()=>document.hidden||s(null);return document.addEventListener("visibilitychange",n,{signal:e}),e.addEventListener("abort",s,{once:!0}),t}function Fn(e,t,s){if(e.newer===null&&t===null)return null;let n=(i,o)=>a`<a class="button" href=${s(i)}>${o}</a>`;return a`
    <nav class="row pager" aria-label=${ft.pages}>
      ${e.newer===null?null:n(e.newer,ft.newer)}
      <span class="faint">${ft.pageNumber(e.number)}</span>
      ${t===null?null:n(e.olderThan(t),ft.older)}
    </nav>
  `}var G={title:"Jobs",jobTitle:e=>`Job ${he(e)}`,shortId:he,all:"All jobs",filters:"Which jobs",state:"State",anyState:"Any state",model:"Model",anyModel:"Any model",apply:"Show",clear:"Show all jobs",list:"Jobs, newest first",none:"No jobs match.",noneYet:"No jobs yet.",whatJobsAre:"A job trains a network, imports a data set or predicts many examples, and is listed here from then on.",sortedOf:e=>`Sorted: the newest ${e} of them.`,best:"best",bestMeaning:"The highest test accuracy of its model in this list",trainOne:"Train a model",columns:{job:"Job",model:"Model",version:"Version",chosen:"Changed settings",state:"State",accuracy:"Test accuracy",submitted:"Submitted",change:"Actions"},activity:(e,t)=>e+t===0?"None of these jobs is active.":`Of these jobs, ${e} running and ${t} waiting.`,position:e=>`number ${e} in the queue`,progressOf:e=>`Progress of job ${he(e)}`,between:", ",left:e=>`${e} left`,seconds:e=>`${e} s`,took:e=>`took ${e}`,kinds:{import_dataset:"imports a data set",batch_predict:"predicts a batch"},reproduces:e=>`reproduces ${he(e)}`,cancel:"Cancel",cancelJob:e=>`Cancel job ${he(e)}`,cancelQuestion:e=>`Cancel job ${he(e)}? It publishes nothing, and its progress is lost.`,cancelYes:"Cancel the job",cancelled:e=>`Job ${he(e)} is being cancelled.`,remedies:{diverged:"What to do: train again with a lower learning rate.",worker_lost:"What to do: check the memory and the workers' logs.",out_of_memory:"What to do: choose smaller layers or batches, or give the worker more memory.",dataset_missing:"What to do: install the data set again.",damaged:"What to do: install the data set again, then train again.",model_store_away:"What to do: free the disk, then train again.",start_missing:"The version to start from was deleted.",model_missing:"The version to predict with was deleted.",golden_mismatch:"What to do: predict on another machine, where the version gives its own answers.",original_missing:"The original job was deleted: there is nothing to compare with.",unreadable_spec:"What to do: submit the job again; another build wrote its spec.",invalid_data:"What to do: correct the file, then upload it again.",internal_error:"This is a bug: the worker's log has the trace."},facts:"Times and attempts",fact:{id:"Id",model:"Model",dataset:"Data set",published:"Published as",submitted:"Submitted",started:"Started",finished:"Ended",took:"Training took",attempt:"Attempts",steps:"Steps",speed:"Speed",original:"Reproduces"},version:({name:e,version:t})=>`${e}, version ${t}`,stepsOf:(e,t)=>`${e} of ${t}`,speed:e=>`${e} steps/s`,actions:"Actions",labels:{title:"Name and note",name:"Name",note:"Note",save:"Save",saved:"Saved."},watch:"Watch live",overlay:"Overlay with other runs",again:"Train again with changes",ofModel:e=>`All jobs of ${e}`,reproduce:"Reproduce",reproductions:"Reproductions",reproduceMeaning:"Trains the same spec again, publishes nothing, and compares every bit of the weights and the history.",noReproduction:e=>`None among the newest ${e} jobs of this model.`,spec:"Spec",curves:"Curves"};function Bf({state:e="",model:t=""},s,n){let i=c=>{c.preventDefault();let p=new FormData(c.target);n(String(p.get("state")),String(p.get("model")).trim())},o=c=>c.target.form.requestSubmit(),r=_r.map(c=>[c,ft.states[c]]);return a`
    <form class="row" role="search" aria-label=${G.filters} @submit=${i}>
      <label class="row">
        ${G.state}
        <select name="state" @change=${o}>
          ${Ze([["",G.anyState],...r],e)}
        </select>
      </label>
      <label class="row">
        ${G.model}
        <input name="model" list="job-models" .value=${t} placeholder=${G.anyModel} @change=${o} />
      </label>
      <datalist id="job-models">${s.map(c=>a`<option value=${c}></option>`)}</datalist>
      <button>${G.apply}</button>
      ${e||t?a`<a href=${z("jobs")}>${G.clear}</a>`:null}
    </form>
  `}function yu(e,t="",s){let n=s[Uf(t)];if(n===void 0)return e;let i=t.startsWith("-")?-1:1,o=e.map(c=>({item:c,value:n(c)??null})),r=o.filter(({value:c})=>c!==null);return r.sort((c,p)=>i*fx(c.value,p.value)),[...r,...o.filter(({value:c})=>c===null)].map(({item:c})=>c)}function Ra(e,{name:t,isNumber:s=!1},n="",i){let o=Uf(n)===t,r=o&&n.startsWith("-"),c=s===r;return{[s?"number":"text"]:e,order:o?c?"ascending":"descending":"none",sort:()=>i(o&&!r?"-"+t:t)}}function Uf(e){return e.replace("-","")}function fx(e,t){return typeof e=="number"?t-e:e.localeCompare(t,void 0,{numeric:!0})}var $s={allDefaults:"Every field has its default: the notebook's final network.",defaults:"defaults",changed:"Changed settings",whole:"The whole spec",none:"none",field:(e,t)=>`${e} ${t}`,between:" \xB7 ",betweenItems:", "};function Da(e){let t=Lc(e);if(t===null)return null;let s=Object.keys(t).length===0;return a`
    ${s?a`<p>${$s.allDefaults}</p>`:qf($s.changed,t)}
    <details>
      <summary>${$s.whole}</summary>
      ${qf($s.whole,e)}
    </details>
  `}function po(e){let t=Lc(e);if(t===null)return"";let{model:s,...n}=t,i=Object.entries(n).map(([o,r])=>$s.field(o,xu(r)));return i.length>0?i.join($s.between):$s.defaults}function qf(e,t){let s=([n,i])=>[a`<code>${n}</code>`,xu(i)];return Us(e,Object.entries(t).map(s))}function xu(e){if(e===null)return $s.none;if(Array.isArray(e))return e.join($s.betweenItems);if(typeof e!="object")return String(e);let{kind:t,...s}=e,n=Object.entries(s).map(([i,o])=>$s.field(i,xu(o)));return[t,...n].filter(Boolean).join($s.betweenItems)||$s.none}function ja(e){if(e.state==="queued")return e.queue_position&&G.position(e.queue_position);if(e.state!=="running")return e.started_at&&G.took(ku(e));let{step:t,total_steps:s,eta_seconds:n}=e.progress,i=[rt(t/s,0),...n===null?[]:[G.left(li(n))]];return a`
    <progress max=${s} .value=${t} aria-label=${G.progressOf(e.id)}></progress>
    <span class="faint">${i.join(G.between)}</span>
  `}function ku(e){let t=gx(e);return t!==null&&t<10?G.seconds(t.toFixed(1)):li(t)}function gx({started_at:e,finished_at:t}){return e===null||t===null?null:(Date.parse(t)-Date.parse(e))/1e3}var Hf={model:e=>`${Vf(e)} ${vx(e)??""}`,accuracy:Eu,submitted:e=>Date.parse(e.submitted_at)};function Wf(e,t,{cancel:s,sort:n}){let{job:i,model:o,version:r,chosen:c,state:p,accuracy:w,submitted:C,change:N}=G.columns,V=[i,Ra(o,{name:"model"},t,n),{number:r},c,p,Ra(w,{name:"accuracy",isNumber:!0},t,n),Ra(C,{name:"submitted",isNumber:!0},t,n),N],B=$x(e),pt=Wt=>a`<tr>${bx(Wt,B.has(Wt.id),s)}</tr>`;return Kt(G.list,V,[gd(yu(e,t,Hf),({id:Wt})=>Wt,pt)])}function $x(e){let t=new Map;for(let n of e.filter(i=>i.spec&&Eu(i)!==null)){let i=`${n.spec.model} ${n.spec.dataset}`;t.set(i,[...t.get(i)??[],n])}let s=[...t.values()].filter(n=>n.length>1);return new Set(s.map(n=>yu(n,"accuracy",Hf)[0].id))}function bx(e,t,s){let{id:n,name:i,note:o}=e;return a`
    <th scope="row">
      <a class="long-name" href=${z("jobs",{job:n})}>${i||a`<code>${G.shortId(n)}</code>`}</a>
      ${i?a`<code class="faint">${G.shortId(n)}</code>`:null}
      ${o?a`<p class="note faint" title=${o}>${o}</p>`:null}
    </th>
    <td><span class="long-name">${Vf(e)}</span></td>
    <td class="number">${yx(e)}</td>
    <td class="chosen">${xx(e)}</td>
    <td>${Qe(e.state)} ${ja(e)}</td>
    <td class="number">${rt(Eu(e))} ${t?wx():null}</td>
    <td class="moment number">${Ge(e.submitted_at)}</td>
    <td>${we(e)?kx(e,s):null}</td>
  `}function wx(){return a`<span class="badge best" title=${G.bestMeaning}>${G.best}</span>`}function Vf({spec:e,request:t}){return e?.model??t?.model??t?.dataset??""}function vx({model:e,dataset:t}){return(e??t)?.version??null}function Eu({metrics:e}){return e.test_accuracy??e.accuracy??null}function yx({model:e,dataset:t}){return e?a`<a href=${z("models",{model:e.name,version:e.version})}>${e.version}</a>`:t&&a`<a href=${z("data",{dataset:t.name,version:t.version})}>${t.version}</a>`}function xx({spec:e,reproduction:t,kind:s}){return t?G.reproduces(t.of):e?po(e):G.kinds[s]}function kx(e,t){return a`
    <button aria-label=${G.cancelJob(e.id)} @click=${()=>t(e)}>${G.cancel}</button>
  `}var Ex=20,Gf=200,_x=2,Sx=15,_u=class extends Ee{static properties={choices:{attribute:!1}};address;#t=new AbortController;#e=new Fs(this,{task:([t],{signal:s})=>Tx(t,s),autoRun:!1});#s=new Fs(this,{task:(t,{signal:s})=>Ss("/models",{signal:s}),args:()=>[]});#n={error:null,status:""};constructor(){super(),this.choices={}}disconnectedCallback(){super.disconnectedCallback(),this.#t.abort(),this.#e.abort()}updated(t){t.has("choices")&&this.#o()}get#i(){let{state:t,model:s,after:n,sort:i}=this.choices,o=i?{limit:Gf}:{cursor:en(n).cursor,limit:Ex};return jt("/jobs",{state:t,model:s,...o})}#o(){this.#t.abort(),this.#t=new AbortController,La(()=>this.#r(),this.#t.signal)}async#r(){return await this.#e.run([this.#i]),this.#e.error?null:this.#e.value?.items.some(we)?_x:Sx}#a(t){this.address.change({...t,after:null},{isStep:!0}),this.choices=this.address.choices}async#l({id:t}){if(await ns(G.cancelQuestion(t),G.cancelYes)){this.#n={error:null,status:""};try{await Pt("POST",Q`/jobs/${t}/cancel`),this.#n.status=G.cancelled(t)}catch(s){this.#n.error=s}this.requestUpdate(),this.isConnected&&this.#o()}}render(){let t=this.#s.value?.items.map(({name:c})=>c)??[],s=Bf(this.choices,t,(c,p)=>this.#a({state:c,model:p})),{value:n,error:i}=this.#e,o=n?.query===this.#i?n:null,r=Vt({value:o,error:this.#n.error??i},c=>this.#c(c));return hn({title:G.title},s,r)}#c({items:t,next_cursor:s}){let{after:n,sort:i,...o}=this.choices,r=w=>z("jobs",{...o,after:w}),c={cancel:w=>this.#l(w),sort:w=>this.#a({sort:w})},p=i&&s!==null?G.sortedOf(Gf):"";return a`
      <section class="card stack">
        <p role="status" class="faint">${this.#n.status} ${Ax(t)} ${p}</p>
        ${t.length>0?Wf(t,i,c):Ox(o)}
        ${i?null:Fn(en(n),s,r)}
      </section>
    `}};customElements.define("job-list",_u);async function Tx(e,t){let[s]=await Promise.all([xt(e,{signal:t}),Pn(t)]);return{query:e,...s}}function Ax(e){let t=s=>e.filter(n=>n.state===s).length;return G.activity(t("running"),t("queued"))}function Ox({state:e,model:t}){return e||t?a`<p class="empty">${G.none}</p>`:a`
    <div class="empty">
      <p><strong>${G.noneYet}</strong></p>
      <p>${G.whatJobsAre}</p>
      <a class="button primary" href=${z("train")}>${G.trainOne}</a>
    </div>
  `}var sn={title:"Metrics",none:"No metrics yet.",names:{test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",train_loss:"Training loss of these weights",validation_loss:"Validation loss of these weights",published_epoch:"Published epoch",best_test_accuracy:"Best test accuracy of any epoch",best_epoch:"Epoch of the best test accuracy",stop_reason:"Stop reason"},stopReasons:{steps:"all steps done",early_stopping:"the validation loss stopped falling",max_seconds:"time limit reached"}};function Fa(e){let t=Object.keys(sn.names).filter(n=>e[n]!==null);if(t.length===0)return a`<p>${sn.none}</p>`;let s=t.map(n=>[sn.names[n],Mx(n,e[n])]);return a`${Su(e)} ${Us(sn.title,s)}`}function Su({warning:e}){return e?a`<p class="notice warning">${e}</p>`:null}function Mx(e,t){return e.endsWith("_accuracy")?rt(t):e==="stop_reason"?sn.stopReasons[t]:e.endsWith("_epoch")?t:wt(t,5)}var Tu=({original:e,reproduced:t})=>`${e} in the original, ${t} here.`,yi={job:e=>`Job ${he(e)}`,identical:"Identical: the same weights and the same history, bit for bit.",different:"Not identical.",firstDifference:{step:e=>`They first differ at step ${e.step}, in ${e.field}: ${Tu(e)}`,epoch:e=>`They first differ in the epoch that ends at step ${e.step}, in ${e.field}: ${Tu(e)}`,weights:e=>`Only the weights differ, in ${e.field}: ${Tu(e)}`},nothing:"nothing",open:{queued:"Waiting for a worker.",running:"Training.",succeeded:"Nothing was compared.",failed:"The training failed, so there is nothing to compare.",cancelled:"It was cancelled, so there is nothing to compare."}};function za(e){return e.map(t=>a`
    <li><a href=${z("jobs",{job:t.id})}>${yi.job(t.id)}</a>: ${Au(t)}</li>
  `)}function Au({state:e,reproduction:t}){return t.identical===!0?a`<strong>${yi.identical}</strong>`:t.identical===!1?a`<strong>${yi.different}</strong> ${Nx(t.first_difference)}`:yi.open[e]}function Nx({kind:e,step:t,field:s,original:n,reproduced:i}){let o={original:Jf(n),reproduced:Jf(i)};return yi.firstDifference[e]({step:t,field:s,...o})}function Jf(e){return e===null?yi.nothing:typeof e=="number"?wt(e,9):e}var Bt={toolbar:"How the curves are drawn",xAxis:"Horizontal axis",axes:{epoch:"Epoch",step:"Step",time:"Time"},xLabels:{epoch:"epoch",step:"step",time:"time (s)"},smoothing:"Smoothing",smoothingHelp:"Draws an exponential moving average: 0.9 gives the previous average a weight of 90 %. The line without it stays, faint. The numbers in the tables are not smoothed.",none:"off",log:"Log",logOf:"Log scale of loss and learning rate",zoom:"Zoom",to:"to",zoomFrom:e=>`Zoom from ${e}`,zoomTo:e=>`Zoom to ${e}`,start:"start",end:"end",zoomHelp:"Drag across a chart to zoom in, or enter a range. Double-click a chart to see everything again.",reset:"Reset zoom",loss:{title:"Loss",label:"Mean loss of each epoch",y:e=>e?"loss (nats)":"loss",help:"The mean training loss of an epoch: the average over its steps of the loss of each step's batch, before the update. Wherever the page shows a run's loss, it is this number. Validation is the loss of the weights after the epoch on the validation part."},accuracy:{title:"Accuracy",label:"Accuracy after each epoch",y:"accuracy",help:"The share of examples that the weights after an epoch classify correctly."},rate:{title:"Learning rate",label:"Learning rate of each epoch",y:"learning rate",help:"The learning rate of the last step of an epoch, as the schedule sets it."},values:"Values at the pointer, or the newest",run:"Run",best:"best run",unknown:"\u2013",fields:{train_loss:"Training loss",validation_loss:"Validation loss",test_accuracy:"Test accuracy",train_accuracy:"Training accuracy",validation_accuracy:"Validation accuracy",learning_rate:"Learning rate"}};var Ko=["epoch","step","time"],Ou=.99,Xf="..",Cx=4;function Mu({x:e,smoothing:t,scale:s,zoom:n=""}){let i=Number(t??0),[o,r=null]=n.split(Xf).map(c=>c===""?null:Number(c));return{x:Ko.includes(e)?e:Ko[0],smoothing:i>0?Math.min(i,Ou):0,isLog:s==="log",zoom:Ix(o,r)?{from:o,to:r}:mo}}function Kf({x:e,smoothing:t,isLog:s,zoom:{from:n,to:i}}){return{x:e===Ko[0]?null:e,smoothing:t||null,scale:s?"log":null,zoom:n===null&&i===null?null:`${n??""}${Xf}${i??""}`}}function Qf({from:e,to:t},s){return s==="time"?{from:Yf(e),to:Yf(t)}:{from:e&&Math.floor(e),to:t&&Math.ceil(t)}}function Ix(e,t){return!Number.isNaN(e)&&!Number.isNaN(t)&&(e===null||t===null||e<t)}function Yf(e){return e===null?null:Number(e.toPrecision(Cx))}var Px=.01;function Zf(e,t){return a`
    <div class="toolbar chart-toolbar" role="group" aria-label=${Bt.toolbar}>
      ${Rr({name:"curves-x",label:Bt.xAxis,options:Ko.map(s=>[s,Bt.axes[s]]),chosen:e.x,choose:s=>t.choose({x:s,zoom:mo})})}
      ${Lx(e,t)} ${Rx(e,t)} ${Dx(e,t)}
    </div>
  `}function Lx({smoothing:e},t){let s=i=>({smoothing:Number(i.target.value)}),n=e>0?e.toFixed(2):Bt.none;return a`
    <span class="tool">
      <label for="curves-smoothing">${Bt.smoothing}</label>
      <input
        id="curves-smoothing"
        type="range"
        min="0"
        max=${Ou}
        step=${Px}
        .value=${ai(String(e))}
        aria-valuetext=${n}
        @input=${i=>t.try(s(i))}
        @change=${i=>t.choose(s(i))}
      />
      <output class="number" for="curves-smoothing">${n}</output>
      <help-tip .subject=${Bt.smoothing} .text=${Bt.smoothingHelp}></help-tip>
    </span>
  `}function Rx({isLog:e},t){return a`
    <label class="tool" title=${Bt.logOf}>
      <input
        type="checkbox"
        .checked=${ai(e)}
        @change=${s=>t.choose({isLog:s.target.checked})}
      />
      ${Bt.log}
    </label>
  `}function Dx({x:e,zoom:t},s){let n=Bt.xLabels[e],i=(r,c,p)=>a`
    <input
      type="number"
      min="0"
      step=${e==="time"?"any":1}
      aria-label=${c}
      placeholder=${p}
      .value=${ai(t[r]===null?"":String(t[r]))}
      @change=${({target:w})=>s.choose({zoom:{...t,[r]:w.value===""?null:w.valueAsNumber}})}
    />
  `,o=t.from===null&&t.to===null;return a`
    <span class="tool">
      ${Bt.zoom} ${i("from",Bt.zoomFrom(n),Bt.start)} ${Bt.to}
      ${i("to",Bt.zoomTo(n),Bt.end)}
      <button type="button" ?disabled=${o} @click=${()=>s.choose({zoom:mo})}>${Bt.reset}</button>
      <help-tip .subject=${Bt.zoom} .text=${Bt.zoomHelp}></help-tip>
    </span>
  `}var jx={loss:[{field:"train_loss"},{field:"validation_loss",isDotted:!0}],accuracy:[{field:"test_accuracy"},{field:"train_accuracy",isDashed:!0},{field:"validation_accuracy",isDotted:!0}],rate:[{field:"learning_rate"}]};function tg(e,t){let s=Object.entries(jx).map(([n,i])=>[n,e.flatMap(o=>Fx(o,t,i))]);return Object.fromEntries(s)}function Fx({run:{id:e,epochs:t},color:s,isChosen:n,isBest:i},o,r){let c=n?"strong":i===!1?"faded":void 0,p=o==="time"?zx(t):t.map(w=>w[o]);return r.map(w=>({...w,id:e,color:s,emphasis:c,xs:p,ys:t.map(C=>C[w.field])})).filter(({ys:w},C)=>C===0||w.some(N=>N!==null))}function zx(e){let t=0,s=0;return e.map(({epoch:n,seconds:i})=>(s+=i*(n-t),t=n,s))}function eg(e,t,s,n){let i=Object.entries(t).flatMap(([o,r])=>Bx(o,r));return a`
    <div class="scrolls values" tabindex="0" role="group" aria-label=${Bt.values}>
      <table>
        <caption class="unseen">${Bt.values}</caption>
        <thead>
          <tr>
            <th scope="col">${Bt.run}</th>
            ${i.map(Ux)}
            <th scope="col" class="number">${s.xLabel}</th>
          </tr>
        </thead>
        <tbody>${e.map(o=>qx(o,i,s,n))}</tbody>
      </table>
    </div>
  `}function Bx(e,t){let s=e==="accuracy"?rt:wt;return Array.from(Map.groupBy(t,({field:n})=>n),([n,i])=>({field:n,format:s,lines:i}))}function Ux({field:e,lines:t}){let{isDashed:s,isDotted:n}=t[0],i=a`<span class=${Ba({isDashed:s,isDotted:n})} aria-hidden="true"></span>`;return a`<th scope="col" class="number">${i} ${Bt.fields[e]}</th>`}function qx({run:e,color:t,label:s,isBest:n},i,{x:o,placeOf:r,focused:c},p){let w=i.map(({lines:V})=>V.find(({id:B})=>B===e.id)),C=w.map(V=>V===void 0?-1:Nf(V,o??1/0)),N=w.flatMap((V,B)=>V?.xs[C[B]]??[]);return a`
    <tr
      class=${e.id===c?"answer":""}
      @pointerenter=${()=>p(e.id)}
      @pointerleave=${()=>p(null)}
    >
      <th scope="row" title=${s}>
        <span class=${Ba({color:t})} aria-hidden="true"></span> ${s}
        ${n?a`${Ae("best")}<span class="unseen">${Bt.best}</span>`:K}
      </th>
      ${i.map(({format:V},B)=>a`<td class="number">${V(w[B]?.ys[C[B]])}</td>`)}
      <td class="number faint">${N.length>0?r(Math.max(...N)):Bt.unknown}</td>
    </tr>
  `}function Ba({color:e,isDashed:t=!1,isDotted:s=!1}){let n=t?" dashed":s?" dotted":"";return`swatch${e===void 0?"":` series-${e}`}${n}`}var Hx="cross_entropy",Wx=240,Vx=130,Gx="runs",Nu=class extends Ee{static properties={shown:{attribute:!1},view:{},choices:{state:!0},focused:{state:!0},x:{state:!0}};#t=[];#e={loss:[],accuracy:[],rate:[]};constructor(){super(),this.shown=[],this.view="",this.choices=Mu({}),this.focused=null,this.x=null}connectedCallback(){super.connectedCallback(),addEventListener("popstate",this.#s),this.#s()}disconnectedCallback(){super.disconnectedCallback(),removeEventListener("popstate",this.#s)}#s=()=>{this.choices=Mu(new ei(this.view).choices)};#n(t){let s=Kf({...this.choices,...t});new ei(this.view).change(s),this.#s(),this.requestUpdate()}willUpdate(){let{x:t}=this.choices,s=this.shown.flatMap(({run:i,color:o,isChosen:r,isBest:c})=>[i.epochs,o,r,c]),n=[t,...s];n.length===this.#t.length&&n.every((i,o)=>i===this.#t[o])||(this.#t=n,this.#e=tg(this.shown,t))}render(){let t=this.shown.every(({run:o})=>!o.job?.spec||o.job.spec.loss===Hx),{loss:s,accuracy:n,rate:i}=Bt;return a`
      ${Zf(this.choices,{try:o=>this.choices={...this.choices,...o},choose:o=>this.#n(o)})}
      <div class="chart-grid">
        ${this.#o("loss",{...s,y:s.y(t)})} ${this.#o("accuracy",n)}
        ${this.#o("rate",i)}
      </div>
      ${this.#i()}
    `}#i(){let{x:t}=this.choices,s={x:this.x,xLabel:Bt.xLabels[t],placeOf:Jx[t],focused:this.focused};return eg(this.shown,this.#e,s,n=>this.focused=n)}#o(t,{title:s,label:n,y:i,help:o}){let{x:r,smoothing:c,isLog:p,zoom:w}=this.choices;return a`
      <section class=${t}>
        <h3>${s} <help-tip .subject=${s} .text=${o}></help-tip></h3>
        <line-chart
          .label=${n}
          .xLabel=${Bt.xLabels[r]}
          .yLabel=${i}
          .tickOf=${r==="time"?wt:Ir}
          .formatY=${t==="accuracy"?$d:wt}
          .height=${t==="rate"?Vx:Wx}
          .series=${this.#e[t]}
          .smoothing=${t==="rate"?0:c}
          .isLog=${p&&t!=="accuracy"}
          .zoom=${w}
          .group=${Gx}
          .focused=${this.focused}
          @point=${({detail:C})=>this.x=C}
          @focus-line=${({detail:C})=>this.focused=C}
          @zoom=${({detail:C})=>this.#n({zoom:Qf(C,r)})}
        ></line-chart>
      </section>
    `}};customElements.define("run-charts",Nu);var Jx={epoch:Tt,step:Tt,time:e=>e.toFixed(1)};function Ua({id:e,name:t,spec:s}){return t||(s?ft.runName(s.model,e):ft.unknownRun(e))}var Cu=100;async function qa({id:e,model:t},s){let n={model:t,limit:Cu},{items:i}=await xt(jt("/jobs",n),{signal:s});return i.filter(o=>o.reproduction?.of===e)}function sg(e){let t={"Idempotency-Key":In()};return ie(()=>Pt("POST",Q`/jobs/${e}/reproduce`,void 0,{headers:t}))}var Yx=80,Xx=1e3,Iu=class extends Ee{static properties={job:{attribute:!1}};#t=new Fs(this,{task:([t],{signal:s})=>Pt("PATCH",Q`/jobs/${this.job.id}`,t,{signal:s}),autoRun:!1,onComplete:t=>this.dispatchEvent(new CustomEvent("labeled",{detail:t}))});constructor(){super(),this.job=null}#e(t){t.preventDefault(),this.#t.run([Object.fromEntries(new FormData(t.target))])}render(){let{name:t,note:s}=this.job,n=(i,o)=>is({id:i,label:G.labels[i],wrong:[]},o);return a`
      ${s?a`<p class="note">${s}</p>`:null}
      <details>
        <summary>${G.labels.title}</summary>
        <form class="stack" @submit=${i=>this.#e(i)}>
          ${n("name",a`<input id="name" name="name" maxlength=${Yx} .value=${ai(t)} />`)}
          ${n("note",a`<textarea id="note" name="note" rows="2" maxlength=${Xx} .value=${ai(s)}></textarea>`)}
          <div class="row">
            <button>${G.labels.save}</button>
            <span role="status">${this.#t.value===void 0?"":G.labels.saved}</span>
          </div>
          ${oe(this.#t.error??null)}
        </form>
      </details>
    `}};customElements.define("label-form",Iu);function ng(e){let{model:t,dataset:s,error:n,reproduction:i}=e;return a`
    <div role="status">
      <p>${Qe(e.state)} ${Nn(e)}</p>
      ${n&&Zx(n)}
      ${t&&a`<p>${G.fact.published} ${Kx(t)}</p>`}
      ${s&&a`<p>${G.fact.published} ${Qx(s)}</p>`}
      ${i&&t1(e)}
    </div>
    ${e.state==="running"?a`<div class="row">${ja(e)}</div>`:null}
  `}function Kx(e){let t={model:e.name,version:e.version};return a`<a href=${z("models",t)}>${G.version(e)}</a>`}function Qx({name:e,version:t}){return a`<a href=${z("data",{dataset:e,version:t})}>${G.version({name:e,version:t})}</a>`}function Zx({type:e,message:t}){return a`
    <div class="notice error">
      <p><code>${e}</code>: ${t}</p>
      <p>${G.remedies[e]}</p>
    </div>
  `}function t1(e){let t=e.reproduction.of;return a`
    <p>
      ${G.fact.original} <a href=${z("jobs",{job:t})}>${G.jobTitle(t)}</a>.
      ${Au(e)}
    </p>
  `}function ig(e,{cancel:t,reproduce:s}){let{spec:n}=e,i=e.state==="succeeded"&&n!==null&&e.reproduction===null;return a`
    <div class="row" role="group" aria-label=${G.actions}>
      ${we(e)?a`<button @click=${t}>${G.cancel}</button>`:null}
      ${i?a`<button @click=${s}>${G.reproduce}</button>`:null}
      ${n&&e1(e)}
    </div>
    ${i?a`<p class="faint">${G.reproduceMeaning}</p>`:null}
  `}function e1(e){let{id:t,spec:s}=e;return a`
    <a class="button" href=${z("train",{jobs:t})}>${we(e)?G.watch:G.overlay}</a>
    <a class="button" href=${z("train",va(s))}>${G.again}</a>
    <a class="button" href=${z("jobs",{model:s.model})}>${G.ofModel(s.model)}</a>
  `}function og(e){let{fact:t}=G,s=[[t.id,a`<code>${e.id}</code>`],...s1(e),[t.submitted,Ge(e.submitted_at)],[t.started,Ge(e.started_at)],[t.finished,Ge(e.finished_at)],[t.took,ku(e)],[t.attempt,e.attempt],...e.spec?n1(e.progress):[]];return Us(G.facts,s)}function s1({spec:e,request:t}){let s=e?.model??t?.model;return[...s?[[G.fact.model,s]]:[],...t?.dataset?[[G.fact.dataset,t.dataset]]:[]]}function n1({step:e,total_steps:t,steps_per_second:s}){return[[G.fact.steps,G.stepsOf(Tt(e),Tt(t))],[G.fact.speed,G.speed(wt(s))]]}var i1=2,Pu=class extends Ee{jobId="";#t=new Ts;#e=new Fs(this,{task:([t],{signal:s})=>qa(t,s),autoRun:!1});#s=new AbortController;#n=new Fs(this,{task:([t])=>t(),autoRun:!1});connectedCallback(){super.connectedCallback(),new Fs(this,{task:(t,{signal:s})=>Pn(s),args:()=>[]}),this.#t.addEventListener("change",()=>this.#o()),this.#t.follow([this.jobId])}disconnectedCallback(){super.disconnectedCallback(),this.#s.abort(),this.#t.close()}get#i(){return this.#t.runs[0]}#o(){let{job:t}=this.#i;t?.state==="succeeded"&&t.spec!==null&&t.reproduction===null&&this.#e.status===wc.INITIAL&&this.#r(),this.requestUpdate()}#r(){if(!this.isConnected)return;this.#s.abort(),this.#s=new AbortController;let t={id:this.jobId,model:this.#i.job.spec.model};La(async()=>(await this.#e.run([t]),this.#e.value?.some(we)?i1:null),this.#s.signal)}async#a(){await ns(G.cancelQuestion(this.jobId),G.cancelYes)&&this.#c(()=>Pt("POST",Q`/jobs/${this.jobId}/cancel`))}#l(){this.#c(async()=>{await sg(this.jobId),this.#r()})}#c(t){this.#n.status!==wc.PENDING&&this.#n.run([t])}render(){let{job:t,missing:s}=this.#i,n=s?new Error(s):this.#n.error??this.#e.error,i={href:z("jobs"),text:G.all},o=t?.name||G.jobTitle(this.jobId);return hn({title:o,back:i},Vt({value:t,error:n},()=>this.#m(t)))}#m(t){let s={cancel:()=>this.#a(),reproduce:()=>this.#l()},n=({detail:i})=>{this.#i.absorbJob(i),this.requestUpdate()};return a`
      <section class="card stack">
        ${ng(t)} ${ig(t,s)}
        <label-form .job=${t} @labeled=${n}></label-form>
      </section>
      ${t.spec&&this.#u(t)}
      <div class="columns">
        ${t.spec&&this.#h(t)}
        <section class="card"><h2>${G.facts}</h2>${og(t)}</section>
      </div>
    `}#u(t){let s=[{run:this.#i,color:1,label:Ua(t)}];return a`
      <section class="card stack">
        <h2>${G.curves}</h2>
        <run-charts view="jobs" .shown=${s}></run-charts>
      </section>
    `}#h(t){return a`
      <div class="stack">
        <section class="card"><h2>${G.spec}</h2>${Da(t.spec)}</section>
        ${this.#e.value&&o1(this.#e.value)}
      </div>
      <section class="card"><h2>${sn.title}</h2>${Fa(t.metrics)}</section>
    `}};customElements.define("job-page",Pu);function o1(e){return a`
    <section class="card" aria-live="polite">
      <h2>${G.reproductions}</h2>
      ${e.length>0?a`<ul>${za(e)}</ul>`:a`<p>${G.noReproduction(Cu)}</p>`}
    </section>
  `}function rg(e,t){return Qi(e,({job:s})=>s?{key:s,open:n=>ci(n,"job-page",{jobId:s})}:{key:"",open:n=>ci(n,"job-list",{address:t})})}var _={title:"Models",all:"All models",list:"Models, the newest first",noModels:"No models yet.",trainOne:"Train a model",modelTitle:e=>`Model ${e}`,versionTitle:(e,t)=>`${e}, version ${t}`,allOf:e=>`All versions of ${e}`,versions:"Versions",version:e=>`Version ${e}`,between:", ",betweenLayers:"\u2013",noAliases:"\u2013",pointsAt:(e,t)=>`${e} \u2192 ${t}`,job:e=>`Job ${he(e)}`,isImported:"imported",columns:{model:"Model",latest:"Latest",aliases:"Aliases",version:"Version",accuracy:"Test accuracy",layers:"Layers",parameters:"Parameters",size:"Size",origin:"Source",created:"Published",alias:"Alias",pointsAt:"Points at",change:"Actions",label:"Class",examples:"Examples",precision:"Precision",recall:"Recall",confidenceRange:"Confidence",confidence:"Mean confidence",share:"Correct"},facts:"Details",fact:{reproduced:"Reproduced",dataset:"Data",weights:"Weights"},sha256:"sha256",noDataset:"no data set fits it",notReproduced:"not by any of the model's newest 100 jobs",draw:"Draw a digit",inspect:"Inspect",spec:"Spec",environment:"Environment",environmentNames:{python:"Python",numpy:"NumPy",blas:"BLAS",kernel:"Kernel",threads:"Threads"},continue:"Continue training",delete:"Delete this version",deleteQuestion:(e,t)=>`Delete version ${t} of ${e} permanently? Its number is never used again.`,deleteYes:"Delete permanently",prediction:{title:"Predict",meaning:"Change a value: the version predicts the class of the row, and how much each column contributes to it.",loadExample:"Load an example",example:(e,t)=>`Test example ${e}: ${t}`,noExamples:"Its data set is deleted or has no test examples; the form begins with the columns' means.",column:(e,t)=>`Mean ${e}, std. deviation ${t}`,answer:(e,t)=>`Class ${e}, ${t}`,mostProbable:e=>`The ${e} most probable classes are shown.`,contributions:e=>`For and against ${e}`,contributionsMeaning:"Estimated from the gradient: above 0 a column's value supports the class, below 0 it speaks against it. A number at its mean has 0.",contributionsOf:"Contributions of the columns",largest:e=>`The ${e} largest contributions are shown.`,name:"Column",value:"Value",bar:"Bar",contribution:"Contribution"},aliases:"Aliases",noAliasesYet:"No alias points at a version yet.",history:"History",historyOf:e=>`History of ${e}`,changeText:(e,t)=>e===null?`created at version ${t}`:t===null?`deleted; it pointed at version ${e}`:`moved from version ${e} to ${t}`,moveBack:e=>`Move back to version ${e}`,earlier:"Earlier changes",pointsHere:"points here",moveHere:"Move here",moveAlias:(e,t)=>`Move here: ${e} to version ${t}`,toVersion:"to version",move:"Move",moveIt:e=>`Move ${e}`,remove:"Delete",removeAlias:e=>`Delete alias ${e}`,removeQuestion:e=>`Delete the alias ${e}? Requests that use it fail from then on.`,removeYes:"Delete the alias",newAlias:"New alias",newAliasVersion:"for version",make:"Create alias",makeHere:e=>`Create alias for version ${e}`,moved:(e,t,s)=>t===null?`${e} points at version ${s}.`:`${e} points at version ${s} now; it pointed at version ${t}.`,removed:e=>`${e} is deleted; its version stays.`,isThere:(e,t)=>`The alias ${e} already exists: it points at version ${t}. Nothing was changed.`,wasMoved:(e,t,s)=>`Another client moved ${e} from version ${t} to version ${s}. Nothing was changed; check it and try again.`,wasRemoved:e=>`Another client deleted ${e}. Nothing was changed; check it and try again.`,defaultIs:e=>`Requests that name no version get ${e}.`,defaultRef:"Default: latest, an alias or a version",setDefault:"Set default",makeDefault:e=>`Make version ${e} the default`,defaultSet:e=>`The default is ${e} now.`,importTitle:"Import a version",importMeaning:"An .npz that was trained elsewhere becomes the model's next version. It is checked and evaluated first.",importName:"Model",importFile:"File (.npz)",importSend:"Import",importing:"Uploading, checking and evaluating\u2026",imported:(e,t)=>`Imported as version ${t} of ${e}.`,importedUnseen:"No data set fits it, so it was not evaluated.",downloads:"Downloads",download:e=>`Download .${e}`,formats:{npz:"NumPy: the arrays as they are stored",onnx:"ONNX Runtime and others: pixels or columns in, probabilities and class out",safetensors:"the same arrays as the .npz, for safetensors"},making:e=>`Preparing the .${e}\u2026`,progressOf:e=>`Download progress of the .${e}`,fetched:(e,t,s)=>`.${e}: ${t}${s===null?"":` of ${s}`}`,saved:(e,t)=>`${e} is saved, ${t}.`,evaluation:"Evaluation on the test set",noEvaluation:"It was not evaluated on a test set.",confusion:"Confusion matrix",mistakes:"The most confident mistakes",cellTitle:({label:e,digit:t})=>e===t?`Examples of ${e}, predicted correctly`:`Examples of ${e} predicted as ${t}`,allMistakes:"All mistakes",noImages:"No examples match.",predicted:({index:e,label:t,digit:s,share:n})=>t===s?`Test image ${e}: ${ce(t)}, predicted correctly with ${n}`:`Test image ${e}: ${ce(t)}, predicted as ${s} with ${n}`,predictedShort:({label:e,digit:t,share:s})=>`${e} \u2192 ${t}, ${s}`,number:e=>`No. ${e}`,classes:"Precision and recall",classesMeaning:"Precision: the share of a class's predictions that are correct. Recall: the share of a class's examples that are predicted correctly.",calibration:"Calibration",calibrationError:e=>`Expected calibration error: ${e}, the mean difference of confidence and accuracy.`,calibrationMeaning:"Bars: the accuracy of predictions by their confidence, from 0 to 100 %. On the line, both are equal; below it, the version is overconfident.",calibrationPicture:"Accuracy by confidence; the table below has the numbers",calibrationTable:"The numbers",range:(e,t)=>`${e} to ${t}`,compareTitle:"Compare two versions",first:"One version",second:"Another version",versionOption:(e,t)=>`${e}: ${t}`,compare:"Compare",comparisonTitle:(e,t)=>`${e}: ${t.join(" and ")} compared`,whoIsBetter:"Which is better?",accuracies:(e,t,s)=>`Of ${s} test images, version ${e.version} predicts ${e.accuracy} correctly, version ${t.version} ${t.accuracy}.`,fourfold:"Test images that each version predicts correctly and incorrectly",isRight:e=>`Version ${e} is right`,isWrong:e=>`Version ${e} is wrong`,sameImages:"Both are correct on the same images: there is no difference to test.",significant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is significant: version ${e} alone is right on ${ps(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,notSignificant:({better:e,worse:t,counts:[s,n],p:i})=>`The difference is not significant: version ${e} alone is right on ${ps(s)}, version ${t} alone on ${n}. If both were equally good, chance would make them differ at least this much with ${i} (McNemar's test).`,pTiny:"p < 0.0001",pIs:e=>`p = ${e}`,exactTest:"Exact binomial test: fewer than 25 images differ.",chiSquare:e=>`\u03C7\xB2 = ${e}, one degree of freedom, with continuity correction.`,disagreements:e=>`Different predictions for ${ps(e)}`,mostConfident:e=>`The ${e} most confident:`,image:(e,t)=>`No. ${e}: ${ce(t)}`,answerOf:({version:e,digit:t,share:s,isRight:n})=>`version ${e}: ${t} ${n?"\u2713":"\u2717"} ${s}`};function Ha(e,t,s){let n=i=>{i.preventDefault();let o=new FormData(i.target).getAll("version");location.hash=z("models",{model:e,compare:o.join(",")})};return a`
    <section class="card">
      <h2>${_.compareTitle}</h2>
      <form class="row" @submit=${n}>
        ${ag(_.first,t,s[0])} ${ag(_.second,t,s[1])}
        <button>${_.compare}</button>
      </form>
    </section>
  `}function ag(e,t,s){let n=t.map(({version:i,metrics:o})=>[String(i),_.versionOption(i,rt(o.test_accuracy))]);return a`
    <label class="field">
      ${e}
      <select name="version">
        ${Ze(Bs(n,String(s)),String(s))}
      </select>
    </label>
  `}var r1="400px",Lu=class extends HTMLElement{#t=document.createElement("digit-image");#e="";#s=new AbortController;#n=new IntersectionObserver(t=>this.#i(t),{rootMargin:r1});connectedCallback(){this.replaceChildren(this.#t),this.#s=new AbortController,this.#n.observe(this)}disconnectedCallback(){this.#n.disconnect(),this.#s.abort()}set example({dataset:t,split:s,index:n,label:i}){this.#t.label=i;let o=Q`/datasets/${t}/${s}/${n}`;o!==this.#e&&(this.#e=o,this.#t.pixels=null,this.#n.unobserve(this),this.#n.observe(this))}#i(t){t.some(s=>s.isIntersecting)&&this.#o()}async#o(){this.#n.unobserve(this);let t=this.#e;try{let{pixels:s}=await xt(t,{signal:this.#s.signal});t===this.#e&&(this.#t.pixels=s)}catch{}}};customElements.define("example-image",Lu);function Wa({example:e,caption:t}){return a`
    <li>
      <figure>
        <example-image .example=${e}></example-image>
        <figcaption>${t}</figcaption>
      </figure>
    </li>
  `}var a1=.05;function ug(e){let[t,s]=e.versions;return a`
    <h2>${_.whoIsBetter}</h2>
    <p>${_.accuracies(lg(t),lg(s),Tt(e.examples))}</p>
    <p class="notice" role="status">${l1(e)}</p>
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
          ${cg(_.isRight(t.version),e.both_right,e.only_first_right)}
          ${cg(_.isWrong(t.version),e.only_second_right,e.both_wrong)}
        </tbody>
      </table>
    </div>
    <p class="faint">${u1(e.mcnemar)}</p>
  `}function lg({version:e,accuracy:t}){return{version:e,accuracy:rt(t)}}function cg(e,...t){return ze(e,t.map(Tt))}function l1({versions:e,mcnemar:t,only_first_right:s,only_second_right:n}){let[i,o]=e.map(({version:C})=>C),[r,c]=s>n?[i,o]:[o,i];if(s+n===0)return _.sameImages;let p=[Tt(Math.max(s,n)),Tt(Math.min(s,n))],w={better:r,worse:c,counts:p,p:c1(t.p_value)};return t.p_value<a1?_.significant(w):_.notSignificant(w)}function c1(e){return e<1e-4?_.pTiny:_.pIs(wt(e,2))}function u1({statistic:e,exact:t}){return t?_.exactTest:_.chiSquare(wt(e))}function hg({model:e,dataset:t,disagreements:s,images:n,versions:i}){let o=r=>{let c=i.map(({version:p},w)=>({model:e,version:p,...h1(r,w)}));return Wa({example:{dataset:t,split:"test",index:r.index,label:_.image(r.index,r.label)},caption:m1(r,c,t)})};return a`
    <h2>${_.disagreements(Tt(s))}</h2>
    ${s>n.length?a`<p class="faint">${_.mostConfident(n.length)}</p>`:null}
    <ul class="examples roomy">${n.map(o)}</ul>
  `}function h1({label:e,digits:t,probabilities:s},n){let i=t[n];return{digit:i,isRight:i===e,share:rt(s[n],1)}}function m1({index:e,label:t},s,n){let i=({model:o,version:r,digit:c,isRight:p,share:w})=>a`
    <li class=${p?"right":""}>
      <a href=${z("inspect",{model:o,version:r,dataset:n,split:"test",index:e})}>
        ${_.answerOf({version:r,digit:c,share:w,isRight:p})}
      </a>
    </li>
  `;return a`${_.image(e,t)}<ul class="plain">${s.map(i)}</ul>`}var d1=60,p1=100,Va=class{#t;#e;#s=[];#n=new Ct(()=>this.#r());#i=new Ct(()=>this.#r());constructor(t,s){this.#t=t,this.#e=s}show({compare:t}){this.#s=t.split(","),this.#i.reset(),this.#r(),this.#o()}close(){this.#n.abort(),this.#i.abort()}#o(){let t=this.#e,s={versions:this.#s,limit:d1},n=i=>Pt("POST",Q`/models/${t}/compare`,s,{signal:i});this.#n.get(()=>jt(Q`/models/${t}/versions`,{limit:p1})),this.#i.run(i=>ie(()=>n(i),i))}#r(){let t={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},s=_.comparisonTitle(this.#e,this.#s),n=Ha(this.#e,this.#n.value?.items??[],this.#s),i=Vt(this.#i,o=>this.#a(o));Qs(this.#t,{title:s,back:t},n,i)}#a(t){return a`
      <section class="card">${ug(t)}</section>
      <section class="card">${hg(t)}</section>
    `}};var fo=class{#t;#e;#s;#n=!1;#i=null;#o=null;constructor({model:t,redraw:s,onDone:n}){this.#t=t,this.#e=s,this.#s=n}template(){return a`
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
        <div role="status">${this.#n?_.importing:this.#i&&g1(this.#i)}</div>
      </section>
    `}#r(){return a`
      <label class="field">
        ${_.importName}
        <input name="model" required maxlength="63" autocomplete="off" />
      </label>
    `}async#a(t){if(t.preventDefault(),this.#n)return;let s=new FormData(t.target),n=this.#t??String(s.get("model")).trim();this.#n=!0,this.#i=null,this.#o=null,this.#e();try{this.#i=await f1(Q`/models/${n}/versions`,s.get("file"))}catch(i){this.#o=i}this.#n=!1,this.#e(),this.#i&&this.#s()}};async function f1(e,t){return pn(await rs(e,{method:"POST",headers:{"Content-Type":"application/octet-stream"},body:t}))}function g1({name:e,version:t,metrics:s}){return a`
    <p>
      <a href=${z("models",{model:e,version:t})}>${_.imported(e,t)}</a>
      ${s.test_accuracy===null?_.importedUnseen:null}
    </p>
  `}var $1=20,Ga=class{#t;#e={};#s=new Ct(()=>this.#o());#n=new fo({model:null,redraw:()=>this.#o(),onDone:()=>this.#i()});constructor(t){this.#t=t}show(t){this.#e=t,this.#o(),this.#i()}close(){this.#s.abort()}#i(){let t=en(this.#e.after),s=jt("/models",{limit:$1,cursor:t.cursor});this.#s.run(async n=>({...await xt(s,{signal:n}),at:t}))}#o(){let t=Vt(this.#s,s=>this.#r(s));Qs(this.#t,{title:_.title},t,this.#n.template())}#r({items:t,next_cursor:s,at:n}){let i=o=>z("models",{after:o});return a`
      <section class="card stack">
        ${t.length>0?w1(t):b1()}
        ${Fn(n,s,i)}
      </section>
    `}};function b1(){return a`<p>${_.noModels} <a href=${z("train")}>${_.trainOne}</a></p>`}function w1(e){let{model:t,latest:s,aliases:n}=_.columns;return Kt(_.list,[t,s,n],e.map(v1))}function v1({name:e,latest:t,aliases:s}){return a`
    <tr>
      <th scope="row"><a href=${z("models",{model:e})}>${e}</a></th>
      <td><a href=${z("models",{model:e,version:t})}>${_.version(t)}</a></td>
      <td>${y1(e,s)}</td>
    </tr>
  `}function y1(e,t){let s=Object.entries(t);if(s.length===0)return _.noAliases;let n=([i,o])=>a`
    <li><a href=${z("models",{model:e,version:o,alias:i})}>${_.pointsAt(i,o)}</a></li>
  `;return a`<ul class="chips">${s.map(n)}</ul>`}var Ja=class{#t=document.createElement("tbody");#e=new Map;show(t){let s=new Set(t.map(([n])=>n));for(let[n,i]of this.#e)s.has(n)||this.#i(n,i);return t.forEach(([n,i],o)=>this.#n(this.#s(n,i),o)),this.#t}#s(t,s){let n=this.#e.get(t)??document.createElement("tr");return this.#e.set(t,n),Ht(s,n),n}#n(t,s){let n=this.#t.children[s]??null;n!==t&&this.#t.insertBefore(t,n)}#i(t,s){s.remove(),this.#e.delete(t)}};var x1=10,Ya=class{#t;#e=null;#s;constructor(t,s){this.#t=t,this.#s=new Ct(s)}isOf(t){return this.#e===t}show(t,{isNew:s=!1}={}){this.#e===t&&!s||(this.#e=t,this.#s.reset(),t!==null&&this.#n(null))}close(){this.#s.abort()}#n(t){let s=this.#e,n=this.#s.value?.items??[];return this.#s.run(async i=>{let o=Q`/models/${this.#t}/aliases/${s}/history`,r=jt(o,{limit:x1,cursor:t}),c=await xt(r,{signal:i});return{...c,items:[...n,...c.items]}})}template(t,s){if(this.#e===null)return null;let n=(r,c)=>c===0&&t?E1(t,r,s):null,i=(r,c)=>a`<li>${k1(r)} ${n(r,c)}</li>`,o=({items:r,next_cursor:c})=>a`
      <ol class="moves" reversed>${r.map(i)}</ol>
      ${c&&a`<button @click=${()=>this.#n(c)}>${_.earlier}</button>`}
    `;return a`
      <div>
        <h3>${_.historyOf(this.#e)}</h3>
        ${Vt(this.#s,o)}
      </div>
    `}};function k1({moved_at:e,from_version:t,to_version:s}){return a`<span class="moment">${Ge(e)}</span> ${_.changeText(t,s)}`}function E1(e,{from_version:t,to_version:s},n){return t===null||s===null?null:a`<button @click=${()=>n(e,t)}>${_.moveBack(t)}</button>`}var _1="latest";function mg(e){if(e.list.value===null)return null;let{aliases:t,default:s}=e.list.value;return a`
    <p>${_.defaultIs(s)}</p>
    ${e.here===null?T1(e,s,t):S1(e,s)}
  `}function S1(e,t){let{here:s}=e;return t===s?null:a`<button @click=${()=>e.setDefault(s)}>${_.makeDefault(s)}</button>`}function T1(e,t,s){let n=o=>{o.preventDefault(),e.setDefault(String(new FormData(o.target).get("default")).trim())},i=[_1,...s.map(({alias:o})=>o)];return a`
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
  `}function dg(e){let{history:t}=e,s=e.list.value?.aliases??null,n=s?.find(({alias:i})=>t.isOf(i));return a`
    <section class="card">
      <h2>${_.aliases}</h2>
      ${oe(e.error)}
      <p role="status">${e.status}</p>
      <div class="columns wide">
        <div>
          ${s===null?a`<p>${ft.loading}</p>`:A1(s,e)}
          ${C1(e)} ${mg(e)}
        </div>
        ${t.template(n,(i,o)=>e.move(i,o))}
      </div>
    </section>
  `}function A1(e,t){if(e.length===0)return a`<p>${_.noAliasesYet}</p>`;let{alias:s,pointsAt:n,change:i}=_.columns,o=e.map(r=>[r.alias,O1(r,t)]);return Kt(_.aliases,[s,n,i],t.rows.show(o))}function O1(e,t){let{model:s,here:n,history:i}=t,{alias:o,version:r}=e;return a`
    <th scope="row"><span class="long-name">${o}</span></th>
    <td><a href=${z("models",{model:s,version:r})}>${_.version(r)}</a></td>
    <td>
      <div class="row">
        ${n===null?N1(e,t):M1(e,t)}
        <button
          aria-expanded=${i.isOf(o)}
          aria-label=${_.historyOf(o)}
          @click=${()=>t.toggleHistory(o)}
        >${_.history}</button>
        <button aria-label=${_.removeAlias(o)} @click=${()=>t.remove(e)}>${_.remove}</button>
      </div>
    </td>
  `}function M1(e,t){let{here:s}=t;return e.version===s?a`<span class="faint">${_.pointsHere}</span>`:a`
    <button class="primary" aria-label=${_.moveAlias(e.alias,s)} @click=${()=>t.move(e,s)}>
      ${_.moveHere}
    </button>
  `}function N1(e,t){return a`
    <form class="row" @submit=${n=>{n.preventDefault(),t.move(e,Number(new FormData(n.target).get("version")))}}>
      <label class="row">
        ${_.toVersion}
        <input class="short" name="version" type="number" min="1" required />
      </label>
      <button aria-label=${_.moveIt(e.alias)}>${_.move}</button>
    </form>
  `}function C1(e){let{here:t}=e;return a`
    <form class="row" @submit=${n=>{n.preventDefault();let i=new FormData(n.target);e.make(String(i.get("alias")).trim(),t??Number(i.get("version")))}}>
      <label class="field">
        ${_.newAlias}
        <input name="alias" required maxlength="63" autocomplete="off" autocapitalize="off" />
      </label>
      ${t===null?I1():null}
      <button>${t===null?_.make:_.makeHere(t)}</button>
    </form>
  `}function I1(){return a`
    <label class="field">
      ${_.newAliasVersion}
      <input class="short" name="version" type="number" min="1" required />
    </label>
  `}var P1=412;function pg(e,t,s){return Pt("PUT",Q`/models/${e}/aliases/${t.alias}`,{version:s},{headers:bg(t)})}function fg(e,t){let s=bg(t);return Pt("DELETE",Q`/models/${e}/aliases/${t.alias}`,void 0,{headers:s})}function gg(e,t){return Pt("PATCH",Q`/models/${e}`,{default:t})}function $g(e,t,s){return e.status!==P1?e:t.generation===null?{message:_.isThere(t.alias,s?.version)}:s===null?{message:_.wasRemoved(t.alias)}:{message:_.wasMoved(t.alias,t.version,s.version)}}function bg({generation:e}){return e===null?{"If-None-Match":"*"}:{"If-Match":`"${e}"`}}var go=class{list;history;rows=new Ja;status="";#t;#e;#s;#n=!1;#i=null;#o=!1;constructor({model:t,here:s,address:n,redraw:i,onDone:o}){this.model=t,this.here=s,this.#t=n,this.#e=i,this.#s=o,this.list=new Ct(i),this.history=new Ya(t,i),this.#r()}show({alias:t=null}){this.history.show(t)}close(){this.#o=!0,this.list.abort(),this.history.close()}get error(){return this.#i??this.list.error}template(){return dg(this)}#r(){return this.list.run(async t=>{let s=Q`/models/${this.model}`,{aliases:n,default:i}=await xt(s,{signal:t}),o=r=>xt(`${s}${Q`/aliases/${r}`}`,{signal:t});return{aliases:await Promise.all(Object.keys(n).map(o)),default:i}})}make(t,s){return this.move({alias:t,version:null,generation:null},s)}toggleHistory(t){let s=this.#t.choices.alias===t?null:t;this.#t.change({alias:s}),this.history.show(s),this.#e()}async move(t,s){await this.#a(t,()=>pg(this.model,t,s))&&(this.status=_.moved(t.alias,t.version,s),this.#t.change({alias:t.alias}),this.history.show(t.alias,{isNew:!0}),this.#e())}async remove(t){await ns(_.removeQuestion(t.alias),_.removeYes)&&await this.#a(t,()=>fg(this.model,t))&&(this.status=_.removed(t.alias),this.#t.change({alias:null}),this.history.show(null),this.#e())}async setDefault(t){await this.#a(null,()=>gg(this.model,t))&&(this.status=_.defaultSet(this.list.value?.default),this.#e())}async#a(t,s){if(this.#n)return!1;this.#n=!0,this.status="",this.#i=null;try{await s()}catch(n){this.#i=n}return this.#o||(await this.#r(),this.#o)?!1:(this.#i&&t&&this.#l(t),this.#n=!1,this.#s(),this.#e(),this.#i===null)}#l(t){let s=this.list.value?.aliases.find(({alias:n})=>n===t.alias)??null;this.#i=$g(this.#i,t,s),this.history.isOf(t.alias)&&this.history.show(t.alias,{isNew:!0})}};function wg(e){let{columns:t}=_,s=[t.version,t.aliases,{number:t.accuracy},{number:t.layers},{number:t.parameters},{number:t.size},t.origin,t.created];return Kt(_.versions,s,e.map(L1))}function L1(e){let{name:t,version:s,aliases:n,metrics:i}=e;return a`
    <tr>
      <th scope="row"><a href=${z("models",{model:t,version:s})}>${_.version(s)}</a></th>
      <td>${n.length>0?n.join(_.between):_.noAliases}</td>
      <td class="number">${rt(i.test_accuracy)}</td>
      <td class="number">${Ru(e.layer_sizes)}</td>
      <td class="number">${Tt(e.parameters)}</td>
      <td class="number">${Ks(e.weights.size_bytes)}</td>
      <td>${Du(e.job_id)}</td>
      <td class="moment">${Ge(e.created_at)}</td>
    </tr>
  `}function Ru(e){return e.join(_.betweenLayers)}function Du(e){return e===null?_.isImported:a`<a href=${z("jobs",{job:e})}>${_.job(e)}</a>`}var R1=20,Xa=class{#t;#e;#s={};#n=new Ct(()=>this.#a());#i;#o;constructor(t,s,n){this.#t=t,this.#e=s;let i=()=>this.#a(),o=()=>this.#r();this.#i=new go({model:s,here:null,address:n,redraw:i,onDone:o}),this.#o=new fo({model:s,redraw:i,onDone:o})}show(t){let s=t.after!==this.#s.after||this.#n.value===null;this.#s=t,s&&this.#r(),this.#i.show(t),this.#a()}close(){this.#n.abort(),this.#i.close()}#r(){let t=en(this.#s.after),s={limit:R1,cursor:t.cursor};this.#n.run(async n=>{let i=jt(Q`/models/${this.#e}/versions`,s);return{...await xt(i,{signal:n}),at:t}})}#a(){let t={href:z("models"),text:_.all},s=Vt(this.#n,n=>this.#l(n));Qs(this.#t,{title:_.modelTitle(this.#e),back:t},s)}#l({items:t,next_cursor:s,at:n}){let i=o=>z("models",{model:this.#e,after:o});return a`
      <section class="card stack">
        <h2>${_.versions}</h2>
        ${wg(t)} ${Fn(n,s,i)}
      </section>
      ${t.length>1?Ha(this.#e,t,[t[1].version,t[0].version]):null}
      ${this.#i.template()} ${this.#o.template()}
    `}};var D1=/filename="([^"]+)"/;async function vg(e,{signal:t,onProgress:s=()=>{}}={}){let n=await rs(e,{signal:t}),i=n.headers.get("Content-Length"),o=[],r=0;for await(let w of j1(n))o.push(w),r+=w.length,s(r,i===null?null:Number(i));let c=n.headers.get("Content-Type")??"",[,p=null]=D1.exec(n.headers.get("Content-Disposition")??"")??[];return{blob:new Blob(o,{type:c}),name:p}}async function*j1(e){let t=e.body.getReader();for(;;){let{done:s,value:n}=await zo(()=>t.read());if(s)return;yield n}}var F1=["npz","onnx","safetensors"],Ka=class{card=document.createElement("section");#t;#e;#s=new AbortController;#n="";#i=null;#o=null;constructor({model:t,version:s}){this.#t=t,this.#e=s,this.card.className="card",this.#r()}close(){this.#s.abort()}#r(){let t=this.#o!==null,s=n=>a`
      <li>
        <button aria-disabled=${t} @click=${()=>this.#a(n)}>${_.download(n)}</button>
        <span class="faint">${_.formats[n]}</span>
      </li>
    `;Ht(a`
        <h2>${_.downloads}</h2>
        <ul class="plain stack">${F1.map(s)}</ul>
        ${oe(this.#i)}
        <p role="status">${this.#n}</p>
        ${t?z1(this.#o):null}
      `,this.card)}async#a(t){if(this.#o!==null)return;let s=Q`/models/${this.#t}/versions/${this.#e}/weights`,n=(i,o)=>{this.#o={format:t,bytes:i,all:o},this.#r()};this.#i=null,this.#n=_.making(t),n(0,null);try{let{signal:i}=this.#s,{blob:o,name:r}=await vg(jt(s,{format:t}),{signal:i,onProgress:n});ha(o,r??`weights.${t}`),this.#n=_.saved(r,Ks(o.size))}catch(i){if(i.name==="AbortError")return;this.#i=i,this.#n=""}this.#o=null,this.#r()}};function z1({format:e,bytes:t,all:s}){let n=_.fetched(e,Ks(t),s&&Ks(s));return a`
    <p>
      <progress max=${s??K} value=${s===null?K:t} aria-label=${_.progressOf(e)}></progress>
      <span class="faint" aria-hidden="true">${n}</span>
    </p>
  `}var yg=e=>`${(e*100).toFixed(e<.1?1:0)} %`,Qo={caption:"Confusion matrix: true classes against predicted classes",meaning:"Rows are true classes, columns are predictions. Blue is correct, orange is wrong; a stronger color means more examples. Open a number to see its examples; arrow keys move between cells.",corner:"true \u2193 predicted \u2192",cell:(e,t,s,n)=>t===s?`${e} of ${t} predicted correctly, ${yg(n)}`:`${e} of ${t} predicted as ${s}, ${yg(n)}`};var B1={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]},xg=5,ju=class extends HTMLElement{#t=[];#e=[];#s=null;#n=()=>"";connectedCallback(){this.addEventListener("keydown",this.#l)}set shown({counts:t,names:s=[],chosen:n,linkOf:i}){this.#t=t,this.#e=s,this.#s=n,this.#n=i,Ht(this.#i(),this)}#i(){let t=this.#t.map((n,i)=>i),s=U1(this.#t);return a`
      <p class="faint">${Qo.meaning}</p>
      <div class="scrolls">
        <table class="confusion">
          <caption class="unseen">${Qo.caption}</caption>
          <thead>
            <tr>
              <th scope="col">${Qo.corner}</th>
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
      <td class=${t===s?`right-${kg(r)}`:`wrong-${kg(r/n)}`}>
        <a
          href=${this.#n(t,s)}
          aria-label=${Qo.cell(o,this.#o(t),this.#o(s),r)}
          aria-current=${c}
          tabindex=${this.#a(t,s)?0:-1}
          data-cell=${`${t} ${s}`}
        >${o}</a>
      </td>
    `}#a(t,s){let n=this.#s??q1(this.#t);return n.label===t&&n.digit===s}#l=t=>{let s=B1[t.key],n=t.target.dataset.cell?.split(" ").map(Number);if(s===void 0||n===void 0)return;t.preventDefault();let[i,o]=[n[0]+s[0],n[1]+s[1]];for(;this.#t[i]?.[o]===0;)[i,o]=[i+s[0],o+s[1]];this.querySelector(`[data-cell="${i} ${o}"]`)?.focus()}};function kg(e){return Math.min(xg,Math.max(1,Math.ceil(Math.sqrt(e)*xg)))}function U1(e){let t=e.map((s,n)=>{let i=s.reduce((r,c)=>r+c,0),o=s.filter((r,c)=>c!==n);return i===0?0:Math.max(...o)/i});return Math.max(...t)}function q1(e){let t=e.findIndex(s=>s.some(n=>n>0));return{label:t,digit:e[t]?.findIndex(s=>s>0)}}customElements.define("confusion-matrix",ju);var H1=24,Qa=class{#t;#e;#s;#n=null;#i=null;#o;#r;constructor({model:t,version:s,names:n,redraw:i}){this.#t=t,this.#e=s,this.#s=n,this.#r=new Ct(i)}show({cell:t,after:s}){this.#i=t,this.#o=s;let i={...t??{only:"mistakes"},limit:H1,cursor:en(s).cursor},o=jt(Q`/models/${this.#t}/versions/${this.#e}/answers`,i);o!==this.#n&&(this.#n=o,this.#r.reset(),this.#r.get(()=>o))}close(){this.#r.abort()}template(t){return a`
      <section class="card stack">
        <h2 aria-live="polite">${this.#i?_.cellTitle(this.#a(this.#i)):_.mistakes}</h2>
        ${Vt(this.#r,s=>this.#l(s,t))}
      </section>
    `}#a({label:t,digit:s}){return{label:this.#s[t]??t,digit:this.#s[s]??s}}#l({items:t,next_cursor:s},n){let i={model:this.#t,version:this.#e},o=r=>z("models",{...i,...this.#i,after:r});return a`
      ${t.length===0?a`<p>${_.noImages}</p>`:null}
      <ul class="examples">${t.map(r=>this.#c(r,n))}</ul>
      ${Fn(en(this.#o),s,o)}
      ${this.#i&&a`<p><a href=${z("models",i)}>${_.allMistakes}</a></p>`}
    `}#c({index:t,label:s,digit:n,probability:i},o){let r={model:this.#t,version:this.#e,dataset:o,split:"test",index:t},c={index:t,...this.#a({label:s,digit:n}),share:rt(i,1)};if(o===null){let p={model:this.#t,version:this.#e,...this.#i,after:this.#o,example:t};return a`<li><a href=${z("models",p)}>${_.number(t)}</a> ${_.predictedShort(c)}</li>`}return Wa({example:{dataset:o,split:"test",index:t,label:_.predicted(c)},caption:a`<a href=${z("inspect",r)}>${_.number(t)}</a> ${_.predictedShort(c)}`})}};var $o=100;function Eg({expected_error:e,bins:t}){let s=t.filter(n=>n.examples>0);return a`
    <p>${_.calibrationError(rt(e))}</p>
    <p class="faint">${_.calibrationMeaning}</p>
    ${W1(s)}
    <details>
      <summary>${_.calibrationTable}</summary>
      ${V1(s)}
    </details>
  `}function W1(e){let t=({lower:n,upper:i,accuracy:o})=>Dt`
    <rect x=${n*$o} y=${(1-o)*$o} width=${(i-n)*$o} height=${o*$o} />
  `,s=({confidence:n,accuracy:i})=>Dt`
    <circle cx=${n*$o} cy=${(1-i)*$o} r="1.6" />
  `;return a`
    <svg class="calibration" viewBox="-1 -1 102 102" role="img" aria-label=${_.calibrationPicture}>
      ${e.map(t)}
      <path d="M0 100L100 0" />
      ${e.map(s)}
    </svg>
  `}function V1(e){let t=({lower:i,upper:o,examples:r,confidence:c,accuracy:p})=>{let w=_.range(rt(i,0),rt(o,0));return ze(w,[Tt(r),rt(c,1),rt(p,1)])},{columns:s}=_,n=[s.examples,s.confidence,s.share].map(i=>({number:i}));return Kt(_.calibrationTable,[s.confidenceRange,...n],e.map(t))}var Za=class{#t;#e;#s;#n;#i;#o;#r=null;#a;constructor({name:t,version:s,evaluation:n,input_transform:i},o){this.#t=t,this.#e=s,this.#s=n!==null,this.#n=i?.class_names??[],this.#i=i?.kind==="table",this.#o=new Ct(o),this.#a=new Qa({model:t,version:s,names:this.#n,redraw:o});let r=()=>Q`/models/${t}/versions/${s}/evaluation`;this.#s&&this.#o.get(r)}show({label:t,digit:s,after:n}){let i=/^\d+$/.test(t??"")&&/^\d+$/.test(s??"");this.#r=i?{label:Number(t),digit:Number(s)}:null,this.#s&&this.#a.show({cell:this.#r,after:n})}close(){this.#o.abort(),this.#a.close()}template(){let{value:t}=this.#o;return t!==null?this.#l(t):a`
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
        <section class="card"><h2>${_.classes}</h2>${G1(n,this.#n)}</section>
        <section class="card"><h2>${_.calibration}</h2>${Eg(i)}</section>
      </div>
    `}};function G1(e,t){let s=({label:p,examples:w,precision:C,recall:N})=>ze(t[p]??p,[Tt(w),rt(C,1),rt(N,1)]),{label:n,examples:i,precision:o,recall:r}=_.columns,c=[n,{number:i},{number:o},{number:r}];return a`
    <p class="faint">${_.classesMeaning}</p>
    ${Kt(_.classes,c,e.map(s),{isFocusable:!0})}
  `}var Fu=20,Zo=100;function _g(e,t,s){let{name:n,value:i,bar:o,contribution:r,largest:c,contributionsOf:p}=_.prediction,w=[...e.keys()].sort((B,pt)=>Math.abs(t[pt])-Math.abs(t[B])),C=Math.abs(t[w[0]])||1,N=B=>a`
    <tr>
      <th scope="row">${e[B]}</th>
      <td>${s[e[B]]}</td>
      <td>${J1(t[B]/C)}</td>
      <td class="number">${wt(t[B],3)}</td>
    </tr>
  `;return a`
    ${Kt(p,[n,i,o,{number:r}],w.slice(0,Fu).map(N),{kind:"contributions",isFocusable:!0})}
    ${w.length>Fu?a`<p class="faint">${c(Fu)}</p>`:null}
  `}function J1(e){let t=Math.abs(e)*Zo;return a`
    <svg viewBox=${`0 0 ${2*Zo} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect class=${e<0?"against":"for"} x=${e<0?Zo-t:Zo} y="2" width=${t} height="12" />
      <path d=${`M${Zo} 0V16`} />
    </svg>
  `}var Y1=6;function Sg(e){let t=({mean:s,values:n})=>n===null?wt(s??0,Y1):n[0];return Object.fromEntries(e.map(s=>[s.name,t(s)]))}function Tg(e){return Object.fromEntries(Object.entries(e).map(([t,s])=>[t,String(s)]))}function Ag(e,t){let s=e.filter(({name:i})=>t[i].trim()!==""),n=({name:i,values:o})=>{let r=Number(t[i]);return o===null&&Number.isFinite(r)?r:t[i]};return Object.fromEntries(s.map(i=>[i.name,n(i)]))}function Og(e,t,s,n){let i=(o,r)=>{let c=s.get(o.name),p={id:`row-${r}`,label:o.name,wrong:c===void 0?[]:[c],meaning:o.values===null?_.prediction.column(wt(o.mean),wt(o.std)):""},w=C=>n(o.name,C.target.value);return is(p,X1(o,t[o.name],p,w))};return a`<div class="row-form columns">${e.map(i)}</div>`}function X1({values:e},t,s,n){let{id:i,wrong:o}=s;return e!==null?a`
      <select id=${i} aria-invalid=${o.length>0} aria-describedby=${Be(s)} @change=${n}>
        ${Ze(e.map(r=>[r,r]),t)}
      </select>
    `:a`
    <input
      id=${i}
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${t}
      aria-invalid=${o.length>0}
      aria-describedby=${Be(s)}
      @input=${n}
    />
  `}var zu=20,tl=class{#t;#e;#s;#n;#i=null;#o=null;#r=null;#a=null;#l=new Ct(()=>this.#p());#c=new $i((t,s)=>this.#y(s));constructor(t,s){this.#t=t,this.#s=s,this.#e=t.input_transform.columns,this.#n=Sg(this.#e)}show({example:t}){let s=this.#i===null,n=/^\d+$/.test(t??"")?Number(t):this.#i??0;n!==this.#i&&(this.#i=n,this.#d(()=>n),s||document.querySelector(".prediction")?.scrollIntoView())}close(){this.#l.abort(),this.#c.cancel()}template(){let{title:t,meaning:s}=_.prediction,n=(i,o)=>this.#f(i,o);return a`
      <section class="card prediction" aria-label=${t}>
        <h2>${t}</h2>
        <p class="faint">${s}</p>
        <div class="columns wide">
          <form class="stack" @submit=${i=>i.preventDefault()}>
            ${this.#u()} ${Og(this.#e,this.#n,this.#m,n)}
          </form>
          <div class="stack">
            ${oe(this.#m.size>0?null:this.#a)} ${this.#h()}
          </div>
        </div>
      </section>
    `}get#m(){let t=new Set(this.#e.map(({name:n})=>n)),s=(this.#a?.fields??[]).map(({loc:n,msg:i})=>[String(n.at(-1)),i]);return new Map(s.filter(([n])=>t.has(n)))}#u(){let{loadExample:t,example:s,noExamples:n}=_.prediction,{value:i,error:o}=this.#l;if(i===null&&o===null)return null;if(i===null)return a`<p>${n}</p>`;let r=c=>Math.floor(Math.random()*c);return a`
      <div class="row">
        <button type="button" @click=${()=>this.#d(r)}>${t}</button>
        <span role="status">${s(i.index,i.class_name)}</span>
      </div>
    `}#h(){if(this.#r===null)return null;let{answer:t,contributions:s,contributionsMeaning:n,mostProbable:i}=_.prediction,{class:o,probabilities:r,columns:c,contributions:p,texts:w}=this.#r,{class_names:C}=this.#t.input_transform,N=[...r.keys()].sort((Wt,Vs)=>r[Vs]-r[Wt]),[V]=N,B=N.slice(0,zu).sort((Wt,Vs)=>Wt-Vs),pt=Wt=>this.#$(Wt);return a`
      <p role="status"><strong>${t(C[V],rt(r[V]))}</strong></p>
      ${Pr(r,V,{picked:o,pick:pt,names:C,shown:B})}
      ${N.length>zu?a`<p class="faint">${i(zu)}</p>`:null}
      <div>
        <h3>${s(C[o])}</h3>
        <p class="faint">${n}</p>
        ${_g(c,p,w)}
      </div>
    `}#d(t){let{dataset:s,dataset_version:n}=this.#t;this.#l.run(async i=>{let o=s&&await to({dataset:s.name,dataset_version:n},i);if(!o?.test_examples)throw new Error(_.prediction.noExamples);let r=t(o.test_examples);return xt(Q`/datasets/${s.name}/versions/${n}/test/${r}`,{signal:i})})}#p(){let{value:t,error:s}=this.#l;t!==null&&s===null&&(this.#n=Tg(t.row)),this.#o=null,this.#g()}#f(t,s){this.#n={...this.#n,[t]:s},this.#g()}#$(t){this.#o=t,this.#g()}#g(){this.#c.submit(null),this.#s()}async#y(t){let{name:s,version:n}=this.#t,i=this.#n,o=[Ag(this.#e,i)],r={model:s,version:n,rows:o,...this.#o===null?{}:{class:this.#o}};try{let c=await ie(()=>Pt("POST","/explain",r,{signal:t}),t);this.#r={...c,texts:i},this.#a=null}catch(c){if(c.name==="AbortError")throw c;this.#r=null,this.#a=c}this.#s()}};function Ng(e,t){let{columns:s,fact:n}=_,{dataset:i,weights:o}=e,r=[[s.accuracy,rt(e.metrics.test_accuracy)],[s.layers,Ru(e.layer_sizes)],[s.parameters,Tt(e.parameters)],[s.size,Ks(o.size_bytes)],[s.created,Ge(e.created_at)],[s.origin,Du(e.job_id)],...e.job_id===null?[]:[[n.reproduced,K1(t)]],[n.dataset,i===null?_.noDataset:Mg(i.name,i.sha256)],[n.weights,Mg(_.sha256,o.sha256)]];return Us(_.facts,r)}function Cg(e){let t=Object.entries(e).map(([s,n])=>[_.environmentNames[s],n]);return Us(_.environment,t)}function K1(e){return e===null?null:e.length===0?_.notReproduced:a`<ul class="plain">${za(e)}</ul>`}function Mg(e,t){return a`${e} <code class="digest">${t}</code>`}var el=class{#t;#e;#s;#n;#i={};#o=new Ct(()=>this.#m());#r=new Ct(()=>this.#p());#a=null;#l=null;#c=!1;constructor(t,{model:s,version:n},i){this.#t=t,this.#e=s,this.#s=n,this.#n=i,this.#o.run(async o=>{let r=Q`/models/${s}/versions/${n}`,[c]=await Promise.all([xt(r,{signal:o}),Pn(o)]);return c})}show(t){this.#i=t,this.#l?.aliases.show(t),this.#l?.evaluation.show(t),this.#l?.prediction?.show(t),this.#p()}close(){this.#c=!0,this.#o.abort(),this.#r.abort(),this.#l?.aliases.close(),this.#l?.evaluation.close(),this.#l?.downloads.close(),this.#l?.prediction?.close()}#m(){let{value:t}=this.#o;t!==null&&(this.#l=this.#u(t),this.#h(t)),this.show(this.#i)}#u(t){let{name:s,version:n}=t,i=()=>this.#p();return{prediction:t.input_transform?.kind==="table"?new tl(t,i):null,aliases:new go({model:s,here:n,address:this.#n,redraw:i,onDone:i}),downloads:new Ka({model:s,version:n}),evaluation:new Za(t,i)}}#h({job_id:t,spec:s}){t!==null&&this.#r.run(n=>qa({id:t,model:s.model},n))}async#d(){let{version:t}=this.#o.value;if(await ns(_.deleteQuestion(this.#e,t),_.deleteYes)){this.#a=null;try{await Pt("DELETE",Q`/models/${this.#e}/versions/${t}`),this.#c||(location.hash=z("models",{model:this.#e}))}catch(s){this.#a=s,this.#p(),this.#t.querySelector(".error")?.scrollIntoView({block:"nearest"})}}}#p(){let{value:t}=this.#o,s=this.#o.error??this.#r.error??this.#a,n={href:z("models",{model:this.#e}),text:_.allOf(this.#e)},i=_.versionTitle(this.#e,t?.version??this.#s),o=Vt({value:t,error:s},r=>this.#f(r));Qs(this.#t,{title:i,back:n},o)}#f(t){let{spec:s,metrics:n,environment:i}=t,{prediction:o,aliases:r,downloads:c,evaluation:p}=this.#l;return a`
      <div class="columns">
        <section class="card">
          <h2>${_.facts}</h2>
          ${Ng(t,this.#r.value)} ${this.#$(t)}
        </section>
        <section class="card"><h2>${sn.title}</h2>${Fa(n)}</section>
      </div>
      ${o?.template()} ${r.template()} ${p.template()}
      <div class="columns">
        ${c.card}
        <section class="card">
          <h2>${_.environment}</h2>
          ${Cg(i)}
        </section>
        ${s&&a`<section class="card"><h2>${_.spec}</h2>${Da(s)}</section>`}
      </div>
    `}#$(t){return a`
      <div class="row">
        ${Q1(t)}
        <a class="button" href=${z("train",ya(t))}>${_.continue}</a>
        <button @click=${()=>this.#d()}>${_.delete}</button>
      </div>
    `}};function Q1({name:e,version:t,input_transform:s,dataset:n}){let i=(r,c,p)=>a`<a class="button" href=${z(r,{model:e,version:t,...c})}>${p}</a>`,o={dataset:n?.name===fi?null:n?.name};return[s===null||Cn(s)?i("draw",{},_.draw):null,s===null||di(s)?i("inspect",o,_.inspect):null]}function Ig(e,t){return Qi(e,({model:s,version:n,compare:i})=>{if(!s)return{key:sl(),open:o=>new Ga(o)};if(i)return{key:sl(s,"compare"),open:o=>new Va(o,s)};if(n){let o={model:s,version:n},r=c=>new el(c,o,t);return{key:sl(s,"version",n),open:r}}return{key:sl(s),open:o=>new Xa(o,s,t)}})}function sl(...e){return JSON.stringify(e)}var Bu=e=>e===1?"1 hidden unit":`${e} hidden units`,Pg=e=>e===0?"":e===1?" (1 epoch ago)":` (${e} epochs ago)`,R={title:"Train",intro:"Start a training job and watch it learn. The defaults train the notebook's network.",form:"A new run",loading:"Loading the form\u2026",groups:{data:"Version of the data, extra data and class weights",network:"Initializer, loss, number type and seed",schedule:"Learning rate schedule",overfitting:"Regularization",source:"Order of the examples",limits:"Limits and tags",other:"More"},formats:{list:"Separate values with commas.",names:"Separate names with commas.",rates:"Separate several values with commas.",tags:"One per line: name=value."},changed:e=>e===1?"1 changed":`${e} changed`,length:"Length",numberOf:e=>`How many: ${e}`,lengthMeaning:"How long to train: choose one.",byDefault:e=>`Default: ${e}.`,on:"on",off:"off",between:(e,t)=>`${e} to ${t}.`,above:e=>`Above ${e}`,below:e=>`below ${e}`,inBounds:(e,t)=>`${e}, ${t}.`,upTo:e=>`up to ${e}`,from:e=>`From ${e}`,itemIsWrong:(e,t)=>`Item ${e}: ${t}`,tagIsWrong:(e,t)=>`Tag ${e}: ${t}`,decimalPoint:"Use a decimal point, as in 0.1.",invalidTag:e=>`Invalid tag \u201C${e}\u201D: enter name=value.`,duplicateTag:e=>`Duplicate tag name \u201C${e}\u201D.`,fieldsAreWrong:e=>e===1?"Fix 1 field: see below.":`Fix ${e} fields: see below.`,dataset:({name:e,kind:t,train_examples:s,test_examples:n})=>`${e}: ${Cr[t]}, ${vc(s+n)}${n===0?", no test set":""}`,betweenNames:", ",add:e=>`Add ${e}`,chooseModel:"Choose a model",defaultVersion:e=>`the model's default (${e})`,newest:e=>`latest (now ${e})`,datasetVersion:({version:e,train_examples:t,test_examples:s})=>`${e}: ${vc(t+s)}`,alias:(e,t)=>`${e} (now ${t})`,modelVersion:(e,t)=>t===null?String(e):`${e}: ${t} test accuracy`,request:"Request body",start:"Start training",starting:"Starting\u2026",reset:"Reset",runs:"Runs",none:"No runs yet. Start one, or overlay an existing run.",run:"Run",details:e=>`Details of ${e}`,hide:e=>`Hide ${e}`,show:e=>`Show ${e}`,remove:e=>`Remove ${e} from the curves`,hideShort:"Hide",showShort:"Show",shown:"Shown runs",actions:"Actions",progressOf:e=>`Progress of ${e}`,another:"Overlay another run",choose:"Choose a run",overlay:"Overlay run",replaced:(e,t)=>`At most ${t} runs are shown: the new one has replaced run ${he(e)}.`,full:e=>`At most ${e} runs are shown: remove one first.`,recent:(e,t,s,n)=>`${e}, ${t}, ${s}: ${n}`,curves:"Curves",stopReasons:{early_stopping:"It stopped early: the validation loss stopped falling.",max_seconds:"It stopped at its time limit."},facts:{epoch:"Epoch",step:"Step",speed:"Steps per second",left:"Time left",loss:"Training loss, mean of the epoch",trainAccuracy:"Accuracy, training",testAccuracy:"Accuracy, test",validationAccuracy:"Accuracy, validation",attempt:"Attempt"},stepOf:(e,t)=>`${e} of ${t}`,stateHead:"State",lossHead:"Loss",testHead:"Test accuracy",best:"Best",cancel:"Cancel this run",cancelQuestion:e=>`Cancel ${e}? It publishes nothing, and its progress is lost.`,settings:"Copy settings",version:"The published version",draw:"Draw a digit",inspect:"Inspect the network",job:"Job details",classes:"Accuracy by class",classesOf:(e,t)=>e===null?"Test accuracy of the version by class.":`Test accuracy by class after epoch ${e}${Pg(t)}.`,insightNever:"There is no snapshot: the run has ended.",classesLater:"Updated after an epoch, at most once per second.",weights:"First-layer weights",weightsOf:(e,t,s)=>t===null?`The weights into ${Bu(e)}, as images of their input: positive blue, negative vermilion.`:`The weights into ${Bu(e)} after epoch ${t}${Pg(s)}, as images of their input: positive blue, negative vermilion.`,weightsLabel:e=>`Weights into ${Bu(e)}, one image each`,weightsLater:"Available after the first epoch that takes a second."};var bn="on",tr="off",Z1="true";function er(e,t){return e.kind==="union"?t?.kind??Uo:e.kind==="part"?t==null?tr:bn:t==null?"":e.kind==="tags"?Zc(t):Array.isArray(t)?Qc(t,{isMarked:e.kind==="rates"}):String(t)}function Lg(e,t){if(t.trim()!=="")return e.kind==="flag"?t===Z1:e.kind==="tags"?ek(t):e.kind==="number"?Uu(t):e.kind==="names"?nl(t):e.kind==="reference"?/^\d+$/.test(t.trim())?Number(t):t.trim():e.kind==="list"||e.kind==="rates"&&t.includes(",")?tk(t):e.kind==="rates"?Uu(t):t}function Uu(e){let t=Number(e);return Number.isFinite(t)?t:e}function tk(e){return nl(e).map(t=>t===""?t:Uu(t))}function nl(e){let t=e.split(",").map(s=>s.trim());return t.at(-1)===""&&t.pop(),t}function Rg(e){let t=Dg(e),s=t.filter(qu).map(n=>jg(n)[0]);return{invalid:t.filter(n=>!qu(n)),repeated:[...new Set(s.filter((n,i)=>s.indexOf(n)<i))]}}function ek(e){return Object.fromEntries(Dg(e).filter(qu).map(jg))}function Dg(e){return e.split(`
`).map(t=>t.trim()).filter(t=>t!=="")}function qu(e){return e.indexOf("=")>0}function jg(e){let[t,...s]=e.split("=");return[t.trim(),s.join("=").trim()]}function Hu({choiceTitles:e},t){return e[t]??zg(t)}function Fg(e){return[e.description&&`${zg(e.description)}.`,R.formats[e.kind],sk(e.bounds),nk(e)].filter(Boolean).join(" ")}function sk({min:e,max:t,isMinExclusive:s,isMaxExclusive:n}){if(e===void 0||t===void 0)return"";let[i,o]=[e,t].map(c=>Number.isInteger(c)?Tt(c):c);if(!s&&!n)return R.between(i,o);let r=s?R.above(i):R.from(i);return R.inBounds(r,n?R.below(o):R.upTo(o))}function nk(e){if(e.defaultValue==null&&e.kind!=="union")return"";let t=er(e,e.defaultValue);return t===""?"":e.kind==="flag"?R.byDefault(e.defaultValue?R.on:R.off):e.kind==="union"&&t===Uo?"":R.byDefault(e.choices.length>0?Hu(e,t):t)}function zg(e){return e[0].toUpperCase()+e.slice(1)}var ik=3;function qg(e,t){let s=Wu(e,t),n=e.kind==="flag"||e.kind==="part";return is(s,ok(e,t,s),{isChanged:t.isChanged,isTick:n})}function Wu(e,{wrong:t}){return{id:`spec-${e.name}`,label:e.title,wrong:t,meaning:Fg(e)}}function ok(e,t,s){return t.options!=null?Bg(e,t,s,Bs(t.options,t.text)):e.kind==="choice"||e.kind==="union"?Bg(e,t,s,e.choices.map(n=>[n,Hu(e,n)])):e.kind==="flag"?Ug(e,t,s,{yes:"true",no:"false"}):e.kind==="part"?Ug(e,t,s,{yes:bn,no:tr}):e.kind==="tags"?ak(e,t,s):e.kind==="names"?[il(e,t,s),rk(t)]:il(e,t,s)}function il(e,{text:t,defaultText:s,change:n,isEnabled:i=!0},o){return a`
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
      aria-describedby=${Be(o)}
      @input=${r=>n(r.target.value)}
    />
  `}function rk({text:e,change:t,suggestions:s=[]}){let n=nl(e),i=c=>t([...n,c].join(R.betweenNames)),o=c=>a`<button type="button" @click=${()=>i(c)}>${R.add(c)}</button>`,r=s.filter(c=>!n.some(p=>p.split("@")[0]===c));return r.length>0?a`<div class="row start-aligned">${r.map(o)}</div>`:null}function Bg(e,{text:t,change:s},n,i){return a`
    <select
      id=${n.id}
      name=${e.name}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Be(n)}
      @change=${o=>s(o.target.value)}
    >
      ${Ze(i,t)}
    </select>
  `}function Ug(e,{text:t,change:s},n,{yes:i,no:o}){return a`
    <input
      type="checkbox"
      id=${n.id}
      name=${e.name}
      .checked=${t===i}
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Be(n)}
      @change=${r=>s(r.target.checked?i:o)}
    />
  `}function ak(e,{text:t,change:s},n){return a`
    <textarea
      id=${n.id}
      name=${e.name}
      rows=${ik}
      .value=${t}
      spellcheck="false"
      aria-invalid=${n.wrong.length>0}
      aria-describedby=${Be(n)}
      @input=${i=>s(i.target.value)}
    ></textarea>
  `}var Hg=["dataset","start_from","model","hidden_sizes","activation","optimizer.kind","batch_size"],Wg={data:["dataset_version","extra_datasets","class_weights"],network:["initializer.kind","loss","dtype","seed"],schedule:["schedule.kind"],overfitting:["weight_decay","dropout","max_norm","augmentation.kind","validation_fraction","early_stopping"],source:["sampling"],limits:["max_seconds","checkpoint_seconds","publish","tags"]};function Vg(e,t){let s=r=>r.map(c=>e.find(p=>p.name===c)).filter(Boolean),n=Object.entries(Wg).map(([r,c])=>[r,s(c)]),i=new Set([...Hg,...Object.values(Wg).flat(),...t]),o=e.filter(({name:r})=>!i.has(r));return{common:s(Hg),lengths:s(t),folded:[...n,["other",o]]}}var lk=["augmentation.kind"],ck=["hidden_sizes","activation","initializer.kind"],Gg=["steps","epochs"],ol=class{datasets=[];#t={};#e;#s;constructor(t){this.#e=t,this.#s=new Map(Pc(t).map(s=>[s.name,s]))}get fields(){let t=[...this.dataset?.kind==="table"?lk:[],...this.valueOf("start_from")===bn?ck:[]];return this.#e.filter(({name:s})=>!t.includes(s))}get dataset(){return this.datasets.find(({name:t})=>t===this.valueOf("dataset"))}valueOf(t){return this.textOf(this.#s.get(t))}get choices(){let t=[...this.#s.values()].filter(s=>this.isChanged(s));return Object.fromEntries(t.map(({name:s})=>[s,this.#t[s]]))}set choices(t){let s=Object.entries(t).filter(([n])=>this.#s.has(n));this.#t=Object.fromEntries(s),this.length==="epochs"&&delete this.#t.steps}get length(){return this.#t.epochs===void 0?"steps":"epochs"}chooseLength(t){let s=t==="epochs"?{epochs:"10"}:{},{steps:n,epochs:i,...o}=this.#t;this.#t={...o,...s}}textOf(t){let s=this.#t[t.name],n=this.defaultOf(t);return s===void 0?n:t.kind==="part"?s===bn?bn:tr:t.choices.length===0||t.choices.includes(s)?s:n}defaultOf(t){return t.name==="model"&&this.#n||er(t,t.defaultValue)}get#n(){let{dataset:t,start_from:s,"start_from.model":n}=this.#t;return s===bn&&n||t}setText(t,s){this.#t[t.name]=s}isChanged(t){return this.#t[t.name]!==void 0&&this.textOf(t)!==this.defaultOf(t)}partsOf(t){let s=this.textOf(t);return Object.hasOwn(t.variants,s)?t.variants[s]:[]}get shown(){let t=s=>[s,...this.partsOf(s).flatMap(t)];return this.fields.flatMap(t)}get spec(){let t=this.#i(this.fields);if(this.length==="steps")delete t.epochs;else return{...t,epochs:t.epochs??""};return t}#i(t){let s=t.map(n=>[Hr(n),this.#o(n)]);return Object.fromEntries(s.filter(([,n])=>n!==void 0))}#o(t){let s=this.textOf(t);if(t.kind==="union")return this.#r(t,s);if(t.kind==="part")return s===bn?this.#i(this.partsOf(t)):void 0;let n=Lg(t,s.trim()===""?this.defaultOf(t):s);return JSON.stringify(n)===JSON.stringify(t.defaultValue)?void 0:n}#r(t,s){let n=this.#i(this.partsOf(t));return s===er(t,t.defaultValue)&&Object.keys(n).length===0?void 0:{kind:s,...n}}};function Jg(e){let{common:t,lengths:s,folded:n}=Vg(e.form.fields,Gg);return a`
    <form class="card stack train-form" novalidate aria-labelledby="train-form-title" @submit=${o=>{o.preventDefault(),e.start()}}>
      <div>
        <h2 id="train-form-title">${R.form}</h2>
        ${uk(e)}
      </div>
      ${t.map(o=>Vu(o,e))} ${hk(s,e)}
      ${n.map(([o,r])=>dk(o,r,e))}
      <div class="row start">
        <button class="primary">${e.isStarting?R.starting:R.start}</button>
        <button type="button" @click=${()=>e.reset()}>${R.reset}</button>
      </div>
      <details>
        <summary>${R.request}</summary>
        <pre class="request">${JSON.stringify(e.form.spec,null,2)}</pre>
      </details>
    </form>
  `}function uk({wrong:e,formErrors:t}){let s=e.size>0?[R.fieldsAreWrong(e.size),...t]:t;return a`
    <div role="alert">
      ${s.length>0?a`<div class="notice error">${s.map(n=>a`<p>${n}</p>`)}</div>`:null}
    </div>
  `}function Vu(e,t){let s=t.form.partsOf(e),n=qg(e,Yg(e,t));return s.length===0?n:a`
    ${n}
    <div class="parts stack" role="group" aria-label=${e.title}>
      ${s.map(i=>Vu(i,t))}
    </div>
  `}function Yg(e,t){let{form:s,wrong:n,options:i}=t;return{text:s.textOf(e),isChanged:s.isChanged(e),wrong:n.get(e.name)??[],defaultText:s.defaultOf(e),options:i.of(e.name,s),suggestions:e.name==="extra_datasets"?i.extrasOf(s):[],change(o){s.setText(e,o),t.change(e.name)}}}function hk(e,t){return a`
    <fieldset class="stack" aria-describedby="train-length-meaning">
      <legend>${R.length}</legend>
      <p class="meaning" id="train-length-meaning">${R.lengthMeaning}</p>
      ${e.map(s=>mk(s,t))}
    </fieldset>
  `}function mk(e,t){let s=Yg(e,t),n=Wu(e,s),i=t.form.length===e.name,o=()=>{t.form.chooseLength(e.name),t.change(e.name)};return a`
    <div class=${s.isChanged?"field changed":"field"}>
      <div class="length">
        <label>
          <input type="radio" name="length" value=${e.name} .checked=${i} @change=${o} />
          ${n.label}
        </label>
        <label class="unseen" for=${n.id}>${R.numberOf(n.label)}</label>
        ${il(e,{...s,text:i?s.text:"",isEnabled:i},n)}
      </div>
      ${Ec(n)}
    </div>
  `}function dk(e,t,s){if(t.length===0)return null;let i=t.flatMap(o=>[o,...s.form.partsOf(o)]).filter(o=>s.form.isChanged(o)).length;return a`
    <details>
      <summary>
        ${R.groups[e]} ${i>0?a`<span class="changed-count">${R.changed(i)}</span>`:null}
      </summary>
      <div class="stack">${t.map(o=>Vu(o,s))}</div>
    </details>
  `}var pk=200,rl=class{datasets=[];#t=new Map;#e;#s;constructor(t,s){this.#e=t,this.#s=s}async load(){this.datasets=await Fr(this.#e),this.#s()}of(t,s){return t==="dataset"?this.datasets.map(n=>[n.name,R.dataset(n)]):t==="dataset_version"?this.#n(s.dataset):t==="start_from.model"?this.#i():t==="start_from.version"?this.#o(s.valueOf("start_from.model")):null}extrasOf({dataset:t}){return this.datasets.filter(n=>t&&n.name!==t.name&&Cd(n,t)).map(({name:n})=>n)}#n(t){if(t===void 0)return null;let s=this.#r(Q`/datasets/${t.name}/versions`);if(s===null)return null;let n=s.map(i=>[String(i.version),R.datasetVersion(i)]);return[[fs,R.newest(t.version)],...n]}#i(){let t=this.#r("/models");return t&&["",...t.map(({name:s})=>s)].map(s=>[s,s||R.chooseModel])}#o(t){let s=this.#r("/models")?.find(o=>o.name===t),n=s&&this.#r(Q`/models/${t}/versions`);if(!n)return null;let i=({metrics:o})=>o.test_accuracy===null?null:rt(o.test_accuracy);return[["",R.defaultVersion(s.default)],[fs,R.newest(s.latest)],...Object.entries(s.aliases).map(([o,r])=>[o,R.alias(o,r)]),...n.map(o=>[String(o.version),R.modelVersion(o.version,i(o))])]}#r(t){let s=this.#t.get(t);if(s!==void 0)return s;this.#t.set(t,null);let n=this.#e;return ie(()=>Ss(jt(t,{limit:pk}),{signal:n}),n).then(({items:i})=>{this.#t.set(t,i),this.#s()},()=>{}),null}};var fk=["number","rates"],gk=/^\s*-?\d*,\d+\s*$/;function Xg(e,t){let s=new Set(t.map(({name:o})=>o)),n=new Map,i=[];for(let{loc:o,msg:r}of e){let c=$k(o,s);c===null?i.push(o.length>0?`${o.join(".")}: ${r}`:r):n.set(c.name,[...n.get(c.name)??[],bk(c.rest,r)])}return{byName:n,others:i}}function Kg(e){let t=new Map;for(let s of e.shown.filter(({kind:n})=>n==="tags")){let{invalid:n,repeated:i}=Rg(e.textOf(s)),o=[...n.map(R.invalidTag),...i.map(R.duplicateTag)];o.length>0&&t.set(s.name,o)}return t}function Qg(e,t){for(let s of t.shown){let n=e.get(s.name);n===void 0||!fk.includes(s.kind)||gk.test(t.textOf(s))&&e.set(s.name,[...n,R.decimalPoint])}}function $k(e,t){for(let s=e.length;s>0;s-=1){let n=e.slice(0,s).join("."),i=[n,`${n}.kind`].find(o=>t.has(o));if(i!==void 0)return{name:i,rest:e.slice(s)}}return null}function bk([e],t){return e===void 0?t:typeof e=="number"?R.itemIsWrong(e+1,t):R.tagIsWrong(e,t)}var wk=422,al=class{form=null;wrong=new Map;formErrors=[];isStarting=!1;#t;#e;#s;#n={};constructor(t,s,n){this.#t=t,this.#s=s,this.#e=n,this.options=new rl(n,()=>this.#o()),this.#u(),this.#i().catch(i=>this.#r(i))}show(t){this.#n=t,this.form!==null&&(this.form.choices=t,this.#u())}async#i(){this.form=new ol(await Pn(this.#e)),this.#s.loaded(),this.show(this.#n),await this.options.load()}#o(){this.form.datasets=this.options.datasets,this.#u()}#r(t){t.name!=="AbortError"&&(this.formErrors=[t.message],this.#u())}change(t){let s=new Set(this.form.shown.map(i=>i.name)),n=([i])=>i!==t&&s.has(i);this.wrong=new Map([...this.wrong].filter(n)),this.#a()}#a(){this.#s.changed(this.form.choices),this.#u()}reset(){this.wrong=new Map,this.formErrors=[],this.form.choices={},this.#a()}async start(){this.isStarting||(this.wrong=Kg(this.form),this.formErrors=[],this.wrong.size===0&&await this.#l(),this.#u(),this.#c())}async#l(){this.isStarting=!0,this.#u();try{let t=await ba(this.form.spec,this.#e);this.#s.started(t)}catch(t){this.#m(t)}this.isStarting=!1}#c(){let t=this.#t.querySelectorAll("[aria-invalid=true]");for(let s of[...t].map(n=>n.closest("details")))s&&(s.open=!0);t[0]?.focus()}#m(t){let{byName:s,others:n}=Xg(t.fields??[],this.form.shown);Qg(s,this.form);let i=t.status===wk&&s.size+n.length>0;this.wrong=s,this.formErrors=i?n:[t.message]}#u(){if(this.form===null){Ht(a`<p class="card" role="status">${this.formErrors[0]??R.loading}</p>`,this.#t);return}Ht(Jg(this),this.#t)}};var vk=.3,Gu=1,Zg=404,yk=422,ll=class extends EventTarget{sheet=null;classes=null;dataset=null;#t=null;#e=0;#s=!1;#n=new AbortController;update(t){if(t!==this.#t&&this.#i(t),t?.job==null||this.#s)return;(t.hasEnded||t.lastEpoch>this.#e&&xk(t))&&this.#e!==1/0&&this.#o(t,this.#n.signal)}close(){this.#n.abort()}#i(t){this.#n.abort(),this.#n=new AbortController,this.#t=t,this.#e=0,this.#s=!1,this.sheet=null,this.classes=null,this.dataset=null}async#o(t,s){this.#s=!0;let n=t.hasEnded?1/0:t.lastEpoch;try{this.dataset??=await to(t.job.spec,s),t.hasEnded?await this.#a(t.job.model,s):await this.#l(t,s),this.#e=n}catch(i){if(i.name==="AbortError")return;if(i.status===Zg&&(this.#e=n),await ue(Gu,s).catch(()=>{}),i.status!==Zg&&!i.isTemporary)throw i}finally{s.aborted||this.#r()}}#r(){this.#s=!1,this.dispatchEvent(new Event("change"))}async#a(t,s){if(t===null)return;let n=Q`/models/${t.name}/versions/${t.version}`,i=await Ss(`${n}/evaluation`,{signal:s});this.classes={shares:i.classes.map(({recall:o})=>o),epoch:null},this.sheet=await this.#c(`${n}/weights?format=png`,s)}async#l(t,s){if(await ue(vk,s),t.hasEnded)return;let n=Q`/jobs/${t.id}/snapshot`,i=await Ss(n,{signal:s});this.classes={shares:i.class_accuracy,epoch:i.epoch},this.sheet=await this.#c(`${n}?format=png`,s),this.dispatchEvent(new Event("change")),await ue(Gu,s)}async#c(t,s){if(this.dataset!==null&&!di(this.dataset))return null;try{let n=await rs(t,{signal:s}),i=c=>Number(n.headers.get(c)),o=n.headers.has("X-Snapshot-Epoch")?i("X-Snapshot-Epoch"):null;return{blob:await zo(()=>n.blob()),units:i("X-Units"),columns:i("X-Columns"),epoch:o}}catch(n){if(n.status===yk)return null;throw n}}};function xk({job:e,epochs:t}){return t.reduce((n,i)=>n+i.seconds,0)>Gu&&t.at(-1).step<e.progress.total_steps}var Ju=class extends As{set blob(t){this.show(t)}async draw(t){let s=await createImageBitmap(t);t===this.shown&&(this.canvas.width=s.width,this.canvas.height=s.height,this.canvas.getContext("2d")?.drawImage(s,0,0)),s.close()}};customElements.define("weights-image",Ju);function t$({run:e,label:t,dataset:s},n,i){if(e.job===null)return null;let{job:o}=e;return a`
    <section class="card stack" aria-labelledby="run-title">
      <h2 id="run-title">${t}</h2>
      <div role="status">
        <p>
          ${Qe(o.state)} ${Nn(o)}
          ${R.stopReasons[o.metrics.stop_reason]??""}
        </p>
        ${o.error&&a`<p class="notice error">${o.error.message}</p>`} ${Su(o.metrics)}
      </div>
      ${kk(e)} ${oe(i)}
      <div class="row">
        ${we(o)?a`<button @click=${n.cancel}>${R.cancel}</button>`:K}
        <button @click=${n.takeSettings}>${R.settings}</button>
        ${Ek(o,s)}
      </div>
    </section>
  `}function kk({job:e,epochs:t}){let{progress:s}=e,n=t.at(-1),i=[[R.facts.epoch,Tt(n?.epoch??s.epoch)],[R.facts.step,R.stepOf(Tt(s.step),Tt(s.total_steps))],[R.facts.speed,wt(s.steps_per_second)],[R.facts.left,we(e)?li(s.eta_seconds):null],[R.facts.loss,wt(n?.train_loss)],[R.facts.trainAccuracy,rt(n?.train_accuracy)],[R.facts.validationAccuracy,n?.validation_accuracy==null?null:rt(n.validation_accuracy)],[R.facts.testAccuracy,rt(n?.test_accuracy)],[R.facts.attempt,e.attempt>1?Tt(e.attempt):null]];return a`
    <dl class="figures">
      ${i.filter(([,o])=>o!==null).map(([o,r])=>a`<div><dt>${o}</dt><dd>${r}</dd></div>`)}
    </dl>
  `}function Ek({id:e,state:t,model:s},n){let i=(w,C)=>a`<a href=${w}>${C}</a>`,o={dataset:n?.name===fi?null:n?.name},r=w=>[n===null||Cn(n)?i(z("draw",w),R.draw):null,n===null||di(n)?i(z("inspect",{...w,...o}),R.inspect):null],c=i(z("jobs",{job:e}),R.job);if(t==="running")return[...r({job:e}),c];if(s===null)return c;let p={model:s.name,version:s.version};return[i(z("models",p),R.version),...r(p),c]}function e$({classes:e,sheet:t,dataset:s},n){let i=n.hasEnded&&n.job.model===null,[o,r]=i?[R.insightNever,R.insightNever]:[R.classesLater,R.weightsLater],c=({epoch:p})=>p===null?0:n.lastEpoch-p;return a`
    <div class="columns">
      <section class="card">
        <h2>${R.classes}</h2>
        <p class="faint">${e===null?o:R.classesOf(e.epoch,c(e))}</p>
        ${e&&Lr(e.shares,s?.class_names)}
      </section>
      ${s!==null&&!di(s)?null:_k(t,r,c)}
    </div>
  `}function _k(e,t,s){return a`
    <section class="card">
      <h2>${R.weights}</h2>
      <p class="faint">${e===null?t:R.weightsOf(e.units,e.epoch,s(e))}</p>
      ${e&&a`<weights-image .blob=${e.blob} .label=${R.weightsLabel(e.units)}></weights-image>`}
    </section>
  `}function s$(e,t){let{run:s,stateHead:n,lossHead:i,testHead:o}=R,r=a`<span class="unseen">${R.actions}</span>`,c=[s,n,{number:o},{number:i},r],p=e.map(w=>Sk(w,t));return Kt(R.shown,c,p,{kind:"legend",isFocusable:!0})}function Sk(e,t){let{run:s,label:n,isChosen:i}=e;return a`
    <tr class=${i?"answer":""}>
      <th scope="row">${Tk(e,t)}</th>
      ${s.job===null?a`<td colspan="3">${s.missing??""}</td>`:a`
            <td>
              <span class="state-cell">
                ${Qe(s.job.state)} ${we(s.job)?Ak(s.job,n):K}
              </span>
            </td>
            <td class="number">${rt(s.epochs.at(-1)?.test_accuracy)}</td>
            <td class="number">${wt(s.epochs.at(-1)?.train_loss,3)}</td>
          `}
      <td>${Ok(e,t)}</td>
    </tr>
  `}function Tk({run:e,color:t,label:s,isChosen:n,isBest:i},{choose:o}){let r=e.job?.spec?po(e.job.spec):"";return a`
    <span class="run-name">
      <span class=${Ba({color:t})} aria-hidden="true"></span>
      <button
        class="plain"
        aria-pressed=${n}
        aria-label=${R.details(s)}
        @click=${()=>o(e.id)}
      >
        ${s}
      </button>
      ${i?a`<span class="badge good">${Ae("best")}${R.best}</span>`:K}
    </span>
    ${r&&a`<span class="faint spec" title=${r}>${r}</span>`}
  `}function Ak({state:e,progress:t},s){let{step:n,total_steps:i,eta_seconds:o}=t,r=e==="running"&&o!==null?li(o):Tt(n);return a`
    <progress max=${i} .value=${n} aria-label=${R.progressOf(s)}></progress>
    <span class="number faint">${r}</span>
  `}function Ok({run:e,label:t,isHidden:s},{toggle:n,remove:i}){return a`
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
        ${Ae("close")}
      </button>
    </span>
  `}var i$=["jobs","run","hide","x","smoothing","scale","zoom"];function Yu({jobs:e="",run:t,hide:s=""}){let n=[...new Set(n$(e))].slice(0,20),i=n.includes(t)?t:n[0]??null;return{ids:n,chosen:i,hidden:n$(s).filter(o=>n.includes(o))}}function Xu({ids:e,chosen:t,hidden:s}){return{jobs:e.join(",")||null,run:t===e[0]?null:t,hide:s.join(",")||null}}function cl({ids:e,hidden:t},s){let i=[...e.filter(o=>o!==s).slice(-19),s];return{ids:i,chosen:s,hidden:t.filter(o=>i.includes(o)&&o!==s)}}function o$({ids:e},t){return e.length>=20&&!e.includes(t)?e[0]:null}function r$({ids:e,chosen:t,hidden:s},n){let i=e.filter(o=>o!==n);return{ids:i,chosen:t===n?i[0]??null:t,hidden:s.filter(o=>o!==n)}}function a$(e,t){let{hidden:s}=e,n=s.includes(t);return{...e,hidden:n?s.filter(i=>i!==t):[...s,t]}}function n$(e){return e.split(",").filter(t=>t!=="")}function l$(e,t,{refresh:s,overlay:n}){let i=t.length>=20,o=e.filter(({id:c})=>!t.includes(c));return a`
    <form class="row picker" @submit=${c=>{c.preventDefault();let p=new FormData(c.target).get("run");p&&n(String(p))}}>
      <label for="run-picker">${R.another}</label>
      <select id="run-picker" name="run" @focus=${s} ?disabled=${i}>
        ${Ze([["",R.choose],...o.map(Mk)],"")}
      </select>
      <button ?disabled=${i}>${R.overlay}</button>
      ${i?a`<span class="faint">${R.full(20)}</span>`:K}
    </form>
  `}function Mk({id:e,spec:t,state:s,submitted_at:n}){let i=ft.states[s];return[e,R.recent(t.model,i,Ge(n),po(t))]}var Ck="/jobs?limit=30",hl=class{#t;#e;#s;#n=new Ts;#i=new ll;#o={ids:[],chosen:null,hidden:[]};#r=[];#a=null;#l=null;#c=null;constructor(t,s,n){this.#t=t,this.#e=s,this.#s=n,this.#d(),this.#n.addEventListener("change",()=>this.requestRedraw()),this.#i.addEventListener("change",()=>this.requestRedraw()),this.#u()}show(t,{replaced:s=null}={}){this.#l=s,t.chosen!==this.#o.chosen&&(this.#a=null),this.#o=t,this.#n.follow(t.ids),this.requestRedraw()}focus(){document.getElementById("runs-title")?.focus()}close(){cancelAnimationFrame(this.#c??0),this.#c=0,this.#n.close(),this.#i.close()}#m(t){this.show(t),this.#e.changed(t)}requestRedraw(){this.#c??=requestAnimationFrame(()=>this.#d())}async#u(){try{let{items:t}=await Ss(Ck,{signal:this.#s});this.#r=t.filter(({spec:s})=>s!==null),this.requestRedraw()}catch(t){if(t.name!=="AbortError"&&!t.isTemporary)throw t}}async#h(t,s){if(await ns(R.cancelQuestion(s),R.cancel)){try{t.absorbJob(await Pt("POST",Q`/jobs/${t.id}/cancel`)),this.#a=null}catch(n){this.#a=n}this.requestRedraw()}}#d(){this.#c=null;let t=this.#$(),s=t.find(({isChosen:n})=>n);this.#i.update(s?.run??null),Ht(a`
        <section class="card stack" aria-labelledby="runs-title">
          <h2 id="runs-title" tabindex="-1">${R.runs}</h2>
          <div role="status">${this.#l&&R.replaced(this.#l,20)}</div>
          ${t.length>0?this.#g(t):a`<p>${R.none}</p>`} ${this.#y()}
        </section>
        ${s?.run.missing===null?this.#p(s,t):K}
      `,this.#t)}#p(t,s){return[this.#w(t),this.#f(s),e$(this.#i,t.run)]}#f(t){let s=t.filter(({run:n,isHidden:i})=>n.missing===null&&!i);return a`
      <section class="card stack">
        <h2>${R.curves}</h2>
        <run-charts view="train" .shown=${s}></run-charts>
      </section>
    `}#$(){let{chosen:t,hidden:s}=this.#o,n=jd(this.#n.runs);return this.#n.runs.map((i,o)=>({run:i,color:o%6+1,label:Ua(i.job??{id:i.id}),isHidden:s.includes(i.id),isChosen:i.id===t,isBest:i===n}))}#g(t){return s$(t,{choose:s=>this.#m({...this.#o,chosen:s}),toggle:s=>this.#m(a$(this.#o,s)),remove:s=>this.#m(r$(this.#o,s))})}#y(){return l$(this.#r,this.#o.ids,{refresh:()=>this.#u(),overlay:t=>this.#m({...cl(this.#o,t),chosen:this.#o.chosen??t})})}#w({run:t,label:s}){let n={cancel:()=>this.#h(t,s),takeSettings:()=>this.#e.takeSettings(va(t.job.spec??{}))};return t$({run:t,label:s,dataset:this.#i.dataset},n,this.#a)}};function c$(e,t){return new Ku(e,t)}var Ku=class{#t;#e=new AbortController;#s;#n;constructor(t,s){this.#t=s,Ht(a`
        <h1>${R.title}</h1>
        <p>${R.intro}</p>
        <div class="train">
          <div id="train-form"></div>
          <div id="train-runs" class="stack"></div>
        </div>
      `,t);let{signal:n}=this.#e,i=o=>t.querySelector(o);this.#s=new al(i("#train-form"),this.#i(),n),this.#n=new hl(i("#train-runs"),this.#o(),n)}show(t){this.#s.show(t),this.#n.show(Yu(t))}close(){this.#e.abort(),this.#n.close()}#i(){return{loaded:()=>this.#n.requestRedraw(),changed:t=>this.#r(t),started:t=>{let s=Yu(this.#t.choices),n=cl(s,t.id);this.#t.change(Xu(n),{isStep:!0}),this.#n.show(n,{replaced:o$(s,t.id)}),this.#n.focus()}}}#o(){return{changed:t=>this.#t.change(Xu(t)),takeSettings:t=>{this.#r(t),this.#s.show(t)}}}#r(t){let s=Object.keys(this.#t.choices).filter(i=>!i$.includes(i)),n=Object.fromEntries(s.map(i=>[i,null]));this.#t.change({...n,...t})}};function u$(e){let t=!1,s=Yi(""),n=document.createElement("header"),i=document.createElement("section"),o=document.createElement("main");o.id="view",o.tabIndex=-1,i.className="notices",i.ariaLabel=be.notices,e.replaceChildren(n,i,o);let r=()=>{Ht(Pk(s.view),n),Ht([t?Lk():null,Rk(s),Dk(ne.outage),jk(os.isTokenNeeded)],i),o.classList.toggle("stale",ne.outage!==null)};return ne.addEventListener("change",r),os.addEventListener("change",r),{begin(c){let p=document.createElement("div");p.className=`view view-${c}`;let w=o.contains(document.activeElement);return o.replaceChildren(p),w&&o.focus(),p},showFailed(c){t=c,r()},showAddress(c){s=c,r()}}}function Ik(e){e.preventDefault(),document.getElementById("view")?.focus()}function Pk(e){let t=s=>a`
    <li>
      <a href=${z(s)} aria-current=${s===e?"page":"false"}>
        ${Ae(s)} ${be.views[s]}
      </a>
    </li>
  `;return a`
    <a class="skip" href="#view" @click=${Ik}>${be.skip}</a>
    <a class="brand" href=${z(Co[0])}>${xd()} ${be.name}</a>
    <nav aria-label=${be.navigation}>
      <ul>
        ${Co.map(t)}
      </ul>
    </nav>
    ${os.isGuarded?null:a`<a class="aside" href="/docs">${be.docs}</a>`}
    ${os.token&&a`<button class="aside" @click=${()=>os.signOut()}>${be.signOut}</button>`}
  `}function Lk(){return a`
    <p class="notice error" role="alert">
      ${be.failed} <button @click=${()=>location.reload()}>${be.reload}</button>
    </p>
  `}function Rk({view:e,unknown:t,ignored:s}){let n=i=>a`<p class="notice warning">${i}</p>`;return a`
    <div role="status">
      ${t&&n(be.unknownView(t,be.views[e]))}
      ${s.length>0?n(be.ignored(s)):null}
    </div>
  `}function Dk(e){return a`
    <div role="status">
      ${e&&a`<p class="notice warning">${be.outage(e)}</p>`}
    </div>
  `}function jk(e){return e?a`
    <form class="notice" @submit=${s=>{s.preventDefault(),os.setToken(new FormData(s.target).get("token"))}}>
      <p role="alert">${be.tokenNeeded}</p>
      <label>${be.token} <input name="token" type="password" required autocomplete="off" /></label>
      <button>${be.tokenSend}</button>
      ${os.wasRejected?a`<p role="alert">${be.tokenRejected}</p>`:null}
    </form>
  `:null}var Fk={train:c$,data:Qd,draw:zp,inspect:zf,jobs:rg,models:Ig,components:Td},ml=u$(document.body),bo={name:"",opened:null};function h$(){let e=Yi(location.hash),{view:t,choices:s}=e;if(ml.showAddress(e),bo.name===t){bo.opened?.show(s);return}bo.opened?.close(),bo={name:t,opened:null};let n=ml.begin(t);document.title=`${be.views[t]} \xB7 ${be.name}`;try{bo.opened=Fk[t](n,new ei(t)),bo.opened.show(s),ml.showFailed(!1)}catch(i){throw ml.showFailed(!0),i}}addEventListener("popstate",h$);h$();
