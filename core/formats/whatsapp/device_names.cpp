#include "core/formats/whatsapp/device_names.h"

#include "core/formats/whatsapp/device_cells.h"

namespace muniment::formats::whatsapp {
namespace {

constexpr std::string_view kUserSuffix = "@s.whatsapp.net";

bool isNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

Result<void> readAndroid(DeviceSqlite& database, DeviceNames& into) {
  MUNIMENT_TRY_LET(row, database.select("wa_contacts", {"jid", "display_name", "wa_name"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    const std::string jid = textOf(row, 0);
    into.add(jid, textOf(row, 1));
    into.addPushName(jid, textOf(row, 2));
  }
}

Result<void> readIos(DeviceSqlite& database, DeviceNames& into) {
  MUNIMENT_TRY_LET(row, database.select("ZWAADDRESSBOOKCONTACT", {"ZWHATSAPPID", "ZFULLNAME"}, {}));
  for (;;) {
    MUNIMENT_TRY_LET(isThere, row.step());
    if (!isThere)
      return {};
    std::string jid = textOf(row, 0);
    if (jid.find('@') == std::string::npos)
      jid += kUserSuffix;
    into.add(jid, textOf(row, 1));
  }
}

} // namespace

Result<DeviceNames> DeviceNames::read(const FilePath& path) {
  DeviceNames names;
  if (path.value.isEmpty())
    return names;
  MUNIMENT_TRY_LET(database, DeviceSqlite::open(path));
  if (database->hasTable("wa_contacts"))
    MUNIMENT_TRY(readAndroid(*database, names));
  else if (database->hasTable("ZWAADDRESSBOOKCONTACT"))
    MUNIMENT_TRY(readIos(*database, names));
  else
    return failure(ErrorKind::Usage, QLatin1StringView("device.no_contacts"));
  return names;
}

void DeviceNames::add(const std::string& jid, const std::string& name) {
  if (!jid.empty() && !name.empty())
    m_names[jid] = name;
}

void DeviceNames::addPushName(const std::string& jid, const std::string& name) {
  if (!jid.empty() && !name.empty())
    m_names.try_emplace(jid, "~ " + name);
}

void DeviceNames::addAlias(const std::string& hidden, const std::string& jid) {
  if (!hidden.empty() && hidden != jid)
    m_aliases[hidden] = jid;
}

std::string DeviceNames::labelOf(const std::string& jid) const {
  if (const auto name = m_names.find(jid); name != m_names.end())
    return name->second;
  const auto alias = m_aliases.find(jid);
  const std::string& shown = alias == m_aliases.end() ? jid : alias->second;
  if (const auto name = m_names.find(shown); name != m_names.end())
    return name->second;
  const std::string_view user = std::string_view(shown).substr(0, shown.find('@'));
  return shown.ends_with(kUserSuffix) && isNumber(user) ? '+' + std::string(user) : shown;
}

} // namespace muniment::formats::whatsapp
