#include "core/formats/whatsapp/text_survey.h"

#include "core/formats/whatsapp/text_findings.h"
#include "core/formats/whatsapp/text_media_name.h"
#include "core/formats/whatsapp/text_parse.h"
#include "core/formats/whatsapp/text_shape.h"
#include "core/formats/whatsapp/text_system.h"

#include <algorithm>
#include <array>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostParticipants = 1000;

// Notices that only groups have.
constexpr std::array<std::string_view, 10> kGroupFamilies{"created", "subject", "icon",   "description", "added",
                                                          "removed", "left",    "joined", "admin",       "no-admin"};

/// Two people wrote nearly everything; a chat of two holds no line of a third.
bool hasTwoVoices(const std::vector<TextSender>& senders) {
  constexpr std::int64_t kRegular = 20;
  constexpr std::int64_t kFew = 3;
  if (senders.size() < 2 || senders[1].messages < kRegular)
    return false;
  std::int64_t others = 0;
  for (std::size_t i = 2; i < senders.size(); ++i)
    others += senders[i].messages;
  return others <= kFew;
}

/// The pass over the records, once style and framing are known.
class Survey final {
 public:
  explicit Survey(const TextShape& shape)
      : m_shape(shape), m_parse(shape.style, shape.isCrlfFramed, shape.hasMarks, nullptr) {}

  Result<void> run(ByteSource& source) {
    MUNIMENT_TRY_LET(stream, source.open());
    TextRecords records(std::move(stream), m_shape.style, m_shape.isCrlfFramed);
    TextRecord record;
    for (;;) {
      MUNIMENT_TRY_LET(more, records.next(record));
      if (!more)
        return {};
      add(record);
      ++m_records;
    }
  }

  TextSurvey result(const TextOptions& options) const {
    TextSurvey survey;
    survey.style = m_shape.style;
    survey.formatName = m_shape.style.formatName();
    survey.hasCrlfFraming = m_shape.isCrlfFramed;
    survey.recordEnd = m_shape.recordEnd;
    survey.hasMarks = m_shape.hasMarks;
    survey.otherHeaders = m_shape.otherHeaders;
    survey.size = m_shape.size;
    survey.digest = m_shape.digest;
    survey.dates = m_dates.decide(options.dateOrder, m_shape.style);
    survey.senders = m_senders.all();
    survey.hasTooManySenders = m_senders.isOverflowing();
    survey.findings = m_findings.all();
    if (m_records > 0 && m_messages == 0)
      survey.findings.push_back({"system-lines-only", -1, 0, 0, {}});
    survey.looksDirect = !m_hasGroupNotices && hasTwoVoices(survey.senders);
    summarize(survey);
    return survey;
  }

 private:
  void add(const TextRecord& record) {
    if (record.strayLength > 0)
      m_findings.add("framing-inconsistent", m_records, record.strayOffset, record.strayLength);
    else if (!m_shape.isCrlfFramed && record.endsUnlike(m_shape.recordEnd))
      m_findings.add("framing-inconsistent", m_records, record.offset, static_cast<std::int64_t>(record.raw.size()));
    if (!record.header)
      return;
    m_message.clear();
    m_message.ordinal = m_records;
    (void)m_parse.read(record, m_message);
    const MediaName media = m_message.attachment.name.empty() ? MediaName() : readMediaName(m_message.attachment.name);
    m_dates.add(*record.header, m_records, media.day);
    const bool isSystem = m_message.kind == MessageKind::System;
    const bool isByPerson = !m_message.sender.empty() && m_senders.add(m_message.sender, isSystem);
    // What stands before the colon of `Ana created group "a: b"` is no name, and all of it is the notice.
    const bool isCutNotice = !m_message.sender.empty() && !isByPerson;
    const std::string_view family = isCutNotice ? systemFamilyOf(m_message.raw) : std::string_view(m_message.system);
    m_hasGroupNotices = m_hasGroupNotices || std::ranges::find(kGroupFamilies, family) != kGroupFamilies.end();
    if (!isByPerson)
      return;
    m_messages += isSystem ? 0 : 1;
    if (m_message.isFromOwner && m_owner != m_message.sender) {
      m_hasOwner = m_owner.empty();
      m_owner = m_message.sender;
    }
    if (isSystem && m_title.empty() && m_records < 4)
      m_title = m_message.sender;
  }

  void summarize(TextSurvey& survey) const {
    ChatSummary& summary = survey.summary;
    if (m_shape.style.frame == HeaderFrame::Bracket || m_senders.messagesOf(m_title) == 0)
      summary.title = m_title;
    summary.messages = m_records;
    for (const TextSender& sender : survey.senders) {
      if (sender.messages == 0)
        continue;
      ++summary.participantCount;
      if (summary.participants.size() < kMostParticipants)
        summary.participants.push_back({sender.label, sender.messages, m_hasOwner && sender.label == m_owner});
    }
    if (m_hasGroupNotices || (summary.participantCount > 2 && !survey.looksDirect))
      summary.kind = ChatKind::Group;
    else if (m_senders.messagesOf(summary.title) > 0)
      summary.kind = ChatKind::Direct;
    const TextDates::Span& span = m_dates.span(survey.dates.order);
    const auto precision = m_shape.style.hasSeconds ? TimePrecision::Second : TimePrecision::Minute;
    summary.first = {span.first, span.isKnown, false, precision};
    summary.last = {span.last, span.isKnown, false, precision};
  }

  const TextShape& m_shape;
  TextParse m_parse;
  TextDates m_dates;
  TextSenders m_senders;
  TextFindings m_findings;
  SourceMessage m_message;
  std::string m_title;
  std::string m_owner;     ///< the last who is shown to be the owner of the phone
  bool m_hasOwner = false; ///< and nobody else is
  bool m_hasGroupNotices = false;
  std::int64_t m_records = 0;
  std::int64_t m_messages = 0;
};

} // namespace

Result<std::optional<TextSurvey>> surveyText(ByteSource& source, const TextOptions& options) {
  MUNIMENT_TRY_LET(shape, findShape(source));
  if (!shape)
    return std::nullopt;
  Survey survey(*shape);
  MUNIMENT_TRY(survey.run(source));
  return survey.result(options);
}

} // namespace muniment::formats::whatsapp
