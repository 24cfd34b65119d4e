#include "core/formats/whatsapp/device_database.h"

#include "core/formats/whatsapp/android_database.h"
#include "core/formats/whatsapp/android_legacy_database.h"
#include "core/formats/whatsapp/ios_database.h"

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

/// Between 2019 and 2022 a file holds both schemas, and one of them has nothing but a sentinel row.
bool hasMessages(DeviceSqlite& database, const QByteArray& table) {
  if (!database.hasTable(table) || !database.hasColumn(table, "key_id"))
    return false;
  auto row = database.prepare("SELECT 1 FROM " + table + " WHERE key_id IS NOT '-1' LIMIT 1");
  return row && row->step().value_or(false);
}

Result<std::unique_ptr<DeviceDatabase>> recognise(std::shared_ptr<DeviceSqlite> database, const FilePath& contacts) {
  MUNIMENT_TRY_LET(names, DeviceNames::read(contacts));
  if (database->hasTable("ZWAMESSAGE") && database->hasTable("ZWACHATSESSION"))
    return IosDatabase::open(std::move(database), std::move(names));
  if (!hasMessages(*database, "message") && hasMessages(*database, "messages"))
    return AndroidLegacyDatabase::open(std::move(database), std::move(names));
  if (database->hasTable("message") && database->hasColumn("message", "chat_row_id"))
    return AndroidDatabase::open(std::move(database), std::move(names));
  if (database->hasTable("messages") && database->hasColumn("messages", "key_remote_jid"))
    return AndroidLegacyDatabase::open(std::move(database), std::move(names));
  return failure(ErrorKind::Usage, "device.unknown_database"_L1);
}

} // namespace

Result<std::unique_ptr<DeviceDatabase>> openDeviceDatabase(const FilePath& path, const FilePath& contacts) {
  MUNIMENT_TRY_LET(database, DeviceSqlite::open(path));
  return recognise(std::move(database), contacts);
}

Result<std::unique_ptr<DeviceDatabase>> openDeviceDatabase(QByteArray bytes, const FilePath& contacts) {
  MUNIMENT_TRY_LET(database, DeviceSqlite::open(std::move(bytes)));
  return recognise(std::move(database), contacts);
}

} // namespace muniment::formats::whatsapp
