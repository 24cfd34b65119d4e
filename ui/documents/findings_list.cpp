#include "ui/documents/findings_list.h"

#include "core/formats/edi/finding_catalogue.h"
#include "ui/documents/document_words.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/state_label.h"
#include "ui/kit/style.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

FindingsList::FindingsList(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
}

void FindingsList::setFindings(const std::vector<formats::edi::Finding>& findings, std::size_t most) {
  if (m_body) {
    m_body->hide();
    m_body->deleteLater(); // a button of it may be the one that asked for this
  }
  m_body = new QWidget(this);
  layout()->addWidget(m_body);
  auto* column = new QVBoxLayout(m_body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(16);
  for (std::size_t i = 0; i < std::min(findings.size(), most); ++i)
    addFinding(findings[i], *column);
  if (findings.size() <= most)
    return;
  auto* all = new QPushButton(tr("Show All %n Findings", nullptr, static_cast<int>(findings.size())), m_body);
  setButtonKind(all, ButtonKind::Link);
  setCompact(all);
  connect(all, &QPushButton::clicked, this, &FindingsList::allRequested);
  column->addWidget(all, 0, Qt::AlignLeft);
}

void FindingsList::addFinding(const formats::edi::Finding& finding, QVBoxLayout& column) {
  auto* box = new QVBoxLayout;
  box->setSpacing(4);
  const DocumentWords::State severity = DocumentWords::severity(finding.severity);
  box->addWidget(new StateLabel(severity.word, severity.tone, severity.icon, m_body), 0, Qt::AlignLeft);
  auto* text =
      new PlainLabel(DocumentWords::text(formats::edi::findingText(finding)), TextRole::Body, Ink::Primary, m_body);
  text->setWordWrap(true);
  box->addWidget(text);
  const QString rule = DocumentWords::text(finding.rule);
  const QString acts = DocumentWords::acts(finding.acts);
  auto* who = new PlainLabel(rule.isEmpty() ? acts : tr("%1 Rule %2.", "who acts, a published rule").arg(acts, rule),
                             TextRole::Small, Ink::Secondary, m_body);
  who->setWordWrap(true);
  box->addWidget(who);
  if (finding.place.isKnown()) {
    const QString words =
        finding.place.segment > 0 ? tr("Show Segment %1").arg(finding.place.segment) : tr("Show in the Original");
    auto* show = new QPushButton(words, m_body);
    setButtonKind(show, ButtonKind::Link);
    setCompact(show);
    show->setToolTip(plainToolTip(DocumentWords::text(finding.place.label)));
    connect(show, &QPushButton::clicked, this, [this, place = finding.place] { Q_EMIT placeChosen(place); });
    box->addWidget(show, 0, Qt::AlignLeft);
  }
  column.addLayout(box);
}

} // namespace muniment::ui
