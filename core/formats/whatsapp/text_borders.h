#pragma once

#include "core/formats/whatsapp/text_findings.h"
#include "core/formats/whatsapp/text_records.h"
#include "core/formats/whatsapp/text_survey.h"

namespace muniment::formats::whatsapp {

/// Says how well the beginning of each record is established. It states evidence and never decides that something is
/// forged.
class TextBorders final {
 public:
  TextBorders(const TextSurvey& survey, const TextSenders& senders);

  /// Sets the framing of `into`, whose other members are read, and adds what is found.
  void judge(const TextRecord& record, SourceMessage& into, TextFindings& findings);

 private:
  [[nodiscard]] std::string_view doubtAt(const TextRecord& record, const SourceMessage& message);
  [[nodiscard]] std::string_view doubtOfTime(const TextRecord& record, const SourceMessage& message);

  DateOrder m_order;
  bool m_isFramed;
  RecordEnd m_recordEnd;
  bool m_hasMarks;
  bool m_looksDirect;
  const TextSenders& m_senders;
  std::int64_t m_clock = 0; ///< of the last message that fits into the order of time
  bool m_hasClock = false;
  int m_doubtsInRow = 0;
};

} // namespace muniment::formats::whatsapp
