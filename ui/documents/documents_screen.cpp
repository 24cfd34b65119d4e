#include "ui/documents/documents_screen.h"

#include "ui/documents/document_details.h"
#include "ui/documents/document_sheet.h"
#include "ui/documents/document_words.h"
#include "ui/documents/documents_list.h"
#include "ui/documents/sheet_composer.h"
#include "ui/documents/sheet_pages.h"
#include "ui/kit/toast.h"
#include "ui/preview/saved_copy.h"

#include <QtCore/QDir>
#include <QtCore/QSaveFile>
#include <QtGui/QPdfWriter>
#include <QtGui/QShortcut>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kStripHeight = 28;
constexpr int kPaperWidth = 720; ///< of a sheet on paper, in its own pixels
constexpr int kPaperMargin = 12; // mm
constexpr int kResolution = 600;

/// A name from outside as a name for a file: nothing that a system reserves.
QString fileNameFrom(const QString& name) {
  QString safe;
  for (const QChar c : name)
    safe += c.isLetterOrNumber() || c == u' ' || c == u'-' ? c : QChar(u'_');
  return safe.simplified().left(80);
}

} // namespace

DocumentsScreen::DocumentsScreen(DocumentDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_splitter(new QSplitter(this)), m_list(new DocumentsList(desk, m_splitter)),
      m_pane(new DocumentPane(desk, m_splitter)), m_details(new DocumentDetails(m_splitter)) {
  setObjectName(u"documentsScreen"_s);
  setAccessibleName(tr("Documents"));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  const std::initializer_list<QWidget*> panes = {m_list, m_pane, m_details};
  for (QWidget* pane : panes)
    m_splitter->addWidget(pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({312, 10'000, 320});
  connectList();
  connectPane();
  connectKeys();
}

void DocumentsScreen::connectList() {
  connect(m_list, &DocumentsList::opened, m_pane, &DocumentPane::open);
  connect(m_list, &DocumentsList::entered, m_pane, &DocumentPane::focusContent);
  connect(m_list, &DocumentsList::emptied, this, [this](bool filtered) {
    m_pane->clear(filtered ? tr("No document is open, and the filters let none through.") : tr("No document is open."));
  });
  connect(m_list, &DocumentsList::captureRequested, this, &DocumentsScreen::captureRequested);
  connect(m_list, &DocumentsList::failed, this, &DocumentsScreen::failed);
}

void DocumentsScreen::connectPane() {
  connect(m_pane, &DocumentPane::shown, this, [this] { m_details->setDocument(*m_pane->known()); });
  connect(m_pane, &DocumentPane::closed, m_details, &DocumentDetails::clear);
  connect(m_pane, &DocumentPane::documentRequested, this, &DocumentsScreen::showDocument);
  connect(m_pane, &DocumentPane::actRequested, this, &DocumentsScreen::act);
  connect(m_pane, &DocumentPane::failed, this, &DocumentsScreen::failed);
  connect(m_details, &DocumentDetails::placeChosen, m_pane, &DocumentPane::showInOriginal);
  connect(m_details, &DocumentDetails::findingsRequested, this,
          [this] { m_pane->setTab(DocumentPane::Tab::Findings); });
  connect(m_details, &DocumentDetails::documentRequested, this, &DocumentsScreen::showDocument);
  connect(m_details, &DocumentDetails::partnerRequested, this, &DocumentsScreen::partnersRequested);
  connect(m_details, &DocumentDetails::conversationRequested, this, &DocumentsScreen::conversationRequested);
  connect(m_details, &DocumentDetails::recordRequested, this, &DocumentsScreen::recordRequested);
}

void DocumentsScreen::connectKeys() {
  const auto add = [this](Qt::Key key, auto handler) {
    auto* shortcut = new QShortcut(QKeySequence(key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, handler);
  };
  add(Qt::Key_D, [this] { act(DocumentPane::Act::Declare); });
  add(Qt::Key_H, [this] { act(DocumentPane::Act::Hold); });
  add(Qt::Key_C, [this] { act(DocumentPane::Act::File); });
  add(Qt::Key_Slash, [this] { m_list->focusFilter(); });
}

void DocumentsScreen::refresh() {
  m_list->refresh();
  m_pane->refresh();
}

void DocumentsScreen::showDocument(const DocumentId& document) {
  m_list->show(document);
  m_pane->open(document);
}

void DocumentsScreen::showPage(const DocumentId& document, const QString& text, int page) {
  showDocument(document);
  m_pane->showHits(document, text, page);
}

void DocumentsScreen::act(DocumentPane::Act act) {
  const workspace::DocumentById::Answer* known = m_pane->known();
  if (!known)
    return;
  records::Selection selection;
  selection.items = {known->summary.item};
  switch (act) {
  case DocumentPane::Act::Declare:
    return Q_EMIT declareRequested(selection);
  case DocumentPane::Act::Hold:
    return Q_EMIT holdRequested(selection);
  case DocumentPane::Act::File:
    return Q_EMIT caseRequested(known->summary);
  case DocumentPane::Act::Print:
    return print();
  case DocumentPane::Act::SavePdf:
    return savePdf();
  case DocumentPane::Act::SaveCopy:
    return saveCopy();
  }
}

QString DocumentsScreen::footOfPages() const {
  const workspace::DocumentSummary& summary = m_pane->known()->summary;
  return tr("%1 %2. A reading of what was received; the bytes received are what counts.", "kind of a document, number")
      .arg(DocumentWords::kind(summary.kind), DocumentWords::text(summary.number));
}

void DocumentsScreen::savePdf() {
  auto* dialog = new QFileDialog(this, tr("Where to save the PDF"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilter(tr("PDF (*.pdf)"));
  const QString name = fileNameFrom(m_pane->known()->summary.number);
  dialog->selectFile((name.isEmpty() ? u"document"_s : name) + u".pdf"_s);
  connect(dialog, &QFileDialog::fileSelected, this, [this, item = m_pane->known()->summary.item](const QString& file) {
    m_desk->note(AccessAct::Exported, aggregateOf(item)).then(this, [this, file](const Result<void>& noted) {
      if (noted)
        writePdf(file);
      else
        Q_EMIT failed(noted.error());
    });
  });
  dialog->open();
}

void DocumentsScreen::writePdf(const QString& file) {
  const auto document = m_pane->sheet()->document();
  if (!document || !m_pane->known())
    return;
  QSaveFile target(file);
  bool isWritten = target.open(QIODevice::WriteOnly);
  if (isWritten) {
    QPdfWriter writer(&target);
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kPaperMargin, kPaperMargin, kPaperMargin, kPaperMargin), QPageLayout::Millimeter);
    const SheetLayout sheet(composeSheet(*document), SheetRows(document), kPaperWidth, layoutDirection());
    isWritten = paintSheetPages(sheet, writer, footOfPages());
  }
  if (!isWritten || !target.commit())
    return Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
  new Toast(window(), Icon::Tick, tr("Saved as %1").arg(QDir::toNativeSeparators(file)), {}, kStripHeight + 16);
}

void DocumentsScreen::saveCopy() {
  auto* dialog = new QFileDialog(this, tr("Where to save the copy"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->selectFile(SavedCopy::fileName(m_pane->known()->item.name));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, item = m_pane->known()->summary.item](const QString& file) { writeCopy(item, file); });
  dialog->open();
}

void DocumentsScreen::writeCopy(const ItemId& item, const QString& file) {
  m_desk->ask(workspace::ExportItem{item}).then(this, [this, file](const Result<workspace::WholeItem>& whole) {
    if (!whole)
      return Q_EMIT failed(whole.error());
    if (!SavedCopy::write(file, whole->bytes))
      return Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
    new Toast(window(), Icon::Tick, tr("Saved as %1").arg(QDir::toNativeSeparators(file)), {}, kStripHeight + 16);
  });
}

void DocumentsScreen::print() {
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  auto* dialog = new QPrintDialog(printer.get(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QDialog::accepted, this, [this, printer] {
    const auto document = m_pane->sheet()->document();
    if (!document || !m_pane->known())
      return;
    m_desk->note(AccessAct::Printed, aggregateOf(m_pane->known()->summary.item))
        .then(this, [this, printer, document, foot = footOfPages()](const Result<void>& noted) {
          if (!noted)
            return Q_EMIT failed(noted.error());
          const SheetLayout sheet(composeSheet(*document), SheetRows(document), kPaperWidth, layoutDirection());
          if (!paintSheetPages(sheet, *printer, foot))
            Q_EMIT failed(makeError(ErrorKind::Failed, "file.failed"_L1));
        });
  });
  dialog->open();
}

QByteArray DocumentsScreen::paneState() const {
  const Json state = Json::Object{{u"filter"_s, m_list->filter().toJson()},
                                  {u"panes"_s, QString::fromLatin1(m_splitter->saveState().toBase64())},
                                  {u"tab"_s, static_cast<int>(m_pane->tab())}};
  return canonicalJson(state).value_or(QByteArray());
}

void DocumentsScreen::setPaneState(const QByteArray& state) {
  const auto json = parseJson(state);
  if (!json)
    return;
  m_splitter->restoreState(QByteArray::fromBase64(json->text(u"panes").toLatin1()));
  m_list->setFilter(DocumentListFilter::fromJson(json->at(u"filter")));
  if (const std::int64_t tab = json->number(u"tab"); tab >= 0 && tab <= static_cast<int>(DocumentPane::Tab::Findings))
    m_pane->setTab(static_cast<DocumentPane::Tab>(tab));
}

} // namespace muniment::ui
