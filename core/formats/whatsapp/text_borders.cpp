#include "core/formats/whatsapp/text_borders.h"

#include "core/formats/whatsapp/text_calendar.h"
#include "core/formats/whatsapp/text_unicode.h"

namespace muniment::formats::whatsapp {
namespace {

// Messages that arrive late are shown late, so only a longer way back speaks against a border.
constexpr std::int64_t kFar = kMillisecondsPerDay;
// A clock set back in autumn is no evidence, not even for a sender who is seen only once.
constexpr std::int64_t kFarForStranger = 61 * 60 * 1000;
// After so many messages in a row a new run of time is taken for what it is: two exports joined in one file.
constexpr int kNewRun = 64;

// Whoever wrote more belongs to the chat.
constexpr std::int64_t kMostOfStranger = 3;

bool hasMark(std::string_view text) {
  return text.find("\u200E") != std::string_view::npos || text.find("\u200F") != std::string_view::npos;
}

} // namespace

TextBorders::TextBorders(const TextSurvey& survey, const TextSenders& senders)
    : m_order(survey.dates.order), m_isFramed(survey.hasCrlfFraming), m_recordEnd(survey.recordEnd),
      m_hasMarks(survey.hasMarks && survey.style.frame == HeaderFrame::Bracket), m_looksDirect(survey.looksDirect),
      m_senders(senders) {}

std::string_view TextBorders::doubtOfTime(const TextRecord& record, const SourceMessage& message) {
  const std::int64_t time = message.time.milliseconds;
  const std::int64_t far = m_senders.messagesOf(message.sender) == 1 ? kFarForStranger : kFar;
  if (m_hasClock && time + far < m_clock) {
    if (++m_doubtsInRow <= kNewRun)
      return "time-goes-back";
    m_clock = time;
  }
  m_doubtsInRow = 0;
  const bool isMessageNext = record.followingLine.find(": ") != std::string_view::npos;
  if (m_hasClock && record.following && isMessageNext) {
    const auto next = millisecondsOf(*record.following, m_order);
    if (next && *next >= m_clock && *next + far < time)
      return "time-leaps-ahead";
  }
  m_clock = m_hasClock ? std::max(m_clock, time) : time;
  m_hasClock = true;
  return {};
}

std::string_view TextBorders::doubtAt(const TextRecord& record, const SourceMessage& message) {
  const bool isGenerated = message.hasAttachment || message.isDeleted;
  if (m_hasMarks && isGenerated && !hasMark(message.raw))
    return "mark-missing";
  if (m_looksDirect && message.kind != MessageKind::System && m_senders.messagesOf(message.sender) <= kMostOfStranger)
    return "third-person";
  return message.time.isKnown ? doubtOfTime(record, message) : std::string_view();
}

void TextBorders::judge(const TextRecord& record, SourceMessage& into, TextFindings& findings) {
  into.framing = m_isFramed ? Framing::Proven : Framing::Assumed;
  if (record.breakOffset >= 0) {
    const std::int64_t length = into.offset + into.length - record.breakOffset;
    findings.add("line-end-inside", into.ordinal, record.breakOffset, length);
  }
  if (record.strayLength > 0) {
    into.framing = Framing::Inconsistent;
    findings.add("framing-inconsistent", into.ordinal, record.strayOffset, record.strayLength);
  }
  if (m_isFramed)
    return;
  if (record.endsUnlike(m_recordEnd)) {
    into.framing = Framing::Inconsistent;
    findings.add("framing-inconsistent", into.ordinal, into.offset, into.length);
    return;
  }
  if (!record.header || into.sender.empty())
    return;
  const std::string_view doubt = doubtAt(record, into);
  if (doubt.empty())
    return;
  into.framing = Framing::Ambiguous;
  findings.add("boundary-ambiguous", into.ordinal, into.offset, into.length, doubt);
}

} // namespace muniment::formats::whatsapp
