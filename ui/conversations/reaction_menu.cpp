#include "ui/conversations/reaction_menu.h"

#include <QtWidgets/QMenu>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void ReactionMenu::fill(QMenu& menu, QObject* context, const std::function<void(const QString& emoji)>& chosen) {
  const std::pair<QString, QString> reactions[] = {{u"👍"_s, tr("Thumbs Up")}, {u"❤️"_s, tr("Heart")},
                                                   {u"😂"_s, tr("Laughing")},  {u"😮"_s, tr("Surprised")},
                                                   {u"😢"_s, tr("Sad")},       {u"🙏"_s, tr("Thank You")}};
  for (const auto& [emoji, name] : reactions)
    menu.addAction(emoji + u"  "_s + name, context, [chosen, emoji = emoji] { chosen(emoji); });
  menu.addSeparator();
  menu.addAction(tr("Take Our Reaction Back"), context, [chosen] { chosen({}); });
}

} // namespace muniment::ui
