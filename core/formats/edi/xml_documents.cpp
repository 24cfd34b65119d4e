#include "core/formats/edi/xml_documents.h"

#include "core/formats/edi/code_list.h"
#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"

namespace muniment::formats::edi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDeepest = 256;
constexpr std::size_t kMostText = std::size_t{1} << 20;
constexpr std::size_t kLongestPath = 2000;
constexpr std::string_view kMostMegabytes = "64";

std::string utf8(QStringView text) { return text.toUtf8().toStdString(); }

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos)
    return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1));
}

} // namespace

Place XmlDocuments::placeOf(std::int64_t begin, std::int64_t end, std::string_view attribute) const {
  Place place{begin, end - begin, 0, m_builder.document().code + m_where};
  if (!attribute.empty())
    place.label += '@' + std::string(attribute);
  return place;
}

std::string XmlDocuments::attribute(QLatin1StringView name) const { return utf8(m_attributes.value(name)); }

/// Whether this element is the root of a document that we know.
bool XmlDocuments::startDocument() {
  const std::string name = utf8(m_input.reader().name());
  const QStringView space = m_input.reader().namespaceUri();
  Document document;
  std::string_view word;
  if (name == "cXML") {
    document.dialect = Dialect::Cxml;
    word = "other";
  } else if (name == "CrossIndustryInvoice") {
    document.dialect = Dialect::Cii;
    word = "invoice";
  } else if (space.startsWith("urn:oasis:names:specification:ubl:schema:xsd:"_L1)) {
    document.dialect = Dialect::Ubl;
    word = meaningOf("ubl-kind", name);
  }
  if (word.empty())
    return false;
  document.code = name;
  document.kind = kindOfWord(word);
  document.envelope.ordinal = ++m_documents;
  document.place = {m_input.begin(), 0, 0, name};
  m_documentDepth = m_depth;
  m_lineDepth = m_partyDepth = 0;
  m_where.clear();
  m_path.clear();
  m_rules.choose(document.dialect);
  m_builder.begin(std::move(document));
  return true;
}

bool XmlDocuments::startElement() {
  const QXmlStreamReader& xml = m_input.reader();
  ++m_depth;
  if (m_root.empty())
    m_root = utf8(xml.name());
  m_attributes = xml.attributes();
  m_text.clear();
  m_isLeaf = true;
  m_textBegin = m_textEnd = m_input.end();
  if (m_depth > kDeepest)
    return false;
  if (m_documentDepth == 0) {
    if (startDocument())
      takeAttributes();
    return true;
  }
  m_path.push_back(m_where.size());
  const std::string name = utf8(xml.name());
  if (m_where.size() + name.size() < kLongestPath)
    m_where += '/' + name;
  if (m_builder.document().dialect == Dialect::Cxml && m_path.size() == 2)
    nameCxml(name);
  startPart(name);
  takeAttributes();
  return true;
}

/// cXML says what it is only in the element below Request, Message or Response.
void XmlDocuments::nameCxml(std::string_view name) {
  const std::string_view parent = std::string_view(m_where).substr(1, m_where.rfind('/') - 1);
  if (parent != "Request" && parent != "Message" && parent != "Response")
    return;
  m_builder.document().code = name;
  const std::string_view word = meaningOf("cxml-kind", name);
  m_builder.document().kind = word.empty() ? DocumentKind::Other : kindOfWord(word);
}

void XmlDocuments::startPart(std::string_view name) {
  for (const XmlRule* const rule : m_rules.rulesOf(name)) {
    if (!rule->fits(m_where, {}))
      continue;
    if (rule->target == Target::LineStarts) {
      m_builder.startLine({});
      m_builder.line().place = placeOf(m_input.begin(), m_input.end());
      m_lineDepth = m_depth;
    } else if (rule->target == Target::PartyStarts) {
      m_builder.put(Target::PartyStarts, rule->meaning, {}, {});
      m_partyDepth = m_depth;
    } else if (rule->target == Target::AnswerStarts || rule->target == Target::TaxPartStarts) {
      m_builder.put(rule->target, {}, {}, {});
    }
  }
}

void XmlDocuments::takeAttributes() {
  const std::size_t slash = m_where.rfind('/');
  const std::string name = slash == std::string::npos ? std::string() : m_where.substr(slash + 1);
  const auto& rules = m_rules.rulesOf(name);
  for (const QXmlStreamAttribute& one : m_attributes) {
    const std::string attribute = utf8(one.name());
    for (const XmlRule* const rule : rules) {
      if (!rule->fits(m_where, attribute))
        continue;
      Value value{trimmed(utf8(one.value())), placeOf(m_input.begin(), m_input.end(), attribute)};
      if (!value.isEmpty())
        put(*rule, std::move(value));
    }
  }
}

void XmlDocuments::takeText() {
  const std::size_t slash = m_where.rfind('/');
  if (slash == std::string::npos)
    return;
  for (const XmlRule* const rule : m_rules.rulesOf(m_where.substr(slash + 1))) {
    const bool isPart = rule->target == Target::LineStarts || rule->target == Target::PartyStarts ||
                        rule->target == Target::AnswerStarts || rule->target == Target::TaxPartStarts;
    if (isPart || !rule->fits(m_where, {}))
      continue;
    if (rule->target == Target::Attachment) {
      m_builder.attach({attribute("filename"_L1), attribute("mimeCode"_L1), placeOf(m_textBegin, m_textEnd)});
      continue;
    }
    Value value{trimmed(m_text), placeOf(m_textBegin, m_textEnd)};
    if (!value.isEmpty())
      put(*rule, std::move(value));
  }
}

void XmlDocuments::put(const XmlRule& rule, Value value) {
  Document& document = m_builder.document();
  const bool isListed = rule.meaning.starts_with('@');
  std::string_view meaning = isListed ? meaningOf(rule.meaning.substr(1), value.text) : rule.meaning;
  std::string code = isListed ? value.text : attribute("schemeID"_L1);
  const std::string currency = attribute("currencyID"_L1);
  if (!currency.empty())
    code = currency;
  if (rule.target == Target::Quantity && !attribute("unitCode"_L1).empty())
    m_builder.put(Target::Unit, {}, {}, {attribute("unitCode"_L1), value.place});
  if (rule.target == Target::PartyId && !code.empty())
    m_builder.put(Target::PartyIdKind, {}, {}, {code, value.place});
  const std::string money = attribute("currency"_L1);
  if (document.dialect == Dialect::Cxml && !money.empty())
    m_builder.put(Target::Currency, {}, {}, {money, value.place});
  if (rule.target == Target::Total && meaning == "tax" && !currency.empty() && !document.currency.isEmpty() &&
      currency != document.currency.text)
    meaning = "tax-in-other-currency";
  if (document.code == "ApplicationResponse" && (rule.target == Target::Version || rule.target == Target::Profile) &&
      value.text.find("mlr") != std::string::npos)
    document.kind = DocumentKind::SyntaxAcknowledgement;
  if (rule.meaning == "@cxml-invoice-state")
    document.kind = DocumentKind::InvoiceAnswer;
  m_builder.put(rule.target, meaning, code, std::move(value), {}, NumberStyle::Point);
}

bool XmlDocuments::endElement(Document& into) {
  const std::int64_t depth = m_depth--;
  if (m_documentDepth == 0)
    return false;
  if (m_isLeaf)
    takeText();
  m_isLeaf = false;
  if (depth == m_lineDepth) {
    m_builder.line().place.length = m_input.end() - m_builder.line().place.offset;
    m_builder.endLine();
    m_lineDepth = 0;
  }
  if (depth == m_partyDepth) {
    m_builder.endParty();
    m_partyDepth = 0;
  }
  if (depth == m_documentDepth) {
    finishOpen(into);
    return true;
  }
  m_where.resize(m_path.back());
  m_path.pop_back();
  return false;
}

void XmlDocuments::finishOpen(Document& into) {
  Document& document = m_builder.document();
  document.place.length = m_input.end() - document.place.offset;
  m_documentDepth = 0;
  if (document.kind == DocumentKind::Other)
    m_builder.find(makeFinding("kind-not-known", document.place, document.code));
  into = m_builder.finish();
}

/// Hands out what there is of the document, with the reason why there is not more.
bool XmlDocuments::stopWith(Finding finding, Document& into) {
  m_isFinished = true;
  if (m_documentDepth > 0) {
    m_builder.find(std::move(finding));
    finishOpen(into);
    return true;
  }
  m_findings.push_back(finding);
  if (m_documents > 0)
    return false;
  into = Document();
  into.place = {0, m_input.end(), 0, m_root};
  into.code = m_root;
  into.findings.push_back(std::move(finding));
  return true;
}

bool XmlDocuments::finishFile(Document& into) {
  const Place here{m_input.begin(), m_input.end() - m_input.begin(), 0, m_root};
  switch (m_input.stop()) {
  case XmlInput::Stop::TooLarge:
    return stopWith(makeFinding("xml-too-large", here, {}, kMostMegabytes), into);
  case XmlInput::Stop::Malformed:
    return stopWith(makeFinding("xml-malformed", here), into);
  default:
    break;
  }
  m_isFinished = true;
  if (m_input.hasForeignBytes())
    m_findings.push_back(makeFinding("xml-encoding", {}, "ISO 8859-1", m_input.encoding()));
  if (m_documents > 0)
    return false;
  into = Document();
  into.code = m_root;
  into.place = {0, m_input.end(), 0, m_root};
  into.findings.push_back(makeFinding("kind-not-known", into.place, m_root));
  return true;
}

bool XmlDocuments::handle(QXmlStreamReader::TokenType token, Document& into) {
  const QXmlStreamReader& xml = m_input.reader();
  switch (token) {
  case QXmlStreamReader::DTD:
    if (xml.text().contains(u'['))
      return stopWith(makeFinding("doctype-refused", {m_input.begin(), m_input.end() - m_input.begin(), 0, {}}), into);
    m_findings.push_back(makeFinding("doctype-not-loaded", {m_input.begin(), m_input.end() - m_input.begin(), 0, {}},
                                     utf8(xml.dtdSystemId())));
    return false;
  case QXmlStreamReader::StartElement:
    return !startElement() && stopWith(makeFinding("xml-too-deep", {m_input.begin(), 0, 0, m_root}), into);
  case QXmlStreamReader::EndElement:
    return endElement(into);
  case QXmlStreamReader::Characters:
  case QXmlStreamReader::EntityReference:
    if (m_isLeaf && m_text.size() < kMostText)
      m_text += token == QXmlStreamReader::Characters ? utf8(xml.text()) : '&' + utf8(xml.name()) + ';';
    m_textEnd = m_input.end();
    return false;
  default:
    return false;
  }
}

Result<bool> XmlDocuments::next(Document& into) {
  while (!m_isFinished) {
    MUNIMENT_TRY_LET(token, m_input.next());
    if (m_input.stop() != XmlInput::Stop::None) {
      if (finishFile(into))
        return true;
      continue;
    }
    if (handle(token, into))
      return true;
  }
  return false;
}

} // namespace muniment::formats::edi
