#pragma once

#include "core/base/byte_source.h"
#include "core/model/conversation.h"
#include "core/model/live_fact.h"
#include "core/model/redaction.h"
#include "core/model/virus_scan.h"

#include <QtCore/QStringList>

#include <set>

namespace muniment::evidence {

/// A file with boxes on its pages, and what goes out in its place.
struct CoveredFile final {
  QByteArray address; ///< of the file as it was captured, which does not go out
  std::vector<Redaction> boxes;
  std::shared_ptr<ByteSource> bytes; ///< pages drawn anew; nothing where they cannot be drawn or are not wanted
  std::int64_t size = 0;
  Sha256 digest;
  QString mediaType;
};

/// A message as a package shows it: what is redacted is no longer in it.
struct ShownMessage final {
  Message message;
  std::vector<Sighting> sightings;
  std::vector<LiveFact> facts; ///< edits and the like, oldest first
  QStringList tags;
  std::int64_t ordinal = 0;   ///< in the production
  std::int64_t bates = 0;     ///< number of the message
  std::int64_t fileBates = 0; ///< number of its attachment, 0 where there is none that is produced
  Sha256 commitment;          ///< of the message as it was captured
  std::optional<Sha256> fileCommitment;
  std::set<QString> reasons; ///< of its redactions
  bool isAltered = false;    ///< something of it is not shown: neither salt nor digests of it go out
  bool isFileRedacted = false;
  std::optional<CoveredFile> covered; ///< what is left of the file where only boxes on its pages are redacted
  std::optional<VirusScan> infected;  ///< what a scanner found in the file; a sheet that says so goes out in its place
};

/// Messages of a conversation that are not in a production, between two that are.
struct OmittedRun final {
  std::int64_t first = 0; ///< positions, both ends included
  std::int64_t last = 0;
  MessageTime from;
  MessageTime until;

  [[nodiscard]] std::int64_t count() const { return last - first + 1; }
};

/// One conversation as a package shows it.
struct ShownChat final {
  Conversation conversation;
  std::vector<Speaker> speakers;
  std::vector<ConversationSource> sources;
  std::vector<ShownMessage> messages; ///< in the order of the transcript
  std::vector<OmittedRun> omitted;
  std::int64_t total = 0; ///< messages that the conversation has

  [[nodiscard]] bool isAltered() const;
  [[nodiscard]] const Speaker* speaker(int number) const;
  /// `A` for the first source, `B` for the second.
  [[nodiscard]] static QString letterOf(int source);
};

} // namespace muniment::evidence
