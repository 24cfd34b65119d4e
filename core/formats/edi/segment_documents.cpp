#include "core/formats/edi/segment_documents.h"

#include "core/formats/edi/finding_catalogue.h"

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kMostFindings = 1000;
constexpr std::size_t kMostRemembered = 100'000;

} // namespace

SegmentDocuments::SegmentDocuments(std::unique_ptr<ByteStream> stream, Dialect dialect, ReadOptions options)
    : m_reader(std::move(stream), dialect), m_builder(options), m_mapper(dialect, m_builder, m_decoder) {}

void SegmentDocuments::resume(const Envelope& envelope, std::int64_t offset) {
  m_envelope = envelope;
  m_isResumed = true;
  m_reader.resume(envelope, offset);
  m_decoder.declare(charsetOfSyntax(envelope.charset.text));
}

void SegmentDocuments::find(Finding finding) {
  if (m_findings.size() < kMostFindings)
    m_findings.push_back(std::move(finding));
}

void SegmentDocuments::noteFile() {
  if (m_reader.hasByteOrderMark() && m_isFirst)
    find(makeFinding("byte-order-mark", {0, 3, 0, {}}));
  m_isFirst = false;
  if (m_segment.isTooLong) {
    Finding tooLong = makeFinding("segment-too-long", m_segment.place(), std::to_string(m_segment.length));
    if (m_isOpen)
      m_builder.find(std::move(tooLong));
    else
      find(std::move(tooLong));
  }
  if (m_segment.isUnterminated && !m_isResumed)
    find(makeFinding("file-ends-early", m_segment.place()));
}

Result<bool> SegmentDocuments::next(Document& into) {
  for (;;) {
    if (!m_hasPending) {
      MUNIMENT_TRY_LET(hasMore, m_reader.next(m_segment));
      if (!hasMore)
        break;
      noteFile();
    }
    m_hasPending = false;
    if (handle(into))
      return true;
  }
  if (m_isOpen) {
    endDocument(into, m_envelope.delimiters.release != 0 ? "UNT" : "SE");
    return true;
  }
  if (!m_isFinished && !m_isResumed)
    finishFile();
  m_isFinished = true;
  return false;
}

void SegmentDocuments::startDocument(Document document) {
  m_isOpen = true;
  m_ordinal = 0;
  document.envelope = m_envelope;
  document.isTest = m_envelope.isTest;
  document.place = m_segment.place();
  document.place.segment = 1;
  m_end = m_segment.offset;
  m_mapper.choose(document.code);
  m_builder.begin(std::move(document));
  countSegment();
}

void SegmentDocuments::dropDocument(Finding finding) {
  m_isOpen = false;
  find(std::move(finding));
}

void SegmentDocuments::countSegment() {
  m_segment.ordinal = ++m_ordinal;
  m_end = m_segment.offset + m_segment.length;
}

void SegmentDocuments::endDocument(Document& into, std::string_view missing) {
  beforeFinish();
  m_isOpen = false;
  Document& open = m_builder.document();
  open.segments = m_ordinal;
  open.place.length = m_end - open.place.offset;
  if (!missing.empty())
    m_builder.find(makeFinding("document-end-missing", open.place, {}, missing));
  std::string_view used;
  if (m_decoder.takeDeparture(used))
    m_builder.find(makeFinding("charset-departed", open.place, used, m_envelope.charset.text));
  into = m_builder.finish();
}

void SegmentDocuments::checkCount(std::string_view code, Value stated, std::int64_t counted) {
  if (stated.isEmpty())
    return;
  const auto number = readNumber(stated.text, NumberStyle::Point);
  const bool isOwn = m_isOpen;
  Finding made;
  if (!number)
    made = makeFinding("count-malformed", stated.place, stated.text, std::to_string(counted));
  else if (*number != Decimal::fromInteger(counted))
    made = makeFinding(code, stated.place, stated.text, std::to_string(counted));
  else
    return;
  if (isOwn)
    m_builder.find(std::move(made));
  else
    find(std::move(made));
}

void SegmentDocuments::noteTransmission() {
  m_messages.clear();
  if (!m_envelope.control.isEmpty() && m_transmissions.size() < kMostRemembered &&
      !m_transmissions.insert(transmissionKey(m_envelope)).second)
    find(makeFinding("control-number-repeated", m_envelope.control.place, m_envelope.control.text));
}

void SegmentDocuments::noteMessage(const Value& number) {
  if (!number.isEmpty() && m_messages.size() < kMostRemembered &&
      !m_messages.insert(m_envelope.groupControl.text + '\x1F' + number.text).second)
    m_builder.find(makeFinding("message-repeated", number.place, number.text));
}

} // namespace muniment::formats::edi
