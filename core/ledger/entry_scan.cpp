#include "core/ledger/entry_scan.h"

#include "core/base/json.h"

#include <charconv>

namespace muniment::ledger {
namespace {

/// The position behind the closing quote of a string that begins at `at`; null when it does not end.
const char* skipString(const char* at, const char* end) {
  if (at == end || *at != '"')
    return nullptr;
  for (++at; at != end; ++at) {
    if (*at == '"')
      return at + 1;
    if (*at == '\\' && ++at == end)
      return nullptr;
  }
  return nullptr;
}

const char* skipNested(const char* at, const char* end) {
  int depth = 0;
  while (at != end) {
    switch (*at) {
    case '"':
      at = skipString(at, end);
      if (!at)
        return nullptr;
      continue;
    case '{':
    case '[':
      ++depth;
      break;
    case '}':
    case ']':
      if (--depth == 0)
        return at + 1;
      break;
    default:
      break;
    }
    ++at;
  }
  return nullptr;
}

const char* skipValue(const char* at, const char* end) {
  if (at == end)
    return nullptr;
  if (*at == '"')
    return skipString(at, end);
  if (*at == '{' || *at == '[')
    return skipNested(at, end);
  while (at != end && *at != ',' && *at != '}' && *at != ']')
    ++at;
  return at;
}

/// Reads one member after the other and remembers the first that is not as it must be.
class LineReader final {
 public:
  explicit LineReader(QByteArrayView line) : m_begin(line.begin()), m_at(line.begin()), m_end(line.end()) {}

  [[nodiscard]] bool follows(QByteArrayView text) const {
    return m_end - m_at >= text.size() && std::memcmp(m_at, text.data(), static_cast<std::size_t>(text.size())) == 0;
  }
  void expect(QByteArrayView text) {
    if (m_sound && follows(text))
      m_at += text.size();
    else
      m_sound = false;
  }
  [[nodiscard]] QByteArrayView string() {
    const QByteArrayView whole = value('"');
    return whole.size() < 2 ? QByteArrayView() : whole.sliced(1, whole.size() - 2);
  }
  [[nodiscard]] QByteArrayView object() { return value('{'); }
  [[nodiscard]] std::int64_t integer() {
    std::int64_t number = 0;
    const auto [stop, problem] = std::from_chars(m_at, m_end, number);
    m_sound = m_sound && problem == std::errc();
    m_at = stop;
    return number;
  }
  [[nodiscard]] bool ended() const { return m_sound && m_at == m_end; }
  [[nodiscard]] qsizetype position() const { return m_at - m_begin; }

 private:
  QByteArrayView value(char first) {
    const char* const start = m_at;
    const char* const stop = m_sound && m_at != m_end && *m_at == first ? skipValue(m_at, m_end) : nullptr;
    m_sound = stop != nullptr;
    if (!stop)
      return {};
    m_at = stop;
    return {start, stop};
  }

  const char* m_begin;
  const char* m_at;
  const char* m_end;
  bool m_sound = true;
};

int hexDigit(char digit) {
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  if (digit >= 'a' && digit <= 'f')
    return digit - 'a' + 10;
  return -1;
}

} // namespace

std::optional<ScannedEntry> scanEntryLine(QByteArrayView line) {
  LineReader reader(line);
  ScannedEntry entry;
  reader.expect("{\"actor\":");
  entry.actor = reader.string();
  reader.expect(",\"at\":");
  entry.at = reader.string();
  entry.afterAt = reader.position();
  if (reader.follows(",\"matter\":")) {
    reader.expect(",\"matter\":");
    entry.matter = reader.string();
  }
  reader.expect(",\"payload\":");
  entry.payload = reader.object();
  reader.expect(",\"prev\":");
  entry.previous = reader.string();
  reader.expect(",\"seq\":");
  entry.seq = reader.integer();
  reader.expect(",\"state\":");
  entry.state = reader.object();
  reader.expect(",\"subject\":");
  entry.subject = reader.string();
  reader.expect(",\"verb\":");
  entry.verb = reader.string();
  reader.expect("}");
  if (!reader.ended())
    return std::nullopt;
  return entry;
}

bool saysSame(QByteArrayView written, QByteArrayView plain) {
  if (!written.contains('\\'))
    return written == plain;
  const auto value = parseJson('"' + written.toByteArray() + '"');
  return value && value->string() && value->string()->toUtf8() == plain;
}

std::optional<Sha256> digestFromHex(QByteArrayView hex) {
  if (hex.size() != 2 * static_cast<qsizetype>(Sha256::kSize))
    return std::nullopt;
  Sha256 digest;
  for (std::size_t i = 0; i < Sha256::kSize; ++i) {
    const int high = hexDigit(hex[static_cast<qsizetype>(2 * i)]);
    const int low = hexDigit(hex[static_cast<qsizetype>(2 * i + 1)]);
    if (high < 0 || low < 0)
      return std::nullopt;
    digest.data()[i] = static_cast<unsigned char>(high << 4 | low);
  }
  return digest;
}

bool MemberScan::next() {
  if (m_at == m_end || (*m_at != '{' && *m_at != ','))
    return false;
  const char* const name = ++m_at;
  const char* const nameEnd = skipString(name, m_end);
  if (!nameEnd || nameEnd == m_end || *nameEnd != ':')
    return false;
  const char* const valueEnd = skipValue(nameEnd + 1, m_end);
  if (!valueEnd)
    return false;
  m_name = {name + 1, nameEnd - 1};
  m_value = {nameEnd + 1, valueEnd};
  m_at = valueEnd;
  return true;
}

std::optional<BatchClaim> batchClaim(QByteArrayView payload) {
  BatchClaim claim;
  bool claimed = false;
  for (MemberScan member(payload); member.next();) {
    const QByteArrayView value = member.value();
    if (member.name() == "count") {
      std::from_chars(value.begin(), value.end(), claim.count);
    } else if (member.name() == "root") {
      claimed = true;
      if (const auto root = value.size() > 2 ? digestFromHex(value.sliced(1, value.size() - 2)) : std::nullopt)
        claim.root = *root;
    }
  }
  return claimed ? std::optional(claim) : std::nullopt;
}

} // namespace muniment::ledger
