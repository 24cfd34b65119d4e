#include "ui/disposition/triage_page.h"

#include "core/base/error_catalogue.h"
#include "ui/disposition/disposition_words.h"
#include "ui/disposition/sign_dialog.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = TriageDecision::Kind;
using Reason = TriageDecision::Reason;

enum Page { Loading, Rows, Nothing, Failed };

} // namespace

TriagePage::TriagePage(DispositionWork& work, QWidget* parent)
    : QWidget(parent), m_work(&work), m_model(new UndecidedModel(work, this)),
      m_header(new ScreenHeader(tr("To decide"), ScreenHeader::Size::Pane, this)) {
  setObjectName(u"triagePage"_s);
  m_header->setDetail(tr("captured, and in no record"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(makeBar());
  column->addWidget(makeTable(), 1);
  column->addWidget(makeFoot());
  makeMenus();
  makeKeys();
  connect(m_model, &UndecidedModel::asked, this, [this] { m_pages->setCurrentIndex(Loading); });
  connect(m_model, &UndecidedModel::answered, this, &TriagePage::showRows);
  connect(m_model, &UndecidedModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(Failed);
    Q_EMIT failed(error);
  });
  showFoot();
}

QWidget* TriagePage::makeBar() {
  auto* bar = new QWidget(this);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(8);
  for (const auto& [kind, label] :
       std::initializer_list<std::pair<Kind, QString>>{{Kind::Open, tr("To decide")},
                                                       {Kind::Later, tr("Later")},
                                                       {Kind::NotRecord, tr("Not a record")},
                                                       {Kind::Private, tr("Private")}}) {
    auto* pill = new FilterPill(label, FilterPill::Kind::Toggle, bar);
    pill->setAutoExclusive(true);
    pill->setChecked(kind == Kind::Open);
    m_pills.emplace(kind, pill);
    row->addWidget(pill);
    connect(pill, &QAbstractButton::clicked, this, [this, kind = kind] { show(kind); });
  }
  row->addStretch(1);
  return bar;
}

QWidget* TriagePage::makeTable() {
  m_pages = new QStackedWidget(this);
  m_table = new TableView(tr("Captured and in no record"), m_pages);
  m_table->setObjectName(u"undecided"_s);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->setModel(m_model);
  QHeaderView* head = m_table->horizontalHeader();
  head->setStretchLastSection(false);
  head->setSectionResizeMode(UndecidedModel::Title, QHeaderView::Stretch);
  head->resizeSection(UndecidedModel::Captured, 112);
  head->resizeSection(UndecidedModel::Waiting, 128);
  head->resizeSection(UndecidedModel::DecideBy, 112);
  head->resizeSection(UndecidedModel::State, 232);
  connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TriagePage::showFoot);
  connect(m_table, &QAbstractItemView::activated, this, &TriagePage::open);
  auto* nothing = new EmptyState(
      Icon::Tick, tr("Nothing is left here. What is captured and in no record appears by itself."), {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The list could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &TriagePage::refresh);
  for (QWidget* page : std::initializer_list<QWidget*>{new LoadingRows(36, m_pages), m_table, nothing, broken})
    m_pages->addWidget(page);
  return m_pages;
}

QWidget* TriagePage::makeFoot() {
  auto* foot = new QWidget(this);
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(16, 10, 16, 10);
  row->setSpacing(8);
  const auto add = [&](const QString& text, const QString& name) {
    auto* button = new QPushButton(text, foot);
    button->setObjectName(name);
    row->addWidget(button);
    return button;
  };
  m_declare = add(tr("Declare… (D)"), u"triageDeclare"_s);
  setButtonKind(m_declare, ButtonKind::Primary);
  m_notRecord = add(tr("Not a Record (N)"), u"triageNotRecord"_s);
  m_private = add(tr("Private (P)"), u"triagePrivate"_s);
  m_private->setToolTip(
      plainToolTip(tr("Nobody sees it from now on. It is destroyed after %n day(s), unless you decide "
                      "anew or it must be kept.",
                      nullptr, workspace::DecideTriage::kPrivateGrace)));
  m_later = add(tr("Later (L)"), u"triageLater"_s);
  m_takeBack = add(tr("Decide Anew (Backspace)"), u"triageTakeBack"_s);
  m_putUp = add(tr("Put Up for Destruction (P)"), u"triagePutUp"_s);
  row->addStretch(1);
  connect(m_declare, &QPushButton::clicked, this, &TriagePage::declare);
  connect(m_private, &QPushButton::clicked, this, [this] { decide(Kind::Private, Reason::None, {}); });
  connect(m_takeBack, &QPushButton::clicked, this, [this] { decide(Kind::Open, Reason::None, {}); });
  return foot;
}

void TriagePage::makeMenus() {
  auto* reasons = new QMenu(m_notRecord);
  int digit = 0;
  for (const Reason reason : allTriageReasons())
    connect(reasons->addAction(u"&%1  %2"_s.arg(++digit).arg(DispositionWords::of(reason))), &QAction::triggered, this,
            [this, reason] { decide(Kind::NotRecord, reason, {}); });
  m_notRecord->setMenu(reasons);
  auto* later = new QMenu(m_later);
  digit = 0;
  for (const auto& [text, months, days] : std::initializer_list<std::tuple<QString, int, int>>{
           {tr("In a week"), 0, 7}, {tr("In a month"), 1, 0}, {tr("In three months"), 3, 0}})
    connect(later->addAction(u"&%1  %2"_s.arg(++digit).arg(text)), &QAction::triggered, this,
            [this, months = months, days = days] {
              decide(Kind::Later, Reason::None, QDate::currentDate().addMonths(months).addDays(days));
            });
  m_later->setMenu(later);
  m_classes = new QMenu(m_putUp);
  m_putUp->setMenu(m_classes);
}

void TriagePage::makeKeys() {
  // A key may have one button in one list and another in the next.
  const auto add = [this](const QKeySequence& keys, QPushButton* first, QPushButton* second = nullptr) {
    auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, first, [first, second] {
      QPushButton* button = second && second->isVisible() ? second : first;
      if (!button->isVisible() || !button->isEnabled())
        return;
      if (button->menu())
        button->menu()->popup(button->mapToGlobal(QPoint(0, -button->menu()->sizeHint().height())));
      else
        button->click();
    });
  };
  add(QKeySequence(Qt::Key_D), m_declare);
  add(QKeySequence(Qt::Key_N), m_notRecord);
  add(QKeySequence(Qt::Key_L), m_later);
  add(QKeySequence(Qt::Key_Backspace), m_takeBack);
  add(QKeySequence(Qt::Key_P), m_private, m_putUp);
}

void TriagePage::refresh() {
  if (m_pages->currentIndex() == Rows)
    m_model->refresh();
  else
    m_model->show(m_model->standing());
  fillClasses();
}

void TriagePage::show(Kind standing) {
  m_model->show(standing);
  showFoot();
}

void TriagePage::showRows() {
  m_pages->setCurrentIndex(m_model->rowCount() > 0 ? Rows : Nothing);
  if (m_model->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
    goTo(0); // a view that gets the focus makes a row the current one and does not select it
  showFoot();
}

void TriagePage::goTo(int row) { m_table->setCurrentIndex(m_model->index(row, UndecidedModel::Title)); }

void TriagePage::showFoot() {
  const Kind standing = m_model->standing();
  const QModelIndexList rows = m_table->selectionModel()->selectedRows();
  const bool some = !rows.isEmpty() && !m_isDeciding;
  m_takeBack->setVisible(standing != Kind::Open);
  m_declare->setVisible(standing != Kind::Private);
  m_notRecord->setVisible(standing != Kind::NotRecord && standing != Kind::Private);
  m_private->setVisible(standing == Kind::Open);
  m_later->setVisible(standing == Kind::Open);
  m_putUp->setVisible(standing == Kind::NotRecord);
  m_declare->setEnabled(some && rows.size() == 1);
  for (QPushButton* button : {m_notRecord, m_private, m_later, m_takeBack})
    button->setEnabled(some);
  const bool all =
      std::ranges::all_of(rows, [this](const QModelIndex& row) { return m_model->line(row.row()).mayBePutUp; });
  m_putUp->setEnabled(some && all && !m_classes->isEmpty());
  m_putUp->setToolTip(plainToolTip(m_classes->isEmpty()
                                       ? tr("There is no class of which the schedule ends in destruction.")
                                   : some && !all ? tr("Something of this may not go yet.")
                                                  : QString()));
}

QStringList TriagePage::chosen() const {
  QStringList subjects;
  for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
    subjects.append(m_model->line(row.row()).content.subject());
  return subjects;
}

void TriagePage::declare() {
  const QModelIndexList rows = m_table->selectionModel()->selectedRows();
  if (rows.size() == 1) {
    const store::UndecidedContent& content = m_model->line(rows.front().row()).content;
    Q_EMIT declareRequested(content.conversation, content.item);
  }
}

void TriagePage::open(const QModelIndex& index) {
  if (index.isValid() && m_model->standing() != Kind::Private && m_model->line(index.row()).content.conversation)
    Q_EMIT conversationRequested(*m_model->line(index.row()).content.conversation);
}

void TriagePage::decide(Kind kind, Reason reason, const std::optional<QDate>& until) {
  const workspace::DecideTriage command{chosen(), kind, reason, until};
  if (command.subjects.isEmpty())
    return;
  m_isDeciding = true;
  showFoot();
  m_work->run(command).then(this, [this, command](const Result<workspace::Receipt>& receipt) {
    m_isDeciding = false;
    if (!receipt) {
      showFoot();
      Q_EMIT failed(receipt.error());
      return;
    }
    const int row = m_table->currentIndex().row();
    m_model->drop(command.subjects);
    if (m_model->rowCount() > 0)
      goTo(std::clamp(row, 0, m_model->rowCount() - 1));
    m_table->setFocus();
    showRows();
    Q_EMIT changed();
  });
}

void TriagePage::fillClasses() {
  m_work->ask(workspace::ClassesToEndIn()).then(this, [this](const Result<std::vector<workspace::ClassToEndIn>>& all) {
    if (!all)
      return;
    m_classes->clear();
    for (const workspace::ClassToEndIn& one : *all)
      connect(m_classes->addAction(visibleText(one.code + u' ' + one.name).replace(u'&', u"&&"_s)), &QAction::triggered,
              this, [this, one] { sign(one); });
    showFoot();
  });
}

void TriagePage::sign(const workspace::ClassToEndIn& in) {
  const workspace::PutUpForDestruction command{chosen(), in.id};
  if (command.subjects.isEmpty())
    return;
  auto* dialog = new SignDialog({tr("Put up for destruction"),
                                 tr("%n thing(s), filed in %1", nullptr, static_cast<int>(command.subjects.size()))
                                     .arg(visibleText(in.code + u' ' + in.name)),
                                 {tr("What is in no record is filed in this class and becomes due by its schedule."),
                                  tr("Nothing is destroyed yet: reviewers decide, and a second person has to agree."),
                                  tr("What is in a record already stays there.")},
                                 {},
                                 tr("Put Up")},
                                this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &SignDialog::signRequested, this, [this, command, dialog] { putUp(command, dialog); });
  dialog->open();
}

void TriagePage::putUp(const workspace::PutUpForDestruction& command, SignDialog* dialog) {
  dialog->setRunning(true);
  m_work->run(command, dialog->takePassphrase())
      .then(dialog, [this, command, dialog](const Result<workspace::Receipt>& receipt) {
        dialog->setRunning(false);
        if (!receipt)
          return dialog->setError(errorText(receipt.error()));
        dialog->accept();
        m_model->drop(command.subjects);
        showRows();
        Q_EMIT changed();
      });
}

} // namespace muniment::ui
