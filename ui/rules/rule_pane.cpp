#include "ui/rules/rule_pane.h"

#include "core/rules/rule_check.h"
#include "ui/kit/banner.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/visible_text.h"
#include "ui/rules/hits_page.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/sentence_control.h"
#include "ui/rules/sentence_view.h"
#include "ui/rules/step_menu.h"
#include "ui/rules/trial_page.h"
#include "ui/rules/value_editor.h"
#include "ui/rules/value_field.h"
#include "ui/rules/versions_page.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Nothing, Loading, Content, Failed };

} // namespace

RulePane::RulePane(RulesDesk& desk, QWidget* parent) : QWidget(parent), m_desk(&desk) {
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  setMinimumWidth(480);
  makePages();
  connect(m_sentence, &SentenceView::valueRequested, this, &RulePane::openValue);
  connect(m_trial, &TrialPage::subjectRequested, this, &RulePane::subjectRequested);
  connect(m_hits, &HitsPage::subjectRequested, this, &RulePane::subjectRequested);
}

void RulePane::open(const RuleId& rule) {
  const bool isOther = m_kind != Kind::Saved || m_rule != rule;
  if (isOther) {
    if (m_kind == Kind::Saved && m_rule && isChanged())
      m_kept.insert_or_assign(*m_rule, m_draft);
    m_rule = rule;
    m_shown.reset();
    m_kind = Kind::Saved;
    m_pages->setCurrentIndex(Loading);
  }
  m_desk->ask(workspace::RuleById{rule})
      .then(this, [this, generation = ++m_generation](const Result<workspace::RuleById::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          return take(*answer);
        m_pages->setCurrentIndex(Failed);
        Q_EMIT failed(answer.error());
      });
}

void RulePane::take(const workspace::RuleById::Answer& answer) {
  const bool wasChanged = m_shown && isChanged();
  const bool isSame = m_shown.has_value();
  m_shown = answer;
  if (const auto kept = m_kept.find(answer.line.rule.id); !isSame && kept != m_kept.end()) {
    m_draft = kept->second;
    m_kept.erase(kept);
  } else if (!wasChanged) {
    m_draft = RuleDraft(answer.line.rule.definition);
  }
  m_versions->show(answer, m_names);
  m_hits->show(answer.line.rule.id);
  m_trial->setDefinition(m_draft.definition(), isSame);
  show(Kind::Saved);
}

void RulePane::openReadyMade(const RuleDefinition& rule) {
  if (m_kind == Kind::Saved && m_rule && m_shown && isChanged())
    m_kept.insert_or_assign(*m_rule, m_draft);
  begin(rule);
  show(Kind::ReadyMade);
}

void RulePane::begin(const RuleDefinition& definition) {
  ++m_generation;
  m_rule.reset();
  m_shown.reset();
  m_draft = RuleDraft(definition);
  m_trial->setDefinition(definition, false);
  m_hits->clear();
  m_versions->clear();
  show(Kind::New);
}

void RulePane::close() {
  if (m_kind == Kind::New)
    return; // what somebody writes stays, whatever the list shows
  ++m_generation;
  m_rule.reset();
  m_shown.reset();
  m_kind = Kind::Nothing;
  m_pages->setCurrentIndex(Nothing);
}

void RulePane::refresh() {
  if (m_kind == Kind::Saved && m_rule)
    open(*m_rule);
}

void RulePane::setSession(const access::Session& session) {
  m_me = session.actor.id;
  m_mayManage = session.may(Permission::ManageRules);
  m_mayApprove = session.may(Permission::ApproveRules);
  m_trial->setMayTry(m_mayManage);
  if (m_kind != Kind::Nothing && m_pages->currentIndex() == Content)
    showDraft();
}

bool RulePane::isChanged() const {
  if (m_kind == Kind::New)
    return true;
  return m_kind == Kind::Saved && m_shown && !(m_draft.definition() == m_shown->line.rule.definition);
}

void RulePane::discard() {
  if (!m_shown)
    return;
  m_draft = RuleDraft(m_shown->line.rule.definition);
  showDraft();
}

void RulePane::settle() {
  m_kind = Kind::Nothing;
  m_rule.reset();
  m_shown.reset();
}

void RulePane::setLimits(const RuleLimits& limits) {
  m_draft.definition().limits = limits;
  showDraft();
}

void RulePane::setName(const QString& name, const QString& explanation) {
  m_draft.definition().name = name;
  m_draft.definition().explanation = explanation;
  showDraft();
}

void RulePane::setTab(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

void RulePane::tryOnThePast() {
  setTab(Tab::Trial);
  m_trial->start();
}

void RulePane::show(Kind kind) {
  m_kind = kind;
  m_pages->setCurrentIndex(Content);
  showDraft();
}

void RulePane::showDraft() {
  m_sentence->setSentence(rules::sentenceOf(m_draft.definition()));
  m_sentence->setEditable(mayEdit());
  m_purpose->setText(visibleText(m_draft.definition().explanation));
  m_purpose->setVisible(!m_draft.definition().explanation.isEmpty());
  m_adding->setVisible(mayEdit());
  m_changeLimits->setVisible(mayEdit());
  m_trial->setDefinition(m_draft.definition(), true);
  showLimits();
  showHead();
  showBanner();
}

void RulePane::showHead() {
  m_header->setTitle(visibleText(m_draft.definition().name));
  QString detail = m_kind == Kind::New ? tr("Not saved yet") : m_draft.definition().use;
  if (m_shown)
    detail = tr("Version %1 by %2, %3", "number, person, moment")
                 .arg(QLocale().toString(m_shown->line.rule.version), visibleText(m_shown->author),
                      momentText(m_shown->line.rule.savedAt));
  m_header->setDetail(detail);
  const bool isSaved = m_kind == Kind::Saved && m_shown;
  const bool isOn = isSaved && m_shown->line.rule.state == Rule::State::On;
  const auto checked = m_draft.check();
  const bool waits = isSaved && m_shown->line.needsApproval && !m_shown->line.rule.approver;
  m_remove->setVisible(isSaved && m_mayManage);
  m_rename->setVisible(mayEdit());
  m_switch->setVisible(isSaved && m_mayManage && !isChanged());
  m_switch->setText(isOn ? tr("Switch Off") : tr("Switch On"));
  m_switch->setEnabled(isOn || (!waits && rules::openValues(m_draft.definition()).empty()));
  m_approve->setVisible(waits && m_mayApprove && m_shown->line.rule.author != m_me && !isChanged());
  m_discard->setVisible(isChanged() && m_mayManage);
  m_save->setVisible(isChanged() && m_mayManage);
  m_save->setEnabled(checked.has_value());
  m_use->setVisible(m_kind == Kind::ReadyMade && m_mayManage);
  m_problem->setText(checked || !isChanged() ? QString() : RuleWords::problem(checked.error()));
  m_problem->setVisible(!m_problem->text().isEmpty());
}

void RulePane::showBanner() {
  QStringList open;
  for (const rules::SentencePart& part : rules::openValues(m_draft.definition()))
    open.append(part.text);
  const Rule* rule = m_shown ? &m_shown->line.rule : nullptr;
  m_banner->show();
  if (rule && rule->state == Rule::State::Stopped)
    m_banner->setContent(Tone::Failed, Icon::Octagon, tr("The rule was stopped"), RuleWords::reason(rule->reason));
  else if (!open.isEmpty())
    m_banner->setContent(Tone::Due, Icon::Pencil, tr("Some values are still to be chosen"),
                         tr("Choose them in the sentence: %1.").arg(visibleText(open.join(tr(", ", "of a list")))));
  else if (isChanged() && rules::demandsOf(m_draft.definition()).approval)
    m_banner->setContent(Tone::Due, Icon::Clock, tr("The change will need approval"),
                         tr("The rule acts on records or reaches people. Once saved it rests until somebody else "
                            "approves this version."));
  else if (rule && m_shown->line.needsApproval && !rule->approver)
    m_banner->setContent(Tone::Due, Icon::Clock, tr("Waits for approval"),
                         rule->author == m_me
                             ? tr("The rule acts on records or reaches people, so somebody else has to approve it.")
                             : tr("The rule acts on records or reaches people. It does nothing until it is approved."));
  else
    m_banner->hide();
}

void RulePane::openValue(const QString& place, const QString& kind) {
  const SentenceControl* control = m_sentence->controlAt(place);
  if (!control)
    return;
  auto* editor = new ValueEditor(m_draft, place, kind, this);
  connect(editor, &ValueEditor::changed, this, [this](const QString& at, const PlacedValue& value) {
    if (m_draft.put(at, value))
      showDraft();
  });
  connect(editor, &ValueEditor::removed, this, [this](const QString& at) {
    m_draft.remove(at);
    showDraft();
  });
  if (ValueField::hasChoices(kind))
    m_desk->choices(kind).then(editor, [editor](const Result<std::vector<ValueChoice>>& choices) {
      if (choices)
        editor->setChoices(*choices);
    });
  editor->openAt(*control);
}

void RulePane::openMenu(QPushButton* from, bool conditions) {
  auto* menu = new StepMenu(conditions ? StepMenu::Of::Conditions : StepMenu::Of::Steps, m_draft, this);
  connect(menu, &StepMenu::testChosen, this, [this](RuleFact fact, RuleCondition::Test test) {
    m_draft.addTest(fact, test);
    showDraft();
  });
  connect(menu, &StepMenu::actionChosen, this, [this](const QString& name) {
    m_draft.addAction(name);
    showDraft();
  });
  connect(menu, &StepMenu::detailChosen, this, [this](const QString& place) {
    m_draft.addDetail(place);
    showDraft();
  });
  connect(menu, &StepMenu::languageChosen, this, [this](std::size_t action, const QString& language) {
    m_draft.addLanguage(action, language);
    showDraft();
  });
  menu->popup(from->mapToGlobal(QPoint(0, from->height())));
}

} // namespace muniment::ui
