#include "core/workspace/live/live_party.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

QStringList LiveParty::keys() const {
  if (!group.isEmpty())
    return {u"group:"_s + group};
  QStringList keys;
  if (!parentUserId.isEmpty())
    keys.append(u"parent:"_s + parentUserId);
  if (!userId.isEmpty())
    keys.append(u"user:"_s + userId);
  if (!phone.isEmpty())
    keys.append(u"phone:"_s + phone);
  return keys;
}

} // namespace muniment::workspace
