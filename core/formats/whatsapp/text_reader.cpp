#include "core/formats/whatsapp/text_reader.h"

#include "core/formats/whatsapp/text_borders.h"
#include "core/formats/whatsapp/text_calendar.h"
#include "core/formats/whatsapp/text_findings.h"
#include "core/formats/whatsapp/text_parse.h"

namespace muniment::formats::whatsapp {
namespace {

TextSenders sendersOf(const TextSurvey& survey) {
  TextSenders senders(survey.senders);
  if (survey.hasTooManySenders)
    senders.setOverflowing();
  return senders;
}

class TextReader final : public ChatReader {
 public:
  TextReader(std::unique_ptr<ByteStream> stream, const TextSurvey& survey)
      : m_order(survey.dates.order), m_records(std::move(stream), survey.style, survey.hasCrlfFraming),
        m_senders(sendersOf(survey)), m_parse(survey.style, survey.hasCrlfFraming, survey.hasMarks, &m_senders),
        m_borders(survey, m_senders) {}

  Result<bool> next(SourceMessage& into) override {
    MUNIMENT_TRY_LET(more, m_records.next(m_record));
    if (!more)
      return false;
    into.clear();
    into.ordinal = m_ordinal++;
    if (!m_parse.read(m_record, into))
      find("not-utf8", into);
    if (m_record.isPiece)
      find("record-too-long", into);
    else if (!m_record.header)
      find("text-before-first", into);
    else
      readTime(into);
    m_borders.judge(m_record, into, m_findings);
    return true;
  }

  const std::vector<Finding>& findings() const override { return m_findings.all(); }

 private:
  void find(std::string_view code, const SourceMessage& message) {
    m_findings.add(code, message.ordinal, message.offset, message.length);
  }

  void readTime(SourceMessage& into) {
    const TextHeader& header = *m_record.header;
    const auto time = millisecondsOf(header, m_order);
    into.time.precision = header.style.hasSeconds ? TimePrecision::Second : TimePrecision::Minute;
    into.time.isKnown = time.has_value();
    into.time.milliseconds = time.value_or(0);
    if (!time || header.isImpossible)
      find("impossible-time", into);
  }

  DateOrder m_order;
  TextRecords m_records;
  TextSenders m_senders;
  TextParse m_parse;
  TextBorders m_borders;
  TextFindings m_findings;
  TextRecord m_record;
  std::int64_t m_ordinal = 0;
};

} // namespace

Result<std::unique_ptr<ChatReader>> readText(ByteSource& source, const TextSurvey& survey) {
  MUNIMENT_TRY_LET(stream, source.open());
  return std::make_unique<TextReader>(std::move(stream), survey);
}

} // namespace muniment::formats::whatsapp
