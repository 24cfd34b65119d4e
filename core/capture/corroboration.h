#pragma once

#include "core/base/progress.h"
#include "core/capture/meeting.h"
#include "core/capture/speaker_table.h"
#include "core/formats/whatsapp/source_message.h"

namespace muniment::capture {

/// A message that a conversation holds, in the order of its transcript.
struct KnownMessage final {
  MessageId id;
  MeetingPoint point;
};

/// How one more source of a conversation compares with what the conversation holds.
class Corroboration final {
 public:
  /// Reads the whole source once. `firstNumber` is the counter of its first message.
  [[nodiscard]] static Result<Corroboration> compare(std::vector<KnownMessage> known,
                                                     formats::whatsapp::ChatReader& reader, SpeakerTable& speakers,
                                                     std::int64_t firstNumber, const SharedProgress& progress);

  struct Verdict final {
    MessageId met;      ///< null: nobody had it
    MessageFlags flags; ///< of the message, or of the sighting where it met one
  };
  [[nodiscard]] Verdict of(std::int64_t ordinal) const;
  /// Messages that the source should have, and has not.
  [[nodiscard]] std::vector<MessageId> missing() const;
  /// The positions of the merged transcript, where they differ from `position` of known messages; all of new ones.
  [[nodiscard]] std::vector<std::pair<MessageId, std::int64_t>> places() const;

 private:
  Corroboration() = default;
  void resolveSpeakers(SpeakerTable& speakers, const std::vector<std::string>& unknown);

  std::vector<KnownMessage> m_known;
  std::vector<MeetingPoint> m_points;
  std::vector<MessageId> m_numbers; ///< what each incoming message is called if it is new
  MeetingResult m_result;
};

/// Whether a source tells the same as a conversation at all: words that occur once on each side, by the same names, at
/// the same times. Without that two chats of the same people are two conversations.
[[nodiscard]] Result<bool> sharesMessages(std::span<const KnownMessage> known, formats::whatsapp::ChatReader& reader);

} // namespace muniment::capture
