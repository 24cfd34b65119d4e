#include "ui/rules/step_menu.h"

#include "core/base/language_name.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/fact_catalogue.h"
#include "ui/rules/rule_words.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

StepMenu::StepMenu(Of of, const RuleDraft& draft, QWidget* parent) : QMenu(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  if (of == Of::Conditions) {
    addTests();
  } else {
    addSteps();
    addDetails(draft);
    addLanguages(draft);
  }
}

void StepMenu::addTests() {
  for (const rules::FactTest& test : rules::factTests())
    addAction(RuleWords::blank(test.phrase), this,
              [this, fact = test.fact, how = test.test] { Q_EMIT testChosen(fact, how); });
}

void StepMenu::addSteps() {
  for (const rules::ActionKind& kind : rules::actionKinds())
    addAction(RuleWords::blank(kind.phrase), this,
              [this, name = QString::fromLatin1(kind.name)] { Q_EMIT actionChosen(name); });
}

void StepMenu::addDetails(const RuleDraft& draft) {
  const QStringList places = draft.missingDetails();
  if (!places.isEmpty())
    addSeparator();
  for (const QString& place : places) {
    const RuleAction& action = draft.definition().actions[place.section(u'/', 2, 2).toULongLong()];
    const rules::ActionKind* kind = rules::actionKind(action.name);
    for (const rules::ActionField& field : kind->fields) {
      if (place.section(u'/', 3) == QLatin1StringView(field.name))
        addAction(tr("Add to “%1”: %2", "step: detail")
                      .arg(RuleWords::blank(kind->phrase), RuleWords::blank(field.phrase).trimmed()),
                  this, [this, place] { Q_EMIT detailChosen(place); });
    }
  }
}

void StepMenu::addLanguages(const RuleDraft& draft) {
  for (std::size_t at = 0; at < draft.definition().actions.size(); ++at) {
    const RuleAction& action = draft.definition().actions[at];
    const rules::ActionKind* kind = rules::actionKind(action.name);
    if (!kind || std::ranges::none_of(kind->fields, &rules::ActionField::isSpoken))
      continue;
    const QStringList written = rules::languagesOf(action);
    QMenu* languages = addMenu(
        tr("Add to “%1”: %2", "step: detail").arg(RuleWords::blank(kind->phrase), tr("words in another language")));
    for (const QString& language : commonLanguages()) {
      if (!written.contains(language))
        languages->addAction(languageName(language), this,
                             [this, at, language] { Q_EMIT languageChosen(at, language); });
    }
  }
}

} // namespace muniment::ui
