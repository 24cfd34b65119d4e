#include "tests/core/evidence/unpacker.h"

#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>

namespace muniment::tests {
namespace {

/// The same where each letter takes two bytes.
QByteArray utf16(QByteArray bytes) { return bytes.replace('\0', ""); }

QByteArrayList streams(const QByteArray& bytes) {
  QByteArrayList all;
  for (qsizetype at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 1)) {
    const qsizetype start = at + 7;
    const qsizetype end = bytes.indexOf("endstream", start);
    if (end < 0)
      break;
    QByteArray out(std::max<qsizetype>(1 << 16, (end - start) * 40), '\0');
    uLongf size = static_cast<uLongf>(out.size());
    if (uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                   reinterpret_cast<const Bytef*>(bytes.constData() + start), static_cast<uLong>(end - start)) == Z_OK)
      all.append(out.left(static_cast<qsizetype>(size)));
  }
  return all;
}

} // namespace

QByteArrayList base64Blocks(const QByteArray& bytes) {
  QByteArrayList blocks;
  QByteArray block;
  for (const QByteArray& raw : bytes.split('\n')) {
    const QByteArray line = raw.trimmed();
    const auto decoded = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
    if (line.size() >= 4 && decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok) {
      block += *decoded;
      continue;
    }
    if (!block.isEmpty())
      blocks.append(std::exchange(block, {}));
  }
  return block.isEmpty() ? blocks : blocks << block;
}

QByteArrayList members(const QByteArray& bytes) {
  QByteArrayList all;
  if (!bytes.startsWith("PK"))
    return all;
  archive* zip = archive_read_new();
  archive_read_support_format_zip(zip);
  archive_read_open_memory(zip, bytes.constData(), static_cast<std::size_t>(bytes.size()));
  archive_entry* entry = nullptr;
  while (archive_read_next_header(zip, &entry) == ARCHIVE_OK) {
    QByteArray member(archive_entry_pathname(entry));
    std::array<char, 65536> piece;
    for (la_ssize_t got = archive_read_data(zip, piece.data(), piece.size()); got > 0;
         got = archive_read_data(zip, piece.data(), piece.size()))
      member.append(piece.data(), got);
    all.append(member);
  }
  archive_read_free(zip);
  return all;
}

QByteArray Unpacker::everythingIn(const QByteArray& bytes, int depth) {
  QByteArray all = bytes + '\n' + utf16(bytes);
  if (depth > 3)
    return all;
  for (const QByteArray& inner : base64Blocks(bytes))
    all += everythingIn(inner, depth + 1);
  for (const QByteArray& inner : members(bytes))
    all += everythingIn(inner, depth + 1);
  for (const QByteArray& inner : streams(bytes))
    all += inner + '\n';
  if (bytes.startsWith("%PDF"))
    all += words(bytes);
  return all;
}

QByteArray Unpacker::words(const QByteArray& pdf) {
  auto document = preview::PreviewDocument::open(m_host, pdf);
  const auto sizes = document ? (*document)->sizes() : Result<std::vector<QSizeF>>(failure(document.error()));
  if (!sizes) {
    m_failed = true;
    return {};
  }
  QString text;
  for (int page = 0; page < static_cast<int>(sizes->size()); ++page) {
    const auto found = (*document)->words(page);
    m_failed = m_failed || !found;
    for (const auto& word : found.value_or(std::vector<preview::PreviewAnswer::Word>()))
      text += word.text + u' ';
  }
  return text.toUtf8();
}

} // namespace muniment::tests
