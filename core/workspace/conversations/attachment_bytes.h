#pragma once

#include "core/model/access_act.h"
#include "core/model/message.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The bytes of the file that a message came with, as they were received.
struct ReceivedFile final {
  Attachment attachment;
  QByteArray bytes;
  bool isRestricted = false; ///< belongs to a matter
};

/// For a picture in the transcript: no file larger than `most` is read.
struct PreviewAttachment final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Previewed;
  MessageId message;
  std::int64_t most = std::int64_t{32} << 20;
  [[nodiscard]] Result<ReceivedFile> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const ReceivedFile& given, const access::Session& session) const;
};

/// For a copy that leaves the workspace; always in the access journal.
struct ExportAttachment final {
  static constexpr Permission kPermission = Permission::ViewItem;
  static constexpr AccessAct kJournal = AccessAct::Exported;
  MessageId message;
  [[nodiscard]] Result<ReceivedFile> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const ReceivedFile& given, const access::Session& session) const;
};

} // namespace muniment::workspace
