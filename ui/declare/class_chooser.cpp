#include "ui/declare/class_chooser.h"

#include "ui/declare/class_option.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"

#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kKeys = 3;
constexpr int kMostFound = 12;

} // namespace

ClassChooser::ClassChooser(QWidget* parent)
    : QWidget(parent), m_options(new QVBoxLayout), m_group(new QButtonGroup(this)), m_search(new QLineEdit(this)),
      m_names(new QStringListModel(this)), m_completer(new QCompleter(m_names, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  auto* head = new QHBoxLayout;
  head->addWidget(new PlainLabel(tr("Class"), TextRole::BodyStrong), 1);
  auto* browse = new QPushButton(tr("Browse the File Plan"), this);
  browse->setObjectName(u"browsePlan"_s);
  browse->setAutoDefault(false);
  setButtonKind(browse, ButtonKind::Link);
  setCompact(browse);
  head->addWidget(browse);
  column->addLayout(head);
  m_options->setSpacing(2);
  column->addLayout(m_options);
  m_search->setObjectName(u"classSearch"_s);
  m_search->setAccessibleName(tr("Find a class by code or name"));
  m_search->setPlaceholderText(tr("Another class: code or name"));
  m_search->installEventFilter(this);
  m_completer->setCaseSensitivity(Qt::CaseInsensitive);
  m_completer->setFilterMode(Qt::MatchContains);
  m_completer->setMaxVisibleItems(kMostFound);
  m_search->setCompleter(m_completer);
  column->addWidget(m_search);
  connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &ClassChooser::chooseFound,
          Qt::QueuedConnection); // the completer writes into the field after this
  connect(browse, &QPushButton::clicked, this, &ClassChooser::browse);
  connect(m_group, &QButtonGroup::idClicked, this,
          [this](int id) { choose(m_shown[static_cast<std::size_t>(id)]->id()); });
  for (int key = 1; key <= kKeys; ++key) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_0 + key), this, nullptr, nullptr, Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, key] {
      if (static_cast<std::size_t>(key) <= m_shown.size())
        choose(m_shown[static_cast<std::size_t>(key - 1)]->id());
    });
  }
}

QString ClassChooser::nameOf(const RecordClass& value) { return u"%1 %2"_s.arg(value.code, value.name); }

void ClassChooser::setPlan(const DeclareQueries::Plan& plan) {
  m_classes.clear();
  QStringList names;
  for (const workspace::FilePlan::Place& place : plan) {
    if (place.value.state == RecordClass::State::Closed)
      continue;
    m_classes.push_back(place.value);
    names.append(nameOf(place.value));
  }
  m_names->setStringList(names);
  showOptions();
}

void ClassChooser::setSuggestions(const std::vector<ClassId>& ids) {
  if (m_suggested == ids)
    return;
  m_suggested = ids;
  if (!m_chosen && !m_suggested.empty() && find(m_suggested.front()))
    return choose(m_suggested.front());
  showOptions();
}

void ClassChooser::choose(const ClassId& id) {
  if (m_chosen == id || !find(id))
    return;
  m_chosen = id;
  showOptions();
  Q_EMIT chosenChanged();
}

const RecordClass* ClassChooser::chosen() const { return m_chosen ? find(*m_chosen) : nullptr; }

const RecordClass* ClassChooser::find(const ClassId& id) const {
  const auto found = std::ranges::find(m_classes, id, &RecordClass::id);
  return found == m_classes.end() ? nullptr : &*found;
}

void ClassChooser::showOptions() {
  std::vector<ClassId> wanted;
  if (m_chosen && std::ranges::find(m_suggested, *m_chosen) == m_suggested.end())
    wanted.push_back(*m_chosen);
  wanted.insert(wanted.end(), m_suggested.begin(), m_suggested.end());
  std::erase_if(wanted, [this](const ClassId& id) { return !find(id); });
  const bool same = std::ranges::equal(wanted, m_shown, {}, {}, &ClassOption::id);
  if (!same) {
    for (ClassOption* option : std::exchange(m_shown, {})) {
      m_group->removeButton(option->button());
      option->hide();
      option->deleteLater(); // it may be the one that was clicked
    }
    for (const ClassId& id : wanted) {
      const auto at = std::ranges::find(m_suggested, id);
      const QString reason = at == m_suggested.end()     ? tr("chosen")
                             : at == m_suggested.begin() ? tr("best match")
                                                         : tr("possible");
      const int place = static_cast<int>(m_shown.size());
      auto* option = new ClassOption(*find(id), reason, place < kKeys ? place + 1 : 0, this);
      option->setObjectName(u"classOption%1"_s.arg(place + 1));
      m_group->addButton(option->button(), place);
      m_options->addWidget(option);
      m_shown.push_back(option);
    }
    for (ClassOption* option : m_shown) // in the order that is seen, before the field that follows
      setTabOrder(option->button(), m_search);
  }
  for (ClassOption* option : m_shown)
    option->button()->setChecked(m_chosen && option->id() == *m_chosen);
}

void ClassChooser::chooseFound(const QString& name) {
  const auto found = std::ranges::find(m_classes, name, &ClassChooser::nameOf);
  if (found == m_classes.end())
    return;
  choose(found->id);
  m_search->clear();
  if (!m_shown.empty())
    m_group->checkedButton()->setFocus(Qt::OtherFocusReason);
}

void ClassChooser::browse() {
  m_search->setFocus(Qt::OtherFocusReason);
  m_search->clear();
  m_completer->setCompletionPrefix({});
  m_completer->complete();
}

bool ClassChooser::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_search || event->type() != QEvent::KeyPress)
    return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Down && !m_completer->popup()->isVisible()) {
    m_completer->setCompletionPrefix(m_search->text());
    m_completer->complete();
    return true;
  }
  // Enter takes the class that is found; it declares nothing.
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !m_search->text().isEmpty()) {
    m_completer->setCompletionPrefix(m_search->text());
    if (m_completer->setCurrentRow(0))
      chooseFound(m_completer->currentCompletion());
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace muniment::ui
