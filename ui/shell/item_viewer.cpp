#include "ui/shell/item_viewer.h"

#include "core/workspace/items/item_bytes.h"
#include "ui/kit/copy_text.h"
#include "ui/kit/day_text.h"
#include "ui/kit/toast.h"
#include "ui/kit/visible_text.h"
#include "ui/preview/preview_view.h"
#include "ui/preview/saved_copy.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtWidgets/QFileDialog>

namespace muniment::ui {
namespace {

constexpr int kStripHeight = 28;

} // namespace

void ItemViewer::open(const ItemId& item) {
  m_item = item;
  if (!m_dialog) {
    m_dialog = new PreviewDialog(m_window);
    PreviewView* view = m_dialog->view();
    view->setPaneState(m_paneState);
    connect(m_dialog, &QDialog::finished, this, [this, view] {
      m_paneState = view->paneState();
      ++m_generation;
    });
    connect(m_dialog, &PreviewDialog::saveRequested, this, &ItemViewer::chooseCopy);
    connect(view, &PreviewView::copyRequested, this, &ItemViewer::copy);
    connect(view, &PreviewView::retryRequested, this, &ItemViewer::fetch);
  }
  m_dialog->setTitle(tr("Captured file"), {});
  m_dialog->setSaving(false);
  m_dialog->open();
  m_dialog->view()->setFocus(Qt::OtherFocusReason);
  fetch();
}

void ItemViewer::fetch() {
  m_dialog->view()->setLoading();
  workspace::PreviewItem query;
  query.id = m_item;
  m_workspace->ask(query).then(this, [this, generation = ++m_generation](const Result<workspace::WholeItem>& whole) {
    if (generation != m_generation || !m_dialog)
      return; // another one is shown by now
    if (!whole)
      return m_dialog->view()->setFailed(whole.error(), whole.error().retryable);
    m_name = whole->item.name;
    m_dialog->setTitle(visibleText(m_name),
                       tr("Captured %1, %2", "moment, size of a file")
                           .arg(momentText(whole->item.capturedAt), QLocale().formattedDataSize(whole->item.size)));
    m_dialog->setSaving(true);
    m_dialog->view()->show(m_previews, whole->bytes);
  });
}

void ItemViewer::copy(const QString& text) {
  m_workspace->note(AccessAct::Copied, aggregateOf(m_item)).then(this, [this, text](const Result<void>& noted) {
    if (!noted) {
      Q_EMIT failed(noted.error());
      return;
    }
    copyText(text);
    if (m_dialog)
      new Toast(m_dialog, Icon::Copy, tr("Text copied"), {}, kStripHeight);
  });
}

void ItemViewer::chooseCopy() {
  auto* dialog = new QFileDialog(m_dialog, tr("Where to save the copy"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(SavedCopy::fileName(m_name));
  connect(dialog, &QFileDialog::fileSelected, this, &ItemViewer::saveCopy);
  dialog->open();
}

void ItemViewer::saveCopy(const QString& file) {
  workspace::ExportItem original;
  original.id = m_item;
  m_workspace->ask(original).then(this, [this, file](const Result<workspace::WholeItem>& whole) {
    if (!whole) {
      Q_EMIT failed(whole.error());
      return;
    }
    const bool saved = SavedCopy::write(file, whole->bytes);
    new Toast(m_window->window(), saved ? Icon::Tick : Icon::Octagon,
              saved ? tr("Saved as %1").arg(QDir::toNativeSeparators(file))
                    : tr("The copy could not be saved there. Choose another folder."),
              {}, kStripHeight + 16);
  });
}

} // namespace muniment::ui
