#pragma once

#include "core/formats/whatsapp/device_lookup.h"
#include "core/formats/whatsapp/device_names.h"
#include "core/formats/whatsapp/device_reader.h"

namespace muniment::formats::whatsapp {

/// One chat of the table `messages`, the schema before 2022.
class AndroidLegacyReader final : public DeviceReader {
 public:
  [[nodiscard]] static Result<std::unique_ptr<AndroidLegacyReader>>
  open(std::shared_ptr<DeviceSqlite> database, std::shared_ptr<const DeviceNames> names, const std::string& chatJid);

 private:
  AndroidLegacyReader(std::shared_ptr<DeviceSqlite> database, std::shared_ptr<const DeviceNames> names,
                      DeviceStatement row, std::string chatJid);
  [[nodiscard]] Result<void> fill(std::int64_t row, SourceMessage& into, Json::Object& raw) override;
  void fillRow(SourceMessage& into);
  void fillMedia(SourceMessage& into);
  [[nodiscard]] std::string senderOf(bool isFromOwner, const std::string& groupSender) const;

  std::shared_ptr<const DeviceNames> m_names;
  DeviceStatement m_row;
  std::string m_chatJid;
  DeviceLookup m_quotes;
  DeviceLookup m_system;
  DeviceLookup m_cards;
};

} // namespace muniment::formats::whatsapp
