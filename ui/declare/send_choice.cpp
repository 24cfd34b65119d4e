#include "ui/declare/send_choice.h"

#include "ui/kit/form_row.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

SendChoice::SendChoice(QWidget* parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_row(new FormRow(tr("Where it is kept"), m_choice)) {
  m_choice->setObjectName(u"sendChoice"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_row);
  fill();
}

void SendChoice::setSystems(std::vector<workspace::RmSystem> systems) {
  m_systems = std::move(systems);
  fill();
}

void SendChoice::setMatter(const std::optional<MatterId>& matter) {
  if (std::exchange(m_matter, matter) != matter)
    fill();
}

void SendChoice::setWaits(bool waits) {
  m_waits = waits;
  m_choice->setEnabled(!waits);
  m_row->setHint(waits ? tr("It can be sent once its declaration is approved.") : QString());
}

std::optional<workspace::RmSystem> SendChoice::chosen() const {
  const auto found = std::ranges::find(m_systems, m_choice->currentData().toString(), &workspace::RmSystem::peer);
  return m_waits || found == m_systems.end() ? std::nullopt : std::optional(*found);
}

void SendChoice::fill() {
  const QString before = m_choice->currentData().toString();
  m_choice->clear();
  m_choice->addItem(tr("Only here"), QString());
  for (const workspace::RmSystem& system : m_systems) {
    if (system.isOn && (!m_matter || m_matter == system.matter))
      m_choice->addItem(tr("Here and in %1", "a records system").arg(visibleText(system.name)), system.peer);
  }
  m_choice->setCurrentIndex(std::max(0, m_choice->findData(before)));
  setVisible(m_choice->count() > 1);
}

} // namespace muniment::ui
