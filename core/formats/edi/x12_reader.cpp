#include "core/formats/edi/x12_reader.h"

#include "core/formats/edi/code_list.h"
#include "core/formats/edi/document_words.h"
#include "core/formats/edi/finding_catalogue.h"

namespace muniment::formats::edi {
namespace {

bool isEnvelopeTag(std::string_view tag) {
  if (tag.size() == 2)
    return tag == "GS" || tag == "ST" || tag == "SE" || tag == "GE";
  return tag == "ISA" || tag == "IEA" || tag == "TA1";
}

/// Service segments that stand between interchange and group and say nothing about documents.
constexpr std::string_view kServiceTags = "ISB ISE TA3 S1A S1S S2A S2S SVA";
constexpr std::size_t kMostLevels = 100'000;

bool sameNumber(std::string_view a, std::string_view b) {
  const auto first = readNumber(a, NumberStyle::Point);
  const auto second = readNumber(b, NumberStyle::Point);
  return first && second ? *first == *second : a == b;
}

} // namespace

bool X12Reader::handle(Document& into) {
  const std::string_view tag = m_segment.tag();
  if (isEnvelopeTag(tag))
    return handleEnvelope(tag, into);
  if (!isOpen()) {
    handleStray();
    return false;
  }
  countSegment();
  if (tag == "HL")
    checkLevel();
  m_mapper.apply(m_segment);
  if (m_hasAnswers)
    m_answers.apply(m_segment);
  return false;
}

bool X12Reader::handleEnvelope(std::string_view tag, Document& into) {
  if (tag == "SE" && isOpen()) {
    countSegment();
    endSet(into);
    return true;
  }
  if (isOpen()) {
    // The document lacks its end; the segment comes again once the document is out.
    putBack();
    endDocument(into, "SE");
    return true;
  }
  if (tag == "TA1") {
    readInterchangeAcknowledgement(into);
    return true;
  }
  if (tag == "ISA")
    startInterchange();
  else if (tag == "GS")
    startGroup();
  else if (tag == "ST")
    startSet();
  else if (tag == "GE")
    endGroup();
  else if (tag == "IEA")
    endInterchange();
  else
    handleStray();
  return false;
}

void X12Reader::startInterchange() {
  closeInterchange();
  const std::int64_t ordinal = m_envelope.ordinal + 1;
  m_envelope = Envelope();
  m_envelope.ordinal = ordinal;
  m_envelope.place = m_segment.place();
  m_envelope.delimiters = m_reader.delimiters();
  m_envelope.isWrapped = m_reader.isWrapped();
  const DelimiterReading& reading = m_reader.reading();
  if (!reading.isFixedWidth)
    find(makeFinding("isa-not-fixed-width", m_segment.place()));
  if (reading.lacksComponent)
    find(makeFinding("component-separator-missing", m_segment.place()));
  if (reading.hasForeignEnd)
    find(makeFinding("foreign-segment-end", m_segment.place(), TextDecoder().decode(reading.delimiters.segment)));
  if (m_envelope.isWrapped)
    find(makeFinding("lines-cut", m_segment.place()));
  m_envelope.senderKind = value(5);
  m_envelope.sender = value(6);
  m_envelope.receiverKind = value(7);
  m_envelope.receiver = value(8);
  m_envelope.time = readX12Time(m_segment.text(9), m_segment.text(10));
  m_envelope.version = value(12);
  m_envelope.control = value(13);
  m_envelope.wantsAnswer = m_segment.text(14) == "1";
  m_envelope.isTest = m_segment.text(15) == "T";
  m_groups = 0;
  m_hasInterchange = true;
  m_hasStray = false;
  noteTransmission();
}

void X12Reader::startGroup() {
  closeGroup();
  m_hasGroup = true;
  ++m_groups;
  m_sets = 0;
  m_envelope.groupKind = value(1);
  m_envelope.groupSender = value(2);
  m_envelope.groupReceiver = value(3);
  m_envelope.groupTime = readX12Time(m_segment.text(4), m_segment.text(5));
  m_envelope.groupControl = value(6);
  m_envelope.groupVersion = value(8);
  if (!m_hasInterchange && m_groups == 1)
    find(makeFinding("interchange-start-missing", m_segment.place()));
}

void X12Reader::startSet() {
  ++m_sets;
  Document document;
  document.dialect = Dialect::X12;
  const Value code = value(1);
  document.code = code.text;
  const std::string_view word = meaningOf("x12-kind", document.code);
  document.kind = word.empty() ? DocumentKind::Other : kindOfWord(word);
  document.message = value(2);
  document.version = m_segment.text(3).empty() ? m_envelope.groupVersion : value(3);
  const Value message = document.message;
  const bool isOther = document.kind == DocumentKind::Other;
  m_hasAnswers =
      document.kind == DocumentKind::SyntaxAcknowledgement || document.kind == DocumentKind::ApplicationAdvice;
  m_answers.begin();
  m_levels.clear();
  startDocument(std::move(document));
  noteMessage(message);
  const std::string_view agreed = meaningOf("x12-group", m_envelope.groupKind.text);
  const bool isBoth = m_envelope.groupKind.text == "FA" && code.text == "999";
  if (!agreed.empty() && agreed != code.text && !isBoth)
    m_builder.find(makeFinding("group-kind", code.place, m_envelope.groupKind.text, agreed, code.text));
  if (isOther)
    m_builder.find(makeFinding("kind-not-known", code.place, code.text));
}

void X12Reader::endSet(Document& into) {
  checkCount("segment-count", value(1), segmentsOfDocument());
  const Value control = value(2);
  const Value& begun = m_builder.document().message;
  if (control.text != begun.text)
    m_builder.find(makeFinding("document-control-number", control.place, control.text, begun.text));
  endDocument(into, {});
}

void X12Reader::beforeFinish() {
  if (m_hasAnswers && m_builder.document().answers.empty() && !m_builder.hasAnswer())
    m_builder.find(makeFinding("answer-without-target", m_builder.document().place));
}

void X12Reader::readInterchangeAcknowledgement(Document& into) {
  Document document;
  document.dialect = Dialect::X12;
  document.code = "TA1";
  document.kind = DocumentKind::SyntaxAcknowledgement;
  document.message = value(1);
  m_hasAnswers = true;
  m_answers.begin();
  startDocument(std::move(document));
  m_answers.apply(m_segment);
  endDocument(into, {});
}

void X12Reader::checkLevel() {
  const Value parent = value(2);
  if (!parent.isEmpty() && m_levels.size() < kMostLevels && !m_levels.contains(parent.text))
    m_builder.find(makeFinding("level-parent", parent.place, m_segment.text(1), parent.text));
  if (m_levels.size() < kMostLevels)
    m_levels.insert(m_segment.text(1));
}

void X12Reader::endGroup() {
  if (!m_hasGroup)
    return handleStray();
  checkCount("document-count", value(1), m_sets);
  const Value control = value(2);
  if (!sameNumber(control.text, m_envelope.groupControl.text))
    find(makeFinding("group-control-number", control.place, control.text, m_envelope.groupControl.text));
  m_hasGroup = false;
}

void X12Reader::endInterchange() {
  closeGroup();
  if (!m_hasInterchange)
    return handleStray();
  checkCount("group-count", value(1), m_groups);
  const Value control = value(2);
  if (control.text != m_envelope.control.text)
    find(makeFinding("control-number", control.place, control.text, m_envelope.control.text));
  m_hasInterchange = false;
}

void X12Reader::closeGroup() {
  if (m_hasGroup)
    find(makeFinding("group-end-missing", m_envelope.groupControl.place, {}, "GE"));
  m_hasGroup = false;
}

void X12Reader::closeInterchange() {
  closeGroup();
  if (m_hasInterchange)
    find(makeFinding("interchange-end-missing", m_envelope.place, {}, "IEA"));
  m_hasInterchange = false;
}

void X12Reader::handleStray() {
  if (!m_hasStray && !hasWord(kServiceTags, m_segment.tag()))
    find(makeFinding("document-start-missing", m_segment.place(), m_decoder.decode(m_segment.tag())));
  m_hasStray = m_hasStray || !hasWord(kServiceTags, m_segment.tag());
}

} // namespace muniment::formats::edi
