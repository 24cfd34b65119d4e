#include "ui/rules/versions_page.h"

#include "ui/kit/day_text.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

#include <ranges>

namespace muniment::ui {

using namespace Qt::StringLiterals;

VersionsPage::VersionsPage(QWidget* parent) : QScrollArea(parent) {
  setObjectName(u"rule.versions"_s);
  setAccessibleName(tr("Versions of the rule"));
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* field = new QWidget;
  auto* column = new QVBoxLayout(field);
  column->setContentsMargins(24, 8, 24, 16);
  m_versions = new PaneSection(tr("Versions"), field);
  column->addWidget(m_versions);
  column->addStretch(1);
  setWidget(field);
}

void VersionsPage::clear() {
  if (m_versions->begin(u"none"_s))
    m_versions->addText(tr("The rule was not saved yet."));
}

void VersionsPage::show(const workspace::RuleById::Answer& rule, const std::map<QString, QString>& names) {
  const Rule& current = rule.line.rule;
  const QString approved = current.approvedAt ? current.approvedAt->toString() : QString();
  if (!m_versions->begin(u"%1/%2/%3/%4"_s.arg(current.id.toString(), QString::number(current.version), approved,
                                              QString::number(names.size()))))
    return;
  for (const Version<Rule>& version : rule.versions | std::views::reverse) {
    const auto name = names.find(version.changedBy);
    const QString who = name == names.end() ? tr("somebody") : visibleText(name->second);
    m_versions->addLine(Icon::Pencil, Tone::Neutral,
                        tr("Version %1, %2, %3", "number, moment, person")
                            .arg(QLocale().toString(version.value.version), momentText(version.changedAt), who),
                        visibleText(rules::plainText(rules::sentenceOf(version.value.definition))));
    if (version.value.version == current.version && current.approvedAt)
      m_versions->addLine(
          Icon::Stamp, Tone::Done,
          tr("Approved by %1, %2", "person, moment").arg(visibleText(rule.approver), momentText(*current.approvedAt)),
          tr("The approval is signed and holds for this version."));
  }
}

} // namespace muniment::ui
