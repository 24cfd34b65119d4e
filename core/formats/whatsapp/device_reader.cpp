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

Result<void> DeviceReader::takeRows(const QByteArray& table, const QByteArray& key, const QByteArray& where,
                                    const QByteArray& order, Value value) {
  const auto take = [&](const QByteArray& by, std::vector<std::int64_t>& into) -> Result<void> {
    MUNIMENT_TRY_LET(rows, m_database->select(table, {key}, "WHERE " + where + " ORDER BY " + by));
    std::visit([&](auto wanted) { rows.start(wanted); }, value);
    return forEachRow(rows, [&] { into.push_back(rows.integer(0)); });
  };
  const auto outcome = take(order, m_rows);
  if (outcome)
    return {};
  note("rows-unreadable", -1, outcome.error().detail.toStdString());
  // Sorting needs every row; from both ends of the table the rows on either side of the damage are still reached.
  m_rows.clear();
  (void)take(key, m_rows).has_value();
  std::vector<std::int64_t> behind;
  (void)take(key + " DESC", behind).has_value();
  if (!m_rows.empty())
    std::erase_if(behind, [last = m_rows.back()](std::int64_t row) { return row <= last; });
  m_rows.insert(m_rows.end(), behind.rbegin(), behind.rend());
  return {};
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
