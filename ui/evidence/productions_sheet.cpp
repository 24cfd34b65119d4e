#include "ui/evidence/productions_sheet.h"

#include "ui/conversations/message_words.h"
#include "ui/evidence/evidence_words.h"
#include "ui/evidence/productions_model.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"

#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kSize{1040, 640};
constexpr int kMargin = 48;
constexpr int kPackages = 170;

} // namespace

ProductionsSheet::ProductionsSheet(EvidenceDesk& desk, QWidget* parent)
    : QDialog(parent), m_model(new ProductionsModel(desk, this)) {
  setObjectName(u"productionsSheet"_s);
  setWindowTitle(tr("Productions"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 20, 24, 20);
  column->setSpacing(12);
  column->addWidget(new PlainLabel(tr("Productions"), TextRole::DialogTitle));
  auto* context =
      new PlainLabel(tr("What was handed out of this workspace, the newest first."), TextRole::Body, Ink::Secondary);
  context->setWordWrap(true);
  column->addWidget(context);
  makePages();
  column->addWidget(m_pages, 1);
  column->addWidget(makeFooter());
  QSize size = kSize;
  if (parent)
    size = size.boundedTo(parent->window()->size() - QSize(kMargin, kMargin));
  resize(size);
  connect(m_model, &ProductionsModel::answered, this, [this] {
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? Lines : Empty);
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
      m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
  });
  connect(m_model, &ProductionsModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Failed);
    showChosen();
  });
  refresh();
}

void ProductionsSheet::makePages() {
  m_pages = new QStackedWidget(this);
  auto* broken = new EmptyState(Icon::Octagon, tr("The productions could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &ProductionsSheet::refresh);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(36, m_pages), makeLines(),
      new EmptyState(Icon::ExportOut,
                     tr("Nothing was handed out yet. Choose messages, hits, records or a hold, and press E."), {},
                     m_pages),
      new EmptyState(Icon::Padlock, tr("Productions are not open to you. An administrator can grant it."), {}, m_pages),
      broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

QWidget* ProductionsSheet::makeLines() {
  auto* lines = new QWidget(m_pages);
  auto* column = new QVBoxLayout(lines);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_table = new TableView(tr("Productions"), lines);
  m_table->setObjectName(u"productions"_s);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  using Columns = ProductionsModel::Column;
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(Columns::Title, QHeaderView::Stretch);
  m_packages = new PaneSection(tr("Packages"), lines);
  m_packages->setObjectName(u"packages"_s);
  m_packages->setMinimumHeight(kPackages);
  column->addWidget(m_table, 1);
  column->addWidget(m_packages);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProductionsSheet::showChosen);
  return lines;
}

QWidget* ProductionsSheet::makeFooter() {
  auto* footer = new QWidget(this);
  auto* row = new QHBoxLayout(footer);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  const auto add = [&](const QString& text, const QString& name, auto handler) {
    auto* button = new QPushButton(text, footer);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, handler);
    return button;
  };
  m_check = add(tr("Verify Again…"), u"verifyPackage"_s, &ProductionsSheet::chooseFolder);
  m_write = add(tr("Write Package…"), u"writePackage"_s, [this] {
    if (const auto* line = chosen())
      Q_EMIT packageRequested(line->production);
  });
  offerWithExports(m_write);
  m_supplement = add(tr("Supplement…"), u"supplement"_s, [this] {
    const Production production = chosen()->production;
    accept();
    Q_EMIT supplementRequested(production);
  });
  row->addStretch(1);
  auto* close = new QPushButton(tr("Close"), footer);
  close->setObjectName(u"closeProductions"_s);
  setButtonKind(close, ButtonKind::Primary);
  close->setDefault(true);
  row->addWidget(close);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  return footer;
}

void ProductionsSheet::refresh() { m_model->reload(); }

const workspace::ProductionsPage::Line* ProductionsSheet::chosen() const {
  const QModelIndex index = m_table->currentIndex();
  return index.isValid() ? &m_model->line(index.row()) : nullptr;
}

void ProductionsSheet::showChosen() {
  const auto* line = m_pages->currentIndex() == Lines ? chosen() : nullptr;
  m_write->setEnabled(line);
  m_supplement->setEnabled(line && !line->production.supplements);
  if (!line || !m_packages->begin(line->production.number + EvidenceWords::number(std::int64_t(line->packages.size()))))
    return;
  m_packages->setDetail(EvidenceWords::title(line->production));
  if (line->packages.empty())
    m_packages->addText(tr("No package was finished. Write one."));
  for (const WrittenPackage& package : line->packages)
    m_packages->addLine(Icon::ShieldTick, Tone::Done, EvidenceWords::format(package.format),
                        tr("%1, %2; verified %3", "how many files, how many bytes, a moment")
                            .arg(tr("%n file(s)", nullptr, static_cast<int>(package.files)),
                                 MessageWords::size(package.bytes), momentWithZone(package.verifiedAt)));
}

void ProductionsSheet::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder of the package"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &ProductionsSheet::checkRequested);
  dialog->open();
}

} // namespace muniment::ui
