#include "ui/kit/banner.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/tab_strip.h"
#include "ui/rules/hits_page.h"
#include "ui/rules/rule_pane.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/sentence_view.h"
#include "ui/rules/trial_page.h"
#include "ui/rules/versions_page.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kSentenceHeight = 250;

QPushButton* headButton(ScreenHeader* header, const QString& text, const QString& objectName, ButtonKind kind) {
  auto* button = new QPushButton(text, header);
  button->setObjectName(objectName);
  setButtonKind(button, kind);
  setCompact(button);
  button->hide();
  header->addAction(button);
  return button;
}

} // namespace

void RulePane::makePages() {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  m_pages = new QStackedWidget(this);
  outer->addWidget(m_pages);
  auto* content = new QWidget(m_pages);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makeHeader();
  column->addWidget(m_header);
  m_splitter = new QSplitter(Qt::Vertical, content);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeSentence());
  m_splitter->addWidget(makeTabs());
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({kSentenceHeight, 10'000});
  column->addWidget(m_splitter, 1);
  auto* failed =
      new EmptyState(Icon::Octagon, tr("The rule could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, &RulePane::refresh);
  const std::initializer_list<QWidget*> pages = {
      new EmptyState(Icon::Layers, tr("A rule does what somebody would do each time. Choose one, or make one."), {},
                     m_pages),
      new LoadingRows(38, m_pages), content, failed};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
}

void RulePane::makeHeader() {
  m_header = new ScreenHeader({}, ScreenHeader::Size::Pane, this);
  m_remove = headButton(m_header, tr("Remove…"), u"rule.remove"_s, ButtonKind::Link);
  m_rename = headButton(m_header, tr("Name…"), u"rule.name"_s, ButtonKind::Link);
  m_switch = headButton(m_header, tr("Switch On"), u"rule.switch"_s, ButtonKind::Secondary);
  m_discard = headButton(m_header, tr("Discard"), u"rule.discard"_s, ButtonKind::Secondary);
  m_approve = headButton(m_header, tr("Approve…"), u"rule.approve"_s, ButtonKind::Primary);
  m_save = headButton(m_header, tr("Save Rule"), u"rule.save"_s, ButtonKind::Primary);
  m_use = headButton(m_header, tr("Use This Rule"), u"rule.use"_s, ButtonKind::Primary);
  connect(m_remove, &QPushButton::clicked, this, &RulePane::removeRequested);
  connect(m_rename, &QPushButton::clicked, this, &RulePane::nameRequested);
  connect(m_approve, &QPushButton::clicked, this, &RulePane::approveRequested);
  connect(m_save, &QPushButton::clicked, this, &RulePane::saveRequested);
  connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_draft.definition()); });
  connect(m_switch, &QPushButton::clicked, this, [this] {
    if (m_shown)
      Q_EMIT switchRequested(m_shown->line.rule.state != Rule::State::On);
  });
  connect(m_discard, &QPushButton::clicked, this, [this] {
    if (m_kind == Kind::Saved)
      return discard();
    m_kind = Kind::Nothing;
    Q_EMIT discarded();
  });
}

QWidget* RulePane::makeSentence() {
  auto* scroll = new QScrollArea(m_splitter);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  scroll->setMinimumHeight(120);
  auto* field = new QWidget;
  field->setBackgroundRole(QPalette::Base);
  field->setAutoFillBackground(true);
  auto* column = new QVBoxLayout(field);
  column->setContentsMargins(24, 12, 24, 12);
  column->setSpacing(8);
  m_banner = new Banner(Tone::Due, Icon::Clock, {}, {}, field);
  m_banner->setObjectName(u"rule.banner"_s);
  m_banner->hide();
  m_purpose = new PlainLabel({}, TextRole::Body, Ink::Secondary, field);
  m_purpose->setWordWrap(true);
  m_sentence = new SentenceView(field);
  m_sentence->setObjectName(u"rule.sentence"_s);
  m_problem = new PlainLabel({}, TextRole::Small, Ink::Primary, field);
  m_problem->setObjectName(u"rule.problem"_s);
  m_problem->setTone(Tone::Failed);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_limits = new QWidget(field);
  m_limitLine = new FlowLayout(16, m_limits);
  m_limitLine->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_banner);
  column->addWidget(m_purpose);
  column->addWidget(m_sentence);
  column->addWidget(m_problem);
  column->addWidget(makeAdding(field));
  column->addWidget(m_limits);
  column->addStretch(1);
  scroll->setWidget(field);
  return scroll;
}

QWidget* RulePane::makeAdding(QWidget* parent) {
  auto* holder = new QWidget(parent);
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(16);
  m_adding = new QWidget(holder);
  auto* adding = new QHBoxLayout(m_adding);
  adding->setContentsMargins(0, 0, 0, 0);
  adding->setSpacing(16);
  const QColor ink = Theme::of(this).accentText;
  auto* condition = new QPushButton(icon(Icon::Plus, ink), tr("Add Condition"), m_adding);
  condition->setObjectName(u"rule.addCondition"_s);
  auto* step = new QPushButton(icon(Icon::Plus, ink), tr("Add Step"), m_adding);
  step->setObjectName(u"rule.addStep"_s);
  m_changeLimits = new QPushButton(icon(Icon::Hourglass, ink), tr("Change Limits…"), holder);
  m_changeLimits->setObjectName(u"rule.limits"_s);
  for (QPushButton* button : {condition, step, m_changeLimits})
    setButtonKind(button, ButtonKind::Link);
  adding->addWidget(condition);
  adding->addWidget(step);
  row->addWidget(m_adding);
  row->addWidget(m_changeLimits);
  row->addStretch(1);
  connect(condition, &QPushButton::clicked, this, [this, condition] { openMenu(condition, true); });
  connect(step, &QPushButton::clicked, this, [this, step] { openMenu(step, false); });
  connect(m_changeLimits, &QPushButton::clicked, this, &RulePane::limitsRequested);
  return holder;
}

QWidget* RulePane::makeTabs() {
  auto* below = new QWidget(m_splitter);
  below->setMinimumHeight(200);
  auto* column = new QVBoxLayout(below);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_tabs = new TabStrip(tr("About this rule"), below);
  m_tabs->setObjectName(u"rule.tabs"_s);
  m_tabs->addTab(tr("Try on the past"));
  m_tabs->addTab(tr("History"));
  m_tabs->addTab(tr("Versions"));
  m_tabPages = new QStackedWidget(below);
  m_trial = new TrialPage(*m_desk, m_tabPages);
  m_hits = new HitsPage(*m_desk, m_tabPages);
  m_versions = new VersionsPage(m_tabPages);
  m_tabPages->addWidget(m_trial);
  m_tabPages->addWidget(m_hits);
  m_tabPages->addWidget(m_versions);
  auto* strip = new QHBoxLayout;
  strip->setContentsMargins(16, 0, 16, 0);
  strip->addWidget(m_tabs);
  strip->addStretch(1);
  column->addLayout(strip);
  column->addWidget(m_tabPages, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_tabPages, &QStackedWidget::setCurrentIndex);
  return below;
}

void RulePane::showLimits() {
  while (QLayoutItem* item = m_limitLine->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  for (const RuleWords::Limit& limit : RuleWords::limits(m_draft.definition().limits)) {
    auto* pair = new QWidget(m_limits);
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new IconLabel(limit.icon, 14));
    row->addWidget(new PlainLabel(limit.text, TextRole::Small, Ink::Secondary));
    m_limitLine->addWidget(pair);
    pair->show();
  }
}

} // namespace muniment::ui
