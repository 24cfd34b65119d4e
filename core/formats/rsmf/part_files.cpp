#include "core/formats/rsmf/part_files.h"

#include "core/formats/rsmf/base64_digits.h"

#include <algorithm>
#include <cstring>

namespace muniment::formats::rsmf {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kPiece = 64 * 1024;
constexpr qint64 kMostRaw = 1 << 20;

Failure readOnly() { return failure(ErrorKind::Refused, "file.read_only"_L1); }

/// Reads within a part; `decode` makes its bytes of those of the mail.
class PartFile final : public File {
 public:
  PartFile(std::unique_ptr<File> mail, const MailPart& part) : m_mail(std::move(mail)), m_part(part) {}

  Result<qint64> read(char* into, qint64 size) override {
    const qint64 wanted = std::clamp<qint64>(m_part.size - m_position, 0, size);
    if (wanted == 0)
      return 0;
    if (m_position < m_decodedAt || m_position >= m_decodedAt + m_decoded.size())
      MUNIMENT_TRY(decodeAt(m_position));
    const qint64 skip = m_position - m_decodedAt;
    const qint64 count = std::clamp<qint64>(m_decoded.size() - skip, 0, wanted);
    std::memcpy(into, m_decoded.constData() + std::min<qint64>(skip, m_decoded.size()),
                static_cast<std::size_t>(count));
    m_position += count;
    return count;
  }
  Result<void> write(QByteArrayView) override { return readOnly(); }
  Result<void> seek(qint64 position) override {
    m_position = position;
    return {};
  }
  Result<qint64> size() override { return m_part.size; }
  Result<void> sync() override { return readOnly(); }

 private:
  /// Fills m_decoded with a piece that holds the byte at `position`.
  Result<void> decodeAt(qint64 position) {
    if (!m_part.isBase64) {
      m_decodedAt = position;
      return readRaw(m_part.begin + position, std::min<qint64>(kPiece, m_part.end - m_part.begin - position),
                     m_decoded);
    }
    auto step = std::upper_bound(m_part.steps.begin(), m_part.steps.end(), position,
                                 [](qint64 value, const MailPart::Step& each) { return value < each.decoded; });
    --step;
    const auto following = step + 1;
    const qint64 end = following == m_part.steps.end() ? m_part.end : following->offset;
    // Little text between two steps is what a mail has; much of anything else is there to be held in memory.
    if (end - step->offset > kMostRaw)
      return failure(ErrorKind::VerificationFailed, "archive.damaged"_L1);
    MUNIMENT_TRY(readRaw(step->offset, end - step->offset, m_raw));
    m_decodedAt = step->decoded;
    m_decoded.resize(0);
    unsigned bits = 0;
    int held = 0;
    for (const char c : std::as_const(m_raw)) {
      const signed char digit = kBase64Digits[static_cast<uchar>(c)];
      if (digit == kNoDigit)
        continue;
      bits = (bits << 6) | static_cast<unsigned>(digit);
      held += 6;
      if (held < 8)
        continue;
      held -= 8;
      m_decoded += static_cast<char>((bits >> held) & 0xff);
    }
    return {};
  }

  Result<void> readRaw(qint64 offset, qint64 size, QByteArray& into) {
    into.resize(static_cast<qsizetype>(size));
    MUNIMENT_TRY(m_mail->seek(offset));
    qint64 done = 0;
    while (done < size) {
      MUNIMENT_TRY_LET(count, m_mail->read(into.data() + done, size - done));
      if (count == 0)
        break;
      done += count;
    }
    into.resize(static_cast<qsizetype>(done));
    return {};
  }

  std::unique_ptr<File> m_mail;
  const MailPart& m_part;
  qint64 m_position = 0;
  QByteArray m_raw;
  QByteArray m_decoded;
  qint64 m_decodedAt = 0;
};

} // namespace

Result<std::unique_ptr<File>> PartFiles::openToRead(const FilePath&) {
  MUNIMENT_TRY_LET(mail, m_files.openToRead(m_mail));
  return std::make_unique<PartFile>(std::move(mail), m_part);
}
Result<std::unique_ptr<File>> PartFiles::create(const FilePath&) { return readOnly(); }
Result<void> PartFiles::makeDirectory(const FilePath&) { return readOnly(); }
Result<void> PartFiles::rename(const FilePath&, const FilePath&) { return readOnly(); }
Result<void> PartFiles::remove(const FilePath&) { return readOnly(); }
Result<void> PartFiles::syncDirectory(const FilePath&) { return readOnly(); }
bool PartFiles::exists(const FilePath&) { return true; }
Result<QStringList> PartFiles::list(const FilePath&) { return readOnly(); }

} // namespace muniment::formats::rsmf
