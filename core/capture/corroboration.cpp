#include "core/capture/corroboration.h"

#include "core/capture/clock_shift.h"
#include "core/capture/gap_alignment.h"
#include "core/capture/message_batch.h"
#include "core/capture/message_number.h"

namespace muniment::capture {
namespace {

using formats::whatsapp::SourceMessage;

std::vector<MeetingPoint> pointsOf(std::span<const KnownMessage> known) {
  std::vector<MeetingPoint> points;
  points.reserve(known.size());
  for (const KnownMessage& message : known)
    points.push_back(message.point);
  return points;
}

MeetingPoint pointOf(const SourceMessage& message) {
  const QString text = QString::fromUtf8(message.text.data(), static_cast<qsizetype>(message.text.size()));
  MeetingPoint point;
  point.milliseconds = message.time.milliseconds;
  point.digest = meetingDigest(message.kind, text);
  point.sourceId = meetingDigest(message.sourceId);
  point.precision = message.time.precision;
  point.isTimed = message.time.isKnown;
  point.isSystem = message.kind == MessageKind::System || message.kind == MessageKind::Call;
  return point;
}

} // namespace

Result<Corroboration> Corroboration::compare(std::vector<KnownMessage> known, formats::whatsapp::ChatReader& reader,
                                             SpeakerTable& speakers, std::int64_t firstNumber,
                                             const SharedProgress& progress) {
  Corroboration made;
  made.m_known = std::move(known);
  std::vector<std::string> unknown;
  std::unordered_map<std::string, std::int32_t> numbers;
  SourceMessage message;
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, QLatin1StringView("base.cancelled"));
    MUNIMENT_TRY_LET(more, reader.next(message));
    if (!more)
      break;
    MeetingPoint point = pointOf(message);
    if (!message.sender.empty()) {
      auto place = numbers.find(message.sender);
      if (place == numbers.end()) {
        const std::int32_t number = speakers.knownNumberOf(message.sender);
        if (number == 0)
          unknown.push_back(message.sender);
        place = numbers.emplace(message.sender, number ? number : -static_cast<std::int32_t>(unknown.size())).first;
      }
      point.speaker = place->second;
    }
    made.m_points.push_back(point);
    made.m_numbers.push_back(messageNumber(timeOf(message.time), firstNumber + message.ordinal));
  }
  made.resolveSpeakers(speakers, unknown);
  made.m_result = meet(pointsOf(made.m_known), made.m_points);
  return made;
}

void Corroboration::resolveSpeakers(SpeakerTable& speakers, const std::vector<std::string>& unknown) {
  const std::map<std::int32_t, std::int32_t> found = matchSpeakers(pointsOf(m_known), m_points);
  for (const auto& [number, speaker] : found)
    speakers.decide(unknown[static_cast<std::size_t>(-number) - 1], speaker);
  for (MeetingPoint& point : m_points) {
    if (const auto speaker = found.find(point.speaker); speaker != found.end())
      point.speaker = speaker->second;
  }
}

Result<bool> sharesMessages(std::span<const KnownMessage> known, formats::whatsapp::ChatReader& reader) {
  constexpr std::int64_t kNear = 10 * 60'000;
  std::vector<MeetingPoint> points;
  SourceMessage message;
  for (;;) {
    MUNIMENT_TRY_LET(more, reader.next(message));
    if (!more)
      break;
    points.push_back(pointOf(message));
  }
  const std::vector<MeetingPoint> before = pointsOf(known);
  const std::vector<std::int64_t> shifts = clockShifts(before, points);
  std::size_t near = 0;
  const auto pairs = uniquePairs(before, points);
  for (const auto& [there, here] : pairs)
    near += distance(before[there], points[here], shifts) <= kNear ? 1 : 0;
  return near > 0 && near * 2 >= pairs.size();
}

Corroboration::Verdict Corroboration::of(std::int64_t ordinal) const {
  const auto place = static_cast<std::size_t>(ordinal);
  if (place >= m_result.incoming.size())
    return {};
  const Met& met = m_result.incoming[place];
  if (met.known < 0)
    return {MessageId(), met.flags                 ? met.flags
                         : m_result.surplus[place] ? MessageFlag::OnlyInOneSource
                                                   : MessageFlags()};
  const MessageFlags flags = met.flags ? met.flags : MessageFlags(MessageFlag::Agrees);
  return {m_known[static_cast<std::size_t>(met.known)].id, flags};
}

std::vector<MessageId> Corroboration::missing() const {
  std::vector<MessageId> ids;
  for (std::size_t i = 0; i < m_known.size(); ++i) {
    if (m_result.missing[i])
      ids.push_back(m_known[i].id);
  }
  return ids;
}

std::vector<std::pair<MessageId, std::int64_t>> Corroboration::places() const {
  // A new message stands behind the one that it follows in its own source.
  std::vector<std::vector<std::size_t>> behind(m_known.size() + 1);
  std::int64_t last = -1;
  const std::int64_t first = m_known.empty() ? 0 : m_known.front().point.milliseconds;
  for (std::size_t i = 0; i < m_points.size(); ++i) {
    if (m_result.incoming[i].known >= 0)
      last = m_result.incoming[i].known;
    else if (last < 0 && m_points[i].isTimed && m_points[i].milliseconds - m_result.shifts.front() >= first)
      behind.back().push_back(i);
    else
      behind[static_cast<std::size_t>(last + 1)].push_back(i);
  }
  std::vector<std::pair<MessageId, std::int64_t>> places;
  std::int64_t position = 0;
  for (std::size_t k = 0; k <= m_known.size(); ++k) {
    for (const std::size_t incoming : behind[k])
      places.emplace_back(m_numbers[incoming], position++);
    if (k < m_known.size() && position++ != static_cast<std::int64_t>(k))
      places.emplace_back(m_known[k].id, position - 1);
  }
  return places;
}

} // namespace muniment::capture
