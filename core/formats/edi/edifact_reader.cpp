#include "core/formats/edi/edifact_reader.h"

#include "core/formats/edi/code_list.h"
#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"

namespace muniment::formats::edi {
namespace {

constexpr std::string_view kEnvelopeTags = "UNA UNB UNG UNH UNT UNE UNZ";

} // namespace

bool EdifactReader::handle(Document& into) {
  const std::string_view tag = m_segment.tag();
  if (tag.starts_with("UN") && hasWord(kEnvelopeTags, tag))
    return handleEnvelope(tag, into);
  if (!isOpen())
    startUnframed();
  else
    countSegment();
  m_mapper.apply(m_segment);
  const DocumentKind kind = m_builder.document().kind;
  if (kind == DocumentKind::SyntaxAcknowledgement || kind == DocumentKind::ApplicationAdvice)
    m_answers.apply(m_segment);
  return false;
}

bool EdifactReader::handleEnvelope(std::string_view tag, Document& into) {
  if (tag == "UNT" && isOpen()) {
    countSegment();
    endMessage(into);
    return true;
  }
  if (isOpen() && m_isUnframed && tag == "UNH") {
    const Place& place = m_builder.document().place;
    dropDocument(makeFinding("document-start-missing", place, place.label, "UNH"));
  }
  if (isOpen()) {
    // The document lacks its end; the segment comes again once the document is out.
    putBack();
    endDocument(into, m_isUnframed ? std::string_view() : "UNT");
    return true;
  }
  if (tag == "UNA") {
    closeInterchange();
    m_hasServiceAdvice = true;
  } else if (tag == "UNB") {
    startInterchange();
  } else if (tag == "UNG") {
    startGroup();
  } else if (tag == "UNH") {
    startMessage();
  } else if (tag == "UNE") {
    endGroup();
  } else if (tag == "UNZ") {
    endInterchange();
  } else {
    find(makeFinding("document-start-missing", m_segment.place(), tag));
  }
  return false;
}

void EdifactReader::startInterchange() {
  closeInterchange();
  const std::int64_t ordinal = m_envelope.ordinal + 1;
  m_envelope = Envelope();
  m_envelope.ordinal = ordinal;
  m_envelope.place = m_segment.place();
  m_envelope.delimiters = m_reader.delimiters();
  m_envelope.isWrapped = m_reader.isWrapped();
  m_envelope.hasServiceAdvice = std::exchange(m_hasServiceAdvice, false);
  m_envelope.charset = value(1, 1);
  m_decoder.declare(charsetOfSyntax(m_envelope.charset.text));
  m_envelope.version = value(1, 2);
  m_envelope.sender = value(2, 1);
  m_envelope.senderKind = value(2, 2);
  m_envelope.receiver = value(3, 1);
  m_envelope.receiverKind = value(3, 2);
  m_envelope.time = readX12Time(m_segment.text(4, 1), m_segment.text(4, 2));
  m_envelope.control = value(5);
  m_envelope.application = value(7);
  m_envelope.wantsAnswer = m_segment.text(9) == "1";
  m_envelope.isTest = m_segment.text(11) == "1";
  if (m_envelope.isWrapped)
    find(makeFinding("lines-cut", m_segment.place()));
  m_groups = 0;
  m_messagesOfFile = 0;
  m_hasInterchange = true;
  noteTransmission();
}

void EdifactReader::startGroup() {
  closeGroup();
  noteMissingEnvelope();
  m_hasGroup = true;
  ++m_groups;
  m_messages = 0;
  m_envelope.groupKind = value(1);
  m_envelope.groupSender = value(2, 1);
  m_envelope.groupReceiver = value(3, 1);
  m_envelope.groupTime = readX12Time(m_segment.text(4, 1), m_segment.text(4, 2));
  m_envelope.groupControl = value(5);
  m_envelope.groupVersion = value(7, 1);
}

void EdifactReader::noteMissingEnvelope() {
  if (!m_hasInterchange && !m_hasToldMissing && !m_isResumed) {
    find(makeFinding("interchange-start-missing", m_segment.place(), {}, "UNB"));
    m_envelope.delimiters = m_reader.delimiters();
    m_envelope.isWrapped = m_reader.isWrapped();
    m_envelope.hasServiceAdvice = m_hasServiceAdvice;
    m_hasToldMissing = true;
  }
}

void EdifactReader::startMessage() {
  noteMissingEnvelope();
  ++m_messages;
  ++m_messagesOfFile;
  m_isUnframed = false;
  Document document;
  document.dialect = Dialect::Edifact;
  const Value code = value(2, 1);
  document.code = code.text;
  const std::string_view word = meaningOf("edifact-kind", document.code);
  document.kind = word.empty() ? DocumentKind::Other : kindOfWord(word);
  document.message = value(1);
  document.version = value(2, 2);
  for (std::size_t part = 3; part <= 5; ++part) {
    const std::string text = m_decoder.decode(m_segment.text(2, part));
    document.version.text += text.empty() ? std::string() : ':' + text;
  }
  const Value message = document.message;
  const bool isOther = document.kind == DocumentKind::Other;
  m_answers.begin();
  startDocument(std::move(document));
  noteMessage(message);
  if (isOther)
    m_builder.find(makeFinding("kind-not-known", code.place.isKnown() ? code.place : m_segment.place(), code.text));
}

void EdifactReader::startUnframed() {
  noteMissingEnvelope();
  m_isUnframed = true;
  Document document;
  document.dialect = Dialect::Edifact;
  document.kind = DocumentKind::Unknown;
  startDocument(std::move(document));
  m_builder.find(makeFinding("document-start-missing", m_segment.place(), m_decoder.decode(m_segment.tag()), "UNH"));
}

void EdifactReader::endMessage(Document& into) {
  Value stated = value(1);
  const auto number = readNumber(stated.text, NumberStyle::Point);
  const std::int64_t counted = segmentsOfDocument();
  const bool isNear =
      number && (*number == Decimal::fromInteger(counted + 1) || *number == Decimal::fromInteger(counted - 1));
  const bool isAdvice = m_builder.document().kind == DocumentKind::ApplicationAdvice;
  checkCount(isNear && isAdvice ? "segment-count-off" : "segment-count", std::move(stated), counted);
  const Value control = value(2);
  const Value& begun = m_builder.document().message;
  if (control.text != begun.text && !control.isEmpty())
    m_builder.find(makeFinding("document-control-number", control.place, control.text, begun.text));
  endDocument(into, {});
}

void EdifactReader::beforeFinish() {
  const Document& document = m_builder.document();
  if (document.kind == DocumentKind::ApplicationAdvice)
    m_answers.finish();
  const bool isAnswer =
      document.kind == DocumentKind::ApplicationAdvice || document.kind == DocumentKind::SyntaxAcknowledgement;
  if (isAnswer && document.answers.empty() && !m_builder.hasAnswer())
    m_builder.find(makeFinding("answer-without-target", document.place));
}

void EdifactReader::endGroup() {
  if (!m_hasGroup)
    return find(makeFinding("document-start-missing", m_segment.place(), "UNE"));
  checkCount("document-count", value(1), m_messages);
  const Value control = value(2);
  if (control.text != m_envelope.groupControl.text)
    find(makeFinding("group-control-number", control.place, control.text, m_envelope.groupControl.text));
  m_hasGroup = false;
}

void EdifactReader::endInterchange() {
  closeGroup();
  if (!m_hasInterchange)
    return;
  const bool hasGroups = m_groups > 0;
  checkCount(hasGroups ? "group-count" : "message-count", value(1), hasGroups ? m_groups : m_messagesOfFile);
  const Value control = value(2);
  if (control.text != m_envelope.control.text)
    find(makeFinding("control-number", control.place, control.text, m_envelope.control.text));
  m_hasInterchange = false;
}

void EdifactReader::closeGroup() {
  if (m_hasGroup)
    find(makeFinding("group-end-missing", m_envelope.groupControl.place, {}, "UNE"));
  m_hasGroup = false;
}

void EdifactReader::closeInterchange() {
  closeGroup();
  if (m_hasInterchange)
    find(makeFinding("interchange-end-missing", m_envelope.place, {}, "UNZ"));
  m_hasInterchange = false;
}

void EdifactReader::finishFile() {
  closeInterchange();
  if (m_hasServiceAdvice) // which announced something
    noteMissingEnvelope();
}

} // namespace muniment::formats::edi
