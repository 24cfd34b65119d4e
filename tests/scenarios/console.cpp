#include "tests/scenarios/console.h"

#include "ui/kit/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>

namespace muniment::tests {
namespace {

QModelIndex rowOf(const QAbstractItemView& list, const QString& words) {
  for (int row = 0; list.model() && row < list.model()->rowCount(); ++row) {
    const QModelIndex index = list.model()->index(row, 0);
    for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)}) {
      if (index.data(role).toString().contains(words))
        return index;
    }
  }
  return {};
}

} // namespace

Console::Console(Office& office) : m_environment(office.fixture().environment()) {
  m_environment.line = nullptr; // what is looked at does not reach out itself: that is the agent's
  ui::applyTheme(*qobject_cast<QApplication*>(QCoreApplication::instance()), ui::Theme::Light);
  m_settings = std::make_unique<QSettings>(m_folder.filePath(u"window.ini"_s), QSettings::IniFormat);
  m_window = std::make_unique<ui::MainWindow>(m_environment, *m_settings);
  m_window->resize(1600, 1000);
  m_window->show();
  m_window->openFolder(office.desk().directory().value, u"correct horse"_s);
  until([this] { return m_window->workbench() != nullptr; }, "the workspace in the window");
}

void Console::miss(QLatin1StringView what) {
  QTest::qFail(("not there: " + QByteArray(what.data(), what.size())).constData(), __FILE__, __LINE__);
}

void Console::go(const QString& screen) {
  m_window->workbench()->show(screen);
  until([&] { return m_window->workbench()->page(screen)->isVisible(); }, "the screen");
}

void Console::press(const char* name) {
  if (auto* button = part<QAbstractButton>(name))
    QTest::mouseClick(button, Qt::LeftButton);
}

void Console::tick(const char* name) {
  if (auto* box = part<QCheckBox>(name); box && !box->isChecked())
    box->click();
}

void Console::type(const char* name, const QString& words) {
  auto* field = part<QWidget>(name);
  if (!field)
    return;
  field->setFocus();
  QTest::keySequence(field, QKeySequence::SelectAll);
  QTest::keyClick(field, Qt::Key_Delete);
  const QStringList lines = words.split(u'\n');
  for (qsizetype line = 0; line < lines.size(); ++line) {
    if (line > 0)
      QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, lines[line]);
  }
}

void Console::choose(const char* name, const QString& line) {
  auto* box = part<QComboBox>(name);
  if (!box)
    return;
  const auto place = [&] {
    const int known = box->findData(line);
    return known >= 0 ? known : box->findText(line, Qt::MatchContains);
  };
  until([&] { return place() >= 0; }, name);
  box->setFocus();
  for (int steps = box->count(); box->currentIndex() != place() && steps > 0; --steps)
    QTest::keyClick(box, box->currentIndex() < place() ? Qt::Key_Down : Qt::Key_Up);
}

bool Console::has(const char* list, const QString& words) {
  auto* view = part<QAbstractItemView>(list);
  return view && QTest::qWaitFor([&] { return rowOf(*view, words).isValid(); }, kPatience);
}

void Console::row(const char* list, const QString& words) {
  auto* view = part<QAbstractItemView>(list);
  if (!view || !has(list, words))
    return miss(QLatin1StringView(list));
  const QModelIndex index = rowOf(*view, words);
  view->scrollTo(index);
  QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void Console::menu(const char* button, const QString& words) {
  auto* opens = part<QPushButton>(button);
  if (!opens)
    return;
  const bool isOwn = opens->menu() != nullptr;
  isOwn ? opens->menu()->popup(opens->mapToGlobal(QPoint())) : opens->click();
  QAction* wanted = nullptr;
  const auto shown = [] { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); };
  until(
      [&] {
        for (QAction* action : shown() ? shown()->actions() : QList<QAction*>()) {
          if (action->text().contains(words) && action->isEnabled())
            wanted = action;
        }
        return wanted != nullptr;
      },
      button);
  if (!wanted)
    return;
  shown()->setActiveAction(wanted);
  QTest::keyClick(shown(), Qt::Key_Return);
}

void Console::key(const char* name, Qt::Key key) {
  if (auto* widget = part<QWidget>(name)) {
    widget->setFocus();
    QTest::keyClick(widget, key);
  }
}

void Console::closed(const char* sheet) {
  until(
      [&] {
        return std::ranges::none_of(m_window->findChildren<QWidget*>(QLatin1StringView(sheet)),
                                    [](const QWidget* each) { return each->isVisible(); });
      },
      sheet);
}

void Console::reads(const QString& words) {
  until(
      [&] {
        return std::ranges::any_of(m_window->findChildren<QLabel*>(), [&](const QLabel* label) {
          return label->isVisible() && label->text().contains(words);
        });
      },
      qUtf8Printable(words));
}

} // namespace muniment::tests
