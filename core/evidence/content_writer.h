#pragma once

#include "core/evidence/exchange_chat.h"
#include "core/evidence/package_folder.h"
#include "core/model/item.h"

namespace muniment::evidence {

/// What all writers of contents work with.
struct ContentDesk final {
  PackageFolder& folder;
  const Production& production;
  const PackageOptions& options;
  vault::Vault& vault;

  [[nodiscard]] QString bates(std::int64_t number) const { return batesNumber(production.batesPrefix, number); }
};

/// What was written, to be compared with what a reader finds.
struct ContentCounts final {
  std::int64_t events = 0;
  std::int64_t edits = 0;
  std::int64_t deletions = 0;
  std::int64_t reactions = 0;
  std::int64_t attachments = 0; ///< with their bytes
  std::int64_t missing = 0;     ///< named, without bytes
  std::int64_t pages = 0;
};

/// Writes what a production holds below `content/`, in one format.
class ContentWriter {
 public:
  explicit ContentWriter(ContentDesk desk) : m_desk(desk) {}
  virtual ~ContentWriter() = default;
  ContentWriter(const ContentWriter&) = delete;
  ContentWriter& operator=(const ContentWriter&) = delete;

  [[nodiscard]] virtual Result<void> begin() { return {}; }
  /// `number` counts the conversations of the package from 1.
  [[nodiscard]] virtual Result<void> add(const ShownChat& chat, int number) = 0;
  [[nodiscard]] virtual Result<void> add(const CapturedItem& item, const formats::exchange::Attachment& file,
                                         std::int64_t bates);
  [[nodiscard]] virtual Result<void> finish() { return {}; }
  [[nodiscard]] const ContentCounts& counts() const { return m_counts; }

 protected:
  /// Counts what a conversation brings; what has no bytes counts as missing.
  void count(const formats::exchange::Conversation& chat);
  [[nodiscard]] Result<PackageFolder::Written> copy(ByteSource& from, const QString& path);
  /// Every attachment that is there, as `folder/BATES.ending`.
  [[nodiscard]] Result<void> copyFiles(const ShownChat& chat, const formats::exchange::Conversation& events,
                                       const QString& folder);
  [[nodiscard]] ContentDesk& desk() { return m_desk; }
  ContentCounts m_counts;

 private:
  ContentDesk m_desk;
};

/// Where a file is put: its number and the ending of its name, if that is a harmless one.
[[nodiscard]] QString fileNameFor(const QString& bates, const QString& sourceName);
[[nodiscard]] std::unique_ptr<ContentWriter> makeContentWriter(const ContentDesk& desk);

} // namespace muniment::evidence
