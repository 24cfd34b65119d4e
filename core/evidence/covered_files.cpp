#include "core/evidence/covered_files.h"

#include "core/evidence/drawn_file.h"
#include "core/evidence/pdf_page.h"

#include <cstring>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDotsPerInch = 150;

class DrawnStream final : public ByteStream {
 public:
  explicit DrawnStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<qint64> read(char* into, qint64 size) override {
    const qint64 given = std::min<qint64>(size, m_bytes.size() - m_at);
    std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(given));
    m_at += given;
    return given;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

/// Draws each time it is read: a conversation with many such files would not fit into memory.
class DrawnSource final : public ByteSource {
 public:
  DrawnSource(vault::Vault& vault, PageDrawer* drawer, const CoveredFile& covered, Instant dated,
              SharedProgress progress)
      : m_vault(vault), m_drawer(drawer), m_address(covered.address), m_boxes(covered.boxes), m_dated(dated),
        m_progress(std::move(progress)) {}

  Result<std::unique_ptr<ByteStream>> open() override {
    MUNIMENT_TRY_LET(drawn, bytes());
    return std::make_unique<DrawnStream>(std::move(drawn));
  }
  [[nodiscard]] Result<QByteArray> bytes();
  [[nodiscard]] bool isPicture() const { return m_isPicture; }

 private:
  vault::Vault& m_vault;
  PageDrawer* m_drawer;
  QByteArray m_address;
  std::vector<Redaction> m_boxes;
  Instant m_dated;
  SharedProgress m_progress;
  bool m_isPicture = false;
};

Result<QByteArray> DrawnSource::bytes() {
  MUNIMENT_TRY_LET(file, DrawnFile::open(m_vault, m_drawer, m_address, m_boxes));
  m_isPicture = file.isPicture();
  if (m_isPicture) {
    MUNIMENT_TRY_LET(image, file.page(0, kDotsPerInch));
    return jpegOf(image);
  }
  PdfPage pdf(QString(), m_dated, file.size(0));
  if (!pdf.isOpen())
    return failure(ErrorKind::Failed, "package.not_drawn"_L1);
  for (int page = 0; page < file.pages(); ++page) {
    if (m_progress && m_progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    if (page > 0)
      pdf.turn(file.size(page));
    MUNIMENT_TRY_LET(image, file.page(page, kDotsPerInch));
    pdf.painter().drawImage(QRectF(QPointF(), file.size(page) * PdfPage::kPoint), image);
  }
  return pdf.finish();
}

} // namespace

Result<void> CoveredFiles::draw(ShownChat& chat) const {
  for (ShownMessage& shown : chat.messages) {
    if (shown.covered)
      MUNIMENT_TRY(draw(shown));
  }
  return {};
}

Result<void> CoveredFiles::draw(ShownMessage& shown) const {
  CoveredFile& covered = *shown.covered;
  auto source = std::make_shared<DrawnSource>(m_vault, m_drawer, covered, m_dated, m_progress);
  const auto bytes = source->bytes();
  if (!bytes && isOfTheFile(bytes.error()))
    return {};
  if (!bytes)
    return failure(bytes.error());
  covered.size = bytes->size();
  covered.digest = sha256(*bytes);
  covered.mediaType = source->isPicture() ? u"image/jpeg"_s : u"application/pdf"_s;
  shown.message.attachment->name += source->isPicture() ? u".jpg"_s : u".pdf"_s;
  covered.bytes = std::move(source);
  return {};
}

} // namespace muniment::evidence
