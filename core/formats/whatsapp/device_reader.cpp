#include "core/formats/whatsapp/device_reader.h"

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostFindings = 1000;

} // namespace

DeviceReader::DeviceReader(std::shared_ptr<DeviceSqlite> database) : m_database(std::move(database)) {}

void DeviceReader::note(const char* code, std::int64_t row, const std::string& detail) {
  if (m_findings.size() < kMostFindings)
    m_findings.push_back({.code = code, .ordinal = static_cast<std::int64_t>(m_at), .offset = row, .detail = detail});
}

void DeviceReader::takeRows(DeviceStatement& rows) {
  for (;;) {
    const auto isThere = rows.step();
    if (!isThere)
      note("rows-unreadable", -1, isThere.error().detail.toStdString());
    if (!isThere || !*isThere)
      return;
    m_rows.push_back(rows.integer(0));
  }
}

Result<bool> DeviceReader::next(SourceMessage& into) {
  if (m_at == m_rows.size())
    return false;
  into.clear();
  const std::int64_t row = m_rows[m_at];
  into.ordinal = static_cast<std::int64_t>(m_at);
  into.offset = row;
  Json::Object raw;
  if (const auto filled = fill(row, into, raw); !filled)
    note("row-damaged", row, filled.error().detail.toStdString());
  if (const auto bytes = canonicalJson(raw))
    into.raw = bytes->toStdString();
  ++m_at;
  return true;
}

} // namespace muniment::formats::whatsapp
