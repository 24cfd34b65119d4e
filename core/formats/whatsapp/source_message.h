#pragma once

#include "core/base/result.h"
#include "core/base/source_time.h"
#include "core/model/message_kind.h"

#include <string>
#include <vector>

namespace muniment::formats::whatsapp {

/// A time as the source has it. Text exports have local time without a zone; databases have UTC.
struct StatedTime final {
  std::int64_t milliseconds = 0; ///< since 1970; of local time unless `isUtc`
  bool isKnown = false;
  bool isUtc = false;
  TimePrecision precision = TimePrecision::Minute;
};

struct SourceAttachment final {
  std::string name; ///< as the source writes it; text from outside
  std::string path; ///< in a device database: below the media folder
  std::string mime;
  std::int64_t size = -1;    ///< unknown when negative
  std::string sha256;        ///< 32 bytes when the source states it
  std::int64_t seconds = -1; ///< length of audio and video
  bool isOmitted = false;    ///< the source says that it left the file out
};

struct SourceQuote final {
  std::string sourceId;
  std::string sender;
  std::string text;
};

struct SourceReaction final {
  std::string sender;
  std::string emoji;
  StatedTime at;
};

struct SourceReceipt final {
  std::string person;
  StatedTime delivered;
  StatedTime read;
  StatedTime played;
};

/// What the framing of a text export says about where this record begins.
enum class Framing : std::uint8_t {
  Proven,       ///< the file's own record framing shows the border
  Assumed,      ///< the file does not keep what would show it, and nothing speaks against it
  Ambiguous,    ///< the same, and something speaks against it
  Inconsistent, ///< this passage lacks the framing that the rest of the file has
};

/// One event of a source, nothing left out. All text is UTF-8 as the source has it, with direction marks; what is not
/// valid UTF-8 stays in `raw` and is replaced in the other members. A reader fills the same object again and again.
struct SourceMessage final {
  std::int64_t ordinal = 0; ///< from 0, in the order of the source
  std::int64_t offset = 0;  ///< first byte of the record in the text; the row's number in a database
  std::int64_t length = 0;  ///< bytes of the record, with its line end; 0 in a database
  std::string raw;          ///< these bytes; of a database row: canonical JSON of the columns that were read

  std::string sourceId;     ///< WhatsApp's own id of the message; empty in text exports
  std::string sender;       ///< the label of the source: name, `~ push name`, number, jid; empty where it names none
  bool isFromOwner = false; ///< the source itself says that its owner wrote this
  StatedTime time;
  MessageKind kind = MessageKind::Unknown;
  std::string text;   ///< body or caption without generated markers
  std::string system; ///< family of a system line: `encryption`, `created`, …; empty where it is not known

  bool hasAttachment = false;
  SourceAttachment attachment;
  std::vector<SourceQuote> quote; ///< none or one
  std::vector<SourceReaction> reactions;
  std::vector<SourceReceipt> receipts;
  bool isEdited = false;
  StatedTime editedAt;
  bool isDeleted = false;
  bool isForwarded = false;
  bool isViewOnce = false;
  Framing framing = Framing::Proven;

  /// Back to an empty message that keeps its memory.
  void clear();
};

/// Something that a person should know about the source. `code` is an id that the user interface turns into a sentence.
struct Finding final {
  std::string code; ///< `framing-inconsistent`, `time-goes-back`, `impossible-time`, `not-utf8`, …
  std::int64_t ordinal = -1;
  std::int64_t offset = 0;
  std::int64_t length = 0;
  std::string detail; ///< values for the sentence; text from outside
};

/// Reads the messages of one chat, one at a time, in the order of the source.
class ChatReader {
 public:
  virtual ~ChatReader() = default;
  /// False at the end. A message that is not understood comes as `Unknown`; nothing is skipped.
  [[nodiscard]] virtual Result<bool> next(SourceMessage& into) = 0;
  /// What was found so far; bounded, the rest is counted.
  [[nodiscard]] virtual const std::vector<Finding>& findings() const = 0;
};

struct ChatParticipant final {
  std::string label;
  std::int64_t messages = 0;
  bool isOwner = false;
};

enum class ChatKind : std::uint8_t { Unknown, Direct, Group, Broadcast, Channel };

/// What the chat picker shows before anything is chosen: never a body.
struct ChatSummary final {
  std::string id;    ///< jid in a database; empty in a text export
  std::string title; ///< empty where the source has none
  ChatKind kind = ChatKind::Unknown;
  std::vector<ChatParticipant> participants; ///< the busiest first, at most 1,000
  std::int64_t participantCount = 0;
  std::int64_t messages = 0; ///< events, system lines included
  StatedTime first;
  StatedTime last;
};

} // namespace muniment::formats::whatsapp
