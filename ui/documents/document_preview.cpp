#include "ui/documents/document_preview.h"

#include "ui/documents/document_words.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/toast.h"
#include "ui/preview/preview_view.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kStripHeight = 28;

bool isPaper(const workspace::DocumentSummary& document) { return formats::edi::isPaper(document.dialect); }

} // namespace

DocumentPreview::DocumentPreview(DocumentDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_which(new QComboBox(this)), m_view(new PreviewView(this)) {
  setObjectName(u"documentPreview"_s);
  m_which->setObjectName(u"documentPreviewFile"_s);
  m_which->setAccessibleName(tr("File inside the document"));
  m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_which->setMinimumContentsLength(20);
  setCompact(m_which);
  auto* above = new QHBoxLayout;
  above->setContentsMargins(12, 8, 12, 0);
  above->addWidget(m_which);
  above->addStretch(1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(above);
  column->addWidget(m_view, 1);
  setFocusProxy(m_view);
  m_which->hide();
  connect(m_which, &QComboBox::activated, this, [this] { fetch(); });
  connect(m_view, &PreviewView::retryRequested, this, &DocumentPreview::fetch);
  connect(m_view, &PreviewView::copyRequested, this, &DocumentPreview::copy);
}

bool DocumentPreview::hasAny(const workspace::DocumentById::Answer& known) {
  return isPaper(known.summary) || !known.document.attachments.empty();
}

void DocumentPreview::setDocument(const workspace::DocumentById::Answer& known) {
  clear();
  if (!hasAny(known))
    return;
  m_document = known.summary;
  for (const formats::edi::Attachment& attachment : known.document.attachments) {
    const QString name = DocumentWords::text(attachment.name);
    m_which->addItem(name.isEmpty() ? tr("A file without a name") : name);
  }
  m_which->setVisible(m_which->count() > 0);
  m_isWanted = true;
  if (isVisible())
    fetch();
}

void DocumentPreview::clear() {
  ++m_generation;
  m_document.reset();
  m_isWanted = false;
  m_lookFor.clear();
  m_which->clear();
  m_which->hide();
  m_view->clear();
}

void DocumentPreview::showHits(const QString& text, int page) {
  if (m_document && !m_isWanted && m_view->state() == PreviewView::State::Shown)
    return m_view->showHits(text, page);
  m_lookFor = text;
  m_page = page;
}

void DocumentPreview::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isWanted)
    fetch();
}

void DocumentPreview::fetch() {
  if (!m_document)
    return;
  m_isWanted = false;
  m_view->setLoading();
  const int generation = ++m_generation;
  if (isPaper(*m_document))
    m_desk->ask(workspace::PreviewItem{m_document->item})
        .then(this, [this, generation](const Result<workspace::WholeItem>& whole) {
          take(generation, whole ? Result<QByteArray>(whole->bytes) : Failure(whole.error()));
        });
  else
    m_desk->ask(workspace::DocumentAttachment{m_document->id, m_which->currentIndex()})
        .then(this, [this, generation](const Result<workspace::DocumentAttachment::Answer>& file) {
          take(generation, file ? Result<QByteArray>(file->bytes) : Failure(file.error()));
        });
}

void DocumentPreview::take(int generation, const Result<QByteArray>& bytes) {
  if (generation != m_generation)
    return; // another file is wanted by now
  if (!bytes)
    return m_view->setFailed(bytes.error(), bytes.error().retryable);
  m_view->show(m_previews, *bytes);
  if (!m_lookFor.isEmpty())
    m_view->showHits(std::exchange(m_lookFor, {}), m_page);
}

void DocumentPreview::copy(const QString& text) {
  if (!m_document || text.isEmpty())
    return;
  m_desk->note(AccessAct::Copied, aggregateOf(m_document->id)).then(this, [this, text](const Result<void>& noted) {
    if (!noted)
      return Q_EMIT failed(noted.error());
    copyText(text);
    new Toast(window(), Icon::Copy, tr("Text copied"), {}, kStripHeight + 16);
  });
}

} // namespace muniment::ui
