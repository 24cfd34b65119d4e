#include "core/preview/client/child_page_reader.h"

#include <QtCore/QFileInfo>

namespace muniment::preview {
namespace {

using namespace Qt::StringLiterals;

/// Words as they are read, lines below each other.
QString textOf(const std::vector<PreviewAnswer::Word>& words) {
  QString text;
  for (const PreviewAnswer::Word& word : words) {
    if (text.size() + word.text.size() > ChildPageReader::kMostOnPage)
      break;
    text += word.text;
    if (word.endsLine)
      text += u'\n';
    else if (word.hasSpace)
      text += u' ';
  }
  return text.replace(QChar(u'\0'), QChar(0xfffd)).trimmed(); // NUL is no text in either database
}

} // namespace

Result<QStringList> ChildPageReader::read(const QByteArray& bytes) {
  if (!QFileInfo::exists(m_host->program()))
    return Failure(makeRetryable(ErrorKind::Unavailable, "preview.not_started"_L1));
  PreviewDocument document(*m_host, bytes);
  {
    const std::scoped_lock lock(m_mutex);
    if (m_isCancelled)
      return Failure(makeRetryable(ErrorKind::Cancelled, "preview.cancelled"_L1));
    m_reading = &document;
  }
  auto pages = pagesOf(document);
  const std::scoped_lock lock(m_mutex);
  m_reading = nullptr;
  if (m_isCancelled) // it says nothing about the file
    return Failure(makeRetryable(ErrorKind::Cancelled, "preview.cancelled"_L1));
  return pages;
}

Result<QStringList> ChildPageReader::pagesOf(PreviewDocument& document) {
  MUNIMENT_TRY(document.open());
  QStringList pages;
  if (document.facts().isPicture || document.facts().media)
    return pages;
  qsizetype letters = 0;
  const std::int64_t count = std::min(document.facts().pages, kMostPages);
  for (int page = 0; page < count && letters < kMostLetters; ++page) {
    MUNIMENT_TRY_LET(words, document.words(page));
    pages.append(textOf(words));
    letters += pages.back().size();
  }
  return pages;
}

void ChildPageReader::cancel() {
  const std::scoped_lock lock(m_mutex);
  m_isCancelled = true;
  if (m_reading)
    m_reading->cancel();
}

} // namespace muniment::preview
