#pragma once

#include "core/model/scope.h"
#include "core/model/virus_scan.h"
#include "core/store/connection.h"

#include <map>
#include <set>
#include <span>

namespace muniment::store {

/// A file that may be scanned.
struct FileToScan final {
  std::optional<ItemId> item;
  std::optional<MessageId> message;
  QByteArray address; ///< of its bytes in the vault
  std::int64_t size = 0;
};

/// What scanners said of files. Who may see a file is for the caller to ask.
class VirusScanRepository final {
 public:
  explicit VirusScanRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(const VirusScan& scan);
  /// What was said last.
  [[nodiscard]] Result<std::optional<VirusScan>> ofItem(const ItemId& item);
  /// Those among them in which something was found last.
  [[nodiscard]] Result<std::set<ItemId>> infected(std::span<const ItemId> items);
  [[nodiscard]] Result<std::optional<VirusScan>> ofMessage(const MessageId& message);
  /// What was found last in the files of those messages that are infected.
  [[nodiscard]] Result<std::map<MessageId, VirusScan>> infected(std::span<const MessageId> messages);
  /// What was found in bytes of the vault, whichever captured file or message they belong to.
  [[nodiscard]] Result<std::optional<VirusScan>> infectedObject(const QByteArray& address);
  /// Files behind one of the page before, the oldest first; those of messages come last. With `again` also those of
  /// which something was said.
  [[nodiscard]] Result<std::vector<FileToScan>> files(const std::optional<FileToScan>& after, bool again, int limit,
                                                      const Scope& scope);

  /// Every scan in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<VirusScan>> scan(const std::optional<VirusScanId>& after, int limit);

 private:
  [[nodiscard]] Result<void> addItems(const std::optional<ItemId>& after, bool again, int limit, const Scope& scope,
                                      std::vector<FileToScan>& into);
  [[nodiscard]] Result<void> addAttachments(const std::optional<MessageId>& after, bool again, int limit,
                                            const Scope& scope, std::vector<FileToScan>& into);
  [[nodiscard]] Result<std::vector<VirusScan>> read(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
