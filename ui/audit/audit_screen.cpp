#include "ui/audit/audit_screen.h"

#include "core/workspace/ledger/verb_catalogue.h"
#include "ui/audit/egress_dialog.h"
#include "ui/audit/proof_pane.h"
#include "ui/kit/bar_chart.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/state_label.h"
#include "ui/kit/table_view.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kDay = 86'400'000;
constexpr int kMostBars = 62;
constexpr int kDetailsWidth = 336;

enum Body { Rows, NothingMatches };

QString countText(std::int64_t count) { return AuditScreen::tr("%n entry(ies)", nullptr, static_cast<int>(count)); }

class WorkspaceEgress final : public EgressDesk {
 public:
  explicit WorkspaceEgress(workspace::Workspace& workspace) : m_workspace(&workspace) {}
  QFuture<Result<workspace::EgressReport::Answer>> ask(workspace::EgressReport query) override {
    return m_workspace->ask(std::move(query));
  }
  [[nodiscard]] Instant now() const override { return m_workspace->now(); }

 private:
  workspace::Workspace* m_workspace;
};

} // namespace

AuditScreen::AuditScreen(workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_model(new EntriesModel(workspace, this)), m_workspace(&workspace),
      m_splitter(new QSplitter(this)) {
  setObjectName(u"audit"_s);
  setAccessibleName(tr("Audit"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  m_splitter->setChildrenCollapsible(false);
  auto* main = new QWidget(m_splitter);
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHeader());
  column->addWidget(makeFilters());
  m_chart = new BarChart(tr("Entries by day"), main);
  auto* chartRow = new QHBoxLayout;
  chartRow->setContentsMargins(16, 8, 16, 8);
  chartRow->addWidget(m_chart);
  column->addLayout(chartRow);
  m_table = new TableView(tr("Entries of the ledger"), main);
  m_table->setModel(m_model);
  m_table->setObjectName(u"auditTable"_s);
  QHeaderView* head = m_table->horizontalHeader();
  head->resizeSection(EntriesModel::Entry, 88);
  head->resizeSection(EntriesModel::When, 184);
  head->resizeSection(EntriesModel::Who, 152);
  head->resizeSection(EntriesModel::Subject, 128);
  head->setStretchLastSection(false);
  head->setSectionResizeMode(EntriesModel::What, QHeaderView::Stretch);
  m_body = new QStackedWidget(main);
  m_body->addWidget(m_table);
  auto* nothing = new EmptyState(Icon::Filter, tr("No entry matches these filters."), tr("Show Everything"), main);
  m_body->addWidget(nothing);
  column->addWidget(m_body, 1);
  m_proof = new ProofPane(m_splitter);
  m_splitter->addWidget(main);
  m_splitter->addWidget(m_proof);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setSizes({10'000, kDetailsWidth});
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);

  connect(nothing, &EmptyState::actionTriggered, this, [this] {
    m_what->setValue({});
    m_when->setValue({});
    m_model->setFilter({});
  });
  connect(m_model, &EntriesModel::countsChanged, this, &AuditScreen::showCounts);
  connect(m_model, &EntriesModel::failed, this, &AuditScreen::failed);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditScreen::showProofOf);
  connect(m_chart, &BarChart::clicked, this, &AuditScreen::showBar);
  m_model->setFilter({});
}

QWidget* AuditScreen::makeHeader() {
  m_header = new ScreenHeader(tr("Audit"), ScreenHeader::Size::Pane, this);
  m_verified = new StateLabel({}, Tone::Done, Icon::ShieldTick, m_header);
  m_verified->hide();
  m_verify = new QPushButton(tr("Verify Now"), m_header);
  m_verify->setObjectName(u"verifyNow"_s);
  m_verify->setDefault(true);
  connect(m_verify, &QPushButton::clicked, this, &AuditScreen::verifyRequested);
  auto* left = new QPushButton(tr("What Left…"), m_header);
  left->setObjectName(u"whatLeft"_s);
  connect(left, &QPushButton::clicked, this, &AuditScreen::showEgress);
  auto* stamps = new QPushButton(tr("Time-Stamps…"), m_header);
  stamps->setObjectName(u"auditStamps"_s);
  connect(stamps, &QPushButton::clicked, this, &AuditScreen::stampsRequested);
  m_header->addAction(m_verified);
  m_header->addAction(left);
  m_header->addAction(stamps);
  m_header->addAction(m_verify);
  return m_header;
}

QWidget* AuditScreen::makeFilters() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  m_what = new FilterPill(tr("Any action"), FilterPill::Kind::Choice, bar);
  m_when = new FilterPill(tr("Any time"), FilterPill::Kind::Choice, bar);
  m_count = new PlainLabel({}, TextRole::Small, Ink::Tertiary, bar);
  row->addWidget(m_what);
  row->addWidget(m_when);
  row->addStretch(1);
  row->addWidget(m_count);
  connect(m_what, &FilterPill::clicked, this, &AuditScreen::chooseWhat);
  connect(m_when, &FilterPill::clicked, this, &AuditScreen::chooseWhen);
  connect(m_what, &FilterPill::cleared, this, [this] { showVerbs({}, {}); });
  connect(m_when, &FilterPill::cleared, this, [this] { applyDays(0, {}); });
  return bar;
}

void AuditScreen::showEgress() {
  if (!m_egress)
    m_egress = std::make_shared<WorkspaceEgress>(*m_workspace);
  auto* dialog = new EgressDialog(*m_egress, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void AuditScreen::chooseWhat() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const QString& verb : workspace::knownVerbs()) {
    const QString name = workspace::verbText(verb, 2).remove(u"2 "_s);
    menu->addAction(name, this, [this, verb, name] { showVerbs(verb, name); });
  }
  menu->popup(m_what->mapToGlobal(QPoint(0, m_what->height() + 4)));
}

void AuditScreen::chooseWhen() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto& [days, name] :
       {std::pair(1, tr("Last 24 hours")), std::pair(7, tr("Last 7 days")), std::pair(30, tr("Last 30 days"))})
    menu->addAction(name, this, [this, days = days, name = name] { applyDays(days, name); });
  menu->popup(m_when->mapToGlobal(QPoint(0, m_when->height() + 4)));
}

void AuditScreen::showVerbs(const QString& verbPrefix, const QString& name) {
  m_what->setValue(name);
  store::EntryFilter filter = m_model->filter();
  filter.verbPrefix = verbPrefix;
  filter.verbs.clear();
  filter.subject.clear();
  m_model->setFilter(filter);
}

void AuditScreen::showSubject(const QString& subject, const QString& name) {
  m_what->setValue(name);
  m_when->setValue({});
  store::EntryFilter filter;
  filter.subject = subject;
  m_model->setFilter(filter);
}

void AuditScreen::applyDays(int days, const QString& name) {
  m_when->setValue(name);
  store::EntryFilter filter = m_model->filter();
  filter.until.reset();
  filter.from = days > 0 ? std::optional(m_workspace->now().plusMilliseconds(-days * kDay)) : std::nullopt;
  m_model->setFilter(filter);
}

void AuditScreen::showCounts() {
  const bool filtered = m_model->matching() != m_model->total();
  m_header->setDetail(countText(m_model->total()));
  m_count->setText(filtered ? tr("%1 of %2")
                                  .arg(QLocale().toString(qlonglong(m_model->matching())),
                                       QLocale().toString(qlonglong(m_model->total())))
                            : QString());
  m_body->setCurrentIndex(m_model->matching() == 0 && m_model->total() > 0 ? NothingMatches : Rows);
  std::vector<BarChart::Bar> bars;
  m_chartDays.clear();
  const auto& days = m_model->days();
  if (!days.empty()) {
    const std::int64_t last = days.back().first;
    const std::int64_t first = std::max(days.front().first, last - kMostBars + 1);
    auto known = days.begin();
    for (std::int64_t day = first; day <= last; ++day) {
      while (known != days.end() && known->first < day)
        ++known;
      const std::int64_t count = known != days.end() && known->first == day ? known->second : 0;
      const QDate date = QDate(1970, 1, 1).addDays(day);
      const bool named = day == first || day == last || date.day() == 1;
      bars.push_back({QLocale().toString(date, QLocale::ShortFormat) + u": "_s + countText(count),
                      static_cast<double>(count), named ? QLocale().toString(date, shortDayFormat()) : QString(),
                      day == last});
      m_chartDays.push_back(day);
    }
  }
  m_chart->setBars(std::move(bars));
  if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void AuditScreen::showBar(int index) {
  if (index >= 0 && static_cast<std::size_t>(index) < m_chartDays.size())
    applyDay(m_model->filter(), QDate(1970, 1, 1).addDays(m_chartDays[static_cast<std::size_t>(index)]));
}

void AuditScreen::applyDay(store::EntryFilter filter, QDate day) {
  m_when->setValue(QLocale().toString(day, u"d MMMM"_s));
  filter.from = Instant::fromMilliseconds(day.startOfDay().toMSecsSinceEpoch());
  filter.until = Instant::fromMilliseconds(day.addDays(1).startOfDay().toMSecsSinceEpoch());
  m_model->setFilter(filter);
}

void AuditScreen::showCaptures(QDate day) {
  m_what->setValue(tr("Captured"));
  store::EntryFilter filter;
  filter.verbs = {u"item.captured"_s, u"message.captured"_s};
  applyDay(filter, day);
}

void AuditScreen::showProofOf(const QModelIndex& index) {
  if (!index.isValid())
    return;
  const std::int64_t seq = index.data(EntriesModel::SeqRole).toLongLong();
  m_workspace->proveEntry(seq).then(this, [this, seq](const Result<workspace::EntryProof>& proof) {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.data(EntriesModel::SeqRole).toLongLong() != seq)
      return; // the person has moved on
    if (proof)
      m_proof->setProof(*proof);
    else
      Q_EMIT failed(proof.error());
  });
}

void AuditScreen::refresh() { m_model->refresh(); }

QByteArray AuditScreen::paneState() const { return m_splitter->saveState(); }

void AuditScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void AuditScreen::setVerifyRunning(bool running) { m_verify->setEnabled(!running); }

void AuditScreen::setVerified(const QString& sentence, bool clean) {
  m_verified->setText(sentence);
  m_verified->setTone(clean ? Tone::Done : Tone::Failed);
  m_verified->show();
}

} // namespace muniment::ui
