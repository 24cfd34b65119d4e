#pragma once

#include "core/formats/whatsapp/device_database.h"
#include "core/formats/whatsapp/device_names.h"
#include "core/formats/whatsapp/device_sqlite.h"

namespace muniment::formats::whatsapp {

/// `msgstore.db` in the schema before 2022: the table `messages`, keyed by jid.
class AndroidLegacyDatabase final : public DeviceDatabase {
 public:
  [[nodiscard]] static std::unique_ptr<AndroidLegacyDatabase> open(std::shared_ptr<DeviceSqlite> database,
                                                                   DeviceNames names);
  [[nodiscard]] DeviceFormat format() const override { return DeviceFormat::AndroidLegacy; }
  [[nodiscard]] const std::vector<ChatSummary>& chats() const override { return m_chats; }
  [[nodiscard]] Result<std::unique_ptr<ChatReader>> read(std::size_t chat) override;
  [[nodiscard]] const std::vector<Finding>& findings() const override { return m_findings; }

 private:
  AndroidLegacyDatabase(std::shared_ptr<DeviceSqlite> database, DeviceNames names);
  [[nodiscard]] Result<void> readChats();
  [[nodiscard]] Result<void> readTitles();

  std::shared_ptr<DeviceSqlite> m_database;
  std::shared_ptr<DeviceNames> m_names;
  std::vector<ChatSummary> m_chats;
  std::vector<std::string> m_keys; ///< bytes of the jid column, of the chat with the same index
  std::vector<Finding> m_findings;
};

} // namespace muniment::formats::whatsapp
