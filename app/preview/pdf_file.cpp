#include "app/preview/pdf_file.h"

#include "app/preview/pdf_words.h"

#include <poppler-qt6.h>

namespace muniment::preview {
namespace {

using namespace Qt::StringLiterals;

constexpr double kPointsOfInch = 72;
constexpr int kMostDepth = 32;
constexpr std::size_t kMostHeadings = 20'000;
constexpr int kMostFiles = 100; // embedded in one
constexpr int kMostName = 200;

void listOutline(const QVector<Poppler::OutlineItem>& items, int depth, std::vector<PreviewAnswer::Heading>& headings) {
  if (depth > kMostDepth)
    return;
  for (const Poppler::OutlineItem& item : items) {
    if (headings.size() >= kMostHeadings)
      return;
    const auto destination = item.destination();
    headings.push_back({depth, item.name().left(PreviewRequest::kMostText),
                        destination ? std::clamp(destination->pageNumber(), 0, PdfFile::kMostPages) - 1 : -1});
    if (item.hasChildren())
      listOutline(item.children(), depth + 1, headings);
  }
}

} // namespace

PdfFile::PdfFile(QByteArray bytes) : m_bytes(std::move(bytes)) {
  Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
  // With nothing to read, this sets up the library, which looks for its own data once.
  (void)Poppler::Document::loadFromData({});
}

PdfFile::~PdfFile() {
  m_page.reset();
  m_document.reset();
}

/// Old files know the letters of Latin-1, new ones those of UTF-8.
bool PdfFile::unlock(const QString& password) {
  for (const QByteArray& bytes : {password.toUtf8(), password.toLatin1()}) {
    if (!bytes.isEmpty() && !m_document->unlock(bytes, bytes))
      return true;
  }
  return false;
}

OpenedFile::Status PdfFile::open(const QString& password) {
  if (!m_document)
    m_document = Poppler::Document::loadFromData(m_bytes);
  if (!m_document)
    return Status::Damaged;
  if (m_document->isLocked() && !unlock(password))
    return Status::NeedsPassword;
  const int pages = m_document->numPages();
  if (pages <= 0)
    return Status::Damaged;
  if (pages > kMostPages)
    return Status::TooLarge;
  m_document->setRenderBackend(Poppler::Document::SplashBackend);
  m_document->setRenderHint(Poppler::Document::Antialiasing);
  m_document->setRenderHint(Poppler::Document::TextAntialiasing);
  m_document->setRenderHint(Poppler::Document::TextSlightHinting);
  return Status::Done;
}

PreviewAnswer::Facts PdfFile::facts() {
  PreviewAnswer::Facts facts{false, u"PDF"_s, m_document->numPages(), {}};
  const auto add = [&](const QString& name, const QString& value) {
    if (!value.isEmpty())
      facts.raw.emplace_back(name.left(PreviewRequest::kMostText), value.left(PreviewRequest::kMostText));
  };
  const auto version = m_document->getPdfVersion();
  add(u"version"_s, u"%1.%2"_s.arg(version.major).arg(version.minor));
  for (const QString& key : m_document->infoKeys().mid(0, 20))
    add(u"info:"_s + key, m_document->info(key));
  if (m_document->isEncrypted())
    add(u"encrypted"_s, u"true"_s);
  if (!m_document->okToCopy())
    add(u"may-not-copy"_s, u"true"_s);
  if (!m_document->okToPrint())
    add(u"may-not-print"_s, u"true"_s);
  facts.isRepaired = m_document->xrefWasReconstructed();
  const QList<Poppler::EmbeddedFile*> files = m_document->embeddedFiles();
  for (const Poppler::EmbeddedFile* file : files.mid(0, kMostFiles))
    facts.files.push_back({file->name().left(kMostName), std::max<std::int64_t>(-1, file->size())});
  return facts;
}

Poppler::Page* PdfFile::page(int number) {
  if (number != m_number) {
    m_page = number >= 0 && number < m_document->numPages() ? m_document->page(number) : nullptr;
    m_number = number;
  }
  return m_page.get();
}

/// The size of the first page stands for one that cannot be read.
QSizeF PdfFile::size(int number) {
  const Poppler::Page* known = page(number);
  const QSizeF size = known ? known->pageSizeF() : QSizeF();
  return size.isEmpty() ? QSizeF(595, 842) : size;
}

QImage PdfFile::render(int number, double scale, int turns, const QRect& tile) {
  const Poppler::Page* known = page(number);
  if (!known)
    return {};
  const double resolution = kPointsOfInch * scale;
  return known->renderToImage(resolution, resolution, tile.x(), tile.y(), tile.width(), tile.height(),
                              static_cast<Poppler::Page::Rotation>(turns));
}

std::vector<PreviewAnswer::Word> PdfFile::words(int number) {
  const Poppler::Page* known = page(number);
  return known ? wordsOf(*known) : std::vector<PreviewAnswer::Word>();
}

std::vector<QRectF> PdfFile::find(int number, const QString& text) {
  const Poppler::Page* known = page(number);
  if (!known || text.isEmpty())
    return {};
  const QList<QRectF> found = known->search(text, Poppler::Page::IgnoreCase | Poppler::Page::IgnoreDiacritics);
  return {found.begin(), found.end()};
}

std::vector<PreviewAnswer::Heading> PdfFile::outline() {
  std::vector<PreviewAnswer::Heading> headings;
  listOutline(m_document->outline(), 0, headings);
  return headings;
}

} // namespace muniment::preview
