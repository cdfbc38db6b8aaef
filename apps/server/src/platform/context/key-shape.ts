/** What every API key begins like, so that one that lies where it should not is known by sight. */
export const KEY_SHAPE = '[cm]k_(?:live|test)_[0-9A-Za-z]{8,}';
