#include "core/evidence/package_reader.h"

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPiece = 1 << 20;
constexpr qint64 kSmall = qint64{64} << 20;

} // namespace

Result<QByteArray> PackageReader::small(const QString& path) const {
  MUNIMENT_TRY_LET(file, m_files.openToRead(at(path)));
  MUNIMENT_TRY_LET(size, file->size());
  if (size > kSmall)
    return failure(ErrorKind::VerificationFailed, "package.file_too_large"_L1, {path});
  QByteArray bytes(size, Qt::Uninitialized);
  qint64 have = 0;
  while (have < size) {
    MUNIMENT_TRY_LET(read, file->read(bytes.data() + have, size - have));
    if (read == 0)
      break;
    have += read;
  }
  bytes.truncate(have);
  return bytes;
}

Result<Sha256> PackageReader::digest(const QString& path, std::int64_t& size) const {
  MUNIMENT_TRY_LET(file, m_files.openToRead(at(path)));
  Sha256Hasher hasher;
  QByteArray piece(kPiece, Qt::Uninitialized);
  size = 0;
  for (;;) {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(read, file->read(piece.data(), piece.size()));
    if (read == 0)
      return hasher.finish();
    hasher.add(QByteArrayView(piece).first(read));
    size += read;
    if (m_progress)
      m_progress->advance(read);
  }
}

Result<QStringList> PackageReader::below(const QString& folder) const {
  QStringList found;
  MUNIMENT_TRY_LET(names, m_files.list(folder.isEmpty() ? m_root : at(folder)));
  for (const QString& name : names) {
    const QString path = folder.isEmpty() ? name : folder + u'/' + name;
    if (auto inner = m_files.list(at(path)); !inner) {
      found.append(path);
      continue;
    }
    MUNIMENT_TRY_LET(deeper, below(path));
    found.append(deeper);
  }
  return found;
}

Result<PackageReader::Lines> PackageReader::lines(const QString& path) const {
  MUNIMENT_TRY_LET(file, m_files.openToRead(at(path)));
  return Lines(std::move(file));
}

Result<std::optional<QByteArray>> PackageReader::Lines::next() {
  for (;;) {
    if (const qsizetype end = m_buffer.indexOf('\n', m_at); end >= 0) {
      QByteArray line = m_buffer.mid(m_at, end - m_at);
      m_at = end + 1;
      return std::optional(std::move(line));
    }
    m_buffer.remove(0, m_at);
    m_at = 0;
    if (m_isEnd || m_buffer.size() > kSmall)
      return m_buffer.isEmpty() ? std::nullopt : std::optional(std::exchange(m_buffer, {}));
    const qsizetype had = m_buffer.size();
    m_buffer.resize(had + kPiece);
    auto read = m_file->read(m_buffer.data() + had, kPiece);
    if (!read)
      return failure(std::move(read).error());
    m_buffer.resize(had + *read);
    m_isEnd = *read == 0;
  }
}

} // namespace muniment::evidence
