#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muniment::formats::whatsapp {

/// What a phrase of WhatsApp's own means, in any of its languages.
enum class Marker : std::uint8_t {
  MediaOmitted,
  ImageOmitted,
  VideoOmitted,
  AudioOmitted,
  GifOmitted,
  StickerOmitted,
  DocumentOmitted,
  ContactOmitted,
  FileAttached, ///< in parentheses behind a file name: Android
  Attached,     ///< before or behind a file name in angle brackets: iOS
  Deleted,      ///< by its sender, or an admin
  DeletedByOwner,
  Edited,   ///< closes a body
  Location, ///< before a colon and a map link
  LiveLocation,
  Call, ///< with its length or outcome; people also type these words
  MissedCall,
  PollTitle, ///< before a colon and the lines of a poll
  ViewOnce
};

/// The phrases of all languages, ready to be looked up.
class Markers final {
 public:
  Markers();
  /// What `phrase` means when it is one of the known phrases, however marks, spaces and case differ.
  [[nodiscard]] std::optional<Marker> find(std::string_view phrase) const;
  /// Whether it begins with a call, perhaps with its length or outcome behind: `Voice call. 5 min`.
  [[nodiscard]] bool isCall(std::string_view phrase) const;

 private:
  struct Slot {
    std::string phrase;
    Marker marker = Marker::MediaOmitted;
  };
  [[nodiscard]] const Slot* slotOf(std::string_view folded) const;

  std::vector<Slot> m_slots; ///< open addressing; an empty phrase is a free slot
  std::vector<bool> m_lengths;
  std::vector<bool> m_beginnings; ///< by the hash of the first bytes
};

} // namespace muniment::formats::whatsapp
