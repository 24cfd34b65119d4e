#pragma once

#include "core/base/file_system.h"
#include "core/formats/whatsapp/source_message.h"

#include <memory>

namespace muniment::formats::whatsapp {

enum class DeviceFormat : std::uint8_t { Android, AndroidLegacy, Ios };

/// A database of WhatsApp from a phone: `msgstore.db` or `ChatStorage.sqlite`. For one thread at a time.
class DeviceDatabase {
 public:
  virtual ~DeviceDatabase() = default;
  [[nodiscard]] virtual DeviceFormat format() const = 0;
  /// The latest chat first.
  [[nodiscard]] virtual const std::vector<ChatSummary>& chats() const = 0;
  /// The reader keeps the database open by itself.
  [[nodiscard]] virtual Result<std::unique_ptr<ChatReader>> read(std::size_t chat) = 0;
  /// About the file as a whole: `log-ignored`, `chat-list-incomplete`.
  [[nodiscard]] virtual const std::vector<Finding>& findings() const = 0;
};

/// Recognises the database by its tables. `contacts` is the path of `wa.db` or `ContactsV2.sqlite`, or empty.
[[nodiscard]] Result<std::unique_ptr<DeviceDatabase>> openDeviceDatabase(const FilePath& path,
                                                                         const FilePath& contacts = {});
[[nodiscard]] Result<std::unique_ptr<DeviceDatabase>> openDeviceDatabase(QByteArray bytes,
                                                                         const FilePath& contacts = {});

} // namespace muniment::formats::whatsapp
