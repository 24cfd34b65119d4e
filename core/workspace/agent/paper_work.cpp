#include "core/workspace/agent/paper_work.h"

#include "core/workspace/items/item_bytes.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kBetween = std::chrono::seconds(2); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(30);

/// What is kept of a file that was not read.
QString outcomeOf(const Error& error) {
  if (error.id == "preview.needs_password"_L1)
    return u"password"_s;
  if (error.id == "preview.too_large"_L1 || error.id == "message.file_too_large"_L1)
    return u"large"_s;
  if (error.id == "preview.damaged"_L1 || error.id == "preview.format"_L1)
    return u"damaged"_s;
  return u"failed"_s;
}

} // namespace

Result<int> PaperReading::round() {
  MUNIMENT_TRY_LET(papers, m_workspace->ask(PapersToRead()).result());
  int done = 0;
  for (const PapersToRead::Paper& paper : papers) {
    MUNIMENT_TRY(read(paper));
    ++done;
  }
  return done;
}

Result<void> PaperReading::read(const PapersToRead::Paper& paper) {
  KeepPaperText kept{paper.document, u"read"_s, nullptr};
  const auto whole = m_workspace->ask(PreviewItem{paper.item, PapersToRead::kMostBytes}).result();
  if (!whole && whole.error().kind == ErrorKind::NotFound) // destroyed meanwhile
    return {};
  auto pages = whole ? m_reader->read(whole->bytes) : Result<QStringList>(Failure(whole.error()));
  if (!pages && pages.error().retryable)
    return Failure(pages.error());
  if (pages)
    kept.pages = std::make_shared<const QStringList>(std::move(*pages));
  else
    kept.outcome = outcomeOf(pages.error());
  const auto saved = m_workspace->run(std::move(kept)).result();
  if (!saved && saved.error().kind != ErrorKind::NotFound)
    return Failure(saved.error());
  return {};
}

PaperWork::~PaperWork() { m_reader->cancel(); }

void PaperWork::start() {
  m_thread.start("papers", {kBetween, kAfterError}, [this]() -> Result<bool> {
    if (!m_agent->state().active)
      return false;
    MUNIMENT_TRY_LET(read, m_reading.round());
    return read > 0;
  });
}

} // namespace muniment::workspace
